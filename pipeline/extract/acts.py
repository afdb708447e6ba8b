"""What a clause does: asks, answers, tells, presents, comments, requests."""

import re

from pipeline.extract.clause import Clause, Cues
from pipeline.extract.doubts import and_how
from pipeline.extract.speakers import BODY, MEMBER, OFFICER, Speaker

_WORDS = ("past", "procedure", "embedded", "request", "ask", "reply", "told", "present", "say", "comment", "narrative")
_ASK_AFTER = re.compile(
    r"(?i:ask(?:ed|s))(?!\s+for\b(?!\s+(?:what|which|how)))(?:\s+(?:for(?=\s+(?:what|which))|(?:in|on|to|at)\s+that\s+\w+|(?!that\b"
    r"|to\b)(?:(?:Mr|Mrs|Ms|Dr|Rev|Prof|Cll?r|Ald|Supt|Sgt|Lt|Capt|St|[A-Z])\.|[\w’',()/&-]+))){0,14}?\s+(?:whether|if|how|why|what|when|where|which|who|whose|about|as\s+to|to\s+(?:explain|account\s+for|say"
    r"|clarify|confirm|comment|state|tell|outline"
    r"|describe|expand|elaborate|justify|advise)|for\s+(?:\w+\s+){0,2}(?:clarification|clarity|confirmation"
    r"|(?:re)?assurances?|information|(?:an\s+)?update|views?|details?|explanation))\b"
)
# "asked all Members present if they were content": a vote in other words
_CONTENT = re.compile(
    r"(?i:asks?|asked)\s+(?:(?:all|the|those)\s+)*(?:(?i:members|councillors|committee|board|panel|council|everyone|all|meeting)(?:\s+present)?\s+)?"
    r"(?:if|whether)\s+(?:everyone|everybody|all)\s+(?:could|can)\s+(?:hear|see)\b|(?i:asks?|asked)\s+(?:\w+\s+){0,3}"
    r"(?:if|whether)\s+(?i:they|everyone|everybody|all|members|councillors|all\s+members)\s+(?:were|was)\s+(?:all\s+)?"
    r"(?:content|happy|in\s+favour|in\s+agreement|agreed|willing)\b(?!\s+(?:that|with|for\s+\w+\s+to)\b)"
)
_WRITTEN = re.compile(
    r"\b(?:[Ll]etters?|[Ee]-?mails?|[Cc]orrespondence|[Mm]essages?|[Nn]otices?|[Ii]nvitations?|[Rr]equests?\s+(?:was|were|(?:had|has)\s+been)\s+received)\b"
)
# "asked himself", "wondered if he could say a word", "asked questions of the manager": nothing is asked for here
_NOT_FOR_ANSWER = re.compile(
    r"(?i:asks?|asked)\s+(?:him|her|them)sel(?:f|ves)\b|(?i:asked|wondered)\s+(?:if|whether)\s+(?:he|she|they|it)\s+(?:could|might|may)\s+"
    r"(?:say|add|speak|come\s+in|make\s+a|read|use|hire|borrow|rent|buy|plant|paint|park|erect|hold\s+an?|put\s+up|place|store|attend|join|leave)\b"
    r"|(?i:asked)\s+(?:\w+\s+){0,2}questions\s+of\b"
    r"|(?i:asked)\s+(?:[\w’']+\s+){0,2}?(?:who\s+(?:would|wished\s+to|wanted\s+to)|(?:if|whether)\s+(?:anyone|anybody|someone|a\s+member|any\s+member)\s+(?:would|wished\s+to|wanted\s+to))\s+"
    r"(?:like\s+to\s+|be\s+willing\s+to\s+|care\s+to\s+)?(?:propose|second|move|volunteer|nominate|take\s+the\s+chair)\b"
    # what whoever leads the meeting asks of all: is there anything to declare, anything more to say
    r"|(?i:asks?|asked)\s+(?:[\w’']+\s+){0,3}?(?:if|whether)\s+(?:anyone|anybody|any(?:\s+(?:other|of\s+the))?\s+(?:members?|councillors?|councilors|trustees|commissioners)|there\s+(?:was|were|is|are)|they|members|councillors)\s+"
    r"(?:(?:present|had|has|have|wished|wanted|any|an?|was|were|anything|something|further|other)\s+){0,4}?"
    r"(?:(?:anything|something)\s+(?:\w+\s+){0,2}to\s+(?:say|add|raise|report|declare|discuss|contribute)\b|(?:conflicts?|interests?|declarations?)\s+(?:of\s+(?:any\s+)?interests?\b|(?:they\s+\w+\s+)?to\s+(?:declare|disclose)|(?:not\s+already\s+)?declared\b))"
    # a wish, put with courtesy
    r"|(?i:asked)\s+(?:if|whether)\s[^.;:?]{2,60}?\s(?:would|could|might)\s+(?:kindly\s+(?!say|tell|explain|confirm|clarify|advise)[a-z]"
    r"|be\s+(?:so\s+(?:good|kind)\s+as|(?:good|kind)\s+enough)\s+to\s+(?!say|tell|explain|confirm|clarify|advise))"
    r"|(?i:asked)\s+for\s+(?:\w+\s+)?(?:feedback|comments|volunteers|nominations|contributions|suggestions|ideas)\b"
)
# "asked members for their views": they are invited to speak, whoever of the public or the body does not ask so
_FOR_THEIR_VIEWS = re.compile(
    r"(?i:asks?|asked)\s+(?:for\s+(?:(?:any|some|the|their)\s+)?(?:feedback|input|comments)\s+from\s+(?:the\s+)?(?:\w+\s+)?(?:members|board|group|panel|committee|attendees)\b"
    r"|(?:all\s+|the\s+)?(?:(?:\w+\s+)?members|board|group|panel|committee|attendees|those\s+present|everyone)\s+for\s+(?:their|any)\s+"
    r"(?:views?|thoughts|feedback|comments|input|opinions|ideas|suggestions)\b"
    r"|(?i:all\s+|the\s+)?(?i:(?:\w+\s+)?members|councillors|board|group|panel|committee|council|attendees|those\s+present|everyone|meeting|floor|public)\s+for\s+"
    r"(?:(?:their|any|some|further|more|other|the)\s+){0,2}(?:questions?|quer(?:y|ies)|observations)\b)"
)
_PUBLIC = re.compile(
    r"(?:(?:An?|The|One|Another)\s+)?(?:\w+\s+)?(?:[Rr]esident|[Pp]arishioner|[Aa]pplicant|[Hh]older|[Mm]ember\s+of\s+the\s+public|[Oo]wner|[Tt]enant)"
)
# "asked two questions of the Leader": those are
_OF_A_POST = re.compile(r"(?i:asked)\s+(?:\w+\s+){0,2}questions\s+of\s+(?:the\s+)?[A-Z]")
# "asked was the fund still open"
_INVERTED = re.compile(
    r"(?i:asks?|asked)\s+(?:(?:(?:the\s+)?(?:[A-Z][\w’'.-]*\s+(?:(?:of|for|and)\s+)?(?:the\s+)?){1,6}|him\s+|her\s+|them\s+|officers\s+"
    r"|the\s+(?:clerk|chair\w*|speaker|manager|officers?|applicant|auditor|director|leader|engineer|mayor)\s+)(?=(?:was|is|were|are|had|has|did|does|do)\s))?"
    r"(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can|should|may)\s+(?:(?:the|there|it|this|that|these|they|he|she|we|any|a|an|some|people|residents|tenants|members"
    r"|(?:any|some|no|every)(?:one|body)\b(?!\s+(?:like|prepared|willing|happy|else\s+(?:willing|prepared))\b)|all|both|many|much|his|her|their|its|our)\b|(?-i:[A-Z][a-z]+\s))"
)
# "asked that, given what he had written, did he feel able to stay"
_THAT_INVERTED = re.compile(
    r"(?i:asks?|asked)\s+(?:(?:the\s+)?(?:[A-Z][\w’'.-]*\s+){1,5})?that\b[^.;:?]{0,140}?,\s+(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can|should)\s+"
    r"(?:(?:he|she|they|it|there)\s|[^.;:?]{4,160}\?\W*$)"
)
# "asked that", "asked for the figures", "asked the Clerk to write": a deed is asked for
_DEED = re.compile(
    r"(?i:asks?|asked)\s+(?:that\b|for\b|to\b(?!\s+(?:what|which)\b)|(?!to\s+(?:what|which)\b)(?:[\w’'/&,.-]+\s+){1,9}?(?:to\s+(?!what\b|which\b|whom\b)[a-z]|that\b"
    r"|not\s+to\b|for\s+(?:(?:a|an|the|his|her|their|its|any|some|more|further|full|written|brief)\s+)*(?:reports?|cop(?:y|ies)|lists?|letters?|plans?|maps?|notes?"
    r"|briefings?|quot(?:e|ation)s?|help|support|patience|names|ideas|statements?|presentations?|account|permission|leave|money|funding|time)\b))"
)
# a question in form, a request in force: "asked if the list could be circulated"
_REQUEST_IN_FORM = re.compile(
    r"(?i:ask(?:ed|s|ing)|request(?:ed|s))\s+(?:[\w’',()/&-]+\s+){0,8}?(?:if|whether)\s+(?![a-z]+ing\s|there\s+(?:would|will|could|might|may|was|were|is|are|had|has|have)\s)(?P<thing>(?:(?!why|how"
    r"|what|that\b|which\b)[\w’',()/&-]+\s+){1,14}?)(?P<modal>could|can|might|would|may)\s+(?:also\s+|\w+ly\s+)?"
    r"(?:be\s+(?:\w+ly\s+)?(?:provided|circulated|sent|shared|brought|added|included|supplied|forwarded"
    r"|made\s+available|given|e-?mailed|presented|arranged|invited|shown|put\s+on|produced|set\s+out|broken\s+down"
    r"|reported\s+back|possible\s+to\s+(?:see|have|receive|get|obtain|provide|include))"
    r"|(?:show|include|provide|bring|supply|circulate|send|share|separate|e-?mail|forward|attend|come\s+back|report\s+back)\b)"
)
_PAPER = re.compile(
    r"\b(?:he|she|they|it|we|[A-Z]\w+|officers|reports?|papers?|notes?|figures?|information|breakdown|tables?|charts?|data|details?|cop(?:y|ies)|slides?"
    r"|minutes|list|letters?|update|briefing|answers?|repl(?:y|ies)|results?|maps?|plans?)\s+(?:\w+\s+){0,6}$"
)
# "asked for the Director to explain the fall"
_FOR_SOMEBODY = re.compile(
    r"(?i:asks?|asked)\s+for\s+(?:this|that|it|these|them|(?:the|its|their|his|her|an?|any|some)\s+[^.,;:?]{3,90}?)\s+to\s+be\s+(?:explained|clarified|confirmed|accounted\s+for|justified)\b"
    r"(?!\s+(?:in|at)\s+(?:the|a)\s+(?:next|further|future|report|paper))"
    r"|(?i:asks?|asked)\s+for\s+(?:(?:the\s+)?[A-Z][\w’'.-]*|(?:the\s+)?officers?|him|her|them|somebody)\s+(?:[\w’'.-]+\s+){0,6}?to\s+(?:explain|clarify|confirm|assure|reassure|outline|comment|describe|elaborate|expand)\b"
)
# "asked for the number of homes that stood empty", unless it is to be sent: a figure that is told at once
_FOR_FIGURE = re.compile(
    r"(?i:asks?|asked)\s+(?:(?:him|her|them|(?:his|her|their|the)\s+[a-z]+|(?:the\s+)?(?:[A-Z][\w’'.-]*\s+(?:(?:of|for|and)\s+)*){0,5}[A-Z][\w’'.-]*)\s+)?"
    r"for\s+(?:the|a|its|their|his|her)\s+(?:(?!list\b|report\b|note\b|paper\b|table\b|briefing\b|presentation\b|summary\b|schedule\b|chart\b)[\w-]+\s+){0,4}?"
    r"(?:(?:position|situation|picture)\s+(?:on|about|regarding|with|as\s+to)\b|(?:latest|current)\s+(?:news|thinking)\b|state\s+of\s+play\b"
    r"|(?:evidence|grounds|basis|logic|thinking|reasoning)\s+(?:of|for|on|behind|that)\b|"
    r"(?:numbers?|percentage|proportion|rate|cost|amount|reasons?|count|total|share|level|average|sources?\b|origins?\b|meaning|definition|purpose|extent|likelihood|figures?\s+(?:behind|for|on)|latest\s+(?:on|about|regarding))\b)"
)
# "asked the smallest crew that she could take", "asked the best way to tell the harbour": a measure or a way is what the answer names
_THE_MEASURE = re.compile(
    r"(?i:asks?|asked)\s+(?:(?:him|her|them|officers|(?:the\s+)?(?:[A-Z][\w’'.-]*\s+(?:(?:of|for|and)\s+)?){1,5}|the\s+[a-z]+\s+)\s*)?the\s+"
    r"(?:(?:\w+\s+){0,2}?(?:number|minimum|maximum|amount|cost|price|date|age|size|length|depth|height|width|percentage|proportion|rate|reason|difference|purpose"
    r"|meaning|cause|source|deadline|timescale|likelihood|chances?|odds)\b|(?:smallest|largest|longest|shortest|earliest|latest|least|most|best|quickest|cheapest"
    r"|right|proper|average|usual)\s+(?!thing\b|person\b|\w+(?:er|or|ist|man)\s+to\b)\w+\b)(?!\s+to\s+be\b)(?![^.;:?]*\s(?:be|not\s+to)\s)"
)
# "asked for officers’ thoughts on how towns could use it", not for members’
_FOR_VIEW = re.compile(
    r"(?i:asks?|asked)\s+for\s+(?:(?:the\s+)?(?:(?!members|councillors|residents|public)[\w-]+\s+){0,4}(?!members|councillors|residents)[\w-]+['’]s?|his|her)"
    r"\s+(?:initial\s+)?(?:thoughts|views?|opinions?|take|assessment|reading)\s+(?:on|of|about|as\s+to|regarding)\b",
    re.IGNORECASE,
)
# "asked for the latest count and how it was made", "asked that he clarify whether …", "asked for a plain answer: would it open?"
_AND_HOW = re.compile(r"(?i:asks?|asked)\s+for\s+[^.;:?]{3,80}?\s+and\s+(?:how|why|whether|what|when|where)\b")
_THAT_HE_SAYS = re.compile(
    r"(?i:asks?|asked|requests?|requested)\s+that\s+(?:he|she|they|(?:the\s+)?officers?|(?:the\s+)?[A-Z][\w’'.-]*(?:\s+[\w’'.-]+){0,6}?)\s+(?:clarify|explain|confirm|say|state|justify|outline)\b"
)
# "asked a number of questions relating to the wells"
_QUESTIONS_ON = re.compile(
    r"(?i:asks?|asked)\s+(?:(?:a|an|some|several|various|many|two|three|four|further|additional|number|series|range|of|the|\w+ed|\w+ing)\s+){0,5}questions?\s+"
    r"(?:relating\s+to|in\s+relation\s+to|regarding|concerning|about|around|as\s+to|on\s+(?!behalf))\b"
)
_THEN_DIRECT = re.compile(r"(?i:asks?|asked)\s[^.?:;]{3,80}:\s+[^.:;]{8,}\?\W*$")
_ON_NOTICE = re.compile(r"(?:took|takes|has\s+taken)\s+(?:the|this|that|his|her|their)\s+questions?\s+on\s+notice\b")
_TO_BE_HAD = re.compile(
    r"\b(?:to|could|should|might)\s+be\s+\w+|\bbe\s+(?:sent|provided|circulated|reported|included|given|added|shared)\b"
    r"|\bin\s+writing\b|\bnext\s+(?:meeting|report)\b|\bfor\s+(?:the|its|our)\s+[A-Z]\w+\s+meeting\b"
)
# "asked that she confirm by 1 May that it was done": after the meeting
_IN_WRITING = re.compile(
    r"\b(?:in|by)\s+(?:writing|(?:an?\s+)?(?:e-?mail|letter|note|memo))\b|\b(?:by|before)\s+(?:the\s+end\s+of|next|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z])|\b(?:at|to|before|for)\s+(?:the|its|our)\s+next\b"
)
# "asked for the detail of the overspend to be split between pay and the rest": a deed
_TO_BE_SHOWN = re.compile(
    r"\bfor\s+(?:\w+\s+){0,2}(?:details?|information|breakdown|examples?|updates?)\b[^.;?]{0,80}?\bto\s+be\s+(?:split|provided|sent|circulated|included|shown|broken|reported|shared|added|brought|set)\b"
)
# "asked to be told when a lamp fails": from now on, whenever it happens
_WHENEVER = re.compile(
    r"(?i:asked)\s+to\s+be\s+(?:kept\s+)?(?:told|informed|advised|notified)\s+(?:when(?:ever)?|if|before|once|as\s+soon\s+as|each\s+time|every\s+time)\s"
    r"(?![^.;:]*\b(?:was|were|had|would|could|might|did|should|[a-z]{3,}ed)\b)"
    r"|(?i:asked)\s+to\s+be\s+(?:kept\s+)?(?:told|informed|advised|notified)\s+(?:of|about)\s+(?:any|every|each|all|future)\b"
)
# "requested that an explanation be included in the next report"
_THAT_IT_BE = re.compile(
    r"(?i:request(?:ed|s))\s+that\s[^.;:?]{3,160}?\sbe\s+(?:included|added|shown|sent|circulated|shared|brought|attached|appended|published|printed|put)\b"
)
# "asked the Council for a bench": a thing, where no word of information follows
_FOR_THING = re.compile(
    r"asked\s+(?:the\s+)?(?:[A-Z][\w’'-]*|[Cc]lerk|[Oo]fficers?)(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w’'-]*){0,5}\s+for\s+(?:an?|another|two|three|some|new|more)\s+"
    r"(?:new\s+|extra\s+|second\s+|larger\s+|bigger\s+|better\s+)?(?:bins?|benches|bench|signs?|grants?|donations?|keys?|lights?|lamps?|gates?|fences?|seats?|crossings?"
    r"|loans?|contributions?|mirrors?|bollards?|shelters?|dropped\s+kerbs?|speed\s+\w+|noticeboards?|hand-?rails?|ramps?|trees?|barriers?)\b"
)
_COORDINATED = re.compile(
    r"(?:\b(?:said|stated|added|commented)\s+that(?=\s+s?he\b)|\band|&|\bbut|,|;|\bthen|\balso|\bbefore|\bwho|–|-|:)\s+(?:(?:then|also|further|therefore|again"
    r"|in\sparticular|he|she|they|would|was|were|went\son\sto|wished\sto|\w+ly)\s+)*$"
)
# "that the owner be contacted and asked if …": somebody is to ask
_ORDERED = re.compile(r"\b(?:be)\s+(?:\w+ly\s+)?\w+,?\s+and\s+$")
# "asked if any comments had been received from the police", "if anyone had suggestions as to who could mend it": no formula of the chair
_CAME_IN = re.compile(
    r"(?i:\s+(?:(?:had|have)\s+been|were|was)\s+(?:received|made|submitted|raised|costed|considered)\b"
    r"|\s+(?:from|of|by)\s+(?!(?:the\s+)?(?:members|councillors|public|floor|gallery|committee|panel|board|interests?)\b)"
    r"|\s+(?:as\s+to|on|about|for)\s+(?:who|how|where|what|when|which|why)\b)"
)
_PASSIVE_ASKS = frozenset(
    {
        "question.raised-passive",
        "question.question-left",
        "question.raised-later",
        "question.came",
        "question.came-to-ask",
        "question.concerned",
        "question.centred",
        "question.was-read",
        "question.information-sought",
        "question.asked-passive",
        "question.was-queried",
        "question.question-was",
        "question.question-to",
        "question.questions-were",
        "question.supplementary",
        "question.raised",
        "question.reason-asked",
        "question.point-raised",
        "question.and-sought",
        "question.raised-was",
        "question.view-sought",
        "question.concern-was",
        "question.subject-of",
    }
)
# "stated that clarification was needed on the cost", "was present seeking an update": the ask is not the first verb
_TOLD_ASKS = frozenset(
    {
        "question.present-seeking",
        "question.clarification-needed",
        "question.glad-to-know",
        "question.glad-to-be-told",
        "question.interest-in",
    }
)
_NO_QUESTION = frozenset(
    {"question.procedure", "question.any-questions", "question.any-questions-body", "question.no-questions", "question.anything-else"}
)
# "Members want to know what it costs", "Panel members ask how many there are": the present tense of several
_MEMBERS_ASK = re.compile(
    r"(?:(?:also|then|further|again)\s+)?(?:(?:ask|query|wonder|enquire|question)\s+(?:how|why|what|whether|if|when|where|who|which|about|the)\b"
    r"|(?:want|wish|seek)\s+to\s+(?:know|understand|hear|learn)\b)"
)
_TO_BE = re.compile(r"\bbe\s+$")
# "submitted that it had narrowed", "outlined that roads would lose": something is said, no paper presented
_SAID = re.compile(
    r"\w+\s+that\b|(?:demonstrated|outlined|illustrated)\s+(?:how|why|what|where|when)\b|demonstrated\s+the\s+differences?\b"
)
_AS_ADJECTIVE = re.compile(r"(?:An?|Any|Its|Their|Our)\s+(?:\w+ly\s+)?[a-z]+ed\s+[a-z]")  # "A shared site was planned."
# "Asked about bins. Told that three rounds were short.": notes leave out who was told, and by whom
_TOLD_SHORT = re.compile(
    r"(?:Was\s+|Were\s+)?(?:Told|Advised|Informed|Assured|Reassured|Explained|Confirmed|Clarified|Answered|Replied|told|advised|informed|assured)\s+"
    r"(?:(?:by|from)\s+(?:the\s+)?[A-Z][^.,;:?]{1,50}?\s+)?(?:that|this|it|there|they|these|not|no)\b"
)
_WENT_ON = re.compile(r"(?:followed|continued|began|opened|started|went\s+on|responded|replied|concluded|finished|pressed)\b")
_INFORMATION = frozenset(
    {"question.asked-for-view", "question.asked-for", "question.sought", "question.wish-told", "question.raised", "question.asked-to-know"}
    | {"question.sought-undertaking", "question.sought-view-of", "question.sought-ruling", "question.sought-from"}
    | {"question.have-explained", *(_CLEARED := frozenset({"question.clarified-whether", "question.it-confirmed"}))}
)


