"""The pieces only documents of a project have: the strip of figures, the call to action."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from verkostoadmin.documents.pdf.arrange import Beside, Panel, Stack
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.lines import Span, natural_width
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.picture import Figure as Picture
from verkostoadmin.documents.project.code import code_figure, page_link
from verkostoadmin.documents.project.facts import Call, Figure
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.theme import Styles, Theme
from verkostoadmin.documents.project.wording import Wording

COLUMN_GAP: Final = 24.0  # between figures


@dataclass(eq=False, kw_only=True, slots=True)
class Figures(Block):
    """Large numbers side by side in one row or more, with thin lines between them."""

    cells: Sequence[Stack]
    count: int  # in a row
    line: Colour
    gap: float = COLUMN_GAP
    row_gap: float = 16

    def _step(self, width: float) -> float:
        return (width + self.gap) / self.count

    def _rows(self, width: float) -> list[tuple[float, Sequence[Stack]]]:
        """Each row with its height."""
        rows = [self.cells[start : start + self.count] for start in range(0, len(self.cells), self.count)]
        return [(max(cell.height(self._step(width) - self.gap) for cell in row), row) for row in rows]

    def measure(self, width: float) -> float:
        """All rows."""
        rows = self._rows(width)
        return sum(high for high, _ in rows) + self.row_gap * (len(rows) - 1)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Row by row, from left to right."""
        step = self._step(width)
        for high, row in self._rows(width):
            for index, cell in enumerate(row):
                left = x + index * step
                if index:
                    with canvas.artifact():
                        canvas.rule(left - self.gap / 2, top, left - self.gap / 2, top - high, self.line, 0.8)
                cell.draw(canvas, left, top, step - self.gap)
            top -= high + self.row_gap


def figures(
    rows: Sequence[Figure],
    look: Styles,
    colours: Theme,
    width: float = 511,
    also: tuple[Sequence[Figure], str] = ((), ""),
) -> Figures:
    """The strip's numbers; numbers too wide for their place are set smaller, all of them alike.

    `also` are the same figures in another language, told below, and that language.
    """
    others, language = also
    count = _in_row(rows, others, look, width)
    widest = max(natural_width(row.value, look.figure) for row in rows)
    room = width / count - COLUMN_GAP
    size = look.figure.size if widest <= room else max(look.figure.size * room / widest, 12)
    big = look.figure._replace(size=size)
    cells = [[paragraph(row.value, big), paragraph(row.label, look.label)] for row in rows]
    for cell, row, other in zip(cells, rows, others, strict=False):
        told = other.label if other.value == row.value else f"{other.value} {other.label}"
        cell.append(paragraph(told, look.label._replace(space_before=3), Tag("P", language=language)))
    return Figures(cells=[Stack(blocks=cell) for cell in cells], count=count, line=colours.line)


def _in_row(rows: Sequence[Figure], others: Sequence[Figure], look: Styles, width: float) -> int:
    """All of them where type is small; large numbers and words stand in two rows before they are made smaller."""
    if look.room.columns > 1:
        return len(rows)
    texts = [(row.value, look.figure) for row in rows]
    texts += [(word, look.label) for row in (*rows, *others) for word in row.label.split()]
    widest = max(natural_width(text, style) for text, style in texts)
    return len(rows) if (widest + COLUMN_GAP) * len(rows) <= width + COLUMN_GAP else ceil(len(rows) / 2)


def call_to_action(call: Call, url: str, wording: Wording, look: Styles, colours: Theme) -> Panel:
    """The panel that ends the brochure, with a code that leads to the network's page."""
    lines = Stack(blocks=call_lines(call, url, look, colours))
    return call_panel(lines, code_figure(url, look.room.code, wording, colours), look, colours)


def call_lines(call: Call, url: str, look: Styles, colours: Theme) -> list[Block]:
    """What the reader is asked to do, and where."""
    lines: list[Block] = [heading(call.heading, look, look.call_heading)]
    lines += [paragraph(text, look.call) for text in call.lines]
    link = page_link(url, colours.on_hero_accent)
    style = look.call._replace(space_before=3, balanced=False)
    return [*lines, paragraph([Span(call.link_label), link], style)] if link else lines


def call_panel(lines: Block, code: Picture | None, look: Styles, colours: Theme) -> Panel:
    """On the project's colour, beside the code if there is one."""
    content = lines
    if code:
        content = Beside(fixed=code, fixed_width=code.size[0], other=lines, gap=20, fixed_last=True)
    return Panel(content=content, ground=colours.hero, padding=(22, look.room.padding + 2), radius=9)
