"""Questions whose asker stands behind what is asked: "What it had cost was her question.", "A figure was what Mr Bell wanted."."""

import re
from dataclasses import replace

from pipeline.extract.clause import Clause
from pipeline.extract.speakers import BODY, UNKNOWN, Cast, Speaker
from pipeline.form import Form

_WORD = r"(?:question|query|puzzle|[ei]nquiry|poser)"
# "… was her next question", "… was Mr Bell’s question", "… was the question put by Mr Bell", "… was what Mr Bell wanted (to know)"
_BEHIND = Form(
    r",?\s+(?:was|were|is)\s+(?:then\s+|also\s+)?(?:"
    rf"(?P<whose>his|her|their)\s+(?:(?:own|next|first|second|third|other|only|further|main)\s+)?{_WORD}"
    rf"|(?P<of>(?:[Tt]he\s+)?[A-Z][^,.;:?]{{1,60}}?)['’]s?\s+(?:(?:own|next|first|second|third|other|only|further|main)\s+)?{_WORD}"
    rf"|(?:the|an?|another)\s+(?:\w+\s+)?{_WORD}\s+(?:that\s+was\s+|which\s+was\s+)?(?:(?:put(?:\s+forward)?|raised|posed|asked|set)\s+by|from|of)\s+(?P<by>(?:the\s+)?[A-Z][^,.;:?]{{1,60}})"
    r"|(?:what|all\s+that|all)\s+(?P<who>(?:the\s+)?[A-Z][^,.;:?]{1,60}?|he|she|they)\s+(?:then\s+|also\s+|really\s+|next\s+)?(?:wanted|wished|sought|asked|desired|was\s+after)"
    r"(?:\s+(?:to\s+(?:know|hear|have|be\s+(?:told|given))|for))?(?=\W*$|,\s+(?:that|and)\b)"
    r")(?:,\s+that\s[^;:?]{5,200})?[.]?\s*$"
)
# what is asked stands first: an indirect question, or what is sought
_ASKED = re.compile(
    r"(?:What|How|Why|Whether|When|Where|Who|Which|Whose|If)\b"
    r"|(?:Some\s+|An?\s+|Further\s+|The\s+|More\s+)?(?:\w+\s+)?(?:[Rr]eassurances?|[Aa]ssurances?|[Cc]larification|[Cc]larity|[Ee]xplanation|[Cc]onfirmation|[Ff]igures?|[Aa]nswer"
    r"|[Dd]ate|[Nn]umbers?|[Rr]easons?|[Cc]ost|[Pp]rice|[Ii]nformation|[Dd]etails?|[Ee]vidence|[Pp]roportion|[Pp]ercentage|[Tt]imescale|[Tt]imetable)\b"
)


def asked_behind(text: str, start: int, end: int, line: int, first: bool, bulleted: bool, cast: Cast) -> Clause | None:
    """The clause of such a sentence, whose subject is whoever asks; None for any other sentence."""
    found = _BEHIND.search(text, start, end)
    if found is None or not _ASKED.match(text, start, found.start()):
        return None
    group = next(name for name in ("whose", "of", "by", "who") if found[name])
    at, stop = found.span(group)
    who: Speaker | None
    if found[group] in ("his", "her", "their", "he", "she", "they"):
        stands = {"his": "he", "her": "she", "their": "they"}.get(found[group], found[group])
        who = Speaker(at, stop, stands, UNKNOWN, pronoun=True, key=stands)
    else:
        named = cast.at(found[group], 0, stop - at)  # without the genitive behind it
        who = replace(named, start=at + named.start, end=at + named.end) if named is not None else None
    if who is None or who.answers or who.role == BODY and not who.plural:
        return None
    return Clause(start, end, line, first, bulleted, who, body=found.start(), act="ask", rule="question.asker-behind")
