"""What only an answer says: the bare verb of the question, "believed that they were", or a figure that is given, "put it at nine"."""

import re

_BARE = (
    r"(?:(?:had|has|have|was|were|is|are|did|does|do|would|will|could|can|might|should)(?:\s+not|n[’']t)?|cannot)(?:\s+been|\s+be|\s+done\s+so)?"
    r"(?=\s*(?:[.;:]|\s[–—-]\s|$|,?\s(?:but|although|though|because|since|yet)\b|\s(?:and|as)\b"
    r"|,(?!\s+(?:in|at|on|of|by|as|to|with|for|from|however|under|during|after|before|indeed|perhaps|therefore|already|like|having)\b)))"
)
_WHAT = r"(?:it|they|there|he|she|this|that|these|those|few|most|many|some|all|none|nobody|both|neither|one|two|half|the\s+\w+)"
# "He believed that they were but would check.", "She said that few had: it was a third"
_SAYS_SO = (
    r"(?:(?:also|only|then|simply|\w+ly)\s+)?(?:(?:said|says|believed|believes|thought|thinks|understood|understands|hoped|hopes|feared|fears|suspected|expected|expects|supposed|reckoned"
    r"|answered|replied|confirmed|confirms|was\s+(?:\w+ly\s+)?(?:clear|certain|sure|confident|hopeful|afraid|adamant))\s+(?:that\s+)?"
    rf"{_WHAT}\s+{_BARE})"
)
# "would prefer not to say in open session"
_WILL_NOT_SAY = (
    r"(?:would|did|was)\s+(?:rather\s+not|prefer\s+not\s+to|not\s+(?:care|wish|want|like|prepared|willing|able)\s+to|(?:unable|unwilling|reluctant)\s+to)\s+"
    r"(?:say|guess|speculate|answer|comment|be\s+drawn|commit|put\s+a|give\s+an?)\b"
    r"|(?:declined|refused|preferred\s+not)\s+to\s+(?:say|guess|speculate|answer|comment|be\s+drawn|commit)\b"
)
_ECHOES = re.compile(rf"{_SAYS_SO}|{_WILL_NOT_SAY}")
_NUMBER = (
    r"(?:[£€$]\s?\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|half"
    r"|a\s+(?:third|quarter|half|fifth|dozen|hundred|thousand))"
)
_THAT = r"(?:it|this|that|these|those|them|(?:the|their|its)\s+(?:\w+\s+){1,3}?)"
# "Councillor Hale put it at £4m.", "gave these as nine and two", "took it to be the latter"
_GIVES = re.compile(
    rf"(?:(?:also|then|\w+ly)\s+)?(?:(?:put|puts|estimated|estimates|reckoned)\s+{_THAT}\s+at\s+(?:(?:about|around|some|nearly|over|under|roughly|just\s+\w+|between|no\s+more\s+than)\s+)?{_NUMBER}"
    rf"|(?:gave|gives|quoted|cited)\s+{_THAT}\s+as\s+(?:(?:about|around|some|nearly|over|under|between)\s+)?{_NUMBER}"
    r"|took\s+(?:it|this|that|them|these)\s+to\s+(?:be|mean)\b"
    r"|(?:was|were)\s+(?:quite\s+|perfectly\s+)?(?:content|happy|agreeable|relaxed|easy)\s+(?:with\s+(?:both|either|it)|about\s+(?:both|either|it)|that\s+it\s+should|for\s+(?:it|this|that|them)\s+to)\b)"
)
# "Councillor Hale had not, but would see to it.": the verb alone
_ALONE = re.compile(rf"{_BARE}")


def echoes(text: str, start: int, end: int) -> bool:
    """Whether what is said from the verb at ``start`` on leaves out all but the verb of a question, or declines to say it."""
    return _ECHOES.match(text, start, end) is not None


def tells_it(text: str, start: int, end: int) -> bool:
    """Whether what somebody by name does from the verb at ``start`` on can only answer a question right before it."""
    return any(form.match(text, start, end) for form in (_ECHOES, _GIVES, _ALONE))
