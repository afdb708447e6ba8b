"""Questions that are told with their answers: "In response to a query about carers, officers …", "responded to questions on fees"."""

import re
from dataclasses import replace

from pipeline.extract.clause import Clause, Cues, Start
from pipeline.extract.speakers import BODY, Cast, Speaker
from pipeline.extract.subjects import subject_at
from pipeline.form import Form

# An entry "why the rate had slowed, to which the Manager advised …"
ASKS_IN_NOTE = re.compile(r"(?i:why|how|whether|what|when|where|who|which)\b[^?]*,\s+to\s+which\s+(?:it\s+was\s+)?$")
_ANSWERED = re.compile(r"\b(?:respon(?:ded|se)|replied|answered|addressed|dealt)\b[^,.;:]{0,40}$")
# "Mr Bell dealt with Mrs Hale’s question on the pool."
_DEALS_WITH = re.compile(
    r"(?:(?:dealt|deals)\s+with|addressed|fielded|handled|tackled|parried|responded\s+to|did\s+(?:his|her|their)\s+best\s+(?:with|to\s+answer)|took\s+up)\s+"
    r"(?P<q>(?:(?:an?|the|some|several|various|further|two|three|a\s+number\s+of|many)\s+|Members?['’]?s?['’]?\s+|(?:the\s+)?[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){0,3}['’]s?\s+)"
    r"(?:[a-z]+\s+)?(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))\s[^.;:]*?)(?=[.;:]|,\s|\s+and\s+(?:\w+ed|said|gave)\b|$)"
)
_AGENT = re.compile(
    r"\b(?:by|on\s+the\s+part\s+of|(?<=asked )on\s+behalf\s+of|(?<=raised )on\s+behalf\s+of"
    r"|(?<!obtained )(?<!sought )(?<!requested )from)\s+"
)
_RESPONDS_TO = re.compile(
    r"(?:responded|replied|answered|responding|reply|respond|response|provided\s+(?:a\s+)?(?:responses?"
    r"|answers?))\s+(?:to\s+)?(?P<q>(?:an?\s+|the\s+|some\s+|several\s+|various\s+|further\s+|two\s+|three\s+"
    r"|a\s+number\s+of\s+|Members?['’]?s?['’]?\s+|these\s+|other\s+)*(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))\b"
    r"(?:(?!,?\s+(?:and\s+(?:(?:also|then|he|she|they)\s+)*(?:\w+ed|said|gave|told|that)|by|advising|stating|explaining|confirming|noting|saying)\b|\.\s|[.;:]$|:\s|\s+as\s+follows\b|;\s+(?:he|she|they|it|that|this|and|but|there|[A-Z])\b).)*)"
)
# The question stands behind its answer: "…, in response to a question", "… following a query from Councillor Hale"
_BEHIND = re.compile(r"[Ii]n\b|following\s+(?:an?|several|further)\s+(?:\w+\s+)?(?:questions?|quer(?:y|ies))\s+(?:from|by)\b")
# "Mr Bell, in response to a query on the cost, admitted that it was high"
_ADMITS = re.compile(
    r"(?:admitted|conceded|confessed|insisted|maintained|promised|undertook|gave|put|apologised|thought|believed|hoped|reckoned)\b"
)
_BEHIND_FORMS = (
    *("question.embedded", "question.embedded-following", "question.embedded-answering", "question.embedded-concern"),
    *("question.embedded-of", "question.embedded-clarification-in"),
)
# "confirmed, in response to the point made by Mr Hale as to whether it was let, that it was": what the point asks
_POINT_ASKS = re.compile(r"\bpoints?\s(?:[^,.;:?]{0,60}\s)?(?:as\s+to\s+)?(?:whether|why|how|when|what|who)\s[^.;:?]{5,160},\s+that\b")
_ANSWERING = re.compile(r"(?:[Rr]esponding|[Rr]eplying|[Aa]nswering)\b")
_THE_FOLLOWING = re.compile(r"(?:made|gave|provided|offered|clarified|confirmed|explained|advised)\s+(?:of\s+)?the\s+following\b")
_INFORMED = re.compile(r"\s*,?\s*(?P<told>(?:were|was)\s+(?:advised|informed|told|assured)\s)")
# A question that is told only as answered must say what it was about; "answered the questions in turn" is a summary.
_SAYS_WHAT = re.compile(
    r"\b(?:about|on|regarding|concerning|relating|relation|respect|regard|as\s+to|whether|around|over|why|how|surrounding|of\s+the)\b"
)
_FACTS = re.compile(
    r",\s+(?=(?:[\w’'-]+\s+){1,8}?(?:was|were|had|would|could|did|took|is|are)\b)(?![^.]*\b(?:RESOLVED|agreed|deferred|moved|seconded)\b)"
)
# "Further to a query from Mr Hale on fees, the sum was given as £4.": what is given is the answer
_GIVEN = re.compile(
    r",\s+(?=(?:(?:the|an?|this|that|it|they)\s+(?:[\w’'-]+\s+){0,6}?)(?:was|were)\s+(?:\w+ly\s+)?"
    r"(?:given|put|quoted|stated|explained|confirmed|clarified|described|told|provided)\s+(?:by|as|at|that|to|how|why)\b)"
)
_WORD_START = re.compile(r"(?<=\s)(?=[A-Zitoash])")
_LISTED = re.compile(r",?\s+(?:as\s+follows|with\s+the\s+following)\b[^.;]{0,40}:[\s–-]*")  # what was answered stands below
# "answered Members’ questions, confirming that the lorry was mended"
_AND_TOLD = re.compile(
    r",?\s+(?:and\s+)?(?:confirming|explaining|stating|advising|clarifying|saying|telling\s+\w+|noting)\s*(?:that|how|why|it|this|there|:)"
)
# "In response to a query the route of the lorries was explained."
_TOLD = re.compile(
    r"\s+(?P<what>(?:the|an?)\s(?:[\w’'-]+\s){1,12}?(?:was|were)\s+(?:\w+ly\s+)?"
    r"(?:clarified|explained|confirmed|outlined|described|set\s+out)\b)"
)
# "Asked about the depot the Manager said …": no comma ends it
_BEING_ASKED = re.compile(r"(?:Asked|Questioned|Pressed|Challenged|Invited)\s+(?:\w+\s+)?(?:about|on|whether|if|why|how|what|when|by)\b")
_OWN = re.compile(r"(?:his|her|their)\s")
# "In reply to Cllr Hale on the subject of the hedge, …": who asked, and about what
_IN_REPLY_TO = re.compile(
    r"(?:In\s+(?:reply|answer|response|replying|answering|responding)|Replying|Answering|Responding)\s+to\s+(?=[A-Zat])"
)
_ON_WHAT = re.compile(
    r",?\s+(?:re\b:?|about|regarding|concerning|as\s+to|on(?:\s+the\s+(?:subject|matter|question|issue|topic|point)\s+of)?|in\s+(?:relation|regard|respect)\s+(?:to|of)"
    r"|with\s+(?:regard|reference|respect)\s+to)\s+(?!behalf\b|this\b|that\b|these\b)(?=[\w£“\"‘'])"
)
# "in response to a query on fees that they had fallen"
_STOPS = re.compile(r"[,;:]|\s[-–]")
_THAT_IT_IS = re.compile(
    r"\s(?:about|on|regarding|concerning|around|as\s+to)\s[^,;:]{2,60}?(?P<that>\s+that\s+(?:it|there|the|they|this|these|an?|no|all|nothing|none)\b)"
)
_WHOSE = re.compile(
    r"(?:['’]s?|(?<=\bMembers))\s+(?:\w+\s+){0,2}(?:question|quer|[ei]nquir|concern|comment|remark|observation|point|issue|suggestion)"
)
_ASKED_ON = Form(
    r"(?:Asked|Questioned|Pressed)\s+(?:again\s+|further\s+)?(?:about|on)\s[^,.;:?]{3,80},\s+(?=(?:it|they|there|this|that|these|those|the|no|none|nobody|£?\d)\b)"
)
_IT_WAS = re.compile(
    r"the\s+following\s+(?:\w+\s+)?(?:was|were)\s+(?:noted|reported|advised|confirmed|explained|clarified)\b"
    r"|it\s+was\s+(?:also\s+)?(?:said|explained|advised|confirmed|stated|clarified|noted|reported|agreed)\b"
)
_PRONOUN_SAID = re.compile(r"(?:he|she|they)\s+(?:stated|advised|explained|confirmed|replied|answered|said)\s+(?:that|it|there|this|the)\b")
_JOINS = re.compile(r"(?:\b(?:that|what|which|who|whom|how|why|when|where|as|and|but|whether|if|because)|,)\s+$")
_AND_WITH = re.compile(r",?\s+and\s+(?=\S)|,\s+(?=\S)")
_HOLDS_FLOOR = re.compile(r"(?:\s*\([^()]{2,60}\))?(?:,?\s+[a-z]+ed)?\s*[:–—-]+\s*")  # "… the Director –", "… Ms Fee (Parks) added:"
_WHO_ASKED = re.compile(r"asked|queried|raised|put|submitted|made|expressed|voiced|sought|wondered|[ei]nquired|questioned|requested")
_BY_WHOM = re.compile(r"\b(?:by|from)\s+$")  # "issues raised by the Members, the Director of Roads replied"
_LEAD = re.compile(
    r"(?:under|with\s+(?:regards?|reference|respect)\s+to|in\s+(?:dealing\s+with|addressing|answering|tackling)|(?:in|by)\s+(?:way\s+of\s+)?(?:response|reply|answer|relation|regard|respect|answering)\s+(?:to|of)|following(?!\s+on\b)|regarding|(?:addressing|taking|handling|tackling|considering)(?=\s+(?:a|the|an|this|two|[^,.;]{2,60}['’]s?)\s)"
    r"|(?:up)?on(?=\s+(?:an?|two|several|some|the|members?|questions|queries|[ei]nquiries|[^,.;]{2,60}['’]s?\s)\b)|(?:arising|follow(?:ing|ed)\s+on|further|prompted|dealing|turning)(?:\s+(?:from|out\s+of|to|by|with))?(?=\s+(?:an?|two|several|some|the|members?|questions|queries|[ei]nquiries|[^,.;]{2,60}['’]s?\s)\b)|after|(?:responding|answering|replying)(?:\s+to)?|to|when|on|upon|if)\s+",
    re.IGNORECASE,
)
# "Noting that one had closed, Cllr Hale asked …"
_PARTICIPLE = re.compile(
    r"(?:[Ii]n\s+[a-z]+ing|[Hh]aving|(?:[Oo]n|[Uu]pon|[Aa]fter|[Ww]hile|[Ww]hilst)\s+(?:being|hearing|noting|learning|reading|hav)[a-z]*|[A-Z]?[a-z]+ing"
    r"|[Ww]ith\s+(?:reference|regard|respect)\s+to\s[^,.;]{2,60},\s+and\s+[a-z]+ing)\s+(?!was\b|were\b|had\b)"
)
# "In response to questions, with support from Ms Dell, it was said …": who helps to answer asks nothing
_HELPED = re.compile(
    r",\s+(?:and\s+)?(?:(?:with|through)\s+(?:the\s+)?(?:support|help|assistance|aid|input|contributions?)\s+(?:from|of|by)|(?:supported|assisted|helped|joined|accompanied|aided)\s+by)\b"
)
_TO_WHICH = re.compile(r"\bin\s+(?:response|reply|answer)\s+to\s+which\s+$")

