"""What "it was agreed" that somebody do, or that be done: "It was agreed that a letter be sent", "agreed to write"."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.deeds import LEVY, OTHER_DEEDS, OWN_DEEDS, finite_third
from pipeline.extract.doers import doer_after, with_second
from pipeline.extract.notes import DEED_OF_ONE
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.orders import BARE, TOLD, WRITES
from pipeline.extract.owners import split_owners, subject_before
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Hit, Section, Sentence, Task, task_start
from pipeline.form import Form
from pipeline.vocab import words

_BODY_AGREES = re.compile(
    r"\b(?:(?:[Ii]t\s+was|[Mm]embers|[Cc]ommittee|[Cc]ouncil|[Pp]anel|[Bb]oard|[Cc]ouncillors)\s+(?:\w+\s+){0,2}"
    r"|[Ss]econded(?:\s+by)?\s[^;:]{2,60}?,?\s+(?:and\s+)?(?:\w+ly\s+)?)$"  # "Cllr A moved, seconded by Cllr B and agreed to ask"
)
# "agreed to come back to it in May and seek advice from the county": the second thing is the deed
_AND_DOES = re.compile(
    r"(?![^;.]*\b(?:adjourn|break|recess))[^;.]{3,120}?\s(?:and|but|before|then)\s+(?:to\s+|would\s+|also\s+|then\s+|in\s+the\s+meantime\s+(?:to\s+)?)*(?:seek|obtain|ask|invite|contact|write|request|approach|inform|notify)"
    r"\s+(?!(?:the\s+)?(?:meeting|members|Members)\b)(?:[a-zA-Z£\d])"
)
# What a body that agrees to it has to do later: "to make a further effort", "to hold a site visit", "to monitor the gate".
_BODY_DOES = re.compile(
    r"\s+(?:make\s+(?:an?\s+)?(?:\w+\s+)?(?:effort|[ei]nquir\w+|contact|representations?|approach|application|request)"
    r"|hold\s+(?:an?\s+)?(?:further\s+)?(?:site\s+(?:visit|meeting)|visit|public\s+meeting|workshop|open\s+day)"
    r"|(?:hold|host)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:event|session|seminar|roundtable|workshop|drop-in)\b"
    r"|reach\s+out\b|(?:conduct|carry\s+out|undertake|run|do)\s+an?\s+(?:[\w-]+\s+){0,3}(?:survey|review|audit|count|inspection|poll|study|assessment|investigation|consultation|check)\b"
    r"|try\s+(?:to|and)\s|register\s|monitor\s|apply\s+for\s|have\s+an?\s+(?:draft|list|plan|meeting|quote|report)\b"
    r"|(?:inform|notify|consult|approach|remind)\s)"
)
# Agreed, but done there and then.
_PROCEDURE = re.compile(
    r"\b(?:at\s+this\s+(?:point|stage|juncture)|in\s+the\s+(?:minutes|absence)|taken\s+(?:next|first|now"
    r"|together|as)|Items?\s+\d+\b.*\btaken)\b"
)
_LISTED = re.compile(
    r"\b(?:agenda|work\s+(?:programme|plan)|forward\s+plan|website|newsletter|notice\s*boards?|log|register|minutes|letter|report)\b"
)
_FORMAL = re.compile(
    r"\bbe\s+(?:made\s+(?:as\s|plain)|added\s+as\s+an?\s)|"
    r"(?i:\bmeetings?|\bAGM)\s+(?:of\s+[^.;,]{3,40}?\s+)?(?:would\s+|will\s+|should\s+|shall\s+)?be\s+held\b|\bbe\s+(?:given|asked\s+to\s+note)\b"
    r"|\bpayments?\s+be\b|\bbe\s+brought\s+forward\b"
)
# What may be so, what is not to be, and what the body itself has settled by agreeing to it: fees, schemes, things that are put up
_AS_IT_IS = re.compile(
    r"\b(?:may|might|can|must|not|never)\s+be\b|\bno\s+[^.;,]{2,60}?\sbe\b|\bbe\s+(?:raised|increased|reduced|cut)\s+(?:by|to|from)\s+(?:[£$€\d]|\w+\s+per\s?cent)"
    r"|(?<!invitation\s)(?<!deadline\s)(?<!thanks\s)\b(?:would\s+|should\s+|will\s+)?be\s+extended\b(?!\s+an?\s+invit)"
    r"|^(?!.*\b(?:notices?|posters?|signs?\s+be\s+put\s+up\s+(?:ask|warn|say)))[^.;]*\bbe\s+put\s+up\b"
    r"|\b(?:markets?|fairs?|elections?|sales?|parades?|festivals?)\s+(?:would\s+|should\s+)?be\s+held\b"
    r"|\b(?:assurance|comfort)\s+(?:(?:could|would|should)\s+)?be\s+taken\b|\bbe\s+taken\s+(?:into\s+(?:account|consideration)|as\s+read|note\s+of)\b"
)
_TOWARDS = re.compile(
    # how a sum is spent
    r"\s+(?:also\s+)?raise\s+[^.;,]{2,50}?\s(?:to|by|from)\s+[£$€\d]|\s+put\s+[^.;,]{1,60}?\s+towards?\b"
    r"|\s+put\s+(?:[\w’'-]+\s+){0,5}?(?:off|aside|to\s+(?:the\s+vote|one\s+side))\b"  # left for later, or settled there and then
    r"|\s+put\s+back\s+(?:an?|the|this|that|its|their|any|all)\s+(?:[\w-]+\s+){0,2}?(?:items?|matter|discussion|decision|vote|debate|question|subject|start|date|meeting|review)\b"
    rf"|\s+{LEVY}"
)
_PARTIES = re.compile(
    r"\s+(?:both\s+)?(?P<who>(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:and\s+|of\s+|for\s+)*(?:the\s+)?[A-Z][\w’'-]*){0,7})"
    r"\s+(?:would|will|should|to)\s+(?!(?:continue|remain|be|have|need|become|not|always|never)\b)(?P<verb>[a-z]+)"
)
# "It was agreed Cllr Hale should ask for quotes": no "that" before who is to do it
_SOMEBODY = re.compile(r"\s+(?:the\s+(?:(?:parish|town)\s+)?[Cc]|(?!That\b|To\b)[A-Z])")
# "it was agreed a payment would be looked at again"
_TO_A_THING = re.compile(r"\s+(?:an?|the|this|that|these|those|it|his|her|their|more|further)\s[^.;,]{0,80}?\b(?:would|will|should)\s+be\s")
# "that a Councillor needs to check the books", "that councillors should bring the figures": each of them does it, not the body
_MEMBERS = re.compile(
    r"\s+(?P<who>(?:(?:an?|one|each|all|every)\s+)?(?:[Cc]llrs?|[Cc]ouncillors?|[Mm]embers?))\s+(?:(?:(?:needs?|needed)\s+to|should|would|will)\s+|(?=(?:contact|view|check|read|send|bring|e-?mail|write|let|look|forward|submit|pass)\s))"
    r"(?:seek\s+to\s+)?(?:also\s+|each\s+)?(?P<verb>[a-z]+)"
)
_BY_EACH = frozenset(["identify", "supply", "share", "collect", "view", "read", "let", "submit", "pass"])
# "that the handyman should mend the bench": a post without a capital
_OUR_MAN = re.compile(
    r"\s+(?P<who>the\s+(?:(?:(?:parish|town|deputy|assistant)\s+)?clerk|chair(?:man)?|handyman|caretaker|groundsman|warden|contractor|lengthsman|treasurer|secretary|gardener|litter\s+picker|village\s+ranger))\s+"
    r"(?:(?:should|would|will)\s+)?(?:be\s+asked\s+to\s+)?(?!be\b|have\b|not\b|was\b|is\b|had\b|continue\b)(?P<verb>[a-z]+)"
)
# "that a working group, led by the Clerk, should cost the works"
_GROUP = re.compile(
    r"\s+(?P<who>an?\s+(?:[\w-]+\s+){0,3}(?:group|panel|party|sub-?group|sub-?committee|task\s+force|team))(?:,[^,;]{3,60},|\s+of\s[^,;]{3,60}?)?"
    r"\s+(?:should|would|will)\s+(?!be\b|have\b(?!\s+(?:an?\s+)?(?:further\s+|another\s+)?(?:talks?|discussions?|look|meeting|word)\b)|not\b)(?P<verb>[a-z]+)"
)
_OURS = re.compile(
    r"\s*\bwe\s+(?:should\s+|would\s+|will\s+)?(?:also\s+|actively\s+|now\s+)?(?P<verb>[a-z]+)"
    r"(?P<contact>\s+(?:to\s+)?(?:make\s+)?contact\b)?"
)

# "that the next newsletter should explain the choice": somebody is to write it
_OUR_PAPER = re.compile(
    r"\s+(?:the|our|its|an?)\s+(?:[\w’'-]+\s+){0,3}?(?:newsletter|notice|magazine|bulletin|website|letter|leaflet|poster|agenda)\s+(?:should|would|will)\s+(?:also\s+)?"
    r"(?:give|include|carry|contain|mention|explain|invite|ask|set\s+out|say)\b"
)
# "that the report should from May show the range": whoever writes it has it to do
_OUR_REPORT = re.compile(
    rf"\s+(?:the|our|its|this|these|all|future|later|each)\s+(?:[\w’'-]+\s+){{0,3}}?(?:reports?|papers?|dashboards?|tables?|updates?|scorecards?)\s+(?:should|would|will)\s+"
    rf"(?:also\s+|in\s+(?:future|{MONTH_NAME})\s+|from\s+(?:now\s+on|{MONTH_NAME}|next\s+\w+)\s+|henceforth\s+|always\s+)?(?:show|include|carry|contain|set\s+out|give|explain|compare|list)\b"
)
_ONE_DOES = re.compile(r"proceed\b|speak\s+(?:to|with)\b")
# "that this would be done in future reports": what was talked of is to be done, at a time or by somebody
_THIS_DONE = re.compile(
    r"^\s*(?:this|it|that|these|the\s+same|the\s+(?:work|job|task|check|change|correction)s?)\s+(?:(?:would|will|should|could|to)\s+)?be\s+(?:done|carried\s+out|provided|shown|supplied|set\s+out|seen\s+to|dealt\s+with|followed\s+up|actioned|attended\s+to)\b"
    r"(?=\s*(?:\.|$)|[^.;]{0,60}?\s(?:in|for|at|before|after|from|by|with|as\s+soon|(?:next|this|later|outside|separately))\b)(?!\s+(?:\w+ly\s+)?(?:(?:each|every|only|under|if|where|unless|whenever|annually)\b|from\s+(?:now|then)\s+on\b|in\s+future\W*$))"
)
_BE_DONE = re.compile(r"\bbe\s+(?:\w+ly\s+)?[a-z]+(?=\s)")
_WE = frozenset(
    ["write", "send", "contact", "invite", "approach", "ask", "request", "arrange", "organise"]
    + ["obtain", "seek", "chase", "email", "raise", "report", "publicise", "advertise", "start"]
    + ["enquire", "inquire", "check", "find", "investigate", "apply", "lobby", "complain", "respond", "reply", "get"]
    + ["produce", "draft", "prepare", "circulate", "distribute", "issue", "publish", "forward", "consult", "pursue", "press"]
)


# "that a further report be received in June": what comes back to the body itself, once
_COMES_LATER = re.compile(
    r"^(?:(?!\b(?:and|had|which|who)\b)[^;,.])*?\b(?:updates?|reports?|papers?|briefings?|presentations?|items?|matters?|topics?|subject|review|plan|strategy|this|it|issues?)\b[^;,.]{0,70}?\s"
    r"(?:(?:would\s+|will\s+|should\s+|to\s+)?be\s+(?:received|brought|tabled|returned|reported|submitted|presented)|(?:would\s+|will\s+|should\s+)?(?:come|return))"
    r"(?:\s+(?:back|again))?\b(?P<rest>[^;.]*)|^(?:\s+to)?\s+(?:also\s+)?(?:receive|have)\s+(?:an?|the|another|further|more)\s+(?:[\w’'-]+\s+){0,3}?(?:updates?|reports?|papers?|briefings?|presentations?|notes?)\b(?P<more>[^;.]*)"
    rf"|^\s+(?:the\s+)?(?:{COLLEGES}|Members|Council|meeting)\s+(?:would|should|will)\s+(?:receive|have)\s(?P<last>[^;.]*)"
)
_AT_A_TIME = re.compile(
    rf"\b(?:in|at|to|for|by)\s+(?:the\s+|a\s+|its\s+)?(?:{MONTH_NAME}|autumn|spring|summer|winter|new\s+year|future\s+meeting|later\s+meeting|next\s+(?:\w+\s+)?meeting"
    rf"|{MONTH_NAME}\s+meeting|(?:three|four|six|nine|twelve|two|\d+)\s+months)\b|\b(?:six|three|twelve|\d+)\s+months['’]?\s+time\b|\bnext\s+(?:meeting|year|month|quarter|cycle)\b"
)
# Who speaks or sits for the body, and how often a thing is shown: standing arrangements
_SITS = re.compile(
    r"(?:[^;,.]{0,60}?\s)?(?:represents?|serves?\s+(?:on|as)|sits?\s+on|acts?\s+as|chairs?|deputi[sz]es?"
    r"|(?:carr(?:y|ies)\s+on|continues?|stays?(?:\s+on)?|remains?|stands?(?:\s+again)?)\s+(?:as|in\s+(?:post|office|the\s+role)))\s"
)
_HOW_OFTEN = re.compile(
    r"\b(?:on\s+an?\s+\w+(?:[\s-]\w+)?\s+basis|quarterly|monthly|annually|bi-?annually|six[\s-]monthly|(?:each|every)\s+(?:quarter|year|month|meeting|six|three))\b"
)


_PUT_OFF = re.compile(r"\bdefer|\bbe\s+(?:brought|moved|put)\s+(?:forward|back\s+to\s+its)\b")


def _comes_later(rest: str) -> bool:
    found = _COMES_LATER.search(rest)
    when = found and (found["rest"] or found["more"] or found["last"])
    return bool(when and _AT_A_TIME.search(when) and not _PUT_OFF.search(rest))


# What is done by hand once it is agreed: "that the conifer should be felled before the bench is set there"
_BY_HAND = re.compile(
    r"\b(?:would|will|should)\s+be\s+(?:\w+ly\s+)?(?:bought|purchased|ordered|booked|hired|fitted|installed|erected|mended|repaired|replaced|removed|felled|trimmed|pruned|cut\s+(?:back|down)"
    r"|cleaned|cleared|painted|planted|tested|inspected|measured|serviced|delivered|(?<!fees\sshould\sbe\s)(?<!fees\swould\sbe\s)collected|printed|costed|priced)\b"
)
# how things are to be from now on, and what is taken out of a paper there and then
_STANDING = re.compile(
    r"\b(?:each|every|whenever|always|regularly|annually|monthly|weekly|in\s+future|as\s+and\s+when)\b"
    r"|\b(?:fees?|rents?|subscriptions?|names?|words?|sentence|paragraph|clause|item|section|line|page|condition|requirement|restriction|limit|member\w*|director)s?\b[^.;]*?\sbe\s"
)


# "Agreed the film will be shown to all": a note of what was agreed, with no "that"
_AGREED_NOTE = Form(
    r"\W*(?:\(?\w{1,3}[.)]\s+)?(?:Agreed|AGREED)[:,]?(?P<rest>\s+(?:that\s+)?(?:the|an?|this|these|those|his|her|their|more|further)\s[^.;:]{2,90}?\s(?:will|would|should|to)\s+be\s+[^\n]*)"
)


# "Forum agreed Chair should write", "There was agreement that officers should meet them": agreed in fewer words, or by a noun
_BRIEFLY = re.compile(
    rf"\W*(?:\(?\w{{1,3}}[.)]\s+)?(?:(?:(?:[Tt]he\s+)?(?:{COLLEGES}|Council|Members|Councillors|Cllrs|Trustees|Governors|Directors|Meeting|meeting)|All|We|[Ee]veryone|[Ee]verybody|Members\s+all)"
    r"\s+(?:also\s+|all\s+|then\s+|unanimously\s+|therefore\s+|further\s+)*(?:agreed|decided|resolved)(?:\s+that)?"
    r"|[Tt]here\s+was\s+(?:\w+\s+){0,2}?(?:agreement|consensus)(?:\s+(?:among|amongst|from|between|by)\s+[\w\s]{3,30}?)?\s+that"
    r"|[Tt]he\s+(?:\w+\s+)?(?:consensus|agreement|feeling\s+of\s+the\s+meeting)\s+was\s+that)(?=\s)"
)


def agreed_note(section: Section, number: int) -> Task | None:
    """Read "Agreed the film will be shown to all members", "Forum agreed Chair should write", "There was agreement that …"."""
    sentence = section.sentences[number]
    brief = _BRIEFLY.match(section.text, sentence.start, sentence.end)
    if brief:
        rest = section.text[brief.end() : sentence.end]
        owners = _agreed_doer(section, Hit("action-agreed-that", "decision", sentence.start, brief.end()), sentence.end)
        noun = brief.group().endswith("that") and not re.search(r"\b(?:agreed|decided|resolved)\b", brief.group())
        deed = owners or (noun and _agreed_deed(rest, ours=False))
        if not deed or _PROCEDURE.search(rest) or _SITS.match(rest):
            return None
        return Task(sentence.start, sentence.end, "action-agreed-that", "request", owners, number)
    note = _AGREED_NOTE.match(section.text, sentence.start, sentence.end)
    if note is None or _PROCEDURE.search(note["rest"]) or not _agreed_deed(note["rest"], ours=False):
        return None
    return Task(sentence.start, sentence.end, "action-agreed-that", "request", (), number)


def agreed_that(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "It was agreed that a letter be sent", "Members agreed that the Chair would write", "it was agreed to write"."""
    text, sentence = section.text, section.sentences[number]
    before, rest = text[sentence.start : hit.start], text[hit.end : sentence.end]
    if re.search(r"\b(?:had|has|have|having|been|previously|not|as)\s+(?:\w+\s+)?$", before):
        return None
    if re.match(r"\s+(?:it\s+|they\s+|Members\s+)?noted\b|\s+TO\s+(?:RECOMMEND|NOTE|APPROVE|ADOPT|RECEIVE|SUPPORT|DEFER)", rest):
        return None
    if re.search(r"\bas\s+(?:an?\s+)?[Aa]genda\s+[Ii]tem\s+\d", rest):
        return None
    if text[hit.start : hit.end].lower().endswith("to"):
        verb = re.match(r"\s+(?:also\s+|provisionally\s+)?([a-z][\w-]*)", rest)
        deed = verb is not None and (verb.group(1) in OWN_DEEDS | OTHER_DEEDS or _BODY_DOES.match(rest))
        deed = (deed or _AND_DOES.match(rest) is not None) and not _TOWARDS.match(rest)
        ours = (deed or _comes_later(rest)) and _BODY_AGREES.search(before)
        return Task(_own_clause(section, hit, sentence), sentence.end, hit.rule, "resolution", (), number) if ours else None
    if _PROCEDURE.search(rest) or (hit.rule == "action-agreed-somebody" and not (_SOMEBODY.match(rest) or _TO_A_THING.match(rest))):
        return None
    if re.search(
        r"\bshould\b[^.;]*\b(?:(?<!\bsee\s)(?<!\bout\s)(?<!\bask\s)(?<!\bcheck\s)if(?!\s+(?:necessary|possible|needed|required|not)\b)|whenever|in\s+the\s+event)\b",
        rest,
    ):
        return None  # how things are to be done from now on
    owners = _agreed_doer(section, hit, sentence.end)
    if _SITS.match(rest) or (not owners and _HOW_OFTEN.search(rest)):
        return None
    if owners or _comes_later(rest) or _agreed_deed(rest, ours=text[hit.end - 2 : hit.end] == "we"):
        by = () if owners else _agreed_by(section, hit, sentence.end) or _assenter(section, sentence, hit.start)
        return Task(_own_clause(section, hit, sentence), sentence.end, hit.rule, "request", owners or by, number)
    return None


