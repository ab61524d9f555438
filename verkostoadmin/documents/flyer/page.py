"""The page of a flyer from top to bottom: the band with the title, a strip of figures, the texts, and how to join."""

from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.flyer.content import Content
from verkostoadmin.documents.flyer.foot import Foot, foot
from verkostoadmin.documents.flyer.hero import MARGIN, Hero, hero
from verkostoadmin.documents.flyer.strip import Strip, strip
from verkostoadmin.documents.flyer.texts import texts
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.registration import notice
from verkostoadmin.documents.project.terms import terms
from verkostoadmin.documents.project.theme import Room, Theme, in_language, styles
from verkostoadmin.documents.project.wording import Wording

WIDTH: Final = 595.28
HEIGHT: Final = 841.89
CONTENT: Final = WIDTH - 2 * MARGIN
FOOT_PADDING: Final = (20.0, 16.0)  # above and below
LOGO_PADDING: Final = 14.0
MOST_STRETCH: Final = 14.0  # of one gap; what is left then goes into the band


@dataclass(eq=False, kw_only=True, slots=True)
class Page:
    """The parts of the page, which is full however little there is to tell."""

    hero: Hero
    strip: Strip
    texts: list[Block]
    foot: Foot
    colours: Theme
    gap: float

    def _foot_height(self) -> float:
        return sum(FOOT_PADDING) + self.foot.joining.height(CONTENT)

    def _logo_height(self) -> float:
        return 2 * LOGO_PADDING + self.foot.logos.height(CONTENT) if self.foot.logos else 0

    def excess(self) -> float:
        """By how much it is higher than the paper."""
        heights = [self.hero.height(), self.strip.height(WIDTH), self._foot_height(), self._logo_height()]
        heights += [text.height(CONTENT) for text in self.texts]
        return sum(heights) + self._gaps() * self.gap - HEIGHT

    def _gaps(self) -> int:
        return len(self.texts) + 1 if self.texts else 0

    def _stretch(self) -> float:
        """By how much each gap is larger where there is room."""
        return min(max(-self.excess(), 0) * 0.6 / self._gaps(), MOST_STRETCH) if self.texts else 0

    def band(self) -> float:
        """The height of the band: whatever the rest leaves."""
        return self.hero.height() + max(-self.excess(), 0) - self._stretch() * self._gaps()

    def draw(self, canvas: Canvas) -> None:
        """All of it from top to bottom."""
        band, gap = self.band(), self.gap + self._stretch()
        self.hero.draw(canvas, band)
        top = HEIGHT - band
        self.strip.draw(canvas, 0, top, WIDTH)
        top -= self.strip.height(WIDTH)
        for text in self.texts:
            text.draw(canvas, MARGIN, top - gap, CONTENT)
            top -= gap + text.height(CONTENT)
        self._draw_foot(canvas)
        canvas.showPage()

    def _draw_foot(self, canvas: Canvas) -> None:
        bottom, high = self._logo_height(), self._foot_height()
        with canvas.artifact():
            canvas.rectangle(0, bottom, WIDTH, high, self.colours.hero)
        self.foot.joining.draw(canvas, MARGIN, bottom + high - FOOT_PADDING[0], CONTENT)
        if self.foot.logos:
            self.foot.logos.draw(canvas, MARGIN, bottom - LOGO_PADDING, CONTENT)


def page_of(content: Content, data: BrochureData, colours: Theme, room: Room) -> Page:
    """The page of a content, so closely set."""
    told = content.of(data)
    wording, look = Wording(told), in_language(styles(colours, room), told.language)
    return Page(
        hero=hero(told, wording, look, colours),
        strip=strip(notice(wording), terms(wording), look, colours, MARGIN, WIDTH),
        texts=texts(content, look, colours),
        foot=foot(told, wording, look, colours),
        colours=colours,
        gap=room.band_gap,
    )
