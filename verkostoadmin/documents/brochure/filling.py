"""Evenly filled pages: large print on as few as it takes, booklets on whole sheets, two languages as they were laid out."""

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from verkostoadmin.documents.brochure.choosing import LONG, Flows, Layout
from verkostoadmin.documents.brochure.compose import Head, Laid, best_pages, paginate
from verkostoadmin.documents.brochure.cover import Cover
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.imposition import PAGES_ON_SHEET, sheets
from verkostoadmin.documents.project.breaking import PAGE
from verkostoadmin.documents.project.theme import BOOKLET, LARGE, SMALL_BOOKLET, Room


class Setting(NamedTuple):
    """How a booklet is set: the room, whether the cover has a page of its own, and whether contacts tell what they do."""

    room: Room
    full: bool = True
    about: bool = True


def _larger(room: Room, factor: float) -> Room:
    """A room in which everything but the titles is larger."""

    def grown(value: Any) -> Any:
        return tuple([part * factor for part in value]) if isinstance(value, tuple) else value * factor

    same = ("titles", "columns", "dividing")
    return room._replace(**{name: grown(value) for name, value in room._asdict().items() if name not in same})


BLANK: Final = -60.0  # what a page is worth that would stay blank; all pages may then be filled a little less
OPENINGS: Final = (1.0, 0.9, 0.8, 0.7)  # of a cover's height, at most
Make = Callable[[Room, bool], Flows]

# From the roomiest; type of the last one is printed in nine points.
BOOKLETS: Final = (
    *(Setting(_larger(BOOKLET, part), full) for part in (1.15, 1.1, 1.05, 1) for full in (True, False)),
    Setting(SMALL_BOOKLET),
    Setting(SMALL_BOOKLET, full=False),
    Setting(SMALL_BOOKLET, full=False, about=False),
)


def large_layout(make: Make) -> Layout:
    """In large print; a cover that has a page of its own all the same becomes a full one."""
    laid = _filled(make(LARGE, False), Setting(LARGE, full=False))
    return laid if laid.flows[0].pages[0].placed else _filled(make(LARGE, True), Setting(LARGE))


def booklet_layout(make: Make) -> Layout:
    """The roomiest setting that takes no more sheets of paper than the closest one."""
    found = [(setting, make(setting.room, setting.full)) for setting in BOOKLETS]
    counts = [sum(_counts(flows, setting)) for setting, flows in found]
    fewest = min(sheets(count) for count in counts)
    chosen = next(index for index, count in enumerate(counts) if sheets(count) == fewest)
    setting, flows = found[chosen]
    return _filled(flows, setting, fewest * PAGES_ON_SHEET - counts[chosen], BLANK)


def evened(layout: Layout) -> Layout:
    """The same number of pages, all about as full; long texts fill theirs as they come."""
    return layout._replace(flows=[_evened(laid, layout) for laid in layout.flows])


def _evened(laid: Laid, layout: Layout) -> Laid:
    most, bands = len(laid.pages), laid.flow.bands.all(about=layout.about)
    if most > LONG:
        return laid
    head = _grown(laid.flow.head, bands, layout.room.cover, most)
    return Laid(laid.flow._replace(head=head), best_pages(head, bands, most))


def _grown(head: Head, bands: Sequence[Block], cover: float, most: int) -> Head:
    """The opening of a part becomes as high as a cover, as far as that takes no page more."""
    if isinstance(head, Cover) and not head.told:
        for part in OPENINGS:
            higher = head.grown(part * cover)
            if sum(1 for _ in paginate(higher, bands)) <= most:
                return higher
    return head


def _counts(flows: Flows, setting: Setting) -> list[int]:
    """The pages of each flow, filled as they come."""
    return [sum(1 for _ in paginate(flow.head, flow.bands.all(about=setting.about))) for flow in flows]


def _filled(flows: Flows, setting: Setting, spare: int = 1, price: float = PAGE) -> Layout:
    """All pages evenly filled; the flows may share so many more pages."""
    counts = _counts(flows, setting)
    laid = []
    for flow, count in zip(flows, counts, strict=True):
        pages = best_pages(flow.head, flow.bands.all(about=setting.about), count + spare, price)
        spare -= max(len(pages) - count, 0)
        laid.append(Laid(flow, pages))
    return Layout(laid, setting.room, setting.about, 0)
