"""Changes, counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.diff.compare import Change
from pipeline.records import TABLES

WHATS = ("added", "gone", "changed", "moved")


@dataclass(slots=True)
class Summary:
    """How many changes there are by table and kind of change, by reason, and by column that changed."""

    tables: Counter[tuple[str, str]] = field(default_factory=Counter)
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    columns: Counter[tuple[str, str]] = field(default_factory=Counter)

    def follow(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Pass the changes on while they are counted."""
        for change in changes:
            self.tables[change.table, change.what] += 1
            self.reasons[change.reason, change.table] += 1
            self.columns.update((change.table, column) for column in change.fields)
            yield change

    def lines(self) -> Iterator[str]:
        """The counts in words and figures."""
        if not self.tables:
            yield "Nothing changed."
            return
        yield f"{'':16}" + "".join(f"{what:>10}" for what in WHATS)
        for name in TABLES:
            if any(self.tables[name, what] for what in WHATS):
                yield f"{name:16}" + "".join(f"{self.tables[name, what]:>10,}" for what in WHATS)
        yield "Why:"
        for reason in sorted({reason for reason, _ in self.reasons}):
            parts = [f"{count:,} {name}" for (why, name), count in sorted(self.reasons.items()) if why == reason]
            yield f"  {reason}: {', '.join(parts)}"
        if self.columns:
            yield "Columns that changed:"
            yield from (f"  {table}.{column}: {count:,}" for (table, column), count in sorted(self.columns.items()))
