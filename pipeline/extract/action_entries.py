"""The entries of a list of actions, and who acts by each: "Jo Bell – book the hall", "[JB] Draft the notice", "@Jo: ring them".

A list stands under "Actions", "Action items:" or "Next steps".
"""

import re
from functools import lru_cache

from pipeline.extract.bare_orders import BOX, IN_BRACKET, bare_entry
from pipeline.extract.deeds import deeds
from pipeline.extract.entry_orders import closing_owners, keyed_order, keyed_owners, orders, owner_at_end
from pipeline.extract.labels import PARAGRAPH
from pipeline.extract.listed_tasks import ENTRY
from pipeline.extract.margins import line_end
from pipeline.extract.notes import is_imperative, whole_post
from pipeline.extract.owners import DOER, are_owners, is_owner, split_owners
from pipeline.extract.tasks import Section, Task
from pipeline.extract.written_owners import owners_of

# "ACTION AB: book the hall": the owner between the word and the colon.
KEYED = re.compile(r"(?P<who>[^:.;()]{1,60}?)(?:\s*\([^()]*\))?\s*(?::\s*|\s[–—-]\s+)(?=\S+\s+\S|(?<=[A-Z]:\s)[A-Z])")
# "Actions agreed:" heads a list of them whatever the entries say.
_AGREED = re.compile(r"A(?:ction|CTION)[sS]?\s+(?:(?:points?|POINTS?)\s+)?(?:agreed|AGREED|arising|ARISING)\s*:\W*")
_TITLE = re.compile(
    r"(?:(?:(?:(?:the\s+)?new|agreed|next|key|further|resulting|follow[\s-]?up|immediate|summary\s+of(?:\s+the)?|list\s+of|decisions\s*(?:and|&|/))\s+)*actions?"
    r"(?:\s+(?:points?|items?|list|summary|steps?|register))*(?:\s+(?:arising|agreed|assigned|to\s+be\s+taken|to\s+take|required|needed))?"
    r"(?:\s+(?:from|at|of|in)\s+(?:the|this|today[’']s)(?!\s+(?:last|previous|prior|earlier|former|past))(?:\s+\w+){0,2}\s+(?:meeting|item|call|discussion|session))?"
    r"|(?:agreed\s+(?:(?:up)?on\s+|to\s+)?(?:the\s+(?:following\s+)?)?)?next\s+(?:steps|tasks)(?:\s+(?:were|are)?\s*agreed)?|to[\s-]?do(?:s|\s+list)?|follow[\s-]ups?(?:\s+(?:items?|tasks?))?|take[\s-]?aways?"
    r"|(?:(?:new|agreed)\s+)?tasks(?:\s+(?:arising|agreed|assigned))?|who\s+does\s+what|homework)"
    r"(?:\s+(?:for|before)\s+(?:the\s+)?next\s+(?:meeting|time|month|call|session))?\s*[:–—-]?\s*",
    re.IGNORECASE,
)
# "Need to add a clause", "The office should send it out": an entry that names nobody of the meeting
_NEEDS_DOING = re.compile(
    r"(?:We\s+)?[Nn]eeds?\s+to\s+[a-z]"
    r"|[A-Z][^.;:,]{1,60}?\s(?:should|must|needs?\s+to|is\s+to|are\s+to|to|will)\s+(?!be\s+(?:noted|able)\b)[a-z]"
)
_IS_DONE = re.compile(r"(?i)\b(?:completed?|done|closed|ongoing|discharged|actioned)\W*$|\bsee\s+(?:item|minute|above|below)\b")
# "TODO: find a cheaper printer"
_TO_DO = re.compile(
    r"(?:TODO|TO[\s-]DO|To[\s-]?[Dd]o|ToDo|Todo|To\s+(?:sort|chase|follow\s+up|action|check|arrange|pursue|resolve)|For\s+action)"
    r"\s*(?::|\s[–—-]\s)\s*(?P<rest>(?!.*\?$)\S+\s.*)",
    re.DOTALL,
)
_NO_TASK = re.compile(
    r"(?i)(?:none|nil|n/?a|nothing|done|discuss(?:\s+\w+)?\b.*\b(?:this|today|later\s+in)"
    r"|(?:we\s+)?would\s+like\s+to\s+(?:add|discuss|raise))\b"
)
_AT_NAME = re.compile(r"@(?=[A-Za-z])")
# "events - hand in the plan": a team in small letters
_TEAM = re.compile(r"(?P<who>[a-z]+(?:\s[a-z]+)?)\s*(?::|\s[–—-])\s+(?P<verb>[A-Za-z][a-z-]+)\b")
_MARKED_NAME = re.compile(
    r"(?P<who>[A-Z][a-zà-ÿ’'-]+(?:(?:\s?[/,&+]\s?|\s+and\s+)[A-Z][a-zà-ÿ’'-]+)*)\s+(?P<verb>[A-Z][a-z-]+)\s+(?=\S+\s?\S)"
)

