"""By when an action is to be done: the words as printed and, where they mean one day, that day.

A month is its last day and "within 28 days" counts from the meeting. What is no day by itself ("after Easter", "in due course", "the
November meeting") keeps its words and gets a date only where the minutes print the date that is meant.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.dates import MONTH_OR_SHORT, MONTHS, WEEKDAY_NAME, WEEKDAYS, FoundDate, parse_dates
from pipeline.extract.due_days import add, day_of, end_of, in_figures, month_after, named_day

_MONTH = rf"{MONTH_OR_SHORT}\b\.?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER_WORDS = {word: number for number, word in enumerate(_NUMBERS, 1)} | {
    "a": 1, "an": 1, "the": 1, "the next": 1, "a couple of": 2, "fourteen": 14, "twenty-eight": 28,
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(map(re.escape, _NUMBER_WORDS), key=len, reverse=True))})"
_UNIT = r"(?:working\s+)?(?:day|week|fortnight|month|year)s?"
_MEETINGS = r"(?:meetings?|mtgs?\b\.?|committees?|panels?|boards?|session|agenda|forum|AGM|FGB|cycle)"
_BODY = (
    r"(?:(?:(?:full|parish|town|ordinary|scheduled|monthly|annual|quarterly|committee|panel|board|council|cabinet|forum|group"
    r"|district|municipal|metropolitan|area)\s+|(?-i:[A-Z]{2,4})\s+)*)"
)
_BY = (
    r"(?:on\s+or\s+before|in\s+time\s+for|by\s+no\s+later\s+than|no(?:t)?\s+later\s+than|by|before|prior\s+to|ahead\s+of|in\s+advance\s+of"
    r"|in\s+readiness\s+for|until|from|after|following|w/c|for|at|to|on|in|during|due|early\s+in|later\s+in)"
)

# Letters of which the text needs one that holds such an expression
_MEETING_WORDS = "meeting mtg committee panel board session agenda forum agm fgb cycle"
_SHORT_DAYS = "mon tue wed thu fri sat sun"
_MONTH_WORDS = "jan feb mar apr may jun jul aug sep oct nov dec"
# What every due expression begins with.
_OPENS = re.compile(
    rf"(?:{_BY}|within|with|that|the|its|their|our|this|next|tomorrow|later|over|a\.s|annually|quarterly|monthly|every|as|asap|urgently|immediately|forthwith"
    r"|shortly|straight|without|outside|outwith|when|whenever|beforehand|week|end|tonight|a\s+week)\b",
    re.IGNORECASE,
)
# Each kind of due expression, with the letters (in lower case) of which its words hold one; the text that it matches is kept as printed.
_FORMS: tuple[tuple[str, tuple[str, ...], "re.Pattern[str]"], ...] = tuple(
    (kind, tuple(letters.split()), re.compile(pattern, re.IGNORECASE))
    for kind, letters, pattern in (
        ("month", "before", rf"\bbefore\s+(?:it|they)\s+\w+(?:\s+(?:due|out|up))?\s+in\s+(?P<month>{_MONTH}){_YEAR}"),
        ("end", "end",
            rf"\b{_BY}\s+(?:the\s+)?(?:very\s+)?end\s+(?:of\s+)?(?:the\s+|this\s+)?(?P<what>{_MONTH}{_YEAR}"
            rf"|(?:calendar\s+|financial\s+|municipal\s+|current\s+)*(?:month|year|week)|(?:next|the\s+following)\s+(?:month"
            rf"|week|year)|(?:summer|autumn|spring|term|quarter|season|period)(?:\s+term)?)"),
        ("end", "end",
            rf"(?<!-)(?<!\bthe\s)(?<!\bat\s)\bend\s+(?:of\s+)?(?:the\s+|this\s+)?(?P<what>month|{_MONTH}{_YEAR})(?=\s*(?:[.;,)\]]|$|\([A-Z]))"),
        ("end", "out over", r"\bbefore\s+the\s+(?P<what>month|year)\s+(?:was|is)\s+(?:out|over)\b(?P<year>)"),
        ("week_on", "week",
            rf"\b(?:(?:by|before|on|for|until)\s+)?a\s+week\s+on\s+(?P<day>{WEEKDAY_NAME})\b"
            rf"|\b(?:by|before|on|for|until)\s+(?P<named>{WEEKDAY_NAME})\s+week\b"),
        ("weekday", "day",
            rf"\b(?P<by>by|before)\s+(?:\d{{1,2}}(?:[.:]\d\d)?\s*(?:am|pm|noon)|noon|midday|midnight|close\s+of\s+(?:business|play)"
            rf"|COB|lunchtime)\s+(?:on\s+)?(?:the\s+)?(?P<next>next\s+|this\s+)?(?P<day>{WEEKDAY_NAME})\b(?!,?\s+(?:the\s+)?\d|,?\s+{_MONTH}\s+\d)"),
        ("vague", "next coming following few",
            r"\b(?:in|over|during)\s+(?:the\s+)?(?:next|coming|following)\s+(?:(?:few|couple\s+of)\s+)?(?:days?|weeks?|fortnight|months?)\b"),
        ("within", "within",
            rf"\bwithin\s+(?:the\s+next\s+|a\s+period\s+of\s+"
            rf"|the\s+following\s+)?(?P<n>{_NUMBER})\s*(?P<unit>(?:working\s+)?(?:day|week|fortnight"
            rf"|month)s?)\b(?:[’']s?)?(?:\s+of\s+the\s+(?:meeting|date\s+of\s+the\s+meeting))?"),
        ("within", "day week fortnight month year",
            rf"\bin\s+(?:the\s+next\s+|about\s+)?(?P<n>{_NUMBER})\s*(?P<unit>{_UNIT})(?:[’'](?:s)?)?(?:\s+time)?\b"),
        ("next_meeting", "next following forthcoming subsequent",
            rf"\b(?:{_BY}\s+)?(?:the|its|their|our|this\s+\w+[’']s)\s+(?:next|following|forthcoming"
            rf"|subsequent)\s+{_BODY}{_MEETINGS}(?:\s+of\s+the\s+\w+)?(?:\s+in\s+{_MONTH})?"),
        ("next_meeting", "next", rf"\b{_BY}\s+next\s+{_BODY}{_MEETINGS}|\bnext\s+(?:meeting|agenda|FGB)\b"),
        ("next_meeting", "time",
            r"\b(?:(?:for|by|before|at|until|ahead\s+of)\s+)?next\s+time\b(?!\s+(?:that\s+)?(?:it|they|the|he|she|we|there|a|an)\b)"),
        ("month_meeting", _MEETING_WORDS,
            rf"(?:\b{_BY}\s+(?:the\s+|its\s+)?|(?<=attend\s)the\s+)(?P<month>{_MONTH}){_YEAR}(?:\s+\d{{4}})?\s+{_BODY}{_MEETINGS}\b"),
        ("next_meeting", "meeting", rf"\b{_BY}\s+(?:the\s+|its\s+|their\s+)?{_BODY}meeting\s+in\s+(?P<month>{_MONTH}){_YEAR}"),
        ("next_meeting", "meeting council",
            r"\b(?:by|before|prior\s+to|ahead\s+of|in\s+advance\s+of|in\s+time\s+for)\s+(?:the\s+)?"
            r"(?:(?:full|parish|town|budget|annual)\s+)+(?:meeting|council)\b"),
        ("event", "cabinet council executive board election budget inspection",
            r"\b(?:before|after|following|ahead\s+of|prior\s+to|in\s+time\s+for|in\s+advance\s+of)\s+the\s+(?:[\w’'-]+\s+)?(?:elections?|budget|by-election|inspection)\b(?!\s+(?:meeting|\w+ing|workshop|session|seminar|day|papers?))"
            r"|\b(?:before|ahead\s+of|prior\s+to|in\s+time\s+for|in\s+advance\s+of)\s+(?:the\s+)?"
            r"(?-i:Cabinet|Full\s+Council|Council|Executive|Board)\b(?!\s+\w)"),
        ("weekday", _SHORT_DAYS, r"\b(?P<by>by|before)\s+(?P<day>Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b(?=\.?\s*(?:[;,)]|$|\.))"),
        ("ordinal", "by on before until",
            r"\b(?:by|(?:on|before|until)(?=\s+the\b))\s+(?:the\s+)?(?P<d>[0-3]?\d)(?:st|nd|rd|th)\b(?!\s+(?:(?:of\s+)?[A-Z]|floor|hole|green|of\s+(?:the|each)))"),
        ("vague", "future later subsequent special extraordinary",
            rf"\b{_BY}\s+(?:a|the|some|one\s+of\s+the)\s+(?:future|later|subsequent|special|extraordinary)\s+{_BODY}{_MEETINGS}"),
        ("weekday", "day",
            rf"\b(?P<by>by|before|on|until)\s+(?:the\s+)?(?P<next>next\s+|this\s+|the\s+following\s+"
            rf"|following\s+)?(?P<day>{WEEKDAY_NAME})\b(?!,?\s+(?:the\s+)?\d|,?\s+{_MONTH}\s+\d|\s+(?:evening|morning|afternoon)?s\b)"),
        ("figures", "/", r"\b(?:by|before|on|until|due)\s+(?P<d>[0-3]?\d)/(?P<m>[01]?\d)(?![/\d])"),
        ("tomorrow", "tomorrow day morning",
            r"\b(?:by\s+|on\s+)?tomorrow\b|\b(?:by\s+|on\s+)?the\s+(?:very\s+)?(?:next|following)\s+(?:day|morning)\b|\bin\s+the\s+morning(?=\s*(?:[.;,]|$))"),
        ("today", "tonight this during later",
            r"\b(?:tonight|later\s+today|(?:later\s+)?this\s+(?:afternoon|evening)|during\s+the\s+(?:afternoon|evening))\b(?=\s*(?:[.;,]|$|and\b))"),
        ("today", "that same",
            r"\b(?:later\s+|by\s+the\s+end\s+of\s+)?(?:that|the)\s+(?:same\s+|very\s+)?(?:(?<=that\s)|(?<=same\s)|(?<=very\s))(?:day|afternoon|evening|night)(?=\s*(?:[.;,]|$))"),
        ("month", _MONTH_WORDS,
            rf"\b(?:by|before|in|during|for|until|from|to|due|not\s+later\s+than|no\s+later\s+than"
            rf"|w/c)\s+(?:the\s+month\s+of\s+)?(?P<month>{_MONTH}){_YEAR}(?!\s+(?:meeting|to\s+\w+day|\d))"),
        ("part", "early mid late beginning start",
            rf"\b{_BY}\s+(?:early|mid|late|later|the\s+middle\s+of|the\s+beginning\s+of"
            rf"|the\s+start\s+of)[\s-]+(?:the\s+)?(?:{_MONTH}{_YEAR}|new\s+year|(?:next|the)\s+\w+)"),
        ("event", "time",
            r"\bin\s+time\s+for\s+(?:the\s+|their\s+)?(?:[\w-]+\s+){0,2}(?:Easter|Christmas|summer|spring|autumn|winter|season|holidays?)\b"),
        ("season", "easter christmas whitsun michaelmas remembrance half year spring summer autumn winter month week quarter q",
            r"\b(?!for\s+the\s+current\b)(?:by|before|after|in|during|over|for|from|until|following|early\s+in"
            r"|later\s+in)\s+(?:the\s+)?(?:Easter|Christmas|Whitsun|Michaelmas|Remembrance\s+Sunday|half[\s-]term|new\s+year"
            r"|spring|summer|autumn|winter|(?:next|new|current)\s+(?:financial\s+|municipal\s+|calendar\s+)?(?:year|month"
            r"|week|quarter)|Q[1-4]|quarter\s+(?:one|two|three|four|[1-4]))\b(?:\s+(?:term|break|holidays?|recess|(?:19"
            r"|20)\d\d))?"),
        ("season", "week month year quarter spring summer autumn winter",
            r"\bnext\s+(?:week|month|year|quarter|spring|summer|autumn|winter)\b|\b(?:this|later\s+(?:this"
            r"|in\s+the))\s+(?:week|month|year)\b"),
        ("event", "time", r"\bin\s+time\s+for\s+(?:the\s+|their\s+)?(?:[\w-]+\s+){0,3}[\w-]+"),
        ("vague", "annually quarterly monthly every",
            r"(?<!million )(?<!\d )\b(?:annually|quarterly|monthly|every\s+(?:month|quarter|year|six\s+months))\b(?=\s*(?:[.;,]|$))"),
        ("event", "before",
            r"\bbefore\s+(?:then|it\s+(?:is\s+\w+|falls\s+due|expires|closes|runs\s+out)|(?:the\s+)?(?:school|summer|christmas|easter)\s+(?:holidays?|break|recess)"
            r"|the\s+(?:\w+\s+){1,3}(?:break\s+up|begins?|starts?|opens?|closes?|expires?|ends?))\b"),
        ("vague", "weekend", r"\b(?:by|before|over|at|after)\s+(?:the|this|next)\s+weekend\b"),
        ("vague", "return convenience a.s.a.p",
            r"\b(?:a\.s\.a\.p\.?|by\s+return(?:\s+of\s+post)?\b(?!\s+\w)|at\s+(?:his|her|their|its|your)\s+earliest\s+convenience\b)"),
        ("vague", "soon asap urgen immediately forthwith course opportunity morning future shortly straight delay",
            r"\b(?:as\s+soon\s+as\s+(?:possible|practicable|it\s+(?:is|was)\s+\w+)|asap|urgently|immediately"
            r"|forthwith|as\s+a\s+matter\s+of\s+urgency|in\s+due\s+course|at\s+the\s+earliest\s+opportunity"
            r"|in\s+the\s+morning|in\s+the\s+near\s+future|shortly|straight\s+away|without\s+delay)\b"),
        ("vague", "report dashboard newsletter",
            r"\b(?:in|for|from|with)\s+(?:(?:all|the|its)\s+)?(?:future|next|subsequent)\s+(?:[\w’'-]+\s+){0,2}?(?:reports?|dashboard|newsletter)\b"),
        ("vague", "meeting", r"\b(?:following|after|outside(?:\s+of)?|outwith|ahead\s+of|in\s+advance\s+of)\s+(?:the|this)\s+meeting\b"),
        ("vague", "close out possible beforehand",
            r"\b(?:by|before)\s+(?:the\s+)?close\s+of\s+(?:business|play)\b|\bbefore\s+the\s+(?:week|term)\s+(?:was|is)\s+out\b"
            r"|\bwhen(?:ever)?\s+possible\b|\bbeforehand\b(?=\s*(?:[.;,]|$))"),
        ("within", "after",
            rf"\bafter\s+(?P<n>{_NUMBER})\s*(?P<unit>(?:working\s+)?(?:day|week|fortnight|month)s)\b(?=\s*(?:[.;,]|$)|\s+(?:showing|on|to|with)\b)"),
    )
)  # fmt: skip
_DATE_LEAD = re.compile(
    rf"(?:\b{_BY}|\bw/c|\bweek\s+commencing|\bw\.?e\.?f\.?|\bwith\s+effect\s+from)\s*:?\s+(?:the\s+|week\s+commencing\s+|w/c\s+)?$",
    re.IGNORECASE,
)
# "by the closing date of 4 May", "the deadline for which was 4 May", "copy date 4 May"
_DEADLINE = re.compile(
    r"(?:\b(?:by|before|for|ahead\s+of|in\s+time\s+for)\s+)?(?:\b(?:the|a|its|their)\s+)?"
    r"\b(?:deadline|(?:closing|copy|return|submission|target|due)\s+date)\s*(?:for\s+(?:[\w’'-]+\s+){1,4})?(?:of|is|was|being|by|on|[:–(-])?\s*$",
    re.IGNORECASE,
)
# "to the Council meeting of 26 March"
_MEETING_LEAD = re.compile(
    rf"\b{_BY}\s+(?:the|its|their|our|a)\s+(?:[\w-]+\s+){{0,3}}(?:meeting|session|workshop)\s+(?:of|on|to\s+be\s+held\s+on)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_MEETING_BEHIND = re.compile(rf"\s+{_BODY}(?:meeting|session|hearing|workshop)\b", re.IGNORECASE)  # "at the June 17 meeting"
_PAST_LEAD = re.compile(
    r"\b(?:dated|held\s+on|of|since|from|between|received\s+on|(?<!\bbe\s)published\s+on)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "Staff to put up the stalls Sat 4 May. (TK)": a date that closes the task, before who owns it; soon, for a bare date may be of a paper
_CLOSES = re.compile(r"\s*[.)\]]*(?:\s*[(\[\n]?(?:(?:ACTION|Action)\b\s*:?\s*)?[A-Z]{2,3}(?:\s?[/,&]\s?[A-Z]{2,3})*[)\]]?\.?)?\s*$")
_CLOSED_BY = re.compile(r"(?:[a-z]{2}|\d|[,)–—-])\s+$")
_SOON = timedelta(days=120)
# How strongly the opening words say "due": the first of the strongest is taken.
_STRENGTH = (
    (
        re.compile(
            r"(?:by|before|no|not|within|prior|ahead|in\s+time|in\s+advance|due|until|(?:the\s+)?(?:deadline|(?:closing|copy)\s+date))\b",
            re.IGNORECASE,
        ),
        0,
    ),
)


class Due(NamedTuple):
    """The words that say by when, where they stand, and the ISO date that they mean ("" where they mean no one day)."""

    words: str
    start: int
    end: int
    iso: str


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBER_WORDS[" ".join(text.lower().split())]


def _resolve(kind: str, match: "re.Match[str]", meeting: date | None, next_meeting: str) -> date | None:
    """The day that one expression means."""
    groups = match.groupdict()
    if kind in ("next_meeting", "month_meeting"):
        following = day_of(next_meeting)
        month = groups.get("month")
        fits = following is not None and (not month or following.month == MONTHS[month.lower().rstrip(".")])
        return following if fits else None
    if kind == "end" and groups["year"] and meeting is None:
        return end_of(groups["what"], groups["year"], date(int(groups["year"]), 1, 1))
    if kind == "month" and (meeting or groups["year"]):
        year = int(groups["year"]) if groups["year"] else 0
        return month_after(meeting or date(year, 1, 1), MONTHS[groups["month"].lower().rstrip(".")], groups["year"])
    if meeting is None:
        return None
    if kind == "ordinal":
        month = meeting.month + (int(groups["d"]) < meeting.day)
        return in_figures(meeting, int(groups["d"]), 1 if month > 12 else month)
    if kind == "figures":
        return in_figures(meeting, int(groups["d"]), int(groups["m"]))
    if kind == "end":
        return end_of(groups["what"], groups["year"], meeting)
    if kind == "within":
        return add(meeting, _number(groups["n"]), groups["unit"])
    if kind == "tomorrow":
        return meeting + timedelta(days=1)
    if kind == "today":
        return meeting
    if kind == "season":
        return named_day(match.group(), meeting)
    if kind in ("weekday", "week_on"):
        named = (groups["day"] or groups["named"]).lower()[:3]
        day = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(named))
        return meeting + timedelta(days=(day - meeting.weekday() - 1) % 7 + 1 + 7 * (kind == "week_on"))
    return None


def _closing_day(text: str, start: int, end: int, at: int, after: int, one: FoundDate, meeting: date) -> date | None:
    """The day of a date without words that lead up to it, at the end of the task and not far off; None where it is none."""
    if not _CLOSES.match(text, after, end) or not _CLOSED_BY.search(text, start, at) or _PAST_LEAD.search(text, max(start, at - 20), at):
        return None
    day = add(one.date, 1, "year") if not one.has_year and one.date < meeting else one.date
    return day if day and meeting <= day <= meeting + _SOON else None


def _calendar(text: str, start: int, end: int, meeting: date | None) -> list[tuple[int, int, date | None]]:
    """Printed dates with the words that lead up to them; one without a year is the first after the meeting."""
    found: list[tuple[int, int, date | None]] = []
    for one in parse_dates(text[start:end], default_year=meeting.year if meeting else None):
        at = start + one.start
        meets = _MEETING_LEAD.search(text, max(start, at - 90), at)
        before = max(start, at - 70)
        lead = meets or _DEADLINE.search(text, before, at) or _DATE_LEAD.search(text, max(start, at - 40), at)
        if lead is None:
            if meeting and (closes := _closing_day(text, start, end, at, start + one.end, one, meeting)):
                found.append((at, start + one.end, closes))
            continue
        past = None if meets else _PAST_LEAD.search(text, max(start, at - 20), at)
        if past and not lead.group().lower().startswith("by"):
            continue
        day: date | None = one.date
        if meeting and not one.has_year and one.date < meeting:
            day = add(one.date, 1, "year")
        if meeting and day and day < meeting:
            continue
        behind = _MEETING_BEHIND.match(text, start + one.end, end)  # "to the 17 November meeting"
        found.append((lead.start(), behind.end() if behind else start + one.end, day))
    return found


# "book the hall for the concert on 9 December", "the figures for March": the date of an event or of figures, not of the task.
_OF_A_THING = re.compile(
    r"\b(?:fairs?|f[eê]tes?|concerts?|parades?|festivals?|ceremon(?:y|ies)|events?|lights|part(?:y|ies)|services?|celebrations?|shows?|markets?"
    r"|AGM|conference|exhibition|procession|race|carnival|jubilee|match|dinner|lunch|reception|election|closures?|works|dates?)\s*$",
    re.IGNORECASE,
)
_OF_FIGURES = re.compile(
    r"\b(?:figures|data|accounts|statistics|results|invoices|payments|returns|performance|outturn)\s+(?:for|from)\b", re.IGNORECASE
)
# "the complaints received within 28 days", "the balance as it stood at the end of March": when what is told of happened.
_HAPPENED = re.compile(
    r"\b[a-z]+s\s+(?:made|received|completed|closed|paid|dealt\s+with|answered|let|issued|resolved|opened|raised|reported|lost|filled|sold)\s*$"
    r"|\bas\s+(?:they|it)\s+(?:stood|were|was)\s*$"
)
_IF = re.compile(r"\b(?:if|whether|who|which)\b")  # "to see if the band could play that afternoon"
_GOES = re.compile(r"\b(?:attend|visit|hold|held|represent|meet|host|speak|lay)\b")
_WEAK = re.compile(r"(?:on|in|for|at|from|during)\b", re.IGNORECASE)


def _of_a_thing(text: str, start: int, at: int) -> bool:
    """Whether the date at ``at`` says when something else than the task takes place."""
    if _HAPPENED.search(text, start, at) and not re.search(r"\b(?:be|been|get|have|see|ensure)\b", text[start:at]):
        return True
    if not _WEAK.match(text, at) or text.startswith("in time for", at) or re.compile(r"\w+\s+(?:the|its|our|their|next)\b").match(text, at):
        return False
    if any(m.end() > at for m in _OF_FIGURES.finditer(text, start, at + 6)):
        return True
    return (bool(_OF_A_THING.search(text, start, at)) and not _GOES.search(text, start, at)) or bool(
        re.search(r"\b(?:check|ask|find\s+out|[ei]nquire|see)\s+(?:whether|if)\b", text[start:at])
    )


def _rank(text: str, start: int) -> int:
    return next((rank for pattern, rank in _STRENGTH if pattern.match(text, start)), 1)


def find_due(text: str, start: int, end: int, *, meeting_date: str = "", next_meeting: str = "") -> Due | None:
    """The due expression of the task in ``text[start:end]``, or None.

    ``meeting_date`` and ``next_meeting`` are ISO dates, "" where unknown. Where several expressions stand there, one with "by", "before" or
    "within" wins over the rest, then a calendar date over other words, then the first.
    """
    meeting = day_of(meeting_date)
    dated = _calendar(text, start, end, meeting)
    found = [(_rank(text, s), 0, s, e, day) for s, e, day in dated if not _of_a_thing(text, start, s)]
    taken = [(s, e) for s, e, _ in dated]
    lowered = text[start:end].lower()
    for kind, letters, pattern in _FORMS:
        if not any(map(lowered.__contains__, letters)):
            continue
        for match in pattern.finditer(text, start, end):
            s, e = match.span()
            if any(s < b and e > a for a, b in taken) or _of_a_thing(text, start, s) or (kind == "today" and _IF.search(text, start, s)):
                continue
            day = _resolve(kind, match, meeting, next_meeting)
            if meeting and day and day < meeting:
                continue
            taken.append((s, e))
            found.append((_rank(text, s) if kind not in ("vague", "event") else 2, 1, s, e, day))
    if not found:
        return None
    _, _, s, e, day = min(found)
    while text[e - 1] in " .,;:":
        e -= 1
    return Due(text[s:e], s, e, day.isoformat() if day else "")


def read_due(cell: str, *, meeting_date: str = "", next_meeting: str = "") -> str:
    """The ISO date of a "By when" cell, which holds a bare date, month or expression; "" where it means no one day."""
    meeting = day_of(meeting_date)
    dates = parse_dates(cell, default_year=meeting.year if meeting else None)
    if dates:
        first = dates[0]
        day = first.date
        if meeting and not first.has_year and day < meeting:
            day = day.replace(year=day.year + 1)
        return day.isoformat()
    for prefix in ("", "by ", "by the "):
        due = find_due(prefix + cell, 0, len(prefix + cell), meeting_date=meeting_date, next_meeting=next_meeting)
        if due and due.iso:
            return due.iso
    return ""


_ANY_DAY = "2000-01-01"  # a date without a year is one only beside a meeting
_PARTED = re.compile(r"\s*(?P<sign>[,;(–—]|\s-\s)\s*|\s+")


def closing_due(words: str, *, signed: bool = False) -> tuple[str, str]:
    """A phrase without the due words at its end, and those: "Head of Parks by 30 April", "TK (May)".

    A bare date needs a comma, a dash or a bracket before it; with ``signed`` all due words do.
    """
    for match in _PARTED.finditer(words):
        if signed and not match["sign"]:
            continue
        tail = words[match.end() :].strip(" .)]")
        for prefix in ("", "by ") if match["sign"] else ("",):
            if not prefix and not _OPENS.match(tail):
                continue
            due = find_due(prefix + tail, 0, len(prefix + tail), meeting_date=_ANY_DAY)
            if due and due.start == 0 and due.end == len(prefix + tail):
                return words[: match.start()].strip(), tail
    return words, ""


def due_of(words: str, stated: str = "", *, meeting_date: str = "", next_meeting: str = "") -> tuple[str, str]:
    """By when the task that says ``words`` is to be done, as printed, and the ISO date; ``stated``: what a column or marker says."""
    due = find_due(words, 0, len(words), meeting_date=meeting_date, next_meeting=next_meeting)
    if due and not stated:
        return due.words, due.iso
    stated = stated or closing_due(words.rstrip(" ."), signed=True)[1]
    iso = read_due(stated, meeting_date=meeting_date, next_meeting=next_meeting) if stated else ""
    if due and iso[:7] == due.iso[:7]:
        iso = min(iso, due.iso)  # "to the July meeting" beside "July": the words say which day of the month is meant
    return stated, iso
