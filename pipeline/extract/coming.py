"""What is to come back to the meeting, told of the paper: "An update was to come in May", "Report on fees to go to the July Board".

And what two of those present, named together by their number, are to do: "The two Directors would look into it".
"""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.deeds import deed_of, follows
from pipeline.extract.owners import are_of_meeting, is_owner, split_owners
from pipeline.extract.tasks import Section, Sentence, Task
from pipeline.extract.undertakings import says_so
from pipeline.form import Form

_PAPER = (
    r"(?:reports?|papers?|updates?|briefings?|presentation|business\s+case|feedback|findings|proposals?|breakdown"
    r"|analysis|review|draft|item|note|outcome|results?)"
)
_SHORT_PAPER = r"(?:reports?|papers?|updates?|briefings?|presentation|business\s+case|feedback|breakdown)"
_MEETING = r"(?:meetings?|[Cc]ommittee|[Pp]anel|[Bb]oard|[Ff]orum|[Gg]roup|[Cc]ommission|[Ss]ession|agenda)"
_TIME = (
    rf"(?:(?:the\s+|an?\s+|our\s+|its\s+|their\s+|this\s+)?(?:next|future|later|following"
    rf"|subsequent)\s+(?:{_MEETING}|time|month|quarter|year|\w+\s+meeting)|(?:the\s+|this\s+)?{_MEETING}"
    rf"|(?:the\s+)?(?:{MONTH_NAME}|[Ss]ept)\b(?:\s+\d{{4}})?(?:\s+{_MEETING})?|(?:the\s+)?(?:spring|summer|autumn"
    rf"|winter|new\s+year)|(?:two|three|six|nine|twelve|\d+)\s+months(?:['’]\s+time)?)"
)
_OPENS = r"^\W*(?:\(?\w{1,3}[.)]\s+)?(?:\d+(?:\.\d+)+\s+)?"
_COMES = (
    r"(?:come|go|return|report|be\s+(?:brought|given|presented|reported|submitted|tabled|returned|taken|made"
    r"|received|provided))(?:\s+back)?"
)
# "An update on voids was to come to the committee at their next meeting", "Paper on fees to go to the September meeting"
_TO_COME = Form(
    rf"{_OPENS}(?:(?:An?|The|Further|Another|Full|Fuller|Updated|Written|Verbal|Annual|Interim|Progress|Final)\s+)*(?:[\w’'-]+\s+){{0,2}}?(?i:{_PAPER})\b(?P<what>[^.;:?]{{0,90}}?)\s+"
    rf"(?:(?:was|were|is|are)\s+)?to\s+(?:then\s+|also\s+)?{_COMES}\s+(?:\w+\s+){{0,3}}?(?:to|at|for|in|before|by)\s+{_TIME}"
)
# "Update at next meeting – Ann Bell.", "Business case to the Board in May."
_NOTE = Form(
    rf"{_OPENS}(?:(?:Further|Verbal|Written|Full|Progress|Final|Draft|An?)\s+)*(?i:{_SHORT_PAPER})\b(?P<what>(?:\s+(?:on|of|about|from|re)\s+[^.;:?]{{2,60}}?)?)\s+"
    rf"(?:at|to|for|back\s+(?:at|to|in)|due\s+(?:at|in))\s+{_TIME}(?:\s+(?:in|on|at)\s+{_TIME})?\s*(?P<end>[.;]|$|\s[–—-]\s|[(]|,\s)"
)
_OTHER_BODY = re.compile(r"\b(?:Cabinet|Executive|Full\s+Council|Government|Parliament|Minister|Planning|tender|print|court)\b")
_OTHERS = re.compile(
    r"\b(?:Cabinet|Executive|Full\s+Council|Government|Parliament|Minister|Planning|was|were|had|has|noted|received|circulated|presented|considered|approved)\b"
)
# The name behind the note: "(Ann Bell)", "– Ann Bell"
_BEHIND = re.compile(r"(?:\((?P<in>[A-Z][^()]{1,50})\)|\s[–—-]\s*(?P<out>[A-Z][^.;()–—]{1,50}?))\W*$")
_SEVERAL = (
    r"(?P<who>(?:The\s+|the\s+)(?:two|three|four|pair)(?:\s+(?:of\s+them|(?:[A-Z][\w’'-]*\s+)?(?:Directors|officers|Officers|Heads|Managers|managers|Councillors|councillors|Chairs|Chairmen|Members|members|Leaders|services|teams))(?:\s+of\s+[A-Z]\w+)?)?"
    r"|[Bb]oth(?:\s+(?:Directors|officers|Officers|Heads|Managers|managers|of\s+them|Councillors|councillors|Chairs|Members))?|[Tt]he\s+pair(?:\s+of\s+them)?)"
)
_WOULD = (
    r"(?:would|will|(?:was|were|is|are)\s+(?:also\s+|now\s+)?to|undertook\s+to|agreed\s+to|promised\s+to"
    r"|offered\s+to)\s+(?:also\s+|now\s+|then\s+|both\s+|each\s+|jointly\s+)?"
)
_THE_TWO = Form(rf"(?:^\W*|\band\s+|[,;]\s+|\bthat\s+){_SEVERAL}\s+{_WOULD}(?P<verb>[a-z][a-z-]+)")
# "Ms Bell and Dr Hale were to get together to see what could be done"
_TOGETHER = Form(
    r"(?:^\W*|\band\s+|[,;]\s+|\bthat\s+)(?P<who>(?:[Tt]he\s+)?[A-Z][^,;:.]{1,90}?(?:\b(?:Mr|Mrs|Ms|Dr|Cllrs?)\.[^,;:.]{1,50}?)?)\s+"
    r"(?:would|will|(?:was|were|is|are)\s+(?:also\s+|now\s+)?to)\s+"
    r"(?:get\s+together|sit\s+down|put\s+their\s+heads\s+together|confer\b|meet\s+(?:up\s+)?(?:to|and|before|with|about|outside)\b|talk\s+(?:to\s+each\s+other|outside)|compare\s+notes|go\s+through\s+it|work\s+(?:on\s+(?:it|this)|it\s+up)\s+together)"
)
# "Date to be found for a visit (Ann Bell).", "Arrangements for a tour would be made", "Letter to go to the Trust from the Chair."
_TO_FIX = Form(
    rf"{_OPENS}(?:(?:(?:A|The|New|Further)\s+)?(?i:dates?|time|day|venue)\b[^.;:]{{0,60}}?\s(?:(?:was|is|were|are)\s+)?to\s+be\s+(?:found|fixed|set|agreed|arranged|notified|identified)\b"
    r"|Arrangements\s+(?:for|to)\s[^.;:]{2,60}?\s(?:would|will|to)\s+be\s+(?:made|put\s+in\s+hand)\b"
    r"|(?:[Ff]urther\s+|[Ff]ormal\s+|[Aa]n?\s+)?(?i:enquiries|inquiries|arrangements|representations|contact|complaint|application|phone\s+call)\s+(?:(?:is|are)\s+)?to\s+be\s+(?:made|submitted|lodged)\b"
    r"|To\s+be\s+(?:followed\s+up|looked\s+into|chased(?:\s+up)?|taken\s+up|pursued|reported|actioned|seen\s+to|dealt\s+with)(?:\s+(?:again|further|urgently))?(?=\s*[.;,(]|\s*$|\s+(?:by|with|to)\s)"
    r"|(?:A\s+|Joint\s+|Further\s+)*(?i:letter|invitation|e-?mail|reminder|cop(?:y|ies)|notice)\b[^.;:]{0,50}?\s(?:(?:was|is|were|are)\s+)?to\s+go\s+(?:out\s+)?to\s)"
)
_FROM_OR_BY = re.compile(r"\s(?:from|by)\s+(?P<who>(?:the\s+)?[A-Z][^.;,()]{1,50}?)(?=\s*(?:[.;,(]|$)|\s+(?:by|before|in|at)\b)")
# "The table would go to members with the minutes", "Members would expect to see the results in June", "This was an action for Ann Bell."
_GOES = Form(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat)\s+(?:[\w’'-]+\s+){0,3}?(?:table|list|note|figures|paper|report|answer|reply|map|breakdown|slides|letter|details|minutes|summary)\s+(?:would|will)\s+(?:also\s+|then\s+)?"
    r"go\s+(?:out\s+|round\s+)?to\s+(?:all\s+)?(?:[Mm]embers|[Cc]ouncillors|the\s+(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Gg]roup))\b"
)
_EXPECTS = Form(
    rf"{_OPENS}(?:The\s+)?(?:Members|Committee|Panel|Board|Forum|Group|Chair\w*|Councillors)\s+would\s+(?:also\s+|now\s+)?(?:expect|hope|look|want)\s+to\s+(?:see|have|receive|hear|be\s+(?:told|shown|given))\s+"
    rf"[^.;?]{{3,90}}?\s(?:in|at|by|to|for|before)\s+{_TIME}"
)
_ACTION_FOR = Form(
    r"^\W*(?:This|That|It)\s+(?:was|is|would\s+be)\s+(?:taken\s+as\s+|noted\s+as\s+|recorded\s+as\s+)?an?\s+action\s+(?:for|on)\s+(?P<who>(?:the\s+)?[A-Z][^.;,]{1,50}?)\s*[.;]?$"
)
# "The next report would show this by ward", "The working group would report back in May"
_NEXT_ONE = Form(
    r"(?:^\W*(?:\(?\w{1,3}[.)]\s+)?|\bthat\s+)(?:[Tt]he\s+next|[Ff]uture|[Ss]ubsequent|[Tt]he\s+following|[Nn]ext\s+\w+['’]s)\s+(?:[\w-]+\s+){0,2}?(?:reports?|updates?|papers?|dashboards?|scorecards?|versions?)\s+"
    r"(?:would|will|should)\s+(?:also\s+|now\s+|therefore\s+)?(?:have|show|include|contain|set\s+out|give|cover|carry|reflect|name|list|split|break)\b"
)
_GROUP_REPORTS = Form(
    r"^\W*(?P<who>(?:The|A|This)\s+(?:[\w-]+\s+){0,3}?(?:working\s+(?:group|party)|task\s+(?:group|force|and\s+finish\s+group)|sub-?group|sub-?committee|(?:Working|Task)\s+(?:Group|Party|Force)))\s+"
    r"(?:would|will|(?:was|is|were|are)\s+to)\s+(?:then\s+|also\s+)?(?:report|come)\s+(?:back\s+)?(?:to|by|in|at|before|with)\s"
)
# "The detail could be given to Councillor Hale outside the meeting", "Mr Hale and Ms Bell to discuss outside the meeting"
_OFF = r"[^.;?]{0,60}?\b(?:outside(?:\s+of)?|after|following)\s+(?:the|this)\s+meeting\b"
_DONE_OFF = Form(
    r"(?:^\W*|\bthat\s+|[,;]\s+(?:and\s+|but\s+)?|\band\s+)(?:[Tt]his|[Ii]t|[Tt]hat|[Tt]hese|(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:matter|points?|details?|issues?|questions?|figures|cases?|list|answer))\s+(?:(?:would|will|could|should|is\s+to|was\s+to|to)\s+)?(?:also\s+)?"
    rf"be\s+(?:discussed|picked\s+up|taken\s+up|taken|dealt\s+with|explained|given|explored|resolved|followed\s+up|answered|provided|covered|looked\s+at|sorted\s+out|addressed)\b{_OFF}"
)
_DOES_OFF = Form(
    r"(?:^\W*|[,;]\s+(?:and\s+)?|\band\s+|\bthat\s+)(?P<who>(?:[Tt]he\s+)?[A-Z][^,;:.]{1,70}?)\s+(?:would|will|(?:(?:was|were|is|are)\s+)?to|agreed\s+to)\s+(?:then\s+|also\s+)?"
    rf"(?:discuss|talk|speak|go\s+(?:over|into|through)|explain|confer|deal\s+with|cover)\b{_OFF}"
)
_SPOKEN = frozenset(["confer", "meet", "talk", "compare", "consider", "discuss"])
# "This was agreed by the Chief Executive for the February meeting."
_AGREED = Form(
    r"^\W*(?:This|That|These|It)\s+(?:was|were)\s+(?:readily\s+|duly\s+|then\s+|also\s+)?(?:agreed(?:\s+to)?|accepted|promised|undertaken|conceded)\s+by\s+(?P<who>(?:the\s+)?[A-Z][^.;,]{1,60}?)"
    r"(?=\s*(?:[.;,]|$)|\s+(?:for|by|in|at|before)\s)"
)
_WAS_ASKED = re.compile(r"\b(?:asked|requested|suggested|sought|wanted|wished|proposed)\b(?!\s+(?:how|why|what|when|where|who)\b)[^?]*$")


def coming(section: Section, number: int) -> Task | None:
    """Read what is to come back, or what two are to do, in a sentence that no other rule has read."""
    sentence = section.sentences[number]
    said = section.text[sentence.start : sentence.end]
    if said.endswith("?"):
        return None
    readers = (_comes, _two, _agreed_by, _fixed)
    return next((task for reader in readers if (task := reader(section, number, sentence, said))), None)


def _comes(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    found = _TO_COME.search(said) or _NOTE.search(said)
    if found is None or _OTHERS.search(found["what"]) or _OTHER_BODY.search(said, found.end("what")):
        return None
    if _OTHERS.search(said, found.end()):
        return None
    behind = _BEHIND.search(said)
    who = (behind["in"] or behind["out"]) if behind else ""
    owners = split_owners(who, section.cast) if who and (is_owner(who, section.cast) or are_of_meeting(who, section.cast)) else ()
    return Task(sentence.start, sentence.end, "action-to-be-done", "request", owners, number)


def _two(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """ "The two Directors would look into it", "Ms Bell and Dr Hale were to get together"."""
    two = _THE_TWO.search(said)
    if two and says_so(said[: two.start()]):
        verb = deed_of(two["verb"]) or (two["verb"] if two["verb"] in _SPOKEN else "")
        if verb and follows(section.text, sentence.start + two.end("verb"), sentence.end, verb):
            return _from(section, number, sentence, two, (two["who"],))
    together = _TOGETHER.search(said)
    if together and says_so(said[: together.start()]) and are_of_meeting(together["who"], section.cast):
        return _from(section, number, sentence, together, split_owners(together["who"], section.cast))
    return None


def _from(section: Section, number: int, sentence: Sentence, found: "re.Match[str]", owners: tuple[str, ...]) -> Task:
    at = sentence.start + found.start("who")
    alone = not section.text[sentence.start : at].strip(" •–-")
    return Task(sentence.start if alone else at, sentence.end, "action-would-arrange", "undertaking", owners, number)


def _agreed_by(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """ "This was agreed by the Director for the May meeting", behind a request."""
    agreed = _AGREED.match(said)
    before = section.sentences[number - 1] if agreed and number else None
    if agreed is None or before is None or not is_owner(agreed["who"], section.cast):
        return None
    if not _WAS_ASKED.search(section.text, before.start, before.end):
        return None
    return Task(sentence.start, sentence.end, "action-undertook", "undertaking", split_owners(agreed["who"], section.cast), number)


def _fixed(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """What is to be found, arranged or sent, and what members would have."""
    taken = _ACTION_FOR.match(said)
    if taken and is_owner(taken["who"], section.cast):
        return Task(sentence.start, sentence.end, "action-infinitive", "request", split_owners(taken["who"], section.cast), number)
    off, does = _DONE_OFF.search(said), _DOES_OFF.search(said)
    if does and says_so(said[: does.start()]) and are_of_meeting(does["who"], section.cast):
        return _from(section, number, sentence, does, split_owners(does["who"], section.cast))
    if off and says_so(said[: off.start()]):
        return Task(sentence.start, sentence.end, "action-would-be-done", "undertaking", (), number)
    group = _GROUP_REPORTS.match(said)
    if group and not _OTHER_BODY.search(said, group.end()):
        return Task(sentence.start, sentence.end, "action-would-arrange", "undertaking", (group["who"],), number)
    shown = _NEXT_ONE.search(said)
    if shown and says_so(said[: shown.start()]):
        answer = section.response_at(sentence.start)
        owners = split_owners(answer[2], section.cast) if answer and answer[2] else ()
        return Task(sentence.start, sentence.end, "action-would-be-done", "undertaking", owners, number)
    fixed = _TO_FIX.match(said)
    if fixed:
        by, behind = _FROM_OR_BY.search(said, fixed.end() - 1), _BEHIND.search(said)
        who = by["who"] if by else (behind["in"] or behind["out"]) if behind else ""
        owners = split_owners(who, section.cast) if who and is_owner(who, section.cast) else ()
        return Task(sentence.start, sentence.end, "action-to-be-done", "request", owners, number)
    goes = _GOES.search(said) or _EXPECTS.match(said)
    if goes and says_so(said[: goes.start()]):
        rule, kind = ("action-would-be-done", "undertaking") if " go " in goes.group() else ("action-asked-for", "request")
        return Task(sentence.start, sentence.end, rule, kind, (), number)
    return None
