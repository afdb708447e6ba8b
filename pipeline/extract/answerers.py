"""Who answers: whether a speaker after an open question answers it, and whether a second one adds to the answer."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.echoed import tells_it
from pipeline.extract.exchange import ANSWER, Exchange
from pipeline.extract.facts import reply_ahead
from pipeline.extract.fellows import fellow_answers
from pipeline.extract.hearings import comes_next, is_over
from pipeline.extract.members_answer import chair_tells_public, each_holds, gives_answer, keeps_floor, meets_request, only_sides
from pipeline.extract.remarks import body_answers
from pipeline.extract.speakers import BODY, MEMBER, OFFICER, PUBLIC, TITLED, UNKNOWN, Speaker, same

UNDERTAKES = re.compile(r"(?:would|will|to|agreed\s+to|undertook\s+to|promised\s+to|offered\s+to)\b")
_VOICES = re.compile(
    r"(?:also\s+)?(?:expressed|voiced|conveyed)\s+(?:(?:his|her|their|an?|some|serious|grave|great|real|particular|similar|further)\s+)*"
    r"(?:concerns?|disappointment|frustration|dismay|surprise|worry|unease|regret|alarm|anger|sympathy|support|thanks|appreciation|gratitude|hope)\b"
)
_REMARKS = re.compile(r"(?:commented|remarked|observed|mentioned|recalled|reminisced)\b")
_ARGUES = re.compile(r"(?:argued|contended|stressed|emphasised|highlighted|underlined|warned|cautioned)\b")
COMMENTS = re.compile(r"(?:commented|recalled|remarked|observed|complained|regretted|reported|raised|mentioned)\b")
_REMARKS_ON = re.compile(rf"(?:also\s+)?(?:noted\b|felt\b|{COMMENTS.pattern})")
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
    r"(?:dealt\s+with\s+(?:each|all|both)\s+(?:of\s+)?(?:the\s+above|these|them|those)\b|(?:left|joined|rejoined|entered)\s+(?:the\s+)?(?:meeting|room|chamber)\b|declared\s+an?\s+(?:\w+\s+)*interest\b|(?:seconded|abstained)\b"
    r"|reminded\s+(?:[Mm]embers|[Cc]ouncillors|everyone|those\s+present|the\s+\w+)\s+to\s|(?:was|were)\s+(?:unable|not\s+able)\s+to\s+(?:attend|be\s+(?:present|there|with)|come|join|stay)\b"
    r"|(?:was|were)\s+(?:(?:not\s+)?present|(?:also\s+)?in\s+(?:the\s+room|attendance|the\s+audience|the\s+chamber)|absent|asked|requested|thanked|invited)|read\s+(?:it|them|this|the\s+\w+)(?:\s+out|\s+aloud)?\b(?!\s*(?:out|aloud)?\s*:))"
)
# "staff should be told so"
_TO_BE_TOLD = re.compile(
    r"(?:should|must|ought\s+to|deserved\s+to)\s+be\s+(?:\w+ly\s+)?(?:told|thanked|asked|congratulated|praised|informed|commended|made\s+aware|encouraged)\b"
)
_IS_TO = re.compile(r"(?:is|are)\s+to\s+(?!be\b|have\b|start\b|open\b|close\b)[a-z]")  # "The Clerk is to find out."
_ONLY_AGREES = re.compile(
    r"(?:also\s+)?(?:agree[ds]?|concur(?:s|red)?|assent(?:s|ed)|nodded|nods)(?:\s+with\s+(?:this|that|him|her|them))?\W*$"
)
_WILL = re.compile(r"(?:will|to)\s+(?!be\b)[a-z]")  # "Mr Poole to look into it.", "Ann Bell will set up a list."
# What a member says who answers for the council, not one who debates.
FACTUAL = re.compile(r"(?:advised|confirmed|explained|clarified|answered)\b")
_TELLS = re.compile(
    r"(?:pointed\s+out|explained|advised|confirmed|clarified|assured|answered|told|(?:said|stated)\s+(?!(?:that\s+)?(?:he|she|they)\b))\b"
)
# "Councillor Reed agreed with him": one member of what another says
_SIDES = re.compile(
    r"(?:also\s+|fully\s+|strongly\s+)*(?:(?:agreed|agrees|concurred|disagreed|sympathi[sz]ed|sided)\s+with\b|echoed\b|supported\b|shared\s+(?:the|this|these|those|his|her|their|that\s+(?:view|concern|opinion|sentiment|worry|fear|frustration|feeling|disappointment))\s"
    r"|[a-z]+\s+(?:that\s+)?[^.;]{0,60}\b(?:disgrace\w*|shameful|unacceptable|appalling|outrageous|scandal\w*)\b)"
)
FELT = re.compile(r"(?:also\s+)?(?:felt|feels|hoped|hopes|considered|believed)\b")
_ADVISES = re.compile(r"(?:recommended|recommends|suggested|suggests)\b")
_SOON = 600  # characters in which whoever was asked by his or her post answers, where another has spoken first
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
# "Councillor Reed could not give that assurance.", "Ann Bell knew of two.": by its words an answer, whoever gives it
_GIVES_IT = re.compile(
    r"(?:(?:could|would|did)\s+not|(?:was|were)\s+(?:unable|not\s+able|not\s+prepared|happy|able|pleased|willing|unwilling)\s+to|declined\s+to|refused\s+to)\s+"
    r"(?:give|offer|provide|make)\s+(?:(?:that|such|this|the|any)(?:\s+an?)?\s+(?:\w+\s+)?"
    r"(?:(?:re)?assurances?|guarantees?|undertakings?|commitments?|promises?|explanations?|figures?)|one|it)\b"
    r"|gave\s+(?:that|such|this|the)(?:\s+an?)?\s+(?:(?:re)?assurances?|guarantees?|undertakings?|commitments?|promises?)\b"
    r"|(?:only\s+)?(?:knew\s+(?:only\s+)?of|had\s+(?:seen|heard\s+of|found|met|come\s+across))\s+(?:only\s+)?"
    r"(?:one|two|three|four|five|six|several|none|nobody|no\s+one|somebody|someone|a\s+few|some)\b(?!\s+of\s+(?:the|his|her|their|its)\b)"
)
# "noted these requests and agreed to …": what was asked for since is met, no question answered
_TAKES_NOTE = re.compile(
    r"(?:noted|took\s+note\s+of|accepted|took\s+on\s+board)\s+(?:this|these|those|the)\s+(?:requests?|suggestions?|proposals?)\b"
)
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
    if not clause.reply and (only_sides(state, clause, speaker) or _raises_next(state, clause, speaker)):
        return False
    near = not distance or distance == 1 and state.since == 0
    told = gives_answer(state, clause) or chair_tells_public(state, clause, speaker)
    if near and (told or each_holds(state, clause, speaker, state.pending)):
        return True
    if not clause.reply and (_courteous(state, clause) or _no_office(state, clause, speaker, distance)):
        return False
    if _SAYS_NOTHING.match(state.text, clause.body, clause.end) or _TO_BE_TOLD.match(state.text, clause.body):
        return False
    if distance and not clause.reply and clause.act != "reply" and comes_next(state, clause, speaker):
        state.voiced = clause.line
        return False
    if distance and not clause.reply and clause.act != "reply" and speaker.role != OFFICER and is_over(state, clause):
        state.pending = []  # those who sit at the table have their say
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
    if distance <= 1 and state.since == 0 and speaker.role != BODY and not sides and tells_it(state.text, clause.body, clause.end):
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
    if _holds_post(state, clause, speaker, distance) or _answers_again(state, clause, speaker, asker, distance):
        return True
    if distance == 0 and state.since == 0 and _tells_public(state, clause, speaker, asker):
        return True
    if sides or FELT.match(state.text, clause.body) and _officer_ahead(state, clause):
        return False
    if speaker.guest and distance == 0 and clause.act != "comment":
        return state.since == 0  # the county's councillor at a town council
    if speaker.role == PUBLIC and distance == 0 and _plainly(state, clause) and speaker.person and not speaker.plural:
        return state.since == 0 and not MOVES.match(state.text, clause.body)
    if speaker.role == PUBLIC:
        return clause.act == "say" and state.since == 0 and not (distance and _REMARKS_ON.match(state.text, clause.body))
    if speaker.role == UNKNOWN:
        if distance == 1 and keeps_floor(state, clause, speaker):
            return True
        if distance and (clause.act == "plain" or COMMENTS.match(state.text, clause.body)):
            return False
        between = state.own if distance == 0 and _TELLS.match(state.text, clause.body) else 0  # what the questioner went on to say
        return (clause.act in ("say", "told") or _plainly(state, clause)) and state.since == between
    if fellow_answers(state, clause, speaker) or distance == 1 and keeps_floor(state, clause, speaker):
        return True
    lines = 1 if FACTUAL.match(state.text, clause.body) else 0
    if COMMENTS.match(state.text, clause.body) or _ARGUES.match(state.text, clause.body) or reply_ahead(state.text, clause.end):
        return False
    return clause.act == "say" and state.since == 0 and distance <= lines and speaker.role == MEMBER


def _raises_next(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether somebody by name makes the next of the points that a body raised: "• Mrs Reed reported that few knew of it"."""
    entry = state.raised_by is not None and state.raised_by.role == BODY and bool(state.mark) and clause.line != state.asked_line
    one = bool(speaker.person) and not speaker.text.startswith(("The ", "the "))
    known = state.cast.named(speaker.text)
    return entry and clause.act != "reply" and one and not state.beneath and (known is None or known.role != "officer")


