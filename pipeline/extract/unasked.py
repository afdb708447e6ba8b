"""What sounds like asking and is none at the meeting: enquiries made, still to be made or made day by day, and letters that ask."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.clause import Clause
from pipeline.extract.speakers import OFFICER, Cast
from pipeline.form import Form

# "Enquiries were made and the bank agreed": what was done, not what was asked
_DEED_DONE = re.compile(
    r"(?:We|I)\s+(?:have\s+|had\s+|also\s+)*(?:sought|requested|asked\s+for)\b|"
    r"(?:Further\s+|Some\s+)?[Ee]nquiries\s+(?:were|had\s+been)\s+(?:\w+\s+)?made\b(?!\s+(?:by(?!\s+the\s+(?:[Cc]lerk|[Oo]fficer))|about|as\s+to|whether|regarding)\b)"
)
# "A question had been put to her by the club": elsewhere, before
_PUT_ONCE = re.compile(
    r"(?:An?|Another|One|The\s+same|Several|Two|Some|Many)\s+(?:\w+\s+)?(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))\s+(?:had|has|have)\s+(?:\w+ly\s+)?been\s+"
    r"(?:put|asked|posed|made|raised|addressed)\s+(?:to|of|with)\s+(?:him|her|them|it|us|(?:the\s+)?(?:[Cc]lerk|[Oo]ffice(?:rs?)?|[Ss]taff)|[A-Z][a-z]+)\b"
)
# "Actions and requests for further information:", "Requests an update in May.", "That the Panel notes it and requests the list": a heading
# over tasks, and clauses of a decision
_TASKS = re.compile(
    r"\W*Actions?\s*(?:/|&|,|\band\b)\s*(?:and\s+)?(?:(?:further|other|any)\s+)?[Rr]equests?\b"
    r"|Requests?\s+(?:an?|the|that|further|more)\b|That\s[^?]{3,240}?\brequests?\s+(?!for\b)"
)
# "requested that the figures be made available in May"
_BE_SUPPLIED = re.compile(
    r"(?:[^.;?]{0,60}\s)?(?:requested|asked)\s+that\s[^.;?]{3,160}?\sbe\s+(?:\w+ly\s+)?(?:made\s+available|provided|circulated|sent|shared|included|supplied|brought|reported|issued"
    r"|published|distributed|forwarded|e-?mailed|added|presented|put|set\s+out|given)\b"
    r"(?![^.;]*(?:\b(?:asked|whether|why|how|queried|[ei]nquired|wonder\w*)\b|,\s+and\s+(?:was|were|is|are|could|would|can|did|had|has)\s|\?))"
)
# what is still to be done
_TO_BE_ASKED = re.compile(r"[^.?]{0,40}\b[Ii]t\s+(?:will|would|is\s+to)\s+be\s+(?:enquired|inquired|asked|queried|checked)\b")
# "14th May 2014 meeting – Mr Hale raised a query": the history of a case
_DATED_MEETING = re.compile(
    rf"\W*(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_NAME}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+\d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})\s+(?:[Mm]eeting|[Mm]inutes)\s*[:–—-]"
)
# "She was often asked why it was so": at the desk, not at the meeting
_HABIT = re.compile(
    r"[^.;?]{0,60}?\b(?:was|were|is|are|(?:had|has|have)\s+been|being)\s+(?:often|frequently|sometimes|regularly|commonly|always|usually|repeatedly|constantly"
    r"|occasionally|forever|generally)\s+(?:being\s+)?(?:asked|queried|questioned)\b"
)
_STOP = re.compile(r"[.!?][”\"’')]*\s+(?=[A-Z“\"])")
_MAIL = r"(?:[Ll]etters?|[Ee]-?mails?|[Cc]orrespondence|[Mm]essages?)"
# A letter that asks, as against one of which somebody at the table asks
_LETTER_FROM = re.compile(rf"\b{_MAIL}\b[^.?]{{0,60}}\bfrom\b[^.?;]{{1,60}}?\b(?:who|which|that)\s|\b{_MAIL}\s+(?:which|that)\s+$")
_LETTER_READ = re.compile(rf"\b(?:read|received|tabled)\b[^.?“\"]{{0,40}}\b{_MAIL}\b[^.?“\"]{{0,60}}[:,–-]?\s*[“\"]")

# "Two questions had been submitted in writing.", "Cllr Hale did not put a supplementary question."
_NONE_PUT = re.compile(
    r"(?:\w+\s+)?(?:\w+\s+)?(?:[Qq]uestions?|[Qq]uer(?:y|ies))\s+(?:had\s+been|has\s+been|have\s+been|was|were)\s+(?:\w+ly\s+)?(?:submitted|received)"
    r"(?:\s+(?:in\s+(?:accordance|line|keeping)\s+with|under|within|pursuant\s+to|by)\s+(?:the|its|our|Standing|Rule|Council|that)\b[^,.?]{0,60}?)?"
    r"(?:,?\s+and\s+(?:was|were)\s+(?:then\s+)?(?:read(?:\s+out)?|put|taken|dealt\s+with|answered|asked)\b[^.?]{0,40})?"
    r"(?:\s+(?:in\s+(?:writing|advance)|by\s+the\s+deadline|(?:before|prior\s+to)\s+the\s+meeting)"
    r"|\s+(?:by|from)\s+[^,?]{3,60}?,?\s+who\s+(?:was|were)\s+(?:unable|not\s+able|not\s+present)\b[^?]*)*\.?$"
    # "Ninety requests for information had been received.", "It was asked by Mr Bell that the list be printed."
    r"|(?:[\d,]+|\w+(?:-\w+)?)\s+(?:\w+\s+)?requests?\s+for\s+(?:information|clarification|explanation)s?\s+(?:had|have|has|were|was)\s+(?:\w+\s+)?(?:been\s+)?(?:received|answered|handled|made|met"
    r"|dealt\s+with|refused|processed|logged|closed)\b[^?]*$"
    r"|It\s+was\s+(?:(?:also|then|further)\s+)?(?:asked|requested)\s+(?:by\s+[^,.;:?]{3,60}\s)?that\s+(?!.*\b(?:explain|explained|clarified|clarify|confirm|why|whether)\b)"
    r"|(?:There\s+(?:was|were)\s+)?[Nn]o\s+(?:further\s+)?supplementar(?:y|ies)(?:\s+questions?)?(?:\s+(?:was|were)\s+(?:then\s+)?(?:asked|put|raised|posed))?\.?$"
    r"|[^.?]{0,80}\b(?:did\s+not|had\s+no|declined\s+to)\s+(?:wish\s+to\s+|want\s+to\s+)?(?:put|ask|raise|submit|supplementary|further)\b[^.?]{0,30}\bquestions?\.?$"
)
_MEMBER = re.compile(r"(?:[A-Z][a-z]+\s)?(?:Councill?or|Cllr|Cr)\b")  # the chair invites those who present
# "The Convener invited him to say how much was lost", no "invited Ms Fee to explain how the fund worked"
_TO_SAY_WHAT = re.compile(
    r"invite[ds]\s[^.,;:]{1,80}?\bto\s+(?:(?:say|state)\s+(?:how|why|what|when|where|whether|if|who|which)|(?:explain|justify|account\s+for|tell\s+\w+|tell\s+the\s+\w+)\s+(?:why|whether|if|how\s+(?:many|much|long|often|far)|(?=[a-z]+\s+(?:rise|fall|delay|gap|drop|increase))))\b"
)
# "for anyone who wanted to find out more", "The survey went to all homes. It asked what …"
_WHO_WANTED = re.compile(
    r"\b(?:anyone|anybody|those|people|residents|everyone|members)"
    r"\s+who\s+(?:[^.,;:?]{3,80}?\s(?:and|but)\s+)?(?:might\s+|may\s+)?(?:wanted|want|wished|wish|like|wanting)\b"
    r"|\b(?:[Aa]nyone|[Aa]nybody|[Tt]hose|[Pp]eople|[Rr]esidents|public|[Pp]ersons)\s+"
    r"(?:who\s+(?:wish(?:es)?|wants?|intends?)|wishing|wanting|intending)\s+to\s+(?:put|ask|raise|submit|pose|speak)\b"
    r"|\b(?:nobody|no\s+one|no-one|few|none|everyone|everybody)\s[^.;:?]{3,120}?[,;]\s+(?:but\s+)?they\s+(?:only\s+|just\s+)?(?:wanted|wished|asked)\b"
)
_PAPER_ASKED = re.compile(r"\b(?:survey|questionnaire|consultation|form|leaflet)\b[^.?]*\.\s+It\s+(?:also\s+)?asked\b")
# "At the March meeting Cllr Hale asked …": what was asked then is no question of this meeting
_OTHER_MEETING = (
    rf"t\s+(?:the|its|our|their|an?)\s+(?:(?:last|previous|earlier|preceding|{MONTH_NAME})\s+(?:\w+\s+){{0,2}}(?:[Mm]eeting|session)"
    rf"|(?:\w+\s+){{0,3}}[Mm]eeting\s+(?:(?:held\s+)?(?:of|on|in)\s+)(?:the\s+)?(?:\d|{MONTH_NAME}))"
)
_ANOTHER_MEETING = re.compile(rf"A{_OTHER_MEETING}")
_ASKED_THEN = re.compile(rf"(?:asked|queried|[ei]nquired|raised\s[^,.]{{3,40}})\s+a{_OTHER_MEETING}")  # "asked at the July meeting what …"
# "The report raised the question of cost", "The queried invoice was paid": things, and what was done with them
_THING_DID = re.compile(
    r"(?:The|A|An|Our|Their|Its|This|That)\s+(?:[\w’'-]+\s+){0,3}?(?:report|service|scheme|plan|paper|survey|review|project|programme|department"
    r"|company|audit|article|strategy|consultation|campaign|policy|trust)s?\s+(?:had\s+|has\s+|also\s+)?(?:sought|seeks|raised|raises|challenged|challenges)\b"
    r"|(?:The|A|An|Our|Their|Its|This|That|One|Each)\s+(?:[\w’'-]+\s+){0,3}?(?:survey|questionnaire|consultation|form|leaflet|letter|report|guidance|poll|review|audit|study|inspection|evaluation"
    r"|e-?mail|policy|application|template|draft|petition|submission|statement|circular)s?\s+(?:also\s+)?(?:asked|asks|queried|questioned|requested\s+that|(?:put|posed)\s+(?:the|a)\s+question)\b"
    r"|[^,;.]*\b(?:[Tt]he|[Aa]ny|[Aa]ll|[Tt]hese|[Tt]hose)\s+queried\s+[a-z]"
)
# "a survey by the traders, which asked why it was shut"
_PAPER_WHICH = Form(
    r"\b(?:survey|questionnaire|consultation|form|leaflet|petition|poll|letter|e-?mail|report|motion|article|guidance|application)s?\b[^.;:?]{0,80}?,?\s+(?:which|that)\s+(?:(?:also|had|then)\s+)*"
    r"(?:asked|queried|questioned|[ei]nquired|wished\s+to\s+know|sought|(?:[a-z]+ed\s[^.,;:?]{3,60}?\sand\s+asked))\b"
)
_BY_OTHERS = re.compile(r"\b(?:queried|questioned)\s+by\s+(?=\S)")


def asked_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what was, is or is to be asked elsewhere than at the meeting."""
    return any(form.match(text, start, end) for form in (_DEED_DONE, _TO_BE_ASKED, _HABIT, _DATED_MEETING, _PUT_ONCE, _TASKS, _BE_SUPPLIED))


