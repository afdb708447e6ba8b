"""A second doer in the sentence of a task: "Ann offered to translate it and the Clerk will send it out", "…, the Clerk then to post it".

The first task ends where the second doer begins.
"""

import re
from dataclasses import replace

from pipeline.extract.deeds import deed_of, follows
from pipeline.extract.notes import is_body_by_letters
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.owners import are_of_meeting, split_owners, subject_of
from pipeline.extract.sent_out import sent_out
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Task
from pipeline.vocab import words

_NAME = (
    r"(?:(?:[Tt]he\s+)?(?:[A-ZÀ-Þ][\w’'-]*\s+(?:(?:of|for|and)\s+)?){0,3}(?:Clerk|Chair\w*|Warden|Director|Manager|Officer|Engineer|Secretary|Treasurer|Head\s+of\s[A-Z]\w+)"
    r"|the\s+(?:clerk|chair\w*|warden|secretary|treasurer|caretaker)|(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Cr)\.?\s(?:[A-Z]\.?\s?)?[A-ZÀ-Þ][\w’'-]+"
    r"|(?:[A-Z]\.?\s)?[A-Z][a-zà-ÿ’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?|[A-Z]{2,3})"
)
_DOES = (
    r"(?P<modal>will|would|is\s+to|undertook\s+to|agreed\s+to|offered\s+to"
    r"|(?:was|is)\s+(?:asked|authorised|authorized|instructed|requested|told|directed)\s+to)"
)
_NEXT = re.compile(
    rf"(?:[,;]\s+(?:(?:and|while|whilst)\s+)?|\s+(?:and|while|whilst),?\s+)(?:(?:if|when|once|subject\s+to|provided)\b[^,;.]{{2,60}},\s+)?(?P<who>{_NAME}(?:\s+(?:and|&)\s+{_NAME})?|staff|officers)\s+(?:then\s+|also\s+|in\s+turn\s+)*{_DOES}"
    r"\s+(?:then\s+|also\s+|now\s+)?(?P<verb>[a-z][a-z-]+)\b"
)
# "Ann and Tom to list the holes, the Clerk then to send it in", "Tom will draw it up, AB to check the wording"
_THEN_TO = re.compile(
    rf"[,;]\s+(?:(?:and|with)\s+)?(?P<who>{_NAME}|all(?:\s+members)?|everyone)\s+(?P<modal>(?:(?:then|also|again|afterwards)\s+)?to)\s+(?P<verb>[a-z][a-z-]+)\b"
)
# "would leave it with the Warden, who was asked to have it tested"
_WHO = re.compile(rf"\b(?:with|to)\s+(?P<who>{_NAME})(?P<at>,\s+who\s+){_DOES}\s+(?P<verb>[a-z][a-z-]+)\b")
# "…, and he in turn would pass it round": whoever the first task is done for
_IN_TURN = re.compile(
    r"[,;]?\s+(?:and|but)\s+(?P<who>he|she|they)(?:,)?\s+(?:in\s+turn|for\s+(?:his|her|their)\s+part)(?:,)?\s+(?P<modal>will|would)\s+(?P<verb>[a-z][a-z-]+)\b"
)
# "…, and it would then be for the Clerk to pay him"
_FOR_ONE = re.compile(
    r"[,;]?\s+(?:and|but)\s+it\s+(?P<modal>would|will|was|is)\s+(?:then\s+|now\s+)?(?:be\s+)?(?:then\s+)?for\s+"
    r"(?P<who>(?:each\s+of\s+)?(?:the\s+)?[A-Za-z][^,;.]{1,50}?)\s+to\s+(?P<verb>[a-z][a-z-]+)\b"
)
# "asked that staff send a plan, and further that the Warden walk the paths"
_AND_THAT = re.compile(
    rf"[,;]?\s+(?:and|AND)\s+(?:further\s+|also\s+|FURTHER\s+)?(?:that|THAT)\s+(?P<who>{_NAME}|staff|officers|[Aa]dministration)\s+(?P<modal>should\s+|(?:be\s+)?(?:asked|requested|instructed|directed)\s+to\s+)?"
    r"(?P<verb>(?!be\b|is\b|had\b|has\b|did\b|should\b|would\b|will\b|could\b|may\b|might\b|can\b)[a-z][a-z-]+(?<!s)(?<!ed)(?<!ing))\b"
)
# "agreed that a letter issue to him and that the motion be sent to all councils": a second thing that is to go out
_AND_SENT = re.compile(
    r"[,;]?\s+(?:and|AND)\s+(?=(?:that|THAT)\s+(?:the|a|an|this|copies|further)\s(?:(?!\bthat\b)[^,;.]){3,80}?\s(?:should\s+)?be\s+(?P<done>[a-z]+)\b)"
)
_TITLE = re.compile(r"(?:[Tt]he\s+)?(?:(?:[A-ZÀ-Þ][\w’'-]*|of|for|the|&),?\s*)+")  # "the Overview and Scrutiny Officer was asked": one post
# "…, the Head of Parks to make the arrangements", "(Ms Bell to issue)": who carries out what the body has decided
_CLOSER = re.compile(
    r"(?:[(]|[,;]\s+(?:with\s+)?|\s[–—-]\s+)(?P<who>(?:the\s+)?[A-Z][^,;:()]{1,60}?)\s+to\s+(?:issue|make|arrange|do|organise|send|draft|write|circulate|book|draw\s+up|put|prepare"
    r"|follow|action|progress|take|see)\b[^;()]{0,60}[).]*$"
)
_ASKED_TO = re.compile(r"\b(?:was|were)\s+(?:\w+\s+)?asked\s+to\s")  # the first order itself
_UNSURE = re.compile(r"\b(?:if|when|once|unless|whether|until|ask(?:ed)?|queried|where|how)\b")


