"""Lists of what was asked, in topics and unmarked questions: "Officers answered questions on these areas:" over "• Burnt bins".

No entry holds an answer: the lead-in tells the answering of them all.
"""

import re

from pipeline.extract import entries
from pipeline.records import Line

# What tells that the entries are what was asked: "raised the following questions", "responded to the questions of the Panel as follows"
_QUESTIONS = r"\b(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Ee]nquir(?:y|ies))\b"
_LEAD = re.compile(
    rf"(?:\b(?:raised|asked|put|posed)\s+(?:the\s+following|these|several|a\s+(?:number|series|range)\s+of)\s+(?:\w+\s+)?{_QUESTIONS}"
    r"|\b(?:[Aa]reas|[Ll]ines)\s+of\s+(?:questioning|enquiry|inquiry)\b"
    r"|\b(?:sought|requested)\s+(?:some\s+|further\s+|more\s+|additional\s+)*(?:information|clarification|clarity|assurances?|reassurance|details?)\s+"
    r"(?:on|about|regarding|as\s+to|around|in\s+relation\s+to)\b|\b(?:asked|queried|questioned|[ei]nquired)(?:\s+(?:about|on|as\s+to))?(?=\s*(?::|the\s+following))"
    rf"|\b[Tt]he\s+following\s+(?:\w+\s+)?{_QUESTIONS}\s+(?:were|was)\b"
    rf"|\b(?:respon\w+|repl\w+|answer\w*)\s[^.:;]{{0,40}}?{_QUESTIONS}[^.:;]{{0,70}}?"
    r"\b(?:as\s+follows|(?:the\s+following|these|several)\s+(?:areas?|topics?|matters?|issues?|subjects?|questions?|themes?)"
    r"|on|about|regarding|concerning|covering|relating\s+to|in\s+relation\s+to|namely|including|included|below)"
    rf"|{_QUESTIONS}[^.:;]{{0,60}}?\b(?:which|and)\b[^.:;]{{0,60}}?\b(?:respon|repl|answer))"
    r"[^.]{0,120}[:;]?[\s–—-]*$"
)
# Over entries that are the answers
_ANSWERS = re.compile(
    r"\b(?:that|following\s+(?:\w+\s+)?(?:responses?|answers?|repl(?:y|ies)|points?|information|comments?)|points|main\s+\w+"
    r"|(?:was|were)\s+(?:advised|told|informed)|explained|advised|stated|said|confirmed|clarified|reported)\b[^.:;]*[:;]?[\s–—-]*$"
)
_BY = re.compile(r"\b(?:by|from|of)\s+(?=(?:the\s+)?[A-Z])")
_OPENS = (
    r"(?:[Hh]ow|[Ww]hat|[Ww]hy|[Ww]hen|[Ww]here|[Ww]ho|[Ww]hich|[Ww]hose|[Ww]hether|[Ii]f|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd]o|[Dd]oes|[Dd]id|[Hh]as|[Hh]ave|[Hh]ad"
    r"|[Ww]ill|[Ww]ould|[Cc]an|[Cc]ould|[Ss]hould|[Mm]ight)\b"
)
_ASKS = re.compile(rf"(?:^|\s[–—-]\s+){_OPENS}")
# Behind one of these a verb is not that of the entry
_RELATIVE = re.compile(r"\b(?:that|which|who|why|if|when|where|what|how|as|whether|while)\b")
_FINITE = re.compile(
    r"\b(?:was|were|had|would|is|are|has|have|will|did|does|could|should|can|said|told|gave|felt|thought|took|made|asked"
    r"|(?:advis|explain|confirm|stat|not|report|agre|welcom|ask|suggest|comment|express|rais|congratulat|thank|commend|prais|propos|highlight|indicat|observ"
    r"|remark|refer|queri|enquir|clarifi)(?:ed|d|red))\b"
)
# "Update requested", "Clarity sought on the fee": a note of what was asked for
_SOUGHT = re.compile(r"\b(?:requested|sought|queried|questioned)\b(?!\s+that\b)")
# Thanks, wishes and requests stand among questions, and are none
_BESIDE = re.compile(
    r"^(?:[Rr]equest(?:ed|s)?\s+that\b|(?:[Mm]embers?|[Cc]ouncillors?|[Tt]he\s+\w+)\s+(?:also\s+)?(?:congratulated|thanked|welcomed|commended|praised|requested|noted|commented|suggested)\b"
    r"|[Tt]hanks\b|[Cc]ongratulations\b|[Cc]omments?\b|[Ss]uggest|[Cc]oncerns?\b)"
)
_HOLDS_ANSWER = re.compile(
    r"\?\W*\s\w|:\s+\S|[.;]\s+[A-Z]\w"
    r"|,\s+(?:where(?:upon)?|at\s+which\s+point|to\s+which)\s+(?:[\w’'-]+\s+){1,6}?(?:advised|explained|confirmed|clarified|reported|replied|responded|answered|said|stated)\b"
)
_ANSWERED = re.compile(rf"(?={_OPENS}).*\s[–—-]\s+(?:it|they|there|this|these|yes|no|not|none|by|about|around|over|under|£?\d[\d,.]*)\b")
_DASH = re.compile(r"\s[–—-]\s+")
_TAIL = re.compile(r"[;,]?(?:\s+(?:and|or))?\s*$")
_LONGEST = 260  # characters of an entry


def leads(text: str, line: Line) -> bool:
    """Whether ``line`` says that questions follow that were answered, or not, together."""
    if not any(text.find(letters, line.start, line.end) >= 0 for letters in ("uest", "uer", "nquir", "sought", "asked")):
        return False
    begin = max(text.rfind(". ", line.start, line.end), line.start)
    return _LEAD.search(text, begin, line.end) is not None and not _ANSWERS.search(text, begin, line.end)


def asker_in(text: str, line: Line) -> list[int]:
    """Where those may be named, in a lead-in, who asked: "the questions of the Panel"."""
    return [found.end() for found in _BY.finditer(text, line.start, line.end)]


def asks(words: str) -> bool:
    """Whether the words of an entry are a question, marked or not, or a bare topic."""
    if _BESIDE.match(words):
        return False
    if words.rstrip().endswith("?") or _ASKS.search(words) or _SOUGHT.search(words):
        return True
    cut = _RELATIVE.search(words)
    return not _FINITE.search(words[: cut.start()] if cut else words)


def without_tail(text: str, begin: int, end: int) -> int:
    """Where the words of an entry end before what joins it to the next: "; and"."""
    return begin + len(_TAIL.sub("", text[begin:end]))


def all_ask(text: str, lines: list[Line], n: int) -> bool:
    """Whether all entries below line ``n`` are what was asked, without an answer in any, but for thanks and requests among them."""
    asked = 0
    for line in lines[n + 1 :]:
        if not entries.is_bullet(text, line):
            break
        begin, end = entries.content(text, line)
        words = text[begin:end]
        answered = _ANSWERED.match(words) is not None and not _ASKS.match(_DASH.split(words)[-1])
        if end - begin > _LONGEST or answered or _HOLDS_ANSWER.search(words):
            return False
        if asks(words):
            asked += 1
        elif not _BESIDE.match(words):
            return False
    return asked > 1
