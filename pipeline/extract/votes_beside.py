"""The votes on a decision that stand beside its sentence: bare figures behind it, lines above it, "Vote on motion: 4-1"."""

import re
from dataclasses import replace

from pipeline.extract.section import Block, Section
from pipeline.extract.votes import Votes, votes_in
from pipeline.patterns import TO_TWELVE

# "(5-0)", "(10-0-1; Bell absent)" behind a decision.
_TALLY = re.compile(r"\s*\(\d{1,2}-\d{1,2}(?:-\d{1,2}){0,2}(?:[;:,][^()]*)?\)\.?")
# "Vote on motion: 4 for, 1 against." over what was decided
_VOTE_ON = re.compile(
    r"\W*(?:Vote|VOTE|Voting)\s+on\s+(?:the\s+)?(?:[a-z]+\s+){0,2}(?i:motion|recommendations?|amendment|proposal|resolution)\b[^;\n]*\d[^;\n]*$"
)
_SIDE = re.compile(r"(?i)[^\w\n]*(?:o\s)?(?:votes\s+)?(?:for|in\s+favour|against|abstain\w*|abstentions?)\s*[:–-]?\s*\d")
_NEXT_LINE = 4  # characters between a paragraph and the one below it
_CLOSE = 60  # characters of a line that only counts; between a vote and what it is on


def gives_votes(section: Section, sentence: str, end: int) -> bool:
    """Whether the sentence is the vote on what stands right below as decided, which gets it."""
    if not _VOTE_ON.match(sentence):
        return False
    then = next((b for b in section.blocks if 0 <= b.start - end < _CLOSE and not b.told), None)
    if then is None:
        return False
    then.votes = then.votes or votes_in(sentence)
    return True


def tally_after(section: Section, block: Block, end: int) -> None:
    """Take the bare figures behind the sentence into the decision: "… was adopted. (5-0-0)"."""
    tally = _TALLY.match(section.text, end, section.lines[section.line_at(end)].end)
    if not (tally or block.votes) and (beside := _votes_beside(section, end)):
        block.votes = votes_in(f"vote {section.words(beside)}")
        section.close(*beside)
    if tally and (votes := votes_in(f"vote {tally.group()}")):
        block.votes = votes
        if block.end == end:
            block.end, last = tally.end(), block.clauses[-1]
            block.clauses = (*block.clauses[:-1], replace(last, end=tally.end()))
            section.close(end, tally.end())


# "Votes for: 6; against: 2." behind the sentence that it is the vote on: it tells of nothing else
_NUMBER_WORD = rf"{TO_TWELVE}|thirteen|fourteen|fifteen|no|none|nil|zero"
_ONLY_VOTES = re.compile(
    rf"(?=[^\n]*\d|[^\n]*\b(?:{_NUMBER_WORD})\b)(?:[\W\d]+|\b(?:votes?|voted|voting|taken|result|show|hands|ballot|present|being|there|were|was|the|with|and|to|of|by|a|for|in|favou?r|against|abst\w*|ayes?|noes|members?|councillors?|carried"
    rf"|majority|{_NUMBER_WORD})\b)+",
    re.IGNORECASE,
)


def _votes_beside(section: Section, end: int) -> tuple[int, int] | None:
    """The sentence behind ``end``, on its line or the next, where it gives the votes and nothing else."""
    behind = section.after(end, 1)
    if not behind or not 0 <= behind[0][0] - end < _NEXT_LINE or not section.free(*behind[0]):
        return None
    words = section.words(behind[0])
    return behind[0] if len(words) < _CLOSE * 2 and _ONLY_VOTES.fullmatch(words) and votes_in(f"vote {words}") else None


def votes_above(section: Section, start: int) -> Votes:
    """The votes on the line right above the one that ``start`` is on, which tells nothing else, or on three with a line for each side."""
    at = section.line_at(start)
    above = [(line.start, line.end) for line in section.lines[max(0, at - 3) : at]]
    sides = votes_in("\n".join(re.sub(r"^[^\w\n]*(?:o\s)?", "", words) for line in above if _SIDE.match(words := section.words(line))))
    if sides or not above or not section.free(*above[-1]) or not _ONLY_VOTES.fullmatch(counted := section.words(above[-1])):
        return sides
    votes = votes_in(f"vote {counted}") if len(counted) < 2 * _CLOSE else Votes()
    return votes if votes.votes_for is not None else Votes()
