"""Questions, read off the turns: ``doc.spans["questions"]``."""

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.found import Found, read, write
from pipeline.extract.speakers import UNKNOWN
from pipeline.extract.turns import TurnsBefore


def find_questions(doc: Doc) -> list[Found]:
    """The asking turns of ``doc`` as questions with speaker, speaker_role and person."""
    return [Found(t.start, t.end, t.rule, speaker_values(t)) for t in read(doc, "turns") if t.values["act"] == "ask"]


def speaker_values(turn: Found) -> dict[str, str]:
    """The columns that say who speaks in a turn; empty where the minutes do not."""
    speaker = turn.values["speaker"]
    if speaker is None:
        return {"speaker": "", "speaker_role": UNKNOWN, "person": ""}
    return {"speaker": speaker.text, "speaker_role": speaker.role, "person": speaker.person}


@Language.factory("minutebook_questions", requires=["doc.spans"], assigns=["doc.spans"])
def create(nlp: Language, name: str) -> "Questions":
    """The spaCy component; where ``minutebook_turns`` does not stand before it, it finds the turns itself."""
    return Questions(nlp)


class Questions:
    """Sets ``doc.spans["questions"]``."""

    def __init__(self, nlp: Language) -> None:
        self.turns = TurnsBefore(nlp)

    def __call__(self, doc: Doc) -> Doc:
        write(doc, "questions", find_questions(self.turns(doc)))
        return doc
