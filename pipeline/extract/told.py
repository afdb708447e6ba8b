"""Decisions that the prose of one agenda item tells: in a sentence, a single word, or the words of a vote."""

import re
from collections.abc import Callable, Iterable, Sequence

from pipeline.dates import MONTH_OR_SHORT
from pipeline.extract import clipped, compound, verdicts, views
from pipeline.extract.action_taken import headed
from pipeline.extract.assent import agrees_to, assented_to, assents, assents_and_more, puts_forward, refuses
from pipeline.extract.clauses import Clause
from pipeline.extract.labels import label_at
from pipeline.extract.motions import Motion, on_amendment, on_motion, tells_vote, votes_on_its_own
from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.no_decisions import is_none
from pipeline.extract.other_bodies import echoes, of_another, relayed
from pipeline.extract.printed_motions import CARRIED, LOST
from pipeline.extract.prose import Decision
from pipeline.extract.quoted_below import take_quoted
from pipeline.extract.section import Block, Section
from pipeline.extract.subjunctive import decides
from pipeline.extract.terse_votes import take_likewise
from pipeline.extract.votes import result_in, votes_in
from pipeline.extract.votes_beside import gives_votes, tally_after, votes_above
from pipeline.form import Form

Prose = Callable[[int, int], Iterable[Decision]]

