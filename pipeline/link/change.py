"""Whether the words beside a measure tell of a change, or of how it stands: "the rise in burglary", "why were library visits so low?"."""

import re

from pipeline.link.reading import Candidate, Reading
from pipeline.link.words import NUMBER

CHANGED = frozenset(
    ("risen", "rose", "increased", "grown", "grew", "fallen", "fell", "dropped", "decreased", "declined")
    + ("doubled", "trebled", "halved", "climbed", "jumped", "crept")
)
STEP = 4  # words from what has changed to the verb, and from that to its figure, at most
BEFORE = 40  # characters
CHANGE_IN = re.compile(
    r"""
    \b (?: rise | increase | jump | leap | spike | surge | peak | growth | upturn | uptick | fall | drop | dip | decrease | reduction
      | decline | slump | deterioration | improvement | change | swing | trend | movement ) s?
    \ in \ (?: (?: the | our | its | their | all | overall | total | reported | recorded
      | (?: numbers? | levels? | rates? | reports? | cases | incidents | instances | incidence | volume | amount | use )\ of ) \ ){0,3} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "What had the closure done to visits?", "the effect on turnover": what acts on a measure is asked of how it stands.
FAR = 90  # characters
EFFECT = re.compile(
    r"""
    (?: \b (?: effects? | impacts? | toll | bearing | influence | difference | dent ) \b [^.;:?!]{0,60}? \ (?: on | upon | to | in )
      | \b what \ [^.;:?!]{2,60}? \ (?: (?: had | has | have | would | will | might | could ) \ (?: done | do )
          | did | was\ doing | were\ doing | is\ doing | does ) \ (?: to | for )
      | \b (?: hit | hitting | dented | hurt | harm(?:ed|ing)? | affect(?:ed|s|ing)? | boost(?:ed|s|ing)? | depress(?:ed|ing)?
          | inflat(?:e|ed|ing) | skew(?:ed|ing)? | distort(?:ed|ing)? | dampen(?:ed|ing)?
          | (?: drive | driving | driven | drove | push | pushed | pushing | put | putting | bring | bringing | brought | keep | kept )
            \ (?: up | down ) ) )
    (?: \ (?: the | our | its | their | all | overall | reported | recorded | (?: numbers? | levels? | rates? ) \ of ) ){0,3} \ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What is to be explained of a quantity is how it stands: "could the backlog be explained?", "the reasons for the overspend".
REASON = re.compile(
    r"\b(?:explain(?:ed|ing)?|account(?:ed|ing)? for|reasons? (?:for|behind)|(?:what|lay|lies|lying|was|is) behind|causes? of"
    r"|driv(?:ing|en|er of))(?: the| our| its| their| current| this){0,2} $",
    re.I,
)
EXPLAINED = re.compile(r"(?: [^\s.;?!,]+){0,2} (?:(?:could|can|might|should) be |be |was |were )?(?:explained|accounted for)\b", re.I)
STANDING = re.compile(
    r"""
    (?: \ (?: figures? | numbers? | levels? | rates? ) )?
    \ (?: is | was | are | were | be | been | being | has\ been | had\ been | have\ been | remains? | remained | looks? | looked | seemed
      | went | goes | going | gone | (?:had | has | have)\ (?:gone | come) | came )
    (?: \ (?: still | again | now | also | so | too | very | quite | rather | much | slightly | well | a\ (?:little | bit) | \w+ly ) ){0,2}
    \ (?: (?: up | down ) (?! \ (?: the | a | to | at | for | in | from ) \ \D )
      | higher | lower | high | low | rising | falling | increasing | decreasing | declining | dropping | growing | climbing | slipping
      | worse | worsening | better | improving
      | (?: above | below | ahead\ of | behind | short\ of )
        \ (?: target | plan | average | trajectory | profile | (?: that | those )\ (?: of | for | in ) | what\ it | where | last\ year
          | pre- | the\ (?: target | national | average | previous | same ) | (?: its | their | our )\ target | (?:19|20)\d\d ) ) \b
  | \ (?: (?: had | has | have ) \ )? (?: exceeded | beaten | beat | matched | outstripped | missed | passed | met | fell\ short\ of )
      \ (?: target | (?: the | its | their | our ) \ (?: target | national | average | level ) | last\ year | those\ of | that\ of ) \b
  | \ (?: had | has | have ) (?: \ (?: also | again | only | then | now | \w+ly ) )?
    \ (?: risen | fallen | increased | decreased | dropped | grown | doubled | halved | worsened | improved | declined | climbed
      | slipped | settled | stabilised | levelled | steadied | eased | recovered | peaked | plateaued | slowed | dipped | rebounded
      | bottomed\ out | picked\ up | held\ (?: up | steady ) | come\ (?: up | down ) | shot\ up | got\ (?: better | worse ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A figure told of it right behind: "recycling, which at 29% ...", "annual reviews, of which only 54% ...".
FIGURED = re.compile(
    r"""
    (?: \ (?: rates? | figures? | numbers? | levels? | scores? ) )?
    (?: ,? \ \( (?! \d\d? \) ) (?: at\ | now\ | up\ to\ | down\ to\ )?
      | ,\ (?: which | that | who )? \ ?
        (?: stood | stands | standing | now | currently | remained | had\ been | was | were | is | are )? \ ?
        (?: still\ | now\ )? at\ (?: only\ | just\ | about\ | some\ | over\ | under\ | nearly\ )?
      | ,\ of\ (?: which | whom ) \ (?: only\ | just\ | some\ | about\ | nearly\ | over\ )?
      | ,\ now\ (?: at\ )? | ,\ (?: up | down ) \ (?: from | to | by ) \ )
    £? \d (?! \d\d\d \) | \d?\ (?:January|February|March|April|May|June|July|August
      |September|October|November|December)
      | [:.]\d\d\ ?[ap]\.?m | [\d.]*\ (?:o.clock|High|Street) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PER_CENT = re.compile(r"[\d.,½]*(?: ?%| per ?cent)")
COUNTED = frozenset(("count",))
MORE = re.compile(r"\b(?:more|fewer|less|as many|as much|as few)(?: [\w-]+)?? $", re.I)
THAN = re.compile(
    r"[^.;?!,]{0,30} (?:than|as) (?:ever|usual|normal|expected|planned|before|in (?:19|20)\d\d|other|elsewhere|our"
    r"|the (?:target|average|national)|(?:in |at |for |during )?(?:last|this time|the same|a year|the year)\b)",
    re.I,
)  # "were there more burglaries than last year?"
# "Only nine penalties had been issued", "not a single prosecution": so few that the number is the matter.
FEW = re.compile(
    r"\b(?:(?:only|just|merely|barely|a mere|no more than|fewer than|as few as|a total of)"
    r" (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|a handful of|a couple of|\d+)"
    r"|not (?:a single|one single|even one|one)) (?:[\w’'-]+ )?$",
    re.I,
)
DONE = re.compile(
    r"[^.;?!,]{3,60} (?:(?:had|have|has) (?:ever |yet |so far )?been|(?:was|were) (?:ever )?(?=\w+ed\b|made\b|built\b|given\b)"
    r"|(?:issued|served|recorded|reported|received|brought|completed|installed) (?:in|last|this|since|for|during|by)\b)",
    re.I,
)
WAS = re.compile(r"\b(?:is|was|are|were|has|have|had) (?:the |our |its |their |reported |recorded ){0,2}$", re.I)
# "Why were burglaries so high?", "was burglary up on last year?", "are complaints getting worse?"
SO = re.compile(
    r" (?:still |again |now |also |not ){0,2}(?:(?:so|too|this|that|very) (?:high|low|poor)"
    r"|(?:any |much |actually |really |going |getting |a lot )?"
    r"(?:up or down|down or up|(?:up|down)(?= (?:on|by|since|again|compared|this|last|year|or)\b| ?[,?])|higher|lower|rising"
    r"|falling|increasing|decreasing|growing|dropping|improving|worsening|better|worse))\b",
    re.I,
)


def is_changing(candidate: Candidate, reading: Reading) -> bool:
    """Whether the words beside the window tell of a change: "the rise in burglary", "burglary was up by 8%"."""
    sentence, words, text = reading.words[candidate.first].sentence, reading.words, reading.text
    before = [t for t in words[max(0, candidate.first - 1) : candidate.first] if text[: t.end].lower().endswith(" in")]
    after = [n for n in range(candidate.last + 1, min(len(words), candidate.last + 4)) if not _is_place(reading, n)]
    if any(t.key == "changeovertime" and t.sentence == sentence for t in (*before, *(words[n] for n in after))):
        return True
    return any(_is_changed_by(reading, n) for n in after if words[n].sentence == sentence) or _stands(candidate, reading)


def _stands(candidate: Candidate, reading: Reading) -> bool:
    start, end = reading.words[candidate.first].start, reading.words[candidate.last].end
    before = reading.text[max(0, start - BEFORE) : start]
    if CHANGE_IN.search(before) or STANDING.match(reading.text, end):
        return True
    if (reading.asking or reading.measured) and EFFECT.search(reading.text[max(0, start - FAR) : start]):
        return True
    if any(reading.is_quantity(n) for n in candidate.core) and (REASON.search(before) or EXPLAINED.match(reading.text, end)):
        return True
    told = FIGURED.match(reading.text, end)
    if told and not (candidate.wording.sorts == COUNTED and PER_CENT.match(reading.text, told.end())):
        return True
    if MORE.search(before) and THAN.match(reading.text, end):
        return True
    if FEW.search(before) and DONE.match(reading.text, start):
        return True
    return bool(SO.match(reading.text, end) and WAS.search(before))


def _is_changed_by(reading: Reading, n: int) -> bool:
    """Whether word ``n`` is "risen" or the like with a figure after it: risen from 212 to 340."""
    words = reading.words
    if reading.text[words[n].start : words[n].end].lower() not in CHANGED:
        return False
    return any(t.kind == NUMBER or t.key == "fractionof" for t in words[n + 1 : n + 1 + STEP] if t.sentence == words[n].sentence)


def _is_place(reading: Reading, n: int) -> bool:
    """Whether word ``n`` is "down from" or "up from" with no figure after it: down from the bridge."""
    words = reading.words
    figure = n + 1 < len(words) and words[n + 1].kind == NUMBER
    return words[n].key == "changeovertime" and reading.text[: words[n].end].endswith(" from") and not figure
