"""Motions with those who moved and seconded them on lines of their own, as boards' software and clerks' forms print them.

"Motion to approve the lease." over "Motion by A, second by B." and "Final Resolution: Motion Carries"; "That the accounts be paid" over
"Moved:", "A", "Seconded: B"; "MOTION: APPROVED 1st: A 2nd: B" over "I move to approve the porch". The words of the motion are the decision.
"""

import re

from pipeline.extract.clauses import Clause, below
from pipeline.extract.leadins import leads
from pipeline.extract.listed_people import names_body, under_body
from pipeline.extract.motion_votes import heads_amendment, vote_after
from pipeline.extract.motions import on_amendment
from pipeline.extract.mover_pairs import Pair, pair_at
from pipeline.extract.movers import Movers
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import result_in, votes_in

UNDER = "resolution.moved-under"
# What opens the words of a motion, on the line above its movers
_LABEL = r"(?:(?:[Mm]otion|MOTION|[Rr]esolution|RESOLUTION|[Pp]roposal|[Aa]ction\s+taken)(?:\s+(?:No\.?\s*|\#\s*)?[\d./-]+)?\s*[:–-]\s*)"
_DEEDS = (
    r"(?:approve|adopt|accept|authori[sz]e|award|ratify|receive|table|adjourn|appoint|amend|deny|grant|enter|close|open|waive|set|direct|confirm"
    r"|recommend|rescind|postpone|continue|elect|nominate|purchase|hire|transfer|suspend|recess|convene|excuse|declare|certify|acknowledge|move)"
)
_WORDS = re.compile(
    rf"""[“"'‘\W]*(?:{_LABEL})?(?P<words>[“"]?(?:
        (?:(?:A|The)\s+)?(?i:motion)\s+(?:(?:was|is)\s+)?(?:(?:then\s+)?(?:made|offered)\s+)?(?:to|that)\s
      | (?:It\s+was\s+(?:then\s+|also\s+)?)?(?i:moved)\s+(?:and\s+(?:properly\s+|duly\s+)?seconded\s+)?(?:to|that)\s
      | (?i:move)\s+(?:to|that)\s
      | (?:(?:M[rsi]{{1,3}}\.\s?)?[^.;:]{{2,40}}[,:]\s+)?I\s+(?:(?:would\s+like\s+to|hereby|so)\s+)?(?:move|make\s+an?\s+motion)\b
      | (?:That|THAT|Be\s+it|BE\s+IT|Resolved,?\s+that|RESOLVED,?\s+THAT)\s
      | (?:(?:The\s+)?[A-Z]?[a-z]+(?:\s[A-Z]\w+)?\s+)?(?i:recommendation)\s+(?:is\s+|was\s+)?(?:to|that)\s
      | To\s+[a-z]+\s | (?i:{_DEEDS})\s+(?=[a-z])
    ))""",
    re.VERBOSE,
)
# "Recommended Action: Approve the lease." is what the agenda proposed
_AGENDA = re.compile(
    r"(?i)\W*(?:recommended|suggested|requested|proposed|staff|officer)\w*[\s’'s]+(?:action|motion|recommendation)\b"
    r"|\W*(?:goals?|subject|type|category)\s*:"
)
# "MOTION: APPROVED WITH CONDITIONS 1st: A 2nd: B" over what was moved
_FATE_HEAD = re.compile(
    r"\W*(?:MOTION|Motion|ACTION|Action)\s*[:–-]+\s*(?P<fate>[A-Z][^:\n]{2,60}?)\s+"
    r"(?=1\s?st\b|(?:Moved|Mover|Motion\s+by|MOVED|MOVER|First)\b)(?P<pair>[^\n]+)"
)
_MOVES = re.compile(
    r"(?:(?:M[rsi]{1,3}\.\s?)?[^.;:]{2,40}[,:]\s+)?I\s+(?:(?:would\s+like\s+to|hereby|so)\s+)?(?:move|make\s+an?\s+motion)\b"
    r"|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4},?\s+(?:moved|motioned|made\s+(?:an?|the)\s+motion)\s+(?:to|that|for)\b|(?:That|To|Motion\s+to)\s"
)
_VOTE_LINE = re.compile(r"(?i)\W*(?:vote|votes|voting|ayes?|yeas?|nays?|noes|decision|result|motion|second)\s*[:–(-]")
# "RESULT: ADOPTED [UNANIMOUS]" over "MOVER: A" and "SECONDER: B"
_RESULT_HEAD = re.compile(
    r"\W*(?:RESULT|Result|OUTCOME|Outcome)\s*:\s*(?P<verb>ADOPTED|APPROVED|ACCEPTED|PASSED|CARRIED|DEFEATED|FAILED|DENIED|TABLED|DEFERRED|REFERRED|CONTINUED|RECEIVED|WITHDRAWN|[A-Z][a-z]+ed)\b.*"
)
# The lines below that tell how the vote went
_TOLD = re.compile(
    r"(?i)\W*(?:final\s+resolution|(?:the\s+)?motion\s+(?:was\s+)?(?:carrie[sd]|pass(?:es|ed)|fail(?:s|ed)|approved|adopted|lost|defeated)|carried|passed|failed|approved\b"
    r"|(?:voting\s+)?(?:ayes?|yeas?|yes|nays?|noes|no|abstain(?:ed|ing|s)?|abstentions?|absent|recused?|not\s+voting|opposed|in\s+favou?r)\s*[:–(-]|vote[sd]?\s*[:–(-]|result\s*:|roll\s*call)"
)
_QUOTED = re.compile(r"[“\"][^“”\"]{20,}[”\"]\.?")
_BELOW = re.compile(r"\W*(?:[Tt]hat|THAT|WHEREAS|Whereas|BE\s+IT|Be\s+it|RESOLVED)\b|\(?[1ai][.)]\s")
_LONGEST_LIST = 25  # lines of clauses over their movers
_LONGEST = 8  # lines of what was moved, under its fate
_FEWEST = 3  # words of a motion