def asked_outside(text: str, clause: Clause) -> bool:
    """Whether those who ask are readers or callers ("for anyone who wanted to know"), or a survey does, or it was at another meeting."""
    head = text.rfind("\n", 0, clause.start) + 1
    if _WHO_WANTED.search(text, clause.start, clause.end) or _PAPER_ASKED.search(text, head, clause.start + 16):
        return True
    paper = _PAPER_WHICH.search(text, clause.start, clause.end)
    if paper is not None and text.find(" asked", paper.end(), clause.end) < 0:
        return True
    return bool(_ANOTHER_MEETING.match(text, clause.start, clause.end) or _ASKED_THEN.match(text, clause.body, clause.end))


def others_ask(text: str, clause: Clause, cast: Cast) -> bool:
    """Whether a thing is the subject, or somebody who is not at the meeting did it: "questioned by the police"."""
    by = _BY_OTHERS.search(text, clause.start, clause.end)
    agent = cast.at(text, by.end(), clause.end) if by else None
    return bool(_THING_DID.match(text, clause.start, clause.end)) or by is not None and (agent is None or agent.role == OFFICER)


def letter_asks(text: str, clause: Clause) -> bool:
    """Whether it is a letter that asks: "A letter was read from Mrs Dobbs, who asked …", "… read an e-mail: “When …?”"."""
    head = text.rfind("\n", 0, clause.start) + 1
    begin = max((stop.end() for stop in _STOP.finditer(text, head, clause.start + 1)), default=head)
    letter = _LETTER_FROM.search(text, begin, max(clause.body, clause.start))
    if letter is None and clause.interrogative:
        before = text[head : clause.start]  # the letter read on
        quoted = before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1
        letter = _LETTER_READ.search(text, head if quoted else begin, clause.end)
    return letter is not None


