"""What a decision did, by its main verb."""

import re
from functools import cache

from pipeline.extract.asides import without_aside
from pipeline.extract.nouns import TITLED_BODY
from pipeline.extract.subjunctive import ASIDE
from pipeline.form import Form
from pipeline.patterns import TO_TWELVE
from pipeline.vocab import ordered

# After "be", "was", "is hereby" or a modal of them; the adverbs between do not matter.
_PASSIVE = (
    r"\b(?:be|was|were|is|are|been|being),?\s+(?:(?:and\s+(?:(?:it|he|she|they|the\s+same)\s+)?(?:is|are)\s+hereby,\s+)"
    r"|(?:and\s+(?:is|are)\s+)?"
    r"(?:hereby|duly|formally|unanimously|also|therefore|again|so|\w+ly|(?:taken|held)\s+as\s+read(?:,|\s+and))\s+)*"
)
_HEAD = re.compile(
    rf"^[“\"‘'(\s*_]*(?:and\s+)?(?:otherwise,?\s+)?(?i:t\s?h\s?a\s?t,?\s+)?(?i:to\s+)?(?:we,\s+the\s+(?i:members|elected\s+members|councillors)\s+of\s[^,;.]{{3,80}},\s+)?(?:(?:Mayor\s+and\s+)?(?:{TITLED_BODY}(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+(?:of\s+)?){{0,4}}[A-Z][\w’'-]*)?|[Ww]e|it)\s+)?(?:hereby\s+|duly\s+|otherwise\s+|\w+ly\s+)?"
)
# "Notes of 18 June agreed": the papers, not the verb.
_NOTES = re.compile(r"Notes\s+(?:of|from|and|were|was|are|agreed|approved|accepted|confirmed)\b")
# "A Poole elected Vice Chair."
_ELECTED = re.compile(r"(?:[A-Z][\w.’'-]*\s+(?:and\s+)?){1,6}(?:re-?)?(?:elected|appointed|co-opted)\b")
# "thanked the officers and noted the report": the thanks are given on the way
_THANKED_AND = re.compile(
    r"thank\w*\s[^;]{3,160}?,?\s+and\s+(?:\w+ly\s+)?(?P<verb>noted?|approved?|agreed?|endorsed?|adopted?|recommend(?:ed)?)\b", re.IGNORECASE
)
# "scrutinise and note the report", "consider and approve the plan"
_AND_VERB = re.compile(
    r"(?:scrutini[sz]e|consider|review|discuss|examine|welcome|debate|comment\s+on)[sd]?(?:,?\s+and)\s+(?P<verb>[a-z]+)\b", re.IGNORECASE
)
# "that it be received and approved", "receive and note the report": what was received was then dealt with
_RECEIVED_AND = re.compile(r"\b((?:be|was|were)\s+)received\s+and\s+(?=(?:approved|adopted|agreed|noted|confirmed|accepted)\b)")
_RECEIVE_AND = re.compile(
    r"receive[sd]?\s+and\s+(?:also\s+)?(?P<verb>note[sd]?|adopt(?:s|ed)?|approve[sd]?|accept(?:s|ed)?|endorse[sd]?|confirm(?:s|ed)?)\b",
    re.IGNORECASE,
)
# "the public be asked to withdraw", "close the meeting to the public", "the meeting be reopened"
_PUBLIC_OUT = re.compile(
    r"\b(?:press|public)\b[^.;]{0,60}?\bbe\s+(?:asked|invited|requested)\s+to\s+(?:withdraw|leave)\b"
    r"|\bclose[sd]?\s+(?:the|this|its)\s+(?:meeting|session)\s+to\s+(?:the\s+)?(?:press|public)\b|\bmeeting\s+(?:be\s+|is\s+|was\s+)?(?:now\s+)?re-?opened?\b"
    r"|\b(?:mov|go|enter|resolv|proceed|return|recess|adjourn)(?:e[sd]?|ed|es|s|ing)?\s+(?:back\s+)?(?:in)?to\s+(?:a\s+|an\s+)?"
    r"(?:closed|private|executive|confidential|open|public)\s+(?:session|meeting)\b",
    re.IGNORECASE,
)
# "Cabinet should be advised to publish the figure"
_ADVISED = re.compile(
    r"(?:[Tt]hat\s+)?(?:the\s+)?(?:[A-Z]\w+\s+)*(?:Cabinet|Council|Executive|Authority|Board)\s+(?:should\s+|would\s+|to\s+)?be\s+advised\s+to\b"
)
_NUMBER = rf"(?:no|none|nil|{TO_TWELVE})"
# "It was agreed to …", "resolved by 4 votes to 1 to …", "Councillor Hale proposed that …": what was decided is the verb behind it.
_AGREED = re.compile(
    r"\b(?:(?P<agreed>(?i:agreed))|(?i:decided|resolve[sd]|voted))(?:\s+\([^()\n]{2,60}\))?"
    r"(?:,?\s+(?:without\s+(?:an?\s+)?(?:vote|division|debate|dissent|discussion)|by\s+(?:general\s+)?(?:consent|consensus)|nem\.?\s?con\.?|in\s+principle|on\s+a\s+show\s+of\s+hands)"
    r"(?=,?\s+(?:that|to)\s))?"
    rf"(?:\s+\(?\d{{1,2}}\s?(?:[-–:/]|to)\s?\d{{1,2}}\)?(?=\s+(?:that|to)\s)|\s+by\s[^,.;:]{{3,70}}?(?=\s+(?:that\s|to\s+(?!{_NUMBER}\b)[a-z]))|,\s[^;:]{{3,140}}?,(?=\s+(?:that|to)\s))?\s*[,:]?\s+(?:\w+ly\s+)?(?:that|to)\s+"
)
# "The Board agreed that it stay a standing item", "Agreed that the chain be worn": a clause of a list that says by itself what it is
_BODY_AGREED = re.compile(rf"\W*(?:[Tt]hat\s+)?(?:{TITLED_BODY}\s+)?(?:also\s+|\w+ly\s+)?[Aa]greed\s")
# "That this Council notes that half the lamps are dark and calls on the Minister to mend them": the noting only leads up to it
_NOTES_AND_CALLS = re.compile(
    r"\W*(?:[Tt]hat\s+)?[Tt]his\s+(?:[A-Z]\w+\s+){0,4}(?:Council|District|Assembly|Authority)\s+notes\b.*\b(?:calls?\s+(?:up)?on|urges?|demands?|asks|requests|instructs)\b",
    re.DOTALL,
)
# "The Panel's decision was to refuse it", "It was the decision of the Panel to refuse it"
_DECISION_TO = re.compile(
    r"[^;:]{0,90}\bcasting\s+vote\s+to\s+(?=[a-z])|[^.;:]{0,60}\bdecision\s+(?:was\s+|of\s+(?:[\w’'-]+\s+){1,8}?(?:was\s+)?)(?:therefore\s+)?(?:to|that)\s+(?=[a-z])"
)
_MOVED = re.compile(
    r"\b(?:[Pp]roposed|[Pp]rop(?=\.)|[Ss]ec(?=\.)|[Mm]oved|[Mm]oves|[Ss]econded|MOVED|SECONDED|[Mm]otion(?:ed)?|MOTION|[Rr]ecommendation(?=\s+(?:to|that)\s)|(?i:move)(?=\s+(?:to|that)\s)|M/S(?:/[ACPU])*)\b:?(?:\s+by)?(?:(?!\bthat\b)[^;:]){0,80}?\b"
    r"(?:(?:(?i:that)|to|the(?=\s+(?:approval|adoption|appointment)\b))\s+|(?=(?:approval|adoption|acceptance|refusal|rejection|deferral|deferment|recommend(?:ed|s)?)\b))"
)
# "not to support the bid", "that the request be not approved"
_SAYS_NO = re.compile(
    r"^\W*(?:(?:RESOLVED|Resolved)\s+)?(?:[Tt]hat\s+[^.;,]{3,80}?\s)?not\s+to\s+(?:support|approve|grant|fund|accept|agree(?:\s+to)?|contribute|donate|give|award|allow|permit)\b"
    r"|\bbe\s+not\s+(?:approved|granted|supported|accepted|agreed|awarded)\b|\b(?:be|was|were)\s+not\s+agreed\b|^[^.;:]{3,120}\s(?<!was\s)(?<!were\s)not\s+agreed\W*$"
)
# What hangs on a conjunction is not what was decided: "that it be paid when the invoice was received".
_SUBORDINATE = re.compile(r"(?<=[^,])\s(?:when|once|until|if|unless|because|before)\s[^,;]*$")
# "The consent of the Council be and is hereby given", "moved as correct".
# "The motion was proposed by A, seconded by B and adopted", "B proposed the minutes approved": the participle without an auxiliary.
_AND_DONE = re.compile(
    r"(?i:seconded)\b(?:[^.;]|(?<=[A-Z])\.|(?<=llr)\.|(?<=Mr)\.|(?<=Mrs)\.)*?\band\s+(?:(?:it\s+)?(?:was|were)\s+)?"
    r"(?:duly\s+|unanimously\s+)*(?P<verb>[a-z-]+ed)\b"
)
_THING_DONE = re.compile(
    r"\b(?:[Pp]roposed|[Mm]oved)\s+(?:the\s+|these\s+|that\s+)?(?:\w+\s+){1,4}?(?P<verb>agreed|approved|accepted|adopted|noted|confirmed)\b"
    r"|^(?:[\w’'&£€$,.:–-]+\s+){1,5}?(?P<noted>(?i:agreed|approved|accepted|adopted|noted|confirmed))(?:\s+in\s+full)?[\s,;:(–-]+(?:\w+\s+)?[Pp]rop(?:os|\.)"
)
# "On the proposal of A, seconded by B, the Council approved the visit."
_BODY_DID = re.compile(rf",\s+{TITLED_BODY}\s+(?:\w+ly\s+)?(?P<verb>[a-z-]+ed)\b")
# "A proposes B as Chairman and C seconds", "The nomination of A was moved by B".
_TO_POST = re.compile(
    r"\b(?:as|for|to\s+be)\s+(?:the\s+|our\s+)?(?:(?:Vice|Deputy|Acting)[\s-]*)?(?:Chair\w*|Mayor|President|Secretary|Treasurer|Convener|Leader|Provost)\b"
    r"|\b[Nn]ominat(?:ion\s+of|ed)\b|\b(?:proposed|proposes)\s+(?:[A-Z][\w.’'-]*\s+){1,4}as\s+(?:the\s+|our\s+|a\s+)?[A-Z]"
)
# "The Board decided that Mary Reed shall be the secretary of the appeal": a name, and the post that the named will have
_SHALL_BE = Form(
    r"\bthat\s+(?!(?:The|This|It|Each)\b)(?:[A-Z][\w.’'-]*\s+(?:and\s+)?){1,6}(?:shall|should|will|would)\s+(?:be|become|act\s+as|serve\s+as|remain)"
    r"\s+(?:the\s+|our\s+|its\s+|an?\s+)?(?:[\w-]+\s+){0,3}?(?:representatives?|chair\w*|secretary|treasurer|president|convenor|convener|delegates?"
    r"|trustees?|directors?|spokes\w+|signator(?:y|ies)|auditors?|editors?|captains?|officers?|co-?ordinators?|stewards?)\b"
)
_CORRECT = Form(r"\b(?P<verb>\w+ed)\s+(?:\w+\s+){0,3}?as\s+(?:an?\s+|being\s+)?(?:true|correct|accurate)\b")
_AND_SIGNED = re.compile(r"\b[Mm]inutes?\b.*\bagreed\b[^.;]*\b(?:and|then)\s+(?:duly\s+)?signed\b")
_SIGNS = re.compile(r"\b(?:agree[sd]?|approve[sd]?)\b[^.;]*\bminutes\b[^.;]*\bfor\s+signature\b")
# "dashboard noted.", "growth as at (1): agreed, 4 to 1."
_NOTE_DONE = re.compile(
    r"^(?:(?!\b(?:was|were|is|are|be|been|had|has|have|will|would|that|to)\b)[^.;]){2,80}?\s(?P<verb>noted|agreed|approved|adopted|accepted|endorsed|received|deferred|refused|rejected|declined|confirmed)"
    r"(?:,?\s+(?:unanimously|\d+\s?(?:to|[–-])\s?\d+|by\s+[^.;,]{2,30}|(?:for|until|in\s+principle|subject\s+to|with)\b[^.;,]{0,60}))?"
    r"(?:,?\s+\(?(?:\d{1,2}|[a-z]+)\s+(?:votes?\s+)?(?:for|in\s+favou?r)\b[^.;]{0,60})?\W*$"
)
# "that it be made, no objection having been received"
_HAVING_BEEN = re.compile(r",\s+(?:no|any|all|the|its|his|her|their)\s[^,;]{2,60}\shaving\s+$")
# "that cognisance be taken of the report"; "that the by-law be enacted", "be read a third time and passed"
_COGNISANCE = re.compile(r"\b(?:cognisance|cognizance|note)\s+(?:be|is|was)\s+taken\s+of\b|\b(?:be|is|was)\s+taken\s+note\s+of\b")
_MADE_LAW = re.compile(
    r"\b(?i:by-?laws?|ordinance)\b[^.;]{0,120}?\b(?:be|is|was)\s+(?:hereby\s+)?"
    r"(?:enacted|read\s+a\s+(?:third|final)\s[^.;]{0,40}?\b(?:adopted|passed|enacted))\b"
)
# What lies or stands is put off: "That the matter lie on the table", "the item stand adjourned to June".
_LIES = re.compile(
    r"\b(?:continue|continued)\s+(?:(?:further\s+)?consideration|(?:the|this)\s+(?:public\s+)?(?:item|application|matter|report|case|hearing|petition|request))\b[^.;]*?\b(?:to|until)\b"
    r"|\bbe\s+left\s+(?:over\s+)?(?:until|till|to)\b|\b(?:is|are)\s+left\s+(?:over\s+)?(?:until|till)\b"
    r"|\bleave\s+(?:[\w’'-]+\s+){0,4}?(?:until|till|for\s+(?:an?(?:other)?|one|two|three|six|\d+)\s+(?:further\s+)?(?:months?|weeks?|meetings?))\b|\b(?:to|be)\s+(?:leave|left|hold|held)\s[^.;]{3,60}?\s?over\s+(?:to|until|till)\b"
    r"|\bbe\s+tabled\b[^.;]*\b(?:until|till|to|pending|indefinitely)\b|\bto\s+hold\s+(?:the|this)\s+(?:petition|item|application|matter|ordinance|docket)\b"
    r"|\b(?:petition|item|application|matter|ordinance|docket)\s+be\s+held\b|\bto\s+continue\s+this\s+(?:item|application|matter|case|hearing)\b|\bput\s+(?:it|this|that|these|them|the\s+(?:\w+\s+){1,3})\s*(?:off|back)\b|\b(?:put\s+(?:back|off)|(?:held|carried|left)\s+(?:over|forward))\s+(?:to|until|till)\b|\bnot\s+to\s+(?:make|take)\s+(?:any\s+|a\s+)?decisions?\s+(?:until|at\s+this)|\b(?:lie|lies|lay|laid|left)\s+on\s+the\s+table\b|\bstands?\s+(?:adjourned|deferred|over)\b"
)
# "to commend the plan to Cabinet", "that it be commended to Council"
_COMMENDS = re.compile(
    r"(?:to\s+)?commend\s[^.;]{3,90}?\sto\s+(?:the\s+)?(?:[A-Z]|full\s)|[^.;]{3,120}?\b(?:be|was|were)\s+commended\s+to\s+(?:the\s+)?(?:Cabinet|Council|Executive|Board|full\s)"
)
# What was supported is approved, so is a precept that a panel is to support; how a thing is to be from now on is agreed
_BACKS = re.compile(
    rf"\b(?:be|was|were)\s+supported\b(?!\s+by\b)|^\W*{TITLED_BODY}\s+(?:\w+ly\s+)?supported\s+(?:the|this|that|its|these|both)\b|\bsupports?\s+the\s+(?:[\w’'-]+\s+){{0,3}}precept\b"
)
_SO_FROM_NOW = re.compile(
    r"(?<!\bto\s)\bbe\s+(?:held|formed|waived|charged|retained|dropped|shared|reopened|introduced|discontinued|abolished|kept(?=\s+(?:at|for|until|as|open)\b))\b(?!\s+(?:with|by)\b)"
)
# Who is to pay has approved the bill: "pass for payment", "all paid".
_APPROVAL = re.compile(
    r"\bpass(?:ed)?\s+for\s+payment\b|\ball\s+paid\b|\bapproval\b(?:[^.;]|\.(?=\d)){0,60}\b(?:be|is|was|been)\b[\s\w]{0,20}\bgiven\b"
    r"|\b(?:as|(?:held|considered|deemed|found|thought|taken|certified|acknowledged)\s+to\s+be)"
    r"\s+(?:an?\s+|being\s+)*(?:true|correct|accurate|fair|full|faithful)\b"
)
# "APPLICATION FOR A PORCH APPROVED WITH CONDITIONS."
_ENDS_DONE = re.compile(
    r"^(?:application|request|permit|petition|case|variance|certificate)\b[^.;:]*\s(?P<verb>approved|denied|granted|refused|deferred|continued|tabled|withdrawn)"
    r"(?:\s+with\s+[a-z ]{3,40}|\s+as\s+\w+)?\W*$"
)
_CONTINUED = re.compile(r"[^.;]{3,60}?\sbe\s+continued\b")  # "moved that the matter be continued"
# A meeting that adjourns puts nothing off.
_MEETING_ENDS = Form(
    r"(?i)\b(?:meeting|session|hearing|Council)\s+(?:do\s+|does\s+|be\s+|was\s+|is\s+)?(?:now\s+)?adjourn(?!(?<=hearing\s(?:be|is)\sadjourn)ed\s+(?:to|until)\b)|\badjourn(?:ed)?\s+the\s+meeting\b"
    r"|\b(?:Board|Council|Committee|Commission|Trustees)\s+adjourned\s+at\b"
    r"|\b(?:(?:moved|motion|motioned)|(?:second|seconded|support|supported)\b[^.;]{0,40}?)\s+to\s+adjourn\b(?!\s+(?:the\s+(?!meeting)|until|this))"
)
# A task for an officer of the body or its chair is an instruction, under RECOMMENDED too.
_TASK = re.compile(
    r"^(?i:t\s?h\s?a\s?t\s+)?(?:the\s+)?(?:(?:[A-Z][\w-]*\s+)?(?:Head|Director|Chair\w*|Chief\s+\w+|Clerk|Secretary)|(?:[A-Z][\w-]*\s+)+Officer)\b"
    r"(?:\s+(?:[A-Z][\w-]*|of|for|and|the|to)){0,8}?\s+(?:submit|write|provide|bring|report|prepare|circulate|present|convene|arrange)\b"
    r"|\breport\s+be\s+(?:presented|submitted|brought|prepared|provided)\b"
)
# How it was decided, before what was: "by 5 votes to 1, to agree the plan", "on the proposal of A, seconded by B, to accept it".
_HOW = re.compile(
    r"^[“\"\s]*(?:by|subject\s+to|on\s+the\s+(?:proposal|motion)\s+of)\s(?:(?!\bto\s+[a-z])[^;:]){3,140}?,\s*(?=(?:to|that)\s+[a-z])"
)


