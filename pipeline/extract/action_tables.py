"""Action tables: rows whose head names the columns Action, Owner, By when, Status."""

import re
from collections.abc import Iterable, Set

from pipeline.extract.entry_orders import order_verbs, orders
from pipeline.extract.owners import are_owners, is_owner, split_owners
from pipeline.extract.tasks import STATUS, Section, Task
from pipeline.extract.written_owners import owners_of

_HEADS = (
    (
        "task",
        re.compile(
            r"(?:\w+\s*/\s*)?(?:agreed\s+)?actions?(?:\s+(?:points?|items?|required|agreed|to\s+be\s+taken))?|tasks?|what(?:\s+to\s+do)?|recommendation"
            r"|description|details?|issue|action\s*/\s*\w+|follow[\s-]?up(?:\s+actions?)?|to\s+do",
            re.IGNORECASE,
        ),
    ),
    (
        "owner",
        re.compile(
            r"(?:action\s+)?(?:owners?|lead(?:\s+officer)?|by\s+whom|who|responsib\w+(?:\s+\w+)?|action\s+(?:by"
            r"|for)|assigned\s+to|officers?(?:\s+responsible)?|owned\s+by|who\s+by|allocated\s+to|person(?:\s+\w+)?)",
            re.IGNORECASE,
        ),
    ),
    (
        "due",
        re.compile(
            r"(?:by\s+when|due(?:\s+(?:date|by))?|deadline|target(?:\s+date)?|when|time\s?scale|completion\s+date"
            r"|date\s+due|date\s+for\s+completion|timeframe|complete\s+by|expected(?:\s+(?:by|date|completion))?)",
            re.IGNORECASE,
        ),
    ),
    (
        "status",
        re.compile(
            r"(?:status|progress|(?:completed?|done|closed|finished)\d?\??|latest|(?:latest\s+|current\s+)?(?:update|position|state)|outcome|comments?(?:\s+.*)?|rag"
            r"|(?:where|how)\s+(?:it|we|this|things)(?:\s+(?:now\s+)?(?:stands?|are|is))|state\s+of\s+play|how\s+far)"
            r"(?:\s+(?:as\s+)?(?:at|on|of|to)\s+.*)?",
            re.IGNORECASE,
        ),
    ),
)
# "Issue", "Action" and "Latest position" over a report on old actions: the column that says "Action" holds them
_ACTION = re.compile(r"(?:agreed\s+)?actions?(?:\s+(?:points?|required|agreed|to\s+be\s+taken))?", re.IGNORECASE)
_REPORT = re.compile(
    r"(?:(?:latest|current)\s+)?(?:position|status|progress|update|state)(?:\s+(?:as\s+)?(?:at|on|of)\s.*)?|state\s+of\s+play",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"(?!not\s+(?!needed|required))"
    r"(?:complete[d]?|done|closed|discharged|withdrawn|superseded|yes|actioned|resolved|supplied|(?:\w+\s+)?sent\b"
    r"|circulated|provided|issued|(?:\w+\s+)?received|held|carried\s+out|undertaken|delivered|published|attended|implemented"
    r"|finished|ended|concluded|dropped|cancelled|dealt\s+with|achieved|installed|paid|(?:replied|emailed|met|spoke\s+to|written\s+to)\b"
    r"|no\s+longer\s+\w+|not\s+(?:needed|required)|(?:now\s+)?in\s+place|added\s+to|included\s+(?:in|on)"
    r"|(?:(?:see|at|under|report\s+at)\s+)?item\s+\d+|(?:report\s+|included\s+)?on\s+(?:the\s+|this\s+|today[’']s\s+)?agenda"
    r"|no\s+further\s+action)\b|√|✓|c$|.*\bclosed?\s*\.?$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:open|new|ongoing|on-going|in\s+progress|outstanding|carried\s+forward|c/f|pending|overdue"
    r"|not\s+started|due|awaiting)\b",
    re.IGNORECASE,
)
# A line that says what the rows below it are, where they have no head.
_LIST_TITLE = re.compile(
    r"(?:(?:summary|list)\s+of\s+)?(?:new\s+|agreed\s+)?actions?(?:\s+(?:points?|items?|list|agreed))?\W*", re.IGNORECASE
)
_SLASH = re.compile(r"\s/(?:\s|$)")
_CELLS = re.compile(r"\t|\s+\|\s+|^\|\s*|\s*\|$")


def cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a row as offsets, empty ones included."""
    if "\t" not in text[start:end] and "|" not in text[start:end]:
        return [(start, end)]
    parts, at = [], start
    for match in _CELLS.finditer(text[start:end]):
        parts.append((at, start + match.start()))
        at = start + match.end()
    parts.append((at, end))
    if text[start] == "|":
        parts = parts[1:]
    return parts


def _slash_cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a row whose columns a page has flattened to slashes, "Ask the school / TK / May"; a date keeps its own."""
    parts, at = [], start
    for match in _SLASH.finditer(text, start, end) if text.find("/", start, end) >= 0 else ():
        parts.append((at, match.start()))
        at = match.end()
    return [*parts, (min(at, end), end)]


def columns_of(words: list[str], heads: Iterable[tuple[str, "re.Pattern[str]"]]) -> dict[str, int]:
    """Which column holds what: for each of ``heads`` the first of the ``words`` of a row that it matches."""
    found: dict[str, int] = {}
    for index, word in enumerate(words):
        for name, pattern in heads:
            if name not in found and pattern.fullmatch(word):
                found[name] = index
                break
    return found


def head_columns(words: list[str]) -> dict[str, int]:
    """Which column holds what, read from a head row; empty where the row is no head of an action table."""
    heads = [word.strip(" :").lower() for word in words]
    found = columns_of(heads, _HEADS)
    named = next((n for n, head in enumerate(heads) if _ACTION.fullmatch(head)), -1)
    reports = named >= 0 and _REPORT.fullmatch(heads[found["status"]]) is not None if "status" in found else False
    if reports and named not in found.values():
        found["task"] = named
    if "date" in heads and "owner" in found:
        found.setdefault("due", heads.index("date"))
    if "by" in heads:  # whom, or the day where another column has whom
        found.setdefault("due" if "owner" in found else "owner", heads.index("by"))
    return found if "task" in found and ("owner" in found or "due" in found or reports) else {}


def find_rows(section: Section, apart: Set[int] = frozenset()) -> tuple[list[Task], set[int]]:
    """The actions in the table rows of a section and the lines (indices) that are rows of action tables; ``apart`` were read before."""
    tasks: list[Task] = []
    lines: set[int] = set()
    columns: dict[str, int] = {}
    tail = _status_rows(section)
    group: tuple[str, ...] = ()
    slashed_head, report = False, (0, columns)
    for index, line in enumerate(section.lines):
        parts = cells(section.text, line.start, line.end)
        if len(parts) < 2:
            slashes = _slash_cells(section.text, line.start, line.end)
            if slashed_head or (len(slashes) > 1 and head_columns([section.text[a:b] for a, b in slashes])):
                parts, slashed_head = slashes, len(slashes) > 1
        if index in apart:
            continue
        if len(parts) < 2 and columns and _parts_rows(section, index):
            lines.add(index)
            continue
        if len(parts) < 2:
            columns, slashed_head = {}, False
            words_of = section.text[line.start : line.end]
            group = split_owners(words_of, section.cast) if len(words_of) < 40 and is_owner(words_of, section.cast) else ()
            continue
        slashed = None if slashed_head else _slashed(section, *parts[-1])
        if slashed:
            tasks.append(slashed)
            continue
        words = [section.text[s:e].strip() for s, e in parts]
        head = head_columns(words)
        if not head and not columns and len(parts) == report[0]:
            columns = report[1]  # a row whose cells had lines of their own stood between
        if not head and not columns and _headless(section, index, words):
            columns = {"task": 0, "owner": 1, "due": 2}
        if head:
            columns = head
            report = (len(parts), head) if not {"owner", "due"} & set(head) else (0, {})
            lines.add(index)
        elif columns:
            lines.add(index)
            task = row_task(section, parts, words, columns)
            if task:
                tasks.append(task)
        elif index in tail:
            lines.add(index)
            stated = STATUS.fullmatch(words[-1])
            if stated and not stated["over"] and len(words[0].split()) > 1 and (stated["new"] or _tells_deed(section, words[0])):
                own = split_owners(words[1], section.cast) if len(words) == 3 and are_owners(words[1], section.cast, loosely=True) else ()
                owners = own or owners_of(section, words[0]) or group
                tasks.append(Task(*parts[0], "action-row" if stated["new"] else "action-row-carried", "table", owners))
    return tasks, lines


