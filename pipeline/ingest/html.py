"""HTML -> raw lines: the page's own part, without navigation, scripts and footers; list numbers as the browser prints them."""

import re
from dataclasses import dataclass, field
from typing import Any

from pipeline.ingest import markers
from pipeline.ingest.encoding import plain
from pipeline.ingest.numerals import letters, roman
from pipeline.ingest.raw import Part, RawDocument, RawLine
from pipeline.ingest.rows import table_lines

_SKIP = frozenset(
    (
        "script", "style", "noscript", "template", "nav", "footer", "button", "select", "option",
        "input", "textarea", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
        "aside", "dialog", "map", "area", "link", "meta", "head", "title", "img", "picture",
        "source",
    )
)
_BLOCK = frozenset(
    (
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "header", "hgroup", "html", "legend", "main", "p", "section",
        "summary", "ul", "ol", "li", "menu", "table", "caption", "form",
    )
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|cookies?(?:-\w+)?|footer|sidebar|skip(?:-?link|-?to)?\S*|share|sharing|social|"
    r"pagination|pager|comments?|related|search(?:-?form|-?box)?|banner-cookie|sr-only|visually-?hidden|screen-reader-text|"
    r"mgHide|mgBreadcrumbs?|mgNavigation|post-?nav\w*|site-?(?:header|footer|nav\w*)|wp-block-post-navigation-link)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"))
_MAIN = ("main", "[role=main]", "#modgov", ".mgContent", "article", ".entry-content", "#main-content", "#content", ".content")
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I"}
_DEEP = 180  # levels; below that only the words are taken


def read_html(text: str) -> RawDocument:
    """The lines of a page as saved or of a fragment."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    title = tree.css_first("title")
    document = RawDocument("text/html", title=" ".join(plain(title.text()).split()) if title is not None else "")
    root = _content(tree)
    if root is not None:
        walker = _Walker()
        walker.children(root, 0)
        walker.flush()
        document.lines = walker.lines
    return document


def _content(tree: Any) -> Any:
    """The element that holds the page's own words: the first likely container with a good part of all words in it."""
    body = tree.body
    if body is None:
        return tree.root
    whole = _weight(body)
    for selector in _MAIN:
        nodes = [node for node in body.css(selector) if not _is_chrome(node)]
        best = max(nodes, key=_weight, default=None)
        if best is not None and _weight(best) >= max(150, 0.4 * whole):
            return best
    return body


def _weight(node: Any) -> int:
    """Letters of a node outside scripts and navigation, roughly."""
    total = len(node.text(deep=True))
    return total - sum(len(inner.text(deep=True)) for inner in node.css("script, style, nav, footer, noscript"))


def _is_chrome(node: Any) -> bool:
    attributes = node.attributes
    if node.tag == "body" or node.tag == "html":
        return False
    if attributes.get("role") in _ROLES or "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = (attributes.get("style") or "").replace(" ", "").lower()
    if "display:none" in style:
        return True
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return bool(_CHROME.search(named)) and node.tag not in ("main", "article", "p", "td", "tr", "table")


@dataclass(slots=True)
class _List:
    """A list that is being read: how its entries are counted, and how deep it is."""

    style: str
    value: int
    depth: int


