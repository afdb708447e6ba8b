"""What stands behind a question: facts that answer it though nobody is named, "It was, in May.", or a comment before the reply."""

import re

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.extract.noted_tasks import notes_task


def voiced(*things: str) -> str:
    """The expression for opinions of nobody in particular, and for ``things`` as well: "Some further remarks were made"."""
    nouns = "|".join(("remark", "observation", "comment", "suggestion", "view", "concern", *things))
    return rf"(?:An?|Some|Further|Several)\s+(?:\w+\s+)?(?:{nouns})s?\s+(?:was|were)\s+(?:also\s+)?(?:made|expressed|voiced)\b"


_NO_FACTS = re.compile(
    r"(?:The\s+)?(?:discussion|conversation|debate|talk|meeting)\s+(?:then\s+|next\s+)?(?:turned|moved|went|passed|returned|ended)\b|[^.?]{0,80}\b(?:was|were)\s+(?:also\s+|then\s+)?(?:raised|discussed|debated|read\s+(?:out|aloud)|tabled|thanked|welcomed|commended|moved|seconded|proposed)\b|\W*(?:This\s+(?:could|should|might)\s+be\b|It\s+was\s+(?:also\s+)?(?:felt|suggested|hoped|agreed|requested|proposed|thought|believed|commented|decided|resolved|asked"
    r"|queried|raised)|\(|The\s+(?:motion|amendment|proposal|Motion|Amendment)\s+was\b|There\s+(?:was|were|followed)\s+(?:a|some|much|no(?!\s+(?:reason|objection\s+in\s+principle|difficulty|obstacle|need|cost|limit|plan|intention)s?\b)|general|broad|(?:[\w-]+\s+){1,3}(?:discussion|debate|conversation)s?)\b|The\s+next\s|None\b|\d+\.\s"
    rf"|{voiced('point')}"
    r"|(?:Further\s+|Much\s+|A\s+|Some\s+|General\s+)*(?:discussion|debate|laughter)|Clerk\s+to|To\s+be|Copy|See|Noted|Members?\b|The\s+(?:Committee|Council|Board|Panel)\b|[A-Z]{2,4}\s+to\b)"
)
# "These ran to 2027.", "It cost £400."
_DID = (
    r"^\W*(?:[Tt]hese|[Tt]hey|[Ii]t|This|That|Those|All|Both|[Mm]ost|None|Nobody|(?:The|Its|Their|Each|Every|Some|Half|[£€]?\d[\d.,]*%?)(?:\s+[\w’'%£.-]+){1,8}?|(?!(?:Member|Councillor|Officer|Resident|Trustee|Governor|Director)s)[A-Z][a-z]{3,}s)\s+(?:\w+ly\s+)?(?:ran|came|cost|stood|took|began|fell|rose|meant|covered|lasted|included"
    r"|expired|ended|started|depended|applied|totalled|amounted|averaged|went|dated|belonged|needed|arose|related|referred|affected|held|made|gave|got|used|worked|lay|varied|ranged|reflected|remained|excluded|consisted|comprised|followed|required|increased|decreased|doubled|denoted|represented)\b"
)
# "It does now.", "It depends.": the same in notes, which tell in the present
_DOES = (
    r"^\W*(?:[Tt]hese|[Tt]hey|[Ii]t|This|That|Those|All|Both|[Mm]ost|None|Nobody|There)\s+(?:\w+ly\s+)?(?:do(?:es)?|(?:run|come|cost|stand|take|begin|fall|mean|cover|last|include|expire|end"
    r"|start|depend|total|amount|go|need|belong|hold|make|give|get|work|vary|range|remain|follow|require|open|close)(?:e?s)?)\b"
)
# "Honestly, yes: 11% as against 8.", "In the main, no."
_YES = re.compile(
    r"(?:[A-Z][a-z]+ly|In\s+(?:\w+\s+){1,3}?|On\s+(?:\w+\s+){1,3}?|(?:Very|Quite|Most)\s+\w+ly|To\s+be\s+\w+|Alas|Sadly)\s*,\s+(?:yes"
    r"|no|not|both|neither)\b(?=[,.:;]|\s[–—-]|\s(?:yet|so|always|now|entirely|quite|all)\b)"
)
_STATES = re.compile(
    rf"^\W*(?:Yes|No)\b|{_DID}|{_DOES}|^\W*(?:It|That|There|They|He|She)[’'](?:s|re|d|ll)\s"
    r"|^(?!.*\b(?:should|must)\b).*\b(?:was|were|had|would|did|could|is|are|has|have|will|can|cannot)\b"
    r"|^(?!.*\b(?:should|must)\b).*\b(?:was|were|had|would|did|could|is|are|has|have|does|do)n[’']t\b",
    re.DOTALL,
)
# "A list has been sent since.", "Figures to be forwarded.", "(Post-meeting note: …)": the answer comes outside the meeting
_OUTSIDE = re.compile(
    r"\W*(?:Post[- ][Mm]eeting\s+(?:[Nn]ote|[Uu]pdate)\b|(?:(?:An?|The|This|Full|Further|Written|More)\s+)*"
    r"(?:[Aa]nswer|[Rr]esponse|[Rr]eply|[Ii]nformation|[Dd]etails?|[Ff]igures?|[Ll]ist|[Bb]reakdown|[Bb]riefing\s+note|[Cc]larification|[Ee]xplanation|[Nn]ote)s?"
    r"\s+(?:to\s+be|(?:has|have)\s+(?:since\s+)?been|(?:was|were)(?:\s+(?:since|subsequently|later))?|(?:would|will)\s+be)\s+(?:\w+ly\s+)?"
    r"(?:forwarded|sent|circulated|provided|supplied|e-?mailed|given)\b)"
)
# An answer without a verb: "£2.1m this year.", "Not before May.", "Three, in the north.", "Down, 3 against 9 last year."
_NUMBER_WORD = r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Sixty|Half)"
# "In June.", "By the autumn.", "Within two weeks.", "Next week.", "On Tuesday."
_WHEN = (
    rf"(?:In|By|From|Until|Before|After|Within|Since|Around|During)\s+(?:(?:early|late|mid|about|around|the|next|last)[\s-]+)*"
    rf"(?:{MONTH_NAME}|(?i:{_NUMBER_WORD})|\d+|spring|summer|autumn|winter|new\s+year|year|month|week)\b"
    rf"|(?:Early|Late|Later|Next|Last|This|Every|Each)\s+(?:(?:in|on|this|next|other|single|{_NUMBER_WORD.lower()}|\d+)\s+)*"
    rf"(?:{MONTH_NAME}|{WEEKDAY_NAME}|spring|summer|autumn|winter|years?|months?|weeks?|days?|hours?|quarter|term)\b(?!['’])"
    rf"|(?:On\s+)?(?:{WEEKDAY_NAME})\b(?!['’])|(?:Today|Tomorrow|Yesterday|Tonight|Daily|Weekly|Monthly|Quarterly|Annually|Once|Twice|Soon|Immediately)\b"
)
_CURT = re.compile(
    rf"(?:(?:About|Around|Over|Under|Nearly|Almost|Some|Just\s+(?:over|under)|Roughly|Approximately|At\s+least)\s+)?"
    rf"(?:[£€$]?\d[\d.,]*(?:%|m|k|bn)?(?![\w)]|\.\d)|(?:A\s+(?:hundred|thousand|dozen|couple)|{_NUMBER_WORD})\b|(?:Not|None|Nothing|Nobody|Never|Yes|No"
    rf"|(?:Mainly|Mostly|Probably|Possibly|Apparently|Certainly|Perhaps|Generally|Hardly|Definitely|Usually|Largely|Sadly|Unfortunately|Sometimes|Often)\s+(?:not|so|yes|no|both|neither))\b"
    rf"|(?:Up|Down|Higher|Lower|Fewer|More|Less|Better|Worse),\s|{_WHEN})[^?:;]{{0,70}}\.?"
)
_NOBODY = re.compile(r"(?:Nobody|No\s+one|No-one|None)\s[^.?]{0,50}?\b(?:to|could)\s+(?:answer|reply|respond|say)\b")  # no answer
_SHORT = re.compile(
    rf"(?i:They|It|He|She|There|Yes|No|This|Officers|That|These|Those|None|All|Both|Some|Most|{_NUMBER_WORD})\b|\d[\d.,]*%?\s"
)  # "They would."
_REPLY_AHEAD = re.compile(
    r"\bIn\s+(?:reply|response|answer)\b(?!\s+to\s+(?:an?|another|further|(?:\w+\s+)?(?:questions?|quer(?:y|ies)))\b)|\b(?:replied|responded)\b"
    r"|(?P<asks>\?|\b(?:wished|wanted|wants)\s+to\s+know|\basked|queried|[ei]nquired|questioned|wondered|sought|question|query)"
)
# "One tenant was away.", "Two residents had objected.": of whom a fact is told
SOME_OF = re.compile(rf"(?:{_NUMBER_WORD}|Several|Some|Most|Many|Few|All|Both|\d+)\s[a-z]")
_AHEAD = 400  # characters behind a comment in which the reply stands


