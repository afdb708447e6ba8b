"""Somebody says that they will do a thing: "undertook to", "agreed to", "she would circulate"."""

import re

from pipeline.extract.borders import BACK_THEN, OF_A_THING, TALKED, TOLD_WHEN, bounds, one_task
from pipeline.extract.deeds import LIMITED, OWN_WORK, WITH_WHOM, follows, has_done
from pipeline.extract.doers import KINDLY, bare_name, from_elsewhere, he_and, with_second
from pipeline.extract.due import find_due
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.owners import antecedent, split_owners, subject_before, subject_of
from pipeline.extract.reporters import reporter_of
from pipeline.extract.speakers import BODY, PUBLIC, Speaker
from pipeline.extract.tasks import Hit, Section, Sentence, Task, words_between
from pipeline.vocab import words

NEGATED = re.compile(
    r"\b(?:who|which|hereby|had|has|have|having|not|never|been|were|was|being|is|are|if|previously)\s+(?:\w+ly\s+"
    r"|all\s+|both\s+|also\s+|now\s+)?$",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:asked|queried|questioned|wondered|enquired|inquired|(?<!not\s)(?<!n['’]t\s)know|clarity|clarification|(?:to|please|could|would)\s+explain"
    r"|understand|whether|if|how|what|when|why|where|who|assurance)\b[^.;]*$",
    re.IGNORECASE,
)
# What was asked before is answered where another speaks: "queried when that would be and the officer said that".
_ANSWERED = re.compile(
    r"\b(?:un(?:sure|certain|aware)|not\s+(?:\w+\s+)?(?:sure|certain|aware)|did\s+not\s+know|doubtful|could\s+not\s+say)\b[^;]*?,?\s+but\s+(?:(?:said|indicated|stated|added|advised|promised)\s+that\s+)?$|\b(?:was|were)\s+not\s+(?:available|known|to\s+hand|yet\s+known)\b[^;.]{0,30}?,?\s+but\s+$|[,;]?\s+(?:and|but)\s+(?:he|she|they)\s+(?:did\s+not|didn['’]t)\s+know(?:\s+\w+){0,2},?\s+but\s+(?:he\s+|she\s+|they\s+)?$|(?:[,;]|\band|\bbut|\bto\s+which)\s+(?:which\s+)?(?:[Tt]he\s+)?[A-Z][^,;]{1,70}?\s(?:said|stated|advised|confirmed|explained|replied|responded|agreed"
    r"|indicated|reported|answered|promised)\s+(?:that\s+)?$"
)
# "She assured the meeting that if a reply came she would send it": the condition is part of the promise.
_PROVIDED = re.compile(
    r"\b(?:assured|said|confirmed|advised|promised|agreed|stated|noted|explained|added|replied|offered)\b[^,;]{0,40}?\bthat,?\s+(?:if|when|once|should)\b[^;?]*$"
)
# "gave an assurance that he would": the assurance is given, not sought
_GAVE = re.compile(r"\b(?:gave|given|gives|offered)\s+(?:\w+\s+){0,3}assurances?\s+that\s+$")
# "The figure was not known, which Ann Bell would find out": what is missing is promised in an aside.
_PROMISED_ASIDE = re.compile(
    r",\s+(?P<aside>which)\s+(?:he|she|they|(?:the\s+)?(?:[A-Z][\w.’'-]*\s+(?:(?:of|and|for)\s+)?){0,5}[A-Z][\w’'-]+)\s+$"
)
RELATIVE = re.compile(
    r"(?:\b(?:which|it|this|these|those|there|who|what|when|where|how|if|whether|why|whatever|unless"
    r"|although|because)\s+(?:(?!and\b|but\b)\w+\s+)?)$",
    re.IGNORECASE,
)
# "collections, which would begin in May, would add": the verb belongs to the thing before the aside.
_COME_TO_BE = r"(?:adopted|approved|agreed|passed|built|granted|successful|introduced|completed?)"  # "the plan, if agreed, would add"
_ASIDE = re.compile(rf",\s+(?:which|who|where)\b[^,;]*,\s+$|,\s+(?:if|once|when)\s+{_COME_TO_BE},\s+$")
ADDRESSEE = re.compile(
    rf"\b(?:{COLLEGES}|Members?|members|Councillors?|councillors|Cllrs?"
    r"|him|her|them|minutes|outside|in\s+writing|by\s+e-?mail|questioner|Chair(?:man|person)?|Clerk|Mr|Mrs|Ms|Dr"
    r"|meeting|agenda|work\s+programme|you|us|back|next\s+(?:report|dashboard|update|newsletter))\b"
)
_AFTERWARDS = re.compile(
    r"\b(?:outside|after\s+the\s+meeting|following\s+the\s+meeting|in\s+writing|to\s+(?:all\s+)?(?:Members"
    r"|Councillors|the\s+(?:Committee|Panel|Board)))\b"
)
RETOLD = re.compile(
    r"\bhad\s+(?:\w+\s+)?(?:advised|said|confirmed|agreed|stated|indicated|written|replied|promised"
    r"|informed|assured|told|announced)\b[^;]*$"
)
_IDLE_FOR_ONE = frozenset(["be", "have", "note", "differ", "disagree", "accept", "approve", "second", "defer", "proceed"])
_AT_ONCE = re.compile(
    r"(?:take|hear|bring\s+forward)\s+(?:the|this|that|these|agenda)\s+(?:\w+\s+)?items?\b"
    # who takes a seat has it when the meeting ends
    r"|(?:join|sit\s+on|serve\s+on|go\s+on)\s+(?:to\s+)?(?:the|this|that|a)\s+(?:[\w&’'-]+\s+){0,4}?(?i:(?:sub-?\s?)?committee|panel|board|working\s+(?:group|party))\b"
)
_KEPT = re.compile(
    r"\s+(?:amend|extend|withdraw|grant|give|speak|consider|confirm|clarify|outline|explain|move"
    r"|have\s+(?:it|a|this|the|that|these|those|them|all|(?:further\s+)?(?:discussions?|talks|conversations?))|have,\s[^,]{3,40},\s+(?:an?|the)\s|be\s+(?:the|present|available|responsible)|support\s+\w+\s+(?:in|with))\b"
)

# "undertook on behalf of the Panel to thank them"
_ASIDES = (
    r"(?:(?<=\son)\s+(?:behalf\s+of|(?:the\s+)?[\w’']+['’]s?\s+behalf|(?:its|their|his|her)\s+behalf)|(?<=\sfor)\s+the\s+(?:next|Panel|Committee|Board)|(?<=\sin)\s+(?:writing|due\s+course|the\s+meantime)|(?:(?<=after)|(?<=outside)|(?<=before))\s+the"
    r"|(?<=\sat)\s+the\s+request)(?!\s+(?:last|previous|earlier)\b)[^,;.]{0,50}?\s+to\s+"
)
# "agreed to sponsoring the fair" tells of a consent
_GERUND = re.compile(r"(?!bring$|ring$)[a-z]+ing")

# "a letter in which it undertook to reply": a firm or a body, of which the minutes tell
_OF_A_FIRM = re.compile(r"\bit\s+(?:\w+ly\s+|also\s+)?$")
_BODY_LEAD = re.compile(
    r"\b(?:[Cc]ommittee|[Bb]oard|[Pp]anel|[Cc]ouncil|[Cc]ommission|[Ff]orum|[Gg]roup|[Mm]embers|[Cc]abinet|[Ee]xecutive|[Dd]iscussion|[Dd]ebate)\s*[:–—-]+\s*$"
)
# A request before an undertaking, and the words that take it up: "to circulate this", "to do so".
_HAS = re.compile(r"\bhas\s+(?:also\s+|now\s+|kindly\s+|since\s+)?$")
_OF_ALL = re.compile(r"\b(?:seconded|[Uu]nanimously|carried(?!\s+out)|all\s+in\s+favour)\b")
_REQUEST = re.compile(r"\b(?:asked|requested|suggested|proposed)\s+(?:that|for|if|whether|an?|the|more|further|copies|details)\b")
_AND_SOMEBODY = re.compile(r"\band\s+(?:the\s+)?[A-Z][^,;.]{1,50}?\s+$")
_SAME = re.compile(r"\s+(?:\w+\s+)?(?:so|this|that|it|these|them)\b")
_TAKEN_UP = re.compile(
    r"\s+(?:do|(?:arrange|provide|circulate|share|send|supply|action|pursue|take\s+forward|follow\s+up|investigate)(?=\s*[.;]?$)|(?:do|arrange|circulate|provide|share|send|supply|look\s+into|raise|take|have|bring|get)\s+(?:so|this|these|it|them|that)\b[^;]*|do\s+so[^;]*)\s*[.,]?"
)
_ALSO_SAID = re.compile(
    r",?\s+and\s+(?:indicated|added|noted|explained|advised|said|stated|confirmed|commented)\s+that\b"
    r"|;\s+(?:and\s+|but\s+)?that\s|,?\s+and\s+(?:he\s+|she\s+|they\s+)?(?:also\s+|then\s+)?(?:reassured|assured|reminded|told|informed)\s+(?:the\s+)?(?:\w+\s+){1,3}that\b"
    r"|(?<=,)\s+(?:al)?though\b|,\s+(?:explaining|adding|noting|stating|saying|commenting|advising|pointing\s+out|emphasising|stressing)\s"
    r"|,\s+(?:however|but|and)\s+(?:that\s+)?(?:he|she|they)\s+(?:could|can|was\s+able\s+to)\s+(?:say|confirm|advise|report|assure|add)\b"
)


# "He can share a summary and will email it round": one offer, told in two verbs.
_OFFERED = re.compile(r"\S+(?:\s+\S+){0,3}?\s+(?:can|could)\s+(?:share|send|provide|circulate|supply|get|let)\b[^;]*,?\s+and\s+$")
# "A member offered the hall and the Clerk will look at dates": what follows an offer carries it out.
_HOSTED = re.compile(r"\boffered\s+(?:to\s+)?[^;,]{3,80}\s+and\s+$")


# "Will explore a feature for the newsletter.": a note without a subject.
_DATE_SET = re.compile(r"\s+(?:up\s+)?an?\s+(?:\w+\s+)?(?:date|time|meeting|visit|work(?:shop|\s+session))\b")
_PIECE = re.compile(
    r"\s+(?:an?|the|another)\s+(?:\w+\s+){0,2}(?:reminder|letter|note|notice|statement|apology|instruction|invitation|release)\b"
)
_TO_SEEK = re.compile(
    r"\s+to\s+(?:clarify|confirm|establish|ascertain|obtain|find|identify|determine)\b|\s+(?:\w+\s+){0,2}(?:information|advice|clarification|quotes?|quotations?|prices?|guidance|views|updates?|confirmation|answers?|response|reply)\b"
)
_NOTE = re.compile(r"[\s•·▪■○●*–—-]*(?:o\s+|\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)]\s+)?")
# "The Director: yes, will check.": who speaks stands before a colon
_KEYED_TURN = re.compile(
    r"[\s•·*–—-]*(?P<who>(?:The\s+)?[A-Z][^:;.]{1,50}?)(?::|\s[–—-])\s+(?:(?:[Yy]es|[Nn]o|[Nn]oted|[Aa]greed|OK|[Oo]kay|[Ff]air\s+point|[Nn]ot\s+to\s+hand)[,;.]?\s+(?:but\s+|and\s+)?)?"
)
# What a body itself does: it writes, it asks somebody in.
_SENT = frozenset(["write", "send", "contact", "invite", "approach", "ask"])
_TURN_TO = frozenset(["write", "contact", "approach", "send"])  # "Once they replied we would also write to the county"
_LETTER = re.compile(
    r"\s+(?:(?:a|an|the|its|their|another|formal)\s+){0,2}(?:\w+\s+)?(?:letter|response|reply|invitation|comments)\b|\s+(?:again\s+)?(?:to\s+)?(?:the\s+)?[A-Z]"
)
# "is happy to meet people who are interested": open to all, no task
_TO_ANYBODY = re.compile(r"\s+[a-z-]+\s+(?:with\s+|to\s+)?(?:people|anyone|anybody|whoever|those\s+who|any\s+\w+\s+who)\b")
# "It was noted that the adviser would attend": news of a visitor
_NOTED = re.compile(r"\b[Ii]t\s+was\s+(?:\w+\s+)?(?:noted|understood|reported)\s+that\b")
# "We will raise this at the leaders' meeting"
_RAISES = re.compile(r"will\s+(?:\w+\s+)?(?:raise|take)\s+(?:this|it|these|that)\b[^.;]{0,40}?\s(?:with|at|in|to)\s+(?:our|the)\s")
_WE_AGREED = re.compile(r"\b(?:agreed|decided|resolved)\b[^.;]*\band\s+(?:that\s+)?$")
_DECIDED = re.compile(r"\b(?:agreed|resolved|decided)\b")
# "SGPC will write a response": a body by its letters.
_ACRONYM = re.compile(r"^\W*(?:\d+[.)]\s+)?(?P<who>[A-Z]{3,6})\s+$")
_TOOK_UP = re.compile(
    r"\b(?:noted|agreed|accepted|took)\s+(?:this|that|it|the\s+(?:point|suggestion|comment|request)s?)(?:\s+on\s+board)?\s+and\s+$"
    r"|\bwould\s+be\s+(?:happy|glad|delighted|pleased)\s+to\s+and\s+$"
)
_COLLEAGUE = re.compile(r"\s+[A-Z]{2,3}\s+(?:an?|the|some|with|to)\s")
_LETTERS = re.compile(r"[A-Z]{2,3}(?:(?:\s?[/&]\s?|,\s|\sand\s)[A-Z]{2,3})*")
_TWO = re.compile(r"[A-Z]{2,3}\s+and\s+[A-Z]{2,3}|(?:Cllrs?|Councillors?)\.?\s[^,;]{2,30}\sand\s[^,;]{2,30}")
_CLERK = re.compile(r"\b[Cc]lerk$")
# "Highway Rangers will visit" tells of the rangers' own rounds
_SERVICE_NAME = re.compile(
    r"\b(?:Rangers|Engineers|Contractors|Highways|Wardens|Surveyors|Consultants|Volunteers|Services|Agency|Authority|Trust|Ltd|Limited)$"
)
_BY_WHEN = re.compile(r"\b(?:by|before|within)\s")


# "a scheme which was being worked on and would look at …": the scheme does it
_WHICH_AND = re.compile(r"\w\s+(?:which|who)\s+(?:was|were|had|has|have|is|are|would|will|can|could)\b[^,;]*\band\s+$")
# "had word that they had inspected it and would attend to it": they do it
_THEY_AND = re.compile(r"(?:\bthat|;)\s+they\s+(?:had|have|were|are)\b[^,;]*\band\s+$")


# "he'd put a sign up" tells what he had done
_HAD_DONE = re.compile(r"['’]d\s.*\b(?:put|set|come|let|read|cut|hit|become|run)$")


def says_so(before: str) -> bool:
    """Whether the words before a promise or an order let it be one: no question, no old story, nothing that turns it round."""
    return not (ASKED.search(before) or RETOLD.search(before) or NEGATED.search(before))


def last_word(text: str, hit: Hit) -> str:
    return text[hit.start : hit.end].split()[-1].lower()


def _owner(section: Section, sentence: Sentence, subject: Speaker | None, at: int) -> tuple[tuple[str, ...], Speaker | None]:
    """The owners of a clause and the phrase that told them."""
    if subject and not subject.pronoun:
        return split_owners(subject.text, section.cast), subject
    if subject is None:
        opening = with_second(section, subject_of(section, sentence.start, at), at)
        if opening and not opening.pronoun:
            return (() if opening.role == BODY else split_owners(opening.text, section.cast)), opening
        subject = opening
    found = antecedent(section, subject.start if subject else sentence.start, subject.text if subject else "")
    return split_owners(found, section.cast), subject


def _meets(text: str, sentence: Sentence, start: int, cue: int) -> bool:
    """Whether an undertaking meets a request in the same sentence: "He asked that a list be sent, which the Clerk agreed to do"."""
    return bool(_REQUEST.search(text, sentence.start, start) and _TAKEN_UP.match(text, cue, sentence.end))


def _until_story(text: str, start: int, end: int) -> int:
    """Where an undertaking ends: before what the same person also said, "and reassured members that …"."""
    also = _ALSO_SAID.search(text, start, end)
    return also.start() if also else end


def _under_body(section: Section, sentence: Sentence) -> bool:
    """Whether an entry is a clause of what a body decided, whose name stands above the list: "The Board –"."""
    above = (section.lines[n] for n in range(sentence.line - 1, -1, -1) if section.lines[n].kind != "list")
    lead = next(above, None)
    return lead is not None and _BODY_LEAD.search(section.text, lead.start, lead.end) is not None


# "agreed to stand again and was elected": who holds an office has done it when the meeting ends; so is a sum that was agreed
_TAKES_OFFICE = re.compile(
    r"(?:(?:contribute|donate|grant|award|allow|give|pay|spend|vote)\s+(?:up\s+to\s+|a\s+further\s+|another\s+)?[£$€]\s?\d|stand(?:\s+(?:again|as|for|down|on)\b|(?=\s*(?:[.,;]|and\b|$)))|(?:continue|remain|carry\s+on|stay(?:\s+on)?|serve)\s+(?:as|in\s+(?:post|office|the\s+role))\b)"
)


# "We agreed to say no objection": a view that the body has given
_SAYS = re.compile(r".{0,80}?\b[Ww]e\s+(?:all\s+)?agreed\s+to\s+say\b")


def pledge(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "X undertook / agreed / offered to do": the verb itself makes it an action."""
    text, sentence = section.text, section.sentences[number]
    aside = r"[^,]{2,80},\s+to\s+" if text[hit.end - 1] == "," else r"\s+(?:also\s+|that\s+)?"
    aside = _ASIDES if hit.rule == "action-undertook-for" else aside
    after = re.compile(rf"{aside}([a-z][\w-]*)").match(text, hit.end, sentence.end)
    before = text[sentence.start : hit.start]
    perfect = _HAS.search(before)
    if (NEGATED.search(before) and not perfect) or after is None or _OF_ALL.search(before) or _OF_A_FIRM.search(before):
        return None
    agreed = hit.rule == "action-agreed-to"
    if agreed and (BACK_THEN.search(before) or _GERUND.fullmatch(after.group(1))):
        return None
    if agreed and (_TAKES_OFFICE.match(text, after.start(1), sentence.end) or _SAYS.match(text, sentence.start, sentence.end)):
        return None
    if after.group(1) in words("not_verbs") or _AT_ONCE.match(text, after.start(1), sentence.end):
        return None
    kindly = KINDLY.search(before)
    cue = sentence.start + (perfect or kindly).start() if perfect or kindly else hit.start  # type: ignore[union-attr]
    subject = from_elsewhere(text, sentence.start, cue) or subject_before(section, sentence.start, cue)
    subject = subject or bare_name(section, sentence.start, cue)
    letters = subject and re.fullmatch(r"[A-Z]{2}", subject.text) and not text[: subject.start].endswith((" of ", " in "))
    if perfect and not (subject and (subject.person or letters)):
        return None  # of others it is news
    if subject is None and text[hit.start : hit.end].lower().startswith(("volunteers", "offers", "commits", "promises")):
        return None  # a noun: "using volunteers to run it"
    if subject is None and re.search(r"(?:\b(?:Council|Committee|Panel|Board|Cabinet|Group|Forum|Members)|\b[A-Z]{4,6})\s+$", before):
        return None
    if agreed and text.startswith("AGREED", hit.start) and not (subject and subject.person):
        return None  # a decision: "No comments and AGREED to go with the officer"
    if agreed and subject is None and _NOTE.fullmatch(before) and _under_body(section, sentence):
        return None  # a clause under "The Committee:" has the body as its doer
    owners, who = _owner(section, sentence, subject, hit.start)
    one = who is not None and who.role not in (BODY, PUBLIC) and subject is not None and not re.fullmatch(r"[Tt]he\s+[A-Z]{2,4}", who.text)
    kept = _KEPT.match(text, hit.end, sentence.end) or has_done(text, after.end(1), sentence.end, after.group(1))
    if after.group(1) in (_IDLE_FOR_ONE if one else words("idle_verbs")) and not kept:
        return None
    if agreed and text.startswith("Agrees", hit.start) and subject is None:
        owners, who = (), None  # a clause under "The Committee:" has the body as its doer
    elif (
        who is not None
        and who.role == BODY
        and (agreed or hit.rule == "action-took-action" or not who.text.lower().startswith(("members", "the ")))
    ):
        return None
    if re.search(r"\b[Ii]t\s+(?:was|is)\s+(?:\w+\s+)?$", text[sentence.start : hit.start]) or (
        who is None and agreed and not owners and not text.startswith("Agrees", hit.start)
    ):
        return None
    end = _until_story(text, hit.end, sentence.end)
    start, clause = bounds(section, sentence, subject, hit.start, end)
    if joint := he_and(section, sentence.start, subject):
        start, clause, owners = joint[0], joint[0], (*joint[1], *owners)
    met = _meets(text, sentence, clause, hit.end)
    if met:
        start = clause = sentence.start
    return Task(start, end, hit.rule, "undertaking", owners, number, clause=clause)


def _asserted(clause: str) -> bool:
    """Whether what stands before a promise, though it holds a word of asking, leaves it a statement."""
    aside = re.search(r"(?:[,;]|\s[–—-])\s+(?:and\s+|but\s+|which\s+)?$", clause)
    told = _ANSWERED.search(clause) or _PROVIDED.search(clause) or _GAVE.search(clause)
    return bool(aside or told or TALKED.match(clause) or TOLD_WHEN.match(clause))


def _first_person(subject: Speaker | None) -> bool:
    return subject is not None and subject.text in ("I", "we", "We")


def _we(subject: Speaker | None) -> bool:
    return subject is not None and subject.text.lower() == "we"


def others_do(section: Section, sentence: Sentence, before: str) -> bool:
    """Whether "they", who are not the one who speaks, did the first thing and will do the second."""
    opening = subject_of(section, sentence.start, sentence.end) if _THEY_AND.search(before) else None
    return opening is not None and not opening.plural and opening.role != BODY


def promise(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "She would find out": a promise where a person, or a role, says it of themselves to the meeting."""
    text, sentence = section.text, section.sentences[number]
    verb = last_word(text, hit)
    if _HAD_DONE.match(text, hit.start, hit.end):
        return None
    if verb in ("to", "and"):
        following = re.compile(r"\s+([a-z][\w-]*)").match(text, hit.end, sentence.end)
        verb = following.group(1) if following else ""
        kept = verb == "have" and follows(text, following.end(1), sentence.end, verb)  # type: ignore[union-attr]
        if not verb or (verb in words("idle_verbs") and not kept) or verb not in LIMITED.get(hit.rule, {verb}):
            return None
    elif (
        text[hit.start : hit.end].lower().startswith("could")
        and not _AFTERWARDS.search(text, hit.end, sentence.end)
        or not follows(text, hit.end, sentence.end, verb)
    ):
        return None
    before = text[sentence.start : hit.start]
    glad = hit.rule == "action-happy-to" and {"report": text.startswith("was", hit.start)}.get(verb, verb == "raise")
    if glad and not WITH_WHOM.match(text, hit.end, sentence.end):
        return None  # what has come, or what was raised at the meeting
    if hit.rule in ("action-happy-to", "action-willing-to") and _TO_ANYBODY.match(text, hit.end, sentence.end):
        return None
    if verb == "attend" and _NOTED.search(before):
        return None
    takes_up = hit.rule == "action-happy-to" and _REQUEST.search(before)
    if takes_up and (not _AND_SOMEBODY.search(before) or _SAME.match(text, hit.end, sentence.end)):
        return None  # it takes up the request, which is one action with it
    promised = _PROMISED_ASIDE.search(before)
    conditional = re.match(r"\W*If\b(?!\s+(?:not|so),)", before) and not _DECIDED.search(before)
    if (RELATIVE.search(before) and not promised) or _ASIDE.search(before) or conditional or RETOLD.search(before):
        return None
    subject = subject_before(section, sentence.start, hit.start)
    if subject is None and (find_due(text, hit.end, sentence.end) or ADDRESSEE.search(text, hit.end, sentence.end)):
        subject = bare_name(section, sentence.start, hit.start)
    clause = text[sentence.start : subject.start if subject else hit.start]
    reply = section.response_at(hit.start)  # "asked if it was theirs and the Chair would find out": another speaks
    asked = clause[max(reply[0] - sentence.start, 0) :] if reply else clause
    if not takes_up and ASKED.search(asked) and not _asserted(clause):
        return None
    if subject is None and hit.rule == "action-would-be-doing":
        return None  # "we ran a survey and will be sharing it": a service tells
    if _first_person(subject) and (verb == "remind" or (verb in ("invite", "refer", "commend") and text.startswith("would", hit.start))):
        return None  # "I would remind the Councillor that …" reminds there and then
    ours = _we(subject) and (verb in _TURN_TO or bool(_WE_AGREED.search(clause) or _RAISES.match(text, hit.start, sentence.end)))
    reporter = reporter_of(section, sentence, hit) if _first_person(subject) else None
    if _first_person(subject) and not (ours or reporter or section.response_at(subject.start)):  # type: ignore[union-attr]
        return None
    acronym = _ACRONYM.search(before) if subject is None and verb in _SENT and _LETTER.match(text, hit.end, sentence.end) else None
    if acronym:
        return Task(sentence.start, sentence.end, hit.rule, "undertaking", (acronym["who"],), number)
    note = _NOTE.fullmatch(before) is not None
    joined = re.search(r"(?:\b(?:and|but)|,)\s+$", before) and not (OF_A_THING.match(before) or _WHICH_AND.search(before))
    joined = joined and not others_do(section, sentence, before)
    if subject is None and (turn := _KEYED_TURN.fullmatch(before)):
        subject = section.cast.at(text, sentence.start + turn.start("who"), hit.start)
    if subject is None and not (note or joined):
        return None
    owners, who = _owner(section, sentence, subject, hit.start)
    if reply and reply[2] and subject is None and reply[0] > sentence.start:
        owners = split_owners(reply[2], section.cast)  # "asked who owned it, and the Warden did not know but would find out"
    owners = () if _we(subject) else split_owners(reporter["name"] or reporter["who"], section.cast) if reporter else owners
    if not owners and not note and (subject is None or not subject.pronoun):
        return None
    offered = _OFFERED.match(text, sentence.start, hit.start) if subject is None else None
    decided = re.search(r"\bagreed\s+(?:that\s+)?$", clause) or (_WE_AGREED.search(clause) if _we(subject) and verb in _SENT else None)
    addressed = bool(ADDRESSEE.search(text, hit.end, sentence.end) or decided or note or _TOOK_UP.search(before))
    addressed = addressed or bool(verb == "issue" and _PIECE.match(text, hit.end, sentence.end))
    addressed = addressed or bool(_DATE_SET.match(text, hit.end, sentence.end))
    addressed = addressed or (verb == "write" and text.startswith(" to ", hit.end))
    addressed = addressed or (verb == "respond" and find_due(text, hit.end, sentence.end) is not None)
    addressed = addressed or (verb == "seek" and bool(_TO_SEEK.match(text, hit.end, sentence.end)))
    one = who is not None and bool(who.person or _LETTERS.fullmatch(owners[0] if who.pronoun and len(owners) == 1 else who.text))
    addressed = addressed or (one and verb in ("address", "question", "revisit"))
    addressed = addressed or (verb in ("give", "help", "assist", "support") and bool(_COLLEAGUE.match(text, hit.end, sentence.end)))
    if who is not None and who.role in (BODY, PUBLIC) and not decided:
        if who.role == PUBLIC or verb not in _SENT or _DECIDED.search(clause) or not _LETTER.match(text, hit.end, sentence.end):
            return None
        addressed = True
    several = (
        who is not None
        and (who.plural or bool(_SERVICE_NAME.search(who.text)) or who.text.lower() in ("they", "we", "i"))
        and not _LETTERS.fullmatch(who.text)
    )
    if (several or verb in words("plan_verbs")) and who is not None and _CLERK.search(who.text):
        addressed = True  # what a clerk will do is what the council has to be done
    plan = verb in words("plan_verbs") or (hit.rule == "action-would-be-doing" and verb not in OWN_WORK)
    plan = plan and not (promised and verb == "find")
    if (plan or several) and not addressed and not _pair(text, who, hit.end, sentence.end):
        return None
    until = _until_story(text, hit.end, sentence.end)
    start, own = bounds(section, sentence, subject, hit.start, until)
    if _ANSWERED.search(clause) and not one_task(section, sentence, subject, hit.start, until):
        start = own
    noted = subject is None and text.startswith("will", hit.start) and words_between(text, sentence.start, hit.start) <= 15
    if noted or (subject is None and _TOOK_UP.search(before)):
        start = own = sentence.start
    if promised:
        start = own = sentence.start + promised.start("aside")
    if offered or (subject and subject.pronoun is False and _HOSTED.search(text, sentence.start, start)):
        start = own = sentence.start
    return Task(start, until, hit.rule, "undertaking", owners, number, clause=own)


def _pair(text: str, who: Speaker | None, start: int, end: int) -> bool:
    """Whether two people, not a service, say by when they will do a thing: "SM and KA would meet the heads before half term"."""
    return who is not None and bool(_TWO.fullmatch(who.text)) and bool(_BY_WHEN.search(text, start, end))
