"""One document through all stages: what comes out holds together, and what goes wrong is said."""

import hashlib
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline import extract, ingest, link, segment
from pipeline.errors import EncryptedError, RuleError
from pipeline.link import Register, load_register
from pipeline.records import RECORD_TYPES, DocumentRecords, Item, Meeting, Person, Source, document_id
from pipeline.resources import resource
from pipeline.run import assemble, process, unread
from tests.archives import stored

TEXT = b"Minutes of the Budget Panel\n\n1. FEES\n\nCouncillor Osei asked why fees had risen.\n\nRESOLVED: That the report be noted.\n"


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.fixture(scope="module")
def corpus(root: Path, register: Register) -> list[DocumentRecords]:
    return [process(path, register=register) for path in sorted((root / "corpus" / "minutes").iterdir())]


# ---- what comes out


def test_the_sample_archive_is_read(corpus: list[DocumentRecords]) -> None:
    assert [(one.document.path, one.document.message) for one in corpus if one.document.status != "ok"] == []
    assert sum(len(one.questions) for one in corpus) > 50


def test_every_record_is_its_words(corpus: list[DocumentRecords]) -> None:
    for one in corpus:
        for record in (*one.questions, *one.responses, *one.resolutions, *one.actions):
            assert one.text[record.start : record.end] == record.text
            assert 0 <= record.confidence <= 1
        for item in one.agenda_items:
            assert item.title in one.text[item.start : item.end]
        assert one.document.characters == len(one.text)


def test_items_are_in_order_and_do_not_overlap(corpus: list[DocumentRecords]) -> None:
    for one in corpus:
        ends = [0, *(item.end for item in one.agenda_items)]
        assert all(end <= item.start <= item.end for end, item in zip(ends, one.agenda_items, strict=False))
        assert [item.position for item in one.agenda_items] == list(range(1, len(one.agenda_items) + 1))


def test_records_are_in_order_and_lie_inside_their_item(corpus: list[DocumentRecords]) -> None:
    for one in corpus:
        items = {item.item_id: item for item in one.agenda_items}
        for records in (one.questions, one.responses, one.resolutions, one.actions):
            assert [record.start for record in records] == sorted(record.start for record in records)
            for record in records:
                item = items.get(record.item_id)
                assert item or not record.item_id
                assert not item or (item.start <= record.start and record.end <= item.end)
                assert not item or (record.item_number, record.item_title) == (item.number, item.title)


def test_references_lead_somewhere(corpus: list[DocumentRecords]) -> None:
    for one in corpus:
        questions = {question.question_id: question for question in one.questions}
        resolutions = {resolution.resolution_id for resolution in one.resolutions}
        for response in one.responses:
            assert all(questions[key].start < response.end for key in response.question_ids)
        for action in one.actions:
            assert action.question_id in {"", *questions}
            assert action.resolution_id in {"", *resolutions}
        ids = {"item": {item.item_id for item in one.agenda_items}}
        for kind in RECORD_TYPES[1:]:
            ids[kind] = {getattr(record, f"{kind}_id") for record in getattr(one, f"{kind}s")}
        for mention in one.indicator_links:
            assert mention.record_id in ids[mention.record_type]


def test_an_item_of_another_meeting_keeps_its_own_date_and_committee() -> None:
    items = (Item("1", "A", 0, 1, 0, 1), Item("2", "B", 2, 3, 2, 3, date="2024-02-01", committee="Sub-Committee"))
    person = Person("P. Osei", "member", "Chair")
    meeting = Meeting(council="Fernvale", committee="Panel", date="2024-01-01", items=items, people=(person,))
    source = Source("d1", "a.txt", "00", "text/plain", "A\nB", (), page_starts=(0, 2))
    one = assemble(source, meeting, extract.Extracted((), (), (), ()))
    assert [(item.committee, item.meeting_date, item.page) for item in one.agenda_items] == [
        ("Panel", "2024-01-01", 1),
        ("Sub-Committee", "2024-02-01", 2),
    ]
    assert [(row.name, row.role, row.position, row.committee) for row in one.attendance] == [("P. Osei", "member", "Chair", "Panel")]
    assert (one.document.pages, one.document.characters) == (2, 3)


