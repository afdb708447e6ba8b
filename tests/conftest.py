"""What several test files use."""

import os
from collections.abc import Callable
from pathlib import Path

# Before numpy is imported: what is fitted is small, and where the machine is busy the threads of its library wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest
from hypothesis import settings

from pipeline.records import DocumentRecords
from tests.archives import make_records, read_tables

# The machine may be busy, and the first example pays for imports.
settings.register_profile("minutebook", deadline=None)
settings.load_profile("minutebook")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def records() -> Callable[..., DocumentRecords]:
    """Makes documents with a row in every table."""
    return make_records


@pytest.fixture
def dump() -> Callable[[Path], dict[str, list[tuple[object, ...]]]]:
    """Reads all tables of a store."""
    return read_tables


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Reading matter beside the clone that is not part of it; tests that need it are skipped where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the folder ../shared")
    return folder
