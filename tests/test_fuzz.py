"""Sample files, broken at random: reading gives a document or says why not, and never takes long. The same seed breaks the same bytes.

To look further: ``python -m tests.test_fuzz --seconds 600 --seed 7``. What it finds goes to ``tests/resources`` with its reason.
"""

import argparse
import base64
import hashlib
import io
import random
import re
import sys
import time
import traceback
import zipfile
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from email.message import EmailMessage
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import pytest

from pipeline.errors import DocumentError
from pipeline.ingest import read
from pipeline.ingest.containers import members
from pipeline.ingest.detect import kind_of
from pipeline.link import Register, load_register
from pipeline.records import STATUSES
from pipeline.resources import resource
from pipeline.run import process

ROOT = Path(__file__).resolve().parent.parent
SEED = 20240312
TRIES = 30  # files of each kind
LONGEST = 10.0  # seconds of the processor for one file
KINDS = ("pdf", "docx", "html", "txt", "md", "eml", "zip")

TOKENS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"endobj", b"stream\n", b"/Type /Page", b"/Kids [1 0 R]", b"/Length 99999999", b"/Rotate 45", b"<<", b">>", b"trailer"),
    "drawing": (b"BT", b"ET", b" 0 0 0 0 0 0 Tm", b" 1e9 0 0 1e9 0 0 cm", b"/F9 12 Tf", b" -1 Tf", b"(", b")", b"q " * 99, b" 0 Tz"),
    "html": (b"<table>", b"</div>", b"<td colspan=99999>", b"<!--", b"<script>", b"&#1114112;", b"&#0;", b"<p", b"\x00", b"<br/>" * 99),
    "docx": (b"<w:p>", b"<w:tbl><w:tr>", b"</w:tc>", b'w:val="-1"', b'w:ilvl w:val="99"', b"&lol;", b"<w:del>", b"\x00", b"]]>"),
    "txt": (b"\t" * 99, b"\x0c", b"\xff\xfe", b"\r", b"\x00", b"1.1.1.1.1.1. ", b"RESOLVED: ", b"\xe2\x80\xae", b"| " * 99, b"(" * 99),
    "eml": (b"\r\n\r\n", b"Content-Type: multipart/mixed; boundary=x\r\n", b"charset=utf-99", b"--", b"=?x?q?=FF?=", b"\x00", b"=\r\n"),
    "zip": (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"\xff\xff\xff\xff", b"../../", b"\x00" * 8),
    "md": (b"#" * 99, b"| a | b\n|---|\n", b"---\n", b"```\n", b"[x](", b"\\", b"**", b"> " * 50, b"<div>", b"\x00"),
}


@cache
def samples(kind: str) -> tuple[bytes, ...]:
    """Some small files of one kind: those of the sample archive, or made of them."""
    if kind in ("eml", "zip"):
        pairs = (("txt", "html"), ("html", "docx"), ("md", "pdf"))
        return tuple(_packed(kind, samples(first)[0], samples(second)[0]) for first, second in pairs)
    paths = sorted((ROOT / "corpus" / "minutes").glob(f"*.{kind}"), key=lambda path: (path.stat().st_size, path.name))
    return tuple(path.read_bytes() for path in paths[:4])


def _packed(kind: str, first: bytes, second: bytes) -> bytes:
    """A mail with the second file attached, or a zip archive with an archive inside."""
    if kind == "eml":
        mail = EmailMessage()
        mail["From"], mail["Subject"] = "clerk@example.org", "Minutes – draft"
        mail.set_content(first.decode("utf-8", "replace"))
        mail.add_attachment(second, maintype="application", subtype="octet-stream", filename="minutes.bin")
        return mail.as_bytes()
    out, inner = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("inner/minutes"), second)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("minutes"), first)
        archive.writestr(zipfile.ZipInfo("more.zip"), inner.getvalue())
    return out.getvalue()


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


def mutated_pdf(data: bytes, chance: random.Random) -> bytes:
    """A PDF with what draws one of its pages broken, packed again so that the break is reached; now and then the bytes of the file."""
    streams = [match for match in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL) if match[1].rstrip().endswith(b"~>")]
    if not streams or chance.random() < 0.5:
        return mutated(data, "pdf", chance)
    stream = chance.choice(streams)
    drawing = zlib.decompress(base64.a85decode(stream[1].strip().removesuffix(b"~>")))
    packed = base64.a85encode(zlib.compress(mutated(drawing, "drawing", chance))) + b"~>"
    return data[: stream.start(1)] + packed + b"\n" + data[stream.end(1) :]


