"""Say of each sentence of a file what the program made of it, and why: for whoever looks for the cause of an error."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from pipeline.errors import DocumentError, UsageError
from pipeline.extract.reasons import Account, accounts, meanings
from pipeline.records import RATED, Evidence, Source
from pipeline.show import STYLES, visible

LIKELY = 0.2  # a chance that is worth a word
ACTS = {"ask": "asks", "answer": "answers"}
# Columns that all records share: here they stand elsewhere, or are the document's.
_SHARED = {column.name for column in fields(Evidence)}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A file as read, and an account of each of its sentences (or of the one that was asked for)."""

    source: Source
    accounts: tuple[Account, ...]


def explain(path: Path, *, at: int | None = None) -> Explanation:
    """Read a file and account for its sentences, or for the one that holds the character ``at`` (or, where that is between two, the
    one before). Raises DocumentError where the file cannot be read, UsageError where ``at`` is outside its text.
    """
    from pipeline import extract, ingest, segment

    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be opened ({error.strerror})", "See that it is there and that you may read it.") from error
    source = ingest.read(path, data, shown=str(path))
    meeting = segment.segment(source)
    nlp = extract.build_nlp()
    doc = extract.annotate(source, meeting, nlp)
    found = list(accounts(doc, extract.build(doc, source, meeting), nlp))
    if not found:
        raise DocumentError(f"{path} holds no sentence", "See with minutebook show what was read.")
    if at is not None:
        if not 0 <= at < len(source.text):
            raise UsageError(f"{path} has no character {at}: its text has {len(source.text)}", "Take the offset from the column start.")
        found = [max((one for one in found if one.start <= at), key=lambda one: one.start, default=found[0])]
    return Explanation(source, tuple(found))


# ---- as JSON


def as_json(explanation: Explanation) -> str:
    """A list of sentences as JSON; safe to print."""
    source = explanation.source
    sentences = [_sentence(one, source) for one in explanation.accounts]
    return json.dumps({"document_id": source.document_id, "path": source.path, "sentences": sentences}, indent=2)  # ASCII only


def _sentence(one: Account, source: Source) -> dict[str, Any]:
    text = source.text
    return {
        "start": one.start,
        "end": one.end,
        "text": text[one.start : one.end],
        "page": source.page_of(one.start),
        "item": {"number": one.item.number, "title": one.item.title} if one.item else None,
        "role": one.role,
        "line": one.line.kind,
        "clauses": [
            {"start": c.start, "end": c.end, "does": c.act, "rule": c.rule, "who": c.subject.text if c.subject else ""} for c in one.clauses
        ],
        "turns": [{"start": t.start, "end": t.end, "act": t.values["act"], "rule": t.rule, "who": _who(t)} for t in one.turns],
        "cues": [{**asdict(cue), "text": text[cue.start : cue.end]} for cue in one.fired],
        "records": [{"kind": kind, **asdict(record)} for kind, record in one.records],
        "reasons": one.reasons,
        "chances": {kind: round(chance, 3) for kind, chance in one.chances.items()},
    }


def _who(turn: Any) -> str:
    speaker = turn.values["speaker"]
    return speaker.text if speaker is not None else ""


# ---- for people


def as_text(explanation: Explanation) -> RenderableType:
    """The sentences one after another under their items, each with what was made of it."""
    return Group(*_lines(explanation))


def _lines(explanation: Explanation) -> Iterator[RenderableType]:
    source, under = explanation.source, None
    for n, one in enumerate(explanation.accounts):
        if n == 0 or one.item is not under:
            under = one.item
            yield Text(visible(f"{under.number} {under.title}".strip() if under else "no item"), style="bold underline")
        page = source.page_of(one.start)
        head = f"[{one.start}–{one.end}]{f' p. {page}' if page else ''} {one.role}{'' if one.line.kind == 'text' else ', ' + one.line.kind}"
        style = "" if one.records else "dim" if not one.fired else "yellow"
        yield Text.assemble((visible(head), "dim"), "  ", (visible(source.text[one.start : one.end]), style))
        for part in _made_of_it(one, source):
            yield Padding.indent(part, 4)


def _made_of_it(one: Account, source: Source) -> Iterator[Text]:
    for turn in one.turns:
        yield _entry("turn", f"{_who(turn) or 'somebody'} {ACTS[turn.values['act']]}", f"{turn.rule}, {turn.start}–{turn.end}", "blue")
    for cue in one.fired:
        words = f"“{source.text[cue.start : cue.end]}”"
        yield _entry("cue", words, f"{cue.rule}: {meanings()[RATED[cue.kind]].get(cue.label, cue.label)}", STYLES[cue.kind])
    if likely := [f"{kind} {chance:.2f}" for kind, chance in one.chances.items() if chance >= LIKELY]:
        yield _entry("words", f"alone speak for: {', '.join(likely)}", "", "blue")
    for kind, record in one.records:
        how = f"{record.rule} {record.confidence:.2f}, {record.start}–{record.end}"
        yield _entry(kind, _attributes(record), how, f"bold {STYLES[kind]}")
    for reason in one.reasons:
        yield _entry("no record" if not one.records else "else", reason, "", "red")


def _entry(name: str, what: str, how: str, style: str) -> Text:
    line = Text.assemble((f"{name:<10}", style), " ", visible(what))
    return line.append(f"  [{visible(how)}]", style="dim") if how else line


def _attributes(record: Any) -> str:
    """The columns of a record that are its own, as ``name: value``."""
    own = {name: value for name, value in asdict(record).items() if name not in _SHARED and value not in ("", None, ())}
    own.pop(f"{type(record).__name__.lower()}_id")
    return ", ".join(f"{name}: {'; '.join(value) if isinstance(value, tuple) else value}" for name, value in own.items())
