"""Colours: reading, mixing, and the contrast a reader needs between a text and what lies behind it."""

import colorsys
from functools import lru_cache
from typing import Final, NamedTuple

TEXT_CONTRAST: Final = 4.5
GRAPHIC_CONTRAST: Final = 3.0


class Colour(NamedTuple):
    """Red, green and blue from 0 to 1."""

    red: float
    green: float
    blue: float


WHITE: Final = Colour(1, 1, 1)
BLACK: Final = Colour(0, 0, 0)


def parse(text: str, default: Colour) -> Colour:
    """A colour written "#0b3b36"; the default where there is none."""
    digits = text.strip().lstrip("#")
    if len(digits) != 6 or not all(digit in "0123456789abcdefABCDEF" for digit in digits):
        return default
    return Colour(*(int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)))


def mix(colour: Colour, other: Colour, part: float) -> Colour:
    """The colour with a part of another in it."""
    return Colour(*(a + (b - a) * part for a, b in zip(colour, other, strict=True)))


def tint(colour: Colour, lightness: float, saturation: float) -> Colour:
    """The colour's hue in a given lightness, no more saturated than it is and than the given saturation."""
    hue, _, own = colorsys.rgb_to_hls(*colour)
    return Colour(*colorsys.hls_to_rgb(hue, lightness, min(own, saturation)))


def luminance(colour: Colour) -> float:
    """Relative luminance as WCAG defines it."""
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio as WCAG defines it, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: Colour, *backgrounds: Colour, towards: Colour, ratio: float = TEXT_CONTRAST) -> Colour:
    """The colour, moved towards another as little as is needed for its contrast on every background."""
    for step in range(51):
        candidate = mix(colour, towards, step / 50)
        if all(contrast(candidate, background) >= ratio for background in backgrounds):
            return candidate
    return towards


@lru_cache(256)
def operand(colour: Colour) -> str:
    """The colour as operands of rg and RG."""
    return " ".join(f"{value:.3f}".rstrip("0").rstrip(".") for value in colour)
