"""Bands on pages: which stands where, and what becomes of the room that is left."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.flow import Placed, fill

SQUEEZE: Final = 12.0
FEW: Final = 3  # bands that may be squeezed onto a page
MOST_SINKING: Final = 340.0
MOST_STRETCH: Final = 16.0  # of one gap between bands
SMALLEST_GAP: Final = 10.0  # between bands; what is closer belongs together


class Page(NamedTuple):
    """A page's bands from their top downwards, the height that is left below them, and whether a page follows."""

    placed: list[Placed]
    left: float
    more: bool


def paged(bands: Sequence[Block], width: float, first: float, others: float) -> Iterator[Page]:
    """The pages in order, the first one of another height than all others; each is made only when it is asked for."""
    rest, available, more = list(bands), first, True
    while more:
        filled = fill(rest, width, available)
        if 0 < len(filled.rest) <= FEW:  # the gaps give way a little where that saves a page
            squeezed = fill(rest, width, available + SQUEEZE)
            filled = filled if squeezed.rest else squeezed
        rest, more = filled.rest, bool(filled.rest)
        yield Page(filled.placed, available - filled.height, more)
        available = others


def stretched(placed: Sequence[Placed], left: float, *, last: bool, sinking: float = MOST_SINKING) -> list[Placed]:
    """The bands with the room that is left shared among their gaps; the last page's call to action sinks to its foot."""
    gaps = [index for index, (one, other) in enumerate(pairwise(placed), start=1) if _is_gap(one, other)]
    extra = min(left / len(gaps), MOST_STRETCH) if gaps else 0
    remaining = left - extra * len(gaps)
    sunk = remaining if last and gaps and 0 < remaining <= sinking else 0
    moved, found = 0.0, []
    for index, item in enumerate(placed):
        if index in gaps:
            moved += extra + (sunk if index == gaps[-1] else 0)
        found.append(Placed(item.block, item.offset + moved))
    return found


def _is_gap(before: Placed, item: Placed) -> bool:
    return not before.block.keep_with_next and max(before.block.space_after, item.block.space_before) >= SMALLEST_GAP
