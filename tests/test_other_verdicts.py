"""What small bodies decide and give out in words of their own: "We put off the vote", "Ladder approved at £60", "TODO: mend the gate"."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.extract import Extracted
from pipeline.ingest import read

HEAD = """Much Fenby Community Council

Minutes of the meeting held on Tuesday 14 March 2023 in the Hall

Present: Ann Hale (AH) Chair, Ben Poole (BP), Mary Reed (MR), Donald McKay (DMcK)

1. Roof

It was dry.

2. Business

The matter was talked over for a while.

"""
NLP = extract.build_nlp()


def records(body: str) -> Extracted:
    source = read(Path("case.txt"), f"{HEAD}{body}\n\n3. Close\n\nThe meeting closed at 9 pm.\n".encode())
    return extract.extract(source, segment.segment(source), NLP)


def decided(body: str) -> list[tuple[str, str, str]]:
    start = len(HEAD) - 50
    return [(r.text, r.outcome, r.carried) for r in records(body).resolutions if start < r.start and "closed" not in r.text]


def given(body: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(a.text, a.owners) for a in records(body).actions]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("We provisionally agreed to hold the fair on 6 May.", "agreed"),
        ("We tabled the fence until May.", "deferred"),
        ("We are putting off the vote until the county has answered.", "deferred"),
        ("We approved minutes of the May meeting.", "approved"),
        ("We chose not to renew the lease.", "other"),
        ("It was unanimously voted that the hall should not be let.", "agreed"),
        ("It was concluded to leave the list as it is.", "agreed"),
        ("Quote from Hill Ltd accepted at £60 a month", "approved"),
        ("Stamps approved up to £60.", "approved"),
        ("- renewal of the hall insurance agreed", "agreed"),
        ("Purchase of the mower turned down", "refused"),
        ("Moved to next meeting.", "deferred"),
        ("The Trustees set the hearing for May 6.", "agreed"),
        ("The minutes of the meeting of 4 May were signed as being a correct account.", "approved"),
        ("The receipt of the cheque for £12.40 from the band was noted.", "noted"),
        ("PC accepted the lower quote.", "approved"),
        ("By a show of hands members chose the blue design.", "agreed"),
        ("The committee ruled out a raffle.", "refused"),
        ("It was the decision of those present to keep the shed.", "agreed"),
        ("The officers were re-elected en bloc.", "appointed"),
        ("All officers agreed to stand again and were duly elected.", "appointed"),
        ("The offer was declined with thanks.", "refused"),
        ("The date of the fair was fixed as 4 May.", "agreed"),
        ("The accounts were passed.", "approved"),
        ("General agreement to leave the fee at £5.", "agreed"),
    ],
)
def test_a_sentence_decides(words: str, outcome: str) -> None:
    found = decided(words)
    assert [(text, result) for text, result, _ in found] == [(words.removeprefix("- "), outcome)]


@pytest.mark.parametrize(
    "words",
    [
        "We had tabled it in May.",
        "It was concluded that the road was too narrow.",
        "The band accepted an offer of £60.",
        "Moved to next item.",
        "The Trustees set the table for tea.",
        "The committee went with the band to the fair.",
        "The officers were elected in 2019.",
        "The date of the next meeting was set for 4 May.",
        "The offer was late.",
        "CC accepted the role and signed the form.",
        "The bus passed.",
        "Members had opted for the cheaper quote last year.",
        "This proposal was not accepted on the grounds of cost.",
    ],
)
def test_a_sentence_only_tells(words: str) -> None:
    assert decided(words) == []


def test_resolved_with_a_comma_leads_to_its_clause() -> None:
    assert decided("Resolved, that the account be paid.") == [("that the account be paid.", "approved", "")]


def test_a_proposal_that_was_not_accepted_is_lost() -> None:
    said = "Mary Reed proposed that the club should put up a board."
    assert decided(f"{said} This proposal was not accepted on cost grounds.") == [(said, "", "no")]
    assert decided(f"{said} The idea found no support.") == [(said, "", "no")]


def test_an_assent_that_goes_on_decides_by_itself() -> None:
    assent = "This was unanimously agreed and the Chairman was given the numbers."
    assert decided(f"Ben Poole suggested that the clubs should be invited. {assent}") == [(assent, "agreed", "")]


def test_votes_in_a_bracket_behind_a_price_belong_to_it() -> None:
    found = decided("Ladder for the hall approved at £140. (2-1)")
    assert found == [("Ladder for the hall approved at £140. (2-1)", "approved", "yes")]


def test_what_follows_a_verdict_at_the_end_of_a_line_is_no_clause_of_it() -> None:
    motion = "Resolved, proposed Ben Poole, seconded Mary Reed, that the rents be held."
    found = decided(f"{motion} Unanimously agreed\nDonald McKay had to go at this point.")
    assert [text for text, _, _ in found] == [motion]


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("TODO: look into prices for a new kettle", ()),
        ("The gate wants oil. BP Action.", ("BP",)),
        ("Ben Poole said he had the key. He is also to ask that the shed be painted.", ("Ben Poole",)),
        ("Mary Reed is now to find a new tent.", ("Mary Reed",)),
        ("Mary Reed must send in the form by Friday.", ("Mary Reed",)),
        ("Mary Reed will have them added to the website.", ("Mary Reed",)),
        ("Beth mentioned the fence. Beth will ask the roads office.", ("Beth",)),
        ("It was agreed that BP should check with the bank to see if the form had come.", ("BP",)),
        ("Mary Reed had no account. The committee asked her to go to the bank and open one.", ("Mary Reed",)),
        ("The letter was passed to Mary Reed to answer.", ("Mary Reed",)),
        ("Ben Poole has an action to ring the bank.", ("Ben Poole",)),
        ("The Selectboard would pass the letters to the Treasurer.", ("The Selectboard",)),
    ],
)
def test_somebody_has_something_to_do(body: str, owners: tuple[str, ...]) -> None:
    assert [who for _, who in given(body)] == [owners]


@pytest.mark.parametrize(
    "body",
    [
        "TODO: none",
        "Highways reported a hole. Highways will ask the county.",
        "Mrs. Eva Marr to six days salary",
        "Mary Reed should be thanked.",
        "Mr Vale should apply to the county.",
        "Ben Poole agreed to stand again and was elected.",
        "It was decided that the Library would close on Saturdays until May.",
    ],
)
def test_nobody_has_anything_to_do(body: str) -> None:
    assert given(body) == []


def test_a_list_of_actions_may_name_nobody() -> None:
    listed = "- Remove the old badge from the slides.\n- Send out a clean copy of the plan.\n- Need to add a clause to the lease."
    assert len(given(f"Actions\n\n{listed}")) == 3
    assert all("slides" not in text for text, _ in given(f"Actions\n\n{listed.replace('slides.', 'slides - done')}"))


def test_minutes_with_an_agenda_line_are_minutes() -> None:
    text = (
        "Fenby Archive Board\nMeeting minutes: 2026-03-18\n\nAttending: Ann Hale, Ben Poole\n\nAgenda\n\nShelves\n"
        "Action item: Ben will ring the joiner.\n\nPaint\nAction items:\n- Ann will bring the chart.\n"
    )
    source = read(Path("case.txt"), text.encode())
    assert segment.segment(source).form == "printed"
