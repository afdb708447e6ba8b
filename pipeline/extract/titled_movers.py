"""Movers that are the whole minute of an item whose title says what they moved: "Minutes of the last meeting" over "Proposed: A. Hale" and
"Seconded: J. Poole". A line below them that says that it was accepted belongs to the decision."""

import re
from dataclasses import replace

from pipeline.extract.motions import Motion
from pipeline.extract.section import Section

# what a meeting does no more with than approve it
_TO_APPROVE = re.compile(
    r"(?i)\bminutes\b|\b(?:accounts?|balance\s+sheet|financial\s+statements?|annual\s+returns?|treasurer['’]?s\s+report)\b"
    r"|\b(?:adopt|approv|confirm|accept|ratif)(?:e|al|ed|y|ing|ion|ance|ication|ation)?\b"
)
_TO_ADOPT = re.compile(r"(?i)\badopt")
_OF_OTHERS = re.compile(r"(?i)\b(?:matters|arising|actions?|silence|elections?|apologies|nominations?|appointments?)\b|\bminutes?['’]\s")
# "Accepted by all" on the line below
_ACCEPTED = re.compile(
    r"(?i)\W*(?:this\s+was\s+|all\s+)?(?:accepted|agreed|approved|adopted|carried|passed|all\s+in\s+favou?r|unanimous)\b"
    r"(?:\s+(?:by\s+(?:all|everyone|the\s+(?:meeting|members|committee)|\w+\s+votes?)|unanimously|nem\.?\s?con\.?"
    r"|as\s+(?:an?\s+)?(?:true|correct|read)\b[^.;\n]{0,30}))?\W*"
)
# "Proposed: A. Hale", and not "Councillor Hale moved the budget": that is debated
_NAMES_ONLY = re.compile(r"(?i)\W*(?:(?:it|this|they|these)\s+(?:was|were)\s+)?(?:proposed|proposer|prop|moved|mover)\b")
_BESIDE = 6  # characters between the movers and that line


def take_titled(section: Section, motion: Motion) -> bool:
    """Take the movers that open the text of an item as its decision, where its title names what the meeting has to approve."""
    both = motion.movers.mover and motion.movers.seconder and _NAMES_ONLY.match(section.text, motion.start, motion.end)
    if not both or section.sentences[0][0] != motion.start or not _approves(section.title):
        return False
    below = next((b for b in section.blocks if 0 <= b.start - motion.end < _BESIDE and len(b.clauses) == 1), None)
    if below is not None and _ACCEPTED.fullmatch(section.words((below.start, below.end))):
        below.start, below.clauses = motion.start, (replace(below.clauses[0], start=motion.start),)
        below.movers, below.carried = motion.movers, below.carried or "yes"
        section.close(motion.start, motion.told)
    elif below is not None:
        return False  # they moved what stands below
    else:
        block = section.sentence(
            motion.start, max(motion.end, motion.told), "resolution.motion.bare",
            movers=motion.movers, votes=motion.votes, carried=motion.result,
        )  # fmt: skip
        block.verb = "adopted" if _TO_ADOPT.search(section.title) else "approved"
    return True


def _approves(title: str) -> bool:
    return _TO_APPROVE.search(title) is not None and _OF_OTHERS.search(title) is None
