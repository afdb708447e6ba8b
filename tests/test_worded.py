"""Records that no rule reads, in whole minutes: who owns a task, who asks, who answers, and what is left alone."""

from pathlib import Path

import pytest

from pipeline.link import load_register
from pipeline.records import DocumentRecords
from pipeline.resources import resource
from pipeline.run import process

HEAD = """Withern Parish Council

Minutes of the meeting held on 2 May 2019

Present: Cllr Mrs Thorold (Chair), Cllr Amory, Cllr Bourne. Clerk: Miss Quill

1. Allotments

"""

PLOTS = [
    "The hedge was cut in February and the arisings were burnt.",
    "There are forty plots, of which thirty-eight are taken.",
    "The rent has been the same since 2014.",
    "It rained for most of the month and the lower path was under water.",
    "Nobody has seen the key of the shed since the show.",
    "The well was dug in 1931 by the father of the present tenant.",
    "The show was well attended.",
]


def minutes(*paragraphs: str) -> DocumentRecords:
    text = HEAD + "\n\n".join(PLOTS) + "\n\n" + "\n\n".join(paragraphs) + "\n"
    return process(Path("minutes.txt"), text.encode(), register=load_register(resource("corpus/indicators/uk-local-government.csv")))


def test_a_task_in_words_that_no_rule_has() -> None:
    need = "We will need a new price from the builder before June, Miss Quill to see to it."
    found = minutes("The pump has been leaking since the frost.", need).actions
    assert [(one.text, one.rule, one.owners) for one in found] == [(need, "action-worded", ("Miss Quill",))]
    assert (found[0].due, found[0].kind) == ("before June", "undertaking")


@pytest.mark.parametrize(
    "told", ["The pump was mended in March.", "Cllr Bourne said that the plots looked well.", "The gate is painted green."]
)
def test_what_is_only_told_is_none(told: str) -> None:
    found = minutes(told)
    assert (found.actions, found.questions, found.responses, found.resolutions) == ((), (), (), ())


def test_a_text_of_a_few_sentences_is_not_weighed() -> None:
    text = HEAD + "We will need a new price from the builder before June, Miss Quill to see to it.\n"
    register = load_register(resource("corpus/indicators/uk-local-government.csv"))
    assert process(Path("minutes.txt"), text.encode(), register=register).actions == ()


@pytest.mark.parametrize(
    "told",
    [
        "I will move at the next meeting that the Clerk write to the county to ask for a survey of the bridge before June.",
        "Circulated, report of the Clerk on the survey of the bridge that is to be made before June.",
        "It was agreed that this was due to the Clerk having to wait for the county before the survey could be made.",
    ],
)
def test_what_is_not_moved_yet_lay_on_the_table_or_is_so_is_no_task(told: str) -> None:
    assert [one for one in minutes(told).actions if one.rule == "action-worded"] == []
