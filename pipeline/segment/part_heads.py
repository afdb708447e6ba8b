"""Lines that stand alone as titles do and head no item, whatever the document: parts of items, heads of tables, entries of lists."""

import re

from pipeline.dates import MONTH_NAME, MONTH_OR_SHORT

# Lines that head a part of an item in every document: who answers whom, how a motion went, where the chair signs.
_PART = re.compile(
    r"""supplementary\s+(?:question|reply|answer|response)s?\b | q(?:uestion)?\s*\d+\b | (?:reply|answer|response)\s*(?:by\b|from\b|:|$)
    | (?-i:MOVED|CARRIED|LOST|SECONDED|RESOLVED|AGREED)\b
    # who moved what the paragraph above says, a line each, and the movers of a list of payments
    | (?:proposer|seconder|2nd|(?:proposed|seconded|moved|nominated)(?:\s+by)?)\s*[:–-]
    | \W*(?:proposed|moved|seconded)\s+(?:by\s+)?(?:cllrs?|councillors?|mrs?|ms)\b
    | \W*(?:proposed|moved)\b.*\bseconded\b | (?:the\s+)?following\s
    | (?:the\s+)?motion\s+(?:was\s+|is\s+)?(?:unanimously\s+)?(?:carried|passed|lost|defeated|failed|approved|tabled)(?:\s+unanimously)?\W*$
    | (?:carried|lost|moved|seconded|motion|amendment|decision|complete\s+resolutions?)\W*$
    | (?:(?:alternative\s+)?motion\s*/\s*)?
      (?:officer|staff|report|committee|council)(?:['’]?s['’]?)?\s+(?:recommendations?|decision|resolution)\W*$
    # the head of a table of votes, the file of the agenda
    | roll\s+call(?:\s+vote)?\W+
      (?:(?:yes|no|ayes?|nays?|yeas?|noes|for|against|in\s+favou?r|opposed|absent|present|abstain\w*|abstentions?|recused?)\b\W*){2,}$
    | (?:agenda|minutes)\s*:\s*(?:https?:|www\.) | agenda\s*:\s*\S.*
    # what leads to a list: "Points from the floor included -"
    | .{0,80}\b(?:included?|including|comprised|were|was|are|is|as\s+follows)\s*[:–-]+\s*$
    | author\s*: | the\s+(?:report|committee|panel|board|council|cabinet)\s+(?:recommend\w+|resolve[sd]?|:-) | .*(?:\.{6,}|…{3,}|_{6,})""",
    re.I | re.X,
)


# the mark of a list, glued to its entry or not, and when the next meeting is, said outright at the end
_ENTRY = re.compile(r"[-–—•*·▪●○]\s?(?=[^\W_])")
_NEXT_ON = re.compile(
    rf"(?:the\s+)?(?:date\s+(?:and\s+time\s+)?(?:of|for)\s+(?:the\s+)?)?next\s+(?:\w+\s+)?(?:meeting|mtg)(?:\s+dates?)?\b.{{0,120}}?"
    rf"(?:\d.{{0,80}}?\b{MONTH_OR_SHORT}\b|\b{MONTH_OR_SHORT}\b.{{0,80}}?\d|\d[/.]\d)",
    re.I,
)

# "APOLOGIES Ann Hale, J Poole", in the block of those present: no title
_ABSENT_NAMED = re.compile(
    r"(?i:apologies|absent|present)\s+(?!(?i:for|from|received|of|and|absence|were|at)\b)"
    r"[A-Z][\w’'.-]*\s[A-Z][\w’'-]+(?:\s*\([^)]*\))?(?:,|\s+and\s|\W*$)"
)

# A sum behind a dash, or a month and its year: the head of a column or of the paper.
_FIGURES = re.compile(rf"[–—+-]\s*[€£$]\s?\d[\d,.]*\W*$|\s[€£$]$|^{MONTH_NAME}\s+\d{{4}}\W*$", re.I)


# "Leaflet on grit bins -- Action: Jo": a task, with whose it is at its end
_OWNED = re.compile(r"\s[–—-]+\s*(?:ACTION|Action)S?s?\s*:\s*(?:[A-Z][^:]{0,60})?$")


def heads_part(text: str) -> bool:
    """Whether ``text`` heads a part of an item, a table or a column, or is marked as somebody's task."""
    return _PART.match(text) is not None or _FIGURES.search(text) is not None or _OWNED.search(text) is not None


def is_entry(text: str) -> bool:
    """Whether ``text`` is the entry of a list behind its mark, says when the next meeting is or who was absent."""
    return _ENTRY.match(text) is not None or _NEXT_ON.match(text) is not None or _ABSENT_NAMED.match(text) is not None
