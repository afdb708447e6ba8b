"""The archive as a dataset: CSV described after Frictionless and CSV on the Web, Parquet, Web Annotations, Popolo, and a data card.

    write(store, folder, filters=Filters(committee=("scrutiny",)), licence="OGL-UK-3.0") -> Written
    read(folder) -> {table: DataFrame}, in pipeline.frames

The same archive gives the same bytes; the time of making stands in ``datapackage.json`` under ``created`` only. Set SOURCE_DATE_EPOCH
(seconds, as for reproducible builds) to fix that too.
"""

from pipeline.package.write import Written, write

__all__ = ["Written", "write"]
