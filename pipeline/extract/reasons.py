"""Say of each sentence what the components made of it: its turn, its cues, its records, and why a cue that fired gave none."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.build import Extracted
from pipeline.extract.cast import cast_in
from pipeline.extract.context import HOLDING, scene_of, text_of
from pipeline.extract.cues import CueMatcher, shipped
from pipeline.extract.diction import weighed
from pipeline.extract.found import Found, read
from pipeline.extract.sentences import sentences_of
from pipeline.extract.speech import Clause, clauses
from pipeline.records import RATED, Item, Line
from pipeline.resources import resource

# The file of rules for each kind of record.
# Labels of cues that by themselves would make a record of the kind.
_SPEAKS_FOR = {"question": {"ask", "embedded"}, "response": {"reply", "say", "told"}}
_ROLES = {
    "front": "it stands before the first item, where nothing is recorded",
    "heading": "it is the heading of an item",
    "purpose": "it is wording of the agenda (what is to be done, a printed recommendation), not of the minutes",
    "decision": "it stands under “Decision:”, which is read only where the same is not repeated under “Minutes:”",
    "furniture": "it is furniture of the page",
    "tail": "it stands after the end of the meeting",
}


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that matched the words ``start``–``end``. ``kind`` is the kind of record that the rule is for."""

    kind: str
    rule: str
    label: str
    start: int
    end: int