def _holds_post(state: Exchange, clause: Clause, speaker: Speaker, distance: int) -> bool:
    """Whether the councillor who speaks next holds the post that was asked: "asked the Leader why. Councillor Reed did not know"."""
    post = state.last_question.put_to
    if state.since or distance > 1 or speaker.role != MEMBER or not speaker.person or speaker.plural or clause.reply:
        return False
    asked = post is not None and not post.person and _POST.match(post.text) is not None
    if post is None or post.text.removeprefix("the ").removeprefix("The ") in state.text[clause.end : clause.end + _SOON]:
        return False  # whoever holds it is heard below
    says = clause.act in ("say", "told", "plain") or clause.act == "comment" and _WAS_NOT.match(state.text, clause.body) is not None
    says = says and not (COMMENTS.match(state.text, clause.body) or MOVES.match(state.text, clause.body))
    short = _WAS_NOT.match(state.text, clause.body) or _YES_OR_NO.search(state.text, clause.body, clause.end)
    if distance and not short:
        return False  # in the next paragraph somebody else may debate what was asked
    argues = _ARGUES.match(state.text, clause.body) or _SIDES.match(state.text, clause.body, clause.end)
    return asked and says and not argues and not FELT.match(state.text, clause.body)


def _answers_again(state: Exchange, clause: Clause, speaker: Speaker, asker: Speaker | None, distance: int) -> bool:
    """Whether the councillor who has answered the questioner once is the next to speak when he or she asks again."""
    if state.since or distance > 1 or speaker.role != MEMBER or speaker.plural or clause.act == "ask" or asker is None:
        return False
    last = state.turns[-2] if len(state.turns) > 1 else None
    if last is None or last.act != ANSWER or not same(last.speaker, speaker) or MOVES.match(state.text, clause.body):
        return False
    return any(same(state.turns[n].speaker, asker) for n in last.to)


