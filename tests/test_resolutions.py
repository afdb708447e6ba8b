"""Resolutions: each marked example is found with its exact words and attributes, and nothing else is; so are labels, votes and movers."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.extract import resolutions as component
from pipeline.extract.context import KEY, Scene, plain_lines, shared
from pipeline.extract.found import Found, read
from pipeline.extract.labels import following, label_at, same_style
from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.outcomes import outcome_of
from pipeline.extract.prose import ProseRules
from pipeline.extract.speakers import cast_of
from pipeline.extract.tokens import english
from pipeline.extract.votes import Votes, result_in, votes_in
from pipeline.records import OUTCOMES, Item, Meeting, Resolution

EXAMPLES = Path(__file__).parent / "examples" / "resolutions.txt"
MARK = re.compile(r"<res(?P<values>(?:\s+\w+=\"[^\"]*\")*)>(?P<text>.*?)</res>", re.DOTALL)
COLUMNS = {"label", "outcome", "mover", "seconder", "votes_for", "votes_against", "abstentions", "carried"}

nlp = english()
rules = ProseRules(nlp)


def doc_of(text: str, roles: tuple[str, ...] = (), items: tuple[Item, ...] = ()) -> Doc:
    doc = nlp.make_doc(text)
    lines = plain_lines(text)
    shared(doc)[KEY] = Scene(lines, roles or ("minutes",) * len(lines), items)
    return doc


def found_in(text: str, roles: tuple[str, ...] = (), items: tuple[Item, ...] = ()) -> list[Found]:
    return component.find_resolutions(doc_of(text, roles, items), rules)


def words_in(text: str, roles: tuple[str, ...] = ()) -> list[str]:
    return [text[f.start : f.end] for f in found_in(text, roles)]


def examples() -> list[str]:
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    return [line.replace("¶", "\n") for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("example", examples())
def test_the_marked_words_are_found_and_nothing_else(example: str) -> None:
    assert "<" not in MARK.sub("", example), "a mark that is not closed"
    text = MARK.sub(lambda m: m["text"], example)
    wanted = [(m["text"], dict(re.findall(r"(\w+)=\"([^\"]*)\"", m["values"]))) for m in MARK.finditer(example)]
    found = found_in(text)
    assert [text[f.start : f.end] for f in found] == [words for words, _ in wanted]
    for one, (_, values) in zip(found, wanted, strict=True):
        assert {name: str(one.values[name]) for name in values} == values


@pytest.mark.parametrize(
    ("title", "decides"),
    [
        ("Local Authority Reports", False),
        ("County Councillor’s Report", False),
        ("Report from the District Council", False),
        ("Clerk’s report", True),
        ("Report of the Head of Highways", True),
    ],
)
def test_what_a_report_of_another_body_tells_is_no_decision(title: str, decides: bool) -> None:
    text = f"5 {title}\nFunding for the lane was agreed.\nIt was agreed to thank Mr Hale."
    begin = text.index("\n") + 1
    item = Item("5", title, 0, len(text), begin - len(title) - 1, begin - 1)
    found = [text[f.start : f.end] for f in found_in(text, ("heading", "minutes", "minutes"), (item,))]
    assert found == ["Funding for the lane was agreed."] * decides + ["It was agreed to thank Mr Hale."]


def test_values_are_the_columns_of_the_record() -> None:
    (one,) = found_in("The report was noted.")
    assert set(one.values) == COLUMNS
    assert set(one.values) <= set(Resolution.__dataclass_fields__)


def test_a_decision_reaches_from_its_lead_in_to_its_last_clause() -> None:
    clauses = "(a) that the report be noted; and\n(b) that the plan be agreed."
    text = f"They talked. It was moved by Cllr Hale and RESOLVED:\n{clauses}\nThe meeting closed."
    doc = component.Resolutions(nlp)(doc_of(text))
    (decision,) = read(doc, "decisions")
    assert text[decision.start : decision.end] == text[text.index("It was") : text.index("\nThe meeting")]
    assert len(read(doc, "resolutions")) == 2


def test_the_copy_under_decision_gives_way_to_the_minutes() -> None:
    text = "That the report be noted.\nThe officer spoke at length about the report.\nRESOLVED: that the Quarter 2 report be noted."
    assert words_in(text, ("decision", "minutes", "minutes")) == ["that the Quarter 2 report be noted."]
    assert words_in(text, ("decision", "minutes", "purpose")) == ["That the report be noted."]


def test_a_copy_that_the_prose_of_the_minutes_does_not_share_is_kept() -> None:
    text = "That the tender for the harbour wall be approved.\nThe minutes of the last meeting were agreed as a correct record."
    assert len(words_in(text, ("decision", "minutes"))) == 2


def test_agenda_wording_gives_nothing() -> None:
    assert words_in("RESOLVED: that the public be excluded.", ("purpose",)) == []


def test_a_motion_taken_for_a_heading_still_lends_its_movers() -> None:
    text = "R2024-7 D. Hale, S. Poole\nThat the accounts be approved. Carried."
    item = Item("R2024-7", "D. Hale, S. Poole", 0, len(text), 8, 25)
    (one,) = found_in(text, ("heading", "minutes"), (item,))
    assert (one.values["mover"], one.values["seconder"], one.values["label"]) == ("D. Hale", "S. Poole", "R2024-7")


@pytest.mark.parametrize(
    ("words", "votes"),
    [
        ("by 18 votes to one, with three abstentions", Votes(18, 1, 3)),
        ("For 12, Against 3, Abstained 1", Votes(12, 3, 1)),
        ("For 6 Against 0 Abstain 1", Votes(6, 0, 1)),
        ("6 for 2 against 1 abstention", Votes(6, 2, 1)),
        ("twelve Members voted for and three against", Votes(12, 3)),
        ("(8 for, 2 against, 1 abstention)", Votes(8, 2, 1)),
        ("CARRIED 7/0", Votes(7, 0)),
        ("Ayes: Vance, Dell, Moss. Nays: None. Motion carried.", Votes(3, 0)),
        ("AYES: Council Members Hale, Poole and Bell\nNOES: None\nABSENT: Mayor Reed", Votes(3, 0)),
        ("YEAS: Trustee Noble, Trustee Frost 2\nNAYS: None 0\nABSTAIN: Trustee Moss", Votes(2, 0, 1)),
        ("Roll call: Hale – yes, Poole – yes, Bell – no. Motion carried.", Votes(2, 1)),
        ("The report was accepted. (10-0-1; Absent: Moss)", Votes(10, 0)),
        ("on a Y-4 roll call", Votes(4)),
        ("Yeas:\tNays:\nA. Hale\tB. Poole\nMotion Passed (3 to 2)", Votes(3, 2)),
        ("Yeas:  (3): A. Hale, B. Poole, and C. Bell\nNays: (1): D. Reed\nMotion Passed (3 to 1)", Votes(3, 1)),
        ("Fees fell (3-4) in the second half", Votes()),
        ("Ordinance No. 12, By-law No. 9 and the rest", Votes()),
        ("Ayes: All.", Votes()),
        ("approved by a vote of 3-0", Votes(3, 0)),
        ("the motion was lost by 5 votes to 3", Votes(3, 5)),
        ("For: Councillors Hale, Poole and Reed (3)\nAgainst: Councillor Bell (1)", Votes(3, 1)),
        ("For (14)\nAgainst (45)\nAbstain (4)", Votes(14, 45, 4)),
        ("four Members having voted for it and five against", Votes(4, 5)),
        ("There were 71 letters of objection and 3 in support", Votes()),
        ("The plan was for 46 dwellings", Votes()),
        ("On a division, For the motion (7) - names. For the amendment (3) - names. Declined to vote (1)", Votes(7, 3, 1)),
        ("On a vote, 4 Members voted for the motion and 2 for the amendment", Votes(4, 2)),
        ("there voted for the amendment 3 members and for the motion 4 members", Votes(4, 3)),
        ("five voted for the amendment, seven for the motion and one declined to vote", Votes(7, 5, 1)),
        ("carried by majority 9 to 4", Votes(9, 4)),
        ("The levy for the sports partnership – APPROVED 4-0", Votes(4, 0)),
        ("AGREED (6–1 with one abstention)", Votes(6, 1, 1)),
        ("Prop AB, sec CD, that £50 be given: 6–0.", Votes(6, 0)),
        ("CARRIED EN BLOC 6/0", Votes(6, 0)),
        ("Members voted by eight to three to refuse it", Votes(8, 3)),
        ("Members voted 6 to 3 in favour", Votes(6, 3)),
        ("The vote being 4-4, the Chair used her casting vote", Votes(4, 4)),
        ("Two for, four against, Mayor abstaining. LOST.", Votes(2, 4, 1)),
        ("4 for, 1 against, AB and CD not voting", Votes(4, 1, 2)),
        ("was noted by 7 votes with 1 abstention", Votes(7, 0, 1)),
        ("FOR: Councillors Hale, Poole, Dunn - 3\nAGAINST: Councillor Tate - 1\nABSTENTION: Councillor Reed - 1", Votes(3, 1, 1)),
        ("Carried 4 votes to 2\nFor: Crs Hale, Poole, Marsh, Reed\nAgainst: Crs Bell, Osei-Dunn", Votes(4, 2)),
        ("Those in favour: Mr Hale, Mrs Poole, Dr Bell\nThose against: Mr Marsh", Votes(3, 1)),
        ("For: Cllrs. Miss Hale, Poole and Bell. Against: Cllr. Marsh.", Votes(3, 1)),
        ("The report of 2-3 pages was approved", Votes()),
        ("Agreed 10-12 Fore Street be sold", Votes()),
        ("He for one would not be voting for it", Votes()),
        ("The case for: traffic. The case against: cost.", Votes()),
        ("defeated 2-3", Votes(2, 3)),
        ("It was £310,000 for the half year and was carried over", Votes()),
        ("days lost stood at 2.4 against a target of 2", Votes()),
        ("An amendment that the figure be nine, moved by Councillor Hale, fell by eight votes to two.", Votes(2, 8)),
        ("Prop. Cllr Hale, sec. Cllr Poole and RESOLVED (5 – 2) that the Council backs the crossing.", Votes(5, 2)),
        ("the grant as at (3): agreed, 5 to 2.", Votes(5, 2)),
        ("The rent was agreed at 4 to 6 pounds", Votes()),
        ("Votes For      9\nVotes Against   1\nAbstentions     2", Votes(9, 1, 2)),
        ("It was LOST, Crs Hale and Poole voting for it and Crs Bell, Marsh and Mayor Reed against. Cr Dunn abstained.", Votes(2, 3, 1)),
        ("Motion carried, five in favor, Hale opposed.", Votes(5, 1)),
        ("6 for, Ann against", Votes(6, 1)),
        ("4 for, None against", Votes(4, 0)),
        ("Seven hands went up for this and nine against, so it fell.", Votes(7, 9)),
        ("There voted in favour of the motion three, and against it six.", Votes(3, 6)),
        ("Motion by Hale to open the hearing at 7 PM. All in favor, 4-0.", Votes(4, 0)),
        ("Roll call vote 7 ayes.", Votes(7, 0)),
        ("Roll call vote 4 ayes, 3 nays.", Votes(4, 3)),
        ("Yeas: Hale, Poole, Marsh  Nays: Bell", Votes(3, 1)),
    ],
)
def test_votes(words: str, votes: Votes) -> None:
    assert votes_in(words) == votes


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("the amendment was LOST", "no"),
        ("Carried.", "yes"),
        ("all were in favour", "yes"),
        ("the motion fell", "no"),
        ("There was no seconder", "no"),
        ("Lost 2:4", "no"),
        ("the Council had lost two of its pilots", ""),
        ("to sign the claim for a lost footpath, all in favour", "yes"),
        ("moved that Option B be approved", ""),
        ("it snowed", ""),
    ],
)
def test_results(words: str, result: str) -> None:
    assert result_in(words) == result


@pytest.mark.parametrize(
    ("words", "movers"),
    [
        ("It was moved by Councillor A Hale and seconded by Councillor Mrs Poole", Movers("Councillor A Hale", "Councillor Mrs Poole")),
        ("Mr Hale then moved, and Dr Poole seconded, an alternative", Movers("Mr Hale", "Dr Poole")),
        ("Moved Cr A Hale/Seconded Cr B Poole", Movers("Cr A Hale", "Cr B Poole")),
        ("On the proposal of Councillor Hale, seconded by Councillor Poole, it was agreed", Movers("Councillor Hale", "Councillor Poole")),
        ("RESOLVED (Cr Hale / Cr Poole)", Movers("Cr Hale", "Cr Poole")),
        ("Councillor Hale, seconded by Councillor Poole, that", Movers("Councillor Hale", "Councillor Poole")),
        ("On the Mayor’s proposal it was agreed", Movers("the Mayor")),
        ("Cath Reed proposes Anne Hale, seconded by Ben Poole", Movers("Cath Reed", "Ben Poole")),
        ("Motion Hale, second Poole to pay the claims", Movers("Hale", "Poole")),
        ("Motion by Ann Hale, supported by Ben Poole, to adopt the plan", Movers("Ann Hale", "Ben Poole")),
        ("Vice Mayor Ann Hale made a motion; second by Councilmember Ben Poole", Movers("Vice Mayor Ann Hale", "Councilmember Ben Poole")),
        ("Chair Hale moved to adjourn. Member Poole seconded.", Movers("Chair Hale", "Member Poole")),
        ("MOTION BY COMMISSIONER HALE, SECONDED BY COMMISSIONER POOLE", Movers("COMMISSIONER HALE", "COMMISSIONER POOLE")),
        ("Vote: Moved: HALE Seconded: POOLE", Movers("HALE", "POOLE")),
        ("Moved Mayor Reed, seconded Cr Poole", Movers("Mayor Reed", "Cr Poole")),
        ("Proposed by TK and seconded by PB. Thought was given to the site.", Movers("TK", "PB")),
        ("Cllr Hale, with Cllr Poole seconding, moved to amend this to “monthly”", Movers("Cllr Hale", "Cllr Poole")),
        ("On the proposal of the Chairman, Cllr Poole seconding, the report was noted", Movers("the Chairman", "Cllr Poole")),
        ("Cllr Hale moved (Cllr Poole seconding) that the lease be renewed", Movers("Cllr Hale", "Cllr Poole")),
        ("Councillor Hale MOVED and Councillor Poole SECONDED Option 2", Movers("Councillor Hale", "Councillor Poole")),
        ("In proposing the motion, Councillor Hale stated that she was promised one", Movers("Councillor Hale")),
        ("In seconding the motion, Councillor Poole said that it was overdue", Movers("", "Councillor Poole")),
        ("Cllr Hale put forward a motion that it be mended, which Cllr Poole was happy to second", Movers("Cllr Hale", "Cllr Poole")),
        ("Motion to adjourn the Second Reading", Movers()),
        ("The Clerk put forward a timetable and the report seconded this", Movers()),
        ("The proposed precept was discussed", Movers()),
    ],
)
def test_movers(words: str, movers: Movers) -> None:
    assert movers_in(words, cast_of(())) == movers


@pytest.mark.parametrize(
    ("clause", "lead", "outcome"),
    [
        ("that the report be received and noted", "RESOLVED", "noted"),
        ("that permission be GRANTED", "RESOLVED", "approved"),
        ("the Panel note the report", "RESOLVED", "noted"),
        ("that the Clerk be asked to write", "RESOLVED", "other"),
        ("that a letter be sent", "AGREED", "agreed"),
        ("that the hours be extended", "RECOMMENDED", "recommended"),
        ("It was agreed that the AGM appoint two members", "", "agreed"),
        ("It was agreed to refer the motion", "AGREED", "referred"),
        ("It was agreed that this be bought when the grant was received", "", "agreed"),
        ("That progress be acknowledged", "RESOLVED", "noted"),
        ("that the contract be awarded to Hale and Sons", "RESOLVED", "approved"),
        ("Hale moved, and it was RECOMMENDED that Option B be approved", "RECOMMENDED", "recommended"),
        ("That an approval of £3.2m be given", "RESOLVED", "approved"),
        ("otherwise, to note the log", "AGREED", "noted"),
        ("Proposed by Cllr Hale, seconded by Cllr Poole and AGREED: to note the bulletin", "AGREED", "noted"),
        ("The motion was seconded by Cllr. Poole and adopted", "MOVED", "adopted"),
        ("A porch at Mill Lane - proposed A. Hale, seconded B. Poole recommend approval", "MOVED", "recommended"),
        ("Gas £27.32 - proposed A. Hale seconded B. Poole - pass for payment", "MOVED", "approved"),
        ("All payments approved proposer Cllr A Hale, 2nd Cllr B Poole", "MOVED", "approved"),
        ("Moved by Councillor Hale, “THAT Council approve the sale of the lot", "MOVED", "approved"),
        ("That the meeting adjourn at 7:42 p.m.", "MOVED", "agreed"),
        ("That the debate be adjourned until June", "RESOLVED", "deferred"),
        ("That the Head of Planning submit a report in October", "RECOMMENDED", "other"),
        ("That the Cabinet Member publish the times", "RECOMMENDED", "recommended"),
        ("by 5 votes to 1, with 1 abstention, to agree the precept", "RESOLVED", "agreed"),
        ("on the proposal of Cllr. Hale, seconded by Cllr. Mrs. Poole, to accept the quotation", "RESOLVED", "approved"),
    ],
)
def test_outcomes(clause: str, lead: str, outcome: str) -> None:
    assert outcome_of(clause, lead=lead) == outcome


@given(st.integers(1, 98), st.sampled_from(["({})", "{}.", "{})"]))
def test_the_label_that_follows_a_number_is_the_next(number: int, form: str) -> None:
    label = form.format(number)
    assert following(label) == (form.format(number + 1),)
    assert same_style(label, form.format(number + 1))
    assert label_at(f"{label} That", 0, len(label) + 5)[0] == label


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [("• (a) a gate be hung", "(a)", "a gate"), ("- b) a gate", "b)", "a gate"), ("• 5. Gates", "", "5. Gates"), ("• Gates", "", "Gates")],
)
def test_a_label_may_stand_behind_the_bullet_of_a_list(text: str, label: str, rest: str) -> None:
    found, begin = label_at(text, 0, len(text))
    assert found == label and text[begin:].startswith(rest)


def test_a_letter_may_be_roman() -> None:
    assert set(following("(i)")) == {"(ii)", "(j)"}
    assert following("(h)") == ("(i)",)


PIECES = [
    "RESOLVED:", "RESOLVED that", "AGREED", "It was agreed that", "(a)", "(i)", "1.", "the report be noted;", "and", "That", "moved by",
    "Cllr Hale", "seconded by", "Cllr Poole", "lost", "CARRIED 4/2", "For: 3", "“", "”", "(", ")", ":", "\n", "\n\n", "\t", "WHEREAS",
    "THEREFORE", "Noted.", "•", "…",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_any_order_of_pieces_gives_clauses_within_the_text(text: str) -> None:
    found = found_in(text)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert one.values["outcome"] in (*OUTCOMES, "")
        assert (one.values["outcome"] == "") == (one.values["carried"] == "no")
    ordered = sorted(found, key=lambda f: f.start)
    assert all(a.end <= b.start for a, b in zip(ordered, ordered[1:], strict=False))


def test_long_minutes_take_linear_time() -> None:
    import time

    def seconds(times: int) -> float:
        doc = doc_of("Cllr Hale moved, Cllr Poole seconded and it was agreed that a note be sent.\nThe report was noted.\n" * times)
        begin = time.process_time()
        component.find_resolutions(doc, rules)
        return time.process_time() - begin

    short, long = (min(seconds(times) for _ in range(3)) for times in (300, 1200))
    assert long < 10 * max(short, 0.03)


@pytest.mark.parametrize(
    ("council", "words", "decides"),
    [
        ("Welby Parish Council", "4 Mill Lane, new porch, no objections noted by Parish Council", True),
        ("Welby Parish Council", "The Old Barn, change of use – no comments from the Council.", True),
        ("Welby Parish Council", "24/0440 Hill Farm, barn to dwelling, Parish Council had no objections", True),
        ("Welby Parish Council", "The applicant had met with no objections from the Council.", False),
        ("Oldshire District Council", "4 Mill Lane, new porch, no objections noted by Parish Council", False),
    ],
)
def test_an_entry_that_ends_in_the_view_of_the_council_that_met_decides(council: str, words: str, decides: bool) -> None:
    doc = nlp.make_doc(words)
    lines = plain_lines(words)
    shared(doc)[KEY] = Scene(lines, ("minutes",), meeting=Meeting(council=council))
    assert [words[f.start : f.end] for f in component.find_resolutions(doc, rules)] == [words] * decides
