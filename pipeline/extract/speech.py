"""Cut a sentence of minutes into clauses, each with its subject and with what it does: asks, answers, presents, comments, requests.

``Councillor Hale asked when the gate would open, to which the Manager replied that it was next week.`` is two clauses, one each.
"""

import re
from collections.abc import Iterator

from pipeline.extract.absolutes import having_asked
from pipeline.extract.acts import classify
from pipeline.extract.amid import amid, asked_in
from pipeline.extract.apposed import asked_amid
from pipeline.extract.asked_behind import asked_behind
from pipeline.extract.clause import Clause, Cues, within
from pipeline.extract.dashed import dashed_answer
from pipeline.extract.elicited import elicited, told_at_once
from pipeline.extract.embedded import (
    ASKS_IN_NOTE,
    agent_in,
    answered_here,
    deals_with,
    responds_to,
    with_facts,
    with_lead_in,
    without_comma,
)
from pipeline.extract.entries import GLYPHS, is_entry
from pipeline.extract.handed import behind_dash, points, told_unnamed
from pipeline.extract.named_leadins import asked_first, asks_by_name, facts_for, heard_for, in_reply_to, told_on_asking
from pipeline.extract.run_in import behind_heading
from pipeline.extract.speakers import BODY, Cast, Speaker
from pipeline.extract.spliced import ADVISING, due, informs, of_him
from pipeline.extract.subjects import ADVERBS, starts_of, subject_at
from pipeline.extract.unmarked import in_own_words, initials_behind, on_what, told_behind_dash, unmarked

