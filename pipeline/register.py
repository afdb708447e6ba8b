"""Read the indicator register: a CSV with one performance measure a row."""

import csv
import hashlib
from dataclasses import dataclass, field, fields
from io import StringIO
from pathlib import Path

from pipeline.errors import RegisterError
from pipeline.records import Indicator

ID_NAMES = ("indicator_id", "id", "indicator", "code", "ref", "reference")
NAME_NAMES = ("name", "indicator_name", "title", "measure", "description")
COLUMNS = tuple(f.name for f in fields(Indicator))
REMEDY = "Give a CSV file with the columns id and name; aliases (separated by |), framework, theme, unit and others may follow."


@dataclass(frozen=True, eq=False)
class Register:
    """The measures in the file's order. Two registers are the same when ``digest``, the SHA-256 of the file's bytes, is the same."""

    indicators: tuple[Indicator, ...]
    digest: str
    by_id: dict[str, Indicator] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {indicator.indicator_id: indicator for indicator in self.indicators})

    def __len__(self) -> int:
        return len(self.indicators)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Register) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


def _decode(path: Path, data: bytes) -> str:
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise RegisterError(f"{path} is not a CSV file", "Save the sheet as CSV and give that file.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def _key(heading: str) -> str:
    return "_".join(heading.strip().lower().replace("-", " ").replace("_", " ").split())


def _columns(path: Path, header: list[str]) -> dict[str, int]:
    """Where each of our columns stands in the file."""
    found = {_key(heading): n for n, heading in reversed(list(enumerate(header)))}
    places = {name: found[name] for name in COLUMNS if name in found}
    for ours, theirs in (("indicator_id", ID_NAMES), ("name", NAME_NAMES)):
        known = [found[name] for name in theirs if name in found]
        if not known:
            wanted = "id" if ours == "indicator_id" else ours
            raise RegisterError(f"{path}, row 1: there is no column {wanted!r} among {header}", REMEDY)
        places[ours] = known[0]
    return places


def _indicator(path: Path, line: int, row: list[str], places: dict[str, int]) -> Indicator:
    cells = {name: " ".join(row[n].split()) if n < len(row) else "" for name, n in places.items()}
    for name in ("indicator_id", "name"):
        if not cells[name]:
            column = "id" if name == "indicator_id" else name
            raise RegisterError(f"{path}, row {line}: the column {column!r} is empty", "Give every measure an id and a name.")
    aliases = tuple(part.strip() for part in cells.pop("aliases", "").split("|") if part.strip())
    return Indicator(**cells, aliases=aliases)


def load_register(path: Path) -> Register:
    """Read the register at ``path``: columns ``id`` (or ``indicator_id``) and ``name``, and those of ``Indicator`` that are there.

    Comma, semicolon and tab separate; UTF-8 (with or without a mark), UTF-16 and Windows-1252 are read; empty rows are passed over.
    Raises ``RegisterError``, which names the row (as a spreadsheet counts: the header is 1) and the column.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RegisterError(f"{path} cannot be read ({error.strerror})", "Give the path of the indicator register.") from error
    text = _decode(path, data).lstrip("\r\n")
    if not text.strip():
        raise RegisterError(f"{path} is empty", REMEDY)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text.splitlines()[0]), strict=True)
    try:
        rows = list(enumerate(reader, 1))
    except csv.Error as error:
        raise RegisterError(f"{path}, row {reader.line_num} is not CSV ({error})", "Save the sheet as CSV and give that file.") from error
    places = _columns(path, rows[0][1])
    indicators: dict[str, Indicator] = {}
    for number, row in rows[1:]:
        if not any(cell.strip() for cell in row):
            continue
        indicator = _indicator(path, number, row, places)
        if indicator.indicator_id in indicators:
            message = f"{path}, row {number}: the column 'id' holds {indicator.indicator_id!r} a second time"
            raise RegisterError(message, "Give every measure an id of its own.")
        indicators[indicator.indicator_id] = indicator
    if not indicators:
        raise RegisterError(f"{path} lists no measure below its header", REMEDY)
    return Register(tuple(indicators.values()), hashlib.sha256(data).hexdigest())
