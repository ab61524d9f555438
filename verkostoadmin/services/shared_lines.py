"""From areas that touch to the lines between them, each one once, so that neighbours stay together when lines are simplified."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from verkostoadmin.model.borders import Line, Point, Ring

Edge = tuple[Point, Point]
Owners = frozenset[str]


def shared_lines(areas: dict[str, list[list[Point]]], check: Callable[[], None]) -> tuple[list[Line], list[Owners]]:
    """The lines between places where three or more come together, and whose border each one is.

    What two rings of the same area have in common is no border of it and is left out.
    """
    owners = _owners(areas)
    check()
    around: dict[Point, list[Point]] = defaultdict(list)
    for one, other in owners:
        around[one].append(other)
        around[other].append(one)
    lines: list[Line] = []
    done: set[Edge] = set()
    for place in _ends(around, owners):
        check()
        ways = (way for way in around[place] if _edge(place, way) not in done)
        lines.extend(_walk(place, way, around, owners, done) for way in ways)
    alone = (edge for edge in owners if edge not in done)  # closed lines that nothing else touches
    lines.extend(_walk(*edge, around, owners, done) for edge in alone)
    return lines, [owners[_edge(line[0], line[1])] for line in lines]


def _owners(areas: dict[str, list[list[Point]]]) -> dict[Edge, Owners]:
    found: dict[Edge, set[str]] = {}
    for name, rings in areas.items():
        for ring in rings:
            for one, other in pairwise([*ring, ring[0]]):
                if one != other:
                    found.setdefault(_edge(one, other), set()).symmetric_difference_update((name,))
    return {edge: frozenset(names) for edge, names in found.items() if names}


def _edge(one: Point, other: Point) -> Edge:
    return (one, other) if one < other else (other, one)


def _ends(around: dict[Point, list[Point]], owners: dict[Edge, Owners]) -> Iterable[Point]:
    """Where a line ends: it forks there, or goes on as a border between others."""
    for place, neighbours in around.items():
        if len(neighbours) != 2 or owners[_edge(place, neighbours[0])] != owners[_edge(place, neighbours[1])]:
            yield place


def _walk(
    start: Point,
    following: Point,
    around: dict[Point, list[Point]],
    owners: dict[Edge, Owners],
    done: set[Edge],
) -> Line:
    """From an end to the next one, or around a closed line."""
    line, mine = [start, following], owners[_edge(start, following)]
    done.add(_edge(start, following))
    while line[-1] != start:
        here = around[line[-1]]
        if len(here) != 2:
            break
        onward = here[0] if here[1] == line[-2] else here[1]
        edge = _edge(line[-1], onward)
        if owners[edge] != mine or edge in done:
            break
        done.add(edge)
        line.append(onward)
    return tuple(line)


def rings(lines: Sequence[Line], numbers: Iterable[int]) -> list[Ring]:
    """Lines, of which an even number ends everywhere, put together into rings; where several could go on, any does."""
    at: dict[Point, list[int]] = defaultdict(list)
    waiting = dict.fromkeys(numbers)
    for number in waiting:
        at[lines[number][0]].append(number)
        at[lines[number][-1]].append(~number)
    found = []
    while waiting:
        number = next(iter(waiting))
        del waiting[number]
        ring, start, place = [number], lines[number][0], lines[number][-1]
        while place != start:
            onward = next(other for other in at[place] if _number(other) in waiting)
            del waiting[_number(onward)]
            ring.append(onward)
            place = lines[onward][-1] if onward >= 0 else lines[~onward][0]
        found.append(tuple(ring))
    return found


def _number(way: int) -> int:
    return way if way >= 0 else ~way
