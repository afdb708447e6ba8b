"""Who is to do it: split what is printed, know an owner when one stands before "to", find whom a pronoun stands for."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pipeline.extract.listed_names import partner_before, people_in, row_start
from pipeline.extract.note_titles import after_title
from pipeline.extract.speakers import BODY, MEMBER, PUBLIC, UNKNOWN, Cast, Speaker
from pipeline.extract.tasks import Section
from pipeline.extract.untold import own_voice, service, unlisted
from pipeline.patterns import PARTICLE
from pipeline.vocab import ordered, words

_SPLIT = re.compile(r"\s*(?:(?<!\bA)/|[;|+])\s*")  # "A/Head of Parks" is an acting head
JOIN = re.compile(r"\s*(?:,\s*and\s+|,\s*|\s+and\s+|\s*&\s*)")
_PLURAL = re.compile(r"^(?:the\s+)?(?:Councillors|Cllrs\.?|Clrs\.?|Crs\.?|Messrs\.?|Mesdames)\s+", re.IGNORECASE)
LETTERS = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,2}[a-z]?|[A-Z]{2,5}|[A-Z]{1,2}(?:Mc|Mac|O['’])[A-Z]")
_TITLED = re.compile(
    r"(?:the\s+)?(?:County\s+|District\s+|Borough\s+|Parish\s+|Town\s+)?(?:Councillor|Cllr|Clr|Cr|Mr|Mrs"
    rf"|Ms|Miss|Dr|Prof|Sir|Lady|Rev|PC|PCSO|Sgt|Insp\w*|(?:Police\s+|Fire\s+)?Chief|(?:City\s+|Town\s+)?(?:Administrator|Manager|Attorney)|Trustee|Supervisor)\b\.?\s+(?:{PARTICLE}\s+){{0,2}}[A-ZÀ-Þ][\w.’'-]*(?:\s+(?:(?:{PARTICLE}\s+)*[A-ZÀ-Þ][\w.’'-]*|\([^)]*\)))*"
)
_GENERAL = re.compile(
    r"(?:the\s+|an?\s+|all\s+|both\s+){0,2}(?-i:(?:[A-ZÀ-Þ][\w’'-]*\s+){0,4})(?:project\s+|policy\s+"
    r"|steering\s+)?(?:all|everyone|officers?|members?|councillors?|cllrs|staff|administration|secretariat|secretary|panel members"
    r"|committee members|board members"
    r"|democratic services|governance|(?:vice[\s-]?)?chair(?:man|person|woman)?|convener|mayor|leader"
    r"|clerk|deputy clerk|treasurer|rfo|caretaker|handyman|warden|groundsman"
    r"|lead|author|service|(?:[a-z]+\s+){0,2}team|working group|sub-?group|task group|cabinet member|portfolio holder"
    r"|commissioner)(?-i:\s+(?:for|of)\s+(?:the\s+)?[A-ZÀ-Þ][\w’'-]*(?:(?:\s+|,\s+|\s+and\s+|\s+of\s+|\s+for\s+"
    r"|\s*&\s*)[A-ZÀ-Þ][\w’'-]*)*)?",
    re.IGNORECASE,
)
NOMINATIVE = {"him": "he", "her": "she", "them": "they"}
_NOUN = {"he": re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Baroness|Chairwoman)\b"), "she": re.compile(r"\b(?:Mr|Sir|Lord|Chairman)\b")}
_OPENING = re.compile(
    r"(?:[,;:]\s+|(?<!\bCllr)(?<!\bMrs)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\b[A-Z])\.\s+|\band\s+|\bby\s+|\bto\s+which\s+|\bthat\s+|\bwhich\s+|\bbut\s+|\bwhile\s+|\s[-–—]\s*)(?=\S)"
)
_LABEL = re.compile(r"(?:[•·*–—-]\s*|\(?(?!(?:Mr|Mrs|Ms|Dr|Cr|Fr|Rev)\.\s)[a-zA-Z0-9]{1,3}[.)]\s+|\d+(?:\.\d+)*\s+)+")
OWNER_BRACKET = re.compile(r"\((?P<who>[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4})*)\)\.?(?:\s+[Ss]ee\s[^.]{3,30}\.)?$")
CLOSING_BRACKET = re.compile(
    r"(?<!\w)\((?:(?P<label>O(?:wner|WNER)s?|Lead(?:\s+[Oo]fficer)?|Responsible)\s*:\s*)?(?P<who>[^()]{3,60})\)\.?$"
)
_ONE_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+")  # "Tom, Jo and Ann": of those called by one name somebody is known
_NEAR = 20_000  # characters before and after in which the full name of an unlisted person is looked for
_SEVERAL = re.compile(r"\b(?:Officers|Councillors|Members|Residents|Directors|Managers|Trustees)\b")
# "Cllrs Hale and Poole": a title in the plural is of each
_SEVERAL_TITLED = re.compile(
    r"(?:Cllrs|Councillors|Councilors|Crs|Clrs|Messrs)\.?\s(?:[A-Z]\.?\s)?[A-ZÀ-Þ][\w’'-]+(?:,\s(?:[A-Z]\.?\s)?[A-ZÀ-Þ][\w’'-]+){0,5},?\s(?:and|&)\s"
    r"(?:[A-Z]\.?\s)?[A-ZÀ-Þ][\w’'-]+"
)
_VERB = re.compile(r",?\s+(?:who\s+)?(?:had|has|is|was|would|will|said|[a-z]+(?:ed|s))\b")
DOER = re.compile(
    r"^(?P<who>.{1,110}?)\s+(?:to|will|would|shall|agreed\s+to|undertook\s+to|(?:was|were)\s+asked\s+to|(?:was|were)\s+tasked\s+(?:with|to)"
    r"|is\s+to|are\s+to)\s+(?=[a-z])"
)
_CAPITALS = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s*(?:(?:of|for|and|the|&|-|–)\s+)*){1,8}")
_ROW = re.compile(r"[A-Z]{2,3}(?:(?:\s|,\s?|\s?&\s?|\sand\s)[A-Z]{2,3})+")
_KEYED = re.compile(r"\([A-Z]{2,3}\)$")  # "Fundraising (JR)": somebody's initials behind a service or a post
_FIRST_SAID = re.compile(r"(?P<who>[A-Z][a-zà-ÿ’'-]+)\s+(?:said|says|told|reported|explained|thought|added|agreed|promised)\b")
# "S. Nash, Roads Engineer stated that he would": an initial and a surname that no title goes before
_INITIAL_SAID = re.compile(
    r"(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})?(?=,?\s+(?:also\s+|then\s+)?(?:said|stated|advised|confirmed|agreed|reported|explained"
    r"|informed|assured|outlined|replied|responded|indicated|undertook|added)\b)"
)
_LETTERS_SAID = re.compile(
    r"[A-Z]{2,3}(?=\s+(?:said|stated|advised|confirmed|agreed|noted|reported|explained|suggested|asked"
    r"|offered|added|updated|responded|replied)\b)"
)
_SAID = re.compile(
    r"\s+(?:also\s+|then\s+|had\s+)?(?:said|stated|advised|confirmed|agreed|noted|reported|explained"
    r"|suggested|shared|added|replied|responded|indicated|promised|undertook|informed|told|assured|thanked|felt"
    r"|thought|was|did)\b"
)
# "Ann Bell, on behalf of the Chair, would write": whoever stands in the aside does nothing.
_ASIDE = re.compile(
    r",\s+(?:who|on\s+behalf\s+of|in\s+(?:consultation|liaison|conjunction|discussion|agreement)\s+with|(?:together|along|working)\s+with"
    r"|for|with|having|following|after|as|in\s+(?:his|her|their)\s+(?:capacity|role)\s+as)\s[^,;]{2,80},\s*(?:also\s+)?$"
)
# "The chair said she would …": a post in small letters that speaks
_SMALL_POST = re.compile(
    r"\W*(?P<who>[Tt]he\s+(?:vice[\s-]?)?(?:chair(?:man|person|woman)?|clerk|secretary|treasurer))\s+(?:said|says|reported|reports|explained|advised|agreed|added)\b"
)
_ADVERB = re.compile(r"\s(?:also|then|now|hopefully|kindly)\s+$")

_TITLE_WORD = re.compile(r"\b(?:The|the|Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Clerk|Chair)\b")
_MR = re.compile(r"\b(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b")
_LEAD_IN = re.compile(
    r"(?:In\s+(?:response|reply|answer|addition|conclusion)|Responding|However|Further|Finally|Also"
    r"|Therefore|As\s+a\s+result)[^,]{0,90},\s+"
)
# without a comma: "In response officers agreed to …"
_BARE_RESPONSE = re.compile(r"In\s+(?:response|reply|answer)\s+(?:to\s+(?:this|these|that|which|him|her|them)\s+)?(?=\S)")


@cache
def _role() -> "re.Pattern[str]":
    nouns = "|".join(
        re.escape(n) for n in sorted((*ordered("role_nouns"), *ordered("offices"), *ordered("answering_offices")), key=len, reverse=True)
    )
    return re.compile(rf"(?:the\s+)?(?:[A-ZÀ-Þ][\w’'-]*\s+(?:(?:and|of|&)\s+)?){{0,5}}?(?:{nouns})s?\b.*", re.IGNORECASE)


def _unwrapped(phrase: str) -> str:
    """The phrase without the signs and brackets around it; the bracket of a post, "Jo Bell (Head of Parks)", stays."""
    phrase = phrase.strip(" .,:;[]")
    return phrase if phrase.endswith(")") and "(" in phrase[1:] else phrase.strip(" .,:;()[]")


def is_owner(phrase: str, cast: Cast, *, loosely: bool = False) -> bool:
    """Whether a phrase, alone, names somebody who can be told to do a thing; ``loosely`` lets any two capitalised words be a name."""
    phrase = _unwrapped(phrase)
    if not phrase or len(phrase) > 90:
        return False
    if (
        LETTERS.fullmatch(phrase)
        or _GENERAL.fullmatch(phrase)
        or (_TITLED.fullmatch(phrase) and len(phrase.split()) < 6)
        or cast.named(phrase)
    ):
        return True
    speaker = cast.at(phrase, 0, len(phrase))
    if speaker is None or speaker.pronoun or speaker.end - speaker.start != len(phrase):
        return False
    return loosely or bool(speaker.person) or speaker.role != UNKNOWN


def are_owners(phrase: str, cast: Cast, *, loosely: bool = False) -> bool:
    """Whether every part of a printed list can be an owner; ``loosely`` takes any capitalised words for one, as a marker warrants."""
    parts = split_owners(phrase, cast)
    if _SEVERAL_TITLED.fullmatch(_unwrapped(phrase)):
        return True
    if len(parts) > 1 and all(map(_ONE_NAME.fullmatch, parts)) and any(map(cast.named, parts)):
        return True
    return bool(parts) and all(is_owner(p, cast) or (loosely and _CAPITALS.fullmatch(p + " ")) for p in parts)


def are_of_meeting(phrase: str, cast: Cast) -> bool:
    """Whether a printed list names owners who are people or offices, and neither the body nor the public."""
    if not are_owners(phrase, cast):
        return False
    speaker = cast.at(phrase, 0, len(phrase))
    return speaker is None or speaker.role not in (BODY, PUBLIC)


def _stands_alone(phrase: str, cast: Cast) -> bool:
    """Whether the part after "and" is a second owner and not the end of the first one's title ("Legal and Democratic Services")."""
    if phrase.lower().endswith((" services", "governance", "service", "team")) and not phrase.lower().startswith("the "):
        return False
    if LETTERS.fullmatch(phrase) or _GENERAL.fullmatch(phrase) or _TITLED.fullmatch(phrase) or cast.named(phrase):
        return True
    if _KEYED.search(phrase) or phrase in ("Party Leaders", "Group Leaders", "Ward Members"):
        return True
    return phrase.lower().startswith(("the ", "an ", "a ")) or bool(
        _role().match(phrase)
        and re.match(
            r"(?:the\s+)?(?:Head|Director|Assistant|Deputy|Chief|Chair|Clerk|Leader|Cabinet|Portfolio|Monitoring"
            r"|Section)\b",
            phrase,
        )
    )