# "A member of the public asked a question as set out below.", "The following question was asked by Ms Dell": what was asked stands apart
_PRINTED = (
    r"(?:,?\s+(?:which\s+(?:is|are|was|were)\s+)?(?:as\s+follows|(?:as\s+)?(?:set\s+out|printed|given|shown|detailed|listed|attached|reproduced|recorded|appended)"
    r"(?:\s+(?:below|above|overleaf|in\s[^.:;?]{3,60}|at\s[^.:;?]{3,60}))?|(?:as\s+)?(?:below|above)))"
)
_ONLY_ANNOUNCED = Form(
    r"[^.:;?]{3,90}?\s(?:asked|put|posed|submitted|raised|tabled)\s+(?:(?:an?|one|two|three|several|some|the\s+following|these|his|her|their)\s+)?(?:(?:written|public|supplementary|further)\s+)?"
    rf"questions?{_PRINTED}(?:,\s+the\s+(?:reply|answer|response)s?\s+(?:to\s+each\s+)?(?:being\s+)?[^.:;?]{{3,60}})?\s*[.:–—-]*\s*$"
    r"|\W*(?:The\s+)?[Ff]ollowing\s+(?:\w+\s+)?questions?\s+(?:(?:was|were|had\s+been|has\s+been)\s+)?(?:asked|put|posed|submitted|received|raised|tabled)\s+(?:by|from)\s+"
    r"(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z(][\w.’')-]*){0,5}\s*[.:–—-]*\s*$"
)
# "When asked, both sides said that they had been heard."
_ASKED_NOTHING = re.compile(r"(?:When|On\s+being|Upon\s+being|Being|If|Once)\s+(?:so\s+)?asked,\s")
# "The measure in question turned on small numbers": the one that is meant
_IN_QUESTION = re.compile(r"\bin\s+question\s+(?:turned|concerned|related|centred|was|were|is|came|had|left|followed|arose|about|on|as)\b")
# "had put in a question on the slip, to which a written answer had been sent"
_IN_A_LETTER = Form(
    r"\bto\s+which\s+an?\s+(?:\w+\s+)?(?:answer|reply|response)\s+(?:(?:had|has)\s+(?:since\s+|already\s+)?been|would\s+be)\s+(?:sent|given|provided|supplied|made|issued)\b"
)
_BEHIND = 80  # characters behind the clause
_IN_WRITING = re.compile(
    r"\bto\s+be\s+(?:told|informed|advised|assured)\s+(?:in\s+writing|by\s+(?:letter|e-?mail)|before|beforehand|in\s+(?:advance|future|good\s+time))\b"
)


