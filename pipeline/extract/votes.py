"""Votes as minutes print them: in figures, in words, as a division with names, as "carried 7/0"."""

import re
from dataclasses import dataclass, replace

from pipeline.extract.rollcalls import roll_in
from pipeline.extract.voters import voters_in
from pipeline.form import Form

_WORDS = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]  # fmt: skip
_NUMBER = {word: n for n, word in enumerate(_WORDS)} | {"none": 0, "nil": 0, "zero": 0, "nobody": 0, "a": 1, "single": 1}
_N = r"(?:\d{1,3}|" + "|".join(sorted(_NUMBER, key=len, reverse=True)) + r")"
# the same without the words that count nothing beside another figure
_COUNTED = r"(?:\d{1,3}|" + "|".join(sorted(_WORDS[1:], key=len, reverse=True)) + r"|nil|none)"
_ABSTAINER = (
    r"(?:Councillors?|Cllrs?\.?|Crs?|Clr|Mrs?|Ms|Dr|Alderman|Bailie)\s[A-Z][\w.’'-]+(?:\s[A-Z][\w’'-]+)?"
    r"|(?:Vice[- ]|Deputy\s+)?(?:Mayor|Chair\w*|Convener|Provost|Cathaoirleach|President)|[A-Z]{2,4}[a-z]?"
)
_OPPOSER = rf"{_ABSTAINER}|(?!(?:No|None|Nobody|Nil|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Vot\w+)\b)[A-Z][a-z][\w’'-]*"
_WHO = (
    r"(?:\s+(?:votes?|[Mm]embers?|[Cc]ouncillors?|people|hands?|of\s+them|were|was|had|having|went\s+up|voted|voting|being|cast"
    r"|o\s+blaid\s*/|yn\s+erbyn\s*/|yn\s+atal\s*/|ymatal\s*/)){0,4}"  # "5 o blaid / for", as Welsh councils print it
)
_FOR = r"(?:for|in\s+favou?r|in\s+support|FOR|IN\s+FAVOU?R|ar\s+son)"  # the last as Irish councils print it
_AGAINST = r"(?:against|AGAINST|opposed|dissenting|i?n\s+aghaidh|in\s+éadan)"
_ABSTAIN = r"(?:abst(?:ain(?:ed|ing|s)?|entions?)?|ABST(?:AIN(?:ED)?|ENTIONS?)|[Dd]eclined\s+to\s+vote|did\s+not\s+vote|not\s+voting)"
_SIDES = (("votes_for", _FOR), ("votes_against", _AGAINST), ("abstentions", _ABSTAIN))

