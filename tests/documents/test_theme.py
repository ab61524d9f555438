"""Whatever a project's colours, its texts can be read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.documents.participants.source import collect
from verkostoadmin.documents.pdf.colour import BLACK, WHITE, Colour, contrast, parse
from verkostoadmin.documents.project.brands import BRANDS, colours_of
from verkostoadmin.documents.project.theme import Theme, theme
from verkostoadmin.model.choices import BRAND
from verkostoadmin.services import records, settings
from verkostoadmin.storage.database import Database

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def least_contrast(colours: Theme) -> float:
    """The lowest contrast of any text with any ground it stands on."""
    on_hero = (colours.on_hero, colours.on_hero_soft, colours.on_hero_accent)
    on_paper = (colours.ink, colours.soft, colours.heading, colours.strong)
    return min(
        *(contrast(text, colours.hero) for text in on_hero),
        *(contrast(text, ground) for text in on_paper for ground in (WHITE, colours.pale)),
    )


def least_on_maps(colours: Theme) -> float:
    """The lowest contrast of what a map shows with the land, the paper and the ring around it."""
    on_hero, on_paper = colours.map, colours.paper_map
    grounds = (on_paper.land, WHITE, on_paper.ring)
    return min(contrast(on_hero.large, on_hero.land), *(contrast(on_paper.large, ground) for ground in grounds))


@given(COLOURS, COLOURS)
def test_every_text_has_enough_contrast(primary: str, accent: str) -> None:
    colours = theme(primary, accent)
    assert least_contrast(colours) >= 4.5
    assert least_on_maps(colours) >= 3


@given(
    st.sampled_from([*BRANDS, "unknown", None]),
    st.sampled_from([*BRANDS, ""]),
    COLOURS | st.none(),
    COLOURS | st.none(),
)
def test_brands_keep_it_whatever_a_project_changes(
    brand: str | None, office: str, primary: str | None, accent: str | None
) -> None:
    chosen = colours_of(brand, office, primary, accent)
    assert chosen.primary == primary or primary is None
    assert chosen.accent == accent or accent is None
    colours = theme(*chosen)
    assert least_contrast(colours) >= 4.5
    assert least_on_maps(colours) >= 3


def test_a_project_may_have_a_brand_of_its_own() -> None:
    assert colours_of(None, "", None, None) == BRANDS["office"]
    assert colours_of(None, "neutral", None, None) == BRANDS["neutral"]
    assert colours_of("kuntaliitto", "neutral", None, "#ff0000") == (BRANDS["kuntaliitto"].primary, "#ff0000")
    assert set(BRANDS) == {key for key, _name in BRAND}
    assert len({theme(*brand).hero for brand in BRANDS.values()}) == len(BRANDS)


def test_the_offices_brand_is_what_is_drawn_without_any() -> None:
    for one, other in zip(theme("", ""), theme(*BRANDS["office"]), strict=True):
        if isinstance(one, Colour):
            assert one == pytest.approx(other, abs=0.005)


@pytest.mark.parametrize("primary", ["#ffffff", "#fffde0", "#ffe600", "#808080", "#000000", "#d0021b", "", "nonsense"])
def test_odd_brands(primary: str) -> None:
    assert least_contrast(theme(primary, primary)) >= 4.5


def test_a_usual_brand_is_kept() -> None:
    assert theme("#0b3b36", "#f2a33a").hero == parse("#0b3b36", BLACK)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(Colour(0.4667, 0.4667, 0.4667), WHITE) == pytest.approx(4.48, abs=0.01)


def test_lists_of_participants_have_the_colours_of_the_brand(db: Database) -> None:
    settings.set_setting(db, "office.brand", "neutral")
    keys = [
        records.create(db, "project", {"short_name": name, "starts_on": date(2027, 1, 1), "brand": brand}).id
        for name, brand in (("Uusi", None), ("Toinen", "kuntaliitto"))
    ]
    with db.read() as session:
        found = [collect(session, key or 0, "fi", date(2026, 11, 24)).primary for key in keys]
    assert found == [BRANDS["neutral"].primary, BRANDS["kuntaliitto"].primary]
