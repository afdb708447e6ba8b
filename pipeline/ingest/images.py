"""Picture files of pages (PNG, JPEG, TIFF with any number of pages ...) -> raw lines."""

from io import BytesIO
from typing import Any

from pipeline.errors import DocumentError, EmptyDocumentError
from pipeline.ingest.ocr import DPI, picture_lines
from pipeline.ingest.raw import RawDocument
from pipeline.ingest.reading import Reading

_MOST_PAGES = 500
_MOST_DOTS = 60_000_000
_WIDTH = 8.27  # inches of a page whose picture does not say how large it is
_COARSE = 200  # dots to the inch; what is coarser is enlarged for the engine


def read_image(data: bytes, name: str, reading: Reading) -> RawDocument:
    """The lines of all pages in a picture file.

    Raises ``NeedsOcrError`` without an engine or the Pillow library, ``DocumentError`` (damaged, too large) or ``EmptyDocumentError``.
    """
    if not reading.engine:
        raise reading.needs_ocr(f"{name} is a picture")
    try:
        from PIL import Image, ImageSequence
    except ImportError:
        raise reading.needs_library(f"{name} is a picture") from None
    result = RawDocument("image/png", ocr=True)
    try:
        with Image.open(BytesIO(data)) as image:
            result.media_type = Image.MIME.get(image.format or "", "image/png")
            for number, frame in enumerate(ImageSequence.Iterator(image)):
                if number == _MOST_PAGES:
                    break
                if frame.width * frame.height > _MOST_DOTS:
                    raise DocumentError(f"{name} is a picture of {frame.width} by {frame.height} dots", "Scan it at 300 dots to the inch")
                picture, dpi = _grey(frame)
                result.lines.extend(picture_lines(picture, dpi=dpi, page=number))
                result.pages = number + 1
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise DocumentError(f"{name} is a damaged picture ({type(error).__name__})", "Scan or save it again") from error
    if not result.lines:
        raise EmptyDocumentError(f"{name} is a picture without words", "Check that it is the file that you meant")
    return result


def _grey(frame: Any) -> tuple[Any, float]:
    """The frame as an array (height x width) on a white ground, and its dots to the inch."""
    import numpy as np
    from PIL import Image, ImageOps

    frame = ImageOps.exif_transpose(frame)
    told = float(frame.info.get("dpi", (0, 0))[0] or 0)
    guess = min(frame.size) / _WIDTH
    dpi = told if 0.6 * guess < told < 1.6 * guess else guess
    if frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info:
        ground = Image.new("RGBA", frame.size, "white")
        frame = Image.alpha_composite(ground, frame.convert("RGBA"))
    grey = frame.convert("L")
    if dpi < _COARSE:
        factor = min(DPI / dpi, 4.0)
        grey = grey.resize((round(grey.width * factor), round(grey.height * factor)), Image.Resampling.LANCZOS)
        dpi *= factor
    elif dpi > 2 * DPI:
        grey = grey.resize((round(grey.width * DPI / dpi), round(grey.height * DPI / dpi)), Image.Resampling.LANCZOS)
        dpi = float(DPI)
    return np.asarray(grey), dpi
