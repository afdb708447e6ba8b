"""Find the measures of a register that a text mentions."""

from collections.abc import Collection
from typing import NamedTuple

from rapidfuzz import fuzz

from pipeline.link.asked import is_asked_about
from pipeline.link.change import is_changing
from pipeline.link.counted import counts_otherwise
from pipeline.link.hunch import SCORE, better, hunch
from pipeline.link.index import CODE, COVERAGE, Index, Wording, code_key, qualified
from pipeline.link.narrower import narrower
from pipeline.link.reading import LOOSE, MONEY, NEARBY, TIMES, Candidate, Reading
from pipeline.link.scene import Scene
from pipeline.link.words import CONTENT, MEASURE, NUMBER, STOP, Token, counting, deciding, generic, quantities

# Chosen on gold. Scores run from 0 to 100; coverage is the share of a wording's weight that stands in the text.
WEAK = 68.0  # least score of a mention
CLOSE = 76.0  # the same where the wording is of two words, or a pattern
NARROW = 62.0  # the same for a pattern that says more than another mention of the same words
FIRM = 86.0  # score from which three words, all there, are a mention whatever the sentence is about
PARTLY, MOSTLY = 0.68, 0.86  # coverage where a word is missing, in a sentence that shows that it speaks of measuring and in another
BESIDE = 4  # words from one word that by itself is said for a measure to what shows that it is measured, where nothing is asked
MANY = 4  # words of a wording that are enough of it, one more missing, whatever the item is about
PRIMED_COVERAGE, PRIMED = 0.38, 48.0  # coverage and score for a measure that was named just before
STRANGER, GAP = 8.0, 2.0  # taken off for each word between those of the wording: one that other measures have, any other (small words half)
WRONG_FIGURE = 12.0  # taken off where the wording's figure is missing and another stands there
COMMON = 1.1  # two words that together weigh less than this, times the weight of the rarest, are everyday language
RARE = 0.6  # a word that weighs more, likewise, is rare enough to stand for its measure
LIKE = 14.0  # a twin in a preferred framework is taken if its words fit by no more than this less well
OPPOSITE = {"over": "under", "under": "over"}  # of age
CLASSES = frozenset(("classa", "classb", "classc", "classu"))  # of road
NEAR = 3.0  # two measures whose scores differ by less are a tie


class Mention(NamedTuple):
    """Where a text mentions a measure: ``text[start:end]``, and how well the words fit, 0 to 100."""

    start: int
    end: int
    indicator_id: str
    score: float


class Setting(NamedTuple):
    """What is known of the words around a text.

    ``primed`` holds ids of measures that they have named already: for them part of the wording is enough. ``measured`` says that they
    speak of performance, so that a plain name ("permanent exclusions") is a mention. ``topic`` are the keys of the item's title, which may
    supply a measure's topic, ``asked`` those of the question before; ``framework`` is the one that the title names. ``asking`` says that
    the text is a question, ``telling`` that it is a reply, ``bidding`` that it is a decision or an action; ``nation`` is that of the body,
    ``scene`` what stands around the text.
    """

    primed: Collection[str] = ()
    measured: bool = False
    topic: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    framework: str = ""
    asking: bool = False
    telling: bool = False
    bidding: bool = False
    nation: str = ""
    scene: Scene | None = None


ALONE = Setting()


def _windows(wording: Wording, reading: Reading) -> list[frozenset[int]]:
    """For each place of a word of the wording, the nearest following places of its other words, in the same sentence and near enough."""
    words = reading.words
    reach = wording.length + wording.length // 2 + 1
    spots = sorted((n, key) for key in wording.weights for n in reading.places.get(key, ()))
    found = []
    for i, (first, _) in enumerate(spots):
        taken: dict[str, int] = {}
        for n, key in spots[i:]:
            if reading.steps[n] - reading.steps[first] > reach or n - first > 2 * reach or words[n].sentence != words[first].sentence:
                break
            taken.setdefault(key, n)
        found.append(frozenset(taken.values()))
    return found


