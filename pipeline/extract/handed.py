"""Answers that hang on their question in one sentence: "sought clarification, which was given", "asked – Mr Bell: nine"."""

import re

from pipeline.extract.clause import Clause, Cues
from pipeline.extract.speakers import BODY, UNKNOWN, Cast, Speaker
from pipeline.form import Form
from pipeline.patterns import TO_TWELVE

# "and this was given by the Clerk": what was sought is had
_GIVEN = re.compile(
    r"(?:this|that|which|these|they)\s+(?:was|were)\s+(?:(?:duly|then|\w+ly)\s+)?(?:given|provided|supplied|offered|forthcoming|received)"
    r"(?=\s+(?:by|from|at\s+once|immediately|in\s+full)\b|\W*$)"
)
_SOUGHT = re.compile(
    r"\b(?:clarification|clarity|(?:re)?assurances?|explanations?|confirmation|information|details?|advice|figures?|updates?|reasons?|examples?)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:ask(?:ed|s)|sought|seeks|requested|quer(?:ied|ies)|[ei]nquired|questioned|wondered|wanted|wished|desired)\b")
_NUMBER = rf"(?:{TO_TWELVE}|twenty|thirty|forty|fifty|sixty|half|none|nil|not)\b"
# "; this was 24%", "; there were nine": a semicolon sets a figure apart from what was asked
_FIGURE = re.compile(
    r"(?:this|it|that|these|those|they|there|(?:the|its|their)\s+(?:[\w’'-]+\s+){1,4}?)\s*(?:was|were|is|are|had\s+been|has\s+been|have\s+been|stood\s+at|stands\s+at|cost|came\s+to)\s+"
    rf"(?:(?:about|around|some|only|just|nearly|almost|over|under|approximately|now|still|currently|roughly|at)\s+)*(?:[£€$]?\d|{_NUMBER})"
)
# "; one in four were", "; nine had been", "; £40 a home"
_COUNT = re.compile(
    rf"(?:(?:about|around|some|only|just|nearly|almost|over|under|approximately|roughly|at\s+least|fewer\s+than|more\s+than)\s+)*"
    rf"(?:[£€$]?\d[\d.,]*(?:%|m|k|bn)?|{_NUMBER})(?:\s+(?:in|out\s+of|of)\s+(?:the\s+)?\w+|\s+per\s?cent)?"
    rf"(?:(?:\s+(?!was\b|were\b|had\b)[\w’'-]+){{0,4}}\s+(?:was|were|had|has|have|did|does|would|could|is|are)\b|(?:\s+[\w’'-]+){{0,5}}(?:,\s+(?:said|according\s+to|per)\s[^,.;]{{2,60}})?[.;]?\s*$)",
    re.IGNORECASE,
)
# "asked the cost of a bin, it was £40"
_COST = re.compile(
    rf"(?:it|this|there|they)\s+(?:was|were|is|are|cost|costs)\s+(?:[£€$]?\d[\d.,]*\S*|{_NUMBER})(?:\s+[\w’'-]+){{0,4}}\s*\.?\s*"
)
_LED = re.compile(r"(?:On|When|Upon|Being|Asked|If|In|Having|After)\b")
_THE_WAS = re.compile(
    r"(?:the|its|their|his|her)\s+(?:[\w’'-]+\s+){0,3}?(?P<noun>[a-z]{4,})(?:\s+(?:of|for|in|at)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)?\s+"
    r"(?:was|were|is|are|had|has|stood|came)\b"
)
_WH = re.compile(r"\b(?:if|whether|how|what|when|where|who|which|why)\b")
_TOO = re.compile(r"\b(?:too|should|must|ought|concern\w*|unacceptable|disgrace\w*|wrong|enough)\b")
# "In answer to Mr Hale, who asked how many were let"
_WHO_ASKED = re.compile(
    r"(?:In\s+(?:further\s+)?(?:answer|reply|response)\s+to|Replying\s+to|Responding\s+to|Answering|As\s+to\s+an?\s+(?:\w+\s+){1,2}(?:from|by|of)|Further\s+to\s+(?:an?\s+\w+\s+(?:from|by)\s+)?)"
    r"\s[^.;:?]{3,80}?,\s+who\s+(?:(?:had|also|then|further)\s+)*(?:ask|quer|[ei]nquir|question|wonder|want|wish|desir|sought)[^.;:?]{4,200}"
)
# "Asked about the longest wait, it was nine weeks.": what follows the comma tells, and nobody is named
_ASKED_ABOUT = re.compile(
    r"(?:(?:When|On\s+being|Being)\s+)?(?:[Aa]sked|[Qq]uestioned|[Qq]ueried|[Pp]ressed|[Cc]hallenged)\s+(?:further\s+)?"
    r"(?:about|on|whether|if|why|how|what|when|where|who|which|for)\s[^.;:?]{2,160}?(?P<comma>,\s+)"
    r"(?=(?:it|this|that|there|they|these|those|yes|no|none|nobody)\b(?:,|\s+(?:was|were|is|are|had|has|have|would|will|could|can|did|does)\b))"
)