def none_put(text: str, clause: Clause) -> bool:
    """Whether a sentence tells only that questions were sent in, that one stands below, or that nobody put one."""
    if _IN_QUESTION.search(text, clause.start, clause.end) or _IN_A_LETTER.search(text, clause.start, clause.end + _BEHIND):
        return True
    forms = (_NONE_PUT, _ONLY_ANNOUNCED, _ASKED_NOTHING)
    return any(form.match(text, clause.start, clause.end) for form in forms) or (
        clause.rule == "question.wish-told" and _IN_WRITING.search(text, clause.body, clause.end) is not None
    )


_CALLED_ON = ("question.invited-to-explain", "question.called-to-explain")


def invites_answer(text: str, clause: Clause) -> bool:
    """Whether "invited X to explain" asks: a member does, whoever leads the meeting only where what is to be told is named."""
    if clause.rule not in _CALLED_ON:
        return True
    subject = clause.subject
    if subject is None or subject.answers:
        return False
    return bool(_MEMBER.match(subject.text) or _TO_SAY_WHAT.match(text, clause.body, clause.end))


_FILMING = re.compile(  # the chair's formula, unless it is quoted
    r"(?![^“\"]*[“\"][^”\"]*\?)[^\n]*\b(?:anyone|anybody|any\s+members?)\b[^.?]{0,60}\b(?:film|record)(?:ing)?\b", re.IGNORECASE
)


def asks_who_films(words: str) -> bool:
    """Whether whoever leads the meeting asks who will film or record it, in reported speech."""
    return _FILMING.match(words) is not None
