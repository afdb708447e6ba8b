"""What is asked for and is no task: thanks and praise that are to be passed on, a courtesy of the meeting; what staff ask of the body."""

import re

from pipeline.extract.tasks import Section

# "asked that the thanks of the Panel be passed on"
_COURTESY = re.compile(
    r"\s+(?:(?:the|his|her|their|its|a)\s+)?(?:\w+(?:['’]s?)?\s+){0,2}?(?:thanks|gratitude|appreciation|congratulations|condolences|sympath(?:y|ies)|(?:best|good|warm)\s+wishes|regards)\b"
)
# "praised the crews and asked that this be passed on": the same
_PRAISE = re.compile(
    r"\b(?:paid\s+(?:\w+\s+)?tribute|thanked|congratulated|commended|praised|welcomed|pleased|delighted|grateful|impressed|applauded|compliment\w+|thanks|gratitude)\b"
)
_RECOGNISED = re.compile(
    r"\s+(?:this|that|it|(?:the|his|her|their|its)\s+(?:[\w’'-]+\s+){0,4}?(?:thanks|work|efforts?|contribution|success|praise|congratulations)\b[^.;]{0,40}?)"
    r"\s+(?:should\s+)?be\s+(?:(?:re)?cognised|acknowledged|fed\s+back|passed\s+(?:on|back|to)|sent\s+on|relayed|conveyed)\b"
    r"|[^.;,]{2,60}?\sto\s+(?:convey|relay|pass\s+on|send|communicate|tell|express)\s+(?:this|that|these|it|them|so|(?:its|his|her|their|the)\s+(?:\w+\s+)?(?:thanks|appreciation|gratitude|congratulations|feelings|sentiments))\b"
)


# "that all join in a moment of silence": done there and then
_SILENCE = re.compile(
    r"\b(?:moments?|minutes?[’']?s?)\s+(?:of\s+)?silence\b|\bmoment\s+of\s+reflection\b|phones?\b[^.;]*\b(?:silent|off|mute)\b",
    re.IGNORECASE,
)

# What somebody would like of the body, or of its manners, is nothing that anybody is to do: "requested that they keep the old lamps"
WISHES = re.compile(
    r"\s+(?:the\s+)?(?:Committee|Council|Panel|Board|Members|members|Councillors)\s+(?:should\s+"
    r"|would\s+)?(?:think|refuse|support|reject|approve|consider|defer|note|be\s+mindful|bear|remember)\b"
    r"|\s+(?:they|we|you)\s+(?:should\s+|would\s+)?(?:not\s+)?(?:keep|leave|save|retain|maintain|preserve|allow|permit|think|support|approve|deny|consider)\b"
    r"|[^.;]{2,60}?\sbe\s+(?:upstanding|seated|silent|quiet|brief|patient|respectful|courteous|as\s)"
)
# The body that sits: who asks it to do a thing at the meeting is heard there and then.
ITSELF = re.compile(
    r"the\s+(?:sub-?\s?committee|board|council|commission|authority|working\s+(?:group|party)|meeting|chamber|assembly|forum)"
)


def is_courtesy(text: str, start: int, asks: int, at: int, end: int) -> bool:
    """Whether what is asked for from ``at`` on, by a verb at ``asks`` in a sentence from ``start``, is thanks or praise."""
    thanks = _COURTESY.match(text, at, end) or _SILENCE.search(text, at, end)
    return bool(thanks or (_PRAISE.search(text, start, asks) and _RECOGNISED.match(text, at, end)))


_STAFF_ASK = re.compile(
    r"\b(?:[Ss]taff|[Aa]pplicants?|[Aa]dministration|[Mm]anager|[Oo]fficers?)\s+(?:has\s+|have\s+)?(?:requested|requests?|asked|asks?)\b"
)
_THE_BODY = re.compile(
    r"\s*(?:that\s+)?(?:the\s+)?(?:(?:City|Town|Village|Township|Planning|Parish|County|School)\s+)?(?:Council(?:\s?[Mm]embers)?|Councilmembers|Board(?:\s+[Mm]embers)?|Commission(?:ers)?|Committee|Trustees)\b"
)


def staff_ask_body(text: str, start: int, at: int, end: int) -> bool:
    """Whether staff or an applicant ask, before ``at``, that the body do what follows."""
    return bool(_STAFF_ASK.search(text, start, at) and _THE_BODY.match(text, at, end))


# "asked the Council to determine which sites to keep": the body weighs that at its meeting
_WEIGH = re.compile(
    r"\s+to\s+(?:please\s+|also\s+|each\s+|now\s+)?(?:determine|decide|assess|consider|weigh|choose|pick|discuss|define|evaluate|think|vote|reflect|debate|prioriti[sz]e|rank"
    r"|agree|approve|indicate|state|deliberate|judge|settle)\b"
)


def is_to_weigh(text: str, at: int, end: int) -> bool:
    """Whether the body itself, named from ``at`` on, is asked for its judgement and for no deed."""
    body = _THE_BODY.match(text, at, end)
    return body is not None and _WEIGH.match(text, body.end(), end) is not None