def is_given(text: str, start: int, at: int, end: int) -> bool:
    """Whether the clause at ``at`` tells that what the sentence from ``start`` seeks was given."""
    if not _GIVEN.match(text, at, end):
        return False
    return bool(_SOUGHT.search(text, start, at) and _ASKS.search(text, start, at))


def is_figure(text: str, start: int, join: int, at: int, end: int) -> bool:
    """Whether the clause at ``at``, which a semicolon at ``join`` sets apart from a question, is the figure that was asked for; a comma
    does so behind "In answer to Mr Hale, who asked how many were let"."""
    asked = _ASKS.search(text, start, join)
    if asked is None or _ASKS.search(text, at, end) or text[at:end].rstrip("\"”’' )").endswith("?"):
        return False
    if text.startswith(";", join):
        return bool(_FIGURE.match(text, at, end) or _COUNT.match(text, at, end)) or _echoes(text[asked.start() : join], text[at:end])
    alone = text.startswith(",", join) and text.find(",", asked.end(), join) < 0 and not _LED.match(text, start)
    if alone and _COST.fullmatch(text, at, end):
        return True
    led = text.startswith(",", join) and _WHO_ASKED.fullmatch(text, start, join)
    return bool(led and (_FIGURE.match(text, at, end) or _COUNT.match(text, at, end) or _THE_WAS.match(text, at, end)))


# "asked whether the new day had helped; they did 412 in the morning": who is asked about, or what, does something; what it was like
# ("; it was in a poor state") the asker adds
_TELLS = re.compile(
    r"(?:they|it|there|these|those|most|some|all|none|nobody|only\s+\w+|both|each)\s+(?:of\s+(?:them|these|those)\s+)?(?:(?:\w+ly|also|still|now|already|only|just|all)\s+)*"
    r"(?:had|has|have|did|does|do|would|will|could|can|might|may|came|come|comes|went|goes|go|got|gets|ran|runs|cost|costs|took|takes|made|makes|gave|gives|sat|sits|stood|stands"
    r"|stays|stayed|paid|pays|kept|keeps|held|holds|sent|sends|left|began|begins|[a-z]{3,}ed)\b"
)
# "asked the reason for the rise; this was put down to the weather"
_PUT_DOWN = re.compile(
    r"the\s+(?:\w+\s+)?(?:answer|reply|response|explanation|reasons?|figures?)\s+(?:(?:given|offered|supplied|received|quoted)\s+)?(?:was|were|being)\b|(?:this|it|that)\s+(?:was|had\s+been)\s+(?:put\s+down|attributed|ascribed|due|owing|down|explained)\s+(?:to|by|as)\b"
    r"|(?:this|it|that)\s+was\s+because\b"
)
# "asks who will stop it; byelaws are with the Department (KN)": whoever says so is named behind it
_INITIALLED = re.compile(r"[^;?]{8,200}\([A-Z]{2,4}\)\W*$")


def tells_apart(text: str, start: int, join: int, at: int, end: int) -> bool:
    """Whether the clause at ``at``, which a semicolon at ``join`` sets apart from what the sentence from ``start`` asks in so many words,
    tells how it is."""
    if not text.startswith(";", join):
        return False
    asked = _ASKS.search(text, start, join)
    if asked is None or not (_WH.search(text, asked.end(), join) or _SOUGHT.search(text, asked.end(), join)) or _ASKS.search(text, at, end):
        return False
    if text[at:end].rstrip("\"”’' )").endswith("?"):
        return False
    told = _TELLS.match(text, at, end) or _PUT_DOWN.match(text, at, end) or _INITIALLED.match(text, at, end)
    return told is not None and not _TOO.search(text, at, end)


def _echoes(asked: str, told: str) -> bool:
    """Whether what is told names the thing that was asked about: "asked what the toll was; the toll was £2"."""
    thing = _THE_WAS.match(told)
    if thing is None or not _WH.search(asked) or _TOO.search(told):
        return False
    return re.search(rf"\b{re.escape(thing['noun'].rstrip('s'))}", asked) is not None


def told_unnamed(text: str, start: int, end: int) -> int | None:
    """Where the answer begins in "Asked about the longest wait, it was nine weeks."; None for any other sentence."""
    found = _ASKED_ABOUT.match(text, start, end)
    return found.end("comma") if found else None


