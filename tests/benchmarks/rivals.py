"""What Minutebook's reading is compared with, each a program of its own: ``python -m tests.benchmarks.rivals NAME FILE...``"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path


def pdftotext(files: list[Path]) -> None:
    """Poppler's pdftotext, a process for each file as it is meant to be used."""
    for path in files:
        subprocess.run(["pdftotext", str(path), "-"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def pdfplumber(files: list[Path]) -> None:
    """Bare pdfplumber: the text of every page."""
    import pdfplumber as library

    for path in files:
        with library.open(path) as document:
            for page in document.pages:
                page.extract_text()
                page.close()


def spacy(files: list[Path]) -> None:
    """A plain spaCy pipeline over text files: tokens, sentences, and a Matcher of ten rules over all of them."""
    import spacy as library
    from spacy.matcher import Matcher

    nlp = library.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10**8
    matcher = Matcher(nlp.vocab)
    for verb in ("asked", "queried", "replied", "responded", "resolved", "agreed", "noted", "approved", "undertook", "requested"):
        matcher.add(verb, [[{"IS_TITLE": True}, {"IS_ALPHA": True, "OP": "?"}, {"LOWER": verb}, {"IS_ALPHA": True, "OP": "?"}]])
    for doc in nlp.pipe(path.read_text("utf-8") for path in files):
        matcher(doc)
        sum(1 for _ in doc.sents)


RIVALS: dict[str, Callable[[list[Path]], None]] = {"pdftotext": pdftotext, "pdfplumber": pdfplumber, "spacy": spacy}

if __name__ == "__main__":
    RIVALS[sys.argv[1]]([Path(name) for name in sys.argv[2:]])
