"""What became of a motion that stands under its movers, by the lines below it."""

import re

from pipeline.extract.motions import on_amendment, tells_vote
from pipeline.extract.openings import opening
from pipeline.extract.section import Section
from pipeline.extract.votes import Votes, division_in, division_result, result_in, votes_in
from pipeline.form import Form

_LINES_TO_VOTE = 14
_ONLY_VOTE = re.compile(
    r"(?i)\W*(?:motion\s+(?:passed|carried|failed|lost)\b|recorded\s+vote\b|(?:vote|yeas?|nays?|for|against)\s*:"
    r"|(?:(?:on|upon|after|following)\s[^.;,]{3,60}?,?\s+)(?:this|it|the\s+motion)\s+was\s+(?:declared\s+)?(?:carried|lost|defeated)\b)[^.]*(?:\.\s+\w+)?\W*$"
)
# right below a motion without movers, which was an amendment then: "On a vote the amendment was not carried"
_AMENDMENT_FATE = re.compile(r"[^.;]{0,120}?\bthe\s+amendment\s+(?:was|fell|being)\b[^.;]*", re.IGNORECASE)
_HEADING_LENGTH = 40  # characters
_HEADS_AMENDMENT = re.compile(r"(?i)\W*(?:first\s+|second\s+|further\s+)?amendment(?:\s+\d)?\W*$")
_OF_THE_MOTION = re.compile(r"(?i)\b(?:motion|substantive|resolution)\b")
_ROLL_ROW = re.compile(r"\t|\|")  # in a table of who voted how; any number of them stand before the result


# "Cllr Hale moves, and Cllr Poole seconds, that the gate be shut": what follows is the vote on that
_MOVES_ANOTHER = Form(
    r"^(?:(?!\b(?:[Mm]otion|[Rr]esolution|[Rr]ecommendation)\b)[^.;:]){2,80}?\b(?:[Mm]ove[ds]|MOVED|[Pp]ropose[ds]|PROPOSED)\b[^.;:]{2,80}?\b(?:[Ss]econd(?:ed|s)|SECONDED)\b"
    r"[^.;:]{0,60}?\s(?:that|to)\s"
)


def heads_amendment(section: Section, index: int) -> bool:
    """Whether the movers on line ``index`` are those of an amendment: it says so, or the heading above it does."""
    above = section.lines[index - 1] if index else section.lines[index]
    headed = above.end - above.start < _HEADING_LENGTH and on_amendment(section.words((above.start, above.end)))
    return headed or on_amendment(section.words((section.lines[index].start, section.lines[index].end)))


def told_amendment(section: Section, index: int) -> bool:
    """Whether line ``index``, right below a motion, tells what became of the amendment that it was."""
    line = section.lines[index] if index < len(section.lines) else None
    return line is not None and _AMENDMENT_FATE.match(section.text, line.start, line.end) is not None


# "Motion" beside "Amendment" heads the names of those who voted for each; below them stands "The Motion was carried by 6 votes to 3".
_COLUMNS = re.compile(r"(?m)^[^\w\n]*(?:Motion|MOTION)(?:[^\S\n]{2,}|\s*[\t|]\s*)(?:Amendment|AMENDMENT)[^\w\n]*$")
_COLUMN_WON = re.compile(r"(?i)\bthe\s+(?P<what>motion|amendment)\s+was\s+(?:\w+\s+)?carried\s+by\s+\w+\s+votes\s+to\s+\w+")
_RESOLVED_SO = re.compile(
    r"(?i)\W*the\s+(?:motion|amendment)\s+was\s+(?:\w+\s+)?carried\b[^.]*?\b(?:resolved|agreed|decided)\s+accordingly\W*$"
)


def _columns(words: str) -> Votes:
    """The division that two columns of names show, seen from the motion."""
    won = _COLUMN_WON.search(words) if _COLUMNS.search(words) else None
    votes = votes_in(won.group()) if won else Votes()
    return votes.swapped() if won and won["what"].lower() == "amendment" else votes


def _close_results(section: Section, start: int, last: int) -> None:
    """Close "The Motion was carried by 6 votes to 3 and the Committee resolved accordingly.": it is no decision of its own."""
    for line in section.lines[last : last + _LINES_TO_VOTE]:
        if line.start >= start and _RESOLVED_SO.match(section.text, line.start, line.end):
            section.close(line.start, line.end)


def _division(section: Section, start: int, last: int, *, amends: bool) -> tuple[str, Votes] | None:
    """What became of a motion or of the one amendment to it, whichever ends at ``start``, where the body divided between the two."""
    told, amendments = [], int(amends)
    for n in range(last, min(last + _LINES_TO_VOTE, len(section.lines))):
        line = section.lines[n]
        headed = _HEADS_AMENDMENT.match(section.text, line.start, line.end)
        if n > last and (headed or opening(section.text, section.lines, n, section.cast)):
            amendments += heads_amendment(section, n)
            if amendments > 1 or amends:
                break
        told.append(section.words((max(start, line.start), line.end)))
    words = "\n".join(told)
    division = (division_in(words) or _columns(words)) if amendments == 1 else Votes()
    if division:
        _close_results(section, start, last)
    votes = division.swapped() if amends else division
    return (division_result(votes, words, amends=amends), votes) if votes else None


def vote_after(section: Section, start: int, last: int, *, settled: bool, amends: bool) -> tuple[str, Votes]:
    """What became of the motion that ends at ``start`` on line ``last``, by the rest of that line and the lines up to the next motion, for
    which an amendment to it does not count. ``amends`` says that it is an amendment itself: the vote on the motion is not its own.

    Of a motion that its lead-in calls carried (``settled``) only the lines right below can tell the vote: what follows is the next debate.
    """
    if divided := _division(section, start, last, amends=amends):
        return divided
    told: list[str] = []
    seen, amended = 0, False
    for n in range(last, len(section.lines)):
        line = section.lines[n]
        words = section.words((max(start, line.start), line.end))
        below = n > last
        if seen >= _LINES_TO_VOTE:
            break
        if below and opening(section.text, section.lines, n, section.cast):
            if amends or not heads_amendment(section, n):
                break
            amended = True
            continue
        if below and _MOVES_ANOTHER.match(words) and not on_amendment(words):
            break
        seen += not _ROLL_ROW.search(words)
        if settled and below and words.strip() and not tells_vote(words):
            break
        if below and _OF_THE_MOTION.search(words) and not on_amendment(words) and tells_vote(words):
            if amends:
                break
            amended = False
        amended = below and not amends and (amended or on_amendment(words))
        if amended and not _OF_THE_MOTION.search(words):
            continue  # how the vote on an amendment went says nothing of the motion
        if tells_vote(words):
            told.append(words)
            if below and section.free(line.start, line.end) and _ONLY_VOTE.match(words):
                section.close(line.start, line.end)  # it tells nothing of the motion that follows
    joined = "\n".join(told)
    votes = votes_in(joined)
    result = "yes" if settled else result_in(joined)
    fewer = not result and (votes.votes_for or 0) < (votes.votes_against or 0)
    return "no" if fewer else result, votes
