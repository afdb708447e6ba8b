"""A browser, and the page that it opens. Without Chromium on the machine these tests are skipped; MINUTEBOOK_BROWSER=1 lets them fail."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from tests.serving import PERFORMANCE, ROOT, sample_archive

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), "")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SHOTS = ROOT / "outputs" / "browser"
ATTEMPTS = 5  # to take a picture
TOKEN_LINE = "with this token: "


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, driven by Playwright."""
    if not CHROMIUM:
        if os.environ.get("MINUTEBOOK_BROWSER"):
            pytest.fail("Chromium is not installed: apt install chromium")
        pytest.skip("needs Chromium: apt install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        one = driver.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield one
        one.close()


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of sample minutes."""
    database = sample_archive(tmp_path_factory.mktemp("archive"))
    (database.parent / "performance.csv").write_text(PERFORMANCE)
    return database


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="session")
def serve(archive: Path) -> Iterator[Callable[..., tuple[str, str]]]:
    """Starts ``minutebook serve`` as users do; gives its address and, with ``--edit``, its token."""
    running: list[subprocess.Popen[str]] = []

    def start(*options: str) -> tuple[str, str]:
        port = _free_port()
        command = [sys.executable, "-m", "pipeline", "serve", "--out", str(archive.parent), "--port", str(port)]
        command += ["--performance", str(archive.parent / "performance.csv"), *options]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        running.append(process)
        assert process.stdout is not None
        url = process.stdout.readline().split(" ")[4]
        token = process.stdout.readline().split(TOKEN_LINE)[1].strip() if "--edit" in options else ""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                urlopen(url, timeout=5).close()  # noqa: S310
                break
            except OSError:
                time.sleep(0.1)
        return url.rstrip("/"), token

    yield start
    for process in running:
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="session")
def address(serve: Callable[..., tuple[str, str]]) -> str:
    """The address of the page as it is without ``--edit``."""
    return serve()[0]


@pytest.fixture
def open_page(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a tab of a given width without JavaScript, as no page needs it; what the browser complains of fails the test."""
    contexts, complaints = [], []

    def opened(width: int = 1280, *, script: bool = False) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script, accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if "Content Security Policy" in message.text else None)
        # What was still on its way when the next page was opened is no failure.
        page.on(
            "requestfailed",
            lambda request: complaints.append(request.url)
            if request.resource_type != "document" and "ERR_ABORTED" not in (request.failure or "")
            else None,
        )
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not complaints


@pytest.fixture
def shoot() -> Callable[[Any, str], None]:
    """Keeps a picture of a page under ``outputs/browser``."""

    def keep(page: Any, name: str) -> None:
        from playwright.sync_api import Error

        SHOTS.mkdir(parents=True, exist_ok=True)
        for attempt in range(ATTEMPTS):
            try:
                page.screenshot(path=SHOTS / f"{name}.png")
                return
            except Error as error:  # a busy machine's Chromium may have no frame to show yet
                if attempt == ATTEMPTS - 1 or "Unable to capture screenshot" not in error.message:
                    raise
                page.wait_for_timeout(1000)

    return keep
