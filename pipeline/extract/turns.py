"""Follow an agenda item from speaker to speaker: who asks, who answers, where each turn begins and ends.

The turns are found once; questions and responses are read off them, and the actions component asks them who is speaking.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract import labelled
from pipeline.extract.speech import Clause, Cues, clauses, tag
from pipeline.extract.cast import cast_in
from pipeline.extract.context import scene_of
from pipeline.extract.cues import CueMatcher, shipped
from pipeline.extract.found import Found, read, write
from pipeline.extract.sentences import sentences_of
from pipeline.extract.speakers import BODY, MEMBER, OFFICER, PUBLIC, UNKNOWN, Cast, Speaker, same
from pipeline.records import Line

ASK, ANSWER = "ask", "answer"
# A response goes on in a new paragraph only if that paragraph says so.
_GOES_ON = re.compile(r"(?:In addition|Furthermore|Further(?=,)|Moreover|Additionally|He|She|They|It was (?:further|also|added|noted by)|Also,)\b")
_ACTION = re.compile(r"[\s(\[]*(?:ACTIONS?\b|Actions?(?:\s+(?:by|point|for|no))?\s*[:–\-]|(?:RESOLVED|AGREED|RECOMMENDED|DECISION|Resolved|Agreed)\b)")
_LIST_LEAD = re.compile(r"(?::|[–-]|following|below|included|include|as follows)[\s.:–-]*$", re.IGNORECASE)
_WAS_ASKED = re.compile(r"(?:,[^,]{0,60},)?\s+(?:was|were|is|are)\s+(?:then\s+|also\s+|therefore\s+)?(?:asked|requested|invited|questioned|queried|pressed)\b")
_LETTER = re.compile(r"\b(?:you|your|I|my|we|our)\b|\?\?|\bplease\b")
_NO_ANSWER = re.compile(r"There (?:was|were) no (?:response|reply|answer|question|comment)")
_RAISED = frozenset({"question.raised-passive", "question.raised", "question.raised-about", "question.following-ask"})
_IMPERSONAL = frozenset({"question.asked-passive", "question.raised-passive", "question.was-queried"})
_ANSWERS_FOLLOW = re.compile(r"\b(?:respon|repl|answer)")
_ASKS_FOLLOW = re.compile(r"\b(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Cc]larification)\b(?:[^.]{0,50}\b(?:raised|asked|put|posed|sought|included|focus+ed|covered)\b|\W*$)")
_BY = re.compile(r"\b(?:by|from)\s+")
_ASKS_FIRST = re.compile(
    r"(?:Whether|If|Why|What|How|When|Where|Who|Which|Could|Would|Can|Is|Are|Do|Does|Did|Will|Should|Has|Have|Was|Were|Whose|The reasons?|Reasons?|Clarity|Clarification|Asked|Queried|Enquired|Sought|Questioned)\b"
)
_UNDERTAKES = re.compile(r"(?:would|will|to|agreed\s+to|undertook\s+to|promised\s+to|offered\s+to)\b")
_PLAIN_ANSWER = re.compile(r"(?:They|It|There|Yes|No|None|One|Not|Some|All|This|These|\d[\d.,%]*)\b[^?]*?(?:,|\b(?:was|were|had|would|did|is|are)\b)")
_FINITE = re.compile(r"\b(?:was|were|had|would|is|are|has|have|will|did|does)\b")
_ADDRESS = re.compile(r"[:,]\s*$")
_INTRODUCES = re.compile(r"\b(?:introduced|presented|submitted|outlined|took|gave|provided|spoke|updated|reported|explained|delivered|attended|summarised|moved)\b")


@dataclass(slots=True)
class Turn:
    """One turn: ``act`` is ask or answer. ``to`` holds the indexes of the asking turns that an answer answers."""

    start: int
    end: int
    act: str
    rule: str
    speaker: Speaker | None
    line: int
    to: list[int] = field(default_factory=list)
    bulleted: bool = False


@dataclass(slots=True)
class _State:
    """Where an item stands after each clause."""

    turns: list[Turn] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)  # questions without an answer yet
    exchange: list[int] = field(default_factory=list)  # the questions that the open answer answers
    open: int | None = None  # the turn that may still grow
    antecedent: Speaker | None = None
    asker: Speaker | None = None  # whom a pronoun that asks means: the last speaker who does not answer for a service
    heading: Speaker | None = None
    presenters: list[Speaker] = field(default_factory=list)
    since: int = 0  # clauses by others since the last question
    asked_line: int = 0
    list_speaker: Speaker | None = None
    list_mode: str = ""
    list_answerer: Speaker | None = None
    list_bare: bool = False  # a mere heading ("Questions:") leads in: only entries that ask in so many words are questions

    @property
    def current(self) -> Turn | None:
        return self.turns[self.open] if self.open is not None else None


class Walk:
    """One pass over the lines of a section."""

    def __init__(self, text: str, cast: Cast, cues: Cues, ended: list[tuple[int, int]]) -> None:
        self.text, self.cast, self.cues, self.ended = text, cast, cues, ended
        self.state = _State()

    # ---- lines -------------------------------------------------------------------------------------------------------------------

    def run(self, lines: list[Line], sentences: dict[int, list[tuple[int, int]]], title: tuple[int, int]) -> list[Turn]:
        """The turns of a section, in order; ``title`` is where the title of its item stands."""
        blocks = labelled.find(self.text, lines, self.cast, title)
        n = 0
        while n < len(lines):
            block = blocks.get(n)
            if block is not None:
                self._labelled(block)
                n = max(n + 1, block.last + 1)
                continue
            self._line(n, lines, sentences)
            n += 1
        return self._settled()

    def _settled(self) -> list[Turn]:
        """The turns without the weak questions ("questioned the need for …") that nobody answered: those are comments."""
        turns = self.state.turns
        answered = {n for turn in turns for n in turn.to}
        keep = [n for n, turn in enumerate(turns) if turn.act != ASK or n in answered or not self._weak(turn)]
        number = {old: new for new, old in enumerate(keep)}
        for n in keep:
            turns[n].to = [number[t] for t in turns[n].to]
        return [turns[n] for n in keep]

    def _weak(self, turn: Turn) -> bool:
        if turn.rule != "question.questioned":
            return False
        asked = re.search(r"question(?:ed|s)\s+(?:\w+\s+)?(?:whether|if|how|why|what|when|where|who)\b", self.text[turn.start : turn.end])
        return asked is None

    def _labelled(self, block: "labelled.Block") -> None:
        state = self.state
        if block.act == ASK:
            if not block.follows:
                state.pending = []
            self._ask(block.start, block.end, "question.labelled", block.speaker, block.line, bulleted=True)
        else:
            targets = state.pending or state.exchange
            if targets:
                self._answer(block.start, block.end, "response.labelled", block.speaker, block.line, list(targets))
        state.open = None

    def _line(self, n: int, lines: list[Line], sentences: dict[int, list[tuple[int, int]]]) -> None:
        line, state, text = lines[n], self.state, self.text
        if line.kind == "margin":
            return
        heading = labelled.speaker_heading(text, line, self.cast)
        if heading is not None:
            state.heading, state.open, state.list_mode = heading, None, ""
            return
        cues = self._within(line.start, line.end)
        if self._bullet(n, lines, sentences.get(line.start, [])):
            return
        if state.heading is not None and not labelled.is_bullet(text, line):
            state.heading = None
        if not labelled.is_bullet(text, line):
            state.list_mode, state.list_answerer = "", None
        for i, (start, end) in enumerate(sentences.get(line.start, [])):
            inside = [c for c in cues if start <= c[2] < end]
            for clause in clauses(text, start, end, n, first=i == 0, cues=inside, cast=self.cast):
                self._clause(clause)
        self._lead_in(n, lines)

    def _within(self, start: int, end: int) -> Cues:
        return [c for c in self.cues if start <= c[2] < end]

    # ---- lists -------------------------------------------------------------------------------------------------------------------

    def _lead_in(self, n: int, lines: list[Line]) -> None:
        """Note that a list of questions, or of answers, follows this line; what leads in to questions is no question beside them."""
        line, state, text = lines[n], self.state, self.text
        if labelled.is_bullet(text, line) and not text[line.start : line.end].rstrip().endswith(":"):
            return
        following = n + 1 < len(lines) and labelled.is_bullet(text, lines[n + 1])
        colon = bool(re.search(r":[-–—\s]*$", text[line.start : line.end]))
        leads = colon or following and _LIST_LEAD.search(text[line.start : line.end])
        here = [i for i, turn in enumerate(state.turns) if turn.line == n]
        asked = [i for i in here if state.turns[i].act == ASK]
        if asked and here == asked and (leads or following and state.turns[asked[-1]].rule in _RAISED) and not self._is_direct(asked[-1]):
            state.list_mode, state.list_speaker, state.list_bare = ASK, state.turns[asked[-1]].speaker, False
            self._drop(asked)
        elif asked and leads and following and state.turns[here[-1]].act == ANSWER and "embedded" not in state.turns[asked[-1]].rule and _ANSWERS_FOLLOW.search(text, line.start, line.end):
            # "… asked the following questions and the officer responded:"
            state.list_bare = False
            state.list_mode, state.list_speaker, state.list_answerer = ASK, state.turns[asked[-1]].speaker, state.turns[here[-1]].speaker
            self._drop(here)
        elif here and leads and following and state.turns[here[-1]].act == ANSWER:
            state.list_mode, state.open = ANSWER, here[-1]
        elif not here and leads and following and _ASKS_FOLLOW.search(text, line.start, line.end):
            state.list_bare = len(self.text[line.start : line.end].split()) < 6
            state.list_mode, state.list_speaker = ASK, next((self.cast.at(text, m.end(), line.end) for m in _BY.finditer(text, line.start, line.end)), None)

    def _is_direct(self, n: int) -> bool:
        turn = self.state.turns[n]
        return self.text[turn.start : turn.end].rstrip("”\"’'").endswith("?")

    def _drop(self, numbers: list[int]) -> None:
        state = self.state
        del state.turns[numbers[0] :]
        state.pending = [p for p in state.pending if p < numbers[0]]
        state.exchange, state.open = [], None

    def _bullet(self, n: int, lines: list[Line], sentences: list[tuple[int, int]]) -> bool:
        """Read a list entry under a named heading or a lead-in; False where it is an ordinary paragraph."""
        line, state, text = lines[n], self.state, self.text
        if not labelled.is_bullet(text, line) or not (state.heading or state.list_mode) or not sentences:
            return False
        begin, end = labelled.content(text, line)
        if begin >= end or (_ACTION.match(text, begin) and state.heading is None):
            return False
        stop = max(begin, sentences[0][1])
        own = next(iter(clauses(text, begin, stop, n, first=False, cues=self._within(begin, stop), cast=self.cast)), None)
        if own is not None and own.subject is not None and not own.subject.pronoun and not _ASKS_FIRST.match(text, begin):
            return False
        if state.heading is not None:
            self._under_heading(begin, end, n, own)
        elif state.list_mode == ANSWER:
            if state.current is not None:
                state.current.end = end
        else:
            return self._listed_question(begin, stop, end, n, own)
        return True

    def _under_heading(self, begin: int, end: int, n: int, own: Clause | None) -> None:
        state, head = self.state, self.state.heading
        asks = own is not None and (own.act == ASK or own.interrogative)
        officer = head is not None and head.answers
        if asks and own is not None and not (officer and (state.pending or own.act == ASK)):
            self._ask(begin, end, own.rule if own.act == ASK else "question.mark", head, n, bulleted=True)
            state.open = None
        elif own is not None and own.act in ("request", "procedure"):
            state.open = None
        elif state.pending and not same(head, self._asker()):
            self._answer(begin, end, "response.heading", head, n, list(state.pending))
        elif state.current is not None and state.current.act == ANSWER and same(state.current.speaker, head):
            state.current.end = end

    def _listed_question(self, begin: int, stop: int, end: int, n: int, own: Clause | None) -> bool:
        """Read a list entry as a question, with its answer where the entry holds one: "How many? – 71." or "Cost: it was small."."""
        state, text = self.state, self.text
        topic = re.match(r"[^.?]{3,160}?(?<!\d):\s+(?=\S)", text[begin:end])
        words = text[begin:stop]
        direct = bool(_ASKS_FIRST.match(words)) or words.rstrip("”\"’'").endswith("?") or bool(own is not None and own.act == ASK and not own.subject)
        answer = re.match(r"\s*[–—-]\s+", text[stop:end])
        if own is not None and own.act == ASK and own.subject is None and own.rule in _IMPERSONAL:
            return False
        if state.pending and text[begin - 2 : begin].strip() in ("–", "-", "—") and not direct and text[state.turns[state.pending[-1]].start - 2] not in "–-—":
            self._answer(begin, self._until_marker(begin, end), "response.dash", state.list_answerer, n, list(state.pending))
            return True
        if re.match(r"To\s+[a-z]", words) or topic and re.match(r"it was (?:requested|suggested|agreed|proposed)", text[begin + topic.end() : end]):
            return False
        if state.list_bare and not direct:
            return False
        if topic and (direct or len(topic.group().split()) > 1 or _FINITE.search(text[begin + topic.end() : end])) and (direct or not _FINITE.search(topic.group())):
            stop = begin + len(topic.group().rstrip().rstrip(":"))
            at, rule = begin + topic.end(), "response.topic"
        elif direct or not _FINITE.search(words) and len(words.split()) > 2:
            at, rule = (stop + answer.end(), "response.dash") if answer else (0, "")
        else:
            return False
        if own is not None and own.act in ("told", "comment", "request", "say", "present") and not direct and not topic:
            return False
        self._ask(begin, stop, "question.topic" if topic else "question.listed", state.list_speaker, n, bulleted=True)
        if at and at < end:
            self._answer(at, self._until_marker(at, end), rule, state.list_answerer, n, list(state.pending))
        state.open = None
        return True

    def _until_marker(self, start: int, end: int) -> int:
        """Where the words of an answer end: before an action marker."""
        marker = re.search(r"\s+\(?(?:ACTION|Action)\b", self.text[start:end])
        return start + marker.start() if marker else end

    # ---- clauses -----------------------------------------------------------------------------------------------------------------

    def _decided(self, start: int, end: int) -> bool:
        return any(s < end and e > start for s, e in self.ended)

    def _speaker(self, clause: Clause) -> Speaker | None:
        subject = clause.subject
        if subject is not None and subject.pronoun:
            return self.state.antecedent
        if subject is None:
            return clause.agent
        return subject

    def _asker(self) -> Speaker | None:
        asked = self.state.pending or self.state.exchange
        return self.state.turns[asked[-1]].speaker if asked else None

    def _clause(self, clause: Clause) -> None:
        state, text = self.state, self.text
        if self._dash(clause):
            return
        if _ACTION.match(text, clause.start) or (self._decided(clause.start, clause.end) and clause.act not in ("ask", "reply")):
            state.open = None
            if self._decided(clause.start, clause.end):
                state.pending, state.exchange = [], []
            return
        if clause.first and clause.bulleted and state.current is not None:
            state.open = None
        if clause.question:
            self._embedded(clause)
        elif self._is_question(clause):
            self._direct(clause)
        else:
            self._statement(clause)
        named = clause.subject if clause.subject is not None and not clause.subject.pronoun else clause.agent
        if clause.question and clause.asker is not None:
            state.asker = clause.asker
        if named is not None and named.role != BODY:
            state.antecedent = named
            if not named.answers and not (state.current is not None and state.current.act == ANSWER and same(state.current.speaker, named)):
                state.asker = named

    def _dash(self, clause: Clause) -> bool:
        """A reply that a dash alone introduces, after a question: "… been prosecuted. – Three to date."."""
        state, text = self.state, self.text
        begin = clause.start
        if clause.first and text[begin - 2 : begin].strip() in ("–", "-", "—"):
            own_list = state.pending and state.turns[state.pending[-1]].bulleted and text[state.turns[state.pending[-1]].start - 2] in "–-—"
        elif text[begin] in "–-—" and text[begin + 1 : begin + 2].isspace():
            own_list, begin = False, begin + 2
        else:
            return False
        near = state.pending and clause.line - state.asked_line <= 1 and state.since == 0
        if not near or own_list or clause.question or self._is_question(clause):
            return False
        speaker = self._speaker(clause) if clause.subject is not None and not clause.subject.pronoun and clause.subject.role != BODY else None
        self._answer(begin, clause.end, "response.dash", speaker, clause.line, list(state.pending))
        return True

    def _is_question(self, clause: Clause) -> bool:
        if clause.act == "procedure":
            asked = re.search(r"\bask(?:ed|s)\b.{0,60}?\b(?:if|whether|how|why|what|when|to\s+(?:explain|say|clarify|confirm|comment|state|tell|outline|describe))\b", self.text[clause.start : clause.end])
            return bool(asked and clause.agent)
        if clause.act == "ask":
            if self._passive(clause):
                return clause.agent is not None or _by(self.text, clause, self.cast) is not None
            return clause.subject is None or clause.subject.role != OFFICER or clause.rule not in ("question.asked", "question.asked-for")
        return clause.interrogative and clause.act in ("plain", "comment", "say") and self._asks_aloud(clause)

    def _asks_aloud(self, clause: Clause) -> bool:
        """Whether a sentence that ends in a question mark asks: no chair's formula, no letter read out, no unsure note."""
        words = self.text[clause.start : clause.end]
        return not _rhetorical(words) and not (_LETTER.search(words) and not re.search(r"[“\"]", words))

    def _passive(self, clause: Clause) -> bool:
        return bool(clause.subject and _WAS_ASKED.match(self.text, clause.subject.end, clause.end))

    def _direct(self, clause: Clause) -> None:
        state, text = self.state, self.text
        speaker = self._speaker(clause)
        passive = self._passive(clause)
        if passive:
            speaker = clause.agent or _by(text, clause, self.cast)
        if speaker is None and (said := re.match(r"([A-Z]{2,4}|[A-Z][\w .’'-]{2,30}):\s", text[clause.start : clause.end])):
            speaker = self.cast.at(text, clause.start, clause.start + said.end(1))
        if clause.interrogative and clause.act != "ask":
            speaker = tag(text, clause.start, clause.end, self.cast) or speaker or (state.antecedent if state.open is not None or not clause.first else None)
        elif speaker is None and clause.interrogative:
            speaker = tag(text, clause.start, clause.end, self.cast)
        if clause.subject is not None and clause.subject.pronoun and not passive and state.asker is not None and not _clashes(clause.subject, state.asker):
            speaker = state.asker
        if clause.subject is None and speaker is None:
            speaker = state.heading
        current = state.current
        joins = (
            current is not None and current.act == ASK and not clause.bulleted
            and (current.line == clause.line or (clause.subject is not None and clause.subject.pronoun))
            and (same(current.speaker, speaker) or speaker is None)
        )  # fmt: skip
        if joins and current is not None:
            current.end = clause.end
            state.since = 0
            return
        rule = clause.rule if clause.act in ("ask", "procedure") and clause.rule else "question.mark"
        self._ask(clause.start, clause.end, rule, speaker, clause.line, bulleted=clause.bulleted)

    def _embedded(self, clause: Clause) -> None:
        assert clause.question is not None
        state = self.state
        asker = clause.asker
        state.pending = []
        self._ask(*clause.question, clause.rule, asker, clause.line, bulleted=clause.bulleted)
        speaker = self._speaker(clause)
        if clause.act == "told":
            speaker = clause.agent
        self._answer(clause.main, clause.end, "response.embedded", speaker, clause.line, list(state.pending))

    def _statement(self, clause: Clause) -> None:
        state = self.state
        speaker = self._speaker(clause)
        current = state.current
        if clause.act in ("request", "procedure", "narrative") and (self._passive(clause) or not (clause.subject is not None and clause.subject.answers)):
            state.open = None
            return
        if clause.act == "present" and not state.pending or clause.subject is not None and _INTRODUCES.match(self.text, clause.body):
            if clause.subject is not None and not state.turns:
                state.presenters.append(clause.subject)
        told = clause.act == "told"
        if told and (clause.subject is None or clause.subject.role == BODY or same(clause.subject, self._asker())):
            self._told(clause)
        elif clause.subject is None:
            self._continue(clause)
        elif clause.subject.pronoun and current is not None and (same(current.speaker, speaker) or current.act == ASK and clause.act != "reply" and not clause.reply):
            self._continue(clause)
        elif current is not None and current.act == ANSWER and same(current.speaker, speaker) and not clause.reply:
            if current.line == clause.line or not clause.first or clause.act != "present":
                current.end = clause.end
        elif clause.subject.pronoun and current is not None and current.act == ANSWER:
            self._continue(clause)
        elif state.pending and self._answers(clause, speaker):
            self._answer(clause.start, clause.end, self._answer_rule(clause), speaker, clause.line, list(state.pending))
        elif current is not None and current.act == ANSWER and current.speaker is None and current.line == clause.line and speaker is not None and speaker.answers:
            current.end = clause.end
        elif current is not None and current.act == ANSWER and state.exchange and self._adds(clause, speaker):
            self._answer(clause.start, clause.end, "response.second", speaker, clause.line, list(state.exchange))
        elif current is not None and current.act == ANSWER and current.line == clause.line and not clause.first and speaker is not None and speaker.answers and self._same_sentence(clause):
            current.end = clause.end
        else:
            state.open = None
            state.since += 1
            if clause.subject is not None and clause.subject.role == BODY and clause.line == state.asked_line and clause.act in ("say", "comment"):
                state.pending = []  # "All Members said that they were content": answered without a record

    def _same_sentence(self, clause: Clause) -> bool:
        """Whether the clause goes on the sentence in which the open answer stands."""
        current = self.state.current
        return current is not None and not re.search(r"[.!?][\"”’)]*\s", self.text[current.end : clause.start + 1])

    def _told(self, clause: Clause) -> None:
        """"It was explained that …", "Members were advised …": the answer's speaker is its agent, or nobody."""
        state, current = self.state, self.state.current
        if state.pending and clause.line - state.asked_line <= 2 and not (state.since and clause.first):
            self._answer(clause.start, clause.end, "response.passive", clause.agent, clause.line, list(state.pending))
        elif current is not None and current.act == ANSWER and current.line == clause.line:
            current.end = clause.end
        elif current is not None and current.act == ANSWER and _GOES_ON.match(self.text, clause.start):
            current.end = clause.end
        elif clause.first:
            state.open = None

    def _continue(self, clause: Clause) -> None:
        """A sentence of facts, or one with a pronoun, belongs to the turn that is open."""
        state, current = self.state, self.state.current
        if current is None:
            if state.pending and clause.reply and clause.subject is None:
                self._answer(clause.start, clause.end, "response.lead-in", None, clause.line, list(state.pending))
            return
        if current.act == ANSWER:
            if current.line == clause.line or _GOES_ON.match(self.text, clause.start):
                current.end = clause.end
            else:
                state.open = None
        elif clause.subject is None and self._is_direct(state.open) and current.line == clause.line and _PLAIN_ANSWER.match(self.text, clause.start, clause.end) and not _NO_ANSWER.match(self.text, clause.start):  # type: ignore[arg-type]
            self._answer(clause.start, clause.end, "response.plain", clause.agent, clause.line, list(state.pending))
        elif current.line != clause.line or (clause.subject is not None and clause.subject.pronoun):
            if not self._pronoun_answers(clause):
                state.open = None

    def _pronoun_answers(self, clause: Clause) -> bool:
        """"Could the Inspector comment, the Chair asked? He replied that …": a reply by a pronoun that is not the questioner."""
        state = self.state
        if not (state.pending and clause.subject is not None and clause.subject.pronoun and (clause.act == "reply" or clause.reply)):
            return False
        other = next((p for p in reversed(state.presenters) if not same(p, self._asker())), None)
        named = self._named_in_question() or other
        self._answer(clause.start, clause.end, "response.pronoun", named, clause.line, list(state.pending))
        return True

    def _named_in_question(self) -> Speaker | None:
        """Somebody whom the last question addresses."""
        state = self.state
        if not state.pending:
            return None
        turn = state.turns[state.pending[-1]]
        for word in re.finditer(r"\b(?=[A-Zt])", self.text[turn.start + 1 : turn.end]):
            found = self.cast.at(self.text, turn.start + 1 + word.start(), turn.end)
            if found is not None and found.answers and not found.pronoun and not same(found, turn.speaker):
                return found
        return None

    def _answers(self, clause: Clause, speaker: Speaker | None) -> bool:
        """Whether this speaker, after an open question, answers it."""
        state = self.state
        asker = self._asker()
        if speaker is None or same(speaker, asker) or (speaker.plural and asker is not None and asker.text in speaker.text):
            return False
        distance = clause.line - state.asked_line
        if re.match(r"(?:was|were)\s+(?:not\s+present|absent|asked|requested|thanked|invited)\b", self.text[clause.body : clause.end]):
            return False
        if clause.act == "reply" or clause.reply:
            return True
        if speaker.role == BODY or distance > 3:
            return False
        if speaker.role == OFFICER or speaker.answers:
            return clause.act != "present" or distance <= 1
        addressed = self._addressed(speaker) or any(same(speaker, p) for p in state.presenters)
        if addressed:
            return state.since == 0 or state.since == 1 and clause.act in ("say", "told")
        if speaker.role == PUBLIC:
            return clause.act == "say" and state.since == 0
        if speaker.role == UNKNOWN:
            return clause.act in ("say", "told", "plain") and state.since == 0
        return clause.act == "say" and state.since == 0 and distance == 0 and speaker.role == MEMBER

    def _addressed(self, speaker: Speaker) -> bool:
        state = self.state
        turn = state.turns[state.pending[-1]]
        return any(len(word) > 3 and re.search(rf"\b{re.escape(word)}\b", self.text[turn.start : turn.end], re.IGNORECASE) for word in speaker.key.split()[-1:])

    def _adds(self, clause: Clause, speaker: Speaker | None) -> bool:
        """Whether a second responder adds to the answer that is open."""
        if speaker is None or same(speaker, self._asker()) or clause.act not in ("say", "reply") and not clause.reply:
            return False
        if _UNDERTAKES.match(self.text, clause.body):
            return False
        current = self.state.current
        if current is not None and current.line != clause.line and not re.match(r"\s*(?:also\s+|further\s+)?added\b", self.text[clause.body : clause.end]):
            return False
        added = re.match(r"\s*(?:also\s+|further\s+)?added\b", self.text[clause.body : clause.end])
        return (speaker.role == OFFICER or speaker.answers or bool(added)) and speaker.role != BODY

    def _answer_rule(self, clause: Clause) -> str:
        if clause.act == "reply" or clause.reply:
            return "response.reply"
        if clause.subject is not None and (clause.subject.role == OFFICER or clause.subject.answers):
            return "response.officer" if clause.act != "plain" else "response.officer-plain"
        return "response.other"

    # ---- turns -------------------------------------------------------------------------------------------------------------------

    def _ask(self, start: int, end: int, rule: str, speaker: Speaker | None, line: int, *, bulleted: bool) -> None:
        state = self.state
        current = state.current
        if current is not None and current.act == ANSWER or not state.pending:
            state.pending = []
        elif state.pending and not (bulleted or state.turns[state.pending[-1]].line >= line - 1):
            state.pending = []
        state.turns.append(Turn(start, end, ASK, rule, speaker, line, bulleted=bulleted))
        state.open = len(state.turns) - 1
        state.pending.append(state.open)
        state.exchange, state.since, state.asked_line = [], 0, line

    def _answer(self, start: int, end: int, rule: str, speaker: Speaker | None, line: int, to: list[int]) -> None:
        state = self.state
        state.turns.append(Turn(start, end, ANSWER, rule, speaker, line, to))
        state.open = len(state.turns) - 1
        state.exchange, state.pending, state.since = to, [], 0


