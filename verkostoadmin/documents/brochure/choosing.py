"""How roomy a brochure is set: one sheet of paper is best, and a third page should not stay half empty."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final, NamedTuple

from verkostoadmin.documents.brochure.compose import Flow, Laid, cost, paginate, room_on_sheet
from verkostoadmin.documents.brochure.page import CONTENT
from verkostoadmin.documents.pdf.flow import stacked
from verkostoadmin.documents.project.theme import AIRY, COMPACT, ROOMY, TIGHT, WIDE, Room

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

Flows = tuple[Flow, ...]


class Layout(NamedTuple):
    """One way to lay the brochure out."""

    flows: list[Laid]
    room: Room
    about: bool
    cost: float

    @property
    def pages(self) -> int:
        """All of them."""
        return sum(len(laid.pages) for laid in self.flows)

    @property
    def longest(self) -> int:
        """The pages of the longest flow."""
        return max(len(laid.pages) for laid in self.flows)


class Layouts:
    """The layouts of one brochure; its flows in a room are made once."""

    def __init__(self, make: Callable[[Room], Flows]) -> None:
        self._make = make
        self._known: dict[Room, Flows] = {}

    def flows(self, room: Room) -> Flows:
        """The heads and the bands in a room."""
        if room not in self._known:
            self._known[room] = self._make(room)
        return self._known[room]

    def layout(self, choice: Choice) -> Layout:
        """All pages of a choice."""
        return self._laid(choice, None)

    def within(self, choice: Choice, most: int) -> Layout | None:
        """The pages of a choice if no flow has more than so many; what is known to take more is given up at once."""
        found = self._laid(choice, most)
        return None if any(laid.pages[-1].more for laid in found.flows) else found

    def _laid(self, choice: Choice, most: int | None) -> Layout:
        flows = [
            Laid(flow, list(islice(paginate(flow.head, flow.bands.all(about=choice.about)), most)))
            for flow in self.flows(choice.room)
        ]
        return Layout(flows, choice.room, choice.about, sum(cost(laid.pages) for laid in flows) + choice.price)

    def share(self, choice: Choice) -> float:
        """How much of a sheet's height a choice takes if nothing is lost at the pages' ends."""
        return max(
            stacked(flow.bands.all(about=choice.about), CONTENT) / room_on_sheet(flow.head)
            for flow in self.flows(choice.room)
        )


def best_layout(make: Callable[[Room], Flows]) -> Layout:
    """The roomiest layout of which each flow fits one sheet; what is longer fills the pages that it takes at least.

    The closest one is tried first: it is often what is wanted, or tells that one sheet is too little.
    """
    layouts = Layouts(make)
    closest = layouts.within(CLOSEST, SHEET)
    if closest:
        share = layouts.share(CLOSEST)
        choices = [choice for choice in ROOMIER if share * choice.growth <= NEARLY]
        return _roomiest(layouts, choices, closest, SHEET)
    widest = layouts.within(FILLING[0], SHEET + 1)
    if widest:
        return widest
    closest = layouts.within(CLOSEST, LONG)
    return _roomiest(layouts, FILLING, closest, closest.longest) if closest else layouts.layout(USUAL)


def _roomiest(layouts: Layouts, choices: Sequence[Choice], closest: Layout, most: int) -> Layout:
    """The first choice that takes no more pages; if there is none, the one with the least holes."""
    tried = [closest]
    for choice in choices:
        tried.append(layouts.layout(choice))
        if tried[-1].longest <= most:
            return tried[-1]
    return min(tried, key=lambda layout: layout.cost)
