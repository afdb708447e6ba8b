"""Notes of a list in which only the answer is a sentence: "Source of the grant. It was clarified by him that …", "• Confirmed."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import ASK, Exchange
from pipeline.extract.speakers import Cast, Speaker

AUXILIARY = re.compile(r"\b(?:was|were|had|would|is|are|has|have|will|did|does)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|where|whose)\b")  # "Lamps that were out: …"
# "… Ann Poole raised the need": a sentence, no topic
_ACTS = re.compile(r"[A-Z][\w’'-]+\s+[a-z]+ed\s+(?:the|that|a|an|to|if|on|for|his|her|their)\b")
# What answers in a sentence of its own, and introduces nothing
_CLEARED = re.compile(
    r"(?:It|This)\s+was\s+(?:then\s+|also\s+)?(?:clarified|explained|confirmed|advised|answered|responded|replied)\b"
    r"|(?:clarified|confirmed|explained|replied|responded|answered)\s+(?:that|to|this|it|how|why)\b"
)
_TOPIC = re.compile(r"(?:[^\w\n]|\(?(?:\d{1,2}|[a-z])[.)])*\s*(?P<topic>[A-Z][^.?!:;]{8,120})\.\s+$")
_FINITE = re.compile(
    r"\b(?:was|were|had|would|is|are|has|have|will|did|does|could|can|should|may|must|said|noted|thanked|agreed|asked|reported|presented|introduced|welcomed|raised"
    r"|felt|suggested|highlighted|congratulated|resolved|commented|expressed|moved|seconded|advised|referred)\b"
)
# An entry that answers the one above it and can note nothing else
_CURT = re.compile(
    r"(?:Yes|No|None|Not\s+(?:yet|sure|known|aware|at\s+present|currently)|Acknowledged|Confirmed|Correct|Understood|Unknown|Possibly|Probably|Unlikely)"
    r"(?:[.,;]\s|\s?[–—-]\s|\.?$)(?!.*\?\s*$)"
)
# "d) (Councillor Hale) whether a berth could be kept – yes, for a week;": under "In response to questions it was reported that:"
_NAMED_ASK = re.compile(
    r"\((?P<who>[^()]{3,50})\)\s+(?=(?:whether|if|what|why|how|when|where|who|which|was|were|is|are|did|do|does|had|has|could|would|will|can)\b)"
    r"[^–—\n]{8,250}?(?P<dash>\s+[–—-]\s+)(?=\S)"
)


def topic_before(state: Exchange, clause: Clause) -> tuple[int, int] | None:
    """What was asked about, where an entry notes it without a verb before the sentence that answers, in a list that holds questions."""
    if state.pending or clause.first or not _CLEARED.match(state.text, clause.body if clause.subject else clause.start):
        return None
    if clause.subject is not None and not clause.subject.answers:
        return None
    if not any(turn.act == ASK and turn.bulleted and clause.line - turn.line <= 8 for turn in state.turns):
        return None
    begin = state.text.rfind("\n", 0, clause.start) + 1
    found = _TOPIC.match(state.text, begin, clause.start)
    if found is None or found.end() != clause.start or _FINITE.search(found["topic"]):
        return None
    return found.start("topic"), found.end("topic") + 1


def is_curt_entry(state: Exchange, clause: Clause) -> bool:
    """Whether an entry is no more than the answer to the entry above it: "• Confirmed. From Monday."."""
    below = clause.first and clause.bulleted and clause.line == state.asked_line + 1 and state.last_question.bulleted
    return below and clause.act in ("plain", "say", "comment") and _CURT.match(state.text, clause.body, clause.end) is not None


def named_ask(text: str, begin: int, end: int, cast: Cast) -> tuple[Speaker, int, int] | None:
    """Who asks in "(Councillor Hale) whether it was safe – it was", where the question ends and where its answer begins."""
    found = _NAMED_ASK.match(text, begin, end)
    who = cast.at(text, found.start("who"), found.end("who")) if found else None
    return (who, found.start("dash"), found.end("dash")) if found and who is not None and not who.pronoun else None


def ask_and_answer(state: Exchange, begin: int, end: int, line: int, asked: tuple[Speaker, int, int]) -> None:
    """Read an entry that holds a question and its answer under what leads in to answers, which then is no answer of its own."""
    current = state.current
    if current is not None and current.rule == "response.embedded" and len(state.turns) > 1 and current.line < line:
        state.drop([len(state.turns) - 2])
    state.ask(begin, asked[1], "question.listed", asked[0], line, bulleted=True)
    state.answer(asked[2], end, "response.dash", state.list_answerer, line, list(state.pending))
    state.open = None


def names_topic(words: str, *, told: bool) -> bool:
    """Whether the first sentence of an entry, with more ``told`` behind it or not, is no more than what was asked about."""
    least = 1 if told and words[:1].islower() else 3
    return not AUXILIARY.search(words) and not _ACTS.search(words) and len(words.split()) >= least


def is_topic(topic: str, rest: str) -> bool:
    """Whether what stands before the colon of an entry is what was asked about, and what follows it the answer."""
    return not AUXILIARY.search(_RELATIVE.split(topic, maxsplit=1)[0]) and (len(topic.split()) > 1 or bool(AUXILIARY.search(rest)))
