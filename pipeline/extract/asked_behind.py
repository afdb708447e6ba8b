"""Questions whose asker stands behind what is asked: "What it had cost was her question.", "A figure was what Mr Bell wanted.";
or where what puzzles somebody stands in front: "What she could not see was how …"."""

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

# "What Mr Bell could not follow was how …", "What puzzled her was why …"
_WHO = r"(?:the\s+)?[A-Z][^,.;:?]{1,60}?"
_IN_FRONT = re.compile(
    rf"(?:(?:But|And)\s+)?[Ww]hat\s+(?:(?P<who>{_WHO}|he|she|they)\s+(?:(?:really|still|then|also|simply)\s+)?(?:(?:could|did)(?:\s+not|n[’']t)|failed\s+to|was\s+unable\s+to"
    r"|struggled\s+to|would\s+(?:have\s+)?liked?(?:\s+to\s+(?:have|see|hear|know|understand|learn))?|found\s+(?:it\s+)?(?:hard|difficult|odd|strange|puzzling)(?:\s+to)?)"
    r"(?:\s+(?:quite|fully|really))?(?:\s+(?:see|understand|follow|grasp|fathom|work\s+out|make\s+out|know|explained|clarified|answered))?"
    rf"|(?:puzzled|troubled|interested|intrigued|bothered|worried|exercised|struck|perplexed|baffled)\s+(?P<whom>{_WHO}|him|her|them))\s+(?:was|is)\s+"
    r"(?=(?:how|why|whether|what|when|where|who|which)\b)"
)
_SUBJECT = {"him": "he", "her": "she", "them": "they"}


def _puzzled(text: str, start: int, end: int, line: int, first: bool, bulleted: bool, cast: Cast) -> Clause | None:
    """The clause that tells what somebody does not see: a question where it is answered."""
    found = _IN_FRONT.match(text, start, end) if text.startswith(("What ", "But what ", "And what "), start) else None
    if found is None:
        return None
    group = "who" if found["who"] else "whom"
    pronoun = _SUBJECT.get(found[group], found[group]) if found[group].islower() and " " not in found[group] else ""
    at, stop = found.span(group)
    who = Speaker(at, stop, pronoun, UNKNOWN, pronoun=True, key=pronoun) if pronoun else cast.at(text, at, stop)
    if who is None or who.answers:
        return None
    return Clause(start, end, line, first, bulleted, who, body=found.end(), act="ask", rule="question.not-see")


def asked_behind(text: str, start: int, end: int, line: int, first: bool, bulleted: bool, cast: Cast) -> Clause | None:
    """The clause of such a sentence, whose subject is whoever asks; None for any other sentence."""
    puzzled = _puzzled(text, start, end, line, first, bulleted, cast)
    found = _BEHIND.search(text, start, end) if puzzled is None else None
    if found is None or not _ASKED.match(text, start, found.start()):
        return puzzled
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
