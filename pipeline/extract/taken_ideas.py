"""What one of the body suggests and it takes up, in one sentence: "suggested, and it was accepted, that the Clerk write"; and
what it agrees with somebody, or at somebody's wish: "It was agreed with the Head of Parks that the figures would be reported"."""

import re
from dataclasses import replace

from pipeline.extract.agreed import agreed_that
from pipeline.extract.owners import is_owner, split_owners
from pipeline.extract.tasks import Hit, Section, Task, task_start
from pipeline.extract.undertakings import ASKED, RETOLD
from pipeline.form import Form

_TOOK = r"(?:agreed|accepted|supported|endorsed|approved|adopted|resolved|taken\s+up|welcomed|concurred)"
_IDEA = r"(?:suggested|proposed|recommended|requested|asked|put\s+forward|urged)"
_TAKEN = Form(
    rf"\b{_IDEA}(?:\s+by\s+[^,;.]{{2,60}}?)?,?\s+(?:and|with)\s+(?:(?:[^,;.]{{2,60}}?)\s+)?{_TOOK}(?:\s+(?:by|with|to)\s+[^,;.]{{2,60}}?)?,?\s+(?P<that>that)\s"
)
_AGREED = Form(
    r"\b(?:agreed|decided|resolved|settled|arranged),?\s+(?:with|by|on|after|following|at|in|as|without|nem)\s+(?!(?:that|which|to)\b)(?P<whom>[^;:.]{2,80}?),?\s+(?P<that>that)\s"
)
_WITH = re.compile(r"\b(?:agreed|settled|arranged)\s+with\s+$")
# "agreed with the view that", "agreed in the belief that": the clause hangs on the noun
_NOUN = re.compile(
    r"\b(?:views?|comments?|points?|suggestion|proposal|statement|fact|grounds?|basis|understanding|condition|belief|principle|proviso|assumption|caveat|sentiment|report|assertion|idea"
    r"|argument|conclusion|recommendations?|motion|assurance|evidence|concerns?|hope|others?|those|them|each\s+other|one\s+another)$"
)
_NOT_NOW = re.compile(r"\b(?:had|has|have|having|been|not|previously|already|as|if)\s+(?:\w+ly\s+|also\s+)?$")


def idea_taken(section: Section, number: int) -> Task | None:
    """Read one of these in a sentence that no other rule has read."""
    text, sentence = section.text, section.sentences[number]
    for form in (_TAKEN, _AGREED):
        found = form.search(text, sentence.start, sentence.end)
        before = text[sentence.start : found.start()] if found else ""
        if found is None or ASKED.search(before) or RETOLD.search(before) or _NOT_NOW.search(before):
            continue
        whom = found["whom"] if form is _AGREED else ""
        if whom and _NOUN.search(whom):
            continue
        hit = Hit("action-agreed-that", "decision", found.start(), found.end("that"))
        task = agreed_that(section, number, hit)
        if task is None:
            continue
        if whom and not task.owners and _WITH.search(text, sentence.start, found.start("whom")) and is_owner(whom, section.cast):
            return Task(task.start, task.end, task.rule, task.kind, split_owners(whom, section.cast), number)
        if form is _TAKEN and task.start == sentence.start:
            return replace(task, start=task_start(text, sentence.start, found.start("that"), task.end))
        return task
    return None
