"""Decisions that minutes tell in a sentence: "The report was noted.", "It was agreed that …", "Members approved the plan."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.extract.asides import without_aside
from pipeline.extract.checks import CHECKS
from pipeline.extract.clauses import plain
from pipeline.extract.cues import CueMatcher, shipped
from pipeline.extract.manner import before_absolute
from pipeline.extract.telling import told
from pipeline.extract.then_one import before_doer
from pipeline.form import words_in

# A sentence that has none of these in small letters cannot hold any of the rules; looking for them is far cheaper than the rules, and
# than looking for them in letters of either kind.
_TRIGGERS = (
    r"agree|note[ds]|approve|adopt|accept|confirm|receiv|endors|ratif|elected|appointed|opted|resolve|decide|determined|voted|deferred|referred"
    r"|refused|rejected|granted|postponed|suspended|excluded|supported|signed|nominated|authorised|ordered|recommend|passed|moved|taken|asked|requested|unanimous"
    r"|instructed|declined|introduced|enacted|declared|read a|consensus|delayed|continued|adjourn|tabled|shelved|settled|carried"
    r"|put back|put off|held over|left|stood over|been duly|been hereby|directed"
    r"|in favor|in favour|happy|content|denied|awarded|waived|decision|concurred|chosen|selected|preferred|chose|opposed"
    r"|homologat|sanction|remitt|rescind|revoked|upheld|dismiss|sustain|overturn|repelled|delegat|withdr|dispens"
    r"|backed|favoured|consent|assented|unable to|approval|permission|authori[sz]ation|authority|agreement|set at|fixed at|kept at"
    r"|reject|appoint|authori[sz]e|deny|turned down|thrown out|threw out|knocked back|waved through|nodded through|acceded|given the"
    r"|entertained|held to be|considered|deemed|found to|thought to|satisfied|chosen"
    r"|concluded|tabling|postponing|deferring|putting off|shelved|opted"
)
_TRIGGER = re.compile(_TRIGGERS)
# The longest word of each: where no word of a sentence holds one, none of them stands in it.
_IN_A_WORD = re.compile("|".join(max(reversed(trigger.split()), key=len) for trigger in _TRIGGERS.split("|")))


@lru_cache(maxsize=4096)
def _triggers(word: str) -> bool:
    return _IN_A_WORD.search(word) is not None


def _may_decide(sentence: str) -> bool:
    return any(map(_triggers, words_in(sentence))) and _TRIGGER.search(sentence.lower()) is not None


@dataclass(frozen=True, slots=True)
class Decision:
    """A sentence that decides: its extent, its rule and whether the body "agreed" (which then is its outcome by default)."""

    start: int
    end: int
    rule: str
    agreed: bool
    verb: str


class ProseRules:
    """The rules of ``models/cues/resolutions.jsonl``, ready to read texts."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._cues = CueMatcher(nlp, shipped("resolutions"))

    def find(self, doc: Doc, text: str, start: int, end: int) -> Iterator[Decision]:
        """Yield the decisions that the sentence ``start``–``end`` of ``doc``, whose words are ``text``, tells, one after another."""
        sentence = text[start:end]
        if not _may_decide(sentence):
            return
        if joined := without_aside(sentence):
            for one in self._read(self._nlp.make_doc(joined.words)[:], joined.words, 0):
                yield replace(one, start=start + joined.place(one.start), end=start + joined.place(one.end))
            return
        span = doc.char_span(start, end, alignment_mode="expand")
        for one in self._read(span, sentence, start) if span is not None else ():
            yield replace(one, start=start + one.start, end=start + one.end)

    def has_cue(self, doc: Doc, start: int, end: int) -> bool:
        """Whether a cue stands in a sentence, so that a rule has read it, whatever came of that."""
        span = doc.char_span(start, end, alignment_mode="expand")
        return span is not None and any(True for _ in self._cues(span))

    def _read(self, span: Span, sentence: str, start: int) -> Iterator[Decision]:
        """The decisions of the sentence that begins at ``start`` of the document of ``span``, by their places in it."""
        head, taken = -1, -1
        for rule, label, first, last in self._cues(span):
            begin, stop = span[first].idx - start, span[last - 1].idx + len(span[last - 1]) - start
            if begin < max(taken, 0) or stop > len(sentence):
                continue
            if not (CHECKS[label](sentence, begin, stop) or (head >= 0 and _by_itself(sentence, taken, begin, stop, label))):
                continue
            joined = _AND.match(sentence, taken) if head >= 0 else None
            head = _head(sentence, begin, label) if head < 0 else joined.end() if joined else taken
            end_of_this, taken = _reach(sentence, stop, label)
            said = sentence[begin:stop]
            # what the body "resolved" has the outcome of its own verb, as after RESOLVED
            agreed = label == "in-agreement" or "agreed" in said.lower() or (label in _WITHOUT_THING and "resolved" not in said.lower())
            (_, end_of_one), *more = _clauses(sentence, stop, end_of_this) if label in _SEVERAL else [(0, end_of_this)]
            yield Decision(head, end_of_one, rule, agreed, said)
            yield from (Decision(*clause, rule, agreed, said) for clause in more)
            if then := _AND_ASIDE.match(sentence, taken):
                yield Decision(then.start("verb"), len(sentence), "resolution.and-agreed", then["verb"] == "agreed", then["verb"])
                return
            if taken >= len(sentence):
                return


