"""Actions: each marked example is found with its exact words and attributes, and nothing else is."""

import re
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline import extract, ingest, segment
from pipeline.extract import actions as component
from pipeline.extract.context import KEY, Scene, plain_lines, shared
from pipeline.extract.found import Found, read, write
from pipeline.extract.owners import split_owners
from pipeline.extract.speakers import cast_of
from pipeline.extract.tokens import english
from pipeline.records import ACTION_KINDS, ACTION_STATUSES, Item, Line, Meeting, Person
from pipeline.run import assemble

EXAMPLES = Path(__file__).parent / "examples" / "actions.txt"
PEOPLE = (
    Person("Councillor Una Brand", "member", "Chair"),
    Person("Cllr Sid Pyne", "member"),
    Person("Tom Kerr", "officer", "Head of Parks", "TK"),
    Person("Mary Fenn", "officer", "Treasurer", "MF"),
    Person("Ms Ada Farley", "officer"),
    Person("Mr Len Okell", "officer"),
    Person("Jo Bell", "officer"),
)
MEETING = Meeting(date="2025-03-11", next_meeting="2025-04-10", people=PEOPLE)
MARK = re.compile(r"<action(?P<values>(?:\s+\w+=\"[^\"]*\")*)>(?P<text>.*?)</action>", re.DOTALL)

nlp = english()
matcher = component.matcher_of(nlp)


def doc_of(text: str, lines: tuple[Line, ...] | None = None) -> Doc:
    doc = nlp.make_doc(text)
    kept = plain_lines(text) if lines is None else lines
    shared(doc)[KEY] = Scene(kept, ("minutes",) * len(kept), (), PEOPLE, MEETING)
    return doc


def found_in(text: str, lines: tuple[Line, ...] | None = None) -> list[Found]:
    return component.find_actions(doc_of(text, lines), matcher)


def examples() -> list[str]:
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    return [line.replace("¶", "\n") for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("example", examples())
def test_the_marked_words_are_found_and_nothing_else(example: str) -> None:
    assert "<" not in MARK.sub("", example), "a mark that is not closed"
    text = MARK.sub(lambda m: m["text"], example)
    wanted = [(m["text"], dict(re.findall(r"(\w+)=\"([^\"]*)\"", m["values"]))) for m in MARK.finditer(example)]
    found = found_in(text)
    assert [text[f.start : f.end] for f in found] == [words for words, _ in wanted]
    for one, (_, values) in zip(found, wanted, strict=True):
        got = {**one.values, "owners": "; ".join(one.values["owners"]), "date": one.values["due_date"]}
        assert {name: got[name] for name in values} == values


def test_a_clause_of_a_resolution_is_an_action_that_points_at_it() -> None:
    text = "RESOLVED:\n(a) the report be noted; and\n(b) the Head of Parks be asked to bring a plan to the May meeting."
    doc = doc_of(text)
    clauses = [(text.index("the report"), text.index("; and")), (text.index("the Head"), len(text))]
    write(doc, "resolutions", [Found(start, end, "test") for start, end in clauses])
    (one,) = component.find_actions(doc, matcher)
    assert (one.start, one.end) == clauses[1]
    assert one.values["resolution"] == clauses[1]
    assert one.values["kind"] == "resolution"
    assert one.values["owners"] == ("the Head of Parks",)
    assert one.values["due"] == "to the May meeting"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Councillor Hale moved that the Clerk bring back three quotes.", "the Clerk"),
        ("Motion by Hale, second by Poole, to direct the City Attorney to draft a lease.", "the City Attorney"),
        ("The Council gave direction to staff to prepare a study of the fees.", "staff"),
        ("It was the consensus of the Council for staff to trim the trees.", "staff"),
    ],
)
def test_a_motion_that_tells_somebody_to_do_a_thing_is_a_task(text: str, owner: str) -> None:
    doc = doc_of(text)
    write(doc, "resolutions", [Found(0, len(text), "test")])
    (one,) = component.find_actions(doc, matcher)
    assert one.values["owners"] == (owner,)


def test_a_lost_motion_orders_nothing() -> None:
    text = "That the Head of Parks be asked to bring a plan."
    doc = doc_of(text)
    write(doc, "resolutions", [Found(0, len(text), "test", {"carried": "no"})])
    assert component.find_actions(doc, matcher) == []


def test_a_pronoun_is_the_responder_whose_turn_it_is() -> None:
    text = "Councillor Brand asked about the pond. It was being drained. She would send him the plan."
    doc = doc_of(text)
    write(doc, "responses", [Found(text.index("It was"), len(text), "test", {"speaker": "Ms Farley"})])
    (one,) = component.find_actions(doc, matcher)
    assert one.values["owners"] == ("Ms Farley",)
    assert one.values["response"] == (text.index("It was"), len(text))


