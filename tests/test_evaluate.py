"""Scoring against gold: the matching, the figures, the tables, and agreement with an independent scorer where one is at hand."""

import csv
import importlib.util
import json
import random
from dataclasses import fields, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import UsageError
from pipeline.evaluate import Evaluation, evaluate, report, score_records, table, write_json
from pipeline.evaluate.calibration import Count
from pipeline.evaluate.gold import GoldDocument, Mark, council_key, gold_files, read_gold
from pipeline.evaluate.score import Counts, Finding, score_document
from pipeline.evaluate.tables import mistakes, reliability, wrong_attributes
from pipeline.evaluate.words import Words, overlap, pair, same_name, same_owners
from pipeline.link import Register
from pipeline.records import TABLES, Action, AgendaItem, Document, DocumentRecords, IndicatorLink, Question, Resolution, Response

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "corpus" / "gold"
SHARED = ROOT.parent / "shared" / "eval"
REGISTER = Register((), "")

MARKED = """<minutes council="Netherby Town Council" committee="Finance Committee" date="2024-05-02" style="made-up">
1. <item n="1.">Budget monitoring</item>

<q id="q1" by="Councillor Hale">Councillor Hale asked why the overspend on repairs had doubled since the spring.</q>

<r id="r1" by="Mrs Poole" to="q1">Mrs Poole explained that two boilers had failed in one week. <act owner="Mrs Poole"
due="by the end of June" date="2024-06-30">She undertook to send the invoices to all Members by the end of June.</act></r>

<q id="q2" by="" optional="yes">Members had concerns about the roof.</q>

RESOLVED (Hale / Bell, 5 votes to 2):
(i) <res label="(i)" outcome="noted" mover="Hale" seconder="Bell" for="5" against="2"><ind
id="X1" also="X2">days lost to sickness</ind> be noted</res>
</minutes>
"""


@pytest.fixture
def gold(tmp_path: Path) -> GoldDocument:
    path = tmp_path / "netherby.xml"
    path.write_text(MARKED, encoding="utf-8")
    return read_gold(path)


def perfect(gold: GoldDocument) -> DocumentRecords:
    """The records that a faultless program gives."""

    def key(letter: str, n: int) -> str:
        return f"{letter}{n}-{gold.stem}"

    items, rows = gold.marks["items"], {}
    asked = {mark.get("id"): key("q", n) for n, mark in enumerate(gold.marks["questions"])}

    def shared(prefix: str, n: int, mark: Mark) -> dict[str, Any]:
        owner = max((i for i, item in enumerate(items) if item.start <= mark.start), default=None)
        place = {"start": mark.start, "end": mark.end, "text": mark.text, "rule": "made", "confidence": 0.9}
        return {"document_id": gold.stem, "item_id": "" if owner is None else key("i", owner), f"{prefix}_id": key(prefix[0], n), **place}

    rows["agenda_items"] = tuple(
        AgendaItem(item_id=key("i", n), document_id=gold.stem, position=n + 1, number=m.get("n"), title=m.text, start=m.start, end=m.end)
        for n, m in enumerate(items)
    )
    rows["questions"] = tuple(Question(**shared("question", n, m), speaker=m.get("by")) for n, m in enumerate(gold.marks["questions"]))
    rows["responses"] = tuple(
        Response(**shared("response", n, m), speaker=m.get("by"), question_ids=tuple(asked[one] for one in m.get("to").split()))
        for n, m in enumerate(gold.marks["responses"])
    )
    rows["resolutions"] = tuple(
        Resolution(
            **{**shared("resolution", n, m), "resolution_id": key("n", n)},
            outcome=m.get("outcome"),
            mover=m.get("mover"),
            seconder=m.get("seconder"),
            votes_for=int(m.get("for")) if m.get("for") else None,
            votes_against=int(m.get("against")) if m.get("against") else None,
            abstentions=int(m.get("abstain")) if m.get("abstain") else None,
        )
        for n, m in enumerate(gold.marks["resolutions"])
    )
    rows["actions"] = tuple(
        Action(**shared("action", n, m), owners=tuple(filter(None, m.get("owner").split("; "))), due_date=m.get("date"))
        for n, m in enumerate(gold.marks["actions"])
    )
    kinds = {"items": ("item", "i"), "questions": ("question", "q"), "responses": ("response", "r")}
    kinds |= {"resolutions": ("resolution", "n"), "actions": ("action", "a")}
    links = {(*kinds[m.inside[-1][0]], m.inside[-1][1], m.get("id")): m for m in gold.marks["indicators"] if not m.optional}
    rows["indicator_links"] = tuple(
        IndicatorLink(
            document_id=gold.stem,
            record_type=kind,
            record_id=key(letter, n),
            indicator_id=one,
            indicator_name="",
            matched_text=m.text,
            score=100.0,
        )
        for (kind, letter, n, one), m in links.items()
    )
    meeting = {"council": gold.meeting["council"], "committee": gold.meeting["committee"], "meeting_date": gold.meeting["date"]}
    return DocumentRecords(Document(document_id=gold.stem, path=f"{gold.stem}.txt", sha256="", **meeting), gold.text, **rows)


