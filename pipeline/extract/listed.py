"""Lists of questions or of answers under a lead-in ("The following questions were raised:"), and what stands under a speaker as heading."""

import re

from pipeline.extract import asked_topics, bracket_askers, entries, paired_lists
from pipeline.extract.clause import Clause, Cues, within
from pipeline.extract.exchange import ANSWER, ASK, OUTCOME, Exchange, Turn
from pipeline.extract.facts import it_tells
from pipeline.extract.label_words import spoken
from pipeline.extract.list_leads import answers_below, asks_at_end, asks_nothing, inquires_below, names_task, raises, weighs
from pipeline.extract.noted_topics import AUXILIARY, ask_and_answer, is_topic, named_ask, names_topic
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.speakers import BODY, MEMBER, OFFICER, same
from pipeline.extract.speech import clauses
from pipeline.records import Line

# "… made the following point when Members asked about fees;"
_COLON = re.compile(r":[-–—\s]*$|\bfollowing\b[^.;]*;\s*$|\b(?:explained|advised|reported|confirmed|stated|said)(?:\s+that)?\s*;\s*$")
_LIST_LEAD = re.compile(
    r"(?::|[–-]|\bthat"
    r"|following|below|included|include|as follows|\b(?:asked|queried|enquired|to know)"
    r"|\b(?:number|series|range)\s+of\s+(?:things|matters|points|issues|items|areas)"
    r"|\b(?:several|various|some|two|three|further)\s+(?:queries|questions|matters|points))[\s.:;–-]*$",
    re.IGNORECASE,
)
_RAISED = frozenset(
    {"question.raised-passive", "question.information-sought", "question.raised", "question.raised-about", "question.following-ask"}
)
_IMPERSONAL = frozenset({"question.asked-passive", "question.raised-passive", "question.information-sought", "question.was-queried"})
_ANSWERS_FOLLOW = re.compile(r"\b(?:respon|repl|answer)")
# "… responded as follows:", "… the Mayor said the following:"
_SAYS_NOTHING = re.compile(r"\b(?:as\s+follows|(?:the\s+)?following\b[^.;:]{0,40}|below|in\s+turn)[.:–—-]+\s*$")
_ABOUT_WHAT = re.compile(r"\b(?:about|regarding|concerning|relating|relation|whether|why|how|as\s+to|respect|regard|on)\b")
_ASKS_WHAT = re.compile(r"\b(?:whether|why|how|when|what|who|if)\b")  # the question itself, no lead-in to questions
_AS_FOLLOWS = re.compile(r",?\s+as\s+follows\s*[.:]?\s*$")
_AND_COMMENTS = re.compile(
    r"\b(?:comments|points|issues|concerns)\s+and\s+questions\b"
    r"|\bquestions\s+and\s+(?:comments|points|issues|concerns)\b"
)
_AND_OTHERS = re.compile(r"[^.;:]{3,60}?\band\s+(?:(?:the|various|several)\s+)?others?\b[^.;:]{0,60}?\b(?:responded|replied|answered)\b")
_NO_POINT = re.compile(
    r"\b(?:asked|queried|questioned|[ei]nquired|discussed|discussion)\b|\b[Ii]n\s+(?:response|reply|answer)\b|\bIt\s+was\s+(?:suggested|agreed|felt|proposed)\b"
    r"|\bThere\s+was\s+an?\s+(?:need|wish|desire|call|request|plea)\b"
)
_ASKS_FOLLOW = re.compile(
    r"\b(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Cc]larification)\b(?:[^.]{0,50}\b(?:raised|asked|put|posed|sought"
    r"|included|focus+ed|covered)\b|\W*$)"
    r"|(?<![^\n])(?:(?:Key|Main|Further|Other|The)\s+)?[Qq]uestions?\s+(?:from|by|of)\s+[^.:;?]{3,60}:\W*$"
    rf"|(?P<asks>\b(?:{COLLEGES}|[Mm]embers|Councillors|Cllrs)\s+(?:also\s+|then\s+)?(?:asked|queried|questioned|[ei]nquired)"
    r"(?:\s+(?:about|on|as\s+to|officers\s+(?:about|on)))?(?:\s+the\s+following)?\s*[:–—-]+\s*$)"
)
_BY = re.compile(r"\b(?:by|from|of)\s+(?=(?:the\s+)?[A-Z])")
_ASKS_FIRST = re.compile(
    r"(?:Whether|If|Why|What|How|When|Where|Who|Which|Could|Would|Can|Is|Are|Do|Does|Did|Will|Should|Has|Have|Was"
    r"|Were|Whose|The reasons?|Reasons?|Clarity|Clarification|Asked|Queried|Enquired|Sought|Questioned)\b"
    r"|(?:would|could|can|will|should|is|are|was|were|do|does|did|has|have|had)\s+(?:the|any\w*|there|it|they|this|that|these|those|we|he|she|all|some)\b"
)
# "The reason why so few had come was that …" tells; "The vacancies, and when they would be filled" and "Vacancies: when …" ask
_GIVES_REASON = re.compile(r"(?:The\s+)?[Rr]easons?\b.*\b(?:was|were|is)\s+(?:that|because|due|the)\b", re.DOTALL)
_AND_WHETHER = re.compile(r",?\s+and\s+(?:when|whether|how|why|what|if)\s(?=[^.]*$)")
_ASKS_ON = re.compile(r"(?:how|whether|why|when|what|if|where|who|which)\b")
_TO_WHICH = re.compile(r",\s+to\s+which\s(?!there\s|had\s)")
# "• how they could see the list - it was advised that …"
_ANSWER_INSIDE = re.compile(
    r"(?:\s+[–—-]|[,;](?:\s+(?:where(?:upon)?|at\s+which\s+point|and))?)\s+(?=(?:[Ii]t\s+was\s+(?:\w+\s+)?|(?:the\s+)?[Oo]fficers?\s+|[Tt]he\s+(?:\w+\s+){1,6}|(?:Cllr|Councillor|Mrs?|Ms|Dr)\.?\s+(?:[A-Z][\w.’'-]*\s+){1,3})"
    r"(?:advised|explained|confirmed|noted|reported|clarified|said|stated|agreed|replied|responded|felt|thought|believed|undertook|would|could|did\s+not)\b)"
)
# "• why it had fallen – it was the rain"
_ANSWER_PLAIN = re.compile(r"\s+[–—]\s+(?=(?:it|they|there|this|these|that|yes|no|not|none|by|about|around|over|under|£?\d[\d,.]*)\b)")
# "• Does the café pay? - £4,000 a year."
_ASKED_ALOUD = re.compile(r"\?[”\"’]?(?P<dash>\s+[–—-]+\s+)(?=[\w£€$“\"])")
# "• whether …", "• if more could be done", "• on training, whether …"
_WHETHER = re.compile(
    r"(?:(?:on|in|as\s+to|regarding|about)\s[^,;.]{3,60},\s+)?(?:[Ww]hether\b|[Ww]hy\b|[Hh]ow\s+(?!to\b)\w+|if\s+(?!so\b|not\b)[^,;]{3,200}[;.?]?\s*$)"
)
# "Vacancies – how long had they stood open"
_TOPIC_ASKS = re.compile(
    r"\s[–—-]\s+(?:how|what|why|when|where|who|which|whether|is|are|was|were|will|would|can|could|has|have|do|does|did)\s"
)
_ASKS_ON_WHAT = re.compile(
    r"(?:(?:Further|Some)\s+)?(?:Clarity|Clarification|Information|Assurances?|Questions?|Quer(?:y|ies)|Asked|Queried|Details?|More)\b"
)
_ASKED_BY = re.compile(r"(?:pressed|challenged|quizzed|probed)\s+(?:\w+\s+)?by\s[^;:?]{3,160},\s+(?=[A-Zt])")  # with its answer
_PARAGRAPH = re.compile(r"\s*\d{1,3}(?:\.\d{1,3}){1,2}\.?\s+[A-Z“\"]")
_IS_TO_DO = re.compile(r"[Tt]o\s+(?!be\b)[a-z]")  # below a name: what he or she is to do
_RESOLVES = re.compile(r"That\s[^?]*$")
_TOPIC = re.compile(r"[^.?]{3,160}?(?<!\d):\s+(?=\S)")
# "Parking at the surgery – a scheme was being drawn up.": the same before a dash
_TOPIC_DASH = re.compile(r"[^.?:–—]{3,90}?\s[–—-]\s+(?=[a-z0-9£])(?!(?:and|or|to|for|of|which|who|including|in|on)\b)")
_WISH = re.compile(r"To\s+[a-z]")
_WISHED = re.compile(r"it was (?:requested|suggested|agreed|proposed)")
_GUEST = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx)\.?\s[\w’' .-]+")  # without a post: a co-opted member, say
_ASKED = re.compile(r"question\.(?:asked|asked-for|queried|sought|sought-to|wondered|request-that)$")
_LEAD_IN_TAIL = 160  # characters: "These were answered in detail by the officers present."
_DASHES = ("–", "-", "—")
_STATES = ("told", "comment", "request", "say", "present")
_DECISION_LEAD = re.compile(
    r"\b(?:RESOLVED|AGREED|DECIDED|resolved|agreed|decided|recommended)\b(?:\s+(?:that|to|as\s+follows))?\s*[:–—-]+\s*$"
)


class Lists:
    """Reads the list entries of a section into ``state``."""

    def __init__(self, state: Exchange, cues: Cues) -> None:
        self.text, self.cast, self.state = state.text, state.cast, state
        self.cues = cues

    def _decides(self, turn: int, line: Line) -> bool:
        """Whether what stands behind a turn leads in to a decision: "… she said. It was proposed by … and resolved:"."""
        return _DECISION_LEAD.search(self.text, self.state.turns[turn].end, line.end) is not None

    def lead_in(self, n: int, lines: list[Line]) -> None:
        """Note that a list of questions, or of answers, follows this line; what leads in to questions is no question beside them."""
        line, state, text = lines[n], self.state, self.text
        if self._runs_on(line):
            return
        if entries.is_bullet(text, line) and not text[line.start : line.end].rstrip().endswith(":"):
            return
        following = n + 1 < len(lines) and entries.is_bullet(text, lines[n + 1])
        state.list_whole = following and asked_topics.leads(text, line) and asked_topics.all_ask(text, lines, n)
        if state.list_whole or following and paired_lists.all_pair(text, lines, n):
            return self._over_topics(n, line)
        colon = bool(_COLON.search(text[line.start : line.end]))
        spoken_below = bool(_AS_FOLLOWS.search(text, line.start, line.end))
        leads = colon or (following or spoken_below) and _LIST_LEAD.search(text[line.start : line.end])
        heads = colon and line.end - line.start < 60  # "On the first aim:", between the lead-in and its entries
        state.raised_by = (raises(text, line, self.cast) or (state.raised_by if heads else None)) if leads else None
        here = [i for i, turn in enumerate(state.turns) if turn.line == n]
        asked = [i for i in here if state.turns[i].act == ASK]
        by_name = following and bracket_askers.heads(text, lines[n + 1])
        sums_up = asked and leads and state.turns[here[-1]].act == ANSWER and self._sums_up(here, line, below=by_name)
        if sums_up and self._asked_below(n, lines):
            self.state.drop(here)  # "Officers responded to Members’ questions as follows:" over each question with its answer
            return
        replied = answers_below(text, line, self.cast) if leads and following and here == asked else None
        if replied is not None:
            # "The Clerk said the following in response to Members’ questions:" over what the Clerk said
            if here:
                self.state.drop(here)
            state.ask(*replied[1], "question.embedded-after", replied[2], n, bulleted=False)
            state.answer(line.start, line.end, "response.embedded", replied[0], n, list(state.pending))
            state.list_mode = ANSWER
        elif (
            asked
            and here == asked
            and not self._decides(asked[-1], line)
            and self._announces(state.turns[asked[-1]], line, leads=bool(leads), following=following)
        ):
            state.list_mode, state.list_speaker, state.list_bare = ASK, state.turns[asked[-1]].speaker, False
            self.state.drop(asked)
        elif (
            asked
            and leads
            and following
            and state.turns[here[-1]].act == ANSWER
            and "embedded" not in (told := state.turns[asked[-1]].rule)
            and told != "question.responded-to"
            and not _ASKS_WHAT.search(text, state.turns[asked[-1]].start, state.turns[asked[-1]].end)
            and _ANSWERS_FOLLOW.search(text, line.start, line.end)
        ):
            # "… asked the following questions and the officer responded:"
            state.list_bare = False
            state.list_mode, state.list_speaker, state.list_answerer = ASK, state.turns[asked[-1]].speaker, state.turns[here[-1]].speaker
            self.state.drop(here)
        elif here and leads and following and state.turns[here[-1]].act == ANSWER and not self._decides(here[-1], line):
            state.list_mode, state.open = ANSWER, here[-1]
            answer = state.turns[here[-1]]
            by_nobody = answer.speaker is None and asked and _AND_COMMENTS.search(text, line.start, line.end)
            if by_nobody or _AND_OTHERS.match(text, answer.start, line.end):
                # "Cllr Hale and other Members responded as below:": each entry is one answer, by whoever gave it
                state.list_points, state.open = list(answer.to), None
                state.turns.pop()
                state.exchange, state.pending = [], []
        elif following and colon and not here and paired_lists.pairs(text, line):
            state.list_mode, state.list_speaker, state.list_bare = ASK, paired_lists.asker(text, line, self.cast), False
        elif not here and leads and following and (lead := _ASKS_FOLLOW.search(text, line.start, line.end)):
            state.list_bare = len(self.text[line.start : line.end].split()) < 6 and not lead["asks"]
            named = next((self.cast.at(text, m.end(), line.end) for m in _BY.finditer(text, line.start, line.end)), None)
            state.list_mode, state.list_speaker = ASK, named or (self.cast.at(text, line.start, line.end) if lead["asks"] else None)
        elif not here and leads and following and inquires_below(text, lines, n, _WHETHER) and not weighs(text, line):
            answered = _ANSWERS_FOLLOW.search(text, line.start, line.end)  # "points were raised, to which replies were given:"
            state.list_bare, state.list_mode = not answered, ASK
            state.list_speaker = state.raised_by

    def _over_topics(self, n: int, line: Line) -> None:
        """Read a lead-in over a list each entry of which is what was asked."""
        state, text = self.state, self.text
        begin = max(text.rfind(". ", line.start, line.end), line.start)
        here = [i for i, turn in enumerate(state.turns) if turn.line == n and turn.end > begin]
        speaker = next((state.turns[i].speaker for i in here if state.turns[i].act == ASK), None)
        named = (self.cast.at(text, at, line.end) for at in asked_topics.asker_in(text, line))
        if speaker is None:
            first = self.cast.at(text, line.start, line.end)  # "Members sought information on –"
            speaker = first if first is not None and first.role in (BODY, MEMBER) and not first.pronoun else None
        speaker = speaker or next((who for who in named if who is not None and who.role in (BODY, MEMBER)), None)
        if here:
            state.drop(here)
        state.pending, state.open = [], None
        state.list_mode, state.list_speaker, state.list_answerer, state.list_bare = ASK, speaker, None, False

    def _sums_up(self, here: list[int], line: Line, *, below: bool) -> bool:
        """Whether a line tells of questions and of answers, but neither what was asked nor what was answered; ``below`` says that the next
        line names an asker."""
        turns, text = self.state.turns, self.text
        told = any(turns[i].rule.startswith(("question.embedded", "question.responded")) for i in here)
        said = text[turns[here[-1]].start : line.end]
        about = any(_ABOUT_WHAT.search(text, turns[i].start, turns[i].end) for i in here[:-1])
        return told and not about and (below or _SAYS_NOTHING.search(said) is not None)

    def _asked_below(self, n: int, lines: list[Line]) -> bool:
        """Whether one of the next paragraphs or entries holds a question of its own."""
        for m in range(n + 1, min(n + 4, len(lines))):
            line = lines[m]
            if bracket_askers.heads(self.text, line):
                return True
            own = clauses(self.text, line.start, line.end, m, first=True, cues=within(self.cues, line.start, line.end), cast=self.cast)
            begins = next(iter(own), None)
            if begins is not None and (begins.act == ASK or begins.question):
                return True
        return False

    def _runs_on(self, line: Line) -> bool:
        """Whether a line without a mark goes on a list of what a body raised: "The Panel discussed:" / "why the gate was shut?"."""
        return self.state.raised_by is not None and bool(_ASKS_ON.match(self.text, line.start, line.end))

    def _announces(self, asked: Turn, line: Line, *, leads: bool, following: bool) -> bool:
        """Whether a question is no more than the lead-in of a list: it stands at the end of its line and says nothing to be answered."""
        if asked.direct(self.text) or line.end - asked.end > _LEAD_IN_TAIL:
            return False
        raised = asked.rule in _RAISED
        whole = not (following or raised or asked.rule in _IMPERSONAL) and len(self.text[asked.start : asked.end].split()) > 8
        return leads and not whole or following and raised

    def entry(self, n: int, lines: list[Line], sentences: list[tuple[int, int]]) -> int:
        """Read a list entry under a named heading or a lead-in; how many of its sentences are read then, 0 for an ordinary paragraph."""
        line, state, text = lines[n], self.state, self.text
        if state.list_mode and n and entries.mark(text, lines[n - 1]) and _PARAGRAPH.match(text, line.start, line.end):
            state.list_mode, state.list_speaker = "", None  # "24.6 Councillor Hale said …" below a list of points
            return 0
        if not entries.is_bullet(text, line) or not (state.heading or state.list_mode) or not sentences:
            return 0
        begin, end = entries.content(text, line)
        if state.heading is None and self._names(begin, end):
            state.list_mode, state.list_speaker = "", None  # who spoke, not what was asked
            return 0
        if begin >= end or (OUTCOME.match(text, begin) and state.heading is None):
            return 0
        if state.list_whole and state.list_mode == ASK and state.heading is None:
            if not asked_topics.asks(text[begin:end]):
                return 0
            stop = asked_topics.without_tail(text, begin, end)
            state.ask(begin, stop, "question.listed", state.list_speaker, n, bulleted=True)
            state.open = None
            return len(sentences)
        stop = max(begin, sentences[0][1])
        if paired_lists.figure_and_answer(state, begin, end, n):
            return len(sentences)
        own = next(iter(clauses(text, begin, stop, n, first=False, cues=within(self.cues, begin, stop), cast=self.cast)), None)
        if state.list_mode == ASK and state.heading is None and (late := asks_at_end(text, sentences, own)) is not None:
            state.ask(*late, "question.listed", state.list_speaker, n, bulleted=True)
            return len(sentences)
        asks = _ASKS_FIRST.match(text, begin) or _WHETHER.match(text, begin, stop) or _ASKS_ON.match(text, begin)
        if own is not None and state.list_points and not (asks and own.subject is None):
            return len(sentences) if self._point(begin, end, n, own) else 0
        if own is not None and own.subject is not None and not own.subject.pronoun and not asks:
            told = own.subject.role in (OFFICER, BODY) and not own.subject.person and not own.subject.plural
            if not (state.list_mode == ANSWER and own.act == "plain" and told):
                # "• The Service had visited every school", "• The Council was seeking no money" go on the list of facts
                return 0
        if state.heading is not None:
            read = self._until_answer(sentences, n, own)
            more = read < len(sentences)
            self._under_heading(begin, sentences[read - 1][1] if more else end, n, own)
            state.open = state.pending[-1] if more and state.pending else state.open  # the rest may answer it
            return read
        elif state.list_mode == ANSWER and (asked := named_ask(text, begin, end, self.cast)) is not None:
            ask_and_answer(state, begin, end, n, asked)
        elif state.list_mode == ANSWER and not state.list_points:
            if state.current is not None:
                state.current.end = end
        elif not self._listed_question(begin, stop, end, n, own):
            return 0
        elif state.pending and state.pending[-1] == len(state.turns) - 1:
            state.open = state.pending[-1]
            return 1  # the entry may ask on, or hold the answer
        return len(sentences)

    def _names(self, begin: int, end: int) -> bool:
        """Whether an entry is nothing but somebody's name: "• Councillor Ann Poole;"."""
        who = self.cast.at(self.text, begin, end)
        return who is not None and who.role != BODY and not self.text[who.end : end].strip(" ,.;") and not who.pronoun

    def _point(self, begin: int, end: int, n: int, own: Clause) -> bool:
        """Read an entry of what was said in answer to several; False where it asks, or holds a question."""
        state = self.state
        if own.act in ("ask", "request", "procedure") or own.interrogative or own.question or _NO_POINT.search(self.text, begin, end):
            return False
        speaker = own.subject if own.subject is not None and not own.subject.pronoun else None
        if speaker is not None and (speaker.role in (MEMBER, BODY) and not speaker.answers or own.act == "comment"):
            return False
        state.answer(begin, end, "response.point", speaker, n, list(state.list_points))
        state.open = None
        return True

    def _until_answer(self, sentences: list[tuple[int, int]], n: int, own: Clause | None) -> int:
        """How many sentences of an entry under a name are the question: somebody else may answer it in the same entry."""
        if own is None or own.act != ASK and not own.interrogative:
            return len(sentences)
        for i, (start, end) in enumerate(sentences[1:], start=1):
            said = next(iter(clauses(self.text, start, end, n, first=False, cues=within(self.cues, start, end), cast=self.cast)), None)
            if said is None:
                continue
            other = said.subject is not None and not said.subject.pronoun and not same(said.subject, self.state.heading)
            told = said.act == "told" and (said.subject is None or said.subject.pronoun)  # "He was told that it had been paid."
            tells = said.act == "plain" and said.subject is None and it_tells(self.text, start, end)  # "Wondered if … It was."
            if other and said.act in ("say", "reply") or told or tells:
                return i
        return len(sentences)

    def _under_heading(self, begin: int, end: int, n: int, own: Clause | None) -> None:
        state, head = self.state, self.state.heading
        asks = own is not None and (own.act == ASK or own.interrogative)
        guest = head is not None and own is not None and bool(_GUEST.fullmatch(head.text) and _ASKED.match(own.rule))
        officer = head is not None and head.answers and not (asks and guest)
        if asks and own is not None and not (officer and (state.pending or own.act == ASK)):
            state.ask(begin, end, own.rule if own.act == ASK else "question.mark", head, n, bulleted=True)
            state.open = None
        elif (
            own is not None
            and own.act in ("request", "procedure")
            or _IS_TO_DO.match(self.text, begin)
            or names_task(self.text, begin, end)
        ):
            state.open = None
        elif state.pending and not same(head, state.asked_by()):
            state.answer(begin, end, "response.heading", head, n, list(state.pending))
        elif state.current is not None and state.current.act == ANSWER and same(state.current.speaker, head):
            state.current.end = end

    def _listed_question(self, begin: int, stop: int, end: int, n: int, own: Clause | None) -> bool:
        """Read a list entry as a question, with its answer where the entry holds one: "How many? – 71." or "Cost: it was small."."""
        state, text = self.state, self.text
        if text[begin:end].rstrip(" -–—").endswith(":") and _ASKS_ON_WHAT.match(text, begin, end):
            state.pending, state.open = [], None  # "Clarity was sought on:-" over a list within the list
            return True
        topic = _TOPIC.match(text, begin, end) or self._dashed_topic(begin, end)
        words, rest = text[begin:stop], text[topic.end() : end] if topic else ""
        if asks_nothing(words) or topic and paired_lists.only_viewed(rest):
            return False  # "• Would liaise with the school", "• Fees: it was felt that …"
        asks = own is not None and own.act == ASK and own.subject is None
        begins = _WHETHER.match(words) or (_ASKS_FIRST.match(words) or _ASKS_ON.match(words)) and not _GIVES_REASON.match(words)
        inquires = begins or _TOPIC_ASKS.search(words) or _AND_WHETHER.search(words) or topic and paired_lists.inquires(topic.group())
        direct = asks or bool(inquires) or words.rstrip("”\"’'").endswith("?")
        if own is not None and (own.question or asks and own.rule in _IMPERSONAL):
            return False
        if _TO_WHICH.search(words) or asks and _ASKED_BY.match(words):
            return False  # the sentence holds its answer
        if not direct and names_task(text, begin, stop):  # "• Clerk to circulate the list"
            return False
        if (
            state.pending
            and not direct
            and text[begin - 2 : begin].strip() in _DASHES
            and text[state.last_question.start - 2] not in _DASHES
        ):
            state.answer(begin, paired_lists.until_marker(text, begin, end), "response.dash", state.list_answerer, n, list(state.pending))
            return True
        if _WISH.match(words) or _RESOLVES.match(words) or _WISHED.match(rest) or state.list_bare and not direct:
            return False
        if topic and not _ASKS_ON.match(rest) and (direct or is_topic(topic.group(), rest)):
            stop, at, rule = begin + len(topic.group().rstrip().rstrip(":–—- ")), topic.end(), "response.topic"
        elif direct or topic and _ASKS_ON.match(rest) or names_topic(words, told=stop < end):
            dash = re.match(r"\s*[–—-]\s+", text[stop:end])
            at, rule = (stop + dash.end(), "response.dash") if dash else (0, "")
        else:
            return False
        if own is not None and own.act in _STATES and not direct and not topic:
            return False
        inside = _ANSWER_INSIDE.search(text, begin, end)
        if inside and inside.start() > stop and text[inside.start()] in ",;":
            inside = None  # "In response, the Head of Finance …" is a sentence of its own
        if not at and (answered := inside or begins and _ANSWER_PLAIN.search(text, begin, end)):
            stop, at, rule = answered.start(), answered.end(), "response.dash"
        elif not at and (aloud := _ASKED_ALOUD.search(text, begin, stop)):
            stop, at, rule = aloud.start("dash"), aloud.end(), "response.dash"
        state.ask(begin, stop, "question.topic" if topic else "question.listed", state.list_speaker, n, bulleted=True)
        if at and at < end:
            speaker = spoken(text, at, end, self.cast) or state.list_answerer
            state.answer(at, paired_lists.until_marker(text, at, end), rule, speaker, n, list(state.pending))
        state.open = None
        return True

    def _dashed_topic(self, begin: int, end: int) -> "re.Match[str] | None":
        """What was asked about, where a dash and a whole sentence follow it."""
        topic = None if self.state.list_bare else _TOPIC_DASH.match(self.text, begin, end)
        if topic is None or "?" in self.text[topic.end() : end] or AUXILIARY.search(topic[0]) and not paired_lists.inquires(topic[0]):
            return None
        return topic if AUXILIARY.search(self.text, topic.end(), end) else None
