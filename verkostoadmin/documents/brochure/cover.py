"""The head of the first page: a band in the project's colour with its name and the map, and the strip of figures."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from verkostoadmin.documents.brochure.page import CONTENT, HEIGHT, MARGIN
from verkostoadmin.documents.pdf.block import Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.map.painting import map_figure
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.pdf.picture import Figure
from verkostoadmin.documents.project.backdrop import draw_ground, over_photo
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.facts import figures as figures_of
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.maps import plain_map
from verkostoadmin.documents.project.pieces import Figures, figures
from verkostoadmin.documents.project.theme import Room, Styles, Theme, larger, styles, title_style
from verkostoadmin.documents.project.titles import title
from verkostoadmin.documents.project.wording import Wording

BAR: Final = (28.0, 4.0)
BAR_GAP: Final = 15.0
TEXT_WIDTH: Final = 356.0
HIGHEST_MAP: Final = 288.0  # wider, it would reach the text
HIGHEST_ALONE: Final = 470.0  # below the text
LOWEST_MAP: Final = 130.0  # with the room around it
SMALLER: Final = (0.93, 0.86, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55)  # type, where the page would not hold the cover
TAGLINE: Final = 0.8  # of the title's size, at most
FULL_TITLES: Final = ((60.0, 3), (52.0, 3), (44.0, 4), (37.0, 5), (28.0, 6), (22.0, 9))


@dataclass(eq=False, kw_only=True, slots=True)
class Cover:
    """The band and the strip; the band grows with its text, and further where the page has room to spare.

    A full cover takes a page of its own, with the map below the text.
    """

    data: BrochureData
    wording: Wording
    colours: Theme
    texts: list[Paragraph]
    strip: Figures | None
    width: float
    room: Room
    full: bool = False
    told: bool = True  # the map, or decoration

    def _text_height(self) -> float:
        gaps = [max(a.space_after, b.space_before) for a, b in pairwise(self.texts)]
        return sum(text.height(text_width(full=self.full)) for text in self.texts) + sum(gaps)

    def _head_height(self) -> float:
        """The text with the bar above it and the room above that."""
        return self.room.cover_padding[0] + BAR[1] + BAR_GAP + self._text_height()

    def band(self) -> float:
        """The height of the band."""
        if self.full:
            return HEIGHT - self.strip_height()
        return max(self.room.cover, self._head_height() + self.room.cover_padding[1])

    def grown(self, least: float) -> "Cover":
        """The same with a band of at least that height."""
        return replace(self, room=self.room._replace(cover=least))

    def finds_room(self) -> bool:
        """Whether a full cover has room for the text and a map."""
        return self._head_height() + LOWEST_MAP <= self.band()

    def strip_height(self) -> float:
        """The height of the strip, nothing without figures."""
        return self.strip.height(self.width) + 2 * self.room.padding if self.strip else 0

    def height(self) -> float:
        """Both."""
        return self.band() + self.strip_height()

    def draw(self, canvas: Canvas, growth: float) -> None:
        """Paint both; the band is higher by `growth`."""
        band = self.band() + growth
        draw_ground(canvas, self.data, self.colours, band)
        foot, high = HEIGHT - band, self.strip_height()
        if self.strip:
            with canvas.artifact():
                canvas.rectangle(0, foot - high, canvas.width, high, self.colours.pale)
        self._draw_text(canvas, band)
        self._draw_map(canvas, band)
        if self.strip:
            self.strip.draw(canvas, MARGIN, foot - self.room.padding, self.width)

    def _draw_text(self, canvas: Canvas, band: float) -> None:
        """The text hangs a little above the middle of the room it has, on a full cover at its top."""
        spare = 0.0 if self.full else band - self._head_height() - self.room.cover_padding[1]
        top = HEIGHT - self.room.cover_padding[0] - spare * 0.42
        with canvas.artifact():
            canvas.rectangle(MARGIN, top - BAR[1], *BAR, self.colours.on_hero_accent)
        top -= BAR[1] + BAR_GAP
        before = 0.0
        for index, text in enumerate(self.texts):
            top -= max(before, text.space_before) if index else 0
            text.draw(canvas, MARGIN, top, text_width(full=self.full))
            top -= text.height(text_width(full=self.full))
            before = text.space_after

    def _draw_map(self, canvas: Canvas, band: float) -> None:
        """Beside the text in the middle of the band; on a full cover in the room below the text."""
        room = band - self._head_height() if self.full else band
        high = min(room - 36, HIGHEST_ALONE if self.full else HIGHEST_MAP)
        figure = self._map(high)
        left = canvas.width - MARGIN + 12 - figure.size[0]
        top = HEIGHT - band + (room + high) / 2
        if self.data.municipalities and self.told:
            figure.draw(canvas, left, top, figure.size[0])
            return
        with canvas.artifact():
            figure.paint(canvas, left, top - high)

    def _map(self, high: float) -> Figure:
        return map_figure(plain_map(self.data, self.colours.map), high, self.colours.map, self.wording.map_text())


def text_width(*, full: bool) -> float:
    """Beside the map, or above it."""
    return CONTENT if full else TEXT_WIDTH


def cover(
    data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float, *, full: bool = False
) -> Cover:
    """The cover of a brochure; it is `full` only if all that finds room."""
    above = over(data, look, colours)
    rows = figures_of(wording)
    strip = figures(rows, look, colours, width) if rows else None

    def make(factor: float, full: bool) -> Cover:
        sizes = above._replace(room=look.room._replace(titles=FULL_TITLES)) if full else above
        name = title(data.name, sizes, colours, text_width(full=full))
        if factor < 1:
            name = heading(data.name, look, title_style(name.style.size * factor, colours), level=1)
        texts = texts_of(wording, name, smaller(above, factor))
        return Cover(
            data=data,
            wording=wording,
            colours=colours,
            texts=texts,
            strip=strip,
            width=width,
            room=look.room,
            full=full,
        )

    return fitting(make, full=full)


def fitting(make: Callable[[float, bool], Cover], *, full: bool) -> Cover:
    """A full cover if it finds room, else one that the page holds, for which type may have to be smaller."""
    made = make(1, full)
    if full and not made.finds_room():
        made = make(1, False)
    for factor in SMALLER:
        if made.height() <= HEIGHT:
            break
        made = make(factor, False)
    return made


def smaller(look: Styles, factor: float) -> Styles:
    """With smaller type around the title."""
    if factor == 1:
        return look
    return look._replace(kicker=larger(look.kicker, factor), tagline=larger(look.tagline, factor))


def below_title(look: Styles, size: float) -> Styles:
    """With a tagline that is clearly smaller than a title in that size."""
    scale = TAGLINE * size / look.tagline.size
    return look._replace(tagline=larger(look.tagline, scale)) if scale < 1 else look


def over(data: BrochureData, look: Styles, colours: Theme) -> Styles:
    """The styles of what stands on the photograph or the colour."""
    return styles(over_photo(colours)[0], look.room, look.depth) if data.photo else look


def texts_of(wording: Wording, name: Paragraph, look: Styles, language: str = "") -> list[Paragraph]:
    """What it is, its name, and what it is about."""
    look = below_title(look, name.style.size)
    texts = [paragraph(wording.kicker(), look.kicker, Tag("P", language=language)), name]
    if wording.data.tagline:
        texts.append(paragraph(wording.data.tagline, look.tagline, Tag("P", language=language)))
    return texts
