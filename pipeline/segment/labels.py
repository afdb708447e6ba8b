"""The labels of an attendance block, in the words of many councils, and whom each announces."""

import re

_LABELS = (
    ("apologies", r"apolog(?:y|ies)(?:\s+for\s+absence)?(?:\s+(?:were\s+|was\s+)?(?:received|given|submitted|sent))?(?:\s+(?:from|by))?|absent|absence|regrets|not\s+present|unable\s+to\s+attend"),
    ("chair", r"(?:in\s+the\s+)?chair(?:man|person|woman)?|presiding|present\s+in\s+the\s+chair|convener|cathaoirleach|presided\s+over\s+by|chaired\s+by"),
    ("vice", r"(?:vice|deputy)[\s-]+chair(?:man|person|woman)?"),
    ("officer", r"(?:council\s+|lead\s+|supporting\s+)?(?:officers?|officials?|staff|secretariat|clerks?)(?:\s+(?:present|in\s+attendance|attending|to\s+the\s+\w+|support))*(?:\s+were)?"
                r"|minute[\s-]+(?:taker|secretary)|minutes\s+(?:taken\s+)?by|note[\s-]?taker|secretary|recording\s+secretary|(?:town\s+|parish\s+)?clerk|democratic\s+services"),
    ("attending", r"in[\s-]+attendance|attending|by\s+video(?:\s*link)?"),
    ("also", r"(?:also|others?|persons|those)\s*,?\s+(?:present|in\s+attendance|attending|attended)|(?:non-members|other\s+(?:members|councillors)|members|councillors)\s+(?:also\s+)?"
             r"(?:in\s+attendance|attending|also\s+present)|also\s+present\s+was|(?:cabinet\s+)?invitees"),
    ("other", r"(?:by\s+)?invit(?:ation|ees?|ed(?:\s+\w+)?)|observers?|guests?|visitors?|partners?|witnesses|external\s+\w+|advisers?|advisors?|presenters?|speakers?"
              r"|(?:members\s+of\s+the\s+)?(?:public|press)(?:\s+present|\s+and\s+press)?|media|nhs|healthwatch|police"),
    ("member", r"(?:members?|councillors?|cllrs?|committee\s+members?|board\s+members?|voting\s+members?|core\s+members?|co-opted\s+members?|independent\s+members?|substitutes?"
               r"|substitute\s+members?|non-executive\s+\w+|elected\s+members?|membership|other\s+members|sederunt|attendees|attendance|attended(?:\s+by)?|roll\s+call)"
               r"(?:\s+(?:of\s+the\s+\w+\s+)?(?:present|attending|in\s+attendance))?(?:\s+were)?|(?:those\s+|persons\s+)?present(?:\s+(?:were|at\s+the\s+meeting))?|members\s+attending"),
)  # fmt: skip
_LABEL = re.compile(
    r"\W*(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _LABELS) + r")(?:\s*\([^)]{0,60}\))?"
    r"(?:\s*(?::-|[:–—-])\s*|\t\s*|\s{2,}|\s*$|(?:\s+(?:under|from|for|on\s+behalf|representing|via|by|remotely|virtually|online|-)\b[^:,]{0,50}|\s+-\s+\w+\s+members):\s*)", re.I
)


def read_label(text: str) -> tuple[str, int] | None:
    """The kind of people that the label at the head of ``text`` announces, and where the names begin."""
    match = _LABEL.match(text)
    if match and match.lastgroup:
        return match.lastgroup, match.end()
    spaced = re.match(r"\W*P\s+R\s+E\s+S\s+E\s+N\s+T\W*", text)
    return ("member", spaced.end()) if spaced else None


INNER = re.compile(
    r"(?<=[\w.)])\s+(?=(?:also,?\s+(?:present|in\s+attendance|attending)|in\s+attendance|apologies(?:\s+for\s+absence)?|officers?(?:\s+present|\s+in\s+attendance)?|absent|observers?)\s*:)",
    re.I,
)


def is_label(text: str) -> bool:
    """Whether ``text`` begins an attendance list (``Present:``, ``Officers in attendance``)."""
    return read_label(text) is not None
