"""Orders and promises that leave out what stands beside them: "He would, and it would be with them by Friday", "all to bring torches",
"we should do it by hand and the Clerk to see to it", "it was remitted to the Director to circulate a note".
"""

import re

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.extract.deeds import deed_of, finite_third, follows
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.owners import antecedent, are_of_meeting, split_owners, subject_of
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Task, task_start
from pipeline.extract.undertakings import says_so
from pipeline.form import Form
from pipeline.vocab import words

_WHO = r"(?P<who>(?:the\s+)?[A-Z](?:[^,;:.]|(?<=Mr)\.|(?<=Mrs)\.|(?<=Cllr)\.){1,90}?)"
# "It was remitted to the Director to circulate, within a month, a note", "The matter was left in the hands of the Clerk to settle"
_REMITTED = Form(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hese|(?:[Tt]he|[Tt]his)\s+(?:[\w’'-]+\s+){0,2}?[\w’'-]+)\s+(?:was|were)\s+(?:\w+ly\s+|then\s+|therefore\s+)*"
    rf"(?:(?:remitted|referred|delegated|left|entrusted|committed|deputed|passed)\s+to|left\s+(?:with|in\s+the\s+hands\s+of))\s+{_WHO}\s+to\s+(?P<verb>[a-z][a-z-]+)\b"
)
# "It was for the Treasurer to come back with three quotes."
_IS_FOR = Form(rf"^\W*[Ii]t\s+(?:was|is|would\s+be)\s+(?:now\s+|then\s+|therefore\s+)?for\s+{_WHO}\s+to\s+(?P<verb>[a-z][a-z-]+)\b")
# "The gate was left in the hands of the Clerk, who would report in June."
_IN_HANDS = Form(rf"\bin\s+the\s+hands\s+of\s+{_WHO},?\s+who\s+(?:would|will|is\s+to|was\s+to)\s+(?P<verb>[a-z][a-z-]+)\b")
# "He would, and it would be with them by the end of the month.", "They could, and members would have them in May"
_WHEN = (
    rf"(?:by|before|within|in|on|at|for|this|next|after)\s+(?:the\s+|a\s+|an\s+)?(?:{MONTH_NAME}|{WEEKDAY_NAME}|[\w’'-]+\s+){{0,3}}?"
    rf"(?:{MONTH_NAME}|{WEEKDAY_NAME}|week|month|year|meeting|days?|weeks?|months?|fortnight|term|half[\s-]term|Christmas|Easter|summer|autumn|spring|winter|time|post)\b"
)
_WITH_THEM = Form(
    r"(?:^\W*|\band\s+|\bthat\s+|[,;]\s+)(?:(?P<said>[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\s+(?:would|will|could|might|can),?\s+and\s+(?:that\s+)?)?"
    r"(?:[Ii]t|[Tt]hey|[Tt]hat|[Tt]his|[Tt]hese|(?:[Tt]he|[Aa]n?)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)\s+(?:would|will)\s+(?:all\s+)?be\s+"
    r"(?:with|in\s+the\s+hands\s+of|in\s+the\s+post\s+to|on\s+(?:its|their)\s+way\s+to)\s+"
    r"(?:them|him|her|us|(?:all\s+)?[Mm]embers|(?:all\s+)?[Cc]ouncillors|(?:the\s+)?(?:[A-Z][\w’'-]*\s*){1,4})[^.;]{0,40}?\s?"
    rf"{_WHEN}"
)
_WOULD_ONE = re.compile(
    r"\b(?:Would|Could|Will|Can|would|could)\s+(?P<who>(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w’'-]*){0,5})\s+[a-z]+\b"
)
# "9.15 at the Rec; all to bring torches.", "everyone to bring gloves"
_ALL_TO = Form(
    r"(?:^\W*|[;,:–—-]\s+|\.\s+)(?P<who>(?i:all|everyone|everybody|(?:all\s+)?(?:members|councillors|cllrs|trustees|governors|volunteers)))\s+(?:(?:is|are|was|were)\s+)?to\s+(?:please\s+)?"
    r"(?:bring|send|read|reply|return|complete|check|submit|forward|look|think|let|sign|wear|collect|deliver|pass|report|e-?mail|confirm|consider|help|tell|ask)\b[^;?]*$"
)
# "AB said we should do that bit by hand and the Clerk to see to it.", "Two prices to hand, but Tom to ask for a third"
_POST = (
    r"(?:(?:[Tt]he\s+)?(?:(?:Parish|Town|Assistant|Deputy|Vice)[\s-])?(?:Clerk|Chair(?:man|woman|person)?|Secretary|Treasurer|Warden|Caretaker|Lengthsman|RFO)"
    r"|the\s+(?:clerk|chair\w*|warden|secretary|treasurer|caretaker)|(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\.?\s[A-ZÀ-Þ][\w’'-]+|[A-Z]{2,3}|[A-Z][a-z]+)"
)
_AND_ONE_TO = Form(rf"\s(?:and|but|so)\s+(?P<who>{_POST}(?:\s+and\s+{_POST})?)\s+to\s+(?P<verb>[a-z][a-z-]+)\b[^;?]*$")
_OF_TWO = re.compile(rf"\b{_POST}$")  # "the Chair and the Clerk to ring": both do it
_WANTS = re.compile(
    r"\b(?:wanted|wants|would\s+like|wished|asked|told|invited|allow(?:ed|s)?|for\s+(?:(?:the|both)\s+)*[A-Z]\w*|expected|got|helped|able|up)\b[^,;]*$"
)
# "The Committee asked to have in writing, for the June meeting, the reasons"
_ASKED_TO_HAVE = Form(
    rf"(?:^\W*|,\s+|\band\s+)(?:(?:[Tt]he\s+)?(?:{COLLEGES}|Members|Councillors|Council|Chair\w*)|(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\.?\s(?:[A-ZÀ-Þ][\w.’'-]*\s){{0,2}}?[A-ZÀ-Þ][\w’'-]+)\s+"
    r"(?:also\s+|then\s+|therefore\s+)?asked\s+to\s+(?:(?:have|see|receive)(?!\s+(?:its|their|his|her)\b)|be\s+(?:sent|given|supplied\s+with|shown|provided\s+with|kept\s+informed)),?\s+[^?]{4,}$",
    re.IGNORECASE,
)
_ONE_TO_PROVIDE = re.compile(
    r",\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{1,50}?)\s+to\s+(?:provide|supply|send|circulate|arrange|obtain|prepare|bring|find|give|get|see)\b"
)
# "A one-page menu of what is on offer to go to all heads by the end of term."
_TO_GO = Form(
    r"^\W*(?:\(?\w{1,3}[.)]\s+)?(?:An?|The|This|These|Those|Copies|Details|Minutes|Slides|Notes|Figures)\b"
    r"(?:(?!\b(?:was|were|had|has|have|would|will|said|asked|agreed|wanted|needs?|is|are|due|ready|able|going|likely|used|need(?:ed|s)?)\b)[^.;:?]){2,90}?\s(?:to\s+(?:go|come|be\s+sent)\s+(?:out\s+|round\s+|back\s+)?to\s+"
    r"(?:all|both|every|members|councillors|heads|schools|trustees|governors|parents|residents|partners|the\s+(?:[\w’'-]+\s+){0,3}?(?:[Mm]eeting|[Cc]ommittee|[Pp]anel|[Bb]oard|[Gg]roup|[Ff]orum))\b)[^;?]*$"
)
# "could not say how many and will report this in May", "couldn't say yes or no in the room, would take it to her directors"
_COULD_NOT_BUT = Form(
    r"\b(?:could|can|did|does|had|has|was|is)(?:\s*n[’']t|\s+not|\s+no|\s+unable)\b(?!\s+only\b)[^.;]{2,140}?(?:,\s+(?:but\s+)?|\s+and\s+|\s+but\s+)"
    r"(?P<modal>(?:he|she|they)?[’']?\s?(?:would|will|’ll|'ll))\s+(?P<verb>[a-z][a-z-]+)\b"
)
# "asked if …, to which Ann Bell replied that there was a list and that she would see that they had it"
_TO_WHICH = Form(
    rf",\s+to\s+(?:which|whom|this)\s+{_WHO}\s+(?:replied|answered|responded|said|advised|explained|confirmed|agreed)\s+(?:that\s)?[^.;]*?"
    r"(?P<that>\b(?:that\s+)?(?:he|she|they)\s+(?:would|will)\s+(?P<verb>[a-z][a-z-]+)\b)"
)
# "Hale – would like Mr Lunt to look at the lamp": who speaks stands before a dash
_NAME_ASKS = Form(
    r"^\W*(?:[A-Z]{2,4}|[A-Z][a-z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+[–—-]\s+(?P<asks>(?:would\s+like|wants|wanted|asked|asks)\s+"
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.?\s)?(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|the\s+[Cc]lerk|staff)\s+to\s+(?P<verb>[a-z][a-z-]+)\b)"
)