def first_sentence(text: str, start: int, end: int) -> str:
    """The first sentence of what stands behind a question."""
    return re.split(r"(?<=[.!])\s", text[start:end], maxsplit=1)[0]


def is_verbless(words: str) -> bool:
    """Whether a sentence is an answer without a verb: "19 days, against a target of 22.", which no comment is."""
    return bool(_CURT.fullmatch(words)) and not is_opinion(words)


# "This was due to two long absences.", "The fall was the result of the weather.": a cause, which answers in a paragraph of its own
_CAUSE = re.compile(
    r"(?:This|That|It|These|They|The\s+(?:\w+\s+){1,5}?)\s*(?:was|were|is|are|had\s+been)\s+(?:(?:also|not|only|\w+ly|in\s+part|in\s+the\s+main)\s+)*"
    r"(?:due\s+to|because|owing\s+to|the\s+(?:\w+\s+)?(?:result|consequence|effect)\s+of|down\s+to|caused\s+by|attributable\s+to|on\s+account\s+of"
    r"|an?\s+(?:\w+\s+)?(?:result|consequence|reflection)\s+of|explained\s+by)\b"
)


def tells_cause(text: str, start: int) -> bool:
    """Whether a sentence that names nobody tells why something was so."""
    return _CAUSE.match(text, start) is not None


