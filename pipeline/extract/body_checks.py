"""Whether a sentence decides whose subject is the body: "The Council agreed to …", "Members approved the plan."."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.deeds import is_task
from pipeline.extract.manner import has_manner
from pipeline.extract.nouns import COLLEGES, TITLED_BODY
from pipeline.extract.telling import (
    AND_THAT,
    ASIDE,
    DECIDED_THAT,
    FORCE,
    INTRO,
    LAST_MINUTES,
    OLD,
    RECORD,
    STATES,
    SUBJUNCTIVE,
    THING,
    is_subject,
    told,
)

_WITH_FEELING = re.compile(
    r"^\s*with\s+(?:interest|thanks|concern|pleasure|satisfaction|appreciation|regret|approval|gratitude)\s+(?=(?:the|its|this)\b)"
)
# "noted the lack of progress": a remark on how things stand, not the taking note of a paper
_REMARKED = re.compile(
    r"(?:(?:the|a|an|some|this|continued|apparent|good|slow|further|significant)\s+)*(?:lack|absence|slow|increase|decrease|improvement"
    r"|reduction|rise|fall|delay)s?\b",
    re.IGNORECASE,
)
# "received and filed the report", "received and noted it"
_AND_DID = re.compile(r"\s*and\s+(?:noted|received|approved|filed|accepted|adopted|endorsed|placed\s+on\s+file)\s+")
_ALL_OF_IT = re.compile(r"\s+(?:this|the\s+above|the\s+same|the\s+foregoing)\W*")  # "The Panel notes this."
_BY_VOTE = re.compile(
    r"\s*[^;:.,]{3,80}?\b(?:majority|votes?|resolution|show\s+of\s+hands|ballot|\d+)\b[^;:.,]{0,40}?\b(?:to|that)\s+[a-z]"
)
# "resolved in terms of Section 9 of the Act to exclude", "agreed under Standing Order 12 that"
_UNDER = re.compile(
    r"(?:\s+(?:terms\s+of|accordance\s+with|to))?\s+(?:the\s+)?(?:[Ss]ection|[Pp]aragraph|[Ss]tanding\s+[Oo]rder|[Rr]egulation|[Rr]ule"
    r"|[A-Z]\w+)\b"
    r"[^;:]{0,140}?\s(?:to|that)\s+(?!(?:be|do|the\s+extent)\b)[a-z]"
)
# "resolved without dissent to note", the rule having found "without"
_NOBODY_AGAINST = re.compile(r"\s+(?:an?\s+|any\s+)?(?:dissent|division|vote|debate|discussion|opposition|objection|demur)\s+(?:to|that)\s")
_VOTED = re.compile(
    r"\s*(?=(?:[^.;:]|(?<=\d):(?=\d)){0,80}?\b(?:for|favour|against|votes?|abstentions?|\d+\s?[-–:]\s?\d+|[a-z]+\s+to\s+(?:one|two|three|four|five|six|nil|none))\b)"
    r"(?:[^.;:]|(?<=\d):(?=\d)){3,100}?,?\s+to\s+[a-z]"
)
_STILL_VALID = re.compile(r"that\s[^,.;:]{2,80}?\s(?:was|were)\s+still\s+(?:valid|appropriate|fit\s+for\s+purpose|suitable|adequate)\b")
# "agreed that the ditch needs to be cleared but should seek advice": a view first, then what is to be done
_BUT_SHOULD = re.compile(
    r"\bneed(?:s|ed)\s+to\s+be\s+[a-z]+[^.;]*?\b(?:and|but)\s+(?:(?:it|they|we|the\s+[Cc]ouncil)\s+)?(?:should|would"
    r"|will)\s+(?:first\s+)?(?:be\s+\w+ed|seek|ask|write|get|look|contact|obtain|consult|meet|pay|buy)\b"
)
# "agreed that it looks at the roof": the body says what it does next, where others would write "should look"
_IT_DOES = re.compile(
    r"that\s+(?:it|they|we|the\s+(?:[Pp]arish\s+|[Tt]own\s+|[Cc]ommunity\s+)?[Cc]ouncil)\s+(?:should\s+)?"
    r"(?:looks?|considers?|reviews?|contributes?|pays?|buys?|asks?|writes?|makes?|gives?|supports?|proceeds?|seeks?|appoints?|invites?"
    r"|donates?|meets?|adopts?|uses?)\b"
)
# "agreed that the band is welcome to use the hall": leave is given
_ALLOWS = re.compile(
    r"that\s[^.;]{2,80}?\b(?:is|are|was|were)\s+(?:welcome|free|allowed|permitted|authori[sz]ed|entitled)\s+to\s+(?!know|see|be\b)[a-z]"
)
# "agreed that the minutes of 4 May were a correct record"
_MINUTES_TRUE = re.compile(
    r"\s*that\s+(?:the\s+|those\s+|these\s+)?(?:draft\s+)?(?:minutes|notes|record)\b[^;:]{0,120}?\b(?:were|was|are|is|gave|as|being"
    r"|represented)\s+(?:(?:an?|the|both)\s+)?"
    r"(?:true|correct|accurate|fair|full|proper|faithful|right|in\s+order)\b"
)
_WITH_PROPOSAL = re.compile(
    r"\s*with\s+(?:this|the|that|these|those|his|her|their|its|all|(?:the\s+)?[A-Z]\w+['’]s)\s+(?:[\w’'-]+\s+){0,3}(?:approach|proposals?"
    r"|recommendations?|suggestions?)\b"
)
# "In January this year the County Council agreed …", "In 2014 the Council agreed …"
# and "At the May 2019 meeting the Board approved …"
_THEN = re.compile(
    rf"\W*(?:(?:In|During|Back\s+in)\s+(?:{MONTH_NAME}\s+)?(?:this\s+year|last\s+\w+|(?:19|20)\d\d)\b"
    rf"|On\s+(?:{MONTH_NAME}\s+\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH_NAME}),?\s+(?:19|20)\d\d\b"
    rf"|At\s+(?:the|its|their|our)\s+{MONTH_NAME},?\s+(?:(?:19|20)\d\d\s+)?(?:\w+\s+){{0,2}}meeting\b)"
)
# "Oldshire County Council agreed a policy": the body that met is "the Council" to its clerk
_ANOTHER = re.compile(r"(?<![Tt]he\s)\b(?!The\b)[A-Z][a-z]+\s+(?:County|District|Borough|City)\s+Council\s+\w+\s*$")
_AS_CORRECT = re.compile(r"\s+as\s+(?:an?\s+)?(?:true|correct|accurate)\b")


def minutes_true(sentence: str, begin: int) -> bool:
    """Whether "that the minutes were a true record" stands at ``begin``."""
    return _MINUTES_TRUE.match(sentence, begin) is not None


# "approved the minutes of the previous meeting": what was written of another day is confirmed at this
_MINUTES_OF_LAST = re.compile(r"\b([Mm]inutes?|[Nn]otes?|[Rr]ecords?)\s+(?:of|from|for)\s+(?:the|our|its)\s+(?:last|previous)\s+meeting\b")


def body_aside(sentence: str, begin: int, stop: int) -> bool:
    """The body resolved, and something stands before what: "resolved, in terms of the Act, to exclude", "resolved by show of hands to"."""
    aside = _VOTED if sentence[begin:stop].lower().endswith("voted") else ASIDE
    return is_subject(sentence, begin) and any(form.match(sentence, stop) for form in (aside, _BY_VOTE, _UNDER, _NOBODY_AGAINST))


def of_this_meeting(sentence: str, begin: int, stop: int) -> bool:
    """Whether the body that met is the subject and did at this meeting what the verb says."""
    if not is_subject(sentence, begin) or _THEN.match(sentence) or _ANOTHER.search(sentence, 0, stop):
        return False
    return OLD.search(_MINUTES_OF_LAST.sub(r"\1", sentence[stop:])) is None


def body(sentence: str, begin: int, stop: int) -> bool:
    after = sentence[stop:]
    if not of_this_meeting(sentence, begin, stop):
        return False
    said = sentence[begin:stop].lower()
    if said.endswith(("confirmed", "accepted", "agreed")) and _MINUTES_TRUE.match(after):
        return True
    if said.endswith("agreed") and re.match(r"\s+(?:this|it|they|there|these)\b", after) and STATES.match("that" + after):
        return False  # "The Board agreed this would be welcomed"
    if said.endswith(("referred", "asked", "moved")) and re.match(r"\s*to\b", after):
        return False  # "Members referred to the location of the vans"
    if re.match(
        r"\s*(?:the\s+|his\s+|her\s+|their\s+|this\s+)?(?:evidence|views?|points?|explanation|arguments?|concerns?|assurances?|criticism"
        r"|need|fact|importance|apology)\b",
        after,
    ):
        return False
    if _WITH_PROPOSAL.match(after):
        return said.endswith(("agreed", "agrees", "concurred"))
    if said.endswith("directed"):
        return bool(re.match(r"\s+(?:that\b|(?:the\s+|its\s+)?[\w’' -]{2,40}?\s+to\s)", after))
    if _AS_CORRECT.match(after):
        return True
    return not re.match(r"\s*(?:that|with|it|on\s+the\s+importance|how|upon|as|in\s+(?:the\s+main|general|part))\b", after)


# "noted the terms of the note", "noted Q2 performance": what the paper says, and nothing is told of it
_ITS_TERMS = re.compile(
    r"\s*(?:the\s+)?(?:terms|substance|detail)\s+of\s+(?:the|this|that)\s+(?:\w+\s+)?[\w-]+\W*"
    r"|\s*(?:the\s+)?(?:(?:(?:first|second|third|fourth)\s+quarter|quarter(?:ly|\s+\w+)|Q[1-4]|year[\s-]end|annual|financial|current|overall|latest)(?:['’]s)?\s+)+"
    r"(?:performance|results?|outturn|figures|position|spend|delivery|progress)(?:\s+(?:and|to\s+date|for)\b[^.;,]{0,40})?\W*"
)


def body_noted(sentence: str, begin: int, stop: int) -> bool:
    did = _AND_DID.match(sentence, stop)
    after = _WITH_FEELING.sub("", sentence[did.end() if did else stop :].lstrip())
    if not is_subject(sentence, begin) or re.match(r"\s*(?:that|with|how|from|in\s|they|it|he|she|this\s(?:was|is|had)|there)\b", after):
        return False
    if "received" in sentence[begin:stop].lower() and not (did or has_manner(sentence[stop:])):
        return False
    if _REMARKED.match(after):
        return False
    if _ALL_OF_IT.fullmatch(sentence, stop) or _ITS_TERMS.fullmatch(after):
        return True
    return bool(THING.search(" ".join(re.split(r"\b(?:that|which|in|on|from|by)\b", after)[0].split()[:8])))


# "agreed that the Head of Housing consult tenants", "that officers look at the options": somebody and the bare verb of what they are to do
_SOMEBODY = re.compile(
    # titled or in small letters
    r"that,?\s+(?:(?:the|an?|its|our|all)\s+)?(?:(?:(?:[A-Z][\w.&’'/-]*)\s+(?:(?:of|for|and|the|&|in|to|with|–|-)\s+){0,3}){1,10}"
    r"|(?:[\w’'-]+\s+){0,2}?(?:chair\w*|clerk|secretary|treasurer|officers?|members|councillors|councilors|managers?|directors?|staff|group|committee"
    r"|council|board|panel|team|trust|service|representatives?)\s+)"
    r"(?:(?:also|now|again|first|formally|jointly|instead|then)\s+)?(?P<verb>[a-z]+)\b(?!\s+(?:best|well|strongly|that)\b)"
)
_OF_OFFICE = frozenset(
    ["consult", "explore", "support", "oppose", "continue", "remain", "stand", "keep", "chair", "represent", "join", "serve", "lobby"]
    + ["respond", "reply", "escalate", "press", "pursue", "monitor", "review", "consider", "refer", "undertake", "seek", "proceed", "meet"]
)


def _bids(tail: str) -> bool:
    """Whether what was agreed is that somebody do something, in the bare form of the verb."""
    somebody = _SOMEBODY.match(tail)
    return somebody is not None and (is_task(somebody["verb"]) or somebody["verb"] in _OF_OFFICE)


def body_that(sentence: str, begin: int, stop: int) -> bool:
    tail = sentence[stop - 4 :]
    if not is_subject(sentence, begin) or _THEN.match(sentence):
        return False
    if DECIDED_THAT.search(sentence[begin:stop]) or _MINUTES_TRUE.match(tail) or _IT_DOES.match(tail) or _ALLOWS.match(tail):
        return True
    if "recommend" in sentence[begin:stop].lower():
        return not OLD.search(sentence)  # whatever it recommends, it is to be done
    if _bids(tail):
        return True
    if STATES.match(tail) and not RECORD.search(tail):
        return bool(AND_THAT.search(tail) or _STILL_VALID.match(tail) or _BUT_SHOULD.search(tail))
    return bool(FORCE.search(tail) or SUBJUNCTIVE.search(tail))


# "The Panel's decision was to", "It was the decision of the Board that"
_DECISION_OF = re.compile(
    rf"(?:{TITLED_BODY}|[Tt]heir|[Ii]ts)(?:['’]s)?\s+(?:unanimous\s+|final\s+|majority\s+)?decision\b|\bdecision\s+of\s+{TITLED_BODY}\b"
    r"|\b[Tt]he\s+(?:unanimous|final|majority)\s+decision\s+was\b"
)
_NO_DEED = re.compile(r"\s*(?:be|the|an?|some|our|their|his|her)\b")


def decision_to(sentence: str, begin: int, stop: int) -> bool:
    """What the decision of the body was: to do something, or that something be so."""
    if told(sentence[:begin]) or OLD.search(sentence) or not _DECISION_OF.search(sentence, 0, stop):
        return False
    if sentence[begin:stop].lower().endswith("to"):
        return not _NO_DEED.match(sentence, stop)
    return bool(FORCE.search(sentence, stop) or SUBJUNCTIVE.search(sentence, stop - 4))


def body_to(sentence: str, begin: int, stop: int) -> bool:
    if OLD.search(sentence[:begin]) or _THEN.match(sentence):
        return False  # "in 2014 the Council agreed to borrow"
    return is_subject(sentence, begin) and not re.match(r"\s*(?:disagree|differ)|\W*$", sentence[stop:])


def coordinated(sentence: str, begin: int, stop: int) -> bool:
    plain = INTRO.sub("", sentence)
    body = re.match(
        rf"(?:(?:{COLLEGES}|Directors)\s+(?!were|was|are|is|had)[a-z]+|[Tt]he\s+(?:[A-Z][\w&’'-]*\s+"
        r"|(?:community|parish|town|city|full|joint)\s+|of\s+|and\s+|the\s+|for\s+){0,6}(?:(?i:committee|panel|board|cabinet|council"
        r"|commission|forum|executive|authority|assembly|group|sub-committee|partnership)|PC|TC|CC)|An\s+Chomhairle|Members|Councillors|Councilors|Councilmembers|Cllrs|Cabinet"
        r"|Council|The\s+meeting|The\s+Trustees|Trustees)\s+(?!were|was|are|is|had)[a-z]+",
        plain,
    )
    if not body:
        return False
    word = sentence[begin:stop].lower()
    if word.endswith(" on") and not re.match(r"\s+(?:[a-z]+ing|an?)\s", sentence[stop:]):
        return False
    if re.search(r"\bnoted\s+that\b", sentence[begin : stop + 5]) or OLD.search(LAST_MINUTES.sub("", sentence[stop:])):
        return False
    between = sentence[:begin]
    if re.search(r"\b(?:that|who|which|said|advised|explained)\b", between):
        return False
    if "noted" in word or "received" in word:
        return bool(THING.search(" ".join(sentence[stop:].split()[:6]))) and not word.endswith("that")
    return not word.endswith("that") or bool(FORCE.search(sentence[stop:]) or SUBJUNCTIVE.search(sentence[stop - 4 :]))


# "After a long talk" before it, or the number of the paragraph
_PREAMBLE = re.compile(
    r"(?:\(?\w{1,4}[.)]|(?:After|Following|Therefore|So|In\s+the\s+end)\b[^.;]{0,60},?|By\s+\w+\s+votes?\s+to\s+\w+,?"
    r"|(?:Additionally|Also|Finally|Eventually|Instead|Ultimately|Subsequently|Consequently|Lastly|Overall|Accordingly|Hence|Thus|Then|Meanwhile"
    r"|Tonight|Today|In\s+addition|In\s+conclusion|As\s+a\s+result|For\s+now|For\s+the\s+moment|At\s+the\s+end|To\s+that\s+end),?)"
)
# "the results of the vote held last month": what is old there is the thing, not what was agreed about it
_OF_OLD = re.compile(
    r"\b(?:held|made|taken|sent|received|drafted|discussed|prepared|proposed|from|of)\s+(?:in\s+|at\s+)?(?:(?:the|our)\s+)?"
    r"(?:last|previous)\s+(?:year|month|meeting|week)\b"
)
# "Hanna asked about the fee; we voted to keep it": a sentence of its own
_CLAUSE_BEFORE = re.compile(r"^[^;]*;\s+(?:so\s+)?$")
# What several people agree with each other about at other times, or about how things are.
_NO_MATTER = re.compile(r"\s+(?:disagree|differ|meet|that\s+(?:this|it|there)\s+(?:was|is)\b)")


def we_agreed(sentence: str, begin: int, stop: int) -> bool:
    """The meeting tells in its own words what it agreed; in a reply, or of another day, "we agreed" is news."""
    before = INTRO.sub("", _CLAUSE_BEFORE.sub("", sentence[:begin])).strip(" \t•·–-")
    if (before and not _PREAMBLE.fullmatch(before)) or OLD.search(_OF_OLD.sub("", sentence)) or re.search(r"[“\"]", sentence[:begin]):
        return False
    tail = sentence[stop - 4 :]
    if sentence[begin:stop].endswith("that") and STATES.match(tail):
        return False
    return not _NO_MATTER.match(sentence, stop)
