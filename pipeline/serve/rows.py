"""Hits as flat rows for programs: the record's own columns, and what is known of it besides."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from pipeline.search import Hit
from pipeline.serve.show import address


def plain_hit(hit: Hit, answers: Iterable[Any] | None = None) -> dict[str, Any]:
    """A hit as a row: its kind and id, the columns of the data dictionary, the path of its document, its review and its address; for an
    action whether it is overdue; for a question its answers."""
    row: dict[str, Any] = {"kind_of_record": hit.kind, "record_id": hit.record_id, **asdict(hit.record)}
    row.update(path=hit.path, review=hit.review, address=address(hit.record, hit.record_id))
    if hit.kind == "action":
        row["overdue"] = hit.overdue
    if hit.kind == "question":
        row["answers"] = [{"response_id": one.response_id, "speaker": one.speaker, "text": one.text} for one in answers or ()]
    return row
