"""What asks for the floor, for assent or for a thing, and what tells of the rules about questions: none is a question at the meeting."""

import re

from pipeline.extract.clause import Clause
from pipeline.form import Form

_QUESTIONS = r"(?:questions?|quer(?:y|ies))"
# "Any Member may put a written question", "Members could then put questions to both sides": a right, not a deed
_MAY_PUT = Form(
    r"(?:(?!\b(?:asked|queried|[ei]nquired|wondered|whether|why|how)\b)[^.;?]){0,140}?\b(?:may|can|must|shall|could|might|would(?=\s+then\b)|(?:would|will)\s+be\s+(?:able|allowed|free|invited|entitled)\s+to)\b(?:,[^,.;?]{2,50},)?\s+"
    r"(?:only\s+|also\s+|then\s+|not\s+|each\s+)?(?:put|ask|submit|raise|table)\s+(?:(?:an?|one|any|two|three|up\s+to|no\s+more\s+than|further|their|his|her"
    rf"|written|oral|public|single|supplementary|follow-?up)\s+){{0,4}}{_QUESTIONS}\b"
)
# "Questions about staff cannot be taken", "One, which asked about pay, had been ruled out"
_NOT_TAKEN = Form(
    rf"\W*(?:(?:The|An?|Any|Another|Two|Three|Several|Some|Other)\s+)?(?:\w+\s+)?(?:{_QUESTIONS}|One|The\s+(?:first|second|third|other|latter|former)|[Qq]uestions?\s+\d+)\b"
    r"(?:(?!\b(?:was|were|had|has)\s+(?:put|raised|asked|posed)\b)[^.;?]){0,140}?\s(?:(?:was|were|had\s+been|has\s+been|have\s+been|is|are)\s+(?:then\s+|therefore\s+|since\s+|\w+ly\s+)?"
    r"(?:ruled\s+(?:out|inadmissible|not)|disallowed|refused|rejected|declined|withdrawn|inadmissible|out\s+of\s+order|not\s+(?:accepted|admitted|permitted|allowed|taken|put|admissible))"
    r"|(?:cannot|can\s+not|may\s+not|must\s+not|shall\s+not|should\s+not|will\s+not)\s+be\s+(?:accepted|taken|put|answered|asked|admitted|considered|allowed|dealt))\b"
)
# "Nothing asked.": a note of an entry
_NOTHING = re.compile(r"\W*(?:Nothing|No\s+questions?)\s+(?:was\s+|were\s+)?(?:asked|raised|put)\W*$")
# "In it he asked why …": in the letter that the sentence before tells of
_IN_LETTER = Form(
    r"In\s+(?:it|this|that|them|the\s+(?:letter|e-?mail|message|note)|his\s+(?:letter|e-?mail)|her\s+(?:letter|e-?mail)),?\s+(?:he|she|they|it|the\s+\w+)\b"
)
_LETTER = re.compile(r"\b(?:[Ll]etter|[Ee]-?mail|[Mm]essage|[Nn]ote|[Cc]ard)s?\b[^.?!]{0,120}[.!]\W*$")
# "asked if he could say something": leave to speak
_FLOOR = re.compile(
    r"(?:asked|requested)\s+(?:if|whether)\s+(?:he|she|they)\s+(?:could|might|may)\s+(?:also\s+|just\s+|now\s+|first\s+|\w+ly\s+)?(?:say\s+(?:something|a\s+(?:few\s+)?words?|more)|speak\b"
    r"|address\s|make\s+(?:an?|one|some|another)\s+(?:\w+\s+)?(?:point|comment|remark|statement|observation)|add\s+(?:something|a\s|to\s)|raise\s+(?:a|an|another|one)\b"
    r"|comment\b|show\s|take\s+part|come\s+in\b|be\s+(?:heard|excused|allowed\s+to\s+speak|permitted\s+to\s+speak)|have\s+(?:his|her|their)\s+say|leave\s+(?:early|the\s+(?:meeting|room)))"
)
# "did not see why he should pay", "could not see how anyone could make sense of it": a view; "could not see how it had come about" asks
_NOT_SEE = re.compile(
    r"(?:did|does|do)(?:\s+not|n[’']t)\s+see\s+(?:how|why|where)\b|(?:could|can)\s+not\s+see\s+(?:how\s+(?:any(?:one|body)|(?:this|that|it)\s+could)|why\s+[^.;?]{1,60}?\sshould)\b"
)
_BODY = (
    r"(?:the\s+)?(?:[Mm]embers|[Cc]ouncillors|meeting|[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ouncil|[Cc]abinet|those\s+present|everyone|all)"
)
# "asked Members if they were minded to agree", "asked who was in favour", "asked whether anyone wished to speak"
_ASSENT = re.compile(
    rf"asked\s+(?:{_BODY}\s+(?:present\s+)?)?(?:(?:if|whether)\s+(?:(?:they|all|{_BODY})\s+(?:were|was)\s+(?:all\s+|now\s+)?(?:minded|ready|prepared\s+to\s+(?:vote|agree|approve|accept))\b"
    r"|there\s+(?:was|were)\s+(?:any|an)\s+(?:objections?|dissent|dissenters?|opposition|abstentions?|amendments?|seconder|proposer)\b"
    r"|any(?:one|body|\s+[Mm]embers?)\s+(?:else\s+)?(?:wished|wanted|would\s+like|cared|was\s+(?:willing|prepared))\s+to\s+(?:speak|comment|second|propose|nominate|stand|move|contribute)\b)"
    r"|(?:who|which\s+[Mm]embers|all\s+those)\s+(?:was|were)\s+(?:in\s+favour|against|for|willing|content)\b)"
)
# only of whoever leads the meeting: "asked if the minutes could be signed"
_OF_PAPERS = re.compile(
    r"asked\s+(?:[A-Za-z]+\s+)?(?:if|whether)\s+(?:the\s+|this\s+|that\s+)?(?:[a-z]+\s+){0,2}?(?:minutes|report|recommendations?|motion|item|amendment|proposal|accounts|agenda)\s+"
    r"(?:was|were|is|are|could\s+(?:now\s+)?be|might\s+be|can\s+be)\s+(?:all\s+|now\s+)?(?:agreed|signed|approved|accepted|noted|taken|carried|seconded|adopted|a\s+true|correct)\b"
)
_LEADS = re.compile(r"(?:[Tt]he\s+)?(?:Vice[\s-]?)?(?:Chair|Convener|Mayor|Provost|President|Cathaoirleach)")
# "asked Mr Bell for an easy-read page for the next meeting": a thing that is still to be made
_LATER = re.compile(
    r"(?:and\s+)?asked\s+(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof)\.?\s+)?(?:[A-Z][\w’'-]*\s+){1,4}for\s+(?:an?|the|some|more|further)\s[^.;?]{3,90}?\s"
    r"(?:(?:for|at|to|by|before|in\s+time\s+for)\s+(?:the|its|their|our|a)\s+(?:next|following|future|\w+\s+)?\s*(?:meeting|report|agenda)|next\s+time)\b"
)


