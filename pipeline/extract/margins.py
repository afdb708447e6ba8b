"""Owners that stand beside the text: in a margin, or on lines of their own where a flattened action column left them."""

import re
from bisect import bisect_right
from functools import lru_cache

from pipeline.dates import MONTH_OR_SHORT, WEEKDAY_NAME
from pipeline.extract import name_heads
from pipeline.extract.deeds import is_task
from pipeline.extract.notes import is_imperative
from pipeline.extract.owners import are_owners, is_owner, split_owners
from pipeline.extract.tasks import Section, Sentence, Task, words_between

_LONE = re.compile(r"[A-Z]{2,3}[a-z]?(?:\s?[/,&]\s?[A-Z]{2,3}[a-z]?)*")
_AGAIN = 3  # times that initials without a key are used
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
# Words that look ahead: without them a name in the margin says who spoke, or whose the subject is.
_AHEAD = re.compile(
    r"\b(?:would|will|shall|should|[Mm]ust|needs?|to\s+be\s+\w+|(?<!had\s)(?<!been\s)(?:agreed|asked|requested|offered|undertook|promised|proposed|hoped)"
    r"|(?<!approval\s)(?:was|were|is|are)\s+(?:required|needed)|worth\s+\w+ing|suggested\s+(?:that\s+)?[^.;]{2,60}?\sbe|still\s+to|is\s+to|are\s+to|[Nn]ext\s+step|to\s+(?:contact|arrange|check|write|organise|pursue|speak|report"
    r"|obtain))\b"
)


# "TK says that prices will rise": what somebody thinks, beside the name of whoever comes next.
_TELLS = re.compile(
    r"\W*(?:o\s+)?(?!A\b|I\b)[A-Z]{1,3}\s+(?:says?|said|believes?|thinks?|feels?|felt|thought|notes|noted|reports?|reported|comments?"
    r"|commented)\b"
)


_WHEN = (
    rf"(?:(?:[Bb]y\s+)?(?:[Ee]nd\s+(?:of\s+)?)?(?:{WEEKDAY_NAME}\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_OR_SHORT}(?:\s+20\d\d)?|\d{{1,2}}[./]\d{{1,2}}[./](?:20)?\d\d|\d{{1,2}}/\d{{1,2}}"
    rf"|(?:(?:[Bb]y|[Aa]t|[Ff]or)\s+)?(?:(?:the\s+)?[Nn]ext\s+(?:meeting|mtg|time|agenda|FGB)|{MONTH_OR_SHORT}\s+(?:meeting|mtg))|ASAP|[Aa]sap|[Aa]s\s+soon\s+as\s+possible)"
)
# The columns of owner and date that ran into the text: "… to be sent. Jo Bell 30 April", or with their heads, "Owner: Jo Bell Due: May".
_RAN_IN = re.compile(rf"(?P<who>[A-Z][^.;:]{{1,60}}?)[\s,.–—-]+(?P<due>{_WHEN})\.?")
_KEYED = re.compile(
    r"\(?(?:ACTION|Action)?\s*(?:(?:[Oo]wners?|[Ll]ead(?:\s+[Oo]fficer)?|[Rr]esponsib\w+(?:\s+\w+)?|[Bb]y\s+[Ww]hom|(?:[Aa]ction\s+)?[Bb]y)\s*|(?<=n)\s*):\s*"
    r"(?P<who>[^.;:]{2,60}?)[\s,;–—-]+(?:[Dd]ue(?:\s+[Dd]ate|\s+[Bb]y)?|[Bb]y\s+[Ww]hen|[Dd]ate|[Dd]eadline|[Tt]ime\s?scale|[Tt]arget(?:\s+[Dd]ate)?|[Ww]hen)\s*:\s*"
    r"(?P<due>[^;:]{2,40}?)[.)]*"
)
DATED_LINE = re.compile(  # "TK – next meeting", "JB/TK 12 June" on a line of its own
    rf"\n[ \t]*(?P<who>[A-Z]{{2,3}}(?:[ ]?[/,&][ ]?[A-Z]{{2,3}})*)[ \t]*[,.–—-]?[ \t]*{_WHEN}[ \t]*(?=\n|\Z)"
)
_DATE_ALONE = re.compile(rf"{_WHEN}\.?")