# "queries from A as to who would pay and B as to when": a second asker, with what he or she asked
_AND_ANOTHER = re.compile(r"(?:,\s+|,?\s+and\s+)(?:(?:one|another|others)\s+)?(?:from\s+|by\s+)?(?=[A-Zta])")
_ASKS_ON = re.compile(
    r"\s+(?:as\s+to|about|on|over|regarding|concerning|(?:in\s+(?:relation|respect|regard)|relating|with\s+regard)\s+(?:to|of))\b"
)


def by_several(text: str, span: tuple[int, int], asker: Speaker | None, cast: Cast) -> list[tuple[int, int, Speaker | None]]:
    """The questions that one lead-in tells of, each with its asker: "a query from A about the roof and one from B about the door"."""
    shares = [(span[0], span[1], asker)]
    for another in _AND_ANOTHER.finditer(text, *span) if asker is not None else ():
        who = cast.at(text, another.end(), span[1])
        named = who is not None and who.role != BODY and not who.pronoun and who.key != asker.key  # type: ignore[union-attr]
        if who is not None and named and another.start() > shares[-1][0] + 5 and _ASKS_ON.match(text, who.end, span[1]):
            shares[-1] = (shares[-1][0], another.start(), shares[-1][2])
            shares.append((another.end(), span[1], who))
    return shares