def test_initials_in_the_margin_mark_the_sentence_beside_them() -> None:
    text = "The wall had been measured. The builder would be asked for a price.\nTK"
    body, margin = text.split("\n")
    lines = (Line(0, len(body)), Line(len(body) + 1, len(text), "margin"))
    (one,) = found_in(text, lines)
    assert text[one.start : one.end] == "The builder would be asked for a price.\nTK"
    assert (one.values["owners"], one.values["kind"]) == (("TK",), "marker")


def test_a_margin_beside_plain_news_marks_nothing() -> None:
    text = "There was no further news.\nTK"
    assert found_in(text, (Line(0, 26), Line(27, 29, "margin"))) == []


def test_a_log_without_a_head_row_is_read_by_its_status_column() -> None:
    text = "Write to the school\tNew\nMend the gate\tCompleted\nCut the hedge\tCarried forward"
    found = found_in(text, tuple(Line(m.start(), m.end(), "row") for m in re.finditer(r"[^\n]+", text)))
    assert [(text[f.start : f.end], f.rule) for f in found] == [
        ("Write to the school", "action-row"),
        ("Cut the hedge", "action-row-carried"),
    ]


def test_the_head_of_a_second_part_of_a_table_is_no_row() -> None:
    text = "Action\tOwner\tDeadline\nWrite to the school\tAnn Bell\tMay\nActions completed\t\tDeadline\nMend the gate\tTom Kerr\tJune"
    found = found_in(text, tuple(Line(m.start(), m.end(), "row") for m in re.finditer(r"[^\n]+", text)))
    assert [text[f.start : f.end] for f in found] == ["Write to the school", "Mend the gate"]


def test_a_table_of_actions_goes_on_below_the_name_of_a_group() -> None:
    text = "Actions\tWho\tBy when\nGeneral\nLeaflets: to be sent out\tTK\tEnd May\nCommunication\nAsk the school\tTK\tJune"
    lines = tuple(Line(m.start(), m.end(), "row" if "\t" in m[0] else "text") for m in re.finditer(r"[^\n]+", text))
    assert [(text[f.start : f.end], f.values["due"]) for f in found_in(text, lines)] == [
        ("Leaflets: to be sent out", "End May"),
        ("Ask the school", "June"),
    ]


@pytest.mark.parametrize(
    ("head", "due"),
    [("Min\tAction\tLead\tBy", "26 August"), ("Min\tAction\tBy\tWhen", "26 August"), ("Min\tAction\tBy\tNotes", "")],
)
def test_by_heads_the_column_of_days_or_that_of_names(head: str, due: str) -> None:
    text = f"{head}\n5\tSpeak to the owners of the mill\tTK\t26 August"
    lines = tuple(Line(m.start(), m.end(), "row") for m in re.finditer(r"[^\n]+", text))
    (one,) = found_in(text, lines)
    assert (one.values["owners"], one.values["due"]) == (("TK",), due)


def test_a_table_of_actions_ends_with_a_sentence() -> None:
    text = "Actions\tWho\tBy when\nAsk the school\tTK\tJune\nThe fair was a success.\nCakes sold\t40\t60"
    lines = tuple(Line(m.start(), m.end(), "row" if "\t" in m[0] else "text") for m in re.finditer(r"[^\n]+", text))
    assert [text[f.start : f.end] for f in found_in(text, lines)] == ["Ask the school"]


def test_initials_without_a_key_mark_an_action_in_a_column_of_known_ones() -> None:
    text = (
        "The posters would be printed again.\nTK\nThe hall would be booked.\nMF\nA small group would meet.\nTK/ZZ\n"
        "The cakes would be baked here.\nMF\n"
        "The bus had been late again.\nQQ"
    )
    found = found_in(text)
    assert [f.values["owners"] for f in found] == [("TK",), ("MF",), ("TK", "ZZ"), ("MF",)]


def test_a_line_that_says_when_belongs_to_the_action_before_it() -> None:
    (one,) = found_in("Action: TK to set up a group.\nDue: end of April")
    assert (one.values["due"], one.values["due_date"]) == ("end of April", "2025-04-30")


@pytest.mark.parametrize(
    ("printed", "owners"),
    [
        ("TK/MF", ("TK", "MF")),
        ("Chair/Clerk", ("Chair", "Clerk")),
        ("Cllrs Brand, Pyne and Okell", ("Brand", "Pyne", "Okell")),
        ("Head of Legal and Democratic Services", ("Head of Legal and Democratic Services",)),
        ("Head of Parks and Head of Legal and Democratic Services", ("Head of Parks", "Head of Legal and Democratic Services")),
        ("both the Ministry and the Home Office", ("the Ministry", "the Home Office")),
        ("A/Senior Engineer", ("A/Senior Engineer",)),
        ("Clerk please", ("Clerk",)),
        ("", ()),
    ],
)
def test_owners_are_split_where_two_are_named(printed: str, owners: tuple[str, ...]) -> None:
    assert split_owners(printed, cast_of(PEOPLE)) == owners


