"""The verbs of what somebody will do for a meeting, and what must stand behind those that alone say little."""

import re
from functools import cache

from pipeline.vocab import words

_SUPPLY = frozenset(
    ["share", "provide", "circulate", "send", "forward", "supply", "email", "distribute", "arrange", "bring", "write"]
    + ["report", "look", "take", "raise", "pass"]
)
# What one person does with his own hands or pen: nobody says of a service that it is glad to
_BY_HAND = frozenset(
    ["e-mail", "deliver", "paint", "collect", "draft", "store", "organise", "dig", "mow", "strim", "plant", "water", "mend", "lend"]
    + ["fetch", "weed", "sweep", "clean", "tidy", "bake", "transport", "price", "photograph", "proofread", "type", "print", "cut"]
    + ["build", "fix"]
)
# What somebody can be willing to do, or intend, that is a deed for the meeting.
LIMITED = {
    "action-willing-to": _SUPPLY | _BY_HAND | {"come", "return", "speak", "meet"},
    "action-happy-to": _SUPPLY - {"look", "take"} | _BY_HAND,
    "action-intended-to": frozenset(["write", "contact", "circulate", "share", "send", "raise", "invite", "ask", "report", "speak"]),
}
# "agreed to request a precept of £9,000": what a parish council levies is settled when it is agreed
LEVY = (
    r"(?:request|ask\s+for|set|seek|levy|raise)\s+(?:(?:an?|the)\s+(?:[\w/-]+\s+){0,2}?precept\b|[£$€]\s?\d(?![^.;]*\b(?:from|towards)\s))"
)
OWN_WORK = frozenset(["drafting", "writing", "circulating", "sharing", "sending", "forwarding", "chasing"])
# "have the sign put up", "get it mended": what somebody sees done; not "the funding needed"
_DONE = (
    r"\s+(?:it|this|that|them|him|her|these|those|all|(?:the|his|her|its|their|each|both|some|an?|one|two|any|more)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+"
    r"|(?!his\b|this\b|its\b|plans\b|concerns\b|was\b|is\b|has\b)[a-z][\w’'-]*[^s\W]s(?:\s+(?:and\s+)?[\w-]+s)?)"
    r"\s+(?:\w+ly\s+)?(?!(?:need|requir|concern|involv|us|propos|list|rais|mention|call|bas|agree|allott|allocat|grant|award|expect|affect|report|nam)ed\b)"
    r"(?:[\w-]{2,}ed|put|set|sent|done|made|built|cut|drawn|(?:re)?written|redone|taken|brought|found|shut|told|given|shown|seen|hung|laid|dug|swept|fed|split|withdrawn|kept|read)\b"
    r"(?=\s*(?:[.;,)]|$)|\s+(?:up|out|in|on|off|by|to|for|from|at|before|after|ahead|again|back|into|over|down|as|with|and|within|this|that|next|once|twice|when|where|between"
    r"|under|away|round|right|straight|sooner|earlier|separately|more|outside|during|through|so|using|every|\w+ly|the\s+(?:next|following|same)\s+\w+)\b)"
)
# "will take at least a year", "would take time": what a thing needs
_HOW_LONG = (
    r"\s+(?:(?:at\s+least|about|around|some|up\s+to|over|nearly|roughly|approximately|more\s+than|only|another|a\s+(?:good|great|further|few)|an?|the\s+same|half)\s+)*"
    r"(?:[\w-]+\s+){0,2}?(?:time|minutes?|hours?|days?|weeks?|months?|years?|longer|effect|place|shape)\b"
)
# Whom somebody has do a thing: "have the late shift walk past", "have somebody check the drains"
_AGENT = (
    r"(?:some(?:one|body)|officers|staff|one\s+of\s+(?:his|her|their|the)\s+[\w-]+"
    r"|(?:an?|the|his|her|their)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)"
)
# What one is had do
_HANDS = (
    r"(?:do|make|look|check|send|write|draft|register|arrange|order|contact|call|prepare|post|update|put|design|print|book|review|take|go|come|meet|speak|talk|bring|investigate"
    r"|attend|sort|count|turn|swap|move|mend|fix|repair|replace|remove|clear|clean|cut|paint|fill|dig|test|measure|inspect|install|find|get|give|walk|trim|empty|collect|deliver)"
)
OUT_OF_MEETING = r"(?:out\s?with|outside(?:\s+of)?|after|following)\s+(?:the|this)\s+meeting\b"
# How and when an answer comes that was not given at the meeting
_AFTERWARDS = rf"(?:(?:in\s+writing|directly|separately|by\s+(?:e-?mail|letter|post)|in\s+due\s+course)\b|{OUT_OF_MEETING})"
# With whom somebody is glad to raise a matter; what he was glad to raise at the meeting he has raised.
WITH_WHOM = re.compile(r"\s+raise\s+(?:it|this|that|these|them|those|(?:the|his|her|their)\s+(?:[\w’'-]+\s+){0,2}?[\w’'-]+)\s+with\s")
# What must follow a verb that alone says little.
_NEEDS = {
    "look": r"\s+(?:into|in\s+to|at\b|it\s+out|out\b(?!\s+of\b)|to\s+see|this|that"
    r"|(?:it|them|(?:the|his|her|their)\s+(?:\w+\s+){1,2})\s*(?:up|out|over)\b|after\s+(?:it|this|that|them)\b)",
    "find": r"\s+(?:out|(?:it|this|that|these|them)\s+out|some(?:one|body)\b|(?:an?|another|some)\s+(?:new\s+)?[a-z]+|\w+\s+(?:to|who))",
    "come": r"\s+(?:back|(?:by|past|round|along|over|down|out)\s+(?:on|at|this|next|tomorrow|in\s+the|with)\b"
    r"|(?:out|over|along|round)\s+(?:to|and)\s+(?:see|meet|visit|look|(?-i:[A-Z]))|and\s+(?:see|meet|look|stand|watch|talk|speak|help|show|do|give)\b)",
    "get": r"\s+(?:back|in\s+touch|quot|prices?\b|estimates?\b|bids\b|another\s|more\s+information"
    r"|(?:out|over|down|round)\s+(?:to|and|there|with)\b"
    r"|a\s+(?!(?:\w+\s+)?(?:call|reply|answer|response)\b)|an\s+|the\s+|some|\w+\s+to\b|(?:his|her|their)\s+(?:views?|opinion|advice|prices?|thoughts|consent|permission|agreement)\b"
    r"|(?:him|her|them|(?-i:[A-Z])\w+)\s+(?:his|her|their|an?|the|some|one)\b(?!\s+(?:call|reply|answer)\b))",
    "feed": r"\s+(?:\w+\s+){0,4}back",
    "take": f"(?!{_HOW_LONG})"
    r"\s+(?:(?:\w+\s+){0,4}(?:up|back|away|forward|on\s+board|offline|advice|photo\w*|to\b)"
    r"|(?:the|his|her|their|your)\s+(?:[\w’'-]+\s+)?(?:address|details|names?|number|particulars|measurements)\b"
    r"|(?:members|councillors|them|him|her|people|the\s+\w+)\s+(?:[\w’'-]+\s+){0,4}?(?:out|round|along|over)\b"
    r"|an?\s+(?:[\w’'-]+\s+){0,2}?(?:papers?|reports?|note|proposals?|plan|bid)\s+(?:[\w’'-]+\s+){0,6}?to\b)",
    "build": r"\s+(?:it|this|that|them|these|the\s+\w+)\s+in(?:to)?\b",
    "incorporate": r"\s+(?:it|this|that|them|these|the)\b",
    "make": r"\s+(?:[^.;]{2,60}?\savailable\s+(?:to|for)\s+(?:all\s+)?(?:members|councillors|the\s+(?-i:[A-Z]))"
    r"|(?:the|all|any)\s+arrangements|enquiries|inquiries|contact|sure|arrangements|a\s+(?:note|request)|the\s+necessary"
    r"|representations|(?:an?|the)\s+(?:\w+\s+){0,2}(?:payment|application|donation|complaint|[ei]nquiry|booking|claim|phone\s+call|call))",
    "see": r"\s+(?:that|if|whether|what|to\s+it|about|(?:it|this|they|these)\s+(?:was|were|is|are|got|gets)\b)",
    "discuss": r"\s+(?:further\s+)?(?:(?:this|it|(?:the|his|her|these|that|this)\s+(?:\w+\s+){0,2}\w+)\s+)?with\s",
    "go": r"\s+(?:back|and\b(?!\s+(?:stand|sit|wait|leave|live)\b)|away|along\s+to|through\b|"
    r"(?:out|round|along|down|over)\b(?!\s+(?:of|to\s+(?:tender|consultation|advert)))|to\s+(?:see|look|speak|talk|meet|check)\b|(?:in|in\s?to|to)\s+(?:to\s+)?the\s+(?:bank|branch|shop|school|library|office|depot|solicitors?|printers?)\b)",
    "provide": r"(?!\s+(?:an?\s+|the\s+|its\s+|more\s+|better\s+)?(?:[\w-]+\s+){0,3}?services?\b)",  # what an operator runs
    "dig": r"\s+(?:(?:\w+\s+){0,3}?out\b"
    r"|(?:the|some|an?|up|over|new|in)\b[^.;,]{0,40}?\b(?:holes?|beds?|ditch(?:es)?|trench(?:es)?|soil|ground|borders?|pond|manure))",
    "bid": r"\s+(?:again|for)\b",
    "correct": r"\s+(?:the|this|that|these|it|them)\b",
    "drop": r"\s+(?:(?:him|her|them|(?:the\s+)?\w+)\s+)?"
    r"(?:(?:an?|the)\s+(?:\w+\s+)?(?:line|note|card|e-?mail|message|copy|letter|form|keys?|leaflets?)\b|(?:in|down|round|by|over)\b|off\s+\w)",
    "press": r"\s+(?!on\b|ahead\b|charges\b)(?:for\s|[^.;,]{2,60}?\s(?:for|on|to|about|over)\b)",
    "lobby": r"\s+(?!group)(?:for\s|[^.;,]{2,60}?\s(?:for|on|to|about|over)\b)",
    "nip": r"\s+(?:down|out|over|round|up|along|across)\b",
    "pop": r"\s+(?:down|out|over|round|up|along|across|in)\b",
    "sound": r"\s+(?:\w+\s+){0,4}?out\b",
    "knock": r"\s+(?!on\b)\w+",
    "do": r"\s+(?:so|this|that|it)\b",
    "advise": r"\s+(?!against\b|that\b)",
    "add": r"\s+(?!(?:only\s+|simply\s+|merely\s+|just\s+)?that\b)",
    "pay": r"\s+(?:[\w’'-]+\s+){0,5}?an?\s+(?:\w+\s+)?(?:visit|call)\b",
    "put": r"\s+(?:\w+\s+){0,8}?(?:together|on|in|into|to|forward|out|up|outside|back|away|through|round|down)\b",
    "lay": r"\s+(?:on|out)\b",
    "say": r"\s+(?:sorry\s+(?:to|in)\b|thank\s+you\s+to\b|a\s+few\s+words\s+(?:at|to))\b",
    "top": r"\s+(?:\w+\s+){0,3}?up\b",
    "run": r"\s+(?:(?:\w+\s+){0,3}?off\s+(?:some|more|the|\w+\s+copies|copies)|(?:it|this|them|these|that)\s+(?:past|by)\s)",
    "apologise": r"\s+(?:in\s+person|in\s+writing|to\s)",
    "turn": r"\s+(?:(?:it|them|(?:the|that|this)\s+\w+)\s+(?:\w+\s+)?(?:round|around|off|on|back|over|up|down)|off\b)",
    "visit": r"\s+(?!(?:in|on|at|by|this|next|again|during|before|regularly|soon|every|each|as)\b)[\w“‘(]",  # "would visit in May" is news
    "speak": r"\s+(?!(?:from|for|against|first|last|in\s+(?:favour|support)|as\s+(?:an?|the|ward)|at\s+the\s+(?:inquiry|meeting|hearing))\b"
    r"|(?:to|on)\s+(?:the|this|that|his|her|their|it)\s*(?:\w+\s+)?(?:items?|reports?|motions?|amendments?|applications?|petitions?|proposals?)\b)",
    "set": r"\s+(?:(?:it|this|that|these|them|all\s+(?:this|that)|(?:the|his|her|their)\s+(?:\w+\s+){1,3}?)\s*)?(?:up|out)\b"
    r"|\s+(?:an?|the)\s+(?:new\s+|firm\s+)?(?:date|day|time|meeting|timetable)\b",
    "pick": r"\s+(?:\w+\s+){0,3}up",
    "reach": r"\s+out\b",
    "follow": r"\s+(?:\w+\s+){0,3}up",
    "draw": r"\s+up",
    "call": r"\s+(?:(?:again|back|on|over|round|by|in\s+(?:to|at))\b|him|her|them|(?-i:[A-Z])|the\s+\w+)",
    "carry": r"\s+out\b(?!\s+(?:its|their|the)\s+(?:duties|functions))",
    "have": r"\s+(?:(?:an?|the|some)\s+(?:[\w-]+\s+){0,2}(?:figures?|answer|report|list|draft|note|paper|breakdown)"
    r"\s+(?:in|by|for|before|at)\s+(?:(?-i:[A-Z])|the\s+next)"
    r"|an?\s+(?:quiet\s+|quick\s+|informal\s+|further\s+)?"
    r"(?:word|look|chat|talk|conversation|discussion|k[oō]rero|yarn|think|go|read)"
    rf"|(?-i:[A-Z])[\w’'-]*(?:,?\s+(?-i:[A-Z])[\w’'-]*){{0,5}},?\s+{_HANDS}\s"
    r"|(?:it|them|(?:the|this|that|his|her|these|those)\s+(?:[\w’'-]+\s+){1,3}?)\s*(?:up|in|out|down)\s+(?:this|next|by|before|within|on|tomorrow|shortly)\b"
    r"|[^.;]{2,60}?\s(?:in\s+time\s+for|ready\s+for)\s|(?:it|this|that|these|those|them)\s+(?:back|done|ready|there|out|up|online|in\s+place|to\s+(?:hand|members))\b|"
    rf"{_AGENT}\s+{_HANDS}\s(?!of\b)|"
    r"(?!(?:its|their)\s|(?:the|an?)\s+(?:\w+\s+)?(?:grades?|marks?|results?|verdict|judgement|licence|approval|funding|money)\b)[^.;]*\bby\s+(?:\d|the\s+(?:end|weekend|next)\b|next\b|(?-i:[A-Z]))"
    r"|(?:an?|the|some|their)\s+(?:[\w’'-]+\s+){1,3}?(?:look|check|call|ring|phone|inspect|see|quote|measure|visit|examine|attend|clear|cut|repair|fix|mend|remove|test)\b"
    r"|(?:the|this|that|these|those|it|them|all)\b[^.;,]{0,40}?\s(?:looked\s+(?:at|into)|seen\s+to|counted|checked|mended|repaired|replaced"
    r"|moved|removed|cut|cleared|cleaned|fixed|painted|tested|measured|inspected|investigated|reviewed|examined|updated|sent|ready|added|posted|printed|delivered|signed|ordered|installed|priced|scanned|uploaded|published|valued"
    r"|surveyed|trimmed|serviced|drawn\s+up|taken\s+(?:down|away))\b)",
    "let": r"\s+\w+",
    "keep": r"\s+(?:(?:[\w’'-]+\s+){1,4}(?:updated|informed|posted|abreast|advised|up\s+to\s+date|in\s+the\s+loop)\b|an\s+eye\s+on\b)",
    "move": r"\s+(?:(?:the|his|her|their|its|all|some|this|these|that|those|it|them)\b|(?=(?-i:[A-Z])(?!mendment|otion|tanding|tem)))"
    r"(?!\s+(?:\w+\s+)?(?:motions?|amendments?|proposals?|resolutions?|meetings?|items?|adoption|acceptance|approval|house|home|family)\b)",
    "deal": r"\s+with",
    "table": r"\s+(?:an?|the|this|his|her|their|it|them|one)\b",
    "leave": r"\s+(?:it|this|that|them|one|some|(?:an?|the|his|her|their|copies)\s+(?:\w+\s+){0,3}?)\s*(?:with|at|in|on|out|behind)\b",
    "hand": r"\s+\w+",
    "show": r"\s+\w+",
    "push": r"\s+\w+",
    "respond": rf"\s+(?:to\b|(?:by|within|before)\s+(?:the\s|next|\d|(?-i:[A-Z])|\w+\s+(?:days|weeks))|{_AFTERWARDS})",
    "reply": rf"\s+(?:to\b|(?:by|within|before)\s+(?:the\s|next|\d|(?-i:[A-Z])|\w+\s+(?:days|weeks))|{_AFTERWARDS})",
    "sort": r"\s+\w+",
    "open": r"\s+(?:up\b|the\s+(?:gates?|hall|doors?|building|room|pavilion|shed)\b)",
    "be": r"\s+(?:in\s+(?:touch|contact)\b|back\s+(?:in|with|at|to|before)\b)",
    "continue": r"\s+(?:to\s+[^.;]*\b(?:report|come|feed)\s+back"
    r"|(?:with\s+)?(?:his|her|their|the)\s+(?:\w+\s+)?(?:[ei]nquiries|search|discussions|talks|negotiations|research)\b)",
}
for _verb in ("have", "get", "see"):
    _NEEDS[_verb] = f"(?:{_NEEDS[_verb]}|{_DONE})"
