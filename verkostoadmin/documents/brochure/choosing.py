"""How roomy a brochure is set: one sheet of paper is best, and a third page should not stay half empty."""

from typing import Final, NamedTuple

from verkostoadmin.documents.brochure.compose import CONTENT, Page, cost, paginate, room_on_sheet
from verkostoadmin.documents.brochure.cover import Cover, cover
from verkostoadmin.documents.brochure.data import BrochureData
from verkostoadmin.documents.brochure.layout import Bands, bands
from verkostoadmin.documents.brochure.theme import AIRY, COMPACT, ROOMY, TIGHT, WIDE, Room, Theme, styles
from verkostoadmin.documents.brochure.wording import Wording
from verkostoadmin.documents.pdf.flow import stacked

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
        """The pages of a choice."""
        head, found = self.parts(choice.room)
        pages = paginate(head, found.all(about=choice.about))
        return Layout(head, pages, cost(pages) + choice.price)

    def share(self, choice: Choice) -> float:
        """How much of a sheet's height a choice takes if nothing is lost at the pages' ends."""
        head, found = self.parts(choice.room)
        return stacked(found.all(about=choice.about), CONTENT) / room_on_sheet(head)


def best_layout(data: BrochureData, wording: Wording, colours: Theme) -> Layout:
    """The roomiest layout that fits one sheet; what is longer fills the pages that it takes at least.

    The closest one is made first: it tells how long the brochure is, and is often what is wanted.
    """
    layouts = Layouts(data, wording, colours)
    closest = layouts.layout(CLOSEST)
    least = len(closest.pages)
    if least > LONG:
        return layouts.layout(USUAL)
    share = layouts.share(CLOSEST) if least <= SHEET else 0.0
    tried = [closest]
    for choice in ROOMIER if least <= SHEET else FILLING:
        if share * choice.growth > NEARLY:
            continue
        layout = layouts.layout(choice)
        if len(layout.pages) <= max(least, SHEET):
            return layout
        tried.append(layout)
    return min(tried, key=lambda layout: layout.cost)
