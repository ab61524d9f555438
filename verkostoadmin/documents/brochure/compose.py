"""Pages from the cover and the bands: which band stands where, and what becomes of the room that is left."""

from collections.abc import Iterator, Sequence
from typing import Final

from verkostoadmin.documents.brochure.cover import MARGIN, Cover
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.flow import draw_column
from verkostoadmin.documents.pdf.fonts import face
from verkostoadmin.documents.pdf.lines import piece
from verkostoadmin.documents.project.paging import Page, paged, stretched
from verkostoadmin.documents.project.theme import Theme

WIDTH: Final = 595.28
HEIGHT: Final = 841.89
TOP: Final = 42.0
BOTTOM: Final = 54.0
MOST_GROWTH_ALONE: Final = 270.0  # where the page is the only one
BELOW_COVER: Final = 22.0
CONTENT: Final = WIDTH - 2 * MARGIN
MOST_GROWTH: Final = 90.0  # of the cover


def paginate(cover: Cover, bands: Sequence[Block]) -> Iterator[Page]:
    """The pages in order; each is made only when it is asked for."""
    return paged(bands, CONTENT, HEIGHT - cover.height() - BELOW_COVER - BOTTOM, HEIGHT - TOP - BOTTOM)


def room_on_sheet(cover: Cover) -> float:
    """The height that the bands may take on both sides of one sheet."""
    return 2 * HEIGHT - cover.height() - BELOW_COVER - TOP - 2 * BOTTOM


def cost(pages: Sequence[Page]) -> float:
    """How far the pages are from good ones: few of them, and none with a large hole."""
    holes = sum(max(page.left - 90, 0) for page in pages[:-1])
    last = max(pages[-1].left - 120, 0) / 2 if len(pages) > 1 else 0
    return len(pages) * 300 + holes + last


def draw(canvas: Canvas, cover: Cover, pages: Sequence[Page], colours: Theme, footer: str) -> None:
    """Paint all pages."""
    for index, page in enumerate(pages):
        top, left = HEIGHT - TOP, page.left
        if index == 0:
            growth = min(max(left, 0) * 0.6, MOST_GROWTH if len(pages) > 1 else MOST_GROWTH_ALONE)
            cover.draw(canvas, growth)
            top, left = HEIGHT - cover.height() - growth - BELOW_COVER, left - growth
        placed = stretched(page.placed, left, last=index == len(pages) - 1)
        draw_column(placed, canvas, MARGIN, top, CONTENT)
        _draw_footer(canvas, footer, f"{index + 1} / {len(pages)}", colours)
        canvas.showPage()


def _draw_footer(canvas: Canvas, office: str, number: str, colours: Theme) -> None:
    small = 8.6
    with canvas.artifact("Footer"):
        canvas.rule(MARGIN, 41, WIDTH - MARGIN, 41, colours.line, 0.6)
        x = MARGIN
        for word in office.split():
            part = piece(word, "text-semibold")
            canvas.label(part.text, x, 28, part.face, small, colours.soft)
            x += part.face.width(part.text + " ", small)
        right = WIDTH - MARGIN - face("text").width(number, small)
        canvas.label(number, right, 28, face("text"), small, colours.soft)
