"""Whether a measure, named in full, is what a question is about.

"A question about agency spend", "with regard to footfall, ...", "whether the turnover of staff took in the lifeguards": a bare topic is no
mention, but what has the measure's own words and is itself asked about is one, though nothing else shows that it is measured.
"""

import re

from pipeline.link.reading import Candidate, Reading
from pipeline.link.words import CONTENT

BEFORE = 90  # characters
ABOUT = re.compile(
    r"""
    (?: ^ | [.;:?!,–-]\ | \b (?: ask(?:ed|s|ing) | quer(?:y|ies|ied) | questions? | questioned | [ei]nquir(?:y|ies|ed) | raised
        | clarification | clarity | explanation | assurances? | information | update | details? | latest | position | picture | spoke
        | concern(?:s|ed)? | turn(?:ed|ing) | referr(?:ed|ing) | reference | moving | points? ) \b [^.;:?!]{0,50}? )
    (?<! done\ ) (?<! doing\ ) (?<! do\ )
    \b (?: about | on | upon | regarding | concerning | surrounding | as\ (?: to | for ) | over | around | relating\ to
      | (?: turn(?:ed|ing) | moving | referr(?:ed|ing) | reference ) \ to
      | (?: with | in ) \ (?: regards? | respect | relation | reference ) \ (?: to | of ) )
    (?: \ (?: the | our | its | their | this | all | any | current | latest | overall
      | (?: council | authority | county | borough )[’']s ) ){0,3}
    \ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# No other noun may follow that the words only say the kind of: "the footfall counters".
ENDED = re.compile(
    r"""
    \ ? (?: $ | [.,;:?!()–-] | \b (?: and | or | in | at | for | among | by | with | over | since | which | that | who | where | when | as
      | during | across | on | from | to | than | being | was | were | is | are | had | has | not | this | last | compared | within
      | between | because | whether | if ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What it is made of is asked of a measure only.
FORESEEN = re.compile(
    r"\b(?:forecasts?|projections?|estimates?|predictions?|trajectory|targets?) (?:for|of)(?: the| our| its| their){0,2} $", re.I
)
MADE_OF = re.compile(
    r"""
    (?: \ (?: rates? | figures? | numbers? | scores? | totals? ) )? (?: \ (?: of | at | for ) \ [^.;,?!]{1,25}? )?
    (?: \ (?: would | did | does | do | was | were | is | are | had | also | only | all | still | simply | not ) ){0,2}
    \ (?: includ(?:e|es|ed|ing) | exclud(?:e|es|ed|ing) | t(?:ake|akes|ook)\ in | t(?:ake|akes|ook|aken|aking)\ account\ of
      | left\ out | leaves?\ out | allow(?:s|ed)?\ for | captur(?:e|es|ed) | cover(?:s|ed)? | count(?:s|ed)? (?! \ on ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "On fly-tips, was the rise due to the app?": a topic in front, of which the sentence asks how it stands.
FRONT = re.compile(
    r"(?:^|[.;?!] )(?:on|as (?:to|for)|regarding|concerning|(?:turning|moving) to"
    r"|(?:with|in) (?:regards?|respect|relation|reference) (?:to|of))(?: the| our)? $",
    re.I,
)
STOOD = re.compile(
    r",[^.;?!]{0,60} the (?:rise|fall|increase|decrease|reduction|drop|figures?|numbers?|rate|percentage|proportion|total|trend|level)\b",
    re.I,
)
# "Missed bins: why up?", "agency spend?": a note of a question that names a measure first and has no verb.
NOTED = re.compile(r"(?:^|[.;:?!–-] )(?:and |the |our |any )?$", re.I)
BEHIND = re.compile(
    r"(?: (?:figures?|numbers?|rates?|levels?))? ?[,:–-]? (?:why|how come|reasons?|any reason|up or down|down or up|better or worse|trends?"
    r"|(?:(?:going|still) )?(?:up|down|rising|falling)(?= ?\?))\b",
    re.I,
)
BARE = re.compile(r"(?: (?:figures?|numbers?|rates?|levels?))? ?\?")
COUNTED_IN = re.compile(r" ?[,:–-] [^.;?!]{2,40}? (?:in or out|counted|included|excluded|or not)\b", re.I)
PAPER = re.compile(
    r"\b(?:(?:reports?|papers?|notes?|breakdown|figures|data|information|statement|briefing|analysis|trends?)"
    r" (?:on|of|upon|about|showing|for)"
    r"|(?:break|broken|split) down|analyse|show|showing|report(?:s|ed)? (?:back )?(?:to [^.;?!]{3,40} )?on)"
    r"(?: the| our| its| their| current| all){0,2} $",
    re.I,
)
HOW_COUNTED = re.compile(
    r"\b(?:how (?:[\w’'-]+ ){1,4}?(?:counted|measured|calculated|defined|recorded)|what (?:constituted|counted as|made)) (?:an? |the )?$",
    re.I,
)


def is_asked_about(candidate: Candidate, reading: Reading) -> bool:
    """Whether the window is what the question is about, or what it is made of is asked."""
    if not (reading.asking or reading.bidding):
        return False
    text, start, end = reading.text, reading.words[candidate.first].start, reading.words[candidate.last].end
    before = text[max(0, start - BEFORE) : start]
    if reading.bidding:
        return _is_full(candidate, reading) and any(reading.is_quantity(n) for n in candidate.core) and bool(PAPER.search(before))
    if FRONT.search(before) and STOOD.match(text, end):
        return True
    noted = NOTED.search(before)
    if noted and BEHIND.match(text, end):
        return True
    if not _is_full(candidate, reading):
        return False
    if noted and (BARE.match(text, end) or COUNTED_IN.match(text, end)):
        return True
    if ABOUT.search(before) and ENDED.match(text, end):
        return True
    return bool(MADE_OF.match(text, end) or FORESEEN.search(before) or HOW_COUNTED.search(before))


def _is_full(candidate: Candidate, reading: Reading) -> bool:
    """Whether the words name the measure by themselves: two of content or more, all there and no other between them, or a quantity."""
    if candidate.wording.main - {reading.words[n].key for n in candidate.used}:
        return False
    between = set(range(candidate.first, candidate.last)) - candidate.used
    if any(reading.words[n].kind == CONTENT and reading.words[n].key != "no" for n in between):
        return False
    return len(candidate.wording.main) > 1 or any(reading.is_quantity(n) for n in candidate.core)
