"""Whether the words that a rule found in a sentence decide, by what stands before and after them: one check for each label of rules.

The checks stand by what they ask: ``body_checks`` where the body is the subject, ``impersonal_checks`` behind "it was agreed",
``note_checks`` in notes without a sentence, ``settling_checks`` for what is put off or settled, ``backing_checks`` for what was put to the
body, ``fate_checks`` for requests, ``disposal_checks`` for the verbs of the craft, ``board_checks`` for boards and selectmen; passives and
elections here.
"""

import re
from collections.abc import Callable

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.extract.backing_checks import backed, chose, gave_consent, set_sum, voted_for
from pipeline.extract.board_checks import body_now, body_tabled, having_voted, ordered
from pipeline.extract.body_checks import body, body_aside, body_noted, body_that, body_to, coordinated, decision_to, minutes_true, we_agreed
from pipeline.extract.disposal_checks import disposed, was_disposed_of
from pipeline.extract.enactments import enacts
from pipeline.extract.fate_checks import gave_fate, met_fate
from pipeline.extract.impersonal_checks import impersonal, impersonal_thing
from pipeline.extract.manner import only_happened, without_manner, without_sending
from pipeline.extract.minds import FIGURES, by_letters, of_one_mind, to_be_done
from pipeline.extract.note_checks import by_all, elected_short, passive_short, short, telegraphic
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.settling_checks import after_topic, body_happy, body_on, chosen, declared, in_agreement, put_off
from pipeline.extract.telling import LAST_MINUTES, OLD, THING, told

# A share of things did not come before the body: "A quarter of voids were refused at least once."
_SHARE = re.compile(
    r"\W*(?:(?:An?|One)\s+(?:\w+\s+)?(?:quarter|third|fifth|tenth|half|majority|number|proportion)|Half|Most|Some|Many|Several|Few"
    r"|\d[\d.,]*\s?(?:%|per\s?cent))\b"
)
_PUT_OFF = re.compile(
    r"(?:was|is)\s+(?:\w+ly\s+|then\s+|therefore\s+)*(?:(?:deferred|postponed|adjourned)\b"
    r"|referred\s+(?:back\s+)?to\s+(?:the\s+)?(?:[\w&’'-]+\s+){0,6}"
    r"(?i:committee|council|board|panel|cabinet|executive|group|meeting)\b)"
)
_NAMES = re.compile(r"\W*(?!(?:The|A|An|Each|Every|Members?|Councillors|They|He|She|It)\b)(?:(?:[A-Z][\w.’'-]*|and|&),?\s*){1,12}")


# "The following points were noted:" leads in to what was said
_POINTS_BELOW = re.compile(
    r"\bfollowing\s+(?:\w+\s+)?(?:points?|comments?|observations?|issues|matters)\s*$"
    r"|\b(?:asked|question(?:ed|s|ing)|quer(?:ied|ies)|[ei]nquir\w+|sought|clarification|debated?|discuss(?:ed|ion))\b[^.;:]*\bthe\s+following\s*$",
    re.IGNORECASE,
)
# "The minutes of 9 May were agreed with the following corrections.", "The work plan was agreed with the addition of …"
_DRAFTED = re.compile(
    r"\W*(?:The\s+)?(?:[\w’'.-]+\s+){0,4}?(?i:minutes?|plan|program(?:me)?|agenda|calendar|terms\s+of\s+reference|policy|strategy|list)\b"
    r"|\W*(?:The\s+)?(?:[\w’'.-]+\s+){0,4}?(?i:(?:reports?|budget|accounts|statements?|schedule|scheme|rules|constitution|by-?laws|charter|guidelines|draft|document|proposals?|contract|agreement"
    r"|ordinance|resolution|letter|response|slate|design|wording|text)\s*$|(?:reports?|budget|draft|proposal)\s+(?:for|of|on)\s)"
    r"|.{3,80}\band\s+(?:the\s+)?minutes\s+(?:of|from)\b"
)
_BY_OTHERS = re.compile(
    r"\bby\s+(?:the\s+)?(?:Ministry|Minister|Department|[A-Z]\w+\s+Government|State|Secretary\s+of\s+State)\b|\blast\s+(?:year|month|week)\b"
)
_CORRECTED = re.compile(
    r"\s+with\s+(?:[\w’'-]+\s+){0,4}(?:corrections?|amendments?|alterations?|changes?|additions?|insertions?|inclusions?|deletions?|omissions?"
    r"|removal|substitution|revisions?|modifications?|adjustments?|provisos?|stipulations?|caveats?|exceptions?|understanding)\b"
)