_WAS_NOT = re.compile(r"(?:was|is|had|did|would|could)(?:\s+not|n[’']t)?\s+(?:[a-z]+ed|sure|happy|content|certain|aware)\b")
# A councillor holds it, whom the minutes may call by name
_POST = re.compile(
    r"(?:[Tt]he\s+)?(?:(?:[Dd]eputy\s+)?Leader|(?:[Rr]elevant\s+|[Rr]esponsible\s+)?(?:[Cc]abinet|[Ee]xecutive|[Ll]ead)\s+(?:Member|Councillor)"
    r"|(?:[Cc]abinet\s+)?[Pp]ortfolio\s*-?[Hh]older|Conven[eo]r)\b"
)


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


def _addressed(state: Exchange, speaker: Speaker) -> bool:
    turn = state.last_question
    if same(speaker, turn.put_to):
        return True
    return any(
        len(word) > 3 and re.search(rf"\b{re.escape(word)}\b", state.text[turn.start : turn.end], re.IGNORECASE)
        for word in speaker.key.split()[-1:]
    )


MOVES = re.compile(
    r"(?:also\s+)?(?:propose[ds]?|second(?:ed|s)|moved|moves|thank(?:ed|s)|asks?|asked|joined|left|arrived|agreed\s+to|abstained)\b"
)


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
    return bool(speaker.person) or TITLED.match(speaker.text) is not None


def answer_rule(clause: Clause) -> str:
    if clause.act == "reply" or clause.reply:
        return "response.reply"
    if clause.subject is not None and (clause.subject.role == OFFICER or clause.subject.answers):
        return "response.officer" if clause.act != "plain" else "response.officer-plain"
    return "response.spoken" if clause.spoken else "response.other"
