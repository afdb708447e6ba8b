"""Minutes of small councils, whose clerks leave out what they can: decisions without a lead-in, tasks in bare verbs."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Action, Resolution

HEAD = """Otterford Community Council

Minutes of the meeting held on Tuesday 4 March 2025 at 7.00 pm in the Village Hall, Otterford

Present: Cllrs Penn (Chairman), Dunmore, Oakley, Varley & Mrs Quill, County Cllr Marsh & the Clerk.
In attendance: PCSO Tagg

41. Apologies
None.

"""
NLP = extract.build_nlp()


def records(title: str, body: str) -> tuple[tuple[Resolution, ...], tuple[Action, ...]]:
    source = read(Path("case.txt"), f"{HEAD}42. {title}\n{body}\n\n43. Next meeting\n1 April 2025.\n".encode())
    out = extract.extract(source, segment.segment(source), NLP)
    return tuple(out.resolutions), tuple(out.actions)


def decided(title: str, body: str) -> list[tuple[str, str]]:
    return [(one.text, one.outcome) for one in records(title, body)[0]]


PAID = "Hill Skips - £85.00 (Chq 410)\nHall hire - £36.00 (Chq 411)"


@pytest.mark.parametrize(
    ("title", "words", "outcome"),
    [
        ("Minutes of the last meeting", "Read, approved & signed.", "approved"),
        ("Minutes of the last meeting", "Taken as read & signed by the Chairman.", "approved"),
        ("Annual return", "Presented & approved.", "approved"),
        ("Standing Orders", "Reviewed & adopted.", "adopted"),
        ("Correspondence", "£40 approved for payment.", "approved"),
        ("Correspondence", "£40 donation granted.", "approved"),
        ("Finance", "Precept to stay at £9,000.", "agreed"),
        ("Correspondence", "Agreed Council meet before the show to go through it.", "agreed"),
        ("Correspondence", "Agreed we buy two new benches.", "agreed"),
        ("Correspondence", "Cllrs all in favour of keeping the old bench.", "agreed"),
        ("Planning applications", "24/0071/FUL – Garage at Mill House – Approval recommended.", "recommended"),
        ("Planning applications", "P/24/118 – Two dormers at Holm Farm – Recommend refusal.", "recommended"),
        ("Lighting", "On that basis the Council had no objection.", "other"),
        ("Lighting", "The Finance Committee did not object to either of the two.", "other"),
        ("Report of the Works Committee", "The Committee recommends that Dai Rees is paid for the mowing.", "recommended"),
        ("Report of the Works Committee", "The Committee agreed that it looks at a new roof.", "agreed"),
    ],
)
def test_a_decision_without_a_lead_in(title: str, words: str, outcome: str) -> None:
    assert decided(title, f"It was looked at again. {words}") == [(words, outcome)] or decided(title, words) == [(words, outcome)]


def test_all_approved_behind_the_last_payment() -> None:
    assert decided("Accounts for payment", f"{PAID} – all approved.") == [("all approved.", "approved")]


def test_what_was_asked_is_seconded_in_the_next_sentence() -> None:
    asked = "Cllr Penn asked how all felt about selling the strip for a pound."
    (one,) = records("Trust", f"{asked} Cllr Dunmore proposed & Cllr Oakley seconded this.")[0]
    assert (one.text, one.mover, one.seconder) == ("Cllr Dunmore proposed & Cllr Oakley seconded this.", "Cllr Dunmore", "Cllr Oakley")


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Planning decisions", "24/0071/FUL – Garage at Mill House – Approved."),
        ("Planning applications", "24/0071/FUL – Garage at Mill House – Plans received."),
        ("Contracts", "Approval needed before sending to the firm."),
        ("Letters", "Received & read."),
        ("Letters", "£40 received from the band."),
        ("Letters", "The auditor recommends that the mower is sold."),
        ("Letters", "The Harbour Trust had no objection to the plan."),
        ("Letters", "Agreed figures came back from the bank."),
    ],
)
def test_news_in_as_few_words_is_no_decision(title: str, words: str) -> None:
    assert decided(title, words) == []
