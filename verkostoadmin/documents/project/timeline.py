"""The events of a project on a rail: beside each other, or in a single column one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.pdf.arrange import Stack
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import WHITE
from verkostoadmin.documents.pdf.lines import natural_width
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.data import Event
from verkostoadmin.documents.project.theme import Styles, Theme
from verkostoadmin.documents.project.wording import Wording

DOT: Final = 8.0
RAIL: Final = 20.0  # the room of a rail that runs down the page
DAY_GAP: Final = 16.0
WIDEST_DAY: Final = 0.4  # of the width
LEAST_BESIDE: Final = 9.0  # times the size of the type: what is narrower beside the day stands below it


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


@dataclass(eq=False, kw_only=True, slots=True)
class Stop(Block):
    """An event on a rail that runs down the page: its day, and beside it or below what and where."""

    item: Tag
    when: Paragraph
    what: Stack
    past: bool
    last: bool
    widest: float  # of all days, where they find room
    colours: Theme

    def _places(self, width: float) -> tuple[float, float, float]:
        """The width of the day, and how far to the right and down from it the rest begins."""
        whole, day = width - RAIL, min(self.widest, width * WIDEST_DAY)
        if whole - day - DAY_GAP >= LEAST_BESIDE * self.when.style.size:
            return day, day + DAY_GAP, 0
        return whole, 0, self.when.height(whole)

    def measure(self, width: float) -> float:
        """The day, or what stands beside it; both where they stand below each other."""
        day, right, down = self._places(width)
        return max(self.when.height(day), down + self.what.height(width - RAIL - right))

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The rail as far as the next event as decoration, then the event."""
        dot, (day, right, down) = (x + DOT / 2, top - self.when.style.leading / 2), self._places(width)
        with canvas.artifact():
            if not self.last:
                foot = top - self.height(width) - self.space_after
                canvas.rule(dot[0], dot[1], dot[0], foot, self.colours.line, 1.4)
            canvas.dots([dot], (DOT + 3, WHITE), (DOT, self.colours.strong if self.past else self.colours.accent))
        self.when.draw(canvas, x + RAIL, top, day)
        self.what.draw(canvas, x + RAIL + right, top - down, width - RAIL - right)


def timeline(events: Sequence[Event], wording: Wording, look: Styles, colours: Theme) -> list[Block]:
    """Rows of three or four events; in a single column one below the other."""
    whole = Tag("L", attributes="<</O/List/ListNumbering/None>>")
    items = [Tag("LI", whole) for _event in events]
    texts = [_texts(event, item, wording, look) for event, item in zip(events, items, strict=True)]
    past = [event.starts_at.date() < wording.data.day for event in events]
    if look.room.columns == 1:
        return _down(items, texts, past, look, colours)
    count = len(events) if len(events) <= 4 else 3 if len(events) in (5, 6, 9) else 4
    rows: list[Block] = []
    for start in range(0, len(events), count):
        cells = [Stack(blocks=blocks) for blocks in texts[start : start + count]]
        shown = past[start : start + count]
        rows.append(Stops(cells=cells, past=shown, count=count, colours=colours, space_after=13))
    return rows


def _down(
    items: list[Tag], texts: list[list[Paragraph]], past: list[bool], look: Styles, colours: Theme
) -> list[Block]:
    """One below the other, the days in a column of their own."""
    widest = max(natural_width(blocks[0].plain, look.when) for blocks in texts)
    return [
        Stop(
            item=items[index],
            when=blocks[0],
            what=Stack(blocks=blocks[1:]),
            past=past[index],
            last=index == len(texts) - 1,
            widest=widest + 1,
            colours=colours,
            space_after=look.room.bullet_gap,
        )
        for index, blocks in enumerate(texts)
    ]


def _texts(event: Event, item: Tag, wording: Wording, look: Styles) -> list[Paragraph]:
    """When, what and where."""
    body = Tag("LBody", item)
    place = wording.where(event)
    found = [
        paragraph(wording.when(event), look.when, Tag("P", body)),
        paragraph(event.title, look.small, Tag("P", body, language=event.title_language)),
    ]
    return [*found, paragraph(place, look.label, Tag("P", body))] if place else found
