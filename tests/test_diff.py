"""What changed between two archives, and why."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import package
from pipeline.diff import Change, Summary, diff, narrowing, open_side
from pipeline.errors import UsageError
from pipeline.records import DocumentRecords, Indicator, record_id
from pipeline.review import say
from pipeline.search import Filters
from pipeline.store import Place, Store


def saved(folder: Path, *documents: DocumentRecords, made_by: str = "minutebook 1 aaa", register: str = "one") -> Path:
    with Store(folder / "minutes.db") as store:
        store.set_register([Indicator(indicator_id="T1", name=register)], register, [])
        for one in documents:
            store.save(one, Place(one.document.path, 1, 1), made_by=made_by)
    return folder


def changes(old: Path, new: Path) -> list[Change]:
    return list(diff(open_side(old), open_side(new)))


def test_nothing(records, tmp_path: Path) -> None:
    one, two = saved(tmp_path / "1", records()), saved(tmp_path / "2", records())
    assert changes(one, two) == []
    summary = Summary()
    assert list(summary.follow(changes(one, two))) == [] and list(summary.lines()) == ["Nothing changed."]


def test_documents_that_come_and_go(records, tmp_path: Path) -> None:
    one = saved(tmp_path / "1", records(1, "a.txt"))
    two = saved(tmp_path / "2", records(2, "b.txt"))
    found = changes(one, two)
    assert {(change.what, change.reason) for change in found} == {("added", "new document"), ("gone", "document gone")}
    assert sum(change.table == "questions" for change in found) == 2
    assert [change.record["text"] for change in found if change.table == "questions"][0] == records().questions[0].text


def test_a_file_that_was_moved(records, tmp_path: Path) -> None:
    (change,) = changes(saved(tmp_path / "1", records(1, "a.txt")), saved(tmp_path / "2", records(1, "b/a.txt"), made_by="newer rules"))
    assert (change.table, change.reason, change.fields) == ("documents", "file moved", {"path": ("a.txt", "b/a.txt")})


def test_new_rules(records, tmp_path: Path) -> None:
    made = records()
    other = replace(made.actions[0], owners=("Officer B",), confidence=0.5)
    longer = replace(made.resolutions[0], end=made.resolutions[0].end - 1, text=made.resolutions[0].text[:-1])
    key = record_id("resolution", made.document.document_id, longer.start, longer.end)
    longer = replace(longer, resolution_id=key)
    changed = replace(made, actions=(replace(other, resolution_id=key),), resolutions=(longer,), responses=())
    found = changes(saved(tmp_path / "1", made), saved(tmp_path / "2", changed, made_by="minutebook 1 bbb"))
    assert {change.reason for change in found} == {"new rules"}
    assert {(change.table, change.what): sorted(change.fields) for change in found} == {
        ("actions", "changed"): ["confidence", "owners"],  # the reference to the resolution is followed
        ("resolutions", "changed"): ["text"],
        ("responses", "gone"): [],
    }
    (resolution,) = [change for change in found if change.table == "resolutions"]
    assert (resolution.id, resolution.now) == (made.resolutions[0].resolution_id, key)


def test_a_new_version_of_a_document(records, tmp_path: Path) -> None:
    one, two = records(1, "a.txt"), records(2, "a.txt")
    two = replace(two, actions=(replace(two.actions[0], due="by May"),))
    found = changes(saved(tmp_path / "1", one), saved(tmp_path / "2", two))
    assert {change.reason for change in found} == {"new version of the document"}
    kinds = {(change.table, change.what) for change in found}
    assert ("actions", "changed") in kinds and ("questions", "moved") in kinds and ("documents", "changed") in kinds
    assert not {what for _, what in kinds} & {"added", "gone"}
    (action,) = [change for change in found if change.table == "actions"]
    assert action.fields == {"due": ("", "by May")} and action.now == two.actions[0].action_id


def test_a_review(records, tmp_path: Path) -> None:
    one, two = saved(tmp_path / "1", records()), saved(tmp_path / "2", records())
    with Store(two / "minutes.db") as store:
        say(store, records().actions[0].action_id, {"due_date": "2024-05-31"}, who="jb")
        say(store, records().questions[0].question_id, {"verdict": "rejected"}, who="jb")
    found = changes(one, two)
    assert {change.reason for change in found} == {"review"}
    by_table = {change.table: change for change in found}
    assert by_table["actions"].fields == {"due_date": ("", "2024-05-31")}
    assert by_table["questions"].what == by_table["indicator_links"].what == "gone"


def test_a_new_register(records, tmp_path: Path) -> None:
    one, two = saved(tmp_path / "1", records()), saved(tmp_path / "2", replace(records(), indicator_links=()), register="two")
    assert {(change.table, change.what, change.reason) for change in changes(one, two)} == {
        ("indicators", "added", "new register"),
        ("indicators", "gone", "new register"),
        ("indicator_links", "gone", "new register"),
    }


@pytest.mark.parametrize("sides", [(True, True), (True, False), (False, True)])
def test_packages_compare_as_archives_do(records, tmp_path: Path, sides: tuple[bool, bool]) -> None:
    made = records()
    folders = [
        saved(tmp_path / "1", made, records(2, "b.txt")),
        saved(tmp_path / "2", replace(made, responses=()), made_by="minutebook 2 bbb"),
    ]
    expected = changes(*folders)
    packed = []
    for folder, as_package in zip(folders, sides, strict=True):
        if as_package:
            with Store(folder / "minutes.db", read_only=True) as store:
                package.write(store, folder / "package")
        packed.append(folder / "package" if as_package else folder)
    assert changes(*packed) == expected
    assert expected


def test_summary(records, tmp_path: Path) -> None:
    changed = replace(records(), actions=(replace(records().actions[0], due="by May"),))
    summary = Summary()
    found = list(summary.follow(changes(saved(tmp_path / "1", records()), saved(tmp_path / "2", changed, made_by="new"))))
    lines = list(summary.lines())
    assert [one.as_json()["fields"] for one in found] == [{"due": ("", "by May")}]
    assert "  new rules: 1 actions" in lines and "  actions.due: 1" in lines


def test_what_is_neither_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="neither an archive nor a data package"):
        open_side(tmp_path)


# ---- parts of an archive


def packed(folder: Path, name: str, **filters: object) -> Path:
    with Store(folder / "minutes.db", read_only=True) as store:
        return package.write(store, folder / name, filters=Filters(**filters)).folder


PARTS = ({"kinds": ("action",)}, {"min_confidence": 0.9}, {"committee": ("scrutiny",)}, {"date_from": "2025-01-01"})


@pytest.mark.parametrize("filters", PARTS, ids=str)
def test_a_part_differs_in_nothing_from_the_whole_that_it_was_made_of(records, tmp_path: Path, filters: dict[str, object]) -> None:
    other = replace(records(2, "b.txt"), indicator_links=())
    for name in ("attendance", "agenda_items", "questions", "responses", "resolutions", "actions"):
        other = replace(other, **{name: tuple(replace(row, committee="Cabinet") for row in getattr(other, name))})
    archive = saved(tmp_path / "1", records(), replace(other, document=replace(other.document, committee="Cabinet")))
    part, whole = packed(archive, "part", **filters), packed(archive, "whole")
    for side in (archive, whole, packed(archive, "else", kinds=("action", "question"))):
        assert changes(part, side) == [] == changes(side, part)
    said = narrowing(open_side(part), open_side(archive))
    assert said.startswith("Not all was compared") and next(iter(filters)) in said
    assert not narrowing(open_side(whole), open_side(archive))


def test_what_changed_in_a_part_is_seen_and_the_rest_is_not(records, tmp_path: Path) -> None:
    made = records()
    part = packed(saved(tmp_path / "1", made), "part", kinds=("action",))
    changed = replace(made, responses=(), actions=(replace(made.actions[0], due="by May"),))
    new = saved(tmp_path / "2", changed, records(2, "b.txt"), made_by="minutebook 2 bbb")
    found = changes(part, new)
    assert {(one.table, one.what, one.reason) for one in found if one.reason != "new document"} == {("actions", "changed", "new rules")}
    assert {one.table for one in found if one.reason == "new document"} == {"documents", "attendance", "agenda_items", "actions"}


def test_a_committee_that_one_side_has_not(records, tmp_path: Path) -> None:
    part = packed(saved(tmp_path / "1", records()), "part", committee=("scrutiny",))
    made = replace(records(2, "b.txt"), agenda_items=(), questions=(), responses=(), resolutions=(), actions=(), indicator_links=())
    other = replace(made, attendance=(), document=replace(made.document, committee="Cabinet"))
    assert {one.reason for one in changes(part, saved(tmp_path / "2", other))} == {"document gone"}


def test_a_package_may_tell_its_paths_from_another_folder(records, tmp_path: Path) -> None:
    """Another folder of minutes moves the folder above all; a file that was moved or replaced is seen all the same."""
    old = packed(saved(tmp_path / "1", records(1, "in/a.txt"), records(2, "in/b.txt"), records(3, "in/x/c.txt")), "part")
    new = saved(tmp_path / "2", records(1, "in/a.txt"), records(4, "in/b.txt"), records(3, "in/y/c.txt"), records(5, "more/d.txt"))
    found = changes(old, packed(new, "part"))
    assert {(one.path, one.reason) for one in found} == {
        ("in/b.txt", "new version of the document"),
        ("in/y/c.txt", "file moved"),
        ("more/d.txt", "new document"),
    }
