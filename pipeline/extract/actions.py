"""Find the actions of a text: somebody is to do something after the meeting, by commitment, request, instruction or marker.

Markers come first, since their owner wins over the subject of the sentence; then tables, the orders in resolutions, and what people say.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.dates import parse_dates
from pipeline.extract.action_tables import find_rows
from pipeline.extract.agents import done_by
from pipeline.extract.agreed import agreed_note, agreed_that
from pipeline.extract.asked_bare import asked_bare
from pipeline.extract.asked_notes import assented, taken_up
from pipeline.extract.at_once import done_there, no_order
from pipeline.extract.bare_orders import constable_will
from pipeline.extract.calls import calls
from pipeline.extract.clause_ends import own_words
from pipeline.extract.clauses import below
from pipeline.extract.columns import has_column, has_head
from pipeline.extract.coming import coming
from pipeline.extract.conditions import is_condition
from pipeline.extract.context import Scene, scene_of, text_of
from pipeline.extract.corrections import corrections
from pipeline.extract.courtesy import is_outside
from pipeline.extract.cues import CueMatcher, shipped
from pipeline.extract.dash_owners import dash_owner
from pipeline.extract.diction import Weighed, weighed
from pipeline.extract.directions import directed
from pipeline.extract.doers_over import nested_orders
from pipeline.extract.doing import is_at_it
from pipeline.extract.due import due_of
from pipeline.extract.elliptic import elliptic
from pipeline.extract.errands import errand
from pipeline.extract.favours import agreed_when_asked, favour
from pipeline.extract.formal import heads_printed
from pipeline.extract.found import Found, read, write
from pipeline.extract.further_orders import further_order
from pipeline.extract.intents import intends
from pipeline.extract.labels import PARAGRAPH
from pipeline.extract.later import left_for_later
from pipeline.extract.listed_tasks import listed_tasks, with_list
from pipeline.extract.markers import find_marked
from pipeline.extract.motion_texts import in_motion
from pipeline.extract.next_time import next_time
from pipeline.extract.notes import shared_out
from pipeline.extract.old_tasks import has_outcome, is_old_news, tells_old_task
from pipeline.extract.orders import infinitive, ordered_in_resolution
from pipeline.extract.owed import owed
from pipeline.extract.own_board import board_will
from pipeline.extract.own_voice import in_own_voice, share_of
from pipeline.extract.passives import passive
from pipeline.extract.plain_orders import party_does
from pipeline.extract.pledges import pledges, shown_next_time
from pipeline.extract.promising import promising
from pipeline.extract.requests import asked_for, asked_if, asked_someone, requested_that, told, was_requested, wished
from pipeline.extract.second_doers import asker_does, with_second_doer, with_second_order
from pipeline.extract.sentences import split
from pipeline.extract.several import parts
from pipeline.extract.shares import shares
from pipeline.extract.shouted import told_to
from pipeline.extract.speakers import cast_of
from pipeline.extract.stacked_rows import stacked_rows
from pipeline.extract.taken_ideas import idea_taken
from pipeline.extract.tasks import Hit, Section, Sentence, Task, in_cell, in_clause, words_between
from pipeline.extract.told_in_answer import names_before, told_in_answer
from pipeline.extract.undertakings import pledge, promise
from pipeline.extract.volunteers import on_notice, takes_on
from pipeline.extract.vows import vows
from pipeline.extract.worded_tasks import worded_tasks
from pipeline.records import Item, Line

_READERS: dict[str, Callable[[Section, int, Hit], Task | None]] = {
    "pledge": pledge, "promise": promise, "passive": passive, "request": requested_that, "ask-for": asked_for, "ask-if": asked_if,
    "wish": wished, "told": told, "order": asked_someone, "decision": agreed_that, "was-requested": was_requested, "notice": on_notice,
}  # fmt: skip
# A rule too rare to be measured alone is stored under the name of the one that it is most like.
_STORED_AS = {
    "action-undertook-aside": "action-undertook",
    "action-undertook-for": "action-undertook",
    "action-gave-undertaking": "action-undertook",
    "action-willing-to": "action-would-try",
    "action-could-supply": "action-would-try",
    "action-is-to": "action-would-arrange",
    "action-would-be-doing": "action-would-arrange",
    "action-would-do-best": "action-would-try",
    "action-happy-to": "action-would-try",
    "action-intended-to": "action-would-try",
    "action-on-notice": "action-would-try",
    "action-request-made-by": "action-asked-for",
    "action-requested-by": "action-requested-that",
    "action-wished-to-see": "action-asked-for",
    "action-like-to-return": "action-would-arrange",
    "action-agreed-somebody": "action-agreed-that",
    "action-tasked-with": "action-asked-to-do",
    "action-asked-by-to": "action-asked-to-do",
    "action-would-return": "action-would-arrange",
    "action-would-e-mail": "action-would-supply",
    "action-would-be-e-mailed": "action-would-be-done",
    "action-request-made": "action-asked-for",
    "action-requested-be": "action-asked-for",
    "action-was-requested": "action-asked-for",
    "action-would-like-to-see": "action-asked-for",
    "action-imperative": "action-to-be-done",
    "action-listed": "action-marked",
    "action-to-action": "action-line",
    "action-resolution-requests": "action-resolution-named",
}
_OLD = re.compile(
    r"\b(?:Complete[d]?|COMPLETED?|Done|Closed|Discharged|Action\s+complete[d]?)\b|[–—(\[-]\s*(?:complete[d]?|done|closed|actioned)\b"
)
# "At the January 12, 2026 Board meeting, Ann Bell requested that …"; who takes the chair for this meeting has done it when it ends.
_ELSEWHEN = re.compile(
    r"\W*At\s+(?:the|its|their|our|a)\s+[^;.]{0,30}?(?:\s(?:19|20)\d\d\b|\b(?:last|previous|prior|earlier))\b[^,;.]{0,50}?\bmeeting\b"
    r"|.*\b(?:act\s+as|take\s+the)\s+[Cc]hair\w*\s+(?:for|of|at)\s+(?:the|this)\s+meeting\b"
)
# The title of a list of what the meeting ordered; what an earlier one ordered goes by other words.
_NEW_ACTIONS = re.compile(
    r"(?:(?:summary|list)\s+of\s+)?(?:new\s+|agreed\s+)?actions?(?:\s+(?:points?|items?|noted|agreed))?(?:\s+(?:for|on|by)\s+[\w\s]{3,40})?\W*",
    re.IGNORECASE,
)
# A clerk who writes the minutes in the first person: "I had sent the minutes round", "I wrote to the bank"
_DID = r"I\s+(?:had|have|wrote|said|sent|told|read|put|rang|explained|reported|spoke|went|got)\b"
_I_DID = re.compile(_DID)
_OWN_VOICE = re.compile(rf"(?:^|[.;,]\s|\band\s){_DID}", re.MULTILINE)
_SMALL_BODY = re.compile(r"\b(?:Parish|Town|Community|Village|Association|Trust)\b", re.IGNORECASE)
_SAYS_I = 4
_MARKED = re.compile(r"[(\[]\s*(?:ACTION|Action)")
_FEWEST = 3  # words that a task has before another begins
_CLAUSE = 20  # characters that a clause before another has at least
_AND_THEN = re.compile(r"\s*[,;]?\s+(?:and|but)\s+(?:that\s+|(?:also|then)\s+)?$|[,;]\s+$")
_HEAD = 300  # characters in which the minutes say whose they are


def matcher_of(nlp: Language) -> CueMatcher:
    """The matcher of this component's rules."""
    return CueMatcher(nlp, shipped("actions"))


