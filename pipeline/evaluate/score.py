"""Score the records of one document against its gold."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from pipeline.evaluate.gold import GoldDocument, Mark
from pipeline.evaluate.words import Words, name_key, pair, same_name, same_owners
from pipeline.records import DocumentRecords

TABLES = {
    "items": ("agenda_items", "item_id"),
    "questions": ("questions", "question_id"),
    "responses": ("responses", "response_id"),
    "resolutions": ("resolutions", "resolution_id"),
    "actions": ("actions", "action_id"),
}
KINDS = (*TABLES, "links")
LINKED = {"item": "items", "question": "questions", "response": "responses", "resolution": "resolutions", "action": "actions"}
Matches = list[tuple[int, Mark, Any]]  # position of the gold record, the gold record, the record found
LinkKey = tuple[str, int, str]  # kind and position of the gold record, indicator


@dataclass(slots=True)
class Counts:
    """How many records gold has (``gold``), the program gave (``found``) and both have (``right``); optional ones are in none."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __iadd__(self, other: "Counts") -> "Counts":
        self.gold, self.found, self.right = self.gold + other.gold, self.found + other.found, self.right + other.right
        return self

    @property
    def precision(self) -> float:
        """The share of the records found that are right, 0 where none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of gold's records that were found, 0 where gold has none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Share:
    """Of ``total`` matched records, ``right`` have the attribute that gold has."""

    right: int = 0
    total: int = 0

    def add(self, right: bool) -> None:
        """Count one more."""
        self.right += bool(right)
        self.total += 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One record that the program gave with a confidence, and whether gold has it."""

    document: str
    kind: str
    rule: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Mistake:
    """A gold record that was missed or a record that is false. ``before`` and ``after`` are the rest of its line."""

    document: str
    kind: str
    what: str
    text: str
    rule: str = ""
    before: str = ""
    after: str = ""


@dataclass(slots=True)
class DocumentScore:
    """The figures of one document."""

    stem: str
    style: str
    status: str
    message: str
    counts: dict[str, Counts] = field(default_factory=lambda: {kind: Counts() for kind in KINDS})
    attributes: defaultdict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    mistakes: list[Mistake] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def score_document(gold: GoldDocument, records: DocumentRecords) -> DocumentScore:
    """Match the records of each kind with gold's, then compare the attributes of those that match, then the links."""
    document = records.document
    score = DocumentScore(gold.stem, gold.meeting.get("style", ""), document.status, document.message)
    _meeting(score, gold, records)
    words = Words(gold.text)
    matches = {kind: _match(score, kind, gold, records, words) for kind in TABLES}
    _attributes(score, matches)
    _items(score, gold, matches)
    _links(score, gold, records, matches)
    return score


def _meeting(score: DocumentScore, gold: GoldDocument, records: DocumentRecords) -> None:
    for column, key in (("council", "council"), ("committee", "committee"), ("meeting_date", "date")):
        expected, got = gold.meeting.get(key, ""), getattr(records.document, column)
        if expected:
            near = column != "meeting_date" and fuzz.token_set_ratio(got.lower(), expected.lower()) >= 90
            score.attributes[f"document.{column}"].add(near or got == expected)


def _match(score: DocumentScore, kind: str, gold: GoldDocument, records: DocumentRecords, words: Words) -> Matches:
    table, _ = TABLES[kind]
    marks, rows = gold.marks[kind], getattr(records, table)
    length = max([len(gold.text), 1, *(row.end for row in rows)])
    places = [words.locate(_quote(kind, row), row.start / length) for row in rows]
    matched = pair([words.of_characters(mark.start, mark.end) for mark in marks], places)
    used = {j: i for i, j in matched.items()}
    counts = score.counts[kind]
    for i, mark in enumerate(marks):
        if not mark.optional:
            counts.gold += 1
            counts.right += i in matched
            if i not in matched:
                before, after = _line(gold.text, mark.start, mark.end)
                score.mistakes.append(Mistake(gold.stem, kind, "missed", mark.text, "", before, after))
    for j, row in enumerate(rows):
        if j in used and marks[used[j]].optional:
            continue
        counts.found += 1
        if kind != "items":
            score.findings.append(Finding(gold.stem, kind, row.rule, row.confidence, j in used))
        if j not in used:
            before, after = ("", "") if kind == "items" else _line(records.text, row.start, row.end)
            score.mistakes.append(Mistake(gold.stem, kind, "false", _quote(kind, row), getattr(row, "rule", ""), before, after))
    return [(i, marks[i], rows[j]) for i, j in matched.items()]


