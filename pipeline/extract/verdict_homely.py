"""What small groups decide in homely words and without a verb of deciding: "Agreed no raffle this year.", "We said yes to a timer.",
"The group was content to meet in Truro", "we agreed it can go", "Rota to go forward.", "Show of hands on the new fee: 5 for, 1 against"."""

import re

from pipeline.extract.nouns import SMALL_BODY
from pipeline.extract.telling import is_old, told
from pipeline.extract.verdict_parts import HEAD, LED_IN
from pipeline.form import Form

_GROUP = rf"(?:(?:the\s+)?(?:{SMALL_BODY}|panel|forum|team|commission|group)(?:\s+present)?|everyone|everybody|all(?:\s+present)?|we)"
# "Agreed no raffle this year."
_AGREED_NO = Form(
    rf"{HEAD}(?:(?:Also|All|Group|Members|We)\s+)?(?i:agreed),?\s+no\s+(?!(?:one|doubt|longer|reason|matter|sign|evidence|way)\b)[a-z]"
    r"(?:(?!\b(?:was|were|is|are|had|has|have|that|who|which)\b)[^.;:?]){2,110}\W*$"
)
# "Group agreed that the signs need a date on them", "Also agreed that the card needs the hours on it": in notes without articles
_AGREED_NEEDS = Form(
    r"(?:^|[.;]\s+)\W*(?:(?:Group|Panel|Committee|Board|Forum|Team|Meeting|Council|All|Also)\s+(?:all\s+|also\s+)?agreed|Agreed)\s+(?:that\s+)?"
    r"(?:(?!\b(?:was|were|is|are|had|has|have)\b)[^.;:?,]){2,60}?\s(?:needs?|should\s+have|must\s+have|wants)\s+(?!to\b)[a-z][^.;?]*\W*$"
)
# "we agreed it can go", "the trustees decided the piano should be sold": no "that"
_IT_CAN = Form(
    rf"(?:^\W*|[,;]\s+(?:so\s+|and\s+|but\s+)?|\s[–—-]\s+|\b(?:so|and)\s+)(?P<what>{_GROUP}\s+(?:all\s+|both\s+|then\s+)?(?:agreed|decided)\s+"
    r"(?!that\b|to\b|on\b|with\b|how\b|what\b|when\b)(?:it|this|they|these|the\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+|[a-z]+s)\s+(?:can|should|must|will)\s+"
    r"(?!have\s+been\b|be\s+(?:a|an|good|nice|useful|helpful|interesting|noted)\b)[a-z][^;?]*)$",
    re.IGNORECASE,
)
# "We said yes to a timer."
_SAID_YES = Form(rf"{LED_IN}(?i:{_GROUP})\s+(?:all\s+|then\s+)?said\s+(?P<yes>yes|no)(?:\s+(?:to|by)\s+[^;?]*|,\s[^;?]*)?\W*$")
# "The Panel was content to meet in Truro in May"
_CONTENT = Form(
    rf"{LED_IN}(?i:{_GROUP})\s+(?:was|were)\s+(?:all\s+|quite\s+|also\s+|generally\s+)*(?:content|happy|willing|prepared)\s+"
    r"(?:to\s+(?:meet|(?P<heard>note|receive)(?=\s+(?:the|this|these|its|their|all)\s)|ratify|confirm|adopt|approve|accept|leave|proceed|continue|wait|go\s+(?:ahead|with)|keep|stay|support|recommend|let|allow|use|hold|pay|fund"
    r"|sign|defer|endorse|extend|renew|drop|close|publish)\b|for\s+(?:the|this|it|them|these)\b[^.;:?,]{0,60}?\sto\s(?:be\s)?[a-z]"
    r"|that\s+(?:the|this|it|they|these)\s(?:(?!\b(?:was|were|is|are|had|has|have|would|will)\b)[^.;:?,]){2,60}?\b(?:be|go|return|stay|proceed|remain)\b)[^;?]*$"
)
# "The Committee supported Option B with the change at 3c."
_OPTION = Form(
    rf"{LED_IN}(?i:{_GROUP})\s+(?:\w+ly\s+)?(?:supported|backed|chose|selected|picked|opted\s+for|went\s+for|went\s+with|voted\s+for|settled\s+on)\s+"
    r"(?:[Oo]ption|[Ss]cheme|[Dd]esign|[Ss]cenario|[Vv]ersion|[Mm]odel|[Rr]oute|[Qq]uote|[Pp]lan)\s+(?:[A-H]|\d|(?i:one|two|three|four))\b[^;?]*$"
)
# "Show of hands on the new fee: 5 for, 1 against."
_HANDS = Form(
    rf"{HEAD}(?:(?:A|By)\s+)?(?:[Ss]how\s+of\s+hands|[Vv]ote|[Hh]ands|[Pp]oll|[Bb]allot)\s+(?:was\s+taken\s+|taken\s+|held\s+)?(?:on|for|to|about)\s+(?!the\s+(?:motion|amendment)\b|\W*\w{{1,3}}\W*[:–—-])[^.;:?]{{3,120}}?"
    r"\s*[:–—-]\s+(?P<yes>\d{1,3})\s+(?:votes?\s+)?(?:for|in\s+favou?r)\b,?\s+(?:and\s+|&\s+)?(?P<no>\d{1,3}|none|nobody|no\s?one|nil)\s+against\b[^;?]*$"
)
_WORKS = r"(?!\b(?:[Ww]orks?|[Ss]ite|[Rr]oad|[Cc]ontractors?|[Pp]olice|[Oo]fficers?)\b)"
# "Bus stops to go forward.", "Raffle to go ahead as usual", "Hatch to wait."
_TO_GO_ON = Form(
    rf"{HEAD}{_WORKS}(?P<what>[A-Z][\w’'-]*(?:\s+(?!(?:was|were|is|are|be|had|has|have|will|would|said|asked|that|who|which|and)\b)[\w’'-]+){{0,4}}?)\s+to\s+"
    r"(?:go\s+forward|go\s+ahead|be\s+dropped|be\s+taken\s+forward|wait|stay\s+as\s+(?:it\s+is|they\s+are|now)|stand\s+as\s+(?:it\s+is|they\s+are))"
    r"(?:\s+(?:until|till|as\s+usual|as\s+before|this\s+year|for\s+now)\b[^.;:?]{0,40})?\W*$"
)
# "The minutes of the June meeting were cleared without change", "Minutes gone through and accepted by the group"
_MINUTES = Form(
    rf"{HEAD}(?:(?:The|Last|Previous)\s+)?(?:[\w’']+\s+)?(?i:minutes|notes)\b(?:(?!\b(?:had|has|have|that|to\s+be|will)\b)[^.;:?]){{0,80}}?\s(?:(?:were|was)\s+)?"
    r"(?:(?:gone\s+through|looked\s+(?:at|through|over)|read\s+(?:out|through)?|gone\s+over|circulated|checked)\s+and\s+(?:\w+ly\s+)?"
    r"(?:accepted|agreed|approved|passed|confirmed|OK['’]?d|okayed)\b"
    r"|cleared\b|(?:passed|accepted|agreed|approved|adopted)\s+(?:without|with\s+no)\s+(?:any\s+)?(?:amendments?|changes?|alterations?|corrections?|comments?)\b)[^;?]*$"
)

