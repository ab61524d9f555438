"""The pages of a catalogue as they are painted one after another: their numbers, running heads and marks at the edge."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from verkostoadmin.documents.catalogue.look import BOTTOM, CONTENT, HEIGHT, MARGIN, TOP, WIDTH, Look
from verkostoadmin.documents.pdf.arrange import Panel
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.flow import Placed, draw_column
from verkostoadmin.documents.pdf.lines import Span, Style, break_lines
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.structure import Element
from verkostoadmin.documents.project.paging import Page, paged

HEAD: Final = 36.0  # the middle of the running head, from the top
FOOT: Final = 30.0  # the baseline of the page's number
ELLIPSIS: Final = "…"


class Part(NamedTuple):
    """What pages belong to: what their running heads tell, in which colour, and where the mark at their edge stands."""

    name: str
    colour: Colour
    anchor: str
    mark: float | None = None  # from 0 at the top to 1 at the foot


@dataclass
class Book:
    """A catalogue that is being painted; `numbers` are those of the pages on which parts begin, by their anchors."""

    canvas: Canvas
    look: Look
    title: str
    check: Callable[[], None]
    numbers: dict[str, int] = field(default_factory=dict)
    ahead: int = 0  # pages before the one that is being painted which are painted later

    @property
    def number(self) -> int:
        """The number of the page that is being painted."""
        return self.canvas.page + 1 + self.ahead

    def section(self) -> Element:
        """The element of a part, in its place among the others."""
        return Element("Sect", self.canvas.parent)

    @contextmanager
    def part(self, part: Part, element: Element | None = None) -> Iterator[Element]:
        """What is painted inside belongs to a part, to which links lead."""
        self.check()
        self.canvas.anchor(part.anchor, HEIGHT)
        self.numbers[part.anchor] = self.number
        element = element or self.section()
        with self.canvas.inside(element):
            yield element
        self.canvas.settle(element)

    def end_page(self, part: Part | None, *, opening: bool = False) -> None:
        """Number the page; its running head stands on all pages but the one that opens the part."""
        if part:
            self._paint_mark(part)
            if not opening:
                self._paint_head(part)
            self._paint_foot()
        self.canvas.showPage()
        self.check()

    def _is_left(self) -> bool:
        return self.number % 2 == 0

    def _paint_head(self, part: Part) -> None:
        style = self.look.running._replace(colour=part.colour)
        self._paint_line(shortened(part.name, style, CONTENT * 0.8), style, HEIGHT - HEAD, "Header")

    def _paint_foot(self) -> None:
        style = self.look.running
        name = shortened(self.title, style, CONTENT * 0.7)
        number = Span(str(self.number), "text-bold", self.look.colours.ink)
        spans = [number, Span(name)] if self._is_left() else [Span(name), number]
        self._paint_line(spans, style, FOOT, "Footer")

    def _paint_line(self, text: str | list[Span], style: Style, baseline: float, kind: str) -> None:
        """On the outer side of the page."""
        line = paragraph(text, style)
        (first,) = break_lines(line.spans, style, float("inf"))
        left = MARGIN if self._is_left() else WIDTH - MARGIN - first.width
        with self.canvas.artifact(kind):
            self.canvas.write([(baseline, runs) for _height, runs in line.rows(left, 0, float("inf"))])

    def _paint_mark(self, part: Part) -> None:
        """A mark in the part's colour, which shows on the closed book's edge."""
        if part.mark is None:
            return
        wide, high = self.look.setting.tab
        top = HEIGHT - TOP - part.mark * (HEIGHT - TOP - BOTTOM - high)
        with self.canvas.artifact():
            self.canvas.rectangle(0 if self._is_left() else WIDTH - wide, top - high, wide, high, part.colour)

    def paint(self, part: Part, pages: Iterable[Page], section: Element | None = None) -> None:
        """The pages of a part that has no head of its own; what ends the last one sinks to its foot."""
        with self.part(part, section) as element:
            settled = 0
            for index, page in enumerate(pages):
                placed = page.placed if page.more else _sunk(page)
                draw_column(placed, self.canvas, MARGIN, HEIGHT - TOP, CONTENT)
                self.end_page(part, opening=index == 0)
                for kid in element.kids[settled:-1]:  # the last one may go on on the next page
                    if isinstance(kid, Element):
                        self.canvas.settle(kid)
                settled = len(element.kids) - 1


def _sunk(page: Page) -> list[Placed]:
    """What the last panel of a part does where the page has room below it: it stands at the foot."""
    panels = [index for index, item in enumerate(page.placed) if isinstance(item.block, Panel)]
    if not panels or page.left <= 0:
        return page.placed
    return [
        Placed(item.block, item.offset + (page.left if index >= panels[-1] else 0))
        for index, item in enumerate(page.placed)
    ]


def laid_out(blocks: Sequence[Block]) -> list[Page]:
    """Blocks on whole pages."""
    return list(paged(blocks, CONTENT, HEIGHT - TOP - BOTTOM, HEIGHT - TOP - BOTTOM))


def shortened(text: str, style: Style, width: float) -> str:
    """As many words as fit one line, or letters of the first one."""
    text = " ".join(text.split())
    if _fits(text, style, width):
        return text
    words = text.split(" ")
    while len(words) > 1 and not _fits(" ".join(words) + ELLIPSIS, style, width):
        words.pop()
    text = " ".join(words)
    while len(text) > 1 and not _fits(text + ELLIPSIS, style, width):
        text = text[: len(text) * 9 // 10]
    return text.rstrip(" ,;:–-") + ELLIPSIS


def _fits(text: str, style: Style, width: float) -> bool:
    lines = break_lines([Span(text)], style, width)
    return len(lines) == 1 and lines[0].width <= width
