"""Votes told by the names of those who cast them, in a sentence: "with Commissioners Hale, Poole and Bell voting aye and Reed nay".

Who voted for it must be named: that somebody voted against it or abstained says nothing of how many the others were.
"""

import re

from pipeline.form import Form

_TITLE = (
    r"(?:(?:[Vv]ice[- ]|[Dd]eputy\s+)?(?:[Mm]ayors?|[Cc]hair(?:man|woman|person)?|[Pp]resident|[Rr]eeve|[Ww]arden)"
    r"|(?:Town\s+|City\s+|Council\s*|Board\s+|Committee\s+)?[Mm]embers?|Councill?ors?|Cllrs?\.?|Crs?\.?|Clrs?\.?|Council(?:wom|m)[ae]n"
    r"|Commission(?:ers?)?|Selectm[ae]n|Supervisors?|Trustees?|Directors?|Alderm[ae]n|Messrs\.?|Mrs?\.?|Ms\.?|Miss|Drs?\.?)(?:['’]s)?"
)
_NO_NAME = (
    r"All|Those|There|The|No|None|Nobody|Everyone|Everybody|Both|Motions?|Votes?|Voted|Voting|With|And|But|Who|They|We|He|She|It|Members|Passed"
    r"|Carried|Majority|Aye|Yea|Nay|Yes|Roll|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Twenty|One"
)
_NAME = rf"(?!(?:{_NO_NAME})\b)[A-Z][\w’'-]*\.?(?:\s[A-Z][\w’'-]*\.?){{0,3}}"
_VOTER = re.compile(rf"\W*(?:(?:the\s+)?(?P<title>{_TITLE})(?:\s+(?P<name>{_NAME}))?|{_NAME})\s*")
_FIRST = re.compile(rf"(?:^|[a-z]\s+)(?P<title>{_TITLE}\s+)?{_NAME}\s*$")  # behind the words that lead to the names
_MANY = re.compile(r".*s(?:['’]s)?|.*m[ae]n")
_APART = re.compile(r",\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*")
_BREAK = re.compile(
    r"[;:()\n]|(?<=[a-z]{3})\.\s+(?=[A-Z])|(?<=[”\"])[,.]?\s+and\s+|\b(?:aye|yea|nay|favou?r|against)\b,?\s+(?:and|with|while)\s+"
)
_FARTHEST = 800  # characters of names before the word of voting
_FEWEST = 2  # names before "in favour" with no word of voting
_ON = r"(?:\s+(?:of\s+)?(?:it\b|(?:the|this)\s+(?:motion|amendment|proposal|resolution|ordinance)))?"
_HOW = r",?\s+(?:(?:both|each|having)\s+)?"
# "Hale, Poole and Bell voted aye", "with Hale and Poole in favour and Bell opposed"; the verb of the first side holds for the second
_FOR = Form(
    rf"{_HOW}(?:(?P<vote>voted|voting)\s+[“\"‘']?(?:ayes?|yeas?|yes|for|in\s+(?:the\s+)?(?:favou?r|affirmative|support))\b[”\"’']?{_ON}"
    rf"|(?:(?:was|were|being)\s+)?in\s+favou?r\b{_ON})",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"{_HOW}(?:(?:voted|voting)\s+[“\"‘']?(?:nays?|noes|no|against|in\s+(?:the\s+negative|opposition))\b[”\"’']?{_ON}"
    r"|(?:(?:was|were|being)\s+)?(?:opposed|against|dissenting|dissented)\b|(?:nay|no)(?=\W*(?:$|[.;)])))",
    re.IGNORECASE,
)
_ABSTAINED = re.compile(rf"{_HOW}(?:abstain(?:ed|ing|s)|not\s+voting|(?:was\s+|were\s+)?recused)\b", re.IGNORECASE)
_NONE_AGAINST = re.compile(r"(?i)\b(?:none|nobody|no[\s-]one)\s+(?:was\s+|were\s+|voted\s+|voting\s+)?(?:opposed|against|dissenting)\b")
_RESULT = re.compile(r"(?i)\b(?:carried|passed|lost|failed|defeated|vote[ds]?|voting)\b")


def _named_before(text: str, end: int) -> int:
    """How many people are named one after another right before ``end``."""
    said = _BREAK.split(text[max(0, end - _FARTHEST) : end])[-1]
    count, parts = 0, [part for part in _APART.split(said) if part.strip()]
    for part in reversed(parts):
        voter = _VOTER.fullmatch(part)
        if voter is None:
            return count + (_FIRST.search(part) is not None)
        if voter["title"] and not voter["name"] and _MANY.fullmatch(voter["title"]):
            return count  # "Members voted for it" names nobody
        count += 1
    return count


def _side(form: "re.Pattern[str]", text: str) -> int:
    return next((count for told in form.finditer(text) if (count := _named_before(text, told.start()))), 0)


def voters_in(text: str) -> dict[str, int]:
    """How many are named on each side; empty where nobody is named as voting for it."""
    against = 0 if _NONE_AGAINST.search(text) else None
    for told in _FOR.finditer(text):
        yes = _named_before(text, told.start())
        if not yes:
            continue
        against = _side(_AGAINST, text) or against
        if not told["vote"] and (yes < _FEWEST or (against is None and not _RESULT.search(text))):
            continue
        sides = {"votes_for": yes, "votes_against": against, "abstentions": _side(_ABSTAINED, text) or None}
        return {name: count for name, count in sides.items() if count is not None}
    return {}
