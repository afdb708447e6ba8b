"""Decisions in the plain words of small bodies: "Bills passed: …", "Permission given", "£20, agreed.".

What a sentence decides is read in three families. The cues of ``models/cues/resolutions.jsonl`` find the usual verbs, and the modules
``*_checks`` say of each hit whether it decides. ``assent`` reads a sentence that accepts what the one before it puts forward. All other
words for a verdict are forms of their own, tried here in this order, each module with its purpose:

- ``verdict_waits``: the matter waits for a later time
- ``verdict_unmoved``: boards that direct, agree or vote without a motion
- ``verdict_minutes``: the minutes of an earlier meeting are confirmed
- ``verdict_notes``: a note that begins or ends with its verdict, without a sentence around it
- ``verdict_verbs``: a sentence with another verb than "agreed"
- ``verdict_posts``: who gets a post
- ``verdict_announced``: the Chair tells what was decided, or a thing is done by leave
- ``verdict_own``: a vote or an agreement that the body tells of in its own words
- ``verdict_homely``: what small groups decide in homely words, without a verb of deciding
- ``verdict_brief``: verdicts short of the usual words
- ``verdict_idioms``: what the body gives or keeps back, in set phrases
- this module: a thing or a sum and its verdict, bills, permissions, votes that are told with it

``verdict_parts`` and ``nouns`` hold the words that they share; ``clipped`` is tried after these and before the cues. A sum, a bill or a
fee that is agreed is decided; "permission granted" in a list of applications is news of another body.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.printed_motions import CARRIED, LOST
from pipeline.extract.section import Section
from pipeline.extract.telling import told
from pipeline.extract.verdict_announced import announced
from pipeline.extract.verdict_brief import brief
from pipeline.extract.verdict_homely import homely
from pipeline.extract.verdict_idioms import given
from pipeline.extract.verdict_minutes import minutes_confirmed
from pipeline.extract.verdict_notes import fate_of
from pipeline.extract.verdict_own import bracketed, own_movers, own_verdict
from pipeline.extract.verdict_parts import HEAD
from pipeline.extract.verdict_posts import filled
from pipeline.extract.verdict_unmoved import without_motion
from pipeline.extract.verdict_verbs import other_verdict
from pipeline.extract.verdict_waits import waits
from pipeline.extract.votes import Votes, votes_in
from pipeline.form import Form

_HOW = (
    r"(?:\s+(?:unan(?:imous(?:ly)?)?\.?|nem\.?\s?con\.?|by\s+(?:all|everyone)"
    r"(?:\s+(?:of\s+)?(?:those\s+)?(?:present|members|councillors))?))"
)
# "Approved, proposed TK seconded MR.", "Agreed (prop. Cllr Hale, sec. Cllr Reed)"
_WITH_MOVERS = re.compile(
    rf"{HEAD}(?P<verb>Approved|Agreed|Accepted|Adopted|Passed|Confirmed)(?:\s*(?:&|and)\s+signed)?[,;]?\s+\(?(?i:prop(?:osed|\.)?"
    rf"|moved)\s[^;:]{{3,80}}?(?i:sec(?:onded|\.)?)\s[^;:]{{2,50}}$"
)
# "Approved, on the proposal of the Vice-Chair.": who seconded is not said
_ON_PROPOSAL = re.compile(
    rf"{HEAD}(?P<verb>Approved|Agreed|Accepted|Adopted|Confirmed|Noted|Deferred),?\s+\(?(?:on\s+the\s+(?:proposal|motion|proposition)\s+of"
    r"|(?:as\s+)?(?:proposed|moved)\s+by)\s+(?:the\s+)?[A-Z][^.;:]{1,50}\W*$"
)
# "Approved, Kemp/Reed.", "Declined, it does not meet the rules, Kemp/Reed."
_WITH_PAIR = re.compile(
    rf"{HEAD}(?P<verb>Approved|Agreed|Accepted|Adopted|Granted|Declined|Refused|Received|Confirmed)\b[,;]?\s+(?:[^.;:/]{{3,80}},\s+)?"
    r"(?P<mover>[A-Z][\w’'-]+)\s?/\s?(?P<seconder>[A-Z][\w’'-]+)\W*$"
)
# "Majority decision: the hall in June", "Unanimous vote – to stay"
_VERDICT = Form(rf"{HEAD}(?:Majority|Unanimous|Final|Joint)\s+(?:decision|vote|verdict|view)\s*(?::|\s[–—-])\s+\S")
# "Bills that were passed: …" names them; "Cheques approved, proposed TK, seconded MR:" decides and then lists them.
_BILLS = (
    r"(?:The\s+following\s+)?(?:[Pp]ayments|[Bb]ills|[Cc]heques|[Aa]ccounts|[Ii]nvoices|[Ee]xpenses)(?:\s+(?:for\s+payment|as\s+listed"
    r"|below|due))*"
)
_PASSED = r"(?:passed|approved|agreed|authorised|sanctioned)(?:\s+(?:for\s+payment|by\s+all|unanimously))?"
_BILLS_NAMED = Form(rf"{HEAD}{_BILLS}\s+that\s+were\s+{_PASSED}\s*(?::|\s[–—-])\s+\S")
_BILLS_PASSED = re.compile(rf"{HEAD}(?P<what>{_BILLS}\s+{_PASSED}(?:,?\s+\(?(?i:prop\w*|moved)\b[^:;]{{5,90}})?\s*:)(?=\s|$)")
# "Permission given as long as they are off by noon"; of a planning application it is another's.
_PERMISSION = Form(
    rf"{HEAD}(?P<what>(?:Permission|Consent)\s+(?P<verb>granted|given|refused|denied))(?:\W*$|(?P<apart>,\s+(?:[A-Z]|the\s))"
    rf"|,?\s+(?:as\s+long|provided|subject|on\s+condition|for\b|to\s+(?:use|hold|put|have|site|park)\b))"
)
_PLANNING = re.compile(r"(?i)\bplanning\b|\bapplications?\b|\bdecisions?\b|\b[A-Z]{0,4}/?\d{2,4}/\d{3,}")
# "A letter from the band asking for help, £20, agreed.": the sum that was asked for or offered
_SUM_AGREED = Form(
    rf"(?:^{HEAD}|[,;:–—-]\s+|[.]\s)(?P<what>[£€$]\d[\d,.]*(?:\s[a-z]+){{0,4}}?,?\s+(?:was\s+)?agreed{_HOW}?"
    rf"(?:,?\s+\(?(?i:prop)[^;:]{{3,80}})?)\W*$"
)
# "Fees agreed by all those present", "c) cleaning - not agreed (1 for 3 against)"
_THING = r"(?P<thing>[A-Za-z][\w’'&/-]*(?:\s+(?!(?:was|were|is|are|had|has|have|not|and|it|that|been|be|to)\b)[\w£’'&/%-]+){0,9}?)"
# "Plan agreed with the addition already mentioned"; "agreed with the owner" is an agreement between two
_CHANGED = (
    r"(?:,?\s+(?:with|subject\s+to)\s+(?:the|an?|one|two|some|minor)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:additions?|amendments?|changes?|corrections?|exceptions?|provisos?)\b[^.;:]{0,80})"
)
_THING_AGREED = Form(rf"{HEAD}{_THING}(?P<sign>\s*[–—:-]\s+|\s+)(?P<not>not\s+)?(?P<verb>agreed|approved)(?:{_HOW}|{_CHANGED})\W*$")
_THING_VOTED = Form(rf"{HEAD}{_THING}\s*[–—:-]\s+(?P<not>not\s+)?(?:agreed|approved|supported)\s*\((?P<votes>[^()]*\d[^()]*)\)\W*$")
# "Tues 9 May, 7 pm, the Hall, tea first – agreed.", "Hours up to 20 from April, as the panel asked – approved."
# and, under the month or the page that it is about, "April: Ferry lease (from March) – agreed"
_NOTE_AGREED = Form(
    rf"{HEAD}(?P<thing>(?:[A-Z][\w’']{{2,12}}:\s+)?[A-Za-z0-9][^;:]{{8,110}}?)\s[–—-]\s+(?P<verb>agreed|approved|(?:all\s+)?noted)\W*$"
)
# "Cycling to work – approved subject to a helmet being worn", "Mrs Lunt, hen run – not approved, not for the village."
_NOTE_RULED = Form(
    rf"{HEAD}(?P<thing>[A-Z][^;:.]{{3,110}}?)\s[–—-]\s+(?:(?P<not>not\s+(?:agreed|approved|accepted|supported)(?:,\s[^.;:]{{3,80}})?)"
    r"|(?P<verb>agreed|approved|accepted)\s+(?:subject\s+to|provided|on\s+condition|as\s+long\s+as|with\s+(?:the|an?|one|two|minor))"
    r"\s[^.;:]{3,120}?)\W*$"
)
_ASIDE = re.compile(r"\([^()]*\)")
# "Auditor's report – received."
_PAPER_RECEIVED = Form(
    rf"{HEAD}(?:(?:The\s+)?[A-Z][\w’'-]*\s+){{0,4}}(?:[\w’'-]+\s+){{0,2}}?(?i:reports?|accounts|statements?|returns?|minutes"
    rf"|review)\s+[–—-]\s+received(?:\s+(?:with\s+thanks|and\s+noted))?\W*$"
)
_FINITE = re.compile(r"\b(?:was|were|is|are|be|been|had|has|have|will|would|not|that|who|which|if|when|[a-z]{3,}ed)\b")
_NOBODY = re.compile(r"(?:He|She|They|It|I|We|Cllrs?|Councillors?|Mr|Mrs|Ms|Members|All|Everyone|Residents|Officers|Staff)\b")
# "There were no changes so the Chairman signed them (TK proposed, MR seconded)."
_MINUTES_SIGNED = Form(r"\bminutes\b[^.;]*\b(?:signed|sign)\s+(?:them|these|the\s+minutes|it)\b")
# "2 for 2 against and on the Chairman's casting vote it was resolved to …"
_CASTING = Form(
    r"\b(?:on|by|with|using)\s+(?:the|his|her)\s+(?:[\w’']+\s+){0,3}?casting\s+vote,?\s+it\s+was\s+(?:agreed|resolved|decided)\b"
)
_COUNTED = re.compile(r"(?:^|[,;:]\s+)(?=\d{1,2}\s+(?:votes?\s+)?(?:for|in\s+favou?r)\b)")
# "Resolved, object (6-0) loss of light": the word and a comma, then what is to be said
_RESOLVED_COMMA = Form(
    r"(?:^|[.;]\s+)\W*(?:Resolved|RESOLVED|Agreed|AGREED),\s+"
    r"(?P<what>(?:to\s+)?(?:object|support|refuse|oppose|accept|approve|decline|comment)\b[^;]*)$"
)
# "By 4 votes to 1 the Council will ask for a survey."
_BY_VOTES = Form(
    rf"{HEAD}By\s+(?P<votes>(?:\d{{1,2}}|[a-z]+)\s+(?:votes?\s+)?to\s+(?:\d{{1,2}}|[a-z]+)(?:\s+votes?)?),?\s+(?:the\s+(?:CC|PC|TC|Council|Community\s+Council"
    r"|Committee|Board|Group|Trust|Society|meeting)|members|we|it)\s+(?:will|would|is\s+to|are\s+to)\s+(?!be\s)[a-z]",
    re.IGNORECASE,
)
_TALLY = re.compile(r"\((\d{1,2})\s?[-–]\s?(\d{1,2})\)")
# "The box is to be taken away, everyone agreed we should adopt it.": the decision is a sentence of its own behind a comma
_WE_SHOULD = Form(
    r"(?:^|[,;]\s+(?:and\s+|so\s+|but\s+)?)(?P<what>(?:everyone|everybody|members|councillors|all(?:\s+present)?|(?:the\s+)?(?:meeting"
    r"|council|committee))\s+agreed\s+(?:that\s+)?"
    r"we\s+(?:should|would|will|ought\s+to)\s[^;]*)$",
    re.IGNORECASE,
)
# "Governance statement - each part read out - approved for signature by the Chair"
_FOR_SIGNATURE = Form(
    rf"{HEAD}[A-Z][^.;]{{5,200}}?(?::|\s[–—-])\s+(?:approved|agreed|accepted)\s+for\s+(?:signature|signing|publication|submission|issue"
    rf"|audit)\b"
)
# "…, members were delighted to agree": they say yes to what was asked before
_GLAD_TO_AGREE = Form(
    r"(?:^|[,;]\s+|\band\s+)(?P<what>(?:the\s+)?(?:members|councillors|council|committee|everyone|all|we)\s+(?:was\s+|were\s+)(?:all\s+"
    r"|very\s+|more\s+than\s+)?"
    r"(?:delighted|happy|glad|pleased|only\s+too\s+(?:glad|happy|pleased))\s+to\s+(?:agree|say\s+yes|consent|accept"
    r"|approve)(?:\s+to\s+this)?)(?=\W*$|,?\s+(?:and|but)\s)",
    re.IGNORECASE,
)


# "d) Talks with the county Agreed to wait for their letter": the title of the note runs into what was agreed
_TITLE_AGREED = Form(
    r"\W*(?:\(?\w{1,3}[.)]\s+)?[A-Z](?:(?!\b(?:was|were|had|has|have|is|are|be|been|that|who|which|and)\b|\b[a-z]+ed\b)[^.,;:]){4,80}?\s"
    r"(?P<what>Agreed\s+(?:not\s+)?to\s+[a-z][^;]*)$"
)


# To a parish, what these decide is news
_HIGHER = Form(r"\b(?:District|County|Borough|City|Unitary)\s+(?:Council|Committee|Cabinet)\b")


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What was found: the stretch that decides, the words of its verb, its votes where they are printed, and those who moved and
    seconded it where the verdict names them."""

    start: int
    end: int
    verb: str
    votes: Votes = Votes()
    movers: Movers = Movers()


