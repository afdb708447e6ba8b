"""What somebody says in his own words: whether a paragraph gives them, and whether what ends in a question mark there asks anything."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.speakers import BODY, Cast

_LABELLED = re.compile(r"^[A-Z][^:?]{2,40}:\s+")
# 'the scope of a project, the "What?" and the "Why?"': a word and no question
_IN_QUOTES = re.compile(r"\bthe\s+[“\"‘']\w+\?[”\"’']\W*$")
_SAYS = re.compile(r"\s+(?:said|says|asked|asks|stated|replied|responded)\s+(?!that\s)")


def in_own_words(text: str, clause: Clause, cast: Cast) -> bool:
    """Whether the paragraph of a clause gives somebody's own words: "Hale said I like this. How might you pay for it?"."""
    head = text.rfind("\n", 0, clause.start) + 1
    who = cast.at(text, head, clause.end)
    return who is not None and who.role != BODY and not who.pronoun and _SAYS.match(text, who.end) is not None


def rhetorical(text: str) -> bool:
    """Whether a sentence with a question mark is a formula of the chair, too short to ask, or in brackets."""
    return (
        bool(
            re.search(
                r"\b(?:any|other|further)\s+(?:other\s+)?(?:questions|comments|business|declarations|nominations)\b|\b(?:agreed"
                r"|favour|against|abstentions|content|second(?:er|ed)?)\?|\b(?:film|record)(?:ing)?\b",
                text,
                re.IGNORECASE,
            )
        )
        or len(_LABELLED.sub("", text).split()) < 4
        or _IN_QUOTES.search(text) is not None
        or text.lstrip().startswith(("(", "[", "http"))
    )
