"""The contract of the components that find who asks and who answers, alone and in a pipeline that is not ours."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import build_nlp
from pipeline.extract.found import read
from pipeline.extract.sentences import sentences_of

TALK = "Councillor Orrell asked why the tip was shut. The Waste Manager replied that it had flooded.\n\nRESOLVED: That the report be noted."
NAMES = ("minutebook_sentences", "minutebook_turns", "minutebook_questions", "minutebook_responses")


@pytest.fixture(scope="module")
def blank() -> spacy.Language:
    """A researcher's own pipeline: blank English with some of the components and no document of ours."""
    nlp = spacy.blank("en")
    for name in NAMES:
        nlp.add_pipe(name)
    return nlp


def test_declared_contracts_hold_in_our_pipeline() -> None:
    assert not any(problems for problems in build_nlp().analyze_pipes()["problems"].values())


def test_a_component_without_what_it_requires_is_reported() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("minutebook_turns")
    assert nlp.analyze_pipes()["problems"]["minutebook_turns"] == ["token.is_sent_start"]


def test_plain_text_on_a_blank_pipeline(blank: spacy.Language) -> None:
    doc = blank(TALK)
    assert [span.text for span in doc.spans["questions"]] == ["Councillor Orrell asked why the tip was shut."]
    assert [span.text for span in doc.spans["responses"]] == ["The Waste Manager replied that it had flooded."]
    question, response = read(doc, "questions")[0], doc.spans["responses"][0]._.minutebook
    assert question.values == {"speaker": "Councillor Orrell", "speaker_role": "member", "person": ""}
    assert response.values["answers"] == ((question.start, question.end),)
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Councillor Orrell asked why the tip was shut.",
        "The Waste Manager replied that it had flooded.",
        "RESOLVED: That the report be noted.",
    ]


def test_a_table_of_questions_and_answers(blank: spacy.Language) -> None:
    doc = blank(
        "No. | Question | Answer | By\n"
        "1 | Cllr Orrell: Is the tip to open again? | In May. It is being drained. | Mr Kessock\n"
        "2 | Cllr Źdarsky: Thanked the crews. | – | –\n"
        "3 | Cllr Źdarsky: How many loads were turned away? | n/a |\n\n"
        "The Panel discussed the costs."
    )
    assert [(span.text, span._.minutebook.values["speaker"]) for span in doc.spans["questions"]] == [
        ("Cllr Orrell: Is the tip to open again?", "Cllr Orrell"),
        ("Cllr Źdarsky: How many loads were turned away?", "Cllr Źdarsky"),
    ]
    assert [(span.text, span._.minutebook.values["speaker"]) for span in doc.spans["responses"]] == [
        ("In May. It is being drained.", "Mr Kessock")
    ]


def test_a_table_without_answers_is_no_table_of_questions(blank: spacy.Language) -> None:
    doc = blank("Question | Votes for | Votes against\nShall the tip be shut? | 4 | 11\nShall it be sold? | 2 | 13")
    assert not doc.spans["responses"]


def test_an_answer_before_its_question_has_its_own_speaker(blank: spacy.Language) -> None:
    doc = blank("Clarification was provided on the number of staff following a question from Councillor Reed.")
    assert [span._.minutebook.values["speaker"] for span in doc.spans["questions"]] == ["Councillor Reed"]
    assert [span._.minutebook.values["speaker"] for span in doc.spans["responses"]] == [""]
    assert not read(blank("The fee was cut following a question from the bank."), "turns")


def test_an_empty_text_has_nothing(blank: spacy.Language) -> None:
    doc = blank("")
    assert not any(doc.spans[group] for group in ("turns", "questions", "responses"))


SAID = st.sampled_from(
    [
        "Councillor Orrell asked why.",
        "Members queried the cost.",
        "The Clerk said no.",
        "He added that it rained.",
        "• Bins",
        "Question: How?",
    ]
    + [
        "Answer: So.",
        "It was confirmed.",
        "In response to a query, officers advised that it was.",
        "RESOLVED: That it be so.",
        "(a) Noted.",
    ]
)


@given(st.lists(SAID, max_size=8), st.sampled_from([" ", "\n", "\n\n"]))
def test_turns_stand_in_order_and_answers_follow_their_questions(said: list[str], between: str) -> None:
    doc = build_nlp()(between.join(said))
    asked = {(q.start, q.end) for q in read(doc, "questions")}
    for group in ("questions", "responses"):
        spans = [(f.start, f.end) for f in read(doc, group)]
        assert spans == sorted(spans) and all(0 <= start < end <= len(doc.text) for start, end in spans)
    for response in read(doc, "responses"):
        assert response.values["answers"]
        assert all(span in asked and span[0] <= response.end for span in response.values["answers"])


@given(st.text(alphabet=st.sampled_from('ab .?!()\nCllr.1:–•"’'), max_size=80))
def test_sentences_tile_the_words_of_any_text(text: str) -> None:
    doc = build_nlp().make_doc(text)
    found = sorted(span for spans in sentences_of(doc).values() for span in spans)
    covered = set()
    for start, end in found:
        assert text[start:end] == text[start:end].strip() != ""
        assert not covered & set(range(start, end))
        covered |= set(range(start, end))
    assert {i for i, letter in enumerate(text) if not letter.isspace()} <= covered


def test_a_semicolon_leads_in_to_the_points_of_an_answer(blank: spacy.Language) -> None:
    answer = (
        "The Senior Executive Officer, Planning made the following points in response to issues raised by Members;\n"
        "• Talks had been held with the society about the stone shed.\n"
        "• The line was the property of the railway."
    )
    doc = blank(f"{answer}\nIt was agreed to note the report.")
    assert [span.text for span in doc.spans["questions"]] == ["issues raised by Members"]
    assert [span.text for span in doc.spans["responses"]] == [answer]


def test_a_list_behind_a_semicolon_that_nobody_asked_for(blank: spacy.Language) -> None:
    doc = blank("The Planning Officer made the following points;\n• Talks had been held with the society.\n• The line was private.")
    assert not doc.spans["questions"] and not doc.spans["responses"]