def find_actions(doc: Doc, matcher: CueMatcher) -> list[Found]:
    """All actions of ``doc`` in document order.

    ``Found.values`` holds owners (as printed), due, due_date (ISO or ""), kind, status, and the borders of its resolution and response."""
    scene, text = scene_of(doc), text_of(doc)
    hits = _hits(doc, matcher)
    resolutions = read(doc, "resolutions")
    decided = [(f.start, f.end) for f in resolutions if f.values.get("carried") != "no"]
    lost = [(f.start, f.end) for f in resolutions if f.values.get("carried") == "no"]
    answered = [(f.start, f.end, str(f.values.get("speaker", ""))) for f in read(doc, "responses")]
    cast = cast_of(scene.people)
    headed, columned = has_head(text), has_column(text, cast)
    small = _SMALL_BODY.search(f"{scene.meeting.council} {scene.meeting.committee} {text[:_HEAD]}")
    own_voice = small is not None and len(_I_DID.findall(text)) >= _SAYS_I and len(_OWN_VOICE.findall(text)) >= _SAYS_I
    found: list[Found] = []
    for item, lines in _parts(scene):
        sentences = _sentences(text, lines, hits)
        listed = item is not None and bool(_NEW_ACTIONS.fullmatch(item.title))
        section = Section(text, lines, sentences, cast, decided, answered, lost, columned, listed, item.title if item else "")
        section.headed, section.own_voice = headed, own_voice
        found += [_found(section, task, scene, item) for task in _tasks(section, weighed(doc))]
    return sorted(found, key=lambda f: (f.start, -f.end))


