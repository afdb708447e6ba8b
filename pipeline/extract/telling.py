"""What minutes only tell and what they decide: the words before and after a verb that make the difference."""

import re
from functools import lru_cache

from pipeline.dates import MONTH_NAME
from pipeline.form import Form
from pipeline.patterns import BRACKETED

# What a body notes or receives when it decides; noting anything else is narrative.
THING = re.compile(
    r"""\b(?:reports?|updates?|minutes|presentations?|recommendations?|contents?|position|plans?|programmes?|letters?|correspondence|information
      | items?|list|log|registers?|arrangements|papers?|briefings?(?:\s+note)?|statements?|accounts?|budget|strateg(?:y|ies)|polic(?:y|ies)
      | responses?|petitions?|progress|dates?|schedules?|timetable|findings|documents?|reviews?|outturn|apologies|resignation|proposals?
      | application|decisions?|balances?|payments?|reconciliation|invoices|figures\sin\sthe|dashboard|scorecard|tracker|forecast|audit
      | opinion(?!\s+(?:that|of)\b) | valuation | out-turn | returns
      | certificates? | receipt | cheques? | minute | notes | planner
      | summary|nominations?|appointments?|changes\sto|terms\sof\sreference|submission|memorandum|bulletin|notices?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
# Words before a passive that make it a told fact instead of a decision of this meeting.
_TOLD = re.compile(
    r"\b(?:said|reported|advised|explained|stated|informed|told|asked|added|replied|answered|remarked|commented|responded|clarified|queried|[ei]nquired|outlined|highlighted|recalled|understood|hoped|felt|believed|thought|"
    r"whether|if|when|which|who|whom|because|since|after|once|where|until|although|while|whilst|how|why|what|had|has|have|would|not|never|previously|reminded|indicated|suggested|requested)\b"
    r"|\b(?:noted|confirmed|agreed|announced)\s+that\b",
    re.IGNORECASE,
)
INTRO = re.compile(
    r"^(?:(?:After|Following|Having|Subject\s+to|On\s+the|With\s+the|In\s+view|In\s+light|In\s+conclusion|Upon|Arising|At\s+the|Accordingly|Therefore|Further\s+to|By\s+|As\s+a\s+result|For\s+this|There\s+being|"
    r"It\s+being|Given|When\s+put|On\s+being|Resolved|Due\s+to|Due\s+consideration|Bearing\s+in\s+mind|Considering|Taking\s+(?:everything|all|this|these|into)|Owing\s+to|Because\s+of|In\s+order\s+to|during\s+which)[^.;]{0,220}?,\s*)+"
    r"|^(?:After|Following)\s+(?:(?:an?|the|some|much|further|due|full|long|short|brief|paper|secret|open)\s+)*"
    r"(?:ballot|vote|poll|show\s+of\s+hands|discussion|debate|consideration)\s+(?!of\b|on\b|about\b|by\b|with\b|in\b)"
    # "As nobody spoke against it the": a reason needs no comma where nobody is the one who does something
    r"|^(?:As|Since|Because|With)\s+(?:no[\s-]?one|nobody|there\s+(?:was|were|being)\s+no|no|none)\b[^,.;]{0,90}?\s(?=(?:the\s+)?(?:[A-Z][\w&’'-]*\s+){0,4}$)"
)
_BOARD_OF = re.compile(r"\b(?:Board|Council|Court)\s+of\s+(?:[A-Z]\w+\s+)?$")  # "The Board of Directors": one body by two nouns
# "The Lower Fenby Health & Social Care Integration Joint Board"
_LONG_NAME = re.compile(r"\W*(?:[Tt]he\s+)?(?:(?:[A-Z][\w’'-]*|&|of|for|on|the)\s+)+")
FORCE = re.compile(
    r"\b(?:should|would|will|shall|must|to\s+be|be\s+\w+(?:ed|en|wn|ne|ade|eld|ent|ut|aid|old|ritten|ought)\b|be\s+(?:moved|put|set|sent|held|made|taken)|needs?\s+to|were\s+to|is\s+to|are\s+to)\b"
)
# What somebody is to do in a that-clause: "that the Clerk write", "that the path be closed"
TO_DO = r"be|write|contact|arrange|ask|invite|send|attend|prepare|take|obtain|purchase|organise|proceed|go\s+ahead|respond|continue"
SUBJUNCTIVE = re.compile(
    rf"\bthat\s+(?:the\s+)?(?:[\w’'.&-]+\s+){{1,6}}?(?:{TO_DO}|writes|report|support)\b"
)
# "that it looked heavy", "that the ditch needs dredging": the first verb of the that-clause states a view; "be", "should", "would" decide.
STATES = re.compile(
    r"\bthat\s+(?:(?!(?:should|would|will|shall|must|be|to|could)\b)[^\s,.;]+,?\s+){1,14}?(?P<verb>was|were|is|are|did|does|(?:do|does|did|is|are|was|were|has|have|had|could)n['’]t|had|has|have|needs?|looked|seemed|needed|could|may|might)\b"
    # "that the figures spoke for themselves": other verbs that tell how a thing is or was
    r"|\bthat\s+(?:(?!(?:should|would|will|shall|must|be|to|could)\b)[^\s,.;]+,?\s+){1,9}?(?:spoke|gave|showed|seems|means|meant|felt|became|appeared|proved|deserve[sd]|matter(?:s|ed)|depend(?:s|ed)|lack(?:s|ed)"
    r"|told(?!\s+(?:of|by|about|to)\b)|made(?!\s+(?:by|at|to|for|in|of|up)\b))\b(?![^.;]*\b(?:be|should|would|will|must|shall|to)\b)"
    r"|\bthat\b[^,.;]{2,120}?\b(?:would|will)\s+(?:only\b|not\s+(?:be\s+\w+(?:ful|able)|cover|work|help|suffice)\b|be\s+(?:(?:very|more|quite|most)\s+)?(?:able|useful|welcomed|appreciated|helpful|difficult|better|good|nice|hard|interesting|important|beneficial"
    r"|desirable|likely|unlikely)\b)"
)
# The minutes "of the last meeting" are approved at this one.
LAST_MINUTES = re.compile(r"\b(?:of|from)\s+(?:the|our|its)\s+(?:last|previous)\s+(?:meeting|minutes)\b")
OLD = Form(
    rf"\b(?:last|previous|earlier)\s+(?:year|month|meeting|week)\b|\bin\s+(?:{MONTH_NAME}\s+)?(?:19|20)\d\d\b(?!/)|\b(?:ago|originally|already|since)\b|\bat\s+(?:the|its|their)\s+(?:last|previous)\b"
)
RECORD = re.compile(r"\b(?:minutes|records?|correct|accurate|content\s+that|satisfied\s+that)\b")
# "decided that a second site was not needed": who decides states nothing
DECIDED_THAT = re.compile(r"\b(?:decided|resolved|determined)\s+(?:\w+ly\s+)?that$", re.IGNORECASE)
AND_THAT = re.compile(r"\b(?:and|but)\s+that\s[^,.;]{2,60}?\b(?:would|should|will|be)\s")
# What "agreed" has between itself and "to": "…, in terms of section 50A of the Act, to exclude the public".
ASIDE = re.compile(r",?\s*,\s*(?!that\b|to\b)[^;:.]{3,140}?,\s+(?:to|that)\b|,?\s+(?=in\s)[^;:.,]{3,140},\s+(?:to|that)\b")


@lru_cache(maxsize=64)  # one family of verdicts after the other asks it of the same sentence
def is_old(sentence: str) -> bool:
    """Whether a sentence names a time before the meeting."""
    return OLD.search(sentence) is not None


def told(before: str) -> bool:
    """Whether the words before a verb say that somebody only tells of it. A remark in brackets tells nothing of the sentence that it stands
    in: "The minutes (copies of which had been sent) were approved"."""
    return bool(_TOLD.search(INTRO.sub("", BRACKETED.sub("", before))))


def is_subject(sentence: str, begin: int) -> bool:
    """Whether the body at ``begin`` is the subject of the main clause, not part of another phrase."""
    before = _BOARD_OF.sub("", INTRO.sub("", sentence[:begin]))
    if told(before) or before.endswith("Chief "):  # the Chief Executive is no body
        return False
    last = re.split(r"[,;]\s+(?:and\s+)?|\band\s+", before)[-1]
    return (
        (len(last.split()) <= 6 or (len(last.split()) <= 12 and _LONG_NAME.fullmatch(last) is not None))
        and not re.search(
            r"\b(?:of|by|to|for|with|from|before|after|at|since|during|that|some|several|other|many|most|two|three|one|not|few|than|between)\s+(?:the\s+|this\s+)?(?:\w+\s+)?$",
            last,
        )
        and not re.search(r"\b(?:some|several|many|most|other|few|two|three|ward|opposition)\b", last, re.IGNORECASE)
    )
