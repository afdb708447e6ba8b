"""What the meeting wants for the next time, or wants done with a thing.

"Members wanted a fuller breakdown next time", "The Chair would like this brought back in June", "The consensus was for staff to draft it".
"""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.asked_notes import assented, does
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.owners import are_of_meeting, split_owners
from pipeline.extract.tasks import Section, Task, task_start
from pipeline.extract.undertakings import says_so
from pipeline.form import Form

_ASKER = (
    rf"(?:(?:[Tt]he\s+)?(?:{COLLEGES}|Members?|Council|Chair\w*|Convener|Meeting|members|meeting|group|councillors|Councillors|board|committee)"
    r"|(?:Councillor|Cllr|Alderman|Councilor|Trustee|Mrs?|Ms|Dr)\.?\s(?:[A-Z][\w.’'-]*\s){0,2}?[A-Z][\w’'-]+|[Hh]e|[Ss]he|[A-Z]{2,3})"
)
_WANTS = (
    r"(?:also\s+|again\s+|all\s+|then\s+)?(?:wanted|wants|wished\s+for|would\s+(?:like|welcome|prefer|appreciate)|asked\s+(?:for|to\s+(?:see|have|receive|be\s+(?:sent|given|shown)))"
    r"|wished\s+to\s+(?:see|have)|hoped\s+(?:for|to\s+see))"
)
_THEN = (
    r"(?:next\s+time|(?:at|for|to|in|by|before)\s+(?:the|its|their)\s+(?:next|following)\s+(?:[\w’'-]+\s+){0,2}?(?:meeting|report|update|quarter|session|scorecard|dashboard)"
    r"|(?:in|with)\s+(?:all\s+)?future\s+(?:reports?|updates?|papers?|dashboards?|scorecards?)"
    rf"|(?:at|for|to)\s+the\s+{MONTH_NAME}\s+meeting)"
)
# "Members wanted a fuller breakdown next time", "asked to see the complaints by ward at the next meeting"
_NEXT_TIME = Form(
    rf"(?:^\W*(?:\(?\w{{1,3}}[.)]\s+)?|[.;,]\s+|\band\s+){_ASKER}\s+{_WANTS}\s+(?!to\b|that\b)(?:[\w’'%-]+\s+){{1,14}}?{_THEN}\b"
)
_THING = r"(?:this|that|it|these|them|(?:the|this|that|these)\s+(?:[\w’'-]+\s+){1,4}?)"
# "The Chair would like this brought back in June", "Mrs Bell wanted the item put on the agenda"
_DONE = Form(
    rf"(?:^\W*(?:\(?\w{{1,3}}[.)]\s+)?|[.;,]\s+|\band\s+){_ASKER}\s+(?:also\s+|again\s+)?(?:wanted|wants|would\s+like|wished|asked\s+for)\s+{_THING}\s*(?:to\s+be\s+)?"
    r"(?:brought\s+(?:back|to)|put\s+(?:on|in|back|to)|placed\s+on|added\s+to|circulated|sent\s+(?:to|out|round)|shared\s+with|reported\s+(?:back|to)|looked\s+(?:at|into)\s+again|looked\s+into|investigated"
    r"|followed\s+up|chased|taken\s+up|taken\s+back|raised\s+with|broken\s+down|split\s+(?:out|by|into)|published|shown\s+(?:by|separately|as))\b"
)
# "The consensus of the Council was for staff to draft a letter", "The direction was for the Clerk to ask"
_CONSENSUS = Form(
    r"(?:\b[Tt]he\s+(?:general\s+)?(?:consensus|direction|feeling|view|wish)|^\W*(?:General\s+)?(?:Consensus|Direction|Wish))\b[^.;,]{0,50}?\s(?:was|is)\s+(?:for\s+(?P<who>(?:the\s+)?[A-Za-z][^.;,:]{1,50}?)\s+to\s"
    r"|(?:that\s+)?(?P<one>(?:the\s+)?(?:[Ss]taff|[Oo]fficers|[Cc]lerk|[A-Z][^.;,:]{1,50}?))\s+(?:should|would|was\s+to|were\s+to)\s)"
)
_NEGATED = re.compile(r"\b(?:not|never|no\s+longer|had)\b")


def next_time(section: Section, number: int) -> Task | None:
    """Read such a wish where no other rule has read the sentence."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    if said.endswith("?"):
        return None
    found = _NEXT_TIME.search(said) or _DONE.search(said)
    owners: tuple[str, ...] = ()
    if found is None and (found := _CONSENSUS.search(said)):
        who = found["who"] or found["one"]
        staff = who.lower().removeprefix("the ") in ("staff", "officers", "administration", "clerk")
        if not (staff or are_of_meeting(who, section.cast)) or not does(said, found.end() - 1, len(said)):
            return None
        owners = (who,) if staff else split_owners(who, section.cast)
    if found is None or not says_so(said[: found.start()]) or _NEGATED.search(found.group()):
        return None
    start = task_start(text, sentence.start, sentence.start + found.start(), sentence.end)
    return Task(start, sentence.end, "action-requested-that", "request", owners or assented(section, number), number)