def agent_in(text: str, start: int, end: int, cast: Cast, *, asks: bool = False) -> Speaker | None:
    """Who did it, behind "by" or "from"; where it ``asks``, not who answered: "was queried and answered by the Clerk"."""
    for by in _AGENT.finditer(text, start, end):
        if asks and _ANSWERED.search(text[start : by.start()]):
            continue
        speaker = cast.at(text, by.end(), end)
        if speaker is not None and not speaker.pronoun:
            return speaker
    return None


def _read_lead_in(text: str, clause: Clause, cues: Cues, rest: int, cast: Cast) -> None:
    """Read "In response to a query from X about Y" before the main clause that begins at ``rest``."""
    to_one = _IN_REPLY_TO.match(text, clause.start, rest)
    whom = cast.at(text, to_one.end(), rest) if to_one else None
    if whom is not None and whom.role != BODY and not (whom.pronoun or whom.answers) and _ON_WHAT.match(text, whom.end, rest):
        clause.question, clause.rule = lead_in_of(text, clause.start, rest), "question.embedded-person"
        clause.asker = whom
        return
    cue = next((c for c in cues if c[1] == "embedded" and clause.start <= c[2] < rest), None)
    if (
        cue is None
        or cue[2] - clause.start > 60
        or re.search(r"\b(?:the|these|those)\s+$", text[max(0, cue[2] - 8) : cue[2]], re.IGNORECASE)
    ):
        return
    asked = lead_in_of(text, cue[2], rest)
    if not text.endswith((" of", " from", " by"), *asked):  # "In answer to a point of Mr Hale’s, who asked why, …"
        clause.question, clause.rule = asked, cue[0]


