"""Answers in the sentence of the question, behind a dash or a colon: "asked how long it took - one hour", "who owns it – the Estate"."""

import re

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
DASHED_ANSWERS = (_WHICH_WAS, _DASH_ANSWER, _BARE_ANSWER, _COLON_ANSWER)
