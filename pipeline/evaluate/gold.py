"""Gold documents: minutes marked up by hand with the records that they hold (the tags are described in ``corpus/gold/README.md``)."""

import hashlib
import json
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError

TAGS = {
    "item": "items",
    "q": "questions",
    "r": "responses",
    "res": "resolutions",
    "act": "actions",
    "ind": "indicators",
    "person": "people",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked span of a gold text. ``attributes`` are the tag's own; ``inside`` names the marks around it, outermost first, as
    (kind, position in the document's list of that kind)."""

    kind: str
    start: int
    end: int
    text: str
    optional: bool
    attributes: dict[str, str]
    inside: tuple[tuple[str, int], ...] = ()

    def get(self, name: str) -> str:
        """The attribute, or an empty string."""
        return self.attributes.get(name, "")


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A marked-up document: its plain text, the attributes of the meeting (council, committee, date, style) and its marks by kind."""

    stem: str
    text: str
    meeting: dict[str, str]
    marks: dict[str, tuple[Mark, ...]]


def read_gold(path: Path) -> GoldDocument:
    """Read one gold document: marked-up XML, or the JSON file of a ``x.txt`` + ``x.json`` pair with the offsets already counted.

    Raises UsageError where the markup is broken, a tag is unknown or a response answers a question that is not there.
    """
    document = _read_pair(path) if path.suffix == ".json" else _read_markup(path)
    known = {mark.get("id") for mark in document.marks["questions"]}
    for mark in document.marks["responses"]:
        for target in mark.get("to").split():
            if target not in known:
                raise UsageError(f"{path}: a response answers {target!r}, which is no question of the document", "Correct its 'to'")
    return document


def gold_files(folder: Path) -> list[Path]:
    """The gold documents of a folder, by name: every ``x.xml``, and every ``x.json`` that has its ``x.txt`` beside it."""
    pairs = [path for path in folder.glob("*.json") if path.with_suffix(".txt").exists()]
    found = sorted([*folder.glob("*.xml"), *pairs])
    if not found:
        raise UsageError(f"{folder} holds no gold documents", "Give a folder with marked-up .xml files, such as corpus/gold")
    return found


def council_key(*names: str) -> str:
    """The hash under which a council's counts stand: of the first name that is not empty (council, committee, document)."""
    name = next((" ".join(name.lower().split()) for name in names if name.strip()), "")
    return hashlib.sha256(name.encode()).hexdigest()[:8]


def _read_markup(path: Path) -> GoldDocument:
    try:
        root = ET.fromstring(path.read_text(encoding="utf-8"))
    except ET.ParseError as error:
        raise UsageError(f"{path} is not well-formed: {error}", "Correct the markup") from error
    chunks: list[str] = []
    found: list[dict[str, Any]] = []
    _walk(root, path, chunks, found, [])
    raw = "".join(chunks)
    shift = len(raw) - len(raw.lstrip("\n"))
    text = raw.strip("\n") + "\n"
    marks: dict[str, list[Mark]] = {kind: [] for kind in TAGS.values()}
    for entry in found:
        start, end = _trim(text, entry["start"] - shift, entry["end"] - shift)
        if start >= end:
            raise UsageError(f"{path}: a mark of {entry['kind']} holds no words", "Remove it, or move its tags around the words")
        own = entry["attributes"]
        around = tuple(entry["inside"])
        marks[entry["kind"]].append(Mark(entry["kind"], start, end, text[start:end], own.get("optional") == "yes", own, around))
    return GoldDocument(path.stem, text, dict(root.attrib), {kind: tuple(rows) for kind, rows in marks.items()})


def _walk(node: ET.Element, path: Path, chunks: list[str], found: list[dict[str, Any]], inside: list[tuple[str, int]]) -> None:
    """Collect the text and the tags of ``node``; ``found`` is in the order of the opening tags."""
    entry: dict[str, Any] | None = None
    if node.tag in TAGS:
        kind = TAGS[node.tag]
        entry = _begun(found, kind, node.get("part", ""))
        if entry is None:
            entry = {"kind": kind, "attributes": dict(node.attrib), "inside": list(inside), "start": sum(map(len, chunks))}
            found.append(entry)
        inside = [*inside, (kind, [one is entry for one in found if one["kind"] == kind].index(True))]
    elif node.tag != "minutes":
        raise UsageError(f"{path}: unknown tag <{node.tag}>", f"The tags are {', '.join(TAGS)}")
    chunks.append(node.text or "")
    for child in node:
        _walk(child, path, chunks, found, inside)
        chunks.append(child.tail or "")
    if entry is not None:
        entry["end"] = sum(map(len, chunks))


def _begun(found: list[dict[str, Any]], kind: str, part: str) -> dict[str, Any] | None:
    """The mark, of which this is another part because it crosses the border of one around it."""
    return next((one for one in found if part and one["kind"] == kind and one["attributes"].get("part") == part), None)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _read_pair(path: Path) -> GoldDocument:
    stored = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    marks: dict[str, tuple[Mark, ...]] = {}
    for kind in TAGS.values():
        marks[kind] = tuple(
            Mark(
                kind,
                row["start"],
                row["end"],
                text[row["start"] : row["end"]],
                bool(row["optional"]),
                {name: value for name, value in row.items() if isinstance(value, str) and name != "text"},
                tuple((around, n) for around, n in row.get("inside", ())),
            )
            for row in stored[kind]
        )
    return GoldDocument(path.stem, text, dict(stored["meta"]), marks)
