"""A project's pages: a head in its colours, then its bands, as roomy as the pages that they take at least allow."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from verkostoadmin.documents.catalogue.head import Head, head_of
from verkostoadmin.documents.catalogue.look import (
    BELOW_HEAD,
    BOTTOM,
    CONTENT,
    HEIGHT,
    MARGIN,
    TOP,
    Choice,
    Setting,
)
from verkostoadmin.documents.catalogue.pages import Book, Part
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.flow import draw_column, stacked
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.layout import bands
from verkostoadmin.documents.project.paging import Page, paged, stretched
from verkostoadmin.documents.project.theme import styles, theme
from verkostoadmin.documents.project.wording import Wording

DEPTH: Final = 1  # a project's name stands below the catalogue's
SAVING: Final = 1.12  # of the room on fewer pages, by the estimate: the closest head is lower
FULL: Final = 0.975  # of the room; more seldom fits, as something is lost at the end of every page
SHORT: Final = 1.1  # of the room on a single page, where contacts and the like count for more than texts
EMPTY: Final = 0.7  # of a page, left free
SINKING: Final = 420.0
GROWTH: Final = (56.0, 190.0)  # of the head: where other pages follow, and where none does


class Spread(NamedTuple):
    """The pages of a project, and how closely they are set."""

    choice: Choice
    head: Head
    pages: list[Page]


def best_spread(data: BrochureData, setting: Setting) -> Spread:
    """The project on the fewest pages it takes, as roomily as these allow.

    How much height a choice takes is estimated from the first one that is laid out, as that costs the time.
    """
    *roomier, base, closest = setting.choices
    head, blocks = _parts(data, base)
    found = Spread(base, head, list(_paged(head, blocks)))
    most, high = len(found.pages), stacked(blocks, CONTENT) / base.growth
    if most > setting.long:
        return _of_many_pages(data, setting)
    if most > 1 and high <= _room(head, most - 1) * SAVING:
        closer = spread(data, closest)
        if len(closer.pages) < most:
            return closer
    room = _room(head, most) * (SHORT if most == 1 else FULL)
    tried = (spread(data, choice) for choice in roomier if high * choice.growth <= room)
    return next((one for one in tried if len(one.pages) <= most), found)


def _of_many_pages(data: BrochureData, setting: Setting) -> Spread:
    """As usual, or a little closer where that saves a last page that is nearly empty."""
    choices = setting.choices[len(setting.choices) // 2 :]
    usual = spread(data, choices[0])
    tried = (spread(data, choice) if choice != choices[0] else usual for choice in choices)
    return next((one for one in tried if one.pages[-1].left < EMPTY * (HEIGHT - TOP - BOTTOM)), usual)


def spread(data: BrochureData, choice: Choice) -> Spread:
    """The pages of a project in a choice."""
    head, blocks = _parts(data, choice)
    return Spread(choice, head, list(_paged(head, blocks)))


def _parts(data: BrochureData, choice: Choice) -> tuple[Head, list[Block]]:
    """The head, and the bands without what the catalogue tells once for all of them."""
    wording, colours = Wording(data), theme(data.primary, data.accent)
    look = styles(colours, choice.room, DEPTH)
    found = bands(data, wording, look, colours, CONTENT, maps=False)
    small = "\n".join(filter(None, [wording.partners(), wording.photo_credit()]))
    ending = found.last[:1]
    ending += [paragraph(small, look.tiny._replace(space_before=7))] if small else []
    return head_of(data, wording, look, colours), [*found.first, *found.contacts(choice.about), *ending]


def _paged(head: Head, blocks: Sequence[Block]) -> Iterator[Page]:
    return paged(blocks, CONTENT, HEIGHT - head.height() - BELOW_HEAD - BOTTOM, HEIGHT - TOP - BOTTOM)


def _room(head: Head, pages: int) -> float:
    """The height that the bands may take on so many pages."""
    return pages * (HEIGHT - TOP - BOTTOM) + TOP - head.height() - BELOW_HEAD


def paint_project(book: Book, part: Part, found: Spread) -> None:
    """All pages of a project."""
    with book.part(part):
        for index, page in enumerate(found.pages):
            last = index == len(found.pages) - 1
            top, left = HEIGHT - TOP, page.left
            if index == 0:
                growth = min(max(left, 0) * 0.5, GROWTH[last])
                found.head.draw(book.canvas, growth)
                top, left = HEIGHT - found.head.height() - growth - BELOW_HEAD, left - growth
            placed = stretched(page.placed, left, last=last, sinking=SINKING)
            draw_column(placed, book.canvas, MARGIN, top, CONTENT)
            book.end_page(part, opening=index == 0)
