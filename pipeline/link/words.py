"""Turn text into comparable words: stems, with the phrases that mean the same brought to one name, each with its place in the text."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.errors import RuleError
from pipeline.patterns import GENITIVE
from pipeline.resources import resource

CONTENT, COUNT, LIGHT, MEASURE, NUMBER, STOP = "content", "count", "light", "measure", "number", "stop"

TOKEN = re.compile(
    r"""
    (?P<number> (?: £?\d[\d,]*(?:\.\d+)?½? (?:st|nd|rd|th|s)?\b | £\d+ ) (?: \s?% | \s?per\s?cent\b )? )
  | (?-i: (?P<road> \b [ABCU] )                                   # a class of road, not an article
      (?= \)? (?: \s? (?:,|and|&|/) \s? \(? [ABCU] \)? )* \s (?: class | roads | road\b (?<!A\sroad) ) ) )
  | (?P<word> (?-i: (?: [A-Z]\. ){2,4} [A-Z] (?: \.?s\b | \.(?! \s+[A-Z][a-z] ) | \b ) )    # F.O.I. is FOI
            | (?: (?:anti|non|re|pre|co|un)-[a-z]{3,} )           # anti-social and antisocial are one word
            | [^\W\d_]+ (?:['’][^\W\d_]+)* \d* )
  | (?P<stop> [.?!;] (?=\s|$) | \n\s*\n | \t )                   # a measure is not named across the end of a sentence
    """,
    re.VERBOSE | re.IGNORECASE,
)
SMALL = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
UNITS = {word: n for n, word in enumerate(SMALL, 1)}
UNITS |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "first": 1, "second": 2, "third": 3, "thousand": 1000}
PERIODS = frozenset(("minute", "hour", "day", "week", "month"))
LISTS = (("light", LIGHT), ("counts", COUNT), ("measures", MEASURE), ("stopwords", STOP))
SPANNING = re.compile(r"\b[ABCU]\b|\d\s(?:%|per|Per)")  # what is read over a space: a class of road, per cent
Raw = tuple[str, int, int, str]  # key, start, end and lower-case word; an empty key marks the end of a sentence
VOWEL = re.compile("[aeiouy]")
_LIMITS = frozenset(("within", "inside", "in"))
_SET = frozenset(("figure", "figures", "rate", "target", "standard", "measure", "indicator", "timescale", "deadline", "limit"))


class Token(NamedTuple):
    """A word of a text: ``key`` is what it is compared by, ``sentence`` the number of the sentence that it stands in."""

    key: str
    start: int
    end: int
    kind: str
    sentence: int


def _undouble(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lse" else word


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a lower-case word: endings of number and tense and the commonest endings of nouns made from verbs are taken off."""
    word = GENITIVE.sub("", word.replace("’", "'"))
    if len(word) <= 3 or word in vocabulary().protected:
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word in vocabulary().protected:
        return word
    if word.endswith("ied"):
        word = word[:-3] + "y"
    for ending, least in (("ment", 4), ("ness", 5), ("ing", 3), ("ed", 3), ("ion", 5)):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= least and VOWEL.search(rest) and (ending != "ion" or rest[-1] in "ts"):
            word = _undouble(rest)
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def lines(name: str) -> list[str]:
    """The lines of ``models/vocab/link_NAME.txt`` that say something."""
    text = resource(f"models/vocab/link_{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


@dataclass(frozen=True)
class Vocabulary:
    """The word lists of ``models/vocab/link_*.txt``: ``kinds`` says what a word is where it is not content."""

    kinds: dict[str, str]
    protected: frozenset[str]
    synonyms: tuple[tuple[str, str], ...]

    @staticmethod
    def load() -> "Vocabulary":
        """Read the lists; ``RuleError`` names the line that is wrong."""
        synonyms, protected = [], set()
        for line in lines("terms") + lines("words"):
            name, equals, forms = line.partition("=")
            if not equals or not name.strip() or " " in name.strip():
                raise RuleError(f"link_words.txt or link_terms.txt: {line!r} is no rule", "Write: one-word-name = form, form")
            parts = [form.strip().lower() for form in forms.split(",") if form.strip()]
            synonyms += [(name.strip(), form) for form in parts]
            protected.add(name.strip())
        words = {word: kind for name, kind in LISTS for line in lines(name) for word in line.split()}
        return Vocabulary(words, frozenset(protected), tuple(synonyms))


@cache
def vocabulary() -> Vocabulary:
    """The shipped word lists, read once."""
    return Vocabulary.load()


@cache
def evidence() -> tuple[frozenset[str], frozenset[str]]:
    """What shows that a sentence speaks of something measured: words as printed in lower case, and names of ``link_words.txt``."""
    found = frozenset(word for line in lines("evidence") for word in line.split())
    return found, found & {"%", *(name for name, _ in vocabulary().synonyms)}


@cache
def performance_words() -> frozenset[str]:
    """Words by which an item shows that it is about performance."""
    return frozenset(word for line in lines("context") for word in line.split())


@cache
def terms() -> frozenset[str]:
    """Names of ``link_terms.txt``: terms of the trade, not everyday words."""
    return frozenset(line.partition("=")[0].strip() for line in lines("terms"))


@cache
def skipped() -> frozenset[str]:
    """Wordings of registers that are too general to be looked for."""
    return frozenset(line.lower() for line in lines("skip"))


@cache
def quantities() -> frozenset[str]:
    """Keys of the nouns that are quantities by themselves: a turnout, a backlog, what is spent."""
    return frozenset(t.key for line in lines("quantities") for t in tokens(line))


@cache
def counting() -> frozenset[str]:
    """Keys of the nouns by which a thing is counted: incidents, cases."""
    return frozenset(t.key for line in lines("counts") for t in tokens(line))


@cache
def generic() -> frozenset[str]:
    """Keys of the words that name only who, where or in what unit."""
    return frozenset(t.key for line in lines("generic") for t in tokens(line))


@cache
def heads() -> frozenset[str]:
    """Nouns before which a measure's words only say what somebody or something is for."""
    return frozenset(word for line in lines("heads") for word in line.split())


@cache
def sayings() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For wordings of registers, what people say for them; ``RuleError`` names the line that is wrong."""
    found = []
    for line in lines("sayings"):
        wording, equals, said = line.partition(" = ")
        forms = tuple(form.strip() for form in said.split("|"))
        if not equals or not all(forms):
            raise RuleError(f"link_sayings.txt: {line!r} is no rule", "Write: wording of a register = saying | saying")
        found.append((wording.strip(), forms))
    return tuple(found)


@cache
def deciding() -> dict[str, frozenset[str]]:
    """For each deciding word (as a key) the keys that exclude it."""
    groups = [frozenset(t.key for t in tokens(line)) for line in lines("deciding")]
    return {word: frozenset().union(*(g for g in groups if word in g)) - {word} for group in groups for word in group}


@cache
def precedence() -> tuple[str, ...]:
    """Names (or beginnings of names) of frameworks, the first to be preferred where a measure is listed under several."""
    return tuple(lines("precedence"))


@cache
def _phrases() -> dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]:
    """Forms by the stems of their first and their second word, longest first; forms of one word stand under an empty second."""
    found: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for name, form in vocabulary().synonyms:
        stems = tuple(key for key, _, _, _ in _raw(form) if key)
        found.setdefault(stems[0], {}).setdefault("".join(stems[1:2]), []).append((stems, name))
    for seconds in found.values():
        for forms in seconds.values():
            forms.sort(key=lambda pair: -len(pair[0]))
    return found


def _phrase(raw: list[Raw], n: int) -> tuple[int, str]:
    """How many words the longest form that starts at word ``n`` has, and its name; 0 where there is none."""
    seconds = _phrases().get(raw[n][0])
    if not seconds:
        return 0, ""
    longer = seconds.get(raw[n + 1][0] or " ", ()) if n + 1 < len(raw) else ()
    for stems, name in longer:
        if len(stems) == 2 or tuple([r[0] for r in raw[n : n + len(stems)]]) == stems:
            return len(stems), name
    return (1, seconds[""][0][1]) if "" in seconds else (0, "")


@lru_cache(maxsize=50_000)
def _number(printed: str) -> tuple[str, str]:
    printed = printed.lower()
    sign = "%" if printed.endswith(("%", "cent")) else "£" if "£" in printed else "#"
    return "#" + re.sub(r"[£,%\s]|per\s?cent$|(?<=\d)(?:st|nd|rd|th|s)$|\.0+$", "", printed.replace("per cent", "")), sign


@lru_cache(maxsize=50_000)
def _word(printed: str) -> tuple[str, str]:
    word = printed.lower().replace("-", "").replace(".", "")
    return (f"#{UNITS[word]}", "#") if word in UNITS else (stem(word), word)


def _raw(text: str) -> list[Raw]:
    """Key, start, end and lower-case word of each token; an empty key marks the end of a sentence."""
    found: list[Raw] = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        group = match.lastgroup
        if group == "word":
            key, word = _word(text[start:end])
        elif group == "stop":
            key = word = ""
        elif group == "road":
            key = word = "class" + text[start:end].lower()
        else:
            key, word = _number(text[start:end])
        found.append((key, start, end, word))
    return found


def _deadline(raw: list[Raw], n: int) -> tuple[int, int]:
    """The places of the figure and the last word where word ``n``, one of ``_LIMITS``, begins "within 20 working days"; else zeros."""
    if any(earlier[0] == "averag" for earlier in raw[max(0, n - 12) : n]):
        return 0, 0  # "on average in four days" names a time, no deadline
    figure = n + 1 + (raw[n][3] != "in" and raw[n + 1 : n + 2] != [] and raw[n + 1][3] in ("the", "its", "their", "a"))
    if figure + 1 >= len(raw) or raw[figure][0][:1] != "#":
        return 0, 0
    last = figure + (2 if raw[figure + 1][0] in ("work", "calendar", "school") and figure + 2 < len(raw) else 1)
    return (figure, last) if raw[last][0] in PERIODS else (0, 0)


def _normaliser(raw: list[Raw], n: int) -> bool:
    """Whether word ``n`` says only by what a figure is divided: per employee, per 1,000 homes."""
    return n > 0 and (raw[n - 1][3] == "per" or (n > 1 and raw[n - 1][0][:1] == "#" and raw[n - 2][3] == "per"))


@lru_cache(maxsize=50_000)
def _kind(key: str, word: str) -> str:
    if key[0] == "#":
        return NUMBER
    if len(word) == 1 and word.isalpha():
        return STOP
    return vocabulary().kinds.get(word, CONTENT)


def tokens(text: str) -> list[Token]:
    """The words of ``text`` in order, phrases of ``link_words.txt`` as one."""
    return _joined(text, _raw(text))


@lru_cache(maxsize=50_000)
def _raw_word(word: str) -> tuple[Raw, ...]:
    return tuple(_raw(word))


def plain_tokens(text: str) -> list[Token]:
    """The same, their places left out: faster where texts share their words, as each is read once only."""
    if SPANNING.search(text):
        return tokens(text)
    return _joined("", [raw for word in text.split() for raw in _raw_word(word)])


def _joined(text: str, raw: list[Raw]) -> list[Token]:
    found: list[Token] = []
    phrases = _phrases()
    sentence = n = 0
    while n < len(raw):
        key, start, end, word = raw[n]
        if not key:
            sentence, n = sentence + 1, n + 1
            continue
        figure, last = _deadline(raw, n) if word in _LIMITS else (0, 0)
        if last:
            found.append(Token(raw[figure][0], *raw[figure][1:3], NUMBER, sentence))
            found.append(Token("ontime", start, raw[last][2], LIGHT, sentence))
            n = last + 1
            continue
        if key[0] == "#" and n + 2 < len(raw) and raw[n + 1][0] in PERIODS and raw[n + 2][3] in _SET:
            found.append(Token(key, start, end, NUMBER, sentence))  # "the 20-week figure" is of what is done within them
            found.append(Token("ontime", raw[n + 1][1], raw[n + 1][2], LIGHT, sentence))
            n += 2
            continue
        size, name = _phrase(raw, n) if key in phrases else (0, "")
        if size:
            kind = LIGHT if _normaliser(raw, n) else _kind(name, name)
            found.append(Token(name, start, raw[n + size - 1][2], kind, sentence))
            n += size
        else:
            kind = _kind(key, word)
            if kind == MEASURE and (text[start - 1 : start] == "-" or key == "number" and raw[n + 1 : n + 2] and raw[n + 1][0][:1] == "#"):
                kind = STOP  # street-level; houses numbers 13 to 24
            elif kind == CONTENT and _normaliser(raw, n):
                kind = LIGHT
            found.append(Token(word if word in ("%", "£") else key, start, end, kind, sentence))
            n += 1
    return found
