"""The pieces only a brochure has: the strip of figures, the timeline, the call to action."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.pdf.arrange import Beside, Panel, Stack
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import WHITE, Colour
from verkostoadmin.documents.pdf.fonts import face
from verkostoadmin.documents.pdf.lines import Span
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.picture import Figure as Picture
from verkostoadmin.documents.pdf.qr import paint_qr
from verkostoadmin.documents.pdf.text import address
from verkostoadmin.documents.project.data import Event
from verkostoadmin.documents.project.facts import Call, Figure
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.theme import Styles, Theme
from verkostoadmin.documents.project.wording import Wording

QUIET: Final = 9.0  # white around the code, which its readers need
DOT: Final = 8.0


@dataclass(eq=False, kw_only=True, slots=True)
class Figures(Block):
    """Large numbers side by side, with thin lines between them."""

    cells: Sequence[Stack]
    line: Colour
    gap: float = 24

    def _step(self, width: float) -> float:
        return (width + self.gap) / len(self.cells)

    def measure(self, width: float) -> float:
        """The highest cell."""
        return max(cell.height(self._step(width) - self.gap) for cell in self.cells)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """From left to right."""
        step, high = self._step(width), self.height(width)
        for index, cell in enumerate(self.cells):
            left = x + index * step
            if index:
                with canvas.artifact():
                    canvas.rule(left - self.gap / 2, top, left - self.gap / 2, top - high, self.line, 0.8)
            cell.draw(canvas, left, top, step - self.gap)


def figures(rows: Sequence[Figure], look: Styles, colours: Theme, width: float = 511) -> Figures:
    """The strip's numbers; numbers too wide for their place are set smaller, all of them alike."""
    widest = max(face(look.figure.face).width(row.value, look.figure.size) for row in rows)
    room = width / len(rows) - 24
    size = look.figure.size if widest <= room else max(look.figure.size * room / widest, 12)
    big = look.figure._replace(size=size)
    cells = [Stack(blocks=[paragraph(row.value, big), paragraph(row.label, look.label)]) for row in rows]
    return Figures(cells=cells, line=colours.line)


@dataclass(eq=False, kw_only=True, slots=True)
class Stops(Block):
    """One row of the timeline: a rail with a dot above each event."""

    cells: Sequence[Stack]
    past: Sequence[bool]
    count: int
    colours: Theme
    gap: float = 22

    def _step(self, width: float) -> float:
        return (width + self.gap) / self.count

    def measure(self, width: float) -> float:
        """The rail and the highest cell."""
        return 2 * DOT + max(cell.height(self._step(width) - self.gap) for cell in self.cells)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The rail as decoration, then the events."""
        step, middle = self._step(width), top - DOT / 2
        with canvas.artifact():
            canvas.rule(x, middle, x + width, middle, self.colours.line, 1.4)
            for index, past in enumerate(self.past):
                dot = (x + index * step + DOT / 2, middle)
                canvas.dots([dot], (DOT + 3, WHITE), (DOT, self.colours.strong if past else self.colours.accent))
        for index, cell in enumerate(self.cells):
            cell.draw(canvas, x + index * step, top - 2 * DOT, step - self.gap)


def timeline(events: Sequence[Event], wording: Wording, look: Styles, colours: Theme) -> list[Block]:
    """Rows of three or four events."""
    whole = Tag("L", attributes="<</O/List/ListNumbering/None>>")
    count = _in_a_row(len(events), look.room.columns)
    rows: list[Block] = []
    for start in range(0, len(events), count):
        part = events[start : start + count]
        cells = [_stop(event, Tag("LI", whole), wording, look) for event in part]
        past = [event.starts_at.date() < wording.data.day for event in part]
        rows.append(Stops(cells=cells, past=past, count=count, colours=colours, space_after=13))
    return rows


def _in_a_row(events: int, columns: int) -> int:
    """How many events stand beside each other; large type has room for two."""
    if columns == 1:
        return min(events, 2)
    return events if events <= 4 else 3 if events in (5, 6, 9) else 4


def _stop(event: Event, item: Tag, wording: Wording, look: Styles) -> Stack:
    body = Tag("LBody", item)
    place = wording.where(event)
    lines = [
        paragraph(wording.when(event), look.when, Tag("P", body)),
        paragraph(event.title, look.small, Tag("P", body, language=event.title_language)),
    ]
    if place:
        lines.append(paragraph(place, look.label, Tag("P", body)))
    return Stack(blocks=lines)


def call_to_action(call: Call, url: str, wording: Wording, look: Styles, colours: Theme) -> Panel:
    """The panel that ends the brochure, with a code that leads to the network's page."""
    lines: list[Block] = [heading(call.heading, look, look.call_heading)]
    lines += [paragraph(text, look.call) for text in call.lines]
    address_of_page = address(url)
    if not address_of_page.startswith("http"):
        return Panel(content=Stack(blocks=lines), ground=colours.hero, padding=(22, look.room.padding + 3), radius=9)
    shown = url.split("://", 1)[-1].rstrip("/")
    link = Span(shown, "text-semibold", colours.on_hero_accent, address_of_page)
    lines.append(paragraph([Span(call.link_label), link], look.call._replace(space_before=3)))
    size = look.room.code + 2 * QUIET
    code = paint_qr(address_of_page, look.room.code, colours.ink)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.rectangle(x, y, size, size, WHITE, 6)
        code(canvas, x + QUIET, y + QUIET)

    figure = Picture(size=(size, size), alternative=wording.code_text(shown), paint=paint, url=address_of_page)
    content = Beside(fixed=figure, fixed_width=size, other=Stack(blocks=lines), gap=20, fixed_last=True)
    return Panel(content=content, ground=colours.hero, padding=(22, look.room.padding + 1), radius=9)
