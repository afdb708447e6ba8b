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
        ("Time limit for election posters", "The time limit for the erection of posters was noted.", "noted"),
        ("Finance", "Invoice from Hill Ltd approved.", "approved"),
        ("Finance", "Standing orders reviewed & adopted.", "adopted"),
        ("Finance", "Request for a bench declined.", "refused"),
        ("Finance", "Council declined to give.", "refused"),
        ("Finance", "No donation to be made.", "refused"),
        ("Finance", "It was voted 5 – 1 that the precept would stay at £6,000.", "agreed"),
        ("Lamp", "Agreed no further action.", "agreed"),
        ("Lamp", "Carried forward to the next meeting.", "deferred"),
        ("Letters", "Read letter from Mr Rees, which was noted.", "noted"),
        ("Officers", "Cllr Penn re-elected Chairman.", "appointed"),
    ],
)
def test_a_decision_without_a_lead_in(title: str, words: str, outcome: str) -> None:
    assert decided(title, f"It was looked at again. {words}") == [(words, outcome)] or decided(title, words) == [(words, outcome)]


def test_a_notice_of_motion_that_was_referred() -> None:
    submitted = "Submitted the following Notice of Motion, which was referred to the Works Committee:"
    assert decided("Notice of Motion", f"{submitted}\n“That a lamp be put in Mill Lane.”") == [(submitted, "referred")]


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
        ("Finance", "Grant refused by the county."),
        ("Finance", "Payments approved at the last meeting."),
        ("Finance", "Contract signed by Hill Ltd."),
        ("Finance", "Hill Ltd declined to quote."),
        ("Planning decisions", "Refused."),
        ("Road works", "The broken kerb in Mill Lane was noted by the surveyor."),
        ("County report", "Last May I was appointed deputy for roads at the county hall."),
    ],
)
def test_news_in_as_few_words_is_no_decision(title: str, words: str) -> None:
    assert decided(title, words) == []


def told(body: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.owners) for one in records("Matters", body)[1]]


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("Clerk chase Mrs Rees re more bins by the lock.", ("Clerk",)),
        ("Clerk respond saying the council backs the order.", ("Clerk",)),
        ("Clerk email the county re paths and ask them to come and look.", ("Clerk",)),
        ("Clerk put this on the agenda.", ("Clerk",)),
        ("Cllr Oakley & Clerk meet the smith on site.", ("Cllr Oakley", "Clerk")),
        ("Cllr Penn look into this.", ("Cllr Penn",)),
        ("Cllr Penn & the Clerk will go through the survey.", ("Cllr Penn", "the Clerk")),
        ("The Clerk was to enquire if the wall was listed.", ("The Clerk",)),
        ("Cllrs asked to look at the draft.", ("Cllrs",)),
        ("Members were asked to send comments to the Clerk.", ("Members",)),
        ("Councillors were asked to let Clerk have ideas by 20 March.", ("Councillors",)),
        ("PCSO Tagg would patrol the area more often.", ("PCSO Tagg",)),
        ("The matter to be taken up with the county.", ()),
        ("This will be chased with the county.", ()),
        ("It was agreed the Clerk would talk to Mr Rees.", ("the Clerk",)),
        ("Cllr Oakley happy to do this.", ("Cllr Oakley",)),
        ("Re-agenda for April.", ()),
        ("Mr Rees to be thanked.", ()),
    ],
)
def test_a_task_in_few_words(words: str, owners: tuple[str, ...]) -> None:
    assert told(f"The gate sticks. {words}") == [(words, owners)]


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Oakley reported that he had found more paint on the swings and the slide and will report it to the constable.",
        "It stands too near the road and the school gate and Clerk was asked to request this.",
        "Talk turned to whether a bar could be put up and Cllr Oakley is to discuss this with the Trust.",
        "He said that if she gave him the number, he would look into it.",
    ],
)
def test_a_task_is_one_with_what_it_is_about(words: str) -> None:
    assert [text for text, _ in told(words)] == [words]


def test_another_doer_begins_a_task_of_his_own() -> None:
    assert told("Cllr Oakley said the county has a page on this but County Cllr Marsh will check.") == [
        ("County Cllr Marsh will check.", ("County Cllr Marsh",))
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Clerk report: the bench has been mended.",
        "Clerk contact details have changed.",
        "Clerk order of business changed.",
        "Cllr Oakley visit to the school went well.",
        "Cllr Varley put the case for a wall.",
        "Email from Mr Rees, Environmental Health Officer re Dog Controls.",
        "Email received from Mrs Rees, county council.",
        "Cllrs Oakley & Varley offered to join the Finance Committee.",
        "Direction to leave: those of 16 or over can be told to leave at once.",
        "Cllr Penn asked that a change be made to a line of the minutes, to read as follows.",
        "PCSO Tagg would be glad of any news.",
        "The work was to start in May.",
        "Mr Rees to give a talk on 4 May.",
    ],
)
def test_news_in_few_words_is_no_task(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize("second", ["Cuidithe ag", "Cuidiú ón"])
def test_a_decision_may_be_led_in_in_irish(second: str) -> None:
    words = "“That, the approval of the Council be given to the sale of the old pound.”"
    body = f"Molta ag Cllr Dunmore;\n{second} Cllr Varley;\nAgus an Cinneadh:\n\n{words}"
    found = records("Disposal of Property", body)[0]
    assert [(one.text, one.mover, one.seconder) for one in found] == [(words, "Cllr Dunmore", "Cllr Varley")]
    assert not records("Disposal of Property", "An Cinneadh: was the name of the boat that came in.")[0]


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("CLERK TO CONFIRM THIS BY LETTER", ("CLERK",)),
        ("CLLR DUNMORE / CLERK TO ARRANGE THE ORDER", ("CLLR DUNMORE", "CLERK")),
        ("CLERK & CLLR VARLEY TO MEET THE OWNER", ("CLERK", "CLLR VARLEY")),
        ("CHAIRMAN TO SPEAK TO THE FARMER", ("CHAIRMAN",)),
    ],
)
def test_an_order_in_capitals_is_read_as_one_in_small_letters(words: str, owners: tuple[str, ...]) -> None:
    found = records("Ditch", f"The ditch is full. {words}")[1]
    assert [(one.text, one.owners) for one in found] == [(words, owners)]


@pytest.mark.parametrize("words", ["APPLICATION TO BUILD A SHED AT MILL FARM", "PLANS TO CLOSE THE LANE", "DOGS TO BE KEPT ON LEADS"])
def test_a_title_in_capitals_is_no_order(words: str) -> None:
    assert not records("Lane", f"{words}\nThe owner spoke of it.")[1]


def test_a_task_under_which_a_line_says_that_it_is_done_is_old() -> None:
    told = "Clerk to send round the draft of the lease."
    assert [one.text for one in records("Lease", told)[1]] == [told]
    assert not records("Lease", f"{told}\nComplete\nThe lease was read.")[1]
    assert records("Lease", f"{told}\nComplete copies were handed out.")[1]