_ONE_WORD = re.compile(
    r"""\W*(?:[^\W\d_]{4,}\s?/\s?(?=[A-Z]))?(?:So\s+(?:agreed|resolved|ordered|noted|approved)|(?:Duly\s+|All\s+)?(?:Noted|Agreed|Approved|Received|Adopted|Endorsed|Deferred|(?:Resolved|RESOLVED)(?=\s+(?:and|accordingly)\b)|NOTED|AGREED|APPROVED|RECEIVED|DEFERRED|ADOPTED|ENDORSED
            |(?:Confirmed|Accepted|Signed)(?=\s+and\s)|(?:PLACED|Placed)\s+(?:ON|on)\s+(?:FILE|file)|DENIED|Denied|TABLED|Tabled|CONFIRMED|All\s+(?:noted|received))
        (?:,?\s+(?:and\s+\w+|unanimously|accordingly|nem\.?\s?con\.?|in\s+principle|en\s+bloc|by\s+(?:all|consensus|general\s+consent)
            |as\s+(?:recommended|printed|presented|drafted|proposed|amended|circulated|submitted|written|set\s+out\s[^.;:]{3,60})|with\s+(?:\w+\s+)?(?:amendments?|changes)))?
        (?:,?\s+(?:subject\s+to|pending)\s[^.;:]{3,120}|,\s+(?:but\s+)?with\s(?:[^.;:]|(?<=\d)[.:](?=\d)){3,120}|,\s+(?:but\s+)?[“"][^.;:]{3,120}|\s+with\s+(?:thanks|interest|the\s+(?:addition|amendment|correction)\b[^.;:]{3,120}))?)[.;]?$""",
    re.VERBOSE,
)
# "The Chair asked if they were content with the fees. All said they were content.": what was asked is no part of what was decided
_ASKED_CONTENT = Form(
    r"\basked\b[^.;]*\b(?:if|whether)\s+(?:they|all|everyone|members|councillors|anyone)\s[^.;]*"
    r"\b(?:content|happy|agreed|satisfied|in\s+favour|in\s+agreement)\b"
)
# "It was proposed that the Clerk write. Agreed."
_AGREED = re.compile(r"(?:Agreed|AGREED)(?:\s+unanimously)?\W*")
_PROPOSED = re.compile(r"^\W*It\s+was\s+(?:then\s+)?(?:proposed|suggested|recommended)\s+(?:that|to)\b")
# "Minutes of 9th May: approved and signed (prop SP, sec LM)." where the title is the subject.
_TITLE_DONE = re.compile(
    r"(?:(?:(?:These|This|They)\s+)?(?:were|was)\s+)?"
    r"(?:approved|agreed|accepted|confirmed|adopted|signed|deferred|postponed|refused|noted)\b"
)
# "These minutes were approved at the May meeting." tells of a later meeting.
_THESE_MINUTES = re.compile(
    r"\W*These\s+(?:\w+\s+)?minutes\s+(?:were|are|was)\s+(?:\w+ly\s+)?(?:approved|adopted|accepted|confirmed|ratified)\s+(?:at|on|by)\b"
    # "APPROVED THIS ____ DAY OF ________" is a form to be filled in
    r"|\W*(?:Minutes\s+)?(?i:approved|adopted|accepted|confirmed)\b[^.;\n]{0,40}?_{3}"
    # "APPROVED by the Town Council on May 12, 2020" under the minutes
    rf"|\W*(?:Minutes\s+)?(?i:approved|adopted|accepted|confirmed|ratified)(?:\s+by\s+(?:the\s+)?(?:[A-Z][\w’'&-]*\s+(?:of\s+)?){{1,6}})?"
    rf"(?:\s*on\b|\s*this\b|\s*:)\s*(?:the\s+)?(?:\w+day,?\s+)?(?:{MONTH_OR_SHORT}\.?\s+\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?{MONTH_OR_SHORT}\b|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2}})(?:,?\s+\d{{4}})?\W*$"
)
# "Deferred. It was agreed to hold this over to May": told again in full
_PUT_OFF_NEXT = re.compile(
    r"\s+(?:It\s+was|[A-Z]\w+(?:\s\w+)?)\s+agreed\s+(?:to|that)\s[^.;\n]{0,80}?\b(?:hold|held|defer|deferred|postpone|postponed|put\s+(?:off|back)|carry|carried|leave|left|wait)\b"
)
# "Action – It was agreed that …" is a task: the decision that it serves stands elsewhere.
_ACTION = re.compile(r"\W*(?:ACTIONS?|Actions?)\s*(?:[:–—-]|\d+\b)")
# "On being put to the vote the recommendation was agreed, and it was" over RESOLVED is its lead-in.
_LEADS_ON = Form(r"\bit\s+was\s*[,:–-]*$")
# "Cabinet agreed to the following, for the reasons in the report." over RESOLVED
_THE_FOLLOWING = Form(r"\bagreed\s+(?:to\s+)?the\s+following\b")
_THE_MOTION = re.compile(
    r"\W*(?:The|This)\s+(?:original\s+|substantive\s+)?(?i:motion|proposal|proposition|recommendations?)\s+(?:was|were)\b"
    # "On a vote, six voted for the proposal and nine against and it was declared lost."
    r"|\W*(?:On|Upon|Following|After)\s+an?\s+(?:vote|division|show\s+of\s+hands)\b[^;\n]*?\b(?:motion|proposal|proposition|recommendations?)\b"
    r"[^;\n]*?\bdeclared\s+(?:carried|lost)\b"
)
# "There was unanimous support for the motion.", "It had the support of all members."
_PROPOSED_THING = r"(?i:motion|proposal|proposition|recommendations?|resolution)"
_ALL_BEHIND = Form(
    rf"\W*(?:There\s+was\s+(?:unanimous|full|complete|cross-party|all-party|universal)\s+(?:support|agreement|backing|approval)\s+(?:for|to)\s+(?:the|this|his|her)\s+{_PROPOSED_THING}"
    rf"|(?:The|This|His|Her)\s+{_PROPOSED_THING}\s+(?:received|had|met\s+with|attracted|enjoyed|won)\s+(?:the\s+)?(?:unanimous|full|universal|complete)\s+(?:support|backing|approval|agreement))\b"
)
_NOTICE_BY = re.compile(r"(?i)\bmotions?\b.*?(?:\b(?:by|from|in\s+the\s+names?\s+of|of)|[–—-])\s+(?=(?-i:[A-Z]))")
_MOTION = re.compile(r"\b(?:motion|amendment|proposal|recommendation)s?\b")
# Items under which "noted" decides nothing.
_DULL = re.compile(
    r"(?i)\b(?:apolog|declaration|disclosure|interests?\b|substitut|(?<!school\s)(?<!pupil\s)(?<!elective\s)attendance(?!\s+(?:at\s+school|in\s+schools|figures|data|allowance)))"
)
# "Recommends that Cabinet fund a warden." under no lead-in: the body that met is the subject.
_RECOMMENDS = re.compile(
    r"\W*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]+\s*)?(?P<verb>Recommends|RECOMMENDS)\s+(?:that\s|to\s|the\s+adoption\s|[A-Z][a-z]+\s)"
)
_OF_OTHERS = re.compile(r"(?i)\b(?:report|letter|auditors?|inspector|review|consultants?|petition|association|society)\b[^.]*[:–—-]\s*$")
# Under "County Councillor's report", "Local authority reports" a passive tells what the other body did.
_COUNCILS = r"(?:(?:county|district|borough|city|unitary|ward)\s+council(?:lor)?s?['’]?s?|local\s+authority|police|mp|msp)"
_OTHERS_REPORT = re.compile(
    rf"(?i)\b{_COUNCILS}['’]?s?\s+(?:updates?|reports?)\b|\b(?:reports?|updates?)\s+(?:from|of|by)\s+(?:the\s+)?{_COUNCILS}"
)
# "Permission be granted for a stall.": a clause that lost its "that", not a question or a wish.
_THAT_LOST = Form(
    r"(?!(?:Should|Can|Could|Would|Will|Let|Please|May|If|Where|When|Unless|Whether|Once|How|Why|It|This|The\s+following)\b)[A-Z](?:(?!\b(?:that|if|whether|which|who|ask\w*)\b|[“\"]That\b)[^.;:?]){2,90}?"
    r"(?<!\sto)(?<!\sit)(?<!\snot)\sbe\s(?:\w+ly\s)?(?:granted|approved|noted|accepted|adopted|refused|supported|received|deferred|endorsed|confirmed|awarded|renewed|authori[sz]ed|sent|written|paid|purchased|bought|obtained|arranged|contacted|invited|installed|removed|repaired|donated|changed|increased|reduced)\b[^?]*$"
)
# To a parish, "the District Council approved the plan" is news of another body.
_HIGHER = re.compile(r"\b(?:District|County|Borough|City|Unitary)\s+Council$")
# "It was agreed that Mr Hale be elected" settles "A proposal was made that Mr Hale should be elected to the post".
_ELECTS = re.compile(r"\b(?:re-?)?(?:elected|appointed|co-opted)\b")
_NAME = re.compile(r"\b(?!(?:It|The|A|An|That|No|Cllr|Councillor|Mr|Mrs|Ms|Chair\w*|Vice|Parish|Council)\b)[A-Z][\w’'-]*[a-zA-Z]\b")
_AGREED_TO = re.compile(r"\b(?:agreed|resolved|decided|approved)\b")
_FOLLOWS = re.compile(
    r"\b(?:therefore|accordingly|thus|thereupon|so)\s+(?:\w+ly\s+)?(?:agreed|resolved|decided|approved)\b|^\W*(?:Accordingly|Therefore)\b"
)
_SMALL_WORDS = frozenset({"agree", "that", "unani", "membe", "commi", "with", "from", "this", "would", "shoul", "counc", "to"})
_FACTS = frozenset({"resolution.approved", "resolution.body-approved", "resolution.elected"})
_PRINTED = frozenset({"resolution.moved-line", "resolution.moved-under"})
_NEXT_LINE = 4  # characters between a paragraph and the one below it
_CLOSE = 60  # characters between a motion and the one word that accepts it
_ENTRY = 60  # words of a list entry that a single word below it can decide
# What somebody told is no entry: "Cllr Hale advised that the bridge was shut. Noted."
_TELLS = re.compile(
    r"\b(?:advised|reported|spoke|said|asked|informed|explained|mentioned|stated|told|had|has|was|were|would|will|gave|attended|updated|presented)\b"
)


