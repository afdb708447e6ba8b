"""Words that tell a title: which other business came up ("AOB: Flooding at the Mill"), what a body has ("Council vacancies")."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.segment.names import is_name

# What is to be done or where it is, behind a title in capitals: "PUMP HOUSE – 14 Mill Road – Project 21-4"
AIM = r"to\s+[a-z]+\s|\d{1,5}\s+(?:[\w.’'-]+\s+){1,4}(?:Street|Avenue|Road|Drive|Lane|Court|Boulevard|Way|Place|St|Ave|Rd|Dr|Ln|Ct|Blvd)\b"
# Nouns in the plural that are no verb behind the name of a body.
OWNED = (
    "(?:vacanc(?:y|ies)|meetings|dates|finances|accounts|matters|ways|assets|propert(?:y|ies)|grounds|land|lands|services|papers|minutes|polic(?:y|ies)"
    "|procedures|elections|appointments|priorities|objectives|aims|goals|roles|allowances|expenses|resources|buildings|offices|standards|seats|terms"
    "|fees|contracts|positions|duties|events|news|business|progress|communications)\\b"
    "|(?:reports|plans|records|projects|visits|rules|funds|costs|documents|awards|structures)\\W*$"
)
_OTHER = re.compile(
    r"(?:any\s+other\s+(?:\w+\s+){0,2}business|a\.?o\.?b\.?|other\s+business)\s*(?::|\s[–—-])\s+(?P<what>(?-i:[A-Z])[^.:;,?!£]{4,80}?)\.?\s*$",
    re.I,
)
DATED_MINUTES = re.compile(  # "1 June minutes"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH_NAME}(?:\s+\d{{4}})?\s+(?:meeting\s+)?(?:minutes|notes?)\W*$", re.I
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH_NAME}(?:,?\s+\d{{4}})?"
    rf"|{MONTH_NAME}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?)\b"
)
# "MINUTES OF THE MEETING HELD ON Tuesday 12th June 2019": a day in small letters inside capitals
_DAY_INSIDE = re.compile(
    rf"(?<=[A-Z]\s)(?:[–—-]\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?{_DAY}(?:\s(?:and|&)\s{_DAY})*"
    r"(?=\W*$|\s+(?:AND|&)\s|\s+[A-Z][a-z])"
)
# "MINUTES.—Moved by Mr. Hale …": printers end a title so before the minute in its line
STOP_AND_DASH = re.compile(r"(?P<title>[A-Z][^\n]{2,120}?)\.(?:[—–]|--)(?=\s*\S|\s*$)")
_NAME = r"(?:(?:Cllrs?\.?|Mrs?\.?|Ms\.?|Dr\.?)\s)?(?:[A-Z][\w’'.-]*\s){1,3}[A-Z][\w’'-]+(?:\s?\([^()]*\))?"
# "Apologies for absence – Ann Hale, Bob Poole and Tim Reed."; "AOB 9.1 Bench": the first part stands in the line of the title
NAMES_BEHIND = re.compile(
    r"(?i:(?:(?:attendance\s+and\s+)?apologies(?:\s+(?:for\s+absence|received))?|present|in\s+attendance|attending|attendees|absent))"
    rf"\s*[–—-]\s+(?={_NAME}(?:(?:,|;|\s&|,?\s+and)\s{_NAME})*\W*$)"
    rf"|(?i:apologies(?:\s+for\s+absence)?)\s+(?={_NAME}\s(?:[a-z]+ed|sent|gave|had|was|were|has|have)\b)"
    r"|(?:[A-Z][A-Za-z’']{2,}(?:\s[A-Za-z’']{2,}){0,3})\s+(?=\d{1,2}\.1\.?\s+[A-Z])"
    # "Accounts of the year - LGA 1972, Section 150(5): Signed: Cllr Hale": the law by which it is done ends the title
    r"|[A-Z](?:(?!\s(?:had|was|were|has|have|is|are|read|quoted)\s)[^:.]){2,80}?\s\(?[–—-]?\s?\(?"
    r"(?:LGA|LAA|(?:Local\s+Government|Localism)\s+Act|Standing\s+Orders?)\s+(?:no\.?\s*)?\d[^:]{0,50}:\s+(?=\S)"
)
# what a council of the New World does, and its title says: "Receive and File Annual Report of the Auditor"
BARE_INFINITIVE = re.compile(
    r"to\s+\w+|(?:receive|consider|approve|adopt|accept|review|note|discuss|ratify|authori[sz]e|acknowledge)(?:\s+(?:and|&|/)\s+\w+)?", re.I
)
SHORTENED = re.compile(r"\b(?:Revd?|Nos|Dept|Sept|Ref|Apps?|approx|incl|Cttee|Insp|[^\Waeiouy]+)$", re.I)  # or a word without a vowel
ENACTS = re.compile(r"\.\s+(?:Consider|Approve|Review|Discuss|Receive|Accept|Adopt|Hold|Hear)\b")
WHOSE_PAPER = re.compile(r"[A-Z][a-z]+(?:['’]s|s['’])\s+[A-Z]")  # "District" before "Officer's Report"
YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d){1,2})?(?=\s+[A-Z])")
DOER = re.compile(  # "P Hale proposed"; "(Ann Hale) Ann showed"; "Mr Hale referred"
    r"(?:(?:[A-Z]\.?\s){1,2}[A-Z][a-z]+|(?<=\)\s)[A-Z][a-z’'-]+|(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Cr)\.?(?:\s[A-Z][\w.’'-]*){1,3})\s(?:[a-z]+ed|said|gave|spoke|had|was|told|took|made|led)\b"
)
# the fields of a form that stand under the titles of an agenda and so of its minutes
_FIELD = (
    r"(?:Departments?|(?:Recommended|Requested|Proposed)\s+Actions?|Actions?\s+Requested|(?:Staff|Officer)\s+Recommendations?|(?:Fiscal|Financial)\s+Impact"
    r"|(?:Contact|Lead|Report|Reporting|Responsible)\s+Officers?|Report\s+Authors?|Presenters?|Sponsors?)(?:\s?\(\s?s\))?\s?:"
)
FIELD = re.compile(_FIELD, re.I)
_FIELD_BEHIND = re.compile(rf"(?<=[\w)’'”.])\s+(?={_FIELD})")
# "Metal supply   Record No: R/21/6/24": where the office keeps the paper
_REFERENCE_BEHIND = re.compile(
    r"(?<=[\w)’'”.])\s+(?:Record|File|Report|Document|Doc|Paper|Trim)\s+(?:Nos?\.?|Numbers?|Ref(?:erence)?\.?|ID)\s?:\s*\S*\d\S*\s*$", re.I
)
# "REPORTS (for information only) The Clerk had …": what the item is for, in small letters behind capitals
FOR_WHAT = re.compile(r"\((?:for|on|under|arising|relating)\s[^()]{3,50}\)\s+(?=[A-Z])")
_SENT = (  # "Correspondence - all previously circulated."
    r"(?:(?:all|list|copies|copy|items?|previously|already|as|was|were)\s+)*circulated(?:\s+(?:previously|separately|prior|by\s+e-?mail))?"
)
_CAME = r"(?:received|noted|declared|made|given|raised|reported|notified|submitted|to\s+report)"
NONE_BEHIND = re.compile(  # "Gifts: None", "To hear planning decisions – no decisions received.", "Letters - all circulated"
    r"(?:\s*:-?|\s+[–—-]|(?<=[a-z])[–—-](?=\s))\s*"
    rf"(?:none|nil|n/a|(?:no\s(?:\w+\s){{0,4}}|none\s){_CAME}|{_SENT})\W*$|\s\((?:none|nil)\b[^()]{{0,30}}\)$",
    re.I,
)
NOTHING_TOLD = re.compile(r"(?:None|Nil|Noted|Agreed|Approved|Accepted|Received|Deferred)\W*$")  # behind capitals: "URGENT BUSINESS None."
# Titles that say all by themselves: what follows a colon, or a dash before a name or a day, is the minute.
SAYS_ALL = re.compile(
    r"""(?:to\s+\w+\s+(?:the\s+|any\s+)?)?(?:(?:attendance\s+and\s+)?apologies(?:\s+(?:for\s+absence|received))?
    |(?:(?:members|those)\s+)?(?:present|attending|in\s+attendance)|attend(?:ance|ees)|sederunt
    |declarations?\s+of\s+(?:\w+\s+)?interests?
    |(?:(?:(?:day|date|time|venue)s?(?:\s+(?:and|&)\s+)?)+\s+of\s+(?:the\s+)?)?next\s+meeting
    |matters\s+(?:arising|reported)|correspondence|any\s+other\s+(?:\w+\s+){0,2}business|a\.?o\.?b\.?)
    \s*(?:[:;]-?|\s[–—-](?=\s+(?:Cllrs?|Councillors?|Mrs?|Ms|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|\d|None|Nil)))\s+(?=\S)
    | (?:matters\s+arising|correspondence|any\s+other\s+(?:\w+\s+){0,2}business|a\.?o\.?b\.?)\s+[–—-]\s+(?=(?-i:[A-Z][a-z])(?:\S*\s+){4})
    | (?:(?:attendance\s+and\s+)?apologies(?:\s+(?:for\s+absence|received))?|declarations?\s+of\s+(?:\w+\s+)?interests?)
      \s+(?=(?-i:(?:(?:Parish|Town|City|Ward|Borough|District|County)(?:\s?/\s?|\s+))*(?:Cllrs?\.?|Councillors?)|Mrs?\.?|Ms\.?)\s+(?-i:[A-Z]))
    | (?:apologies|interests?|matters\s+arising|minutes(?:\s+of\s+(?:the\s+)?(?:last|previous)\s+meeting)?|next\s+meeting|correspondence)
      \s{3,}(?=\S)
    | interests?\s+(?=(?-i:Cllrs?\.?|Councillors?)\s+(?-i:[A-Z]))
    | minutes\s+(?=\d{1,2}\s+(?-i:[A-Z][a-z]+)(?:\s+\d{4})?\s+(?:signed|approved|agreed|confirmed|accepted|adopted)\b)
    | next\s+meeting\s+(?=\d{1,2}(?:st|nd|rd|th)?\s+(?-i:[A-Z][a-z]{2,8})\b)
    | (?:(?:day|date|time)s?\s+of\s+(?:the\s+)?)?next\s+meeting\s+[–—-]\s+(?=[^.;]{3,60}\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)
    | apologies(?:\s+for\s+absence)?\s+[–—-]\s+(?=(?-i:[A-Z][a-z]+\s[A-Z][a-z]+\W*$))
    | (?:(?:day|date|time)s?\s+(?:and\s+time\s+)?of\s+(?:the\s+)?)?next\s+meeting\s+(?=(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s)""",
    re.I | re.X,
)
# "Call to order: Ann called the meeting to order.", "Roof – Mr Hale reviewed the bids.": somebody does something behind the mark
DOES = re.compile(
    r"(?:\s?:|\s[–—-]|\.)\s+(?:The\s+[a-z]+\s+|(?:The\s+)?(?:[A-Z][\w.’'-]*\s+){1,4}(?:(?:and|&)\s+[A-Z][\w’'-]+\s+)?)"
    r"(?:called|moved|motioned|made\s+(?:a|the)\s+motion|reported|reviewed|adjourned|presented|opened|led|gave|noted|said|asked|announced|seconded|read|stated"
    r"|discussed|introduced|welcomed|thanked|provided|shared|distributed|explained|updated|brought|told|advised|summari[sz]ed)\b"
)
_NO_TOPIC = re.compile(r"(?:none|nil|no|nothing|not|there|cllrs?|councillors?|mrs?|ms|dr)\b", re.I)
_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
# "Question from Councillor J. Pell": the stop is of an initial or of a title, and the name goes on
NAME_HALVED = re.compile(
    r"(?:\b(?:Cllrs?|Mrs?|Ms|Dr|St|No)|(?:\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Alderman|Deputy|by|from|and)\.?|,)\s(?:[A-Z]\.\s?)*[A-Z])$"
)
# "Ditches - Mill Road - The Clerk reported …": the place belongs to the title, which a second dash ends, or a stop behind a word for one
_PLACE = (
    r"(?:Road|Rd|Street|St|Lane|Close|Avenue|Ave|Drive|Way|Hill|Green|Park|Fields?|Farm|House|Hall|Common|Bridge|Corner|Court|Place|Square|Row|Walk"
    r"|Crescent|Terrace|Gardens?|Estate|Cemetery|Churchyard|Allotments?|Quay|Wharf|Rise|Grove|Mews|Yard|Meadows?|Woods?|Pond|Station|Junction|Dykes?|Dike|Drain"
    r"|Brook|Beck|River|Canal|Lock|Weir)"
)
_OPENS_MINUTE = r"(?:The|It|There|Members?|Cllrs?|Councillors?|Mrs?|Ms|Miss"
PLACED = re.compile(
    rf"[A-Z][\w’']+(?:\s(?:[A-Z&][\w’']*|of|the|and|at|in|on)){{0,5}}\s[–—-]\s+{_OPENS_MINUTE}|[A-Z]{{2,3}})\s"
    rf"|(?:(?:[A-Z][\w’']+|of|the)\s){{1,4}}{_PLACE}(?:(?P<mark>[.:;,]|\s?[–—-])|(?=\s))\s+"
    rf"{_OPENS_MINUTE}|(?(mark)(?:An?|This|No|One|Two|[A-Z]{{2,3}})|(?!)))\b\.?\s"
)


OF_REPORT = re.compile(  # "Annual Report of …", "Joint report by …": the words belong to the report, they are no title over it
    r"(?:(?:the|and|joint|verbal|oral|written|annual|biannual|half[\s-]yearly|quarterly|monthly|weekly|interim|final|first|second|third|fourth|receive|file|accept|approve|consider|review"
    r"|progress|information|covering|performance|monitoring|update|briefing|inspection|audit|internal|external|draft|attached|special|\d{1,3}(?:st|nd|rd|th))\s*)+",
    re.I,
)
_FUNCTION = frozenset(["A", "An", "And", "Are", "As", "At", "Be", "Been", "By", "For", "From", "Has", "Have", "How", "In", "Is", "It"])
_FUNCTION |= frozenset(["Of", "On", "Or", "Our", "The", "To", "Was", "We", "Were", "Which", "With"])
# "DISCUSSION AND ACTION – Grove Park design": what kind of business it is, in front of its title
_KIND = (
    r"(?:DISCUSSION|ACTION|PRESENTATION|CONSIDERATION|INFORMATION|DECISION|REPORT|UPDATE|PUBLIC\s+HEARING|WORK\s+SESSION|INTRODUCTION"
    r"|FIRST\s+READING)"
)
BUSINESS = re.compile(
    rf"{_KIND}(?:(?:\s*[/,&]\s*|\s+AND\s+|\s+)(?:POSSIBLE\s+)?{_KIND})*(?:\s+ITEMS?)?\s*(?:\s[–—-]|:)\s+[A-Z0-9](?=[^.;?]*$)"
)


def all_titled(text: str) -> bool:
    """Whether every word, the small ones too, begins with a capital, as no sentence does: "How We Are Doing: April To June"."""
    words = text.split()
    if not 3 <= len(words) <= 16 or text.rstrip().endswith((".", ";", ",")) or _FUNCTION.isdisjoint(words[1:]):
        return False
    letters = [word.lstrip("(“\"'‘[")[:1] for word in words]
    return not any(map(str.islower, letters)) and any(map(str.islower, text))


def names_other(text: str) -> bool:
    """Whether all that stands behind "Any other business" are the words of a title, capitals and all, which no person bears."""
    other = _OTHER.match(text)
    what = other["what"] if other else ""
    big = [word for word in what.split() if word.lower() not in _SMALL]
    if not 2 <= len(big) <= 9 or _NO_TOPIC.match(what) or len(big) == 2 and is_name(what):
        return False
    capitals: int = sum(word[0].isupper() for word in big)
    return capitals >= 0.7 * len(big)


def with_capital_days(text: str) -> str:
    """``text`` with the days in capitals that stand inside words in capitals."""
    return _DAY_INSIDE.sub(lambda day: day[0].upper(), text)


def without_fields(text: str) -> str:
    """``text`` without the fields of a form behind its title: "Pool Repairs Department(s): Works"."""
    field = _FIELD_BEHIND.search(text) if ":" in text else None
    return text[: field.start()] if field else text


def without_reference(text: str) -> str:
    """``text`` without the number of its paper behind it: "Metal supply   Record No: R/21/6/24"."""
    reference = _REFERENCE_BEHIND.search(text) if ":" in text else None
    return text[: reference.start()] if reference else text


def tells_small(left: str, right: str) -> bool:
    """Whether the minute goes on in small letters behind the colon of its title, "Minutes: the minutes of 7 May were approved.", and tells
    no task of somebody ("Ann Hale: to ring the roofer")."""
    sentence = right[:1].islower() and right.rstrip()[-1:] in ".!" and not _TASK_OR_MORE.search(right)
    return sentence and not (" " in left and is_name(left))


_TASK_OR_MORE = re.compile(r"^(?:to|will|would|can)\s|\s[–—-]\s")
