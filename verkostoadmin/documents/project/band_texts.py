"""The texts below each other on a band of colour, with a short bar above them: kicker, title and tagline."""

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.paragraph import Paragraph


class Bar(NamedTuple):
    """The size of the bar, and the room below it."""

    width: float
    height: float
    gap: float


@dataclass(frozen=True, slots=True)
class BandTexts:
    """The bar in its colour and the texts in their width."""

    bar: Bar
    colour: Colour
    texts: list[Paragraph]
    width: float

    def height(self) -> float:
        """From the top of the bar to the foot of the last text."""
        gaps = [max(one.space_after, other.space_before) for one, other in pairwise(self.texts)]
        return self.bar.height + self.bar.gap + sum(text.height(self.width) for text in self.texts) + sum(gaps)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """The bar as decoration, then the texts."""
        with canvas.artifact():
            canvas.rectangle(x, top - self.bar.height, self.bar.width, self.bar.height, self.colour)
        top -= self.bar.height + self.bar.gap
        before = 0.0
        for index, text in enumerate(self.texts):
            top -= max(before, text.space_before) if index else 0
            text.draw(canvas, x, top, self.width)
            top -= text.height(self.width)
            before = text.space_after