# "It was suggested, and the Head of Parks agreed, that …": who takes up the suggestion has it to do
_SUGGESTED = re.compile(r"\b(?:suggested|proposed|requested|asked)\b[^;.]{0,40}?,\s+and\s+$")


def _assenter(section: Section, sentence: Sentence, at: int) -> tuple[str, ...]:
    subject = subject_before(section, sentence.start, at)
    if subject is None or subject.pronoun or subject.role in (BODY, PUBLIC):
        return ()
    return split_owners(subject.text, section.cast) if _SUGGESTED.search(section.text[sentence.start : subject.start]) else ()


def _agreed_by(section: Section, hit: Hit, end: int) -> tuple[str, ...]:
    """Who does what was agreed in the passive: "that the leaflet would be sent out by the Clerk"."""
    done = _BE_DONE.search(section.text, hit.end, end)
    return doer_after(section, done.end(), end) if done else ()


# "It was queried why there was no date and agreed that one be sought", "It was suggested that …, and it was agreed that …"
_AND_AGREED = re.compile(
    r"(?P<story>\W*(?:It\s+was|There\s+was|Members?|The\s+\w+|[A-Z][\w.’'-]*\s[A-Z]\w+)\s+(?:\w+\s+)?(?:queried|asked|suggested|noted|remarked|pointed\s+out|reported|felt|commented|observed|said)\s[^;]{12,}?,?\s+(?:and|but)\s+)"
    r"(?:it\s+was\s+)?(?:\w+ly\s+|also\s+|therefore\s+|then\s+)?$"
)
_MOVED = re.compile(r"\b(?:moved|proposed|seconded|motion)\b")


