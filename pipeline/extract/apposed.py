"""A question between commas in the sentence of its answer: "The Director, when asked by Mr Hale about fees, said that they had fallen."."""

from pipeline.extract.clause import Clause
from pipeline.extract.embedded import agent_in
from pipeline.extract.speakers import BODY, Cast
from pipeline.form import Form

_ASKED = Form(
    r",\s+(?:(?:when|if|on|upon)\s+)?(?P<q>(?:(?:being|having\s+been)\s+)?(?:asked|questioned|pressed|challenged|queried)\s+"
    r"(?:again\s+|further\s+)?(?:by\s+[^,.;:?]{3,60}?\s+)?(?:about|on|over|as\s+to|whether|if|why|how|what|when|where|which|who)\s[^.;:?]{2,140}?),\s+$"
)


def asked_amid(text: str, clause: Clause, cast: Cast) -> bool:
    """Read the question that stands between the subject of a clause and the verb with which the subject answers it."""
    subject = clause.subject
    if subject is None or subject.role == BODY or clause.act not in ("say", "reply", "plain", "comment"):
        return False
    found = _ASKED.match(text, subject.end, clause.body)
    if found is None:
        return False
    clause.question, clause.main, clause.rule = found.span("q"), clause.start, "question.when-asked"
    clause.asker = agent_in(text, *clause.question, cast)
    return True
