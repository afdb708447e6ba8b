"""What small bodies note of their own: "Cllr Hale will monitor the litter", "Ann will help the county", "Council will seek advice from …".

A service's officer who "will monitor" tells of the service's work; a member of the body, or its clerk, who will do a thing takes it on.
"""

import re

from pipeline.extract.borders import bounds, one_task
from pipeline.extract.deeds import deed_of, follows
from pipeline.extract.due import find_due
from pipeline.extract.owners import antecedent, are_owners, split_owners, subject_before, subject_of
from pipeline.extract.speakers import BODY, MEMBER, PUBLIC, UNKNOWN, Speaker
from pipeline.extract.tasks import Hit, Section, Task, words_between
from pipeline.extract.undertakings import ASKED, NEGATED, RELATIVE, RETOLD, others_do
from pipeline.form import Form
from pipeline.vocab import words

# "He would, though, have it looked into"
_ASIDE_IN = (
    r"(?:,\s+(?:however|though|nevertheless|nonetheless|of\s+course|too|meanwhile|if\s+(?:need\s+be|necessary|asked)"
    r"|in\s+(?:the\s+meantime|due\s+course)),)?"
)
_ADVERBS = r"(?:(?:also|then|now|again|both|either|further|shortly|still|therefore|personally)\s+)*"
_WILL = Form(rf"\b(?:will|shall)\s+{_ADVERBS}(?:do\s+(?=\w+ing\b))?(?P<verb>[a-z][a-z-]+)\b")
# "would have been sooner", "would have to": nothing that is yet to be done
_HAVE_DONE = re.compile(r"\s+(?:\w+ly\s+|also\s+|not\s+)?(?:been|had|[a-z]+ed|done|made|taken|gone|seen|to|no)\b")
# What one person tells of himself: "he would determine who did it", "Ann is going to ring them", "Tom needs to post the notice".
_OWN = re.compile(
    rf"\b(?P<modal>(?:would|will)\s+(?:need|have)\s+to(?=\s+(?:check|find|look|confirm|ask|come\s+back|get\s+back|refer|research|review|investigate"
    r"|verify|consult|talk|speak|follow\s+up)\b)"
    rf"|will|would|shall|['’](?:d|ll)(?!\s+(?:put|set|let|cut|read)\b)|can(?=\s+let\b)"
    rf"|(?:is|are)\s+(?:going\s+)?to|(?:was|were)\s+going\s+to|(?:still\s+)?(?:needs|has)\s+to|(?P<ought>must|should|ought\s+to)){_ASIDE_IN}\s+{_ADVERBS}(?:try\s+(?:to|and)\s+)?(?:be\s+(?=\w+ing\b))?(?P<verb>[a-z][a-z-]+)\b"
)
_GOES_ON = re.compile(r"\s+to\s+(?:monitor|liaise|chase|press|pursue|push|seek|look|investigate|report|lobby|work)\b")
# "Cllrs Hale and Reed will go.": to what somebody was asked to
_GOES = re.compile(r"\s*(?:along|instead)?\s*(?:[.;]|$)|\s+(?:along\s+)?to\s+(?:see|hear|the|this|it|both)\b", re.MULTILINE)
# "is going to attend the county's meeting about the road", "would represent the Council at the talks": not the next meeting of this body
_ATTENDS = re.compile(
    r"(?:attend|represent\s+(?:the\s+|this\s+)?(?:Parish\s+|Town\s+|Community\s+)?(?:[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Gg]roup|us)\s+(?:at|on))"
    r"\s+(?:(?:an?|the|this|that|these|those|both|any|another|their|its)\s+)?(?!next\b|annual\b|future\b|following\b|[Mm]eetings\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+meeting\b)(?:[\w’'&.-]+\s+){0,5}?"
    r"(?:meeting|talks?|events?|sessions?|training|courses?|briefings?|forums?|seminars?|conferences?|workshops?|visits?|launch|hearings?|inquiry|exhibition|ceremony|AGM)\b"
)
_TITLED = re.compile(
    r"(?:Cllrs?|Councillors?|Council(?:member|man|woman)|Councilor|Member|Trustee|Supervisor|Mayor|Vice[\s-]Chair\w*|Chair\w*)\b\.?\s"
)
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,3}$")
_CLERK = re.compile(r"(?:The\s+|the\s+)?(?:(?:Parish|Town|Deputy|Assistant)\s+)?[Cc]lerk$")
_CONDITION = re.compile(
    r"\b(?:If|if|when|When|once|Once|until|who|which|unless|whether)\b(?!\s+(?:it\s+turns\s+out|needed|necessary|required|not)\b)[^,;]*$"
    r"|\b(?:[Aa]ny\s?time|[Ww]henever|(?:[Ee]very|[Ee]ach)\s+time)\b[^;]*$"  # what he does as a habit
)
# A body of the parish or town does what others' services only plan; what it turns to somebody for is a task.
_BODY = re.compile(
    r"\W*(?:\(?\w{1,3}[.)]\s+)?(?P<who>(?:The\s+)?(?:Parish|Town|Community|Village)\s+(?:Council|Board)|Council|PC|TC|CC"
    r"|[Tt]he\s+(?:[A-Z]\w+\s+){0,2}Council(?=\s+will\s+(?:also\s+)?(?:arrange\s+(?:to|for)\s|(?:ensure|see)\s+that\s+(?:this|the)\s+(?:matter|issue|item)\b|update\s+(?:the\s+)?(?:[Mm]embers|[Mm]eeting|[Cc]ouncillors)\b|revert\s))"
    r"|(?:The\s+)?(?:Select\s?[Bb]oard|Selectmen|[Tt]rustees|board|committee)(?=\s+(?:will|would)\s+(?:also\s+|now\s+|then\s+)?(?:ask\s+(?:for\s+|the\s|[A-Z])|write|contact|approach|pass\s+\w+)))"
    r"\s+(?:will|would)\s+(?:also\s+|now\s+|then\s+)?"
    r"(?:(?:seek|obtain|request)\s+(?:\w+\s+){0,3}(?:advice|quot\w+|prices?|costs?|clarification|views|permission|information|assurances?)"
    r"|ask\s+(?:for\s+)?\w+|pass\s+[^.;,]{3,50}?\s(?:on\s+)?to\s|write\s+to|report\s+back|revert|arrange|ensure|update|see\s+that|contact|approach|investigate|[ei]nquire|chase)\b"
)
_ASIDE_WORDS = 15  # "Ann is walking the streets and will do a write-up": so much of a note is part of what it says will be done
_POST = r"(?:[Vv]ice[\s-])?(?:[Cc]hair\w*|[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Cc]aretaker|[Ww]arden)"
_OUR_POST = re.compile(rf"(?<!\S)(?P<who>(?:[Oo]ur|[Tt]he)\s+{_POST})\s+$")
_HONORIFIC = re.compile(
    rf"(?:Mr|Mrs|Ms|Miss|Dr|Rev|Revd|Sir|Lady|Cllr|Councillor|Chief|Sheriff|Captain|Lieutenant)\b|(?:[Oo]ur|[Tt]he)\s+{_POST}$"
)
# "Ann will train the clerk and Tom Kerr will train her on elections"
_OTHER_DOES = re.compile(
    r",?\s+and\s+(?=(?:Cllr\.?\s|Mrs?\s|Ms\s|[Tt]he\s)?(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,3}(?:will|would|is\s+going\s+to)\s+(?!be\b))"
)
# "Tom Kerr, whose cousin has a van, is going to ask him": what stands between a person and the verb
_WHOSE = re.compile(r",\s+(?:whose|who|being|as|having|with)\b[^,;.]{3,80},\s+$")
MODAL_WORDS = (
    "must",
    "should",
    "ought to",
    "will",
    "'d ",
    "’d ",
    "'ll ",
    "’ll ",
    "would",
    "shall",
    "is to",
    "are to",
    "going to",
    "needs to",
    "has to",
    "can let",
)
_LETTERS = re.compile(r"(?!CC$|PC$|TC$)[A-Z]{2,3}")
_PAIR = re.compile(r"([A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]+)?)\s+(?:and|&)\s+([A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]+)?)")
# "the shed, which was being costed and would be …", "the fee would rise and would include …": a thing does it
_OF_THINGS = re.compile(r"\b(?:which|who)\s+(?:was|were|had|has|have|is|are)\b[^,;]*$|\b(?:will|would|should|shall)\b")
# "He would use the back gate if it were open": no promise
_IF_ASKED = re.compile(
    r"\bif\s+(?:asked|allowed|it\s+(?:were|was)|there\s+(?:were|was)|(?:he|she|they)\s+(?:were|was|had|could)"
    r"|the\s+\w+\s+(?:were|was|bought|paid|met|found|gave|supplied|provided))\b"
)
_A_THING = re.compile(r"\s+(?:an?|the|some|more|another)\s+[a-z]")
_TO_MEMBERS = frozenset(["let", "brief", "ring", "phone", "call"])  # what an answer in its own words offers those who ask
_BY_INITIAL = re.compile(r"(?:[A-Z]\.?\s?){1,2}\s[A-Z][a-z][\w’'-]+")
_FULL_NAME = re.compile(r"[A-Z][a-zà-ÿ’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?")
_ACTS = (
    r"(?:said|says|asked|asks|reported|reports|moved|moves|seconded|seconds|proposed|noted|notes|explained|stated|suggested|thanked|advised"
    r"|agreed|commented|mentioned|wondered|thought|thinks|felt|feels|replied|answered|nominated|volunteered|pointed\s+out|motioned|spoke"
    r"|reminded|welcomed|opened|introduced|outlined|summari[sz]ed|inquired|enquired|queried|questioned|abstained|recused|second\s+(?:the|it|this)"
    r"|ma(?:de|kes)\s+(?:an?|the)\s+motion)\b"
)
# "motion by Ann, second by Col", "seconded by Col"
_MOVED_BY = r"\b(?:motion(?:\s+made)?|moved|proposed|second(?:ed)?|2nd|nominated|made)\s+by\s+"
# "Greg will ask the office": one name that heads a clause, of somebody who speaks or moves elsewhere in the minutes
_ALONE = re.compile(r"(?:^|[.;,:–-]\s+|\b(?:and|but|so)\s+)(?P<who>[A-Z][a-zà-ÿ]+(?:[’'-][A-Z]?[a-z]+)?)\s+$")
_NO_PERSON = frozenset(
    ["Highways", "Police", "Council", "Staff", "Parks", "Roads", "Planning", "Members", "Residents", "Officers", "County", "District"]
    + ["State", "Town", "Village", "City", "School", "Church", "Company", "Engineers", "Consultants", "Contractors", "Committee", "Board"]
    + ["Trustees", "Everyone", "Everybody", "Nobody", "Someone", "Somebody", "Anyone", "Those", "This", "That", "It", "They", "He", "She"]
    + ["There", "Who", "We", "You", "Neighbours", "Neighbors", "Parents", "Public", "Scotrail", "Finance", "Education", "Government"]
    + ["Management", "Governors", "Directors", "Cabinet", "Commissioners", "Selectmen", "Supervisors", "Motion", "Minutes", "Meeting"]
)
# "to have Clerk Dunn prepare a sign": a motion that gives somebody a thing to do.
_TO_HAVE = re.compile(
    r"\bto\s+have\s+(?P<who>(?:the\s+)?(?:[A-ZÀ-Þ][\w.’'-]*\s+){0,3}[A-ZÀ-Þ][\w’'-]*|staff|the\s+[Cc]lerk)\s+(?P<verb>[a-z]+[a-ce-z])\b"
)

