"""Authorities that are no councils by name: districts, counties, townships, school boards, municipalities."""

import re
from collections.abc import Iterator

from pipeline.patterns import PROPER

_SMALL = r"(?:of|and|the|&|de|la|le|du)"
_NAME = rf"(?:{PROPER}\s+(?:{_SMALL}\s+)*){{1,6}}?"
_PURPOSE = (
    r"(?:sanitary|sanitation|water|wastewater|fire|ambulance|irrigation|drainage|reclamation|services?|recreation|park|parks|utility|utilities|sewer"
    r"|sewerage|library|hospital|health(?:\s?care)?|airport|harbou?r|port|conservation|transit|cemetery|flood\s+control|improvement|protection|metropolitan"
    r"|power|electric|management|rescue|levee|authority|sanitation|control|development|regional|school|college|educational?)"
)
_KIND = (
    rf"(?i:(?:{_PURPOSE})\s+district(?:\s+(?:no\.?|number|\#)\s*\d+)?|school\s+(?:division|board|committee)|public\s+schools"
    r"|(?:county\s+)?board\s+of\s+(?:education|health|county\s+commissioners|supervisors)|(?:charter\s+)?township|county|borough|village"
    r"|(?:internal\s+)?drainage\s+board|(?:(?:district|local|metropolitan|rural|regional)\s+)?municipality"
    r"|(?:primary|elementary|secondary|high|middle|grammar|academy)\s+school)"
)
_AUTHORITY = re.compile(rf"(?P<name>(?P<proper>{_NAME}){_KIND})(?![\w’'])")
_LEADS = re.compile(  # "Minutes of the Regular Meeting of the Board of Directors of the Marra Water District"
    r"(?:.*\b(?:meetings?|minutes|board|council|commission|committee|directors|trustees|commissioners|supervisors|governors|governing\s+body)\s+(?:of|for)\s+(?:the\s+)?|the\s+|\d{1,2}\s+(?=[A-Z]{2}))?",
    re.I,
)
_BODY = (
    r"(?:board|commission|council|committee|planning|zoning|regular|special|minutes|meeting|agenda|historic|parks?|school|governing|trustees|directors|public|monthly|annual"
    r"|organi[sz]ational|work|ordinary|supervisors|commissioners)"
)
_REST = re.compile(rf"\W*(?:$|{_BODY}\b|at\s+a\b|held\b|\d|part\s+(?:[A-C]|one|1)\b|,\s+[A-Z][\w. ]{{2,30}}$)", re.I)
_NO_NAME = re.compile(
    r"\b(?:meetings?|minutes|agenda|board|committee|commission|regular|special|monthly|held|present|hall|representing)\b|^(?:this|that|our|every|the|rural)\s+$",
    re.I,
)
_FIRST = 12  # lines that may name it


def _no_name(match: re.Match[str]) -> bool:
    """Whether what stands before the kind of authority names none; a school may be called after a hall."""
    proper = match["proper"]
    return _NO_NAME.search(re.sub(r"(?i)\bhall\s+$", "", proper) if match["name"].lower().endswith("school") else proper) is not None


def authorities(texts: list[str]) -> Iterator[str]:
    """The authorities that lines at the top name, a line's own words or what its meeting is of."""
    for line in texts[:_FIRST]:
        text = " ".join(line.split())
        led = _LEADS.match(text)
        for begin in {led.end() if led else 0, 0}:
            match = _AUTHORITY.match(text, begin)
            if match and len(text.split()) <= 30 and _REST.match(text, match.end()) and not _no_name(match):
                yield match["name"]


def authority(texts: list[str]) -> str:
    """The first of them, or nothing."""
    return next(authorities(texts), "")