def _parts_rows(section: Section, index: int) -> bool:
    """Whether the line is the name of a group of actions, alone in a row between others."""
    line = section.lines[index]
    if line.end - line.start > 60 or section.text[line.end - 1] in ".;:" or index + 1 >= len(section.lines):
        return False
    return section.lines[index - 1].kind == section.lines[index + 1].kind == "row"


def _headless(section: Section, index: int, words: list[str]) -> bool:
    """Whether a row of task, owner and perhaps date stands under a mere "Actions"."""
    before = section.lines[index - 1] if index else None
    if before is None or not _LIST_TITLE.fullmatch(section.text, before.start, before.end) or not 2 <= len(words) <= 3:
        return False
    return len(words[0].split()) > 2 and are_owners(words[1], section.cast, loosely=True)


def _slashed(section: Section, start: int, end: int) -> Task | None:
    """The action in a cell that holds task, owner and date at once: "Chase the parking team / Jo / 19 July"."""
    pieces = section.text[start:end].split(" / ")
    task, owner, due = pieces[0].strip(" |"), *(piece.strip(" |") for piece in (*pieces[1:], "", "")[:2])
    if not 2 <= len(pieces) <= 3 or len(task.split()) < 3 or not task[0].isalpha() or not are_owners(owner, section.cast, loosely=True):
        return None
    begin = section.text.index(task, start)
    return Task(
        begin,
        section.text.index(pieces[-1].strip(" |"), begin) + len(pieces[-1].strip(" |")),
        "action-row",
        "table",
        split_owners(owner, section.cast),
        due=due,
    )


# The item that looks back at what earlier meetings ordered
_TRACKER = re.compile(r"\b(?:tracker|tracking|matters\s+arising|outstanding|previous|progress\s+on|follow[\s-]up)\b", re.IGNORECASE)
# "Actions completed" over the second part of a table
_HEAD = re.compile(
    r"\W*(?:actions?|tasks?)\s+(?:now\s+)?(?:completed?|outstanding|ongoing|agreed|arising|closed|open|carried\s+forward|in\s+progress)\W*",
    re.IGNORECASE,
)


def _status_rows(section: Section) -> set[int]:
    """The lines of a log without a head row: those that end in a status, where several do."""
    found = set()
    for index, line in enumerate(section.lines):
        parts = cells(section.text, line.start, line.end)
        if 2 <= len(parts) <= 3 and STATUS.fullmatch(section.text[slice(*parts[-1])].strip()):
            found.add(index)
    return found if len(found) > 2 else set()


# "Paper to be redrawn", "The office should ring": somebody is to do it
_TO_DO = re.compile(r"\bto\s+[a-z]{2,}|\b(?:should|must|needs?|will|be)\b|\w\?")


def _two_deeds(said: str) -> bool:
    """Whether a cell begins with two deeds, "Plan and launch the appeal"."""
    first, joint, second = (*said.lower().split()[:3], "", "", "")[:3]
    return joint == "and" and first in order_verbs() and second in order_verbs() | {"launch", "start", "hold", "run"}


def _tells_deed(section: Section, said: str) -> bool:
    """Whether a cell says what is to be done, and is no mere topic, "Logo and colours"."""
    return orders(said) or _two_deeds(said) or bool(_TO_DO.search(said) or owners_of(section, said))


def row_task(section: Section, parts: list[tuple[int, int]], words: list[str], columns: dict[str, int]) -> Task | None:
    """The action in a row of cells, ``parts`` by offset and ``words`` as said, under a head that names ``columns``."""

    def cell(name: str) -> str:
        return words[columns[name]] if name in columns and columns[name] < len(words) else ""

    status = cell("status")
    if len(cell("task").split()) < 2 or _HEAD.fullmatch(cell("task")) or _OVER.match(status):
        return None
    if "owner" in columns or "due" in columns:
        if not cell("owner") and not cell("due"):
            return None
    elif (status and not _OPEN.match(status)) or not _tells_deed(section, cell("task")):
        return None  # a report on what became of old actions
    start, end = parts[columns["task"]]
    owners = split_owners(cell("owner"), section.cast) or owners_of(section, cell("task"))
    if status and not _OPEN.match(status) and _TRACKER.search(section.title):
        return None  # a row about an old action
    known = "open" if not status or _OPEN.match(status) else "unknown"
    rule = "action-row" if not status else "action-row-carried"
    end = start + len(section.text[start:end].rstrip())
    return Task(start, end, rule, "table", owners, -1, known, cell("due").strip(" -–—"))
