"""The page models/README.md: everything that the program knows by rule, in words. ``python -m tests.readme`` writes it."""

import csv
import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from pipeline.extract.cues import Cue, load_cues
from pipeline.extract.reasons import meanings
from pipeline.resources import resource

KINDS = {"questions": "Questions", "responses": "Responses", "resolutions": "Resolutions", "actions": "Actions"}
TIMES = {"?": "perhaps ", "*": "any number of ", "+": "one or more times ", "!": "no "}
CLASSES = {
    "IS_PUNCT": "a punctuation mark",
    "IS_ALPHA": "a word",
    "IS_DIGIT": "a number",
    "LIKE_NUM": "a number",
    "IS_TITLE": "a Capitalised word",
    "IS_SPACE": "white space",
}

HEAD = """# What the program knows

<!-- made by python -m tests.readme; do not edit -->

Minutebook has no trained model. It knows how clerks write, and what it knows stands in this folder:

| file | what it is |
|---|---|
| `cues/*.jsonl` | rules: words that tell that somebody asks, answers, decides or is to do something |
| `cues/labels.json` | what a label of those rules means |
| `cues/forms.json` | what can stand under `rule` in the tables besides them: forms told by the layout or by what stands around |
| `vocab/*.txt` | word lists |
| `confidence.json` | how sure each kind and rule is, in log-odds that add up: [measured](../README.md#how-sure-it-is), not set by hand |
| `link/sentences.tsv` | sentences as clerks write them, each with the measure that it speaks of: what links by likeness rest on |
| `link/weights.json` | what speaks for and against a link, in log-odds that add up: measured on gold, not set by hand |
| `diction.tsv` | what words and short runs of words say of their sentence, in log-odds: measured on gold, taken where no rule speaks |
| `calibration.csv` | what `confidence.json` was measured on: right and false records by council (as a hash), kind and rule |

## How to add a rule

1. Find the cause: `minutebook explain FILE --at OFFSET` says which rules matched in a sentence and what they gave.
2. Add a line to the file of its kind. It is one JSON object:
   `{"id": "question.pressed", "label": "ask", "pattern": [{"LOWER": "pressed"}], "examples": ["…"], "counter_examples": ["…"]}`.
   `label` is one of those below. `pattern` is a phrase, or a list of
   [spaCy token patterns](https://spacy.io/usage/rule-based-matching#adding-patterns) with one entry for each word.
   Examples are sentences that hold the pattern, counter-examples sentences like them that do not; invent them, and name nobody real.
3. `python -m pytest tests/test_cues.py` tries the examples; `minutebook evaluate corpus/gold` shows what the rule does to whole minutes.
4. `python -m pipeline.calibrate fit corpus/gold` measures its confidence, and `python -m tests.readme rules` renews this page.

A rule states how clerks write, not what one council once wrote. After a change of rules the next `minutebook run` reads all anew.
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for name, title in KINDS.items():
        parts += [f"## {title}\n", *_cues(name), *_forms(name)]
    parts += ["## Word lists\n", *_lists()]
    return "\n".join(parts)


def _cues(name: str) -> Iterator[str]:
    cues = load_cues(resource("models/cues") / f"{name}.jsonl")
    for label, meaning in meanings()[name].items():
        yield f"### `{label}`: {meaning}\n"
        for cue in (one for one in cues if one.label == label):
            yield _cue(cue)


def _cue(cue: Cue) -> str:
    lines = [f"**{cue.id}** matches {pattern(cue.pattern)}", ""]
    lines += [f"- ✓ {_plain(sentence)}" for sentence in cue.examples]
    lines += [f"- ✗ {_plain(sentence)}" for sentence in cue.counter_examples]
    return "\n".join([*lines, ""])


def _forms(name: str) -> Iterator[str]:
    yield "### By form\n"
    yield "| rule | the record |\n|---|---|"
    for rule, says in forms()[name].items():
        yield f"| `{rule}` | {says} |"
    yield ""


def _lists() -> Iterator[str]:
    yield "| list | entries | what it is for |\n|---|---:|---|"
    for path in sorted(resource("models/vocab").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        entries = [line for line in lines if line.partition("#")[0].strip()]
        yield f"| [`{path.name}`](vocab/{path.name}) | {len(entries)} | {purpose(lines)} |"
    yield ""


def purpose(lines: list[str]) -> str:
    """What the comment at the head of a word list says."""
    head = []
    for line in lines:
        if not line.startswith("#"):
            break
        head.append(line.lstrip("# ").strip())
    return _plain(" ".join(head))


def pattern(given: str | list[dict[str, Any]]) -> str:
    """A pattern in words, one part for each word: alternatives are separated by strokes; parts that repeat are counted."""
    if isinstance(given, str):
        return f"`{given}`"
    parts = []
    for token, group in groupby(given):
        number = len(list(group))
        often = f"up to {number} times " if number > 1 and token.get("OP") == "?" else f"{number} times " if number > 1 else ""
        parts.append((often or _times(str(token.get("OP", "")))) + _words(token))
    return ", then ".join(parts)


def _times(given: str) -> str:
    return f"{given.strip('{}').replace(',', ' to ')} times " if given.startswith("{") else TIMES.get(given, "")


def _words(token: dict[str, Any]) -> str:
    return " and ".join(_wanted(key, value) for key, value in token.items() if key != "OP") or "any word"


def _wanted(key: str, value: Any) -> str:
    if key in CLASSES:
        return CLASSES[key] if value else f"not {CLASSES[key]}"
    if isinstance(value, str):
        return f"`{value}`"
    listed = {how: f"`{' / '.join(words)}`" for how, words in value.items() if isinstance(words, list)}
    if "IN" in listed:
        return listed["IN"]
    if "NOT_IN" in listed:
        return f"any word but {listed['NOT_IN']}"
    return f"`{json.dumps({key: value})}`"


def _plain(text: str) -> str:
    """The text without what Markdown would read as markup."""
    return " ".join(text.split()).translate({ord(sign): f"\\{sign}" for sign in "|*_<`"})


def forms() -> dict[str, dict[str, str]]:
    """What each rule means that is no cue, by kind; an id that ends in * stands for all that begin so."""
    table: dict[str, dict[str, str]] = json.loads(resource("models/cues/forms.json").read_text(encoding="utf-8"))
    return table


def undescribed() -> list[str]:
    """The rules by which records were found in gold that are on the page neither as a cue nor as a form."""
    known = {cue.id for path in resource("models/cues").glob("*.jsonl") for cue in load_cues(path)}
    known |= {rule for group in forms().values() for rule in group}
    stems = tuple(rule.rstrip("*") for rule in known if rule.endswith("*"))
    with resource("models/calibration.csv").open(encoding="utf-8", newline="") as handle:
        met = {row["rule"] for row in csv.DictReader(handle)}
    return sorted(rule for rule in met - known if not rule.startswith(stems))
