"""Decisions as the clerks of small councils clip them: "Read, approved & signed.", "£40 granted.", "Agreed we buy two."."""

import re

from pipeline.extract.deeds import is_task
from pipeline.extract.movers import movers_in
from pipeline.extract.section import Section
from pipeline.extract.telling import told
from pipeline.extract.verdict_parts import HEAD, SUM
from pipeline.extract.votes import votes_in
from pipeline.form import Form

_AND = r"(?:,\s*(?:and|&)?|\s+(?:and|&))\s*(?:(?:were|was|then|duly|all|both|also)\s+)*"
_DECIDES = r"(?:(?:re-?)?approved|agreed|accepted|(?:re-?)?adopted|confirmed|passed|ratified|authorised|endorsed)"
_DONE = (
    r"(?:read(?:\s+(?:out|through))?|reviewed|checked|circulated|presented|received|completed|considered|discussed|taken\s+as\s+read|signed"
    r"|verified|updated)"
)
_AS = (
    r"(?:\s+as\s+(?:an?\s+)?(?:(?:true|correct|accurate|proper|fair)(?:\s*(?:,|and|&)\s*(?:true|correct|accurate))*"
    r"(?:\s+(?:record|copy|account)(?:\s+of\s[^,;.]{3,40})?)?|amended|drafted|proposed|recommended|tabled|set\s+out|they\s+stood|it\s+stood|presented|circulated|read|printed|written|submitted|corrected"
    r"|published|revised))"
)
_TAIL = (
    rf"(?:{_AS}|\s+as\s+per\s[^,;.]{{2,40}}|,?\s+by\s+(?:all|(?:the\s+)?(?:Chair(?:man|person|woman)?|Convener|Provost|Mayor|Leader|President|Vice[\s-]Chair(?:man)?|members|councillors"
    rf"|council|meeting))(?:\s+(?:present|and\s+(?:the\s+)?Clerk))?"
    rf"|,?\s+(?:(?:totalling|total|at|in\s+the\s+sum\s+of)\s+)?{SUM}(?:\s+in\s+(?:all|total))?"
    r"|,?\s+(?:unanimously|for\s+payment|en\s+bloc|nem\.?\s?con\.?)"
    r"|,?\s+(?:without|with\s+no|after\s+(?:some|a\s+(?:short|brief|long))|there\s+being\s+no)\s+(?:any\s+|further\s+)?"
    r"(?:discussion|debate|comments?|changes?|amendments?|alterations?|questions?|dissent|a\s+vote|division|objections?)"
    r"|,?\s+(?:with|subject\s+to)\s+(?:\d+|no|one|two|a|an|the|some|minor|small|that|this"
    r"|[“‘]\w+[”’])\s[^;.]{2,80})"
)
# "Read, approved & signed by the Chairman.", "All agreed for payment"
_CHAIN = re.compile(
    rf"{HEAD}(?P<said>(?:(?:Duly|All|Both|Then|Unanimously)\s+)?(?:{_DECIDES}|{_DONE})(?:{_AND}(?:{_DECIDES}"
    rf"|{_DONE})){{0,4}}{_TAIL}{{0,3}})\W*$",
    re.IGNORECASE,
)
_DECISIVE = re.compile(rf"\b(?:{_DECIDES}\b|signed{_AS}|taken\s+as\s+read\b.*\bsigned\b)", re.IGNORECASE)
_APPROVED = re.compile(r"approv|sign|accept|confirm|pass", re.IGNORECASE)
# "Minutes of 4 February approved & signed by the Chairman", "Hall quote accepted": what was before the meeting, and what became of it
_MATTER = (
    r"(?:minutes|cheques?|payments?|accounts?|invoices?|expenses|quot(?:e|ation)s?|tenders?|requests?|budget|polic(?:y|ies)|orders"
    r"|donations?|grants?|returns?"
    r"|statements?|proposals?|recommendations?|items?|decision|schedule|register|assessments?|balances|reconciliation|precept|contract"
    r"|agenda|warrants?|bills?|reports?|mins"
    r"|rotas?|notes|timetable|wording|scope|drafts?|constitution|charges|fees|priorities|calendar|standing\s+orders|procedures?|protocol"
    r"|criteria|changes|(?:sections?|parts?)\s+(?:\d|one|two|[AB])|AGAR|regulations|bye-?laws|programmes?|terms\s+of\s+reference|strategy|action\s+plan)"
)
_FATE = rf"(?:{_DECIDES}|declined|refused|rejected|deferred|postponed)"
_THING_DONE = re.compile(
    rf"{HEAD}(?:(?:Otherwise|Apart\s+from\s+(?:that|this)|(?:With|Subject\s+to)\s+(?:that|this)(?:\s+\w+)?),?\s+)?(?P<thing>(?:(?:The|This"
    rf"|All|Both|These)\s+)?(?:[\w£&’'./-]+,?\s+){{0,6}}?{_MATTER}(?:\s+(?:nos?\.?\s+)?\d+\s?(?:–|-|to)\s?\d+)?(?:\s+(?:of|from|for|as|to|by|on|dated|totalling)\s+[^,;.:]{{2,60}}?)?)"
    rf"(?:\s*[:–—-])?\s+(?P<said>(?:(?:duly|all)\s+)*(?:{_FATE}|{_DONE})(?:{_AND}(?:{_FATE}|{_DONE})){{0,3}}{_TAIL}{{0,3}})\W*$",
    re.IGNORECASE,
)
_FATED = re.compile(rf"\b{_FATE}\b", re.IGNORECASE)
_REFUSED = re.compile(r"declin|refus|reject", re.IGNORECASE)
_WAITS = re.compile(r"deferred|postponed", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|be|been|not|that|who|which|no|when|if|and\s+the|[a-z]{3,}ed)\b", re.IGNORECASE
)
# "Declined.", "Council declined to give", "No donation to be made": a no to what somebody asked for
_NO = re.compile(
    rf"{HEAD}(?:(?:Declined|Refused|Rejected)(?:,?\s+(?:with\s+regret|unanimously|on\s+this\s+occasion|this\s+(?:time|year)))?"
    r"|(?:The\s+)?(?:(?:Parish|Town|Community)\s+)?(?:Council|Committee|Councillors|Cllrs|Members)\s+declined\s+(?:to\s+(?:give|donate"
    r"|contribute|fund|support|pay|help|comment|make|take|join)|the|this)\b[^;.]*"
    r"|No\s+(?:donation|grant|contribution)\s+(?:to\s+be\s+(?:made|given)|agreed|(?:this|on\s+this)\s+\w+))\W*$"
)
_NO_ACTION = re.compile(rf"{HEAD}(?:All\s+)?[Aa]greed,?\s+(?:that\s+)?no\s+(?:further\s+)?action\b[^;.]*\W*$")
# "It was voted 5 – 1 that the fee stay as it is"
_VOTED = Form(
    r"(?:^|[.;,]\s+|\band\s+)\W*(?P<what>[Ii]t\s+was\s+(?:then\s+)?voted\s+(?:\(?\d{1,2}\s?[–-]\s?\d{1,2}\)?\s+|by\s[^,;]{3,30}\s"
    r"|unanimously\s+)?(?:that|to)\s.+)$"
)
# "3 Weir Cottages – CC agreed to object", "PC resolved not to reply"
_LETTERS_AGREED = Form(
    rf"(?:{HEAD}|^[^.;]{{3,120}}?(?::|\s[–—-])\s+)(?P<what>(?:PC|CC|TC)\s+(?:all\s+|unanimously\s+)?(?:(?:agreed|resolved|decided"
    rf"|voted)\s+(?:to|that|not)\s.+"
    r"|(?:approved|accepted|ratified|adopted|endorsed)\s+(?!the\s+(?:role|post|position|office|nomination|chair)\b)(?:the|an?|this|these"
    r"|both|all|payment|minutes)\s(?!(?:plans?|planning|applications?)\b).+))$"
)
_LETTERS_APPROVED = re.compile(r"(?:PC|CC|TC)\s+(?:\w+ly\s+|all\s+)?(?:approved|accepted|ratified|adopted|endorsed)\b")
_AGAINST = re.compile(
    rf"{HEAD}(?:(?:The\s+)?(?:Council|Committee)\s+was|(?:The\s+)?(?:Councillors|Cllrs|Members)\s+were)\s+not\s+in\s+(?:agreement"
    rf"|favour)\s+(?:with|to|of)\s[^;]+$"
)
# A list of what another body decided, or what nobody decides
_OTHERS_LIST = re.compile(
    r"(?i)\bplanning\s+(?:decisions?|permissions?|results|outcomes)\b|\b(?:decisions?|notices?)\s+(?:received|from|of|made)\b|\bdetermin"
    r"|\b(?:apolog|declaration|interests?\b|attendance)"
)
_PLANNING = re.compile(r"(?i)\bplanning\b|\bapplications?\b")
_APPLICATION = re.compile(r"\b[A-Z]{0,4}/?\d{2,4}/\d{3,}")
# "Hall hire - £30.00 – all approved.": behind the last of a list of payments
_ALL_BEHIND = Form(
    rf"(?:{SUM}|\(Ch[\w.]*\s?(?:No\.?\s?)?\d+\)|\d\.\d\d)\W*\s(?P<said>(?:all|both|the\s+above)\s+(?:(?:was|were)\s+)?(?:approved|agreed"
    rf"|passed|accepted|authorised)(?:\s+(?:for\s+payment|unanimously))?)\W*$",
    re.IGNORECASE,
)
_GIVEN = r"(?:approved|granted|authorised|awarded|allocated|to\s+be\s+(?:paid|donated|given|granted|sent|spent|allocated))"
# "£40 granted.", "A £40 donation approved", "£40 approved for payment"
_SUM = re.compile(
    rf"{HEAD}(?:An?\s+|Up\s+to\s+)?{SUM}(?:\s(?:each|grant|donation|contribution|payment|expenditure|budget|cost|in\s+total|a\s+year"
    rf"|per\s+\w+)){{0,3}}\s+"
    rf"(?:(?:was|were)\s+)?(?:(?:all|unanimously)\s+)?(?:{_GIVEN}|(?<=\d\s)agreed)(?:,?\s+(?:for\s+(?:payment|this|the\s[^;.]{{2,60}})"
    rf"|towards\s[^;.]{{2,60}}|by\s+all|unanimously|from\s+reserves))?\W*$",
    re.IGNORECASE,
)
# "Precept set at £9,000", "Precept to stay as it is"
_PRECEPT = re.compile(
    rf"{HEAD}(?:The\s+)?(?:precept|rent|fees?|hall\s+charges?|clerk['’]s\s+(?:salary"
    rf"|pay))\s*(?<=[a-z\s])\s*(?:for\s+[\d/–-]+\s+)?(?:[:–-]\s+)?(?:(?:(?:set|fixed|kept|held|agreed)\s+at|(?:to|would|will"
    rf"|should)\s+(?:remain|stay|be\s+(?:kept|set|left|raised|increased)))\s[^;.]{{2,80}}"
    rf"|(?:of|at)\s+[£€$]\d[\d,.]*\s+(?:agreed|approved|set))\W*$",
    re.IGNORECASE,
)
# "Agreed we buy two benches", "Agreed Council meet before the show", "Decided this be left"
_AGREED_CLAUSE = re.compile(
    rf"{HEAD}(?:All\s+)?(?:Agreed|Decided|Resolved)\s+(?P<who>we|this|it|these|(?:the|a|an|both|all|our)\s+(?:[\w’'-]+\s+){{0,4}}?[\w’'-]+"
    r"|[A-Z][\w.’'-]*(?:\s+(?:&\s+|and\s+)?(?:the\s+)?[A-Z][\w.’'-]*){0,4})\s+(?:(?:would|will|should|shall|must|to|be)\s+[a-z]"
    r"|(?P<verb>[a-z]+)\b)"
)
# "Cllrs all in favour of a new lamp", "Members happy with this": the clause has lost its verb
_ALL_FOR = re.compile(
    rf"{HEAD}(?:(?:the\s+)?(?:council|councillors|cllrs|members|committee)|all|everyone)(?:\s+present)?(?:\s+all)?\s+"
    r"(?:(?:in\s+(?:full\s+)?(?:favour|support)\s+of|(?:happy|content)\s+with|supportive\s+of)\s+(?:this|it|these|the|an?"
    r"|[a-z]+ing)\b[^;.]*|in\s+(?:full\s+)?agreement(?:\s+with\s+(?:this|the)\b[^;.]*)?)\W*$",
    re.IGNORECASE,
)

