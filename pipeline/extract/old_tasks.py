"""Whether a sentence tells of an old task: what was promised at an earlier meeting, with what came of it."""

import re

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.tasks import Section, Task
from pipeline.form import Form

# "Minute 27 – …": what became of an old minute.
_OLD_MINUTE = re.compile(r"\(?(?:Minute|Min\.?)\s+(?:no\.?\s+)?\d")
_SAID = r"(?:said|agreed|offered|promised|undertook|asked|requested|told)"
_RETOLD = Form(
    rf"^\W*(?:In|During|Since|Back\s+in)\s+(?:{MONTH_NAME}\s+)?(?:19|20)\d\d\b"
    rf"|\b{_SAID}\s+(?:\w+\s+)?(?:last\s+(?:time|meeting|month|year)|at\s+the\s+(?:last|previous|[A-Z][a-z]+)\s+meeting)\b"
    rf"|^\W*At\s+(?:the|its|our|that|this)\s+(?:last|previous|earlier|[A-Z][a-z]+)?\s*meeting\b[^.;]{{0,80}}\b{_SAID}\b"
    rf"|^\W*(?:[Pp]reviously|[Ee]arlier)\b(?!.*\b(?:{COLLEGES}|Council|Members)\s+(?:requested|asked|agreed)\b)"
    r"|\bstill\s+(?:waiting|awaiting|awaited|to\s+hear)\b(?![^.;]*(?:\bto\s+(?:chase|pursue|follow\s+up)|\schasing)\b)|\bas\s+previously\s+(?:agreed|requested|promised)\b"
    # "A meeting was held in May at which it was agreed that …"
    r"|\bheld\b[^;]*?\bat\s+which\s+it\s+(?:was|had\s+been)\s+(?:agreed|decided|resolved)\b"
)
# The sentence after a task that says what came of it.
_OUTCOME = re.compile(
    # "Complete by 14 May." is a day to keep
    rf"\W*(?!(?:complete|done)\s+(?:by|before)\s+(?:the\s+)?(?:\d|end\b|next\b|{WEEKDAY_NAME}|{MONTH_NAME}))"
    r"(?:See\s+(?:also\s+)?(?:minute|item|agenda|below|above)\b"
    r"|(?:This|It|That|These|They)\s+(?:has|have|had|was|were)\s+(?:now\s+|since\s+|all\s+)?(?:been\s+)?(?:done|completed|actioned|carried\s+out|sent|circulated|received|obtained|supplied|dealt\s+with|attended\s+to|arranged|in\s+hand|closed)\b"
    r"|(?:This\s+(?:is|was)\s+)?(?:now\s+|still\s+)?(?:in\s+hand|under\s+way|in\s+progress|on-?\s?going|outstanding|awaited)(?=\s*(?:[.;,]|$)|\s+(?:with|at|by)\b)"
    r"|Awaiting\s+(?:an?\s+|the\s+|their\s+|his\s+|her\s+)?(?:\w+\s+)?(?:reply|response|answer|quotes?|prices?|report|date|delivery|news)\b"
    r"|(?:Letter|E-?mail|Message|Reminder|Order|Request|Form|List|Note)s?\s+(?:now\s+|since\s+|duly\s+)?(?:sent|written|placed|made|gone|circulated|submitted)\b"
    r"|(?:(?:An?|The|Their|Two|Three)\s+)?(?:reply|answer|response|quote|price)s?\s+(?:had|has|have)\s+(?:now\s+|since\s+)?(?:come|arrived|been\s+received)\b"
    r"|(?:Now\s+)?(?:done|completed?|actioned)\W*$|The\s+(?:answer|reply|response)\s+was\b|Still\s+(?:waiting|awaiting|awaited|outstanding)\b"
    r"|(?:Now\s+|All\s+|Since\s+|Duly\s+)?(?:done|completed?|actioned|discharged|sent|supplied|provided|circulated|obtained|ordered|contacted|reported|resolved|published|arranged)"
    r"(?:,|;|\W*$|\s+(?:on\s+)?\d|\s+(?:(?:on|in|by)\s+)?[A-Z]|\s+(?:and|but|see)\b)"
    r"|(?:closed|received)\W*$|(?:closed|complete[d]?|done|discharged)\s*[:–—-]|carried\s+(?:forward|over)\s*(?:[:–—-]|by\b|as\b|to\b|until\b)"
    r"|(?:(?:The|An?|One|Two|Three)\s+)?(?:[\w’'-]+\s+)?(?:prices?|quot(?:es?|ations?)|repl(?:y|ies)|estimates?|answers?)\s+(?:now\s+|since\s+)?(?:received|obtained|in)(?=\s*(?:[.;(]|$|[,–—-]\s*see\b))"
    r"|Not\s+(?:yet\s+)?(?:\w+\s+)?(?:to\s+hand|ready|done|received|available|complete[d]?|started|resolved|sent)\b"
    r"|No\s+(?:reply|response|answer|update|news|progress)\s*(?:(?:as\s+)?yet\b|(?:had|has)\s+been\b|received\b|so\s+far\b|\W*$)"
    r"|(?:An?|The)\s+(?:[\w’'-]+\s+){0,2}(?:letter|e-?mail|reply|response|quote|message|visit|meeting|list|report|note|notice|order)s?\s+(?:was|were|(?:has|have|had)\s+(?:now\s+|since\s+|already\s+)?been)\s+"
    r"(?:sent|circulated|received|obtained|written|placed|made|held|issued|put\s+up|supplied)\s+(?:on\s+)?\d"
    r"|(?:The\s+)?(?:Visit|Meeting|Training|Walk|Tour)\s+(?:took\s+place|was\s+held)\b)",
    re.IGNORECASE,
)
_DONE_LINE = re.compile(r"\W*(?:(?:action|task|item|now|all)\s+)*(?:completed?|done|closed|actioned|discharged)\W*", re.IGNORECASE)
_NOTES = frozenset({"action-infinitive", "action-imperative", "action-to-be-done"})
# What came of it behind the task itself: "Ms Bell to supply the list – supplied 11 June", "Clerk to get quotes (two received)".
_CAME = (
    r"(?:supplied|provided|circulated|sent|received|obtained|ordered|contacted|confirmed|checked|arranged|booked|written|placed|made|published|updated|resolved|issued|shared|added|raised"
    r"|e-?mailed|paid|installed|fitted|repaired|mended|delivered|reported|chased|asked|answered|attended|visited|met|done|completed?|actioned|closed|discharged)"
)
_BEHIND = re.compile(
    rf"(?:\s[–—-]\s*|:\s+|\s\()(?:(?:now|all|both|since|already|duly|this|was|has|had|been|letter|email|e-mail|quotes?|two|three|four|one|list|figures|reply|answer|report)\s+){{0,4}}{_CAME}"
    r"(?=\s*(?:[.;,)]|$)|\s+(?:on\s+|in\s+|by\s+)?(?:\d|[A-Z])|\s+(?:and|but|see|at|with|last|since|from|to)\b)"
    r"|(?:\s[–—-]\s*|:\s+)(?:see|refer\s+to)\s+(?:also\s+)?(?:the\s+)?(?:items?|minutes?|reports?|agenda|above|below|e-?mail|paper|appendix)\b"
    r"|(?:\s[–—-]\s*|:\s+)(?:took\s+place|visit\s+held|held\s+on|carried\s+(?:forward|over)|in\s+hand|on\s*going|in\s+progress|under\s+way|no\s+(?:reply|response|answer|progress)|awaiting\b|awaited|not\s+yet\b|outstanding|to\s+date)"
)
_PURSUES = re.compile(r"\bto\s+(?:chase|pursue|follow|remind|continue|re-?send)\b(?![^.]*\bchased\b)")
# "Action 15, that the board would supply a list, was outstanding", "The action for the Clerk to write was closed"
_STATUS = Form(
    r"^\W*(?:(?:The|An|That|This)\s+)?(?:[\w’'-]+\s+)?[Aa]ctions?\b(?!\s+plan)[^;]*?\s(?:was|were|is|are|remains?|remained|(?:has|had|have)\s+been)\s+(?:still\s+|now\s+|also\s+|noted\s+as\s+|shown\s+as\s+)?"
    r"(?:outstanding|open|completed?|closed|done|in\s+hand|on-?going|in\s+progress|carried\s+forward|discharged|overdue)\b"
    r"|^\W*(?:Of|Among)\s+(?:the|these|those|its)\s+(?:[\w’'-]+\s+){0,2}actions?\b"
)


