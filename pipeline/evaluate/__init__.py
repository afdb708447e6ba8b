"""How good the records are: the program's records against records marked by hand.

A record is right when it covers mostly the same words as a gold record of its kind (the words that both cover are at least half of those
that either covers; one to one, best first). Optional gold records count neither way. Attributes are compared on the records that match.

``minutebook evaluate`` calls ``evaluate``, prints ``report`` and, for ``--json``, calls ``write_json``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.evaluate import calibration
from pipeline.evaluate.gold import GoldDocument, gold_files, read_gold
from pipeline.evaluate.score import Counts, DocumentScore, Finding, Mistake, Share, Wrong, score_document
from pipeline.evaluate.tables import (
    count_table,
    group_table,
    kind_table,
    markdown,
    mistakes,
    reliability,
    reliability_table,
    totals,
    write_figures,
    wrong_attributes,
)
from pipeline.records import DocumentRecords

if TYPE_CHECKING:
    from pipeline.link import Register

__all__ = [
    "Counts",
    "DocumentScore",
    "Evaluation",
    "Finding",
    "Mistake",
    "Share",
    "Wrong",
    "evaluate",
    "report",
    "of_reviews",
    "score_records",
    "table",
    "write_json",
]


@dataclass(frozen=True)
class Evaluation:
    """The scores of every gold document, by name; everything else is summed from them."""

    documents: tuple[DocumentScore, ...]

    @property
    def counts(self) -> dict[str, Counts]:
        """Gold, found and right by kind: items, questions, responses, resolutions, actions, links."""
        return totals(self.documents)

    @property
    def attributes(self) -> dict[str, Share]:
        """How often an attribute of a matched record is right, such as ``questions.speaker``; in alphabetical order."""
        sums: dict[str, Share] = {}
        for document in self.documents:
            for name, share in document.attributes.items():
                whole = sums.setdefault(name, Share())
                whole.right, whole.total = whole.right + share.right, whole.total + share.total
        return dict(sorted(sums.items()))

    @property
    def errors(self) -> tuple[Mistake, ...]:
        """What was missed and what is false, in the order of the documents."""
        return tuple(mistake for document in self.documents for mistake in document.mistakes)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every record with a confidence and whether it is right: the points for calibration."""
        return tuple(finding for document in self.documents for finding in document.findings)

    @property
    def wrong(self) -> tuple[Wrong, ...]:
        """The attributes of matched records that are not as gold has them, in the order of the documents."""
        return tuple(one for document in self.documents for one in document.wrong)

    @property
    def tried(self) -> tuple[Finding, ...]:
        """The findings with the confidence that each gets where its own council has no part in the calibration."""
        return tuple(calibration.held_out(self.findings, calibration.shipped_counts()))

    @property
    def councils_held_out(self) -> int:
        """How many of the councils have a part in the calibration, and are left out of it one at a time in ``tried``."""
        counted = {count.council for count in calibration.shipped_counts()}
        return len({finding.council for finding in self.findings} & counted)

    @property
    def per_document(self) -> dict[str, dict[str, Counts]]:
        """The counts of each document."""
        return {document.stem: document.counts for document in self.documents}

    @property
    def per_style(self) -> dict[str, dict[str, Counts]]:
        """The counts of each house style (the ``style`` of the gold documents)."""
        styles = sorted({document.style for document in self.documents})
        return {style: totals(one for one in self.documents if one.style == style) for style in styles}


def evaluate(gold_dir: Path, *, register: "Register", documents: Path | None = None) -> Evaluation:
    """Run the program on the text of each gold document in ``gold_dir`` and compare.

    With ``documents`` the files of the same stem in that folder are read instead, wherever in it they lie. Raises UsageError where there
    is no gold, a gold document is broken or a file is missing. A document that could not be read counts with no records found.
    """
    return score_records(read_documents(gold_dir, register, documents))


def read_documents(
    gold_dir: Path, register: "Register", documents: Path | None = None
) -> Iterator[tuple[GoldDocument, DocumentRecords]]:
    """Each gold document of ``gold_dir`` with the records found in it, or in the file of the same stem in ``documents``."""
    return ((gold, _process(gold, register, documents)) for gold in map(read_gold, gold_files(gold_dir)))


