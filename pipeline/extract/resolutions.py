"""The component ``minutebook_resolutions``: every decision of the body, one record per clause.

``doc.spans["resolutions"]`` holds the clauses, ``doc.spans["decisions"]`` the whole decisions from their lead-in to their last clause.
"""

import re
from collections.abc import Sequence
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.clauses import Clause
from pipeline.extract.context import HOLDING, Scene, scene_of, text_of
from pipeline.extract.decisions import decisions_on
from pipeline.extract.fate_checks import outcome_of_fate
from pipeline.extract.formal import heads_printed
from pipeline.extract.found import Found, write
from pipeline.extract.motions import on_amendment
from pipeline.extract.outcomes import ends_meeting, is_told, outcome_of, outcome_of_verb
from pipeline.extract.prose import ProseRules
from pipeline.extract.section import Block
from pipeline.extract.settled import is_tax, outcome_of_thing
from pipeline.extract.speakers import cast_of
from pipeline.extract.votes import Votes, votes_in
from pipeline.extract.worded_decisions import worded
from pipeline.form import Form

_PARISH = re.compile(r"\b(?:Parish|Town|Community|Village)\b", re.IGNORECASE)
_DISTRICT = re.compile(r"\b(?:District|County|Borough|City|Metropolitan|Unitary)\b", re.IGNORECASE)
_THEN_AMENDED = re.compile(r"\.\s+The\s+amendment\s")
# "moved to direct staff to mend it", "a motion to have the Clerk write", "a motion was made for the Clerk to write"
_INSTRUCTS = Form(
    r"\b(?:to|that\s[^.;]{3,40}?\sbe)\s+(?:direct|instruct|request|ask|have\s+(?:the\s+)?[A-Z]\w+)(?:ed)?\b"
    r"|\bmade\s+for\s+(?:the\s+)?[\w’' -]{3,40}?\sto\s"
)
_WHO_DOES = re.compile(
    r"\W*(?:[Tt]hat\s+)?(?:(?:[Tt]he|[Aa]n?|[Aa]ll)\s+)?(?:"
    r"(?:(?!(?:To|That|A|No|It|This|There)\b|[A-Z][a-z]+s\s+(?:the|an?|its|that)\s)[A-Z][\w’'.&/-]*(?<!['’]s),?\s+(?:(?:of|for|and|the|in|with|&)\s+){0,2}){1,9}"
    r"(?:[a-z][^,]{3,60},\s+)?(?:(?:to|will|would|should|shall)\s+)?(?P<verb>[a-z]+)\b"
    r"|(?:officers?|clerk|chair\w*|secretary|treasurer|staff|members)\s+(?:(?:to|will|would|should|shall)\s+)?(?P<deed>[a-z]+)\b)"
)
# Money that is moved is approved
_PAYS = re.compile(
    r"\b(?:approved|to\s+pay|paid|payments?|purchase[sd]?|spend|spent|grants?(?=\s+(?:of\s+)?[£$€\d])|donat\w+|(?:accounts|bills|invoices)\s(?:for|be|were|was|as)\b|[£$€]\d[\d,.]*\s+(?:from|for|to|(?:be\s+)?given))\b"
)
_GREETS = re.compile(r"(?i)\W*(?:that\s+)?(?:to\s+)?(?:commend|congratulate|welcome|applaud|salute)s?\b")
_NO_DEED = frozenset(
    ["be", "go", "have", "remain", "stay", "stand", "become", "continue", "cease", "close", "form", "and", "or", "of", "is", "are", "was"]
)
_DEFERS = frozenset({"resolution.put-off", "resolution.body-tabled", "resolution.we-put-off", "resolution.we-are-putting-off"})
_DISPOSED = frozenset({"resolution.body-disposed", "resolution.was-disposed"})
_BY_FATE = frozenset(
    {"resolution.was-turned-down", "resolution.was-not-agreed", "resolution.was-given-leave", "resolution.body-turned-down"}
)
_MINUTES = frozenset({"resolution.minutes-unaltered", "resolution.minutes-satisfied"})
# "voted 6-4 against the scheme", "voted for refusal"
_AGAINST = re.compile(
    r"\bvoted\b[^.;]{0,200}?(?:\b(?:against(?=\s+(?:the|an?|this|that|it|grant\w*)\b)(?!\s+the\s+(?:\w+\s+)?(?:advice|wishes|recommendation)\b)|in\s+favou?r\s+of\s+(?:refus|reject|defer)\w+)"
    r"|\bfor\s+(?:the\s+)?(?:refus|reject|defer)\w+)\b"
)
_BY_VERB = frozenset({"resolution.one-word", "resolution.nominated", "resolution.posts", "resolution.disposition"})


