"""Decisions that no rule reads and whose words leave little doubt."""

from collections.abc import Callable

from spacy.tokens import Doc

from pipeline.extract.diction import RESOLUTION, weighed
from pipeline.extract.movers import movers_in
from pipeline.extract.prose import ProseRules
from pipeline.extract.section import Section
from pipeline.extract.votes import votes_in

Decides = Callable[[int, int], bool]  # whether the words of a stretch say clearly enough that it is a decision

SURE = 0.95  # the chance by its words from which a sentence is taken for a decision
FEWEST = 4  # words: "Agreed unanimously." is the end of what stands before it


def worded(doc: Doc, rules: ProseRules) -> Decides:
    """What tells the decisions of ``doc`` by their words alone; a sentence in which a rule has a cue is left to the rules."""
    known = weighed(doc)

    def decides(start: int, end: int) -> bool:
        sentence = known.get(end)
        sure = sentence is not None and sentence.start <= start and sentence.chances[RESOLUTION] >= SURE
        return sure and not rules.has_cue(doc, start, end)

    return decides


def find_worded(section: Section, decides: Decides) -> None:
    """Find the decisions among the sentences that belong to no other, by their words alone."""
    for start, end in section.sentences:
        if not section.free(start, end):
            continue
        words = section.words((start, end))
        if len(words.split()) >= FEWEST and decides(start, end):
            section.sentence(start, end, "resolution.worded", movers=movers_in(words, section.cast), votes=votes_in(words))
