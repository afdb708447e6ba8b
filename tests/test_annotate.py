"""Markup that a person can correct: everything that was marked comes back, and two people's marks can be compared."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from pipeline.annotate import markup
from pipeline.cli import main
from pipeline.errors import UsageError
from pipeline.evaluate.agreement import agreement, report
from pipeline.evaluate.checking import problems
from pipeline.evaluate.gold import read_gold
from pipeline.link import load_register
from pipeline.records import Action, DocumentRecords, Resolution
from pipeline.resources import resource
from pipeline.run import process, unread

TEXT = "\nOne <b>&amp; two\x0cthree\x00 four five six seven eight nine ten 'eleven' \"twelve\" thirteen\r\nfourteen ü \U0001f5d1 fifteen\n"


def read(text: str, folder: Path):
    path = folder / "x.xml"
    path.write_text(text, encoding="utf-8", newline="\n")
    return read_gold(path)


def spans(marks, shift: int = 0) -> list[tuple[int, int]]:
    return sorted((mark.start + shift, mark.end + shift) for mark in marks)


@given(
    cuts=st.lists(
        st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40), st.sampled_from(["resolutions", "actions"])), max_size=8, unique=True
    )
)
def test_any_spans_come_back(records, tmp_path_factory: pytest.TempPathFactory, cuts: list[tuple[int, int, str]]) -> None:
    made = records()
    base = {"document_id": "d1", "rule": "x", "confidence": 0.5}
    found: dict[str, list] = {"resolutions": [], "actions": []}
    for n, (start, length, kind) in enumerate(cuts):
        end = min(len(TEXT), start + length)
        words = TEXT[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        fit = TEXT[start:end].replace("\x0c", " ").replace("\x00", " ")
        if not fit.strip() or fit != fit.strip() or (start, end) in [(one.start, one.end) for one in found[kind]]:
            continue
        span = {**base, "start": start, "end": end, "text": TEXT[start:end]}
        if kind == "actions":
            found[kind].append(Action(**span, action_id=f"a{n}", owners=('A "quoted" <name>',)))
        else:
            found[kind].append(Resolution(**span, resolution_id=f"n{n}", outcome="noted", votes_for=n))
    whole = DocumentRecords(made.document, TEXT, resolutions=tuple(found["resolutions"]), actions=tuple(found["actions"]))
    gold = read(markup(whole), tmp_path_factory.mktemp("gold"))
    assert gold.text == TEXT.strip("\n").replace("\x0c", " ").replace("\x00", " ").replace("\r", " ") + "\n"
    for kind, rows in found.items():
        assert spans(gold.marks[kind], shift=1) == sorted((row.start, row.end) for row in rows)
    assert {mark.get("owner") for mark in gold.marks["actions"]} <= {'A "quoted" <name>'}


def test_a_document_comes_back_with_its_attributes(root: Path, tmp_path: Path) -> None:
    register = load_register(resource("corpus/indicators/uk-local-government.csv"))
    found = process(root / "corpus" / "minutes" / "council-plan-quarter-three.html", register=register)
    gold = read(markup(found), tmp_path)
    assert [mark.text for mark in gold.marks["questions"]] == [one.text for one in found.questions]
    assert [mark.get("by") for mark in gold.marks["responses"]] == [one.speaker for one in found.responses]
    assert [mark.get("owner") for mark in gold.marks["actions"]] == ["; ".join(one.owners) for one in found.actions]
    assert [mark.get("date") for mark in gold.marks["actions"]] == [one.due_date for one in found.actions]
    assert [mark.text for mark in gold.marks["items"]] == [one.title for one in found.agenda_items]
    ids = [one.question_id for one in found.questions]
    answers = [tuple(ids[int(part[1:]) - 1] for part in mark.get("to").split()) for mark in gold.marks["responses"]]
    assert answers == [one.question_ids for one in found.responses]
    assert {mark.get("id") for mark in gold.marks["indicators"]} == {link.indicator_id for link in found.indicator_links}


def test_what_was_not_read_has_no_markup() -> None:
    with pytest.raises(UsageError, match="was not read"):
        markup(unread("x.pdf", "", "It needs a password", status="encrypted"))


def test_commands(root: Path, tmp_path: Path) -> None:
    source, target = str(root / "corpus" / "minutes" / "council-plan-quarter-three.html"), str(tmp_path / "gold" / "plan.xml")
    done = CliRunner().invoke(main, ["annotate", source, "--to", target], catch_exceptions=False)
    assert done.exit_code == 0 and "questions" in done.output
    again = CliRunner().invoke(main, ["annotate", source, "--to", target], catch_exceptions=False)
    assert again.exit_code == 2 and "there already" in again.output
    assert CliRunner().invoke(main, ["annotate", source, "--to", target, "--force"]).exit_code == 0
    assert CliRunner().invoke(main, ["annotate", target, "--check"]).output == done.output
    scored = CliRunner().invoke(main, ["evaluate", str(tmp_path / "gold")], catch_exceptions=False)
    assert scored.exit_code == 0 and "questions" in scored.output


MARKED = """<minutes council="" committee="" date="" style="">
<q id="q1" by="Councillor Hale">Councillor Hale asked why the bins were late this week again.</q>
<r id="r1" by="Mrs Poole" to="q1">Mrs Poole said that it had snowed. <act owner="Mrs Poole">She would write.</act></r>
</minutes>"""


def two(tmp_path: Path, *changes: tuple[str, str]) -> tuple[Path, Path]:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        text = MARKED
        for old, new in changes if name == "b" else ():
            assert old in text
            text = text.replace(old, new)
        (tmp_path / name / "one.xml").write_text(text)
    return tmp_path / "a", tmp_path / "b"


def test_two_annotators_who_agree(tmp_path: Path) -> None:
    result = agreement(*two(tmp_path))
    assert all(kind.f1 == kind.kappa == 1.0 for kind in result.kinds.values())
    assert {name: (share.right, share.total) for name, share in result.attributes.items()} == dict.fromkeys(
        ("actions.owner", "questions.by", "responses.by"), (1, 1)
    )


def test_two_annotators_who_differ(tmp_path: Path) -> None:
    one, other = two(
        tmp_path, ('<act owner="Mrs Poole">She would write.</act>', "She would write."), ('by="Councillor Hale"', 'by="Cllr Hale"')
    )
    shutil.copy(one / "one.xml", other / "two.xml")
    result = agreement(one, other)
    assert (result.kinds["actions"].one, result.kinds["actions"].both, result.kinds["actions"].f1) == (1, 0, 0.0)
    assert result.kinds["actions"].kappa == 0.0
    assert result.attributes["questions.by"].right == 0
    printed = report(result)
    assert "| actions | 0 | 1 | 0 | 0.00 | 0.00 | 0.00 |" in printed and "In one folder only: two" in printed


def test_only_tags_may_differ(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="other words"):
        agreement(*two(tmp_path, ("snowed", "rained")))


def test_kappa_takes_out_chance(tmp_path: Path) -> None:
    short = (
        "Councillor Hale asked why the bins were late this week again.</q>",
        "Councillor Hale asked why the bins were late</q> this week again.",
    )
    kind = agreement(*two(tmp_path, short)).kinds["questions"]
    assert (kind.both, kind.same_borders, kind.words) == (1, 0, [8, 3, 0, 10])
    observed, chance = 18 / 21, (11 * 8 + 10 * 13) / 441
    assert kind.kappa == pytest.approx((observed - chance) / (1 - chance))


def test_the_command_prints_agreement(tmp_path: Path) -> None:
    one, other = two(tmp_path)
    done = CliRunner().invoke(main, ["evaluate", str(one), str(other)], catch_exceptions=False)
    assert done.exit_code == 0 and "Agreement on 1 documents" in done.output
    assert replace(agreement(one, other), alone=()) == agreement(one, other)


def test_agreement_as_json_and_options_that_do_not_apply(tmp_path: Path) -> None:
    one, other = two(tmp_path)
    run = CliRunner()
    done = run.invoke(main, ["evaluate", str(one), str(other), "--json", str(tmp_path / "it.json")], catch_exceptions=False)
    assert done.exit_code == 0
    figures = json.loads((tmp_path / "it.json").read_text())
    assert figures["documents"] == 1 and figures["records"]["questions"]["both"] == agreement(one, other).kinds["questions"].both
    for option in (["--errors", "3"], ["--documents", str(tmp_path)]):
        done = run.invoke(main, ["evaluate", str(one), str(other), *option])
        assert done.exit_code == 2 and "Leave out" in done.output
    done = run.invoke(main, ["evaluate", str(one), str(other), "--json", str(tmp_path / "absent" / "it.json")])
    assert done.exit_code == 2 and "cannot be written" in done.output


WRONG = """<minutes council="Oakby" committee="" date="12 March 2024" stile="x">
<person role="councillor">Cllr Lund</person>
<q id="q1" by="Cllr Lund" speaker="x">Cllr Lund asked why.</q> <q id="q1">Cllr Frey asked when.</q>
<res outcome="aproved" for="six" carried="maybe">That the report be noted.</res>
<act owner="Clerk" date="31/05/2024" optional="true">Clerk to write about <ind id="XX 1">vans</ind>.</act>
</minutes>
"""


def test_a_check_says_what_no_attribute_can_be(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(WRONG)
    done = CliRunner().invoke(main, ["annotate", str(tmp_path / "a.xml"), "--check"])
    assert done.exit_code == 1
    said = done.output.splitlines()[1:]
    parts = ("'stile'", "'12 March 2024'", "'councillor'", "'speaker'", "another has the id 'q1'", "'aproved'", "'six'", "'maybe'")
    parts += ("'31/05/2024'", "'true'", "'XX 1'")
    assert [part for part in parts if not any(part in line for line in said)] == []
    assert len(said) == len(parts)
    assert "<res> »That the report be noted.«: for is 'six' and no whole number" in said


def test_nothing_is_wrong_with_the_gold_that_travels(root: Path) -> None:
    register = load_register(resource("corpus/indicators/uk-local-government.csv"))
    for path in sorted((root / "corpus").glob("*gold/*.xml")):
        assert not list(problems(read_gold(path), register.by_id)), path.name
