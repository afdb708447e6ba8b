"""A doubtful PDF page read the slow way, by pdfplumber: where pdfium gives characters without a meaning, pdfminer may still know them."""

import io
import re
from typing import Any

from pipeline.ingest.pdfpage import Fragment

_ODD = re.compile("[\ufffd\ue000-\uf8ff]|\\(cid:\\d+\\)")
_DOUBT = 0.02  # share of characters without a meaning; symbol fonts used for bullets stay below it


def doubtful(text: str) -> bool:
    """Whether so much of a page's text has no meaning that another reader should try it."""
    return len(text) > 100 and odd(text) > _DOUBT


def odd(text: str) -> float:
    """The share of characters that have no meaning."""
    return sum(len(match.group()) for match in _ODD.finditer(text)) / max(1, len(text))


def fragments(data: bytes, number: int, password: str | None = None) -> list[Fragment]:
    """The words of page ``number`` (from 0), a fragment for each run without a wide gap; empty where pdfplumber cannot read the page."""
    import pdfplumber
    from pdfminer.pdfexceptions import PDFException

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number + 1], password=password or "") as document:
            page = document.pages[0]
            words = page.extract_words(extra_attrs=["fontname", "size"], keep_blank_chars=True, use_text_flow=True)
            found = [_fragment(word) for word in words]
            page.close()
    except (PDFException, pdfplumber.utils.exceptions.PdfminerException, IndexError, ValueError, KeyError, TypeError):
        return []
    return found


def _fragment(word: dict[str, Any]) -> Fragment:
    bold = bool(re.search(r"bold|black|heavy", word["fontname"], re.IGNORECASE))
    return Fragment(" ".join(word["text"].split()), word["x0"], word["x1"], word["bottom"], round(float(word["size"]), 1), bold)
