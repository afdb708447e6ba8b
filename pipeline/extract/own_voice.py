"""What minutes give somebody to do beside the words of others: what the clerk writes of himself, "I am to ring the bank", and a share in a
sentence that gives several people a thing each, "first aid – Clerk"."""

import re

from pipeline.extract.deeds import follows, is_task
from pipeline.extract.owners import are_owners, split_owners
from pipeline.extract.sentences import leaves_quote_open
from pipeline.extract.tasks import Section, Task, words_between
from pipeline.extract.undertakings import ASKED, RETOLD

_I_WILL = re.compile(
    r"(?<![\w“\"])I(?:\s+(?:shall|will|am\s+to|have\s+to)|['’](?:ll|m\s+to))\s+(?:(?:also|then|now|try\s+to|try\s+and)\s+)*(?P<verb>[a-z][a-z-]*)\b"
)
_SHARE = re.compile(r"(?:and\s+)?[a-z][\w’' -]{2,40}?\s[–—-]\s(?P<who>[^;.]{2,50}?)(?:\s+to\s+be\s+asked)?\.?")
_SENDS = frozenset(
    ["report", "send", "tell", "write", "ring", "raise", "share", "circulate", "contact", "invite", "arrange", "apply", "forward"]
)
_STORY = 8  # words before "I" that are no part of the note


def in_own_voice(section: Section, number: int) -> Task | None:
    """Read "I shall send it on to them" in minutes that their clerk writes as "I"; a quoted letter's "I" is another's."""
    text, sentence = section.text, section.sentences[number]
    if not section.own_voice or text[sentence.end - 1] == "?":
        return None
    for match in _I_WILL.finditer(text, sentence.start, sentence.end):
        verb, before = match["verb"], text[sentence.start : match.start()]
        deed = is_task(verb) or verb in _SENDS
        if not deed or not follows(text, match.end(), sentence.end, verb):
            continue
        if ASKED.search(before) or RETOLD.search(before) or leaves_quote_open(text[section.lines[sentence.line].start : match.start()]):
            continue
        start = sentence.start if words_between(text, sentence.start, match.start()) <= _STORY else match.start()
        return Task(start, sentence.end, "action-would-try", "undertaking", ("I",), number)
    return None


def share_of(section: Section, number: int) -> Task | None:
    """Read "first aid – Clerk" behind the semicolon of a sentence that tells others what to do."""
    text, sentence = section.text, section.sentences[number]
    share = _SHARE.fullmatch(text, sentence.start, sentence.end)
    if share is None or not text[: sentence.start].rstrip().endswith(";") or not are_owners(share["who"], section.cast):
        return None
    return Task(sentence.start, sentence.end, "action-imperative", "request", split_owners(share["who"], section.cast), number)