def _parts(scene: Scene) -> Iterator[tuple[Item | None, list[Line]]]:
    """The lines to search, item by item; a log of actions is one part, for its groups are no agenda items."""
    if scene.meeting.form == "log":
        kept = [line for line, role in zip(scene.lines, scene.roles, strict=True) if role not in ("furniture", "tail")]
        yield None, kept
        return
    for item, held in scene.sections():
        yield item, [line for line, role in held if role == "minutes"]


def _hits(doc: Doc, matcher: CueMatcher) -> list[Hit]:
    return [Hit(rule, label, doc[first].idx, doc[last - 1].idx + len(doc[last - 1])) for rule, label, first, last in matcher(doc)]


def _sentences(text: str, lines: list[Line], hits: list[Hit]) -> list[Sentence]:
    """The sentences of the lines, each with the cues in it. Both run in text order."""
    sentences, at = [], 0
    for number, line in enumerate(lines):
        body = PARAGRAPH.match(text, line.start, line.end)
        for start, end in (part for whole in split(text, body.end() if body else line.start, line.end) for part in parts(text, *whole)):
            while at < len(hits) and hits[at].start < start:
                at += 1
            last = at
            while last < len(hits) and hits[last].start < end:
                last += 1
            sentences.append(Sentence(start, end, number, tuple(hits[at:last])))
            at = last
    return sentences


def _tasks(section: Section, weighed: Mapping[int, Weighed]) -> list[Task]:
    """The tasks of one section, no two over the same words."""
    (stacked, apart), spoken = stacked_rows(section), defaultdict[int, list[Task]](list)
    rows, row_lines = find_rows(section, apart)
    ours = [(start, end) for start, end in section.decided if _within(section, start, end)]
    orders = [task for start, end in ours for task in nested_orders(section, start, end) or ordered_in_resolution(section, start, end)]
    orders = [part for task in orders for part in with_second_order(section, task) if not no_order(section.text[part.start : part.end])]
    printed = _printed(section)
    listed = listed_tasks(section)
    owned = [task for entry in listed.values() for task in entry if task.owners]  # the lead-in of a list says whose its clauses are
    orders = [o for o in orders if o.owners or not any(task.start < o.end and o.start < task.end for task in owned)]
    for number, sentence in enumerate(section.sentences):
        taken = [*((o.start, o.end) for o in orders), *section.lost, *printed]
        if sentence.line in row_lines | apart or any(start < sentence.end and end > sentence.start for start, end in taken):
            continue
        spoken[number] = listed[number] if number in listed else _spoken(section, number)
    marked, used = find_marked(section, spoken, apart)
    plain = [t for number, found in spoken.items() if number not in used for t in found if not _met(section, spoken, t)]
    marked = [task for task in marked if not is_old_news(section, task)]
    read = _distinct([*stacked, *rows, *marked, *orders, *(with_list(section, done_by(section, task)) for task in plain)])
    return [*read, *(done_by(section, task) for task in worded_tasks(section, read, weighed, row_lines | apart))]


def _printed(section: Section) -> list[tuple[int, int]]:
    """The recommendations that are only printed, under "The report recommended:": nobody has agreed to them there."""
    found = []
    for number, line in enumerate(section.lines):
        if heads_printed(section.text, line):
            clauses = below(section.text, section.lines, number + 1, number).items
            if clauses and not section.resolution_at(clauses[0].start, clauses[0].end):
                found.append((clauses[0].start, clauses[-1].end))
    return found


def _within(section: Section, start: int, end: int) -> bool:
    return bool(section.lines) and section.lines[0].start <= start < section.lines[-1].end


