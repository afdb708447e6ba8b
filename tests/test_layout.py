"""Imports go one way, and nothing is done at import: cli -> archive -> run -> stages -> records, errors, resources."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "pipeline"
MODULES = sorted(path.relative_to(PACKAGE.parent) for path in PACKAGE.rglob("*.py"))
STAGES = {"ingest", "segment", "extract", "link", "store"}
# What each module of the package may import of the package, besides itself. Whoever adds a module says here where it stands.
BASE = {"records", "errors", "resources"}
TOOLS = {"dates", "form", "patterns", "vocab"}  # shared by stages, above the base
ALLOWED = {
    "__init__": set(),
    "__main__": {"cli"},
    **dict.fromkeys(BASE, set()),
    **dict.fromkeys(TOOLS, BASE),
    "form": {"needs"},
    "needs": {"vocab"},
    "patterns": set(),
    "cli_options": set(),
    **dict.fromkeys(STAGES - {"store"}, BASE | TOOLS),
    "link": BASE | TOOLS | {"register"},
    "register": BASE,
    "corrections": BASE,
    "index": {"records"},
    "schema": {"records", "index", "corrections"},
    "store": BASE | {"schema", "index", "corrections"},
    "search": BASE | {"index", "schema", "store", "corrections"},
    "found": BASE | {"export", "index", "search", "show"},
    "cli_search": BASE | {"cli_options", "found", "search", "review", "store", "show"},
    "review": BASE | {"index", "store", "corrections"},
    "export": BASE | {"review", "search", "selection", "store"},
    "annotate": BASE,
    "api": BASE | {"archive", "frames", "link", "lock", "package", "pool", "run", "search", "store"},
    "cli_data": BASE | {"annotate", "cli_options", "evaluate", "link", "run", "diff", "export", "package", "report", "search", "store"},
    "report": BASE | {"corrections", "coverage", "export", "search", "selection", "store"},
    "diff": BASE | {"corrections", "frames", "package", "search", "selection", "store"},
    "show": BASE,
    "memory": set(),
    "profile": set(),
    "lock": {"errors"},
    "run": BASE | {"__init__", "profile", "ingest", "segment", "extract", "link"},
    "pool": BASE | {"memory", "profile"},
    "preload": {"ingest", "segment", "extract", "link", "pool", "run"},
    "cluster": BASE | {"memory", "pool", "profile", "run", "link"},
    "archive": BASE | {"ingest", "run", "store", "link", "register", "pool", "profile", "cluster"},
    "selection": BASE | {"search", "store", "threshold"},
    "coverage": {"records"},
    "package": BASE | {"__init__", "corrections", "coverage", "extract", "index", "search", "selection", "store"},
    "frames": BASE | {"package", "store"},
    "evaluate": BASE | TOOLS | {"run", "link", "store", "corrections", "extract", "show"},
    "threshold": {"records"},
    "explain": BASE | {"ingest", "segment", "extract", "show"},
    "weigh": BASE | {"cli", "evaluate", "link", "register", "run"},
    "diction": BASE | {"cli", "evaluate", "ingest", "segment", "extract", "vocab"},
    "calibrate": BASE | {"cli", "evaluate", "extract", "link", "store"},
    "serve": BASE | {"__init__", "corrections", "dates", "export", "index", "review", "schema", "search", "store"},
    "cli_serve": BASE | {"serve"},
    "cli": BASE
    | {"lock", "memory", "pool", "profile", "archive", "run", "cli_data", "cli_search", "cli_serve"}
    | {"__init__", "cli_options", "corrections", "evaluate", "explain", "export", "link", "register", "show", "store", "threshold"},
}


def imports(path: Path, *, top_only: bool = False) -> set[str]:
    """The dotted names of all modules that a file imports, with ``from pipeline import x`` as ``pipeline.x``."""
    tree = ast.parse((PACKAGE.parent / path).read_text(encoding="utf-8"))
    found = set()
    for node in tree.body if top_only else ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found |= {f"pipeline.{alias.name}" for alias in node.names} if node.module == "pipeline" else {node.module or ""}
    return found


def part(dotted: str) -> str:
    """The part of the package that a dotted name belongs to: pipeline.extract.cues -> extract."""
    names = dotted.split(".")
    return "__init__" if len(names) < 2 or names[1].startswith("__version") else names[1]


def home(path: Path) -> str:
    """The part of the package that a file belongs to."""
    return path.with_suffix("").parts[1]


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_go_one_way(path: Path) -> None:
    own = home(path)
    assert own in ALLOWED, f"say in ALLOWED what {own} may import"
    used = {part(name) for name in imports(path) if name.split(".")[0] == "pipeline"} - {own}
    assert used <= ALLOWED[own]


def test_stages_do_not_import_each_other() -> None:
    for stage in STAGES:
        assert not ALLOWED[stage] & STAGES


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_spacy_is_imported_where_rules_are_matched_only(path: Path) -> None:
    if home(path) not in {"extract", "link", "preload"}:  # and where the workers' process is made ready to match them
        assert not {name for name in imports(path) if name.split(".")[0] == "spacy"}


@pytest.mark.parametrize("command", [["--help"], ["--version"], ["run", "--help"]])
def test_help_needs_no_heavy_library(command: list[str]) -> None:
    script = f"""
import sys
from pipeline.cli import main
try:
    main({command!r}, standalone_mode=True)
except SystemExit:
    pass
heavy = {{"spacy", "pandas", "numpy", "pdfplumber", "pypdfium2", "docx", "lxml", "selectolax", "rapidfuzz", "pebble", "rich"}}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", script], check=True, cwd=PACKAGE.parent, stdout=subprocess.DEVNULL)


# The distribution that brings a module, where its name is another.
BROUGHT_BY = {
    "PIL": "pillow",
    "charset_normalizer": "charset-normalizer",
    "docx": "python-docx",
    "pdfminer": "pdfminer.six",
    "sklearn": "scikit-learn",
}


def test_every_library_is_declared() -> None:
    """What is imported comes from a declared dependency, or from an extra where the import is not at the top; the tests' own environment
    has more than a user's, so that running them would not show what is missing."""
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed, extras = names(project["dependencies"]), {one for found in project["optional-dependencies"].values() for one in names(found)}
    used = {path: {name.split(".")[0] for name in imports(path)} - {"pipeline", *sys.stdlib_module_names} for path in MODULES}
    libraries = {path: {BROUGHT_BY.get(name, name) for name in found} for path, found in used.items()}
    everything = {name for found in libraries.values() for name in found}
    assert not everything - needed - extras, sorted(everything - needed - extras)
    assert not needed - everything, "declared and never used"
    for path in MODULES:
        top = {BROUGHT_BY.get(one, one) for one in (name.split(".")[0] for name in imports(path, top_only=True))}
        if home(path) not in ("serve", "cluster"):  # whose whole part needs its extra
            assert not (top & extras) - needed, f"{path} cannot be imported without an extra"


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=\[ ;]", one)[0] for one in requirements}
