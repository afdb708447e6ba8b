"""The body orders a deed: in a clause of a resolution, by "it was agreed that", or in the telegraphic "Clerk to obtain quotes"."""

import re
from dataclasses import replace

from pipeline.dates import WEEKDAY_NAME
from pipeline.extract.asked_notes import commanded
from pipeline.extract.bare_orders import bare_order, bracketed
from pipeline.extract.courtesy import NO_SUPPORT
from pipeline.extract.deeds import LEVY, OTHER_DEEDS, OWN_DEEDS, finite_third, has_done
from pipeline.extract.doers import doer_after, is_applicant, with_second
from pipeline.extract.further_clauses import further_clause
from pipeline.extract.notes import (
    DEED_OF_ONE,
    HANDED_IN,
    PAPER,
    are_names,
    asked_kindly,
    at_the_end,
    in_capitals,
    is_doer,
    note_start,
    owned,
    whole_post,
)
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.old_tasks import retold
from pipeline.extract.owners import are_owners, is_owner, split_owners
from pipeline.extract.plain_orders import AND_TOLD, left_to, passed_to, told_plainly
from pipeline.extract.second_doers import tail_doer
from pipeline.extract.sent_out import sent_out
from pipeline.extract.set_apart import set_apart
from pipeline.extract.speakers import BODY, PUBLIC, Cast, Speaker
from pipeline.extract.tasks import Section, Sentence, Task, words_between
from pipeline.extract.volunteers import and_have, to_have
from pipeline.form import Form
from pipeline.patterns import CODE, PARTICLE, TO_TWELVE
from pipeline.vocab import words

