"""Who answers: whether a speaker after an open question answers it, and whether a second one adds to the answer."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import ANSWER, ASK, Exchange, Turn
from pipeline.extract.facts import reply_ahead
from pipeline.extract.fellows import fellow_adds, fellow_answers
from pipeline.extract.members_answer import chair_tells_public, each_holds, gives_answer, meets_request, officer_beside_body, only_sides
from pipeline.extract.remarks import body_answers
from pipeline.extract.speakers import BODY, MEMBER, OFFICER, PUBLIC, UNKNOWN, Speaker, same

ADDED = re.compile(
    r"\s*(?:also\s+|further\s+)?(?:added|adds|(?:agreed|agrees|concurred|concurs),?\s+and\s+(?:said|says|added|adds|stated|explained|explains|reported|confirmed)|supplemented\s|amplified\s|expanded\s+on\s|(?:said|stated|observed|commented|remarked|spoke)\s+in\s+support\b|(?:supported|endorsed|confirmed|echoed|corroborated)\s+(?:this|that|him|her|it|(?:quite\s+)?the\s+same|as\s+much|the\s+point|these|what\s+[^,.;:?]{3,60}\s+said),?\s+(?:and\s+(?:said|noted|added|stated|explained|told|reported)|adding|saying|noting|stating|explaining)\b|backed\s+this\b|confirmed\s+(?:it|this|that)(?=\s*[:;])|bore\s+(?:this|that|him|her)\s+out\b|interjected|interposed|intervened|interrupted|chipped\s+in|put\s+in|broke\s+in)\b"
)
# Who each have to answer for themselves: those who apply, or "you all"
_TO_SEVERAL = re.compile(
    r"\b(?:you\s+(?:guys|all|both|folks|each)|(?:all|both|each|some)\s+of\s+you|y['’]all|everyone|everybody"
    r"|(?:(?:the|all|both|each|every)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+)?)(?:candidate|applicant|nominee|finalist|interviewee|contender|bidder|panel(?:l?ist)?|presenter)s?)\b"
)
UNDERTAKES = re.compile(r"(?:would|will|to|agreed\s+to|undertook\s+to|promised\s+to|offered\s+to)\b")
_VOICES = re.compile(
    r"(?:also\s+)?(?:expressed|voiced|conveyed)\s+(?:(?:his|her|their|an?|some|serious|grave|great|real|particular|similar|further)\s+)*"
    r"(?:concerns?|disappointment|frustration|dismay|surprise|worry|unease|regret|alarm|anger|sympathy|support|thanks|appreciation|gratitude|hope)\b"
)
_REMARKS = re.compile(r"(?:commented|remarked|observed|mentioned|recalled|reminisced)\b")
_ARGUES = re.compile(r"(?:argued|contended|stressed|emphasised|highlighted|underlined|warned|cautioned)\b")
_COMMENTS = re.compile(r"(?:commented|recalled|remarked|observed|complained|regretted|reported|raised|mentioned)\b")
_REMARKS_ON = re.compile(rf"(?:also\s+)?(?:noted\b|felt\b|{_COMMENTS.pattern})")
_REMARKS_THAT = re.compile(r"(?:commented|remarked|observed|mentioned|recalled|reported|noted)\s+that\b")
_HIM = re.compile(r"\s+(?:him|her|them)\s+for\s+(?:this|that|it|asking|raising)\b")
# "thanked the team", as against "thanked the Member for the question and said that …"
_COURTESY = re.compile(
    r"(?:thanked|thanks|congratulated|congratulates|praised|praises|commended|paid\s+tribute)\b"
    r"(?![^.;]*\b(?:for\s+(?:(?:his|her|their|the|these|this|that|all)\s+)*(?:\w+\s+)?(?:question|quer|comment|point)|and\s+(?:said|stated|replied|advised"
    r"|confirmed|explained|responded|answered|assured|agreed|noted|added)))"
)
# "Mr Hale, Leader of the Reform Group, explained": who leads a group speaks in a debate
_OF_A_GROUP = re.compile(
    r",?\s+\(?(?:the\s+)?(?:Deputy\s+)?(?:Leader|Chairman|Spokes\w+|Secretary|Whip)\s+(?:of|for)\s+the\s+(?:[A-Z][\w’'-]*\s+){1,4}?(?:Group|Party)\b"
)
_IS = re.compile(r"(?:is|are|was|were|has|have|had|would|will|could)\s+(?:(?:also|not|now)\s+)?(?:be|been|have|a|an|the|in|one)\b")
_ABLE = re.compile(r"(?:is|are|was|were)\s+(?:not\s+)?in\s+(?:a|any)\s+position\s+to\s+[a-z]+")
_SAYS_NOTHING = re.compile(
    r"(?:(?:left|joined|rejoined|entered)\s+(?:the\s+)?(?:meeting|room|chamber)\b|declared\s+an?\s+(?:\w+\s+)*interest\b|(?:seconded|abstained)\b"
    r"|reminded\s+(?:[Mm]embers|[Cc]ouncillors|everyone|those\s+present|the\s+\w+)\s+to\s|(?:was|were)\s+(?:(?:not\s+)?present|(?:also\s+)?in\s+(?:the\s+room|attendance|the\s+audience|the\s+chamber)|absent|asked|requested|thanked|invited)|read\s+(?:it|them|this|the\s+\w+)(?:\s+out|\s+aloud)?\b(?!\s*(?:out|aloud)?\s*:))"
)
# "staff should be told so"
_TO_BE_TOLD = re.compile(
    r"(?:should|must|ought\s+to|deserved\s+to)\s+be\s+(?:\w+ly\s+)?(?:told|thanked|asked|congratulated|praised|informed|commended|made\s+aware|encouraged)\b"
)
_FROM = re.compile(
    r"(?:,\s+(?:of\s+)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?,|\s+(?:of|from)\s+(?:[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|(?:[A-Z]\.){2,4}))\s+(?:[a-z]+ed|said|says|spoke|asks)\b"
)
_IS_TO = re.compile(r"(?:is|are)\s+to\s+(?!be\b|have\b|start\b|open\b|close\b)[a-z]")  # "The Clerk is to find out."
_ONLY_AGREES = re.compile(
    r"(?:also\s+)?(?:agree[ds]?|concur(?:s|red)?|assent(?:s|ed)|nodded|nods)(?:\s+with\s+(?:this|that|him|her|them))?\W*$"
)
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b")
_WILL = re.compile(r"(?:will|to)\s+(?!be\b)[a-z]")  # "Mr Poole to look into it.", "Ann Bell will set up a list."
# What a member says who answers for the council, not one who debates.
_FACTUAL = re.compile(r"(?:advised|confirmed|explained|clarified|answered)\b")
_POINTS_OUT = re.compile(r"(?:pointed\s+out|explained|advised|confirmed|clarified|assured|answered|told)\b")
# "Councillor Reed agreed with him": one member of what another says
_SIDES = re.compile(
    r"(?:also\s+|fully\s+|strongly\s+)*(?:(?:agreed|agrees|concurred|disagreed|sympathi[sz]ed|sided)\s+with\b|echoed\b|supported\b|shared\s+(?:the|this|these|those|his|her|their|that\s+(?:view|concern|opinion|sentiment|worry|fear|frustration|feeling|disappointment))\s"
    r"|[a-z]+\s+(?:that\s+)?[^.;]{0,60}\b(?:disgrace\w*|shameful|unacceptable|appalling|outrageous|scandal\w*)\b)"
)
_FELT = re.compile(r"(?:also\s+)?(?:felt|feels|hoped|hopes|considered|believed)\b")
_ADVISES = re.compile(r"(?:recommended|recommends|suggested|suggests)\b")
_AHEAD = 160  # characters behind a remark in which whoever answers is named
_YES_OR_NO = re.compile(
    r"ha[ds]\s+(?:(?:not|indeed|already|since|in\s+fact)\s+)*done\s+so\b|owned\s+up\b|pleaded\s+guilty\b|(?:confessed|admitted)\s+(?:to\s+)?(?:it|this|that|as\s+much)\b|(?:(?:had|did|was|were|could|would|has|is|does)(?:\s+not|n[’']t)?(?:\s+(?:done\s+)?so)?\.?$)|\b(?:(?:did\s+not\s+)?(?:thinks?|believes?|thought|believed|hopes?|hoped|expects?|expected|assumes?|assumed)\s+(?:so|not)\b|(?:did|does)(?:\s+not|n[’']t)\s+know\b"
    r"|(?:(?:was|were)\s+)?(?:not\s+(?:aware|sure|able\s+to\s+say)|unaware|unsure)\b|(?:was|were)n[’']t\s+(?:aware|sure)\b|could(?:\s+not|n[’']t)\s+say\b"
    r"|(?:said|answered|replied)\s+(?:yes|no|that\s+(?:it|they|he|she|there)\s+(?:was|were|did|had|would|is|are))\b)"
)
# "Mr Orde regretted that there was none": a guest, right behind the question
_SORRY = re.compile(r"(?:regretted|feared|doubted|hoped|was\s+(?:sorry|afraid)|could\s+not\s+(?:say|promise|tell))\b")
# "Councillor Reed, as portfolio holder, felt that …"
_IN_OFFICE = re.compile(
    r",\s+(?:speaking\s+|replying\s+)?(?:as|in\s+(?:his|her|their)\s+(?:capacity|role)\s+as)\s+(?:the\s+)?(?:relevant\s+|responsible\s+)?"
    r"(?:[Pp]ortfolio|[Cc]abinet|[Ee]xecutive|[Ll]ead\s+[Mm]ember|Leader|Deputy\s+Leader|Convener|[Ss]pokes\w+)\b"
)
# "Councillor Reed could not give that assurance.": by its words an answer, whoever gives it
_GIVES_IT = re.compile(
    r"(?:(?:could|would|did)\s+not|(?:was|were)\s+(?:unable|not\s+able|not\s+prepared|happy|able|pleased|willing|unwilling)\s+to|declined\s+to|refused\s+to)\s+"
    r"(?:give|offer|provide|make)\s+(?:(?:that|such|this|the|any)(?:\s+an?)?\s+(?:\w+\s+)?"
    r"(?:(?:re)?assurances?|guarantees?|undertakings?|commitments?|promises?|explanations?|figures?)|one|it)\b"
    r"|gave\s+(?:that|such|this|the)(?:\s+an?)?\s+(?:(?:re)?assurances?|guarantees?|undertakings?|commitments?|promises?)\b"
)
# "noted these requests and agreed to …": what was asked for since is met, no question answered
_TAKES_NOTE = re.compile(
    r"(?:noted|took\s+note\s+of|accepted|took\s+on\s+board)\s+(?:this|these|those|the)\s+(?:requests?|suggestions?|proposals?)\b"
)
# "PR: could hang a lantern": what the next speaker would like, no answer
_SUGGESTS = re.compile(
    r"(?:(?:we|they|he|she|it)\s+)?(?:could|should|ought|must|suggest(?:s|ed)?|propose[ds]?|prefers?|wants?|would\s+(?:like|prefer)|thanks?|thanked|worried|concerned"
    r"|welcom\w+|pleased|glad|disappointed|agree[ds]?\s+with|how\s+about|what\s+about|perhaps|maybe)\b",
    re.IGNORECASE,
)
OWN_PART = re.compile(r",?\s+for\s+(?:his|her|their|its)\s+(?:own\s+)?part\b")
# "Members would have the figure by Friday.": what whoever answers promises them
WILL_HAVE = re.compile(
    r"(?:would|will)\s+(?:\w+ly\s+)?(?:have|receive|get|see|be\s+(?:sent|told|informed|given|provided|updated|kept|notified|advised))\b"
)
# "introduced the report": what is presented answers nothing
_BRINGS = re.compile(
    r"(?:presented|introduced|submitted|tabled|(?:gave|provided|delivered|offered)\s+(?:an?|the|his|her|their)\s+(?:\w+\s+)?(?:walk-?through|presentation|demonstration"
    r"|introduction|tour|talk))\b"
)


def answers(state: Exchange, clause: Clause, speaker: Speaker | None) -> bool:
    """Whether this speaker, after an open question, answers it."""
    asker = state.asked_by()
    if speaker is None or same(speaker, asker) or (speaker.plural and asker is not None and asker.text in speaker.text):
        return False
    distance = clause.line - state.asked_line
    if distance and not clause.reply and _BRINGS.match(state.text, clause.body):
        state.pending = []  # the next report: what was asked before it stays unanswered
        return False
    if clause.act == "plain" and _IS_TO.match(state.text, clause.body):
        state.pending = []  # it is answered later
        return False
    if distance and not clause.reply and _VOICES.match(state.text, clause.body):
        return False
    if distance and state.mark and state.since and not (clause.first or clause.reply or clause.act == "reply"):
        return False  # what is said of another entry, with whose words this one begins
    if distance > 1 and not clause.reply and _ONLY_AGREES.match(state.text, clause.body, clause.end):
        return False  # with what others have said since
    if not clause.reply and (_TAKES_NOTE.match(state.text, clause.body) or meets_request(state, clause)):
        return False
    if not clause.reply and only_sides(state, clause, speaker):
        return False
    near = not distance or distance == 1 and state.since == 0
    told = gives_answer(state, clause) or chair_tells_public(state, clause, speaker)
    if near and (told or each_holds(state, clause, speaker, state.pending)):
        return True
    if not clause.reply and (_courteous(state, clause) or _no_office(state, clause, speaker, distance)):
        return False
    if _SAYS_NOTHING.match(state.text, clause.body, clause.end) or _TO_BE_TOLD.match(state.text, clause.body):
        return False
    if distance and not clause.reply and _next_heard(state, clause, speaker):
        return False
    if asker is not None and asker.plural and speaker.role == asker.role == PUBLIC:
        return False  # one of those who have asked: "residents wondered why", "A resident suggested that …"
    if clause.act == "reply" or clause.reply or clause.spoken and distance <= 2 and state.since == 0:
        return True
    if state.since == 0 and distance <= 1 and not same(speaker, asker) and _IN_OFFICE.match(state.text, speaker.end, clause.body):
        return True
    sides = _SIDES.match(state.text, clause.body, clause.end) is not None
    if distance == 0 and state.since == 0 and speaker.role != BODY and not sides and _YES_OR_NO.search(state.text, clause.body, clause.end):
        return True
    if distance == 0 and state.since == 0 and speaker.role in (UNKNOWN, PUBLIC) and _SORRY.match(state.text, clause.body):
        return True
    if distance <= 1 and state.since == 0 and speaker.role != BODY and _GIVES_IT.match(state.text, clause.body):
        return True
    promises = state.text[clause.start - 2 : clause.start] in (". ", ".\n") and bool(UNDERTAKES.match(state.text, clause.body))
    if (distance or promises) and all(question in state.facts for question in state.pending):
        return False  # the facts behind the question have answered it
    if state.beneath and clause.first and state.since == 0:
        return speaker.role != BODY
    if speaker.role == BODY and body_answers(state, clause, speaker, asker):
        return True
    if speaker.role == BODY or distance > 3:
        return False
    if speaker.role == OFFICER or speaker.answers:
        if distance and not clause.reply and _REMARKS.match(state.text, clause.body) and not _addressed(state, speaker):
            return False
        return (clause.act != "present" or distance <= 1) and state.since <= (1 if distance == 0 else 2)
    addressed = _addressed(state, speaker) or any(same(speaker, p) for p in state.presenters)
    if addressed:
        return state.since == 0 or state.since == 1 and clause.act in ("say", "told")
    if distance == 0 and state.since == 0 and _tells_public(state, clause, speaker, asker):
        return True
    if sides or _FELT.match(state.text, clause.body) and _officer_ahead(state, clause):
        return False
    if speaker.guest and distance == 0 and clause.act != "comment":
        return state.since == 0  # the county's councillor at a town council
    if speaker.role == PUBLIC and distance == 0 and _plainly(state, clause) and speaker.person and not speaker.plural:
        return state.since == 0 and not _MOVES.match(state.text, clause.body)
    if speaker.role == PUBLIC:
        return clause.act == "say" and state.since == 0 and not (distance and _REMARKS_ON.match(state.text, clause.body))
    if speaker.role == UNKNOWN:
        if distance and (clause.act == "plain" or _COMMENTS.match(state.text, clause.body)):
            return False
        between = state.own if distance == 0 and _POINTS_OUT.match(state.text, clause.body) else 0  # what the questioner went on to say
        return (clause.act in ("say", "told") or _plainly(state, clause)) and state.since == between
    if fellow_answers(state, clause, speaker):
        return True
    lines = 1 if _FACTUAL.match(state.text, clause.body) else 0
    if _COMMENTS.match(state.text, clause.body) or _ARGUES.match(state.text, clause.body) or reply_ahead(state.text, clause.end):
        return False
    return clause.act == "say" and state.since == 0 and distance <= lines and speaker.role == MEMBER


def _tells_public(state: Exchange, clause: Clause, speaker: Speaker, asker: Speaker | None) -> bool:
    """Whether a member remarks something right behind what one of the public asks: "A resident asked why. AB commented that …"."""
    asked = asker is not None and asker.role == PUBLIC and speaker.role in (MEMBER, UNKNOWN) and not speaker.pronoun and not clause.first
    return asked and _REMARKS_THAT.match(state.text, clause.body) is not None


def _plainly(state: Exchange, clause: Clause) -> bool:
    """Whether a guest's clause tells something, or what he or she advises those who ask to do."""
    return clause.act == "plain" or clause.act == "comment" and _ADVISES.match(state.text, clause.body) is not None


