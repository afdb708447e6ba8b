"""Cut a gold text into the blocks that a page is set from."""

import re
from dataclasses import dataclass, replace

from pipeline.evaluate.gold import GoldDocument

BULLET = re.compile(r"^[·•]\s+")
LABEL = re.compile(r"^(\(\w{1,4}\)|[a-z]{1,2}[.)]|\d{1,2}[.)]|\d{1,3}\.\d{1,2})\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the gold text. ``kind`` is heading, bullet, label (a clause or paragraph with a number or letter), row (cells
    between bars) or text; ``mark`` is the heading's number or the label, ``gap`` the number of blank lines before it."""

    kind: str
    text: str
    mark: str = ""
    gap: int = 0


def blocks(document: GoldDocument, furniture: str = "") -> list[Block]:
    """The document's lines as blocks.

    Lines that match the expression ``furniture`` (a running head in the text) are left out and the sentence that they cut is joined.
    """
    titles = [mark.start for mark in document.marks["items"]]
    found: list[Block] = []
    offset = gap = 0
    torn = False
    for line in document.text.split("\n"):
        end = offset + len(line)
        text = line.strip(" |") if " | " in line else line.strip()
        if not text:
            gap += 1
        elif furniture and re.fullmatch(furniture, text):
            torn = not found[-1].text.endswith((".", ":"))
        elif torn:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {text}")
            torn, gap = False, 0
        else:
            title = next((start for start in titles if offset <= start < end), None)
            found.append(_heading(line, title - offset, gap) if title is not None else _block(text, gap))
            gap = 0
        offset = end + 1
    return _number_lines(found)


def _heading(line: str, title: int, gap: int) -> Block:
    return Block("heading", line[title:].strip(), line[:title].strip(), gap)


def _block(text: str, gap: int) -> Block:
    if bullet := BULLET.match(text):
        return Block("bullet", text[bullet.end() :], text[0], gap)
    if label := LABEL.match(text):
        return Block("label", text[label.end() :], label.group(1), gap)
    return Block("row" if " | " in text else "text", text, gap=gap)


def _number_lines(found: list[Block]) -> list[Block]:
    """Give a heading the number that stands on a line of its own above it."""
    kept: list[Block] = []
    for block in found:
        lone = bool(kept) and re.fullmatch(r"\d{1,3}\.?", kept[-1].text)
        if block.kind == "heading" and not block.mark and lone:
            block = replace(block, mark=kept.pop().text)
        kept.append(block)
    return kept


def split_front(found: list[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks before the first item and the blocks from it on."""
    first = next(n for n, block in enumerate(found) if block.kind == "heading")
    return found[:first], found[first:]
