"""Sentences of minutes: abbreviations, initials, clause numbers and quoted speech do not end one where prose would have it so."""

import re
from collections.abc import Iterator
from functools import lru_cache

import numpy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.context import scene_of, shared, text_of
from pipeline.vocab import words

# A stop (with what closes after it), space, and something that can open a sentence.
_KEY = "minutebook.sentences"
_STOP = re.compile(
    r"""(?P<stop>[.!?…]+)(?P<close>["”’')\]]*)\s+"""
    r"""(?=["“‘'(\[]*(?:[A-Z0-9£€$•]|(?:[a-z]|[ivx]{2,5})\)\s|[ivx]{1,5}\.\s|[–—-]\s+["“(]?[A-Z0-9]))"""
)
# A name in brackets after a question belongs to it: "… in time? (Cllr Hale)"
_NAME_AFTER = re.compile(
    r"\([A-Z]{2,3}\)(?=\s+[A-Z])|\((?!Action|ACTION)[^().:]{3,50}(?:\.[^().:]{1,30})?\)"
    r"|[–—-]\s(?:Cllr|Councillor|Mrs?|Ms|Dr)\.?(?:\s[A-Z][\w’'-]*){1,3}(?:\.(?=\s)|[.;]?(?=\s*$))"  # "… in time? – Cllr Hale."
)
# “That the minutes be signed” Arising from them …: a motion ends with its quotation, stop or none
_MOTION_QUOTED = re.compile(
    r"\s*[“\"](?:That|THAT)\b[^“”\"]*[a-z][”\"](?=\s+(?:Arising|The|It|He|She|They|In|Cllrs?|Mr|Mrs|Ms|This|Following|There)\b)"
)
_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.)]+$")
_TO_LAST_WORD = re.compile(r".*[\s(“\"‘\[/]", re.DOTALL)
_WINDOW = 40  # characters before a stop; a label or a last word that is longer is none
_INITIAL = re.compile(r"(?:^|[.\s(/])[A-Z]$")
# "a plan B", "in block C": a thing, no name
_LETTERED = re.compile(
    r"\b(?:plan|option|block|part|appendix|annexe?|unit|phase|table|schedule|vitamin|band|group|site|zone|route|level|grade|class|category|hepatitis|team|house|room|section"
    r"|lot|scenario|model|type|tier|wing|ward|platform|junction)\s[A-Z]$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b[ap]\.?m$", re.IGNORECASE)
# "… at 7 p.m. Susan said that …", but not "at 7 p.m. Monday"
_SOMEBODY = re.compile(
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z]+(?:\s[A-Z][\w’'-]+){0,3}\s+"
    r"(?:(?!need|feed|seed)[a-z]{2,}ed|said|told|gave|spoke|is|was|were|will|would|has|had)\b"
)
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)")
_LETTERS = re.compile(r"[A-Z]{2,4}['’]?s?\s+[a-z]")  # somebody's initials, and what he or she does
_BY_LETTERS = re.compile(r"(?:\b[Bb]y|\band|/|&)\s?(?!(?:MRS?|MS|DR|ST|CR|CLR|NO|REV|HON)$)[A-Z]{2,3}$")
_NEXT_BEGINS = re.compile(r"[A-Z][a-z]+\s+[a-z]")
# "… would be put up in the shops It was agreed to meet in May": a note lost its stop
_LOST_STOP = re.compile(r"(?<=[a-z\d)])\s+(?=It\s+was\s+(?:then\s+|also\s+|\w+ly\s+)?(?:agreed|resolved|decided)\s+(?:that|to)\b)")
_SAID_NO = re.compile(
    r"\b(?:said|says|answered|replied|others?|answer|is|was|it|them|or|and|say|vote|voted)(?:\s+the\s+other)?,?\s+[“\"‘']?no$"
)
_CAPITALISED = re.compile(r"[“\"‘]?[A-Z][a-z]+")
_OPENERS = re.compile(
    r"[\"“‘(]*(?:The|It|He|She|They|This|That|There|In|A|An|Members?|Councillors?|Cllrs?|RESOLVED|Resolved|AGREED|Mr|Mrs|Ms|If|When|At|As)\b"
)


