"""What sounds like a task and is none: a wish that a thing stay as it is, what speakers are to do in the room, the course of a motion."""

import re

from pipeline.form import Form

# "asked that the office be kept", "asked that the bus continue"; whom one keeps informed is told something
_STAYS = Form(
    r"\b(?:asked|asks|requested|requests|pleaded|urged)\s+that\s+[^.;,]{2,80}?\s(?:should\s+)?(?:(?:continue(?!\s+to\b)|remain|stay)(?![^.;]*\bagenda\b)"
    r"|be\s+(?:kept|retained|left|preserved|spared|saved)(?!\s+(?:informed|updated|under|on\b|up|abreast|advised|posted|in\s+(?:touch|the\s+loop)|aware|apprised)))\b"
)
# "requested that speakers give their names": done in the room
_SPEAKERS = Form(
    r"\b(?:asked|asks|requested|requests|reminded|invited)\s+(?:that\s+)?(?:all\s+|any\s+|the\s+|those\s+)*(?:speakers|commenters|attendees|participants|audience|(?:members\s+of\s+the\s+)?public(?:\s+speakers)?|people|everyone"
    r"|anyone|speaking|wishing\s+to\s+speak|presenters)\s[^.;]{0,40}?(?:to\s+)?(?:identify|state|give|keep|limit|sign|come|speak|use|wait|refrain|hold|address|raise|mute|remain|avoid|stick|introduce|step|approach)\b"
)
# "offered to answer questions", "would take questions"
_QUESTIONS = Form(
    r"\b(?:offered|happy|available|glad|pleased|willing|ready|here|invited|would)\s+(?:to\s+)?(?:answer|take|respond\s+to|field)\s+(?:any\s+|further\s+|more\s+|all\s+|members[’']\s+|the\s+)*questions\b(?!\s+(?:in\s+writing|by|after|outside|he\b|she\b|they\b|raised|put\b|that\b|from\b))"
)
# "MOVED to send a positive recommendation", "would amend her motion"
_MOTION = Form(
    r"\bMOVED\s+to\s|\b(?:send|forward|make)\s+(?:an?|the|its|their)\s+(?:unanimous\s+)?(?:positive|negative|favou?rable|unfavou?rable|neutral)\s+recommendation\b"
    r"|\b(?:amend|withdraw|restate|modify|clarify|revise|rescind)\s+(?:his|her|their|the)\s+(?:\w+\s+)?motion\b"
)
# "There was a single point left for the Panel to settle"
_LEFT = Form(
    r"\b(?:was|were|is|are|had|has)\s+(?:only\s+|still\s+)?(?:\w+\s+)?(?:items?|things?|matters?|questions?|points?|issues?|little|nothing|much|more|work|time)\s+left\s+(?:for|to)\b"
)
# "requests for reports needed to be made on the form": a rule
_RULE = Form(
    r"\b(?:requests?|applications?|nominations?|claims?|objections?)\s+for\s+[^.;]{2,60}?\s(?:needs?|needed|must|should|had|have|can|could)\s+(?:to\s+)?be\s+(?:made|submitted|sent|lodged|given)\b"
)
# "The areas to be added are overgrown", "Anything to be done is shown in brackets", "pointed out the areas to be included"
_OF_NOUN = Form(
    r"^\W*(?:The|Any|All|Those|These|Some|Several|Anything|Everything|What|Only|Most|Another|One)\b[^.;:,]{0,60}?\s?to\s+be\s+\w+(?:\s+or\s+\w+)?\b(?:(?!\b(?:it|they|he|she|that|which|when|once|as|if|until|before|after|day)\b)[^.;:,]){0,60}?\s(?:are|is|was|were|has|have|had|would|will|include[sd]?)\s"
    r"|\b(?:pointed\s+out|showed|described|listed|outlined|explained|identified|presented|reviewed|displayed|highlighted|introduced|summari[sz]ed|set\s+out)\s+(?:the|an?|some|all|which|what)\s+(?:[\w’'-]+\s+){1,5}?to\s+be\s+\w+(?:ed|en|wn|ut|ilt|ade)\b"
)
# "Nobody would be asked for proof", "Voted to raise the rent", "his question was put by the Chair"
_NOBODY = Form(
    r"^\W*Voted\s+to\s|\bquestions?\s+(?:was|were)\s+put\s+by\b|^\W*(?:Nobody|No\s?-?one|None\s+of\s+[^,;.]{2,40}?)\s+(?:would|will|should|was\s+to|is\s+to)\s"
)
# "was invited to the meeting, but she was unable to come": it is told
_COULD_NOT = Form(
    r"\b(?:was|were|had\s+been)\s+(?:invited|asked)\s+to\s[^;.]{2,60}?,?\s+but\s+(?:(?:he|she|they|it)\s+)?(?:was|were|had|could|did|has|is|are|declined|sent)\b"
)
# "Declarations of interest were requested", "Venue to be advised", "was present to ask for £500", "agreed to take it as an urgent item"
_COURSE = Form(
    r"^\W*(?:[Dd]eclarations?|[Aa]pologies|[Nn]ominations?|[Ii]nterests?|[Qq]uestions?|[Cc]omments)\b[^.;]{0,40}?\s(?:was|were)\s+(?:then\s+)?(?:requested|invited|sought|called\s+for|asked\s+for)\b"
    r"|^\W*(?:The\s+)?(?:[Vv]enue|[Dd]ate|[Tt]ime|[Ll]ocation|[Pp]lace|[Ss]peaker)s?(?:\s+(?:and|/)\s+\w+)?\s*[:–-]?\s*(?:is\s+|are\s+|still\s+)?(?:to|will)\s+be\s+(?:advised|confirmed|announced|notified|agreed|decided)(?:\s+(?:later|nearer\s+the\s+time|in\s+due\s+course))?\W*$"
    r"|\b(?:was|were|is|are)\s+(?:in\s+attendance|present|there|here)\s+to\s+(?:formally\s+)?(?:request|ask|seek|appeal|present|speak|make)\b|\b(?:appeared|attended|came|spoke)\s+(?:before\s+[^,.;]{3,40}?\s)?to\s+(?:request|ask|appeal)\b"
    r"|\bagree[sd]?\s+to\s+(?:take|accept|admit|consider|hear|allow)\s+(?:this|it|the|an?|that|these)\b[^.;]{0,60}?\s(?:as\s+(?:a\s+matter\s+of\s+)?(?:an?\s+)?(?:urgen(?:t|cy)|late|additional|emergency)\b|out\s+of\s+order|first\b|next\b|earlier\b)"
)
_LATER = re.compile(r"\bto\s+be\b.*\bto\s+be\b|\bwould\b|\bwill\b|;")


def no_deed(said: str) -> bool:
    """Whether the words of a task tell of no deed after the meeting."""
    if any(form.search(said) for form in (_STAYS, _SPEAKERS, _QUESTIONS, _MOTION, _LEFT, _RULE, _NOBODY, _COULD_NOT, _COURSE)):
        return True
    return bool(_OF_NOUN.search(said)) and not _LATER.search(said)
