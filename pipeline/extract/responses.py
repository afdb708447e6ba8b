"""Responses, read off the turns, each with the questions that it answers: ``doc.spans["responses"]``."""

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.found import Found, read, write
from pipeline.extract.questions import speaker_values
from pipeline.extract.turns import TurnsBefore


def find_responses(doc: Doc) -> list[Found]:
    """The answering turns of ``doc``; ``values["answers"]`` are the (start, end) of the questions that each answers."""
    return [
        Found(t.start, t.end, t.rule, {**speaker_values(t), "answers": t.values["answers"]})
        for t in read(doc, "turns")
        if t.values["act"] == "answer"
    ]


@Language.factory("minutebook_responses", requires=["doc.spans"], assigns=["doc.spans"])
def create(nlp: Language, name: str) -> "Responses":
    """The spaCy component; where ``minutebook_turns`` does not stand before it, it finds the turns itself."""
    return Responses(nlp)


class Responses:
    """Sets ``doc.spans["responses"]``."""

    def __init__(self, nlp: Language) -> None:
        self.turns = TurnsBefore(nlp)

    def __call__(self, doc: Doc) -> Doc:
        write(doc, "responses", find_responses(self.turns(doc)))
        return doc