def find_told(section: Section, prose: Prose, motions: Sequence[Motion]) -> None:
    """Find the decisions among the sentences that belong to no other decision. ``motions`` are those of the section."""
    bare = [m for m in motions if m.bare]
    ends = [*(b.end for b in section.blocks), *(m.end for m in motions)]
    for n, (start, end) in enumerate(section.sentences):
        if not section.free(start, end) or any(m.start <= start < m.told for m in bare):
            continue
        sentence = section.words((start, end))
        if _THESE_MINUTES.match(sentence) or gives_votes(section, sentence, end) or is_none(section, start, sentence):
            continue
        if _AGREED.fullmatch(sentence) and n and _PROPOSED.search(_before(section, n)) and _accepts(section, n):
            _assent(section, n)
        elif _ONE_WORD.match(sentence):
            twice = sentence[:8].lower() == "resolved" and any(0 <= start - b.end < 4 for b in section.blocks)
            twice = twice or (sentence[:8].lower() == "deferred" and _PUT_OFF_NEXT.match(section.text, end) is not None)
            if not twice and not any(0 <= start - before < _CLOSE for before in ends) and not _DULL.search(section.title):
                _one_word(section, start, end)
        elif n == 0 and _TITLE_DONE.match(sentence) and section.title and not _DULL.search(section.title):
            block = section.sentence(start, end, "resolution.one-word", movers=movers_in(sentence, section.cast))
            block.verb = sentence
        elif compound.take(section, start, end) or verdicts.take(section, start, end):
            tally_after(section, section.blocks[-1], end)
        elif take_likewise(section, start, end):
            continue
        elif views.tells_view(sentence):
            views.take(section, start, end)
        elif views.view_behind(section, sentence) or views.entry_with_body(section, sentence):
            section.sentence(start, end, "resolution.one-word", votes=votes_in(sentence)).verb = views.outcome_word(sentence)
        elif recommends := _RECOMMENDS.match(sentence):
            if not _OF_OTHERS.search(section.words(_line_above(section, start))):
                section.sentence(start + recommends.start("verb"), end, "resolution.recommended", lead="RECOMMENDED TO")
        elif _ACTION.match(sentence) or _LEADS_ON.search(sentence) or _result_of_moved(section, start, end):
            continue
        elif _ALL_BEHIND.match(sentence):
            section.sentence(start, end, "resolution.one-word", lead="AGREED", movers=_last_movers(section, motions, start), carried="yes")
        elif votes_on_its_own(sentence):
            _vote(section, start, end)
        elif _THAT_LOST.match(sentence) and decides(sentence):
            moved = next((m.movers for m in motions if 0 <= start - m.told < 3 and section.free(m.start, m.end)), Movers())
            section.sentence(start, end, "resolution.lost-lead-in.that", movers=moved)
        elif assented_to(sentence) or ((assents(sentence) or (n and agrees_to(_before(section, n), sentence))) and _accepts(section, n)):
            _assent(section, n)
        elif (assented := assents_and_more(sentence)) and _accepts(section, n):
            section.sentence(start, start + assented, "resolution.one-word", lead="AGREED")
        elif n and _accepts(section, n) and refuses(_before(section, n), sentence):
            _refuse(section, n)
        elif clipped.take(section, start, end):
            tally_after(section, section.blocks[-1], end)
        else:
            if not views.over_entries(section, start, end):
                _prose(section, prose, start, end, motions)
            if section.free(start, end) and headed(section.text, section.lines[section.line_at(start)].start, end) == start:
                section.sentence(start, end, "resolution.decision")  # the word "Action" heads it
    for block in [b for b in section.blocks if b.told]:
        take_quoted(section, block)


