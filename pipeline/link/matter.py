"""What only touches the matter of a measure, and tells or asks nothing of how it stands: a policy on it, what a scheme is to bring, an
answer that satisfies somebody, one application.

"The threshold for affordable housing" is a rule, "how many jobs would the new plant bring" a promise, and "was he satisfied that repairs
were done" asks no tenant.
"""

import re

from pipeline.form import Form
from pipeline.link.index import Index

CLOSE, NEAR, FAR = 20, 30, 60  # characters around the words of a measure
RULE = re.compile(
    r"""
    \b (?: polic(?:y|ies) | strateg(?:y|ies) | thresholds? | guidance | guidelines | consultation | procedures? | timetable | leaflets?
      | criteria | eligibility | byelaws? )
    \ (?: for | on | about | of | regarding | concerning ) (?: \ (?: the | our | its | their | any | all | new ) )? \ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
FIGURE = re.compile(r"[^.;?!]{0,30}(?:\d|\b(?:rates?|levels?|figures?|numbers?|percentages?|proportions?|targets?)\b)")
SURE = Form(
    r"(?<!tenants )(?<!residents )(?<!customers )(?<!people )(?<!users )\bsatisf(?:ied|y) "
    r"(?:that|himself|herself|themselves|itself|as to"
    r"|(?:with|by) (?:the|that|this|his|her|their) (?:answers?|response|reply|explanation|assurances?))\b",
    re.I,
)
CLASSED = Form(r"\b(?:classed|regarded|defined|counted|treated) as (?:being )?an?\b", re.I)
SCHEME = re.compile(
    r"\b(?:the|this|that|these|those|a|any|such) (?:(?!of\b)[\w’'-]+ ){0,2}?"
    r"(?:schemes?|projects?|proposals?|roll-?out|developments?|applications?|factory|plant|hotel|supermarket|depot|building)\b",
    re.I,
)
TO_COME = Form(r"\b(?:would|will) (?!still\b|again\b|no longer\b)", re.I)
# What a scheme does to a measure is asked of the measure.
EFFECT = re.compile(r"\b(?:would|will) (?:[\w’'-]+ ){0,5}?(?:do to|mean for|have on|affect|impact|reduce|improve|bring down|cut)\b", re.I)
# "How many chargers were planned".
AHEAD = re.compile(r" (?:(?:were|are|was|is|had been|have been|being) )+(?:planned|proposed|envisaged|to be)\b", re.I)
PRICED = re.compile(r"\b(?:how much|what) (?:would|will|might|could) [^.;?!,]{0,30}$", re.I)
NUMBERED = re.compile(r"\b(?:how many|numbers? of)(?: (?:the|our|its|these))? $", re.I)
MONEY = re.compile(r"[£€]|\b(?:spen[dt]|spending|cost|costs|costing|paid|pay|bill|budget|expenditure)\b", re.I)
COMPLAINTS = "LG-complaints-received"
NONE_CAME = re.compile(r"\bno (?:formal |further |other |written |new |noise )?$", re.I)
PERIOD = re.compile(r"\b(?:year|quarter|months?|period|target|since)\b", re.I)
# What became of complaints is measured for itself.
HANDLED = re.compile(
    r" (?:(?:that|which|who) )?(?:(?:had|have|has|were|was|are|being|been|not) ){0,3}"
    r"(?:answered|responded to|replied to|dealt with|resolved|closed|acknowledged|escalated|completed"
    r"|(?:gone|going|went|taken) (?:on )?to (?:the |a )?(?:second|next|final|ombudsman|stage))\b",
    re.I,
)
# "Application for a premises licence", "24/00411/FUL: Land at Mill Lane": one case, in which nobody reviews performance.
CASE = re.compile(
    r"""
      ^ (?: item\ )? [\d.:\ )-]* (?: planning\ )?
        (?: application\b (?! s ) (?: \ (?: for | to | by | no | number | ref | [\d:–-] ) | \ ?[:–-] )
          | review\ of\ (?: a\ | the\ )? (?: premises | club | licen[cs]e ) )
    | \b (?: premises\ licen[cs]e | temporary\ event\ notice | variation\ of\ (?: a\ | the\ )? (?: condition | licen[cs]e ) )
    | \b (?: [A-Z]{1,5}/ )? (?: 19 | 20 )? \d\d / \d{3,6} \b (?: / \w+ )* [\s:–-]+
        (?: land | erection | site | proposed | change\ of\ use ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def only_touches(text: str, start: int, end: int, measure: str, index: Index) -> bool:
    """Whether ``text[start:end]`` has the words of a measure, and what is said with them tells nothing of how it stands."""
    before, after = text[max(0, start - FAR) : start], min(len(text), end + FAR)
    if RULE.search(before) and not FIGURE.match(text, start):
        return True
    if CLASSED.search(text, start, end) or _is_of_satisfaction(measure, index) and SURE.search(text, max(0, start - NEAR), end + CLOSE):
        return True
    if TO_COME.search(text, start, end) and SCHEME.search(text, max(0, start - NEAR), after) and not EFFECT.search(text, start, end):
        return True
    if index.sorts[measure] == "count" and AHEAD.match(text, end):
        return True
    if index.sorts[measure] == "money":
        told = text[start:end]
        return bool(PRICED.search(before) or NUMBERED.search(before) and not MONEY.search(told))
    if measure != COMPLAINTS:
        return False
    return bool(HANDLED.match(text, end) or NONE_CAME.search(before) and not PERIOD.search(text, max(0, start - FAR), after))


def _is_of_satisfaction(measure: str, index: Index) -> bool:
    """Whether a measure says how many are satisfied."""
    return any("satisfy" in wording.weights for wording in index.named(measure))


def is_case(title: str) -> bool:
    """Whether an item decides one application or licence: there a plain name is a topic, whatever figures stand around it."""
    return bool(CASE.search(title))
