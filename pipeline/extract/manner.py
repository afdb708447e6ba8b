"""How a paper was noted or received, told behind the verb: "with thanks", "without comment", "and the officers were thanked"."""

import re

_SAID = (
    r"(?:thanks|interest|pleasure|appreciation|gratitude|regret|concern|satisfaction|approval|comments?|discussion|debate|questions?|remarks?"
    r"|recommendations?|observations?|amendments?|alterations?|changes?|dissent|contents?)"
)
_MANNER = re.compile(
    rf"""(?:\s*,\s*|\s+)(?:and\s+|but\s+)?(?:
        (?:with(?:out)?|with\s+no)\s+(?:[\w’'-]+\s+){{0,3}}?{_SAID}\b
        (?:\s+(?:to|for|being|from|on)\s[^.;]{{2,80}})?
      | (?:no|there\s+(?:was|were|being)\s+no)\s+(?:\w+\s+){{0,2}}{_SAID}
        (?:\s+(?:on\s+it|was|were|being|having\s+been))*(?:\s+(?:made|raised|asked|put|offered))?
      | for\s+information(?:\s+only)?
      | (?:the\s+)?(?!it\b|that\b)[^,.;]{{3,60}}?\s(?:(?:was|were)\s+)?
        (?:duly\s+|warmly\s+)?(?:thanked|congratulated|commended)(?:\s+for\s[^.;]{{2,60}})?
      | by\s+(?:the\s+)?(?:committee|panel|board|council|cabinet|commission|forum|members|meeting|all)(?:\s+present)?
    )\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
# "…, Councillor Hale asking that her vote be minuted": what one of them said or did at it
_ABSOLUTE = re.compile(
    r",\s+(?:with\s+)?(?:(?:Councillors?|Cllrs?|Alderman|Mrs?|Ms|Miss|Dr|The|the)\b\.?\s+)(?:[A-Z][\w.’'-]*\s+){1,5}"
    r"(?:asking|having|adding|remarking|noting|saying|observing|dissenting|abstaining|wishing|requesting|commenting|thanking|expressing|voting"
    r"|stating|declaring|regretting|hoping|recording|pointing|stressing|suggesting|objecting|being|undertaking)\b[^;]*$"
)


def before_absolute(sentence: str, stop: int) -> int:
    """Where the words of a decision end before what one member said or did at it; the end of the sentence where nobody did."""
    aside = _ABSOLUTE.search(sentence, stop)
    return aside.start() if aside else len(sentence)


def without_manner(after: str) -> str:
    """What stands behind the verb, without how it was done and what one member said at it."""
    after = after[: before_absolute(after, 0)]
    return _MANNER.sub("", after)


def has_manner(after: str) -> bool:
    """Whether the words behind the verb end in how it was done."""
    return _MANNER.search(after) is not None


# "The plan, as previously circulated to members, was approved": how the paper came tells of no earlier decision
_SENT_BEFORE = re.compile(
    r",?\s+as\s+(?:previously|already|earlier)\s+(?:circulated|distributed|sent|e-?mailed)(?:\s+to\s+[^,.;]{3,30})?,?(?=\s)"
)


def without_sending(sentence: str, begin: int, stop: int) -> tuple[int, int, str]:
    """The sentence without the words that say how its paper was sent round before, and where the verb stands in it."""
    sent = _SENT_BEFORE.search(sentence, 0, begin)
    if sent is None:
        return begin, stop, sentence
    out = len(sent.group())
    return begin - out, stop - out, sentence[: sent.start()] + sentence[sent.end() :]


# "The Panel was referred to page 22", "The public were excluded at 12.08pm": what went on at the meeting
_TO_A_PAGE = re.compile(
    r"\s+to\s+(?:the\s+)?(?:\w+\s+)?(?:pages?|paragraphs?|appendix|appendices|tables?|slides?|figures?|charts?|graphs?|sections?|maps?)\b"
)
_AT_AN_HOUR = re.compile(r"\s+(?:from\s+the\s+(?:meeting|room)\s+)?at\s+\d")
# "Was refused by NCC on 3/5/2019.": what stands before it was, by another
_BY_ANOTHER = re.compile(
    r"\s+by\s+(?:the\s+)?(?!PC\b|TC\b|CC\b)(?:[A-Z]{2,5}\b|(?:[A-Z]\w+\s+)?(?:County|District|Borough|City|Planning|Inspector))"
)


def only_happened(begin: int, verb: str, after: str) -> bool:
    """Whether a passive that begins at ``begin`` of its sentence tells of the course of the meeting, or of what another body did."""
    if verb.endswith("referred"):
        return _TO_A_PAGE.match(after) is not None
    if verb.endswith("excluded"):
        return _AT_AN_HOUR.match(after) is not None
    return begin < 3 and _BY_ANOTHER.match(after) is not None
