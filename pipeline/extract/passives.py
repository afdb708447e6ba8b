"""What is to be sent, asked, sought or arranged where nobody is named: "a note would be circulated to Members"."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.deeds import OUT_OF_MEETING
from pipeline.extract.doers import doer_after
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.owners import split_owners, subject_before, subject_of
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Hit, Section, Sentence, Task, task_start
from pipeline.extract.undertakings import ADDRESSEE, ASKED, RETOLD, last_word
from pipeline.form import Form

_FORUM = re.compile(
    r"\b(?:to|at|before|by)\s+(?:the\s+|a\s+|this\s+|an?other\s+)?(?:next\s+|future\s+|following\s+"
    rf"|later\s+)?(?:\w+\s+){{0,3}}(?:{COLLEGES}|Members|Councillors|members"
    r"|councillors|meeting|agenda|session)\b"
)
# "an interim paper would be brought in May"
_IN_MONTH = re.compile(
    rf"\s+(?:back\s+)?(?:in|to|for)\s+(?:the\s+)?(?:{MONTH_NAME}|spring|summer|autumn|winter|new\s+year)\b(?!\s+(?!meeting)\w+)",
    re.IGNORECASE,
)
# Where the matter goes by its own course: "will be brought to the Development Committee in May".
_ELSEWHERE = re.compile(
    r"(?:\s+\w+){0,2}?\s+(?:to|at|before)\s+(?:the\s+)?"
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\s|Overview|Scrutiny|Parish|Town|Full|Council\s|Select|Audit)"
    r"(?:[A-Z][\w’'-]*\s+(?:(?:and|for|of)\s+)?)+"
    rf"(?:{COLLEGES}|Council|[Mm]eeting)\b"
)
# The dates on which a body meets are its calendar.
_FORMAL = re.compile(r"\bannual\b|\bAGM\b|\bmeetings?\b", re.IGNORECASE)
_PAPERS = re.compile(
    r"\b(?:graph|chart|photograph|note|briefing|report|response|reply|answer|information|figures?|details?"
    r"|cop(?:y|ies)|list|paper|update|data|breakdown|slides|presentation|letter|email|link|document|minutes|map"
    r"|table|statistics"
    r"|analysis|plan|guide|schedule|timetable|notices?|survey|results|guidance|feedback|minute|comments"
    r"|contacts|versions?|concerns|suggestion|request|query|proposal|draft|case|agenda|pro-?forma|questionnaire|form|poster|leaflet|flyer|invitation|invite"
    r"|poll|summary|programme|spreadsheet|template|policy|policies|budget|quote|specification)s?\b",
    re.IGNORECASE,
)
# A body, a firm or an officer that the meeting turns to; the public, whom a service tells or asks as its business, is none.
_PARTY = re.compile(
    r"\b[A-Z][\w’'-]+(?:\s+(?:of|for|and|the)\b)*\s+[A-Z][\w’'-]+|(?-i:\b[A-Z]{2,6}\b)"
    r"|\b(?:departments?|council|company|companies|contractors?|owners?|land(?:lords?|owners?)|police|suppliers?|surveyors?"
    r"|solicitors?|bank|school|church|firms?|authority|authorities|minister|agents?|engineers?|representatives?|developers?"
    r"|clerk|officers?|treasurer|trust|manager|insurers?|auditors?|architects?|councillors?)\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:residents|tenants|patients|parents|families|households|applicants|customers|users|people|staff|pupils|everyone"
    r"|anyone|those|each|every|all|any|who|they|businesses|members)\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\s*(?:[.;]|$|\s(?:shortly|later|in\s+(?:writing|due\s+course|the\s+next|[A-Z])"
    r"|after|within\s|as\s+soon\s+as|once\s|by|to\s+(?:[Mm]embers|the\s+[A-Z])|at\s+the\s+next)\b)"
)
# "Mr Orde asked when, following which the Panel were assured that …": what was asked before is answered.
_WERE_TOLD = re.compile(
    r"(?:(?<=which)|(?<=\band)|(?<=,))(?:\s+(?:[Tt]he\s+\w+|[Mm]embers|they|he|she|it))?"
    r"\s+(?:were|was)\s+(?:re)?(?:assured|advised|informed|told|confirmed|agreed)\s+that\b"
    r"|(?<=\band)\s+(?:the\s+)?[Oo]fficers?\s+(?:stated|said|advised|confirmed|replied|responded|explained)\s+that\b"
)
# "clarification is to be sought": the word names what is wanted, and asks for nothing here
_WANTED = re.compile(
    r"\b(?:clarification|clarity|assurances?)\s+$"
    # "a table of how each was closed": it says how
    r"|(?<=\bof\s)(?:how|why|what|which|where|when|who|whether)\b|(?<=\bshowing\s)(?:how|why|what|which|where|when|who|whether)\b"
)
# Whom a meeting keeps informed: its own members.
_OWN_PEOPLE = re.compile(r"^\W*(?:The\s+|the\s+|All\s+)?(?:[Gg]roup|[Cc]ommittee|[Mm]embers|[Cc]ouncillors|[Pp]anel|[Bb]oard|[Ff]orum)\s+$")
# "pot holes in the lane, These will be reported": a clerk who stops with a comma; "and the details will be passed to the contractor"
_NEW_CLAUSE = re.compile(
    r"[,;]\s+(?=(?:These|This|It|They)\s+$"
    r"|(?:Mrs?|Ms|Cllr|Councillor|[Tt]he\s+[A-Z]\w+)\.?\s[^,;]{1,40}?\s(?:stated|said|advised|confirmed|agreed)\s)"
    r"|,\s+(?=(?:a\s+\w+|the\s+\w+|copies|notes|details|minutes|slides)\s+of\s+which\s+$)"
    r"|,?\s+however,?\s+(?=(?:the|an?|this|these|it)\s)"
    r"|\band\s+(?=(?:the|an?|this|these)\s+(?:\w+\s+){1,2}$|an?\s+(?:(?!and\b)[\w’'-]+\s+){1,5}$)"
)
# "… were not at hand and these would be sent": the second clause stands by itself.
_AND_THEY = re.compile(
    r"\b(?:and|but)\s+that\s+|\b(?:and|but)\s+(?=(?:these|this|they|it|those|an?\s+(?:(?!and\b)[\w’'-]+\s+){0,5}?[\w’'-]+)\s+$)"
)
# "…, notes of which would be sent round": the paper is named before the pronoun
_OF_WHICH = re.compile(
    r"(,\s+(?:a\s+(?:copy|note|summary|record)|the\s+(?:details|notes|minutes|slides)|copies|notes|details|minutes|slides)\s+of\s+)which(?=\s+$)"
)
# What answers a member is owed when a day is named, what a member says is passed on, what is yet to be found out.
_ANSWER = re.compile(r"\b(?:answers?|repl(?:y|ies)|responses?|information|figures?|details?)\s+$", re.IGNORECASE)
_BY_WHEN = re.compile(r"\b(?:by|before)\s+(?:the\s+(?:end|next)|next|[A-Z])|\bthis\s+week\b|\bas\s+soon\s+as\b|\bin\s+due\s+course\b")
_MESSAGE = re.compile(
    r"\b(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|comments?|concerns?|suggestions?|points?|views|message|feedback|thanks)\s+$",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:full|fuller|further|more|additional)\s+(?:\w+\s+)?"
    r"(?:details?|information|data|evidence|explanation|figures|narrative|commentary|context|analysis)\b",
    re.IGNORECASE,
)
# What is made of somebody: "a request will be made", "enquiries would be made".
_STEP = re.compile(
    r"\b(?:requests?|enquir(?:y|ies)|inquir(?:y|ies)|investigations?|representations?|contact|complaints?|approach|phone\s+calls?)\s+$",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\b(?:quot(?:es?|ations?)|prices?|costs?|estimates?|advice|clarification|permission|legal\s+opinion|views|assurances?|feedback|comments|guidance|confirmation)\b",
    re.IGNORECASE,
)
# "This would be confirmed outside the meeting"
_OUTSIDE = re.compile(r"\s+(?:out\s?with|outside(?:\s+of)?|after|following)\s+(?:the|this)\s+meeting\b|\s+in\s+writing\b|\s+by\s+e-?mail\b")
# "The breakdown by ward will be provided.": what was asked for, in an answer, and nothing behind it
_ASKED_FOR = re.compile(
    r"^\W*(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Aa]n?)\s+(?:[\w’'-]+\s+){0,3}?(?:breakdown|list|figures?|numbers?|cop(?:y|ies)|data|details|information|map|link)"
    r"(?:\s+(?:by|of|for|on)\s+[\w\s’'-]{2,40})?\s*$"
)
# "The figure was not to hand and would be sent": what is missing is what will be sent
_NOT_KNOWN = re.compile(
    r"(?:[Tt]he|[Tt]h[ai]t|[Tt]his|[Tt]hose|[Tt]hese|[Aa]n?)\s+(?:[\w’'-]+\s+){0,4}?(?:was|were|is|are)\s+(?:not\s+(?:\w+\s+)?(?:known|available|(?:to|at)\s+hand|ready|there|in\s+the)|unknown|missing)\b[^;.]*\b(?:and|but)\s+$"
)
# "Further details would be provided.": what was not told at the meeting is owed to it
_MORE = re.compile(
    r"\s*(?:[Ff]urther|[Mm]ore|[Aa]dditional|[Ff]ull|[Ff]uller|[Aa]\s+(?:full|fuller|further|written|detailed|more\s+\w+))\s+(?:\w+\s+){0,2}?"
    r"(?:details?|information|figures|data|answers?|explanation|breakdown|reply|response|note|clarification|report|update)(?:\s+(?:on|of|about)\s+(?:this|it|these|that|them|both))?\s*$"
)
_SHORT_REST = re.compile(
    r"\s*(?:[.;,]|$)|\s+(?:on|about)\s+(?:this|it|these|that|them)\b|\s+(?:later|shortly|separately|in\s+due\s+course|in\s+writing|after|outside|by|to)\b"
)
_AVAILABLE = re.compile(
    r"\s+available\s+to\s+(?:all\s+)?(?:[Mm]embers|[Cc]ouncillors|the\s+(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Gg]roup|[Cc]hair))"
)
# "A letter will then be written": who writes one sends it
_LETTER = re.compile(
    r"\W*(?:(?:an?|the|our|this|another)\s+(?:(?!said\b)[\w’'-]+\s+){0,2})?(?:letters?|repl(?:y|ies)|responses?|objections?)(?:\s+of\s+\w+)?\s+",
    re.IGNORECASE,
)
_MEETINGS = re.compile(
    r"\b(?:visit|session|meeting|workshop|training|briefing|seminar|tour|walkabout|event|discussion"
    r"|date)s?\b",
    re.IGNORECASE,
)


# "would be asked to write", "will be asked for a note": who is asked does it
_TO_HAVE_DONE = re.compile(
    r"\s+to\s|\s+for\s+(?:an?|the|his|her|their|its|some|more|further|fuller|copies|details)\s+(?:[\w’'-]+\s+){0,3}?(?:notes?|reports?|papers?|briefings?|figures|lists?|copy|copies|breakdown|explanation"
    r"|details?|information|update|repl(?:y|ies)|response|answer|plans?|timetable|quotes?|quotations?|prices?|estimates?|advice|views?|comments?)\b"
)
# A rule of the public part of a meeting, printed under its head.
NO_DECISIONS = Form(r"\b[Nn]o\s+decisions?\s+(?:will|would|can|may|shall)\s+be\s+(?:made|taken)\b")
# "Mr Hale stated this would be given to …": what was said without "that"
_SAID = re.compile(r"^.*\b(?:stated|said|advised|confirmed|reported|explained|agreed|replied|added)\s+(?=(?:this|these|they|it|that)\s+$)")
# "had not been told that it would be", "nobody would be asked to leave": nothing is ordered
_HELD_BACK = re.compile(r"\b(?:had|not|if|If|whether|which|once|when|[Nn]obody|[Nn]o(?:\s|-)?one|[Nn]one|[Nn]othing|[Nn]either)\b[^,;]*$")
# "said that the figures could be shared with members after the meeting"
_OUTSIDE_OF = re.compile(rf"\b{OUT_OF_MEETING}")
# Who is only heard has nothing to do: "the Group will be invited to comment".
_HEARD = re.compile(
    r"\s+to\s+(?:comment|advise|discuss|vote|approve|consider|note|apply|contribute|express|give\s+(?:their|its)\s+views?)\b"
)
_TURNED_TO = frozenset(["contacted", "approached", "chased", "consulted", "written", "invited", "asked", "informed", "notified", "advised"])


def passive(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "A note would be circulated to Members": nobody is named, but papers, messages and visits are what meetings order."""
    text, sentence = section.text, section.sentences[number]
    told = list(_WERE_TOLD.finditer(text, sentence.start, hit.start))
    begin = told[-1].start() + 1 if told else sentence.start
    before = text[begin : hit.start]
    if "should" in text[hit.start : hit.end].lower() or NO_DECISIONS.search(text, sentence.start, sentence.end):
        return None
    if re.search(r"^\s+(?:at\s+this\s+(?:point|stage)|first|next)\b", text[hit.end : hit.end + 25]) or RETOLD.search(before):
        return None
    rest = text[hit.end : sentence.end]
    held_back = _HELD_BACK.search(_WANTED.sub("", _OF_WHICH.sub(r"\1", _AND_THEY.split(before)[-1]))) and not _NOT_KNOWN.search(before)
    if (
        held_back
        or ASKED.search(_WANTED.sub("", before))
        or re.search(r"\breminded\b", before)
        or re.search(r"\binstead\s+of\b", rest)
        or (text.startswith(("could", "Could"), hit.start) and not (_OUTSIDE_OF.search(rest) and _SAID_SO.search(before)))
    ):
        return None
    if not _ordered(text, sentence, hit, before, answers=section.response_at(sentence.start) is not None):
        return None
    owners = doer_after(section, hit.end, sentence.end)
    if not owners and last_word(text, hit) in ("asked", "requested") and _TO_HAVE_DONE.match(text, hit.end):
        doer = subject_before(section, sentence.start, hit.start)
        owners = split_owners(doer.text, section.cast) if doer and not doer.pronoun and doer.role not in (BODY, PUBLIC) else ()
    if not owners:
        speaker = subject_of(section, sentence.start, hit.start)
        if (
            speaker
            and speaker.answers
            and not speaker.pronoun
            and re.search(
                r"\b(?:saying|confirmed|advised|said|stated|explained|agreed|responded|replied|added|indicated|noted"
                r"|promised|undertook|assured|guaranteed|pledged)\b",
                before,
            )
        ):
            owners = split_owners(speaker.text, section.cast)
    turn = section.response_at(sentence.start)
    if not owners and turn and hit.start > turn[0]:  # who answers has it done
        owners = split_owners(turn[2], section.cast)
    if not (ASKED.search(text, sentence.start, begin) or _QUERY.search(text, sentence.start, begin)):
        begin, before = sentence.start, text[sentence.start : hit.start]
    joined = list(re.finditer(r"[,;]\s+(?:and|but)\s+(?:that\s+)?|\band\s+that\s+", before))
    joined = joined or list(_NEW_CLAUSE.finditer(before))
    start = task_start(text, begin, begin + joined[-1].end(), sentence.end) if joined else begin
    return Task(start, sentence.end, hit.rule, "undertaking", owners, number)


