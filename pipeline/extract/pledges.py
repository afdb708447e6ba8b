"""What is promised as a thing, or of a thing: "Ms Bell promised a note", "The item would come back in June".

"It would be looked into", said by one who answers, and "It was settled that the Chair should write" are of the same kind.
"""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.asked_notes import does
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.owners import antecedent, are_of_meeting, is_owner, split_owners, subject_before, subject_of
from pipeline.extract.passives import NO_DECISIONS
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Sentence, Task, task_start
from pipeline.extract.undertakings import says_so
from pipeline.form import Form

# "Members were keen to see what others did and the Head of Parks promised a paper": the promise has a clause of its own
_OWN_CLAUSE = re.compile(r"[,;]?\s+(?:and|but)\s+(?=(?:the\s+)?[A-Z][^,;.]{1,60}?\s$)")
_WANTING = re.compile(
    # what the promise is of
    r"\W*(?:\w{1,3}[.)]\s+)?(?:The\s+)?[A-Z]\w+\s+(?:\w+\s+)?(?:were|was|wanted|wished|would|asked)\s[^;]{5,160}\s(?:and|but)\s"
)
_GIFT = (
    r"(?:written\s+)?(?:notes?|answers?|repl(?:y|ies)|responses?|cop(?:y|ies)|reports?|papers?|briefings?|breakdown|figures|details|lists?|maps?|visits?|tours?|meetings?|talks?"
    r"|demonstrations?|presentations?|updates?|walk|explanation|analysis|summary|sessions?|letters?|link|help|assistance|services)\b"
)
_PROMISED = Form(
    r"\b(?:promised|promises|offered|offers|undertook)\s+(?!to\b|that\b)(?:(?P<whom>(?:the\s+|all\s+)?(?:[A-Z][\w.’'-]*|members|him|her|them|councillors|meeting|group|committee)(?:\s+[A-Z][\w’'-]*){0,2})\s+)?"
    rf"(?:an?|the|his|her|their|some|further|more|full)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_GIFT}|(?:new|fresh|bigger|better|clean|second)\s+one\b|replacement\b)"
    r"|\b(?:promised|offered)\s+one\s+(?:by|for|in|at|before|within|to)\s"
)
_WAS_PROMISED = Form(
    rf"(?:^\W*|\band\s+|[,;]\s+)(?:[Aa]n?|[Tt]he|[Ss]ome|[Ff]urther|[Ff]uller|[Mm]ore)\s+(?:[\w’'-]+\s+){{0,4}}?{_GIFT}(?:\s+(?:on|of|about|to|for|in|with)\s+[^,;.]{{2,60}}?)?\s+(?:was|were)\s+(?:also\s+)?(?:promised|undertaken)\b"
)
# Somebody's matter, with those who answer for it: "this would be picked up with the contractor"
_MATTER = Form(
    r"\b(?:it|this|that|these|they|(?:the|this|that|his|her|these)\s+(?:[\w’'-]+\s+){0,2}?(?:matters?|points?|issues?|quer(?:y|ies)|requests?|complaints?|suggestions?|concerns?|comments?|question))\s+"
    r"(?:would|will)\s+(?:also\s+|now\s+|then\s+|certainly\s+)?be\s+(?:picked\s+up|attended\s+to|looked\s+(?:into|at|in\s+to)|followed\s+up|taken\s+(?:away|on\s+board|up|back|forward)|seen\s+to|checked|passed\s+on|actioned|chased|sorted\s+out|investigated|fed\s+back|explored\s+further|raised)\b",
    re.IGNORECASE,
)
_WITH_WHOM = re.compile(
    r"\s+(?:directly\s+|again\s+|formally\s+)?(?:with|by)\s+(?:the\s+)?(?:[A-Z]|(?:[\w-]+\s+){0,2}?(?:contractors?|company|companies|firm|police|highways|landlord|owners?|developers?|agents?|operators?|providers?|suppliers?|team|service|department|officers?|school|trust))"
)
_SAID = re.compile(
    r"\b(?:said|confirmed|advised|stated|replied|responded|agreed|assured\s+[^,;.]{2,40}?|told\s+[^,;.]{2,40}?|answered|promised|explained|added)\s+(?:that\s+)?$"
)
_COURSE = re.compile(
    r"\b(?:if|once|when|whenever|each|every|normally|usually|always|how|whether|which|who|already|being|as\s+part\s+of"
    r"|(?:once|twice)\s+an?\s|(?:annual|month|week|quarter|term)ly)\b",
    re.IGNORECASE,
)
# What comes back to the meeting itself.
_LATER = (
    rf"(?:(?:to|before|at)\s+(?:the\s+|this\s+|a\s+|its\s+)?(?:next\s+|future\s+|later\s+|further\s+|{MONTH_NAME}\s+)?(?:{COLLEGES}|meeting|committee|panel|forum)\b"
    rf"|(?:in|to|for|by)\s+(?:the\s+)?(?:{MONTH_NAME}|spring|summer|autumn|winter|new\s+year|next\s+\w+|(?:six|three|two|four|twelve)\s+months)\b|next\s+(?:month|time|year|quarter))"
)
_COMES_BACK = Form(
    r"(?:^\W*|\band\s+|\bthat\s+|[,;]\s+)(?:[Tt]he|[Tt]his|[Aa]n?|[Ii]t)\s*(?:[\w’'-]+\s+){0,4}?(?:(?:items?|matters?|reports?|papers?|subject|topic|draft|update|it)\s+)?"
    rf"(?:would|will|is\s+to|are\s+to)\s+(?:then\s+|now\s+|also\s+)?(?:come\s+(?:back|again)|return|be\s+(?:brought|reported|back|looked\s+at\s+again|revisited)(?:\s+back)?)\s+(?:[\w’'-]+\s+){{0,4}}?{_LATER}"
)
_ITEM = re.compile(r"\b(?:items?|matters?|reports?|papers?|subject|topic|draft|update|[Ii]t|[Tt]his)\s+(?:would|will|is\s+to|are\s+to)\b")
_OTHER_BODY = re.compile(r"\b(?:Cabinet|Executive|Full\s+Council|Council|Parliament|Government|Planning|Governing)\b")
# "This could be shown in future reports", "The colours would be put right for the next report"
_NEXT_TIME = Form(
    r"\b(?:it|this|that|these|those|they|(?:the|that|this|such)\s+(?:[\w’'-]+\s+){1,4}?|(?<=that\s)[a-z]+\s+(?:[\w’'-]+\s+){0,4}?)\s*(?:would|will|could|can|is\s+to|are\s+to|was\s+to|were\s+to)\s+(?:also\s+|now\s+|then\s+|certainly\s+|easily\s+|all\s+)?be\s+(?:\w+ly\s+)?"
    r"(?:done|included|shown|added|provided|incorporated|addressed|accommodated|set\s+out|broken\s+down|made\s+\w+|split|given|put\s+(?:right|back|in|up)|rectified|corrected|amended|changed|remedied|picked\s+up|reflected"
    r"|reinstated|restored|improved|clarified|highlighted|separated(?:\s+out)?|reported|explained|looked\s+at|taken\s+up|covered|expanded|simplified|redone|revised|altered|featured|appended|attached|annexed|printed|published|listed|carried)\b[^.;,]{0,50}?\s"
    r"(?:in|to|for|from|with|by|at|on|ahead\s+of|before)\s+(?:(?:the|a|its|their|all|any|our)\s+)?(?:future|next|subsequent|later|forthcoming|coming|following|quarter\s+\w+|Q[1-4])\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:reports?|updates?|dashboards?|scorecards?|papers?|presentations?|versions?|iterations?|editions?|rounds?|monitoring|submissions?|returns?|time|occasions?"
    r"|bulletins?|newsletters?|magazines?|schedules?|agendas?)\b"
    # "The outcome would be shown in the schedule from next quarter"
    r"|^\W*the\s+(?:[\w’'-]+\s+){1,3}?(?:would|will)\s+(?:also\s+)?be\s+(?:included|shown|given|set\s+out|listed|reported|broken\s+down|split\s+out|separated\s+out)\s+(?:[\w’'-]+\s+){0,5}?(?:from|for)\s+(?:the\s+)?next\s+(?:quarter|year|month|term|cycle)\b",
    re.IGNORECASE,
)
# "Next time the two would be set out apart."
_FROM_NOW = Form(
    r"\W*(?P<then>(?:Next\s+time|In\s+future|From\s+now\s+on|Henceforth|In\s+(?:the\s+next|future|later|subsequent)\s+(?:[\w’'-]+\s+)?(?:reports?|papers?|updates?|returns?)),?)\s+"
    r"(?:it|they|this|these|both|all\s+\w+|the\s+(?:[\w’'-]+\s+){1,5}?)\s*(?:would|will)\s+(?:all\s+|both\s+|also\s+)?be\s+(?:\w+ly\s+)?"
    r"(?:included|shown|added|set\s+out|split|reported|separated|broken\s+down|clarified|highlighted|compared)\b"
)
_OF_A_PAPER = re.compile(
    r"\b(?:reports?|letters?|papers?|plans?|polic(?:y|ies)|strategy|leaflets?|documents?|appendix|it|which)\s+(?:also\s+)?$"
)
_MAIL = (
    r"(?:(?:written\s+)?(?:answers?|repl(?:y|ies)|responses?)|letters?|invitations?|notes?|cop(?:y|ies)|messages?|cards?"
    r"|reminders?|questionnaires?|e-?mails?)"
)
_GOES_OUT = Form(
    rf"(?<![\w-])(?:[Aa]n?|[Tt]he|[Cc]opies|[Ll]etters|[Ii]nvitations)\s+(?:[\w’'-]{{1,30}}\s+){{0,3}}?{_MAIL}?\s*(?:of\s+\w+\s+|on\s+[\w\s]{{3,30}}?\s)?"
    r"(?:would|will|is\s+to|are\s+to|was\s+to|were\s+to|should)\s+(?:also\s+|now\s+|then\s+)?go\s+(?:out\s+)?to\s+(?!tender|consultation|print|press)"
)
_FOLLOWS = Form(
    r"\b(?:[Aa]|[Tt]he)\s+(?:full(?:er)?\s+|written\s+|detailed\s+|formal\s+){0,2}(?:reply|answer|response|note|explanation|breakdown)\s+(?:is|was)\s+to\s+follow\b"
    r"|\b[Aa]rrangements\s+(?:would|will|are\s+to|were\s+to)\s+(?:now\s+|also\s+|then\s+)?be\s+(?:made|put\s+in\s+hand)\s+(?:for\s+(?:an?|the|this|members|Members|all)\b|to\s+(?!ensure|support))"
    r"|\b(?:[Tt]he|[Tt]his)\s+(?:items?|matter|report|paper)\s+(?:would|will|is\s+to|was\s+to)\s+(?:then\s+|also\s+)?(?:be\s+brought|come)\s+back\b"
)
# "a list of the empty houses would issue to members", "A survey would be carried out and the results shared with the Panel"
_ISSUES = Form(
    r"(?:^\W*|[,;]\s+(?:and\s+|but\s+)?|\b(?:that|and)\s+)(?:an?|the|copies|letters)\s+[^;.]{2,90}?\s(?:would|will)\s+(?:also\s+|now\s+|then\s+)?issue\s+(?:directly\s+)?to\s"
    rf"|^\W*(?:an?|the|this|that|it)\s*[^;.]{{0,60}}?\s(?:would|will)\s+be\s+[a-z]+[^;.]{{0,60}}?\sand\s+(?:the\s+|its\s+|any\s+)?(?:results?|findings|outcomes?|figures|conclusions|answers?)\s+(?:would\s+be\s+|will\s+be\s+)?"
    rf"(?:shared|reported|brought|presented|circulated|sent|given|fed)\s+(?:back\s+)?(?:with|to)\s+(?:all\s+)?(?:the\s+)?(?:{COLLEGES}|members|councillors|council)\b",
    re.IGNORECASE,
)
# "said that they would be told of the decision in writing"
_LET_KNOW = Form(
    r"(?P<who>they|he|she|you|it|the\s+(?:deputation|delegation|petitioners?|applicants?|residents?|owners?|questioner|visitors?|club|group|society))\s+(?:would|will)\s+(?:then\s+|also\s+|all\s+|both\s+)?be\s+(?:advised|informed|notified|told|given|sent)\s+(?:of\s+)?"
    r"(?:an?|the|its|their)\s+(?:[\w’'-]+\s+){0,3}?(?:decision|outcome|answer|result|reply|response|views?)\b[^.;]{0,40}?\s?(?:in\s+writing|by\s+(?:letter|e-?mail|post)|in\s+due\s+course|after\s+the\s+meeting|within\s|shortly)\b"
)
_LETTER = re.compile(rf"{_MAIL}\b", re.IGNORECASE)
_SETTLED = Form(
    r"\b[Ii]t\s+(?:was|is)\s+(?:also\s+|then\s+|finally\s+)?(?:settled|arranged|left|felt|considered|thought(?:\s+(?:best|right|proper))?|hoped|suggested|proposed|concluded"
    r"|agreed\s+(?:(?:a?round|across|by|with|on|in|without|after|at|nem)\s[^;:.]{2,40}?)|the\s+(?:\w+\s+)?(?:wish|desire|will|consensus|feeling|view|opinion|sense|request)(?:\s+(?:of|from)\s+[^,;:.]{2,50}?)?)\s+that\s+"
    r"(?P<who>(?:the\s+)?[A-Z](?:[^,;:.]|(?<=\bMr)\.|(?<=\bMrs)\.|(?<=\bMs)\.|(?<=\bDr)\.|(?<=\bCllr)\.){1,60}?)\s+(?:(?:should|would|will|shall)\s+)?(?:also\s+|now\s+|then\s+)?(?P<verb>(?!be\b|have\b|of\b|for\b|and\b|the\b|is\b|was\b|had\b|has\b|in\b|or\b|should\b|would\b|will\b|could\b|might\b)[a-z-]+)"
)
_ACCEPTED = re.compile(
    r"\b(?:suggested|proposed|asked|recommended|thought|felt|considered|requested)\s+that\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:should\s+|might\s+|could\s+)?(?!be\b|is\b|was\b|had\b)[a-z-]+\s[^;.]{0,300}?(?:,\s+(?:which|and\s+this)\s+was\s+(?:duly\s+|then\s+)?(?:agreed|accepted|approved)\s*\.?$|[,;]?\s+(?:and|which|to\s+which)\s+"
    r"(?:he|she|they|(?:the\s+)?[A-Z][^,;.]{1,40}?)\s+(?:(?:readily|gladly|kindly)\s+)?(?:agreed(?:\s+to(?:\s+(?:do\s+(?:so|this)|this))?)?|accepted(?:\s+(?:this|it))?|took\s+(?:this\s+)?on\s+board)\s*\.?$)"
)
_LEFT_TO = Form(
    r"\W*(?P<who>(?:[Tt]he\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:was|were)\s+(?:then\s+)?(?:left|authori[sz]ed(?=\s+to\s+(?:write|contact|seek|obtain|arrange|reply|respond|approach|ask|invite|order|publish|issue|investigate)\b))\s+to\s+(?P<verb>[a-z-]+)\b"
)
_ACCORDINGLY = re.compile(
    r"(?P<who>(?:[Tt]he\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:was|were)\s+(?:instructed|directed|asked|requested|authorised)\s+(?:accordingly|to\s+act\s+accordingly|to\s+proceed)\b"
)
_CUES = (
    " be ",
    " to follow",
    "promis",
    "offer",
    "undertook",
    " come ",
    "return",
    " go ",
    " issue to ",
    "It was",
    "it was",
    "It is",
    "agreed",
    "accordingly",
    "proceed",
    " left to ",
    "thori",
)
_WEAK = re.compile(r"\b(?:felt|considered|thought|hoped|suggested|proposed|feeling|view|opinion|sense)\b")
_STRONG_DEED = re.compile(
    r"(?:find\s+out|ascertain|write|report|contact|invite|ask|arrange|raise|draft|circulate|approach|speak|send|obtain|prepare|publish)\b"
)


