"""Follow an agenda item from speaker to speaker: who asks, who answers, where each turn begins and ends.

The turns are found once; questions and responses are read off them, and the actions component asks them who is speaking.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract import bracket_askers, entries, labelled, name_heads, printed_turns, verbatim
from pipeline.extract.answering import ASKED_BY, Answering
from pipeline.extract.asking import Asking
from pipeline.extract.cast import cast_in
from pipeline.extract.clause import Clause, Cues, within
from pipeline.extract.context import scene_of, text_of
from pipeline.extract.cues import CueMatcher, shipped
from pipeline.extract.diction import QUESTION, Weighed, weighed
from pipeline.extract.exchange import ANSWER, ASK, OUTCOME, Exchange, Turn
from pipeline.extract.fellows import listed_on, names_alone
from pipeline.extract.found import Found, is_written, read, write
from pipeline.extract.handed import is_shown
from pipeline.extract.label_words import INLINE_ANSWER, asks_below, labeller, spoken
from pipeline.extract.listed import Lists
from pipeline.extract.may_ask import may_ask
from pipeline.extract.named_answerers import name_answerers
from pipeline.extract.named_askers import name_askers
from pipeline.extract.own_words import asked_in_first_person
from pipeline.extract.paragraphs import over_page
from pipeline.extract.sentences import sentences_of
from pipeline.extract.signed import signed
from pipeline.extract.speakers import BODY, Cast, Speaker, same
from pipeline.extract.speech import clauses
from pipeline.extract.subjects import subject_at
from pipeline.extract.weak_questions import settled
from pipeline.extract.worded_turns import SURE, WordedTurns
from pipeline.form import Form
from pipeline.records import Line

_INVITED = Form(r"\b(?:invited|called\s+(?:up)?on|asked)\s+(?=[A-Zt])")
_TO_SPEAK = re.compile(r"\s+to\s+(?:speak|address|comment|put|ask|contribute)\b")

# "5.2 Footpath to the mill - The Clerk reported …": another matter begins.
_MATTER = re.compile(r"\W*\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+[A-Z][^.?!;:\n]{3,80}\s[–—-]\s+[A-Z]")
_DASHED_ENTRY = re.compile(r"\s*[–—-]\s")  # also of "- C. Bell asked …", whose initial is no label
_DASHES = (" – ", " — ", " - ")
# "Following further discussion, the Treasurer referred to the fund.": what was asked is done with
_MOVES_ON = re.compile(
    r"\W*(?:Following|After)\s+(?:(?:some|a|the|much|lengthy|further|this|detailed|brief|ensuing"
    r"|full|long|short|general|considerable|due|extensive)\s+)*(?:discussion|debate)s?\b"
)
_TASK = re.compile(  # "– Council to investigate"
    r"(?:The\s+)?(?:[A-Z]{2,4}|Council|Clerk|Officers?|Chair\w*|(?:Cllr|Mr|Mrs|Ms|Dr)\.?(?:\s[A-Z][\w’'-]*){1,2})\s+to\s+(?!be\b)[a-z]+\b"
)
# A line that the page broke within a name: "… under the New Build Incremental" / "Purchase scheme …"
_BROKEN = re.compile(r"[\w,’'] (?:[A-Z][a-z]\w*|[A-Z]{2,5}|the|of|and|in|for|to|with|by|a|an|on|at|from)$")
_CUT_SHORT = re.compile(r" (?:the|of|and|in|for|to|with|by|a|an|on|at|from)$")  # whatever follows goes on
# What a vote came to answers nothing: "This was put to the vote and lost.", "Upon the vote the amendment was declared lost."
_VOTE = Form(
    r"\W*(?:(?:(?:Up)?on|After|Following)\s+(?:(?:being\s+put\s+to\s+)?(?:the|a|an)\s+(?:\w+\s+)?vote|a\s+show\s+of\s+hands|a\s+division)\b"
    r"|(?:It|This|That|The\s+(?:motion|amendment|proposal|proposition|recommendations?|matter|item|question))\s+(?:was|were)\s+(?:then\s+|duly\s+|accordingly\s+)?put\s+to\s+(?:the\s+|a\s+)?vote\b"
    r"|An?\s+(?:\w+\s+)?vote\s+(?:was|having\s+been)\s+(?:then\s+)?taken\b|There\s+voted\b)"
)
_QUOTED = re.compile(r":\s+(?=[“\"])")  # what a label prints in quotation marks is the answer, without the label
_FULL_LINE = 60  # characters; a shorter line ends where its writer ended it
_ASKING_CUES = frozenset({"ask", "embedded"})


class Walk:
    """One pass over the lines of a section."""

    def __init__(self, text: str, cast: Cast, cues: Cues, ended: list[tuple[int, int]], weighed: Mapping[int, Weighed]) -> None:
        self.text, self.cast, self.cues, self.ended = text, cast, cues, ended
        self.state = Exchange(text, cast)
        self.lists, self.asking, self.answering = Lists(self.state, cues), Asking(self.state), Answering(self.state)
        self.worded = WordedTurns(self.state, self.asking, weighed)
        self.label_line = -1  # the line on which the label of an answer has just stood alone

    def run(self, lines: list[Line], sentences: dict[int, list[tuple[int, int]]], title: tuple[int, int]) -> list[Turn]:
        """The turns of a section, in order; ``title`` is where the title of its item stands."""
        blocks = {**verbatim.find(self.text, lines, self.cast), **labelled.find(self.text, lines, self.cast, title)}
        rows = printed_turns.find(self.text, lines, self.cast)
        n, self.state.begin, self.state.heading = 0, title[1], name_heads.titled(self.text, title, lines, self.cast)
        while n < len(lines):
            if n in rows:
                for cell in rows[n]:
                    self._labelled(cell)
                n += 1
                continue
            block = blocks.get(n)
            if block is not None and self._labelled(block):
                n = max(n + 1, block.last + 1)
                continue
            self._line(n, lines, sentences)
            n += 1
        return settled(self.state)

    def _labelled(self, block: "labelled.Block") -> bool:
        """Read a labelled block; False for an answer that answers nothing."""
        state = self.state
        if block.act == ASK:
            speaker = block.speaker or (self._questioner() if block.follows else None)
            if not block.follows and not self._asks_next(speaker):
                state.drop_lead_in(block.line)
                state.pending = []
            state.ask(block.start, block.end, "question.labelled", speaker, block.last, bulleted=True)
            state.last_question.put_to = block.to
        else:
            targets = state.pending or state.exchange
            if not targets:
                return False
            state.answer(block.start, block.end, "response.labelled", block.speaker, block.line, list(targets))
        state.open = None
        return True

    def _asks_next(self, speaker: Speaker | None) -> bool:
        """Whether the next labelled question is put by whoever has put the one before it, which nobody has answered yet."""
        before = self.state.turns[-1] if self.state.turns else None
        return before is not None and before.act == ASK and before.rule == "question.labelled" and same(before.speaker, speaker)

    def _questioner(self) -> Speaker | None:
        """Who asked the last question: a supplementary comes from the same."""
        return next((turn.speaker for turn in reversed(self.state.turns) if turn.act == ASK), None)

    def _line(self, n: int, lines: list[Line], sentences: dict[int, list[tuple[int, int]]]) -> None:
        line, state, text = lines[n], self.state, self.text
        if line.kind == "margin":
            return
        heading = name_heads.speaker_heading(text, line, self.cast) or name_heads.dash_heading(text, lines, n, self.cast)
        heading = heading or name_heads.name_alone(text, lines, n, self.cast)
        asked = state.pending or state.exchange
        if heading is None and asked and n - state.asked_line <= 3 and name_heads.answers_below(text, lines, n, self.cast):
            state.below, state.open = list(asked), None
            return
        if heading is None and (state.heading is not None or state.below or state.turns and entries.is_bullet(text, line)):
            heading = name_heads.name_over_points(text, lines, n, self.cast)  # one of several
        if heading is not None:
            state.heading, state.open, state.list_mode = heading, None, ""
            state.pending = list(state.below) or state.pending
            return
        if not entries.is_bullet(text, line):
            state.below = []
        if _MATTER.match(text, line.start, line.end):
            state.open, state.pending, state.exchange = None, [], []
        if state.list_left and not state.list_mode and entries.is_bullet(text, line) and self._resumes(lines[n - 1]):
            state.list_mode, state.list_bare, (state.list_speaker, state.list_answerer) = ASK, True, state.list_left
        cues = within(self.cues, line.start, line.end)
        state.deeper = bool(state.turns) and n - state.asked_line <= 6 and entries.beneath(text, line, lines[state.asked_line])
        state.beneath = bool(state.pending) and n - state.asked_line <= 3 and state.deeper
        held = sentences.get(line.start, [])
        state.mark = entries.mark(text, line)
        state.between = self._between_entries(n, lines)
        guest = asked_in_first_person(text, held, cues) if state.heading is not None and not state.heading.answers else None
        if guest is not None:
            state.ask(*guest, "question.labelled", state.heading, n, bulleted=True)
            state.heading = state.open = None
            return
        if state.heading is None and bracket_askers.read(state, line, n):
            return
        read = 0 if self._is_decision(line) else self.lists.entry(n, lines, held)
        if read and read == len(held):
            return
        below = asks_below(text, lines, n - 1)
        if state.heading is not None and not (entries.is_bullet(text, line) or below or name_heads.keeps_floor(text, line, self.cast)):
            state.heading = None
        held = held[read:]
        answer = self._continued(n, lines) if held and not read else None
        if answer is None and held and not read and over_page(state, lines, n):
            state.open, answer = len(state.turns) - 1, state.turns[-1]
        if not entries.is_bullet(text, line) and not (answer and state.list_mode == ANSWER):
            if state.list_mode == ASK and state.pending:
                state.list_left = state.list_speaker, state.list_answerer
            state.list_mode, state.list_answerer, state.list_points = "", None, []
        if answer is not None:
            answer.end, answer.line, held = held[0][1], n, held[1:]
        for i, (start, end) in enumerate(held):
            if i and _MATTER.match(text, start, end):
                state.open, state.pending, state.exchange = None, [], []
            inside = [c for c in cues if start <= c[2] < end]
            awaited = bool(state.pending) and n - state.asked_line <= 2
            by_name, opens = bool(i) and names_alone(state), i == 0 and not read
            for clause in clauses(text, start, end, n, first=opens, cues=inside, cast=self.cast, awaited=awaited, by_name=by_name):
                clause.interrogative = clause.interrogative and line.kind != "row"  # a cell that asks is a note, not a speaker
                self._clause(clause)
        self.lists.lead_in(n, lines)

    def _resumes(self, above: Line) -> bool:
        """Whether a list of questions that an answer in a paragraph of its own has interrupted goes on below that answer."""
        current = self.state.current
        return current is not None and current.act == ANSWER and current.end >= above.end - 1

    def _continued(self, n: int, lines: list[Line]) -> Turn | None:
        """The open answer where a line goes on the sentence that the line before it leaves open, at the answer's end; else None."""
        current, text = self.state.current, self.text
        if current is None or current.act != ANSWER or n == 0 or current.end < lines[n - 1].end or not text[current.end - 1].isalpha():
            return None
        before, line = lines[n - 1], lines[n]
        if entries.is_bullet(text, line):
            return None
        if text[line.start].islower():
            return current
        broken = line.kind == before.kind == "text" or line.kind == "text" and before.kind == "list"
        broken = broken and before.end - before.start > _FULL_LINE and bool(_BROKEN.search(text, before.start, before.end))
        if broken and _CUT_SHORT.search(text, before.start, before.end):
            return current
        return current if broken and subject_at(text, line.start, line.end, self.cast) is None else None

    def _between_entries(self, n: int, lines: list[Line]) -> bool:
        """Whether a line that is no entry stands between the entry that has just asked something and the next entry."""
        state, text = self.state, self.text
        if not state.pending or state.asked_line != n - 1 or n + 1 >= len(lines) or entries.is_bullet(text, lines[n]):
            return False
        return entries.is_bullet(text, lines[n - 1]) and entries.is_bullet(text, lines[n + 1])

    def _is_decision(self, line: Line) -> bool:
        """Whether a whole entry is a clause of a decision: "(a) the driver be warned", below what told of questions."""
        return line.kind == "list" and any(s < line.start + 12 and e > line.end - 8 for s, e in self.ended)

    def _decided(self, start: int, end: int) -> bool:
        return any(s < end and e > start for s, e in self.ended)

    def _clause(self, clause: Clause) -> None:
        state, text = self.state, self.text
        decided = self._decided(clause.start, clause.end)
        if not decided and (self._dash(clause) or self._labelled_answer(clause)):
            return
        if decided and clause.act == "ask":  # "Councillor Hale asked how it would end; we voted to wait."
            clause.end = next((s - 2 for s, _ in self.ended if clause.body < s < clause.end and text[s - 2 : s] == "; "), clause.end)
        if _MOVES_ON.match(text, clause.start, clause.end):
            state.open, state.pending, state.exchange = None, [], []
        voted = clause.subject is None and clause.act not in ("ask", "reply") and _VOTE.match(text, clause.start, clause.end)
        if voted or OUTCOME.match(text, clause.start) or (decided and not self._speaks(clause)):
            state.open = None
            if decided or voted:
                state.pending, state.exchange = [], []
            return
        if clause.first and clause.bulleted and state.current is not None and not listed_on(state, clause) or clause.headed:
            state.open = None
        if clause.headed and clause.act != "reply" and state.asked_line != clause.line:
            state.pending = []  # another matter begins
        if clause.question:
            self.asking.embedded(clause)
        elif self.asking.asks(clause) or self.worded.asks(clause):
            self.asking.direct(clause)
        else:
            self.answering.statement(clause)
            self.worded.answers(clause)
        invited = _INVITED.search(text, clause.start, clause.end)
        guest = self.cast.at(text, invited.end(), clause.end) if invited else None
        named = clause.subject if clause.subject is not None and not clause.subject.pronoun else clause.agent
        if guest is not None and guest.role != BODY and _TO_SPEAK.match(text, guest.end):
            named = guest  # "The Leader invited Councillor Hale to speak. She …"
        if clause.question and clause.asker is not None:
            state.asker = clause.asker
        if clause.subject is None and clause.agent is not None and ASKED_BY.match(text, clause.start):
            state.asker, named = clause.agent, None  # "Asked by the Chair why, she said …" speaks of somebody named before
        if named is not None and (named.role == BODY or named.plural):
            state.group = named
        if named is not None and named.role != BODY:
            state.heard(named)
            state.antecedent = named
            state.group = named if named.plural else None
            if not named.answers and not (state.current is not None and state.current.act == ANSWER and same(state.current.speaker, named)):
                state.asker = named

    def _speaks(self, clause: Clause) -> bool:
        """Whether a clause that reads as a decision is talk: a question, a reply, "This was confirmed." after a question."""
        if clause.act in ("ask", "reply"):
            return True
        near = bool(self.state.pending) and self.state.asked_line == clause.line
        below = bool(self.state.pending) and not self.state.since and clause.line - self.state.asked_line == 1
        if clause.spoken and (near or below) and clause.subject is not None and bool(clause.subject.person):
            return True  # "JP: Two were refused." below a question
        if near and clause.subject is not None and clause.subject.role == BODY and is_shown(self.text, clause):
            return True  # "Members were referred to page 9, where it was printed."
        return near and clause.rule == "response.this-was" and len(self.text[clause.start : clause.end].split()) < 8

    def _dash(self, clause: Clause) -> bool:
        """A reply that a dash alone introduces, after a question: "… been prosecuted. – Three to date."."""
        state, text = self.state, self.text
        begin = clause.start
        if clause.first and text[begin - 2 : begin].strip() in ("–", "-", "—"):
            asked = state.last_question.start if state.pending else 0
            entry = text[asked - 2] in "–-—" or _DASHED_ENTRY.match(text, text.rfind("\n", 0, asked) + 1) is not None
            own_list = state.pending and state.last_question.bulleted and entry
        elif text[begin] in "–-—→:," and text[begin + 1 : begin + 2].isspace():
            own_list, begin = False, begin + 2
        elif clause.subject is not None and clause.subject.text.lower() in ("they", "it") and text[begin - 3 : begin] in _DASHES:
            own_list = state.asked_line != clause.line  # "… would be kept – they would, until May."
        else:
            return False
        if self._dashed_again(clause):
            return True
        near = state.pending and clause.line - state.asked_line <= 1 and state.since == 0
        done = _TASK.match(text, begin, clause.end) or OUTCOME.match(text, begin)
        if done or not near or own_list or clause.question or self.asking.asks(clause):
            return False
        speaker = (
            state.speaker_of(clause) if clause.subject is not None and not clause.subject.pronoun and clause.subject.role != BODY else None
        )
        state.answer(begin, clause.end, "response.dash", speaker, clause.line, list(state.pending))
        return True

    def _dashed_again(self, clause: Clause) -> bool:
        """Take in another who answers behind a dash of his or her own below the first: "– Nine. / – The Director said that …"."""
        state, current, who = self.state, self.state.current, clause.subject
        if current is None or current.rule != "response.dash" or not clause.first or clause.line != current.line + 1 or not state.exchange:
            return False
        if who is None or not who.answers or who.pronoun or same(who, current.speaker) or clause.act not in ("say", "reply"):
            return False
        state.answer(clause.start, clause.end, "response.dash", who, clause.line, list(state.exchange))
        return True

    def _labelled_answer(self, clause: Clause) -> bool:
        """An answer behind a label in prose: "… last checked? REPLY: in January."; the label may be a sentence of its own ("Ans. …")."""
        state, text = self.state, self.text
        label = INLINE_ANSWER.match(text, clause.start, clause.end)
        begin = label.end() if label else clause.start
        after, self.label_line = self.label_line == clause.line, -1
        near = bool(state.pending) and clause.line - state.asked_line <= 1 and state.since == 0
        named = labeller(text, label, self.cast) if label else None
        second = named is not None and bool(state.exchange)  # "A (Dr Rao): … A (Dr Bell): …"
        asks = clause.interrogative and clause.line != state.asked_line  # "Ms Bell: is it safe?" in a paragraph of its own
        colon = signed(self.state, clause) if near and label is None and not after and not asks else None
        if colon is None and (not (near or second) or label is None and not after):
            return False
        if begin >= clause.end:
            self.label_line = clause.line
            return True
        speaker = named or colon or spoken(text, begin, clause.end, self.cast)
        if colon is not None:
            quoted = _QUOTED.match(text, colon.end, clause.end)
            begin = quoted.end() if quoted else min(begin, colon.start)
        state.answer(begin, clause.end, "response.labelled", speaker, clause.line, list(state.pending or state.exchange))
        return True


