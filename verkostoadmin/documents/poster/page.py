"""The page of a poster from top to bottom: the title across it, the map with what is told beside it, and the foot."""

from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.pdf.arrange import Stack
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.map.frame import width_of
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.poster.content import Content
from verkostoadmin.documents.poster.foot import foot
from verkostoadmin.documents.poster.look import OnGround, on_ground
from verkostoadmin.documents.poster.story import story
from verkostoadmin.documents.project.backdrop import draw_ground
from verkostoadmin.documents.project.band_texts import BandTexts, Bar
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.network_map import network_map
from verkostoadmin.documents.project.theme import Room, Theme, styles
from verkostoadmin.documents.project.titles import title
from verkostoadmin.documents.project.wording import Wording

MARGIN: Final = 56.0
WIDTH: Final = 841.89
HEIGHT: Final = 1190.55
CONTENT: Final = WIDTH - 2 * MARGIN
STORY: Final = 350.0  # wide
GAP: Final = 24.0  # at least, between the story and the map
BAR: Final = Bar(56, 8, gap=24)


@dataclass(eq=False, kw_only=True, slots=True)
class Page:
    """The parts of the page."""

    data: BrochureData
    wording: Wording
    colours: Theme
    ground: OnGround
    head: BandTexts
    story: Stack
    foot: Stack
    room: Room

    def _foot_height(self) -> float:
        return self.foot.height(CONTENT) + 2 * self.room.padding

    def _middle(self) -> float:
        """The height that is left for the map."""
        around = sum(self.room.cover_padding) + self.room.band_gap
        return HEIGHT - self.head.height() - self._foot_height() - around

    def excess(self) -> float:
        """By how much it is higher than the paper."""
        return max(self.story.height(STORY), self.room.cover) - self._middle()

    def band(self) -> float:
        """The height of what stands on the project's colour or photograph."""
        return HEIGHT - self._foot_height()

    def draw(self, canvas: Canvas) -> None:
        """From top to bottom; the map is as high as there is room."""
        foot = self._foot_height()
        draw_ground(canvas, self.data, self.colours, self.band())
        self.head.draw(canvas, MARGIN, HEIGHT - self.room.cover_padding[0])
        self._draw_middle(canvas, foot + self.room.cover_padding[1])
        self.foot.draw(canvas, MARGIN, foot - self.room.padding, CONTENT)
        canvas.showPage()

    def _draw_middle(self, canvas: Canvas, bottom: float) -> None:
        """The map at the right edge, and the story in the middle of the height below the tagline."""
        middle = self._middle()
        high = self._map_height(middle)
        picture = network_map(self.data, self.wording, self.colours, high)
        picture.draw(canvas, WIDTH - MARGIN - picture.width, bottom + max(high, (middle + high) / 2), picture.width)
        self.story.draw(canvas, MARGIN, bottom + (middle + self.story.height(STORY)) / 2, STORY)

    def _map_height(self, middle: float) -> float:
        """As high as there is room beside the story, or even beside the tagline."""
        wide = width_of(1, self.data.borders)
        high = min(middle, (CONTENT - STORY - GAP) / wide)
        tagline = self.head.texts[-1]
        if high < middle or not self.data.tagline:
            return high
        beside = (CONTENT - max(line.width for line in tagline.lines(CONTENT)) - GAP) / wide
        limit = middle + self.room.band_gap + tagline.height(CONTENT)
        return max(high, min(limit, beside, (CONTENT - STORY - GAP) / wide))


def page_of(content: Content, data: BrochureData, events: int, colours: Theme, room: Room, *, tall: bool) -> Page:
    """The page of a content, so large; `events` is how many there are to tell, `tall` allows for a tall story."""
    told = content.of(data)
    wording, look, ground = Wording(told), styles(colours, room), on_ground(told, colours, room)
    return Page(
        data=told,
        wording=wording,
        colours=colours,
        ground=ground,
        head=BandTexts(BAR, ground.colours.on_hero_accent, _head(told, wording, ground), CONTENT),
        story=Stack(blocks=story(told, wording, ground, colours, events - len(told.events), STORY, tall=tall)),
        foot=foot(told, wording, look, colours, CONTENT),
        room=room,
    )


def _head(data: BrochureData, wording: Wording, ground: OnGround) -> list[Paragraph]:
    look = ground.styles
    texts = [paragraph(wording.kicker(), look.kicker), title(data.name, look, ground.colours, CONTENT)]
    return [*texts, paragraph(data.tagline, ground.tagline)] if data.tagline else texts
