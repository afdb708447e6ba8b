"""Who can be the subject of a sentence in minutes: councillors, offices, officers, partners, the public, the body, pronouns.

``Cast`` holds the attendance of one meeting; ``Cast.at`` reads the speaker phrase that begins at an offset. The phrase is kept as printed;
``person`` is filled from the attendance only where one person fits.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from pipeline.records import Person
from pipeline.vocab import ordered

MEMBER, OFFICER, PUBLIC, BODY, UNKNOWN = "member", "officer", "public", "body", "unknown"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker phrase at ``start``–``end``. ``answers`` says that whoever it is speaks for a service; ``pronoun`` that it stands for another;
    ``key`` is equal for two phrases that mean the same person."""

    start: int
    end: int
    text: str
    role: str
    person: str = ""
    answers: bool = False
    pronoun: bool = False
    plural: bool = False
    key: str = ""


_NAME = r"(?:(?:Mc|Mac|O['’]|D['’]|Fitz|(?:[Dd]e|[Ll]e|[Ll]a|[Vv]an(?:\ der)?|[Vv]on|St\.?|Al|El|Ap|Ó|Ní|Uí|Ua|Mac|Mhic)[\ -])?[A-ZÀ-Þ][a-zà-ÿ]+(?:['’][A-Za-z][a-z]+)?(?:-[A-ZÀ-Þ]?[a-zà-ÿ]+)*)"
_INITIALS = r"(?:(?:[A-Z]\.?\s?){1,4}(?<=[\s.])\s?)"
_HONORIFIC = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lady|Lord|Baroness|Prof|Professor|Rev|Revd|Reverend|Canon|Father|Fr|Imam|Rabbi|Capt|Captain|Major|Col|Colonel"
    r"|(?:Chief\s|Detective\s|Temporary\s|T/)?(?:Inspector|Insp|Superintendent|Supt)|(?:Assistant\s|Deputy\s)?Chief\sConstable|Sergeant|Sgt|PCSO|PC|WM|GM|SM|ACFO|DCFO|CFO"
    r"|Constable|Commander|Commissioner|Judge)\.?"
)
_COUNCILLOR = (
    r"(?:(?:County|District|Borough|City|Town|Parish|Community|Ward|Unitary|Shire|Hon\.?|the\sHon\.?|Convener|Bailie|Provost|Deputy\sMayor|Mayor)\s+)?"
    r"(?:Councillors?|Cllrs?\.?|Clrs?\.?|Crs?\.?|Cr\.|Aldermen|Alderman|Ald\.?|Bailies?|CC|Co[mh]{1,2}\.?|Cmhlr\.?|Deputy)(?=\s)"
)
_STOP = r"(?!Councillors?\b|Cllrs?\b|Mr\b|Mrs\b|Ms\b|Dr\b|The\b|He\b|She\b|They\b|It\b|This\b|That\b|Members?\b|RESOLVED|AGREED|ACTION)"
_CAP = _STOP + r"(?:[A-Z][\w&/’'-]*|[A-Z]\.)"
_CAPS = rf"{_CAP}(?:(?:\s*[,&/]\s*|\s+(?:and|of|the|for|in|to|&|with|–|-)\s+(?:the\s+)?|\s+){_CAP})*"
_FULL = rf"(?:{_HONORIFIC}\s+)?(?:{_INITIALS})?(?:{_NAME}\s+){{0,2}}{_NAME}(?:\s+(?:OBE|MBE|CBE|JP|MP|MSP|CC|TD|KC|QC|DL))?"
_SURNAME_CAPS = r"[A-Z]{3,}(?:[-'’][A-Z]+)*"
_TITLED = rf"(?:{_FULL}|(?:{_HONORIFIC}\s+)?(?:{_INITIALS})?(?:{_NAME}\s+)?{_SURNAME_CAPS})"
_PAREN = r"(?:\s*\((?!Action|ACTION|Q\d)[^()]{1,70}\))?"


def _alternatives(*lists: str) -> str:
    entries = sorted((e for name in lists for e in ordered(name)), key=len, reverse=True)
    return "|".join(re.escape(e).replace(r"\ ", r"[\s-]") for e in entries)


