"""What is asked, offered or promised at the meeting and done there and then: "was asked to keep to five minutes and did so"."""

import re

from pipeline.extract.no_deeds import no_deed
from pipeline.form import Form

_DID = Form(
    r"(?:[,;]?\s+(?:and|which|but)|[,;])\s+(?:(?:he|she|they|it|the\s+[A-Z]\w+|[A-Z][\w.’'-]*\s[A-Z][\w’'-]+)\s+)?(?:\w+ly\s+|then\s+|now\s+)?did(?:\s+(?:so|this|that))?"
    r"(?=\s*(?:[.;,)]|$)|\s+(?:at|by|in|with|for|there|and|but)\b)"
    r"|[,;]?\s+and\s+(?:(?:he|she|they)\s+)?(?:then\s+)?(?:took\s+(?:each|them|these|it)\s[^.;]{0,30}?in\s+turn|went\s+through|repeated|withdrew|agreed(?=\s*\.?$)|sat\s+down|left\s+the)\b"
)
_ASKED = (
    r"\b(?:asked|asks|requested|requests|invited|invites|told|tells|instructed|directed|urged|offered|offers|promised|promises|undertook)"
    r"\s(?:[^.;:]{0,80}?\s)?to\s+(?:please\s+|kindly\s+|also\s+|all\s+|again\s+)?"
)
_OWN = r"(?:his|her|their|its|any|all|the)"
_SAYING = r"(?:remarks?|speech(?:es)?|contributions?|comments?|questions?|presentation|address|answers?|introduction|observations|points?)"
_SHOWN = r"(?:slides?|maps?|plans?|photo(?:graph)?s?|pictures?|graphs?|charts?|film|video|diagrams?|tables?|pages?)"
# What is done in the room, whoever is asked to.
_HERE = Form(
    rf"{_ASKED}(?:keep\s+(?:to\s+(?:the\s+(?:point|time|subject|item|report|motion)|\w+\s+minutes?|order|time)|within\b|it\s+(?:short|brief|to)|quiet|still|calm|{_OWN}\s+(?:\w+\s+)?(?:{_SAYING}|voices?)\b)"
    rf"|(?:bring|draw)\s+{_OWN}\s+(?:\w+\s+)?{_SAYING}\s+to\s+an?\s+(?:close|end|conclusion)"
    r"|(?:confine|limit|restrict|address)\s+(?:him|her|them|it)sel(?:f|ves)\b"
    rf"|(?:confine|limit|restrict|shorten|conclude|finish|hold|save|repeat|rephrase|reword|complete|begin|open|resume|pause)\s+{_OWN}\s+(?:\w+\s+)?{_SAYING}\b"
    r"|(?:wait|sit|pause|conclude|finish|proceed|continue|wind\s+up|sum\s+up|speak\s+up|start|begin|go\s+first|go\s+on|go\s+ahead)\b(?=\s*[.,;]|\s+(?:until|till|again|there|first|at\s+this\s+point|with\s+(?:his|her|their)|while|whilst|for\s+a\s+moment)\b)"
    r"|(?:be\s+seated|be\s+brief|be\s+quiet|take\s+(?:a|his|her|their|the)\s+(?:seats?|chair|floor|oath))\b"
    r"|move\s+(?:to\s+the\s+(?:public\s+)?(?:gallery|back|table|front)|on\s*[.;,]|on\s+to\s+the\s+next\s+(?:item|question))"
    rf"|(?:put\s+up|show|go\s+back\s+to|return\s+to|turn\s+to|look\s+at|display|bring\s+up)\s+(?:the|that|this|his|her|their)\s+(?:\w+\s+)?{_SHOWN}\s*(?:again|once\s+more|back\s+up|on\s+the\s+screen|\d+)"
    r"|(?:turn|switch)\s+(?:off|on)\s+(?:his|her|their|all|any|the)\s+(?:mobile\s+|microphones?|phones?|cameras?)"
    r"|(?:take|treat)\s+(?:the|this|his|her|their|that|it|all|these)\s*(?:[\w’'-]+\s+){0,3}?as\s+read\b"
    r"|(?:go|run|talk|walk|take|lead)\s+(?:(?:members?|the\s+\w+|them|him|her|us|those\s+present|everyone)\s+)?through\s+(?:it|this|them|(?:the|his|her|their|each|all|these|those|that|this|some)\b)(?![^.;]*\swith\s)"
    r"|read\s+(?:it|this|that|them|out|aloud|from)\b|read\s+(?:the|a|his|her|their|that|this|its)\s[^.;]{2,60}?\s(?:out|aloud|to\s+the\s+\w+|into\s+the\s+record)\b"
    r"|repeat\s+(?:the|that|it|this|his|her|what)\b|(?:spell|set)\s+out\s+(?:how|what|why|whether)\b|demonstrate\b|name\s+(?:them|one|two|the)\b|define\b"
    r"|(?:think\s+about\s+(?:what|how|who|why)|(?:bear|keep)\s+(?:it\s+|this\s+|that\s+)?in\s+mind|reflect\s+(?:on\s+)?(?:what|how)|imagine|picture|put\s+(?:them|him|her)sel(?:f|ves)\s+in|put\s+up\s+(?:his|her|their)\s+hands?|raise\s+(?:his|her|their)\s+hands?)\b)"
)
# "asked that the minutes show it", "asked that the item be taken first", "asked that she pass on the thanks of the Panel"
_IN_MINUTES = Form(
    r"\b(?:asked|requested|wished|suggested|proposed)\s+(?:that\s+|for\s+)(?:the\s+minutes\s+(?:to\s+|should\s+)?(?:show|record|reflect|state|note)\b"
    r"|(?:the|this|that|these|those|agenda)\s+(?:\w+\s+)?(?:items?|reports?|motions?|questions?|recommendations?)\s+(?:\d+\s+)?(?:to\s+|should\s+)?be\s+(?:taken|heard|moved|put|dealt\s+with)\s*(?:up\s+|forward\s+)?(?:first|next|now|together|before|separately|as\s+read|en\s+bloc|in\s+private|last)\b)"
    r"|\basked\s+(?:that\s+\S+|[^.;]{2,40}?\sto)\s+(?:pass|convey|send|give|take)\s+(?:on\s+|back\s+)?(?:the|his|her|their|its)\s+(?:\w+\s+)?(?:thanks|congratulations|condolences|best\s+wishes|good\s+wishes|appreciation)\b"
)
_WOULD = r"\b(?:would|will|['’]ll|['’]d|promised\s+to|offered\s+to)\s+"
_ANSWERS = Form(
    rf"{_WOULD}(?:try\s+to\s+)?(?:give\s+(?:(?:him|her|them|members|the\s+\w+)\s+)?an?\s+(?:very\s+)?(?:straight|honest|short|brief|quick|plain|simple|frank|direct|candid|blunt|one-word|truthful)\s+(?:answer|reply|response)"
    r"|be\s+(?:brief|quick|honest|frank|blunt|candid|plain)\b"
    rf"|(?:first\s+)?(?:show|play|run)\s+(?:a|the|some|his|her|two|three)\s+(?:\w+\s+)?{_SHOWN}\s+(?:first|before\s+(?:the\s+questions|taking|speaking)|to\s+begin)\b"
    r"|(?:let|allow|give)\s+[^.;,]{2,40}?\s+(?:(?:to\s+)?(?:speak|finish|reply|answer|continue)\b|(?:have\s+)?the\s+(?:last|final|first)\s+word|(?:have\s+)?the\s+floor)"
    r"|(?:duly\s+)?sign\s+(?:them|the\s+(?:\w+\s+)?(?:minutes|record))\s*(?:as\s+[^.;]{3,50})?(?=[.;,]|$)"  # as every meeting does
    r"|(?:include|put|add|incorporate|accept|take)\s+(?:it|this|that|these|them)\s+(?:in(?:to)?|to|as\s+part\s+of)\s+(?:the|his|her)\s+(?:\w+\s+)?(?:motion|amendment)\b"
    r"|put\s+(?:the|this|that|his|her|it|each)\s*(?:[\w’'-]+\s+){0,2}?to\s+the\s+vote|speak\s+(?:about|on)\s+(?![^.;]*\b(?:to|with)\s+(?:the\s+)?[A-Z])"
    r"|ask\s+(?:(?:all\s+)?[Mm]embers|the\s+(?:Committee|Panel|Board|Council|meeting)|colleagues|them)\s+to\s+(?:note|bear|look\s+at|turn\s+to|remember|consider|support|vote|think|approve|agree)\b"
    r"|take\s+(?:the\s+)?(?:(?:\w+\s+)?(?:questions?|points?|items?|motions?|amendments?|recommendations?)\s+(?:in\s+(?:order|turn)|together|one\s+by\s+one|first|next|as\s+read|separately)|one\s+more\b))"
)
# "Councillor Hale replace Councillor Poole as a member": who sits has the seat when the meeting ends
_SEAT = Form(
    r"\btakes?\s+the\s+[Cc]hair\b(?!\s+of\b)"
    # whoever makes up a working group is it from now on
    r"|\b(?:forms?|constitutes?|makes?\s+up)\s+(?:an?|the|this)\s+(?:[\w-]+\s+){0,3}?(?:working\s+(?:group|party)|task\s+(?:group|force)|sub-?\s?(?:group|committee)|panel)\b(?![^.;]*\bto\s+[a-z])"
    r"|\b(?:replaces?|succeeds?|substitutes?\s+for|stands?\s+in\s+for|takes?\s+(?:the\s+place|over)\s+(?:of|from))\s+[^.;]{3,60}?\s(?:as\s+(?:an?|the|its|our)?\s*(?:[\w’'-]+\s+)*?(?:members?|representatives?|chair\w*|delegates?|trustees?|substitutes?|governors?|directors?|observers?|Chair\w*)"
    r"|on\s+(?:the|this|that)\s+(?:[\w’'-]+\s+){0,6}?(?:committee|panel|board|group|forum|party|Committee|Panel|Board|Group|Forum|Party))\b"
)
# "to recommend that fees be shown apart next year": the body that hears it decides
_RECOMMENDS = Form(
    r"^\W*(?:\(?\w{1,4}[.)]\s+)?(?:to\s+|it\s+(?:be|is|was)\s+|that\s+it\s+be\s+)?(?i:recommend(?:s|ed)?)\s+(?:to\s+[^,;.]{2,60}?\s)?that\s+[^;.]*?\sbe\s"
)
# "agreed to share it, but asked Members to bear in mind that it was old": what else is asked of those who get it
_ASIDE = re.compile(
    r"\b(?P<pledge>(?:agreed|undertook|offered|promised|would|will)\b[^.;]*?),?\s+(?:but|although|though)\s+(?:he\s+|she\s+|they\s+)?(?:asked|reminded|urged)\b.*$",
    re.DOTALL,
)
_LATER = re.compile(
    r"\b(?:next|future|following|later|afterwards|outside|in\s+writing|after\s+the\s+meeting|by\s+(?:the\s+end|e-?mail|\w+day|\d)|before\s+the\s+(?:next|end)"
    r"|meeting\s+(?:in|on)|report\s+back|and\s+(?:report|come\s+back|send|write|circulate|let))\b"
)


def no_order(said: str) -> bool:
    """Whether the words give somebody a seat, or only recommend to another body what should be, which is no task."""
    return bool(_SEAT.search(said) or _RECOMMENDS.match(said))


def done_there(said: str) -> bool:
    """Whether the words of a task say that it was done at once, or it is one that can only be done in the room."""
    if _DID.search(said) or no_order(said) or _IN_MINUTES.search(said) or no_deed(said):
        return True
    said = _ASIDE.sub(r"\g<pledge>", said)
    return bool(_HERE.search(said) or _ANSWERS.search(said)) and not _LATER.search(said)
