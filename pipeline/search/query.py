"""What a person types, as an expression that FTS5 always accepts.

    words            all of them, in any order
    "a phrase"       these words in this order
    a OR b, a NOT b  capital letters; -b is NOT b; AND may be written and need not be
    (a OR b) c       brackets group
    recycl*          words that begin so; also at the end of a phrase. Under three letters, and after the third such word of a query,
                     the star is passed over: FTS5 gathers all that begins so before it finds anything

Whatever else is typed is read as words; an operator that lacks a side is left out. So there are no mistakes to report.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(r'"(?P<phrase>[^"]*)"?(?P<star>\*?)|(?P<bracket>[()])|(?P<word>[^\s()"]+)')
QUOTES = str.maketrans({mark: '"' for mark in "“”„‟«»〝〞"})
OPERATORS = ("AND", "OR", "NOT")
MOST_TERMS, DEEPEST = 60, 12
MOST_STARTS, SHORTEST_START = 3, 3
ENDINGS = (
    "ies",
    "ied",
    "ing",
    "ings",
    "ion",
    "ions",
    "ation",
    "ations",
    "ement",
    "ements",
    "ity",
    "ities",
    "ative",
    "ional",
    "ness",
    "ously",
)
SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood: the FTS5 expressions of what must be there and of what must not, and the words as typed.

    Both expressions may be empty; ``blank`` says that nothing was typed at all.
    """

    wanted: str = ""
    unwanted: str = ""
    words: tuple[str, ...] = ()
    blank: bool = False

    @property
    def order(self) -> str:
        """The order that answers the query best: by relevance but where there is nothing to tell hits apart by. All that hold one phrase
        hold the same words, and to weigh them FTS5 would look for the phrase in the whole archive."""
        lone = len(self.words) == 1 and " " in self.words[0] and " OR " not in self.words[0] and not self.words[0].endswith("*")
        return "newest" if self.blank or lone else "relevance"


@dataclass(slots=True)
class _Node:
    """A group: an FTS5 expression of what is wanted and one of what is not, either of which may be empty."""

    wanted: str = ""
    unwanted: str = ""


def parse(text: str) -> Query:
    """Read a query; never raises."""
    tokens = list(_tokens(text))
    words: list[str] = []
    node = _Parser(tokens[: MOST_TERMS * 2], words).any_of(0)
    return Query(node.wanted, node.unwanted, tuple(words), not text.strip())


def phrase(text: str, *, starts: bool = True) -> str:
    """The FTS5 phrase of a text, or several joined by OR where it ends in a star; empty where the text holds no word. Without ``starts``
    a star means nothing."""
    star = starts and text.rstrip().endswith("*")
    words = [word for word in _clean(text).rstrip("* ").split() if _searchable(word)][:MOST_TERMS]
    if not words:
        return ""
    whole = " ".join(words)
    if not star or _letters(words[-1]) < SHORTEST_START:
        return f'"{whole}"'
    return " OR ".join([f'"{whole}" *', *(f'"{whole}{rest}"' for rest in _endings(words[-1].lower()))])


def _letters(word: str) -> int:
    """How many letters and figures the last word that FTS5 sees in ``word`` has: "e-b" is two words, of which a start would be "b"."""
    last = 0
    for character in word:
        kind = unicodedata.category(character)
        last = last + 1 if kind[0] in "LN" or kind == "Co" else last if kind[0] == "M" else 0
    return last


def _endings(start: str) -> list[str]:
    """What makes the start of a word whole where it stops inside an ending, which the index does not keep: "recycli" is in no stem."""
    found = (ending[cut:] for ending in ENDINGS for cut in range(1, len(ending)) if start.endswith(ending[:cut]))
    return list(dict.fromkeys(found)) if len(start) >= SHORTEST_STEM else []


def _clean(text: str) -> str:
    return "".join(" " if character in '"\0' or unicodedata.category(character) == "Cs" else character for character in text)


def _searchable(text: str) -> bool:
    """Whether FTS5 sees a word in the text."""
    return any(unicodedata.category(character)[0] in "LN" or unicodedata.category(character) == "Co" for character in text)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """The parts of a query as (kind, text): operators, brackets and terms, a term being an FTS5 phrase."""
    terms = starts = 0
    for match in TOKEN.finditer(text.translate(QUOTES)):
        if match["bracket"]:
            yield match["bracket"], ""
        elif match["word"] in OPERATORS:
            yield match["word"], ""
        elif terms < MOST_TERMS:
            typed = match["word"] or f"{match['phrase']}{match['star']}"
            if match["word"] and typed.startswith("-") and len(typed) > 1:
                yield "NOT", ""
            if term := phrase(typed, starts=starts < MOST_STARTS):
                terms += 1
                starts += '" *' in term
                yield "term", term


class _Parser:
    """Reads tokens from left to right. OR binds least, then AND, then NOT."""

    def __init__(self, tokens: list[tuple[str, str]], words: list[str]) -> None:
        self._tokens, self._at, self._words = tokens, 0, words

    def _next(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    def any_of(self, depth: int) -> _Node:
        """Read alternatives up to a closing bracket or the end."""
        nodes = [self._all_of(depth)]
        while self._next() and not (depth and self._next() == ")"):
            self._at += 1  # OR
            nodes.append(self._all_of(depth))
        kept = [node for node in nodes if node.wanted or node.unwanted]
        if len(kept) < 2:
            return kept[0] if kept else _Node()
        positive = [f"({_joined(node)})" for node in kept if node.wanted]
        # "not b" as one of several alternatives would match nearly everything: it is left out where another alternative is wanted.
        return _Node(" OR ".join(positive)) if positive else kept[0]

    def _all_of(self, depth: int) -> _Node:
        wanted: list[str] = []
        unwanted: list[str] = []
        negative = False
        while (kind := self._next()) and kind != "OR" and not (depth and kind == ")"):
            self._at += 1
            if kind == "NOT":
                negative = True
            if kind in ("NOT", "AND", ")"):  # a bracket that closes nothing
                continue
            node = self._operand(kind, depth)
            (unwanted if negative else wanted).extend([f"({_joined(node)})"] if node.wanted else [])
            if node.unwanted and not node.wanted:
                (wanted if negative else unwanted).append(f"({node.unwanted})")
            negative = False
        return _Node(" AND ".join(wanted), " OR ".join(unwanted))

    def _operand(self, kind: str, depth: int) -> _Node:
        if kind == "term":
            term = self._tokens[self._at - 1][1]
            self._words.append(term)
            return _Node(f"({term})" if " OR " in term else term)
        if depth >= DEEPEST:  # nobody means this many brackets: those within are passed over
            return _Node()
        node = self.any_of(depth + 1)
        self._at += self._next() == ")"
        return node


def _joined(node: _Node) -> str:
    return f"({node.wanted}) NOT ({node.unwanted})" if node.unwanted else node.wanted
