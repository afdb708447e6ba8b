"""What stands under "Example" on the page of a stage: a block of Python for each, which the build runs in the project's folder."""

_ARCHIVE = '''\
import tempfile
from pathlib import Path

from pipeline import api

out = Path(tempfile.mkdtemp()) / "outputs"
api.run(["corpus/minutes/council-plan-quarter-three.html"], out)
'''

EXAMPLES = {
    "run": '''\
from pathlib import Path

from pipeline.link import load_register
from pipeline.run import process

register = load_register(Path("corpus/indicators/uk-local-government.csv"))
minutes = process(Path("corpus/minutes/council-plan-quarter-three.html"), register=register)
print(minutes.document.status, len(minutes.agenda_items), len(minutes.questions), len(minutes.indicator_links))
''',
    "ingest": '''\
from pathlib import Path

from pipeline import ingest

source = ingest.read(Path("corpus/minutes/council-plan-quarter-three.html"))
print(source.media_type, len(source.lines), "lines")
for line in source.lines[:4]:
    print(line.kind, "|", source.text[line.start : line.end])
''',
    "segment": '''\
from pathlib import Path

from pipeline import ingest, segment

source = ingest.read(Path("corpus/minutes/ashmarsh-audit-governance-2024-09-25.docx"))
meeting = segment.segment(source)
print(meeting.form, "|", meeting.committee, "|", meeting.date)
for item in meeting.items[:4]:
    print(item.number, "|", item.title)
''',
    "extract": '''\
import spacy

from pipeline.extract import COMPONENTS

nlp = spacy.blank("en")
for name in COMPONENTS:  # in this order; each works alone too, and knows then only what it finds itself
    nlp.add_pipe(name)
print(*nlp.pipe_names)

doc = nlp("""Councillor Osei asked why the vans were late. The Head of Waste replied that two had broken down.
She undertook to circulate a note by 31 May 2024.

RESOLVED: That the report be noted.""")
for group in ("questions", "responses", "resolutions", "actions"):
    for span in doc.spans[group]:
        print(group, "|", span.text, "|", span._.minutebook.rule, "|", span._.minutebook.values)
''',
    "link": '''\
from pipeline import api

minutes = api.read_text("Councillor Osei asked why the household waste recycling rate had fallen.")
for link in minutes.indicator_links:
    print(link.record_type, "|", link.matched_text, "|", link.indicator_name, "|", round(link.score))
''',
    "store": f"""{_ARCHIVE}
with api.open_archive(out) as store:
    print(store.count("questions"), "questions")
    for one in store.rows("agenda_items"):
        print(one.number, "|", one.title)
""",
    "search": f"""{_ARCHIVE}
from pipeline.search import Filters, search

with api.open_archive(out) as store:
    found = search(store, "referrals OR recycling", Filters(kinds=("question",)), limit=3)
for hit in found.hits:
    print(hit.kind, "|", hit.record.text)
""",
    "show": '''\
from rich.console import Console

from pipeline import api, show

minutes = api.read_text("""1. WASTE

Councillor Osei asked why the vans were late. The Head of Waste replied that two had broken down.""")
Console(width=100, color_system=None).print(show.document(minutes))
''',
    "explain": '''\
from pathlib import Path

from rich.console import Console

from pipeline import explain

path = Path("corpus/minutes/council-plan-quarter-three.html")
at = explain.explain(path).source.text.index("Councillor Mrs Pell drew")
Console(width=100, color_system=None).print(explain.as_text(explain.explain(path, at=at)))
''',
    "serve": f"""{_ARCHIVE}
from starlette.testclient import TestClient

from pipeline.serve.app import app
from pipeline.serve.settings import Settings

page = TestClient(app(Settings(database=out / "minutes.db")), base_url="http://127.0.0.1")
print(page.get("/").status_code, page.get("/actions.json").json()["total"], "actions")
""",
    "export": f"""{_ARCHIVE}
from pipeline.export import export

with api.open_archive(out) as store:
    files = list(export(store, out, "json"))
print(*(path.name for path in files))
""",
    "package": f"""{_ARCHIVE}
written = api.write_package(out, out / "package", licence="OGL-UK-3.0")
print(*(name for name in written.files if "/" not in name))
""",
    "report": f"""{_ARCHIVE}
from pipeline import report

with api.open_archive(out) as store:
    files = report.write(store, out / "report")
print(*(path.name for path in files))
""",
    "diff": f"""{_ARCHIVE}
from pipeline.diff import Summary, diff, open_side

later = Path(tempfile.mkdtemp()) / "outputs"
api.run(["corpus/minutes/council-plan-quarter-three.html", "corpus/minutes/empty-homes-issue.html"], later)
summary = Summary()
reasons = {{change.reason for change in summary.follow(diff(open_side(out), open_side(later)))}}
print(reasons)
""",
    "annotate": '''\
from pipeline import annotate, api

print(annotate.markup(api.read_text("""1. WASTE

Councillor Osei asked why the vans were late. The Head of Waste replied that two had broken down.""")))
''',
    "evaluate": '''\
import shutil
import tempfile
from pathlib import Path

from pipeline.evaluate import evaluate
from pipeline.link import load_register

gold = Path(tempfile.mkdtemp())
shutil.copy("corpus/gold/council-plan-quarter-three.xml", gold)
result = evaluate(gold, register=load_register(Path("corpus/indicators/uk-local-government.csv")))
print({kind: (counts.gold, counts.found) for kind, counts in result.counts.items()})
''',
    "api": '''\
from pipeline import api

minutes = api.read("corpus/minutes/council-plan-quarter-three.html")
print(minutes.document.status, len(minutes.questions), "questions")
print(api.frames(minutes)["questions"].dtypes.head(4).to_string())
''',
}
