"""The body, or one of it, asks that something be done: "requested that", "asked for the list to be included", "the Clerk was asked to"."""

import re

from pipeline.extract.asked_notes import ASKS_THIS, COMES_BACK, FIRM, SAME_ASKER, TO_BE_HELD, TO_SPEAK, asks_nothing, does, told_in_note
from pipeline.extract.asked_of import asked_of, asked_to_have
from pipeline.extract.courtesy import (
    ITSELF,
    MINUTED,
    NO_SUPPORT,
    SINCE_DONE,
    WISHES,
    is_courtesy,
    is_met,
    is_to_weigh,
    staff_ask_body,
    written_in,
)
from pipeline.extract.doers import OWN_MEMBERS, TO_HAND_IN, doer_after, is_told_body, with_second
from pipeline.extract.owners import antecedent, are_owners, is_owner, split_owners, subject_before
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Hit, Section, Sentence, Task, clause_of, task_start, words_between
from pipeline.vocab import words

_HAD = re.compile(
    r"\b(?:had|has|have|having|been|not|is|are|being|previously|already|if|when|whether|unless|as)\s+"
    r"(?:\w+ly\s+|also\s+|(?:once|twice|often|long|never|always|first|since|then|now|all|(?:three|four|several|many)\s+times)\s+)?$"
    r"|\b(?:person|people|those|any(?:one|body)|some(?:one|body)|one|man|woman|callers?|residents?|tenants?|customers?|applicants?|parents?|patients?)\s+who\s+$",
    re.IGNORECASE,
)
_HAD_AND = re.compile(
    r"\b(?:had|has|have)\s+(?:\w+\s+)?(?:[a-z-]+ed|written|rung|sent|come|gone)\b[^,;.]{0,30}\band\s+$|\bnot\s+(?:\w+\s+)?(?:to\s+)?be\s+$"
)
_PASSIVE = re.compile(r"(?i)\b(?P<be>was|were|be|is|(?<!\bwe\s)(?<!\bthey\s)are)\s+(?:(?:also|therefore|further|then|again)\s+)?$")
# A service tells how it deals with people: "applicants will be asked to".
_OF_THE_PUBLIC = re.compile(
    r"\b(?:[Rr]esidents|[Tt]enants|[Pp]atients|[Pp]arents|[Aa]pplicants|[Cc]ustomers|[Uu]sers|[Pp]eople|[Ss]taff|[Pp]upils|[Ff]amilies"
    r"|[Ss]chools|they)\s+(?:will|would|should|may|can|could)\s+$"
)
_COULD_BE = re.compile(r"\b(?:can|could|may|might)\s+$")  # "people can be directed to leave"
# "the Civic Works Division BE DIRECTED to": whatever bears a name can be told.
_DIRECTED = re.compile(
    r"(?:^|(?<=\s))(?P<who>(?:[Tt]he\s+|(?<=[Tt]hat\s))(?:[A-Z][\w’'-]*\s+(?:(?:of|and|for)\s+)?){1,6}|(?<=[Tt]hat\s|THAT\s)(?:[Aa]dministration|[Ss]taff)\s+)$"
)
# An invitation of one person to another asks for no deed.
_TO_SEE = re.compile(
    r"\s+(?:walk|visit|join|come(?!\s+back|\s+to\s+(?:the|a|its|our)\s+(?:next|future|later|[A-Z]\w+)\s+meeting)"
    r"|see|look|comment|speak|introduce|ask|contact|read\s+(?:it|out|his|her|the)|put\s+(?:it|his|her|the|a)|address|sit|take)\b"
)
_WHOM = re.compile(
    r"\s+(?:that\s+)?(?P<who>(?:the\s+|all\s+)?(?:[^,;:.]|(?:(?<=\bM[rs])|(?<=\bMrs)|(?<=\bDr)|(?<=\bCllr)|(?<=\b[A-Z]))\.){2,80}?)\s+to(?=\s+[a-z])"
)
_BODY_REQUIRES = re.compile(r"\b(?:Committee|Panel|Board|Commission|Members|Chair(?:man)?)\s+(?:also\s+|further\s+)?$")
_EVERYONE = re.compile(
    r"(?:(?m:^)|(?<=[.;,]\s)|\band\s)(?P<who>(?:[Aa]ll\s+)?(?:(?:[Ww]ard|[Ll]ocal|[Gg]roup|[Pp]anel|[Cc]ommittee"
    r"|[Bb]oard|[Cc]abinet|[Cc]o-opted)\s+)?(?:[Mm]embers|[Cc](?:ouncillo|ll)rs|[Aa]ll))\s+(?:also\s+)?$"
)
_PAPER = (
    r"(?:(?!to\b)\w+[\s-]+){0,3}?(?:cop(?:y|ies)|report|briefing(?:\s+(?:note|paper))?|note|breakdown|list|map"
    r"|paper|guide|presentation|written\s+(?:response|reply|answer)|letter|site\s+visit|visit|timetable"
    r"|meeting|workshop|analysis|follow[\s-]up|quotes?|quotations?|seminar|training\s+session)s?\b"
)
_FOR_PAPER = re.compile(
    rf"(?i)\s+(?:that\s+)?(?:for\s+)?(?:an?\s+|the\s+|some\s+|more\s+|regular\s+|further\s+"
    rf"|copies\s+)?(?={_PAPER}){_PAPER}(?!\s+(?:had|was|were|said|showed|votes?|ballot)\b)"
)
_NO_DEED = frozenset(["clarified", "explained", "confirmed", "advised", "mindful", "aware", "careful", "able"])
_BE_DONE = re.compile(
    r"\b(?:to|could|would|should|might|can|may)\s+(?:(?:also|both|all)\s+)?be\s+(?:\w+ly\s+)?(?!(?:in|at|an?|the|there|here|present|upstanding)\b)(?P<done>[a-z-]+)"
)
# "requested drawings be provided": the word "that" is often left out.
_SUBJUNCTIVE = re.compile(
    r"(?i)requested\s+(?!(?:that|if|whether|to|for)\b)(?:(?!(?:was|were|which|who|had|will|would|could|should|may|might|can|must|to|and)\b)[\w’'&-]+\s+){1,12}be\s+"
    r"(?:(?:also|now|again|\w+ly)\s+)?(?:put\s+(?:in|on|up|out|forward|together|back|into)\b|made\s+available|carried\s+out"
    r"|(?!noted\b|minuted\b|recorded\b|excused\b|deferred\b|approved\b|accepted\b|considered\b|taken\b|read\b)(?:[a-z-]{3,}ed|undertaken|taken\s+(?:up|away|down|out)|looked\s+(?:at|into)|dealt\s+with|sent|brought|done|made|held|given|built|cut|found|sought|drawn|written|laid|set|kept)\b)"
)
# "requested an update" is a question of the moment unless it is to come to a later meeting, or in writing.
_UPDATE_LATER = re.compile(
    r"\s+(?:for\s+)?(?:an?\s+|the\s+|further\s+|more\s+)?(?:[\w-]+\s+){0,2}(?:updates?|information|data|figures|details?|commentary|narrative|context|evidence|explanations?|comparisons?|trends?|comparators?|benchmark\w*)\b[^.;]*?"
    r"\b(?:(?:to|at|for)\s+(?:the|a|its|their)\s+(?:next|future|following"
    r"|[A-Z][a-z]+)\s+(?:\w+\s+)?meeting|in\s+writing|after\s+the\s+meeting|(?:in|for|with|from)\s+(?:all\s+)?(?:the\s+)?(?:future|next|subsequent|later)\s+(?:\w+\s+)?(?:reports?|updates?|dashboards?|papers?)|(?:at|for|in|to)\s+(?:the|a)\s+(?:next|future)\s+(?:\w+\s+)?(?:update|report|session))"
    r"|\s+(?:for\s+)?an?\s+(?:further\s+)?update\b[^.;]{0,60}?\s(?:in\s+(?:\w+\s+)?\w+\s+(?:weeks|months)(?:['’]?\s+time)?|next\s+\w+|in\s+the\s+(?:new\s+year|spring|summer|autumn|winter))\s*(?:[.;]|$)"
)
# "asked to see the business case", "requested the attendance of the Chief Constable"
_TO_READ = re.compile(
    rf"(?i)\s+(?:also\s+)?to\s+(?:see|receive|have)\s+(?:sight\s+of\s+)?(?:an?\s+|the\s+|some\s+|more\s+|further\s+|copies\s+of\s+)?"
    rf"(?:{_PAPER}|(?:\w+\s+){{0,3}}?(?:business\s+case|contract|register|plans?|figures|data|minutes|specification|accounts|results|policy)\b)"
    r"|\s+(?:for\s+)?sight\s+of\b|\s+(?:for\s+)?the\s+attendance\s+of\b"
)
_MORE = re.compile(
    r"(?i)\s+(?:further|more|additional)\s+(?:\w+\s+)?(?:information|details?|data|figures|evidence|narrative|commentary|context)\b"
)
_REQUESTS_OF = re.compile(r"\b(?:more|many|several|few|fewer|some|all|any|of|these|other|new|number\s+of|in|for|to)\s+$")
_OF_REQUESTS = re.compile(rf"{_REQUESTS_OF.pattern}|\b(?:[a-z]+(?:ment|tion)|(?!meeting)[a-z]+ing|grant|service|data|public|freedom)\s+$")
_WITH_DOER = re.compile(r"\bwith\s+(?P<who>[^,;.]{2,60}?)\s+to\s+[a-z]+")
# "wondered if the work might be shared with a neighbour": nothing is handed out.
_SHARED_WORK = re.compile(
    r"\b(?:work|costs?|services?|posts?|staff|burden|load|risks?|premises|responsibility)\b[^,;]{0,30}\sbe\s+shared\b"
)
_COULD = re.compile(r"\b(?:could|would|might|can|may)\s+(?:also\s+|please\s+|all\s+)?(?P<verb>[a-z-]+)")
# "asked that, following the survey, did he feel …": a question after all.
_QUESTION_INSIDE = re.compile(
    r"(?<=that\s)if\s[^;?]*\b(?:could|can|would|will|should|may)\s+(?:he|she|they|it|we|you|one)\b|,\s+(?:did|does|do|was|were|is|are|had|has|have|would|could|can)\s+(?:he|she|they|it|we|you|the)\b|\?\W*$"
    r"|(?<=that )(?:he|she|they)\s+(?:clarify|explain|say)\b"
    r"|(?:,|\band)\s+(?:whether|why|how\s+(?:many|much|long)|what)\s|\bbe\s+(?:explained|clarified)\b(?!\s+(?:in|by|to)\b)"
)
# "queried whether it could be extended, to which the Head responded": the request was answered there and then.
_ANSWERED = re.compile(
    r"\bto\s+which\b|,\s+(?:and|but)\s+(?:the\s+)?[A-Z][^,;]{1,60}?\s(?:said|responded|replied|explained|answered|advised)\b"
    r"|\bwas\s+(?:advised|told|informed)\b|\bdiscussed\s+that\b"
)
_BE_DONE_BY = re.compile(r"\b(?:be|were)\s+(?:\w+ly\s+)?[a-z]+(?:\s+(?:up|into|on|out|at|to|back|forward))?\s(?=by\s)")