def _one_title(left: str, joint: str, right: str, cast: Cast) -> bool:
    """Whether "and" stands inside one title: "the People and Change Lead", where neither part before it is anybody."""
    if joint.strip() != "and" or len(right.split()) < 2 or LETTERS.fullmatch(right) or _TITLED.fullmatch(right) or cast.named(right):
        return False
    small = left.lower().startswith("the ") and len(left.split()) < 4 and _GENERAL.fullmatch(right) is not None
    return small and not right.lower().startswith(("the ", "all ")) and not (_GENERAL.fullmatch(left) or _role().fullmatch(left))


def _of_body(post: str, letters: str, cast: Cast) -> bool:
    """Whether letters behind a comma are the body that the post before them belongs to: "Chief Executive, OPCC"."""
    if not letters.isupper() or not LETTERS.fullmatch(letters) or cast.is_initials(letters) or not _role().match(post):
        return False
    return len(letters) > 3 or letters in words("body_initials") or letters.endswith(("CC", "BC", "DC", "PCC", "CCG", "ICB", "NHS"))


def split_owners(phrase: str, cast: Cast) -> tuple[str, ...]:
    """The owners in a printed phrase: "KB/JK", "Cllrs Isaacs and Fowle", "Head of Legal and Democratic Services, Clerk"."""
    owners: list[str] = []
    for part in _SPLIT.split(phrase.strip(" @.,:;[]-–—")):
        part = re.sub(r"^(?:both|please|by)\s+|\s+please$", "", part.strip(" .,:;"), flags=re.IGNORECASE)
        plural = _PLURAL.match(part)
        if plural:
            owners += [p for p in JOIN.split(part[plural.end() :]) if p]
            continue
        if _ROW.fullmatch(part) and (cast.is_initials(part[:2]) or not part.startswith(("ED ", "AD ", "SD "))):  # "MW RD", "MW, RD & TK"
            owners += [p for p in re.split(r"[\s,&]+|\s+and\s+", part) if p != "and"]
            continue
        if people := people_in(part, cast):
            owners += people
            continue
        first_names = JOIN.split(part) if " " in part else []
        single = len(first_names) > 1 and all(map(_ONE_NAME.fullmatch, first_names))
        if single and ("," in part or any(map(cast.named, first_names))):
            owners += first_names
            continue
        pieces = [part]
        for match in JOIN.finditer(part):
            right = part[match.end() :].strip()
            head = JOIN.split(right)[0]
            if match.group().strip() == "," and _of_body(JOIN.split(part[: match.start()])[-1], head, cast):
                continue
            if _one_title(part[: match.start()], match.group(), head, cast):
                continue
            if _outside_brackets(part, match.start()) and (_stands_alone(head, cast) or _stands_alone(right, cast)):
                pieces[-1:] = [pieces[-1][: len(pieces[-1]) - len(part) + match.start()], right]
        owners += pieces
    return tuple(o for o in (o.strip(" .,:;") for o in owners) if o)


