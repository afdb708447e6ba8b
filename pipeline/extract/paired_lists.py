"""Lists whose lead-in says that each entry holds what was asked and the answer to it: "Points raised, with the answers given:"."""

import re

from pipeline.extract.entries import content, is_bullet
from pipeline.extract.exchange import ASK, Exchange
from pipeline.extract.speakers import BODY, Cast, Speaker
from pipeline.form import Form
from pipeline.records import Line

_ASKED = (
    r"\b(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Ee]nquir(?:y|ies)|[Pp]oints|[Mm]atters|[Ii]ssues|asked|[ei]nquired|queried|raised|sought|put)\b"
)
_TOLD = r"\b(?:[Aa]nswers?|[Rr]epl(?:y|ies)|[Rr]esponses?|answered|responded|replied|information)\b"
_LEADS = Form(
    rf"[^.:;?]{{0,140}}?{_ASKED}[^.;?]{{0,120}}?{_TOLD}(?:[^.:;?]{{0,60}}\b(?:given|shown|provided|supplied|sought|made|received|recorded|noted|are|were|being|below|beside"
    r"|after|against|in\s+(?:italics|brackets))\b[^.:;?]{0,40})?\s*[:–—-]+\s*$"
)
# Entries under "In reply to questions it was stated:" are answers
_ONLY_ANSWERS = re.compile(r"\W*(?:In\s+(?:response|reply|answer)|Respon|Repl|Answer)")
# "Passes: the view was expressed that …": a comment on what stands before the colon
_VIEW = re.compile(
    r"(?:the\s+view\s+was|(?:some\s+|one\s+|an?\s+|several\s+)?[Mm]embers?\s+(?:felt|thought|hoped|wished|were|was|noted|welcomed|suggested|commented)"
    r"|it\s+was\s+(?:felt|thought|suggested|hoped|considered|agreed|noted\s+with|observed|commented)|concerns?\s+(?:was|were)|disappointment|noted\W*$|welcomed\b|praise|thanks)\b"
)
# "The number of visitors on Mondays – Mr Bell did not have this."
_FIGURE_OF = re.compile(
    r"(?:The\s+|Any\s+|Latest\s+|Current\s+)?(?:[Nn]umbers?|[Cc]osts?|[Pp]rices?|[Rr]ates?|[Pp]roportion|[Pp]ercentage|[Rr]easons?|[Dd]ates?|[Ff]igures?|[Tt]imescales?|[Pp]rogress|[Ss]tatus"
    r"|[Ll]ength|[Aa]mount|[Tt]otal)\s+(?:of|for|on|with|in|to)\b[^.:;?–—]{3,120}?(?P<dash>\s[–—-]\s+)"
)

# "How many had come: 58 of them"; an entry that opens so asks, whatever leads in to the list
_TOPIC = re.compile(r"(?P<topic>[^.?:;–—]{3,200}?)(?:(?<!\d):|\s[–—])\s+(?=\S+\s+\S)")
_INQUIRES = re.compile(
    r"(?:[Ww]hether|[Hh]ow(?!\s+to\b)|[Ww]hy|[Ww]hat|[Ww]hen|[Ww]here|[Ww]ho|[Ww]hose|[Ww]hich|(?:The\s+)?[Rr]easons?\s+(?:for|why)|[Cc]larity|[Cc]larification)\b"
    r"|[^.:;]{3,120}?,?\s+and\s+(?:whether|how|why|what|when|if)\s"
)
_DECIDES = re.compile(r"\b(?:resolved|agreed|decided|recommend\w*|moved|approved|action)\b[^.]*$", re.IGNORECASE)
_SOUGHT = re.compile(r"\b(?:question|quer(?:y|ie)|[ei]nquir|ask(?:ed|ing)|sought|explanation|clarif|probed|pressed)", re.IGNORECASE)
_LEAST = 3  # entries of a list that tells by itself what it is

_ASKS = re.compile(r"\s+(?:asked|wondered|queried|[ei]nquired|questioned|sought|wanted|wished)\b")
_MARKER = re.compile(r"\s+\(?(?:ACTION|Action)\b")


def pairs(text: str, line: Line) -> bool:
    """Whether ``line`` leads in to a list of things asked, each with its answer."""
    return _LEADS.match(text, line.start, line.end) is not None and not _ONLY_ANSWERS.match(text, line.start, line.end)


def all_pair(text: str, lines: list[Line], n: int) -> bool:
    """Whether the entries below line ``n`` tell by themselves that each is what was asked, before a colon or a dash, with its answer: most
    have a topic of their own and some of these ask."""
    if _DECIDES.search(text, lines[n].start, lines[n].end):
        return False
    topics, entered = [], 0
    for line in lines[n + 1 :]:
        if not is_bullet(text, line):
            break
        entered += 1
        if found := _TOPIC.match(text, *content(text, line)):
            topics.append(found["topic"])
    asking = sum(map(inquires, topics))
    enough = asking > 0 if _SOUGHT.search(text, lines[n].start, lines[n].end) else 3 * asking >= len(topics)
    return entered >= _LEAST and 3 * len(topics) > 2 * entered and enough


def inquires(topic: str) -> bool:
    """Whether what stands before a colon asks: "Older lamps, and if they were safe"."""
    return _INQUIRES.match(topic) is not None


def only_viewed(rest: str) -> bool:
    """Whether what stands behind the colon of an entry tells what was thought of the topic, and answers nothing."""
    return _VIEW.match(rest) is not None


def asker(text: str, line: Line, cast: Cast) -> Speaker | None:
    """Who asks what such a list holds, if its lead-in begins with a name: "Members raised the following, with the answers shown:"."""
    first = cast.at(text, line.start, line.end)
    return first if first is not None and not (first.answers or first.pronoun) else None


def figure_and_answer(state: Exchange, begin: int, end: int, n: int) -> bool:
    """Read an entry of questions that names a figure, behind a dash with the answer of somebody named; False for any other."""
    found = _FIGURE_OF.match(state.text, begin, end) if state.list_mode == ASK and state.heading is None else None
    who = state.cast.at(state.text, found.end(), end) if found else None
    if found is None or who is None or who.pronoun or who.role == BODY or _ASKS.match(state.text, who.end, end):
        return False
    state.ask(begin, found.start("dash"), "question.listed", state.list_speaker, n, bulleted=True)
    state.answer(found.end(), until_marker(state.text, found.end(), end), "response.dash", who, n, list(state.pending))
    state.open = None
    return True


def until_marker(text: str, start: int, end: int) -> int:
    """Where the words of an answer end: before an action marker."""
    marker = _MARKER.search(text, start, end)
    return marker.start() if marker else end