def test_the_component_writes_what_the_function_finds() -> None:
    language = spacy.blank("en")
    language.add_pipe("minutebook_actions")
    doc = language("The Clerk agreed to write to the owner.")
    assert [span.text for span in doc.spans["actions"]] == ["The Clerk agreed to write to the owner."]
    assert read(doc, "actions")[0].values["owners"] == ("The Clerk",)


WORDS = st.sampled_from(
    [
        "Action",
        "ACTION",
        ":",
        "–",
        "(",
        ")",
        "/",
        ".",
        ",",
        "\n",
        "\t",
        "•",
        "Clerk",
        "TK",
        "MF",
        "to",
        "would",
        "be",
        "agreed",
        "that",
        "sent",
    ]
    + ["asked", "if", "could", "the", "report", "Members", "by", "Friday", "May", "3", "Owner", "Status", "Complete", "he", "She", "a"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text_gives_records_within_it(text: str) -> None:
    previous = -1
    for one in found_in(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.start >= previous
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        assert one.values["kind"] in ACTION_KINDS
        assert one.values["status"] in ACTION_STATUSES
        assert one.rule.startswith("action-")
        previous = one.start


def test_initials_one_below_the_other_in_the_margin_own_one_action() -> None:
    text = "The wall was damp. TK/MF will check.\nTK\nMF"
    body, first, second = text.split("\n")
    lines = (
        Line(0, len(body)),
        Line(len(body) + 1, len(body) + 1 + len(first), "margin"),
        Line(len(text) - len(second), len(text), "margin"),
    )
    (one,) = found_in(text, lines)
    assert (one.values["owners"], one.end) == (("TK", "MF"), len(text))


def test_an_outcome_of_one_word_gives_its_marker_to_the_motion_before_it() -> None:
    (one,) = found_in("It was moved that the gate be painted at last. This was agreed.\nAction TK")
    assert (one.start, one.values["owners"]) == (0, ("TK",))


def test_all_beside_what_somebody_thinks_marks_nothing() -> None:
    text = "TK says that it would be a fine thing to do.\nAll"
    assert found_in(text, (Line(0, 44), Line(45, 48, "margin"))) == []


@pytest.mark.parametrize(
    ("text", "owners", "words"),
    [
        ("The Trustees decided that each Trustee would put forward a name.", ("each Trustee",), None),
        (
            "The wall of the old mill would be left as it was for one more year or two; and that the paths be placed on the agenda.",
            (),
            "that the paths be placed on the agenda.",
        ),
        ("That the Deputy Manager, Parks BE DIRECTED to publish the list.", ("the Deputy Manager, Parks",), None),
    ],
)
def test_what_a_resolution_orders(text: str, owners: tuple[str, ...], words: str | None) -> None:
    doc = doc_of(text)
    write(doc, "resolutions", [Found(0, len(text), "test")])
    (one,) = component.find_actions(doc, matcher)
    assert one.values["owners"] == owners
    assert words is None or text[one.start : one.end] == words


@pytest.mark.parametrize(("title", "found"), [("Action points for roads", 2), ("Actions from the last meeting", 0), ("Roads", 0)])
def test_the_title_of_an_item_lists_new_actions(title: str, found: int) -> None:
    text = f"{title}\n1. In the plan, show the wording of the standard\n2. Better maps of the lanes"
    ends = [m.start() for m in re.finditer("\n", text)] + [len(text)]
    lines = tuple(Line(a, b, "list" if a else "heading") for a, b in zip([0, *(e + 1 for e in ends[:-1])], ends, strict=True))
    item = Item("1", title, 0, len(text), 0, len(title))
    doc = nlp.make_doc(text)
    shared(doc)[KEY] = Scene(lines, ("heading", "minutes", "minutes"), (item,), PEOPLE, MEETING)
    assert len(component.find_actions(doc, matcher)) == found


def test_the_row_of_a_log_counts_from_the_day_it_was_set() -> None:
    rows = "Meeting date\tAction\tDeadline\tProgress\n08/06/2011\tJo Bell to report on the bridge\tAugust\tIn hand\n"
    text = f"Roads Board Action Log as 17 January 2012\n\n{rows}02/11/2013\tUna Brand to write to the Trust\tend of March\tOngoing\n"
    source = ingest.read(Path("log.txt"), text.encode())
    meeting = segment.segment(source)
    found = assemble(source, meeting, extract.extract(source, meeting, extract.build_nlp())).actions
    assert [a.due_date for a in found] == ["2011-08-31", "2012-03-31"]