def _before(section: Section, n: int) -> str:
    """The words of the sentence before sentence ``n``."""
    return section.words(section.sentences[n - 1])


def _assent(section: Section, n: int) -> None:
    """Take the sentence that assents to what it puts forward itself, or the one before it."""
    start, end = section.sentences[n]
    whole = section.words((start, end))
    if not assented_to(whole):
        if any(block.movers and block.start >= end and not section.words((end, block.start)).strip(" ") for block in section.blocks):
            return  # what they were content with is moved and decided right behind
        asked = _ASKED_CONTENT.search(_before(section, n)) is not None
        start = start if asked else section.sentences[n - 1][0]
        movers = movers_in(section.words((start, end)), section.cast)
        block = section.sentence(start, end, "resolution.one-word", lead="AGREED", movers=movers)
        block.verb = "approved" if asked else ""
        return
    who = section.cast.at(section.text, start, end)
    movers = movers_in(whole, section.cast) or Movers(who.text if who and who.person and "propos" in whole else "")
    section.sentence(start, end, "resolution.one-word", lead="AGREED", movers=movers)


def _refuse(section: Section, n: int) -> None:
    """Take the sentence before, whose proposal this one says was not accepted."""
    before, end = section.sentences[n - 1], section.sentences[n][1]
    who = section.cast.at(section.text, *before)
    movers = movers_in(section.words(before), section.cast) or Movers(who.text if who and who.person else "")
    section.sentence(*before, "resolution.one-word", movers=movers, carried="no")
    section.close(before[1], end)


