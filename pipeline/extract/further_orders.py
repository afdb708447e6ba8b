"""What is to be done, in forms that no other rule reads: "The letter should be sent", "The Chair should take this to the Board",
"The police would be requested to attend", "was noted by Jo Bell, who would amend it", "passed it to the Director for a reply".

They are read last, where a sentence has no other task.
"""

import re

from pipeline.extract.bare_orders import tells_deed
from pipeline.extract.deeds import deed_of, follows
from pipeline.extract.notes import HANDED_IN
from pipeline.extract.owners import are_of_meeting, is_owner, split_owners, subject_before
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Task
from pipeline.extract.undertakings import says_so
from pipeline.form import Form
from pipeline.vocab import words

_LABEL = r"^\W*(?:\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])[.)]\s+|\d+(?:\.\d+)+\s+)?"
_MUST = r"(?:should|must|shall|ought\s+to|needs?\s+to|(?:is|are)\s+to)"
_WILL = r"(?:will|would|to)"
_NOW = r"(?:\s+(?:also|now|then|therefore|again|first|please))?"
_MESSAGE = (
    r"(?:(?:an?|the|this|another|further|formal|written|strong|short|thank[\s-]you|joint|holding)\s+){0,4}(?:copy\s+of\s+(?:this|the|that)\s+)?"
    r"(?:letters?|e-?mails?|repl(?:y|ies)|responses?|objections?|representations?|requests?|complaints?|reminders?|invitations?|notes?\s+of\s+thanks|copy|copies)"
)
# "A letter of thanks should be sent to the scouts.", "A letter be sent to the owner asking him to cut it."
_LETTER = Form(
    rf"{_LABEL}(?P<what>{_MESSAGE}(?:\s+(?:of|to|from|about|on|in)\s[^.;:,]{{2,60}}?)?)\s+(?:{_MUST}\s+)?(?:now\s+|also\s+|then\s+|therefore\s+)?be\s+"
    r"(?:\w+ly\s+)?(?:sent|written|drafted|issued|forwarded|copied|made|e-?mailed|prepared|submitted|lodged)\b",
    re.IGNORECASE,
)
# "The gully will be brought to the attention of the ranger.", "which will be flagged with the county"
_TO_NOTICE = Form(
    rf"\b(?:{_WILL}|(?:is|are)\s+to){_NOW}\s+be\s+(?:\w+ly\s+)?(?:(?:brought|drawn|put)\s+(?:back\s+)?(?:to|before)\s+(?:the\s+)?(?:attention|notice)\s+of\s"
    r"|(?:brought|drawn)\s+to\s+[^.;,]{2,40}?['’]s?\s+(?:attention|notice)\b"
    r"|(?:flagged(?:\s+up)?|queried|discussed\s+further|taken\s+up|raised\s+again|chased(?:\s+up)?)\s+(?:to|with)\s+(?:the\s+)?[A-Z])"
)
# "The Ward Member would be requested to raise this with the county.", "Highways should be asked about the drain."
_TURN_TO = Form(
    rf"{_LABEL}(?P<who>(?:The\s+)?[A-Z][^.;:,]{{1,60}}?)\s+(?:{_WILL}|{_MUST}){_NOW}\s+be\s+(?:again\s+|formally\s+)?"
    r"(?:(?:requested|instructed|asked|urged|reminded|pressed|invited|told|written\s+to\s+and\s+asked)\s+(?:again\s+|once\s+more\s+)?to\s+(?P<verb>[a-z][a-z-]+)"
    r"|(?:asked|contacted|written\s+to|approached|consulted|reminded|chased)\s+(?:again\s+)?(?:for|about|regarding|concerning|re|over|on|with|if|whether)\s+(?!(?:any|all|each|every)\b))"
)
_PUBLIC = re.compile(
    r"\b(?:residents|tenants|patients|parents|families|households|applicants|customers|users|people|pupils|everyone|anyone|those|members|visitors|drivers"
    r"|consultees|questions?|bids?|tenders?|comments?|applications?)\b",
    re.IGNORECASE,
)
# "The Chair should take this to the Board.", "The Comms Team needs to draft a note."
_POST = (
    r"(?:(?:The\s+|Our\s+)?(?:(?:Vice|Deputy|Assistant|Parish|Town|Acting|Minute|Membership|Planning)[\s-]){0,2}(?:Chair(?:man|woman|person)?|Clerk|Secretary|Treasurer|President"
    r"|Convenor|Convener|Leader|RFO|Webmaster|Secretariat)"
    r"|(?:The\s+)?(?:[A-Z][\w’'-]*\s+(?:(?:of|and|for|&)\s+)?){1,5}(?:Team|Officer|Manager|Director|Secretariat|Lead|Unit|Group|Secretary|Co-?ordinator)|(?:The\s+)?Secretariat)"
)
_SHOULD = Form(
    rf"{_LABEL}(?P<who>{_POST})\s+(?:should|must|needs?\s+to|ought\s+to){_NOW}\s+(?P<verb>(?!be\b|have\b|not\b)[a-z][a-z-]+)\b(?P<rest>[^\n]*)"
)
_WEIGHS = re.compile(r"\s+(?:how|whether|ways|what|if|setting|adding|using|making)\b")  # "should consider how to count them"
# "It was noted by Jo Bell, who would amend the table": who is told of it takes it up
_WHO_WOULD = Form(
    r"\b(?:by|to|with|from)\s+(?P<who>(?:the\s+)?[A-Z](?:[^,;:.]|(?<=Mr)\.|(?<=Mrs)\.|(?<=Cllr)\.){1,60}?),?\s+who\s+(?:also\s+|then\s+|kindly\s+)?(?:will|would|undertook\s+to|agreed\s+to|offered\s+to|is\s+to|was\s+to)\s+"
    r"(?:also\s+|then\s+|now\s+)?(?P<verb>[a-z][a-z-]+)\b"
)
_RANKED = re.compile(
    r"(?:Sergeant|Sgt|Inspector|Constable|PC|PCSO|Superintendent|Rev|Revd|Father|Canon|Captain|Colonel|Major)\.?(?:\s[A-Z][\w’'-]+){1,2}"
)
# "suggested asking for quotes, which the Clerk will do"
_WHICH_DO = Form(
    r",\s+which\s+(?P<who>(?:the\s+)?[A-Z][^,;.]{1,50}?)\s+(?:will|would|agreed\s+to|offered\s+to|undertook\s+to|is\s+to)\s+"
    r"(?:do|arrange|action|see\s+to|look\s+into|take\s+up|pursue|organise|deal\s+with|chase|provide|supply|circulate|check)\b"
)
# "Please could members send ideas to the Clerk by Friday", "Members please send them": what each is to hand in
_PLEASE = Form(
    r"\W*(?:(?i:please)\s+(?:can|could|would|will)\s+(?P<who>(?:all\s+)?(?:everyone|everybody|members|councillors|trustees|governors|volunteers|all))\s+"
    r"|(?P<all>(?:All\s+)?(?:Everyone|Members|Councillors|Trustees|Governors|Volunteers|All))\s*,?\s+please(?:\s+to)?\s+"
    r"|(?P<to>(?:All\s+)?(?:Everyone|Members|Councillors|Trustees|Governors|Volunteers|All))\s+to\s+please\s+)(?P<verb>[a-z]+)\b"
)
# "The Mayor received it and passed it to the Director for a reply."
_PASSED_ON = Form(
    r"\b(?:passed|referred|forwarded|handed|sent|gave|remitted|(?:was|were)\s+(?:then\s+)?(?:passed|referred|forwarded|handed|sent|remitted|given))\s+"
    r"(?:(?:it|this|that|them|these|(?:the|this|his|her|their)\s+(?:petition|letter|matter|query|question|complaint|request|e-?mail|list|papers?))\s+)?(?:on\s+)?to\s+"
    r"(?P<who>(?:the\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:for\s+(?:an?\s+|his\s+|her\s+|their\s+)?(?:written\s+|full\s+|further\s+)?(?:reply|response|answer|action|attention|investigation|follow[\s-]up)"
    r"|to\s+(?:reply|respond|answer|investigate|deal\s+with|look\s+into|action))\b(?!\s+(?:in|on|at|since)\s+(?:[\w’'-]+\s+){0,3}?(?:19|20)\d\d|\s+last\b)"
)
# "They will be posted on the website and a note sent to the list."
_AND_SENT = Form(
    r"\b(?:will|would)\s+(?:then\s+|also\s+)?be\s+(?!(?:\w+\s+)?(?:charged|fined|refused|built)\b)(?:[^.;]|\.(?=\w)){3,110}?\s+and\s+(?:an?|the|details|copies|members)\s*(?:[\w’'-]+\s+){0,4}?"
    r"(?:responses?|repl(?:y|ies)|answers?|notes?|e-?mails?|letters?|reports?|lists?|figures|links?|papers?|details|copies|minutes|updates?)\s+"
    r"(?:then\s+)?(?:circulated|sent|provided|issued|e-?mailed|forwarded|supplied|shared)\b(?!\s+by\b)"
)
# "The Trust would share this with the Panel.", "The county will collate the results and relay them to the committee."
_PAPER = (
    r"(?:(?:an?|the|its|their|all|some|more|further)\s+)?(?:[\w’'-]+\s+){0,3}?(?:responses?|repl(?:y|ies)|answers?|notes?|e-?mails?|letters?|reports?|lists?|figures|links?|papers?|details"
    r"|copy|copies|minutes|updates?|results|data|findings|slides|information|drafts?|maps?|plans?|comments|feedback)"
)
_FOR_US = (
    r"(?:the\s+(?:[\w&’'-]+\s+){0,3}?(?:Panel|Committee|Board|Council|Group|Forum|Commission|Parish\s+Council|panel|committee|board|group|forum|meeting|council)|(?:all\s+)?[Mm]embers|(?:all\s+)?[Cc]ouncillors|us)\b(?!\s+of\s)"
)
_PARTNER = Form(
    rf"(?:^|[.;]\s|\bthat\s+|\band\s+|\bbut\s+(?:that\s+)?)(?P<who>[Tt]he\s+(?:[A-Z][\w’'-]*\s+(?:(?:of|for|and)\s+)?){{1,6}}?|[A-Z][A-Za-z]+\s+(?:[A-Z][\w’'-]*\s+){{0,3}}?)(?:will|would)\s+(?:also\s+|then\s+)?"
    rf"(?:(?:share|circulate|send|forward|supply|relay|pass|e-?mail)\s+(?:this|that|these|it|them|{_PAPER})\b[^.;]{{0,60}}?\s(?:with|to)\s+{_FOR_US}"
    rf"|[a-z]+\s[^.;]{{2,80}}?\sand\s+(?:then\s+)?(?:relay|report(?:\s+back)?|feed(?:\s+back)?|come\s+back)\b[^.;]{{0,60}}?\s(?:to|with)\s+{_FOR_US})"
)
# "I will, however, send the member the evaluation.", in an answer printed in its own words
_I_WILL = Form(
    r"(?:^|[.;,“\"]\s*|\band\s+|\bbut\s+)(?:(?:certainly|yes|of\s+course|indeed)[,;]?\s+(?:and\s+)?)?I(?:\s+(?:will|shall)|['’]ll)(?:,?\s+(?:however|certainly|of\s+course|gladly|also|then|therefore|happily|indeed|now),?)?\s+"
    r"(?P<verb>send|ask|write|circulate|supply|share|forward|arrange|find\s+out|look\s+into|check|provide|let|pass|ensure|speak|take|raise|get|come\s+back|report)\b",
    re.IGNORECASE,
)
# "It was agreed that a paper come before the September meeting.", "asked if it can come here in the summer term"
_COMES = Form(
    r"\basked\s+(?:if|whether)\s+(?:it|this|that|these|an?\s[^.;,]{2,40}?|the\s[^.;,]{2,40}?)\s+(?:could|can|might|may)\s+(?:also\s+)?(?:come|return|be\s+brought|go)\s+(?:back\s+)?"
    r"(?:here|to\s+(?:the|a|this|its)\s+(?:[\w’'-]+\s+){0,3}?(?:[Mm]eeting|[Cc]ommittee|[Pp]anel|[Bb]oard|[Ff]orum|[Gg]roup|agenda|session))\b"
    r"|\b(?:agreed|resolved|requested|asked)\s+that\s+(?:an?|the|this|another|further)\s+(?:[\w’'-]+\s+){0,4}?(?:papers?|reports?|updates?|briefings?|notes?|item|matter)\s[^.;]{0,40}?"
    r"\b(?:come|comes|go|return|be\s+brought|be\s+put)\s+(?:back\s+)?(?:before|to)\s+(?:the|a|this|its)\s"
)
# "The Committee agreed also, at the request of a member, to write to the county."
_AGREED_ASIDE = Form(
    r"^\W*(?:\d+(?:\.\d+)*\s+)?(?:The\s+)?(?:Committee|Council|Board|Panel|Members|Councillors|Forum|Group|Commission|Cabinet|It\s+was)\s+(?:also\s+|then\s+|further\s+)?(?:agreed|resolved|decided)"
    r"(?:\s+also|\s+further)?,\s[^,;.]{3,90},\s+to\s+(?P<verb>write|send|contact|ask|invite|request|obtain|seek|arrange|chase|circulate|forward|inform)\b"
)
# "It was agreed that this be done.", "It was agreed that our Treasurer should reply."
_BE_DONE = Form(
    r"\b(?:agreed|resolved|decided)\s+(?:that\s+)?(?:this|it|these)\s+(?:should\s+|would\s+|will\s+)?be\s+(?:done|actioned|progressed|arranged|pursued|followed\s+up|looked\s+into)(?=\s*(?:[.;,]|$|before\b|at\s+the\s+next))"
    r"|\b(?:agreed|resolved|decided)\s+(?:that\s+)?(?P<who>(?:our|the)\s+(?:(?:[Vv]ice|[Dd]eputy)[\s-])?(?:[Cc]hair(?:man|woman|person)?|[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Cc]onvenor|[Cc]onvener|[Ll]eader))"
    r"\s+(?:should|would|will)\s+(?:respond|reply|answer|write|contact|speak|deal|attend|draft|ask|meet|see|check|find|arrange)\b"
)
_WAS_OLD = re.compile(r"\b(?:had|has|have|not|previously|if|whether|who)\s+(?:been\s+|was\s+|it\s+was\s+)?$")
# "The Council agreed to a letter being sent to the owner."
_BEING_SENT = Form(
    r"\b(?:agreed|agreement|consented|in\s+favour)\s+(?:to|on|of)\s+(?:an?|the|another|this|that)\s+(?:\w+\s+){0,3}?(?:letter|e-?mail|reply|response|notice|note|copy|reminder|invitation|complaint|objection)"
    r"s?\s(?:[^.;,]{2,50}?\s)?being\s+(?:sent|written|circulated|issued|made|posted|put\s+up|drafted|submitted)\b"
)
# "The Council will write to the owner.": what the body does by its clerk
_BODY_WRITES = Form(
    rf"{_LABEL}(?P<who>(?:The\s+)?(?:(?:Parish|Town|Community|City|District)\s+)?(?:Council|Committee|Board|Panel|Group|Association|Forum)|We|Members)\s+(?:will|would|{_MUST})"
    r"(?:\s+(?:also|now|then|therefore|again))?\s+(?:write\s+(?:again\s+|back\s+|formally\s+)?to|send\s+an?\s+(?:\w+\s+)?(?:letter|e-?mail|reply|response|note)|e-?mail\s+the)\b"
)
# "The Clerk was given authority to order the salt.", "Ann Bell accepted an action to ring them."
_SET_TO = Form(
    r"\b(?:(?:was|were|be)\s+(?:also\s+|then\s+)?(?:given\s+(?:the\s+|full\s+|delegated\s+)?(?:authority|permission|go[\s-]ahead|approval|task|job|power|responsibility)|detailed|deputed|delegated|left|nominated)\s+to"
    r"|(?:accepted|picked\s+up|has|was\s+given|was\s+assigned|was\s+set)\s+(?:an?|the)\s+action(?:\s+(?:point|item))?\s+to)\s+(?P<verb>[a-z][a-z-]+)\b"
)
_WHICH = re.compile(r",?\s+which\s+$")  # the thing told of before is what will be passed on
_MAY_NOT = re.compile(r"\b(?:not|never|no\s+longer|only|always|normally|usually|already)\b")