# "carried by 4 votes to 2" over "For: Crs Hale and Poole": a side that is a label has no number before it
_NO_LABEL = {"votes_for": r"(?!\s*:)", "votes_against": r"(?!\s*:[^\S\n]*\S)", "abstentions": ""}
# "7 votes for", "four Members having voted for it", "with 1 abstention"
_BEFORE = {
    name: re.compile(rf"(?<![\w/.£–-])(?<!\d,)(?<!\d\sto\s)({_N}){_WHO}\s+{side}\b{_NO_LABEL[name]}", re.IGNORECASE)
    for name, side in _SIDES
}
# "For: 4", "For (14)", "Against - 2", "Abstentions 1", "voted for the motion: 9"
_AFTER = {
    name: re.compile(
        rf"\b{side}\b(?:\s+(?:of\s+)?(?:it\b|this\b|thereof|the\s+(?:\w+\s+)?(?:motion|amendment|proposal|recommendations?)))?"
        rf"(?:(?:\s*[:(–=-]\s*\(?(?!a\))|,\s+(?=\d+\W*(?:$|[;.,]\s)))({_N})\b(?![/%])|\s+\(?(?!an?\b)({_N})\b(?!\s*(?:votes?|for|against|in\b|abst|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|[/%]|(?:wou|cou)ld\b|(?:do|did|was|is|am|had|has|felt|thought|hoped|wished|wanted)\b)))",
        re.IGNORECASE,
    )
    for name, side in _SIDES
}
# "For: Councillors Hale, Poole and Reed (7)": the count stands behind the names
_ROLL = {
    name: re.compile(
        rf"(?:^\W*|\)\s+|(?<=[:/.;]\s))(?:voted\s+|voting\s+)?{side}\b(?:\s+the\s+(?:\w+\s+)?(?:motion|amendment|proposal))?\s*[:–-]\s*(?P<names>[^\n]*?)\s*\((\d{{1,3}})\)",
        re.IGNORECASE | re.MULTILINE,
    )
    for name, side in _SIDES
}
_LIST = {
    name: re.compile(
        rf"(?:^\W*|\)\s+|(?<=[:/.;]\s))(?:voted\s+|voting\s+)?{side}\b(?:\s+the\s+(?:\w+\s+)?(?:motion|amendment|proposal))?\s*[:–-]\s*(?P<names>(?:Councillors?|Cllrs?\.?|Cl?rs?\.?|Mayor|Mrs?|Ms|Dr)\s[^\n.]+\.?)$",
        re.IGNORECASE | re.MULTILINE,
    )
    for name, side in _SIDES
}
# "by 18 votes to one, with three abstentions", "carried 7/0", "(7-0)", "votes: 5-4"
_TO = Form(rf"\b({_N})\s+votes?\s+(?:for\s+)?to\s+({_N})\b", re.IGNORECASE)
_SCORE = Form(
    r"\b(?:carried|passed|lost|failed|defeated|(?:motion|amendment|proposal)\s+(?:therefore\s+)?fell|vot(?:e|es|ing|ed)|majority(?:\s+of)?|show\s+of\s+hands)\b(?:\s+(?:of|was|being|stood\s+at|en\s+bloc))?"
    rf"[\s:(–,-]*(?:unanimously\s*|by\s+)?(?:(\d{{1,2}})\s*(?:/|-|–|\bto\b|:)\s*(\d{{1,2}})\b(?:\s*[/–-]\s*(\d{{1,2}})\b)?|({_COUNTED})\s+to\s+({_COUNTED})\b)",
    re.IGNORECASE,
)
# "by a 4-0 vote", "M/S/C (Hale/Poole) 4-0", "CARRIED RESOLUTION NO. 24/17 4/0", "Motion carried, 3-0-1"
_SCORE_APART = re.compile(
    r"\b(?:by|on|with)\s+an?\s+(\d{1,2})(?:\s?[–/-]\s?|\s+to\s+)(\d{1,2})(?:\s?[–/-]\s?(\d{1,2}))?\s+(?:roll[\s-]call\s+|voice\s+)?vote\b"
    r"|\([A-Z][\w’'-]+\s?/\s?[A-Z][\w’'-]+[,;:]\s+(\d{1,2})\s?[–-]\s?(\d{1,2})(?:\s?[–-]\s?(\d{1,2}))?\)"
    r"|\bM/S(?:/[ACPU])*\s*:?\s*\([^()\n]{3,60}\),?\s+(\d{1,2})\s?[–-]\s?(\d{1,2})(?:\s?[–-]\s?(\d{1,2}))?\b"
    r"|\b(?:CARRIED|[Mm]otion\s+(?:carried|passed|carries|passes)|LOST|[Aa]ll\s+in\s+favou?r)(?:[,:]\s+|\s[^\n]{0,40}\s)(\d{1,2})\s?[–/-]\s?(\d{1,2})(?:\s?[–/-]\s?(\d{1,2}))?(?=\W*(?:$|\n)|,\s)"
    r"|\b(?:[Pp]assed|[Cc]arried|[Ff]ailed|[Aa]pproved|[Dd]enied|[Dd]efeated)\s+(\d{1,2}),\s?(\d{1,2})(?=[\s.)]*(?:$|\n|\(|;))"
    # "it was resolved 3 to 1 to object"
    rf"|\b(?i:resolved|agreed|decided)\s+(?:by\s+)?\(?({_COUNTED})(?:\s?[–-]\s?|\s+to\s+)({_COUNTED})\)?(?=,?\s+(?:not\s+)?(?:to|that)\b)",
)
# As software prints it: "Aye: 5 - names" over "Nay: 0"
_BY_NAME = re.compile(
    r"^\W*(?:Ayes?|Yeas?|Yes|For|In\s+[Ff]avou?r)\s*:\s*(\d{1,2})\b(?:\s*[–-]\s[^\n]*)?\n(?:[^\n:]*\n)?\W*(?:Nays?|Noes?|No|Against|Opposed)\s*:\s*(\d{1,2}|[Nn]one|NONE|[Nn]il)\b",
    re.MULTILINE,
)
# "APPROVED 5-2", "Agreed (6–1 with one abstention)", "Prop. AB, sec. CD, that it be paid: 6–0.": the figures end what was decided.
_SCORE_AT_END = re.compile(
    r"(?:\b(?i:agreed|approved|adopted|accepted|resolved|refused|rejected|granted|supported|deferred|endorsed|confirmed)(?:\s+by)?[\s,:(–-]*"
    r"|(?<=[a-z]):\s*|(?<=[a-z]\)),\s+|\s\()(\d{1,2})\s*(?:[–:-]|\bto\b)\s*(\d{1,2})(?:\s*[–-]\s*(\d{1,2}))?\)?(?=[\s.;,)]*(?:$|\n)|,?\s+with\b|;|(?<=\))\s+that\b)"
)
_TWO_FIGURES = re.compile(r"\d\s*(?:[–:-]|to)\s*\d")
_MOVED_OR_CAPITALS = re.compile(
    r"\b(?:[Pp]rop(?:osed|oser)?|[Mm]oved|MOVED|PROPOSED|[Ss]ec(?:onded|onder)?|SECONDED|[Mm]otion|MOTION|[Aa]mendment)\b"
    r"|\b[A-Z]{4,}ED\b|\bAGREED\b|\b[Aa]greed\b|\bby\s+\d"
)
# "the Mayor abstaining", "AB and CD not voting": who did, where no figure is given
_ABSTAINERS = re.compile(
    rf"(?:\b[Tt]he\s+)?\b(?P<who>(?:{_ABSTAINER})(?:(?:,\s+|\s+and\s+)(?:the\s+)?(?:{_ABSTAINER}))*)\s+(?:having\s+|both\s+)?"
    r"(?:abstain(?:ed|ing|s)|not\s+voting|(?:did|does)\s+not\s+vote|declin(?:ed|ing)\s+to\s+vote)\b"
)
# "4 for, AB against", "six votes for, AB and CD against": those against by name
_NAMED_AGAINST = Form(
    rf"(?<![\w/.£–-])(?P<yes>{_COUNTED})\s+(?:votes?\s+)?(?:for|in\s+favou?r),?\s+(?:and\s+|with\s+)?"
    rf"(?P<who>(?:{_OPPOSER})(?:(?:,\s+|\s+and\s+|\s*&\s*)(?:{_OPPOSER}))*)\s+(?:was\s+|were\s+|voting\s+)?(?:against|opposed|dissenting)\b"
)
# "Crs Hale and Poole voting for it and Cr Reed and the Mayor against"
_TITLED = (
    r"(?:Councillors?|Cllrs?\.?|Crs?\.?|Clrs?|Mayor|Mrs?|Ms|Dr|Members)\s[A-Z][\w’'-]+"
    r"(?:(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?(?:(?:Councillors?|Cllrs?\.?|Crs?\.?|Clrs?|Mayor|Mrs?|Ms|Dr)(?:\s[A-Z][\w’'-]+)?|[A-Z][\w’'-]+))*"
)
_NAMED_BOTH = Form(
    rf"\b(?P<yes>{_TITLED})\s+(?:voting|voted)\s+(?:for|in\s+favou?r)(?:\s+(?:of\s+)?(?:it|the\s+(?:motion|amendment|proposal)))?[,;]?\s+"
    rf"(?:and\s+|with\s+|while\s+)?(?P<no>{_TITLED})\s+(?:voting\s+|voted\s+|were\s+|was\s+)?against\b"
)
# "by 7 votes with 1 abstention", "carried by eight votes, two members abstaining"
_BY_VOTES = re.compile(rf"\b(?:by|with)\s+({_COUNTED})\s+votes\b(?!\s+(?:to|for|against|in)\b)", re.IGNORECASE)
# "For: 4  Against: 0": the side stands before its number, so a number is not the one of the side that follows it.
_COLON = Form(rf"\b(?:{_FOR}|{_AGAINST})\b\s*[:(–=-]\s*\(?\d", re.IGNORECASE)
# "For 6 Against 0 Abstain 1" says it without a colon.
_IN_ORDER = re.compile(
    rf"(?:^|[:;(–—-])\s*(?:votes?\s+)?{_FOR}\s+({_N})[,;]?\s+(?:and\s+)?(?:votes?\s+)?{_AGAINST}\s+({_N})\b(?:[,;]?\s+(?:and\s+)?{_ABSTAIN}\s+({_N})\b)?",
    re.IGNORECASE | re.MULTILINE,
)
# "with yea three and nay none", "5 ayes, 0 nays", "Ayes 4 Noes 1"
_YEA, _NAY = r"(?:ayes?|yeas?)", r"(?:nays?|noes|nos)"
_YEA_NAY = re.compile(
    rf"\b{_YEA}\s*[:,–-]?\s*({_N})\b[,;]?\s+(?:and\s+)?{_NAY}\s*[:,–-]?\s*({_N})\b"
    rf"|(?<![\w/.£-])({_N})(?:\s\(\d+\))?\s+{_YEA}\b[,;]?\s+(?:and\s+)?({_N})(?:\s\(\d+\))?\s+{_NAY}\b(?:[,;]?\s+(?:and\s+)?({_N})\s+abst\w*)?"
    r"|(?:\bvote\w*\s*[:–-]?\s*|^\W*)(\d{1,2})\s+yes\b[,;]?\s+(?:and\s+)?(\d{1,2})\s+no\b(?:[,;]?\s+(?:and\s+)?(\d{1,2})\s+abst\w*)?",
    re.IGNORECASE,
)
# "For the Motion were Councillors Hale and Poole (Total 2)" over "Against the Motion was Nil (Total 0)": so councils of Sydney print it
_TOTALS = Form(
    rf"\bfor\s+the\s+(?:motion|amendment)\s+(?:were|was)\b[^\n]*?\(total:?\s*({_N})\)"
    rf"[\s.]*against\s+the\s+(?:motion|amendment)\s+(?:were|was)\b[^\n]*?\(total:?\s*({_N})\)",
    re.IGNORECASE,
)
# "For: Hale, Marsh and Poole Against: Bell": names without titles.
_SURNAME = r"(?!(?:Cllr|Councillor|Cr|Clr|Mr|Mrs|Ms|Dr|Mayor)s?\b)[A-Z][\w’'-]+"
_NAMED_SIDES = re.compile(
    rf"\b(?:For|FOR|In\s+[Ff]avour|Yeas|YEAS|Ayes|AYES)\s*:[ ]*((?:{_SURNAME}(?:,[ ]*|[ ]+and[ ]+|[ ]+)){{1,30}})"
    r"(?:Against|AGAINST|Opposed|Nays|NAYS|Noes|NOES)\s*:[ ]*"
    rf"([Nn]one|[Nn]il|{_SURNAME}(?:(?:,[ ]*|[ ]+and[ ]+){_SURNAME}){{0,30}})"
)
# In a division each side is named by what it votes for: "For the motion (7)", "4 Members voted for the motion and 2 for the amendment",
# "there voted for the amendment 3 members and for the motion 4".
_FOR_MOTION, _FOR_AMENDMENT = (
    re.compile(
        rf"\bfor\s+the\s+(?:\w+\s+)?{what}\s*(?:[:(–-]+\s*\(?|,?\s(?!a\b))({_N})\b(?!{_WHO}[^\S\n]+for\b)"
        rf"|(?<![\w/.£-])({_N}){_WHO}[^\S\n]+for\s+the\s+(?:\w+\s+)?{what}\b|\bthe\s+(?:\w+\s+)?{what}\s+(?:received|had|attracted)\s+({_N})\b"
        rf"|(?:\A|\n)\W{{0,4}}{what}\s*[:–-]+\s*({_N})(?:\s+votes?)?[ \t.;]*(?=\n|\Z)",  # "Motion – 7 votes" over "Amendment – 3 votes"
        re.IGNORECASE,
    )
    for what in ("(?:motion|proposal)", "amendment")
)
# "For the amendment – Councillors Hale and Poole (2)" on a line of its own, the names first
_NAMES_FOR = {
    what: re.compile(
        rf"(?:^|(?<=[.;:-])\s)[^\w\n]{{0,6}}(?:voted\s+)?for\s+the\s+(?:\w+\s+)?{words}\s*[:–-]+\s*"
        rf"(?P<names>(?-i:[A-Z])(?:(?!\bfor\s+the\b)[^\n()]){{2,600}}?)(?:\s*[(–-]\s*(?P<count>\d{{1,3}})\)?|(?<![A-Z])\.|(?=\n|$))",
        re.IGNORECASE | re.MULTILINE,
    )
    for what, words in (("motion", "(?:motion|proposal)"), ("amendment", "amendment"))
}
_APART = re.compile(rf"\b{_ABSTAIN}\s*[:(–-]+\s*\(?({_N})\b", re.IGNORECASE)
# Where the sectors of a schools forum vote apart, the vote of the body is their sum: "Primary: 4 for, 1 against; Secondary: 3 for", "For:
# Primary 4, Secondary 3".
_SECTOR = (
    r"(?:(?:maintained|mainstream|local|all|the)\s+)*(?:primary|secondary|academ(?:y|ies)|nurser(?:y|ies)|special|early\s+years|PVI|PRUs?"
    r"|alternative\s+provision|non[-\s]schools?|free\s+schools?|maintained)(?:\s+(?:maintained|phase|sector|schools?|academies|heads?|governors?|members?|reps?|representatives?))*"
)
_BY_SECTOR = Form(
    rf"\b{_SECTOR}\s*[:(–-]+\s*({_N})\s+(?:votes?\s+)?{_FOR}\b(?!\s+(?:each|every|the|an?|all|this)\b)(?:[,;]?\s+(?:and\s+)?({_N})\s+(?:votes?\s+)?{_AGAINST}\b)?"
    rf"(?:[,;]?\s+(?:and\s+|with\s+)?({_N})\s+{_ABSTAIN}\b)?",
    re.IGNORECASE,
)
_SIDE_BY_SECTOR = {
    name: Form(rf"\b{side}\s*[:–-]\s*((?:{_SECTOR}\s*[:(–-]*\s*\d{{1,3}}\)?(?:[,;]\s*|\s+and\s+|\s*/\s*)?)+)", re.IGNORECASE)
    for name, side in _SIDES
}
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|favou?r|against|abst\w*|carried|passed|failed|lost|defeated|majority|division|show\sof\shands)\b",
    re.IGNORECASE,
)