def find_counted(section: Section) -> None:
    """Take what would be read as a motion or a lead-in by its words: bills that were passed by movers, a decision by a casting vote."""
    for start, end in section.sentences:
        whole = section.words((start, end))
        if section.free(start, end) and (moved := bracketed(whole)):
            rule = LOST if moved[1] == "no" else CARRIED
            section.sentence(start, end, rule, lead="MOVED", movers=Movers(moved[0]), carried=moved[1])
            continue
        found = (_moved(section, start, whole) or _counted(start, whole)) if section.free(start, end) else None
        if found:
            _add(section, whole, found)


def take(section: Section, start: int, end: int) -> bool:
    """Take the sentence ``start``–``end`` where it decides in one of these forms."""
    whole = section.words((start, end))
    found = _verdict(section, start, whole)
    if found:
        _add(section, whole, found)
    return found is not None


def _add(section: Section, whole: str, found: _Verdict) -> None:
    lead = "AGREED" if found.verb == "agreed" else ""
    movers = found.movers or movers_in(whole, section.cast)
    block = section.sentence(found.start, found.end, "resolution.one-word", lead=lead, movers=movers, votes=found.votes)
    block.verb = "" if lead else found.verb


def _moved(section: Section, start: int, sentence: str) -> _Verdict | None:
    """A verdict with those who moved and seconded it."""
    if bills := _BILLS_PASSED.match(sentence):
        return _Verdict(start + bills.start("what"), start + bills.end("what"), "approved")
    if pair := _WITH_PAIR.match(sentence):
        verb = {"declined": "refused", "granted": "approved"}.get(pair["verb"].lower(), pair["verb"].lower())
        return _Verdict(start, start + len(sentence), verb, movers=Movers(pair["mover"], pair["seconder"]))
    if own := own_movers(sentence):
        return _Verdict(start + own[0], start + own[1], own[2], movers=Movers(own[3], own[4]))
    if on := _ON_PROPOSAL.match(sentence):
        return _Verdict(start, start + len(sentence), on["verb"].lower())
    moved = _WITH_MOVERS.match(sentence)
    signed = None if moved else _MINUTES_SIGNED.search(sentence)
    if (moved or signed) and movers_in(sentence, section.cast).seconder:
        return _Verdict(start, start + len(sentence), moved["verb"].lower() if moved else "approved")
    return None


