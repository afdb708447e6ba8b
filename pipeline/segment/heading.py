"""What the opening of a document says about its meeting: the council and the committee that met."""

import re
from collections.abc import Iterator

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME, parse_dates
from pipeline.patterns import PROPER
from pipeline.segment.body_names import (
    before_month,
    body_in_front,
    clean,
    is_form_field,
    labelled_body,
    parted,
    without_kind,
    without_paper,
)
from pipeline.segment.form import is_page_title
from pipeline.segment.labels import is_label
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.titles import has_verb
from pipeline.segment.wording import CHROME

_LINK = r"(?:of|and|the|&|on|in|upon|de|with|for|le|by)"
_COUNCIL = re.compile(
    rf"""(?<![\w’'.\-])(?:NHS\s+)?(?:{PROPER}\s+(?:{_LINK}\s+)*){{1,8}}
      (?:(?i:council|councils|county\s+corporation|city\s+corporation|combined\s+authority|(?:fire|rescue|park|police|waste(?:\s+disposal)?|resources|broads
        |transport|port\s+health|conservation)\s+authority|transport\s+executive|(?:joint|unitary)\s+authority|integrated\s+care\s+board|clinical\s+commissioning\s+group|health\s+board|shire))\b
    | (?:(?<!\w\s)|(?<=\bthe\s)|(?<=\bTHE\s))(?<!\w)(?i:(?:royal\s+)?(?:london\s+)?borough\s+of
        |(?:rural\s+municipality|regional\s+district)\s+of
        |(?:corporation\s+of\s+the\s+)?(?:city\s+and\s+county|township|town|city|county|municipality|village|district|shire)\s+of)\s+
      (?:{PROPER}\s+{_LINK}\s+)?(?:{PROPER})(?:\s+(?:(?:and|&|upon|on)\s+)?{PROPER}){{0,3}}""",
    re.X,
)
_NO_COUNCIL = re.compile(
    r"^(?:that|this|all|each|any|every|said|other|final|representing|your|our|my)\s|\d{3}|\b(?:(?:ordinary|regular|special|extraordinary|monthly)\s+council|meeting|minutes|agenda|committee|chamber|scrutiny|held|present|venue|house|hall|offices?|clerk|leader"
    r"|(?:youth|pupil|student|school|arts|in\s+care|executive|parents?|advisory|residents|governing)\s+council|of\s+the\s+council)\b",
    re.I,
)
_MEETING_OF = re.compile(  # "Works Committee Meeting of Marra District Council", "Works Committee of Marra District Council"
    r".*\b(?:meetings?|committee|panel|board|forum|cabinet|working\s+(?:group|party)|municipal\s+district\s+of\s+[\w’'-]+(?:\s+[\w’'-]+)?)"
    r"\s+of\s+(?:the\s+)?(?=[A-Z])",
    re.I,
)
_LEVELS = r"(?:(?:county|parish|town|community|borough|city|district|metropolitan|shire)\s+)*councils?"
_GENERIC = re.compile(  # "Parish Council", "Parish Council and Borough Council"
    r"(?:the\s+)?(?:(?:full|ordinary|regular|monthly|annual|extraordinary|special|statutory|inaugural)\s+)*"
    rf"{_LEVELS}(?:\s*(?:and|&|/)\s*(?:the\s+)?{_LEVELS})*",
    re.I,
)
_BODY = (
    r"(?:sub[\s?-]?committees?|committee|panel|board|cabinet|executive|forum|commission|working\s+group|working\s+party|task\s+(?:and\s+finish\s+)?group|user\s+group"
    r"|municipal\s+district|governing\s+body"
    r"|assembly|partnership|group|tribunal|bench|council|authority|trustees|consultative|court|senate)"
)
_BODY_END = re.compile(rf"\b{_BODY}\b(?:\s*\([^)]*\)|\s+(?:no\.?\s*)?\d\b|\s+[ABC]\b|\s+(?:for|of|on)\s+[A-Z].{{0,60}})?$", re.I)
_TAGS = re.compile(
    r"(?<![\s:–—-])[\s:–—-]*\b(?:(?:notices?|agendas?|decisions?)\s*(?:&|and|/|\+)\s*)?(?:(?:draft|unconfirmed|confirmed|approved|printed|public|final|full)\s+)*(?:minutes?|agenda"
    r"|(?:(?:notes|minutes?|record)\s+of\s+(?:the\s+|a\s+)?)?(?:meeting|mtg)(?:\s+minutes)?|(?:minutes|notes|record)\s+(?:and|&)\s+(?:decisions|actions?(?:\s+points)?)|notes|actions?\s+(?:log|notes|report|list|tracker))\b"
    r"(?:\s+(?:#|no\.?\s?)\d{1,4})?\W*$",
    re.I,
)
_OF_MEETING = re.compile(
    r"""(?:minutes?\s+(?:of|from|for)\s+)?(?:(?:the|a|an)\s+)?(?:proceedings\s+(?:of|at)\s+)?(?:(?:the|a|an)\s+)?
    (?:(?:virtual|remote|hybrid|special|extraordinary|extra-ordinary|ordinary|annual|monthly|regular|statutory|public|full|general|budget|inaugural|joint|adjourned|informal|\d+\w\w)\s+)*
    meetings?\s+of\s+(?:the\s+|a\s+)?(?P<body>.+?)(?=,?\s+(?:which\s+was\s+|was\s+|were\s+)?(?:held|on|at|in|took|duly|commenced?)\b|\s+[–—-]\s|,(?![^.;]{0,90}\b(?:committee|panel|board|forum)\b)|\s+\(|[.:;]|$)""",
    re.I | re.X,
)
_MINUTES_OF = re.compile(
    r"(?:minutes?|(?<!\w\s)(?:notes?|record|summary))\s+(?:of|from|for)\s+(?:the\s+)?(?:proceedings\s+(?:of|at)\s+(?:the\s+)?)?(?P<body>[^.;:\n]+?)"
    r"(?=\s+(?:meeting\s+(?:held|on|at|via|by)|held|on|at)\b|,(?![^.;]{0,90}\b(?:committee|panel|board|forum)\b)|\s+[–—-]\s|$)",
    re.I,
)
_SENTENCE_TITLE = re.compile(r"\b(?:minutes|meeting|proceedings)\b.*\b(?:of|at|held)\b", re.I)
_OPEN_END = re.compile(r"(?:\b(?:the|of|at|in|on|and|held|a|special|joint|annual)|[,&-])\s*$", re.I)
_LEAD_IN = re.compile(
    r"^(?i:(?:minutes?|meetings?|draft|agenda|the|of|next|last|previous|in|at|on|by|for|from|ordinary|annual|monthly|special|a|an|held|proceedings|full|final|councillors?|cllrs?)\s+)+"
)
_DATED = re.compile(
    rf"\s+(?=\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH_NAME},?\s+\d{{4}}\W*$)|"
    r"\s+as\s+(?:(?:at|of|on)\s+)?(?=\d)|(?:,\s+|(?<=minutes|meeting)\s+)(?=\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}\W*$)"
    r"|\s+-\s+(?=(?:\w+day\b|\d|(?:mon|tues?|wed|thurs?|fri|sat|sun)\s))"
    rf"|\s+(?=held\s+(?:on|at|in|\w+day)\b)|\s*[–—]\s*(?=(?:\w+day\b|\d))|,?\s+(?={WEEKDAY_NAME}\b)|\s{{3,}}|\t"
    r"|\s+(?=\(?(?:19|20)\d\d\s?[/–-]\s?(?:\d\d){1,2}\W*$)"  # "Works Panel 2018/19", the year in which it meets
    r"|\s+(?=\d{4}-\d\d-\d\d\W*$)|\s+(?=\((?:\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4}|\d{4}-\d\d-\d\d)\)\W*$)",
    re.I,
)
_DATE_FIRST = re.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})[\s:–-]+(?=[A-Z])"
    rf"|(?:[A-Z][a-z]{{2,5}}day,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH_NAME},?|{MONTH_NAME}\s+\d{{1,2}}(?:st|nd|rd|th)?,)\s+\d{{4}}\s*[:–-]\s+(?=[A-Z])"
)
# "MEETING: Works Committee", "MINUTES – WORKS COMMITTEE", "WC (13)2 Works Committee": what stands before the name
_BEFORE_NAME = re.compile(
    r"^(?:(?:name\s+of\s+)?(?:meeting|committee|body)\s*:|(?:excerpts?|extracts?)\s+from\s+the|agenda\s+item\s+[\w.]+|(?:draft\s+)?(?:minutes|notes|agenda)\s*[:–—-]"
    r"|[A-Z]{1,6}\s?\(\d{1,4}\)\s?[\w.]{1,6})\s+",
    re.I,
)
_MEETING_WITHIN = re.compile(r"(?<!\bthe)(?<!\bof)\s+meeting(?=\s+of\s+(?:the\s+)?[A-Z])", re.I)
_MINUTES_BEHIND = re.compile(
    r"\s+[–—-]\s+(?:draft\s+)?(?:minutes|notes?|record)\s+(?:of|from)\s+(?:(?:the\s+|a\s+)?(?:\w+\s+)?meeting\b|\d).*$", re.I
)
_DASH = re.compile(r"\s+[–—-]\s+[A-Z]")
_SHORT = re.compile(r"\s+(?:[PTCBD]C|P\.\s?C\.)$")  # "Tolby PC", the council itself
_ANNUAL = re.compile(r"(?<=\w)\s+annual(?=\s+(?:parish|town|community)\s+council$)", re.I)
_SESSION = re.compile(r"\s*\((?:hearings?|virtual|remote|hybrid|special|extraordinary|informal)\)$", re.I)
# "Special Board Meeting", "Regular City Council": which of its meetings it was
_KIND_OF_MEETING = re.compile(
    r"^(?:(?:special|regular|adjourned|emergency|final|organi[sz]ational)\s+(?:and\s+(?=special|regular))?)+"
    r"(?=(?:(?:city|town|township|village|county|borough|school|district|governing)\s+)?(?:board|council|commission|commissioners|selectmen)\b)",
    re.I,
)
_OF_READERS = ("your ", "our ", "my ")  # "Your Council", in the menu of a site
_CRUMBS = 2
_RULES = re.compile(  # "Speaking at a Council or Committee meeting" names none
    r"(?:\w+ing\s+(?:at|in|to)\s+(?:a|an|the|our|any|all|public|council|committees?|meetings?)\b|.*\bor\s)", re.I
)
_STOPPED_NO = re.compile(r"\bNo\.\s?(?=\d)")
_AROUND = re.compile(  # "the Works Committee meeting No 5"
    r"^(?:the|meeting of(?: the)?)\s+|\s+meeting(?:\s+of|\s+(?:no\.?\s*)?[A-Z]*[\d/]\S*|\s+[A-Z]+/\S*)?$", re.I
)
_GENERAL = re.compile(  # the general meeting is that of the whole body: "Mill Users Group – Annual General Meeting 2018"
    r"(?P<name>[A-Z][\w:&’'.-]*(?:\s+(?:[A-Z][\w:&’'.-]*|of|and|the|for)){0,6}?)(?:\s+(?i:minutes\s+of\s+(?:the|an)))?[\s–—-]+"
    r"(?:\d{4}\s+)?(?i:AGM|annual\s+general\s+meeting)\b"
)
_MONTHS = re.compile(rf"\b{MONTH_NAME}\b", re.I)
_DAY_BEHIND = re.compile(rf"\s+(?:{WEEKDAY_NAME}\b|{MONTH_NAME}\b).*$", re.I)
_NO_NAME = re.compile(
    r"(?:(?:the|a|an|(?:above(?:[\s-]+named)?|said)(?:\s+(?:council|committee))?|last|previous|ordinary|annual|monthly|regular|special|extraordinary|open|closed|emergency|session|latest|agendas|reports?|papers?|documents?|meeting|minutes?|proceedings|draft|general|public|our|this|parish|its|at|of|in|decisions|agenda|and)\b\W*)*",
    re.I,
)
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth|hundredth)"
_ORDINAL = re.compile(  # "29th User Group", "Data Panel – Twenty-second": which meeting it was is no part of the name
    rf"^(?:\d{{1,3}}(?:st|nd|rd|th)\s+|(?:\w+[\s-]){{0,7}}{_NTH}\s+(?=board|council|committee|general|annual|regular|ordinary|meeting))"
    rf"|[\s–-]+(?:(?:twenty|thirty)[\s-])?{_NTH}$|\s\d{{1,3}}(?:st|nd|rd|th)$",
    re.I,
)
_TOLD = re.compile(r"\s(?:was|were|is|are|had|has|have)\s", re.I)  # "the minutes of the March meeting were read"
_NOT_NAMED = re.compile(r"\b(?:of|the)$|\d\s?[ap]\.?m\b|^\d|\b(?:of|the)\s+meeting\b", re.I)
_ONE = re.compile(r"trustee|director|commissioner|member|councillor|clerk|secretary|selectman", re.I)  # one of a body is no body
_HEADS_ROLL = re.compile(r"attendance|attendees|present|apologies|next|open|key|brief|short|other|all|further", re.I)  # "Attendance notes"
_OWNED = re.compile(r"(?:(?<=[sS])['’]|['’][sS])$")  # "Selectmen’s Minutes"
_BARE = re.compile(rf"(?:the\s+)?{_BODY}", re.I)