_OWN_BODY = re.compile(rf"(?:the\s+)?(?:\w+\s+)?(?:{COLLEGES}|Council|Members|Councillors)", re.IGNORECASE)


def with_second_doer(section: Section, task: Task) -> list[Task]:
    """The task, and after it what a second person or post will do in the same sentence."""
    text = section.text
    if owners := _closer(section, task):
        return [_carried_out(section, replace(task, owners=owners))]
    if task.rule == "action-infinitive" and (alone := _carried_out(section, task)) is not task:
        return [alone]
    if not task.owners or task.rule.startswith("action-requested"):
        return with_second_order(section, task)
    for pattern in (_WHO, _NEXT, _THEN_TO, _IN_TURN, _FOR_ONE):
        found = pattern.search(text, max(task.start, task.clause) + 1, task.end)
        if found is None or _UNSURE.search(_ASKED_TO.sub(" ", text[task.start : found.start()])) or not _does(section, found, task):
            continue
        if pattern is _NEXT and _TITLE.fullmatch(text, task.start, found.start()):
            continue
        if pattern in (_IN_TURN, _FOR_ONE):
            start = found.start() + re.match(r"\W*(?:and|but)\s+", found.group()).end()  # type: ignore[union-attr]
            owners = () if pattern is _IN_TURN else split_owners(found["who"], section.cast)
            return [replace(task, end=found.start()), replace(task, start=start, clause=-1, owners=owners)]
        start = found.end("at") - len(text[found.start("at") : found.end("at")].lstrip(", ")) if pattern is _WHO else found.start("who")
        owners = (found["who"],) if found["who"] in ("staff", "officers", "all members") else split_owners(found["who"], section.cast)
        second = replace(task, start=start, clause=-1, owners=owners)
        end = found.start("at") if pattern is _WHO else found.start()
        return [replace(task, end=task.start + len(text[task.start : end].rstrip())), second]
    return [task]


def with_second_order(section: Section, task: Task) -> list[Task]:
    """The request or order, and after it what it tells another to do: "and that the Warden tell the farmers"."""
    if owners := _closer(section, task):
        return [_carried_out(section, replace(task, owners=owners))]
    sent = _AND_SENT.search(section.text, max(task.start, task.clause) + 1, task.end)
    owned = sent and any(section.text.find(owner, task.start, sent.start()) >= 0 for owner in task.owners)
    ordered = sent and (owned or sent_out(section.text, task.start, sent.start()))
    quoted = section.text[task.start] in "“‘\"'"  # a motion as printed is one
    if sent and ordered and not quoted and sent["done"] in words("sending_done"):
        return [replace(task, end=sent.start()), replace(task, start=sent.end(), clause=-1, owners=())]
    found = _AND_THAT.search(section.text, max(task.start, task.clause) + 1, task.end) if task.owners else None
    who = found["who"] if found else ""
    if found is None or any(owner.startswith(who) for owner in task.owners) or found["verb"] in words("idle_verbs") | words("not_verbs"):
        return [task]
    if who not in ("staff", "officers") and not are_of_meeting(who, section.cast):
        return [task]
    start = found.start() + len(found.group()) - len(found.group().lstrip(",; "))
    return [replace(task, end=found.start()), replace(task, start=start, clause=-1, owners=split_owners(who, section.cast))]


_AND_WOULD = re.compile(
    r",?\s+and\s+(?:would|will|undertook\s+to|agreed\s+to|promised\s+to|offered\s+to)\s+(?:then\s+|also\s+)?(?P<verb>[a-z][a-z-]+)\b"
)