# "The rota, which runs until May, was agreed": what is said of the thing on the way
_ASIDE_ON_IT = re.compile(r",\s(?:which|copies\sof\swhich)\s[^,;.]{3,140}(?:,\s[^,;.]{3,80}){0,2},\s*$")
# "The Clerk had priced the signs and copies of the list were circulated and agreed": what was shown to the meeting was agreed there
_PUT_AND_AGREED = re.compile(
    r"\b(?:circulated|distributed|presented|shown|read|shared|displayed|tabled)\s+(?:\w+\s+)?and\s+(?:\w+ly\s+)?\w+ed$"
)
_OWN_CLAUSE = re.compile(r"(?:[,;]\s+(?:and\s+)?|\band\s+)(?=(?:the|a|an|copies|these|this|his|her|their|its|our)\s)")
_LEADS_IN = re.compile(
    r"\W*(?:After|Following|At|In|On|During|For|By|With|Since|Before|To|From|Under|As|Cllrs?|Councillors?|Mrs?|Ms|Members)\b"
)
_RETELLS = re.compile(r"\b(?:that|when|if|whether|once|until|where|because|as)\b")


def _with_aside(before: str) -> bool:
    """Whether the verb stands behind an aside to its subject: "The letter, with the changes that Mr Hale had asked for, was …"."""
    subject = before.partition(",")[0]
    short = before.rstrip().endswith(",") and before.count(",") > 1 and 1 < len(subject.split()) <= 12
    return short and not (told(subject) or _RETELLS.search(subject) or _LEADS_IN.match(subject))


def _in_clause_of_its_own(before: str) -> bool:
    """Whether the subject stands in a main clause after another one."""
    first = next(reversed(list(_OWN_CLAUSE.finditer(before))), None)
    return first is not None and not _RETELLS.search(before, 0, first.start()) and not told(before[first.end() :])


_ASSENTED = ("approved", "agreed", "adopted", "accepted", "endorsed", "ratified")

# "A price was given and this was approved by all present."
_BY_ALL = re.compile(
    r"\s+(?:unanimously|by\s+(?:all|everyone)(?:\s+(?:present|members|councillors))?|by\s+(?:the|all)\s+(?:members|councillors"
    r"|council))\W*$",
    re.IGNORECASE,
)

# "Members agreed that the plot was free and it was approved."
_AND_IT = re.compile(
    r"^\W*(?:The\s+)?(?:(?i:parish|town|community)\s+)?(?i:councillors|members|committee|council|board|application|request|quote|quotation"
    r"|report|policy|budget)\b[^.;]*\band\s+it\s+$"
)
# "Reed presented the May accounts for review and they were accepted as presented.", "It was approved as written."
_PAPER_AND_IT = re.compile(
    r"^\W*[A-Z][^.;]{2,80}?\s(?:presented|read|gave|submitted|distributed|circulated|reviewed|provided|went\s+over)\s[^.;]*?"
    r"\b(?:reports?|minutes|accounts|statements?|budget|bills|agenda|warrants?|audit)\b[^.;]*?(?:\band|,|,\s+and)\s+(?:it|they|these|this|which|both)\s+$"
    r"|^\W*(?:It|They|These|This)\s+$"
)
_AS_IT_WAS = re.compile(
    r"\s+(?:as\s+(?:presented|written|read|submitted|printed|amended|corrected|distributed|circulated|given|is)|and\s+(?:filed|placed\s+on\s+file))"
    r"(?:\s+(?:unanimously|by\s+all|for\s+audit))?\W*"
)
_CLOSED_SHOP = re.compile(r"\b(?:had|said|reported|told|advised|when|if|once|until)\b")
_TAKEN_UP = re.compile(r"(?:^\W*|[,;–—-]\s+|\band\s+)(?:(?:all\s+of\s+)?this|which|these|(?<=and\s)it)\s+$", re.IGNORECASE)


