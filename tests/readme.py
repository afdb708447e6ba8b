"""Fill the generated parts of README.md and write models/README.md: ``python -m tests.readme``, after a change of rules or tables.

A part stands between ``<!-- generated: NAME -->`` and ``<!-- end -->``; ``rules`` is the page of models/, ``docs`` the pages of docs/ with
``corpus/scores.json``. To make only some of them:
``python -m tests.readme rules commands``. ``test_readme`` fails where one is stale.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Collection
from dataclasses import fields
from functools import cache
from pathlib import Path
from textwrap import shorten

import click

import corpus.scores
import docs.build
from pipeline.cli import main
from pipeline.evaluate import Evaluation, calibration, evaluate
from pipeline.evaluate.tables import LABELS, markdown, reliability
from pipeline.link import load_register
from pipeline.records import TABLES, Action, Evidence
from pipeline.resources import resource
from pipeline.run import process
from tests import rules

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
RULES = ROOT / "models" / "README.md"
PART = re.compile(r"(<!-- generated: (\w+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
COMMAND = re.compile(r"<!-- command: (\w+) -->\n```sh\n(.*?)\n```", re.DOTALL)


@cache
def scores(documents: Path | None = None) -> Evaluation:
    """The program on the sample archive's gold: on its text, or on the files in ``documents``."""
    register = load_register(resource("corpus/indicators/uk-local-government.csv"))
    return evaluate(ROOT / "corpus" / "gold", register=register, documents=documents)


@cache
def more(folder: str = "more-gold") -> Evaluation:
    """The program on gold in other styles, which comes without files."""
    return evaluate(ROOT / "corpus" / folder, register=load_register(resource("corpus/indicators/uk-local-government.csv")))


