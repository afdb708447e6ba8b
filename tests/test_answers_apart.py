"""Where an answer ends, and where one begins in the sentence that asks."""

import pytest

from pipeline import api

HEAD = (
    "Minutes of the Harbour Committee held on 4 May 2023\n\nPresent: Councillors Ann Hale (Chair), Peter Orme and Joan Reed\n\n"
    "In attendance: Mr Ivan Kerr, Harbour Manager; Ms Gill Poole, Head of Finance\n\n1. Berths\n\n"
)


def answers(said: str) -> list[str]:
    """The responses that are found in ``said``, each on one line."""
    return [" ".join(r.text.split()) for r in api.read_text(f"{HEAD}{said}\n\n2. Close\n\nIt ended at nine.\n").responses]


ASKED = "Councillor Orme asked how deep the berths were. Mr Kerr said that most were nine feet."


@pytest.mark.parametrize(
    "below",
    [
        "The shallowest lay behind the slip and had silted up since the spring.",
        "Most of the silt came from the outfall, which was cleared twice a year.",
        "It had been six feet when the wall was built.",
        "There were two that nobody could use.",
        "So far as the outer wall was concerned, the depth had not been taken.",
        "Half of them had been dredged since 2019.",
    ],
)
def test_facts_in_a_paragraph_below_go_on_the_answer(below: str) -> None:
    (answer,) = answers(f"{ASKED}\n\n{below}")
    assert answer.endswith(below)


@pytest.mark.parametrize(
    "below",
    [
        "The report had been circulated with the agenda.",
        "A letter had been received from the yacht club.",
        "The next meeting was in June.",
        "There was no further business.",
        "The applicant addressed the meeting and was heard in silence.",
        "The lamps were to be painted by the autumn.",
        "• The shallowest lay behind the slip.",
        "The Committee noted that the shallowest lay behind the slip.",
        "All the members were thanked for coming.",
    ],
)
def test_the_next_matter_does_not(below: str) -> None:
    (answer,) = answers(f"{ASKED}\n\n{below}")
    assert answer.endswith("nine feet.")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        # behind a semicolon, a figure or the thing that was asked about
        ("Councillor Orme asked if many moorings were let; three in four were.", "three in four were."),
        ("Councillor Orme queried how many moorings were let; nine had been.", "nine had been."),
        ("Councillor Orme enquired what the toll was and if it had risen; the toll was £4, and it had.", "the toll was £4, and it had."),
        # behind "who asked …,"
        ("In answer to Councillor Orme, who asked how many moorings were let, nine were.", "nine were."),
        ("In reply to Councillor Orme, who asked about tolls, the figure was given as £4.", "the figure was given as £4."),
        # the questioner is given it
        ("Councillor Orme wanted to know what a mooring cost and was given a figure of £400.", "was given a figure of £400."),
        ("Councillor Orme asked when the slip would open and learned that it had been put off.", "learned that it had been put off."),
        ("Councillor Orme, in asking if the slip would open in May, was advised that it would.", "was advised that it would."),
        ("Councillor Orme, having asked about the slip, was told by Mr Kerr that it was shut.", "was told by Mr Kerr that it was shut."),
        # whoever is asked concurs, or points to something
        ("Councillor Orme wondered was the silt the reason and the Harbour Manager concurred.", "the Harbour Manager concurred."),
        ("When asked by the Chair why it was late, the licence holder said that a crane had failed.", "the licence holder said that"),
        ("Councillor Orme asked why it was late and Mr Kerr put it down to the weather.", "Mr Kerr put it down to the weather."),
        ("Councillor Orme asked why it was late, which Mr Kerr blamed on the crane.", "which Mr Kerr blamed on the crane."),
        ("Councillor Orme asked why it was late, a point on which Mr Kerr said that he would report.", "Mr Kerr said that he would"),
        ("Councillor Orme asked why it was late, at which Mr Kerr said that a crane had failed.", "Mr Kerr said that a crane had failed."),
        # a question of which no more is told than who asks and of what
        ("In reply to Councillor Orme regarding the tolls, they are to stay as they are.", "they are to stay as they are."),
        ("In response to Councillor Orme about the tolls, Ms Poole said that they had fallen.", "Ms Poole said that they had fallen."),
        (
            "The Committee heard, in answer to Councillor Orme on the tolls, that the fall was due to one club.",
            "that the fall was due to one",
        ),
        ("Mr Kerr spoke of silt. Being further asked by the Chair when it would go, he could not say.", "he could not say."),
    ],
)
def test_an_answer_in_the_sentence_that_asks(said: str, told: str) -> None:
    assert [a[: len(told)] for a in answers(said)] == [told]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Orme asked what the toll was; the toll was too high.",
        "Councillor Orme asked about the slip; a second member wished him well.",
        "Councillor Orme, in asking about the slip, thanked the Harbour Manager.",
        "Councillor Orme was given a mooring.",
        "In reply to Councillor Orme, the Chair of the club had written.",
        "The Committee heard, in answer to prayer, that the storm had passed.",
        "The licence holder said that a crane had failed.",
    ],
)
def test_no_answer_in_the_sentence(said: str) -> None:
    assert answers(said) == []