def of_reviews(archive: Path) -> Evaluation:
    """Compare the records of an archive with what officers said of them. Raises UsageError where nobody has said anything."""
    from pipeline.evaluate.reviews import reviews_as_gold
    from pipeline.store import Store

    with Store(archive, read_only=True) as store:
        result = score_records(reviews_as_gold(store))
    if not result.documents:
        raise UsageError(f"No record of {archive} was reviewed", "Say what is right with: minutebook review set")
    return result


def score_records(pairs: Iterator[tuple[GoldDocument, DocumentRecords]]) -> Evaluation:
    """Score records that are there already, each with the gold of its document."""
    return Evaluation(tuple(score_document(gold, records) for gold, records in pairs))


def _process(gold: GoldDocument, register: "Register", documents: Path | None) -> DocumentRecords:
    from pipeline.run import process

    if documents is None:
        return process(Path(f"{gold.stem}.txt"), gold.text.encode(), register=register)
    found = sorted(path for path in documents.rglob("*") if path.is_file() and path.stem == gold.stem)
    if not found:
        raise UsageError(f"{documents} has no file named {gold.stem}", "Give the folder with the files that the gold was made from")
    return process(found[0], register=register)


def table(evaluation: Evaluation) -> str:
    """The score table in Markdown: the counts of each kind, then the accuracy of the attributes."""
    rows = [(name, share.right, share.total, f"{share.right / share.total:.3f}") for name, share in evaluation.attributes.items()]
    return f"{count_table(evaluation.counts)}\n\n{markdown(('attribute', 'right', 'of', 'accuracy'), rows)}"


def report(evaluation: Evaluation, *, errors: int = 0) -> str:
    """Everything that ``minutebook evaluate`` prints: score table, house styles, documents, reliability of the confidence and, where
    ``errors`` is more than 0, up to that many misses, false finds and wrong attributes of each kind."""
    unread = [f"- {one.stem}: {one.status}. {one.message}" for one in evaluation.documents if one.status != "ok"]
    parts = [
        table(evaluation),
        "F1 by house style:\n\n" + group_table("style", evaluation.per_style),
        "F1 by document:\n\n" + group_table("document", evaluation.per_document),
        _confidence(evaluation),
        "Not read:\n" + "\n".join(unread) if unread else "",
        mistakes(evaluation.errors, errors) if errors else "",
        wrong_attributes(evaluation.wrong, errors) if errors else "",
    ]
    return "\n\n".join(filter(None, parts))


def _confidence(evaluation: Evaluation) -> str:
    """How the stated confidence holds, in bins and by kind."""
    tried, councils = evaluation.tried, len({finding.council for finding in evaluation.findings})
    if not tried:
        return ""
    used = evaluation.councils_held_out
    origin = "No council here had a part in its calibration."
    if used:
        origin = f"{used} of {councils} councils here had a part in its calibration; each is judged by figures fitted without it."
    loss = f"Log-loss {calibration.log_loss(tried):.3f}; with the share that is right here as the one confidence of all {_flat(tried):.3f}."
    return f"Confidence, as stated and as it turned out. {origin}\n\n{reliability_table(tried)}\n\n{kind_table(tried)}\n\n{loss}"


def _flat(findings: Sequence[Finding]) -> float:
    share = sum(finding.right for finding in findings) / len(findings)
    share = min(max(share, 0.01), 0.99)
    return calibration.log_loss(replace(finding, confidence=share) for finding in findings)


def write_json(evaluation: Evaluation, path: Path) -> None:
    """Write the figures of the score table, the documents and the reliability bins to ``path``. Raises UsageError where that fails."""
    figures = {
        "records": _figures(evaluation.counts),
        "attributes": {name: {"right": one.right, "of": one.total} for name, one in evaluation.attributes.items()},
        "documents": {stem: _figures(counts) for stem, counts in evaluation.per_document.items()},
        "styles": {style: _figures(counts) for style, counts in evaluation.per_style.items()},
        "reliability": [
            {"from": low, "to": high, "records": n, "stated": round(stated, 4), "right": round(right, 4)}
            for low, high, n, stated, right in reliability(evaluation.tried)
        ],
    }
    write_figures(figures, path)


def _figures(counts: dict[str, Counts]) -> dict[str, dict[str, float]]:
    return {
        kind: {
            "gold": one.gold,
            "found": one.found,
            "right": one.right,
            "precision": round(one.precision, 4),
            "recall": round(one.recall, 4),
            "f1": round(one.f1, 4),
        }
        for kind, one in counts.items()
    }
