"""Cut a sentence of minutes into clauses, each with its subject and with what it does: asks, answers, presents, comments, requests.

``Councillor Hale asked when the gate would open, to which the Manager replied that it was next week.`` is two clauses, one each.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.speakers import OFFICER, UNKNOWN, Cast, Speaker

LABEL = re.compile(
    r"""\s*(?:(?:[•·▪◦●○*§►➢✓\-–—]|o(?=\s))\s*)?      # a bullet
        (?:(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]{1,2}|\d{1,4}(?:\.\d{1,3}){1,3}\.?|\d{1,3}/\d{2,5}(?:\.\d+)?|\(Q\d+\)|Q\d+[.:)]?)\s+)?""",
    re.VERBOSE,
)
BULLET = re.compile(r"\s*(?:[•·▪◦●○*§►➢✓\-–—]|o(?=\s))\s*|\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]+\s+")
# What can stand between the subject and its verb: an apposition, a reason, an adverb.
_INSERT = r"(?:\s*\((?!Action)[^()]{0,80}\))?(?:,\s(?!and\b|to\swhich|but\b)[^.;:?]{1,160}?,(?=\s)|\s[–-]\s[^.;:?–]{1,60}\s[–-](?=\s))?"
_ADVERBS = r"(?:\s+(?:also|then|further|therefore|again|now|both|all|each|next|subsequently|accordingly|additionally|briefly|initially|finally|himself|herself|\w+ly))*"
_VERB = (
    r"(?:[a-z]+ed|was|were|is|are|had|has|have|did|does|do|would|could|will|can|should|may|might|must|said|says|told|gave|gives|took|takes|spoke|speaks|sought|seeks|made|makes"
    r"|put|puts|drew|draws|went|goes|knew|found|left|felt|feels|thought|thinks|understood|read|set|got|came|held|led|ran|saw|heard|met|brought|wrote|rose|stood|began|sent|paid|kept|meant"
    r"|lost|won|wore|chose|withdrew|undertook|reminds|advis(?:es|e)|asks|notes|states|confirms|explains|reports|queries|questions|wonders|adds|responds|replies|comments|suggests|agrees"
    r"|highlights|introduces|presents|outlines|enquires|inquires|requests|raises|wishes|wants|welcomes|thanks|informs|updates|clarifies|RESOLVED|AGREED|NOTED|MOVED|SECONDED|PROPOSED)\b"
)
PREDICATE = re.compile(rf"(?P<insert>{_INSERT}{_ADVERBS})\s+(?P<verb>{_VERB})")
# "the Cabinet Member with the permission of the Chair stated": an insertion without commas, before a verb of speech only
_ASIDE = re.compile(
    r"\s+(?:with|on\s+behalf\s+of|in\s+(?:his|her|their)\s+(?:capacity|absence)|as|from|for|at)\s[^,.;:?]{1,70}?\s(?P<verb>(?:asked|queried|enquired|questioned|wondered|stated|advised|explained|responded|replied"
    r"|answered|confirmed|said|reported|clarified|informed|sought|noted|commented|added)\b)"
)
_TITLE = re.compile(r"(?:[Tt]he\s+)?(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lady|Lord|Prof|Rev|Canon|Inspector|Sergeant|Sgt|PC|PCSO|Super|Chief)|[A-Z]{2,4}\b")
_REPLIES = re.compile(r"\s*(?:responded|replied|answered)\b")
# What a person does, as against a street or a scheme with a capital letter.
_HUMAN = re.compile(
    rf"{_INSERT}{_ADVERBS}\s+(?:(?:presented|introduced|attended|spoke|thanked|welcomed|moved|proposed|seconded|updated|wished|wanted|raised|referred|gave|took|outlined|highlighted|suggested|described|drew|questioned"
    r"|requested|expressed|congratulated|declared|left|joined|read|recommended|volunteered|mentioned|suggests|asks|says|advises|reports|explains|was\s+(?:concerned|pleased|keen|unable|unsure|advised|informed|not\s+(?:sure|aware))|felt|thought|believed)\b)"
)
_JOIN = re.compile(r"(?:[,;:?]|\s[–—-])\s+(?:(?:and|but|while|whereupon|with|to\s+which|so|as|then)\s+)*|\s+(?:and|but|while|whereupon|to\s+which)\s+")
_SPEECH = re.compile(
    rf"{_INSERT}{_ADVERBS}\s+(?:(?:responded|replied|answered|advised|stated|explained|said|confirmed|reported|clarified|informed|assured|acknowledged|indicated|added|agreed|undertook|accepted"
    r"|reiterated|emphasised|stressed|gave\s+that|told|offered|promised|thought|apologised|pointed|asked|queried|enquired|questioned|noted|commented|sought|observed|suggested|requested"
    r"|was\s+(?:not|unable|unsure|of\s+the)|did\s+not|felt)\b|were\s+(?:advised|informed|told|assured|reminded))"
)
IMPERSONAL = re.compile(
    r"(?:it|this|that)\s+was\s+(?:(?:also|then|further|subsequently|duly)\s+)?(?:explained|confirmed|advised|reported|stated|clarified|noted|acknowledged|emphasi[sz]ed|pointed\s+out|highlighted|stressed"
    r"|indicated|accepted|recogni[sz]ed|answered|said|added|understood|suggested|asked|queried|enquired|questioned|outlined|hoped|anticipated|agreed)\b"
    r"|(?:was|were)\s+(?:advised|informed|told|assured|reassured)\b|(?:that\s+|this\s+|such\s+)?assurances?\s+(?:was|were)\s+(?:given|provided)|which\s+(?:was|were)\s+(?:duly\s+|then\s+)?(?:answered|responded)"
    r"|the\s+(?:answer|reply|response)\s+(?:given\s+)?was\b|(?:a\s+|further\s+)?(?:questions?|quer(?:y|ies)|clarification)\s+(?:was|were)\s",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\b(?:by|from)\s+")
_WORDS = ("past", "procedure", "embedded", "request", "ask", "reply", "told", "present", "say", "comment", "narrative")
_ASK_AFTER = re.compile(
    r"(?i:ask(?:ed|s))(?!\s+for\b(?!\s+(?:what|which|how)))(?:\s+(?:for(?=\s+(?:what|which))|(?!that\b|to\b)[\w’',()/&-]+)){0,14}?\s+(?:whether|if|how|why|what|when|where|which|who|whose|about|to\s+(?:explain|say|clarify|confirm|comment|state|tell|outline"
    r"|describe|expand|elaborate|justify|advise)|for\s+(?:\w+\s+){0,2}(?:clarification|clarity|confirmation|(?:re)?assurances?|information|(?:an\s+)?update|views?|details?|explanation))\b"
)
# "asked that", "asked for the figures", "asked the Clerk to write": a deed is asked for
_DEED = re.compile(r"(?i:asks?|asked)\s+(?:that\b|for\b|to\b|(?:[\w’'/&,.-]+\s+){1,9}?(?:to\s+(?!what\b|which\b|whom\b)[a-z]|that\b|not\s+to\b))")
# a question in form, a request in force: "asked if the list could be circulated"
_REQUEST_IN_FORM = re.compile(
    r"(?i:ask(?:ed|s))\s+(?:[\w’',()/&-]+\s+){0,8}?(?:if|whether)\s+(?:(?!why|how|what)[\w’',()/&-]+\s+){1,14}?(?:could|can|might|would|may)\s+(?:also\s+|\w+ly\s+)?"
    r"(?:be\s+(?:\w+ly\s+)?(?:provided|circulated|sent|shared|brought|added|included|supplied|forwarded|made\s+available|given|e-?mailed|presented|arranged|invited|shown|put\s+on|produced|set\s+out|broken\s+down|reported\s+back|possible\s+to\s+(?:see|have|receive|get|obtain|provide|include))"
    r"|(?:show|include|provide|bring|supply|circulate|send|share|separate|e-?mail|forward|attend|come\s+back|report\s+back)\b)"
)
_COORDINATED = re.compile(
    r"(?:\band|\bbut|,|;|\bthen|\balso|\bbefore|\bwho|–|-|:)\s+(?:(?:then|also|further|therefore|again|in\sparticular|he|she|they|would|was|were|went\son\sto|wished\sto|\w+ly)\s+)*$"
)
# "that the owner be contacted and asked if …": somebody is to ask
_ORDERED = re.compile(r"\b(?:be)\s+(?:\w+ly\s+)?\w+,?\s+and\s+$")
# After the question, the same speaker goes on to say something: the question ends before it.
_GOES_ON_SAYING = re.compile(
    r",?\s+(?:and|but|adding|saying|stating)\s+(?:(?:also|then|further)\s+)?(?:said|stated|felt|commented|suggested|thought|considered|remarked|observed|pointed\s+out|believed|expressed|thanked|welcomed"
    r"|added|argued|hoped|recalled|congratulated|mentioned|highlighted|stressed|emphasised)\b"
)
_SAID_BY = re.compile(r"(?:[,”\"’]\s+(?:said|explained|replied|added|answered|responded|advised|confirmed)|[,:;]?\s*[Aa]ccording\s+to)\s+(?=[A-Zt])")
_RELATIVE = re.compile(r",?\s+who\s+(?=(?:(?:also|then|had\sbeen\sinvited\sand)\s+)?(?:asked|enquired|inquired|queried|questioned|wondered|pressed|sought|wanted|wished|responded|replied|answered|explained|advised|confirmed|stated|said)\b)")
_RESPONDS_TO = re.compile(
    r"(?:responded|replied|answered|responding|reply|respond|response|provided\s+(?:a\s+)?(?:responses?|answers?))\s+(?:to\s+)?(?P<q>(?:an?\s+|the\s+|some\s+|several\s+|various\s+|further\s+|two\s+|three\s+|a\s+number\s+of\s+|Members?['’]s?\s+|these\s+|other\s+)*(?:questions?|quer(?:y|ies)|enquir(?:y|ies))\b"
    r"(?:(?!,?\s+(?:and|by|advising|stating|explaining|confirming|noting|saying)\b|[.;]\s|[.;]$).)*)"
)
_PASSIVE_ASKS = frozenset(
    {"question.raised-passive", "question.asked-passive", "question.was-queried", "question.question-was", "question.supplementary", "question.raised"}
)
_NO_QUESTION = frozenset({"question.procedure", "question.any-questions", "question.no-questions"})
_INFORMATION = frozenset({"question.asked-for", "question.sought", "question.wish-told", "question.raised"})
_TAG = re.compile(r"[,?”\"’]\s*(?P<who>[^,?]{2,60}?)\s+(?:asked|enquired|inquired|queried|wondered|wished\sto\sknow|wanted\sto\sknow)\b[,.]?|\((?P<whose>[^()]{3,50})\)\s*$")
_INVERTED = re.compile(r"[,?”\"’]\s*(?:asked|enquired|inquired|queried|wondered)\s+(?P<who>[^,?.]{2,60})")
_LEAD = re.compile(
    r"(?:(?:in|by)\s+(?:way\s+of\s+)?(?:response|reply|answer|relation|regard|respect|answering)\s+to|following|after|(?:responding|answering|replying)(?:\s+to)?|to|when|on|upon|if)\s+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Clause:
    """``act`` is one of the cue labels or ``plain``; ``rule`` the cue that told it; ``body`` the offset where the predicate begins."""

    start: int
    end: int
    line: int
    first: bool
    bulleted: bool
    subject: Speaker | None = None
    agent: Speaker | None = None
    act: str = "plain"
    rule: str = ""
    body: int = 0
    question: tuple[int, int] | None = None  # of an embedded question
    main: int = 0  # where the main clause begins after a lead-in
    asker: Speaker | None = None  # of an embedded question
    reply: bool = False  # a lead-in such as "In response," stands before it
    interrogative: bool = False


Cues = list[tuple[str, str, int, int]]  # rule id, label, start and end offsets


def subject_at(text: str, at: int, end: int, cast: Cast, *, speech: bool = False) -> tuple[Speaker, int] | None:
    """The speaker that begins at ``at`` if a verb follows (with ``speech``: a verb of speech), and the offset of that verb."""
    speaker = cast.at(text, at, end)
    if speaker is None:
        return None
    if not speech and speaker.role == UNKNOWN and not (speaker.pronoun or speaker.person or _TITLE.match(speaker.text)):
        human = _HUMAN.match(text, speaker.end, end) or _SPEECH.match(text, speaker.end, end)
        return (speaker, PREDICATE.match(text, speaker.end, end).start("verb")) if human and PREDICATE.match(text, speaker.end, end) else None  # type: ignore[union-attr]
    if speech:
        if not _SPEECH.match(text, speaker.end, end):
            return None
        verb = PREDICATE.match(text, speaker.end, end)
        return speaker, verb.start("verb") if verb else speaker.end + 1
    found = PREDICATE.match(text, speaker.end, end) or _ASIDE.match(text, speaker.end, end)
    return (speaker, found.start("verb")) if found else None


Start = tuple[int, Speaker | None, int]  # where a clause begins, its subject, where its predicate begins


def _starts(text: str, start: int, end: int, cast: Cast) -> list[Start]:
    """The beginnings of the clauses of a sentence."""
    first = subject_at(text, start, end, cast)
    starts: list[Start] = [(start, first[0], first[1]) if first else (start, None, start)]
    for join in _JOIN.finditer(text, start, end):
        at = join.end()
        if at >= end or at <= starts[-1][2]:
            continue
        # Until the sentence has a subject, the first speaker with any verb is it; afterwards only a verb of speech opens a clause.
        found = subject_at(text, at, end, cast, speech=starts[-1][1] is not None or len(starts) > 1)
        if found and found[0].pronoun and any(s[1] is not None for s in starts) and not _REPLIES.match(text, found[1]):
            continue  # "… and she asked": the same subject
        if found:
            starts.append((at, found[0], found[1]))
        elif IMPERSONAL.match(text, at, end):
            starts.append((at, None, at))
    for relative in _RELATIVE.finditer(text, start, end):
        starts = _relative(text, relative, starts, cast)
    return _attributed(text, starts, end, cast)


def _relative(text: str, relative: "re.Match[str]", starts: list[Start], cast: Cast) -> list[Start]:
    """ "…, raised by Councillor Hale, who asked why": the clause of the person whom "who" means."""
    begin = max((s[0] for s in starts if s[0] <= relative.start()), default=starts[0][0])
    for word in re.finditer(r"(?<![\w’'-])(?=[A-Zat])", text[begin : relative.start()]):
        speaker = cast.at(text, begin + word.start(), relative.start())
        if speaker is not None and not speaker.pronoun and text[speaker.end : relative.start()].strip(" ,").count(" ") < 8 and relative.start() - speaker.end < 60:
            if begin + word.start() == begin:
                return [(s[0], speaker, relative.end()) if s[0] == begin else s for s in starts]
            return sorted([*starts, (begin + word.start(), speaker, relative.end())], key=lambda s: s[0])
    return starts


def _attributed(text: str, starts: list[Start], end: int, cast: Cast) -> list[Start]:
    """A sentence of facts whose speaker stands behind them ("…, said the Manager", "…, the Manager was glad to say") is one clause."""
    if starts[0][1] is not None:
        return starts
    begin = starts[0][0]
    for said in _SAID_BY.finditer(text, begin, end):
        speaker = cast.at(text, said.end(), end)
        if speaker is not None and not speaker.pronoun:
            return [(begin, speaker, said.start() + len(re.match(r"[\W_]*", text[said.start() : end]).group()))]  # type: ignore[union-attr]
    last = starts[-1]
    if len(starts) > 1 and last[1] is not None and not last[1].pronoun and len(text[last[0] : end].split()) <= 10 and re.search(r"\b(?:say|said|added|explained|thought|believed)\W*$", text[last[0] : end]):
        return [(begin, last[1], last[2])]
    return starts


def _agent(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    for by in _AGENT.finditer(text, start, end):
        speaker = cast.at(text, by.end(), end)
        if speaker is not None and not speaker.pronoun:
            return speaker
    return None


def _main_label(cues: Cues, at: int) -> tuple[str, str] | None:
    near = [c for c in cues if at - 1 <= c[2] <= at + 12 and c[1] != "embedded"]
    if not near:
        return None
    first = min(c[2] for c in near)
    best = min((c for c in near if c[2] <= first + 8), key=lambda c: (_WORDS.index(c[1]), -c[3]))
    return best[1], best[0]


def _asks(text: str, clause: Clause, cues: Cues) -> str | None:
    """The rule by which a later, coordinated verb of the clause asks."""
    for rule, label, start, _ in cues:
        if label != "ask" or start <= clause.body:
            continue
        if any(c[1] in ("past", "procedure") and c[2] <= start < c[3] for c in cues):
            continue
        if rule == "question.asked" and not asking(text, start, clause.end, cues):
            continue
        if rule == "question.concern-and-asked" and clause.subject is None or _ORDERED.search(text, clause.start, start):
            continue
        if _COORDINATED.search(text, clause.start, start):
            return rule
        if rule in _PASSIVE_ASKS and clause.subject is None and not re.search(r"\bthat\b", text[clause.start : start]):
            return rule
    return None


def asking(text: str, at: int, end: int, cues: Cues) -> bool:
    """Whether ``asked`` at this offset asks for an answer, not for a deed."""
    if any(rule in _NO_QUESTION and at <= start <= at + 60 for rule, _, start, _ in cues):
        return False
    if any(rule in _INFORMATION and start == at for rule, _, start, _ in cues):
        return True
    if _ASK_AFTER.match(text, at, end):
        return not _REQUEST_IN_FORM.match(text, at, end)
    return not _DEED.match(text, at, end)


def _classify(text: str, clause: Clause, cues: Cues) -> None:
    """Fill ``act`` and ``rule``."""
    main = _main_label(cues, clause.body)
    if main and main[0] == "past":
        return
    act, rule = main or ("plain", "")
    if act in ("ask", "request"):
        at = next((s for r, label, s, _ in cues if label in ("ask", "request") and s >= clause.body - 1), clause.body)
        if text[at : at + 3].lower() == "ask":
            procedure = any(c[0] in _NO_QUESTION and at <= c[2] <= at + 60 for c in cues)
            act = "ask" if asking(text, at, clause.end, cues) else "procedure" if procedure else "request"
        elif text[at : at + 7].lower() == "request" and any(c[0] in _INFORMATION and c[2] == at for c in cues):
            act, rule = "ask", "question.asked-for"
    if act not in ("ask", "procedure", "embedded") and (clause.subject is None or clause.subject.role != OFFICER):
        later = _asks(text, clause, cues)
        if later:
            act, rule = "ask", later
    clause.act, clause.rule = act, rule


def _embedded(text: str, clause: Clause, cues: Cues, rest: int) -> None:
    """Read "In response to a query from X about Y" before the main clause that begins at ``rest``."""
    cue = next((c for c in cues if c[1] == "embedded" and clause.start <= c[2] < rest), None)
    if cue is None or cue[2] - clause.start > 60 or re.search(r"\b(?:the|these|those)\s+$", text[max(0, cue[2] - 8) : cue[2]], re.IGNORECASE):
        return
    begin = cue[2]
    lead = _LEAD.match(text, begin, rest)
    begin = lead.end() if lead else begin
    end = rest
    while end > begin and text[end - 1] in " ,–-:;\n\t":
        end -= 1
    clause.question = (begin, end)
    clause.rule = cue[0]


def clauses(text: str, start: int, end: int, line: int, *, first: bool, cues: Cues, cast: Cast) -> Iterator[Clause]:
    """Yield the clauses of the sentence ``text[start:end]``; ``cues`` are the matches inside it."""
    label = LABEL.match(text, start, end)
    begin = label.end() if first and label else start
    bulleted = first and bool(BULLET.match(text, start, end))
    if begin >= end:
        return
    starts = _starts(text, begin, end, cast)
    head = None
    if len(starts) > 1 and starts[0][1] is None:
        head = _with_lead_in(text, starts, end, line, first, bulleted, cues, cast)
        if head is not None:
            starts = [(starts[0][0], starts[1][1], starts[1][2]), *starts[2:]]
    for n, (at, subject, body) in enumerate(starts):
        stop = starts[n + 1][0] if n + 1 < len(starts) else end
        clause = head if n == 0 and head is not None else Clause(at, stop, line, first and n == 0, bulleted and n == 0, subject, body=body)
        clause.end = _trim(text, clause.start, stop)
        if clause.subject is None and not clause.question:
            _before_cue(text, clause, [c for c in cues if clause.start <= c[2] < stop], cast)
        embedded_rule = clause.rule
        _classify(text, clause, [c for c in cues if (clause.question[1] if clause.question else clause.start) <= c[2] < stop])
        if clause.question:
            clause.rule = embedded_rule
        if clause.act == "ask" and not clause.question:
            _cut(text, clause, cues)
        elif clause.act in ("told", "say", "plain", "present") and not clause.question and _answered_here(text, clause, cues, cast):
            pass
        elif clause.act == "reply" and (to := _RESPONDS_TO.search(text, clause.start, min(clause.end, clause.body + 200))) and not clause.question:
            clause.question, clause.main, clause.rule = to.span("q"), clause.start, "question.responded-to"
            clause.asker = _agent(text, *to.span("q"), cast) or _possessor(text, to.span("q"), cast)
        clause.interrogative = bool(re.search(r"\?[\"”’')\]]*\s*(?:\([^()]{3,50}\))?$", text[clause.start : clause.end]))
        if (clause.subject is None or clause.act in ("told", "procedure")) and clause.act in ("told", "ask", "procedure", "request"):
            clause.agent = _agent(text, clause.body, clause.end, cast)
        yield clause


def _answered_here(text: str, clause: Clause, cues: Cues, cast: Cast) -> bool:
    """Read "The following was clarified by the Engineer in response to queries raised by Members": the question stands behind the answer."""
    cue = next((c for c in cues if c[0] == "question.embedded" and clause.start + 10 < c[2] < clause.end), None)
    if cue is None or not text[cue[2] : cue[2] + 2].lower() == "in":
        return False
    lead = _LEAD.match(text, cue[2], clause.end)
    stop = re.compile(r"[,;:]|\s[-–]").search(text, cue[3], clause.end)
    clause.question = (lead.end() if lead else cue[2], stop.start() if stop else clause.end)
    clause.main, clause.rule = clause.start, "question.embedded-after"
    clause.asker = _agent(text, *clause.question, cast) or _possessor(text, clause.question, cast)
    if clause.act == "told" or clause.subject is None:
        clause.agent = _agent(text, clause.start, cue[2], cast)
    return True


def _cut(text: str, clause: Clause, cues: Cues) -> None:
    """End an asking clause where its speaker stops asking and goes on to comment."""
    asked = max((c[2] for c in cues if c[1] == "ask" and clause.body <= c[2] < clause.end), default=clause.end)
    goes_on = _GOES_ON_SAYING.search(text, asked, clause.end)
    if goes_on and goes_on.start() - asked > 25:
        clause.end = goes_on.start()


def _before_cue(text: str, clause: Clause, cues: Cues, cast: Cast) -> None:
    """The subject directly before the first verb of speech, where the words before it are a lead-in without a comma."""
    cue = next((c for c in cues if c[1] in ("ask", "reply", "say", "request") and c[2] > clause.start), None)
    if cue is None or re.search(r"\b(?:that|which|who|whether|if)\b", text[clause.start : cue[2]]):
        return
    for word in re.finditer(r"(?<![\w’'-])(?=[A-Zato])", text[clause.start : cue[2]]):
        at = clause.start + word.start()
        speaker = cast.at(text, at, cue[2]) if at > clause.start else None
        if speaker is not None and re.fullmatch(rf"{_ADVERBS}\s+", text[speaker.end : cue[2]]):
            clause.subject, clause.body = speaker, cue[2]
            return


def _with_lead_in(
    text: str, starts: list[Start], end: int, line: int, first: bool, bulleted: bool, cues: Cues, cast: Cast
) -> Clause | None:
    """The main clause together with what leads in to it ("In response to a query about carers, officers …"); None where both are clauses."""
    lead, main = starts[0], starts[1]
    whole = Clause(lead[0], end, line, first, bulleted, main[1], body=main[2], main=main[0])
    _embedded(text, whole, cues, main[0])
    whole.reply = any(c[1] == "reply" and lead[0] <= c[2] < main[0] for c in cues)
    if not (whole.question or whole.reply) and _standalone(text, lead[0], main[0], cues):
        return None
    if whole.question:
        whole.asker = _agent(text, *whole.question, cast) or _possessor(text, whole.question, cast)
    return whole


def _standalone(text: str, start: int, stop: int, cues: Cues) -> bool:
    """Whether what stands before the first speaker is a clause of its own ("Clarification was sought, and ...") and no lead-in."""
    return any(c[1] in ("ask", "told", "request") and start <= c[2] < stop for c in cues) or bool(re.search(r"\b(?:was|were|had)\b", text[start:stop]))


def _possessor(text: str, span: tuple[int, int], cast: Cast) -> Speaker | None:
    """Who asked "a Member's question"."""
    owner = re.search(r"['’]s?\s+(?:\w+\s+){0,2}(?:question|quer|enquir)", text[span[0] : span[1]])
    return cast.at(text, span[0], span[0] + owner.start()) if owner else None


def _trim(text: str, start: int, end: int) -> int:
    tail = re.search(r"(?:\s*(?:[,;:–-]\s+)?(?:\s*\b(?:and|but|while|whereupon|to\s+which|with|then|so|as))*\s*)$", text[start:end])
    return start + tail.start() if tail and tail.start() > 0 else end


def tag(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """Who asks a direct question whose speaker stands inside or after it: "When, she asked, would it open?", "… open? (Cllr Hale)"."""
    for pattern in (_TAG, _INVERTED):
        for match in pattern.finditer(text, start, end):
            at = match.start("who") if match["who"] else match.start(match.lastgroup or 0)
            speaker = cast.at(text, at, end)
            if speaker:
                return speaker
    return None
