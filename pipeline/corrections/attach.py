"""Find the record that a review is about again, after the document was read again or a new version of it came in."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from pipeline.corrections.model import Review
from pipeline.records import RATED, DocumentRecords

SHARED = 0.5  # of the shorter span, for two spans of one text to be the same record
ALIKE = 85.0  # how much alike (0 to 100) the words of two versions must be


def attach(records: DocumentRecords, reviews: Iterable[Review]) -> dict[str, str]:
    """For each record id that the reviews name, the id of the record that it is now, or an empty string.

    ``records`` are as the program found them. A record is known by its id; in the same document by the span that overlaps most; in
    another version of the document by its words. Kinds must agree, and no record takes the place of two.
    """
    groups: dict[str, Review] = {review.record_id: review for review in reviews}
    current: dict[str, dict[str, Any]] = {
        kind: {getattr(record, f"{kind}_id"): record for record in getattr(records, table)} for kind, table in RATED.items()
    }
    found = {key: key for key, review in groups.items() if key in current[review.record_type]}
    pairs: list[tuple[float, str, str]] = []
    for key, review in groups.items():
        if key in found:
            continue
        for other, record in current[review.record_type].items():
            score = _same(review, record) if review.document_id == records.document.document_id else _alike(review, record)
            if score:
                pairs.append((-score, key, other))
    taken = set(found.values())
    for _, key, other in sorted(pairs):
        if key not in found and other not in taken:
            found[key] = other
            taken.add(other)
    return defaultdict(str, {key: found.get(key, "") for key in groups})


def _same(review: Review, record: Any) -> float:
    """How much of the shorter span both have, 0 where that is too little; whole spans that agree come first."""
    both = min(review.end, record.end) - max(review.start, record.start)
    lengths = sorted((max(1, review.end - review.start), max(1, record.end - record.start)))
    share = both / lengths[0]
    return share + both / lengths[1] if share >= SHARED else 0.0


def _alike(review: Review, record: Any) -> float:
    """How much alike the words are, 0 where they are not; of equal words those that stand nearest to where they stood come first."""
    from rapidfuzz import fuzz

    score = fuzz.ratio(" ".join(review.text.split()), " ".join(record.text.split()), score_cutoff=ALIKE)
    return score and score - min(1.0, abs(review.start - record.start) / 1_000_000)