# Words of voting that mean nothing else: a house is lost, a task is carried over, a figure stands against a target.
_SURELY_VOTING = re.compile(
    r"(?i)\bvot(?:e|es|ed|ing)\b|\babst\w+|\b(?:in\s+favou?r|majority|division|show\sof\shands|motion|amendment|proposal|nem\s?con)\b|(?m:^)\W*(?:for|against)\s*(?:[:(–-]|\d)"
    r"|\b(?:carried|lost|passed|defeated)\W*(?:$|\n|by\s|unanim|\d)"
)

NO_SECONDER = (  # in any letters
    r"no\s+second(?:er)?|no\s+support\s+for\s+(?:this|it|that|the\s+(?:motion|proposal|amendment))"
    r"|(?:nobody|no[\s-]one|none)\s+(?:would\s+|else\s+|(?:was|were)\s+(?:willing|prepared|found)\s+to\s+|wished\s+to\s+|cared\s+to\s+)?second(?:ed)?"
    r"|(?:went|fell|was|remained)\s+unseconded|without\s+a\s+second(?:er)?"
    r"|(?:want|lack)\s+of\s+a\s+second(?:er)?|(?:find|attract|obtain|receive|get)\s+a\s+second(?:er)?"
)
_LOST = re.compile(
    r"\b(?:was|is|were|declared|being|to\s+be|and|motion|amendment|proposal)?[\s:–-]*(?:\bLOST|\b(?:Motion|Amendment)\s+Defeated\b|\bDefeated\b(?=\W*(?:$|\d))|(?<!\bhad\s)(?<!\bhave\s)(?<!\ba\s)(?<!\bthe\s)(?<!\bof\s)\blost\b|\bdefeated\b(?!\s+(?:the|all|his|her|their|our|[A-Z]))|\bDEFEATED|\b[Nn]ot\s+(?:carried\b|passed\b(?=\W*(?:$|\(|\d|by\s)))|\bNOT\s+(?:CARRIED|PASSED)|\bfell\b(?!\s+(?:to|from|short|by\b(?!\s+\w+\s+votes)))|\b(?:not|NOT|Not)\s+(?:agreed|AGREED)\b|"
    r"\b(?:FAILED|Failed)\b|\bLost\b(?=\W*(?:$|\d)|\s+(?:by|on|unanimously)\b)|\b[Mm]otion\s+(?:was\s+)?(?i:fail(?:s|ed)|rejected|die[sd])\b|\b[Mm]otion\s+(?:did|does)\s+not\s+(?:carry|pass)\b|\b(?:amendment|motion|proposal)\s+(?:was\s+|being\s+)?(?:fell|rejected|not\s+supported|not\s+approved)\b|^\W*(?:(?:On|Upon|After|Following)\s+(?:being\s+put|an?\s+vote|a\s+show)[^,.;]{0,40}?,?\s+)?(?:An?|[Tt]he|His|Her)\s+(?:[\w-]+['’]s\s+)?(?:proposal|motion|amendment|suggestion)\s[^.;]{5,150}?\swas\s+not\s+(?:carried|supported|agreed|accepted)(?=\W*$|,|\s+\()"
    rf"|\b(?i:{NO_SECONDER}|not\s+seconded)\b)"
)
_CARRIED = Form(
    r"\b(?:carried|CARRIED|Carried|passed|PASSED|Passed)\b|\b(?i:no[\s-]?one|nobody|none)\s+(?:was\s+|were\s+|voted\s+)?(?:against|opposed|dissenting)\b|\b(?:[Aa]ll|everyone)\s+(?:(?:were|was|voted|voting|all|present|those|the|at|of|[Cc]llrs?|[Cc]ouncillors|[Mm]embers|meeting)\s+){0,6}in\s+favou?r\b|\bunanimous(?:ly)?\b|\bUNANIMOUS(?:LY)?\b|\b[Uu]nanimously\b|\bUnanimous\b"
    r"|\bAgreed\b|\bAGREED\b|,\s+(?:all\s+)?agreed(?=\W*$)|\b(?:was|were|it\s+was|and)\s+(?:then\s+|unanimously\s+|duly\s+|subsequently\s+|generally\s+)*(?:agreed|approved|accepted|adopted|supported|resolved)\b"
    r"|\b[Ss]o\s+(?:voted|ordered|carried|agreed|resolved)\b|\b[Mm]otion\s+(?:was\s+|is\s+)?(?:adopted|approved|carries|passes|prevailed|prevails)\b|\b[Aa]ll\s+(?:voted\s+)?(?:ayes?|yes)\b"
    r"|(?<!\bbe[\s])\bapproved\b|\bM/S/[ACP]\b|\bMSC\b"
    r"|\b(?i:without\s+(?:any\s+)?(?:objections?|dissent|opposition)|(?:hearing|there\s+being)\s+no\s+objections?)\b|\bbecame\s+(?:part\s+of\s+)?the\s+(?:substantive|finding)|\bnem\.?\s?con\b|\bby\s+a\s+(?:\w+\s+)?majority\b|\bRESOLVED\b|\b[Aa]ll\s+(?:(?:the\s+)?(?:[Cc]ouncillors|[Cc]llrs|[Mm]embers|trustees|directors|those\s+present|present)\s+)?(?:were\s+)?(?:agreed|in\s+agreement)\b|\b[Cc]ouncil\s+(?:unanimously\s+)?(?:agreed\s+to\s+this|voted\s+in\s+agreement)\b|\bMembers\s+agreed\b"
)