def _own_clause(section: Section, hit: Hit, sentence: Sentence) -> int:
    """Where a second thing that was agreed begins: "It was agreed that the café was ideal and it was agreed to check its dates"."""
    text = section.text
    decided = next((start for start, end in section.decided if sentence.start < start <= hit.start < end), None)
    if decided is not None:  # a story stands before it
        return decided
    told = _AND_AGREED.match(text, sentence.start, hit.start)
    if told and not _MOVED.search(told.group()):
        return task_start(text, sentence.start, told.end("story"), sentence.end)
    second = re.search(r"\band\s+(?=it\s+was\s+(?:\w+\s+)?$)", text[sentence.start : hit.start])
    if second is None or not re.search(r"\bagreed\b", text[sentence.start : sentence.start + second.start()]):
        return sentence.start
    return sentence.start + second.end()


def _agreed_doer(section: Section, hit: Hit, end: int) -> tuple[str, ...]:
    """Who is to do what was agreed: "that the Chair would write", "that both the Trust and the Council will check"; () for nobody."""
    text = section.text
    rest = text[hit.end : end]
    doer = with_second(section, section.cast.at(text, hit.end + len(rest) - len(rest.lstrip()), end), end)
    if doer and not doer.pronoun and doer.role != PUBLIC:
        bare = BARE.match(text, doer.end, end) or TOLD.match(text, doer.end, end)
        by_one = doer.role != BODY or WRITES.match(text, doer.end, end) is not None
        alone = bare is not None and (by_one or "would" in bare.group())
        if bare and alone and not finite_third(bare["verb"]) and not _idle(text, bare.start("verb"), one=doer.role != BODY):
            return split_owners(doer.text, section.cast)
    members = _MEMBERS.match(rest)
    if members and members["verb"] in OWN_DEEDS | OTHER_DEEDS | _BY_EACH:
        return (members["who"],)
    man = _OUR_MAN.match(rest)
    if man and not finite_third(man["verb"]) and man["verb"] not in words("idle_verbs"):
        return (man["who"],)
    group = _GROUP.match(rest)
    if group and (group["verb"] == "have" or group["verb"] not in words("idle_verbs")):
        return (group["who"],)
    parties = _PARTIES.match(rest)
    idle = parties is None or _idle(rest, parties.start("verb"), one=" " not in parties["who"])
    if parties and not idle and not re.fullmatch(r"Items?\b.*", parties["who"]):
        return split_owners(parties["who"], section.cast)
    return ()


