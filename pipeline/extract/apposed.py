"""A question between commas in the sentence of its answer: "The Director, when asked by Mr Hale about fees, said that they had fallen."."""

from pipeline.extract.clause import Clause
from pipeline.extract.embedded import agent_in
from pipeline.extract.speakers import BODY, MEMBER, PUBLIC, Cast
from pipeline.form import Form

_ASKED = Form(
    r",\s+in\s+(?:answer|reply|response)\s+to\s+(?P<whose>[^,.;:?]{3,60},\s+who\s+(?:(?:also|then|had|had\s+been)\s+)?(?:ask|quer|[ei]nquir|question|wonder|want|wish|sought|desir|demand"
    r"|press|was\s|were\s|would\s|could\s)[^.;:?]{4,160}?),\s+$"
    r"|,\s+(?:in\s+(?:answer|reply|response)|answering|responding|replying)\s+to\s+(?P<of>[^,.;:?]{3,60}?\s+(?:who\s+)?"
    r"(?:as\s+to|about|on|regarding|concerning|over|whether|if|why|how|in\s+(?:relation|respect|regard)\s+(?:to|of))\s[^.;:?]{3,160}?),\s+$"
    r"|,\s+(?:in|on)\s+(?P<asking>(?:asking|querying|questioning|[ei]nquiring)\s[^.;:?]{5,160}?),\s+$"
    r"|,\s+(?:(?:when|if|on|upon)\s+)?(?P<q>(?:(?:being|having\s+been)\s+)?(?:asked|questioned|pressed|challenged|queried)\s+"
    r"(?:again\s+|further\s+)?(?:by\s+[^,.;:?]{3,60}?\s+)?(?:about|on|over|as\s+to|whether|if|why|how|what|when|where|which|who)\s[^.;:?]{2,140}?),\s+$"
)


def asked_amid(text: str, clause: Clause, cast: Cast) -> bool:
    """Read the question that stands between the subject of a clause and the verb with which the subject answers it."""
    subject = clause.subject
    if subject is None or clause.act not in ("say", "reply", "plain", "comment", "present", "told"):
        return False
    found = _ASKED.match(text, subject.end, clause.body)
    if found is None or bool(found["asking"]) != (clause.act == "told") or subject.role == BODY and not found["asking"]:
        return False
    if found["of"]:  # "The Director, in answer to Mrs Hale on fees, said …", not "in answer to the report on fees"
        whom = cast.at(text, *found.span("of"))
        if whom is None or whom.answers or whom.pronoun or whom.role not in (MEMBER, PUBLIC):
            return False
        clause.question, clause.main, clause.rule, clause.asker = found.span("of"), clause.start, "question.when-asked", whom
        return True
    if found["asking"]:  # "Mr Hale, in asking whether it was safe, was told that it was."
        clause.question, clause.main, clause.rule = (clause.start, found.end("asking")), clause.body, "question.when-asked"
        clause.asker, clause.agent = subject, agent_in(text, clause.body, clause.end, cast)
        return True
    clause.question, clause.main, clause.rule = found.span(found.lastgroup or "q"), clause.start, "question.when-asked"
    clause.asker = cast.at(text, *found.span("whose")) if found["whose"] else agent_in(text, *clause.question, cast)
    return True