@lru_cache(maxsize=2000)  # "Noted." and its like stand in minute after minute
def _by_words(sentence: str) -> _Verdict | None:
    """The verdict of a sentence whose own words are enough, by its places in the sentence."""
    if waiting := waits(sentence):
        return _Verdict(*waiting, "deferred")
    word = without_motion(sentence) or minutes_confirmed(sentence) or fate_of(sentence) or other_verdict(sentence)
    if word := word or filled(sentence) or announced(sentence) or brief(sentence):
        return _Verdict(0, len(sentence), word, votes_in(sentence))
    own = own_verdict(sentence) or homely(sentence)
    return _Verdict(*own, votes_in(sentence)) if own else None


def _verdict(section: Section, start: int, sentence: str) -> _Verdict | None:
    end = start + len(sentence)
    if found := _by_words(sentence):
        return replace(found, start=start + found.start, end=start + found.end)
    if not (section.tier == "parish" and _HIGHER.search(sentence)) and (word := given(sentence)):
        return _Verdict(start, end, word, votes_in(sentence))
    if _VERDICT.match(sentence):
        return _Verdict(start, end, "agreed")
    if _BILLS_NAMED.match(sentence) or _FOR_SIGNATURE.match(sentence):
        return _Verdict(start, end, "approved")
    permission = _PERMISSION.match(sentence)
    if permission and not _PLANNING.search(f"{section.title} {_line(section, start)}"):
        verb = permission["verb"].replace("given", "granted").replace("denied", "refused")
        return _Verdict(start + permission.start("what"), start + permission.end("what") if permission["apart"] else end, verb)
    return _of_thing(section, start, sentence)