def _outside_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) == text.count(")", 0, at)


def subject_before(section: Section, start: int, at: int) -> Speaker | None:
    """The speaker phrase of the sentence from ``start`` that ends right before ``at``, the longest that fits."""
    text = section.text
    if adverb := _ADVERB.search(text, start, at):  # "He also will be writing"
        at = adverb.start() + 1
    aside = _ASIDE.search(text, start, at)
    if aside and aside.start() > start:
        before = subject_before(section, start, aside.start())
        if before:
            return before
    best: Speaker | None = None
    for begin in _openings(text, start, at):
        if at - begin > 130:
            continue
        speaker = section.cast.at(text, begin, at)
        if speaker and not text[speaker.end : at].strip(" ,()") and (best is None or speaker.start < best.start):
            best = speaker
    if best is None:
        tail = re.search(r"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)|\b[A-Z]{2,3})\s*$", text[start:at])
        if tail:
            best = section.cast.at(text, start + tail.start(), at) or own_voice(text, start + tail.start(), at)
            best = best or unlisted(text, start + tail.start(), at)
    best = best or _run_in(section, start, at) or _first_name(section, start, at) or service(section, start, at)
    return _with_partner(section, start, best) if best else None


def _run_in(section: Section, start: int, at: int) -> Speaker | None:
    """A subject that follows a heading or a note without a stop: "Playing field The Clerk agreed"."""
    text = section.text
    for match in reversed(list(_TITLE_WORD.finditer(text, max(start, at - 90), at))):
        speaker = section.cast.at(text, match.start(), at)
        if speaker and not text[speaker.end : at].strip(" ,()"):
            return speaker
    return None


