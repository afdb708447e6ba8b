"""Members who answer, and what stands beside an answer without being one."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN TOWN COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor Mrs R Hale (Chair), Councillors P"
    " Bell, J Moss and T Reed\n\n"
    "Officers: Mr A Gill, Harbour Master\n\n1. Quay\n\n"
)


def told(said: str) -> list[tuple[str, str]]:
    return exchanged(HEAD, said)[1]


def test_the_chair_answers_the_public() -> None:
    answer = "The Chair said that there was no short answer. Two yards had been asked."
    assert told(f"Mr Ned Kerr was present. He asked why the slip was shut.\n\n{answer}") == [("The Chair", answer)]


@pytest.mark.parametrize(
    "said",
    [
        "Mr Ned Kerr was present. He asked why the slip was shut.\n\nThe Chair said that his three minutes were up.",
        "Councillor Bell asked why the slip was shut.\n\nThe Chair said that it was a pity.",
    ],
)
def test_the_chair_does_not_answer(said: str) -> None:
    assert told(said) == []


def test_each_of_the_body_answers() -> None:
    found = told(
        "Councillor Hale asked members what their preference was for the start. Councillor Bell wanted to keep to six."
        " Councillor Moss said that"
        " seven was better. Councillor Reed was not a fan of either. The consensus was that it should stay."
    )
    assert found == [
        ("Councillor Bell", "Councillor Bell wanted to keep to six."),
        ("Councillor Moss", "Councillor Moss said that seven was better."),
        ("Councillor Reed", "Councillor Reed was not a fan of either."),
    ]


def test_an_officer_beside_them_does_not() -> None:
    found = told(
        "Councillor Hale asked the Committee if they had seen the crane.\n\nCouncillor Bell said he had. Mr Gill said"
        " this was why it was shut."
    )
    assert found == [("Councillor Bell", "Councillor Bell said he had.")]


@pytest.mark.parametrize(
    "answer",
    [
        "Councillor Reed owned up. It had been the Committee, because of the noise.",
        "Councillor Reed had done so that morning, and took the point.",
        "Councillor Reed tendered her apology to Mr Kerr, and advised that the plan was ready.",
    ],
)
def test_a_member_answers_at_once(answer: str) -> None:
    assert told(f"Mr Ned Kerr asked who had seen to the bench. {answer}") == [("Councillor Reed", answer)]


@pytest.mark.parametrize(
    "said",
    [
        "The Chair wondered aloud what became of the nets.\n\nCouncillor Bell asked that the drain be cleared and Mr Gill"
        " agreed to see to it.",
        "Councillor Bell asked Mr Kerr if he would lower the mast. He liked the hull of it. Councillor Moss agreed.",
        "Councillor Bell asked if there was a limit. Councillor Moss agrees with Councillor Reed about the toll.",
    ],
)
def test_who_agrees_does_not_answer(said: str) -> None:
    assert told(said) == []


def test_the_questioner_speaks_behind_an_unsigned_answer() -> None:
    found = told(
        "Mr Gill went through the report.\n\nCouncillor Mrs Hale enquired how many lamps were lit, to which the reply was that"
        " it was nine."
        " She said that the others must all be in Kelby."
    )
    assert [words for _, words in found] == ["the reply was that it was nine."]


def test_whoever_may_be_meant_goes_on() -> None:
    found = told(
        "Mr Gill went through the report.\n\nCouncillor Bell enquired how many lamps were lit, and was told nine. He"
        " said that more would come."
    )
    assert [words for _, words in found] == ["was told nine. He said that more would come."]


@pytest.mark.parametrize(
    "said",
    [
        "The Chair asked members for questions. Mr Gill then spoke to it.",
        "The Chair asked the Committee for any further questions. Mr Gill said that the paper was long.",
        "Mr Gill gave a talk on the year. What had been done? Three piers had been mended. What was left? The bar was to be"
        " dredged. He thanked all.",
        "Quay Street. 14th May 2014 meeting - Councillor Bell raised a query as to the height. It was low.",
    ],
)
def test_nobody_asks(said: str) -> None:
    assert exchanged(HEAD, said) == ([], [])


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "Mr Gill said that it took a day, as he had heard from a man in Kelby who said it took two. The crew was new.",
            "Mr Gill said that it took a day, as he had heard from a man in Kelby who said it took two. The crew was new.",
        ),
        (
            "Mr Gill said that the crane had failed and that a new one was\n\nScanned page, text may contain errors\n\non order for May.",
            "Mr Gill said that the crane had failed and that a new one was on order for May.",
        ),
        ("Mr Gill said that it took a day. AEG to write to the county.", "Mr Gill said that it took a day."),
        ("Mr Gill said that it took a day. The consensus was that it was too long.", "Mr Gill said that it took a day."),
        ("Mr Gill said that it took a day. Public comments at the hearing included praise.", "Mr Gill said that it took a day."),
    ],
)
def test_where_an_answer_ends(said: str, answer: str) -> None:
    assert told(f"Councillor Bell asked how long it took. {said}") == [("Mr Gill", answer)]


def test_a_paragraph_that_hangs_on_the_one_above() -> None:
    found = told(
        "Councillor Bell asked why it was shut.\n\nMr Gill said the crane had failed.\n\nDue to this, Mr Gill said, no boat could land."
    )
    assert found == [("Mr Gill", "Mr Gill said the crane had failed. Due to this, Mr Gill said, no boat could land.")]


def test_a_post_in_letters() -> None:
    answer = "Mr Kieran Dole, S.E.E. told members that it was mended."
    assert told(f"Councillor Bell asked if it was mended.\n\n{answer}")[0][1] == answer


def test_the_time_for_questions_ends_an_answer() -> None:
    found = told(
        "(2) Councillor Reed asked the Chair, Councillor Hale –\n\nHow many boats are in?\n\nReply:\n\nThere are nine.\n\n"
        "The time limit having been reached, the Chair moved on."
    )
    assert [words for _, words in found] == ["There are nine."]


def test_a_post_behind_the_name_of_whoever_replies() -> None:
    found = exchanged(
        HEAD,
        "Councillor Reed asked Councillor Bell, Portfolio Holder for Boats:\n\nHow many boats are in?\n\n"
        "Councillor Bell, Portfolio Holder for Boats, replied as follows:\n\nThere are nine.",
    )
    assert found == ([("Councillor Reed", "How many boats are in?")], [("Councillor Bell", "There are nine.")])


def test_what_the_questioner_went_on_to_say() -> None:
    answer = "Simon Dell pointed out that the mark was new. He added that more would come."
    lead = "Paul Clark asked whether a mark could be seen at night. He said that he had missed it."
    assert told(f"{lead} {answer}") == [("Simon Dell", answer)]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Councillor Bell asked how many boats were in", "received the answer nine."),
        ("Councillor Bell asked if the bar was lit,", "got a reply in the affirmative."),
    ],
)
def test_the_questioner_gets_an_answer(asked: str, answer: str) -> None:
    assert [words for _, words in told(f"{asked} and {answer}")] == [answer]


def test_he_is_told() -> None:
    asked = "Councillor Bell calls on the Harbour Master to explain the toll."
    assert exchanged(HEAD, f"{asked} He is told that it is old.") == ([("Councillor Bell", asked)], [("", "He is told that it is old.")])


@pytest.mark.parametrize(
    "answer",
    [
        "The Chair’s answer was that nine bins had been bought.",
        "The Chair’s reply to this was that the bins were new.",
    ],
)
def test_whose_answer_it_was(answer: str) -> None:
    assert told(f"Councillor Bell put his question: what was being done about litter? {answer}") == [("The Chair", answer)]


def test_the_chair_will_write() -> None:
    assert told("Mr Ned Kerr asked about the gulls; the Chair would write to him.") == [("the Chair", "the Chair would write to him.")]


def test_a_printed_reply_of_somebody() -> None:
    found = exchanged(
        HEAD,
        "Councillor Bell asked the Chair the following question:\n\n“How many boats are in?”\n\n"
        "The Chair’s written reply, which had been circulated, read:\n\n“There are nine.”",
    )
    assert found == ([("Councillor Bell", "“How many boats are in?”")], [("The Chair", "“There are nine.”")])


def test_no_further_questions_end_a_printed_reply() -> None:
    found = told("Question from Mr Ned Kerr:\n\nWhy is the slip shut?\n\nResponse from the Chair:\n\nIt failed.\n\nThere were"
    " no further questions.")
    assert [words for _, words in found] == ["It failed."]


def test_a_question_sent_in_and_answered_by_letter() -> None:
    assert exchanged(HEAD, "Councillor Moss had submitted a written question on the slip, to which a written answer had been"
    " sent.") == ([], [])


def test_who_put_a_question_of_which_notice_was_given() -> None:
    asked, told_ = exchanged(
        HEAD,
        "Notice having been duly given, Councillor Bell put to the Chair the question following:\n\n“How many boats are in?”\n\n"
        "The Chair replied in the terms following:\n\n“There are nine.”",
    )
    assert asked == [("Councillor Bell", "“How many boats are in?”")]
    assert told_ == [("The Chair", "“There are nine.”")]


def test_a_speaker_with_an_address() -> None:
    asked, _ = exchanged(
        HEAD,
        "The Chair explained the rules.\n\nImelda Dorn, 220 Quarry Rd., spoke of the gulls. She has a boat. She asked why the"
        " slip was shut. Mr Gill said it had failed.",
    )
    assert [who for who, _ in asked] == ["Imelda Dorn"]


def test_an_initial_is_no_label() -> None:
    asked, _ = exchanged(HEAD, "- C. Dorn of Kelby asked when the slip would be open.\n- Ann Poe of Kelby concerned about gulls.\n")
    assert [words for _, words in asked] == ["C. Dorn of Kelby asked when the slip would be open."]
