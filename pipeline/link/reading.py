"""A text as words, and what its sentences show of a measure: that it is counted, compared or asked for, or only touched as a topic."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, groupby, pairwise

from pipeline.link.index import QUALIFIERS, Wording
from pipeline.link.posts import is_due, named_places
from pipeline.link.words import CONTENT, COUNT, LIGHT, MEASURE, NUMBER, SMALL, STOP, Token, evidence, heads, quantities, tokens

NEARBY = 14  # words from a measure to what shows that it is measured, at most
LOOSE = 4  # words between two words that together name a measure, at most; small words count half
AFTER = 8  # words from a quantity to its figure, or from "what" to a quantity, at most
# Keys of words.
SHARES = frozenset(("percentag", "proport", "percent", "fraction"))  # "the proportion of pupils" goes on: who do what?
ASKED = frozenset(("howmany", "howmuch", "averag", "median"))  # these stand right before what is counted
TIMES = frozenset(("time", "ontime", "wait"))
MONEY = frozenset(("cost", "spend", "£", "pay", "price", "bill", "expenditur", "budget", "value", "valu", "money", "incom", "fund"))
COUNTS = frozenset(("howmany", "number", "count", "total"))  # what asks for a count, and what for a rate
RATES = frozenset(("rat", "rate", "percentag", "proport", "percent", "shareof", "%"))
VAGUE = frozenset(("figur",))  # to "consider the void figures" is to look at any of voids; a question on them asks how they stand
WIDE = frozenset(("crim",))  # crime figures are any figures of crime
FELT = frozenset(("satisfy", "happy", "content", "pleas", "safe", "confident", "lonely"))  # how happy tenants are is measured
# Words as printed.
TAKING = frozenset(("take", "takes", "took", "taken", "taking", "wait", "waits", "waited", "waiting", "stand", "stood"))
ABOUT = frozenset(("about", "regarding", "concerning", "relation", "relating", "respect", "around"))
DEEDS = frozenset(("doing", "done", "would", "could", "should", "might", "tackle", "tackled", "tackling"))  # what is done about a backlog
ASKING = frozenset(("what", "how", "how much"))
# "How the counters work" is no question of them; "how high are arrears" is.
HOW = frozenset(
    ("high", "low", "large", "big", "great", "bad", "good", "far", "did", "do", "does", "had", "has", "was", "were", "is", "are")
)
INSTANCE = frozenset(("a", "an", "another", "each", "every", "his", "her", "my", "your"))
TO_COME = re.compile(r"\b(?:could|would|should|might|can|will|may) (?:be )?$", re.I)  # "if members could visit": a deed to come, no measure
TO_BE = re.compile(r"\b(?:could|would|should|might|can|will|may) be\b", re.I)
TELLING = frozenset(("asked", "said", "advised", "explained", "replied", "stated", "told"))
LASTING = frozenset(("tak", "took"))
SAYING = TELLING | {"reported", "noted", "felt", "were", "had"}
PAPERS = frozenset(("breakdown", "list", "report", "update", "briefing", "paper", "presentation", "guidance", "workshop", "leaflet"))
SHARE = 6  # words from the first number of "one primary pupil in six" to the last, at most
FEW = 20  # what somebody may have seen and counted himself
THERE = re.compile(
    r"\bthere (?:were|are|had been|have been|was|is)(?: (?:now|currently|still|some|about|over|around|nearly|almost)){0,2} $", re.I
)
PAST = re.compile(r"\b(?:had|has|have|was|were|are|been)\b")
INTENT = re.compile(r"\b(?:would|will|should|could|may|might|must|shall|be|being|proposed|planned|another|further|if|any)\b", re.I)
TO_DO = re.compile(r"\b(?:to|that) (?!\d)\w+ (?:over |about |some |up to )?$")  # agreed to plant 40 trees
WORTH = 4  # words from what is worth money to the money, at most
PERIOD = re.compile(
    r"""
    \b (?: (?: over | during | in | for | since | so\ far ) \ (?: the\ | this\ | last\ | that\ )? (?: past\ | last\ | previous\ | \w+\ )?
            (?: years? | quarters? | months | winter | summer | autumn | spring | period )
          | (?: last | this ) \ (?: year | quarter | month ) | since \ [A-Z]\w+ | to \ date ) \b
    """,
    re.VERBOSE,
)
COSTED = re.compile(
    r"\bcosts?\b(?: [^\s.;?!]+){0,8}? to (?:\w+ )?$|\b(?:cost|costs|price|expense) of (?:the |a |an )?(?:\w+ing )?$|\bcosts? per $", re.I
)
LONGEST = 60  # characters; what ``THERE`` finds is shorter
BREAK = re.compile(r"[:()]|,(?!\d)")
# "Of those who left hospital, how many were at home": the comma parts nothing.
FRONTED = re.compile(
    r"(?:^|[.;?!:,“] |\basked )(?:of|out of|among|amongst) [^,.;:?!]{3,80}(?=, (?:how many|what (?:share|proportion|percentage|number)))",
    re.I,
)
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, eq=False)
class Candidate:
    """A wording laid over part of a text: the numbers of the words that it uses there, and how well it fits.

    ``core`` are those that tell measures apart; light words and figures aside.
    """

    wording: Wording
    used: frozenset[int]
    core: frozenset[int]
    first: int
    last: int
    weight: float
    score: float
    primed: bool
    supplied: bool = False  # whether the item's title supplies words

    @property
    def coverage(self) -> float:
        return self.weight / self.wording.total

    @property
    def rank(self) -> float:
        timely = 8 * ("ontime" in self.wording.weights and self.weight > 0.9 * self.wording.total)
        return self.score + 2 * self.weight + 4 * len(self.used) + timely + 55 * (self.primed and self.coverage < 0.8)


def _whole(key: str) -> int:
    """The number of a figure's key; 0 where it is no whole one."""
    return int(key[1:]) if key[1:].isdecimal() else 0


