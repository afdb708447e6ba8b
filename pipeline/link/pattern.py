"""What people say for a measure where some words have others in their place: "share/proportion of bins/collections missed"."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from pipeline.errors import RuleError
from pipeline.link.words import MEASURE, STOP, Token, plain_tokens

Words = tuple[Token, ...]


@lru_cache(maxsize=20_000)
def _words(text: str) -> Words:
    return tuple(t for t in plain_tokens(text.replace("_", " ")) if t.kind != STOP)


def _is_needed(token: Token) -> bool:
    """Whether a text that says it must have this word; a measure word shows elsewhere that something is measured."""
    return token.kind != MEASURE


def is_pattern(form: str) -> bool:
    """Whether a saying has words with others in their place."""
    return "/" in form


@dataclass(eq=False, slots=True)
class Pattern:
    """A saying with slots: for each what may stand there; ``fixed`` are its other words."""

    ids: tuple[str, ...]
    fixed: Words
    slots: tuple[tuple[Words, ...], ...]

    @staticmethod
    def read(form: str, ids: tuple[str, ...]) -> "Pattern":
        """Read ``form``: "/" parts what may stand in one place, "_" joins words there."""
        parts = form.split()
        fixed = _words(" ".join(part for part in parts if "/" not in part))
        slots = [
            tuple(words for option in part.split("/") if any(map(_is_needed, words := _words(option)))) for part in parts if "/" in part
        ]
        if not all(slots):
            raise RuleError(f"link_sayings.txt: {form!r} has a place where no word says anything", "Leave the place out.")
        return Pattern(ids, fixed, tuple(slots))

    @property
    def places(self) -> list[list[Words]]:
        """For each place the words that may stand there: no text says it that has none of them."""
        fixed: list[list[Words]] = [[(token,)] for token in self.fixed if _is_needed(token)]
        return fixed + [[tuple(t for t in option if _is_needed(t)) for option in slot] for slot in self.slots]

    def ways(self, keys: Collection[str]) -> Iterator[list[Token]]:
        """Each way in which a text with these words may say it; no word stands in two places."""
        if any(_is_needed(token) and token.key not in keys for token in self.fixed):
            return
        there = [[option for option in slot if all(t.key in keys for t in option if _is_needed(t))] for slot in self.slots]
        for options in product(*there):
            words = [*self.fixed, *(token for option in options for token in option)]
            if len({t.key for t in words}) == len(words):
                yield words


def needed(words: list[Token]) -> frozenset[str]:
    """The words, as keys, that must stand where a pattern is found."""
    return frozenset(t.key for t in words if _is_needed(t))
