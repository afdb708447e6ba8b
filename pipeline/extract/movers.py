"""Who moved and who seconded, in the ways that minutes print it."""

import re
from dataclasses import dataclass

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.extract.mover_pairs import labelled_pair
from pipeline.extract.speakers import BODY, Cast
from pipeline.form import Form
from pipeline.patterns import PARTICLE

_MOVE = (
    r"(?:moved|proposed|nominated|MOVED|PROPOSED|Moved|Proposed|Nominated|Prop\.?|prop\.?|Proposer|proposer|Mover|mover|PROPOSER|MOVER|[Mm]otioned(?=\s+by\b)"
    r"|[Mm]olta|MOLTA)"  # as Irish councils write: "Molta ag A, cuidithe ag B, agus an cinneadh:"
)
# "second by Poole", "Motion Hale, second Poole": so North American clerks write.
_SECOND = (
    r"(?:seconded|SECONDED|Seconded|[Ss]ec\.|[Ss]ec(?=\s+[A-Z]{2,4}\b|\s*:|\s+(?:by|Cllr|Councillor|Cr|Mr|Mrs|Ms|Dr)\b)|[Ss]econder|SECONDER"
    # "2nd Mary Reed", not "the minutes of 2nd July"
    rf"|2(?:nd|ND)(?!\s+(?:of\s+)?{MONTH_NAME}\b)|(?:[Ss]econd|SECOND)(?=\s*(?:(?:was\s+)?(?:by|from)\b|:))|(?:(?<=[,;.]\s)|(?<![^\n]))[Ss]econd(?=\s+(?!Reading|Quarter|Vice|Half|World|Street|Avenue)[A-Z](?:[a-z]|[A-Z]{{1,3}}\b))|(?:[Ss]econd|SECOND)ED?\s+(?=BY\b)"
    r"|[Cc]uidi(?:the|[úuté]{1,2})?(?=\s)|CUIDI(?:THE|Ú))"
)
_STOP = re.compile(
    rf"\b(?:{_MOVE}|{_SECOND}|that|THAT|That|Motion|Vote|CARRIED|Carried|[Uu]nanimously|RESOLVED|Resolved|resolved|it\s+was|and\s+(?:it\s+was|agreed|unanimously|carried))\b|[;:]|\s–\s|\s-\s"
)
# The words before a mover's name: "moved by", "on the motion of", "Proposer:", "an amendment by".
_MOVER_AHEAD = re.compile(
    rf"""(?<!\bbe\s)\b(?:{_MOVE}(?:\s+as\s+(?:\w+\s+){{1,6}}?by\b|\s+(?:by|By|BY|from|ag|AG|ó|ón)\b|\s+for\s+(?:payment|approval|acceptance|adoption)\s*[:–-]|\s*[:–-]|\s*\(|(?:(?<=roposer)|(?<=[Mm]over))(?=\s+[A-Z])|(?=\s+(?:Cllr|Councillor|Cr\b|Clr|(?:Deputy\s+)?Mayor\b|Mr|Mrs|Ms|Dr|Ald|[A-Z]\.\s?[A-Z][a-z]|[A-Z][a-z]+(?:\s[A-Z][a-z’'-]+)?\s*[,;]?\s*[Ss]econd(?:ed)?\b)))
       | (?:(?:\bP|(?<=\()p)roposed|\b[Pp]rop\.?)(?=\s+(?:[A-Z]{{2,4}}|[A-Z]{{1,2}}Ma?c[A-Z])\b)
       | \bproposed(?=\s+(?:[A-Z]{{2,4}}|[A-Z]{{1,2}}Ma?c[A-Z])[,;]?\s+(?:and\s+)?sec)
       | (?:approved|accepted|adopted|agreed)\s+by(?=\s[^.;]{{2,30}}?(?:\sand|,)\s*[Ss]econded\b)
       | (?i:on\s+(?:the\s+|a\s+)?(?:motion|proposal|proposition|nomination)\s+(?:of|by|from))
       | [Ii]n\s+(?:proposing|moving|introducing)\s+(?:the|his|her|this|their)\s+(?i:motion|proposal|amendment|resolution),?
       | (?:[Mm]otion|MOTION|[Aa]mendment|[Pp]roposal)\s+(?i:(?:was\s+)?(?:then\s+)?
         (?:made\s+|offered\s+|introduced\s+|raised\s+|tabled\s+|put\s+forward\s+)?(?:by|from|in\s+the\s+names?\s+of))
       | [Mm]otion\s+to\s+[a-z][^.;\n]{{2,90}}?\s(?:was|were)\s+(?:made|raised|put\s+forward)\s+by
       | (?:[Rr]esolution|RESOLUTION|[Oo]rdinance)\s+(?i:(?:was\s+|is\s+)?(?:then\s+)?(?:offered|introduced|moved)\s+by)
       | Motion(?=\s*[:–-]?\s+(?!That\b|To\b|It\b)[A-Z][^.;\n]{{1,40}}?[.,;]?\s+(?:[Ss]econd|[Ss]upport)\b)
       )\s*[:–-]?\s*\(?""",
    re.VERBOSE,
)
_SECONDER_AHEAD = re.compile(
    rf"\b[Ii]n\s+seconding\s+(?:the|his|her|this|it)(?:\s+(?i:motion|proposal|amendment))?,?\s*|\b{_SECOND}(?:\s+(?:was\s+)?(?i:by|from|ag|ó|ón|6n|an|le)\b)?\s*[:–-]?\s*\(?\s*(?!(?i:it|the\s+(?:motion|amendment|proposal)|this|and|,)\b)"
)
# The words after a mover's name: "Councillor Hale then moved".
_MOVER_BEHIND = Form(
    r"(?<![\w-])(?:,?\s*(?:then|also|so|further|formally|in\s+turn|accordingly|having\s+[^,]{3,60},)\s+)?\s*\b(?:moved|proposed|proposes|nominates|nominated(?=\s+[A-Z][^.;]{2,90}?\bseconded\b)|motioned|MOVED|PROPOSED|(?i:put\s+forward|tabled|put)\s+(?i:an?|the|his|her)\s+(?i:motion|amendment|proposal|proposition)|(?i:made|makes)\s+(?i:(?:an?|the)\s+)?(?i:motion)|motions(?=\s+(?:to|that)\b)|moves(?=\s+(?:to|that|the|for|we|approval|adoption|acceptance|[a-z]+ing)\b|,?\s+and\s[^.;]{2,40}?\sseconds\b)|(?:offered|introduced)\s+an?\s+(?:resolution|motion)|(?:offered|introduced|presented|OFFERED)\s+(?i:the\s+following\s+(?:resolution|motion|ordinance)))\b(?!\s+(?i:by)\b)"
)
_SECONDER_BEHIND = Form(
    r"\b(?:then\s+|also\s+|formally\s+|duly\s+|in\s+)?(?:(?:seconded|SECONDED)\b(?!\s+(?:by|By|BY|from)\b)(?<!SECONDED(?=:\s[A-Z]))|second\b(?=\s+(?:the\s+(?:motion|nomination|resolution)|it)\b)|(?:2nd|2ND)\b(?=\W*(?:$|\n)|\s*[.,;])|Seconded\b(?=\W*(?:$|\n)|\s*[.,;])|seconds\b(?=\W*(?:$|\n)|\s*[.,;]|\s+(?:the|this|it|that|to)\b)|seconding\b(?!\s+(?:the|his|her|this|it)\b[^,]*,)"
    r"|(?:was|were)\s+(?:happy|content|willing|pleased|prepared)\s+to\s+second\b|(?:agreed|offered|undertook)\s+to\s+second\b)"
)
# "Motion by Hale, supported by Poole, to …"
_SUPPORTED = re.compile(
    r"\W*(?:Motion|MOTION|Moved|MOVED|It\s+was\s+moved|[A-ZÀ-Þ][\w.’'\s-]{2,40}?\s(?:offered|moved|made)\s+an?\s+(?:resolution|motion))\b[^.;:\n]{0,70}?,?\s(?i:support(?:ed\s+by|\s+by)?)\s+(?=[A-Z])"
)
# "Councillor Hale, seconded by Councillor Poole"
_BESIDE = re.compile(r"\s*,?\s*\b(?:and\s+)?(?:seconded|SECONDED)\s+(?:by\b|(?=(?:Cllr|Councillor|Cr)\b))")
# "R2024-7 D. Hale, S. Poole:", "Resolved (Cr A Hale / Cr B Poole)"
_PAIR = re.compile(
    r"\((?P<a>(?:Cr|Clr|Cllr|Councillor)(?:(?!propos|second|moved)[^()/,]){2,40})\s*[/,]\s*(?P<b>(?:Cr|Clr|Cllr|Councillor)?[^()/,]{2,40})\)|^\W*[A-Z]{0,4}#?\d(?:[\w/.-]|\s-)*[:.]?\s+(?P<c>[A-Z]\.\s?[A-ZÀ-Þ][\w'’-]+)\s*[,/]\s*(?P<d>[A-Z]\.\s?[A-ZÀ-Þ][\w'’-]+)\s*[:.;]"
)
# "RESOLVED (Hale/Poole) that …", "Carried [A Hale / B Poole]": the pair in brackets right behind the word of deciding
_BRACKETED_NAME = r"(?:[A-Z]\.?\s?){0,2}[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2}"
_DECIDED_PAIR = re.compile(
    r"\b(?:(?i:resolved|carried|passed|agreed|moved|motion|decision|recommended|recommendation|approved|adopted)|RES|Res)\b[.:]?\s*[–-]?\s*"
    rf"[(\[]\s*(?P<a>{_BRACKETED_NAME})\s*(?:/|[–-](?=\s))\s*(?P<b>{_BRACKETED_NAME})\s*[)\]]"
)
# "… were approved (Ann, Ben)": between commas only people whom the minutes name
_DECIDED_BY_TWO = re.compile(
    r"\b(?:resolved|carried|passed|agreed|approved|adopted|accepted)\s*[(\[]\s*(?P<a>[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'-]+){0,2})\s*,\s*"
    r"(?P<b>[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'-]+){0,2})\s*[)\]]"
)
# "M/S (Hale/Poole) to approve", "M/S/C Hale, Poole:"
_MOVED_SLASH = re.compile(
    r"\b(?:M/S(?:/[ACPU])*\s*[:–-]?|M(?:otion|OTION)\s*[:–-]|M(?:otion|OTION)(?=\s*\([A-ZÀ-Þ][\w’'-]+/[A-Z]))\s*\(?(?P<a>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]+)?)\s*(?:/|,|&|and)\s*(?!Second\b)(?P<b>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]+)?)"
)
# "Motion to adjourn (Hale/Poole), 5-0", "Moved to table it (Hale, Poole). Carried."
_PAIR_BEHIND = re.compile(
    r"^\W*(?:It\s+was\s+)?(?:[Mm]otion|MOTION|[Mm]oved|MOVED)\b[^();\n]{2,200}?\((?P<a>[A-ZÀ-Þ][\w’'-]*[a-z])\s*[/,]\s*(?P<b>[A-ZÀ-Þ][\w’'-]*[a-z])\)"
)
# "Motion to confirm both, Hale, Poole, carried."
_PAIR_AT_RESULT = re.compile(
    r"^\W*M(?:otion|OTION)\s+to\s[^();\n]{2,150}?,?\s(?P<a>[A-ZÀ-Þ][\w’'-]*[a-z])\s*[/,]\s*(?P<b>[A-ZÀ-Þ][\w’'-]*[a-z]),\s+(?i:carried|passed|approved)\W*$"
)
# "(TM/SR, all in favour)": initials of the document's people.
_INITIALS = re.compile(r"\((?P<a>[A-Z]{2,3}[a-z]?)\s*/\s*(?P<b>[A-Z]{2,3}[a-z]?)(?:[,;][^()]*)?\)")
# "Mayor Hale / Cr Poole" on a line of its own under what was resolved.
_CHAIRED = r"(?:Deputy\s+)?(?:Mayor|Chair(?:person|man|woman)?)"
_PAIR_LINE = re.compile(
    rf"\W*(?P<a>(?:Cr|Clr|Cllr|Councillor|Member|{_CHAIRED})\.?\s[A-ZÀ-Þ][^/\n]{{1,30}}?)\s*/\s*"
    rf"(?P<b>(?:Cr|Clr|Cllr|Councillor|Member|{_CHAIRED})\.?\s[A-ZÀ-Þ][^/\n.]{{1,30}}?)\W*"
)
# "Councillors Hale / Poole": one title for both
_TITLE_SHARED = re.compile(
    r"\W*(?P<title>Cr|Clr|Cllr|Councillor|Member)s\.?\s(?P<a>[A-ZÀ-Þ][\w.’' -]{1,30}?)\s*/\s*(?P<b>[A-ZÀ-Þ][\w’' -]{1,30}?)\W*"
)
# "(Hale / Poole) Carried": the same in brackets, with the result behind it
_BRACKETS_LINE = re.compile(
    rf"\W*[(\[]\s*(?P<a>{_BRACKETED_NAME})\s*/\s*(?P<b>{_BRACKETED_NAME})\s*[)\]]\W*(?i:(?:motion\s+)?(?:carried|passed|agreed|approved)(?:\s+unanimously)?)?\W*"
)
# "Hale/Poole      Carried": without brackets the result must stand behind them
_RESULT_LINE = re.compile(
    rf"\W*(?P<a>{_BRACKETED_NAME})\s*/\s*(?P<b>[A-ZÀ-Þ][\w’'-]+(?:\s(?!(?i:motion|carried|lost|passed)\b)[A-ZÀ-Þ][\w’'-]+)?)(?:\s*[–-]\s*|[^\S\n]+)(?:(?:Motion\s+)?(?:Carried|CARRIED|Lost|LOST|Passed|PASSED))\W*"
)
# "moved and seconded by Councillors Hale and Poole": the first named moved it
_MOVED_AND_SECONDED = Form(
    r"\b(?:[Mm]oved|[Pp]roposed)\s+and\s+seconded\s+by\s+(?P<title>(?:Councillors|Cllrs|Crs|Clrs|Messrs|Members|Aldermen)\.?\s)?"
    rf"(?P<a>(?:(?:Councillor|Cllr|Cr|Clr|Mrs?|Ms|Dr)\.?\s)?{_BRACKETED_NAME})\s+(?:and|&)\s+(?P<b>(?:(?:Councillor|Cllr|Cr|Clr|Mrs?|Ms|Dr)\.?\s)?{_BRACKETED_NAME})"
    r"(?:\s+respectively)?"
)
_ONE_OF = {"Aldermen": "Alderman", "Messrs": "Mr"}
# "Moved/seconded Cr Hale/Cr Poole"
_BOTH = re.compile(
    r"\b(?i:moved\s*/\s*seconded)(?:\s+by)?\s*:?\s*\(?(?P<a>(?:(?:Cr|Clr|Cllr|Councillor)s?\.?\s+)?[A-ZÀ-Þ][\w.’' -]{1,30}?)\s*[/,]\s*"
    r"(?P<b>(?:(?:Cr|Clr|Cllr|Councillor)\.?\s+)?[A-ZÀ-Þ][\w’'-]*(?:\.?\s?[A-ZÀ-Þ][\w’'-]+)*)"
)
# "Motion and second were made by Commissioners Hale/Poole to table it", "Motion/2nd Hale, Poole"
_TOGETHER = re.compile(
    r"\b[Mm]otion\s*(?:and|/|&)\s*(?:a\s+)?(?:second(?:ed)?|2nd)\b:?\s*(?:(?:was|were)\s+)?(?:(?:made|offered)\s+)?(?:by\s+|from\s+)?"
    r"(?:(?:Alder(?:person|man|woman|men)|Select(?:man|men|person)|Commissioner|Council\s?member|Councill?or|Member|Trustee|Director|Supervisor)s?\s+)?"
    rf"(?P<a>{_BRACKETED_NAME})(?:\s*/\s*|,\s+|\s+and\s+|\s*&\s*)(?P<b>{_BRACKETED_NAME})"
)
# "Motion to approve the warrant Hale, Poole 2nd."
_NAMES_AT_END = re.compile(
    rf"^\W*M(?:otion|OTION)\s+(?:to|that|for)\s[^.;\n]*?[a-z\d,)]\s+(?:[–-]\s*)?(?P<a>{_BRACKETED_NAME}),?\s+(?:and\s+)?(?P<b>{_BRACKETED_NAME})\s+(?:2nd|2ND|[Ss]econd(?:ed|s)?)\b"
)
# "Motion to approve the minutes – Hale, second – Poole."
_DASHED = re.compile(
    rf"^\W*M(?:otion|OTION)\s+(?:to|that|for)\s[^.;\n]{{3,120}}?\s[–-]\s+(?P<a>{_BRACKETED_NAME})[,;]\s+(?:2nd|[Ss]econd(?:ed)?(?:\s+by)?)\s*[:–-]\s*(?P<b>{_BRACKETED_NAME})"
)
_LOOSE = re.compile(
    rf"(?:(?:Cllrs?|Councillors?|Crs?|Clrs?|Mr|Mrs|Ms|Miss|Dr|Ald(?:erman)?)\.?\s+)?(?:(?:Mrs|Ms|Miss|Dr)\.?\s+)?(?![A-Z]{{2,4}}\.\s)(?:[A-Z]\.?\s?){{0,3}}(?:{PARTICLE}\s+){{0,2}}[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ](?:\s+(?:{PARTICLE}\s+){{0,2}}[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ])?|[A-Z]{{2,4}}[a-z]?\b|[A-Z]{{1,2}}[a-z]\b"
    r"|[A-Z]{1,2}\d[A-Z]{1,3}\b"  # the call sign of a radio amateur
)
# "Mayor J. Morgan", whole.
_OFFICE_NAME = re.compile(
    r"(?:(?:Deputy|Lord|Vice)[\s-]+)?(?:Mayor|Provost|Bailie|Reeve|Warden)\s+(?:[A-Z]\.\s?){0,3}(?!Mayor\b)[A-Z][a-z'’-]+[\w'’-]*"
    r"(?:\s+(?!Moved\b|Second|Motion\b|Mayor\b|Councillors?\b|Cllr|Cr\b)[A-Z][a-z'’-]+[\w'’-]*)?"
)
_NO_NAME = frozenset(
    [
        "The",
        "That",
        "This",
        "It",
        "He",
        "She",
        "They",
        "Motion",
        "Amendment",
        "All",
        "Carried",
        "Agreed",
        "Resolved",
        "Unanimous",
        "And",
        "Members",
        "Council",
        "Committee",
        "Vote",
        "None",
        "No",
        "Second",
        "Seconded",
        "Support",
        "Discussion",
        "Conversation",
        "Proposed",
        "Moved",
        "Option",
        "Draft",
        "Recommendation",
        "Alternative",
    ]
)
# "moved by A and B": the second is taken for the seconder.
_AND_NAME = re.compile(rf"\s+and\s+(?P<name>{_LOOSE.pattern})(?=\s*[.,;)]|\s*$)")
# A list of names ends where something without a title follows a comma.
_FIRST = re.compile(r",\s+(?!(?:Cllr|Councillor|Cr|Clr|Mr|Mrs|Ms|Dr|Ald)\b)")
# "seconded by PB. Thought was given to it": the initials end the sentence
_INITIALS_END = re.compile(r"(?!(?i:cllr|mrs?|ms|dr)\b)[A-Z]{2,4}(?=\.\s)")
# "On the Mayor's proposal it was agreed …"
_POSSESSIVE = re.compile(r"\b[Oo]n\s+(?P<who>(?:the\s+)?[A-ZÀ-Þ][\w. -]{1,40}?)['’]s?\s+(?:proposal|motion|proposition)\b")
# "Councillor Hale, as Portfolio Holder, moved": what may stand between a mover and the verb.
_BETWEEN = re.compile(
    r"[\s,]*(?:,\s*(?:(?:speaking\s+)?as|in\s+(?:his|her|their)\s+(?:role|capacity)\s+(?:as|of)|on\s+behalf\s+of)\s[^,]{3,60},?\s*"
    r"|,?\s*\(?(?:and\s+)?(?:with\s+)?[A-Z][^,]{2,40}\s+seconding\)?,?\s*)?"
)
_BACK = 90
# "COMMISSIONER HALE MADE A MOTION": minutes whose decisions are set in capitals.
_OFFICE = (
    r"(?:VICE[\s-]+|DEPUTY\s+)?(?:CLLR\.?|COMMISSIONER|COUNCIL\s?MEMBER|COUNCILLOR|COUNCILOR|CHAIR(?:MAN|WOMAN|PERSON)?|MAYOR|TRUSTEE|MEMBER|ALDERMAN"
    r"|DIRECTOR|SUPERVISOR)"
)
_SURNAME = r"(?:[A-Z]\.\s+)?[A-Z][A-Z'’-]+"
_IN_CAPITALS = re.compile(rf"(?:^|[.:;]\s+)(?P<who>{_OFFICE}\s+{_SURNAME})\s*$")
_CAPITALS = re.compile(rf"(?:{_OFFICE}\s+)?{_SURNAME}(?!\w)")
# A surname alone, or a name that no list of those present holds, as the subject of its sentence: only where the motion was seconded too.
_ALONE = re.compile(
    r"(?:^|[.:;]\s+|^(?:There|With|After|Having|Following|Hearing|Being)\s[^,;]{3,60},\s+)(?P<who>(?:[A-Z][a-z][\w'’-]*\s+|[A-Z]\.\s?){0,2}[A-Z][a-z][\w'’-]+)\s*$"
)
# "Hale motioned, Poole seconded to approve the list"
_AFTER_COMMA = re.compile(
    r"(?:[,;]|(?:moved|motioned|motion|proposed)\s+and)\s+(?:and\s+)?(?P<who>(?!The\b|It\b|This\b)(?:[A-Z][a-z][\w’'-]*\s){0,2}[A-Z][a-z][\w’'-]+)\s*$"
)
# "Councillor Hale raised the matter of parking and proposed that …"
_AND_MOVED = re.compile(
    r"(?:^|[.:;]\s+)(?P<who>[A-Z][^.;:]{5,200}?)\s(?:and\s+(?:(?:he|she|they)\s+)?(?:therefore\s+|then\s+|so\s+|accordingly\s+)?|,\s+)(?:proposed|moved)"
    r"(?:,\s+(?:as|by\s+way\s+of)\s+an\s+amendment,|\s+as\s+an\s+amendment)?\s+(?:that|to|the|an)\b"
)
_DAY = re.compile(rf"(?:{MONTH_NAME}|{WEEKDAY_NAME})\b.{{0,12}}")
_SECONDED = re.compile(r"(?i)\b(?:second(?:ed|s)?|2nd)\b")


