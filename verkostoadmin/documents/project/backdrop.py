"""The project's photograph behind the title, in the project's colour."""

from functools import lru_cache
from math import ceil
from typing import Final

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import BLACK, TEXT_CONTRAST, WHITE, mix, readable
from verkostoadmin.documents.pdf.packed import Packed
from verkostoadmin.documents.pdf.picture import Figure, PictureError
from verkostoadmin.documents.pdf.toning import Tones, toned_photo
from verkostoadmin.documents.project.data import BrochureData, CoverPhoto
from verkostoadmin.documents.project.theme import Theme
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _

STEP: Final = 24.0  # points; bands of nearly the same height share a picture, which then begins above the page
NEAREST: Final = 0.36  # of the title's colour in the photograph, where the title stays readable on it
DEPTH: Final = 0.6  # of black or white, whichever is far from the title's colour, at the other end of the tones
MARGIN: Final = 0.16  # between the tones and the limit, for what compression adds


@lru_cache(64)
def over_photo(colours: Theme) -> tuple[Theme, Tones]:
    """The theme with texts that are readable on every pixel of the photograph in the tones."""
    away = BLACK if colours.on_hero == WHITE else WHITE
    limit = readable(mix(colours.hero, colours.on_hero, NEAREST), colours.on_hero, towards=away, ratio=5)
    ground = readable(colours.hero, colours.on_hero, towards=away, ratio=5.5)
    ends = (mix(ground, away, DEPTH), mix(limit, away, MARGIN))
    shadow, light = ends if away == BLACK else reversed(ends)
    tones = Tones(shadow=shadow, light=light, ground=ground, limit=limit)
    towards = colours.on_hero
    grounds = (ground, limit)
    theme = colours._replace(
        on_hero_soft=readable(colours.on_hero_soft, *grounds, towards=towards, ratio=TEXT_CONTRAST),
        on_hero_accent=readable(colours.on_hero_accent, *grounds, towards=towards, ratio=TEXT_CONTRAST),
    )
    return theme, tones


def draw_backdrop(canvas: Canvas, photo: CoverPhoto, name: str, band: float, tones: Tones) -> None:
    """The photograph in the whole band and its bleed; decoration where no text tells what it shows."""
    size = (canvas.width, ceil(band / STEP) * STEP)
    picture = _picture(photo.data, name, size, tones)
    bottom, larger = canvas.height - band, 1 + 2 * canvas.bleed / canvas.width

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.picture(picture, x - canvas.bleed, y, size[0] * larger, size[1] * larger)

    if photo.text:
        figure = Figure(size=(canvas.width, band), alternative=photo.text, paint=paint)
        figure.draw(canvas, 0, canvas.height, canvas.width)
        return
    with canvas.artifact():
        paint(canvas, 0, bottom)


def draw_ground(canvas: Canvas, data: BrochureData, colours: Theme, band: float) -> None:
    """What the title stands on: the photograph, or else the project's colour."""
    if data.photo:
        draw_backdrop(canvas, data.photo, data.name, band, over_photo(colours)[1])
        return
    with canvas.artifact():
        canvas.rectangle(0, canvas.height - band, canvas.width, band, colours.hero)


def _picture(data: bytes, name: str, size: tuple[float, float], tones: Tones) -> Packed:
    try:
        return toned_photo(data, size, tones)
    except PictureError as error:
        raise UserError(
            _("The cover image of %(name)s cannot be read.") % {"name": name},
            _("Choose the image again; JPEG, PNG and WEBP files are understood."),
        ) from error