# what a guest who has said something asks in so many words
_SO_MANY_WORDS = frozenset({"question.asked", "question.queried", "question.wondered", "question.sought-to"})


# "asked that the rise be explained and whether there was more to come", "asked that as so few came, whether it should go on"
_THAT_IT_IS_TOLD = re.compile(
    r"(?i:asks?|asked|requested)\s+that\s+[^.;:?]{2,90}?\s+be\s+(?:explained|clarified|justified|accounted\s+for)(?!\s+(?:to|in|at|by|on|within)\b)"
    r"|(?i:asks?|asked)\s+that\b[^.;:?]{3,160}?,\s+(?:whether|why|how)\s"
)
# "tendered her apology, and advised that the works were in hand": what is said behind what is done
_AND_SAID_THAT = re.compile(
    r"(?:(?!had\b|has\b|was\b|were\b)[a-z]+(?:ed|ew|ave|ook|ent))\s[^.;:?]{3,120}?,?\s+and\s+(?:(?:also|then|\w+ly)\s+)?"
    r"(?:advised|explained|confirmed|replied|answered|stated|said)\s+that\b"
)
# "had been asked by many whether it was safe, and put the same question", "referred to what he had been told, and now enquired why"
_NOW_ASKS = re.compile(
    r"\bbeen\s+(?:asked|pressed|approached|contacted|questioned|stopped|lobbied|telephoned|written\s+to)\b[^.;?]{3,240}?,?\s+and\s+(?:(?:now|so|therefore|accordingly)\s+)*"
    r"(?:put|puts|asked|asks|repeated|raised)\s+(?:the\s+same|that|this|their|that\s+same)\s+(?:question|query)\b"
    r"|,?\s+and\s+now\s+(?:(?:asked|queried|[ei]nquired|questioned|wondered|sought|wished\s+to\s+know|wanted\s+to\s+know)\s+(?!(?:that|for|to)\b))"
)
_TO_KNOW = re.compile(r"(?i:requests?|requested)\s+to\s+(?:know|learn|hear)\b")


