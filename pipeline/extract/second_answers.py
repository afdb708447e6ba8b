"""Who adds to an answer: whether a second speaker, behind one who has answered, answers the same questions too."""

import re

from pipeline.extract.answerers import COMMENTS, FACTUAL, FELT, MOVES, UNDERTAKES
from pipeline.extract.clause import Clause
from pipeline.extract.exchange import ANSWER, ASK, Exchange, Turn
from pipeline.extract.fellows import fellow_adds
from pipeline.extract.members_answer import each_holds, officer_beside_body
from pipeline.extract.speakers import BODY, MEMBER, OFFICER, TITLED, UNKNOWN, Speaker, same

ADDED = re.compile(
    r"\s*(?:also\s+|further\s+)?(?:added|adds|(?:wished|wanted|would|asked(?:\s+leave)?|begged)\s+(?:only\s+|also\s+|just\s+)?(?:to\s+)?add\b|(?:agreed|agrees|concurred|concurs)(?=\s*[:;])|(?:agreed|agrees|concurred|concurs),?\s+and\s+(?:said|says|added|adds|stated|explained|explains|reported|confirmed)|supplemented\s|amplified\s|expanded\s+on\s|(?:said|stated|observed|commented|remarked|spoke)\s+in\s+support\b(?!\s+of\s+(?!(?:this|that|him|her|what)\b))|(?:supported|endorsed|confirmed|echoed|corroborated)\s+(?:this|that|him|her|it|(?:quite\s+)?the\s+same|as\s+much|the\s+point|these|what\s+[^,.;:?]{3,60}\s+said),?\s+(?:and\s+(?:said|noted|added|stated|explained|told|reported)|adding|saying|noting|stating|explaining)\b|backed\s+this\b|confirmed\s+(?:it|this|that)(?=\s*[:;])|bore\s+(?:this|that|him|her)\s+out\b|interjected|interposed|intervened|interrupted|chipped\s+in|put\s+in\b(?!\s+(?:an?\s+(?:\w+\s+)?(?:word|plea|bid|claim|request)|for)\b)|broke\s+in)\b"
)
# Who each have to answer for themselves: those who apply, or "you all"
_TO_SEVERAL = re.compile(
    r"\b(?:you\s+(?:guys|all|both|folks|each)|(?:all|both|each|some)\s+of\s+you|y['’]all|everyone|everybody"
    r"|(?:(?:the|all|both|each|every)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+)?)(?:candidate|applicant|nominee|finalist|interviewee|contender|bidder|panel(?:l?ist)?|presenter)s?)\b"
)
# "PR: could hang a lantern": what the next speaker would like, no answer
_SUGGESTS = re.compile(
    r"(?:(?:we|they|he|she|it)\s+)?(?:could|should|ought|must|suggest(?:s|ed)?|propose[ds]?|prefers?|wants?|would\s+(?:like|prefer)|thanks?|thanked|worried|concerned"
    r"|welcom\w+|pleased|glad|disappointed|agree[ds]?\s+with|how\s+about|what\s+about|perhaps|maybe)\b",
    re.IGNORECASE,
)
# "LF: Made the point that …", in a line of its own: the talk goes on
_POINTS = re.compile(
    r"(?:also\s+)?(?:made|expressed|felt|welcom|noted|comment|quer|asked|supported|was\s+(?:concerned|pleased)|drew|remark|observ|raised|agree|propos|second|moved|gave\s+(?:thanks|apologies)"
    r"|apologi|declar|left|joined|introduc|present|report|updat|wonder|question)",
    re.IGNORECASE,
)
# "For her part, the Director …", "In addition the Director …": another beside the one who has answered
_BESIDE = re.compile(
    r"\W*(?:For\s+(?:his|her|their)\s+(?:own\s+)?part|In\s+addition(?:\s+to\s+(?:this|that))?|Additionally|Adding\s+to\s+(?:this|that))\b,?\s"
)
OWN_PART = re.compile(r",?\s+for\s+(?:his|her|their|its)\s+(?:own\s+)?part\b")
_DIFFERS = re.compile(
    r"(?:(?:was|were)\s+(?:(?:less|more|not\s+so|rather\s+less|even\s+less|equally|also)\s+)(?:sure|certain|hopeful|confident|optimistic|sanguine|cautious|doubtful)\b"
    r"|(?:was|were)\s+of\s+(?:the\s+same|another|a\s+different)\s+(?:view|mind|opinion)\b|(?:took|had|held)\s+(?:a\s+different|another|the\s+same|the\s+opposite|the\s+contrary)\s+view\b"
    r"|(?:thought|believed)\s+otherwise\b|saw\s+(?:it|this|things|the\s+matter)\s+(?:\w+\s+)?(?:differently|otherwise)\b|did\s+not\s+(?:agree|share\s+(?:this|that|the))\b)"
)
_BOTH = re.compile(
    r"\b(?:asked|invited|pressed|challenged|questioned|of|to|from)\s+both\s+(?:the\s+)?[A-Z][^.;:?]{2,60}?\s+and\s+(?:the\s+)?[A-Z]"
)
_REMARKED = re.compile(r"(?:remarked|quipped|joked|mused|reflected)\b")  # the talk goes on
_WOULD_DO = re.compile(r"would\s+(?:also\s+|then\s+|now\s+)?(?!be\b|have\b|not\b|like\b|prefer\b|add\b|support\b|need\b)[a-z]+\s")
_TOLD_WHOM = re.compile(r"(?:also\s+|then\s+)?(?:told|assured|reassured|informed|advised)\s+(?=[A-Z])")