class Reading:
    """A text as words, with what the matcher asks of its sentences."""

    def __init__(self, text: str, words: list[Token] | None = None, people: frozenset[str] = frozenset()) -> None:
        self.text = text
        self.words = tokens(text) if words is None else words
        self.places: dict[str, list[int]] = defaultdict(list)
        self.evident: list[int] = []
        self.measured = self.bidding = self.asking = False
        self.steps = list(accumulate(t.kind != STOP for t in self.words))
        (printed, names), named = evidence(), named_places(text, people)
        self._offices: set[int] = set()  # words of the names of posts, and initials of who speaks
        for n, token in enumerate(self.words):
            name = next((body for start, end, body in named if start <= token.start < end), None)
            if name is False:
                self._offices.add(n)
            if name is None and token.key == "ontime" and is_due(text, token.start):
                continue
            if name is None:
                self.places[token.key].append(n)
            if token.key in names or text[token.start : token.end].lower() in printed:
                self.evident.append(n)
            elif token.kind == NUMBER or token.key == "time":
                if self._is_change(n):
                    self.evident.append(n)
            elif token.key in FELT and text[: token.start].lower().endswith("how ") or token.key in quantities() and self._is_quantified(n):
                self.evident.append(n)

    def sentences(self) -> dict[int, tuple[Token, ...]]:
        """The sentences by number, each as its words; who speaks by his office says nothing of what is measured."""
        kept = [t for n, t in enumerate(self.words) if n not in self._offices]
        return {number: tuple(words) for number, words in groupby(kept, key=lambda t: t.sentence)}

    @property
    def topic(self) -> frozenset[str]:
        """The words of content, as keys."""
        return frozenset(t.key for t in self.words if t.kind == CONTENT)

    def _is_change(self, n: int) -> bool:
        """Whether word ``n`` ends a mean, a change or a share: "9.1 days", "from 58 to 43", "one shop in six"."""
        words = self.words
        if words[n].key == "time":
            return n > 0 and ("." in words[n - 1].key or self._is_lost(n))
        if words[n].kind == NUMBER and self._is_census(n):
            return True
        if n < 2 or words[n].kind != NUMBER:
            return False
        if words[n - 1].key == "in" and self._is_share(n):
            return True
        if n < 3:
            return False
        if [t.kind == NUMBER for t in words[n - 3 : n]] != [False, True, False]:
            return False
        plain = all(self.text[t.end - 1].isdigit() for t in (words[n - 2], words[n]))  # no dates
        return plain and (words[n - 3].key, words[n - 1].key) == ("from", "to")

    def _is_lost(self, n: int) -> bool:
        """Whether time word ``n`` is one of "days lost", "shifts that were being lost"."""
        return any(t.key == "lose" and t.sentence == self.words[n].sentence for t in self.words[n + 1 : n + 5] if t.kind != NUMBER)

    def _is_share(self, n: int) -> bool:
        """Whether word ``n`` ends a share in words: "two in five", "one primary pupil in six"; "one meeting in two months" is none."""
        words, number = self.words, self.words[n]
        if n + 1 < len(words) and words[n + 1].key == "time":
            return False
        for part in reversed(words[max(0, n - SHARE) : n - 1]):
            if part.sentence != number.sentence or part.kind == NUMBER:
                printed = self.text[part.start : part.end]
                return part.sentence == number.sentence and printed.lower() in SMALL and _whole(part.key) < _whole(number.key)
        return False

    def _is_census(self, n: int) -> bool:
        """Whether word ``n`` is the figure of "there were now 312 families": of a thing that is counted, not of some that somebody saw."""
        word = self.words[n]
        printed = self.text[word.start : word.end].replace(",", "")
        if not printed.isdecimal() or int(printed) <= FEW or YEAR.fullmatch(printed):
            return False
        return bool(THERE.search(self.text[max(0, word.start - LONGEST) : word.start]))

    def _is_quantified(self, n: int) -> bool:
        """Whether quantity ``n`` is asked for ("what was the turnout") or has its figure after it ("arrears were £40,000")."""
        words, asking = self.words, [m for m in range(max(0, n - AFTER), n) if self._asks_of(m, n)]
        after = [t for t in words[n + 1 : n + 1 + AFTER] if t.sentence == words[n].sentence and t.kind == NUMBER]
        doing = self.text[words[max(0, n - AFTER)].start : words[min(len(words) - 1, n + 4)].end].lower().split()
        asked = DEEDS.isdisjoint(doing) and any(words[m].sentence == words[n].sentence for m in asking)
        return asked or any(not YEAR.fullmatch(self.text[t.start : t.end]) for t in after)

    def _asks_of(self, m: int, n: int) -> bool:
        """Whether word ``m`` asks of word ``n``: "what was the turnout", but not "what help there was with arrears"."""
        printed, after = (self.text[t.start : t.end].lower() for t in self.words[m : m + 2])
        if printed not in ASKING or printed == "how" and after not in HOW:
            return False
        return printed != "what" or self.words[m + 1].kind != CONTENT or all(t.kind != STOP for t in self.words[m + 1 : n])

    def is_quantity(self, n: int) -> bool:
        """Whether word ``n`` is a quantity by itself: the backlog, the re-let time."""
        word = self.words[n]
        return word.key in quantities() or word.key == "time" and self.text[word.start : word.end].lower() in ("time", "times")

    def is_measured(self, candidate: Candidate) -> bool:
        """Whether the sentence, or what is known of the item, shows that something is measured."""
        return self.measured or self.is_evident(candidate)

    def is_shown(self, candidate: Candidate) -> bool:
        """The same; where only the item shows it, one instance is no measure, and what people say for one must be what is asked about."""
        if self.is_evident(candidate):
            return True
        if not self.measured or self._is_instance(candidate) or self._is_to_come(candidate):
            return False
        return not candidate.wording.spoken or not ABOUT.isdisjoint(self._before(candidate, 6))

    def _is_instance(self, candidate: Candidate) -> bool:
        """Whether one instance is told of: "a complaint", "an experienced foster carer"."""
        before, last = self._before(candidate, 2), self.words[candidate.last].end - 1
        one = before[:1] in (["a"], ["an"]) and self.text[last] not in "sS"
        return one or not INSTANCE.isdisjoint(before[-1:])

    def _is_to_come(self, candidate: Candidate) -> bool:
        """Whether the window tells of a deed to come: "whether trees would be planted", "if members could visit the museum"."""
        start, end = self.words[candidate.first].start, self.words[candidate.last].end
        if "ontime" in candidate.wording.weights:
            return False
        return bool(TO_COME.search(self.text[max(0, start - 12) : start]) or TO_BE.search(self.text, start, end))

    def is_asked(self, candidate: Candidate) -> bool:
        """Whether a measure word, or "asked about", stands right beside the window, or a quantity in it has its figure."""
        first = candidate.first
        if first and self.words[first - 1].kind == MEASURE and self.words[first - 1].sentence == self.words[first].sentence:
            return True
        if self.has_marker(candidate, timely=False) or not candidate.wording.needed and not ABOUT.isdisjoint(self._before(candidate, 2)):
            return True
        return any(self.words[n].key in quantities() for n in candidate.core) and self.is_evident(candidate)

    def _before(self, candidate: Candidate, count: int) -> list[str]:
        """The words right before the window, at most ``count``, as printed in lower case."""
        start = self.words[candidate.first].start
        return self.text[max(0, start - 60) : start].lower().split()[-count:]

    def is_evident(self, candidate: Candidate, within: int = NEARBY) -> bool:
        """Whether the sentence itself shows, near the window, that something is measured."""
        sentence, words = self.words[candidate.first].sentence, self.words
        shown = self.evident
        if (TIMES | LASTING) & candidate.wording.weights.keys():
            shown = shown + [n for n in self.places.get("time", ()) if self.asks_how_long(n) or self._is_time_taken(n)]
        near = [n for n in shown if candidate.first - within <= n <= candidate.last + within and words[n].sentence == sentence]
        return any(not self._is_other_rate(n, candidate) for n in near)

    def asks_how_long(self, n: int) -> bool:
        """Whether word ``n`` is "how long" or the like in a sentence that says that something takes time, or waits."""
        start, after = self.words[n].start, self.words[n : n + NEARBY]
        asked = self.text[start : self.words[n].end].lower()
        if asked == "how long":
            return any(self.text[t.start : t.end].lower() in TAKING for t in after)
        return asked.startswith("how ")

    def is_stated(self, candidate: Candidate) -> bool:
        """Whether the sentence counts what the measure counts: "1,260 adults were in treatment", "£2m of social value had been delivered".

        A small number is only a count where a time is named over which it was reached, and what is to be done is none.
        """
        sorts, words, first, last = candidate.wording.sorts, self.words, candidate.first, candidate.last
        sign = "#" if "count" in sorts else "£" if "money" in sorts else ""
        if not sign:
            return False
        sentence = words[first].sentence
        until = last + WORTH if sign == "£" else last  # "social value worth £2m"
        figure = next(
            (n for n in range(max(0, first - 2), min(until, len(words))) if self._is_figure(n, sign) and n not in candidate.used), -1
        )
        if figure < 0 or words[figure].sentence != sentence or any(t.kind == CONTENT for t in words[figure + 1 : first]):
            return False
        around = [t for t in words[max(0, figure - AFTER) : last + AFTER] if t.sentence == sentence]
        told = self.text[around[0].start : words[max(last, figure)].end]
        if not PAST.search(told) or INTENT.search(told) or TO_DO.search(self.text[around[0].start : words[figure].start]):
            return False
        many = sign == "£" or _whole(words[figure].key) > FEW
        return many or bool(PERIOD.search(self.text[around[0].start : around[-1].end]))

    def _is_figure(self, n: int, sign: str) -> bool:
        """Whether word ``n`` is a figure of this sign: "£", or "#" for a whole number that is no year and no rate."""
        token = self.words[n]
        if token.kind != NUMBER or sign == "£":
            return token.key == sign
        printed = self.text[token.start : token.end]
        return _whole(token.key) > 1 and not YEAR.fullmatch(printed) and "per" not in self.text[max(0, token.start - 5) : token.start]

    def counts_many(self, n: int) -> bool:
        """Whether figure ``n`` counts more than somebody may have seen and counted himself."""
        named = n > 0 and self.words[n - 1].key in QUALIFIERS  # section 106
        return self.words[n].key[0] == "#" and not named and self._is_figure(n, "#") and _whole(self.words[n].key) > FEW

    def _is_time_taken(self, n: int) -> bool:
        """Whether a figure stands before time word ``n``, and near it what takes that time: "the 12 days that a repair was taking"."""
        if n == 0 or self.words[n - 1].kind != NUMBER:
            return False
        near = [t for t in self.words[max(0, n - AFTER) : n + AFTER] if t.sentence == self.words[n].sentence]
        return any(self.text[t.start : t.end].lower() in TAKING for t in near)

    def is_spent_time(self, n: int, candidate: Candidate) -> bool:
        """Whether time word ``n`` is what was spent: "how many weeks a family spent", no money."""
        if n == 0 or self.words[n - 1].key not in ("howmany", "averag") and self.words[n - 1].kind != NUMBER:
            return False
        return any(self.words[m].key == "spend" for m in candidate.used)

    def is_costed(self, candidate: Candidate) -> bool:
        """Whether what is asked about is the cost of what the window names: "what it cost to collect", "the cost of sickness"."""
        return bool(COSTED.search(self.text[max(0, self.words[candidate.first].start - LONGEST) : self.words[candidate.first].start]))

    def is_tight(self, candidate: Candidate) -> bool:
        """Whether the two words of the window belong together: near, no comma or bracket between, nothing between time and its thing."""
        words, first, last = self.words, candidate.first, candidate.last
        between = sum(1.0 if t.kind != STOP else 0.5 for t in words[first + 1 : last])
        if between > LOOSE - 1 or self.is_broken(candidate):
            return False
        return "time" not in (words[first].key, words[last].key) or all(t.kind not in (CONTENT, LIGHT) for t in words[first + 1 : last])

    def is_broken(self, candidate: Candidate) -> bool:
        """Whether a comma, a colon or a bracket stands between the first and the last word of the window."""
        start, end = self.words[candidate.first].end, self.words[candidate.last].start
        return any(m.start() not in self._fronted for m in BREAK.finditer(self.text, start, end))

    @cached_property
    def _fronted(self) -> frozenset[int]:
        """Where the commas stand that end "of those who ..." before "how many"."""
        return frozenset(m.end() for m in FRONTED.finditer(self.text))

    def is_two_things(self, candidate: Candidate) -> bool:
        """Whether "and said" or the like stands between the first and the last word of the window, which are then of two clauses."""
        between = self.text[self.words[candidate.first].end : self.words[candidate.last].start].lower().split()
        return any(word in TELLING and before == "and" for before, word in pairwise(between))

    def is_topic(self, candidate: Candidate) -> bool:
        """Whether somebody wants a paper on it: "a breakdown of", "a briefing about"."""
        before = self._before(candidate, 2)
        return len(before) == 2 and before[0] in PAPERS and before[1] in ("of", "on", "about", "regarding")

    def _is_other_rate(self, n: int, candidate: Candidate) -> bool:
        """Whether "rate" at word ``n``, before the window, is the rate of something else: the subsidy rate for temporary accommodation."""
        words, printed = self.words, self.text[self.words[n].start : self.words[n].end].lower()
        if n == 0 or printed != "rate" or not self.text[words[n].end :].startswith(" for "):
            return False
        other = words[n - 1]
        return other.kind == CONTENT and other.sentence == words[n].sentence and other.key not in candidate.wording.main

    def is_compound(self, candidate: Candidate) -> bool:
        """Whether a word of the window only says what somebody or something is for: attendance officers, the complaints procedure."""
        for n in candidate.core:
            if n + 1 in candidate.used:
                continue
            after = re.match(r" (\w+)(?: (\w+))?", self.text[self.words[n].end :])
            if after and after.group(1).lower() in heads() and (after.group(2) or "").lower() not in SAYING:
                return True
        return False

    def _counts(self, n: int) -> bool:
        """Whether word ``n`` is a counting noun in the plural: one incident is no measure."""
        return self.words[n].kind == COUNT and self.text[self.words[n].end - 1] in "sS"

    def asks_for(self, candidate: Candidate) -> str:
        """The sort of unit that the words in and before the window ask for: "count", "rate" or neither."""
        words, sentence = self.words, self.words[candidate.first].sentence
        keys = {t.key for t in words[max(0, candidate.first - 5) : candidate.last + 2] if t.sentence == sentence}
        counted, rated = not COUNTS.isdisjoint(keys), not RATES.isdisjoint(keys)
        return "" if counted == rated else "count" if counted else "rate"

    def _is_counted(self, candidate: Candidate) -> bool:
        """Whether "the number of" stands before the window, one more word between, where three words or more name the measure."""
        words, first = self.words, candidate.first
        before = [n for n in range(max(0, first - 5), first) if words[n].kind not in (STOP, LIGHT)]
        main = candidate.wording.main
        if len(main) < 3 or not main <= {words[n].key for n in candidate.used}:
            return False
        if len(before) < 2 or words[before[-2]].sentence != words[first].sentence:
            return False
        head = words[before[-2]]
        return head.kind == MEASURE and self.text[head.end :].startswith(" of ") and "," not in self.text[head.end : words[first].start]

    def has_marker(self, candidate: Candidate, *, timely: bool = True) -> bool:
        """Whether a measure word stands in the window or beside it ("rate of ...", "... rate"), or a counting noun of the wording in it."""
        first, last, words = candidate.first, candidate.last, self.words
        if self._is_counted(candidate):
            return True
        near = range(max(0, first - 5), min(len(words), last + 2))
        marking = [n for n in near if words[n].kind == MEASURE or timely and words[n].key == "ontime"]
        if any(first <= n <= last for n in marking) or any(self._counts(n) for n in candidate.used):
            return True
        before = next((n for n in range(first - 1, max(-1, first - 5), -1) if words[n].kind not in (STOP, LIGHT)), first - 1)
        between = self.text[words[before].end : words[first].start]
        apart = before < first - 1 and "," not in between and " and " not in between  # debt levels and servicing costs
        if before >= 0 and words[before].key in ASKED and words[before].sentence == words[first].sentence:
            return True
        partial = len(candidate.wording.main) == 1 and words[before].key in SHARES
        beside = [before, last + 1] if apart and before >= 0 and not partial else [last + 1]
        single = not candidate.wording.named and len(candidate.wording.main) == 1
        vague = VAGUE if single and (self.bidding or candidate.wording.main == WIDE) else ()
        found = [n for n in beside if n in marking and words[n].sentence == words[first].sentence and words[n].key not in vague]
        return any(not self._is_other_rate(n, candidate) for n in found)
