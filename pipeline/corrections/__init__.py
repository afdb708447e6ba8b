"""What officers said about records: what a review is, how it finds its record again, and records as they are after review.

Reviews are kept as they were made, one after the other; of several for the same column the last holds. Records in the archive stay as the
program found them: ``corrected`` is applied to what is read.
"""

from pipeline.corrections import log
from pipeline.corrections.apply import Corrected, corrected, left
from pipeline.corrections.attach import attach
from pipeline.corrections.model import FIELDS, SCHEMA, Review, check, columns_of, record_types

__all__ = [
    "FIELDS",
    "SCHEMA",
    "Corrected",
    "Review",
    "attach",
    "check",
    "columns_of",
    "corrected",
    "left",
    "log",
    "record_types",
]
