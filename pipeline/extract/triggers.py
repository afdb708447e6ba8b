"""Match rules only where one can begin: a token matcher costs by patterns times tokens, and most words of minutes begin none."""

from collections.abc import Iterator

import numpy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.cues import Cue, CueMatcher

_REACH = 8  # tokens; no rule is longer


class TriggeredMatcher:
    """A ``CueMatcher`` that reads only the few tokens after a word with which one of its rules begins."""

    def __init__(self, nlp: Language, cues: tuple[Cue, ...]) -> None:
        self._matcher = CueMatcher(nlp, cues)
        self._firsts = numpy.array(sorted(nlp.vocab.strings.add(word) for cue in cues for word in _first_words(cue)), dtype="uint64")

    def __call__(self, doc: Doc) -> Iterator[tuple[str, str, int, int]]:
        """Yield ``(rule id, label, first token, token after the last)`` in text order, longest first where several begin together."""
        begins = numpy.flatnonzero(numpy.isin(doc.to_array("LOWER"), self._firsts))
        for begin in map(int, begins):
            for rule, label, first, last in self._matcher(doc[begin : begin + _REACH]):
                if first == 0:
                    yield rule, label, begin, begin + last


def _first_words(cue: Cue) -> list[str]:
    """The words, in lower case, with which a match of the rule begins. A rule whose first token is no word raises ``TypeError``."""
    if isinstance(cue.pattern, str):
        return [cue.pattern.split()[0].lower()]
    first = cue.pattern[0]["LOWER"]
    return [first] if isinstance(first, str) else list(first["IN"])
