"""Clauses that do not ask: which of them answer the questions that wait, and which go on an answer that is open."""

import re

from pipeline.extract.another_one import is_another, is_meant
from pipeline.extract.answerers import UNDERTAKES, answer_rule, answers, is_guest, named_in_question
from pipeline.extract.clause import Clause
from pipeline.extract.concerns import concern_in, meets
from pipeline.extract.curt import echoes, initialled, is_curt, told_behind
from pipeline.extract.exchange import ANSWER, ASK, Exchange, Turn, passive, said_amid
from pipeline.extract.facts import SOME_OF, first_sentence, is_verbless, it_tells, reply_ahead, states_facts, tells_cause
from pipeline.extract.fellows import listed_on
from pipeline.extract.handed import is_shown, tells_answer
from pipeline.extract.hearings import goes_on
from pipeline.extract.invited import handed_over
from pipeline.extract.leaving import leaves, turns_to
from pipeline.extract.members_answer import may_ask
from pipeline.extract.more_facts import TOGETHER, goes_on_bare, goes_on_facts
from pipeline.extract.named_leadins import IN_REPLY_TO
from pipeline.extract.noted_topics import is_curt_entry, topic_before
from pipeline.extract.of_several import taken
from pipeline.extract.paragraphs import FOR_THIS, GOES_ON, goes_on_below
from pipeline.extract.remarks import (
    COULD_NOT,
    LEADS_ON,
    NEXT_POINT,
    TO_BE_RECORDED,
    YES_OR_NO,
    asker_feels,
    body_inside,
    noted_amid,
    same_sentence,
    so_assured,
)
from pipeline.extract.second_answers import adds, adds_to_lead_in, answers_beside, has_done, speaks_apart
from pipeline.extract.speakers import BODY, OFFICER, UNKNOWN, Speaker, clashes, same
from pipeline.extract.spoken_of import spoken_of

_NO_ANSWER = re.compile(r"There (?:was|were) no (?:response|reply|answer|question|comment)")
# What a pronoun does that means who has answered before, not who asks: "Cllr Hale asked if staff knew. She apologised and confirmed …"
_INFORMS = re.compile(r"(?:advised|confirmed|explained|clarified|apologised|assured|undertook)\b")
_JOINED = re.compile(r"[\s,;]*(?:(?<=\s)(?:and|but)\s+)?")  # between two clauses of what is told
_SAYS = re.compile(r"(?:said|stated|thought|believed|felt|answered|indicated|understood|admitted|conceded|declined|obliged|gave\s+\w+)\b")
_POINT = re.compile(r"It\s+was\s+(?:also\s+)?(?:stated|reported|noted|said|pointed\s+out|highlighted|mentioned)\b")
_TELLS = ("plain", "told", "comment")
ASKED_BY = re.compile(
    r"(?:When\s+|On\s+being\s+|Being\s+)?(?:(?:further|then|next|again|also)\s+)?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Cc]hallenged|[Pp]robed)"
    r"(?:\s+(?:then|again|further|next|also))?\s+by\b"
)
_WHOSE_ANSWER = re.compile(r"(?:His|Her|Their)\s+(?:answer|reply|response)\b")  # "His reply was that …": of the one who was asked
_FURTHER = re.compile(r"\s+further\s|\s+also\s+(?=(?:said|advised|explained|confirmed|clarified|told)\b)")  # in a paragraph of its own
_UNKNOWN_YET = re.compile(r"\b(?:did\s+not\s+know|could\s+not\s+(?:say|answer)|was\s+(?:not\s+(?:sure|aware)|unsure|unaware))\b[^.]*\.\s*$")
_WILL_SEE = re.compile(r"would\s+(?:find\s+out|check|look\s+in\s?to|reply|come\s+back|report\s+back|let\s+\w+\s+know|write|send)\b")
_BUILDS_ON = re.compile(r"(?:also\s+)?(?:accepted|acknowledged|conceded|admitted|added|offered\s+to|undertook\s+to|promised\s+to)\b")
_WILL_BE_TOLD = re.compile(  # "He would be told in writing."
    r"(?:would|will)\s+(?:\w+ly\s+)?be\s+(?:told|informed|advised|sent|given|supplied|provided|notified|answered|written\s+to|replied\s+to)\b"
)
_GOES_ON_TO = re.compile(r"\s*(?:also\s+|further\s+|then\s+)?(?:added|continued|concluded|went\s+on)\b")  # in a new paragraph
_PLAIN_ANSWER = re.compile(
    r"(?:They|It|There|Yes|No|None|One|Not|Some|All|This|These|\d[\d.,%]*)\b[^?]*?(?:,|\b(?:was|were|had|would|did|is|are)\b)"
)
_INTRODUCES = re.compile(
    r"\b(?:introduced|presented|submitted|outlined|took|gave|provided|spoke|updated|reported|explained|delivered"
    r"|attended|summarised|moved)\b"
)


