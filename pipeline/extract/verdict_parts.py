"""What the forms of verdicts share, as parts of regular expressions: how a note begins, what leads up to a verdict, by what adverbs, names,
sums, days and counts it is told."""

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.form import Forms

HEAD = r"\W*(?:\(?\w{1,4}[.)]+\s+)?"  # the number or letter that a note may begin with: "(a) ", "4. "
# What may stand before the sentence proper: "After a long debate, ", "There being no other names, "
LED = (
    rf"(?:{HEAD}|\W*(?:By|After|Following|On|Upon|With|Having|Subject|Accordingly|Therefore|So|Hence|There\s+being|As|In|Due|Because|Owing"
    r"|Given)\b[^.;]{0,110}?,\s+)"
)
# The same where no comma need follow: "By a show of hands members chose …"
LED_IN = rf"(?:{HEAD}|\W*(?:By|After|Following|On|Upon|With)\s[^.;]{{3,70}}?,?\s+)"
HOW = r"(?:(?:\w+ly|then|also|all|both|therefore|thereupon|further)\s+)*"  # "unanimously", "all then"
NAMES = r"(?:(?:[A-Z][\w.’'-]*|and|&),?\s+){1,9}"
ELECTED = r"(?:re-?\s?)?(?:elected|appointed|co-?opted)"
LABEL = r"(?:(?:Outcome|Result|Vote|Decision|Status)\s*[:–-]\s*)"
SUM = r"[£$€]\s?\d[\d,.]*"
DAY = rf"(?:{WEEKDAY_NAME}\b|{MONTH_NAME}\s+\d{{1,2}}\b|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH_NAME})"
COUNT = r"\(?\d{1,2}\s?[–-]\s?\d{1,2}(?:\s?[–-]\s?\d{1,2})?\)?"  # "(5-2)", "5–2–1"


def word_of(sentence: str, fates: Forms[str]) -> str:
    """The word that stands with the first of these forms that a sentence begins with; empty where it begins with none of them."""
    return next((word for form, word in fates.likely(sentence) if form.match(sentence)), "")
