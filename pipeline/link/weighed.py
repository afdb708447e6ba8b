"""The measures that a text may mention, weighed: what the matcher finds, and what its sentences are like."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from pipeline.link import judge
from pipeline.link.hunch import SCORE
from pipeline.link.index import CODE, Index, index_of
from pipeline.link.match import ALONE, Found, Mention, Setting, mentions_in
from pipeline.link.reading import Reading
from pipeline.link.register import Register


class Weighed(NamedTuple):
    """A mention with the facts that speak for and against it; ``new`` says that no wording was found, only a sentence like others that
    are known to speak of the measure, and ``sure`` that nothing need be weighed."""

    mention: Mention
    facts: judge.Facts
    new: bool
    sure: bool

    @property
    def holds(self) -> bool:
        """Whether the facts are enough."""
        if self.sure:
            return True
        return judge.chance_of_new(self.facts) >= judge.TAKE if self.new else judge.chance_of_found(self.facts) >= judge.KEEP


def _weighed(found: Found, reading: Reading, index: Index, setting: Setting) -> Iterator[Weighed]:
    """The mentions that the matcher found, and those that only a sentence's likeness to known ones speaks for."""
    sentences = judge.sentences_of(reading)
    sentence = {t.start: t.sentence for t in reading.words}
    around = judge.Around(setting.measured, setting.asking, setting.telling, {index.foremost(name) for name in setting.primed})
    evident = {reading.words[n].sentence for n in reading.evident}
    foremost = {index.foremost(m.indicator_id) for m in found.mentions}
    held: list[Mention] = []
    for m in found.mentions:
        at = sentence.get(m.start)
        if at is None:
            yield Weighed(m, {}, new=False, sure=True)  # a code
            continue
        name, several = index.foremost(m.indicator_id), len(foremost) > 1
        one = judge.seen(sentences[at], index)
        facts = judge.facts_of_found(one, name, around, evident=at in evident, several=several, hunch=m.score == SCORE)
        weighed = Weighed(m, facts, new=False, sure=m.start in found.supplied or bool(CODE.fullmatch(reading.text, m.start, m.end)))
        held += [m] if weighed.holds else []
        yield weighed
    seen = {number: judge.seen(words, index) for number, words in sentences.items() if judge.may_mention(words, around)}
    for at, name in judge.like(seen, foremost):
        facts = judge.facts_of_new(seen[at], name, around, others=bool(foremost))
        own = index.of_framework((name,), setting.framework) if setting.framework else ""
        own = own or next((i for i in sorted(setting.primed) if index.foremost(i) == name), name)
        start, end = judge.span(seen[at], name)
        if any(m.start < end and start < m.end for m in held):
            continue  # another reading of the same words
        yield Weighed(Mention(start, end, own, round(100 * judge.chance_of_new(facts), 1)), facts, new=True, sure=False)


def find(
    text: str,
    register: Register,
    *,
    primed: Collection[str] = (),
    measured: bool = False,
    title: str = "",
    asking: bool = False,
    telling: bool = False,
) -> list[Mention]:
    """The measures of ``register`` that ``text`` mentions, in the order of the text, each once; ``title`` is that of its item.

    For the rest see ``Setting``.
    """
    return find_in(Reading(text), index_of(register), Setting(primed, measured, Reading(title).topic, asking=asking, telling=telling))


def weigh(reading: Reading, index: Index, setting: Setting = ALONE) -> list[Weighed]:
    """The measures that a text may mention, each once, with the facts for and against it."""
    return list(_weighed(mentions_in(reading, index, setting), reading, index, setting))


def find_in(reading: Reading, index: Index, setting: Setting = ALONE) -> list[Mention]:
    """What ``find`` does, for a text that was read before."""
    return sorted(one.mention for one in weigh(reading, index, setting) if one.holds)
