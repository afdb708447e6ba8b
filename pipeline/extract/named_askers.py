"""Who asked, where the question itself does not say: named in the line above it, in brackets beside it, behind its verb, or as the asker
of the question that it supplements."""

import re

from pipeline.extract.exchange import ASK, Turn
from pipeline.extract.plain_names import labels
from pipeline.extract.speakers import BODY, MEMBER, UNKNOWN, Cast, Speaker
from pipeline.records import Line
from pipeline.vocab import words

_RANKED = r"(?:MRS?|Mrs?|MS|Ms|MISS|Miss|DR|Dr|Cllr|CLLR|Councillor|COUNCILLOR|Cr|Ald|Alderman|Sir|Rev)\b\.?(?:\s+(?:Mrs|Ms|Miss|Dr)\b\.?)?"
_NAME = re.compile(rf"(?:{_RANKED}\s+)(?:[A-ZÀ-Þ][\w’'.-]*\s?){{1,4}}|[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'.-]*){{1,3}}")
_MARK = r"\W*(?:\(?(?:\d{1,3}(?:\.\d{1,3})?|[ivx]{1,4}|[a-zA-Z])[.)]*\s+)?"
_PUT = r"(?:(?:had\s+|has\s+)?been|was|is)\s+(?:\w+ly\s+)?(?:submitted|received|tabled|lodged|put|asked|sent\s+in)"
# "(b) From Mr Hale to the Leader", "Question by Ms Poole", "Mr Hale of Tolby had given notice of the following question."
_HEADS = re.compile(
    rf"{_MARK}(?i:(?:(?:public|written|oral)\s+)?questions?\s+(?:\d{{1,3}}\s*[:–-]?\s*)?(?:(?:submitted|asked|put|received)\s+)?)?(?i:from|by)\s+(?P<who>(?=[A-Z])[^.?!:]{{0,8}}\b[^?!:]{{2,110}}?)[:.]?\s*$"
    rf"|{_MARK}(?P<notifier>[A-Z][^?!:]{{3,70}}?)\s+(?:had\s+|has\s+)?(?:given|gave)\s+(?:\w+\s+)?notice\s+of\s+(?:the\s+following|a)\s+(?:\w+\s+)?question[^?]{{0,60}}[:.]\s*$"
    rf"|[^?]{{0,80}}\b(?i:the\s+following|an?)\s+(?:\w+\s+){{0,2}}question\s+{_PUT}\s+(?:\w+\s+)?(?:by|from)\s+(?P<sender>(?=[A-Z])[^?]{{3,400}})$"
)
_LABEL = re.compile(r"\W*(?:Question|Q)\s*(?:\d{1,2})?\W*$")
_OPENS = re.compile(r"[\s“\"‘'(]*(?:\(?\w{1,3}[.)]\s+)?[“\"‘']?\s*$")
_TOPIC = re.compile(r"\W*(?:On|Re|As\s+to|Regarding|Concerning)?\b[^.?:\n()]{2,80}\((?P<who>[^()\n]{3,60})\)\s*[:–—-]\s*[“\"]?$")
_TOPIC_WITHIN = re.compile(r"\W*(?:On|Re|As\s+to|Regarding|Concerning)\b[^.?:\n()]{2,80}\((?P<who>[^()\n]{3,60})\)\s*[:–—-]\s")
_BEHIND = re.compile(r"[”\"’]?\s*[–—-]?\s*\((?P<who>[^()\n]{3,60})\)\s*\.?\s*$")
_BEFORE_MARK = re.compile(r"\((?P<who>[^()\n]{3,60})\)\s*\?\W*$")  # "Could it be split by depot (Abdi)?"
# "Members of the Committee then had the opportunity to ask technical questions. Details were sought on …": who seeks them
_MAY_ASK = re.compile(
    r"(?P<who>(?:The\s+)?(?:Members|Councillors|Committee|Panel|Governors|Trustees)(?:\s+of\s+the\s+[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})?)\s+(?:(?:then|also|\w+ly|next)\s+)*"
    r"(?:(?:had|were\s+(?:given|offered|afforded)|took|was\s+(?:given|offered))\s+(?:the\s+|an\s+)?(?:opportunity|chance)\s+to\s+(?:ask|put|raise|seek)|were\s+invited\s+to\s+(?:ask|put|raise))\b"
)
_BY_NOBODY = frozenset({"question.information-sought", "question.raised-passive", "question.asked-passive", "question.was-queried"})
_INVERTED = re.compile(r"[,?”\"]\s*(?:asked|[ei]nquired|queried|wondered)\s+(?=[A-Zt])")
_CLOSING = re.compile(  # "Why had it risen, Councillor Hale wanted to know."
    r"[,?”\"–—-]\s*(?P<who>[A-Zt][^,?.;:”\"\n]{2,60}?)\s+(?:asked|[ei]nquired|queried|wondered|(?:wanted|wished|was\s+keen|sought)\s+to\s+know)\W*$"
)
_SUPPLEMENTARY = re.compile(r"\W*(?:(?:A|The|Her|His|Their|In\s+a|By\s+way\s+of\s+a)\s+)?[Ss]upplementary\b")
_QUOTED = re.compile(r"\W*[“\"][^”\"\n]+$")  # an earlier sentence of the same question as it was sent in
# "Tova asked if it was dry", "TK: is it dry?", "Tova - who has the key?"
_ONE = r"(?P<who>[A-ZÀ-Þ][a-zà-ÿ]{1,14}|[A-Z]{1,4})"
_ASKS = re.compile(
    rf"\W*{_ONE}(?:\s+(?:also|then|further|again|next|\w+ly))*\s+(?:ask(?:ed|s)|question(?:ed|s)|quer(?:ied|ies)|[ei]nquire[ds]|wonder(?:ed|s)"
    r"|want(?:ed|s)\s+to\s+know|wish(?:ed|es)\s+to\s+(?:know|be\s+told)|sought|seeks)\b"
)
_LABELS = re.compile(rf"\W*{_ONE}(?::|\s*[–—-])\s+")
_PUTS = re.compile(
    r"(?:who|what|when|where|why|how|which|can|could|is|are|was|were|do|does|did|has|have|will|would|should)\b", re.IGNORECASE
)
_NOBODY = frozenset(  # what such a word may be instead
    {"it", "this", "that", "these", "those", "they", "he", "she", "we", "who", "which", "what", "one", "none", "q", "a", "i", "re", "cc"}
    | {"question", "questions", "query", "queries", "clarification", "concern", "concerns", "letter", "letters", "email", "emails"}
    | {"challenge", "challenges"}
    | {"report", "survey", "consultation", "comment", "comments", "point", "points", "answer", "response", "action", "actions", "note"}
    | {"update", "aob", "advice", "guidance", "feedback", "information", "item", "issue", "issues", "matter", "matters", "permission"}
)
_FROM = re.compile(r"\W*(?:From|By)\s+(?=[A-Zt])")
_NUMBERED = re.compile(r"\s*\d{1,3}\.\d{1,2}\.?\s+(?=[A-Z])")  # "4.3 Mr Hale: is it dead?"
_PAUSE = re.compile(r"\s*(?::|\s[–—-])\s")
_BEFORE = re.compile(r"\W{0,3}[A-Z][\w ]{1,14}\s?:\s+")  # a label before the question in its line
_ABOVE = 2  # lines over a question that may name who asks


