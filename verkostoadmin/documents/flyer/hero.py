"""The band at the top of a flyer: what it is about, and where the network is."""

from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.backdrop import draw_ground, over_photo
from verkostoadmin.documents.project.band_texts import BandTexts, Bar
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.network_map import network_map
from verkostoadmin.documents.project.theme import Room, Styles, Theme, styles
from verkostoadmin.documents.project.titles import title
from verkostoadmin.documents.project.wording import Wording

MARGIN: Final = 42.0
BAR: Final = Bar(28, 4, gap=14)
TEXT_WIDTH: Final = 356.0
AROUND_MAP: Final = 16.0
HIGHEST_MAP: Final = 300.0  # wider, it would reach the text
HANGING: Final = 0.45  # of the room that is left stands above the text


@dataclass(eq=False, kw_only=True, slots=True)
class Hero:
    """The band; its text hangs a little above the middle."""

    data: BrochureData
    wording: Wording
    colours: Theme
    texts: BandTexts
    room: Room

    def height(self) -> float:
        """The least height."""
        return max(self.room.cover, sum(self.room.cover_padding) + self.texts.height())

    def draw(self, canvas: Canvas, band: float) -> None:
        """So high, at the top of the page."""
        draw_ground(canvas, self.data, self.colours, band)
        self._draw_text(canvas, band)
        high = min(band - 2 * AROUND_MAP, HIGHEST_MAP)
        picture = network_map(self.data, self.wording, self.colours, high)
        left = canvas.width - MARGIN + 12 - picture.width
        picture.draw(canvas, left, canvas.height - (band - high) / 2, picture.width)

    def _draw_text(self, canvas: Canvas, band: float) -> None:
        above, below = self.room.cover_padding
        top = canvas.height - above - (band - above - self.texts.height() - below) * HANGING
        self.texts.draw(canvas, MARGIN, top)


def hero(data: BrochureData, wording: Wording, look: Styles, colours: Theme) -> Hero:
    """The band with kicker, title and tagline."""
    if data.photo:
        look = styles(over_photo(colours)[0], look.room, look.depth)
    texts = [paragraph(wording.kicker(), look.kicker), title(data.name, look, colours, TEXT_WIDTH)]
    if data.tagline:
        texts.append(paragraph(data.tagline, look.tagline))
    told = BandTexts(BAR, colours.on_hero_accent, texts, TEXT_WIDTH)
    return Hero(data=data, wording=wording, colours=colours, texts=told, room=look.room)