# What comes in by post is received by no decision.
_COMES_IN = re.compile(
    r"(?i)\b(?:letters?|e-?mails?|bids?|tenders?|quotes?|quotations?|complaints?|applications?|donations?|requests?|replies|reply|thanks"
    r"|calls?)\b"
)


# "Two letters had come from the bank. These were noted.": what was laid before the meeting
_THESE_PAPERS = re.compile(r"\W*(?:These|Both|All(?:\s+of\s+(?:these|them|the\s+above))?|(?:All\s+)?[Tt]he\s+(?:above|foregoing|same))\s+")


# "The talk was received with thanks.": whatever is given to the meeting
_WITH_THANKS = re.compile(r"received\s+with\s+(?:\w+\s+){0,2}(?:thanks|interest|appreciation)\W*$")
_MOST_GIVEN = 8  # words of what was given


def _passive_noted(sentence: str, begin: int, stop: int) -> bool:
    before, after = sentence[:begin], without_manner(sentence[stop:])
    if _WITH_THANKS.search(sentence, begin) and before[:1].isupper() and len(before.split()) <= _MOST_GIVEN:
        return not (told(before) or _COMES_IN.search(before))
    if not after.strip(" .") and (_THESE_PAPERS.fullmatch(before) or FIGURES.fullmatch(before) or _AND_IT.search(before)):
        return True
    if _POINTS_BELOW.search(before):
        return False
    if told(before) or re.match(r"\s*(?:that|as|how|from\s+[a-z])\b", after) or OLD.search(after):
        return False
    if "received" in sentence[begin:stop].lower() and not re.match(
        r"\s*and\s+(?:noted|approved|adopted|the\s+[A-Z]\w+\s+(?:would|will)|(?:the|its|his|her|their"
        r"|all)\s+(?:[\w-]+\s+){0,2}(?:proposals?|recommendations?|contents|conclusions?"
        r"|actions?|resolutions?)\s+(?:(?:was|were)\s+)?(?:\w+ly\s+)?(?:agreed|approved|adopted|noted|accepted|endorsed))\b|[.\s]*$",
        after,
    ):
        return False
    if re.match(r"\W*(?:\d[\d.]*\s+)?(?:No|Apologies)\b|.*\bno\s+\w+|.*\bapologies\s+$", before):
        return False
    if sentence[begin:stop].endswith("received") and _COMES_IN.search(before):
        return False
    return (
        bool(THING.search(before))
        and not re.search(r"\b(?:it|questions?|comments?|complaints?|concerns?|objections?)\s*$", before, re.IGNORECASE)
        and len(before.split()) < 60
    )


_TO_DO = re.compile(r"\s+to\s+[a-z]")  # "authorised to sign"


