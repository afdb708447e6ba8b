"""Questions told in other ways, "was seeking an assurance", "was asked for her views", and whom a question is put to."""

import re
from dataclasses import replace

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import ASK, Exchange
from pipeline.extract.phrases import TITLES
from pipeline.extract.speakers import BODY, OFFICER, PUBLIC, UNKNOWN, Cast, Speaker, same

# "Another member was seeking reassurance that …", "Cllr Hale was asking whether …"
_WAS_SEEKING = re.compile(
    r"(?:was|were|is|are)\s+(?:also\s+|still\s+)?(?:seeking|after|looking\s+for|wanting|hoping\s+for)\s+(?:(?:an?|some|further|more|any|clear|firm)\s+)*"
    r"(?:(?:re)?assurances?|clarification|clarity|confirmation|an?\s+explanation|explanation|information|details?)\b"
    r"|(?:was|were)\s+(?:also\s+|still\s+)?(?:asking|querying|questioning|enquiring|inquiring|wondering)\s+(?:about|as\s+to|if|whether|why|how|what|when|where|who|which)\b"
)
_ONE_MEMBER = re.compile(r"(?:An?other|An?|One|Some|Several|The\s+same)\s+(?:other\s+)?[Mm]embers?\b|Members\b")
WHEN_IN_LIST = re.compile(r"(?:[Ww]hen|[Ww]here|[Ww]hat|[Ww]ho|[Ww]hich)\s[^?]*\b(?:would|was|were|had|is|are|could|will|might|should)\b")
# "• What became of the lamps", among entries that ask
_NO_MARK = re.compile(
    r"(?:What\s+(?:became|happened|would|did|could)|(?:Why|How|When|Where)\s+(?:would|was|were|could|did|had|should)"
    r"|How\s+(?:many|much|long|often|far))\b[^.;:?]*$"
)
_ASKED_HIS_VIEW = re.compile(
    r"\bwas\s+(?:\w+\s+)?asked\s+for\s+(?:his|her|their|an?|some)\s+(?:\w+\s+)?(?:views?|reflections?|thoughts|opinion|assessment|reaction|response|explanation|assurances?|estimate|reasons?|comments)\b"
    r"|\bwas\s+(?:\w+\s+)?asked\s+for\s+(?:the|a|an)\s+(?:(?!list|report|note|copy|paper|table)[\w-]+\s+){0,3}?"
    r"(?:number|figure|backlog|rate|proportion|percentage|cost|reason|total|count|average|breakdown\s+of)\b(?![^.;]*\b(?:next|future|further)\s+(?:meeting|report))"
)
# "The Mayor was asked to comment on the rise", "was asked to say what she would do": to be told there and then
_TO_SAY = re.compile(
    r"(?:was|were)\s+(?:(?:then|also|next|again)\s+)?(?:asked|pressed|challenged|invited(?=\s+to\s+(?:say|justify|account|explain\s+(?:why|how|what|the\s+(?:rise|fall|drop|increase|decrease|delay|reasons?|difference|change|gap|growth|decline)))))\s+to\s+"
    r"(?:(?:explain|justify|account\s+for|defend)\s|comment\s+on\s|(?:say|state|indicate)\s+(?:a\s+word\s+)?(?:whether|if|how|why|what|when|where|which|who|about)\b"
    r"|(?:describe|elaborate|expand)\s(?:on\s)?|(?:give|offer)\s+(?:(?:his|her|their|an?|the|some)\s+)+(?:\w+\s+)?(?:views?|opinion|assessment|reasons?|assurances?|explanation|estimate|thoughts)\b)"
    r"(?![^.;]*\b(?:next|future|further)\s+(?:meeting|report)|[^.;]*\bin\s+writing\b)"
)
_GUEST_ASKED = re.compile(
    r"was\s+(?:(?:then|also|next|again)\s+)?asked\s+(?:(?:how|why|what|when|where|which|who|about)\b|(?:if|whether)\s+(?!(?:he|she|they)\s+(?:would|could|might|can|will|may|wished|wanted)\b))"
)
_GUEST = re.compile(r"(?:The|An)\s+(?:applicant|agent|objector|speaker|petitioner|witness|tenant|owner|presenter|architect|developer)\b")
# "Mrs Fay, Mill Lane – Asked about the verge."
_PLACED = re.compile(
    r"(?P<who>(?:(?:Mrs?|Ms|Miss|Dr)\.?\s)?[A-Z][^,–—:?]{2,40}),\s[A-Z][^,–—:?]{2,40}\s[–—-]\s(?:[Aa]sked|[Qq]ueried|[Ee]nquired|[Ww]anted\s+to\s+know|[Ww]ondered|[Rr]aised)\b"
)
_WHOSE_QUESTION = re.compile(r"[A-Z][^:?]{2,40}['’]s?\s+(?:\w+\s+)?(?:question|query):\s")  # "Mr Pell’s question: Why …?"
_SUPPLEMENT = re.compile(r"(?:An?|The|One)\s+(?:\w+\s+)?(?:supplementary|follow[\s-]?up)\b", re.IGNORECASE)
_THE_SAME = re.compile(r"[Tt]he\s+(?:(?:same\s+)?(?:Member|Councillor|Alderman|questioner)|same\s+\w+)")  # who has just asked

