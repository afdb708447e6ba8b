"""A pronoun behind a question that cannot be who asked it: "Mr Hale asked whether it would last. She believed that it would."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import Exchange
from pipeline.extract.speakers import clashes

# What one does who answers, not one of whom something is told: "She was new to the town"
_ANSWERS = re.compile(
    r"(?:(?:also|then|simply|only|in\s+turn|quickly|\w+ly)\s+)?(?:said|says|believed|believes|thought|thinks|did|did\s+not|could|would|was\s+(?:not\s+)?(?:sure|aware|able|confident|unaware|unable)"
    r"|knew|hoped|expected|understood|suspected|doubted|supposed|reckoned|felt|explained|stated|advised|confirmed|reported|told|gave|put"
    r"|had\s+(?:no|not|been\s+(?:told|advised|assured))|admitted|accepted|apologised|agreed|assured|pointed|estimated|attributed)\b"
)
# "wanted to know how long it took, as he had given up": whom the pronoun means is who asks
_OF_ASKER = re.compile(r",\s+(?:as|because|since|for|saying|adding)\s+(?:that\s+)?(?P<who>he|she)\b")


def is_another(state: Exchange, clause: Clause) -> bool:
    """Whether the clause right behind a question tells what "he" or "she" says who is not the one who asked."""
    subject = clause.subject
    if subject is None or not (subject.pronoun and state.pending) or clause.act == "ask" or clause.line != state.asked_line or state.since:
        return False
    word = subject.text.lower()
    asked = state.last_question
    if word not in ("he", "she") or state.text[asked.end : clause.start].strip() or not _ANSWERS.match(state.text, clause.body):
        return False
    asker = state.asked_by()
    own = _OF_ASKER.search(state.text, asked.start, asked.end)
    return asker is not None and not asker.plural and (clashes(subject, asker) or own is not None and own["who"] != word)
