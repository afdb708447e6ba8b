"""Sentences with which a body accepts what the words before them put forward: "This was agreed.", "Everyone was happy with that idea."."""

import re

from pipeline.form import Form

_WHO = (
    r"(?:Everyone|Everybody|Those\s+present|All\s+(?:of\s+)?(?:the\s+)?(?:other\s+)?(?:members|councillors|trustees|directors|governors"
    r"|board|committee)"
    r"|All|Members|Councillors|The\s+(?:other\s+)?(?:members|councillors|trustees|directors)|The\s+others)(?:\s+present)?"
)
_BODY = r"(?:The\s+)?(?:(?:Parish|Town|Community)\s+)?(?:Board|Council|Committee|Group|Meeting|Panel)"
_WHAT = (
    r"(?:this|that|it|these|(?:the|this|that|his|her|their)\s+(?:\w+\s+)?(?:approach|suggestions?|proposals?|ideas?"
    r"|course(?:\s+of\s+action)?|plan"
    r"|arrangements?|recommendations?|offer|views?|way\s+forward))"
)
# "This was agreed." decides what the sentence before puts forward; so do "All agreed." and "Members were happy with this approach."
_ASSENT = re.compile(
    rf"""(?:This|These|It|The\s+(?:suggestion|idea|offer|request))\s+(?:was|were)\s+(?:then\s+|also\s+|unanimously\s+|all\s+|duly\s+)?
        (?:agreed|approved|accepted|adopted|granted)
        (?:\s+(?:unanimously|(?:up)?on|by\s+(?!the\s+(?:officer|director|head|manager|commissioner|applicant
        |leader)\b)\w+(?:\s\w+){{0,2}}))?\.?$
      | {_WHO}\s+(?:(?:was|were)\s+)?(?:all\s+|both\s+|then\s+|unanimously\s+|also\s+|quite\s+|fully\s+)?
        (?:agreed|concurred|assented|happy|content|in\s+(?:full\s+)?agreement|supportive|approved|accepted|endorsed|supported)
        (?:\s+(?:with|to|of|by)?\s*{_WHAT})?\.?$
      | {_WHO}\s+(?:(?:all\s+)?(?:noted|confirmed|said|indicated|stated|replied|responded|declared)\s+)(?:that\s+)?they\s+(?:were|are)\s+
        (?:all\s+|both\s+|quite\s+|fully\s+)?(?:happy|content|satisfied|in\s+(?:full\s+)?agreement|in\s+favour|agreed|supportive)
        (?:\s+(?:with|of|to)\s+{_WHAT})?\.?$
      | {_WHO}\s+(?:all\s+)?(?:indicated|signified|signalled|gave|voiced)\s+(?:their\s+)?
        (?:agreement|assent|approval|consent|support)(?:\s+(?:to|for|of)\s+{_WHAT})?\.?$
      | {_BODY}\s+(?:was|were)\s+(?:all\s+|quite\s+|fully\s+)?(?:happy|content|in\s+(?:full\s+)?agreement)(?:\s+with\s+{_WHAT})\.?$
      | There\s+(?:was|were)\s+(?:\w+\s+)?(?:agreement|consensus|no\s+objections?|approval)(?:\s+(?:to|with|for|on)\s+{_WHAT})\.?$
      | This\s+(?:met\s+with|received|found)\s+(?:\w+\s+)?(?:approval|agreement|support)(?:\s+(?:of|from)\s+\w+(?:\s\w+)?)?\.?$""",
    re.VERBOSE | re.IGNORECASE,
)
# "This was agreed and the Chairman was given the numbers.": it decides, and tells what came next
_ASSENT_AND = Form(
    r"\W*(?:(?:After|Following)\s[^,;.]{3,60},?\s+)?(?:this|these|(?:the|this)\s+(?:suggestion|idea|offer|request|proposal"
    r"|proposition))\s+(?:was|were)\s+"
    r"(?:(?:then|also|all|duly|\w+ly)\s+)?(?:agreed|approved|accepted|adopted|granted)(?:\s+by\s+(?:all|everyone|members"
    r"|the\s+meeting))?(?:(?P<then>,?\s+and\s+(?:s?he|they|(?-i:(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w.’'-]*|the\s+(?:clerk|chair\w*)))"
    r"\s+(?:will|would|is\s+to|was\s+to)\s)|,?\s+(?:and|with)\s)",
    re.IGNORECASE,
)
# "This proposal was not accepted on the grounds of cost.", "The idea found no support.": what was put forward fell
_REASON = r"(?:,?\s+(?:on|as|because|since|due|owing|for|in|by|with|at)\b[^;]*)?\.?$"
_REFUSED = Form(
    r"\W*(?:(?:After|Following)\s[^,;.]{3,60},?\s+)?(?:this|(?:the|this|that|his|her|their)\s+(?:suggestion|idea|offer|request|proposal"
    r"|proposition|motion))\s+"
    r"(?:(?:was|were)\s+(?:(?:then|also|\w+ly)\s+)?(?:not\s+(?:\w+ly\s+)?(?:agreed|accepted|supported|approved|adopted|taken\s+up|carried"
    r"|favou?red)(?:\s+(?:up)?on)?"
    r"|rejected|turned\s+down|declined|refused|voted\s+down|dismissed|thrown\s+out)"
    rf"|(?:found|received|met\s+with|got|attracted|had)\s+(?:no|little)\s+(?:support|favou?r|agreement|backing|seconder)){_REASON}",
    re.IGNORECASE,
)
# "There was general agreement.": with a proposal, a view finds as much
_GENERAL = Form(
    r"There\s+(?:was|were)\s+(?:general|unanimous|full|complete|universal|overall|broad|cross-party)\s+(?:agreement|assent|consensus"
    r"|approval|support)\.?$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\?\W*$|\basked\s+(?:if|whether|for|that|those|(?:the\s+)?(?:members|councillors|meeting|board|committee|panel))\b", re.IGNORECASE
)
_PROPOSES = re.compile(r"\b(?:propos|suggest|mov|recommend|request)(?:es?|ed|s|ing|als?)\b|\b(?:suggestion|request|motion)\b")
_BARE_ASSENT = re.compile(rf"{_WHO}\s+(?:approved|accepted|endorsed|supported)\.?$", re.IGNORECASE)  # of nothing
_PUT_FORWARD = re.compile(
    r"\b(?:object|no\s+reason|support|propos|suggest|[Rr]equest|mov|recommend|ask|offer|whether|nominat|should|could|might"
    r"|would\s+be\s+better)\w*\b"
)
# "The Chair did not think it right that a service should mark its own work": a view, which others share
_DOUBTS = re.compile(r"\b(?:did|does|do|could|can)\s+not\s+(?:think|believe|consider|feel|see|understand|regard)\b")
# "… he proposes that we take it, all Councillors agreed."
_BEHIND = Form(
    r"[,;–-]\s*(?:and\s+)?(?:all|everyone|everybody|members|councillors|(?:all\s+)?(?:the\s+)?(?:members|councillors|council|committee"
    r"|board|meeting))"
    r"(?:\s+present)?\s+(?:were\s+|was\s+)?(?:all\s+)?(?:agreed|in\s+agreement|in\s+favour)\.?$"
    r"|(?:[,;–-]\s*(?:and\s+)?|\s+and\s+)(?:this|(?:this|the|his|her|their)\s+(?:suggestion|proposal|idea|offer"
    r"|request))\s+was\s+(?:\w+ly\s+)?(?:agreed|accepted|approved|adopted)"
    r"(?:\s+by\s+(?:all|everyone|(?:the\s+)?(?:members|committee|council|panel|board|meeting)))?(?:\s*\([^()]{3,60}\))?\.?$",
    re.IGNORECASE,
)
_AGREED_BEHIND = Form(r"(?:,|\s[–—-])\s+agreed\W*$")
_FORWARD_HERE = re.compile(
    r"\b(?:propos|suggest|recommend|should|could|thought|offered|put\s+forward|request(?:ed)?\s+(?:to\b|for\b|leave|permission|that|this)"
    r"|asked\s+(?:for|to|leave|permission|if|whether)|permission|applied|we\s+(?:accept|buy|pay|write|take))\w*\b",
    re.IGNORECASE,
)


