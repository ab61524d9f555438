"""Small booklets that the tests of folding look at, and where red stands on their sheets."""

from datetime import date

import pypdfium2 as pdfium
from PIL import ImageChops

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import BLACK, Colour
from verkostoadmin.documents.pdf.imposition import HALF, Fold, sheets
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.paragraph import paragraph

A4 = (595.28, 841.89)
STYLE = Style("text", 20, 26, BLACK)
PLAIN, MARKED = Fold(), Fold(crop_marks=True)
SCALE = HALF / A4[0]
METADATA = Metadata("Vihko", "FCG", "Testi", "fi-FI", date(2026, 11, 24))
RED = Colour(1, 0, 0)


def booklet(pages: int, fold: Fold = PLAIN, size: tuple[float, float] = A4) -> bytes:
    """Pages that tell their number at the same place, and link to the next one; the last one to the first."""
    canvas = Canvas(METADATA, size, fold)
    for page in range(1, pages + 1):
        paragraph(f"Sivu {page}", STYLE, "H1" if page == 1 else "H2", page, anchor=str(page)).draw(canvas, 60, 800, 400)
        following = Span("seuraavalle sivulle", url=f"#{page % pages + 1}")
        out = Span("verkkoon", url=f"https://example.fi/{page}")
        paragraph([Span("Siirry"), following, Span("tai"), out, Span("nyt")], STYLE).draw(canvas, 60, 600, 400)
        canvas.showPage()
    data = canvas.finish()
    assert canvas.sheets == sheets(pages)
    return data


def painted(data: bytes, page: int = 0) -> tuple[int, int, int, int]:
    """The box around what is red on a page, in points from its upper left corner."""
    document = pdfium.PdfDocument(data)
    red, green, _blue = document[page].render(scale=1).to_pil().convert("RGB").split()
    document.close()
    box = ImageChops.subtract(red, green).point(lambda value: 255 if value > 128 else 0).getbbox()
    assert box
    return box
