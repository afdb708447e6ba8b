"""Votes that name who voted how, or give bare tallies, as North American clerks print them: "Ayes: Hale, Poole. Nays: None.",
"Hale aye, Poole nay", "(5-0-1; Bell absent)"."""

import re

from pipeline.form import Form

_SIDE = {
    "votes_for": r"(?:ayes?|yeas?|yes|for|in\s+favou?r)",
    "votes_against": r"(?:na(?:y|ye)s?|noes|nos?|opposed|against)",
    "abstentions": r"(?:abst(?:ain(?:ed|ing|s)?|entions?)|recused)",
}
_ANY = "|".join(_SIDE.values())
# "Ayes: Hale, Poole" up to the next side, a stop or the end of the line; "Ayes – 4"; "YEAS: Trustee Hale, Trustee Poole 2". A side that an
# English word can be too ("no", "against") must be printed as a label, with the sign behind it.
_NEXT_SIDE = (
    rf"[.,]?\s+(?:{_ANY}|absent|excused|not\s+present|motion|vote|result|carried)\b\s*(?:\(\d+\)\s*)?"
    r"(?:[:–-]|carried|passe[sd]|failed)"
)
_LISTED = {
    name: re.compile(
        rf"(?:^|[\s(,;.|“\"]){side}(?:\s+votes?)?[”\"]?(?:\s*:?\s*\((?P<count>\d{{1,2}})\)|\s*[:–-]+\s*(?P<names>[^\n;]*?)"
        rf"(?=[\s.,;|]*(?:$|\n|;)|{_NEXT_SIDE}|(?<=[a-z][a-z])(?<!llr)(?<!llrs)(?<!rs)(?<!lderman)\.\s+(?=[A-Z][a-z]+[\s.])))",
        re.IGNORECASE | re.MULTILINE,
    )
    for name, side in _SIDE.items()
}
_LABEL = Form(r"(?i)(?:^|[\s(,;.|“\"])(?:ayes?|yeas?|nays?|noes)(?:\s+votes?)?[”\"]?\s*:?\s*(?:\(\d+\)|[:–-])")
# "Yes: Hale, Poole" over "No: Bell": of these words too both must be labels
_YES_LABEL = Form(r"(?:(?m:^)\W*|[:;.)]\s+|\b[Vv]oting\s+)(?:[Yy]es|YES)(?:\s+(?i:votes?))?\s*(?:\(\d+\)\s*)?[:–-]")
_NO_LABEL = re.compile(r"(?:(?m:^)\W*|[:;.)]\s+|\b[Vv]oting\s+)(?:[Nn]o|NO)(?:\s+(?i:votes?))?\s*(?:\(\d+\)\s*)?[:–-]")
# "For: Crs Hale and Poole" over "Against: Cr Bell": words of every day, so both sides must be printed as labels.
_FOR_LABEL = Form(
    r"(?m)(?:(?:^[^\w\n]*|[.;)]\s+)(?:For|FOR|In\s+[Ff]avou?r|IN\s+FAVOU?R)|\b(?i:(?:voted|voting|those)\s+(?:for|in\s+favou?r)))\s*(?:\(\d+\)\s*)?[:–-]"
)
_AGAINST_LABEL = re.compile(
    r"(?m)(?:\b(?:Against|AGAINST|Opposed|OPPOSED)|;\s+(?:against|opposed)|\b(?i:(?:voted|voting|those)\s+(?:against|opposed)))\s*(?:\(\d+\)\s*)?[:–-]"
)
# "AYES: Councilmembers: Hale, Poole": what they are, once for all
_OFFICE = re.compile(
    r"(?i)\s*(?:(?:city\s+|town\s+)?council\s?(?:wo)?(?:members|men)|(?:board\s+)?members|councill?ors|commissioners|trustees|directors|supervisors|selectmen"
    r"|alder(?:men|persons))\s*:\s*"
)
_NOBODY = re.compile(r"(?i)\W*(?:none|nil|0|zero|no\s*one|n/?a)\W*")
_COUNT = re.compile(r"\W*\(?(\d{1,2})\)?(?:\W*|\s*[(–-]\D+)|.*\D\s\(?(\d{1,2})\)?\W*")
_NAME = re.compile(r"(?:[A-Z][\w.'’-]*\s+){0,4}[A-Z][\w.'’-]+")
# "Vance aye, Dell aye, Lindqvist nay"
_EACH = Form(
    r"\b[A-Z][\w'’-]+\s*(?:[-–:,]\s*|\s)\(?(?P<vote>(?i:yea|aye|yes|nay|no(?!\.\s*\S*\d)|abstain(?:ed|s)?|abstention))\)?(?=\s*(?:[,;.)\n]|and\s|&|$))"
)
# "(5-0)", "(10-0-1; Bell absent)", "(8-0-2-1; … absent; Bell abstained)"; "Y-5", "Y-4; N-1".
_TALLY = re.compile(
    r"\((?P<yes>\d{1,2})-(?P<no>\d{1,2})(?:-(?P<third>\d{1,2})(?:-(?P<fourth>\d{1,2}))?)?(?:\s*[;:,]\s*(?P<told>[^()]*))?\s*\)"
)
_LETTERS = Form(r"(?:\(|\ba\s)Y-(?P<yes>\d{1,2})(?:[\s;,]*N-(?P<no>\d{1,2}))?(?:\)|\s+(?:roll\s+call|vote)\b)")
# Two figures alone in brackets may be pages or a score: they are a vote only beside a word of voting.
_VOTING = re.compile(r"(?i)\b(?:motion|vot(?:e|es|ed|ing)|carried|passed|adopted|approved|moved|seconded|ayes|unanimous(?:ly)?)\b")
_LEAST = 2  # names with a vote each; one may be a word of prose


