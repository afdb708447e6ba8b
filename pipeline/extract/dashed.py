"""Answers in the sentence of the question, behind a dash or a colon: "asked how long it took - one hour", "who owns it – the Estate"."""

import re

from pipeline.extract.speakers import BODY, Cast, Speaker

# "asked how long it took - one hour": an answer without a verb, behind a dash
_DASH_ANSWER = re.compile(
    r"\s(?P<dash>[–—-])\s+(?=the\s+(?:\w+\s+){1,2}(?:does|do|did|has|is|was|will|would)\W*$|(?:these|this|they|it|there|that)\s+(?:is|are|was|were|had|has|would|could|did|will|can|should|might|may|does|do|cost|costs|comes?|came|goes|went|takes?|took)\b"
    r"|(?:(?:was|were)\s+)?(?:told|advised|informed|assured)\s+(?:that|the|it|this|there|they|he|she|by|not|yes|no|an?)\b|(?:neither|both)\s+(?!.*\s[–—-]\s)(?=.{2,80}\b(?:was|were|is|are|had|has|have|did|does|do|could|would|will)\b)"
    r"|(?:those|anyone|anybody|everyone|everybody|only|mostly|mainly|usually|sometimes|always|never|probably|possibly|because|until|since|via|through|from|by)\s(?=[^–—]+$)|(?:(?:about|around|some|over|nearly|approximately|approx)\s+)?"
    r"(?:[£€]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|yes|no|not|none|nobody|nothing)\b))"
)
# "queries the bill - leak, now found": bare words, where what is asked says that it is no heading
_BARE_ANSWER = re.compile(
    r"\b(?:how|why|what|when|where|who|which|whether|if|quer(?:y|ies|ied))\b[^–—]*?\s(?P<dash>[–—-])\s+"
    r"(?!(?:as|and|but|or|where|which|who|if|whether|when|why|how|what|to|is|are|was|were|clerk|agreed|noted|resolved|approved|action|deferred)\b)"
    r"(?=[a-z][\w’'-]*(?:,?\s+(?!to\b)[\w’'-]+){0,4}\.?$"
    # "queried who owns the wall – the Estate, it’s on the deeds.", "asked when it comes – Tuesday."
    r"|(?!(?:Agreed|Noted|Resolved|Approved|Action|Deferred|Clerk|All|Cllr|Councillor|Mrs?|Ms|Miss|Dr|[A-Z]{2,4})\b)(?:the\s+)?[A-Z][a-z’'-]+(?:\s+(?!to\b)[\w’'-]+){0,3}"
    r"(?:\.?$|,\s+(?:it|they|he|she|there|that|this)(?:[’']|\s)[^;:–—]{3,80}$))"
)
# "was anxious to hear how many there were: three, of which one worked"
_COLON_ANSWER = re.compile(
    r"\b(?:how\s+(?:many|much|long|far|often|old|big)|what|when|whether|if|who)\s(?:[^:;?–—])*?[a-z](?P<dash>:)\s+"
    r"(?=(?:(?:about|around|some|over|nearly|only|just|not)\s+)?(?:[£€]\d|(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|none|nil)(?![\w)]|\.\s)|yes\b|no\b|nobody\b|nothing\b|never\b))(?![^.]*:)"
)
# "asked for an explanation of the delay, which was due to a fault": what explains it
_WHICH_WAS = re.compile(
    r"\b(?:explanations?|reasons?|why|causes?|explain(?:ed)?)\b[^,;:?]{5,160}(?P<dash>,)\s+"
    r"(?=(?:which|and\s+(?:this|that|it))\s+(?:was|were|is|are|had\s+been)\s+(?:(?:also|not|\w+ly|in\s+part|in\s+the\s+main)\s+)*"
    r"(?:due\s+to|because|owing\s+to|down\s+to|caused\s+by|attribut\w+\s+to|put\s+down\s+to|on\s+account\s+of|explained\s+(?:by|as)|accounted\s+for\s+by"
    r"|an?\s+(?:\w+\s+)?(?:result|consequence)\s+of|the\s+(?:\w+\s+)?(?:result|consequence|effect)\s+of)\b(?![^.]*,?\s+and\s+(?:to|whether|if|how|why|asked)\b))"
)
# "asked who pays for it – we do, unless it is on their side", "… – he could not, before May"
_AUXILIARY = r"(?:do|does|did|are|is|was|were|have|has|had|can|could|will|would)"
_WE_DO = re.compile(
    r"\b(?:how|why|what|when|where|who|which|whether|if)\b[^–—]*?\s(?P<dash>[–—-])\s+"
    rf"(?=(?:we|they|I)\s+(?:\w+ly\s+)?{_AUXILIARY}(?:\s+not|n[’']t)?\b|(?:he|she)\s+{_AUXILIARY}(?:\s+not|n[’']t)?(?:[,.;]|\s*$))"
)
# "asked how many there would be – KB, up to nine", "… – the Clerk: nine": whose answer it is stands before it
_BY_NAME = re.compile(
    r"\b(?:how|why|what|when|where|who|which|whether|if|about)\b[^–—]*?\s(?P<dash>[–—-])\s+(?P<who>(?:the\s+)?[A-Z][^–—,:;?]{1,50})"
    r"(?::\s+|,\s+(?=(?:yes|no|not|none|nothing|nobody|never|only|around|over|under|up\s+to|at\s+(?:least|most|the)|mainly|mostly|probably|possibly"
    r"|because|due|it|they|there|this|that|these|those|we|he|she|all|both|some|most|half|[£€$]?\d"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|in|on|by|from|until|since|after|before|within|for)\b|[£€$]))"
)
_ACCORDING_TO = re.compile(r"\baccording\s+to\s+(?=[A-Zt])")
_DASHED_ANSWERS = (_WHICH_WAS, _DASH_ANSWER, _BARE_ANSWER, _WE_DO, _COLON_ANSWER)


def dashed_answer(text: str, start: int, end: int, cast: Cast) -> "tuple[re.Match[str], Speaker | None] | None":
    """The mark in ``text[start:end]`` behind which the answer stands, and whose answer it is where that is told."""
    named = _BY_NAME.search(text, start, end)
    who = cast.at(text, named.start("who"), end) if named else None
    if named is not None and who is not None and who.end == named.end("who") and who.role != BODY and not who.pronoun:
        return named, who
    found = next((mark for form in _DASHED_ANSWERS if (mark := form.search(text, start, end))), None)
    by = _ACCORDING_TO.search(text, found.end(), end) if found else None
    who = cast.at(text, by.end(), end) if by else None
    return (found, who if who is not None and who.role != BODY and not who.pronoun else None) if found else None
