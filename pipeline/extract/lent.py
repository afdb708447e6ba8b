"""Which of the motions before a decision lends it its movers, and which decision takes in those behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.extract.motions import Motion, Stretch, agreed_there, tells_vote
from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import division_in
from pipeline.form import Form

_BESIDE = 3  # characters between two sentences of a line
NEXT_LINE = 4  # characters between a paragraph and the one below it
_SHORT = 4  # words of a decision that is no sentence
_ELECTS = re.compile(r"\b(?:re-?)?(?:elected|appointed|co-opted|nominated)\b")
_NAME = re.compile(
    r"\b(?!(?:It|The|A|An|That|No|RESOLVED|Cllr|Councillor|Cr|Mr|Mrs|Ms|Dr|Chair\w*|Vice|Deputy|Mayor|Parish|Council)\b)[A-Z][\w’'-]*[a-z]\b"
)
_NOMINATES = re.compile(r"(?i)\b(?:propos|nominat|moved)")
_PRINTED_MOTION = frozenset({"resolution.moved-line", "resolution.moved-under", "resolution.lost-lead-in.that"})
_FOLLOWING = re.compile(
    r"\b(?:moved|proposed|seconded)\s+the\s+following\s*(?::-?|[–—-])\W*$|"
    r"\b(?:(?i:the\s+following)\s+(?:[Nn]otice\s+of\s+)?(?:motion|resolution|amendment|proposal|recommendation)s?|(?:his|her|their)\s+(?:[Nn]otice\s+of\s+)?[Mm]otion)\b[^;\n]{0,300}(?::-?|[–—-])\W*$"
)
_MOTION_WORDS = re.compile(r"\W*(?:That|THAT|I\s+(?:will\s+)?move|To\s+ask|This\s+(?:[A-Z]\w+\s+)*(?:Council|District|Committee))\b")
_REPEATED = 0.7  # of the words of what was resolved and of the motion
_REPEATS = 0.4  # of the words of a decision and of the motion, whichever has fewer
_SMALL = frozenset({"that", "this", "with", "from", "have", "been", "were", "which", "their", "council", "committee", "members"})
_WITHIN, _FEWEST_WITHIN = 0.8, 5  # of the words of a motion, all of which what was resolved holds, with more behind them
_SUBSTANTIVE = re.compile(r"\bsubstantive\b")  # the amendment and the motion as amended are two decisions
_SAME = 0.6  # of the words of a clause that its motion holds too


def _content(words: str) -> set[str]:
    return {word for word in re.findall(r"[\w’'-]+", words.lower()) if len(word) > 3 and word not in _SMALL}


def in_terms(section: Section, motion: Motion, block: Block) -> bool:
    """Whether what was decided stands in the words of an amendment that was carried."""
    if motion.result != "yes" or not block.clauses or _SUBSTANTIVE.search(section.text, motion.start, block.clauses[0].start):
        return False
    if division_in(section.words((motion.end, block.clauses[0].start))):
        return True  # the body was divided between the motion and the amendment, which won
    first = _content(section.words((block.clauses[0].start, block.clauses[0].end)))
    return len(first) > 2 and len(first & _content(section.words((motion.start, motion.end)))) >= _SAME * len(first)


def repeats(section: Section, motion: Motion, block: Block) -> bool:
    """Whether what was decided stands in the words of the motion before it."""
    said, moved = _clauses(section, block), _content(section.words((motion.start, motion.end)))
    return len(said & moved) >= _REPEATS * min(len(said), len(moved))


def moved_for(section: Section, before: Sequence[Motion]) -> Movers:
    """Who moved the last of the motions before a decision that was not lost and is no decision itself."""
    taken = {b.start for b in section.blocks}
    standing = [m for m in before if not m.amendment and m.result != "no" and m.movers.mover and section.whole(m.start) not in taken]
    if not standing or agreed_there(section.words((standing[-1].start, standing[-1].end))):
        return Movers()
    return standing[-1].movers


def nominated(section: Section, before: Sequence[Stretch], decided: str) -> Movers:
    """Who moved the nomination of whoever was elected, where several were nominated."""
    if not _ELECTS.search(decided):
        return Movers()
    names, moved = set(_NAME.findall(decided)), []
    for words in map(section.words, before):
        movers = movers_in(words, section.cast) if _NOMINATES.search(words) else Movers()
        if movers.mover:
            others = words.replace(movers.mover, "").replace(movers.seconder or movers.mover, "")
            moved.append((movers, set(_NAME.findall(others))))
    return next((movers for movers, named in reversed(moved) if names & named), Movers()) if len(moved) > 1 else Movers()


def without_repeated(section: Section, blocks: Sequence[Block]) -> list[Block]:
    """The decisions without the motions that are printed again as what was resolved; those lend it their movers and votes."""
    kept: list[Block] = []
    for block in blocks:
        said = _clauses(section, block)
        printed = [b for b in kept if b.rule in _PRINTED_MOTION and b.carried != "no"]
        same = [b for b in printed if _alike(said, _clauses(section, b)) or (b is printed[-1] and _follows(section, b, block))]
        whole = bool(same) and (len(block.clauses) == len(same[-1].clauses) or _is_preamble(section, same[-1]))
        if whole and block.rule not in _PRINTED_MOTION:
            block.movers, block.votes = block.movers or same[-1].movers, block.votes or same[-1].votes
            block.carried = block.carried or same[-1].carried
            kept.remove(same[-1])
            section.blocks.remove(same[-1])
        kept.append(block)
    return kept


# "Accordingly it was agreed that": what stands below is what the vote on the motion before it came to
_ACCORDINGLY = re.compile(
    r"\W*(?:Accordingly|Consequently|As\s+a\s+result|In\s+consequence|The\s+(?:motion|proposal|substantive\s+\w+)\b[^.;]{0,60}?\b(?:carried|approved)\b,?\s+and)"
    r",?\s+(?:it\s+was|the\s+[A-Z]\w+)\s+(?:\w+ly\s+)?(?i:agreed|resolved|decided)\b"
)

# the same on the line above "RESOLVED:"
_CARRIED_AND = re.compile(
    r"(?i:\bthe\s+(?:substantive\s+|original\s+|amended\s+)*(?:motion|proposal|resolution)\b)[^.;]{0,80}?\b(?i:carried|adopted|approved|passed)\b[^.;]{0,40}?,?\s+"
    r"(?i:and\s+it\s+was(?:\s+(?:accordingly|therefore|then|duly))?)\W*$"
)


def _follows(section: Section, motion: Block, block: Block) -> bool:
    """Whether the lead-in of a decision says that it is what a motion before it came to, which was put to the vote in between."""
    between = section.words((motion.end, block.start))
    led = _ACCORDINGLY.match(section.text, block.start) or _CARRIED_AND.search(between)
    return led is not None and tells_vote(between)


def _is_preamble(section: Section, motion: Block) -> bool:
    """Whether what was printed of a motion leads into a list: "“That this Council, noting the cuts –"."""
    return section.words((motion.start, motion.end)).rstrip().endswith(("–", "—", "-", ":", ","))


def _clauses(section: Section, block: Block) -> set[str]:
    return _content(section.words((block.clauses[0].start, block.clauses[-1].end))) if block.clauses else set()


def _alike(one: set[str], other: set[str]) -> bool:
    both = len(one & other)
    return both >= _REPEATED * max(len(one), len(other), 4) or both >= max(_WITHIN * len(other), _FEWEST_WITHIN)


# "The following motion was proposed by A and seconded by B: “That the pier be shut”. It was put and agreed."
_QUOTED_WITHIN = re.compile(
    r"(?:The\s+following\s+(?:motion|resolution|amendment|proposal)\b|(?:An?|The)\s+(?:motion|amendment)\s+(?:in\s+the\s+following\s+terms|as\s+follows))"
    r"[^:“”\"]{0,200}:\s*[“\"](?P<words>(?:That|THAT|This)\s[^“”\"]{20,1500})[”\"]"
)


def _lost_words(section: Section, motion: Motion) -> int:
    """Where an amendment ends that was moved without its words, which stand in quotation marks on the lines below; 0 for any other."""
    at = section.line_at(motion.start)
    line, below = section.lines[at], section.lines[at + 1] if at + 1 < len(section.lines) else None
    if below is None or not _AMENDMENT_BY.fullmatch(section.text, motion.start, line.end) or section.text[below.start] not in '“"':
        return 0
    close = re.compile(r"[”\"]\s*(?=\n|$)").search(section.text, below.start + 1, below.start + _LONGEST_QUOTE)
    return close.start() + 1 if close and section.free(below.start, close.start()) else 0


_AMENDMENT_BY = re.compile(
    r"(?:An?|The\s+following|A\s+further)\s+(?:amendment|motion)\s+(?:was\s+)?(?:moved|proposed)\s+by\s[^.;“”]{3,80}?\s(?i:seconded)\s+by\s[^.;“”]{3,60}"
)
_LONGEST_QUOTE = 2000  # characters


def words_below(section: Section, motion: Motion) -> Stretch | None:
    """The line below "The following motion was proposed by Councillor Hale:" that prints the motion, if there is one."""
    if motion.result != "no" and (within := _QUOTED_WITHIN.match(section.text, motion.start, motion.end)):
        return within.span("words")
    if motion.result == "no" and (close := _lost_words(section, motion)):
        return motion.start, close
    at = section.line_at(motion.start)
    line = section.lines[at]
    below = section.lines[at + 1] if at + 1 < len(section.lines) else None
    if below is None or not _FOLLOWING.search(section.text, motion.start, line.end) or not section.free(below.start, below.end):
        return None
    return (below.start, below.end) if _MOTION_WORDS.match(section.text, below.start, below.end) else None


# "… a vote was called for on the rent being held, which went as follows:" and, under the names, "the Mayor declared the vote carried and
# the rent was held": the second decides
_VOTE_CALLED = Form(r"\ba\s+(?:\w+\s+)?vote\s+was\s+(?:called|asked|requested|sought|taken)\b[^;]*:-?\W*$")
_DECLARED = Form(
    r"\bdeclared\s+(?:the\s+)?(?:vote|motion|proposal|resolution|it)\s+(?:to\s+be\s+)?(?i:carried|passed)\s+and\s+"
    r"(?:the\s+)?[\w\s’'-]{3,60}?\s(?:was|were)\s+[a-z]+ed\b"
)
_NEAR = 8  # sentences after a motion in which its vote is declared


def declared_behind(section: Section, motion: Motion) -> Stretch | None:
    """The sentence behind the names of those who voted on a motion that declares it carried and says what was decided."""
    if motion.result == "no" or not _VOTE_CALLED.search(section.text, motion.start, motion.end):
        return None
    return next((s for s in section.after(motion.end, _NEAR) if _DECLARED.search(section.words(s))), None)


# "This was proposed by A, seconded by B and unanimously approved; Clerk to write.", "Proposed by A, seconded by B as a true record."
_OF_THAT = re.compile(
    r"\W*(?:(?:This|These)\s+(?:was|were)\s+(?:duly\s+)?(?:proposed|moved)\s+by\b(?![^;]*\s(?:that|to)\s)|(?:Proposed|Moved)\s+by\s[^;:]{3,80}?\s[Ss]econded\s+by\s[^;:]{2,50}?,?"
    r"\s+as\s+(?:an?\s+)?(?:true|correct|accurate)\b)"
)


def join_movers(section: Section) -> None:
    """Give the decision right before it the movers of a sentence that tells of that one who moved it: it is no decision of its own."""
    blocks = sorted(section.blocks, key=lambda b: b.start)
    for before, block in pairwise(blocks):
        beside = 0 < block.start - before.end < _BESIDE and "\n" not in section.text[before.end : block.start]
        unmoved = beside and block.movers and not before.movers and before.carried != "no"
        if unmoved and _OF_THAT.match(section.text, block.start, block.end):
            before.movers, before.votes, before.carried = block.movers, before.votes or block.votes, block.carried
            section.blocks.remove(block)


def take_tail(section: Section, block: Block, motion: Motion) -> None:
    """A decision of a word or two takes in the movers behind it: "Approved and signed. Proposed Hale, seconded Poole."."""
    said = section.words((block.start, block.end))
    if (
        len(said.split()) <= _SHORT
        and len(block.clauses) == 1
        and motion.start - block.end < NEXT_LINE
        and "\n" not in section.words((block.end, motion.end))
    ):
        block.end = motion.end
        block.clauses = (replace(block.clauses[0], end=motion.end),)


_AMENDED = re.compile(r"\W*(?:Amendments?|Corrections?|Alterations?|Addition|Subject\s+to|With\s+(?:one|two))\b[^\n]*(?:\n[^\n]+){0,3}\s*")
_AMENDS_WITHIN = 250  # characters


def before_amendment(section: Section, motion: Motion) -> list[Block]:
    """The decision whose movers stand behind what was amended in it: "The minutes were approved. Amendment – the date is the 20th. Proposed
    AB, seconded CD."."""
    near = [b for b in section.blocks if 0 <= motion.start - b.end < _AMENDS_WITHIN]
    last = max(near, key=lambda b: b.end, default=None)
    both = motion.movers.mover and motion.movers.seconder
    if not (both and last and not last.movers):
        return []
    return [last] if _AMENDED.fullmatch(section.text, last.end, motion.start) else []
