"""What is asked for and answered in the same breath, and turns that the minutes tell in few words; all names are invented."""

import pytest
from exchanges import Pairs, exchanged

from pipeline import api

HEAD = (
    "Fenby Town Council\n\nMinutes of the meeting held on 3 May 2023\n\n"
    "Present: Councillor A Hale (Chairman), Councillor B Poole, Councillor Ian Reed, Mr T Kerr (Clerk)\n\n1. Roads\n\n"
)


def read(said: str) -> tuple[Pairs, Pairs]:
    """Who asks what and who answers what in an item."""
    return exchanged(HEAD, said)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Councillor Poole asked whether a warden could be provided for a time", "was informed that nobody had applied."),
        ("The Chairman asked if the old map could be shown", "was advised that it had been lost."),
        ("Councillor Poole asked for the take up of free passes in the two wards", "was told there were nine."),
        ("Councillor Poole asked for a copy of the lease", "was told that it was on the website."),
    ],
)
def test_what_is_asked_for_and_told_at_once_is_a_question(asked: str, told: str) -> None:
    asks, answers = read(f"{asked} and {told}")
    assert [text for _, text in asks] == [asked]
    assert answers == [("", told)]
    assert not api.read_text(f"{HEAD}{asked} and {told}\n").actions


def test_what_will_be_sent_is_a_task_of_the_answer() -> None:
    found = api.read_text(
        f"{HEAD}Councillor Poole asked for the take up of free passes and was told this would be forwarded to him later.\n"
    )
    assert [a.text for a in found.actions] == ["was told this would be forwarded to him later."]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Poole asked the Clerk to mend the gate and was assured that this would be done.",
        "Councillor Poole asked whether a warden could be provided for a time and was thanked for his work.",
    ],
)
def test_an_order_stays_an_order(said: str) -> None:
    assert read(said) == ([], [])


@pytest.mark.parametrize(
    "asked",
    [
        "What Councillor Poole could not follow was why the toll had doubled.",
        "What puzzled Councillor Poole was how the toll had come to double.",
        "Councillor Poole asked about the toll. What he failed to grasp was why it had doubled.",
        "Councillor Poole asked about the toll. What he would like explained was why it had doubled.",
    ],
)
def test_what_is_not_seen_and_explained_is_a_question(asked: str) -> None:
    asks, answers = read(f"{asked} Mr Kerr said that salt was dear.")
    assert asks == [("Councillor Poole", asked)]
    assert answers == [("Mr Kerr", "Mr Kerr said that salt was dear.")]


@pytest.mark.parametrize(
    "said",
    [
        "What troubled Councillor Poole was that nobody had been told. Mr Kerr said that it was so.",
        "What Mr Kerr could not say was how many had come.",
        "What Councillor Poole could not follow was why the toll had doubled.",
    ],
)
def test_what_nobody_explains_is_none(said: str) -> None:
    assert read(said) == ([], [])


@pytest.mark.parametrize("asked", ["Had anyone seen the new bins?", "Any news of the bins?", "Hadn’t the bins been paid for?"])
def test_a_name_and_a_dash_before_what_is_asked(asked: str) -> None:
    head = HEAD.replace("Councillor Ian Reed", "Councillor Ian Reed (IR), Councillor Ann Moss (AM)")
    asks, answers = exchanged(head, f"c) AM – the hedge was cut.\n\nd) IR – {asked} AM understood that they had come.")
    assert asks == [("IR", f"IR – {asked}")]
    assert answers == [("AM", "AM understood that they had come.")]


def test_a_record_is_no_recording() -> None:
    asks, _ = read("A Member turned to page 3. Had all the drivers been seen, and was there a record? Mr Kerr said that there was.")
    assert [text for _, text in asks] == ["Had all the drivers been seen, and was there a record?"]
    assert read("Would anyone like to film or record? Nobody did.") == ([], [])


SHORT = HEAD.replace("Councillor Ian Reed", "Councillor Ian Reed (IR), Councillor Ann Moss (AM)")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Councillor Poole asked why two permits were out of date.", "One tenant was away and the other would not come to the door."),
        ("IR - is that all of it or just the top half?", "Just the top half."),
        ("A resident asked why the bins were missed.", "AM there is a shortage of drivers."),
        ("IR wondered who owned it?", "AM part of it may belong to the mill."),
        ("The Legal Adviser asked if the yard was lit at night.", "Mr Toms did not know."),
        ("IR asked whether there was a form for it.", "AM knew of two."),
        ("IR wondered if other villages had a rota.", "AM had seen one in the library."),
    ],
)
def test_an_answer_in_few_words(asked: str, told: str) -> None:
    asks, answers = exchanged(SHORT, f"{asked} {told}")
    assert ([text for _, text in asks], [text for _, text in answers]) == ([asked], [told])


