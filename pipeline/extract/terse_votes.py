"""Notes that end in their vote: "£100, carried 3–2.", "That a tenth be moved – 4 in favour, 7 against. NOT AGREED.", and notes that share
the verdict of the one before them: "Section 2, the Accounts, likewise."."""

import re
from dataclasses import replace

from pipeline.extract.clauses import Clause
from pipeline.extract.movers import Movers
from pipeline.extract.printed_motions import LOST
from pipeline.extract.seconding import UNSECONDED
from pipeline.extract.section import Block, Section
from pipeline.extract.telling import OLD
from pipeline.extract.verdict_parts import HEAD
from pipeline.extract.votes import Votes, result_in, votes_in
from pipeline.form import Form

# What is put to the vote has no verb of its own but that of a wish: "that the fee be held"
_NO_VERB = (
    r"(?:(?!\b(?:was|were|is|are|been|had|has|have|will|would|said|says|asked|reported|told|who|which|if|when|because|motion|amendment|proposal"
    r"|propos(?:ed|er)|(?<!\bbe\s)mov(?:ed|er)|seconded)\b)(?:[^;?():\n]|\([^()]{2,40}\))){2,160}?"
)
_N = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nil|nobody|no[\s-]one)"
_PAIR = r"\d{1,2}\s?[–/-]\s?\d{1,2}(?:\s?[–/-]\s?\d{1,2})?"
_SIDES = (
    rf"(?:{_N}\s+(?:votes?\s+)?(?:for|in\s+favou?r)[,;]?\s+(?:and\s+|with\s+)?{_N}\s+(?:votes?\s+)?(?:against|opposed)"
    rf"(?:[,;]?\s+(?:and\s+|with\s+)?{_N}\s+(?:abst\w*|not\s+voting))?"
    rf"|{_N}\s+(?:votes?\s+)?(?:for|in\s+favou?r)[,;]?\s+(?:and\s+|with\s+)?{_N}\s+(?:abst\w*|not\s+voting))"
)
# "Proposal to move a tenth – For 3, Against 11, Abstentions 2"
_FOR_FIRST = Form(
    rf"{HEAD}(?:(?:proposal|recommendation|motion)\s+)?(?P<what>(?:to|that)\s{_NO_VERB})(?:[,:]|\s[–—-]|\s\()\s*"
    rf"for\s?:?\s(?P<for>{_N})[,;]?\s+(?:and\s+)?against\s?:?\s(?P<against>{_N})(?:[,;]?\s+(?:and\s+)?abst\w*\s?:?\s(?P<abst>{_N}))?\)?\W*$",
    re.IGNORECASE,
)
_FATE = (
    r"(?:carried|passed|agreed|approved|adopted|accepted|lost|defeated|fell|refused|rejected"
    r"|not\s+(?:carried|agreed|approved|accepted|passed))(?:\s+on\s+(?:the\s+)?\w+['’]?s?\s+casting\s+vote)?"
)
_SURE = r"(?:agreed|approved|accepted|adopted|carried|refused|rejected)"  # of these nobody tells with the score of a match
_ALL = r"(?:all\s+in\s+favou?r|unanimous(?:ly)?|nem\.?\s?con\.?|all\s+agreed)"
_MOTION = (
    r"(?:the\s+)?(?:motions?|amendments?|proposals?|recommendations?|resolutions?|mov(?:ed|er)"
    r"|propos(?:ed|er)|second(?:ed|er)|prop|sec|votes?|voting|roll\s+call)"
)
_LEADS_IN = r"(?:resolved|agreed|decided|decision|resolution|recommended|noted|outcome|result|action)"  # its clauses are read apart
# "£100, carried 3–2.", "New gate, hung by the school – 4 for, 1 against, carried", "That it be moved: 4 in favour, 7 against."
_VOTED = Form(
    rf"{HEAD}(?:(?!{_LEADS_IN}\b)[A-Z][^.;:?–—]{{2,60}}(?::|\s[–—-])\s+)?(?:(?:proposal|recommendation)\s+(?=(?:to|that)\s))?(?P<what>(?!(?:{_MOTION}|{_FATE}|{_LEADS_IN})\b)[A-Z£$€“]{_NO_VERB})(?:(?:,|\s[–—-]|:|\s\(|\.)\s*|\s+(?={_SURE}\b))"
    rf"(?P<vote>{_FATE}[\s,:]+(?:by\s+)?(?:{_PAIR}|{_SIDES})|{_SIDES}(?:[,;:.]?\s+(?:and\s+)?{_FATE})?|{_PAIR}[,;:]?\s+(?:and\s+)?{_FATE}|{_ALL})\)?\W*$",
    re.IGNORECASE,
)
# "Vote taken, 3 for lodging an objection, 2 against."
_VOTE_ON_DOING = Form(
    rf"{HEAD}(?:(?:A\s+)?vote(?:\s+(?:was\s+)?(?:taken|held))?|(?:by\s+|on\s+)?(?:a\s+)?show\s+of\s+hands)\s*[,:;–-]\s+"
    rf"(?P<for>{_N})\s+(?:voted\s+)?(?:for|in\s+favou?r\s+of)\s+[a-z]+ing\b[^.;:?]{{0,120}}?[,;]?\s+(?:and\s+|with\s+)?(?P<against>{_N})\s+against(?:[,;]?\s+(?:and\s+)?(?P<abst>{_N})\s+abst\w*)?\W*$",
    re.IGNORECASE,
)
# "Vote taken - object on road safety only, 4 for, 1 against."
_VOTE_TAKEN_ON = Form(
    rf"{HEAD}(?:A\s+)?vote\s+(?:was\s+)?(?:taken|held)\s*[,:;–-]\s+(?:to\s+|that\s)?(?!{_N}\b)[a-z][^.;:?]{{2,120}}?[,:–-]\s+(?P<vote>{_SIDES})\W*$",
    re.IGNORECASE,
)
_OPPOSES = re.compile(r"(?i)\b(?:object|oppos)")  # a view that was taken
_FATE_ALONE = re.compile(rf"\W*(?:{_FATE})(?:\s+(?:unanimously|nem\.?\s?con\.?))?\W*", re.IGNORECASE)
_BARE_PAIR = re.compile(_PAIR)
_ALL_ONLY = re.compile(rf"\W*{_ALL}\W*", re.IGNORECASE)
# A count of hands is of the note that it ends, not of a game or of the sides of an argument that somebody told.
_PUT = re.compile(r"(?i)\W*(?:that|to)\s|\W*[£$€]\s?\d|[^.;:]{3,120}?\sto\s+be\s+[a-z-]{2,}(?:ed|en|t)\b")
_DONE = re.compile(r"\b(?:approved|adopted|accepted|refused|rejected)\b", re.IGNORECASE)
_VERDICT_WORD = re.compile(rf"\b{_FATE}\b", re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:not\s+(?:agreed|approved|accepted|carried|passed)|refused|rejected)\W*$", re.IGNORECASE)
_STANDS_FOR = re.compile(
    r"\W*(?:Support|Object(?:ion)?|Oppose|No\s+(?:objections?|comments?|observations?)|Approve|Refuse|Accept|Decline)\b"
)
# "Refused 1–4.", "Carried 4–1, AB against." behind a note that is no motion
_FATE_FIRST = re.compile(
    rf"\W*(?P<fate>Carried|Passed|Agreed|Approved|Adopted|Accepted|Refused|Rejected|Not\s+(?:agreed|approved|accepted))[\s,:(]+(?:by\s+)?(?:{_PAIR}|{_SIDES})\)?"
    r"(?:,\s+[^.;:]{2,40}\s(?:against|abstaining|dissenting))?\W*"
)
_MOVES = re.compile(
    r"(?i)\b(?:mov(?:ed|er|es)|propos\w+|prop|second\w*|sec|motion|amendment|resolved|recommend\w*|vot(?:e|es|ed|ing)|roll\s+call|ballot)\b"
)
_VOTE_ONLY = re.compile(rf"\W*(?:{_PAIR}|{_SIDES}|{_ALL})\W*", re.IGNORECASE)
_MOVED_BY = re.compile(r"\((?P<a>[A-Z]{2,3}[a-z]?)\s?[/&,]\s?(?P<b>[A-Z]{2,3}[a-z]?)\)")
# "Cllr Hale's motion that the roof be painted went unseconded.", "A motion to close the pond failed for want of a seconder."
_UNSECONDED_THING = Form(
    r"\W*(?:(?P<who>(?:(?:Cllr|Councillor|Cr|Mrs?|Ms|Miss|Dr)\.?\s)?[A-Z][\w’'-]*?(?:\s[A-Z][\w’'-]*?)?)['’]s?|An?|The|This)\s+(?:further\s+|second\s+)?"
    r"(?i:proposal|motion|amendment|suggestion|proposition)\s+(?:that|to|for)\s[^.;:]{4,200}\.?$"
)
# "Section 2, the Accounts, likewise.", "Part B – ditto"
_LIKEWISE = Form(
    rf"{HEAD}(?:The\s+)?[A-Z](?:(?!\b(?:was|were|had|has|is|are|that|who|said)\b)[^.;:?]){{2,80}}?(?:,|:|\s[–—-])?\s+"
    r"(?:(?:was|were)\s+)?(?:likewise|ditto|the\s+same|similarly)\W*$"
)
# "(a) Licences – primary approved, secondary declined": the sectors of a forum decide each for itself
_SECTOR = (
    r"(?:(?:maintained|mainstream|all)\s+)?(?i:primary|secondary|academ(?:y|ies)|nurser(?:y|ies)|special|early\s+years|pvi|prus?|middle|first)"
    r"(?:\s+(?:schools?|phase|sector|heads?|members?))?"
)
_BY_PHASE = Form(
    rf"\s*(?P<label>\(?\w{{1,3}}[.)]+)?\s*[A-Z][^.;:?–—]{{2,80}}?(?::|\s[–—-])\s+(?P<what>{_SECTOR}\s+(?P<fate>{_FATE}|declined)"
    rf"(?:(?:[,;]\s+(?:and\s+)?|\s+and\s+){_SECTOR}\s+(?:{_FATE}|declined))+)\W*$"
)


