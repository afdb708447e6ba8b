"""What is promised or handed out without a finite verb: "…, the Clerk promising to chase it", "officers undertaking to report back".

And notes that only say whose a thing is, "For AB: a price for the paint", or to whom it goes, "Names to Jane please".
"""

import re

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.extract.deeds import deed_of, follows
from pipeline.extract.owners import are_of_meeting, split_owners, subject_of
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Task
from pipeline.form import Form
from pipeline.vocab import words

_VOWS = r"(?:undertaking|promising|agreeing|offering|volunteering|pledging)"
# "…, the Clerk promising to chase the county", "officers undertaking that there would be a review"
_NAMED = Form(
    r"(?:^\W*|[,;–—-]\s+|\bwith\s+)(?P<who>(?:the\s+|both\s+)?(?:[Oo]fficers|[A-Z][\w.’'-]*(?:\s+(?:(?:of|for|and|the)\s+){0,2}[A-Z][\w’'-]*){0,6}))"
    rf"(?:\s+(?:then|also|kindly|again|in\s+turn))?\s+{_VOWS}\s+(?:to\s+(?:also\s+|then\s+)?(?P<verb>[a-z][a-z-]+)\b"
    r"|that\s+(?:he|she|they|there|it|this|an?|the)\b[^;.]{0,60}?\s(?:would|will|should)\s+(?:be\s+)?[a-z]+)"
)
# "She explained the delay, undertaking to report back in June": the subject of the sentence
_OWN = Form(rf",\s+(?:but\s+|and\s+|while\s+)?(?:also\s+|then\s+)?{_VOWS}\s+to\s+(?:also\s+|then\s+)?(?P<verb>[a-z][a-z-]+)\b")
_RETOLD = re.compile(r"\b(?:had|has|having|been|last|previously|earlier)\b")
# "There was a long talk about the drains, with the Clerk to write to the county"
_WITH = Form(
    r",\s+with\s+(?P<who>(?:the\s+)?[A-Z][\w.’'-]*(?:\s+(?:(?:of|for|and|the)\s+){0,2}[A-Z][\w’'-]*){0,6})\s+(?:then\s+|also\s+)?to\s+(?P<verb>[a-z][a-z-]+)\b"
)

_PERSON = (
    r"(?:[A-Z]{2,3}|(?:the\s+)?(?:Clerk|Chair(?:man)?|Secretary|Treasurer)|(?:Cllr|Mr|Mrs|Ms|Dr)\.?\s[A-Z][\w’'-]+"
    r"|[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][a-z’'-]+)?)"
)
_SOON = (
    rf"\b(?:(?:for|by|to|at|before|in)\s+(?:the\s+)?(?:next\s+\w+|{MONTH_NAME}|{WEEKDAY_NAME}|end\b|\d)"
    r"|next\s+(?:time|meeting|month|week))"
)
# "For AB: a price for the paint", "Also for the Clerk, a list of the keys for next meeting"
_FOR_ONE = re.compile(
    rf"\W*(?:(?:Also|And)\s+for|For)\s+(?P<who>{_PERSON}(?:\s?(?:/|&|and)\s?{_PERSON})?)\s*(?:(?P<colon>:|\s[–—-])|,)\s+(?:also\s+)?(?P<what>(?:an?|the|two|three|some|new|list|letter|copy|copies)\s[^?]+)$"
)
_BY_THEN = re.compile(_SOON)
# "SB/TK gate, weekend of 21st.": initials, a thing and the day
_DATED = re.compile(
    r"\W*(?P<who>[A-Z]{2,3}(?:\s?[/&+,]\s?[A-Z]{2,3})*)\s+(?!(?:away|absent|out|back|ill|off|here|in|on|at|and|or)\b)(?:the\s+)?[a-z][\w’'-]*(?:\s+[\w’'-]+){0,4}?,\s+"
    rf"(?:(?:by\s+|on\s+)?(?:the\s+)?(?:weekend|week)\s+(?:of\s+)?(?:the\s+)?\d|(?:by\s+)?(?:next|this)\s+(?:week|weekend|month)|(?:by|before|on)\s+(?:{WEEKDAY_NAME}|{MONTH_NAME}|Easter|Christmas|\d))[^.;]{{0,20}}\.?$"
)
_FINITE = Form(r"\b(?:is|are|was|were|has|have|had|will|would|said|told|asked|felt|moved|seconded|proposed)\b")
# "Names to Jane please.", "Offers of help to TK."
_TO_ONE = re.compile(
    r"(?:^\W*|(?<=[,;])\s)(?P<what>(?:(?:Any|All|Further|Other|any|all)\s+)?(?:[Nn]ames|[Oo]ffers(?:\s+of\s+\w+)?|[Ii]deas|[Oo]rders|[Cc]orrections|[Vv]olunteers|[Ss]uggestions"
    rf"|[Tt]houghts|[Ee]ntries|[Rr]eplies|[Ff]eedback|[Cc]omments|[Aa]mendments)(?:\s+(?:for|of|on|about)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)?)\s+(?:back\s+|direct\s+)?to\s+(?P<who>{_PERSON})(?:,?\s+please|\s+by\s[^.;]{{2,40}}?|\s+asap)*\.$"
)


