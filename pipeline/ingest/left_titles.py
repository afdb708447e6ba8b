"""Titles left of the text, in a column of their own or set off by wide white space, as typed minutes have them: each comes before the
paragraph that it stands beside."""

import re
from collections import Counter
from dataclasses import replace

from pipeline.ingest.raw import Part, RawLine
from pipeline.vocab import ordered

_NEAR = 1.5  # characters by which edges of one column may differ
_LEAST, _MOST = 8, 34  # characters that such a column is wide
_TITLES = 3  # fewer may be chance
_HANGS = 6  # characters by which the text may hang behind its number
_SAID = 6  # words that running text has beside a title
_TOLD = 40  # characters of the minute behind a title in its line
_ROLL = re.compile(r"(?:also\s+)?(?:present|in\s+attendance|apologies|absent|from|to|date|time|venue|motion|resolved|moved)\b", re.I)
_CROSSING = 0.1  # of the lines, which may run across both columns
_MORE = 4  # words that the title in the text may have beyond those beside it
_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(r"(?P<number>\(?\d{1,4}(?:[./]\d{1,4})?[.)]|\d{1,3}/\d\d\.?|\d{1,4}\.\d{1,2})\s+(?=\S)")
_STOP = re.compile(r"[.:]\s|\s[–—-]+\s")
_TELLS = re.compile(r"\b(?:was|were|is|are|had|has|have|been|be)\b")
_NAME = re.compile(r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Messrs|Prof(?:essor)?|Alderm[ae]n|Cr)\b|.*:$")
_LETTERS = re.compile(r"[^\W\d_]+")


def lift_titles(lines: list[RawLine]) -> list[RawLine]:
    """``lines`` with each such title on lines above its paragraph, its number before it; one that the paragraph itself begins with is a
    running head and goes. Lines without such a column stay as they are."""
    edge = _edge(lines)
    groups = _groups(lines, edge) if edge else []
    if len(groups) < _TITLES or not _is_column(lines, groups, edge):
        return lines
    beside = {n: group for group in groups for n in group}
    result: list[RawLine] = []
    for n, line in enumerate(lines):
        group = beside.get(n)
        if group is None:
            result.append(line)
            continue
        rest = _right(line, edge)
        if n == group[0]:
            title = _joined([_left(lines[m], edge) for m in group])
            body = " ".join(word for m in range(n, min(n + len(group) + 2, len(lines))) for word in _right(lines[m], edge).text.split())
            if not _begins_with(body, title):
                number = _NUMBER.match(rest.text)
                if number:
                    title = f"{number['number']} {title}"
                    rest = replace(rest, parts=_without(rest.parts, number.end()))
                result.append(replace(line, parts=[Part(line.x0, line.x0 + len(title), title)], kind="heading"))
                rest.gap = 0
        if rest.parts:
            result.append(rest)
    return result


def lift_set_off(lines: list[RawLine]) -> list[RawLine]:
    """``lines`` with each title on a line above its paragraph that wide white space sets off from it, as typists do: "Correspondence     A
    letter was read"; only where several stand so, one of them such as agendas have everywhere."""
    found = {n for n, line in enumerate(lines) if _sets_off(line)}
    known = ordered("agenda-titles")
    if len(found) < _TITLES or not any(lines[n].parts[0].text.lower().startswith(known) for n in found):
        return lines
    result: list[RawLine] = []
    for n, line in enumerate(lines):
        if n in found:
            result.append(replace(line, parts=line.parts[:1], kind="heading"))
            line = replace(line, parts=line.parts[1:], gap=0)
        result.append(line)
    return result


def _sets_off(line: RawLine) -> bool:
    if not _open(line) or len(line.parts) < 2 or not line.gap:
        return False
    title, told = line.parts[0].text, " ".join(part.text for part in line.parts[1:])
    plain = _is_title(title) and not _ROLL.match(title) and not any(map(str.isdigit, title)) and title[-1] not in ".:;,?!–-"
    return plain and len(title.split()) <= _SAID and len(told) >= _TOLD and told[:1].isupper()


def _is_left(line: RawLine, edge: float) -> bool:
    """Whether the first part of ``line`` stands in the left column."""
    ends = line.parts[1].x0 if len(line.parts) > 1 else edge
    return line.parts[0].x0 < _NEAR * 2 and line.parts[0].x1 < edge and -_NEAR <= ends - edge <= _HANGS


