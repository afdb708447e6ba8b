"""Initials at the end of a line without its stop, as a column that ran into the text leaves them: "Map to come to the next meeting TG"."""

import re

from pipeline.extract.margins import line_end, opens_line
from pipeline.extract.owners import are_owners
from pipeline.extract.tails import owner_behind
from pipeline.extract.tasks import Section

DATED = r"(?P<who>[A-Z]{2,3}(?:\s?[/,&]\s?[A-Z]{2,3})*)(?:\s+(?P<due>\d{1,2}/\d{1,2}(?:/\d\d(?:\d\d)?)?|[Nn]ext\s+[Mm]eeting|(?i:asap)))?"
_INITIALS = re.compile(DATED)
_END = re.compile(r"(?<![A-Z])(?P<last>[a-z]+|\d+) (?P<who>[A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3})*)$")
# "The gate wants oil. AB Action.": the owner stands before the word
_OWNER_FIRST = re.compile(
    r"(?P<who>[A-Z]{2,3}(?:\s?[/,&]\s?[A-Z]{2,3})*|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+(?:[Aa]ction|ACTION|to\s+action)\.?"
)
# After these the letters belong to the sentence: "The map was sent to TG".
_GOVERNS = frozenset("to with from by for and of or via than between told asked thanked that as on is was saw met joined".split())  # noqa: SIM905
_TO_COME = re.compile(r"\bto\s+(?:come|go)\s+(?:back\s+)?(?:to|on|before)\s|\bstill\s+to\s+[a-z]+\b")
_FIRST_NAME = re.compile(r"(?P<name>[A-Z][a-zà-ÿ’'-]+)\s+(?:to|will|would|is\s+to|agreed\s+to|offered\s+to|has\s+agreed\s+to)\s")
_IS_HAPPY = re.compile(r"[A-Z]{2,3}\s+(?:(?:is|was)\s+)?(?:happy|glad|willing|prepared)\s+to\s+[a-z]+\b")


def ends_with_initials(section: Section, number: int, words: str, *, told: bool) -> str:
    """The initials that own the sentence ``number``, whose words are ``words``; "" where there are none.

    It says what is to be done (``told`` where a rule has read that), and they begin it too or a column of the minutes is headed "Action".
    """
    closes = line_end(section, number) == number + 1
    if closes and (behind := owner_behind(section, words, told=told)):
        return behind
    found = _END.search(words) if words[-1:].isupper() and closes else None
    if found is None or found["last"] in _GOVERNS or not all(map(section.cast.is_initials, re.split(r"\s?[/&]\s?", found["who"]))):
        return ""
    again = words.startswith(found["who"] + " ") or _is_hers(section, words, found["who"])
    due = told or _TO_COME.search(words) or (again and _IS_HAPPY.match(words))
    return found["who"] if due and (again or section.headed) else ""


def _is_hers(section: Section, words: str, initials: str) -> bool:
    """Whether a task opens with the first name of the person whose initials stand at its end: "Beth to book the hall BS"."""
    first = _FIRST_NAME.match(words)
    person = section.cast.named(first["name"]) if first and first["name"][0] == initials[0] else None
    return person is not None and "".join(part[0] for part in person.name.split() if part[0].isupper()).endswith(initials[-1])


def initials_after(section: Section, number: int) -> "re.Match[str] | None":
    """The sentence as the initials, with a date or without, after the stop that ends its line: an action column that ran into the text."""
    sentence = section.sentences[number]
    ran = _INITIALS.fullmatch(section.text, sentence.start, sentence.end) if line_end(section, number) == number + 1 else None
    if ran is None or opens_line(section, number):
        return None
    return ran if all(p == "ALL" or section.cast.is_initials(p) for p in re.split(r"\s?[/,&]\s?", ran["who"])) else None


def moved_by(section: Section, number: int, who: str, *, told: bool) -> bool:
    """Whether a pair of initials behind a decision that orders nothing, "AB/CD", are those of its mover and seconder;
    ``told`` where a rule has read a task in it."""
    before = section.sentences[number - 1]
    return "/" in who and not told and section.resolution_at(before.start, before.end) is not None


def owner_first(section: Section, words: str) -> str:
    """The owner in a sentence that is no more than who acts and the word, "AB Action."; "" for any other."""
    found = _OWNER_FIRST.fullmatch(words)
    return found["who"] if found and are_owners(found["who"], section.cast) else ""
