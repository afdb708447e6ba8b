"""What was put forward before the speech that somebody seconds: "Cllr Hale proposed an audit. She added … This was seconded by …"."""

import re

from pipeline.extract.section import Section

_OF_THE_MOTION = re.compile(r"\W*(?:The|This|His|Her)\s+(?i:motion|proposal)\s+was\s+(?:\w+ly\s+)?seconded\b")
_WENT_ON = re.compile(
    r"\W*(?:He|She|They)\s+(?:\w+ly\s+|also\s+|further\s+|then\s+)?(?:said|added|stated|felt|thought|noted|explained|argued|asked|told|hoped|believed|considered"
    r"|pointed|outlined|thanked|highlighted|referred)\b"
)
_PROPOSES = re.compile(r"\b(?:proposed|moved|called\s+for|requested\s+that|asked\s+that|suggested)\b")
_SENTENCES = 5  # of a speech, with the one that puts something forward


def of_the_motion(words: str) -> bool:
    """Whether the words tell that the motion or proposal told before was seconded."""
    return _OF_THE_MOTION.match(words) is not None


def went_on(words: str) -> bool:
    """Whether the words tell what a member went on to say."""
    return _WENT_ON.match(words) is not None


def spoken_for(section: Section, start: int) -> int:
    """Where the sentence begins that puts forward what a member then spoke for, up to ``start``; ``start`` where none stands there."""
    line = section.lines[section.line_at(start)]
    for stretch in reversed(section.between(line.start, start)[-_SENTENCES:]):
        if not section.free(*stretch):
            break
        if not went_on(section.words(stretch)):
            return stretch[0] if _PROPOSES.search(section.words(stretch)) else start
    return start


def speaks_for(section: Section, start: int, end: int) -> str:
    """Who puts forward what stands at ``start``–``end``; empty where the words do not begin with a person that proposes."""
    who = section.cast.at(section.text, start, end) if _PROPOSES.search(section.text, start, end) else None
    return who.text if who is not None and who.person and who.start == start else ""
