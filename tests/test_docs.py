"""The pages of docs/ are fresh, their blocks run, their links lead somewhere, and every stage, table and command is on them."""

import json
import re
from pathlib import Path

import pytest

from corpus import scores
from docs import build
from pipeline.extract import COMPONENTS
from pipeline.records import TABLES
from tests import readme


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return build.pages()


def test_pages_are_fresh(made: dict[str, str]) -> None:
    stale = [name for name, text in made.items() if not (build.HERE / name).is_file() or (build.HERE / name).read_text("utf-8") != text]
    assert not stale, "run python -m docs.build"
    there = {path.relative_to(build.HERE).as_posix() for path in build.HERE.rglob("*.md")}
    assert there == set(made)


def test_links_lead_somewhere(made: dict[str, str]) -> None:
    dead = []
    for name, text in made.items():
        page = build.HERE / name
        for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", re.sub(r"```.*?```", "", text, flags=re.DOTALL)):
            path, _, anchor = target.partition("#")
            goal = (page.parent / path).resolve() if path else page
            if not goal.exists() or (anchor and anchor not in anchors(goal)):
                dead.append(f"{name}: {target}")
    assert not dead


def anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_every_table_and_stage_has_its_page(made: dict[str, str]) -> None:
    for name in TABLES:
        assert f"(records/{name}.md)" in made["README.md"]
        assert all(f"`{column.name}`" in made[f"records/{name}.md"] for column in TABLES[name].columns)
    assert all(f"(stages/{name}.md)" in made["README.md"] for name in build.STAGES)


def test_every_stage_has_an_example_that_prints(made: dict[str, str]) -> None:
    assert set(build.EXAMPLES) == set(build.STAGES)
    without = [name for name in build.STAGES if not re.search(r"```python\n.*?```\n\n```text\n\S", made[f"stages/{name}.md"], re.DOTALL)]
    assert not without


def test_signatures_are_plain(made: dict[str, str]) -> None:
    signatures = re.findall(r"```py\n(.*?)\n```", "".join(made.values()), re.DOTALL)
    assert len(signatures) > 50
    assert not [one for one in signatures if re.search(r"<factory>|: '|-> '|\bpipeline\.|0x[0-9a-f]", one)]


def test_the_order_of_the_components_and_what_a_span_says_are_told(made: dict[str, str]) -> None:
    page = made["stages/extract.md"]
    assert "nlp.add_pipe(name)" in page and "_.minutebook.values" in page
    assert " ".join(COMPONENTS) in page


def test_examples_show_something(made: dict[str, str]) -> None:
    for name in build.SHOWN:
        assert re.search(r"```text\n.*\|.*\n", made[f"records/{name}.md"]), f"the example of {name} prints no row"


def test_the_scores_that_travel_are_fresh() -> None:
    held = json.loads(scores.FILE.read_text("utf-8"))
    assert held == json.loads(json.dumps(scores.figures(readme.scores(), readme.more()))), "run python -m corpus.scores"
