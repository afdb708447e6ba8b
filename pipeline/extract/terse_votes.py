"""Notes that end in their vote: "£100, carried 3–2.", "That a tenth be moved – 4 in favour, 7 against. NOT AGREED.", and notes that share
the verdict of the one before them: "Section 2, the Accounts, likewise."."""

import re
from dataclasses import replace

from pipeline.extract.clauses import Clause
from pipeline.extract.printed_motions import LOST
from pipeline.extract.section import Block, Section
from pipeline.extract.telling import OLD
from pipeline.extract.verdict_parts import HEAD
from pipeline.extract.votes import Votes, result_in, votes_in
from pipeline.form import Form

# What is put to the vote has no verb of its own but that of a wish: "that the fee be held"
_NO_VERB = (
    r"(?:(?!\b(?:was|were|is|are|been|had|has|have|will|would|said|says|asked|reported|told|who|which|if|when|because|motion|amendment|proposal"
    r"|propos(?:ed|er)|(?<!\bbe\s)mov(?:ed|er)|seconded)\b)[^;?():\n]){2,160}?"
)
_N = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nil|nobody|no[\s-]one)"
_PAIR = r"\d{1,2}\s?[–/-]\s?\d{1,2}(?:\s?[–/-]\s?\d{1,2})?"
_SIDES = (
    rf"{_N}\s+(?:votes?\s+)?(?:for|in\s+favou?r)[,;]?\s+(?:and\s+|with\s+)?{_N}\s+(?:votes?\s+)?(?:against|opposed)"
    rf"(?:[,;]?\s+(?:and\s+|with\s+)?{_N}\s+(?:abst\w*|not\s+voting))?"
)
_FATE = (
    r"(?:carried|passed|agreed|approved|adopted|accepted|lost|defeated|fell|refused|rejected"
    r"|not\s+(?:carried|agreed|approved|accepted|passed))"
)
# "£100, carried 3–2.", "New gate, hung by the school – 4 for, 1 against, carried", "That it be moved: 4 in favour, 7 against."
_VOTED = Form(
    rf"{HEAD}(?P<what>[A-Z£$€“]{_NO_VERB})(?:,|\s[–—-]|:|\s\(|\.)\s*"
    rf"(?P<vote>{_FATE}[\s,:]+(?:by\s+)?(?:{_PAIR}|{_SIDES})|{_SIDES}(?:[,;:.]?\s+(?:and\s+)?{_FATE})?|{_PAIR}[,;:]?\s+(?:and\s+)?{_FATE})\)?\W*$",
    re.IGNORECASE,
)
_FATE_ALONE = re.compile(rf"\W*(?:{_FATE})(?:\s+(?:unanimously|nem\.?\s?con\.?))?\W*", re.IGNORECASE)
_BARE_PAIR = re.compile(_PAIR)
# A count of hands is of the note that it ends, not of a game or of the sides of an argument that somebody told.
_PUT = re.compile(r"(?i)\W*(?:that|to)\s|\W*[£$€]\s?\d")
_VERDICT_WORD = re.compile(rf"\b{_FATE}\b", re.IGNORECASE)
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
_BY_PHASE = re.compile(
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
        noted = _VOTED.match(section.text, start, end) if section.free(start, end) else None
        if noted is None or OLD.search(noted["what"]):
            continue
        told = noted["vote"]
        behind = section.sentences[n + 1] if n + 1 < len(section.sentences) else None
        if behind and behind[0] - end < 3 and "\n" not in section.text[end : behind[0]] and section.free(*behind):
            fate = _FATE_ALONE.fullmatch(section.text, *behind)
            told, end = (f"{told}. {section.words(behind)}", behind[1]) if fate else (told, end)
        if not (_VERDICT_WORD.search(told) or _PUT.match(noted["what"])):
            continue
        votes = votes_in(f"Vote: {told}")
        result = result_in(told) or ("yes" if (votes.votes_for or 0) > (votes.votes_against or 0) else "no")
        if result == "no" and (votes.votes_for or 0) > (votes.votes_against or 0) and _BARE_PAIR.search(told):
            votes = votes.swapped()
        block = section.sentence(start, end, LOST if result == "no" else "resolution.one-word", votes=votes, carried=result)
        block.verb = "agreed"


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
