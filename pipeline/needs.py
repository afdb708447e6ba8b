"""Which words a regular expression cannot do without: one of them stands in every text where it matches.

    needs(r"\\b(?:(?:will|shall)\\s+)?(?:report|reply)\\b") == {"report", "reply"}

The expression is walked as it is written, on all its ways at once. A way is the word it is in the middle of and the words of which it has
passed one. What the walk cannot follow counts as any letters, so that it may find too few words to need but never one too many.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

# One piece of an expression: an escape, a class, the opening of a group, a sign, letters that no repetition follows, any other character.
_PIECE = re.compile(
    r"\\s\+|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P?<\w+>|\(\?P=\w+\)|\(\?(?:<?[=!]|[a-z-]*:|[a-z]+\))|[()|]|[*+?][?+]?|\{\d*,?\d*\}\??|\w+(?![*+?{])|.",
    re.DOTALL,
)
_CLASS_PART = re.compile(r"\\.|.", re.DOTALL)
_AT_EDGE = frozenset((r"\b", r"\s+", r"\s", r"\W", r"\A", r"\Z", r"\n", r"\t", "^", "$"))
_OPEN = "\0"  # in the middle of letters that are not known
_MOST = 400  # ways; where there are more the words that they are in are forgotten
# Of a thousand sentences of minutes so many hold the words that are common; any other stands in some two.
_COMMON = {
    "the": 350, "to": 250, "of": 230, "and": 220, "a": 140, "in": 130, "for": 130, "that": 110, "on": 100, "was": 95, "be": 80,
    "with": 70, "had": 65, "at": 60, "meeting": 60, "it": 60, "this": 55, "been": 55, "by": 50, "would": 50, "is": 50, "from": 50,
    "action": 45, "as": 45, "were": 45, "no": 40, "council": 40, "an": 35, "are": 30, "there": 30, "clerk": 25, "minutes": 25,
    "agreed": 25, "not": 25, "has": 25, "have": 25, "will": 25, "all": 20, "which": 20, "we": 20, "they": 20, "their": 20, "or": 20,
}  # fmt: skip
_RARE = 2

_Way = tuple[str, frozenset[str]]  # the word so far (" wor", or _OPEN) and the words of which one was passed
_Ways = frozenset[_Way]
_NONE: frozenset[str] = frozenset()


def needs(pattern: str) -> frozenset[str]:
    """The words in small letters of which one stands in all that ``pattern`` matches; empty where there are none."""
    return _Walk(pattern).needed()


def _rarer(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The better of two sets of needed words: that which fewer sentences will hold a word of."""
    if one and other:
        return one if _weight(one) <= _weight(other) else other
    return one or other


@cache  # expressions share their parts
def _weight(words: frozenset[str]) -> int:
    return sum([_COMMON.get(word, _RARE) for word in words])


