"""Where an agenda item stands after each clause: the turns so far, the questions that wait for an answer, who has the floor."""

import re
from dataclasses import dataclass, field

from pipeline.extract.clause import Clause
from pipeline.extract.concerns import Concern
from pipeline.extract.facts import first_sentence, is_verbless
from pipeline.extract.speakers import Cast, Speaker, clashes, same

ASK, ANSWER = "ask", "answer"
# What ends all talk: an action marker, a decision.
OUTCOME = re.compile(
    r"[\s(\[]*(?:ACTIONS?\b|Actions?(?:\s+(?:by|point|for|no))?\s*[:–\-]|(?:RESOLVED|AGREED|RECOMMENDED|DECISION"
    r"|Resolved|Agreed)\b)"
)
_WAS_ASKED = re.compile(
    r"(?:,[^,]{0,60},)?\s+(?:was|were|is|are)\s+(?:then\s+|also\s+|therefore\s+)?(?:asked|requested|invited"
    r"|questioned|queried|pressed|challenged|probed)\b"
)
_SAID_AMID = re.compile(
    r"(?:said|says|explained|replied|answered|thought|believed|added|admitted|conceded|confirmed|agreed|advised|acknowledged|accepted|insisted|assured\s+\w+"
    r"|went\s+on|continued|concluded|told\s+(?:him|her|them|\w*[Mm]embers|the\s+\w+)|felt|feared|hoped|reckoned|supposed|suspected|understood|stated|responded)[,.;]"
)


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
    led: bool = False  # an answer whose paragraphs stand below the words that lead to them: "She explained:"
    put_to: Speaker | None = None  # whom a question names as the one to answer

    def span(self) -> tuple[int, int]:
        """Where the turn begins and ends."""
        return self.start, self.end

    def direct(self, text: str) -> bool:
        """Whether the turn is a question in direct speech."""
        return self.rule == "question.mark" or text[self.start : self.end].rstrip("”\"’'").endswith("?")


