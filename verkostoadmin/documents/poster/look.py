"""The look of what stands on the poster's ground: texts in the colours that can be read on it."""

from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.project.backdrop import over_photo
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.theme import Room, Styles, Theme, larger, styles

TAGLINE: Final = 1.2  # times what it is on a page, as all type on a poster


class OnGround(NamedTuple):
    """Styles on the project's colour or its photograph, and the theme they are of."""

    colours: Theme
    styles: Styles
    tagline: Style
    value: Style
    label: Style
    heading: Style
    when: Style
    text: Style
    soft: Style


def on_ground(data: BrochureData, colours: Theme, room: Room) -> OnGround:
    """The styles for a poster so large."""
    if data.photo:
        colours = over_photo(colours)[0]
    look = styles(colours, room)
    size, leading, gap = room.text
    value = round(room.scale * 33, 1)
    return OnGround(
        colours=colours,
        styles=look,
        tagline=larger(look.tagline, TAGLINE),
        value=Style("display-heavy", value, round(value * 1.1, 1), colours.on_hero_accent),
        label=Style("text", size, leading, colours.on_hero_soft, balanced=True),
        heading=look.heading._replace(colour=colours.on_hero),
        when=Style("display", size, leading, colours.on_hero_accent),
        text=Style("text", size, leading, colours.on_hero, space_after=gap, balanced=True),
        soft=Style("text", room.small[0], room.small[1], colours.on_hero_soft, balanced=True),
    )
