"""What one person promises with a time or a condition before it.

"Mr Bell agreed that from June he would leave them out", "If the Member gave her the street she would send somebody".
"""

import re

from pipeline.extract.deeds import deed_of, follows
from pipeline.extract.owners import antecedent, are_of_meeting, split_owners, subject_before
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Task, task_start
from pipeline.extract.undertakings import NEGATED, RETOLD
from pipeline.form import Form
from pipeline.vocab import words

_TIME = r"(?:,?\s+(?:from|in|by|before|after|once|when|as\s+soon\s+as|for|at|on|during|over|until|if)\s[^,;.]{2,60}?,?)?"
_HE = r"(?P<he>he|she|they)\s+(?:would|will)\s+(?:also\s+|then\s+|now\s+|in\s+future\s+)?(?P<verb>[a-z][a-z-]+)\b"
_VOWED = Form(rf"\b(?:agreed|undertook|promised|pledged|committed\s+(?:himself|herself)|gave\s+(?:his|her)\s+word)\s+that{_TIME}\s+{_HE}")
# What somebody of the meeting is to hand over first: "If the Member gave her the street"
_GIVEN = Form(
    r"(?:^\W*|\bthat\s+)[Ii]f\s+(?P<giver>(?:the\s+)?(?:[Mm]embers?|[Cc]hair\w*|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})|he|she|they|you|any\s+[Mm]ember)\s+"
    r"(?:(?:was|were)\s+to\s+|could\s+|would\s+|can\s+|will\s+)?(?:g[ai]ve|let|sen[dt]|tell|told|provided?|suppl(?:y|ied)|pass(?:ed)?|forward(?:ed)?|e-?mail(?:ed)?|hand(?:ed)?)\s+"
    r"(?:him|her|them|me|us|in|on|it|the|an?|details)\b[^;.]{0,80}?,?\s+(?P<he>he|she|I)\s+(?:would|will)\s+(?:then\s+|also\s+|gladly\s+)?(?P<verb>[a-z][a-z-]+)\b"
)
# "Mr Bell gave that undertaking.", behind the question whether he would do the thing
_GAVE = Form(
    r"\W*(?P<who>(?:[Tt]he\s+)?[A-Z](?:[^,;:.]|(?<=M[rs])\.|(?<=Mrs)\.|(?<=Dr)\.){1,60}?|[Hh]e|[Ss]he)\s+(?:\w+ly\s+)?gave\s+(?:him\s+|her\s+|them\s+)?(?:that|this|the|such\s+an?|an?)\s+"
    r"(?:undertaking|commitment|promise|guarantee|assurance|pledge)(?:\s+(?:sought|requested|asked\s+for))?\s*\.?"
)
_WOULD = re.compile(
    r"\b(?:would|will)\s+(?:undertake|promise|commit|pledge|agree|publish|report|bring|send|circulate|provide|share|write|see|ensure|arrange"
    r"|look|meet|come)\b"
)
_NO_DEED = frozenset(["need", "like", "have", "be", "support", "vote", "abstain", "want", "wish", "know", "wait"])


def vows(section: Section, number: int) -> Task | None:
    """Read such a promise where no other rule has read the sentence."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    if said.endswith("?"):
        return None
    vowed = _VOWED.search(said)
    if vowed and not (NEGATED.search(said[: vowed.start()]) or RETOLD.search(said[: vowed.start()])):
        return _vowed(section, number, sentence.start + vowed.start(), vowed)
    if gave := _GAVE.fullmatch(said):
        return _gave(section, number, gave["who"])
    given = _GIVEN.search(said)
    deed = deed_of(given["verb"]) if given else ""
    if given and deed and follows(text, sentence.start + given.end("verb"), sentence.end, deed):
        who = antecedent(section, sentence.start, given["he"]) if given["he"] != "I" else _answers(section, sentence.start)
        owners = split_owners(who, section.cast)
        return Task(sentence.start, sentence.end, "action-would-try", "undertaking", owners, number) if owners else None
    return None


def _gave(section: Section, number: int, who: str) -> Task | None:
    """The undertaking that the sentence before this one asks for: what somebody would do, not how things stand."""
    sentence, before = section.sentences[number], section.sentences[number - 1] if number else None
    if before is None or before.line != sentence.line or not _WOULD.search(section.text, before.start, before.end):
        return None
    pronoun = who.lower() in ("he", "she")
    named = antecedent(section, sentence.start, who) if pronoun else who
    owners = split_owners(named, section.cast) if named and (pronoun or are_of_meeting(named, section.cast)) else ()
    return Task(sentence.start, sentence.end, "action-undertook", "undertaking", owners, number) if owners else None


def _answers(section: Section, at: int) -> str:
    reply = section.response_at(at)
    return reply[2] if reply else ""


def _vowed(section: Section, number: int, at: int, vowed: "re.Match[str]") -> Task | None:
    """ "Mr Bell agreed that from June he would leave them out": whatever the deed is, he will do it."""
    text, sentence = section.text, section.sentences[number]
    verb = vowed["verb"]
    if verb in _NO_DEED or verb in words("idle_verbs") | words("not_verbs") or (vowed["he"] == "they" and not deed_of(verb)):
        return None
    subject = subject_before(section, sentence.start, at)
    if subject is None or subject.role in (BODY, PUBLIC):
        return None
    who = antecedent(section, subject.start, subject.text) if subject.pronoun else subject.text
    if not who:
        return None
    start = task_start(text, sentence.start, subject.start, sentence.end)
    return Task(start, sentence.end, "action-undertook", "undertaking", split_owners(who, section.cast), number)
