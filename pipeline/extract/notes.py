"""The parts of a telegraphic note, "Clerk to obtain quotes": whose post it names, in small letters or capitals, and where it begins."""

import re
from dataclasses import replace

from pipeline.extract.deeds import is_task
from pipeline.extract.owners import are_of_meeting, are_owners, is_owner, split_owners
from pipeline.extract.speakers import Cast
from pipeline.extract.tasks import Section, Sentence, Task, words_between
from pipeline.vocab import words

_DASHED_POST = re.compile(
    r"^\W*(?:\(?(?:\d+|[ivx]{1,5}|[a-h])[.)]\s*)?(?P<who>[A-Z][^.;:,]{2,50}?\s[–—-]\s[A-Z][^.;:]{1,60}?)\s+to\s+(?P<verb>[a-z][\w-]*)\b"
)
_CAPITAL_NOTE = re.compile(
    r"(?:^\W*(?:\(?(?:\d+|[a-h])[.)]\s*)?|[,;:]\s+|\s[–—-]\s+)(?P<who>[A-Z][A-Z.’'/&-]*(?:\s+[A-Z][A-Z.’'/&-]*){0,5})\s+TO\s+(?P<verb>[A-Z]{3,})\b"
)
_CAPITAL_FINITE = re.compile(r"\b(?:IS|ARE|WAS|WERE|BE|HAS|HAVE|WILL|DUE|ABLE|ASKED|INVITED|WELCOME|NOT)\b")
# What one person who is told to do it does after the meeting, though a body that does it only deliberates.
# What each member is told to do by himself: "Members to send ideas to the Clerk."
HANDED_IN = frozenset(
    ["send", "supply", "bring", "submit", "inform", "notify", "email", "let", "provide", "review", "read", "complete", "return", "check"]
    + ["look"]
)
# "Note to follow": the paper is no doer
PAPER = re.compile(
    r"(?:(?:A|The|Written|Full|Further)\s+)*(?:[Nn]ote|[Dd]etails|[Ff]igures|[Rr]eply|[Aa]nswer|[Rr]eport|[Pp]aper|[Bb]riefing|[Ss]lides|[Ll]ist)"
)
DEED_OF_ONE = frozenset(
    ["consider", "speak", "give", "confirm", "thank", "amend", "clarify", "appoint", "object", "join", "lead", "represent", "summarise"]
    + ["serve"]
)


def whole_post(section: Section, words_of: str) -> "re.Match[str] | None":
    """A note to a post whose title holds a dash: "Assistant Director – Schools to supply the list"."""
    found = _DASHED_POST.match(words_of)
    return found if found and is_owner(found["who"], section.cast) else None


_A_NAME = re.compile(r"(?:[A-Z]\.?|[A-Z][a-zà-ÿ’'-]+)\s+[A-ZÀ-Þ][\w’'-]+")


def are_names(phrase: str, cast: Cast) -> bool:
    """Whether a list holds somebody of the meeting beside those who are only named like people: "Clerk / A Howarth"."""
    parts = [piece for part in split_owners(phrase, cast) for piece in re.split(r"\s+and\s+|,\s+", part)]
    known = [is_owner(part, cast) for part in parts]
    return len(parts) > 1 and any(known) and all(k or _A_NAME.fullmatch(part) for k, part in zip(known, parts, strict=True))


_A_DOER = re.compile(
    r"(?:the\s+)?(?:[A-ZÀ-Þ][\w.’'-]*(?:[\s/&]+(?:(?:of|and|for|the)\s+)?|\s?,\s))*[A-ZÀ-Þ][\w.’'-]*"
    r"(?:\s(?:members|team|group|office|staff|volunteers|parents))?"
)
_DEED = frozenset(
    ["connect", "share", "work", "return", "lead", "develop", "flag", "map", "capture", "confirm", "ensure", "use", "utilise", "help"]
    + ["consider", "agree", "discuss", "review"]
)


def is_doer(phrase: str, verb: str) -> bool:
    """Whether capitalised words that open a note name who is told to do a thing, though nobody knows them: "MCLG to share details"."""
    last = phrase.split()[-1].strip(".:;").lower()
    deeds = (words("person_deeds") | words("request_verbs") | _DEED) - {"do"}
    known = verb in deeds and last not in words("no_doers") and not re.search(r"[A-Z]{6,}$", phrase)
    return known and len(phrase) < 60 and _A_DOER.fullmatch(phrase) is not None


