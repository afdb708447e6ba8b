"""What a text asks about beside a measure, in the measure's own words: its cost, who works on it, what it means, what came of it, how far
those who do well and those who do badly at it are apart, what is charged on it, what it is blamed for; or that it speaks of one of many.

"How many officers work on planning enforcement" counts officers, "the definition of persistent absence" is of a word, and "how many of the
burglaries were solved" is of the police's work, not of how many there were.
"""

import re

from pipeline.form import Form
from pipeline.link.index import Index

NEAR, FAR = 25, 60  # characters from where the words of a measure begin to what asks for something beside it, at most
COST = re.compile(
    r"\b(?:(?:the|what|how much)\b(?: \w+)?? costs? (?:of|to)|what (?:it|that|this|they) (?:had |has |would )?costs?)\b",
    re.I,
)
STAFFED = re.compile(
    r"""
    \b (?: how\ many | number\ of ) \ (?: \w+\ ){0,2}?
    (?: officers | staff | inspectors | wardens | engineers | advisers | crews | gangs | posts | vehicles | lorries
      | councillors | members )
    (?: \ \w+ )??
    \ (?: works? | worked | working | deal(?:s|t|ing)? | there | did | doing | employed | assigned | dedicated | on | for | in )
    (?: \ [^\s.;?!]+ ){0,3} \ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
OF_PEOPLE = frozenset(("Workforce", "Leisure", "Children's social care"))  # fields whose measures may be of staff, or of members
NOTION = Form(r"\b(?:definition|meaning|item|law|legislation|guidance) (?:of|on|about) ", re.I)
# "How many were classed as persistent absentees" counts them.
MANY = re.compile(r"\b(?:how many|numbers? of|(?:proportion|share|percentage) of|% of|per cent of)\b", re.I)
CLASSED = re.compile(r"\b(?:classed|counted|regarded|treated|defined) as (?:being )?(?:in |a |an )?$", re.I)
COMPLAINTS = "LG-complaints-received"
OF_SOMETHING = re.compile(
    r" (?:there (?:had been|were|was|have been) |(?:had been |were |was )?(?:received |made |raised )?)"
    r"(?:about|over|regarding|concerning) (?!the (?:council|service|authority|way)\b)",
    re.I,
)
CRIMES = "Community safety"
SOLVED = re.compile(
    r" (?:(?:detection|clear-up|charge|charging|conviction|solved) rates?|(?:(?:had|have|were|are|was|been|being|got) ){1,3}"
    r"(?:solved|detected|cleared up|charged))\b",
    re.I,
)
SITE = re.compile(
    r"\b(?:on|for|of|in|from) (?:the|this|that) (?:application |proposed )?(?:site|development|plot|application)\b"
    r"|\bproposed (?:homes|houses|dwellings|units)\b"
    r"|\b(?:homes|houses|dwellings|units|flats|plots) (?:would|will) be (?:affordable|social|for)\b",
    re.I,
)
GAP = re.compile(r"\b(?:gaps?|inequalit(?:y|ies)|disparit(?:y|ies)) (?:in|between) (?:the )?(?:[\w’'-]+ ){0,2}$", re.I)
APART = frozenset(("gap", "inequality", "disparity"))  # keys of what measures how far two groups are apart
# "A telephone number for households in temporary accommodation": no number of them.
NAMING = re.compile(
    r"""
    \b (?: telephone | phone | mobile | contact | helpline | hotline | freephone | emergency | reference | registration | account
      | licence | case | item | page | paragraph | plot | house | bank | charity )
    \ numbers? (?: \ [^\s,.;?!]+ ){0,2} \ (?: for | of | to | on ) (?: \ \w+ )?? \ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "A premium of 50% on long-term empty homes": no share of them.
CHARGED = re.compile(
    r"""
    \b (?: premiums? | surcharges? | discounts? | lev(?:y|ies) | exemptions? | uplifts? ) (?: \ of \ [^\s,;?!]+ (?: \ per \ cent )? )?
    (?: \ (?: is | be | are | was | were | being ) )? (?: \ (?: charged | levied | imposed | applied | payable ) )?
    \ (?: on | for | from | to | of ) (?: \ (?: all | any | the | every ) )? \ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Was this due to contamination?" asks what something else comes from; "due to contamination of 14%" says how high it is.
BLAMED = re.compile(
    r"\b(?:(?:due|owing|thanks|attribut(?:ed|able)|put down) to|to do with|because of|caused by|result of|blamed on|explained by)"
    r" (?:the |any |all this |their |its |our |more |too much |poor )?$",
    re.I,
)
FIGURE = re.compile(r"[^.;?!]{0,30}(?:\d|\b(?:rates?|levels?|figures?|numbers?)\b)")
DUTY = re.compile(r"\b(?:would|will|could|should|might|may|can|must|ha[sd] to|have to|(?:are|were) to) be\b", re.I)  # to come
# "To hold a full caseload", "as a former foster carer", "would sooner have an empty shop": one of many, and nothing is said of how many,
# as it is by "not a single".
ONE = re.compile(r"\b(?:an?|another)(?: (?!single\b)[^\s\d.,:;?!]+)?? $", re.I)
SINGLE = re.compile(r"[^\s\d]+(?: [^\s\d]+)?(?<!s)$")
# What is itself a quantity, whatever stands before it.
QUANTITY = re.compile(
    r"(?:rate|score|level|number|figure|total|average|median|target|rating|ratio|backlog|turnover|gap|deficit|surplus|prevalence|coverage"
    r"|list|spend|spending|cost|variance|satisfaction|footfall)\b",
    re.I,
)
MEASURED = re.compile(
    r"\d|\b(?:how|per ?cent|percentages?|proportions?|shares?|rates?|levels?|numbers?|averages?|times?|days?|weeks?|months?|hours?|minutes?"
    r"|chances?|likel(?:y|ihood)|costs?|price)\b",
    re.I,
)
# "Within a year of a suspension": a time is told from it.
SINCE = re.compile(r"\b(?:within|inside|in) \w+(?: \w+)? (?:days?|weeks?|months?|years?|terms?) (?:of|after|from) (?:\w+ ){0,2}$", re.I)
# "A list of open cases", "the addresses of empty homes": the things themselves are wanted, and not how many they are.
LISTED = re.compile(
    r"(?<!waiting )(?<!housing )\b(?:lists?|addresses|locations|names|copies|copy) of"
    r"(?: (?:all|any|every|each|the|those|these|our|its|their|current|currently|outstanding|open|known|such))* $",
    re.I,
)
STAFF_TURNOVER = "LG-staff-turnover"
# "The turnover of the café", "business turnover": of trade, of homes.
OF_TRADE = re.compile(
    r"(?: of|,? £| between)(?! (?:about |some |over |under |nearly |only |just )?\d)"
    r"(?! (?:the |our |its |their |all |senior |key |qualified |frontline |front-line )*(?:[\w’'-]+ )?(?:staff|employees?|workforce|workers"
    r"|officers|people|personnel|teachers|carers|nurses|managers|crews|drivers|planners|heads|inspectors|lifeguards|wardens|engineers)\b)",
    re.I,
)
TRADE = re.compile(r"\b(?:business|trading|retail|company|sales|annual|gross|tenancy|tenant|stock|parking|space|pupil) $", re.I)
EVICTIONS = "LG-evictions"  # from the council's own homes
NOT_OURS = re.compile(r"\b(?:private(?:ly)?|no[- ]fault|section 21|illegal|unlawful|landlords?[’'])", re.I)
CLAUSE = re.compile(r"[.;?!] ")
HOMES = "Housing"  # a count of homes in the whole area is none of those on one site


def _is_one_of_many(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is one thing of its kind and the clause measures nothing: "a protected caseload would not help"."""
    told = text[start:end]
    before = CLAUSE.split(text[max(0, start - FAR) : start])[-1]
    if not SINGLE.match(told) or not ONE.search(before) or QUANTITY.match(told.rpartition(" ")[2]):
        return False
    after = CLAUSE.split(text[end : end + NEAR])[0]
    if QUANTITY.match(after.strip()):
        return False  # "a tenancy turnover"
    return bool(SINCE.search(before)) or not (MEASURED.search(before) or MEASURED.search(after))


def is_beside(text: str, start: int, end: int, measure: str, index: Index) -> bool:
    """Whether what is asked about is not the measure that ``text[start:end]`` has the words of, but something beside it."""
    before, theme = text[max(0, start - FAR) : start], index.theme_of(measure)
    if index.sorts[measure] != "money" and COST.search(text, max(0, start - NEAR), min(end, start + NEAR)):
        return True
    if NOTION.search(text, max(0, start - NEAR), end) or CLASSED.search(before) and not MANY.search(before):
        return True
    if measure == COMPLAINTS and OF_SOMETHING.match(text, end):
        return True
    if GAP.search(before) and all(APART.isdisjoint(wording.weights) for wording in index.named(measure)):
        return True
    if index.sorts[measure] != "money" and _is_one_of_many(text, start, end):
        return True
    if theme not in OF_PEOPLE and STAFFED.search(before):
        return True
    if measure == STAFF_TURNOVER and (OF_TRADE.match(text, end) or TRADE.search(before)):
        return True
    if measure == EVICTIONS and NOT_OURS.search(text, max(0, start - FAR), end + FAR):
        return True
    if LISTED.search(before) or NAMING.search(before) or index.sorts[measure] != "money" and CHARGED.search(before):
        return True
    if index.sorts[measure] == "count" and DUTY.search(text, start, end):
        return True  # "how many trees had to be planted"
    if BLAMED.search(before) and not FIGURE.match(text, start):
        return True
    if theme == HOMES and index.sorts[measure] == "count" and SITE.search(text, max(0, start - FAR), end + FAR):
        return True
    return theme == CRIMES and bool(SOLVED.match(text, end))