def pledges(section: Section, number: int) -> Task | None:
    """Read a promise of a thing, or of what becomes of it, in a sentence that no other rule has read."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    if said.endswith("?") or NO_DECISIONS.search(said) or not any(map(said.__contains__, _CUES)):
        return None
    return (
        _of_thing(section, number, sentence, said)
        or _to_one(section, number, sentence, said)
        or _of_matter(section, number, sentence, said)
    )


def _of_thing(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """ "Ms Bell promised the Committee a note", "A written answer was promised"."""
    promised = _PROMISED.search(said)
    if (
        promised
        and says_so(_OWN_CLAUSE.split(said[: promised.start()])[-1])
        and not re.search(r"\b(?:once|twice)\s+an?\s+(?:year|month|week|term)\b|\b(?:every|each)\s", said[promised.end() :])
        and not re.match(r"\s+(?:of\s+(?:thanks|apology)|was|were|had)\b", said[promised.end() :])
    ):
        at = sentence.start + promised.start()
        subject = subject_before(section, sentence.start, at)
        if subject is None and section.text[sentence.start : at].endswith(" and "):
            subject = subject_of(section, sentence.start, at)  # "Ann owns up and promises a new one"
        if subject and subject.role not in (BODY, PUBLIC) and not (subject.plural and not subject.person):
            who = antecedent(section, subject.start, subject.text) if subject.pronoun else subject.text
            known = who and (section.cast.named(who) or is_owner(who, section.cast))
            if known:
                begins = sentence.start if _WANTING.match(said[: promised.start()]) else subject.start
                return _task(section, number, sentence, begins, "action-undertook", split_owners(who, section.cast))
    was = _WAS_PROMISED.search(said)
    if was and says_so(said[: was.start()]):
        return _task(section, number, sentence, sentence.start + was.start(), "action-undertook", ())
    return None


def _to_one(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """ "It was settled that the Chair should write", "… that the Clerk write and she agreed", "The Clerk was instructed accordingly"."""
    left = _LEFT_TO.match(said)
    if left and _ours(section, left["who"]) and does(section.text, sentence.start + left.start("verb") - 1, sentence.end):
        return Task(sentence.start, sentence.end, "action-asked-to-do", "request", split_owners(left["who"], section.cast), number)
    settled = _SETTLED.search(said)
    if settled and _ours(section, settled["who"]) and says_so(said[: settled.start()]):
        deed = does(section.text, sentence.start + settled.start("verb") - 1, sentence.end)
        if deed and (not _WEAK.search(settled.group()) or _STRONG_DEED.match(settled["verb"])):
            return _task(
                section,
                number,
                sentence,
                sentence.start + settled.start(),
                "action-agreed-that",
                split_owners(settled["who"], section.cast),
            )
    accepted = _ACCEPTED.search(said)
    if accepted and _ours(section, accepted["who"]):
        return Task(sentence.start, sentence.end, "action-agreed-that", "request", split_owners(accepted["who"], section.cast), number)
    told = _ACCORDINGLY.match(said)
    if told and _ours(section, told["who"]):
        return Task(sentence.start, sentence.end, "action-asked-to-do", "request", split_owners(told["who"], section.cast), number)
    return None


def _of_matter(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """ "This would be picked up with the contractor", "The item would come back in June", "An invitation would go to the firm"."""
    matter = _MATTER.search(said)
    if matter and not _COURSE.search(said):
        before = said[: matter.start()]
        by = _SAID.search(before)
        answers = section.response_at(sentence.start + matter.start())
        outside = not before.strip(" •–-") and _WITH_WHOM.match(said, matter.end())
        if (by or outside or (answers and not before.strip())) and says_so(before[: by.start()] if by else before):
            subject = subject_before(section, sentence.start, sentence.start + by.start()) if by else None
            who = subject.text if subject and not subject.pronoun and subject.role not in (BODY, PUBLIC) else ""
            return _task(
                section,
                number,
                sentence,
                sentence.start + matter.start(),
                "action-would-be-done",
                split_owners(who, section.cast) if who else (),
            )
    shown = _NEXT_TIME.search(said) or _FROM_NOW.match(said)
    if shown and not re.search(r"\b(?:if|whether|unless|normally|usually|each|every|not)\b", said):
        before = said[: shown.start()]
        by = _SAID.search(before)
        if (by and says_so(before[: by.start()]) and not _OF_A_PAPER.search(before[: by.start()])) or not before.strip(" •–-"):
            subject = subject_before(section, sentence.start, sentence.start + by.start()) if by else None
            turn = section.response_at(sentence.start)
            who = subject.text if subject and not subject.pronoun and subject.role not in (BODY, PUBLIC) else turn[2] if turn else ""
            owners = split_owners(who, section.cast) if who else ()
            return _task(section, number, sentence, sentence.start + shown.start(), "action-would-be-done", owners)
    known = _LET_KNOW.search(said)
    by = _SAID.search(said[: known.start()]) if known else None
    if known and by and says_so(said[: by.start()]):
        at = sentence.start + by.start()
        subject = subject_before(section, sentence.start, at)
        subject = subject or (subject_of(section, sentence.start, at) if section.text[:at].endswith("and ") else None)
        who = subject.text if subject and not subject.pronoun and subject.role not in (BODY, PUBLIC) else ""
        start = sentence.start + known.start()
        return Task(start, sentence.end, "action-would-be-done", "undertaking", split_owners(who, section.cast) if who else (), number)
    for pattern, needs in ((_COMES_BACK, _ITEM), (_GOES_OUT, _LETTER), (_FOLLOWS, _FOLLOWS), (_ISSUES, _ISSUES)):
        found = pattern.search(said)
        if found and needs.search(found.group()) and not _COURSE.search(said) and says_so(said[: found.start()]):
            if pattern not in (_GOES_OUT, _ISSUES) and _OTHER_BODY.search(said[found.start() :]):
                continue
            turn = section.response_at(sentence.start) if pattern is _ISSUES else None
            owners = split_owners(turn[2], section.cast) if turn and turn[2] else ()
            return _task(section, number, sentence, sentence.start + found.start(), "action-would-be-done", owners)
    return None


_ANSWER = re.compile(
    r",?\s+(?P<at>(?:and|but)\s+(?P<who>(?:the\s+)?[A-Z][^,;.]{2,60}?)\s+(?:said|confirmed|advised|stated|replied|responded|agreed|explained|added|noted)\s+(?:that\s+)?)$"
)


def shown_next_time(section: Section, number: int) -> Task | None:
    """Read the answer to a request in its own sentence: "…, and the Clerk advised that this could be done in future reports"."""
    sentence = section.sentences[number]
    said = section.text[sentence.start : sentence.end]
    shown = _NEXT_TIME.search(said)
    answer = _ANSWER.search(said[: shown.start()]) if shown else None
    if answer is None or not is_owner(answer["who"], section.cast):
        return None
    owners = split_owners(answer["who"], section.cast)
    return Task(sentence.start + answer.start("at"), sentence.end, "action-would-be-done", "undertaking", owners, number)


_LETTERED = re.compile(r"(?:[Tt]he\s+)?(?:[A-Z]*PC|TC|CC|[A-Z]{1,3}[CB]C|MDC)")  # a council by its letters


def _ours(section: Section, who: str) -> bool:
    return are_of_meeting(who, section.cast) and not _LETTERED.fullmatch(who)


def _task(section: Section, number: int, sentence: Sentence, at: int, rule: str, owners: tuple[str, ...]) -> Task:
    start = task_start(section.text, sentence.start, at, sentence.end)
    return Task(start, sentence.end, rule, "undertaking", owners, number)
