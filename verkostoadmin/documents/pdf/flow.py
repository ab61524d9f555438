"""Blocks below each other, in columns of equal length, and on pages: headings stay with what follows them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas

TOLERANCE: Final = 0.01
LEAST_REST: Final = 90.0
STEP: Final = 15.0
NEAR: Final = 0.5  # points within which columns count as equally long


class Placed(NamedTuple):
    """A block with the distance of its top from the top of its column."""

    block: Block
    offset: float


class Filled(NamedTuple):
    """A column: what stands in it, how high it is, and what did not fit."""

    placed: list[Placed]
    height: float
    rest: list[Block]


def fill(blocks: Sequence[Block], width: float, available: float, *, whole: bool = False) -> Filled:
    """Put blocks below each other while they fit.

    A block too high for an empty column is divided where it should not be, and put there all the same if it cannot be
    or is to stay `whole`.
    """
    blocks = _from_top(blocks)
    placed: list[Placed] = []
    used = after = 0.0
    for index, block in enumerate(blocks):
        gap = max(after, block.space_before) if placed else 0.0
        height = block.height(width)
        if used + gap + height <= available + TOLERANCE:
            placed.append(Placed(block, used + gap))
            used += gap + height
            after = block.space_after
            continue
        parts = None if block.keep_with_next else block.split(width, available - used - gap)
        if parts:
            return _divided(placed, used + gap, parts, blocks[index + 1 :], width)
        filled = _with_following(placed, blocks[index:], width)
        if filled:
            return filled
        parts = None if whole else block.divide(width, available - used - gap)
        if parts:
            return _divided(placed, used + gap, parts, blocks[index + 1 :], width)
        if (
            placed and height <= available and not whole
        ):  # rather alone at the top of the next column than cut off below its heading
            return Filled(placed, used, list(blocks[index:]))
        placed.append(Placed(block, used + gap))  # rather too high than never printed
        return Filled(placed, used + gap + height, list(blocks[index + 1 :]))
    return Filled(placed, used, [])


def _from_top(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks as they are put into a column of their own."""
    if not blocks:
        return blocks
    first = blocks[0].first_in_column()
    return blocks if first is blocks[0] else [first, *blocks[1:]]


def _divided(
    placed: list[Placed], top: float, parts: tuple[Block, Block], others: Sequence[Block], width: float
) -> Filled:
    """The column that ends with the first part of a block."""
    return Filled([*placed, Placed(parts[0], top)], top + parts[0].height(width), [parts[1], *others])


def _with_following(placed: list[Placed], following: Sequence[Block], width: float) -> Filled | None:
    """The column without headings and the like at its foot, which go with what does not fit; nothing if none is left.

    Of a long text that leads to what follows only the end goes.
    """
    kept, after = len(placed), following[0]
    while kept and placed[kept - 1].block.holds(after, width):
        kept -= 1
        after = placed[kept].block
    moved = [item.block for item in placed[kept:]]
    if moved and not moved[0].keep_with_next:
        parts = moved[0].split(width, moved[0].height(width))
        if parts:
            return _divided(placed[:kept], placed[kept].offset, parts, [*moved[1:], *following], width)
    if not kept:
        return None
    last = placed[kept - 1]
    return Filled(placed[:kept], last.offset + last.block.height(width), [*moved, *following])


def stacked(blocks: Sequence[Block], width: float, most: float = float("inf")) -> float:
    """The height of blocks below each other; what is more than `most` is not measured to its end."""
    used = after = 0.0
    for index, block in enumerate(_from_top(blocks)):
        gap = max(after, block.space_before) if index else 0.0
        used += gap + block.height(width)
        if used > most:
            break
        after = block.space_after
    return used


def draw_column(placed: Sequence[Placed], canvas: Canvas, x: float, top: float, width: float) -> None:
    """Draw a filled column."""
    for item in placed:
        item.block.draw(canvas, x, top - item.offset, width)