# "Hedge not cut back – the Clerk to chase": what is to be chased stands before the dash.
_OBJECT_BEFORE = re.compile(
    r"\sto\s+(?:chase|pursue|investigate|action|progress|check|deal\s+with|follow)(?:\s+(?:up|again|this|it|these)){0,2}\W*$"
)


def note_start(section: Section, sentence: Sentence, at: int) -> int:
    """Where a note with its doer at ``at`` begins: at the doer where most of its sentence stands before it, "Stile broken – TK to"."""
    if _OBJECT_BEFORE.search(section.text, at, sentence.end):
        return sentence.start
    whole = words_between(section.text, sentence.start, sentence.end)
    return at if 2.4 * words_between(section.text, at, sentence.end) < whole else sentence.start  # a short object goes with its order


def in_capitals(section: Section, number: int, words_of: str) -> Task | None:
    """Read "CLERK TO OBTAIN QUOTES": the note that capitals set apart from the text."""
    sentence = section.sentences[number]
    found = _CAPITAL_NOTE.search(words_of)
    if found is None or found["verb"].lower() in words("not_verbs") | (words("idle_verbs") - DEED_OF_ONE) | {"be"}:
        return None
    if _CAPITAL_FINITE.search(found["who"]):
        return None
    titled = " ".join(word if word in ("OF", "FOR", "AND") else word.capitalize() for word in found["who"].split())
    titled = re.sub(r"\b(?:OF|FOR|AND)\b", lambda m: m.group().lower(), titled)
    known = is_owner(titled, section.cast) or is_owner(found["who"], section.cast)
    if not known or titled.lower() in ("members", "council", "the council", "committee"):
        return None
    start = note_start(section, sentence, sentence.start + found.start("who"))
    return Task(start, sentence.end, "action-infinitive", "request", split_owners(found["who"], section.cast), number)


# "…, Clerk to follow up." at the end of a telegraphic note.
_TAIL = re.compile(
    r"(?:,|;|(?:\s|(?<=[a-z]))[–—-]|(?P<bracket>\s\((?=[^()]*\)\W*$))|\s(?P<and>and)(?=\s(?:[A-Z]{2,3}|Clerk|Chair(?:man)?)\s))(?(bracket)|\s+)(?P<who>(?(bracket)(?:[Cc]ouncillors|[Cc]llrs)|(?!))|(?:[Tt]he\s+)?(?:(?:Parish|Town|Deputy|Committee|Assistant|Minutes?|Membership|Hon(?:orary)?\.?|Vice|Club|Board|Council)\s+)?(?:[Cc]lerk|Chair(?:man)?"
    r"|Secretary|Treasurer)|(?:[A-Z]{2,3}|[A-Z]{1,2}Ma?c[A-Z])(?:/[A-Z]{2,3})*"
    r"|the\s+(?:[A-ZÀ-Þ][\w’'-]*\s+(?:(?:of|and|for)\s+)?){0,5}[A-ZÀ-Þ][\w’'-]*"
    r"|(?P<firm>the\s+(?:company|contractors?|firm|operators?|developers?|school|landlord|suppliers?|insurers?|architects?|surveyors?|auditors?|solicitors?))"
    r"|(?:Cllrs?|Mrs?|Ms|Dr)\.?\s+(?:[A-ZÀ-Þ][\w.’'-]*\s*(?:and\s+)?){1,4}?|[A-Z][a-zà-ÿ’'-]+)\s+to\s+(?P<verb>[a-z]+)[^;]*\.?$"
)
_FIRST = re.compile(r"(?!Clerk|Chair|Secretary|Treasurer)[A-Z][a-zà-ÿ’'-]+")
_WORD_WITH = re.compile(r"have\s+(?:an?\s+(?:\w+\s+)?(?:word|look|chat|talk)\b)")
# "Tom will draw it up, AB to check the sizes": another has a task of his own
_WILL_BEFORE = re.compile(r"\W*[A-Z][^,;.:]{1,40}?\s(?:will|is\s+going\s+to|would)\s+(?!be\b|have\b)[a-z]+")
_AGREED_BEFORE = re.compile(r"\b(?:all|[Mm]embers|[Cc]ouncillors)\s+agreed,$")
_SAID_BEFORE = re.compile(r"\b(?:said|clarified|reported|advised|explained|commented|stated|confirmed)\s+that\s")
_FINITE_BEFORE = re.compile(r"\b(?:said|reported|advised|explained|told|noted|asked|felt|thought|was|were|had|has|have|is|are)\b")


