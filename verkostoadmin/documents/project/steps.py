"""Numbered steps: a disc with the number beside each text."""

from collections.abc import Sequence
from dataclasses import dataclass

from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph


@dataclass(eq=False, kw_only=True, slots=True)
class Step(Block):
    """A text with its number; both centred where one line stands beside the disc."""

    number: Paragraph
    text: Paragraph
    size: float
    ground: Colour

    def measure(self, width: float) -> float:
        """At least as high as the disc."""
        return max(self.text.height(self._rest(width)), self.size)

    def _rest(self, width: float) -> float:
        return width - self.size * 1.45

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The disc as decoration, the number as the item's label, then the text."""
        with canvas.artifact():
            canvas.dots([(x + self.size / 2, top - self.size / 2)], (self.size, self.ground))
        (line,) = self.number.lines(self.size * 2)
        leading = self.number.style.leading
        self.number.draw(canvas, x + (self.size - line.width) / 2, top - (self.size - leading) / 2, self.size * 2)
        lower = max(self.size - self.text.style.leading, 0) / 2 if self._is_short(width) else 0
        self.text.draw(canvas, x + self.size * 1.45, top - lower, self._rest(width))

    def _is_short(self, width: float) -> bool:
        return self.text.height(self._rest(width)) <= self.size


def steps(texts: Sequence[list[Span]], style: Style, disc: tuple[Colour, Colour]) -> list[Block]:
    """A list of steps, one block each; a single one is a paragraph. `disc` is its colour and the number's."""
    if len(texts) == 1:
        return [paragraph(texts[0], style)]
    whole = Tag("L", attributes="<</O/List/ListNumbering/Decimal>>")
    blocks: list[Block] = []
    for index, text in enumerate(texts, start=1):
        item = Tag("LI", whole)
        number = style._replace(face="display-heavy", size=style.size * 0.95, colour=disc[1])
        blocks.append(
            Step(
                number=paragraph(str(index), number, Tag("Lbl", item)),
                text=paragraph(text, style, Tag("LBody", item)),
                size=round(style.leading * 1.25, 2),
                ground=disc[0],
                space_after=style.space_after,
            )
        )
    return blocks
