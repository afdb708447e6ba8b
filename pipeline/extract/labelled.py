"""Labels that tell who asks and who answers: "Question:", "Answer by …", "Councillor Hale asked:"."""

import re
from dataclasses import replace

from pipeline.extract import letter_heads
from pipeline.extract.curt import initialled
from pipeline.extract.entries import GLYPHS, is_bullet
from pipeline.extract.entries import mark as mark_of
from pipeline.extract.label_ends import OTHER_LABEL, acts, goes_on, heads, until_member, until_other
from pipeline.extract.label_words import (
    ANSWERS_BELOW,
    ASKED_THIS,
    DASH,
    NEXT_QUESTION,
    NOT_PUT,
    SUBMITTED,
    SUPPLEMENTARY,
    WITHDRAWN,
    addressed_below,
    all_name,
    asker_label,
    asks_below,
    asks_over_label,
    asks_whom,
    in_brackets,
    named_inside,
    spoken,
    told_behind_it,
)
from pipeline.extract.labels_below import Block, with_answers_below
from pipeline.extract.name_heads import caller, speaker_heading
from pipeline.extract.notices import given, heads_questions, introducer, introduces, notice, notice_within, notifier
from pipeline.extract.speakers import BODY, MEMBER, Cast, Speaker
from pipeline.records import Line

