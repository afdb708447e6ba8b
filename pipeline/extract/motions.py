"""Motions and amendments: the sentences that move them, what became of them, and the movers and votes of the decision that follows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.pronoun_movers import mover_meant
from pipeline.extract.recorded_votes import recorded_in
from pipeline.extract.seconding import ONLY_SECONDS, UNSECONDED, UPON, find_seconding
from pipeline.extract.speakers import Cast
from pipeline.extract.votes import RESULT_LABEL, Votes, division_in, division_result, is_by_sector, result_in, votes_in
from pipeline.form import Form
from pipeline.patterns import TO_TWELVE

Stretch = tuple[int, int]

_MOVING = Form(
    r"\b(?:[Mm]oved|MOVED|[Pp]roposed|[Pp]roposes|PROPOSED|[Ss]econded|SECONDED|[Nn]ominate[ds]|[Pp]roposer|PROPOSER|[Ss]econder|SECONDER|[Mm]over|MOVER|[Mm]olta|MOLTA|[Cc]uidithe|CUIDITHE|[Cc]uidiú|CUIDIÚ)\b|\b(?i:on\s+the\s+(?:motion|proposal|proposition)\s+of)\b|\b(?:motion|amendment|[Pp]roposal)\s+(?:by|from|in\s+the\s+names?\s+of)\b"
    r"|\b(?:[Pp]rop|PROP|[Ss]ec|SEC)(?:(?:\.:?|:)\s+(?=[A-Z])|\.?\s+by\b)"
    r"|\b(?:offered|introduced|OFFERED)\s+(?i:the\s+following\s+(?:resolution|motion))\b|\b(?i:resolution\s+(?:was\s+)?(?:offered|introduced)\s+by)\b"
    # as North American clerks write: "Motion by A, second by B, to …", "Motion A, second B", "A made a motion to …", "A motioned to …"
    r"|\b[Mm]otioned\s+by\b|\b(?:M(?:otion|OTION)|motion)\s+(?:(?:was|WAS)\s+)?(?:(?:made|offered|MADE|OFFERED)\s+)?(?:by|from|BY|FROM)\b"
    r"|\b[Ii]n\s+(?:proposing|moving|seconding|introducing)\s+(?:the|his|her|this|their|it)\b|\bseconding\b|\b(?:put\s+forward|tabled)\s+(?:an?|the|his|her)\s+(?:motion|amendment|proposal)\b"
    r"|\bM/S(?:/[ACPU])*\b|\bI\s+(?:move|MOVE)\s+(?:to|that|THAT)\s"  # moved, seconded, carried; what somebody says who moves
    r"|\b[Pp]roposal\s+was\s+(?:then\s+)?(?:made|raised|put\s+forward|tabled)\b|\bM(?:otion|OTION)\s*[:–-]\s*[A-ZÀ-Þ][\w’'-]+\s*/\s*[A-Z]|\bM(?:otion|OTION)\s*\([A-ZÀ-Þ][\w’'-]+/[A-Z]|^\W*(?:Amendment|AMENDMENT|Motion|MOTION|Proposal)\s*\((?:(?:Cllr|Cr|Councillor|Clr)\.?\s)?[A-ZÀ-Þ][\w’'-]+\s?/\s?[A-Z][^()]{2,30}\)|^\W*(?:MOTION|Motion)\s*:?\s+(?:to|that)\s"
    r"|\bMotion\s*:?\s+[A-Z][^.;\n]{1,40}?[,;]?\s+(?:[Ss]econd|[Ss]upport)\b|\b[Mm]otioned\b|\b(?i:made|makes)\s+(?i:(?:an?|the)\s+)?(?i:motion)\b"
    r"|\bmotions\b(?=\s+(?:to|that)\b[^.;]*\bseconds?\b)|\bmoves\b(?=\s+(?:to|that|the|for|we|approval|adoption|acceptance|[a-z]+ing)\b|,?\s+and\s[^.;]{2,40}?\sseconds\b)|\b(?:offered|introduced)\s+an?\s+(?:resolution|motion)\b"
    r"|\b[Mm]otion\s+(?:was\s+)?made\s+(?:to|that|for)\b|\b[Mm]otion\s+to\s+[a-z][^.;\n]{2,90}?\s(?:was|were)\s+(?:made|put\s+forward)\s+by\b|\b[Mm]otion\s*(?:and|/|&)\s*(?:a\s+)?(?:second(?:ed)?|2nd)\b|^\W*(?:MOTION|Motion)\s*:\s+(?!That\b)[A-ZÀ-Þ][\w’'-]*\s+[a-z]"
)
_MOVES = re.compile(r"\b(?:moved|proposed|moves|proposes)\b(?!\s+by\b)")
# "M/S/A", "A motion was made and seconded": by whom is not said.
_UNNAMED = re.compile(
    r"\bM/S/[ACP]\b|^\W*I\s+(?:move|MOVE)\s+(?:to|that|THAT)\s|\b[Mm]otion\s+(?:was\s+)?(?:duly\s+)?(?:made|moved)(?:\s+and|,)\s+(?:duly\s+)?seconded\b(?!\s+by)"
    r"|\b(?:was|were)\s+(?:duly\s+)?(?:moved|proposed)(?:\s+and|,)\s+(?:duly\s+)?seconded\s+(?:that|to)\b"
    r"|^\W*(?:MOTION|Motion)\s*:?\s+(?:to\s+(?!be\b)|that\s)|^\W*(?:MOTION|Motion)\s*:\s+(?!That\b)[A-ZÀ-Þ][\w’'-]*\s+[a-z]"
    # "Moved and seconded to buy salt.", "There being no errors, moved, seconded and voted 3-0 to approve them."
    r"|(?:^\W*|,\s+|\b(?:was|were)\s+)(?:\w+ly\s+)?[Mm]oved(?:,?\s+and|,)\s+(?:\w+ly\s+)?seconded"
    r"(?:,?\s+and\s+(?:roll[\s-]call\s+)?(?:voted|carried|passed|approved)\b[^.;]{0,25}?)?\s+(?:that|to)\s"
    r"|\b[Mm]otion\s+(?:was\s+)?made\s+(?:to|that|for\s[^.;\n]{3,60}?\sto)\b"  # whoever seconded it may be named behind it
)
# a form of it holds one of these
# nobody says by whom
_MADE = re.compile(r"\b[Mm]otion\s+(?:was\s+)?made\s+(?:to|that|for\s[^.;\n]{3,60}?\sto)\b|^\W*I\s+(?:move|MOVE)\s+(?:to|that|THAT)\s")
_MOVING_LETTERS = (
    "mov", "molta", "propos", "second", "nominat", "prop.", "sec.", "prop:", "sec:", "prop by", "motion", "amendment", "m/s", "resolution",
)  # fmt: skip
_PLUPERFECT = re.compile(r"\b(?:had|has|have)\s+(?:been\s+|already\s+|previously\s+)?(?:moved|proposed|seconded)\b")
# "AMENDMENT" on a line of its own over its movers
_HEADED_AMENDMENT = re.compile(
    r"\n\W*(?:(?:[Ff]urther|FURTHER|[Pp]roposed|PROPOSED)\s+)?(?:AMENDMENT|Amendment)(?:\s+(?:\d+|No\.?\s*\d+))?\W*\n\s*$"
)
_HEADING = 40  # characters of such a line
# "the recommendation, with an amendment to the dates, was moved": what was moved is no amendment
_AMENDED = (
    r"(?<!\bwith\s)(?<!\bwith\san\s)(?<!\bwith\sthe\s)(?<!\bwith\sthat\s)(?<!\bwith\sthis\s)(?<!\bwith\sminor\s)(?<!\bsubject\sto\s)"
    r"(?<!\bsubject\sto\san\s)(?<!\bsubject\sto\sthe\s)(?<!\bwithout\s)"
)
_AMENDMENT = Form(rf"{_AMENDED}\bamendments?\b|\b(?:moved|moves|proposed|proposes|seeking|sought)\s+to\s+amend\b", re.IGNORECASE)
CONTENT = re.compile(
    r"\b(?:that|THAT|to\s+[a-z]+|the\s+(?:approval|purchase|adoption|following)|as\s+(?:Chair|Vice|Mayor)|for\s+(?:the\s+)?(?:Chair|Vice|Mayor))\b|[“\"]|\b(?:was|were|be)\s+\w+(?:ed|en)\b|\b(?:paid|signed)\b"
)
# A sentence that does nothing but name the movers of what stands before it.
_BARE = re.compile(
    r"""^\W*(?:(?:Vote|VOTE|Result|RESULT)\s*:\s*)?(?:(?:This|It|They|These|The\s+(?:[Mm]otion|[Pp]roposal|minutes|resolution|recommendation))\s+(?:was|were)\s+)?
        (?:(?:Approval|Acceptance|Adoption)\s*[:–-]\s*)?
        (?:[Dd]uly\s+)?(?:(?:[Mm]otioned\s+by\s+[A-Z]\S*(?=\W*$)
            |[Mm]otion\s+(?:(?:was\s+)?(?:made|moved)\s+)?by|Motion\s*:\s*[A-ZÀ-Þ][\w.’' -]{2,30}?[.,;]\s*[Ss]econd
            |[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[Ss]econded|SECONDED|Nominated(?=\s+by\b)|[Pp]rop\.?|[Pp]roposer|PROPOSER|[Mm]over|MOVER|[Ss]econder)\b
        | (?:Cllr|Councillor|Cr)\.?\s[^,.;]{2,30}\s(?:proposed|moved)\s*(?:[,;]|and|[,;]\s+and)\s[^,.;]{2,30}\sseconded)""",
    re.VERBOSE,
)
# "Prop. Cllr Hale, sec. Cllr Reed: £50 for a second flag.": what they moved stands behind the names
_WHAT_BEHIND = re.compile(
    r"^\W*(?i:prop|mov)[^:;\n]{3,60}?\b(?i:sec(?:onded|\.)?)\s[^:;.\n]{2,50}:\s+"
    r"(?!(?i:that|carried|agreed|all|for|vote|votes|approved|passed|lost|unanim\w*|motion|resolved)\b)(?:[\w£$€’'%,.-]+\s+){3}"
)
# "The Chairman put the motion in paragraph 3 to the vote": the sentence stands for the motion that it names.
_PUT = re.compile(
    r"\b(?:put|puts)\s+the\s+(?:\w+\s+)?(?P<what>motion|amendment|proposal|recommendation)s?\b[^.;]{0,80}?\bto\s+(?:the|a)\s+vote\b",
    re.IGNORECASE,
)
_TELLS_VOTE = re.compile(
    UNSECONDED.pattern + rf"|^{RESULT_LABEL}|"
    r"^\W*(?:this\s+was\s+)?all\s+(?:(?:the\s+)?(?:councillors|cllrs|members|trustees|directors|those\s+present|present)\s+)?(?:were\s+)?(?:agreed|in\s+agreement)\W*$|"
    r"^\W*[^\W\d][\w ]{2,20}/\s*(?:For|Against|Abst\w*)\b|"  # "Ar a shon / For:", as Irish councils print it
    rf"^(?:This|It)\s+was\s+(?:\w+ly\s+|then\s+)?(?:agreed|accepted|approved)(?:\s+unanimously)?\.?$|\b(?:vot(?:e|es|ed|ing)|carried|passed|ayes?|yeas?|nays?|noes|roll\s+call|motion\s+(?:was\s+)?(?:approved|adopted|denied)|CARRIED|Carried|lost|LOST|Lost|in\s+favou?r|abstain\w*|abstentions?|majority|show\s+of\s+hands|unanimous(?:ly)?|defeated|fell|(?:motion|amendment|vote)\s+(?:was\s+)?(?:fail(?:s|ed)|tied|carries|passes)|without\s+(?:any\s+)?objections?|(?:hearing|there\s+being)\s+no\s+objections?)\b|^\W*(?:For|FOR|Against|AGAINST|Abst\w*|AGREED|Agreed)\b|\bcouncil\s+(?:unanimously\s+)?(?:agreed\s+to\s+this|voted\s+in\s+agreement)|\(\d{{1,2}}-\d{{1,2}}(?:-\d{{1,2}}){{0,2}}\b|\bmotion\s+(?:died|dies)\b|\b(?:\d{{1,2}}|{TO_TWELVE})\s+(?:votes\s+)?(?:for|against)(?:\s+(?:it|the\s+(?:motion|amendment|proposal))\b|\s*(?:[,;.(]|and\s+(?:\d|one|two|three|four|five|six|nobody|none)))|^so\s+(?:voted|ordered)\b|\bit\s+was\s+so\s+(?:agreed|resolved)\b",
    re.IGNORECASE,
)
_OWN_VOTE = re.compile(
    r"\b(?:was|were|be)\s+(?:declared\s+)?(?:LOST|lost|carried|CARRIED|defeated|DEFEATED)\b[^.]*\b(?:by|with)\b|\b(?:proposal|recommendation|motion)\s+was\s+(?:lost|carried)\b"
)
# "was moved, seconded, voted on and carried": all that is told of a vote, without names or figures.
_MOVED_AND_CARRIED = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:proposed|moved)(?:,|\s+and)\s+(?:\w+ly\s+)?seconded\b[^.;]*\b(?i:carried|lost|defeated)\b"
)
_CASTING = re.compile(
    r"\b(?:motion|amendment|proposal|recommendation)s?\s+(?:was|were|being)\s+(?:\w+\s+)?(?i:carried|lost|defeated)\b[^.;]*\bcasting\s+vote\b"
    # "the Chair used her casting vote to approve the application"
    r"|\b(?:used|gave|exercised|cast)\s+(?:his|her|their|a)\s+casting\s+vote\s+(?:to\s+(?:approve|refuse|reject|grant|defer|support|agree)\b"
    r"|in\s+favou?r\s+of\s+(?:the\s+)?(?:application|recommendations?|proposals?|approval|refusal)\b)"
)
# "Cllr Hale's proposal to move the bench was carried by a show of hands": what was proposed stands in the sentence
_OF_CONTENT = re.compile(
    r"\b(?:proposal|motion|recommendation|amendment)\s+(?:to|that|for)\s[^.;]{5,150}?(?<!\bas)\s"
    r"(?:(?:was|were)\s+(?:\w+ly\s+)?(?:carried\b|lost\b|defeated\b|not\s+(?:carried|supported|agreed|accepted)(?=\W*$|,|\s+\())|(?:carried|passed|failed)\b(?=\W*(?:$|\d|unanimous|by\s|on\s+an?\s)))"
    r"|^\W*M(?:otion|OTION)\s+(?i:carried|passed)(?:,?\s+\w+ly)?\s+to\s+[a-z]"
)
_RESULTS = ("carried", "passed", "failed", "lost", "defeated", "was not ", "casting")  # each of the three forms above holds one
_CORRECT = re.compile(r"\bas\s+(?:an?\s+|being\s+)?(?:true|correct|accurate)\b")
_ON_MOTION = re.compile(r"\b[Tt]he\s+(?:original\s+)?motion\s+(?:was|being)\b")
_RESULT_TOLD = re.compile(r"(?i)\b(?:lost|carried|fell|defeated|rejected)\b")
_RECORDED = re.compile(r"(?i)\brecorded\s+vote\b")
_NAMES_MOTION = re.compile(r"(?i)\b(?:motion|proposal|proposition|seconder|vote[ds]?)\b|^\W*(?:lost|defeated)\b")
# "Councillor Hale proposed, and Members agreed, that …": a decision of its own.
_AGREED_THERE = re.compile(r"(?:\band|,)\s+(?:it\s+was\s+|this\s+was\s+|(?:[Tt]he\s+)?\w+\s+)?(?:\w+ly\s+)?agreed,?\s+(?:that|to)\b")
_ABSTAINED = re.compile(r"(?i)\W*abst(?:ain|ention)")
_OF_A_MOTION = re.compile(r"(?i)\bsecond(?:ed)?\b|\bmotion\b")
# "Internal Audit proposed to undertake the follow-up itself": what somebody means to do
_OWN_PLAN = re.compile(
    r"\bproposed\s+to\s+(?:undertake|carry|introduce|use|bring|make|hold|build|close|open|continue|spend|move|recruit|replace)\b"
)
# "In moving the motion, Councillor Hale said …": a speech, whose motion is printed elsewhere
_SPEECH = re.compile(
    r"\W*(?:(?:In|On)\s+(?:proposing|moving|seconding|introducing)\s+(?:the|his|her|this|their)\s+(?i:motion|proposal|amendment|resolution)\b|[A-Z][^.;:]{2,40}?,?\s+(?:in\s+)?(?:speaking|spoke)\s+to\s+(?:the|his|her|this)\s+(?i:motion)\b"
    # "Councillor Hale proposed the Motion and much discussion ensued"
    r"|[A-Z][^.;:]{2,40}?\s(?:proposed|moved|introduced|outlined)\s+(?:the|his|her|this)\s+(?i:motion)(?:,|\s+and|,\s+and|\s+on\s+which)\s+(?:an?\s+)?(?:[a-z]+\s+){0,3}"
    r"(?:discussion|debate|exchange)\s+(?:then\s+)?(?:ensued|followed|took\s+place|arose)\b)"
)
# What a speaker says for it is no part of the motion that somebody seconds then.
_SPOKE_FOR = re.compile(r"\W*(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Members?|Deputy)\b|\W*(?:He|She)\s")
# "The Reeve directed that a vote be taken on what A had proposed and B had seconded": it was moved before
_NO_MOTION = re.compile(
    r"\bmoved\s+(?:(?:on|straight)\s+)?to\s+(?:the|a)\s+(?:vote|next\s+item)\b|"
    r"\b(?:directed|ordered|asked|ruled)\s+that\s+a\s+(?i:vote|poll|division|roll\s+call)\s+(?:be|was)\s+(?:taken|held|called)\b"
)
_ROLL_OPENS = re.compile(r"(?i)^\W*(?:recorded\s+)?(?:vote|yeas?|nays?|ayes?|noes)\b")
# "Absent: Councillor Hale." among those who voted for and against
_NO_SIDE = re.compile(
    r"\W*(?:[^\W\d][\w ]{2,20}/\s*)?(?:Absent|ABSENT|Not\s+(?:present|voting)|Excused|As\s+láthair|Declared\s+an?\s+interest)\s*[:(–-]"
)
# each word can be read in one way only
_ROLL_NAME = re.compile(r"\W*[A-ZÀ-Þ][\w.’'-]*(?:[^\w.’'-]\W*[A-ZÀ-Þ][\w.’'-]*){0,7}(?:[^\w.’'-]\W*)?")
_LONGEST_ROLL = 40  # lines of names
_NEAR = 6  # sentences after a motion in which its vote is looked for
_FAR = 60  # sentences before a decision in which its mover is looked for
_RECORDED_VOTE = 24  # sentences and lines before a decision that can list who voted for it


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that was moved at ``start``–``end``. ``told`` ends with its result where that follows on at once; ``said`` ends the
    sentence that moves it, behind which another may name who seconded it; ``bare`` says that the sentence names movers only;
    ``result`` is yes, no or empty."""

    start: int
    end: int
    told: int
    said: int
    movers: Movers
    votes: Votes
    result: str
    amendment: bool
    bare: bool


def motions_in(text: str, sentences: Sequence[Stretch], cast: Cast) -> list[Motion]:
    """The motions among the sentences of one section, in order."""
    found: list[Motion] = []
    seconded: dict[int, str] = {}  # the sentences apart from a motion that tell who seconded it, with its result
    if not sentences or not _may_move(text[sentences[0][0] : sentences[-1][1]]):
        return found
    for index, (start, end) in enumerate(sentences):
        words, said = text[start:end], end
        if not _MOVING.search(words) or _PLUPERFECT.search(words) or _NO_MOTION.search(words) or (found and start < found[-1].told):
            continue
        if index in seconded:
            continue
        movers = movers_in(words, cast)
        if not movers.mover and index:
            movers = replace(movers, mover=mover_meant(text, sentences[index - 1], (start, end), cast))
        after = text[slice(*sentences[index + 1])] if index + 1 < len(sentences) else ""
        if not movers and _OF_A_MOTION.search(after) and not movers_in(after, cast).mover:  # who seconded tells that somebody moved
            movers = replace(movers_in(f"{words} {after}", cast), seconder="")
        lone = movers.mover or _MADE.search(words)
        seconding = find_seconding(text, sentences, index) if lone and not movers.seconder else -1
        if seconding > index:
            movers = replace(movers, seconder=movers_in(text[slice(*sentences[seconding])], cast).seconder)
            if any(_SPOKE_FOR.match(text[slice(*between)]) for between in sentences[index + 1 : seconding]):
                seconded[seconding] = result_in(text[slice(*sentences[seconding])])
            else:
                end = sentences[seconding][1]
                listed = text[said - 1] == ":" and not UPON.search(words)
                said = said if not listed and ONLY_SECONDS.match(text, *sentences[seconding]) else end
        # what was decided on the motion that a speech was about is told where somebody seconds it
        if seconding > index and _SPEECH.match(words) and result_in(text[slice(*sentences[seconding])]):
            seconded.setdefault(seconding, "")
            index, (start, end) = seconding, sentences[seconding]
            words, said = text[start:end], end
        if not (movers.mover or movers.seconder or _UNNAMED.search(words)) or not movers.seconder and _OWN_PLAN.search(words):
            continue
        motion = _followed(text, sentences, index, start, end, movers)
        found.append(replace(motion, said=said, result=motion.result or seconded.get(seconding, "")))
    return [
        m
        for m in found
        if (m.movers.mover and (m.movers.seconder or m.result or m.votes))
        or ((m.movers.seconder or _UNNAMED.search(text[m.start : m.end])) and (m.result or m.votes))
    ]


def _may_move(words: str) -> bool:
    """Whether a motion can be moved in these words; most sections are no place for one."""
    lowered = words.lower()
    return any(map(lowered.__contains__, _MOVING_LETTERS))


def _followed(text: str, sentences: Sequence[Stretch], index: int, start: int, end: int, movers: Movers) -> Motion:
    """The motion with its vote, read from its own sentence and the next few up to another motion."""
    words, told = text[start:end], end
    result, votes = result_in(words), votes_in(words)
    amendment = bool(_AMENDMENT.search(words) or _HEADED_AMENDMENT.search(text, max(0, start - _HEADING), start))
    divided = _division_after(text, sentences[index + 1 : index + 1 + _NEAR], end)
    if division := division_in(divided):
        votes = division.swapped() if amendment else division
        result = division_result(votes, divided, amends=amendment)
        return Motion(start, end, end, end, movers, votes, result, amendment, is_bare(words))
    telling: list[str] = []
    reach, names = end, 0
    if not movers.seconder and _MOVES.search(words) and UNSECONDED.search(words):
        return Motion(start, end, end, end, movers, Votes(), "no", amendment, is_bare(words))  # the vote that follows is on another
    for ahead, (begin, stop) in enumerate(sentences[index + 1 : index + 1 + _LONGEST_ROLL]):
        if begin < end:
            continue
        sentence = text[begin:stop]
        if telling and _ROLL_OPENS.search(telling[-1]) and _ROLL_NAME.fullmatch(sentence) and not _TELLS_VOTE.search(sentence):
            names += 1
            continue  # who voted how, a name a line; the result stands below
        if ahead - names >= _NEAR:
            break
        amends = not (movers or amendment) and _AMENDMENT.search(sentence) is not None  # moved to a motion whose movers nobody names
        if _MOVING.search(sentence) and (movers.seconder or amends) and (not UNSECONDED.search(sentence) or _MOVES.search(sentence)):
            break
        if amendment and on_motion(sentence):
            break  # what became of the motion says nothing of the amendment
        if telling and _NO_SIDE.match(sentence):
            names += 1
            continue
        if not _TELLS_VOTE.search(sentence):
            if ahead - names > 1 or result:
                break
            continue
        if result and _RECORDED.search(sentence):
            break  # the vote that follows is on another motion
        telling.append(sentence)
        if votes.votes_for is None or votes.votes_against is None or _ABSTAINED.search(sentence):  # a line for each side
            votes = votes_in(words) or votes_in("\n".join(telling))
        said = result_in(sentence)
        if said or votes:
            result = result or said
            if "\n" not in text[reach:begin] and begin - reach < 4:
                told = stop
        if begin - reach < 4 and "\n" not in text[reach:begin]:
            reach = stop  # what tells how the vote was taken leads on to its result
    if not result and votes.votes_for is not None and votes.votes_against not in (None, votes.votes_for):
        result = "yes" if votes.votes_for > (votes.votes_against or 0) else "no"  # "2 for and 3 against" says it in figures
    return Motion(start, end, told, end, movers, votes, result, amendment, is_bare(words))


def _division_after(text: str, sentences: Sequence[Stretch], end: int) -> str:
    """The sentences after a motion that can divide the body between it and an amendment: those up to another motion."""
    told: list[str] = []
    for begin, stop in sentences:
        if _MOVING.search(text, begin, stop):
            break
        if begin >= end:
            told.append(text[begin:stop])
    return "\n".join(told)


def on_amendment(words: str) -> bool:
    """Whether the words are about an amendment."""
    return bool(_AMENDMENT.search(words))


def on_motion(sentence: str) -> bool:
    """Whether the sentence tells of the motion itself and not of an amendment to it."""
    return bool(_ON_MOTION.search(sentence)) and not _AMENDMENT.search(sentence)


# "…, and the motion was carried" names no content
_TOLD_RESULT = re.compile(
    r"\b(?:the\s+(?:motion|proposal)|this|it)\s+was\s+(?:\w+ly\s+)?(?:carried|agreed|approved|passed|lost|defeated)\b"
)


def is_speech(words: str) -> bool:
    """Whether the words tell what somebody said for a motion; they lend it its mover and are no decision."""
    return bool(_SPEECH.match(words))


def is_bare(words: str) -> bool:
    """Whether the words do nothing but name movers."""
    if _SPEECH.match(words):
        return True
    match = _BARE.match(words)
    if _WHAT_BEHIND.search(words):
        return False
    if _CORRECT.search(words):
        return False
    return bool(match) and not CONTENT.search(_TOLD_RESULT.sub("", words[match.end() if match else 0 :]))


def is_put(sentence: str) -> bool:
    """Whether the sentence says that a named motion was put to the vote: it decides by itself, the motion having been moved before."""
    return bool(_PUT.search(sentence))


def votes_on_its_own(sentence: str) -> bool:
    """Whether the sentence tells of a vote with result and figures: "a show of hands was taken on Option 2, which was lost by 4 to 3"."""
    lowered = sentence.lower()
    if not any(map(lowered.__contains__, _RESULTS)):
        return False
    if (_MOVED_AND_CARRIED.search(sentence) or _CASTING.search(sentence)) and not _PLUPERFECT.search(sentence):
        return True
    if _OF_CONTENT.search(sentence) and not _PLUPERFECT.search(sentence):
        return True
    return bool(_OWN_VOTE.search(sentence)) and bool(result_in(sentence)) and bool(votes_in(sentence))


def tells_vote(sentence: str) -> bool:
    """Whether a sentence or line tells how a vote went."""
    return bool(_TELLS_VOTE.search(sentence)) or is_by_sector(sentence)


def _lost_motion(sentence: str) -> bool:
    """Whether the sentence tells that a motion, not an amendment to one, was lost."""
    return result_in(sentence) == "no" and not _AMENDMENT.search(sentence) and bool(_NAMES_MOTION.search(sentence))


def agreed_there(words: str) -> bool:
    """Whether the words say that what was proposed was agreed: they decide by themselves."""
    return bool(_AGREED_THERE.search(words))


def before_decision(text: str, sentences: Sequence[Stretch], cast: Cast) -> tuple[Movers, Votes]:
    """Who moved the decision that follows these sentences, and how the vote went."""
    at, movers = -1, Movers()
    for start, end in reversed(sentences[-_FAR:]):
        words = text[start:end]
        if start != sentences[-1][0] and (_lost_motion(words) or _AGREED_THERE.search(words)):
            at = end  # what stands before it belongs to another decision
            break
        if not _MOVING.search(words) or _PLUPERFECT.search(words) or _CORRECT.search(words):
            continue
        named = movers_in(words, cast)
        if named.mover or named.seconder:
            movers, at = Movers(named.mover or movers.mover, movers.seconder or named.seconder), start
        if movers.mover:
            break
    telling = [text[s:e] for s, e in sentences[-12:] if s >= at and tells_vote(text[s:e])]
    # a vote on an amendment is over once its result is told; the vote on the motion comes after it
    over = max((n + 1 for n, words in enumerate(telling) if _AMENDMENT.search(words) and _RESULT_TOLD.search(words)), default=0)
    votes = votes_in("\n".join(telling[over:])) or recorded_in("\n".join(text[s:e] for s, e in sentences[-_RECORDED_VOTE:] if s >= at))
    if votes or over and result_in(telling[over - 1]) == "no":
        return movers, votes
    return movers, votes_in("\n".join(telling))


# "PROPOSED by A and" over "Seconded by B that the matter be left": one sentence on two lines
_HALF_MOVED = re.compile(r"\W*(?:PROPOSED|Proposed|MOVED|Moved)\s+by\s[^.;:\n]{3,60}(?:,|\s(?:and|AND))\s*")
_OTHER_HALF = re.compile(r"\s*(?:and\s+)?(?:[Ss]econded|SECONDED)\s+by\s[^.;:]{3,60}?\s(?:that|to)\s[^.;]{3,400}[.;]?")


def with_seconder(text: str, start: int, end: int) -> int:
    """Where a motion ends whose first line names its mover only, with the line below it that names the seconder and what was moved."""
    other = _OTHER_HALF.match(text, end) if _HALF_MOVED.fullmatch(text, start, end) else None
    return other.end() if other else end