def _unspaced(text: str) -> str:
    """``text`` with the gap closed that a scanner leaves after the first letter of a word in capitals (``D ISTRICT``)."""
    return re.sub(r"(?<=\b[B-HJ-Z])\s(?=[A-Z]{3,}\b)", "", text)


def _runs_over(text: str, after: str) -> bool:
    """Whether a title sentence goes on in the next line."""
    if is_label(after):
        return False
    if text.startswith("MINUTES") and is_caps(text) and re.match(r"(?:OF|AT|IN|ON|HELD|MEETING)\b", after):
        return True  # set in the middle of the page, a few words a line
    if not _SENTENCE_TITLE.search(text):
        return False
    return bool(_OPEN_END.search(text)) or (is_caps(text) and is_caps(after))


def joined(rows: list[Row]) -> list[str]:
    """The opening as strings: each line, a title sentence that runs over several ("MINUTES OF THE MEETING OF … / HELD IN …") as one."""
    texts, index = [], 0
    while index < len(rows):
        text = _unspaced(rows[index].text.strip(" |\t"))
        if len(text) == 1 and text.isupper() and index + 1 < len(rows) and re.match(r"[A-Z]{2,}", rows[index + 1].text):
            index += 1  # the first letter stands large on a line of its own
            text += rows[index].text.strip(" |\t")
        while index + 1 < len(rows) and len(text) < 400 and _runs_over(text, rows[index + 1].text):
            index += 1
            text = f"{text} {rows[index].text.strip()}"
            if parse_dates(text):
                break
        texts.append(text)
        index += 1
    return texts