def _spoken(section: Section, number: int) -> list[Task]:
    """What one sentence says without a marker: at most one task a clause, each ending where the next begins."""
    sentence = section.sentences[number]
    if in_motion(section, sentence) or is_condition(section, number):
        return []
    if whole := party_does(section, number) or agreed_when_asked(section, number) or names_before(section, number):
        return [whole]
    tasks: list[Task] = []
    for hit in sentence.hits:
        task = _READERS[hit.label](section, number, hit)
        if task is None:
            continue
        task = in_clause(section, in_cell(section, task, hit.start), hit.start)
        clause = max(task.start, task.clause)
        if tasks and _meets(tasks[-1], task, clause, sentence):
            tasks[-1] = task
            continue
        if tasks and (clause <= max(tasks[-1].start, tasks[-1].clause) or task.owners == tasks[-1].owners or not task.owners):
            continue
        if tasks and words_between(section.text, tasks[-1].start, clause) < _FEWEST:
            tasks[-1] = replace(tasks[-1], owners=tasks[-1].owners or task.owners)  # "It was agreed the Clerk would ask": one task
            continue
        if tasks:
            tasks[-1] = _cut(section, tasks[-1], clause)
            task = replace(task, start=clause)
        tasks.append(task)
    heard = bool(tasks)
    if not heard:
        plain = told_to(section, number) or is_at_it(section, number) or left_for_later(section, number)
        tasks = shared_out(section, plain) if plain else takes_on(section, number) or _noted(section, number)
    if tasks and tasks[0].start - sentence.start > _CLAUSE and (first := _first_clause(section, number, tasks[0].start)):
        tasks = [first, *tasks]
    elif heard and len(tasks) == 1 and tasks[0].kind == "request" and not tasks[0].owners:
        told, answer = infinitive(section, number), shown_next_time(section, number)
        owners = told.owners if told else taken_up(section, sentence) or assented(section, number) or asker_does(section, tasks[0])
        tasks = [replace(tasks[0], owners=owners)] if owners else tasks
        if answer and not owners:
            tasks = [_cut(section, tasks[0], answer.start), answer]
    if len(tasks) == 1:
        tasks = [own_words(section, task) for task in with_second_doer(section, tasks[0])]
    elif len(tasks) > 1 and _is_met(tasks[0], tasks[1]) and not _OF_THIS.search(section.text, tasks[1].start, tasks[1].end):
        tasks = tasks[1:]
    if not tasks or tells_old_task(section, number) or has_outcome(section, number, tasks[0]):
        return []
    if _ELSEWHEN.match(section.text, sentence.start, sentence.end) or is_outside(section.text[sentence.start : sentence.end]):
        return []
    if "\t" in section.text[sentence.start : sentence.end] and _OLD.search(section.text, sentence.start, sentence.end):
        return []  # another cell of the row says that it is done
    return [t for t in tasks if not (_OLD.search(section.text, t.start, t.end) or done_there(section.text[t.start : t.end]))]


def _first_clause(section: Section, number: int, end: int) -> Task | None:
    """What the clause before the first task of a sentence, joined to it by "and", promises: "She would ring the bank and agreed to …"."""
    sentence = section.sentences[number]
    joined = _AND_THEN.search(section.text, sentence.start, end)
    if joined is None:
        return None
    head = replace(sentence, end=joined.start(), hits=tuple(hit for hit in sentence.hits if hit.end <= joined.start()))
    alone = replace(section, sentences=[*section.sentences[:number], head, *section.sentences[number + 1 :]])
    return shares(alone, number) or intends(alone, number) or errand(alone, number) or next(iter(takes_on(alone, number)), None)


def _noted(section: Section, number: int) -> list[Task]:
    """What the clerk notes of himself, or as somebody's share of what is to be done, or what one person means to do."""
    sentence = section.sentences[number]
    if task := directed(section, number):
        return [task]
    if _MARKED.search(section.text, sentence.start, sentence.end + len(" (Actions:")):
        return []  # the marker makes a task of the whole sentence
    readers = (
        *(in_own_voice, share_of, intends, errand, shares, calls, corrections, pledges, owed, idea_taken, constable_will, dash_owner),
        *(agreed_note, coming, further_order, promising, favour, vows, asked_bare, board_will, next_time, elliptic, told_in_answer),
    )
    return next(([task] for reader in readers if (task := reader(section, number))), [])


