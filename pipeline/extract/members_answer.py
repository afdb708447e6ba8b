"""Members who answer, the Chair to one of the public and each of those to whom a question is put as a body, and whom a reply answers."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import ANSWER, Exchange
from pipeline.extract.speakers import BODY, MEMBER, OFFICER, PUBLIC, TITLED, UNKNOWN, Speaker, same

_MEMBERS = re.compile(r"(?:[Tt]he\s+)?(?:\w+\s+)?(?:[Mm]embers|[Cc]ouncillors)\b")
_CHAIR = re.compile(r"(?:[Tt]he\s+)?(?:(?:Vice|Deputy)[\s-])?(?:Chair(?:man|woman|person)?|Convener|Cathaoirleach|Mayor|Provost|President)")
# "The Chair said that time was up."
_OF_THE_MEETING = re.compile(
    r"said\s+(?:that\s+)?(?:(?:the|his|her|their)\s+(?:time|three\s+minutes|session)|(?:he|she|they)\s+(?:would|was|were)\s+(?:now\s+)?(?:mov|clos|tak)|anyone|the\s+(?:next|meeting))"
)
# "thanked Mrs Hale and advised that it had not"
_THANKS_AND_SAYS = re.compile(
    r"(?:thanked|thanks)\s[^.;:?]{2,90}?,?\s+(?:and|but)\s+(?:advised|advises|explained|explains|said|says|replied|confirmed|confirms|stated|states|clarified|answered|assured\s+\w+|told\s+\w+)\s"
    r"(?:that|it|there|this|they)\b"
)
# "asked the Council if they had heard …", "asked members their preference", "asked what the board’s preference was"
_BODY_IS_ASKED = re.compile(
    r"\b(?:asked|polled|asks)\s+(?:(?:all|both|the|of|those|each|other|fellow)\s+)*(?:[A-Z][\w’'-]*\s+){0,2}"
    r"(?i:council(?:l?ors?|\s?members?)?|commission(?:ers?)?|board(?:\s+members?)?|members|trustees|directors|aldermen|supervisors|selectmen|everyone|committee(?:\s+members?)?|panel(?:\s+members?)?|group)"
    r"\s+(?:(?:if|whether)\s+(?:they|anyone|any\s+of\s+them|the|it|there|we)\b|what|which|how|where|when|(?:for\s+)?their\s+(?:preference|opinion|views?|thoughts|position|feelings?))"
    r"|\basked\s+what\s+the\s+(?i:board|council|committee|commission|group|panel)['’]s\s+(?:preference|view|opinion|position|feeling)\b"
)
# "Commissioner Hale", who is of the body
_OF_BODY = re.compile(r"(?:(?:Vice\s)?Chair(?:man|woman|person)?|Commissioner|Trustee|Supervisor|Director|Member)\s[A-Z]")
_OWN_ANSWER = re.compile(r"['’]s?\s+(?:\w+\s+)?(?:answer|reply|response)\s+(?:to\s+(?:this|that|him|her)\s+)?$")
_HOLDS = re.compile(
    r"(?:also\s+)?(?:said|says|stated|states|shared|felt|feels|thought|thinks|replied|responded|answered|indicated|preferred|prefers|wanted|wants|liked|likes|supported|supports|favou?red|favou?rs"
    r"|(?:did|does)\s*(?:not|n[’']t)\s+(?:like|want|support|favou?r|think|mind|have|see)|would\s+(?:like|prefer|rather|support)|(?:was|is|were|are)\s+(?:(?:not|also|all|very|more|fully)\s+)*"
    r"(?:a\s+fan|in\s+favou?r|comfortable|happy|okay|ok|fine|open|opposed|against|content|supportive|willing|inclined|hesitant|reluctant|of\s+the\s+opinion))\b"
)
_ASKED_THAT_IT_BE = re.compile(r"\b(?:asked|requested|proposed|suggested)\s+(?:that|for|if|whether)\s[^.;:?]*,?\s+(?:and|which)\s+$")
# what whoever had the floor tells who asks
_TELLS = re.compile(
    r"(?:(?:also|then|further)\s+)?(?:said|says|stated|states|commented|comments|noted|notes|indicated|indicates|replied|responded|answered|told|mentioned"
    r"|believed|thought|felt|understood|reported|clarified|confirmed|explained|added|remarked|pointed\s+out|acknowledged|affirmed|estimated)\b"
)
_UNDERTAKES = re.compile(r"(?:would|will|agreed\s+to|undertook\s+to|promised\s+to|offered\s+to|agreed)\b")
_ONLY_AGREES = re.compile(r"(?:also\s+)?(?:agree[ds]?|concur(?:s|red)?)(?:\s+with\s+(?:this|that|him|her|them))?\W*$")

_AGREES_WITH = re.compile(  # "Councillor Hale agreed with Councillor Bell about the fee"
    r"(?:also\s+)?(?:agree[ds]?|concur(?:s|red)?|side[ds])\s+with\s+(?:Councill?or|Cllr\.?|Council\s?[Mm]ember|Commissioner|Alder\w*|Trustee|Supervisor)\s"
)


def chair_tells_public(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether whoever leads the meeting speaks to what one of the public has asked: "The Chair said that the answer was no."."""
    asker = state.asked_by()
    if asker is None or asker.answers or asker.plural or asker.role not in (PUBLIC, UNKNOWN) or not _CHAIR.fullmatch(speaker.text):
        return False
    near = clause.line - state.asked_line <= 1 and state.since == 0
    promises = clause.line == state.asked_line and clause.act == "plain" and _UNDERTAKES.match(state.text, clause.body) is not None
    says = clause.act == "say" or clause.act == "comment" and _THANKS_AND_SAYS.match(state.text, clause.body, clause.end) is not None
    return near and (promises or says) and _OF_THE_MEETING.match(state.text, clause.body) is None