def _ends(text: str, start: int, at: int, following: int) -> bool:
    """Whether the stop at ``at`` ends the sentence that began at ``start``; the next word begins at ``following``."""
    before = text[max(start, at - _WINDOW) : at]  # the patterns look at the last word only
    if at - start < _WINDOW and _LABEL.fullmatch(text[start : at + 1].strip()):
        return False  # "1." or "(a)." at the head is a label, not a sentence
    cut = _TO_LAST_WORD.match(before)
    last = before[cut.end() :] if cut else before
    if last and text[at] == "." and text[at + 1 : at + 2] not in ("”", '"'):
        if last[-1] in "mM" and _CLOCK.search(before):
            return bool(_OPENERS.match(text, following) or _SOMEBODY.match(text, following))
        if _MONTH.fullmatch(last) and (_OPENERS.match(text, following) or _LETTERS.match(text, following)):
            return True  # "to the end of Jan. AB asked …"
        if (
            last.isupper()
            and len(last) > 1
            and (_LETTERS.match(text, following) or (_BY_LETTERS.search(before) and _NEXT_BEGINS.match(text, following)))
        ):
            return True  # "seconded by PP. AB would ask", "… by PP. Thought was given": initials, whatever else they could shorten
        if last.lower() in words("abbreviations"):
            # "no." at the end of a clause is rare; before a figure or a code it is always an abbreviation
            return last == "no" and _SAID_NO.search(before) is not None and _CAPITALISED.match(text, following) is not None
        if last[-1].isupper() and _INITIAL.search(before) and not _OPENERS.match(text, following):
            return _LETTERED.search(before) is not None
        if last.isdigit() and text[following].isdigit():
            return False  # "30. 7. 08"
    return True


@lru_cache(maxsize=4096)  # all components ask for the lines of the document that they work on
def split(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The sentences of ``text[start:end]``, one line of a source, as offsets without outer white space."""
    found = tuple(_sentences(text, start, end))
    return tuple(_at_lost_stops(text, found)) if text.find("It was ", start + 1, end) >= 0 else found


def _at_lost_stops(text: str, found: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    for start, end in found:
        for lost in _LOST_STOP.finditer(text, start, end):
            yield start, lost.start()
            start = lost.end()
        yield start, end


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    if quoted := _MOTION_QUOTED.match(text, start, end):
        yield begin, quoted.end()
        begin = end - len(text[quoted.end() : end].lstrip())
    for match in _STOP.finditer(text, begin, end):
        if match.start() < begin:
            continue
        if _ends(text, begin, match.start("stop"), match.end()):
            after = _NAME_AFTER.match(text, match.end(), end) if "?" in match["stop"] else None
            stop = after.end() if after else match.end("close")
            yield begin, stop
            begin = stop + len(text[stop:end]) - len(text[stop:end].lstrip()) if after else match.end()
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        yield begin, end


def leaves_quote_open(words: str) -> bool:
    """Whether quotation marks that these words open are not closed by their end."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def sentences_of(doc: Doc) -> dict[int, list[tuple[int, int]]]:
    """The sentences of each line of ``doc``, by the offset where the line begins. (``doc.sents`` costs time quadratic in the text.)"""
    known = shared(doc)
    if _KEY not in known:
        text = text_of(doc)
        known[_KEY] = {line.start: list(split(text, line.start, line.end)) for line in scene_of(doc).lines}
    found: dict[int, list[tuple[int, int]]] = known[_KEY]
    return found


@Language.factory("minutebook_sentences", assigns=["token.is_sent_start", "doc.sents"])
def create(nlp: Language, name: str) -> "Sentences":
    """The spaCy component; it sets ``token.is_sent_start``, so that ``doc.sents`` are the sentences of minutes."""
    return Sentences()


class Sentences:
    """Marks the first token of each sentence; every line begins one."""

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        first = [start for sentences in sentences_of(doc).values() for start, _ in sentences]
        marks = numpy.where(numpy.isin(doc.to_array("IDX"), first), 1, -1)
        marks[0] = 1
        # Token.is_sent_start looks through the whole text at each token; an array is set at once.
        return doc.from_array(["SENT_START"], marks.astype("uint64"))  # type: ignore[arg-type]
