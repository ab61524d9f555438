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
SMALLEST_GAP: Final = 8.5  # between bands


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
    between = gaps(placed)
    if not between:
        return [Placed(item.block, item.offset + max(left, 0)) for item in placed] if last else list(placed)
    extra = min(left / len(between), MOST_STRETCH)
    remaining = left - extra * len(between)
    sunk = remaining if last and 0 < remaining <= sinking else 0
    moved, found = 0.0, []
    for index, item in enumerate(placed):
        if index in between:
            moved += extra + (sunk if index == between[-1] else 0)
        found.append(Placed(item.block, item.offset + moved))
    return found


def gaps(placed: Sequence[Placed]) -> list[int]:
    """The bands above which there is room: what is closer to the band before belongs to that."""
    return [index for index, (one, other) in enumerate(pairwise(placed), start=1) if _is_gap(one, other)]


def _is_gap(before: Placed, item: Placed) -> bool:
    return not before.block.keep_with_next and max(before.block.space_after, item.block.space_before) >= SMALLEST_GAP
