"""Expressions that several stages share; those of dates stand in ``dates``, those of deciding bodies in ``extract.nouns``."""

import re

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # with its apostrophes
QUOTE_LEFT_OPEN = re.compile(r"[“\"][^”\"]*$")
TO_TWELVE = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"  # alternatives to go with others in a group
PROPER = r"[A-ZÀ-Þ][\w’'.\-]*"  # a word of a name
BRACKETED = re.compile(r"\([^()]*\)")
GENITIVE = re.compile(r"['’]s?$")
UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff]")  # characters without a meaning
# Somebody talked: such words do not stand in what was decided
DISCUSSED = re.compile(
    r"\b(?:asked|replied|responded|queried|questioned|[ei]nquired|commented|welcomed|discussed|debated|suggested|answered)\b"
)
PARTICLE = r"(?:de|la|las|le|los|van|von|der|den|ter|du|da|dos|di|del|della|ap|ab|al|el|bin|ben|ibn)"  # "Ms de la Cruz", "Cllr ap Rhys"

# "A.34/1 Clerk to write", "(A1) Clerk to write", "31/2 Clerk to write": the number under which an action is followed up, no day
CODE = (
    r"(?!\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b)"
    r"\(?(?:(?:Ref|No|Point)\.?\s)?(?:[A-Z]{1,4}[./-]?)?\d{1,3}(?:[./-]\d{1,3})*\)?[.:]?\s+(?=[A-Z])"
)
