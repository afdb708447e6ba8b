"""Sample files, broken at random: reading gives a document or says why not, and never takes long. The same seed breaks the same bytes.

To look further: ``python -m tests.test_fuzz --seconds 600 --seed 7``. What it finds goes to ``tests/resources`` with its reason.
"""

import argparse
import io
import random
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import DocumentError
from pipeline.ingest import read
from pipeline.link import Register, load_register
from pipeline.records import STATUSES
from pipeline.resources import resource
from pipeline.run import process

ROOT = Path(__file__).resolve().parent.parent
SEED = 20240312
SECONDS = 7.0  # for each kind of file
LONGEST = 10.0  # seconds of the processor for one file
KINDS = ("pdf", "docx", "html", "txt", "md")

TOKENS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"endobj", b"stream\n", b"/Type /Page", b"/Kids [1 0 R]", b"/Length 99999999", b"/Rotate 45", b"<<", b">>", b"trailer"),
    "html": (b"<table>", b"</div>", b"<td colspan=99999>", b"<!--", b"<script>", b"&#1114112;", b"&#0;", b"<p", b"\x00", b"<br/>" * 99),
    "docx": (b"<w:p>", b"<w:tbl><w:tr>", b"</w:tc>", b'w:val="-1"', b'w:ilvl w:val="99"', b"&lol;", b"<w:del>", b"\x00", b"]]>"),
    "txt": (b"\t" * 99, b"\x0c", b"\xff\xfe", b"\r", b"\x00", b"1.1.1.1.1.1. ", b"RESOLVED: ", b"\xe2\x80\xae", b"| " * 99, b"(" * 99),
    "md": (b"#" * 99, b"| a | b\n|---|\n", b"---\n", b"```\n", b"[x](", b"\\", b"**", b"> " * 50, b"<div>", b"\x00"),
}


def samples(kind: str) -> list[Path]:
    """The files of one kind in the sample archive, the smallest first."""
    return sorted((ROOT / "corpus" / "minutes").glob(f"*.{kind}"), key=lambda path: (path.stat().st_size, path.name))


def mutated(data: bytes, kind: str, chance: random.Random) -> bytes:
    """The bytes with a few places broken: flipped, cut, doubled, moved, or with a token of the format where it does not belong."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16, 64))):
        at = chance.randrange(len(out) + 1)
        size = chance.choice((1, 4, 32, 512, 4096))
        how = chance.randrange(7)
        if how == 0 and at < len(out):
            out[at] ^= 1 << chance.randrange(8)
        elif how == 1:
            del out[at : at + size]
        elif how == 2:
            out[at:at] = out[at : at + size] * chance.choice((1, 2, 20))
        elif how == 3:
            out[at:at] = chance.choice(TOKENS[kind])
        elif how == 4:
            out[at : at + size] = chance.randbytes(min(size, 32))
        elif how == 5:
            other = chance.randrange(len(out) + 1)
            out[at:at] = out[other : other + size]
        elif chance.random() < 0.1:
            del out[at:]
    return bytes(out)


def mutated_docx(data: bytes, chance: random.Random) -> bytes:
    """A DOCX file with one of its parts broken, packed again so that the break is reached; now and then the package itself."""
    if chance.random() < 0.2:
        return mutated(data, "docx", chance)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = chance.choice(["word/document.xml", "word/document.xml", *sorted(parts)])
    if chance.random() < 0.1:
        del parts[name]
    else:
        parts[name] = mutated(parts[name], "docx", chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def check(data: bytes, register: Register, name: str) -> None:
    """What must hold of any bytes whatever."""
    begun = time.process_time()
    try:
        source = read(Path(name), data)
    except DocumentError as error:
        assert error.message and error.remedy and error.status in STATUSES
    else:
        assert source.text.strip()
        ends = [0, *(line.end for line in source.lines)]
        assert all(end <= line.start <= line.end for end, line in zip(ends, source.lines, strict=False))
        assert list(source.page_starts) == sorted(source.page_starts)
    result = process(Path(name), data, register=register)
    assert "stage stopped" not in result.document.message, result.document.message
    for record in (*result.questions, *result.responses, *result.resolutions, *result.actions):
        assert result.text[record.start : record.end] == record.text
    assert time.process_time() - begun < LONGEST, "it took too long"


def attack(kind: str, register: Register, *, seed: int, seconds: float, found: Callable[[bytes, BaseException], None]) -> int:
    """Break files of one kind until the time is over; the number of files that were tried. ``found`` is given what broke the program."""
    chance, sources, tried, end = random.Random(f"{seed} {kind}"), samples(kind), 0, time.monotonic() + seconds
    originals = [path.read_bytes() for path in sources[:4]]
    while time.monotonic() < end:
        original = chance.choice(originals)
        data = mutated_docx(original, chance) if kind == "docx" else mutated(original, kind, chance)
        try:
            check(data, register, f"broken.{kind}")
        except Exception as error:
            found(data, error)
        tried += 1
    return tried


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.mark.parametrize("kind", KINDS)
def test_broken_files_are_read_or_refused(kind: str, register: Register, tmp_path: Path) -> None:
    errors: list[str] = []

    def found(data: bytes, error: BaseException) -> None:
        path = tmp_path / f"{len(errors)}.{kind}"
        path.write_bytes(data)
        errors.append(f"{path}: {type(error).__name__}: {error}")

    assert attack(kind, register, seed=SEED, seconds=SECONDS, found=found) >= 3
    assert errors == []


FINDS = sorted(path for path in (ROOT / "tests" / "resources").glob("*") if path.suffix.lstrip(".") in KINDS and path.name != "README.md")


@pytest.mark.parametrize("path", FINDS, ids=lambda path: path.name)
def test_finds_of_the_fuzzer_stay_mended(path: Path, register: Register) -> None:
    assert f"`{path.name}`" in (ROOT / "tests" / "resources" / "README.md").read_text("utf-8"), "say in a row of README.md why it is here"
    check(path.read_bytes(), register, path.name)


def main() -> None:
    """Break files for longer than a test may, and keep what is found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--seed", type=int, default=SEED)
    arguments.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    arguments.add_argument("--keep", type=Path, default=Path("outputs/fuzz"))
    given = arguments.parse_args()
    register = load_register(resource("corpus/indicators/uk-local-government.csv"))

    def found(data: bytes, error: BaseException) -> None:
        given.keep.mkdir(parents=True, exist_ok=True)
        path = given.keep / f"{hash(data) & 0xFFFFFFFF:08x}.bin"
        path.write_bytes(data)
        sys.stderr.write(f"{path}: {type(error).__name__}: {str(error)[:200]}\n")

    for kind in given.kinds:
        tried = attack(kind, register, seed=given.seed, seconds=given.seconds / len(given.kinds), found=found)
        sys.stderr.write(f"{kind}: {tried} files\n")


if __name__ == "__main__":
    main()
