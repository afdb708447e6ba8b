"""Tell the title of an agenda item from a sentence, and find where a title ends whose text runs on in the same line."""

import re
from functools import cache, lru_cache

from pipeline.segment import title_words
from pipeline.segment.glued import glued_at
from pipeline.segment.rows import is_caps
from pipeline.segment.timed import without_time
from pipeline.segment.wording import PURPOSE_INSIDE, is_purpose
from pipeline.vocab import ordered

_WORDS = re.compile(r"[\w’'&/-]+")
# Verbs in small letters, which are searched for in small letters.
_FINITE = re.compile(
    r"""\b(?:was|were|had|has|have|is|are|am|will|would|could|should|did|does|do|
    asked|said|says|advised|stated|explained|thanked|welcomed|opened|informed|reminded|requested|queried|raised|gave|made|took|put|
    considered|discussed|confirmed|agreed|noted|reported|declared|introduced|presented|outlined|proposed|moved|resolved|
    felt|thought|sought|[ei]nquired|wondered|spoke|commented|highlighted|attended|expressed|submitted|indicated|suggested|led|
    shared|provided|continues|remains|went|came)\b""",
    re.X,
)
_SURE_FINITE = re.compile(
    r"\b(?:was|were|had|has been|have been|would|said|asked|advised|stated|explained|thanked|welcomed|informed|reminded"
    r"|noted that|reported that"
    r"|is|are|has|have|will|should|could|did|must|shall)\b"
)
_MAY = re.compile(r"\bmay\b")  # "May" is the month
_SENTENCE_START = re.compile(
    r"""(?:The|A|An|It|There|This|These|That|Cllrs?\.?|Clrs?\.?|Crs?\.?|Councillors?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Members?|Officers?|Apolog(?:y|ies)|
    No|None|Nil|RESOLVED|Resolved|AGREED|Agreed|NOTED|Noted|Proposed|All|Following|In|Having|Consideration|As|On|At|After|Before|With|He|She|They|We|Not|
    Standing|Subject|Due|Since|Concern|Discussion|Further|Clerk|Chair(?:man|person|woman)?|Received|Nothing|Copies|Letters?|Minutes|I|Both|Two|Three|One|
    Several|Some|[A-Z]{2,3}(?=\s(?:[a-z]+ed|said|gave|had|was|took|to)\b))\b""",
    re.X,
)
# "PM runs through the report. …", "RH and CN give a talk. …": notes that tell in the present who did what.
_INITIALS_DO = re.compile(
    r"[A-Z]{2,3}(?:(?:,\s|\s?[/&]\s?|\sand\s)[A-Z]{2,3})*\s(?:[a-z]+ed|[a-z]{2,}s|said|gave|give|had|was|were|took|will|has|have)\b[^.]*\.(?=\s|$)"
)
_SENTENCES = re.compile(r"(?:\S+\s+){4,60}?\S*[a-z]{3}\.\s+[A-Z]")  # one, and another after it
# "Report from Ward Councillor" before "Cllr Hale was present.": the post closes the title
_TITLE_GOES_ON = re.compile(
    r"(?:Councillors?|Members?|Officers?)\s+to\s+[a-z]|(?:Discussion|Consideration|Letters?|Concerns?)[.:]\s|(?:Councillors?|Members?|Officers?|Chair(?:man)?|Clerk)\s+(?:Cllrs?\.?|Councillors?|Mrs?\.?|Ms|Dr|The|There|It|No|This|Members|In|Apologies)\s"
)
# "Upon the proposition of A, seconded by B, it was resolved …": opens the minute behind its title.
_MOTION_START = re.compile(r"(?:Up)?[Oo]n\s+(?:the\s+|a\s+)?(?:motion|proposal|proposition)\s+(?:of|by|from)\b|There\s+being\s+no\b")
_BAD_START = re.compile(
    rf"""(?:that|resolved|agreed|noted|recommended|(?:the\s+)?(?:(?:parish|town|community|sub)[\s-])?
    (?:committee|panel|board|council|cabinet|chair(?:man|person|woman)?|members?|mayor|leader|meeting|group|forum|commission|authority|executive|clerk|directors?|officers?)
    \s+(?!of\b|{title_words.OWNED})(?-i:(?!and\b)[a-z]+(?:ed|s|d)|gave|took|met|drew|led|made|held|had|went)\b|it\s|there\s+(?:was|were|is|are|being)|this\s|these\s|in\s+(?:response|reply|answer)\b|he\s|she\s|they\s|we\s|
    proposed(?:\s+by|:)|following\s+(?:the|a|an|this)\s|seconded|second\s*:|respectfully\s+submitted|moved|for:|against:|councillors?\s+[A-Z]|cllrs?\.?\s+[A-Z]|
    action\b(?!\s+(?:log|plan|point|tracker|sheet|review|agenda\b|items?\s+(?:review|update)))|members?\s+(?:were|had|noted|asked|discussed|agreed)|yes\b|no\b(?!\.)|[a-z]\)|\((?!ADDED\)))""",
    re.X | re.I,
)
# The words that lead in a decision, whatever their print, head its clauses and no item.
_LEAD_IN = re.compile(
    r"(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|recommended|noted|decided)(?:\s+(?:unanimously|that|to))*\W*", re.I
)
_INFINITIVE = re.compile(
    r"to\s+(?:receive|note|consider|approve|agree|discuss|confirm|adopt|elect|appoint|review|plan|resolve|accept|sign|hear|record)\b", re.I
)
_FURNITURE_TAIL = re.compile(r"[\s,.]*(?:pdf icon\s+)?PDF\s+\d+(?:\.\d+)?\s?[KM]B\b.*$|\s*\[?PDF\]?$|\s*\.{4,}\s*\d*\s*$", re.I | re.S)
_TRAILING = re.compile(r"[\s:;–—-]+$")
_CAPS_RUN = re.compile(r"(?:[^a-z]*[A-Z][A-Z’'‘&/.,:;()\d\-–—]*[\s]+)+")
# "DECLARATIONS OF INTEREST (for items on this agenda) – issue of dispensations", "NOTICE BOARDS – update on options": what the item is for
_FOR = (
    r"(?:updates?|issues?|reviews?|requests?|options?|proposals?|progress"
    r"|discussion|consideration|quotes|quotations|prices|responses?|replacement|purchase|letting|election|appointment|approval|adoption|report"
    r"|feedback|arrangements|dates?|plans?|costs?|next\s+steps|dispensations?)\b"
)
_GOES_ON = re.compile(rf"\s*(?:\([^()]{{3,60}}\)\s*)?[–—-]\s*(?:{title_words.AIM}|(?:an?\s+|the\s+)?(?:[a-z]+\s+)?{_FOR})[^.;:]{{0,80}}$")
_OPENER = r"\s+(?:The|There|It|None|Nil|No|Noted|Agreed|Resolved|RESOLVED|Cllrs?|Councillors?|Members|Mrs?|Ms)\b"
_GOES_ON_TO = re.compile(  # and the minute behind that in the same line
    rf"\s*(?:\([^()]{{3,60}}\)\s*)?[–—-]\s*(?:(?:an?|the)\s+)?(?i:{_FOR})(?:(?!{_OPENER})\s+[\w’'-]+){{0,6}}(?={_OPENER})"
)
_DONE = re.compile(r"\b(?:given|circulated|approved|agreed|noted|signed|awaited|needed|heard|sent)\b")
# "APOLOGIES – were received from Mr Hale.": the title is the subject of the minute behind its dash
_ITS_VERB = re.compile(r"\s*(?:[–—:]|\s-)\s+(?:was|were|had\s+been|has\s+been|have\s+been|having\s+been)\s+[a-z]")
_YEAR = re.compile(r"(?:19|20)\d\d\b\s*")  # "MINUTES OF 6 MAY 2025 – agreed": no capital ends the title
_SEPARATOR = re.compile(r"\s*(?:[:;]|\.(?=\s)(?!\s[–—-]\s))\s+|\s+[–—-]{1,2}\s+|[–—](?=[A-Z])|:-\s*|\s{3,}|\s+[•▪●]\s+")
_COLON = re.compile(r":\s+(?=[A-Z])")
_CIRCULATED = re.compile(r"Circulated,\s")  # opens the minute: "Disposal of Land Circulated, report of …"
# "Planning 24/00112/F Mill Lane": the first of a list
_APPLICATION = re.compile(r"\s*[:–—-]?\s+(?=\d{2,4}/\d{3,6}(?:/?[A-Z]{1,4})?\s+[A-Z])")
_NOTHING = ("none", "nil", "n/a", "no ", "circulated")
_SUM_BEHIND = re.compile(r":\s+(?=[^:]*£\d)")  # "Payments: Dale Mowing Ltd. £40.00 - …": the first of a list
# "to dispose of 0.04 hectares" counts no part
_PART = re.compile(r"(?<!\bof)(?<!\bby)(?<!\bto)(?<!\bfrom)\s*[:.]?\s(?=\(?(?:a|i|1)[).]\s|[1-9]\d?\.\d{1,2}\.?\s)")
_ASIDE = re.compile(r"\s\((?=[a-z]+(?:\s[^\s()]+){5,}\)?)")
_ANSWERED = re.compile(r"[:.;–-]\s+(?:None|Nil|Noted|As\s+above|No\s|Not\s|(?:Please\s+)?[Ss]ee\s)|\s[•▪●]\s")
# "Minutes of 9th May: approved and signed (prop SP, sec LM).": the decision is in the line of its title.
_DECISIONS = ("approved", "agreed", "accepted", "confirmed", "adopted", "signed", "noted", "deferred", "postponed", "refused")
_DECIDED_HERE = re.compile(
    rf"(?:\s*[:;]|\s+[–—-]|\.(?=\s+[A-Z]))\s+(?=(?i:were\s+|was\s+)?(?i:{'|'.join(_DECISIONS)})"
    r"(?:\W*$|\s*[.,;(]|\s+(?:and\s+\w+ed|as\s+an?|as\s+correct|to|until|unanimously|by)\b))"
)
# "6. Planning. 24/0112, rear extension": what every agenda has, and a full stop behind it; "5 Correspondence • Thanks …"
_STOPPED = re.compile(r"(?P<title>[A-Z][^.:;?!•▪●\n]{2,60}?[a-z]{2})(?:\.\s+|(?P<list>\s+[•▪●]\s*))(?=\S)")
# "8. Could the square be lit? Cllr Hale had heard …": a question for a title
_ASKS = re.compile(r"[A-Z][^.:;?!\n]{6,80}\?\s+(?=[A-Z])")
_NAMED = re.compile(r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b\.?\s+[A-Z]")
_DONE_IN = re.compile(
    r"\s(?:(?:of|from|for|in|on)\s[^.;]{2,50}\s)?(?:approved|agreed|accepted|adopted|confirmed|signed|noted|received|declared|deferred)\b"
)
_STOPS = re.compile(r"[a-z)]\.\s+[A-Z]")
_OF_PAPER = re.compile(r"\b(?:Section|Part|Phase|Stage|Schedule|Annex|Form|Quarter)\s+\w{1,3}$")  # before its "Report"
_KEPT = 4096  # texts whose answers are remembered: the steps of segmentation ask the same of every line
_SMALL = frozenset({"a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with"})
_UNFINISHED = _SMALL | {"vice", "deputy", "acting", "interim", "assistant"}  # no title ends so


@cache
def _known() -> re.Pattern[str]:
    """The words with which agenda items begin everywhere, in small letters."""
    phrases = sorted(ordered("agenda-titles"), key=len, reverse=True)
    return re.compile(
        r"(?:the\s+|to\s+\w+\s+(?:the\s+|any\s+)?|any\s+|council\s+)?(?:" + "|".join(map(re.escape, phrases)) + r")(?:s\b|\b|\w)"
    )


@lru_cache(_KEPT)
def is_known(title: str) -> bool:
    """Whether ``title`` begins as agenda items begin everywhere ("Apologies", "Minutes of", "Any other business")."""
    return bool(_known().match(title.strip().lower()) or title_words.DATED_MINUTES.match(title))


def visible(text: str) -> str:
    """``text`` without what is printed behind a title and is not of it: link words of web pages (``pdf icon PDF 98 KB``), the dots and page
    of a list of contents, when the item was heard."""
    return without_time(_FURNITURE_TAIL.sub("", text) if "PDF" in text or "...." in text else text)


def _title_case(words: list[str]) -> bool:
    big = [w for w in words if w.lower() not in _SMALL and w[0].isalpha()]
    return len(big) >= 2 and sum(w[0].isupper() for w in big) >= 0.7 * len(big)


def _sure_verb(text: str) -> int:
    """Where the first verb stands that only sentences have; the length of the text where there is none."""
    sure, may = _SURE_FINITE.search(text.lower()), _MAY.search(text) if "may" in text else None
    return min((found.start() for found in (sure, may) if found), default=len(text))


def _finite(text: str, begin: int = 0) -> bool:
    """Whether a verb such as sentences have stands behind ``begin``, be it one that titles have too."""
    return _FINITE.search(text.lower(), begin) is not None


@lru_cache(_KEPT)
def has_verb(text: str) -> bool:
    """Whether ``text`` holds a verb such as sentences of minutes have; capitals may be a heading that quotes one."""
    return _sure_verb(text) < len(text) and not title_words.all_titled(text)


@lru_cache(_KEPT)
def weight(title: str) -> float:
    """How much ``title`` looks like an item's title rather than a sentence or a list entry: above 0 it may be one, above 2 it surely is."""
    text = title.strip()
    words = _WORDS.findall(text)
    if not words or not any(c.isalpha() for c in text) or _LEAD_IN.fullmatch(text):
        return -5.0
    total, caps = 0.0, is_caps(text)
    total += 1.6 if caps else 0.8 if _title_case(words) else 0.0
    total += 1.8 if is_known(text) else 0.0
    total += 0.6 if len(words) <= 12 else -0.3 if len(words) <= 25 else -1.5 if len(words) <= 40 else -3.0
    if _INFINITIVE.match(text):
        total += 1.0
    elif has_verb(text) and not caps:
        total -= 2.0
    elif len(words) > 7 and _finite(text) and not caps and not _title_case(words):
        total -= 1.2
    if text[-1] in ".;?," and not (text[-1] == "." and len(words) <= 4 and not _finite(text)):
        total -= 1.2 if len(words) <= 8 or caps else 2.0
    if _BAD_START.match(text) and not caps:
        total -= 2.0
    if text[0].islower() and not text.startswith("e-"):
        total -= 1.5
    return total


def _sentence(text: str) -> bool:
    """Whether ``text`` begins as a sentence does and has a verb near."""
    head = " ".join(text.split()[:16])
    before = _COLON.split(text, maxsplit=1)[0]  # "Highways Act 1980, s. 41: There was no news": the sentence begins behind the colon
    return bool(_SENTENCE_START.match(text) and (_finite(head) or len(head.split()) <= 6)) or bool(
        text[:1].isupper() and has_verb(" ".join(before.split()[:9]))
    )


def _good_title(text: str) -> bool:
    words = text.split()
    if words[:1] and words[0].lower() in ("neither", "both", "either"):  # "Neither the Chair nor the Clerk had …"
        return False
    return 1 <= len(words) <= 30 and not (has_verb(text) and not is_caps(text)) and any(c.isalpha() for c in text)


def _caps_cut(text: str) -> int | None:
    run = _CAPS_RUN.match((text := title_words.with_capital_days(text))[:300])
    more = (_YEAR.match(text, run.end()) or title_words.FOR_WHAT.match(text, run.end())) if run else None
    end = more.end() if more else run.end() if run else 0
    if run and _GOES_ON.match(text, end - 1) and not (_finite(text, end) or _DONE.search(text, end)):
        return None
    further = _GOES_ON_TO.match(text, end - 1) if run and not is_caps(text[:80]) else None
    if further:
        return further.end()
    if not run or is_caps(text) or title_words.BUSINESS.match(text) or re.match(r"\s*\([^()]{3,60}\)\s*$", text[run.end() - 1 :]):
        return None
    head = _TRAILING.sub("", text[:end])
    last = head.rsplit(None, 1)
    if len(last) == 2 and last[1] in ("A", "I"):
        head = _TRAILING.sub("", last[0])
        end = len(head)
    if re.search(r"\w\w\.$", head):
        head = head[:-1]
    told = len(text) - end > 12 or title_words.NOTHING_TOLD.match(text, end)
    return len(head) if sum(c.isupper() for c in head) >= 3 and told else None


def _done_in(text: str, cut: int) -> bool:
    """Whether small letters behind a known title in capitals tell what was done, "MINUTES of 12 June approved, Mr Hale abstaining", or is
    to be: "MINUTES. Consider approval of …"."""
    return is_known(text[:cut]) and (_DONE_IN.match(text, cut) or title_words.ENACTS.match(text, cut)) is not None


def _told_behind(dash: str, text: str) -> bool:
    """Whether sentences of the minute stand behind a dash in the line of its title."""
    return dash.startswith(" ") and _SENTENCES.match(text) is not None and not is_purpose(text)


def _tells(text: str, mark: re.Match[str], right: str) -> bool:
    """Whether ``right``, behind ``mark``, begins as what was said or done does."""
    begin = mark.start()
    told = _ITS_VERB.match(text, begin) or title_words.DOES.match(text, begin) or _INITIALS_DO.match(right)
    return _sentence(right) or told is not None


def _separator_cut(text: str) -> int | None:
    for match in _SEPARATOR.finditer(text[:220]):
        left, right = text[: match.start()], text[match.end() :]
        if title_words.BARE_INFINITIVE.fullmatch(left) or (match[0][0] == " " and title_words.PLACED.match(right) and not is_known(left)):
            continue
        told = len(right.split()) > 25 or match[0].endswith("  ") and right.rstrip()[-1:] in ".?!"
        small = match[0].startswith(":") and has_verb(right) and title_words.tells_small(left, right)
        if ":" in match[0] and (len(left.split()) >= 4 and told or small and weight(left) > 0) and _good_title(left):
            return match.start()
        if (
            _good_title(left)
            and weight(left) > 0
            and (_tells(text, match, right) or _told_behind(match[0], right))
            and len(left) > 2
            and not title_words.NAME_HALVED.search(left)
        ):
            dash = match[0].strip(" ") in ("–", "—", "-")
            if dash and (years := title_words.YEARS.match(right)):
                return match.end() + years.end()  # "Rates and Levies – 2011/2012 The Board considered …"
            further = known_cut(right) if dash else None  # "Matters – Items for next meeting Bins …"
            return match.start() if further is None else match.end() + further
    return None


def _starter_cut(text: str) -> int | None:
    for match in re.finditer(r"(?<=[\w)’'”.])\s+(?=[A-Z])", text[:240]):
        left, right = text[: match.start()], text[match.end() :]
        if title_words.OF_REPORT.fullmatch(left) and right[:6].lower() == "report":
            continue
        if not _good_title(left) or left.rsplit(None, 1)[-1].lower() in _UNFINISHED or left.endswith(("'", "’", "'s", "’s")):
            continue
        goes_on = _TITLE_GOES_ON.match(right) or title_words.WHOSE_PAPER.match(right)
        if title_words.BARE_INFINITIVE.fullmatch(left) or goes_on or (_OF_PAPER.search(left) and right[:6] == "Report"):
            continue
        near = right.split()[: 25 if right.startswith("The ") else 12]
        opens = _SENTENCE_START.match(right) and _finite(" ".join(near)) or _MOTION_START.match(right)
        opens = opens or title_words.DOER.match(text, match.end())
        least = -0.4 if _INITIALS_DO.match(right) else 0.3
        if weight(left) > least and (is_purpose(right) or _CIRCULATED.match(right) or opens):
            return match.start()
    return None


# What minutes have in every meeting, as the subject of the sentence that is all the minute.
_SUBJECT = re.compile(
    r"(?:the\s+)?(?:(?:draft|previous|last)\s+)?(?:(?:acceptance|approval|adoption|confirmation|signing)\s+of\s+(?:the\s+)?)?minutes"
    r"(?:\s+(?:of|from|for)\b(?:(?!\b(?:approved|agreed|adopted|accepted|signed|noted|confirmed|as|who|which|he|she|they)\b)[^.;:])*)?$",
    re.I,
)


def _subject_cut(text: str) -> int | None:
    verb = _sure_verb(text)
    if verb == len(text) or is_caps(text):  # "WHAT TENANTS HAVE TOLD US"
        return None
    left = text[:verb].rstrip(" ,")
    words = left.split()
    known = len(words) <= 14 and _SUBJECT.match(left) is not None  # "Minutes of the May meeting were agreed"
    return len(left) if (2 <= len(words) <= 10 and _title_case(words) and not _BAD_START.match(left)) or known else None


def stop_cut(text: str, *, alike: bool = False) -> int | None:
    """Where a title ends with a full stop though no sentence need follow, with a bullet, or as a question with its mark.

    The words before a full stop must be such as agendas have everywhere, or (``alike``) the other titles must end so.
    """
    stopped = _STOPPED.match(text)
    title = stopped["title"] if stopped else ""
    ends = stopped is not None and (alike or stopped["list"] is not None or is_known(title))
    if (
        stopped
        and ends
        and len(title.split()) <= 6
        and not has_verb(title)
        and (not title_words.SHORTENED.search(title) or _known().fullmatch(title.lower()))
    ):
        return stopped.end("title")
    asks = _ASKS.match(text)
    told = asks is not None and len(asks[0].split()) <= 10 and _finite(text, asks.end())
    return len(asks[0].rstrip()) if asks and told else None


def known_cut(title: str) -> int | None:
    """Where words that agendas have everywhere end in a line that goes on without a mark: "Finance Balances £620.18 current and …"."""
    match = _known().match(title.lower())
    rest = title[match.end() :].lstrip() if match else ""
    words = rest.split()
    if match and title.isupper() and "£" not in rest:
        return None  # "QUESTIONS ON NOTICE (STANDING ORDER 9)" is one heading
    if not match or len(words) < 4 or not title[match.end()].isspace() or not (rest[0].isupper() or rest[0].isdigit()):
        return None
    told = re.search(r"\d", rest) or _finite(rest) or _NAMED.match(rest)
    return match.end() if told and match[0].rsplit(None, 1)[-1].lower() not in _UNFINISHED else None


@lru_cache(_KEPT)
def title_end(text: str) -> int:
    """Where the title ends in ``text``, which begins with it: its length where the whole is a title, else the offset at which prose begins.

    Cuts, in order of trust: a tab (table cell), capitals giving way to small letters, a dash, colon or stop before a sentence, a word
    that opens sentences, a verb whose subject is the title itself.
    """
    tab = text.find("\t")
    if tab > 0 and text[:tab].strip():
        text = text[:tab]
    small = (text := visible(title_words.without_fields(text))).lower()
    if printed := title_words.STOP_AND_DASH.match(text):
        return printed.end("title")
    says_all = title_words.SAYS_ALL.match(text) or title_words.NAMES_BEHIND.match(text)
    if says_all and not title_words.names_other(text):
        return len(text[: says_all.end()].rstrip(" :;–—-"))
    if title_words.all_titled(text):
        return len(_TRAILING.sub("", text))
    glued = glued_at(text)
    if glued is not None and _good_title(text[:glued]) and weight(text[:glued]) > 0:
        return len(_TRAILING.sub("", text[:glued]))
    whole = len(_TRAILING.sub("", text)) if not text.rstrip().endswith(("–", "-")) else len(text.rstrip())
    aside = _ASIDE.search(text)
    if aside and len(text) - aside.start() > aside.start() and _good_title(text[: aside.start()]):
        whole = aside.start()
    paid = _SUM_BEHIND.search(text) if is_known(text) else None
    if paid and _good_title(text[: paid.start()]) and len(text[: paid.start()].split()) <= 8:
        return paid.start()
    none = title_words.NONE_BEHIND.search(text) if any(map(small.__contains__, _NOTHING)) else None
    if none and weight(text[: none.start()]) > 0:
        return len(text[: none.start()].rstrip(" :"))
    application = _APPLICATION.search(text) if "/" in text else None
    if application and application.start() <= 40 and is_known(text) and not _PART.search(text[: application.start()]):
        return application.start()
    caps = _caps_cut(text)
    if caps is not None and (_sentence(text[caps:].lstrip(" :;.–—-")) or caps > 12 or _ITS_VERB.match(text, caps) or _done_in(text, caps)):
        return caps
    decided = _DECIDED_HERE.search(text) if any(map(small.__contains__, _DECISIONS)) else None
    stop = stop_cut(text)
    if decided and stop is not None and stop < decided.start():
        return stop  # "Apologies. Cllr Hale (away). Accepted."
    if decided and _good_title(text[: decided.start()]) and weight(text[: decided.start()]) > -0.5:  # a long one
        does = title_words.DOES.search(text, 0, decided.start())  # "Agenda: Ann moved and Ben seconded. Approved."
        return does.start() if does and is_known(text[: does.start()]) else decided.start()
    if stop is not None:
        return stop
    full, part = text, _PART.search(text, 3)
    if part and _good_title(text[: part.start()]) and text.count("(", 0, part.start()) <= text.count(")", 0, part.start()):
        text = text[: part.start()]
        whole = min(whole, len(_TRAILING.sub("", text)))
    if (
        len(full.split()) <= 25
        and not _ANSWERED.search(text)
        and not _finite(text)
        and not title_words.DOES.search(text)
        and not re.search(r"[.;]\s+[A-Z][a-z]+ |\sCirculated,\s", text)
        and not PURPOSE_INSIDE.search(text)
    ):
        return whole
    cuts = [cut for cut in (_separator_cut(full), _starter_cut(full)) if cut is not None]
    if not cuts:
        subject = _subject_cut(full)
        known = known_cut(full) if subject is None and _STOPS.search(full) else None
        cuts = [cut for cut in (subject, known) if cut is not None]
    return min([*cuts, whole])