# "The Clerk was not sure. To check the terms.": who did not know is to
_TO_LOOK = Form(
    r"^\W*To\s+(?P<verb>check|ask|find|look|ring|phone|contact|write|chase|enquire|inquire|get|obtain|speak|report)\b[^.;:?]{3,90}\.?$"
)
_UNSURE_OF_IT = re.compile(
    r"\b(?:thought|thinks|believed|believes|un(?:sure|certain|aware)|not\s+(?:sure|certain|aware)|(?:did|does|could|can)\s*(?:n[’']t|not)\s+(?:know|say|tell|remember|recall))\b[^?]*$"
)


def elliptic(section: Section, number: int) -> Task | None:
    """The task of a sentence in one of these forms; None where it has none. It is read where no other rule has found one."""
    sentence = section.sentences[number]
    said = section.text[sentence.start : sentence.end]
    if said.endswith(("?", ":")):
        return None
    readers = (_handed_on, _promised, _to_all, _asked_to_have, _goes_to, _and_one, _although, _to_which, _name_asks, _to_look)
    return next((task for reader in readers if (task := reader(section, number, said))), None)


def _does(said: str, found: "re.Match[str]") -> bool:
    """Whether the verb of what was found is a deed."""
    verb = found["verb"]
    deed = deed_of(verb)
    return bool(deed and follows(said, found.end("verb"), len(said), deed)) or verb == "settle" or _with_what(said, found)