def _with_partner(section: Section, start: int, second: Speaker) -> Speaker:
    """The subject with the one joined to it by "and": "The Chair and Vice-Chair"."""
    text = section.text
    slashed = re.search(r"(?<!\w)(?:[A-Z]{2,3}\s?/\s?)+$", text[start : second.start])
    if slashed and not second.pronoun:
        begin = start + slashed.start()
        return replace(second, start=begin, text=text[begin : second.end], plural=True)
    joined = re.search(r"\s+(?:and|&)\s+(?:the\s+)?$", text[start : second.start])
    if joined is None or second.pronoun:
        return second
    end = start + joined.start()
    for begin in (*_openings(text, start, end), *(title.start() for title in _MR.finditer(text, max(start, end - 50), end))):
        first = section.cast.at(text, begin, end)
        if first and first.end == end and not first.pronoun:
            begin = row_start(text, start, begin, section.cast)  # "Ann, Tom and Mary"
            return replace(second, start=begin, text=text[begin : second.end], plural=True)
    begin = partner_before(text, _after_label(text, start, end), end, second.text)
    return replace(second, start=begin, text=text[begin : second.end], plural=True) if begin < end else second


def _first_name(section: Section, start: int, at: int) -> Speaker | None:
    """The one person of the attendance whose first name stands alone before ``at``."""
    word = re.search(r"(?:^|[\s(])(?P<name>[A-Z][a-zà-ÿ]+)\s+$", section.text[start:at])
    if word is None or (
        start + word.start("name") > start and re.search(r"[A-ZÀ-Þ][\w.]*\s+$", section.text[start : start + word.start("name")])
    ):
        return None
    fits = {p.name for p in section.cast.people if p.name.split()[:1] == [word["name"]] and len(p.name.split()) > 1}
    opens = start + word.start("name") == _after_label(section.text, start, at)
    if not fits and opens and word["name"] not in words("not_names"):
        near = section.text[max(0, start - _NEAR) : start + _NEAR]
        fits = set(re.findall(rf"\b{word['name']}\s[A-Z][a-z]+\b", near))  # somebody who came without being listed
    if len(fits) != 1:
        return None
    begin = start + word.start("name")
    return Speaker(begin, begin + len(word["name"]), word["name"], "member", fits.pop())


