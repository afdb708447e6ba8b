"""Score the records of one document against its gold."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from pipeline.evaluate.gold import GoldDocument, Mark, council_key
from pipeline.evaluate.words import Words, name_key, pair, same_name, same_owners
from pipeline.extract.confidence import kind_of, traits
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
    """One record that the program gave with a confidence, and whether gold has it. ``kind`` is question, response, resolution or action;
    ``council`` the hash under which its council is counted (``gold.council_key``)."""

    document: str
    kind: str
    rule: str
    confidence: float
    right: bool
    council: str = ""
    traits: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Wrong:
    """An attribute of a matched record (``text``) that is not as gold has it."""

    document: str
    attribute: str
    gold: str
    found: str
    text: str = ""


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
    wrong: list[Wrong] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def compare(self, attribute: str, right: bool, gold: object, found: object, text: str = "") -> None:
        """Count an attribute of a matched record, and keep it where it is wrong."""
        self.attributes[attribute].add(right)
        if not right:
            self.wrong.append(Wrong(self.stem, attribute, str(gold), str(found), text))


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
            score.compare(f"document.{column}", near or got == expected, expected, got)


def _match(score: DocumentScore, kind: str, gold: GoldDocument, records: DocumentRecords, words: Words) -> Matches:
    table, _ = TABLES[kind]
    marks, rows = gold.marks[kind], getattr(records, table)
    length = max([len(gold.text), 1, *(row.end for row in rows)])
    places = [words.locate(_quote(kind, row), row.start / length) for row in rows]
    matched = pair([words.of_characters(mark.start, mark.end) for mark in marks], places)
    used = {j: i for i, j in matched.items()}
    answered = {question for response in records.responses for question in response.question_ids}
    council = council_key(gold.meeting.get("council", ""), gold.meeting.get("committee", ""), gold.stem)
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
            own = traits(row, answered)
            score.findings.append(Finding(gold.stem, kind_of(row), row.rule, row.confidence, j in used, council, own))
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
    for _, mark, row in matches["items"]:
        score.compare("items.number", name_key(mark.get("n")) == name_key(row.number), mark.get("n"), row.number, row.title)
    for kind in ("questions", "responses"):
        for _, mark, row in matches[kind]:
            if by := mark.get("by"):
                score.compare(f"{kind}.speaker", same_name(by, row.speaker), by, row.speaker, row.text)
    _answers(score, matches)
    for _, mark, row in matches["resolutions"]:
        _resolution(score, mark, row)
    for _, mark, row in matches["actions"]:
        if owner := mark.get("owner"):
            score.compare("actions.owners", same_owners(owner, row.owners), owner, "; ".join(row.owners), row.text)
        if date := mark.get("date"):
            score.compare("actions.due_date", date == row.due_date, date, row.due_date, row.text)


def _answers(score: DocumentScore, matches: dict[str, Matches]) -> None:
    """Whether each response is given to one of the questions that it answers."""
    asked = {mark.get("id"): row for _, mark, row in matches["questions"]}
    words = {row.question_id: row.text for row in asked.values()}
    for _, mark, row in matches["responses"]:
        wanted = [asked[target] for target in mark.get("to").split() if target in asked]
        if wanted:
            right = any(one.question_id in row.question_ids for one in wanted)
            given = " / ".join(words.get(one, "a false question") for one in row.question_ids)
            score.compare("responses.question", right, " / ".join(one.text for one in wanted), given, row.text)


def _resolution(score: DocumentScore, mark: Mark, row: Any) -> None:
    if outcome := mark.get("outcome"):
        score.compare("resolutions.outcome", outcome == row.outcome, outcome, row.outcome, row.text)
    for name in ("mover", "seconder"):
        if who := mark.get(name):
            got = getattr(row, name)
            score.compare("resolutions.mover_seconder", same_name(who, got), f"{name} {who}", f"{name} {got}", row.text)
    for name, column in (("for", "votes_for"), ("against", "votes_against"), ("abstain", "abstentions")):
        if votes := mark.get(name):
            got = getattr(row, column)
            score.compare("resolutions.votes", votes == str(got), f"{name} {votes}", f"{name} {got}", row.text)


def _items(score: DocumentScore, gold: GoldDocument, matches: dict[str, Matches]) -> None:
    """Whether each record stands under its own item; an optional heading may or may not open an item of its own."""
    headings = sorted(gold.marks["items"], key=lambda mark: mark.start)
    found_as = {row.item_id: mark for _, mark, row in matches["items"]}
    for kind in TABLES:
        if kind == "items":
            continue
        for _, mark, row in matches[kind]:
            before = [heading for heading in headings if heading.start <= mark.start]
            firm = [n for n, heading in enumerate(before) if not heading.optional]
            if before and row.item_id:
                allowed = {heading.start for heading in before[firm[-1] if firm else 0 :]}
                own = found_as.get(row.item_id)
                right = own is not None and own.start in allowed
                score.compare("records.item", right, before[-1].text, f"{row.item_number} {row.item_title}", row.text)


def matched(gold: GoldDocument, records: DocumentRecords) -> dict[str, Matches]:
    """The records of each kind that gold has too."""
    score, words = DocumentScore(gold.stem, "", "", ""), Words(gold.text)
    return {kind: _match(score, kind, gold, records, words) for kind in TABLES}


def wanted_links(gold: GoldDocument) -> tuple[list[set[LinkKey]], set[LinkKey]]:
    """The links that must be found, each as any of several that mean the same, and all that may be."""
    required: list[set[LinkKey]] = []
    allowed: set[LinkKey] = set()
    for mark in gold.marks["indicators"]:
        ids = {mark.get("id"), *(part.strip() for part in mark.get("also").split(";") if part.strip())}
        for depth, (kind, n) in enumerate(reversed(mark.inside)):
            keys = {(kind, n, one) for one in ids}
            if depth == 0 and not mark.optional and keys not in required:
                required.append(keys)
            allowed |= keys
    return required, allowed


def _links(score: DocumentScore, gold: GoldDocument, records: DocumentRecords, matches: dict[str, Matches]) -> None:
    """A link is right on the innermost record around the words, or on one around that; entries that mean the same are as good."""
    required, allowed = wanted_links(gold)
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
