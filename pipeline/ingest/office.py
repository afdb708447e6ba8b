"""ODT, RTF and old DOC files: LibreOffice, where it is installed, turns them into DOCX, and that is read."""

import contextlib
import os
import shutil
import signal
import subprocess
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.errors import DocumentError, UnsupportedError
from pipeline.ingest.docx import read_docx
from pipeline.ingest.raw import RawDocument

_SECONDS = 120  # for one conversion; the first one after an installation takes some
_NAMES = {"odt": "an OpenDocument text", "rtf": "an RTF file", "doc": "an old Word document"}
_MEDIA = {"odt": "application/vnd.oasis.opendocument.text", "rtf": "application/rtf", "doc": "application/msword"}


def read_office(data: bytes, name: str, kind: str) -> RawDocument:
    """The lines of an ``odt``, ``rtf`` or ``doc`` file.

    Raises ``UnsupportedError`` where LibreOffice is missing and ``DocumentError`` where it cannot make sense of the file.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnsupportedError(
            f"{name} is {_NAMES[kind]}, which is read with the help of LibreOffice",
            "Install it (`apt install libreoffice-writer` or `brew install --cask libreoffice`) and read the file again, "
            "or save it as DOCX or PDF",
        )
    with TemporaryDirectory(prefix="minutebook-") as folder:
        source = Path(folder) / f"document.{kind}"
        source.write_bytes(data)
        _convert(program, source, name)
        result = source.with_suffix(".docx")
        if not result.exists():
            raise DocumentError(f"{name} is {_NAMES[kind]} that LibreOffice cannot open", "Open it by hand and save it as DOCX or PDF")
        return replace(read_docx(result.read_bytes(), name), media_type=_MEDIA[kind])


def _convert(program: str, source: Path, name: str) -> None:
    """Run LibreOffice with a profile of its own, so that an open window or a second worker does not stand in its way."""
    folder = source.parent
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "docx", "--outdir", str(folder), str(source)]
    # A session of its own: soffice is a shell script, and its child must end with it.
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(timeout=_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise DocumentError(f"LibreOffice took more than {_SECONDS} seconds over {name}", "Save it as DOCX or PDF by hand") from error
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
