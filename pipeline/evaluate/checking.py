"""What is wrong with the attributes of a marked-up document: names that no tag has, values outside their list, figures, dates, measures.

``read_gold`` takes them as they are, for a score needs words and tags only; ``minutebook annotate --check`` says what is to be mended.
"""

from collections.abc import Container, Iterator
from datetime import date

from pipeline.evaluate.gold import TAGS, GoldDocument, Mark
from pipeline.records import ATTENDANCE_ROLES, OUTCOMES
from pipeline.show import visible

# The attributes of each tag; all may be optional, and all may be cut in parts.
ATTRIBUTES = {
    "items": ("n",),
    "questions": ("id", "by"),
    "responses": ("id", "by", "to"),
    "resolutions": ("label", "outcome", "mover", "seconder", "for", "against", "abstain", "carried"),
    "actions": ("owner", "due", "date"),
    "indicators": ("id", "also"),
    "people": ("role", "position"),
}
OF_ALL = ("part", "optional")
OF_DOCUMENT = ("council", "committee", "date", "style")
VALUES = {"outcome": OUTCOMES, "carried": ("yes", "no"), "role": ATTENDANCE_ROLES, "optional": ("yes", "no")}
FIGURES = frozenset({"for", "against", "abstain"})
_TAG_OF = {kind: tag for tag, kind in TAGS.items()}


def problems(document: GoldDocument, indicators: Container[str]) -> Iterator[str]:
    """Yield what is wrong, a sentence each; ``indicators`` are the ids of the register."""
    for name, value in document.meeting.items():
        yield from (f"<minutes>: {wrong}" for wrong in _attribute(name, value, OF_DOCUMENT))
    seen: set[tuple[str, str]] = set()
    for kind, marks in document.marks.items():
        for mark in marks:
            where = f"<{_TAG_OF[kind]}> »{_excerpt(mark)}«"
            for name, value in mark.attributes.items():
                yield from (f"{where}: {wrong}" for wrong in _attribute(name, value, (*ATTRIBUTES[kind], *OF_ALL)))
            if kind == "indicators":
                yield from (f"{where}: the register has no measure {one!r}" for one in _measures(mark) if one not in indicators)
            elif mark.get("id"):
                if (kind, mark.get("id")) in seen:
                    yield f"{where}: another has the id {mark.get('id')!r}"
                seen.add((kind, mark.get("id")))


def _attribute(name: str, value: str, known: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with one attribute; an empty one says that the minutes do not state it."""
    if name not in known:
        yield f"there is no attribute {name!r}; there are {', '.join(known)}"
    elif not value:
        return
    elif name in VALUES and value not in VALUES[name]:
        yield f"{name} is {value!r} and none of {', '.join(VALUES[name])}"
    elif name in FIGURES and not (value.isascii() and value.isdigit()):
        yield f"{name} is {value!r} and no whole number"
    elif name == "date" and not _is_date(value):
        yield f"date is {value!r} and not written as 2024-03-31"


def _measures(mark: Mark) -> list[str]:
    also = [one.strip() for one in mark.get("also").split(";")]
    return [mark.get("id"), *(one for one in also if one)]


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _excerpt(mark: Mark) -> str:
    text = visible(" ".join(mark.text.split()))
    return text if len(text) <= 60 else f"{text[:60]}…"
