"""Questions and answers that no rule reads and whose words leave little doubt."""

from collections.abc import Mapping

from pipeline.extract.asking import Asking
from pipeline.extract.clause import Clause
from pipeline.extract.diction import ANSWER, QUESTION, Weighed
from pipeline.extract.exchange import Exchange

SURE = 0.9  # the chance by its words from which a sentence is taken for a question
ANSWERS = 0.97  # the same for what stands right behind a question


class WordedTurns:
    """Reads sentences by their words into ``state``, where the rules have read none."""

    def __init__(self, state: Exchange, asking: Asking, weighed: Mapping[int, Weighed]) -> None:
        self.state, self.asking, self.weighed = state, asking, weighed

    def _chance(self, clause: Clause, kind: str) -> float:
        """The chance of a clause that is a whole sentence; 0 for a part of one."""
        known = self.weighed.get(clause.end)
        if known is None or any(map(str.isalnum, self.state.text[known.start : clause.start])):
            return 0.0
        return known.chances[kind]

    def asks(self, clause: Clause) -> bool:
        """Whether a sentence that no rule takes for a question is one, and nothing that the rules know speaks against it."""
        if clause.act not in ("plain", "comment", "say") or clause.interrogative or self._chance(clause, QUESTION) < SURE:
            return False
        told = clause.act, clause.rule
        clause.act, clause.rule = "ask", "question.worded"
        if self.asking.asks(clause):
            return True
        clause.act, clause.rule = told
        return False

    def answers(self, clause: Clause) -> None:
        """Take a sentence right behind a question for its answer."""
        state = self.state
        if not state.pending or state.pending[-1] in state.facts or self._chance(clause, ANSWER) < ANSWERS:
            return
        who = clause.subject
        debates = who is not None and (who.pronoun or not who.answers)  # the rules know which of the others answer
        if debates or clause.line != state.asked_line or any(map(str.isalnum, state.text[state.last_question.end : clause.start])):
            return
        speaker = state.speaker_of(clause) if clause.subject is not None else None
        state.answer(clause.start, clause.end, "response.worded", speaker, clause.line, list(state.pending))
