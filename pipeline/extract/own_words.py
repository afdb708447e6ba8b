"""What somebody says in his own words: whether a paragraph gives them, and whether what ends in a question mark there asks anything."""

import re

from pipeline.extract.clause import Clause, Cues
from pipeline.extract.speakers import BODY, Cast

_LABELLED = re.compile(r"^[A-Z][^:?]{2,40}:\s+")
# 'the scope of a project, the "What?" and the "Why?"': a word and no question
_IN_QUOTES = re.compile(r"\bthe\s+[“\"‘']\w+\?[”\"’']\W*$")
_SAYS = re.compile(r"\s+(?:said|says|asked|asks|stated|replied|responded)\s+(?!that\s)")

# "My council would like to understand why …", below the name of whoever says so
_FIRST_PERSON = re.compile(r"[“\"]?(?:I|We|My|Our)\b")
_WISHES = frozenset(
    {"question.sought-to", "question.sought-find-out", "question.at-a-loss", "question.glad-to-know", "question.wish-told"}
    | {"question.like-clarification", "question.made-clear", "question.asked-to-know"}
)


def asked_in_first_person(text: str, held: list[tuple[int, int]], cues: Cues) -> tuple[int, int] | None:
    """What the sentences ``held`` of a paragraph ask in the first person, from the first that does to the last; None where none does."""
    if not held or not _FIRST_PERSON.match(text, held[0][0]):
        return None
    ask = [(s, e) for s, e in held if text[s:e].rstrip("”\"’'").endswith("?") or any(c[0] in _WISHES and s <= c[2] < e for c in cues)]
    return (ask[0][0], ask[-1][1]) if ask else None


def in_own_words(text: str, clause: Clause, cast: Cast) -> bool:
    """Whether the paragraph of a clause gives somebody's own words: "Hale said I like this. How might you pay for it?"."""
    head = text.rfind("\n", 0, clause.start) + 1
    who = cast.at(text, head, clause.end)
    return who is not None and who.role != BODY and not who.pronoun and _SAYS.match(text, who.end) is not None


# "AB – how many beds?", after a name
_SHORT = re.compile(
    r"(?:and|but)\s(?:the|that|this|those|these|his|her|our|your|in|for)\s[\w’'-]+(?:\s[\w’'-]+)?\?|(?:how\s(?:many|much|long|old|far|often|big)|why|who|when|where|which)\s[\w’'-]+(?:\s[\w’'-]+)?\?"
    r"|(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\s(?:it|they|there|this|that|these|we|he|she)\s(?!agreed|content|carried)[\w’'-]+\?",
    re.IGNORECASE,
)


def short_question(words: str) -> bool:
    """Whether two or three words behind somebody's name ask: "how many beds?", "is it safe?"."""
    return _SHORT.fullmatch(words) is not None


# "I see only three. What has happened?", behind a sentence: no heading
_SHORTLY = re.compile(r"(?:Who|What|When|Where|Why|How)\s+(?:many|much|long|[a-z]+[’']?[a-z]*)(?:\s+[a-z]+)?\?")


def asks_shortly(words: str) -> bool:
    """Whether a sentence of two or three words behind another asks."""
    return _SHORTLY.fullmatch(words.strip()) is not None


# "Are we getting a new van when Bob goes? Bids are due on the 3rd, said Ann.": the meeting speaks of itself, and is answered at once
_AS_WE = re.compile(
    r"(?:(?:Who|What|When|Where|Why|How|Which)\s[^.?]{0,30}?)?(?:[Aa]re|[Dd]o|[Dd]id|[Cc]an|[Cc]ould|[Ww]ill|[Hh]ave|[Ss]hould|[Ww]ere)\s+we\s(?![^?]*\b(?:you|your|I|my|please)\b)[^?]{5,120}\?"
)
_SAID_AT_ONCE = re.compile(
    r"\s+[A-Z\d£][^?\n]{8,300}\.(?:\s|$)|\s*\n\s*[*•○■–-]\s+[A-Z][a-zà-ÿ]+\s+(?:says|said|thinks|thought|answers|answered|replies|replied|explains|explained)\s"
)


def asks_as_we(text: str, clause: Clause) -> bool:
    """Whether a question is one of a small meeting that calls itself "we", with its answer behind it in the same paragraph."""
    asks = _AS_WE.fullmatch(text, clause.start, clause.end)
    return asks is not None and _SAID_AT_ONCE.match(text, clause.end) is not None


def rhetorical(text: str) -> bool:
    """Whether a sentence with a question mark is a formula of the chair, too short to ask, or in brackets."""
    return (
        bool(
            re.search(
                r"\b(?:any|other|further)\s+(?:other\s+)?(?:questions|comments|business|declarations|nominations)\b|\b(?:agreed"
                r"|favour|against|abstentions|content|second(?:er|ed)?)\?|\bfilm(?:ing)?\b|\brecording\b|\b(?:to|or|and|anyone|anybody)\s+record\b",
                text,
                re.IGNORECASE,
            )
        )
        or len(_LABELLED.sub("", text).split()) < 4
        or _IN_QUOTES.search(text) is not None
        or text.lstrip().startswith(("(", "[", "http"))
    )