# "asked what it cost – Ann Bell: £40", "– yes in nine cases of ten, Mr Bell confirmed."
_DASH = re.compile(r"\s[–—-]\s+(?=[A-Za-z0-9£€$])|\s[(\[](?=[A-Za-z][^()]{2,60}:\s[^()]*[)\]]\.?$)")
# "(Ann Bell confirmed that it was)", "(it was)", "(yes)" at the end
_BRACKET = re.compile(r"\s[(\[](?=[^()\[\]]{2,300}[)\]]\W*$)")
_SAID = re.compile(
    r",?\s+(?:(?:then|also|\w+ly)\s+)?(?:said|confirmed|advised|explained|replied|responded|answered|stated|clarified|reported|thought|believed|agreed|undertook"
    r"|did\s+not\s+know|was\s+(?:not\s+sure|unsure))\b"
)
_CURTLY = re.compile(
    r"(?:with(?:out)?|both|neither|included|inclusive)\W*$|(?:yes|no|none|not\s+yet|it|they|there|these|this)\b(?:\W*$|[,;]|\s+(?:is|are|was|were|had|has|have|would|will|did|does|could|can|cost|costs)\b)",
    re.IGNORECASE,
)
# "Tom asks what paint costs -> £40 a tin"; two arrows tell the steps of something
_ARROW = re.compile(r"\s*(?:->|=>|→|⇒)\s*(?=\w|[£€$])")
_TO_DO = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\s+){1,3}to\s+(?!be\b)[a-z]+\b")


def points(text: str, at: int) -> bool:
    """Whether an arrow ends at ``at``, with what somebody answers behind it and not who is to do what."""
    return text[at - 2 : at].strip()[-1:] in "→⇒>" and _TO_DO.match(text, at) is None


_ANSWER = re.compile(r"(?:answer|ans|reply|response)\s*:\s", re.IGNORECASE)  # "(answer: in May)"
_LABEL = re.compile(r"(?:\s*\([^()]{2,60}\))?(?:\s?:\s|,\s(?=(?:yes|no|not|none|it|they|this|included|about|only)\b|[£€\d]))")
_IS_UNSURE = re.compile(r"\s+(?:(?:was\s+|is\s+)?(?:unsure|not\s+sure|unaware|not\s+aware)|did\s+not\s+know|does\s+not\s+know)\b")
_SAID_BEHIND = re.compile(
    r"(?:yes|no|not|none|nobody|nothing|next\s+to\s+nothing|about|around|over|under|nearly|almost|only|[£€$]?\d|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|it|they|there|this|that|these|because)\b[^.;:?]{2,160}?,\s+(?P<who>(?:the\s+)?[A-Z][^,.;:?]{1,50}?)\s+"
    r"(?:said|says|confirmed|confirms|replied|replies|answered|answers|explained|explains|advised|advises|thought|thinks|reported|added)\W*$",
    re.IGNORECASE,
)
_FIRST_NAME = re.compile(r"(?!(?:It|He|She|They|We|This|That|Members|Officers|Nobody)$)[A-Z][a-z]+")  # whom the attendance need not have


def behind_dash(text: str, start: int, end: int, cues: Cues, cast: Cast) -> tuple[int, int, Speaker | None] | None:
    """Where a question that is told stops and, behind a dash, somebody's answer begins with a name and a colon or ends in a name and
    a verb; who gives it where the cast does not hold him."""
    asked = min((cue[2] for cue in cues if cue[1] in ("ask", "embedded") and start <= cue[2] < end), default=end)
    bracket = _BRACKET.search(text, asked, end)
    if bracket is not None and len(text[asked : bracket.start()].split()) > 2:
        who = cast.at(text, bracket.end(), end)
        says = who is not None and not who.pronoun and who.role != BODY and _SAID.match(text, who.end, end)
        if says or _CURTLY.match(text, bracket.end(), end):
            return bracket.start(), bracket.end(), None
    arrows = list(_ARROW.finditer(text, asked, end))
    if len(arrows) == 1 and len(text[asked : arrows[0].start()].split()) > 2:
        return *arrows[0].span(), None
    for dash in _DASH.finditer(text, asked, end):
        after = dash.end()
        who = cast.at(text, after, end)
        if who is not None and not who.pronoun and who.role != BODY and _LABEL.match(text, who.end, end):
            return dash.start(), after, None
        if who is not None and who.person and _IS_UNSURE.match(text, who.end, end):
            return dash.start(), after, None
        if text[dash.end() - 1] in "([" and _ANSWER.match(text, after, end):
            return dash.start(), after, None
        said = _SAID_BEHIND.match(text, after, end)
        if said is not None and cast.at(text, said.start("who"), end) is not None:
            return dash.start(), after, None
        if said is not None and _FIRST_NAME.fullmatch(said["who"]):
            return dash.start(), after, Speaker(*said.span("who"), said["who"], UNKNOWN, key=said["who"].lower())
    return None


