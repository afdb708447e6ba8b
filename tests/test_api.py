"""The program inside other people's: the Python API, the spaCy entry points, Datasette."""

import asyncio
import json
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import api
from pipeline.errors import UsageError
from pipeline.package import datasette
from pipeline.records import TABLES, DocumentRecords
from pipeline.search import Filters
from pipeline.store import Place, Store

MINUTES = """Fernvale Borough Council
MINUTES of the Waste Panel held on 12 March 2024

1. WASTE

Councillor Osei asked why the household waste recycling rate had fallen.

The Head of Waste undertook to circulate a note to Members by 31 May 2024.
"""


def test_a_text_is_read_into_dataclasses_and_frames() -> None:
    minutes = api.read_text(MINUTES)
    assert isinstance(minutes, DocumentRecords)
    assert [one.speaker for one in minutes.questions] == ["Councillor Osei"]
    tables = api.frames(minutes)
    assert set(tables) == set(TABLES) - {"indicators"}
    actions = tables["actions"]
    assert str(actions["due_date"].dt.date.iloc[0]) == "2024-05-31"
    assert actions["owners"].iloc[0] == ("The Head of Waste",)
    assert (tables["documents"]["committee"] == "Waste Panel").all()


def test_an_archive_and_its_package(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text(MINUTES)
    (tmp_path / "in" / "empty.txt").write_text("")
    result = api.run([tmp_path / "in"], tmp_path / "out")
    assert [(Path(one.shown).name, one.status) for one in result.failed] == [("empty.txt", "empty")]
    tables = result.frames()
    assert len(tables["questions"]) == 1 and len(tables["indicators"]) > 100
    again = api.run([tmp_path / "in" / "one.txt"], tmp_path / "out")
    assert [one.fresh for one in again.outcomes] == [False]
    api.write_package(tmp_path / "out", tmp_path / "package", filters=Filters(kinds=("question",)))
    packed = api.frames(tmp_path / "package")
    assert packed["questions"].equals(tables["questions"]) and packed["actions"].empty
    with api.open_archive(tmp_path / "out") as store:
        assert store.count("questions") == 1
    with pytest.raises(UsageError, match="holds neither"):
        api.frames(tmp_path)


def test_a_file_that_cannot_be_read_is_a_row(tmp_path: Path) -> None:
    assert api.read(tmp_path / "absent.pdf").document.status == "failed"


# ---- spaCy

USE = """
import spacy, sys
assert not [name for name in sys.modules if name.startswith("pipeline")]
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
ruler = nlp.add_pipe("entity_ruler")
ruler.add_patterns([{"label": "ORG", "pattern": "Cabinet"}])
for name in NAMES:
    nlp.add_pipe(name)
doc = nlp("The Head of Waste undertook to circulate a note to Members by 31 May 2024. ACTION: Clerk to write to the Cabinet.")
print([(span.text, span._.minutebook.values["owners"]) for span in doc.spans["actions"]], [e.text for e in doc.ents], sorted(doc.spans))
"""


def entry_points(root: Path) -> dict[str, str]:
    points: dict[str, str] = tomllib.loads((root / "pyproject.toml").read_text())["project"]["entry-points"]["spacy_factories"]
    return points


def used(root: Path, folder: Path, names: list[str]) -> str:
    """What a pipeline prints that knows the components by entry point only."""
    info = folder / "minutebook_points-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: minutebook-points\nVersion: 0\n")
    lines = [f"{name} = {target}" for name, target in entry_points(root).items()]
    (info / "entry_points.txt").write_text("\n".join(["[spacy_factories]", *lines]))
    script = f"import sys; sys.path[:0] = [{str(folder)!r}, {str(root)!r}]\nNAMES = {names!r}\n{USE}"
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_component_has_an_entry_point(root: Path) -> None:
    from pipeline.extract import COMPONENTS

    assert set(entry_points(root)) == set(COMPONENTS)


def test_one_component_in_another_pipeline(root: Path, tmp_path: Path) -> None:
    printed = used(root, tmp_path, ["minutebook_actions"])
    assert "('The Head of Waste undertook to circulate a note to Members by 31 May 2024.', ('The Head of Waste',))" in printed
    assert "('ACTION: Clerk to write to the Cabinet.', ('Clerk',))" in printed
    assert "['Cabinet']" in printed, "other components find what they find"


