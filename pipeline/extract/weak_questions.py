"""Which turns count when all of a section are found: a weak question that nobody answered is a comment, a note or a task."""

import re

from pipeline.extract.exchange import ANSWER, ASK, Exchange, Turn
from pipeline.extract.speakers import BODY, MEMBER, same

_INTERROGATIVE = re.compile(
    r"(?:who|what|when|where|why|how|which|whose|whether|if)\b|[“\"]?(?:Who|What|When|Where|Why|How|Which|Whose|Will|Would|Can|Could|Is"
    r"|Are|Was|Were|Do|Does|Did|Has|Have|Had|Should|May|(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Would|Could|Should|Ca|Wo)n[’']t)\b"
)
_FOR_A_PAPER = re.compile(
    r"\brequested\s+(?:(?:an?|any|further|more|additional|some|the|full|regular|written|brief)\s+)*"
    r"(?:updates?|information|details?|report|briefing(?:\s+note)?|figures|data)\b"
)
_FOR_COSTS = re.compile(r"\basked\s+for\s+(?:[\w-]+\s+){0,3}?(?:costs?|price)\b")
# deeds, views and notes, unless somebody answers
_WEAK = ("question.checked", "question.unclear", "question.not-see", "question.not-clear", "question.remained-unclear", "question.note")
_OFFICE = re.compile(r"The\s+(?:Vice[- ])?(?:Chair|Convener|Mayor|President)")
_PROMISES = re.compile(
    r"\b(?:(?:agreed|undertook|promised|offered)\s+to|would)\s+(?:provide|send|circulate|share|supply|bring|report|arrange|look"
    r"|find|include)\b"
)
# "The Mayor asked if there were any comments from the public. There were none.": the meeting goes its way, nobody is answered
_CALLS_FOR_ANY = re.compile(
    r"\b(?:asked|called|inquired|enquired|queried|wondered)\s+(?:(?:if|whether)\s+(?:there\s+(?:was|were|is|are)|anyone\s+had"
    r"|the\s+public\s+had|members\s+had)|for)\s+"
    r"any(?:\s+(?:other|further|more|additional|public|final|new|last|late|written|citizen))*\s+"
    r"(?:questions?|comments?|business|items?|matters|corrections?|announcements?|speakers?|nominations?|discussion|additions?|public)\b"
    r"(?!\s+from\s+(?!(?:the\s+)?(?:public|audience|floor|[Cc]ouncil|[Bb]oard|[Cc]ommission|[Cc]ommittee|members?|staff|anyone)\b))"
)
_NONE = re.compile(
    r"(?:(?:There|Here)\s+(?:was|were)\s+(?:none|no(?:ne)?\b[^.]{0,40})|None(?:\s+were\s+[a-z]+)?|No\s+(?:one|other|further)\b[^.]{0,40})\s*\."
)
_PUT = re.compile(r"\b(?:raised|put|posed|asked|made)\s+(?:\w+\s+){0,2}questions\b")
_QUESTIONED_WHAT = re.compile(r"question(?:ed|s)\s+(?:\w+\s+)?(?:whether|if|how|why|what|when|where|who)\b")


def settled(state: Exchange) -> list[Turn]:
    """The turns without the weak questions ("questioned the need for …", "Cost?") that nobody answered: comments and notes."""
    turns, text = state.turns, state.text
    for asked, (start, end) in state.facts.items():
        if _NONE.match(text, start, end) and _CALLS_FOR_ANY.search(text, turns[asked].start, turns[asked].end):
            continue
        turns.append(Turn(start, end, ANSWER, "response.facts", None, turns[asked].line, [asked]))
    answered = {n for turn in turns for n in turn.to if not _is_no_answer(text, turn, turns[n])}
    kept = {n for n, turn in enumerate(turns) if turn.act == ASK and (n in answered or not _weak(text, turn)) and not _of_talk(state, n)}
    keep = [n for n, turn in enumerate(turns) if n in kept or turn.act != ASK and (not turn.to or kept & set(turn.to))]
    number = {old: new for new, old in enumerate(keep)}
    for n in keep:
        turns[n].to = [number[t] for t in turns[n].to if t in number]
    return [turns[n] for n in keep]


def _of_talk(state: Exchange, asked: int) -> bool:
    """Whether whoever presents asks only to answer: "Ms Bell presented the year. What had been done? Three parks had been opened."."""
    turn, text = state.turns[asked], state.text
    if turn.rule != "question.mark" or turn.speaker is not None or turn.bulleted:
        return False
    head = text.rfind("\n", 0, turn.start) + 1
    talker = next((who for who in state.presenters if head <= who.start < turn.start and who.answers), None)
    goes_on = re.match(r"[”\"’' ]+\w", text[turn.end : turn.end + 4]) is not None
    answers = [one for one in state.turns if asked in one.to]
    return talker is not None and goes_on and all(one.speaker is None or same(one.speaker, talker) for one in answers)


def _debates(turn: Turn) -> bool:
    """Whether a turn may be no more than the next speech of a debate, which answers no comment."""
    return turn.rule == "response.other" and turn.speaker is not None and turn.speaker.role == MEMBER


def _is_no_answer(text: str, turn: Turn, asked: Turn) -> bool:
    """Whether a turn leaves a weak question unanswered: the next speech of a debate, the answer to another question, or the promise of
    the paper that was asked for."""
    if len(turn.to) > 1 and asked.rule == "question.wondered" and _weak(text, asked):
        return True  # what somebody wondered aloud, before the question that is answered
    promised = _PROMISES.search(text, turn.start, turn.end) and len(text[turn.start : turn.end].split()) < 30
    return _debates(turn) and _weak(text, asked) or bool(promised) and _wants_paper(text, asked)


def _wants_paper(text: str, turn: Turn) -> bool:
    """Whether a body asks for a paper, or somebody for a price: a task, unless somebody tells it there and then."""
    body = turn.speaker is not None and (turn.speaker.role == BODY or _OFFICE.match(turn.speaker.text))
    paper = body and _FOR_A_PAPER.search(text, turn.start, turn.end)
    return bool(paper or _FOR_COSTS.search(text, turn.start, turn.end))


def _weak(text: str, turn: Turn) -> bool:
    if _wants_paper(text, turn):
        return True
    if turn.rule == "question.mark" and turn.speaker is None:
        # a note of what is unsure: nobody asks it, nobody answers
        return turn.bulleted or not _INTERROGATIVE.match(text, turn.start)
    if turn.rule in _WEAK:
        return True  # a deed, unless somebody tells the result
    if turn.rule == "question.wondered":
        return text.startswith("aloud", text.find("wondered ", turn.start, turn.end) + len("wondered "))
    if turn.rule != "question.questioned":
        return False
    return not (_PUT.search(text, turn.start, turn.end) or _QUESTIONED_WHAT.search(text, turn.start, turn.end))