# "the Champion for Carers, Councillor T Kemp, would be invited": the name is no clause of its own.
_APPOSED = re.compile(r",\s+(?:[A-Z][\w.’'-]*\s*){1,5},\s+(?=(?:\w+\s+)?$)")
# "These will be reported to Highways.", "This will be raised in the next newsletter."
_TOLD_TO = re.compile(
    r"\s+(?:to|with)\s+(?:the\s+)?(?:(?:[A-Z][\w’'-]*\s+){0,3}(?:Highways|Council|Police|Agency|Authority|Housing|Water|Department|Rangers?)\b(?!\s+meeting)"
    r"|(?:(?:county|district|borough|ward|city|local)\s+)?(?:council|councillors?)|county|developers?|school"
    r"|[Pp]olice|[Hh]ighways|landowners?|owners?|contractors?|ranger)(?!\s+(?:Committee|Board|Panel|Cabinet))"
    r"|\s+in\s+the\s+(?:next\s+)?(?:[\w’'-]+\s+){0,3}(?:newsletter|magazine|edition|bulletin)\b"
)
# "Will be circulated as it becomes available.": a note that leaves out what was on the table.
# "a reply would be sent by the Head of Parks"
_BY_POST = re.compile(
    r"^[^.;,]{0,40}?\sby\s+(?:the\s+)?(?:Head|Director|Chief|Assistant|Clerk|Chair\w*|Leader|[A-Z][\w’'-]+\s+(?:Officer|Manager|Clerk))\b"
)
# "The Engineer informed Members that this matter would be raised at the roads briefing", "… that the query would be looked into"
_OFFICER_SAID = re.compile(
    r"\W*(?:[Tt]he\s+)?[A-Z][^.;]{2,80}?\s(?:informed|advised|assured|told)\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){1,4}that\s+"
    r"(?:this|the|these|his|her|their|quer(?:y|ies)|it|issues|concerns)\b[^.;]*$"
)
# "It was an old problem and would be referred to the county": a matter that the meeting passes on
_PROBLEM = re.compile(r"\b(?:[Tt]his|[Ii]t|matter|issue|problem|complaint|concern|request|suggestion|query)\b")
# "The dates would be published in the next newsletter", said in an answer
_NEWS_OF = re.compile(
    r"\b(?:[Dd]ates|[Tt]imes|[Ll]ists?|[Rr]esults|[Dd]etails|[Ff]igures|[Mm]aps?|[Tt]imetable|[Ss]chedule|[Nn]umbers"
    r"|[Ii]t|[Tt]h(?:is|at|ese|ey|ose))\b[^,;]{0,40}$"
)
_IN_NEWS = re.compile(r"\b(?:newsletter|magazine|bulletin|website|web\s?site|intranet|notice\s?boards?|web\s?pages?|social\s+media)\b")
# "A notice is to be pinned on the door"
_PUT_UP = re.compile(r"\s+(?:up\s+)?(?:on|in|at|by)\s+(?:the|all|each|both)\s")
_AT_TALKS = re.compile(r"\s+(?:again\s+)?(?:at|with)\s+(?:the|an?|this|its|their|his|her|next)\s")
_INTO = re.compile(r"\s+(?:at|into)\b")
# "A date would be found for the visit"; "the crews would be spoken to", said by one who answers
_DATE_FOR = re.compile(r"\b(?:[Aa]|[Aa]nother|[Tt]he|[Nn]ew|[Ff]urther)\s+(?:date|time|day(?!\s+of\b)|slot|venue)\b[^,;]{0,40}$")
_SAID_SO = re.compile(r"\b(?:said|confirmed|advised|stated|replied|responded|agreed|assured|promised|added)\b")
_QUERY = re.compile(r"\b(?:quer(?:y|ies)|questions?)\s+(?:was|were)\s+(?:raised|asked|put)\b")
_BACK = re.compile(r"\s+back\b(?!\s+(?:to|at)\s+(?:the\s+)?(?:[A-Z]\w+\s+)*(?:Cabinet|Executive|Government|Minister|Secretary))")
_MINUTED_NOTE = re.compile(r"\W*(?:Will|To)\s+be\s+(?:re)?(?:circulated|distributed|e-?mailed|forwarded|reported)\b")
_MEASURE = re.compile(r"\b(?:measures?|indicators?|figures?|targets?|columns?|commentary|narrative|data|trends?)\b", re.IGNORECASE)


