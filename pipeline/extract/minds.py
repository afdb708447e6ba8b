"""What a body of one mind would have done, a council that goes by its letters, and figures that end what was said of them."""

import re

from pipeline.extract.telling import FORCE, INTRO, OLD, STATES, SUBJUNCTIVE

# "The figures were noted." ends what was said of them
FIGURES = re.compile(
    r"\W*(?:The|These|Those|All)\s+(?:(?!no\b)[a-z]+\s+){0,2}(?:figures|results|statistics|performance|data|outcomes?|measures|indicators|targets)\s+"
)
# "Members were agreed that the map was wrong": what they think
_OF_ONE_MIND = re.compile(
    r"(?:(?i:members|councillors|committee|panel|board|council|commission|cabinet|forum|trustees|governors|everyone|all)\s+)(?:was|were|is|are)\s+(?:\w+\s+)?agreed$"
)
_THAT = re.compile(r"\s+that\b")
# the letters may be those of a person: "CC accepted the role and signed the form"
_OF_A_PERSON = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:role|post|position|office|chair\w*|nomination|award|thanks|apolog\w+|invitation|blame|point|job|task|action)\b"
)


def by_letters(sentence: str, begin: int, stop: int) -> bool:
    """A council that goes by its letters decides: "CC approved the quote"."""
    opens = re.fullmatch(r"\W*(?:\d+(?:\.\d+)*[.)]?\s+)?", INTRO.sub("", sentence[:begin])) is not None
    return opens and not OLD.search(sentence) and not _OF_A_PERSON.match(sentence, stop)


def of_one_mind(sentence: str, stop: int) -> bool:
    """Whether the words that end at ``stop`` say that the members were agreed that something is so or be done."""
    return _THAT.match(sentence, stop) is not None and _OF_ONE_MIND.search(sentence, 0, stop) is not None


def to_be_done(after: str) -> bool:
    """Whether what "that" leads to is to be done, and states nothing."""
    return not STATES.match(after.lstrip()) and bool(FORCE.search(after) or SUBJUNCTIVE.search(after))
