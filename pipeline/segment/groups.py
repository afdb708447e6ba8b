"""Lines between the items that look like titles: they head groups of items, or the parts into which every item falls."""

import re
from collections import Counter
from itertools import pairwise

from pipeline.segment.candidates import Candidate
from pipeline.segment.titles import is_known

_GROUP = re.compile(
    r"part\s+(?:one|two|three|[a-c]|i{1,3}|\d)\b.{0,40}|(?:other\s+|urgent\s+)?(?:matters?|items?|reports?|business)\s+(?:for|requiring)\s+"
    r"(?:an?\s+)?(?:\w+\s+and\s+)?(?:information|decisions?|discussion|noting|approval|consideration|action)|(?:open|closed?)\s+for\s+decision"
    r"|(?:framework|delegated|key|executive)\s+decisions?|other\s+matters|(?:public|private|open|confidential)\s+(?:session|items)",
    re.I,
)
_ALL = re.compile(r"(?:(?:the|draft|meeting)\s+)*(?:minutes|notes|proceedings|discussions?)(?:\s+of\s+(?:the\s+)?meeting)?", re.I)


def without_all(found: list[Candidate]) -> list[Candidate]:
    """``found`` without the word "Minutes" over the titles of them all, the first of which follows at once."""
    over = len(found) > 2 and found[0].number is None and found[1].row - found[0].last_row == 1
    return found[1:] if over and _ALL.fullmatch(found[0].title.strip(" :–—-")) else found


def without_groups(found: list[Candidate]) -> list[Candidate]:
    """``found`` without the lines that head a group of items ("MATTERS FOR INFORMATION"), the next title following at once, and without
    those that come again and again: who speaks, or the parts into which every item falls."""
    times = Counter(one.title.lower() for one in found)
    found = without_all([one for one in found if times[one.title.lower()] == 1 or is_known(one.title)])
    below = {a.row: b.row - a.last_row == 1 for a, b in pairwise(found)}
    return [one for one in found if not (below.get(one.row) and one.number is None and _GROUP.fullmatch(one.title.strip(" :–—-")))]