def _ordered(text: str, sentence: Sentence, hit: Hit, before: str, *, answers: bool) -> bool:
    """Whether this participle with this subject and object is something that a meeting orders; ``answers`` in somebody's reply."""
    done = last_word(text, hit)
    rest = text[hit.end : sentence.end]
    if hit.rule == "action-would-follow":
        return bool(_FOLLOWS.match(rest) if done == "follow" else re.match(r"\s+(?:back\s+)?to\b", rest) and _FORUM.search(rest[:70]))
    before = _APPOSED.sub("", before)
    clause = _SAID.sub("", re.split(r"[,;]|\bthat\b|\band\b(?!\s+[A-Z][\w’'-]+\s+$)", before)[-1])
    missing = _NOT_KNOWN.search(before) if not clause.strip() else None
    clause = missing.group() if missing else clause
    if _MINUTED_NOTE.match(text, sentence.start, sentence.end):
        return True
    if done in ("reported", "raised", "notified") and _TOLD_TO.match(rest):
        return True
    if done == "referred" and _PROBLEM.search(clause) and _TOLD_TO.match(rest):
        return True
    if done in ("hung", "pinned", "displayed"):
        return _PUT_UP.match(rest) is not None
    if done in ("raised", "looked") and _OFFICER_SAID.match(before):
        return bool((_AT_TALKS if done == "raised" else _INTO).match(rest))
    paper = bool(_PAPERS.search(clause)) or bool(re.fullmatch(r"\s*(?:it|this|these|they|that)\s*", clause, re.IGNORECASE))
    if done == "held" and (_FORMAL.search(before) or not _MEETINGS.search(clause)):
        return False
    if re.search(r"\bagreed\s+that\b", before) and "should" not in text[hit.start : hit.end].lower():
        return True
    if done in ("circulated", "distributed", "emailed", "e-mailed", "forwarded"):
        return paper or bool(ADDRESSEE.search(rest))
    if done in ("sent", "provided", "shared", "supplied", "prepared", "drafted") and re.search(
        r"\b(?:[Ww]ritten|[Bb]riefing|[Cc]op(?:y|ies)|[Ll]ink|[Ss]lides)\b", clause
    ):
        return True
    if done in ("provided", "sent", "supplied", "given", "circulated", "shared") and _MORE.match(clause) and _SHORT_REST.match(rest):
        return True
    if done == "made" and _AVAILABLE.match(rest):
        return True
    if done == "written" and rest.startswith(" up") and paper:
        return True
    if done in ("provided", "sent", "supplied") and answers and _ASKED_FOR.match(clause) and not rest.strip(" .;"):
        return True
    if done in ("provided", "sent", "given", "supplied") and re.search(r"\b(?:answer|reply|response)\s+in\s+writing\s+$", clause):
        return True
    if done in ("provided", "sent", "given", "supplied") and _ANSWER.search(clause) and (_BY_WHEN.search(rest) or _BY_POST.search(rest)):
        return True
    if done == "reported" and _BACK.match(rest):
        return True
    if done == "set" and rest.startswith(" up") and _MEETINGS.search(clause):
        return True
    if done in ("found", "fixed", "booked", "set"):
        return _DATE_FOR.search(clause) is not None and not rest.startswith(" by ")
    if done == "spoken" or (done == "written" and rest.strip(" .;") == "to"):
        return rest.startswith(" to") and (answers or _SAID_SO.search(before) is not None)
    if done == "put" and _MESSAGE.search(clause):
        return re.match(r"\s+(?:directly\s+|again\s+)?to\s+(?!the\s+(?:vote|meeting|test)\b|[Cc]ouncil\b|one\s+side)", rest) is not None
    if done == "passed" and _MESSAGE.search(clause):
        return bool(re.match(r"\s+(?:\w+ly\s+)?(?:on|to|back)\b", rest))
    if done == "passed" and not (_PAPERS.search(clause) and not re.search(r"\bthen\b", text[hit.start : hit.end])):
        return False
    if done in ("sent", "provided", "shared", "supplied", "given", "issued", "passed"):
        return paper and bool(ADDRESSEE.search(rest) or re.search(r"\b(?:to|with)\s+[A-Z]|^\s+(?:round|out)\b", rest))
    if done in ("reported", "brought", "fed", "submitted", "presented", "taken"):
        in_month = done in ("brought", "submitted", "presented") and paper and _IN_MONTH.match(rest)
        return bool(in_month or (_FORUM.search(rest) and not _ELSEWHERE.match(rest)) or (done == "fed" and "back" in rest[:20]))
    if done in ("added", "included") and _MEASURE.search(clause) and re.search(r"\bfrom\s+(?:the\s+)?(?:next|Q[1-4]|[A-Z])", rest):
        return True
    if done in ("added", "included", "placed", "put"):
        return bool(
            re.search(
                r"\b(?:agenda|work\s+(?:programme|plan)|forward\s+plan|action\s+(?:log|list)|next\s+report"
                r"|future\s+reports?|(?:Q[1-4]|quarter\s+\w+)\s+(?:\w+\s+)?(?:report|dashboard|update)|website|newsletter|notice\s?boards?|(?:village\s+|parish\s+)?magazine)\b",
                rest,
            )
        )
    if done in ("published", "posted", "uploaded"):
        return answers and _NEWS_OF.search(clause) is not None and _IN_NEWS.search(rest) is not None
    if done in ("arranged", "organised", "organized", "convened", "scheduled", "held"):
        return bool(_MEETINGS.search(clause)) and not re.search(r"\bnext\s+meeting\b|\bannual\b", before, re.IGNORECASE)
    if done == "made":
        return bool(_STEP.search(before) or (re.search(r"\breports?\s+$", before) and _FORUM.search(rest[:50])))
    if done == "checked":
        return True
    if done in ("confirmed", "clarified", "answered"):
        return _OUTSIDE.match(rest) is not None
    if done == "dealt":
        return _OUTSIDE.match(rest.removeprefix(" with")) is not None
    if done == "updated":
        return bool(_OWN_PEOPLE.match(clause))
    if done == "requested" and rest.startswith(" to "):
        return _turned_to(clause, rest, "asked")
    if done in ("sought", "obtained", "requested"):
        return bool(_SOUGHT.search(clause) or _FURTHER.search(clause) or _ANSWER.search(clause))
    if done in ("written", "drafted") and _LETTER.fullmatch(before):
        return True
    return done in _TURNED_TO and _turned_to(clause, rest, done)


def _turned_to(clause: str, rest: str, done: str) -> bool:
    """Whether the meeting turns to a body or an officer: "the bank will be asked to", "the County Council would be approached"."""
    if not _PARTY.search(clause) or _PUBLIC.search(clause) or re.match(r"\s+(?:\w+,?\s+)?by\b|\s+only\b", rest) or _HEARD.match(rest):
        return False
    return done in ("contacted", "approached", "chased") or bool(re.match(r"\s+(?:\w+\s+)?(?:to|for|if|whether|about|of|that|so)\b", rest))
