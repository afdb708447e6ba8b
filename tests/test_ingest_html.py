"""HTML: the page's own words, its headings, lists and tables, without what surrounds them."""

from pathlib import Path

from pipeline.ingest import read
from pipeline.records import Source


def source_of(body: str, *, head: str = "<title>Agenda item - Bins</title>") -> Source:
    """The source of a page with this body."""
    return read(Path("page.html"), f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode())


def kinds(body: str) -> list[tuple[str, str]]:
    """The lines of a page with their kinds."""
    source = source_of(body)
    return [(line.kind, source.text[line.start : line.end]) for line in source.lines]


TALK = "Councillor Ahlquist asked why collections in the High Street had been missed on three occasions. " * 4


def test_own_words_only() -> None:
    body = f"""
    <header role="banner"><a href="/">Oakmere Council</a></header>
    <nav><ul><li>Calendar</li><li>Committees</li></ul></nav>
    <div class="breadcrumb">Home &gt; Committees</div>
    <main><h1>Agenda item</h1><h2>Bins</h2><p>To receive a report.</p><p>Minutes:</p><p>{TALK}</p>
    <p>Additional documents:</p><ul><li>Appendix A <span>pdf icon PDF 98 KB</span></li></ul>
    <div class="share-links">Share on social media</div><script>var x = "<p>no</p>";</script><p hidden>unseen</p></main>
    <aside>Related pages</aside><footer>Contact us</footer>
    """
    source = source_of(body)
    assert source.title == "Agenda item - Bins" and source.media_type == "text/html"
    assert kinds(body) == [
        ("heading", "Agenda item"),
        ("heading", "Bins"),
        ("text", "To receive a report."),
        ("text", "Minutes:"),
        ("text", TALK.strip()),
        ("text", "Additional documents:"),
        ("list", "• Appendix A"),
    ]


def test_page_inside_a_form_and_without_main() -> None:
    page = f'<div id="top"><ul class="menu"><li>Home</li></ul></div><div><p>Minutes:</p><p>{TALK}</p></div>'
    body = f'<form id="aspnetForm"><input value="x">{page}</form>'
    assert [words for _, words in kinds(body)] == ["Minutes:", TALK.strip()]


def test_ordered_lists_print_their_numbers() -> None:
    body = """
    <ol><li>One</li><li><p>Two</p><ol type="a"><li>inner</li><li>second inner</li></ol></li><li value="7">Seven</li></ol>
    <ol start="3" type="I"><li>Third</li></ol>
    <ol style="list-style-type: lower-roman"><li>roman</li><li>more</li></ol>
    <ol style="list-style: none"><li>(1) printed already</li></ol>
    <ol><li>(a) printed already</li></ol><ul><li>- dashed</li><li></li><li>plain</li></ul>
    """
    assert [words for _, words in kinds(body)] == [
        "1. One", "2. Two", "a. inner", "b. second inner", "7. Seven", "III. Third", "i. roman", "ii. more",
        "(1) printed already", "(a) printed already", "- dashed", "• plain",
    ]  # fmt: skip


def test_data_table_gives_rows() -> None:
    rows = "<tr><th>Ref</th><th>Action</th></tr><tr><td>A1</td><td>Write to<br>the Clerk</td></tr><tr><td></td><td></td></tr>"
    body = f"<table>{rows}</table>"
    assert kinds(body) == [("row", "Ref\tAction"), ("row", "A1\tWrite to the Clerk")]
    assert source_of(body).lines[0].bold


def test_items_laid_out_in_a_table_stay_running_text() -> None:
    body = f"""<table><tr><th>No.</th><th>Item</th></tr>
    <tr><td><p>31.</p></td><td><p>Apologies</p><p>Minutes:</p><p>None.</p></td></tr>
    <tr><td><p>32.</p></td><td><h3>Bins</h3><p>Minutes:</p><p>{TALK}</p>
    <ol><li>That it be noted;</li><li>That a letter be sent.</li></ol></td></tr>
    <tr><td>33.</td><td>Dates</td></tr></table>"""
    assert [words for _, words in kinds(body)] == [
        "No.\tItem", "31.", "Apologies", "Minutes:", "None.", "32.", "Bins", "Minutes:", TALK.strip(),
        "1. That it be noted;", "2. That a letter be sent.", "33.", "Dates",
    ]  # fmt: skip


def test_owner_column_beside_running_text_is_a_margin() -> None:
    body = f"<table><tr><td>1</td><td><p>{TALK}</p><p>He would write.</p></td><td>JB</td></tr></table>"
    assert kinds(body) == [("text", "1"), ("text", TALK.strip()), ("text", "He would write."), ("margin", "JB")]


def test_line_breaks() -> None:
    body = "<p>Present: Councillors Hale,<br>Poole and Reed<br><br>Apologies were received from Councillor Mary<br>Bell</p><p>Next</p>"
    assert [words for _, words in kinds(body)] == [
        "Present: Councillors Hale, Poole and Reed",
        "Apologies were received from Councillor Mary",
        "Bell",
        "Next",
    ]


def test_preformatted_text_is_read_as_text() -> None:
    body = "<pre>Ann Boyd      AB\nKen Dale      KD</pre>"
    assert kinds(body) == [("row", "Ann Boyd\tAB"), ("row", "Ken Dale\tKD")]


def test_emphasis_and_entities() -> None:
    source = source_of("<p><strong>RESOLVED</strong></p><p><b>That</b> the caf&eacute;&nbsp;&amp; kiosk be&shy;come one</p>")
    assert [source.text[line.start : line.end] for line in source.lines] == ["RESOLVED", "That the café & kiosk be\u00adcome one"]
    assert [line.bold for line in source.lines] == [True, False]


def test_very_deep_nesting_is_read() -> None:
    assert "deep words" in source_of("<div>" * 3000 + "deep words" + "</div>" * 3000).text
