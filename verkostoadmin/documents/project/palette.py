"""The colours and patterns of groups on a map: told apart by either alone, and seen on the land and on paper."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from verkostoadmin.documents.pdf.colour import BLACK, GRAPHIC_CONTRAST, WHITE, Colour, contrast, parse, readable
from verkostoadmin.documents.pdf.map.data import Fill
from verkostoadmin.documents.pdf.map.patterns import PATTERNS

# After Okabe and Ito and Paul Tol: told apart also by those who see no red or green; neighbours differ in lightness.
PALETTE: Final = (
    "#0072b2", "#d55e00", "#009e73", "#882255", "#56b4e9", "#8a6d00", "#332288", "#cc79a7", "#4d4d4d", "#117733",
)  # fmt: skip
LOOSE: Final = "#767676"  # of those in no group


def group_fills(stored: Sequence[str], *grounds: Colour) -> tuple[Fill, ...]:
    """The fills of groups in their order, by their stored colours; a group without one takes the palette's."""
    chosen = [parse(text, parse(PALETTE[index % len(PALETTE)], BLACK)) for index, text in enumerate(stored)]
    return tuple(Fill(seen(colour, *grounds), index % len(PATTERNS)) for index, colour in enumerate(chosen))


@lru_cache(256)
def seen(colour: Colour, *grounds: Colour) -> Colour:
    """The colour with the contrast that a graphic needs on every ground."""
    away = max((BLACK, WHITE), key=lambda end: min(contrast(end, ground) for ground in grounds))
    return readable(colour, *grounds, towards=away, ratio=GRAPHIC_CONTRAST)