def council_names(text: str) -> Iterator[str]:
    """The councils and other authorities that ``text`` names outside brackets: in "Ann Hale (Marlby City Council)" it is somebody's own."""
    for match in _COUNCIL.finditer(text):
        name = clean(_DAY_BEHIND.sub("", _LEAD_IN.sub("", _MEETING_OF.sub("", match[0]))))
        name = _ANNUAL.sub("", name).removesuffix(" No")  # "Eskby Annual Parish Council", "Rural Municipality of Eskby No. 12"
        if text.count("(", 0, match.start()) > text.count(")", 0, match.start()):
            continue
        if name and not _GENERIC.fullmatch(name) and not _NO_COUNCIL.search(name) and len(name.split()) > 1:
            yield name


def find_council(texts: list[str], title: str) -> str:
    """The council or other authority as printed: a line of its own at the top, else a name in the opening, else in the page title."""
    for line in texts:
        text = clean(line)
        match = _COUNCIL.match(text)
        if match and len(text.split()) <= 12 and not _GENERIC.fullmatch(match[0]):
            rest = _TAGS.sub("", text[match.end() :]).strip(" ,.:–—-|")
            if not _NO_COUNCIL.search(match[0]) and (
                not rest or rest[0] in "([" or re.match(r"(?i)agenda|minutes|annual|meeting|ordinary|planning|full", rest)
            ):
                return clean(match[0])
    named = next((name for text in [*texts, title] for name in council_names(text)), "")
    if named:
        return named
    general = [match["name"] for text in texts[:3] if (match := _GENERAL.match(text))]
    return next((name for name in general if not any(no.fullmatch(name) for no in (_NO_NAME, _GENERIC, _BARE))), "")


