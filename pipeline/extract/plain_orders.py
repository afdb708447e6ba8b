"""What resolutions in plain words give somebody to do: "a working party of A and B look at it", "deferred so that the Clerk can ask"."""

import re

from pipeline.extract.deeds import finite_third, is_task
from pipeline.extract.owners import are_of_meeting, are_owners, split_owners
from pipeline.extract.tasks import Section, Task
from pipeline.form import Form
from pipeline.vocab import words

_DEED = (
    r"(?P<verb>look|report|meet|consider|draft|draw|prepare|find|get|obtain|visit|investigate|examine|review|make|organise|arrange|plan"
    r"|walk|inspect|price)"
)
# "AGREED a working party of Cllrs Hale, Poole and Reed look at hire and report in May"
_PARTY = Form(
    r"\b(?:a\s+|the\s+)?(?:small\s+|new\s+)?(?:working\s+(?:party|group)|task\s+(?:group|force)|sub-?\s?(?:committee|group))\s+(?:made\s+up\s+of|consisting\s+of|comprising|of|with)\s+"
    rf"(?P<who>(?:the\s+)?[A-Z][^;:()]{{3,90}}?)\s+(?:(?:to|would|will|should|be\s+formed\s+to|be\s+set\s+up\s+to)\s+)?{_DEED}\b"
)
# "defer to May so that the Clerk can find out who owns it"
_SO_THAT = re.compile(
    r"\b(?:so\s+that|in\s+order\s+that|to\s+let|to\s+allow|to\s+enable)\s+(?P<who>(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){0,3}?(?:[Cc]lerk|[Cc]hair\w*|[Tt]reasurer|[A-Z][\w’'-]+))\s+"
    r"(?:can|could|may|might|to)\s+(?P<verb>[a-z]+)\b"
)
# "that we put in ten posts and that Ann get a price for them": a first name alone
_FIRST_NAME = re.compile(r"\b(?:and\s+)?that\s+(?P<who>[A-Z][a-zà-ÿ’'-]+)\s+(?:should\s+|would\s+|will\s+)?(?P<verb>[a-z]+)\b")

# "That Greenfields provide a written account": whatever bears a name can be told in the subjunctive
_OF_A_FIRM = re.compile(
    r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:[Aa]nd\s+|AND\s+)?(?:[Tt]hat|THAT)\s+(?P<who>[A-Z][\w’'&-]+(?:\s+(?:(?:of|and|for|&)\s+)?[A-Z][\w’'&-]+){0,4}"
    r"|the\s+(?:[A-Z][\w’'&-]+\s+(?:(?:of|and|for|&)\s+)?){1,4}(?:Department|Section|Team|Services?|Office|Unit|Division|Directorate|Branch|Agency|Company|Trust|Partnership))\s+(?:should\s+)?(?P<verb>[a-z]+)\s+(?!(?:be|is|was|were|are|of|will|would|has|had)\b)"
    r"(?:the|an?|its|their|his|her|all|this|it|them|back|to|on|with|out|up|in|into|members|Members|[A-Z]\w+|further|more|written|details|figures|copies|monthly|quarterly)\b(?![^;.]*?\bbe\s+(?:noted|approved|received|agreed|adopted|accepted|deferred)\b)"
)
AND_TOLD = re.compile(r"(?:;|\band,?(?:\s(?:in\s+the\s+)?mean(?:time|while),?)?)\s+$")  # "approved the plan and directed staff to …"
_ANY_BODY = re.compile(
    r"\b(?:Members|Committee|Council|Cabinet|Panel|Board|Councillors|Executive|Commission|Forum|Assembly|Authority"
    r"|Item|Items|Report|Policy|Plan|Standing|Option|Options|Recommendations?|Appendix|Officers)$"
)

