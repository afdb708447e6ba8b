"""Who is put up for a post and who gets it: nominations that lead to an election, and lists of those appointed."""

import re

from pipeline.extract.clauses import Clause
from pipeline.extract.motions import Motion
from pipeline.extract.mover_pairs import pair_at
from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.section import Block, Section
from pipeline.extract.speakers import BODY
from pipeline.extract.votes import result_in, votes_in
from pipeline.form import Form
from pipeline.patterns import PARTICLE

# "Mrs Poole proposed Mr Hale, seconded by Mr Marsh": a person is proposed, not a thing.
_PUT_UP = re.compile(r"\b(?:proposed|nominated|proposes|nominates)\s+(?=(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\b|[A-Z]))")
# "Mr Hale was nominated as Chair by Mrs Poole"
_WAS_PUT_UP = re.compile(r"\s+(?:was|were)\s+(?:duly\s+|then\s+)?(?:proposed|nominated)(?:\s+(?:as|for)\s[^.;,]{2,40}?)?\s+by\b")
_ELECTED = re.compile(
    r"^(?:(?:On|Following|After|Upon|There\s+being|As\s+there\s+were)\s[^.;]{2,80}?,\s+)?(?:(?:The\s+)?[A-ZÀ-Þ][\w.’'-]*\s+){1,5}(?:was\s+|were\s+)?(?:therefore\s+|then\s+|duly\s+|unanimously\s+)*(?:re-?)?(?:elected|appointed)\b"
)
_ACCEPTED = re.compile(
    r"(?:There\s+(?:were|being)\s+no\s+(?:other|further)\s+(?:nominations?|proposals?|candidates?)\b.*|^(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,5})"
    r"\b(?:accepted\s+(?:the\s+)?(?:post|position|office|role|nomination|chair)|was\s+(?:duly\s+)?(?:re-?)?(?:elected|appointed))\b"
)
_WAS_ELECTED = re.compile(r"\bwas\s+(?:duly\s+)?(?:re-?)?(?:elected|appointed)\s+(?!unopposed\b)\w")
_FAR = 12  # sentences: the other nominations, their seconders and the ballot
# "The following were appointed:", "The committees were agreed as follows." over the lines that name who serves where
_LEADS = Form(
    r"\b(?:[Tt]he\s+following\b[^.;:]{0,80}\b(?:agreed|appointed|elected|approved|made|confirmed)|(?:agreed|appointed|elected|made|confirmed)\s+as\s+follows"
    r"|(?:appointed|elected)\s+(?:the\s+following|to\s+the\s+following)\b[^.;:]{0,60})\W*$"
)
_TITLED = r"(?:Cllrs?|Councillors?|Crs?|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:(?:Mrs|Ms|Miss|Dr)\.?\s+)?(?:[A-Z]\.?\s*){0,3}[A-ZÀ-Þ][\w’'-]*"
_NAME = rf"(?:{_TITLED}|(?:[A-Z]\.?\s*){{0,3}}[A-Z][a-z][\w’'-]*)"
_NOTE = r"(?:\s*\([A-ZÀ-Þ][\w’' -]{1,30}\))?"  # "Cllr Hale (Upper Fenby)": for whom or where
_POST = re.compile(
    rf"(?:[•*·–—-]\s*|(?P<label>\(?[a-z\d]{{1,2}}[.)])\s+)?(?P<entry>[A-Z][^.;:–—\n]{{2,70}}?(?:\s+[–—-]\s*|\s*:\s+){_TITLED}{_NOTE}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*){_NAME}{_NOTE})*)\.?$"
)
# "President – Ann Hale", under a title that elects officers or a sentence that says who was elected: names without a title to them
_OFFICE = (
    r"(?:(?:Vice|Deputy|Assistant|Hon(?:orary|\.)?|Joint|Co-?|Past|Immediate|Club|Membership|Social|Public|Ordinary|General|Junior|Executive|Junior"
    r"|Minutes?|Program(?:me)?|Publicity|Race|Welfare|Safety|Child|Data|Web|First|Second)[\s-]*){0,3}"
    r"(?:President|Chair(?:man|person|woman)?|Convenor|Convener|Secretary|Treasurer|Captain|Editor|Auditor|Examiner|Librarian|Registrar|Officers?"
    r"|Webmaster|Co-?ordinator|Organi[sz]er|Trustees?|Directors?|Members?|Committee(?:\s+[Mm]embers?)?|Board(?:\s+[Mm]embers?)?|Archivist|Steward"
    r"|Representatives?|Manager|Clerk|Historian|Patron|Mayor|Moderator|Warden|Handicapper)(?:\s+for\s[^:–—\n]{3,30})?"
)
_PLAIN = rf"(?!(?:Vacan\w*|None|No|Nil|Not|TB[AC]|To)\b)[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:{PARTICLE}\s+){{0,2}}[A-ZÀ-Þ][\w’'.-]*){{0,3}}"
_OFFICE_ENTRY = re.compile(
    rf"(?:[•*·–—-]\s*)?(?P<entry>(?P<office>{_OFFICE})(?:\s+[–—-]{{1,2}}\s*|\s*:\s+){_PLAIN}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*){_PLAIN})*"
    r"(?:\s*\([^()\n]{2,40}\))?)\.?$"
)
_OF_OFFICERS = Form(
    r"(?i)\W*(?:\d{4}(?:[/–-]\d{2,4})?\s+)?(?:(?:results?\s+of\s+(?:the\s+)?)?(?:(?:re-?\s?)?elections?|appointments?)\s+of\s[^.;]{0,40}\b"
    r"(?:officers?|office[\s-]?bearers|committee|board|executive|officials|council|trustees|directors)\b"
    r"|(?:officers?|committee|board|executive|office[\s-]?bearers)(?:['’]s?)?\s+(?:elections?|appointments?|elected)\b|election\s+results?\b)"
)
_WERE_ELECTED = Form(
    r"\b(?:following|these)\b[^.;:]{0,60}?\b(?:elected|appointed|re-?elected|chosen|returned)\b[^.;]{0,60}[.:]?$"
    r"|\b(?:elected|appointed|re-?elected)\s+(?:as\s+follows|were)\s*[.:]?$|\belected\s+unopposed\s*:$"
)
_GOT_IT = re.compile(r"\b(?:is|are|was|were|duly|unanimously|been|:)\s+(?:\w+ly\s+)?(?:re-?)?(?:elected|appointed)\b")
_TITLE = 60  # characters
_PUT_FORWARD = re.compile(r"(?i)\b(?:nominations?|nominees?|nominated|candidates?|standing|proposed)\b[^.]*[:.]?$")
# "Appointment of Representatives", "To elect members of committees": a title over such lines
_OF_POSTS = re.compile(
    r"(?i)\W*(?:to\s+(?:consider\s+(?:and\s+)?|review\s+and\s+)?(?:appoint|elect|confirm|agree|nominate)|(?:re-?\s?)?(?:appointment|election|nomination|selection|confirmation|allocation)s?\s+(?:of|to|for)|(?:review|confirm)\s+(?:of\s+)?appointments?)\b"
    r"[^.;]{0,60}?\b(?:representatives?|(?:sub-?\s?)?committees?|working\s+(?:groups?|parties)|outside\s+bod(?:y|ies)|members|posts?|positions|officers|responsibilities|organi[sz]ations|trustees|portfolios)\b"
)