def _candidate(
    wording: Wording, used: frozenset[int], reading: Reading, strangers: Collection[str], primed: bool, topic: Collection[str] = ()
) -> Candidate:
    """The wording scored against the words of the window and ``topic``: two thirds coverage by weight, one third likeness."""
    words, first, last = reading.words, min(used), max(used)
    weight = sum(wording.weights[words[n].key] for n in used) + sum(wording.weights[key] for key in topic)
    window = [*topic] + [t.key for t in words[first : last + 1] if t.kind == CONTENT or t.key in wording.weights]
    score = 65 * weight / wording.total + 0.35 * fuzz.token_sort_ratio(wording.sorted_words, " ".join(window))
    figures = {key for key in wording.weights if key[0] == "#"}
    if figures and figures.isdisjoint(window) and any(t.kind == NUMBER for t in words[first : last + 1]):
        score -= WRONG_FIGURE
    for n in range(first, last + 1):
        if n not in used:
            score -= 0 if words[n].kind == NUMBER else GAP / 2 if words[n].kind == STOP else STRANGER if words[n].key in strangers else GAP
    core = frozenset(n for n in used if words[n].kind == CONTENT or words[n].key == "ontime")
    return Candidate(wording, used, core, first, last, weight, score, primed, bool(topic))


def _conflicts(candidate: Candidate, words: list[Token], theme: frozenset[str]) -> bool:
    """Whether the window, or a word beside it, tells of a different measure: minor for major, over 80 for over 65.

    A word of the measure's ``theme`` does not: the social workers of a measure of children's services are children's social workers.
    """
    wording, first = candidate.wording, max(0, candidate.first - 1)
    near = [t for t in words[first : candidate.last + 2] if t.sentence == words[candidate.last].sentence]
    keys, groups = {t.key for t in near}, deciding()
    if not wording.weights.keys().isdisjoint(CLASSES) and CLASSES.isdisjoint(words[n].key for n in candidate.used):
        return True  # roads of no class, or of another, are not those of one class
    for key in keys - wording.weights.keys() - theme:
        if key in groups and groups[key].isdisjoint(keys & wording.weights.keys()):
            return True
    theirs = qualified(near)
    heads = {head for head, _ in theirs}
    if any((OPPOSITE.get(head), n) in theirs for head, n in wording.qualified):
        return True
    return any(head in heads and (head, n) not in theirs for head, n in wording.qualified)


def _asks_otherwise(candidate: Candidate, reading: Reading) -> bool:
    """Whether "how long" stands before the window of a measure that is no time, or "the cost of" before one that is no cost."""
    words, weights = reading.words, candidate.wording.weights
    before = range(max(0, candidate.first - NEARBY), candidate.first)
    near = [n for n in before if words[n].sentence == words[candidate.first].sentence]
    times = [n for n in near if words[n].key == "time"]
    if reading.is_costed(candidate) and MONEY.isdisjoint(weights):
        return True
    if TIMES & weights.keys():
        return False
    if "spend" in weights and any(reading.is_spent_time(n, candidate) for n in times):
        return True
    return quantities().isdisjoint(weights) and any(reading.asks_how_long(n) for n in times)


def _fits(candidate: Candidate, reading: Reading, index: Index) -> bool:
    """Whether nothing in or beside the window tells of another measure or of a mere topic."""
    theme = index.themes[candidate.wording.ids[0]]
    if _conflicts(candidate, reading.words, theme) or reading.is_compound(candidate) or _asks_otherwise(candidate, reading):
        return False
    return not counts_otherwise(candidate, reading, index)


def _resumes(c: Candidate, reading: Reading) -> bool:
    """Whether the window takes up a measure that was named just before: all of its words, or some where something is
    measured: two of them, or a rare one."""
    found = {reading.words[n].key for n in c.used} & c.wording.main
    if len(found) > 1 and c.coverage > 0.999:
        return True  # "a plan for missed collections", where these were counted before
    if not found or c.score < PRIMED or c.coverage < PRIMED_COVERAGE:
        return False
    rare = any(c.wording.weights[key] > RARE * c.wording.rarest for key in found)
    return rare and reading.has_marker(c) if len(found) == 1 else reading.has_marker(c) or reading.is_evident(c)