class Answering:
    """Reads the statements of a section into ``state``."""

    def __init__(self, state: Exchange) -> None:
        self.text, self.cast, self.state = state.text, state.cast, state

    def statement(self, clause: Clause) -> None:
        """Take in a clause that asks nothing."""
        state, subject = self.state, clause.subject
        speaker, current = state.speaker_of(clause), state.current
        over = current is not None and current.act == ANSWER and clause.first and not clause.bulleted
        if current is not None and over and LEADS_ON.search(self.text, current.start, current.end):
            current.line, current.led = clause.line, True  # "She replied to the queries as follows:" over the paragraph that does
        concern, state.concern = state.concern, concern_in(self.text, clause, speaker) or state.concern
        if concern is not None and not state.pending and meets(self.text, concern, clause, speaker):
            state.ask(concern.start, concern.end, "question.concern", concern.speaker, concern.line, bulleted=False)
            state.concern, current = None, state.current
        if (called := handed_over(state, clause)) is not None:
            state.last_question.put_to = called[0] or state.last_question.put_to
            if called[1]:
                state.answer(clause.start, clause.end, "response.reply", called[0], clause.line, list(state.pending))
            return
        given = tells_answer(self.text, clause) if subject is None else subject.role == BODY and is_shown(self.text, clause)
        if (
            not given
            and clause.act in ("request", "procedure", "narrative")
            and (passive(self.text, clause) or not (subject is not None and subject.answers))
        ):
            state.open = None
            return
        if subject is not None and TO_BE_RECORDED.match(self.text, clause.body, clause.end):
            self._interrupt(clause)
            return
        if (topic := topic_before(state, clause)) is not None:
            state.ask(*topic, "question.topic", None, clause.line, bulleted=True)
            current = state.current
        if taken(state, clause) or clause.line == state.voiced and (subject is None or subject.pronoun):
            return
        if spoken_of(state, clause):
            state.turns[state.open or 0].end = clause.end
            return
        if state.open is not None and goes_on_facts(state, clause):
            state.facts[state.open] = (state.facts[state.open][0], clause.end)
            return
        if clause.act in ("say", "reply") and subject is not None and self._replies_to_somebody(clause, speaker):
            state.answer(clause.start, clause.end, "response.lead-in", speaker, clause.line, list(state.pending))
            return
        presents = clause.act == "present" and not state.pending or subject is not None and bool(_INTRODUCES.match(self.text, clause.body))
        if presents and subject is not None and not state.turns:
            state.presenters.append(subject)
        told_them = subject is not None and subject.pronoun and self.text.startswith(("was ", "were ", "is "), clause.body)
        if subject is not None and subject.pronoun and state.pending and clause.line == state.asked_line:
            will_be = _WILL_BE_TOLD.match(self.text, clause.body)
            clause.act, told_them = ("told", True) if will_be else (clause.act, told_them)
        if subject is not None and subject.pronoun and self._accepts(clause):
            return
        if given or clause.act == "told" and (subject is None or subject.role == BODY or told_them or same(subject, state.asked_by())):
            self._told(clause)
        elif subject is None or self._of_some(clause) or subject.pronoun and self._pronoun_goes_on(clause, speaker):
            self._continue(clause)
        elif current is not None and current.act == ANSWER and same(current.speaker, speaker) and not clause.reply:
            listed = clause.bulleted and clause.act != "present"
            if current.line == clause.line or not clause.first or listed or self._says_more(clause):
                current.end = clause.end
            elif clause.act != "present":
                state.open = None
        elif subject.pronoun and current is not None and current.act == ANSWER and asker_feels(state, clause, speaker, current):
            self._interrupt(clause)
        elif subject.pronoun and current is not None and current.act == ANSWER:
            self._continue(clause)
        elif subject.pronoun and current is not None and self._asker_or_nobody(speaker) and self._pronoun_answers(clause):
            pass
        elif state.pending and self._builds_on(clause, speaker):
            begin = state.facts.pop(state.pending[0])[0]
            speaker = None if speaker is not None and TOGETHER.fullmatch(speaker.text) else speaker
            state.answer(begin, clause.end, answer_rule(clause), speaker, clause.line, list(state.pending))
        elif state.pending and clause.act != "ask" and answers(self.state, clause, speaker):
            state.answer(clause.start, clause.end, answer_rule(clause), speaker, clause.line, list(state.pending))
        elif current is None and answers_beside(state, clause, speaker):
            state.answer(clause.start, clause.end, "response.second", speaker, clause.line, list(state.exchange))
        elif current is None or current.act != ANSWER or not self._joins(clause, speaker, current):
            self._interrupt(clause)

    def _of_some(self, clause: Clause) -> bool:
        """Whether facts right behind a question are told of some people: "One tenant was away."."""
        near = clause.act == "plain" and clause.line == self.state.asked_line and not self.state.since and bool(self.state.pending)
        return near and clause.subject is not None and SOME_OF.match(clause.subject.text) is not None

    def _builds_on(self, clause: Clause, speaker: Speaker | None) -> bool:
        """Whether somebody goes on with the facts behind the question, told without a name: "It was 2%. Ms Gill accepted this.", "£6m was
        lent to four. Officers would not renew it."."""
        facts = self.state.facts.get(self.state.pending[0])
        if facts is None or speaker is None or clause.line != self.state.asked_line or self.text[facts[1] : clause.start].strip():
            return False
        other = speaker.answers or speaker.role == UNKNOWN and not speaker.pronoun
        says = clause.act != "ask" and not UNDERTAKES.match(self.text, clause.body)
        builds = _BUILDS_ON.match(self.text, clause.body) or says and self._answered_curtly(self.state.pending[0])
        more = clause.act == "plain" and speaker.role == OFFICER and not speaker.person and not clause.spoken
        return other and not same(speaker, self.state.asked_by()) and bool(more or builds)

    def _accepts(self, clause: Clause) -> bool:
        """Read "Nine had been. She accepted that it was too many." behind a question: of whoever answered last, not of who asks."""
        state = self.state
        facts = state.facts.get(state.pending[0]) if state.pending else None
        if facts is None or clause.line != state.asked_line or self.text[facts[1] : clause.start].strip():
            return False
        who = state.last_answerer(clause) if _BUILDS_ON.match(self.text, clause.body) else None
        if who is None or same(who, state.asked_by()):
            return False
        del state.facts[state.pending[0]]
        state.answer(facts[0], clause.end, "response.pronoun", who, clause.line, list(state.pending))
        return True

    def _replies_to_somebody(self, clause: Clause, speaker: Speaker | None) -> bool:
        """Whether a clause is told as said in reply to somebody: "In reply to Members, he said that …"."""
        to = IN_REPLY_TO.match(self.text, clause.start, clause.end)
        subject = clause.subject
        # "In response to Councillor Hale, Ann Bell said": two people
        stop = subject.start if to and subject is not None and subject.start > to.end() else clause.end
        whom = self.cast.at(self.text, to.end(), stop) if to else None
        if whom is None or speaker is None or same(whom, speaker) or not (speaker.answers or is_guest(speaker)):
            return False
        asker = self.state.asked_by() if self.state.pending else None
        behind = subject is not None and not self.text[whom.end : subject.start].strip()  # "In answer to Mr Bell she said …"
        return may_ask(whom) and (behind or self.text.startswith(",", whom.end)) and (asker is None or same(whom, asker))

    def _says_more(self, clause: Clause) -> bool:
        """Whether a paragraph that names the speaker again goes on with the answer above it."""
        further = clause.subject is not None and _FURTHER.search(self.text, clause.subject.end, clause.body + 12)
        numbered = self.text[clause.start - 1 : clause.start] != "\n"  # a paragraph of its own number that says "also" is another matter
        more = further and not (numbered and "also" in further.group())
        return bool(_GOES_ON_TO.match(self.text, clause.body) or more or FOR_THIS.match(self.text, clause.start))

    def _asker_or_nobody(self, speaker: Speaker | None) -> bool:
        """Whether a pronoun by itself would mean who asked, or nobody: "The Panel asked Mr Orde why and he replied …"."""
        return speaker is None or same(speaker, self.state.asked_by())

    def _pronoun_goes_on(self, clause: Clause, speaker: Speaker | None) -> bool:
        """Whether "he said" only goes on the open turn."""
        current = self.state.current
        if current is None:
            return False
        if same(current.speaker, speaker):
            return True
        if current.line == clause.line and ASKED_BY.match(self.text, current.start):
            return False
        asked = speaker is not None and speaker.answers and not speaker.pronoun  # "The Director was asked by Cllr Hale why. She said …"
        return current.act == ASK and clause.act != "reply" and not clause.reply and not asked

    def _joins(self, clause: Clause, speaker: Speaker | None, current: Turn) -> bool:
        """Add the clause of another speaker to the open answer, or to what answers the same questions; False where it does neither."""
        state, here = self.state, current.line == clause.line and speaker is not None and speaker.answers
        together = current.speaker is None or bool(TOGETHER.fullmatch(current.speaker.text))
        will_see = current.line == clause.line and _WILL_SEE.match(self.text, clause.body)
        if has_done(self.text, clause, current) or will_see and _UNKNOWN_YET.search(self.text, current.start, clause.start):
            current.end = clause.end  # "The Chairman did not know. Mrs Bell would find out."
        elif here and together and not speaks_apart(self.text, clause, current) or noted_amid(self.text, clause, current):
            current.end = clause.end
        elif (state.exchange or adds_to_lead_in(self.text, clause, current)) and adds(state, clause, speaker):
            state.answer(clause.start, clause.end, "response.second", speaker, clause.line, list(state.exchange))
        elif (here or body_inside(clause, current)) and not clause.first and same_sentence(self.text, clause, current):
            current.end = clause.end
        else:
            return False
        return True

    def _interrupt(self, clause: Clause) -> None:
        """Somebody else speaks: the open turn is over."""
        state, subject = self.state, clause.subject
        state.open, state.since = None, state.since + 1
        state.own += same(state.speaker_of(clause), state.asked_by())
        if subject is not None and subject.role == BODY and clause.line == state.asked_line and clause.act in ("say", "comment"):
            state.pending = []  # "All Members said that they were content": answered without a record

    def _next_point(self, clause: Clause) -> bool:
        """Whether an entry of a list of points is the next point and no answer to the one above: "• It was stated that …"."""
        asked = self.state.last_question
        entry = asked.bulleted or bool(self.state.asked_mark) and self.state.asked_mark == self.state.mark
        own = clause.bulleted and clause.first and entry and asked.line != clause.line and not self.state.beneath
        return own and bool(_POINT.match(self.text, clause.start))

    def _told(self, clause: Clause) -> None:
        """ "It was explained that …", "Members were advised …": the answer's speaker is its agent, or nobody."""
        state, current = self.state, self.state.current
        if NEXT_POINT.match(self.text, clause.start) or turns_to(state, clause):
            state.open = None
            return
        if clause.line != state.asked_line and state.pending and all(question in state.facts for question in state.pending):
            state.pending, state.open = [], None
            return
        if state.pending and clause.line - state.asked_line <= 2 and not (state.since and clause.first) and not self._next_point(clause):
            who = clause.agent or (state.last_question.put_to if _WHOSE_ANSWER.match(self.text, clause.start) else None)
            state.answer(state.told_from(clause, who), clause.end, "response.passive", who, clause.line, list(state.pending))
        elif current is not None and current.act == ANSWER and (current.line == clause.line or GOES_ON.match(self.text, clause.start)):
            current.end = clause.end
        elif clause.first:
            state.open = None

    def _continue(self, clause: Clause) -> None:
        """A sentence of facts, or one with a pronoun, belongs to the turn that is open."""
        state, current = self.state, self.state.current
        if state.pending and clause.subject is None and self._unsigned(clause):
            return
        if (current is None or current.act == ASK) and state.pending and clause.subject is None and self._below(clause):
            state.answer(clause.start, clause.end, "response.beneath", None, clause.line, list(state.pending))
            return
        if current is None:
            if state.pending and clause.reply and clause.subject is None:
                state.answer(clause.start, clause.end, "response.lead-in", None, clause.line, list(state.pending))
            return
        if current.act == ANSWER:
            if leaves(state, clause):
                state.open = None
            elif current.line == clause.line or GOES_ON.match(self.text, clause.start) or said_amid(self.text, clause):
                current.end, current.line = clause.end, max(current.line, clause.line)
            elif goes_on_below(self.text, clause, current) or clause.first and clause.bulleted and listed_on(state, clause):
                current.end, current.line = clause.end, clause.line
            else:
                state.open = None
        elif clause.subject is None and clause.act == "reply" and clause.rule == "response.in-response" and current.line == clause.line:
            state.answer(clause.start, clause.end, "response.lead-in", None, clause.line, list(state.pending))
        elif self._unnamed(clause) and current.line == clause.line and self._plainly_answers(clause, current):
            state.answer(clause.start, clause.end, "response.plain", clause.agent, clause.line, list(state.pending))
        elif current.line == clause.line and clause.act in _TELLS and self._tells(clause):
            self._facts(clause)
        elif clause.first and not clause.bulleted and clause.line == state.asked_line + 1 and self._told_below(clause):
            state.answer(clause.start, clause.end, "response.plain", None, clause.line, list(state.pending))
        elif (current.line != clause.line or clause.subject is not None and clause.subject.pronoun) and not self._pronoun_answers(clause):
            state.open = None

    def _unnamed(self, clause: Clause) -> bool:
        """Whether a clause names nobody, or tells of what the question is about: "Were they falling? They were not."."""
        they = clause.subject is not None and clause.subject.text == "They" and self.state.open not in self.state.facts
        return clause.subject is None or they and clause.act == "plain" and not clause.first

    def _unsigned(self, clause: Clause) -> bool:
        """Read what answers though no subject stands before it: "Fairly." below a question, "Nine pay the same (AB)."."""
        state, asked = self.state, self.state.last_question
        if not state.since and is_curt_entry(state, clause):
            state.answer(clause.start, clause.end, "response.curt", None, clause.line, list(state.pending))
            return True
        if clause.act != "plain" or clause.bulleted or state.since or clause.line - state.asked_line > 1:
            return False
        who = initialled(self.text, clause.start, clause.end, self.cast)
        if who is not None and not same(who, asked.speaker):
            state.answer(clause.start, clause.end, "response.initialled", who, clause.line, list(state.pending))
            return True
        echo = clause.line == asked.line and echoes(self.text[asked.start : asked.end], self.text[clause.start : clause.end])
        if echo or asked.direct(self.text) and is_curt(self.text, clause.start, clause.end):
            state.answer(clause.start, clause.end, "response.curt", None, clause.line, list(state.pending))
            return True
        return False

    def _below(self, clause: Clause) -> bool:
        """Whether facts in the line below an entry that asks answer it: one level below it, or before the next entry."""
        tells = clause.act == "plain" or self.state.beneath and clause.act == "say"  # "• ann explains …": of a name in small letters
        if not clause.first or not tells or clause.line != self.state.asked_line + 1:
            return False
        return self.state.beneath or self.state.between and states_facts(self.text[clause.start : clause.end])

    def _told_below(self, clause: Clause) -> bool:
        """Whether a paragraph that names nobody answers the question above: "This was due to two absences.", "It would be May."."""
        told = clause.act == "plain" and clause.subject is None and self.state.open not in self.state.facts
        told = told and it_tells(self.text, clause.start, clause.end) and not reply_ahead(self.text, clause.end)
        return told or tells_cause(self.text, clause.start)

    def _tells(self, clause: Clause) -> bool:
        """Whether a clause behind a question may tell facts, or go on with them: "It had, but they had since been moved."."""
        if clause.subject is None or clause.subject.text == "They" or self._of_some(clause):
            return True
        begun = self.state.facts.get(self.state.open) if self.state.open is not None else None
        goes_on = begun is not None and not re.search(r"[.!?]", self.text[begun[1] - 1 : clause.start])
        return goes_on and clause.subject.text == "they"

    def _answered_curtly(self, question: int) -> bool:
        """Whether an answer without a verb stands behind a question: "Next week."."""
        begun = self.state.facts.get(question)
        return begun is not None and is_verbless(first_sentence(self.text, *begun))

    def _facts(self, clause: Clause) -> None:
        """Keep what follows a question without a speaker: where nobody else answers it, it does ("… was tested. It was, in May.")."""
        state = self.state
        asked = state.open
        words, begun = self.text[clause.start : clause.end], state.facts.get(asked) if asked is not None else None
        if asked is None or not (states_facts(words) or begun is not None and goes_on_bare(words)) or goes_on(state):
            return
        if begun is None and not self.text[state.turns[asked].end : clause.start].strip(" .,;?–-(["):
            state.facts[asked] = (clause.start, clause.end)
        elif begun is not None and _JOINED.fullmatch(self.text, begun[1], clause.start):
            state.facts[asked] = (begun[0], clause.end)

    def _plainly_answers(self, clause: Clause, asked: Turn) -> bool:
        """Whether facts after a question in direct speech answer it: "How many? There were nine."."""
        if not asked.direct(self.text) or _NO_ANSWER.match(self.text, clause.start) or NEXT_POINT.match(self.text, clause.start):
            return False
        told = asked.rule != "question.mark" and not clause.first and told_behind(self.text, clause.start, clause.end)
        return told or bool(_PLAIN_ANSWER.match(self.text, clause.start, clause.end))

    def _pronoun_answers(self, clause: Clause) -> bool:
        """ "Could the Inspector comment, the Chair asked? He replied that …": a reply by a pronoun that is not the questioner."""
        state = self.state
        informs = clause.act == "say" and bool(_INFORMS.match(self.text, clause.body))
        put_to = state.last_question.put_to if state.pending else None
        replies = clause.act == "reply" or clause.reply or informs or (put_to is not None and bool(_SAYS.match(self.text, clause.body)))
        alone = clause.line == state.asked_line and not state.since and bool(COULD_NOT.match(self.text, clause.body, clause.end))
        alone = alone and bool(state.pending) and (put_to is not None or state.last_question.direct(self.text))
        if is_another(state, clause) or so_assured(self.text, clause) or alone:
            replies = True  # "Could he be certain? He could not, but …"
        if YES_OR_NO.match(self.text, clause.start) and clause.line == state.asked_line and clause.act != "ask":
            replies = True  # "Could a date be given? No, but it would be soon, and she hoped in May."
        if said_amid(self.text, clause):
            put_to, replies = put_to or state.last_answerer(clause), True
        if not replies and put_to is not None and clause.subject is not None and clause.line == state.asked_line and not state.since:
            asker = state.asked_by()  # "Mr Flint asked for the Director’s view. She would not care to guess."
            replies = asker is not None and clashes(clause.subject, asker) and clause.act != "ask"
            if asker is None and clause.act == "plain" and not clashes(clause.subject, put_to):
                # "The Mayor was asked why. She had no idea."
                replies = not _WILL_SEE.match(self.text, clause.body)
        if not (state.pending and clause.subject is not None and clause.subject.pronoun and replies):
            return False
        named = named_in_question(state)
        told = named is not None and clause.line == state.asked_line and state.last_question.direct(self.text)
        other: Speaker | None
        if put_to is not None and not same(put_to, state.asked_by()):
            named, other = None, put_to  # "TK asked Cllr Hale why. He said that …"
        elif informs and not told and not clause.reply:  # "Could the Inspector say why? She explained that …": whom the question names
            other = next((t.speaker for t in reversed(state.turns) if t.act == ANSWER and t.line >= clause.line - 1), None)
            if other is None or same(other, state.asked_by()):
                return False
        else:
            other = is_meant(state, clause)
        state.answer(clause.start, clause.end, "response.pronoun", named or other, clause.line, list(state.pending))
        return True
