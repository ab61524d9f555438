"""From metres to points: where things are on a map of a height, and the outline of the land."""

import json
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from verkostoadmin import resources
from verkostoadmin.documents.pdf.packed import Packed, drawing
from verkostoadmin.model.borders import Borders, Bounds, Line, Ring, outline, simplified

UNITS: Final = 20  # in a point: drawings of whole numbers are half as large
FINEST: Final = 0.12  # points; what a line deviates less nobody sees
MARGIN: Final = 4 * UNITS  # around the map, for dots at its edge


class Outline(NamedTuple):
    """Finland in metres, and its rings."""

    bounds: Bounds
    rings: list[list[tuple[int, int]]]


@cache
def finland() -> Outline:
    """The outline in the grid of EPSG:3067."""
    stored = json.loads(resources.read_text("map", "finland.json"))
    left, bottom, right, top = stored["bounds"]
    return Outline((left, bottom, right, top), [[(int(x), int(y)) for x, y in ring] for ring in stored["rings"]])


class Frame(NamedTuple):
    """The metres at the lower left corner, units of the drawing in a metre, and its size in units."""

    left: int
    bottom: int
    scale: float
    width: float
    height: float

    def place(self, east: float, north: float) -> tuple[int, int]:
        """A point in units."""
        return round((east - self.left) * self.scale), round((north - self.bottom) * self.scale)

    def places(self, points: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Points in units, those that fall together with the one before left out."""
        left, bottom, scale = self.left, self.bottom, self.scale
        found = [(round((east - left) * scale), round((north - bottom) * scale)) for east, north in points]
        return found[:1] + [point for before, point in pairwise(found) if point != before]


def frame(height: float, borders: Borders | None = None) -> Frame:
    """The frame of a map that is so many points high."""
    bounds = [finland().bounds, *([borders.bounds] if borders else [])]
    left, bottom = min(box[0] for box in bounds), min(box[1] for box in bounds)
    right, top = max(box[2] for box in bounds), max(box[3] for box in bounds)
    scale = height * UNITS / (top - bottom)
    return Frame(left, bottom, scale, (right - left) * scale, height * UNITS)


def width_of(height: float, borders: Borders | None = None) -> float:
    """The width of a map of this height, in points."""
    return frame(height, borders).width / UNITS


def form(operators: Sequence[str], size: Frame) -> Packed:
    """A drawing in units as one in points."""
    box = (-MARGIN / UNITS, -MARGIN / UNITS, (size.width + MARGIN) / UNITS, (size.height + MARGIN) / UNITS)
    part = f"{1 / UNITS:g}"
    rounded = (round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2))
    return drawing(" ".join([f"{part} 0 0 {part} 0 0 cm 1 j", *operators]), rounded)


def path(points: Sequence[tuple[int, int]], *, closed: bool = True) -> str:
    """The operators of a path through points."""
    (x, y), *others = points
    return f"{x} {y} m {' '.join([f'{x} {y} l' for x, y in others])}{' h' if closed else ''}"


def bounds_of(rings: Iterable[Sequence[tuple[int, int]]]) -> Bounds:
    """The box around rings."""
    points = [point for ring in rings for point in ring]
    east, north = [x for x, _y in points], [y for _x, y in points]
    return min(east), min(north), max(east), max(north)


@lru_cache(8)
def lines_on(size: Frame, borders: Borders) -> tuple[Line, ...]:
    """The lines in units, without what would not be seen."""
    tolerance = FINEST * UNITS / size.scale
    simple = (simplified(line, tolerance) if line[0] != line[-1] else line for line in borders.lines)
    return tuple([tuple(size.places(line)) for line in simple])


def rings_on(size: Frame, borders: Borders, rings: Iterable[Ring]) -> list[list[tuple[int, int]]]:
    """Rings in units; what has become a mere point or line is left out."""
    lines = lines_on(size, borders)
    placed = [outline(lines, ring) for ring in rings]
    return [ring for ring in placed if len(ring) > 2]