_THAT = re.compile(
    r"(?:^[“\"‘']?|[:;,–-]\s*|\b(?:and|AND)\s+(?:further\s+)?|\bto\s+\w+\s+"
    r"|^\W*(?:\(?\w{1,4}[.)]\s+)?(?i:recommend|request|ask|agree|instruct|resolve|direct)(?:e?d|s)?\s+(?:unanimously\s+|further\s+)?)(?:[Tt]hat|THAT|T\sH\sA\sT)[,:]?\s+"
    r"|^\W*(?:\(?\w{1,4}[.)]\s+)?(?:All\s+)?(?:Agreed|AGREED|Decided|Resolved|RESOLVED)[,:]?\s+(?=(?:the\s+)?[A-Z])|\b(?:carried|CARRIED)\b[^.;:]{0,50}?\sthat\s+|\bdecision\s+that\s+|\b(?:suggested|proposed|moved|motioned|seconded|motion)\s+(?:(?:by\s+|(?<=seconded\s))(?:(?!\sand\s|greed)[^;:.,]|\.(?=\s?[A-Z])){2,40}?\s+)?that\s+|^\W*(?:\(?\w{1,4}[.)]\s+)?(?:AND\s+)?"
)
# What one who is authorised may do, and need not
_POWERS = r"(?:execute|enter|incur|agree|approve|determine|vary|act\b|exercise|negotiate|make\s+(?:any|minor))"
TOLD = re.compile(
    r"(?:,[^,;]{3,70},)?\s*,?\s+(?:also\s+)?(?:(?:was|were|is|are)\s+to\s+)?(?i:be\s+(?:also\s+)?(?:authori[sz]ed\s+and\s+)?(?:asked|requested|instructed|invited|tasked|directed|mandated|told|required"
    rf"|urged|encouraged|authori[sz]ed(?=\s+to\s+(?!sign\s+(?:the|those|these)\s+(?:[\w’'-]+\s+)?minutes|{_POWERS}))|given\s+the\s+task)(?:,?\s+(?:in\s+future|henceforth|again|formally|therefore|in\s+writing|urgently|in\s+due\s+course),?)?)\s+to\s+(?P<verb>[a-z][\w-]*)"
)
# "to request that the Health Board publish its plan": a body besides the one that asks
_ASKS_OTHER = re.compile(
    r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:to\s+)?(?:request|ask|urge|require|demand|instruct)(?:s|ed)?\s+that\s",
    re.IGNORECASE,
)
_OWN_BODY = re.compile(rf"(?:the\s+|this\s+)?(?:{COLLEGES}|Council|Cabinet|Members|Councillors|[PTC]C)", re.IGNORECASE)
_NAMED = re.compile(
    r"\b[Tt]hat\s+(?P<who>(?:the\s+)?(?:[A-ZÀ-Þ][\w’'-]*\s*(?:(?:of|for|and|the"
    r"|&)\s+)*){1,8}?)\s+(?i:be\s+(?:asked|requested|instructed|invited|tasked|directed))\s+to\s+(?P<verb>[a-z]+)"
)
# What the body itself is to do and somebody does for it: "that this Council write to the Minister"
WRITES = re.compile(
    r"\s+(?:should\s+|will\s+|would\s+)?(?:also\s+)?(?:writes?\s+(?:(?:an?|the)\s+(?:\w+\s+)?letter\s+)?to|sends?\s+an?\s+(?:\w+\s+)?(?:letter|e-?mail|invitation)\s+to"
    r"|contacts?\s+the)\b"
)
_IN_CHARGE = re.compile(
    r"\s+(?:would|will|should|to)\s+(?:be\s+(?:in\s+charge\s+of|responsible\s+for)|take\s+(?:charge\s+of|responsibility\s+for))\s+\w+ing\b"
)
_EACH = re.compile(r"\bthat\s+(?P<who>each\s+[A-Z][a-z]+)\s+(?:would|will|should)\s+(?!be\b|have\b|not\b)(?P<verb>[a-z]+)")
BARE = re.compile(
    r"(?:,(?!\s*(?:sec|2nd|prop)\b|\s*(?:second|propos)ed\b)[^,;]{3,70},)?\s+(?:(?:would|will|should|shall|to|also|then|please|first|initially|jointly|personally|formally|informally|kindly|again|now)\s+)*(?!(?:be|is|was|were|are"
    r"|has|had|have|of|and|or|for|in|on|at|as|with|by|from|under|would|will|should|shall|can|could|may|might|must"
    r"|cannot|not|always|never|put|re|continue(?!\s+(?:discussions|talks|negotiations|to\s+(?:press|pursue|lobby|liaise|seek|negotiate)\b|[^.;]{3,90}?\s+and\s+(?:to\s+)?(?:report|come\s+back|bring)\b))|remain|who|which|that|agrees?|supports?|notes?|approves?)\b)(?!(?:like|love|prefer|wish|welcome|made|makes|moved|moves|motioned|seconded|second|sec|prop|proposer|seconder|then|also|please|to)\b)(?P<verb>[a-z][a-z-]+)\b(?!\s+(?:would|will|should|shall|is|was|were|are|had|has)\b)"
)
_REQUESTS = Form(
    rf"\b(?:to\s+require|(?<!\bwhich\s)(?<!\bthat\s)requires(?=\s+the\s+[A-Z])|(?:to\s+)?(?:request|instruct|ask|direct|task|invite|urge|call\s+(?:up)?on|mandate|authori[sz]e(?=s?\s[^;:.]{{3,90}}?\sto\s+(?!{_POWERS})))s?|call(?:s|ed)\s+(?:up)?on|(?:gave|provided|give|provide)\s+direction\s+to|(?:requested"
    r"|instructed|asked|directed|tasked|invited|(?<!be\s)(?<!was\s)(?<!were\s)authori[sz]ed(?=\s[^;:.]{3,90}?\sto\s+(?:write|contact|obtain|seek|arrange|respond|reply|send|issue|invite|approach"
    r"|investigate|prepare|draft|publish|raise|report|take\s+(?:it|this|the\s+matter)\s+up)\b)))\s+(?:that\s+)?(?P<who>(?:the\s+"
    r"|all\s+)?(?:[^,;:.]|,(?=\s(?-i:[A-Z])[a-z]+\s+to\s)){2,90}?)\s+(?:to\s+)(?P<verb>[a-z][\w-]*)",
    re.IGNORECASE,
)
# "that carers' breaks be placed on the work programme": whatever it is, somebody is to put it there.
_ON_LIST = Form(
    r"\b(?<!to\s)be\s+(?:placed|added|included|scheduled|put)\s+(?:on|to|in|onto)\s+"
    r"(?:the\s+|a\s+|its\s+|their\s+|our\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:work\s+(?:programme|plan)|forward\s+(?:work\s+)?p(?:lan|rogramme)|agenda|letter)\b"
    r"|\b(?<!to\s)be\s+(?:added|included|shown|given|set\s+out|broken\s+down)\b[^.;]{0,60}?\s(?:in|to|from)\s+(?:the\s+|all\s+|any\s+)?"
    r"(?:future|subsequent|next|later)\s+(?:[\w’'-]+\s+){0,2}(?:reports?|updates?|dashboards?|scorecards?|papers)\b",
    re.IGNORECASE,
)
_CLAUSE_OPENS = re.compile(
    r"\band,?\s+(?:further|also|in\s+addition|secondly|finally),?\s+(?=that\b)|[;:]\s+(?:and\s+)?|,\s+and\s+|\band\s+(?:that\s+|(?=it\b|this\b))|\b(?:[Tt]hat|THAT)\s+"
)
_TO_DO = re.compile(
    r"^\W*(?:\(?\w{1,4}[.)]\s+)?(?:RESOLVED|AGREED|Resolved|Agreed"
    r"|It\s+was\s+(?:unanimously\s+)?(?:RESOLVED|AGREED|resolved"
    r"|agreed))?[\s:–-]*(?:[Tt]hat\s+)?to\s+(?P<verb>[a-z][\w-]*)(?P<rest>[^;]*)",
    re.IGNORECASE,
)


