"""The strip below the title: by which day to register, and what else is worth knowing in figures."""

from dataclasses import dataclass, replace
from typing import Final

from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.project.facts import Figure
from verkostoadmin.documents.project.pieces import Figures, figures
from verkostoadmin.documents.project.registration import Notice
from verkostoadmin.documents.project.stamp import Stamp, stamp
from verkostoadmin.documents.project.theme import Styles, Theme

STAMP: Final = 168.0  # wide, from the margin on; its ground begins at the page's edge
GAP: Final = 24.0
VALUE: Final = 36.0
MOST_FIGURES: Final = 3  # beside a stamp


@dataclass(eq=False, kw_only=True, slots=True)
class Strip(Block):
    """A stamp at the page's edge and figures beside it, on a pale ground from edge to edge."""

    stamp: Stamp | None
    figures: Figures
    ground: Colour
    margin: float
    padding: float

    def measure(self, width: float) -> float:
        """The higher of both."""
        beside = self.figures.height(self._rest(width)) + 2 * self.padding
        return max(beside, self.stamp.height(self._stamp_width()) if self.stamp else 0)

    def _stamp_width(self) -> float:
        return self.margin + STAMP

    def _rest(self, width: float) -> float:
        return width - 2 * self.margin - (STAMP + GAP if self.stamp else 0)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The grounds as decoration, then the stamp and the figures."""
        high = self.height(width)
        with canvas.artifact():
            canvas.rectangle(x, top - high, width, high, self.ground)
        if self.stamp:
            replace(self.stamp, stretched=high).draw(canvas, x, top, self._stamp_width())
        rest = self._rest(width)
        lower = (high - self.figures.height(rest)) / 2
        self.figures.draw(canvas, width - self.margin - rest, top - lower, rest)


def strip(
    notice: Notice | None, rows: list[Figure], look: Styles, colours: Theme, margin: float, width: float
) -> Strip:
    """The notice as a stamp if there is one, and as many figures as have room."""
    rest = width - 2 * margin - (STAMP + GAP if notice else 0)
    padding = look.room.padding
    return Strip(
        stamp=stamp(notice, look, colours, STAMP + margin, VALUE, (margin, padding)) if notice else None,
        figures=figures(rows[: MOST_FIGURES if notice else MOST_FIGURES + 1], look, colours, rest),
        ground=colours.pale,
        margin=margin,
        padding=padding,
    )