def ran_in(section: Section, number: int, *, after_task: bool) -> tuple[tuple[str, ...], str, int]:
    """The owners and the date that sentence ``number`` is, as a column left them, and how many sentences they cover; 0 where it is none.

    Without the heads of the columns they count only right after a task, or on a line of their own where the minutes have such a column.
    """
    text, sentence, after = section.text, section.sentences[number], line_end(section, number)
    words = text[sentence.start : section.sentences[after - 1].end] if after - number < 3 else ""
    for last in (after, line_end(section, after) if after < len(section.sentences) else after):  # the date may have a line of its own
        keyed = _KEYED.fullmatch(text, sentence.start, section.sentences[last - 1].end) if last - number < 4 else None
        if keyed and are_owners(keyed["who"], section.cast, loosely=True):
            return split_owners(keyed["who"], section.cast), keyed["due"], last - number
    found = _RAN_IN.fullmatch(words)
    if section.headed and after == number + 1 < len(section.sentences) and lone_owner(section, number):
        after_task = True  # a cell of owners; with one of a date below it the line above is the task
    if not after_task and not (section.columned and found and opens_line(section, number)):
        return (), "", 0
    if found and all(is_owner(part, section.cast) for part in split_owners(found["who"], section.cast)):
        return split_owners(found["who"], section.cast), found["due"], after - number
    if len(words) < 50 and opens_line(section, number) and after == number + 1 < len(section.sentences) and are_owners(words, section.cast):
        below = section.sentences[after]
        date = _DATE_ALONE.fullmatch(text, below.start, below.end)
        if date and opens_line(section, after) and line_end(section, after) == after + 1:
            return split_owners(words, section.cast), date.group().rstrip("."), 2
    return (), "", 0


# "Recharge for the election. To be paid by the Clerk.": what is to be paid stands in the sentence before.
_TO_BE = re.compile(r"(?:To|Will)\s+be\s")


def may_be_owned(section: Section, tasks: dict[int, list[Task]], number: int) -> bool:
    """Whether a sentence is a task, or a note of what to do that has no doer of its own."""
    said = section.text[section.sentences[number].start : section.sentences[number].end]
    return bool(tasks.get(number)) or is_imperative(said) or said.startswith("To be ") or _deed_first(said)


def _deed_first(said: str) -> bool:
    """Whether a note opens with a deed, "Order salt for the bins": only beside an owner and a date is that surely an order."""
    first = said.partition(" ")[0]
    return first.istitle() and _is_deed(first.lower()) and not _TELLS_STATE.search(said)


def _is_deed(verb: str) -> bool:
    return is_task(verb) or verb in ("report", "order", "chase", "close")


def named_before(section: Section, used: set[int], number: int) -> bool:
    """Whether the last sentence of an entry leaves out what it is about, which the short one before it, not used yet, says."""
    before = number - 1
    if before < 0 or before in used or not _TO_BE.match(section.text, section.sentences[number].start, section.sentences[number].end):
        return False
    first = section.sentences[before]
    return first.line == section.sentences[number].line and words_between(section.text, first.start, first.end) <= 20


# A second marker on the line of the first: "Action: Jo Bell to send the list. Action: The Chair to write to the county."
SECOND_MARK = re.compile(r"(?:ACTION|Action)(?:\s+\d+)?\s*(?:[:–—]|-(?=\s))\s|ACTION\s+(?:(?:the\s+)?[A-ZÀ-Þ][\w.’'-]*\s+){1,5}?to\s+[a-z]")


_ORDERS_ALL = re.compile(r"\W*(?:ACTION|Action)S?\s*[:–—-]+\s*(?P<verb>[A-Z][a-z]+)\s")


def _says_who(section: Section, number: int, task: Task) -> bool:
    """Whether behind a marker that orders and names nobody, "Action: Close the old list.", one by name says what he will do."""
    orders = _ORDERS_ALL.match(section.text, section.sentences[number].start)
    if orders is None or not _is_deed(orders["verb"].lower()) or task.kind != "undertaking":
        return False
    return section.text.startswith(task.owners[0], task.start)


def mark_end(section: Section, tasks: dict[int, list[Task]], number: int) -> int:
    """The sentence after the last one that a marker at ``number`` covers: at the end of its line, where the next marker stands, or where
    a note tells somebody to do another thing."""
    after = line_end(section, number)
    for n in range(number + 1, after):
        told = any(t.owners and (t.rule == "action-infinitive" or _says_who(section, number, t)) for t in tasks.get(n, []))
        told = told and words_between(section.text, section.sentences[number].start, section.sentences[n].start) > 4  # else a mere label
        if told or SECOND_MARK.match(section.text, section.sentences[n].start):
            return n
    return after


def opens_line(section: Section, number: int) -> bool:
    return number == 0 or section.sentences[number - 1].line != section.sentences[number].line


def line_end(section: Section, number: int) -> int:
    """The sentence after the last one on the line of ``number``."""
    after = number + 1
    while after < len(section.sentences) and section.sentences[after].line == section.sentences[number].line:
        after += 1
    return after


_TELLS_STATE = re.compile(r"\b(?:was|were|had|has|have|is|are|been|thanked|noted|advised|reported)\b|[:’”]\W*$")