# ---- gold ------------------------------------------------------------------------------------------------------------------------


def test_gold_offsets_and_nesting(gold: GoldDocument) -> None:
    assert all(gold.text[m.start : m.end] == m.text for marks in gold.marks.values() for m in marks)
    assert gold.text.startswith("1. Budget monitoring\n")
    assert gold.marks["actions"][0].inside == (("responses", 0),)
    assert gold.marks["indicators"][0].inside == (("resolutions", 0),)
    assert [m.optional for m in gold.marks["questions"]] == [False, True]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<minutes><x>a</x></minutes>", "unknown tag <x>"),
        ("<minutes><q>a</minutes>", "not well-formed"),
        ("<minutes><q id='q1'> </q></minutes>", "holds no words"),
        ("<minutes><r to='q9'>a</r></minutes>", "no question of the document"),
    ],
)
def test_broken_gold_names_file_and_fault(tmp_path: Path, markup: str, words: str) -> None:
    path = tmp_path / "bad.xml"
    path.write_text(markup, encoding="utf-8")
    with pytest.raises(UsageError, match=words) as caught:
        read_gold(path)
    assert "bad.xml" in str(caught.value)


def test_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold documents"):
        gold_files(tmp_path)


def test_pairs_are_read_like_markup(gold: GoldDocument, tmp_path: Path) -> None:
    folder = tmp_path / "pairs"
    folder.mkdir()
    stored: dict[str, Any] = {"meta": gold.meeting}
    for kind, marks in gold.marks.items():
        stored[kind] = [
            {**m.attributes, "start": m.start, "end": m.end, "text": m.text, "optional": m.optional, "inside": m.inside} for m in marks
        ]
    (folder / "netherby.json").write_text(json.dumps(stored), encoding="utf-8")
    assert gold_files(tmp_path / "pairs" / "..") == [tmp_path / "pairs" / ".." / "netherby.xml"], "a JSON file needs its text"
    (folder / "netherby.txt").write_text(gold.text, encoding="utf-8")
    again = read_gold(gold_files(folder)[0])
    assert again.text == gold.text
    assert score_document(again, perfect(gold)).counts == score_document(gold, perfect(gold)).counts


# ---- words -----------------------------------------------------------------------------------------------------------------------


def test_repeated_words_are_found_at_the_nearer_place() -> None:
    words = Words("that the report be noted. " + "More was said. " * 20 + "that the report be noted.")
    assert words.locate("the report be noted", 0.0) == (1, 5)
    assert words.locate("the report be noted", 1.0)[0] > 60
    assert words.locate("The REPORT, be\nnoted!", 0.0) == (1, 5), "case, marks and line breaks do not count"
    assert words.locate("nothing of the kind was ever written here", 0.5) == (0, 0)


RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=7)


