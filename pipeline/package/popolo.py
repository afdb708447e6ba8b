"""People, organisations, memberships, events, motions and votes in the terms of Popolo (popoloproject.com).

Minutes print names and no identities. One printed name in one council is one person here, and nobody is known across councils; where a
document does not name its council, a person is of that document alone. A mover is the person of the attendance whom the printed words fit,
as for speakers, and else a name without an id. Who sends apologies belongs to the body; the minutes do not say in which capacity.
"""

import hashlib
from collections.abc import Iterable
from typing import Any

from pipeline.records import Attendance, Document, DocumentRecords, Person, Resolution

VOTES = {"votes_for": "yes", "votes_against": "no", "abstentions": "abstain"}
RESULTS = {"yes": "pass", "no": "fail"}


def popolo(documents: Iterable[DocumentRecords]) -> dict[str, list[dict[str, Any]]]:
    """The Popolo lists of all documents that were read."""
    built = _Built()
    for records in documents:
        if records.document.status == "ok":
            built.add(records.document, records.attendance, records.resolutions)
    built.drop_vague_memberships()
    return {name: list(rows.values()) for name, rows in built.lists.items()}


def key_of(kind: str, *names: str) -> str:
    """A stable id for what is known by these names."""
    plain = "\0".join(" ".join(name.casefold().split()) for name in names)
    return f"{kind}-{hashlib.sha256(plain.encode()).hexdigest()[:16]}"


class _Built:
    """The lists as they grow, each by id."""

    def __init__(self) -> None:
        names = ("persons", "organizations", "memberships", "events", "motions", "vote_events")
        self.lists: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in names}

    def add(self, document: Document, people: Iterable[Attendance], resolutions: Iterable[Resolution]) -> None:
        """Everything of one document."""
        people = tuple(people)
        scope = document.council or document.document_id
        body = self._organisations(document, scope)
        persons = {one.name: self._person(one, scope, body, document) for one in people}
        event = self._event(document, body, people, persons)
        movers = _Movers(people)
        for one in resolutions:
            self._motion(one, body, event, self._mover(one.mover, movers, persons))

    def drop_vague_memberships(self) -> None:
        """Leave out memberships without a role of those who have one in the same body."""
        rows = self.lists["memberships"]
        clear = {(one["person_id"], one["organization_id"]) for one in rows.values() if "role" in one}
        vague = [key for key, one in rows.items() if "role" not in one and (one["person_id"], one["organization_id"]) in clear]
        for key in vague:
            del rows[key]

    def _put(self, name: str, row: dict[str, Any]) -> str:
        """Add a row, without what is empty, where its id is new."""
        key: str = row["id"]
        self.lists[name].setdefault(key, {column: value for column, value in row.items() if value not in ("", None, [])})
        return key

    def _organisations(self, document: Document, scope: str) -> str:
        council = ""
        if document.council:
            row = {"id": key_of("organization", document.council), "name": document.council, "classification": "council"}
            council = self._put("organizations", row)
        if not document.committee and not council:  # it met and decided, whoever it is
            key = key_of("organization", document.document_id)
            return self._put("organizations", {"id": key, "name": document.title or document.path, "classification": "body not named"})
        if not document.committee:
            return council
        key = key_of("organization", scope, document.committee)
        row = {"id": key, "name": document.committee, "classification": "committee", "parent_id": council}
        return self._put("organizations", row)

    def _person(self, one: Attendance, scope: str, body: str, document: Document) -> str:
        person = self._put("persons", {"id": key_of("person", scope, one.name), "name": one.name})
        if one.role in ("member", "officer", "apologies"):
            role = "" if one.role == "apologies" else one.role
            key = key_of("membership", person, body, role, one.position)
            row = {"id": key, "person_id": person, "organization_id": body, "role": role, "label": one.position}
            self._put("memberships", {**row, "sources": [_source(document.document_id)]})
        return person

    def _event(self, document: Document, body: str, people: Iterable[Attendance], persons: dict[str, str]) -> str:
        start = document.meeting_date
        if start and len(document.start_time) == 5:
            start = f"{start}T{document.start_time}:00"
        row = {
            "id": f"event-{document.document_id}",
            "name": document.committee or document.council or document.title or document.path,
            "classification": "meeting",
            "start_date": start,
            "location": document.venue,
            "organization_id": body,
            "attendees": [{"id": persons[one.name], "role": one.role} for one in people if one.role != "apologies"],
            "sources": [_source(document.document_id)],
        }
        return self._put("events", row)

    def _mover(self, printed: str, movers: "_Movers", persons: dict[str, str]) -> dict[str, Any]:
        if not printed:
            return {}
        name = movers.name(printed)
        return {"creator_id": persons[name]} if name else {"creator": {"name": printed}}

    def _motion(self, one: Resolution, body: str, event: str, mover: dict[str, Any]) -> None:
        result = RESULTS.get(one.carried, "")
        motion = {
            "id": f"motion-{one.resolution_id}",
            "organization_id": body,
            "legislative_session_id": event,
            **mover,
            "text": one.text,
            "classification": one.outcome,
            "date": one.meeting_date,
            "result": result,
            "sources": [_source(one.document_id, one.resolution_id)],
        }
        key = self._put("motions", motion)
        counts = [{"option": option, "value": getattr(one, name)} for name, option in VOTES.items() if getattr(one, name) is not None]
        if counts:
            vote = {"id": f"vote-{one.resolution_id}", "motion_id": key, "organization_id": body, "legislative_session_id": event}
            self._put("vote_events", {**vote, "start_date": one.meeting_date, "result": result, "counts": counts})


def _source(document_id: str, record: str = "") -> dict[str, str]:
    """Where a statement comes from: the document and, where it is one, the record."""
    return {"url": f"urn:minutebook:{record or document_id}"}


class _Movers:
    """Finds in the attendance of one document whom the printed name of a mover means."""

    def __init__(self, people: tuple[Attendance, ...]) -> None:
        from pipeline.extract.speakers import cast_of

        self._cast = cast_of(Person(one.name, one.role, one.position) for one in people)

    def name(self, printed: str) -> str:
        """The name on the list, or nothing where none or several fit."""
        found = self._cast.named(printed) or self._cast.named(printed.removeprefix("The ").removeprefix("the ")) if printed else None
        return found.name if found else ""
