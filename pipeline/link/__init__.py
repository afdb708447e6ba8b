"""Records × indicator register -> links: which measures each question, response, resolution, action and item title mentions."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from pipeline.link.cared_for import IN_CARE, cares, in_care
from pipeline.link.context import is_about_performance
from pipeline.link.elsewhere import is_of_a_surgery, of_own_calls, speaks_of_police_calls
from pipeline.link.index import CODE, Index, index_of
from pipeline.link.likeness import keys_of
from pipeline.link.match import Mention, Setting
from pipeline.link.matter import is_case
from pipeline.link.nation import nation_of
from pipeline.link.posts import initials
from pipeline.link.reading import Reading
from pipeline.link.scene import Item, Scene, fields_of
from pipeline.link.weighed import Weighed, find, weigh
from pipeline.link.words import MEASURE, tokens
from pipeline.records import Action, AgendaItem, DocumentRecords, IndicatorLink, Question, Resolution, Response
from pipeline.register import Register, load_register

__all__ = ["Mention", "Register", "find", "index_of", "judged", "link_records", "load_register"]

SPOKEN = ("question", "response")
PLANNING = "Planning"
# "Tenant satisfaction measures" are a set, and "School attendance and exclusion" are two topics.
SET = re.compile(r" measures\b", re.I)
BUNDLED = re.compile(r" ?(?:,|/|&|and\b)", re.I)
BUNDLE = re.compile(r"(?:,|/|&|\band) ?$", re.I)
Record = Question | Response | Resolution | Action


def _ordered(records: DocumentRecords) -> Iterator[tuple[str, str, Record]]:
    """Kind, id and record of everything but items, in the order of the text."""
    found: list[tuple[str, str, Record]] = [
        *(("question", r.question_id, r) for r in records.questions),
        *(("response", r.response_id, r) for r in records.responses),
        *(("resolution", r.resolution_id, r) for r in records.resolutions),
        *(("action", r.action_id, r) for r in records.actions),
    ]
    return iter(sorted(found, key=lambda entry: (entry[2].start, entry[2].end)))


@lru_cache(maxsize=2000)
def _in_title(title: str, register: Register) -> tuple[Mention, ...]:
    """The measures that a title names; the minutes of one body have the same titles again and again."""
    return tuple(find(title, register))


def _is_one_of_several(title: str, mention: Mention) -> bool:
    """Whether a title has a mention's words beside other topics, or in the name of a set of measures; a code or a rate is none of these."""
    if CODE.fullmatch(title, mention.start, mention.end):
        return False
    if SET.search(title, mention.start):
        return True
    bundled = BUNDLED.match(title, mention.end) or BUNDLE.search(title[: mention.start])
    return bool(bundled) and all(t.kind != MEASURE for t in tokens(title[mention.start : mention.end]))


def _item_links(item: AgendaItem, register: Register) -> list[IndicatorLink]:
    """The measures that a title names. What is counted ("Long-term empty homes") is a topic there, and so is one of several."""
    sorts = index_of(register).sorts
    named = (m for m in _in_title(item.title, register) if sorts[m.indicator_id] != "count" and not _is_one_of_several(item.title, m))
    return [
        IndicatorLink(
            document_id=item.document_id,
            council=item.council,
            committee=item.committee,
            meeting_date=item.meeting_date,
            item_id=item.item_id,
            item_number=item.number,
            item_title=item.title,
            record_type="item",
            record_id=item.item_id,
            indicator_id=mention.indicator_id,
            indicator_name=register.by_id[mention.indicator_id].name,
            matched_text=item.title[mention.start : mention.end],
            score=mention.score,
        )
        for mention in named
    ]


def _record_link(kind: str, key: str, record: Record, mention: Mention, register: Register) -> IndicatorLink:
    return IndicatorLink(
        document_id=record.document_id,
        council=record.council,
        committee=record.committee,
        meeting_date=record.meeting_date,
        item_id=record.item_id,
        item_number=record.item_number,
        item_title=record.item_title,
        record_type=kind,
        record_id=key,
        indicator_id=mention.indicator_id,
        indicator_name=register.by_id[mention.indicator_id].name,
        matched_text=record.text[mention.start : mention.end],
        score=mention.score,
    )


def link_records(records: DocumentRecords, register: Register) -> tuple[IndicatorLink, ...]:
    """Link every item title and record of a document to the measures that it mentions: items first, then records in the order of the text.

    In an item that is about performance, or of which one record mentions a measure in so many words, a question or a response need only
    name a measure, and may name part of one ("the rate") that an earlier record of the same item has named in full. The item's title, or
    the question before, may supply a topic ("how many visits?", under "Leisure centres"), and a framework that the title names goes first.
    """
    links = [link for item in records.agenda_items for link in _item_links(item, register)]
    for kind, key, record, weighed in judged(records, register, links):
        links += [_record_link(kind, key, record, one.mention, register) for one in weighed if one.holds]
    return tuple(links)


