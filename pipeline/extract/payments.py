"""Lists of payments: payees with their sums, a line each, and who proposed and seconded that they be paid."""

import re

from pipeline.extract.motions import Motion
from pipeline.extract.section import Section

# "Holm Farm Supplies £60.00", "12/3 T Marsh, wages 312.40"
_PAYEE = re.compile(r"[^\n]{2,120}?(?:[£€$]\s?\d[\d,]*(?:\.\d\d)?|\b\d[\d,]*\.\d\d)\b[^\n]{0,60}$")
# "- proposed Cllr Hale, seconded Cllr Poole - pass for payment"
_PASSED = re.compile(
    r"(?i)\b(?:pass(?:ed)?|approved?|agreed|authorised)\s+for\s+payment\b"
    r"|\b(?:to\s+(?:be\s+)?(?:pay|paid)|payments?\s+(?:approved|agreed))\b"
)
# "Payments agreed:" over the list
_LEADS = re.compile(
    r"(?i)\W*(?:(?:the\s+)?following\s+)?(?:payments?|cheques?|invoices?|bills|accounts)\s+(?:(?:to\s+be|were|are|was)\s+)?(?:approved|agreed|passed|authorised)\W*$"
)
_PAYMENTS = re.compile(r"(?i)\b(?:payments?|accounts|invoices|cheques|bills|expenditure)\b")


def take_payments(section: Section, motion: Motion) -> bool:
    """Take the movers below a list of payments: they belong to the decision that opens the list, or decide it themselves."""
    at = section.line_at(motion.start)
    if not (motion.movers.mover and motion.movers.seconder):
        return False
    first = at
    while first and _PAYEE.match(section.text, section.lines[first - 1].start, section.lines[first - 1].end):
        first -= 1
    passed = _PASSED.search(section.text, motion.start, motion.end) is not None
    if first == at and not passed:
        return False
    opens = section.lines[first - 1] if first else None
    leads = [b for b in section.blocks if opens and opens.start <= b.start and b.end <= opens.end]
    start, end = motion.start, motion.told
    if first < at and leads and _PAYMENTS.search(section.words((leads[-1].start, leads[-1].end))):
        leads[-1].movers = leads[-1].movers or motion.movers
    else:
        if first < at and opens and _LEADS.match(section.text, opens.start, opens.end) and section.free(opens.start, opens.end):
            start, end = opens.start, opens.end
        elif not passed:
            return False
        block = section.sentence(start, end, "resolution.motion.moved", movers=motion.movers, votes=motion.votes, carried=motion.result)
        block.verb = "approved"
    section.close(motion.start, motion.told)
    return True
