"""Questions with their answers, as different clerks set them down: in one sentence, behind letters, in lists, under lead-ins."""

import pytest

from pipeline import api

HEAD = (
    "Minutes of the Wharf Committee held on 4 May 2023\n\nPresent: Councillor Ann Hale, Councillor Ken Reed\n"
    "In attendance: Mr Tom Bell (Clerk)\n\n1. Wharf\n\n"
)
TAIL = "\n\n2. Close\n\nIt ended at nine.\n"
Pairs = list[tuple[str, str]]


def read(said: str) -> tuple[Pairs, Pairs]:
    """The questions and the answers in the text of an item, each with who speaks."""
    doc = api.read_text(f"{HEAD}{said}{TAIL}")
    questions, responses = (
        [(record.speaker, " ".join(record.text.split())) for record in records] for records in (doc.questions, doc.responses)
    )
    return questions, responses


@pytest.mark.parametrize(
    ("said", "question", "answer"),
    [
        ("Councillor Hale queried if the late boat had helped; they took ninety in one evening.", "the late boat had helped", "they took"),
        ("Councillor Hale asks who is to shut the sluice; keys are with the Port (TB).", "shut the sluice", "keys are with"),
        ("Councillor Hale queried who gets the notice – those with a berth, and not in winter.", "gets the notice", "those with a berth"),
        ("It was asked can the old one be put into the log – it should come over by itself.", "into the log", "it should"),
        ("Details were sought on the depth of the dock, which was confirmed to be nine feet.", "depth of the dock", "which was confirmed"),
        ("Councillor Hale asked if the chain meant winter too, PD thought it would have to.", "meant winter too", "PD thought"),
        ("Councillor Reed asked whether the gate might stay up, to which the Clerk had no objection.", "might stay up", "the Clerk had no"),
        ("Councillor Reed wanted to know if boats came each week. Mainly not.", "came each week", "Mainly not."),
        ("Councillor Reed asked the reason for the rise in fees; this was put down to the storms.", "the rise in fees", "this was put"),
        ("Councillor Reed asked when the tug was due - Mr Bell unsure.", "the tug was due", "Mr Bell unsure"),
        ("Councillor Hale asked who keeps the log. Mr Bell took it to be the crane driver.", "keeps the log", "Mr Bell took it"),
    ],
)
def test_an_answer_in_or_behind_the_sentence_that_asks(said: str, question: str, answer: str) -> None:
    (asked,), (told,) = read(said)
    assert asked[1].rstrip(".").endswith(question)
    assert told[1].startswith(answer)


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Reed asked who pays for the crane; this was far too much.",
        "Councillor Reed asked whether the lease, to which the Port was a party, had been found.",
        "Councillor Reed asked why nobody had been told. A letter from another skipper was read out by the Clerk.",
    ],
)
def test_what_stands_behind_a_question_and_answers_nothing(said: str) -> None:
    asked, told = read(said)
    assert len(asked) == 1
    assert not told


@pytest.mark.parametrize(
    "said",
    [
        "When asked, both crews confirmed that they had been heard.",
        "A member of the public asked a question as set out below.",
        "The following question was asked by Ms Wenna Dell.",
        "Councillor Hale would like to be told in writing.",
        "Ms Dell raised the following points:\n\n  i.   Was a trustee of the Friends of the Dock.\n\n  ii.   Would help with the ropes.",
    ],
)
def test_what_asks_nothing(said: str) -> None:
    assert read(said) == ([], [])


def test_letters_with_who_asks_and_who_answers() -> None:
    questions, answers = read(
        "Q, Resident of Mill Close – Who do you ring at night?\n\nA, (TB) – The number on the board.\n\n"
        "Q, Mrs Pole, can it be moved?\n\nA, Councillor Reed, it is only on loan.\n\n"
        "Q, addressed to the Clerk – When will the dredger come?\n\nA (TB) in June.\n"
    )
    assert questions == [
        ("Resident of Mill Close", "Who do you ring at night?"),
        ("Mrs Pole", "can it be moved?"),
        ("", "When will the dredger come?"),
    ]
    assert answers == [("TB", "The number on the board."), ("Councillor Reed", "it is only on loan."), ("TB", "in June.")]


def test_what_answers_below_a_letter_without_one_of_its_own() -> None:
    questions, answers = read(
        "Q, How many boats?\n\nA, (TB) – Ninety.\n\nQ, Tenant – Who sweeps the quay?\n\nThere is a rota on the door.\n"
    )
    assert questions[1] == ("Tenant", "Who sweeps the quay?")
    assert answers[1][1] == "There is a rota on the door."


@pytest.mark.parametrize(
    "lead",
    [
        "The Dock Manager said the following in response to Members’ questions:",
        "The Dock Manager made these points in reply to questions from Members:",
        "The Dock Manager responded to the questions of Members with the following:",
    ],
)
def test_who_answers_before_a_list_of_answers(lead: str) -> None:
    questions, ((speaker, answer),) = read(
        f"{lead}\n\n  i.   The dock held nine boats. It had been drained.\n\n  ii.   Could not say when."
    )
    assert len(questions) == 1
    assert questions[0][0].startswith("Members")
    assert speaker == "The Dock Manager"
    assert answer.endswith("Could not say when.")


