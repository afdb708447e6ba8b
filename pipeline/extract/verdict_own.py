"""What a body tells of its vote or its agreement without a formal word before it: "We held a vote, which passed, to …", "Discussed and
agreed to wait", "Agreement: the group will …", "Order two sets, agreed by all.", "Meeting unanimous in objecting."."""

import re

from pipeline.extract.deeds import is_task
from pipeline.extract.nouns import SMALL_BODY
from pipeline.extract.telling import is_old, told
from pipeline.extract.verdict_parts import HEAD, HOW, LED_IN, word_of
from pipeline.form import Form, Forms

_BODY = rf"(?:(?:the\s+)?(?:{SMALL_BODY}|participants|attendees)(?:\s+present)?|everyone|everybody|those\s+present|all(?:\s+present)?)"
_PASSED = r"(?:was\s+|were\s+)?(?:\w+ly\s+)?(?:passed|carried|approved|successful)(?:\s+(?:unanimously|\(?\d{1,2}\s?[–-]\s?\d{1,2}\)?))?"
# "We held a vote, which passed unanimously, to keep the branch", "A vote was taken, and it was carried, to move the fair"
_VOTE_HELD = Form(
    rf"{LED_IN}(?:(?:[Ww]e|(?i:{_BODY}))\s+{HOW}(?:held|took|had|conducted)\s+an?\s+(?:\w+\s+)?(?:vote|poll|ballot)"
    r"|[Aa]n?\s+(?:\w+\s+)?(?:vote|poll|ballot)\s+was\s+(?:held|taken|conducted|called))"
    rf"(?:,?\s+(?:and|which|that)\s+(?:it\s+)?{_PASSED},?|,\s+{_PASSED},)\s+(?:to\s+[a-z]|that\s)[^;?]*$"
)
# "The vote to keep the name passed unanimously"
_VOTE_PASSED = Form(
    rf"{LED_IN}(?:The|A)\s+(?:\w+\s+)?(?:vote|motion|proposal|resolution)\s+(?:to\s+(?!be\b)(?P<verb>[a-z]+)|that\s)[^;?.]{{5,140}}?\s+"
    r"(?P<fate>(?:has\s+|is\s+|was\s+)?(?:unanimously\s+|duly\s+)?(?:passed|passes|carried|carries|approved))"
    r"(?:\s+(?:unanimously|by\s[^;?]{2,60}|with\s[^;?]{2,60}|nem\.?\s?con\.?)|,?\s+\(?\d{1,2}\s?[–-]\s?\d{1,2}[^;?]{0,20})?\W*$"
)
_AS_DONE = {"approve": "approved", "accept": "approved", "adopt": "adopted", "receive": "received", "appoint": "appointed"}
# "It was moved and agreed that the reports be accepted", "Discussed and agreed to wait", "Proposed, seconded and agreed that …"
_PUT_AND = (
    r"(?:(?:(?:[Ii]t|[Tt]his)\s+(?:was|is)\s+)?(?:then\s+|duly\s+|further\s+)?(?i:moved|proposed|discussed|considered|debated|suggested"
    r"|talked\s+over|reviewed)"
    r"(?:\s+(?:at\s+length|fully|briefly))?(?:(?:,\s+|\s+and\s+|\s*&\s*)(?:duly\s+)?(?:seconded|discussed|considered|debated))*"
    r",?\s+(?:and|&)\s+(?:\w+ly\s+)?(?P<verb>agreed|resolved|decided|passed|carried|approved))"
)
_TO_DO = r"(?:(?:not\s+)?to\s+(?!be\b)[a-z]|that\s)"
_MOVED_AND = Form(rf"{LED_IN}(?P<what>{_PUT_AND}\s+{_TO_DO}[^;?]*)$")
# "It was moved and seconded that Item 8 be taken first": of procedure, on which no vote is told
_MOVED_SECONDED = Form(
    rf"{LED_IN}(?:[Ii]t\s+was\s+)?(?i:moved|proposed)\s+(?:and|&)\s+(?:duly\s+)?seconded\s+that\s[^;?]{{2,60}}?\sbe\s+(?:brought\s+forward|taken\s+(?:first|next|early|now"
    r"|before|after)|moved\s+(?:up|forward)|considered\s+(?:first|next)|suspended|adjourned|excluded|extended)\b[^;?]*$"
)
_THE_CLERK = r"(?:[Tt]he\s+)?(?:Clerk|clerk|Secretary|secretary|Chair\w*|Treasurer|Cllr\s+[A-Z]\w+|[A-Z]{2,3})"
# "…, the Clerk to keep in touch with them": what somebody is to do then
_TASK = re.compile(rf",\s+(?:and\s+)?{_THE_CLERK}\s+to\s+[a-z][^;]*$")
# "Agreement: The group will go on with it", "Conclusion reached: we stay"
_LABELLED = Form(
    rf"{HEAD}(?:Agreement|Agreement\s+reached|Agreed\s+(?:action|outcome|position|approach|way\s+forward)|Decision\s+(?:reached|made|taken)"
    r"|Conclusion\s+reached|AGREEMENT)\s*(?::|\s[–—-])\s+(?=[^?]*\b(?:will|should|shall|to\s+be|must|be|we|to)\b)[^?]*$"
)
# "Committee agrees that we need a second card", "The participants agreed on not doing so"
_NOW_AGREES = Form(
    rf"{LED_IN}(?i:{_BODY})\s+{HOW}(?:agrees?|decides?)\s+that\s+(?:(?!\b(?:is|are|was|were|has|have|had)\b)[^;?,]){{2,80}}?"
    r"\b(?:should|will|must|shall|be|needs?(?=\s+(?:to|an?|the|new|more)\b)|to\s+be)\b[^;?]*$"
)
_ON_DOING = Form(
    rf"(?:{LED_IN}(?i:{_BODY})\s+{HOW}(?:agreed|decided|settled)|{HEAD}(?:All\s+)?(?i:agreed|decided|settled))\s+(?:on|against|upon)\s+"
    r"(?:not\s+)?[a-z]+ing\b[^;?]*$"
)
# "Consensus to move to the new host", "Rough consensus on keeping the name", "Group consensus is that the fee should stay": a note with
# no verb of its own but "is" or "was"
_CONSENSUS = Form(
    rf"{HEAD}(?:The\s+)?(?:(?:[Gg]eneral|[Rr]ough|[Bb]road|[Cc]lear|[Oo]verall|[Uu]nanimous|[Ff]ull|[Gg]roup|[Cc]ommittee|[Bb]oard|[Cc]ouncil|[Tt]eam)(?:['’]s)?\s+)?"
    r"(?i:consensus)(?:\s+(?:to|that|on|about|for|around)\s+(?!be\b|reach|build|whether\b|how\b|what\b|the\s+need\s+to)"
    r"(?:(?!\b(?:was|were|is|are|has|had|will|would|could|needed|required|not|no|yet)\b)[^;?:])+|\s+(?:is|was)\s+(?:to\s+(?!be\b|reach|build|seek|find)|that\s(?=[^;?]*\b(?:should|will|shall|must|be)\b))[^;?]+)$"
)
# "The Council passed the budget.", "The request was read and the Senate passed it"; of the motion alone it says what became of it
_BODY_PASSED = Form(
    rf"{LED_IN}(?P<what>(?:(?i:{_BODY}|(?:the\s+)?(?:senate|assembly|union|society|executive|commission|congregation))|[A-Z]{{2,6}})\s+{HOW}passed\s+"
    r"(?:(?:the|an?|this|that|his|her|their|its|our|both|all)\s+(?:[\w’'-]+\s+){0,4}?(?:budget|resolution|amendment|ordinance|appeal|proposal|by-?law"
    r"|policy|bill|request|accounts|measure|application|charter|constitution|minutes|plan|rule|petition|vote\s+of\s+(?:thanks|sympathy|confidence|no\s+confidence))s?"
    r"|(?:the|an?)\s+motion\s+(?:to|that|of)\s[a-z][^;?]{3,})\b[^;?]*)$"
)
_REQUEST_PASSED = Form(
    rf"{HEAD}(?:An?\s+|The\s+)?(?i:request|appeal|motion|proposal|application|petition)\s+(?:for|to|that)\s[^;?]{{3,120}}?\s(?:was|were)\s+"
    rf"(?:made|put|moved|heard|read|presented|raised),?\s+and\s+(?:(?i:{_BODY})|the\s+\w+|[A-Z]{{2,6}})\s+{HOW}(?:passed|approved|granted|accepted|carried)\s+"
    r"(?:the\s+(?:motion|request|appeal|proposal|application|petition)|it|this)\b[^;?]*$"
)
# "The majority of Council agreed to wait", "A majority of members voted that the fee be held"
_MAJORITY = Form(
    rf"{LED_IN}(?:[Tt]he|[Aa])\s+(?:clear\s+|large\s+|narrow\s+)?majority\s+of\s+(?:the\s+)?(?i:{SMALL_BODY})(?:\s+present)?\s+{HOW}"
    r"(?:agreed|voted|decided|resolved)\s+(?:(?:not\s+)?to\s+(?!be\b|differ|disagree)[a-z]|that\s(?=[^;?]*\b(?:should|be|will|would)\b))[^;?]*$"
)
# "Order two sets, agreed by all.": what is to be done in a note, and that all agreed
_NOTE_THEN = Form(
    rf"{HEAD}(?P<first>[A-Z][a-z]+)\s(?:(?!\b(?:was|were|is|are|had|has|have|that|who|which|if|when|said|asked)\b)[^.;:?]){{4,110}}?"
    r"(?:,|\s[–—-])\s+(?:this\s+was\s+)?(?:all\s+)?agreed(?:\s+(?:by\s+(?:all|everyone|the\s+\w+)(?:\s+present)?|unanimously))?\W*$"
)
# "Meeting unanimous in objecting.", "Members were unanimous in refusing the offer"
_UNANIMOUS = Form(
    rf"{LED_IN}(?i:{_BODY})\s+(?:was\s+|were\s+)?unanimous\s+(?:in\s+(?:objecting|opposing|supporting|approving|refusing|rejecting|accepting"
    r"|agreeing|adopting|backing|declining|recommending)\b|(?:that\s[^;?]*?\bshould\b))[^;?]*$"
)
# "The following overspends were noted:" over a list of them
_FOLLOWING_NOTED = Form(
    rf"{HEAD}The\s+following\s+(?!(?:\w+\s+)?(?:points?|comments?|actions?|updates?|facts|issues|matters|apolog\w+|declarations?|interests|concerns?|questions?|views)\b)"
    r"[^.;:?]{3,60}?\s(?:was|were)\s+(?:duly\s+|then\s+|also\s+)?(?:received\s+and\s+)?noted\s*:\W*$"
)
# "Approved for the working group to go on with its plan"
_APPROVED_FOR = Form(rf"{HEAD}(?:Approved|Agreed|Permission|Approval)\s+for\s+(?:the\s+)?[A-Za-z][^.;:?]{{2,80}}?\s+to\s+[a-z][^;?]*$")
# "Mr Hale nominated A and B as editors (passed)", "President moved to keep the officers (carried)"
_IN_BRACKETS = Form(
    rf"{HEAD}(?P<what>(?:(?:The|Our)\s+)?[A-Za-z][^;?]{{2,60}}?\s(?:moved|nominated|proposed|motioned)\s[^;?]{{8,260}}?)\s+"
    r"\((?P<fate>passed|carried|approved|agreed|lost|defeated|failed|not\s+carried)\b[^()]{0,90}\)\W*$"
)
_MOVER = re.compile(rf"{HEAD}(?P<mover>(?:The\s+)?[A-Z][^;?]{{1,60}}?)\s(?:moved|nominated|proposed|motioned)\b")
# "Decision: £150." behind what was asked for; the one word is that of a planning authority
_DECISION = re.compile(
    r"\W*Decision\s*:\s+(?P<what>(?!(?i:granted|refused|approved|permitted|withdrawn|pending|awaited|none|not?|nil|deferred|full|conditional"
    r"|permission|consent)\b)[^?]{4,})$"
)
_SUM = re.compile(r"(?:a\s+(?:grant|donation)\s+of\s+)?[£$€]\s?\d|.*\bto\s+be\s+paid\b")
# "Motion (AH) & seconded (BP) that the list be paid", "No objection (AH/BP), they are to bring a tent"
_BY_INITIALS = Form(
    rf"{HEAD}(?:[A-Z][a-z]+\.\s+)?(?P<what>(?:Motion|Moved|Proposal|Prop)\s*\((?P<mover>[A-Z]{{2,4}})\)[,;]?\s*(?:&\s*|and\s+)?"
    r"(?:seconded|sec)\s*\((?P<seconder>[A-Z]{2,4})\)\s+(?:that|to)\s[^;?]*)$"
)
_PAIR_BEHIND = re.compile(
    rf"{HEAD}(?P<what>(?P<verb>No\s+objections?|No\s+comments?|No\s+observations?|Supported|Approved|Agreed|Accepted|Granted"
    r"|Adopted|Refused|Declined)\s*\((?P<mover>[A-Z]{2,4})\s?[/&,]\s?(?P<seconder>[A-Z]{2,4})\))(?=\W*$|[,.;]\s)"
)
# "Approved – AH Seconded – BP": who moved stands behind the verdict
_PAIR_BY_DASH = Form(
    rf"{HEAD}(?P<what>(?P<verb>Approved|Agreed|Accepted|Adopted|Confirmed)(?:\s+by)?\s*[:–—-]\s*(?P<mover>[A-Z][\w’'.]*(?:\s[A-Z][\w’'.]*)?)[,;.]?\s+(?:and\s+)?"
    r"(?i:seconded|second|sec|2nd)\.?(?:\s+by)?\s*[:–—-]\s*(?P<seconder>[A-Z][\w’'.]*(?:\s[A-Z][\w’'.]*)?))\W*$"
)
_WHOLE = Forms(
    *((form, "agreed") for form in (_VOTE_HELD, _MOVED_SECONDED, _LABELLED, _NOW_AGREES, _ON_DOING, _UNANIMOUS, _CONSENSUS, _MAJORITY))
)


