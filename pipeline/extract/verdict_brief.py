"""Verdicts short of the usual words: "It was agreed buy a rake", "After weighing the cost all councillors agreed to wait", "Following a
closed ballot Mr Hale was appointed", "The Council were happy to support this", "The minutes were agreed to be right"."""

import re

from pipeline.extract.deeds import is_task
from pipeline.extract.nouns import SMALL_BODY, TITLED_BODY
from pipeline.extract.telling import FORCE, is_old, told
from pipeline.extract.verdict_parts import ELECTED, HEAD, HOW, LED, NAMES
from pipeline.form import Form

_LED_IN = r"(?:\W*(?:[A-Z][^.;:?]{2,90}?,\s+)?)"
# "It was agreed buy a rake", "At the outset it was agreed take Item 4": the small word is lost
_CLIPPED = Form(
    rf"{_LED_IN}(?:[A-Z][^.;:?,]{{2,60}}?\s)?[Ii]t\s+(?:was|is)\s+{HOW}(?:agreed|decided|resolved)\s+(?:not\s+)?(?P<verb>[a-z]+)\s+(?P<next>[\w£“\"]+)[^;?]*$"
)
_THING = re.compile(r"(?:the|a|an|this|that|these|those|all|both|it|them|up|out|for|to|with|\d+|[A-Z£“\"])")
# "Finally, it resolved that the tent should be sold": the body, without its name
_IT_RESOLVED = Form(
    rf"\W*(?:(?:Finally|Then|Thereafter|Lastly|Eventually|Ultimately|In\s+the\s+end|After\s+[^.;:?,]{{3,60}}),?\s+)?[Ii]t\s+{HOW}(?:resolved|decided)\s+that\s[^;?]*$"
)
# "Bearing in mind the cost to the parish all councillors agreed to wait": a reason without a comma behind it
_REASON_FIRST = Form(
    r"\W*(?:Bearing\s+in\s+mind|Given|In\s+view\s+of|In\s+the\s+light\s+of|Considering|Having\s+(?:heard|considered|discussed|regard\s+to|weighed)"
    r"|Taking\s+into\s+account|Because\s+of|Due\s+to|Owing\s+to|After\s+(?:weighing|hearing|considering|discussing))\s[^.;:?]{5,200}?\s"
    rf"(?i:(?P<who>all\s+(?:the\s+|of\s+the\s+)?(?:{SMALL_BODY}|those\s+present|present)|everyone(?:\s+present)?|everybody|(?:the\s+)?(?:members|councillors|trustees)))\s+"
    rf"(?:were\s+)?{HOW}(?:agreed|decided|resolved)\s+(?:not\s+)?(?:to\s+[a-z]|that\s)[^;?]*$"
)
# "Following a closed ballot of members, Mr Hale and Mrs Reed were appointed."
_BALLOT = Form(
    r"\W*(?:Following|After|By|On|Upon|In|As\s+a\s+result\s+of|Subject\s+to)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?"
    rf"(?:ballot|vote|poll|show\s+of\s+hands|count|draw|contest)\b[^.;:?]{{0,60}}?,?\s+{NAMES}(?:was|were)\s+{HOW}(?:{ELECTED}|chosen|selected|returned)\b"
    r"(?:(?!\band\s+(?:will|would|is|was|has)\b)[^;?])*$"
)
# "The Parish Council were happy to support this fair."
_GLAD = Form(
    rf"{LED}(?:{TITLED_BODY}|[Cc]ouncillors|(?i:all\s+{SMALL_BODY}))\s+(?:was|were)\s+{HOW}(?:very\s+|more\s+than\s+)?(?:happy|pleased|content|delighted|glad|willing|prepared)\s+to\s+"
    r"(?:support|endorse|back|sponsor|approve|fund)\s+(?:the|this|these|their|his|her|an?|both|it)\b[^;?]*$"
)
# "At last, the Members pledged their unanimous support for the ferry"
_PLEDGED = Form(
    rf"{LED}(?:{TITLED_BODY}|[Cc]ouncillors)\s+{HOW}(?:pledged|gave|offered|expressed|declared|confirmed)\s+(?:its|their)\s+(?:unanimous|full)\s+(?:support|backing|approval)\s+(?:for|to)\s[^;?]*$"
)
# "The minutes of 3 May were agreed to be right and were signed"
_FOUND_RIGHT = Form(
    rf"{HEAD}(?:The\s+)?(?:[Mm]inutes|[Nn]otes)\b[^.;:?]{{0,100}}?\s(?:was|were)\s+{HOW}(?P<verb>agreed|accepted|felt|thought|considered|deemed|judged|declared|taken|found|held)\s+"
    r"to\s+be\s+(?:an?\s+|the\s+)?(?:right|fair|in\s+order|proper|faithful)\b[^;?]*$"
)
# "These cheques were passed:" over the list of them
_PASSED_BELOW = Form(
    rf"{HEAD}(?:(?:The|These|Those|All)\s+)?(?:(?:following|above|listed)\s+)?(?i:cheques|bills|invoices|accounts|payments|expenses)\s+(?:(?:below|listed|as\s+listed)\s+)?"
    r"(?:were|was)\s+(?:all\s+|then\s+|duly\s+)?(?:passed|sanctioned|settled|cleared)(?:\s+for\s+payment)?\s*:\W*$"
)
# "WG unanimously agreed on it.": the body by its letters
_BY_LETTERS = Form(
    rf"{LED}(?:[Tt]he\s+)?(?:WG|TAC|TSC|SC|EC|PC|TC|CC|GB|PCC|Exec|Cttee)\s+(?:(?:all|unanimously|then|therefore)\s+)*(?:agreed|decided|resolved|voted)\s+(?:(?:not\s+)?to\s+(?!be\b)[a-z]"
    r"|on\s+(?:it|this|the|a)\b|unanimously\s+(?:to|on)\s)[^;?]*$"
)
_HEARSAY = re.compile(r"\b(?:he|she|they|who|which|said|reported|had|has|have|would)\b")


def brief(sentence: str) -> str:
    """The word that tells the outcome of a sentence in one of these forms; empty for any other sentence."""
    if minutes := _FOUND_RIGHT.match(sentence):
        only = minutes["verb"] == "agreed" and "signed" not in sentence
        return "" if _HEARSAY.search(sentence[: minutes.start("verb")]) else "agreed" if only else "approved"
    if is_old(sentence):
        return ""
    if _PASSED_BELOW.match(sentence):
        return "approved"
    if clipped := _CLIPPED.match(sentence):
        lost = is_task(clipped["verb"]) or clipped["verb"] in ("take", "buy", "pay", "hold", "keep", "appoint", "approve", "purchase")
        return "agreed" if lost and _THING.match(clipped["next"]) and not told(sentence[: clipped.start("verb")]) else ""
    if _BY_LETTERS.match(sentence):
        return "agreed"
    if _IT_RESOLVED.match(sentence):
        return "agreed" if FORCE.search(sentence) else ""
    if reason := _REASON_FIRST.match(sentence):
        return "" if _HEARSAY.search(sentence[: reason.start("who")]) else "agreed"
    if _BALLOT.match(sentence):
        return "appointed"
    return "approved" if _GLAD.match(sentence) or _PLEDGED.match(sentence) else ""