@dataclass(slots=True)
class Exchange:
    """Where an item stands after each clause."""

    text: str
    cast: Cast
    turns: list[Turn] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)  # questions without an answer yet
    exchange: list[int] = field(default_factory=list)  # the questions that the open answer answers
    open: int | None = None  # the turn that may still grow
    antecedent: Speaker | None = None
    spoke: tuple[Speaker | None, Speaker | None] = None, None  # the last two who spoke, the later one first
    floor: Speaker | None = None  # who spoke before the newest question, other than who put it
    group: Speaker | None = None  # whom "they" means: named since the antecedent
    asker: Speaker | None = None  # whom a pronoun that asks means: the last speaker who does not answer for a service
    concern: Concern | None = None  # the last that somebody voiced, if an answer to it may follow
    heading: Speaker | None = None
    below: list[int] = field(default_factory=list)  # the questions that each of those answers whose names head what they said
    presenters: list[Speaker] = field(default_factory=list)
    since: int = 0  # clauses by others since the last question
    own: int = 0  # of these by whoever asked it
    asked_line: int = 0
    voiced: int = -1  # the line in which the next of the public has his or her say since the last question
    begin: int = 0  # where the text of the section begins
    facts: dict[int, tuple[int, int]] = field(default_factory=dict)  # what follows a question without a speaker, by the question
    beneath: bool = False  # the line stands one level below the question: "• Asked why … / o Because …"
    deeper: bool = False  # the same, whether the question waits for its answer or has one
    mark: str = ""  # of the list entry that the line is
    asked_mark: str = ""  # of the entry in which the newest question stands
    between: bool = False  # the line stands between the entry of a question and the next entry
    nested: str = ""  # the mark of the newest answer, where it stands one level below its question
    list_speaker: Speaker | None = None
    list_mode: str = ""
    raised_by: Speaker | None = None  # the body that raises the points of a list, some of which may be questions
    list_answerer: Speaker | None = None
    list_left: tuple[Speaker | None, Speaker | None] | None = None  # asker and answerer of a list that an answer has interrupted
    list_points: list[int] = field(default_factory=list)  # the questions that each entry of a list answers for itself
    list_whole: bool = False  # each entry is what was asked, whatever it looks like: no entry holds an answer
    list_bare: bool = False  # a mere heading ("Questions:") leads in: only entries that ask in so many words are questions

    @property
    def current(self) -> Turn | None:
        return self.turns[self.open] if self.open is not None else None

    @property
    def last_question(self) -> Turn:
        """The newest of the questions that wait for an answer."""
        return self.turns[self.pending[-1]]

    def speaker_of(self, clause: Clause) -> Speaker | None:
        subject = clause.subject
        if subject is not None and subject.pronoun:
            return self.group if self.group is not None and subject.text.lower() == "they" else self.antecedent
        if subject is None:
            return clause.agent
        return subject

    def heard(self, speaker: Speaker) -> None:
        """Keep that somebody called by name has spoken."""
        if not same(speaker, self.spoke[0]):
            self.spoke = speaker, self.spoke[0]

    def asked_by(self) -> Speaker | None:
        asked = self.pending or self.exchange
        return self.turns[asked[-1]].speaker if asked else None

    def before_it(self, line: int) -> Speaker | None:
        """Who asked the question of the same or the last paragraph, to which another is the supplementary."""
        last = next((turn for turn in reversed(self.turns) if turn.act == ASK), None)
        return last.speaker if last is not None and line - last.line <= 2 else None

    def reopened(self, clause: Clause, speaker: Speaker | None) -> Turn | None:
        """The question that a clause goes on behind a remark of who asks both: "She asked why. She had seen it. She also asked when."."""
        n, who = len(self.turns) - 1, clause.subject
        if n not in self.pending or n in self.facts or self.since or clause.bulleted or who is None:
            return None
        last = self.turns[n]
        if last.act != ASK or last.bulleted or last.line != clause.line or not same(last.speaker, speaker):
            return None
        self.open = n
        return last

    def last_answerer(self, clause: Clause) -> Speaker | None:
        """Who answered last, if the pronoun that is the subject of the clause can mean him or her."""
        last = next((turn.speaker for turn in reversed(self.turns) if turn.act == ANSWER), None)
        return None if last is None or clause.subject is None or clashes(clause.subject, last) else last

    def told_curtly(self, clause: Clause) -> None:
        """Take as an answer what begins with no more than a figure, before the same speaker asks on: "How many? Nine. And last year?"."""
        begun = self.facts.get(self.open) if self.open is not None and self.pending and self.open == self.pending[-1] else None
        # "asked what the rate was; the rate was 4%.", "asked whether he had. He had. The resident then asked …"
        apart = begun is not None and (self.text[begun[0] - 2 : begun[0]] == "; " or self._asks_then(clause))
        # "It was asked how many had come. This had not been counted. Whether more would was also asked."
        apart = (
            apart or begun is not None and clause.subject is None and clause.act == "ask" and _OF_IT.match(self.text, begun[0]) is not None
        )
        if begun is not None and clause.line == self.asked_line and (apart or is_verbless(first_sentence(self.text, *begun))):
            end = begun[0] + len(self.text[begun[0] : clause.start].rstrip())
            self.answer(begun[0], end, "response.facts", None, clause.line, [self.pending[-1]])

    def _asks_then(self, clause: Clause) -> bool:
        who = clause.subject
        return who is not None and not who.pronoun and self.text.startswith(" then ", who.end)

    def told_from(self, clause: Clause, who: Speaker | None) -> int:
        """Where an answer by nobody begins that goes on facts right behind the question: "It was 9%. It was explained that …"."""
        facts = self.facts.get(self.pending[-1]) if who is None and len(self.pending) == 1 and clause.line == self.asked_line else None
        joined = facts is not None and not self.text[facts[1] : clause.start].strip()
        return facts[0] if facts is not None and joined else clause.start

    def drop(self, numbers: list[int]) -> None:
        del self.turns[numbers[0] :]
        self.facts = {n: facts for n, facts in self.facts.items() if n < numbers[0]}
        self.pending = [p for p in self.pending if p < numbers[0]]
        self.exchange, self.open = [], None

    def drop_lead_in(self, line: int) -> None:
        """Forget a question that only leads in to the labelled ones from ``line`` on: "Members put questions as follows:–"."""
        last = len(self.turns) - 1
        if last in self.pending and line - self.turns[last].line <= 1 and _OVER_LABELS.match(self.text, self.turns[last].end - 1):
            self.drop([last])

    def ask(self, start: int, end: int, rule: str, speaker: Speaker | None, line: int, *, bulleted: bool) -> None:
        if rule == "question.mark" and self.text[start] in '“"' and self.turns and _THE_FOLLOWING.search(self.text, *self.turns[-1].span()):
            self.drop_lead_in(line)
        current = self.current
        if (
            current is not None
            and current.act == ANSWER
            or not self.pending
            or self.pending
            and not (bulleted or self.turns[self.pending[-1]].line >= line - 1)
        ):
            self.pending = []
        if line != self.asked_line:  # what is told behind a question answers it: the next reply is to what came after
            told = max((n for n, question in enumerate(self.pending) if question in self.facts), default=-1)
            self.pending = self.pending[told + 1 :]
        self.floor = self.spoke[same(self.spoke[0], speaker)]
        self.turns.append(Turn(start, end, ASK, rule, speaker, line, bulleted=bulleted))
        self.open = len(self.turns) - 1
        self.pending.append(self.open)
        self.exchange, self.below, self.since, self.own, self.asked_line, self.asked_mark = [], [], 0, 0, line, self.mark
        self.voiced = -1

    def answer(self, start: int, end: int, rule: str, speaker: Speaker | None, line: int, to: list[int]) -> None:
        for question in to:
            facts = self.facts.pop(question, None)
            if facts is not None and not re.search(r"[.!?]", self.text[facts[1] - 1 : start]):
                start = facts[0]  # "There was not, but the Manager would see what could be done."
        self.turns.append(Turn(start, end, ANSWER, rule, speaker, line, to))
        self.open = len(self.turns) - 1
        beside = bool(self.nested) and self.mark == self.nested and to == self.exchange  # another answers it on the same level
        self.exchange, self.pending, self.since, self.nested = to, [], 0, self.mark if self.beneath or beside else ""