def _with_what(said: str, found: "re.Match[str]") -> bool:
    """Whether somebody is to come back or to see to it: no deed unless it is said with what."""
    return found["verb"] in ("come", "see", "deal") and follows(said, found.end("verb"), len(said), found["verb"])


def _handed_on(section: Section, number: int, said: str) -> Task | None:
    start, end = section.sentences[number].start, section.sentences[number].end
    found = _REMITTED.search(said) or _IS_FOR.match(said) or _IN_HANDS.search(said)
    if found is None or not says_so(said[: found.start()]) or not _does(said, found) or not are_of_meeting(found["who"], section.cast):
        return None
    return Task(start, end, "action-infinitive", "request", split_owners(found["who"], section.cast), number)


def _promised(section: Section, number: int, said: str) -> Task | None:
    start, end = section.sentences[number].start, section.sentences[number].end
    found = _WITH_THEM.search(said)
    if found is None or not says_so(said[: found.start()]):
        return None
    before = section.text[section.sentences[number - 1].start : section.sentences[number - 1].end] if number else ""
    asked, turn = _WOULD_ONE.search(before), section.response_at(start)
    who = asked["who"] if asked and (found["said"] or "").lower() in ("he", "she", "they") else turn[2] if turn else ""
    owners = split_owners(who, section.cast) if who else ()
    return Task(task_start(section.text, start, start + found.start(), end), end, "action-would-supply", "undertaking", owners, number)


