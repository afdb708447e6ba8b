"""What stands beside a title in its line, and what looks like a title inside an item and is none."""

from tests.test_segment_forms import read

HEAD = "Tolby District Council\nMinutes of the meeting held on 4 March 2024\nPresent: Cllr A Hale (Chair), Cllr B Poole\n\n"
TOLD = "\n\nThe Clerk gave a report, which was noted.\n\n"


def titles(body: str) -> list[tuple[str, str]]:
    return list(read(HEAD + body)[1])


def test_the_month_and_year_of_the_meeting_may_stand_behind_the_number() -> None:
    named = ["Welcome", "Declarations of interest", "Risk register", "Winter plan", "Any other business"]
    order = [1, 2, 4, 3, 5]  # one was taken out of its turn
    body = "".join(f"0{n}.0324   {title}{TOLD}" for n, title in zip(order, named, strict=True))
    assert titles(body + "The meeting closed at 9 pm.\n") == [(f"0{n}.0324", title) for n, title in zip(order, named, strict=True)]


def test_the_number_of_the_paper_is_no_part_of_a_title() -> None:
    body = "".join(f"{n}   {title}   Record No: R/21/{n}{TOLD}" for n, title in enumerate(["Apologies", "Gravel supply", "Dogs"], 1))
    assert [title for _, title in titles(body)] == ["Apologies", "Gravel supply", "Dogs"]


def test_notes_on_the_last_minutes_are_no_items() -> None:
    notes = "3.1 Bench. The Clerk had got the plate.\n\n3.2 Salt bins. Cllr Hale had asked for a map.\n\n3.3 Wall. Cllr Poole had rung."
    body = f"1. Apologies{TOLD}2. Minutes{TOLD}3. {{}}\n\n{notes}\n\n4. Finance{TOLD}5. Any other business{TOLD}"
    assert [number for number, _ in titles(body.format("Matters arising"))] == ["1.", "2.", "3.", "4.", "5."]
    assert len(titles(body.format("Village matters"))) == 8


def test_whose_question_stands_below_is_no_title() -> None:
    asked = "".join(
        f'{n}. From Councillor {who} to the Leader\n\n"Why?"\n\nThe Leader said so.\n\n'
        for n, who in ((1, "Hale"), (2, "Poole"), (3, "Reed"))
    )
    body = f"C.71 MINUTES{TOLD}C.72 QUESTIONS\n\n{asked}C.73 BUDGET{TOLD}C.74 APPOINTMENTS{TOLD}"
    assert [number for number, _ in titles(body)] == ["C.71", "C.72", "C.73", "C.74"]


def test_a_paragraph_on_what_is_to_be_held_ends_no_opening() -> None:
    told = "A report from the Field Committee was read. They are planning a fair to be held on the green in June, if it is dry."
    body = f"Those there were many\n\nMinutes of Last Meeting{TOLD}Matters Arising{TOLD}Field Report\n\n{told}\n\nPlan Group{TOLD}"
    assert "Minutes of Last Meeting" in [title for _, title in titles(body)]


def test_a_minute_of_the_last_meeting_is_no_part_of_an_item() -> None:
    old = "F.63 - Market Clock. Cllr Hale had asked if it could be made to go."
    body = f"F.69   APOLOGIES{TOLD}F.70   MINUTES{TOLD}F.71   ARISING FROM THE MINUTES\n\n{old}\n\nF.72   RATES{TOLD}F.73   RENTS{TOLD}"
    assert [number for number, _ in titles(body)] == ["F.69", "F.70", "F.71", "F.72", "F.73"]
