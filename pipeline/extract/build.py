"""Finds -> records: ids, the agenda item, the page, the verbatim words and the measured confidence."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from pipeline.extract.confidence import rated
from pipeline.extract.context import NAME, shared
from pipeline.extract.found import Found, read
from pipeline.extract.own_name import OwnName
from pipeline.records import Action, Meeting, Question, Resolution, Response, Source, record_id


@dataclass(frozen=True, slots=True)
class Extracted:
    """The records of one document."""

    questions: tuple[Question, ...] = ()
    responses: tuple[Response, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    actions: tuple[Action, ...] = ()


def build(doc: Doc, source: Source, meeting: Meeting) -> Extracted:
    """The records of the finds in ``doc``, which ``annotate`` made of ``source``."""
    name: OwnName = shared(doc)[NAME]
    builder = _Builder(source, meeting)
    decided, asked, answered, ordered = (
        [name.printed(one) for one in _distinct(read(doc, group))] for group in ("resolutions", "questions", "responses", "actions")
    )
    question_of = {(f.start, f.end): record_id("question", source.document_id, f.start, f.end) for f in asked}
    resolution_of = {(f.start, f.end): record_id("resolution", source.document_id, f.start, f.end) for f in decided}
    answers_of = {(f.start, f.end): tuple(question_of[q] for q in f.values["answers"] if q in question_of) for f in answered}
    questions = [Question(question_id=question_of[f.start, f.end], **builder.evidence(f), **f.values) for f in asked]
    responses = [
        Response(
            response_id=record_id("response", source.document_id, f.start, f.end),
            question_ids=answers_of[f.start, f.end],
            **builder.evidence(f),
            **{name: value for name, value in f.values.items() if name != "answers"},
        )
        for f in answered
    ]
    resolutions = [Resolution(resolution_id=resolution_of[f.start, f.end], **builder.evidence(f), **f.values) for f in decided]
    actions = [_action(builder, source, f, answers_of, resolution_of) for f in ordered]
    met = {question for one in responses for question in one.question_ids}
    return Extracted(
        questions=rated(questions, met, ocr=source.ocr),
        responses=rated(responses, met, ocr=source.ocr),
        resolutions=rated(resolutions, met, ocr=source.ocr),
        actions=rated(actions, met, ocr=source.ocr),
    )


def _action(
    builder: "_Builder",
    source: Source,
    found: Found,
    answers: dict[tuple[int, int], tuple[str, ...]],
    resolutions: dict[tuple[int, int], str],
) -> Action:
    values: dict[str, Any] = dict(found.values)
    response, resolution = values.pop("response", None), values.pop("resolution", None)
    if response is None:
        response = next((span for span in answers if span[0] <= found.start and found.start < span[1]), None)
    asked = answers.get(response, ()) if response else ()
    return Action(
        action_id=record_id("action", source.document_id, found.start, found.end),
        question_id=asked[-1] if asked else "",
        resolution_id=resolutions.get(resolution, "") if resolution else "",
        **builder.evidence(found),
        **values,
    )


def _distinct(found: list[Found]) -> list[Found]:
    """One find for each stretch of words: the first in rule order."""
    kept: dict[tuple[int, int], Found] = {}
    for one in found:
        kept.setdefault((one.start, one.end), one)
    return list(kept.values())


class _Builder:
    """What every record of a document has in common."""

    def __init__(self, source: Source, meeting: Meeting) -> None:
        self.source, self.meeting = source, meeting
        self.starts = [item.start for item in meeting.items]

    def evidence(self, found: Found) -> dict[str, Any]:
        """The context and evidence columns of a find."""
        source, meeting = self.source, self.meeting
        position = bisect_right(self.starts, found.start) - 1
        item = meeting.items[position] if position >= 0 else None
        return {
            "document_id": source.document_id,
            "council": meeting.council,
            "committee": (item.committee if item else "") or meeting.committee,
            "meeting_date": (item.date if item else "") or meeting.date,
            "item_id": record_id("item", source.document_id, item.start, item.end) if item else "",
            "item_number": item.number if item else "",
            "item_title": item.title if item else "",
            "text": source.text[found.start : found.end],
            "page": source.page_of(found.start),
            "start": found.start,
            "end": found.end,
            "rule": found.rule,
            "confidence": 0.0,  # until it is known what answers what
        }
