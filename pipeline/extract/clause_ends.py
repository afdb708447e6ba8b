"""Where a task ends before the next clause of its sentence tells something else: "The Clerk will price them and this will be discussed".

The words before it are the task; what another person then said or did, or what the body will decide, is none of it.
"""

import re
from dataclasses import replace

from pipeline.extract.owners import are_of_meeting
from pipeline.extract.tasks import Section, Task, words_between

_FEWEST = 6  # words that a task keeps
# "… and the Leader agreed to members sitting in", "… and Councillor Reed thanked her"
_ANOTHER = re.compile(
    r",?\s+(?:and|but|while|whilst)\s+(?P<who>(?:the\s+)?(?:[A-Z][\w.’'-]*\s+(?:(?:of|for|and)\s+)?){0,5}[A-Z][\w’'-]*)\s+(?:also\s+|then\s+)?"
    r"(?:agreed(?!\s+to\s+(?!members|this|that|it|the)[a-z])|said|thanked|noted|confirmed|reported|felt|explained|suggested|added|accepted|queried|replied|thought|welcomed|commented)\b"
)
# "… and this will be an agenda item for May", "… and a decision will be made at the next meeting"
_WILL_BE = re.compile(
    r",?\s+and\s+(?:an?|the)\s+(?:\w+\s+)?decision\b[^.;,]{0,60}?\s(?:will|would)\s+(?:then\s+)?be\s+(?:made|taken)\b"
    r"|,?\s+and\s+(?:an?|the|this|it)\s*(?:(?!that\b|was\b|were\b)[\w’'-]+\s+){0,6}?(?:will|would)\s+(?:then\s+|also\s+)?be\s+"
    r"(?:decided|discussed|considered|reviewed|revisited|an?\s+agenda\s+item|on\s+the\s+(?:\w+\s+)?agenda)\b(?!\s+and\s)"
)
# "agreed to share it, but asked Members to bear in mind that …": what the doer asks of those who get it
_BUT_ASKED = re.compile(r",?\s+(?:but|although|though)\s+(?:also\s+)?(?:asked|reminded|urged)\b")
_INSIDE = re.compile(r"\((?P<said>[^()]{20,})\)")


def own_words(section: Section, task: Task) -> Task:
    """The task without the clause behind it that tells something else; the words in a bracket where they alone are the task."""
    text = section.text
    for bracket in _INSIDE.finditer(text, task.start, task.end):
        named = bool(task.owners) and text.find(task.owners[0], *bracket.span("said")) >= 0
        outside = words_between(text, task.start, bracket.start()) + words_between(text, bracket.end(), task.end)
        if named and task.kind == "undertaking" and outside >= words_between(text, *bracket.span("said")):
            return replace(task, start=bracket.start("said"), end=bracket.end("said"), clause=-1)
    for pattern in (_ANOTHER, _WILL_BE, _BUT_ASKED):
        found = pattern.search(text, max(task.start, task.clause) + 1, task.end)
        if found is None or words_between(text, task.start, found.start()) < _FEWEST:
            continue
        if pattern is _BUT_ASKED and task.kind != "undertaking":
            continue
        if pattern is not _ANOTHER or (found["who"] not in task.owners and are_of_meeting(found["who"], section.cast)):
            return replace(task, end=found.start())
    return task
