"""What was put to the meeting on a line of its own, and its fate on the lines below, in the manner of small boards' notes.

"The club should buy a tent." over "Proposed by: Hale" and "Unanimously approved."; "Proposed by: Hale" over the words and their fate;
"Vote on buying a tent." over "- Vote: 3 in favor, 0 opposed" and "- Resolution: Vote passed". The words that were put are the decision.
"""

import re

from pipeline.extract.leadins import leads
from pipeline.extract.mover_pairs import Pair, pair_at
from pipeline.extract.movers import Movers
from pipeline.extract.printed_motions import LOST
from pipeline.extract.section import Section
from pipeline.extract.votes import result_in, votes_in
from pipeline.form import Form
from pipeline.records import Line

FATED = "resolution.fate-below"
# "Unanimously approved, with thanks.", "Motion carried 4-1", "All in favour"
_FATE = re.compile(
    r"\W*(?:(?:(?:This|It|The\s+\w+|Motion|Proposal|Vote)\s+(?:was|is)?\s*)?(?:(?:unanimous(?:ly)?|all|then|duly)\s+)?"
    r"(?P<verb>approved|agreed|accepted|adopted|carried|carries|passed|passes|confirmed|ratified|rejected|defeated|lost|failed|fails|denied)"
    r"|(?P<all>all\s+(?:were\s+|voted\s+)?in\s+favou?r|no\s+objections?|unanimous\s+(?:vote|consent|approval|agreement)))"
    r"(?:\s+(?:unanimously|by\s+(?:all|everyone|consensus|acclamation|unanimous\s+\w+)|with(?:out|\s+no)\s+objections?|nem\.?\s?con\.?"
    r"|\(?\d{1,2}\s?[-–]\s?\d{1,2}(?:\s?[-–]\s?\d{1,2})?\)?))?(?:[,;(]\s*[^.\n]{3,80})?\W*",
    re.IGNORECASE,
)
_AS_AGREED = frozenset({"carried", "carries", "passed", "passes"})
# "Hale for Treasurer."
_FOR_POST = re.compile(
    r"[^.;:?]{2,60}?\s(?:for|as)\s+(?:[\w’'-]+\s+){0,2}?(?:president|chair\w*|secretary|treasurer|captain|convenor|convener|clerk|editor|director|trustee"
    r"|auditor|officer|member|representative|delegate|mayor)s?\W*",
    re.IGNORECASE,
)
_LOST_VERBS = frozenset({"rejected", "defeated", "lost", "failed", "fails", "denied"})
_FARTHEST = 5  # lines from the words to their fate
_FEWEST = 3  # words of what was put
_TITLE = re.compile(r"[^.!?]{0,80}")  # a heading has no full stop
_OPENS = re.compile(r"\W*(?:That|THAT|WHEREAS|Whereas|BE\s+IT|Be\s+it|RESOLVED|To)\b")  # below its movers: read elsewhere
_OVER = re.compile(r"(?i)\W*(?:discuss|present|attend|apolog|agenda|minutes\s+by|circulated|document|paper|report\s+(?:by|from))")
# "Vote on buying a tent.", "Vote to buy a tent", "Vote: to buy a tent"
_VOTE_HEAD = Form(
    r"\W*(?:A\s+|The\s+)?(?:[Vv]ote|VOTE|[Bb]allot|[Pp]oll)(?:\s+(?:was\s+)?(?:taken|held|called))?"
    r"(?:\s+(?:on|to|for|about|regarding|concerning|re|whether|that)\b|\s*:\s+(?:to|on|that|whether)\b)\s*:?\s*[^:\n]{6,}"
)
_TALLY = re.compile(
    r"(?i)\W*(?:votes?|voting|tally|count|result|outcome|resolution|decision|in\s+favou?r|yes|ayes?|for)(?:\s+(?:result|count|tally))?\s*[:–—-]\s*(?P<told>\S[^\n]*)"
)