# "4.6 days" is no paragraph of that number
_UNIT = (
    r"(?:working\s+)?(?:day|week|month|hour|minute|year|mile|metre|tonne|kilo|point|post|place|case|person|staff)s?"
    r"|million|billion|per\s?cent|times|FTE|km|kg|out\s+of"
)
_LABEL = re.compile(
    rf"""\s*(?:(?:[{GLYPHS}]|o(?=\s))\s*)?      # a bullet
        (?:(?:(?![A-Z]\.\s[A-Z][\w’'-]+\s(?:of|from|asked|asks|said|stated|spoke|sought|queried|requested|wanted)\b)  # no initial
        \(?(?:\d{{1,3}}|[A-Za-z]|[ivxIVX]{{1,5}})[.)]{{1,2}}|\d{{1,4}}(?:\.\d{{1,3}}){{1,3}}\.?(?!\s+(?:{_UNIT})\b)|\d{{1,3}}/\d{{2,5}}(?:\.\d+)?|\(Q\d+\)|Q\d+[.:)]?)\s+)?""",
    re.VERBOSE,
)
# After the question, the same speaker goes on to say something: the question ends before it.
_GOES_ON_SAYING = re.compile(
    r",?\s+(?:and|but|adding|saying|stating)\s+(?:(?:also|then|further)\s+)?(?:said|stated|felt|commented|suggested"
    r"|thought|considered|remarked|observed|pointed\s+out|believed|expressed|thanked|welcomed"
    r"|added|argued|hoped|recalled|congratulated|mentioned|highlighted|stressed|emphasised"
    r"|(?:noted|acknowledged|recognised|reported|advised|explained|accepted|agreed|reiterated|reminded|praised|commended|supported"
    r"|asserted|voiced|shared|proposed|drew|appreciated)(?=\s+(?:that|the|his|her|their|an?|this|these|how|it|with|members|attention)\b))\b"
)
# "Page 31: was the rate prudent?": of what part of a paper
_OF_PAGE = re.compile(r"(?:[Pp]ages?|[Pp]ara(?:graph)?|[Ss]ection|[Ss]lide|[Tt]able|[Aa]ppendix)\s+[\dA-Z][\d.]*[a-z]?\s?:\s+(?=\w)")
# "Mr Bell’s query on bins was to be answered in writing"
_LEFT = re.compile(r"\s+(?:was|were|would|will|is|are)\s+(?:to\s+)?be\s")
# It ends in a question mark, with who asks behind it or not: "… open? (Cllr Hale)", "… open? asked the Chair."
_INTERROGATIVE = re.compile(
    r"\?[\"”’')\]]*\s*(?:\((?:[A-Z]{2}|[^()]{3,50})\)|[–—-]\s(?:Cllr|Councillor|Mrs?|Ms|Dr|[A-Z]{2,3})\b[^,.?]{0,40}\.?|(?:ask(?:ed|s)|[ei]nquire[ds]|quer(?:ied|ies)|wonder(?:ed|s)|demanded)\s+(?:(?:Cll?r|Mrs?|Ms|Dr|Rev|Prof|Ald|[A-Z])\.\s+)*[^.?]{2,50}\.?)?$"
)
# "… were promised in May, would they now be ready": a question that a comma alone begins
_SPLICED = re.compile(r",\s+(?:would|will|could|can|is|are|did|does|has|have)\s+(?:not\s+)?(?:they|it|he|she|there|we|this)\s[^,;:]{3,80}$")
# "said that his was reported in May and how was that accounted for"
AND_HOW_WAS = (
    r"(?:\s+and|[;,]\s+and|;)\s+(?:how|why|when|where|what|who)\s+(?:was|were|is|are|did|does|had|has|would|could|will|should)\s"
    r"(?:(?:it|that|this|they|there|these|those|he|she|we)\s|(?<=what was )the\s|(?<=what is )the\s|(?<=what were )the\s)[^,;:?]{3,120}\.?$"
)
_HOW_WAS = re.compile(AND_HOW_WAS)
# "• Two lamps were out – what was being done about them.": a question that a dash begins, in a list of matters raised
_DASHED = re.compile(
    r"\s[–—-]\s+(?:(?:what|when|where|why|how|who)\s+(?:\w+\s+)?(?:was|were|is|are|had|has|did|does|could|would|will|should|can)"
    r"|(?:was|were|is|are|had|has|did|does|could|would|will|should|can)\s+(?:there|it|they|this|these|the|he|she|we|any))\b[^;:–—]{3,140}$"
)
# "asked why – three years on – the gate was shut": what dashes enclose is no answer
_ASIDE_OPENS = re.compile(r"\b(?:why|how|whether|if|that|what|when|who|and|but|to)$")
_NOTES_ASK = re.compile(r"(?:Whether|If|Why|How|What|When|Where|Who)\s")  # "• Whether clubs had been asked – two of the three had"
_ASIDE_CLOSES = re.compile(r"[^.?;:]{3,90}?\s[–—]\s")
# "Councillor Hale was then invited to speak, where she queried …": what she did then is what the clause says
_CALLED_ON = re.compile(
    r"(?:was|were)\s+(?:(?:then|also|first|next)\s+)?(?:invited|called\s+(?:up)?on|permitted|allowed|given\s+(?:the\s+)?(?:opportunity|permission|leave))"
    r"\s+to\s+(?:speak|address|comment|contribute|put|ask|come|make)\b[^.;:?]{0,80}?,?\s+(?:where|whereupon|when|and|at\s+which\s+point|during\s+which)\s+"
    r"(?:(?:he|she|they|also|then)\s+)*(?=[a-z]+ed\b|said\b|put\b|sought\b|spoke\b)"
)
_MARK = re.compile(
    r"\s?:\s+(?=\S)|(?P<dash>\s[–—-]\s+)(?=[a-z“\"]|Yes\b|No\b|I\b)|(?P<asks>\s[–—-]\s+)"
    r"(?=(?:How|Why|What|When|Where|Who|Whose|Which|Is|Are|Was|Were|Will|Would|Can|Could|Do|Does|Did|Has|Have|Had|Should|May|Might"
    r"|(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Ca|Could|Wo|Would|Should)n[’']t|Any(?:one|body|thing)?)\b[^?]*\?\s*$)"
)
_OF_PLACE = re.compile(r",\s+(?:of\s+)?[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,4}(?=\s?:\s)")  # "Mr Kerr, Mill Lane: why …"
# "PI – Nineteen days.": whoever is awaited answers; elsewhere a name before a dash and a capital heads something
_TOLD = re.compile(r"\s[–—-]\s+(?=[A-Z0-9£€$“\"])")
_NAMED = re.compile(
    r"(?:The\s+)?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Officer|Chair|Mayor|Clerk|Leader|Council\s?[Mm]ember|Councilor|Alder|Commissioner|Trustee"
    r"|(?:An?other|An?|One)\s(?:(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]o-opted)\s)?[Mm]ember|Members?\b|Officers?\b|Supervisor|(?:City|Town|County|Village)\s(?:Manager|Attorney|Administrator|Clerk|Engineer|Planner)|Director|Chief\s[A-Z])"
)
# "In response the Chair agreed …", without a comma
_BARE_RESPONSE = re.compile(
    r"In\s+(?:response|reply|answer|responding|replying|answering),?\s+(?:to\s+(?:this|that|these|him|her|them|which)\s+)?"
    r"(?:(?:(?!to\b)\w+\s+)?(?:questions?|points?|quer(?:y|ies))\s+)?"
)
_OVER_LIST = re.compile(r"\s*[:–—-]+\s*")
_BARE_COMMA = re.compile(r"[^,], $")
# "In reply to Mr Hale, who asked about the quay, he said …"
_REPLYING_TO = re.compile(r"(?:In\s+(?:response|reply|answer)|Responding|Replying|Answering)\s+to\s[^.;:?]{3,60}?,?\s+who\s")
# "Reference was made to the rise and it was asked why": one question
_REFERENCE_AND = re.compile(
    r"(?:Reference|Mention|Attention|(?:Some\s+|Great\s+|Much\s+)?(?:Concerns?|Surprise|Disappointment|Alarm|Dismay|Doubts?|Unease))"
    r"\s+(?:was|were)\s+(?:also\s+)?(?:made|drawn|expressed|raised|voiced)\s[^.;:?]*?,?\s+and\s+"
)
# "It puzzled Mrs Hale that nobody came, and she asked why": whom it struck asks
_STRUCK = re.compile(
    r"It\s+(?:had\s+)?(?:(?:also|rather|greatly)\s+)?(?:puzzled|surprised|struck|worried|concerned|troubled|bothered|disturbed|intrigued|interested|seemed\s+(?:odd|strange|\w+)\s+to"
    r"|appeared\s+(?:\w+\s+)?to|was\s+(?:odd|strange|unclear|not\s+clear|a\s+(?:puzzle|concern|worry|surprise|matter\s+of\s+\w+))\s+to)\s+(?=(?:the\s+)?[A-Z])"
)
# "In that connection Mr Hale asked …" is a lead-in, "The note that came asked …" has a clause before its verb
# "the comments", "further comments", "his questions"
_A_NOUN = re.compile(r"\b(?:the|these|those|his|her|their|its|an?|some|further|earlier|previous|other|of|and|to|on|\w+['’]s?)\s+$")
_CLAUSE_WORD = re.compile(
    r"\b(?:that(?!\s+(?:connection|context|case|event|regard|respect|point|note|subject|matter|topic|score|basis|vein|light|front|item|issue)\b)"
    r"|which|who|whether|if)\b"
)
# "Reference was made by Mr Hale to the rise and he asked why", "The Panel’s attention was drawn by …": who does so asks
_DRAWN_BY = re.compile(
    r"(?:(?:Reference|Mention|Attention|(?:Some\s+|Great\s+|Much\s+)?(?:Concerns?|Surprise|Disappointment|Alarm|Dismay|Doubts?|Unease))"
    r"|(?:The\s+)?(?:[A-Z]\w+\s+){0,3}[A-Z]\w+['’]s?\s+attention|The\s+attention\s+of\s+(?:the\s+)?[\w\s]{3,40}?)"
    r"\s+(?:was|were|had\s+been|having\s+been)\s+(?:(?:also|then|again|next)\s+)?(?:made|drawn|expressed|raised|voiced)\s(?:[^.;:?]{3,160}?\s)??by\s+"
    r"(?=(?:the\s+)?[A-Z])"
)
# "With regard to fees, which had risen from £4 to £6, Mr Hale asked …": what the question is about, with more of it
_ABOUT_WHAT = re.compile(
    r"(?:(?:With|In)\s+(?:regard|reference|relation|respect)\s+(?:to|of)|Regarding|Concerning|Turning\s+to|As\s+(?:to|regards)|On)\s"
    r"[^.,;:?]{3,120},\s+(?:which|who|whose|where|up|down|now|as\s+(?:shown|set\s+out|reported|outlined))\s[^.;:?]{3,160},\s+"
)
_ASKING = re.compile(r"(?:asking|querying|wondering|[ei]nquiring|questioning|seeking)\b")  # "• Councillor Hale asking why it was shut"
_AND = re.compile(r"\w\s+(?:and|&)\s+$")
_TO_WHICH = re.compile(r"\bto\s+which\s+$")
_IN_REPLY = re.compile(r"\bin\s+(?:response|reply|answer)(?:\s+to\s+(?:which|this|that|him|her|them))?,?\s+$")
_IN_RESPONSE = re.compile(r"\bin\s+(?:response|reply|answer)\b")
_INSIDE = ("question.embedded-after", "question.when-asked")  # the question stands inside or behind its answer
_JOINING = ("and", "but", "while", "whereupon", "which", "with", "then", "so", "as")  # what is cut off ends in one of these or a space
_LONGEST_TAIL = 120
_TAIL = re.compile(
    r"(?:[,;]?\s+(?:following|after|during|upon|in\s+the\s+course\s+of|(?:an?\s+(?:point|matter|question|thing)\s+)?(?:at|on|to|about))\s+which\s*$"
    r"|\s*(?:[,;:–-]\s+)?(?:\s*(?:&|\b(?:and|but|then),|\b(?:and|but|while|whereupon|in\s+(?:answer|reply|response),?|(?:in\s+(?:answer|reply|response)\s+)?to\s+which|with|then|so|as)))*\s*)$"
)


