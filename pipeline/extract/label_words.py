"""The words behind a label, and the lines that only say who asks: whose words they are, and whether a question stands below."""

import re

from pipeline.extract.speakers import BODY, UNKNOWN, Cast, Speaker
from pipeline.records import Line

# The label of an answer inside a paragraph or at its head, behind a question told in prose: "… was last checked. REPLY: in January."
INLINE_ANSWER = re.compile(
    r"[(\[]?(?:(?:(?:Officers?|Council|Clerk|Management|Staff)['’]?s?\s+(?:reply|answer|response|comments?)|REPLY|Reply|ANSWER|Answer|RESPONSE|Response)(?:\s+(?:given|received))?\s*[:–—-]+|(?:Ans|ANS)\.?\s*[:.–—-]*(?=\s|$)|A\s*:"
    r"|(?:REPLY|Reply|ANSWER|Answer|RESPONSE|Response)\s*(?:\s(?:from|by|of)\s+|\()(?P<by>(?:the\s+)?[A-Z][^():–—\n]{2,60}?)\)?\s*(?::|\s[–—-]\s)"
    r"|(?:The\s+)?(?P<whose>[A-Z][\w-]*(?:\s[\w-]+){0,4}?)['’]s\s+(?:[Rr]eply|[Aa]nswer|[Rr]esponse)\s*:"
    r"|A\s?\((?P<who>(?!Q\d)[A-Z][^()]{2,60})\)\s*[:–—-]|(?<=\?\s)A\.(?=\s)|(?<=[(\[])(?:A|Ans|R)[.:](?=\s)|(?<=[(\[])(?:answer|reply|response)\s*:)\s*"
)
# "Brandt: it is on a timer.", "S. Pell: about ninety feet.": a name before a colon, as an exchange is printed; other words head a matter
SURNAME_LABEL = re.compile(
    r"(?P<who>(?!(?:Note|Cost|Costs|Update|Comment|Comments|Action|Actions|Outcome|Result|Motion|Vote|Decision|Resolved|Agreed|Question|Item|Next|Date|Time|Total|Also"
    r"|Re|NB|Budget|Report|Background|Recommendation|Amendment|Discussion|Moved|Mover|Seconded|Seconder|Carried|Ayes?|Nays?|Noes|Yeas?|For|Against|Absent|Present"
    r"|Concerns?|Points?|Summary|Conclusion|Feedback|Information|Location|Applicant|Address|Proposal|Reason|Reasons)\b)"
    r"(?:(?:Mr|Mrs|Ms|Dr|Atty|Attorney|Engineer|Chief)\.?\s)?(?:[A-Z]\.\s?){0,2}[A-Z][\w’'-]*[a-z](?:\s[A-Z][\w’'-]*[a-z])?)(?:,\s[a-z]+)?:\s"
)
# "The Director took the question on notice.", "AB: on 11 May": whoever begins a labelled answer gives it
_SPEAKS = re.compile(
    r"(?:,[^,.;]{2,60},)?(?:\s+(?:\w+ly\s+)?(?:(?!need|seem|appear)[a-z]+ed|said|gave|told|took|thought|undertook|did\s+not\s+(?:have|know|think|believe)"
    r"|could\s+not\s+say|was\s+(?:unable|not\s+able|unsure|not\s+sure))\b|:\s|\s[–—-]\s)"
)
DASH = re.compile(r"\s*(?:\s[–—-]|:)\s")
# "A written question had been submitted by Mr Hatton, who could not attend. The Chair read it out." over the question
SUBMITTED = re.compile(
    r"\W*(?:(?:The|A|One|An)\s+)?(?:following\s+)?(?:(?:written|public|further)\s+)?[Qq]uestions?\s+(?:(?:had|has)\s+been|was|were)\s+"
    r"(?:submitted|received|put|tabled)\s+(?:in\s+(?:writing|advance)\s+)?"
    r"(?:by|from)\s+(?P<by>[A-Z][^,.:;?]{2,60})(?:[,.:;][^?]{0,150})?$"
)
# "a) Mr Hatton of Mill Lane asked this question of Councillor Hale, Leader of the Council" over the question
ASKED_THIS = re.compile(
    r"\W*(?:\(?(?:\d{1,3}|[a-z])[.)]+\s*)?(?P<by>[A-Z][^:?“\"]{2,90}?),?\s+(?:(?:then|also|had|has)\s+)?(?:asked|put|posed|submitted|tabled|raised)\s+"
    r"(?:this|the|the\s+following|a|these|the\s+below)\s+(?:\w+\s+)?questions?\s+(?:of|to|for)\s+(?P<to>(?:the\s+)?[A-Z][^:?“\"]{2,120}?)\s*[:.–—-]*\s*$"
)
# "Answers:", "The following responses were given:", "Responses to these were as follows:" over a list
ANSWERS_BELOW = re.compile(
    r"\W*(?:(?:The\s+)?following\s+)?(?:[Aa]nswers|[Rr]esponses|[Rr]eplies|ANSWERS|RESPONSES|REPLIES)(?:\s+to\s+(?:these|those|them)\b|\s+to\s+(?:(?:these|those|the)\s+)?(?:questions|queries|points|enquiries))?"
    r"(?:\s+(?:were|was)\s+(?:given|provided|received|made))?(?:\s+(?:were\s+)?as\s+follows|\s+(?:given|received|provided))?\s*[:–—-]+\s*$"
)
NEXT_QUESTION = re.compile(r"\s*Q\d{0,3}\s*[:.]\s")  # the next question, with its answer in the same line
# "Mr Hale being away, the question was not put.": nobody answers it
NOT_PUT = re.compile(
    r"[^.;]{0,90}\b(?:this|the|his|her|that)\s+question\s+(?:(?:was|were)\s+(?:not\s+(?:put|asked|taken|reached)|(?:taken\s+as\s+)?withdrawn)|fell|lapsed)\b",
    re.IGNORECASE,
)
# What stands in place of a question whose asker was away, or has taken it back
WITHDRAWN = re.compile(
    r"\W*(?:(?:was|were|has\s+been)\s+)?(?:withdrawn|not\s+put|lapsed|deferred)\W*$"
    r"|[^?]{0,140}?\b(?:an?|the)\s+written\s+(?:answer|reply|response)\s+(?:would|will|was|is|to|had|has)\b[^?]*$",  # the asker being away
    re.IGNORECASE,
)
_ASKED_THEN = re.compile(r"(?P<mark>\?[”\"’]?)\s+(?=(?:The\s+)?[A-Z])")
_ASKS_ALOUD = re.compile(r"\?[”\"]?\s*$")
# "To ask when it would open. The Clerk said …": a question sent in, told with its answer
_TO_ASK = re.compile(r"To\s+ask\b(?:[^.?]|(?<=\d)\.(?=\d)){8,400}(?P<mark>\.)\s+(?=(?:The\s+)?[A-Z])")
SUPPLEMENTARY = re.compile(r"\s*(?:\(?[a-z0-9]{1,2}[.)]\s+)?Supplementary\s*[:–—]\s*(?=\S)")