# What was settled, or left, before the note: "Left over to May, Clerk to ask for the plan"
_SETTLED = re.compile(
    rf"{_FINITE_BEFORE.pattern}|\b[a-z]{{3,}}ed,$|\b(?:[Aa]greed|[Gg]ranted|[Ll]eft\s+(?:over|until|to|with)|[Dd]eferred|[Aa]pproved|[Cc]ould|[Ww]ould)\b"
)
_ABOUT_IT = frozenset(  # with these it is about what was told
    ["inform", "notify", "report", "chase", "follow", "attend", "action", "progress", "investigate", "pursue", "respond", "reply"]
)
_MUCH = 0.8  # as many words, against those before it, as a note has that stands by itself
_DECIDED = re.compile(r"\b(?:[Aa]greed|AGREED|[Gg]ranted|[Aa]pproved|[Rr]esolved|RESOLVED|[Aa]ccepted|[Aa]dopted|[Dd]ecided|[Ss]econded)\b")


def _stands_apart(before: str, verb: str, note: str, *, owned: bool) -> bool:
    """Whether a note at the end of an entry is one of its own: after a semicolon where the words before tell a story, after what was said
    or agreed, or as long as what was told before a comma; "; Clerk to action" is about all of it, and so is a note whose owner stands once
    more in a column beside the entry (``owned``), but for what was decided before it."""
    if before[-1] == ";":
        if owned and not _DECIDED.search(before):
            return False
        return verb not in ("action", "progress", "pursue", "follow", "chase") and bool(len(before) > 50 or _FINITE_BEFORE.search(before))
    if before[-1] == ",":
        long = len(note.split()) >= _MUCH * len(before.split()) and len(note.split()) > 4 and verb not in _ABOUT_IT
        return bool(_AGREED_BEFORE.search(before) or _WILL_BEFORE.match(before) or (long and _SETTLED.search(before)))
    return bool(_SAID_BEFORE.search(before))


def _named_again(section: Section, number: int, who: str) -> bool:
    """Whether the next sentence is only the name of who is told in this one, as a column leaves it: "…; Clerk to reply. Clerk"."""
    if number + 1 >= len(section.sentences):
        return False
    behind = section.sentences[number + 1]
    return section.text[behind.start : behind.end].rstrip(".") == who


def at_the_end(section: Section, number: int, words_of: str) -> Task | None:
    """Read "…, Clerk to follow up.": the note that closes an entry."""
    tail = _TAIL.search(words_of)
    if tail is None or not (tail["firm"] or is_owner(tail["who"], section.cast)):
        return None
    if tail["firm"] and not (is_task(tail["verb"]) and _SETTLED.search(words_of, 0, tail.start() + 1)):
        return None
    if tail["bracket"] and not (is_task(tail["verb"]) and tail["who"].lower() in ("councillors", "cllrs")):
        return None
    joined = tail["and"] and not (is_task(tail["verb"]) or tail["verb"] == "confirm")
    idle = words("idle_verbs") - ({"confirm"} if tail["and"] else set())
    talks = _TALKS.match(words_of, tail.start("verb")) or _WORD_WITH.match(words_of, tail.start("verb"))
    bare = _FIRST.fullmatch(tail["who"]) and not (is_task(tail["verb"]) or talks)  # "Stan has been to both, Nadia to one"
    bare = bare or (_FIRST.fullmatch(tail["who"]) is not None and words_of.lstrip("'-–• ").startswith("Action"))  # of an earlier meeting
    if bare or joined or (tail["verb"] in idle and not talks) or tail["verb"] in words("not_verbs") | {"be"}:
        return None
    sentence = section.sentences[number]
    at = sentence.start + tail.start("who")
    owned = _named_again(section, number, tail["who"])
    apart = _stands_apart(words_of[: tail.start() + 1], tail["verb"], words_of[tail.start() :], owned=owned)
    start = at if tail["and"] or apart else sentence.start
    if start < at and words_of[tail.start()] not in ",;":
        start = note_start(section, sentence, at)
    return Task(start, sentence.end, "action-infinitive", "request", split_owners(tail["who"], section.cast), number)


