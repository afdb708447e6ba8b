"""The labels of an attendance block, in the words of many councils, and whom each announces."""

import re
from functools import lru_cache

_PRESENT = r"(?:\s+(?:present|in\s+attendance|attending|to\s+the\s+\w+|support))*(?:\s+were)?"
_LABEL = re.compile(
    rf"""\W*(?:
    (?P<apologies> apolog(?:y|ies)(?:\s+for\s+absence)?(?:\s+(?:were\s+|was\s+)?(?:received|given|submitted|sent))?(?:\s+(?:from|by))?
      | sorry(?:\s+(?:from|not\s+to\s+be\s+(?:t?here)))?(?=\s*:) | absent | absence | regrets
      | ymddiheuriadau | excused(?:\s+(?:absences?|members?))?(?=\s*[:–-]) | absentees?(?=\s*:)
      | (?:(?:board|committee|council)\s*)?(?:members?|councillors|trustees|directors|commissioners|those|selectmen)
        \s+(?:absent|excused|away)(?=\s*:) | not\s+present | unable\s+to\s+attend )
    | (?P<chair> (?:in\s+the\s+)?chair(?:man|person|woman)? | presiding | present\s+in\s+the\s+chair | convener | cathaoirleach
      | presided\s+over\s+by | chaired\s+by )
    | (?P<vice> (?:vice|deputy)[\s-]+chair(?:man|person|woman)? )
    | (?P<officer> (?:council\s+|lead\s+|supporting\s+)?(?:officers?|officials?|staff|secretariat|clerks?){_PRESENT}
      | minute[\s-]+(?:taker|secretary) | minutes\s+(?:taken\s+)?by | note[\s-]?taker | (?:recording\s+)?secretary
      | (?:town\s+|parish\s+)?clerk | democratic\s+services )
    | (?P<attending> in[\s-]+attendance | attending | by\s+video(?:\s*link)? )
    | (?P<also> (?:also|others?)\s*,?\s+(?:present|attending)
      | (?:also|others?|persons|those)\s*,?\s+(?:in\s+attendance|attended) | also\s+present\s+was
      | (?:non-members|other\s+(?:members|councillors)|members|councillors)\s+(?:also\s+)?(?:in\s+attendance|attending|also\s+present)
      | (?:other|additional)\s+(?:attendees|participants) | others(?=\s*:\s+[A-Z][a-z]+\s[A-Z]) | (?:cabinet\s+)?invitees )
    | (?P<other> (?:by\s+)?invit(?:ation|ees?|ed(?:\s+\w+)?) | observers? | guests? | visitors? | partners? | witnesses | external\s+\w+
      | advisers? | advisors? | presenters? | speakers? | (?:members\s+of\s+the\s+)?(?:public|press)(?:\s+present|\s+and\s+press)?
      | media | nhs | healthwatch | police )
    | (?P<member> (?:(?:those|who\s+was)\s+t?here|t?here|panel|ex[\s-]?officio)(?=\s*:)
      | (?:(?:panel|group|forum|council|cabinet|executive|commission|team|lay|appointed|full|scrutiny|parish|town|city|district|county)
        \s+(?:members|councillors|representatives)|members\s+of\s+the\s+(?:[a-z-]+\s+){{0,3}}(?:committee|panel|board|group|forum|council|cabinet|commission)
        |trustees|governors|directors|supervisors|commissioners|selectmen|alderm[ae]n|bailies|delegates)
        (?:\s+present)?(?=\s*:\s*(?:$|(?-i:[A-Z][\w.’'-]*[\s,;(])))
      | (?:panel|board|group|forum|committee)\s+attendees
      | (?:panel|board|group|forum|committee|council|team)\s+members\s+(?:attending|in\s+attendance) | (?:yn\s+b|p)resennol
      | (?:members?|councillors?|cllrs?|(?:committee|board|voting|core|co-opted|independent|elected|other)\s+members?
      | (?:substitute\s+members|substitutes?) | non-executive\s+\w+ | membership
      | (?:members\s+and\s+)?office[\s-]?bearers(?:\s+and\s+members)? | sederunt | attendees | attendance
      | attended(?:\s+by)? | roll\s+call)(?:\s+(?:of\s+the\s+\w+\s+)?(?:present|attending|in\s+attendance))?(?:\s+were)?
      | (?:directors|supervisors|trustees|commissioners|council\s?members|selectmen|alderm[ae]n|governors)
        \s+(?:present|in\s+attendance)(?:\s+were)?
      | (?:those\s+|persons\s+)?present(?:\s+(?:were|at\s+the\s+meeting))? | (?:those|persons)\s+attending | members\s+attending )
    )
    (?:\s*\([^)]{{0,60}}\))?
    (?: \s*(?::-|[:–—-])\s* | (?<=s\spresent)\s+(?=(?-i:[A-Z][a-z]+\s[A-Z][a-z]+,))
      | (?(apologies)\s+(?=(?-i:Mrs?|Ms|Miss|Dr|Cllrs?)\b\.?\s+(?-i:[A-Z])[^.]*$)|(?!)) | \t\s* | \s{{2,}} | \s*$
      | \s+(?:under|from|for|on\s+behalf|representing|via|by|remotely|virtually|online)\b[^:,]{{0,50}}:\s* )""",
    re.I | re.X,
)
_TO_NAME = re.compile(r"\W*apologies\s+(?:Mrs?|Ms|Miss|Dr|Cllrs?)\b\.?\s+(?-i:[A-Z])", re.I)
_SPACED = re.compile(r"\W*P\s+R\s+E\s+S\s+E\s+N\s+T\W*")
INNER = re.compile(
    r"""(?<=[\w.)])(?<!also)\s+(?=(?:also,?\s+(?:present|in\s+attendance|attending)|in\s+attendance|apologies(?:\s+(?:for\s+absence|from))?|ex[\s-]?officio
      |officers?(?:\s+present|\s+in\s+attendance)?|absent|observers?)\s*:)""",
    re.I | re.X,
)


@lru_cache(4096)  # the steps of segmentation ask for the same lines
def read_label(text: str) -> tuple[str, int] | None:
    """The kind of people that the label at the head of ``text`` announces, and where the names begin."""
    match = _LABEL.match(text)
    if match and match.lastgroup:
        return match.lastgroup, match.end()
    spaced = _SPACED.match(text)
    return ("member", spaced.end()) if spaced else None


def is_label(text: str) -> bool:
    """Whether ``text`` begins an attendance list (``Present:``, ``Officers in attendance``)."""
    return read_label(text) is not None


def names_absent(text: str) -> bool:
    """Whether ``text`` names somebody right behind the word that says who is absent: "Apologies Mrs Hale (Treasurer)"."""
    return _TO_NAME.match(text) is not None and is_label(text)