def _quote(kind: str, row: Any) -> str:
    return str(row.title if kind == "items" else row.text)


def _line(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after the span in its line."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first:start], text[end : last if last >= 0 else len(text)]


def _attributes(score: DocumentScore, matches: dict[str, Matches]) -> None:
    shares = score.attributes
    for _, mark, row in matches["items"]:
        shares["items.number"].add(name_key(mark.get("n")) == name_key(row.number))
    for kind in ("questions", "responses"):
        for _, mark, row in matches[kind]:
            if mark.get("by"):
                shares[f"{kind}.speaker"].add(same_name(mark.get("by"), row.speaker))
    asked = {mark.get("id"): row.question_id for _, mark, row in matches["questions"]}
    for _, mark, row in matches["responses"]:
        wanted = {asked[target] for target in mark.get("to").split() if target in asked}
        if wanted:
            shares["responses.question"].add(bool(wanted & set(row.question_ids)))
    for _, mark, row in matches["resolutions"]:
        _resolution(shares, mark, row)
    for _, mark, row in matches["actions"]:
        if mark.get("owner"):
            shares["actions.owners"].add(same_owners(mark.get("owner"), row.owners))
        if mark.get("date"):
            shares["actions.due_date"].add(mark.get("date") == row.due_date)


def _resolution(shares: defaultdict[str, Share], mark: Mark, row: Any) -> None:
    if mark.get("outcome"):
        shares["resolutions.outcome"].add(mark.get("outcome") == row.outcome)
    for name in ("mover", "seconder"):
        if mark.get(name):
            shares["resolutions.mover_seconder"].add(same_name(mark.get(name), getattr(row, name)))
    for name, column in (("for", "votes_for"), ("against", "votes_against"), ("abstain", "abstentions")):
        if mark.get(name):
            shares["resolutions.votes"].add(mark.get(name) == str(getattr(row, column)))


def _items(score: DocumentScore, gold: GoldDocument, matches: dict[str, Matches]) -> None:
    """Whether each record stands under its own item; an optional heading may or may not open an item of its own."""
    headings = sorted(gold.marks["items"], key=lambda mark: mark.start)
    start_of = {row.item_id: mark.start for _, mark, row in matches["items"]}
    for kind in TABLES:
        if kind == "items":
            continue
        for _, mark, row in matches[kind]:
            before = [heading for heading in headings if heading.start <= mark.start]
            firm = [n for n, heading in enumerate(before) if not heading.optional]
            if before and row.item_id:
                allowed = {heading.start for heading in before[firm[-1] if firm else 0 :]}
                score.attributes["records.item"].add(start_of.get(row.item_id) in allowed)


def _links(score: DocumentScore, gold: GoldDocument, records: DocumentRecords, matches: dict[str, Matches]) -> None:
    """A link is right on the innermost record around the words, or on one around that; entries that mean the same are as good."""
    required: list[set[LinkKey]] = []
    allowed: set[LinkKey] = set()
    for mark in gold.marks["indicators"]:
        ids = {mark.get("id"), *(part.strip() for part in mark.get("also").split(";") if part.strip())}
        for depth, (kind, n) in enumerate(reversed(mark.inside)):
            keys = {(kind, n, one) for one in ids}
            if depth == 0 and not mark.optional and keys not in required:
                required.append(keys)
            allowed |= keys
    place = {(kind, getattr(row, TABLES[kind][1])): i for kind, rows in matches.items() for i, _, row in rows}
    given = {
        (kind, place[kind, link.record_id], link.indicator_id)
        for link in records.indicator_links
        if (kind := LINKED[link.record_type], link.record_id) in place
    }
    hits = [keys for keys in required if keys & given]
    false = given - allowed
    score.counts["links"] = Counts(len(required), len(hits) + len(false), len(hits))
    missed = [min(keys) for keys in required if not keys & given]
    for what, (kind, n, indicator) in [("missed", key) for key in missed] + [("false", key) for key in sorted(false)]:
        score.mistakes.append(Mistake(gold.stem, "links", what, f"{indicator} in: {gold.marks[kind][n].text}"))