# "Could the Clerk please find out", "It was left with the Clerk to find a plumber", "The Clerk should write to the owner"
_TALKS = re.compile(r"(?:speak|talk)\s+(?:to|with)\s")
_KINDLY = re.compile(
    r"(?:^|[.;]\s)\W*(?:Could|Can|Would|Will)\s+(?P<who>[^.;,?]{2,50}?)\s+please\s+(?:also\s+)?(?P<verb>[a-z]+)\b"
    r"|\bleft\s+(?:with|to|for|in\s+the\s+hands\s+of)\s+(?P<left>[^.;,?]{2,50}?)\s+to\s+(?P<deed>[a-z]+)\b"
    r"|^\W*(?P<clerk>(?:The\s+)?(?:(?:Parish|Town|Deputy)\s+)?Clerk)\s+should\s+(?:also\s+)?(?P<should>[a-z]+)\b"
)


def asked_kindly(section: Section, number: int, words_of: str) -> Task | None:
    """Read "Could the Clerk please find out who owns it": somebody known is asked, in a sentence of its own."""
    if not any(map(words_of.__contains__, ("please", "left ", "should "))):
        return None
    found = _KINDLY.search(words_of)
    if found is None:
        return None
    who, verb = next((found[a], found[b]) for a, b in (("who", "verb"), ("left", "deed"), ("clerk", "should")) if found[a])
    if found["left"] and _TALKS.match(words_of, found.start("deed")):
        verb = "ring"  # to speak to somebody is a deed of one person
    if not is_owner(who, section.cast) or verb in words("idle_verbs") | words("talk_verbs") | words("not_verbs"):
        return None
    sentence = section.sentences[number]
    return Task(sentence.start, sentence.end, "action-infinitive", "request", split_owners(who, section.cast), number)


# "Order a lock for the shed – Clerk", "Report the stile [Cllr Hale]": the owner of a note in the imperative stands at its end.
_OWNED = re.compile(r"(?P<deed>.{10,200}?)(?:\s+[–—-]+\s+|\s*[\[(])(?:(?:[Nn]ew|[Oo]pen)\s+for\s+)?(?P<who>[^\[\]()–—:;.]{2,50})[\])]?\.?")
_BEFORE_OWNER = "–—-[("
_IMPERATIVE = re.compile(r"\W*(?:\(?\w{1,3}[.)]\s+)?(?P<verb>[A-Z][a-z-]+)\s+(?P<next>\S+)\s")
_OBJECT = re.compile(
    r"(?:the|an?|to|all|some|new|our|this|these|that|those|more|further|two|three|four|six|out|up|into|with|back|if|whether|any)$"
)
# Verbs that are no nouns: "Report from the Chairman – Cllr Hale" names a paper.
_NO_NOUN = frozenset(
    ["contact", "email", "e-mail", "ask", "invite", "chase", "phone", "ring", "obtain", "get", "buy", "purchase", "arrange", "send"]
    + ["circulate", "write", "speak", "find", "inform", "notify"]
)


_LEADING_TO = re.compile(r"^\W*(?:\(?\w{1,3}[.)]\s+)?To\s+(?P<verb>[a-z])")


def is_imperative(words_of: str) -> bool:
    """Whether a note tells what to do: "Report the broken stile to the county", "To report the broken stile"."""
    found = _IMPERATIVE.match(_LEADING_TO.sub(lambda to: to["verb"].upper(), words_of))
    if found is None or _FINITE_BEFORE.search(words_of):
        return False
    verb = found["verb"].lower()
    deed = is_task(verb) or verb in ("report", "order", "chase", "speak", "invite", "get", "find", "put", "look", "take", "make", "let")
    return deed and (verb in _NO_NOUN or _OBJECT.match(found["next"]) is not None)