# "Nine was the answer.", "It was replied that …", "The following information was given:", "…, which was thought feasible"
_WAS_ANSWER = Form(r"\bwas\s+the\s+(?:\w+\s+)?(?:answer|reply|response)(?=[,.;]|\s+(?:to\s+(?:this|that)|from|of\s+the)\b)")
_IT_ANSWERED = re.compile(r"[Ii]t\s+was\s+(?:\w+\s+)?(?:answered|replied|responded)\b")
_FOLLOWING_GIVEN = re.compile(
    r"(?:[Tt]he\s+)?[Ff]ollowing\s+(?:\w+\s+)?(?:information|answers?|responses?|replies|details|explanations?|clarifications?)"
    r"\s+(?:was|were)\s+(?:given|provided|supplied|offered)\b"
)
_WHICH_WAS = re.compile(r"which\s+(?:was|were)\b")
# "and was given a figure of 40", "and learned that it was"
WAS_GIVEN = (
    r"(?:was|were)\s+(?:then\s+|duly\s+)?(?:given|supplied\s+with|provided\s+with|offered|quoted)\s+(?:(?:an?|the|his|her|their|that|this|such|some)\s+)?(?:\w+\s+)?"
    r"(?:figures?|answers?|(?:re)?assurances?|explanations?|numbers?|repl(?:y|ies)|responses?|reasons?|details?|percentages?|proportions?|confirmation|estimates?|dates?)\b"
    r"|(?:received|got|had)\s+(?:the|an?)\s+(?:answer|reply|response)\s+(?:in\s+the\s+(?:affirmative|negative)\b|[£$€]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|none)\b)"
    r"|(?:was|were)\s+(?:then\s+|also\s+)?(?:referred|directed|pointed)\s+to\b|learn(?:ed|t)\s+(?:in\s+(?:reply|answer|response)\s+)?that\b"
)
_WAS_GIVEN = re.compile(WAS_GIVEN)
# "This was attributed to the crane by Mr Kerr."
_ATTRIBUTED = re.compile(
    r"(?:This|It|That|These|Both|The\s+(?:[a-z]+\s+){1,3})\s*(?:was|were)\s+(?:\w+ly\s+)?(?:attributed|ascribed|put\s+down)\s+to\b"
)

# "Members were referred to page 9, where this was given as £40"
_SHOWN = re.compile(
    r"(?:was|were|is|are)\s+(?:then\s+|also\s+)?(?:referred|directed|pointed)\s+to\s+(?:the\s+)?(?:\w+\s+(?:of|on|in|at|to)\s+(?:the\s+)?)?"
    r"(?:pages?|para(?:graph)?s?|section|appendi(?:x|ces)|tables?|charts?|figures?|slides?|annex(?:es)?|schedules?|graphs?|map|plan|report|papers?|website|\w+\s+report)\b",
    re.IGNORECASE,
)
_ATTENTION = re.compile(
    r"(?:(?:Members|Councillors|Trustees|Governors)['’]\s+attention|Attention|The\s+attention\s+of\s+(?:the\s+)?\w+"
    r"|(?:His|Her|Their)\s+attention|The\s+[A-Z]\w+['’]s\s+attention)"
    r"\s+was\s+(?:then\s+|also\s+)?(?:drawn|directed|called)\s+(?:\w+\s+(?:him|her|\w+)\s+)?to\b"
)


# "All Councillors noted they were content.", asked whether they were
OF_ITSELF = re.compile(
    r"(?:(?:also|all|then)\s+)?(?:noted|said|confirmed|indicated|replied|answered|agreed)\s+(?:that\s+)?they\s+(?:(?:all|both)\s+)?(?:were|had|did|would)\b"
    r"(?!\s+(?:been|like|to|wish|support)\b)[^.;:]{0,40}"
)


def is_shown(text: str, clause: Clause) -> bool:
    """Whether the body is pointed to where the answer is printed, "Members were referred to page 9, where this was given as £40", or says
    of itself how it stands."""
    return _SHOWN.match(text, clause.body, clause.end) is not None or OF_ITSELF.match(text, clause.body, clause.end) is not None


def tells_answer(text: str, clause: Clause) -> bool:
    """Whether a clause without a speaker is told as an answer: "Nine was the answer.", "The following information was given:"."""
    opens = any(form.match(text, clause.start) for form in (_WHICH_WAS, _WAS_GIVEN, _ATTENTION, _ATTRIBUTED))
    if opens or _WAS_ANSWER.search(text, clause.start, clause.end):
        return True
    form = _FOLLOWING_GIVEN if clause.act == "plain" else _IT_ANSWERED if clause.act == "reply" else None
    return form is not None and form.match(text, clause.start) is not None