@dataclass(frozen=True, slots=True)
class Votes:
    """What a vote came to; None where the minutes do not say."""

    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None

    def swapped(self) -> "Votes":
        """The same division seen from the other side: that of the amendment."""
        return replace(self, votes_for=self.votes_against, votes_against=self.votes_for)

    def __bool__(self) -> bool:
        return (self.votes_for, self.votes_against, self.abstentions) != (None, None, None)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBER[word.lower()]


def _names(listed: str) -> int:
    parts = re.split(r",\s*|\s+and\s+|\s*;\s*|\s&\s", listed.rstrip(". "))
    return len([p for p in parts if p.strip()])


def division_in(text: str) -> Votes:
    """A division between a motion and an amendment to it, seen from the motion: "For the motion (7) – names. For the amendment (3) – …"."""
    if "amendment" not in text.lower():
        return Votes()
    apart = _APART.search(text) or _BEFORE["abstentions"].search(text)
    abstained = _value(apart.group(1)) if apart else None
    motion, amendment = _FOR_MOTION.search(text), _FOR_AMENDMENT.search(text)
    if motion and amendment:
        yes, no = (_value(next(filter(None, side.groups()))) for side in (motion, amendment))
        return Votes(yes, no, abstained)
    listed = [_NAMES_FOR[what].search(text) for what in ("motion", "amendment")]
    if not all(listed):
        return Votes()
    yes, no = (int(side["count"]) if side["count"] else _names(side["names"]) for side in listed if side)
    return Votes(yes, no, abstained)


