"""Whether anybody can have asked in a section: most hold none of the words for it, and need no walk."""

import re

from pipeline.extract.doubts import AND_HOW, TO_SOMEBODY
from pipeline.extract.speech import AND_HOW_WAS

# With each form the letters (in lower case) of which its words hold one.
_ASKING = tuple(
    (letters, re.compile(pattern, re.IGNORECASE | re.MULTILINE))
    for letters, pattern in (
        (("?",), r"\?"),
        (("which",), r"\bto\s+which\b"),
        (("answer", "reply", "response"), r"^\W*(?:answer|reply|response)\s*[:–—-]"),
        (("in respon", "in reply", "in answer"), r"\bin\s+(?:respon(?:se|ding)|reply(?:ing)?|answer(?:ing)?)\b"),  # to a concern
        (("responding to", "replying to", "answering", "mentary"), TO_SOMEBODY),
        (("seeking", "asking"), r"\b(?:was|were|is|are)\s+(?:also\s+|still\s+)?(?:seeking|asking)\s"),
        (
            ("concern", "worr", "fear"),
            r"\b(?:concern|worr|fear)[^\n]{3,300}?\b(?:was|were)\s+(?:\w+\s+)?(?:told|advised|informed|(?:re)?assured|explained|clarified|confirmed)\b"
            r"|\bconcern[^\n]{3,300}?\b(?:replied|responded|answered)\b",
        ),
        (("referred to", "raised the"), r"\b(?:members|councillors)\s+(?:also\s+|then\s+)?(?:referred\s+to|raised\s+the)\b"),
        (("was what", "was all that", "were what"), r"\b(?:was|were)\s+(?:what|all\s+that)\s"),
        (("was how", "was why", "was wh"), r"\bwhat\s[^.;?\n]{5,80}\swas\s+(?:how|why|wh)"),
        (("request",), r"\brequest(?:ed|s)\s+that\b[^.]{3,80}\b(?:explain|clarify|confirm|justify|outline|state)\b"),
        (("question", "quer", "ask", "nquir"), r"\b(?:question|quer[yi]|ask|[ei]nquir)"),
        (("q",), r"\bQ\.?\s?\d{0,3}\s?[.:)(,;–-]"),
        (
            (",", *"–—-"),
            r"[,–—-]\s+(?:would|will|could|can|is|are|was|were|did|does|had|has|have)\s+(?:not\s+)?(?:they|it|he|she|there|we|this)\b",
        ),
        (tuple("–—-"), r"\s[–—-]\s+(?:what|when|where|why|how|who|whether)\b"),
        (("and how", "and why", "and wh"), AND_HOW_WAS),
        (tuple("–—-"), r"\b[A-Z]{2,4}\s[–—-]\s+(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should)\s+\w+"),
        (("(",), r"^\W*(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should)\s[^.?\n]{5,100}\([a-z]{2,4}\)"),
        (("and", "so", "but", ";"), AND_HOW),
        (("and wh", "and if", "and how", "and as to"), r"\band\s+(?:as\s+to\s+)?(?:whether|if|how|why|when|what)\s"),
        (("answers", "replies"), r"\b(?:raised|put|made)\b[^.;?\n]{0,80}?\b(?:answers|replies)\b"),
        (("raised",), r"\braised\b[^.;?\n]{0,80}[:–—-]\s*(?:\w+\s+)?(?:whether|how|why|what|when|where|who|if)\s"),
        (("whether", "if", "why", "how"), r"^\W*(?:\(?\w{1,3}[.)]+\s*)?(?:on\s[^,\n]{3,60},\s+)?(?:whether|if|why|how)\b"),
    )
)


def may_ask(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` holds anything with which somebody could ask, beside what the cues tell."""
    lowered = text[start:end].lower()
    return any(any(map(lowered.__contains__, letters)) and pattern.search(text, start, end) for letters, pattern in _ASKING)
