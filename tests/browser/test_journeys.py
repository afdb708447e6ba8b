"""What a clerk, an officer and a researcher come for, done in a browser."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

Open = Callable[..., Any]
Shoot = Callable[[Any, str], None]


def _download(page: Any, name: str) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).click()
    return Path(waiting.value.path())


def test_a_clerk_takes_overdue_actions_of_a_committee_about_a_subject_as_csv(open_page: Open, shoot: Shoot, address: str) -> None:
    page = open_page()
    page.goto(address)
    shoot(page, "clerk-1-home")
    page.get_by_role("link", name=re.compile("overdue actions$")).first.click()  # 1
    page.get_by_label("Words").fill("complaints")  # 2
    page.get_by_label("Committee").fill("audit")  # 3, and Enter
    page.get_by_label("Committee").press("Enter")
    shoot(page, "clerk-2-actions")
    assert "overdue=1" in page.url and page.get_by_label("Overdue only").is_checked()
    shown = page.locator("tbody tr")
    file = _download(page, "CSV")  # 4
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert len(rows) == shown.count() > 0
    for row in rows:
        assert "udit" in row["committee"] and row["overdue"] == "yes" and "complaint" in (row["text"] + row["item_title"]).lower()
    sheet = load_workbook(io.BytesIO(_download(page, "Excel").read_bytes())).active
    assert sheet.max_row == 3 + len(rows)


def test_an_officer_checks_an_action_in_the_minutes_and_marks_it_done(
    open_page: Open, shoot: Shoot, serve: Callable[..., tuple[str, str]]
) -> None:
    url, token = serve("--edit")
    page = open_page()
    page.goto(f"{url}/sign-in")
    page.get_by_label("Your name").fill("J Bloggs")
    page.get_by_label("Token").fill(token)
    page.get_by_role("button", name="Sign in").click()
    assert page.get_by_text("Reviewing as J Bloggs").is_visible()
    page.get_by_role("link", name="Actions", exact=True).click()
    page.get_by_role("link", name="Due").first.click()
    action = page.locator("tbody tr").first
    words = action.locator("td").nth(2).inner_text().split(" Review")[0].strip()
    action.locator("td.source a").click()
    shoot(page, "officer-1-words")
    key = page.url.split("#")[1]
    assert page.locator(f"#{key}").is_visible()
    assert page.locator("mark.here").first.inner_text()[:30] in words
    page.get_by_role("link", name=re.compile("^Review this")).click()
    page.get_by_label("Completed on").fill("2025-05-20")
    page.get_by_label("Note").fill("Reported to the chair")
    shoot(page, "officer-2-review")
    page.get_by_role("button", name="Save").click()
    panel = page.get_by_role("complementary", name="Action")
    assert "Complete" in panel.inner_text() and "J Bloggs" in panel.inner_text() and "Reported to the chair" in panel.inner_text()
    shoot(page, "officer-3-done")
    page.get_by_role("link", name="Reviews", exact=True).click()
    assert page.locator("tbody tr").count() == 1
    page.get_by_role("button", name="Sign out").click()
    assert page.get_by_role("link", name="Sign in to review").is_visible()


def test_a_researcher_follows_a_measure_through_the_minutes(open_page: Open, shoot: Shoot, address: str) -> None:
    page = open_page()
    page.goto(address)
    page.get_by_role("searchbox").fill('"recycling rate"')
    page.get_by_role("button", name="Search").click()
    shoot(page, "researcher-1-search")
    assert page.locator("mark").count() > 0
    page.get_by_role("link", name="Measures", exact=True).click()
    page.get_by_role("link", name="Household waste recycling rate", exact=True).click()
    shoot(page, "researcher-2-measure")
    assert page.locator("svg.chart.wide").count() >= 1
    page.get_by_text("The values as a table").click()
    assert page.get_by_role("cell", name="46.5").is_visible()
    page.locator(".timeline li li p a").first.click()
    assert page.locator("mark.here").count() > 0
    shoot(page, "researcher-3-words")


def test_the_page_of_a_pdf_shows_the_words_boxed(open_page: Open, shoot: Shoot, address: str) -> None:
    page = open_page()
    page.goto(f"{address}/actions?committee=children")
    page.locator("td.source a").first.click()
    picture = page.locator("figure.page img")
    picture.wait_for()
    assert "boxed" in picture.get_attribute("alt")
    shoot(page, "pdf-page")
    assert page.context.request.get(f"{address}{picture.get_attribute('src')}").headers["content-type"] == "image/png"


def test_the_picture_stays_in_sight_and_follows_the_words_on_a_phone(open_page: Open, address: str) -> None:
    page = open_page(1366, script=True)
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto(f"{address}/actions?committee=children")
    page.locator("td.source a").nth(5).click()
    where = page.url
    page.locator("figure.page img").wait_for()
    page.evaluate("scrollBy(0, 10)")
    # The page jumps to the record when the browser has time for it.
    page.wait_for_function("document.querySelector('.side').getBoundingClientRect().bottom <= 768")
    turn = page.locator("figcaption a").first
    assert turn.get_attribute("href").endswith("#page") and "record=" in turn.get_attribute("href")
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(where)
    tops = page.evaluate("['.text', '.side'].map(one => document.querySelector(one).getBoundingClientRect().top)")
    assert tops[0] < tops[1]
