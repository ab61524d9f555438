"""Tables with a thin line above each row; each row is a block, so that a table breaks over columns and pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph

GUTTER: Final = 8  # between cells
THICKNESS: Final = 0.5


class Look(NamedTuple):
    """How a table looks: the styles of row heads and of cells, the line, and the room above and below a text."""

    head: Style
    cell: Style
    line: Colour
    padding: float


@dataclass(eq=False, kw_only=True, slots=True)
class Row(Block):
    """A row: texts side by side, each in its part of the width."""

    cells: list[Paragraph]
    parts: Sequence[float]
    look: Look
    continued: bool = False  # the rest of a row, whose head is shown again for the eye only

    def _widths(self, width: float) -> list[float]:
        return [(width + GUTTER) * part - GUTTER for part in self.parts]

    def measure(self, width: float) -> float:
        """The highest cell with the room around it."""
        heights = [cell.height(wide) for cell, wide in zip(self.cells, self._widths(width), strict=True)]
        return max(heights) + 2 * self.look.padding

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """In the middle of the last cell; the cells before it stay in the first part."""
        room, widths = available - 2 * self.look.padding, self._widths(width)
        parts = self.cells[-1].split(widths[-1], room)
        if not parts or any(cell.height(wide) > room for cell, wide in zip(self.cells[:-1], widths, strict=False)):
            return None
        head, tail = parts
        assert isinstance(head, Paragraph) and isinstance(tail, Paragraph)
        first = replace(self, cells=[*self.cells[:-1], head])
        return first, replace(self, cells=[*self.cells[:-1], tail], continued=True)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The line, then the cells from left to right."""
        with canvas.artifact():
            canvas.rule(x, top, x + width, top, self.look.line, THICKNESS)
        for cell, wide in zip(self.cells, self._widths(width), strict=True):
            if self.continued and cell is not self.cells[-1]:
                with canvas.artifact():
                    canvas.write(cell.rows(x, top - self.look.padding, wide))
            elif cell.plain:
                cell.draw(canvas, x, top - self.look.padding, wide)
            else:
                cell.tag.element(canvas)  # an empty cell is a cell all the same
            x += wide + GUTTER


def table(rows: Sequence[tuple[str, ...]], parts: Sequence[float], look: Look) -> list[Block]:
    """Rows whose first cell is the head of its row; `parts` tells how the width is shared."""
    whole = Tag("Table")
    blocks: list[Block] = []
    for row in rows:
        line = Tag("TR", whole)
        head = paragraph(row[0], look.head, Tag("TH", line, attributes="<</O/Table/Scope/Row>>"))
        cells = [paragraph(text, look.cell, Tag("TD", line)) for text in row[1:]]
        blocks.append(Row(cells=[head, *cells], parts=parts, look=look))
    return blocks