def _take_by_phase(section: Section) -> None:
    """Take the entries that tell for each sector of a schools forum what it decided."""
    for line in section.lines:
        told = _BY_PHASE.match(section.text, line.start, line.end)
        if told and section.free(*told.span("what")):
            clause = Clause(*told.span("what"), told["label"] or "")
            verb = "refused" if re.match("declin|refus|reject|not", told["fate"]) else told["fate"]
            section.add(Block(clause.start, clause.end, (clause,), "resolution.one-word", verb=verb))


def find_voted_notes(section: Section) -> None:
    """Take the notes that end in their vote."""
    _take_by_phase(section)
    for n, (start, end) in enumerate(section.sentences):
        if section.free(start, end) and (
            on := _VOTE_ON_DOING.match(section.text, start, end) or _FOR_FIRST.match(section.text, start, end)
        ):
            abstained = f", {on['abst']} abstentions" if on["abst"] else ""
            _take_counted(section, start, end, votes_in(f"Vote: {on['for']} for, {on['against']} against{abstained}"))
            continue
        if section.free(start, end) and (on := _VOTE_TAKEN_ON.match(section.text, start, end)):
            _take_counted(section, start, end, _votes(on["vote"]))
            continue
        if section.free(start, end) and (_take_unseconded(section, start, end) or _take_fate_first(section, n)):
            continue
        noted = _VOTED.match(section.text, start, end) if section.free(start, end) else None
        if noted is None or OLD.search(noted["what"]) or _REFUSED.search(noted["what"]):
            continue  # "cleaning – not agreed (1 for, 3 against)" is read by its verdict
        told = noted["vote"]
        behind = section.sentences[n + 1] if n + 1 < len(section.sentences) else None
        if behind and behind[0] - end < 3 and "\n" not in section.text[end : behind[0]] and section.free(*behind):
            fate = _FATE_ALONE.fullmatch(section.text, *behind)
            told, end = (f"{told}. {section.words(behind)}", behind[1]) if fate else (told, end)
        what = noted["what"]
        stands = _STANDS_FOR.match(what) is not None
        if not (stands or _VERDICT_WORD.search(told) or _PUT.match(what) or (_VERDICT_WORD.search(what) and not _ALL_ONLY.fullmatch(told))):
            continue
        if _ALL_ONLY.fullmatch(told) and not stands:
            continue
        votes = _votes(told)
        result = result_in(told) or ("yes" if (votes.votes_for or 0) > (votes.votes_against or 0) else "no")
        if result == "no" and (votes.votes_for or 0) > (votes.votes_against or 0) and _BARE_PAIR.search(told):
            votes = votes.swapped()
        pair = _MOVED_BY.search(what)
        movers = Movers(pair["a"], pair["b"]) if pair and section.cast.is_initials(pair["a"]) else Movers()
        block = section.sentence(start, end, LOST if result == "no" else "resolution.one-word", votes=votes, carried=result, movers=movers)
        done = _DONE.search(told) or _DONE.search(what)
        block.verb = {"refused": "refused", "rejected": "refused"}.get(done[0].lower(), done[0].lower()) if done else "agreed"


