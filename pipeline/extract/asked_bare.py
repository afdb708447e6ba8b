"""Requests whose form leaves out a word or turns to one from outside: "requested the Board send a notice", "asked the applicant to draw the
trees", "asked if the developer could plant more", "asked if the group could be given a copy".

They are read last, where a sentence has no other task.
"""

import re

from pipeline.extract.asked_notes import assented, does
from pipeline.extract.bare_orders import tells_deed
from pipeline.extract.doers import doer_after
from pipeline.extract.owners import is_owner, split_owners, subject_before
from pipeline.extract.speakers import PUBLIC
from pipeline.extract.tasks import Section, Task, task_start
from pipeline.extract.undertakings import NEGATED, RETOLD
from pipeline.form import Form
from pipeline.vocab import words

_OUTSIDE = (
    r"(?:the\s+)?(?:petitioners?|applicants?|developers?|architects?|contractors?|(?:land|property\s+)?owners?"
    r"|operators?|promoters?|landlords?)"
)
# "requested the Board send a notice": the bare verb of an order, and no "that" or "to" before it
_BARE = Form(
    r"\b(?:requested|requests)\s+(?P<who>(?:the\s+)?(?:[A-Z][\w.’'&-]*\s+(?:(?:of|and|for|the)\s+)?){0,5}(?:[A-Z][\w’'-]*|[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Cc]lerk|[Ss]taff"
    r"|[Oo]fficers?|[Aa]dministration|[Mm]anagement))\s+(?:also\s+|please\s+|then\s+)?(?P<verb>[a-z][a-z-]+)\b(?P<rest>[^\n]*)"
)
_BODY = re.compile(r"\b(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Ss]taff|[Oo]fficers?|[Aa]dministration|[Mm]anagement|[Dd]epartment)$")
# "The committee asked the applicant to set out what each sign is for"
_OF_ONE_OUTSIDE = Form(rf"\b(?:asked|requested|urged|told)\s+(?P<who>{_OUTSIDE})\s+to(?=\s+(?!be\b)[a-z])")
_HEARD = re.compile(
    r"\s+(?:also\s+|please\s+)?(?:walk|take|talk|run|go|show\s+(?:them|him|her|how|why|where)|come\s+forward|introduce|present|demonstrate|address|approach)\b"
)
# "asked if the developer could plant more trees", "… would consider moving the bins"
_COULD = Form(
    rf"\b(?:asked|wondered|[ei]nquired|requested)\s+(?:if|whether)\s+(?P<who>{_OUTSIDE})\s+(?:could|would|might|can)\s+(?:also\s+|please\s+|consider\s+)?(?P<verb>[a-z]+)\b"
)
_PAPER = (
    r"(?:an?|the|some|any|more|further|fuller|copies\s+of|sight\s+of)\s+(?:[\w’'-]+\s+){0,3}?(?:cop(?:y|ies)|lists?|notes?|figures?|data|breakdowns?|reports?|papers?|maps?|plans?|details?"
    r"|information|summary|summaries|briefings?|updates?|timetables?|dates?|statistics|survey|results|minutes|slides)\b"
)
# "asked if the group could be given a copy of the survey", "… could have the figures"
_FOR_MEMBERS = Form(
    r"\b(?:asked|wondered|[ei]nquired|requested)\s+(?:if|whether)\s+(?:(?:all\s+|the\s+)?(?:[Mm]embers|[Cc]ouncillors|[Gg]roup|[Pp]anel|[Cc]ommittee|[Bb]oard|[Mm]eeting)|he|she|they|we)\s+"
    rf"(?:could|might|can)\s+(?:also\s+|please\s+|each\s+)?(?:be\s+(?:given|shown|sent|supplied\s+with|provided\s+with|furnished\s+with|e-?mailed)|have|see|receive)\s+{_PAPER}"
)
# "asked if this could be looked into"
_SEEN_TO = Form(
    r"\b(?:asked|wondered|[ei]nquired|requested)\s+(?:if|whether)\s+(?:this|that|it|these|they|the\s+(?:[\w’'-]+\s+){1,8}?)\s*(?:could|might|can)\s+(?:also\s+|please\s+)?be\s+"
    r"(?:looked\s+(?:into|at)|followed\s+up|picked\s+up|taken\s+up|fed\s+back|passed\s+on|put\s+right|sorted\s+out|seen\s+to|chased)\b"
)
# "asked could officers meet the residents", "asked would the Clerk write": the order of a question, and no "if"
_TURNED = Form(
    r"\b(?:asked|wondered|[ei]nquired)\s+(?:could|would|can|will|might)\s+(?P<who>officers|staff|(?:the\s+)?(?:[A-Z][\w’'.-]*\s+(?:(?:of|and|for)\s+)?){0,5}[A-Z][\w’'-]*"
    rf"|the\s+(?:[Cc]ouncil|[Ee]xecutive|[Cc]lerk|[Aa]rea\s+[Ee]ngineer|[Dd]epartment)|{_OUTSIDE})\s+(?:also\s+|please\s+)?(?P<verb>[a-z]+)\b(?P<rest>[^\n]*)"
)
_IN_TURN = re.compile(r"\w+\s+(?:could|would|can|will|might)\b")
_TURNED_DONE = Form(
    r"\b(?:asked|wondered|[ei]nquired)\s+(?:could|would|can|will|might)\s+(?:an?|the|this|that|it|these|some|more|they|copies|all)\b\s*(?:[\w’'-]+\s+){0,8}?be\s+(?P<done>[a-z]+)\b"
)
# "asked if the plan could be given to councillors"
_GIVEN_OUT = Form(
    r"\b(?:asked|wondered|[ei]nquired|requested)\s+(?:if|whether)\s+(?:[\w’'-]+\s+){1,8}?(?:could|might|can)\s+(?:also\s+|please\s+)?be\s+(?:given|shown|made\s+available|handed|read\s+out)\s+(?:out\s+)?to\s+"
    r"(?:all\s+|the\s+)?(?:[Mm]embers|[Cc]ouncillors|[Pp]anel|[Cc]ommittee|[Bb]oard|[Gg]roup|[Tt]rustees|[Gg]overnors|residents|tenants|the\s+public|him|her|them)\b"
)
# "7. That an update be requested for May.": what a list of remarks asks for
_BE_REQUESTED = Form(
    r"^\W*(?:\(?\w{1,3}[.)]\s+)?That\s+(?P<that>(?:an?|the|further|more|additional|copies)\s+(?:[\w’'-]+\s+){1,10}?be\s+(?:requested|sought|asked\s+for|obtained|provided|circulated|supplied))\b"
)
_NOT_THERE = frozenset(
    [
        "explain",
        "clarify",
        "confirm",
        "say",
        "tell",
        "state",
        "give",
        "have",
        "be",
        "see",
        "hear",
        "comment",
        "advise",
        "elaborate",
        "expand",
    ]
)
_ANSWERED = re.compile(r"\bto\s+which\b|,\s+(?:and|but)\s+|\band\s+(?:was|were)\s+(?:told|advised|informed)\b|[;?]")


