"""Motions, votes and elections in tables and in lists of figures: a row under "No. | Motion | Moved | Seconded | Result", the same cells
each on a line of its own, a row under "Position | Elected", and a title over "20 - 2 - 0" and "Motion carries"."""

import re
from collections.abc import Sequence

from pipeline.extract.clauses import Clause
from pipeline.extract.motions import Stretch
from pipeline.extract.movers import Movers
from pipeline.extract.printed_motions import CARRIED, LOST
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import Votes, result_in, votes_in

_COLUMNS = (
    ("motion", re.compile(r"(?i)(?:(?:proposed\s+)?motions?|resolutions?|proposals?|decisions?)(?:\s+(?:text|wording))?\W*")),
    ("mover", re.compile(r"(?i)(?:moved|mover|proposed|proposer|prop|1st)(?:\s+by)?\W*")),
    ("seconder", re.compile(r"(?i)(?:seconded|seconder|second|sec|2nd)(?:\s+by)?\W*")),
    ("result", re.compile(r"(?i)(?:results?|outcomes?|votes?|voting|status|carried(?:\s*/\s*lost)?)\W*")),
    ("label", re.compile(r"(?i)(?:no|nr|number|ref(?:erence)?|item|#|motion\s+no)?\W*")),
    ("post", re.compile(r"(?i)(?:positions?|offices?|roles?|posts?)(?:\s+(?:held|name))?\W*")),
    ("elected", re.compile(r"(?i)(?:(?:person\s+)?(?:elected|appointed)(?:\s+(?:member|person|to))?|appointee|successful\s+candidate)\W*")),
    ("name", re.compile(r"(?i)(?:names?|members?|nominees?|candidates?|holder)\W*")),
    ("note", re.compile(r"(?i)(?:notes?|remarks?|comments?|nominated\s+by|nominator|term)\W*")),
)
_ELECTS = re.compile(r"(?i)\b(?:re-?)?(?:elect(?:ions?|ed)?|appoint(?:ments?|ed))\b")
_LOST = re.compile(r"(?i)\b(?:lost|fail(?:s|ed)?|defeated|rejected|not\s+carried|not\s+passed|denied)\b")
_WON = re.compile(r"(?i)\b(?:carrie[ds]|pass(?:es|ed)|approved|agreed|adopted|accepted|unanimous\w*|yes)\b")
_NOBODY = re.compile(r"(?i)\W*(?:vacan(?:t|cy)|none|nil|n/?a|not\s+filled|unfilled|tba|tbc)?\b\W*")
_NO_MOVER = re.compile(r"[;:?]\s|\b(?:that|the|was|be)\b")
_FEWEST_WORDS = 3  # of a motion
_LONGEST_NAMES = 60  # characters of a cell with those who moved
_MOST_ROWS = 40


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """What the cells of a header row name, and in which column; empty where a cell names nothing that is known."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        kind = next((kind for kind, form in _COLUMNS if kind not in found and form.fullmatch(cell.strip())), "")
        if not kind:
            return {}
        found[kind] = at
    return found


def _of_motions(columns: dict[str, int]) -> bool:
    return "motion" in columns and "mover" in columns and len(columns) > 2


def _cells(section: Section, start: int, end: int) -> list[Stretch]:
    """The cells of a row, without the blanks around them."""
    cells, at = [], start
    for part in section.text[start:end].split("\t"):
        left = len(part) - len(part.lstrip(" |"))
        cells.append((at + left, at + max(left, len(part.rstrip(" |")))))
        at += len(part) + 1
    return cells


def find_tables(section: Section) -> None:
    """Take the rows of tables of motions and of elections, and the titles over a vote in figures."""
    n = 0
    while n < len(section.lines):
        line = section.lines[n]
        if "\t" in section.text[line.start : line.end]:
            n = _table(section, n)
        elif _COLUMNS[0][1].fullmatch(section.text, line.start, line.end):
            n = _column_of_cells(section, n)
        else:
            n = _voted(section, n) + 1


def _table(section: Section, n: int) -> int:
    """Take the rows below the header on line ``n``, where it is one; the index of the next line to look at."""
    head = [section.words(cell) for cell in _cells(section, section.lines[n].start, section.lines[n].end)]
    columns = _columns(head)
    motions = _of_motions(columns)
    named = "name" in columns and ("mover" in columns or _ELECTS.search(section.title) is not None)
    elections = "post" in columns and ("elected" in columns or named)
    if not motions and not elections:
        return n + 1
    section.close(section.lines[n].start, section.lines[n].end)
    last = n
    for row in section.lines[n + 1 : n + 1 + _MOST_ROWS]:
        cells = _cells(section, row.start, row.end)
        if len(cells) < 2 or len(cells) > len(head) or not section.free(row.start, row.end):
            break
        cells += [(row.end, row.end)] * (len(head) - len(cells))
        taken = _motion(section, columns, cells) if motions else _election(section, columns, cells)
        if not taken:
            section.close(row.start, row.end)
        last += 1
    return last + 1


def _column_of_cells(section: Section, n: int) -> int:
    """The same where each cell stands on a line of its own, the header first; it may have begun on the line before."""
    lines = section.lines
    first = n - 1 if n and _COLUMNS[4][1].fullmatch(section.text, lines[n - 1].start, lines[n - 1].end) else n
    width, columns = 0, dict[str, int]()
    for count in range(3, 7):
        read = _columns([section.words((line.start, line.end)) for line in lines[first : first + count]])
        if len(read) == count and _of_motions(read):
            width, columns = count, read
    at = first + width
    while width and at + width <= len(lines):
        cells = [(line.start, line.end) for line in lines[at : at + width]]
        if not section.free(cells[0][0], cells[-1][1]) or not _motion(section, columns, cells):
            break
        at += width
    if width and at > first + width:
        section.close(lines[first].start, lines[first + width - 1].end)
    return max(at, n + 1)


def _motion(section: Section, columns: dict[str, int], cells: Sequence[Stretch]) -> bool:
    """Take the motion of one row; False where its cells are not what the header says."""

    def said(kind: str) -> str:
        return section.words(cells[columns[kind]]).strip() if kind in columns else ""

    start, end = cells[columns["motion"]]
    mover, seconder, result = said("mover"), said("seconder"), said("result")
    if len(section.words((start, end)).split()) < _FEWEST_WORDS or not mover or max(len(mover), len(seconder)) > _LONGEST_NAMES:
        return False
    if _NO_MOVER.search(mover):
        return False
    carried = "no" if _LOST.search(result) else "yes" if _WON.search(result) else result_in(result)
    votes = votes_in(f"vote {result}")
    clause = Clause(start, end, said("label"))
    rule = LOST if carried == "no" else CARRIED if carried or votes else "resolution.motion.moved"
    section.add(Block(start, end, (clause,), rule, "MOVED", Movers(mover, seconder), votes, carried))
    section.close(cells[0][0], cells[-1][1])
    return True


def _election(section: Section, columns: dict[str, int], cells: Sequence[Stretch]) -> bool:
    """Take the row that says who got a post, with those who proposed and seconded it or a note of a word or two behind it."""
    who = cells[columns.get("elected", columns.get("name", 0))]
    mover, seconder = (section.words(cells[columns[kind]]).strip() if kind in columns else "" for kind in ("mover", "seconder"))
    if _NOBODY.fullmatch(section.words(who)):
        return False
    note = cells[-1] if section.words(cells[-1]).strip() else who
    end = note[1] if mover or len(section.words(note).split()) <= _FEWEST_WORDS else who[1]
    clause = Clause(cells[0][0], max(end, who[1]))
    movers = Movers(mover, seconder)
    section.add(Block(clause.start, clause.end, (clause,), "resolution.posts", lead="AGREED", movers=movers, verb="appointed"))
    section.close(cells[0][0], cells[-1][1])
    return True


# "20 - 2 - 0", "Votes: 18 for, 2 against, 1 abstaining", and what became of it behind or below
_FIGURES = re.compile(
    r"\W*(?:(?i:votes?|voting|results?|count|tally)\s*[:–-]?\s*)?(?:(?P<yes>\d{1,3})\s*[–-]\s*(?P<no>\d{1,3})(?:\s*[–-]\s*(?P<none>\d{1,3}))?"
    r"|(?P<told>(?i:(?:for|in\s+favou?r|yes|aye)\s*[:–-]?\s*\d{1,3}|\d{1,3}\s+(?:votes?\s+)?(?:for|in\s+favou?r|yes|aye)s?)\b[^.\n]{0,60}))"
    r"[\s.,;(]*(?P<fate>[A-Za-z][^\n]*)?"
)
_FATE = re.compile(
    r"\W*(?:(?:The\s+)?(?i:motion|amendment|resolution|proposal|change|vote)\s+(?:is\s+|was\s+|has\s+)?)?"
    r"(?i:carrie[ds]|carried|pass(?:es|ed)|fail(?:s|ed)|lost|defeated|adopted|approved|rejected)(?:\s+unanimously)?\W*"
)
_PUTS = re.compile(r"\W*(?:Vote|Voting|VOTE)\s+(?:to|on|for)\b")
_SENTENCE = re.compile(
    r"[.?!]$|^\W*(?:Moved|MOVED|Mover|Proposed|Proposer|Seconded|Prop)\b|^\W*(?:Votes?|Vote\s+count|Result|Yes|No|For|Against)\W*$|:\s*$"
)
_CHANGE = re.compile(r"(?i)\b(?:amm?endment|motion|propos\w+|change)\b")
_LONGEST_TITLE = 160  # characters


def _voted(section: Section, n: int) -> int:
    """Take the title above the figures on line ``n``, with them and what became of it; the index of the last line read."""
    line = section.lines[n]
    figures = _FIGURES.fullmatch(section.text, line.start, line.end) if line.end - line.start < _LONGEST_NAMES * 2 else None
    if figures is None or not n:
        return n
    below = section.lines[n + 1] if n + 1 < len(section.lines) else line
    own = bool(figures["fate"]) and _FATE.fullmatch(figures["fate"]) is not None
    told = line if own else below
    if not own and (figures["fate"] or below is line or not _FATE.fullmatch(section.text, below.start, below.end)):
        return n
    first = n - 1
    title = section.lines[first]
    if _PUTS.match(section.text, title.start, title.end) and first and not _ends(section, first - 1):
        above = section.lines[first - 1]
        first, title = (first - 1, above) if above.indent < title.indent or _proposes(section, first - 1) else (first, title)
    if _ends(section, n - 1) or title.end - title.start > _LONGEST_TITLE or not section.free(title.start, told.end):
        return n
    fate = section.words((told.start, told.end))
    count = [int(figures[k]) if figures[k] else None for k in ("yes", "no", "none")] if figures["yes"] else []
    votes = Votes(*count) if count else votes_in(f"vote {figures['told']}")
    carried = "no" if _LOST.search(fate) else "yes"
    words = section.words((title.start, title.end))
    start = title.end - len(words.lstrip("*•·-–— \t"))
    section.add(
        Block(start, told.end, (Clause(start, told.end),), LOST if carried == "no" else CARRIED, "MOVED", votes=votes, carried=carried)
    )
    return n if own else n + 1


def _ends(section: Section, n: int) -> bool:
    """Whether line ``n`` is no title: a sentence, a label, or how the vote before went."""
    words = section.words((section.lines[n].start, section.lines[n].end))
    return bool(_SENTENCE.search(words) or _FATE.fullmatch(words) or _FIGURES.fullmatch(words) or "\t" in words)


def _proposes(section: Section, n: int) -> bool:
    """Whether line ``n`` names the amendment or change that "Vote to accept it" below it is on."""
    return _CHANGE.search(section.text, section.lines[n].start, section.lines[n].end) is not None
