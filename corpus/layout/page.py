"""HTML files as a browser saves them from committee sites: navigation, scripts, footers, and the minutes in between."""

import re
from dataclasses import dataclass, replace
from html import escape

from corpus.layout.blocks import Block, blocks, split_front
from pipeline.evaluate.gold import GoldDocument

DOCUMENT = re.compile(r"\s*((?:pdf icon )?PDF \d+ [KM]B)$")
SHELL = """<!DOCTYPE html>
<!-- saved from url=(0048)https://democracy.example.gov.uk/{address} -->
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>{title} | Committee papers</title>
<link rel="stylesheet" href="./{folder}_files/site.css"><link rel="icon" href="data:,">
<script async src="./{folder}_files/analytics.js"></script>
<script>window.dataLayer = window.dataLayer || [];
function track() {{ dataLayer.push(arguments); }} track("RESOLVED: that the page be counted");</script>
<style>.mgItemTable td {{ vertical-align: top; padding: .4em }} .skip {{ position: absolute; left: -999px }}</style></head>
<body class="committee-site">
<a class="skip" href="#content">Skip to content</a>
<div id="cookie-notice" role="dialog">We use cookies to find out how people use this site. <button type="button">Accept</button></div>
<header id="banner"><a href="/"><img src="./{folder}_files/crest.png" alt="Council home page"></a>
<form role="search" action="/search"><label for="q">Search</label><input id="q" name="q"><button>Go</button></form></header>
<nav id="main-menu"><ul><li><a href="/calendar">Calendar</a></li><li><a href="/committees">Committees</a></li>
<li><a href="/plans">Forward plans</a></li><li><a href="/members">Your councillors</a></li><li><a href="/new">What's new</a></li></ul></nav>
<div id="breadcrumb">You are here: <a href="/">Home</a> &gt; <a href="/committees">Committees</a> &gt; <span>{title}</span></div>
<main id="content">
{content}
</main>
<aside class="share"><ul><li><a href="#">Share this item</a></li><li><a href="#">Bookmark this page</a></li></ul></aside>
<footer><p>Contact us | Privacy | Accessibility statement</p><p>Last updated by the web team</p>
<noscript><img height="1" width="1" src="https://stats.example.net/p.gif" alt=""></noscript></footer>
<script>document.querySelectorAll("a.pdf").forEach(function (a) {{ a.target = "_blank"; }});</script>
</body></html>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one site prints a page. ``form`` is item, meeting or plain (a page of blocks under headings)."""

    form: str
    title: str
    address: str = "mgAi.aspx?ID=4312"
    lettered: bool = False  # "a." at the start of a paragraph is an ordered list
    cut: int = 0  # how many of the first lines the site itself prints


def html(document: GoldDocument, style: Style) -> bytes:
    """The document as a saved web page."""
    found = blocks(document)[style.cut :]
    content = _table(found) if style.form == "meeting" else "\n".join(_flow(found, style))
    folder = style.title.replace(" ", "_")
    page = SHELL.format(title=escape(style.title), address=style.address, folder=escape(folder), content=content)
    return page.encode()


def _flow(found: list[Block], style: Style) -> list[str]:
    """Paragraphs, lists and headings one after the other."""
    lines: list[str] = []
    position = 0
    while position < len(found):
        block = found[position]
        run = position
        while run < len(found) and _listed(found[run], style):
            run += 1
        if run > position + 1:
            tag = '<ol type="a">' if block.kind == "label" else "<ul>"
            lines += [tag, *(f"<li>{escape(entry.text)}</li>" for entry in found[position:run]), f"</{tag[1:3]}>"]
            position = run
            continue
        lines.append(_title(block) if block.kind == "heading" else _paragraph(block))
        position += 1
    return lines


def _listed(block: Block, style: Style) -> bool:
    return block.kind == "bullet" or (style.lettered and block.kind == "label" and block.mark[0].isalpha())


def _title(block: Block, *, tag: str = "h3") -> str:
    document = DOCUMENT.search(block.text)
    words = escape(block.text[: document.start()] if document else block.text)
    number = f'<span class="mgAiNumber">{escape(block.mark)}</span> ' if block.mark else ""
    link = f' <a class="pdf" href="./documents/s1023.pdf"><img src="./files/icon.gif" alt="">{document.group(1)}</a>' if document else ""
    return f'<{tag} class="mgSubItemTitleTxt">{number}{words}{link}</{tag}>'


def _paragraph(block: Block) -> str:
    words = escape(block.text)
    if block.text in ("Minutes:", "Decision:", "Additional documents:", "Supporting documents:"):
        return f'<p class="mgSubHead">{words}</p>'
    if block.text in ("Agenda item", "Issue - meetings", "Agenda and minutes", "Agenda, decisions and minutes"):
        return f'<h2 class="mgSubTitleTxt">{words}</h2>'
    if document := DOCUMENT.search(block.text):
        name = escape(block.text[: document.start()].lstrip("- "))
        return f'<ul class="mgDocs"><li><a class="pdf" href="./documents/s7.pdf">{name}</a> {escape(document.group(1))}</li></ul>'
    if block.mark:
        space = '<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp; </span>'
        return f'<p class="MsoNormal" style="margin-left:36.0pt;text-indent:-36.0pt">{escape(block.mark)}{space}{words}</p>'
    words = re.sub(r"^(RESOLVED|Resolved|RECOMMENDED TO CABINET)\b", r"<b>\1</b>", words)
    return f'<p class="MsoNormal">{words}</p>'


def _table(found: list[Block]) -> str:
    """The meeting page: particulars, then a table with a row for each item."""
    front, body = split_front(found)
    lines = [_paragraph(block) for block in front if not re.fullmatch(r"Items|No\.\s+Item|Item", block.text)]
    lines += ["<h3>Items</h3>", '<table class="mgItemTable" id="mgItemTable"><tr><th>No.</th><th>Item</th></tr>']
    cell: list[str] = []
    for n, block in enumerate(body):
        if block.kind == "heading":
            cell = [f'<tr><td class="mgItemNumberCell"><p>{escape(block.mark)}</p></td><td>', _title(replace(block, mark=""), tag="p")]
        elif block.kind == "bullet":
            cell.append(f"<ul><li>{escape(block.text)}</li></ul>")
        else:
            cell.append(_paragraph(block))
        if n + 1 == len(body) or body[n + 1].kind == "heading":
            lines += [*cell, "</td></tr>"]
    return "\n".join([*lines, "</table>"])
