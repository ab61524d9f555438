"""What tells groups apart on a map: colours that are seen, patterns and shapes that differ, stripes and sectors of several."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.documents.pdf.colour import BLACK, WHITE, Colour, contrast, parse
from verkostoadmin.documents.pdf.map.data import Fill
from verkostoadmin.documents.pdf.map.patterns import PATTERNS, filled
from verkostoadmin.documents.pdf.map.shapes import SHAPES, marked
from verkostoadmin.documents.project.palette import PALETTE, group_fills
from verkostoadmin.documents.project.theme import theme

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
SQUARE = "0 0 m 400 0 l 400 400 l 0 400 l h"
BOX = (0, 0, 400, 400)
RED, BLUE = Colour(1, 0, 0), Colour(0, 0, 1)

# How those see who lack one kind of cones (Machado, Oliveira and Fernandes 2009), in linear light.
BLINDNESS = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
}


def lab(colour: Colour, matrix: tuple[tuple[float, ...], ...] | None = None) -> tuple[float, float, float]:
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour]
    if matrix:
        linear = [min(max(sum(a * b for a, b in zip(row, linear, strict=True)), 0), 1) for row in matrix]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in to_xyz]
    x, y, z = (
        value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
        for value in (xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: Colour, other: Colour, matrix: tuple[tuple[float, ...], ...] | None) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(one, matrix), lab(other, matrix), strict=True)) ** 0.5


@given(COLOURS, COLOURS, st.lists(COLOURS | st.just(""), min_size=1, max_size=12))
def test_every_group_is_seen_on_land_and_paper(primary: str, accent: str, stored: list[str]) -> None:
    colours = theme(primary, accent)
    for fill in group_fills(stored, colours.paper_map.land, WHITE):
        assert min(contrast(fill.colour, colours.paper_map.land), contrast(fill.colour, WHITE)) >= 3
    assert contrast(colours.paper_map.large, colours.paper_map.land) >= 3
    assert contrast(colours.map.large, colours.map.land) >= 3


def test_ten_groups_differ_in_colour_for_everybody_or_in_pattern() -> None:
    fills = group_fills([""] * len(PALETTE), theme("", "").paper_map.land, WHITE)
    assert len(set(fills)) == len(PALETTE)
    for one, other in itertools.combinations(fills, 2):
        least = min(difference(one.colour, other.colour, matrix) for matrix in (None, *BLINDNESS.values()))
        assert least > 8 or one.pattern != other.pattern
        assert difference(one.colour, other.colour, None) > 12


def test_a_chosen_colour_is_kept_and_a_missing_one_comes_from_the_palette() -> None:
    land = theme("", "").paper_map.land
    assert group_fills(["#0b3b36", "", "nonsense"], land, WHITE)[0].colour == parse("#0b3b36", BLACK)
    assert [fill.pattern for fill in group_fills([""] * 9, land, WHITE)] == [*range(8), 0]


def test_there_are_as_many_shapes_as_patterns() -> None:
    assert len(SHAPES) == len(PATTERNS) == len(set(SHAPES))
    drawn = {filled(SQUARE, BOX, [Fill(RED, index)], WHITE, 40) for index in range(len(PATTERNS))}
    assert len(drawn) == len(PATTERNS)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_what_belongs_to_several_groups_shows_all_their_colours(count: int) -> None:
    fills = [Fill(Colour(index / 4, 0, 0.5)) for index in range(count)]
    for drawn in (filled(SQUARE, BOX, fills, WHITE, 40), marked(200, 200, 100, fills, WHITE)):
        inks = {part for fill in fills for part in (f"{fill.colour.red:g} 0 0.5 rg", f"{fill.colour.red:g} 0 0.5 RG")}
        assert sum(ink in drawn for ink in inks) == count
        assert drawn.count("q ") == drawn.count(" Q")


def test_a_plain_pattern_needs_no_lines() -> None:
    assert filled(SQUARE, BOX, [Fill(BLUE)], WHITE, 40) == f"0 0 1 rg {SQUARE} f*"