@dataclass(frozen=True, slots=True)
class Movers:
    """Names as printed; empty where none was."""

    mover: str = ""
    seconder: str = ""

    def __bool__(self) -> bool:
        return bool(self.mover or self.seconder)


def pair_line(line: str) -> bool:
    """Whether a line names two members and nothing else: who moved and who seconded what stands above it."""
    if "/" not in line:
        return False
    return any(form.fullmatch(line) for form in (_RESULT_LINE, _PAIR_LINE, _TITLE_SHARED, _BRACKETS_LINE))


# "(Cr Hale / Cr Poole)", "Hale/Poole", "Cr Hale, Cr Poole"
_TITLE = r"(?:(?:Cr|Clr|Cllr|Councillor|Deputy\s+Mayor|Mayor|Mr|Mrs|Ms|Dr)s?\.?\s+)"
_ONLY_PAIR = re.compile(
    rf"\(?\s*(?:{_TITLE}(?:[A-Z]\.?\s?){{0,2}}[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?\s*[/,&]\s*{_TITLE}(?:[A-Z]\.?\s?){{0,2}}[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?"
    r"|[A-ZÀ-Þ][\w’'-]+\s*/\s*[A-ZÀ-Þ][\w’'-]+)\s*\)?\W*"
)


def names_pair(words: str) -> bool:
    """Whether the words are two names and nothing else: who moved and who seconded."""
    return bool(_ONLY_PAIR.fullmatch(words))