def _pair_in(text: str) -> tuple[int, int, int | None] | None:
    """The two sides of "by 18 votes to one", "carried 7/0", "APPROVED 5-2", and those apart where a third figure stands there."""
    pair = _TO.search(text)
    if pair is None:
        pair = _SCORE.search(text) or _SCORE_APART.search(text) or _BY_NAME.search(text)
    if pair is None and _TWO_FIGURES.search(text) and _MOVED_OR_CAPITALS.search(text):
        pair = _SCORE_AT_END.search(text)
    if pair is None:
        return None
    figures = [_value(count) for count in pair.groups() if count]
    return figures[0], figures[1], figures[2] if len(figures) > 2 else None


def _summed(text: str) -> dict[str, int]:
    """The sides of a vote that is told sector by sector; empty where it is not."""
    apart = _BY_SECTOR.findall(text)
    if len(apart) > 1:
        sides = {name: [_value(group[n]) for group in apart if group[n]] for n, (name, _) in enumerate(_SIDES)}
        return {name: sum(counts) for name, counts in sides.items() if counts}
    lists = {name: pattern.search(text) for name, pattern in _SIDE_BY_SECTOR.items()}
    return {name: sum(map(int, re.findall(r"\d+", match.group(1)))) for name, match in lists.items() if match}