def is_body(text: str) -> bool:
    """Whether ``text`` as a whole names a committee or another body ("Planning Committee", "Cabinet")."""
    if not text or not _BODY_END.search(text) or len(text.split()) > 16:
        return False
    small = [w for w in text.split() if w[0].islower() and not re.fullmatch(_LINK, w)]
    told = re.search(r"\b(?:was|were|will|to|by|from)\b|[.;:?!]\s|\bchief\s+executive$", text, re.I)
    return len(small) <= 1 and text[0].isupper() and told is None


def _after_dash(name: str, rest: str) -> str:
    """What follows a dash behind ``name`` and makes it the name of a body: "Tolby" before " - Marra Liaison Committee"."""
    more = _TAGS.sub("", _DATED.split(rest)[0]) if _DASH.match(rest) and not re.search(rf"\b{_BODY}\b", name, re.I) else ""
    return more if is_body(clean(more)) else ""


def _committee_of(text: str, council: str) -> str:
    """The committee that one line of the opening names, or nothing."""
    labelled = labelled_body(text)
    if labelled:
        return labelled
    front = body_in_front(text)
    if is_body(front) and not _GENERIC.fullmatch(front) and front.lower() != council.lower():
        return front
    for pattern in (_OF_MEETING, _MINUTES_OF):
        match = pattern.search(_STOPPED_NO.sub("No ", text))
        # In "AT HARBOUR SUB COMMITTEE MEETING OF THE DISTRICT OF …" the body stands before the words.
        if match and not (match[0][:7].lower() == "meeting" and _BODY_END.search(text[: match.start()].rstrip())):
            name = _MEETING_WITHIN.sub("", match["body"] + _after_dash(match["body"], text[match.end() :]))
            name = _DATED.split(clean(name))[0]
            name = _ORDINAL.sub("", clean(_AROUND.sub("", name)))
            if _NOT_NAMED.search(name) or _TOLD.search(name):
                continue
            if _MONTHS.fullmatch(name) or (_MONTHS.search(name) and re.search(r"\d", name)):
                continue
            if 1 <= len(name.split()) <= 16 and name.lower() != council.lower() and not _NO_NAME.fullmatch(name):
                return name
    text = before_month(_BEFORE_NAME.sub("", without_paper(text), count=1))
    dated = _DATED.split(_DATE_FIRST.sub("", clean(_MINUTES_BEHIND.sub("", text.partition("\t")[0]))))[0].strip(" ,")
    if _RULES.match(dated):
        return ""
    bare = _KIND_OF_MEETING.sub("", _TAGS.sub("", _ORDINAL.sub("", _TAGS.sub("", _TAGS.sub("", dated)))))
    bare = without_kind(bare)
    bare = _OWNED.sub("", bare)
    if (is_body(bare) or (dated != text and is_body(parted(bare)))) and bare.lower() != council.lower():
        return bare
    # "Harbour Users - Minutes": a short line that says itself that it heads minutes names the body even by an unusual word.
    named = (
        bare != dated
        and not bare.endswith("/")  # "Cofnodion / Minutes"
        and not re.search(r"(?<!/[A-Z]{2}\s)(?<!\d)\d|\bmeeting\b", bare, re.I)
        and not _MONTHS.search(bare)
        and 1 <= len(bare.split()) <= 8
        and bare[0].isupper()
        and not _NO_NAME.fullmatch(bare)
        and not has_verb(bare)
        and not _ONE.fullmatch(bare)
        and not is_form_field(bare)
        and not _HEADS_ROLL.fullmatch(bare)
    )
    return bare if named and bare.lower() != council.lower() else ""


