"""Lists of what a body did that run on in the line that leads to them: "The Board agreed the following: a) …; b) …", "The Board: noted …;
agreed …"."""

import re

from pipeline.extract.clauses import Clause, in_one_line
from pipeline.extract.labels import label_at
from pipeline.extract.leadins import leads_to_list, names_body
from pipeline.extract.section import Block, Section

_DEEDS = (
    r"(?:noted|agreed|approved|received|endorsed|recommended|resolved|adopted|confirmed|requested|granted|refused|deferred|authori[sz]ed"
    r"|appointed|declined|referred|accepted|rejected|instructed|delegated|awarded|remitted|asked|thanked|welcomed|supported)"
)
_LISTED = re.compile(r":[-–—]?\s+(?=\(?(?:a|i|1)[.)]\s)")
_DID = re.compile(rf":[-–—]?\s+(?={_DEEDS}\s[^.]*?[;,]\s+(?:and\s+)?{_DEEDS}\s)")
_DID_NEXT = re.compile(rf"[;,]\s+(?:and\s+)?(?={_DEEDS}\s+(?:that|to|the|an?|its|for|with)\b)")


def find_ran_in(section: Section, start: int, end: int) -> None:
    """Take the lists that run on within the line at ``start``–``end``."""
    text = section.text
    if text.find(": ", start, end) < 0:
        return
    for colon in _LISTED.finditer(text, start, end):
        begin = max(start, section.sentence_start(colon.start()))
        word = leads_to_list(text, begin, colon.end())
        if not word or not section.free(begin, colon.end()):
            continue
        label, after = label_at(text, colon.end(), end)
        clauses = tuple(in_one_line(text, colon.end(), end, label, after)) if label else ()
        if len(clauses) > 1:
            section.add(Block(begin, clauses[-1].end, clauses, "resolution.decision", "" if word == "DECISION" else word))
    for colon in _DID.finditer(text, start, end):
        begin = max(start, section.sentence_start(colon.start()))
        if not names_body(text, begin, colon.end()) or not section.free(begin, colon.end()):
            continue
        stop = next((e for s, e in section.between(begin, end) if s <= colon.start() < e), end)
        cuts = [m for m in _DID_NEXT.finditer(text, colon.end(), stop)]
        edges = [colon.end(), *(m.end() for m in cuts)]
        ends = [*(m.start() + 1 for m in cuts), stop]
        clauses = tuple(Clause(a, b) for a, b in zip(edges, ends, strict=True))
        section.add(Block(begin, stop, clauses, "resolution.decision"))