QUESTION = "Councillor Orme asked if the slip was safe."


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("What Mr Kerr could say was that nobody had been hurt on it.", "Mr Kerr"),
        ("To the best of Mr Kerr’s knowledge it had not been looked at.", "Mr Kerr"),
        ("Safe enough, noted the Harbour Manager, and dry.", "the Harbour Manager"),
        ("(Ivan Kerr) It was shut in March. It would open in May.", "Ivan Kerr"),
        ("The Chair invited Mr Kerr to reply and he said that it was.", "Mr Kerr"),
        ("Mr Kerr was invited to reply and did so by saying that it was.", "Mr Kerr"),
        ("Members were referred to page 9, where it was marked as safe.", ""),
        ("The attention of Members was drawn to page 9, where it was marked as safe.", ""),
        ("PC Bland had not.", "PC Bland"),
        ("This was attributed to the tide.", ""),
        ("Councillor Reed, as portfolio holder, felt that it was.", "Councillor Reed"),
    ],
)
def test_other_ways_to_answer(said: str, speaker: str) -> None:
    doc = api.read_text(f"{HEAD}{QUESTION} {said}\n\n2. Close\n\nIt ended at nine.\n")
    assert [(r.text, r.speaker or "") for r in doc.responses] == [(said, speaker)]


@pytest.mark.parametrize(
    "second",
    [
        "Councillor Reed supplemented this by saying that a survey was due.",
        "Councillor Reed observed in support that nobody had been hurt.",
        "Ms Poole was less sure; the tests had been few.",
        "Ms Poole took a different view; the tests had been few.",
    ],
)
def test_a_second_who_answers(second: str) -> None:
    assert answers(f"{QUESTION} Mr Kerr said that it was. {second}") == ["Mr Kerr said that it was.", second]


def test_a_member_who_only_feels_does_not() -> None:
    assert answers(f"{QUESTION}\n\nCouncillor Reed, as a sailor, felt that it was.") == []


def test_a_second_who_thanks_does_not() -> None:
    assert answers(f"{QUESTION} Mr Kerr said that it was. Councillor Reed thanked him.") == ["Mr Kerr said that it was."]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Councillor Orme sought an assurance that the toll would not rise.\n\nCouncillor Reed could not give that assurance.", 1),
        ("Councillor Orme asked how to complain. PC Bland recommended the website.", 1),
        ("Councillor Orme asked if the slip was safe. Members were referred to page 9, where it was marked so.", 1),
        ("At one stage Councillor Orme asked Councillor Reed if she sailed, Councillor Reed replying that she rowed.", 1),
        (
            "The Chair asked about silt and mud. Mr Kerr said that both were up. The Chair wanted to know by how much. "
            "The former was 9%, he advised.",
            2,
        ),
        ("Councillor Orme asked both Mr Kerr and Ms Poole whose fault it was. Mr Kerr said not his. Ms Poole took it on herself.", 2),
        (
            "Councillor Orme asked why it was shut. Mr Kerr said that it was unsafe. Councillor Reed told Councillor Orme that she had "
            "seen it.",
            2,
        ),
        (
            "Members asked a number of questions about fees.\n\nIn response comments included:\n\nMr Kerr\n\n• They would rise.\n\n"
            "Ms Poole\n\n• They had not risen since May.",
            2,
        ),
    ],
)
def test_how_many_answer(said: str, told: int) -> None:
    assert len(answers(said)) == told


@pytest.mark.parametrize(
    "more",
    [
        "Councillors would be told when it was mended.",
        "Members would recall that this had happened before.",
        "The Head of Finance had been told.",
        "\n\nAs to the cost, it was £40.",
        "\n\nTurning to the cost, he said that it was £40.",
        "\n\nMr Kerr also said that it was old.",
        "\n\nMembers were further advised that it was old.",
    ],
)
def test_what_belongs_to_the_answer(more: str) -> None:
    (answer,) = answers(f"Councillor Orme asked why it was late. Mr Kerr said that a crane had failed. {more}")
    assert answer.endswith(more.strip())


def test_a_discussion_that_follows_does_not() -> None:
    said = "Councillor Orme asked why it was late. Mr Kerr said that a crane had failed. There followed a short discussion of cranes."
    assert answers(said) == ["Mr Kerr said that a crane had failed."]


