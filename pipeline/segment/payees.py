"""Payees and their sums, line by line, and the words that lead to them: no titles of items."""

import re

from pipeline.segment.rows import Row

_PAYEE = re.compile(  # a sum that a title names stands behind a small word: "spending over £500"
    r"(?<!\bover\s)(?<!\bunder\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bto\s)(?<!\babove\s)(?<!\bthan\s)(?:[€£$]\s?\d[\d,.]*|\s\d[\d,]*\.\d\d)\W*$"
)
_PAYMENTS = re.compile(
    r"\W*(?:payments?|cheques?|invoices?|bills|accounts)\b[^.]{0,40}\b(?:approved|agreed|passed|authorised|made|signed|paid|presented)\b"
    r"[^.]{0,20}$",
    re.IGNORECASE,
)
_FINANCE = re.compile(r"\W*(?:\w+\W+){0,2}(?:accounts?|financ\w+|payments?|treasurer|cheques|invoices)\b", re.IGNORECASE)
_NEAR = 6  # rows above in which the title of the item stands


def is_payee(text: str) -> bool:
    """Whether a line ends in a sum, as "Welby Water £19.20"."""
    return not text[-1:].isalpha() and _PAYEE.search(text) is not None


def leads_to_payees(rows: list[Row], index: int) -> bool:
    """Whether a line such as "Payments approved:" only leads to payees and their sums, under the title of an item on finance."""
    under = rows[index + 1] if index + 1 < len(rows) else None
    if under is None or not _PAYMENTS.match(rows[index].text) or not is_payee(under.text):
        return False
    return any(len(row.words) <= _NEAR and _FINANCE.match(row.text) for row in rows[max(0, index - _NEAR) : index])
