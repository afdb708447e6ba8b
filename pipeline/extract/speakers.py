"""Who can be the subject of a sentence in minutes: councillors, offices, officers, partners, the public, the body, pronouns.

``Cast`` holds the attendance of one meeting; ``Cast.at`` reads the speaker phrase that begins at an offset. The phrase is kept as printed;
``person`` is filled from the attendance only where one person fits.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from pipeline.extract.phrases import TITLES, grammar, has_rare_letters, lower_starts
from pipeline.records import Person
from pipeline.vocab import ordered, words

MEMBER, OFFICER, PUBLIC, BODY, UNKNOWN = "member", "officer", "public", "body", "unknown"
TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b")  # a phrase that begins so calls somebody by a title that is no rank


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker phrase at ``start``–``end``. ``answers`` says that whoever it is speaks for a service, ``pronoun`` that
    it stands for another; ``key`` is equal for two phrases that mean the same person."""

    start: int
    end: int
    text: str
    role: str
    person: str = ""
    answers: bool = False
    pronoun: bool = False
    plural: bool = False
    key: str = ""
    guest: bool = False  # a councillor of another body, or not of this one


_ROLE_OF = {
    "member": MEMBER, "answering": MEMBER, "office": MEMBER, "public": PUBLIC, "partner": PUBLIC, "officer": OFFICER, "body": BODY,
    "pronoun": UNKNOWN, "person": UNKNOWN, "named": UNKNOWN, "initials": UNKNOWN, "spoken": UNKNOWN,
}  # fmt: skip
# who leads others than those who answer for the council
_OPPOSES = re.compile(r"\bOpposition\b|\b(?:Shadow|Minority)\s|\bLeader\s+of\s+(?:the\s+)?(?:\w+\s+){1,3}Group\b", re.IGNORECASE)
# who sits with the councillors for others, and asks as they do
_SITS = re.compile(
    r"\b(?:co-?opt\w*|tenants?|leaseholders?|residents?|parent[\s-]governor|lay\s+(?:member|person)|independent\s+(?:member|person)|diocesan|pupil|student|young\s+person)\b"
    r"(?!\s+(?:\w+\s+)?(?:manager|officer|director|engagement|services?|involvement|participation|lead|adviser)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w*")
_COUNTED = re.compile(r"\d{1,2}\s+(?:[Mm]embers?\s+of\s+the\s+[Pp]ublic|residents?|parishioners?)\b")  # "3 residents asked"
_PASSAGE = 300  # characters; what is shorter is a phrase, not the text of a document
_BRACKET = re.compile(r"\s*\([^()]*\)")
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_MARKS = re.compile(r"[.,;:()’']")
_POST = re.compile(r"[Tt]he(?:\s+(?:of|and|for|&|[A-Z][\w’'&-]*)){1,6}")
_DOER = re.compile(r"(?:er|or|ar|man|person|ist|ian|ary)$")  # "Groundsman"; "Home Office" is whom somebody works for
_RANK = re.compile(r"Chief|Captain|Marshal|Major|Colonel|Canon|Dean|Rector|Sheriff")  # "the Chief", where one police chief is present
_INNER = re.compile(r"\(([^()]*)\)")
_BETWEEN = re.compile(r"/|,\s|\sand\s|\s&\s")
_SEVERAL = re.compile(r"\band\b|&|/|\bCllrs\b|\bCouncill?ors\b")


@lru_cache(maxsize=10_000)
def _plain(name: str) -> str:
    return " ".join(_MARKS.sub(" ", TITLES.sub(" ", _BRACKET.sub("", name))).lower().split())


def _surname(name: str) -> str:
    parts = _plain(name).split()
    return parts[-1] if parts else ""


def _undotted(letters: str) -> str:
    """Initials as the attendance keeps them, whether they are printed "TK", "T.K." or "T. K."."""
    return letters.replace(".", "").replace(" ", "") if "." in letters and _DOTTED.fullmatch(letters) else letters


_DOTTED = re.compile(r"(?:[A-Z]\.\s?){1,3}[A-Z]\.")
_POST_LETTERS = re.compile(r"[A-Z]{1,3}(?!C)[A-Z]")  # not of a council, "SBC"


