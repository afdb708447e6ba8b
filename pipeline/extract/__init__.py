"""Meeting -> records. ``build_nlp`` gives the components in their order, ``extract`` runs them over one document.

    sentences -> resolutions -> turns -> questions, responses -> actions

Every component writes ``doc.spans``; ``build`` turns the finds into records with ids, evidence and confidence.
"""

from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract import actions, questions, resolutions, responses, sentences, turns  # noqa: F401 - they register the components
from pipeline.extract.build import Extracted, build
from pipeline.extract.context import KEY, NAME, TEXT, shared, stage
from pipeline.extract.own_name import own_name
from pipeline.extract.tokens import english, make_doc
from pipeline.records import Meeting, Source

__all__ = ["COMPONENTS", "Extracted", "annotate", "build_nlp", "extract", "staged"]

COMPONENTS = (
    "minutebook_sentences",
    "minutebook_resolutions",
    "minutebook_turns",
    "minutebook_questions",
    "minutebook_responses",
    "minutebook_actions",
)


@cache
def build_nlp() -> Language:
    """The pipeline, one a process: spaCy's blank English with the components of this package."""
    nlp = english()
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


_primed: set[str] = set()
_ONE_DASH = str.maketrans("—―", "––")  # they say the same, and the rules read the short one


def staged(source: Source, meeting: Meeting, nlp: Language) -> Doc:
    """The document before any component, with all that they need to know of it."""
    name = own_name(source, meeting)
    plain = replace(source, text=name.plain(source.text).translate(_ONE_DASH))
    doc = make_doc(nlp, plain.text, _primed)
    shared(doc).update({KEY: stage(plain, meeting), TEXT: plain.text, NAME: name})
    return doc


def annotate(source: Source, meeting: Meeting, nlp: Language) -> Doc:
    """The document after all components, with everything that they found in its spans."""
    doc = staged(source, meeting, nlp)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def extract(source: Source, meeting: Meeting, nlp: Language) -> Extracted:
    """The questions, responses, resolutions and actions of one document, each kind in document order."""
    return build(annotate(source, meeting, nlp), source, meeting)
