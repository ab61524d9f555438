"""What a piece of a page is: it knows its height for a width, may be split, and draws itself from its top downwards."""

from dataclasses import dataclass, field

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.structure import Element


@dataclass(eq=False, slots=True)
class Tag:
    """A structure element made when its first part is drawn, and shared by the parts of a split block."""

    role: str
    parent: "Tag | None" = None
    alternative: str = ""
    attributes: str = ""
    language: str = ""
    _element: Element | None = None

    def element(self, canvas: Canvas) -> Element:
        """The element, under the parent tag's or where the canvas stands."""
        if self._element is None:
            parent = self.parent.element(canvas) if self.parent else canvas.parent
            self._element = Element(self.role, parent, self.alternative, self.language, self.attributes)
        return self._element


@dataclass(eq=False, kw_only=True, slots=True)
class Block:
    """A piece that cannot be split; others override `split`."""

    space_before: float = 0
    space_after: float = 0
    keep_with_next: bool = False
    _heights: dict[float, float] = field(default_factory=dict, init=False, repr=False)

    def height(self, width: float) -> float:
        """The height for a width, measured once."""
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = self.measure(width)
        return known

    def measure(self, width: float) -> float:
        """Find out the height for a width."""
        raise NotImplementedError

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Paint and mark the piece."""
        raise NotImplementedError

    def split(self, width: float, available: float) -> "tuple[Block, Block] | None":
        """A part that fits the available height and the rest, or nothing if there are no two good parts."""
        return None

    def divide(self, width: float, available: float) -> "tuple[Block, Block] | None":
        """As `split`, where the block is higher than a whole page: rather two bad parts than text that is cut off."""
        return self.split(width, available)

    def holds(self, following: "Block", width: float) -> bool:
        """Must the block that follows begin in the same column?"""
        return self.keep_with_next

    def first_in_column(self) -> "Block":
        """What is put in its place at the top of a column."""
        return self
