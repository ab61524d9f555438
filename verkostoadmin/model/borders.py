"""Municipal borders as lines that neighbours share, in metres of EPSG:3067, and how lines are made simpler."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Point = tuple[int, int]
Line = tuple[Point, ...]
Ring = tuple[int, ...]  # the numbers of its lines; ~number is a line walked backwards
Bounds = tuple[int, int, int, int]  # left, bottom, right, top


@dataclass(frozen=True)
class Borders:
    """All lines, the rings of every municipality by its number, and those of the whole land if all of it is there.

    Two are the same if they have the same digest.
    """

    sha256: str
    bounds: Bounds = field(compare=False, repr=False)
    lines: tuple[Line, ...] = field(compare=False, repr=False)
    areas: dict[str, tuple[Ring, ...]] = field(compare=False, repr=False)
    land: tuple[Ring, ...] = field(compare=False, repr=False)


def pack(bounds: Bounds, lines: Sequence[Line], areas: Mapping[str, Sequence[Ring]], land: Sequence[Ring]) -> bytes:
    """The borders as they are kept; the points of a line after its first as steps."""
    kept = {"bounds": bounds, "lines": [_steps(line) for line in lines], "areas": areas, "land": land}
    return json.dumps(kept, separators=(",", ":")).encode()


def unpack(sha256: str, data: bytes) -> Borders:
    """The borders from what `pack` gave."""
    kept = json.loads(data)
    lines = tuple([_line(steps) for steps in kept["lines"]])
    areas = {code: tuple([tuple(ring) for ring in rings]) for code, rings in kept["areas"].items()}
    left, bottom, right, top = kept["bounds"]
    return Borders(sha256, (left, bottom, right, top), lines, areas, tuple([tuple(ring) for ring in kept["land"]]))


def _steps(line: Line) -> list[int]:
    steps = list(line[0])
    for (x1, y1), (x2, y2) in pairwise(line):
        steps += (x2 - x1, y2 - y1)
    return steps


def _line(steps: Sequence[int]) -> Line:
    x = y = 0
    points = []
    for east, north in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + east, y + north
        points.append((x, y))
    return tuple(points)


def outline(lines: Sequence[Line], ring: Ring) -> list[Point]:
    """The points of a ring, the first one not repeated at the end."""
    points: list[Point] = []
    for number in ring:
        points += lines[number][:-1] if number >= 0 else lines[~number][:0:-1]
    return points


def area_of(points: Sequence[Point]) -> float:
    """The area inside a ring of points, in square metres."""
    closed = [*points, *points[:1]]
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(closed))) / 2


def simplified(line: Line, tolerance: float) -> Line:
    """The line with only those points without which it would lie further off than the tolerance (Douglas and Peucker).

    Its ends stay, so that lines that met still meet; a closed line keeps the point that is the furthest from its end.
    """
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        start, end = waiting.pop()
        distance, furthest = _furthest(line, start, end)
        if distance > tolerance * tolerance:
            kept.add(furthest)
            waiting += ((start, furthest), (furthest, end))
    return tuple([line[index] for index in sorted(kept)])


def _furthest(line: Line, start: int, end: int) -> tuple[float, int]:
    """The square of the largest distance of a point from the straight way between two others, and which it is."""
    (x1, y1), (x2, y2) = line[start], line[end]
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    most, found = 0.0, start
    for index in range(start + 1, end):
        x, y = line[index]
        x, y = x - x1, y - y1
        along = min(max((x * dx + y * dy) / length, 0.0), 1.0) if length else 0.0
        off = (x - along * dx) ** 2 + (y - along * dy) ** 2
        if off > most:
            most, found = off, index
    return most, found
