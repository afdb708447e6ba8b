"""Clauses that ask: which ones do, who asks, and whether they go on a question that is open."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.clause import Clause
from pipeline.extract.doubts import TURNED, notes_question, people_who_wonder, were_raised
from pipeline.extract.embedded import agent_in, by_several, met_by_deed, possessor
from pipeline.extract.exchange import ANSWER, ASK, Exchange, led_from, passive
from pipeline.extract.formal_asks import asks_as_officer, only_in_form
from pipeline.extract.gapped import second_askers
from pipeline.extract.label_words import QUESTION_FROM, asker_label
from pipeline.extract.list_leads import asks_nothing
from pipeline.extract.own_words import asks_as_we, asks_shortly, in_own_words, rhetorical, short_question
from pipeline.extract.seeking import (
    ONLY_ASKED,
    THE_QUESTION,
    TOOK,
    WHEN_IN_LIST,
    asked_for_views,
    asked_to_say,
    asks_among,
    guest_was_asked,
    label_of_asker,
    means,
    name_with_place,
    put_to,
    put_to_before,
    receives_questions,
    says_what,
    sums_up,
    supplements,
    was_seeking,
)
from pipeline.extract.speakers import BODY, MEMBER, OFFICER, Cast, Speaker, clashes, same
from pipeline.extract.speech import AND_HOW_WAS
from pipeline.extract.tags import tag
from pipeline.extract.unasked import asked_elsewhere, asked_outside, asks_who_films, invites_answer, letter_asks, none_put, others_ask

_LETTER = re.compile(r"\b(?:you|your|I|my|we|our)\b|\?\?|\bplease\b")
_BODY_ASKED = re.compile(
    r"(?:[Tt]he\s+)?(?:\w+\s+){0,2}(?:Council|Committee|Board|Panel)\s+was\s+(?:also\s+|then\s+)?asked\s+(?:whether|if|how|why|what|when|where|which|who)\s+(?!it\b|they\b|any)"
)
# "Map is out of date, AB?", "AB to bring the map (?)": a note of whose it is, or of what is not sure
_UNSURE = re.compile(r"[a-z],\s[A-Z]{2,4}\?\W*$|\(\s*\?+\s*\)\W*$")
_LAST_ASKS = re.compile(
    r",\s+(?:was|is|are|were|do|does|did|can|could|will|would|has|have|had|should)\s+(?:there|it|they|the|any)\s[^,?]+\?\W*$"
)
# "Cllr Hale said that tenants were angry, and could Ms Peel say when it would end?"
_THEN_ASKS = re.compile(
    r"(?:[,;]\s+(?:and|so|but)|^[^;:]*;)\s+(?:was|is|are|were|do|does|did|can|could|will|would|has|have|had|should|how|why|what|when|where|who)\s[^,;?]+\?\W*$"
    rf"|{AND_HOW_WAS}"
)
_INITIALS = re.compile(r"[A-Z]{2,4}[a-z]?")
_TO_BE_SENT = re.compile(r"\b(?:should|must|may|can|to)\s+be\s+[a-z]+")
_REPORTS = re.compile(r"\s*(?:said|states|says|continues|[a-z]+ed)\s+that\b")  # "stated that …?": a doubt, put as a statement
# "Reference having been made by Councillor Hale to the rise, he asked …"
_MADE_BY = re.compile(r"(?:Reference|Mention|An?\s+(?:point|comment|observation))\s+having\s+been\s+(?:made|raised)\s+by\s+")
# "In how many cases did it win, asked Cllr Hale, and was told …"
_ASKS_FIRST = re.compile(
    r"(?:(?:and|but|so)\s+)?(?:(?:(?:in|on|by|for|to|at|of|with|from)\s+)?(?:how|what|which|whose|whom|when|where|why|who)"
    r"|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b",
    re.IGNORECASE,
)
_SHE = re.compile(r"(?:When|As|Once|After|On|What)\s+(?:he|she|they)\b")  # "When she went on to question how far …, the Director said …"
_RECEIVED = re.compile(r"\b[Qq]uestion\s+(?:was|had\s+been|has\s+been)\s+(?:\w+\s+)?(?:received|submitted|put)\s+(?:from|by)\s+")
# "Can members have the dates?" asks for a paper
_PLEASE = re.compile(r"(?:Can|Could|May)\s+(?:[\w’]+\s+){1,3}(?:have|be\s+(?:given|sent|provided|supplied))\b")
# "Her question about the laundry had been answered by letter"
_DEALT_WITH = re.compile(
    r"\b(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))\b[^.?]{0,60}\b(?:had|has|have)\s+(?:since\s+|now\s+)?been\s+(?:answered|dealt|settled|resolved|closed)\b"
)
# "Mr Bell’s question concerned …"
_WHOSE = frozenset(
    {"question.question-left", "question.question-was", "question.question-to", "question.questions-were"}
    | {"question.concerned", "question.centred", "question.concern-was"}
)
_AT_ISSUE = re.compile(r"The\s+(?:\w+\s+)?question\s+(?:for|to|of)\b")  # "The question for the Panel was whether …"
# waits for news, asks nobody
_HOPES = re.compile(r"hoped\s+to\s+(?:hear|learn)\b(?!\s+(?:whether|if|how|why|what|when|where|who|which)\b)")
_ABOUT = ("question.raised-about", "question.query-from")
# "The Clerk read out a question on behalf of Mr Bell, asking why …"; without what it asks, the question itself stands below
_READ_OUT = ("question.read-for", "question.put-for", "question.was-read")
_READ_ASKS = re.compile(
    r"\b(?:asking|[ei]nquiring|querying|whether|why|how|what|when|where|who|about|regarding|concerning|on\s+(?!behalf\b))\b"
)
_READ_FOR = re.compile(r"\b(?:question|query)\s+(?:\w+\s+){0,3}?(?:on\s+behalf\s+of|from|for|by)\s+")
# "Query raised re the hall", not "Questions raised by residents were answered"
_NOTE_OF = re.compile(
    r"(?:(?:A|Further|Other|Some)\s+)?(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Ee]nquir(?:y|ies))\s+(?:raised|asked|put)\b"
    r"(?![^.?]*\b(?:was|were|had|has|have|should|can|will)\b)"
)
# what an officer who does so only answers with
_UNSURE_ALOUD = ("question.unclear", "question.not-see", "question.not-clear", "question.remained-unclear", "question.wanted-to-confirm")
_OF_OTHERS_ALONE = ("question.asked", "question.asked-for", "question.request-that", "question.checked")
_FORMULAS = ("question.any-questions", "question.any-questions-body", "question.no-questions", "question.anything-else")
_ASKED_BY = re.compile(r"\b(?:asked|requested|invited|questioned|queried|pressed|challenged|probed)\b[^.;]{0,90}?\bby\s+")
# a member who may as well be asked to do something: "was asked if he would chair"
_WAS_ASKED_ABOUT = re.compile(r"\bwas\s+(?:(?:then|also)\s+)?asked\s+(?:how|why|what|when|where|which|who|about)\b")
_WAS_ASKED_WHAT = re.compile(r"\b(?:was|were)\s+(?:(?:then|also)\s+)?asked\s+(?:whether|if|how|why|what|when|where|which|who|about)\b")
_ASKED_WHAT = re.compile(
    r"(?:(?:asked(?:\s+(?!to\b|for\b|that\b|(?i:members|councillors|meeting|committee|panel|board|council|all|those)\b)[\w’'-]+){0,6}?|wondered"
    r"|[ei]nquired|queried)\s+(?:whether|if|how|why|what|when|where|which|who)|asked\s+about)\s+(?!any\b|anyone|members\b|councillors\b|(?:s?he|they)\s+would\b)"
)
_BUT_ASKED = re.compile(
    r"[a-z%\d)]\s+(?:but|and)\s+(?:also\s+|then\s+)?(?:asked|queried|[ei]nquired|wondered|questioned)\s+(?:as\s+to\s+)?(?:about|whether|if|how|why|what|when|where|which|who)\b"
)
_PRONOUN_ASKS = re.compile(
    r"\b(?:This|That)\s+was\s+to\s+ask\b|\b(?:His|Her|Their)\s+(?:\w+\s+)?(?:questions?|query|queries)\s+(?:was|were)\b|\band\s+(?:he|she|they)\s+(?:also\s+)?(?:asked|queried|[ei]nquired|questioned|wondered)\b"
)
# Behind a question, without a mark of its own
_MORE_EXACTLY = re.compile(
    r"(?:More\s+s|S)pecifically,?\s|In\s+particular,?\s+(?:why|how|what|when|where|who|which|whether|if|was|were|is|are|did|does|do|had|has|have|would|will"
    r"|could|can|should)\s|(?:Was|Is|Are|Did|Does|Do|Has|Have|Would|Will|Could)\s+(?:this|that|it|there|they|these|those|the|any)\s(?!.*\bto\s+be\b)"
)
# "Following the question at the July meeting, the Clerk had written …"
_ONCE = re.compile(
    r"(?:\w+\s+){0,3}(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))\s+(?:(?:raised|asked|put|made)\s+)?(?:by\s+[^,]{3,40}\s)?"
    rf"(?:at|from|of)\s+(?:the|our|its|an?)\s+(?:last|previous|earlier|{MONTH_NAME})\s+(?:\w+\s+){{0,2}}(?:[Mm]eeting|session)\b"
)
# "The question of what would become of the hall was raised."
_QUESTION_OF = re.compile(
    r"\W*(?:[A-Z][\w’'-]*\s+){0,5}?(?:The|A)\s+(?:further\s+)?(?:questions?|query|queries)\s+(?:(?:of|as\s+to|about|regarding)\s+)?(?:what|whether|how|who|when|where|which|why|if)\b"
    r"[^.?;]{5,300}?\b(?:was|were)\s+(?:also\s+|then\s+|again\s+)?(?:raised|put|asked|posed|mentioned)\b"
)
_OF_WHAT = re.compile(r"\b(?:if|whether|how|why|what|when|where|which|who|about|on|regarding|concerning|over|for|as\s+to|to)\b")
_NEW = re.compile(rf"{_OF_WHAT.pattern}|^(?!(?:the|that|this|these|those)\b|.*['’]).|\b(?:relati\w+|further|another|second|later)\b")
_WE_WERE_ASKED = re.compile(r"\b(?:I|[Ww]e|[Tt]hey|who)\s+(?:was|were|had\s+been)\s+(?:asked|questioned)\b")
# "With regard to the query on the hedge, …": the question just asked, not another
_SAME = re.compile(r"(?:the|that|this|his|her|their)\s+(?:\w+\s+)?(?:question|query|[ei]nquiry|point)\b", re.IGNORECASE)


class Asking:
    """Reads the asking clauses of a section into ``state``."""

    def __init__(self, state: Exchange) -> None:
        self.text, self.cast, self.state = state.text, state.cast, state

    def asks(self, clause: Clause) -> bool:
        if clause.act == "procedure" and clause.rule in _FORMULAS:
            return False
        receives_questions(self.text, clause)
        if clause.act == "procedure":
            asked = re.search(
                r"\bask(?:ed|s)\b.{0,60}?\b(?:if|whether|how|why|what|when|to\s+(?:explain|say|clarify|confirm|comment|state"
                r"|tell|outline|describe))\b",
                self.text[clause.start : clause.end],
            )
            views = asked_for_views(self.text, clause)  # "The Mayor was asked for her views on …"
            if views or asked_to_say(self.text, clause):  # "The Mayor was asked to comment on …"
                clause.act, clause.rule = "ask", "question.asked-for" if views else "question.asked"
                return True
            return bool(asked and _by(self.text, clause, self.cast))
        raised = clause.subject is None and were_raised(self.text, clause.start, clause.end)
        if clause.act != "ask" and (raised or _QUESTION_OF.match(self.text, clause.start, clause.end)):
            clause.act, clause.rule = "ask", "question.raised-passive"
            clause.agent = clause.agent or agent_in(self.text, clause.start, clause.end, self.cast, asks=True)
            clause.agent = clause.agent or people_who_wonder(self.text, clause.start, clause.end)
        if was_seeking(self.text, clause):
            clause.act, clause.rule = "ask", "question.sought"
        if clause.act != "ask" and not clause.interrogative:
            return self._goes_on_asking(clause)
        if asked_outside(self.text, clause) or letter_asks(self.text, clause) or asked_elsewhere(self.text, clause.start, clause.end):
            return False
        if only_in_form(self.text, clause) or clause.act == "ask" and none_put(self.text, clause):
            return False
        if clause.act == "ask" and clause.subject is None and others_ask(self.text, clause, self.cast):
            return False
        if clause.subject is None and _DEALT_WITH.search(self.text, clause.start, clause.end):
            return False
        if clause.act == "ask" and asks_who_films(self.text[clause.body : clause.end]):
            return False
        if clause.rule in _UNSURE_ALOUD and (clause.subject is None or clause.subject.answers):
            clause.act = "say"  # "The Clerk was unclear how old it was"
            return False
        if clause.act == "ask" and clause.subject is None and _WE_WERE_ASKED.search(self.text, clause.start, clause.end):
            return False
        if clause.subject is None and clause.rule in _ABOUT and _TO_BE_SENT.search(self.text, clause.start, clause.end):
            return False
        if clause.rule == "question.sought-to" and _HOPES.match(self.text, clause.body, clause.end):
            return False
        if not invites_answer(self.text, clause):
            return False
        if clause.rule == "question.question-to" and _AT_ISSUE.match(self.text, clause.start, clause.end):
            return False
        if clause.rule in _READ_OUT and not _READ_ASKS.search(self.text, clause.start, clause.end):
            return False
        if clause.rule == "question.raised-short" and not _NOTE_OF.match(self.text, clause.start, clause.end):
            return False
        if clause.act == "ask":
            if passive(self.text, clause):
                what = _WAS_ASKED_WHAT.search(self.text, clause.body, clause.end)
                officer = clause.subject is not None and (clause.subject.answers or clause.subject.pronoun and self._answerer())
                if _BODY_ASKED.match(self.text, clause.start, clause.end):
                    return True
                member = clause.subject is not None and clause.subject.role == MEMBER and not clause.subject.plural
                if guest_was_asked(self.text, clause):
                    return True
                if member and _WAS_ASKED_ABOUT.search(self.text, clause.body, clause.end):
                    return True
                return officer and what is not None or _by(self.text, clause, self.cast) is not None
            if clause.subject is None or clause.subject.role != OFFICER or _INITIALS.fullmatch(clause.subject.text):
                return True
            asks_aloud = clause.interrogative or _ASKED_WHAT.match(self.text, clause.body)
            asks_aloud = asks_aloud or _BUT_ASKED.search(self.text, clause.body, clause.end)
            if (clause.subject.person or clause.interrogative) and not clause.subject.text.startswith("The ") and asks_aloud:
                return True  # an adviser or a guest by name, who can ask as well as answer
            if asks_as_officer(self.text, clause):
                return True
            return clause.rule not in _OF_OTHERS_ALONE
        told = clause.act in ("plain", "comment", "say") or clause.act == "request" and self.text[clause.end - 1 : clause.end] != "?"
        if not told and clause.subject is None and clause.interrogative:
            told = tag(self.text, clause.start, clause.end, self.cast) is not None  # "How, asked Mr Hale, was it to be met?"
        return told and self._asks_aloud(clause)

    def _goes_on_asking(self, clause: Clause) -> bool:
        """Whether a sentence says more exactly what the one before it asks, "Specifically, was it rain …", or an entry notes a question."""
        current = self.state.current
        raised = self.state.raised_by is not None and any(f.match(self.text, clause.start, clause.end) for f in (WHEN_IN_LIST, TURNED))
        when = raised or asks_among(self.state, clause)
        if clause.first and clause.bulleted and (clause.subject is None or when) and clause.act in ("plain", "comment"):
            noted = when or notes_question(self.text, clause.start, clause.end)
            noted = noted and not asks_nothing(self.text[clause.start : clause.end], self.state.raised_by)
            clause.act, clause.rule = ("ask", "question.listed" if when else "question.note") if noted else (clause.act, clause.rule)
            return noted
        near = current is not None and current.act == ASK and current.line == clause.line and clause.act == "plain"
        if near and THE_QUESTION.match(self.text, clause.start, clause.end):
            return True
        return near and not clause.first and clause.subject is None and bool(_MORE_EXACTLY.match(self.text, clause.start, clause.end))

    def _answerer(self) -> bool:
        """Whether "He was asked whether …" means somebody who answers: an answer is open, or an officer was named last."""
        current, named = self.state.current, self.state.antecedent
        return current is not None and current.act == ANSWER or named is not None and named.answers

    def _named_since(self, clause: Clause, speaker: Speaker | None) -> bool:
        """Whether a pronoun that asks means ``speaker``, whom its paragraph names, and not who asked in one before it."""
        asker, head = self.state.asker, self.text.rfind("\n", 0, clause.start) + 1
        if asker is None or speaker is None or clashes(clause.subject, speaker):  # type: ignore[arg-type]
            return False
        guest = bool(speaker.person) and not speaker.text.startswith("The ")  # who can ask as well as answer
        current, fellow = self.state.current, speaker.role == MEMBER  # who may answer, and ask the next
        answered = not fellow and current is not None and current.act == ANSWER and same(current.speaker, speaker)
        return asker.start < head <= speaker.start < clause.start and not (answered if guest else self._has_answered(speaker))

    def _has_answered(self, speaker: Speaker | None) -> bool:
        """Whether somebody answers for a service or has just answered, and does not ask what follows."""
        current, serves = self.state.current, speaker is not None and speaker.role == OFFICER
        return serves or current is not None and current.act == ANSWER and same(current.speaker, speaker)

    def _asks_aloud(self, clause: Clause) -> bool:
        """Whether a sentence that ends in a question mark asks: no chair's formula, no letter read out, no unsure note."""
        words = self.text[clause.start : clause.end]
        if clause.spoken:
            said = self.text[clause.body : clause.end]
            return not _PLEASE.match(said) and (short_question(said) or not rhetorical(said))
        if clause.subject is not None and _REPORTS.match(self.text, clause.body) and not _THEN_ASKS.search(words):
            return False
        if _UNSURE.search(words):
            return False
        if in_own_words(self.text, clause, self.cast):
            return not rhetorical(words)
        last = _LAST_ASKS.search(words)  # "… a clock, which we bought, was there any money for one?": what asks is no letter
        asked = words[last.start() :] if last and not clause.first else words
        letter = _LETTER.search(asked) and not re.search(r"[“\"]", words) and not asks_as_we(self.text, clause)
        return (short_question(words) or not clause.first and asks_shortly(words) or not rhetorical(words)) and not letter

    def _only_says_who(self, clause: Clause, speaker: Speaker | None) -> bool:
        """Take "Councillor Hale asked." behind a direct question for no more than who has asked it."""
        current = self.state.current
        if current is None or current.act != ASK or current.rule != "question.mark" or current.line != clause.line or speaker is None:
            return False
        if ONLY_ASKED.fullmatch(self.text, clause.body, clause.end) is None or clause.first:
            return False
        current.speaker, current.end, self.state.asker = speaker, clause.end, speaker
        return True

    def direct(self, clause: Clause) -> None:
        state, text = self.state, self.text
        speaker = state.speaker_of(clause)
        if self._only_says_who(clause, speaker):
            return
        was_asked = passive(text, clause)
        if was_asked:
            speaker = _by(text, clause, self.cast)
        if speaker is None and (said := re.match(r"([A-Z]{2,4}|[A-Z][\w .’'-]{2,30}):\s", text[clause.start : clause.end])):
            by = QUESTION_FROM.match(text, clause.start, clause.end)
            speaker = self.cast.at(text, by.end() if by else clause.start, clause.start + said.end(1))
        speaker = speaker or asker_label(text, clause.start, clause.end)
        if clause.interrogative and clause.act != "ask":
            before = (state.open is not None or not clause.first) and not says_what(state, clause)
            before = before and not self._has_answered(state.antecedent)
            speaker = tag(text, clause.start, clause.end, self.cast) or speaker or (state.antecedent if before else None)
        elif speaker is None and (clause.interrogative or clause.subject is None and _ASKS_FIRST.match(text, clause.start, clause.end)):
            speaker = tag(text, clause.start, clause.end, self.cast)
        if clause.rule in _READ_OUT and not (clause.rule == "question.put-for" and speaker is not None and speaker.role == MEMBER):
            reads = _READ_FOR.search(text, clause.start, clause.end)
            speaker = self.cast.at(text, reads.end(), clause.end) if reads else None
        if speaker is None and (sent := _RECEIVED.search(text, clause.start, clause.end)):
            speaker = self.cast.at(text, sent.end(), clause.end)
        if (
            clause.subject is not None
            and clause.subject.pronoun
            and not was_asked
            and state.asker is not None
            and speaker is not state.group
            and not clashes(clause.subject, state.asker)
            and not self._named_since(clause, speaker)
        ):
            speaker = state.asker
        if clause.subject is not None and clause.subject.pronoun and (by := _MADE_BY.match(text, clause.start, clause.end)):
            speaker = self.cast.at(text, by.end(), clause.end) or speaker
        if speaker is not None and state.asker is not None and means(speaker.text, state.asker):
            speaker = state.asker
        if clause.subject is None and speaker is None and _SHE.match(text, clause.start, clause.end):
            speaker = state.asker
        elif clause.subject is None and speaker is None:
            # "it was said that work would begin in May and she queried why it had not"
            speaker = state.antecedent if _PRONOUN_ASKS.search(text, clause.start, clause.end) else state.heading
        if speaker is None and clause.subject is None and (name := name_with_place(text, clause)):
            speaker = self.cast.at(text, *name)
        if speaker is None and clause.subject is None and supplements(text, clause):
            speaker = state.before_it(clause.line)
        if speaker is None and (clause.rule in _WHOSE or clause.interrogative and label_of_asker(text, clause)):
            speaker = possessor(text, (clause.start, clause.end), self.cast)
        if clause.rule in _ABOUT and (took := TOOK.match(text, clause.body, clause.end)):  # by whoever leads the meeting or answers
            speaker = self.cast.at(text, took.end(), clause.end) or speaker
        state.told_curtly(clause)
        entry = clause.bulleted or clause.first and text[clause.start].islower()
        if speaker is None and entry and (clause.interrogative or clause.subject is None):
            speaker = state.raised_by
        current = state.current
        joins = (
            current is not None and current.act == ASK and not clause.bulleted
            and (current.line == clause.line or (clause.subject is not None and clause.subject.pronoun))
            and (same(current.speaker, speaker) or speaker is None or text.startswith(" by", current.end - 3))
        )  # fmt: skip
        current = current if joins else state.reopened(clause, speaker)
        if current is not None:
            current.end, current.speaker = clause.end, current.speaker or speaker
            state.since = 0
            return
        rule = clause.rule if clause.act in ("ask", "procedure") and clause.rule else "question.mark"
        also = second_askers(text, clause.body, clause.end, speaker, self.cast) if clause.act == "ask" and not was_asked else []
        state.ask(led_from(state, clause.start), also[0][1] if also else clause.end, rule, speaker, clause.line, bulleted=clause.bulleted)
        for n, (at, _, other) in enumerate(also):
            state.ask(at, also[n + 1][1] if n + 1 < len(also) else clause.end, rule, other, clause.line, bulleted=False)
        if also:
            return
        asked = put_to(text, clause, state.antecedent, self.cast, was_asked=was_asked)
        if asked is not None and asked.role != BODY and not asked.pronoun and not same(asked, speaker):
            state.last_question.put_to = asked
        if asked is None and speaker is not None:
            state.last_question.put_to = put_to_before(state, speaker, clause.line)
        if rule == "question.question-left":
            state.pending = []  # it is answered elsewhere

    def embedded(self, clause: Clause) -> None:
        assert clause.question is not None
        state = self.state
        asker = clause.asker or (state.asker if _SHE.match(self.text, clause.start, clause.end) else None)
        if asker is not None and state.asker is not None and means(asker.text, state.asker):
            asker = state.asker
        if state.pending and asker is None and state.asked_line == clause.line and _SAME.match(self.text, *clause.question):
            state.answer(clause.start, clause.end, "response.lead-in", state.speaker_of(clause), clause.line, list(state.pending))
            return
        if _ONCE.match(self.text, *clause.question) or met_by_deed(self.text, clause):
            return
        put = asker is None or asker.role == BODY
        if state.pending and put and clause.line - state.asked_line <= 3 and sums_up(state, asker, clause.question):
            state.answer(clause.main, clause.end, "response.lead-in", state.speaker_of(clause), clause.line, list(state.pending))
            return
        named = clause.rule == "question.embedded-person"  # "In reply to Mrs Hale on fees, …": what she has asked, if she has
        his = [n for n in state.pending if asker is not None and same(state.turns[n].speaker, asker)]
        if his and clause.line - state.asked_line <= 3 and (named or not _NEW.search(self.text[slice(*clause.question)])):
            others = [n for n in state.pending if n not in his]  # "In respect of Cllr Hale’s query, …": what she has just asked
            state.answer(clause.start, clause.end, "response.lead-in", state.speaker_of(clause), clause.line, his)
            state.pending = others
            return
        state.pending = []
        for start, end, who in by_several(self.text, clause.question, asker, self.cast):
            state.ask(start, end, clause.rule, who, clause.line, bulleted=clause.bulleted)
        speaker = state.speaker_of(clause)
        if clause.act == "told":
            speaker = clause.agent
        state.answer(clause.main, clause.end, "response.embedded", speaker, clause.line, list(state.pending))


def _by(text: str, clause: Clause, cast: Cast) -> Speaker | None:
    """Who asks in "The Head of Housing was asked, again, by Councillor Hale whether …"."""
    by = _ASKED_BY.search(text, clause.start, clause.end)
    found = cast.at(text, by.end(), clause.end) if by else None
    return found if found is not None and _OF_WHAT.search(text, found.end, clause.end) else None
