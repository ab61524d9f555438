"""The head of the first page: a band in the project's colour with its name and the map, and the strip of figures."""

from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.map.painting import map_figure
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.backdrop import draw_backdrop, over_photo
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.facts import figures as figures_of
from verkostoadmin.documents.project.maps import plain_map
from verkostoadmin.documents.project.pieces import Figures, figures
from verkostoadmin.documents.project.theme import Room, Styles, Theme, styles
from verkostoadmin.documents.project.titles import title
from verkostoadmin.documents.project.wording import Wording

MARGIN: Final = 42.0
BAR: Final = (28.0, 4.0)
BAR_GAP: Final = 15.0
TEXT_WIDTH: Final = 356.0
HIGHEST_MAP: Final = 288.0  # wider, it would reach the text


@dataclass(eq=False, kw_only=True, slots=True)
class Cover:
    """The band and the strip; the band grows with its text, and further where the page has room to spare."""

    data: BrochureData
    wording: Wording
    colours: Theme
    texts: list[Paragraph]
    strip: Figures | None
    width: float
    room: Room

    def _text_height(self) -> float:
        gaps = [max(a.space_after, b.space_before) for a, b in zip(self.texts, self.texts[1:], strict=False)]
        return sum(text.height(TEXT_WIDTH) for text in self.texts) + sum(gaps)

    def band(self) -> float:
        """The height of the band."""
        return max(self.room.cover, sum(self.room.cover_padding) + BAR[1] + BAR_GAP + self._text_height())

    def strip_height(self) -> float:
        """The height of the strip, nothing without figures."""
        return self.strip.height(self.width) + 2 * self.room.padding if self.strip else 0

    def height(self) -> float:
        """Both."""
        return self.band() + self.strip_height()

    def draw(self, canvas: Canvas, growth: float) -> None:
        """Paint both; the band is higher by `growth`."""
        band, top = self.band() + growth, canvas.height
        if self.data.photo:
            draw_backdrop(canvas, self.data.photo, self.data.name, band, over_photo(self.colours)[1])
        with canvas.artifact():
            if not self.data.photo:
                canvas.rectangle(0, top - band, canvas.width, band, self.colours.hero)
            if self.strip:
                high = self.strip_height()
                canvas.rectangle(0, top - band - high, canvas.width, high, self.colours.pale)
        self._draw_text(canvas, band)
        self._draw_map(canvas, band)
        if self.strip:
            self.strip.draw(canvas, MARGIN, top - band - self.room.padding, self.width)

    def _draw_text(self, canvas: Canvas, band: float) -> None:
        """The text hangs a little above the middle of the room it has."""
        above, below = self.room.cover_padding
        spare = band - (above + BAR[1] + BAR_GAP + self._text_height() + below)
        top = canvas.height - above - spare * 0.42
        with canvas.artifact():
            canvas.rectangle(MARGIN, top - BAR[1], *BAR, self.colours.on_hero_accent)
        top -= BAR[1] + BAR_GAP
        before = 0.0
        for index, text in enumerate(self.texts):
            top -= max(before, text.space_before) if index else 0
            text.draw(canvas, MARGIN, top, TEXT_WIDTH)
            top -= text.height(TEXT_WIDTH)
            before = text.space_after

    def _draw_map(self, canvas: Canvas, band: float) -> None:
        high = min(band - 36, HIGHEST_MAP)
        figure = map_figure(plain_map(self.data, self.colours.map), high, self.colours.map, self.wording.map_text())
        left = canvas.width - MARGIN + 12 - figure.size[0]
        top = canvas.height - (band - high) / 2
        if self.data.municipalities:
            figure.draw(canvas, left, top, figure.size[0])
            return
        with canvas.artifact():
            figure.paint(canvas, left, top - high)


def cover(data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float) -> Cover:
    """The cover of a brochure."""
    if data.photo:
        look = styles(over_photo(colours)[0], look.room, look.depth)
    texts = [paragraph(wording.kicker(), look.kicker), title(data.name, look, colours, TEXT_WIDTH)]
    if data.tagline:
        texts.append(paragraph(data.tagline, look.tagline))
    rows = figures_of(wording)
    strip = figures(rows, look, colours) if rows else None
    return Cover(data=data, wording=wording, colours=colours, texts=texts, strip=strip, width=width, room=look.room)
