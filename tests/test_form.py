"""A form is searched only where one of the words stands that it needs: what it finds is the same as without them."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pipeline.extract
from pipeline.extract import prose
from pipeline.form import Form, Forms, words_in
from pipeline.needs import needs

_MODULES = [importlib.import_module(f"pipeline.extract.{module.name}") for module in pkgutil.iter_modules(pipeline.extract.__path__)]
FORMS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": form
    for module in _MODULES
    for name, form in vars(module).items()
    if isinstance(form, Form)
}


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:[Mm]oved|MOVED)\b", "moved"),
        (r"\b(?:will|shall)\s+(?:also\s+)?(?:report|reply)\b", "report reply"),
        (r"\bsign(?:ed)?\s+by\b", "sign signed"),
        (r"\b(?:copies|cop(?:y|ying))(?=\s)", "copies copy copying"),
        (r"(?:^\W*|,\s+)(?P<who>[A-Z]\w+)\s+to\s+chase\b", "chase"),
        (r"\bitems?\s*[:–-]\s*\d", "item items"),
        (r"\bre[- ]?elected\b", "elected reelected"),
        (r"(?<!\w)(?:vote[ds]|voting)(?!\w)", "voted votes voting"),
        (r"\bmet\s+(?:on|in)\s+(?!May\b)[A-Z]", "met"),
        (r"seconded\b", ""),  # "unseconded" has no such word
        (r"\bmove", ""),
        (r"\bagree\w*\s", ""),
        (r"\b(?:agreed\s+)?\w+", ""),
        (r"(?:agreed\s+)*(?:noted\s+){0,2}", ""),
        (r"(?<=agreed\s)[A-Z]", ""),  # that may stand before the stretch that is searched
        (r"\b(?!agreed\b)\w+", ""),
        (r"\bnoted(?!\w)", "noted"),
        (r"\bnoted(?!\w\w)", ""),
        (r"\b(?P<who>\w+)\s(?P=who)\smoved(?=[,;])", "moved"),
        (r"\bmoved(?P<by>\sby)?(?P=by)", ""),
        (r"\b(?:agreed)+\b", ""),
        (r"\b(?:was\s+)?[a-z]greed\b", ""),
    ],
)
def test_needs_are_the_rarest_words_that_every_match_has_one_of(pattern: str, words: str) -> None:
    assert needs(pattern) == set(words.split())


def test_words_are_told_in_small_letters_without_their_signs() -> None:
    assert words_in("The Clerk’s (RE-ELECTED) 2nd item") == {"the", "clerk", "s", "re", "elected", "2nd", "item"}


def test_a_form_is_used_as_a_compiled_expression_is() -> None:
    form, text = Form(r"\bCr\s+(\w+)\s+moved\b"), "Cr Hale moved and Cr Poole moved; Cr Reed MOVED"
    assert [match[1] for match in form.finditer(text)] == form.findall(text) == ["Hale", "Poole"]
    assert form.search(text, 3)[1] == "Poole"  # type: ignore[index]
    assert form.match(text) and not form.match(text, 1) and not form.search(text, 0, 12)
    assert form.fullmatch(text, 0, 13) and not form.fullmatch(text)
    assert not form.search("nothing") and not form.match("nothing") and not form.fullmatch("nothing")
    assert list(form.finditer("nothing")) == form.findall("nothing") == []


@pytest.mark.parametrize(("pattern", "flags"), [(r"\w+", 0), (r"\b moved \b", re.VERBOSE)])
def test_a_form_that_needs_no_word_is_refused(pattern: str, flags: int) -> None:
    with pytest.raises(ValueError, match="needs no word"):
        Form(pattern, flags)


def test_of_several_forms_those_are_tried_that_can_match_and_plain_expressions() -> None:
    moved, plain, noted = Form(r"\bmoved\b"), re.compile("x"), Form(r"\b(?:noted|moved)\s")
    forms = Forms((moved, 1), (plain, 2), (noted, 3))
    assert [said for _, said in forms.likely("It was noted.")] == [2, 3]
    assert [said for _, said in forms.likely("Moved")] == [1, 2, 3]
    assert [said for _, said in forms.likely("nothing")] == [2]
    assert Forms((moved, 1)).likely("nothing") == ()


def test_a_form_that_is_made_later_is_found_in_a_text_that_was_looked_at_before() -> None:
    text = "The clerk had tidied"
    assert not Form(r"\bmoved\b").search(text)
    assert Form(r"\btidied\b").search(text)


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
@given(data=st.data())
def test_whatever_a_form_matches_holds_one_of_its_words(name: str, data: st.DataObject) -> None:
    form = FORMS[name]
    made = data.draw(st.from_regex(form.compiled))
    found = form.compiled.search(made)
    assert found is None or not form.needs.isdisjoint(words_in(made))


def test_a_sentence_without_a_word_of_a_trigger_holds_none() -> None:
    for trigger in prose._TRIGGERS.split("|"):
        assert prose._may_decide(trigger.replace("[ds]", "d").replace("[sz]", "s").upper())
    assert not prose._may_decide("The weather was dry.") and not prose._may_decide("The road was put in order.")
