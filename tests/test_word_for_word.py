"""Debates kept word for word behind the names of those who speak, and handed on by the chair; all names are invented."""

from exchanges import Pairs, exchanged

HEAD = "Fenby City Council\n\nMinutes of the Council held on 3 May 2023\n\n1. Questions\n\n"
DEBATE = """Question 1 – Mrs. Ash: My Lord Mayor. Could the Executive Member say how many lamps in Mill Ward have been put out?

Lord Mayor: Councillor Poole.

Councillor Poole: My Lord Mayor, I thank Mrs. Ash for coming. There were nine of them. All nine had been looked at.

Lord Mayor: Mrs. Ash, do you have a supplementary?

Mrs. Ash: Yes, thank you. I get off the bus at ten. Will Councillor Poole come and walk up the lane with me?

Lord Mayor: Councillor Poole, again.

Councillor Poole: I will, my Lord Mayor. I like a walk.

(Applause)

Question 2 – Mr. Venn:

Lord Mayor: Is Mr. Venn here? No. He will have a written answer.

Councillor Tarn: How much have we spent on salt?

Councillor Reed: Four thousand pounds, out of seven.

Councillor Tarn: My Lord Mayor, I would do the same again tomorrow."""


def read(said: str) -> tuple[Pairs, Pairs]:
    """Who asks what and who answers what in an item."""
    return exchanged(HEAD, said)


def test_who_asks_and_who_answers_in_a_debate() -> None:
    asks, answers = read(DEBATE)
    assert asks == [
        ("Mrs. Ash", "Could the Executive Member say how many lamps in Mill Ward have been put out?"),
        ("Mrs. Ash", "Will Councillor Poole come and walk up the lane with me?"),
        ("Councillor Tarn", "How much have we spent on salt?"),
    ]
    assert answers == [
        (
            "Councillor Poole",
            "My Lord Mayor, I thank Mrs. Ash for coming. There were nine of them. All nine had been looked at.",
        ),
        ("Councillor Poole", "I will, my Lord Mayor. I like a walk."),
        ("Councillor Reed", "Four thousand pounds, out of seven."),
    ]


def test_an_answer_that_ends_in_a_question_is_both() -> None:
    said = (
        "Councillor Tarn: How much have we spent on salt?\n\nCouncillor Reed: I have no figure with me. Does he want it by ward?\n\n"
        "Councillor Tarn: By ward, if you please.\n\nCouncillor Poole: I welcome that. Our roads are a disgrace."
    )
    asks, answers = read(said)
    assert [text for _, text in asks] == ["How much have we spent on salt?", "Does he want it by ward?"]
    assert answers == [("Councillor Reed", "I have no figure with me."), ("Councillor Tarn", "By ward, if you please.")]


def test_another_matter_between_two_speeches_answers_nothing() -> None:
    said = (
        "Councillor Tarn: How much have we spent on salt?\n\n2. TAXI RANKS\n\nCouncillor Reed: My Lord Mayor, I withdraw this question.\n\n"
        "Councillor Poole: Where are we to park?\n\nCouncillor Reed: I shall have to ask. We are looking at the square.\n\n"
        "Councillor Poole: I thank you."
    )
    assert read(said)[1] == [("Councillor Reed", "I shall have to ask. We are looking at the square.")]


def test_one_of_the_public_stands_as_a_heading() -> None:
    said = (
        "Mr Alf Venn asked the following question without notice:\n\nWhen is the raft going back in the water?\n\nMr Kerr responds:\n"
        "It will be six weeks.\n\nMr Venn:\nAnd who is paying for that?\n\nMr Kerr:\nIt’s an insurance matter, we carry the first £100."
    )
    asks, answers = read(said)
    assert [text for _, text in asks] == ["When is the raft going back in the water?", "And who is paying for that?"]
    assert [text for _, text in answers] == ["It will be six weeks.", "It’s an insurance matter, we carry the first £100."]
