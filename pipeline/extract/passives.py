"""Papers, messages and visits that are to be sent, made or arranged: "a note would be circulated to Members"."""

import re

from pipeline.extract.owners import split_owners, subject_of
from pipeline.extract.speakers import BODY
from pipeline.extract.tasks import Hit, Section, Sentence, Task, words_between
from pipeline.extract.undertakings import ADDRESSEE, ASKED, RETOLD, last_word

_FORUM = re.compile(
    r"\b(?:to|at|before|by)\s+(?:the\s+|a\s+|this\s+|an?other\s+)?(?:next\s+|future\s+|following\s+"
    r"|later\s+)?(?:\w+\s+){0,3}(?:Committee|Panel|Board|Commission|Forum|Group|Members|Councillors|members"
    r"|councillors|meeting|agenda|session)\b"
)
_PAPERS = re.compile(
    r"\b(?:graph|chart|photograph|note|briefing|report|response|reply|answer|information|figures?|details?"
    r"|cop(?:y|ies)|list|paper|update|data|breakdown|slides|presentation|letter|email|link|document|minutes|map"
    r"|table|statistics"
    r"|analysis|plan|guide|schedule|timetable|notices?|survey|results|guidance|feedback|minute|comments"
    r"|concerns|suggestion|request|query)s?\b",
    re.IGNORECASE,
)
_MEETINGS = re.compile(
    r"\b(?:visit|session|meeting|workshop|training|briefing|seminar|tour|walkabout|event|discussion"
    r"|date)s?\b",
    re.IGNORECASE,
)


def passive(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "A note would be circulated to Members": nobody is named, but papers, messages and visits are what meetings order."""
    text, sentence = section.text, section.sentences[number]
    before = text[sentence.start : hit.start]
    if "should" in text[hit.start : hit.end].lower():
        return None
    if re.search(r"^\s+(?:at\s+this\s+(?:point|stage)|first|next)\b", text[hit.end : hit.end + 25]) or RETOLD.search(before):
        return None
    if (
        re.search(r"\b(?:had|not|if|If|whether|which|once|when)\b[^,;]*$", before)
        or ASKED.search(before)
        or text[hit.start : hit.start + 5].lower() == "could"
    ):
        return None
    if not _ordered(text, sentence, hit, before):
        return None
    by = re.compile(r"\s+(?:\w+\s+)?by\s+").match(text, hit.end, sentence.end)
    doer = section.cast.at(text, by.end(), sentence.end) if by else None
    owners = split_owners(doer.text, section.cast) if doer and not doer.pronoun and doer.role != BODY else ()
    if not owners:
        speaker = subject_of(section, sentence.start, hit.start)
        if (
            speaker
            and speaker.answers
            and not speaker.pronoun
            and re.search(r"\b(?:confirmed|advised|said|stated|explained|agreed|responded|replied|added|indicated|noted)\b", before)
        ):
            owners = split_owners(speaker.text, section.cast)
    joined = list(re.finditer(r"[,;]\s+(?:and|but)\s+(?:that\s+)?|\band\s+that\s+", before))
    start = sentence.start + joined[-1].end() if joined else sentence.start
    if words_between(text, start, sentence.end) >= 0.5 * words_between(text, sentence.start, sentence.end):
        start = sentence.start
    return Task(start, sentence.end, hit.rule, "undertaking", owners, number)


def _ordered(text: str, sentence: Sentence, hit: Hit, before: str) -> bool:
    """Whether this participle with this subject and object is something that a meeting orders."""
    done = last_word(text, hit)
    rest = text[hit.end : sentence.end]
    clause = re.split(r"[,;]|\bthat\b|\band\b", before)[-1]
    paper = bool(_PAPERS.search(clause)) or bool(re.fullmatch(r"\s*(?:it|this|these|they|that)\s*", clause, re.IGNORECASE))
    if done == "held" and re.search(r"\bmeetings?\s+$", before):
        return False
    if re.search(r"\bagreed\s+that\b", before) and "should" not in text[hit.start : hit.end].lower():
        return True
    if done in ("circulated", "distributed", "emailed", "e-mailed", "forwarded"):
        return paper or bool(ADDRESSEE.search(rest))
    if done in ("sent", "provided", "shared", "supplied") and re.search(
        r"\b(?:[Ww]ritten|[Bb]riefing|[Cc]op(?:y|ies)|[Ll]ink|[Ss]lides)\b", clause
    ):
        return True
    if done in ("sent", "provided", "shared", "supplied", "given", "issued"):
        return paper and bool(ADDRESSEE.search(rest) or re.search(r"\b(?:to|with)\s+[A-Z]|^\s+(?:round|out)\b", rest))
    if done in ("reported", "brought", "fed", "submitted", "presented", "taken"):
        return bool(_FORUM.search(rest)) or (done == "fed" and "back" in rest[:20])
    if done in ("added", "included", "placed", "put"):
        return bool(
            re.search(
                r"\b(?:agenda|work\s+(?:programme|plan)|forward\s+plan|action\s+(?:log|list)|next\s+report"
                r"|future\s+reports?|website|newsletter)\b",
                rest,
            )
        )
    if done in ("arranged", "organised", "organized", "convened", "scheduled", "held"):
        formal = re.search(
            r"\bnext\s+meeting\b|\b[Aa]nnual\b|\bAGM\b|\bmeetings?\b" if done == "held" else r"\bnext\s+meeting\b|\bannual\b", before
        )
        return bool(_MEETINGS.search(clause)) and not formal
    if done in ("contacted", "written", "invited", "asked", "informed", "notified"):
        return bool(
            re.search(r"\b(?:officers?|residents?|owner|company|contractor|Council|Department|Minister|representative)s?\b", clause)
        ) and bool(re.search(r"\bto\b", rest))
    return False
