"""Pictures of pages -> raw lines, through the program Tesseract where it is installed."""

import os
import subprocess
from shutil import which
from typing import TYPE_CHECKING, Any

from pipeline.errors import DocumentError
from pipeline.ingest.raw import RawLine

if TYPE_CHECKING:
    from pipeline.ingest.hocr import Read

DPI = 300
_SECONDS = 120  # for one page
_POOR = 70.0  # mean confidence below which a page may stand on its side or its head
_MOST_DOTS = 40_000_000
INSTALL = "Install Tesseract (`apt install tesseract-ocr` or `brew install tesseract`) and read the file again"


def engine() -> str | None:
    """The program's path, or None where it is not installed."""
    return which("tesseract")


def picture_lines(picture: Any, *, dpi: float, page: int) -> list[RawLine]:
    """The lines of a grey picture (height x width, 0 to 255) of page number ``page``; none where it holds no words.

    Raises ``DocumentError`` where Tesseract fails.
    """
    from pipeline.ingest.pdforder import page_lines

    read, picture = _best(picture, dpi)
    return page_lines(read.fragments, read.tables, page=page, height=len(picture) * 72 / dpi)


def render(page: Any) -> tuple[Any, float]:
    """A PDF page as a grey picture, and its dots to the inch: 300 unless the page is a poster."""
    width, height = page.get_size()
    inches = max(width * height / 72**2, 0.01)
    dpi = min(float(DPI), (_MOST_DOTS / inches) ** 0.5)
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    try:
        return bitmap.to_numpy().copy().reshape(bitmap.height, bitmap.width), dpi
    finally:
        bitmap.close()


def _best(picture: Any, dpi: float) -> "tuple[Read, Any]":
    """The page read as it stands, or turned where that reads better."""
    import numpy as np

    from pipeline.ingest.hocr import read_hocr

    scale = 72 / dpi
    read = read_hocr(_run(picture, dpi, "hocr"), picture, scale=scale)
    if read.sure >= _POOR:
        return read, picture
    quarters = _turned(picture, dpi)
    if not quarters:
        return read, picture
    upright = np.ascontiguousarray(np.rot90(picture, quarters))
    again = read_hocr(_run(upright, dpi, "hocr"), upright, scale=scale)
    return (again, upright) if again.sure > read.sure else (read, picture)


def _turned(picture: Any, dpi: float) -> int:
    """By how many quarters, against the clock, the page must be turned to stand upright."""
    try:
        printed = _run(picture, dpi, "osd").decode("utf-8", "replace")
    except DocumentError:  # too few letters to tell
        return 0
    degrees = next((line.split(":")[1] for line in printed.splitlines() if line.startswith("Orientation in degrees:")), "0")
    return int(degrees) // 90 % 4


def _run(picture: Any, dpi: float, output: str) -> bytes:
    """What Tesseract prints for a picture: ``hocr``, or ``osd`` for its orientation."""
    height, width = picture.shape
    mode = ["--psm", "0"] if output == "osd" else ["-l", "eng", "--psm", "3", "hocr"]
    command = [engine() or "tesseract", "stdin", "stdout", "--dpi", str(round(dpi)), *mode]
    # More threads than one take longer, and another document has the other cores.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    data = b"P5 %d %d 255\n" % (width, height) + picture.tobytes()
    try:
        done = subprocess.run(command, input=data, capture_output=True, env=environment, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise DocumentError(f"Tesseract took more than {_SECONDS} seconds over one page", "Read the file with --ocr never") from error
    except OSError as error:
        raise DocumentError(f"Tesseract cannot be started ({error.strerror})", INSTALL) from error
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["it gives no reason"]
        raise DocumentError(f"Tesseract stopped with code {done.returncode}: {last[0]}", "See that `tesseract --list-langs` lists eng")
    return bytes(done.stdout)
