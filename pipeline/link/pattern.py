"""What people say for a measure where some words have others in their place: "share/proportion of bins/collections missed"."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from pipeline.errors import RuleError
from pipeline.link.words import MEASURE, STOP, Token, plain_tokens


class Part(NamedTuple):
    """Words of a saying, and the keys of those that a text must have: beside others a measure word need not stand, as what shows that
    something is measured is looked for anyhow."""

    words: tuple[Token, ...]
    needed: frozenset[str]


@lru_cache(maxsize=20_000)
def _part(text: str) -> Part:
    words = tuple(t for t in plain_tokens(text.replace("_", " ")) if t.kind != STOP)
    return Part(words, frozenset(t.key for t in words if t.kind != MEASURE) or frozenset(t.key for t in words))


def is_pattern(form: str) -> bool:
    """Whether a saying has words with others in their place."""
    return "/" in form


def _options(place: str) -> list[str]:
    """What may stand in one place; a share is also "the share of"."""
    options = place.split("/")
    return [*options, "share_of"] if "share" in options else options


@dataclass(eq=False, slots=True)
class Pattern:
    """A saying with slots: for each what may stand there; ``fixed`` are its other words."""

    ids: tuple[str, ...]
    fixed: Part
    slots: tuple[tuple[Part, ...], ...]

    @staticmethod
    def read(form: str, ids: tuple[str, ...]) -> "Pattern":
        """Read ``form``: "/" parts what may stand in one place, "_" joins words there."""
        places = form.split()
        fixed = _part(" ".join(place for place in places if "/" not in place))
        slots = [tuple(part for option in _options(place) if (part := _part(option)).needed) for place in places if "/" in place]
        if not all(slots):
            raise RuleError(f"link_sayings.txt: {form!r} has a place where no word says anything", "Leave the place out.")
        return Pattern(ids, fixed, tuple(slots))

    @property
    def places(self) -> list[list[frozenset[str]]]:
        """For each place the keys that may stand there: no text says it that has none of them."""
        fixed = [[frozenset((key,))] for key in sorted(self.fixed.needed)]
        return fixed + [[part.needed for part in slot] for slot in self.slots]

    def ways(self, keys: Set[str]) -> Iterator[Part]:
        """Each way in which a text with these words may say it; no word stands in two places."""
        if not self.fixed.needed <= keys:
            return
        there = []
        for slot in self.slots:
            parts = [part for part in slot if part.needed <= keys]
            if not parts:
                return
            there.append(parts)
        for chosen in product(*there):
            words = (*self.fixed.words, *(token for part in chosen for token in part.words))
            if len({t.key for t in words}) == len(words):
                yield Part(words, frozenset(t.key for t in words if t.kind != MEASURE))
