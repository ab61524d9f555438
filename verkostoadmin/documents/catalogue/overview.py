"""The map of all networks: the municipalities by how many networks they are in, with a legend that counts them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.catalogue.classes import Class, classes
from verkostoadmin.documents.catalogue.contents import project_anchor
from verkostoadmin.documents.catalogue.data import CatalogueData
from verkostoadmin.documents.catalogue.look import BOTTOM, CONTENT, HEIGHT, TOP, Look
from verkostoadmin.documents.catalogue.web import diameter, map_of, shades_of
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.arrange import Stack
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.lines import Span
from verkostoadmin.documents.pdf.map.frame import width_of
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.picture import Figure
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.theme import theme

GAP: Final = 10.0
LEGEND: Final = 152.0  # the least width beside the map
MOST_LISTED: Final = 14  # networks beside the map; of more the contents tell
MOST_TOWNS: Final = 12  # of those in most networks
SWATCH: Final = 18.0
CHIP: Final = 7.0


def overview(data: CatalogueData, words: Words, look: Look) -> list[Block]:
    """The heading, and the map beside what tells of it."""
    head = heading(words.map(), look.styles, look.part)
    high = HEIGHT - TOP - BOTTOM - head.height(CONTENT) - head.space_after - 2
    while width_of(high, data.borders) > CONTENT - LEGEND - GAP:
        high -= 10
    found = classes(data)
    figure = map_of(data, found, look.colours.paper_map, high, words.map_text(found))
    parts = [_legend(data, found, words, look), _networks(data, words, look), _most(data, words, look)]
    return [head, Atlas(column=_column(parts, CONTENT - figure.size[0] - GAP, high), figure=figure)]


def _column(parts: list[list[Block]], width: float, most: float) -> Stack:
    """As much beside the map as is no higher."""
    column = Stack(blocks=[block for part in parts for block in part])
    return column if column.height(width) <= most or len(parts) == 1 else _column(parts[:-1], width, most)


@dataclass(eq=False, kw_only=True, slots=True)
class Atlas(Block):
    """A map at the right, and a column beside it that begins at the top."""

    column: Block
    figure: Figure

    def _beside(self, width: float) -> float:
        return width - self.figure.size[0] - GAP

    def measure(self, width: float) -> float:
        """The higher one."""
        return max(self.column.height(self._beside(width)), self.figure.size[1])

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The column, then the map."""
        self.column.draw(canvas, x, top, self._beside(width))
        self.figure.draw(canvas, x + width - self.figure.size[0], top, self.figure.size[0])


@dataclass(eq=False, kw_only=True, slots=True)
class Keyed(Block):
    """A text with a sign in front of it, which is decoration."""

    text: Block
    leading: float
    colour: Colour
    dot: float = 0  # the diameter of a disc; without one the sign is a square

    def measure(self, width: float) -> float:
        """As high as the text."""
        return self.text.height(width - SWATCH)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The sign in the middle of the first line, then the text."""
        middle = top - self.leading / 2
        with canvas.artifact():
            if self.dot:
                canvas.dots([(x + SWATCH / 2 - 3, middle)], (self.dot, self.colour))
            else:
                canvas.rectangle(x, middle - CHIP / 2, CHIP, CHIP, self.colour)
        self.text.draw(canvas, x + SWATCH, top, width - SWATCH)


def _listed(rows: Sequence[tuple[list[Span], Colour, float]], look: Look) -> list[Block]:
    """A list of texts, each with its sign."""
    whole = Tag("L", attributes="<</O/List/ListNumbering/None>>")
    style = look.styles.small
    found: list[Block] = []
    for spans, colour, dot in rows:
        text = paragraph(spans, style, Tag("LBody", Tag("LI", whole)))
        found.append(
            Keyed(text=text, leading=style.leading, colour=colour, dot=dot, space_after=look.styles.room.bullet_gap)
        )
    return found


def _legend(data: CatalogueData, found: Sequence[Class], words: Words, look: Look) -> list[Block]:
    colours, shades = look.colours, shades_of(len(found), look.colours.paper_map)
    rows = []
    for index, one in enumerate(found):
        spans = [
            Span(words.networks(one.first, one.last), "text-semibold"),
            Span(words.municipalities(len(one.towns)), colour=colours.soft),
        ]
        dot = 0.0 if data.borders else diameter(index)
        rows.append((spans, shades[index] if data.borders else colours.paper_map.large, dot))
    return [*_listed(rows, look), paragraph(words.together(), look.styles.label)]


def _networks(data: CatalogueData, words: Words, look: Look) -> list[Block]:
    """The networks with the number of their municipalities."""
    if len(data.listed) > MOST_LISTED:
        return []
    rows = []
    for item in data.listed:
        count = sum(item.key in town.projects for town in data.towns)
        spans = [Span(item.name, url=f"#{project_anchor(item.key)}"), Span(words.number(count), "text-semibold")]
        rows.append((spans, theme(item.primary, item.accent).hero, 0.0))
    return [_heading(words.by_network(), look), *_listed(rows, look)]


def _most(data: CatalogueData, words: Words, look: Look) -> list[Block]:
    """The municipalities that are in most networks."""
    ranked = sorted(data.towns, key=lambda town: -len(town.projects))[:MOST_TOWNS]
    if not ranked or len(ranked[0].projects) < 2:
        return []
    names = ", ".join(f"{town.place.name}\u00a0{len(town.projects)}" for town in ranked if len(town.projects) > 1)
    return [_heading(words.in_most(), look), paragraph(names, look.styles.small)]


def _heading(text: str, look: Look) -> Block:
    style = look.styles.heading
    small = style._replace(size=style.size * 0.76, leading=style.leading * 0.8, space_before=look.styles.room.band_gap)
    return heading(text, look.styles, small, 3)
