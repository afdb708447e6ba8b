"""Lists within a clause: which labels are of one, which clause only opens one, and where each entry of it decides."""

import re
from collections.abc import Sequence

from pipeline.extract.labels import BULLET, bare, following, label_at, quoted_label_at
from pipeline.records import Line

# "b) the following be done about the report:" over "i) …": each entry decides; "g) the Clerk BE DIRECTED to:" likewise,
# as North American clerks print it
_EACH_DECIDES = re.compile(
    r"\bthe\s+following\s+actions?\s+(?:be\s+)?taken\b[^;]*:\s*$"
    r"|\bBE\s+(?:(?:FURTHER|HEREBY)\s+)?(?:DIRECTED|INSTRUCTED|REQUESTED|ASKED|AUTHORI[SZ]ED|DELEGATED|EMPOWERED|REQUIRED)\s+to\s*:\s*[-–—]?\s*$"
)
# "That the following actions be taken on the lease;" over "a) …": the colon was mistyped
_ACTIONS_BELOW = re.compile(
    r"\b(?:the\s+following\s+(?:actions?|steps|measures|decisions?|amendments?|changes)\s+(?:be|are)\s+(?:hereby\s+)?(?:taken|made|approved|agreed|adopted)"
    r"|(?:take|approve|agree|adopt|make)\s+the\s+following(?:\s+\w+)?)\b[^:]*[;,.]\s*$"
)


_HEAD = re.compile(r"(?:and\s+)?(?:That|that|THAT|To|to|TO)\b")
# "RESOLVED: By five votes to four," over (a), "RESOLVED on the proposal of A, seconded by B: That …": how it was decided, between the
# decision word and what was
_HOW = re.compile(
    r"[,\s]*(?=[^:\n]*\b(?:vot(?:es?|ing)|majority|motion|proposal|proposition|proposed|moved|hands|division|dissent|ballot|consent|against|consensus)\b)"
    r"(?:(?i:by|on|upon|with|without|after|following|in|at|having|being|there\s+being|proposed|moved|unanimously|nem)\b|\()"
    r"(?:(?!\b(?:that|THAT)\b|\bto\s+(?!\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|none\b|nil\b)[a-z])[^:;“\"\n]){3,140}?"
    r"(?:\s*[:–—-]+\s*(?=(?:That|THAT|To)\s|[“\"(]|(?:1|a|i|A)[.)]\s|$)|,\s*$)"
)


def after_how(text: str, start: int, end: int) -> int:
    """Where the words on a line begin behind those that tell how it was decided; ``start`` where none do."""
    how = _HOW.match(text[start:end])
    return start + how.end() if how else start


def leads_into(text: str, start: int, end: int) -> bool:
    """Whether the words of a line lead into the list below it."""
    return text[end - 1] in ":-" or (text[end - 1] in ";,." and _ACTIONS_BELOW.search(text, start, end) is not None)


# "the Head of Licensing –" over "(i) be asked to …": the clause only names who each entry is about
_WHO_ONLY = re.compile(
    r"(?:[Tt]hat\s+)?(?:the\s+)?(?:(?!\b(?:be|is|are|was|were|following)\b)[\w’'&/,-]+\s+){1,12}?(?:that\s*)?[:–—-]+\s*$"
)
_BE = re.compile(r"be\s+[a-z]")
# "it be an instruction to the Director that –", "the Director be requested that:" over "(i) the target be …"
_INSTRUCTS = re.compile(r"\bbe\s+(?:an\s+instruction\s+to|instructed|requested|directed|asked|advised)\b[^;:]*\bthat\s*[:–—-]*\s*$")


def each_decides(head: str, entry: str) -> bool:
    """Whether each entry of the list under a clause is a decision of its own; ``entry`` is the first of them."""
    if _EACH_DECIDES.search(head) or _INSTRUCTS.search(head):
        return True
    return _BE.match(entry) is not None and _WHO_ONLY.match(head) is not None


def bulleted(text: str, line: Line) -> bool:
    """Whether a line is an entry of a list without labels."""
    return line.kind == "list" or bool(BULLET.match(text, line.start, line.end))


def nested(label: str, outer: str, inner: Sequence[str]) -> bool:
    """Whether a label belongs to a list inside a clause: it begins one, or goes on with one that the labels ``inner`` are of.

    The caller has seen that it is not the next label of the list ``outer`` began: "(i)" under "(b)" begins a list, under "(h)" it does not.
    """
    return (label != outer and bare(label).lower() in ("1", "a", "i")) or any(label in following(one) for one in inner)


def names_body_only(head: str) -> bool:
    """Whether a clause says no more than who decides what stands in the list under it: "That the Committee:"."""
    return len(head.split()) <= 5 and head[-1] in ":-–" and not re.search(r"\b(?:be|following)\b", head)


def first_label(text: str, line: Line) -> bool:
    """Whether the line begins with the first label of a list."""
    label, _ = quoted_label_at(text, line.start, line.end)
    return bare(label).lower() in ("1", "a", "i")


def list_led(text: str, lines: Sequence[Line], index: int) -> int:
    """Where the labelled list begins that line ``index`` leads into, or it and the next where a page ended within them; 0 for none."""
    line = lines[index]
    if index + 1 < len(lines) and leads_into(text, line.start, line.end) and first_label(text, lines[index + 1]):
        return index + 1
    if index + 2 >= len(lines) or text[line.end - 1] in '.,:;”"' or not re.match(r"[Tt]hat\b|THAT\b", text[line.start : line.end]):
        return 0
    rest = lines[index + 1]
    broken = text[rest.end - 1] == ":" and not (label_at(text, rest.start, rest.end)[0] or _HEAD.match(text, rest.start, rest.end))
    return index + 2 if broken and first_label(text, lines[index + 2]) else 0


_BARE = re.compile(r"(\d{1,2})\s+(?=[A-Z])")
_LONGEST_COUNT = 30  # lines of a list


def bare_counts(text: str, lines: Sequence[Line], index: int) -> list[tuple[str, int, int, int]]:
    """The entries of a list counted by figures without a mark, "1 Lease approved." over "2 Clerk authorised to sign.": label, where each
    begins and ends, and its last line; none where fewer than two stand there."""
    found: list[tuple[str, int, int, int]] = []
    for at, line in enumerate(lines[index : index + _LONGEST_COUNT], index):
        counted = _BARE.match(text[line.start : line.end])
        if counted and int(counted[1]) == len(found) + 1:
            found.append((counted[1], line.start + counted.end(), line.end, at))
        elif found and text[line.start].islower():
            found[-1] = (*found[-1][:2], line.end, at)
        else:
            break
    return found if len(found) > 1 else []
