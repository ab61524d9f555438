"""Pages from the cover and the bands: which band stands where, and what becomes of the room that is left."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from verkostoadmin.documents.brochure.cover import MARGIN, Cover
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.flow import Placed, draw_column, fill
from verkostoadmin.documents.pdf.fonts import face
from verkostoadmin.documents.pdf.lines import piece
from verkostoadmin.documents.project.theme import Theme

WIDTH: Final = 595.28
HEIGHT: Final = 841.89
TOP: Final = 42.0
BOTTOM: Final = 54.0
MOST_GROWTH_ALONE: Final = 270.0  # where the page is the only one
BELOW_COVER: Final = 22.0
CONTENT: Final = WIDTH - 2 * MARGIN
SQUEEZE: Final = 12.0
FEW: Final = 3  # bands that may be squeezed onto a page
MOST_GROWTH: Final = 90.0  # of the cover
MOST_SINKING: Final = 110.0
MOST_STRETCH: Final = 16.0  # of one gap between bands
SMALLEST_GAP: Final = 10.0  # between bands; what is closer belongs together


class Page(NamedTuple):
    """A page's bands from their top downwards, the height that is left below them, and whether a page follows."""

    placed: list[Placed]
    left: float
    more: bool


def paginate(cover: Cover, bands: Sequence[Block]) -> Iterator[Page]:
    """The pages in order; each is made only when it is asked for."""
    rest = list(bands)
    available = HEIGHT - cover.height() - BELOW_COVER - BOTTOM
    more = True
    while more:
        filled = fill(rest, CONTENT, available)
        if 0 < len(filled.rest) <= FEW:  # the gaps give way a little where that saves a page
            squeezed = fill(rest, CONTENT, available + SQUEEZE)
            filled = filled if squeezed.rest else squeezed
        rest, more = filled.rest, bool(filled.rest)
        yield Page(filled.placed, available - filled.height, more)
        available = HEIGHT - TOP - BOTTOM


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
        placed = _stretched(page.placed, left, last=index == len(pages) - 1)
        draw_column(placed, canvas, MARGIN, top, CONTENT)
        _draw_footer(canvas, footer, f"{index + 1} / {len(pages)}", colours)
        canvas.showPage()


def _stretched(placed: Sequence[Placed], left: float, *, last: bool) -> list[Placed]:
    """The bands with the room that is left shared among their gaps; the last page's call to action sinks to its foot."""
    gaps = [index for index, (one, other) in enumerate(pairwise(placed), start=1) if _is_gap(one, other)]
    extra = min(left / len(gaps), MOST_STRETCH) if gaps else 0
    remaining = left - extra * len(gaps)
    sinking = remaining if last and gaps and 0 < remaining <= MOST_SINKING else 0
    moved, found = 0.0, []
    for index, item in enumerate(placed):
        if index in gaps:
            moved += extra + (sinking if index == gaps[-1] else 0)
        found.append(Placed(item.block, item.offset + moved))
    return found


def _is_gap(before: Placed, item: Placed) -> bool:
    return not before.block.keep_with_next and max(before.block.space_after, item.block.space_before) >= SMALLEST_GAP


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
