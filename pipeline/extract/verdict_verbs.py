"""What a small body decides in a sentence with other verbs than "agreed": "Members opted for the cheaper quote", "The offer was declined
with thanks", "The accounts were passed", "The rents were held at £30"."""

import re

from pipeline.extract.nouns import SMALL_BODY
from pipeline.extract.telling import is_old, told
from pipeline.extract.verdict_parts import DAY, HEAD, HOW, LED_IN, SUM, word_of
from pipeline.form import Form, Forms

_BODY = rf"(?:(?:the\s+)?{SMALL_BODY}(?:\s+present)?|everyone|everybody|those\s+present)"
# "By a show of hands members chose the blue design", "The committee ruled out a raffle"
_OPTED = Form(
    rf"{LED_IN}(?i:{_BODY})\s+{HOW}(?:opted\s+(?:for|against)|chose|went\s+(?:with|for)(?=[^.;]{{0,50}}?\b(?:quot(?:e|ation)|tender|bid"
    rf"|option|design|offer|plan|colou?r|suppliers?|firm|proposal|suggestion|version|cheape(?:r|st))\b)|ruled\s+out|turned\s+down"
    rf"|came\s+down\s+in\s+favou?r\s+of"
    r"|plumped\s+for)\s+(?:the|an?|this|that|his|her|their|any|[A-Z£\d]|[a-z]+ing\b)[^;?]*$"
)
_DOWN = Form(r"\b(?:ruled\s+out|turned\s+down|opted\s+against|declined)\b")
# "It was the decision of those present to keep the shed"; that others do a thing is no more than its wish
_DECISION_OF = Form(
    rf"{LED_IN}[Ii]t\s+was\s+the\s+(?:\w+\s+)?(?:(?:decision|wish|vote|verdict)\s+of\s+(?i:{_BODY}|all)\s+to\s+(?!hear\b|know\b|see\b)"
    rf"|(?:decision|vote|verdict)\s+of\s+(?i:{_BODY}|all)\s+that\s[^;]*?\b(?:should|be|not)\b)[^;?]*$"
)
# "The offer was declined with thanks"
_DECLINED = Form(
    rf"{LED_IN}(?:The|This|Their|His|Her|An?)\s+(?:[\w’'-]+\s+){{0,3}}?(?:offer|invitation|request|quot(?:e|ation)"
    rf"|suggestion)\b(?!\s+(?:made|sent|put|submitted)\s+to\b)[^.;:]{{0,60}}?\s(?:was|were)\s+{HOW}"
    r"(?:declined|turned\s+down|not\s+(?:accepted|taken\s+up))(?:\s+(?:with|as|because|since|due|on|this)\b[^;]*)?\W*$"
)
# "The date of the fair was fixed as 4 May"
_FIXED = Form(
    rf"{LED_IN}The\s+(?:date|day|venue|price|fee|charge|cost|rent|entry\s+fee|subscription)s?\b"
    rf"(?![^.;]*\bnext\s+meeting)[^.;:]{{0,60}}?\s(?:was|were)\s+{HOW}(?:fixed|set|settled|agreed)\s+(?:as|for|at|to\s+be)\s+"
    rf"(?:{DAY}|{SUM})[^;]{{0,60}}$"
)
# "The accounts were passed"
_PASSED = Form(
    rf"{LED_IN}(?:The|These|All)\s+(?:[\w’'-]+\s+){{0,3}}?(?:accounts?|bills?|invoices|budget|report|minutes|balance\s+sheet|by-?laws?|constitution|amendments?|rules|changes|resolutions?"
    rf"|polic(?:y|ies)|estimates)(?:\s+(?:for|of|to|on)\s[^.;:]{{2,50}}?)?\s+(?:was|were)\s+{HOW}passed"
    r"(?:\s+(?:unanimously|with\s+(?:\w+|no)\s+(?:votes?\s+)?(?:against|abst\w+|dissent\w*)|for\s+payment|as\s+(?:correct|read|presented|a\s+\w+\s+record)|nem\.?\s?con\.?|by\s+(?:all|everyone"
    r"|the\s+meeting)))*\W*$"
)
# "General agreement to leave the fee at £5"
_GENERAL = Form(
    rf"{HEAD}(?:(?:General|Unanimous|Broad)\s+agreement|All\s+in\s+agreement)\s+(?:to\s+[a-z]|that\s[^;]*?\b(?:should|be)\b)[^;?]*$"
)
# "This was agreed to be done by hand", "some more work was agreed to paint the seat"
_AGREED_TO = Form(
    rf"(?:{LED_IN}|[^;?]{{5,200}}?(?:,\s+and|,|\band|\bbut)\s+)(?:[Tt]his|[Tt]hese|(?:[Ss]ome|[Aa]n?|[Tt]he|[Ff]urther)\s+(?:(?:additional"
    rf"|further|extra|more|other)\s+)?"
    rf"(?:[\w-]+\s+)?(?:works?|sum|amount|money|donation|grant|visit|meeting|letter|funding|budget|spend(?:ing)?|expenditure|order"
    rf"|payment))\s+(?:was|were)\s+{HOW}agreed\s+(?:not\s+)?to\s+"
    r"(?:be\s+(?!an?\b|the\b)[a-z]+|(?!be\b)[a-z]+)\b[^;?]*$"
)
# "There was agreement to buy a rake", "Agreement was reached on the colour"
_REACHED = Form(
    rf"{LED_IN}(?:[Tt]here\s+was\s+(?!(?:no|little|some|not)\s)(?:\w+\s+)?(?:agreement|consensus)|[Aa]greement\s+was\s+{HOW}reached"
    rf"|[Aa]\s+consensus\s+was\s+{HOW}reached)\s+(?:to\s+(?!be\b)[a-z]|on\s+(?:the|a)\s|that\s(?:(?!\b(?:was|were|is|are|had"
    rf"|has)\b)[^;?,])*?\b(?:should|be)\s)[^;?]*$"
)
# "Clerk authorised to buy a rake."
_MAY = Form(
    rf"{HEAD}(?:The\s+)?(?:Clerk|Chair\w*|Treasurer|Secretary|RFO|[A-Z]{{2,3}}|(?:Cllr|Mrs?"
    rf"|Ms)\.?\s+[A-Z]\w+)\s+authori[sz]ed\s+to\s+[a-z][^;?]*$"
)
# "The audit return was duly re-approved"
_AGAIN = Form(
    rf"{LED_IN}(?P<what>(?:The|This|These|[A-Z])[^.;:?]{{3,120}}?)\s(?:was|were)\s+{HOW}re-?\s?(?:approved|adopted|signed"
    rf"|confirmed|affirmed"
    rf"|ratified|endorsed)\b[^;?]*$"
)
# "The charge for visitors was left as it is", "The rents were held at £30"
_KEPT = Form(
    rf"{LED_IN}(?P<what>(?:The|All|Both)\s+(?:[\w’'-]+\s+){{0,3}}?(?:charges?|fees?|rents?|precept|prices?|rates?|subscriptions?|lev(?:y"
    rf"|ies)|hire)\b[^.;:?]{{0,80}}?)\s(?:was|were)\s+"
    rf"{HOW}(?:maintained|retained|held|kept|frozen|left(?:\s+(?:unchanged|as\s+(?:it|they)\s+(?:is|are|was|were))"
    rf"|(?=\s+at\b)))(?:\s+(?:at|for|until)\s[^;?]{{2,60}})?\W*$"
)
_WELCOMED = r"(?:welcomed|supported|accepted|endorsed|commended|approved|agreed)"
# "The visits were noted by the Members", "The scheme was noted and welcomed by the Board"
_NOTED_BY = Form(
    rf"{LED_IN}(?P<what>(?!No\b)(?:The|These|This|All|[A-Z])(?:(?!\b(?:no|comments?|points?|views?|concerns?|objections?|questions?"
    rf"|apolog\w+|absence|thanks)\b)[^.;:?]){{3,120}}?)\s(?:was|were)\s+"
    rf"{HOW}(?:noted(?:\s+and\s+(?:\w+ly\s+)?{_WELCOMED})?|(?:{_WELCOMED}|considered|discussed|received)\s+and\s+(?:\w+ly\s+)?noted)"
    rf"\s+by\s+(?:the\s+|all\s+)?(?i:{SMALL_BODY}|panel)(?:\s+present)?\W*$"
)
# "Two applications were noted and supported:", "The scheme was welcomed and noted."
_NOTED_AND = Form(
    rf"{LED_IN}(?P<what>(?!No\b)(?:The|These|This|All|Both|[A-Z])(?:(?!\b(?:no|comments?|points?|views?|concerns?|objections?|questions?"
    rf"|apolog\w+|absence|thanks|which|who|that)\b)[^.;:?]){{3,120}}?)\s(?:was|were)\s+"
    rf"{HOW}(?:noted\s+and\s+(?:\w+ly\s+)?{_WELCOMED}|{_WELCOMED}\s+and\s+(?:\w+ly\s+)?noted)\W*$"
)
# "The tender of Hill Ltd was the lowest and was accepted", "The minutes were put right on page 2 and, so amended, were approved"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_AND_WAS = Form(
    rf"{LED_IN}(?P<what>(?:The|These|This|All|Both|His|Her|Their|An?)\s+(?:[\w’'-]+\s+){{0,4}}?(?:minutes|notes|reports?|papers?|tenders?"
    rf"|quot(?:e|ation)s?|drafts?|response|polic(?:y|ies)|budget|programme|strateg(?:y|ies)|accounts|statements?"
    rf"|terms\s+of\s+reference|amendments?|wording|designs?|schedules?|estimates?|bid|options?|recommendations?)\b[^;:?]{{0,120}}?\s(?:was"
    rf"|were)\s(?:(?!\b(?:had|that|which|who)\b)[^;:?]){{3,140}}?)(?:,\s+|\s+)and(?:,\s+[^;:?,]{{3,50}},)?\s+(?:was|were)\s+"
    rf"{HOW}(?P<fate>approved|agreed|accepted|adopted|noted|confirmed|endorsed)(?:\s+(?:unanimously|as\s[^;?]{{3,60}}|by\s+(?:the\s+"
    rf"|all\s+)?(?i:{SMALL_BODY}|panel)(?:\s+present)?|subject\s[^;?]{{3,80}}|with\s[^;?]{{3,60}}))?\W*$"
)
# "Bonus – supported by all but one", "New site – yes in principle"
_BEHIND_DASH = Form(
    rf"{HEAD}(?P<what>[A-Z][^.;:?–—]{{2,90}}?)\s[–—-]\s+(?:(?P<fate>supported|agreed|approved|endorsed|accepted|rejected|refused"
    rf"|declined)\s+(?:unanimously|in\s+principle|by\s+(?:all|everyone|most|the\s+majority|a\s+majority"
    rf"|\w+\s+(?:votes?\s+)?to\s+\w+)(?!\s+(?:the|of)\b)"
    rf"|subject\s+to\s+[^;.?]{{3,80}})(?:\s+(?:except|but|apart\s+from|bar|save)\s[^;.?]{{2,80}}|,?\s+(?:with|subject\s+to|for|provided"
    rf"|at)\s[^;.?]{{2,80}})?|yes,?\s+(?:in\s+principle|subject\s+to|provided|on\s+condition)\b[^;.?]{{0,80}})\W*$"
)
_AS_OUTCOME = {None: "agreed", "supported": "agreed", "rejected": "refused", "declined": "refused"}
_SUBJECTS = Forms((_AGAIN, "approved"), (_KEPT, "agreed"), (_NOTED_BY, "noted"), (_NOTED_AND, "noted"))
# "The discussion concluded that the note should be put on the website."
_CONCLUDED = Form(
    rf"{LED_IN}(?:(?:The\s+)?(?i:discussion|debate|meeting|committee|board|group|panel)\s+{HOW}concluded|(?:A|The"
    rf"|On\s+a)\s+(?:show\s+of\s+hands|vote|ballot|poll)\s+(?:confirmed|showed|decided"
    rf"|determined))\s+that\s(?:if\s[^,;]{{3,40}},\s+)?(?:(?!\b(?:was|were|is|are|had|has)\b)[^;?,])*?\b(?:should|be)\s+[a-z][^;?]*$"
)
_DECIDED = Forms(
    *((form, "agreed") for form in (_CONCLUDED, _DECISION_OF, _AGREED_TO, _GENERAL, _REACHED)),
    (_MAY, "approved"),
)
_SETTLED = Forms((_FIXED, "set"), (_PASSED, "approved"))


def other_verdict(sentence: str) -> str:
    """The word that tells the outcome of a sentence in one of these forms; empty for any other sentence."""
    if is_old(sentence):
        return ""
    if _OPTED.match(sentence):
        return "refused" if _DOWN.search(sentence) else "agreed"
    if verdict := word_of(sentence, _DECIDED):
        return verdict
    behind = _BEHIND_DASH.match(sentence)
    if behind and not told(behind["what"]):
        return _AS_OUTCOME.get(behind["fate"], behind["fate"])
    if (joined := _AND_WAS.match(_QUOTED.sub("“”", sentence))) and not told(joined["what"]):
        return joined["fate"]
    if declined := _DECLINED.match(sentence):
        return "" if told(declined.group().partition(" was ")[0]) else "refused"
    for form, word in _SUBJECTS.likely(sentence):
        if (said := form.match(sentence)) and not told(said["what"]):
            return word
    return word_of(sentence, _SETTLED)
