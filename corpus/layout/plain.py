"""Text and Markdown files."""

import re

from corpus.layout.blocks import blocks
from pipeline.evaluate.gold import GoldDocument


def text(document: GoldDocument, *, encoding: str = "utf-8", newline: str = "\n", form_feed: str = "") -> bytes:
    """The gold text as it is. ``form_feed`` is an expression: the lines that match it begin a new page."""
    lines = document.text.split("\n")
    if form_feed:
        lines = ["\f" + line if re.fullmatch(form_feed, line.strip()) else line for line in lines]
    return newline.join(lines).encode(encoding)


def markdown(document: GoldDocument) -> bytes:
    """Front matter, headings with #, and the words of a motion in bold."""
    lines = ["---", f"title: {document.meeting['council'].title()} minutes", f"date: {document.meeting['date']}", "draft: false", "---", ""]
    started = False
    for block in blocks(document):
        words = f"{block.mark} {block.text}".strip()
        if block.kind == "heading":
            started = True
            lines += ["", f"{'###' if '.' in block.mark else '##'} {words}", ""]
        elif block.kind == "label":
            lines.append(words if block.mark.endswith(".") else f"- {words}")
        elif started:
            lines += ["", re.sub(r"\b(MOVED|SECONDED|CARRIED(?: UNANIMOUSLY)?|LOST|RESOLVED)\b", r"**\1**", words)]
        else:
            lines += ["", f"# {words}" if words.isupper() and block.gap else words]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip() + "\n").encode()