def _accept(c: Candidate, reading: Reading, least: float = CLOSE) -> bool:
    """Whether the words that were found are enough to say that the measure is mentioned, and not only its topic.

    ``least`` is the score that a pattern must have.
    """
    keys = {reading.words[n].key for n in c.used}
    found = c.wording.main & keys
    late = "ontime" in c.wording.weights and "ontime" not in keys
    if len(c.used) == 2 and not reading.is_tight(c):
        return False
    if c.primed and _resumes(c, reading):
        return True
    if c.wording.term and any(reading.words[n].key == c.wording.term for n in c.used):
        return reading.has_marker(c) or reading.is_measured(c) or is_changing(c, reading) or is_asked_about(c, reading)
    if (
        c.coverage < COVERAGE
        or c.score < (least if c.wording.needed else WEAK)
        or (late and c.wording.spoken)
        or not c.wording.needed <= keys
    ):
        return False
    if c.wording.spoken and (reading.is_two_things(c) or c.wording.needed and reading.is_broken(c)):
        return False
    figures = all(key in keys for key in c.wording.weights if key[0] == "#")
    if len(c.wording.main) == 1:
        whole = c.coverage > 0.999 or c.wording.named and figures
        rare = not c.wording.measured or bool(found & quantities())
        plain = c.wording.named or rare and c.weight > RARE * c.wording.rarest
        shown = reading.is_evident(c, NEARBY if reading.asking else BESIDE) if c.wording.spoken else reading.is_shown(c)
        told = is_changing(c, reading) or is_asked_about(c, reading) or (c.wording.measured or plain) and reading.is_stated(c)
        return whole and (plain and shown or told or reading.has_marker(c, timely=False))
    if found != c.wording.main:
        if c.wording.spoken or reading.is_broken(c):
            return False
        enough = c.coverage >= PARTLY and (reading.is_evident(c) or reading.has_marker(c)) or c.coverage >= MOSTLY
        known = reading.measured or len(found) >= MANY and c.coverage >= PARTLY and (reading.is_evident(c) or reading.has_marker(c))
        return known and len(c.used) > 1 + (len(found) == 1) and enough
    if len(found) == 2 and (c.score < CLOSE or not figures or late):
        return False
    if not c.wording.spoken and c.wording.weights.keys() & counting() - keys and not c.primed:
        return reading.has_marker(c, timely=False) or is_changing(c, reading)  # early help is a topic, episodes of it are counted
    if c.wording.named and c.last - c.first <= LOOSE and any(reading.is_quantity(n) for n in c.used):
        return True
    if len(found) == 2 and (c.wording.measured or c.weight < COMMON * c.wording.rarest):
        shown = reading.has_marker(c, timely=False) or reading.is_evident(c) or reading.is_stated(c)
        return shown or is_changing(c, reading) or is_asked_about(c, reading)
    firm = len(found) > 2 and not c.wording.spoken and c.score >= FIRM and not (late or reading.is_broken(c))
    firm = firm and not reading.is_topic(c)
    shown = firm or reading.has_marker(c) or reading.is_shown(c) or reading.is_stated(c)
    return shown or is_changing(c, reading) or is_asked_about(c, reading)


def _completed(reading: Reading, index: Index, title: frozenset[str], *, least: int = 1) -> list[Candidate]:
    """Wordings of which the item's title has the topic and the text the rest: "how many visits", under "Leisure centres".

    All words of content must be in the one or the other, and right beside those in the text something that shows that they are measured.
    """
    found = []
    for wording in index.met(dict.fromkeys((*reading.places, *sorted(title))).keys()):
        topic = (wording.main & title) - reading.places.keys() - TIMES
        rest = wording.weights.keys() & reading.places.keys()
        said = wording.main & rest
        if not topic or said | topic != wording.main or not said - generic() or not said - title or (wording.spoken and least > 1):
            continue
        if "ontime" in wording.weights and "ontime" not in rest:
            continue
        for used in _windows(wording, reading):
            if wording.main - topic <= {reading.words[n].key for n in used}:
                c = _candidate(wording, used, reading, index.spread, False, sorted(topic))
                asked = reading.is_asked(c) or is_changing(c, reading)
                if c.score >= WEAK and len(c.used) >= least and asked and _fits(c, reading, index):
                    found.append(c)
    return found


