"""Questions and answers kept as they were spoken, each below the name of the speaker on a line of its own."""

from pipeline.extract.entries import is_bullet
from pipeline.extract.exchange import ANSWER, ASK, OUTCOME
from pipeline.extract.label_ends import acts
from pipeline.extract.labels_below import Block
from pipeline.extract.name_heads import says_on, speaker_heading
from pipeline.extract.paragraphs import moves_on
from pipeline.extract.speakers import BODY, MEMBER, TITLED, UNKNOWN, Cast, Speaker, same
from pipeline.records import Line

_LONGEST = 90  # characters of a name with its post


def find(text: str, lines: list[Line], cast: Cast) -> dict[int, list[Block]]:
    """The questions aloud below a name and what stands below the names that follow, by the index of the line; [] for the lines of names."""
    if not any(text[line.end - 1] == "?" for line in lines):
        return {}
    heads = {n: who for n, line in enumerate(lines) if n + 1 < len(lines) and (who := _name(text, line, cast)) is not None}
    spoken = {n: last for n in heads if (last := _words(text, lines, n, heads, cast)) > n}
    found: dict[int, list[Block]] = {}
    asked: Speaker | None = None
    order = sorted(spoken)
    for i, n in enumerate(order):
        follows = bool(i) and spoken[order[i - 1]] == n - 1
        aloud = text[lines[spoken[n]].end - 1] == "?"
        answered = i + 1 < len(order) and order[i + 1] == spoken[n] + 1 and not same(heads[order[i + 1]], heads[n])
        if aloud and answered:
            asked, act = heads[n], ASK
        elif follows and asked is not None and not aloud and not same(asked, heads[n]) and (heads[n].answers or _asks(found, order[i - 1])):
            act = ANSWER
        else:
            asked = None
            continue
        found.update({m: [] for m in range(n, spoken[n] + 1)})
        found[n + 1] = [Block(act, lines[n + 1].start, lines[spoken[n]].end, n + 1, spoken[n], heads[n])]
    return found if any(block.act == ANSWER for row in found.values() for block in row) else {}


def _asks(found: dict[int, list[Block]], name: int) -> bool:
    """Whether what stands below the name on line ``name`` asks."""
    return any(block.act == ASK for block in found.get(name + 1, ()))


def _name(text: str, line: Line, cast: Cast) -> Speaker | None:
    """The speaker who alone is a line, with a colon or without."""
    if line.end - line.start > _LONGEST or is_bullet(text, line):
        return None
    who = speaker_heading(text, line, cast) or cast.at(text, line.start, line.end)
    if who is None or who.role == BODY or who.pronoun or who.plural:
        return None
    alone = text[who.end : line.end].strip() in ("", ":") or text[line.end - 1] == ":"
    called = TITLED.match(who.text) and text[who.end : line.end].strip() == ":"  # "Mr Rundle:", one of the public
    return who if alone and (who.person or who.role != UNKNOWN or called) else None


def _words(text: str, lines: list[Line], n: int, heads: dict[int, Speaker], cast: Cast) -> int:
    """The last line of what is said below the name on line ``n``; ``n`` where nothing is, in the speaker's own words."""
    last = n
    while last + 1 < len(lines) and last + 1 not in heads:
        line = lines[last + 1]
        if line.kind not in ("text", "") or is_bullet(text, line) or OUTCOME.match(text, line.start) or says_on(text, line, cast):
            break
        if last > n and moves_on(text[line.start : line.end]):
            break
        subject = cast.at(text, line.start, line.end)
        if subject is not None and not subject.pronoun and (acts(text, line, subject) or subject.role == MEMBER):
            break  # the minutes tell of somebody
        last += 1
    return last