# "Accounts for the year adopted, AB to send the return off.": what somebody is to do then is no part of it
_ADOPTED_TASK = Form(
    rf"{HEAD}(?P<what>(?:(?:The|New|Draft|Revised)\s+)?(?i:accounts|budget|minutes|rules|constitution|polic(?:y|ies)|terms\s+of\s+reference|programme|rota|fees"
    r"|precept|risk\s+assessment)\b(?:(?!\b(?:was|were|is|are|be|had|has|have|will|would|to|that|who|which|not)\b)[^.,;:?]){0,60}?\s"
    r"(?P<verb>adopted|approved|accepted|agreed)),\s+(?:the\s+)?(?:[A-Z]{2,3}|[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Cc]hair\w*|(?:(?:Cllr|Mrs?|Ms)\.?\s+)?[A-Z][a-z]+)\s+to\s+[a-z]"
)

# "Part A of the return was gone through and approved", "The form was read out line by line and signed": what a meeting does with a paper
_GONE_THROUGH = Form(
    rf"{HEAD}[A-Z](?:(?!\b(?:was|were|had|has|have|that|who|which|to\s+be|will|would|if|when)\b)[^.;:?]){{2,110}}?\s(?:was|were)\s+(?:then\s+|duly\s+|all\s+)?"
    r"(?:gone\s+(?:through|over)|read\s+(?:out|through|over|aloud)|looked\s+(?:at|through|over)|worked\s+through|talked\s+through|taken\s+(?:as\s+read|together|en\s+bloc))"
    r"(?:\s+(?:in\s+full|in\s+detail|(?:line|page|point|section|item)\s+by\s+(?:line|page|point|section|item)))?,?\s+and\s+(?:then\s+|\w+ly\s+)?"
    r"(?P<verb>approved|agreed|accepted|adopted|passed|signed|noted)\b(?!\s+(?:with|between|that)\s)[^;?]*$"
)


def homely(sentence: str) -> tuple[int, int, str] | None:
    """The stretch of a sentence that decides in one of these forms and the word for its outcome; None where none does."""
    end = len(sentence)
    if is_old(sentence):
        return None
    if _MINUTES.match(sentence):
        return 0, end, "approved"
    if _AGREED_NO.match(sentence) or _AGREED_NEEDS.match(sentence) or _TO_GO_ON.match(sentence):
        return 0, end, "agreed"
    if (can := _IT_CAN.search(sentence)) and not told(sentence[: can.start("what")]):
        return can.start("what"), end, "agreed"
    if gone := _GONE_THROUGH.match(sentence):
        return 0, end, "approved" if gone["verb"] in ("passed", "signed") else gone["verb"]
    if task := _ADOPTED_TASK.match(sentence):
        return task.start("what"), task.end("what"), task["verb"]
    if said := _SAID_YES.match(sentence):
        return 0, end, "agreed" if said["yes"] == "yes" else "refused"
    if content := _CONTENT.match(sentence):
        return 0, end, {"note": "noted", "receive": "received"}.get(content["heard"], "agreed")
    if _OPTION.match(sentence):
        return 0, end, "agreed"
    hands = _HANDS.match(sentence)
    if hands and (not hands["no"].isdigit() or int(hands["yes"]) > int(hands["no"])):
        return 0, end, "recommended" if re.search(r"\brecommend", sentence) else "agreed"
    return None