def lead_in_of(text: str, start: int, rest: int) -> tuple[int, int]:
    """The words of the question in the lead-in at ``start``, behind which the main clause begins at ``rest``."""
    lead = _LEAD.match(text, start, rest)
    helped = _HELPED.search(text, start, rest)
    begin, end = lead.end() if lead else start, helped.start() if helped else rest
    while end > begin and text[end - 1] in " ,–-:;\n\t":
        end -= 1
    return begin, end


# "In response to concerns, the applicant submitted new plans.": what was done about them is no reply
_DID = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:since\s+|also\s+|subsequently\s+)?(?:submitted|revised|amended|altered|removed|reduced|redesigned|modified|withdrew|withdrawn|relocated|resubmitted"
    r"|lowered|re-?drawn|re-?drew|installed|dropped)\b(?!\s+that\b)"
)


def met_by_deed(text: str, clause: Clause) -> bool:
    """Whether concerns that a lead-in names were met by what somebody did before the meeting."""
    return clause.rule == "question.embedded-concern" and _DID.match(text, clause.body) is not None


def responds_to(text: str, clause: Clause, cast: Cast) -> None:
    """Read "responded to questions about the lease": the question is told by its answer."""
    to = _RESPONDS_TO.search(text, clause.start, min(clause.end, clause.body + 200))
    told = to is not None and (_LISTED.fullmatch(text, to.end(), clause.end) or _AND_TOLD.match(text, to.end(), clause.end))
    if to is not None and (_SAYS_WHAT.search(to["q"]) or told):
        clause.question, clause.main, clause.rule = to.span("q"), clause.start, "question.responded-to"
        clause.asker = agent_in(text, *to.span("q"), cast) or possessor(text, to.span("q"), cast)


def deals_with(text: str, clause: Clause, cast: Cast) -> bool:
    """Read "dealt with Councillor Hale’s question on the pool", by somebody who answers for a service."""
    if clause.subject is None or clause.subject.role == BODY:
        return False
    found = _DEALS_WITH.match(text, clause.body, clause.end)
    if found is None or not _SAYS_WHAT.search(found["q"]):
        return False
    clause.question, clause.main, clause.rule = found.span("q"), clause.start, "question.responded-to"
    clause.asker = agent_in(text, *found.span("q"), cast) or possessor(text, found.span("q"), cast)
    return True