def assents(sentence: str) -> bool:
    """Whether the sentence says no more than that the body accepts what stands before it."""
    return bool(_ASSENT.match(sentence)) and not _BARE_ASSENT.match(sentence)


def assents_and_more(sentence: str) -> int:
    """Where the decision ends in a sentence that says that the body accepts what stands before it, and what somebody did or is to do then;
    0 for any other. What somebody is to do, "and he will write", is no part of it."""
    found = _ASSENT_AND.match(sentence)
    return 0 if found is None else found.start("then") if found["then"] else len(sentence)


def refuses(before: str, sentence: str) -> bool:
    """Whether the sentence says that what the one before it proposes was not accepted."""
    return bool(_REFUSED.match(sentence)) and bool(_PROPOSES.search(before))


def agrees_to(before: str, sentence: str) -> bool:
    """Whether the sentence says that all agreed, behind one that proposes or asks."""
    return bool(_GENERAL.match(sentence)) and bool(_PROPOSES.search(before) or _ASKED.search(before))


def puts_forward(sentence: str) -> bool:
    """Whether a sentence puts something forward that can be accepted."""
    return bool(_PUT_FORWARD.search(sentence)) and not (_DOUBTS.search(sentence) and not _PROPOSES.search(sentence))


def assented_to(sentence: str) -> bool:
    """Whether the sentence itself ends in the assent to what it puts forward."""
    behind = _BEHIND.search(sentence) or _AGREED_BEHIND.search(sentence)
    return behind is not None and bool(_FORWARD_HERE.search(sentence, 0, behind.start()))