# "Treasurer – Ann Hale. Proposed by B Poole; seconded by M Reed.", "Chair: Ann Hale (prop BP, sec MR)"
_MOVED_OFFICER = re.compile(
    rf"\W*(?P<entry>(?P<office>{_OFFICE})\s*[–—:-]{{1,2}}\s*{_PLAIN}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*){_PLAIN})*[^\w\n]+"
    r"(?P<pair>(?i:proposed|nominated|proposer|prop|moved)\b[^\n]{5,120}?\b(?i:seconded|seconder|second|sec|2nd)\b[^\n]{2,50}))"
)

_SEVERAL_SIT = re.compile(r"(?:\w+[\s-])?(?:committee|board|members?|trustees?|directors?|representatives?|officers?|stewards?|auditors?)")


def _find_moved_officers(section: Section) -> None:
    """Take each line that names who got which office, with who proposed and seconded it behind it or on the line below. An office that
    two stood for, and one that a sentence fills in so many words, is told of elsewhere."""
    text, lines = section.text, section.lines
    found: list[tuple[str, bool, int, int, int, Movers]] = []
    for n, line in enumerate(lines):
        if not section.free(line.start, line.end):
            continue
        if entry := _MOVED_OFFICER.fullmatch(text, line.start, line.end):
            last, movers = n, movers_in(entry["pair"].replace(";", ","), section.cast)
        elif n + 1 < len(lines) and (entry := _OFFICE_ENTRY.fullmatch(text, line.start, line.end)):
            last, pair = n + 1, pair_at(text, lines[n + 1].start, lines[n + 1].end)
            whole = pair is not None and not text[pair.end : lines[n + 1].end].strip(" .;,") and section.free(pair.start, pair.end)
            movers = Movers(pair.mover, pair.seconder) if pair and whole else Movers()
        else:
            continue
        after = section.after(lines[last].end, 1)
        elected = bool(after) and _GOT_IT.search(section.words(after[0])) is not None
        told = elected or result_in(section.words((line.start, lines[last].end))) == "no"
        if movers.mover and movers.seconder:
            found.append((entry["office"].lower(), told, entry.start("entry"), line.end, lines[last].end, movers))
    offices = [office for office, *_ in found]
    for office, told, start, end, last_end, movers in found:
        if not told and (offices.count(office) == 1 or _SEVERAL_SIT.match(office)):
            votes = votes_in(section.words((start, last_end)))
            section.sentence(start, end, "resolution.posts", movers=movers, votes=votes).verb = "appointed"
            section.close(start, last_end)