# "RESOLVED to approve as a correct record the minutes of:", "NOTED:-" over a list: the verb is that of each clause
_OVER_LIST = re.compile(
    r"\b(?:(?:TO|to)\s+(?:also\s+)?(?P<verb>(?i:approve|note|adopt|recommend|endorse|receive|accept|refuse|defer|confirm))\b(?:(?!\bto\b)[^.;]|\bto\s+(?:the\s+|full\s+)*(?:[A-Z]\w+|council|cabinet)){0,120}"
    r"|(?P<done>NOTED|APPROVED|ENDORSED|RECEIVED|ADOPTED|CONFIRMED))[\s:–—-]*(?:\(?\w{1,4}[.)]\s*)?$"
)
_NOTES = re.compile(r"\W*(?:[Tt]hat\s)?[^.;]{0,80}\bnoted?\b")


def _bids(words: str) -> bool:
    """Whether a clause under AGREED bids somebody do something, "that the Chair write to the Mayor", or is a word to somebody."""
    who = _WHO_DOES.match(words)
    return _GREETS.match(words) is not None or who is not None and (who["verb"] or who["deed"]) not in _NO_DEED


def _outcome(words: str, block: Block, *, listed: bool, head: str = "") -> str:
    """The outcome of a clause: by its own words, else by the verb that made the sentence a decision; ``head`` leads into the clauses."""
    over = _OVER_LIST.search(head)
    verb = (over["verb"] or over["done"]).lower() if over else ""
    if verb.startswith("recommend") and not _NOTES.match(words):
        return "recommended"
    outcome = _by_words(words, block, listed=listed)
    return outcome_of_verb(verb) if verb and outcome == "other" else outcome


def _by_words(words: str, block: Block, *, listed: bool) -> str:
    """The outcome of a clause without regard to what leads into the list in which it stands."""
    if block.rule in _DEFERS or (block.rule in _DISPOSED and block.verb.endswith("continued")):
        return "deferred"
    if block.rule in _BY_FATE:
        return outcome_of_fate(block.verb)
    if block.rule == "resolution.elected" and block.verb.endswith("chosen"):
        return "appointed"
    if block.rule in _MINUTES:
        return "approved"
    if block.rule == "resolution.body-voted-for" and _AGAINST.search(words):
        return "deferred" if "defer" in words else "refused"
    if block.rule in _BY_VERB and block.verb:
        return outcome_of_verb(block.verb)
    lead = "MOVED" if block.rule.startswith("resolution.motion") else block.lead
    if lead == "AGREED" and listed and "agreed" not in words.lower():
        lead = ""  # each clause of a list does what its own verb says
    outcome = outcome_of(words, lead=lead)
    if block.rule == "resolution.agreed" and outcome == "other" and not (is_told(words) or ends_meeting(words) or _bids(words)):
        return "agreed"
    moved = _THEN_AMENDED.split(words)[0]  # without what became of it
    quoted = moved[:1] in '“"'  # the words of the motion itself, without what became of it
    plain = not (quoted or on_amendment(moved) or ends_meeting(words) or _INSTRUCTS.search(moved))
    if outcome == "other" and lead == "MOVED" and block.carried == "yes" and plain:
        return "approved" if _PAYS.search(moved) else "agreed"  # "A proposed and B seconded the path to the pond. Carried."
    if outcome == "other" and block.verb:
        return outcome_of_verb(block.verb)
    if lead != "MOVED" and (outcome == "other" or outcome == "agreed" and is_tax(words)):
        thing = outcome_of_thing(words)
        return thing if thing == "approved" or thing and not _bids(words) else outcome
    return outcome


