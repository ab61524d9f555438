"""The foreword: short ones in large type beside a wide margin, long ones in columns, signed at the end."""

from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.catalogue.data import CatalogueData
from verkostoadmin.documents.catalogue.look import Look
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.flow import Columns
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.headings import heading

SHORT: Final = 1_500  # letters
MARGIN: Final = 0.27  # of the width, on the left of a short one


def foreword(data: CatalogueData, words: Words, look: Look) -> list[Block]:
    """The heading, the text and the signature."""
    styles = look.styles
    head = heading(words.foreword(), styles, look.part)
    signature = styles.name._replace(space_before=styles.room.band_gap)
    signed = [paragraph(data.foreword_by, signature)] if data.foreword_by else []
    if sum(map(len, data.foreword)) > SHORT:
        text: list[Block] = [paragraph(part, styles.body) for part in data.foreword]
        return [head, *(text if styles.room.columns == 1 else [Columns(blocks=text)]), *signed]
    first = styles.lead._replace(space_after=styles.lead.leading * 0.8)
    other = first._replace(face="text", colour=styles.body.colour, space_after=styles.lead.leading * 0.6)
    blocks = [paragraph(part, other if index else first) for index, part in enumerate(data.foreword)]
    margin = MARGIN if styles.room.columns > 1 else 0.0
    return [head, *(Indented.of(block, margin) for block in [*blocks, *signed])]


@dataclass(eq=False, kw_only=True, slots=True)
class Indented(Block):
    """A paragraph with a part of the width left free before it."""

    text: Paragraph
    part: float

    @classmethod
    def of(cls, text: Paragraph, part: float) -> "Indented":
        """The paragraph with the space that it wants around itself."""
        return cls(text=text, part=part, space_before=text.space_before, space_after=text.space_after)

    def measure(self, width: float) -> float:
        """As high as the text."""
        return self.text.height(width * (1 - self.part))

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """As the text is split."""
        parts = self.text.split(width * (1 - self.part), available)
        if not parts:
            return None
        head, tail = parts
        assert isinstance(head, Paragraph) and isinstance(tail, Paragraph)
        return Indented.of(head, self.part), Indented.of(tail, self.part)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The text."""
        self.text.draw(canvas, x + width * self.part, top, width * (1 - self.part))
