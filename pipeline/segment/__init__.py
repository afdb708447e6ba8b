"""Source -> Meeting: which kind of document it is, what meeting it records, who was there, its agenda items and the role of every line."""

from dataclasses import replace

from pipeline.records import Item, Meeting, Source
from pipeline.segment.agenda import find_headings
from pipeline.segment.attendance import find_people
from pipeline.segment.authorities import authority
from pipeline.segment.chair import find_chair, mark_chair
from pipeline.segment.council import (
    above_committee,
    authority_of_staff,
    body_below,
    find_maker,
    is_own,
    keeper_of_page,
    meeting_of_electors,
    named_within,
    own_name,
)
from pipeline.segment.form import form_of
from pipeline.segment.heading import (
    committee_in_title,
    find_committee,
    find_council,
    joined,
)
from pipeline.segment.in_front import above_agenda
from pipeline.segment.labels import is_label
from pipeline.segment.meeting_dates import find_date, find_next
from pipeline.segment.owners import without_owners
from pipeline.segment.packs import minutes_in
from pipeline.segment.pages import MEETING_OF, issue_headings, item_heading, item_headings
from pipeline.segment.place_time import find_time, find_venue, without_letter
from pipeline.segment.roles import assign
from pipeline.segment.rows import Heading, Row, rows_of
from pipeline.segment.seats_below import seats_below
from pipeline.segment.second_language import english

_OPENING = 40  # how many lines at most may stand before the first item and still tell about the meeting


def _items(text: str, headings: list[Heading], end: int) -> tuple[Item, ...]:
    items = []
    for i, h in enumerate(headings):
        stop = headings[i + 1].start if i + 1 < len(headings) else max(end, h.title_end)
        items.append(Item(h.number, text[h.title_start : h.title_end], h.start, stop, h.title_start, h.title_end, h.date, h.committee))
    return tuple(items)


def _headings(rows: list[Row], form: str) -> list[Heading]:
    if form == "issue page":
        return issue_headings(rows)
    if form == "report":
        return []
    if form == "item page":
        return item_headings(rows)
    if form == "decision page":
        return item_heading(rows)
    found = english(find_headings(rows), rows)
    # "1." over "Minutes:" is one heading, though the line below would be one by itself
    return [h for i, h in enumerate(found) if i == 0 or h.title_start >= found[i - 1].title_end]


def _segment_one(source: Source, rows: list[Row]) -> Meeting:
    """The meeting of a source with these rows that holds one set of minutes (or a page, an agenda, a report)."""
    form = form_of(rows)
    headings = _headings(rows, form)
    roles, tail = assign(rows, headings, form)
    items = _items(source.text, headings, (rows[-1].end if rows else 0) if tail is None else tail)
    if form == "issue page":
        days, bodies = {i.date for i in items}, {i.committee for i in items}
        return Meeting(
            committee=items[0].committee if len(bodies) == 1 else "",
            date=items[0].date if len(days) == 1 else "",
            form=form,
            items=items,
            roles=tuple(roles),
        )
    opening = rows[: min(headings[0].row, _OPENING) if headings else _OPENING]
    if form == "item page":  # the page says under the title which meeting it was
        opening = opening + [r for r in rows[:_OPENING] if MEETING_OF.match(r.text)]
    head = joined(opening[: next((i for i, r in enumerate(opening) if is_label(r.text)), len(opening))])
    told = joined(opening)
    council = find_council(head, source.title) or authority(head)
    committee = meeting_of_electors(head) or find_committee(head, council) or committee_in_title(source.title, council)
    council = council or authority_of_staff(told) or own_name(head, source.title, committee)
    if not council and form == "printed":
        council = named_within(rows[len(opening) :], [*told, source.title], committee)
    if committee == council and not is_own(committee):
        committee = ""
    above, committee = committee, body_below(head, committee)
    council = council or (above if committee != above else "")
    if form == "decision page":
        committee = committee or find_maker(joined(rows[:_OPENING]))
    council = council or above_committee(head, committee) or keeper_of_page(rows)
    met = find_date(source, without_letter(joined(above_agenda(opening))))
    last = headings[-1].row if headings else 0
    after = next((r.index for r in rows if form == "cmis page" and r.index > last and r.text == "Attendance"), None)
    people = find_people(source.text, rows, headings, council, after)
    if not people and (below := seats_below(rows)) < len(rows):
        people = find_people(source.text, rows, headings, council, below)
    chair = find_chair(source.text, rows, people, len(opening))
    return Meeting(
        council=council,
        committee=committee,
        date=met.isoformat() if met else "",
        start_time=find_time(opening),
        venue=find_venue(told),
        chair=chair,
        form=form,
        next_meeting=find_next(source.text, rows, headings, met),
        people=tuple(mark_chair(people, chair)),
        items=without_owners(items, people),
        roles=tuple(roles),
    )


def _segment_pack(source: Source, ranges: list[tuple[int, int]]) -> Meeting:
    """The first meeting of a pack, with the items of all; those of a later meeting carry its date and committee."""
    parts = [replace(source, lines=source.lines[a:b]) for a, b in ranges]
    meetings = [_segment_one(part, rows_of(part)) for part in parts]
    first = meetings[0]
    roles = ["purpose"] * len(source.lines)
    items: list[Item] = []
    for (a, b), meeting in zip(ranges, meetings, strict=True):
        roles[a:b] = meeting.roles
        day, body = ("", "") if meeting is first else (meeting.date, meeting.committee or meeting.council)
        items += [replace(item, date=day, committee=body) for item in meeting.items]
    return replace(first, items=tuple(items), roles=tuple(roles))


def segment(source: Source) -> Meeting:
    """What ``source`` says about its meeting: a role for each line, the items in order, the people in the order of the attendance list.

    Whatever the document does not print is empty; nothing is guessed from what other documents of the council look like. Of a board pack
    only the minutes in it are read: its agenda and its reports are agenda wording.
    """
    rows = rows_of(source)
    ranges = minutes_in(rows)
    return _segment_pack(source, ranges) if ranges else _segment_one(source, rows)
