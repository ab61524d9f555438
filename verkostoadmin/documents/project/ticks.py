"""A list of what one gets, with a tick beside each item."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.theme import Styles, Theme

INDENT: Final = 1.5  # times the size of the type


@dataclass(eq=False, kw_only=True, slots=True)
class Ticked(Block):
    """An item; the tick is decoration, as a list says by itself what it is."""

    text: Paragraph
    tick: Paragraph
    indent: float

    def measure(self, width: float) -> float:
        """As high as the text."""
        return self.text.height(width - self.indent)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The tick, then the text."""
        with canvas.artifact():
            canvas.write(self.tick.rows(x, top, self.indent))
        self.text.draw(canvas, x + self.indent, top, width - self.indent)


def ticks(texts: Sequence[str], look: Styles, colours: Theme) -> list[Block]:
    """The list, one block an item."""
    whole = Tag("L", attributes="<</O/List/ListNumbering/None>>")
    mark = look.bullet._replace(face="text-bold", colour=colours.strong)
    return [
        Ticked(
            text=paragraph(text, look.bullet, Tag("LBody", Tag("LI", whole))),
            tick=paragraph("✓", mark),
            indent=look.bullet.size * INDENT,
            space_after=look.bullet.space_after,
        )
        for text in texts
    ]
