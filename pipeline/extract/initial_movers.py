"""Decisions of telegraphic minutes that name their movers by initials alone: "Prop AB, sec CD", "AB prop, CD sec, £50 grant. 3–5, fell.",
"Object, loss of light. AB/CD. 6–1.".

The same pair of initials beside a task is of those who are to do it: a pair with a stroke counts where a vote or a word of deciding stands
with it, or behind a note of procedure, "Press and public out, AB/CD.".
"""

import re

from pipeline.extract.motions import Stretch
from pipeline.extract.movers import Movers
from pipeline.extract.printed_motions import LOST
from pipeline.extract.section import Section
from pipeline.extract.votes import Votes, result_in, votes_in
from pipeline.form import Form

_WHO = r"[A-Z]{2,3}[a-z]?"
_PROP, _SEC = r"(?:[Pp]rop|PROP|[Mm]vd)", r"(?:[Ss]ec|SEC|[Ss]cd|2nd)"
# "Prop AB, sec CD", "AB prop, CD sec"
_LABELLED = Form(
    rf"(?<![\w/])(?:{_PROP}\s+(?P<a>{_WHO})\b[\s,;/&]*(?:and\s+)?{_SEC}\.?\s+(?P<b>{_WHO})\b"
    rf"|(?P<c>{_WHO})\s+{_PROP}\b[.,;&\s]*(?:and\s+)?(?P<d>{_WHO})\s+{_SEC}\b)"
)
_STROKE = re.compile(
    rf"(?:(?<=^)|(?<=[,;]\s)|(?<=[,;])|(?<=\s[–-]\s)|(?<=[.]\s))(?P<a>{_WHO})\s?/\s?(?P<b>{_WHO})(?=\W*(?:$|[,.;)]|\s[–-]\s)|\s+(?:that|to)\s)"
)
# "Payments passed, £318 as listed (AB/CD)."
_IN_BRACKETS = Form(
    rf"^\W*(?:\(?\w{{1,3}}[.)]\s+)?[A-Z][^.;:()?]{{2,70}}?\s(?:approved|agreed|adopted|accepted|passed|signed|authorised|confirmed|noted|deferred|refused)\b[^;:()?]{{0,90}}"
    rf"\((?P<a>{_WHO})\s?/\s?(?P<b>{_WHO})(?:[,;]\s[^()]{{2,40}})?\)\W*$"
)
# "Support, subject to a dark roof (AB/CD; 3 for, 1 against).", "Objection on access (AB, CD)."
_PAIR_ENDS = re.compile(
    rf"\W*(?:\(?\w{{1,4}}[.)]\s+)?(?P<note>[A-Z£][^;()?]{{1,160}}?)\s\((?P<a>{_WHO})\s?[/&,]\s?(?P<b>{_WHO})(?:[,;:]\s(?P<told>[^()]{{2,60}}))?\)\W*$"
)
_COUNT = r"\d{1,2}\s?[–:-]\s?\d{1,2}(?:\s?[–:-]\s?\d{1,2})?"
# "6–1.", "3–5, fell.", "6 for, 2 abst.", "all in favour", "nem con", "Carried."
_FATE = re.compile(
    rf"\W*(?:{_COUNT}|\d{{1,2}}\s+for\b|(?i:all\s+in\s+favour|all\s+agreed|agreed|carried|lost|fell|defeated|passed|unan\w*|nem\.?\s?con|vote\b))"
    r"(?:[,;:]?\s+(?:\d{1,2}\s+)?(?i:against|abst\w*|for|fell|lost|carried|agreed|unan\w*|defeated|with|and|one|two|no)\b|[,;:]?\s+(?:by\s+)?\d{1,2}(?:\s?[–:-]\s?\d{1,2})?)*\W*$"
)
_COUNTED = re.compile(r"(?:^|[\s,(])(?P<for>\d{1,2})\s?[–:-]\s?(?P<against>\d{1,2})(?![\d:.])")
_DECIDES = re.compile(
    r"\W*(?:RESOLVED|Resolved|AGREED|Agreed|Approved|Accepted|Object|Support|No\s+objection|Passed|Voted|DECIDED|Decided|Adopted|Granted|Refused)\b"
)
_LED_IN = re.compile(r"(?i)\W*(?:resolved|agreed|decided|decision|resolution)\b[,\s]*(?:[:–—-]|that\b|to\b)")  # its clause is read apart
_STANDS_FOR = re.compile(
    r"\W*(?:Support|Object(?:ion)?|Oppose|No\s+(?:objections?|comments?|observations?)|Approve|Refuse|Reject|Accept|Agree|Decline|Defer|Recommend|Grant"
    r"|Decided|Resolved|Agreed|Approved|Accepted|Adopted)\b"
)
_SENTENCE = Form(r"\b(?:was|were)\b")  # it tells the decision by itself, and the pair behind it is read there
_VERBS = (
    ("approved", re.compile(r"(?i)\b(?:signed|approved|accepted|passed\s+for\s+payment|voted\s+through|granted|confirmed)\b")),
    ("noted", re.compile(r"(?i)\bnoted\b")),
    ("deferred", re.compile(r"(?i)\b(?:deferred|postponed|left\s+over|held\s+over)\b")),
    ("refused", re.compile(r"(?i)\b(?:refused?|declined|rejected)\b")),
)
# "Approved AB, CD." behind a note of its own
_VERB_AND_PAIR = re.compile(
    rf"\W*(?:Approved|Agreed|Adopted|Accepted|Confirmed|Carried|Passed)\s*[:,–-]?\s+(?P<a>{_WHO})\s*[,/&]\s*(?P<b>{_WHO})\W*"
)
_ORDERS = re.compile(r"\bto\s+[a-z]{2,}\b|\bwill\b|\bby\s+(?:the\s+)?(?:next|end)\b")
# What a meeting does at once: such a note orders nobody to do it
_PROCEDURE = re.compile(r"(?i)\b(?:press|public|standing\s+orders?|suspend\w*|exclu\w+|adjourn\w*|minutes|payments?|accounts|cheques)\b")


