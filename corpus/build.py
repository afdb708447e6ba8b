"""Build the sample archive: ``python -m corpus.build`` writes corpus/minutes and corpus/awkward-samples from corpus/gold.

The words of every file are those of its gold document; the layout is a house style. For developers; needs the ``dev`` extra.
"""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

from corpus.layout import page, pdf, plain, word
from pipeline.evaluate.gold import GoldDocument, read_gold

HERE = Path(__file__).resolve().parent
Builder = Callable[[GoldDocument], bytes]


def _pdf(**options: object) -> tuple[str, Builder]:
    return ".pdf", partial(pdf.pdf, style=pdf.Style(**options))  # type: ignore[arg-type]


def _docx(**options: object) -> tuple[str, Builder]:
    return ".docx", partial(word.docx, style=word.Style(**options))  # type: ignore[arg-type]


def _html(**options: object) -> tuple[str, Builder]:
    return ".html", partial(page.html, style=page.Style(**options))  # type: ignore[arg-type]


FILES: dict[str, tuple[str, Builder]] = {
    "marlshire-childrens-scrutiny-2025-03-06": _pdf(
        head="Children, Education and Skills Scrutiny Committee – 6 March 2025",
        foot="Page {page}",
        furniture=r"Children, Education and Skills Scrutiny Committee – .*Page \d+",
        hang=1.5,
    ),
    "holmeford-cabinet-2023-07-19": _pdf(head="Cabinet – 19 July 2023", font="Helvetica", bold="Helvetica-Bold", size=10.5, hang=1.6),
    "brackenvale-police-crime-panel-2024-02-02": _pdf(
        head="Brackenvale Police and Crime Panel", font="Vera", bold="VeraBd", size=9.5, hang=0.9
    ),
    "lowmarch-health-scrutiny-2025-01-23": _pdf(head="HOSC 23.01.25", foot="– {page} –", justify=True, size=11.5),
    "kelderby-council-2023-10-12": _pdf(head="COUNCIL – 12 OCTOBER 2023", size=10, columns=2, justify=True, hang=0.9),
    "lindrith-highways-2024-05-16": _pdf(head="", foot="{page}", size=12, hang=1.0),
    "thornminster-streets-2018-07-17": _pdf(
        head="Streets, Markets and Air Quality Committee, 17 July 2018", font="Helvetica", bold="Helvetica-Bold", size=11, names=2, hang=0.9
    ),
    "westmarch-care-board-2024-07-11": _pdf(
        head="UNCONFIRMED – NHS Westmarch and Loweswick Integrated Care Board",
        foot="Page {page}",
        font="Helvetica",
        bold="Helvetica-Bold",
        size=10,
        names=3,
        grid=True,
        actions=True,
        hang=2.4,
    ),
    "llanfro-social-care-scrutiny-2024-05-21": _docx(font="Arial", numbers="%1."),
    "fernhythe-environment-scrutiny-2023-10-09": _docx(font="Arial", numbers="%1", names=r"(?<=[A-Z:])\s{5,}", right="ACTION:"),
    "great-ollerby-parish-2024-07-08": _docx(head="Great Ollerby Parish Council", font="Cambria"),
    "ashmarsh-audit-governance-2024-09-25": _docx(
        head="DRAFT – subject to confirmation", names=r", (?=[A-Z][a-z]+ [A-Z]|Corder)| (?=\([A-Z]{2}\)$)"
    ),
    "cleaner-borough-scrutiny-2024-03-06": _docx(font="Arial", numbers="%1.", points=True),
    "wyremouth-transport-scrutiny-2025-01-24": _docx(head="OFFICIAL", font="Arial", numbers="%1.", first=34, names=r"\s{2,}(?=[A-Z])"),
    "council-plan-quarter-three": _html(form="item", title="Agenda item - Council Plan and Service Delivery"),
    "landlord-services-presentation": _html(form="item", title="Agenda item - Housing landlord services", address="mgAi.aspx?ID=5120"),
    "revenues-quarterly-report": _html(form="item", title="Agenda item - Customers and Revenues", address="mgAi.aspx?ID=77", lettered=True),
    "cabinet-question-time": _html(form="item", title="Agenda item - Question time", address="mgAi.aspx?ID=9921"),
    "empty-homes-issue": _html(form="item", title="Issue - Empty homes", address="mgIssueHistoryHome.aspx?IId=88", cut=2),
    "harrowmere-overview-scrutiny-2023-11-14": _html(
        form="meeting", title="Agenda for Overview and Scrutiny Committee", address="ieListDocuments.aspx?CId=141&MId=902", cut=1
    ),
    "healthier-communities-panel-2023-11-07": _html(
        form="meeting", title="Agenda for Healthier Communities", address="ieListDocuments.aspx?CId=9&MId=17"
    ),
    "policy-performance-panel-2023-11-14": _html(form="plain", title="Meeting details", address="CMIS5/Meetings/tabid/70/ctl/view.aspx"),
    "corporate-resources-panel-2023-12-05": (".txt", plain.text),
    "estermouth-planning-2024-04-17": (".txt", partial(plain.text, form_feed=r"Planning Committee 17 April 2024 - \d -")),
    "callowfirth-economy-scrutiny-2019-06-18": (".txt", plain.text),
    "environment-scrutiny-2020-01-16": (".txt", partial(plain.text, encoding="cp1252", newline="\r\n")),
    "carnsea-cabinet-2021-10-08": (".txt", partial(plain.text, newline="\r\n")),
    "quarrendale-housing-1994-03-14": (".txt", plain.text),
    "wirrabilla-shire-2024-03-20": (".md", plain.markdown),
    "community-services-panel-2024-03-05": (".md", plain.text),
}


def image_only() -> bytes:
    """A PDF whose one page is a picture of text: it has no words that a program can read without OCR."""
    from PIL import Image, ImageDraw
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = Image.new("L", (620, 877), 255)
    lines = "NETHERBY TOWN COUNCIL||Minutes of the meeting held on 3 May 1988||12. ALLOTMENTS|RESOLVED: that the rents be noted."
    for n, line in enumerate(lines.split("|")):
        ImageDraw.Draw(picture).text((70, 80 + 26 * n), line, fill=40)
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return target.getvalue()


def build(target: Path) -> list[Path]:
    """Write every file of the archive under ``target``; returns the paths."""
    made: dict[Path, bytes] = {}
    for stem, (suffix, builder) in FILES.items():
        made[target / "minutes" / (stem + suffix)] = builder(read_gold(HERE / "gold" / f"{stem}.xml"))
    made[target / "awkward-samples" / "picture-of-a-page.pdf"] = image_only()
    made[target / "awkward-samples" / "empty.txt"] = b""
    for path, data in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return list(made)


if __name__ == "__main__":
    build(HERE)