def further_order(section: Section, number: int) -> Task | None:
    """The task of a sentence in one of these forms; None where it has none."""
    sentence = section.sentences[number]
    said = section.text[sentence.start : sentence.end]
    if said.endswith(("?", ":")):
        return None
    for reader in (_sent, _turned_to, _told, _taken_up, _partner, _agreed):
        owners = reader(section, said, number)
        if owners is not None:
            kind = "undertaking" if reader in (_taken_up, _partner) else "request"
            return Task(sentence.start, sentence.end, _RULES[reader.__name__], kind, owners, number)
    return None


def _sent(_section: Section, said: str, _number: int) -> tuple[str, ...] | None:
    """ "A letter should be sent to the owner.", "The gully will be brought to the attention of the ranger." """
    if _LETTER.match(said):
        return ()
    found = _TO_NOTICE.search(said) or _AND_SENT.search(said)
    return () if found and says_so(_WHICH.sub(" ", said[: found.start()])) and not _MAY_NOT.search(said[: found.end()]) else None


def _turned_to(_section: Section, said: str, _number: int) -> tuple[str, ...] | None:
    """ "The Ward Member would be requested to raise this with the county." """
    found = _TURN_TO.match(said)
    if found is None or _PUBLIC.search(found["who"]) or " that " in found["who"] or not says_so(found["who"] + " "):
        return None
    talks = found["verb"] and found["verb"] in words("talk_verbs") | {"comment", "apply", "vote", "note"} - {"clarify", "confirm"}
    return None if talks else ()