def _lead(section: Section, sentence: Sentence, at: int) -> int:
    """Where a request begins: at the sentence, unless most of it is about something else."""
    text = section.text
    subject = subject_before(section, sentence.start, at)
    begin = subject.start if subject else at
    whole = words_between(text, sentence.start, sentence.end)
    if subject is None and whole < 50 and SAME_ASKER.match(text, sentence.start, at):
        return sentence.start
    if whole < 50 and text[sentence.start : begin].endswith("and ") and ASKS_THIS.search(text, at, sentence.end):
        return sentence.start  # what is asked for stands before it
    return task_start(text, sentence.start, begin, sentence.end)


def _doer(section: Section, at: int, end: int, *, attends: bool = False) -> tuple[str, ...]:
    """The owner at ``at`` where a verb of doing follows, as in "requested that Mr Galloway find out", or who is to attend."""
    begin = re.compile(r"\s*(?:that\s+|if\s+|whether\s+)?").match(section.text, at, end).end()  # type: ignore[union-attr]
    speaker = with_second(section, section.cast.at(section.text, begin, end), end)
    firm = FIRM.match(section.text, begin, end) if speaker is None or speaker.role == BODY else None
    if firm:
        return (firm["who"],)
    if speaker is None or speaker.pronoun or speaker.role == PUBLIC or speaker.text.lower() in ("members", "the committee", "the panel"):
        return ()
    if speaker.role == BODY and speaker.text.lower().startswith(("the committee", "the panel", "the board", "the council", "members")):
        return ()
    rest = section.text[speaker.end : end]
    if attends or re.match(
        r"\s*,?\s+(?:(?:would|could|should|might|can|may|to|also)\s+)*(?!be\b|is\b|was\b|had\b|of\b|and\b"
        r"|for\b|in\b|on\b|would\b|could\b|should\b|might\b|can\b|may\b)[a-z]+",
        rest,
    ):
        return split_owners(speaker.text, section.cast)
    return ()