# "President moved to keep the officers": who holds a post, without an article
_OFFICE_ALONE = re.compile(r"(?:^|[\n•*–-])\s*(?P<who>(?:Vice[- ])?(?:President|Secretary|Treasurer|Chair|Captain|Editor))\s*\Z")


def _name_at(text: str, at: int, cast: Cast) -> tuple[str, int]:
    """The name that begins at ``at`` and where it ends; the words of moving and voting are no part of it."""
    while at < len(text) and text[at] in ' \t\n“"':
        at += 1
    stop = _STOP.search(text, at)
    end = stop.start() if stop else len(text)
    named = _OFFICE_NAME.match(text, at, end)
    if named:
        return named.group(), named.end()
    speaker = cast.at(text, at, end)
    if speaker is not None and speaker.role != BODY and not speaker.pronoun:
        name = (_INITIALS_END.match(speaker.text) or _FIRST.split(speaker.text, maxsplit=1))[0]
        return name.strip(" ,"), at + len(name)
    loose = _LOOSE.match(text, at, end)
    if loose and loose.group().split()[0] not in _NO_NAME and loose.group().title() not in _NO_NAME:
        return loose.group().strip(" ,"), loose.end()
    capitals = _CAPITALS.match(text, at, end)
    if capitals and capitals.group().split()[0].title() not in _NO_NAME:
        return capitals.group(), capitals.end()
    return "", at