def find_moved_under(section: Section) -> None:
    """Take each motion whose movers stand on lines of their own."""
    _find_under_fate(section)
    for n, (start, _) in enumerate(section.sentences):
        pair = _pair_at(section, start)
        if pair is None or not n or not section.free(pair.start, pair.end) or _opens_text(section, pair):
            continue
        listed = _list_before(section, pair)
        words = None if listed else _words_before(section, n, carried=_carried_below(section, pair))
        if listed:
            _take(section, listed, pair)
        elif words:
            _take(section, (Clause(*words),), pair)


def _pair_at(section: Section, start: int) -> Pair | None:
    """The movers that begin at ``start`` and fill the line that they end on, but for how the vote went."""
    pair = pair_at(section.text, start, len(section.text))
    line = section.lines[section.line_at(pair.end - 1)] if pair else None
    rest = section.words((pair.end, line.end)).strip() if pair and line else ""
    return None if rest and not _TOLD.match(rest) else pair


def _opens_text(section: Section, pair: Pair) -> bool:
    """Whether the movers open the words below them, which have no movers of their own."""
    at = section.line_at(pair.end - 1) + 1
    if at >= len(section.lines) or not _BELOW.match(section.text, section.lines[at].start, section.lines[at].end):
        return False
    after = section.after(section.lines[at].end, 1)
    return not after or _pair_at(section, after[0][0]) is None


def _carried_below(section: Section, pair: Pair) -> bool:
    """Whether the line below the movers says that the motion was carried or lost."""
    at = section.line_at(pair.end - 1) + 1
    return at < len(section.lines) and _TOLD.match(section.text, section.lines[at].start, section.lines[at].end) is not None


def _words_before(section: Section, n: int, *, carried: bool = False) -> tuple[int, int] | None:
    """The words of the motion that end right before sentence ``n``: a sentence, or those on its line from the one that opens a motion.
    A recommendation that is printed in front of it was moved where the vote on it is told (``carried``)."""
    text, (start, _) = section.text, section.sentences[n]
    _, end = section.sentences[n - 1]
    if not section.free(end - 1, end) or text[end:start].count("\n") > 3:
        return None
    line = section.lines[section.line_at(end - 1)]
    at = section.line_at(line.start)
    above = section.lines[at - 1] if at else None
    proposed = _AGENDA.match(text, line.start, line.end) or (
        above is not None and text[above.end - 1] == ":" and _AGENDA.match(text, above.start, above.end)
    )
    if (line.start in section.printed and not carried) or proposed or _led(section, at):
        return None
    if _QUOTED.fullmatch(text, line.start, line.end):  # what was moved, in the words of the rule or the letter
        return line.start + 1, line.start + len(text[line.start : line.end].rstrip(".").rstrip("”\""))
    if fate := _RESULT_HEAD.fullmatch(text, line.start, end):
        over = _words_before(section, n - 1) if n > 1 else None
        return over or (fate.start(), end)
    for begin, _ in reversed(section.between(line.start, end)):
        opened = _WORDS.match(text, begin, end)
        if opened and len(text[opened.start("words") : end].split()) >= _FEWEST:
            return (opened.start("words"), end) if section.free(begin, end) else None
    return None