def test_the_same_bytes_are_the_same_document_wherever_they_lie(tmp_path: Path, register: Register) -> None:
    one, two = process(tmp_path / "a", TEXT, register=register), process(tmp_path / "b.txt", TEXT, register=register)
    assert one.document.document_id == two.document.document_id == document_id(hashlib.sha256(TEXT).hexdigest())
    assert one.questions == two.questions
    assert one.questions


# ---- what goes wrong


@pytest.mark.parametrize(
    ("stage", "module", "name"),
    [("ingest", ingest, "read"), ("segment", segment, "segment"), ("extract", extract, "extract"), ("link", link, "link_records")],
)
def test_a_stage_that_stumbles_is_named(stage: str, module, name: str, register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_, **__):
        raise KeyError("inner matter")

    monkeypatch.setattr(module, name, stumble)
    one = process(Path("a.txt"), TEXT, register=register)
    assert one.document.status == "failed"
    assert one.document.message.startswith(f"The {stage} stage stopped over this document (KeyError). Please report")
    assert one.document.sha256 == hashlib.sha256(TEXT).hexdigest()


def test_a_document_that_cannot_be_read_has_status_reason_and_remedy(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_, **__):
        raise EncryptedError("a.pdf needs a password", "Save it without one")

    monkeypatch.setattr(ingest, "read", locked)
    one = process(Path("a.pdf"), b"%PDF", register=register)
    assert (one.document.status, one.document.message) == ("encrypted", "a.pdf needs a password. Save it without one.")


def test_a_file_that_is_not_there_is_a_failed_document(tmp_path: Path, register: Register) -> None:
    one = process(tmp_path / "absent", register=register, shown="absent")
    assert one == unread(
        "absent", "", "The file cannot be opened (No such file or directory). See that it is there and that you may read it."
    )
    assert one.document.document_id != unread("other", "", "").document.document_id


def test_a_broken_rule_is_no_documents_fault(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken():
        raise RuleError("actions.jsonl, row 3 is not JSON", "Mend it.")

    monkeypatch.setattr(extract, "build_nlp", broken)
    with pytest.raises(RuleError):
        process(Path("a.txt"), TEXT, register=register)


# ---- the whole program, killed


def test_a_killed_run_of_the_sample_archive_ends_as_an_undisturbed_one(root: Path, tmp_path: Path, dump) -> None:
    minutes = tmp_path / "minutes"
    minutes.mkdir()
    for path in sorted((root / "corpus" / "minutes").iterdir())[:12]:
        (minutes / path.name).write_bytes(path.read_bytes())

    def command(out: str, workers: int) -> list[str]:
        return [sys.executable, "-m", "pipeline", "run", str(minutes), "--out", str(tmp_path / out), "--workers", str(workers)]

    subprocess.run(command("undisturbed", 2), cwd=root, check=True, stdout=subprocess.DEVNULL)
    killed = subprocess.Popen(command("killed", 1), cwd=root, stdout=subprocess.DEVNULL)
    database, end = tmp_path / "killed" / "minutes.db", time.monotonic() + 120
    while stored(database) < 3 and time.monotonic() < end:
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    assert not (tmp_path / "killed" / "csv").exists()
    subprocess.run(command("killed", 2), cwd=root, check=True, stdout=subprocess.DEVNULL)
    assert dump(database) == dump(tmp_path / "undisturbed" / "minutes.db")
    for path in (tmp_path / "undisturbed" / "csv").iterdir():
        assert (tmp_path / "killed" / "csv" / path.name).read_bytes() == path.read_bytes(), path.name