@dataclass(slots=True)
class Account:
    """What became of one sentence. ``turns`` are finds of the turns component, ``records`` are the records that share words with it,
    ``chances`` what its words alone speak for, 0 to 1; empty for one too short to be weighed, or that holds no minutes."""

    start: int
    end: int
    line: Line
    role: str
    item: Item | None
    clauses: list[Clause] = field(default_factory=list)
    turns: list[Found] = field(default_factory=list)
    fired: list[Fired] = field(default_factory=list)
    records: list[tuple[str, Any]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    chances: Mapping[str, float] = field(default_factory=dict)


@cache
def meanings() -> dict[str, dict[str, str]]:
    """What each label means to the program, by file of rules (``models/cues/labels.json``)."""
    table: dict[str, dict[str, str]] = json.loads(resource("models/cues/labels.json").read_text(encoding="utf-8"))
    return table


def accounts(doc: Doc, records: Extracted, nlp: Language) -> Iterator[Account]:
    """Yield an account of each sentence of ``doc``, in order; ``records`` are those that were made of it."""
    scene, text = scene_of(doc), text_of(doc)
    starts, fired, turns = sentences_of(doc), _fired(doc, nlp), read(doc, "turns")
    every = [(kind, record) for kind, name in RATED.items() for record in getattr(records, name)]
    answered = {question for response in records.responses for question in response.question_ids}
    for n, (line, role) in enumerate(zip(scene.lines, scene.roles, strict=True)):
        item = next((one for one in reversed(scene.items) if one.start <= line.start), None)
        for first, (start, end) in enumerate(starts.get(line.start, [])):
            one = Account(start, end, line, role, item if item and line.start < item.end else None)
            one.chances = weighed(doc)[end].chances if end in weighed(doc) else {}
            one.fired = [cue for cue in fired if start <= cue.start < end]
            one.turns = [turn for turn in turns if turn.start < end and turn.end > start]
            one.records = sorted(((k, r) for k, r in every if r.start < end and r.end > start), key=lambda pair: pair[1].start)
            if role in HOLDING and line.kind != "margin":
                heard = [(cue.rule, cue.label, cue.start, cue.end) for cue in one.fired if cue.kind in _SPEAKS_FOR]
                one.clauses = list(clauses(text, start, end, n, first=first == 0, cues=heard, cast=cast_in(doc)))
            one.reasons = list(_reasons(one, text, records, answered))
            yield one


def _fired(doc: Doc, nlp: Language) -> list[Fired]:
    found = [
        Fired(kind, rule, label, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
        for kind, name in RATED.items()
        for rule, label, first, last in CueMatcher(nlp, shipped(name))(doc)
    ]
    return sorted(found, key=lambda cue: (cue.start, cue.end))


def _reasons(one: Account, text: str, records: Extracted, answered: set[str]) -> Iterator[str]:
    """Why the sentence gave no record at all, or none of a kind for which a cue fired."""
    if one.role not in HOLDING or one.role == "decision" and not one.records:
        yield _ROLES[one.role]
        return
    if one.line.kind == "margin":
        if not one.records:
            yield "it is a note in the margin: it can say who acts on what stands beside it"
        return
    has = {kind for kind, _ in one.records}
    if has:
        has.add("response")  # whoever asks or orders also says something
    missing = [kind for kind in RATED if kind not in has and any(_could(cue, one) for cue in one.fired if cue.kind == kind)]
    for kind in missing:
        yield from _WHY[kind](one, text, records, answered)
    if not one.records and not missing:
        yield _negated(one) or ("no cue fired" if not one.fired else _read_as(one))


def _could(cue: Fired, one: Account) -> bool:
    """Whether the cue speaks for a record by itself. Those of telegraphic notes are common verbs, which mean nothing inside a sentence."""
    inside = cue.label in ("telegraphic", "capitals") and cue.start > one.start and cue.end < one.end - 1
    return not inside and cue.label in _SPEAKS_FOR.get(cue.kind, {cue.label})


def _negated(one: Account) -> str:
    """The cue that says that nothing is recorded here, such as the pluperfect of an earlier meeting."""
    cue = next((cue for cue in one.fired if cue.label in ("past", "procedure", "narrative", "request", "present", "comment")), None)
    return f"{cue.rule}: {meanings()[RATED[cue.kind]].get(cue.label, cue.label)}" if cue else ""


def _read_as(one: Account) -> str:
    """What the clauses of the sentence do, as far as it was understood."""
    said = []
    for clause in one.clauses:
        label = next((group[clause.act] for group in meanings().values() if clause.act in group), "")
        said.append(f"{clause.subject.text if clause.subject else 'nobody in particular'}: {label or 'a statement'}")
    return f"it was read as “{'; '.join(said)}”" if said else "it was read as a statement"


def _words(one: Account, text: str, kind: str) -> str:
    cue = next(cue for cue in one.fired if cue.kind == kind and _could(cue, one))
    return f"no {kind} from “{text[cue.start : cue.end]}” ({cue.rule})"


def _question(one: Account, text: str, records: Extracted, answered: set[str]) -> Iterator[str]:
    head = _words(one, text, "question")
    if negated := _negated(one):
        yield f"{head}, because of {negated}"
    else:
        yield f"{head}: {_read_as(one)}"


def _response(one: Account, text: str, records: Extracted, answered: set[str]) -> Iterator[str]:
    own = [q for q in records.questions if one.item is None or one.item.start <= q.start < one.item.end]
    before = [q for q in own if q.start < one.start]
    head = _words(one, text, "response")
    if not before:
        yield f"{head}: no question stands before it in this item"
    elif negated := _negated(one):
        yield f"{head}, because of {negated}"
    else:
        last = max(before, key=lambda q: q.start)
        open_still = "is not answered here: who asked goes on, or others spoke between"
        state = "has its answer already" if last.question_id in answered else open_still
        yield f"{head}: the question before it, “{_short(last.text)}”, {state}"


def _resolution(one: Account, text: str, records: Extracted, answered: set[str]) -> Iterator[str]:
    told = "it is a part of a sentence, reported speech, an earlier decision, or not the body's own"
    yield f"{_words(one, text, 'resolution')}: {told}"


def _action(one: Account, text: str, records: Extracted, answered: set[str]) -> Iterator[str]:
    head = _words(one, text, "action")
    if any(kind == "question" for kind, _ in one.records):
        yield f"{head}: it asks for words, which can be given at the meeting"
    elif any(cue.label in ("past", "procedure") for cue in one.fired):
        yield f"{head}, because of {_negated(one)}"
    else:
        yield f"{head}: nobody is to do something after the meeting, it is done or closed already, or a surer action holds the same words"


_WHY = {"question": _question, "response": _response, "resolution": _resolution, "action": _action}


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:58].rstrip()} …"
