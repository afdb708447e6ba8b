"""What a person may have meant where nothing was found: the nearest names, and the nearest words of the archive."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline import index
from pipeline.search.filters import Filters
from pipeline.search.query import Query
from pipeline.store import Store

NAMES_OF_EACH, NEAR_NAME, NEAR_WORD = 3, 70, 70
SAME_START = 2  # letters that a misspelt word is taken to have right


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``name`` of ``field`` (a filter's name, or ``words``) may be meant by ``given``."""

    field: str
    given: str
    name: str


def suggest(store: Store, query: Query, filters: Filters) -> Iterator[Suggestion]:
    """The nearest names to each filter by name and, for words that the archive does not hold, the nearest words and names."""
    db = store.connection
    for field in (*index.NAMED, *index.PEOPLE):
        for given in getattr(filters, field):
            for name in nearest_names(store, given, (field,)):
                if name.casefold() != given.casefold():
                    yield Suggestion(field, given, name)
    for term in query.words:
        word = term.split('"')[1]
        if not _found(db, term):
            for near in _nearest_words(db, word):
                yield Suggestion("words", word, near)
            if " " in word and _found(db, " AND ".join(f'"{one}"' for one in word.split())):
                yield Suggestion("words", f'"{word}"', word)


def _found(db: sqlite3.Connection, expression: str) -> bool:
    return db.execute("SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT 1", (_anywhere(expression),)).fetchone() is not None


def _anywhere(term: str) -> str:
    return f"{{{' '.join(index.COLUMNS)}}} : ({term})"


def nearest_names(
    store: Store, given: str, fields: tuple[str, ...] = (*index.NAMED, *index.PEOPLE), limit: int = NAMES_OF_EACH
) -> list[str]:
    """The names of the archive that are most like ``given`` or have words like its, best first; measures by name, the rest as printed."""
    from rapidfuzz import fuzz, process, utils

    names: dict[str, None] = {}
    for field in fields:
        for (name,) in store.connection.execute(_NAMES_OF[field == "indicator"], () if field == "indicator" else (field,)):
            names[name] = None
    known = list(names)
    found = process.extract(given, known, scorer=fuzz.WRatio, processor=utils.default_process, limit=limit, score_cutoff=NEAR_NAME)
    near = {name: score for name, score, _ in found}
    for name, score in _by_words(utils.default_process(given), known):
        near[name] = max(score, near.get(name, 0.0))
    return sorted(near, key=lambda name: -near[name])[:limit]


def _by_words(given: str, names: list[str]) -> Iterator[tuple[str, float]]:
    """The names that have, for each word of ``given``, one that is spelt much like it: of a long name people type a word or two."""
    from rapidfuzz import fuzz, process, utils

    words = list(dict.fromkeys(word for name in names for word in utils.default_process(name).split()))
    scores: list[dict[str, float]] = []
    for word in given.split():
        near = process.extract(word, words, scorer=fuzz.ratio, limit=None, score_cutoff=NEAR_WORD)
        scores.append({found: score for found, score, _ in near})
    if not scores or not all(scores):
        return
    for name in names:
        own = utils.default_process(name).split()
        best = [max((near.get(word, 0.0) for word in own), default=0.0) for near in scores]
        if all(best):
            yield name, sum(best) / len(best)


_NAMES_OF = (
    "SELECT name FROM search_names WHERE field = ? ORDER BY id",
    "SELECT i.name FROM search_names AS n JOIN indicators AS i ON i.indicator_id = n.name WHERE n.field = 'indicator' ORDER BY n.id",
)


def _nearest_words(db: sqlite3.Connection, word: str) -> list[str]:
    """Words of the archive that are spelt much like ``word`` and begin like it."""
    from rapidfuzz import fuzz, process

    start = word[:SAME_START].lower()
    if " " in word or len(start) < SAME_START:
        return []
    rows = db.execute("SELECT term FROM search_terms WHERE term BETWEEN ? AND ?", (start, start + chr(0x10FFFF)))
    terms = [term for (term,) in rows if term.isalpha()]
    near = process.extract(word.lower(), terms, scorer=fuzz.ratio, limit=NAMES_OF_EACH, score_cutoff=NEAR_WORD)
    return [shown for term, _, _ in near if (shown := _as_written(db, term))]


def _as_written(db: sqlite3.Connection, term: str) -> str:
    """A word of which the index keeps the stem ``term``, as it stands somewhere."""
    from pipeline.search.marks import marks

    query = Query(wanted=f'"{term}"')
    row = db.execute("SELECT rowid FROM search_words WHERE search_words MATCH ? LIMIT 1", (_anywhere(query.wanted),)).fetchone()
    if row is None:
        return ""
    values = db.execute(f"SELECT {', '.join(index.COLUMNS)} FROM search_entries WHERE id = ?", row).fetchone()
    (spans,) = marks(query, [values])
    for name, value in zip(index.COLUMNS, values, strict=True):
        for start, end in spans.get(name, ()):
            return str(value.replace(index.BETWEEN, "\n")[start:end]).lower()
    return ""