# "Could anything be done? Councillor Hale asked."
ONLY_ASKED = re.compile(r"(?:asked|wondered|[ei]nquired|queried|(?:wanted|wished)\s+to\s+know)(?:\s+(?:too|also|next|then))?\.?")
# "The Chair took a question from Mr Hale about the pool."
TOOK = re.compile(
    r"(?:took|accepted|allowed|received|had)\s+(?:an?|another|two|several|some|further)\s+(?:\w+\s+)?(?:questions?|quer(?:y|ies))\s+from\s+"
)
# "She put a question on item 6. The question sought the cost of …"
THE_QUESTION = re.compile(
    r"The\s+(?:first|second|third|other|latter)\s+(?:was|concerned|related|asked|sought)\s|"
    r"(?:One|Another|His|Hers|(?:His|Her|Their)\s+(?:first|second|third|other|last))\s+(?:was|concerned)\s+(?:about\s|(?:as\s+to\s+)?(?:whether|if|how|why|what|when|where|who)\s)|"
    r"(?:In\s+the\s+)?(?:[Ff]irst|[Ss]econd|[Tt]hird)(?:ly)?,?\s+(?:of\s+all,\s+|place,\s+)?(?:(?:whether|if|how|why|what|when|where|who|which)"
    r"|(?<=,\s)(?:was|were|is|are|had|has|have|did|does|do|could|would|will|can|should))\s|"
    r"(?:The|This|Her|His|That|It)(?:\s+(?:first\s+|written\s+)?(?:question|query|[ei]nquiry))\s+(?:sought|asked|concerned|related|regarded|wanted|queried|was\s+(?:about|whether|how|why|what|when))\b"
)
# "TK asked Cllr Hale if it was quicker now", "asked for the Director’s view": who is asked gives the answer
_ASKED_WHOM_ABOVE = re.compile(r"asked\s+(?:him|her|them)\s")  # "Michael asked her if the bus would stop"
_WHOSE_VIEW = re.compile(r"[^,.;]{3,40}?(?=['’]s?\s+(?:view|opinion|thoughts|assessment|advice)\b)")
_ASKED_WHOM = re.compile(rf"\b(?:asked|pressed|questioned)\s+(?:for\s+(?={_WHOSE_VIEW.pattern}))?(?=(?:the\s+)?[A-Z])")


# "Responding to the points made, …": what was asked above, however far
POINTS_MADE = re.compile(
    r"(?:(?:all|each|some)\s+(?:of\s+)?)?(?:the|these|those|their|(?:(?:panel|board|committee|the)\s+)?members?['’]s?|councillors['’]|the\s+(?:panel|board|committee)['’]s)\s+(?:various\s+|different\s+|several\s+|other\s+)?"
    r"(?:questions|points|queries|comments|matters|issues)(?:\s+(?:and|or)\s+(?:questions|points|queries|comments|issues))?"
    r"(?:\s+(?:made|raised|put|asked))?(?:\s+(?:above|so\s+far))?",
    re.IGNORECASE,
)


def sums_up(state: Exchange, asker: Speaker | None, span: tuple[int, int]) -> bool:
    """Whether what a reply is said to be to means the questions before it: "the points raised", "questions raised" below a list of them."""
    if POINTS_MADE.fullmatch(state.text, *span):
        return True
    return state.last_question.bulleted and asker is None and len(state.text[slice(*span)].split()) < 3


def asks_among(state: Exchange, clause: Clause) -> bool:
    """Whether an entry that ends without a mark asks as one of the entries above it does: "• What became of the lamps"."""
    if (
        not clause.first
        or _NO_MARK.match(state.text, clause.start, clause.end) is None
        or "\n" not in state.text[clause.end : clause.end + 2]
    ):
        return False
    return any(turn.act == ASK and turn.bulleted and clause.line - turn.line <= 8 for turn in state.turns)


def was_seeking(text: str, clause: Clause) -> bool:
    """Whether one who does not answer for a service is told to be seeking to know: "Another member was seeking reassurance that …"."""
    subject = clause.subject
    if subject is None or subject.answers or clause.act not in ("plain", "comment", "say"):
        return False
    asks = subject.role not in (BODY, OFFICER) or _ONE_MEMBER.match(subject.text) is not None
    return asks and _WAS_SEEKING.match(text, clause.body, clause.end) is not None


def asked_for_views(text: str, clause: Clause) -> bool:
    """Whether one person is asked what he or she thinks: "The Mayor was asked for her views on …"; a body is asked for comments."""
    subject = clause.subject
    one = subject is not None and subject.role != BODY and not (subject.plural or subject.pronoun)
    return one and _ASKED_HIS_VIEW.search(text, clause.body, clause.end) is not None


