"""The words with which minutes open a decision: RESOLVED, It was agreed:, Decision, and what the typesetting made of them."""

import re
from dataclasses import dataclass

from pipeline.dates import MONTH_NAME
from pipeline.extract.nouns import BODY, TITLED_BODY
from pipeline.extract.telling import OLD
from pipeline.extract.votes import ONLY_VOTE
from pipeline.patterns import QUOTE_LEFT_OPEN

# What stands between the decision word and its text, in the order in which it can stand there.
_GRAMMAR = re.compile(
    r"""
    (?<![\w“"‘'’/-])
    (?P<word>
        (?:UNANIMOUSLY\s+)?(?:R\s?E\s?S\s?[O0]\s?L\s?V\s?E\s?D|RESOVLED|RESOLVES|AGREED|RECOMM\s?ENDED(?:\s+TO\s+(?:THE\s+)?[A-Z]+
            |\s+to\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+){0,4}(?=\s*[:–—-]|\s+that\b|\s*$))?|DECIDED|ORDERED|VOTED)
      | (?:NOTED|APPROVED|ENDORSED|INSTRUCTED|DETERMINED|FOUND)(?=\s*[:–—-]+\s*$)  # over a list, the body being the subject
      | (?:found|determined|decided)(?=(?:\s+(?:that|to|as\sfollows))?\s*[:–—-]+\s*$)  # "The Committee therefore found:-"
      | (?:RECOMMENDS|Recommends)(?=\s*[:–—-]+\s*$)  # over a list, the body being the subject
      | (?:DECIDES|AGREES|decides|agrees)(?=(?:\s+(?:that|to|as\sfollows))?\s*[:–—-]+\s*$)  # "The Panel DECIDES:"
      | (?:Agreed|Resolved|Decided)\s+by\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+){0,3}(?=\s*[:–—-]+\s*$)  # "Agreed by the Board:"
      # "Recommendation (agreed):" says that it was more than printed
      | (?:Recommendations?|RECOMMENDATIONS?)\s*\((?i:(?:all\s)?(?:agreed|approved|accepted|adopted|carried))\)(?=\s*[:–—-]|\s*$)
      | (?:Cinneadh|CINNEADH|Rún|RÚN)(?=\s*[:–—-]+\s*$)  # "Agus an Cinneadh:", as Irish councils write
      | (?:[Uu]nanimously\s+)?(?:[Rr]esolved|[Aa]greed|[Dd]ecided|[Rr]ecommended(?:\s+to\s+(?:the\s+)?[A-Z]\w+(?=\s*[:–—-]))?)
      | (?:(?:COUNCIL|COMMITTEE|Council|Committee|Cabinet|Executive|Board)\s+)?(?:DECISIONS?|RESOLUTIONS?|Decisions?|Resolutions?)
        (?:\s+(?:of|by)\s+(?:the\s+)?[A-Z]\w+(?:\s(?:(?:for|of|and|the|&)\s)*[A-Z][\w,-]+){0,7}(?=\s*(?:[:–—-]|$)))?
    )
    (?P<twin>\s*[/|]\s*[^\W\d_a-z]{5,}(?:\s[^\W\d_a-z]{2,}){0,3}(?=\s*[:–—-]|\s*$|\s+(?:that|That|THAT|to)\b))?  # "RESOLVED / PENDERFYNWYD"
    (?P<number>\s+(?:(?:No|no|Number|number)\.?\s*)?[A-Z]{0,6}[/ -]?\d[\w/.-]*\d(?=\s*[:–—-]?\s*$|\s*[:–—-]\s+[Tt](?:hat|o)\s))?
    (?P<adverb>(?:\s*,?\s*\(?(?:unanimously|UNANIMOUSLY|Unanimously|accordingly|therefore|nem\.?\s?con\.?|as\sfollows|the\sfollowing(?:\s\w+)?
        |in\sprinciple|by\sa\s(?:\w+\s)?majority(?:\s\(?of\s\d+\s(?:votes\s)?to\s\d+\)?)?|by\s(?:\d+|[a-z]+)\svotes\sto\s(?:\d+|[a-z]+)(?:,?\swith\s\w+\sabstentions?)?|(?i:by\s(?:general\s)?(?:consent|assent|affirmation|consensus|acclamation))|[A-Z][^:;,]{2,50}\sdissenting|with\s\w+\sabstentions?(?:\sand\s\w+\sagainst)?|to\sRECOMMEND(?:\sto\s[A-Z]\w+)?)\)?)*)
    # ", on the Chair's proposal, that", ", without a vote, to": how it was decided, between commas
    (?P<aside>,\s(?:on|upon|by|with|without|after|following|in|at|nem|subject|for|as|having|proposed|moved|there)\b
        (?:(?!(?<!\bCllr)(?<!\bMr)(?<!\bMrs)(?<!\bDr)\.\s+[A-Z])[^;:\n]){2,110}?,(?=\s+(?:that|(?:not\s+)?to)\b))?
    (?P<paren>\s*\((?!(?:a|i|1)\))[^()]{1,90}\)(?=\s*[:–—-]|\s*$|\s+(?:that|That|THAT)\b))?
    (?P<punct>(?:\s*(?:[:;.…–—~]|-(?!\w)|,(?=\s+[Tt]hat\b)))*)
    (?P<whom>\s*\(to\s+(?:the\s+)?[A-Z][^()]{2,40}\)\s*[:–—-]*)?
    (?P<that>,?\s*(?:[Tt]hat|THAT)\b|\s*(?:T\s?H\s?A\s?T|[Tt]o|TO)\b)?
    (?P<comma>\s*[,:;–—-]*\s*)
    """,
    re.VERBOSE,
)
# What holds none of these in small letters, and no capital V, as the spaced letters of RESOLVED do, holds no decision word.
_LETTERS = (
    "agreed", "voted", "decided", "ordered", "recomm", "resolved", "decision", "resolution", "cinneadh", "rún",
    "noted", "approved", "endorsed", "instructed", "determined", "found", "recommendation", "decides", "agrees",
)  # fmt: skip
# "The Committee NOTED:" over a list: what the clauses leave out
VERBS_OF_BODY = ("NOTED", "APPROVED", "ENDORSED", "INSTRUCTED", "DETERMINED", "FOUND")
_PRESENT = {"DECIDES": "DECIDED", "AGREES": "AGREED", "RESOLVES": "RESOLVED", "RECOMMENDS": "RECOMMENDED TO"}
_MOTION_OF = re.compile(r"\b(?i:this|our)\s+(?:\w+\s+){0,3}$")  # "This Council agrees to:" is how a motion speaks of the body
_IRISH_WORDS = ("CINNEADH", "RÚN")
_IRISH = re.compile(r"\W*(?:[Aa]gus\s+)?(?:an\s+)?", re.IGNORECASE)
# A decision word in small letters opens a decision only after one of these; after "had", "been" or "was fully" it tells of one.
_BEFORE = re.compile(
    rf"""(?:(?:\b(?:[Ii]t|IT)|(?:(?<!\w\s)|(?<=discussion\s)|(?<=debate\s))\b[Tt]he\s+following(?=\s+was))\s+(?:was|is|WAS)
            (?:,?\s+(?:then|also|therefore|further|subsequently|accordingly|duly|unanimously|hereby|proposed,\sseconded\sand)[,]?)*
      | \b(?:[Bb]e|BE)\s+(?:it|IT)(?:\s+(?:further|therefore|hereby|now))?  # "Be it resolved that"
      | \b(?:and|AND|And)(?:\s+(?:it\s+was|then|unanimously|duly|hereby|was))*
      | (?<!\blast\s)(?<!\bprevious\s)\b{BODY}  # "had at its last meeting resolved" tells of one
        (?:\s*,?\s+(?:having|after|following)\s[^.;:]{{3,200}},|\s*,[^,.;]{{3,60}},)?
        (?:\s+(?:then|also|therefore|thereafter|further|subsequently|accordingly|duly|unanimously|formally|present))*
    )[\s,]*$""",
    re.VERBOSE,
)
_CAPITAL_LEAD = re.compile(r"(?:[Ii]t|IT)\s+(?:was|WAS|is)(?:\s+\w+ly)?[\s,]*$|\b(?:and|AND|And)[\s,]*$")
_SENTENCE_HEAD = re.compile(r"(?:^|[.!?:;”’\"')\]|–-])\s*(?:\(?(?:\d{1,4}(?:[./]\d{1,4})*|[a-z]|[ivx]{1,4})[.)]*\s+)?$")
_BULLETS = ("•", "·", "▪", "●", "*")
_TO_WHOM = re.compile(r"RECOMM\s?ENDED\s+TO.*")
# "The Board:" above a list of what it did: "(i) NOTED the presentation".
_WHEN = (
    r"(?:(?:After|Following|Having|Upon|On)\s[^,:]{3,80},\s*|(?:After|Following|Upon)\s+(?:\w+\s+)?(?:discussion|debate|consideration|questions)\s+"
    r"|(?:Thereafter|Thereupon|Whereupon|Accordingly|Finally|Then|In\s+conclusion),?\s+)"
)
_BODY_LIST = re.compile(
    rf"(?:\d{{1,3}}(?:\.\d{{1,2}})*\.?\s+)?{_WHEN}?(?:(?:[Ii]t\s+was|[Tt]hat)\s+)?"
    rf"(?:{TITLED_BODY}|[Tt]he\s+(?:[a-z]+\s+){{0,3}}(?:committee|panel|board|council|cabinet|forum)"
    r"|[Tt]he\s+(?:[A-Z][\w’'&-]*,?\s+(?:(?:of|and|for|&)\s+(?:the\s+)?)?){1,9}(?:Committee|Council|Board|Panel|Forum)"
    r"|(?:(?:THE|[Tt]he)\s+)?(?:[A-Z&]+\s+){0,7}(?:COMMITTEE|PANEL|BOARD|CABINET|COUNCIL|EXECUTIVE|FORUM|COMMISSION))"
    r"(?:,?\s+(?:then|also|therefore|accordingly|unanimously|having\s[^:]{3,80}),?)?\s*[:–—-]+\s*"
)
# "The Board approved the recommendations as follows:", "Members agreed the following actions:-", "The following proposals were agreed:"
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,2})*\.?\s+)?"
_THEN = r"(?:(?:then|also|therefore|thereafter|accordingly|unanimously)\s+)*"
_DECIDED = r"(?:recommendations?|proposals|actions|resolutions?|decisions?)\b"
_RECOMMENDATIONS = re.compile(
    rf"{_NUMBER}(?:(?:After|Following|Having)\s[^,:]{{3,80}},\s*)?{TITLED_BODY}\s+{_THEN}(?i:approved|adopted|endorsed|accepted|agreed)\s+(?:to\s+)?"
    rf"(?=[^:]*\b(?:following|follows|below|namely)\b)(?:the\s+)?(?:following\s+)?(?:amended\s+)?{_DECIDED}[^.;:]{{0,80}}[:–-]+\s*"
    rf"|{_NUMBER}[Tt]he\s+following\s+(?:(?:\w+\s+)?{_DECIDED}(?:\s+to\s+[A-Z]\w+)?\s+)?(?:was|were)\s+(?:(?:\w+ly|then|put\s+and|proposed,\s+seconded\s+and)\s+)?"
    r"(?:agreed|approved|adopted|passed|carried|resolved|accepted|endorsed)[^.;:]{0,60}[:–-]+\s*"
    # "The recommendations in the report were agreed, namely:", "The recommendations, as amended, were accepted as follows:"
    rf"|{_NUMBER}[Tt]he\s+(?:(?:amended|officers?['’]?s?|following)\s+)?{_DECIDED}[^.;:]{{0,60}}?\s(?:was|were)\s+(?:\w+ly\s+|then\s+)*"
    r"(?:agreed|approved|adopted|passed|carried|accepted|endorsed)(?:\s+unanimously)?,?\s+(?:namely|viz\.?|that\s+is|to\s+wit|as\s+follows|as\s+(?:set\s+out\s+)?below)[^.;:]{0,30}[:–-]+\s*"
)
# "The Panel made the following recommendations to Cabinet:", "The Committee's recommendations were:", by the body that met, which its own
# minutes call by no title
_MADE = re.compile(
    rf"{_NUMBER}(?:(?:After|Following|Having|Upon|On|In)\s[^:;]{{3,120}}?,\s*)?(?:[Tt]he\s+)?(?:Sub-Committee|Committee|Panel|Board|Commission|Forum|Members)"
    rf"(?:\s+{_THEN}made\s+the\s+following\s+(?:\w+\s+)?(?i:recommendations?)|['’]s\s+recommendations?(?:\s+to\s+[A-Z]\w+)?\s+(?:was|were|are))\b"
    r"[^.;:]{0,60}[:–-]+\s*"
    # "The Panel welcomed the plan but wished to put the following to Cabinet:"
    rf"|{_NUMBER}(?:[Tt]he\s+)?(?:Sub-Committee|Committee|Panel|Board|Commission|Forum|Members)\b[^.;:]{{0,100}}?\s(?:(?:wish(?:es|ed)?|decided|agreed|asked)"
    r"\s+to\s+(?:put|make|refer|submit|send|forward|offer)|(?:puts?|submit(?:s|ted)|referred|sent|forwarded)\s+(?:up\s+)?)\s*the\s+following"
    r"(?:\s+(?:\w+\s+)?(?:recommendations?|proposals?))?\s+(?:forward\s+)?(?:to|before)\s+(?:the\s+)?[A-Z][\w ]{2,40}?\s*[:–-]+\s*"
)
# "The Panel concluded as follows:", "The Committee reached the following decisions:", "It was settled that:" over a list
_CONCLUDED = re.compile(
    rf"{_NUMBER}(?:(?:After|Following|Having|In|On|With|There)\s[^:;]{{3,120}}?,\s*)?(?:"
    rf"(?:{TITLED_BODY}|[Tt]he\s+[Mm]eeting)\s+{_THEN}(?:(?:concluded|decided|resolved|determined|recommended|disposed\s+of\s+the\s+matter)\s+(?:as\s+follows|the\s+following)"
    r"|(?:came\s+to|reached|took|made|arrived\s+at)\s+the\s+following\s+(?:\w+\s+)?(?:decisions?|conclusions?|resolutions?|determinations?))"
    rf"|(?:[Ww]e|[Tt]he\s+(?:group|team|meeting))\s+{_THEN}(?:agreed|decided|resolved|voted)\s+(?:that|the\s+following|on\s+the\s+following|as\s+follows"
    r"|to\s+(?:make|do|take|adopt|accept|approve)\s+(?:the\s+following|these))"
    r"|[Ii]t\s+was\s+(?:\w+ly\s+)?(?:settled|concluded|left)\s+(?:that|as\s+follows|to)|[Tt]he\s+(?:outcome|upshot|result|decision|conclusion)\s+was\s+(?:that|to)"
    r"|[Tt]he\s+following\s+(?:\w+\s+)?(?:decisions?|resolutions?|conclusions?)\s+(?:was|were)\s+(?:\w+ly\s+)?(?:taken|made|reached|come\s+to|arrived\s+at)"
    r"|[Tt]he\s+Chair\w*\s+summed\s+up\s+what\s+(?:had\s+been|was)\s+(?:agreed|decided)"
    r")[^.;:]{0,40}?\s*[:–—-]+\s*"
)
# "… it was unanimously:" where RESOLVED was bold and got lost.
_BODY_DECIDES = re.compile(rf"(?:DECISIONS?|Decisions?|OUTCOME|Outcome)\s*[:–—-]+\s*{TITLED_BODY}\s*[:–—-]*\s*")
_WORD_LOST = re.compile(
    rf"\b(?:[Ii]t\s+was|{TITLED_BODY})(?:\s*,[^,.;:]{{3,60}},)?\s+(?:then\s+|therefore\s+|accordingly\s+)?unanimously\s*,?\s*[:–—-]*\s*$"
    # "On the proposal of the Chair, seconded by Cllr Hale, it was," over "To approve the minutes"
    r"|(?:^|[,.;]\s+)[Ii]t\s+was(?:\s*[,:–—-]\s*|\s+(?:then|therefore|accordingly|duly)\s*[,:–—-]*\s*)$"
)
_DID = re.compile(
    r"""(?:[\W\d]*|\(?\w{1,4}[.)]+\s*)
        (?:(?i:noted|agreed|approved|received|endorsed|recommended|resolved|adopted|confirmed|requested
            |granted|refused|deferred|authori[sz]ed|appointed|declined|referred|accepted|rejected|instructed|delegated|awarded|remitted)|(?i:notes|agrees|approves|endorses|recommends|requests)|ASKED)\b""",
    re.VERBOSE,
)
# "ACTION TO BE TAKEN BY COUNCIL:" over "THAT the scheme be adopted"
_TO_BE_TAKEN = re.compile(r"(?:ACTIONS?|Actions?)\s+(?i:to\s+be\s+taken)(?:\s+(?i:by)\s+(?P<by>[^.;:]{3,60}?))?\s*[:–—-]+\s*")
_THAT_BELOW = re.compile(r"[“\"]?(?:\(?(?:1|a|A|i)[.)]+\s*)?(?:[Tt]hat|THAT|T\sH\sA\sT)\b")
# "The following points were made and agreed:" is talk.
_POINTS_MADE = re.compile(r"\b(?:points?|comments?|observations?)\s+(?:was|were)\s+(?:made|raised|noted|discussed)\s+and\s*$")
# "Members will recall that in June the Council resolved to": another day
_RECALLED = re.compile(
    r"\b(?:recall|recalled|reminded(?:\s+\w+){0,3}|aware)\s+that\s(?![^.;]*\band\s+it\s+was\b)[^.;]*$"
    rf"|\b[Ii]n\s+(?:{MONTH_NAME}|(?:19|20)\d\d)(?:\s+(?:19|20)\d\d)?,?\s+(?:the\s+)?(?:\w+\s+){{0,3}}$"
)
# "It was agreed that the following be noted:" over a list of things.
_LISTED_BELOW = re.compile(r"\s*the\s+following\s+(?:\w+\s+){0,4}?be\s+\w+\s*[:–-]+\s*")
# The head of a clause on a line of its own.
_CLAUSE = re.compile(r"[“\"]?(?:\(?(?:1|a|A|i)[.)]+\s*)?(?:[Tt]hat|THAT|[Tt]o|TO)\b|\(?(?:1|a|A|i)[.)]+\s")
_LISTED = re.compile(r"(?:[•·▪●*–-]|\(?(?:1|a|A|i|I)[.)]+)\s*\S")
# 'The letter read: "Be it resolved that …"': what another body resolved
_QUOTES_LETTER = re.compile(
    r"\b(?:letters?|resolutions?|petitions?|correspondence|attached|enclosed)\b[^“\"]{0,60}\b(?:read(?:s|ing)?|stat(?:es|ed|ing)|as\s+follows)\W*[“\"]\s*(?:NOW,?\s+)?(?:THEREFORE,?\s+)?"
    r"(?:[Bb]e|BE)\s+(?:it|IT)(?:\s+\w+)?\s+$"
)
_FIRST = re.compile(r"\s*\((?:a|i|1)\)\s+(?:that|to)\b")  # "and resolved (a) that …"
_AND_DID = re.compile(r"\s*and\s+(?:noted|approved|agreed|adopted|accepted)\s*\.?\s*$")


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead-in at ``start``; the decision's text begins at ``body``. ``word`` is the decision word in capitals, ``number`` that of the
    decision: "Resolved CSC23/31"; ``aside`` says that it is told between commas how it was decided."""

    start: int
    body: int
    word: str
    number: str = ""
    aside: bool = False


def _opens(match: "re.Match[str]", before: str, rest: str) -> bool:
    """Whether this decision word opens a decision, by its case, what stands before it on the line and what after it."""
    word, punct = match.group("word"), match.group("punct")
    base = word.split()[-1] if len(word.replace(" ", "")) < 10 else word
    ends = not rest.strip()
    if _QUOTES_LETTER.search(before):
        return False
    if _AND_DID.match(rest):  # "RESOLVED and noted." behind what it decides
        return False
    apart = any(c in punct for c in ":–—-…~") or (ends and "." not in punct)
    joined = bool(match.group("that")) or bool((match.group("aside") or match.group("adverb")) and rest.startswith("not to "))
    how = bool(match.group("aside")) or " votes to " in match.group("adverb")
    if how and base.islower() and not ends and ":" not in match.group("comma"):
        return False  # all of the sentence is prose
    if ends and not punct.strip() and before.rstrip().endswith((".", ")")) and "unanimously" in f"{word}{match.group('adverb')}".lower():
        return False  # "… that the rents be held. Unanimously agreed": it tells of what stands before it
    if word.upper() in _PRESENT and _MOTION_OF.search(before):
        return False
    if word in VERBS_OF_BODY:
        return apart and _BEFORE.search(before) is not None
    if word.upper() in _IRISH_WORDS:
        return apart and _IRISH.fullmatch(before) is not None
    if re.match(r"(?i)(?:\w+\s+)?(?:decision|resolution)s?\b|Recommendations?\s*\(", word):
        behind = ":" in punct and bool(joined or rest.startswith("not to ")) and before.rstrip()[-1:] in (".", "!", "?")
        return behind or bool(_SENTENCE_HEAD.fullmatch(before[-8:]) or not before.strip()) and len(before.strip()) < 8 and apart
    if word.isupper():
        if re.search(r"\b(?:be|had|been|not|were)\s*$", before) or (QUOTE_LEFT_OPEN.search(before) and not _CAPITAL_LEAD.search(before)):
            return False
        return (
            apart
            or joined
            or ("." not in punct and "RESOLVED" in word.replace(" ", "").replace("0", "O") and not re.search(r"\b(?:was|were)\s*$", before))
        )
    bulleted = (base == "Resolved" or how) and before.strip() in _BULLETS
    if ends and not (joined or punct.strip()) and word.startswith("Unanimously") and before.rstrip().endswith((".", ")", "”")):
        return False  # what became of the decision before it
    if base[0].isupper() and (not before.strip() or bulleted or _SENTENCE_HEAD.search(before) or _CAPITAL_LEAD.search(before)):
        return apart or joined
    if not _BEFORE.search(before) or _POINTS_MADE.search(before) or _RECALLED.search(before):
        return False
    if joined and _LISTED_BELOW.fullmatch(rest):
        return True
    if ends and "." in punct and match.group("adverb").strip(" ,") == "accordingly":
        return False  # "The motion was carried and the Committee resolved accordingly.": what it decided stands above
    if base.lower() == "resolved" and not before.rstrip().endswith("It was"):  # which begins a sentence of prose
        return apart or joined or bool(match.group("adverb")) or bool(_FIRST.match(rest))
    return (
        any(c in punct for c in ":–—")
        or (ends and "." not in punct and not re.search(r"\b(?:Members|Committee|Council)\s*$", before))
        or (joined and (":" in match.group("comma") or ends))
    )


def leads(text: str, start: int, end: int) -> list[Lead]:
    """The lead-ins on one line of a source, in order."""
    found: list[Lead] = []
    lowered = text[start:end].lower()
    if not any(map(lowered.__contains__, _LETTERS)) and text.find("V", start, end) < 0:
        return found
    for match in _GRAMMAR.finditer(text, start, end):
        before, rest = text[start : match.start()], text[match.end() : end]
        if not _opens(match, before, rest) or ONLY_VOTE.match(text, match.start(), end):
            continue
        back = _BEFORE.search(before) or _CAPITAL_LEAD.search(before)
        word = (
            _TO_WHOM.sub("RECOMMENDED TO", match.group("word").upper())
            if " TO " in match.group("word").upper()
            else re.sub(r"\sBY\s.*|\s", "", match.group("word").upper()).replace("0", "O").removeprefix("UNANIMOUSLY")
        )
        word = "RESOLVED" if word in _IRISH_WORDS else _PRESENT.get(word, word)
        that = (match.group("that") or "").strip(", \n\t").lower().replace(" ", "")
        body = match.start("that") + len(match.group("that")) - len(match.group("that").lstrip(", \n\t")) if that else match.end()
        tail = match.group("comma") if that else ""
        if that and (any(c in tail for c in ":–—-") or not rest.strip()):
            body = match.end()
        if "RECOMMEND" in match.group("adverb"):
            word = "RECOMMENDED TO" if match.group("whom") or " to " in match.group("adverb").partition("RECOMMEND")[2] else "RECOMMENDED"
        number = re.sub(r"(?i)^no\.?\s*|^number\s*", "", (match.group("number") or "").strip())
        aside = match.group("aside") is not None
        found.append(Lead(start + (back.start() if back else len(before)), body, word, number, aside=aside))
    return found


def word_lost(text: str, start: int, end: int, below: str) -> Lead | None:
    """The lead-in that "… it was unanimously:" is where a clause stands on the line below."""
    match = (
        _WORD_LOST.search(text, start, end)
        if text.find("t was", max(start, end - 60), end) >= 0 or text.find("unanimously", start, end) >= 0
        else None
    )
    return Lead(match.start(), end, "RESOLVED") if match and _CLAUSE.match(below) else None


# "This Council resolves to:" over the clauses of a motion.
_RESOLVES = re.compile(
    rf"\W*{TITLED_BODY}\s+(?:therefore\s+|further\s+|also\s+|hereby\s+)?(?:resolves|RESOLVES)(?:\s+(?:to|that))?\s*[:–—-]*\s*"
)


def body_list(text: str, start: int, end: int, below: str) -> Lead | None:
    """The lead-in that a line such as "The Board:" is where the line below tells what the body did."""
    listed = text[end - 1] in ":-" and (_DID.match(below) or _CLAUSE.match(below))
    bulleted = text[end - 1] in ":-" and _CLAUSE.match(below.lstrip("•·▪●*–- \t"))
    taken = _TO_BE_TAKEN.fullmatch(text, start, end) if text.startswith(("A", "a"), start) and _THAT_BELOW.match(below) else None
    if taken:
        by = (taken["by"] or "").lower()
        return Lead(start, end, "RECOMMENDED TO" if by.endswith(("council", "cabinet", "executive")) else "RESOLVED")
    if (listed or bulleted) and not OLD.search(text, start, end) and _MADE.fullmatch(text, start, end):
        return Lead(start, end, "RECOMMENDED TO")
    if listed and not OLD.search(text, start, end) and _RECOMMENDATIONS.fullmatch(text, start, end):
        return Lead(start, end, "AGREED" if "agreed" in text[start:end].lower() else "DECISION")
    if _LISTED.match(below) and text[end - 1] in ":-–—" and _CONCLUDED.fullmatch(text, start, end):
        return Lead(start, end, "DECISION")
    if (_BODY_LIST.fullmatch(text, start, end) or _BODY_DECIDES.fullmatch(text, start, end)) and _DID.match(below):
        return Lead(start, end, "DECISION")
    return None


def leads_to_list(text: str, start: int, end: int) -> str:
    """The decision word of a sentence, up to its colon, behind which a list of what the body decided runs on; empty for any other."""
    if OLD.search(text, start, end):
        return ""
    if _RECOMMENDATIONS.fullmatch(text, start, end):
        return "AGREED" if "agreed" in text[start:end].lower() else "DECISION"
    return "RECOMMENDED TO" if _MADE.fullmatch(text, start, end) else "DECISION" if _CONCLUDED.fullmatch(text, start, end) else ""


def names_body(text: str, start: int, end: int) -> bool:
    """Whether the words only name the body that did what follows: "The Board:"."""
    return _BODY_LIST.fullmatch(text, start, end) is not None


def body_behind(text: str, start: int, line: int, end: int, below: str) -> Lead | None:
    """The lead-in that "The Committee:" is as the last sentence, at ``start``, of a line that begins at ``line`` and tells more."""
    behind = text[end - 1] in ":-–—" and start > line and text.startswith("The", start)
    return body_list(text, start, end, below) if behind else None


def motion_list(text: str, start: int, end: int, below: str) -> Lead | None:
    """The lead-in that "This Council resolves to:" is over the clauses of a motion."""
    return Lead(start, end, "RESOLVED") if _RESOLVES.fullmatch(text, start, end) and _LISTED.match(below) else None