def _takes_turn(state: Exchange, speaker: Speaker, current: Turn, clause: Clause) -> bool:
    """Whether in the next paragraph somebody else answers too: an officer after "It was noted …", a Cabinet Member after an officer."""
    if COMMENTS.match(state.text, clause.body) or FELT.match(state.text, clause.body):
        return False
    if clause.bulleted or not speaker.answers or not FACTUAL.match(state.text, clause.body) and speaker.role != MEMBER:
        return False
    first = current.speaker
    return first is None or first.role == OFFICER and speaker.role == MEMBER


def _for_own_part(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether somebody who answers for a service speaks beside another: "The Commissioner for her part had seen no harm"."""
    return speaker.answers and bool(OWN_PART.match(state.text, speaker.end, clause.end) or _BESIDE.match(state.text, clause.start))


def _spoken_beside(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether another's words follow an answer in its paragraph: "Nine pay the same (AB). CD – the others have their own"."""
    current = state.current
    if _SUGGESTS.match(state.text, clause.body) or current is None or not clause.spoken or not speaker.person or clause.interrogative:
        return False
    label = current.rule in ("response.labelled", "response.spoken") and speaker.answers and clause.line == current.line + 1
    return current.line == clause.line or label and not _POINTS.match(state.text, clause.body)


def _differs(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether another who answers for a service weighs the answer in its paragraph: "Ms Poe was less sure; the tests had been few"."""
    here = state.current is not None and state.current.line == clause.line and not clause.first
    return here and speaker.answers and clause.act == "plain" and bool(_DIFFERS.match(state.text, clause.body))


def _each_answers(state: Exchange, speaker: Speaker) -> bool:
    """Whether the question was put to several, "Why did you all apply?", and this one has not answered it yet."""
    asked = [state.turns[n] for n in state.exchange]
    if speaker.role == BODY or speaker.pronoun or not any(_TO_SEVERAL.search(state.text, turn.start, turn.end) for turn in asked):
        return False
    return not any(turn.act == ANSWER and turn.to == state.exchange and same(turn.speaker, speaker) for turn in state.turns)


def _each_plainly(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether the second of two who were asked answers in the paragraph of the first: "asked both the Trust and the Council why"."""
    current = state.current
    here = current is not None and current.line == clause.line and not clause.first and clause.act == "plain" and speaker.answers
    return here and any(_BOTH.search(state.text, state.turns[n].start, state.turns[n].end) for n in state.exchange)


def _tells_asker(state: Exchange, clause: Clause) -> bool:
    """Whether another tells the one who has asked more, right behind the answer: "Cllr Reed told Amy that she had been to see it"."""
    told = _TOLD_WHOM.match(state.text, clause.body, clause.end)
    whom = state.cast.at(state.text, told.end(), clause.end) if told else None
    if whom is None and told is not None:
        asker = state.asked_by()
        return asker is not None and state.text.startswith(asker.text + " ", told.end())
    return whom is not None and same(whom, state.asked_by())


def answers_beside(state: Exchange, clause: Clause, speaker: Speaker | None) -> bool:
    """Whether an entry right below the one that answers, one level below the question, tells what another said: "o AB felt … / o CD …"."""
    if not state.pending and state.exchange and fellow_adds(state, clause, speaker):
        return True
    if state.pending or not state.exchange or not (clause.first and clause.bulleted and state.mark and state.mark == state.nested):
        return False
    last = state.turns[-1]
    if speaker is None or speaker.pronoun or speaker.role == BODY or state.text.count("\n", last.end, clause.start) != 1:
        return False
    if last.rule == "response.second" and any(turn.act == ASK and same(turn.speaker, speaker) for turn in state.turns):
        return False  # one of those who put the questions goes on the talk
    told = last.act == ANSWER and clause.act in ("say", "reply", "comment") and not MOVES.match(state.text, clause.body)
    return told and not same(speaker, state.asked_by()) and not same(speaker, last.speaker)


def adds(state: Exchange, clause: Clause, speaker: Speaker | None) -> bool:
    """Whether a second responder adds to the answer that is open."""
    if speaker is None or same(speaker, state.asked_by()):
        return False
    if each_holds(state, clause, speaker, state.exchange):
        return True
    beside = _for_own_part(state, clause, speaker) or _spoken_beside(state, clause, speaker) or _differs(state, clause, speaker)
    beside = beside or bool(ADDED.match(state.text, clause.body)) or _each_plainly(state, clause, speaker)
    if clause.act not in ("say", "reply") and not clause.reply and not beside:
        return False
    if UNDERTAKES.match(state.text, clause.body) and not ADDED.match(state.text, clause.body):
        return False
    if not beside and _REMARKED.match(state.text, clause.body):
        return False
    if officer_beside_body(state, speaker):
        return False
    if _tells_asker(state, clause):
        return True
    current = state.current
    if clause.first and current is not None and clause.line - current.line <= 2 and _each_answers(state, speaker):
        return True
    if beside and clause.spoken:
        return True
    own = ADDED.match(state.text, clause.body) or speaker.answers and _BESIDE.match(state.text, clause.start)
    if current is not None and current.line != clause.line and not own:
        return current.line == clause.line - 1 and _takes_turn(state, speaker, current, clause)
    added = ADDED.match(state.text, clause.body)
    if speaker.role == UNKNOWN and not speaker.pronoun and TITLED.match(speaker.text) and not clause.first:
        added = added or FACTUAL.match(state.text, clause.body)  # a third: "Mr Kemp confirmed that they would meet in May"
    return (speaker.role == OFFICER or speaker.answers or clause.spoken or bool(added)) and speaker.role != BODY


# a body that is not the one that meets
_OUTSIDE_BODY = re.compile(
    r"\b(?:[Aa]uthorit(?:y|ies)|Partnership|Agency|Trust|Alliance|Association|Consortium|Company)$"
)  # no body that meets


def has_done(text: str, clause: Clause, current: Turn) -> bool:
    """Whether a member’s answer goes on with what an officer would do: "Councillor Hale said that it was not. Mr Bell would write."."""
    member, who = current.speaker, clause.subject
    outside = who is not None and who.role == BODY and _OUTSIDE_BODY.search(who.text) is not None
    if outside and clause.act == "plain" and not clause.first and current.line == clause.line:
        return True  # "Ms Bell said that there were few. The Partnership was training its own."
    if member is None or who is None or member.role != MEMBER or who.role != OFFICER or clause.first or current.line != clause.line:
        return False
    return clause.act == "plain" and _WOULD_DO.match(text, clause.body) is not None


def adds_to_lead_in(text: str, clause: Clause, current: Turn) -> bool:
    """Whether another adds to a reply whose question nobody tells: "In response to Mr Hale, Ms Bell said …; Mr Orde added …"."""
    return current.rule == "response.lead-in" and ADDED.match(text, clause.body) is not None


def speaks_apart(text: str, clause: Clause, current: Turn) -> bool:
    """Whether somebody who speaks behind an answer that nobody is named for adds one of his or her own, or undertakes something: "It was
    said that nobody had applied. Mr Bell undertook to send the notice."."""
    undertakes = current.rule == "response.passive" and UNDERTAKES.match(text, clause.body) is not None
    return undertakes or ADDED.match(text, clause.body) is not None
