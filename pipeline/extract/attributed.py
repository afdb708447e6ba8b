"""Sentences of facts whose speaker stands behind, amid or before them: "…, said the Manager", "It was the Clerk’s view that …"."""

import re
from dataclasses import replace

from pipeline.extract.clause import Start
from pipeline.extract.fronted import speaker_behind
from pipeline.extract.speakers import BODY, Cast
from pipeline.form import Form

_SAYS = (
    r"(?:said|says|explained|explains|replied|replies|added|adds|answered|answers|responded|responds|advised|advises|confirmed|confirms|reported"
    r"|reports|admitted|admits|conceded|concedes|believed|believes|thought|thinks|reckoned|reckons"
    r"|noted|stated|remarked|clarified|responded|went\s+on(?:\s+to\s+say)?|continued|concluded|insisted|feared|hoped|hopes|supposed|imagined|guessed|suspected|understood|recalled|(?:was|were)\s+(?:afraid|sorry\s+to\s+say|(?:glad|pleased|happy)\s+to\s+say|sure|certain))"
)
_SAID_BY = Form(
    rf"(?:[,”\"’–—-]\s+{_SAYS}"
    r"|[,:;]?\s*(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:view|opinion|judgement|experience|estimation|words)\s+of"
    r"|(?<=, )(?:was|came|is)\s+the\s+(?:\w+\s+)?(?:reply|answer|response|verdict)\s+(?:of|from|given\s+by)"
    r"|(?:[Ss]o|[Aa]s)\s+far\s+as|(?<=, )(?:as\s+)?per))\s+(?=[A-Zt])"
)
# "…, Mr Brandt said, and nothing would be lodged": the speaker stands amid what is said, or after what is asked
_SAID_AFTER = re.compile(r",\s+(?=[A-Zth])")
_SAID_VERB = Form(rf"\s+(?P<verb>{_SAYS})(?:[,;]|\.$)")
HE_SAID = re.compile(rf",\s+(?:he|she|they)\s+{_SAYS}[,;.]")
# "It was the understanding of the Clerk that …", "The reply of the Engineer was that …", "That was the view of the Head of Parks."
_WHOSE_WORD = re.compile(
    r"(?:It\s+(?:was|is)|(?:That|This|Such)\s+(?:was|is|had\s+been)|(?=The\b))(?:\s+(?:also|not|certainly|indeed))?\s*(?:[Tt]he\s+)?(?:[a-z]+\s+)?"
    r"(?P<word>(?:answer|reply|response|belief|understanding|view|opinion|recollection|advice|impression|contention|estimate|hope|explanation|expectation))"
    r"(?:,?\s+(?:as\s+)?(?:given|received|offered|supplied|provided))?,?\s+(?:of|from|by)\s+(?=[A-Zto])"
)
# "It was the Clerk’s view that …", "At home, was the Clerk’s reply.": the genitive tells who says it
_WHOSE_VIEW = Form(
    r"(?:^|,\s+)(?:[Tt]o\s+(?:the\s+best\s+of\s+)?|[Bb]y\s+|[Oo]n\s+)(?P<to>(?:the\s+)?[A-Z][^,.;:?]{0,60}?)['’]s?\s+(?:[\w-]+\s+)?(?:knowledge|belief|recollection|reckoning|estimate|account|understanding|figures|information)\b"
    r"|(?:(?:^|[,;]\s+)[Ii]n\s+(?P<in>(?:the\s+)?[A-Z][^,.;:?]{0,60}?)['’]s?\s+(?:[\w-]+\s+)?(?:words|view|opinion|judge?ment|experience|estimation|recollection|belief|estimate|reckoning|understanding|mind|eyes)\b(?=[,.;]|\s[a-z]|$)"
    r"|(?:^(?:It|That|This|Such)\s+(?:was|is)|[,;–—”\"’']\s+(?:was|is|had\s+been))\s+(?:also\s+)?(?P<who>(?:[Tt]he\s+)?[A-Z][^,.;:?]{0,60}?)['’]s?\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<word>answer|reply|response|belief|understanding|view|opinion|recollection|advice|impression|contention|estimate|explanation|verdict|guess)"
    r"(?:\s+(?P<that>that)\b|(?:\s+(?:to|on)\s+(?:that|this|it))?\.?$))"
)
# "It was, the Committee heard, and it took in June.": the body to which it is told
_HEARD = Form(
    r",\s+(?:(?:the\s+)?(?:[A-Z]\w+\s+){0,3}(?:Committee|Council|Board|Panel|Cabinet|Forum|Members|Governors|Trustees)|[Mm]embers|[Cc]ouncillors|[Gg]overnors|[Tt]rustees|the\s+meeting)\s+"
    r"(?:heard|learned|learnt|(?:was|were)\s+(?:told|informed|advised|assured))(?:[,;]|\.$)"
)
_ASKED_VERB = re.compile(
    r"\s+(?P<verb>asked|enquired|inquired|queried|wondered"
    r"|(?:wished|wanted|asked|sought|was\s+(?:keen|anxious|curious|eager|interested)|would\s+like)\s+to\s+(?:know|hear|learn|understand|be\s+told))(?:,|[.?]$)"
)
_ASKS_FIRST = re.compile(
    r"(?:(?:And|But|So)\s+)?(?i:(?:(?:in|on|by|for|to|at|of|with|from|under|after|until|since)\s+)?(?:how|what|which|whom|whose)|why|what|when|where|who|which|would|could|will|can|was|were|is|are|did|do|does|had|has|have|should|might)\b"
)
# "Mr Bell could not say.": an answer of its own
_NOT_SAID = Form(r"\b(?:not|n[’']t|unable\s+to|cannot)\s+(?:say|tell|add|explain)\W*$")