class _Walk:
    """One walk over the pieces of an expression."""

    def __init__(self, pattern: str) -> None:
        self.pieces = [match.group() for match in _PIECE.finditer(pattern)]
        self.at = 0

    def needed(self) -> frozenset[str]:
        return _all_need(self._branches(frozenset({(_OPEN, _NONE)})))

    def _branches(self, ways: _Ways) -> _Ways:
        """Walk alternatives up to the end of their group."""
        ends = self._branch(ways)
        while self.at < len(self.pieces) and self.pieces[self.at] == "|":
            self.at += 1
            ends |= self._branch(ways)
        return _few(ends)

    def _branch(self, ways: _Ways) -> _Ways:
        """Walk one alternative. Words that all its ways need are kept for its end: the best of them holds for each."""
        if self.pieces[self.at + 1 : self.at + 2] in (["|"], [")"]) and self.pieces[self.at].isalnum():  # most are a word alone
            return self._piece(ways)
        best = _NONE
        while self.at < len(self.pieces) and self.pieces[self.at] not in ("|", ")"):
            begin = self.at
            once = self._piece(ways)
            after = self.at
            least, more = self._repeated()
            if more:
                self.at = begin
                once |= self._piece(_lost(once))  # what the last of several rounds ends in
                self.at = after + 1
            if not least:
                once = ways | (once if any(map(_in_word, ways)) else _untold(once, ways))
            ways = _few(once)
            if found := _all_need(ways):
                best = _rarer(best, found)
                ways = frozenset([(word, _NONE) for word, _ in ways])
        return frozenset([(word, _rarer(best, passed)) for word, passed in ways]) if best else ways

    def _repeated(self) -> tuple[bool, bool]:
        """Whether the piece before must be there, and whether it may be there more than once; steps over the sign that says so."""
        sign = self.pieces[self.at] if self.at < len(self.pieces) else ""
        if sign[:1] not in ("*", "+", "?", "{") or sign == "{":
            return True, False
        self.at += 1
        if sign[0] == "{":
            least = sign[1:].partition(",")[0].rstrip("}?")
            return least not in ("", "0"), True
        return sign[0] == "+", sign[0] != "?"

    def _piece(self, ways: _Ways) -> _Ways:
        piece = self.pieces[self.at]
        self.at += 1
        if piece[0] == "(":
            return self._group(piece, ways)
        if piece[0] == "[":
            return _class(piece, ways)
        if piece[0] == "\\" and len(piece) > 1:
            if piece in _AT_EDGE or not piece[1].isalnum():
                return _end_word(ways)
            return ways if piece == r"\B" else _lost(ways)
        if piece == ".":
            return _lost(ways)
        return _spell(piece.lower(), ways) if piece.isalnum() or "_" in piece else _end_word(ways)

    def _group(self, opened: str, ways: _Ways) -> _Ways:
        """Walk a group; a look ahead or behind leaves the ways where they are."""
        if opened.endswith(")"):  # "(?i)", or what a group before it holds
            return _lost(ways) if opened.startswith("(?P=") else ways
        inside, closing = (*self.pieces[self.at : self.at + 2], "", "")[:2]
        if opened == "(" and inside[:1] == "?":
            raise ValueError("a group of a kind that is not known here")
        ends = self._branches(frozenset({(_OPEN, _NONE)}) if "<=" in opened or "<!" in opened else ways)
        self.at += 1  # the closing bracket
        if opened in ("(?!", "(?<!"):
            is_edge = closing == ")" and (inside == r"\w" or (inside[:1] == "[" and inside[1:2] != "^" and r"\w" in inside))
            return _end_word(ways) if is_edge else ways
        if opened == "(?<=":  # what it holds may lie before the stretch that is searched
            return _end_word(ways) if all(word == " " for word, _ in ends) else ways
        if opened == "(?=":
            found = _all_need(ends)
            return frozenset((word, _rarer(passed, found)) for word, passed in ways)
        return ends


def _all_need(ways: _Ways) -> frozenset[str]:
    """The words of which all the ways have passed one, where each has."""
    passed = [words for _, words in ways]
    return _NONE.union(*passed) if all(passed) else _NONE


def _end_word(ways: _Ways) -> _Ways:
    """After something that is no letter: the words that the ways were in are whole."""
    return frozenset([(" ", _rarer(frozenset((word[1:],)), passed) if _in_word((word, passed)) else passed) for word, passed in ways])


def _in_word(way: _Way) -> bool:
    return way[0] not in (" ", _OPEN)


def _untold(ways: _Ways, before: _Ways) -> _Ways:
    """The ways through something that may be left out, which began between words: no word of it is one that all ways need."""
    words, known = {word for word, _ in ways}, {passed for _, passed in before}
    return frozenset([(word, passed) for word in words for passed in known])


def _lost(ways: _Ways) -> _Ways:
    """After any character."""
    return frozenset([(_OPEN, passed) for _, passed in ways])


def _spell(letters: str, ways: _Ways) -> _Ways:
    return frozenset([(word + letters if word != _OPEN else word, passed) for word, passed in ways])


def _few(ways: _Ways) -> _Ways:
    if len(ways) > _MOST:
        ways = _lost(ways)
    return ways if len(ways) <= _MOST else frozenset({(_OPEN, _NONE)})


def _members(inner: str) -> Iterator[str]:
    """The members of a class, a range as one of three characters or more."""
    parts = _CLASS_PART.findall(inner)
    at = 0
    while at < len(parts):
        if at + 2 < len(parts) and parts[at + 1] == "-":
            yield "".join(parts[at : at + 3])
            at += 3
        else:
            yield parts[at]
            at += 1


def _class(piece: str, ways: _Ways) -> _Ways:
    """Walk a class of characters: signs, a few letters, or anything."""
    inner = piece[1:-1]
    members = list(_members(inner.removeprefix("^")))
    if inner.startswith("^"):
        return _end_word(ways) if r"\w" in members else _lost(ways)
    if all(map(_is_sign, members)):
        return _end_word(ways)
    if all(len(member) == 1 and member.isalnum() for member in members):
        return frozenset().union(*(_spell(letter, ways) for letter in _small(members)))
    return _lost(ways)


def _small(letters: Iterable[str]) -> set[str]:
    return {letter.lower() for letter in letters}


def _is_sign(member: str) -> bool:
    """Whether this member of a class is no letter, figure or underscore."""
    if len(member) == 2:
        return member in _AT_EDGE or not member[1].isalnum()
    return len(member) == 1 and not member.isalnum() and member != "_"
