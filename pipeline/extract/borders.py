"""Where a task begins in its sentence: at its own clause, or with what stands before it where the two hang together."""

import re

from pipeline.extract.owners import subject_before
from pipeline.extract.speakers import Speaker
from pipeline.extract.tasks import Section, Sentence, task_start, words_between

_REPORT = re.compile(
    r"\b(?:said|stated|advised|confirmed|explained|replied|responded|indicated|noted|reported|added|agreed"
    r"|assured|informed|acknowledged|suggested|shared|commented|clarified|emphasised"
    r"|reiterated|answered|promised|undertook|thought|felt|accepted|hoped|proposed)\b(?:\s+(?:the\s+)?\w+(?:\s+\w+)?)?(?:\s+that)?\s+$"
)
# "There are two dates left, the Clerk will book one": a comma for a full stop, and what is booked stands before it.
_SPLICED = re.compile(
    r"(?!\W*(?:\w{1,5}[.)]\s+)?(?:With|In|On|As|If|When|Following|After|At|For|To|By|Once|Should)\b|[^,;]*\b(?:said|told|reported|explained)\b)[^,;]*\S+\s[^,;]*\S,\s+"
)
_AND_ASIDE = re.compile(r"\band,\s[^,;]+,\s+$")  # "… and, with the Chair's consent, the Clerk would …": no splice
_AND = re.compile(r"\band\s+(?:that\s+)?$")
_JOINED = re.compile(r"\b(?:and|but)\s+$")
# What is to be done to a thing that was told of: "would look into it", "will email them to the Clerk"
_OF_IT = re.compile(
    r"(?:would|will|shall)\s+(?:[\w-]+\s+){1,4}?"
    r"(?:it|them|this|that|these|those|him|her|the\s+(?:matter|issue|problem|point))(?:\s|\W*$)"
)
_ANSWER_CELL = re.compile(r"(?:^|\n)[ \t]*A(?:nswer)?[.:]?[ \t]+$")  # in a table of Q and A an answer stands whole
_CONDITION = re.compile(  # "if she sent him the number, he would look into it"
    r"\b(?:[Ii]f|[Oo]nce|[Pp]rovided(?:\s+that)?|[Ss]hould|[Aa]s\s+soon\s+as|[Ww]hen)\s[^,;.]{3,90},\s+$"
)
_WHICH = re.compile(r"\S,\s+which\s+$")  # "It was put to him that the fee be cut, which he agreed to bring forward"
# "Talk turned to whether a bar could be put up and Ann Bell is to …": what was talked of is a question to nobody
TALKED = re.compile(r"\W*(?:(?:A\s+|Some\s+|Much\s+)?[Dd]iscussion|Talk|Debate)\b(?:(?!\basked\b)[^.;])*,?\s+and\s+$")
# "At that time he agreed to wait": what was agreed long ago; "items which the Chair agrees to take": a rule of the agenda
BACK_THEN = re.compile(
    r"\b(?i:at\s+th(?:e|at)\s+time|back\s+then|in\s+those\s+days|on\s+(?:this|that)\s+occasion(?:\s+[A-Z]\w+)?|originally|initially)"
    r",?\s+(?:(?:the\s+)?\S+\s+){0,3}$"
    r"|\b(?:[Ii]tems?|[Bb]usiness|[Mm]atters?|[Aa]nything|[Ww]hatever)\b[^;.,]{0,40}?\s(?:[Cc]hair\w*|[Mm]ayor|[Pp]resident|[Cc]onvener)\s$"
)
# "This will allow a rate to be worked out and will provide …": the thing does it
OF_A_THING = re.compile(
    r"\W*(?:(?:This|That|These|Those|It|There)\s|(?:The|A|An)\s+(?:(?!of\b)[\w’'-]+\s+){0,4}?(?:plan|strategy|scheme|policy|budget|programme|proposals?|project|works|contract|bill|Bill|grant|fund|funding|charter|measures?|changes?|increase|road|building|centre)"
    r"(?:\s+(?:of|for|on)\s+[^,;.]{2,40}?)?\s+(?:would|will|is|was|are|were|has|had|proposes|proposed|sets?|covers|covered|contained|contains|included|includes|aimed|aims)\b)"
)
# "Dr Hale said this could be done and agreed to share it"
# "It had been cut when the posts were frozen and he would …": a time or a reason that is told, and nothing asked
TOLD_WHEN = re.compile(
    r"(?!.*\b(?:asked|queried|questioned|wondered|[ei]nquired|know\w*|clarity|clarification|explain\w*|understand|understood|assurance|whether|if|sure|certain|clear|decid\w+|discuss\w*|consider\w*|see|saw|find|out)\b)"
    r".{0,300}?\b(?:when|where|how|what|who|why)\b[^.;?]{0,200}?\b(?:was|were|had|has|is|are|[a-z]{2,}ed)\b[^.;?]{0,200}?,?\s(?:and|but)\s+$",
    re.DOTALL,
)
_CAN_BE = re.compile(
    r"\b(?:this|it|that|these)\s+(?:could|can|would|might)\s+be\s+(?:done|provided|found|given|had|worked\s+out|got|supplied|shown)\b[^.;]*\band\s+$"
)
# "Mr Bell was content to do that and would have it there by June": the promise is of what he consents to
_CONSENTS = re.compile(
    r"\b(?:was|were|is)\s+(?:(?:quite|very|perfectly|entirely|also|more\s+than)\s+)*(?:content|happy|willing|glad|agreeable|amenable|prepared|pleased)\s+"
    r"(?:to\s+(?:do|arrange|try|accept|look\s+at)\s+(?:so|this|that|it)|(?:to|with)\s+(?:this|that|the\s+(?:idea|suggestion|proposal|request)))\s+and\s+$"
)
_FEW = 14  # words of a sentence that is read as a whole, whatever stands in it
_SHORT = 40  # words of a sentence that is one task with what it tells of its doer
# "Ann Bell advised that they met on Wednesdays and she would speak to them": one report of both.
_TOLD_BOTH = re.compile(
    r"\W*(?:[A-Z][\w.’'-]*\s+){1,6}(?:advised|said|reported|explained|stated|noted|confirmed|added)\s+that\s[^;]*\sand\s+$"
)
# "As the link with the school, Ann Bell agreed to …": a phrase and no story
_LEADS_UP = re.compile(r"\W*(?:As|At|On|For|With|Following|After|Given|Regarding|Concerning|During)\s[^;:]*,\s+")
# What the doer is to do is said before: "agreed to do this", "would take this up with the Council".
_POINTS_BACK = re.compile(
    r"(?:\w+\s+){0,3}?(?:to\s+)?(?:\w+\s+){1,2}(?:\w+\s+)?(?:(?:to|on|of|about|into|with|at|for)\s+)?(?:this|these|same)\b"
)
# "could not say off the cuff how many there had been and will report this in May": what he did not know is longer than what he will do
_IGNORANT = re.compile(
    r"\b(?:could|can|did|does|had|has|have|was|is)(?:\s*n[’']t|\s+not|\s+no|\s+unable\s+to)\s+(?:\w+\s+)?(?:say|tell|know|have|give|answer|recall|remember|speak|got|the|an?y?|figures?|sure|aware"
    r"|certain|see|commit|promise)\b[^;]*?(?:,|\band|\bbut)\s+(?:that\s+)?(?P<who>he\s+|she\s+|they\s+)?$"
)


