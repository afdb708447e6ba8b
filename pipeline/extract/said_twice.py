"""Minutes that are confirmed in a sentence and again under RESOLVED right below it: one decision, the one that is set apart."""

import re

from pipeline.extract.section import Section
from pipeline.form import Form

_TOLD = Form(r"\b[Mm]inutes\b")
_CONFIRMED = re.compile(r"\b(?:confirm|approv|agree|accept|adopt|sign)(?:e?d|s)?\b", re.IGNORECASE)
_CLOSE = 60  # characters between the two


def drop_said_twice(section: Section) -> None:
    """Drop each sentence that tells that the minutes were confirmed where the decision printed next says the same."""
    blocks = sorted(section.blocks, key=lambda block: block.start)
    for one, then in zip(blocks, blocks[1:], strict=False):
        if not one.told or then.told or then.lead != "RESOLVED" or then.start - one.end > _CLOSE:
            continue
        words = [section.words((block.start, block.end)) for block in (one, then)]
        if all(_TOLD.search(said) and _CONFIRMED.search(said) for said in words) and len(then.clauses) == 1:
            section.blocks.remove(one)
