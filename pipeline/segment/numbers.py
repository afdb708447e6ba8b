"""The numbers that clerks give to agenda items: ``5.``, ``1/16``, ``HC/041/21``, ``4a``, ``7ii)``, ``8.1``, ``*O&S 88``, ``WC(5)2``."""

import re
from dataclasses import dataclass
from functools import lru_cache

_NUMBER = re.compile(
    r"""
    (?:[+–—•·▪●○§-]\s*(?=\d{1,3}\s?[.)](?:\s|[A-Z]))|o\s+(?=\d{1,3}[.)]\s))?  # the mark of a list before the number: "+ 1. Apologies"
    (?P<star>\*\s?)?
    (?:(?:(?:agenda\s+)?item|(?:discussion\s+)?topic)\s+(?:no\.?\s*|number\s+|\#\s?)?
      |(?:minute|(?-i:M(?:in|IN))\.?)\s+(?:no\.?\s*)?|\#\s?)?  # "Item 5", "Minute No. 12": not part of it
    (?P<number>
        (?-i:NOM|MM|LMM|QWN|Note|Motion|O&S)\s\d{1,3}(?:/\d{1,4})?                   # NOM 3, Note 02/20
      | (?-i:[A-Z][A-Za-z&]{0,7}(?:\s?[/.\-]\s?|\s(?=\d{2,3}[/.\-]))?\d{1,4}(?:\s?[/.\-]\s?[A-Z]{0,4}\d{1,4}){0,4}[A-Za-z]?)  # AG/19
      | (?-i:[A-Z][A-Za-z&]{0,4}(?:/[A-Z]{1,4})?/\d{2,4}[/\-]\d{1,4}(?:/\d{1,4})?)   # Cou/285/07-08, ICB/24/052
      | (?-i:[A-Z]{2,4})\s\d{1,3}(?=\t|\s+[A-Z])                                       # AG 12
      | \d{1,4}(?:[/\-]\d{2,4})?[/\-](?-i:[A-Z]{1,5})[/\-]\d{1,4}                    # 19-20/FRA/15
      | \d{2,4}-\d{2,4}/[a-z]{1,5}/\d{1,4}                                           # 19-20/fra/15
      | \d{2,4}/\d{1,4}(?-i:/[A-Z][A-Za-z]{1,5}|[A-Z]{2,5})(?=\s)                   # 24/38/HEC, 19/41/Hsc
      | \d{1,4}[/\-]\d{1,4}(?:[/.\-]\d{1,3}[A-Za-z]?)?                               # 1/16, 24/071, 2023-045, 24/063.2
      | \d{1,4}(?-i:[a-h])/\d{2,4}(?=\s|[.:])                                          # 52a/18
      | \d{1,4}(?:\.\d{1,3}){1,3}                                                    # 8.1, 2307.04
      | \d{1,3}\.\d{4}[a-z]?                                                         # 04.0523, the fourth of May 2023
      | (?-i:[A-Z]{1,5})\s?\(\d{1,4}\)\s?\d{1,3}(?:\.(?:\d{1,2}|[ivx]{1,4}))?           # WC(5)2, WC(5)3.ii
      | \d{1,3}(?-i:[ivx]{2,4})(?=[.):]|\s[A-Z])                                    # 7ii)
      | \d{1,3}(?:[a-zA-Z](?=[.)\s:]|$)|\s?\([a-z]\))                                # 5A, 4b, 10(a)
      | \d{1,4}
      | (?-i:[IVX]{1,6})(?=[.)])                                                     # IV.
      | \(?[a-zA-Z]\)                                                                # (a), a)
      | \[\d{1,3}\](?=\s+(?-i:[A-Z]))                                                # [4]
    )
    (?P<stop>\s?[.:)]{1,2}-?|,(?=\s(?-i:[A-Z]{3}))|\s?[–-](?=\s))?
    (?=\s|$|(?<=\.)(?=[A-Z])|(?<=[:)])(?-i:(?=[A-Z])))
    """,
    re.X | re.I,
)
_DOTTED_DATE = re.compile(r"\d{1,2}[.\-]\d{1,2}[.\-]\d{2,4}$")
_THIRD = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2})\.?(?=\s)")  # "8.1.10", elsewhere a date
_DIGITS = re.compile(r"\d+")
_OF_MEETING = re.compile(r"\.\d{4}(?!\d)")  # "04.0523": the month and the year of the meeting count no parts of item 4
_ROMAN = {"I": 1, "V": 5, "X": 10}
_INSIDE = re.compile(r"\d+([a-h])(?P<behind>/\d+)$")  # "52a/18"
_SUFFIX = re.compile(r"(?<=\d)(?:\s?\(?([A-Za-z])\)?|\.?([ivx]{2,4}))$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the head of a line. ``text`` is as printed, ``end`` where it ends in the line, ``shape`` the scheme it belongs to
    (figures replaced by #), ``counts`` its figures, ``suffix`` the place in the alphabet of a letter after them (5A), or what a small Roman
    figure there counts (7ii), else 0."""

    text: str
    end: int
    shape: str
    counts: tuple[int, ...]
    suffix: int = 0

    @property
    def is_letter(self) -> bool:
        """Whether it is a mere letter such as (a), which counts the parts of an item, not items."""
        return self.shape == "letter"


def _roman(text: str) -> int:
    values = [_ROMAN[c] for c in text]
    return sum(-v if after > v else v for v, after in zip(values, [*values[1:], 0], strict=True))


@lru_cache(maxsize=2000)  # each way of finding the items reads the lines of the document again
def read_number(text: str) -> Number | None:
    """The item number with which ``text`` begins, or None."""
    match = _NUMBER.match(text)
    if not match or _DOTTED_DATE.match(match["number"]):
        return None
    printed = match["number"]
    stop = (match["stop"] or "").strip()
    printed_end = match.end() if stop in (".", ")", ":", ".)", ".:") else match.end("number")
    shown = text[match.start("star") if match["star"] == "*" else match.start("number") : printed_end].strip()
    if printed.strip("()").isalpha():
        if re.fullmatch(r"[IVX]+", printed):
            return Number(shown, match.end(), "roman", (_roman(printed),))
        return Number(shown, match.end(), "letter", (ord(printed.strip("()").lower()) - 96,))
    letter = _SUFFIX.search(printed) or _INSIDE.match(printed)
    plain = (
        printed[: letter.start(1)] + letter["behind"]
        if letter and letter.re is _INSIDE
        else printed[: letter.start()]
        if letter
        else printed
    )
    counts = tuple(int(d) for d in _DIGITS.findall(plain))
    shape = re.sub(r"\s", "", _DIGITS.sub("#", _OF_MEETING.sub(".@", plain))).upper()
    place = 0 if letter is None else ord(letter[1].lower()) - 96 if letter[1] else _roman(letter[2].upper())
    return Number(shown, match.end(), shape, counts, place)


def read_third(text: str) -> Number | None:
    """The tenth part and those behind it on the third level of a numbering, "8.1.10", which ``read_number`` takes for a date."""
    match = _THIRD.match(text)
    return Number(match[0], match.end(), "#.#.#", tuple(map(int, match.groups()))) if match else None
