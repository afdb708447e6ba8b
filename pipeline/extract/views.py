"""What a body that is asked for its view of a planning application says of it: "No objections", "The Council chose not to comment"."""

import re

from pipeline.extract.labels import label_at
from pipeline.extract.section import Section
from pipeline.form import Form

_VIEW = (
    r"(?:(?i:no\s+(?:further\s+)?(?:objections?|observations?)(?:\s+(?:were\s+)?(?:raised|made)|\s+in\s+principle)?"
    r"|no\s+(?:further\s+)?comments?(?:\s+(?:to\s+(?:make|add)|(?:were\s+)?made))?)"
    r"|(?:Support(?:ed)?|SUPPORT(?:ED)?|Object(?:ion)?|OBJECT(?:ION)?)(?:\s+by\s+(?:the\s+)?(?:Parish|Town|Community)\s+Council)?)"
)
# "Approval recommended", "Recommend refusal": what a local council would have the county do
_RECOMMENDED = (
    r"(?:(?i:(?:approval|refusal)\s+(?:was\s+|is\s+)?recommended"
    r"|recommend(?:ed|s)?\s+(?:for\s+)?(?:approval|refusal|to\s+(?:approve|refuse)|(?:approve|refuse)d?)))"
)
_WHY = (
    r"(?:\s*:|,?\s+(?:other\s+than|except(?:\s+for)?|apart\s+from|but|although|subject\s+to|on\s+(?:the\s+)?grounds\s+(?:of|that)"
    r"|due\s+to|owing\s+to|because(?:\s+of)?|provided(?:\s+that)?)\s)"
)
_LOCAL = r"(?:the\s+)?(?:Parish|Town|Community)\s+Council"
_BODY = (
    r"(?:(?:The|the)\s+)?(?:(?:Parish|Town|Community)\s+|(?:[A-Z][\w’'-]+\s+(?:(?:&|and)\s+)?){1,4}(?=Committee\b))?"
    r"(?:Council|Councillors|Cllrs|Members|Committee|PC|CC|TC|Board|[A-Z]{1,3}[CTP]C)"
)
# "On that basis the Council had no objection"
_LEAD = (
    r"(?:(?:On\s+(?:that|this)\s+basis|(?:There|Where)fore|Accordingly|However|Consequently|In\s+view\s+of\s+(?:this|that)|Given\s+(?:this|that)|So"
    r"|After\s+(?:[\w-]+\s+){0,3}(?:discussion|debate)|It\s+was\s+(?:felt|agreed|decided)\s+that),?\s+)?"
)
# "had no objections", "chose to make no observations", "opted not to comment", "strongly objects on the grounds of traffic"
_NOTHING = (
    r"no\s+(?:(?:further|adverse|material|specific|other)\s+)?(?:objections?|observations?|comments?)\b"
    r"(?:(?:\s+(?:or|and|nor)|,)\s+(?:objections?|observations?|comments?)\b)*"
)
_STAND = (
    r"(?:(?:therefore|then|accordingly|still|also)\s+)?"
    r"(?:(?:did|does|do|would|will)\s+not\s+(?:wish\s+to\s+)?object\b"
    rf"|(?:had|has|have|raise|raised|raises|made|makes|offered|offers|submitted)\s+{_NOTHING}"
    rf"|(?:chose|opted|wished|elected|decided|preferred)\s+(?:to\s+(?:make|offer|submit|raise|return|send)\s+{_NOTHING}"
    r"|not\s+to\s+(?:comment|object|respond|make\s+(?:any\s+|a\s+)?(?:comments?|observations?|objections?))\b)"
    r"|(?:(?:strongly|fully|unanimously|formally|also)\s+)?(?:does\s+not\s+support|supports?|supported|objects?\s+to|objected\s+to|opposes?|opposed)"
    r"\s+(?:this|the|both|these)\s+(?:planning\s+)?applications?\b"
    r"|(?:(?:strongly|unanimously|formally)\s+)?object(?:s|ed)?(?:\s+(?:strongly|to\s+(?:this|the)\s+(?:development|proposal|scheme)))?"
    r"(?=\s+(?:on|due|because|as|for)\b|\.?$))"
)
# To a district's committee "the Parish Council objected" is the view of a body that was asked.
_CONSULTED = re.compile(r"\W*(?:The\s+)?(?:Parish|Town|Community)\s+Council\s")
_SAID = re.compile(
    rf"\W*(?:{_VIEW}|{_RECOMMENDED})(?:\.?|{_WHY}[^.;]{{3,200}}\.?)$|\W*(?:Support(?:ed)?|Object(?:ed\s+to|ion)?|No\s+objections?)\s+(?:by|from)\s+{_LOCAL}\s*[:–—-]\s"
    rf"|[A-Z][^.;]{{15,200}}?\s[–—-]+\s(?:supported|objected\s+to|opposed|no\s+objections?)\s+by\s+{_LOCAL}\.?$"
    # "The Council recorded a ‘No Observations’ response."
    rf"|{_LEAD}{_BODY}\s+(?:recorded|returned|submitted|sent|gave|made|entered|lodged)\s+an?\s+[‘'“\"]?(?i:no\s+(?:objections?|observations?|comments?))[’'”\"]?\s+"
    r"(?:response|reply|comment|view|return)\b[^.;]*\.?$"
    r"|There\s+(?:was|were)\s+no\s+objections?\s+(?:to|raised|from|by|made)\b[^.;]*\.?$"
    # "Plans looked at, support given.", "Support for the scheme was agreed"
    r"|\W*(?:[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,5},\s+)?(?:[Ss]upport|[Oo]bjections?)\s+(?:(?:for|of|to)\s+(?:(?:the|this|these|both|all)\s+)?(?:[\w-]+\s+)?"
    r"(?:plans?|applications?|proposals?|schemes?|developments?)\s+)?(?:(?:was|were)\s+)?(?:given|agreed|offered|expressed)\.?$"
    rf"|{_LEAD}{_BODY}\s+{_STAND}"
)
_REFERENCE = re.compile(r"\b(?:[A-Z]{0,4}/?\d{2,4}/\d{3,}|[A-Z]{1,4}/\d{4,}|\d{6,7}[A-Z]{2,4}\b)")
# "The Council strongly oppose the new plans", under a title of planning
_STANDS_ON = re.compile(
    rf"\W*{_LEAD}{_BODY}\s+(?:(?:strongly|fully|unanimously|formally|also)\s+)?(?:(?:does|do|did)\s+not\s+support|support(?:s|ed)?|object(?:s|ed)?\s+to|oppose[sd]?)\s+"
    r"(?:this|the|both|these)\s+(?:[\w-]+\s+){0,2}?(?:variations?|developments?|proposals?|plans?|schemes?|conversions?|extensions?)\b[^.;]*\.?$"
)
# Under a title of planning, of the local council that met: "Council response: No objection", "The Council will object."
_OURS = re.compile(
    rf"\W*(?:(?:(?:Parish\s+|Town\s+|Community\s+)?Council(?:['’]s)?\s+|PC\s+|Our\s+)?(?:[Rr]esponse|[Cc]omments?|[Dd]ecision|[Rr]ecommendation|[Oo]bservations?|[Vv]iew)\s*[:–-]\s*{_VIEW}"
    r"|[Nn]o\s+objections?\s+(?:was|were)\s+(?:raised|made|lodged)\s+to\s+(?:this|the|both|these|either)\b[^.;]*"
    rf"|{_LEAD}{_BODY}\s+(?:(?:had|have|has)\s+no\s+(?:issues?|concerns?|problems?)\s+(?:with|about|over)\s+(?:this|the|these|both|either)\b[^.;]*"
    rf"|(?!(?:said|asked|noted)\b)[a-z][^.;?]{{5,140}}?,?\s(?:so|and|and\s+so|and\s+therefore|therefore)\s+(?:(?:had|has|have|raise[ds]?|make|made|offer(?:s|ed)?)\s+{_NOTHING}|(?:did|does|do)\s+not\s+object)[^.;]*"
    r"|(?:wish(?:ed|es)?\s+to|will|would(?:\s+be)?|(?:is|are|was|were)(?=\s+\w+ing))\s+(?:\w+ly\s+)?(?:object|support|oppos)(?:e|ing)?\b[^.;]*"
    r"|(?:\w+ly\s+)?(?:supports?|objects?\s+to|opposes?|supported|objected\s+to|opposed)\s+(?:this|it)))\.?$"
)
# "Link to the garage at Elm House, Mill Road 10/01472/F": an application on one line, above the view of it
_ENDS_IN_REFERENCE = re.compile(
    rf"^(?!.*\b(?:granted|refused|approved|permitted|withdrawn|was|were|has|had)\b).{{12,300}}?[\s(\[](?:{_REFERENCE.pattern})(?:/?[A-Z]{{1,4}})?[)\]]?\W*$"
)
_ADDRESS = 8  # lines of an entry: what is to be built, where and by whom
_BEHIND = Form(
    rf"{_REFERENCE.pattern}.{{0,200}}?(?:(?:\s|(?<=\)))[–—-]+\s|:\s|\s(?=N[Oo]\sO))\s*(?:(?i:agreed|approved|accepted|supported),?\s+)?(?:(?:{_VIEW}|{_RECOMMENDED}|support|object|[Aa]pprove|[Rr]efuse)(?:\W*|\s*[:–—-]\s.{{3,200}}|{_WHY}.{{3,200}}))$"
)
_RECOMMENDS = re.compile(_RECOMMENDED)
# "12 Mill Lane - new porch. Supported.": the one word is of the note before it, which tells of nothing
_BARE_VIEW = re.compile(r"(?:Supported|Not\s+supported|(?P<nothing>No\s+comments?))\W*")
_BY_NUMBER = re.compile(r"\d{6}|\d/\d{3}")  # an application that is known by its number needs no more than that nothing is said of it
_NOTE = re.compile(
    r"(?=[^\n]*\s[–—-]\s|\W*[A-Z]{0,4}/?\d{2,4}/\d{2,})(?:(?!\b(?:was|were|is|are|had|has|have|left|said|asked|noted|agreed)\b)(?:[^.?!\n]|\.(?=\S))){8,220}\.\s*"
)
_BODY_STANDS = re.compile(rf"\W*{_LEAD}{_BODY}\s+{_STAND}")
_ENTRY_WITH_STAND = Form(
    rf"\W*(?=[A-Z\d])(?:(?!\b(?:was|were|is|are|had|has|have|will|would|that)\b)[^.;?]|\.(?=\S)){{8,200}}?(?::|\s[–—-]+)\s*{_BODY}\s+{_STAND}[^.;]*\.?$"
)
_PLANNING = re.compile(r"(?i)\bplanning\b|\bapplications?\b|\b[A-Z]{0,4}/?\d{2,4}/\d{3,}")
_BUILDING = Form(
    r"(?i)\b(?:dwellings?|houses?|bungalows?|garages?|extensions?|conservator(?:y|ies)|conversion|erection|demolition|outline|change\s+of\s+use|road\s+closures?|tree\s+works?|felling|licen[cs]es?"
    r"|(?:this|the|these)\s+(?:planning\s+)?applications?)\b"
)
# "4 Mill Lane, new porch, no objections noted by Parish Council": the whole entry in one line, with the body that looked at it
_ENTRY_WITH_BODY = Form(
    r"\W*(?=[A-Z\d])(?:(?!\b(?:was|were|is|are|had|has|have|will|would|said|reported|there|but|that)\b)[^.;?]|\.(?=\S)){8,200}?(?:,|:|\s[–—-]+)\s*"
    r"(?i:(?:no\s+(?:further\s+)?)?(?:objections?|observations?|comments?)(?:\s+(?:were\s+)?(?:noted|raised|made|recorded|lodged|submitted))?)\s+"
    r"(?:by|from)\s+(?:the\s+)?(?:(?:Parish|Town|Community)\s+)?(?:Council(?:lors)?|PC|TC|CC)\.?$"
    rf"|\W*(?=[A-Z\d])(?:(?!\b(?:was|were|is|are|had|has|have|will|would|that)\b)[^.;?]|\.(?=\S)){{8,200}}?(?:,|:|\s[–—-]+)\s*(?:the\s+)?"
    rf"(?:Parish|Town|Community)\s+Council\s+(?:had|has|have|raised?|raises|made|makes)\s+{_NOTHING}\.?$"
)
# The same of a body that is only "Council": other things can have no comments
_ENTRY_WITH_US = Form(
    r"\W*(?=[A-Z\d])(?:(?!\b(?:was|were|is|are|had|has|have|will|would|that)\b)[^.;?]|\.(?=\S)){8,200}?(?:,|:|\s[–—-]+)\s*(?:the\s+)?"
    rf"(?:Council(?:lors)?|Cllrs|PC|TC|CC|[Mm]embers|[Ww]e)\s+(?:had|has|have|raised?|raises|made|makes)\s+{_NOTHING}\.?$"
)
# "The following was agreed:" over entries of planning applications, each with its view.
_LEADS_TO_ENTRIES = Form(
    r"\W*(?:\(?\w{1,3}[.)]\s+)?[Tt]he\s+following\s+(?:was|were|is|are)\s+(?:agreed|approved|resolved|decided)\s*[:–-]*\W*$"
)