def _speaker(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """The person named at ``start``, of the attendance or not."""
    who = cast.at(text, start, end)
    if who is not None:
        return None if who.pronoun or who.role == BODY else who
    name = _NAME.match(text, start, end)
    if name is None:
        return None
    words = name[0].strip(" .,")
    return Speaker(start, start + len(words), words, UNKNOWN, key=words.lower())


def _heading(text: str, lines: list[Line], at: int, cast: Cast) -> Speaker | None:
    """Who is named in the line over line ``at`` as the one whose question follows."""
    for line in reversed(lines[max(0, at - _ABOVE) : at]):
        if _LABEL.match(text, line.start, line.end):
            continue
        found = _HEADS.match(text, line.start, line.end)
        group = found.lastgroup if found else None
        return _speaker(text, found.start(group), found.end(group), cast) if found and group else None
    return None


def _beside(text: str, turn: Turn, line: Line, cast: Cast) -> Speaker | None:
    """Who is named in brackets, before the colon or behind the question: "On the lease (Cllr Hale): was it signed?"."""
    found = _TOPIC.match(text, line.start, turn.start) or _BEHIND.match(text, turn.end, line.end)
    found = found or _TOPIC_WITHIN.match(text, turn.start, turn.end) or _BEFORE_MARK.search(text, turn.start, turn.end)
    who = cast.at(text, found.start("who"), found.end("who")) if found else None
    return who if who is not None and not who.pronoun and (who.role == MEMBER or who.person and who.role != BODY) else None


def _from(text: str, turn: Turn, cast: Cast) -> Speaker | None:
    """Who is named before the dash or colon: "From the Chair – was it signed?"."""
    found = _FROM.match(text, turn.start, turn.end) or _NUMBERED.match(text, turn.start, turn.end)
    who = cast.at(text, found.end(), turn.end) if found else None
    return who if who is not None and not who.pronoun and _PAUSE.match(text, who.end, turn.end) else None


def _behind_verb(text: str, turn: Turn, cast: Cast) -> Speaker | None:
    """Who stands behind the verb at the end: "Was the lease signed, asked Councillor Hale."."""
    closing = _CLOSING.search(text, turn.start, turn.end)
    subject = cast.at(text, closing.start("who"), closing.end("who")) if closing else None
    if closing and subject is not None and not subject.pronoun and subject.end == closing.end("who"):
        return subject
    verbs = [*_INVERTED.finditer(text, turn.start, turn.end)]
    who = cast.at(text, verbs[-1].end(), turn.end) if verbs else None
    return who if who is not None and not who.pronoun and not text[who.end : turn.end].strip(" .,”\"") else None


def _by_one_name(text: str, turn: Turn, line: Line) -> Speaker | None:
    """The one word, a first name or a letter or two, that asks or labels the question and names nobody of the attendance."""
    found = _ASKS.match(text, turn.start, turn.end) or _LABELS.match(text, turn.start, turn.end)
    if found is None and (before := _LABELS.fullmatch(text, line.start, turn.start)) and _PUTS.match(text, turn.start):
        found = before
    if found is None or found["who"] in words("not_names") or found["who"].lower() in _NOBODY:
        return None
    return Speaker(found.start("who"), found.end("who"), found["who"], UNKNOWN, key=found["who"].lower())


def name_askers(text: str, cast: Cast, lines: list[Line], turns: list[Turn]) -> list[Turn]:
    """``turns`` with the askers that only what stands around the questions tells."""
    last: Speaker | None = None
    invited = _invited(text, cast, lines) if any(turn.rule in _BY_NOBODY and turn.speaker is None for turn in turns) else None
    for turn in turns:
        if turn.act != ASK:
            continue
        if turn.speaker is None or turn.speaker.role == BODY:
            at = next((n for n, line in enumerate(lines) if line.start <= turn.start < line.end), None)
            named = _named(text, cast, lines, at, turn) if at is not None else None
            if named is None and turn.speaker is None and _SUPPLEMENTARY.match(text, turn.start, turn.end):
                named = last
            if named is None and invited is not None and turn.rule in _BY_NOBODY and turn.start > invited.end:
                named = turn.speaker or invited
            turn.speaker = named or turn.speaker
        last = turn.speaker or last
    return turns


def _invited(text: str, cast: Cast, lines: list[Line]) -> Speaker | None:
    """Those who had, in this section, the opportunity to ask."""
    found = _MAY_ASK.search(text, lines[0].start, lines[-1].end) if lines else None
    if found is None:
        return None
    return cast.at(text, *found.span("who")) or Speaker(*found.span("who"), found["who"], BODY, plural=True, key=found["who"].lower())


def _named(text: str, cast: Cast, lines: list[Line], at: int, turn: Turn) -> Speaker | None:
    """Who is named around a question in line ``at`` whose asker is not known, or only as a body."""
    line = lines[at]
    beside = _beside(text, turn, line, cast) or _from(text, turn, cast)
    if beside is not None:
        return beside
    if turn.speaker is not None:
        return None
    found = _behind_verb(text, turn, cast) or _by_one_name(text, turn, line) or labels(text, turn.start, turn.end)
    found = found or (labels(text, line.start, turn.end) if _BEFORE.fullmatch(text, line.start, turn.start) else None)
    if found is None and (_OPENS.match(text[line.start : turn.start]) or _QUOTED.match(text[line.start : turn.start])):
        found = _heading(text, lines, at, cast)
    return found
