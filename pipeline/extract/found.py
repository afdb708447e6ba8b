"""What a component finds before it is a record: a stretch of the text, the rule that found it and what it says."""

from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc, Span

from pipeline.extract.context import shared

_KEY = "minutebook.found"


@dataclass(frozen=True, slots=True)
class Found:
    """``start``–``end`` are character offsets; ``values`` holds the record's own attributes by column name."""

    start: int
    end: int
    rule: str
    values: dict[str, Any] = field(default_factory=dict)


def write(doc: Doc, group: str, found: list[Found]) -> None:
    """Set ``doc.spans[group]`` in document order; each span's ``_.minutebook`` is its ``Found``.

    A find whose border falls inside a token is widened to the token for spaCy; the exact offsets stay in the ``Found``. Where all values
    are plain they are saved with the Doc, so that ``_.minutebook`` is there after ``to_bytes`` too.
    """
    ordered = sorted(found, key=lambda f: (f.start, -f.end))
    shared(doc)[f"{_KEY}.{group}"] = ordered
    if all(_is_plain(one.values) for one in ordered):
        doc.user_data[f"{_KEY}.{group}"] = [[one.start, one.end, one.rule, one.values] for one in ordered]
    spans = []
    for n, one in enumerate(ordered):
        span = doc.char_span(one.start, one.end, label=group, alignment_mode="expand", span_id=str(n))
        if span is not None:
            spans.append(span)
    doc.spans[group] = spans


def read(doc: Doc, group: str) -> list[Found]:
    """The finds that ``write`` put there; empty where the component has not run."""
    kept = shared(doc)
    if f"{_KEY}.{group}" not in kept and f"{_KEY}.{group}" in doc.user_data:
        saved = doc.user_data[f"{_KEY}.{group}"]
        kept[f"{_KEY}.{group}"] = [Found(start, end, rule, _restored(values)) for start, end, rule, values in saved]
    found: list[Found] = kept.get(f"{_KEY}.{group}", [])
    return found


def is_written(doc: Doc, group: str) -> bool:
    """Whether the component that writes the group has run over ``doc`` in this process."""
    return f"{_KEY}.{group}" in shared(doc)


def _is_plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    return all(map(_is_plain, value)) if isinstance(value, tuple) else value is None or isinstance(value, str | int | float)


def _restored(value: Any) -> Any:
    """A value as it was before it was saved: bytes know lists only, finds have tuples."""
    if isinstance(value, dict):
        return {name: _restored(one) for name, one in value.items()}
    return tuple(map(_restored, value)) if isinstance(value, list | tuple) else value


def _of(span: Span) -> Found | None:
    found = read(span.doc, span.label_)
    return found[int(span.id_)] if span.id_.isdigit() and int(span.id_) < len(found) else None


Span.set_extension("minutebook", getter=_of, force=True)
