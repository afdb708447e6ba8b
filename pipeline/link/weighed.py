"""The measures that a text may mention, weighed: what the matcher finds, and what its sentences are like."""

from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.link import judge
from pipeline.link.beside import is_beside
from pipeline.link.hunch import SCORE
from pipeline.link.index import CODE, Index, index_of
from pipeline.link.likeness import keys_of
from pipeline.link.match import ALONE, Found, Mention, Setting, mentions_in
from pipeline.link.matter import only_touches
from pipeline.link.reading import Reading
from pipeline.link.scene import Scene, fields_of
from pipeline.link.words import Token
from pipeline.register import Register

LEAD = 0.12  # by how much less likely a mention that the matcher found may be than another reading of its words
LESS = 0.1  # the same where the other reading has all its words and more
MORE = 8  # characters that a reading has more than another, at least, to say more than it


class Weighed(NamedTuple):
    """A mention with the facts that speak for and against it; ``new`` says that no wording was found, only a sentence like others that
    are known to speak of the measure, ``sure`` that nothing need be weighed, ``beaten`` that the same words more likely mention
    another, and ``after`` that it stands in a reply in an item that has named a measure."""

    mention: Mention
    facts: judge.Facts
    new: bool
    sure: bool
    chance: float  # how likely it is right
    beaten: bool = False
    after: bool = False

    @property
    def holds(self) -> bool:
        """Whether the facts are enough."""
        return not self.beaten and self.chance >= self._least

    @property
    def _least(self) -> float:
        if self.sure:
            return judge.KEEP
        if not self.after:
            return self._shown
        if self.new:
            return max(judge.AGAIN if self.facts["named"] else judge.ALIKE, self._shown)
        partly = self.facts["named"] and self.mention.score < judge.WELL
        return max(judge.TOLD, self._shown) if partly else self._shown

    @property
    def _shown(self) -> float:
        """The least chance by what shows that something is measured."""
        facts = self.facts
        shown = bool(facts["evident"] or facts["measure"] or facts["figure"])
        if not self.new:
            if facts["named"] or shown and self.mention.score >= judge.WELL:
                return judge.KEEP
            return judge.GUESS if self.mention.score == SCORE and not shown else judge.FAIR
        if facts["none"] >= 1:
            return judge.NEAR
        if facts["bare"] and not facts["wanted"]:
            return judge.BARE
        return judge.TAKE if shown else judge.FIRM

    @property
    def hints(self) -> bool:
        """Whether they are enough to say that the item is about what is measured."""
        return self.holds or not self.new and self.chance >= judge.HINT


@dataclass(frozen=True, slots=True)
class _Case:
    """A text with what both kinds of mention are weighed by; ``foremost`` are the measures that the matcher found, of twins the preferred
    one, ``evident`` the numbers of the sentences that speak of measuring."""

    reading: Reading
    index: Index
    setting: Setting
    found: Found
    sentences: Mapping[int, tuple[Token, ...]]
    foremost: Set[str]
    evident: Collection[int]
    around: judge.Around


def _case(reading: Reading, index: Index, setting: Setting) -> _Case:
    found = mentions_in(reading, index, setting)
    foremost = {index.foremost(m.indicator_id) for m in found.mentions}
    long = [n for n in reading.places.get("time", ()) if reading.asks_how_long(n)]
    evident = {reading.words[n].sentence for n in (*reading.evident, *long)}
    named = {index.foremost(name) for name in setting.primed}
    scene = setting.scene or Scene(fields_of(index), keys_of(reading.words))
    around = judge.Around(setting.measured, setting.asking, setting.telling, setting.bidding, named, scene)
    return _Case(reading, index, setting, found, reading.sentences(), foremost, evident, around)


def _is_other(text: str, start: int, end: int, measure: str, index: Index) -> bool:
    """Whether something is asked about beside the measure, or its matter only touched."""
    return is_beside(text, start, end, measure, index) or only_touches(text, start, end, measure, index)


def _is_after(case: _Case) -> bool:
    return case.setting.telling and bool(case.setting.primed)


def _found(case: _Case) -> Iterator[Weighed]:
    """The mentions that the matcher found."""
    at = {t.start: t.sentence for t in case.reading.words}
    for m in case.found.mentions:
        number = at.get(m.start)
        if number is None:
            yield Weighed(m, {}, new=False, sure=True, chance=1.0)  # a code
            continue
        one, name = judge.seen(case.sentences[number], case.index, case.setting.nation), case.index.foremost(m.indicator_id)
        if _is_other(case.reading.text, m.start, m.end, name, case.index):
            continue
        evident, others = number in case.evident, len(case.foremost) > 1
        supplied = m.start in case.found.supplied
        facts = judge.facts_of_found(one, name, case.around, evident=evident, others=others, score=m.score, supplied=supplied)
        sure = bool(CODE.fullmatch(case.reading.text, m.start, m.end))
        yield Weighed(m, facts, new=False, sure=sure, chance=1.0 if sure else judge.chance_of_found(facts), after=_is_after(case))


def _new(case: _Case) -> Iterator[Weighed]:
    """Those that only a sentence's likeness to known ones speaks for."""
    index, setting = case.index, case.setting
    telling = {number: words for number, words in case.sentences.items() if judge.may_mention(words, case.around)}
    seen = {number: judge.seen(words, index, setting.nation) for number, words in telling.items()}
    for at, name in judge.like(seen, case.foremost):
        facts = judge.facts_of_new(seen[at], name, case.around, evident=at in case.evident, others=bool(case.foremost))
        own = index.listed((name,), setting.framework, setting.nation)
        own = own or next((i for i in sorted(setting.primed) if index.foremost(i) == name), name)
        start, end = judge.span(seen[at], name, case.reading.text)
        if _is_other(case.reading.text, start, end, name, index):
            continue
        chance = judge.chance_of_new(facts)
        yield Weighed(Mention(start, end, own, round(100 * chance, 1)), facts, new=True, sure=False, chance=chance, after=_is_after(case))


def _takes_in(fuller: Weighed, part: Weighed, text: str) -> bool:
    """Whether one reading has all words of the other and more of the same thing: "households threatened, for whom it was prevented"."""
    f, p = fuller.mention, part.mention
    if not (f.start <= p.start and p.end <= f.end and (f.end - f.start) - (p.end - p.start) >= MORE):
        return False
    return not judge.SEAM.search(text, f.start, f.end)


def _rated(all_of_them: list[Weighed], text: str) -> list[Weighed]:
    """The same, those marked as beaten whose words others hold that are likelier; the matcher's own do not beat each other."""
    kept: list[Weighed] = []
    rated = []
    fuller = [w for w in all_of_them if w.new and w.holds]
    led = {id(w) for w in all_of_them if not w.new and not any(_takes_in(f, w, text) for f in fuller)}
    for one in sorted(all_of_them, key=lambda w: -w.chance - (0.0 if w.new else LEAD if id(w) in led else LESS)):
        m = one.mention
        rival = any(m.start < k.mention.end and k.mention.start < m.end and (one.new or k.new) for k in kept)
        one = one._replace(beaten=rival)
        kept += [one] if one.holds else []
        rated.append(one)
    return rated


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
    case = _case(reading, index, setting)
    return _rated([*_found(case), *_new(case)], reading.text)


def find_in(reading: Reading, index: Index, setting: Setting = ALONE) -> list[Mention]:
    """What ``find`` does, for a text that was read before."""
    return sorted(one.mention for one in weigh(reading, index, setting) if one.holds)
