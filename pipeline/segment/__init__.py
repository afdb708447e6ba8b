"""Source -> Meeting: which kind of document it is, what meeting it records, who was there, its agenda items and the role of every line."""

from pipeline.records import Item, Meeting, Source
from pipeline.segment.agenda import Heading, find_headings
from pipeline.segment.form import form_of
from pipeline.segment.pages import issue_headings, item_heading
from pipeline.segment.roles import assign
from pipeline.segment.rows import rows_of


def _items(text: str, headings: list[Heading], end: int) -> tuple[Item, ...]:
    items = []
    for i, heading in enumerate(headings):
        stop = headings[i + 1].start if i + 1 < len(headings) else max(end, heading.title_end)
        title = text[heading.title_start : heading.title_end]
        items.append(
            Item(heading.number, title, heading.start, stop, heading.title_start, heading.title_end, heading.date, heading.committee)
        )
    return tuple(items)


def segment(source: Source) -> Meeting:
    """What ``source`` says about its meeting: a role for each line, the items in order, the people in the order of the attendance list."""
    rows = rows_of(source)
    form = form_of(rows)
    if form == "issue page":
        headings = issue_headings(rows)
    elif form in ("item page", "decision page"):
        headings = item_heading(rows)
    else:
        headings = find_headings(rows)
    roles, tail = assign(rows, headings, form)
    items = _items(source.text, headings, len(source.text) if tail is None else tail)
    return Meeting(form=form, items=items, roles=tuple(roles))
