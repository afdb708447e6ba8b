"""Whoever asks stands behind what is asked, in a lead-in or before a label; and answers in a few words behind the question."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN DISTRICT COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor R Hale (Chair), Councillors P"
    " Bell and J Moss, Mrs L Fenn\n\n"
    "Officers: Ms A Gill, Harbour Master; Mr T Orde, Head of Finance\n\n1. Quay\n\nThe Harbour Master presented the report.\n\n"
)


@pytest.mark.parametrize(
    ("asker", "asked"),
    [
        ("Mrs Fenn", "What the crane had cost was Mrs Fenn’s next question."),
        ("Councillor Bell", "Why the quay was shut was the puzzle put forward by Councillor Bell."),
        ("Councillor Bell", "A figure for the tolls was what Councillor Bell wanted."),
        ("Councillor Moss", "Reassurance was what Councillor Moss wanted, that the slip would stay open."),
        ("Councillor Bell", "Councillor Bell pressed the Harbour Master on the day by which the light would be mended."),
    ],
)
def test_the_asker_stands_behind(asker: str, asked: str) -> None:
    told = "Ms Gill said that it was nine."
    assert exchanged(HEAD, f"{asked} {told}") == ([(asker, asked)], [("Ms Gill", told)])


def test_a_pronoun_asks_behind_its_question() -> None:
    said = "Councillor Bell asked if the toll was high. Mr Orde said not. And was it to be raised, he inquired? Mr Orde would not say so."
    questions, answers = exchanged(HEAD, said)
    assert [q[1] for q in questions] == ["Councillor Bell asked if the toll was high.", "And was it to be raised, he inquired?"]
    assert answers == [("Mr Orde", "Mr Orde said not."), ("Mr Orde", "Mr Orde would not say so.")]


@pytest.mark.parametrize(
    ("said", "asked", "who", "told"),
    [
        (
            "There being a question about the buoys, the figure was given as 40, against 44 in May.",
            "a question about the buoys",
            "",
            "the figure was given as 40, against 44 in May.",
        ),
        (
            "Responding to Councillor Moss, who had a question on nets and whether they were torn, Ms Gill said that nine were.",
            "Councillor Moss, who had a question on nets and whether they were torn",
            "Ms Gill",
            "Ms Gill said that nine were.",
        ),
        (
            "In answer to Councillor Moss, who had raised the matter of nets, Ms Gill said that nine were torn.",
            "Councillor Moss, who had raised the matter of nets",
            "Ms Gill",
            "Ms Gill said that nine were torn.",
        ),
    ],
)
def test_a_lead_in_asks(said: str, asked: str, who: str, told: str) -> None:
    questions, answers = exchanged(HEAD, said)
    assert ([q[1] for q in questions], answers) == ([asked], [(who, told)])


def test_a_name_before_a_dash_asks_over_the_label_of_an_answer() -> None:
    said = (
        "Members put questions as undernoted:–\n\nCouncillor Bell – whether the tolls could be set out by month.\n\n"
        "Answer – yes, from June.\n\n"
        "Councillor Moss – the reason for the fall in landings.\n\nAnswer – the weather. Two boats had been sold."
    )
    questions, answers = exchanged(HEAD, said)
    assert questions == [
        ("Councillor Bell", "Councillor Bell – whether the tolls could be set out by month."),
        ("Councillor Moss", "Councillor Moss – the reason for the fall in landings."),
    ]
    assert [a[1] for a in answers] == ["yes, from June.", "the weather. Two boats had been sold."]


@pytest.mark.parametrize(
    "told",
    [
        "It does now.",
        "There is. 40 waiting, one boatman.",
        "Honestly, yes: 11% as against 8. Visitors for the most part.",
        "Very probably, no.",
        "It was, the Committee heard, and it took in June. Without June it was four.",
        "There is. She promised to find out where the list had got to.",
    ],
)
def test_a_few_words_answer(told: str) -> None:
    assert exchanged(HEAD, f"Councillor Bell asked whether there was still a queue. {told}")[1] == [("", told)]


@pytest.mark.parametrize(
    ("asked", "join", "told"),
    [
        ("Councillor Bell was anxious to hear how many buoys there were", ": ", "three, of which one was lit."),
        ("Councillor Bell asked what the rope had cost", ": ", "£40 a coil."),
        ("Councillor Bell asked about a mooring", " – ", "told the list is closed."),
        ("Councillor Bell wondered what lay behind the fall in landings", "; ", "the explanation offered was the weather."),
    ],
)
def test_what_a_mark_sets_apart_answers(asked: str, join: str, told: str) -> None:
    questions, answers = exchanged(HEAD, f"{asked}{join}{told}")
    assert ([q[1] for q in questions], [a[1].lstrip(": ") for a in answers]) == ([asked], [told])


@pytest.mark.parametrize(
    "told",
    [
        "Ms Gill’s replies were that nine had gone; and that two had stayed.",
        "Ms Gill’s explanation was twofold: the rain, and the price of rope.",
        "Ms Gill thanked him for this. It needed a crane, which the quay had not.",
    ],
)
def test_an_answer_is_a_noun_or_thanks(told: str) -> None:
    assert [a[1] for a in exchanged(HEAD, f"Councillor Bell asked where the boats were. {told}")[1]] == [told]


@pytest.mark.parametrize(
    ("told", "task"),
    [
        ("We have two.", "To see what a third would need (Gill)."),
        ("Mr Orde said that nine were.", "A list of them to go to all by May. TO"),
    ],
)
def test_a_task_is_no_part_of_the_answer(told: str, task: str) -> None:
    assert [a[1] for a in exchanged(HEAD, f"Councillor Bell asked how many ladders there were. {told} {task}")[1]] == [told]


@pytest.mark.parametrize("asker", ["Someone at the back", "A lady"])
def test_somebody_asks(asker: str) -> None:
    asked = f"{asker} asked if that was the one with the tower."
    assert exchanged(HEAD, f"{asked} It was not.")[0] == [(asker, asked)]


@pytest.mark.parametrize(
    "said",
    [
        "The matter of the crane was a good question.",
        "The answer is in the report.",
        "Mr Orde’s explanation was accepted.",
        "There being no further business, the figure was given to the Clerk.",
        "The Council had pressed ahead with work on the quay.",
        "Councillor Bell – apologies.\n\nCouncillor Moss – the tolls.",
        "The Clerk asked them if they would move the boat.",
    ],
)
def test_nobody_asks(said: str) -> None:
    assert exchanged(HEAD, said) == ([], [])


def test_a_numbered_paragraph_ends_a_list_of_points() -> None:
    said = (
        "1.1 Councillor Bell asked about the tolls. Mr Orde was candid about this:\n\n• four in ten were late;\n\n• it was lawful.\n\n"
        "1.2 On moorings, clarification was sought by Councillor Moss as to how many were let. He was informed that nine were."
    )
    questions, answers = exchanged(HEAD, said)
    assert [q[0] for q in questions] == ["Councillor Bell", "Councillor Moss"]
    assert answers[1] == ("", "He was informed that nine were.")


def test_the_third_of_several_is_taken_by_another() -> None:
    said = (
        "Councillor Bell asked how many nets were torn. Councillor Moss asked what they cost; and Mrs Fenn was anxious to learn whether any"
        " were new. To the first of these Mr Orde said that nine were. They cost £40. "
        "The third was taken by the Harbour Master. None was new."
    )
    assert exchanged(HEAD, said)[1] == [
        ("Mr Orde", "To the first of these Mr Orde said that nine were. They cost £40."),
        ("the Harbour Master", "The third was taken by the Harbour Master. None was new."),
    ]


@pytest.mark.parametrize(
    "asked",
    [
        "Councillor Bell wished for clarification of the toll.",
        "Councillor Bell demanded an explanation of the rise.",
        "Councillor Bell wished to be taken through the table of tolls.",
    ],
)
def test_it_is_wished_for(asked: str) -> None:
    assert exchanged(HEAD, f"{asked} Ms Gill said that it was new.") == (
        [("Councillor Bell", asked)],
        [("Ms Gill", "Ms Gill said that it was new.")],
    )


def test_letters_before_a_colon_answer_in_the_paragraph_of_the_question() -> None:
    said = "Councillor Bell queried how many nets were torn. XP: 17% in May. It was the gales."
    assert exchanged(HEAD, said)[1] == [("XP", "XP: 17% in May. It was the gales.")]


def test_curt_answers_stand_between_the_questions_of_one() -> None:
    said = "Councillor Bell: who sets the toll?\n\nTwo members, by letter. A day of £3.\n\n"
    said += "Councillor Bell: can it be seen?\n\nMs Gill said no."
    assert [q[1] for q in exchanged(HEAD, said)[0]] == ["Councillor Bell: who sets the toll?", "Councillor Bell: can it be seen?"]


def test_a_motion_over_the_label_of_its_reply_is_no_question() -> None:
    said = "Councillor Bell: “That a crane be bought for the quay.”\n\nREPLY: A count of boats will be made."
    assert exchanged(HEAD, said) == ([], [])


def test_an_entry_tells_by_whom_it_was_pressed_and_the_answer() -> None:
    said = (
        "Arising from Members’ questions –\n\n"
        "• pressed by Councillor Bell on the share of nets that were torn, Mr Orde gave it as 14 per cent;\n\n"
        "• Councillor Moss asked about the crane and was told that it was new."
    )
    questions, answers = exchanged(HEAD, said)
    assert questions[0] == ("Councillor Bell", "pressed by Councillor Bell on the share of nets that were torn")
    assert answers[0] == ("Mr Orde", "Mr Orde gave it as 14 per cent;")


def test_another_confirms_it() -> None:
    said = "Councillor Bell asked what had been done. Mr Orde said that nets had been sold. Ms Gill confirmed it: there were nine."
    assert [a[0] for a in exchanged(HEAD, said)[1]] == ["Mr Orde", "Ms Gill"]


def test_a_figure_in_brackets_belongs_to_the_question() -> None:
    asked = "A query was raised as to the low number of boats (84)."
    assert [q[1] for q in exchanged(HEAD, f"{asked} In response, Ms Gill said that this was low.")[0]] == [asked]