def _blocked(section: Section, sentence: Sentence, hit: Hit) -> bool:
    return bool(_HAD_AND.search(section.text, sentence.start, hit.start) or _HAD.search(section.text, sentence.start, hit.start))


def _task(section: Section, number: int, hit: Hit, owners: tuple[str, ...]) -> Task:
    sentence = section.sentences[number]
    return Task(_lead(section, sentence, hit.start), sentence.end, hit.rule, "request", owners, number)


def requested_that(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "The Committee requested that …", "asked that …"."""
    text, sentence = section.text, section.sentences[number]
    at = hit.end
    if hit.rule == "action-requested-by":
        that = re.compile(r"[^;.]{2,60}?\s(?:that)(?=\s)").match(text, hit.end, sentence.end)
        if that is None:
            return None
        at = that.end()
    if asks_nothing(section, number, hit.start) or _blocked(section, sentence, hit) or "recommended" in text[hit.start : at].lower():
        return None
    if MINUTED.search(text, at, sentence.end) or SINCE_DONE.search(text, at, sentence.end):
        return None
    if re.search(r"\b(?:report|letter|policy|motion|resident|government|applicant)s?\s+$", text[sentence.start : hit.start], re.IGNORECASE):
        return None
    if text[hit.start : hit.end].lower().startswith(("requesting", "asking")) and re.search(r"\bhad\b", text[sentence.start : hit.start]):
        return None
    if re.match(r"\s+(?:had|have|has|were|was|are|is|no)\b", text[hit.end : sentence.end]):  # "that no decision be made" asks for nothing
        return None
    if WISHES.match(text, hit.end, sentence.end):
        return None
    if staff_ask_body(text, sentence.start, at, sentence.end):
        return None  # that is decided below
    if is_courtesy(text, sentence.start, hit.start, at, sentence.end) or _QUESTION_INSIDE.search(text, hit.end, sentence.end):
        return None
    if written_in(section, number, hit.start):
        return None
    owners = _doer(section, at, sentence.end) or _by(section, at, sentence.end)
    own = None if owners else OWN_MEMBERS.match(text, at, sentence.end)
    return _task(section, number, hit, (own["who"],) if own and TO_HAND_IN.match(text, own.end(), sentence.end) else owners)


def _by(section: Section, at: int, end: int) -> tuple[str, ...]:
    """Who is to do what is asked in the passive: "that this be looked into by the Head of Parks"."""
    done = _BE_DONE_BY.search(section.text, at, end)
    return doer_after(section, done.end() - 1, end) if done else ()


def _body_wants_more(section: Section, number: int, at: int, after: int) -> bool:
    """Whether the body itself asks for more information and nobody gives it there and then."""
    text, sentence = section.text, section.sentences[number]
    if not _MORE.match(text, after, sentence.end):
        return False
    subject = subject_before(section, sentence.start, at)
    if subject is None or subject.role != BODY or not subject.text.lower().startswith("the "):
        return False
    return not any(sentence.start < start <= sentence.end + 3 for start, _, _ in section.answered)


_FOR_TO = re.compile(r"\s*for\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{2,50}?)\s+to(?=\s+[a-z])")


def asked_for(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "asked for the map to be shown", "requested a briefing note": papers and deeds, not explanations."""
    text, sentence = section.text, section.sentences[number]
    if _blocked(section, sentence, hit) or is_met(text, hit.start, hit.end, sentence.end):
        return None
    if text[hit.start : hit.end].lower().startswith(("requesting", "asking")) and re.search(r"\bhad\b", text[sentence.start : hit.start]):
        return None  # what somebody had written, asking for it
    noun = _OF_REQUESTS if text.startswith("requests", hit.start) else _REQUESTS_OF
    if asks_nothing(section, number, hit.start) or (text[hit.start] == "r" and noun.search(text, sentence.start, hit.start)):
        return None  # a noun: "more requests for visits"
    if hit.rule == "action-requested-be" and re.match(r"requested\s+(?:to|that)\b", text[hit.start : hit.end], re.IGNORECASE):
        return None
    end = min((h.start for h in sentence.hits if h.start > hit.end and h.label in ("pledge", "request", "ask-if")), default=sentence.end)
    done = _BE_DONE.search(text, hit.end - 4, end)
    if done and re.search(r"\b(?:that|which|who|why|how|what|whether|if|when)\b", text[hit.end : done.start()]):
        done = None
    if (
        done
        and done.group().startswith("to")
        and not MINUTED.search("was " + text[done.start("done") : end])
        and done.group("done") not in words("talk_verbs") | _NO_DEED
    ):
        return _task(section, number, hit, asked_to_have(section, hit.start, end))
    if COMES_BACK.match(text, hit.end - 4, end) or _SUBJUNCTIVE.match(text, hit.start, end):
        return _task(section, number, hit, _by(section, hit.start, end))
    verb = re.compile(r"\b(?:asked|requested|requesting|asks|requests)\b", re.IGNORECASE).search(text, hit.start, hit.end)
    by = re.compile(r"\s+[^;.]{2,60}?\s(?=(?:for|that)\s)").match(text, hit.end, end) if hit.rule == "action-request-made-by" else None
    made = hit.rule == "action-request-made" or by is not None
    after_made = by.end() if by else hit.end - 4
    if verb and _UPDATE_LATER.match(text, hit.start + len(verb.group()), end):
        return _task(section, number, hit, ())
    asks = verb and verb.group() != "requests" and not _PASSIVE.search(text[sentence.start : hit.start])
    read = _TO_READ.match(text, hit.start + len(verb.group()), end) if verb and asks else None
    if read:
        return _task(section, number, hit, _doer(section, read.end(), end, attends=True) if read.group().endswith("attendance of") else ())
    if verb and _body_wants_more(section, number, hit.start, hit.start + len(verb.group())):
        return _task(section, number, hit, ())
    if verb and re.match(r"\s+(?:also\s+)?to\s+(?!be\b|see\b|have\b|receive\b)", text[hit.start + len(verb.group()) : end]):
        return None
    if (verb or made) and _FOR_PAPER.match(text, hit.start + len(verb.group()) if verb else after_made - bool(by), end):
        return _task(section, number, hit, ())
    asked = _FOR_TO.match(text, after_made, end) if hit.rule == "action-request-made" else None
    if asked and is_owner(asked["who"], section.cast) and does(text, asked.end(), end):
        return _task(section, number, hit, split_owners(asked["who"], section.cast))
    if made and text[after_made : after_made + 4] == "that":
        return _task(section, number, hit, ())
    return None


def was_requested(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "a briefing note was also requested, with Jo Bell to organise"."""
    text, sentence = section.text, section.sentences[number]
    before = re.search(rf"{_PAPER}[^,;.]{{0,60}}?\s+(?:was|were)\s+(?:also\s+)?$", text[sentence.start : hit.start], re.IGNORECASE)
    if before is None or re.match(r"\s+(?:to|that)\b", text[hit.end : sentence.end]):
        return None
    doer = _WITH_DOER.search(text, hit.end, sentence.end)
    owners = split_owners(doer["who"], section.cast) if doer and are_owners(doer["who"], section.cast, loosely=True) else ()
    return Task(sentence.start, sentence.end, hit.rule, "request", owners, number)


def asked_if(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "asked if the report could be circulated": a question in form, a request in force."""
    text, sentence = section.text, section.sentences[number]
    if _blocked(section, sentence, hit) or text.startswith("Question", sentence.start) or _ANSWERED.search(text, hit.end, sentence.end):
        return None
    done = _BE_DONE.search(text, hit.end, sentence.end)
    if done and done.group().startswith(("would", "should")):
        return None  # whether it is to be, not whether it can be had
    told = done and re.search(r"\b(?:was|were|is|are|had|has)\b", text[hit.end : done.start()])
    if done and not told and done["done"] in ("undertaken", "sent") and TO_BE_HELD.search(text, hit.end, done.end()):
        return _task(section, number, hit, ())
    if told or (done and _SHARED_WORK.search(text, hit.end, done.end())):
        return None
    if (
        done
        and not done.group().startswith("to")
        and done.group("done") in words("deeds_done")
        and done.group("done")
        not in ("made", "taken", "asked", "held", "given", "put", "raised", "reviewed", "undertaken", "told", "advised")
    ):
        return _task(section, number, hit, ())
    could = _COULD.search(text, hit.end, sentence.end)
    if could and could.group("verb") in words("request_verbs"):
        between = text[hit.end : could.start()]
        service = re.fullmatch(
            r"\s+(?P<who>(?:the\s+)?(?:[A-Z][\w’']*\s+){1,5}(?:Department|Team|Service|Section|Directorate|Office"
            r"|Partnership|Trust))\s+",
            between,
        )
        owners = split_owners(service["who"], section.cast) if service else _doer(section, hit.end, sentence.end)
        if owners or re.search(
            r"\b(?:report|officers?|Council|department|team|service|figures|police|gardai|gardaí|highways|contractor|company|you|he|she|they|we)s?\b",
            between,
            re.IGNORECASE,
        ):
            return _task(section, number, hit, owners)
    return None


def wished(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "Members would like to see an analysis"."""
    text, sentence = section.text, section.sentences[number]
    wished_to = text.endswith(" to", hit.start, hit.end)
    at = hit.end - len(" to") if wished_to else hit.end
    if wished_to and not re.compile(r"\s+to\s+(?:see|receive|have|be)\b").match(text, at, sentence.end):
        return None
    if not re.compile(
        r"\s+(?:to\s+(?:see|receive|have|be\s+(?:provided|sent|given|kept))\s+|)(?:an?\s+|the\s+|more\s+"
        r"|further\s+|some\s+)?(?:\w+\s+){0,3}?(?:report|analysis|breakdown|update|briefing|figures|information|data"
        r"|paper|note|details?|copy|list|presentation)s?\b",
        re.IGNORECASE,
    ).match(text, at, sentence.end):
        return None
    subject = subject_before(section, sentence.start, hit.start)
    if subject is None or subject.answers or subject.role == PUBLIC or text[: subject.start].endswith(("whether ", " if ")):
        return None
    return _task(section, number, hit, ())


def told(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "The Clerk was asked to contact the secretary"."""
    text, sentence = section.text, section.sentences[number]
    passive = _PASSIVE.search(text[sentence.start : hit.start])
    answers = re.search(r"\b[Cc]lerk\s+(?:was|were|be)\s+(?:\w+\s+)?$", text[sentence.start : hit.start])
    written = answers and re.match(r"\s+(?:respond|reply)\b", text[hit.end : sentence.end])
    if passive is None and text.startswith((" to", "to"), hit.end - 2):
        return told_in_note(section, number, hit)
    begin, order = (sentence.start + passive.start(), passive["be"].lower() == "be") if passive else (hit.start, False)
    if text.startswith(("charged with", "entrusted with"), hit.start) and not re.match(r"\s+[a-z]+ing\b", text[hit.end : sentence.end]):
        return None  # with an offence
    commanded = order and text[hit.start : hit.end].lower() == "directed to" and text[hit.end : hit.end + 1] == " "
    if text.startswith("invited", hit.start) and (TO_SPEAK.match(text, hit.end) or _TO_SEE.match(text, hit.end)):
        return None
    if passive is None or not (written or commanded or does(text, hit.end, sentence.end)) or NO_SUPPORT.search(text, hit.end, sentence.end):
        return None
    if order and (_OF_THE_PUBLIC.search(text, sentence.start, begin) or _COULD_BE.search(text, sentence.start, begin)):
        return None
    if _HAD.search(text[sentence.start : begin]) or (order and text.startswith(("advised", "encouraged"), hit.start)):
        return None
    if order and section.decided and not any(start <= begin < end for start, end in section.decided) and passive["be"] != "BE":
        return None
    subject = subject_before(section, sentence.start, begin)
    everyone = not order and _EVERYONE.search(text, sentence.start, begin)
    if everyone and text[hit.start : hit.end].lower().startswith(("asked", "requested")) and TO_HAND_IN.match(text, hit.end, sentence.end):
        return Task(sentence.start, sentence.end, hit.rule, "request", (everyone["who"],), number)
    if subject is None or (subject.role in (BODY, PUBLIC) and not is_told_body(subject.text, text[hit.start : hit.end])):
        if not order and not re.search(r"\b[Oo]fficers?\s+$", text[sentence.start : begin]):
            return None
        named = _DIRECTED.search(text, sentence.start, begin) if order else None
        owners = split_owners(named["who"], section.cast) if named else ()
    else:
        owners = (antecedent(section, subject.start, subject.text),) if subject.pronoun else split_owners(subject.text, section.cast)
    start = _lead(section, sentence, subject.start if subject else clause_of(text, sentence.start, begin) if order else begin)
    if re.search(r"\bagreed\s+that\s+(?:the\s+)?$", text[sentence.start : start]):
        start = sentence.start
    return Task(start, sentence.end, hit.rule, "request", tuple(o for o in owners if o), number)


def asked_someone(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "The Chair asked the Clerk to write to the owner", "instructs the Director to report back"."""
    text, sentence = section.text, section.sentences[number]
    if _blocked(section, sentence, hit) or SINCE_DONE.search(text, hit.end, sentence.end):
        return None
    found = _WHOM.match(text, hit.end, sentence.end)
    if asked := asked_of(section, sentence, hit, found):
        return _task(section, number, hit, asked)
    thanks = is_courtesy(text, sentence.start, hit.start, hit.end, sentence.end)
    if thanks or found is None or not are_owners(found["who"], section.cast) or not does(text, found.end(), sentence.end):
        return None
    if text.startswith("required", hit.start) and not _BODY_REQUIRES.search(text, sentence.start, hit.start):
        return None  # what a law or a licence requires
    if text.startswith("invite", hit.start) and _TO_SEE.match(text, found.end()):
        return None
    if re.search(r"\bnotice\s+of\s+motion\b", text[sentence.start : hit.start]):
        return None  # it is moved, not yet agreed
    speaker = section.cast.at(text, found.start("who"), found.end("who"))
    who = found["who"].lower()
    if who.startswith("by ") or is_to_weigh(text, found.start("who"), sentence.end):
        return None
    if who.endswith("members") and not TO_HAND_IN.match(text, found.end(), sentence.end):
        return None
    asker = subject_before(section, sentence.start, hit.start) if ITSELF.fullmatch(who) else None
    if ITSELF.fullmatch(who) and not (asker and asker.role == BODY) and not TO_HAND_IN.match(text, found.end(), sentence.end):
        return None  # one of those who sit here asks the rest, who hear it there and then
    if who in ("the committee", "the panel", "everyone", "all", "councillors", "the public") or (speaker and speaker.role == PUBLIC):
        return None
    if re.search(
        r"\b(?:resident|report|letter|applicant|government|policy|which|who|that)s?\s+$", text[sentence.start : hit.start], re.IGNORECASE
    ) or (who == "the council" and text.startswith("It ", sentence.start)):  # a letter asks it
        return None
    return _task(section, number, hit, split_owners(found["who"], section.cast))
