"""How the minutes of an earlier meeting are confirmed: "The minutes of 3 May were signed as a true record", "Otherwise agreed.", "The
Mayor signed as correct the minutes of 3 May"."""

import re

from pipeline.extract.nouns import PRESIDES
from pipeline.extract.telling import is_old, told
from pipeline.extract.verdict_parts import HEAD, HOW, LED_IN, word_of
from pipeline.form import Form, Forms

# "The minutes of 3 May were signed as being a true account."
_SIGNED_AS = Form(
    rf"{HEAD}(?:The\s+)?[Mm]inutes\b[^;:?]{{0,120}}?\s(?:were|was|having\s+been)\s+(?:(?:then|duly|read|and"
    rf"|agreed)\s+)*signed\s+(?:by\s+[^,;.]{{3,40}}\s+)?as\s+(?:being\s+)?"
    r"(?:an?\s+|the\s+)?(?:true|correct|accurate|fair|proper)\b[^;:?]{0,60}$"
)
# "The minutes of the last meeting were signed by the Chair, subject to a change on page 2"
_SIGNED_BY = Form(
    rf"{HEAD}(?:The\s+)?[Mm]inutes?\s+(?:of|for|from)\s(?:(?!\b(?:that|had|will|would|to\s+be)\b)[^;:?]){{2,160}}?\s(?:were|was)\s+(?:then\s+|duly\s+)?signed(?:\s+by\s+the\s+"
    rf"(?:Vice[\s-])?{PRESIDES})?(?:,?\s+(?:subject\s+to|with|after|as)\s[^;:?]{{3,120}})?\W*$"
)
# "Minutes of 3 May sent round by AH, agreed and signed by BP."
_MINUTES_AGREED = Form(
    rf"{HEAD}(?P<what>(?:The\s+)?(?i:minutes)\b[^;:?]{{0,120}}?),\s+(?:duly\s+|all\s+)?(?:agreed|approved|accepted|confirmed)(?:,|\s+and"
    rf"|\s*&)\s+(?:then\s+|duly\s+)?(?:signed|initialled)\b[^;?]*$"
)
# "The Chair signed the minutes of the last meeting, held on 3 May, as a true record", "The Mayor signed as correct the minutes of 3 May"
_CHAIR_SIGNED = Form(
    rf"{LED_IN}(?:[Tt]he\s+)?(?:Vice[\s-])?{PRESIDES}\s+{HOW}signed\s+(?:(?:the|those"
    rf"|these)\s+(?:[\w’'-]+\s+){{0,4}}?minutes\b[^;?]{{0,160}}?,?\s+as\s+"
    r"(?:being\s+)?(?:(?:an?|the)\s+)?(?:true|correct|accurate|fair|proper)\b|as\s+(?:(?:an?|being|the)\s+)*(?:true|correct"
    r"|accurate)\s+(?:record\s+)?(?:of\s+)?the\s+(?:\w+\s+){0,3}?minutes\b)[^;?]{0,80}$"
)
# "Nobody wishing to change them, the minutes were signed", "the minutes were found correct and signed"
_FOUND_CORRECT = Form(
    r"\W*(?:(?:There\s+being\s+)?(?:No|no|Nobody|None|With\s+no|As\s+no|There\s+were\s+no)\b[^.;]{3,90}?,?\s+(?:and\s+"
    r"|so\s+)?the\s+minutes\s+(?:were|was)\s+(?:then\s+|duly\s+)?signed\b"
    r"|[^.;:?]{0,120}?\b[Mm]inutes\b[^.;:?]{0,80}?\s(?:were|was)\s+found\s+(?:to\s+be\s+)?correct\s+and\s+(?:\w+ly\s+)?signed\b)[^;?]*$"
    rf"|{HEAD}(?:The\s+)?[Mm]inutes\b(?:(?!\b(?:was|were|had|has)\b)[^.;:?]){{0,60}}?\s*[:–—-]\s+(?:confirmed|approved|agreed|adopted"
    rf"|accepted|signed|taken\s+as\s+read)(?:\s+and\s+signed)?\W*$"
)
# "Otherwise agreed." behind what was put right in the minutes.
_OTHERWISE = re.compile(rf"{HEAD}Otherwise\s+(?:all\s+)?(?:agreed|approved|accepted)(?:\s+(?:and\s+signed|as\s+\w+(?:\s\w+)?))?\W*$")
# "Agreed and signed, after a name was put right."
_SIGNED_AFTER = re.compile(
    rf"{HEAD}(?:Agreed|Approved|Accepted|Confirmed|Adopted)\s+and\s+signed,?\s+(?:after|once|when|subject\s+to|with)\s[^;]*$"
)
_SIGNED = Forms(*((form, "approved") for form in (_SIGNED_AS, _SIGNED_BY, _CHAIR_SIGNED, _SIGNED_AFTER)))


def minutes_confirmed(sentence: str) -> str:
    """The word that tells the outcome of a sentence in one of these forms; empty for any other sentence."""
    if minutes := _MINUTES_AGREED.match(sentence):
        return "" if told(minutes["what"]) else "agreed"
    if signed := word_of(sentence, _SIGNED):
        return signed
    if _OTHERWISE.match(sentence):
        return "agreed"
    return "approved" if _FOUND_CORRECT.match(sentence) and not is_old(sentence) else ""