def _main_label(cues: Cues, at: int) -> tuple[str, str] | None:
    near = [c for c in cues if at - 1 <= c[2] <= at + 12 and c[1] != "embedded"]
    if not near:
        return None
    first = min(c[2] for c in near)
    best = min((c for c in near if c[2] <= first + 8), key=lambda c: (_WORDS.index(c[1]), -c[3]))
    return best[1], best[0]


def _requests(text: str, at: int, end: int) -> bool:
    """Whether "asked whether …" asks for something to be done: what could be, or what would become of a paper. "Whether the mill would be
    included in the zone" is asked to know."""
    form = _REQUEST_IN_FORM.match(text, at, end)
    return form is not None and (form["modal"] != "would" or _PAPER.search(form["thing"]) is not None)


def _asks(text: str, clause: Clause, cues: Cues) -> str | None:
    """The rule by which a later, coordinated verb of the clause asks."""
    for rule, label, start, _ in cues:
        if label != "ask" or start <= clause.body:
            continue
        if rule != "question.invited-answer" and any(c[1] in ("past", "procedure") and c[2] <= start < c[3] for c in cues):
            continue
        if rule == "question.invited-answer" and clause.subject is None:
            continue
        if rule == "question.asked" and not _asking(text, start, clause.end, cues):
            continue
        if rule == "question.requested-whether" and _requests(text, start, clause.end):
            continue
        if rule == "question.concern-and-asked" and (
            clause.subject is None or _WRITTEN.search(text, clause.start, start) or _requests(text, start, clause.end)
        ):
            continue
        if _FOR_THEIR_VIEWS.match(text, start, clause.end):
            continue
        if text.startswith("asked", start) and _ORDERED.search(text, clause.start, start):
            continue
        if _COORDINATED.search(text, clause.start, start):
            return rule
        if rule in _TOLD_ASKS and clause.subject is not None and clause.subject.role != BODY:
            return rule
        if rule == "question.by-asking" and clause.subject is not None and _WENT_ON.match(text, clause.body, start):
            return rule
        if rule in _PASSIVE_ASKS and clause.subject is None and not re.search(r"\bthat\b", text[clause.start : start]):
            return rule
    return None