def clauses(
    text: str, start: int, end: int, line: int, *, first: bool, cues: Cues, cast: Cast, awaited: bool = False, by_name: bool = False
) -> Iterator[Clause]:
    """Yield the clauses of the sentence ``text[start:end]``; ``cues`` are the matches inside it, ``awaited`` says that an answer is due,
    ``by_name`` that people are called by one name here, whether the attendance knows them or not."""
    label = _LABEL.match(text, start, end)
    begin = label.end() if first and label else start
    bulleted = first and is_entry(text, start, end)
    if begin >= end:
        return
    spoken = _spoken(text, begin, end, cast, awaited)
    if spoken is not None and (first or spoken[0].person):
        speaker, body = spoken
        said = Clause(begin, end, line, first, bulleted, speaker, body=body, spoken=True)
        if any(c[1] == "ask" and begin <= c[2] < end for c in cues) and not text[body:end].startswith(("I ", "We ")):
            classify(text, said, cues)
            said.spoken = said.act != "ask"  # "Mr Hale: queried the fee"
            said.act, said.rule = (said.act, said.rule) if said.act == "ask" else ("plain", "")
        said.interrogative = bool(re.search(r"\?[\"”’)]*$", text[begin:end])) or unmarked(text, body, end)
        yield said
        return
    drew = elicited(text, begin, end, line, first, bulleted, cast) or asked_behind(text, begin, end, line, first, bulleted, cast)
    if drew is not None:
        yield drew
        return
    having = having_asked(text, begin, end, line, first, bulleted, cast)
    told = (having.end, having.main) if having else told_behind_dash(text, begin, end, cast)
    if told is not None:
        yield having or Clause(begin, told[0], line, first, bulleted, body=begin, interrogative=True)
        for n, clause in enumerate(clauses(text, told[1], end, line, first=False, cues=within(cues, told[1], end), cast=cast)):
            clause.reply = clause.reply or n == 0
            yield clause
        return
    parted = behind_dash(text, begin, end, cues, cast)
    if parted is not None:
        yield from clauses(text, start, parted[0], line, first=first, cues=within(cues, start, parted[0]), cast=cast)
        bracket = text[parted[1] - 1] in "(["
        stop = begin + len(text[begin:end].rstrip(" .)]")) if bracket else end
        told_there = within(cues, parted[1], stop)
        for n, clause in enumerate(clauses(text, parted[1], stop, line, first=False, cues=told_there, cast=cast, awaited=True)):
            clause.reply, clause.subject = clause.reply or n == 0, clause.subject or (parted[2] if n == 0 else None)
            if (bracket or points(text, parted[1])) and n == 0 and (clause.subject is None or clause.subject.pronoun):
                clause.act, clause.rule, clause.subject = "reply", "response.in-response", None  # "(it was)"
            yield clause
        return
    of_page = _OF_PAGE.match(text, begin, end) if first else None
    begin = of_page.end() if of_page else begin
    after = behind_heading(text, begin, end, cast) if first else begin
    headed, begin = after > begin, after
    starts = starts_of(text, begin, end, cast)
    if (awaited or by_name) and len(starts) == 1 and starts[0][1] is None and (named := due(text, begin, end)) is not None:
        starts = [(begin, *named)]
    head = None
    bare = _BARE_RESPONSE.match(text, begin, end) if starts[0][1] is None else None
    replies = subject_at(text, bare.end(), end, cast) if bare else None
    over = cast.at(text, bare.end(), end) if bare and replies is None else None
    if over is not None and _OVER_LIST.fullmatch(text, over.end, end):
        replies = over, over.end  # "In response the Head of Parks:" over what he said
    if replies is not None:
        starts = [(begin, *replies), *(start for start in starts[1:] if start[2] > replies[1])]
    if starts[0][1] is None and (len(starts) == 1 or _AND.search(text, starts[0][0], starts[1][0])):
        starts = without_comma(text, starts, end, cues, cast)
    replier = in_reply_to(text, begin, end, cast) if len(starts) == 1 and starts[0][1] is None else None
    if replier is not None:
        starts = [(begin, *replier)]
    if len(starts) > 1 and starts[0][1] is None:
        who = starts[1][1]
        before = asked_first(text, begin, who, starts[1][2], end) if who is not None else None
        head = with_lead_in(text, starts, end, line, first, bulleted, cues, cast) if before is None else None
        if before is not None:
            head = Clause(begin, end, line, first, bulleted, who, body=starts[1][2], main=starts[1][0], question=before, asker=who)
            head.rule = "question.when-asked"
            starts = [(begin, who, starts[1][2]), *starts[2:]]
        elif head is not None:
            asks_by_name(text, head, cast)
            starts = [(starts[0][0], starts[1][1], starts[1][2]), *starts[2:]]
    elif starts[0][1] is None:
        head = with_facts(text, begin, end, line, first, bulleted, cues, cast)
        head = head or facts_for(text, begin, end, line, first, bulleted, cast)
        if head is None and len(starts) == 1 and (unnamed := told_unnamed(text, begin, end)) is not None:
            starts = [(begin, None, begin), (unnamed, None, unnamed)]
    if len(starts) > 1 and starts[0][1] is starts[1][1] is None and _REFERENCE_AND.fullmatch(text, starts[0][0], starts[1][0]):
        starts = [(starts[0][0], None, starts[1][2]), *starts[2:]]
    if len(starts) > 1 and starts[0][1] is None and starts[1][1] is not None and _ABOUT_WHAT.fullmatch(text, starts[0][0], starts[1][0]):
        starts = [(starts[0][0], starts[1][1], starts[1][2]), *starts[2:]]
    struck = _STRUCK.match(text, begin, end)
    whom = cast.at(text, struck.end(), end) if struck else None
    if whom is not None and not whom.pronoun and len(starts) > 1 and starts[0][1] is None and starts[-1][1] and starts[-1][1].pronoun:
        starts = [(begin, whom, starts[-1][2])]
    drawn = _DRAWN_BY.match(text, begin, end) if len(starts) > 1 and starts[0][1] is None else None
    whose = cast.at(text, drawn.end(), starts[1][0]) if drawn else None
    if whose is not None and not whose.pronoun and starts[1][1] is not None and starts[1][1].pronoun:
        starts = [(begin, whose, starts[1][2]), *starts[2:]]
    starts, asked = amid(text, starts, end, cues, cast)
    for n, (at, subject, body) in enumerate(starts):
        stop = starts[n + 1][0] if n + 1 < len(starts) else end
        clause = head if n == 0 and head is not None else Clause(at, stop, line, first and n == 0, bulleted and n == 0, subject, body=body)
        if at in asked and n:
            asked_in(text, clause, asked[at], cast)
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
        elif n + 1 < len(starts) and told_at_once(text, clause, stop, end):
            clause.act, clause.rule = "ask", "question.asked"
        noun = clause.act == "reply" and clause.subject is None
        if noun and any(c[0] == "response.answer-was" for c in within(cues, clause.start, stop)):
            clause.act, clause.rule = "told", "response.answer-was"  # "Ms Bell’s replies were that …"
        if n and subject is not None and ADVISING.match(text, subject.end):
            clause.reply = True  # "…, Mr Bell advising that it was so"
        asked_him = n and subject is not None and subject.pronoun and of_him(text, starts[n - 1][2], at)
        if asked_him or n == 1 and subject is not None and subject.pronoun and _REPLYING_TO.match(text, begin, at):
            clause.reply = True
        if n and subject is not None and subject.pronoun and _BARE_COMMA.search(text, starts[n - 1][2], at) and informs(text, body):
            clause.reply = True  # "asked for examples, he referred to the plan": the comma ends a sentence
        if clause.subject is not None and _IN_RESPONSE.search(text, clause.subject.end, clause.body):
            clause.reply = True
        if n and clause.subject is None and clause.act in ("plain", "comment", "say") and _TO_WHICH.search(text, starts[n - 1][2], at):
            clause.act = "told"  # "…, to which it was commented that …"
        if n and _IN_REPLY.search(text, starts[n - 1][2], at):
            clause.reply = True  # "asked why, and in response the Clerk …"
        if n == 0 and replies is not None:
            clause.reply = True
        if awaited and n == 0 and text[at] in "[(" and clause.subject is not None and clause.subject.answers:
            clause.reply = True  # "[The Commissioner commented that it was so.]"
        if not clause.question and (told_on_asking(text, clause) or heard_for(text, clause, cast)):
            pass
        elif clause.act == "ask" and not clause.question:
            _cut(text, clause, cues)
        elif not clause.question and (
            asked_amid(text, clause, cast)
            or clause.act in ("say", "plain", "comment")
            and deals_with(text, clause, cast)
            or clause.act in ("told", "say", "plain", "present")
            and answered_here(text, clause, cues, cast)
        ):
            pass
        elif clause.act == "reply" and not clause.question:
            responds_to(text, clause, cast)
        spliced = _SPLICED.search(text, clause.body, clause.end)
        if clause.bulleted and clause.act != "ask" and spliced is None and (spliced := _DASHED.search(text, clause.body, clause.end)):
            clause.subject = None  # whoever the matter is about does not ask
        noted = n == 0 and bulleted and len(starts) > 1 and subject is None and ASKS_IN_NOTE.match(text, clause.start, starts[1][0])
        if spliced is None and subject is not None and clause.act in ("say", "comment"):
            spliced = _HOW_WAS.search(text, clause.body, clause.end)
        clause.interrogative = bool(noted or spliced or _INTERROGATIVE.search(text[clause.start : clause.end]))
        if clause.subject is None and first and initials_behind(text, begin, end, cast) is not None:
            clause.interrogative = True
        behind = clause.rule in _INSIDE and clause.main == clause.start  # its agent is told before the question
        impersonal = not behind and (clause.subject is None or clause.act in ("told", "procedure"))
        if impersonal and clause.act in ("told", "ask", "procedure", "request", "reply"):
            clause.agent = agent_in(text, clause.body, clause.end, cast, asks=clause.act == "ask")
        dashed = dashed_answer(text, clause.body, clause.end, cast)
        answer, answerer = dashed or (None, None)
        entry_asks = clause.bulleted and clause.act == "plain" and _NOTES_ASK.match(text, clause.start, clause.end) is not None
        if (
            clause.act != "ask"
            and not entry_asks
            or answer is None
            or _ASIDE_OPENS.search(text, clause.body, answer.start("dash") - 1)
            or _ASIDE_CLOSES.match(text, answer.end(), clause.end)
        ):
            yield clause
            continue
        said = Clause(answer.start("dash"), clause.end, line, False, False, answerer, body=answer.end())
        clause.end = answer.start("dash") - text[answer.start("dash") - 1].isspace()
        yield clause
        yield said