@dataclass(eq=False, kw_only=True, slots=True)
class Columns(Block):
    """Blocks in columns of about equal length; a column begins with a heading where that costs little.

    A heading that is the only one runs over all columns, and a short text below it stays in one.
    """

    blocks: Sequence[Block]
    count: int = 2
    gap: float = 22
    smallest: float = 60  # no part of a split is lower than this
    head: Block | None = None
    _layouts: dict[float, list[Filled]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        headings = [index for index, block in enumerate(self.blocks) if block.keep_with_next]
        if self.head is None and headings == [0] and len(self.blocks) > 1:
            self.head, self.blocks = self.blocks[0], self.blocks[1:]

    def column_width(self, width: float) -> float:
        """The width of one column."""
        return (width - self.gap * (self.count - 1)) / self.count

    def _head_height(self, width: float) -> float:
        """The height of the heading over all columns, with the room below it."""
        if self.head is None:
            return 0
        below = max(self.head.space_after, self.blocks[0].space_before) if self.blocks else self.head.space_after
        return self.head.height(width) + below

    def measure(self, width: float) -> float:
        """The height of the longest column."""
        return self._head_height(width) + max((column.height for column in self._layout(width)), default=0)

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Columns of the available height, and new columns with the rest."""
        room = available - self._head_height(width)
        if room < self.smallest:
            return None
        columns, rest = self._fill(self.blocks, self.column_width(width), room)
        if not rest or max(column.height for column in columns) > room + TOLERANCE:
            return None
        while self._too_little(rest, width) and room > self.smallest:
            room -= STEP
            columns, rest = self._fill(self.blocks, self.column_width(width), room)
        return self._parted(width, columns, rest)

    def divide(self, width: float, available: float) -> tuple[Block, Block] | None:
        """The same with a block in it divided that no column holds whole."""
        room = available - self._head_height(width)
        columns, rest = self._fill(self.blocks, self.column_width(width), room, whole=False)
        while not rest and room > self.smallest:
            room -= STEP
            columns, rest = self._fill(self.blocks, self.column_width(width), room, whole=False)
        if not rest or max(column.height for column in columns) > room + TOLERANCE:
            return None
        return self._parted(width, columns, rest)

    def _parted(self, width: float, columns: list[Filled], rest: list[Block]) -> tuple[Block, Block]:
        head = replace(self, blocks=(), space_after=0, _layouts={width: columns})
        return head, replace(self, blocks=rest, head=None, space_before=0, _layouts={})

    def _too_little(self, rest: Sequence[Block], width: float) -> bool:
        """A few lines alone on the next page."""
        return stacked(rest, self.column_width(width), LEAST_REST) < LEAST_REST

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The heading, then column by column."""
        if self.head is not None:
            self.head.draw(canvas, x, top, width)
            top -= self._head_height(width)
        columns = self._layout(width)
        if len(columns) == 1:
            draw_column(columns[0].placed, canvas, x, top, width)
            return
        step = self.column_width(width) + self.gap
        for index, column in enumerate(columns):
            draw_column(column.placed, canvas, x + index * step, top, self.column_width(width))

    def _layout(self, width: float) -> list[Filled]:
        if width not in self._layouts:
            if self.head and stacked(self.blocks, width, self.smallest) <= self.smallest:
                self._layouts[width] = [fill(self.blocks, width, float("inf"))]
            else:
                self._layouts[width] = self._balanced(self.column_width(width))
        return self._layouts[width]

    def _balanced(self, width: float) -> list[Filled]:
        whole = stacked(self.blocks, width)
        at_headings = self._at_headings(width, whole / self.count)
        if at_headings:
            return at_headings
        low, high = whole / self.count, whole + TOLERANCE
        best: list[Filled] = []
        tried = low + STEP  # the answer is seldom far above the least possible
        while high - low > NEAR:
            columns, rest = self._fill(self.blocks, width, tried)
            longest = max(column.height for column in columns)
            if rest or longest > tried + TOLERANCE:
                low = tried
                tried = high - NEAR if best else (low * 2 + high) / 3
            else:
                best, high = columns, longest
                tried = high - NEAR
        return best or self._fill(self.blocks, width, high)[0]

    def _at_headings(self, width: float, least: float) -> list[Filled] | None:
        """Two columns that both begin with a heading, if they are hardly longer than balanced ones would be."""
        pairs = enumerate(pairwise(self.blocks), start=1)
        starts = [i for i, (before, block) in pairs if block.keep_with_next and not before.keep_with_next]
        if self.count != 2 or not starts:
            return None
        heights = {i: max(stacked(self.blocks[:i], width), stacked(self.blocks[i:], width)) for i in starts}
        best = min(heights, key=heights.__getitem__)
        if heights[best] > least * 1.3 + 16:
            return None
        return [fill(part, width, float("inf")) for part in (self.blocks[:best], self.blocks[best:])]

    def _fill(
        self, blocks: Sequence[Block], width: float, available: float, *, whole: bool = True
    ) -> tuple[list[Filled], list[Block]]:
        columns, rest = [], list(blocks)
        for _ in range(self.count):
            columns.append(fill(rest, width, available, whole=whole))
            rest = columns[-1].rest
        return columns, rest