def _told(section: Section, said: str, number: int) -> tuple[str, ...] | None:
    """ "The Chair should take this to the Board." """
    if writes := _BODY_WRITES.match(said):
        return split_owners(writes["who"], section.cast) if writes["who"] not in ("We", "Members") else ()
    please = _PLEASE.match(said)
    if please and please["verb"] in HANDED_IN:
        return (please["who"] or please["all"] or please["to"],)
    given = _SET_TO.search(said)
    if given and deed_of(given["verb"]) and follows(said, given.end("verb"), len(said), given["verb"]):
        start = section.sentences[number].start
        who = subject_before(section, start, start + given.start())
        return split_owners(who.text, section.cast) if who and not who.pronoun and who.role not in (BODY, PUBLIC) else None
    found = _SHOULD.match(said)
    if found is None:
        return None
    verb, rest = found["verb"], found["rest"]
    weighs = verb == "consider" and _WEIGHS.match(rest)
    if not weighs and not (tells_deed(verb, rest) or (deed_of(verb) and follows(said, found.end("verb"), len(said), verb))):
        return None
    return split_owners(found["who"], section.cast)


def _taken_up(section: Section, said: str, number: int) -> tuple[str, ...] | None:
    """ "It was noted by Jo Bell, who would amend the table.", "passed it to the Director for a reply", "I will, however, send it". """
    found = _WHO_WOULD.search(said)
    if found and says_so(said[: found.start()]) and deed_of(found["verb"]) and follows(said, found.end("verb"), len(said), found["verb"]):
        known = _RANKED.fullmatch(found["who"]) or are_of_meeting(found["who"], section.cast)
        return split_owners(found["who"], section.cast) if known else None
    asked = _WHICH_DO.search(said)
    if asked and not _WAS_OLD.search(said[: asked.start()]) and is_owner(asked["who"], section.cast):
        return split_owners(asked["who"], section.cast)
    passed = _PASSED_ON.search(said)
    if passed and says_so(said[: passed.start()]) and is_owner(passed["who"], section.cast):
        return split_owners(passed["who"], section.cast)
    turn = section.response_at(section.sentences[number].start) if _I_WILL.search(said) else None
    return split_owners(turn[2], section.cast) if turn else None


