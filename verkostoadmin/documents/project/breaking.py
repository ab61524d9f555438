"""Where pages of one column end: evenly filled, and no item of a list or row of a table alone on its side of a break."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.flow import TOLERANCE, Filled, fill
from verkostoadmin.documents.pdf.map.legend import Entry
from verkostoadmin.documents.pdf.paragraph import ListItem
from verkostoadmin.documents.pdf.table import Row
from verkostoadmin.documents.project.paging import Page, gaps, paged
from verkostoadmin.documents.project.timeline import Stop

HOLE: Final = 70.0  # points left at a page's foot, as bad as breaking a list; twice as many are four times as bad
UNSEEN: Final = 200.0  # points left on the last page that look as they should
BROKEN: Final = 0.6  # within a paragraph or a panel
INSIDE: Final = 1.0  # between the items of a list
ON_RAIL: Final = 5.0  # between the events of a timeline
FROM_MAP: Final = 12.0  # a part of the legend overleaf
ALONE: Final = 60.0  # one item on a side: only where there is no other way
LONELY: Final = 3.0  # nothing but the call to action on the last page
EMPTIEST: Final = 0.45  # of a page's height has to be filled
PAGE: Final = 10.0  # one page more, where each costs something


class Ending(NamedTuple):
    """The pages from one on, and how good their ends are."""

    cost: float
    pages: tuple[Page, ...]


def broken(
    blocks: Sequence[Block], width: float, first: float, others: float, most: int, price: float = PAGE
) -> list[Page]:
    """The best pages, at most so many, or else as they fill up; the first one may be of another height.

    `price` is how bad a page more is; less than nothing where pages would stay blank.
    """
    found = _Search(width, others, price).best(list(blocks), first, most)
    return list(found.pages) if found else list(paged(blocks, width, first, others))


@dataclass
class _Search:
    """Every good end of a page is tried; what follows from there is looked for only once."""

    width: float
    others: float
    price: float
    known: dict[tuple[int, float, float, int], Ending | None] = field(default_factory=dict)

    def best(self, rest: list[Block], available: float, most: int) -> Ending | None:
        key = (len(rest), round(rest[0].height(self.width), 1), available, most)
        if key not in self.known:
            tried = (self._ending(rest, filled, available, most) for filled in self._fillings(rest, available))
            found = [ending for ending in tried if ending]
            self.known[key] = min(found, key=lambda ending: ending.cost) if found else None
        return self.known[key]

    def _fillings(self, rest: list[Block], available: float) -> Iterator[Filled]:
        """As much as fits, then less and less, as far as a page may stay empty."""
        limit = available
        while True:
            filled = fill(rest, self.width, limit, whole=limit < available)
            if filled.height > limit + TOLERANCE and limit < available:  # there is something that needs more
                return
            yield filled
            if not EMPTIEST * available < filled.height <= limit + TOLERANCE:
                return
            limit = filled.height - 1

    def _ending(self, rest: list[Block], filled: Filled, available: float, most: int) -> Ending | None:
        left = available - filled.height
        page = Page(filled.placed, left, bool(filled.rest))
        if not filled.rest:
            lonely = 0.0 if gaps(filled.placed) else LONELY
            return Ending((max(left - UNSEEN, 0) / HOLE) ** 2 + lonely, (page,))
        following = self.best(filled.rest, self.others, most - 1) if most > 1 else None
        if following is None:
            return None
        price = self.price + (left / HOLE) ** 2 + _price(rest, filled)
        return Ending(price + following.cost, (page, *following.pages))


def _price(rest: Sequence[Block], filled: Filled) -> float:
    """How bad it is to end the page there, whatever is left below."""
    before = [item.block for item in filled.placed]
    price = BROKEN if before[-1] is not rest[len(before) - 1] else 0.0
    if isinstance(filled.rest[0], Entry):
        return price + FROM_MAP
    family = _family(before[-1])
    if family is None or _family(filled.rest[0]) is not family:
        return price
    alone = _count(reversed(before), family) < 2 or _count(filled.rest, family) < 2
    return price + (ALONE if alone else ON_RAIL if isinstance(before[-1], Stop) else INSIDE)


def _count(blocks: Iterable[Block], family: Tag) -> int:
    return sum(1 for _ in takewhile(lambda block: _family(block) is family, blocks))


def _family(block: Block) -> Tag | None:
    """The list or the table that a block is a part of."""
    if isinstance(block, ListItem | Stop):
        tag: Tag | None = block.item
    else:
        tag = block.cells[0].tag if isinstance(block, Row) else None
    while tag is not None and tag.role not in ("L", "Table"):
        tag = tag.parent
    return tag
