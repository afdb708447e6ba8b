"""Compare by words: where a quoted record stands in a gold text, and whether two names mean the same person."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from pipeline.patterns import WORD

SMALL_WORDS = re.compile(r"\b(the|a|an|councillors?|cllrs?|mr|mrs|ms|miss|dr|of|for|and)\b")
Range = tuple[int, int]


class Words:
    """The words of one gold text with their offsets. Ranges count words: (first, after last); (0, 0) is nowhere."""

    def __init__(self, text: str) -> None:
        self.length = max(1, len(text))
        self.spans = [match.span() for match in WORD.finditer(text)]
        self.words = _plain(text)
        self.joined = ""
        self.starts: list[int] = []
        for word in self.words:
            self.starts.append(len(self.joined))
            self.joined += word + " "

    def of_characters(self, start: int, end: int) -> Range:
        """The words that the characters from ``start`` to ``end`` touch."""
        return _around([n for n, (first, last) in enumerate(self.spans) if first < end and last > start])

    def locate(self, quote: str, near: float = 0.0) -> Range:
        """Where the words of ``quote`` stand, exactly or nearly; of several exact places the one closest to ``near`` (0 to 1) is taken.

        A quote is looked for, not trusted to be at its offset: the document may be the original file, whose text has other offsets.
        """
        words = _plain(quote)
        if not words:
            return 0, 0
        count = len(words)
        hits = [n for n, word in enumerate(self.words) if word == words[0] and self.words[n : n + count] == words]
        if hits:
            best = min(hits, key=lambda n: abs(self.spans[n][0] / self.length - near))
            return best, best + count
        target = " ".join(words)
        if len(target) > len(self.joined) + 20:
            return 0, 0
        found = fuzz.partial_ratio_alignment(target, self.joined, score_cutoff=75)
        if not found:
            return 0, 0
        reached = [n for n, start in enumerate(self.starts) if start + len(self.words[n]) > found.dest_start and start < found.dest_end]
        return _around(reached)


def _plain(text: str) -> list[str]:
    return [match.group().lower().replace("’", "'") for match in WORD.finditer(text)]


def _around(positions: list[int]) -> Range:
    return (positions[0], positions[-1] + 1) if positions else (0, 0)


def overlap(one: Range, other: Range) -> float:
    """The words that both ranges cover, as a share of those that either covers (0 to 1)."""
    common = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    union = (one[1] - one[0]) + (other[1] - other[0]) - common
    return common / union if union else 0.0


def pair(golds: Sequence[Range], finds: Sequence[Range]) -> dict[int, int]:
    """Match ranges one to one, best overlap first, where it is at least a half; returns position of gold -> position of find."""
    pairs = sorted(((overlap(g, f), i, j) for i, g in enumerate(golds) for j, f in enumerate(finds)), key=lambda entry: -entry[0])
    matched: dict[int, int] = {}
    used: set[int] = set()
    for value, i, j in pairs:
        if value >= 0.5 and i not in matched and j not in used:
            matched[i] = j
            used.add(j)
    return matched


def name_key(text: str) -> str:
    """A name or number without case, marks, titles and small words."""
    text = re.sub(r"[.,;:()]", " ", text.lower().replace("’", "'"))
    return " ".join(SMALL_WORDS.sub(" ", text).split())


def same_name(one: str, other: str) -> bool:
    """Whether two names as printed mean the same: equal, nearly equal, or all words of one among those of the other."""
    one, other = name_key(one), name_key(other)
    if one == other:
        return True
    if not one or not other:
        return False
    mine, theirs = set(one.split()), set(other.split())
    return mine <= theirs or theirs <= mine or fuzz.token_sort_ratio(one, other) >= 88


def same_owners(gold: str, found: Sequence[str]) -> bool:
    """Whether the owners are as many as in gold, each of them found."""
    wanted, given = _owners(gold), _owners("; ".join(found))
    return len(wanted) == len(given) and all(any(same_name(one, other) for other in given) for one in wanted)


def _owners(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;/|]", text) if part.strip()]
