"""What a clause without a verb of outcome settles: money to be paid and a sale to be made are approved, how a thing is to be from now on is
agreed. What bids somebody do something, says thanks or takes a view settles nothing."""

import re

from pipeline.form import Form

_MONEY = r"(?:accounts?|payments?|bills?|invoices?|expenditure|sums?|amounts?|grants?|donations?|cheques?|debts?|arrears|claims?)"
# "that the accounts totalling £1,204 be paid", "that the sums be written off", "to pay the following", "that the field be sold"
_APPROVES = Form(
    rf"\b{_MONEY}\b(?:[^.;]|\.(?=\d)){{0,120}}?\bbe\s+(?:\w+ly\s+)?(?:paid|passed|made|given|awarded|written\s+off|settled|met)\b"
    r"|^\W*(?:RESOLVED\s+|Resolved\s+)?[Tt]o\s+(?:\w+ly\s+)?(?:pay|donate|award)\b"
    r"|^\W*(?:[Tt]hat\s+)?[£€$]\s?\d[\d,.]*\s[^.;]{0,80}?\bbe\s+(?:given|paid|donated|awarded|granted|spent)\b"
    r"|\b[Mm]inutes?\b[^;]{0,160}?\b(?:are|were|was|be|is)\s+(?:an?\s+)?(?:true|correct|accurate|taken\s+as\s+(?:a\s+)?(?:true|correct|read)|con-?\s*firmed|signed)\b"
    r"|\b(?:[Oo]rders?|[Dd]irections)\b[^.;]{0,80}?\bbe\s+made\b"
    r"|(?<!\bto\s)\bbe\s+(?:\w+ly\s+)?(?:disposed\s+of|sold|leased|written\s+off|purchased|bought|procured|alienated)\b"
)
# "that the precept be set at £18,400", "that a special levy of £5,118 be made and issued"
_TAXES = Form(
    r"\b(?:precept|council\s+tax|special\s+levy|levies|levy|drainage\s+rates?|budget(?:\s+requirement)?)\b[^;]{0,120}?\bbe\s+(?:set|fixed|laid|levied|made|increased|[£€$])"
    r"|\b(?:rate|precept|levy|tax)\s+of\s+[£€$\d](?:[^;]{0,80}?)\bbe\s+(?:set|fixed|laid|levied|made)\b",
    re.IGNORECASE,
)
# What is no settling of a thing: thanks, views, words to somebody, errands and papers that somebody is to bring
_OTHERWISE = re.compile(
    r"(?i)\b(?:thank\w*|congratulat\w*|welcom\w+|commend\w*|regret\w*|believ\w+|express\w*|appreciation|place[sd]?\s+on\s+record|recorded|disappoint\w+"
    r"|concern\w*|regist(?:er|ers)\b|determine[sd]?\b|delegat\w+|significant|object\w*|no\s+(?:comments?|observations?|further\s+action)|urge[sd]?|call(?:s|ed)?\b"
    r"|support(?:s|ed|ing)?\b|inform(?:ed)?\b|advised?\b|warn\w+|opinion|asks?\b|asked|request\w*|instruct\w*|direct(?:ed|s)?\b|require[sd]?\b|drawn\b|petition\w*"
    r"|report\w*|wr(?:ite|itten|ites|iting)\b|letters?\b|e-?mails?\b|papers?\b|circulat\w+|provid\w+|submit\w*|officers?\b|obtain\w*|quot\w+|install\w*|clarif\w+"
    r"|updates?\b|chief|head\s+of|clerk|chair\w*|mayor|director\w*|secretary|treasurer|notif\w+|consult\w*|publish\w*|condition\s+\d|view\s+(?:that|of)|consideration\s+was"
    r"|be\s+(?:sent|brought|conveyed|passed|told|given|invited|reminded|contacted|pursued|investigated|stated|included|explored|sought|prepared|drafted|arranged|renewed|repaired|re-newed|mended|painted|cleaned|lit|cut|fixed|taken)\b"
    r"|(?:rents?|fees?)\b(?=[^.;]*[£$€])|nam(?:e|ed)\b|represent\w*|(?:is|are|was|were)\s+(?!hereby\b|to\b)\w+)"
)
# "that smoking be prohibited", "to amend the programme", "that the shops be let as one lot", "to buy two swing seats"
_SETTLES = re.compile(
    r"^\W*(?:(?:RESOLVED|Resolved|AGREED|Agreed)\s+)?(?:"
    r"(?:[Tt]hat\s+|THAT\s+)?[^.;:]{3,160}?\b(?:be|continue|remain|apply|stay|form|take\s+place|proceed|cease)\b"
    r"|[Tt]o\s+(?:buy|purchase|spend|hire|remove|amend|change|keep|hold|start|stop|add|replace|increase|reduce|move|use|open|close|let|sell|cancel|postpone|extend|continue|retain|join"
    r"|plant|paint|fix|raise|lower|charge|waive|adjust|include|delete|alter|rename|exclude|go\s+(?:ahead|into))\b"
    r"|(?:[Cc]ease|[Cc]lose|[Ee]xclude|[Aa]mend|[Ee]xtend|[Rr]emove|[Rr]etain|[Cc]ontinue)s?\s+(?:to\s+|the\s|with\s|its\s|public\b)"
    r"|[Cc]ost\s+to\s+be\s+(?:shared|met)\b)"
)


def outcome_of_thing(clause: str) -> str:
    """``approved`` for money, land and the minutes, ``agreed`` for how a thing is to be, else nothing."""
    if _TAXES.search(clause) or _APPROVES.search(clause):
        return "approved"
    return "agreed" if _SETTLES.match(clause) and not _OTHERWISE.search(clause) else ""


def is_tax(clause: str) -> bool:
    """Whether a clause sets a precept, a levy or a budget, which is to approve it."""
    return _TAXES.search(clause) is not None
