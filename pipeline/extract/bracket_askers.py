"""Questions with their asker in brackets at the head: "(Councillor Hale) whether it was let – it was", "On fees (Mr Poole): who pays?"."""

import re

from pipeline.extract.entries import content
from pipeline.extract.exchange import Exchange
from pipeline.extract.label_words import spoken
from pipeline.extract.phrases import TITLES
from pipeline.extract.speakers import BODY, Speaker
from pipeline.form import Form
from pipeline.records import Line

_OPENS = (
    r"(?:whether|if|why|how|what|when|where|who|which|was|were|is|are|did|does|do|had|has|have|would|could|will|can|should|might"
    r"|Whether|If|Why|How|What|When|Where|Who|Which|Was|Were|Is|Are|Did|Does|Do|Had|Has|Have|Would|Could|Will|Can|Should|Might)\b"
)
_HEAD = Form(
    r"(?P<topic>(?:(?:On|Regarding|Re|About|As\s+to|With\s+regard\s+to|In\s+relation\s+to)\s)?[A-Za-z][^()?.:;]{2,90}?\s+)?"
    rf"\((?P<who>[A-Z][^()\d]{{2,50}})\)\s*(?P<mark>[:–—-]\s*)?(?={_OPENS})"
)
_ANSWER = re.compile(r"\s[–—-]\s+(?=\S)|(?<=\?)\s+(?:[–—-]\s+)?(?=\S)")


def read(state: Exchange, line: Line, n: int) -> bool:
    """Read a line that opens on an asker in brackets as a question, with the answer behind it where a dash or the mark of the question
    parts them; False for any other line."""
    text = state.text
    begin, end = content(text, line)
    head = _HEAD.match(text, begin, end)
    who = asker(state, head.start("who"), head.end("who")) if head else None
    if head is None or who is None or head["topic"] and not (head["mark"] and text.find("?", head.end(), end) >= 0):
        return False
    parted = _ANSWER.search(text, head.end(), end)
    state.ask(begin, parted.start() if parted else end, "question.in-brackets", who, n, bulleted=True)
    if parted:
        state.answer(parted.end(), end, "response.dash", spoken(text, parted.end(), end, state.cast), n, list(state.pending))
    state.open = None
    return True


def heads(text: str, line: Line) -> bool:
    """Whether a line opens on a name in brackets and a question."""
    begin, end = content(text, line)
    return _HEAD.match(text, begin, end) is not None


def asker(state: Exchange, start: int, end: int) -> Speaker | None:
    """Whom the brackets name, and nobody else."""
    found = state.cast.at(state.text, start, end)
    if found is None or found.role == BODY or found.pronoun or found.end < end - 1:
        return None
    return found if found.person or TITLES.match(state.text, start, end) else None
