"""Where a question runs on into its answer in one sentence: behind a comma, a dash, "and he said", or with nothing between them."""

import re

from pipeline.extract.speakers import BODY, UNKNOWN, Cast, Speaker

# Behind a bare comma who is asked informs: "asked for examples, he referred to the plan"
_INFORMS = re.compile(
    r"(?:referred\s+to|advised|confirmed|explained|replied|answered|responded|clarified|assured|undertook|apologised|informed|stated|outlined)\b"
    r"(?!\s+(?:that\s+)?(?:he|she|they)\s+(?:had|was|were)\s+(?:concerned|worried|received|been\s+(?:asked|contacted|told)))"
)
# "Mr Hale questioned the figure, Mr Bell advising that a post had been empty"
ADVISING = re.compile(
    r",?\s+(?:advising|explaining|replying|responding|answering|confirming|stating|clarifying)\s+(?:that|how|why|it|this)\b"
)
# "asked who held the key and the Clerk confessed that she had lost it": what whoever was asked says, and no verb of a report
# "… and Mr Hale could not, before May"
_ALONE = r"(?:could|did|would|was|were|had|might|can|is|has|does|do)(?:\s+not|n[’']t)?(?=\s*(?:[,.;]|$))"
ADMITS = re.compile(
    rf"(?:\w+ly\s+)?(?:(?:admitted|confessed|conceded|reckoned|supposed|guessed|estimated|feared|doubted|regretted|assured|reassured|insisted|maintained|believed|promised"
    rf"|imagined|suspected|cautioned|warned|mentioned|affirmed|affirms|recalled|remarked|understood|emphasized|countered|ventured|contended|argued|highlighted|stressed|emphasised|underlined|anticipated|expected|admits|confesses|believes|thinks|reckons|doubts|hopes|promises)\b"
    rf"|(?:put|gave)\s+(?:it|this|them|these|that|the\s+\w+)\s+(?:at|as|down\s+to)\b|(?:drew\s+attention|referred|pointed)\s+to\s|gave\s+(?:it|this|that|one|none|him|her|them|(?:that|the|such|an?)\s+assurance)\b|obliged\b|paid\s+tribute\s+to\s|made\s+the\s+point\b|was\s+of\s+the\s+(?:view|opinion)\b|took\s+the\s+view\b|had\s+an\s+open\s+mind\b"
    rf"|gave\s+(?!an?\b|the\b)(?:[\w£€%.,’'-]+\s+){{1,5}}as\s|set\s+out\s|outlined\s|blamed\s|attributed\s|ascribed\s|read\s+(?:out\s+)?(?:an?|the|from)\s|described\s|listed\s|(?:ran|went)\s+through\s|gave\s+(?:an?|the|some|several|two|three|further)\s+(?:\w+\s+)?(?:examples?|figures?|reasons?|details?|account|history|answer)\b"
    rf"|{_ALONE}|(?:concurred|assented|agreed|demurred|disagreed|nodded|suspected|obliged)(?=[.,;]|\s*$)|(?:said|thought|believed|hoped)\s+(?:so|not)(?=[.,;]|\s*$)|suspected\s|(?:could|can)\s*(?:not|n[’']t)\s+(?:say|tell|answer|give|promise|remember|recall|be\s+sure)\b"
    rf"|(?:did|does)\s*(?:not|n[’']t)\s+(?:know|think|believe|recall|remember)\b|(?:was|is)\s+(?:afraid|sorry|certain|sure|confident|not\s+(?:sure|certain|aware)|unsure|unaware)\b"
    rf"|had\s+(?:no|not\s+(?:an?y?)\b)\s*(?:idea|figure|answer|information|knowledge|record)|hoped\s+(?:so|not|that)\b|(?:would|will)\s+(?:find\s+out|check|follow\s+up|look\s+in\s?to|get\s+back|have\s+to\s+(?:check|look|ask|find\s+out))\b|(?:shared|expressed)\s+that\b)"
)
# "asked where it goes - Bev told him half", "asked how much was left, Ron said nine": somebody whom the attendance need not have
_FIRST_NAME = re.compile(
    r"(?P<who>[A-Z][a-z]{1,14}|(?!NB|PS|AOB|RE|FYI|TBC|VAT|PM|AM|IT|HR)[A-Z]{2,3})(?:\s\([A-Z]{2,6}\))?\s+(?=(?:said|told|thought|thinks|says|reckoned|replied|answered|explained|assured|admitted|confessed|promised|believed|feared|doubted|confirmed|advised"
    r"|indicated|indicates|acknowledged|acknowledges|pointed\s+out|points\s+out|commented|estimated|estimates|states|tells|notes|advises|clarifies|responds"
    r"|affirmed|affirms|concurred|felt|hoped|recalled|observed|remarked|emphasi[sz]ed|understood|anticipated|added|expressed\s+that|referred\s+to|(?:did|does)(?:\s+not|n[’']t)\s+know"
    r"|was(?:\s+not|n[’']t)\s+(?:sure|certain|aware)|was\s+unsure|would\s+(?:find\s+out|check|look\s+in\s?to|follow\s+up|get\s+back)|agreed(?=[.,;]|\s+(?:that|and)\b)"
    r"|responded|mentioned|stated|noted|clarified|reported|confirms|explains|replies|answers|reckons|believes|doubts|shared(?=\s+that)|shares(?=\s+that))\b)"
)
_NO_NAME = frozenset(
    {"He", "She", "They", "It", "We", "This", "That", "Which", "There", "Some", "All", "Nobody", "Members", "Officers", "Public"}
    | {"Residents", "People", "Everyone", "Everybody", "Somebody", "Someone", "Several", "Others", "Many", "Most", "Both", "Councillors"}
    | {"Council", "Committee", "Trustees", "Governors", "Tenants", "Parents", "Pupils", "Police", "Then"}
    | {"Also", "As", "And", "But", "Report", "Minutes", "Board", "Commission", "Cabinet", "Panel", "Executive", "Directors", "Group"}
    | {"Commissioners", "Supervisors", "Forum", "Meeting", "Assembly", "Delegates", "Attendees", "Feedback", "Neighbours", "Neighbors"}
)
_INITIALS_SAY = re.compile(r"(?P<who>(?!NB|PS|AOB|RE|FYI|TBC|VAT|PM|AM)[A-Z]{2,3}):\s+(?=[a-z])")
# "• the Lighthouse said it was open": a body that the notes call by its name
_THE_BODY_SAYS = re.compile(
    r"(?P<who>the\s[A-Z][a-z]{3,}(?:\s[A-Z][a-z]+){0,2})\s+(?=(?:said|says|replied|replies|indicated|indicates|confirmed|confirms|explained|explains|answered|stated"
    r"|responded|advised)\b)"
)
# "asked who he thought would see to it and he said …": whom the question is about answers
_ABOUT_HIM = re.compile(r"\basked\s+(?:him\b|her\b|them\b|(?:who|what|why|how|when|where|which)\s+(?P<who>he|she|they)\s)")
# "queried why it was not spent Mr Vink explained that …": the stop is lost
_LOST_STOP = re.compile(
    r"(?<=[a-z\d’'])\s+(?=(?:The\s+)?[A-Z])(?P<who>(?:The\s+)?(?:[A-Z][\w.’'-]*\s+){1,5}?)(?P<verb>explained|replied|responded|answered|advised|confirmed)\s+"
    r"(?:that|it|this|there|they|he|she)\b"
)
_OPEN = re.compile(
    r"(?:\b(?:that|which|who|whom|whose|what|why|how|when|where|whether|if|as|and|but|or|because|since|after|before|by|of|to|for|with|from|than|the|a|an|in|on|at|about)|,)$"
)
# "asked if it might open late, to which the Clerk was agreeable"
# "asked about the plan, to which the Engineer described it": verbs that answer only behind "to which"
IS_WILLING = re.compile(
    r"(?:was|were|is|are)\s+(?:(?:not|very|quite|entirely|also|both|\w+ly)\s+)*(?:agreeable|amenable|happy|content|willing|open\s+to|receptive|sympathetic|reluctant|opposed|in\s+favour"
    r"|able|unable|glad|prepared)\b|(?:reviewed|discussed|summari[sz]ed|detailed|elaborated|expanded|expressed|hoped|described|provided|listed|recounted|reaffirmed|shared)\b|(?:had|saw|raised)\s+no\s+objections?\b|(?:assented|consented|acceded|nodded|objected|demurred)\b"
)
_COUNTED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|all|both|most|some)"
_LEAST = 5  # words between the verb of asking and an answer with nothing before it