def subject_of(section: Section, start: int, end: int) -> Speaker | None:
    """The speaker phrase that opens a sentence, after a lead-in such as "In response,"."""
    text = section.text
    if initial := _INITIAL_SAID.match(text, start, end):  # "S." is no label here
        return Speaker(start, initial.end(), initial.group(), UNKNOWN, initial.group())
    begin = _after_label(text, start, end)
    lead = _LEAD_IN.match(text, begin, end)
    begin = after_title(text, lead.end() if lead else begin, end)
    if known := section.cast.at(text, begin, end):
        return known
    letters = _LETTERS_SAID.match(text, begin, end)
    return Speaker(begin, letters.end(), letters.group(), UNKNOWN) if letters else None


def _after_label(text: str, start: int, end: int) -> int:
    label = _LABEL.match(text, start, end)
    return label.end() if label else start


def _openings(text: str, start: int, end: int) -> Iterator[int]:
    """Where a subject can begin: the sentence, after its label, and each clause."""
    yield (head := _after_label(text, start, end))
    if bare := _BARE_RESPONSE.match(text, head, end):
        yield bare.end()
    for match in _OPENING.finditer(text, start, end):
        yield match.end()


def _agrees(pronoun: str, speaker: Speaker) -> bool:
    clash = _NOUN.get(pronoun.lower())
    return not (clash and clash.search(speaker.text) and not re.search(r"\bMrs\b.*\bMr\b", speaker.text))


