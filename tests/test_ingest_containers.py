"""Zip archives and saved mail: the files inside them, what is left out, and what is refused. The containers are made here."""

import io
import subprocess
import zipfile
from email.message import EmailMessage
from pathlib import Path
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.archive import Archive, find
from pipeline.errors import DocumentError
from pipeline.ingest import containers, read
from pipeline.ingest.containers import may_hold_files, members
from pipeline.resources import resource
from pipeline.run import made_by
from pipeline.store import Store

MINUTES = "1. Lighting\n\nCouncillor Ahlquist asked when the lamps in the High Street would be mended.\n"


def zipped(files: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def names(data: bytes) -> list[str]:
    return [member.name for member in members(data)]


def mail(*, html: bool = False) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "clerk@example.org", "all@example.org", "Minutes"
    message["MIME-Version"] = "1.0"
    message.set_content("Please find the minutes attached. – The Clerk", charset="windows-1252", cte="8bit") if not html else None
    if html:
        message.set_content("<p>Please find the minutes <b>attached</b>.</p>", subtype="html")
    return message


def test_files_in_folders_and_in_archives_inside() -> None:
    inner = zipped({"old/1994.txt": "Minutes of 1994"})
    found = {member.name: member.data for member in members(zipped({"2024/may.txt": MINUTES, "attic.zip": inner}))}
    assert found == {"2024/may.txt": MINUTES.encode(), "attic.zip/old/1994.txt": b"Minutes of 1994"}


def test_clutter_is_left_out_and_no_path_leads_out() -> None:
    clutter = {"__MACOSX/._may.txt": "x", ".hidden/a.txt": "x", "a/Thumbs.db": "x", "a/~$may.docx": "x"}
    escapes = {"../../etc/may.txt": "x", "/tmp/june.txt": "x", "a\\july.txt": "x"}
    assert names(zipped(clutter | escapes)) == ["etc/may.txt", "tmp/june.txt", "a/july.txt"]


def test_bomb_is_refused_and_its_neighbours_are_read() -> None:
    data = zipped({"bomb.txt": b"0" * 30_000_000, "may.txt": MINUTES})
    bomb, may = members(data)
    assert bomb.error is not None and "would unpack to 30,000,000 bytes" in bomb.error.message and not bomb.data
    assert may.data == MINUTES.encode()


def test_what_is_damaged_inside_does_not_cost_its_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a damaged archive nor a mail that the library cannot take apart."""

    def fail(message: EmailMessage) -> None:
        raise LookupError(message)

    monkeypatch.setattr(containers, "_parts", fail)
    found = {member.name: member for member in members(zipped({"a.txt": "a", "b.eml": mail().as_bytes(), "c.txt": "c"}))}
    assert [name for name, member in found.items() if member.error is None] == ["a.txt", "c.txt"]
    assert "damaged mail" in str(found["b.eml"].error)


def test_archives_too_deep_too_many_and_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({"may.txt": MINUTES})
    for depth in range(4):
        data = zipped({f"{depth}.zip": data})
    (member,) = members(data)
    assert member.error is not None and "too deep" in member.error.message
    monkeypatch.setattr(containers, "_MOST_FILES", 2)
    budget = containers._Budget(())
    assert budget.files == 20_000  # the default was bound at definition
    budget.files = 2
    found = list(containers._members(zipped({f"{n}.txt": MINUTES for n in range(5)}), "", 1, budget))
    assert [bool(member.error) for member in found] == [False, False, True]


def test_size_that_lies_is_found_out() -> None:
    data = bytearray(zipped({"may.txt": MINUTES * 50}))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.find(mark) + at
        data[place : place + 4] = (10).to_bytes(4, "little")
    (member,) = members(bytes(data))
    assert member.error is not None


@pytest.mark.skipif(which("zip") is None, reason="the program zip, which encrypts, is not installed")
def test_password(tmp_path: Path) -> None:
    (tmp_path / "may.txt").write_text(MINUTES, encoding="utf-8")
    subprocess.run(["zip", "-q", "-P", "secret", "locked.zip", "may.txt"], cwd=tmp_path, check=True)
    (member,) = members(tmp_path / "locked.zip")
    assert member.error is not None and member.error.status == "encrypted" and "--password-file" in member.error.remedy
    (member,) = members(tmp_path / "locked.zip", passwords=("wrong", "secret"))
    assert member.data == MINUTES.encode()


def test_mail_gives_its_text_and_attachments() -> None:
    message = mail()
    message.add_attachment(MINUTES.encode(), maintype="application", subtype="octet-stream", filename="may.txt")
    message.add_attachment(zipped({"june.txt": MINUTES}), maintype="application", subtype="zip", filename="rest.zip")
    message.add_attachment(mail(html=True))
    found = {member.name: member.data for member in members(message.as_bytes())}
    assert list(found) == ["message.txt", "may.txt", "rest.zip/june.txt", "part-3/message.html"]
    assert found["may.txt"] == MINUTES.encode() and "– The Clerk" in found["message.txt"].decode()


def test_saved_web_page_is_its_text() -> None:
    page = mail(html=True)
    page.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<logo>")
    assert names(page.as_bytes()) == ["message.html"]
    assert read(Path("page.mht"), page.as_bytes()).text == "Please find the minutes attached.\n"


@given(cut=st.floats(0.05, 0.99), spoil=st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), max_size=8))
def test_damaged_containers_give_members_or_a_reason(cut: float, spoil: list[tuple[int, int]]) -> None:
    message, packed = mail(), zipped({"a.txt": MINUTES, "b.zip": zipped({"c.txt": MINUTES})})
    message.add_attachment(packed, maintype="application", subtype="zip", filename="x.zip")
    for whole in (message.as_bytes(), packed):
        data = bytearray(whole)
        for place, value in spoil:
            data[place % len(data)] = value
        try:
            assert all(member.name for member in members(bytes(data[: int(cut * len(data))])))
        except DocumentError as error:
            assert error.remedy


def test_only_archives_are_opened(tmp_path: Path) -> None:
    document = zipped({"word/document.xml": "<w/>"})
    files = {"a.zip": zipped({"may.txt": MINUTES}), "b.docx": document, "c.eml": mail().as_bytes(), "d.txt": MINUTES.encode()}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert [may_hold_files(tmp_path / name) for name in files] == [True, False, True, False]


def test_run_reads_what_is_inside(tmp_path: Path) -> None:
    folder, out = tmp_path / "minutes", tmp_path / "out"
    folder.mkdir()
    (folder / "old.zip").write_bytes(zipped({"1994/may.txt": MINUTES, "bomb.txt": b"0" * 30_000_000}))
    (folder / "none.zip").write_bytes(zipped({}))

    def outcomes() -> dict[str, tuple[str, bool]]:
        with Store(out / "minutes.db") as store:
            archive = Archive(store, out, resource("corpus/indicators/uk-local-government.csv"), made_by())
            found = archive.add(find([folder], out)[0])
            return {Path(one.shown).relative_to("minutes").as_posix(): (one.status, one.fresh) for one in found}

    assert outcomes() == {"none.zip": ("empty", True), "old.zip/1994/may.txt": ("ok", True), "old.zip/bomb.txt": ("failed", True)}
    assert outcomes()["old.zip/1994/may.txt"] == ("ok", False)
    with Store(out / "minutes.db", read_only=True) as store:
        assert store.count("questions") == 1