_NEEDS_ANYONE = {verb: re.compile(pattern, re.IGNORECASE) for verb, pattern in _NEEDS.items()}


def follows(text: str, at: int, end: int, verb: str) -> bool:
    need = _NEEDS_ANYONE.get(verb)
    return need is None or bool(need.match(text, at, end))


# "the figures, which he undertook to have corrected": what is had done stands before
_WHICH_DONE = re.compile(r", which (?:\w+ ){1,4}to have (?:\w+ly )?(?:[a-z]{3,}ed|done|put|sent|made|redone|rewritten|taken)\b")


def has_done(text: str, at: int, end: int, verb: str) -> bool:
    """Whether the verb at ``at`` tells what somebody has others do: "have the locks changed", "have somebody call"."""
    return verb == "have" and (follows(text, at, end, verb) or bool(_WHICH_DONE.match(text, max(text.rfind(", which ", 0, at), 0), end)))


_FORM = re.compile(r"(?P<stem>[a-z]+?)(?P<double>([b-df-hj-np-tv-z])\3)?ing")


def deed_of(verb: str) -> str:
    """The deed that "looking", "getting" or "writing" is a form of, in base form; "" for a verb that is none."""
    form = _FORM.fullmatch(verb)
    if verb in deeds() or form is None:
        return verb if verb in deeds() else ""
    stem = form["stem"] + (form["double"] or "")
    return next((one for one in (stem, stem + "e", stem[:-1]) if one in deeds()), "")