def _spoken(text: str, start: int, end: int, cast: Cast, awaited: bool) -> tuple[Speaker, int] | None:
    """ "Mr Hale: we have an arrangement …", "AB – is it covered?": who speaks, and where the words begin."""
    speaker = cast.at(text, start, end)
    if speaker is None or speaker.pronoun or speaker.role == BODY:
        return None
    asks = on_what(text, speaker, end) if speaker.person or _NAMED.match(speaker.text) else None
    if asks is not None:
        return speaker, asks
    lives = _OF_PLACE.match(text, speaker.end, end)
    mark = _MARK.match(text, lives.end() if lives else speaker.end, end)
    if mark is None and awaited and speaker.person and (told := _TOLD.match(text, speaker.end, end)):
        return speaker, told.end()
    if awaited and (own := in_own_words(text, speaker, end)) is not None:
        return speaker, own
    # "Dr Ash – how long is it?", "AB - is it long", "Mrs Poe – nine pages."
    short = awaited or text[start:end].endswith("?") or (mark is not None and unmarked(text, mark.end(), end))
    dash = mark is not None and mark["dash"] and not (short and not _ASIDE_CLOSES.match(text, mark.end(), end))
    if mark is None or (not speaker.person and (dash or not _NAMED.match(speaker.text))):
        return None
    return speaker, mark.end()


