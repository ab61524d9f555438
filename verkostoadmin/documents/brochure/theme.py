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
)
from verkostoadmin.documents.pdf.finland import MapColours
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.table import Look

DEFAULT_PRIMARY: Final = Colour(0.039, 0.227, 0.212)
DEFAULT_ACCENT: Final = Colour(0.957, 0.651, 0.227)
INK: Final = Colour(0.086, 0.149, 0.169)
TITLE_SIZES: Final = (42.0, 37.0, 32.0, 28.0, 24.0, 20.0)


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


@lru_cache(64)
def theme(primary: str, accent: str) -> Theme:
    """The theme of a project's two colours, whatever they are."""
    brand, second = parse(primary, DEFAULT_PRIMARY), parse(accent, DEFAULT_ACCENT)
    hero = brand if luminance(brand) < 0.8 else mix(brand, mix(second, INK, 0.5), 0.12)
    if max(contrast(WHITE, hero), contrast(INK, hero)) < TEXT_CONTRAST:
        hero = readable(hero, WHITE, towards=BLACK)
    on_hero = WHITE if contrast(WHITE, hero) >= TEXT_CONTRAST else INK
    dark = readable(brand, WHITE, towards=INK, ratio=7)
    pale = mix(dark, WHITE, 0.945)
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
        line=mix(dark, WHITE, 0.78),
        map=MapColours(
            land=mix(hero, on_hero, 0.13),
            edge=mix(hero, on_hero, 0.3),
            small=mix(hero, on_hero, 0.4),
            large=readable(second, mix(hero, on_hero, 0.13), towards=on_hero, ratio=GRAPHIC_CONTRAST),
            ring=hero,
        ),
    )


class Styles(NamedTuple):
    """The scale of type; text stands on lines of 15 points, small text on 12.5."""

    kicker: Style
    tagline: Style
    lead: Style
    heading: Style
    subheading: Style
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


@lru_cache(64)
def styles(colours: Theme) -> Styles:
    """The styles in a theme's colours."""
    small = Style("text", 9.6, 12.5, colours.ink)
    return Styles(
        kicker=Style("text-semibold", 10.5, 15, colours.on_hero_accent, space_after=9),
        tagline=Style("text", 14, 20, colours.on_hero_soft, space_before=13, balanced=True),
        lead=Style("display-medium", 13, 19.5, colours.heading),
        heading=Style("display", 17, 22.5, colours.heading, 15, 6, keep_with_next=True, balanced=True),
        subheading=Style("display", 12, 16, colours.heading, 8, 3, keep_with_next=True),
        body=Style("text", 10.3, 15, colours.ink, space_after=7.5),
        bullet=Style("text", 10.3, 14.2, colours.ink, space_after=4.3),
        figure=Style("display-heavy", 25, 30, colours.strong),
        label=Style("text", 9.6, 12.5, colours.soft),
        when=Style("display", 10.4, 14, colours.heading),
        name=Style("display", 11.2, 14, colours.heading),
        small=small,
        tiny=Style("text", 8, 10.5, colours.soft),
        call_heading=Style("display", 19, 24, colours.on_hero, space_after=5, keep_with_next=True, balanced=True),
        call=Style("text", 10.8, 15.5, colours.on_hero_soft, space_after=2),
        look=Look(small._replace(face="text-semibold", colour=colours.heading), small, colours.line, 3.2),
    )


def title_style(size: float, colours: Theme) -> Style:
    """The style of the title in one of TITLE_SIZES."""
    return Style("display-heavy", size, round(size * 1.07, 1), colours.on_hero, balanced=True)
