"""Bodies that look after the children in care: whatever child their minutes speak of is one of these, "our children", "young people"."""

import re

from pipeline.link.words import Token, tokens

_BODY = re.compile(r"\bcorporate\s+parent|\bchildren\s+in\s+(?:our\s+|council\s+)?care\b|\blooked[\s-]after\b", re.IGNORECASE)
IN_CARE = "lookedafter"  # the name of such a child in the vocabulary
_CHILD = frozenset({"child", "young"})


def cares(committee: str) -> bool:
    """Whether a body of this name is one of these."""
    return _BODY.search(committee) is not None


def in_care(text: str) -> list[Token]:
    """The words of a text in which every child is one in care."""
    return [token._replace(key=IN_CARE) if token.key in _CHILD else token for token in tokens(text)]
