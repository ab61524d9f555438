"""What all maps have below and above what they show: the land with small dots, or the mesh of its municipalities."""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import itemgetter
from typing import Final

from verkostoadmin.documents.pdf.colour import operand
from verkostoadmin.documents.pdf.map.data import MapColours
from verkostoadmin.documents.pdf.map.frame import UNITS, Frame, finland, form, frame, lines_on, path, rings_on
from verkostoadmin.documents.pdf.packed import Packed
from verkostoadmin.model.borders import Borders

EDGE: Final = 0.5  # points
MESH: Final = 0.35
SMALL_DOT: Final = 1.5


@lru_cache(32)
def land(
    everywhere: tuple[tuple[int, int], ...], height: float, colours: MapColours, borders: Borders | None
) -> Packed:
    """The land with its edge; without borders also a small dot for every municipality."""
    size = frame(height, borders)
    parts = [f"{operand(colours.land)} rg {operand(colours.edge)} RG {EDGE * UNITS:g} w"]
    if borders and borders.land:
        parts += [path(ring) for ring in rings_on(size, borders, borders.land)]
    else:
        parts += [path(size.places(ring)) for ring in finland().rings]
    parts.append("B*")
    if everywhere and not borders:
        parts.append(f"{operand(colours.small)} RG {SMALL_DOT * UNITS:g} w 1 J")
        parts += [f"{x} {y} m {x} {y} l" for x, y in (size.place(*point) for point in everywhere)]
        parts.append("S")
    return form(parts, size)


@lru_cache(16)
def mesh(height: float, colours: MapColours, borders: Borders) -> Packed:
    """The lines between municipalities, each drawn once; not those that are the edge of the land."""
    size = frame(height, borders)
    edge = {number if number >= 0 else ~number for ring in borders.land for number in ring}
    parts = [f"{operand(colours.mesh)} RG {MESH * UNITS:g} w 1 J"]
    shown = [line for number, line in enumerate(lines_on(size, borders)) if number not in edge and len(line) > 1]
    parts += [path(line, closed=False) for line in shown]
    return form([*parts, "S"], size)


def linked(dots: list[tuple[int, int]], size: Frame, part: float) -> list[str]:
    """Thin lines from each dot to its two nearest, up to a part of the map's height: the whole reads as a network."""
    longest = part * size.height
    rising = sorted(dots, key=itemgetter(1))
    heights = [y for _x, y in rising]
    drawn = set()
    for x, y in dots:
        near = rising[bisect_left(heights, y - longest) : bisect_right(heights, y + longest)]
        nearest = sorted([((a - x) ** 2 + (b - y) ** 2, (a, b)) for a, b in near if (a, b) != (x, y)])[:2]
        drawn |= {tuple(sorted(((x, y), other))) for square, other in nearest if square < longest**2}
    return [path(pair, closed=False) for pair in sorted(drawn)]
