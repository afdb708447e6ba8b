"""Who answered, where the walk through the turns could not tell but the words of the answer do: "It did not, Ms Hale said.", "Tova - yes.",
"The answer, from the Director, was £40."."""

import re

from pipeline.extract.exchange import ANSWER, Turn
from pipeline.extract.plain_names import labels, said_by, says
from pipeline.extract.speakers import Cast, Speaker

_SAID = (
    r"(?:said|says|stated|states|replied|replies|responded|explained|explains|advised|advises|confirmed|confirms|answered|announced|informed"
    r"|noted|thought|felt|believed|clarified|reported|assured|told|accepted|acknowledged|considered|reckoned|conceded|admitted)"
)
_SPEAKS = re.compile(rf"(?:,[^,.]{{3,60}},)?\s+(?:(?:then|also|\w+ly)\s+)*{_SAID}\b|:\s|\s+[–—-]\s")
# "It did not, Ms Hale said. The survey …": within the first sentence
_AMID = re.compile(rf"(?:[^.?!\n]|\.(?=\d)|(?<=\b[A-Z])\.|(?<=\bM[rs])\.){{2,240}}?[,(]\s*(?P<said>{_SAID}\s+)?(?=[A-Zt])")
_BEHIND = re.compile(rf"\s+{_SAID}\s*[,.);]")
_CLOSES = re.compile(r"\s*[,.);]")
_GIVEN = re.compile(
    r"(?:The|An?|This|That)\s+(?:\w+\s+)?(?:answer|reply|response|assurance|explanation|clarification)\b,?\s+(?:(?:was|had\s+been)\s+)?"
    r"(?:(?:given|provided|offered|supplied)\s+by|from|of|by)\s+(?=[A-Zt])"
)

# "It is with the Port, TB.", "Nine pay the same (TB). No more was said.": initials close the first sentence
_INITIALS = re.compile(r"(?:[^.?!\n]|\.(?=\d)){4,240}?(?:\s\((?P<who>[A-Z]{2,4})\)|,\s(?P<last>[A-Z]{2,4}))(?=\.(?:\s|$)|\s*$)")
# "TB has looked and it is £40", "Mr Bell will see": whoever did so, or will, says so
_LOOKED = re.compile(r"\s+(?:(?:has|had)\s+(?:looked|checked|asked|rung|written|been\s+told)|will\s+(?:see|look|check|ask|find\s+out))\b")


def _person(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    who = cast.at(text, start, end)
    return who if who is not None and not who.pronoun else None


def _answerer(text: str, turn: Turn, cast: Cast) -> Speaker | None:
    who = _person(text, turn.start, turn.end, cast)
    if who is not None and (_SPEAKS.match(text, who.end, turn.end) or who.person and _LOOKED.match(text, who.end, turn.end)):
        return who
    closed = _INITIALS.match(text, turn.start, turn.end)
    by = cast.person_at(text, *closed.span("who" if closed["who"] else "last")) if closed else None
    if by is not None:
        return by
    given = _GIVEN.match(text, turn.start, turn.end)
    if given:
        return _person(text, given.end(), turn.end, cast)
    amid = _AMID.match(text, turn.start, turn.end)
    who = _person(text, amid.end(), turn.end, cast) if amid else None
    if amid is not None and who is not None and (_CLOSES if amid["said"] else _BEHIND).match(text, who.end, turn.end):
        return who
    return labels(text, turn.start, turn.end) or says(text, turn.start, turn.end) or said_by(text, turn.start, turn.end, cast)


def name_answerers(text: str, cast: Cast, turns: list[Turn]) -> list[Turn]:
    """``turns`` with the answerers that only their own words tell."""
    for turn in turns:
        if turn.act == ANSWER and turn.speaker is None:
            turn.speaker = _answerer(text, turn, cast)
    return turns
