"""Who asks a question in direct speech, where that stands inside or behind it: "… open? (Cllr Hale)"."""

import re

from pipeline.extract.speakers import Cast, Speaker

_TAG = re.compile(
    r"[,?”\"’]\s*(?P<who>[^,?]{2,60}?)\s+(?:ask(?:ed|s)|[ei]nquire[ds]|quer(?:ied|ies)|wonder(?:ed|s)|persist(?:ed|s)|(?:went\son|continued)\sto\sask|(?:wishe[ds]|wanted|wants)\sto\sknow"
    r")\b[,.]?|\?\s[–—-]\s(?P<behind>(?:Cllr|Councillor|Mrs?|Ms|Dr|[A-Z]{2,3})\b[^,.?]{0,40})\.?\s*$|\((?P<whose>[A-Z]{2}|[^()]{3,50})\)\s*\??\s*$"
)
# "Asked Councillor Hale, “Where is the map?”"
_ASKED_AHEAD = re.compile(r"\W*(?:Asked|Asks|[EI]nquired|Queried|Wondered|Continued)\s+(?P<who>[^,?.:“\"]{2,60}?)\s*[,:]\s")
_INVERTED = re.compile(r"[,?”\"’]\s*(?:ask(?:ed|s)|[ei]nquire[ds]|quer(?:ied|ies)|wonder(?:ed|s)|demanded)\s+(?P<who>[^,?.]{2,60})")


def tag(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """Who asks a direct question whose speaker stands inside or after it: "When, she asked, would it open?", "… open? (Cllr Hale)"."""
    ahead = _ASKED_AHEAD.match(text, start, end)
    if ahead is not None:
        return cast.at(text, ahead.start("who"), ahead.end("who"))
    for pattern in (_TAG, _INVERTED):
        for match in pattern.finditer(text, start, end):
            at = match.start("who") if match["who"] else match.start(match.lastgroup or 0)
            speaker = cast.at(text, at, end)
            if speaker:
                return speaker
    return None