@cache
def _forms() -> dict[str, str]:
    """Verb form to outcome, from ``models/vocab/outcomes.txt`` (``outcome: form form …``)."""
    table = {}
    for entry in ordered("outcomes"):
        outcome, _, forms = entry.partition(":")
        table.update(dict.fromkeys(forms.split(), outcome.strip()))
    return table


@cache
def _passive() -> "re.Pattern[str]":
    return re.compile(_PASSIVE + r"(?P<verb>[a-z]+(?:-[a-z]+)?)\b", re.IGNORECASE)


def _main_verb(said: str) -> str:
    forms, said = _forms(), ASIDE.sub(",", said)
    head = _HEAD.match(said)
    first = re.match(r"[A-Za-z]+(?:-[a-z]+)?", said[head.end() if head else 0 :])
    if first and not _NOTES.match(said) and first.group().lower() in forms:
        thanked = _THANKED_AND.match(said, head.end() if head else 0) if first.group().lower().startswith("thank") else None
        both = _RECEIVE_AND.match(said, head.end() if head else 0)
        return forms[(thanked["verb"] if thanked else both["verb"] if both else first.group()).lower()]
    second = _AND_VERB.match(said, head.end() if head else 0)
    if second and second["verb"].lower() in forms and not _passive().search(said, 0, second.start("verb")):
        return forms[second["verb"].lower()]
    passives = [
        (m.group()[:5].lower() == "being" or said.endswith("having ", 0, m.start()), forms[verb])
        for m in _passive().finditer(_RECEIVED_AND.sub(r"\1", said))
        if (verb := m.group("verb").lower()) in forms
        and not _SUBORDINATE.search(said, 0, m.start())
        and not said.endswith(", to ", 0, m.start())
        and not _HAVING_BEEN.search(said, 0, m.start())
    ]
    # "subject to no letter being received, that the lease be granted"
    return next((outcome for being, outcome in passives if not being), passives[0][1] if passives else "")