# "asked if it had been agreed; it had, for May"
IT_HAD = re.compile(rf"(?:it|they|this|that|these|those|there|both|all|some|none|nobody|nothing)\s+{_ALONE}")

# "…; Clerk, needs an order": a note of what somebody answered, as said
_COMMA_SAID = re.compile(
    r":\s+|,\s+(?=(?:yes|no|not|needs?|it|they|there|about|costs?|is|are|has|have|will|would|only|none|nothing|£?\d)\b|£)"
)


def informs(text: str, verb: int) -> bool:
    """Whether the predicate at ``verb`` is one of telling what somebody was asked for."""
    return _INFORMS.match(text, verb) is not None


def first_name(text: str, at: int, end: int) -> tuple[Speaker, int] | None:
    """Somebody called by nothing but a first name, who says something at ``at``, and where the verb stands."""
    found = _FIRST_NAME.match(text, at, end)
    if found is None or found["who"] in _NO_NAME:
        return None
    return Speaker(at, found.end("who"), found["who"], UNKNOWN, key=found["who"].lower()), found.end()


def due(text: str, at: int, end: int) -> tuple[Speaker, int] | None:
    """The same for a sentence behind a question that waits for its answer, or somebody called by initials: "FG: stop moving the bins."."""
    found = _INITIALS_SAY.match(text, at, end) or _THE_BODY_SAYS.match(text, at, end)
    if found is None:
        return first_name(text, at, end)
    return Speaker(at, found.end("who"), found["who"], UNKNOWN, key=found["who"].lower()), found.end()