def _narrows(narrow: Candidate, broad: Candidate) -> bool:
    """Whether ``narrow`` says all that ``broad`` says of the same thing, and more: the absence of primary pupils, of pupils."""
    rest = broad.wording.main - generic()
    apart = narrow.last < broad.first or broad.last < narrow.first
    return narrow.coverage > 0.999 and not apart and rest < narrow.wording.main - generic() and not broad.primed


def _outdone(found: list[Candidate]) -> list[Candidate]:
    """The candidates but those of a measure named before of which only a part stands here, in words that name another in full."""
    whole = [c for c in found if c.coverage > 0.999 and not c.primed]
    return [c for c in found if not (c.primed and c.coverage < PARTLY and any(c.core <= w.used for w in whole))]


def _narrowed(found: list[Candidate], close: list[Candidate], reading: Reading, index: Index) -> list[Candidate]:
    """The candidates but those that a narrower one explains better: also one of ``close``, whose words stand a little too far apart."""
    narrow = [c for c in close if any(_narrows(c, b) for b in found) and _accept(c, reading, NARROW) and _fits(c, reading, index)]
    kept = found + narrow
    return [b for b in kept if not any(_narrows(c, b) and set(c.wording.ids).isdisjoint(index.twins(b.wording.ids)) for c in kept)]


def _candidates(reading: Reading, index: Index, primed: Collection[str]) -> list[Candidate]:
    places = reading.places
    wordings = {id(w): (w, COVERAGE) for w in index.met(places.keys())}
    wordings |= {id(w): (w, PRIMED_COVERAGE) for i in primed for w in index.named(i)}
    found, close = [], []
    for wording, least in wordings.values():
        if wording.spoken and wording.term not in places and not wording.main <= places.keys():
            continue
        weight = 0.0
        for key, value in wording.weights.items():
            if key in places:
                weight += value
        if weight < least * wording.total and wording.term not in places:
            continue
        known = least is PRIMED_COVERAGE
        for used in _windows(wording, reading):
            candidate = _candidate(wording, used, reading, index.spread, known)
            if _accept(candidate, reading) and _fits(candidate, reading, index):
                found.append(candidate)
            elif wording.needed and NARROW <= candidate.score < CLOSE and candidate.coverage > 0.999:
                close.append(candidate)
    return _narrowed(_outdone(found), close, reading, index)


def _choose(group: list[Candidate], index: Index, reading: Reading) -> Candidate | None:
    """One of the candidates that have the same core, the best first.

    A framework lists a measure once: where the near ties are of several frameworks they are twins, and the preferred framework's is taken;
    where one framework has two of them they are different measures, and there is no telling which is meant unless one is a count and the
    other a rate, and one of these is asked for.
    """
    best = group[0]
    if best.primed:
        return best
    ties = [c for c in group if best.score - c.score < NEAR + 3 * (c.wording.order != best.wording.order) and not c.used < best.used]
    chosen = min(ties, key=lambda c: c.wording.order)
    rivals = [c for c in ties if c.wording.order == chosen.wording.order and not set(c.wording.ids) & set(chosen.wording.ids)]
    if not rivals:
        return chosen
    fitting = [c for c in (chosen, *rivals) if index.sorts[c.wording.ids[0]] == reading.asks_for(c)]
    return fitting[0] if len(fitting) == 1 else chosen if chosen.coverage > 0.999 else None


def _preferred(chosen: Candidate, found: list[Candidate], index: Index) -> Candidate:
    """The candidate there of a twin in a preferred framework, or the one chosen."""
    twins = index.twins(chosen.wording.ids)
    for c in sorted(found, key=lambda c: c.wording.order):
        if c.wording.order >= chosen.wording.order:
            break
        near = c.first <= chosen.last and chosen.first <= c.last and chosen.score - c.score <= LIKE
        if near and c.wording.ids[0] in twins and not chosen.primed:
            return c
    return chosen


