"""Page furniture: what stands on a page but is no part of the minutes."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import lru_cache

from pipeline.dates import MONTH_NAME
from pipeline.ingest import markers
from pipeline.ingest.raw import Part, RawLine

_TAIL = re.compile(r"\s*(?:\bpdf icon\s*)?\bPDF\s+\d+(?:[.,]\d+)?\s?[KMkm][Bb]\b|\s*\bView directions\b", re.IGNORECASE)
# On pages of committee systems the link to a report stands behind the title of its item; the names of further papers end in their item.
_TITLE_LINK = re.compile(r"\s*(?![-–•·*])[\w“‘*(][^.;?!]{2,150}?\s+(?:pdf icon\s*)?PDF\s+\d+(?:[.,]\d+)?\s?[KMkm][Bb]\s*")
_PAPER_LINK = re.compile(r",\s*item\s+\w+\.?\s+(?:pdf|PDF)|\bApp(?:endix|\.)?\s*\w{1,3}\b|^\s*(?:Annexe?|Enc|Supplement|Report\b)")
_SITE = re.compile(
    r"(?:[-–—_=*~.·…\\\s]{3,}"
    r"|Skip to (?:main )?content|Share this (?:item|page)|Print this page|View directions"
    r"|Back to top|Click here to view .{0,40}recording.{0,20}"
    r"|[\[(]?(?:(?:This (?:is a )?)?(?:scanned|OCR(?:ed)?|machine-read) (?:page|document|copy|image|text)s?\W{0,3}(?:(?:the )?text )?"
    r"(?:may|might|could) (?:contain|have|include) (?:\w+ )?(?:errors|mistakes)|Scanned (?:with|by) (?:CamScanner|[A-Z]\w+Scan\w*))[.\])]*"
    r"|You are here:.*|pdf icon|Report any issues.{0,60}|</?(?:AI|TITLE|LAYOUT|TRAILER|HEADER|PAGE|MINUTES?|NUMBER|ITEM)[A-Z_0-9]*>)",
    re.IGNORECASE,
)
_TAGS = re.compile(r"</?(?:br|strong|em|b|i|u|p|span|div|AI\d+|[A-Z]+_SECTION|TITLE_ONLY_SECTION)\b[^<>]{0,60}/?>")
_MARKING = re.compile(
    r"[\[(]?(?:NOT PROTECTIVELY MARKED|UNCLASSIFIED|UNRESTRICTED|"
    r"OFFICIAL(?:\s*[-–—:]?\s*SENSITIVE)?|(?:NHS )?PROTECT(?:ED)?|RESTRICTED|"
    r"Not Protectively Marked|Official(?:\s*[-–—:]\s*Sensitive)?|Unclassified)[\])]?"
)
_DASHES = "-–—~|"
_PAGE = re.compile(
    r"\W*(?:Page|PAGE|Pg|P\.)\s*(?:No\.?\s*)?[:|]?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*"
    rf"|[{_DASHES}]+\s*\d{{1,3}}\s*[{_DASHES}]+"
)
_NUMBER = re.compile(r"\d{1,4}|[ivxl]{1,5}|\d{1,3}\s*(?:of|/)\s*\d{1,3}")
_OF_A_PAGE = re.compile(r"Page \d{1,3}:\s+\w[^:]{15,}[.?!]\W*$")  # "Page 31: was the rate too high? It was not.": what was said of a page
_PAGE_AFTER = re.compile(r"[^\W_].{2,70}[-–—|]\s*Page \d{1,3}(?:\s*(?:of|/)\s*\d+)?")
_PAGE_WITHIN = re.compile(r"(?:.{3,90}\W|^)Page\s*\d+(?:\s*(?:of|/)\s*\d+)?(?:\W.{0,70})?$")
_DATED = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH_NAME},?\s+\d{{4}}\b|\bPage\s+\d{{1,3}}\W*$")
_PAGE_LINES = 12  # lines at least between two feet
_PAGES_SKIPPED = 5  # between two feet, where an excerpt leaves pages out
_FIGURES = re.compile(r"\d+")
_OPENING = 5  # the first lines name the meeting in the same words
_STEP = 0.01  # of the page's height; running heads keep their place this closely
_TOP, _BOTTOM = 0.1, 0.9  # of the page's height: where running heads stand
_EDGE = 3  # lines at the top and bottom of a page that may be furniture


def drop_furniture(lines: list[RawLine], *, paged: bool) -> list[RawLine]:
    """``lines`` without page numbers, running heads, markings and site chatter; a dropped line's gap goes to the line after it."""
    for line in lines:
        _trim(line)
    dropped = {n for n, line in enumerate(lines) if not line.text.strip() or _always(line.text) or _is_marking(lines, n)}
    dropped |= _running(lines, dropped) if paged else _loose(lines, dropped)
    kept: list[RawLine] = []
    owed, broken = 0, False
    for n, line in enumerate(lines):
        if n in dropped:
            owed = max(owed, line.gap)
            broken = broken or bool(line.text.strip() and not re.match(r"[^\W\d]", line.text)) or not _SITE.fullmatch(line.text.strip())
            continue
        line.gap, line.broken = max(line.gap, owed), line.broken or broken
        owed, broken = 0, False
        kept.append(line)
    return kept