_OF_IT = re.compile(r"(?:This|That|It|They|These|Those|There)\s")
_THE_FOLLOWING = re.compile(r"\bthe\s+following\s+(?:\w+\s+)?question\s*:[–—-]*$")  # over what stands in quotation marks
_OVER_LABELS = re.compile(r".?\s*[:–—-]+\s*\n")  # behind the words that lead to labelled questions
_LED = re.compile(
    r"(?:^|[.?!\n]\s*)(?P<what>[A-Z][^.;:?!\n]{3,200}?\s(?:was|were)\s+(?:(?:also|then|next|\w+ly)\s+)?"
    r"(?:challenged|raised|queried|questioned|noted|highlighted|picked\s+up|taken\s+up|brought\s+up|mentioned|remarked\s+(?:up)?on|commented\s+(?:up)?on)\s+by)\s*$"
)


# "The target had been missed; Mr Hale asked whether …": the fact that is asked about
_FACT_AHEAD = re.compile(
    r"(?:^|\n\s*|[.?!]\s+)(?:[^\w\s]\s+)?(?P<what>(?:The(?!\s+(?:Chair|Clerk|Committee|Council|Board|Panel|Meeting))|There|It|These|This|No|Only|Its|Their|Some|Most|All)\s"
    r"[^.;:?!\n]{0,160}?\b(?:was|were|is|are|had|has|have)\b[^.;:?!\n]{2,120});\s+$"
)


def led_from(state: Exchange, start: int) -> int:
    """Where a question begins whose asker stands behind what he asks about: "The wait was challenged by Mr Hale, who asked …"."""
    text, after = state.text, state.turns[-1].end if state.turns else 0
    told = _FACT_AHEAD.search(text, max(after, start - 300), start) if text[start - 2 : start] == "; " else None
    if told is not None and not _SAID_THERE.search(told["what"]):
        return told.start("what")
    led = _LED.search(text, max(0, start - 260), start) if text[max(0, start - 4) : start].rstrip().endswith(" by") else None
    return led.start("what") if led else start


_SAID_THERE = re.compile(r"\b(?:said|stated|asked|advised|explained|noted|agreed|resolved|proposed|thanked|reported|told|moved)\b")


def passive(text: str, clause: Clause) -> bool:
    """Whether the subject of the clause was asked, not asking: "Members were asked to …"."""
    asked = _WAS_ASKED.match(text, clause.subject.end, clause.end) if clause.subject else None
    return asked is not None and asked.end() > clause.body  # "was invited to speak and asked …" has the body behind it


def said_amid(text: str, clause: Clause) -> bool:
    """Whether a pronoun stands as the speaker amid or behind what is told: "It cost £40, she said, and no more."."""
    inside = clause.subject is not None and clause.subject.pronoun and clause.subject.start > clause.start + 3
    return inside and _SAID_AMID.match(text, clause.body) is not None