def _passive(sentence: str, begin: int, stop: int) -> bool:
    begin, stop, sentence = without_sending(sentence, begin, stop)
    before, after = sentence[:begin], sentence[stop:]
    if sentence[begin:stop].endswith(_ASSENTED):
        before = _ASIDE_ON_IT.sub(" ", before)
        shown = _PUT_AND_AGREED.search(sentence, begin, stop) is not None and not (OLD.search(sentence) or _NOT_OURS.match(after))
        if shown and (_in_clause_of_its_own(before) or _with_aside(before)):
            return True
    if _POINTS_BELOW.search(before) and after.strip().startswith(":"):
        return False
    if of_one_mind(sentence, stop):
        return not told(before) and to_be_done(after)
    if sentence[begin:stop].endswith("authorised") and _TO_DO.match(after) and _in_clause_of_its_own(before):
        return True
    if _BY_ALL.match(after) and _TAKEN_UP.search(before) and not sentence[begin:stop].endswith("confirmed"):
        return True
    if _AND_IT.search(before) and not after.strip(" .") and not _CLOSED_SHOP.search(before):
        return True
    if _PAPER_AND_IT.search(before) and _AS_IT_WAS.fullmatch(after) and not _CLOSED_SHOP.search(before):
        return True
    if _DRAFTED.match(before) and _CORRECTED.match(after) and not (told(before) or _NOT_OURS.match(after) or _BY_OTHERS.search(after)):
        return True
    if (
        told(before)
        or OLD.search(LAST_MINUTES.sub("", sentence))
        or _SHARE.match(before)
        or re.match(r"\W*Apolog", before)
        or _ON_A_DAY.search(after)
        or only_happened(begin, sentence[begin:stop], after)
        or (sentence[begin:stop].endswith("referred") and re.match(r"\s+to\s+(?:by|in|at|as|during|above|pages?|slides?)\b", after))
        or re.match(
            r"\s*(?:to\s+be|with\b(?!\s+(?:the\s+)?(?:\w+\s+)?(?:agreement|consent|permission|approval|leave)\b)(?!\s+(?:the\s+following"
            r"|an?|one|two|three|no|some|minor|small|slight|these|this|\d)\b[^.;]*?\b(?:changes?|amendments?|corrections?|comments?"
            r"|additions?|alterations?|revisions?|conditions?)\b)|by\s+(?:the\s+)?(?:then\b|Government|Secretary|Minister|NHS|officers?"
            r"|court|(?:[A-Z]\w+\s+){1,4}(?:Programme|Scheme|Fund|Agency)\b|(?:Charity|Forestry|Electoral|Boundary|Gambling|European)\s+Commission\b))",
            after,
        )
    ):
        return False
    said = sentence[begin:stop]
    if said.startswith(("is", "are")) and said.endswith("supported") and not _PUT_TO.search(before):
        return False  # "The language is supported on two machines": how things are
    if said.startswith(("is", "are")) and said.endswith("suspended") and not _STANDING.search(before):
        return False  # "Training is suspended but …": how things are
    if _REPORTS.match(before) or (said.startswith(("is", "are")) and re.search(r"\bthat\b", before)):
        return False
    if said.endswith(("granted", "refused", "approved")) and (_ON_A_WEEKDAY.match(after) or re.search(r"\b[Mm]embers\s+$", before)):
        return False
    if _HABIT.search(after) and said.startswith(("is", "are")) or _IN_A_MONTH.match(after) and not said.endswith(_MOVED_ON):
        return False  # how things are done each year; what was done in another month
    if _BY_POST.match(after) and _SENT_IN.search(before):
        return False
    if _NOT_OURS.match(after) or _CLAUSE_OF_A_NOUN.search(before) or _BREAK.match(sentence[max(0, begin - 8) : stop].lstrip()):
        return False
    if re.fullmatch(r"\W*(?:It|This)\s*", before):  # what was put off or handed on to a named place
        return bool(_PUT_OFF.match(sentence[begin:]))
    # "This was confirmed." answers a question; "This was agreed." is read with the sentence before it
    if re.search(r"\b(?:it|that|and|this|these|which)\s*$", before, re.IGNORECASE) or len(before.split()) > 50:
        return False
    return before[:1].isupper() or before[:1] in '“"('