def asked_bare(section: Section, number: int) -> Task | None:
    """Read a request in one of these forms."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    found, owners = _read(section, said)
    if found is None or NEGATED.search(said[: found.start()]) or RETOLD.search(said[: found.start()]):
        return None
    at = sentence.start + found.start()
    asker = subject_before(section, sentence.start, at)
    if asker is not None and asker.role == PUBLIC:
        return None
    start = task_start(text, sentence.start, asker.start if asker else at, sentence.end)
    owners = owners or doer_after(section, sentence.start + found.end(), sentence.end) or assented(section, number)
    rule = "action-asked-if" if _IN_TURN.match(found.group()) else "action-requested-that"  # a question in form is met by its answer
    return Task(start, sentence.end, rule, "request", owners, number)


def _read(section: Section, said: str) -> tuple["re.Match[str] | None", tuple[str, ...]]:
    """The words that ask, and who is asked; None where nobody is."""
    bare = _BARE.search(said)
    if bare and tells_deed(bare["verb"], bare["rest"]) and (_BODY.search(bare["who"]) or is_owner(bare["who"], section.cast)):
        return bare, split_owners(bare["who"], section.cast)
    told = _OF_ONE_OUTSIDE.search(said)
    if told and does(said, told.end(), len(said)) and not _HEARD.match(said, told.end()):
        return told, (told["who"],)
    could = _COULD.search(said)
    if could and could["verb"] in words("request_verbs") and not _ANSWERED.search(said, could.end()):
        return could, (could["who"],)
    turned = None if said.endswith("?") else _TURNED.search(said)
    if (
        turned
        and turned["verb"] in words("request_verbs") | {"meet", "liaise"}
        and turned["verb"] not in _NOT_THERE
        and not _ANSWERED.search(turned["rest"].rstrip("?"))
    ):
        return turned, (turned["who"],)
    done = None if said.endswith("?") else _TURNED_DONE.search(said)
    if done and done["done"] in words("sending_done") and not _ANSWERED.search(said, done.end()):
        return done, ()
    requested = _BE_REQUESTED.match(said)
    if requested and not re.search(r"\b(?:had|has|who|which)\b", said):
        return requested, ()
    given = _FOR_MEMBERS.search(said) or _SEEN_TO.search(said) or _GIVEN_OUT.search(said)
    return (given, ()) if given and not _ANSWERED.search(said, given.end()) else (None, ())
