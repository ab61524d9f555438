"""Pages from heads and bands: which band stands where, and what becomes of the room that is left."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Final, NamedTuple, Protocol

from verkostoadmin.documents.brochure.page import BOTTOM, CONTENT, HEIGHT, MARGIN, TOP, draw_foot
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.flow import draw_column
from verkostoadmin.documents.project.breaking import PAGE, broken
from verkostoadmin.documents.project.layout import Bands
from verkostoadmin.documents.project.paging import Page, paged, stretched
from verkostoadmin.documents.project.theme import Room, Theme

MOST_GROWTH_ALONE: Final = 270.0  # where the page is the only one
BELOW_HEAD: Final = 22.0
LEAST: Final = 90.0  # points below a head that are worth filling
MOST_GROWTH: Final = 90.0  # of a head


class Head(Protocol):
    """What the first page begins with."""

    def height(self) -> float:
        """Its least height."""
        ...

    def draw(self, canvas: Canvas, growth: float) -> None:
        """Paint it, higher by `growth`."""
        ...


class Flow(NamedTuple):
    """Pages that begin with a head: a whole brochure, or one language of it, which then has a section of its own."""

    head: Head
    bands: Bands
    foot: str
    section: Tag | None = None


class Laid(NamedTuple):
    """A flow on its pages."""

    flow: Flow
    pages: list[Page]


def _heights(head: Head) -> tuple[float, float]:
    """What the bands may take on the first page and on all others; a full cover leaves nothing."""
    left = HEIGHT - head.height() - BELOW_HEAD - BOTTOM
    return left, HEIGHT - TOP - BOTTOM


def _begin_below(bands: Sequence[Block], available: float) -> bool:
    """Whether the bands can begin on the head's page: with a heading and what it stands above, or with a part of that."""
    used = 0.0
    for block in bands:
        if not block.keep_with_next:
            return available >= LEAST and (
                used + block.height(CONTENT) <= available or block.split(CONTENT, available - used) is not None
            )
        used += block.height(CONTENT) + block.space_after
    return False


def paginate(head: Head, bands: Sequence[Block]) -> Iterator[Page]:
    """The pages in order; each is made only when it is asked for."""
    first, others = _heights(head)
    if _begin_below(bands, first):
        yield from paged(bands, CONTENT, first, others)
        return
    yield Page([], max(first, 0), bool(bands))
    if bands:
        yield from paged(bands, CONTENT, others, others)


def best_pages(head: Head, bands: Sequence[Block], most: int, price: float = PAGE) -> list[Page]:
    """At most so many pages, all evenly filled; `price` is how bad a page more is."""
    first, others = _heights(head)
    if _begin_below(bands, first):
        return broken(bands, CONTENT, first, others, most, price)
    following = broken(bands, CONTENT, others, others, most - 1, price) if bands else []
    return [Page([], max(first, 0), bool(bands)), *following]


def room_on_sheet(head: Head) -> float:
    """The height that the bands may take on both sides of one sheet."""
    return 2 * HEIGHT - head.height() - BELOW_HEAD - TOP - 2 * BOTTOM


def cost(pages: Sequence[Page]) -> float:
    """How far the pages are from good ones: few of them, and none with a large hole."""
    holes = sum(max(page.left - 90, 0) for page in pages[:-1])
    last = max(pages[-1].left - 120, 0) / 2 if len(pages) > 1 else 0
    return len(pages) * 300 + holes + last


def draw(canvas: Canvas, flows: Sequence[Laid], colours: Theme, room: Room) -> None:
    """Paint all pages; they are counted through all flows."""
    total = sum(len(laid.pages) for laid in flows)
    number = 0
    for laid in flows:
        for index, page in enumerate(laid.pages):
            number += 1
            _draw_page(canvas, laid, index, page)
            if page.placed:  # a cover that has a page of its own fills it
                draw_foot(canvas, laid.flow.foot, f"{number} / {total}", colours, room)
            canvas.showPage()


def _draw_page(canvas: Canvas, laid: Laid, index: int, page: Page) -> None:
    top, left = HEIGHT - TOP, page.left
    if index == 0:
        growth = _growth(laid, page)
        laid.flow.head.draw(canvas, growth)
        top, left = HEIGHT - laid.flow.head.height() - growth - BELOW_HEAD, left - growth
    placed = stretched(page.placed, left, last=index == len(laid.pages) - 1)
    with _within(canvas, laid.flow.section):
        draw_column(placed, canvas, MARGIN, top, CONTENT)


def _growth(laid: Laid, first: Page) -> float:
    """How much higher than it needs to be the head is: it takes the whole page where nothing stands below it."""
    if not first.placed:
        return max(HEIGHT - laid.flow.head.height(), 0)
    return min(max(first.left, 0) * 0.6, MOST_GROWTH if len(laid.pages) > 1 else MOST_GROWTH_ALONE)


def _within(canvas: Canvas, section: Tag | None) -> AbstractContextManager[None]:
    return canvas.inside(section.element(canvas)) if section else nullcontext()
