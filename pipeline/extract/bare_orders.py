"""Tasks told in a bare verb, "Clerk chase the firm re bins", "[TK] Ask the school", and what a constable says he will do more of."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.deeds import deeds, is_task
from pipeline.extract.listed_tasks import ENTRY
from pipeline.extract.notes import note_start
from pipeline.extract.nouns import CHAIR
from pipeline.extract.owners import LETTERS, is_owner, split_owners
from pipeline.extract.speakers import Cast
from pipeline.extract.tasks import Section, Task
from pipeline.form import Form

_OFFICE = (
    r"(?:[Tt]he\s+)?(?:(?:Parish|Town|Deputy|Assistant|Community)\s+)?"
    rf"(?:[Cc]lerk|{CHAIR}|Vice[\s-][Cc]hair(?:man)?|Secretary|Treasurer|RFO)"
)
_MEMBER = (
    r"(?:(?:County|District|Borough|Ward)\s+)?(?:Cllrs?|Councillors?|Mrs?|Ms)\.?\s(?:Mrs?\s|Ms\s)?(?:[A-Z]\.?\s)?[A-ZÀ-Þ][\w’'-]+"
    r"(?:(?:\s*,\s*|\s+(?:&|and)\s+)(?!the\b|Clerk\b|Chair)[A-ZÀ-Þ][\w’'-]+)*"
)
_ONE = rf"(?:{_OFFICE}|{_MEMBER}|[A-Z]{{2,3}})"
# "Clerk chase", "Cllr Hale & Clerk meet": at the head of a note or behind a dash or a semicolon in it
_BARE = re.compile(
    rf"(?:^\W*(?:\(?\w{{1,2}}[.)]\s+)?|;\s+|\s[–—-]\s+)(?P<who>{_ONE}(?:(?:\s*,\s*|\s+(?:&|and)\s+){_ONE})*)\s+(?:(?:also|please|then|again)\s+)*"
    r"(?P<verb>[a-z][a-z-]+)\b(?P<rest>[^\n]*)"
)
# Verbs that are names of things too: "Clerk report", "Clerk email address", "Cllr Hale visit to the school"
_NOUNS = frozenset(
    ["contact", "report", "email", "e-mail", "check", "visit", "print", "list", "plan", "survey", "update"]
    + ["review", "price", "order", "query", "call", "change", "book", "board", "file", "ring", "talk", "trial"]
    + ["walk", "count", "audit", "post", "plant", "sound", "record", "brief", "place", "display", "design"]
    + ["measure", "mail", "label", "share", "show", "request", "answer", "reply", "look", "move", "pass", "phone"]
    + ["pilot", "register", "research", "study", "table", "text", "turn", "water", "work", "drop", "cut", "copy"]
    + ["document", "paint", "pay", "project", "invoice", "input", "photograph", "produce", "purchase", "repair"]
    + ["return", "package", "map", "mention", "test", "support", "notice", "lead", "hire", "appeal", "approach"]
    + ["brush", "clear", "finish", "poll", "log", "type", "trim", "weed", "have", "do", "go", "give", "say"]
)
# What stands behind such a verb and not behind such a noun
_OBJECT = re.compile(
    r"\s+(?:(?:the|an?|all|some|any|this|that|these|those|him|her|them|it|his|their|its|our|new|more|further|two|three|four|both|each|if|whether"
    r"|who|why|how|what|when|where|up|out|off|into|back|round|again)\b|with\s+(?:the\s|[A-Z])"
    r"|to\s+(?:the\s|[A-Z]|him\b|her\b|them\b|see\b|ask\b|this\b|say\b)|[A-Z£\d])"
)
_NO_VISIT = re.compile(r"\s+to\s")
# "Cllr Hale put it to him that …"
_PAST_TOO = frozenset(["put", "set", "let", "cut", "read", "spread", "hit", "beat", "come", "be", "have", "do"])
_ON_AGENDA = re.compile(r"\s+(?:this\s+|it\s+)?(?:back\s+)?on\s+(?:the\s+)?(?:\w+\s+){0,2}agenda\b")
_OF_ONE = frozenset(
    ["enquire", "inquire", "respond", "thank", "tell", "remind", "remove", "chase", "proceed", "advertise"]
    + ["agenda", "re-agenda", "reply", "resend", "sign", "complete", "confirm", "ascertain", "pursue", "request"]
    + ["advise", "support", "meet", "see"]
)
# A verb of the main clause behind it: then the first was none ("Clerk report to the county was late")
_FINITE = re.compile(
    r"(?:(?!\b(?:who|what|if|whether|that|as|because|when|how|why|where|which|since|re|saying|until)\b).)*?"
    r"\b(?:was|were|had|has|is|are|went)\b"
)


# "Re-agenda for April.", "Bring to next meeting."
_COMES_UP = re.compile(
    r"\W*(?:Re-?agenda|(?:Agenda\s+)?[Ii]tem(?=\s+for\s)|Agenda\s+item|Bring(?:\s+(?:back|forward|up))?|To\s+go\s+on\s+agenda|To\s+(?:come\s+back|return|go\s+back))\s+(?:for|to|at|on|in)\s+"
    rf"(?:the\s+|our\s+)?(?:next\b|{MONTH_NAME}\b)[^;:?]{{0,60}}\.?$"
)
# "AB and CD give a presentation": what was shown at the meeting, told in the present tense
_SHOWN = re.compile(
    r"\s+(?:an?|the|their|his|her)\s+(?:[\w-]+\s+){0,2}(?:presentation|talk|update|report|overview|introduction|apolog\w+|demonstration)\b"
)
# "Cllr Hale happy to price it"
_GLAD = Form(
    rf"^\W*(?P<who>{_ONE}|[A-Z][a-zà-ÿ’'-]+)\s+(?:(?:is\s+)?(?:happy|willing|glad|prepared)|was\s+(?:happy|glad)(?=\s+to\s+(?!see|hear|find|learn|meet|report|say|note|advise|support)))\s+to\s+(?P<verb>[a-z-]+)\b(?P<rest>[^\n]*)"
)


def bare_order(section: Section, number: int) -> Task | None:
    """Read "Clerk chase the firm re bins": one of the meeting and what he is to do, without "to"."""
    sentence = section.sentences[number]
    said = section.text[sentence.start : sentence.end]
    if said.endswith("?"):
        return None
    if _COMES_UP.match(said):
        return Task(sentence.start, sentence.end, "action-imperative", "request", (), number)
    glad = _GLAD.match(said)
    if glad and (tells_deed(glad["verb"], glad["rest"]) or glad["verb"] == "do") and _known(glad["who"], section.cast):
        return Task(sentence.start, sentence.end, "action-would-try", "undertaking", split_owners(glad["who"], section.cast), number)
    for found in _BARE.finditer(said):
        if found["verb"] == "give" and _SHOWN.match(found["rest"]):
            continue
        if tells_deed(found["verb"], found["rest"]) and _known(found["who"], section.cast):
            start = note_start(section, sentence, sentence.start + found.start("who"))
            return Task(start, sentence.end, "action-infinitive", "request", split_owners(found["who"], section.cast), number)
    return None


def _known(who: str, cast: Cast) -> bool:
    return cast.is_initials(who) if re.fullmatch(r"[A-Z]{2,3}", who) else all(is_owner(one, cast) for one in split_owners(who, cast))


def tells_deed(verb: str, rest: str) -> bool:
    """Whether a verb in its base form, with what stands behind it, tells somebody to do a thing."""
    if not (is_task(verb) or verb in _OF_ONE) or rest.lstrip().startswith((":", "–", "-")):
        return False
    if verb in _PAST_TOO and not _ON_AGENDA.match(rest):
        return False
    if _FINITE.match(rest) or (verb == "visit" and _NO_VISIT.match(rest)):
        return False
    return verb not in _NOUNS or _OBJECT.match(rest) is not None


# "PCSO Tagg would patrol the area more often": what one officer of the police tells the meeting he will do
_CONSTABLE = Form(
    r"^\W*(?:A[.:]?\s+)?(?P<who>(?:[Tt]he\s+)?(?:PCSOs?|CSO|PC|Sgt|Sergeant|sergeant|Inspector|Insp|Constable|constable|[Ww]ardens?)\.?"
    r"(?:\s[A-ZÀ-Þ][\w’'-]+){0,2})\s+"
    r"(?:agreed\s+to|would|will)\s+(?:(?:also|now|try\s+to|continue\s+to|then)\s+)*"
    r"(?:patrol|monitor|increase\s+(?:\w+\s+){0,2}patrols|step\s+up|attend|visit|speak|talk|drive|call|pay|watch|look|give|have|pass|check|follow|report)\b"
)


def constable_will(section: Section, number: int) -> Task | None:
    """Read "PCSO Tagg would patrol the area more often"."""
    sentence = section.sentences[number]
    found = _CONSTABLE.match(section.text[sentence.start : sentence.end])
    start = sentence.start + found.start("who") if found else 0
    return Task(start, sentence.end, "action-would-try", "undertaking", (found["who"],), number) if found else None


# The box of a list that is ticked off; a cross or a tick in it says that the task is done.
BOX = re.compile(r"(?:[•·*–—-]\s*)?(?:\[(?P<tick>[ xX✓✔]?)\]|[☐□])\s+")
IN_BRACKET = re.compile(r"\[(?P<who>[A-ZÀ-Þ][\w.’' ,/&+-]{0,50})\]\s*[:–—-]?\s*(?=\w)")
# "[Clerk, reply to her by Friday.]", "[TK: ring the school]"
_BRACKETED_ORDER = re.compile(r"\W*\[(?P<who>[^\[\]:;.]{2,40}?)[,:–—-]+\s+(?:please\s+)?(?P<verb>[a-z][a-z-]+)\s[^\[\]]{2,150}\]\W*")
_ORDER = re.compile(r"(?:[^:.;]{2,60}:\s+)?(?:please\s+)?(?P<verb>[A-Za-z][a-z-]+)\b(?P<rest>[^\n]*)")


def bare_entry(words: str) -> str:
    """An entry without its bullet, its number or its box."""
    sign = BOX.match(words) or ENTRY.match(words)
    return words[sign.end() :] if sign else words


def bracketed(section: Section, number: int, words_of: str) -> Task | None:
    """Read "[JB, TK] Draft the notice", an entry of any list: initials in square brackets before an order or a thing with one."""
    if told := _BRACKETED_ORDER.fullmatch(words_of):
        verb = told["verb"]
        owners = split_owners(told["who"], section.cast)
        if not (is_task(verb) or verb in _OF_ONE) or not all(is_owner(one, section.cast) for one in owners):
            return None
        sentence = section.sentences[number]
        return Task(sentence.start, sentence.end, "action-imperative", "request", owners, number)
    body = bare_entry(words_of)
    bracket = IN_BRACKET.match(body) if body.startswith("[") else None
    if bracket is None:
        return None
    letters = all(map(LETTERS.fullmatch, re.split(r"\s*[/,&+]\s*", bracket["who"].strip())))
    known = all(is_owner(one, section.cast) for one in split_owners(bracket["who"], section.cast))
    if not (known if body == words_of else letters):
        return None
    order = _ORDER.match(body, bracket.end())
    verb = order["verb"].lower().removeprefix("re-") if order else ""
    if order is None or not (tells_deed(verb, order["rest"]) or (order["verb"].istitle() and verb in deeds())):
        return None
    sentence = section.sentences[number]
    return Task(sentence.end - len(body), sentence.end, "action-imperative", "request", split_owners(bracket["who"], section.cast), number)
