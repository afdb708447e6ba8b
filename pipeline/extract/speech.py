"""Cut a sentence of minutes into clauses, each with its subject and with what it does: asks, answers, presents, comments, requests.

``Councillor Hale asked when the gate would open, to which the Manager replied that it was next week.`` is two clauses, one each.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.acts import classify
from pipeline.extract.clause import Clause, Cues, within
from pipeline.extract.speakers import BODY, UNKNOWN, Cast, Speaker
from pipeline.extract.subjects import ADVERBS, Start, starts_of, subject_at

_LABEL = re.compile(
    r"""\s*(?:(?:[•·▪◦●○*§►➢✓\-–—]|o(?=\s))\s*)?      # a bullet
        (?:(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]{1,2}|\d{1,4}(?:\.\d{1,3}){1,3}\.?|\d{1,3}/\d{2,5}(?:\.\d+)?|\(Q\d+\)|Q\d+[.:)]?)\s+)?""",
    re.VERBOSE,
)
_BULLET = re.compile(r"\s*(?:[•·▪◦●○*§►➢✓\-–—]|o(?=\s))\s*|\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]+\s+")
_ANSWERED = re.compile(r"\b(?:respon(?:ded|se)|replied|answered|addressed|dealt)\b[^,.;:]{0,40}$")
_AGENT = re.compile(r"\b(?:by|(?<!obtained )(?<!sought )(?<!requested )from)\s+")
# After the question, the same speaker goes on to say something: the question ends before it.
_GOES_ON_SAYING = re.compile(
    r",?\s+(?:and|but|adding|saying|stating)\s+(?:(?:also|then|further)\s+)?(?:said|stated|felt|commented|suggested"
    r"|thought|considered|remarked|observed|pointed\s+out|believed|expressed|thanked|welcomed"
    r"|added|argued|hoped|recalled|congratulated|mentioned|highlighted|stressed|emphasised"
    r"|(?:noted|acknowledged|recognised|reported|advised|explained|accepted|agreed|reiterated|reminded|praised|commended|supported"
    r"|asserted|voiced|shared|proposed|drew|appreciated)(?=\s+(?:that|the|his|her|their|an?|this|these|how|it|with|members|attention)\b))\b"
)
_RESPONDS_TO = re.compile(
    r"(?:responded|replied|answered|responding|reply|respond|response|provided\s+(?:a\s+)?(?:responses?"
    r"|answers?))\s+(?:to\s+)?(?P<q>(?:an?\s+|the\s+|some\s+|several\s+|various\s+|further\s+|two\s+|three\s+"
    r"|a\s+number\s+of\s+|Members?['’]s?\s+|these\s+|other\s+)*(?:questions?|quer(?:y|ies)|enquir(?:y|ies))\b"
    r"(?:(?!,?\s+(?:and\s+(?:(?:also|then|he|she|they)\s+)*(?:\w+ed|said|gave|told|that)|by|advising|stating|explaining|confirming|noting|saying)\b|\.\s|[.;:]$|:\s|\s+as\s+follows\b|;\s+(?:he|she|they|it|that|this|and|but|there|[A-Z])\b).)*)"
)
# The question stands behind its answer: "…, in response to a question", "… following a query from Councillor Hale"
_BEHIND = re.compile(r"[Ii]n\b|following\s+(?:an?|several|further)\s+(?:\w+\s+)?(?:questions?|quer(?:y|ies))\s+(?:from|by)\b")
_BEHIND_FORMS = ("question.embedded", "question.embedded-following", "question.embedded-concern")
_THE_FOLLOWING = re.compile(r"(?:made|gave|provided|offered|clarified|confirmed|explained|advised)\s+(?:of\s+)?the\s+following\b")
_INFORMED = re.compile(r"\s*,?\s*(?P<told>(?:were|was)\s+(?:advised|informed|told|assured)\s)")
# A question that is told only as answered must say what it was about; "answered the questions in turn" is a summary.
_SAYS_WHAT = re.compile(
    r"\b(?:about|on|regarding|concerning|relating|relation|respect|regard|as\s+to|whether|around|over|why|how|surrounding|of\s+the)\b"
)
_TAG = re.compile(
    r"[,?”\"’]\s*(?P<who>[^,?]{2,60}?)\s+(?:asked|enquired|inquired|queried|wondered|wished\sto\sknow"
    r"|wanted\sto\sknow)\b[,.]?|\((?P<whose>[A-Z]{2}|[^()]{3,50})\)\s*$"
)
_INVERTED = re.compile(r"[,?”\"’]\s*(?:asked|enquired|inquired|queried|wondered)\s+(?P<who>[^,?.]{2,60})")
# It ends in a question mark, with who asks behind it or not: "… open? (Cllr Hale)", "… open? asked the Chair."
_INTERROGATIVE = re.compile(
    r"\?[\"”’')\]]*\s*(?:\((?:[A-Z]{2}|[^()]{3,50})\)|(?:asked|enquired|inquired|queried|wondered)\s+[^.?]{2,50}\.?)?$"
)
# "… were promised in May, would they now be ready": a question that a comma alone begins
_SPLICED = re.compile(r",\s+(?:would|will|could|can|is|are|did|does|has|have)\s+(?:not\s+)?(?:they|it|he|she|there|we|this)\s[^,;:]{3,80}$")
# "• Two lamps were out – what was being done about them.": a question that a dash begins, in a list of matters raised
_DASHED = re.compile(
    r"\s[–—-]\s+(?:(?:what|when|where|why|how|who)\s+(?:\w+\s+)?(?:was|were|is|are|had|has|did|does|could|would|will|should|can)"
    r"|(?:was|were|is|are|had|has|did|does|could|would|will|should|can)\s+(?:there|it|they|this|these|the|he|she|we|any))\b[^;:–—]{3,140}$"
)
# An entry "why the rate had slowed, to which the Manager advised …"
_ASKS_IN_NOTE = re.compile(r"(?i:why|how|whether|what|when|where|who|which)\b[^?]*,\s+to\s+which\s+(?:it\s+was\s+)?$")
# "asked how long it took - one hour": an answer without a verb, behind a dash
_DASH_ANSWER = re.compile(
    r"\s(?P<dash>[–—-])\s+(?=(?:these|this|they|it|there|that)\s+(?:is|are|was|were|had|has|would|could|did|will)\b|(?:(?:about|around|some|over|nearly|approximately|approx)\s+)?"
    r"(?:[£€]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|yes|no|not|none|nobody|nothing)\b))"
)
# "asked why – three years on – the gate was shut": what dashes enclose is no answer
_ASIDE_OPENS = re.compile(r"\b(?:why|how|whether|if|that|what|when|who|and|but|to)$")
_ASIDE_CLOSES = re.compile(r"[^.?;:]{3,90}?\s[–—]\s")
# "Councillor Hale was then invited to speak, where she queried …": what she did then is what the clause says
_CALLED_ON = re.compile(
    r"(?:was|were)\s+(?:(?:then|also|first|next)\s+)?(?:invited|called\s+(?:up)?on|permitted|allowed|given\s+(?:the\s+)?(?:opportunity|permission|leave))"
    r"\s+to\s+(?:speak|address|comment|contribute|put|ask|come|make)\b[^.;:?]{0,80}?,?\s+(?:where|whereupon|when|and|at\s+which\s+point|during\s+which)\s+"
    r"(?:(?:he|she|they|also|then)\s+)*(?=[a-z]+ed\b|said\b|put\b|sought\b|spoke\b)"
)
_FACTS = re.compile(
    r",\s+(?=(?:[\w’'-]+\s+){1,8}?(?:was|were|had|would|could|did|took|is|are)\b)(?![^.]*\b(?:RESOLVED|agreed|deferred|moved|seconded)\b)"
)
_MARK = re.compile(
    r"\s?:\s+(?=\S)|(?P<dash>\s[–—-]\s+)(?=[a-z“\"]|Yes\b|No\b|I\b)|(?P<asks>\s[–—-]\s+)"
    r"(?=(?:How|Why|What|When|Where|Who|Which|Is|Are|Was|Were|Will|Would|Can|Could|Do|Does|Did|Has|Have|Should)\b[^?]*\?\s*$)"
)
# "PI – Nineteen days.": whoever is awaited answers; elsewhere a name before a dash and a capital heads something
_TOLD = re.compile(r"\s[–—-]\s+(?=[A-Z0-9£€])")
_NAMED = re.compile(
    r"(?:The\s+)?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Officer|Chair|Mayor|Clerk|Leader|Council\s?[Mm]ember|Councilor|Alder|Commissioner|Trustee"
    r"|Supervisor|(?:City|Town|County|Village)\s(?:Manager|Attorney|Administrator|Clerk|Engineer|Planner)|Director|Chief\s[A-Z])"
)
# "In response the Chair agreed …", without a comma
_BARE_RESPONSE = re.compile(
    r"In\s+(?:response|reply|answer)\s+(?:to\s+(?:this|that|these|him|her|them|which)\s+)?"
    r"(?:(?:\w+\s+)?(?:questions?|points?|quer(?:y|ies))\s+)?"
)
_WORD_START = re.compile(r"(?<=\s)(?=[A-Zitoas])")
_IT_WAS = re.compile(r"it\s+was\s+(?:also\s+)?(?:said|explained|advised|confirmed|stated|clarified|noted|reported|agreed)\b")
_WHO_ASKED = re.compile(r"asked|queried|raised|put|submitted|made|expressed|voiced|sought|wondered|enquired|questioned|requested")
_IN_RESPONSE = re.compile(r"\bin\s+(?:response|reply|answer)\b")
_BY_WHOM = re.compile(r"\b(?:by|from)\s+$")  # "issues raised by the Members, the Director of Roads replied"
_JOINING = ("and", "but", "while", "whereupon", "which", "with", "then", "so", "as")  # what is cut off ends in one of these or a space
_TAIL = re.compile(
    r"(?:[,;]?\s+(?:following|after|during|upon|in\s+the\s+course\s+of)\s+which\s*$"
    r"|\s*(?:[,;:–-]\s+)?(?:\s*(?:&|\b(?:and|but|while|whereupon|to\s+which|with|then|so|as)))*\s*)$"
)
_LEAD = re.compile(
    r"(?:(?:in|by)\s+(?:way\s+of\s+)?(?:response|reply|answer|relation|regard|respect|answering)\s+(?:to|of)|following"
    r"|(?:on|arising|further|prompted)(?:\s+(?:from|out\s+of|to|by))?(?=\s+(?:an?|two|several|some)\s)|after|(?:responding|answering|replying)(?:\s+to)?|to|when|on|upon|if)\s+",
    re.IGNORECASE,
)

# "Noting that one had closed, Cllr Hale asked …"
_PARTICIPLE = re.compile(r"(?:In\s+[a-z]+ing|Having|[A-Z][a-z]+ing)\s+(?!was\b|were\b|had\b)")

# A heading that runs in to the sentence: "Bins: Cllr Hale asked …", "War memorial – the Clerk reported …"
_RUN_IN = re.compile(
    r"(?!(?:In|With|On|At|As|By|To|For|Re|Regarding|Following|After|When|Responding|Response|Reply|Answer|Ans|Question|Questions|Query|Item"
    r"|Minute|Note|Action|And|But|It|There|This|That|Comment|Comments|REPLY|RESPONSE|ANSWER|ANS|QUESTION|NOTE|ACTION|COMMENT)\b)"
    r"[A-Z][\w’'&/-]*(?:\s+[\w’'&/()-]+){0,5}?(?:\s?:\s+|\s+[–—-]\s+|\.\s?[–—-]\s+)(?=[A-Zaot])"
)


def _run_in(text: str, begin: int, end: int, cast: Cast) -> int:
    """Where the sentence begins behind a heading that runs in to it; ``begin`` where none does."""
    heading = _RUN_IN.match(text, begin, end)
    if heading is None:
        return begin
    named = cast.at(text, begin, heading.end())
    if named is not None and (named.role != UNKNOWN or named.person or named.pronoun):
        return begin
    return heading.end() if subject_at(text, heading.end(), end, cast) else begin


def _agent(text: str, start: int, end: int, cast: Cast, *, asks: bool = False) -> Speaker | None:
    """Who did it, behind "by" or "from"; where it ``asks``, not who answered: "was queried and answered by the Clerk"."""
    for by in _AGENT.finditer(text, start, end):
        if asks and _ANSWERED.search(text[start : by.start()]):
            continue
        speaker = cast.at(text, by.end(), end)
        if speaker is not None and not speaker.pronoun:
            return speaker
    return None


def _embedded(text: str, clause: Clause, cues: Cues, rest: int) -> None:
    """Read "In response to a query from X about Y" before the main clause that begins at ``rest``."""
    cue = next((c for c in cues if c[1] == "embedded" and clause.start <= c[2] < rest), None)
    if (
        cue is None
        or cue[2] - clause.start > 60
        or re.search(r"\b(?:the|these|those)\s+$", text[max(0, cue[2] - 8) : cue[2]], re.IGNORECASE)
    ):
        return
    begin = cue[2]
    lead = _LEAD.match(text, begin, rest)
    begin = lead.end() if lead else begin
    end = rest
    while end > begin and text[end - 1] in " ,–-:;\n\t":
        end -= 1
    clause.question = (begin, end)
    clause.rule = cue[0]


def clauses(
    text: str, start: int, end: int, line: int, *, first: bool, cues: Cues, cast: Cast, awaited: bool = False
) -> Iterator[Clause]:
    """Yield the clauses of the sentence ``text[start:end]``; ``cues`` are the matches inside it, ``awaited`` says that an answer is due."""
    label = _LABEL.match(text, start, end)
    begin = label.end() if first and label else start
    bulleted = first and bool(_BULLET.match(text, start, end))
    if begin >= end:
        return
    spoken = _spoken(text, begin, end, cast, awaited)
    if spoken is not None and (first or spoken[0].person):
        speaker, body = spoken
        said = Clause(begin, end, line, first, bulleted, speaker, body=body, spoken=True)
        said.interrogative = bool(re.search(r"\?[\"”’)]*$", text[begin:end]))
        yield said
        return
    after = _run_in(text, begin, end, cast) if first else begin
    headed, begin = after > begin, after
    starts = starts_of(text, begin, end, cast)
    head = None
    bare = _BARE_RESPONSE.match(text, begin, end) if starts[0][1] is None else None
    replies = subject_at(text, bare.end(), end, cast) if bare else None
    if replies is not None:
        starts = [(begin, *replies), *(start for start in starts[1:] if start[2] > replies[1])]
    if len(starts) == 1 and starts[0][1] is None:
        starts = _without_comma(text, starts, end, cues, cast)
    if len(starts) > 1 and starts[0][1] is None:
        head = _with_lead_in(text, starts, end, line, first, bulleted, cues, cast)
        if head is not None:
            starts = [(starts[0][0], starts[1][1], starts[1][2]), *starts[2:]]
    elif starts[0][1] is None:
        head = _with_facts(text, begin, end, line, first, bulleted, cues, cast)
    for n, (at, subject, body) in enumerate(starts):
        stop = starts[n + 1][0] if n + 1 < len(starts) else end
        clause = head if n == 0 and head is not None else Clause(at, stop, line, first and n == 0, bulleted and n == 0, subject, body=body)
        clause.headed = headed and n == 0
        clause.end = _trim(text, clause.start, stop)
        called = _CALLED_ON.match(text, clause.body, clause.end) if subject is not None else None
        if called and any(c[1] == "ask" and called.end() <= c[2] < clause.end for c in cues):
            clause.body = called.end()
        if clause.subject is None and not clause.question:
            _before_cue(text, clause, within(cues, clause.start, stop), cast)
        embedded_rule = clause.rule
        classify(text, clause, within(cues, clause.question[1] if clause.question else clause.start, stop))
        if clause.question:
            clause.rule = embedded_rule
        if clause.subject is not None and _IN_RESPONSE.search(text, clause.subject.end, clause.body):
            clause.reply = True
        if n == 0 and replies is not None:
            clause.reply = True
        if clause.act == "ask" and not clause.question:
            _cut(text, clause, cues)
        elif clause.act in ("told", "say", "plain", "present") and not clause.question and _answered_here(text, clause, cues, cast):
            pass
        elif (
            clause.act == "reply"
            and (to := _RESPONDS_TO.search(text, clause.start, min(clause.end, clause.body + 200)))
            and not clause.question
            and _SAYS_WHAT.search(to["q"])
        ):
            clause.question, clause.main, clause.rule = to.span("q"), clause.start, "question.responded-to"
            clause.asker = _agent(text, *to.span("q"), cast) or possessor(text, to.span("q"), cast)
        spliced = _SPLICED.search(text, clause.body, clause.end)
        if clause.bulleted and clause.act != "ask" and spliced is None and (spliced := _DASHED.search(text, clause.body, clause.end)):
            clause.subject = None  # whoever the matter is about does not ask
        noted = n == 0 and bulleted and len(starts) > 1 and subject is None and _ASKS_IN_NOTE.match(text, clause.start, starts[1][0])
        clause.interrogative = bool(noted or spliced or _INTERROGATIVE.search(text[clause.start : clause.end]))
        behind = clause.rule == "question.embedded-after"  # its agent is told before the question
        impersonal = not behind and (clause.subject is None or clause.act in ("told", "procedure"))
        if impersonal and clause.act in ("told", "ask", "procedure", "request"):
            clause.agent = _agent(text, clause.body, clause.end, cast, asks=clause.act == "ask")
        answer = _DASH_ANSWER.search(text, clause.body, clause.end) if clause.act == "ask" else None
        if answer is None or _ASIDE_OPENS.search(text, clause.body, answer.start()) or _ASIDE_CLOSES.match(text, answer.end(), clause.end):
            yield clause
            continue
        said = Clause(answer.start("dash"), clause.end, line, False, False, None, body=answer.end())
        clause.end = answer.start()
        yield clause
        yield said


def _spoken(text: str, start: int, end: int, cast: Cast, awaited: bool) -> tuple[Speaker, int] | None:
    """ "Mr Hale: we have an arrangement …", "AB – is it covered?": who speaks, and where the words begin."""
    speaker = cast.at(text, start, end)
    if speaker is None or speaker.pronoun or speaker.role == BODY:
        return None
    mark = _MARK.match(text, speaker.end, end)
    if mark is None and awaited and speaker.person and (told := _TOLD.match(text, speaker.end, end)):
        return speaker, told.end()
    if mark is None or (not speaker.person and (mark["dash"] or not _NAMED.match(speaker.text))):
        return None
    return speaker, mark.end()


def _answered_here(text: str, clause: Clause, cues: Cues, cast: Cast) -> bool:
    """Read "The following was clarified by the Engineer in response to queries by Members": the question stands behind the answer."""
    cue = next((c for c in cues if c[0] in _BEHIND_FORMS and clause.start + 10 < c[2] < clause.end), None)
    if cue is None or not _BEHIND.match(text, cue[2], clause.end):
        return False
    if cue[0] == "question.embedded-concern":
        if not _THE_FOLLOWING.match(text, clause.body, cue[2]):
            return False
    elif cue[0] != "question.embedded" and clause.act not in ("say", "told"):
        return False  # "The fee was cut following a question from the bank"
    lead = _LEAD.match(text, cue[2], clause.end)
    stop = re.compile(r"[,;:]|\s[-–]").search(text, cue[3], clause.end)
    end = stop.start() if stop else clause.start + len(text[clause.start : clause.end].rstrip(" ."))
    clause.question = (lead.end() if lead else cue[2], end)
    clause.main, clause.rule = clause.start, "question.embedded-after"
    clause.asker = _agent(text, *clause.question, cast) or possessor(text, clause.question, cast)
    informed = _INFORMED.match(text, clause.question[1])
    if informed and clause.subject is not None and clause.subject.role == BODY:
        # "Members spoke and, in response to questions, were told that …"
        clause.act, clause.main = "told", informed.start("told")
        clause.end = max(clause.end, clause.main)
    elif clause.act == "told" or clause.subject is None:
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
        if speaker is not None and re.fullmatch(rf"{ADVERBS}\s+", text[speaker.end : cue[2]]):
            clause.subject, clause.body = speaker, cue[2]
            return


def _with_lead_in(
    text: str, starts: list[Start], end: int, line: int, first: bool, bulleted: bool, cues: Cues, cast: Cast
) -> Clause | None:
    """The main clause with what leads in to it ("In response to a query about carers, officers …"); None where both are clauses."""
    lead, main = starts[0], starts[1]
    whole = Clause(lead[0], end, line, first, bulleted, main[1], body=main[2], main=main[0])
    _embedded(text, whole, cues, main[0])
    whole.reply = any(c[1] == "reply" and lead[0] <= c[2] < main[0] for c in cues)
    if not (whole.question or whole.reply) and _standalone(text, lead[0], main[0], cues):
        return None
    if whole.question:
        whole.asker = _agent(text, *whole.question, cast) or possessor(text, whole.question, cast)
    return whole


def _with_facts(text: str, start: int, end: int, line: int, first: bool, bulleted: bool, cues: Cues, cast: Cast) -> Clause | None:
    """ "In response to a question on fees, they had not risen.": a reply of facts alone; None for any other sentence."""
    if not any(cue[1] == "embedded" and cue[2] == start for cue in cues):
        return None
    speaker = _over_list(text, start, end, cast)
    facts = _FACTS.search(text, start, end) if any(cue[0] == "question.embedded" and cue[2] == start for cue in cues) else None
    if facts is None and speaker is None:
        return None
    main = speaker.start if speaker is not None else facts.end()  # type: ignore[union-attr]
    whole = Clause(start, end, line, first, bulleted, speaker, body=main, main=main)
    _embedded(text, whole, cues, main)
    if whole.question is None:
        return None
    whole.asker = _agent(text, *whole.question, cast) or possessor(text, whole.question, cast)
    return whole


def _over_list(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """The speaker that a lead-in leaves over a list of what he or she said: "In response to questions, the Head of Finance:"."""
    if not text[start:end].rstrip(" -–—").endswith(":"):
        return None
    for comma in re.finditer(r",\s+(?=[A-Zt])", text[start:end]):
        speaker = cast.at(text, start + comma.end(), end)
        if speaker is not None and speaker.role != BODY and not text[speaker.end : end].strip(" :-–—"):
            return speaker
    return None


def _without_comma(text: str, starts: list[Start], end: int, cues: Cues, cast: Cast) -> list[Start]:
    """The main clause of "In reply to a query about the wall the Surveyor said that …", to which no comma leads."""
    begin = starts[0][0]
    cue = next((c for c in cues if c[1] == "embedded" and c[2] - begin < 60), None)
    if cue is None:
        return starts
    for word in _WORD_START.finditer(text, cue[3], end):
        impersonal = _IT_WAS.match(text, word.start(), end)
        found = None if impersonal else subject_at(text, word.start(), end, cast, speech=True)
        if found is not None and (found[0].pronoun or _WHO_ASKED.match(text, found[1]) or _BY_WHOM.search(text, cue[3], word.start())):
            continue
        if impersonal or found is not None:
            return [*starts, (word.start(), *(found or (None, word.start())))]
    return starts


def _standalone(text: str, start: int, stop: int, cues: Cues) -> bool:
    """Whether what stands before the first speaker is a clause of its own ("Clarification was sought, and ...") and no lead-in."""
    if _ASKS_IN_NOTE.match(text, start, stop) or any(c[1] in ("ask", "told", "request") and start <= c[2] < stop for c in cues):
        return True
    return not _PARTICIPLE.match(text, start, stop) and bool(re.search(r"\b(?:was|were|had)\b", text[start:stop]))


def possessor(text: str, span: tuple[int, int], cast: Cast) -> Speaker | None:
    """Who asked "a Member's question"."""
    owner = re.search(r"['’]s?\s+(?:\w+\s+){0,2}(?:question|quer|enquir)", text[span[0] : span[1]])
    if owner is None:
        return None
    found = cast.at(text[span[0] : span[0] + owner.start()], 0, owner.start())  # without the mark, which no subject bears
    return replace(found, start=span[0], end=span[0] + found.end) if found else None


def _trim(text: str, start: int, end: int) -> int:
    if not text[end - 1 : end].isspace() and not text.endswith(_JOINING, start, end):
        return end
    tail = _TAIL.search(text[start:end])
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
