"""The full-text index over all records of the archive, and the ids that make it fast.

``search_entries`` has a row for each record, ``search_words`` is the FTS5 index over it. ``write`` fills both (a trigger would take twice
the time); a trigger takes out of the index what goes, for whatever reason. Two things let every
question be answered inside FTS5, which reads a million records in milliseconds:

* an entry's id says when its meeting was (the newest is the smallest), so "newest first" is the index's own order and a span of dates is
  a span of ids;
* what is filtered by stands in the column ``facets`` as one token each, such as ``c12`` for the committee that ``search_names`` calls 12.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from math import ceil, floor
from typing import Any

from pipeline.records import ACTION_KINDS, ACTION_STATUSES, OUTCOMES, RECORD_TYPES, SPEAKER_ROLES, TABLE_OF, DocumentRecords

REVIEW_STATES = ("", "confirmed", "rejected", "changed")
# The letter of each facet whose values are known beforehand, and the values; a token is the letter and the value's place.
FIXED = {
    "kind": ("k", RECORD_TYPES),
    "role": ("r", SPEAKER_ROLES),
    "outcome": ("o", OUTCOMES),
    "status": ("s", ACTION_STATUSES),
    "action_kind": ("g", ACTION_KINDS),
    "answered": ("a", ("no", "yes")),
    "review": ("e", REVIEW_STATES),
    "carried": ("b", ("no", "yes")),
}
# The letter of each facet whose values are names of ``search_names``.
NAMED = {"committee": "c", "council": "l", "indicator": "i"}
DUE, CONFIDENCE = "d", "p"  # when an action is due, as year, month and day; confidence in tenths and hundredths
# People and posts, which are searched by words of their names: ``search_people`` finds the names, and their letters the records.
PEOPLE = {"owner": "w", "speaker": "v"}

ENTRY_BITS, DOCUMENT_BITS = 18, 24
FIRST_DAY, LAST_DAY, UNDATED = date(1800, 1, 1).toordinal(), date(2150, 1, 1).toordinal(), 1 << 17
TOKENIZER = "porter unicode61 remove_diacritics 2"
BETWEEN = "\n\ue000\n"  # two names: a word of its own, so that no phrase reaches from one into the other
TITLES = ("Councillor", "Cllr", "Alderman", "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Revd", "Sir", "Dame", "Lord", "Lady")
INITIALS = re.compile("[A-Z]{2,4}")
COLUMNS = ("text", "title", "owner", "speaker")  # what words are looked for in
# Letters of the start of a word for which the index keeps a list of its own: the words that begin so would take long to gather.
PREFIX = 3

SCHEMA = f"""
CREATE TABLE search_entries (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record_id TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE, due_date TEXT NOT NULL, confidence REAL NOT NULL,
    facets TEXT NOT NULL, owner TEXT NOT NULL, speaker TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX search_entries_document_id ON search_entries(document_id);
CREATE INDEX search_entries_record_id ON search_entries(record_id);
CREATE TABLE search_names (id INTEGER PRIMARY KEY, field TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (field, name));
CREATE VIRTUAL TABLE search_words USING fts5({", ".join(COLUMNS)}, facets,
    content = 'search_entries', content_rowid = 'id', tokenize = '{TOKENIZER}', prefix = '{PREFIX}');
CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_words (search_words, rowid, {", ".join(COLUMNS)}, facets)
    VALUES ('delete', old.id, {", ".join(f"old.{name}" for name in COLUMNS)}, old.facets);
END;
CREATE VIRTUAL TABLE search_terms USING fts5vocab(search_words, row);
CREATE VIRTUAL TABLE search_people USING fts5(name, content = 'search_names', content_rowid = 'id', tokenize = '{TOKENIZER}');
CREATE TRIGGER search_names_added AFTER INSERT ON search_names WHEN new.field IN ({", ".join(f"'{name}'" for name in PEOPLE)}) BEGIN
    INSERT INTO search_people (rowid, name) VALUES (new.id, new.name);
END;
"""


def day_of(iso: str) -> int:
    """The number of an ISO date as ids hold it: later dates have smaller numbers, and what is no date has the greatest."""
    try:
        ordinal = date.fromisoformat(iso).toordinal()
    except ValueError:
        return UNDATED - 1
    return LAST_DAY - max(FIRST_DAY, min(ordinal, LAST_DAY))


def first_id(day: int) -> int:
    """The smallest id that an entry of that day (see ``day_of``) can have."""
    return day << (ENTRY_BITS + DOCUMENT_BITS)


def token(facet: str, value: str) -> str:
    """The token of a value that is known beforehand."""
    letter, values = FIXED[facet]
    return f"{letter}{values.index(value)}"


def write(db: sqlite3.Connection, records: DocumentRecords, states: Mapping[str, str]) -> None:
    """Replace the document's entries; ``states`` has the ``REVIEW_STATES`` of its records that were reviewed, by id.

    To be called inside the transaction that saves the document, after its rows."""
    key = records.document.document_id
    db.execute("DELETE FROM search_entries WHERE document_id = ?", (key,))
    (number,) = db.execute("SELECT rowid FROM documents WHERE document_id = ?", (key,)).fetchone()
    rows = sorted(_rows(records, states, _namer(db)), key=lambda row: row[0])
    entries = (
        (first_id(day_of(day)) | number << ENTRY_BITS | place, *entry[:2], key, *entry[2:])
        for place, ((_, _), day, *entry) in enumerate(rows)
    )
    db.executemany(f"INSERT INTO search_entries VALUES ({', '.join('?' * 11)})", entries)
    indexed = f"{', '.join(COLUMNS)}, facets"
    # In the order of ids, which FTS5 takes in without stopping to write.
    sql = f"INSERT INTO search_words (rowid, {indexed}) SELECT id, {indexed} FROM search_entries WHERE document_id = ? ORDER BY id"
    db.execute(sql, (key,))


def _namer(db: sqlite3.Connection) -> Callable[[str, str], int]:
    """Gives the number of a name, new or known."""
    known: dict[tuple[str, str], int] = {}

    def number(field: str, name: str) -> int:
        if (field, name) not in known:
            db.execute("INSERT OR IGNORE INTO search_names (field, name) VALUES (?, ?)", (field, name))
            row = db.execute("SELECT id FROM search_names WHERE field = ? AND name = ?", (field, name)).fetchone()
            known[field, name] = row[0]
        return known[field, name]

    return number


def _rows(records: DocumentRecords, states: Mapping[str, str], number: Callable[[str, str], int]) -> Iterator[tuple[Any, ...]]:
    """For each record: its place in the text, its date, and the columns of its entry without id and document."""
    answered = {key for response in records.responses for key in response.question_ids}
    called = _initials(records)
    links: dict[str, set[str]] = {}
    for link in records.indicator_links:
        links.setdefault(link.record_id, set()).add(link.indicator_id)
    for kind, table in TABLE_OF.items():
        for record in getattr(records, table):
            key = getattr(record, f"{kind}_id")
            facets = [token("kind", kind), token("review", states.get(key, "")), *_facets(record, kind, number)]
            facets += [f"{NAMED['indicator']}{number('indicator', one)}" for one in sorted(links.get(key, ()))]
            if kind == "question":
                facets.append(token("answered", "yes" if key in answered else "no"))
            owners, speakers = _people(record, kind, called)
            for (field, letter), names in zip(PEOPLE.items(), (owners, speakers), strict=True):
                facets += [f"{letter}{number(field, name)}" for name in names]
            words = (record.title, "") if kind == "item" else (record.text, record.item_title)
            due, confidence = getattr(record, "due_date", ""), getattr(record, "confidence", 1.0)
            yield (
                (record.start, record.end),
                record.meeting_date,
                kind,
                key,
                due,
                confidence,
                " ".join(facets),
                BETWEEN.join(owners),
                BETWEEN.join(speakers),
                words[1],
                words[0],
            )


def _facets(record: Any, kind: str, number: Callable[[str, str], int]) -> Iterator[str]:
    for field in ("committee", "council"):
        if getattr(record, field):
            yield f"{NAMED[field]}{number(field, getattr(record, field))}"
    for field, column in (
        ("role", "speaker_role"),
        ("outcome", "outcome"),
        ("status", "status"),
        ("action_kind", "kind"),
        ("carried", "carried"),
    ):
        if value := getattr(record, column, ""):
            yield token(field, value)
    if kind != "item":
        hundredths = floor(round(record.confidence * 100, 6))
        yield from (f"{CONFIDENCE}{hundredths // 10}t", f"{CONFIDENCE}{hundredths}")
    if kind == "action" and day_of(record.due_date) != day_of(""):
        year, month, day = record.due_date.split("-")
        number("due", year)
        yield from (f"{DUE}{year}", f"{DUE}{year}{month}", f"{DUE}{year}{month}{day}")


def due_before(day: str, years: Iterable[str]) -> list[str]:
    """The tokens of which an action due before an ISO date has one; ``years`` are those in which actions are due."""
    year, month, last = day.split("-")
    whole = [f"{DUE}{one}" for one in years if one < year]
    months = [f"{DUE}{year}{one:02}" for one in range(1, int(month))]
    return [*whole, *months, *(f"{DUE}{year}{month}{one:02}" for one in range(1, int(last)))]


def at_least(confidence: float) -> list[str]:
    """The tokens of which a record of at least that confidence, taken to the hundredth, has one."""
    hundredths = max(0, ceil(round(confidence * 100, 6)))
    tenth = ceil(hundredths / 10)
    return [*(f"{CONFIDENCE}{one}t" for one in range(tenth, 11)), *(f"{CONFIDENCE}{one}" for one in range(hundredths, tenth * 10))]


def _initials(records: DocumentRecords) -> dict[str, str]:
    """The names of those in the attendance by their initials, and of speakers whom the minutes call so, where they are one person's."""
    found: dict[str, set[str]] = {}
    for person in records.attendance:
        letters = "".join(word[0] for word in person.name.split() if word[0].isupper() and word.rstrip(".") not in TITLES)
        if len(letters) > 1:
            found.setdefault(letters, set()).add(person.name)
    speakers = [(one.speaker, one.person) for one in records.questions] + [(one.speaker, one.person) for one in records.responses]
    found |= {speaker: {person} for speaker, person in speakers if person and INITIALS.fullmatch(speaker)}
    return {letters: names.pop() for letters, names in found.items() if len(names) == 1}


def _people(record: Any, kind: str, called: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Who is to act, and who speaks or moves, as printed and with full name; ``called`` has the names of those whom initials stand for."""
    owners = [name for name in getattr(record, "owners", ()) if name]
    speakers = [record.mover, record.seconder] if kind == "resolution" else [getattr(record, "speaker", ""), getattr(record, "person", "")]
    full = [called[name.replace(".", "")] for name in owners if name.replace(".", "") in called]
    return list(dict.fromkeys([*owners, *full])), list(dict.fromkeys(name for name in speakers if name))
