"""Paragraphs, headings and list items."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final, Self

from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas, Run
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.fonts import face
from verkostoadmin.documents.pdf.lines import Line, Span, Style, break_lines
from verkostoadmin.documents.pdf.text import one_line

CAPITALS: Final = 0.66  # their height as a part of the type size; they stand in the middle of a line
FEWEST_LINES: Final = 2  # of a split paragraph on either side


@dataclass(eq=False, kw_only=True, slots=True)
class Paragraph(Block):
    """Text in lines; with a `bookmark` level it also stands in the outline, and links may lead to its `anchor`."""

    spans: list[Span]
    style: Style
    tag: Tag
    bookmark: int = 0
    anchor: str = ""
    _lines: dict[float, list[Line]] = field(default_factory=dict)
    _links: dict[int, Tag] = field(default_factory=dict)

    @property
    def plain(self) -> str:
        """The text without faces and links."""
        return one_line(" ".join(span.text for span in self.spans))

    def lines(self, width: float) -> list[Line]:
        """The lines for a width, broken once."""
        known = self._lines.get(width)
        if known is None:
            language = self.tag.language  # of a text that is not in the document's
            style = self.style._replace(hyphenation=language) if language else self.style
            known = self._lines[width] = break_lines(self.spans, style, width)
        return known

    def height(self, width: float) -> float:
        """The leading of every line."""
        return len(self._lines.get(width) or self.lines(width)) * self.style.leading

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """At a line, with no single line left on either side."""
        lines = self.lines(width)
        count = min(int((available + 0.01) // self.style.leading), len(lines) - FEWEST_LINES)
        if count < FEWEST_LINES:
            return None
        head, tail = self._part(width, lines[:count]), self._part(width, lines[count:])
        head.space_before, tail.space_after = self.space_before, self.space_after
        tail.bookmark, tail.anchor, tail.keep_with_next = 0, "", self.keep_with_next
        return head, tail

    def holds(self, following: Block, width: float) -> bool:
        """A text that ends with a colon leads to what follows it."""
        return self.keep_with_next or self.spans[-1].text.endswith(":")

    def _part(self, width: float, lines: list[Line]) -> Self:
        part = type(self)(spans=self.spans, style=self.style, tag=self.tag, bookmark=self.bookmark, anchor=self.anchor)
        part._lines[width], part._links = lines, self._links
        return part

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The lines, links in elements of their own."""
        element = self.tag.element(canvas)
        if self.bookmark:
            canvas.heading(self.plain, self.bookmark, top)
        if self.anchor:
            canvas.anchor(self.anchor, top)
        if not [span for span in self.spans if span.url]:
            with canvas.marked(element):
                canvas.write(self.rows(x, top, width))
            return
        flat = [(height, run) for height, runs in self.rows(x, top, width) for run in runs]
        for span, group in groupby(flat, key=lambda item: item[1].span if self.spans[item[1].span].url else -1):
            self._draw_part(canvas, span, list(group))

    def rows(self, x: float, top: float, width: float) -> list[tuple[float, list[Run]]]:
        """The baseline and the runs of every line, as a canvas writes them."""
        size, leading = self.style.size, self.style.leading
        colour, baseline = self.spans[0].colour or self.style.colour, first_baseline(self.style, top)
        found = []
        for index, line in enumerate(self.lines(width)):
            if line.uniform:
                runs = [Run(x, [piece.word for piece in line.pieces], line.pieces[0].face, size, colour)]
            else:
                runs = self._runs(line, x)
            found.append((baseline - index * leading, runs))
        return found

    def _draw_part(self, canvas: Canvas, span: int, parts: list[tuple[float, Run]]) -> None:
        """Runs that are one link, or no link at all."""
        tag = self._links.setdefault(span, Tag("Link", self.tag)) if span >= 0 else self.tag
        element = tag.element(canvas)
        with canvas.marked(element):
            canvas.write([(height, [run]) for height, run in parts])
        if span < 0:
            return
        link = self.spans[span]
        for height, run in parts:
            right = run.x + _width(run)
            box = (run.x, height - 0.25 * run.size, right, height + 0.8 * run.size)
            if link.url.startswith("#"):
                canvas.link_to(element, link.url[1:], link.text, box)
            else:
                canvas.link(element, link.url, link.text, box)

    def _runs(self, line: Line, x: float) -> list[Run]:
        """The words of a line that are alike."""
        size, colour = self.style.size, self.style.colour
        runs = []
        for (span, chosen), group in groupby(line.pieces, key=lambda piece: (piece.span, piece.face)):
            run = Run(x, [piece.word for piece in group], chosen, size, self.spans[span].colour or colour, span)
            runs.append(run)
            x += _width(run) + chosen.space * size / 1000
        return runs


def first_baseline(style: Style, top: float) -> float:
    """The height of the first line's baseline."""
    return top - (style.leading + style.size * CAPITALS) / 2


def _width(run: Run) -> float:
    words = sum(word.width for word in run.words) + run.face.space * (len(run.words) - 1)
    return words * run.size / 1000


def paragraph(
    text: str | list[Span], style: Style, role: str | Tag = "P", bookmark: int = 0, anchor: str = ""
) -> Paragraph:
    """A paragraph with the spaces of its style."""
    return Paragraph(
        spans=[Span(text)] if isinstance(text, str) else text,
        style=style,
        tag=Tag(role) if isinstance(role, str) else role,
        bookmark=bookmark,
        anchor=anchor,
        space_before=style.space_before,
        space_after=style.space_after,
        keep_with_next=style.keep_with_next,
    )


@dataclass(eq=False, kw_only=True, slots=True)
class ListItem(Block):
    """A bullet with its text beside it; the rest of a split item has no bullet."""

    text: Paragraph
    item: Tag
    bullet: str = "•"
    colour: Colour
    indent: float
    first: bool = False  # of its list
    last: bool = False

    def measure(self, width: float) -> float:
        """As high as the text."""
        return self.text.height(width - self.indent)

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """As the text is split."""
        parts = self.text.split(width - self.indent, available)
        if not parts:
            return None
        head, tail = parts
        assert isinstance(head, Paragraph) and isinstance(tail, Paragraph)
        first = replace(self, text=head, last=False, space_after=0)
        rest = replace(self, text=tail, bullet="", first=False, space_before=0)
        return first, rest

    def holds(self, following: Block, width: float) -> bool:
        """No single line of a list stands alone before or after the end of a column."""
        if not isinstance(following, ListItem) or following.item.parent is not self.item.parent:
            return self.keep_with_next
        return (self.first and self.is_one_line(width)) or (following.last and following.is_one_line(width))

    def is_one_line(self, width: float) -> bool:
        """Is its text that short?"""
        return len(self.text.lines(width - self.indent)) == 1

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The bullet as the item's label, then the text."""
        if self.bullet:
            style = self.text.style
            with canvas.marked(Tag("Lbl", self.item).element(canvas)):
                canvas.label(self.bullet, x, first_baseline(style, top), face("text-bold"), style.size, self.colour)
        self.text.draw(canvas, x + self.indent, top, width - self.indent)


def bullets(texts: Sequence[str], style: Style, colour: Colour, indent: float = 12) -> list[Block]:
    """A list, one block an item."""
    whole = Tag("L", attributes="<</O/List/ListNumbering/Disc>>")
    items: list[Block] = []
    for index, text in enumerate(texts):
        item = Tag("LI", whole)
        body = paragraph(text, style, Tag("LBody", item))
        row = ListItem(text=body, item=item, colour=colour, indent=indent, space_after=style.space_after)
        row.first, row.last = index == 0, index == len(texts) - 1
        items.append(row)
    return items