# "Ann + Tom: write the day up", "Jo: chase the firm": the owners stand before the colon
_KEYED_NOTE = re.compile(
    r"\W*(?P<who>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]+)?(?:(?:\s*[+&/,]\s*|\s+and\s+)[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]+)?)*)\s*(?::|\s[–—-])\s+(?:please\s+|pls\s+)?"
    r"(?P<verb>[a-z][a-z-]+)\s+(?:up\s+|out\s+|down\s+)?(?P<next>\S+)\s"
)
_TO_ONE = re.compile(r"(?:me|him|her|them|us|it|with)$")


def _keyed(section: Section, number: int, words_of: str) -> Task | None:
    """Read "Ann + Tom: write the day up"."""
    found = _KEYED_NOTE.match(words_of + " ")
    if found is None or found["verb"] not in words("person_deeds") or not (_OBJECT.match(found["next"]) or _TO_ONE.match(found["next"])):
        return None
    names = re.split(r"\s*[+&/,]\s*|\s+and\s+", found["who"])
    known = [name for name in names if section.cast.named(name) or section.cast.is_initials(name)]
    if not known or any(not re.fullmatch(r"[A-Z][a-zà-ÿ’'-]+", name) for name in names if name not in known):
        return None
    sentence = section.sentences[number]
    return Task(sentence.start, sentence.end, "action-imperative", "request", tuple(names), number)


def owned(section: Section, number: int, words_of: str) -> Task | None:
    """Read "Order a lock for the shed – Clerk": a note that tells what to do, and whose it is at its end or before it."""
    if keyed := _keyed(section, number, words_of):
        return keyed
    found = _OWNED.fullmatch(words_of) if any(map(words_of.__contains__, _BEFORE_OWNER)) else None
    if found is None or not is_imperative(found["deed"] + " ") or not are_owners(found["who"], section.cast):
        return None
    sentence = section.sentences[number]
    return Task(sentence.start, sentence.end, "action-imperative", "request", split_owners(found["who"], section.cast), number)


# "TK to ring the school and the Clerk to write to the county", "Beth to book it, Tom to tell the hirers": two notes in one
_AND_ANOTHER = re.compile(
    r"(?:(?:,|;)?\s+and\s+|[,;]\s+)(?P<who>(?:the\s+)?(?:[Cc]lerk|[Cc]hair(?:man)?|[Ss]ecretary|[Tt]reasurer)|(?:Cllr|Councillor|Mrs?|Ms)\.?\s[A-ZÀ-Þ][\w’'-]+"
    r"(?:\s[A-ZÀ-Þ][\w’'-]+)?|[A-Z]{2,3}|[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][a-zà-ÿ’'-]+)?)\s+to\s+(?P<verb>[a-z]+)\b"
)


def is_body_by_letters(who: str, cast: Cast) -> bool:
    """Whether letters stand for a council or a firm, and not for somebody of the meeting: "the Clerk to ask, MCC to look into it"."""
    return who in ("PC", "TC", "CC") or (len(who) > 2 and who.isupper() and not cast.is_initials(who))


def shared_out(section: Section, task: Task) -> list[Task]:
    """The notes of a sentence that tells one person to do a thing and another to do a second."""
    both = task.rule == "action-marked" and len(task.owners) == 2
    told = bool(task.owners) and task.rule == "action-infinitive"
    found = _AND_ANOTHER.search(section.text, task.start, task.end) if both or told else None
    if (
        found is None
        or found["verb"] in words("idle_verbs") | words("not_verbs") | {"be"}
        or is_body_by_letters(found["who"], section.cast)
    ):
        return [task]
    if both and not found.group().lstrip(",; ").startswith("and"):
        return [task]  # one action with two owners, as a clerk lists them behind the marker
    if found["who"] in (task.owners[:1] if both else task.owners) or not (both or are_of_meeting(found["who"], section.cast)):
        return [task]
    if not re.search(r"\sto\s", section.text[task.start : found.start()]):
        return [task]
    second = replace(task, start=found.start("who"), clause=-1, owners=split_owners(found["who"], section.cast))
    end = task.start + len(section.text[task.start : found.start()].rstrip())
    return [replace(task, end=end, owners=task.owners[:1] if both else task.owners), second]
