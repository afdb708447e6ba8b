"""Raw lines of any format -> ``Source``: furniture out, margins and rows told apart, wraps joined, offsets counted."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from pipeline.ingest.columns import split_columns
from pipeline.ingest.furniture import drop_furniture
from pipeline.ingest.inline import split_inline
from pipeline.ingest.left_titles import lift_set_off, lift_titles
from pipeline.ingest.raw import RawDocument, RawLine
from pipeline.ingest.reflow import Paragraph, measure, reflow
from pipeline.records import Line, Source, document_id

_STATE = re.compile(
    r"(?:new|ongoing|on-going|open|closed?|completed?|done|outstanding|in progress|in hand|carried (?:forward|over)|discharged|"
    r"on track|not started|overdue|pending|deferred)\W*",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-?")
_HEAD = re.compile(r"([^\W\d_]+)-$")
_TAIL = re.compile(r"[a-z]+")
_HYPHENATES = 0.04  # of the lines end in a hyphen that cuts a word; those of compounds are fewer
_CUTS = 4  # at least
_CUT = re.compile(f"{_TOKEN.pattern}[^\\w]*$")
_RUNS = re.compile(r"[ \u00a0]{2,}|\u00a0")


def build(document: RawDocument, *, path: str, sha256: str) -> Source:
    """The source that a document's lines make. Its text is empty where nothing but furniture stood on the pages."""
    lines = drop_furniture(document.lines, paged=document.pages > 1)
    lines = split_columns(lift_set_off(lift_titles(lines)))
    paragraphs = split_inline(reflow(lines, measure(lines), cache(lambda: _vocabulary(lines))))
    text, placed, page_starts = _assemble(_log_rows(paragraphs), document.pages)
    return Source(
        document_id=document_id(sha256),
        path=path,
        sha256=sha256,
        media_type=document.media_type,
        text=text,
        lines=placed,
        page_starts=page_starts,
        title=document.title,
        ocr=document.ocr,
        unread=document.unread,
    )


def _log_rows(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """An action log's tasks as rows with their states: a right-hand column of states is no margin of owners."""
    notes = [paragraph.text for paragraph in paragraphs if paragraph.kind == "margin"]
    if len(notes) < 3 or sum(bool(_STATE.fullmatch(note)) for note in notes) < 0.6 * len(notes):
        return paragraphs
    rows: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.kind == "margin" and rows and rows[-1].kind in ("text", "list", "row"):
            rows[-1] = replace(rows[-1], text=f"{rows[-1].text}\t{paragraph.text}", kind="row")
        else:
            rows.append(paragraph)
    return rows


def _vocabulary(lines: list[RawLine]) -> frozenset[str]:
    """The document's words, hyphenated ones whole too, except those that a line end cuts."""
    texts = (_CUT.sub("", text) if text.endswith(("-", "\u00ad", "\ufffe", "\x02")) else text for text in (line.text for line in lines))
    known = {token.rstrip("-") for token in set(_TOKEN.findall("\n".join(texts).lower()))}
    return frozenset(known | _cut_words(lines, known))


def _cut_words(lines: list[RawLine], known: set[str]) -> set[str]:
    """The words that line ends cut in two, in a document so typed or set that many do: those of which one half is no word elsewhere."""
    cuts = [
        (head[1].lower(), tail[0].lower())
        for above, below in pairwise(lines)
        if above.text.endswith("-") and (head := _HEAD.search(above.text[-60:])) and (tail := _TAIL.match(below.text))
    ]
    if len(cuts) < max(_CUTS, _HYPHENATES * len(lines)):
        return set()
    return {head + tail for head, tail in cuts if not {head, tail} <= known and f"{head}-{tail}" not in known}


def _assemble(paragraphs: list[Paragraph], pages: int) -> tuple[str, tuple[Line, ...], tuple[int, ...]]:
    chunks: list[str] = []
    lines: list[Line] = []
    starts: dict[int, int] = {}
    length = 0
    for paragraph in paragraphs:
        spaced = "  " in paragraph.text or "\u00a0" in paragraph.text
        words = (_RUNS.sub(" ", paragraph.text) if spaced else paragraph.text).strip()
        if not words:
            continue
        if chunks:
            between = "\n\n" if paragraph.gap else "\n"
            chunks.append(between)
            length += len(between)
        starts.setdefault(paragraph.page, length)
        for offset, page in paragraph.marks:
            # The text was collapsed after the mark was set: count the same way.
            before = len(_RUNS.sub(" ", paragraph.text[:offset]).lstrip())
            starts.setdefault(page, length + before + (paragraph.text[offset : offset + 1] == " "))
        first = paragraph.first
        lines.append(
            Line(length, length + len(words), paragraph.kind, paragraph.bold, round(first.size, 1), round(first.x0, 1), paragraph.gap)
        )
        chunks.append(words)
        length += len(words)
    text = "".join(chunks) + ("\n" if chunks else "")
    return text, tuple(lines), _page_starts(starts, pages, len(text))


def _page_starts(starts: dict[int, int], pages: int, end: int) -> tuple[int, ...]:
    """One offset for each page; a page without words begins where the next one with words does."""
    offsets = []
    following = end
    for page in range(pages - 1, -1, -1):
        following = min(starts.get(page, following), following)
        offsets.append(following)
    if offsets:
        offsets[-1] = 0
    return tuple(reversed(offsets))