# "that the matter be referred to the Head of Parks for investigation and report"
_PASSED_TO = re.compile(
    r"\b(?:be|is|was)\s+(?:referred|passed|remitted|sent|forwarded)\s+(?:back\s+)?to\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{2,70}?)\s+for\s+(?:(?:his|her|their|an?|the|early|further|urgent)\s+)*"
    r"(?:investigation|report|action|reply|response|attention|answer|advice|follow[\s-]up|a\s+(?:report|response|reply))\b"
)
# "The Panel referred the petition back to the Head of Parks to obtain a second view"
_PASSED_TO_DO = re.compile(
    r"\b(?:referred|passed|remitted|sent|handed)\s+(?:(?:it|this|the\s+[\w’'-]+(?:\s+[\w’'-]+)?)\s+)?(?:back\s+|on\s+)?to\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{2,70}?)\s+to\s+"
    r"(?P<verb>(?!note\b|be\b)[a-z]+)\b"
)
# "for the Chair to write to the Leader"; "be referred to the Director, who is to reply to the petitioner"
_FOR_TO = re.compile(
    r"\W*(?:\(?\w{1,4}[.)]\s+|(?:It\s+was\s+|There\s+was\s+)?[^.;:]{0,60}?\bconsensus\b[^.;:]{0,60}?\s)?"
    r"[Ff]or\s+(?P<who>[^,;:.]{2,80}?)\s+to\s+(?P<verb>[a-z]+)\b"
)
_WHO_IS_TO = re.compile(
    r"\bto\s+(?P<who>the\s+[A-Z][^,;:.]{2,80}?),\s+who\s+(?:(?:is|are|was|were)\s+to|will|would|should)\s+(?P<verb>[a-z]+)\b"
)
# "Moved and carried: Kathleen will send a letter", "that the Council (Tom Kerr) would invite": the one who does it, known by name
_ONE_WILL = Form(
    r"(?:^\W*|[A-Z]/[A-Z](?:/[A-Z])?\s|:\s|\bthat\s|\((?=[^()]+\)\s(?:will|would)\b))(?P<who>[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][\w’'-]+)?)\)?\s+(?:will|would)\s+(?P<verb>[a-z]+)\b"
)


# The same told outside a resolution: "A sub-group consisting of A, B and C will meet to agree the next steps"
_PARTY_WILL = re.compile(r"\s(?:will|would|is\s+to|are\s+to)\s+(?:now\s+|also\s+|then\s+)?$")


def party_does(section: Section, number: int) -> Task | None:
    """Read what a group of named people, formed there and then, will do."""
    sentence = section.sentences[number]
    party = _PARTY.search(section.text, sentence.start, sentence.end)
    if party is None or not _PARTY_WILL.search(section.text[sentence.start : party.start("verb")]):
        return None
    if not are_owners(party["who"], section.cast, loosely=True) or section.text[sentence.end - 1] == "?":
        return None
    owners = split_owners(party["who"], section.cast)
    return Task(sentence.start, sentence.end, "action-would-arrange", "undertaking", owners, number)


def left_to(section: Section, start: int, end: int) -> tuple[str, ...]:
    """Who is to do, or will do, what is said of him by office or name; empty where it is said of nobody."""
    given = _FOR_TO.match(section.text, start, end) or _WHO_IS_TO.search(section.text, start, end)
    if given and given["verb"] not in words("idle_verbs") and are_owners(given["who"], section.cast):
        return split_owners(given["who"], section.cast)
    one = _ONE_WILL.search(section.text, start, end)
    if one and one["verb"] not in words("idle_verbs") | words("standing_verbs") and section.cast.named(one["who"]):
        return split_owners(one["who"], section.cast)
    return ()


def passed_to(section: Section, start: int, end: int) -> tuple[str, ...]:
    """To whom a matter is passed that he is to look into or to answer; empty where it is passed to nobody, or to a body."""
    passed = _PASSED_TO.search(section.text, start, end)
    if passed is None and (to_do := _PASSED_TO_DO.search(section.text, start, end)) and _deed(to_do["verb"]):
        passed = to_do
    return split_owners(passed["who"], section.cast) if passed and are_of_meeting(passed["who"], section.cast) else ()


def told_plainly(section: Section, start: int, end: int) -> tuple[str, ...]:
    """Who is to do what the resolution at ``start``–``end`` gives in one of these forms; empty where it gives nobody anything."""
    text = section.text
    party = _PARTY.search(text, start, end)
    if party and are_owners(party["who"], section.cast, loosely=True):
        return (text[party.start() : party.end("who")],)  # the party is told, whoever sits on it
    so_that = _SO_THAT.search(text, start, end)
    if so_that and _deed(so_that["verb"]) and are_owners(so_that["who"], section.cast):
        return split_owners(so_that["who"], section.cast)
    firm = _OF_A_FIRM.match(text, start, end)
    if firm and _deed(firm["verb"]) and not finite_third(firm["verb"]) and not _ANY_BODY.search(firm["who"]):
        return (firm["who"],)
    for one in _FIRST_NAME.finditer(text, start, end):
        if _deed(one["verb"]) and section.cast.named(one["who"]):
            return (one["who"],)
    return ()


def _deed(verb: str) -> bool:
    return is_task(verb) and verb not in words("idle_verbs")