# "The time limit for posters was noted." under the title that names the limit: it is the item that was noted
_ECHO = Form(
    r"\W*(?P<what>(?!No\b|Nothing\b|None\b)(?:The|This|These|His|Her|That|[A-Z])[^.;:]{4,200}?)\s(?:was|were)\s+(?:(?:then|also|duly"
    r"|unanimously)\s+)*"
    r"(?P<verb>noted|approved|agreed|adopted|accepted|endorsed)(?:\s+by\s+(?:the\s+)?(?:members|council|committee|meeting))?\W*$"
)
# "Submitted the following Notice of Motion, which was referred to the Roads Committee:"
_SUBMITTED = re.compile(
    rf"{HEAD}(?:(?:Submitted|Read|Considered|Received)\s+(?:the\s+following\s+|an?\s+)?"
    r"(?:[Nn]otices?\s+of\s+[Mm]otion|[Mm]otion|[Ll]etter|[Rr]eport|[Rr]equest)|The\s+following\s+[Nn]otices?\s+of\s+[Mm]otion)\b"
    r"[^.;:]*?\b(?:which\s+|and\s+)?(?:was|were)\s+(?:then\s+|duly\s+)?(?P<verb>referred|noted|deferred"
    r"|withdrawn)\b(?!\s+in\b)[^.;:]*\s?:?\W*$"
)
# "A letter was read from the bank. Nobody liked it. It was noted.": the paper that the paragraph is about
_IT_NOTED = Form(
    rf"{HEAD}(?:It|This|That|These)\s+(?:was|were)\s+(?:(?:duly|also|then)\s+)?(?P<verb>noted|received\s+and\s+noted)"
    r"(?P<feeling>\s+with\s+(?:(?:some|much|great|considerable)\s+)?(?:satisfaction|pleasure|approval|thanks))?\W*$"
)
_PAPER_PUT = re.compile(
    r"(?i)\b(?:letters?|reports?|papers?|memorand(?:um|a)|e-?mails?|correspondence|statements?|circulars?|documents?|minutes"
    r"|accounts)\b[^.;]{0,120}?\s(?:was|were)\s+(?:then\s+|also\s+)?"
    r"(?:read|received|submitted|presented|circulated|tabled|considered|distributed|put\s+before)\b"
)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_OF_A_BODY = frozenset(
    ["support", "meet", "wait", "respond", "reply", "consider", "defer", "keep", "join", "adopt", "accept", "pay", "object"]
)


