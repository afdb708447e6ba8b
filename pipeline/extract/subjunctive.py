"""The mood in which clauses decide: "the report be noted", "to approve the plan"."""

import re

_LOST = re.compile(
    r"\b(?:be|is\s+hereby|are\s+hereby|and\s+is\s+hereby|and\s+are\s+hereby)\s+(?:\w+ly\s+|hereby\s+|and\s+(?:is|are)\s+hereby\s+)?(?:noted|approved|agreed|received|adopted|endorsed|accepted|confirmed|deferred|"
    r"referred|refused|granted|appointed|elected|authori[sz]ed|delegated|requested|asked|recommended|thanked|supported|excluded|signed|"
    r"instructed|invited|circulated|brought|submitted|reported|included|added|given|made|amended|declined|held|established|ratified)\b"
    # any other deed where nothing before "be" makes it a plan or a wish: "the pier be painted"
    r"|(?<!\bto)(?<!\bnot)\sbe\s+(?:\w+ly\s+)?(?:(?:taken|sent|put|paid|kept|sold|drawn|built|spent|shown|let|set|done|cut)\b|(?!(?:need|indeed|bleed)\b)\w{3,}(?:ed|ought|ent|ut|aid|awn|ung|old|ept|itten|iven|aken|own)\b)"
    r"|^(?:[Tt]hat\s+)?(?:[Tt]o|(?:the\s+)?(?:[A-Z]\w+\s+){0,3}(?:Committee|Panel|Board|Cabinet|Council|Commission|Forum))\s+"
    r"(?:note|approve|agree|receive|adopt|endorse|recommend|refer|defer|delegate|authori[sz]e|appoint|support|accept)s?\b"
)
# A finite verb before the subjunctive: the clause is a told sentence.
_FINITE = re.compile(
    r"\b(?:was|were|had|said|asked|proposed|moved|seconded|advised|reported|explained|noted|agreed|requested|suggested|recommended|felt|thought|stated|is\s+asked|are\s+asked)\b"
)
# "That the report, which was sent out in May, be noted": the aside tells, the clause decides
ASIDE = re.compile(r",\s+(?:(?:a\s+copy|copies)\s+of\s+)?(?:which|who|as|having)\b[^,]{0,140},")
# "subject to the addition of the items agreed at the meeting, the programme be approved": what the clause depends on tells, too
_CONDITION = re.compile(
    r"^\W*(?:[Tt]hat,?\s+)?(?:[Ss]ubject\s+to|[Ii]n\s+accordance\s+with|[Ff]urther\s+to|[Ff]ollowing|[Hh]aving\s+(?:considered|heard|had\s+regard|noted))\b[^,;]{3,200},"
)
# A modal before "be", with no more than two adverbs between them.
_MODAL = re.compile(
    r"\b(?:will|would|can|could|may|might|must|should|shall|not|cannot|won['’]t)(?:\s+\w+){0,2}\s*$"
    r"|\bto(?:\s+(?:again|also|then|now|\w+ly))?\s*$"
)
# North American clerks print the verb of a clause in capitals: "the Civic Administration BE DIRECTED to report".
_SHOUTED = re.compile(r"\b(?:NOT\s+)?BE\s+(?:NOT\s+)?[A-Z]{4,}\b")
_LOUD = re.compile(r"\b(?:BE|be)\s+(?:NOT\s+)?[A-Z]{4,}\b")  # "that the plan be ENDORSED"
# what such a clause decides stands in the list: "the following by-laws BE AMENDED:", "the fees set out below BE APPROVED:"
_OPENS_LIST = re.compile(
    r"\bfollowing\b[^;]*:$|\bBE\s+(?:INTRODUCED|ENACTED)\b[^;]*\bto\s*:$"
    r"|\bBE\s+(?:APPROVED|ACCEPTED|ADOPTED|ENDORSED|NOTED|RECEIVED|AMENDED|GRANTED|AWARDED|DENIED|REFUSED|DELETED|REPEALED)\s*:$"
)


def whole(head: str) -> bool:
    """Whether a clause with its verb in capitals says all that it decides before the list below it begins."""
    colon = head.find(":\n") + 1  # under it the list may have begun
    own = head[:colon] if colon else head
    return bool(_SHOUTED.search(own)) and _OPENS_LIST.search(own) is None


def decides(clause: str) -> bool:
    """Whether a clause reads as a decision: a subjunctive such as "be noted", or "to note"."""
    quiet = _LOUD.sub(lambda verb: verb.group().lower(), _SHOUTED.sub(lambda verb: verb.group().lower(), clause))
    first = re.split(r"(?<=[a-z])\.\s", quiet, maxsplit=1)[0]
    match = _LOST.search(first)
    if match and _FINITE.search(_CONDITION.sub("", ASIDE.sub(",", first[: match.start() + 1]))):
        return False
    before = first[: match.start() + 1] if match else ""
    return bool(match) and not _MODAL.search(before)
