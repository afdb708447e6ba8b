"""Motions within one agenda item: which are decisions themselves, and whose movers and votes belong to the decision that follows."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.extract.action_taken import headed
from pipeline.extract.elections import is_nomination, settle
from pipeline.extract.lent import (
    NEXT_LINE,
    before_amendment,
    declared_behind,
    in_terms,
    moved_for,
    nominated,
    repeats,
    take_tail,
    without_repeated,
    words_below,
)
from pipeline.extract.motions import Motion, Stretch, before_decision, is_put, is_speech, motions_in, tells_vote, with_seconder
from pipeline.extract.moved_under import UNDER
from pipeline.extract.movers import Movers, movers_in, pair_line
from pipeline.extract.payments import take_payments
from pipeline.extract.printed_motions import CARRIED, LOST, take_notice, take_printed
from pipeline.extract.section import Block, Section
from pipeline.extract.spoken_for import of_the_motion, speaks_for, spoken_for, went_on
from pipeline.extract.titled_movers import take_titled
from pipeline.extract.votes import RESULT_LABEL, Votes, division_in, division_result, is_by_sector, result_in, votes_in
from pipeline.extract.votes_beside import votes_above

# A line after a decision that tells who moved it or how the vote went.
_AFTER = re.compile(
    r"""(?i)\W*(?:proposed|moved|seconded|proposer|mover|prop\b|sec\b|vot(?:e|ing|es)\b|for\b\s*[:(–-]|for\s+the\s+(?:motion|amendment)\s+(?:was|were)\b|against|abst|carried|lost|unanimous
        |(?-i:[A-Z])[\w.’' -]{1,40}?\sseconded\s+(?:the\s+(?:motion|resolution)|it|this)\b
        |motion\s+(?:was\s+)?(?:carried|passed|approved|adopted|lost|failed|defeated)
        |(?:following|after|on|upon)\s[^.;\n]{0,80}?\b(?:motion|proposal|resolution|recommendations?)\s+(?:was|were|being)\s|on\s+being\s+put|\d+\s+(?:for|votes)|(?:there\s+were\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:(?:members|councillors)\s+)?(?:votes?|voted|voting)\s+(?:for|in\s+favou?r|against)\b|all\s+in\s+favour|the\s+(?:vote|motion)\b)""",
    re.VERBOSE,
)
# "… (3 for, 1 against). CLERK TO SUBMIT by 21st. Prop. HD, sec. JS.": the movers at the end of the line.
_MOVED_LATER = re.compile(r"(?<=\.\s)(?:Prop\.|Proposed|Moved|Proposer|Mover)[^.;\n]{0,40}\.?[^.;\n]{0,40}\W*$")
_RECITAL = re.compile(r"it\s+being\s+(?:\w+\s+)?(?:noted|acknowledged|understood|pointed\s+out)\b")
_RESULT = re.compile(r"(?i)\b(?:carried|lost|defeated|fell)\b")
# "Unanimously agreed" behind what was resolved
_ALL_AGREED = re.compile(
    r"(?i)\W*(?:(?:unanimous(?:ly)?|all)\s+(?:were\s+)?(?:agreed|approved|carried|in\s+favou?r)|(?:agreed|approved|carried)\s+unanimously)\W*"
)
# What became of a motion, told on its own after the debate; and the vote that was taken on it before that.
_AMENDMENT = re.compile(r"The\s+amendment\s+(?:was|fell|being|having)\b[^.;]*?\b(?i:lost|carried|defeated|fell|agreed)\b")
_MOTION = re.compile(
    r"The\s+(?:original\s+)?(?:motion|proposal|recommendations?)\s+(?:(?:was|were|fell|being|having)\b[^.;]*?\b)?(?i:lost|carried|defeated|fell|agreed|adopted|approved|passed|passes|carries)\b"
    r"|M(?:otion|OTION)\s+(?:was\s+)?(?i:carrie[ds]|passe[ds]|fail(?:s|ed)|approved|adopted)\b"
    rf"|{RESULT_LABEL}"
)
_VOTE_TAKEN = re.compile(
    r"\bvotes?\s+(?:was|were)\s+(?:taken|cast|recorded)\b|\bput\s+to\s+the\s+(?:vote|meeting)\b|\bcall(?:ed|s)\s+(?:for\s+)?(?:an?|the)\s+(?:roll[\s-]call\s+)?vote\b|\bon\s+a\s+(?:division|vote)\b",
    re.IGNORECASE,
)
_ELECTED = re.compile(r"^(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,5}(?:was\s+|were\s+)?(?:duly\s+|unanimously\s+)*(?:re-?)?(?:elected|appointed)\b")
# "The motion was proposed by A, seconded by B and adopted." decides, whatever is agreed after it.
_OWN_RESULT = re.compile(
    r"\W*(?:The|This|His|Her)\s+(?i:motion|proposal|amendment|recommendation)\s+was\s[^;\n]*\band\s+(?:was\s+|unanimously\s+|duly\s+)*"
    r"(?i:adopted|agreed|carried|passed|approved|accepted|lost|defeated)\b"
)
# "Motion by A, second by B, to …. Motion carried.": a decision whole by itself
_MOTION_BY = re.compile(r"(?:An?\s+)?[Mm]otion\s+(?:was\s+)?(?:made\s+)?by\b|Motion\s+[A-Z][^.;]{1,40}?,?\s+(?:second|support)\b")
# "Proposer Cllr Hale, 2nd Cllr Poole." behind "The bench will be painted.": so parishes note what they decided
_PAIR_ONLY = re.compile(
    r"\W*(?:[Pp]roposer|[Pp]roposed(?:\s+by)?|PROPOSED(?:\s+BY)?|Nominated\s+by|[Pp]rop\.?)\b(?:\s+for\s+(?:payment|approval|acceptance))?[\s:–-]+[^;:]{3,60}\b(?:[Ss]econd\w*|2nd|[Ss]ec)\b[^;]{2,50}$"
)
# "Cllr Hale proposed & Cllr Poole seconded this." decides by itself what the meeting was asked before
_SECONDS_THIS = re.compile(
    r"\W*(?:(?:This|It)\s+was\s+|(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4})proposed\b(?:\s+(?:this|it|we\s+do\s+(?:this|so)|by\s[^.;:,&]{2,40}?))?"
    r"(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:[A-ZÀ-Þ][\w.’'-]*\s+){0,4}(?:seconded|2nd)\b(?:\s+(?:this|it|the)(?:\s+(?:proposal|suggestion|idea|motion))?|\s+by\s[^;:]{2,40}|\s+[A-Z][^;:]{2,40})?\W*$"
)
_ASKED = re.compile(r"\?\W*$|\b(?:(?<!was\s)(?<!were\s)asked|asks|wondered|enquired|queried)\b")
# "Proposer: Cllr Hale" over "2nd: Cllr Poole", each on a line of its own under the paragraph that says what they moved
_PAIR_OF_LINES = re.compile(
    r"\W*(?i:proposer|proposed(?:\s+by)?|moved(?:\s+by)?|mover|prop)\.?\s*(?:[:–-]|(?=(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Dr|[A-Z]{2,3})\b))[^\n:]{2,50}\n\s*(?i:second(?:er|ed)?(?:\s+by)?|2nd(?:\s+by)?|sec)\.?\s*[:–-]?[^\n:]{2,50}$"
)
_SAYS_PROPOSAL = re.compile(r"\b(?:propos(?:ed|es|al)|suggest(?:ed|s|ion)|recommend(?:ed|s)|agreed|resolved)\b")
# "The Chair called for a motion to award the contract. Ms Dunn so moved."
_SO_MOVED = re.compile(r"\W*[A-ZÀ-Þ][\w.’' -]{1,40}?\sso\s+mov(?:ed|es)\b")
# As North Americans move: what they resolve after it, in other words, is another decision
_MOVED_TO = re.compile(
    r"\b(?:moved\s+(?:to|for|approval|adoption)|(?:made|offered)\s+an?\s+motion|motioned|[Mm]otion\s+was\s+made)\b(?![^.;]*\brecommendations?\b)"
)
_OF_TITLE = re.compile(r"Motion\s+to\s+(?:adopt|approve|accept|enact|pass)\s+by\b")  # what they adopt stands in the title
# "The Mayor nominated A and B. Motion to confirm both, …": whom or what stands in the sentence before
_NAMES_NOTHING = re.compile(
    r"M(?:otion|OTION)\s+to\s+(?:confirm|approve|adopt|accept)(?:\s+(?:both|it|this|these|them|the\s+same))?(?:,|\s+by\b|\s+[A-ZÀ-Þ][\w’'-]+\s?[/,]\s?[A-Z])"
)
_OF_SOMEBODY = re.compile(
    r"\W*(?:(?P<who>[A-ZÀ-Þ][\w.’' -]{1,40}?)['’]s?|His|Her|This|Their)\s+(?:proposal|motion|suggestion|recommendation|proposition)"
    r"\s+was\s+(?:\w+ly\s+)?seconded\b"
)
_PUTS_FORWARD = re.compile(
    r"\b(?:motion\s+(?:to|that)|(?:was|were)\s+(?:asked|authori[sz]ed|instructed)\s+to|asked\s+(?:that|to\s+(?:put|add|have|change|include|amend|remove))|propose|proposed|suggested|recommend(?:ed|s)|nominate[ds]|agreed|accept|approve[ds]?|adopt(?:ed)?|will|should|shall|be\s+\w+(?:ed|en|t)"
    r"|to\s+(?:purchase|pay|buy|write|donate|give|fund))\b"
    # "Accounts for payment as listed." names what is put to the meeting
    r"|^\W*(?:The\s+)?(?:[\w’'-]+\s+){0,3}(?:accounts?|payments?|invoices?|cheques?|expenditure|precept|budget|donations?|quot(?:e|ation)s?)\b"
    r"(?:(?!\b(?:was|were|had|has|have|is|are)\b)[^.])*\.?$"
)
# A resolution in the terms of the amendment has its movers, and is voted for by those who were against the motion.
_IN_ITS_TERMS = re.compile(
    r"\b(?:adopt|approve|agree|accept|support)\w*\s+(?:to\s+)?the\s+amendment\b|\bin\s+terms\s+of\s+the\s+amendment\b"
)
_LEADS_ON = re.compile(r"\band(?:\s+it\s+was)?\W*$")  # "Proposed by A, seconded by B and" over what was agreed
_LED_ON = 6  # characters
_RESOLVED = re.compile(r"\W*(?:Resolved|RESOLVED|Agreed|AGREED)\b")  # the vote can stand on the line above
_FURTHER = re.compile(r"\b(?:further|also|thereafter)\s+(?:resolved|agreed)\b")  # what is no repetition of the motion before it
_DIVISION = 8  # sentences after an amendment in which the division is told
_A_SENTENCE = 4  # words; fewer are a heading or a label
# "A proposed and B seconded that it be approved. The transfer was APPROVED by 4 votes to 2.": the second sentence says what was decided
_THAT_IT = re.compile(r"\b(?:that|THAT)\s+(?:it|this|they|these)\s+(?:be|should\s+be)\b")
_DECIDES_ITSELF = re.compile(
    r"\W*The\s+(?!(?i:motion|amendment|proposal|proposition|recommendation|vote|resolution|result)\b)(?:[\w’'-]+\s+){1,6}?(?:was|were)\s+(?:\w+ly\s+)?(?i:approved|agreed|adopted|accepted|granted|confirmed)\b"
)
_CLOSE = 40  # characters between a decision and the sentence that names its movers


def find_moved(section: Section) -> list[Motion]:
    """Keep the motions that are decisions, give movers and votes to the decisions found before, and return all motions."""
    free = [s for s in section.sentences if section.free(*s)]
    motions = motions_in(section.text, free, section.cast)
    motions = [_divided(section, m, motions[n + 1 : n + 3]) for n, m in enumerate(motions)]
    formal = without_repeated(section, sorted((b for b in section.blocks if b.rule != CARRIED), key=lambda b: b.start))
    own = [m for n, m in enumerate(motions) if not m.bare and (_headed(section, m) or not _resolved(section, m, motions[n + 1 :], formal))]
    put = [s for s in free if is_put(section.words(s))] if own else []
    for n, motion in enumerate(own):
        until = own[n + 1].start if n + 1 < len(own) else len(section.text)
        votes = [s for s in put if motion.end <= s[0] < until]
        if votes and votes[0][0] >= motion.told:
            _put_to_vote(section, motion, votes[0])
        elif not (_elected_next(section, motion) or (is_nomination(section, motion) and settle(section, motion))):
            if motion.result:
                _close_result(section, motion, until)
            told = motion if motion.result else _voted_later(section, motion, until)
            _keep(section, told if told.result else _divided_next(section, motion, formal))
    _attribute(section, formal, motions)
    return motions


def _headed(section: Section, motion: Motion) -> bool:
    """Whether the word "Action" heads the motion: then it is what was decided, whatever is printed after it."""
    line = section.lines[section.line_at(motion.start)]
    return headed(section.text, line.start, line.end) == motion.start


def _resolved(section: Section, motion: Motion, later: Sequence[Motion], formal: Sequence[Block]) -> bool:
    """Whether a motion that was not lost is printed again as the resolution that follows: nothing but amendments came between."""
    then = next((b for b in formal if b.start >= motion.start), None)
    if motion.amendment and then is not None and not later:
        return in_terms(section, motion, then) and not _IN_ITS_TERMS.search(section.text, then.start, then.end)
    if motion.result == "no" or motion.amendment or (motion.result and _MOTION_BY.match(section.text, motion.start, motion.end)):
        return False
    if then is None or any(not m.amendment for m in later if m.start < then.start):
        return False
    if then.rule == UNDER or then.rule == "resolution.moved-line" and motion.result and then.movers.mover not in ("", motion.movers.mover):
        return False  # it has movers of its own
    if motion.result == "yes" and _MOVED_TO.search(section.text, motion.start, motion.end) and not repeats(section, motion, then):
        return False
    beside = bool(later) and later[0].amendment and motion.result == "yes"
    return not (beside and _FURTHER.search(section.text, then.start, then.end))


def _divided(section: Section, motion: Motion, later: Sequence[Motion]) -> Motion:
    """The motion with the division between it and the amendment that follows: where the amendment won, it was lost."""
    if motion.amendment or motion.result or motion.bare or not later or not later[0].amendment:
        return motion
    told = section.after(later[0].end, _DIVISION)
    words = "\n".join(section.words(s) for s in takewhile(lambda s: len(later) < 2 or s[0] < later[1].start, told))
    votes = division_in(words)
    return replace(motion, votes=votes, result=division_result(votes, words, amends=False)) if votes else motion


def _elected_next(section: Section, motion: Motion) -> bool:
    """Whether a nomination is followed by the election that it led to, which is the decision."""
    words = section.words((motion.start, motion.end))
    after = section.after(motion.end, 1)
    named = not motion.result and not motion.votes and not re.search(r"\b(?:that|to)\s", words)
    return named and bool(after) and after[0][0] - motion.end < 3 and bool(_ELECTED.search(section.words(after[0])))


def _close_result(section: Section, motion: Motion, until: int) -> None:
    """Close "The motion was agreed." behind the debate on a motion whose result is known: it is no decision of its own."""
    told = None if motion.amendment else next((s for s in section.between(motion.told, until) if _MOTION.match(section.words(s))), None)
    if told:
        section.close(*told)


def _voted_later(section: Section, motion: Motion, until: int) -> Motion:
    """The motion with the vote that minutes tell of after its debate, as "The amendment was LOST"."""
    after = section.between(motion.told, until)
    ends = next((n for n, s in enumerate(after) if (_AMENDMENT if motion.amendment else _MOTION).match(section.words(s))), -1)
    if ends < 0:
        return motion
    begins = next((n for n in range(ends, -1, -1) if _VOTE_TAKEN.search(section.words(after[n]))), ends)
    told = "\n".join(section.words(s) for s in after[begins : ends + 1])
    section.close(after[begins][0], after[ends][1])
    return replace(motion, result=result_in(section.words(after[ends])), votes=motion.votes or votes_in(told))


def _divided_next(section: Section, motion: Motion, formal: Sequence[Block]) -> Motion:
    """The amendment with the division that the lead-in of the next decision tells: "4 voted for the motion and 2 for the amendment"."""
    then = next((b for b in formal if b.start >= motion.end), None)
    if not motion.amendment or then is None or not then.clauses:
        return motion
    words = section.words((then.start, then.clauses[0].start))
    votes = division_in(words).swapped()
    return replace(motion, votes=votes, result=division_result(votes, words, amends=True)) if votes else motion


def _keep(section: Section, motion: Motion) -> None:
    known = bool(motion.result or motion.votes)
    rule = LOST if motion.result == "no" else CARRIED if known else "resolution.motion.moved"
    end = _reach(section, motion) if known and motion.result != "no" else motion.said
    end = end if section.free(motion.start, end) else section.after(motion.start, 1)[0][1]  # the seconder is beyond another decision
    start, movers, end = section.whole(motion.start), motion.movers, with_seconder(section.text, motion.start, end)
    if below := words_below(section, motion):
        section.close(motion.start, motion.told)
        start, end = below
    own = [s for s in section.between(motion.end, motion.told) if _DECIDES_ITSELF.match(section.words(s))] if motion.result != "no" else []
    that_it = own[0] if own and _THAT_IT.search(section.words((motion.start, motion.end))) else None
    if apart := declared_behind(section, motion) or that_it:
        section.close(motion.start, motion.told)
        start, end = apart
    if named := _OF_SOMEBODY.match(section.text, motion.start, motion.end):
        start = _thing_before(section, motion.start)
        if start < motion.start and went_on(section.words((start, motion.start))):
            start = spoken_for(section, motion.start)
        movers = replace(movers, mover=movers.mover or named["who"] or speaks_for(section, start, motion.start))
    elif any(form.match(section.text, motion.start, motion.end) for form in (_SO_MOVED, _NAMES_NOTHING)):
        start = _thing_before(section, motion.start)
    votes = motion.votes or (votes_above(section, start) if _RESOLVED.match(section.text, start) else Votes())
    block = section.sentence(start, end, rule, movers=movers, votes=votes, carried=motion.result)
    block.verb = "agreed" if re.search(r"\b[Aa]greed\b", section.words((motion.end, motion.told))) else ""
    block.end = max(block.end, motion.end, motion.told if known and motion.result != "no" else 0)
    section.close(motion.start, motion.told)


def _reach(section: Section, motion: Motion) -> int:
    """Where a motion ends: who seconded it, told in a sentence of its own, is no part of it but where that tells the result, nor is what
    became of it where that is told at more length than the motion. "Carried, 4 to 1." behind it is one with it."""
    if motion.said < motion.end and result_in(section.words((motion.said, motion.end))):
        return motion.end
    moved, told = (len(section.words(s).split()) for s in ((motion.start, motion.said), (motion.said, motion.told)))
    apart = motion.said < motion.end or told > moved or section.text[motion.told - 1] == ":"
    return motion.said if apart and not _OF_TITLE.match(section.text, motion.start) else motion.told


def _thing_before(section: Section, start: int) -> int:
    """Where the sentence begins right before ``start`` that says what was proposed; ``start`` where there is none."""
    before = section.between(max(0, start - 2000), start)
    beside = bool(before) and start - before[-1][1] < 3 and section.free(*before[-1])
    return before[-1][0] if beside and _PUTS_FORWARD.search(section.words(before[-1])) else start


def _put_to_vote(section: Section, motion: Motion, sentence: Stretch) -> None:
    """A motion that a later paragraph puts to the vote: that paragraph is the decision."""
    (start, end), after = sentence, section.after(sentence[1], 12)
    stop = next((n for n, s in enumerate(after) if _RESULT.search(section.words(s))), -1)
    result = result_in(told := "\n".join(section.words(s) for s in (sentence, *after[: stop + 1])))
    if stop >= 0:
        section.close(end, after[stop][1])
    section.sentence(
        start, end, LOST if result == "no" else CARRIED, lead="AGREED", movers=motion.movers, votes=votes_in(told), carried=result
    )
    section.close(motion.start, motion.told)


def _attribute(section: Section, formal: Sequence[Block], motions: Sequence[Motion]) -> None:
    """Give each decision the movers and votes told before it, in it or after it."""
    position = section.lines[0].start if section.lines else 0
    ends = [line.end for line in section.lines]
    for block in formal:
        head = block.clauses[0].start if block.clauses else block.end
        window = [s for s in section.between(position, block.start) if section.free(*s)]
        movers, votes = before_decision(section.text, [*window, (block.start, head)], section.cast)
        inside = section.words((block.start, block.end))
        between = [m for m in motions if position <= m.start < block.start]
        amended = [m for m in between if m.amendment and (_IN_ITS_TERMS.search(inside) or in_terms(section, m, block))]
        if amended:
            movers = amended[-1].movers
            votes = amended[-1].votes or (votes.swapped() if (votes.votes_for or 0) < (votes.votes_against or 0) else votes)
        else:
            movers = nominated(section, window, inside) or movers or moved_for(section, between)
        block.movers = block.movers or movers or movers_in(inside, section.cast)
        block.votes = block.votes or votes or votes_in(inside)
        _read_after(section, block, bisect_right(ends, block.end))
        position = block.end


def _read_after(section: Section, block: Block, first: int) -> None:
    below = [section.words((line.start, line.end)) for line in section.lines[first : first + 8]]
    sectors = list(takewhile(is_by_sector, below[1:] if below and not is_by_sector(below[0]) and below[0].endswith(":") else below))
    if sectors:
        block.votes = block.votes or votes_in("\n".join(below[: len(sectors) + 3]))
        return
    told: list[str] = []
    known = bool(block.votes)
    for line in section.lines[first : first + 6]:
        begin = max(line.start, block.end)
        words = section.words((begin, line.end))
        if not words.strip(" .;") or _RECITAL.match(words):
            continue
        if begin > line.start and _ALL_AGREED.fullmatch(words):
            block.carried = block.carried or "yes"
            section.close(begin, line.end)
            continue
        if later := _MOVED_LATER.search(words) if begin > line.start else None:
            words = words[later.start() :]
        if not (_AFTER.match(words) or pair_line(words)) or any(begin <= b.start < line.end for b in section.blocks):
            break
        named = movers_in(words, section.cast)
        block.movers = Movers(block.movers.mover or named.mover, block.movers.seconder or named.seconder)
        told.append(words)
        if not known:  # a line for each side
            block.votes = votes_in("\n".join(told)) or block.votes
        block.carried = block.carried or (result_in(words) if tells_vote(words) else "")


def _proposed_pair(section: Section, motion: Motion) -> bool:
    """Whether the words name who proposed and who seconded what the sentence beside them puts forward, and say nothing else."""
    if not (motion.movers.mover and motion.movers.seconder and _PAIR_ONLY.match(section.text, motion.start, motion.end)):
        return False
    before = section.between(max(0, motion.start - 2000), motion.start)
    beside = bool(before) and motion.start - before[-1][1] < 3 and section.free(*before[-1])
    return beside and (bool(_PUTS_FORWARD.search(section.words(before[-1]))) or _on_the_line_above(section, motion, before[-1]))


def _on_the_line_above(section: Section, motion: Motion, before: Stretch) -> bool:
    """Whether a whole sentence stands on the line above a motion that has a line of its own."""
    if "\n" not in section.text[before[1] : motion.start]:
        return False
    words = section.words(before)
    return words.endswith(".") and len(words.split()) > _A_SENTENCE and not words.startswith("Circulated")  # a paper is no motion


def _take_paragraph(section: Section, motion: Motion) -> bool:
    """Take what the paragraph above a proposer and a seconder on lines of their own decides: where no decision was found in it, the
    sentence that puts something forward, else the last."""
    at = section.line_at(motion.start)
    if not at or not _PAIR_OF_LINES.match(section.text, motion.start, motion.end):
        return False
    if any(0 <= b.start - motion.end < _CLOSE and b.movers == motion.movers for b in section.blocks):
        return False  # they moved what stands below
    line = section.lines[at - 1]
    told = [(s, section.words(s)) for s in section.between(line.start, line.end)]
    said = [s for s, words in told if len(words.split()) > _A_SENTENCE and not words.startswith("Circulated")]  # a paper is no motion
    decided = [b for b in section.blocks if line.start <= b.start and b.end <= line.end]
    free = [s for s in said if section.free(*s)]
    proposed = [s for s in free if _SAYS_PROPOSAL.search(section.words(s))]
    if decided and not proposed:
        decided[-1].movers = decided[-1].movers or motion.movers
    elif free and (proposed or motion.start - free[-1][1] < NEXT_LINE):
        section.sentence(*(proposed or free)[-1], "resolution.motion.bare", movers=motion.movers, votes=motion.votes, carried=motion.result)
    else:
        return False
    section.close(motion.start, motion.told)
    return True


def give_to_decision(section: Section, motion: Motion) -> None:
    """Give "Proposed by A, seconded by B" to the decision right before it; where none stands there, it is one with the sentence before."""
    then = next((b for b in section.blocks if 0 <= b.start - motion.end < _LED_ON), None)
    if then and _LEADS_ON.search(section.text, motion.start, motion.end):
        then.movers = then.movers or motion.movers
        section.close(motion.start, motion.told)
        return
    if is_speech(section.words((motion.start, motion.end))):
        return
    near = [b for b in section.blocks if b.end <= motion.start and motion.start - b.end < _CLOSE] or before_amendment(section, motion)
    if not near and (take_titled(section, motion) or take_notice(section, motion) or take_printed(section, motion)):
        return
    if not near and (_take_paragraph(section, motion) or take_payments(section, motion)):
        return
    pair = _proposed_pair(section, motion)
    this = not near and bool(_SECONDS_THIS.match(section.text, motion.start, motion.end) and motion.movers.mover and motion.movers.seconder)
    if near and not pair:
        block = max(near, key=lambda b: b.end)
        take_tail(section, block, motion)
        block.movers = block.movers or motion.movers
        block.votes = block.votes or motion.votes
        block.carried = block.carried or motion.result
        section.close(motion.start, motion.told)
    elif (motion.result or motion.votes or pair or this) and (
        _OWN_RESULT.match(section.text, motion.start, motion.end) or not any(0 <= b.start - motion.told < _CLOSE for b in section.blocks)
    ):
        before = [s for s in section.between(motion.start - 2000, motion.start) if motion.start - s[1] < 3 and section.free(*s)]
        beside = bool(before) and (
            "\n" not in section.text[before[-1][1] : motion.start] or (pair and _on_the_line_above(section, motion, before[-1]))
        )
        alone = this and beside and (_ASKED.search(section.words(before[-1])) or not _PUTS_FORWARD.search(section.words(before[-1])))
        start = before[-1][0] if beside and not alone else motion.start
        if beside and of_the_motion(section.words((motion.start, motion.end))) and went_on(section.words(before[-1])):
            start = spoken_for(section, motion.start)
        section.sentence(start, motion.told, "resolution.motion.bare", movers=motion.movers, votes=motion.votes, carried=motion.result)
