"""What one who answers says will be given, shown or set right afterwards: "The ages would be sent to Members", "It would be corrected"."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.owners import antecedent, split_owners, subject_before
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Task, task_start
from pipeline.form import Form

_WILL = r"(?:would|will|['’]ll|['’]d)\s+(?:also\s+|then\s+|now\s+|both\s+|all\s+)?"
# To whom, or how, that only those of the meeting are given something
_TO_US = (
    rf"(?:(?:to|with)\s+(?:all\s+|the\s+|ward\s+|local\s+|every\s+|each\s+)*(?:(?:{COLLEGES}|Sub-Committee)\b(?!\s+(?:of|meeting))|[Mm]embers?\b(?!\s+of\s+(?:the\s+)?(?:public|staff))"
    r"|[Cc]ouncillors?\b|[Cc]llrs?\b|him\b|her\b|Mrs?\.?\s[A-Z]|Ms\.?\s[A-Z]|Chair(?:man|person|woman)?\b|Clerk\b)"
    r"|(?:outside|after|following)\s+(?:of\s+)?the\s+meeting|in\s+writing|by\s+e-?mail|in\s+(?:a|the)\s+(?:\w+\s+)?note\b)"
)
_GIVEN = (
    r"(?:sent|provided|supplied|shared|circulated|passed|given|issued|e-?mailed|forwarded|reported|presented|set\s+out|explained|confirmed"
    r"|fed\s+back|made\s+available)"
)
_GIVE = Form(
    rf"\b{_WILL}be\s+(?:(?:worked\s+out|looked\s+(?:into|up|at|out)|checked|prepared|drawn\s+up|obtained|compiled|collated|found|updated|corrected|pulled\s+together|calculated)\s+(?:and|then)\s+(?:then\s+)?)?{_GIVEN}\b"
    rf"(?:\s+(?:on|out|round|back|up|separately|shortly|later|directly|again))?(?:\s+{_TO_US}|(?=\s*(?:$|\.$)))"
)
# with nothing behind it: in an answer what was asked for is sent
_OPEN_END = re.compile(
    r"(?:^|.*(?:[,;]|\bthat|\band|\bbut|\btold|\binformed|\badvised|\bassured)\s)\W*(?:(?:[Tt]hese|[Tt]his|[Tt]hat|[Tt]hey|[Ii]t|[Tt]hose)|(?:[Aa]n?|[Tt]he)\s+(?:[\w’'-]+\s+){0,3}?(?:cop(?:y|ies)|list|split|breakdown|figures?"
    r"|numbers?|data|details|map|link|table|note|totals?|percentages?|comparison|explanation|answer|reply)(?:\s+(?:by|of|for|on)\s[\w\s’'-]{2,40})?)\s+(?:would|will)\s"
)
_PAPER = (
    r"(?:reports?|dashboards?|scorecards?|updates?|papers?|trackers?|tables?|appendix|appendices|returns?|briefings?|minutes|slides|charts?"
    r"|graphs?|figures|documents?|work\s+programme)"
)
_WHICH = r"(?:the|this|that|all|any|their|its|our|future|next|subsequent|every|each|later)"
_IN_PAPER = Form(
    rf"\b{_WILL}be\s+(?:added|included|shown|set\s+out|reflected|corrected|changed|amended|rectified|put\s+right|reinstated|brought)(?:\s+back)?\s+(?:separately\s+|as\s+well\s+|again\s+)?"
    rf"(?:to|in|into|on|for|from)\s+(?:{_WHICH}\s+)+(?:[\w’'-]+\s+){{0,3}}?{_PAPER}\b"
)
_COMES = Form(
    rf"\b(?:evaluations?|results|findings|outcomes?|comparison|analysis|answers?|reply|replies|figures|breakdown|split|list|review|business\s+case|numbers)\s+(?:[\w\s’'-]{{0,40}}?\s)?"
    rf"{_WILL}(?:come|go|return|be\s+brought)\s+(?:back\s+)?(?:to|before)\s+(?:the\s+|this\s+|a\s+future\s+)?(?:(?:{COLLEGES}|Sub-Committee|[Mm]embers|next\s+meeting|meeting)\b)"
    rf"|\b(?:comparison|answers?|reply|figures|breakdown|split|list|details|explanation|note)\s+(?:[\w\s’'-]{{0,40}}?\s)?{_WILL}follow\s*(?=(?:in\s+writing|by\s+e-?mail|shortly|later|after\s+the\s+meeting|in\s+due\s+course)?\W*$)"
)
# "He would get members the list", "She would double check"
_GETS = Form(
    rf"\b{_WILL}(?:get|find|fetch|look\s+out|dig\s+out)\s+(?:him|her|them|[Mm]embers|(?:Mrs?|Ms|Dr|Councillor|Cllr|Commissioner|Councilmember|Council\s+Member|Mayor|Trustee)\.?\s[A-Z][\w’'-]+|the\s+(?:{COLLEGES}|Council))\s+(?:that|the|those|an?|some|these)\s+\w+"
    rf"|\b{_WILL}double[\s-]check\b"
    rf"|\b{_WILL}(?:amend|correct|revise|reword|change|rewrite|fix)\s+(?:that|the|this|those|these)\s+(?:[\w’'-]+\s+){{0,2}}?(?:sections?|tables?|charts?|wording|paragraphs?|clauses?|text|reports?|drafts?|figures?|pages?|language|map|sentence|line|document|error|typo)\b"
)
_NOT_SAID = re.compile(
    r"\b(?:had|not|never|if|If|whether|which|once|when|unless|asked|hoped|suggested|wondered|should|nobody|until)\b[^,;]*$"
)
_SINCE = re.compile(
    rf"\b(?:each|every)\s+(?:year|month|week)\b|\b(?:before|as\s+it\s+always)\s+(?:was|had)\b|\bby\s+(?:{MONTH_NAME}\s+)?(?:19|20)\d\d\s+it\s+had\b"
)
# "There were photographs which she would send round": what is sent is named before
_RELATIVE = Form(
    r"\b(?:data|figures?|results|photographs?|photos|maps?|slides|lists?|notes?|reports?|documents?|links?|information|details|cop(?:y|ies)|letters?|plans?|papers?|contacts?|numbers?|spreadsheet)\s"
    rf"[^.;]{{0,40}}?\b(?:that|which)\s+(?:he|she|they|I|[Ss]taff|officers)\s+{_WILL}(?:share|send|circulate|provide|supply|forward|e-?mail|pass\s+on|bring)\b(?!\s+(?:it|them|this|that|the|an?|these|those|some|all|copies|every|each)\b)"
)


_BARE = re.compile(
    r"(?:sent|provided|supplied|shared|circulated|passed|given|issued|mailed|forwarded|reported|presented|out|explained|confirmed|on|round|back)$"
)


def told_in_answer(section: Section, number: int) -> Task | None:
    """Read "The ages would be sent to Members", said by one who answers, and "She would double check", said by whomever."""
    sentence, text = section.sentences[number], section.text
    said = text[sentence.start : sentence.end]
    turn = section.response_at(sentence.start) or section.response_at(sentence.end - 1)
    if turn:
        for form, rule in ((_GIVE, "action-would-be-done"), (_IN_PAPER, "action-would-be-done"), (_COMES, "action-would-follow")):
            found = form.search(said)
            begin = max(0, turn[0] - sentence.start)  # what was asked may stand before it in the same sentence
            if found is None or found.start() < begin or _NOT_SAID.search(said, begin, found.start()) or _SINCE.search(said):
                continue
            if form is _GIVE and _BARE.search(found.group()) and not _OPEN_END.fullmatch(said, begin, said.index(" ", found.start()) + 1):
                continue
            start = task_start(text, sentence.start, sentence.start + _clause(said, found.start()), sentence.end)
            return Task(max(start, turn[0]), sentence.end, rule, "undertaking", split_owners(turn[2], section.cast), number)
    found = _GETS.search(said)
    if found is None or said.endswith("?") or _NOT_SAID.search(said, 0, found.start()):
        return None
    at = sentence.start + found.start()
    doer = subject_before(section, sentence.start, at)
    if doer is None or doer.role in (BODY, PUBLIC):
        return None
    who = antecedent(section, doer.start, doer.text) if doer.pronoun else doer.text
    start = task_start(text, sentence.start, doer.start, sentence.end)
    return Task(start, sentence.end, "action-would-supply", "undertaking", split_owners(who, section.cast), number) if who else None


def names_before(section: Section, number: int) -> Task | None:
    """Read "There were photographs which she would send round" as one task."""
    sentence = section.sentences[number]
    said = section.text[sentence.start : sentence.end]
    found = _RELATIVE.search(said)
    if found is None or _NOT_SAID.search(said, 0, found.start()):
        return None
    who = antecedent(section, sentence.end, found.group().split()[-2])
    return (
        Task(sentence.start, sentence.end, "action-would-supply", "undertaking", split_owners(who, section.cast), number) if who else None
    )


def _clause(said: str, at: int) -> int:
    """Where the clause that holds ``at`` begins."""
    joints = list(re.finditer(r"[,;]\s+(?:and|but)\s+|\bthat\s+|;\s+|\bbut\s+", said[:at]))
    return joints[-1].end() if joints else 0