def _asking(text: str, at: int, end: int, cues: Cues) -> bool:
    """Whether ``asked`` at this offset asks for an answer, not for a deed."""
    if any(rule in _NO_QUESTION and at <= start <= at + 60 for rule, _, start, _ in cues):
        return False
    if _TO_BE.search(text, max(0, at - 8), at):
        return False  # "the Clerk to be asked if …" is a task
    if text[at - 2 : at] == ", " and text[end - 1] == "?":
        return True  # "How does it compare, asked Mr Bell, with that of last year?"
    if _WHENEVER.match(text, at, end) or _FOR_THING.match(text, at, end):
        return False
    told = {rule for rule, _, start, _ in cues if start == at and rule in _INFORMATION}
    if told and (told & _CLEARED or not text.startswith(" that ", at + len("asked"))):
        return not _TO_BE_SHOWN.search(text, at, end)
    if _CONTENT.match(text, at, end) or _NOT_FOR_ANSWER.match(text, at, end):
        return False
    if any(form.match(text, at, end) for form in (_INVERTED, _THAT_INVERTED, _FOR_SOMEBODY, _FOR_VIEW, _QUESTIONS_ON)):
        return True
    if _FOR_FIGURE.match(text, at, end) or _AND_HOW.match(text, at, end):
        return not _TO_BE_HAD.search(text, at, end)
    if _THAT_IT_IS_TOLD.match(text, at, end):
        return not _TO_BE_HAD.search(text.replace("be explained", "is explained"), at, end)
    if _THAT_HE_SAYS.match(text, at, end):
        return not _IN_WRITING.search(text, at, end)
    if _THE_MEASURE.match(text, at, end) or _THEN_DIRECT.match(text, at, end):
        return True
    if _ASK_AFTER.match(text, at, end):
        return not _requests(text, at, end)
    return not _DEED.match(text, at, end)