def _name_before(text: str, at: int, cast: Cast) -> str:
    """The name that ends right before ``at``."""
    begin = max(0, at - _BACK)
    letters = re.search(r"(?<=[,;]\s)[A-Z]{2,3}[a-z]?\s*$", text[begin:at])
    if letters and cast.is_initials(letters.group().strip()):
        return letters.group().strip()  # "AB as Warden, CD seconded": the post is no part of the name
    for match in re.finditer(r"(?<![\w.'’-])(?:[Tt]he\s+[A-Z]|[A-Z])", text[begin:at]):
        start = begin + match.start()
        speaker = cast.at(text, start, at)
        if speaker is not None and speaker.role != BODY and not speaker.pronoun and _BETWEEN.fullmatch(text, speaker.end, at):
            return speaker.text
    loose = re.search(r"(?:\b[A-Z]{2,4}[a-z]?|\b[A-Z]\.?\s[A-Z][a-z]+)\s*$", text[begin:at])
    if (capitals := _IN_CAPITALS.search(text, begin, at)) is not None:
        return capitals.group("who")
    if loose:
        return loose.group().strip()
    if office := _OFFICE_ALONE.search(text, begin, at):
        return office.group("who")
    alone = _ALONE.search(text[:at]) if _SECONDED.search(text) else None
    return alone.group("who") if alone and alone.group("who").split()[0] not in _NO_NAME else ""


