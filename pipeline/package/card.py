"""The data card, ``README.md`` of a package: what was read, how complete and how good it is, and how to cite it. No time stands in it."""

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from pipeline.coverage import Coverage
from pipeline.package.descriptor import File, summary
from pipeline.records import STATUSES, Table
from pipeline.resources import resource

GAPS_SHOWN = 40
SCORED = ("record", "in gold", "found", "precision", "recall", "F1")
BIASES = """\
- Minutes are a summary, approved by those whom they describe. What a clerk leaves out is not here.
- Some clerks name every questioner and some write "Members asked"; counts per person compare house styles as much as people.
- Rules find what is written in ways that they know. A clerk whose habits are new has more misses than the scores say; compare committees
  with care, and one committee over time with less.
- Files that could not be read (see above) are missing at random only if the council made all its files in the same way.
- English only: passages in other languages give no records.
- Names are as printed. In `popolo.json` one printed name in one council is one person; two people of one name are one there.
- A link to a measure says that it is mentioned, not that it is good or bad. Where two measures fit equally well there is none.
- `confidence` is the probability that the record is one, not that all its columns are right."""
FILES = """\
- `data/*.csv`: the tables, UTF-8 after RFC 4180, every cell verbatim; empty is unknown. A spreadsheet may run a cell that begins with
  `=`, `+`, `-` or `@` as a formula: import the columns as text.
- `parquet/*.parquet`: the same tables with types: lists as lists, dates as dates. In pandas
  `read_parquet(file, dtype_backend="numpy_nullable")` keeps whole numbers whole. Their bytes, unlike those of all other files, may depend
  on the version of pyarrow that wrote them.
- `annotations.jsonl`: every record with a span as a W3C Web Annotation. Positions count Unicode code points in the table `texts`.
- `popolo.json`: people, organisations, memberships, events, motions and votes.
- `datapackage.json` describes the tables after Frictionless, `csv-metadata.json` after CSV on the Web."""


@dataclass(frozen=True, slots=True)
class About:
    """What is said of the package as a whole."""

    version: str
    rules: tuple[str, ...]  # what the documents were read by: program, version and digest
    register: str
    filters: dict[str, Any]
    licence: str


