"""Titles in capitals over paragraphs, with neither number nor white space around them, as boards of towns set them."""

import re
from dataclasses import replace

from pipeline.segment.candidates import Candidate
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import SIGNATURE

ACTIONS = re.compile(r"\b(?:actions?\s+(?:arising|list|log|points?|summary|agreed)|(?:summary|list|table)\s+of\s+actions)\W*$", re.I)
# Parts that minutes set off without their being items: pointers, attendance, lists of what was agreed.
NOT_SET_OFF = re.compile(
    r"(?:(?:decisions?|resolved|agreed)\s*:|(?:the\s+)?motions?\s+(?:was\s+)?(?:carried|passed|failed|lost|defeated|approved|adopted)\b|matters?\s+for\s+decision|decisions?\s+of|reasons?\s+for|(?:any\s+)?(?:alternative|other)\s+options|conflicts?\s+of\s+interest"
    r"|(?:scrutiny|financial|legal)\s+(?:considerations|implications)|see\s|as\s+above|post[\s-]meeting|top\s+of|page\b|continued|actions?\b(?!\s+items?\s+(?:review|update))|(?:also\s+)?in\s+attendance|yours\b|dear\b|signed)"
    r"|(?:updates?|decisions?|resolutions?|outcomes?|attend\w*|present|apologies|points?(?:\s+\w+)?|background|context|introduction|discussion|questions?"
    r"|answers?|recommendations?|(?:findings|conclusions)(?:\s+of\s+(?:fact|law))?|conclusions?|conditions(?:\s+of\s+approval)?|summary(?:\s+of\s+\w+)?|next\s+steps|notes?|assurance\s+statement|\w+\s+actions?)\W*$",
    re.I,
)


# all that short minutes say under a title, or who moved what
_SHORT = re.compile(
    r"\W*(?:nil|none|n/?a|no\s|nothing|tabled|deferred|as\s+(?:circulated|attached|per)|motion\b|moved\b|on\s+(?:a\s+)?motion)\b", re.I
)


_WORDS = 6  # of a title that needs no white space
_MOST = 40  # of any
_FULL = 45  # letters of a line that the next continues
_OPEN_ENDED = re.compile(r"(?:\b(?:OF|THE|AND|TO|FOR|IN|ON|AT|BY|WITH|A|AN|OR)|[,&–-])\s*$")
_ENACTED = re.compile(r"(?:AN?|THE|BE|NOW|WHEREAS|MOTIONS?|MOVED|RESOLVED|THAT|THIS|IT|NOTICE|SECTION|ARTICLE|CARRIED|AYES|NAYS)\b")
_ALONE = re.compile(r"\d{1,4}(?:/\d{2,4})?[.)]?")


def with_capitals(rows: list[Row], alone: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """``found`` with the other short lines in capitals, each over a paragraph, of a document that sets its titles so: three of those known
    from everywhere stand in capitals over theirs, or two among four that white space sets off, and none in small letters."""
    likely = {c.row for c in alone if _is_capital_title(rows, c.row - rows[0].index, c)}
    if not alone:
        return found
    wide = [*_over_two_lines(rows, alone), *(c for c in alone if _is_long(rows, c))]
    known = sum(c.row in likely and is_known(c.title) for c in found)
    apart = sum(rows[row - rows[0].index].apart for row in likely)
    if known < (2 if apart >= 4 and all(is_caps(c.title) for c in found) else 3):
        return found
    lines = {row for c in wide for row in range(c.row, c.last_row + 1)}
    found = [c for c in found if c.row not in lines]
    have = {c.row for c in found} | lines
    return sorted([*found, *wide, *(c for c in alone if c.row in likely - have)], key=lambda c: c.row)


def _over_two_lines(rows: list[Row], alone: list[Candidate]) -> list[Candidate]:
    """The titles in capitals that go on in a second line: white space above the first, which is full, what was said below the second."""
    first, by_row = rows[0].index, {c.row: c for c in alone}
    found: list[Candidate] = []
    for one in alone:
        row, second = rows[one.row - first], by_row.get(one.row + 1)
        if (
            second is None
            or not (row.apart and row.caps and len(row.text) >= _FULL)
            or is_known(second.title)
            and not _OPEN_ENDED.search(row.text)
        ):
            continue
        below = rows[second.row - first]
        if below.apart or not below.caps or not _is_wide_title(rows, second.row - first, f"{one.title} {second.title}"):
            continue
        title = row.text + " " * (below.start - row.end) + second.title  # with its words where they stand in the source
        found.append(replace(one, last_row=second.row, title_end=second.title_end, title=title))
    return found


def _is_long(rows: list[Row], one: Candidate) -> bool:
    """Whether a line in capitals between white space and what was said is a title of more words than most."""
    row = rows[one.row - rows[0].index]
    return row.apart and row.caps and len(one.title.split()) > _WORDS and _is_wide_title(rows, one.row - rows[0].index, one.title)


def _is_wide_title(rows: list[Row], last: int, title: str) -> bool:
    """Whether many words in capitals, which end in row ``last``, are a title: no sentence, no words of a motion or a law, over prose."""
    after = rows[last + 1] if last + 1 < len(rows) else None
    if after is None or after.caps or len(title.split()) > _MOST or _ENACTED.match(title) or has_verb(title.lower()) or title[-1] in ".;,":
        return False
    if NOT_SET_OFF.match(title) or SIGNATURE.match(title) or ACTIONS.search(title) or not title[0].isalpha():
        return False
    return bool(_SHORT.match(after.text)) or len(after.words) >= 4 and after.text.rstrip()[-1:] in ".?!:"


def _is_capital_title(rows: list[Row], index: int, one: Candidate) -> bool:
    after = rows[index + 1] if index + 1 < len(rows) else None
    if after is not None and _ALONE.fullmatch(after.text.strip()) and index + 2 < len(rows):
        after = rows[index + 2]  # the number of the resolution stands alone between
    if after is None or not rows[index].caps or after.caps or not one.title[0].isalpha() or len(one.title.split()) > _WORDS:
        return False
    if (NOT_SET_OFF.match(one.title) and not is_known(one.title)) or SIGNATURE.match(one.title) or ACTIONS.search(one.title):
        return False
    told = _SHORT.match(after.text) or has_verb(after.text) or len(after.words) >= 8 or after.text.rstrip().endswith((".", "?"))
    told = told or (after.line.kind == "list" and not has_verb(one.title))
    return bool(told) and not after.text.lstrip().startswith((",", "("))