def _partner(section: Section, said: str, _number: int) -> tuple[str, ...] | None:
    """ "The Trust would share this with the Panel." """
    found = _PARTNER.search(said)
    if found is None or not says_so(said[: found.start("who")]) or _MAY_NOT.search(found.group()) or _PUBLIC.search(found["who"]):
        return None
    who = found["who"].strip()
    return () if who in ("This", "That", "It", "These", "They", "There", "The Committee", "The Panel") else split_owners(who, section.cast)


def _agreed(section: Section, said: str, _number: int) -> tuple[str, ...] | None:
    """ "It was agreed that this be done.", "… that our Treasurer should reply", "agreed also, at her request, to write". """
    found = _BE_DONE.search(said)
    if found and not _WAS_OLD.search(said[: found.start()]):
        return split_owners(found["who"], section.cast) if found["who"] else ()
    aside = _AGREED_ASIDE.match(said) or _COMES.search(said) or _BEING_SENT.search(said)
    return () if aside and not _WAS_OLD.search(said[: aside.start()]) else None


_RULES = {
    "_sent": "action-to-be-done",
    "_turned_to": "action-would-be-done",
    "_told": "action-infinitive",
    "_taken_up": "action-would-try",
    "_partner": "action-would-supply",
    "_agreed": "action-agreed-that",
}
