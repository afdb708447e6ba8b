"""Talk among fellows in the entries of a list, whom the notes call by initials or by a first name: who speaks right below a question
answers it, though nobody there answers for a service."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.entries import GLYPHS
from pipeline.extract.exchange import ANSWER, ASK, Exchange
from pipeline.extract.speakers import BODY, OFFICER, Speaker, same

_SHORT = re.compile(r"[A-Z]{1,4}[a-z]?|[A-Z][a-zà-ÿ]{2,}")
_FIRST = re.compile(r"[A-Z][a-zà-ÿ]{2,}")
_SAYS = re.compile(
    r"(?:(?:also|then|further|again)\s+)?(?:said|says|stated|states|answered|answers|replied|replies|explained|explains|told|tells|thought|thinks|believed"
    r"|believes|admitted|admits|estimated|estimates|expected|expects|reckoned|reckons|reported|reports|noted|notes|pointed\s+out|points\s+out|responded|responds"
    r"|concurred\s+that|concurs\s+that|did\s+not\s+know|was\s+not\s+sure|is\s+not\s+sure)\b"
)
# What only who had the floor answers with: "JA suggested dropping the trip", "HT commented that it was fair"
_OFFERS = re.compile(
    r"(?:(?:also|then|further|again)\s+)?(?:(?:suggest|comment|mention|remark|hope|observe|propose|recommend|feel|agree)(?:e?d|s)?|felt|would|will|has|had|is|wants?|wanted)\b"
)
# An answer to nobody: the next point of the talk
_NEXT = re.compile(
    r"(?:(?:also|then)\s+)?(?:said|says|suggested|suggests|felt|feels|proposed|proposes|agreed|agrees|noted|notes|stated|states|commented|comments)\s+(?:that\s+)?"
    r"(?:(?:we|the\s+(?:committee|meeting|council|board|group|society|club))\s+(?:should|must|ought|need(?:s|ed)?\s+to)|the\s+next\s+(?:meeting|item))\b"
)
# Who asks those round the table what they think, and may be answered by each
_TO_ALL = re.compile(
    r"\b(?:what|how|who|where|when)\s+(?:else\s+)?(?:can|could|should|might|would|do|shall)\s+we\b|\b(?:what|how)\s+we\s+(?:can|could|should|might)\b"
    r"|\b(?:ideas|suggestions|thoughts|views|opinions)\b"
)
_MARKED = re.compile(rf"\n\s*(?:[{GLYPHS}]|o(?=\s)|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})[.)]+)\s+")
_AHEAD = 80  # characters of the next entry in which its speaker is named


def called_shortly(speaker: Speaker | None) -> bool:
    """Whether somebody of the attendance is called by initials or one name, as those are who sit together as equals."""
    return _named_shortly(speaker) and speaker is not None and not speaker.answers and speaker.role not in (BODY, OFFICER)


def _named_shortly(speaker: Speaker | None) -> bool:
    """The same of who asks, who may also keep the minutes."""
    return speaker is not None and not speaker.plural and bool(speaker.person) and _SHORT.fullmatch(speaker.text) is not None


def names_alone(state: Exchange) -> bool:
    """Whether an answer is open that is given by somebody called by a first name alone."""
    current = state.current
    who = current.speaker if current is not None and current.act == ANSWER else None
    return who is not None and not who.pronoun and _FIRST.fullmatch(who.text) is not None


def fellow_answers(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether an entry right below one that asks tells what another of those who sit together answers to it."""
    if not (state.mark and state.mark == state.asked_mark and clause.first and clause.bulleted) or state.since:
        return False
    if clause.line != state.asked_line + 1 or not called_shortly(speaker) or not _named_shortly(state.asked_by()):
        return False
    if _NEXT.match(state.text, clause.body) or _officer_below(state, clause):
        return False
    if clause.act in ("say", "comment", "plain") and _SAYS.match(state.text, clause.body):
        return True
    return _OFFERS.match(state.text, clause.body) is not None and (_put_to_all(state, state.pending) or had_floor(state, speaker))


def fellow_adds(state: Exchange, clause: Clause, speaker: Speaker | None) -> bool:
    """Whether an entry right below such an answer tells what another answers who had the floor before the question: a second candidate."""
    last = state.turns[-1] if state.turns else None
    if last is None or last.act != ANSWER or not _named_shortly(last.speaker) or not _named_shortly(speaker) or speaker is None:
        return False
    if not (clause.first and clause.bulleted and state.mark and state.mark == state.asked_mark):
        return False
    if state.text.count("\n", last.end, clause.start) != 1 or same(speaker, state.asked_by()) or same(speaker, last.speaker):
        return False
    if any(turn.act == ASK and same(turn.speaker, speaker) for turn in state.turns):
        return False  # one of those who put the questions
    told = _SAYS.match(state.text, clause.body) or _OFFERS.match(state.text, clause.body)
    may = _put_to_all(state, state.exchange) or had_floor(state, speaker)
    return bool(told) and may and not _NEXT.match(state.text, clause.body)


def fellow_goes_on(state: Exchange, clause: Clause) -> bool:
    """Whether an entry goes on with what the same speaker answers in the entry above it."""
    current, subject = state.current, clause.subject
    if current is None or current.act != ANSWER or state.nested or not (state.mark and state.mark == state.asked_mark):
        return False
    short = called_shortly(subject) and called_shortly(current.speaker) and _named_shortly(state.asked_by())
    below = state.text.count("\n", current.end, clause.start) == 1
    return short and below and same(current.speaker, subject) and clause.act in ("say", "comment", "plain")


def _put_to_all(state: Exchange, asked: list[int]) -> bool:
    return any(_TO_ALL.search(state.text, state.turns[n].start, state.turns[n].end) for n in asked)


def had_floor(state: Exchange, speaker: Speaker) -> bool:
    """Whether an entry of the section told what ``speaker`` said before anything was asked in it."""
    asked = state.turns[0].start if state.turns else state.begin
    entry = rf"^\s*(?:[{GLYPHS}]|o)\s+(?:{re.escape(speaker.text)})\s+(?!ask|quer|enquir|question)[a-z]"
    return re.search(entry, state.text[state.begin : asked], re.MULTILINE) is not None


def _officer_below(state: Exchange, clause: Clause) -> bool:
    """Whether the next entry is of somebody who answers for a service: what stands above it was the talk before the answer."""
    below = _MARKED.match(state.text, clause.end)
    who = state.cast.at(state.text, below.end(), min(len(state.text), below.end() + _AHEAD)) if below else None
    return who is not None and who.answers