def _stands_in_a_case(one: Weighed, index: Index) -> bool:
    """Whether a mention in an item that decides one application is one: the supply of housing land is argued over in many."""
    if one.sure or not one.new and index.theme_of(one.mention.indicator_id) == PLANNING:
        return True
    return not one.new and bool(one.facts["evident"] or one.facts["measure"])


Read = list[tuple[str, str, Record, Reading]]


def _scenes(readings: Read, index: Index) -> dict[str, Scene]:
    """For each record, by its key, what stands around it."""
    fields, titles = fields_of(index), cache(lambda title: keys_of(tokens(title)))
    own = {key: keys_of(reading.words) for _, key, _, reading in readings}
    items: dict[str, list[str]] = defaultdict(list)
    for _, key, record, _ in readings:
        items[record.item_id].append(key)
    title_of = {record.item_id: record.item_title for _, _, record, _ in readings}
    found = {}
    for name, keys in items.items():
        item = Item(fields, [titles(title_of[name]), *(own[key] for key in keys)])
        for before, key in zip(["", *keys], keys, strict=False):
            found[key] = Scene(fields, own[key], item, own.get(before, ()))
    return found


def judged(
    records: DocumentRecords, register: Register, items: Iterable[IndicatorLink]
) -> Iterator[tuple[str, str, Record, list[Weighed]]]:
    """The kind, the id and the record of all but items, in the order of the text, with the measures that each may mention, weighed.

    ``items`` are the links of the items' titles.
    """
    index = index_of(register)
    cases = {item.item_id for item in records.agenda_items if is_case(item.title)}
    about = {
        item.item_id: item.item_id not in cases and is_about_performance(item.title, records.text[item.start : item.end])
        for item in records.agenda_items
    }
    about[""] = not records.agenda_items and is_about_performance("", records.text)
    nation = nation_of(records.text)
    caring = any(cares(item.committee) for item in records.agenda_items[:1])
    spoken = [*(question.speaker for question in records.questions), *(response.speaker for response in records.responses)]
    people = initials([*spoken, *(owner for action in records.actions for owner in action.owners)])
    readings = [
        (kind, key, record, Reading(record.text, in_care(record.text) if caring else None, people))
        for kind, key, record in _ordered(records)
    ]
    scenes = _scenes(readings, index)
    plain = {key: Setting(bidding=kind not in SPOKEN, nation=nation, scene=scenes[key]) for kind, key, _, _ in readings}
    alone: dict[str, list[Weighed]] = {}  # by key of the record: what its own words mention
    for _, key, record, reading in readings:
        if not about.get(record.item_id) and record.item_id not in cases:
            alone[key] = weigh(reading, index, plain[key])
            about[record.item_id] = any(one.hints for one in alone[key])
    named: dict[str, dict[str, None]] = {}
    for link in items:
        named.setdefault(link.item_id, {})[link.indicator_id] = None
    asked: dict[str, frozenset[str]] = {}
    surgery = is_of_a_surgery(records.text)
    others = {item.item_id for item in records.agenda_items if surgery or speaks_of_police_calls(records.text[item.start : item.end])}
    framework_of, topic_of = cache(index.named_in), cache(lambda title: Reading(title).topic)  # many records share a title
    for kind, key, record, reading in readings:
        before = named.setdefault(record.item_id, {})
        setting = plain[key]._replace(framework=framework_of(record.item_title))
        if kind in SPOKEN:
            topic = topic_of(record.item_title) | (frozenset({IN_CARE}) if caring else frozenset())
            before_it = asked.get(record.item_id, frozenset())
            setting = setting._replace(
                primed=before,
                measured=about[record.item_id],
                topic=topic,
                asked=before_it,
                asking=kind == "question",
                telling=kind == "response",
            )
        known = alone.get(key) if setting == plain[key] else None
        weighed = weigh(reading, index, setting) if known is None else known
        if record.item_id in cases:
            weighed = [one for one in weighed if _stands_in_a_case(one, index)]
        if record.item_id in others:
            weighed = [one for one in weighed if one.mention.indicator_id not in of_own_calls(index)]
        yield kind, key, record, weighed
        before |= {one.mention.indicator_id: None for one in weighed if one.holds}
        if kind == "question":
            asked[record.item_id] = reading.topic