# "to approve the plan and have staff mail a card to every house": the second thing that the same motion gives
_AND_HAVE = re.compile(
    r"\bto\s+(?!be\b)[a-z]+\s[^.;]{2,200}?(?:,?\s+and|,)\s+(?P<have>(?:to\s+)?have\s+(?P<who>(?:the\s+)?(?:[A-ZÀ-Þ][\w.’'-]*\s+){0,3}[A-ZÀ-Þ][\w’'-]*|staff"
    r"|the\s+(?:[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Cc]hair\w*))\s+(?P<verb>[a-z]+[a-ce-z]))\b"
)


def and_have(section: Section, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Where a motion has somebody do a thing besides what it decides, and whom; None where it has nobody."""
    having = _AND_HAVE.search(section.text, start, end)
    if having is None or having["verb"] in words("idle_verbs") or not are_owners(having["who"], section.cast, loosely=True):
        return None
    return having.start("have"), split_owners(having["who"], section.cast)


def to_have(section: Section, start: int, end: int) -> tuple[str, ...]:
    """Whom a motion has do a thing; empty where it names nobody."""
    having = _TO_HAVE.search(section.text, start, end)
    if having is None or having["verb"] in words("idle_verbs") or not are_owners(having["who"], section.cast, loosely=True):
        return ()
    return split_owners(having["who"], section.cast)


def _takes_on(section: Section, subject: Speaker) -> bool:
    """Whether the subject is a member of the body or its clerk, and not the holder of a portfolio who speaks for a service."""
    if subject.pronoun or subject.role in (BODY, PUBLIC):
        return False
    if _CLERK.search(subject.text):
        return True
    person = section.cast.named(subject.text)
    seated = bool(_TITLED.match(subject.text)) or subject.role == MEMBER or (person is not None and person.role == "member")
    return seated and "," not in subject.text and not re.search(r"\b(?:Leader|Cabinet|Portfolio|Executive)\b", subject.text)


def _subject(section: Section, start: int, at: int) -> Speaker | None:
    """Who stands before the verb; a name of the attendance that runs into what is reported too: "Ann reports Ben Poole will train him"."""
    aside = _WHOSE.search(section.text, start, at)
    if aside and (whole := subject_of(section, start, aside.start())) and whole.end >= aside.start():
        return whole
    subject = subject_before(section, start, at)
    name = _NAME.search(section.text, start, at) if subject is None else None
    if name and section.cast.named(name.group().strip()):
        return section.cast.at(section.text, name.start(), at)
    alone = _ALONE.search(section.text[start:at]) if name else None
    if alone and alone["who"] not in _NO_PERSON and _acts(section, alone["who"]):
        return Speaker(start + alone.start("who"), start + alone.end("who"), alone["who"], UNKNOWN)
    return subject


# "said that it had gone to a firm in Dale and would start in May": the thing that is told of starts
_BY_ITSELF = frozenset(
    [
        "start",
        "begin",
        "commence",
        "open",
        "reopen",
        "close",
        "finish",
        "end",
        "resume",
        "arrive",
        "run",
        "last",
        "cost",
        "cover",
        "come",
        "go",
        "follow",
        "reach",
        "save",
        "fall",
        "rise",
    ]
)
_OF_IT = re.compile(
    r"\bthat\s+(?:it|this|these|those|they|there|(?:the|an?|its|their)\s+(?:[\w’'-]+\s+){1,5}?)\s*(?:had|has|have|was|were|is|are|would|will)\b[^;]*\band\s+$"
)


def takes_on(section: Section, number: int) -> list[Task]:
    """Read "Cllr Hale will monitor the litter" or "Council will seek advice from …" where no other rule has read the sentence."""
    text, sentence = section.text, section.sentences[number]
    if not any(text.find(word, sentence.start, sentence.end) >= 0 for word in MODAL_WORDS):
        return []
    seated = _seated(section, number)
    return [seated] if seated else _taken_up(section, number)


def _seated(section: Section, number: int) -> Task | None:
    """What a member or the clerk of a small body, or the body itself, "will" do."""
    text, sentence = section.text, section.sentences[number]
    body = _BODY.match(text, sentence.start, sentence.end)
    if body:
        return Task(sentence.start, sentence.end, "action-would-try", "undertaking", (body["who"],), number)
    for match in _WILL.finditer(text, sentence.start, sentence.end):
        verb = match["verb"]
        before = text[sentence.start : match.start()]
        goes_on = _GOES_ON.match(text, match.end(), sentence.end) if verb == "continue" else verb == "go" and _GOES.match(text, match.end())
        if (verb in words("standing_verbs") and not goes_on) or verb in words("not_verbs") or verb.endswith("ly"):
            continue
        joined = before.endswith("and ")  # "Ann is walking the streets and will do a write-up"
        if joined and verb in _BY_ITSELF and _OF_IT.search(before):
            continue
        subject = (subject_of if joined else _subject)(section, sentence.start, match.start())
        if subject is None or not _takes_on(section, subject) or section.response_at(sentence.start):
            continue
        clause = text[sentence.start : subject.start]
        if ASKED.search(clause.rpartition(",")[2]) or RETOLD.search(before) or _CONDITION.search(clause):
            continue
        if joined:
            long = words_between(text, sentence.start, match.start()) > _ASIDE_WORDS
            alone = long and not one_task(section, sentence, None, match.start(), sentence.end)
            start = match.start() if alone else sentence.start
            return Task(start, sentence.end, "action-would-try", "undertaking", split_owners(subject.text, section.cast), number)
        if _OTHER_DOES.search(text, match.end(), sentence.end):
            return None  # two people each do a thing
        start = subject.start if re.search(r"(?:[,;]|\b(?:and|but|that|reports?|reported))\s+$", clause) else sentence.start
        return Task(start, sentence.end, "action-would-try", "undertaking", split_owners(subject.text, section.cast), number)
    return None


def _person(section: Section, subject: Speaker) -> str:
    """The one person, as printed, that a subject is or stands for; "" for a post, a body, the public or several."""
    own_voice = subject.text == "I" and section.response_at(subject.start)
    if subject.role in (BODY, PUBLIC) or (subject.text.lower() in ("they", "i", "we", "it") and not own_voice):
        return ""
    name = antecedent(section, subject.start, subject.text) if subject.pronoun else subject.text
    if "," in name or not name:
        return ""
    if own_voice:
        return name
    both = _PAIR.fullmatch(name)
    if both and all(section.cast.named(one) is not None or _acts(section, one) for one in both.groups()):
        return name
    known = section.cast.named(name) is not None or _CLERK.search(name)
    of_himself = subject.pronoun and not subject.plural and section.response_at(subject.start) is not None
    if of_himself or (subject.role == MEMBER and not subject.plural and not subject.pronoun):
        return name  # a post that answers for itself, or an office of the body
    named = known or _HONORIFIC.match(name) or _BY_INITIAL.fullmatch(name) or _acts(section, name)
    return name if named else ""


def _acts(section: Section, name: str) -> bool:
    """Whether two capitalised words, or letters, are somebody who speaks or moves in the text, and so no firm."""
    if _LETTERS.fullmatch(name) and len(name) == 2:
        return True
    if not _LETTERS.fullmatch(name) and not _FULL_NAME.fullmatch(name):
        return False
    if _LETTERS.fullmatch(name) and section.text.count(name) > 2 and f"he {name} " not in section.text:
        return True  # a body's letters have an article somewhere
    name = re.escape(name)
    return bool(re.search(rf"\b{name}\s+(?:also\s+|then\s+|again\s+)?{_ACTS}|{_MOVED_BY}{name}\b", section.text))


# what comes to pass, or is felt, by a day, and is done by nobody
_NO_DEED = frozenset(
    ["accept", "appear", "become", "begin", "believe", "come", "commit", "cost", "end", "expect", "fall", "feel", "finish"]
    + ["get", "go", "hear", "hold", "hope", "increase", "join", "know", "last", "like", "lose", "miss", "need", "open"]
    + ["prefer", "reach", "receive", "regard", "rise", "run", "save", "see", "settle", "start", "take", "think", "turn", "want"]
    + ["welcome", "win", "wish", "close", "fund", "pay", "never", "still"]
)


_POLICE = re.compile(r"(?:[Tt]he\s+)?(?:PCSO|CSO|PC|Sgt|Sergeant|Inspector|Constable|Warden|County|District|Borough)\b")


def _taken_up(section: Section, number: int) -> list[Task]:
    """Read "He would determine who did it", "Ann is going to ring them": one person, named or told of before, and a deed."""
    text, sentence = section.text, section.sentences[number]
    found: list[Task] = []
    for match in _OWN.finditer(text, sentence.start, sentence.end):
        attends = _ATTENDS.match(text, match.start("verb"), sentence.end)
        verb = deed_of(match["verb"]) or (
            match["verb"] if attends or _is_dated(text, match, sentence.end) or _is_going(text, match) else ""
        )
        thing = verb == "do" and _A_THING.match(text, match.end(), sentence.end)
        if verb == "have" and _HAVE_DONE.match(text, match.end(), sentence.end):
            continue
        if not verb or not (thing or follows(text, match.end(), sentence.end, verb)):
            continue
        begin = found[-1].end if found else sentence.start
        before = text[begin : match.start()]
        subject = _subject(section, sentence.start, match.start()) or _ours(text, sentence.start, match.start())
        itself = verb in _BY_ITSELF and _OF_IT.search(before)
        himself = not (itself or _OF_THINGS.search(before) or ASKED.search(before) or others_do(section, sentence, before))
        if subject is None and before.endswith(("and ", "but ")) and himself:
            subject = subject_of(section, sentence.start, match.start())
        if subject is None or subject.start < begin or RETOLD.search(before) or RELATIVE.search(before):
            continue
        clause = text[begin : subject.start]
        who = _person(section, subject)
        if match["ought"] and not _is_told(section, sentence.start, subject):
            continue
        if subject.text == "I" and verb not in _TO_MEMBERS | {"have"}:
            continue
        going_on = " be " in text[match.start() : match.start("verb")]
        if going_on and (section.response_at(sentence.start) or _POLICE.match(who)):
            continue  # "will be holding a stall on Friday": a service's round
        if not who or ASKED.search(clause.rpartition(",")[2]) or _CONDITION.search(clause):
            continue
        if match["modal"] == "would" and _IF_ASKED.search(text, match.end(), sentence.end):
            continue
        other = _OTHER_DOES.search(text, match.end(), sentence.end)
        end = other.start() if other else sentence.end
        start, own = (subject.start, subject.start) if found else bounds(section, sentence, subject, match.start(), end)
        found.append(Task(start, end, "action-would-try", "undertaking", split_owners(who, section.cast), number, clause=own))
    return found


def _is_deed(verb: str) -> bool:
    """Whether a verb that no list of deeds holds can be one."""
    barred = verb in _NO_DEED or any(verb in words(name) for name in ("standing_verbs", "idle_verbs", "not_verbs", "talk_verbs"))
    return not barred and not verb.endswith(("ing", "ly"))


def _is_dated(text: str, match: "re.Match[str]", end: int) -> bool:
    """Whether a day is set by which somebody would do whatever it is: "He would press for a new count before Christmas"."""
    return _is_deed(match["verb"]) and find_due(text, match.end(), end) is not None


def _is_going(text: str, match: "re.Match[str]") -> bool:
    """Whether somebody "is going to" do whatever it is, and is at it as good as now: "He is going to chain the bins"."""
    going = re.compile(r"(?:is|['’]s|are|['’]re)\s+(?:now\s+|also\s+)?going\s+to\s").search(
        text, max(match.start() - 4, 0), match.start("verb")
    )
    return going is not None and _is_deed(match["verb"])


def _is_told(section: Section, start: int, subject: Speaker) -> bool:
    """Whether "should" tells one of the meeting what to do: a member or an officer by name, at the head of the sentence."""
    person = section.cast.named(subject.text)
    return (
        person is not None
        and person.role in ("member", "officer")
        and not subject.pronoun
        and not section.text[start : subject.start].strip()
    )


def _ours(text: str, start: int, at: int) -> Speaker | None:
    """A post of the body that speaks of itself or has no capital: "Our chair would draw up a reply", "the chairman will write"."""
    ours = _OUR_POST.search(text, start, at)
    return Speaker(ours.start("who"), ours.end("who"), ours["who"], MEMBER) if ours else None


_SINCE = re.compile(r"\b(?:has|have|had)\s+(?:since|now|subsequently)\b|\bwas\s+(?:since|later|subsequently)\s+answered\b")


def on_notice(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "The President took the question on notice": an answer is owed, unless the next sentence says how it will come."""
    text, sentence = section.text, section.sentences[number]
    before = text[sentence.start : hit.start]
    if _SINCE.search(text, hit.end, sentence.end):
        return None  # and answered
    if NEGATED.search(before) and not re.search(r"\b(?:was|were)\s+$", before) or re.search(r"\b(?:may|can|be|could)\s+$", before):
        return None
    after = section.sentences[number + 1] if number + 1 < len(section.sentences) else None
    if after and after.line == sentence.line and any(h.label in ("passive", "promise", "pledge") for h in after.hits):
        return None
    by = re.compile(r"\s+by\s+").match(text, hit.end, sentence.end)
    who = section.cast.at(text, by.end(), sentence.end) if by else subject_before(section, sentence.start, hit.start)
    if who is None or who.role in (BODY, PUBLIC):
        return None  # "The question was taken on notice." records it
    owners = () if who.pronoun else split_owners(who.text, section.cast)
    return Task(sentence.start, sentence.end, hit.rule, "undertaking", owners, number)