def only_in_form(text: str, clause: Clause) -> bool:
    """Whether a clause that reads as a question asks nothing that is to be answered at the meeting."""
    if clause.act != "ask":
        return False
    if _MAY_PUT.match(text, clause.start, clause.end) or clause.subject is None and _NOT_TAKEN.match(text, clause.start, clause.end):
        return True
    if clause.subject is None and _NOTHING.match(text, clause.start, clause.end):
        return True
    if _IN_LETTER.match(text, clause.start, clause.end) and _LETTER.search(text, max(0, clause.start - 240), clause.start):
        return True
    if clause.rule == "question.not-see" and _NOT_SEE.search(text, clause.body, clause.end):
        return True
    at = text.find("asked", clause.body, clause.end)
    if at < 0:
        return False
    if any(form.match(text, at, clause.end) for form in (_FLOOR, _ASSENT, _LATER)):
        return True
    leads = clause.subject is not None and _LEADS.match(clause.subject.text)
    return bool(leads and _OF_PAPERS.match(text, at, clause.end))


# Who sits beside those who hear a case asks the parties as they do
_AT_HEARING = re.compile(
    r"(?:[Tt]he\s+)?(?:\w+[’']s\s+)?(?:Legal\s+(?:Advis[eo]r|Officer|Representative|Assessor|Clerk)|Solicitor|Assessor"
    r"|Independent\s+Person)\b"
)
_ASKED_WHETHER = re.compile(
    r"(?:then\s+|also\s+)?(?:asked|[ei]nquired|queried)\s+(?:if|whether|about)\s+(?!(?:[\w’'-]+\s+){0,3}?(?:anyone|anybody|members|councillors|they|we|everyone|(?:the|all|both|any)\s+(?:committee|sub-committee|council|panel|board|part(?:y|ies)))\b)",
    re.IGNORECASE,
)
# Even an officer: "The Clerk asked how long the county now took"
_ASKED_HOW = re.compile(
    r"(?:asked|[ei]nquired)\s+(?:if|whether)\s+(?:he|she)\s+(?:knew|had|was|did)\s|asked\s+(?:him|her|them)\s+(?:how|why|when|where|what|who|(?:if|whether)\s+(?!(?:he|she|they)\s+(?:would|could|might|can|will)\b))|"
    r"(?:asked|[ei]nquired|queried)\s+(?:how|why|when|where)\s+(?!(?:[\w’'-]+\s+){0,3}?(?:anyone|members|councillors|they|we|the\s+(?:committee|council|panel|board))\b)"
)
# What an officer asks the meeting: "The Clerk requested guidance as to whether …"
_GUIDANCE = re.compile(r"(?:requested|asked\s+for)\s+(?:\w+\s+)?(?:guidance|direction|a\s+steer|advice)\s+(?:as\s+to|on|about)\b")


def asks_as_officer(text: str, clause: Clause) -> bool:
    """Whether an officer asks in so many words, or the adviser of those who hear a case: "The Legal Adviser asked if the yard was lit"."""
    adviser = clause.subject is not None and _AT_HEARING.match(clause.subject.text) and _ASKED_WHETHER.match(text, clause.body)
    return bool(adviser or _GUIDANCE.search(text, clause.body, clause.end) or _ASKED_HOW.match(text, clause.body))