@pytest.mark.parametrize("label", ["Reply from Mr Kerr:", "Response by Mr Kerr –", "Response (Mr Kerr):"])
def test_a_label_that_names_who_replies(label: str) -> None:
    doc = api.read_text(f"{HEAD}{QUESTION}\n\n{label} It was shut in May.\n\n2. Close\n\nIt ended at nine.\n")
    assert [(r.text, r.speaker) for r in doc.responses] == [("It was shut in May.", "Mr Kerr")]


def test_facts_before_what_was_explained_are_one_answer() -> None:
    told = "It was nine feet. Boulders made up a fifth. It was explained that a survey was due."
    assert answers(f"Councillor Orme asked how deep it was. {told}") == [told]


def test_a_decision_ends_a_labelled_answer() -> None:
    assert answers("Q: Councillor Orme – How deep is it?\n\nA: Nine feet. It is dredged each May.\n\nDECISION: Noted.") == [
        "Nine feet. It is dredged each May."
    ]


LED = "In response to a question on dues, Mr Kerr set the matter out as follows:"


def test_paragraphs_under_words_that_lead_to_them_are_the_answer() -> None:
    below = ["Visiting boats pay by the night.", "Trawlers of the port will pay by the year, and may be let off half in June."]
    (answer,) = answers(f"{LED}\n\n" + "\n\n".join(below) + "\n\nCouncillor Reed spoke of the cost of the crane.")
    assert answer.endswith(below[-1])


def test_they_end_where_something_was_decided_or_came_in() -> None:
    (answer,) = answers(f"{LED}\n\nVisiting boats pay by the night.\n\nA letter from the yacht club was tabled.")
    assert answer.endswith("by the night.")


@pytest.mark.parametrize("who", ["A Resident", "A Parishioner", "An Allotment Holder"])
def test_a_member_remarks_something_to_one_of_the_public(who: str) -> None:
    said = f"{who} asked who would clear the slip. Councillor Orme commented that it was a job for the spring."
    doc = api.read_text(f"{HEAD}{said}\n\n2. Close\n\nIt ended at nine.\n")
    assert [q.speaker for q in doc.questions] == [who]
    assert [r.speaker for r in doc.responses] == ["Councillor Orme"]


def test_a_member_who_remarks_something_to_another_debates() -> None:
    assert answers("Councillor Reed asked who would clear the slip. Councillor Orme commented that it was a job for the spring.") == []


def test_a_resident_in_the_next_paragraph_notes_what_he_likes() -> None:
    assert answers("Councillor Reed asked who would clear the slip.\n\nA Resident noted that it had been clear in 1990.") == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Councillor Orme having asked why the silt had risen", "it was explained by the Harbour Manager that the outfall had burst."),
        ("The Chair having queried the toll", "Mr Kerr explained that it had not gone up since 2019."),
        ("Members having enquired whether the crane was insured", "officers advised that it was."),
        ("Councillor Orme having asked the Harbour Manager if, in his view, it was safe", "he replied that it was."),
        ("A question having been raised about how many berths there were", "members were advised that there were ninety."),
        ("A query having been raised by Councillor Reed about the tolls", "Ms Poole said that they had fallen."),
    ],
)
def test_an_absolute_clause_asks_what_the_rest_answers(asked: str, told: str) -> None:
    found = api.read_text(f"{HEAD}{asked}, {told}\n\n2. Close\n\nIt ended at nine.\n")
    assert [q.text for q in found.questions] == [asked]
    assert [r.text for r in found.responses] == [told]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Orme having left, Mr Kerr said that the crane was mended.",
        "Councillor Orme having asked that the item wait, it was explained that it could.",
        "Councillor Orme having asked for a plan of the berths, Mr Kerr said that he would bring one.",
    ],
)
def test_no_other_absolute_clause_asks(said: str) -> None:
    assert api.read_text(f"{HEAD}{said}\n\n2. Close\n\nIt ended at nine.\n").questions == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Mr Orme asked whether the wall would last.", "She believed that it would. It was rebuilt in 2019."),
        ("Mrs Reed queried when the crane would be mended.", "He said in May. The parts were on order."),
        ("Cllr Orme wanted to know how long a berth took to let, as he had given up.", "She said a month for most."),
        ("Ms Reed enquired if the slip was shut.", "He thought not."),
    ],
)
def test_a_pronoun_that_cannot_be_the_questioner_answers(asked: str, told: str) -> None:
    assert answers(f"Ms Poole presented the report. {asked} {told}") == [told]


@pytest.mark.parametrize(
    "said",
    [
        "Mr Orme asked if it was dear. He said that he had seen it for half.",
        "Mr Orme asked if the warden would stay. She was new to the harbour.",
        "Cllr Orme asked how long it took. She said that her own berth took a year.",
    ],
)
def test_a_pronoun_that_can_be_does_not(said: str) -> None:
    assert answers(f"Ms Poole presented the report. {said}") == []
