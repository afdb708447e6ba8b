"""Make the pages of ``docs/``: ``python -m docs.build``. ``tests/test_docs.py`` fails where one is stale, and where a link leads nowhere.

A page for each stage and each kind of record comes from docstrings, columns, rules and ``corpus/scores.json``; in ``tutorial.md`` only what
stands under a block of Python is made, by running it.
"""

import contextlib
import importlib
import inspect
import io
import json
import os
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from docs.examples import EXAMPLES
from pipeline.evaluate import Counts
from pipeline.records import TABLES, Table
from pipeline.resources import resource

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
STAGES = ("run", "ingest", "segment", "extract", "link", "store", "show", "explain", "search", "serve", "export", "package", "report")
STAGES += ("diff", "annotate", "evaluate", "api")
# What is said in corpus/scores.json about the work of a stage or the rows of a table: kinds of record, and beginnings of attributes.
SCORED = {
    "agenda_items": (("items",), ("items.", "records.item")),
    "questions": (("questions",), ("questions.",)),
    "responses": (("responses",), ("responses.",)),
    "resolutions": (("resolutions",), ("resolutions.",)),
    "actions": (("actions",), ("actions.",)),
    "indicator_links": (("links",), ()),
    "documents": ((), ("document.",)),
    "segment": (("items",), ("items.", "document.")),
    "extract": (("questions", "responses", "resolutions", "actions"), ("questions.", "responses.", "resolutions.", "actions.")),
    "link": (("links",), ()),
}
RULES = ("questions", "responses", "resolutions", "actions")
EXAMPLE = """\
Fernvale Borough Council
MINUTES of the Waste Panel held on 12 March 2024
Present: Councillor A Osei (Chair)

1. WASTE

Councillor Osei asked why the household waste recycling rate had fallen.
The Head of Waste replied that two rounds had been lost to snow. She undertook to circulate a note by 31 May 2024.

RESOLVED: That the report be noted.
"""
SHOWN = {
    "documents": ("committee", "meeting_date", "status"),
    "attendance": ("name", "role", "position"),
    "agenda_items": ("number", "title"),
    "questions": ("speaker", "text"),
    "responses": ("speaker", "text"),
    "resolutions": ("outcome", "text"),
    "actions": ("owners", "due_date", "text"),
    "indicator_links": ("record_type", "indicator_name", "matched_text"),
}
BLOCK = re.compile(r"```python\n(.*?)```\n(?:\n```text\n.*?```\n)?", re.DOTALL)


def pages() -> dict[str, str]:
    """Every page that is made, by its path in ``docs/``."""
    made = {f"stages/{name}.md": stage(name) for name in STAGES}
    made |= {f"records/{name}.md": record(table) for name, table in TABLES.items()}
    made["tutorial.md"] = run_blocks((HERE / "tutorial.md").read_text(encoding="utf-8"))
    return {"README.md": index(), **made}


# ---- running what stands on a page


def run_blocks(text: str) -> str:
    """The page with what each block of Python prints under it; the blocks share their names, and run in the project's folder."""
    names: dict[str, Any] = {"__name__": "tutorial"}

    def run(match: re.Match[str]) -> str:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(match.group(1), "docs", "exec"), names)
        shown = "\n".join(line.rstrip() for line in printed.getvalue().rstrip("\n").split("\n"))
        block = f"```python\n{match.group(1)}```\n"
        return f"{block}\n```text\n{shown}\n```\n" if shown else block

    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return BLOCK.sub(run, text)
    finally:
        os.chdir(before)


# ---- pages


def index() -> str:
    """The page that leads to the others."""
    stages = "\n".join(f"| [{name}](stages/{name}.md) | {first_line(_module(name))} |" for name in STAGES)
    records = "\n".join(f"| [{name}](records/{name}.md) | {_sentence(table.record)} |" for name, table in TABLES.items())
    return f"""# Documentation

- [The project's page](../README.md): what Minutebook is, how to start it, all commands
- [Tutorial](tutorial.md): from an archive to a figure, in blocks that run
- [Gold](../corpus/gold/README.md): how minutes are marked by hand, and what counts as a record
- [Rules](../models/README.md): the words that the program knows

These pages are made by `python -m docs.build` from the program itself.

| stage | what it does |
|---|---|
{stages}

| record | what a row is |
|---|---|
{records}
"""


def stage(name: str) -> str:
    """The page of a stage: its docstring, an example that runs, its public functions and classes, its parts, its scores."""
    module = _module(name)
    members = [_member(*one) for one in _public(module)]
    parts = [f"# {name}", _prose(inspect.getdoc(module) or "")]
    parts += ["## Example", run_blocks(f"```python\n{EXAMPLES[name]}```\n").rstrip("\n")]
    parts += ["## What it offers", *members] if members else []
    if hasattr(module, "__path__"):
        inside = [one.name for one in pkgutil.iter_modules(module.__path__) if not one.name.startswith("_")]
        rows = [f"| `{one}` | {first_line(importlib.import_module(f'{module.__name__}.{one}'))} |" for one in sorted(inside)]
        parts += ["## Its parts", "\n".join(["| module | what it does |", "|---|---|", *rows])]
    return "\n\n".join([*parts, *_scores(name), "[All pages](../README.md)"]) + "\n"