def _number(names: str) -> int | None:
    """How many people a side lists; None where it lists none."""
    if office := _OFFICE.match(names):
        names = names[office.end() :]
    if not names.strip():
        return None
    if _NOBODY.fullmatch(names):
        return 0
    count = _COUNT.fullmatch(names)
    if count:
        return int(count[1] or count[2])
    if names.strip(" .").lower() in ("all", "everyone", "unanimous"):
        return None
    parts = [
        part.strip(" .") for part in re.split(r",\s*|\s+and\s+|\s*&\s*", re.sub(r"^\s*and\s+|,\s*and\s+", ", ", names)) if part.strip(" .")
    ]
    return len(parts) if parts and all(_NAME.fullmatch(part) for part in parts) else None


def _each(text: str) -> dict[str, int]:
    said = [match["vote"].lower() for match in _EACH.finditer(text)]
    if len(said) < _LEAST:
        return {}
    yes, apart = sum(v in ("yea", "aye", "yes") for v in said), sum(v.startswith("abst") for v in said)
    counts = {"votes_for": yes, "votes_against": len(said) - yes - apart}
    return counts | ({"abstentions": apart} if apart else {})


def _tally(text: str) -> dict[str, int]:
    match = _TALLY.search(text)
    if match is None:
        letters = _LETTERS.search(text)
        if letters is None:
            return {}
        return {"votes_for": int(letters["yes"])} | ({"votes_against": int(letters["no"])} if letters["no"] else {})
    if match["third"] is None and not _VOTING.search(text):
        return {}
    counts, told = {"votes_for": int(match["yes"]), "votes_against": int(match["no"])}, (match["told"] or "").lower()
    absent = "absent" in told or "excused" in told
    if match["fourth"]:
        if "abst" in told:
            counts["abstentions"] = int(match["fourth"])
    elif match["third"] and not absent and "recus" not in told:
        counts["abstentions"] = int(match["third"])
    return counts


def roll_in(text: str) -> dict[str, int]:
    """What the named votes or the tally in ``text`` come to, by side; empty where there is neither."""
    counts: dict[str, int] = {}
    both = ((_FOR_LABEL, _AGAINST_LABEL), (_YES_LABEL, _NO_LABEL))
    if _LABEL.search(text) or any(one.search(text) and other.search(text) for one, other in both):
        for name, listed in _LISTED.items():
            match = listed.search(text)
            number = (int(match["count"]) if match["count"] else _number(match["names"])) if match else None
            if number is not None:
                counts[name] = number
    return counts or _each(text) or _tally(text)
