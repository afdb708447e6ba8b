"""What changed between two archives or packages: what a researcher needs before a figure is updated.

    diff(open_side(Path("outputs-2023")), open_side(Path("outputs"))) -> Iterator[Change]
    Summary.of(changes) -> counts by table and reason

A change has a reason: a document that is new, gone, moved or replaced by another version, new rules, a new register of measures, or a
review. Where a side is a part of an archive (a package made with filters), the other is narrowed to the same part first.
"""

from pipeline.diff.compare import Change, diff
from pipeline.diff.side import Side, narrowing, open_side
from pipeline.diff.summary import Summary

__all__ = ["Change", "Side", "Summary", "diff", "narrowing", "open_side"]