def is_task(verb: str) -> bool:
    """Whether a verb in its base form is one of what people do for a meeting or are asked to do."""
    return verb in words("person_deeds") or verb in words("request_verbs")


@cache
def deeds() -> frozenset[str]:
    """What one person does for a meeting, in base forms."""
    return words("person_deeds") | words("request_verbs") | {"keep", "move", "open"}


# What a body does by itself, or has done, when it has agreed "to" do it.
OWN_DEEDS = frozenset(
    ["write", "send", "contact", "invite", "circulate", "forward", "obtain", "ask", "request"]
    + ["arrange", "organise", "chase", "email", "liaise"]
)
OTHER_DEEDS = frozenset(
    [
        "put",
        "include",
        "add",
        "advertise",
        "get",
        "provide",
        "look",
        "find",
        "check",
        "bring",
        "report",
        "publish",
        "prepare",
        "draft",
        "speak",
        "seek",
        "raise",
        "investigate",
        "place",
    ]
)


# "that the Treasurer submits the claim": as much an order as "that he submit it"
_BRINGS = frozenset(
    ["submit", "present", "produce", "update", "review", "explore", "examine", "issue", "share", "supply", "consult", "develop", "give"]
)
_DID = frozenset(
    ["went", "came", "gave", "made", "took", "said", "told", "thought", "felt", "left", "met", "spoke", "wrote", "sent", "brought", "began"]
    + ["held", "saw", "found", "got", "kept", "led", "drew", "ran", "stood", "became", "won", "spent", "paid", "sought", "bought", "did"]
)


_NOUN_TOO = frozenset(["mention", "question", "position", "petition", "caution", "commission", "sanction", "auction", "condition"])


def finite_third(verb: str) -> bool:
    """Whether the verb tells what was done ("notes", "agreed"), where an order has the bare verb or the -s of a deed ("writes to")."""
    if (verb.endswith("ed") and verb not in words("bare_verbs")) or verb in _DID:
        return True
    if verb.endswith(("tion", "sion", "ness", "ship")) and not is_task(verb) and verb not in _NOUN_TOO:  # "the officer recommendation"
        return True
    if {verb, verb[:-1], verb[:-2]} & (OWN_DEEDS | OTHER_DEEDS | _BRINGS):
        return False
    return bool(re.search(r"(?:[^s]s|ed|(?<=\w\w)ing|ly)$", verb)) and verb not in words("bare_verbs")
