"""Charts, drawn by pygal as SVG without script or style of their own: the page's style sheet dresses them.

A chart is drawn wide and narrow, and the style sheet shows the one that fits. The tables beside them say the same.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from math import ceil, floor, log10
from typing import Any

from markupsafe import Markup

WIDE, NARROW = (880, 260), (340, 260)
MOST_LABELS, MOST_DOTS = {WIDE: 14, NARROW: 5}, 60
# What is drawn in white on the colours of the second series and those after it.
HATCHES = {1: "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4", 2: "M2,0 v8 M6,0 v8", 3: "M0,2 h8 M0,6 h8"}
KEPT = 100  # charts that are not drawn again for the next reader: drawing one takes a quarter of a second


def _drawn(name: str, title: str, options: Mapping[str, Any], series: Sequence[tuple[str, list[Any]]]) -> Markup:
    import pygal  # type: ignore[import-untyped]

    pictures = []
    for size, which in ((WIDE, "wide"), (NARROW, "narrow")):
        chart = getattr(pygal, name)(
            width=size[0],
            height=size[1],
            css=[],
            js=[],
            show_legend=len(series) > 1,
            legend_at_bottom=True,
            legend_at_bottom_columns=len(series) if size == WIDE or len(series) < 4 else 2,
            x_label_rotation=0,
            truncate_legend=-1,
            truncate_label=-1,
            margin=8,
            style=_style(),
            disable_xml_declaration=True,
            **{**options, **_labels(options, size)},
        )
        for label, values in series:
            chart.add(label, values)
        tree = chart.render_tree()
        _strip(tree)
        if name == "StackedBar":
            _hatch(tree, which)
        pictures.append(_named(tree, title, which))
    return Markup("").join(pictures)


def _style() -> Any:
    """The sizes by which pygal makes room; the looks are the style sheet's."""
    from pygal.style import Style  # type: ignore[import-untyped]

    return Style(label_font_size=13, major_label_font_size=13, legend_font_size=13)


