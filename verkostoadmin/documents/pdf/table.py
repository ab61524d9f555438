"""Tables with a thin line above each row; each row is a block, so that a table breaks over columns and pages."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph

GUTTER: Final = 8  # between cells
THICKNESS: Final = 0.5
HEAD_THICKNESS: Final = 1.2
INSET: Final = 6  # of a group's name from the edge of its ground
HIGHEST: Final = 340  # points, half a page; higher rows of a grid are split
COLUMN: Final = "<</O/Table/Scope/Column>>"
ROW: Final = "<</O/Table/Scope/Row>>"

Cell = str | list[Span]


class Look(NamedTuple):
    """How a table looks: the styles of row heads and of cells, the line, and the room above and below a text.

    The heads of columns and of groups look like those of rows where nothing else is told; groups may have a ground.
    """

    head: Style
    cell: Style
    line: Colour
    padding: float
    column: Style | None = None
    group: Style | None = None
    ground: Colour | None = None


@dataclass(eq=False, kw_only=True, slots=True)
class Row(Block):
    """A row: texts side by side, each in its part of the width; those of the columns to the `right` end where it ends.

    A row that is `bound` is followed by another in the same column; one that is `whole` is split only where it is very
    high. `repeated` is shown above it for the eye where it begins a column.
    """

    cells: list[Paragraph]
    parts: Sequence[float]
    look: Look
    right: frozenset[int] = frozenset()
    bound: bool = False
    whole: bool = False
    repeated: "Again | None" = None
    above: frozenset[int] = frozenset()  # cells that have ended in the part above; the head is shown again

    def _widths(self, width: float) -> list[float]:
        return [(width + GUTTER) * part - GUTTER for part in self.parts]

    def measure(self, width: float) -> float:
        """The highest cell with the room around it."""
        cells = enumerate(zip(self.cells, self._widths(width), strict=True))
        heights = [cell.height(wide) for index, (cell, wide) in cells if index == 0 or index not in self.above]
        return max(heights) + 2 * self.look.padding

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """In the middle of its cells."""
        return None if self.whole and self.height(width) <= HIGHEST else self.divide(width, available)

    def divide(self, width: float, available: float) -> tuple[Block, Block] | None:
        """In the middle of the cells that are too high; the others stay in the first part."""
        room, above = available - 2 * self.look.padding, set(self.above)
        heads, tails = list(self.cells), list(self.cells)
        for index, (cell, wide) in enumerate(zip(self.cells, self._widths(width), strict=True)):
            if index in self.above or cell.height(wide) <= room:
                above.add(index)
                continue
            parts = cell.split(wide, room)
            if parts is None:
                return None
            head, tail = parts
            assert isinstance(head, Paragraph) and isinstance(tail, Paragraph)
            heads[index], tails[index] = head, tail
        if len(above) == len(self.cells):
            return None
        first = replace(self, cells=heads, space_after=0)
        return first, replace(self, cells=tails, space_before=0, above=frozenset(above))

    def holds(self, following: Block, width: float) -> bool:
        """The heads of a table, and a row that would stand alone."""
        return self.bound or self.keep_with_next

    def first_in_column(self) -> Block:
        """The heads of the table go on above it."""
        return Continued(head=self.repeated, row=self) if self.repeated else self

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The line, then the cells from left to right."""
        with canvas.artifact():
            self._draw_line(canvas, x, top, width)
        for index, (cell, left, wide) in enumerate(self._places(x, width)):
            if index in self.above:
                if index == 0:
                    with canvas.artifact():
                        canvas.write(cell.rows(left, top - self.look.padding, wide))
            elif any(line.pieces for line in cell.lines(wide)):
                cell.draw(canvas, left, top - self.look.padding, wide)
            else:
                cell.tag.element(canvas)  # an empty cell is a cell all the same

    def draw_again(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The same for the eye, inside an artifact."""
        self._draw_line(canvas, x, top, width)
        for cell, left, wide in self._places(x, width):
            canvas.write(cell.rows(left, top - self.look.padding, wide))

    def _draw_line(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        canvas.rule(x, top, x + width, top, self.look.line, THICKNESS)

    def _places(self, x: float, width: float) -> list[tuple[Paragraph, float, float]]:
        """The cells with their left ends and their widths."""
        found = []
        for index, (cell, wide) in enumerate(zip(self.cells, self._widths(width), strict=True)):
            spare = wide - max([line.width for line in cell.lines(wide)]) if index in self.right else 0
            found.append((cell, x + spare, wide))
            x += wide + GUTTER
        return found


@dataclass(eq=False, kw_only=True, slots=True)
class HeadRow(Row):
    """The heads of columns, with a strong line below them."""

    def _draw_line(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        bottom = top - self.height(width) + HEAD_THICKNESS / 2  # a ground below leaves it whole
        canvas.rule(x, bottom, x + width, bottom, self.cells[0].style.colour, HEAD_THICKNESS)


@dataclass(eq=False, kw_only=True, slots=True)
class GroupRow(Row):
    """The name of a group of rows over all columns, on a ground if there is one."""

    def _draw_line(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        if self.look.ground:
            high = self.height(width)
            canvas.rectangle(x, top - high, width, high, self.look.ground)
        else:
            Row._draw_line(self, canvas, x, top, width)

    def _inset(self) -> float:
        return INSET if self.look.ground else 0

    def _widths(self, width: float) -> list[float]:
        return [width - 2 * self._inset()]

    def _places(self, x: float, width: float) -> list[tuple[Paragraph, float, float]]:
        return [(self.cells[0], x + self._inset(), width - 2 * self._inset())]


@dataclass(eq=False, kw_only=True, slots=True)
class Again(Block):
    """Heads that are shown again where a table goes on; a screen reader knows them already."""

    rows: Sequence[Row]

    def measure(self, width: float) -> float:
        """All of them."""
        return sum([row.height(width) for row in self.rows])

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Below each other."""
        with canvas.artifact():
            for row in self.rows:
                row.draw_again(canvas, x, top, width)
                top -= row.height(width)


@dataclass(eq=False, kw_only=True, slots=True)
class Continued(Block):
    """A row at the top of a column below the heads of its table."""

    head: Again
    row: Block

    def measure(self, width: float) -> float:
        """Both."""
        return self.head.height(width) + self.row.height(width)

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """As the row is split."""
        return self._with_head(self.row.split(width, available - self.head.height(width)))

    def divide(self, width: float, available: float) -> tuple[Block, Block] | None:
        """As the row is divided."""
        return self._with_head(self.row.divide(width, available - self.head.height(width)))

    def _with_head(self, parts: tuple[Block, Block] | None) -> tuple[Block, Block] | None:
        return (replace(self, row=parts[0]), parts[1]) if parts else None

    def holds(self, following: Block, width: float) -> bool:
        """As the row does."""
        return self.row.holds(following, width)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The heads, then the row."""
        self.head.draw(canvas, x, top, width)
        self.row.draw(canvas, x, top - self.head.height(width), width)


def table(rows: Sequence[tuple[str, ...]], parts: Sequence[float], look: Look) -> list[Block]:
    """Rows whose first cell is the head of its row; `parts` tells how the width is shared."""
    whole = Tag("Table")
    return [Row(cells=_cells(row, Tag("TR", whole), look, row_heads=True), parts=parts, look=look) for row in rows]


def grid_table(
    head: Sequence[str],
    groups: Iterable[tuple[str, Sequence[Sequence[Cell]]]],
    parts: Sequence[float],
    look: Look,
    *,
    right: Collection[int] = (),
    level: int = 3,
) -> list[Block]:
    """A table with a head that is repeated where it goes on, in groups of rows with their names; a name may be empty.

    The name of a group is a heading of the `level`. The columns to the `right`, numbers mostly, are set flush right.
    """
    whole, ends, named = Tag("Table"), frozenset(right), list(groups)
    line, style = Tag("TR", Tag("THead", whole)), look.column or look.head
    cells = [paragraph(text, style, Tag("TH", line, attributes=COLUMN)) for text in head]
    first = HeadRow(cells=cells, parts=parts, look=look, right=ends, bound=True, whole=True)
    row_heads = _have_heads(len(parts), named)
    blocks: list[Block] = [first]
    for name, rows in named:
        body = Tag("TBody", whole)
        heads: list[Row] = [first]
        if name:
            heads.append(_group_row(name, body, len(parts), look, level, Again(rows=[first])))
            blocks.append(heads[1])
        again = Again(rows=heads)
        lines = [_cells(row, Tag("TR", body), look, row_heads=row_heads) for row in rows]
        found = [Row(cells=line, parts=parts, look=look, right=ends, whole=True, repeated=again) for line in lines]
        for index in {0, len(found) - 2} & set(range(len(found) - 1)):
            found[index].bound = True  # no row of a group stands alone
        blocks += found
    return blocks


def _have_heads(columns: int, groups: Sequence[tuple[str, Sequence[Sequence[Cell]]]]) -> bool:
    """Rows have heads of their own unless there were more heads than cells, which a screen reader reads out for each."""
    rows, names = sum(len(found) for _name, found in groups), sum(bool(name) for name, _found in groups)
    return rows * (columns - 1) + names >= rows + columns


def _cells(row: Sequence[Cell], line: Tag, look: Look, *, row_heads: bool) -> list[Paragraph]:
    """The cells of a row in its element; the first one looks like a head in any case."""
    tag = Tag("TH", line, attributes=ROW) if row_heads else Tag("TD", line)
    return [paragraph(row[0], look.head, tag), *[paragraph(text, look.cell, Tag("TD", line)) for text in row[1:]]]


def _group_row(name: str, body: Tag, columns: int, look: Look, level: int, repeated: Again) -> GroupRow:
    """A heading, so that one can go from group to group, in a cell of its own: its rows are told by the columns' heads."""
    place = Tag("TD", Tag("TR", body), attributes=f"<</O/Table/ColSpan {columns}>>")
    cell = paragraph(name, look.group or look.head, Tag(f"H{level}", place), level)
    return GroupRow(cells=[cell], parts=(1,), look=look, bound=True, whole=True, repeated=repeated)