def _to_all(section: Section, number: int, said: str) -> Task | None:
    start, end = section.sentences[number].start, section.sentences[number].end
    found = _ALL_TO.search(said)
    if found is None or not says_so(said[: found.start()]):
        return None
    return Task(start + found.start("who"), end, "action-infinitive", "request", (found["who"],), number)


def _asked_to_have(section: Section, number: int, said: str) -> Task | None:
    start, end = section.sentences[number].start, section.sentences[number].end
    if not (found := _ASKED_TO_HAVE.search(said)) or not says_so(said[: found.start()]):
        return None
    one = _ONE_TO_PROVIDE.search(said, found.start())
    owners = split_owners(one["who"], section.cast) if one and are_of_meeting(one["who"], section.cast) else ()
    return Task(task_start(section.text, start, start + found.start(), end), end, "action-asked-for", "request", owners, number)


def _goes_to(section: Section, number: int, said: str) -> Task | None:
    sentence = section.sentences[number]
    return Task(sentence.start, sentence.end, "action-to-be-done", "request", (), number) if _TO_GO.match(said) else None


def _and_one(section: Section, number: int, said: str) -> Task | None:
    start, end = section.sentences[number].start, section.sentences[number].end
    found = _AND_ONE_TO.search(said)
    if found is None or _WANTS.search(said[: found.start()]) or _OF_TWO.search(said[: found.start()]):
        return None
    verb = found["verb"]
    if finite_third(verb) or verb in words("idle_verbs") or not says_so(said[: found.start()]) or not _does(said, found):
        return None
    if not are_of_meeting(found["who"], section.cast):
        return None
    at = task_start(section.text, start, start + found.start("who"), end)
    return Task(at, end, "action-infinitive", "request", split_owners(found["who"], section.cast), number)


def _although(section: Section, number: int, said: str) -> Task | None:
    start, end = section.sentences[number].start, section.sentences[number].end
    found = _COULD_NOT_BUT.search(said)
    if found is None or not says_so(said[: found.start()]) or not _does(said, found):
        return None
    at = start + found.start("modal")
    owners = split_owners(antecedent(section, at, "he or she"), section.cast)
    return Task(task_start(section.text, start, at, end), end, "action-would-arrange", "undertaking", owners, number)


def _to_which(section: Section, number: int, said: str) -> Task | None:
    start, end = section.sentences[number].start, section.sentences[number].end
    found = _TO_WHICH.search(said)
    if found is None or not _does(said, found) or not are_of_meeting(found["who"], section.cast):
        return None
    return Task(start + found.start("that"), end, "action-would-arrange", "undertaking", split_owners(found["who"], section.cast), number)


def _name_asks(section: Section, number: int, said: str) -> Task | None:
    start, end = section.sentences[number].start, section.sentences[number].end
    found = _NAME_ASKS.match(said)
    if found is None or not _does(said, found):
        return None
    return Task(start + found.start("asks"), end, "action-requested-that", "request", split_owners(found["who"], section.cast), number)


def _to_look(section: Section, number: int, said: str) -> Task | None:
    sentence, before = section.sentences[number], section.sentences[number - 1] if number else None
    found = _TO_LOOK.match(said)
    if found is None or before is None or before.line != sentence.line or not _does(said, found):
        return None
    if not _UNSURE_OF_IT.search(section.text, before.start, before.end):
        return None
    subject = subject_of(section, before.start, before.end)
    if subject is None or subject.pronoun or subject.role in (BODY, PUBLIC):
        return None
    return Task(sentence.start, sentence.end, "action-infinitive", "request", split_owners(subject.text, section.cast), number)
