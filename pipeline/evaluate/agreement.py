"""How far two people agree who marked the same minutes: ``minutebook evaluate A B``.

Two marks of a kind are the same when the words that both cover are at least half of those that either covers, as for the program's records.
Kappa compares word by word (is it inside a mark of the kind?) and takes out what would agree by chance: 0 is chance, 1 is complete.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.evaluate.gold import TAGS, GoldDocument, Mark, gold_files, read_gold
from pipeline.evaluate.score import Share
from pipeline.evaluate.tables import markdown, write_figures
from pipeline.evaluate.words import Words, pair

# References between marks; ids are each annotator's own.
NOT_COMPARED = frozenset({"id", "to", "also", "part", "optional"})


@dataclass(slots=True)
class Kind:
    """One kind of mark: ``both`` found it, only ``one`` or only the ``other``; words inside both, one, the other and neither."""

    both: int = 0
    one: int = 0
    other: int = 0
    same_borders: int = 0
    words: list[int] = field(default_factory=lambda: [0, 0, 0, 0])

    @property
    def f1(self) -> float:
        """Twice the marks that both have, as a share of all marks of either."""
        marks = 2 * self.both + self.one + self.other
        return 2 * self.both / marks if marks else 1.0

    @property
    def kappa(self) -> float:
        """Cohen's kappa over words."""
        total = sum(self.words) or 1
        both, one, other, neither = (count / total for count in self.words)
        chance = (both + one) * (both + other) + (other + neither) * (one + neither)
        return (both + neither - chance) / (1 - chance) if chance < 1 else 1.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement of two annotators, by kind and by attribute, and the documents that only one of them has."""

    documents: int
    kinds: dict[str, Kind]
    attributes: dict[str, Share]
    alone: tuple[str, ...]


def agreement(one: Path, other: Path) -> Agreement:
    """Compare two folders of marked-up documents by file name. Raises UsageError where none is in both, or a text is not the same."""
    first, second = ({path.stem: path for path in gold_files(folder)} for folder in (one, other))
    shared = sorted(first.keys() & second.keys())
    if not shared:
        raise UsageError(
            f"{one} and {other} have no document of the same name", "Give two folders in which two people marked the same minutes"
        )
    kinds: dict[str, Kind] = {kind: Kind() for kind in TAGS.values()}
    attributes: defaultdict[str, Share] = defaultdict(Share)
    for stem in shared:
        _compare(read_gold(first[stem]), read_gold(second[stem]), kinds, attributes)
    return Agreement(len(shared), kinds, dict(sorted(attributes.items())), tuple(sorted(first.keys() ^ second.keys())))


def _compare(one: GoldDocument, other: GoldDocument, kinds: dict[str, Kind], attributes: dict[str, Share]) -> None:
    words, theirs = Words(one.text), Words(other.text)
    if words.words != theirs.words:
        raise UsageError(f"{one.stem} has other words in the two folders", "Only tags may differ between them")
    for kind, counts in kinds.items():
        mine, others = one.marks[kind], other.marks[kind]
        spans = [words.of_characters(mark.start, mark.end) for mark in mine]
        their_spans = [theirs.of_characters(mark.start, mark.end) for mark in others]
        matched = pair(spans, their_spans)
        counts.both += len(matched)
        counts.same_borders += sum(spans[i] == their_spans[j] for i, j in matched.items())
        counts.one += sum(not mark.optional for n, mark in enumerate(mine) if n not in matched)
        counts.other += sum(not mark.optional for n, mark in enumerate(others) if n not in matched.values())
        inside, their_inside = _inside(spans), _inside(their_spans)
        both, total = len(inside & their_inside), len(words.words)
        for n, count in enumerate((both, len(inside) - both, len(their_inside) - both, total - len(inside | their_inside))):
            counts.words[n] += count
        for i, j in matched.items():
            _attributes(kind, mine[i], others[j], attributes)


def _inside(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {n for first, last in spans for n in range(first, last)}


def _attributes(kind: str, one: Mark, other: Mark, attributes: dict[str, Share]) -> None:
    for name in sorted((one.attributes.keys() | other.attributes.keys()) - NOT_COMPARED):
        if one.get(name) or other.get(name):
            attributes[f"{kind}.{name}"].add(" ".join(one.get(name).split()).casefold() == " ".join(other.get(name).split()).casefold())


def report(result: Agreement, *, one: str = "A", other: str = "B") -> str:
    """What ``minutebook evaluate A B`` prints."""
    rows = [
        (kind, found.both, found.one, found.other, f"{found.f1:.2f}", f"{found.kappa:.2f}", f"{found.same_borders / (found.both or 1):.2f}")
        for kind, found in result.kinds.items()
        if found.both + found.one + found.other
    ]
    head = ("record", "both", f"only {one}", f"only {other}", "F1", "kappa (words)", "same borders")
    shares = [(f"`{name}`", share.total, f"{share.right / share.total:.2f}") for name, share in result.attributes.items()]
    parts = [
        f"Agreement on {result.documents} documents.",
        markdown(head, rows),
        markdown(("attribute of a mark that both have", "compared", "same"), shares) if shares else "",
        "In one folder only: " + ", ".join(result.alone) if result.alone else "",
    ]
    return "\n\n".join(filter(None, parts))


def write_json(result: Agreement, path: Path) -> None:
    """Write the figures of the report to ``path``. Raises UsageError where that cannot be done."""
    kinds = {
        kind: {
            **{name: getattr(found, name) for name in ("both", "one", "other", "same_borders")},
            **{name: round(getattr(found, name), 4) for name in ("f1", "kappa")},
        }
        for kind, found in result.kinds.items()
    }
    attributes = {name: {"same": share.right, "of": share.total} for name, share in result.attributes.items()}
    write_figures({"documents": result.documents, "records": kinds, "attributes": attributes, "alone": list(result.alone)}, path)