def promising(section: Section, number: int) -> Task | None:
    """Read "…, the Clerk promising to chase the county", "Mrs Moss explained the delay, undertaking to report back", "For AB: a price"."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    found = _NAMED.search(said) or _WITH.search(said)
    own = None if found else _OWN.search(said)
    if said.endswith("?") or (found is None and own is None) or _RETOLD.search(said, found.start() if found else 0):
        return handed_out(section, number)
    clause = found or own
    assert clause is not None
    verb = clause["verb"]
    deed = verb is None or (verb not in words("idle_verbs") | words("not_verbs") and bool(deed_of(verb)))
    if not deed or (verb and not follows(text, sentence.start + clause.end("verb"), sentence.end, verb)):
        return None
    if found:
        officers = found["who"].lower() == "officers"
        if not officers and not are_of_meeting(found["who"], section.cast):
            return None
        owners = (found["who"],) if officers else split_owners(found["who"], section.cast)
        return Task(sentence.start + found.start("who"), sentence.end, "action-undertook", "undertaking", owners, number)
    subject = subject_of(section, sentence.start, sentence.start + clause.start())
    if subject is None or subject.pronoun or subject.role in (BODY, PUBLIC):
        return None
    return Task(sentence.start, sentence.end, "action-undertook", "undertaking", split_owners(subject.text, section.cast), number)


def handed_out(section: Section, number: int) -> Task | None:
    """Read "For AB: a price for the paint", "Names to Jane please" and "AB gate, weekend of 21st"."""
    sentence = section.sentences[number]
    said = section.text[sentence.start : sentence.end]
    goes = _TO_ONE.search(said) if " to " in said and len(said) < 100 else None
    if goes and are_of_meeting(goes["who"], section.cast):
        return Task(sentence.start, sentence.end, "action-to-be-done", "request", (), number)
    dated = _DATED.match(said) if len(said) < 80 and not _FINITE.search(said) else None
    if dated and all(map(section.cast.is_initials, re.split(r"\s?[/&+,]\s?", dated["who"]))):
        return Task(sentence.start, sentence.end, "action-to-be-done", "request", split_owners(dated["who"], section.cast), number)
    share = _FOR_ONE.match(said) if "or " in said[:12] else None
    if share is None or _FINITE.search(share["what"].partition(",")[0]) or not (share["colon"] or _BY_THEN.search(share["what"])):
        return None
    if not are_of_meeting(share["who"], section.cast):
        return None
    return Task(sentence.start, sentence.end, "action-to-be-done", "request", split_owners(share["who"], section.cast), number)
