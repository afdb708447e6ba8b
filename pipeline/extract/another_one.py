"""A pronoun behind a question that cannot be who asked it: "Mr Hale asked whether it would last. She believed that it would."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.echoed import echoes
from pipeline.extract.exchange import ANSWER, Exchange
from pipeline.extract.speakers import Speaker, clashes, same

# What one does who answers, not one of whom something is told: "She was new to the town"
_ANSWERS = re.compile(
    r"(?:(?:also|then|simply|only|in\s+turn|quickly|\w+ly)\s+)?(?:said|says|believed|believes|thought|thinks|did|did\s+not|could|would|was\s+(?:not\s+)?(?:sure|aware|able|confident|unaware|unable)"
    r"|knew|hoped|expected|understood|suspected|doubted|supposed|reckoned|felt|explained|stated|advised|confirmed|reported|told|gave|put"
    r"|had\s+(?:no|not|been\s+(?:told|advised|assured))|admitted|accepted|apologised|agreed|assured|pointed|estimated|attributed)\b"
)
# "wanted to know how long it took, as he had given up": whom the pronoun means is who asks
_OF_ASKER = re.compile(r",\s+(?:as|because|since|for|saying|adding)\s+(?:that\s+)?(?P<who>he|she)\b")
# "asked for the Mayor’s view. He was relaxed about it.": where one stands who was asked by name
_STANDS = re.compile(
    r"(?:(?:was|is)\s+(?:(?:not|quite|very|fairly|entirely|also|personally|all|\w+ly)\s+)*(?:relaxed|content|happy|comfortable|easy|open|minded|in\s+(?:two\s+minds|favour)|opposed|against|sceptical"
    r"|neutral|keen|supportive|inclined|hopeful|optimistic|satisfied|attracted|persuaded|convinced)|had\s+no\s+(?:\w+\s+)?(?:views?|objections?|preference|difficulty|concerns?|quarrel|problem|idea)"
    r"|did\s+not\s+(?:mind|favour)|(?:favoured|preferred)|saw\s+(?:no|some|little|great|every|merit))\b"
)


def is_another(state: Exchange, clause: Clause) -> bool:
    """Whether the clause right behind a question tells what "he" or "she" says who is not the one who asked."""
    subject = clause.subject
    if subject is None or not (subject.pronoun and state.pending) or clause.act == "ask" or clause.line != state.asked_line or state.since:
        return False
    word = subject.text.lower()
    asked = state.last_question
    if word not in ("he", "she") or state.text[asked.end : clause.start].strip():
        return False
    if echoes(state.text, clause.body, clause.end) and state.asked_by() is not None:
        return True
    if asked.put_to is not None and not clashes(subject, asked.put_to) and _STANDS.match(state.text, clause.body):
        return not same(asked.put_to, state.asked_by())
    if not _ANSWERS.match(state.text, clause.body):
        return False
    asker = state.asked_by()
    own = _OF_ASKER.search(state.text, asked.start, asked.end)
    return asker is not None and not asker.plural and (clashes(subject, asker) or own is not None and own["who"] != word)


def is_meant(state: Exchange, clause: Clause) -> Speaker | None:
    """Whom a pronoun that replies means: who has answered in the same paragraph, else who presents the matter, else who answered last."""
    subject, asker = clause.subject, state.asked_by()
    assert subject is not None
    answered = [turn for turn in reversed(state.turns) if turn.act == ANSWER and turn.speaker is not None]
    here = [turn.speaker for turn in answered if turn.line == clause.line]
    ahead = [*here, *reversed(state.presenters), *(turn.speaker for turn in answered)]
    return next((one for one in ahead if one is not None and not (same(one, asker) or clashes(subject, one))), None)