@pytest.mark.parametrize("told", ["the Estate, it’s in the deeds.", "Tuesday.", "the Estate."])
def test_an_answer_behind_a_dash(told: str) -> None:
    asks, answers = exchanged(SHORT, f"• IR asked when the grit comes and who owns the bin – {told}\n• AM had nothing.")
    assert [text for _, text in asks] == ["IR asked when the grit comes and who owns the bin"]
    assert [text for _, text in answers] == [told]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("AM, up to forty, all of them empty.", "AM"),
        ("AM: by the end of the week.", "AM"),
        ("Mr Toms, in March, once the frost is out.", "Mr Toms"),
        ("we do, according to AM, unless the crack is on their side.", "AM"),
        ("he could not, as nobody had told him.", ""),
    ],
)
def test_whose_answer_stands_behind_a_dash(told: str, who: str) -> None:
    asks, answers = exchanged(SHORT, f"• IR asked when the mill pays for the culvert – {told}\n• The hedge was cut.")
    assert asks == [("IR", "IR asked when the mill pays for the culvert")]
    assert answers == [(who, told)]


@pytest.mark.parametrize(
    "behind",
    ["he had seen it himself in May.", "the Mill, the Barn and the Forge.", "AM to find out by June."],
)
def test_what_is_said_of_the_question_itself_behind_a_dash(behind: str) -> None:
    assert exchanged(SHORT, f"• IR asked who pays for the culvert – {behind}\n• The hedge was cut.")[1] == []


@pytest.mark.parametrize("behind", ["Agreed.", "Clerk to find out.", "Cllr Moss."])
def test_what_a_dash_leads_to_that_answers_nothing(behind: str) -> None:
    assert exchanged(SHORT, f"• IR asked when the grit comes – {behind}\n• The hedge was cut.")[1] == []


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Poole asked why it was late.\n\nCouncillor Reed was unable to attend but had sent a report.",
        "The Legal Adviser asked if anyone wished to speak. Mr Toms did not.",
        "Councillor Poole asked why it was late. Some residents to be written to.",
        "Councillor Poole asked why it was late. Councillor Reed had seen several of the lorries on the verge.",
    ],
)
def test_what_is_no_answer(said: str) -> None:
    assert exchanged(SHORT, said)[1] == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Members asked for an explanation of the nine days shown for lamps,", "which was due to a fault on the cable."),
        ("Councillor Poole asked why the lamps were out,", "which was down to the weather."),
        ("Councillor Poole queried the reason for the rise in the fee,", "and this was the result of the new contract."),
    ],
)
def test_what_explains_it_in_the_same_sentence(asked: str, told: str) -> None:
    asks, answers = read(f"{asked} {told}")
    assert ([text.rstrip(",") for _, text in asks], [text for _, text in answers]) == ([asked.rstrip(",")], [told])


@pytest.mark.parametrize(
    "asked",
    [
        "Councillor Poole asked about the flood, which was caused by the drain.",
        "Councillor Poole asked why the road was shut, which was due to the flood, and whether it would open.",
    ],
)
def test_what_only_tells_more_of_what_is_asked(asked: str) -> None:
    assert read(asked)[1] == []


@pytest.mark.parametrize("said", ["he explained that forty had.", "he advised that forty had.", "he said that forty had."])
def test_a_pronoun_answers_whoever_asked(said: str) -> None:
    text = "Mr Kerr reported that sixty dogs had been found. In reply to Councillor Reed who asked how many had been claimed,"
    assert read(f"{text} {said}")[1] == [("Mr Kerr", said)]


def test_a_semicolon_leads_to_the_points_of_an_answer() -> None:
    said = "• Councillor Reed asked how many shops were let.\n\nIn response Mr Kerr stated;\n\n• Seventeen were.\n\n• A permit is needed."
    assert read(said)[1] == [("Mr Kerr", "In response Mr Kerr stated; • Seventeen were. • A permit is needed.")]


def test_an_undertaking_behind_what_nobody_said_is_no_part_of_it() -> None:
    said = "Councillor Poole asked for an assurance. Assurance was given that it was safe. Mr Kerr undertook to circulate the policy."
    assert read(said)[1] == [("", "Assurance was given that it was safe.")]