_begin = itemgetter(2)  # of a cue


def find_turns(doc: Doc, cues: Iterable[tuple[str, str, int, int]]) -> Iterator[list[Turn]]:
    """Yield the turns of each section of ``doc`` in which somebody can have asked; ``cues`` are
    (rule, label, first token, token after the last)."""
    scene = scene_of(doc)
    matched: Cues = [(rule, label, doc[s].idx, doc[e - 1].idx + len(doc[e - 1])) for rule, label, s, e in cues]
    ended = [(f.start, f.end) for f in read(doc, "decisions")]
    starts = sentences_of(doc)
    cast, text, by_words = cast_in(doc), text_of(doc), weighed(doc)
    asking = [end for end, one in by_words.items() if one.chances[QUESTION] >= SURE]
    for item, held in scene.sections():
        if held:
            first, last = held[0][0].start, held[-1][0].end
            inside = matched[bisect_left(matched, first, key=_begin) : bisect_left(matched, last, key=_begin)]
            silent = _ASKING_CUES.isdisjoint(c[1] for c in inside) and not may_ask(text, first, last)
            if silent and not any(first <= end <= last for end in asking):
                continue
            lines, title = [h[0] for h in held], (item.title_start, item.title_end) if item else (first, first)
            turns = Walk(text, cast, inside, [d for d in ended if d[0] < last and d[1] > first], by_words).run(lines, starts, title)
            yield name_answerers(text, cast, name_askers(text, cast, [Line(*title), *lines], turns))


@Language.factory("minutebook_turns", requires=["token.is_sent_start"], assigns=["doc.spans"])
def create(nlp: Language, name: str) -> "Turns":
    """The spaCy component; it sets ``doc.spans["turns"]``."""
    return Turns(nlp)


class Turns:
    """Finds the turns; each span's ``_.minutebook.values`` has act, speaker (``Speaker`` or None), answers (offsets of questions)."""

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


class TurnsBefore:
    """Finds the turns for a component that reads them, where nothing before it in the pipeline has done so."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        self._turns: Turns | None = None

    def __call__(self, doc: Doc) -> Doc:
        if not is_written(doc, "turns"):
            self._turns = self._turns or Turns(self.nlp)
            self._turns(doc)
        return doc
