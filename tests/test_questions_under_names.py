"""Questions and answers under names that are entries of a list, and in tables one column of which holds both."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN DISTRICT COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor R Hale (Chair), Councillors P"
    " Bell and J Moss\n\n"
    "Officers: Ann Gill, Harbour Master (AG)\n\n1. Quay\n\n"
)


def test_names_over_points() -> None:
    asked, told = exchanged(
        HEAD,
        "Discussion:\n\n• Cllr Bell\n   o Is the crane safe?\n   o Who greases it?\n• AG\n   o Safe since May.\n   o The crew,"
        " on Fridays.\n\n"
        "• Chair\n   o A fine crane.\n   o Asked what it lifts.\n• AG\n   o Nine tonnes. Less in a wind.\n",
    )
    assert [who for who, _ in asked] == ["Cllr Bell", "Cllr Bell", "Chair"]
    assert told == [("AG", "Safe since May. o The crew, on Fridays."), ("AG", "Nine tonnes. Less in a wind.")]


@pytest.mark.parametrize(
    "points",
    [
        "• AG\n   o to grease the crane\n",
        "• BBQ\n   o Sausages, on the quay\n",
        "• Crane\n   o Greased in May\n",
    ],
)
def test_no_answer_under_a_task_or_a_topic(points: str) -> None:
    assert exchanged(HEAD, f"• Cllr Bell asked who greased the crane.\n\n{points}")[1] == []


def test_a_column_of_both() -> None:
    asked, told = exchanged(
        HEAD,
        "No. | Raised by | Matter and answer | Follow-up\n"
        "1 | Cllr Bell | Share of moorings let. 64%, was 70. Winter is slow. | None\n"
        "2 | Cllr Moss | And how many of these to visitors? Nine, all in May. | None\n"
        "3 | Cllr Moss | Whether the buoys must be lit. Not inside the bar. | None\n"
        "4 | Cllr Bell | Nets left on the slip. A comment. | None\n"
        "5 | Cllr Bell | The slip had been swept. Thanks to the crew. | None\n",
    )
    assert asked == [
        ("Cllr Bell", "Share of moorings let."),
        ("Cllr Moss", "And how many of these to visitors?"),
        ("Cllr Moss", "Whether the buoys must be lit."),
    ]
    assert [words for _, words in told] == ["64%, was 70. Winter is slow.", "Nine, all in May.", "Not inside the bar."]


def test_a_column_of_both_names_who_answers() -> None:
    _, told = exchanged(HEAD, "Member | Question and response\nCllr Bell | Why is the gate shut? Ann Gill: the lock is broken.\n")
    assert told == [("Ann Gill", "Ann Gill: the lock is broken.")]


@pytest.mark.parametrize("head", ["Matter and date", "Question | Paper", "Matter | Raised on"])
def test_other_columns(head: str) -> None:
    assert exchanged(HEAD, f"No. | {head}\n1 | Share of moorings let. 64%, was 70.\n")[1] == []


def test_pairs_in_one_line() -> None:
    asked, told = exchanged(
        HEAD,
        "Q1 (Cllr Bell): Is the crane safe? A1 (AG): It is. Q2 (Cllr Moss): Who greases it? A2: The crew do.\n\n• Q: Is it lit? A: No.\n",
    )
    assert asked == [("Cllr Bell", "Is the crane safe?"), ("Cllr Moss", "Who greases it?"), ("", "Is it lit?")]
    assert told == [("AG", "It is."), ("", "The crew do."), ("", "No.")]


@pytest.mark.parametrize("said", ["Q1 was dull. A slow start.", "• Q4 – 34 of 40 on target. A good year.", "A. The quay. Q. The slip."])
def test_no_pairs(said: str) -> None:
    assert exchanged(HEAD, said) == ([], [])


def test_a_definition_of_each() -> None:
    asked, told = exchanged(
        HEAD, "Member: Cllr Bell\nQuestion: How many boats are in?\nAnswer: Nine.\n\nMember: Cllr Moss\nQuestion: Who"
        " pays?\nAnswer: The owners.\n"
    )
    assert asked == [("Cllr Bell", "How many boats are in?"), ("Cllr Moss", "Who pays?")]
    assert [words for _, words in told] == ["Nine.", "The owners."]


@pytest.mark.parametrize(("mark", "gap"), [(":", "\n"), ("", "\n\n"), ("", "\n")])
def test_as_it_was_spoken(mark: str, gap: str) -> None:
    said = [f"Cllr Bell{mark}", "How many boats are in?", f"Ann Gill{mark}", "Nine. More are due in June."]
    said += [f"Cllr Moss{mark}", "And who pays for the buoys?", f"Ann Gill{mark}", "The owners.", "The report was noted."]
    asked, told = exchanged(HEAD, gap.join(said))
    assert asked == [("Cllr Bell", "How many boats are in?"), ("Cllr Moss", "And who pays for the buoys?")]
    assert told == [("Ann Gill", "Nine. More are due in June."), ("Ann Gill", "The owners.")]


def test_names_that_are_only_listed() -> None:
    assert exchanged(HEAD, "Cllr Bell\n\nThe quay.\n\nAnn Gill\n\nThe slip.\n") == ([], [])


def test_short_questions_in_a_script() -> None:
    asked, told = exchanged(HEAD, "CLLR BELL: How many boats are in?\nMS GILL: Nine.\nCLLR BELL: And the rest?\nMS GILL: In June.\n")
    assert [words for _, words in asked] == ["CLLR BELL: How many boats are in?", "CLLR BELL: And the rest?"]
    assert [words for _, words in told] == ["MS GILL: Nine.", "MS GILL: In June."]


@pytest.mark.parametrize("column", ["Officer comment", "Outcome", "Comments"])
def test_a_column_beside_what_is_asked_aloud(column: str) -> None:
    asked, told = exchanged(
        HEAD, f"Query | Raised by | {column}\nWho greases the crane? | Cllr Bell | The crew.\nRust on the crane | Cllr Moss |"
        f" To be looked at.\n"
    )
    assert asked == [("Cllr Bell", "Who greases the crane?")]
    assert [words for _, words in told] == ["The crew."]


def test_topics_with_their_answers() -> None:
    asked, told = exchanged(HEAD, "Cllr Bell asked about:\n- moorings. Ann Gill said nine were let.\n- the toll. Ann Gill"
    " said it was £4.\n")
    assert asked == [("Cllr Bell", "moorings."), ("Cllr Bell", "the toll.")]
    assert [who for who, _ in told] == ["Ann Gill", "Ann Gill"]


def test_a_topic_behind_the_name() -> None:
    asked, _ = exchanged(HEAD, "Cllr Bell – Moorings\nAsked how many were let.\nAnn Gill: nine, of 40.\n")
    assert asked == [("Cllr Bell", "Asked how many were let.")]


def test_bare_letters() -> None:
    asked, told = exchanged(HEAD, "Q How many boats are in?\nA Nine.\nQ1 Who pays?\nA1 Ann Gill: the owners.\n")
    assert [words for _, words in asked] == ["How many boats are in?", "Who pays?"]
    assert told == [("", "Nine."), ("Ann Gill", "Ann Gill: the owners.")]


def test_initials_behind_a_labelled_answer() -> None:
    assert exchanged(HEAD, "1. Q: How many boats are in? (Cllr Bell)\n   A: Nine. (AG)\n")[1] == [("AG", "Nine. (AG)")]


@pytest.mark.parametrize("mark", [":", "–", "—"])
def test_no_space_behind_the_mark_of_a_label(mark: str) -> None:
    asked, told = exchanged(HEAD, f"Q{mark}How many boats are in?\nA{mark}Nine.\nQ{mark}Who pays?\nA{mark}A fund of the harbour.\n")
    assert [words for _, words in asked] == ["How many boats are in?", "Who pays?"]
    assert [words for _, words in told] == ["Nine.", "A fund of the harbour."]


def test_an_a_to_z_is_no_answer() -> None:
    assert exchanged(HEAD, "Q: Who pays?\nA–Z of moorings.\nA: The owner.\n")[1] == [("", "The owner.")]