def of_him(text: str, ask: int, at: int) -> bool:
    """Whether "he" at ``at`` means whom the question from ``ask`` to ``at`` is about or put to, and not who asks it."""
    about = _ABOUT_HIM.match(text, ask, at)
    return about is not None and (about["who"] is None or text.startswith(f"{about['who']} ", at))


def lost_stop(text: str, ask: int, end: int, cast: Cast) -> tuple[int, Speaker, int] | None:
    """Where somebody answers the question that begins at ``ask`` with no stop between them: the clause, its subject, its verb."""
    for found in _LOST_STOP.finditer(text, ask, end):
        before = text[ask : found.start()]
        who = cast.at(text, found.start("who"), end)
        if who is None or who.role == BODY or who.pronoun or text[who.end : found.start("verb")].strip():
            continue
        if len(before.split()) > _LEAST and not _OPEN.search(before):
            return found.start("who"), who, found.start("verb")
    return None


# "asked what it cost, it was £40 and more would be asked for, said the Clerk", "…, it was £40, the Clerk said"
_SAYING = r"(?:said|replied|answered|explained|confirmed|responded|advised|thought|believed|reported|stated|admitted|reckoned|added)"
_SAID_LAST = re.compile(
    rf",\s+(?P<said>(?:yes|no|not|none|nobody|nothing|it|they|there|this|that|these|those|about|around|over|under|nearly|only|[£€$]?\d|{_COUNTED})\b[^;:?]{{3,200}}?),\s+"
    rf"(?:{_SAYING}\s+(?=[A-Zt])(?P<behind>[^,.;:?]{{2,60}})|(?P<before>(?:the\s+)?[A-Z][^,;:?]{{1,60}}?)\s+{_SAYING})\W*$"
)


def said_last(text: str, ask: int, end: int, cast: Cast) -> tuple[int, Speaker, int] | None:
    """The answer that a comma alone parts from the question which begins at ``ask``, and whose speaker stands last: where it begins, who
    gives it, where the name stands."""
    found = _SAID_LAST.search(text[ask:end])
    group = "behind" if found is not None and found["behind"] else "before"
    who = cast.at(text, ask + found.start(group), end) if found is not None else None
    if found is None or who is None or who.pronoun or who.role == BODY or len(text[ask : ask + found.start()].split()) <= _LEAST - 2:
        return None
    return ask + found.start("said"), who, ask + found.start(group)


def said_as_noted(text: str, at: int, end: int, cast: Cast) -> tuple[Speaker, int] | None:
    """The speaker of "…; Clerk, needs an order" behind a question."""
    who = cast.at(text, at, end)
    said = _COMMA_SAID.match(text, who.end, end) if who is not None and not who.pronoun and who.role != BODY else None
    return (who, said.end()) if who is not None and said else None
