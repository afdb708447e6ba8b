"""Charts, drawn by pygal as SVG without script or style of their own: the page's style sheet dresses them.

A chart is drawn wide and narrow, and the style sheet shows the one that fits. The tables beside them say the same.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

WIDE, NARROW = (880, 260), (340, 260)
MOST_LABELS = {WIDE: 14, NARROW: 5}


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
            legend_at_bottom_columns=len(series) if size == WIDE else min(len(series), 2),
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
        pictures.append(_bare(chart.render_tree(), title, which))
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


def _bare(tree: Any, title: str, which: str) -> Markup:
    """The SVG without script, style, comments and tooltips, named for those who do not see it."""
    from lxml import etree

    for element in list(tree.iter()):
        tag = element.tag if isinstance(element.tag, str) else "comment"
        if tag.rsplit("}", 1)[-1] in ("script", "style", "comment", "desc", "title", "defs") and element.getparent() is not None:
            element.getparent().remove(element)
        else:
            element.attrib.pop("style", None)
    tree.attrib.pop("id", None)
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
    return _drawn(
        "Bar",
        title,
        {"x_labels": list(counts), "min_scale": 2, "max_scale": 5, "y_labels": _ticks(counts)},
        [("Meetings", list(counts.values()))],
    )


def stacked(title: str, counts: Mapping[str, Mapping[str, int]], kinds: Mapping[str, str]) -> Markup:
    """Counts by period and kind as bars on each other; ``kinds`` names the kinds."""
    series = [(label, [one.get(kind, 0) for one in counts.values()]) for kind, label in kinds.items()]
    ticks = _ticks({period: sum(one.values()) for period, one in counts.items()})
    return _drawn("StackedBar", title, {"x_labels": list(counts), "y_labels": ticks}, series)


def _ticks(counts: Mapping[str, int]) -> list[int]:
    """Whole numbers for the axis."""
    most = max(counts.values(), default=0) or 1
    step = next(step * 10**power for power in range(12) for step in (1, 2, 5) if step * 10**power * 5 >= most)
    return list(range(0, -(-most // step) * step + 1, step))


def values(title: str, points: Sequence[tuple[date, float, float | None]], events: Sequence[date]) -> Markup:
    """A measure's values and targets over time as lines, with the days on which it was talked about as marks at the foot."""
    figures = [number for _, value, target in points for number in (value, target) if number is not None]
    low, high = min(figures), max(figures)
    foot = low - (high - low or abs(high) or 1) * 0.12
    days = [when for when, _, _ in points]
    series: list[tuple[str, list[Any]]] = [("Value", [(when, value) for when, value, _ in points])]
    if targets := [(when, target) for when, _, target in points if target is not None]:
        series.append(("Target", targets))
    if events:
        series.append(("Scrutiny", [{"value": (when, foot), "node": {"r": 5}} for when in events]))
        days += events
    span = sorted(days)
    marks = sorted({date(year, month, 1) for year in range(span[0].year, span[-1].year + 2) for month in _months(span)})
    ticks = [when for when in marks if span[0] <= when <= span[-1]] or [span[0]]
    return _drawn("DateLine", title, {"x_labels": ticks, "x_value_formatter": lambda when: f"{when:%b %Y}", "dots_size": 4}, series)


def _months(span: Sequence[date]) -> tuple[int, ...]:
    years = span[-1].year - span[0].year
    return (1,) if years > 4 else (1, 7) if years > 1 else (1, 4, 7, 10)
