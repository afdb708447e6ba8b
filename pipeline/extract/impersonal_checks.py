"""Whether "it was agreed", with "that", "to" or neither behind it, decides: by what it weighs up, states or has somebody do."""

import re

from pipeline.extract.deeds import is_task
from pipeline.extract.telling import AND_THAT, ASIDE, DECIDED_THAT, FORCE, INTRO, RECORD, STATES, TO_DO

# "that the Clerk ask how many there were": the first verb is no finite one.
_ORDERS = re.compile(
    r"that\s+(?:the\s+)?(?:(?!(?:had|has|have|to|was|were|is|are|will|would|did|does|do|should|could|can|may|might"
    r"|not)\b)[\w’'.&-]+\s+){1,6}?"
    r"(?:(?<=[^s]\s)(?:come|go|stand|remain|stay)\s(?!from\b)"
    rf"|(?:(?:needs?|needed)\s+to\s+(?!be\b)[a-z]+|{TO_DO}|provide|seek|meet)\s)"
)
# What "it was agreed that" weighs up for those who agree: "that it would be wise to put in new locks", "that there was no need for
# a stall", "that the matter needed to be looked at in May", "that, as the hall was taken, the visit should wait".
_WEIGHED = re.compile(
    r"that,?\s+(?:there\s+(?:was|is)\s+no\s+(?:need|requirement|point|longer\s+a\s+need)\s+(?:for|to|in)\b"
    r"|it\s+(?:was|is|would\s+be|will\s+be)\s+(?:\w+\s+)?(?:prudent|appropriate|inappropriate|sensible|wise|best|better|preferable"
    r"|necessary|unnecessary|advisable|timely)\s+to\b"
    r"|[^,.;:]{2,60}?\s(?:needed|needs|need)\s+to\s+be\s+\w+"
    r"|[^,.;:]{2,60}?\s(?:was|were|is|are)\s+(?:also\s+|still\s+|therefore\s+)?(?:not\s+)?(?:needed|required|wanted)\b"
    r"|[^,.;:]{2,60}?\s(?:required|needed)\s+(?:an?\s+|further\s+|more\s+)?(?:review|clarification|work|discussion|attention|repair"
    r"|replacement|consideration)\b"
    r"|[^,.;:]{2,60}?\s(?:was|were|is|are)\s+not\s+(?:appropriate|suitable|viable|acceptable|worth\w*|feasible|affordable|practical"
    r"|desirable)\b"
    r"|[^,.;:]{2,80}?\s(?:was|were|remained|remains)\s+(?:still\s+)(?:valid|appropriate|fit\s+for\s+purpose|suitable|adequate|relevant)\b"
    r"|[^,.;:]{2,60}?\s(?:seemed|appeared|was|is)\s+(?:to\s+be\s+)?(?:the|an?)\s+(?:[\w-]+\s+){0,6}(?:option|solution|course|way\s+forward"
    r"|choice|alternative)\b"
    r"|the\s+(?:best|only|right|preferred)\s+(?:way(?:\s+forward)?|course(?:\s+of\s+action)?|option|solution|approach)\s+(?:was|is"
    r"|would\s+be)\s+(?:to|for)\b"
    r"|(?:since|as|because|given\s+that|although|while|whilst)\s[^.;:]{5,160}?\s(?:should|would|will|shall|be)\s"
    r"|(?:if|unless|once|where|when|in\s+the\s+event\s+(?:of|that))\s[^.;:]{5,160}?,\s+(?:then\s+)?[^.;:,]{2,100}?\s(?:(?:should|would"
    r"|will|shall|could|can|may|must)\s(?!be\s+(?:able|an?|the)\b)|(?<!would\s)(?<!will\s)be\s)"
    # the same without the comma, where a pronoun takes up who it is about
    r"|(?:if|where|when|anyone\s+who|those\s+who)\s[^.;:,]{5,120}?\s(?:they|we|he|she|it)\s+(?:should|would|must|shall)\s)"
)
_HOW_AGREED = re.compile(
    r"\s+(?:nem\.?\s?con\.?|in\s+principle|with\s+\w+\s+abstentions?|\([^()]{3,60}\)|(?:\d{1,2}|[a-z]+)(?:\s?[–-]\s?|\s+to\s+)(?:\d{1,2}|[a-z]+)),?\s+"
    r"(?:not\s+)?(?:to|that)\b"
)
_THING_AGREED = re.compile(
    r"\s+(?!(?:that|to|not|by|on|as|with|in|at|of|between|after|before|and|but|for|when|from|or|among|also|only|upon|under|during)\b)\w"
)
_AND_WILL = re.compile(r"\band\s+(?:that\s+)?(?:we|they|it|the\s+\w+)\s+(?:would|will|should)\b")
_BY_WHOM = re.compile(r"\s+[^,;.]{3,60}?\s+that\b")  # "it was agreed by the Committee that"
# "it was agreed by the Director that": one officer promises
_BY_OFFICER = re.compile(
    r"\s+(?:the\s+)?(?:(?:[A-Z][\w’'-]*|of|for|and)\s+){0,6}?(?:Director|Officer|Manager|Head\s+of\s+[A-Z]\w+|Engineer|Clerk|Solicitor|Superintendent|Inspector|Leader)\s+(?:that|to)\b"
)
# "As it was reported that the lamp is dark it was agreed to …": a reason needs no comma behind it
_FOR_A_REASON = re.compile(r"^\W*(?:As|Since|Because)\s[^.;]*$")
# "It was agreed BP buy a rake"
_SOMEBODY_DOES = re.compile(r"\s+(?:(?:the\s+)?(?:Clerk|Chair\w*)|[A-Z]{2,3}|(?:Cllr|Mrs?|Ms)\.?\s+[A-Z][\w’'-]+)\s+(?P<verb>[a-z]+)\b")


