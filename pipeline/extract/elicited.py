"""Questions that are the subject of the sentence that tells their answer: "A question from Mr Bell on the fee drew the reply that …"."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.embedded import agent_in, possessor
from pipeline.extract.speakers import BODY, Cast
from pipeline.form import Form

_ASKS = (
    r"(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|supplementar(?:y|ies)|request\s+for\s+(?:information|clarification|an\s+explanation))"
)
# "A question from Mr Bell on the fee", "Mrs Hale’s enquiry", "Her next question"; not "The question was …"
_QUESTION = re.compile(
    rf"(?:(?:An?|The|One|Another|His|Her|Their|This|That|Further|Two|Several)\s+(?:[\w-]+\s+){{0,3}}?|(?:[\w.’'-]+\s+){{1,5}}?(?:[\w-]+\s+){{0,2}}?){_ASKS}\b",
    re.IGNORECASE,
)
_DREW = Form(
    r"(?<!\bhad )(?<!\bhas )(?<!\bhave )\b(?P<verb>elicited|elicits|drew|draws|brought|brings|prompted|prompts|produced"
    r"|produces|evoked|provoked|received|receives|met\s+with|was\s+met\s+(?:with|by)"
    r"|got|obtained|extracted|secured|led\s+to|occasioned|earned)\s+(?:forth\s+|out\s+)?(?:from\s+(?P<whom>[^,.;:?]{2,70}?)\s+)?(?:only\s+)?(?:the|an?|this)\s+(?:[\w-]+\s+)?"
    r"(?:reply|response|answer|explanation|(?:re)?assurance|admission|information|statement|confirmation|promise|retort|acknowledg(?:e)?ment|figure|news)"
    r"(?:,?\s+(?:from|of|by)\s+(?!the\s+(?:number|rate|share|cost))[^,.;:?]{2,70}?)?,?\s+(?:that|of|as\s+to|how|why)\b"
)

# "asked if a lamp could be put up and was told that …": it is answered in the same breath
_WAS_TOLD = re.compile(r"(?:was|were)\s+(?:\w+ly\s+|then\s+|also\s+)?(?:told|informed|advised|assured|reassured|reminded)\s+(?!to\b)")
_ASKED = re.compile(
    r"(?:\w+\s+){0,3}?(?:asked|asks|requested|requests)\s+(?:(?!to\s|that\s)[\w’'.-]+\s+){0,6}?"
    r"(?:if|whether|for|sight\s+of|(?:an?|the)\s+(?:\w+\s+)?(?:copy|list|breakdown|figures?|update|explanation))\s"
)
_WITH = re.compile(r",?\s+(?:and|but)\s+$")


def told_at_once(text: str, clause: Clause, after: int, end: int) -> bool:
    """Whether whoever asks that something be done is told something in the same sentence, at ``after``: then it was a question."""
    if clause.act not in ("request", "procedure") or clause.subject is None or not _WAS_TOLD.match(text, after, end):
        return False
    return bool(_ASKED.match(text, clause.body, clause.end) and _WITH.search(text, clause.body, after))


def elicited(text: str, start: int, end: int, line: int, first: bool, bulleted: bool, cast: Cast) -> Clause | None:
    """The clause of such a sentence, with its question and whoever answered; None for any other sentence."""
    drew = _DREW.search(text, start, end)
    asked = _QUESTION.match(text, start, drew.start("verb")) if drew else None
    if drew is None or asked is None:
        return None
    stop = start + len(text[start : drew.start("verb")].rstrip(" ,"))
    whole = Clause(start, end, line, first, bulleted, None, body=drew.start("verb"), main=drew.start("verb"), act="told")
    whole.question, whole.rule = (start, stop), "question.embedded-elicited"
    whole.asker = agent_in(text, start, stop, cast, asks=True) or possessor(text, (start, stop), cast)
    who = cast.at(text, drew.start("whom"), drew.end()) if drew["whom"] else agent_in(text, drew.start("verb"), drew.end(), cast)
    whole.agent = who if who is not None and who.role != BODY else None
    return whole