def gives_answer(state: Exchange, clause: Clause) -> bool:
    """Whether the clause itself says that it tells somebody’s answer: "The Chair’s answer was that …"."""
    return clause.line - state.asked_line <= 1 and _OWN_ANSWER.search(state.text[clause.start : clause.body]) is not None


def each_holds(state: Exchange, clause: Clause, speaker: Speaker | None, asked: list[int]) -> bool:
    """Whether one of the body to which a question was put tells how he or she sees it: "Trustee Hale was not a fan of it."."""
    if speaker is None or speaker.plural or speaker.pronoun or not put_to_body(state, asked):
        return False
    if speaker.role not in (MEMBER, UNKNOWN) and not _OF_BODY.match(speaker.text):
        return False
    if clause.act not in ("say", "reply", "comment", "plain") or not _HOLDS.match(state.text, clause.body):
        return False
    given = [turn.speaker for turn in state.turns if turn.act == ANSWER and turn.to == asked]
    askers = [state.turns[n].speaker for n in asked]
    return None not in askers and not any(same(one, speaker) for one in (*given, *askers))


def keeps_floor(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether in the paragraph below a question he or she speaks on who spoke before it: "Mr Dell told of the lane. / Reed asked about its
    width. / Mr Dell commented that it was 3 m.", or a guest whom alone the minutes give a title."""
    asker = state.asked_by()
    if state.since or not clause.first or clause.bulleted or speaker.plural or speaker.pronoun or asker is None or asker.plural:
        return False
    before = same(speaker, state.floor)
    guest = TITLED.match(speaker.text) is not None and not speaker.person and not TITLED.match(asker.text) and speaker.role == UNKNOWN
    told = clause.act in ("say", "reply") or clause.act == "comment" and speaker.role == UNKNOWN
    return (before or guest) and told and _TELLS.match(state.text, clause.body) is not None


def put_to_body(state: Exchange, asked: list[int]) -> bool:
    """Whether a question was put to the body as such, whose members answer it each."""
    return any(_BODY_IS_ASKED.search(state.text, state.turns[n].start, state.turns[n].end) for n in asked)


def meets_request(state: Exchange, clause: Clause) -> bool:
    """Whether a clause meets what its own sentence asks to be done: "Mr Bell asked that it be cut and the Clerk agreed to see to it."."""
    if clause.first or not _UNDERTAKES.match(state.text, clause.body):
        return False
    sentence = max(state.text.rfind(". ", 0, clause.start), state.text.rfind("\n", 0, clause.start)) + 1
    return sentence > state.last_question.end - 1 and _ASKED_THAT_IT_BE.search(state.text[sentence : clause.start]) is not None


def only_sides(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether a fellow member does no more than agree with another, or with what the one who asked went on to say."""
    if speaker.role == MEMBER and _AGREES_WITH.match(state.text, clause.body):
        return True
    asker, asked = state.asked_by(), state.last_question
    fellows = asker is not None and asker.role == speaker.role == MEMBER and not speaker.answers and asked.act != ANSWER
    more = len(state.text[asked.end : clause.start].split()) > 3
    return fellows and more and _ONLY_AGREES.match(state.text, clause.body, clause.end) is not None


def officer_beside_body(state: Exchange, speaker: Speaker) -> bool:
    """Whether an officer remarks on what one of the body answers that was asked."""
    return speaker.role in (OFFICER, BODY) and not _OF_BODY.match(speaker.text) and put_to_body(state, state.exchange)


def may_ask(whom: Speaker) -> bool:
    """Whether a reply to somebody answers a question: a member's, one of the public's, or that of whoever leads the meeting."""
    if _CHAIR.fullmatch(whom.text):
        return True
    members = whom.role == BODY and _MEMBERS.match(whom.text) is not None
    return not whom.answers and (whom.role in (MEMBER, PUBLIC) or members)
