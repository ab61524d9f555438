"""How roomy a brochure is set: one sheet of paper is best, and a third page should not stay half empty."""

from typing import Final, NamedTuple

from verkostoadmin.documents.brochure.compose import CONTENT, Page, cost, paginate, room_on_sheet
from verkostoadmin.documents.brochure.cover import Cover, cover
from verkostoadmin.documents.brochure.data import BrochureData
from verkostoadmin.documents.brochure.layout import Bands, bands
from verkostoadmin.documents.brochure.theme import AIRY, COMPACT, ROOMY, TIGHT, Room, Theme, styles
from verkostoadmin.documents.brochure.wording import Wording
from verkostoadmin.documents.pdf.flow import fill

SHEET: Final = 2  # pages of one sheet of paper
HOPELESS: Final = 4  # pages that no closer setting brings near one sheet
HALF_EMPTY: Final = 200.0


class Choice(NamedTuple):
    """The room between things, whether contacts tell what they do, and how much worse than others that is.

    `reach` is how much may be told, as a part of what a roomy sheet holds, for the choice to be worth trying.
    """

    room: Room
    about: bool
    price: float
    reach: float


BRIEF: Final = Choice(ROOMY, False, 20, 1.1)
CLOSER: Final = (
    BRIEF,
    Choice(COMPACT, True, 40, 1.2),
    Choice(COMPACT, False, 60, 1.25),
    Choice(TIGHT, False, 90, 1.5),
)
WIDER: Final = Choice(AIRY, True, 10, 0)


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

    def share(self) -> float:
        """How much is told, as a part of what a roomy sheet holds."""
        head, found = self.parts(ROOMY)
        return fill(found.all(about=True), CONTENT, float("inf")).height / room_on_sheet(head)


def best_layout(data: BrochureData, wording: Wording, colours: Theme) -> Layout:
    """The roomiest layout that fits one sheet; if none does, the one whose pages are filled best."""
    layouts = Layouts(data, wording, colours)
    roomy = layouts.layout(Choice(ROOMY, True, 0, 0))
    if len(roomy.pages) <= SHEET or len(roomy.pages) > HOPELESS:
        return roomy
    share = layouts.share()
    for choice in CLOSER:
        if share <= choice.reach:
            closer = layouts.layout(choice)
            if len(closer.pages) <= SHEET:
                return closer
    others = [layouts.layout(BRIEF)] if len(roomy.pages) > SHEET + 1 else []
    best = min([roomy, *others], key=lambda layout: layout.cost)
    if best.pages[-1].left < HALF_EMPTY:
        return best
    return min(best, layouts.layout(WIDER), key=lambda layout: layout.cost)
