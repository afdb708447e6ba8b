"""Say in words and tables how good the records are."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.evaluate.score import KINDS, Counts, DocumentScore, Finding, Mistake, Wrong
from pipeline.show import visible

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
LABELS = {
    "items": "agenda items",
    "questions": "questions",
    "responses": "responses",
    "resolutions": "resolutions",
    "actions": "actions",
    "links": "indicator links",
}


def markdown(header: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> str:
    """A Markdown table: the first column is text, the others are figures."""
    lines = [f"| {' | '.join(header)} |", f"|---|{'---:|' * (len(header) - 1)}"]
    return "\n".join([*lines, *(f"| {' | '.join(map(str, row))} |" for row in rows)])


def totals(documents: Iterable[DocumentScore]) -> dict[str, Counts]:
    """The counts of several documents together, by kind."""
    sums = {kind: Counts() for kind in KINDS}
    for document in documents:
        for kind, counts in document.counts.items():
            sums[kind] += counts
    return sums


def count_table(counts: dict[str, Counts]) -> str:
    """A row for each kind of record: gold, found, right, precision, recall, F1."""
    rows = [(LABELS[kind], c.gold, c.found, c.right, f"{c.precision:.3f}", f"{c.recall:.3f}", f"{c.f1:.3f}") for kind, c in counts.items()]
    return markdown(("record", "gold", "found", "right", "precision", "recall", "F1"), rows)


def group_table(name: str, groups: dict[str, dict[str, Counts]]) -> str:
    """A row for each group (a house style or a document): the F1 of each kind, a dash where neither gold nor program has any."""
    rows = []
    for group, counts in groups.items():
        figures = (f"{counts[kind].f1:.2f}" if counts[kind].gold or counts[kind].found else "–" for kind in KINDS)
        rows.append((group, *figures))
    return markdown((name, *(LABELS[kind] for kind in KINDS)), rows)


def reliability(findings: Iterable[Finding]) -> list[tuple[float, float, int, float, float]]:
    """Bins of stated confidence: (from, to, records, mean confidence stated, share that is right); empty bins are left out."""
    known = sorted(findings, key=lambda finding: finding.confidence)
    bins = []
    for low, high in zip(BINS, BINS[1:], strict=False):
        inside = [one for one in known if low <= one.confidence < high or (high == 1.0 == one.confidence)]
        if inside:
            stated = sum(one.confidence for one in inside) / len(inside)
            bins.append((low, high, len(inside), stated, sum(one.right for one in inside) / len(inside)))
    return bins


def reliability_table(findings: Iterable[Finding]) -> str:
    """The bins of ``reliability`` as a table."""
    rows = [(f"{low:g}–{high:g}", n, f"{stated:.2f}", f"{right:.2f}") for low, high, n, stated, right in reliability(findings)]
    return markdown(("confidence", "records", "stated", "right"), rows)


def kind_table(findings: Iterable[Finding]) -> str:
    """For each kind: records, the mean confidence stated, the share that is right."""
    known = list(findings)
    rows = []
    for kind in dict.fromkeys(finding.kind for finding in known):
        own = [finding for finding in known if finding.kind == kind]
        stated, right = (sum(values) / len(own) for values in ([f.confidence for f in own], [f.right for f in own]))
        rows.append((kind, len(own), f"{stated:.2f}", f"{right:.2f}"))
    return markdown(("record", "records", "stated", "right"), rows)


def mistakes(errors: Iterable[Mistake], limit: int) -> str:
    """Up to ``limit`` misses and false finds of each kind, each in its line: the record stands between » and «."""
    groups: dict[tuple[str, str], list[Mistake]] = {}
    for error in sorted(errors, key=lambda one: (KINDS.index(one.kind), one.what)):
        groups.setdefault((error.kind, error.what), []).append(error)
    parts = [
        _listed(f"{LABELS[kind]}, {what}", [_in_its_line(error) for error in group], limit) for (kind, what), group in groups.items()
    ]
    return "\n\n".join(parts)


def wrong_attributes(wrong: Iterable[Wrong], limit: int) -> str:
    """Up to ``limit`` wrong values of each attribute: what gold has, what was found, and the record."""
    groups: dict[str, list[Wrong]] = {}
    for one in sorted(wrong, key=lambda each: each.attribute):
        groups.setdefault(one.attribute, []).append(one)
    parts = []
    for attribute, group in groups.items():
        lines = []
        for one in group:
            record = f"\n    »{_middle(one.text, 200)}«" if one.text else ""
            lines.append(f"{one.document}: {_value(one.found)} instead of {_value(one.gold)}{record}")
        parts.append(_listed(f"{attribute}, wrong", lines, limit))
    return "\n\n".join(parts)


def _listed(heading: str, lines: list[str], limit: int) -> str:
    shown = "" if len(lines) <= limit else f", {limit} of {len(lines)} shown"
    return "\n".join([f"{heading} ({len(lines)}{shown}):", *(f"- {line}" for line in lines[:limit])])


def _in_its_line(error: Mistake) -> str:
    source = f"{error.document} [{error.rule}]" if error.rule else error.document
    return f"{source}\n    {_end(error.before, 90)}»{_middle(error.text, 300)}«{_start(error.after, 60)}"


def _value(text: str) -> str:
    return _middle(text, 120) if text.strip() else "nothing"


def _end(text: str, width: int) -> str:
    text = visible(" ".join(text.split()))
    return f"…{text[-width:]} " if len(text) > width else f"{text} " if text else ""


def _start(text: str, width: int) -> str:
    text = visible(" ".join(text.split()))
    return f" {text[:width]}…" if len(text) > width else f" {text}" if text else ""


def _middle(text: str, width: int) -> str:
    text = visible(" ".join(text.split()))
    return text if len(text) <= width else f"{text[: width * 2 // 3]} … {text[-width // 3 :]}"


def write_figures(figures: dict[str, Any], path: Path) -> None:
    """Write figures as JSON. Raises UsageError where that cannot be done."""
    try:
        path.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror})", "Give another file with --json") from error