def _trim(line: RawLine) -> None:
    """Cut file sizes, map links and editors' tags out of a line."""
    text = line.text
    if not ("<" in text or "PDF" in text or "pdf" in text or "irections" in text):
        return
    if not line.kind and _TITLE_LINK.fullmatch(text) and not _PAPER_LINK.search(text):
        line.kind = "heading"
    parts = []
    for part in line.parts:
        text = _TAIL.sub("", _TAGS.sub(" ", part.text)).strip()
        if text != part.text:
            part = Part(part.x0, part.x0 + len(text), text)
        if text or line.kind == "row":
            parts.append(part)
    line.parts = parts


def _always(text: str) -> bool:
    text = text.strip()
    paged = ("P" in text or text[:1] in _DASHES) and _PAGE.fullmatch(text)
    return bool(paged or ("Page" in text and _PAGE_AFTER.fullmatch(text)) or _SITE.fullmatch(text))


def _is_marking(lines: list[RawLine], n: int) -> bool:
    """Whether a line is a protective marking, and not the last word of a heading in capitals."""
    if not _MARKING.fullmatch(lines[n].text.strip()):
        return False
    return n == 0 or lines[n].gap > 0 or lines[n].page != lines[n - 1].page or not markers.is_caps(lines[n - 1].text)


@lru_cache(maxsize=4096)  # each line is asked for again and again
def _shape(text: str) -> str:
    """A line with its figures made equal, so that running heads with page numbers compare."""
    return " ".join(_FIGURES.sub("#", text).split()).lower()