def impersonal(sentence: str, begin: int, stop: int) -> bool:
    """Whether "it was agreed that" or "to" decides, and does not state how things are or tell what somebody reported."""
    before = _FOR_A_REASON.sub("", sentence[:begin])
    tail = sentence[stop - 4 :]
    if sentence[begin:stop].endswith("by") and _BY_OFFICER.match(sentence, stop):
        return False
    if sentence[begin:stop].endswith("by") and (whom := _BY_WHOM.match(sentence, stop)):
        tail = sentence[whom.end() - 4 :]
        if STATES.match(tail) and not (RECORD.search(tail) or _AND_WILL.search(tail)):
            return False
    states = STATES.match(tail) and not (RECORD.search(sentence[stop:]) or _WEIGHED.match(tail) or _ORDERS.match(tail))
    states = states and not (DECIDED_THAT.search(sentence[begin:stop]) or AND_THAT.search(tail))
    if sentence[begin:stop].lower().endswith("that") and states:
        return False
    return not re.search(r"\b(?:that|said|whether|if|when|which|because|before|since|as|had|where|until)\s*,?\s*$", before) and not (
        re.search(r"\b(?:reported|advised|explained|said|stated|confirmed|recalled)\s+(?:that\s+)?[^,.;]*$", INTRO.sub("", before))
    )


def impersonal_thing(sentence: str, begin: int, stop: int) -> bool:
    """ "It was agreed" with neither "that" nor "to": what is agreed follows at once, or after words between commas."""
    after = sentence[stop:]
    if not impersonal(sentence, begin, stop):
        return False
    if ASIDE.match(after) or _HOW_AGREED.match(after):
        return True
    does = _SOMEBODY_DOES.match(after)
    if does and is_task(does["verb"]):
        return True
    return bool(_THING_AGREED.match(after) and FORCE.search(after)) and (not STATES.match("that" + after) or bool(AND_THAT.search(after)))