def answered_here(text: str, clause: Clause, cues: Cues, cast: Cast) -> bool:
    """Read "The following was clarified by the Engineer in response to queries by Members": the question stands behind the answer."""
    after = clause.subject.end if clause.subject is not None and clause.subject.end < clause.body else clause.start + 10
    cue = next((c for c in cues if c[0] in _BEHIND_FORMS and after < c[2] < clause.end), None)
    inserted = cue is not None and cue[2] < clause.body and text[clause.body - 2] == ","  # "Mr Bell, in response to a query, said …"
    if cue is None or not (_BEHIND.match(text, cue[2], clause.end) or inserted and _ANSWERING.match(text, cue[2])):
        return False
    if inserted:
        if clause.act not in ("say", "told", "present") and not (clause.act == "plain" and _ADMITS.match(text, clause.body)):
            return False
    elif cue[0] == "question.embedded-concern":
        asks = clause.act in ("say", "told") and _POINT_ASKS.search(text, cue[2], clause.end)
        if not (asks or _THE_FOLLOWING.match(text, clause.body, cue[2])):
            return False
    elif cue[0] != "question.embedded" and clause.act not in ("say", "told"):
        return False  # "The fee was cut following a question from the bank"
    lead = _LEAD.match(text, cue[2], clause.end)
    told = _THAT_IT_IS.search(text, cue[3], clause.end)
    stop = _STOPS.search(text, cue[3], told.start("that") if told else clause.end)
    end = stop.start() if stop else told.start("that") if told else clause.start + len(text[clause.start : clause.end].rstrip(" ."))
    clause.question = (lead.end() if lead else cue[2], end)
    clause.main, clause.rule = clause.start, "question.embedded-after"
    clause.asker = agent_in(text, *clause.question, cast) or possessor(text, clause.question, cast)
    if clause.asker is None and clause.act == "told" and _OWN.match(text, *clause.question):
        clause.asker = clause.subject  # "Mrs Hale was told, in reply to her question, that …"
    informed = _INFORMED.match(text, clause.question[1])
    if informed and clause.subject is not None and clause.subject.role == BODY:
        # "Members spoke and, in response to questions, were told that …"
        clause.act, clause.main = "told", informed.start("told")
        clause.end = max(clause.end, clause.main)
    elif clause.act == "told" or clause.subject is None:
        clause.agent = agent_in(text, clause.start, cue[2], cast)
    return True


# "In relation to question 2, Mr Hale asked whether …": of which it is the supplementary
_AS_TO_IT = re.compile(
    r"(?:In\s+(?:relation|regard|respect)\s+(?:to|of)|With\s+(?:regard|reference|respect)\s+to|Regarding|Concerning|Referring\s+to|On|As\s+regards|Arising\s+from|Further\s+to"
    r"|Following)\s+(?:(?:the|his|her|their|that|this|written|printed|first|second|third|fourth|original|public|answer\s+to|reply\s+to|response\s+to)\s+)*"
    r"(?:question|query)(?:\s+(?:no\.?\s*|number\s+)?\d{1,3})?\s*(?:\([^()]*\))?\s*,?\s*(?:and\s+)?$",
    re.IGNORECASE,
)
_ASKS_THEN = re.compile(
    r"(?:(?:then|also|further|next)\s+)?(?:asked|queried|[ei]nquired|questioned|wondered|sought|wish(?:ed|es)\s+to\s+know|wanted\s+to\s+know)\b(?!\s+(?:by|that)\b)"
)


def with_lead_in(text: str, starts: list[Start], end: int, line: int, first: bool, bulleted: bool, cues: Cues, cast: Cast) -> Clause | None:
    """The main clause with what leads in to it ("In response to a query about carers, officers …"); None where both are clauses."""
    lead, main = starts[0], starts[1]
    whole = Clause(lead[0], end, line, first, bulleted, main[1], body=main[2], main=main[0])
    _read_lead_in(text, whole, cues, main[0], cast)
    asked = min((c[2] for c in cues if c[1] == "ask" and lead[0] <= c[2] < main[0]), default=main[0])
    if whole.question and _ASKS_THEN.match(text, main[2]) and _AS_TO_IT.match(text[lead[0] : main[0]]):
        whole.question = whole.asker = None
    # "Clarification was sought by Mr Hale, in response to which it was said …": the reply is to what stands before it
    whole.reply = any(c[1] == "reply" and lead[0] <= c[2] < asked for c in cues)
    if not whole.question and _TO_WHICH.search(text, lead[0], main[0]):
        return None
    if not (whole.question or whole.reply) and _standalone(text, lead[0], main[0], cues):
        return None
    if whole.question:
        whole.asker = whole.asker or agent_in(text, *whole.question, cast) or possessor(text, whole.question, cast)
        if whole.rule == "question.embedded-asking":  # "In response to Mr Hale asking how it was paid, …"
            whole.asker = cast.at(text, *whole.question) or whole.asker
    return whole