def asker_does(section: Section, asked: Task) -> tuple[str, ...]:
    """Who asks for something to be sent and goes on to say what he himself will do: "asked for the list and would see to it"."""
    does = _AND_WOULD.search(section.text, asked.start, asked.end)
    if does is None or not deed_of(does["verb"]) or not follows(section.text, does.end(), asked.end, does["verb"]):
        return ()
    asker = subject_of(section, asked.start, does.start())
    named = asker is not None and not asker.pronoun and asker.role not in (BODY, PUBLIC)
    return split_owners(asker.text, section.cast) if asker and named else ()


# "to note the position, Ann Bell in the meantime to arrange a visit": a task at the end of a decision that orders nothing else
_TAIL = re.compile(
    rf",\s+(?:(?:and|with)\s+)?(?P<who>[Oo]fficers|(?:the\s+)?{_NAME}(?:\s+and\s+{_NAME})?)(?:,?\s+(?:in\s+the\s+(?:interim|meantime)|meanwhile),?)?\s+(?:then\s+|also\s+)?to\s+(?P<verb>[a-z][a-z-]+)\b"
)
_DECIDED = re.compile(
    r"\b(?:was|were)\s+to\s+be\s+\w+(?:ed|en|t)\b|\b(?:sold|leased|let|declared|subject|note|continue|approve|defer|receive|adopt|accept|noted|continued|approved|deferred|received|adopted|accepted)\b"
)


def tail_doer(section: Section, start: int, end: int) -> Task | None:
    """The task at the end of a resolution, of somebody named there; None where it has none."""
    for tail in _TAIL.finditer(section.text, start, end):
        deed = deed_of(tail["verb"]) and follows(section.text, tail.end("verb"), end, tail["verb"])
        decided = _DECIDED.search(section.text, start, tail.start()) is not None
        if decided and deed and are_of_meeting(tail["who"], section.cast) and not _OWN_BODY.fullmatch(tail["who"]):
            return Task(tail.start("who"), end, "action-resolution-named", "resolution", split_owners(tail["who"], section.cast))
    return None


def _closer(section: Section, task: Task) -> tuple[str, ...]:
    """Who is said behind a task to carry it out, where it names nobody or the body itself."""
    if task.owners and not _OWN_BODY.fullmatch(task.owners[0]):
        return ()
    closer = _CLOSER.search(section.text, task.start, task.end)
    if closer is None or _OWN_BODY.fullmatch(closer["who"]) or not are_of_meeting(closer["who"], section.cast):
        return ()
    return split_owners(closer["who"], section.cast)


# "Agreed that the Chair attend", "It was agreed to ask the choir": the body decides; what is to "be sent" is what its doer sends
_DECISION = re.compile(
    r"\W*(?:[Ii]t\s+was\s+)?(?:\w+ly\s+|also\s+|then\s+)*(?P<agreed>agreed|AGREED|Agreed|resolved|RESOLVED|Resolved|decided|Decided)?(?:\s+by\s+all)?[,:]?\s*"
    r"(?:(?:that\s+)?[^,;.]{2,60}?\s+(?:attend|go|accept|apply|join|take\s+part|buy|renew|pay|hold|try)\b|to\s+(?!be\b)[a-z]+)"
    r"(?:(?!\bbe\s+\w)[^;.])*"
)
_CARRIES_OUT = re.compile(rf",\s+(?:with\s+)?(?P<who>{_NAME})\s+to\s+(?P<verb>[a-z-]+)\b[^,;]*$")


def _carried_out(section: Section, task: Task) -> Task:
    """The task from the words on that say who carries out what the body before them decides: "…, Clerk to book"."""
    tail = _CARRIES_OUT.search(section.text, task.start, task.end)
    if tail is None or len(task.owners) != 1 or not tail["who"].lower().endswith(task.owners[0].lower().removeprefix("the ")):
        return task
    head = _DECISION.fullmatch(section.text, task.start, tail.start())
    decided = head is not None and (head["agreed"] is not None or task.kind == "resolution")
    return replace(task, start=tail.start("who"), clause=-1) if decided else task


def _does(section: Section, found: "re.Match[str]", task: Task) -> bool:
    """Whether the second doer is somebody of the meeting other than the first, and the verb a deed."""
    verb, who = found["verb"], found["who"]
    if who.startswith(("all", "everyone")):
        return verb in ("comment", "read", "send", "check", "bring", "reply", "look", "think", "report")
    deed = deed_of(verb) or (not found["modal"].startswith(("will", "would")) and verb not in words("idle_verbs") | words("not_verbs"))
    if found["modal"] == "to" and is_body_by_letters(who, section.cast):
        return False
    told = found["modal"] == "to"  # "TK to take names" is an order whatever he takes
    same = {who, *split_owners(who, section.cast)} & set(task.owners)
    if not deed or verb == "be" or same or not (told or follows(section.text, found.end("verb"), task.end, verb)):
        return False
    if who in ("he", "she", "they") or who.startswith("each of the "):
        return True
    if who in ("staff", "officers"):
        return task.kind == "undertaking"
    return are_of_meeting(who, section.cast)