@dataclass
class Cast:
    """The people of a meeting, ready for look-up. ``people`` is the attendance; absent people are kept apart: they cannot have spoken."""

    people: tuple[Person, ...] = ()
    _names: dict[str, list[Person]] = field(default_factory=dict)
    _firsts: dict[str, list[Person]] = field(default_factory=dict)
    _initials: dict[str, list[Person]] = field(default_factory=dict)
    _positions: dict[str, list[Person]] = field(default_factory=dict)
    # What was found at (start, end) of one text: the components ask again and again.
    _text: str = field(default="", repr=False, compare=False)
    _rare: bool = field(default=False, repr=False, compare=False)
    _read: dict[tuple[int, int], Speaker | None] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        for person in self.people:
            if person.role == "apologies":
                continue
            plain = _plain(person.name)
            for key in {plain, _surname(person.name)} - {""}:
                self._names.setdefault(key, []).append(person)
            first, _, rest = plain.partition(" ")
            if rest and len(first) > 2:
                self._firsts.setdefault(first, []).append(person)
            letters = person.initials or "".join(p[0] for p in plain.split()).upper()
            if len(letters) > 1:
                self._initials.setdefault(letters, []).append(person)
            if person.position:
                self._positions.setdefault(_plain(person.position), []).append(person)
                if person.role == "officer" and _POST_LETTERS.fullmatch(person.position):  # "Ann Bell (CE)", later "The CE said"
                    self._initials.setdefault(person.position, []).append(person)

    def named(self, phrase: str) -> Person | None:
        """The one person whose name, initials or position the phrase is; None where none or several fit."""
        plain = _plain(phrase)
        inner = [_plain(p) for p in _INNER.findall(phrase)]
        for table, keys in ((self._names, [plain, *inner]), (self._positions, [plain, *inner])):
            for key in keys:
                if len(set(table.get(key, ()))) == 1:
                    return table[key][0]
        letters = _undotted(phrase)
        if letters in self._initials:
            found = self._initials[letters]
            return found[0] if len(set(found)) == 1 else None
        parts = plain.split()
        if not parts:
            return None
        if len(parts) == 1 and len(set(self._firsts.get(plain, ()))) == 1 and plain not in self._names:
            return self._firsts[plain][0]
        fits = [p for p in self._names.get(parts[-1], ()) if _fits(parts, _plain(p.name).split())]
        return fits[0] if len(set(fits)) == 1 else None

    def is_initials(self, phrase: str) -> bool:
        """Whether these letters are a key of the attendance list."""
        return all(_undotted(part) in self._initials for part in _BETWEEN.split(_BRACKET.sub("", phrase)))

    def at(self, text: str, start: int, end: int) -> Speaker | None:
        """The longest speaker phrase that begins at ``start``, or None."""
        begins = text[start : start + 1].isupper() or _WORD.match(text, start).group() in lower_starts()  # type: ignore[union-attr]
        if not begins and _COUNTED.match(text, start, end) is None:
            return None
        if len(text) < _PASSAGE:
            return self._longest(text, start, end, rare=has_rare_letters(text)) or self._post(text, start, end)
        if text is not self._text:
            self._text, self._rare, self._read = text, has_rare_letters(text), {}
        if (start, end) not in self._read:
            self._read[start, end] = self._longest(text, start, end, rare=self._rare) or self._post(text, start, end)
        return self._read[start, end]

    def _post(self, text: str, start: int, end: int) -> Speaker | None:
        """Somebody called by a post that the attendance tells, of whatever name: "the Groundsman"."""
        phrase = _POST.match(text, start, end) if self._positions else None
        words_of = phrase.group().split() if phrase else []
        for n in range(len(words_of), 1, -1):
            called = re.match(r"\s+".join(map(re.escape, words_of[:n])), text[start:end])
            held = _plain(" ".join(words_of[1:n]))
            ranked = n == 2 and _RANK.fullmatch(words_of[1]) and sum(held in position.split() for position in self._positions) == 1
            if called and (ranked or _DOER.search(words_of[n - 1]) and held in self._positions):
                return self._speaker("officer", text, start, start + called.end())
        return None

    def person_at(self, text: str, start: int, end: int) -> Speaker | None:
        """The same, where it is somebody of the attendance."""
        who = self.at(text, start, end)
        return who if who is not None and who.person and who.role != BODY else None

    def _longest(self, text: str, start: int, end: int, *, rare: bool) -> Speaker | None:
        best: tuple[str, int] | None = None
        kinds, every = grammar(rare=rare)
        match = every.match(text, start, end)
        if match is None or match.lastindex is None:  # no phrase of any kind
            return None
        for kind, phrase in zip(kinds, match.groups(), strict=True):
            if phrase is None or (best is not None and kind in ("named", "initials")):
                continue
            stop = start + len(phrase)
            if (best is None or stop > best[1] or kind == "pronoun") and self._holds(kind, phrase):
                best = (kind, stop)
        if best is None:
            return None
        return self._speaker(best[0], text, start, best[1])

    def _holds(self, kind: str, phrase: str) -> bool:
        if kind == "initials":
            return self.is_initials(phrase)
        if kind == "spoken":
            return phrase not in words("not_names")
        if kind == "named":
            parts = _BRACKET.sub("", phrase).split()
            if {parts[0], parts[-1]} & words("not_names"):
                return False
            return len(parts) > 1 or self.named(phrase) is not None
        return True

    def _speaker(self, kind: str, text: str, start: int, end: int) -> Speaker | None:
        if _POSSESSIVE.match(text, end):
            return None
        phrase = text[start:end].rstrip(" ,")
        person = None if kind in ("pronoun", "body") else self.named(phrase)
        role = _ROLE_OF[kind]
        if person is not None and role in (UNKNOWN, OFFICER):
            sits = person.role == "other" and _SITS.search(person.position) is not None
            role = MEMBER if sits else {"member": MEMBER, "officer": OFFICER, "other": OFFICER}.get(person.role, role)
        answers = kind in ("answering", "officer", "partner") or role == OFFICER or bool(person and _answers_for(person))
        answers = answers and not (role == MEMBER and _OPPOSES.search(phrase))
        plural = bool(_SEVERAL.search(phrase)) and kind in ("member", "person", "initials")
        key = _plain(person.name) if person else _plain(phrase)
        guest = kind == "member" and person is not None and person.role == "other"
        name = person.name if person and not plural else ""
        return Speaker(start, start + len(phrase), phrase, role, name, answers, kind == "pronoun", plural, key, guest)


