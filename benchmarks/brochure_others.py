"""The brochure's content set by WeasyPrint, fpdf2 and Qt: known tools, told beside ours without a goal.

They set it simply, in the same fonts; WeasyPrint tags it, the other two do not.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from benchmarks import pictures
from benchmarks.brochure_html import FONTS, page
from verkostoadmin import resources
from verkostoadmin.documents.project.data import BrochureData

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
        from benchmarks.brochure_fpdf2 import fpdf2

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
        html = HTML(string=page(data), base_url=str(folder))
        made: bytes = html.write_pdf(stylesheets=[sheet], font_config=config, pdf_variant="pdf/ua-1")
        return made

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
        document.setHtml(page(data))
        document.print_(writer)
        del writer  # which ends the file
        return bytes(made.data().data())

    return render