def test_all_components_in_another_pipeline(root: Path, tmp_path: Path) -> None:
    from pipeline.extract import COMPONENTS

    printed = used(root, tmp_path, list(COMPONENTS))
    assert "'actions'" in printed and "'questions'" in printed and "('The Head of Waste',)" in printed


# ---- Datasette


@pytest.fixture
def archive(records, tmp_path: Path) -> Path:
    from pipeline.records import Indicator

    with Store(tmp_path / "minutes.db") as store:
        store.set_register([Indicator(indicator_id="T1", name="Missed bins")], "x", [])
        made = records()
        asked = replace(made.questions[0], speaker="Cllr Ahlquist", person="Ada Ahlquist")
        store.save(replace(made, questions=(asked,)), Place("a.txt", 1, 1), made_by="x")
        datasette.add_views(store)
        datasette.add_views(store)  # an archive may be prepared again
    return tmp_path


def test_datasette_shows_the_archive(archive: Path) -> None:
    app = pytest.importorskip("datasette.app", reason="Datasette is not installed")
    described = json.loads(datasette.write(archive / "datasette.json").read_text())
    site = app.Datasette([str(archive / "minutes.db")], metadata=described)

    async def get(path: str) -> dict:
        response = await site.client.get(path)
        assert response.status_code == 200, (path, response.text)
        return response.json() if ".json" in path else {"html": response.text}

    async def visit() -> None:
        (found,) = await get("/minutes/search.json?_search=late&_shape=array")
        assert (found["kind"], found["speaker"], found["path"]) == ("question", "Cllr Ahlquist; Ada Ahlquist", "a.txt")
        (question,) = await get(f"/minutes/search_questions.json?question_id={found['record_id']}&_shape=array")
        assert question["text"] == found["text"] and question["path"] == "a.txt"
        for words, count in (("late", 1), ("snow", 0)):
            assert len(await get(f"/minutes/search_questions.json?_search={words}&_shape=array")) == count
        assert len(await get("/minutes/search_responses.json?_search=snow&_shape=array")) == 1
        assert "name=\"_search\"" in (await get("/minutes/search_actions"))["html"]
        (action,) = (await get("/minutes/actions.json?_labels=on"))["rows"]
        labels = {column: value["label"] for column, value in action.items() if isinstance(value, dict)}
        assert labels["document_id"] == "a.txt" and labels["item_id"] == "Bins" and labels["resolution_id"] == "that the report be noted."
        (link,) = (await get("/minutes/indicator_links.json?_labels=on"))["rows"]
        assert link["indicator_id"]["label"] == "Missed bins"
        (hit,) = await get("/minutes/find.json?words=late&_shape=array")
        assert hit["kind"] == "question"
        (asked,) = await get("/minutes/measures_asked_about.json?_shape=array")
        assert (asked["indicator_name"], asked["questions"], asked["actions"]) == ("Missed bins", 1, 0)
        page = (await get("/minutes/actions"))["html"]
        assert "Who is to do it, as printed" in page
        front = (await get("/minutes"))["html"]
        assert "Every record and item title" not in front or "search_entries" in front
        for name in TABLES:
            await get(f"/minutes/{name}.json")

    # In a thread of its own: the browser's driver may keep an event loop in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, visit()).result()


def test_datasette_metadata_names_what_there_is(archive: Path) -> None:
    described = datasette.metadata()["databases"]["minutes"]["tables"]
    with Store(archive / "minutes.db", read_only=True) as store:
        there = {row[0] for row in store.connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    assert set(described) <= there
    for name, table in TABLES.items():
        columns = {column.name for column in table.columns}
        assert set(described[name]["columns"]) == columns and set(described[name]["facets"]) <= columns
        assert described[name].get("label_column", table.columns[0].name) in columns
    pointed_at = {column.metadata["references"] for table in TABLES.values() for column in table.columns} - {""}
    assert all("label_column" in described[name] for name in pointed_at)