# "that the library would close on Saturdays": its hours
_HOURS = re.compile(r"(?:close|open|shut|reopen|start|begin)\s+(?:on|at|for|early|late|from|until|between|as|only|all)\b")


# "that the café would make an excellent venue": what it is good for
_FITS = re.compile(
    r"(?:provide|make|give|offer)\s+(?:an?|the)\s+(?:\w+ly\s+)?(?:excellent|ideal|good|suitable|perfect|useful|welcome|better|fine|great)\b"
)


def _idle(text: str, at: int, *, one: bool) -> bool:
    """Whether the verb at ``at`` asks for no deed afterwards: a body only deliberates where ``one`` person goes and does it."""
    verb = re.compile(r"[a-z-]+").match(text, at)
    return (
        verb is None
        or _HOURS.match(text, at) is not None
        or _FITS.match(text, at) is not None
        or (verb.group() in words("idle_verbs") and not (one and (verb.group() in DEED_OF_ONE or _ONE_DOES.match(text, at))))
    )


def _agreed_deed(rest: str, *, ours: bool) -> bool:
    """Whether a deed was agreed that names nobody: "that we should approach", "that a letter be sent"."""
    own = _OURS.match("we" + rest if ours else rest)
    if (own and (own["verb"] in _WE or own["contact"])) or _OUR_PAPER.match(rest) or _OUR_REPORT.match(rest):
        return True
    if _THIS_DONE.match(rest) and not _AS_IT_IS.search(rest):
        return True
    hand = _BY_HAND.search(rest)
    if hand and not (_STANDING.search(rest) or _AS_IT_IS.search(rest) or "had been" in rest[: hand.start()]):
        return True
    done = re.search(r"\b(?:would|will|should|to|\w+)\s+be\s+(?P<done>[a-z-]+)(?P<up>\s+(?:up|into|at|out))?", rest)
    if done is None or "had been" in rest[: done.start()] or _FORMAL.search(rest) or _AS_IT_IS.search(rest):
        return False
    if done["done"] == "passed" and not rest.startswith((" to ", " on "), done.end()):
        return False  # bills are passed, letters are passed on
    if not {done["done"], " ".join((done["done"] + (done["up"] or "")).split())} & (words("deeds_done") - {"referred", "monitored"}):
        return False
    if not done.group().startswith("should"):
        return True
    listed = done["done"] in ("placed", "added", "included")  # a view of where things belong, unless it is the meeting's own papers
    return bool(_LISTED.search(rest, done.end())) if listed else done["done"] in words("sending_done")
