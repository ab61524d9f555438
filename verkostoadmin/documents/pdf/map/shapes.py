"""Marks for municipalities without borders: a shape for every group, halves or sectors for those in several."""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Final

from verkostoadmin.documents.pdf.colour import Colour, operand
from verkostoadmin.documents.pdf.map.data import Fill

Corners = tuple[tuple[float, float], ...]
CURVE: Final = 0.5523  # of a radius: where a quarter of a circle has its control points
RING: Final = 0.16  # of the diameter: the width of the ring around a mark


def marked(x: float, y: float, size: float, fills: Sequence[Fill], ring: Colour) -> str:
    """A mark with its middle at a place; `size` is the diameter of a dot."""
    if len(fills) > 1:
        return _sectors(x, y, size / 2, [fill.colour for fill in fills], ring)
    (colour, pattern) = fills[0]
    corners = SHAPES[pattern % len(SHAPES)]
    if not corners:
        return dotted([(x, y)], size, colour, ring)
    outline = _polygon(x, y, size / 2, corners)
    return f"{operand(ring)} RG {2 * RING * size:.1f} w {outline} S {operand(colour)} rg {outline} f"


def dotted(places: Sequence[tuple[float, float]], size: float, colour: Colour, ring: Colour) -> str:
    """Dots in their rings, no ring over another's dot. They are lines without length that have round ends."""
    path = " ".join([f"{x:g} {y:g} m {x:g} {y:g} l" for x, y in places])
    wide = size * (1 + 2 * RING)
    return f"1 J {operand(ring)} RG {wide:.1f} w {path} S {operand(colour)} RG {size:.1f} w {path} S 0 J"


def _sectors(x: float, y: float, radius: float, colours: Sequence[Colour], ring: Colour) -> str:
    circle = _circle(x, y, radius)
    parts = [f"{operand(ring)} RG {4 * RING * radius:.1f} w {circle} S {operand(colours[0])} rg {circle} f"]
    parts.append(f"q {circle} W n")
    for index, colour in enumerate(colours[1:], start=1):
        start, end = (pi / 2 - 2 * pi * part / len(colours) for part in (index, index + 1))
        arc = [start + (end - start) * step / 4 for step in range(5)]
        corners = ((0.0, 0.0), *((2 * cos(angle), 2 * sin(angle)) for angle in arc))
        parts.append(f"{operand(colour)} rg {_polygon(x, y, radius, corners)} f")
    return " ".join([*parts, "Q"])


def _polygon(x: float, y: float, radius: float, corners: Corners) -> str:
    points = [f"{x + east * radius:.1f} {y + north * radius:.1f}" for east, north in corners]
    return " ".join([f"{points[0]} m", *[f"{point} l" for point in points[1:]], "h"])


def _circle(x: float, y: float, radius: float) -> str:
    k = CURVE * radius
    parts = [f"{x + radius:.1f} {y:.1f} m"]
    for (a, b), (c, d) in (((1, 0), (0, 1)), ((0, 1), (-1, 0)), ((-1, 0), (0, -1)), ((0, -1), (1, 0))):
        one = f"{x + a * radius + c * k:.1f} {y + b * radius + d * k:.1f}"
        two = f"{x + c * radius + a * k:.1f} {y + d * radius + b * k:.1f}"
        parts.append(f"{one} {two} {x + c * radius:.1f} {y + d * radius:.1f} c")
    return " ".join([*parts, "h"])


def _regular(count: int, radius: float, turn: float, inner: float = 0) -> Corners:
    """A polygon with corners on a circle; with an inner radius, a star."""
    radii = (radius, inner) if inner else (radius,)
    steps = count * len(radii)
    angles = [turn + 2 * pi * step / steps for step in range(steps)]
    return tuple(
        (radii[i % len(radii)] * cos(angle), radii[i % len(radii)] * sin(angle)) for i, angle in enumerate(angles)
    )


def _cross(arm: float, width: float) -> Corners:
    a, w = arm, width
    return (
        (w, a), (w, w), (a, w), (a, -w), (w, -w), (w, -a), (-w, -a), (-w, -w), (-a, -w), (-a, w), (-w, w), (-w, a),
    )  # fmt: skip


SHAPES: Final[tuple[Corners, ...]] = (
    (),  # a circle
    _regular(4, 1.25, pi / 4),  # a square
    _regular(3, 1.42, pi / 2),
    _regular(4, 1.3, 0),  # a square on its corner
    _cross(1.2, 0.44),
    _regular(3, 1.42, -pi / 2),
    _regular(5, 1.5, pi / 2, 0.7),  # a star
    _regular(6, 1.15, 0),
)  # as many as there are patterns