def _line_above(section: Section, start: int) -> tuple[int, int]:
    """The line above the one that ``start`` is on, empty where there is none."""
    at = section.line_at(start)
    return (section.lines[at - 1].start, section.lines[at - 1].end) if at else (start, start)


def _one_word(section: Section, start: int, end: int) -> None:
    """ "Noted." or "AGREED": a decision of its own behind an entry or a discussion; a line of its own under an entry takes it in."""
    verb = section.words((start, end))
    here = section.line_at(start)
    entry = section.lines[here - 1 if here and section.lines[here].start == start else here]
    label, after = label_at(section.text, entry.start, entry.end)
    beside = section.words((after, start)) if entry.start < start else ""
    # "Bank statement, £12.10. Noted" is one note; a sentence of its own, "Noted.", decides alone, so does one in a paragraph of its own
    apart = verb.endswith(".") and start - entry.end > 1
    listed = not verb.endswith(".") if entry.end > start else (bool(label) or entry.kind == "list") and not apart
    if listed and beside.strip() and len(beside.split()) <= _ENTRY and section.free(after, start) and not _TELLS.search(beside):
        section.add(Block(after, end, (Clause(after, end, label),), "resolution.one-word", verb=verb))
    else:
        section.sentence(start, end, "resolution.one-word").verb = verb


def _accepts(section: Section, n: int) -> bool:
    """Whether the sentence before number ``n`` stands beside it and puts something forward."""
    if n == 0:
        return False
    start, end = section.sentences[n - 1]
    before = section.words((start, end))
    return end > section.sentences[n][0] - 4 and section.free(start, end) and puts_forward(before)


def _vote(section: Section, start: int, end: int) -> None:
    """A vote that is told with its result: that of the motion before it where it says so, else a decision."""
    words = section.words((start, end))
    result, votes = result_in(words) or "yes", votes_in(words)  # a casting vote is given for what was approved
    rule = LOST if result == "no" else CARRIED
    after = min((b for b in section.blocks if b.start >= end), key=lambda b: b.start, default=None)
    if after and after.start - end < _CLOSE and result != "no" and _MOTION.search(words) and not after.told:
        # the motion is printed as the resolution that follows
        after.votes, after.carried = after.votes or votes, after.carried or result
        section.close(start, end)
        return
    before = max((b for b in section.blocks if b.end <= start), key=lambda b: b.end, default=None)
    if before and on_motion(words) and on_amendment(section.words((before.start, before.end))):
        before = None  # an amendment stood before it: the vote on the motion is a decision of its own
    if before and before.rule.startswith("resolution.motion.") and _MOTION.search(words):
        before.carried, before.votes, before.rule = result, votes, rule
        section.close(start, end)
    elif before and before.rule in _PRINTED and _MOTION.search(words) and before.carried in ("", result):
        before.carried, before.votes = result, before.votes or votes
        section.close(start, end)
    else:
        section.sentence(start, end, rule, votes=votes, carried=result)


def _said(words: str) -> set[str]:
    """The stems of the words that say what is to be done, and the figures."""
    return {word[:5] for word in re.findall(r"[a-z]{4,}|\d[\d.,]*%?", words.lower())} - _SMALL_WORDS


def _take_over_motion(section: Section, block: Block) -> None:
    """Where the sentence agrees to the motion moved before it, in the same words or as what follows from the vote on it, the two are one
    decision: it gets the movers and the votes. Amendments that were lost may stand between them."""
    earlier = sorted((b for b in section.blocks if b.end <= block.start and b.carried != "no"), key=lambda b: b.end)
    before = earlier[-1] if earlier else None
    waits = before is not None and before.rule == "resolution.motion.moved" and not (before.carried or before.votes)
    if before is None or not (waits or before.rule == CARRIED):
        return
    decided, proposed = (section.words((b.start, b.end)) for b in (block, before))
    mine, moved = _said(decided.partition(block.verb)[2] or decided), _said(proposed)
    same = _ELECTS.search(decided) and _ELECTS.search(proposed) and set(_NAME.findall(decided)) & set(_NAME.findall(proposed))
    shared = len(mine & moved)
    voted = [words for s in section.between(before.end, block.start) if tells_vote(words := section.words(s)) and not on_amendment(words)]
    follows = waits and bool(_AGREED_TO.search(block.verb)) and bool(voted or _FOLLOWS.search(decided))
    if not (waits and same or shared > 1 and shared * 4 >= len(mine) * 3 or follows and shared):
        return
    section.blocks.remove(before)
    block.movers = block.movers or before.movers
    block.votes = block.votes or before.votes or votes_in("\n".join(voted))
    block.carried = block.carried or before.carried


