"""Who gets a post: told with why nobody else did, as a vacancy that is filled, or of officers who stay: "There being no other nominations,
Mr Hale was appointed", "The Council co-opted Mr Poole", "The officers were re-elected en bloc"."""

from pipeline.extract.nouns import TITLED_BODY
from pipeline.extract.telling import is_old
from pipeline.extract.verdict_parts import ELECTED, HEAD, HOW, LED, LED_IN, NAMES, word_of
from pipeline.form import Form, Forms

_GOT = rf"(?:was|were)\s+{HOW}(?:declared\s+{HOW})?(?:{ELECTED}|returned)\b"
_TAIL = (
    r"(?:\s+(?:unopposed|unanimously|nem\.?\s?con\.?|en\s+bloc|again|as\s[^;?]{3,80}|to\s[^;?]{3,100}|for\s[^;?]{3,60}|(?:by"
    r"|on)\s[^;?]{3,60}"
    r"|(?:the\s+)?(?:Vice[\s-])?Chair\w*))*\W*$"
)
_NOMINATED = r"(?:nominations?|nominees?|candidates?|proposals?|volunteers?|names)"
# "There being no other nominations, Mr Hale was appointed", "Nominations were sought and Mrs Reed was elected"
_AFTER_NOMINATIONS = Form(
    rf"{HEAD}(?:(?:There\s+(?:being|were|was)|As\s+there\s+(?:were|was)|With|No)\s+(?:no\s+)?(?:(?:other|further"
    rf"|more)\s+)?{_NOMINATED}\b[^.;?]{{0,60}}?"
    rf"|(?:A|One|Only\s+one|A\s+single|Two|Three|Several)\s+{_NOMINATED}\s(?:was|were)\b[^.;?]{{0,60}}?"
    rf"|(?:Nominations|Proposals|Volunteers)\s+(?:were|was)\s+(?:sought|invited|requested|called\s+for|taken|received"
    rf"|asked\s+for)\b[^.;?]{{0,60}}?)"
    rf"(?:,\s+(?:and\s+|so\s+)?|\s+and\s+|\s+so\s+){NAMES}{_GOT}{_TAIL}"
)
# "Mr Hale, being the only nominee, was elected"
_ONLY_ONE = Form(
    rf"{HEAD}(?:[A-Z][\w.’'-]*\s+){{0,4}}[A-Z][\w.’'-]*,\s+(?:being|as|having\s+been|who\s+was)\s+(?:the\s+)?(?:only|sole"
    rf"|single)\s+(?:\w+\s+)?(?:{_NOMINATED}|person|member|one)\b[^.;,?]{{0,50}},\s+{_GOT}{_TAIL}"
)
# "The vacancy was filled by the co-option of Mrs Reed"
_FILLED = Form(
    rf"{HEAD}(?:The|Both|All|One\s+of\s+the|This)\s+(?:[\w’'-]+\s+){{0,3}}?(?:vacanc(?:y|ies)|seats?|places?"
    rf"|posts?)\b[^.;?]{{0,60}}?\s(?:was|were)\s+{HOW}(?:filled\s+(?:by|with|through)\s+"
    rf"(?:the\s+)?(?:co-?option|appointment|election)\s+of|(?:given|offered)\s+to\s+(?={NAMES}(?:by|on|as|who)\b))\s+[^;?]+$"
)
# "The Council co-opted Mr Poole to fill the vacancy"
_CO_OPTED = Form(
    rf"{LED}(?:{TITLED_BODY}|[Cc]ouncillors)\s+"
    rf"{HOW}(?:co-?opted|re-?elected|re-?appointed)\s+(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|[A-Z][\w’'-]+)\.?\s[^;?]*$"
)
# "Mr Hale and Mrs Reed were appointed to serve on the Staffing Committee"
_TO_SERVE = Form(
    rf"{LED}(?:[Tt]he\s+)?{NAMES}(?:was|were)\s+{HOW}(?:re-?\s?)?(?:appointed|elected|nominated|chosen|selected)\s+to\s+"
    r"(?:serve|sit|act|represent|stand|continue|join|fill)\b[^;?]*$"
)
# "Mr G Hill once again appointed."
_SHORT = Form(
    rf"{HEAD}(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\.?\s+{NAMES}(?:(?:once\s+)?again\s+|duly\s+"
    rf"|unanimously\s+)?{ELECTED}(?:\s+(?:unopposed|unanimously|again|en\s+bloc))?\W*$"
)
# "After a count, Ann Hale elected Club President 2015", "Ann Hale re-elected as treasurer."
_AS_OFFICER = Form(
    rf"{LED_IN}(?:[*•·]\s+)?(?!(?:The|A|All|Any|Newly|If|Once|When)\b){NAMES}(?:duly\s+|unanimously\s+)?(?:re-?)?elected\s+(?:as\s+)?(?:(?:the|our|its)\s+)?"
    r"(?:[\w’'-]+\s+){0,3}?(?i:president|chair(?:man|person|woman)?|convenor|convener|secretary|treasurer|captain|editor|auditor|librarian|trustee"
    r"|director|officer|mayor|co-?ordinator|representative)s?(?:\s+(?:for\s+)?(?:the\s+)?(?:year\s+)?(?:19|20)\d\d(?:[/–-]\d{2,4})?|\s+unopposed)*\W*$"
)
# "AB was nominated, nem. con.", "Mr Hale was put forward and all agreed."
_NAMED_FOR_IT = Form(
    rf"{HEAD}(?!(?:It|This|That|He|She|They|Who|The)\b){NAMES}(?:(?:was|were)\s+)?(?:\w+ly\s+)?(?:nominated|proposed|put\s+forward|suggested|named|chosen)"
    r"(?:\s+(?:as|for|to)\s[^,;:?.]{3,60})?(?:,\s*(?:and\s+)?|\s+and\s+|\s+)(?:nem\.?\s?con\.?|unopposed|(?:elected|appointed|chosen|agreed)\s+(?:unopposed"
    r"|unanimously|nem\.?\s?con\.?)|without\s+(?:opposition|dissent|a\s+vote)|(?:this\s+was\s+|it\s+was\s+|all\s+)?agreed(?:\s+(?:by\s+all|unanimously))?)\W*$"
)
_OFFICERS = (
    r"(?:(?:existing|present|current|same|above|following|retiring|serving)\s+)?(?:officers|committee|trustees|directors"
    r"|auditors?|officials|stewards|delegates)"
)
# "The officers were re-elected en bloc", "All officers agreed to stand again and were duly elected"
_RE_ELECTED = Form(
    rf"{LED_IN}(?:(?i:the|all|all\s+the|our)\s+)?(?i:{_OFFICERS})\b[^.;:]{{0,60}}?\s(?:was|were)\s+{HOW}{ELECTED}"
    r"(?:\s+(?:en\s+bloc|as\s+a\s+(?:body|whole)|unopposed|unanimously|again|by\s+\w+(?:\s\w+)?|for\s+(?:the|another|a)\s[^.;]{3,40}))*\W*$"
)
_STOOD = Form(
    rf"{HEAD}{NAMES}(?:had\s+)?(?:agreed|offered|was\s+(?:willing|happy)|were\s+(?:willing|happy))\s+to\s+(?:stand|continue|carry\s+on"
    rf"|serve)\b[^.;]{{0,60}}?,?\s+and\s+"
    rf"(?:he\s+|she\s+|they\s+)?(?:was|were)\s+{HOW}{ELECTED}\b[^;]*$"
)
# "Mr Vale co-opted onto the Council.", "Mr Vale to continue as internal auditor"
_TO_BE = Form(
    rf"{HEAD}(?!(?:The|A|Item|All|Each|Happy|Willing|Keen|Content|Prepared)\b){NAMES}(?:(?:duly\s+|unanimously\s+)?co-?opted\s+(?:on\s?to"
    rf"|to|as)\s[^;?]*|to\s+(?:be\s+(?:re-?appointed|appointed)|(?:be|continue|remain|act|serve)\s+as|be\s+the|continue\s+to\s+be)\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?:auditor|representative|chair\w*|trustee|delegate|signatory|treasurer|secretary|director|member"
    r"|officer)s?\b[^;?]*)$"
)
# "Ann is elected marshal, unanimous.", "Both were elected by a show of hands."
_NOW = Form(
    rf"{HEAD}(?!(?:The|A|All|Any|Each|It|He|She|This)\b){NAMES}(?:is|are)\s+{HOW}{ELECTED}\s+(?:as\s+|to\s+)?[A-Za-z][^.;:?]{{2,50}}?,?\s+"
    r"(?:unanimous(?:ly)?|unopposed|nem\.?\s?con\.?|by\s+(?:acclamation|consensus|(?:an?\s+)?show\s+of\s+hands))\W*$"
)
_ALL_OF_THEM = Form(
    rf"{LED_IN}(?:All|Both|The)\s+(?:of\s+)?(?:(?:the|them|those|these|two|three|four|five|six|seven|eight|\d+|nominated|listed)\s+)*"
    rf"(?:(?:nominees|candidates|nominations|people|persons|names|volunteers)\s+)?(?:was|were)\s+{HOW}(?:declared\s+)?{ELECTED}"
    r"(?:\s+(?:to|as)\s[^.;?]{3,40}?)?,?\s+(?:by\s+(?:an?\s+)?(?:show\s+of\s+hands|acclamation|ballot|vote|consensus)"
    r"|on\s+(?:an?\s+)?(?:show\s+of\s+hands|vote)|unopposed|unanimously|en\s+bloc|nem\.?\s?con\.?)\b[^.;?]{0,30}\W*$"
)
_FILLS = Forms(
    *(
        (form, "appointed")
        for form in (_NOW, _ALL_OF_THEM, _NAMED_FOR_IT, _SHORT, _AS_OFFICER, _AFTER_NOMINATIONS, _ONLY_ONE, _FILLED, _CO_OPTED, _TO_SERVE)
    )
)
_CHOSEN = Forms(*((form, "elected") for form in (_RE_ELECTED, _STOOD, _TO_BE)))


def filled(sentence: str) -> str:
    """"elected" or "appointed" for a sentence in one of these forms; empty for any other."""
    return (word_of(sentence, _CHOSEN) if not is_old(sentence) else "") or word_of(sentence, _FILLS)
