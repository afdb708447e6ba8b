"""Cheap tests that spare the rules most lines let through every line that the rules would read.

Each gate names letters or words of which its expression needs one. Who writes a form that holds none of them sees it here, where an example
of the form stands in ``tests/examples``, in the cues' own examples or in the sample archive.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from pipeline import dates
from pipeline.extract import due, formal, later, leadins, markers, motions, quoted, turns, volunteers
from pipeline.extract.cues import load_cues
from pipeline.resources import resource
from pipeline.segment import heading


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
    ("next meeting", heading._NEXT.search, _has(*heading._NEXT_WORDS)),
    ("will", volunteers._WILL.search, _has(*volunteers.MODAL_WORDS)),
    ("own", volunteers._OWN.search, lambda line: any(word in line for word in volunteers.MODAL_WORDS)),
    *((f"later {n}", pattern.search, lambda line: any(word in line for word in later._WORDS)) for n, pattern in enumerate(later.READ)),
    ("body will", volunteers._BODY.match, lambda line: "will" in line),
    *((f"asks {n}", pattern.search, _has(*letters)) for n, (letters, pattern) in enumerate(turns._ASKING)),
]


@pytest.mark.parametrize(("reads", "opens"), [gate[1:] for gate in GATES], ids=[gate[0] for gate in GATES])
def test_a_gate_opens_for_all_that_its_rule_reads(reads: Callable[[str], object], opens: Callable[[str], bool]) -> None:
    assert [line for line in _lines() if reads(line) and not opens(line)] == []


def test_what_is_due_begins_with_a_word_that_is_looked_for() -> None:
    found = [match.group() for line in _lines() for _, _, form in due._FORMS for match in form.finditer(line)]
    assert len(found) > 100
    assert [words for words in found if not due._OPENS.match(words)] == []
