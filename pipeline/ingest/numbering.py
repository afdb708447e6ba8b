"""The numbers that Word prints before paragraphs, which stand in no paragraph's text: counted from ``numbering.xml`` and the styles."""

from dataclasses import dataclass, field
from typing import Any

from pipeline.ingest.numerals import letters, roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = "%1."
    start: int = 1
    restart: int | None = None
    legal: bool = False


@dataclass(slots=True)
class _Definition:
    levels: dict[int, _Level] = field(default_factory=dict)
    counters: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the paragraphs of one document, in order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._abstract: dict[str, _Definition] = {}
        self._numbers: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._started: set[str] = set()
        self._styles: dict[str, Any] = {}
        if styles is not None:
            self._styles = {style.get(W + "styleId"): style for style in styles.iter(W + "style")}
        if numbering is not None:
            self._load(numbering)

    def _load(self, numbering: Any) -> None:
        linked = {}
        for abstract in numbering.iter(W + "abstractNum"):
            key = abstract.get(W + "abstractNumId")
            definition = _Definition()
            for level in abstract.iter(W + "lvl"):
                definition.levels[int(level.get(W + "ilvl") or 0)] = _level(level)
            self._abstract[key] = definition
            link = abstract.find(W + "numStyleLink")
            if link is not None:
                linked[key] = link.get(W + "val")
        for number in numbering.iter(W + "num"):
            reference = number.find(W + "abstractNumId")
            if reference is None:
                continue
            levels, starts = {}, {}
            for override in number.iter(W + "lvlOverride"):
                at = int(override.get(W + "ilvl") or 0)
                own = override.find(W + "lvl")
                if own is not None:
                    levels[at] = _level(own)
                start = override.find(W + "startOverride")
                if start is not None:
                    starts[at] = _whole(start.get(W + "val"), 1)
            self._numbers[number.get(W + "numId")] = (reference.get(W + "val"), levels, starts)
        for key, style in linked.items():
            number_id = self._style_number(style)[0]
            if number_id in self._numbers:
                self._abstract[key] = self._abstract.get(self._numbers[number_id][0], _Definition())

    def _style_number(self, style_id: str | None) -> tuple[str, int | None]:
        """The list that a style or one it is based on belongs to, and the level."""
        number, level = "", None
        for _ in range(12):
            style = self._styles.get(style_id or "")
            if style is None:
                break
            properties = style.find(f"{W}pPr/{W}numPr")
            if properties is not None:
                found, at = _number_of(properties)
                number = number or found
                level = at if level is None else level
            based = style.find(W + "basedOn")
            if number or based is None:
                break
            style_id = based.get(W + "val")
        return number, level

    def marker(self, paragraph: Any, style_id: str | None) -> str:
        """The number or bullet that Word prints before ``paragraph`` (an lxml element), or nothing; counts it."""
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        number, level = _number_of(properties) if properties is not None else ("", None)
        if number == "0":
            return ""
        if not number:
            number, styled = self._style_number(style_id)
            level = styled if level is None else level
        if number not in self._numbers:
            return ""
        return self._count(number, level or 0)

    def _count(self, number: str, at: int) -> str:
        key, own, starts = self._numbers[number]
        definition = self._abstract.get(key)
        if definition is None:
            return ""
        counters = definition.counters
        if number not in self._started:
            self._started.add(number)
            counters.update({n: start - 1 for n, start in starts.items()})
        levels = {**definition.levels, **own}
        level = levels.get(at, _Level(text=f"%{at + 1}."))
        if level.form == "bullet":
            return "•"
        if level.form == "none" and "%" not in level.text:
            return level.text.strip()
        counters[at] = counters.get(at, level.start - 1) + 1
        for below in [n for n in counters if n > at]:
            restart = levels.get(below, _Level()).restart
            if restart is None or (restart and restart > at):
                counters.pop(below)
        text = level.text
        for n in range(9):
            if f"%{n + 1}" in text:
                shown = levels.get(n, _Level())
                value = counters.get(n, shown.start)
                counters.setdefault(n, value)
                text = text.replace(f"%{n + 1}", _print(value, "decimal" if level.legal and n != at else shown.form))
        return text.strip()


def _number_of(properties: Any) -> tuple[str, int | None]:
    number, level = properties.find(W + "numId"), properties.find(W + "ilvl")
    return (number.get(W + "val") or "" if number is not None else ""), (_whole(level.get(W + "val"), 0) if level is not None else None)


def _level(element: Any) -> _Level:
    def value(tag: str, default: str) -> str:
        found = element.find(W + tag)
        return default if found is None else found.get(W + "val") or ""

    restart = element.find(W + "lvlRestart")
    return _Level(
        form=value("numFmt", "decimal"),
        text=value("lvlText", ""),
        start=_whole(value("start", "1"), 1),
        restart=None if restart is None else _whole(restart.get(W + "val"), 0),
        legal=element.find(W + "isLgl") is not None,
    )


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.lstrip("-").isdigit() and len(text) < 8 else default


def _print(value: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        return letters(value).upper() if form == "upperLetter" else letters(value)
    if form in ("lowerRoman", "upperRoman"):
        return roman(value).upper() if form == "upperRoman" else roman(value)
    if form == "decimalZero":
        return f"{value:02d}"
    if form == "ordinal":
        tail = "th" if 10 < value % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
        return f"{value}{tail}"
    return "" if form == "none" else str(value)
