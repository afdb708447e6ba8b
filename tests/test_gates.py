"""Cheap tests that spare the rules most lines let through every line that the rules would read.

Each gate names letters or words of which its expression needs one. Who writes a form that holds none of them sees it here, where an example
of the form stands in ``tests/examples``, in the cues' own examples or in the sample archive.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from pipeline import dates
from pipeline.extract import due, formal, later, leadins, markers, may_ask, motions, quoted, volunteers
from pipeline.extract.cues import load_cues
from pipeline.ingest import furniture, reflow
from pipeline.ingest import markers as line_markers
from pipeline.link import elsewhere
from pipeline.resources import resource
from pipeline.segment import candidates, labelled, labels, meeting_dates, payees, set_off, title_words, titles, wording


@cache
def _lines() -> tuple[str, ...]:
    """The lines of all examples and of the sample archive's texts, as printed and in capitals."""
    files = [*sorted((Path(__file__).parent / "examples").glob("*.txt")), *sorted(resource("corpus").rglob("*.txt"))]
    written = [line.strip() for path in files for line in path.read_text("utf-8", "replace").splitlines()]
    cues = [text for path in resource("models/cues").glob("*.jsonl") for cue in load_cues(path) for text in cue.examples]
    lines = dict.fromkeys(line for line in (*written, *cues) if line)
    return (*lines, *(line.upper() for line in lines))


def _has(*letters: str) -> Callable[[str], bool]:
    return lambda line: any(one in line.lower() for one in letters)


def _leads(line: str) -> bool:
    return _has(*leadins._LETTERS)(line) or "V" in line


GATES = [
    ("motion", motions._MOVING.search, motions._may_move),
    ("moved and carried", motions._MOVED_AND_CARRIED.search, _has(*motions._RESULTS)),
    ("own vote", motions._OWN_VOTE.search, _has(*motions._RESULTS)),
    ("casting vote", motions._CASTING.search, _has(*motions._RESULTS)),
    ("lead-in", leadins._GRAMMAR.search, _leads),
    ("printed", formal.PRINTED.match, lambda line: line[-1] in formal._PRINTED_ENDS),
    ("quoted", quoted._OPENS.match, lambda line: any(word in line for word in quoted._MOVED)),
    ("inner marker", markers._INNER.search, lambda line: "ction" in line or "CTION" in line),
    ("initials behind a gap", markers._GAP_INITIALS.search, lambda line: line[-1].isupper()),
    ("day of a month", dates._DAY_FIRST.search, _has(*dates._STEMS)),
    ("month and day", dates._MONTH_FIRST.search, _has(*dates._STEMS)),
    ("next meeting", meeting_dates._NEXT.search, _has(*meeting_dates._NEXT_WORDS)),
    ("held", lambda line: set_off._HELD.search(line.lower()), _has(*set_off._HELD_WORDS)),
    ("nothing behind a title", title_words.NONE_BEHIND.search, _has(*titles._NOTHING)),
    ("decided behind a title", titles._DECIDED_HERE.search, _has(*titles._DECISIONS)),
    ("application", titles._APPLICATION.search, _has("/")),
    ("list of contents", candidates._CONTENTS.search, _has("....", "……")),
    ("title and minute", labelled.LABELLED.match, _has(":")),
    ("label", line_markers.LABEL.match, _has(":")),
    ("label inside a list", labels.INNER.search, _has(":")),
    ("head of a table of actions", candidates._ACTION_HEAD.match, _has(*candidates._ACTION_WORDS)),
    ("page number", furniture._PAGE.fullmatch, lambda line: "P" in line or line[0] in furniture._DASHES),
    ("words stuck together", reflow._STUCK.search, lambda line: any(letters in line for letters in reflow._STUCK_BEGINS)),
    ("payee", payees._PAYEE.search, lambda line: not line[-1].isalpha()),
    ("name of a file", wording._FILE.fullmatch, lambda line: line.rstrip()[-1] in "bB"),
    ("will", volunteers._WILL.search, _has(*volunteers.MODAL_WORDS)),
    ("own", volunteers._OWN.search, lambda line: any(word in line for word in volunteers.MODAL_WORDS)),
    *((f"later {n}", pattern.search, lambda line: any(word in line for word in later._WORDS)) for n, pattern in enumerate(later.READ)),
    ("line to ring", elsewhere.LINE.search, _has(*elsewhere.RUNG)),
    ("body will", volunteers._BODY.match, lambda line: "will" in line),
    *((f"asks {n}", pattern.search, _has(*letters)) for n, (letters, pattern) in enumerate(may_ask._ASKING)),
]


@pytest.mark.parametrize(("reads", "opens"), [gate[1:] for gate in GATES], ids=[gate[0] for gate in GATES])
def test_a_gate_opens_for_all_that_its_rule_reads(reads: Callable[[str], object], opens: Callable[[str], bool]) -> None:
    assert [line for line in _lines() if reads(line) and not opens(line)] == []


def test_what_is_due_begins_with_a_word_that_is_looked_for() -> None:
    found = [match.group() for line in _lines() for _, _, form in due._FORMS for match in form.finditer(line)]
    assert len(found) > 100
    assert [words for words in found if not due._OPENS.match(words)] == []


@pytest.mark.parametrize(
    "small",
    [
        *(wording.PURPOSE, wording.MODAL, wording.RULE_TOPIC, wording._RULE, titles._FINITE, titles._SURE_FINITE, set_off._HELD),
        *(line_markers._HANGING, titles._known()),
    ],
)
def test_what_is_searched_for_in_small_letters_is_found_in_either_case(small: "re.Pattern[str]") -> None:
    either = re.compile(small.pattern, small.flags | re.IGNORECASE)
    for search, wanted in ((small.search, either.search), (small.match, either.match)):
        assert [line for line in _lines() if bool(search(line.lower())) != bool(wanted(line))] == []