def _labels(options: Mapping[str, Any], size: tuple[int, int]) -> dict[str, Any]:
    """So many labels below a chart as there is room for."""
    labels = options.get("x_labels")
    if not labels or len(labels) <= MOST_LABELS[size]:
        return {}
    step = -(-len(labels) // MOST_LABELS[size])
    return {"x_labels_major": list(labels)[::step], "show_minor_x_labels": False}


def _strip(tree: Any) -> None:
    """Take script, style, comments, tooltips and ids out of the SVG."""
    for element in list(tree.iter()):
        tag = element.tag if isinstance(element.tag, str) else "comment"
        if tag.rsplit("}", 1)[-1] in ("script", "style", "comment", "desc", "title", "defs") and element.getparent() is not None:
            element.getparent().remove(element)
        else:
            element.attrib.pop("style", None)
            element.attrib.pop("id", None)


def _hatch(tree: Any, which: str) -> None:
    """Give each series but the first a pattern besides its colour."""
    from lxml import etree

    defs = etree.Element("defs")
    for number, path in HATCHES.items():
        key = f"hatch-{which}-{number}"
        pattern = etree.SubElement(defs, "pattern", id=key, width="8", height="8", patternUnits="userSpaceOnUse")
        etree.SubElement(pattern, "rect", {"class": f"color-{number}", "width": "8", "height": "8"})
        etree.SubElement(pattern, "path", {"class": "hatch", "d": path})
        for rect in tree.iter("{*}rect", "rect"):
            names = rect.get("class", "").split()
            if f"color-{number}" in names or any(f"serie-{number}" in one.get("class", "").split() for one in rect.iterancestors()):
                rect.set("class", " ".join(name for name in names if not name.startswith("color-")))
                rect.set("fill", f"url(#{key})")
    tree.insert(0, defs)


def _named(tree: Any, title: str, which: str) -> Markup:
    """The SVG, with a name for those who do not see it."""
    from lxml import etree

    tree.set("class", f"chart {which}")
    tree.set("role", "img")
    tree.set("aria-label", title)
    tree.set("focusable", "false")
    return Markup(etree.tostring(tree, encoding="unicode"))  # noqa: S704 - lxml has escaped what came from files


def periods(months: Mapping[str, int]) -> dict[str, int]:
    """Counts by month as counts by month, quarter or year, whichever gives a readable number of bars, without gaps."""
    if not months:
        return {}
    first, last = _number(min(months)), _number(max(months))
    width = 1 if last - first < 24 else 3 if last - first < 72 else 12
    counts = {_label(start, width): 0 for start in range(first // width * width, last + 1, width)}
    for month, count in months.items():
        counts[_label(_number(month) // width * width, width)] += count
    return counts


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _label(start: int, width: int) -> str:
    year, month = divmod(start, 12)
    if width == 12:
        return str(year)
    return f"{year} Q{month // 3 + 1}" if width == 3 else f"{date(year, month + 1, 1):%b %Y}"


def bars(title: str, counts: Mapping[str, int]) -> Markup:
    """Counts as bars."""
    return _bars(title, tuple(counts.items()))


@lru_cache(KEPT)
def _bars(title: str, counts: tuple[tuple[str, int], ...]) -> Markup:
    labels, numbers = [label for label, _ in counts], [count for _, count in counts]
    return _drawn("Bar", title, {"x_labels": labels, "min_scale": 2, "max_scale": 5, "y_labels": _ticks(numbers)}, [("Meetings", numbers)])


def stacked(title: str, counts: Mapping[str, Mapping[str, int]], kinds: Mapping[str, str]) -> Markup:
    """Counts by period and kind as bars on each other; ``kinds`` names the kinds, each of which has a pattern of its own."""
    series = tuple((label, tuple(one.get(kind, 0) for one in counts.values())) for kind, label in kinds.items())
    return _stacked(title, tuple(counts), series)


@lru_cache(KEPT)
def _stacked(title: str, periods: tuple[str, ...], series: tuple[tuple[str, tuple[int, ...]], ...]) -> Markup:
    sums = [sum(of_period) for of_period in zip(*(numbers for _, numbers in series), strict=True)]
    options = {"x_labels": list(periods), "y_labels": _ticks(sums)}
    return _drawn("StackedBar", title, options, [(label, list(numbers)) for label, numbers in series])


def _ticks(counts: Sequence[int]) -> list[int]:
    """Whole numbers for the axis."""
    step = int(_step(max(counts, default=0) or 1))
    return list(range(0, -(-max(counts, default=0) // step) * step + 1, step)) if any(counts) else [0, 1]


def _step(span: float, most: int = 5) -> float:
    """A round step of which not more than ``most`` cover the span; of whole numbers at least one."""
    power = 10.0 ** floor(log10(span / most))
    step = next(step * power for step in (1, 2, 5, 10) if step * power * most >= span * 0.999)
    return max(step, 1) if isinstance(span, int) else step


def values(title: str, points: Sequence[tuple[date, float, float | None]], events: Sequence[date]) -> Markup:
    """A measure's values and targets over time as lines, with the months in which it was talked about as marks at the foot."""
    return _values(title, tuple(points), tuple(sorted({when.replace(day=15) for when in events})))


@lru_cache(KEPT)
def _values(title: str, points: tuple[tuple[date, float, float | None], ...], events: tuple[date, ...]) -> Markup:
    figures = [number for _, value, target in points for number in (value, target) if number is not None]
    low, high = min(figures), max(figures)
    step = _step(high - low or abs(high) or 1.0)
    ticks = [step * number for number in range(floor(low / step), ceil(high / step) + 1)]
    room = (ticks[-1] - ticks[0] or 1) * 0.08
    foot = ticks[0] - room
    days = [when for when, _, _ in points]
    series: list[tuple[str, list[Any]]] = [("Value", [(when, value) for when, value, _ in points])]
    if targets := [(when, target) for when, _, target in points if target is not None]:
        series.append(("Target", targets))
    if events:
        series.append(("Talked about", [{"value": (when, foot), "node": {"r": 4}} for when in events]))
        days += events
    span = sorted(days)
    marks = sorted({date(year, month, 1) for year in range(span[0].year, span[-1].year + 2) for month in _months(span)})
    shown = [when for when in marks if span[0] <= when <= span[-1]] or [span[0]]
    options = {"x_labels": shown, "x_value_formatter": lambda when: f"{when:%b %Y}", "dots_size": 4 if len(points) <= MOST_DOTS else 2}
    return _drawn("DateLine", title, {**options, "y_labels": ticks, "range": (foot - room, ticks[-1])}, series)


def _months(span: Sequence[date]) -> tuple[int, ...]:
    years = span[-1].year - span[0].year
    return (1,) if years > 4 else (1, 7) if years > 1 else (1, 4, 7, 10)