def _crumbs(text: str) -> list[str]:
    """The parts of a line that says where on a site its page stands, the page's own first: "Home > Council > Roads Panel"."""
    parts = re.split(r"\s+[>›»]\s+", text)
    return parts[::-1] if len(parts) > _CRUMBS else [text]


def find_committee(texts: list[str], council: str) -> str:
    """The committee as printed. Empty where the council itself met under its own name (a parish council)."""
    generic = ""
    for text in (part for line in texts[:25] for part in _crumbs(line)):
        if CHROME.fullmatch(text) or is_page_title(text):
            continue
        if len(text) > 400 and not is_body(body_in_front(text)):
            if not _OF_MEETING.match(text):
                continue
            text = text[:200]  # minutes without line breaks begin with their title
        name = without_kind(_ANNUAL.sub("", _SESSION.sub("", _committee_of(text, council))))
        if (
            not name
            or name.lower().startswith(_OF_READERS)
            or (council and _SHORT.sub("", name).lower() in council.lower() and not _GENERIC.fullmatch(name))
        ):
            continue
        if _GENERIC.fullmatch(name):
            generic = generic or name
            continue
        if council and council.lower() in name.lower():
            name = clean(re.sub(rf"(?:\s+meeting)?(?:\s+of)?(?:\s+the)?\s*{re.escape(council)}(?:\s+minutes\s+of$)?", "", name, flags=re.I))
            if not name or not re.search(_BODY, name, re.I) or _MONTHS.search(name):
                continue
            if _GENERIC.fullmatch(name):
                generic = generic or name
                continue
        return name
    if " " in generic and council.lower().endswith(generic.lower()):
        return ""  # "the Monthly Meeting of the District Council" under its full name
    if generic.lower() == "full council":
        return generic  # as its minutes are told from those of its committees, of a parish also
    return "" if re.search(r"\b(?:parish|town(?:ship)?|community|village|municipality)\b", f"{council} {generic}", re.I) else generic


def committee_in_title(title: str, council: str) -> str:
    """The committee that the page's title names, for want of one in the opening; there only what ends in a word for a body counts."""
    name = find_committee([re.sub(r",\s*\d{4}-\d\d-\d\d$", "", title)], council)
    own = _GENERIC.fullmatch(name) or re.search(r"\b(?:parish|town|community)\s+council$", name, re.I)
    return name if is_body(name) and not own else ""
