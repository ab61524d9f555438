"""The texts in the middle of a flyer: what it is about, what the municipality gets, and for whom it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from verkostoadmin.documents.flyer.content import Content, Text
from verkostoadmin.documents.pdf.arrange import Panel, Stack
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.flow import Columns
from verkostoadmin.documents.pdf.paragraph import bullets, paragraph
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.theme import Styles, Theme
from verkostoadmin.documents.project.ticks import ticks

SHARES: Final = (0.5, 0.54, 0.58, 0.62)  # of the width, for what stands on the left
GAP: Final = 22.0
SIDES: Final = 16.0  # of a panel
Listing = Callable[[Sequence[str]], list[Block]]


@dataclass(eq=False, kw_only=True, slots=True)
class Pair(Block):
    """A block and a panel side by side, their texts from the same height down, in shares that make them lowest."""

    left: Block
    right: Panel

    def _both(self, width: float, share: float) -> tuple[float, float]:
        room = width - GAP
        return self.left.height(room * share) + self.right.padding[1], self.right.height(room * (1 - share))

    def _share(self, width: float) -> float:
        return min(SHARES, key=lambda share: max(self._both(width, share)))

    def measure(self, width: float) -> float:
        """The higher one."""
        return max(self._both(width, self._share(width)))

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """From left to right."""
        left = (width - GAP) * self._share(width)
        self.left.draw(canvas, x, top - self.right.padding[1], left)
        panel = replace(self.right, stretched=self.height(width))
        panel.draw(canvas, x + left + GAP, top, width - GAP - left)


def texts(content: Content, look: Styles, colours: Theme) -> list[Block]:
    """The lead, then benefits and audience beside each other; points have no word alone in their last line."""
    look = look._replace(lead=look.lead._replace(balanced=True), bullet=look.bullet._replace(balanced=True))
    found: list[Block] = [paragraph(text, look.lead._replace(space_after=0)) for text in _paragraphs(content.lead)]
    benefits = _section(content.benefits_heading, content.benefits, look, lambda items: ticks(items, look, colours))
    audience = _section(
        content.audience_heading, content.audience, look, lambda items: bullets(items, look.bullet, colours.strong)
    )
    padding = (SIDES, look.room.padding)
    if benefits and audience:
        right = Panel(content=Stack(blocks=audience), ground=colours.pale, padding=padding)
        found.append(Pair(left=Stack(blocks=benefits), right=right))
    elif benefits or audience:
        found.append(Panel(content=Columns(blocks=benefits or audience), ground=colours.pale, padding=padding))
    return found


def _section(title: str, text: Text, look: Styles, listing: Listing) -> list[Block]:
    """A heading with a list or paragraphs below it; nothing without a text."""
    if not text:
        return []
    head: list[Block] = [heading(title, look)] if title else []
    return [*head, *(listing(text) if isinstance(text, tuple) else _body(text, look))]


def _body(text: str, look: Styles) -> list[Block]:
    return [paragraph(part, look.body) for part in _paragraphs(text)]


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.split("\n") if part.strip()]