def is_nomination(section: Section, motion: Motion) -> bool:
    """Whether the motion puts somebody up for a post."""
    if motion.result or motion.votes:
        return False
    subject = section.cast.at(section.text, motion.start, motion.end)
    if subject is not None and (subject.person or subject.role == "member") and _WAS_PUT_UP.match(section.text, subject.end):
        return True
    at = _PUT_UP.search(section.text, motion.start, motion.end)
    who = section.cast.at(section.text, at.end(), motion.end) if at else None
    return who is not None and who.role != BODY and not re.match(r"['’]s?\s|\s+(?:that|to)\s", section.text[who.end : motion.end])


def settle(section: Section, motion: Motion) -> bool:
    """Read what became of a nomination; False where nothing is told. The one that nobody else stood against is the appointment with the
    sentence that says so, one that an election follows gives way to it."""
    after = section.after(motion.end, _FAR)
    if after and after[0][0] - motion.end < 3 and _ACCEPTED.match(section.words(after[0])):
        # an election that is told in full needs no nomination before it
        start = after[0][0] if _WAS_ELECTED.search(section.words(after[0])) else motion.start
        section.sentence(start, after[0][1], "resolution.nominated", movers=motion.movers).verb = "appointed"
        section.close(motion.start, motion.end)
        return True
    if any(_ELECTED.match(section.words(s)) for s in after):
        section.close(motion.start, motion.end)
        return True
    return False


def _elected_above(section: Section, end: int) -> bool:
    """Whether who was elected is told above: the list then only repeats it."""
    return any(_GOT_IT.search(section.words(s)) for s in section.between(section.lines[0].start, end))


def _find_officers(section: Section) -> None:
    """Take each line that names who got which office, two or more together: "President – Ann Hale"."""
    text, lines = section.text, section.lines
    found = [_OFFICE_ENTRY.match(text, line.start, line.end) if section.free(line.start, line.end) else None for line in lines]
    n = 0
    while n < len(lines):
        last = n
        while last < len(lines) and found[last]:
            last += 1
        above = section.words((lines[n - 1].start, lines[n - 1].end)) if n else ""
        told = _WERE_ELECTED.search(above) if above else None
        headed = _OF_OFFICERS.match(section.title) or (len(above) < _TITLE and _OF_OFFICERS.match(above))
        elects = told or (headed and not _PUT_FORWARD.search(above) and not (n and _elected_above(section, lines[n - 1].end)))
        if last - n > 1 and elects:
            for entry in filter(None, found[n:last]):
                clause = Clause(entry.start("entry"), entry.end("entry"))
                section.add(Block(clause.start, clause.end, (clause,), "resolution.posts", lead="AGREED", verb="appointed"))
            if told:
                section.close(section.sentence_start(lines[n - 1].end - 1), lines[n - 1].end)
        n = max(last, n + 1)


def find_posts(section: Section) -> None:
    """Take each line that names who serves where, under words that say so: "Planning - Councillors Hale, Poole and Marsh"."""
    _find_moved_officers(section)
    _find_officers(section)
    if section.title and _OF_POSTS.match(section.title):
        free = [line for line in section.lines if section.free(line.start, line.end)]
        posts = [post for line in free if (post := _POST.match(section.text, line.start, line.end))]
        if len(posts) > 1 and len(posts) * 2 >= len(section.lines):
            for post in posts:  # other lines, as "Parking – to be decided", may stand between them
                clause = Clause(post.start("entry"), post.end("entry"), post["label"] or "")
                section.add(Block(clause.start, clause.end, (clause,), "resolution.posts", lead="AGREED", verb="appointed"))
            return
    for n, line in enumerate(section.lines):
        if not _LEADS.search(section.text, line.start, line.end):
            continue
        found = []
        for below in section.lines[n + 1 :]:
            entry = _POST.match(section.text, below.start, below.end)
            if entry is None or not section.free(below.start, below.end):
                break
            found.append(Clause(entry.start("entry"), entry.end("entry")))
        if len(found) > 1:
            section.add(Block(found[0].start, found[-1].end, tuple(found), "resolution.posts", lead="AGREED", verb="appointed"))
            section.close(section.sentence_start(line.end - 1), line.end)