def _cut(text: str, clause: Clause, cues: Cues) -> None:
    """End an asking clause where its speaker stops asking and goes on to comment, or where what became of a question is told."""
    left = _LEFT.search(text, clause.start, clause.end) if clause.rule == "question.question-left" else None
    if left is not None:
        clause.end = left.start()
        return
    asked = max((c[2] for c in cues if c[1] == "ask" and clause.body <= c[2] < clause.end), default=clause.end)
    goes_on = _GOES_ON_SAYING.search(text, asked, clause.end)
    if goes_on and goes_on.start() - asked > 25:
        clause.end = goes_on.start()


def _before_cue(text: str, clause: Clause, cues: Cues, cast: Cast) -> None:
    """The subject directly before the first verb of speech, where the words before it are a lead-in without a comma."""
    begin = clause.start + 9 * text.startswith("To which ", clause.start)
    verbs = sorted({c[2] for c in cues if c[1] in ("ask", "reply", "say", "request") and c[2] > clause.start})
    for verb in verbs[:3]:  # "Further to the comments on salt Mr Hale asked …": the first may be no verb
        if _CLAUSE_WORD.search(text, begin, verb):
            return
        for word in re.finditer(r"(?<![\w’'-])(?=[A-Zato])", text[clause.start : verb]):
            at = clause.start + word.start()
            speaker = cast.at(text, at, verb) if at > clause.start or _ASKING.match(text, verb) else None
            if speaker is not None and re.fullmatch(rf"{ADVERBS}\s+", text[speaker.end : verb]):
                clause.subject, clause.body = speaker, verb
                return
        if not _A_NOUN.search(text, clause.start, verb):
            return


def _trim(text: str, start: int, end: int) -> int:
    if not text[end - 1 : end].isspace() and not text.endswith(_JOINING, start, end):
        return end
    begin = max(start, end - _LONGEST_TAIL)
    tail = _TAIL.search(text[begin:end])
    return begin + tail.start() if tail and begin + tail.start() > start else end
