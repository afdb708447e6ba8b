"""Expressions that are kept compiled are the same as those that are compiled anew."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.compiled import kept

TEXT = "Resolved: that Cllr Ämter’s report (No. 7) be noted.\nRESOLVED: 12 for, 1 against."
EXPRESSIONS = (
    (r"(?P<word>[a-z]+)ed\b[:,]", re.IGNORECASE),
    (r"(?<=\d\s)(?:for|against)(?!\w)|(?i:cllr)\s+(?P<who>\w+)['’]s", 0),
    (r"^ resolved \W* (?P<what> [^.]{3,40} ) [.]$", re.VERBOSE | re.MULTILINE | re.IGNORECASE),
    (rb"No\. \d", 0),
)
ANEW = re._compiler.compile  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _written(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    re.purge()
    yield
    re.purge()


def finds(file: Path) -> list[object]:
    """What the expressions are and find, compiled with ``file``."""
    re.purge()
    with kept(file):
        compiled = [re.compile(pattern, flags) for pattern, flags in EXPRESSIONS]
    found: list[object] = []
    one: re.Pattern[Any]
    for one in compiled:
        text: Any = TEXT if isinstance(one.pattern, str) else TEXT.encode()
        found.append((one, one.flags, one.groups, dict(one.groupindex), [(m.span(), m.groups()) for m in one.finditer(text)]))
    return found


def test_the_same_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kept"
    anew = finds(file)
    written = file.read_bytes()
    with monkeypatch.context() as context:
        context.setattr(re._compiler, "compile", None)  # type: ignore[attr-defined]
        assert finds(file) == anew
    assert all(one[-1] for one in anew)  # type: ignore[index]
    assert file.read_bytes() == written
    assert re._compiler.compile is ANEW  # type: ignore[attr-defined]


def test_a_new_expression_is_added_and_an_old_one_goes(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    finds(file)
    size = file.stat().st_size
    re.purge()
    with kept(file):
        assert re.compile("carr(?:ied|y)").match("carried")
    assert file.stat().st_size < size
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept"]


@pytest.mark.parametrize("content", [b"", b"of no use", b"i\x01\x00\x00\x00"])
def test_a_file_of_no_use_is_written_again(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kept"
    file.write_bytes(content)
    anew = finds(file)
    assert file.read_bytes() != content
    assert finds(file) == anew


def test_another_python_compiles_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kept"
    finds(file)
    monkeypatch.setattr(sys, "version", "another")
    written = file.read_bytes()
    finds(file)
    assert file.read_bytes() != written


def test_nothing_is_kept_where_no_modules_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert finds(tmp_path / "kept")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_does_no_harm(tmp_path: Path) -> None:
    assert finds(tmp_path / "missing" / "kept")


def test_an_expression_that_is_wrong_is_reported(tmp_path: Path) -> None:
    with pytest.raises(re.error), kept(tmp_path / "kept"):
        re.compile("(open")
    assert re._compiler.compile is ANEW  # type: ignore[attr-defined]
