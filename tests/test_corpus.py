"""The sample archive: every file has its gold document, the files hold the gold words, and the gold obeys its own rules."""

import csv
import io
import re
from pathlib import Path

import pytest

from pipeline import ingest
from pipeline.errors import EmptyDocumentError, NeedsOcrError
from pipeline.evaluate.gold import GoldDocument, read_gold
from pipeline.evaluate.words import Words
from pipeline.records import ATTENDANCE_ROLES, OUTCOMES

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
GOLD = sorted((CORPUS / "gold").glob("*.xml"))
MINUTES = sorted(path for path in (CORPUS / "minutes").iterdir() if path.suffix != "")
WORD = re.compile(r"[^\W_]+")


@pytest.fixture(scope="module")
def documents() -> dict[str, GoldDocument]:
    return {path.stem: read_gold(path) for path in GOLD}


@pytest.fixture(scope="module")
def register() -> set[str]:
    with (CORPUS / "indicators" / "uk-local-government.csv").open(encoding="utf-8") as handle:
        return {row["indicator_id"] for row in csv.DictReader(handle)}


def test_every_file_has_gold_and_every_gold_a_file() -> None:
    assert [path.stem for path in MINUTES] == [path.stem for path in GOLD]


def test_archive_has_every_format() -> None:
    assert {path.suffix for path in MINUTES} == {".pdf", ".docx", ".html", ".md", ".txt"}


@pytest.mark.parametrize("stem", [path.stem for path in GOLD])
def test_marks_are_well_formed(stem: str, documents: dict[str, GoldDocument], register: set[str]) -> None:
    document = documents[stem]
    assert document.meeting["style"], "the house style has no name"
    for kind, marks in document.marks.items():
        for mark in marks:
            assert document.text[mark.start : mark.end] == mark.text == mark.text.strip(), f"{kind}: {mark}"
    for mark in document.marks["resolutions"]:
        assert mark.get("outcome") in ("", *OUTCOMES)
    for mark in document.marks["people"]:
        assert mark.get("role") in ATTENDANCE_ROLES
    for mark in document.marks["actions"]:
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", mark.get("date"))
    for mark in document.marks["indicators"]:
        assert {mark.get("id"), *filter(None, mark.get("also").split(";"))} <= register, f"not in the register: {mark}"
        assert mark.inside, f"a measure outside of any record: {mark}"


@pytest.mark.parametrize("stem", [path.stem for path in GOLD])
def test_answers_follow_their_questions(stem: str, documents: dict[str, GoldDocument]) -> None:
    """A reply may hold the mention of its question ("responded to questions about …"), never precede it."""
    marks = documents[stem].marks
    questions = {mark.get("id"): mark for mark in marks["questions"]}
    for answer in marks["responses"]:
        for target in answer.get("to").split():
            assert questions[target].start < answer.end, f"{answer} answers a later question"


def test_items_do_not_overlap(documents: dict[str, GoldDocument]) -> None:
    for stem, document in documents.items():
        items = document.marks["items"]
        assert all(one.end <= other.start for one, other in zip(items, items[1:], strict=False)), stem


def test_rebuilding_gives_the_same_files(tmp_path: Path) -> None:
    """The files in the archive are those that its sources give (the text of PDF and DOCX files; libraries differ in the bytes)."""
    pytest.importorskip("reportlab")
    from corpus.build import build

    for made in build(tmp_path):
        stored = CORPUS / made.relative_to(tmp_path)
        assert _words(stored) == _words(made), f"{stored} is stale: run python -m corpus.build"


def _words(path: Path) -> list[str]:
    data = path.read_bytes()
    if path.suffix == ".pdf":
        import pypdfium2

        pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
        return WORD.findall(" ".join(pages))
    if path.suffix == ".docx":
        import docx

        return WORD.findall(" ".join(docx.Document(io.BytesIO(data)).element.body.itertext()))
    return WORD.findall(data.decode("utf-8", errors="replace"))


def test_reading_the_files_keeps_the_words_of_the_records(documents: dict[str, GoldDocument]) -> None:
    """Every record's words stand together in the text that is read. A few may not: a running head stands inside them in gold."""
    apart: list[str] = []
    for path in MINUTES:
        words = Words(ingest.read(path).text)
        for kind in ("items", "questions", "responses", "resolutions", "actions"):
            for mark in documents[path.stem].marks[kind]:
                first, after = words.locate(mark.text)
                if after - first != len(Words(mark.text).words):
                    apart.append(f"{path.name}, {kind}: {mark.text}")
    assert len(apart) <= 5, "\n".join(apart)


def test_files_without_words_say_why() -> None:
    with pytest.raises(NeedsOcrError):
        ingest.read(CORPUS / "awkward-samples" / "picture-of-a-page.pdf", ocr="never")
    with pytest.raises(EmptyDocumentError):
        ingest.read(CORPUS / "awkward-samples" / "empty.txt")
