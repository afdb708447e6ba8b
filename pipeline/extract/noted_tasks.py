"""Tasks that a note leaves without a verb of their own: "To see what it would need (Poole).", "A list to go to all by May."."""

import re

from pipeline.extract.deeds import is_task

# "To see what it would need (Poole).", "A list of dates to go to all by May. TK": a task without its verb
_TO_DO = re.compile(r"\W*To\s+(?!be\b)(?P<verb>[a-z]+)\b")
_TO_GO = re.compile(
    r"\W*(?:(?:The|An?|This|These|Both|All)\s|[A-Z][\w’'-]*\s)(?:[\w’',%-]+\s){0,12}?to\s+(?:go|come|be\s+(?:\w+ly\s+)?[a-z]+(?:ed|n"
    r"|t))\s"
)
_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|could|can|did|does|do|said|took|cost|came|went|needs?|wants?|hope[ds]?|likely|due"
    r"|able)\b"
)
_OWNED = re.compile(r"(?:[(\[][A-Z][^()\[\]]{1,40}[)\]]|\s[A-Z]{2,4})\W*$")
_OF_WHICH = re.compile(r"\b(?:what|that|which|who)\s+(?:is|are|was|were|has|have|had|will|can)\b")


def notes_task(words: str) -> bool:
    """Whether a sentence without a verb of its own notes what is to be done."""
    if " to " not in words and not words.lstrip().startswith("To "):
        return False
    found = _TO_DO.match(words)
    if found is not None:
        task = is_task(found["verb"]) or found["verb"] in ("see", "look", "go", "try", "do")
        return task and (_OWNED.search(words) is not None or not _FINITE.search(words))
    return _TO_GO.match(words) is not None and not _FINITE.search(_OF_WHICH.sub("", words))
