"""Everyone can use every page: axe-core finds nothing, the keyboard reaches everything, and narrow screens need no sideways scrolling."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pytest

Open = Callable[..., Any]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "rules": {"target-size": {"enabled": True}}}


def _json(address: str) -> Any:
    with urlopen(address, timeout=20) as answer:  # noqa: S310
        return json.load(answer)


@pytest.fixture(scope="session")
def paths(address: str) -> dict[str, str]:
    """Every page by name."""
    actions = _json(f"{address}/actions.json?per_page=200&sort=due")["rows"]
    pdf = next(row for row in actions if row["path"].endswith(".pdf"))
    text = next(row for row in actions if row["path"].endswith(".txt"))
    owner = next(row["owners"][0] for row in actions if row["owners"])
    asker = next(row["person"] for row in _json(f"{address}/questions.json")["rows"] if row["person"])
    measures = _json(f"{address}/indicators.json?q=recycling+rate")["rows"]
    measure = next(row["indicator_id"] for row in measures if row["name"] == "Household waste recycling rate")
    failed = _json(f"{address}/documents.json?status=not_read")["rows"][0]
    return {
        "home": "/",
        "search": "/search?q=waste+OR+report&per_page=8",
        "nothing": "/search?q=recyclign&committee=nonesuch",
        "actions": "/actions?per_page=8",
        "actions-filtered": "/actions?q=report&due_before=2030-01-01&sort=due&per_page=8",
        "questions": "/questions?per_page=8",
        "unanswered": "/questions?unanswered=1&per_page=8",
        "resolutions": "/resolutions?per_page=8",
        "measures": "/indicators?q=rate",
        "measure": f"/indicators/{quote(measure, safe='')}",
        "documents": "/documents?per_page=8",
        "document": f"/documents/{text['document_id']}",
        "document-record": text["address"],
        "document-pdf": pdf["address"],
        "document-failed": f"/documents/{failed['document_id']}",
        "owner": f"/people/{quote(owner, safe='')}",
        "asker": f"/people/{quote(asker, safe='')}",
        "nobody": "/people/Nobody",
        "people": "/people?q=co",
        "beyond": "/actions?page=99",
        "several": "/actions?status=open&status=unknown&committee=audit&committee=council",
        "reviews": "/reviews",
        "wrong": "/search?page=x",
        "missing": "/nope",
    }


def _violations(page: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html'][:150]} {node.get('failureSummary', '')[:200]}" for one in found for node in one["nodes"][:3]]


@pytest.mark.parametrize("width", [1280, 375])
def test_axe_finds_nothing(open_page: Open, shoot: Callable[[Any, str], None], address: str, paths: dict[str, str], width: int) -> None:
    page = open_page(width, script=True)
    found = {}
    for name, path in paths.items():
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        shoot(page, f"{name}-{width}")
        if wrong := _violations(page):
            found[name] = wrong
    assert not found


def test_axe_finds_nothing_on_the_pages_of_review(open_page: Open, serve: Callable[..., tuple[str, str]]) -> None:
    url, token = serve("--edit")
    page = open_page(script=True)
    page.goto(f"{url}/sign-in")
    found = _violations(page)
    page.get_by_label("Your name").fill("J Bloggs")
    page.get_by_label("Token").fill(token)
    page.get_by_role("button", name="Sign in").click()
    found += _violations(page)
    for kind in ("actions", "questions", "resolutions"):
        row = _json(f"{url}/{kind}.json")["rows"][0]
        for path in (f"/review/{row['record_id']}", row["address"], f"/{kind}?per_page=3"):
            page.goto(url + path)
            found += _violations(page)
    assert not found


@pytest.mark.parametrize("font", ["its own font", "the reader's font"])
def test_no_page_scrolls_sideways_at_320_pixels(open_page: Open, address: str, paths: dict[str, str], font: str) -> None:
    page = open_page(320, script=True)
    if font == "the reader's font":  # what shows until the page's own has come, and is wider on many machines
        page.route("**/*.woff2", lambda route: route.fulfill(status=404))
    for name, path in paths.items():
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        loaded = page.evaluate("document.fonts.ready.then(all => [...all].some(one => one.status === 'loaded'))")
        assert loaded == (font == "its own font"), name
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name


def test_the_keyboard_reaches_everything_and_shows_where_it_is(open_page: Open, address: str, paths: dict[str, str]) -> None:
    page = open_page(script=True)
    for name in ("home", "actions", "questions", "measure", "document-pdf"):
        page.goto(address + paths[name].split("#")[0])
        wanted = page.evaluate(
            """() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(one => one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})).length"""
        )
        reached = set()
        for _ in range(min(wanted, 120)):
            page.keyboard.press("Tab")
            state = page.evaluate(
                """() => { const one = document.activeElement, look = getComputedStyle(one), box = one.getBoundingClientRect();
                    window.seen ??= []; if (!window.seen.includes(one)) window.seen.push(one);
                    return [window.seen.indexOf(one), one.tagName, look.outlineStyle, box.width > 0 && box.height > 0]; }"""
            )
            reached.add(state[0])
            assert state[1] != "BODY", name
            assert state[2] != "none" and state[3], (name, state)
        assert len(reached) == min(wanted, 120), name


def test_the_skip_link_leads_past_the_head(open_page: Open, address: str) -> None:
    page = open_page(script=True)
    page.goto(f"{address}/actions")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to main content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_search_is_made_by_keyboard_alone(open_page: Open, address: str) -> None:
    page = open_page(script=True)
    page.goto(f"{address}/actions")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q" and page.evaluate("document.activeElement.id") == "f-q":
            break
    page.keyboard.type("report")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actions?q=report*")
    assert page.locator("tbody tr").count() > 0