@cache
def _patterns() -> tuple[tuple[str, "re.Pattern[str]"], ...]:
    """The kinds of speaker phrase with their grammar, the most telling first."""
    nouns, offices, answering, bodies = (_alternatives(n) for n in ("role_nouns", "offices", "answering_offices", "bodies"))
    lower_nouns = nouns.lower()
    portfolio = rf"(?:\s*(?:of|for|on|with\sresponsibility\sfor|-|–|\()\s*(?:the\s+)?{_CAPS}\)?)?"
    return tuple(
        (kind, re.compile(pattern))
        for kind, pattern in (
            ("member", rf"(?:the\s+|The\s+)?{_COUNCILLOR}\s+{_TITLED}(?:(?:\s*,\s*|\s+(?:and|&)\s+|\s*,\s*and\s+|\s*/\s*)(?:{_COUNCILLOR}\s+)?(?:{_TITLED}))*{_PAREN}"),
            ("answering", rf"(?:(?:[Tt]he|[Aa]|[Oo]ur)\s+)?(?:(?:then|current|new|interim|former)\s+)?(?:{answering})s?\b{portfolio}"),
            ("office", rf"(?:[Tt]he|[Aa]|[Aa]nother|[Oo]ne|[Aa]\sfurther|[Tt]he\ssame)\s+(?:{offices})\b(?:\s+(?:of|for)\s+(?:the\s+)?(?:{_CAPS}|[a-z]+\s+{_CAPS}))?{_PAREN}"),
            ("office", rf"(?:{offices})\b(?=\s+[a-z])"),
            ("pronoun", r"(?:He|She|They|he|she|they|The\s(?:former|latter))\b"),
            ("public", r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Ss]ome|[Ss]everal|[Tt]wo|[Aa]\sfew)\s+(?:local\s+|tenant\s+|concerned\s+|younger\s+|further\s+)?"
                       r"(?:members?\sof\sthe\spublic|residents?|parishioners?|applicants?|objectors?|supporters?|petitioners?|tenants?|witness(?:es)?|householders?|local\speople|questioners?|speakers?|shopkeepers?|allotment\sholders?|visitors?)\b(?:\s+(?:of|from)\s+(?:the\s+)?" + _CAPS + r")?"),
            ("person", rf"(?:[Tt]he\s+)?{_HONORIFIC}\s+(?:{_TITLED}|{_NAME})(?:\s+and\s+{_HONORIFIC}\s+{_TITLED})*{_PAREN}"),
            ("officer", rf"(?:(?:[Tt]he|[Aa]n?)\s+)?(?:{_CAP}\s+(?:(?:and|&|of)\s+)?){{0,6}}(?:{nouns})s?\b(?!\s+[A-Z]\w+\s+[A-Z]?\w*['’]s)(?:\s*(?:\s(?:of|for|to|on|in)\s|,\s|\s[-–]\s|\s)(?:the\s+)?{_CAPS})?{_PAREN}"),
            ("officer", rf"(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]heir)\s+(?:(?:[\w’-]+)\s+){{0,4}}?(?:{lower_nouns})s?\b(?:\s+of\s+[a-z]+(?:\s+and\s+[a-z]+)?|\s+for\s+{_CAPS})?{_PAREN}"),
            ("officer", r"(?:[Ss]enior\s|[Cc]ouncil\s|[Pp]lanning\s|[Pp]olice\s|[Ss]ome\s|[Bb]oth\s|[Tt]he\s|[Aa]ll\s)?(?:[Oo]fficers|[Ss]taff|[Oo]fficials)\b(?:\s(?:present|in\sattendance|from\s" + _CAPS + r"))?"),
            ("officer", rf"(?:[Tt]he\s+)?(?:AD|DCS|DASS|CE|CEO|CFO|COO|DPH|PCC|PFCC|OPCC|RFO|MO|HoS|ACM|CPO|EHO|RM)\b(?:\s+(?:for\s+|of\s+)?{_CAPS})?{_PAREN}"),
            ("officer", r"[Tt]he\s+[A-Z]{2,5}\b(?!\s+[a-z]*(?:report|scheme|plan|form|policy))"),
            ("officer", rf"(?:[Tt]he\s+|[Aa]\s+)?(?:{_CAP}\s+){{0,3}}[Rr]epresentatives?\s+(?:of|from|for)\s+(?:the\s+)?{_CAPS}"),
            ("body", r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Oo]ther|[Vv]arious|[Aa]ll|[Tt]he|[Aa]\sfurther|[Tt]wo|[Tt]hree|[Mm]any|[Aa]\snumber\sof|[Bb]oth|[Ii]ndividual|[Oo]pposition)\s+"
                     r"(?:(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ommission|[Cc]ouncil|[Cc]abinet|[Ff]orum|[Gg]roup|[Ww]ard|[Ll]ocal|[Cc]o-opted|[Ll]ay|[Ee]lected|[Pp]arish)\s+)?(?:[Mm]embers?|[Cc]ouncillors?|[Tt]rustees?|[Gg]overnors?|[Cc]olleagues|[Dd]elegates?|[Aa]ttendees?|[Pp]articipants?)\b(?:\s+(?:of|on|from)\s+the\s+" + _CAPS + r"|\s+present)?"),
            ("body", r"(?:(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ommission|[Cc]ouncil|[Cc]abinet|[Ff]orum|[Gg]roup)\s+)?(?:Members|members|Councillors|councillors|Attendees|Colleagues|Delegates|Trustees|Governors)\b(?:\s+(?:of|on)\s+the\s+" + _CAPS + r"|\s+present)?"),
            ("body", rf"(?:[Tt]he|[Tt]his)\s+(?:{_CAP}\s+){{0,7}}(?:{bodies}|{bodies.lower()})\b{_PAREN}"),
            ("body", rf"(?:{bodies})\b(?=\s+(?:[a-z]|RESOLVED|AGREED|NOTED))"),
            ("named", rf"{_FULL}{_PAREN}"),
            ("spoken", r"[A-Z][A-Za-z]?[A-Z](?=\s+(?:asked|asks|said|says|queried|queries|reported|reports|advised|confirmed|commented|comments|responded|explained|noted|suggested|suggests|agreed\sto|questioned|stated)\b)"),
            ("initials", r"[A-Z]{2,4}[a-z]?(?:(?:/|,\s|\sand\s|\s&\s)[A-Z]{2,4}[a-z]?)*\b(?:\s\([^()]{1,40}\))?"),
        )
    )