def _to_a_post(text: str, clause: Clause) -> bool:
    """Whether one member puts questions to a named post: "Councillor Hale asked two questions of the Leader"."""
    one = clause.subject is not None and clause.subject.role == MEMBER and not clause.subject.plural
    return one and bool(_OF_A_POST.match(text, clause.body, clause.end))


def _guest(subject: Speaker, act: str) -> bool:
    """Whether somebody is called by name, as an adviser or a guest is, and comments: who can ask as well as answer."""
    return act in ("comment", "say") and bool(subject.person) and not subject.text.startswith(("The ", "the "))


_BEING_MORE = re.compile(r"(?:On\s+)?[Bb]eing\s+(?:further|then|again|next|also|subsequently|repeatedly)\s+(?=asked|pressed|questioned)")


def classify(text: str, clause: Clause, cues: Cues) -> None:
    """Fill ``act`` and ``rule``."""
    cues = [c for c in cues if not c[0].startswith("question.any-questions") or not _CAME_IN.match(text, c[3], clause.end)]
    being = _BEING_MORE.match(text, clause.body, clause.end) if clause.subject is None else None
    main = _main_label(cues, being.end() if being else clause.body)
    if clause.subject is not None and not clause.subject.answers and _NOW_ASKS.search(text, clause.body, clause.end):
        clause.act, clause.rule = "ask", "question.asked"
        return
    if main and main[0] == "past":
        return
    act, rule = main or ("plain", "")
    if act in ("say", "reply") and clause.subject is None and _AS_ADJECTIVE.match(text, clause.body, clause.end):
        act, rule = "plain", ""
    several = clause.subject is not None and (clause.subject.role == BODY or clause.subject.plural)
    if act == "plain" and several and _MEMBERS_ASK.match(text, clause.body, clause.end):
        act, rule = "ask", "question.members-ask"
    if act == "present" and _SAID.match(text, clause.body, clause.end):
        act, rule = "say", "response.said"
    if act == "ask" and _NOT_FOR_ANSWER.match(text, clause.body, clause.end) and not _to_a_post(text, clause):
        act, rule = "plain", ""
    if act in ("ask", "request") and clause.subject is not None and not _PUBLIC.match(clause.subject.text):
        act, rule = ("procedure", "question.procedure") if _FOR_THEIR_VIEWS.match(text, clause.body, clause.end) else (act, rule)
    if act == "ask" and _ON_NOTICE.match(text, clause.body, clause.end):
        act, rule = "reply", "response.said"
    if act in ("ask", "request"):
        at = next((s for r, label, s, _ in cues if label in ("ask", "request") and s >= clause.body - 1), clause.body)
        if text[at : at + 3].lower() == "ask":
            procedure = any(c[0] in _NO_QUESTION and at <= c[2] <= at + 60 for c in cues)
            act = "ask" if _asking(text, at, clause.end, cues) else "procedure" if procedure else "request"
        elif (
            _THAT_HE_SAYS.match(text, at, clause.end)
            and (clause.subject is not None and clause.subject.role == MEMBER)
            and not _TO_BE_HAD.search(text, at, clause.end)
        ):
            act, rule = "ask", "question.asked"
        elif (
            text[at : at + 7].lower() == "request"
            and (_TO_KNOW.match(text, at, clause.end) or any(c[0] in _INFORMATION and c[2] == at for c in cues))
            and not _THAT_IT_BE.match(text, at, clause.end)
        ):
            act, rule = "ask", "question.asked-for"
        if rule == "question.requested-whether" and _requests(text, at, clause.end):
            act = "request"
    serves = clause.subject is not None and clause.subject.role == OFFICER and not _guest(clause.subject, act)
    if act not in ("ask", "procedure", "embedded") and not serves:
        later = _asks(text, clause, cues) or ("question.and-how" if and_how(text, clause) else None)
        if later and not (act == "say" and clause.subject is not None and clause.subject.role == OFFICER and later not in _SO_MANY_WORDS):
            act, rule = "ask", later
    if act == "plain" and clause.subject is not None and _AND_SAID_THAT.match(text, clause.body, clause.end):
        act, rule = "say", "response.said"
    if rule == "question.concern-and-asked" and _WRITTEN.search(text, clause.start, clause.body):
        act, rule = "plain", ""  # a letter asks
    if clause.subject is None and act in ("plain", "say", "comment", "reply") and _TOLD_SHORT.match(text, clause.start, clause.end):
        act, rule = "told", "response.members-told"
    clause.act, clause.rule = act, rule