@given(RANGES, RANGES)
def test_matching_is_one_to_one_and_close(golds: list[tuple[int, int]], finds: list[tuple[int, int]]) -> None:
    ones, others = [(a, a + n) for a, n in golds], [(a, a + n) for a, n in finds]
    matched = pair(ones, others)
    assert len(set(matched.values())) == len(matched)
    assert all(overlap(ones[i], others[j]) >= 0.5 for i, j in matched.items())
    free = [(i, j) for i in range(len(ones)) for j in range(len(others)) if i not in matched and j not in matched.values()]
    assert all(overlap(ones[i], others[j]) < 0.5 for i, j in free), "nothing that fits is left over"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Councillor Hale", "Cllr Hale", True),
        ("the Head of Finance", "Head of Finance", True),
        ("Mrs A Poole", "Poole", True),
        ("Councillor Hale", "Councillor Bell", False),
        ("Councillor Hale", "", False),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_owners_are_compared_as_sets() -> None:
    assert same_owners("PS; AT", ("AT", "PS"))
    assert same_owners("Head of Safety/Governance Officer", ("Governance Officer", "Head of Safety"))
    assert not same_owners("PS; AT", ("PS",))


# ---- figures ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.xml")), ids=lambda path: path.stem)
def test_a_faultless_program_scores_one(path: Path) -> None:
    document = read_gold(path)
    score = score_document(document, perfect(document))
    for kind, counts in score.counts.items():
        assert counts.gold == counts.found == counts.right, f"{kind}: {score.mistakes}"
    assert all(share.right == share.total for share in score.attributes.values()), score.attributes


def test_misses_and_false_finds_are_counted_and_shown(gold: GoldDocument) -> None:
    records = perfect(gold)
    start, words = gold.text.find("explained"), "explained that two boilers"
    wrong = replace(records.actions[0], text=words, start=start, end=start + len(words))
    score = score_document(gold, replace(records, actions=(wrong,)))
    assert score.counts["actions"] == Counts(gold=1, found=1, right=0)
    assert score.counts["questions"] == Counts(gold=1, found=1, right=1), "the optional question counts neither way"
    text = mistakes(score.mistakes, 5)
    assert "actions, missed (1):\n- netherby\n    Mrs Poole explained" in text
    assert "actions, false (1):\n- netherby [made]\n    Mrs Poole »explained that two boilers« had failed" in text
    short = mistakes(score.mistakes * 3, 1)
    assert short.count("\n- ") == 2, "a limit of one shows one of each kind"
    assert "actions, false (3, 1 of 3 shown):" in short


def test_wrong_attributes_are_shown_with_what_gold_has(gold: GoldDocument) -> None:
    records = perfect(gold)
    question = replace(records.questions[0], speaker="Mr\x1b[31m Bell")
    resolution = replace(records.resolutions[0], votes_against=3)
    action = replace(records.actions[0], owners=(), due_date="")
    score = score_document(gold, replace(records, questions=(question,), resolutions=(resolution,), actions=(action,)))
    text = wrong_attributes(score.wrong, 5)
    assert "questions.speaker, wrong (1):\n- netherby: Mr\\x1b[31m Bell instead of Councillor Hale\n    »Councillor Hale asked" in text
    assert "resolutions.votes, wrong (1):\n- netherby: against 3 instead of against 2" in text
    assert "actions.owners, wrong (1):\n- netherby: nothing instead of Mrs Poole" in text
    assert "actions.due_date, wrong (1):\n- netherby: nothing instead of 2024-06-30" in text
    assert wrong_attributes(score.wrong * 4, 2).count("\n- ") == 8
    assert all(share.total - share.right == sum(one.attribute == name for one in score.wrong) for name, share in score.attributes.items())


def test_confidence_is_judged_without_the_council_itself(gold: GoldDocument, monkeypatch: pytest.MonkeyPatch) -> None:
    own, other = score_document(gold, perfect(gold)).findings[0].council, council_key("Elsewhere")
    monkeypatch.setattr("pipeline.evaluate.calibration.shipped_counts", lambda: (Count("gold", own, "question", "made", (), 90, 0),))
    evaluation = score_records(iter([(gold, perfect(gold))]))
    assert "1 of 1 councils here had a part in its calibration" in report(evaluation)
    assert all(one.confidence == 0.5 for one in evaluation.tried), "nothing is left to go by"
    monkeypatch.setattr("pipeline.evaluate.calibration.shipped_counts", lambda: (Count("gold", other, "question", "made", (), 90, 0),))
    assert "No council here had a part in its calibration." in report(evaluation)
    assert all(one.confidence == 0.9 for one in evaluation.tried)
    assert "| question | 1 | 0.90 | 1.00 |" in report(evaluation)


