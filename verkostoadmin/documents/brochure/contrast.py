"""Colours for eyes that see little: every text at least at seven to one, and no photograph behind any."""

from functools import lru_cache
from typing import Final

from verkostoadmin.documents.pdf.colour import BLACK, WHITE, Colour, contrast, mix, readable
from verkostoadmin.documents.project.theme import Theme

STRONG: Final = 7.0
STRONG_GRAPHIC: Final = 4.5


@lru_cache(64)
def strong(colours: Theme) -> Theme:
    """The theme with nearly black texts on paper, and with texts on the project's colour that are as clear."""
    light = contrast(WHITE, colours.hero) >= contrast(BLACK, colours.hero)
    on_hero, away = (WHITE, BLACK) if light else (BLACK, WHITE)
    hero = readable(colours.hero, on_hero, towards=away, ratio=STRONG)
    return colours._replace(
        hero=hero,
        on_hero=on_hero,
        on_hero_soft=on_hero,
        on_hero_accent=readable(colours.on_hero_accent, hero, towards=on_hero, ratio=STRONG),
        ink=_dark(colours.ink, colours),
        soft=_dark(colours.soft, colours),
        heading=_dark(colours.heading, colours),
        strong=_dark(colours.strong, colours),
        accent=readable(colours.accent, WHITE, towards=BLACK, ratio=STRONG_GRAPHIC),
        map=colours.map._replace(
            land=mix(hero, on_hero, 0.13),
            edge=mix(hero, on_hero, 0.45),
            mesh=hero,
            small=mix(hero, on_hero, 0.4),
            large=readable(colours.map.large, mix(hero, on_hero, 0.13), towards=on_hero, ratio=STRONG_GRAPHIC),
            ring=hero,
        ),
    )


def _dark(colour: Colour, colours: Theme) -> Colour:
    return readable(colour, WHITE, colours.pale, towards=BLACK, ratio=STRONG)
