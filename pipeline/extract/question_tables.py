"""Tables of questions: rows whose head names the columns Question and Answer."""

import re

from pipeline.extract.action_tables import cells, columns_of
from pipeline.extract.exchange import ANSWER, ASK
from pipeline.extract.labelled import Block
from pipeline.extract.sentences import split
from pipeline.extract.speakers import Cast, Speaker
from pipeline.records import Line

_ASKED = r"(?:questions?|quer(?:y|ies)|matters?|issues?|points?|[ei]nquir(?:y|ies))(?:\s+(?:raised|asked|put))?"
_TOLD = r"(?:answers?|responses?|repl(?:y|ies))(?:\s+(?:given|received|provided))?"
_HEADS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "both",
            rf"(?:members?['’]?s?['’]?\s+)?{_ASKED}(?:\s+(?:and|with)\s+(?:(?:the|its|their|officers?['’]?s?['’]?)\s+)?|\s*[/&+]\s*){_TOLD}",
        ),
        (
            "question",
            r"(?:(?:members?|councillors?|public|written|scrutiny|committee|panel)['’]?s?['’]?\s+)?(?:questions?|quer(?:y|ies))"
            r"(?:\s+(?:asked|raised|put|received))?|questions?\s*/\s*\w+|(?:matter|issue|point)s?\s+raised",
        ),
        ("answer", r"(?:officers?['’]?s?['’]?\s+)?(?:answers?|responses?|repl(?:y|ies))(?:\s+(?:given|received|provided))?"),
        ("remark", r"(?:officers?['’]?s?['’]?\s+)?(?:comments?|advice)|outcome|explanation|clarification|feedback"),
        (
            "asker",
            r"(?:asked|raised|put|submitted|question)\s+by|from|questioner|(?:name\s+of\s+)?(?:member|councillor|cllr)(?:\s+asking)?|name|resident",
        ),
        ("answerer", r"by|(?:answered|answer|response|reply)\s+by|respondent|responder|officer|(?:responding|lead)\s+officer"),
    )
)
_NOTHING = re.compile(r"[\W_]*(?:n/?a|none|nil)?[\W_]*", re.IGNORECASE)
_SAID = re.compile(
    r"(?:[^:?]{3,50}:\s*)?(?:thanked|thanks|welcomed|congratulated|praised|commented|observed|remarked|noted|(?:an?\s+)?comment|no\s+questions?)\b",
    re.IGNORECASE,
)

# A sentence that tells something of itself asks nothing: "The verge had been cut.", not "Whether it had been cut."
_TELLS = re.compile(
    r"(?!\W*(?:whether|if|why|how|what|when|where|who|which|ask\w*|quer\w+|sought)\b).*?\b(?:was|were|had|is|are|has|have|would|will|did)\b",
    re.IGNORECASE | re.DOTALL,
)


def find(text: str, lines: list[Line], cast: Cast) -> dict[int, list[Block]]:
    """The question and the answer of each row, by the index of its line; the head of such a table, and rows that ask nothing, give none."""
    found: dict[int, list[Block]] = {}
    columns: dict[str, int] = {}
    for n, line in enumerate(lines):
        parts = cells(text, line.start, line.end)
        if len(parts) < 2:
            columns = {}
        elif head := _columns([text[start:end] for start, end in parts]):
            columns, found[n] = head, []
        elif columns:
            found[n] = _row(text, n, {name: parts[at] for name, at in columns.items() if at < len(parts)}, cast)
    return found


def _columns(words: list[str]) -> dict[str, int]:
    """Which column holds what, read from a head row; empty where the row is no head of such a table."""
    found = columns_of([word.strip(" *:_") for word in words], _HEADS)
    told = "answer" in found or "remark" in found
    return found if "both" in found or "question" in found and told else {}


def _row(text: str, n: int, row: dict[str, tuple[int, int]], cast: Cast) -> list[Block]:
    question, answer = _trimmed(text, row.get("question")), _trimmed(text, row.get("answer"))
    if question is None and (both := _trimmed(text, row.get("both"))) is not None:
        question, answer = _parted(text, *both)
    if question is None or len(text[slice(*question)].split()) < 2:
        return []
    asks = "?" in text[slice(*question)]
    if answer is None and asks:
        answer = _trimmed(text, row.get("remark"))  # "Outcome", beside what is asked aloud
    if not asks and (answer is None or _SAID.match(text, *question)):
        return []
    blocks = [Block(ASK, *question, n, n, _speaker(text, row.get("asker"), cast) or _named(text, question, cast))]
    if answer is not None:
        blocks.append(Block(ANSWER, *answer, n, n, _speaker(text, row.get("answerer"), cast) or _named(text, answer, cast)))
    return blocks


def _parted(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The question and the answer of one cell that holds both: its questions aloud, else what its first sentence names, and the rest."""
    held = split(text, start, end)
    asked = 0
    while asked < len(held) and text[held[asked][1] - 1] == "?":
        asked += 1
    if not asked and not _TELLS.match(text, *held[0]):
        asked = 1
    told = None if asked >= len(held) or _SAID.match(text, held[asked][0], end) else (held[asked][0], end)
    return ((start, held[asked - 1][1]) if asked else None), told


def _trimmed(text: str, cell: tuple[int, int] | None) -> tuple[int, int] | None:
    """The words of a cell; None where it says nothing."""
    if cell is None or _NOTHING.fullmatch(text, *cell):
        return None
    start, end = cell
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _speaker(text: str, cell: tuple[int, int] | None, cast: Cast) -> Speaker | None:
    """Whoever a cell names, known or not."""
    said = _trimmed(text, cell)
    if said is None:
        return None
    start, end = said
    words = text[start:end]
    return cast.at(text, start, end) or (Speaker(start, end, words, "unknown", key=words.lower()) if len(words) < 60 else None)


def _named(text: str, cell: tuple[int, int], cast: Cast) -> Speaker | None:
    """Whoever stands in front of the words: "Cllr Hale: How many …"."""
    speaker = cast.at(text, *cell)
    return speaker if speaker is not None and re.match(r"\s*(?:\([^()]{2,40}\)\s*)?[:–-]", text[speaker.end : cell[1]]) else None
