"""The brochure's content set by WeasyPrint, fpdf2 and Qt: known tools, told beside ours without a goal.

They set it simply, in the same fonts; WeasyPrint tags it, the other two do not.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from benchmarks import brochure_html, pictures
from benchmarks.brochure_html import regions
from verkostoadmin import resources
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.facts import call, figures
from verkostoadmin.documents.project.wording import Wording

TEXT, TITLE = "Source Sans 3", "Red Hat Display"
FONTS = {
    (TEXT, 400): "source-sans-3/SourceSans3_400Regular.ttf",
    (TEXT, 700): "source-sans-3/SourceSans3_700Bold.ttf",
    (TITLE, 700): "red-hat-display/RedHatDisplay_700Bold.ttf",
}
STYLE = f"""
body {{ font: 10pt/1.4 "{TEXT}"; }} h1, h2, h3 {{ font-family: "{TITLE}"; }} h1 {{ font-size: 37pt; }}
h2 {{ font-size: 16pt; }} table {{ width: 100%; }} td, th {{ vertical-align: top; text-align: left; }}
.hero {{ background: #0a3a36; color: white; }} .lead {{ font-size: 12pt; }} .imprint {{ font-size: 8pt; }}
"""

Render = Callable[[BrochureData], bytes]


def peers(folder: Path, data: BrochureData) -> dict[str, Render | None]:
    """How each of them makes a brochure, by its name; None for what is not installed."""
    pictures.write(folder, data)
    found: dict[str, Render | None] = {
        "WeasyPrint, ua-1": None,
        "fpdf2, untagged": None,
        "Qt QPdfWriter, untagged": None,
    }
    with suppress(ImportError, OSError):  # OSError where the library Pango is missing
        found["WeasyPrint, ua-1"] = weasyprint(folder)
    with suppress(ImportError):
        found["fpdf2, untagged"] = fpdf2(folder)
    found["Qt QPdfWriter, untagged"] = qt(folder)
    return found


def weasyprint(folder: Path) -> Render:
    """From HTML."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    config = FontConfiguration()
    rules = [
        f'@font-face {{ font-family: "{name}"; font-weight: {weight}; src: url("{resources.path("fonts") / file}"); }}'
        for (name, weight), file in FONTS.items()
    ]
    sheet = CSS(string="@page { size: A4; margin: 42pt 42pt 54pt }" + "".join(rules), base_url="/", font_config=config)

    def render(data: BrochureData) -> bytes:
        html = HTML(string=brochure_html.page(data, STYLE), base_url=str(folder))
        made: bytes = html.write_pdf(stylesheets=[sheet], font_config=config, pdf_variant="pdf/ua-1")
        return made

    return render


def fpdf2(folder: Path) -> Render:
    """By its own calls."""
    from fpdf import FPDF

    def render(data: BrochureData) -> bytes:
        pdf, wording = FPDF(unit="pt", format="A4"), Wording(data)
        pdf.set_margins(42, 42)
        pdf.set_auto_page_break(True, 54)
        for (name, weight), file in FONTS.items():
            pdf.add_font(name, "B" if weight == 700 else "", resources.path("fonts") / file)
        pdf.add_page()

        def text(words: str, size: float = 10, family: str = TEXT, style: str = "", link: str = "") -> None:
            pdf.set_font(family, style, size)
            pdf.multi_cell(0, size * 1.4, words, align="L", link=link, new_x="LMARGIN", new_y="NEXT")

        def heading(words: str, size: float = 16) -> None:
            text(words, size, TITLE, "B")

        def rows(cells: list[list[str]]) -> None:
            pdf.set_font(TEXT, "", 10)
            with pdf.table(cells, first_row_as_headings=False, borders_layout="NONE", text_align="LEFT"):
                pass

        pdf.image(folder / "map.svg", h=236, alt_text=wording.map_text())
        text(wording.kicker())
        heading(data.name, 37)
        text(data.tagline)
        rows([[f"{value} {label}" for value, label in figures(wording)]])
        text(data.lead, 12)
        for section in data.sections:
            heading(wording.section_heading(section))
            for words in section.paragraphs:
                text(f"• {words}" if section.bulleted else words)
        heading(wording.events_heading())
        rows([[f"{wording.when(event)} {event.title} {wording.where(event)}" for event in data.events]])
        heading(wording.participants_heading())
        rows([[name, ", ".join(names)] for name, names in regions(data).items()])
        heading(wording.contacts_heading())
        for index, contact in enumerate(data.contacts):
            if contact.photo:
                pdf.image(folder / f"{index}.jpg", w=54, alt_text=contact.name)
            heading(contact.name, 12)
            text(f"{contact.title} {contact.phone}")
            text(contact.email, link=f"mailto:{contact.email}")
        ending = call(wording)
        heading(ending.heading)
        text(" ".join([*ending.lines, ending.link_label]), link=data.page_url)
        pdf.image(folder / "code.svg", w=70, alt_text=wording.code_text(data.page_url))
        text(wording.imprint(), 8)
        return bytes(pdf.output())

    return render


def qt(folder: Path) -> Render:
    """From HTML, by QTextDocument."""
    from PySide6.QtCore import QBuffer, QUrl
    from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QPageSize, QPdfWriter, QTextDocument

    application = QGuiApplication.instance() or QGuiApplication([])
    for file in FONTS.values():
        QFontDatabase.addApplicationFont(str(resources.path("fonts") / file))
    images = {QUrl(path.name): QImage(str(path)) for path in folder.iterdir()}  # the map and the code as points

    def render(data: BrochureData) -> bytes:
        assert application is not None  # which has to live as long as this
        made = QBuffer()
        made.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(made)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        document = QTextDocument()
        for name, image in images.items():
            document.addResource(QTextDocument.ResourceType.ImageResource, name, image)
        document.setHtml(brochure_html.page(data, STYLE))
        document.print_(writer)
        del writer  # which ends the file
        return bytes(made.data().data())

    return render
