"""Who gets a post, told with why nobody else did or as a vacancy that is filled: "There being no other nominations, Mr Hale was appointed",
"The vacancy was filled by the co-option of Mrs Reed", "The Council co-opted Mr Poole"."""

from pipeline.extract.short_fates import HEAD, word_of
from pipeline.form import Form

_HOW = r"(?:(?:\w+ly|then|also|all|both|therefore|thereupon)\s+)*"
_NAMES = r"(?:(?:(?:[A-Z][\w.’'-]*|and|&),?\s+)){1,9}"
_GOT = rf"(?:was|were)\s+{_HOW}(?:declared\s+{_HOW})?(?:re-?\s?)?(?:elected|appointed|co-?opted|returned)\b"
_TAIL = (
    r"(?:\s+(?:unopposed|unanimously|nem\.?\s?con\.?|en\s+bloc|again|as\s[^;?]{3,80}|to\s[^;?]{3,100}|for\s[^;?]{3,60}|(?:by|on)\s[^;?]{3,60}"
    r"|(?:the\s+)?(?:Vice[\s-])?Chair\w*))*\W*$"
)
_NOMINATED = r"(?:nominations?|nominees?|candidates?|proposals?|volunteers?|names)"
# "There being no other nominations, Mr Hale was appointed", "Nominations were sought and Mrs Reed was elected"
_AFTER_NOMINATIONS = Form(
    rf"{HEAD}(?:(?:There\s+(?:being|were|was)|As\s+there\s+(?:were|was)|With|No)\s+(?:no\s+)?(?:(?:other|further|more)\s+)?{_NOMINATED}\b[^.;?]{{0,60}}?"
    rf"|(?:A|One|Only\s+one|A\s+single|Two|Three|Several)\s+{_NOMINATED}\s(?:was|were)\b[^.;?]{{0,60}}?"
    rf"|(?:Nominations|Proposals|Volunteers)\s+(?:were|was)\s+(?:sought|invited|requested|called\s+for|taken|received|asked\s+for)\b[^.;?]{{0,60}}?)"
    rf"(?:,\s+(?:and\s+|so\s+)?|\s+and\s+|\s+so\s+){_NAMES}{_GOT}{_TAIL}"
)
# "Mr Hale, being the only nominee, was elected"
_ONLY_ONE = Form(
    rf"{HEAD}(?:[A-Z][\w.’'-]*\s+){{0,4}}[A-Z][\w.’'-]*,\s+(?:being|as|having\s+been|who\s+was)\s+(?:the\s+)?(?:only|sole|single)\s+(?:\w+\s+)?(?:{_NOMINATED}|person|member|one)\b[^.;,?]{{0,50}},\s+{_GOT}{_TAIL}"
)
# "The vacancy was filled by the co-option of Mrs Reed"
_FILLED = Form(
    rf"{HEAD}(?:The|Both|All|One\s+of\s+the|This)\s+(?:[\w’'-]+\s+){{0,3}}?(?:vacanc(?:y|ies)|seats?|places?|posts?)\b[^.;?]{{0,60}}?\s(?:was|were)\s+{_HOW}(?:filled\s+(?:by|with|through)\s+"
    rf"(?:the\s+)?(?:co-?option|appointment|election)\s+of|(?:given|offered)\s+to\s+(?={_NAMES}(?:by|on|as|who)\b))\s+[^;?]+$"
)
# "The Council co-opted Mr Poole to fill the vacancy"
_CO_OPTED = Form(
    rf"(?:{HEAD}|\W*(?:After|Following|On|By|Upon)\b[^.;]{{0,90}}?,\s+)(?:The\s+|the\s+)?(?:(?:Parish|Town|Community|City)\s+)?(?:Council|Committee|Board|Trustees|Governors|[Mm]embers|[Cc]ouncillors|Panel|Group)\s+"
    rf"{_HOW}(?:co-?opted|re-?elected|re-?appointed)\s+(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|[A-Z][\w’'-]+)\.?\s[^;?]*$"
)
# "Mr Hale and Mrs Reed were appointed to serve on the Staffing Committee"
_TO_SERVE = Form(
    rf"(?:{HEAD}|\W*(?:After|Following|On|By|Upon)\b[^.;]{{0,90}}?,\s+)(?:[Tt]he\s+)?{_NAMES}(?:was|were)\s+{_HOW}(?:re-?\s?)?(?:appointed|elected|nominated|chosen|selected)\s+to\s+"
    r"(?:serve|sit|act|represent|stand|continue|join|fill)\b[^;?]*$"
)
# "Mr G Hill once again appointed."
_SHORT = Form(
    rf"{HEAD}(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\.?\s+{_NAMES}(?:(?:once\s+)?again\s+|duly\s+|unanimously\s+)?(?:re-?\s?)?(?:elected|appointed|co-?opted)(?:\s+(?:unopposed|unanimously|again|en\s+bloc))?\W*$"
)
_FILLS = tuple((form, "appointed") for form in (_SHORT, _AFTER_NOMINATIONS, _ONLY_ONE, _FILLED, _CO_OPTED, _TO_SERVE))


def filled(sentence: str) -> str:
    """"appointed" for a sentence in one of these forms; empty for any other."""
    return word_of(sentence, _FILLS)