def attributed(text: str, starts: list[Start], end: int, cast: Cast) -> list[Start]:
    """A sentence of facts whose speaker stands behind them ("…, said the Manager", "…, the Manager was glad to say") is one clause."""
    if starts[0][1] is not None and not starts[0][1].pronoun:
        return starts
    begin = starts[0][0]
    word = _WHOSE_WORD.match(text, begin, end)
    whose = cast.at(text, word.end(), end) if word else None
    if word and whose is not None and whose.role != BODY and not whose.pronoun:
        return [(begin, whose, word.start("word"))]
    heard = _HEARD.search(text, begin, end) if len(starts) > 1 and starts[0][1] is None else None
    body = starts[1][1] if heard else None
    if heard and body is not None and body.role == BODY and starts[1][0] < heard.end() <= starts[1][2] + 40:
        return [(begin, None, begin), *(one for one in starts[2:] if one[1] is not None and not one[1].pronoun)]
    held = _WHOSE_VIEW.search(text[begin:end])
    group = next((name for name in ("in", "to") if held and held[name]), "who")
    fits = held and (held["in"] or held["to"] or bool(held["that"]) == (held.start() == 0))
    named = cast.at(held[group], 0, len(held[group])) if held and fits else None
    if held and named is not None and named.role != BODY and not named.pronoun:
        named = replace(named, start=begin + held.start(group), end=begin + held.end(group))
        return [(begin, named, begin + (held.start("word") if held["word"] else held.end(group) + 2))]
    for said in _SAID_BY.finditer(text, begin, end):
        speaker = cast.at(text, said.end(), end)
        if speaker is not None and not speaker.pronoun:
            return [(begin, speaker, said.start() + len(re.match(r"[\W_]*", text[said.start() : end]).group()))]  # type: ignore[union-attr]
    who = speaker_behind(text, begin, end, cast)
    if who is not None:
        return [(begin, who, who.end + 1)]
    says = _ASKED_VERB if _ASKS_FIRST.match(text, begin, end) else _SAID_VERB
    if starts[0][1] is None and says.search(text, begin, end):
        for said in _SAID_AFTER.finditer(text, begin, end):
            speaker = cast.at(text, said.end(), end)
            verb = says.match(text, speaker.end, end) if speaker is not None and not speaker.pronoun else None
            if verb is not None:
                return [(begin, speaker, verb.start("verb"))]
    last = starts[-1]
    if _NOT_SAID.search(text, last[2], end):
        return starts
    if len(starts) == 2 and starts[0][1] is None and last[1] is not None and last[1].pronoun and _SAID_VERB.match(text, last[2] - 1, end):
        return [(begin, last[1], last[2])]  # "It had cost £40, she said, with the paint."
    asks = last[1] is not None and last[1].pronoun and text[last[0] - 2 : last[0]] == ", " and _ASKS_FIRST.match(text, begin, end)
    if asks and _ASKED_VERB.match(text, last[2] - 1, end):
        return [(begin, last[1], last[2])]  # "And was it to be sold, she asked?"
    if (
        starts[0][1] is None
        and len(starts) > 1
        and last[1] is not None
        and not last[1].pronoun
        and len(text[last[0] : end].split()) <= 10
        and re.search(
            r"\b(?:say|said|added|explained|thought|believed|feared|hoped|afraid|sure|certain|supposed|imagined|understood)[^\w:]*$",
            text[last[0] : end],
        )
    ):
        return [(begin, last[1], last[2])]
    return starts