_ASKS = re.compile(
    r",?\s+(?:also\s+|then\s+|further\s+|next\s+|(?:went\s+on|continued|wished|wanted)\s+to\s+)*(?:ask|asks|asked|quer(?:y|ied)|enquired?|inquired?|questioned|wondered|know)\b"
)


def antecedent(section: Section, at: int, pronoun: str) -> str:
    """Whom a pronoun, or a missing subject, at ``at`` stands for, as printed; "" where nobody fits.

    The responder whose turn it is comes first, else the nearest person before it in the item who is no body and no member of the public.
    """
    turn = section.response_at(at)
    if turn and turn[2] and _agrees(pronoun, Speaker(0, 0, turn[2], "")):
        return turn[2]
    own = _own_subject(section, at)
    if own and _agrees(pronoun, own):
        return own.text
    plural = pronoun.lower() == "they"
    after = section.text[at : next((s.end for s in section.sentences if s.start <= at < s.end), at)]
    for number in range(len(section.sentences) - 1, -1, -1):
        sentence = section.sentences[number]
        if sentence.start >= at or section.sentences[number].line < _line_of(section, at) - 8:
            continue
        found = _people_in(section, sentence.start, min(sentence.end, at))
        for speaker in reversed(found):
            if speaker.pronoun or speaker.role in (BODY, PUBLIC) or not _agrees(pronoun, speaker):
                continue
            if not plural and _SEVERAL.search(speaker.text):
                continue
            if _only_named(section, speaker, sentence.start) or speaker.text in after:  # "He offered Mr Bell a talk": another
                continue
            if turn and _ASKS.match(section.text, speaker.end, sentence.end):
                continue  # who asked does not answer
            if plural or not speaker.plural:
                return speaker.text
    return ""


def _only_named(section: Section, speaker: Speaker, start: int) -> bool:
    """Whether capitalised words that nobody present bears stand inside a sentence without a verb: a place, most often."""
    known = speaker.person or speaker.role != UNKNOWN or _TITLED.match(speaker.text) or LETTERS.fullmatch(speaker.text)
    return not known and speaker.start > _after_label(section.text, start, speaker.start) and not _VERB.match(section.text, speaker.end)


def _own_subject(section: Section, at: int) -> Speaker | None:
    """The person who is the subject of the sentence around ``at``: "TK agreed she would …"."""
    start = max((s.start for s in section.sentences if s.start <= at), default=at)
    if start == at:
        return None
    if small := _SMALL_POST.match(section.text, start, at):
        return Speaker(small.start("who"), small.end("who"), small["who"], MEMBER)
    first = _FIRST_SAID.match(section.text, start, at)
    if first and section.cast.named(first["who"]):
        return Speaker(start, first.end("who"), first["who"], UNKNOWN, first["who"])
    said = [p for p in _people_in(section, start, at) if _SAID.match(section.text, p.end, at)]
    subject = said[-1] if said else subject_of(section, start, at)
    return subject if subject and not subject.pronoun and subject.role not in (BODY, PUBLIC) else None


def _line_of(section: Section, at: int) -> int:
    return max((s.line for s in section.sentences if s.start <= at), default=0)


def _people_in(section: Section, start: int, end: int) -> list[Speaker]:
    """The speaker phrases of a stretch that are followed by a verb, or open it."""
    found: list[Speaker] = []
    for begin in _openings(section.text, start, end):
        if section.text[begin : begin + 1].isupper() or section.text.startswith("the ", begin):
            speaker = section.cast.at(section.text, begin, end)
            # in apposition, or the end of its title
            inside = bool(found) and (begin < found[-1].end or section.text[found[-1].end : begin].strip() == ",")
            if speaker and not inside:
                found.append(speaker)
    return found
