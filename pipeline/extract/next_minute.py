"""Where the next minute begins in a text whose minutes all stand on one line."""

import re

# "… be approved. FB.16 BUDGET The Chair reported …", "… as a dotted line. 9. Action: …": the next minute in a text without lines
_CODED = r"[A-Z]{1,6}[./]\d{1,4}\.?\s+(?=[A-Z]{2,}\s)"
_NEXT_MINUTE = re.compile(rf"(?<=[.;)])\s+(?:{_CODED})")
_NEXT_NUMBER = re.compile(rf"(?<=[.;)])\s+(?:\d{{1,3}}\.\s+(?=[A-Z])|{_CODED})")
_A_PAGE = 600  # characters of a line that can hold more than one minute


def run_on_to(text: str, begin: int, end: int, label: str = "") -> int:
    """Where the words of a decision end that began at ``begin``: at the next minute, where all of them stand on one line."""
    if end - begin < _A_PAGE:
        return end
    after = (_NEXT_NUMBER if label.endswith(")") else _NEXT_MINUTE).search(text, begin, end)
    return after.start() if after else end