_SEVERAL = frozenset({"impersonal", "unanimous", "body-that"})
_TAKEN_NOTE_OF = re.compile(r"\bbe\s+(?:noted|received)\b")


def _clauses(sentence: str, stop: int, end: int) -> list[tuple[int, int]]:
    """The things that were agreed in one sentence: "It was agreed that the report be noted" and "that the Chair write"; where the first is
    no paper that was taken note of, they are one."""
    begin = re.compile(r"(?<=that)\s|\s+(?=that\s)").match(sentence, stop)
    found = plain(sentence, begin.end(), end) if begin and sentence.find(" and that ", stop, end) > 0 else []
    if len(found) < 2 or not _TAKEN_NOTE_OF.search(sentence, found[0].start, found[0].end):
        return [(0, end)]
    return [*((one.start, one.end) for one in found[:-1]), (found[-1].start, end)]


# "It was agreed that the shed wait and the plan was noted": the second clause, read by itself
_OWN_CLAUSE = re.compile(r"the\s+\w+(?:\s+\w+){0,3}\s+(?:was|were)\s+(?:approved|noted|agreed|adopted)\b")


def _by_itself(sentence: str, taken: int, begin: int, stop: int, label: str) -> bool:
    """Whether what follows the decision that ends at ``taken`` decides as a sentence of its own."""
    if not _OWN_CLAUSE.match(sentence, taken):
        return False
    return CHECKS[label](sentence[taken].upper() + sentence[taken + 1 :], begin - taken, stop - taken)


# A second verb in capitals: "The Board RECEIVED the report and NOTED the actions."
_CAPITAL_NEXT = re.compile(
    r"(?:,\s*|\s+)and\s+(?=(?:it\s+was\s+)?(?:(?:AGREE|NOTE|APPROVE|ENDORSE|RESOLVE|RECOMMENDE|REQUESTE|ASKE|DEFERRE|REFERRE|REFUSE|AUTHORISE|DELEGATE|REMITTE)D|ADOPTED|GRANTED|APPOINTED"
    r"|NOTES|AGREES|APPROVES|ENDORSES|RESOLVES|ADOPTS|RECOMMENDS|REQUESTS|ASKS|DEFERS|REFERS|INSTRUCT(?:S|ED)|CALLS)\b)"
)