def tells_view(sentence: str) -> bool:
    """Whether a sentence is a view, or tells the view of the body."""
    return _SAID.match(sentence) is not None


def view_behind(section: Section, sentence: str) -> bool:
    """Whether a view stands behind the application that it is of, on one line; to a district, what officers recommend is none."""
    return _BEHIND.search(sentence) is not None and not (section.tier == "district" and _RECOMMENDS.search(sentence))


def outcome_word(sentence: str) -> str:
    """The word that tells the outcome of a view, "" where it is only a view."""
    return "recommended" if _RECOMMENDS.search(sentence) else ""


def entry_with_body(section: Section, sentence: str) -> bool:
    """Whether an entry of a local council's planning list ends in that council's own view; to others it is the view of who was asked."""
    if section.tier != "parish":
        return False
    if _ENTRY_WITH_BODY.match(sentence) or _ENTRY_WITH_STAND.match(sentence):
        return True
    if _STANDS_ON.match(sentence) or _OURS.match(sentence):
        return _PLANNING.search(section.title) is not None
    built = _PLANNING.search(f"{section.title}\n{sentence}") or _BUILDING.search(sentence)
    return built is not None and _ENTRY_WITH_US.match(sentence) is not None


def take(section: Section, start: int, end: int) -> None:
    """Take the view on a planning application, with its entry, where the words before it are about one."""
    if section.tier != "parish" and _CONSULTED.match(section.text, start, end):
        return
    at = section.line_at(start)
    before = section.words((section.lines[at].start, start))
    first = _application(section, start)
    own = section.tier == "parish" and _BODY_STANDS.match(section.text, start, end)
    building = _BUILDING.search(f"{before} {section.words((start, end))}")
    bare = _BARE_VIEW.fullmatch(section.text, start, end)
    if first == start and before.strip() and bare and _NOTE.fullmatch(before) and not (bare["nothing"] and _BY_NUMBER.search(before)):
        first = label_at(section.text, section.lines[at].start, start)[1]
    if own or first < start or building or _PLANNING.search(f"{section.title}\n{before}"):
        entry = section.sentence(first, end, "resolution.one-word")
        entry.verb = outcome_word(section.words((start, end)))
        if any(_LEADS_TO_ENTRIES.match(section.text, line.start, line.end) for line in section.lines[:at]):
            entry.verb = "agreed"


def over_entries(section: Section, start: int, end: int) -> bool:
    """Whether a sentence only leads to entries of planning applications, each decided by itself."""
    if not _LEADS_TO_ENTRIES.match(section.words((start, end))):
        return False
    below = section.lines[section.line_at(start) + 1 :][:1]
    return any(_REFERENCE.match(section.text, label_at(section.text, b.start, b.end)[1], b.end) for b in below)


def _application(section: Section, start: int) -> int:
    """Where the entry of a planning application begins whose view has a line of its own at ``start``; ``start`` where there is none."""
    at = section.line_at(start)
    if label_at(section.text, section.lines[at].start, section.lines[at].end)[1] != start:
        return start
    above = section.lines[at - 1 : at]
    if above and _ENDS_IN_REFERENCE.search(section.words((above[0].start, above[0].end))):
        begin = label_at(section.text, above[0].start, above[0].end)[1]
        return begin if section.free(begin, start) else start
    for line in reversed(section.lines[max(0, at - _ADDRESS) : at]):
        begin = label_at(section.text, line.start, line.end)[1]  # the lines of an entry can have a bullet each
        if _REFERENCE.match(section.text, begin, line.end):
            return begin if section.free(begin, start) else start
    return start