# "were approved at the county's review", "accepted by the maker of the motion", "confirmed as Mr Hale and Mrs Poole"
_NOT_OURS = re.compile(
    r"\s*(?:at\s+(?:the|an?|its)\s+(?:[\w’'&-]+\s+){0,4}(?:review|appeal|inquiry|hearing|tribunal)\b"
    r"|by\s+(?:the\s+)?(?:(?:maker|mover|proposer|movant|seconder)\b|(?:[A-Z]\w+\s+){0,3}(?:County|District|Borough|Planning)\s+(?:Council"
    r"|Authority|Inspector\w*)\b|(?:LPA|[A-Z]{1,4}[DB]C)\b)"
    r"|as\s+(?:(?:Insp|Sgt|Dr|Mrs?|Ms|Miss|Councillor|Cllr|Professor|Inspector|Sergeant)\b))"
)
# "Comments were accepted by email": what the public sent in
_SENT_IN = re.compile(r"(?i)\b(?:comments?|questions?|submissions?|nominations?|entries|responses?|payments?|testimony)\s*$")
_BY_POST = re.compile(
    r"(?i)\s+(?:only\s+)?(?:by|via|through|in)\s+(?:the\s+)?(?:e-?mail|mail|post|phone|telephone|text|letter|writing|video|zoom|website)\b"
)
_HABIT = re.compile(
    r"\b(?:annually|each\s+(?:year|month|quarter|spring|autumn|term)|every\s+(?:\w+\s+)?(?:year|month|quarter|spring|autumn|term|years))\b"
)
_IN_A_MONTH = re.compile(
    rf"(?:\s+by\s[^,.;]{{3,60}}?)?\s+(?:in|during)\s+(?:early\s+|late\s+|the\s+)?(?:{MONTH_NAME}|spring|summer|autumn|winter)\W*$"
)
_MOVED_ON = ("deferred", "postponed", "referred")
_STANDING = re.compile(r"(?i)\b(?:meeting|session|standing\s+orders?|rules?|items?|debate|business|policy|charges?|fees?|rents?)\b[^.;]*$")
_PUT_TO = re.compile(r"(?i)\b(?:motion|proposal|application|request|recommendation|amendment|nomination|bid|plan|scheme|option)s?\b")
_REPORTS = re.compile(r"\W*(?:[A-Z]{2,4}|[A-Z][a-z]+)\s+(?:reports|says|states|mentions)\s")  # "MW reports most were rejected"
_ON_A_WEEKDAY = re.compile(rf"\s+(?:last\s+week|yesterday|on\s+(?:{WEEKDAY_NAME}\b|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+[A-Z][a-z]+))")
_CLAUSE_OF_A_NOUN = re.compile(r"\b(?:whereby|given\s+that)\s+(?:[\w’'-]+\s+){1,9}$")
# "The meeting was suspended at 8.10 pm for the public to speak": a break of the meeting
_BREAK = re.compile(r"(?:meeting|session)\s+(?:was|is)\s+(?:\w+\s+)?(?:suspended|adjourned)\b")


# "were appointed at the meeting held on 7th July, 2014": at another meeting
_ON_A_DAY = re.compile(r"\bon\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+(?:19|20)\d\d")
# "Councillor Hale was duly elected and took the chair." names no post: the title above does
_DULY = re.compile(r"\b(?:duly|unanimously)\b")
_POST_NAMED = re.compile(r"\s+[A-Z][a-z]+(?:\s[A-Z&]\w*){0,4}\W*$")
_AND_SERVED = re.compile(r"\W*$|,?\s+and\s+(?:took|accepted|signed|thanked)\b")


# "Mr Hale was nominated but stood down for Mrs Poole"
_STOOD_DOWN = re.compile(r"\b(?:but|however|and)\b[^.;]*\b(?:declined|withdrew|stood\s+down|endorsed|refused|did\s+not\s+accept)\b")