def is_by_sector(text: str) -> bool:
    """Whether a line or sentence tells the vote of one sector, or of several."""
    return bool(_BY_SECTOR.search(text) or any(pattern.search(text) for pattern in _SIDE_BY_SECTOR.values()))


# "CARRIED unanimously (14)", "Roll call vote 5 ayes.": how many there were
_ALL_OF = Form(
    r"\b(?:carried|passed|approved|agreed|adopted)\s+unanimously\s*\((\d{1,3})\)|\broll[\s-]call(?:\s+vote)?\W+(\d{1,2})\s+(?:ayes|yeas)\b(?!\W+(?:and\s+)?\w+\s+(?:nays?|noes))",
    re.IGNORECASE,
)


def votes_in(text: str) -> Votes:
    """The votes that a stretch of minutes tells; empty where it tells none.

    One side alone counts only beside a word that surely is of voting.
    Where votes for and abstentions are printed and nothing against, nobody was against.
    """
    if (alone := ONLY_VOTE.search(text)) and alone[1]:
        return Votes(*(int(count) for count in alone.groups() if count))
    counted = any(form.search(text) for form in (_TO, _SCORE, _SCORE_APART, _BY_NAME))
    total = counted or is_by_sector(text)  # it says more than the names above it
    roll = {} if total else roll_in(text)
    if "votes_for" in roll:
        return Votes(**roll)
    if totals := _TOTALS.search(text):
        return Votes(_value(totals[1]), _value(totals[2]))
    if said := _YEA_NAY.search(text):
        return Votes(*(_value(count) for count in said.groups() if count))
    if all_of := _ALL_OF.search(text):
        return Votes(int(all_of[1] or all_of[2]), 0)
    if both := _NAMED_BOTH.search(text):
        abstained = _ABSTAINERS.search(text)
        return Votes(_names(both["yes"]), _names(both["no"]), _names(abstained["who"]) if abstained else None)
    if voters := voters_in(text):
        return Votes(**voters)
    if against := _NAMED_AGAINST.search(text):
        return Votes(_value(against["yes"]), _names(against["who"]))
    if sides := _NAMED_SIDES.search(text):
        return Votes(_names(sides[1]), 0 if sides[2].lower() in _NUMBER else _names(sides[2]))
    if not _VOTING.search(text) and not _pair_in(text):
        return Votes()
    if division := division_in(text):
        return division
    if sides := _IN_ORDER.search(text):
        return Votes(*(_value(count) if count else None for count in sides.groups()))
    by_sector = _summed(text)
    counts = dict(by_sector)
    told_by = _TO.search(text) is not None and not _COLON.search(text)  # "£50 for two chairs, by four votes to one"
    for name, _ in _SIDES:
        if name in counts or (told_by and name != "abstentions"):
            continue
        for table in (_ROLL, _AFTER, _BEFORE) if by_sector or _COLON.search(text) else (_ROLL, _BEFORE, _AFTER):
            match = table[name].search(text)
            told = [g for g in match.groups()[-2:] if g and (g.isdigit() or g.lower() in _NUMBER)] if match else []
            if told:
                counts.setdefault(name, _value(told[-1]))
                break
        listed = _LIST[name].search(text)
        if name not in counts and listed:
            counts[name] = _names(listed.group("names"))
    if pair := _pair_in(text):
        yes, no, apart = pair
        if yes > no and _LOST.search(text):
            yes, no = no, yes
        counts.setdefault("votes_for", yes)
        counts.setdefault("votes_against", no)
        if apart is not None:
            counts.setdefault("abstentions", apart)
    elif "votes_for" not in counts and (by := _BY_VOTES.search(text)):
        counts["votes_for"] = _value(by.group(1))
    if counts and "abstentions" not in counts and (who := _ABSTAINERS.search(text)):
        counts["abstentions"] = _names(who["who"])
    if len(counts) == 1 and not _SURELY_VOTING.search(text):
        return Votes()
    if "votes_for" in counts and "abstentions" in counts:
        counts.setdefault("votes_against", 0)
    return Votes(**counts)


