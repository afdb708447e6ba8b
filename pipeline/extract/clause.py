"""What a clause of minutes is to those who follow the turns."""

from dataclasses import dataclass

from pipeline.extract.speakers import Speaker

Cues = list[tuple[str, str, int, int]]  # rule id, label, start and end offsets
Start = tuple[int, Speaker | None, int]  # where a clause begins, its subject, where its predicate begins


@dataclass(slots=True)
class Clause:
    """``act`` is one of the cue labels or ``plain``; ``rule`` the cue that told it; ``body`` the offset where the predicate begins."""

    start: int
    end: int
    line: int
    first: bool
    bulleted: bool
    subject: Speaker | None = None
    agent: Speaker | None = None
    act: str = "plain"
    rule: str = ""
    body: int = 0
    question: tuple[int, int] | None = None  # of an embedded question
    main: int = 0  # where the main clause begins after a lead-in
    asker: Speaker | None = None  # of an embedded question
    reply: bool = False  # a lead-in such as "In response," stands before it
    interrogative: bool = False
    spoken: bool = False  # "Mr Hale: …": the words themselves
    headed: bool = False  # a heading runs in to it: "Benches – the Clerk said …"


def within(cues: Cues, start: int, end: int) -> Cues:
    """The cues that begin in ``start``–``end``."""
    return [cue for cue in cues if start <= cue[2] < end]