def _elected(sentence: str, begin: int, stop: int) -> bool:
    before, after = sentence[:begin], sentence[stop:]
    if sentence[begin:stop].endswith("nominated") and _STOOD_DOWN.search(after):
        return False
    if told(before) or OLD.search(after) or _ON_A_DAY.search(after) or before.endswith("I "):
        return False
    # in the present tense a rule reads the same ("The Chair is elected each May") unless a name is the subject
    if re.match(r"(?:is|are)\b", sentence[begin:stop]) and not _NAMES.fullmatch(before):
        return False
    return (
        bool(
            re.search(
                r"\b(?:Chair|Vice|Mayor|President|Convener|Secretary|Treasurer|Member|member|representative|Leader|[Tt]ellers?\b"
                r"|[Ss]crutineers?\b|[Aa]uditors?\b|[Tt]rustees?\b|[Dd]irectors?\b|[Dd]elegates?\b|[Ss]tewards?\b|[Cc]lerk\b"
                r"|[Oo]fficers?\b|to\s+the|as\s+(?:a|the|our)\b|as\s+[A-Z]|onto|unopposed|for\s+the)",
                after,
            )
        )
        or "co" in sentence[begin:stop]
        # "Anne Hale is duly elected Industrial Liaison"
        or bool(_DULY.search(sentence, begin, stop) and _NAMES.fullmatch(before) and _POST_NAMED.match(after))
        or bool(_DULY.search(sentence, begin, stop) and _NAMES.fullmatch(before) and _AND_SERVED.match(after))
    )


def _nominal(sentence: str, begin: int, stop: int) -> bool:
    """A note without a verb: "Unanimous approval of the minutes"."""
    return not sentence[:begin].strip(" •-–") and not re.search(r"\b(?:is|was|were|would|will|needs?|required)\b", sentence[stop:])


# "APPROVED: March 26, 2008" over the minutes: when they were
_ON_WHAT_DAY = re.compile(rf"\s*:\s*(?:on\s+)?(?:(?:{MONTH_NAME})\b|\d{{1,2}}(?:st|nd|rd|th)?[\s/.-]|_{{2,}})")
_BODY_BEFORE = re.compile(r"\b(?:(?i:committee|panel|board|cabinet|council|commission|forum|members|group|authority)|and)\s+$")
# Whose capitals these are: "The auditor RECOMMENDED a change"; "whether the tenant AGREED" is no decision at all.
_OTHERS_DID = re.compile(
    r"\b(?:whether|if|where)\s[^,;]*$"
    r"|\b[Tt]he\s+(?:\w+\s+){0,2}(?:auditors?|officers?|inspector|manager|tenants?|residents?|applicant|consultants?|minister|report)\s+$"
)


def _capitals(sentence: str, begin: int, stop: int) -> bool:
    before, after = sentence[:begin], sentence[stop:]
    if sentence[begin:stop] == "RECEIVED" and not re.search(rf"(?:{COLLEGES}|Cabinet|Council|Members|Authority)\s+$", before):
        return False
    if sentence[begin:stop] in ("ASKED", "REQUESTED") and re.search(r"\b(?:was|were|is|are)\s*$", before):
        return False
    if sentence[begin:stop].endswith("S") and not _BODY_BEFORE.search(before):
        return False  # in the present tense it is what anybody does
    if not before.strip() and _ON_WHAT_DAY.match(after):
        return False
    if _OTHERS_DID.search(before) or re.search(r"\b(?:had|been|be|not|to)\s*$", before) or (before.count("“") > before.count("”")):
        return False
    return not re.search(r"[A-Z]{3,}\s*$", before) and not re.match(r"\s+[A-Z]{3,}\s+[A-Z]{3,}", after)