def broken(kind: str, chance: random.Random) -> bytes:
    """One of the samples, broken."""
    data = chance.choice(samples(kind))
    if kind == "docx":
        return mutated_docx(data, chance)
    return mutated_pdf(data, chance) if kind == "pdf" else mutated(data, kind, chance)


def check(data: bytes, register: Register, name: str) -> None:
    """What must hold of any bytes whatever, and of each file in them where they are an archive or a mail."""
    if kind_of(data) in ("zip", "mail"):
        try:
            for member in members(data):
                assert member.name and (member.error is None or (member.error.message and member.error.remedy))
                if member.error is None:
                    check(member.data, register, name)
        except DocumentError as error:
            assert error.message and error.remedy
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
    """Break files of one kind for so long; the number of files that were tried. ``found`` is given what broke the program."""
    chance, tried, end = random.Random(f"{seed} {kind}"), 0, time.process_time() + seconds
    while time.process_time() < end:
        _try(broken(kind, chance), kind, register, found)
        tried += 1
    return tried


def _try(data: bytes, kind: str, register: Register, found: Callable[[bytes, BaseException], None]) -> None:
    try:
        check(data, register, f"broken.{kind}")
    except Exception as error:
        found(data, error)


@cache
def register() -> Register:
    """The indicator register that travels with the project."""
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


def bounded_attack(kind: str, folder: Path) -> list[str]:
    """``TRIES`` broken files of one kind; what broke the program, kept in ``folder``."""
    errors: list[str] = []

    def found(data: bytes, error: BaseException) -> None:
        path = folder / f"{len(errors)}.{kind}"
        path.write_bytes(data)
        errors.append(f"{path}: {type(error).__name__}: {error}")

    chance = random.Random(f"{SEED} {kind}")
    for _ in range(TRIES):
        _try(broken(kind, chance), kind, register(), found)
    return errors


@pytest.fixture(scope="module")
def attacks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Future[list[str]]]]:
    """The attacks, two at a time, each pair in processes that a crash of a library would cost."""
    folder = tmp_path_factory.mktemp("fuzz")
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        yield {kind: pool.submit(bounded_attack, kind, folder) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_broken_files_are_read_or_refused(kind: str, attacks: dict[str, Future[list[str]]]) -> None:
    assert attacks[kind].result() == []


FINDS = sorted(path for path in (ROOT / "tests" / "resources").glob("*") if path.suffix.lstrip(".") in KINDS and path.name != "README.md")


@pytest.mark.parametrize("path", FINDS, ids=lambda path: path.name)
def test_finds_of_the_fuzzer_stay_mended(path: Path) -> None:
    assert f"`{path.name}`" in (ROOT / "tests" / "resources" / "README.md").read_text("utf-8"), "say in a row of README.md why it is here"
    check(path.read_bytes(), register(), path.name)


def main() -> None:
    """Break files for longer than a test may, and keep what is found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seconds", type=float, default=60, help="of the processor")
    arguments.add_argument("--seed", type=int, default=SEED)
    arguments.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    arguments.add_argument("--keep", type=Path, default=Path("outputs/fuzz"))
    given = arguments.parse_args()
    reasons: set[str] = set()

    def found(data: bytes, error: BaseException) -> None:
        place = traceback.extract_tb(error.__traceback__)[-1]
        reason = f"{type(error).__name__} at {place.filename}:{place.lineno}"
        if reason not in reasons:  # one file for each defect
            reasons.add(reason)
            given.keep.mkdir(parents=True, exist_ok=True)
            path = given.keep / f"{hashlib.sha256(data).hexdigest()[:8]}.{kind}"
            path.write_bytes(data)
            sys.stderr.write(f"{path}: {reason}: {str(error)[:200]}\n")

    for kind in given.kinds:
        tried = attack(kind, register(), seed=given.seed, seconds=given.seconds / len(given.kinds), found=found)
        sys.stderr.write(f"{kind}: {tried} files\n")


if __name__ == "__main__":
    main()