_ROLE_OF = {
    "member": MEMBER, "answering": MEMBER, "office": MEMBER, "public": PUBLIC, "officer": OFFICER, "body": BODY,
    "pronoun": UNKNOWN, "person": UNKNOWN, "named": UNKNOWN, "initials": UNKNOWN, "spoken": UNKNOWN,
}  # fmt: skip
_TITLES = re.compile(rf"\b(?:{_HONORIFIC}|Councillors?|Cllrs?\.?|Clrs?\.?|Crs?\.?|Alderman|Ald\.?|[Tt]he|County|District|Borough|City|Town|Parish)(?=\s|$)")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
# Words that begin sentences in capitals and are no names.
_NOT_NAMES = frozenset(
    "The This That These Those There It In On At As An And But If When While Where What Why How Who Which With Without Following Further Some All Any "
    "Another Other Both Each No Not None For From To By Of After Before During Since Under Over Also Although However Resolved Agreed Noted Action "
    "Proposed Seconded Apologies Present Questions Question Response Reply Answer Minutes Decision Report Appendix Page Item Agenda Date Time Venue "
    "January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "Being Having Once One Two Three Four Five Six Many Most Several Work Progress Details Concerns Concern Clarification Discussion Consideration "
    "Reference Regarding Members Officers Council Committee Cabinet Board Panel Planning Housing Finance Scrutiny Public Local Under Standing Its His Her Their "
    "Our Your My We You He She They Was Were Is Are Has Have Had Does Did Do Can Could Would Should Might Shall Must".split()
)  # fmt: skip


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[.,;:()’']", " ", _TITLES.sub(" ", _BRACKET.sub("", name))).lower().split())


def _surname(name: str) -> str:
    parts = _plain(name).split()
    return parts[-1] if parts else ""


@dataclass
class Cast:
    """The people of a meeting, ready for look-up. ``people`` is the attendance; absent people are kept apart: they cannot have spoken."""

    people: tuple[Person, ...] = ()
    _names: dict[str, list[Person]] = field(default_factory=dict)
    _initials: dict[str, list[Person]] = field(default_factory=dict)
    _positions: dict[str, list[Person]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for person in self.people:
            if person.role == "apologies":
                continue
            plain = _plain(person.name)
            for key in {plain, _surname(person.name)} - {""}:
                self._names.setdefault(key, []).append(person)
            letters = person.initials or "".join(p[0] for p in plain.split()).upper()
            if len(letters) > 1:
                self._initials.setdefault(letters, []).append(person)
            if person.position:
                self._positions.setdefault(_plain(person.position), []).append(person)

    def named(self, phrase: str) -> Person | None:
        """The one person whose name, initials or position the phrase is; None where none or several fit."""
        plain = _plain(phrase)
        inner = [_plain(p) for p in re.findall(r"\(([^()]*)\)", phrase)]
        for table, keys in ((self._names, [plain, *inner]), (self._positions, [plain, *inner])):
            for key in keys:
                if len(set(table.get(key, ()))) == 1:
                    return table[key][0]
        if phrase in self._initials:
            found = self._initials[phrase]
            return found[0] if len(set(found)) == 1 else None
        parts = plain.split()
        if not parts:
            return None
        fits = [p for p in self._names.get(parts[-1], ()) if _fits(parts, _plain(p.name).split())]
        return fits[0] if len(set(fits)) == 1 else None

    def is_initials(self, phrase: str) -> bool:
        """Whether these letters are a key of the attendance list."""
        return all(part in self._initials for part in re.split(r"/|,\s|\sand\s|\s&\s", _BRACKET.sub("", phrase)))

    def at(self, text: str, start: int, end: int) -> Speaker | None:
        """The longest speaker phrase that begins at ``start``, or None."""
        best: tuple[str, int] | None = None
        for kind, pattern in _patterns():
            match = pattern.match(text, start, end)
            if match and self._holds(kind, match.group()) and (best is None or match.end() > best[1] or kind == "pronoun"):
                if kind in ("named", "initials") and best is not None:
                    continue
                best = (kind, match.end())
        if best is None:
            return None
        return self._speaker(best[0], text, start, best[1])

    def _holds(self, kind: str, phrase: str) -> bool:
        if kind == "initials":
            return self.is_initials(phrase)
        if kind == "named":
            words = _BRACKET.sub("", phrase).split()
            if words[0] in _NOT_NAMES or words[-1] in _NOT_NAMES:
                return False
            return len(words) > 1 or self.named(phrase) is not None
        return True

    def _speaker(self, kind: str, text: str, start: int, end: int) -> Speaker | None:
        if _POSSESSIVE.match(text, end):
            return None
        phrase = text[start:end].rstrip(" ,")
        person = None if kind in ("pronoun", "body") else self.named(phrase)
        role = _ROLE_OF[kind]
        if person is not None and role in (UNKNOWN, OFFICER):
            role = {"member": MEMBER, "officer": OFFICER, "other": OFFICER}.get(person.role, role)
        answers = kind in ("answering", "officer") or role == OFFICER or bool(person and _answers_for(person))
        plural = bool(re.search(r"\band\b|&|/|\bCllrs\b|\bCouncillors\b", phrase)) and kind in ("member", "person", "initials")
        key = _plain(person.name) if person else _plain(phrase)
        return Speaker(start, start + len(phrase), phrase, role, person.name if person and not plural else "", answers, kind == "pronoun", plural, key)


def _fits(parts: list[str], name: list[str]) -> bool:
    """Whether a shorter form (``mrs osgood``, ``a hale``) can stand for the full name."""
    if parts[-1] != name[-1]:
        return False
    return all(any(full == part or (min(len(full), len(part)) == 1 and full[0] == part[0]) for full in name[:-1]) for part in parts[:-1])


def _answers_for(person: Person) -> bool:
    return any(re.search(rf"\b{re.escape(post)}\b", person.position, re.IGNORECASE) for post in (*ordered("answering_offices"), *ordered("role_nouns")))


def same(a: Speaker | None, b: Speaker | None) -> bool:
    """Whether two phrases mean the same speaker as far as the words and the attendance tell."""
    if a is None or b is None:
        return False
    if a.key == b.key:
        return True
    small, large = sorted((set(a.key.split()), set(b.key.split())), key=len)
    return bool(small) and small <= large


def cast_of(people: Iterable[Person]) -> Cast:
    """The cast of a meeting with this attendance."""
    return Cast(tuple(people))
