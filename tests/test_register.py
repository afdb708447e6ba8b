"""The indicator register: what can be read, and what is refused with row and column."""

from pathlib import Path

import pytest

from pipeline.errors import RegisterError
from pipeline.link import load_register
from pipeline.resources import resource


def write(folder: Path, data: bytes | str) -> Path:
    path = folder / "register.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_shipped_register_is_read_whole() -> None:
    register = load_register(resource("corpus/indicators/uk-local-government.csv"))
    assert len(register) == 700
    assert register.by_id["PHOF C06"].name == "Smoking status at time of delivery"
    assert "SATOD" in register.by_id["PHOF C06"].aliases
    assert register.by_id["NI 192"].framework.startswith("National Indicator Set")


def test_id_and_name_are_enough(tmp_path: Path) -> None:
    register = load_register(write(tmp_path, "id,name\nK1,Potholes repaired\n"))
    (only,) = register.indicators
    assert (only.indicator_id, only.name, only.aliases, only.framework) == ("K1", "Potholes repaired", (), "")


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffid,name\nK1,Café visits\n".encode(),
        "id;name\nK1;Café visits\n".encode("cp1252"),
        "ID\tName\r\nK1\tCafé visits\r\n".encode("utf-16"),
        " Indicator ID , NAME ,Owner\n K1 , Café  visits ,Parks\n\n,,\n".encode(),
        "\nIndicator-Id,name\n\"K1\",\"Café\nvisits\"\n".encode(),
    ],
    ids=["byte order mark", "semicolons and Windows-1252", "tabs and UTF-16", "spaces and empty rows", "quoted line break"],
)
def test_what_councils_save_is_read(tmp_path: Path, data: bytes) -> None:
    (only,) = load_register(write(tmp_path, data)).indicators
    assert (only.indicator_id, only.name) == ("K1", "Café visits")


def test_aliases_are_separated_by_bars(tmp_path: Path) -> None:
    (only,) = load_register(write(tmp_path, "id,name,aliases\nK1,Calls abandoned,lost calls| hung up ||\n")).indicators
    assert only.aliases == ("lost calls", "hung up")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("", ["is empty"]),
        (" \n\n", ["is empty"]),
        ("\ufeff", ["is empty"]),
        ("\ufeff\r\n \r\n", ["is empty"]),
        ("\n".encode("utf-16"), ["is empty"]),
        (b"\xff\xfei", ["row 1", "'id'"]),
        ("id,name\n", ["lists no measure"]),
        ("number,text\n1,Calls\n", ["row 1", "'id'"]),
        ("id,label\n1,Calls\n", ["row 1", "'name'"]),
        ("id,name\nK1,Calls\n,Letters\n", ["row 3", "'id'"]),
        ("id,name\nK1,\n", ["row 2", "'name'"]),
        ("id,name\nK1\n", ["row 2", "'name'"]),
        ("id,name\nK1,Calls\nK2,Letters\nK1,Visits\n", ["row 4", "'id'", "'K1'"]),
        ('id,name\nK1,"Calls\n', ["row", "not CSV"]),
        (b"PK\x03\x04 a workbook", ["not a CSV"]),
        (b"%PDF-1.7", ["not a CSV"]),
        (b"id,name\0\n", ["not a CSV"]),
    ],
)
def test_bad_registers_say_where(tmp_path: Path, data: bytes | str, words: list[str]) -> None:
    with pytest.raises(RegisterError) as caught:
        load_register(write(tmp_path, data))
    assert all(word in caught.value.message for word in ["register.csv", *words])
    assert caught.value.remedy


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(RegisterError, match="cannot be read"):
            load_register(path)


def test_digest_is_of_the_content(tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text("id,name\nK1,Calls\n")
    two.write_text("id,name\nK1,Calls\n")
    first, same = load_register(one), load_register(two)
    assert first == same and hash(first) == hash(same) and len(first.digest) == 64
    two.write_text("id,name\nK1,Letters\n")
    assert load_register(two) != first
