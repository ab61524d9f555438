"""The map of Finland: its outline, small dots for all municipalities, and large linked dots for those that matter."""

import json
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from reportlab.lib.rl_accel import fp_str

from verkostoadmin import resources
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour, operand
from verkostoadmin.documents.pdf.packed import Packed, drawing

LINKS_UP_TO: Final = 120  # dots; more would be linked into a solid patch
LINK_LENGTH: Final = 0.16  # of the map's height, at most
Point = tuple[float, float]


class MapColours(NamedTuple):
    """Land, its edge, the small dots, the large dots, and the ring around a large dot."""

    land: Colour
    edge: Colour
    small: Colour
    large: Colour
    ring: Colour


class Outline(NamedTuple):
    """Finland in metres: left, bottom, right and top, and its rings."""

    bounds: tuple[float, float, float, float]
    rings: list[list[Point]]


@cache
def outline() -> Outline:
    """The outline in the grid of EPSG:3067."""
    stored = json.loads(resources.read_text("map", "finland.json"))
    left, bottom, right, top = stored["bounds"]
    return Outline((left, bottom, right, top), stored["rings"])


def width_of(height: float) -> float:
    """The width of a map of this height."""
    left, bottom, right, top = outline().bounds
    return height * (right - left) / (top - bottom)


def placed(points: Sequence[tuple[int, int]], height: float) -> list[Point]:
    """Points given in metres as points on a map of this height."""
    left, bottom, _, top = outline().bounds
    scale = height / (top - bottom)
    return [(round((east - left) * scale, 2), round((north - bottom) * scale, 2)) for east, north in points]


def paint_map(
    large: tuple[tuple[int, int], ...], small: tuple[tuple[int, int], ...], height: float, colours: MapColours
) -> Callable[[Canvas, float, float], None]:
    """What paints the map: large dots (east, north) over the outline with small dots."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.picture(_land(small, height, colours), x, y)
        if not large:
            return
        if len(large) <= LINKS_UP_TO:
            canvas.picture(_links(large, height, colours.large), x, y)
        dots = [(x + east, y + north) for east, north in placed(large, height)]
        size = 5.0 if len(large) <= 60 else 4.2 if len(large) <= 120 else 3.2
        canvas.dots(dots, (size + 1.6, colours.ring), (size, colours.large))

    return paint


@lru_cache(32)
def _land(small: tuple[tuple[int, int], ...], height: float, colours: MapColours) -> Packed:
    parts = [f"{operand(colours.land)} rg {operand(colours.edge)} RG 0.5 w 1 j"]
    for ring in outline().rings:
        points = [fp_str(*point) for point in placed([(int(e), int(n)) for e, n in ring], height)]
        parts.append(f"{points[0]} m {' '.join(point + ' l' for point in points[1:])} h")
    parts.append(f"B {operand(colours.small)} RG 1.5 w 1 J")
    parts += [f"{fp_str(*point)} m {fp_str(*point)} l" for point in placed(small, height)]
    return _drawing([*parts, "S"] if small else parts, height)


@lru_cache(64)
def _links(points: tuple[tuple[int, int], ...], height: float, colour: Colour) -> Packed:
    """Thin lines from each dot to its two nearest: the whole reads as a network."""
    dots = placed(points, height)
    drawn: set[tuple[Point, Point]] = set()
    for one in dots:
        for other in sorted(dots, key=lambda dot: _square(one, dot))[1:3]:
            if _square(one, other) < (LINK_LENGTH * height) ** 2:
                drawn.add((min(one, other), max(one, other)))
    lines = [f"{fp_str(*a)} m {fp_str(*b)} l" for a, b in sorted(drawn)]
    return _drawing([f"{operand(colour)} RG 0.4 w", *lines, "S"], height)


def _square(one: Point, other: Point) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _drawing(parts: list[str], height: float) -> Packed:
    return drawing(" ".join(parts), (-2, -2, round(width_of(height), 2) + 2, height + 2))
