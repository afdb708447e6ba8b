"""The fixed phrases by which the parts of a minutes document are told apart: page chrome, markers, agenda wording, rules, closing words."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.form import Form

MINUTES_MARK = re.compile(r"minutes\s?:\s*$", re.I)
DECISION_MARK = re.compile(r"decisions?\s?:\s*$", re.I)
CHROME = re.compile(
    r"""(?:skip\s+to\s+(?:main\s+)?content|agenda\s+item|agendas?,\s+meetings\s+and\s+minutes.*|issue\s+-\s+\w+|meeting\s+documents|share\s+this\s+(?:item
      |page)|media|
    items?(?:\s+of\s+business)?|(?:note\s+)?no\.?\s+item|calendar.*|committees|forward\s+plans?|what['’]s\s+new.*|home|search.*|your\s+councillors?
      |council\s+meetings.*|
    meeting\s+details|documents|visitors|status:.*|view\s+directions|find\s+(?:councillor|your).*|e-?petitions|outside\s+bodies|
    (?:to\s+)?report\s+any\s+issues.*|menu|breadcrumbs?|you\s+are\s+here.*|democracy\s+home|back\s+to.*|print(?:er)?.*version|
    (?:similar|related)\s+documents|total\s+page:.*|download|transcript|view\s+\d+\s+times|page\s+\d+(?:\s+of\s+\d+)?:?|[|\s-]*
      |no\.?\s*\|?\s*item\s*\|?)""",
    re.I | re.X,
)
_FURNITURE = re.compile(
    r"""(?:[·•\-*–]\s*)?(?:(?:additional|supporting|accompanying|related)\s+documents\s?:?.*|view\s+directions|share\s+this.*|media|
    (?:click|press)\s+here.*|audio\s+recording.*|webcast\b.*|(?:link|video)\s*:?.*recording.*|watch\s+(?:the|this)\b.*|
    (?:page\s+)?last\s+(?:updated|modified|reviewed)\s*(?::|on\b).*|(?:was|is)\s+this\s+(?:page|information|content)\s+(?:helpful|useful)\b.*|
    did\s+you\s+find\s+what\s+you\s+were\s+looking\s+for.*|.{0,90}\buses\s+cookies\b.*|
    to\s+report\s+any\s+issues.*|view\s+the\s+(?:full|background|reasons|options).*|\(?\d{1,2}:\d\d(?::\d\d)?\)?|\[?pdf\]?)\s*""",
    re.I | re.X,
)
_FILE = re.compile(r"(?:[·•\-*–]\s*)?.{0,200}\bPDF\s+\d+(?:\.\d+)?\s?[KM]B\s*", re.I)
_BODY = (
    r"(?:committee|sub-?committee|panel|board|council|cabinet|executive|forum|commission|members?|councillors?|group|authority|meeting"
    r"|governing\s+body"
    r"|partnership|trust|joint\s+committee|scrutiny\s+\w+)"
)
# Searching for letters of either case takes three times as long: what is read often is read in small letters, PURPOSE, MODAL and the like.
PURPOSE = re.compile(
    rf"""[(\[·•\-\s]*(?:
      to\s+(?:receive|consider|approve|note|confirm|agree|appoint|elect|discuss|review|scrutini[sz]e|endorse|answer|deal|determine
        |resolve|hear|invite|disclose|
        examine|sign|accept|authori[sz]e|adopt|identify|enable|make|set|decide|comment|provide|allow|respond|update|report|give|take|move
          |pass|ratify|
        inform|advise|recommend|seek|present|nominate|question|monitor|be\s+(?:advised|informed|updated|notified))\b
    | (?:(?:joint|verbal|oral|written|annual|quarterly|monthly|progress|information|covering|monitoring|update|briefing|performance
      |attached)\s+)*
        (?:reports?|updates?|presentation|briefing|statement|paper|verbal\s+update|minutes|item|reference|briefing\s+note)\s+
        (?:of|by|from|to\s+be|attached|enclosed|herewith)\b
    | (?:the\s+)?(?:\w+\s+){{0,5}}?{_BODY}\s+(?:(?:is|are|will\s+be|was\s+to\s+be)\s+(?:also\s+)?(?:asked|requested|invited
        |recommended|reminded|advised\s+to|to|required|expected|given|welcome)
      | (?:of\s+the\s+public\s+)?(?:shall|may|must|should|can
        |will\s+(?:be\s+(?:asked|invited|requested|recommended|given|advised)|consider|receive|review|note|discuss|scrutini[sz]e|hear
          |question|examine|announce|determine)))\b
    | (?:this|the)\s+(?:attached\s+)?(?:report|item|paper)\s+(?:seeks|provides|asks|sets|presents|updates|informs|advises|details
      |outlines|summari[sz]es|is)\b
    | (?:purpose|recommendations?|report\s+(?:author|by|of)|contact(?:\s+officer)?|lead\s+(?:officer|member)|officer\s+contact
      |portfolio\s+holder|cabinet\s+member|
        author|presenter|presented\s+by|wards?(?:\s+affected)?|key\s+decision|relevant\s+\w+(?:\s+\w+)?|time\s+allotted|duration
          |decision\s+maker|
        purpose\s+of\s+(?:the\s+)?report)\s*:
    | (?:report|minutes|copy|papers?|documents?|enclosures?|appendi(?:x|ces))\s+(?:is\s+|are\s+)?(?:attached|enclosed|herewith
      |to\s+follow)\b
    | meeting\s+of\s+the\s+.{{3,90}}\sheld\s+on\b.{{3,40}}$
    | (?:pages?|pp\.?)\s+\d+
    | the\s+chair(?:man|person)?\s+will\b(?!\s+(?:also\s+)?(?:follow|write|contact|chase|put|add|speak\s+(?:to|with)|look\s+into|arrange
        |obtain|e-?mail|draft|reply|check|raise|liaise|find|circulate|send|get)\b)
    | (?:there\s+are\s+no|there\s+will\s+be)\b
    )""",
    re.X,
)
PURPOSE_INSIDE = re.compile(
    r"(?<=\w)\s+(?:To\s+(?:receive|consider|approve|note|confirm|agree)\b|(?:Joint\s+)?[Rr]eport\s+(?:of\s+(?:the\s+)?|by\s+(?:the\s+)?)[A-Z]|Members\s+(?:of\s+the\s+public\s+)?(?:may"
    r"|are)\b)"
)
PAST = re.compile(
    r"""\b(?:was|were|had|did|asked|said|stated|advised|reported|explained|thanked|welcomed|confirmed|responded|replied|queried|declared
      |raised|
    recommended\s+(?:to|that)|outlined|introduced|presented|gave|took|made|sought|[ei]nquired|commented|expressed|highlighted|informed|attended|spoke|
    proposed\s+by|seconded|moved|RESOLVED|Resolved|AGREED|Agreed|NOTED|Noted|felt|agreed|noted|resolved|considered|discussed|drew
      |submitted|carried|found\s+out|[Mm]otion\s+by)\b""",
    re.X,
)
_RULE = re.compile(
    r"""\bquestions?\s+(?:\w+\s+){0,4}(?:may|must|should|shall|cannot)\b | \b(?:may|must|can)\s+(?:\w+\s+)?(?:ask|speak|address|declare
      |withdraw|leave|film|record)\b
    | \bmembers\s+of\s+the\s+public\s+(?:may|are|can|must|will|wishing)\b | \bin\s+writing\b | \bnotice\s+(?:of|must|in)\b
      | \bstanding\s+orders?\b
    | \bmust\s+be\s+(?:received|submitted|given|declared)\b | \bminutes\s+each\b | \bmembers\s+are\s+(?:asked|reminded|invited
      |requested)\b""",
    re.X,
)
_TOLD = re.compile(
    r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Cr)\b\.?\s+(?!or\b|and\b|may\b|will\b|who\b)[A-Z]|\b(?:he|she|they|it|we|who|which|clerk"
    r"|chair(?:man)?)\s+(?:\w+ly\s+|also\s+|then\s+)?\w{3,}ed\b|['’]s?\s*$"
    # "The meeting also authorised the printing of it." behind what should be done
    r"|(?:^|[.;!]\s+)(?:The\s+(?:meeting|[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Pp]anel|[Gg]roup|[Ff]orum|[Tt]rustees)|Members)\s+"
    r"(?:\w+ly\s+|also\s+|then\s+)?\w{3,}ed\b"
)
_DECIDES = re.compile(r"\W*(?:\(?\w{1,3}[.)]\s+)?(?:that\b|to\s+\w+\s+that\b|moved|resolved|agreed|action\b|proposed|motion)", re.I)
MODAL = re.compile(
    r"\b(?:(?<!\d\s)(?<!st\s)(?<!nd\s)(?<!rd\s)(?<!th\s)(?<!\bin\s)may(?!\s+(?:\d|meeting|minutes))|must|should|shall|can|will|cannot|need\s+to"
    r"|is\s+required|are\s+required|is\s+permitted|are\s+(?:asked|reminded|invited|requested))\b"
)
RULE_TOPIC = re.compile(
    r"\b(?:questions?|speak|address|notice|interests?|statements?|public|petitions?|deputations?|filmed?|record(?:ed|ing)|agenda|urgent"
    r"|exempt|standing\s+orders?|minutes\s+each)\b"
)
RECOMMENDATION = re.compile(
    r"(?:officer['’]?s?['’]?\s+)?recommendations?(?:\s+(?:of|from)\s+(?:the\s+)?(?:report|officers?))?\s*:?$|recommendations?\s*:-?\s", re.I
)
DECIDED = re.compile(
    r"(?:\W*(?:council(?:['’]s)?\s+)?(?:decision|resolution|resolved|agreed|moved|motion|it\s+was\s+(?:resolved|agreed|moved))\b"
    r"|.*\b(?:RESOLVED|MOVED|CARRIED|AGREED|Moved\s+Cr)\b)",
)
CLOSING = re.compile(
    r"""\W*(?:
      (?:the\s+|this\s+)?(?:\w+\s+){0,3}(?:meeting|proceedings|session|business)(?:\s+of\s+the\s+\w+)?\s+
        (?:then\s+|was\s+|being\s+|thus\s+|duly\s+|formally\s+|having\s+)*(?:ended|closed|concluded?|finished|terminated|rose|adjourned
          |declared\s+closed|completed|close)\b
    | (?:meeting|time\s+of)\s+(?:closed?|closure|ended|end|finish(?:ed)?|close\s+of\s+meeting)\b
    | (?:as\s+|since\s+)?there\s+(?:being|was|were)\s+no\s+(?:further|other|more)\b(?!\s+(?:nominations?|candidates?|names?|offers?|tenders?
        |quot\w+|objections?|amendments?|proposals?|applications?|declarations?|apologies|bids?|volunteers?)\b)
    | (?:\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?\W+)?  # "7.58pm  The Chairperson declared the meeting closed."
      (?:the\s+)?(?:chair(?:man|person|woman)?|mayor|convener|president|cathaoirleach)\s+(?:then\s+)?(?:closed
      |declared)\s+(?:the\s+)?meeting\b
    | .{0,160}\bclosed\s+the\s+meeting\b
    | end\s+of\s+(?:the\s+)?meeting\b
    | (?:these\s+)?minutes\s+(?:prepared|recorded|kept)\s+(?:as\s+per|under|pursuant|in\s+accordance)\b
    | these\s+minutes\s+(?:were|are)\s+(?:confirmed|signed|approved|agreed)
    )""",
    re.I | re.X,
)
SIGNATURE = re.compile(
    r"\W*+(?:(?:signed|chair(?:man|person|woman)?|mayor|convener|date[d]?|president|cathaoirleach|clerk|(?:municipal\s+)?administrator)(?:\s+of\s+the\s+\w+)?\s*+(?:by)?\W*+)+"
    r"(?:$|(?<=[.…_]{3}).*$|(?<=[.…_]{3}\s).*$)",
    re.I,
)
# Over the line for a signature: "Confirmed as a true and correct record at a meeting of the Board held on"
ATTESTED = re.compile(
    r"\W*(?:these\s+minutes\s+(?:are\s+|were\s+)?)?(?:confirmed|approved|adopted|certified|signed|agreed)\s+(?:by\s+the\s+\w+\s+)?as\s+(?:being\s+)?an?\s+"
    r"(?:(?:true|correct|accurate|fair)\W+(?:and\s+)?)+record\s*(?:(?:at|by)\s+(?:the|an?)\s.{0,80}?\b(?:on|of)\b|(?:this|on)\s.{0,40}|by|date|signed)?[\W_]*$",
    re.I,
)
ANNEX = re.compile(
    r"(?:annexe?|appendix|schedule|supplement|questions?\s+and\s+(?:answers|responses))\b"
    # a table of what is to be done, under the signature
    r"|(?:(?:summary|list|table|schedule|record)\s+of\s+(?:the\s+)?)?(?:(?:new|agreed|follow[\s-]?up|outstanding|open|further|key|resulting|all|current)\s+)*actions?"
    r"(?:\s+(?:points?|items?|list|log|table|sheet|notes|tracker|register|agreed|arising|summary|required|to\s+be\s+taken|from\s+(?:this|the)\s+meeting))*"
    # "ACTION LOG – actions arising on 7 December 2023"
    rf"(?:[\s–—:(,-]+(?:actions?|arising|agreed|from|at|on|of|for|held|the|this|meeting|\d{{1,2}}(?:st|nd|rd|th)?|{MONTH_NAME}|(?:19|20)\d\d|[\d./]{{6,10}}))*\W*$"
    r"|follow[\s-]?ups?\W*$",
    re.I,
)


# "… on the next agenda. 15.1 The kerb is broken.": the minute runs on in the line
_POINT = re.compile(r"[.:]\s+\d{1,2}\.\d{1,2}\.?\s+[A-Z]")


# "The Clerk will put the repairs on the April agenda.": what an officer will do, no rule
_WILL_DO = re.compile(
    r"\W*(?:[A-Z][^:.?]{2,60}:\s+)?(?:(?!(?:Members?|Councillors?|Questions?|Speakers?|Residents?|Officers?|Petitions?|Persons?|People|Anyone|Any|All|No|Each|Every|Those|Public"
    r"|Applicants?|Electors?|Notice|Items?|Statements?|Reports?|Papers?|Copies|You|They|It|This|These|There|Time|Deputations?|Council|Committee)\b)"
    r"(?:(?:Mrs?|Ms|Dr)\.?\s)?[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?(?:\s[A-Z][a-z’'-]+)?|(?!PC\b|TC\b|CC\b)[A-Z]{2}(?:\s?[/&]\s?[A-Z]{2})*|(?:The\s+)?(?:(?:Parish|Town|Deputy)\s+)?(?:Clerk|Chair(?:man)?|Secretary|Treasurer))\s+(?:will|shall)\s+(?:also\s+|now\s+)?"
    r"(?:put|add|place|include|write|contact|arrange|obtain|check|chase|follow|post|send|publish|notify|draft|prepare|circulate|email|mail|file"
    r"|update|research|forward|order|call|get|let|e-mail|ring|find|bring|talk|meet|go|work|attend)\b"
)
# "The lamp is out, Hale will speak with the firm.": what somebody will do about what was told
_WILL_SEE_TO = re.compile(
    r"[a-z][,;.]\s+(?!Members|Councillors|Questions|Speakers|Residents|Persons|People|Anyone|Those|Each|They|You|It|This|These)[A-Z][a-z’'-]+\s+will\s+(?:also\s+)?"
    r"(?:speak\s+(?:to|with)|talk\s+(?:to|with)|call|ring|ask|contact|write\s+to|check|look\s+into|put|post|send|find)\b"
)


# "When will the public toilets be mended?", "I will ask when …": what somebody asked, no rule on who may ask
_ASKED = re.compile(
    r"\W*(?:I\s+(?:will|shall|wish\s+to|would\s+like\s+to)\s+(?:also\s+)?ask\b"
    r"|(?:How|Why|What|When|Where|Who|Which|Is|Are|Was|Were|Will|Would|Can|Could|Do|Does|Did|Has|Have|Should)\b[^.]*\?\W*$)"
)


def is_furniture(text: str) -> bool:
    """Whether ``text`` is what a web page says around the minutes: links, recordings, names of files."""
    return _FURNITURE.fullmatch(text) is not None or (text.rstrip()[-1:] in ("b", "B") and _FILE.fullmatch(text) is not None)


def is_rule(text: str, *, leading: bool = True) -> bool:
    """Whether ``text`` is standing wording on what people may or must do (questions, interests, recording): full of cues, but no record.

    Only unmistakable wording counts where the item's minutes have begun (not ``leading``).
    """
    small = text.lower()
    if len(text) <= 40 or not MODAL.search(small) or not (RULE_TOPIC if leading else _RULE).search(small):
        return False
    return not (
        _ASKED.match(text)
        or _WILL_DO.match(text)
        or _WILL_SEE_TO.search(text)
        or _POINT.search(text, 20)
        or PAST.search(text)
        or _TOLD.search(text)
        or _DECIDES.match(text)
    )


# "To accept the quote. Prop. Cllr Hale, sec. Cllr Poole.": the motion with its movers
_MOVERS = re.compile(r"\b[Pp]rop(?:osed)?\b[.:]?\s.{2,60}\b[Ss]ec(?:onded)?\b")

# "Page 3 – stile. It is broken. Action: Clerk to report it.": a task behind what was said
_TASK_BEHIND = re.compile(r"[.!?)]\s+[(\[]?A(?:ction|CTION)\s*[:–-]\s*[A-Z]")

# "Minutes of 3 May: agreed and signed."
_MINUTES_DONE = (
    r"(?:[Dd]raft\s+|[Pp]revious\s+)?[Mm]in(?:ute)?s\b.{3,80}?"
    r"\b(?:agreed|approved|signed|adopted|accepted)(?<!be agreed)(?<!be approved)(?<!be signed)(?<!be adopted)(?<!be accepted)"
)
# … "accepted as written. (3-0)", "approved unanimously"
_HOW_DONE = (
    r"\s+(?:as\s+(?:written|read|amended|presented|corrected|printed|submitted|circulated|an?\s+(?:true|correct|accurate))|unanimously|with\s)"
)
_DONE = re.compile(
    rf"^\W*{_MINUTES_DONE}(?:\W*$|{_HOW_DONE})|^\W*(?i:minutes)\b[^.;:]{{3,120}},\s+(?:agreed|approved|accepted)(?:,|\s+and|\s*&)\s+signed\b"
)
# The same of any paper: "agenda approved as amended", "accounts accepted unanimously"
_PAPER_DONE = Form(
    rf"^\W*(?!To\b)(?:[\w’'-]+\s+){{0,4}}(?i:agenda|report|accounts?|budget|bills?|warrants?|minutes|mins)\s+(?:approved|adopted|accepted)(?:{_HOW_DONE}|\W*$)"
)
# "The Trustees approve the June minutes.", "We accepted the minutes of May.", "Read and approved the minutes of the last meeting."
_BODY_APPROVES = re.compile(
    r"^\W*(?:(?:The\s+)?(?:Board|Council|Committee|Commission|Trustees|Selectmen|Selectboard|Members|Directors|Commissioners|Supervisors)|We)"
    r"\s+(?:\w+ly\s+)?(?:read\s+and\s+|reviewed\s+and\s+)?(?:approved?|accept(?:ed)?|adopt(?:ed)?)\s+(?:the|its|our)\s[^.;:]{0,60}?\bminutes\b"
    r"|^\W*(?:Read|Reviewed)\s+and\s+(?:approved|accepted)\s+the\s[^.;:]{0,40}?\bminutes\b"
)


# "Board members will discuss the fees at the May meeting.": what is put off, told after this one
_LATER = re.compile(
    rf"[^.;:]{{5,160}}\bwill\s[^.;:]{{3,120}}?\s(?:at|until|to)\s+(?:the|our|its|their|a)\s+(?:next|following|later|future|{MONTH_NAME})\s+(?:\w+\s+)?meetings?\b"
)


def is_done(text: str) -> bool:
    """Whether ``text`` says that minutes or another paper were approved: "Minutes of 3 May accepted as written."."""
    return any(form.match(text) for form in (_DONE, _PAPER_DONE, _BODY_APPROVES))


def is_purpose(text: str) -> bool:
    """Whether ``text`` is agenda wording: what the item is for, not what was said."""
    if not PURPOSE.match(text.lower()) or _POINT.search(text, 20):
        return False
    if _MOVERS.search(text) or _DONE.search(text) or _LATER.match(text) or _TASK_BEHIND.search(text):
        return False
    return not re.search(r"\b(?:RESOLVED|AGREED|were|asked|explained|said|reported\s+that|had\s+been)\b", text[:140])
