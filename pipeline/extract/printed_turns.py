"""Forms that tell by their layout who asks and who answers: speeches of a debate, lines of pairs, tables of questions, bare pairs."""

from pipeline.extract import bare_pairs, inline_pairs, question_tables, transcripts, word_for_word
from pipeline.extract.labels_below import Block
from pipeline.extract.speakers import Cast
from pipeline.records import Line

_FORMS = (word_for_word, transcripts, inline_pairs, question_tables, bare_pairs)


def find(text: str, lines: list[Line], cast: Cast) -> dict[int, list[Block]]:
    """What is asked and answered in such forms, by the index of the line where it stands; of two forms that read a line the later wins."""
    return {n: blocks for form in _FORMS for n, blocks in form.find(text, lines, cast).items()}