def find_fated(section: Section) -> None:
    """Take what was put to the meeting in these forms."""
    for n, line in enumerate(section.lines):
        if not section.free(line.start, line.end):
            continue
        if pair := _pair(section, line):
            _take_proposed(section, n, pair)
        elif _VOTE_HEAD.fullmatch(section.text, line.start, line.end):
            _take_voted(section, n)


def _pair(section: Section, line: Line) -> Pair | None:
    """Who proposed it, where the line tells nothing else."""
    pair = pair_at(section.text, line.start, line.end)
    return pair if pair and not section.words((pair.end, line.end)).strip(" .;:") else None


def _take_proposed(section: Section, n: int, pair: Pair) -> None:
    at = _fate_line(section, n)
    if at < 0 or _OPENS.match(section.text, section.lines[n + 1].start):
        return
    words = _said_above(section, n) or _said_below(section, n, at)
    if words is None:
        return
    told = section.lines[at]
    fate = _FATE.fullmatch(section.text, told.start, told.end)
    verb = (fate["verb"] or "approved").lower() if fate else ""
    carried = "no" if verb in _LOST_VERBS else "yes"
    movers = Movers(pair.mover, pair.seconder)
    votes = votes_in(section.words((told.start, told.end)))
    block = section.sentence(*words, LOST if carried == "no" else FATED, movers=movers, votes=votes, carried=carried)
    block.verb = "appointed" if _FOR_POST.fullmatch(section.words(words)) else "agreed" if verb in _AS_AGREED else verb
    section.close(section.lines[n].start, section.lines[n].end)
    section.close(told.start, told.end)


def _fate_line(section: Section, n: int) -> int:
    """The line below the movers on line ``n`` that is a fate and nothing more; -1 where other movers come first, or none."""
    for m in range(n + 1, min(n + 1 + _FARTHEST, len(section.lines))):
        line = section.lines[m]
        if not section.free(line.start, line.end) or _pair(section, line):
            return -1
        if _FATE.fullmatch(section.text, line.start, line.end):
            return m
    return -1


def _said_above(section: Section, n: int) -> tuple[int, int] | None:
    """The sentence that ends the line above the movers; with a lead-in before it, it is read elsewhere."""
    line = section.lines[n - 1] if n else None
    if line and any(True for _ in leads(section.text, line.start, line.end)):
        return None
    said = section.between(line.start, line.end) if line else []
    words = section.words(said[-1]) if said else ""
    good = words.rstrip().endswith((".", "!", "”")) and len(words.split()) >= _FEWEST and not _OVER.match(words)
    return said[-1] if good and section.free(*said[-1]) and said[-1][0] not in section.printed else None


def _said_below(section: Section, n: int, at: int) -> tuple[int, int] | None:
    """What stands between the movers, right under a heading, and the fate on line ``at``: from its first word to the fate."""
    over = section.lines[n - 1] if n else None  # none where the title of the item stands there
    if at - n != 2 or over and not _TITLE.fullmatch(section.text, over.start, over.end):
        return None
    start, end = section.lines[n + 1].start, section.lines[at].end
    said = section.words((start, section.lines[n + 1].end))
    return (start, end) if len(said.split()) >= _FEWEST and not _OVER.match(said) else None


def _take_voted(section: Section, n: int) -> None:
    """Take "Vote on buying a tent." with the tally and the result below it."""
    told, last = [], n
    for m in range(n + 1, min(n + 1 + _FARTHEST, len(section.lines))):
        line = section.lines[m]
        tally = _TALLY.fullmatch(section.text, line.start, line.end)
        if not (tally or _FATE.fullmatch(section.text, line.start, line.end)):
            break
        told.append(section.words((tally.start("told") if tally else line.start, line.end)))
        last = m
    joined = "\n".join(told)
    votes = votes_in(f"vote: {joined}")
    carried = result_in(joined) or ("no" if (votes.votes_for or 0) < (votes.votes_against or 0) else "yes" if votes else "")
    if not carried:
        return
    head = section.lines[n]
    start = section.between(head.start, head.end)[0][0]
    section.sentence(start, head.end, LOST if carried == "no" else FATED, lead="MOVED", votes=votes, carried=carried)
    section.close(section.lines[n + 1].start, section.lines[last].end)
