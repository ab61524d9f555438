"""What is set largest beside the title: a day by which to register, on a ground in the project's second colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import TEXT_CONTRAST, WHITE, Colour, contrast, readable
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.registration import Notice
from verkostoadmin.documents.project.theme import INK, Styles, Theme

SMALLEST: Final = 12.0


class Marker(NamedTuple):
    """A strong ground, and the colour of what is written on it."""

    ground: Colour
    text: Colour


@lru_cache(64)
def marker(colours: Theme) -> Marker:
    """The project's second colour with a text that is readable on it."""
    ground = colours.on_hero_accent if colours.on_hero == WHITE else colours.accent
    text = max((INK, WHITE), key=lambda colour: contrast(ground, colour))
    away = WHITE if text == INK else INK
    return Marker(readable(ground, text, towards=away, ratio=TEXT_CONTRAST), text)


@dataclass(eq=False, kw_only=True, slots=True)
class Stamp(Block):
    """A notice: small, large and small."""

    texts: Sequence[Paragraph]
    ground: Colour
    padding: tuple[float, float]
    stretched: float = 0  # at least so high, with the texts in the middle

    def _inner(self, width: float) -> float:
        return sum(text.height(width - 2 * self.padding[0]) for text in self.texts)

    def measure(self, width: float) -> float:
        """The texts with the room around them."""
        return max(self._inner(width) + 2 * self.padding[1], self.stretched)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The ground as decoration, then the texts."""
        high = self.height(width)
        with canvas.artifact():
            canvas.rectangle(x, top - high, width, high, self.ground)
        top -= (high - self._inner(width)) / 2
        for text in self.texts:
            text.draw(canvas, x + self.padding[0], top, width - 2 * self.padding[0])
            top -= text.height(width - 2 * self.padding[0])


def stamp(
    notice: Notice, look: Styles, colours: Theme, width: float, size: float, padding: tuple[float, float]
) -> Stamp:
    """The notice with its value no larger than `size`, and small enough for one line."""
    ground, ink = marker(colours)
    size_of_text, leading, _ = look.room.text
    small = Style("text-semibold", size_of_text, leading, ink)
    large = _in_one_line(notice.value, Style("display-heavy", size, size * 1.2, ink), width - 2 * padding[0])
    texts = [(notice.before, small), (notice.value, large), (notice.after, small)]
    return Stamp(texts=[paragraph(text, style) for text, style in texts if text], ground=ground, padding=padding)


def _in_one_line(text: str, style: Style, width: float) -> Style:
    while style.size > SMALLEST and len(paragraph(text, style).lines(width)) > 1:
        style = style._replace(size=style.size - 1, leading=style.leading - 1.2)
    return style