def _running(lines: list[RawLine], dropped: set[int]) -> set[int]:
    """Running heads and page numbers at the edges of pages."""
    pages: dict[int, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        if n not in dropped and line.kind != "row":
            pages[line.page].append(n)
    edges = {page: _edges(lines, ns) for page, ns in pages.items()}
    found: set[int] = set()
    opening = min(edges, default=0)
    for side in (0, 1):
        heights: Counter[tuple[str, int]] = Counter()
        for both in edges.values():
            heights.update({(_shape(lines[n].text), _height(lines, both[side], n)) for n in both[side]})
        for page, both in edges.items():
            for n in both[side]:
                shape, here = _shape(lines[n].text), _height(lines, both[side], n)
                same = sum(heights[shape, height] for height in (here - 1, here, here + 1))
                if same >= max(2, 0.4 * len(edges)) and _may_run(lines[n], first=page == opening and side == 0):
                    found.add(n)
    return found | _page_numbers(lines, edges) | _small_print(lines, edges) | _title_again(lines, edges)


def _small_print(lines: list[RawLine], edges: dict[int, tuple[list[int], list[int]]]) -> set[int]:
    """Short lines in smaller type at the very top and bottom of later pages: running heads of documents too short to repeat them."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.size:
            sizes[round(line.size, 1)] += line.text.count(" ") + 1
    if not sizes:
        return set()
    body = sizes.most_common(1)[0][0]
    outer = {ns[at] for page, both in edges.items() if page for ns, at in ((both[0], 0), (both[1], -1)) if ns}
    return {
        n
        for n in outer
        if 0 < lines[n].size < body - 0.6
        and not _TOP < lines[n].y < _BOTTOM
        and len(lines[n].text) < 90
        and not markers.stops(lines[n].text)
        and not markers.starts_low(lines[n].text)
    }


def _title_again(lines: list[RawLine], edges: dict[int, tuple[list[int], list[int]]]) -> set[int]:
    """The topmost lines of later pages that say in smaller or lighter print what the first page has for its title: running heads of
    documents of two pages, which print them once. In the same print it may be the title of another meeting in the file."""
    opening = [line for line in lines[:_OPENING] if line.page == min(edges, default=0)]
    found = set()
    for page, (upper, _) in edges.items():
        head = lines[upper[0]] if page and upper else None
        if head is None or not 0 <= head.y < _TOP:
            continue
        titles = [line for line in opening if line.page != page and _shape(line.text) == _shape(head.text)]
        if titles and all(head.size < title.size or title.bold > head.bold for title in titles):
            found.add(upper[0])
    return found


def _edges(lines: list[RawLine], ns: list[int]) -> tuple[list[int], list[int]]:
    """The first and the last lines of a page, by their height where it is known."""
    if lines[ns[0]].y < 0:
        return ns[:_EDGE], ns[_EDGE:][-_EDGE:]
    ns = sorted(ns, key=lambda n: lines[n].y)
    return [n for n in ns[:_EDGE] if lines[n].y < 0.5], [n for n in ns[-_EDGE:] if lines[n].y >= 0.5]


def _height(lines: list[RawLine], edge: list[int], n: int) -> int:
    """Where on its page a line stands, in steps: by its height where that is known, else by its turn, three steps apart."""
    return round(lines[n].y / _STEP) if lines[n].y >= 0 else 3 * edge.index(n)


def _may_run(line: RawLine, *, first: bool) -> bool:
    """Whether a repeated line may be a running head: not the copy that names the meeting on the first page, no sentence, no bare marker."""
    text = line.text
    if first and not re.search(r"\d", text):
        return False
    return bool(re.search(r"\w", text)) and len(text) < 160 and not markers.stops(text.rstrip("."))


def _page_numbers(lines: list[RawLine], edges: dict[int, tuple[list[int], list[int]]]) -> set[int]:
    """Bare numbers at page edges that rise with the pages."""
    offsets: dict[int, list[int]] = defaultdict(list)
    for page, both in edges.items():
        for n in both[0] + both[1]:
            text = lines[n].text.strip()
            if _NUMBER.fullmatch(text):
                value = int(re.match(r"\d+", text).group()) if text[0].isdigit() else 0  # type: ignore[union-attr]
                offsets[value - page].append(n)
    if not offsets:
        return set()
    best = max(offsets.values(), key=len)
    return set(best) if len(best) >= 2 or len(edges) <= 3 else set()


def _loose(lines: list[RawLine], dropped: set[int]) -> set[int]:
    """Furniture in text whose page breaks were lost: it stands between paragraphs or inside them, with a page number near."""
    shapes = Counter(_shape(line.text) for n, line in enumerate(lines) if n not in dropped and not line.whole)
    numbers = _number_run(lines)
    for n, line in enumerate(lines):
        if _NUMBER.fullmatch(line.text.strip()) and line.x0 >= 20:
            numbers.add(n)
    found = numbers | _numbered_heads(lines)
    breaks = numbers | {n for n, line in enumerate(lines) if _PAGE.fullmatch(line.text.strip())}
    feet = {n for n, line in enumerate(lines) if _PAGE_WITHIN.match(line.text) and len(line.text) < 120 and shapes[_shape(line.text)] > 1}
    breaks |= {n for n in feet if not _OF_A_PAGE.match(lines[n].text)}
    near = {n for m in breaks for n in range(max(0, m - 2), min(len(lines), m + 3))}
    beside = Counter(_shape(lines[n].text) for n in near)
    for n, line in enumerate(lines):
        if n in dropped or n in found:
            continue
        shape = _shape(line.text)
        often = beside[shape] >= max(2, 0.6 * shapes[shape]) and shapes[shape] >= (2 if "#" in shape else 3)
        worded = bool(re.search(r"[^\W\d_]{3}", line.text)) and not markers.starts_low(line.text)
        head = n in near and often and worded and not markers.stops(line.text)
        named = _PAGE_WITHIN.match(line.text) and len(line.text) < 120 and (shapes[shape] >= 2 or re.match(r"Page \d+\W", line.text))
        named = named and not _OF_A_PAGE.match(line.text)
        if head or named:
            found.add(n)
    return found | _interrupting(lines, dropped | found)


def _numbered_heads(lines: list[RawLine]) -> set[int]:
    """Lines in the same words with a number behind a gap, "3/12/24 Minutes DRAFT    5": running feet whose numbers rise page by page."""
    feet: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for n, line in enumerate(lines):
        if len(line.parts) == 2 and _NUMBER.fullmatch(number := line.parts[1].text.strip()) and number.isdigit():
            feet[line.parts[0].text.strip().lower()].append((n, int(number)))
    found: set[int] = set()
    for places in feet.values():
        apart = all(b[0] - a[0] >= _PAGE_LINES and 0 < b[1] - a[1] <= _PAGES_SKIPPED for a, b in zip(places, places[1:], strict=False))
        if len(places) > 2 and apart:
            found.update(n for n, _ in places)
    return found


def _interrupting(lines: list[RawLine], dropped: set[int]) -> set[int]:
    """Heads with a date or a page number that stand inside a sentence, and the other lines that are printed like one of them."""
    kept = [n for n in range(len(lines)) if n not in dropped]
    heads = {_shape(lines[n].text) for n in dropped if len(lines[n].text) < 120 and _DATED.search(lines[n].text)}
    for before, n, after in zip(kept, kept[1:], kept[2:], strict=False):
        text = lines[n].text
        if len(text) > 120 or not _DATED.search(text) or markers.stops(text):
            continue
        words = [word for word in re.findall(r"[^\W\d_]{4,}", text) if word[0].islower()]
        inside = not markers.stops(lines[before].text) and len(lines[before].text) > 40 and markers.starts_low(lines[after].text)
        if inside and not words:
            heads.add(_shape(text))
    return {n for n in kept if _shape(lines[n].text) in heads and n > _OPENING}


def _number_run(lines: list[RawLine]) -> set[int]:
    """Bare numbers 1, 2, 3 … that stand about a page apart: page numbers, where item numbers stand at uneven distances."""
    at: dict[int, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        if re.fullmatch(r"\d{1,3}", line.text.strip()):
            at[int(line.text)].append(n)
    best: list[int] = []
    for first in (1, 2):
        run: list[int] = []
        for value in range(first, 500):
            places = at.get(value, [])
            later = bisect_right(places, run[-1] + 12) if run else 0
            if later >= len(places):
                break
            run.append(places[later])
        if len(run) > len(best):
            best = run
    steps = [b - a for a, b in zip(best, best[1:], strict=False)]
    return set(best) if len(best) >= 3 and min(steps) > 0.5 * sorted(steps)[len(steps) // 2] else set()