def ordered_in_resolution(section: Section, start: int, end: int) -> list[Task]:
    """The orders in one resolution: "the Director be asked to report back", "the Chair write to", "requests officers to"."""
    text = section.text
    if retold(text[start:end]) or _SIGNED.search(text, start, end) or NO_SUPPORT.search(text, start, end):
        return []
    told = _told_doer(section, start, end)
    if told:
        at, owners = told
        return [Task(_clause(section, start, at, end), end, "action-resolution-named", "resolution", owners)]
    if owners := to_have(section, start, end) or left_to(section, start, end) or passed_to(section, start, end):
        return [Task(start, end, "action-resolution-named", "resolution", owners)]
    if having := and_have(section, start, end):
        return [Task(_clause(section, start, having[0], end), end, "action-resolution-named", "resolution", having[1])]
    requests = _REQUESTS.search(text, start, end)
    if requests and _orders(requests, section) and are_owners(requests["who"], section.cast):
        joined = AND_TOLD.search(text[start : requests.start()])
        begin = _clause(section, start, requests.start(), end) if joined else start
        return [Task(begin, end, "action-resolution-requests", "resolution", split_owners(requests["who"], section.cast))]
    if _NOTES_THAT.match(text, start, end):
        return []
    listed = _ON_LIST.search(text, start, end)
    if listed:
        return [Task(_clause(section, start, _opening(text, start, listed.start()), end), end, "action-resolution-sent", "resolution")]
    if invited := _INVITED.search(text[start:end]):
        owners = split_owners(invited["who"], section.cast) if is_owner(invited["who"], section.cast) else ()
        return [Task(_clause(section, start, start + invited.start("that"), end), end, "action-resolution-sent", "resolution", owners)]
    if sent := sent_out(text, start, end):
        owners = doer_after(section, sent.end(), end)
        begin = _clause(section, start, _opening(text, start, sent.start()), end)
        return [Task(begin, end, "action-resolution-sent", "resolution", owners)]
    if owners := told_plainly(section, start, end):
        return [Task(start, end, "action-resolution-named", "resolution", owners)]
    if tail := tail_doer(section, start, end):
        return [tail]
    if further := further_clause(section, start, end):
        return [further]
    own = _TO_DO.match(text[start:end])
    own = None if own and re.match(LEVY, own["verb"] + own["rest"]) else own
    return [Task(start, end, "action-resolution-sent", "resolution")] if own and own["verb"].lower() in OWN_DEEDS else []