# "Meals: approved, 3 for, none against": a clause with a vote of its own
_OWN_VOTE = re.compile(
    r"[,(:–-]\s*(?:\d{1,2}|[a-z]+)\s+(?:votes?\s+)?(?:for|in\s+favou?r)\b[^.;]*\b(?:against|abst\w*)"
    r"|\(\d{1,2}\s?[–-]\s?\d{1,2}\)\W*$"
)


def _votes(text: str, block: Block, words: str) -> Votes:
    """The votes on a clause: its own where the clauses of its decision were voted on one by one."""
    if len(block.clauses) > 1 and any(_OWN_VOTE.search(text, c.start, c.end) for c in block.clauses):
        return votes_in(f"vote {words}") if _OWN_VOTE.search(words) else Votes()
    return block.votes


def _values(text: str, block: Block, clause: Clause) -> dict[str, object]:
    words = text[clause.start : clause.end]
    listed = bool(clause.label) or "\n" in text[block.clauses[0].end : block.clauses[-1].start]
    votes = _votes(text, block, words)
    carried = block.carried or ("yes" if votes else "")
    return {
        "label": clause.label,
        "outcome": _outcome(words, block, listed=listed, head=text[block.start : block.clauses[0].start]) if block.outcome else "",
        "mover": block.movers.mover,
        "seconder": block.movers.seconder,
        "votes_for": votes.votes_for,
        "votes_against": votes.votes_against,
        "abstentions": votes.abstentions,
        "carried": carried,
    }


def _without_copies(text: str, minutes: list[Block], copies: list[Block]) -> list[Block]:
    """The decisions of the minutes and those that stand only under ``Decision:``.

    Where the minutes print a resolution, the copies go; where they tell of it in prose, only those go that share its words.
    """
    if not minutes or not copies:
        return minutes or copies
    if not all(block.told for block in minutes):
        return minutes
    said = [_words(text, block) for block in minutes]
    return minutes + [
        copy for copy in copies if all(len(own & (mine := _words(text, copy))) * 3 < min(len(own), len(mine)) for own in said)
    ]


def _words(text: str, block: Block) -> set[str]:
    return {word for word in re.findall(r"\w+", text[block.start : block.end].lower()) if len(word) > 3}


def find_decisions(doc: Doc, text: str, rules: ProseRules) -> list[Block]:
    """The decisions of a document, whole. ``text`` is that of ``doc``."""
    scene: Scene = scene_of(doc)
    cast = cast_of(scene.people)
    prose = partial(rules.find, doc, text)
    printed = frozenset(
        below.start
        for line, role, below in zip(scene.lines, scene.roles, scene.lines[1:], strict=False)
        if role not in HOLDING and heads_printed(text, line)
    )
    body = f"{scene.meeting.council} {scene.meeting.committee}"
    tier = "parish" if _PARISH.search(body) else "district" if _DISTRICT.search(body) else ""
    decided = partial(decisions_on, text, cast=cast, printed=printed, prose=prose, tier=tier, by_words=worded(doc, rules))
    found: list[Block] = []
    for item, held in scene.sections():
        minutes = decided([line for line, role in held if role == "minutes"], item=item)
        copies = decided([line for line, role in held if role == "decision"], item=item)
        found += _without_copies(text, minutes, copies)
    return sorted(found, key=lambda b: b.start)


def _clauses(text: str, blocks: Sequence[Block]) -> list[Found]:
    return [Found(clause.start, clause.end, block.rule, _values(text, block, clause)) for block in blocks for clause in block.clauses]


def find_resolutions(doc: Doc, rules: ProseRules) -> list[Found]:
    """The clauses of all decisions of a document."""
    text = text_of(doc)
    return _clauses(text, find_decisions(doc, text, rules))


@Language.factory("minutebook_resolutions")
def create(nlp: Language, name: str) -> "Resolutions":
    """The spaCy component."""
    return Resolutions(nlp)


class Resolutions:
    """Writes ``doc.spans["resolutions"]`` and ``doc.spans["decisions"]``."""

    def __init__(self, nlp: Language) -> None:
        self._rules = ProseRules(nlp)

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        blocks = find_decisions(doc, text, self._rules)
        write(doc, "decisions", [Found(b.start, b.end, b.rule) for b in blocks])
        write(doc, "resolutions", _clauses(text, blocks))
        return doc
