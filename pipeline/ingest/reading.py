"""How files are to be read: what the user asked for, and what the machine has."""

from dataclasses import dataclass

from pipeline.errors import NeedsOcrError, UsageError
from pipeline.ingest import ocr

MODES = ("auto", "always", "never")


@dataclass(frozen=True, slots=True)
class Reading:
    """``ocr``: a mode out of ``MODES``; ``passwords`` are tried on files that need one.

    ``auto`` reads pages off their picture that have no usable text, ``always`` all pages of PDF files, ``never`` none.
    """

    ocr: str = "auto"
    passwords: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise ``UsageError`` for a mode that there is not."""
        if self.ocr not in MODES:
            raise UsageError(f"There is no OCR mode {self.ocr!r}", f"Choose one of {', '.join(MODES)}")

    @property
    def engine(self) -> str | None:
        """The program for OCR, where it may be used and is installed."""
        return None if self.ocr == "never" else ocr.engine()

    def needs_ocr(self, what: str) -> NeedsOcrError:
        """The error for a document that only OCR can read."""
        wanted = "Read it again with --ocr auto" if self.ocr == "never" and ocr.engine() else ocr.INSTALL
        return NeedsOcrError(what, wanted)

    def needs_library(self, what: str) -> NeedsOcrError:
        """The error for a picture file where the library that opens it is missing."""
        return NeedsOcrError(what, "Install the extra for pictures (`pip install 'minutebook[ocr]'`) and read the file again")
