"""Markdown -> plain text: the marks go, the words, list markers and line breaks stay."""

import html
import re
from collections.abc import Callable

_FRONT = re.compile(r"\A\s*---[ \t]*\n(?P<fields>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*(?P<title>.+)$", re.MULTILINE)
_DATE = re.compile(r"^(?:meeting[_-]?)?date:[ \t]*[\"']?(?P<date>\d{4}-\d\d-\d\d)", re.MULTILINE)
_BLOCKS = re.compile(r"<(?:p|li|div|ol|ul|table|tr|td|h[1-6])\b[^<>]*>", re.IGNORECASE)
_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table>", re.IGNORECASE | re.DOTALL)
_NESTED = 4  # tables, one inside another
_ROW = re.compile(r"<tr\b[^<>]*>", re.IGNORECASE)
_CELL = re.compile(r"</?t[dh]\b[^<>]*>", re.IGNORECASE)
_OWN_MARKS = re.compile(r"\*\*\S|^ {0,3}#{1,6} |\\[.*_#]", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<text>.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
# Under running text a line of dashes is a page break far oftener than a heading's underline.
_SETEXT = re.compile(r"(?:(?<=\n\n)|\A)(?P<text>[^\W_].{2,80}[^\s.,;:])\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[ \t|:-]*\|[ \t]*:?-+[ \t|:-]*$", re.MULTILINE)
# Inner marks go first; no pattern may look far ahead from every star of a long file.
_EMPHASIS = (
    re.compile(r"(?<=\S)\*{4}(?=\S)()"),  # **one****two**
    re.compile(r"(?<![*\w])\*(?=[^\s*])([^*]{1,400})(?<=\S)\*(?!\*)"),
    re.compile(r"\*{2,3}(?=[^\s*])([^*]{1,2000})(?<=\S)\*{2,3}"),
    re.compile(r"(?<=^[-+*] )\*\*(?=[^\s*])([^*\n]{1,300})\*\*[ \t]*$", re.MULTILINE),  # "* **Fees **": a slip that editors let pass
    re.compile(r"(?<!\w)_{1,3}(?=[^\s_])([^_]{1,600})(?<=\S)_{1,3}(?!\w)"),
)
_LINK = re.compile(r"!?\[(?P<text>[^\[\]]*)\]\(\s*(?:<[^<>\n]*>|(?:[^()\s]|\([^()]*\))*)(?:\s+\"[^\"\n]*\")?\s*\)")
_CALLOUT = re.compile(r"\[!\w+\][-+]?[ \t]*")
_TAG = re.compile(r"<!--.{0,3000}?-->|</?[a-zA-Z][^<>]{0,200}>", re.DOTALL)
_INLINE = re.compile(r"</?(?:small|b|i|em|strong|span|u|s|sup|sub|font|a|mark)\b[^<>]{0,200}>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_WIKI = re.compile(r"^(?P<marks>={2,5}) *(?P<text>[^=\s][^=\n]{1,100}?) *(?P=marks)[ \t]*$", re.MULTILINE)  # "== Lamps =="
_SIGNS = (  # each with how much it tells
    (1, re.compile(r"^ {0,3}#{1,6} \S", re.MULTILINE)),
    (1, re.compile(r"\*\*\S[^*\n]{0,300}\*\*")),
    (3, re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?:|/|#|mailto:)[^)\n]{0,600}\)")),
    (1, re.compile(r"\\$", re.MULTILINE)),
    (1, re.compile(r"^> \S", re.MULTILINE)),
    (1, _WIKI),
    (1, re.compile(r"^\d{1,3}\\[.)] \S", re.MULTILINE)),  # "1\\. Apologies": a number that shall count no list
    (1, re.compile(r"^(?:[-+*] |\d{1,3}[.)] )?(_{1,3}|\*)[A-Z0-9](?:(?!\1)[^\n]){2,80}\1[ \t]*$", re.MULTILINE)),  # a line in one stress
)


def is_markdown(text: str) -> bool:
    """Whether ``text`` carries front matter or enough Markdown signs to be taken for Markdown."""
    front = _FRONT.match(text)
    if front and re.search(r"^\w[\w-]*:", front["fields"], re.MULTILINE):
        return True
    return sum(weight * min(len(pattern.findall(text)), 3) for weight, pattern in _SIGNS) >= 3


def split_front(text: str) -> tuple[str, str]:
    """The title that the front matter states, with its date where the title has none, and the text below."""
    front = _FRONT.match(text)
    if not front or not re.search(r"^\w[\w-]*:", front["fields"], re.MULTILINE):
        return "", text
    found, date = _TITLE.search(front["fields"]), _DATE.search(front["fields"])
    title = html.unescape(found["title"].strip().strip("\"'")) if found else ""
    if date and title and not re.search(r"\d", title):
        title = f"{title}, {date['date']}"
    return title, text[front.end() :]


def is_page(text: str) -> bool:
    """Whether the text below the front matter is HTML for the most part: tables alone do not make Markdown a page."""
    if len(_OWN_MARKS.findall(text)) >= 3:
        text = _over_tables(text, "")
    return len(_BLOCKS.findall(text)) >= 5 and len(_BLOCKS.findall(text)) > text.count("\n\n") / 3


def _over_tables(text: str, put: str | Callable[[re.Match[str]], str]) -> str:
    """``text`` with ``put`` in the place of each table, those that stand inside another first."""
    for _ in range(_NESTED):
        text, count = _TABLE.subn(put, text)
        if not count:
            break
    return text


def _piped(table: re.Match[str]) -> str:
    """An HTML table inside Markdown, a line each row and pipes between the cells."""
    rows = [[" ".join(_TAG.sub(" ", cell).split()) for cell in _CELL.split(row)] for row in _ROW.split(table[0])]
    lines = [" | ".join(cell for cell in cells if cell.strip("| ")) for cells in rows]
    return "\n\n" + "\n".join(f"| {line} |" for line in lines if line) + "\n\n"


def plain_markdown(text: str) -> str:
    """``text``, without front matter, without its marks. Heading lines are prefixed with ``\\x02``."""
    text = re.sub(r"^(?:[ \t]*>)+[ \t]?", "", text, flags=re.MULTILINE)
    text = _over_tables(text, _piped)
    text = _TAG.sub(" ", _INLINE.sub("", _CALLOUT.sub("", text)))
    text = _LINK.sub(lambda m: m["text"], text)
    text = _SETEXT.sub("\n\x02\\g<text>\n", text)
    text = _RULE.sub("---", _TABLE_RULE.sub("", text))
    text = _WIKI.sub("\n\x02\\g<text>\n", _HEADING.sub("\n\x02\\g<text>\n", text))
    text = re.sub(r"\\$", "\n", text, flags=re.MULTILINE)
    for pattern in _EMPHASIS:
        text = pattern.sub(r"\1", text)
    text = html.unescape(_ESCAPE.sub(r"\1", text)).replace("\u00a0", " ")
    return re.sub(r"^\x02[\s*_]*(\S)", "\x02\\1", text, flags=re.MULTILINE)