_NUMBER = r"(?:\s*(?:No\.?\s*|Number\s*)?\(?\d{1,3}[a-z]?\)?)?"
# A full stop that does not belong to "Cllr.", "Mr."
_STOP = "".join(rf"(?<!\b{title})" for title in ("Cllr", "Cr", "Clr", "Mr", "Mrs", "Ms", "Dr", "Rev", "St")) + r"\."
_QUESTION = re.compile(
    rf"""\s*(?:[{GLYPHS}]\s+)?(?:\d{{1,3}}\.\d{{1,2}}\.?\s+|\(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,4}})[.)]+\s*)?(?:(?:Members?|Councillors?|Committee|Panel|Governors?|Board|Trustees?|Residents?|Audience)['’]?s?\s+)?
        (?P<supp>Supplementary\s+|Further\s+|Follow[- ]up\s+|Written\s+|Public\s+)?
        (?:(?:(?<=Governor\s)|(?<=Member\s)|(?<=Members\s))Challenge|(?<=Supplementary\s)(?=\([A-Z]|(?:from|by)\s)|(?:Issue|Comment|Concern|Point|Matter)s?(?:\s+raised)?{_NUMBER}(?=\s*[:–-]\s[^\n]*\?\W*$)|Question{_NUMBER}(?:\s+(?:on|without)\s+notice)?{_NUMBER}|Q\.?\s?\d{{0,3}}(?=[.:)–-]|\s?\([A-Z])|(?P<more>(?:Q|Question\s)\s?\d{{1,3}}\s+(?:supplementary|supp|follow[-\s]?up)(?:\s+question)?(?=\s*[.:–-]))|(?-i:Q)\d{{0,3}}(?=[,;]\s|\s[–—-]\s|\s(?:from|by)\s(?:the\s|an?\s)?\w[^:?\n]{{2,50}}:))
        (?P<who>\s*\((?!(?:from|by|to|asked|submitted|put|received)\b)(?P<name>(?-i:[A-Z]|(?:an?\s|local\s)?(?:resident|parishioner|tenant|trader|parent|member\sof))[^()\n]{{1,60}})\)(?=\s*(?:[:–-]|$))|\s*(?:\(?(?:asked\s|submitted\s|put\s|received\s)?(?:from|by)\s+(?P<by>[^:\n]{{3,120}}?))?(?:\s+to\s+(?P<to>[^:\n]{{3,120}}?))?\)?)
        \s*(?:(?:[:)–]|(?<![^\W\d])-|-(?!\w)|{_STOP}|(?<=\bQ)[,;](?=\s)|(?<=\bQ\d)[,;](?=\s))+\s*|$)(?P<text>.*)$""",
    re.VERBOSE | re.IGNORECASE,
)
_ANSWER = re.compile(
    rf"""(?:[\s*]*|\s*[{GLYPHS}]\s+)(?P<supp>Supplementary\s+|Written\s+)?(?:(?:Officers?|Council)['’]?s?\s+)?(?:Response|Reply|Answer|Ans(?=[.:]|\s*[–-])|Resp(?=[.:])|(?-i:R)(?=\d{{1,3}}\s?[.:]\s|:\s)){_NUMBER}(?:(?<=\d)\s+supplementary)?(?P<who>\s*(?:(?:from|by|of|(?:given|provided|supplied|read|received)\s(?:by|from))\s+(?P<by>[^:\n]{{3,120}}?)|\((?P<role>[^()\n]{{2,90}})\))?)\s*(?:(?:[:–]|(?<!\w)-|-(?!\w)|{_STOP})+\s*|$)(?P<text>.*)$
        |\s*(?:[{GLYPHS}]\s+)?A(?:\.?\s?\d{{0,3}}[.:)]|\s?\d{{1,3}}\s+(?:supplementary|supp|follow[-\s]?up)\s*[.:–—-]|\s?\d{{0,3}}\s[–—-]|\.?\s?\d{{0,3}}\s?\((?P<name>(?-i:[A-Z])[^()\n]{{1,60}})\)\s*(?:[:–—,-]|(?=\s))|(?<=(?-i:A))\d{{0,3}}[,;]|(?<=(?-i:A))\d{{0,3}}[–—](?=\w))(?:\s+|(?<=[:–—])(?=(?-i:[A-Z][a-z’']|[AI]\s[a-z])|£|\d))(?P<plain>\S.*)$""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTER = re.compile(rf"\s*(?:[{GLYPHS}]\s+)?(?:\(?\d{{1,3}}[.)]+\s*)?Q\b")
# "• Q3: 34 of 40 on target": a quarter, no question
_QUARTER = re.compile(rf"\s*[{GLYPHS}]\s+Q\.?\s?\d[^?]*$")
_BETWEEN = re.compile(
    r"\s*(?:\(?(?:\d{1,3}|[a-z])[.)]+|Question\s+(?:No\.?\s*)?\d{1,3}\s*[–:.-])\s*"
    r"(?:(?:Question\s+)?(?:[Ff]rom|[Bb]y)\s+)?(?P<by>.{4,80}?)\s+to\s+(?:ask\s+)?(?P<to>.{4,90}?)\s*[:.]?$"
)
_INTRODUCED = re.compile(
    r"(?:gave the following (?P<a>reply|answer|response)|(?P<b>replied|responded|answered) (?:as follows|in the terms following)"
    r"|(?:replie[ds]|respond(?:ed|s)|answer(?:ed|s))(?P<s>)(?=\s*:)"
    r"|(?:asked|put|submitted|posed|tabled|raised)\s(?:[^.:]{0,90}\s)?the (?:following (?:\w+\s)?(?P<q>question)(?!s)"
    r"|(?P<f>question) following)"
    r"|asked the following (?P<of>of\s)"
    r"|(?:gave|given)\s(?:\w+\s)?notice\sof\sthe\s(?P<n>following)(?!\s(?:motion|amendment|resolution))"
    r"|['’]s? (?:\w+ ){0,2}(?P<h>reply|answer|response)\b"
    r"|(?P<r>read (?:it|the question) out)|(?P<own>read out (?:his|her|their) question))[^.]{0,90}:\s*$"
)
# After the speaker, and to the end of the line: "Councillor Hale asked:", "The Leader stated in response:".
_ANNOUNCED = re.compile(
    r"(?:\s*\([^()]{3,60}\)|,\s+[A-Z][^.:;?]{3,70},)?\s+(?:(?:then|also|\w+ly)\s+)*(?:(?P<ask>ask(?:ed|s))|replie[ds]|respond(?:ed|s)|answer(?:ed|s)|(?:said|stated|advised|commented)\s+in\s+(?:response|reply))"
    r"(?:\s+as\s+follows)?\s*(?:[:–—]|\s-|(?<=response)\.|(?<=reply)\.)\s*$"
)
# "(3) Councillor Hale asked the Leader –" over what was asked in quotation marks.
_ASKED_WHOM = re.compile(r"\s+(?:then\s+|also\s+)?(?P<ask>asked)\s+(?P<whom>(?:the\s+)?[A-Z][^.:?“\"]{2,90}?)\s*[:–—-]+\s*$")
_NUMBERED = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-z])[.)]+\s*|\d{1,3}\.\d{1,3}\.?\s+)?(?=\D)")
_PARAGRAPH_NUMBER = re.compile(r"\s*\d{1,3}\.\d{1,3}\.?\s+")
_PUTS = re.compile(r"\?|\bask\b")
_QUOTE = re.compile(r"\s*[“\"]")
_CLOSES = re.compile(r"[”\"]\s*[.;]?\s*$")
_END = re.compile(
    r"\s*(?:There\s+(?:was|were)\s+(?:(?:\w+\s+)?(?:laughter|applause)|no\s+(?:further|other|more|supplementary|additional)\s)|RESOLVED|AGREED|Resolved|DECISIONS?\s*[:–—-]|Decisions?\s*[:–—-]|(?:NOTED|APPROVED|RECOMMENDED)\b|(?:By\s+way\s+of|As|In)\s+(?:an?\s+)?[Ss]upplementary\b"
    r"|Agreed(?=\s*[:–—-]|\s+that\b|\s*$)|ACTION|\(?Action[:s]|The meeting (?:closed|ended)"
    r"|The\s+(?:time|period|\w+\s+minutes)\b[^.;]{0,60}?\b(?:having|had)\s+(?:(?:now|then)\s+)?(?:come|been\s+(?:reached|used|taken)|expired|elapsed|ended|run\s+out)\b"
    r"|Members\s+would\s+(?:like|welcome)\b|(?:\d{1,3}\.?\s+)?(?:Questions?\s+(?:submitted|from|by)|Notices?\s+of\s+(?:Motion|Question))\b|Question\s+\d+\s+was\b"
    r"|[(\[]?\d{1,3}[)\].]\s+(?:Councillor|Cllr|Mr|Mrs|Ms))"
)

# "Question – how many? Answer – twelve." in one line is read as prose
_ANSWERED_AFTER = re.compile(
    rf"(?:[?”\"]|(?<!\b[A-Z]){_STOP})\s+(?:REPLY|Reply|ANSWER|Answer|RESPONSE|Response|Ans|A(?:\s?\([A-Z][^()]{{2,60}}\))?)\s*(?:[:–—-]\s*\S|(?<=\bA)\.\s+[A-Z])"
)
_LABEL_AT_END = re.compile(r"(?<=[.?*])[\s*]*\b(?:REPLY|ANSWER|RESPONSE|Reply|Answer|Response)\s*:[\s*]*$")
_ASKS = re.compile(
    r"\s+(?:(?:then|also|further|next|\w+ly)\s+)*(?:asked|enquired|inquired|queried)"
    r"\s+(?:if|whether|how|why|what|when|where|who|which)\b"
)
# "4.2   Mr Ian Chalk, Lower Road": the next who speaks, as a heading under a number
_NUMBERED_HEAD = re.compile(r"\s*\d{1,3}(?:\.\d{1,3})+\.?\s+[A-Z][^.?!:;]{3,60}")
_PARAGRAPH = re.compile(r"\s*\d{1,3}\.\d{1,3}\.?\s+[A-Z]")  # the minutes' own paragraphs are counted, no reply's


def _who(text: str, match: "re.Match[str]", group: str, line: Line, cast: Cast) -> Speaker | None:
    if not match[group]:
        return None
    at = match.start(group)
    found = cast.at(text, at, match.end(group))
    if found is not None:
        # "to the Cabinet Member for Housing, Councillor Hale": the one who holds the post answers
        holder = re.compile(r",\s+(?=(?:Councillor|Cllr)\b)").match(text, found.end, match.end(group)) if group == "to" else None
        return (cast.at(text, holder.end(), match.end(group)) if holder else None) or found
    words = match[group].strip(" ,.()")
    return Speaker(at, at + len(words), words, "unknown", key=words.lower())


def _named(text: str, match: "re.Match[str]", groups: tuple[str, ...], line: Line, cast: Cast) -> Speaker | None:
    """Whom the first of ``groups`` names that names anybody."""
    return next((who for group in groups if (who := _who(text, match, group, line, cast))), None)


def _extent(text: str, lines: list[Line], n: int, start: int, cast: Cast, *, quoted_only: bool = False) -> tuple[int, int, int]:
    """The words after a label: offsets and the index of the last line; a quotation runs to its closing mark."""
    last = n
    begin = start
    if start >= lines[n].end:
        if n + 1 >= len(lines):
            return start, start, n
        last = n + 1
        begin = lines[last].start
    if _QUOTE.match(text, begin):
        while last < len(lines) - 1 and not _CLOSES.search(text[begin : lines[last].end]) and not _label(text, lines, last + 1, cast):
            last += 1
        return begin, lines[last].end, last
    entry = mark_of(text, lines[n])
    while not (quoted_only or last + 1 == len(lines) or _LABEL_AT_END.search(text, lines[last].start, lines[last].end)) and not (
        _stops(text, lines, last + 1, cast) or entry and _ends_entry(text, lines[last], lines[last + 1], entry)
    ):
        last += 1
    return begin, lines[last].end, last


def _ends_entry(text: str, line: Line, below: Line, entry: str) -> bool:
    """Whether the words of a list entry end with this line: the next entry, or a paragraph of its own, follows."""
    return mark_of(text, below) == entry or not mark_of(text, below) and text.count("\n", line.end, below.start) > 1


def _label(text: str, lines: list[Line], n: int, cast: Cast) -> bool:
    line = lines[n]
    if _INTRODUCED.search(text[line.start : line.end]):
        return True
    if SUPPLEMENTARY.match(text, line.start, line.end) or NEXT_QUESTION.match(text, line.start, line.end):
        return True
    return bool(_question(text, line) or _answer(text, line) or _parties(text, line, cast) or notice(text, line.start, line.end))


def _stops(text: str, lines: list[Line], n: int, cast: Cast) -> bool:
    line = lines[n]
    words = text[line.start : line.end]
    if words.isupper() and len(words) > 5 and len(words.split()) < 9:
        return True
    if (
        _label(text, lines, n, cast)
        or _END.match(text, line.start)
        or line.kind == "heading"
        or OTHER_LABEL.match(text, line.start, line.end)
    ):
        return True
    if _NUMBERED_HEAD.fullmatch(words) or _PARAGRAPH.match(words) or goes_on(text, line):
        return True
    if n + 1 < len(lines) and heads(text, line) and _question(text, lines[n + 1]) or asks_over_label(text, lines, n, cast):
        return True
    subject = cast.at(text, line.start, line.end)
    if subject is not None and (_ANNOUNCED.match(text, subject.end, line.end) or _ASKS.match(text, subject.end, line.end)):
        return True
    if subject is not None and not subject.pronoun and acts(text, line, subject):
        return True  # a sentence about somebody: the reply is over
    return speaker_heading(text, line, cast) is not None


def _question(text: str, line: Line) -> "re.Match[str] | None":
    match = _QUESTION.match(text, line.start, line.end)
    if match is None or _ANSWERED_AFTER.search(text, line.start, line.end) or _QUARTER.match(text, line.start, line.end):
        return None
    # "Question Time", "Question 3 was withdrawn" and prose that begins with the word are no labels
    return None if match["text"] and not re.search(r"[:.)–-]\s*$|\bQ\d?[,;]\s*$", text[line.start : match.start("text")]) else match


def _answer(text: str, line: Line) -> "re.Match[str] | None":
    return _ANSWER.match(text[: line.end], line.start)


def find(text: str, lines: list[Line], cast: Cast, title: tuple[int, int]) -> dict[int, Block]:
    """The labelled questions and answers of a section, by the index of the line where each label stands.

    ``title`` is where the title of the agenda item stands: it may name who asks ("Question submitted by Councillor Hale").
    """
    blocks: dict[int, Block] = {}
    n, asked = 0, False
    to: Speaker | None = None  # whom the question addresses
    label: Speaker | None = None  # whom the last label of an answer names
    called = caller(text, Line(*title), cast) or heads_questions(text, Line(*title), cast)  # who stands as a heading over questions
    while n < len(lines):
        line = lines[n]
        quoted = n + 1 < len(lines) and bool(_QUOTE.match(text, lines[n + 1].start))
        called = caller(text, line, cast) or heads_questions(text, line, cast) or introduces(text, lines, n, cast) or called
        here: list[Block] = []
        if sent_in := given(text, lines, n, cast, title, called):
            paragraph = not _QUOTE.match(text, sent_in[0])
            start, end, last = _extent(text, lines, n, sent_in[0], cast, quoted_only=paragraph)
            here = _with_answer(text, lines, Block("ask", start, end, n, last, sent_in[1]), cast)
            here += _reply_below(text, lines, last + 1, cast) if len(here) == 1 else []
        elif (between := _parties(text, line, cast)) and (quoted or asks_below(text, lines, n)):
            to = _who(text, between, "to", line, cast)
            called = _who(text, between, "by", line, cast)
            here = _quoted_blocks(text, lines, n, called, to, cast, quoted=quoted)
        elif (sent := SUBMITTED.match(text, line.start, line.end)) and asks_below(text, lines, n):
            start, end, last = _extent(text, lines, n, line.end, cast, quoted_only=quoted)
            here = [Block("ask", start, end, n, last, _who(text, sent, "by", line, cast))]
        elif asks_below(text, lines, n) and (put := ASKED_THIS.match(text, line.start, line.end)):
            start, end, last = _extent(text, lines, n, line.end, cast, quoted_only=quoted)
            to = _who(text, put, "to", line, cast)
            here = [Block("ask", start, end, n, last, _who(text, put, "by", line, cast), to=to)]
        elif asked and (again := SUPPLEMENTARY.match(text, line.start, line.end)) and cast.at(text, again.end(), line.end) is None:
            start, end, last = _extent(text, lines, n, again.end(), cast)
            here = [Block("ask", start, end, n, last, None, follows=True)]
        elif (over := asks_over_label(text, lines, n, cast)) is not None and not _question(text, line):
            here = [Block("ask", line.start, line.end, n, n, over)]
        elif question := _question(text, line):
            here, to_now = _question_block(text, lines, n, question, cast, title)
            here = [
                replace(block, speaker=called) if block.act == "ask" and not (block.speaker or block.follows) else block for block in here
            ]
            to = to_now or (label if here and here[0].follows else None) or to
        elif (answer := _answer(text, line)) and (asked or not (answer["plain"] or answer["text"])):
            # behind a question in prose only a label that stands alone; the walk reads one before the words (``INLINE_ANSWER``)
            here = _answer_block(text, lines, n, answer, cast, to)
            label = _who(text, answer, "by", line, cast) or (here[0].speaker if here else None) or label
        elif (introduced := _INTRODUCED.search(text[line.start : line.end])) and (
            quoted
            and bool(asked or _asks_in(introduced) or introduced["r"])
            or introduced["a"]
            and asked
            or _asks_in(introduced)
            and asks_below(text, lines, n)
            and not is_bullet(text, lines[n + 1])
        ):
            start, end, last = _extent(text, lines, n, line.end, cast, quoted_only=quoted)
            act = "ask" if _asks_in(introduced) or introduced["r"] else "answer"
            if start < end and (act == "ask" or asked):
                here = [Block(act, start, end, n, last, introducer(text, line, cast))]
        elif quoted and caller(text, line, cast) and _PUTS.search(text, *_extent(text, lines, n, line.end, cast, quoted_only=True)[:2]):
            start, end, last = _extent(text, lines, n, line.end, cast, quoted_only=True)
            here = [Block("ask", start, end, n, last, called)]
        elif line.end - line.start < 150 and text[line.end - 1] in ":.–—-":
            here = _announced(text, lines, n, cast, quoted=quoted)
        blocks.update({block.line: block for block in here})
        asked = asked or any(block.act == "ask" for block in here)
        n = max((block.last for block in here), default=n) + 1
    blocks = with_answers_below(text, lines, blocks, cast, lambda n: _stops(text, lines, n, cast))
    return {n: one for n, one in blocks.items() if one.act == "ask" or not NOT_PUT.match(text, one.start, one.end)}


def _asks_in(introduced: "re.Match[str]") -> bool:
    """Whether the words that lead in say that a question follows."""
    return any(introduced[group] for group in ("q", "f", "of", "n", "own"))


def _with_answer(text: str, lines: list[Line], asked: Block, cast: Cast) -> list[Block]:
    """A question, and the answer below it where the label of the answer ends its last line: "… was last checked. REPLY:"."""
    if (told := told_behind_it(text, asked.start, asked.end, asked.last - asked.line, cast)) is not None:
        last = asked.line if told[3] else asked.last
        return [replace(asked, end=told[0], last=last), Block("answer", told[1], asked.end, asked.last, asked.last, told[2])]
    label = _LABEL_AT_END.search(text, asked.start, asked.end)
    if label is None or asked.last + 1 == len(lines):
        return [asked]
    start, end, last = _extent(text, lines, asked.last, asked.end, cast)
    return [replace(asked, end=label.start()), Block("answer", start, end, asked.last + 1, last, asked.to)]


def _states(text: str, line: Line, own: Speaker, end: int) -> bool:
    """Whether somebody only says something under the letter Q, which makes a question of it."""
    return _LETTER.match(text, line.start) is not None and not _ASKS.match(text, own.end, end) and text.find("?", own.end, end) < 0


def _reply_below(text: str, lines: list[Line], n: int, cast: Cast) -> list[Block]:
    """The reply without a label in the paragraphs below a question of which notice was given."""
    if n >= len(lines) or _QUOTE.match(text, lines[n].start) or is_bullet(text, lines[n]):
        return []
    line = lines[n]
    subject = cast.at(text, line.start, line.end)
    speaks = subject is not None and acts(text, line, subject)
    if subject is not None and (subject.pronoun or speaks and subject.role == MEMBER and not subject.answers):
        return []
    if not speaks and _stops(text, lines, n, cast):
        return []
    start, end, last = _extent(text, lines, n - 1, lines[n - 1].end, cast)
    return [Block("answer", start, until_member(text, start, end, cast), n, last, subject if speaks else None)]


def _announced(text: str, lines: list[Line], n: int, cast: Cast, *, quoted: bool) -> list[Block]:
    """What stands in lines of its own under "Councillor Hale asked:", "The Leader replied:"; a list of what was asked is read as a list.

    ``quoted`` says that it opens with quotation marks.
    """
    line = lines[n]
    if ANSWERS_BELOW.fullmatch(text, line.start, line.end) and n + 1 < len(lines) and is_bullet(text, lines[n + 1]):
        last = next((i - 1 for i in range(n + 1, len(lines)) if not is_bullet(text, lines[i])), len(lines) - 1)
        return [Block("answer", lines[n + 1].start, lines[last].end, n, last, None)]
    head = (_NUMBERED if quoted or asks_below(text, lines, n) else _PARAGRAPH_NUMBER).match(text, line.start, line.end)
    speaker = cast.at(text, head.end() if head else line.start, line.end)
    match = _ANNOUNCED.match(text, speaker.end, line.end) if speaker is not None and not speaker.pronoun else None
    if match is None and speaker is not None and (quoted or asks_below(text, lines, n) and not is_bullet(text, lines[n + 1])):
        match = _ASKED_WHOM.match(text, speaker.end, line.end)
    if match is None or n + 1 >= len(lines) or (match["ask"] and is_bullet(text, lines[n + 1])):
        return []
    start, end, last = _extent(text, lines, n, line.end, cast)
    whom = _who(text, match, "whom", line, cast) if match.re is _ASKED_WHOM else None
    return [Block("ask" if match["ask"] else "answer", start, end, n, last, speaker, to=whom)] if start < end else []


def _answer_block(text: str, lines: list[Line], n: int, match: "re.Match[str]", cast: Cast, to: Speaker | None) -> list[Block]:
    """What stands under "Answer:", up to where a member speaks, by whom the label names, else who begins it, else ``to``, whom the question
    addressed."""
    words = "plain" if match["plain"] else "text"
    whole = all_name(text, match.start(words), lines[n].end, cast) if match[words] else None
    start, end, last = _extent(text, lines, n, lines[n].end if whole else match.start(words), cast)
    if start >= end:
        return []
    end = until_member(text, start, end, cast)
    if match["plain"]:
        end = until_other(text, start, end, cast)
        apart = text[match.start("plain") - 2] in ",;)" or text.startswith("(", start)  # "A, (AP) –", not "A: AP: in part"
        if apart and (headed := letter_heads.answers(text, start, end, cast)) is not None:
            return [Block("answer", headed[0], end, n, last, headed[1])]
    who = _named(text, match, ("by", "role", "name"), lines[n], cast)
    by = whole or who or spoken(text, start, end, cast) or initialled(text, start, end, cast) or to or named_inside(text, start, end, cast)
    return [Block("answer", start, end, n, last, by)]


def _quoted_blocks(
    text: str, lines: list[Line], n: int, by: Speaker | None, to: Speaker | None, cast: Cast, *, quoted: bool
) -> list[Block]:
    """The question under "(1) Councillor Hale to the Leader", and the answer where a quoted one follows."""
    start, end, last = _extent(text, lines, n, lines[n].end, cast, quoted_only=quoted)
    blocks = [Block("ask", start, end, n, last, by, to=to)]
    if last + 1 < len(lines) and _QUOTE.match(text, lines[last + 1].start):
        start, end, after = _extent(text, lines, last, lines[last].end, cast, quoted_only=True)
        blocks.append(Block("answer", start, end, last + 1, after, to))
    return blocks


def _parties(text: str, line: Line, cast: Cast) -> "re.Match[str] | None":
    """ "(1) Councillor Hale to the Leader": who asks whom, and nothing else on the line."""
    match = _BETWEEN.match(text[: line.end], line.start)
    if match is None:
        return None
    asker = cast.at(text, match.start("by"), match.end("by"))
    return match if asker is not None and asker.end >= match.end("by") - 1 and cast.at(text, match.start("to"), match.end("to")) else None


def _question_block(
    text: str, lines: list[Line], n: int, match: "re.Match[str]", cast: Cast, title: tuple[int, int]
) -> tuple[list[Block], Speaker | None]:
    line, more = lines[n], match["supp"] or match["more"]
    sent_in = notice_within(text, match.start(), line.end)
    whole = all_name(text, match.start("text"), line.end, cast) if match["text"] and sent_in is None else None
    whole, put_to = (asks_whom(text, match.start("text"), line.end, cast) if match["text"] and sent_in is None else None) or (whole, None)
    words = sent_in if sent_in is not None else match.start("text") if match["text"] and whole is None else line.end
    told = addressed_below(text, lines, n, cast) if words == line.end else None
    start, end, last = _extent(text, lines, n + 1, lines[n + 1].end, cast) if told else _extent(text, lines, n, words, cast)
    headed = letter_heads.asks(text, start, end, cast) if _LETTER.match(text, line.start, line.end) and whole is None else None
    if headed is not None:
        block = Block("ask", headed[0], end, n, last, headed[1], False, headed[2])
        aloud = last > n and text[line.end - 1] == "?" and text.find("?", line.end, end) < 0
        if aloud and not (last + 1 < len(lines) and _answer(text, lines[last + 1])):
            below = Block("answer", lines[n + 1].start, end, n + 1, last, headed[2])
            return [replace(block, end=line.end, last=n), below], headed[2]
        return _with_answer(text, lines, block, cast), headed[2]
    speaker, to = whole or _named(text, match, ("by", "name"), line, cast), told or put_to or _who(text, match, "to", line, cast)
    if sent_in is not None:
        speaker = notifier(text, [Line(line.start, sent_in)], 1, cast, title)
    speaker = speaker or in_brackets(text, start, end, cast)
    if speaker is None and not more:
        speaker = notifier(text, [], 0, cast, title)
    if start >= end or WITHDRAWN.fullmatch(text, start, end):
        return [], to
    if not match["text"] and speaker is None and not more and "?" not in text[start:end]:
        return [], to
    follows = bool(more) and more.strip().lower() not in ("public", "written")
    if speaker is None:
        own = cast.at(text, start, end)
        if own is not None and own.role != BODY and (DASH.match(text, own.end) or _states(text, line, own, end)):
            speaker = own  # "Q: TK – are there figures?", "Q. A resident said that litter was a problem."
        elif own is None:
            speaker = asker_label(text, start, end)
        elif own.role != BODY:
            # "Supplementary question / Mr Hale asked whether …": an ordinary sentence under a label; the walk reads it
            return [], to
    return _with_answer(text, lines, Block("ask", start, end, n, last, speaker, follows, to), cast), to
