"""What the board of a small body says that it will do itself: "The board will survey all owners", "The committee will move this forward".

A service's board has plans; one that calls itself by no other name than "the board" has tasks, where papers, people or prices are meant.
"""

import re

from pipeline.extract.tasks import Section, Task, task_start
from pipeline.extract.undertakings import says_so
from pipeline.form import Form

_STUDY = (
    r"(?:survey|poll|audit|count|questionnaire|consultation|inspection|trial|search|fund-?raiser|raffle|collection|clean-?up"
    r"|work\s+(?:day|party)|site\s+visit)"
)
_WILL = Form(
    r"(?:^\W*(?:\(?\w{1,3}[.)]\s+)?|\bthat\s+|[,;]\s+(?:and\s+|so\s+)?|\band\s+)(?P<who>[Tt]he\s+(?:(?:[A-Z]{2,4}|[Rr]esidents['’]?|[Aa]llotment|[Gg]arden|[Vv]illage\s+[Hh]all)\s+)?"
    r"(?:[Bb]oard|[Cc]ommittee|[Gg]roup|[Aa]ssociation|[Ee]xec(?:utive)?|[Ss]ociety|[Cc]lub))\s+"
    r"(?:will|would|is\s+going\s+to)\s+(?:(?:also|then|now|therefore|shortly|next)\s+)*"
    rf"(?:(?:conduct|carry\s+out|undertake|run|do|hold|organi[sz]e|arrange)\s+(?:an?|the|another|its\s+own)\s+(?:[\w-]+\s+){{0,3}}?{_STUDY}"
    r"|(?:take|move|carry)\s+(?:this|it|that|these|them|the\s+(?:matter|idea|project))\s+(?:up|forward|on)\b"
    r"|reach\s+out|follow\s+(?:this\s+|it\s+)?up|report\s+back|look\s+into|find\s+out|draw\s+up|get\s+(?:quotes|prices|estimates|bids|in\s+touch)"
    r"|(?:notify|e-?mail|write\s+to|survey|invite|consult|poll|remind|inform)\s+(?:the|all|each|every|its|our|their|[A-Z]|members|owners|residents|neighbou?rs)"
    r"|(?:send|publish|post|circulate|draft|prepare|produce|distribute|advertise|order|buy|purchase|obtain|seek|put\s+(?:up|out))\s+(?:(?:out|round)\s+)?(?:an?|the|its|new|some|more|further|copies|quotes|prices|advice|bids|this|it)\b)"
)
_BY_COURSE = re.compile(r"\b(?:each|every|usually|always|normally|annually|monthly|quarterly|if|unless|in\s+the\s+event)\b")


def board_will(section: Section, number: int) -> Task | None:
    """Read "The board will survey all owners" where no other rule has read the sentence."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    found = _WILL.search(said)
    if found is None or said.endswith("?") or _BY_COURSE.search(said) or not says_so(said[: found.start("who")]):
        return None
    start = task_start(text, sentence.start, sentence.start + found.start("who"), sentence.end)
    return Task(start, sentence.end, "action-would-try", "undertaking", (found["who"],), number)
