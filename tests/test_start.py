"""What a run loads before it reads: little in the caller's process; spaCy, without its command line, where workers are copied from."""

import subprocess
import sys

import pytest


def loaded_by(modules: str, *names: str) -> list[str]:
    """Which of ``names`` are loaded once a fresh process has imported ``modules``."""
    code = f"import gc, sys, {modules}; print(gc.isenabled(), *(name for name in {names!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    enabled, *found = done.stdout.split()
    assert enabled == "True"
    return found


@pytest.mark.parametrize("heavy", ["spacy", "numpy", "pypdfium2", "rich"])
def test_the_callers_process_loads_no_library_of_the_readers(heavy: str) -> None:
    assert not loaded_by("pipeline.cli, pipeline.archive, pipeline.link, pipeline.ingest.containers", heavy)


def test_the_process_that_hands_out_the_work_loads_nothing_that_links() -> None:
    assert not loaded_by("pipeline.cli, pipeline.archive, pipeline.register, pipeline.run", "pipeline.link", "rapidfuzz")


def test_workers_are_copied_from_a_process_that_has_loaded_all_readers_of_a_pdf() -> None:
    wanted = ("spacy", "pipeline.extract", "pipeline.segment", "pipeline.link", "pipeline.ingest.pdf", "pypdfium2")
    assert loaded_by("pipeline.preload", *wanted) == list(wanted)


def test_the_stand_in_for_the_command_line_of_spacy_does_not_stay() -> None:
    assert not loaded_by("pipeline.preload", "spacy.cli", "spacy.cli.info")
    assert loaded_by("pipeline.preload, spacy.cli", "spacy.cli.info") == ["spacy.cli.info"]


def test_what_every_document_needs_is_made_before_workers_are_copied() -> None:
    code = "import pipeline.preload; from pipeline.extract import build_nlp; print(build_nlp.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["1"]
