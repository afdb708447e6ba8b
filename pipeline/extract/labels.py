"""The labels of clauses: (ii), 2., a), B. and bullets, and which can follow which."""

import re

LABEL = re.compile(
    r"""
    (?P<label>
        \(\s?(?:[ivxlIVXL]{1,7}|[a-zA-Z]{1,2}|\d{1,2})\s?\)\.?      # (ii)  (a)  (12).
      | (?:[ivxl]{1,7}|X?(?:I{1,3}|I?V|VI{1,3}|IX)|[a-zA-Z]|\d{1,2})(?:\.\)?|\))(?=\s|$|[A-Z])  # ii)  II.  a.  A.  12)  1.That
      | \d{1,2}\.\d{1,2}\.?(?=\s)                                    # 2.1
      | \d{1,2}(?=\s+(?:[Tt]hat|THAT|[Tt]o|TO)\s)                     # 1   that the report be noted
      | \d{1,2}(?=\s+(?:the|an?|its|this|all)\s[^.;:]{2,80}?\s(?:be|receive|note|write|send|approve|agree|support)\s)  # 2   the list be
      | (?:I{1,3}|IV|VI{0,3}|IX|X)(?=\t|\s+(?:[Tt]hat|[Tt]he|[Tt]o|[Aa]n?|[A-Z][a-z]+)\s)  # II the virements ...
    )
    [\s,:–-]*
    """,
    re.VERBOSE,
)
# "3.6 Ann to write": the number of a paragraph of the minutes, which is no part of what it says
PARAGRAPH = re.compile(r"\d{1,3}(?:\.\d{1,2}){1,3}\.?[ \t]+(?=[A-Z])")
BULLET = re.compile(r"(?:[•·●▪■◦○§*√∑–—-]|o(?=\s\s|\s[A-Z])|)\s+")
_TENS, _ONES = ("", "x", "xx", "xxx", "xl"), ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = tuple(tens + ones for tens in _TENS for ones in _ONES)[1:]  # to 49


def label_at(text: str, start: int, end: int) -> tuple[str, int]:
    """The label at ``start`` (empty for a bullet or none) and the offset where the text behind it begins.

    Lists of web pages and Markdown have their bullet before a label that the clerk typed: ``• (a) the report be noted``.
    """
    bullet = BULLET.match(text, start, end)
    begin = bullet.end() if bullet else start
    match = LABEL.match(text, begin, end)
    if match and (not bullet or ")" in match.group("label")):
        return match.group("label"), match.end()
    return "", begin


def quoted_label_at(text: str, start: int, end: int) -> tuple[str, int]:
    """The same where a quotation opens with the label, as the words of a motion do: ``“(a) That the report be noted``."""
    opens = text[start : start + 1] in ("“", '"')
    label, after = label_at(text, start + opens, end)
    return (label, after) if label or not opens else ("", start)


def bare(label: str) -> str:
    """The counter of a label without its marks: ``ii`` of ``(ii)``."""
    return re.sub(r"[().\s]", "", label)


def style(label: str) -> tuple[str, str]:
    """The marks around a label and the kind of its counter; a single letter that is also a roman numeral counts as both (``?``)."""
    core = bare(label)
    kind = "1" if core[:1].isdigit() else "?" if core.lower() in "ivx" else "i" if core.lower() in _ROMAN else "a"
    return re.sub(r"[\w\s]", "", label) + ("A" if core.isupper() else ""), kind


def same_style(a: str, b: str) -> bool:
    """Whether two labels can belong to one list."""
    (marks_a, kind_a), (marks_b, kind_b) = style(a), style(b)
    return marks_a == marks_b and (kind_a == kind_b or "?" in (kind_a, kind_b) and "1" not in (kind_a, kind_b))


def following(label: str) -> tuple[str, ...]:
    """The labels that can come next: ``(ii)`` after ``(i)``; ``(j)`` as well as ``(ii)`` where a list could be either."""
    dotted = re.fullmatch(r"(\d{1,2}\.)(\d{1,2})(\.?)", label)
    if dotted:
        return (f"{dotted[1]}{int(dotted[2]) + 1}{dotted[3]}",)
    core = bare(label)
    after = []
    if core.isdigit():
        after.append(str(int(core) + 1))
    else:
        low = core.lower()
        if low in _ROMAN[:-1]:
            after.append(_ROMAN[_ROMAN.index(low) + 1])
        if len(low) == 1 and low < "z":
            after.append(chr(ord(low) + 1))
        if core.isupper():
            after = [a.upper() for a in after]
    return tuple(label.replace(core, a) for a in after)