def _done_below(section: Section, number: int) -> bool:
    """Whether the line below that of the sentence says, and says no more, that it is done: "Complete" under a task of the last meeting."""
    at = section.sentences[number].line + 1
    return at < len(section.lines) and _DONE_LINE.fullmatch(section.text, section.lines[at].start, section.lines[at].end) is not None


def has_outcome(section: Section, number: int, task: Task) -> bool:
    """Whether the sentence says of its task what came of it, as a list of old ones does."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    if _STATUS.search(said):
        return True
    own = text[task.start : sentence.end]
    return task.rule in _NOTES and _BEHIND.search(own) is not None and not _PURSUES.search(own)


def retold(words: str) -> bool:
    """Whether the words say of themselves that they tell of an earlier meeting: "Previously it was agreed that …"."""
    return _RETOLD.search(words) is not None


# "Action from last meeting: Clerk to ring the bank."
_FROM_LAST = re.compile(
    r"\W*(?:ACTION|Action)S?s?\s+(?:arising\s+)?(?:from|of|at)\s+(?:the\s+|our\s+)?(?:last|previous|earlier|prior)\s+(?:meeting|minutes|mtg|time)\b"
)


def tells_old_task(section: Section, number: int) -> bool:
    """Whether the sentence retells a task of an earlier meeting, or the next one says that it is done."""
    text, sentence = section.text, section.sentences[number]
    if any(f.match(text, sentence.start, sentence.end) for f in (_OLD_MINUTE, _FROM_LAST)) or retold(text[sentence.start : sentence.end]):
        return True
    if _done_below(section, number):
        return True
    after = section.sentences[number + 1] if number + 1 < len(section.sentences) else None
    return after is not None and after.line == sentence.line and bool(_OUTCOME.match(text, after.start, after.end))


# "Actions: passes – done. Keys – carried forward": what became of several, run together behind one label
_SEVERAL = re.compile(
    r"\W*(?:Action|ACTION)S?s?\W[^\n]*?\s[–—-]\s*(?:done|complete[d]?|closed|actioned|discharged|carried\s+forward)\b[^\n]*[.;]\s+\S"
)


# "Action 2023-5: the Treasurer advised that the claim had gone in": what became of a numbered one
_REPORTED = re.compile(
    r"\W*(?:Action|ACTION)S?\s+(?:[Pp]oint\s+)?[A-Z]{0,3}\d[\w./-]*\s*[:–—-]\s+(?:[Tt]he\s+)?[A-Z](?:(?!\bto\b)[^.;:]){1,60}?\s"
    r"(?:advised|reported|confirmed|explained|updated|said|noted|apologised|informed|stated)\b"
)


# "4a. ACTION: Minutes and Statements. Mr Hale moved to approve them": the kind of business that an agenda prints before a title, and
# under it what was reported or moved
_VOTED_ON = re.compile(
    r"\W*(?:\(?\d{1,2}[a-z]?[.)]\s+(?:and\s+)?)+ACTION(?:\s+ITEM)?\s*:(?=[\s\S]{3,400}?\s[A-Z][\w’'-]+\s+(?:(?:made\s+a\s+motion|moved)\b|(?:reported|explained|stated)\s+that\s))"
)


def is_old_news(section: Section, task: Task) -> bool:
    """Whether what a label or a name in the margin marks only tells what became of old tasks: "Not ready, moved to July. LF"."""
    if task.rule == "action-marked" and _REPORTED.match(section.text, task.start, task.end):
        return True
    if task.rule == "action-marked" and _VOTED_ON.match(section.text, section.text.rfind("\n", 0, task.start) + 1, task.end):
        return True
    if task.rule in ("action-margin", "action-margin-bare"):
        return _OUTCOME.match(section.text, task.start, task.end) is not None
    return task.rule == "action-marked" and _SEVERAL.match(section.text, task.start, task.end) is not None