def _heads_column(section: Section, number: int) -> bool:
    """Whether a lone owner stands in a column of owners beside an entry that tells nothing, "County Council, draft guide": it is theirs."""
    before = section.sentences[number - 1]
    if _TELLS_STATE.search(section.text, before.start, before.end):
        return False
    words = section.text[section.sentences[number].start : section.sentences[number].end]
    return section.columned and not _LONE.fullmatch(words) and lone_owner(section, number)


# What no deed is in a column headed "Action": news, a stand, what is under way elsewhere
_NEWS = re.compile(
    r"\b(?:was|were|had|has|have|is|are|been|be|will|would|could|can|may|might|did|does|do|[Nn]o|not|none|noted|thanked|in\s+hand|awaited|[Ss]upport\w*|[Oo]bject\w*"
    r"|[Cc]omplete[d]?|[Dd]one|came|went|gave|said|told|took|made|[a-z]{3,}ed)\b|[:?]\W*$"
)
# "TK submitting the claim by May", "AH is ringing the firm"
_IS_DOING = re.compile(
    r"(?:^|[–—-]\s+|[.;:]\s+)(?P<who>[A-Z]{2,3})\s+(?:is\s+|are\s+)?(?:now\s+)?(?:submitting|sending|writing|contacting|chasing|ordering|getting|drafting|organising|arranging"
    r"|ringing|applying|asking|checking|pursuing|preparing|collecting|buying|booking|reporting)\b"
)


def _is_note(words: str, owners: tuple[str, ...]) -> bool:
    """Whether what stands beside an owner in a column headed "Action" is a note of a deed or of a thing to be seen to: "Posters for the
    fair", "Salt bin split - report online", "TK submitting the claim by May"."""
    doing = _IS_DOING.search(words)
    if doing and doing["who"] in owners:
        return True
    return len(words.split()) > 2 and not _NEWS.search(words.rstrip(". "))


# What a council says of an application, which somebody tells the planners: "Supported.", "No objection."
_COMMENT = re.compile(r"\b(?:[Ss]upport(?:ed)?|[Oo]bject(?:ed|ion)?s?)\b")


def looks_ahead(section: Section, number: int, before: int, owners: tuple[str, ...]) -> bool:
    """Whether the sentence ``before``, beside the owner ``number``, looks ahead; "All" beside what one thinks heads the next subject."""
    start, end = section.sentences[before].start, section.sentences[before].end
    everyone = [o.lower() for o in owners] == ["all"]
    if section.headed and not everyone and _is_note(section.text[start:end], owners):
        return True
    if section.columned and not everyone and section.resolution_at(start, end) and _COMMENT.search(section.text, start, end):
        return True  # who sends it in
    ahead = bool(_AHEAD.search(section.text, start, end)) and not (everyone and _TELLS.match(section.text, start, end))
    return ahead or _heads_column(section, number)


_MODAL = re.compile(r"\b(?:will|would|shall|must|should|to\s+be)\b")


def lone_owner(section: Section, number: int) -> bool:
    """Whether a sentence is nothing but an owner on a line of its own, as an action column leaves it, under one that says something."""
    text, sentence = section.text, section.sentences[number]
    words = text[sentence.start : sentence.end]
    if len(words) > 40 or not opens_line(section, number) or line_end(section, number) != number + 1:
        return False
    before = section.sentences[number - 1]
    fewest = 4 if _MODAL.search(text, before.start, before.end) else 5
    if words_between(text, before.start, before.end) < fewest or _heads_speech(section, sentence):
        return False
    if _LONE.fullmatch(words):
        return section.cast.is_initials(words) or (section.columned and _is_used(section, words))
    return section.columned and bool(
        re.fullmatch(
            r"(?:The\s+)?(?:Clerk|Chair(?:man)?)|Cllrs?\.?\s+(?:[A-ZÀ-Þ][\w.’'-]*\s*){1,3}|(?:Clerk"
            r"|Chair)\s*[/&]\s*\w+",
            words,
        )
    )


def _heads_speech(section: Section, sentence: Sentence) -> bool:
    """Whether a name on a line of its own stands over what its bearer asked or said: "Cllr Hale" / "• Asked how many …"."""
    n = bisect_right(section.lines, sentence.start, key=lambda line: line.start) - 1
    return n >= 0 and name_heads.name_alone(section.text, section.lines, n, section.cast) is not None


def _is_used(section: Section, words: str) -> bool:
    """Whether initials in a column are those of somebody: another's beside them is known, or the minutes use them again and again. Who
    is absent has no key in the list."""
    each = re.findall(r"[A-Z]{2,3}[a-z]?", words)
    return any(map(section.cast.is_initials, each)) or _times(each[0], section.text) >= _AGAIN


@lru_cache(maxsize=16)
def _times(word: str, text: str) -> int:
    """How often a word stands in the minutes; a column has the same few initials line after line."""
    return len(re.findall(rf"\b{word}\b", text))


