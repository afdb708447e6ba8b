"""What the process that workers are copied from imports, once and while it has one thread: all that reading a PDF needs. What each document
needs it makes too, so that no worker makes it again.

It is made for that process and imported nowhere else. spaCy imports its whole command line, with a client for downloads, for one function
that prints the versions of what is installed: a stand-in spares each run a quarter of what importing spaCy takes.
"""

import gc
import sys
from contextlib import suppress
from types import ModuleType

_COMMAND = "spacy.cli.info"

gc.disable()  # nothing of what is imported becomes garbage
if _COMMAND not in sys.modules:
    stand_in = ModuleType(_COMMAND)
    stand_in.info = None  # type: ignore[attr-defined]
    sys.modules[_COMMAND] = stand_in
    import spacy  # noqa: F401

    del sys.modules[_COMMAND]

from pipeline import extract, link, pool, run, segment  # noqa: E402, F401
from pipeline.extract.phrases import grammar  # noqa: E402
from pipeline.ingest import clean, pdf, pdforder, pdftables, plumber  # noqa: E402, F401

with suppress(Exception):  # what is wrong with the rules is raised again, and reported, by the first document
    extract.build_nlp()
    grammar(rare=False)

gc.freeze()  # else the first thing that is made has all of it looked through
gc.enable()