# "There being an equality of votes, the Provost gave a casting vote for the amendment."
_CASTING = re.compile(
    r"\bcasting\s+vote\b[^.;]{0,40}?\b(?:for|in\s+favou?r\s+of|on|to)\s+the\s+(?:\w+\s+)?(?P<side>motion|amendment|proposal)\b"
)


def division_result(votes: Votes, told: str, *, amends: bool) -> str:
    """What became of the side from which a division is seen, the motion's or the amendment's: ``told`` may tell the casting vote."""
    yes, no = votes.votes_for or 0, votes.votes_against or 0
    cast = _CASTING.search(told) if yes == no else None
    if cast:
        return "yes" if amends == (cast["side"] == "amendment") else "no"
    return "yes" if yes > no else "no"


_FIGURES_ALONE = (
    r"(?i:decision|result|outcome)\s*(?::|\s[–—-])\s*(?i:(?:vote[ds]?\s+)?(\d{1,2})\s?[-–]\s?(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?|unanimous(?:ly)?|all\s+(?:in\s+favou?r|ayes?))"
    r"(?:\W+(?i:unanimous(?:ly)?|all\s+(?:in\s+favou?r|ayes?)|in\s+favou?r|carried|passed|approved|yes))?(?:,?\s*\([^()]{2,60}\))?\W*$"
)
# "RESULT: APPROVED [UNANIMOUS]", "Outcome – carried 4-1": what became of the motion above, under a label
RESULT_LABEL = (
    r"(?:\W*(?i:(?:final\s+)?(?:result|outcome|vote|voting)(?:\s+(?:of|on)\s+(?:the\s+)?(?:vote|motion))?)\s*(?::|\s[–—-])\s*"
    r"(?i:(?:the\s+)?(?:motion\s+)?(?:was\s+)?(?:unanimously\s+)?(?:approved|adopted|accepted|passe[ds]|carrie[ds]|fail(?:s|ed)|defeated|lost|denied|rejected))\b"
    # "Decision: 3-0, all in favor", "Decision: unanimous"
    r"|\W*" + _FIGURES_ALONE.replace("(\\d", "(?:\\d") + ")"
)
# The same where it stands behind a lead-in: there is nothing that was decided in it.
ONLY_VOTE = re.compile(rf"\b{_FIGURES_ALONE}")
# A line that says no more than what became of the motion above it.
FATE = r"(?P<fate>CARRIED|Carried|DEFEATED|Defeated|LOST|Lost)\b(?:\s+(?i:unanimously))?\W*$"  # of a motion, at the end of a line
RESULT_LINE = re.compile(rf"\W*{FATE}")


def result_in(text: str) -> str:
    """``no`` where the stretch says that a motion was lost, ``yes`` where it was carried, else empty."""
    if _LOST.search(text):
        return "no"
    if (alone := ONLY_VOTE.search(text)) and alone[1]:
        return "yes" if int(alone[1]) > int(alone[2]) else "no"
    return "yes" if _CARRIED.search(text) else ""