_FROM_NOW_ON = frozenset(
    ["replaces", "becomes", "takes", "serves", "acts", "represents", "joins", "pays", "buys", "writes", "leads", "chairs", "attends"]
    + ["signs", "continues", "stays", "remains", "meets", "moves", "stands", "keeps", "gets", "asks", "contacts", "arranges", "sends"]
)

# No form is without one of these; looking for them first is far cheaper than the forms
_TRIGGER = re.compile(
    r"gree|pprov|ccept|dopt|onfirm|assed|atif|uthoris|ndors|igned|rant|ward|lloc|to be |recept|[Rr]ent|[Ff]ee|ecided|esolved|avour|happy"
    r"|content|supportive|noted|eclined|efused|ejected|eferred|ostponed|referred|No |voted|GREED|PPROVED|IGNED|DOPTED|CCEPTED"
)


def take(section: Section, start: int, end: int) -> bool:
    """Take the sentence ``start``–``end`` where it decides in one of these forms."""
    sentence = section.words((start, end))
    found = _found(section, start, sentence) if _TRIGGER.search(sentence) else None
    if found is None:
        return False
    at, verb = found
    lead = "" if verb else "AGREED"
    block = section.sentence(start + at, end, "resolution.one-word", lead=lead, movers=movers_in(sentence, section.cast))
    block.verb, block.votes, block.told = verb, votes_in(sentence), True
    return True


