"""All decisions on the lines of one agenda item."""

from collections.abc import Sequence

from pipeline.extract import compound
from pipeline.extract.action_taken import is_marked
from pipeline.extract.declared_votes import take_declared
from pipeline.extract.elections import find_posts
from pipeline.extract.fate_below import find_fated
from pipeline.extract.formal import find_formal
from pipeline.extract.initial_movers import find_initialled
from pipeline.extract.lent import join_movers
from pipeline.extract.lost_leadin import find_lost
from pipeline.extract.motion_numbers import number_motions
from pipeline.extract.motion_tables import find_tables
from pipeline.extract.moved import find_moved, give_to_decision
from pipeline.extract.moved_under import find_moved_under
from pipeline.extract.not_carried import find_not_carried
from pipeline.extract.numbered_motions import find_numbered
from pipeline.extract.printed_fates import find_dispositions
from pipeline.extract.quoted import find_quoted
from pipeline.extract.rolls_below import take_rolls
from pipeline.extract.said_twice import drop_said_twice
from pipeline.extract.section import Block, Section
from pipeline.extract.speakers import Cast
from pipeline.extract.tagged_motions import find_tagged
from pipeline.extract.terse_votes import find_voted_notes
from pipeline.extract.things import take_things
from pipeline.extract.told import Prose, find_told
from pipeline.extract.verdicts import find_counted
from pipeline.extract.worded_decisions import Decides, find_worded
from pipeline.records import Item, Line


def decisions_on(
    text: str,
    lines: Sequence[Line],
    *,
    cast: Cast,
    item: Item | None,
    printed: frozenset[int],
    prose: Prose,
    tier: str,
    by_words: Decides,
) -> list[Block]:
    """The decisions on these lines of ``item``, in order.

    Those set apart are found first, then motions, then prose: a stretch belongs to one decision. ``printed`` are the offsets of lines under
    a heading of recommendations; ``prose`` gives the decisions that a sentence tells; ``tier`` is that of ``Section``,
    ``by_words`` says which other sentences are decisions by their words alone.
    """
    section = Section(text, lines, cast, item, printed, tier=tier)
    find_tables(section)
    find_quoted(section)
    find_tagged(section)
    find_initialled(section)
    find_voted_notes(section)
    find_moved_under(section)
    find_fated(section)
    find_dispositions(section)
    find_numbered(section)
    find_counted(section)
    find_not_carried(section)
    compound.find_shouted(section)
    find_formal(section)
    compound.split_printed(section)
    find_lost(section)
    find_posts(section)
    motions = find_moved(section)
    find_told(section, prose, motions)
    for motion in motions:
        if motion.bare and section.free(motion.start, motion.end):
            give_to_decision(section, motion)
    find_worded(section, by_words)
    join_movers(section)
    take_declared(section)
    take_rolls(section)
    take_things(section)
    number_motions(section)
    drop_said_twice(section)
    return sorted((b for b in section.blocks if not is_marked(text, b.start)), key=lambda b: b.start)