_RECEIVES = re.compile(
    r"(?:then\s+|also\s+|next\s+)?(?:received|took|faced|heard|was\s+asked|dealt\s+with)\s+(?:(?:an?|number|series|range|of|several|some|various|many|further|two|three|four|more|detailed)\s+){0,4}"
    r"(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))\s+(?:about|as\s+to|on|regarding|concerning|around|relating\s+to|in\s+(?:relation|respect|regard)\s+(?:to|of))\s"
    r"(?![^.;]*\band\s+(?:\w+ed|said|gave)\b)"
)


def receives_questions(text: str, clause: Clause) -> None:
    """Read "The Cabinet Member received a number of questions about the lease": nobody is named who asks, the subject answers."""
    subject = clause.subject
    one = subject is not None and subject.role != BODY and not (subject.plural or subject.pronoun) and not clause.question
    if one and _RECEIVES.match(text, clause.body, clause.end) and not TOOK.match(text, clause.body, clause.end):
        clause.act, clause.rule, clause.subject = "ask", "question.raised-about", None


def says_what(state: Exchange, clause: Clause) -> bool:
    """Whether a question in so many words says what one of nobody's in its paragraph was: "There was a question on fees. Who pays?"."""
    current = state.current
    if current is None or current.act != ASK or current.speaker is not None:
        return False
    return current.line == clause.line and current.rule in ("question.raised-about", "question.query-from")


def asked_to_say(text: str, clause: Clause) -> bool:
    """Whether one who can answer there and then is asked to: "The Mayor was asked to comment on the rise"."""
    subject = clause.subject
    one = subject is not None and subject.role != BODY and not (subject.plural or subject.pronoun)
    return one and _TO_SAY.match(text, clause.body, clause.end) is not None


def guest_was_asked(text: str, clause: Clause) -> bool:
    """Whether a guest or an applicant was asked something: "Mrs Dale was asked if she had spoken to the neighbours"."""
    subject = clause.subject
    if subject is None or subject.pronoun or subject.plural or subject.role not in (PUBLIC, UNKNOWN):
        return False
    initials = subject.text.isupper() and len(subject.text) < 5
    named = initials or bool(subject.person) or TITLES.match(subject.text) is not None or _GUEST.match(subject.text) is not None
    return named and _GUEST_ASKED.match(text, clause.body, clause.end) is not None


def put_to(text: str, clause: Clause, antecedent: Speaker | None, cast: Cast, *, was_asked: bool) -> Speaker | None:
    """Whom a question is put to: by name, by a pronoun for ``antecedent``, or the subject where that ``was_asked``."""
    whom = None if was_asked else _ASKED_WHOM.search(text, clause.start, clause.end)
    if whom is None and _ASKED_WHOM_ABOVE.match(text, clause.body) and clause.subject is not None and not clause.subject.pronoun:
        return antecedent
    if whom is None:
        return clause.subject if was_asked else None
    # whose view is asked for stands in the genitive, which no subject bears
    whose = _WHOSE_VIEW.match(text, whom.end(), clause.end)
    found = cast.at(whose.group(), 0, len(whose.group())) if whose else None
    return replace(found, start=whom.end(), end=whom.end() + found.end) if found else cast.at(text, whom.end(), clause.end)


def put_to_before(state: Exchange, speaker: Speaker, line: int) -> Speaker | None:
    """Whom the printed question addresses to which a second one of the same questioner is the supplementary."""
    before = next((turn for turn in reversed(state.turns[:-1]) if turn.act == ASK), None)
    if before is None or before.rule != "question.labelled" or not same(before.speaker, speaker) or line - before.line > 6:
        return None
    answered = (turn.speaker for turn in state.turns if turn.rule == "response.labelled" and turn.start > before.start)
    return before.put_to or next(answered, None)  # whoever has given the printed answer


def means(phrase: str, asker: Speaker) -> bool:
    """Whether a phrase such as "the Member", "the same resident" means whoever has just asked, who is called by name."""
    if phrase.endswith("Alderman") and not asker.text.startswith("Ald"):
        return False
    return _THE_SAME.fullmatch(phrase) is not None and (bool(asker.person) or TITLES.match(asker.text) is not None)


def name_with_place(text: str, clause: Clause) -> tuple[int, int] | None:
    """Where the name stands of somebody whose place stands between it and a dash, behind which is told what he or she asked."""
    placed = _PLACED.match(text, clause.start, clause.end)
    return placed.span("who") if placed else None


def supplements(text: str, clause: Clause) -> bool:
    """Whether a question of nobody's is the supplementary to the one before it: "A follow-up question was asked on …"."""
    return clause.act == "ask" and (
        clause.rule == "question.supplementary" or _SUPPLEMENT.match(text, clause.start, clause.end) is not None
    )


def label_of_asker(text: str, clause: Clause) -> bool:
    """Whether a question stands behind a label that says whose it is: "Mr Pell’s question: Why …?"."""
    return _WHOSE_QUESTION.match(text, clause.start, clause.end) is not None
