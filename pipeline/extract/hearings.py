"""The public who speak one after the other, at a hearing or where comments are invited: the next of them answers nothing."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.clause import Clause
from pipeline.extract.exchange import Exchange
from pipeline.extract.speakers import PUBLIC, TITLED, UNKNOWN, Speaker, same
from pipeline.form import Form

# "Ann Bell, Fenby, stated that …"
_FROM = re.compile(
    r"(?:,\s+(?:of\s+)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?,|\s+(?:of|from)\s+(?:[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|(?:[A-Z]\.){2,4}))"
    r"\s+(?:[a-z]+ed|said|says|spoke|asks)\b"
)
_RESIDENT = r"(?:(?:\w+[\s-]){0,3}(?:resident|neighbou?r|homeowner|householder|taxpayer)s?|(?:property|home|business|land)\s+owner)\b"
_STREET = rf"(?:no\.\s*)?\d{{1,5}}[A-Za-z]?\s+(?!{MONTH_NAME}\b)(?:[NSEW]\.?\s|[A-Z][a-z]+|\d+(?:st|nd|rd|th)?\s)"
# Behind the name: ", 22 Oak Lane,", "(22 Oak Lane)", ", who lives on Oak Lane,", ", a resident of the ward,"
_HOME_BEHIND = re.compile(
    rf"\s*[,(–-]?\s*(?:(?:of|at|from)\s+)?(?:{_STREET}|(?:(?:who|also)\s+)?(?:lives?|living|lived|resid(?:es?|ing|ed))\s|(?:an?\s+"
    rf"|the\s+)?{_RESIDENT})",
    re.IGNORECASE,
)
_OWN = r"(?:his|her|their)"
# "gave her address as …", "stated that he had lived there for years", "came to the podium"
_COMES_FORWARD = re.compile(
    rf"(?:(?:also|then|next)\s+)?(?:(?:stated|gave|provided|shared|listed|offered|announced"
    rf"|reported)\s+{_OWN}\s+(?:(?:full\s+)?name\b|(?:home\s+|street\s+|mailing\s+)?(?:address|residence)\b)"
    r"|(?:said|stated|indicated|shared|explained|noted|advised|commented|mentioned|reported)\s+(?:that\s+)?(?:he|she"
    r"|they)\s+(?:(?:and\s+\w+\s+\w+|ha[ds]|have|also|both|currently)\s+)*"
    r"(?:lives?\b|lived\b|been\s+living|resides?\b|resided\b|grew\s+up|moved\s+(?:to|in)|"
    rf"(?:is|was|are|were|been)\s+an?\s+{_RESIDENT})"
    rf"|(?:lives?|lived|resides?|resided)\s+(?:at|on|in|near|next|across|off|here|there|by)\b|(?:is|was)\s+an?\s+{_RESIDENT}"
    r"|introduced\s+(?:him|her|them)sel(?:f|ves)\b|(?:came|stepped|walked)\s+(?:forward|up|to\s+the\s+(?:podium|microphone|lectern"
    r"|stand))\b"
    r"|(?:approached|took)\s+the\s+(?:podium|microphone|lectern|stand)\b)",
    re.IGNORECASE,
)
_CALLED = r"(?:public|citizens?['’]?|audience|residents?['’]?|visitors?['’]?)"
_HEARD = Form(
    rf"(?i)\b(?:{_CALLED}\s+(?:hearing|comments?|input|testimony|remarks)|comments?\s+from\s+the\s+(?:public|audience|floor)"
    rf"|open\s+(?:public\s+)?(?:forum|mic))\b"
)
_OPENED = Form(
    r"(?i)\b(?:re-?)?open(?:ed|s)\s+(?:the\s+|this\s+|it\s+up\s+for\s+|a\s+)?(?:item\s+)?(?:(?:up\s+)?(?:for"
    r"|to)\s+)?(?:the\s+)?public\s+(?:hearing|comments?|input)\b"
)
_CLOSED = Form(
    r"(?i)\bclos(?:ed|es)\s+(?:the\s+)?(?:public\s+)?(?:hearing|comments?|input|testimony)\b|\bhearing\s+(?:was|is)\s+(?:then\s+"
    r"|now\s+)?closed\b"
)
_NEXT = ("A ", "An ", "Another ", "One ")
_TITLE = 120  # characters before a section's text in which its title stands
_FAR = 4000  # characters of a hearing that are looked through
_ADVERB = 10  # characters between a name and its verb: "also", not ", the applicant,"


def comes_next(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether the next of the public speaks where one of them has asked: told with where he or she lives, or heard
    for the first time at a hearing."""
    if not clause.first or not _of_public(speaker) or speaker.pronoun:
        return False
    asker = state.asked_by()
    if asker is not None and _of_public(asker) and not same(speaker, asker):
        if _tells_home(state.text, speaker, clause.body):
            return True
        bare = len(state.text[speaker.end : clause.body].strip()) < _ADVERB and _comes_from_outside(state, asker)
        if (
            bare
            and not TITLED.match(speaker.text)
            and _is_new(state, clause, speaker)
            and _HEARD.search(state.text, _from(state, clause), clause.start)
        ):
            return True
    if _FROM.match(state.text, speaker.end) is None:
        return False
    opener = _opener(state)
    return opener is not None and _FROM.match(state.text, opener.end) is not None


def goes_on(state: Exchange) -> bool:
    """Whether what is told behind a question, by nobody, goes on what one of the public has come to say, told with his home."""
    opener, asked = _opener(state), state.last_question
    if opener is None or not _of_public(opener) or not (asked.speaker is None or same(opener, asked.speaker)):
        return False
    begins = state.text.rfind("\n", 0, asked.start) + 1
    home = _HOME_BEHIND.match(state.text, opener.end) or _COMES_FORWARD.match(state.text, opener.end + 1)
    later = asked.start > opener.end
    opened = bool(_OPENED.search(state.text, max(0, state.begin - _TITLE, begins - _FAR), begins))
    return opened and later or home is not None and (opened or later)


def is_over(state: Exchange, clause: Clause) -> bool:
    """Whether the hearing in which a question was put has been closed since."""
    return _CLOSED.search(state.text, state.last_question.end, clause.start) is not None


def _of_public(speaker: Speaker) -> bool:
    return speaker.role in (UNKNOWN, PUBLIC) and not speaker.answers


def _tells_home(text: str, speaker: Speaker, body: int) -> bool:
    return (_COMES_FORWARD.match(text, body) or _HOME_BEHIND.match(text, speaker.end)) is not None


def _is_new(state: Exchange, clause: Clause, speaker: Speaker) -> bool:
    """Whether nobody of that name has been told of before in the item."""
    if speaker.text.startswith(_NEXT):
        return True
    surname = speaker.text.split()[-1]
    return surname[0].isupper() and state.text.find(surname, max(0, state.begin - _TITLE), clause.start) < 0


def _comes_from_outside(state: Exchange, asker: Speaker) -> bool:
    """Whether whoever asked is one of the public, and is not told of before the item, as those are who sit at the table."""
    if asker.role == PUBLIC and not asker.person:
        return True
    return state.text.find(asker.text.split()[-1], 0, max(0, state.begin - _TITLE)) < 0


def _from(state: Exchange, clause: Clause) -> int:
    return max(0, state.begin - _TITLE, clause.start - _FAR)


def _opener(state: Exchange) -> Speaker | None:
    """Who begins the paragraph of the newest question."""
    asked = state.last_question
    return state.cast.at(state.text, state.text.rfind("\n", 0, asked.start) + 1, asked.end)