def _take_counted(section: Section, start: int, end: int, votes: Votes) -> None:
    """Take the sentence that counts who was for doing a thing and who against."""
    won = (votes.votes_for or 0) > (votes.votes_against or 0)
    block = section.sentence(start, end, "resolution.one-word" if won else LOST, votes=votes, carried="yes" if won else "no")
    block.verb = "agreed" if won and not _OPPOSES.search(section.words((start, end))) else ""


def _votes(told: str) -> Votes:
    """The votes that the end of a note tells, bare figures among them."""
    pair = _BARE_PAIR.search(told)
    votes = votes_in(f"Vote: {told}")
    if votes or pair is None:
        return votes
    figures = [int(figure) for figure in re.findall(r"\d+", pair.group())]
    return Votes(figures[0], figures[1], figures[2] if len(figures) > 2 else None)


def _take_fate_first(section: Section, n: int) -> bool:
    """Take "Refused 1–4." behind a note that moves nothing, and "Object, too high. 3 for, 2 against.", where the vote stands alone."""
    start, end = section.sentences[n]
    told, alone = (form.fullmatch(section.text, start, end) for form in (_FATE_FIRST, _VOTE_ONLY))
    if not (told or alone):
        return False
    before = section.sentences[n - 1] if n else None
    beside = before is not None and start - before[1] < 3 and "\n" not in section.text[before[1] : start] and section.free(*before)
    here = section.line_at(start)
    above = section.lines[here - 1].start if here else section.lines[here].start
    if before is None or not beside or _MOVES.search(section.text, above, start):
        return False
    words = section.words((start, end))
    if told:
        fate = told["fate"].lower()
        verb = "refused" if fate[:2] in ("re", "no") else "agreed" if fate in ("carried", "passed") else fate
        section.sentence(start, end, "resolution.one-word", votes=_votes(words), carried="yes").verb = verb
        return True
    if not (alone and _STANDS_FOR.match(section.text, *before)):
        return False
    section.sentence(before[0], end, "resolution.one-word", votes=_votes(words), carried="yes").verb = "agreed"
    return True


def _take_unseconded(section: Section, start: int, end: int) -> bool:
    """Take a motion that the sentence names by its mover or by what it is, where it says that nobody seconded it."""
    moved = _UNSECONDED_THING.match(section.text, start, end)
    if moved is None or not UNSECONDED.search(section.text, start, end):
        return False
    section.sentence(start, end, LOST, movers=Movers((moved["who"] or "").strip()), carried="no")
    return True


def take_likewise(section: Section, start: int, end: int) -> bool:
    """Take a note that says of another thing what was decided in the note right before it."""
    if not _LIKEWISE.match(section.text, start, end):
        return False
    before = max((b for b in section.blocks if b.end <= start), key=lambda b: b.end, default=None)
    if before is None or start - before.end > 3 or before.carried == "no":
        return False
    block = section.sentence(start, end, before.rule, lead=before.lead, movers=before.movers, carried=before.carried)
    block.verb, block.votes = before.verb, replace(before.votes) if before.votes else Votes()
    return True
