"""How likely a record is to be right, by the rule that found it. The figures in ``models/confidence.json`` are measured on gold."""

import json
from functools import cache
from typing import Any

from pipeline.resources import resource

OCR_FACTOR = 0.85  # words read off a picture are misread now and then


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(resource("models/confidence.json").read_text(encoding="utf-8"))
    return table


def confidence(kind: str, rule: str, *, ocr: bool) -> float:
    """The measured share of right records among those that ``rule`` finds; of all of its ``kind`` where the rule was met too rarely."""
    table = _table()
    value = float(table["rules"].get(rule, table["kinds"].get(kind, 0.5)))
    return round(value * (OCR_FACTOR if ocr else 1.0), 2)
