"""Names with references to pages behind them, each a link: made for thousands, so that each takes next to no memory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from verkostoadmin.documents.catalogue.contents import project_anchor
from verkostoadmin.documents.catalogue.data import Listed
from verkostoadmin.documents.catalogue.pages import shortened
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas, Run
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.lines import Piece, Style, piece
from verkostoadmin.documents.pdf.paragraph import CAPITALS, Paragraph
from verkostoadmin.documents.pdf.structure import Element

FACE: Final = "text"
NUMBER: Final = "text-bold"
NO_BREAK: Final = "\u00a0"
INDENT: Final = 8.0  # of further lines
DOT: Final = "·"
GAP: Final = 9.0  # between two references, with a dot in the middle
AFTER_NAME: Final = 5.0
SHORT: Final = 5  # lines
FEWEST: Final = 2  # lines of a split entry on either side
LONGEST: Final = 120.0  # of a reference, in points


class Reference(NamedTuple):
    """A project's short name and the number of its page; the same one stands behind many names."""

    name: Piece
    number: Piece
    width: float
    anchor: str
    contents: str


def references(
    listed: Sequence[Listed], numbers: Mapping[str, int], words: Words, style: Style
) -> dict[int, Reference]:
    """The references to all projects."""
    found = {}
    for item in listed:
        anchor = project_anchor(item.key)
        number = numbers[anchor]
        label = piece(shortened(item.short_name, style, LONGEST).replace(" ", NO_BREAK), FACE)
        page = piece(f"{NO_BREAK}{number}", NUMBER)
        width = (label.word.width + page.word.width) * style.size / 1000
        found[item.key] = Reference(label, page, width, anchor, f"{item.name}, {words.page(number)}")
    return found


@dataclass(eq=False, kw_only=True, slots=True)
class Entry(Block):
    """A name, and the references behind it; further lines are indented. The rest of a split entry has no name."""

    name: Paragraph | None
    references: Sequence[Reference]
    style: Style
    body: Tag
    soft: Colour
    indent: float = INDENT

    def _start(self, width: float) -> tuple[int, float]:
        """The line in which the first reference stands, and how far from the left."""
        if self.name is None:
            return 0, self.indent
        lines = self.name.lines(width)
        right = lines[-1].width + AFTER_NAME
        if right + self.references[0].width <= width:
            return len(lines) - 1, right
        return len(lines), self.indent

    def _places(self, width: float) -> list[tuple[int, float]]:
        """The line and the left edge of every reference."""
        line, left = self._start(width)
        found = []
        for index, reference in enumerate(self.references):
            if index and left + reference.width > width:
                line, left = line + 1, self.indent
            found.append((line, left))
            left += reference.width + GAP
        return found

    def measure(self, width: float) -> float:
        """All lines."""
        return (self._places(width)[-1][0] + 1) * self.style.leading

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Between two lines of references; short entries stay whole."""
        places = self._places(width)
        most = min(int((available + 0.01) // self.style.leading), places[-1][0] + 1 - FEWEST)
        count = sum(line < most for line, _left in places)
        if most < FEWEST or places[-1][0] < SHORT or not count:
            return None
        head = replace(self, references=self.references[:count], space_after=0)
        return head, replace(self, name=None, references=self.references[count:], space_before=0)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The name, then the references as links; the dots between them are decoration."""
        style, places = self.style, self._places(width)
        if self.name is not None:
            self.name.draw(canvas, x, top, width)
        first = top - (style.leading + style.size * CAPITALS) / 2
        body = self.body.element(canvas)
        for reference, (line, left) in zip(self.references, places, strict=True):
            baseline = first - line * style.leading
            element = Element("Link", body)
            with canvas.marked(element):
                canvas.write([(baseline, _runs(reference, x + left, style))])
            box = (x + left, baseline - 0.25 * style.size, x + left + reference.width, baseline + 0.8 * style.size)
            canvas.link_to(element, reference.anchor, reference.contents, box)
        self._draw_dots(canvas, x, first, places)

    def _draw_dots(self, canvas: Canvas, x: float, first: float, places: Sequence[tuple[int, float]]) -> None:
        dot, size = piece(DOT, FACE), self.style.size
        middle = (GAP - dot.word.width * size / 1000) / 2
        rows = [
            (first - line * self.style.leading, [_run(dot, x + left + reference.width + middle, size, self.soft)])
            for reference, (line, left) in zip(self.references[:-1], places, strict=False)
        ]
        if rows:
            with canvas.artifact():
                canvas.write(rows)


def _runs(reference: Reference, x: float, style: Style) -> list[Run]:
    middle = x + reference.name.word.width * style.size / 1000
    return [
        _run(reference.name, x, style.size, style.colour),
        _run(reference.number, middle, style.size, style.colour),
    ]


def _run(item: Piece, x: float, size: float, colour: Colour) -> Run:
    return Run(x, [item.word], item.face, size, colour)
