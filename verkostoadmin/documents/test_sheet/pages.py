"""The four pages of the test sheet: a large number, an arrow, what to do, and a cross at the same place on both sides."""

from datetime import date
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.flow import draw_column, fill
from verkostoadmin.documents.pdf.fonts import face
from verkostoadmin.documents.pdf.imposition import HALF, HEIGHT, Fold
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.metadata import PROGRAM, Metadata
from verkostoadmin.documents.pdf.packed import Packed
from verkostoadmin.documents.pdf.paragraph import ListItem, paragraph
from verkostoadmin.documents.pdf.picture import Figure
from verkostoadmin.documents.pdf.structure import Element
from verkostoadmin.documents.project.theme import Theme, theme
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.test_sheet.marks import ARROW, CROSS, arrow, cross, fold_line
from verkostoadmin.documents.test_sheet.texts import Page, Texts

MARGIN: Final = 40.0
NUMBER: Final = 196.0
FIGURES: Final = 0.7 * NUMBER  # how high figures of that size are
TOP: Final = HEIGHT - MARGIN
TEXT: Final = TOP - FIGURES - MARGIN - 54  # where texts begin
BAR: Final = (28.0, 4.0)
CORNER: Final = 44.0  # from the middle of a cross to the edges of the sheet
INDENT: Final = 21.0


class Look(NamedTuple):
    """The scale of type."""

    title: Style
    heading: Style
    body: Style


def render(texts: Texts, language: str, day: date) -> Rendered:
    """The sheet as a PDF/UA-1 and PDF/A-2a file."""
    title, subject = texts.pages[0].heading, texts.pages[0].paragraphs[0]
    with without_collection():
        canvas = Canvas(Metadata(title, PROGRAM, subject, language, day), (HALF, HEIGHT), Fold())
        for number, page in enumerate(texts.pages, start=1):
            _draw(canvas, number, page, texts, theme("", ""))
            canvas.showPage()
        return Rendered(canvas.finish(), title, len(texts.pages), (), canvas.sheets)


def _look(colours: Theme) -> Look:
    return Look(
        title=Style("display-heavy", 29, 33, colours.heading, space_after=14, balanced=True),
        heading=Style("display", 22, 28, colours.heading, space_after=10, balanced=True),
        body=Style("text", 13, 19, colours.ink, space_after=9, balanced=True),
    )


def _draw(canvas: Canvas, number: int, page: Page, texts: Texts, colours: Theme) -> None:
    look, width, outer = _look(colours), HALF - 2 * MARGIN, HALF if number % 2 else 0.0
    with canvas.artifact():
        canvas.rectangle(0, TOP - FIGURES - MARGIN, HALF, FIGURES + 2 * MARGIN, colours.pale)
        canvas.rectangle(MARGIN, TOP - FIGURES - MARGIN - 30, *BAR, colours.accent)
        canvas.picture(fold_line(colours.soft), HALF - outer, 0)
    with canvas.marked(Element("P", canvas.parent)):
        canvas.label(str(number), MARGIN - 8, TOP - FIGURES, face("display-heavy"), NUMBER, colours.strong)
    _draw_picture(canvas, arrow(colours.strong), (HALF - MARGIN - ARROW[0], TOP - FIGURES), ARROW, texts.arrow)
    draw_column(fill(_blocks(number, page, look, colours), width, HEIGHT).placed, canvas, MARGIN, TEXT, width)
    corner = abs(outer - CORNER) - CROSS / 2, CORNER - CROSS / 2
    _draw_picture(canvas, cross(colours.ink), corner, (CROSS, CROSS), texts.cross)


def _draw_picture(
    canvas: Canvas, picture: Packed, corner: tuple[float, float], size: tuple[float, float], alternative: str
) -> None:
    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.picture(picture, x, y)

    figure = Figure(size=size, alternative=alternative, paint=paint)
    figure.draw(canvas, corner[0], corner[1] + size[1], size[0])


def _blocks(number: int, page: Page, look: Look, colours: Theme) -> list[Block]:
    """The heading, the paragraphs, and the points, numbered where they are steps."""
    first = number == 1
    heading = paragraph(page.heading, look.title if first else look.heading, "H1" if first else "H2", 1 if first else 2)
    blocks: list[Block] = [heading, *[paragraph(text, look.body) for text in page.paragraphs]]
    whole = Tag("L", attributes=f"<</O/List/ListNumbering/{'Decimal' if first else 'Disc'}>>")
    for index, text in enumerate(page.points, start=1):
        item = Tag("LI", whole)
        body = paragraph(text, look.body, Tag("LBody", item))
        label = f"{index}." if first else "•"
        blocks.append(ListItem(text=body, item=item, bullet=label, colour=colours.strong, indent=INDENT, space_after=6))
    return blocks
