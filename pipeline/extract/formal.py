"""Decisions that stand apart from the prose: under a lead-in or under a line of movers."""

import re
from dataclasses import replace

from pipeline.extract import clauses as grammar
from pipeline.extract.action_taken import clauses_begin, headed
from pipeline.extract.clause_reasons import ends_in_reasons, is_reason, refuses
from pipeline.extract.labels import label_at
from pipeline.extract.leadins import VERBS_OF_BODY, Lead, body_behind, body_list, leads, motion_list, word_lost
from pipeline.extract.listed_people import people_together, under_body
from pipeline.extract.motion_votes import heads_amendment, told_amendment, vote_after
from pipeline.extract.movers import pair_line
from pipeline.extract.nouns import TITLED_BODY
from pipeline.extract.openings import Opening, in_heading, moved_from, opening
from pipeline.extract.ordered_lists import order_list
from pipeline.extract.ran_in import find_ran_in
from pipeline.extract.section import Block, Section
from pipeline.extract.subjunctive import decides
from pipeline.extract.thats import each_that
from pipeline.extract.votes import result_in, votes_in
from pipeline.patterns import DISCUSSED
from pipeline.records import Line

# A heading or sentence under which recommendations are only printed: "Officer's Recommendation", "The Cabinet was asked to:".
PRINTED = re.compile(
    r"""(?:(?:officer|staff|report|executive)s?(?:['’]s?)?\s+)?recommendations?\s*(?:\(s\))?\s*(?:(?:no\.?\s*)?\d{1,2}\s*)?[:–-]+\s*$
      | (?:(?:officer|staff|report|executive)s?(?:['’]s?)?\s+)?recommendations?\s*(?:\(s\))?\s*$
      | (?:staff|administration|commission|committee)\s+recommends\s*[:–-]?\s*$
      | (?:recommended|suggested|proposed|requested)\s+(?:motion|action)s?\s*[:–-]?\s*$
      | to\s+(?:\w+\s+){0,3}(?:pass|consider|adopt)\s+the\s+following\s+(?:resolution|motion|recommendation)s?\b.*[:–-]\s*$
      | .*\b(?:report|officers?)\s+recommend(?:ed|s)\b.*[:–-]\s*$
      | .*\b(?:is|are|was|were)\s+(?:asked|requested|invited|recommended)\s+to\b.*[:–-]\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "Officer's recommendation: That the Committee notes the report." on one line.
_PRINTED_HERE = re.compile(
    r"(?i)(?:officer|staff|report|executive)s?(?:['’]s?)?\s+recommendations?\s*[:–-]\s*(?=(?:that|to)\b)|recommended\s+action\s*:\s+[a-z]"
)
# "That the Committee recommends to Council:" over its clauses.
_RECOMMENDS = re.compile(r"(?i)\brecommend(?:s|ed)?\b")
_RECOMMENDED_TO = re.compile(r"\W*RECOMMENDED\s+(?:TO|to)\s")
_PRINTED_ENDS = frozenset(":–-)nsNS")  # all that it can end with
_HEADING = re.compile(r"(?i)recommendations?\s*[:–-]?\s*")
_TO_PASS = re.compile(r"(?i)to\s+(?:\w+\s+){0,3}(?:pass|adopt)\s+the\s+following\s+resolution")
_MOVED_HERE = re.compile(
    r"(?:It\s+was\s+|On\s+(?:the\s+)?(?:proposal|motion|proposition)\s+of\s+|Upon\s+)?(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[A-Z(]).{3,160}?(?:[Ss]econded|SECONDED)\b(?:[^.:;]|(?<=[A-Za-z])\.(?=\s?[A-Z]))*$"
)
_SET_APART = re.compile(r"(?<=[:–—-]\s)That\s")
# "RESOLVED on the motion of A and B that the hut be painted": the same with the movers behind the word
_MOVED_BEHIND = re.compile(
    r"(?i)(?:on|upon)\s+(?:the\s+|a\s+)?(?:motion|proposal|proposition)\s+of\b|(?:proposed|moved)\b[^.;:]{3,60}?\bseconded\b"
)
# "24/0113 approved by the county": what a planning authority decided.
_OTHERS_DECIDED = re.compile(
    r"(?:Application\s+)?[A-Z]{0,4}/?\d[\w/.-]*\W.*\b(?:approved|refused|granted|withdrawn)\b|.*\b(?:approved|refused|granted)\s+by\b",
    re.IGNORECASE,
)
_OTHERS_ROW = re.compile(r"[A-Z]{0,4}/?\d[\w/.-]*\W[^\n]{0,120}\b(?i:approved|refused|granted|withdrawn|permitted|no\s+objections?)\W*")
# The whole minute stands under "Decisions": its sentences are read as prose.
_CONSIDERED = re.compile(rf"{TITLED_BODY}\s+(?:considered|received|heard|discussed|reviewed|was\s+(?:informed|advised|presented))\b")
_ASKS = re.compile(r"\b(?:ask(?:s|ed)|requests?|requested|wanted|wished|would\s+like|sought|suggested)\b", re.IGNORECASE)
_NAME_ONLY = re.compile(r"\s*[A-Z][\w’'.-]*(?:(?:\s|\s?/\s?|,\s|\sand\s)[A-Z][\w’'.-]*){1,4}\W*")
_DID_TWICE = re.compile(
    rf"{TITLED_BODY}\s+(?:\w+ly\s+)?(?:noted|received|agreed|approved|endorsed)\s[^;:]{{3,150}}?\band(?:,[^,;.]{{3,40}},)?\s+(?:\w+ly\s+)?agreed\s+(?:that|to)\s"
)
# "The following was agreed:" leads on to clauses; over a list of things it is a sentence of its own.
# "The Panel NOTED the report and AGREED to make the following recommendations:" decides twice.
_DID_BEFORE = re.compile(rf"(?P<said>{TITLED_BODY}\s+(?P<verb>NOTED|RECEIVED|ENDORSED|APPROVED)\b[^.;:]{{3,200}}?),?\s*$")
_RECOMMENDING = re.compile(r"\bto\s+make\s+the\s+following\s+recommendations?\b[^.;:]*:")
# "that the following be noted:", "agreed the following appointments:" at the end of a line.
_FOLLOWING_THINGS = re.compile(
    r"[Tt]he\s+following\s+(?:\w+\s+){0,4}?(?:be\s+\w+(?:\s+[\w’']+){0,6}|appointments?|nominations?)\s*[:–-]+\s*$", re.MULTILINE
)
_ITEMS = re.compile(r"[Tt]he\s+following\s+(?:items|topics|subjects|policies|reports)\b")  # whatever verbs their titles hold
_PAID = re.compile(r"(?i)\b(?:payments?|accounts|invoices|cheques|expenditure|grants|donations)\b")
_FOLLOWING = re.compile(r"[Tt]he\s+following\b")
# What an entry under it has that decides: "That …", "To …", "(a) The Clerk to write …", "2. A sign should be put up".
_THAT_OR_TO = re.compile(
    r"\W*(?:\(?\w{1,4}[.)]+\s*)?(?:(?:[Tt]hat|[Tt]o)\b|[^.;:\n]{2,60}\s(?:to|should|would|will)\s+(?!the\b|an?\b)[a-z]|[^.;:\n]{2,60}\sbe\s+[a-z]+(?:ed|en)\b)"
)
_ENTRY = re.compile(r"\W*(?:Application\s+)?(?:[A-Z]{0,4}/?\d{2,4}/\d{3,}|[A-Z]{1,4}/\d{4,})")  # of a planning application, by its number
_READS_AS_FOLLOWS = re.compile(r"\b(?:amended|AMENDED)\b.*\bas\s+follows\s*:\s*[“\"]?$")
_TO_DO_ALL = re.compile(
    r"\W*(?:[Tt]o\s+)?(?P<verb>[a-z]+(?:-[a-z]+)?)"
    r"(?:\s+(?:to\s+(?:the\s+)?[A-Z]\w+|that|the\s+following|both|also))*\s*[:–—-]*\s*(?:\W*\(?\w{1,4}[.)]+)?\s*"
)
_BODY_ALONE = re.compile(
    rf"(?:(?:{TITLED_BODY}|Members|Council|Cabinet"
    rf"|The\s(?:[A-Z][\w’'&-]*,?\s(?:(?:of|and|for|&)\s(?:the\s)?)?){{2,9}}(?:Committee|Board))\s*[:–—-]+|That\s+(?:the\s+)?(?:{TITLED_BODY}|Council|Cabinet)\s*[:–—-]*)"
)
# "Resolution OCM 14/2 – 6.1" under the heading "Council Decision": its number, over the movers and their motion
_NUMBER_ONLY = re.compile(r"(?:Resolution|Decision|Motion|Minute)\s+(?=[^\n]*\d)[A-Z\d#][\w/.-]*(?:\s+[A-Z\d–-][\w/.-]*){0,6}")
# "Moved Cr Hale, seconded Cr Poole and resolved:" tells what became of the motion below it.
_SETTLED = re.compile(r"\band\s+(?:(?:it\s+)?was\s+)?(?:\w+ly\s+)?(?i:resolved|agreed|carried|adopted)\b")


def heads_printed(text: str, line: Line) -> bool:
    """Whether recommendations stand below the line that are only printed there."""
    return text[line.end - 1] in _PRINTED_ENDS and PRINTED.match(text, line.start, line.end) is not None


def find_formal(section: Section) -> None:
    """Find the decisions that a lead-in or a line of movers opens."""
    index = 0
    movers = in_heading(section.number, section.title)
    if movers and section.lines:
        index = _moved(section, 0, Opening(section.number, movers, 0, section.lines[0].start))
    while index < len(section.lines):
        line = section.lines[index]
        if heads_printed(section.text, line) and not (_resolves(section, line) or _decides(section, index + 1)):
            last = _concluded(section, index)
            index = last + 1 if last > index else _skip_printed(section, index + 1)
            continue
        if _PRINTED_HERE.match(section.text, line.start, line.end):
            section.close(line.start, line.end)
            index += 1
            continue
        if line.start in section.printed and not _decides(section, index) and (skipped := _skip_printed(section, index)) > index:
            index = skipped
            continue
        opened = opening(section.text, section.lines, index, section.cast)
        if opened and (after := _moved(section, index, opened)) > index:
            index = after
            continue
        index = _led(section, index) + 1


def _resolves(section: Section, line: Line) -> bool:
    """Whether the line ends with the lead-in of a decision: "Having heard what officers recommended it was RESOLVED:"."""
    return any(lead.word.startswith("RES") and lead.body >= line.end for lead in leads(section.text, line.start, line.end))


def _decides(section: Section, index: int) -> bool:
    """Whether line ``index`` leads in to what the body recommends or resolves: "Recommendations:" over "The Committee RESOLVED:"."""
    return _recommends(section, index) or index < len(section.lines) and _resolves(section, section.lines[index])


def _recommends(section: Section, index: int) -> bool:
    """Whether line ``index`` says that the body makes what stands below it: "The committee recommended to Cabinet:"."""
    if index >= len(section.lines):
        return False
    line = section.lines[index]
    below = section.lines[index + 1] if index + 1 < len(section.lines) else line
    if body_list(section.text, line.start, line.end, section.words((below.start, below.end))):
        return True
    return any(lead.word.startswith("RECOMMENDED") and lead.body >= line.end for lead in leads(section.text, line.start, line.end))


def _concluded(section: Section, index: int) -> int:
    """Take the recommendations under the heading on line ``index`` where they end an item that was discussed and decide it; the index of
    their last line, or ``index`` where they are only printed."""
    line = section.lines[index]
    talk = section.between(section.lines[0].start, line.start)
    if not _HEADING.fullmatch(section.text, line.start, line.end) or not any(DISCUSSED.search(section.words(s)) for s in talk):
        return index
    if any(leads(section.text, before.start, before.end) for before in section.lines[:index]):
        return index
    found = grammar.below(section.text, section.lines, index + 1, index)
    if not found.items or any(not grammar.ends_block(section.text, one) for one in section.lines[found.last + 1 :]):
        return index
    section.add(Block(line.start, found.items[-1].end, found.items, "resolution.recommended", "RECOMMENDED TO"))
    return found.last


def _led(section: Section, index: int) -> int:
    """Take the decisions whose lead-ins stand on line ``index``; the index of the last line that they reach."""
    line, last = section.lines[index], index
    below = section.lines[index + 1] if index + 1 < len(section.lines) else line
    under = section.words((below.start, below.end))
    listed = body_list(section.text, line.start, line.end, under)
    listed = listed or body_behind(section.text, section.sentence_start(line.end - 1), line.start, line.end, under)
    listed = listed or word_lost(section.text, line.start, line.end, under) or order_list(section.text, line.start, line.end, under)
    if listed is None and (motion := motion_list(section.text, line.start, line.end, under)):
        again = any(_resolves(section, later) for later in section.lines[index + 1 :])  # the motion is printed again as what was resolved
        listed = None if again else motion
    if (first := clauses_begin(section.text, line.start, line.end)) >= 0:
        listed = Lead(headed(section.text, line.start, line.end), first, "DECISION")
    if listed is None:
        find_ran_in(section, line.start, line.end)
    for lead in [listed] if listed else leads(section.text, line.start, line.end):
        if section.free(lead.start, lead.start + 1) and (
            not _FOLLOWING.match(section.text, lead.start)
            or (_THAT_OR_TO.match(section.text, below.start) and not _ENTRY.match(section.text, below.start, below.end))
        ):
            last = max(last, _open(section, lead, index))
    return last


def _skip_printed(section: Section, index: int) -> int:
    line = section.lines[index] if index < len(section.lines) else None
    lead = next(iter(leads(section.text, line.start, line.end)), None) if line else None
    if line and lead and lead.start == line.start and _TO_PASS.match(section.text, section.lines[index - 1].start):
        found = grammar.collect(section.text, section.lines, index, lead.body)  # the agenda has RESOLVED in it too
    else:
        found = grammar.below(section.text, section.lines, index, index - 1)
    if not found.items:
        return index
    section.close(section.lines[index].start, found.items[-1].end)
    return max(found.last, index) + 1


def _is_no_decision(section: Section, first: grammar.Clause) -> bool:
    """Whether what stands under a heading "Decision" is a table's row, a lead-in, the minute itself, or news of what others decided."""
    words = section.words((first.start, first.end))
    found = leads(section.text, first.start, first.end)  # it may be "The Committee agreed –", with the clauses below
    resolved = any(lead.word.startswith("RES") or lead.body >= first.end for lead in found)
    if _DID_TWICE.match(words):
        return True  # "The Committee noted the report and agreed that …" is read as prose
    end = section.lines[section.line_at(first.start)].end  # of the row "24/0113. The Barn. Granted."
    others = _OTHERS_DECIDED.match(words) or _OTHERS_ROW.fullmatch(section.text, first.start, end)
    leads_on = words.endswith("t was") or (words.endswith(" and") and "seconded" in words.lower())
    return resolved or leads_on or "\t" in words or bool(others or _CONSIDERED.match(words))


def _open(section: Section, lead: Lead, index: int) -> int:
    found = grammar.collect(section.text, section.lines, index, lead.body)
    if found.items and _BODY_ALONE.fullmatch(section.text, found.items[0].start, found.items[0].end):  # "The Committee:" over what it did
        under = grammar.below(section.text, section.lines, found.last + 1, found.last) if len(found.items) == 1 else found
        found = replace(found, items=found.items[1:]) if under is found else under
    pair = found.items and pair_line(section.words((found.items[0].start, found.items[0].end)))
    if pair and len(found.items) > 1:
        found = replace(found, items=found.items[1:])  # "RESOLVED: Cr Hale/Cr Poole" over what they moved
    if not found.items or found.items[0].end - found.items[0].start < 4 or section.text.startswith("(Reference", found.items[0].start):
        return index
    if lead.word.startswith("DECISION") and _is_no_decision(section, found.items[0]):
        return index
    if lead.word.endswith("DECISION") and _NUMBER_ONLY.fullmatch(section.text, found.items[0].start, found.items[0].end):
        return index
    if lead.word in ("FOUND", "DETERMINED") and not any(decides(section.words((c.start, c.end))) for c in found.items):
        return index  # "The Panel found:" over what it learned
    line = section.lines[index]
    named = lead.word == "AGREED" and _NAME_ONLY.fullmatch(section.text, lead.body, line.end)
    if named and _ASKS.search(section.text, line.start, lead.start):
        return index  # "… to come in May. Agreed – Ann Hale.": who sees to what was asked
    word = lead.word if lead.word.startswith(("AGREED", "RECOMMENDED")) else "RESOLVED" if lead.word.startswith("RES") else "DECISION"
    rule = f"resolution.{found.form}" if word == "RESOLVED" else f"resolution.{word.split()[0].lower()}"
    start = max(section.sentence_start(lead.start), section.lines[index].start)
    first = _DID_BEFORE.match(section.text, start, lead.start)
    if first and section.free(start, lead.start):
        section.sentence(start, first.end("said"), "resolution.capitals").verb = first.group("verb")
        start = lead.start
    if word == "AGREED" and _RECOMMENDING.search(section.text, lead.start, section.lines[index].end):
        word = "RECOMMENDED"
    if found.items[0].start > section.lines[index].end and _RECOMMENDS.search(section.text, lead.body, found.items[0].start):
        word = "RECOMMENDED TO"
    if lead.number and len(found.items) == 1:
        found = replace(found, items=(replace(found.items[0], label=found.items[0].label or lead.number),))
    found = people_together(section.text, section.lines, found, lead.body)
    found, verb = _listed_things(section, found, start, lead)
    verb = verb or _shared_verb(section, lead, found.items[0].start) or (lead.word.lower() if lead.word in VERBS_OF_BODY else "")
    own = found.items[0].start < section.lines[index].end  # the clause stands on the line of its lead-in
    told = own and len(found.items) == 1 and not found.items[0].label and _MOVED_HERE.match(section.text, start, lead.start)
    # what was resolved stands in quotation marks, or as a clause of its own: "and AGREED: That the report be noted"
    quoted = bool(_SET_APART.match(section.text, found.items[0].start)) or section.text.startswith(("“", '"'), found.items[0].start)
    plain = own and not any(clause.label for clause in found.items)
    aside = lead.aside and plain and len(found.items) == 1 and lead.start == section.sentence_start(lead.start)
    if (told and not quoted) or aside or (plain and _MOVED_BEHIND.match(section.text, found.items[0].start)):
        # "Proposed by A, seconded by B and RESOLVED to object" is one sentence of prose: all of it is the decision
        found = grammar.Clauses((grammar.Clause(start, found.items[-1].end, ""),), found.form, found.last)
    section.add(Block(start, found.items[-1].end, found.items, rule, "" if word == "DECISION" else word, verb=verb))
    if ends_in_reasons(section.words((found.items[-1].start, found.items[-1].end))):
        return _with_reasons(section, found)
    return found.last


def _with_reasons(section: Section, found: grammar.Clauses) -> int:
    """Close the reasons below a decision's last clause; those for a refusal are part of it. The index of their last line."""
    clause, last = found.items[-1], found.last
    if refuses(section.words((clause.start, clause.end))):
        after = section.lines[last + 1] if last + 1 < len(section.lines) else None
        if after and section.lines[last].end == clause.end and is_reason(section.words((after.start, after.end))):
            last += 1
        section.blocks[-1].clauses = (*found.items[:-1], replace(clause, end=section.lines[last].end))
        section.blocks[-1].end = section.lines[last].end
    section.close(clause.end, section.lines[last].end)
    return last


def _shared_verb(section: Section, lead: Lead, first: int) -> str:
    """The verb over a list that its entries leave out: "RESOLVED to note:" over "(a) the report; and"."""
    shared = _TO_DO_ALL.fullmatch(section.text, lead.body, first)
    return shared["verb"] if shared else ""


def _listed_things(section: Section, found: grammar.Clauses, start: int, lead: Lead) -> tuple[grammar.Clauses, str]:
    """The clauses, and the verb that they share: that of "the following be noted:" over (a), (b); bullets that only name people or things
    are one decision with the sentence over them, as "The Committee agreed the following appointments:"."""
    items = found.items
    told = _FOLLOWING_THINGS.search(section.text, lead.start, items[0].start)  # in the lead-in, else in the first clause
    if told:
        entries, begin = items, lead.body if lead.word.startswith("RES") and lead.body < told.start() else start
    else:
        entries, begin = items[1:], items[0].start
        told = _FOLLOWING_THINGS.search(section.text, begin, items[0].end) if entries else None
    own = None if told is None or _ITEMS.match(told.group()) else _THAT_OR_TO
    words_of = [section.words((c.start, c.end)) for c in entries]
    if told is None or any(decides(words) or (own and own.match(words)) for words in words_of):
        return found, ""
    if entries is items and _PAID.search(told.group()) and all(re.search(r"\d", section.words((c.start, c.end))) for c in entries):
        # the payments are listed, not decided one by one
        line = section.lines[section.line_at(told.start())]
        return grammar.Clauses((grammar.Clause(lead.body, line.end),), found.form, found.last), told.group()
    if not any(c.label for c in items):
        found = grammar.Clauses((grammar.Clause(begin, items[-1].end),), found.form, found.last)
    return found, told.group()


# Before the lead-in of a decision in one paragraph: "Members asked about the bond. It was proposed by …, seconded by … and resolved:"
_TALK = re.compile(r"\b(?:asked|queried|[ei]nquired|questioned|wondered|replied|responded|answered|advised|explained)\b")


def _moved(section: Section, index: int, opened: Opening) -> int:
    """Take a motion that opens with its movers; the index after its last line, or ``index`` where no clause follows."""
    line = section.lines[opened.index]
    lead = next(iter(leads(section.text, opened.body, line.end)), None)
    leads_on = lead is not None and lead.start == opened.body
    if opened.body > line.start or leads_on:
        found = grammar.collect(section.text, section.lines, opened.index, lead.body if lead and leads_on else opened.body)
    else:
        found = grammar.below(section.text, section.lines, opened.index, index)
    found = under_body(section.text, section.lines, found)
    if not found.items:
        found = _part(section, opened.index)
    if not found.items:
        return index
    if found.form != "labelled":
        own = found if leads_on and _resolves_more(section, found) else _one_motion(section, found)
        found = each_that(section, found, numbered=bool(opened.label)) or own
    items = tuple(grammar.Clause(c.start, c.end, c.label or opened.label) for c in found.items)
    if _READS_AS_FOLLOWS.search(section.text, items[-1].start, items[-1].end) and found.last + 1 < len(section.lines):
        # the words that an amendment puts in stand below it
        found = grammar.Clauses(found.items, found.form, _last_put_in(section, found.last + 1))
        items = (*items[:-1], grammar.Clause(items[-1].start, section.lines[found.last].end, items[-1].label))
    settled = _SETTLED.search(section.text, section.lines[index].start, items[0].start) is not None
    amends = heads_amendment(section, index) or (not opened.movers and told_amendment(section, found.last + 1))
    told = section.words((section.lines[index].start, items[0].start))  # "Four for, two against. Carried:" over the words of the motion
    carried, votes = result_in(told), votes_in(told)
    if not (carried and votes):
        carried, votes = vote_after(section, items[-1].end, found.last, settled=settled, amends=amends)
    leads_in = _RECOMMENDED_TO.match(section.text, section.lines[index].start, section.lines[index].end)
    word = "RECOMMENDED TO" if leads_in or _RECOMMENDS.search(section.text, opened.body, items[0].start) else ""
    begin = _lead_in(section, index, items[0].start)
    if carried == "no" and found.form != "labelled" and len(items) == 1:  # of what was lost the record is that it was moved
        items = (replace(items[0], start=moved_from(section.text, begin, items[0].start)),)
    section.add(Block(begin, items[-1].end, items, "resolution.moved-line", word, opened.movers, votes, carried))
    return found.last + 1


def _last_put_in(section: Section, index: int) -> int:
    """The last line of the words that an amendment puts in: "The Clerk BE DIRECTED to:" goes on in the entries below it."""
    text, lines = section.text, section.lines
    if text[lines[index].end - 1] == ":":
        while index + 1 < len(lines) and label_at(text, lines[index + 1].start, lines[index + 1].end)[0]:
            index += 1
    return index


def _lead_in(section: Section, index: int, clause: int) -> int:
    """Where the words begin that lead to the first clause: the last sentence of a line in which somebody talked before it."""
    line = section.lines[index]
    told = section.between(line.start, min(line.end, clause))
    talk = any(_TALK.search(section.words(s)) for s in told[:-1])
    return told[-1][0] if talk and told[-1][1] >= line.end - 1 else line.start


_CLOCK = re.compile(r"(?:Time\b|Next\s+(?:\w+\s+){0,3}meeting)")  # when the motion to adjourn was put
_RESULT = re.compile(r"(?:^|[.;”\"])\s*(?:Motion\s+)?(?:(?i:carried|passed|adopted|lost|defeated))(?:\s+(?i:unanimously))?\W*$")


def _resolves_more(section: Section, found: grammar.Clauses) -> bool:
    """Whether several things are resolved in one sentence under the movers: "RESOLVED: that it be noted and that the Clerk write"; a motion
    in quotation marks is one, whatever stands in it."""
    first, end = found.items[0].start, found.items[-1].end
    one_line = section.line_at(first) == section.line_at(end - 1)
    return len(found.items) > 1 and one_line and section.text[first] not in "“\"‘'"


def _one_motion(section: Section, found: grammar.Clauses) -> grammar.Clauses:
    """The motion under one pair of movers as one decision, with the lines right below it up to the one that ends in its result."""
    start, end, last = found.items[0].start, found.items[-1].end, found.last
    for n in range(last, min(last + 4, len(section.lines))):  # from the last clause to the result
        line = section.lines[n]
        apart = line.start - section.lines[n - 1].end > 1 or grammar.ends_block(section.text, line)
        if n > last and (apart or _CLOCK.match(section.text, line.start)):
            break
        if result := _RESULT.search(section.text, max(line.start, start), line.end):
            if n > last:
                end, last = result.start() + 1, n
            break
    return grammar.Clauses((grammar.Clause(start, end, found.items[0].label),), found.form, last)


def _part(section: Section, index: int) -> grammar.Clauses:
    """The part of a divided motion that line ``index`` holds, "c) the Clerk BE DIRECTED to report": it is voted on alone."""
    line = section.lines[index]
    label, after = label_at(section.text, line.start, line.end)
    words = section.words((after, line.end))
    lettered = bool(label) and label.strip("().").isalpha() and decides(words) and section.free(line.start, line.end)
    return grammar.Clauses((grammar.Clause(after, line.end, label),) if lettered else (), "plain", index)
