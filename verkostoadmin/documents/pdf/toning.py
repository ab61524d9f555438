"""Photographs in the tones between two colours, on which text stays readable wherever it stands."""

import io
from functools import lru_cache
from typing import Any, Final, NamedTuple

from PIL import Image, ImageOps

from verkostoadmin.documents.pdf.colour import Colour, luminance, mix
from verkostoadmin.documents.pdf.packed import Packed, photograph
from verkostoadmin.documents.pdf.picture import read_photo

DOTS: Final = 200 / 72  # pixels in a point: 200 dots an inch
QUALITY: Final = 80
FADING: Final = (
    0.32,
    0.3,
    0.8,
)  # strength at the left edge; where it begins to rise and is full, as parts of the width
STRENGTHS: Final = (1, 0.8, 0.6, 0.4, 0.2)  # tried in turn until what compression adds stays within the limit


class Tones(NamedTuple):
    """The colours of a photograph's shadows and lights, what it fades into, and the limit that no pixel passes.

    Where the limit is lighter than the ground, no pixel is lighter than it; otherwise none is darker.
    """

    shadow: Colour
    light: Colour
    ground: Colour
    limit: Colour


@lru_cache(16)
def toned_photo(data: bytes, size: tuple[float, float], tones: Tones) -> Packed:
    """The middle of a photograph in a shape, given in points, as a small RGB picture. Raises PictureError."""
    wanted = (round(size[0] * DOTS), round(size[1] * DOTS))
    picture = read_photo(data, max(wanted))
    part = min(1, picture.width / wanted[0], picture.height / wanted[1])  # it is never made larger than it is
    shape = (max(round(wanted[0] * part), 1), max(round(wanted[1] * part), 1))
    grey = ImageOps.fit(picture.convert("L"), shape, Image.Resampling.LANCZOS)
    grey = ImageOps.autocontrast(grey, cutoff=1)
    for strength in STRENGTHS:
        jpeg = _encoded(grey, tones, strength)
        if _within(jpeg, tones):
            break
    return photograph(jpeg)


def _encoded(grey: Image.Image, tones: Tones, strength: float) -> bytes:
    ground = Image.new("RGB", grey.size, _numbers(tones.ground))
    shadow, light = (_numbers(mix(tones.ground, tone, strength)) for tone in (tones.shadow, tones.light))
    toned = ImageOps.colorize(grey, shadow, light)
    packed = io.BytesIO()
    Image.composite(toned, ground, _fading(grey.size)).save(packed, "JPEG", quality=QUALITY, optimize=True)
    return packed.getvalue()


def _fading(size: tuple[int, int]) -> Image.Image:
    """How strong the photograph is from left to right."""
    least, begin, full = FADING

    def strength(place: int) -> int:
        part = min(max((place / 255 - begin) / (full - begin), 0), 1)
        return round(255 * (least + (1 - least) * part * part * (3 - 2 * part)))

    ramp = Image.linear_gradient("L").transpose(Image.Transpose.ROTATE_90)  # black on the left
    return ramp.point([strength(place) for place in range(256)]).resize(size)


def _within(jpeg: bytes, tones: Tones) -> bool:
    """Looked at as a reader will see it: compression leaves ripples around edges."""
    with Image.open(io.BytesIO(jpeg)) as picture:
        counted: Any = picture.getcolors(picture.width * picture.height)
    found = [luminance(Colour(red / 255, green / 255, blue / 255)) for _, (red, green, blue) in counted]
    limit = luminance(tones.limit)
    return max(found) <= limit if limit >= luminance(tones.ground) else min(found) >= limit


def _numbers(colour: Colour) -> tuple[int, int, int]:
    red, green, blue = (round(value * 255) for value in colour)
    return red, green, blue
