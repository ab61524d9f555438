"""Lines that neighbours share: every area comes back from them as it was, and neighbours still touch when they are simpler."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.model.borders import area_of, outline, simplified
from verkostoadmin.services.shared_lines import rings, shared_lines

SIDE = 5
MAPS = st.lists(st.sampled_from("abcd."), min_size=SIDE * SIDE, max_size=SIDE * SIDE)  # "." belongs to nobody
Point = tuple[int, int]


def nothing() -> None:
    pass


def cell(index: int, size: int = 1000) -> list[Point]:
    x, y = index % SIDE * size, index // SIDE * size
    return [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]


def inside(point: tuple[float, float], borders: list[list[Point]]) -> bool:
    """By the even-odd rule, as the map fills areas."""
    x, y = point
    hits = 0
    for ring in borders:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            hits += (y1 > y) != (y2 > y) and x < x1 + (x2 - x1) * (y - y1) / (y2 - y1)
    return hits % 2 == 1


@given(MAPS)
def test_areas_come_back_from_the_lines(cells: list[str]) -> None:
    areas: dict[str, list[list[Point]]] = {}
    for index, owner in enumerate(cells):
        if owner != ".":
            areas.setdefault(owner, []).append(cell(index))
    lines, owners = shared_lines(areas, nothing)
    simple = [simplified(line, 1) for line in lines]
    for owner in areas:
        found = rings(simple, [number for number, names in enumerate(owners) if owner in names])
        borders = [outline(simple, ring) for ring in found]
        for index, name in enumerate(cells):
            x, y = cell(index)[0]
            assert inside((x + 500, y + 500), borders) == (name == owner)


@given(MAPS)
def test_every_border_is_one_line_only(cells: list[str]) -> None:
    areas: dict[str, list[list[Point]]] = {}
    for index, owner in enumerate(cells):
        if owner != ".":
            areas.setdefault(owner, []).append(cell(index))
    lines, _owners = shared_lines(areas, nothing)
    edges = [frozenset(edge) for line in lines for edge in pairwise(line)]
    assert len(edges) == len(set(edges))


def test_a_line_is_simplified_alike_from_both_ends() -> None:
    line = tuple((x * 100, (x * 7919) % 1000) for x in range(200))
    assert simplified(line, 300)[::-1] == simplified(line[::-1], 300)
    assert len(simplified(line, 10_000)) == 2


def test_a_closed_line_stays_an_area() -> None:
    ring = (*cell(0), cell(0)[0])
    assert area_of(simplified(ring, 100)[:-1]) == 1_000_000