def bounds(section: Section, sentence: Sentence, subject: Speaker | None, cue: int, until: int) -> tuple[int, int]:
    """Where the task of a cue begins, and where its clause does: at its subject, or at the verb that reports it.

    The task is the whole sentence, to where it ends (``until``), where little stands before the clause.
    """
    text = section.text
    at = subject.start if subject else cue
    report = _REPORT.search(text, sentence.start, at)
    if report and subject:
        reporter = subject_before(section, sentence.start, report.start())
        at = reporter.start if reporter else report.start()
    whole = words_between(text, sentence.start, until)
    opens = max(sentence.start, text.rfind(" – ", sentence.start, cue))  # behind the question that it answers
    said = words_between(text, opens, until)
    ignorant = _IGNORANT.search(text[sentence.start : cue]) if 2 * words_between(text, cue, until) < said > _FEW else None
    if ignorant:
        begin = cue - len(ignorant["who"] or "")
        return begin, begin
    if one_task(section, sentence, subject, cue, until) or (whole < 50 and TALKED.match(text[sentence.start : at])):
        return sentence.start, at
    if whole < 50 and _WHICH.search(text, sentence.start, at):
        return sentence.start, at
    if condition := _CONDITION.search(text, sentence.start, at):
        at = condition.start()
    if subject and re.search(r"\b(?:and|but)\s+that\s+$", text[sentence.start : subject.start]):
        return subject.start, subject.start  # the second thing that was said
    if subject and at == subject.start and not subject.pronoun and text[sentence.start : at].rstrip().endswith(";"):
        return at, at  # of another thing
    led_up = whole < 60 and subject and _LEADS_UP.fullmatch(text, sentence.start, at)
    spliced = led_up or (whole < 40 and not _AND_ASIDE.search(text, sentence.start, at) and _SPLICED.fullmatch(text, sentence.start, at))
    if spliced or (_hangs_together(text, sentence, at, cue) and whole < 50):
        return sentence.start, sentence.start
    return task_start(text, sentence.start, at, until), at


def one_task(section: Section, sentence: Sentence, subject: Speaker | None, cue: int, until: int) -> bool:
    """Whether a sentence tells of its doer and of what he will do to the thing that it tells of: "Mr Bell did not know but would ask them".

    In an answer, which has more to say, the promise stands alone.
    """
    text, at = section.text, subject.start if subject else cue
    if (subject is not None and not subject.pronoun) or words_between(text, sentence.start, until) >= _SHORT:
        return False
    line = max(text.rfind("\n", 0, sentence.start - 1), 0)
    if section.response_at(sentence.start) is not None and not _ANSWER_CELL.search(text, line, sentence.start):
        return False
    if subject is None and _CONSENTS.search(text, sentence.start, at):
        return True
    if any(h.start < at and h.label in ("decision", "pledge", "promise", "passive") for h in sentence.hits):
        return False
    return _JOINED.search(text[sentence.start : at]) is not None and _OF_IT.match(text, cue, sentence.end) is not None


def _hangs_together(text: str, sentence: Sentence, at: int, cue: int) -> bool:
    """Whether a clause cannot be read without the one before it: "… may be able to mend it and SW agreed to do this"."""
    joined = _AND.search(text, sentence.start, at)
    own = any(h.start < at and h.label in ("decision", "pledge", "promise", "passive") for h in sentence.hits)
    if joined is None or own or re.search(r"\b(?:asked|[ei]nquired|queried)\s+(?:if|whether)\b", text[sentence.start : at]):
        return False
    both = _TOLD_BOTH.match(text, sentence.start, at) and (cue == at or _OF_IT.match(text, cue, sentence.end))
    if both or _CAN_BE.search(text, sentence.start, at):
        return True
    back = _POINTS_BACK.match(text, cue, sentence.end)
    return back is not None and " that this" not in back.group()