# "proposed that the Clerk be asked to wait; there was no support for this"
NO_SUPPORT = re.compile(
    r"[;,.]\s+(?:but\s+)?(?:[Tt]here\s+(?:was|being)\s+no\s+(?:support|seconder)|(?:[Tt]his|it|which|[Tt]he\s+(?:proposal|suggestion))\s+(?:was\s+not\s+(?:supported|seconded|carried|agreed|taken\s+up)|found\s+no|received\s+no\s+support|fell\b|failed))"
)
# A petition, a letter or a law asks: nobody of the meeting does
_OUTSIDE = re.compile(
    r"\W*(?:The|A|An|One|Another|This|Two|Several)\s+(?:[\w-]+\s+){0,2}?(?:petitions?|petitioners?|letters?|e-?mails?|objectors?|objections?|drafts?|motions?|submissions?|surveys?|Government|law|regulations?|Act)\s+"
    r"(?:(?:also|now|then|further)\s+)?(?:asked|asks|requested|requests|called|urged|required|requires)\b"
    r"|\W*(?:The|An?)\s+petition\b[^.;]*\s(?:asking|requesting|calling|urging)\s"
)


def is_outside(said: str) -> bool:
    """Whether the sentence tells what a petition, a letter or a law asks."""
    return _OUTSIDE.match(said) is not None


# What is done in the minutes or with the agenda, at the meeting
MINUTED = re.compile(
    r"\b(?:be|was|were)\s+(?:recorded|registered|noted|minuted|put\s+down|written\s+down|put\s+on\s+record|excused|approved|accepted|deferred|adjourned"
    r"|taken\s+as\s+read)\b|\b(?:placed|put)\s+on\s+record\b|\b(?:[Vv]ote|[Pp]oll)\b[^.]*\b(?:be\s+taken|held)\b"
    r"|\b(?i:items?|motions?|petitions?|applications?|reports?)\b[^.;]{0,40}\sbe\s+(?:\w+ly\s+)?(?:pulled|withdrawn|taken\s+(?:\w+ly|first|next|now|together|apart|off|out)|heard|split|separated|voted|moved\s+(?:up|forward|to\s+the)|removed\s+from\s+(?:the\s+)?(?:consent|agenda)|dealt\s+with)\b"
    r"|\b(?:tele)?phones\s+be\b|\b(?:go|put|written|be|down)\s+(?:\w+\s+)?in(?:to)?\s+the\s+minutes\b|\bbe\s+(?:changed|amended|corrected|altered|replaced|substituted)\s+(?:(?:so\s+as\s+)?to\s+(?:read\s+)?|by\s+|with\s+)[“\"‘']|\b(?:amendments?|corrections?|changes?|alterations?)\b[^.;]*\b(?:minutes|to\s+read|read\s+as\s+follows)\b"
)
# "asked for assurance that they were safe" is a question, whatever was seen or done in it
ASSURED = re.compile(r"(?:asked|requested|asks|requests)\s+for\s+(?:an?\s+|some\s+|further\s+)?(?:re)?assurances?\b", re.IGNORECASE)
# "requested a reply, which had been sent"
SINCE_DONE = re.compile(
    r",\s+(?:and\s+)?(?:which|this|these|it)\s+(?:had|has|have)\s+(?:since\s+|already\s+|now\s+|duly\s+|all\s+)?been\s+(?:sent|provided|supplied|given|done|circulated|issued|made|completed|received|carried\s+out|answered|submitted)\b"
)
# "asked for a copy and was told that it was on the website"
_TOLD_WHERE = re.compile(
    r"\b(?:and|but)\s+(?:was|were)\s+(?:\w+\s+)?(?:told|informed|advised|assured)\s+(?!(?:[\w’'.-]+\s+){0,12}?(?:would|will|to)\b)"
)


def is_met(text: str, start: int, after: int, end: int) -> bool:
    """Whether what is asked for at ``start`` is an assurance, has been given since or was answered there and then."""
    done = ASSURED.match(text, start) or SINCE_DONE.search(text, after, end)
    return bool(done or _TOLD_WHERE.search(text, after, end))


# What somebody wrote to the meeting is told, not asked by it.
_LETTER = re.compile(
    r"\b(?:letters?|e-?mails?|correspondence|messages?|complaints?)\s+(?:\w+\s+){0,4}?(?:from|received|was|were|had|by)\b", re.IGNORECASE
)
_PRESENT = re.compile(
    r"\b(?:Cllrs?|Clr|Councillors?|Members?|Committee|Panel|Board|Chair\w*|Council|Group|It\s+was|Trustees?|Mayor|Provost|Governors?|Ald(?:erman|erwoman|\.)|Commissioners?|Supervisors?|Convener)\b"
)


def written_in(section: Section, number: int, at: int) -> bool:
    """Whether the one who asks wrote to the meeting: a letter in this sentence or the one before, and nobody of the meeting as subject."""
    text, sentence = section.text, section.sentences[number]
    before = section.sentences[number - 1] if number else sentence
    start = before.start if before.line == sentence.line else sentence.start
    letter = _LETTER.search(text, start, at)
    return letter is not None and not _PRESENT.search(text, max(letter.end(), sentence.start), at)