def _further(mention: Candidate, reading: Reading, index: Index) -> list[Mention]:
    """What a sentence asks of the same topic after a mention: "complaints received, and what proportion had been upheld"."""
    rest = [t for t in reading.words[mention.last + 1 :] if t.sentence == reading.words[mention.last].sentence]
    if not any(t.kind == MEASURE for t in rest):
        return []
    start = rest[0].start
    tail = Reading(reading.text[start : rest[-1].end])
    found = _completed(tail, index, frozenset(reading.words[n].key for n in mention.core))
    return [Mention(start + m.start, start + m.end, m.indicator_id, m.score) for m in _mentions(_best(found, index, tail), tail, index)]


def _best(found: list[Candidate], index: Index, reading: Reading) -> list[Candidate]:
    """The best candidate of each place; none where different measures fit the same words about equally well."""
    found.sort(key=lambda c: (-round(c.rank, 2), c.first, c.wording.ids))
    kept: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for n, candidate in enumerate(found):
        if any(candidate.first <= last and first <= candidate.last for first, last in taken):
            continue
        taken.append((candidate.first, candidate.last))
        chosen = _choose([c for c in found[n:] if c.core == candidate.core], index, reading)
        if chosen:
            kept.append(_preferred(chosen, found, index))
    return kept


def _coded(text: str, index: Index) -> list[Mention]:
    """Mentions by code, such as "NI 192" or "PAM/001"."""
    found = []
    for match in CODE.finditer(text):
        name = index.codes.get(code_key(match.group()))
        if name:
            found.append(Mention(match.start(), match.end(), name, 100.0))
    return found


def _mentions(chosen: list[Candidate], reading: Reading, index: Index, setting: Setting = ALONE) -> list[Mention]:
    """The candidates as mentions, each of one measure: the named framework's, one named before, or the preferred one."""
    found = []
    for c in chosen:
        other = None if c.primed or c.supplied else better(reading, index, c.wording.ids[0], c.used)
        if other:
            name = index.listed((other.indicator_id,), setting.framework, setting.nation) if other.indicator_id else ""
            start, end = reading.words[other.first].start, reading.words[other.last].end
            found += [Mention(start, end, name or other.indicator_id, SCORE)] if other.indicator_id else []
            continue
        named = index.listed(c.wording.ids, setting.framework, setting.nation)
        sort = reading.asks_for(c)
        before = next((i for i in c.wording.ids if i in setting.primed and sort in ("", index.sorts[i])), "")
        name = named or before or narrower(c.wording, setting.primed, index) or index.fitting(c.wording.ids, sort)
        found.append(Mention(reading.words[c.first].start, reading.words[c.last].end, name, round(min(100.0, c.score), 1)))
    return found


def _guessed(reading: Reading, index: Index, setting: Setting) -> list[Mention]:
    """What the words of a question point to, where no wording is found."""
    guess = hunch(reading, index, told=not setting.asking)
    if guess is None:
        return []
    name = index.listed((guess.indicator_id,), setting.framework, setting.nation)
    start, end = reading.words[guess.first].start, reading.words[guess.last].end
    return [Mention(start, end, name or guess.indicator_id, SCORE)]


class Found(NamedTuple):
    """What the matcher found: the mentions of a text in their order, each measure once. ``supplied`` is where those begin for which the
    item's title supplies words."""

    mentions: list[Mention]
    supplied: frozenset[int]


def mentions_in(reading: Reading, index: Index, setting: Setting = ALONE) -> Found:
    """The measures whose wordings, or words, a text holds."""
    reading.measured, reading.bidding, reading.asking = setting.measured, setting.bidding, setting.asking
    mentions = _coded(reading.text, index)
    coded = index.twins({m.indicator_id for m in mentions})
    found = _candidates(reading, index, setting.primed)
    if setting.topic:
        found += _completed(reading, index, setting.topic)
    if setting.asked and not found:
        found = _completed(reading, index, setting.topic | setting.asked, least=2)
    best = [c for c in _best(found, index, reading) if coded.isdisjoint(c.wording.ids)]
    mentions += _mentions(best, reading, index, setting)
    mentions += [mention for c in best for mention in _further(c, reading, index)]
    if (setting.asking or setting.telling) and not mentions:
        mentions = _guessed(reading, index, setting)
    unique: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda m: (-m.score, m.start)):
        unique.setdefault(mention.indicator_id, mention)
    return Found(sorted(unique.values()), frozenset(reading.words[c.first].start for c in best if c.supplied))