def _by(text: str, clause: Clause, cast: Cast) -> Speaker | None:
    by = re.search(r"\bby\s+", text[clause.start : clause.end])
    return cast.at(text, clause.start + by.end(), clause.end) if by else None


def _clashes(pronoun: Speaker, speaker: Speaker) -> bool:
    """Whether "he" cannot be Mrs Hale, nor "she" Mr Poole."""
    word, title = pronoun.text.lower(), speaker.text
    return (word == "he" and bool(re.search(r"\b(?:Mrs|Ms|Miss|Lady|Dame)\b", title))) or (word == "she" and bool(re.search(r"\b(?:Mr|Sir|Lord)\b", title)))


def _rhetorical(text: str) -> bool:
    return bool(re.search(r"\b(?:any|other|further)\s+(?:other\s+)?(?:questions|comments|business|declarations|nominations)\b|\b(?:agreed|favour|against|abstentions|content|second(?:er|ed)?)\?|\b(?:film|record)(?:ing)?\b", text, re.IGNORECASE)) or len(text.split()) < 4 or text.lstrip().startswith(("(", "[", "http"))


def find_turns(doc: Doc, cues: Iterable[tuple[str, str, int, int]]) -> Iterator[list[Turn]]:
    """Yield the turns of each section of ``doc``; ``cues`` are (rule, label, first token, token after the last)."""
    scene = scene_of(doc)
    matched: Cues = [(rule, label, doc[s].idx, doc[e - 1].idx + len(doc[e - 1])) for rule, label, s, e in cues]
    ended = [(f.start, f.end) for f in read(doc, "decisions")]
    starts = sentences_of(doc)
    cast, text = cast_in(doc), doc.text
    for item, held in scene.sections():
        if held:
            first, last = held[0][0].start, held[-1][0].end
            inside = [c for c in matched if first <= c[2] < last]
            yield Walk(text, cast, inside, [d for d in ended if d[0] < last and d[1] > first]).run(
                [h[0] for h in held], starts, (item.title_start, item.title_end) if item else (first, first)
            )


@Language.factory("minutebook_turns", requires=["token.is_sent_start"], assigns=["doc.spans"])
def create(nlp: Language, name: str) -> "Turns":
    """The spaCy component; it sets ``doc.spans["turns"]``."""
    return Turns(nlp)


class Turns:
    """Finds the turns; each span's ``_.minutebook.values`` has act, speaker (a ``Speaker`` or None) and answers (numbers of spans in the group)."""

    def __init__(self, nlp: Language) -> None:
        self.match = CueMatcher(nlp, shipped("questions") + shipped("responses"))

    def __call__(self, doc: Doc) -> Doc:
        found: list[Found] = []
        for turns in find_turns(doc, self.match(doc)):
            spans = [(t.start, t.end) for t in turns]
            found += [
                Found(t.start, t.end, t.rule, {"act": t.act, "speaker": t.speaker, "answers": tuple(spans[n] for n in t.to)}) for t in turns
            ]
        write(doc, "turns", found)
        return doc
