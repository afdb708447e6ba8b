"""Words of the minutes as harmless HTML: escaped, without what steers a terminal or turns the direction of writing round."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

SMALL = ("and", "of", "the", "for", "in", "on", "to", "with", "a", "at", "by")
ABBREVIATION = re.compile(r"[(\[]?[B-DF-HJ-NP-TV-XZ]{2,6}[)\],.:;]*")  # no word: it has no vowel
LONG_WORD = 6  # letters that no abbreviation has
LONGEST = 1_500  # characters of a record in a table; its document has the rest


# What reviews call the fields of a record.
LABELS = {
    "completed": "Completed on",
    "owners": "Responsible officer",
    "due": "Due, in words",
    "due_date": "Due date",
    "status": "Status",
    "kind": "Recorded as",
    "speaker": "Speaker",
    "speaker_role": "Speaks as",
    "person": "Full name",
    "outcome": "Outcome",
    "mover": "Moved by",
    "seconder": "Seconded by",
    "carried": "Carried",
    "verdict": "Verdict",
    "record_type": "Kind of record",
    "span": "Words",
}
AS_WRITTEN = ("speaker", "person", "owners", "mover", "seconder", "due")


@cache
def _unsafe() -> dict[int, str]:
    """Control characters but for tab and line break, marks that turn writing round, and halves of characters."""
    turning = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF)
    control = (code for code in range(0xA0) if unicodedata.category(chr(code)) == "Cc" and code not in (9, 10))
    return dict.fromkeys((*control, *turning, *range(0xD800, 0xE000)), "\N{REPLACEMENT CHARACTER}")


def plain(text: str) -> str:
    """The text with each harmful character replaced by one that shows that something was there."""
    return text.translate(_unsafe())


def finalize(value: Any) -> Any:
    """What a template prints: text made plain, nothing for None. Markup is made by this program and stays as it is."""
    if value is None:
        return ""
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def marked(text: str, spans: Sequence[tuple[int, int]] = ()) -> Markup:
    """The text with the spans in ``<mark>``; cut where it is very long."""
    shown, cut = _clipped(text)
    parts: list[str] = []
    at = 0
    for start, end in spans:
        if start >= len(shown):
            break
        parts += [escape(plain(shown[at:start])), Markup("<mark>"), escape(plain(shown[start:end])), Markup("</mark>")]
        at = end
    parts += [escape(plain(shown[at:])), "…" if cut else ""]
    return Markup("").join(parts)


def _clipped(text: str) -> tuple[str, bool]:
    if len(text) <= LONGEST:
        return text, False
    cut = text.rfind(" ", LONGEST // 2, LONGEST)
    return text[: cut if cut > 0 else LONGEST], True


def day(iso: str) -> str:
    """An ISO date as people write it: 4 March 2024; what is no date as it is."""
    try:
        value = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{value.day} {value:%B %Y}"


def short_day(iso: str) -> Markup:
    """An ISO date as tables have it, in one line: 4 Mar 2024; what is no date as it is."""
    try:
        value = date.fromisoformat(iso)
    except ValueError:
        return escape(plain(iso))
    return Markup("{}\N{NO-BREAK SPACE}{}\N{NO-BREAK SPACE}{}").format(value.day, f"{value:%b}", value.year)


def calm(name: str) -> str:
    """A name or title that is printed in capitals, as names are written, of the same length; others as they are."""
    if not name.isupper() or (" " not in name and len(name) < LONG_WORD):
        return name
    words = [word if ABBREVIATION.fullmatch(word) else word.lower() for word in name.split(" ")]
    return " ".join(word if number and word in SMALL else word[:1].upper() + word[1:] for number, word in enumerate(words))


def said(field: str, value: str) -> str:
    """What a review says of a field, as people write it: of a span the words, of a date the day."""
    if field == "span":
        return value.partition(" ")[2]
    if field in AS_WRITTEN:
        return value
    shown = day("answer" if value == "response" else value).replace("_", " ")
    return shown[:1].upper() + shown[1:]


def label(field: str) -> str:
    """What a review calls a field."""
    return LABELS.get(field, field.replace("_", " ").capitalize())


def segment(name: str) -> str:
    """A name as a part of a URL's path."""
    return quote(name.encode("utf-8", "replace"), safe="")


def address(record: Any, key: str) -> str:
    """The URL of a record in its document."""
    return f"/documents/{record.document_id}?record={key}#{key}"


def number(value: float) -> str:
    """A number with separators."""
    return f"{value:,}"
