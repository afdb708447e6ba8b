"""What a component finds before it is a record: a stretch of the text, the rule that found it and what it says."""

from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc, Span

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

    A find whose border falls inside a token is widened to the token for spaCy; the exact offsets stay in the ``Found``.
    """
    ordered = sorted(found, key=lambda f: (f.start, -f.end))
    doc.user_data[f"{_KEY}.{group}"] = ordered
    spans = []
    for n, one in enumerate(ordered):
        span = doc.char_span(one.start, one.end, label=group, alignment_mode="expand", span_id=str(n))
        if span is not None:
            spans.append(span)
    doc.spans[group] = spans


def read(doc: Doc, group: str) -> list[Found]:
    """The finds that ``write`` put there; empty where the component has not run."""
    found: list[Found] = doc.user_data.get(f"{_KEY}.{group}", [])
    return found


def _of(span: Span) -> Found | None:
    found = read(span.doc, span.label_)
    return found[int(span.id_)] if span.id_.isdigit() and int(span.id_) < len(found) else None


Span.set_extension("minutebook", getter=_of, force=True)