def _officer_ahead(state: Exchange, clause: Clause) -> bool:
    """Whether the next sentence is of somebody who answers for a service: what a member felt before it was a comment."""
    ahead = state.cast.at(state.text, clause.end + 1, clause.end + _AHEAD)
    return ahead is not None and ahead.role == OFFICER and not ahead.pronoun


def _courteous(state: Exchange, clause: Clause) -> bool:
    """Whether somebody thanks or praises, but not who has just asked: "The Director thanked Mr Hale. Two had been made …"."""
    thanks = _COURTESY.match(state.text, clause.body, clause.end)
    if thanks is None:
        return False
    whom = state.cast.at(state.text, thanks.end() + 1, clause.end)
    whom = state.asked_by() if whom is None and _HIM.match(state.text, thanks.end()) else whom  # "thanked her for this"
    if whom is not None and (state.asked_by() is None or same(whom, state.asked_by())) and clause.act != "ask":
        state.last_question.put_to = clause.subject  # who thanks the questioner speaks to the question
        return whom.start > clause.start and not state.text[whom.end : clause.end].strip(" .")
    return whom is None or not same(whom, state.asked_by())


def _no_office(state: Exchange, clause: Clause, speaker: Speaker, distance: int) -> bool:
    """Whether the subject speaks in a debate, is only named as who is to do something, or is a thing that an entry is about."""
    if distance and _OF_A_GROUP.match(state.text, speaker.end):
        return True
    if clause.act != "plain":
        return False
    if clause.bulleted and speaker.role == OFFICER and not speaker.person:
        return not state.beneath and bool(_IS.match(state.text, clause.body)) and not _ABLE.match(state.text, clause.body)
    one = speaker.role in (MEMBER, UNKNOWN) or bool(speaker.person)
    return one and not (speaker.pronoun or clause.spoken) and bool(_WILL.match(state.text, clause.body))


