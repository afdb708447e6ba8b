"""Notes of who is at a task, or has it for good: "Stile broken – Clerk actioning", "Tom's duties are to put the notices up"."""

import re

from pipeline.dates import WEEKDAY_NAME
from pipeline.extract.deeds import deed_of
from pipeline.extract.nouns import CHAIR
from pipeline.extract.owners import are_owners, split_owners
from pipeline.extract.tasks import Section, Task
from pipeline.form import Form
from pipeline.vocab import words

_ONE = (
    rf"(?:(?:[Tt]he\s+)?(?:(?:Parish|Town|Deputy|Assistant)\s+)?(?:[Cc]lerk|{CHAIR}|Secretary|Treasurer)"
    r"|(?:Cllrs?|Councillors?|Mrs?|Ms|Dr)\.?\s(?:[A-Z]\.?\s)?[A-Z][\w’'-]+|[A-Z]{2,3}|[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][\w’'-]+)?)"
)
_AT_IT = Form(
    rf"(?:^\W*(?:\w{{1,3}}[.)]\s+)?|\s[–—-]+\s+|[,;:]\s+)(?P<who>{_ONE}(?:(?:\s?[/&]\s?|\sand\s){_ONE})?)\s+(?:now\s+|still\s+)?"
    r"(?:actioning|chasing|investigating|pursuing|progressing|arranging|obtaining|organising|contacting|liaising|[ei]nquiring|sourcing|checking"
    r"|drafting|ordering|sorting|ringing|emailing|asking(?!,|[^.;]{0,60}?\s(?:for\s+(?:his|her|their)|that|if|whether|why|what|how|who|when)\s)|reporting\s+(?:this\s+|it\s+)?to|following\s+(?:this\s+|it\s+)?up|looking\s+into|dealing(?:\s+with)?|getting\s+(?:quotes|prices|costs)"
    r"|seeking\s+(?:quotes|prices|costs|advice)|writing\s+to|speaking\s+(?:to|with))\b(?P<what>[^.;:]{0,80})\.?$"
)
# "Ann is changing the poster tonight": what is done after the meeting, and when
_SOON = Form(
    rf"\W*(?P<who>{_ONE}(?:\s+(?:and|&)\s+{_ONE})?)\s+(?:is|are)\s+(?:now\s+|also\s+)?(?P<verb>[a-z]+ing)\s+[^.;?]{{2,90}}?\b(?:tonight|tomorrow|this\s+(?:week|weekend|afternoon|evening)"
    rf"|(?:next|by|before|on|over)\s+(?:the\s+)?(?:week(?:end)?|month|{WEEKDAY_NAME}))\b"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|did|said|caused|found|led|makes|made|takes|took)\b")
_DUTIES = Form(
    rf"\W*(?:[A-Z][^.;:]{{2,40}}(?:\s[–—-]|:)\s+)?(?P<who>{_ONE})['’]s?\s+(?:new\s+|main\s+)?(?:duties|tasks?)\s+(?:is|are|will\s+be)\s+to\s+"
    r"(?P<verb>[a-z]+)\b"
)


def is_at_it(section: Section, number: int) -> Task | None:
    """Read "Clerk actioning" and "Tom's duties are to put the notices up", of people who are known."""
    sentence = section.sentences[number]
    words_of = section.text[sentence.start : sentence.end]
    if "ing" in words_of and (found := _AT_IT.search(words_of)) and not _FINITE.search(found["what"]) and _known(section, found["who"]):
        return Task(sentence.start, sentence.end, "action-infinitive", "request", split_owners(found["who"], section.cast), number)
    soon = _SOON.match(words_of) if "ing" in words_of else None
    if soon and deed_of(soon["verb"]) and soon["verb"].endswith("ing") and are_owners(soon["who"], section.cast):
        return Task(sentence.start, sentence.end, "action-infinitive", "request", split_owners(soon["who"], section.cast), number)
    duties = _DUTIES.match(words_of) if " to " in words_of else None
    if duties and _known(section, duties["who"]) and duties["verb"] not in words("idle_verbs") | {"be"}:
        return Task(sentence.start, sentence.end, "action-infinitive", "request", split_owners(duties["who"], section.cast), number)
    return None


def _known(section: Section, who: str) -> bool:
    return are_owners(who, section.cast)
