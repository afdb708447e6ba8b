"""The components in spaCy's own hands: what they find survives bytes, other processes and files, and each works alone."""

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy import util
from spacy.tokens import Doc, DocBin

from pipeline.extract import COMPONENTS
from pipeline.extract.tokens import english, make_doc

TEXT = (
    "1. Waste\n\nCouncillor Ahlquist asked why the vans were late. The Head of Waste replied that two had broken down. She undertook to "
    "circulate a note by 31 May 2024.\n\nRESOLVED: That the report be noted."
)
PUBLIC = ("questions", "responses", "resolutions", "actions")


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    made = spacy.blank("en")
    for name in COMPONENTS:
        made.add_pipe(name)
    return made


def finds(doc: Doc) -> dict[str, list[tuple[object, ...]]]:
    """Every find of the public groups: its words, its exact offsets, its rule and its values."""
    present = [group for group in PUBLIC if group in doc.spans]
    found = {group: [(span.text, span._.minutebook) for span in doc.spans[group]] for group in present}
    return {group: [(text, one.start, one.end, one.rule, one.values) for text, one in rows] for group, rows in found.items()}


def test_finds_survive_bytes(nlp: spacy.Language) -> None:
    doc = nlp(TEXT)
    assert all(finds(doc).values())
    assert finds(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == finds(doc)


def test_finds_survive_a_bin(nlp: spacy.Language) -> None:
    kept = DocBin(store_user_data=True)
    kept.add(nlp(TEXT))
    (doc,) = DocBin().from_bytes(kept.to_bytes()).get_docs(nlp.vocab)
    assert finds(doc) == finds(nlp(TEXT))


def test_several_processes_find_the_same(nlp: spacy.Language) -> None:
    docs = list(nlp.pipe([TEXT, TEXT.replace("vans", "lorries")], n_process=2))
    assert [finds(doc) for doc in docs] == [finds(nlp(doc.text)) for doc in docs]


@pytest.mark.parametrize(("name", "group"), [("minutebook_questions", "questions"), ("minutebook_responses", "responses")])
def test_what_is_read_off_the_turns_finds_them_itself(nlp: spacy.Language, name: str, group: str) -> None:
    alone = spacy.blank("en")
    alone.add_pipe(name)
    assert finds(alone(TEXT)) == {group: finds(nlp(TEXT))[group]}


def test_turns_are_not_found_where_there_are_none(nlp: spacy.Language) -> None:
    alone = spacy.blank("en")
    alone.add_pipe("minutebook_questions")
    doc = alone("The report was noted.")
    assert not doc.spans["questions"] and not doc.spans["turns"]


def test_words_that_pass_together_are_cut_like_words_that_pass_alone() -> None:
    text = "The clerk can't, cannot. It's (8) Cllr. Ash's note; e.g. gonna. Mr. Bell: 3.4m\nwell-kept, id. ill. cant? Wed. went!"
    alone = english()
    together = english()
    assert [t.text for t in make_doc(together, text, set())] == [t.text for t in alone.make_doc(text)]
    assert [t.norm_ for t in make_doc(together, text, set())] == [t.norm_ for t in alone.make_doc(text)]


def test_words_of_plain_letters_are_cut_as_by_the_whole_expressions() -> None:
    nlp, whole = english(), english()
    defaults: Any = whole.Defaults
    tokenizer: Any = whole.tokenizer
    tokenizer.prefix_search = util.compile_prefix_regex(defaults.prefixes).search
    tokenizer.suffix_search = util.compile_suffix_regex(defaults.suffixes).search
    tokenizer.infix_finditer = util.compile_infix_regex(defaults.infixes).finditer
    tokenizer.url_match = defaults.url_match
    text = " ".join(path.read_text("utf-8") for path in sorted((Path(__file__).parent / "examples").glob("*.txt")))
    odd = " (Hale's/Poole’s) £3.4m. 7.30pm US$5 A. e.g. www.example.org/x?y mid-May, 5km; “No.” …and U.K. cllr@example.org 10.1.1.254"
    assert [token.text for token in nlp.make_doc(text + odd)] == [token.text for token in whole.make_doc(text + odd)]


def test_the_tokenizer_survives_bytes() -> None:
    nlp = english()
    again = spacy.blank("en").from_bytes(nlp.to_bytes())
    assert [token.text for token in again.make_doc(TEXT)] == [token.text for token in nlp.make_doc(TEXT)]
