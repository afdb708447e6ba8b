"""A doubtful PDF page read the slow way, by pdfplumber: where pdfium gives characters without a meaning, pdfminer may still know them."""

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pipeline.ingest.encoding import plain
from pipeline.ingest.pdfpage import WIDE, Fragment
from pipeline.patterns import UNREADABLE

_LONE = re.compile(r"\(cid:\d+\)")
_DOUBT = 0.02  # share of characters without a meaning; symbol fonts used for bullets stay below it
_LEVEL = 0.35  # of the size; words whose feet differ by less stand in one line


def doubtful(text: str) -> bool:
    """Whether so much of a page's text has no meaning that another reader should try it."""
    return len(text) > 100 and odd(text) > _DOUBT


def odd(text: str) -> float:
    """The share of characters that have no meaning."""
    numbered = sum(map(len, _LONE.findall(text))) if "(cid:" in text else 0
    return (len(UNREADABLE.findall(text)) + numbered) / max(1, len(text))


def fragments(data: bytes, number: int, password: str | None = None, walls: Sequence[tuple[float, float, float]] = ()) -> list[Fragment]:
    """The words of page ``number`` (from 0), a fragment for each run without a wide gap or one of the ``walls`` (see ``PageReader``); empty
    where pdfplumber cannot read the page."""
    import pdfplumber
    from pdfminer.pdfexceptions import PDFException

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number + 1], password=password or "") as document:
            page = document.pages[0]
            words = page.extract_words(extra_attrs=["fontname", "size"], use_text_flow=True)
            found = _runs(list(map(_fragment, words)), walls)
            page.close()
    except (PDFException, pdfplumber.utils.exceptions.PdfminerException, IndexError, ValueError, KeyError, TypeError):
        return []
    return found


def _runs(words: list[Fragment], walls: Sequence[tuple[float, float, float]]) -> list[Fragment]:
    """The words put together up to wide gaps, walls and line ends."""
    found: list[Fragment] = []
    for word in words:
        last = found[-1] if found else None
        close = last and abs(word.y - last.y) < _LEVEL * last.size and -last.size < word.x0 - last.x1 < WIDE * last.size
        if last and close and not any(last.x1 - 1 <= x <= word.x0 + 1 and top <= word.y <= bottom for x, top, bottom in walls):
            found[-1] = replace(last, text=f"{last.text} {word.text}", x1=word.x1, bold=last.bold and word.bold)
        else:
            found.append(word)
    return found


def _fragment(word: dict[str, Any]) -> Fragment:
    bold = bool(re.search(r"bold|black|heavy", word["fontname"], re.IGNORECASE))
    # A lone character without a meaning is a symbol font's bullet.
    text = "•" if _LONE.fullmatch(word["text"]) else plain(word["text"])
    return Fragment(text, word["x0"], word["x1"], word["bottom"], round(float(word["size"]), 1), bold)