def find_initialled(section: Section) -> None:
    """Take the decisions whose movers are told by initials."""
    for n, (start, end) in enumerate(section.sentences):
        words = section.words((start, end))
        if not section.free(start, end):
            continue
        noted = _VERB_AND_PAIR.fullmatch(words) or (None if _SENTENCE.search(words) else _IN_BRACKETS.match(words))
        if noted and section.cast.is_initials(noted["a"]) and section.cast.is_initials(noted["b"]):
            verb = next((verb for verb, form in _VERBS if form.search(words)), "agreed")
            movers = Movers(noted["a"], noted["b"])
            section.sentence(start, end, "resolution.one-word", movers=movers, votes=_votes(words[noted.end("b") :])).verb = verb
            continue
        if _take_bracketed(section, start, end):
            continue
        pair = _LABELLED.search(words)
        if pair is not None and "(" in words[: pair.start()]:
            continue  # in brackets behind what was decided
        if pair is not None:
            movers = Movers(pair["a"] or pair["c"], pair["b"] or pair["d"])
        elif "/" in words and not _SENTENCE.search(words) and (pair := _STROKE.search(words)):
            movers = Movers(pair["a"], pair["b"])
        else:
            continue
        if section.cast.is_initials(movers.mover) and section.cast.is_initials(movers.seconder):
            _take(section, n, pair, movers)


def _take_bracketed(section: Section, start: int, end: int) -> bool:
    """Take a note that ends in the initials of its movers in brackets, with the vote, or behind a word for where the body stands."""
    words = section.words((start, end))
    noted = _PAIR_ENDS.match(words) if "(" in words and not _LED_IN.match(words) else None
    if noted is None or not (section.cast.is_initials(noted["a"]) and section.cast.is_initials(noted["b"])):
        return False
    told = noted["told"] or ""
    voted = _FATE.fullmatch(told) is not None and _SENTENCE.search(noted["note"]) is None
    if not voted and (told or not _STANDS_FOR.match(noted["note"])):
        return False
    votes = _votes(told)
    carried = result_in(told) or ("" if not votes else "yes" if (votes.votes_for or 0) > (votes.votes_against or 0) else "no")
    verb = next((verb for verb, form in _VERBS if form.search(words)), "agreed")
    rule = LOST if carried == "no" else "resolution.one-word"
    section.sentence(start, end, rule, movers=Movers(noted["a"], noted["b"]), votes=votes, carried=carried).verb = verb
    return True


def _beside(section: Section, left: Stretch, right: Stretch) -> bool:
    between = section.text[left[1] : right[0]]
    return len(between) < 4 and "\n" not in between


def _take(section: Section, n: int, pair: "re.Match[str]", movers: Movers) -> None:
    """Take the note in sentence ``n`` that the pair belongs to, with the sentence before it where the pair stands alone."""
    start, end = section.sentences[n]
    words = section.words((start, end))
    labelled = len(pair.groups()) > 2
    before, after = words[: pair.start()].strip(" ,;(–-"), words[pair.end() :].strip(" .,;)")
    alone = not before and (not after or _FATE.fullmatch(after) is not None)
    told = after if _FATE.fullmatch(after) else ""
    follows = section.sentences[n + 1] if n + 1 < len(section.sentences) else None
    if not told and follows and _beside(section, (start, end), follows) and _FATE.fullmatch(section.words(follows)):
        told, end = section.words(follows), follows[1]
    if alone:
        previous = section.sentences[n - 1] if n else None
        if previous is None or not _beside(section, previous, (start, end)) or not section.free(*previous):
            return
        start = previous[0]
    note = section.words((start, section.sentences[n][0] + pair.start())) if alone else before
    sure = labelled or bool(told) or _DECIDES.match(note)
    if not sure and not (before and not after and _PROCEDURE.search(before) and not _ORDERS.search(before)):
        return
    if not alone and len((before + " " + after).split()) < 2:
        return
    votes = _votes(told)
    carried = result_in(told) or ("" if not votes else "yes" if (votes.votes_for or 0) > (votes.votes_against or 0) else "no")
    said = section.words((start, end))
    verb = next((verb for verb, form in _VERBS if form.search(said)), "agreed")
    rule = LOST if carried == "no" else "resolution.one-word"
    section.sentence(start, end, rule, movers=movers, votes=votes, carried=carried).verb = verb


def _votes(told: str) -> Votes:
    """The votes that the words behind a pair tell, bare figures among them."""
    counted = _COUNTED.search(told)
    if counted and not votes_in(told):
        return Votes(int(counted["for"]), int(counted["against"]))
    return votes_in(f"Vote: {told}") if told else Votes()