def _counted(start: int, sentence: str) -> _Verdict | None:
    """What was decided by a vote that is told with it."""
    end = start + len(sentence)
    casting = _CASTING.search(sentence)
    if casting:
        counted = [m.end() for m in _COUNTED.finditer(sentence, 0, casting.start())]
        return _Verdict(start + (counted[-1] if counted else 0), end, "resolved", votes_in(sentence))
    if ours := _WE_SHOULD.search(sentence):
        return _Verdict(start + ours.start("what"), end, "agreed")
    if titled := _TITLE_AGREED.match(sentence):
        return _Verdict(start + titled.start("what"), end, "agreed")
    if by := _BY_VOTES.match(sentence):
        return _Verdict(start, end, "resolved", votes_in(f"vote: {by['votes']}"))
    plain = _RESOLVED_COMMA.search(sentence)
    if plain:
        tally = _TALLY.search(plain["what"])
        return _Verdict(start + plain.start("what"), end, "resolved", Votes(int(tally[1]), int(tally[2])) if tally else Votes())
    return None


def _of_thing(section: Section, start: int, sentence: str) -> _Verdict | None:
    """A thing or a sum, and that it was agreed."""
    end = start + len(sentence)
    if glad := _GLAD_TO_AGREE.search(sentence):
        return None if told(sentence[: glad.start("what")]) else _Verdict(start + glad.start("what"), start + glad.end("what"), "approved")
    asked = _SUM_AGREED.search(sentence)
    if asked and not re.search(r"\b(?:had|not|previously|already)\b", sentence):
        return _Verdict(start + asked.start("what"), start + asked.end("what"), "agreed")
    voted = _THING_VOTED.match(sentence)
    if voted and not _NOBODY.match(voted["thing"]):
        votes = votes_in(f"vote: {voted['votes']}")
        return _Verdict(start, end, "refused" if voted["not"] else "agreed", votes) if votes else None
    if _PAPER_RECEIVED.match(sentence):
        return _Verdict(start, end, "received")
    note = _NOTE_AGREED.match(sentence)
    thing = note["thing"] if note else ""
    if note and not (_NOBODY.match(thing) or _FINITE.search(_ASIDE.sub("", thing)) or told(re.sub(r"\bafter$", "", thing))):
        ours = note["verb"] != "approved" or not _PLANNING.search(f"{section.title} {_line(section, start)} {note['thing']}")
        return _Verdict(start, end, note["verb"]) if ours else None
    ruled = _NOTE_RULED.match(sentence)
    thing = ruled["thing"] if ruled else ""
    if ruled and not (_NOBODY.match(thing) and "," not in thing or _FINITE.search(_ASIDE.sub("", thing)) or told(thing)):
        ours = not _PLANNING.search(f"{section.title} {_line(section, start)} {thing}")
        return _Verdict(start, end, "refused" if ruled["not"] else ruled["verb"]) if ours else None
    agreed = _THING_AGREED.match(sentence)
    if agreed and not _NOBODY.match(agreed["thing"]) and not told(agreed["thing"]):
        return _Verdict(start, end, "refused" if agreed["not"] else agreed["verb"])
    return None


def _line(section: Section, start: int) -> str:
    line = section.lines[section.line_at(start)]
    return section.words((line.start, start))