def outcome_of_verb(words: str) -> str:
    """The outcome of the words that made a sentence a decision ("was also noted"): that of its last verb of outcome."""
    forms, words = _forms(), re.sub(r"\b(?:with\s+(?:\w+\s+)?thanks|as\s+recommended)\b.*", "", words.lower())
    return next((forms[word] for word in reversed(re.findall(r"[a-z-]+", words)) if word in forms), "other")


def is_told(clause: str) -> bool:
    """Whether a verb of the clause says its outcome, be it that of a request."""
    return bool(_main_verb(clause))


def ends_meeting(clause: str) -> bool:
    """Whether what was decided is to adjourn."""
    return bool(_MEETING_ENDS.search(clause))


def outcome_of(clause: str, *, lead: str = "") -> str:
    """The outcome of a clause by its first verb of outcome: that of its head ("to note …", "the Panel notes …") or a passive ("be noted").

    ``lead`` is the word that opened the decision, in capitals: a clause without such a verb is ``agreed`` after AGREED (a request too) and
    ``recommended`` after RECOMMENDED (always after "RECOMMENDED TO CABINET", and where the word stands in the clause); after RESOLVED it
    is ``other``. MOVED is the sentence that moves a motion.
    """
    if lead.startswith("RECOMMENDED TO") or (lead == "RECOMMENDED" and re.search(r"\bRECOMMENDED\b", clause)):
        return "recommended"
    if ends_meeting(clause):
        return "agreed"
    if lead == "RECOMMENDED" and _TASK.search(clause):
        return "other"
    joined = without_aside(clause)
    clause = _HOW.sub("", clause.lower() if clause.isupper() else joined.words if joined else clause)
    agreed = _AGREED.search(clause) or _DECISION_TO.match(clause) or (_MOVED.search(clause) if lead == "MOVED" else None)
    said = clause[agreed.end() :] if agreed else clause
    if _NOTES_AND_CALLS.match(said):
        return "other"
    if agreed and agreed.groupdict().get("agreed") and (lead in ("", "MOVED", "DECISION") or _BODY_AGREED.match(clause)):
        lead = "AGREED"
    found = "deferred" if lead == "MOVED" and _CONTINUED.match(said) else _main_verb(said)
    found = found or (_main_verb(clause) if lead == "MOVED" else "")
    if not found and _SIGNS.search(clause):
        found = "approved"
    if found == "agreed" and _AND_SIGNED.search(clause):  # the minutes
        found = "approved"
    if not found and (correct := _CORRECT.search(clause)):  # "Minutes agreed as a correct record"
        found = _forms().get(correct.group("verb").lower(), "")
    if found in ("", "other") and _PUBLIC_OUT.search(said):
        found = "agreed"
    if not found and _ADVISED.match(said):
        found = "recommended"
    if not found and _COMMENDS.match(said):
        found = "recommended"
    if not found and lead != "AGREED" and _BACKS.search(said):
        found = "approved"
    if not found and _APPROVAL.search(clause):
        found = "approved"
    if not found and _ELECTED.match(clause):
        found = "appointed"
    if not found and _SHALL_BE.search(clause):
        found = "appointed"
    if not found and _COGNISANCE.search(clause):
        found = "noted"
    if _MADE_LAW.search(clause) and found in ("", "agreed", "other"):
        found = "adopted"
    if not found and _LIES.search(clause):
        found = "deferred"
    if not found and (done := _ENDS_DONE.search(clause)):
        found = "deferred" if done["verb"] in ("continued", "tabled") else _forms().get(done["verb"], "")
    if not found and lead != "MOVED" and (noted := _NOTE_DONE.match(clause)):
        found = _forms().get(noted["verb"], "")
    if not found and lead == "MOVED":
        done = _BODY_DID.search(clause) or _THING_DONE.search(clause) or _AND_DONE.search(clause)
        found = _forms().get(done[done.lastindex or 0].lower(), "") if done else ""
        found = "appointed" if _TO_POST.search(clause) and found in ("", "agreed") else found
    if not found and _SO_FROM_NOW.search(said):
        found = "agreed"
    if (lead == "AGREED" and found in ("", "other")) or (lead == "RECOMMENDED" and (not found or _only_recommends(found, clause))):
        return lead.lower()
    if not found and _SAYS_NO.search(said):
        found = "refused"
    return found or "other"


def _only_recommends(found: str, clause: str) -> bool:
    """Whether what a clause under RECOMMENDED would have done is for another body to do: it may note a report and pass its own minutes."""
    return found in ("adopted", "deferred", "appointed", "refused") or (found == "approved" and not re.search(r"\b[Mm]inutes\b", clause))