# "The minutes … were submitted and approved": both verbs have the subject before the first.
_ONE_SUBJECT = re.compile(r"\b(?:was|were|is|are|been)\s+(?:\w+ly\s+)?(?:\w+(?:ed|en)|read|put)\s+and\s+$")
# Behind an aside to its subject: "The report of the panel, sent round on 7 May, was noted"
_AUXILIARY = re.compile(r"(?:was|were|is|are)\s")
# What somebody is to do then is no part of what was noted, approved or who was elected: "… and all were asked to share it".
_THEN = re.compile(
    r",?\s+and\s+(?=(?:(?:all|everyone|members|councillors|officers|(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w.’'-]*|the\s+(?:chair\w*|clerk|secretary|treasurer))\s+)?"
    r"(?:(?:was|were)\s+(?:(?:asked|invited|encouraged|reminded)\s+to|thanked)|would|will)\s"
    r"|(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){1,5}(?:clarified|advised|explained|stated|informed|confirmed|thanked|outlined|reported|said|added|undertook)\s)"
)
# "The petition was deferred, the Head of Roads to be asked to come": what somebody is to do then
_TASK_BEHIND = re.compile(
    r",\s+(?:with\s+)?(?:[Tt]he\s+)?(?!(?:Subject|With|And|But|Or|To)\b)(?:[A-Z][\w.’'-]*\s+(?:(?:of|for|and|the)\s+){0,2}){1,7}(?<!and\s)to\s+(?:be\s+(?:asked|invited|requested|told|informed|thanked)"
    r"|attend|write|report|bring|come|provide|send|arrange|circulate|contact|prepare|ask|invite|check|find|add|put|get|obtain|speak|raise|draft|chase|liaise"
    r"|order|book|forward|issue|publish|organi[sz]e|update)\b[^;]*$"
)
# "…, Mr Hale in the interim to arrange a visit": the same behind what the body agreed to do
_MEANWHILE = re.compile(
    r",\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){1,6}(?:in\s+the\s+(?:interim|meantime)|meanwhile|in\s+the\s+meantime|thereafter|first)\s+to\s+[a-z][^;]*$"
)
# "It was agreed that the lease wait, and Miss Hale said that she would ring": what somebody said then
_SAID_THEN = re.compile(
    r",\s+(?:and|but|whereupon|while)\s+(?:(?:[Tt]he\s+)?(?:Cllrs?\.?|Councill?ors?|Mrs?\.?|Ms\.?|Miss|Dr\.?|[Cc]hair(?:man|woman|person)?|[Cc]lerk|[Mm]ayor|[Hh]ead\s+of"
    r"|[Dd]irector|[Oo]fficer|[Ss]ecretary|[Tt]reasurer)(?:\s+(?:(?:of|for|and|the)\s+)?[A-Z][\w.’'-]*){0,5}|[A-Z][\w’'-]+\s+[A-Z][\w’'-]+)\s+(?:then\s+|also\s+)?"
    r"(?:said|says|explained|added|thanked|undertook|promised|offered|replied|remarked|commented|hoped"
    r"|(?:stated|reported|advised|confirmed|noted|mentioned|warned|suggested)\s+that)\b[^;]*$"
)
_WITHOUT_THING = frozenset(
    {"impersonal", "unanimous", "impersonal-thing", "body-that", "body-to", "body-aside", "body-happy", "voted-for", "put-and-agreed"}
    | {"decision-to", "was-carried", "body-agreed-to"}
)
_OF_A_THING = frozenset({"unanimous", "passive", "passive-noted", "elected", "body", "body-noted"})
# "The lamp costs a lot, however it was agreed to": a sentence of its own behind a comma
_HOWEVER = re.compile(r"[,;]\s+(?:however|nevertheless|nonetheless|but),?\s+$")
# "In response to a query by Mr Hale about the depot it was agreed that …": what was asked is no part of what was decided
_IN_ANSWER = re.compile(
    r"\W*In\s+(?:response|reply|answer)\s+to\s+(?:an?|the|this|several|further)\s+(?:\w+\s+)?(?:quer(?:y|ies)|questions?|enquir(?:y|ies))\b[^;]*$"
)
# What leads up to a decision by more than a phrase: "The fund had never been used and" tells, "After a debate in which … and" does not.
_LEADS_UP = re.compile(
    r"(?:\W*|[\d.]+\w*\)\s+|.*\s[–—-]\s+)(?i:After|Following|Having|During|Regarding|Concerning|On|In|With|Subject|As|Since|Because|Given|For|By|At|Upon|Due|It\s+was\s+(?:moved|proposed))\b"
    r"|\W*(?:The\s+)?(?:[A-Z]\w+\s+)*(?i:council|committee|board|panel|group|members|councillors|meeting)\s+(?:then\s+)?(?:discussed|considered|debated|reviewed)\b|.*\b(?:moved|proposed|seconded|vote)\b"
)

# "Petition for a crossing on the main road - agreed to send it on": what it was about stands before the dash
_LONG_TOPIC = re.compile(r"(?::|\s[–—-])\s+$")


# "There was circulated the letter of 3 May, the terms of which were NOTED."
_OF_WHICH = re.compile(
    r"^\W*(?:There\s|Circulated\b|Submitted\b)[^;]{10,400}?,\s+(?=the\s+(?:terms|contents?|details?)\s+of\s+which\s+(?:(?:was|were)\s+)?$)"
)
# "The Committee was content with the terms and AGREED them."
_OF_BEFORE = re.compile(r"\w+\s+(?:it|them|this|these|the\s+same|accordingly)\W*$")


