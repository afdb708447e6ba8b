"""What stands beside an answer: what the meeting notes amid it, what the questioner feels of it, what somebody wants on record."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import ANSWER, Exchange, Turn
from pipeline.extract.handed import OF_ITSELF
from pipeline.extract.speakers import BODY, PUBLIC, Speaker, clashes, same

# "It was also recognised that …", "It was suggested that the Chair ask …": the next point, no answer to the one above
NEXT_POINT = re.compile(
    r"It\s+was\s+(?:(?:also|further|generally)\s+(?:recognised|acknowledged|felt|observed|commented|hoped)\b|(?:also\s+)?(?:suggested|requested)\s+that"
    r"\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,3}(?:make|ask|write|contact|send|speak|bring|look|check|invite|prepare|be\s+asked)\b)"
)
_NOTED_THAT = re.compile(r"(?:also\s+)?(?:noted|heard|understood|learnt|learned|recognised|acknowledged)\s+that\b")
_HOWEVER = re.compile(r"[\w,;–—-]\s+(?:however|but|although|though|albeit|while|whilst|yet)[,\s]+$")
_FELT = re.compile(
    r"(?:(?:did|was|does|is)\s+not\s+)?(?:felt|feels?|hoped|welcomed|thanked|suggested|disagreed|regretted|satisfied|happy|convinced)\b"
    r"|found\s+(?:this|that|it|the\s+(?:answer|reply|response))\b"
    r"|was\s+(?:\w+ly\s+)?(?:satisfied|happy|pleased|disappointed|grateful|surprised|unhappy|dissatisfied|not\s+(?:satisfied|happy|convinced|persuaded))\b"
)
_SAYS = re.compile(
    r"(?:said|says|thought|thinks|remarked|commented|observed|pointed\s+out|considered|reckoned|did\s+not\s+(?:think|believe|accept|see))\b"
)
# "… wished it to be recorded that they had not been content": no answer
TO_BE_RECORDED = re.compile(
    r"(?:wished|asked|requested|wanted|desired)\s+(?:(?:it|this|that|(?:his|her|their)\s+\w+)\s+to\s+be|(?:for\s+)?that\s+(?:it|this|(?:his|her|their)\s+\w+)\s+be|to\s+have\s+(?:it|this|that))"
    r"\s+(?:\w+ly\s+)?(?:recorded|minuted|noted|placed\s+on\s+record)\b"
)
_WHAT = "if|whether|what|why|how|when|where|who|which|about"
_CONFIRMS = re.compile(r"(?:confirmed|explained|replied|answered|responded|clarified|assured|informed)\b")
# What was done before the meeting: in an answer it is a part of it
HAD_BEFORE = re.compile(
    r"had\s+(?:(?:last|since|already|previously|also|not|yet|never|only|recently|first|then|always|both|all)\s+)*"
    r"(?!asked\b|requested\b|queried\b|raised\b|wanted\b|need)(?:been|done|made|taken|given|sent|met|had|held|put|gone|come|seen|written|spoken|said|told|found|begun|left|lost|won|kept|paid|led|brought|bought|built|known|grown|fallen|risen|[a-z]+ed)\b"
)
# "The Head of Roads had been told.", and what the body would know
HAD_BEEN = re.compile(
    r"had\s+(?:(?:since|already|also|not|yet|never|only|both|all)\s+)*been\s+(?:\w+ly\s+)?(?:told|asked|informed|sent|given|invited|warned|reminded|consulted|contacted|notified"
    r"|involved|written\s+to|spoken\s+to)\b"
)
WOULD_KNOW = re.compile(
    r"(?:would|will)\s+(?:(?:all|no\s+doubt|also)\s+)?(?:recall|remember|know|appreciate|be\s+(?:aware|told|sent|informed|kept)|have\s+(?:seen|noticed|read))\b"
)
# "He could not, but …": behind a question it needs no more
YES_OR_NO = re.compile(r"(?:Yes|No|None|Not\s+yet|Perhaps|Possibly|Probably)\b[,;]")
COULD_NOT = re.compile(
    r"(?:could|did|would|was|were|had|might|can|is|has|does|do|will)(?:\s+not|n[’']t)?(?=\s*(?:[,.;]|\s(?:but|and|although|though|because|as)\b|$))"
)

_SO = re.compile(
    r"\s+(?:(?:so|duly)\s+(?:assured|advised|confirmed|informed|satisfied|replied)|gave\s+(?:it|this|that|the\s+assurance|such\s+an?\s+assurance)|was\s+able\s+to\s+(?:give\s+it|do\s+so))\b"
)
# "She replied as follows:-", "it was explained that;" over the paragraph that does
LEADS_ON = re.compile(r"(?::\s*[–—-]*|\b(?:as\s+follows|(?:the\s+)?following)\s*[.:;–—-]*|\bthat\s*;)\s*$")


def body_answers(state: Exchange, clause: Clause, speaker: Speaker, asker: Speaker | None) -> bool:
    """Whether the body that was asked, or that one of the public asks, tells the answer: "The councillors confirmed that it had not."."""
    tells = clause.act in ("say", "reply") or OF_ITSELF.match(state.text, clause.body, clause.end) is not None
    if not tells or state.since or clause.line - state.asked_line > 1 or not state.pending:
        return False
    asked = state.last_question
    called = re.sub(r"^(?:(?:all|both|the|of|those)\s+)+", "", speaker.text.lower())
    put = re.search(
        rf"\basked\s+(?:(?:all|both|the|of|those)\s+)*{re.escape(called)}\s+(?:(?:present|there|in\s+attendance)\s+)?(?:{_WHAT})\b",
        state.text[asked.start : asked.end].lower(),
    )
    if put is not None:
        return True
    public = asker is not None and asker.role == PUBLIC
    return public and clause.line == state.asked_line and _CONFIRMS.match(state.text, clause.body) is not None


def noted_amid(text: str, clause: Clause, current: Turn) -> bool:
    """Whether what a body notes goes on the sentence of an answer: "It was so, however, Members noted that …"."""
    body = clause.subject is not None and clause.subject.role == BODY and _NOTED_THAT.match(text, clause.body) is not None
    if not body or clause.first or current.line != clause.line:
        return False
    return _HOWEVER.search(text[max(current.start, clause.start - 24) : clause.start]) is not None


def asker_feels(state: Exchange, clause: Clause, speaker: Speaker | None, current: Turn) -> bool:
    """Whether "She felt that it should be." is said by who asked, of an answer that nobody in particular gave."""
    pronoun = clause.subject
    if pronoun is None or pronoun.text not in ("He", "She") or speaker is None or speaker.role == BODY:
        return False
    if current.speaker is not None or clause.first or clashes(pronoun, speaker) or not same(speaker, state.asked_by()):
        return False
    if _FELT.match(state.text, clause.body):
        return True
    # "Mr Orde presented. Mrs Hale asked why, to which the reply was that it was so. She said …": nobody else can be meant
    others = [*state.presenters, *(turn.speaker for turn in state.turns if turn.act == ANSWER and turn.speaker is not None)]
    return _SAYS.match(state.text, clause.body) is not None and all(same(one, speaker) or clashes(pronoun, one) for one in others)


def so_assured(text: str, clause: Clause) -> bool:
    """Whether a pronoun gives what was sought: "… his assurance that it was safe. He so assured her."."""
    return clause.subject is not None and _SO.match(text, clause.subject.end, clause.end) is not None


def body_inside(clause: Clause, current: Turn) -> bool:
    """Whether a body is told of inside a line that answers: "… eleven were in one team, so Members were right to link the two"."""
    body = clause.subject is not None and clause.subject.role == BODY
    return body and clause.act == "plain" and current.line == clause.line


def same_sentence(text: str, clause: Clause, current: Turn) -> bool:
    """Whether the clause goes on the sentence in which the open answer stands."""
    return not re.search(r"[.!?][\"”’)]*\s", text[current.end - 1 : clause.start + 1])