def _printed_next(section: Section, whole: str, end: int) -> bool:
    """Give the votes of "The proposal was put and carried, 7 for and 3 against." to what is printed right below it as agreed; False where
    nothing is."""
    then = next((b for b in section.blocks if 0 <= b.start - end < _NEXT_LINE and b.lead in ("AGREED", "RESOLVED")), None)
    if then is None:
        return False
    then.votes = then.votes or votes_in(whole)
    return True


def _declares_moved(section: Section, start: int, declared: str) -> bool:
    """Take "The Chair declared Councillor Hale elected" as what became of the motion printed right above it that names him."""
    before = max((b for b in section.blocks if b.end <= start), key=lambda b: b.end, default=None)
    several = re.search(r"\b(?:Councillors|Cllrs|Members)\b", declared)
    if before is None or several or before.rule != "resolution.moved-line" or start - before.end > _CLOSE:
        return False
    moved = section.words((before.start, before.end))
    if not (_ELECTS.search(moved) and set(_NAME.findall(moved)) & set(_NAME.findall(declared))):
        return False
    before.carried = before.carried or "yes"
    return True


def _result_of_moved(section: Section, start: int, end: int) -> bool:
    """Take "The motion was agreed." as what became of the motion printed above under its movers; False where none waits for a result."""
    before = max((b for b in section.blocks if b.end <= start), key=lambda b: b.end, default=None)
    if before is None or before.rule != "resolution.moved-line" or not _THE_MOTION.match(section.text, start, end):
        return False
    result = result_in(section.words((start, end)))
    if not result or (before.carried and before.carried != result):
        return False
    before.carried = result
    section.close(start, end)
    return True


def _last_movers(section: Section, motions: Sequence[Motion], start: int) -> Movers:
    """Who moved the motion that the sentence at ``start`` speaks of, where no other decision came between."""
    before = [m for m in motions if m.end <= start and not m.amendment]
    since = before[-1].end if before else 0
    if any(since < b.end <= start and b.carried != "no" for b in section.blocks):
        return Movers()
    return before[-1].movers if before else _of_title(section)


def _of_title(section: Section) -> Movers:
    """Who gave notice of the motion that the title of the item names: "Notice of Motion submitted by Councillor Hale"."""
    given = _NOTICE_BY.search(section.title)
    who = section.cast.at(section.title, given.end(), len(section.title)) if given else None
    return Movers(who.text) if who is not None and who.role != "body" and not who.pronoun else Movers()


def _prose(section: Section, prose: Prose, start: int, end: int, motions: Sequence[Motion]) -> None:
    whole = section.words((start, end))
    if _THE_FOLLOWING.search(whole) and any(0 <= b.start - end < _CLOSE for b in section.blocks):
        return  # it leads to what was resolved
    told = [one for one in prose(start, end) if one.rule not in _FACTS or not _OTHERS_REPORT.search(section.title)]
    if section.tier == "parish":
        told = [one for one in told if not _HIGHER.search(whole, 0, whole.find(one.verb) + len("Council"))]
    if not told or relayed(section, start) or echoes(section, start, whole) or of_another(section, start, whole):
        return
    nominated = next((m.movers for m in motions if 0 <= start - m.told < 3 and section.free(m.start, m.end)), None)
    for one in told:
        if one.rule == "resolution.declared" and _declares_moved(section, start, whole):
            continue
        if one.rule == "resolution.put-and-agreed" and _printed_next(section, whole, one.end):
            continue
        block = section.sentence(one.start, one.end, one.rule, lead="AGREED" if one.agreed else "")
        block.verb, block.told = one.verb, True
        block.movers = movers_in(whole, section.cast)
        block.votes = votes_in(whole) or votes_above(section, start)
        _take_over_motion(section, block)
        tally_after(section, block, end)
        if not block.movers and _THE_MOTION.match(whole):
            block.movers = _last_movers(section, motions, start)
        if nominated and not block.movers and ("elected" in one.rule or decides(whole)):
            block.movers, block.carried = nominated, "yes"
