"""What the colours and patterns of a map mean: a swatch beside each text."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.map.data import Fill, MapColours
from verkostoadmin.documents.pdf.map.frame import UNITS, path
from verkostoadmin.documents.pdf.map.painting import STEP
from verkostoadmin.documents.pdf.map.patterns import filled
from verkostoadmin.documents.pdf.map.shapes import marked
from verkostoadmin.documents.pdf.packed import Packed, drawing

AREA: Final = (17.0, 10.5)  # points
DOT: Final = 7.2
GAP: Final = 7.0


@dataclass(eq=False, kw_only=True, slots=True)
class Entry(Block):
    """A text with its swatch in the middle of its first line; the swatch is decoration."""

    text: Block
    fills: tuple[Fill, ...]
    colours: MapColours
    areas: bool
    leading: float
    item: Tag  # of the list that it is in
    scale: float = 1

    @property
    def _indent(self) -> float:
        return (AREA[0] + GAP) * self.scale

    def measure(self, width: float) -> float:
        """As high as the text."""
        return max(self.text.height(width - self._indent), self.leading)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The swatch, then the text."""
        if self.fills:
            with canvas.artifact():
                picture = swatch(self.fills, self.areas, self.colours.land, self.colours.ring)
                bottom = top - self.leading / 2 - AREA[1] * self.scale / 2
                canvas.picture(picture, x, bottom, self.scale, self.scale)
        self.text.draw(canvas, x + self._indent, top, width - self._indent)


@lru_cache(128)
def swatch(fills: Sequence[Fill], areas: bool, land: Colour, ring: Colour) -> Packed:
    """A piece of the map in a fill: an area, or a mark."""
    width, height = round(AREA[0] * UNITS), round(AREA[1] * UNITS)
    if areas:
        corners = [(0, 0), (width, 0), (width, height), (0, height)]
        body = filled(path(corners), (0, 0, width, height), fills, land, STEP * UNITS)
    else:
        body = marked(width / 2, height / 2, DOT * UNITS, fills, ring)
    part = f"{1 / UNITS:g}"
    return drawing(f"{part} 0 0 {part} 0 0 cm 1 j {body}", (-1, -1, AREA[0] + 1, AREA[1] + 1))
