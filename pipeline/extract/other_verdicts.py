"""What a small body decides in a sentence with other verbs than "agreed": "Members opted for the cheaper quote", "The offer was declined
with thanks", "The officers were re-elected en bloc", "The accounts were passed"."""

import re

from pipeline.extract.short_fates import DAY, HEAD, HOW, SUM, word_of
from pipeline.extract.telling import OLD, told
from pipeline.form import Form

_LED = rf"(?:{HEAD}|\W*(?:By|After|Following|On|Upon|With)\s[^.;]{{3,70}}?,?\s+)"
_BODY = (
    r"(?:(?:the\s+)?(?:members|committee|board|council|councillors|cllrs|group|trustees|meeting|governors|directors|selectmen|commissioners)(?:\s+present)?"
    r"|everyone|everybody|those\s+present)"
)
# "By a show of hands members chose the blue design", "The committee ruled out a raffle"
_OPTED = Form(
    rf"{_LED}(?i:{_BODY})\s+{HOW}(?:opted\s+(?:for|against)|chose|went\s+(?:with|for)(?=[^.;]{{0,50}}?\b(?:quot(?:e|ation)|tender|bid|option|design|offer|plan|colou?r|suppliers?|firm|proposal|suggestion|version|cheape(?:r|st))\b)|ruled\s+out|turned\s+down|came\s+down\s+in\s+favou?r\s+of"
    r"|plumped\s+for)\s+(?:the|an?|this|that|his|her|their|any|[A-Z£\d]|[a-z]+ing\b)[^;?]*$"
)
_DOWN = Form(r"\b(?:ruled\s+out|turned\s+down|opted\s+against|declined)\b")
# "It was the decision of those present to keep the shed"
_DECISION_OF = Form(
    rf"{_LED}[Ii]t\s+was\s+the\s+(?:\w+\s+)?(?:decision|wish|vote|verdict)\s+of\s+(?i:{_BODY}|all)\s+(?:to\s+(?!hear\b|know\b|see\b)|that\s[^;]*?\b(?:should|be|not)\b)[^;?]*$"
)
_OFFICERS = (
    r"(?:(?:existing|present|current|same|above|following|retiring|serving)\s+)?(?:officers|committee|trustees|directors"
    r"|auditors?|officials|stewards|delegates)"
)
# "The officers were re-elected en bloc", "All officers agreed to stand again and were duly elected"
_RE_ELECTED = Form(
    rf"{_LED}(?:(?i:the|all|all\s+the|our)\s+)?(?i:{_OFFICERS})\b[^.;:]{{0,60}}?\s(?:was|were)\s+{HOW}(?:re-?\s?)?(?:elected|appointed)"
    r"(?:\s+(?:en\s+bloc|as\s+a\s+(?:body|whole)|unopposed|unanimously|again|by\s+\w+(?:\s\w+)?|for\s+(?:the|another|a)\s[^.;]{3,40}))*\W*$"
)
_STOOD = Form(
    rf"{HEAD}(?:(?:[A-Z][\w.’'-]*|and)\s+){{1,7}}(?:had\s+)?(?:agreed|offered|was\s+(?:willing|happy)|were\s+(?:willing|happy))\s+to\s+(?:stand|continue|carry\s+on|serve)\b[^.;]{{0,60}}?,?\s+and\s+"
    rf"(?:he\s+|she\s+|they\s+)?(?:was|were)\s+{HOW}(?:re-?\s?)?(?:elected|appointed|co-?opted)\b[^;]*$"
)
# "The offer was declined with thanks"
_DECLINED = Form(
    rf"{_LED}(?:The|This|Their|His|Her|An?)\s+(?:[\w’'-]+\s+){{0,3}}?(?:offer|invitation|request|quot(?:e|ation)|suggestion)\b(?!\s+(?:made|sent|put|submitted)\s+to\b)[^.;:]{{0,60}}?\s(?:was|were)\s+{HOW}"
    r"(?:declined|turned\s+down|not\s+(?:accepted|taken\s+up))(?:\s+(?:with|as|because|since|due|on|this)\b[^;]*)?\W*$"
)
# "The date of the fair was fixed as 4 May"
_FIXED = Form(
    rf"{_LED}The\s+(?:date|day|venue|price|fee|charge|cost|rent|entry\s+fee|subscription)s?\b(?![^.;]*\bnext\s+meeting)[^.;:]{{0,60}}?\s(?:was|were)\s+{HOW}(?:fixed|set|settled|agreed)\s+(?:as|for|at|to\s+be)\s+"
    rf"(?:{DAY}|{SUM})[^;]{{0,60}}$"
)
# "The accounts were passed"
_PASSED = Form(
    rf"{_LED}(?:The|These|All)\s+(?:[\w’'-]+\s+){{0,3}}?(?:accounts?|bills?|invoices|budget|report|minutes|balance\s+sheet)\s+(?:was|were)\s+{HOW}passed"
    r"(?:\s+(?:unanimously|for\s+payment|as\s+(?:correct|read|presented|a\s+\w+\s+record)|nem\.?\s?con\.?|by\s+(?:all|everyone|the\s+meeting)))*\W*$"
)
# "General agreement to leave the fee at £5"
_GENERAL = Form(
    rf"{HEAD}(?:(?:General|Unanimous|Broad)\s+agreement|All\s+in\s+agreement)\s+(?:to\s+[a-z]|that\s[^;]*?\b(?:should|be)\b)[^;?]*$"
)
# "This was agreed to be done by hand", "some more work was agreed to paint the seat"
_AGREED_TO = Form(
    rf"(?:{_LED}|[^;?]{{5,200}}?(?:,\s+and|,|\band|\bbut)\s+)(?:[Tt]his|[Tt]hese|(?:[Ss]ome|[Aa]n?|[Tt]he|[Ff]urther)\s+(?:(?:additional|further|extra|more|other)\s+)?"
    rf"(?:[\w-]+\s+)?(?:works?|sum|amount|money|donation|grant|visit|meeting|letter|funding|budget|spend(?:ing)?|expenditure|order|payment))\s+(?:was|were)\s+{HOW}agreed\s+(?:not\s+)?to\s+"
    r"(?:be\s+(?!an?\b|the\b)[a-z]+|(?!be\b)[a-z]+)\b[^;?]*$"
)
# "Mr Vale co-opted onto the Council.", "Mr Vale to continue as internal auditor"
_TO_BE = Form(
    rf"{HEAD}(?!(?:The|A|Item|All|Each|Happy|Willing|Keen|Content|Prepared)\b)(?:(?:[A-Z][\w.’'-]*|and|&)\s+){{1,6}}(?:(?:duly\s+|unanimously\s+)?co-?opted\s+(?:on\s?to|to|as)\s[^;?]*|to\s+(?:be\s+(?:re-?appointed|appointed)|(?:be|continue|remain|act|serve)\s+as|be\s+the|continue\s+to\s+be)\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?:auditor|representative|chair\w*|trustee|delegate|signatory|treasurer|secretary|director|member|officer)s?\b[^;?]*)$"
)
# "There was agreement to buy a rake", "Agreement was reached on the colour"
_REACHED = Form(
    rf"{_LED}(?:[Tt]here\s+was\s+(?:\w+\s+)?(?:agreement|consensus)|[Aa]greement\s+was\s+{HOW}reached|[Aa]\s+consensus\s+was\s+{HOW}reached)\s+(?:to\s+(?!be\b)[a-z]|on\s+(?:the|a)\s|that\s(?:(?!\b(?:was|were|is|are|had|has)\b)[^;?,])*?\b(?:should|be)\s)[^;?]*$"
)
# "Clerk authorised to buy a rake."
_MAY = Form(
    rf"{HEAD}(?:The\s+)?(?:Clerk|Chair\w*|Treasurer|Secretary|RFO|[A-Z]{{2,3}}|(?:Cllr|Mrs?|Ms)\.?\s+[A-Z]\w+)\s+authori[sz]ed\s+to\s+[a-z][^;?]*$"
)
# "The matter was put on hold until the grant is known."
_ON_HOLD = Form(
    rf"{HEAD}(?:(?:This|It|(?:The|This)\s+(?:[\w-]+\s+){{0,3}}?(?:matter|item|project|purchase|work|plan|decision|proposal))\s+(?:was|is|is\s+to\s+be|to\s+be|will\s+be)\s+)?(?:(?:[Pp]ut|[Pp]laced)\s+)?[Oo]n\s+hold\s+(?:until|till|pending)\s[^;?]*$"
)
# "The audit return was duly re-approved"
_AGAIN = Form(
    rf"{_LED}(?P<what>(?:The|This|These|[A-Z])[^.;:?]{{3,120}}?)\s(?:was|were)\s+{HOW}re-?\s?(?:approved|adopted|signed|confirmed|affirmed|ratified|endorsed)\b[^;?]*$"
)
# "Minutes of 3 May sent round by AH, agreed and signed by BP."
_MINUTES_AGREED = Form(
    rf"{HEAD}(?P<what>(?:The\s+)?(?i:minutes)\b[^;:?]{{0,120}}?),\s+(?:duly\s+|all\s+)?(?:agreed|approved|accepted|confirmed)(?:,|\s+and|\s*&)\s+(?:then\s+|duly\s+)?(?:signed|initialled)\b[^;?]*$"
)
# "The charge for visitors was left as it is", "The rents were held at £30"
_KEPT = Form(
    rf"{_LED}(?P<what>(?:The|All|Both)\s+(?:[\w’'-]+\s+){{0,3}}?(?:charges?|fees?|rents?|precept|prices?|rates?|subscriptions?|lev(?:y|ies)|hire)\b[^.;:?]{{0,80}}?)\s(?:was|were)\s+"
    rf"{HOW}(?:maintained|retained|held|kept|frozen|left(?:\s+(?:unchanged|as\s+(?:it|they)\s+(?:is|are|was|were))|(?=\s+at\b)))(?:\s+(?:at|for|until)\s[^;?]{{2,60}})?\W*$"
)
# "The visits were noted by the Members"
_NOTED_BY = Form(
    rf"{_LED}(?P<what>(?!No\b)(?:The|These|This|All|[A-Z])(?:(?!\b(?:no|comments?|points?|views?|concerns?|objections?|questions?|apolog\w+|absence|thanks)\b)[^.;:?]){{3,120}}?)\s(?:was|were)\s+"
    rf"{HOW}noted\s+by\s+(?:the\s+|all\s+)?(?i:members|council(?:lors)?|committee|board|meeting|panel|trustees)(?:\s+present)?\W*$"
)
# "The tender of Hill Ltd was the lowest and was accepted", "The minutes were put right on page 2 and, so amended, were approved"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_AND_WAS = Form(
    rf"{_LED}(?P<what>(?:The|These|This|All|Both|His|Her|Their|An?)\s+(?:[\w’'-]+\s+){{0,4}}?(?:minutes|notes|reports?|papers?|tenders?|quot(?:e|ation)s?|drafts?|response|polic(?:y|ies)|budget|programme|strateg(?:y|ies)|accounts|statements?"
    rf"|terms\s+of\s+reference|amendments?|wording|designs?|schedules?|estimates?|bid|options?|recommendations?)\b[^;:?]{{0,120}}?\s(?:was|were)\s(?:(?!\b(?:had|that|which|who)\b)[^;:?]){{3,140}}?)(?:,\s+|\s+)and(?:,\s+[^;:?,]{{3,50}},)?\s+(?:was|were)\s+"
    rf"{HOW}(?P<fate>approved|agreed|accepted|adopted|noted|confirmed|endorsed)(?:\s+(?:unanimously|as\s[^;?]{{3,60}}|by\s+(?:the\s+|all\s+)?(?i:members|council\w*|committee|board|panel|meeting)(?:\s+present)?|subject\s[^;?]{{3,80}}|with\s[^;?]{{3,60}}))?\W*$"
)
# "The Chair signed the minutes of the last meeting, held on 3 May, as a true record", "The Mayor signed as correct the minutes of 3 May"
_CHAIR_SIGNED = Form(
    rf"{_LED}(?:[Tt]he\s+)?(?:Vice[\s-])?(?:Chair(?:man|woman|person)?|Mayor|Convener|Provost|Cathaoirleach|President)\s+{HOW}signed\s+(?:(?:the|those|these)\s+(?:[\w’'-]+\s+){{0,4}}?minutes\b[^;?]{{0,160}}?,?\s+as\s+"
    r"(?:being\s+)?(?:(?:an?|the)\s+)?(?:true|correct|accurate|fair|proper)\b|as\s+(?:(?:an?|being|the)\s+)*(?:true|correct|accurate)\s+(?:record\s+)?(?:of\s+)?the\s+(?:\w+\s+){0,3}?minutes\b)[^;?]{0,80}$"
)
# "Bonus – supported by all but one", "New site – yes in principle"
_BEHIND_DASH = Form(
    rf"{HEAD}(?P<what>[A-Z][^.;:?–—]{{2,90}}?)\s[–—-]\s+(?:(?P<fate>supported|agreed|approved|endorsed|accepted|rejected|refused|declined)\s+(?:unanimously|in\s+principle|by\s+(?:all|everyone|most|the\s+majority|a\s+majority|\w+\s+(?:votes?\s+)?to\s+\w+)(?!\s+(?:the|of)\b)"
    rf"|subject\s+to\s+[^;.?]{{3,80}})(?:\s+(?:except|but|apart\s+from|bar|save)\s[^;.?]{{2,80}}|,?\s+(?:with|subject\s+to|for|provided|at)\s[^;.?]{{2,80}})?|yes,?\s+(?:in\s+principle|subject\s+to|provided|on\s+condition)\b[^;.?]{{0,80}})\W*$"
)
_AS_OUTCOME = {None: "agreed", "supported": "agreed", "rejected": "refused", "declined": "refused"}
_SUBJECTS = ((_AGAIN, "approved"), (_KEPT, "agreed"), (_NOTED_BY, "noted"))
# "The discussion concluded that the note should be put on the website."
_CONCLUDED = Form(
    rf"{_LED}(?:(?:The\s+)?(?i:discussion|debate|meeting|committee|board|group|panel)\s+{HOW}concluded|(?:A|The|On\s+a)\s+(?:show\s+of\s+hands|vote|ballot|poll)\s+(?:confirmed|showed|decided|determined))\s+that\s(?:if\s[^,;]{{3,40}},\s+)?(?:(?!\b(?:was|were|is|are|had|has)\b)[^;?,])*?\b(?:should|be)\s+[a-z][^;?]*$"
)
_DECIDED = (
    *((form, "agreed") for form in (_CONCLUDED, _DECISION_OF, _AGREED_TO, _GENERAL, _REACHED)),
    *((form, "elected") for form in (_RE_ELECTED, _STOOD, _TO_BE)),
    (_MAY, "approved"),
    (_ON_HOLD, "deferred"),
)
_SETTLED = ((_FIXED, "set"), (_PASSED, "approved"))


def other_verdict(sentence: str) -> str:
    """The word that tells the outcome of a sentence in one of these forms; empty for any other sentence."""
    if minutes := _MINUTES_AGREED.match(sentence):
        return "" if told(minutes["what"]) else "agreed"
    if _CHAIR_SIGNED.match(sentence):
        return "approved"
    if OLD.search(sentence):
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
    for form, word in _SUBJECTS:
        if (said := form.match(sentence)) and not told(said["what"]):
            return word
    return word_of(sentence, _SETTLED)