def test_attributes_are_compared(gold: GoldDocument) -> None:
    records = perfect(gold)
    resolution = replace(records.resolutions[0], outcome="approved", votes_against=3)
    score = score_document(gold, replace(records, resolutions=(resolution,)))
    assert (score.attributes["resolutions.outcome"].right, score.attributes["resolutions.outcome"].total) == (0, 1)
    assert (score.attributes["resolutions.votes"].right, score.attributes["resolutions.votes"].total) == (1, 2)
    assert score.attributes["document.meeting_date"].right == 1


def test_links_accept_twins_and_refuse_others(gold: GoldDocument) -> None:
    records = perfect(gold)
    link = records.indicator_links[0]
    twin = score_document(gold, replace(records, indicator_links=(replace(link, indicator_id="X2"),)))
    assert twin.counts["links"] == Counts(1, 1, 1)
    other = score_document(gold, replace(records, indicator_links=(replace(link, indicator_id="X3"),)))
    assert other.counts["links"] == Counts(1, 1, 0)
    assert {mistake.what for mistake in other.mistakes} == {"missed", "false"}


def test_an_unread_document_counts_as_all_missed(gold: GoldDocument) -> None:
    failed = DocumentRecords(Document(document_id="d", path="x", sha256="", status="failed", message="It broke."))
    evaluation = score_records(iter([(gold, failed)]))
    assert evaluation.counts["questions"] == Counts(1, 0, 0)
    assert "netherby: failed. It broke." in report(evaluation)


def test_reliability_bins() -> None:
    points = [(0.9, True), (0.92, False), (1.0, True), (0.3, False)]
    findings = [Finding("d", "questions", "r", confidence, right) for confidence, right in points]
    assert [(low, n, right) for low, _, n, _, right in reliability(findings)] == [(0.0, 1, 0.0), (0.9, 2, 0.5), (0.95, 1, 1.0)]
    assert reliability([]) == []


@pytest.fixture
def evaluation(gold: GoldDocument) -> Evaluation:
    return score_records(iter([(gold, perfect(gold))]))


def test_tables(evaluation: Evaluation, tmp_path: Path) -> None:
    assert "| questions | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |" in table(evaluation)
    assert "| actions.owners | 1 | 1 | 1.000 |" in table(evaluation)
    assert "| made-up | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 |" in report(evaluation)
    write_json(evaluation, tmp_path / "figures.json")
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert figures["records"]["questions"]["f1"] == 1.0
    assert set(figures["documents"]) == {"netherby"}


# ---- agreement with an independent scorer ------------------------------------------------------------------------------------------


