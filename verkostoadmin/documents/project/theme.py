"""The look of a brochure: colours drawn from the project's own two, and the scale of type."""

from functools import lru_cache
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.colour import (
    BLACK,
    GRAPHIC_CONTRAST,
    TEXT_CONTRAST,
    WHITE,
    Colour,
    contrast,
    luminance,
    mix,
    parse,
    readable,
    tint,
)
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.map.data import MapColours
from verkostoadmin.documents.pdf.table import Look

DEFAULT_PRIMARY: Final = Colour(0.039, 0.227, 0.212)
DEFAULT_ACCENT: Final = Colour(0.957, 0.651, 0.227)
INK: Final = Colour(0.086, 0.149, 0.169)


class Theme(NamedTuple):
    """Colours by what they are for; every text colour is readable on every ground it stands on."""

    hero: Colour  # the band at the top and the call to action
    on_hero: Colour
    on_hero_soft: Colour
    on_hero_accent: Colour
    pale: Colour  # the strip of figures, panels and cards
    ink: Colour
    soft: Colour
    heading: Colour
    strong: Colour  # figures, bullets and links
    accent: Colour  # decoration on paper
    line: Colour
    map: MapColours
    paper_map: MapColours


@lru_cache(64)
def theme(primary: str, accent: str) -> Theme:
    """The theme of a project's two colours, whatever they are."""
    brand, second = parse(primary, DEFAULT_PRIMARY), parse(accent, DEFAULT_ACCENT)
    hero = brand if luminance(brand) < 0.8 else mix(brand, mix(second, INK, 0.5), 0.12)
    if max(contrast(WHITE, hero), contrast(INK, hero)) < TEXT_CONTRAST:
        hero = readable(hero, WHITE, towards=BLACK)
    on_hero = WHITE if contrast(WHITE, hero) >= TEXT_CONTRAST else INK
    dark = readable(brand, WHITE, towards=INK, ratio=7)
    pale = tint(brand, 0.955, 0.42)
    return Theme(
        hero=hero,
        on_hero=on_hero,
        on_hero_soft=readable(mix(on_hero, hero, 0.16), hero, towards=on_hero, ratio=TEXT_CONTRAST),
        on_hero_accent=readable(second, hero, towards=on_hero),
        pale=pale,
        ink=INK,
        soft=readable(mix(INK, pale, 0.3), WHITE, pale, towards=INK),
        heading=mix(dark, INK, 0.25),
        strong=readable(brand, WHITE, pale, towards=INK),
        accent=readable(second, WHITE, towards=INK, ratio=1.6),
        line=tint(brand, 0.83, 0.3),
        map=MapColours(
            land=mix(hero, on_hero, 0.13),
            edge=mix(hero, on_hero, 0.3),
            mesh=hero,
            small=mix(hero, on_hero, 0.4),
            large=readable(second, mix(hero, on_hero, 0.13), towards=on_hero, ratio=GRAPHIC_CONTRAST),
            ring=hero,
        ),
        paper_map=_paper_map(brand, pale),
    )


def _paper_map(brand: Colour, pale: Colour) -> MapColours:
    """A map on white paper."""
    line = tint(brand, 0.83, 0.3)
    land = mix(pale, line, 0.75)
    large = readable(brand, land, WHITE, towards=INK, ratio=GRAPHIC_CONTRAST)
    return MapColours(land, mix(line, INK, 0.15), WHITE, mix(line, INK, 0.35), large, WHITE)


class Room(NamedTuple):
    """How closely things are set: a brochure that would not fill its last page is set a little closer."""

    text: tuple[float, float, float]  # size, leading, and what follows a paragraph
    bullet_gap: float
    small: tuple[float, float]
    lead: tuple[float, float]
    heading: tuple[float, float, float, float]  # size, leading, before and after
    band_gap: float
    cover: float  # the lowest band with the title
    cover_padding: tuple[float, float]  # above and below its text
    padding: float  # above and below what stands on a panel or in the strip of figures
    row: float  # above and below the text of a table's row
    portrait: float
    code: float
    titles: tuple[tuple[float, int], ...]  # sizes of the title to try, and the most lines in each
    columns: int = 2  # of running text
    scale: float = 1  # of all type whose size is not told above
    dividing: bool = True  # words at the ends of lines


