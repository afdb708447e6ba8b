"""What is asked and answered in the first item of minutes of two."""

from pipeline import api

Pairs = list[tuple[str, str]]


def exchanged(head: str, said: str) -> tuple[Pairs, Pairs]:
    """The questions and the answers that are found in ``said`` under ``head``, each with its speaker."""
    found = api.read_text(f"{head}{said}\n\n2. Close\n\nThe meeting closed at nine.\n")
    return [(q.speaker, q.text) for q in found.questions], [(r.speaker, " ".join(r.text.split())) for r in found.responses]