# "Trees to be removed have been marked on the plan."
_IS_SHOWN = re.compile(
    r"(?<!who\s)(?<!which\s)\b(?:has|have|was|were)\s+(?:now\s+|also\s+)?(?:been\s+)?(?:noted|shown|marked|included|listed|identified|drawn)\b"
)
# "that the bus firm be invited back in six months"
_INVITED = Form(
    r"(?:^\W*(?:\(?\w{1,4}[.)]\s+)?|\b)(?P<that>[Tt]hat\s|THAT\s|^(?=\W*(?:\(?\w{1,4}[.)]\s+)?the\s))\W*(?P<who>(?:(?!\b(?:had|was|were|which|who)\b)[^;:,]){2,90}?)\s(?:(?:would|should|will)\s+)?(?:also\s+)?(?i:be)\s+(?:also\s+|again\s+)?(?:invited|asked|required|requested|summoned|called)\s+(?:back|again|to\s+(?:attend|return|come|address|present|meet|the\s|an?\s|our\s|its\s|give\s|join\s|speak))"
)
# "The minutes of the meeting to be submitted and signed": the agenda's words for what is done there and then.
_SIGNED = re.compile(
    r"\b[Mm]inutes\b[^.;]*\b(?:(?:submitted|approved|confirmed|received)\s+and\s+signed|to\s+sign\s+(?:them|it|the))\b|\bagain\s+(?:re-?)?(?:elect|appoint)ed\b"
)
# "to note that a report would be presented": the body is told what happens
_NOTES_THAT = re.compile(
    r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:RESOLVED|AGREED|Resolved|Agreed)?[\s:–-]*(?:[Tt]hat\s+(?:the\s+\w+\s+|it\s+be\s+)?)?(?:(?:it|they|[Mm]embers|[Tt]he\s+[A-Z]\w+)\s+|to\s+)?(?i:notes?|noted)\s+(?:[^;.]*?\sand\s+)?that\s[^;.]*?\s(?:would|will|is\s+to|are\s+to|was\s+to|were\s+to)\s+(?:\w+\s+)?be\s"
)
# An entry that the body only noted, and a clause whose verb tells what was: neither orders anything.
_ONLY_NOTED = re.compile(
    r"[.;:\n]\s*(?:Duly\s+)?(?:Noted|NOTED|Received|RECEIVED)\W*$"
    r"|\b[Nn]o\s+(?:further\s+)?(?:comments?|objections?|observations?)\s+(?:\w+\s+)?(?:by|from)\s[^.;]*\W*$"
)
_STORY = re.compile(r"\s+(?:\w+\s+){1,4}?(?:was|were|had|has)\b")


def _orders(match: "re.Match[str]", section: Section) -> bool:
    """Whether a match with ``who`` and ``verb`` tells somebody besides the body to do a deed."""
    idle = match["verb"] in words("idle_verbs") and not commanded(match)
    return not idle and match["who"].lower() not in ("members", "the committee", "the council")