def spoken(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """The speaker with whom the labelled words themselves begin: "Response – The Benefits Manager replied that …"."""
    speaker = cast.at(text, start, end)
    verb = _SPEAKS.match(text, speaker.end, end) if speaker is not None and speaker.role != BODY else None
    return speaker if verb and speaker is not None and not speaker.pronoun else None


def told_behind_it(text: str, start: int, end: int, below: int, cast: Cast) -> tuple[int, int, Speaker, bool] | None:
    """Where a labelled question ends that is told with its answer, where that begins, who gives it, and whether the question is put in
    form, "To ask when …": then it may stand on the line ``below`` its label."""
    to_ask = _TO_ASK.match(text, start, end) if below < 2 else None
    marks = [to_ask] if to_ask else [] if below else _ASKED_THEN.finditer(text, start, end)
    said = ((mark, spoken(text, mark.end(), end, cast)) for mark in marks)
    # "Question from Mr Hale: was it safe? The Clerk said that it was."
    return next(((mark.end("mark"), mark.end(), who, bool(to_ask)) for mark, who in said if who is not None), None)


def labeller(text: str, label: "re.Match[str]", cast: Cast) -> Speaker | None:
    """Whom an inline label names: "A (Dr Rao):", or "The auditor’s answer:", whom the attendance need not have."""
    group = next((name for name in ("who", "by") if label[name]), "whose")
    found = cast.at(text, *label.span(group)) if label[group] else None
    if found is None and label["whose"]:
        return Speaker(*label.span("whose"), label["whose"], UNKNOWN, key=label["whose"].lower())
    return found


# "Nine, all in the north. The Clerk stressed that …": who goes on with an answer that begins without a name
_NEXT_SENTENCE = re.compile(r"[.!]\s+(?=[A-Zt])")
_GOES_ON = re.compile(r"\s+(?:\w+ly\s+)?(?:(?!need|seem|appear|agreed)[a-z]+ed|said|gave|told|thought|will)\s")


def named_inside(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """Who gives an answer whose first words name nobody: the first who, inside it, answers for a service."""
    for stop in _NEXT_SENTENCE.finditer(text, start, end):
        who = cast.at(text, stop.end(), end)
        if who is not None and who.answers and who.person and not who.pronoun and who.role != BODY and _GOES_ON.match(text, who.end, end):
            return who
    return None


# "Question from Councillor Reed: who pays?"
QUESTION_FROM = re.compile(r"(?:(?:An?other|A|The|Further|Next|Second|Last)\s+)*[Qq]uestions?\s+(?:from|by|put\s+by)\s+")
# "Elda Prynne, ratepayer: why is it shut?", "Member Faull – Would it open?", "Chair: is it?": whom the attendance need not have
_ASKER = re.compile(
    r"(?P<who>(?:(?:Vice|Deputy)[\s-])?(?:Chair(?:man|woman|person)?|Mayor|Convenor|Convener|Cathaoirleach|Leader|President|Provost|Reeve|Moderator)"
    r"(?=\s?:\s|\s[–—-]\s)|(?:Resident|Parishioner|Audience|Public|Floor|Tenant)(?=\s?:\s)|(?:Member|Trustee|Director|Delegate|Alderman|Selectman)\s[A-Z][\w’'-]+(?=\s?:\s|\s[–—-]\s)|(?:[A-Z][\w.’'-]*\s){1,2}[A-Z][\w’'-]+"
    r"(?=,\s(?:an?\s)?(?:local\s)?(?:ratepayer|resident|parishioner|neighbou?r|taxpayer|citizen|abutter|homeowner|landowner|trader|tenant|applicant)\s?:\s))"
)


def asker_label(text: str, start: int, end: int) -> Speaker | None:
    """Who asks a question in direct speech behind a name and what he is."""
    label = _ASKER.match(text, start, end) if "?" in text[start:end] else None
    return Speaker(label.start(), label.end(), label["who"], UNKNOWN, key=label["who"].lower()) if label else None


# "(a) Councillor Hale – the cost of the roof", over the answer behind a label
_MARKED = re.compile(r"\s*(?:[•·▪*]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]+\s+|\d{1,3}(?:\.\d{1,3})+\.?\s+)?")
_LABELS = re.compile(
    r"(?:ANSWER|RESPONSE|REPLY|Answer|Response|Reply|Ans(?=[.:]|\s[–—-]))(?:\s+(?:from|by|of)\s+[^:\n]{3,80}?)?\s*(?:[.:]|\s?[–—]"
    r"|\s-)+\s*(?=\S)"
)
_OVER = re.compile(r"\s?(?:\s[–—-]|:)+\s+(?![“\"‘]|(?:asked|queried|[ei]nquired|moved|seconded|proposed|to|that)\b)\S", re.IGNORECASE)


def asks_over_label(text: str, lines: list[Line], n: int, cast: Cast) -> Speaker | None:
    """Who asks in line ``n``, which tells a name and what he or she asked, in whatever form, over the label of its answer."""
    if n + 1 >= len(lines) or _LABELS.match(text, lines[n + 1].start, lines[n + 1].end) is None:
        return None
    mark = _MARKED.match(text, lines[n].start, lines[n].end)
    who = cast.at(text, mark.end(), lines[n].end) if mark else None
    names = who is not None and who.role != BODY and not (who.pronoun or who.answers)
    return who if names and who is not None and _OVER.match(text, who.end, lines[n].end) else None


_IN_BRACKETS = re.compile(r"\((?P<who>[^()]{3,60})\)\s")  # "(Cllr Hale) How many …"
_BRACKETS_END = re.compile(r"[?.”\"]\s*\((?P<who>[^()]{3,60})\)\s*$")
_PLACE = r"(?:\d+[a-z]?\s+)?[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|of|the|on|and|upon)){0,4}"
_ADDRESS = re.compile(rf"(?:,\s+|\s+of\s+|\s+from\s+)(?:\d+[a-z]?,?\s+)?{_PLACE}(?:,\s+{_PLACE}){{0,3}}\W*")  # ", 12 Mill Road, Eskby"
_TO_WHOM = re.compile(r"\s*(?:To|TO)\s+(?:the\s+)?(?P<to>[A-Z][^.?!\n]{2,90}?)\s*[:–—-]*\s*")


def addressed_below(text: str, lines: list[Line], n: int, cast: Cast) -> Speaker | None:
    """Whom the line below the label of a question names alone as the one who is to answer: "To Councillor Poole, Leader:-"."""
    match = _TO_WHOM.fullmatch(text, lines[n + 1].start, lines[n + 1].end) if n + 2 < len(lines) else None
    return cast.at(text, match.start("to"), match.end("to")) if match else None


def in_brackets(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """Who stands in brackets before or behind what is asked."""
    named = _IN_BRACKETS.match(text, start, end) or _BRACKETS_END.search(text, start, end)
    return cast.at(text, named.start("who"), named.end("who")) if named else None


# "Question 2: Councillor Hale to the Leader": who asks whom
_ASKS_WHOM = re.compile(r"\s+to\s+(?P<to>(?:the\s+)?[A-Z][^.?!:;–—]{2,80}?)\s*[:.]?\s*")


def asks_whom(text: str, start: int, end: int, cast: Cast) -> tuple[Speaker, Speaker | None] | None:
    """Who asks and whom, where nothing else stands behind the label of a question."""
    who = cast.at(text, start, end)
    to = _ASKS_WHOM.fullmatch(text, who.end, end) if who is not None and not who.pronoun and who.role != BODY else None
    return (who, cast.at(text, *to.span("to"))) if who is not None and to else None


def all_name(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """The speaker of a label behind which nothing else stands: "Question 1 – Councillor Hale", "Response – Leader, Councillor Poole"."""
    speaker = cast.at(text, start, end)
    if speaker is None or speaker.pronoun or speaker.role == BODY:
        return None
    if _ADDRESS.fullmatch(text, speaker.end, end):
        return speaker
    after = re.match(r",\s+(?=[A-Z])", text[speaker.end : end])
    also = cast.at(text, speaker.end + after.end(), end) if after else None
    return speaker if (also or speaker).end >= end - 1 else None


def asks_below(text: str, lines: list[Line], n: int) -> bool:
    """Whether the next line is a question, for line ``n`` only says who puts it."""
    below = lines[n + 1] if n + 1 < len(lines) else None  # of the first line where ``n`` is -1
    return below is not None and bool(_ASKS_ALOUD.search(text, below.start, below.end))
