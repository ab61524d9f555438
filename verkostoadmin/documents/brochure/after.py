"""A brochure in two languages after each other: a cover that both share, then each with a part of its own."""

from dataclasses import replace
from typing import Final

from verkostoadmin.documents.brochure.choosing import Flows
from verkostoadmin.documents.brochure.compose import Flow
from verkostoadmin.documents.brochure.cover import TEXT_WIDTH, Cover, below_title, fitting
from verkostoadmin.documents.brochure.filling import Make
from verkostoadmin.documents.brochure.page import CONTENT, foot_of
from verkostoadmin.documents.brochure.shared import shared_cover
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.layout import Bands, bands
from verkostoadmin.documents.project.theme import Room, Styles, Theme, larger, styles, title_style
from verkostoadmin.documents.project.titles import title
from verkostoadmin.documents.project.wording import Wording

# Each in its own language, whatever the document's other one is.
NAMES: Final = {"fi": "Suomeksi", "sv": "På svenska", "en": "In English"}
SMALLER: Final = 0.8  # of a title on a cover
PADDING: Final = (34.0, 30.0)
NO_BANDS: Final = Bands([], lambda about: [], [])


def after(first: Wording, second: Wording, colours: Theme, *, maps: bool) -> Make:
    """What makes both parts. Each begins with a band of its own, the first one below the cover if that leaves room."""

    def make(room: Room, full: bool) -> Flows:
        look = styles(colours, room, 1)
        head = shared_cover(first, second, styles(colours, room), colours, CONTENT, full=full, leading=True)
        sections = [Tag("Sect", language=wording.data.language) for wording in (first, second)]
        found = [bands(wording.data, wording, look, colours, CONTENT, maps=maps) for wording in (first, second)]
        imprints = [_imprint(wording, look) for wording in (first, second)]
        texts = found[0]._replace(last=found[0].last[:1])
        last = Flow(
            _opening(second, look, colours, sections[1]),
            found[1]._replace(last=[*found[1].last[:-1], *imprints]),
            foot_of(second),
            sections[1],
        )
        if head.full:
            opening = _opening(first, look, colours, sections[0])
            return Flow(head, NO_BANDS, ""), Flow(opening, texts, foot_of(first), sections[0]), last
        below = texts._replace(first=[_name(first, look, colours), *texts.first])
        return Flow(head, below, foot_of(first), sections[0]), last

    return make


def _imprint(wording: Wording, look: Styles) -> Block:
    """The small print, which stands only once, at the end."""
    style = look.tiny._replace(space_before=7)
    return paragraph(wording.imprint(), style, Tag("P", language=wording.data.language))


def _opening(wording: Wording, look: Styles, colours: Theme, section: Tag) -> Cover:
    """A small cover: which language it is, the title and the tagline beside the map, which the first cover has told."""
    size = title(wording.data.name, look, colours, TEXT_WIDTH).style.size * SMALLER

    def make(factor: float, full: bool) -> Cover:
        texts = [
            _name(wording, look, colours, section),
            paragraph(wording.data.name, title_style(size * factor, colours), Tag("P", section)),
        ]
        if wording.data.tagline:
            below = below_title(look, size).tagline
            texts.append(paragraph(wording.data.tagline, larger(below, factor), Tag("P", section)))
        room = look.room._replace(cover=0, cover_padding=PADDING)
        data = replace(wording.data, photo=None)
        return Cover(
            data=data, wording=wording, colours=colours, texts=texts, strip=None, width=CONTENT, room=room, told=False
        )

    return fitting(make, full=False)


def _name(wording: Wording, look: Styles, colours: Theme, section: Tag | None = None) -> Paragraph:
    """The name of the language as the heading of its part, on a band of it or on paper."""
    colour = look.kicker.colour if section else colours.strong
    style = look.kicker._replace(colour=colour, keep_with_next=True)
    text = paragraph(NAMES[wording.data.language], style, Tag("H2", section), 2)
    text.anchor = wording.data.language
    return text