# "It would be May if the tiles came.", "They had been sold."; not "It was moved that …"
_IT = re.compile(
    r"(?:It|They|These|This|That)\s+(?:would|will|had|has|have|did|does|could|cost|took|stood|came|went|ran|(?:was|were|is|are)(?:\s+not)?\W*$|(?:was|were|is|are)\s+(?!\w+ed\s+(?:that|to|by)\b"
    r"|an?\s+(?:\w+\s+)?(?:debate|discussion|meeting|day|evening|pity|shame|pleasure)\b|(?:\w+ly\s+)?(?:moved|seconded|carried|resolved|agreed|proposed|suggested|noted|approved|unanimous)\b))"
)


def it_tells(text: str, start: int, end: int) -> bool:
    """Whether a sentence that begins with "It" or the like tells facts of what stands before it."""
    return _IT.match(text, start, end) is not None and states_facts(text[start:end])


def is_opinion(words: str) -> bool:
    """Whether a clause tells what was felt, debated, decided or is to be done."""
    return bool(_NO_FACTS.match(words))


def states_facts(words: str) -> bool:
    """Whether a clause tells something, and neither what was felt, decided or is to be done."""
    if _NOBODY.match(words):
        return False
    outside = bool(_OUTSIDE.match(words) or _CURT.fullmatch(words) or _YES.match(words))
    if not outside and (is_opinion(words) or notes_task(words) or not _STATES.search(words)):
        return False
    return outside or len(words.split()) >= 3 or bool(_SHORT.match(words))


def reply_ahead(text: str, at: int) -> bool:
    """Whether what calls itself a reply follows ``at`` before anything else is asked: what another member said before it was a comment."""
    ahead = _REPLY_AHEAD.search(text, at, at + _AHEAD)
    return ahead is not None and ahead["asks"] is None