def _found(section: Section, start: int, sentence: str) -> tuple[int, str] | None:
    """Where in the sentence the decision begins, and the word that tells its outcome, "" where it is that the body agreed."""
    chain = _CHAIN.match(sentence)
    if chain and chain["said"][0].isupper() and " " in chain["said"] and _DECISIVE.search(chain["said"]):
        return None if _elsewhere(section, start) else (0, "approved" if _APPROVED.search(chain["said"]) else chain["said"])
    if found := _of_thing(section, start, sentence):
        return found
    if behind := _ALL_BEHIND.search(sentence):
        return behind.start("said"), "approved"
    if _SUM.match(sentence):
        return 0, "agreed" if "agreed" in sentence else "approved"
    if _PRECEPT.match(sentence):
        return 0, ""
    clause = _AGREED_CLAUSE.match(sentence)
    if clause and not told(clause["who"]) and (clause["verb"] is None or _deed(clause["verb"]) or _serves(clause)):
        return 0, ""
    if _ALL_FOR.match(sentence):
        return 0, ""
    echo = _ECHO.match(sentence)
    return (0, echo["verb"]) if echo and not told(echo["what"]) and _names_item(section.title, echo["what"]) else None


def _of_thing(section: Section, start: int, sentence: str) -> tuple[int, str] | None:
    """What became of a matter that the sentence names first, a no to what was asked for, and what was voted."""
    done = _THING_DONE.match(sentence)
    if done and _FATED.search(done["said"]) and not (_FINITE.search(done["thing"]) or told(done["thing"]) or _elsewhere(section, start)):
        fates = ((_REFUSED, "refused"), (_WAITS, "deferred"), (_APPROVED, "approved"))
        return 0, next((fate for form, fate in fates if form.search(done["said"])), done["said"].removeprefix("re-"))
    if _NO.match(sentence) and not (_elsewhere(section, start) or _PLANNING.search(section.title)):
        return 0, "refused"
    if _NO_ACTION.match(sentence):
        return 0, ""
    noted = _IT_NOTED.match(sentence)
    if noted and noted["feeling"]:
        return 0, noted["verb"]
    if noted and _PAPER_PUT.search(section.text, section.lines[section.line_at(start)].start, start):
        return 0, noted["verb"]
    if _AGAINST.match(sentence):
        return 0, "refused"
    if submitted := _SUBMITTED.match(sentence):
        return 0, submitted["verb"]
    voted = _VOTED.search(sentence) or _LETTERS_AGREED.match(sentence)
    if voted is None or told(sentence[: voted.start("what")]) or section.cast.is_initials(voted["what"][:2]):
        return None
    return voted.start("what"), "approved" if _LETTERS_APPROVED.match(voted["what"]) else ""


def _names_item(title: str, what: str) -> bool:
    """Whether the words name the thing that the item is about, in the words of its title."""
    named, mine = ({word.lower()[:6] for word in _LONG_WORD.findall(text)} for text in (title, what))
    return len(named) > 1 and len(named & mine) >= 2 and len(named & mine) * 3 >= 2 * min(len(named), len(mine))


def _elsewhere(section: Section, start: int) -> bool:
    """Whether the words stand in a list of what others decided, or behind an application that somebody decided."""
    line = section.lines[section.line_at(start)]
    return bool(_OTHERS_LIST.search(section.title) or _APPLICATION.search(section.text, line.start, start))


def _serves(clause: "re.Match[str]") -> bool:
    """Whether somebody is to do from now on what is told in the present tense: "Agreed MR replaces BP as signatory"."""
    return clause["who"][0].isupper() and clause["verb"] in _FROM_NOW_ON


def _deed(verb: str) -> bool:
    return is_task(verb) or verb in _OF_A_BODY