def margin_owners(section: Section, sentence: Sentence) -> tuple[str, ...]:
    """The owners in a margin note; () for a note that is none ("NEXT ITEM")."""
    words = re.sub(r"^(?:ACTION|Action)\s*(?:by|BY)?\s*[:–-]?\s*", "", section.text[sentence.start : sentence.end]).strip()
    if (
        not words
        or len(words) > 60
        or words.lower()[:3] in _MONTHS
        or re.fullmatch(r"(?:ACTION|NOTED?|AGREED|INFO\w*|DISCUSS\w*|DECISION|NEXT ITEM|Noted?|Agreed)\.?", words)
    ):
        return ()
    parts = split_owners(words, section.cast)
    return (
        parts
        if parts
        and all(
            is_owner(p, section.cast, loosely=True) or re.fullmatch(r"[A-Z][a-z]+|[A-Z]{1,3}", p) and section.cast.named(p) for p in parts
        )
        else ()
    )


# "Work parties are to be held soon. The county may help. AB": what is to be done stands before what else the entry tells
_IS_TO_BE = re.compile(
    r"\b(?:is|are)\s+(?:still\s+|now\s+|also\s+)?to\s+be\s+(?!(?:seen|noted|had|found|welcomed|congratulated|thanked)\b)[a-z]+\b"
)
_BY_NAME = re.compile(r"\bby\s+(?:the\s+)?[A-Z]")
_ENTRY = 4  # sentences of an entry that are looked through


def to_be_done(section: Section, tasks: dict[int, list[Task]], used: set[int], last: int) -> int | None:
    """The one sentence of the entry that ends with sentence ``last`` which says what is to be done and names nobody; None for none."""
    first = last
    while first and last - first < _ENTRY and section.sentences[first - 1].line == section.sentences[last].line:
        first -= 1
    found = [
        n
        for n in range(first, last)
        if n not in used
        and not any(task.owners for task in tasks.get(n, []))
        and not _BY_NAME.search(section.text, section.sentences[n].start, section.sentences[n].end)
        and (tasks.get(n) or _IS_TO_BE.search(section.text, section.sentences[n].start, section.sentences[n].end))
    ]
    return found[0] if len(found) == 1 else None


# "To be put on the website. Anna Field"
# "Tent: a permit is needed." calls for somebody to get it
_NEEDED = re.compile(
    r"\b(?:is|are)\s+(?:still\s+|now\s+|also\s+)?"
    r"(?:needed|required|wanted|outstanding|to\s+be\s+(?:found|fixed|settled|decided))\b"
)
_FULL_NAME = re.compile(r"[A-Z][a-zà-ÿ’'-]+\s[A-Z][a-zà-ÿ’'-]+\.?")


_SLASHED = re.compile(r"\s*/\s*")


def for_all(section: Section, tasks: dict[int, list[Task]], number: int) -> bool:
    """Whether "ALL" behind a sentence says that all are to do what it tells of; other owners need no such sign."""
    sentence, before = section.sentences[number], section.sentences[number - 1]
    if not section.text.startswith("ALL", sentence.start):
        return True
    return bool(tasks.get(number - 1)) or _AHEAD.search(section.text, before.start, before.end) is not None


# "… would go on looking. Cllr. A. Hale": a title and a name in a column of owners that ran into the text
_TITLED = re.compile(
    r"(?:Cllrs?|Councillors?|Cllr’s)\.?\s(?:[A-ZÀ-Þ][\w.’'-]*\s?(?:(?:and|&|,)\s|/\s?)?){1,6}|(?:The\s)?Clerk(?:\s?/\s?(?:All|ALL|Chair\w*))?"
)


def named_behind(section: Section, tasks: dict[int, list[Task]], number: int) -> bool:
    """Whether the sentence is only the name of somebody, behind a task on its line that names nobody: a column that ran into the text."""
    sentence, before = section.sentences[number], section.sentences[number - 1]
    if before.line != sentence.line or line_end(section, number) != number + 1:
        return False
    unowned = any(t.kind == "request" and not t.owners for t in tasks.get(number - 1, []))
    words = section.text[sentence.start : sentence.end].rstrip(".")
    named = section.cast.named(words)
    needed = named is not None and _NEEDED.search(section.text, before.start, before.end)
    full = _FULL_NAME.fullmatch(section.text, sentence.start, sentence.end)
    several = [part for part in _SLASHED.split(words) if section.cast.named(part) or _FULL_NAME.fullmatch(part)] if "/" in words else []
    ahead = tasks.get(number - 1) or _AHEAD.search(section.text, before.start, before.end)
    titled = section.columned and ahead and _TITLED.fullmatch(words)
    return bool(needed or titled) or (unowned and (full is not None or named is not None or len(several) > 1))