def card(about: About, tables: dict[str, Table], files: dict[str, File], coverage: Coverage) -> str:
    """The whole page, in Markdown."""
    total = coverage.totals()
    parts = [
        "# Records from council minutes",
        f"{total.documents} documents, of which {total.statuses['ok']} were read by Minutebook {about.version}. "
        "Every record quotes the minutes word for word and names its place in them.",
        _selection(about),
        "## What is in it",
        FILES,
        _table(("table", "a row is", "rows"), [(f"`{name}`", summary(tables[name]), file.rows) for name, file in files.items()]),
        "## How complete it is",
        _table(("status", "documents"), [(status, total.statuses[status]) for status in STATUSES if total.statuses[status]]),
        f"Items: {total.items}, of which {total.items_without} hold no record of any kind.",
        _meetings(coverage),
        "Meetings that look missing, by the usual distance of a committee's meetings:",
        _gaps(coverage),
        "## How good it is",
        _scores(),
        "## Known biases",
        BIASES,
        "## Licence",
        _licence(about),
        "## How to cite",
        f"> Records from council minutes, {_span(coverage)}. Minutebook {about.version}, {_rules(about)}.\n\n"
        "and for one record its id, which stays the same as long as the document and the words do. The time at which the package was made "
        "stands in `datapackage.json` under `created` and nowhere else.",
        "## Software",
        "\n".join([f"- {one}" for one in about.rules] + [f"- register of measures: sha256 {about.register or 'none'}"]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _selection(about: About) -> str:
    if not about.filters:
        return "It holds the whole archive."
    return "It holds a part of the archive: " + "; ".join(f"{name} = {value}" for name, value in sorted(about.filters.items())) + "."


def _table(head: tuple[str, ...], rows: list[tuple[Any, ...]]) -> str:
    lines = [head, *(tuple(_cell(value) for value in row) for row in rows)]
    return "\n".join(
        ["| " + " | ".join(lines[0]) + " |", "|" + "---|" * len(head), *("| " + " | ".join(line) + " |" for line in lines[1:])]
    )


def _cell(value: Any) -> str:
    """A value that stays in its cell whatever a file says."""
    text = " ".join(str(value).split()).replace("\\", "\\\\").replace("|", "\\|")
    return text.replace("<", "&lt;").replace("[", "\\[")


def _meetings(coverage: Coverage) -> str:
    rows = [
        (one.council or "not stated", one.committee or "not stated", one.year or "undated", one.documents, one.statuses["ok"], one.meetings)
        for one in coverage.groups
    ]
    return _table(("council", "committee", "year", "documents", "read", "meetings"), rows)


def _gaps(coverage: Coverage) -> str:
    if not coverage.gaps:
        return "None. A series of at least four dated meetings is needed to tell."
    rows = [(one.council, one.committee, one.after, one.before, one.usual_days, one.missing) for one in coverage.gaps[:GAPS_SHOWN]]
    shown = _table(("council", "committee", "after", "before", "usual days between", "about so many missing"), rows)
    more = len(coverage.gaps) - GAPS_SHOWN
    return shown + (f"\n\nand {more} more." if more > 0 else "")


def _scores() -> str:
    """The scores that travel with the program, and what they were measured on."""
    file = resource("corpus/scores.json")
    if not file.is_file():
        return "Not measured: run `minutebook evaluate` on marked minutes."
    scores = json.loads(file.read_text(encoding="utf-8"))
    gold, other = scores["gold"], scores["more"]
    attributes = [(f"`{name}`", one["of"], f"{one['right'] / one['of']:.2f}") for name, one in scores["attributes"].items()]
    parts = (
        f"Measured on {gold['documents']} documents marked by hand ({gold['words']} words, {gold['styles']} house styles), which the rules "
        "were written with in view: an upper end.",
        _table(SCORED, [_shares(kind, one) for kind, one in scores["records"].items()]),
        _table(("attribute of a matched record", "compared", "right"), attributes),
        f"On {other['documents']} documents in other styles, by people who had not seen the rules, some of which were mended since because "
        "of them:",
        _table(SCORED, [_shares(kind, one) for kind, one in other["records"].items()]),
        "Confidence as stated and as it turned out, each council judged by figures fitted without it. On records of real minutes, drawn at "
        "random and judged by one reader, which says what to expect of minutes that are new to the rules:",
        _bins(scores["readings"]),
        "On the first gold, where the rules do better than they state:",
        _bins(scores["reliability"]),
    )
    return "\n\n".join(parts)


def _bins(found: list[dict[str, Any]]) -> str:
    rows = [(f"{one['from']}–{one['to']}", one["records"], f"{one['stated']:.2f}", f"{one['right']:.2f}") for one in found]
    return _table(("confidence", "records", "stated", "right"), rows)


def _shares(kind: str, one: dict[str, int]) -> tuple[Any, ...]:
    """The row of a kind of record; shares are worked out of the counts, so that they are rounded once."""
    right, found, gold = one["right"], one["found"], one["gold"]
    shares = right / found if found else 0, right / gold if gold else 0, 2 * right / (found + gold) if found + gold else 0
    return (kind, gold, found, *(f"{share:.2f}" for share in shares))


def _licence(about: About) -> str:
    words = "The words are those of the councils and bodies that published the minutes. "
    if about.licence:
        return f"{words}This package is passed on under {about.licence}."
    return f"{words}No licence was stated when the package was made: ask them before you pass it on."


def _span(coverage: Coverage) -> str:
    years = sorted({one.year for one in coverage.groups if one.year})
    councils = Counter(one.council for one in coverage.groups if one.council)
    named = f"{len(councils)} named councils" if len(councils) != 1 else next(iter(councils))
    return f"{named}, {years[0]}–{years[-1]}" if years else named


def _rules(about: About) -> str:
    digests = sorted({one.rsplit(" ", 1)[-1][:12] for one in about.rules})
    return "rules " + ", ".join(digests) if digests else "no rules"
