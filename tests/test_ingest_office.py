"""Files that LibreOffice has to convert: what is said where it is missing, slow or helpless. A script stands in for it."""

import io
import stat
import time
from pathlib import Path
from shutil import which

import docx
import pytest

from pipeline.errors import DocumentError, UnsupportedError
from pipeline.ingest import office, read

RTF = b"{\\rtf1 Minutes}"


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program named soffice, and nothing else of that name, on the path."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_missing_program_is_named_with_its_installation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnsupportedError, match="RTF file, which is read with the help of LibreOffice.*apt install libreoffice-writer"):
        read(Path("minutes.rtf"), RTF)


def test_converted_file_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The bins were late.")
    buffer = io.BytesIO()
    document.save(buffer)
    (tmp_path / "made.docx").write_bytes(buffer.getvalue())
    stand_in(tmp_path, monkeypatch, f'for last; do :; done\ncp {tmp_path}/made.docx "$(dirname "$last")/document.docx"')
    source = read(Path("minutes.rtf"), RTF)
    assert source.text == "The bins were late.\n" and source.media_type == "application/rtf"


def test_failed_conversion(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stand_in(tmp_path, monkeypatch, "exit 1")
    with pytest.raises(DocumentError, match="cannot open"):
        read(Path("minutes.rtf"), RTF)


def test_slow_conversion_is_ended_with_its_children(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(office, "_SECONDS", 0.5)
    stand_in(tmp_path, monkeypatch, "sleep 60 & wait")
    begun = time.monotonic()
    with pytest.raises(DocumentError, match="took more than"):
        read(Path("minutes.rtf"), RTF)
    assert time.monotonic() - begun < 20


@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed (apt install libreoffice-writer-nogui)")
def test_rtf_through_libreoffice() -> None:
    rtf = b"{\\rtf1\\ansi{\\b 5. Refuse collection}\\par The bins were late, said the Clerk\\rquote s deputy.\\par}"
    source = read(Path("minutes.rtf"), rtf)
    lines = [(line.kind, source.text[line.start : line.end]) for line in source.lines]
    assert lines == [("heading", "5. Refuse collection"), ("text", "The bins were late, said the Clerk’s deputy.")]