def _meets(before: Task, task: Task, clause: int, sentence: Sentence) -> bool:
    """Whether a task meets the request or carries out the offer before it in its sentence: it then begins where the sentence does."""
    ordered = before.rule == "action-asked-to-do" and bool(before.owners)  # somebody is told, and another does a second thing
    at_once = clause == sentence.start == before.start and not ordered
    return at_once and task.kind == "undertaking" and bool(task.owners) and task.owners != before.owners


def _met(section: Section, spoken: dict[int, list[Task]], task: Task) -> bool:
    """Whether a request that names nobody is met in the next sentence, by somebody who will see to it."""
    if task.kind != "request" or task.owners:
        return False
    if task.rule == "action-asked-if":
        line = section.sentences[task.sentence].line
        near = (n for n in range(task.sentence + 1, min(task.sentence + 4, len(section.sentences))) if section.sentences[n].line == line)
        if any(_is_met(task, other) for n in near for other in spoken.get(n, [])):
            return True
        under = task.sentence + 1  # in a list of questions the answer stands below: "undertook to look at this"
        if any(_is_met(task, other) and _OF_THIS.search(section.text, other.start, other.end) for other in spoken.get(under, [])):
            return True
    after = [t for t in spoken.get(task.sentence + 1, []) if t.owners and t.rule not in _ASKS_AGAIN]
    return bool(after) and section.sentences[task.sentence].line == section.sentences[task.sentence + 1].line


# What asks for another thing meets no request before it.
_ASKS_AGAIN = frozenset(["action-to-be-done", "action-requested-that", "action-asked-for", "action-asked-if"])
_OF_THIS = re.compile(r"\b(?:this|it|that|so|these)\b")


def _is_met(asked: Task, other: Task) -> bool:
    """Whether an undertaking meets what was asked in the form of a question, which then is one and no more."""
    return asked.rule == "action-asked-if" and not asked.owners and other.kind == "undertaking" and bool(other.owners)


def _cut(section: Section, task: Task, end: int) -> Task:
    """The task as far as ``end``, without the word that joins it to the next."""
    kept = re.sub(r"[\s,;]*(?:\b(?:and|but|while)\b(?:,\s[^,;.]{3,60},)?)?[\s,;]*$", "", section.text[task.start : end])
    return replace(task, end=task.start + len(kept))


def _distinct(tasks: list[Task]) -> list[Task]:
    """Drop what an earlier, surer find covers for the most part."""
    kept: list[Task] = []
    for task in tasks:
        if not any(min(task.end, k.end) - max(task.start, k.start) > 0.5 * min(task.end - task.start, k.end - k.start) for k in kept):
            kept.append(task)
    return kept


def _row_day(text: str, at: int, meeting_date: str) -> str:
    """The day (ISO) in the first cell of the row around ``at``, if before the meeting: a log's row says when it was set, for "August"."""
    head = text[text.rfind("\n", 0, at) + 1 : at]
    days = parse_dates(head.partition("\t")[0]) if "\t" in head and head[:1].isdigit() else []
    set_on = days[0].date.isoformat() if days and days[0].has_year else ""
    return set_on if set_on and set_on < meeting_date else meeting_date


def _found(section: Section, task: Task, scene: Scene, item: Item | None) -> Found:
    meeting_date = (item.date if item and item.date else "") or scene.meeting.date
    meeting_date = _row_day(section.text, task.start, meeting_date) if task.kind == "table" else meeting_date
    dates = {"meeting_date": meeting_date, "next_meeting": scene.meeting.next_meeting}
    response = section.response_at(task.start)
    values: dict[str, Any] = {
        "owners": task.owners,
        "kind": task.kind,
        "status": task.status,
        "resolution": section.resolution_at(task.start, task.end),
        "response": response[:2] if response else None,
    }
    values["due"], values["due_date"] = due_of(section.text[task.start : task.end], task.due, **dates)
    return Found(task.start, task.end, _STORED_AS.get(task.rule, task.rule), values)


@Language.factory("minutebook_actions")
def create(nlp: Language, name: str) -> "Actions":
    """The spaCy component that sets ``doc.spans["actions"]``."""
    return Actions(matcher_of(nlp))


class Actions:
    """Marks the actions of a text; resolutions and responses found before it say who speaks and what is decided."""

    def __init__(self, matcher: CueMatcher) -> None:
        self._matcher = matcher

    def __call__(self, doc: Doc) -> Doc:
        write(doc, "actions", find_actions(doc, self._matcher))
        return doc
