"""What was put to the meeting on a line of its own over its fate, and verdicts short of the usual words."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Resolution

HEAD = """Much Fenby Community Council

Minutes of the meeting held on Tuesday 14 March 2023 in the Hall

Present: Ann Hale (Chair), Ben Poole, Mary Reed, Cllr Kemp

1. Roof

It was dry.

"""
NLP = extract.build_nlp()


def read_in(text: str) -> list[Resolution]:
    source = read(Path("case.txt"), text.encode())
    return [r for r in extract.extract(source, segment.segment(source), NLP).resolutions if "closed at" not in r.text]


def found(body: str) -> list[Resolution]:
    return read_in(f"{HEAD}2. Business\n\n{body}\n\n3. Close\n\nThe meeting closed at 9 pm.\n")


def said(body: str) -> list[tuple[str, str]]:
    return [(" ".join(r.text.split()), r.outcome) for r in found(body)]


def test_what_was_proposed_stands_over_its_mover_and_its_fate() -> None:
    one, two = found(
        "The tent should be mended.\n\nProposed by: Hale\n\nSome thought it too old.\n\nUnanimously approved.\n\n"
        "Reed for Treasurer.\n\nMoved by: Poole\nSeconded by: Hale\n\nCarried 4-1\n"
    )
    assert (one.text, one.outcome, one.mover, one.carried) == ("The tent should be mended.", "approved", "Hale", "yes")
    assert (two.text, two.outcome, two.mover, two.seconder) == ("Reed for Treasurer.", "appointed", "Poole", "Hale")
    assert (two.votes_for, two.votes_against) == (4, 1)


def test_under_a_title_the_words_stand_below_the_mover() -> None:
    (one,) = found("Proposed by: Hale\n\nAs in the draft of 3 May.\n\nAll in favour")
    assert one.text.startswith("As in the draft") and one.mover == "Hale"


@pytest.mark.parametrize(
    "body",
    [
        "The tent was wet.\n\nProposed by: Hale\n\nThere was more talk of it.",
        "Discussed the tent at length.\n\nProposed by: Hale\n\nApproved.",
    ],
)
def test_without_words_or_fate_nothing_was_decided(body: str) -> None:
    assert not [r for r in found(body) if r.rule == "resolution.fate-below"]


def test_a_vote_is_named_over_its_tally() -> None:
    one, two = found(
        "Vote on spending £85 on lamps.\n\n- Vote: 3 in favor, 0 opposed, 0 abstained\n- Resolution: Vote passed\n\n"
        "Vote to hold the fair in June.\n\nResult: 2 for, 4 against\n"
    )
    assert (one.text, one.carried, one.votes_for) == ("Vote on spending £85 on lamps.", "yes", 3)
    assert (two.carried, two.outcome) == ("no", "")
    assert not found("Vote on the fair was put off.\n\nThe lamps were lit.")


def test_a_list_of_items_in_front_makes_no_agenda_of_notes_that_tell_who_moved() -> None:
    notes = (
        "Board meeting: 2023-05-03\n\nAttendees\n\n- Ann Hale\n- Ben Poole\n\nAgenda\n\n1. Adopt rules\n2. Elect officers\n\n"
        "Tent\n\nThe tent should be mended.\n\nProposed by: Hale\n\nUnanimously approved.\n\n"
        "Officers\n\nPoole for Treasurer.\n\nProposed by: Hale\n\nUnanimously approved.\n"
    )
    assert [r.text for r in read_in(notes)] == ["The tent should be mended.", "Poole for Treasurer."]
    agenda = "Board meeting: 2023-05-03\n\nAgenda\n\n1. Adopt rules\n\nThe rules will be approved.\n\n2. Elect officers\n\nFor one year.\n"
    assert not read_in(agenda)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("The minutes of 3 May were found to be right and were signed.", "approved"),
        ("The notes of 3 May were felt to be a fair record.", "approved"),
        ("These bills were passed:", "approved"),
        ("It was agreed buy a new rake.", "agreed"),
        ("At the outset, with leave of the Chair, it was agreed take Item 4 first.", "agreed"),
        ("In the end, it resolved that the shed should be sold.", "agreed"),
        ("Bearing in mind the cost of a new shed all councillors agreed not to go on with it.", "agreed"),
        ("Following a secret ballot of members, Ann Hale and Ben Poole were appointed.", "appointed"),
        ("The Community Council were happy to support this scheme.", "approved"),
        ("Members pledged their full support for the bid.", "approved"),
        ("The WG unanimously agreed on it.", "agreed"),
        ("Agreed on leaving the shed as it is.", "agreed"),
        ("After some talk, the Council decided to put it off until June.", "deferred"),
    ],
)
def test_a_verdict_short_of_the_usual_words(words: str, outcome: str) -> None:
    assert said(words) == [(words, outcome)]


@pytest.mark.parametrize(
    "words",
    [
        "It was agreed last year to buy a rake.",
        "He said that it was agreed take Item 4 first.",
        "The Council was happy to hear the news.",
        "The Council is pleased to support the arts.",
        "It resolved that day into rain.",
        "Given what he had said the members agreed that it was sad.",
        "He said the minutes were found to be right.",
        "At the May 2019 meeting the Board approved a budget of £400 for the roof.",
    ],
)
def test_told_or_felt_is_not_decided(words: str) -> None:
    assert said(words) == []


def test_movers_behind_a_verdict() -> None:
    (one,) = found("Approved – AHa Seconded – BP")
    assert (one.outcome, one.mover, one.seconder) == ("approved", "AHa", "BP")
    (two,) = found("The accounts were approved (Ann Hale, Ben Poole), and were signed.")
    assert (two.mover, two.seconder) == ("Ann Hale", "Ben Poole")
    (three,) = found("The accounts were approved (Summary, Appendix).")
    assert not three.mover


def test_who_moved_it_is_told_in_the_next_sentence() -> None:
    (one,) = found(
        "It was decided to give £50. This was proposed by Cllr Hale, seconded by Cllr Reed and unanimously approved; Clerk to send it."
    )
    assert (one.text, one.mover, one.seconder, one.carried) == ("It was decided to give £50.", "Cllr Hale", "Cllr Reed", "yes")
    (two,) = found("The minutes of 3 May were approved. Proposed by Cllr Hale, seconded by Cllr Reed as a true record.")
    assert (two.mover, two.seconder) == ("Cllr Hale", "Cllr Reed")
    both = found("It was agreed that the mill would be best. It was proposed by Cllr Hale, seconded by Cllr Reed and agreed to ask him.")
    assert [r.mover for r in both] == ["", "Cllr Hale"]


def test_a_motion_in_parts_lends_its_movers_to_what_was_resolved() -> None:
    records = found(
        "It was moved by Cllr Hale and seconded by Cllr Reed:\n\n“That this Council, noting how few buses there are –\n\n"
        "(1) believes that more are needed; and\n\n(2) asks the Authority to run them.”\n\nCllr Kemp spoke against it.\n\n"
        "The substantive motion was declared CARRIED and it was\n\nRESOLVED: That this Council –\n\n"
        "(1) believes that more are needed;\n\n(2) asks the Authority to run them."
    )
    assert [(r.label, r.mover, r.seconder, r.carried) for r in records] == [
        ("(1)", "Cllr Hale", "Cllr Reed", "yes"),
        ("(2)", "Cllr Hale", "Cllr Reed", "yes"),
    ]


def test_a_line_of_movers_may_end_in_a_semicolon() -> None:
    (one,) = found("R2024-25 S. Foote, K. Marsh;\nThat we pass By-Law 2024-5, being a by-law to mend the roof.\nCarried.")
    assert (one.mover, one.seconder, one.carried) == ("S. Foote", "K. Marsh", "yes")


@pytest.mark.parametrize("end", [":", ";"])
def test_actions_that_follow_are_decided_one_by_one(end: str) -> None:
    body = (
        "Moved by S. Foote\n\nSeconded by K. Marsh\n\n"
        f"That, as the Director advised, the following actions be taken over the old mill{end}\n\n"
        "a) the by-law as appended BE INTRODUCED on 4 May;\n\nb) the Clerk BE REQUESTED to write to the owner.\n\nMotion Passed"
    )
    assert [(r.label, r.mover, r.seconder) for r in found(body)] == [("a)", "S. Foote", "K. Marsh"), ("b)", "S. Foote", "K. Marsh")]
    steps = found("RESOLVED: That the following steps be taken,\n\n1. the gate be painted;\n\n2. the Clerk write to the owner.")
    assert [r.label for r in steps] == ["1.", "2."]
    assert len(found("It was agreed that the following changes be made; the gate would be painted.")) == 1


def test_an_officer_with_who_proposed_him_is_elected() -> None:
    records = found(
        "**Chair -- Ann Hale.** Proposed by Ben Poole; seconded by Mary Reed.\n\n"
        "Secretary: Mary Reed (proposed by Cllr Kemp, seconded by Ann Hale)\n\n"
        "Treasurer: Ben Poole\n\nProposed by Mary Reed, seconded by Ann Hale.\n"
    )
    assert [(r.outcome, r.mover, r.seconder) for r in records] == [
        ("appointed", "Ben Poole", "Mary Reed"),
        ("appointed", "Cllr Kemp", "Ann Hale"),
        ("appointed", "Mary Reed", "Ann Hale"),
    ]


def test_of_two_who_stand_neither_line_elects() -> None:
    records = found(
        "Chair: Ann Hale. Proposed by Mary Reed, seconded by Ben Poole.\n\n"
        "Chair: Ben Poole. Proposed by Ann Hale, seconded by Mary Reed.\n\n"
        "A ballot was held and Ann Hale was elected."
    )
    assert not [r for r in records if r.rule == "resolution.posts"]
