"""What a board gives its staff to do by a word of its own: "Direction was given to staff to draft a letter", "It was the consensus to have
the Clerk call"; an action that "was created to" do a thing; and an order marked inside its line, "Bus shelter – Action: Obtain quotes."."""

import re

from pipeline.extract.notes import is_imperative
from pipeline.extract.owners import are_owners, split_owners
from pipeline.extract.tasks import Section, Task
from pipeline.extract.undertakings import ASKED, RETOLD
from pipeline.extract.volunteers import to_have
from pipeline.vocab import words

_WHO = r"(?P<who>staff|the\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,4}|(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]+)"
_DIRECTION = re.compile(
    rf"\b(?:[Dd]irections?|[Cc]onsensus|[Ii]nstructions?)\s+(?:(?:(?:was|were)\s+)?(?:given|provided)\s+to\s+{_WHO}\s+to"
    rf"|to\s+{_WHO.replace('who', 'whom')}\s+(?:was|were|is)\s+to)\s+(?P<verb>[a-z]+)\b"
)
_CONSENSUS = re.compile(r"\b(?:consensus|directions?)\b[^.;]{0,80}?\b(?=to\s+have\s)")
# "An action was created to review the forms", "An action was given to Jo Bell to ring them"
_SET = re.compile(
    r"\b[Aa]n?\s+(?:new\s+|further\s+)?action\s+(?:point\s+|item\s+)?(?:was|is)\s+(?:also\s+)?(?:created|taken|agreed|noted|recorded|raised|set|given|added|assigned|opened"
    rf"|captured|logged|minuted)(?:\s+(?:by|for|to|on|against)\s+{_WHO})?\s+to\s+(?P<verb>(?!be\b)[a-z]+)\b"
)
# "Jo Bell has an action to ring them", "Action for Jo Bell to ring them"
_HAS = re.compile(
    rf"^\W*(?:(?:An?\s+|The\s+)?[Aa]ction\s+(?:point\s+|item\s+)?(?:is\s+|was\s+)?(?:for|on|with)\s+{_WHO}"
    rf"|{_WHO.replace('who', 'whom')}\s+(?:also\s+)?(?:has|have|holds)\s+(?:an?|the)\s+action)\s+to\s+(?P<verb>(?!be\b)[a-z]+)\b"
)
_MARKED = re.compile(r"(?<=\s)(?:ACTION|Action)\s*[:–—-]\s*(?=[A-Z])")
_WORDS = ("irection", "onsensus", "nstruction", "ction")


def directed(section: Section, number: int) -> Task | None:
    """Read an order of one of these forms; None where the sentence gives nobody anything to do."""
    text, sentence = section.text, section.sentences[number]
    if not any(text.find(word, sentence.start, sentence.end) >= 0 for word in _WORDS):
        return None
    given = _DIRECTION.search(text, sentence.start, sentence.end)
    if given and not _untold(text[sentence.start : given.start()]) and given["verb"] not in words("idle_verbs"):
        who = given["who"] or given["whom"]
        owners = split_owners(who, section.cast) if are_owners(who, section.cast, loosely=True) else ()
        return Task(sentence.start, sentence.end, "action-asked-someone-to", "request", owners, number) if owners else None
    action = _SET.search(text, sentence.start, sentence.end)
    if action and not _untold(text[sentence.start : action.start()]) and action["verb"] not in words("idle_verbs"):
        named = action["who"] and are_owners(action["who"], section.cast, loosely=True)
        owners = split_owners(action["who"], section.cast) if named else ()
        return Task(sentence.start, sentence.end, "action-agreed-that", "request", owners, number)
    has = _HAS.match(text[sentence.start : sentence.end])
    if has and has["verb"] not in words("idle_verbs"):
        who = has["who"] or has["whom"]
        owners = split_owners(who, section.cast) if are_owners(who, section.cast, loosely=True) else ()
        return Task(sentence.start, sentence.end, "action-agreed-that", "request", owners, number) if owners else None
    agreed = _CONSENSUS.search(text, sentence.start, sentence.end)
    if agreed and not _untold(text[sentence.start : agreed.start()]) and (owners := to_have(section, agreed.end(), sentence.end)):
        return Task(sentence.start, sentence.end, "action-asked-someone-to", "request", owners, number)
    marked = _MARKED.search(text, sentence.start, sentence.end)
    if marked and is_imperative(text[marked.end() : sentence.end]):
        return Task(marked.start(), sentence.end, "action-marked", "marker", (), number)
    return None


def _untold(before: str) -> bool:
    return bool(ASKED.search(before) or RETOLD.search(before))
