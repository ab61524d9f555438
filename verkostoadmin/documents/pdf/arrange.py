"""Blocks beside each other, in a grid of cards, and on a coloured panel."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.flow import TOLERANCE, draw_column, fill, stacked


@dataclass(eq=False, kw_only=True, slots=True)
class Stack(Block):
    """Blocks below each other that stay together."""

    blocks: Sequence[Block]

    def measure(self, width: float) -> float:
        """All of them."""
        return stacked(self.blocks, width)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """One below the other."""
        draw_column(fill(self.blocks, width, float("inf")).placed, canvas, x, top, width)

    def divide(self, width: float, available: float) -> tuple[Block, Block] | None:
        """What fits, and the rest."""
        filled = fill(self.blocks, width, available)
        if not filled.rest or filled.height > available + TOLERANCE:
            return None
        head = replace(self, blocks=[item.block for item in filled.placed], space_after=0)
        return head, replace(self, blocks=filled.rest, space_before=0)


@dataclass(eq=False, kw_only=True, slots=True)
class Whole(Block):
    """A block that goes on a page as a whole unless it is higher than `most`; it is measured when that matters."""

    block: Block
    most: float

    def measure(self, width: float) -> float:
        """As it is."""
        return self.block.height(width)

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Only where it is very high."""
        return None if self.height(width) <= self.most else self.block.split(width, available)

    def divide(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Where no page holds it."""
        return self.block.divide(width, available)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """As it is."""
        self.block.draw(canvas, x, top, width)


@dataclass(eq=False, kw_only=True, slots=True)
class Beside(Block):
    """Two blocks side by side, of which the one with a fixed width comes first or last; both centred in height."""

    fixed: Block
    fixed_width: float
    other: Block
    gap: float = 14
    fixed_last: bool = False

    def measure(self, width: float) -> float:
        """The higher one."""
        return max(self.fixed.height(self.fixed_width), self.other.height(self._rest(width)))

    def divide(self, width: float, available: float) -> tuple[Block, Block] | None:
        """The block of a fixed width stays beside the first part of the other."""
        parts = self.other.divide(self._rest(width), available)
        if not parts or self.fixed.height(self.fixed_width) > available + TOLERANCE:
            return None
        head = replace(self, other=parts[0], space_after=0)
        return head, replace(self, fixed=Stack(blocks=()), other=parts[1], space_before=0)

    def _rest(self, width: float) -> float:
        return width - self.fixed_width - self.gap

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """From left to right."""
        fixed = (self.fixed, x + width - self.fixed_width if self.fixed_last else x, self.fixed_width)
        other = (self.other, x if self.fixed_last else x + self.fixed_width + self.gap, self._rest(width))
        whole = self.height(width)
        for block, left, wide in (other, fixed) if self.fixed_last else (fixed, other):
            block.draw(canvas, left, top - (whole - block.height(wide)) / 2, wide)


@dataclass(eq=False, kw_only=True, slots=True)
class Panel(Block):
    """A block on a coloured ground with rounded corners; `stretched` makes it at least that high."""

    content: Block
    ground: Colour | None
    padding: tuple[float, float]  # at the sides; above and below
    radius: float = 7
    stretched: float = 0

    def measure(self, width: float) -> float:
        """The content with the padding."""
        return max(self.content.height(width - 2 * self.padding[0]) + 2 * self.padding[1], self.stretched)

    def divide(self, width: float, available: float) -> "tuple[Panel, Panel] | None":
        """Two panels, each with a part of the content."""
        parts = self.content.divide(width - 2 * self.padding[0], available - 2 * self.padding[1])
        if not parts:
            return None
        head = replace(self, content=parts[0], stretched=0, space_after=0)
        return head, replace(self, content=parts[1], stretched=0, space_before=0)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The ground as decoration, then the content."""
        high = self.height(width)
        if self.ground:
            with canvas.artifact():
                canvas.rectangle(x, top - high, width, high, self.ground, self.radius)
        self.content.draw(canvas, x + self.padding[0], top - self.padding[1], width - 2 * self.padding[0])


@dataclass(eq=False, kw_only=True, slots=True)
class Grid(Block):
    """Panels in rows of equal height; a grid is split between rows, a panel only where it is higher than a page."""

    panels: Sequence[Panel]
    count: int
    gap: float = 12

    def _width(self, width: float) -> float:
        return (width - self.gap * (self.count - 1)) / self.count

    def _rows(self, width: float) -> list[tuple[float, Sequence[Panel]]]:
        rows = [self.panels[start : start + self.count] for start in range(0, len(self.panels), self.count)]
        return [(max(panel.height(self._width(width)) for panel in row), row) for row in rows]

    def measure(self, width: float) -> float:
        """All rows with the gaps between them."""
        rows = self._rows(width)
        return sum(high for high, _ in rows) + self.gap * (len(rows) - 1)

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """The rows that fit, and the rest."""
        used, count = 0.0, 0
        for high, row in self._rows(width):
            if used + high > available:
                break
            used += high + self.gap
            count += len(row)
        if not 0 < count < len(self.panels):
            return None
        return replace(self, panels=self.panels[:count]), replace(self, panels=self.panels[count:], space_before=0)

    def divide(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Between rows, or the panels of a first row that is too high."""
        parts = self.split(width, available)
        return parts or self._divide_row(width, available)

    def _divide_row(self, width: float, available: float) -> tuple[Block, Block] | None:
        """The rest of every panel stands below it; one that fits leaves an empty place there."""
        wide, empty = self._width(width), Panel(content=Stack(blocks=()), ground=None, padding=(0, 0))
        heads: list[Panel] = []
        tails: list[Panel] = []
        for panel in self.panels[: self.count]:
            parts = panel.divide(wide, available) if panel.height(wide) > available else (panel, empty)
            if not parts:
                return None
            heads.append(parts[0])
            tails.append(parts[1])
        rest = replace(self, panels=[*tails, *self.panels[self.count :]], space_before=0)
        return replace(self, panels=heads, space_after=0), rest

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Row by row."""
        wide = self._width(width)
        for high, row in self._rows(width):
            for index, panel in enumerate(row):
                replace(panel, stretched=high).draw(canvas, x + index * (wide + self.gap), top, wide)
            top -= high + self.gap
