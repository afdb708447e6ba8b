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
    r"|concurred\s+that|concurs\s+that|clarified|clarifies|confirmed|confirms|advised|advises|indicated|indicates"
    r"|(?:did|does|do)(?:\s+not|n[’']t)\s+know|(?:was|is|were|are)(?:\s+not|n[’']t)\s+sure)\b"
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
_WHEN_WE = re.compile(r"\b(?:when|where|which|who|what|how)\s+we\s+(?:would|will|shall)\b")  # which the next entry settles
_WORD = re.compile(r"\w{2}")
# who is to do what, or what somebody is to do
_TO_DO = re.compile(
    r"\W*(?:[A-Z]{1,4}\s|(?i:actions?|agreed|resolved|decision|decided|approved|noted|vote|votes|proposed|seconded|motion|todo|deadline)\b"
    r"|To\s+[a-z]|[\w’' ]{2,30}?\bto\s+(?!be\b)[a-z]+)"
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
    when = any(_WHEN_WE.search(state.text, state.turns[n].start, state.turns[n].end) for n in state.pending)
    return _OFFERS.match(state.text, clause.body) is not None and (when or _put_to_all(state, state.pending) or had_floor(state, speaker))


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


def listed_on(state: Exchange, clause: Clause) -> bool:
    """Whether a list entry goes on with the answer in the entry above, one level below the question or among fellows."""
    current, subject = state.current, clause.subject
    if current is None or current.act != ANSWER or clause.act == ASK:
        return False
    if fellow_goes_on(state, clause) or _adds_more(state, clause):
        return True
    if not state.mark or state.mark != state.nested or _WORD.search(state.text, current.end, clause.start):
        return False
    if subject is None:  # "o Could be less in bulk"
        plain = state.deeper and clause.act == "plain" and current.line == clause.line - 1
        return plain and _TO_DO.match(state.text, clause.start) is None and state.cast.at(state.text, clause.start, clause.end) is None
    return not subject.pronoun and same(current.speaker, subject)


_MORE = re.compile(r"\s+(?:also|further|additionally|again)\s+(?!asked\b|quer)[a-z]+(?:ed|id)\b|\s+(?:added|continued|went\s+on)\b")


def _adds_more(state: Exchange, clause: Clause) -> bool:
    """Whether the next entry says itself that it goes on with what the same speaker answers: "- The Clerk also noted that …"."""
    current, subject = state.current, clause.subject
    if current is None or subject is None or not (clause.bulleted and state.mark and state.mark == state.asked_mark):
        return False
    below = not state.text[current.end : clause.start].strip(f" \t\n{GLYPHS}")
    return below and same(current.speaker, subject) and bool(_MORE.match(state.text, subject.end)) and clause.act in ("say", "comment")


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