def _open(line: RawLine) -> bool:
    return bool(line.parts) and not line.kind and not line.whole


def _edge(lines: list[RawLine]) -> float:
    """Where the text begins beside the left column: where most second parts do that have a line of text below; 0 where none do."""
    edges = Counter(
        round(line.parts[1].x0)
        for line in lines
        if _open(line) and len(line.parts) > 1 and line.x0 < _NEAR * 2 and _is_title(line.parts[0].text)
    )
    edge, count = edges.most_common(1)[0] if edges else (0, 0)
    return float(edge) if count >= _TITLES and _LEAST <= edge <= _MOST else 0.0


def _is_title(text: str) -> bool:
    return text[:1].isupper() and _WORD.search(text) is not None and not _NAME.match(text)


def _groups(lines: list[RawLine], edge: float) -> list[list[int]]:
    """The lines that each title stands on."""
    groups: list[list[int]] = []
    for n, line in enumerate(lines):
        if not _open(line) or not _is_left(line, edge):
            continue
        goes_on = bool(groups) and groups[-1][-1] == n - 1 and line.gap == 0
        if goes_on:
            groups[-1].append(n)
        elif len(line.parts) > 1:
            groups.append([n])
    return groups


def _is_column(lines: list[RawLine], groups: list[list[int]], edge: float) -> bool:
    """Whether the groups are titles beside running text, and no rows of a table or list."""
    titled = {n for group in groups for n in group}
    below = [line for n, line in enumerate(lines) if n > groups[0][0] and n not in titled and _open(line)]
    text = [line for line in below if line.x0 >= edge - _NEAR]
    crossing = [line for line in below if line.x0 < edge - _NEAR and line.x1 > edge + _NEAR]
    named = [group for group in groups if _is_title(_left(lines[group[0]], edge))]
    said = [
        group
        for group in groups
        if sum(len(_right(lines[n], edge).text.split()) for n in range(group[0], min(group[-1] + 2, len(lines)))) >= _SAID
    ]
    runs_on = [group for group in groups if _runs_on(lines, group, edge)]
    if min(len(said), len(runs_on)) < max(_TITLES, len(groups) / 2):
        return False
    return len(crossing) <= _CROSSING * len(text) and len(named) >= 0.8 * len(groups)


def _runs_on(lines: list[RawLine], group: list[int], edge: float) -> bool:
    """Whether the text beside a title takes more lines than one."""
    if sum(bool(_right(lines[n], edge).parts) for n in group) > 1:
        return True
    below = lines[group[-1] + 1 : group[-1] + 2]
    return any(_open(line) and line.gap == 0 and line.x0 >= edge - _NEAR for line in below)


def _left(line: RawLine, edge: float) -> str:
    return line.parts[0].text if _is_left(line, edge) else ""


def _right(line: RawLine, edge: float) -> RawLine:
    """``line`` without what stands in the left column."""
    return replace(line, parts=list(line.parts[1:] if _open(line) and _is_left(line, edge) else line.parts))


def _joined(parts: list[str]) -> str:
    return re.sub(r"(?<=[a-z])- (?=[a-z])", "", " ".join(part for part in parts if part))


def _begins_with(body: str, title: str) -> bool:
    """Whether the text says ``title`` itself behind its number, in as many words or more: "Traffic Orders" beside "3. Traffic Regulation
    Orders. The …"."""
    number = _NUMBER.match(body)
    behind = body[number.end() if number else 0 :].lower()
    words = _LETTERS.findall(title.lower())
    first = _STOP.split(behind, maxsplit=1)[0]
    said = _LETTERS.findall(first)
    if len(said) > len(words) + _MORE or _TELLS.search(first) or not words or not behind.startswith(words[0]):
        return False
    left = iter(said)
    return all(word in left for word in words)


def _without(parts: list[Part], length: int) -> list[Part]:
    """``parts`` without the first ``length`` characters of their text."""
    first, rest = parts[0], parts[1:]
    text = first.text[length:] if length <= len(first.text) else ""
    return [Part(first.x1 - len(text), first.x1, text), *rest] if text else rest
