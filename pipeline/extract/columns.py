"""Whether the minutes have a column of owners that ran into the text, told by lines that hold nobody but owners, or by its head."""

import re

from pipeline.extract.margins import DATED_LINE
from pipeline.extract.speakers import Cast

# Forms of whole lines, each with the line break before it: a search goes from break to break, where ^ is tried at every letter.
_COLUMN_LINE = re.compile(r"\n[ \t]*(?:Clerk|Cllrs?\.? [A-Z][\w. ]{1,25}|Chair(?:man)?)[ \t]*(?=\n|\Z)")
# The head of a column that says who acts: what stands beside a name in it is to be done.
_ACTION_HEAD = re.compile(r"\n[ \t]*(?:.{0,60}\t)?(?:ACTIONS?|Actions?)(?:\s+(?:BY|[Bb]y))?[ \t]*(?=\n|\Z)")
# "Initials in the right hand margin show who is to act."
_MARGIN_NOTE = re.compile(r"\b[Ii]nitials\s+(?:in|at|on)\s+the\s+(?:right|left|margin|end|side)\b")
_KEY_LINE = re.compile(r"\n[ \t]*([A-Z]{2,3}[a-z]?(?:[ ]?[/,&][ ]?[A-Z]{2,3}[a-z]?)*)[ \t]*(?=\n|\Z)")
_MANY = 5  # lines of initials that a column headed "Action" leaves
_FEW = 3  # lines of known owners that any column leaves


def has_head(text: str) -> bool:
    """Whether a column is headed "Action"."""
    return _ACTION_HEAD.search(f"\n{text}") is not None


def has_column(text: str, cast: Cast) -> bool:
    """Whether owners stand on lines of their own, as a column leaves them; ``cast`` tells whose initials they are."""
    lines = f"\n{text}"
    keyed = [*_KEY_LINE.findall(lines), *DATED_LINE.findall(lines)]
    if len(_COLUMN_LINE.findall(lines)) >= _FEW or sum(map(cast.is_initials, keyed)) >= _FEW:
        return True
    if has_head(text) and len(_KEY_LINE.findall(lines)) >= _MANY:
        return True  # whose initials nobody spells out
    return _MARGIN_NOTE.search(lines) is not None
