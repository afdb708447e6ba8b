"""Whose calls an item speaks of: those to the police, to the fire service or to a surgery are no measure of the council's own telephones.

"101" or "999" by itself may be any number: it is a line to ring where it stands as one, in an item that names who is rung.
"""

import re
from functools import cache

from pipeline.link.index import Index

THEME = "Customer services"  # whose measures of calls are of the council's own lines
LINE = re.compile(
    r"""
      \b (?: 101 | 999 ) (?: \ and \ (?: 101 | 999 ) )?
      \ (?: calls? | callers? | line | service | number | system | waits? | figures? | performance | contact )
    | \b (?: ring | rang | rung | ringing | dial | dialled | dialling | via | using ) \ (?: 101 | 999 ) \b (?! [,.]\d | \ ?% )
    | \b (?: to | on | about | of | for | through | that ) \ (?: 101 | 999 )
      (?= [.;?)] (?! \d ) | $ | \ (?: and | or | was | were | is | had | has | by | because | from ) \b )
    | \b (?: force | police ) \ control \ room \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
RUNG = ("101", "999", "control")  # of which the line needs one
FORCE = re.compile(
    r"\b(?:police|policing|Chief Constable|PCC|OPCC|Commissioner|the Force|Superintendent|Chief Inspector|Sergeant|Garda|fire service)\b"
)
# Minutes of the patients of a practice say whose they are at once.
SURGERY = re.compile(
    r"\b(?:Patients?[’']? (?:Participation|Reference|Liaison) (?:Group|Forum|Panel)|PPG|PRG|Surgery|Medical (?:Practice|Centre)"
    r"|Health Centre Patients)\b",
    re.I,
)
HEAD = 400  # characters from the start in which they do


def is_of_a_surgery(text: str) -> bool:
    """Whether minutes are of the patients of a practice, whose telephones the practice answers."""
    return bool(SURGERY.search(text, 0, HEAD))


def speaks_of_police_calls(text: str) -> bool:
    """Whether an item is about calls to the police."""
    small = text.lower()
    return any(map(small.__contains__, RUNG)) and bool(LINE.search(text) and FORCE.search(text))


@cache
def of_own_calls(index: Index) -> frozenset[str]:
    """The measures of the council's own calls."""
    return frozenset(name for name in index.sorts if index.theme_of(name) == THEME)