def record(table: Table) -> str:
    """The page of a table: its columns, an example that runs, its rules and its scores."""
    rows = [f"| `{one.name}` | {_kind(one.metadata)} | {one.metadata['description']} |" for one in table.columns]
    columns = "\n".join(["| column | type | what it holds |", "|---|---|---|", *rows])
    parts = [f"# {table.name}", _prose(inspect.getdoc(table.record) or ""), columns]
    if table.name in SHOWN:
        parts += ["## Example", run_blocks(_example(table.name)).rstrip("\n")]
    if table.name in RULES:
        parts += ["## Rules", _rules(table.name)]
    return "\n\n".join([*parts, *_scores(table.name), "[All pages](../README.md)"]) + "\n"


def _example(name: str) -> str:
    source = "minutes.document," if name == "documents" else f"minutes.{name}"
    shown = ", ".join(f"one.{column}" for column in SHOWN[name])
    code = f'from pipeline import api\n\nminutes = api.read_text("""{EXAMPLE}""")\nfor one in {source}:\n    print({shown}, sep=" | ")\n'
    return f"```python\n{code}```\n"


def _rules(name: str) -> str:
    lines = (resource("models/cues") / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    count = sum(bool(line.strip()) for line in lines)
    file = f"[`models/cues/{name}.jsonl`](../../models/cues/{name}.jsonl)"
    return f"{count} rules of {file}, each with examples that are tests; every record names its own."


def _scores(name: str) -> Iterator[str]:
    """The section on how good it is, where that is measured."""
    kinds, attributes = SCORED.get(name, ((), ()))
    scores = json.loads(resource("corpus/scores.json").read_text(encoding="utf-8"))
    if not kinds and not attributes:
        return
    yield "## How good it is"
    archive = f"the {scores['gold']['documents']} documents of the [sample archive](../../corpus/README.md)"
    yield f"On {archive}, which the rules were written with in view:"
    rows = [(kind, scores["records"][kind]) for kind in kinds]
    if rows:
        shares = ((kind, one["gold"], Counts(one["gold"], one["found"], one["right"])) for kind, one in rows)
        lines = [f"| {kind} | {gold} | {one.precision:.2f} | {one.recall:.2f} | {one.f1:.2f} |" for kind, gold, one in shares]
        yield "\n".join(["| record | in gold | precision | recall | F1 |", "|---|---:|---:|---:|---:|", *lines])
    shares = [(key, one) for key, one in scores["attributes"].items() if attributes and key.startswith(attributes)]
    if shares:
        lines = [f"| `{key}` | {one['of']} | {one['right'] / one['of']:.2f} |" for key, one in shares]
        yield "\n".join(["| attribute of a matched record | compared | right |", "|---|---:|---:|", *lines])


# ---- docstrings


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"pipeline.{name}")


def first_line(module: ModuleType) -> str:
    """The first sentence of a module's docstring."""
    return _sentence(module)


def _sentence(thing: Any) -> str:
    text = " ".join((inspect.getdoc(thing) or "").split("\n\n")[0].split())
    return re.split(r"(?<=[.])\s", text)[0].replace("``", "`").replace("|", "\\|")


def _prose(text: str) -> str:
    """A docstring as Markdown: indented parts are blocks of code."""
    lines = []
    for part in text.replace("``", "`").split("\n\n"):
        lines.append(f"```text\n{inspect.cleandoc(part)}\n```" if part.startswith("    ") else part)
    return "\n\n".join(lines)


def _public(module: ModuleType) -> Iterator[tuple[str, Any]]:
    """The functions and classes that a module offers, in the order of its ``__all__`` or of its text."""
    names = getattr(module, "__all__", None) or [
        name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__
    ]
    for name in names:
        value = getattr(module, name)
        if not name.startswith("_") and (inspect.isfunction(value) or inspect.isclass(value)):
            yield name, value


def _member(name: str, value: Any) -> str:
    kind = "class" if inspect.isclass(value) else "def"
    signature = re.sub(r"0x[0-9a-f]+", "…", _signature(value))
    parts = [
        f"### {name}",
        f"```python-signature\n{kind} {name}{signature}\n```".replace("python-signature", "py"),
        _prose(inspect.getdoc(value) or ""),
    ]
    if kind == "class":
        for own, method in vars(value).items():
            target = method.fget if isinstance(method, property) else method
            if not own.startswith("_") and inspect.isfunction(target) and inspect.getdoc(target):
                parts.append(f"- `{own}`: {_sentence(target)}")
    return "\n\n".join(part for part in parts if part)


def _signature(value: Any) -> str:
    try:
        plain = re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(value)))  # types that the program quotes
        return re.sub(r"\b(?:pipeline|spacy|collections|pathlib|typing|pandas)(?:\.[a-z_]+)*\.(?=\w)", "", plain).replace("<factory>", "…")
    except ValueError:
        return "(…)"


def _kind(meta: Any) -> str:
    if meta["enum"]:
        return "one of " + ", ".join(f"`{value}`" for value in meta["enum"] if value)
    kind = f"list of {meta['kind']}s" if meta["separator"] else meta["kind"]
    return f"{kind}, of [{meta['references']}]({meta['references']}.md)" if meta["references"] else kind


def build() -> None:
    """Write every page, and remove those that are no longer made."""
    made = pages()
    for folder in ("stages", "records"):
        for path in (HERE / folder).glob("*.md"):
            if f"{folder}/{path.name}" not in made:
                path.unlink()
    for name, text in made.items():
        (HERE / name).parent.mkdir(exist_ok=True)
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    build()
