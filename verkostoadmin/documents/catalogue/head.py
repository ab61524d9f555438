"""The head of a project: a band in its colours with its name and a small map, and the strip of figures."""

from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.catalogue.look import CONTENT, HEIGHT, MARGIN, WIDTH
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.map.frame import width_of
from verkostoadmin.documents.pdf.map.painting import map_figure
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.backdrop import draw_ground, over_photo
from verkostoadmin.documents.project.band_texts import BandTexts, Bar
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.facts import figures as figures_of
from verkostoadmin.documents.project.maps import plain_map
from verkostoadmin.documents.project.pieces import Figures, figures
from verkostoadmin.documents.project.theme import Room, Styles, Theme, larger, styles
from verkostoadmin.documents.project.titles import title
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.model.project_status import STATUSES

BAR: Final = Bar(28, 4, gap=12)
AROUND_MAP: Final = 28.0  # above and below it together
HIGHEST_MAP: Final = 210.0
STEP: Final = 12.0  # maps of nearly the same height are of the same: they are kept
TEXT_WIDTH: Final = CONTENT - 112.0  # beside the map of a band that has not grown
STRIP: Final = 0.8  # of the padding elsewhere


@dataclass(eq=False, kw_only=True, slots=True)
class Head:
    """The band and the strip; the band grows with its text, and further where the page has room to spare."""

    wording: Wording
    colours: Theme
    texts: BandTexts
    strip: Figures | None
    room: Room

    def band(self) -> float:
        """The height of the band."""
        return max(self.room.cover, sum(self.room.cover_padding) + self.texts.height())

    def _strip_height(self) -> float:
        return self.strip.height(CONTENT) + 2 * STRIP * self.room.padding if self.strip else 0

    def height(self) -> float:
        """Both."""
        return self.band() + self._strip_height()

    def draw(self, canvas: Canvas, growth: float) -> None:
        """Paint both; the band is higher by `growth`."""
        band, high = self.band() + growth, self._strip_height()
        draw_ground(canvas, self.wording.data, self.colours, band)
        if self.strip:
            with canvas.artifact():
                canvas.rectangle(0, HEIGHT - band - high, WIDTH, high, self.colours.pale)
        self._draw_text(canvas, band)
        self._draw_map(canvas, band)
        if self.strip:
            self.strip.draw(canvas, MARGIN, HEIGHT - band - STRIP * self.room.padding, CONTENT)

    def _draw_text(self, canvas: Canvas, band: float) -> None:
        """The text hangs a little above the middle of the room it has."""
        above, below = self.room.cover_padding
        spare = band - (above + self.texts.height() + below)
        top = HEIGHT - above - spare * 0.45
        self.texts.draw(canvas, MARGIN, top)

    def _draw_map(self, canvas: Canvas, band: float) -> None:
        """At the right, in the middle of the band."""
        data, colours = self.wording.data, self.colours.map
        high = min((band - AROUND_MAP) // STEP * STEP, HIGHEST_MAP)
        left, top = WIDTH - MARGIN + 8 - width_of(high, data.borders), HEIGHT - (band - high) / 2
        figure = map_figure(plain_map(data, colours), high, colours, self.wording.map_text())
        if data.municipalities:
            figure.draw(canvas, left, top, figure.size[0])
            return
        with canvas.artifact():
            figure.paint(canvas, left, top - high)


def head_of(data: BrochureData, wording: Wording, look: Styles, colours: Theme) -> Head:
    """The head; what it is tells whether it is open, running or over."""
    above = styles(over_photo(colours)[0], look.room, look.depth) if data.photo else look
    status = wording.texts.gettext(STATUSES[data.status])
    kicker = larger(above.kicker, 0.94)
    tagline = above.tagline._replace(
        size=above.tagline.size * 0.88, leading=above.tagline.leading * 0.86, space_before=7
    )
    texts = [
        paragraph(f"{wording.kicker()} · {status}", kicker),
        title(data.name, above, colours, TEXT_WIDTH),
    ]
    texts += [paragraph(data.tagline, tagline)] if data.tagline else []
    rows = figures_of(wording)
    strip = figures(rows, look, colours, CONTENT) if rows else None
    told = BandTexts(BAR, colours.on_hero_accent, texts, TEXT_WIDTH)
    return Head(wording=wording, colours=colours, texts=told, strip=strip, room=look.room)
