"""How likely a sentence is a question, a decision, a task or, behind a question, its answer, by its words alone.

Rules say what clerks write; no list of them is complete. ``models/diction.tsv`` holds what marked-up minutes say of single words and short
runs of words, in the sentence and beside it: how far each speaks for or against its sentence being a record of a kind (the weights of a
logistic regression, fitted by ``python -m pipeline.diction fit``). Where no rule speaks, a sentence whose words speak clearly enough is
taken, with the rule ``worded``.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from pipeline.extract.context import scene_of, shared, text_of
from pipeline.extract.sentences import sentences_of
from pipeline.resources import resource
from pipeline.vocab import words as vocabulary

QUESTION, RESOLUTION, ACTION, ANSWER = KINDS = ("question", "resolution", "action", "answer")
_KEY = "minutebook.diction"
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d+|[^\w\s]")
_INITIALS = re.compile(r"[A-Z]{2,3}")
_LONGEST = 4  # words of a run
_HEAD, _STEM = 6, 5  # words that open a sentence; letters that words of one family share
_FEWEST = 3  # words of a sentence that is weighed
_FEW = 8  # sentences of a text too short for it: what stands beside a sentence is part of what speaks for it


@dataclass(frozen=True, slots=True)
class Weighed:
    """Where a sentence begins, and its chance of being a record of each kind."""

    start: int
    chances: Mapping[str, float]


def tokens(words: str) -> list[str]:
    """The words of a sentence as they are compared: figures are 0, names Nm, initials INI; words for people in office stay."""
    kept, found = vocabulary("offices_named"), list[str]()
    for n, word in enumerate(_TOKEN.findall(words)):
        if word.isdigit():
            token = "0"
        elif _INITIALS.fullmatch(word) and word not in ("IT", "NO", "TO"):
            token = "INI"
        elif n and word[0].isupper() and not word.isupper() and word.lower() not in kept:
            token = "Nm"
        else:
            token = word.lower()
        if token != "Nm" or not found or found[-1] != "Nm":
            found.append(token)
    return found


def features(own: Sequence[str], before: Sequence[str], after: Sequence[str], *, gap: str, last: str, capitals: bool) -> Iterator[str]:
    """What is told of a sentence: the runs of its words (``own``, from ``tokens``), those that open it, and the words beside it.

    ``gap`` is how it stands to the sentence before (run, line, para), ``last`` its last character."""
    whole = ["^", *own, "$"]
    for length in range(1, _LONGEST + 1):
        for n in range(len(whole) - length + 1):
            yield " ".join(whole[n : n + length])
    for length in range(1, _LONGEST + 1):
        yield f"head {' '.join(own[:length])}"
    for word in set(own[:_HEAD]):
        yield f"early {word}"
    for word in {w[:_STEM] for w in own if len(w) > _STEM}:
        yield f"stem {word}"
    for word in set(before):
        yield f"before {word}"
    for length in (1, 2):
        yield f"before head {' '.join(before[:length])}"
        yield f"after head {' '.join(after[:length])}"
    yield f"before tail {' '.join(before[-2:])}"
    yield f"gap {gap}"
    yield f"last {last}"
    yield f"length {min(6, len(own) // 8)}"
    if capitals:
        yield "capitals"


@cache
def weights() -> dict[str, tuple[float, ...]]:
    """For each feature what it speaks for, kind by kind as in ``KINDS``; the empty feature is in every sentence."""
    found = {}
    for line in resource("models/diction.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            feature, *values = line.split("\t")
            found[feature] = tuple(map(float, values))
    return found


def chances(told: Iterable[str]) -> dict[str, float]:
    """The chance of each kind for a sentence with these features, each counted once."""
    known = weights()
    sums = list(known[""])
    for value in filter(None, map(known.get, set(told))):
        sums = [total + part for total, part in zip(sums, value, strict=True)]
    return {kind: 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) for kind, total in zip(KINDS, sums, strict=True)}


def told_of(doc: Doc) -> Iterator[tuple[int, int, Iterator[str]]]:
    """Each sentence that may be a record (start, end), with its features."""
    text, held = text_of(doc), sentences_of(doc)
    for _, lines in scene_of(doc).sections():
        stretches = [stretch for line, role in lines if role == "minutes" for stretch in held.get(line.start, [])]
        own = [tokens(text[start:end]) for start, end in stretches]
        for n, (start, end) in enumerate(stretches):
            if len(own[n]) < _FEWEST:
                continue
            between = text[stretches[n - 1][1] : start] if n else "\n\n"
            gap = "para" if between.count("\n") > 1 else "line" if "\n" in between else "run"
            letters = [c for c in text[start:end] if c.isalpha()]
            capitals = 2 * sum(map(str.isupper, letters)) > len(letters)
            beside = own[n - 1] if n else [], own[n + 1] if n + 1 < len(own) else []
            yield start, end, features(own[n], *beside, gap=gap, last=text[end - 1], capitals=capitals)


def weighed(doc: Doc) -> dict[int, Weighed]:
    """The sentences of ``doc`` with their chances, by the offset where each ends; weighed once a document."""
    known = shared(doc)
    if _KEY not in known:
        told_by_end = {end: (start, told) for start, end, told in told_of(doc)}
        enough = len(told_by_end) >= _FEW
        known[_KEY] = {end: Weighed(start, chances(told)) for end, (start, told) in told_by_end.items() if enough}
    found: dict[int, Weighed] = known[_KEY]
    return found
