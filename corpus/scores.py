"""Write ``scores.json``, the scores that travel with the program for the data card of a package: ``python -m corpus.scores``.

``python -m tests.readme`` does that too.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.evaluate import Evaluation, calibration, evaluate
from pipeline.evaluate.gold import gold_files, read_gold
from pipeline.evaluate.score import Finding
from pipeline.evaluate.tables import reliability

HERE = Path(__file__).resolve().parent
FILE = HERE / "scores.json"


def figures(evaluation: Evaluation, more: Evaluation) -> dict[str, Any]:
    """The scores on the gold of the sample archive and on ``more-gold``, how large both are, and how the confidence holds: on the gold, and
    on records of real minutes that a reader judged. Counts stand as they are: who shows a share works it out of them, and rounds once."""
    return {
        "gold": _size(HERE / "gold"),
        "records": _counts(evaluation),
        "attributes": {name: {"right": share.right, "of": share.total} for name, share in evaluation.attributes.items()},
        "reliability": _bins(evaluation.tried),
        "more": {**_size(HERE / "more-gold"), "records": _counts(more)},
        "readings": _bins(readings()),
    }


def _size(folder: Path) -> dict[str, int]:
    golds = [read_gold(path) for path in gold_files(folder)]
    styles = len({gold.meeting.get("style", "") for gold in golds})
    return {"documents": len(golds), "words": sum(len(gold.text.split()) for gold in golds), "styles": styles}


def _counts(evaluation: Evaluation) -> dict[str, dict[str, int]]:
    return {kind: {name: getattr(one, name) for name in ("gold", "found", "right")} for kind, one in evaluation.counts.items()}


def _bins(findings: Iterable[Finding]) -> list[dict[str, float]]:
    return [
        {"from": low, "to": high, "records": n, "stated": round(stated, 3), "right": round(right, 3)}
        for low, high, n, stated, right in reliability(findings)
    ]


def readings() -> list[Finding]:
    """The records of real minutes that a reader judged, each with the confidence that it gets where its council is left out of the fit."""
    counts = calibration.shipped_counts()
    return calibration.held_out(calibration.as_findings(one for one in counts if one.source == calibration.READING), counts)


def write(evaluation: Evaluation, more: Evaluation) -> None:
    """Write the file."""
    FILE.write_text(json.dumps(figures(evaluation, more), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    from pipeline.link import load_register

    register = load_register(HERE / "indicators" / "uk-local-government.csv")
    write(evaluate(HERE / "gold", register=register), evaluate(HERE / "more-gold", register=register))