def own_movers(sentence: str) -> "tuple[int, int, str, str, str] | None":
    """Where a decision with the initials of its movers in brackets begins and ends, its verb, and who they are."""
    found = _BY_INITIALS.match(sentence)
    if found:
        verb = "approved" if "paid" in found["what"] else "agreed"
        return found.start("what"), found.end("what"), verb, found["mover"], found["seconder"]
    if pair := _PAIR_BEHIND.match(sentence) or _PAIR_BY_DASH.match(sentence):
        verb = {"refused": "refused", "declined": "refused", "adopted": "adopted", "agreed": "agreed"}.get(pair["verb"].lower(), "approved")
        return pair.start("what"), pair.end("what"), verb, pair["mover"], pair["seconder"]
    return None


def own_verdict(sentence: str) -> tuple[int, int, str] | None:
    """Where in a sentence of one of these forms the decision begins and ends, and the word that tells its outcome."""
    end = len(sentence)
    if is_old(sentence) and not _VOTE_HELD.match(sentence):
        return None
    if decided := _DECISION.match(sentence):
        return decided.start("what"), end, "approved" if _SUM.match(decided["what"]) else "agreed"
    if put := _MOVED_AND.match(sentence):
        task = _TASK.search(sentence, put.start("what"))
        verb = "agreed" if put["verb"] in ("passed", "carried", "decided", "resolved") else put["verb"]
        return put.start("what"), task.start() if task else end, verb
    if passed := _VOTE_PASSED.match(sentence):
        return 0, end, _AS_DONE.get(passed["verb"] or "", "agreed")
    if (note := _NOTE_THEN.match(sentence)) and is_task(note["first"].lower()):
        return 0, end, "agreed"
    if _FOLLOWING_NOTED.match(sentence):
        return 0, end, "noted"
    if _APPROVED_FOR.match(sentence) or _REQUEST_PASSED.match(sentence):
        return 0, end, "approved"
    if passed := _BODY_PASSED.match(sentence):
        return passed.start("what"), end, "approved"
    return (0, end, "agreed") if word_of(sentence, _WHOLE) else None


def bracketed(sentence: str) -> "tuple[str, str] | None":
    """Who moved, and whether it was carried, in "Mr Hale moved to keep the officers (passed)"; None for any other sentence."""
    found = _IN_BRACKETS.match(sentence)
    mover = _MOVER.match(sentence) if found else None
    if found is None or mover is None or told(found["what"].partition(mover["mover"])[0]):
        return None
    return mover["mover"], "no" if re.search("lost|defeat|fail|not", found["fate"]) else "yes"