def example() -> str:
    """Two paragraphs of the sample archive, and the records that come out of them."""
    register = load_register(resource("corpus/indicators/uk-local-government.csv"))
    minutes = process(ROOT / "corpus" / "minutes" / "council-plan-quarter-three.html", register=register)
    first = minutes.text.index("Councillor Mrs Pell drew")
    last = minutes.text.index("before the next meeting.", first) + len("before the next meeting.")
    named = {link.record_id: link.indicator_name for link in minutes.indicator_links}
    rows = []
    for kind, found in (("question", minutes.questions), ("response", minutes.responses), ("action", minutes.actions)):
        for one in found:
            if first <= one.start < last:
                who = "; ".join(one.owners) if isinstance(one, Action) else one.speaker
                measure = named.get(getattr(one, f"{kind}_id"), "")
                more = f"due {one.due}" if isinstance(one, Action) and one.due else f"measure: {measure}" if measure else ""
                rows.append((kind, who, shorten(one.text, 90, placeholder=" …"), more))
    quote = "\n>\n".join(f"> {line}" for line in minutes.text[first:last].split("\n") if line)
    lines = ["| record | who | words | more |", "|---|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)]
    return f"{quote}\n\nbecomes\n\n" + "\n".join(lines) + "\n"


def output() -> str:
    """What the main command prints in a new clone."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "corpus" / "minutes", Path(folder, "corpus", "minutes"))
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "TERM": "dumb", "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-m", "pipeline", "run", "corpus/minutes"]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"minutebook run corpus/minutes ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    lines = [line.rstrip() for line in done.stdout.strip("\n").split("\n")]
    return "```text\n" + "\n".join(lines) + "\n```\n"


def records() -> str:
    """The tables, and the columns that each has beyond those that all records share."""
    shared = {column.name for column in fields(Evidence)}
    lines = ["| table | a row is | columns |", "|---|---|---|"]
    for table in TABLES.values():
        whole = table.name == "documents"
        own = [f"`{column.name}`" for column in table.columns if whole or column.name == table.key or column.name not in shared]
        meaning = str(table.record.__doc__).split("\n\n")[0].replace("\n", " ").strip()
        lines.append(f"| `{table.name}` | {meaning} | {', '.join(own)} |")
    return "\n".join(lines) + "\n"


def score() -> str:
    """Precision, recall and F1 on the gold text, F1 on the files, on the other gold and on the unseen, then the attributes."""
    text, files, others, unseen = scores(), scores(ROOT / "corpus" / "minutes"), more(), more("unseen-gold")
    rows = []
    for kind, one in text.counts.items():
        shares = [f"{share:.2f}" for share in (one.precision, one.recall, one.f1, files.counts[kind].f1)]
        apart = [cell for counts in (others.counts[kind], unseen.counts[kind]) for cell in (f"{counts.f1:.2f}", counts.gold)]
        rows.append((LABELS[kind], one.gold, one.found, *shares, *apart))
    own = ("record", "in gold", "found", "precision", "recall", "F1", "F1 from the files")
    table = markdown((*own, "F1 in other styles", "in their gold", "F1 unseen", "in their gold"), rows)
    shares = [(f"`{name}`", one.total, f"{one.right / one.total:.2f}") for name, one in text.attributes.items()]
    return f"{table}\n\n{markdown(('attribute of a matched record', 'compared', 'right'), shares)}\n"


def confidence() -> str:
    """How the confidence holds on councils that are left out of its fit: on the readings, on gold at first sight and on gold."""
    counts = calibration.shipped_counts()
    columns = {}
    for source in (calibration.READING, calibration.FIRST, calibration.GOLD):
        tried = calibration.held_out(calibration.as_findings(one for one in counts if one.source == source), counts)
        columns[source] = {(low, high): (n, right) for low, high, n, _, right in reliability(tried)}
    rows = []
    for low, high in sorted({span for column in columns.values() for span in column}):
        cells = (columns[source].get((low, high)) for source in columns)
        rows.append((f"{low:g}–{high:g}", *(part for cell in cells for part in ((cell[0], f"{cell[1]:.2f}") if cell else ("–", "–")))))
    table = markdown(("confidence", "records read", "right", "of gold at first sight", "right", "of gold", "right"), rows)
    return f"{table}\n\n{_by_acquaintance(counts)}\n"


def _by_acquaintance(counts: Collection[calibration.Count]) -> str:
    """How readings turned out in councils that gold also has, whose habits the rules may know, and in the others."""
    known = {one.council for one in counts if one.source == calibration.GOLD}
    readings = [one for one in counts if one.source == calibration.READING]
    said = []
    for words, wanted in (("councils that gold has too", True), ("other councils", False)):
        tried = calibration.held_out(calibration.as_findings(one for one in readings if (one.council in known) is wanted), counts)
        if tried:
            right, stated = (sum(values) / len(tried) for values in ([one.right for one in tried], [one.confidence for one in tried]))
            said.append(f"{len(tried)} are from {words}: {right:.2f} right, {stated:.2f} stated")
    return f"Of the records read, {'; '.join(said)}." if said else "No records have been read."


def commands() -> str:
    """The commands in the order of the flow, with the first sentence of their help and their example."""
    lines = ["| command | what it does | example |", "|---|---|---|"]
    for name in main.list_commands(click.Context(main)):
        help_text = " ".join(str(main.commands[name].help).split())
        what, _, example = help_text.partition(" Example: ")
        lines.append(f"| `{name}` | {re.split(r'(?<=[.])[ ](?=[A-Z])', what)[0]} | `{example or f'minutebook {name}'}` |")
    return "\n".join(lines) + "\n"


PARTS: dict[str, Callable[[], str]] = {"example": example, "output": output, "records": records, "score": score}
PARTS |= {"confidence": confidence, "commands": commands}


def command(name: str) -> str:
    """The text of the README's command block ``name``."""
    return dict(COMMAND.findall(README.read_text(encoding="utf-8")))[name]


def part(name: str, text: str) -> str:
    """The generated part ``name`` as it stands in ``text``."""
    return next(match.group(3) for match in PART.finditer(text) if match.group(2) == name)


def refreshed(text: str, names: Collection[str]) -> str:
    """``text`` with the generated parts ``names`` made anew."""
    return PART.sub(
        lambda match: f"{match.group(1)}{PARTS[match.group(2)]()}{match.group(4)}" if match.group(2) in names else match.group(), text
    )


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["rules", *PARTS, "docs"]
    if unknown := set(wanted) - {"rules", *PARTS, "docs"}:
        sys.exit(f"There is no part {', '.join(sorted(unknown))}. The parts are rules, {', '.join(PARTS)}, docs.")
    if "rules" in wanted:
        RULES.write_text(rules.page(), encoding="utf-8")
    README.write_text(refreshed(README.read_text(encoding="utf-8"), wanted), encoding="utf-8")
    if "docs" in wanted:
        corpus.scores.write(scores(), more())
        docs.build.build()
