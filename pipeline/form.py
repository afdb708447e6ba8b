"""Expressions that are searched only where they can match: in texts that hold one of the words which they cannot do without.

Most forms of speech that we look for stand in few sentences, and a sentence holds a word of one form in twenty. Which these are is found
out once for each text, for all forms; the words of a form are worked out from the expression itself.
"""

import re
import sys
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any, Generic, TypeVar

from pipeline.needs import needs

_WORD = re.compile(r"\w+")
_NONE: frozenset[str] = frozenset()
_KEPT = 512  # a component reads a sentence with all its forms before it goes on to the next


@lru_cache(maxsize=_KEPT)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(_WORD.findall(text.lower()))


_by_word: dict[str, list["Form"]] = {}  # the forms for which a word will do


@lru_cache(maxsize=_KEPT)
def possible_in(text: str) -> "frozenset[Form]":
    """The forms of which a text holds one of the words."""
    return frozenset([form for word in words_in(text) if word in _by_word for form in _by_word[word]])


class Form:
    """An expression with the words of which it needs one. It is used as a compiled expression is, and finds the same.

    It is compiled where a text holds one of its words: no document needs more than two thirds of all forms.
    """

    def __init__(self, pattern: str, flags: "int | re.RegexFlag" = 0) -> None:
        self.pattern, self.flags = pattern, flags
        self.needs = _NONE if flags & re.VERBOSE else needs(pattern)
        if not self.needs:
            raise ValueError(f"{pattern!r} needs no word: it is no form but a plain expression")
        for word in self.needs:
            _by_word.setdefault(word, []).append(self)
        possible_in.cache_clear()

    @cached_property
    def compiled(self) -> "re.Pattern[str]":
        return re.compile(self.pattern, self.flags)

    def __repr__(self) -> str:
        return f"Form({self.pattern!r})"

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> "re.Match[str] | None":
        return self.compiled.search(text, start, end) if self in possible_in(text[start:end]) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> "re.Match[str] | None":
        return self.compiled.match(text, start, end) if self in possible_in(text[start:end]) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> "re.Match[str] | None":
        return self.compiled.fullmatch(text, start, end) if self in possible_in(text[start:end]) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> "Iterator[re.Match[str]]":
        return self.compiled.finditer(text, start, end) if self in possible_in(text[start:end]) else iter(())

    def findall(self, text: str) -> list[Any]:
        return self.compiled.findall(text) if self in possible_in(text) else []


Said = TypeVar("Said")


class Forms(Generic[Said]):
    """Forms that are tried one after the other, each with what it says; plain expressions may stand among them."""

    __slots__ = ("_each", "_forms", "_plain")

    def __init__(self, *each: "tuple[Form | re.Pattern[str], Said]") -> None:
        self._each = each
        self._forms = frozenset([form for form, _ in each if isinstance(form, Form)])
        self._plain = tuple([one for one in each if not isinstance(one[0], Form)])

    def likely(self, text: str) -> "tuple[tuple[Form | re.Pattern[str], Said], ...]":
        """Those that can match in ``text``, in their order: mostly none, and they are asked all at once."""
        possible = possible_in(text)
        if self._forms.isdisjoint(possible):
            return self._plain
        return tuple([one for one in self._each if one[0] in possible or one[0] not in self._forms])