# How the minutes came to the members is no part of what was done with them: "having been circulated", "had been sent out and".
_SENT_ROUND = re.compile(
    r",?\s*\b(?:having|had|which\s+had)\s+(?:all\s+)?(?:already\s+|previously\s+)?been\s+(?:previously\s+|already\s+)?(?:\w+ly\s+)?"
    r"(?:circulated|distributed|read|sent(?:\s+(?:out|round))?|issued|published|e-?mailed)(?:\s+(?:in\s+advance|beforehand"
    r"|prior\s+to\s+the\s+meeting|to\s+(?:all\s+)?\w+))?"
    r"(?:,?\s+and)?,?\s*",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"^.*,\s+(?:otherwise|apart\s+from\s+this|with\s+this\s+change)[,\s]+")  # a correction before it

_OF_A_MOTION = re.compile(r"\W*(?:The|This|His|Her)\s+(?:\w+\s+)?(?i:motion|amendment|nomination)\b")  # it stands before as moved
# "On a show of hands, the recommendations in the report were carried": a motion is read with those who moved it
_RECOMMENDED = re.compile(
    r"\W*(?:(?:On|Upon|Following|After)\s[^,.;]{2,60},\s+)?(?:[Tt]he|[Tt]hese|[Bb]oth|[Aa]ll)\s+(?:[\w’'-]+\s+){0,3}(?:recommendations?"
    r"|resolutions?)"
    r"(?:\s+(?:in|of|at|set\s+out\s+in)\s[^,.;]{2,60}?)?(?:,\s+(?:on|upon|having|when)\s+(?:been\s+|being\s+)?put(?:\s+to\s+the\s+(?:vote"
    r"|meeting))?,)?\s+"
)
# The check of each label of models/cues/resolutions.jsonl: (sentence, begin, stop) of what the rule found.
CHECKS: dict[str, Callable[[str, int, int], bool]] = {
    "short": short,
    "short-passive": passive_short,
    "by-all": by_all,
    "elected-short": elected_short,
    "minutes": lambda s, b, e: (
        bool(re.search(r"\b(?:minutes?|notes?|records?|[Tt]hese|[Tt]hey)\b", s[:b] + s[b:e], re.IGNORECASE))
        and not told(_OTHERWISE.sub("", _SENT_ROUND.sub("", s[:b])))
        and not re.match(r"\W*To\b", s)
    ),
    "minutes-true": lambda s, b, e: bool(minutes_true(s, s.find("that", b))) and not told(s[:b]),
    "short-minutes": lambda s, b, e: not s[:b].strip(" •-–\t"),
    "passive-noted": _passive_noted,
    "passive": _passive,
    "elected": _elected,
    "impersonal": impersonal,
    "unanimous": impersonal,
    "impersonal-thing": impersonal_thing,
    "body-aside": body_aside,
    "nominal": _nominal,
    "body-to": body_to,
    "body-that": body_that,
    "body-noted": body_noted,
    "body": body,
    "coordinated": coordinated,
    "capitals": _capitals,
    "telegraphic": telegraphic,
    "instrument": enacts,
    "put-off": put_off,
    "body-happy": body_happy,
    "in-agreement": in_agreement,
    "after-topic": after_topic,
    "chosen": chosen,
    "duly": lambda s, b, e: not told(s[:b]) and not OLD.search(s),
    "declared": declared,
    "body-on": body_on,
    "backed": backed,
    "decision-to": decision_to,
    "voted-for": voted_for,
    "was-carried": lambda s, b, e: bool(_RECOMMENDED.fullmatch(s, 0, b)) and not OLD.search(s),
    "put-and-agreed": lambda s, b, e: not _OF_A_MOTION.match(s) and _passive(s, b, e),
    "disposed": disposed,
    "letters": by_letters,
    "fate": met_fate,
    "body-fate": gave_fate,
    "was-disposed": was_disposed_of,
    "we-agreed": we_agreed,
    "chose": chose,
    "gave-consent": gave_consent,
    "set-sum": set_sum,
    "ordered": ordered,
    "having-voted": having_voted,
    "body-tabled": body_tabled,
    "body-now": body_now,
    "payment": lambda s, b, e: not told(s[:b]) and not OLD.search(s[:b]),
}