# "We use the following": what stands below is a list of other things
LEADS_ON = re.compile(r"\b(?:the\s+following|as\s+follows)\W*$")
_SMALL_NEXT = re.compile(r"\S+\s+[a-z]")  # "Draft the notice – JB", not "Open Data Group – Land Registry", a title


# "Who – What – By when" over the entries
_COLUMN_HEADS = re.compile(
    r"(?:(?:no\.?|ref|actions?|task|what|who|owner|lead|by\s+(?:whom|when)|when|due|date|deadline|status)\b\s*(?:[–—|/,-]+\s*|\s{2,}|\t|$)){2,5}",
    re.IGNORECASE,
)


def list_from(section: Section, number: int) -> int:
    """The sentence with which the list under the heading at ``number`` begins, behind the heads of its columns where it has such a line."""
    after = line_end(section, number)
    if after < len(section.sentences):
        first = section.sentences[after]
        if line_end(section, after) == after + 1 and _COLUMN_HEADS.fullmatch(section.text, first.start, first.end):
            return after + 1
    return after


def heads_list(section: Section, number: int) -> bool:
    """Whether a line is "Actions agreed:" over a list of them, or a mere "Actions" over entries that each name who acts."""
    sentence, after = section.sentences[number], list_from(section, number)
    if _TITLE.fullmatch(section.text, sentence.start, sentence.end):
        bodies = _bodies(section, after)
        if not bodies or any(_IS_DONE.search(body) for body in bodies):
            return False
        owned = [bool(entry_owners(section, body)) for body in bodies]
        told = [mine or _tells(section, body) for mine, body in zip(owned, bodies, strict=True)]
        return all(owned) or (len(told) > 1 and sum(told) * 5 >= len(told) * 4)
    if not _AGREED.fullmatch(section.text, sentence.start, sentence.end) or after >= len(section.sentences):
        return False
    return ENTRY.match(section.text, section.sentences[after].start) is not None


def _tells(section: Section, body: str) -> bool:
    """Whether an entry that names nobody tells what is to be done."""
    told = orders(body) or body.partition(" ")[0].lower() in deeds()
    return told or bool(_NEEDS_DOING.match(body) or keyed_order(section, body))


def _bodies(section: Section, after: int, *, apart: bool = False) -> list[str]:
    """What the entries of the list from the sentence ``after`` say, without their signs; an order without an owner goes with that above,
    unless each is wanted ``apart``."""
    bodies: list[str] = []
    while after < len(section.sentences):
        sentence, stop = section.sentences[after], entry_end(section, after)
        words = section.text[sentence.start : section.sentences[stop - 1].end]
        if not (ENTRY.match(words) or BOX.match(words) or _AT_NAME.match(words) or plain_entry(section, words)):
            break
        body = bare_entry(words)
        if apart or not (bodies and is_imperative(body + " ") and not entry_owners(section, body)):
            bodies.append(body)
        after = stop
        if LEADS_ON.search(words):
            break
    return bodies


def entry_end(section: Section, number: int) -> int:
    """The sentence after the last one of the entry at ``number``: a line below it that goes on in small letters belongs to it."""
    after = line_end(section, number)
    while after < len(section.sentences) and section.text[section.sentences[after].start].islower():
        start = section.sentences[after].start
        if ENTRY.match(section.text, start) or section.text[section.sentences[after - 1].end - 1] in ".;:":
            break
        after = line_end(section, after)
    return after


def plain_entry(section: Section, words: str) -> bool:
    """Whether a line without a bullet is an entry by its own words: a name before an order or behind it."""
    return bool(keyed_owners(section, words) or (_SMALL_NEXT.match(words) and closing_owners(section, words)))


def ticked(words: str) -> bool:
    """Whether an entry's box says that it is done."""
    box = BOX.match(words)
    return box is not None and bool((box["tick"] or "").strip())