def _told_doer(section: Section, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Where in a resolution somebody is told to do a thing, and who."""
    text = section.text
    if _ONLY_NOTED.search(text, start, end):
        return None
    for opening in _THAT.finditer(text[start:end]):
        at = start + opening.end()
        doer = _without_order(with_second(section, section.cast.at(text, at, end), end))
        if doer is None or doer.pronoun or doer.role == PUBLIC:
            continue
        if "that" not in opening.group().lower() and _STORY.match(text, doer.end, end):
            continue
        if doer.role != BODY and _IN_CHARGE.match(text, doer.end, end):
            return at, split_owners(doer.text, section.cast)
        told, bare = TOLD.match(text, doer.end, end), BARE.match(text, doer.end, end)
        if told and " required " in told.group() and is_applicant(doer.text):
            continue
        idle = words("idle_verbs") - (set() if doer.role == BODY else DEED_OF_ONE)
        other = _ASKS_OTHER.match(opening.group()) is not None and _OWN_BODY.fullmatch(doer.text) is None
        body = doer.role == BODY or doer.text.endswith((" PC", " TC", " CC"))
        by_one = not body or other or WRITES.match(text, doer.end, end) is not None
        ordered = bare is not None and by_one and not finite_third(bare["verb"]) and bare["verb"] not in idle
        weighed = told is not None and told["verb"] == "consider" and doer.role != BODY  # one person goes and does it
        if ordered or weighed or (told and (told["verb"] not in words("idle_verbs") or commanded(told))):
            return at, split_owners(doer.text, section.cast)
    each = _EACH.search(text, start, end)
    if each and each["verb"] not in words("idle_verbs"):
        return each.start("who"), (each["who"],)
    named = _NAMED.search(text, start, end)
    return (named.start("who"), split_owners(named["who"], section.cast)) if named and _orders(named, section) else None


def _opening(text: str, start: int, at: int) -> int:
    """Where the clause that holds ``at`` opens."""
    return max((m.end() for m in _CLAUSE_OPENS.finditer(text, start, at)), default=start)


def _without_order(doer: Speaker | None) -> Speaker | None:
    """The doer without the order that capitals run into the title: "the Director, Parks BE DIRECTED"."""
    if doer is None or " BE " not in doer.text:
        return None if doer and re.search(r"\s[A-Z]{4,}D$", doer.text) else doer  # "The Leader APPROVED the plan" tells what he did
    words_of = doer.text[: doer.text.index(" BE ")]
    return replace(doer, end=doer.start + len(words_of), text=words_of)


def _clause(section: Section, start: int, at: int, end: int) -> int:
    """The resolution from its beginning where most of it is the order, else from the clause at ``at``, its "that" included."""
    if words_between(section.text, at, end) >= 0.5 * words_between(section.text, start, end):
        return start
    that = re.search(r"\b(?:[Tt]hat|(?:AND\s+)?(?:FURTHER\s+)?THAT)[,:]?\s+$", section.text[start:at])
    return start + that.start() if that else at


_INFINITIVE = re.compile(
    rf"^\W*(?:(?:[•·*–—-]|\(?(?:\d+|[ivx]{{1,5}}|[a-h])[.)])\s*|{CODE})?(?:[^.;:]{{0,60}}?(?::|\s[–—-])\s+)?(?P<who>(?:the\s+)?[A-Z](?:[^.;:]"
    rf"|(?<=[A-Za-z])\.(?=\s(?:{PARTICLE}\s)*[A-ZÀ-Þ])|(?<=Cllrs)\.){{0,80}}?)(?:,?\s+(?:in\s+the\s+(?:interim|meantime)|meanwhile),?\s+|\s+|(?<=\)))(?:then\s+|also\s+|again\s+)?to\s+(?:also\s+|please\s+|then\s+)?(?P<verb>[a-z][\w-]*)\b"
)
_A_WORD = re.compile(
    r"comment\s+(?:by|before|in\s+writing|direct)\b|have\s+(?:an?\s+(?:quiet\s+)?(?:word|look|chat|meeting|talk)\b|(?:an?|the|th(?:is|at|ese|ose)|it|them|his|her|their)\s+(?:[\w’'-]+\s+){0,8}?(?:by|for|before|ready|done)\b)"
)
_IMPERATIVE = re.compile(
    r"(?:[•·*–—-]\s*)?(?-i:(?![A-Z]{4,7}\s[a-z]))(?:Arrange|Send|Write\s+to|Circulate|Chase|Invite|Obtain|Check\s+with|Ask|Contact"
    r"|Organise|Email)\s+(?!(?:officer|details?|points?|us|by|from|received|re|regarding|about|address\w*|dated|sent|and|of)\b)(?:[^\s.:;?]+\s+){2,14}[^\s.:;?]+\.?",
    re.IGNORECASE,
)
# "the Mayor BE AUTHORIZED to sign" allows, "the Clerk BE DIRECTED to report" orders.
_NO_ORDER = re.compile(r"\sBE\s+(?!DIRECTED$|REQUESTED$|ASKED$|INSTRUCTED$)")
# "To be placed on the April agenda.", "This will be an agenda item at the July meeting."
_ON_AGENDA = Form(
    r"^\W*(?:(?:(?:To|to)\s+(?:be\s+)?(?:place|put|add|include|go)(?:d|ed)?|Put|Place|Add|Include)\s+(?:\w+\s+)?(?:on|in|to|onto)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}agenda\b"
    r"|(?:This|It|That)\s+(?:will|would|to|should)\s+be\s+(?:an?\s+)?(?i:agenda\s+item)\s+(?:again\s+)?(?:for|at|on)\b)"
)
# "This will go on the March agenda to choose a day."
_GOES_ON_AGENDA = Form(
    r"^\W*(?P<what>(?:[Tt]his|[Ii]t|[Tt]hat|(?:[Tt]his|[Tt]he)\s+(?:item|matter|issue|topic))\s+(?:will|would|should|is\s+to|to)\s+"
    r"(?:again\s+|also\s+)?(?:go|be)\s+(?:back\s+|again\s+)?(?:on|onto|in)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}[Aa]genda\b)"
)
# "Not known, to be confirmed in writing.": what is owed after the meeting.
_LATER = Form(
    r"(?:^|[,;–—-]\s*)(?:[Aa]nswer|[Rr]esponse|[Ff]igures?|[Dd]etails?)?\s*[Tt]o\s+(?:be\s+(?:confirmed|provided|supplied|given|answered|advised|sent)"
    r"|follow)\s+(?:in\s+writing|outside\s+(?:of\s+)?the\s+meeting|after\s+the\s+meeting|by\s+e-?mail)\W*$"
)
_TO_BE = Form(
    r"^\W*(?:(?:[•·*–—-]|\(?\d+[.)])\s*)?(?P<what>[A-Z][^.;]{0,120}?)\s+to\s+be\s+(?:\w+ly\s+)?(?P<done>made\s+(?:aware|available)|[a-z-]+)\b(?!\s+(?:was|were|had|has)\b)"
)
_BETWEEN = re.compile(r",\s+(?:in|with|which|for|as|by|including)\s[^,;]{3,80},(?=\s|$)")  # an aside of the thing that is to be done
# "To be put on the website once approved.": what it is stands in the title
_TO_BE_ALONE = Form(r"\W*(?:\(?\w{1,3}[.)]\s+)?To\s+be\s+(?P<done>[a-z-]+)\s+(?:on|onto|to|in|at|with|for|by|before)\s")
# "Boundary review – links to be put on the website": the note at the end of an entry.
_TO_BE_AFTER = Form(
    r"(?:\s[–—-]|[;:]|,(?=\s(?:this|these|details|copies|a\scopy|the\sitem)\b))\s+(?P<what>[a-z][\w’'-]*(?:\s+[\w’'-]+){0,6})\s+to\s+be\s+(?P<done>[a-z-]+)\b[^.;]*\.?$"
)
# "The form to be signed by the Chair and sent to the auditor": what is signed there and then goes out
_AND_SENT = re.compile(r"[^.;]*?\band\s+(?:then\s+)?(?:submitted|sent|returned|forwarded|posted|published|lodged)\b")
_FINITE = re.compile(
    r"\b(?:took|takes|how|sought|desired|demanded|begged|preferred|is|are|was|were|be|been|has|have|had|will|would|should|could|can|may|might|must|shall|did|does"
    r"|[Ss]upports|[Ww]elcomes|[Ee]ndorses|[Bb]acks|[Aa]cknowledges|[Rr]ecognises|[Aa]ccepts|[Bb]elieves|[Rr]egrets|Notes\s+(?:the|that|with)|suggested|proposed|recommended|advised|decided|resolved|intended|do|expects|wants|requires|plans|aims|hopes|intends|asked|agreed|said|need\w*|want\w*|wish\w*|ought|due|required|likely|continue[ds]?|seem\w*|went|came|began|fell|falls"
    r"|expected|able|order|going|used|plans?|hop\w+|tr(?:y|ied|ying))\b|\b(?:[a-z]{3,}ed|gave|made|took|led)\s+(?:an?|the|that|their|his|her)\b"
)


# "Mr Hale to give a talk on 4 May", "Ms Bell to speak on her year" tell what is on
_SHOW = re.compile(
    r"speak\s+(?:on|about)\b(?![^:;]*\s(?:to|with)\s)"
    r"|give\s+(?:an?|the|his|her|their)\s+(?:\w+\s+){0,2}(?:talk|lecture|concert|recital|show|demonstration)\b"
)
# "Dispensation to speak", "Happy to take questions."
_NO_DOER = re.compile(
    r"(?:[Vv]ery\s+)?(?:[Hh]appy|[Gg]lad|[Pp]leased|[Dd]elighted|[Ss]orry|[Kk]een|[Ww]illing|[Rr]eady)$"
    r"|(?:Turning|Referring|Returning|Moving|Coming|Going|Speaking|Responding|Replying|Looking|Reverting|Owing|Due|Prior|Subject|According|Relating|Pursuant|Contrary)$|(?:[Rr]eports?|[Pp]resentations?|[Uu]pdates?)\s+(?:of|from|by)\s+the\s|(?:[Dd]ispensation|[Pp]ermission|[Ll]eave|[Rr]ight|[Ff]reedom|[Ii]nvitation|[Oo]pportunity|[Aa]uthority"
    r"|[Cc]onsent|[Rr]efusal|[Aa]bility|[Dd]uty|[Rr]eturn|[Pp]rocedures?|[Pp]rocess|[Rr]outes?|[Oo]ptions?|[Ss]teps?|[Ww]ays?|[Mm]ethods?|[Ll]icen[cs]e)\b(?!.*\sof\s)"
    r"|(?:[A-Z][a-z]+\s+)?(?:[Pp]roposals?|[Pp]lans?|[Cc]ommitment|[Dd]ecision|[Nn]eed|[Ii]ntention|[Ff]unding|[Mm]easures?|[Ee]fforts?|[Ww]orks?|[Ss]cheme)$|.*\s(?:Bill|Act|Resolution|Ordinance|By-?law|Petition)$"
)
_VERB_FIRST = re.compile(r"(?!Will\b|May\b)^[A-Z]")  # "Need to check", "Suggested to ask": no name
# What a law says of the clerk's duties, printed under each meeting's minutes.
_STATUTE = re.compile(r"\bwithout\s+note\s+or\s+comment\b|\b(?:Act|s\.)\s*\d{2,4}\b|\bsection\s+\d+", re.IGNORECASE)
_NO_NOTE = re.compile(r"\bto\s|\b(?:[Oo]utstanding|[Pp]revious|[Oo]ld)\b")
# "TK (or another volunteer)to draft", "AB as our trustee to ask", "Tom, who has the van, to fetch it"
_ASIDE = re.compile(r"\s*\((?:or|and|with|plus)\s[^()]*\)$|,\s+(?:as|who|being|having|if)\s[^,]{2,60},$|\s+as\s+[a-z][^,]{2,40}$")
# "Boundary Review Cllr Bell to report": a title runs into the name; "Ask AB to"
_RUN_IN = re.compile(
    r"^(?:(?:(?!(?:The|Deputy|Vice|Assistant|Mayor|Chair\w*|President|Leader|Member|County|District|Borough|City|Town|Ward|Parish|Community|Cllrs?|Councillors?|Ald\w*|Rev\w*|Sir|Dame|Lord|Lady|Former|Past"
    r"|Clerk|Treasurer|Secretary|Trustee|Governor|Convener|Portfolio|Lead)\b)[A-Z][\w’'-]+\s+){1,4}(?=(?:Cllr|Councillor|Mrs?|Ms)\.?\s[A-Z])"
    r"|(?:Direct|Ask|Request|Instruct|Invite|Remind|Tell)\s+(?=[a-z]|[A-Z]\w+))"
)
_TO = Form(r"\bto\s", re.IGNORECASE)
_BY_DATE = re.compile(rf"\bby\s+(?:{WEEKDAY_NAME}\b|\d|the\s+end\b)", re.IGNORECASE)


def _names_doers(who: str, verb: str, cast: Cast, *, opens: bool) -> bool:
    """Whether the words before "to" with this verb name those who are to do it; nobody knows some of those that open a note."""
    known = are_owners(who, cast, loosely=verb in OWN_DEEDS or verb in OTHER_DEEDS) or are_names(who, cast)
    return known or (opens and is_doer(who, verb))


def infinitive(section: Section, number: int) -> Task | None:
    """Read "Clerk to obtain quotes.", "Item to be added to the next agenda." as a sentence of its own."""
    sentence = section.sentences[number]
    words_of = section.text[sentence.start : sentence.end]
    if words_of.endswith("?"):
        return None
    if "[" in words_of and (listed := bracketed(section, number, words_of)):
        return listed
    if "\t" in words_of:
        return None
    if note := owned(section, number, words_of) or bare_order(section, number) or set_apart(section, number, words_of):
        return note
    if goes := _GOES_ON_AGENDA.match(words_of):
        return _bare(sentence, number, goes.start("what"))
    if not _TO.search(words_of):  # all other forms have the word
        kindly = asked_kindly(section, number, words_of)
        return kindly or _bare(sentence, number) if kindly or _IMPERATIVE.fullmatch(words_of) or _ON_AGENDA.match(words_of) else None
    task = _with_to(section, number, words_of)
    return None if task and _STATUTE.search(words_of) else task


def _bare(sentence: Sentence, number: int, begins: int = 0) -> Task:
    """What is to be done as the sentence says from there on, which names nobody."""
    return Task(sentence.start + begins, sentence.end, "action-imperative", "request", (), number)


# "Trees in the Park TK to report to the owner": the title of the note runs into it
_AFTER_TITLE = re.compile(
    r"\W*(?:[A-Z][a-zà-ÿ’'-]+\s+(?:(?:in|of|and|at|on|for|the|to)\s+){0,2}){1,6}(?P<who>[A-Z]{2,3})\s+to\s+(?P<verb>[a-z][\w-]*)\b"
)


_NUMBER = re.compile(  # "Mrs Bell to six days' pay"
    rf"(?:{TO_TWELVE}|half|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif)ty)(?:-\w+)?"
)


def _with_to(section: Section, number: int, words_of: str) -> Task | None:
    """The task that a sentence with the word "to" is."""
    sentence = section.sentences[number]
    found = whole_post(section, words_of) or _INFINITIVE.match(words_of)
    found = None if found and found["who"].startswith(("I'", "I’", "I am")) else found  # the clerk, of himself
    if found and (
        found["verb"] == "be" or _NUMBER.fullmatch(found["verb"]) or _NO_ORDER.search(found["who"]) or found["verb"] in words("not_verbs")
    ):
        found = None
    found = None if found and (_SHOW.match(words_of, found.start("verb")) or _NO_DOER.match(found["who"])) else found
    named = _RUN_IN.sub("", _ASIDE.sub("", found["who"])) if found else ""
    who = _VERB_FIRST.sub(lambda letter: letter[0].lower(), named)
    opens = found is not None and not _NO_NOTE.search(words_of[: found.start("who")])
    if found and not _FINITE.search(who) and _names_doers(named, found["verb"], section.cast, opens=opens):
        handed = found["verb"] in HANDED_IN or _BY_DATE.search(words_of)
        if found["who"].lower() in ("all", "everyone") and found["verb"] == "attend":
            return None  # the meeting itself
        if re.fullmatch(r"(?:all\s+)?(?:members|councillors|cllrs)\.?", found["who"].lower()) and handed:
            return Task(sentence.start, sentence.end, "action-infinitive", "request", (found["who"],), number)
        idle = found["verb"] in words("idle_verbs") - DEED_OF_ONE and not has_done(words_of, found.end(), len(words_of), found["verb"])
        writes = WRITES.match(words_of, found.start("verb") - 1) and found["who"].lower() in ("council", "the council")
        if (
            (idle and not _A_WORD.match(words_of, found.start("verb")))
            or not writes
            and found["who"].lower() in ("members", "council", "the council", "committee", "all members", "questions", "nothing", "none")
        ):
            return None
        start = note_start(section, sentence, sentence.start + found.start("who"))
        owners = () if PAPER.fullmatch(named) else split_owners(named.split(" BE ")[0], section.cast)
        return Task(start, sentence.end, "action-infinitive", "request", owners, number)
    titled = _AFTER_TITLE.match(words_of)
    if titled and section.cast.is_initials(titled["who"]) and titled["verb"] not in words("idle_verbs") | words("not_verbs") | {"be"}:
        return Task(sentence.start, sentence.end, "action-infinitive", "request", split_owners(titled["who"], section.cast), number)
    note = in_capitals(section, number, words_of) or at_the_end(section, number, words_of) or asked_kindly(section, number, words_of)
    if note:
        return note
    if _IMPERATIVE.fullmatch(words_of) or _ON_AGENDA.match(words_of) or _LATER.search(words_of):
        return _bare(sentence, number)
    alone = _TO_BE_ALONE.match(words_of)
    if alone and alone["done"] in words("note_done") - {"included", "made", "provided", "advised"} and not words_of.endswith(":"):
        return _bare(sentence, number)
    # "Further information to be provided:" heads a list
    passive = None if words_of.endswith(":") else _TO_BE_AFTER.search(words_of) or _TO_BE.match(words_of)
    what = _BETWEEN.sub(" ", passive["what"]) if passive else ""
    shown = passive and _IS_SHOWN.search(words_of, passive.end())
    signed = passive and passive["done"] in ("signed", "completed", "approved") and _AND_SENT.match(words_of, passive.end())
    noted = passive and not shown and (signed or passive["done"] in words("note_done"))
    if passive and noted and not _FINITE.search(what) and len(what.split()) < 12:
        by = re.match(r".*(?:\bby\s+(?P<who>[^.;,]{2,60})|\((?P<in>[A-Z][^()]{1,50})\))$", words_of.rstrip(" ."))
        by = re.match(r".*?(?P<who>[^()]+)\)$", words_of.rstrip(" .")) if by and by["in"] else by
        owners = split_owners(by["who"], section.cast) if by and is_owner(by["who"], section.cast) else ()
        owners = owners or doer_after(section, sentence.start + passive.end(), sentence.end)
        return Task(sentence.start, sentence.end, "action-to-be-done", "request", owners, number)
    return None
