"""Whatever a project's colours, its texts can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.documents.pdf.colour import BLACK, WHITE, Colour, contrast, parse
from verkostoadmin.documents.project.theme import Theme, theme

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def least_contrast(colours: Theme) -> float:
    """The lowest contrast of any text with any ground it stands on."""
    on_hero = (colours.on_hero, colours.on_hero_soft, colours.on_hero_accent)
    on_paper = (colours.ink, colours.soft, colours.heading, colours.strong)
    return min(
        *(contrast(text, colours.hero) for text in on_hero),
        *(contrast(text, ground) for text in on_paper for ground in (WHITE, colours.pale)),
    )


@given(COLOURS, COLOURS)
def test_every_text_has_enough_contrast(primary: str, accent: str) -> None:
    colours = theme(primary, accent)
    assert least_contrast(colours) >= 4.5
    assert contrast(colours.map.large, colours.map.land) >= 3


@pytest.mark.parametrize("primary", ["#ffffff", "#fffde0", "#ffe600", "#808080", "#000000", "#d0021b", "", "nonsense"])
def test_odd_brands(primary: str) -> None:
    assert least_contrast(theme(primary, primary)) >= 4.5


def test_a_usual_brand_is_kept() -> None:
    assert theme("#0b3b36", "#f2a33a").hero == parse("#0b3b36", BLACK)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(Colour(0.4667, 0.4667, 0.4667), WHITE) == pytest.approx(4.48, abs=0.01)
