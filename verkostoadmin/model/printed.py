"""How large pictures are printed and how fine they must be: what can be told before a document is laid out."""

from typing import Final

RESOLUTION: Final = 200  # dots an inch, at least
POINTS: Final = 72  # to an inch
COVER: Final = (595.3, 300.0)  # points: the width of A4, and a usual band
COVER_OF: Final = {"poster": (841.9, 850.0)}
PORTRAIT: Final = (66.0, 66.0)


def dots_an_inch(pixels: tuple[int, int], size: tuple[float, float]) -> int:
    """The resolution of a picture that fills a place, cut where its shape is another."""
    return int(min(have / wanted for have, wanted in zip(pixels, size, strict=True)) * POINTS)
