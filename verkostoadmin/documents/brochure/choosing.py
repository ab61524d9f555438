"""How roomy a brochure is set: one sheet of paper is best, and a third page should not stay half empty."""

from collections.abc import Sequence
from itertools import islice
from math import ceil
from typing import Final, NamedTuple

from verkostoadmin.documents.brochure.compose import CONTENT, Page, cost, paginate, room_on_sheet
from verkostoadmin.documents.brochure.cover import Cover, cover
from verkostoadmin.documents.pdf.flow import stacked
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.layout import Bands, bands
from verkostoadmin.documents.project.theme import (
    AIRY,
    BOOKLET,
    COMPACT,
    LARGE,
    ROOMY,
    SMALL_BOOKLET,
    TIGHT,
    WIDE,
    Room,
    Theme,
    styles,
)
from verkostoadmin.documents.project.wording import Wording

SHEET: Final = 2  # pages of one sheet of paper
LONG: Final = 4  # pages; what takes more is set as usual and flows
NEARLY: Final = 1.02  # of a sheet: what is estimated to take more is not worth trying


class Choice(NamedTuple):
    """The room between things, whether contacts tell what they do, and how much worse than others that is.

    `growth` is how much more of a sheet it takes than the closest choice, at least.
    """

    room: Room
    about: bool
    price: float
    growth: float


CLOSEST: Final = Choice(TIGHT, False, 90, 1)
USUAL: Final = Choice(ROOMY, True, 0, 1.25)
ROOMIER: Final = (
    USUAL,
    Choice(ROOMY, False, 20, 1.25),
    Choice(COMPACT, True, 40, 1.13),
    Choice(COMPACT, False, 60, 1.12),
)
FILLING: Final = (Choice(AIRY, True, 0, 0), Choice(WIDE, True, 0, 0), *ROOMIER)


IN_BOOKLETS: Final = (
    Choice(BOOKLET, True, 0, 0),
    Choice(SMALL_BOOKLET, True, 20, 0),
    Choice(SMALL_BOOKLET, False, 40, 0),
)
IN_LARGE_PRINT: Final = Choice(LARGE, True, 0, 0)


class Layout(NamedTuple):
    """One way to lay the brochure out."""

    head: Cover
    pages: list[Page]
    cost: float


class Layouts:
    """The layouts of one brochure; what they share is made once."""

    def __init__(self, data: BrochureData, wording: Wording, colours: Theme) -> None:
        self.data, self.wording, self.colours = data, wording, colours
        self._known: dict[Room, tuple[Cover, Bands]] = {}

    def parts(self, room: Room) -> tuple[Cover, Bands]:
        """The cover and the bands in a room."""
        if room not in self._known:
            look = styles(self.colours, room)
            head = cover(self.data, self.wording, look, self.colours, CONTENT)
            self._known[room] = head, bands(self.data, self.wording, look, self.colours, CONTENT)
        return self._known[room]

    def layout(self, choice: Choice) -> Layout:
        """All pages of a choice."""
        head, found = self.parts(choice.room)
        pages = list(paginate(head, found.all(about=choice.about)))
        return Layout(head, pages, cost(pages) + choice.price)

    def within(self, choice: Choice, most: int) -> Layout | None:
        """The pages of a choice if there are at most so many; what is known to take more is given up at once."""
        head, found = self.parts(choice.room)
        pages = list(islice(paginate(head, found.all(about=choice.about)), most))
        return None if pages[-1].more else Layout(head, pages, cost(pages) + choice.price)

    def share(self, choice: Choice) -> float:
        """How much of a sheet's height a choice takes if nothing is lost at the pages' ends."""
        head, found = self.parts(choice.room)
        return stacked(found.all(about=choice.about), CONTENT) / room_on_sheet(head)


def best_layout(data: BrochureData, wording: Wording, colours: Theme) -> Layout:
    """The roomiest layout that fits one sheet; what is longer fills the pages that it takes at least.

    The closest one is tried first: it is often what is wanted, or tells that one sheet is too little.
    """
    layouts = Layouts(data, wording, colours)
    closest = layouts.within(CLOSEST, SHEET)
    if closest:
        share = layouts.share(CLOSEST)
        choices = [choice for choice in ROOMIER if share * choice.growth <= NEARLY]
        return _roomiest(layouts, choices, closest, SHEET)
    widest = layouts.within(FILLING[0], SHEET + 1)
    if widest:
        return widest
    closest = layouts.within(CLOSEST, LONG)
    return _roomiest(layouts, FILLING, closest, len(closest.pages)) if closest else layouts.layout(USUAL)


def booklet_layout(data: BrochureData, wording: Wording, colours: Theme) -> Layout:
    """The roomiest layout that takes the fewest sheets of paper, with four pages on each."""
    layouts = Layouts(data, wording, colours)
    return min((layouts.layout(choice) for choice in IN_BOOKLETS), key=lambda layout: ceil(len(layout.pages) / 4))


def large_layout(data: BrochureData, wording: Wording, colours: Theme) -> Layout:
    """In large print, on as many pages as it takes."""
    return Layouts(data, wording, colours).layout(IN_LARGE_PRINT)


def _roomiest(layouts: Layouts, choices: Sequence[Choice], closest: Layout, most: int) -> Layout:
    """The first choice that takes no more pages; if there is none, the one with the least holes."""
    tried = [closest]
    for choice in choices:
        tried.append(layouts.layout(choice))
        if len(tried[-1].pages) <= most:
            return tried[-1]
    return min(tried, key=lambda layout: layout.cost)
