"""Write ``scores.json``, the scores that travel with the program for the data card of a package: ``python -m corpus.scores``.

``python -m tests.readme`` does that too.
"""

import json
from pathlib import Path
from typing import Any

from pipeline.evaluate import Evaluation, evaluate
from pipeline.evaluate.gold import gold_files, read_gold
from pipeline.evaluate.tables import reliability

HERE = Path(__file__).resolve().parent
FILE = HERE / "scores.json"


def figures(evaluation: Evaluation) -> dict[str, Any]:
    """The scores on the gold of the sample archive, and how large that gold is."""
    golds = [read_gold(path) for path in gold_files(HERE / "gold")]
    size = {"documents": len(golds), "words": sum(len(gold.text.split()) for gold in golds)}
    return {
        "gold": {**size, "styles": len({gold.meeting.get("style", "") for gold in golds})},
        "records": {
            kind: {
                **{name: getattr(one, name) for name in ("gold", "found", "right")},
                **{name: round(getattr(one, name), 3) for name in ("precision", "recall", "f1")},
            }
            for kind, one in evaluation.counts.items()
        },
        "attributes": {name: {"right": share.right, "of": share.total} for name, share in evaluation.attributes.items()},
        "reliability": [
            {"from": low, "to": high, "records": n, "stated": round(stated, 3), "right": round(right, 3)}
            for low, high, n, stated, right in reliability(evaluation.tried)
        ],
    }


def write(evaluation: Evaluation) -> None:
    """Write the file."""
    FILE.write_text(json.dumps(figures(evaluation), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    from pipeline.link import load_register

    write(evaluate(HERE / "gold", register=load_register(HERE / "indicators" / "uk-local-government.csv")))