def _next_heard(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether the next of the public speaks, who are each told with where they live: "Ann Bell, Fenby, stated that …"."""
    if speaker.answers or speaker.role == OFFICER or not clause.first or _FROM.match(text := state.text, speaker.end) is None:
        return False
    opener = state.cast.at(text, text.rfind("\n", 0, (asked := state.last_question).start) + 1, asked.end)
    return opener is not None and _FROM.match(text, opener.end) is not None


def _addressed(state: Exchange, speaker: Speaker) -> bool:
    turn = state.last_question
    if same(speaker, turn.put_to):
        return True
    return any(
        len(word) > 3 and re.search(rf"\b{re.escape(word)}\b", state.text[turn.start : turn.end], re.IGNORECASE)
        for word in speaker.key.split()[-1:]
    )


def _takes_turn(state: Exchange, speaker: Speaker, current: Turn, clause: Clause) -> bool:
    """Whether in the next paragraph somebody else answers too: an officer after "It was noted …", a Cabinet Member after an officer."""
    if _COMMENTS.match(state.text, clause.body) or _FELT.match(state.text, clause.body):
        return False
    if clause.bulleted or not speaker.answers or not _FACTUAL.match(state.text, clause.body) and speaker.role != MEMBER:
        return False
    first = current.speaker
    return first is None or first.role == OFFICER and speaker.role == MEMBER


def _for_own_part(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether somebody who answers for a service speaks beside another: "The Commissioner for her part had seen no harm"."""
    return speaker.answers and bool(OWN_PART.match(state.text, speaker.end, clause.end))


def _spoken_beside(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether another's words follow an answer in its paragraph: "Nine pay the same (AB). CD – the others have their own"."""
    current = state.current
    if _SUGGESTS.match(state.text, clause.body):
        return False
    return clause.spoken and bool(speaker.person) and not clause.interrogative and current is not None and current.line == clause.line


_DIFFERS = re.compile(
    r"(?:(?:was|were)\s+(?:(?:less|more|not\s+so|rather\s+less|even\s+less|equally|also)\s+)(?:sure|certain|hopeful|confident|optimistic|sanguine|cautious|doubtful)\b"
    r"|(?:was|were)\s+of\s+(?:the\s+same|another|a\s+different)\s+(?:view|mind|opinion)\b|(?:took|had|held)\s+(?:a\s+different|another|the\s+same|the\s+opposite|the\s+contrary)\s+view\b"
    r"|(?:thought|believed)\s+otherwise\b|saw\s+(?:it|this|things|the\s+matter)\s+(?:\w+\s+)?(?:differently|otherwise)\b|did\s+not\s+(?:agree|share\s+(?:this|that|the))\b)"
)


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


_BOTH = re.compile(
    r"\b(?:asked|invited|pressed|challenged|questioned|of|to|from)\s+both\s+(?:the\s+)?[A-Z][^.;:?]{2,60}?\s+and\s+(?:the\s+)?[A-Z]"
)
_TOLD_WHOM = re.compile(r"(?:also\s+|then\s+)?(?:told|assured|reassured|informed|advised)\s+(?=[A-Z])")


def _tells_asker(state: Exchange, clause: Clause) -> bool:
    """Whether another tells the one who has asked more, right behind the answer: "Cllr Reed told Amy that she had been to see it"."""
    told = _TOLD_WHOM.match(state.text, clause.body, clause.end)
    whom = state.cast.at(state.text, told.end(), clause.end) if told else None
    if whom is None and told is not None:
        asker = state.asked_by()
        return asker is not None and state.text.startswith(asker.text + " ", told.end())
    return whom is not None and same(whom, state.asked_by())


_MOVES = re.compile(
    r"(?:also\s+)?(?:propose[ds]?|second(?:ed|s)|moved|moves|thank(?:ed|s)|asks?|asked|joined|left|arrived|agreed\s+to|abstained)\b"
)


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
    told = last.act == ANSWER and clause.act in ("say", "reply", "comment") and not _MOVES.match(state.text, clause.body)
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
    if UNDERTAKES.match(state.text, clause.body):
        return False
    if officer_beside_body(state, speaker):
        return False
    if _tells_asker(state, clause):
        return True
    current = state.current
    if clause.first and current is not None and clause.line - current.line <= 2 and _each_answers(state, speaker):
        return True
    if current is not None and current.line != clause.line and not ADDED.match(state.text, clause.body):
        return current.line == clause.line - 1 and _takes_turn(state, speaker, current, clause)
    added = ADDED.match(state.text, clause.body)
    if speaker.role == UNKNOWN and not speaker.pronoun and _TITLED.match(speaker.text) and not clause.first:
        added = added or _FACTUAL.match(state.text, clause.body)  # a third: "Mr Kemp confirmed that they would meet in May"
    return (speaker.role == OFFICER or speaker.answers or clause.spoken or bool(added)) and speaker.role != BODY


def adds_to_lead_in(text: str, clause: Clause, current: Turn) -> bool:
    """Whether another adds to a reply whose question nobody tells: "In response to Mr Hale, Ms Bell said …; Mr Orde added …"."""
    return current.rule == "response.lead-in" and ADDED.match(text, clause.body) is not None


def named_in_question(state: Exchange) -> Speaker | None:
    """Somebody whom the last question addresses."""
    if not state.pending:
        return None
    turn = state.last_question
    for word in re.finditer(r"\b(?=[A-Zt])", state.text[turn.start + 1 : turn.end]):
        found = state.cast.at(state.text, turn.start + 1 + word.start(), turn.end)
        if found is not None and found.answers and not found.pronoun and not same(found, turn.speaker):
            return found
    return None


def is_guest(speaker: Speaker) -> bool:
    """Whether somebody is called by name and is no member of the body: "Ms Bell", of the Trust."""
    if speaker.pronoun or speaker.plural or speaker.role not in (UNKNOWN, PUBLIC):
        return False
    return bool(speaker.person) or _TITLED.match(speaker.text) is not None


def answer_rule(clause: Clause) -> str:
    if clause.act == "reply" or clause.reply:
        return "response.reply"
    if clause.subject is not None and (clause.subject.role == OFFICER or clause.subject.answers):
        return "response.officer" if clause.act != "plain" else "response.officer-plain"
    return "response.spoken" if clause.spoken else "response.other"
