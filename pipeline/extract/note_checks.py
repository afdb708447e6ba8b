"""Whether a note without a full verb decides: "Minutes adopted", "Agreed not to renew", "A Poole elected Vice Chair"."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.manner import without_manner
from pipeline.extract.telling import FORCE, STATES, SUBJUNCTIVE, THING, told

# "Scouts, £300 – approved."
_SUM = re.compile(r"[£$€]\d[\d,.]*(?:\s(?!(?:was|were|is|are|had|has|have|will|would)\b)[\w’'-]+){0,8}\s*[:–—-]\s*$")


# "Donation of £50 to the Legion agreed."
_GIVES = re.compile(
    r"\W*(?:[Aa]\s+)?(?:Donation|Grant|Payment|Purchase|Subscription|Contribution|Expenditure|Quotation|Quote|Hire)\s+(?:of|to|from|for)\s"
)


def telegraphic(sentence: str, begin: int, stop: int) -> bool:
    """Notes without a verb: "Minutes adopted", "Letter from the Trust – noted."."""
    before = sentence[:begin]
    return (
        not without_manner(sentence[stop:]).strip(" .;)")
        and len(before.split()) <= 14
        and bool(THING.search(before) or _SUM.search(before) or _GIVES.match(before))
        # a status line, and news of what others decided
        and not re.search(r"(?i)\bstatus\b|\bnotified\b|\bby\s+(?:the\s+)?(?:district|county|borough|planning\s+authority)\b", before)
        and not re.search(
            r"(?i)\b(?:county|district|borough|city|planning)(?:\s+council)?['’]?s?\s+decisions?\b"
            r"|\bdecisions?\s+(?:rec['’]?d|rec\b|received|notified|from|by)",
            before,
        )
        and not re.search(r"\b(?:was|were|is|are)\s+\w+ly\s*$", before)
        and not re.search(r"\bno\s+\w+\s*$", before, re.IGNORECASE)
        and not re.search(
            r"(?:\b(?i:was|were|is|are|be|been|had|has|have|to|not|and|it|that|no|as|committee|board|council|panel|members)|\b[A-Z]{2,4}"
            r"|\b(?:Cllr|Councillor|Mrs?|Ms)\.?\s[A-Z]\w+)\s*$",
            before,
        )
        and not told(before)
    )


# "Approved by the District Council." tells what became of an application elsewhere.
_BY_OTHERS = re.compile(
    r"\w+\s+(?:\w+\s+)?by\s+(?:the\s+)?(?:(?:[A-Z]\w+\s+){0,3}(?:District|County|Borough|City|Unitary|Planning)\s+(?:Council|Authority"
    r"|Inspector\w*|Committee|Officers?)|LPA|[A-Z]{2,4}C)\b"
)


def short(sentence: str, begin: int, stop: int) -> bool:
    """Notes that begin with the verb: "Agreed not to renew.", "Voted 4-1 to stay"; a view that somebody shares is none."""
    head = re.fullmatch(r"\W*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]+\s*)?", sentence[:begin])
    if head is None:
        return False
    tail = sentence[stop - 4 :]
    if _BY_OTHERS.match(sentence, begin):
        return False
    return not sentence[begin:stop].lower().endswith("that") or (
        not STATES.match(tail) and bool(FORCE.search(tail) or SUBJUNCTIVE.search(tail))
    )


# A verb before the participle: the participle then describes a noun, or stands in a longer story.
_FINITE_BEFORE = re.compile(
    r"[,:;](?!\d)|\b(?i:is|are|was|were|be|been|being|to|has|have|had|not|and|that|which|who|previously|already|by|as|it)\b"
    r"|\b[a-z]{3,}ed\b|\b[A-Z]{2,4}\s*$"
)


_FINITE_AFTER = re.compile(
    r"(?:(?!\b(?:as|that|which|who|when|where|because|since|if|until|after|before|once|provided|and|but|being|having)\b)[^,;:]){3,80}?"
    r"\b(?:had|has|have|was|were|is|are|would|will|could|can|did|does|remains?|stood|rose|fell)\b"
)
# "New scale of charges as circulated approved from 1 May": when it is to hold
_FROM_A_DAY = re.compile(rf"\s+(?:the\s+)?(?:\d|{MONTH_NAME}|start|beginning|next\s)")
_RATES = re.compile(r"\b(?:fees|charges|rents|rates|prices|scale|tariff)\b", re.IGNORECASE)
_AS_SENT = re.compile(r"\s+as\s+(?:circulated|presented|drafted|amended|proposed|printed|tabled|set\s+out)\b")

# "Speed sign: deferred to July."
_PUT_OFF_TO = re.compile(r"(?:deferred|postponed)\s+(?:to|until)\s+(?:[A-Z][a-z]+|the\s|next\s|a\s|our\s)")

_WHAT_WAITS = re.compile(r"\W*(?:(?:This|The)\s+)?(?:[Dd]ecision|[Ii]tem|[Mm]atter|[Dd]iscussion|[Cc]onsideration|[Aa]genda\s+[Ii]tem)\s+")


# … to do a thing
_WHO_AGREES = re.compile(
    r"\b(?:[Oo]fficers?|[Ss]taff|[Mm]anager|[Cc]lerk|[Tt]eam\s[Ll]eader|Director|Engineer|Solicitor|Lead|Head|Secretary|Treasurer"
    r"|Surveyor)\W*$"
)


_DEFINITE = re.compile(r"\W*(?:The|This|His|Her|Their)\s")
_REFERRED = re.compile(r"\breferred\b")
_TO_SOMEBODY = re.compile(
    r"\s+(?:(?:the|our|its|an?|this|full)\s+)?(?:[\w&’'-]+\s+){0,6}?(?i:committee|sub-?committee|council(?:lors?)?|board|panel|cabinet"
    r"|group|party|forum|meeting|agenda|clerk|officers?|manager"
    r"|director|team|department|staff|executive|police|authority|commission|treasurer|secretary|solicitors?|chair\w*|highways|budget"
    r"|engineer|attorney|counsel|trustees|members)\b"
)


def passive_short(sentence: str, begin: int, stop: int) -> bool:
    """Notes without an auxiliary that go on after the verb: "Request of the Show deferred to July as no accounts were sent."."""
    before = sentence[:begin]
    if _PUT_OFF_TO.match(sentence, begin) and (
        re.fullmatch(r"\W*(?:\(?\w{1,3}[.)]+\s*)?[A-Z][^.;:]{3,60}\s?[:–-]\s*", before) or _WHAT_WAITS.fullmatch(before)
    ):
        return True
    if _SUM.search(before) and len(before.split()) <= 14 and not told(before):
        return True
    before = _AS_SENT.sub("", before)
    if _FINITE_AFTER.match(sentence, stop):
        return False  # "The list of families approved for a house had shortened"
    if sentence[begin:stop].endswith("from") and not (_RATES.search(before) and _FROM_A_DAY.match(sentence, stop)):
        return False
    return (
        1 < len(before.split()) <= 12
        and not _WHO_AGREES.search(before)
        # "The report referred to …" mentions; what is handed on goes to somebody
        and (not _REFERRED.search(sentence, begin, stop) or bool(_TO_SOMEBODY.match(sentence, stop) and not _DEFINITE.match(before)))
        and bool(re.match(r"\W*(?:\(?\w{1,3}[.)]+\s*)?[A-Z]", before))
        and bool(
            THING.search(before)
            or _RATES.search(before)
            or re.search(r"\b(?:requests?|donations?|quot(?:e|ation)s?|grants?|purchase|tenders?)\b", before, re.IGNORECASE)
        )
        and not _FINITE_BEFORE.search(before)
        and not told(before)
    )


_ALL_OF_THEM = re.compile(r"\s*(?:present|members|councillors|cllrs|trustees|unanimously|\s)*\W*$", re.IGNORECASE)
_ONE_THING = re.compile(
    r"\W*(?:(?:All|The)\s+)?(?i:payments|accounts|invoices|cheques|bills|minutes|budget|expenditure)\s+(?:as\s+listed\s+)?$"
)


def by_all(sentence: str, begin: int, stop: int) -> bool:
    """Notes that end in who approved: "All payments approved by Council."."""
    short_enough = passive_short(sentence, begin, stop) or _ONE_THING.match(sentence[:begin]) is not None
    return short_enough and _ALL_OF_THEM.match(sentence, stop) is not None


_AGAIN = re.compile(r"\s+(?:(?:once\s+)?again|duly|unanimously)$")  # "A Poole once again appointed"


def elected_short(sentence: str, begin: int, stop: int) -> bool:
    """Notes without an auxiliary: "A Poole elected Vice Chair."."""
    before = re.sub(r"\b[Rr]e$", "", sentence[:begin].strip(" :–-")).strip()  # "A Poole re-elected Chair"
    before = _AGAIN.sub("", before)
    if sentence[begin:stop].endswith((" on", " by")) and not re.match(
        r"\s*(?:an?\s+)?(?:show|vote|ballot|acclamation|majority|\d+)\b", sentence[stop:]
    ):
        return False
    names = [w for w in re.split(r"[\s,]+", before) if w]
    return (
        1 <= len(names) <= 6
        and all(re.match(r"[A-Z(&]|and$|de$|van$|\d+\.?$", w) for w in names)
        and not re.search(r"\b(?:The|A|An|Newly|New|He|She|They|It|Those|All|Members?|Committee|Council|Board|Panel)$", before)
    )
