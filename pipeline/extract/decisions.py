"""The decisions on the lines of one agenda item: with a lead-in, without, moved, or told in prose."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.extract import clauses as grammar
from pipeline.extract.labels import label_at
from pipeline.extract.leadins import Lead, body_list, leads
from pipeline.extract.motions import Motion, Stretch, before_decision, is_put, motions_in, tells_vote, votes_on_its_own
from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.openings import Opening, in_heading, opening
from pipeline.extract.prose import ProseDecisions
from pipeline.extract.sentences import split
from pipeline.extract.speakers import Cast
from pipeline.extract.votes import Votes, result_in, votes_in
from pipeline.records import Item, Line

PRINTED = re.compile(
    r"(?:(?:officer|staff|report|executive)s?(?:['’]s?)?\s+)?recommendations?\s*(?:\(s\))?\s*[:–-]?\s*$|.*\b(?:report|officers?)\s+recommend(?:ed|s)\b.*[:–-]\s*$"
    r"|.*\b(?:is|are|was|were)\s+(?:asked|requested|invited|recommended)\s+to\b.*[:–-]\s*$",
    re.IGNORECASE,
)
_THIS_WAS = re.compile(
    r"(?:This|These)\s+(?:was|were)\s+(?:then\s+|also\s+|unanimously\s+|all\s+|duly\s+)?(?:agreed|AGREED|approved|APPROVED|accepted|adopted)(?:\s+(?:unanimously|by\s+\w+(?:\s\w+)?))?\.?$"
)
_PUT_FORWARD = re.compile(r"\b(?:propos|suggest|request|mov|recommend|ask|offer|whether|nominat|should|could)\w*\b")
_ONE_WORD = re.compile(
    r"\W*(?:(?:Duly\s+|All\s+)?(?:Noted|Agreed|Approved|Received|Adopted|Endorsed|Deferred|NOTED|AGREED|APPROVED|RECEIVED|DEFERRED|ADOPTED|ENDORSED)(?:\s+(?:and\s+\w+|unanimously|accordingly))?)[.;]?$"
)
_DULL = re.compile(r"(?i)\b(?:apolog|declaration|disclosure|interests?\b|substitut|attendance)")
_AFTER = re.compile(
    r"(?i)\W*(?:proposed|moved|seconded|proposer|mover|vot(?:e|ing|es)\b|for\b\s*[:(–-]|against|abst|carried|lost|unanimous|on\s+being\s+put|\d+\s+(?:for|votes)|all\s+in\s+favour|the\s+(?:vote|motion)\b)"
)


# The number or bullet of a paragraph.
_PARAGRAPH = re.compile(r"(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]+|\d{1,3}\.\d{1,3}|[•·●▪◦○*–-])\s+")


def _unnumbered(text: str, line: Line) -> int:
    number = _PARAGRAPH.match(text, line.start, line.end)
    return number.end() if number and number.end() < line.end else line.start


@dataclass
class Block:
    """One decision: its extent with the lead-in, its clauses, and what holds for all of them."""

    start: int
    end: int
    clauses: tuple[grammar.Clause, ...]
    rule: str
    lead: str = ""
    movers: Movers = field(default_factory=Movers)
    votes: Votes = field(default_factory=Votes)
    carried: str = ""
    outcome: bool = True
    verb: str = ""
    told: bool = False


class Section:
    """The lines of one agenda item that hold records of one kind, and the decisions found on them so far."""

    def __init__(self, text: str, lines: Sequence[Line], cast: Cast, item: Item | None, printed: frozenset[int]) -> None:
        self.text, self.lines, self.cast = text, lines, cast
        self.number, self.title = (item.number, item.title) if item else ("", "")
        self._printed = printed
        self.blocks: list[Block] = []
        self.sentences: list[Stretch] = [s for line in lines for s in split(text, _unnumbered(text, line), line.end)]
        self._starts = [start for start, _ in self.sentences]
        self._closed: list[Stretch] = []
        self._bare: list[Motion] = []
        self._moved_ends: list[int] = []

    def free(self, start: int, end: int) -> bool:
        """Whether no decision or printed recommendation covers any of this stretch."""
        at = bisect_left(self._closed, (end, -1))
        return at == 0 or self._closed[at - 1][1] <= start

    def close(self, start: int, end: int) -> None:
        """Let no further decision begin in this stretch."""
        low = high = bisect_left(self._closed, (start, -1))
        while low and self._closed[low - 1][1] > start:
            low -= 1
        while high < len(self._closed) and self._closed[high][0] < end:
            high += 1
        old = self._closed[low:high]
        self._closed[low:high] = [(min(start, *(s for s, _ in old), start), max(end, *(e for _, e in old), end))]

    def add(self, block: Block) -> None:
        self.blocks.append(block)
        self.close(block.start, block.end)

    # ---- decisions with a lead-in ----

    def formal(self) -> None:
        """Find the decisions that a lead-in opens."""
        index = 0
        movers = in_heading(self.number, self.title)
        if movers and self.lines:
            index = self._opened(0, Opening(self.number, movers, 0, self.lines[0].start))
        while index < len(self.lines):
            line = self.lines[index]
            if PRINTED.match(self.text, line.start, line.end):
                index = self._skip_printed(index + 1)
                continue
            if line.start in self._printed and (skipped := self._skip_printed(index)) > index:
                index = skipped
                continue
            after = self._numbered(index)
            if after > index:
                index = after
                continue
            last = index
            below = self.lines[index + 1] if index + 1 < len(self.lines) else line
            listed = body_list(self.text, line.start, line.end, self.text[below.start : below.end])
            for lead in [listed] if listed else leads(self.text, line.start, line.end):
                if self.free(lead.start, lead.start + 1):
                    last = max(last, self._open(lead, index))
            index = last + 1

    def _skip_printed(self, index: int) -> int:
        found = grammar.below(self.text, self.lines, index, index - 1)
        if found.items:
            self.close(found.items[0].start - 6, found.items[-1].end)
        return max(found.last, index) + 1 if found.items else index

    def _open(self, lead: Lead, index: int) -> int:
        found = grammar.collect(self.text, self.lines, index, lead.body)
        if not found.items or (found.items[0].end - found.items[0].start) < 4:
            return index
        line = self.lines[index]
        word = lead.word if lead.word.startswith(("AGREED", "RECOMMENDED")) else "RESOLVED" if lead.word.startswith("RES") else "DECISION"
        rule = f"resolution.{found.form}" if word == "RESOLVED" else f"resolution.{word.split()[0].lower()}"
        start = lead.start
        around = bisect_right(self._starts, lead.start) - 1
        if around >= 0 and self.sentences[around][0] >= line.start and self.sentences[around][1] > lead.start:
            start = self.sentences[around][0]
        self.add(Block(start, found.items[-1].end, found.items, rule, "" if word == "DECISION" else word))
        return found.last

    def _numbered(self, index: int) -> int:
        """Take a motion that opens with its movers; the index after its last line, or ``index`` where this is none."""
        opened = opening(self.text, self.lines, index, self.cast)
        return self._opened(index, opened) if opened else index

    def _opened(self, index: int, opened: Opening) -> int:
        line = self.lines[opened.index]
        lead = next(iter(leads(self.text, opened.body, line.end)), None)
        if opened.body > line.start or (lead and lead.start == opened.body):
            found = grammar.collect(self.text, self.lines, opened.index, lead.body if lead and lead.start == opened.body else opened.body)
        else:
            found = grammar.below(self.text, self.lines, opened.index, index)
        if not found.items:
            return index
        items = tuple(grammar.Clause(c.start, c.end, c.label or opened.label) for c in found.items)
        block = Block(self.lines[index].start, items[-1].end, items, "resolution.moved-line", "", opened.movers)
        block.carried, block.votes = self._vote_after(items[-1].end, found.last)
        block.outcome = block.carried != "no"
        self.add(block)
        return found.last + 1

    def _vote_after(self, start: int, last: int) -> tuple[str, Votes]:
        """What became of the motion that ends at ``start`` on line ``last``, by the rest of that line and the lines up to the next motion."""
        told: list[str] = []
        for n in range(last, min(last + 10, len(self.lines))):
            line = self.lines[n]
            words = self.text[max(start, line.start) : line.end]
            if n > last and opening(self.text, self.lines, n, self.cast):
                break
            if tells_vote(words):
                told.append(words)
        joined = "\n".join(told)
        return result_in(joined), votes_in(joined)

    # ---- lead-ins that were lost ----

    def lost(self) -> None:
        """Find clauses that stand alone because their lead-in was lost."""
        index = 0
        while index < len(self.lines):
            line = self.lines[index]
            found = None
            if self.free(line.start, line.end) and not (
                index and re.search(r"[:]-?\s*$", self.text[self.lines[index - 1].start : self.lines[index - 1].end])
            ):
                found = grammar.lost_lists(self.text, self.lines, index)
            if found and found.items:
                rule = "resolution.lost-lead-in.labelled" if found.form == "labelled" else "resolution.lost-lead-in.that"
                self.add(Block(line.start, found.items[-1].end, found.items, rule))
                index = found.last
            index += 1

    # ---- motions and prose ----

    def motions(self) -> None:
        """Give movers and votes to the decisions found; keep motions that are decisions themselves."""
        free = [s for s in self.sentences if self.free(*s)]
        moved = motions_in(self.text, free, self.cast)
        formal = sorted(self.blocks, key=lambda b: b.start)
        self._moved_ends = [motion.end for motion in moved]
        own: list[Motion] = []
        for n, motion in enumerate(moved):
            then = next((b for b in formal if b.start >= motion.start), None)
            later = moved[n + 1].start if n + 1 < len(moved) else len(self.text)
            resolved = then is not None and (then.start < later or all(m.amendment for m in moved[n + 1 :] if m.start < then.start))
            if motion.bare or (resolved and motion.result != "no" and not motion.amendment):
                continue
            own.append(motion)
        put = [s for s in free if is_put(self.text[s[0] : s[1]])]
        for n, motion in enumerate(own):
            until = own[n + 1].start if n + 1 < len(own) else len(self.text)
            votes = [s for s in put if motion.end <= s[0] < until]
            if votes and votes[0][0] >= motion.told:
                self._put(motion, votes[0])
            else:
                self._moved(motion)
        self._attribute(formal)
        self._bare = [motion for motion in moved if motion.bare]

    def bare_motions(self) -> None:
        """Give the movers that stand in a sentence of their own to the decision before it."""
        for motion in self._bare:
            if self.free(motion.start, motion.end):
                self._second(motion)

    def _moved(self, motion: Motion) -> None:
        if motion.result == "no":
            end, rule = motion.told, "resolution.motion.lost"
        elif motion.result or motion.votes:
            end, rule = motion.told, "resolution.motion.carried"
        else:
            end, rule = motion.end, "resolution.motion.moved"
        clause = grammar.Clause(motion.start, end)
        self.add(Block(motion.start, end, (clause,), rule, "", motion.movers, motion.votes, motion.result, motion.result != "no"))

    def _put(self, motion: Motion, sentence: Stretch) -> None:
        """A motion that a later paragraph puts to the vote: that paragraph is the decision."""
        start, end = sentence
        at = bisect_left(self._starts, end)
        after = self.sentences[at : at + 12]
        stop = next((n for n, s in enumerate(after) if re.search(r"(?i)\b(?:carried|lost|defeated|fell)\b", self.text[s[0] : s[1]])), -1)
        told = [self.text[start:end], *(self.text[s:e] for s, e in after[: stop + 1])]
        result, votes = result_in("\n".join(told)), votes_in("\n".join(told))
        if stop >= 0:
            self.close(end, after[stop][1])
        rule = "resolution.motion.lost" if result == "no" else "resolution.motion.carried"
        self.add(Block(start, end, (grammar.Clause(start, end),), rule, "AGREED", motion.movers, votes, result, result != "no"))
        self.close(motion.start, motion.told)

    def _second(self, motion: Motion) -> None:
        """Give "Proposed by A, seconded by B" to the decision right before it; where none stands there, it is one with the sentence before."""
        near = [b for b in self.blocks if b.end <= motion.start and motion.start - b.end < 40]
        if near:
            block = max(near, key=lambda b: b.end)
            block.movers = block.movers or motion.movers
            block.votes = block.votes or motion.votes
            block.carried = block.carried or motion.result
            self.close(motion.start, motion.told)
        elif (motion.result or motion.votes) and not any(0 <= b.start - motion.told < 60 for b in self.blocks):
            before = [s for s in self.sentences if s[1] <= motion.start and motion.start - s[1] < 3 and self.free(*s)]
            start = before[-1][0] if before and "\n" not in self.text[before[-1][1] : motion.start] else motion.start
            self.add(
                Block(
                    start,
                    motion.told,
                    (grammar.Clause(start, motion.told),),
                    "resolution.motion.bare",
                    "",
                    motion.movers,
                    motion.votes,
                    motion.result,
                )
            )

    def _attribute(self, formal: Sequence[Block]) -> None:
        position = self.lines[0].start if self.lines else 0
        for block in formal:
            head = next((c.start for c in block.clauses), block.end)
            window = [
                s for s in self.sentences[bisect_left(self._starts, position) : bisect_left(self._starts, block.start)] if self.free(*s)
            ]
            lead = (block.start, head)
            at, movers, votes = before_decision(self.text, [*window, lead], self.cast)
            inside = self.text[block.start : block.end]
            block.movers = block.movers or movers or movers_in(inside, self.cast)
            block.votes = block.votes or votes or votes_in(inside)
            self._after(block)
            position = block.end

    def _after(self, block: Block) -> None:
        """Read movers and votes that are printed after a decision."""
        first = bisect_right([line.end for line in self.lines], block.end)
        for line in self.lines[first : first + 4]:
            begin = max(line.start, block.end)
            words = self.text[begin : line.end]
            if not words.strip(" .;"):
                continue
            if not _AFTER.match(words) or any(b.start < line.end and b.start >= begin for b in self.blocks):
                break
            block.movers = block.movers or movers_in(words, self.cast)
            block.votes = block.votes or votes_in(words)
            block.carried = block.carried or (result_in(words) if tells_vote(words) else "")

    def prose(self, told: ProseDecisions) -> None:
        """Find the decisions that are told in sentences."""
        for n, (start, end) in enumerate(self.sentences):
            if not self.free(start, end) or any(m.start <= start < m.told for m in self._bare):
                continue
            sentence = self.text[start:end]
            if _ONE_WORD.match(sentence):
                self._one_word(n)
            elif votes_on_its_own(sentence):
                result = result_in(sentence)
                moved = next((b for b in reversed(sorted(self.blocks, key=lambda b: b.end)) if b.end <= start), None)
                if moved and moved.rule.startswith("resolution.motion.") and re.search(r"\b(?:motion|amendment|proposal)\b", sentence):
                    moved.carried, moved.votes, moved.outcome = result, votes_in(sentence), result != "no"
                    moved.rule = "resolution.motion.lost" if result == "no" else "resolution.motion.carried"
                    self.close(start, end)
                    continue
                rule = "resolution.motion.lost" if result == "no" else "resolution.motion.carried"
                self.add(Block(start, end, (grammar.Clause(start, end),), rule, "", Movers(), votes_in(sentence), result, result != "no"))
            elif (
                _THIS_WAS.match(sentence)
                and n
                and self.sentences[n - 1][1] > start - 4
                and self.free(*self.sentences[n - 1])
                and _PUT_FORWARD.search(self.text[slice(*self.sentences[n - 1])])
            ):
                begin = self.sentences[n - 1][0]
                self.add(
                    Block(
                        begin,
                        end,
                        (grammar.Clause(begin, end),),
                        "resolution.one-word",
                        "AGREED",
                        movers_in(self.text[begin:end], self.cast),
                    )
                )
            else:
                self._told(told, start, end)

    def _told(self, told: ProseDecisions, start: int, end: int) -> None:
        whole = self.text[start:end]
        for one in told.find(start, end):
            block = Block(
                one.start,
                one.end,
                (grammar.Clause(one.start, one.end),),
                one.rule,
                "AGREED" if one.agreed else "",
                verb=one.verb,
                told=True,
            )
            block.movers, block.votes = movers_in(whole, self.cast), votes_in(whole)
            self.add(block)

    def _one_word(self, n: int) -> None:
        """ "Noted." or "AGREED": a decision of its own at the end of a discussion; under a list entry it belongs to the entry."""
        start, end = self.sentences[n]
        if _DULL.search(self.title) or self._answers_motion(start):
            return
        here = next((i for i, line in enumerate(self.lines) if line.start <= start < line.end), 0)
        entry = self.lines[here - 1] if here and self.lines[here].start == start else self.lines[here]
        label, after = label_at(self.text, entry.start, entry.end)
        if (
            (label or entry.kind == "list")
            and self.free(entry.start, entry.end)
            and entry.start < start
            and len(self.text[after:start].split()) <= 60
        ):
            start = after
        else:
            label = ""
        self.add(Block(start, end, (grammar.Clause(start, end, label),), "resolution.one-word", verb=self.text[self.sentences[n][0] : end]))

    def _answers_motion(self, start: int) -> bool:
        return any(0 <= start - end < 60 for end in [*(b.end for b in self.blocks), *self._moved_ends])


def blocks_of(
    text: str, lines: Sequence[Line], cast: Cast, item: Item | None, printed: frozenset[int], told: ProseDecisions
) -> list[Block]:
    """The decisions on these lines of ``item``, in order; ``printed`` are offsets of lines under a heading of recommendations."""
    section = Section(text, lines, cast, item, printed)
    section.formal()
    section.lost()
    section.motions()
    section.prose(told)
    section.bare_motions()
    return sorted(section.blocks, key=lambda b: b.start)
