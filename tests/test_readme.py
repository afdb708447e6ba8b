"""README.md is true: its generated parts are fresh, its commands are the real ones, its links lead somewhere, its Python runs."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.resources import resource
from tests import readme, rules

TEXT = readme.README.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(readme.PARTS))
def test_generated_parts_are_fresh(name: str) -> None:
    assert readme.part(name, TEXT) == readme.PARTS[name](), f"the part {name!r} is stale: run python -m tests.readme"


def test_the_page_of_rules_is_fresh() -> None:
    assert readme.RULES.read_text(encoding="utf-8") == rules.page(), "models/README.md is stale: run python -m tests.readme rules"


def test_every_rule_and_list_is_described() -> None:
    assert rules.undescribed() == [], "say in models/cues/forms.json what these are"
    for path in resource("models/vocab").glob("*.txt"):
        assert rules.purpose(path.read_text(encoding="utf-8").splitlines()), f"{path.name} does not say at its head what it is for"


def test_patterns_are_readable() -> None:
    assert rules.pattern("bear with") == "`bear with`"
    few = [{"LOWER": {"IN": ["asked", "asks"]}}, {"LOWER": "a", "OP": "?"}, {"LOWER": "a", "OP": "?"}, {"OP": "{0,3}"}, {"IS_PUNCT": True}]
    assert rules.pattern(few) == "`asked / asks`, then up to 2 times `a`, then 0 to 3 times any word, then a punctuation mark"
    assert rules.pattern([{"LOWER": {"NOT_IN": ["to"]}, "OP": "+"}]) == "one or more times any word but `to`"


def test_every_generated_part_is_on_the_page() -> None:
    assert sorted(match.group(2) for match in readme.PART.finditer(TEXT)) == sorted(readme.PARTS)


def test_the_two_commands_set_themselves_up() -> None:
    for name, end in (("run", "minutebook run corpus/minutes"), ("test", "python -m pytest")):
        steps = readme.command(name).split(" && ")
        assert steps[0] == "python3 -m venv .venv", "the environment is made first, for a system whose pip is managed"
        assert steps[1].startswith(".venv/bin/python -m pip install")
        assert steps[-1] == f".venv/bin/{end}"


def test_every_command_named_on_the_page_exists() -> None:
    named = set(re.findall(r"minutebook ([a-z]+)\b", TEXT))
    assert named <= set(main.commands), f"no such command: {named - set(main.commands)}"
    assert set(main.commands) <= named, f"not on the page: {set(main.commands) - named}"


def test_links_lead_to_files() -> None:
    folders = ("corpus", "models", "outputs", "pipeline", "tests")
    for page in (readme.README, *(page for folder in folders for page in (readme.ROOT / folder).rglob("README.md"))):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page}: {target} is not there"


def test_python_on_the_page_runs() -> None:
    for block in re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL):
        subprocess.run([sys.executable, "-c", block], cwd=readme.ROOT, check=True, capture_output=True, timeout=120)


def test_gold_and_sample_archive_are_described() -> None:
    described = Path(readme.ROOT, "corpus", "README.md").read_text(encoding="utf-8")
    for folder in ("minutes", "gold", "indicators", "awkward-samples"):
        assert f"`{folder}/`" in described


def test_every_extra_is_named() -> None:
    extras = tomllib.loads((readme.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert {name for name in extras if f'`".[{name}]"`' not in TEXT and f'-e ".[{name}]"' not in TEXT} == set()
    assert 'pip install --quiet -e ".[package]"' in (readme.ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