def with_facts(text: str, start: int, end: int, line: int, first: bool, bulleted: bool, cues: Cues, cast: Cast) -> Clause | None:
    """ "In response to a question on fees, they had not risen.": a reply of facts alone; None for any other sentence."""
    asked = _ASKED_ON.match(text, start, end)  # "Asked about the lease, it runs to May."
    to_one = _IN_REPLY_TO.match(text, start, end) is not None
    if not asked and not to_one and not any(cue[1] == "embedded" and cue[2] == start for cue in cues):
        return None
    speaker = _over_list(text, start, end, cast)
    plain = asked or any(cue[0] == "question.embedded" and cue[2] == start for cue in cues)
    facts = (_FACTS if plain or to_one else _GIVEN).search(text, start, end)
    if facts is None and speaker is None:
        return None
    main = speaker.start if speaker is not None else facts.end()  # type: ignore[union-attr]
    whole = Clause(start, end, line, first, bulleted, speaker, body=main, main=main)
    _read_lead_in(text, whole, cues, main, cast)
    if whole.question is None and asked and facts:
        whole.question, whole.rule = (start, facts.start()), "question.when-asked"
    if whole.question is None:
        return None
    whole.asker = whole.asker or agent_in(text, *whole.question, cast) or possessor(text, whole.question, cast)
    return whole


def _over_list(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """The speaker that a lead-in leaves over a list of what he or she said: "In response to questions, the Head of Finance:"."""
    if not text[start:end].rstrip().endswith((":", "-", "–", "—")):
        return None
    for word in re.finditer(r"(?<=\s)(?=[A-Zto])", text[start:end]):
        speaker = cast.at(text, start + word.start(), end)
        if speaker is None or speaker.role == BODY or _BY_WHOM.search(text, start, speaker.start):
            continue
        last: Speaker | None = speaker
        while last is not None and (also := _AND_WITH.match(text, last.end, end)):
            last = cast.at(text, also.end(), end)  # "the Director, Head of Parks and Clerk –"
        if last is not None and _HOLDS_FLOOR.fullmatch(text, last.end, end):
            return speaker
    return None


def without_comma(text: str, starts: list[Start], end: int, cues: Cues, cast: Cast) -> list[Start]:
    """The main clause of "In reply to a query about the wall the Surveyor said that …", to which no comma leads."""
    begin = starts[0][0]
    cue = next((c for c in cues if c[1] == "embedded" and c[2] - begin < 60 or c[1] == "ask" and c[2] == begin), None)
    if cue is None or cue[1] == "ask" and not _BEING_ASKED.match(text, begin, end):
        return starts
    opened = said_without_comma(text, cue[3], end, cast)
    if opened is None or len(starts) == 1:
        return [*starts, opened] if opened else starts
    # "In response to questions the Roads and Open Spaces Manager said …": no second clause begins within the name
    within = opened[0] < starts[1][0] and opened[2] == starts[1][2]
    return [starts[0], opened, *starts[2:]] if within else starts


def said_without_comma(text: str, start: int, end: int, cast: Cast) -> Start | None:
    """Where, behind a lead-in that no comma ends, somebody says something."""
    told = _TOLD.match(text, start, end)
    if told:
        return told.start("what"), None, told.start("what")
    for word in _WORD_START.finditer(text, start, end):
        if _IT_WAS.match(text, word.start(), end):
            return word.start(), None, word.start()
        found = subject_at(text, word.start(), end, cast, speech=True)
        if found is not None and _PRONOUN_SAID.match(text, word.start(), end) and not _JOINS.search(text, start, word.start()):
            return word.start(), *found  # "In answer to Mr Bell’s question about the fee he stated that …"
        if found is None or found[0].pronoun or _WHO_ASKED.match(text, found[1]) or _BY_WHOM.search(text, start, word.start()):
            continue
        return word.start(), *found
    return None


def _standalone(text: str, start: int, stop: int, cues: Cues) -> bool:
    """Whether what stands before the first speaker is a clause of its own ("Clarification was sought, and ...") and no lead-in."""
    if ASKS_IN_NOTE.match(text, start, stop) or any(c[1] in ("ask", "told", "request") and start <= c[2] < stop for c in cues):
        return True
    return not _PARTICIPLE.match(text, start, stop) and bool(re.search(r"\b(?:was|were|had)\b", text[start:stop]))


def possessor(text: str, span: tuple[int, int], cast: Cast) -> Speaker | None:
    """Who asked "a Member's question"."""
    owner = _WHOSE.search(text[span[0] : span[1]])
    if owner is None:
        return None
    found = cast.at(text[span[0] : span[0] + owner.start()], 0, owner.start())  # without the mark, which no subject bears
    return replace(found, start=span[0], end=span[0] + found.end) if found else None
