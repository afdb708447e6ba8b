"""What a body gives or keeps back, in the words that clerks have for it: it took note, gave its support, was minded to refuse, set up a
group, voted a sum, decided against, did not support."""

import re

from pipeline.extract.nouns import TITLED_BODY
from pipeline.extract.telling import THING, is_old, told
from pipeline.extract.verdict_parts import ELECTED, HEAD, HOW, LED, NAMES, SUM
from pipeline.form import Form, Forms

_BODY = rf"(?:{TITLED_BODY}|[Cc]ouncillors)"
_PUT = (
    r"(?:requests?|applications?|ideas?|bids?|schemes?|appeals?|offers?|plans?|suggestions?|petitions?|proposals?|recommendations?"
    r"|motions?|amendments?|reports?"
    r"|applicants?|options?|variations?|purchase|appointment|grants?|events?|campaigns?|works?|change|project|polic(?:y|ies)|strateg(?:y"
    r"|ies))"
)
_OBJECT = rf"(?:the|this|that|these|both|all|an?|his|her|their)\s+(?:[\w’'-]+\s+){{0,4}}?{_PUT}\b"
# "The Committee took note of the report"
_TOOK_NOTE = Form(rf"{LED}{_BODY}\s+{HOW}(?:took|takes)\s+(?:due\s+)?note\s+of\s+(?P<what>(?:the|this|these|its|all)\s[^;?]*)$")
# "The Board gave its backing to the bid"
_GAVE = Form(
    rf"{LED}{_BODY}\s+{HOW}(?:gave|lent|signified|signalled|indicated|granted)\s+(?:its|their)\s+(?:\w+\s+){{0,2}}?(?:support|backing"
    rf"|approval|assent|consent|agreement|endorsement|blessing|permission)"
    rf"\s+(?:to|for)\s+{_OBJECT}[^;?]*$"
)
# "The Clerk was given delegated authority to sign the lease"
_AUTHORITY = Form(
    rf"{LED}(?:[Tt]he\s+)?(?:[A-Z][\w’'-]*\s+(?:(?:and|of|for|the|in\s+consultation\s+with)\s+){{0,2}}){{1,8}}(?:was|were)\s+{HOW}(?:given"
    rf"|granted)\s+(?:full\s+|delegated\s+|the\s+)*"
    r"(?:authority|powers?|permission|approval|leave|discretion)\s+to\s+[a-z][^;?]*$"
)
# "Members were minded to refuse the application"
_MINDED = Form(
    rf"{LED}{_BODY}\s+(?:was|were)\s+{HOW}minded\s+to\s+(?P<fate>approve|refuse|grant|reject|defer)\s+(?:the|this|planning|both|permission"
    rf"|consent)\b[^;?]*$"
)
# "A working group of three was set up to look at the lease"
_SET_UP = Form(
    rf"{LED}(?:[Aa]n?|[Tt]he)\s+(?:[\w-]+\s+){{0,3}}?(?:working\s+(?:group|party)|task\s+(?:and\s+finish\s+)?(?:group|force)"
    rf"|sub-?(?:committee|group)|steering\s+group)(?:\s+(?:of|with|for|on)\s[^.;,]{{2,60}}?)?,?\s+"
    r"(?:was|would\s+be|will\s+be|is\s+to\s+be|to\s+be|should\s+be|be)\s+(?:set\s+up|formed|established|convened|created)(?=\s+(?:to"
    r"|compris|consist|made|with|of|for|from|made)|\W*$)[^;?]*$"
)
# "There being no other names, Cllr Poole was declared elected", "Mrs Hale was voted into the chair"
_DECLARED = Form(
    rf"{LED}{NAMES}(?:was|were)\s+{HOW}(?:declared\s+{HOW}{ELECTED}\b|voted\s+(?:in\s+as|into\s+the\s+(?:chair|post|office)|(?:as\s+"
    rf"|to\s+be\s+)?(?:the\s+)?(?:Vice[\s-])?(?:Chair|President|Secretary|Treasurer))\w*)[^;?]*$"
)
# "The contract was awarded to Hill Ltd at £900"
_AWARDED = Form(
    rf"{LED}[Tt]he\s+(?P<what>(?:[\w’'-]+\s+){{0,4}}?(?:contracts?|tenders?|order|lease|job)\b(?:\s+for\s[^.;,:?]{{3,60}}?)?)\s+(?:was|be"
    rf"|to\s+be|should\s+be)\s+{HOW}(?:awarded|given)\s+to\s+(?:the\s+)?[A-Z]"
    rf"[^.;,:?]{{1,60}}?(?:,?\s+(?:at|for|in\s+the\s+sum\s+of|as)\s[^;?]{{2,60}})?\W*$"
)
# "The sum of £90 was voted to the school", "A donation of £50 to be sent to the Legion."
_VOTED_SUM = Form(
    rf"{LED}(?:(?:(?:[Aa]|[Tt]he)\s+)?(?i:grant|donation|contribution|sum|payment|gift"
    rf"|budget)\s+of\s+)?(?:up\s+to\s+)?{SUM}\s+(?:each\s+)?(?:(?:was|were)\s+{HOW}(?:voted|set\s+aside|earmarked|ring-?fenced)|(?:(?:is"
    rf"|are|would|will|should)\s+)?(?:to\s+)?be\s+(?:made|sent|given|paid|donated|voted|awarded))"
    r"\s+(?:to|towards?|for)\s[^;?]*$"
)
_GRANT_MADE = Form(
    rf"{HEAD}(?:(?:A|The)\s+)?(?i:grant|donation|contribution|gift)\s+of\s+{SUM}\s+was\s+{HOW}(?:made|given|awarded|voted"
    rf"|agreed)\s+to\s+(?!the\s+(?:Council|Parish|Town|Committee)\b)[^.;,?]{{3,70}}\W*$"
)
# "It was decided against a raffle this year"
_AGAINST = Form(
    rf"{LED}(?:[Ii]t\s+was|{_BODY})\s+{HOW}(?:decided|resolved|agreed)\s+against\s+(?:an?|the|any|this|that|[a-z]+ing)\b[^;?]*$"
)
# "The Committee did not support the request"
_NOT_BACKED = Form(rf"{LED}{_BODY}\s+did\s+not\s+(?:support|accept|agree\s+to|approve|adopt|endorse|grant)\s+{_OBJECT}[^;?]*$")
# "The officers’ recommendation was overturned"
_OVERTURNED = Form(
    rf"{LED}(?:[Tt]he\s+)?(?:officers?['’]?s?['’]?\s+)?recommendations?\b[^.;:?]{{0,60}}?\s(?:was|were)\s+{HOW}(?:overturned|set\s+aside"
    rf"|voted\s+down|not\s+(?:accepted|supported|agreed|followed))\b[^;?]*$"
)
# "Members voted in line with the recommendation"
_IN_LINE = Form(
    rf"{LED}{_BODY}\s+{HOW}(?:voted|decided|resolved)\s+(?:unanimously\s+)?in\s+(?:line"
    rf"|accordance)\s+with\s+(?:the\s+)?(?:officers?['’]?s?['’]?\s+)?recommendations?\b[^;?]*$"
)
# "The item was taken off the agenda", "Consideration of the bid was adjourned", "The matter was left on the table"
_OFF = Form(
    rf"{LED}(?:[Tt]he|[Tt]his|[Tt]hese|[Cc]onsideration\s+of\s+the)\s+(?:[\w’'-]+\s+){{0,3}}?(?:items?|matters?|reports?|motions?"
    rf"|proposals?|applications?|papers?|bids?|business)\s+(?:was|were)\s+{HOW}"
    r"(?:(?:taken\s+off|removed\s+from)\s+the\s+agenda(?!\s+of\b)|left\s+(?:to\s+lie\s+)?on\s+the\s+table|adjourned)\b[^;?]*$"
)
# "The Governing Body ratified the policy"
_GOVERNING = Form(
    rf"{LED}(?:[Tt]he\s+)?(?:[Ff]ull\s+)?[Gg]overning\s+[Bb]ody\s+{HOW}(?P<fate>ratified|approved|agreed|noted|adopted|accepted|endorsed"
    rf"|resolved|decided)\s+(?:to\s+[a-z]|(?:the|its|all|both|this|an?)\s)[^;?]*$"
)
# "The Board was assured and noted the report"
_WAS_AND = Form(
    rf"{LED}{_BODY}\s+(?:was|were)\s+(?:\w+ly\s+)?(?:re)?(?:assured|content|satisfied|pleased)\b(?:\s+(?:with|by|that"
    rf"|at)\s[^.;?]{{3,120}}?)?,?\s+and\s+{HOW}(?P<fate>noted|approved|agreed|endorsed|adopted|accepted|ratified)"
    r"\s+(?:(?:the|its|all|both|this|these)\s|to\s+(?!that\b)[a-z])[^;?]*$"
)
# "The Committee commended the report to Council", "the report was commended to Cabinet"
_COMMENDED = Form(
    rf"{LED}(?:{_BODY}\s+{HOW}commended\s+(?:the|this|its|these)\s[^.;?]{{3,80}}?|(?:The|This|These)\s+(?:[\w’'-]+\s+){{0,4}}?(?:reports?"
    rf"|plans?|strategy|polic(?:y|ies)|budget|recommendations?|proposals?)\s+(?:was|were)\s+{HOW}commended)"
    r"\s+to\s+(?:the\s+)?(?:[Ff]ull\s+)?(?:Council|Cabinet|Executive|Board|Authority|[A-Z]\w+\s+Committee)\b[^;?]*$"
)
# "The majority were in favour of keeping the name"
_IN_FAVOUR = Form(
    rf"{LED}(?:(?:[Tt]he|[Aa])\s+(?:\w+\s+)?majority(?:\s+of\s+(?:the\s+)?(?:members|councillors|those\s+present|trustees))?|(?i:all"
    rf"|everyone|everybody)(?:\s+(?:present|members|councillors|(?:of\s+)?those\s+present))?)\s+"
    r"(?:was|were)\s+in\s+favou?r\s+of\s+(?:the|this|an?|[a-z]+ing)\b[^;?]*$"
)
# "Policies reviewed and approved: Lettings, Complaints."
_PAPERS_NAMED = Form(
    rf"{HEAD}(?:The\s+following\s+)?(?i:policies|papers|documents|procedures|plans|reports|minutes|quotes|invoices)\s+(?:(?:reviewed"
    rf"|considered|read|received|circulated)\s*(?:and|&|,)\s+)?(?:approved|agreed|adopted|accepted|ratified)\s*[:–—-]\s+[A-Z][^?]*$"
)
# "The Panel unanimously supported the proposed appointment", "The Committee gave its consent"
_CONSENTED = Form(
    rf"{LED}{_BODY}\s+{HOW}(?:(?:supported|endorsed)\s+the\s+(?:proposed\s+)?(?:appointments?|re-?appointment|nominee"
    rf"|preferred\s+candidate|precept)\b[^;?]*|(?:gave|granted)\s+its\s+"
    r"(?:\w+\s+)?(?:consent|approval|agreement|assent)(?:\s+to\s+(?:this|it))?\W*)$"
)
# "The Portfolio Holder for Roads approved the recommendations in the report": one who decides alone
_ALONE = Form(
    r"\W*(?:[^.;:]{3,80}?,\s+)?(?:The\s+|the\s+)?(?:(?:Deputy\s+)?Leader|(?:Executive|Cabinet|Lead)\s+(?:Member|Councillor)"
    r"|Portfolio\s+Holder|Elected\s+Mayor|Commissioner)(?:\s+for\s+(?:[\w’'-]+,?\s+(?:and\s+)?){1,6}?|\s+)"
    rf"{HOW}(?:agreed|approved|accepted|endorsed|adopted)\s+(?:the|all\s+(?:the\s+)?|both)\s*(?:officers?['’]?s?['’]?\s+"
    rf"|above\s+)?recommendations?\b[^;?]*$"
)
_FATES = Forms(
    (_CONSENTED, "agreed"),
    (_ALONE, "approved"),
    (_GAVE, "approved"),
    (_AUTHORITY, "approved"),
    (_SET_UP, "agreed"),
    (_DECLARED, "elected"),
    (_AWARDED, "approved"),
    (_VOTED_SUM, "approved"),
    (_GRANT_MADE, "approved"),
    (_AGAINST, "refused"),
    (_NOT_BACKED, "refused"),
    (_OVERTURNED, "refused"),
    (_IN_LINE, "agreed"),
    (_OFF, "deferred"),
    (_COMMENDED, "recommended"),
    (_IN_FAVOUR, "agreed"),
    (_PAPERS_NAMED, "approved"),
)
_BY_OTHERS = re.compile(
    r"\bby\s+(?!\d|an?\s|(?:show|consensus|consent|acclamation|roll|general|majority|email)\b|(?:the\s+|all\s+)?(?:committee|panel|board"
    r"|members|meeting|council|chair\w*|trustees|governors|date|end|clerk|all)\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b|[A-Z]?[a-z]+ing\b)",
    re.IGNORECASE,
)
_PASSIVE = frozenset({_AUTHORITY, _SET_UP, _DECLARED, _AWARDED, _VOTED_SUM, _GRANT_MADE, _OVERTURNED, _OFF})
_MINDED_TO = {"approve": "approved", "grant": "approved", "refuse": "refused", "reject": "refused", "defer": "deferred"}
_TOLD_BEHIND = re.compile(r"\b(?:was|were)\b")


def given(sentence: str) -> str:
    """The word that tells the outcome of a sentence in one of these forms; empty for any other sentence."""
    if note := _TOOK_NOTE.match(sentence):
        return "noted" if THING.search(" ".join(note["what"].split()[:8])) else ""
    if is_old(sentence):
        return ""
    if verb := _GOVERNING.match(sentence) or _WAS_AND.match(sentence):
        return verb["fate"]
    if minded := _MINDED.match(sentence):
        return _MINDED_TO[minded["fate"]]
    for form, word in _FATES.likely(sentence):
        if form.match(sentence):
            told_of = _TOLD_BEHIND.search(sentence)
            retold = told_of and told(sentence[: told_of.start()])
            return "" if retold or (form in _PASSIVE and _BY_OTHERS.search(sentence)) else word
    return ""