def _led(section: Section, at: int) -> bool:
    """Whether the words on line ``at`` stand under a lead-in, on it or on the line above: with it they are read elsewhere."""
    line, above = section.lines[at], section.lines[max(0, at - 1)]
    own = any(lead.start == line.start for lead in leads(section.text, line.start, line.end))
    return own or at > 0 and any(lead.body >= above.end for lead in leads(section.text, above.start, above.end))


def _list_before(section: Section, pair: Pair) -> tuple[Clause, ...]:
    """The clauses of the list that ends on the line above the movers, under a line that names the body: "That the Council:"."""
    at = section.line_at(pair.start)
    if section.lines[at].start != pair.start:
        return ()
    for n in range(at - 1, max(-1, at - _LONGEST_LIST), -1):
        line = section.lines[n]
        if not section.free(line.start, line.end):
            return ()
        if names_body(section.text, line.start, line.end):
            found = under_body(section.text, section.lines, below(section.text, section.lines, n, n - 1))
            whole = found.items and found.last == at - 1 and found.items[0].start > line.end and not _led(section, n)
            return found.items if whole else ()
    return ()


def _take(section: Section, clauses: tuple[Clause, ...], pair: Pair) -> None:
    last = section.line_at(pair.end - 1)
    start, end = clauses[0].start, clauses[-1].end
    fate = _RESULT_HEAD.match(section.text, start, end)
    first = section.line_at(start)
    amends = on_amendment(section.words((start, end))) or (first > 0 and heads_amendment(section, first))
    carried, votes = vote_after(section, pair.end, last, settled=False, amends=amends)
    between = _RESULT_HEAD.match(section.words((end, pair.start)).strip())
    if fate or between and not carried:
        verb = (fate or between)["verb"]  # type: ignore[index]
        carried = "no" if verb.lower() in ("defeated", "failed") else "yes"
    movers, lead = Movers(pair.mover, pair.seconder), "" if fate or len(clauses) > 1 else "MOVED"
    block = Block(start, end, clauses, UNDER, lead, movers, votes, carried)
    section.add(block)
    block.verb = fate["verb"].lower() if fate else ""
    section.close(section.lines[section.line_at(start)].start, pair.end)
    _close_told(section, last)


def _close_told(section: Section, last: int) -> None:
    """Close the lines below the movers that tell how the vote went."""
    for line in section.lines[last + 1 :]:
        if not _TOLD.match(section.text, line.start, line.end):
            break
        section.close(line.start, line.end)


def _find_under_fate(section: Section) -> None:
    """Take what was moved under "MOTION: APPROVED 1st: A 2nd: B"."""
    text = section.text
    for n, line in enumerate(section.lines[:-1]):
        head = _FATE_HEAD.fullmatch(text, line.start, line.end)
        pair = pair_at(text, head.start("pair"), line.end) if head else None
        below = section.lines[n + 1]
        if pair is None or not pair.seconder or not _MOVES.match(text, below.start, below.end) or not section.free(line.start, below.end):
            continue
        rows = section.lines[n + 2 : n + 2 + _LONGEST]
        told = next((k for k, row in enumerate(rows) if _VOTE_LINE.match(text, row.start, row.end)), 0)
        end = rows[told - 1].end if told else below.end
        movers = Movers(pair.mover, pair.seconder)
        carried, votes = vote_after(section, end, section.line_at(end - 1), settled=False, amends=False)
        fated = text[line.start : line.end]
        carried = result_in(fated) or carried or ("yes" if votes else "")
        votes = votes or votes_in(fated)
        block = section.sentence(below.start, end, UNDER, lead="MOVED", movers=movers, votes=votes, carried=carried)
        block.verb = head["fate"].lower() if head else ""
        section.close(line.start, end)
        _close_told(section, section.line_at(end - 1))