def load(name: str) -> ModuleType:
    path = SHARED / f"{name}.py"
    if not path.exists():
        pytest.skip("no other scorer beside this clone")
    spec = importlib.util.spec_from_file_location(f"other_{name}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoil(gold: GoldDocument, records: DocumentRecords, seed: int) -> DocumentRecords:
    """Records with faults of every kind: missing, false, cut short, shifted, wrong attributes, wrong links."""
    rng = random.Random(seed)

    def cut(row: Any) -> Any:
        start, end = row.start + rng.choice([0, 0, 0, 15]), row.end - rng.choice([0, 0, 25, 60])
        start, end = max(0, start), max(start + 5, end)
        return replace(
            row, start=start, end=end, text=gold.text[start:end], item_id=rng.choice([row.item_id, row.item_id, f"i1-{gold.stem}"])
        )

    changed: dict[str, Any] = {}
    for name in ("questions", "responses", "resolutions", "actions"):
        rows = [cut(row) for row in getattr(records, name) if rng.random() > 0.2]
        rows += [replace(cut(row), **{TABLES[name].key: f"{name}{n}-{gold.stem}"}) for n, row in enumerate(rows) if rng.random() > 0.8]
        changed[name] = tuple(rows)
    changed["responses"] = tuple(replace(row, speaker=rng.choice([row.speaker, "Mr Bell"])) for row in changed["responses"])
    changed["resolutions"] = tuple(replace(row, outcome=rng.choice([row.outcome, "noted"])) for row in changed["resolutions"])
    changed["actions"] = tuple(replace(row, owners=rng.choice([row.owners, ("Clerk",)])) for row in changed["actions"])
    changed["indicator_links"] = tuple(
        replace(link, indicator_id=rng.choice([link.indicator_id, "LG-other"])) for link in records.indicator_links if rng.random() > 0.1
    )
    return replace(records, **changed)


def export(folder: Path, everything: list[DocumentRecords]) -> None:
    rows: dict[str, list[Any]] = {name: [] for name in TABLES}
    for records in everything:
        rows["documents"].append(records.document)
        for name in TABLES:
            rows[name] += getattr(records, name, ())
    for name, spec in TABLES.items():
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as handle:
            writer = csv.writer(handle)
            writer.writerow([column.name for column in fields(spec.record)])
            for row in rows[name]:
                cells = [getattr(row, column.name) for column in fields(spec.record)]
                writer.writerow(["; ".join(cell) if isinstance(cell, tuple) else cell for cell in cells])


@pytest.mark.parametrize("seed", [1, 2])
def test_figures_agree_with_the_independent_scorer(tmp_path: Path, seed: int) -> None:
    other_gold, other_score = load("gold"), load("score")
    pairs, folder = [], tmp_path / "gold"
    folder.mkdir()
    for path in sorted(GOLD.glob("*.xml")):
        text, marks = other_gold.convert(path)
        document = read_gold(path)
        assert text == document.text
        (folder / f"{path.stem}.txt").write_text(text, encoding="utf-8")
        (folder / f"{path.stem}.json").write_text(json.dumps(marks), encoding="utf-8")
        pairs.append((document, spoil(document, perfect(document), seed)))
    export(tmp_path, [records for _, records in pairs])
    counts, attributes, errors = other_score.score(folder, tmp_path)
    evaluation = score_records(iter(pairs))
    assert {kind: (c.gold, c.found, c.right) for kind, c in evaluation.counts.items()} == {
        kind: (c["gold"], c["pred"], c["hit"]) for kind, c in counts.items()
    }
    assert {name: [share.right, share.total] for name, share in evaluation.attributes.items()} == dict(attributes)
    assert sorted((e.kind, e.what, e.document) for e in evaluation.errors) == sorted((k, what, stem) for k, what, stem, _ in errors)


# ---- what is run -------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, gold: GoldDocument) -> list[tuple[Path, bytes | None]]:
    """The calls of the program, which is faultless."""
    calls: list[tuple[Path, bytes | None]] = []

    def process(path: Path, data: bytes | None = None, *, register: Any) -> DocumentRecords:
        calls.append((path, data))
        return perfect(gold)

    monkeypatch.setattr("pipeline.run.process", process)
    return calls


def test_the_gold_text_is_read(gold: GoldDocument, tmp_path: Path, read: list[tuple[Path, bytes | None]]) -> None:
    assert evaluate(tmp_path, register=REGISTER).counts["actions"] == Counts(1, 1, 1)
    assert read == [(Path("netherby.txt"), gold.text.encode())]


def test_the_original_files_are_read_instead(gold: GoldDocument, tmp_path: Path, read: list[tuple[Path, bytes | None]]) -> None:
    folder = tmp_path / "minutes" / "2024"
    folder.mkdir(parents=True)
    with pytest.raises(UsageError, match="no file named netherby"):
        evaluate(tmp_path, register=REGISTER, documents=folder.parent)
    (folder / "netherby.pdf").write_bytes(b"%PDF")
    evaluate(tmp_path, register=REGISTER, documents=folder.parent)
    assert read == [(folder / "netherby.pdf", None)]