def test_entries_that_hold_an_answer() -> None:
    questions, answers = read(
        "The Clerk listed the following:\n\n-  Two boats had gone\n\nThe Committee made comments and asked the following questions:\n\n"
        "1.   On page 3, when is the crane now due? The Clerk said that it would come in June.\n\n"
        "2.   Whether the count took in the skiffs? It did not, these were kept apart.\n\n"
        "3.   Does the café pay rent? - £4,000 a year.\n"
    )
    assert [text for _, text in questions] == [
        "On page 3, when is the crane now due?",
        "Whether the count took in the skiffs?",
        "Does the café pay rent?",
    ]
    assert {speaker for speaker, _ in questions} == {"The Committee"}
    assert [text for _, text in answers] == [
        "The Clerk said that it would come in June.",
        "It did not, these were kept apart.",
        "£4,000 a year.",
    ]


def test_bullets_that_ask_in_participles() -> None:
    questions, answers = read(
        "Points raised by Members:\n\n"
        "·   Querying the grant of £4 a berth, and if this would last. – ACTION: officers to supply the cost\n\n"
        "·   Welcoming the new crane.\n\n·   Wondering if the ferry might run on Sundays.\n\n"
        "·   Councillor Hale asking, as a sailor, why the app was wrong.\n"
    )
    assert [text.split()[0] for _, text in questions] == ["Querying", "Wondering", "Councillor"]
    assert questions[2][0] == "Councillor Hale"
    assert not answers


def test_points_of_one_person_and_who_asks_them() -> None:
    questions, answers = read(
        "Ms Dell raised the following points:\n\n  i.   Was a trustee of the Friends of the Dock.\n\n"
        "  ii.   Queried why nine posts had been sawn off.\n\nThe Dock Manager responded:\n\n  i.   Took the point.\n\n"
        "Ms Dell made the following supplementary points:\n\n  i.   Nine was not three.\n\n  ii.   Asked who had signed it off.\n"
    )
    assert questions == [("Ms Dell", "Queried why nine posts had been sawn off."), ("Ms Dell", "Asked who had signed it off.")]
    assert answers == [("The Dock Manager", "i. Took the point.")]


def test_a_short_question_behind_a_sentence_asks_and_a_heading_does_not() -> None:
    assert [text for _, text in read("We were told that the crane would come. I see none. What has happened?")[0]] == ["What has happened?"]
    assert not read("What has happened?\n\nThe crane was sold in May.")[0]


def test_who_helps_to_answer_does_not_ask() -> None:
    questions, _ = read("In response to questions, with support from Ms Dell (Head of Docks), it was explained that the crane was sold.")
    assert questions == [("", "questions")]


@pytest.mark.parametrize(
    ("said", "asker", "answerer"),
    [
        ("Is there a second crane?\n\nTB has looked and it is sold.", "", "TB"),
        ("Councillor Hale asked who has the lease. It is with the Port, TB.", "Councillor Hale", "TB"),
        ("Councillor Hale asked who pays for paint. Nine skippers pay alike (TB). No more was said.", "Councillor Hale", "TB"),
        (
            "Members of the Committee then had the opportunity to ask technical questions. Details were sought on the depth of the dock. "
            "The Clerk said that it was nine feet.",
            "Members of the Committee",
            "The Clerk",
        ),
        ("4.3 Mr Sturt: is the old dredger dead? The Clerk said that it was.", "Mr Sturt", "The Clerk"),
        ("Key points raised by Members:\n\n·   Asking who had the lease of the crane. The Clerk said that he had.", "Members", "The Clerk"),
    ],
)
def test_who_speaks_where_another_sentence_or_the_end_tells(said: str, asker: str, answerer: str) -> None:
    (asked,), (told,) = read(said)
    assert (asked[0], told[0]) == (asker, answerer)


def test_points_raised_hold_questions_and_the_answer_of_somebody_named() -> None:
    questions, answers = read(
        "The Committee discussed the plan and raised a number of points, including:\n\n•  how the toll was set;\n"
        "•  when the slip would open – Mr Bell said July;\n"
    )
    assert [text.rstrip(";") for _, text in questions] == ["how the toll was set", "when the slip would open"]
    assert answers[0][0] == "Mr Bell"


def test_a_challenge_is_nobody() -> None:
    assert read("Challenge – is the target too low? No, it is the national one.")[0][0][0] == ""


def test_a_small_meeting_that_asks_as_we() -> None:
    assert len(read("Are we getting a new crane when Bob goes? Bids are due on the 3rd, said Mr Bell.")[0]) == 1
    assert not read("Are we getting a new crane when Bob goes? And are we to pay for the old one?")[0]