@dataclass(slots=True)
class _Walker:
    """Collects the words of a node into lines."""

    lines: list[RawLine] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    marker: str = ""
    heading: bool = False
    strong: int = 0
    gap: int = 0
    broken: bool = False  # the line being collected follows a <br>
    nested: bool = False  # a heading or a table was met

    def children(self, node: Any, depth: int) -> None:
        """Walk what is inside ``node``."""
        child = node.child
        while child is not None:
            self.node(child, depth + 1)
            child = child.next

    def node(self, node: Any, depth: int) -> None:
        """Walk one node."""
        tag = node.tag
        if tag == "-text":
            self.text(node.text_content or "")
        elif tag == "br":
            self.line_break()
        elif tag == "hr":
            self.flush()
            self.gap = 1
        elif tag.startswith("-") or tag in _SKIP or _is_chrome(node):
            return
        elif depth > _DEEP:
            self.text(node.text(deep=True, separator=" "))
        elif tag == "pre":
            self.preformatted(node)
        elif tag == "table":
            self.table(node, depth)
        elif tag in _HEADINGS:
            self.head(node, depth)
        elif tag in ("ul", "ol", "menu"):
            self.list(node, depth)
        elif tag == "li":
            self.entry(node, depth)
        elif tag in _BLOCK:
            self.block(node, depth, gap=1 if tag in ("p", "dt", "blockquote", "article", "section") else 0)
        else:
            strong = tag in ("b", "strong")
            self.strong += strong
            self.children(node, depth)
            self.strong -= strong

    def text(self, raw: str) -> None:
        """Add a text node's words."""
        text = re.sub(r"\s+", " ", plain(raw))
        if text:
            self.words.append(text)
            if text.strip():
                self.bold.append(self.strong > 0)

    def line_break(self) -> None:
        """A <br>: ends the line, two of them the paragraph."""
        if not "".join(self.words).strip():
            self.gap = max(self.gap, 1 if self.broken else 0)
            self.words = []
            self.broken = True
            return
        self.flush(soft=True)
        self.broken = True

    def flush(self, *, soft: bool = False) -> None:
        """End the line; ``soft`` where only a <br> ends it, so that the sentence may go on in the next."""
        text = re.sub(r" {2,}", " ", "".join(self.words)).strip()
        bold = bool(self.bold) and all(self.bold)
        gap, self.gap = self.gap, 0
        broken, self.broken = self.broken, False
        self.words, self.bold = [], []
        if not text:
            self.gap = gap
            return
        if self.marker:
            if not markers.marker(text) or self.marker == "•" and not markers.BULLET.match(text):
                text = f"{self.marker} {text}"
            self.marker = ""
        indent = 2.0 * len(self.lists)
        kind = "heading" if self.heading else ""
        self.lines.append(
            RawLine([Part(indent, indent + len(text), text)], kind=kind, bold=bold or self.heading, gap=gap, whole=not (soft or broken))
        )

    def block(self, node: Any, depth: int, *, gap: int) -> None:
        """A block: lines begin and end with it."""
        self.flush()
        self.gap = max(self.gap, gap)
        self.children(node, depth)
        self.flush()
        self.gap = max(self.gap, gap)

    def head(self, node: Any, depth: int) -> None:
        """A heading."""
        self.nested = True
        self.flush()
        self.gap = 1
        self.heading = True
        self.children(node, depth)
        self.flush()
        self.heading = False
        self.gap = 1

    def preformatted(self, node: Any) -> None:
        """Text whose line breaks count."""
        from pipeline.ingest.text import read_text

        self.flush()
        lines = read_text(plain(node.text(deep=True))).lines
        if lines:
            lines[0].gap = max(lines[0].gap, 1)
        self.lines.extend(lines)
        self.gap = 1

    def list(self, node: Any, depth: int) -> None:
        """A list; its counter's form from the attributes that browsers heed."""
        self.flush()
        attributes = node.attributes
        style = "•"
        if node.tag == "ol":
            css = re.search(r"list-style(?:-type)?\s*:[^;]*?(none|[a-z]+-(?:alpha|latin|roman))", attributes.get("style") or "")
            style = attributes.get("type") or "1"
            if css:
                style = "" if css.group(1) == "none" else _STYLES.get(css.group(1), "1")
        start = attributes.get("start") or ""
        self.lists.append(_List(style, int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1, len(self.lists)))
        if len(self.lists) == 1:
            self.gap = max(self.gap, 1)
        self.children(node, depth)
        self.flush()
        self.lists.pop()

    def entry(self, node: Any, depth: int) -> None:
        """A list entry, its marker put before its first words."""
        self.flush()
        if self.lists:
            current = self.lists[-1]
            value = node.attributes.get("value") or ""
            if re.fullmatch(r"\d{1,6}", value):
                current.value = int(value)
            self.marker = _printed(current)
            current.value += 1
        self.children(node, depth)
        self.flush()
        self.marker = ""

    def table(self, node: Any, depth: int) -> None:
        """A table: rows of cells, or a frame for running text."""
        self.flush()
        rows, nested = [], bool(node.attributes.get("role") == "presentation")
        for tr in _table_rows(node):
            cells = []
            for cell in tr.iter():
                if cell.tag not in ("td", "th") or _is_chrome(cell):
                    continue
                inner = _Walker()
                inner.strong = int(cell.tag == "th")
                inner.children(cell, depth + 3)
                inner.flush()
                nested = nested or inner.nested
                cells.append(inner.lines)
            rows.append(cells)
        lines = table_lines(rows, nested=nested)
        self.nested = True
        if lines:
            lines[0].gap = max(lines[0].gap, 1)
        self.lines.extend(lines)
        self.gap = 1


def _table_rows(table: Any) -> list[Any]:
    """The rows of a table, not those of tables inside it."""
    rows = []
    for part in table.iter():
        if part.tag == "tr":
            rows.append(part)
        elif part.tag in ("tbody", "thead", "tfoot"):
            rows.extend(row for row in part.iter() if row.tag == "tr")
    return rows


def _printed(current: _List) -> str:
    if current.style in ("", "•"):
        return current.style
    forms = {
        "a": lambda v: letters(v, repeat=False),
        "A": lambda v: letters(v, repeat=False).upper(),
        "i": roman,
        "I": lambda v: roman(v).upper(),
    }
    return forms.get(current.style, str)(current.value) + "."
