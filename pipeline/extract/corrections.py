"""What is wrong in a paper and will be put right: "The table would be corrected", "undertook that a new page would be issued".

Papers, pages, wordings and what stands on a website are the meeting's own; policies, laws and roads are changed by others in their course.
"""

import re

from pipeline.extract.owners import antecedent, split_owners, subject_before
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Sentence, Task, task_start
from pipeline.extract.undertakings import ASKED, RETOLD, says_so
from pipeline.form import Form

_PIECE = (
    r"(?:tables?|pages?|paragraphs?|wording|words?|sentences?|figures?|reports?|papers?|slides?|maps?|charts?|graphs?|minutes|appendix|appendices|entry|entries"
    r"|(?:spelling|typing|typographical|printing)\s+(?:errors?|mistakes?|slips?)|errors?|mistakes?|omissions?|drafts?|leaflets?|web\s?sites?|web\s?pages?|labels?|captions?|columns?|dates?|lines?|headings?"
    r"|dashboard|documents?|templates?|forms?|footnotes?|recommendations?|agenda|notices?)"
)
_RIGHT = (
    r"(?:corrected|amended|rectified|reworded|altered|put\s+right|re-?issued|reprinted|redrawn|re-?drafted|rewritten|relabelled"
    r"|clarified|updated|changed|added|removed|restored|made\s+clear(?:er)?|fixed|revised)"
)
# "A corrected page would be issued"
_ANEW = Form(
    rf"\b(?:[Aa]n?|[Tt]he)\s+(?:corrected|amended|revised|replacement|fuller)\s+(?:[\w’'-]+\s+){{0,2}}?(?:{_PIECE}|version|list|letter)\s+(?:would|will)\s+be\s+"
    r"(?P<done>issued|circulated|sent|printed|put|prepared|tabled|brought|provided)\b(?P<rest>[^;]*)"
)
_CORRECTED = Form(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[\w’'-]+\s+){{0,3}}?{_PIECE}(?:\s+(?:on|in|at|for|of|about|from)\s+[^,;.]{{2,40}}?)?"
    rf"(?:\s+(?:was|were)\s+(?:wrong|out\s+of\s+date|missing|incorrect|mistaken)\s+and)?\s+(?:would|will|should)\s+(?:therefore\s+|also\s+|now\s+|then\s+)?be\s+(?P<done>{_RIGHT})\b(?P<rest>[^;]*)"
)
# A change of words says enough alone; an addition or an update must have its day or its purpose.
_ENOUGH = re.compile(r"corrected|rectified|reworded|put|re-?issued|reprinted|redrawn|rewritten|relabelled")
_BY_WHEN = re.compile(
    r"\b(?:before|by|in\s+time\s+for|ahead\s+of|prior\s+to|in\s+the\s+(?:final|next|published)|for\s+the\s+next|to\s+(?:say|show|reflect|include|make|read|state|remove)|so\s+that|accordingly|after\s+the\s+meeting|this\s+week)\b"
)
_NEWS = re.compile(
    r"\b(?:if|once|when|whenever|each|every|annually|regularly|monthly|quarterly|weekly|yearly|daily|[Pp]olicy|[Ll]aw|[Rr]oads?|[Ii]f|[Oo]nce|[Ww]hen|need|have)\b"
)
# "Ms Bell undertook that a new page would be issued", "promised Members that the gate would be mended"
_PLEDGED = Form(
    r"\b(?:undertook|promised|pledged|guaranteed|gave\s+(?:an?|his|her)\s+(?:undertaking|promise|guarantee))\s+(?:(?:the\s+)?(?:[A-Z]?[\w’'-]+\s+){1,3})?that\s+"
    r"(?P<what>[^;]{2,120}?\s(?:would|will)\s+(?!have\b|not\s+be\b|remain\b|continue\b)[a-z]+)"
)


def corrections(section: Section, number: int) -> Task | None:
    """Read what will be put right in the papers, or is pledged to be done, in a sentence that no other rule has read."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    if said.endswith("?") or not (" be " in said or " that " in said):
        return None
    return _pledged(section, number, sentence, said) or _corrected(section, number, sentence, said)


def _pledged(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    pledged = _PLEDGED.search(said)
    if pledged is None:
        return None
    before, cue = said[: pledged.start()], sentence.start + pledged.start()
    if not says_so(before):
        return None
    subject = subject_before(section, sentence.start, cue)
    note = not before.strip("•·*–—- \t")
    if subject is None and not note or (subject and subject.role in (BODY, PUBLIC)):
        return None
    pronoun = subject is None or subject.pronoun
    who = antecedent(section, cue, subject.text if subject else "") if pronoun else (subject.text if subject else "")
    return Task(sentence.start, sentence.end, "action-undertook", "undertaking", split_owners(who, section.cast), number)


def _corrected(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    found = _CORRECTED.search(said) or _ANEW.search(said)
    if (
        found is None
        or _NEWS.search(said[: found.end("done")])
        or not (found.re is _ANEW.compiled or _ENOUGH.match(found["done"]) or _BY_WHEN.search(found["rest"]))
    ):
        return None
    before = said[: found.start()]
    if ASKED.search(before) or RETOLD.search(before) or re.search(r"\bby\s+(?:the\s+)?(?:contractor|developer|government)", found["rest"]):
        return None
    if re.search(r"\b(?:each|every|annually|regularly|if)\b", found["rest"]):
        return None
    start = task_start(section.text, sentence.start, sentence.start + found.start(), sentence.end)
    subject = subject_before(section, sentence.start, sentence.start + _saying(before)) if _saying(before) else None
    who = subject.text if subject and not subject.pronoun and subject.role not in (BODY, PUBLIC) else ""
    return Task(start, sentence.end, "action-would-be-done", "undertaking", split_owners(who, section.cast) if who else (), number)


def _saying(before: str) -> int:
    """Where the verb of saying stands before "that the wording would be put right"; 0 where there is none."""
    said = re.search(r"\b(?:said|confirmed|agreed|stated|advised|explained|replied|assured\s+\w+|promised)\s+(?:that\s+)?$", before)
    return said.start() if said else 0