def entry_owners(section: Section, body: str) -> tuple[str, ...]:
    """Who acts by the words of an entry: "Jo Bell – circulate it", "[JB] Circulate it", "Jo Bell to circulate it"."""
    body = _AT_NAME.sub("", body, count=1) if body.startswith("@") else body
    bracket = IN_BRACKET.match(body)
    if bracket and are_owners(bracket["who"], section.cast, loosely=True):
        return split_owners(bracket["who"], section.cast)
    team = _TEAM.match(body)
    if team and team["verb"].lower() in deeds() and not set(team["who"].split()) & deeds():
        return (team["who"],)
    if named := keyed_owners(section, body) or closing_owners(section, body) or owner_at_end(section, body):
        return named
    keyed = None if whole_post(section, body) else KEYED.match(body)
    if keyed and are_owners(keyed["who"], section.cast):
        return split_owners(keyed["who"], section.cast)
    doer = DOER.match(body) if orders(body) else None
    if doer and not is_owner(doer["who"], section.cast):
        return ()  # "Respond to requests": the deed is no name
    return owners_of(section, body)


def marked_name(rest: str) -> tuple[str, ...]:
    """Who stands after "Action point" before a deed with a capital, "Jo Create a poll"; () where nobody does."""
    named = _MARKED_NAME.match(rest)
    if named is None or named["verb"].lower() not in deeds():
        return ()
    who = re.split(r"\s?[/,&+]\s?|\s+and\s+", named["who"])
    return () if {name.lower() for name in who} & deeds() else tuple(who)


# "AP7: Jo sends the map to the printers", in minutes that speak of their action points
_POINT = re.compile(r"\nAP\s?#?\d{1,3}\s?:\s")
_POINTS = re.compile(r"\b[Aa]ction\s+[Pp]oints?\b|\bAPs\b")


@lru_cache(maxsize=16)
def counts_points(text: str) -> bool:
    """Whether the minutes number their action points, "AP7: …", again and again."""
    return len(_POINT.findall(text)) > 2 and _POINTS.search(text) is not None


def to_do_note(words: str) -> str:
    """What stands behind "TODO:"; "" where nothing is to be done after the meeting."""
    found = _TO_DO.match(words)
    return "" if found is None or _NO_TASK.match(found["rest"]) else found["rest"]


def heads_owned_list(section: Section, mark: "re.Match[str]", after: int) -> bool:
    """Whether a label, "Actions for the Secretary", stands with its owner over a list of orders that name nobody else."""
    if not mark.group().lstrip().lower().startswith(("actions", "action points", "action items")):
        return False
    who = mark["rest"].strip(" :").removeprefix("for ")
    bodies = _bodies(section, after, apart=True) if are_owners(who, section.cast, loosely=True) else []
    return len(bodies) > 1 and sum(_tells(section, body) and not entry_owners(section, body) for body in bodies) * 5 >= len(bodies) * 4


def _goes_on(section: Section, words: str) -> bool:
    """Whether a line goes on with a list of actions whatever it says, for one of the meeting opens it: "TK – piece for the Post"."""
    keyed = KEYED.match(words)
    return keyed is not None and are_owners(keyed["who"], section.cast)


def listed_entries(section: Section, marked: list[Task], used: set[int], number: int, after: int, owners: tuple[str, ...]) -> int:
    """The entries of a list under "Actions:" or "ACTIONS – The Director agreed to;"."""
    used.update(range(number, after))
    current, entry = after, (section.text, 0)
    while current < len(section.sentences):
        first = section.sentences[current]
        if current > after and PARAGRAPH.match(section.text, section.lines[first.line].start) and not PARAGRAPH.match(*entry):
            break  # the next numbered paragraph of the minutes
        entry = (section.text, section.lines[first.line].start)
        words = section.text[first.start : first.end]
        if re.match(r"UPDATE\b", words):
            current = line_end(section, current)
            continue
        doer = None if owners else DOER.match(words.removeprefix("@"))
        told = (doer is not None and are_owners(doer["who"], section.cast, loosely=True)) or plain_entry(section, words)
        told = told or (current > after and _goes_on(section, words))
        if not (ENTRY.match(words) or BOX.match(words)) and section.lines[first.line].kind != "list" and not told:
            break
        stop = entry_end(section, current)
        body = bare_entry(section.text[first.start : section.sentences[stop - 1].end])
        if not ticked(words) and not (_goes_on(section, words) and _IS_DONE.search(body)):
            end = section.sentences[stop - 1].end
            marked.append(Task(end - len(body), end, "action-listed", "marker", entry_owners(section, body) or owners, current))
        used.update(range(current, stop))
        current = stop
        if LEADS_ON.search(body):
            break
    return current - number
