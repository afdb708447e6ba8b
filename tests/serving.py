"""Archives for the tests of the page, and the page over them."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from pipeline.cli import main
from pipeline.records import DocumentRecords, Indicator
from pipeline.serve.settings import Settings
from pipeline.store import Place, Store

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2025, 6, 1)
# Two PDF files, a Word file, a web page and a text file of the sample archive, and one that cannot be read.
SAMPLES = (
    "minutes/ashmarsh-audit-governance-2024-09-25.docx",
    "minutes/kelderby-council-2023-10-12.pdf",
    "minutes/marlshire-childrens-scrutiny-2025-03-06.pdf",
    "minutes/harrowmere-overview-scrutiny-2023-11-14.html",
    "minutes/callowfirth-economy-scrutiny-2019-06-18.txt",
    "awkward-samples/empty.txt",
)
PERFORMANCE = """indicator,period,value,target,rag
Household waste recycling rate,Q1 2022/23,41.2,45,Red
Household waste recycling rate,Q3 2022/23,43,45,Amber
Household waste recycling rate,Q1 2023/24,46.5,45,Green
"""


def sample_archive(folder: Path) -> Path:
    """An archive of ``SAMPLES`` in ``folder``; the path of its database."""
    minutes = folder / "minutes"
    minutes.mkdir()
    for name in SAMPLES:
        shutil.copy(ROOT / "corpus" / name, minutes)
    done = CliRunner().invoke(main, ["run", str(minutes), "--out", str(folder / "outputs"), "--workers", "1"])
    assert done.exit_code == 1, done.output  # one of the files is empty
    return folder / "outputs" / "minutes.db"


def settings(database: Path, **values: Any) -> Settings:
    """The page's settings for a test."""
    return Settings(**{"database": database, "today": lambda: TODAY, **values})


def stored(database: Path, records: DocumentRecords, place: str = "a.txt") -> Path:
    """An archive of one document; the path of its database."""
    with Store(database) as store:
        store.set_register([Indicator(indicator_id="T1", name="Missed bins")], "test", [])
        store.save(records, Place(place, 1, 1), made_by="test")
    return database