def _fits(parts: list[str], name: list[str]) -> bool:
    """Whether a shorter form (``mrs osgood``, ``a hale``) can stand for the full name."""
    if parts[-1] != name[-1]:
        return False
    return all(any(full == part or (min(len(full), len(part)) == 1 and full[0] == part[0]) for full in name[:-1]) for part in parts[:-1])


@cache
def _answering_post() -> "re.Pattern[str]":
    posts = "|".join(re.escape(post) for post in (*ordered("answering_offices"), *ordered("role_nouns")))
    return re.compile(rf"\b(?:{posts})\b", re.IGNORECASE)


def _answers_for(person: Person) -> bool:
    return bool(_answering_post().search(person.position)) and not _OPPOSES.search(person.position)


def same(a: Speaker | None, b: Speaker | None) -> bool:
    """Whether two phrases mean the same speaker as far as the words and the attendance tell."""
    if a is None or b is None:
        return False
    if a.key == b.key:
        return True
    small, large = sorted((set(a.key.split()), set(b.key.split())), key=len)
    return bool(small) and small <= large


def clashes(pronoun: Speaker, speaker: Speaker) -> bool:
    """Whether "he" cannot be Mrs Hale, nor "she" Mr Poole."""
    word, title = pronoun.text.lower(), speaker.text
    return (word == "he" and bool(re.search(r"\b(?:Mrs|Ms|Miss|Lady|Dame)\b", title))) or (
        word == "she" and bool(re.search(r"\b(?:Mr|Sir|Lord)\b", title))
    )


@lru_cache(maxsize=2)  # one component after the other asks for that of the same meeting, and what it has read serves them all
def _cast(people: tuple[Person, ...]) -> Cast:
    return Cast(people)


def cast_of(people: Iterable[Person]) -> Cast:
    """The cast of a meeting with this attendance."""
    return _cast(tuple(people))
