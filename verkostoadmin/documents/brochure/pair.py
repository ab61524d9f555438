"""The same content in two languages side by side: two columns that begin on one line and may run over pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.flow import LEAST_REST, STEP, TOLERANCE, Filled, draw_column, fill, stacked

GAP: Final = 26.0  # between the sides


@dataclass(eq=False, kw_only=True, slots=True)
class Side:
    """One language's blocks with the section that they belong to."""

    blocks: Sequence[Block]
    section: Tag


@dataclass(eq=False, kw_only=True, slots=True)
class Pair(Block):
    """Read one after the other; a side may be empty."""

    sides: tuple[Side, Side]
    smallest: float = 60  # no part of a split is lower than this

    def _filled(self, width: float, available: float = float("inf"), *, whole: bool = True) -> list[Filled]:
        return [fill(side.blocks, column_width(width), available, whole=whole) for side in self.sides]

    def measure(self, width: float) -> float:
        """The longer side."""
        return max(filled.height for filled in self._filled(width))

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Both sides at the same height; the rest of both goes on side by side."""
        found = self._filled(width, available)
        while self._too_little(found, width) and available > self.smallest:
            available -= STEP
            found = self._filled(width, available)
        return None if available < self.smallest else self._parted(found, available)

    def divide(self, width: float, available: float) -> tuple[Block, Block] | None:
        """The same with a block in it divided that no page holds whole."""
        return self.split(width, available) or self._parted(self._filled(width, available, whole=False), available)

    def _parted(self, found: Sequence[Filled], available: float) -> tuple[Block, Block] | None:
        """What fits, and the rest; nothing where a side is too high, or all of it would go on."""
        if not any(filled.rest for filled in found) or any(one.height > available + TOLERANCE for one in found):
            return None
        if any(side.blocks and not filled.placed for side, filled in zip(self.sides, found, strict=True)):
            return None
        heads = [[item.block for item in filled.placed] for filled in found]
        return (
            replace(self, sides=self._with(heads), space_after=0),
            replace(self, sides=self._with([filled.rest for filled in found]), space_before=0),
        )

    def _too_little(self, found: Sequence[Filled], width: float) -> bool:
        """A few lines alone on the next page."""
        longest = max(stacked(filled.rest, column_width(width)) for filled in found)
        return 0 < longest < LEAST_REST

    def _with(self, blocks: Sequence[Sequence[Block]]) -> tuple[Side, Side]:
        first, second = (replace(side, blocks=some) for side, some in zip(self.sides, blocks, strict=True))
        return first, second

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Each side in the section of its language."""
        column = column_width(width)
        for side, filled in zip(self.sides, self._filled(width), strict=True):
            if filled.placed:
                with canvas.inside(side.section.element(canvas)):
                    draw_column(filled.placed, canvas, x, top, column)
            x += column + GAP


@dataclass(eq=False, kw_only=True, slots=True)
class Under(Block):
    """One below the other, where there is no room beside; they stay together."""

    sides: tuple[Side, Side]
    gap: float

    def measure(self, width: float) -> float:
        """Both."""
        return sum(stacked(side.blocks, width) for side in self.sides) + self.gap

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Each side in the section of its language."""
        for side in self.sides:
            with canvas.inside(side.section.element(canvas)):
                draw_column(fill(side.blocks, width, float("inf")).placed, canvas, x, top, width)
            top -= stacked(side.blocks, width) + self.gap


def column_width(width: float) -> float:
    """The width of one side."""
    return (width - GAP) / 2


def sides_of(languages: tuple[str, str], blocks: Sequence[Sequence[Block]]) -> tuple[Side, Side]:
    """Two sides, each a section in its language."""
    first, second = (
        Side(blocks=some, section=Tag("Sect", language=language))
        for some, language in zip(blocks, languages, strict=True)
    )
    return first, second