def _split_pair(name: str) -> tuple[str, str]:
    parts = re.split(r"\s*/\s*|,\s+(?:and\s+)?|\s+and\s+", name, maxsplit=1)
    return (parts[0], parts[1]) if len(parts) == 2 and "(" not in name else (name, "")


def movers_in(text: str, cast: Cast) -> Movers:
    """The last mover that the stretch names, and the seconder after (or beside) him."""
    pair = _PAIR.search(text)
    if pair:
        a, b = (pair.group("a"), pair.group("b")) if pair.group("a") else (pair.group("c"), pair.group("d"))
        return Movers(a.strip(), b.strip())
    if "/" in text and (shared := _TITLE_SHARED.fullmatch(text)):
        return Movers(f"{shared['title']} {shared['a']}", f"{shared['title']} {shared['b']}")
    if together := _MOVED_AND_SECONDED.search(text):
        title = (together["title"] or "").strip(" .")
        one = f"{_ONE_OF.get(title, title.removesuffix('s'))} " if title else ""
        return Movers(f"{one}{together['a']}", f"{one}{together['b']}")
    initials = _INITIALS.search(text)
    if initials and all(cast.is_initials(initials.group(side)) for side in "ab"):
        return Movers(initials.group("a"), initials.group("b"))
    if labelled := labelled_pair(text):
        return Movers(labelled.mover, labelled.seconder)
    both = (
        _DECIDED_PAIR.search(text)
        or _MOVED_SLASH.search(text)
        or _PAIR_BEHIND.match(text)
        or _PAIR_AT_RESULT.match(text)
        or _PAIR_LINE.fullmatch(text)
        or _BRACKETS_LINE.fullmatch(text)
        or _RESULT_LINE.fullmatch(text)
        or _BOTH.search(text)
        or _TOGETHER.search(text)
        or _NAMES_AT_END.match(text)
        or _DASHED.match(text)
    )
    if both:
        return Movers(both.group("a").strip(), both.group("b").strip())
    two = _DECIDED_BY_TWO.search(text)
    if two and all((who := cast.at(text, two.start(side), two.end(side))) and who.end == two.end(side) and who.person for side in "ab"):
        return Movers(two["a"], two["b"])
    found: list[tuple[int, str]] = []
    for match in _MOVER_AHEAD.finditer(text):
        name, end = _name_at(text, match.end(), cast)
        if name and _DAY.fullmatch(name):
            continue  # "moved from March"
        beside = _AND_NAME.match(text, end) if name else None
        if name:
            found.append((match.start(), f"{name} and {beside.group('name')}" if beside else name))
    for match in _MOVER_BEHIND.finditer(text):
        name = _name_before(text, match.start(), cast)
        # "Councillor Hale, seconded by Councillor Poole, moved": the name right before the verb is the seconder's
        named = text.rfind(name, 0, match.start()) if name else -1
        seconding = list(_BESIDE.finditer(text, 0, named + 1)) if name else []
        if seconding and not text[seconding[-1].end() : named].strip():
            name = _name_before(text, seconding[-1].start(), cast) or name
        if name:  # "Mrs Hale proposed Mr Poole": the name behind the verb is that of whom she proposed
            found.append((match.end() if text[: match.start()].rstrip().endswith(name) else match.start(), name))
    found += [(match.start(), match.group("who")) for match in _POSSESSIVE.finditer(text)]
    mover = max(found)[1] if found else ""
    seconder = ""
    for match in _SECONDER_AHEAD.finditer(text):
        seconder = _name_at(text, match.end(), cast)[0] or seconder
    for match in _SECONDER_BEHIND.finditer(text):
        if _SECONDER_AHEAD.match(text, match.start()) and _name_at(text, match.end(), cast)[0]:
            continue
        beside = _AFTER_COMMA.search(text, 0, match.start())
        seconder = _name_before(text, match.start(), cast) or (beside["who"] if beside else seconder)
    if not seconder and (supported := _SUPPORTED.match(text)):  # as some states of the north say it
        seconder = _name_at(text, supported.end(), cast)[0]
    if not mover and _SECONDED.search(text) and (said := _AND_MOVED.search(text)):
        who = cast.at(text, said.start("who"), said.end())
        named = who is not None and bool(who.person or who.role == "member") and who.start == said.start("who")
        mover = who.text if who is not None and named else ""
    if seconder and not mover:
        mover = max(((m.start(), _name_before(text, m.start(), cast)) for m in _BESIDE.finditer(text)), default=(0, ""))[1]
    if mover and not seconder:
        mover, seconder = _split_pair(mover)
    return Movers(mover, "" if seconder == mover else seconder)  # "moved by A, duly seconded"