ROOMY: Final = Room(
    text=(10.3, 15, 7.5), bullet_gap=4.3, small=(9.6, 12.5), lead=(13, 19.5), heading=(17, 22.5, 15, 6), band_gap=20,
    cover=272, cover_padding=(46, 30), padding=15, row=3.2, portrait=58, code=78,
    titles=((42, 2), (37, 2), (33, 2), (33, 3), (28, 3), (24, 4), (20, 9)),
)  # fmt: skip
AIRY: Final = ROOMY._replace(
    text=(11, 16.4, 8.5), bullet_gap=5, small=(10.2, 13.4), lead=(14.2, 21.5), heading=(18.5, 24.5, 17, 7), band_gap=26,
    cover=316, padding=18, row=4, portrait=66, code=86,
)  # fmt: skip
WIDE: Final = ROOMY._replace(
    text=(10.7, 15.7, 8), bullet_gap=4.7, small=(9.9, 13), lead=(13.6, 20.5), heading=(17.8, 23.5, 16, 6.5), band_gap=23,
    cover=290, padding=16.5, row=3.6, portrait=62, code=82,
)  # fmt: skip
COMPACT: Final = ROOMY._replace(
    text=(9.9, 14, 6), bullet_gap=3, small=(9.4, 12), lead=(12.3, 18), heading=(16, 21, 13, 4), band_gap=16,
    cover=208, cover_padding=(36, 24), padding=12, row=2.2, portrait=54, code=70,
)  # fmt: skip
TIGHT: Final = ROOMY._replace(
    text=(9.6, 13.4, 5), bullet_gap=2.4, small=(9.2, 11.4), lead=(11.8, 16.8), heading=(15, 19.5, 11, 3), band_gap=11,
    cover=200, cover_padding=(34, 22), padding=10, row=1.2, portrait=46, code=62,
    titles=((37, 2), (33, 2), (28, 2), (28, 3), (24, 4), (20, 9)),
)  # fmt: skip
# A booklet's pages are designed on A4 and printed at 0.71 of their size: 13.8 points become 9.8.
BOOKLET: Final = ROOMY._replace(
    text=(13.8, 19.6, 10), bullet_gap=5.6, small=(12.8, 16.6), lead=(17, 25), heading=(23, 29.5, 20, 8), band_gap=26,
    cover=330, cover_padding=(50, 36), padding=19, row=4.4, portrait=80, code=110, columns=1, scale=1.34,
)  # fmt: skip
SMALL_BOOKLET: Final = BOOKLET._replace(
    text=(12.9, 17.8, 8), bullet_gap=4, small=(12, 15.2), lead=(15.6, 22.6), heading=(20.5, 26, 16, 6), band_gap=19,
    cover=280, cover_padding=(42, 28), padding=15, row=3, portrait=70, code=96, scale=1.25,
)  # fmt: skip
LARGE: Final = ROOMY._replace(
    text=(18, 27, 14), bullet_gap=8, small=(18, 25), lead=(21, 31), heading=(26, 34, 26, 10), band_gap=32,
    cover=330, cover_padding=(50, 36), padding=22, row=6, portrait=96, code=120, columns=1, scale=1.75,
    dividing=False,
    titles=((50, 2), (44, 2), (40, 2), (36, 2), (36, 3), (31, 4), (26, 9)),
)  # fmt: skip


class Styles(NamedTuple):
    """The scale of type; `depth` tells how far below the document's own headings those of a project stand."""

    room: Room
    depth: int
    kicker: Style
    tagline: Style
    lead: Style
    heading: Style
    body: Style
    bullet: Style
    figure: Style
    label: Style
    when: Style
    name: Style
    small: Style
    tiny: Style
    call_heading: Style
    call: Style
    look: Look


RUNNING: Final = ("lead", "heading", "body", "bullet", "label", "small", "tiny", "call_heading", "call")


@lru_cache(64)
def styles(colours: Theme, room: Room, depth: int = 0) -> Styles:
    """The styles in a theme's colours."""
    size, leading, gap = room.text
    small = Style("text", *room.small, colours.ink)
    look = Styles(
        room=room,
        depth=depth,
        kicker=Style("text-semibold", 10.5, 15, colours.on_hero_accent, space_after=8),
        tagline=Style("text", 14, 20, colours.on_hero_soft, space_before=12, balanced=True),
        lead=Style("display-medium", *room.lead, colours.heading, space_after=room.band_gap),
        heading=Style("display", *room.heading[:2], colours.heading, *room.heading[2:], True, True),
        body=Style("text", size, leading, colours.ink, space_after=gap),
        bullet=Style("text", size, leading - 0.6, colours.ink, space_after=room.bullet_gap),
        figure=Style("display-heavy", 25, 30, colours.strong),
        label=small._replace(colour=colours.soft),
        when=Style("display", 10.4, 14, colours.heading),
        name=Style("display", 11.2, 14, colours.heading),
        small=small,
        tiny=Style("text", 8, 10.5, colours.soft),
        call_heading=Style("display", 19, 24, colours.on_hero, space_after=5, keep_with_next=True, balanced=True),
        call=Style("text", 10.8, 15.5, colours.on_hero_soft, space_after=2, balanced=True),
        look=_table(small, colours, room.row),
    )
    return look if room.scale == 1 else _scaled(look, room.scale)


@lru_cache(64)
def in_language(look: Styles, language: str) -> Styles:
    """The same for texts in a language, whose words may be divided unless the room is for slow readers."""
    if not look.room.dividing:
        return look
    running = {name: getattr(look, name)._replace(hyphenation=language) for name in RUNNING}
    table = look.look._replace(
        head=look.look.head._replace(hyphenation=language), cell=look.look.cell._replace(hyphenation=language)
    )
    return look._replace(look=table, **running)


def _scaled(look: Styles, scale: float) -> Styles:
    """The same with the sizes larger that the room does not tell."""
    return look._replace(
        kicker=larger(look.kicker, scale),
        tagline=larger(look.tagline, scale),
        figure=larger(look.figure, scale),
        when=larger(look.when, scale),
        name=larger(look.name, scale),
        tiny=larger(look.tiny, scale),
        call_heading=larger(look.call_heading, scale),
        call=larger(look.call, scale),
    )


def larger(style: Style, scale: float) -> Style:
    """A style in another size, with its leading and the space around it."""
    return style._replace(
        size=round(style.size * scale, 1),
        leading=round(style.leading * scale, 1),
        space_before=style.space_before * scale,
        space_after=style.space_after * scale,
    )


def _table(small: Style, colours: Theme, padding: float) -> Look:
    return Look(small._replace(face="text-semibold", colour=colours.heading), small, colours.line, padding)


def title_style(size: float, colours: Theme) -> Style:
    """The style of the title in a size."""
    return Style("display-heavy", size, round(size * 1.07, 1), colours.on_hero, balanced=True)