def _head(sentence: str, begin: int, label: str) -> int:
    """Where the decision begins: with its sentence, unless a longer story comes before its own clause."""
    before = sentence[:begin]
    cut = max((m.end() for m in re.finditer(r"(?:,\s+(?:and\s+)?|;\s+|\band\s+)$", before)), default=0)
    if _ONE_SUBJECT.search(before) or (before.endswith(", ") and _AUXILIARY.match(sentence, begin)):
        return 0
    if _IN_ANSWER.match(before) and sentence.startswith("it was ", begin):
        return begin
    if (however := _HOWEVER.search(before)) and not _LEADS_UP.match(before):
        return however.end()
    if of_which := _OF_WHICH.search(before):
        return of_which.end()
    own = len(sentence) - begin
    if _OF_BEFORE.match(sentence, begin):
        return 0
    if cut and (label == "body-happy" or (label == "we-agreed" and before.rstrip().endswith(";"))):
        return cut
    if (topic := _LONG_TOPIC.search(before)) and sentence.startswith("agreed to ", begin) and len(before) > 0.8 * own and not told(before):
        return topic.end()
    return cut if cut and len(before) > 4 * own else 0


_AND = re.compile(r"and(?:,\s+[^,;.]{3,40},)?\s+(?=[a-z])")  # before the second verb: "and, nem con, agreed that"
# "Members noted the report and, by 5 votes to 2, recommended that …": how the second was decided stands between commas
_AND_ASIDE = re.compile(
    r"and,\s+(?!who\b|that\b)[^,;.]{3,60},\s+(?:\w+ly\s+)?(?P<verb>agreed|resolved|recommended|decided|requested|asked)\s+(?:to|that|the)\b"
)
# A second decision: "…, and, subject to that, the plan was approved".
_NEXT = re.compile(
    r"\s+(?=and(?:,\s+[^,;.]{3,40},)?\s+(?:(?:also|further|unanimously|then)\s+)?agreed\s+(?:(?:also|further)\s+)?(?:to|that)\b)"
    rf"|\s+(?={_AND_ASIDE.pattern})"
    # "… and authorised the Clerk to write": to have the minutes signed is part of approving them
    r"|\s+(?=and\s+(?:(?:also|further|unanimously|then|duly)\s+)?(?:(?:authorised|instructed)\s+the\s(?![^;]*\bsign\s+(?:them|it|the\s+minutes)\b)[^;]{2,60}?\sto\s"
    r"|(?:endorsed|approved|adopted|ratified)\s+(?:the|its|this)\s))"
    r"|(?:\s+and|,)\s*(?:,\s*(?:subject\s+to|with|on|in)\s+[^,]{3,60},\s*)?"
    r"(?=the\s+\w+(?:\s+\w+){0,3}\s+(?:was|were)\s+(?:approved|noted|agreed|adopted)\b)"
)


def _reach(sentence: str, stop: int, label: str) -> tuple[int, int]:
    """Where a decision ends and where the next in the same sentence begins; both are the sentence's end where there is none."""
    then = _THEN.search(sentence, stop) if label in _OF_A_THING else None
    if then and not re.search(r"\b(?:that|subject|provided|if)\b", sentence[stop : then.start()]):
        return then.start(), len(sentence)
    if label in _WITHOUT_THING and (said := _SAID_THEN.search(sentence, stop)):
        return said.start(), len(sentence)
    if label in _WITHOUT_THING and (done := before_doer(sentence, stop, len(sentence))) < len(sentence):
        return done, len(sentence)
    ends = before_absolute(sentence, stop) if label in _OF_A_THING or label == "capitals" else len(sentence)
    if label in _OF_A_THING and (task := _TASK_BEHIND.search(sentence, stop)):
        return task.start(), len(sentence)
    if meanwhile := _MEANWHILE.search(sentence, stop):
        return meanwhile.start(), len(sentence)
    if label == "capitals" and ends < len(sentence) and not sentence[stop:ends].strip():
        return ends, len(sentence)
    if len(sentence) - ends > ends:  # more is told of what a member said at it than of the decision
        return ends, len(sentence)
    more = _CAPITAL_NEXT.search(sentence, stop)
    if more and not sentence[stop : more.start()].strip():
        more = None  # "RECEIVED and NOTED the report": both verbs have one object
    if not more and (more := _NEXT.search(sentence, stop)) and not sentence[stop : more.start()].strip():
        more = None  # "noted and endorsed the plan"
    return (more.start(), more.end()) if more else (len(sentence), len(sentence))
