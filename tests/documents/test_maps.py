"""Maps in documents: areas, dots for the tiny, a legend that counts what the database has, and names for those who do not see."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pdfua
import pypdfium2 as pdfium
import pytest
from sqlalchemy import text as sql

from tests.border_files import grid, written
from tests.documents.reading import faults, open_pdf, text, tree
from tests.documents.samples import USUAL, municipalities, sample
from verkostoadmin.documents.brochure import collect
from verkostoadmin.documents.brochure.rendering import render
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.map.data import Fill, MapData, Place
from verkostoadmin.documents.pdf.map.ground import land, mesh
from verkostoadmin.documents.pdf.map.painting import layers, map_figure
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.project.data import BrochureData, Group
from verkostoadmin.documents.project.maps import group_map, plain_map
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.model.borders import Borders, pack, unpack
from verkostoadmin.services import borders, settings
from verkostoadmin.storage import borders as queries
from verkostoadmin.storage.database import Database

TODAY = date(2026, 11, 24)
COLOURS = theme("", "")
MOST_BYTES = 40_000


@pytest.fixture
def with_borders(example_db: Database, tmp_path: Path) -> Database:
    """The examples, with a square for every municipality."""
    with example_db.read() as session:
        codes = list(queries.registered(session).names)
    prepared = borders.prepare(example_db, written(tmp_path, grid(codes)))
    borders.store(example_db, prepared)
    return example_db


def told(db: Database, short_name: str) -> BrochureData:
    with db.read() as session:
        key = session.execute(sql("SELECT id FROM project WHERE short_name = :name"), {"name": short_name}).scalar_one()
        return collect(session, key, "fi", TODAY)


def counted(db: Database) -> dict[str, int]:
    """The municipalities of each pilot group, straight from the tables."""
    statement = """
        SELECT g.name, count(DISTINCT o.id) FROM project_group g
        JOIN project p ON p.id = g.project_id AND p.short_name = 'Verkosto-pk'
        JOIN participation_group m ON m.group_id = g.id AND NOT m.deleted
        JOIN participation i ON i.id = m.participation_id AND i.status = 'confirmed' AND NOT i.deleted
        JOIN organisation o ON o.id = i.organisation_id AND o.kind = 'municipality' AND NOT o.deleted
        WHERE NOT g.deleted GROUP BY g.name"""
    with db.read() as session:
        return {name: count for name, count in session.execute(sql(statement))}


def square(x: int, y: int, side: int) -> tuple[tuple[int, int], ...]:
    return ((x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y))


def two_squares() -> Borders:
    """A municipality of 100 × 100 km, and one of 2 × 2 km."""
    lines = [square(300_000, 7_000_000, 100_000), square(250_000, 7_000_000, 2_000)]
    bounds = (250_000, 7_000_000, 400_000, 7_100_000)
    return unpack("two", pack(bounds, lines, {"001": [(0,)], "002": [(1,)]}, []))


def pixels(data: MapData, height: float) -> Iterator[tuple[int, int, int]]:
    """The colours of a map on a sheet of its own."""
    figure = map_figure(data, height, COLOURS.paper_map, "Kartta")
    canvas = Canvas(Metadata("Kartta", "FCG", "Kartta", "fi-FI", TODAY), (figure.size[0] + 20, height + 20))
    figure.draw(canvas, 10, height + 10, figure.size[0])
    canvas.showPage()
    document = pdfium.PdfDocument(canvas.finish())
    picture = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    yield from (colour for count, colour in picture.getcolors(1 << 20) for _ in range(count))


# ------------------------------------------------------------ legend and words
@pytest.mark.parametrize("bordered", [False, True])
def test_the_legend_counts_what_the_database_has(
    request: pytest.FixtureRequest, example_db: Database, bordered: bool
) -> None:
    db = request.getfixturevalue("with_borders") if bordered else example_db
    printed = text(render(told(db, "Verkosto-pk")).pdf)
    found = counted(db)
    assert len(found) == 10
    for name, count in found.items():
        assert f"{name} {count} kuntaa" in printed
    assert "Yhteensä 39 kuntaa. Useaan ryhmään kuuluva kunta on laskettu kerran." in printed
    assert sum(found.values()) == 40  # Mänttä-Vilppula is in two
    assert ("kuntarajat Tilastokeskus 2026" in printed) == bordered


def test_the_map_names_its_municipalities_by_region_and_by_group(example_db: Database) -> None:
    data = told(example_db, "Verkosto-pk")
    with open_pdf(render(data).pdf) as pdf:
        cover, groups = (str(figure.dictionary.Alt) for figure in tree(pdf).all("Figure")[:2])
    assert cover.startswith("Suomen kartta, johon on merkitty verkoston 39 kuntaa. Keski-Suomi: Keuruu, Multia")
    for place in data.municipalities:
        assert place.name in cover
        assert place.name in groups
    assert "Meri-Lappi: Kemi, Keminmaa, Simo, Tervola, Tornio" in groups
    assert groups.count("Mänttä-Vilppula") == 2


def test_those_in_no_group_stand_last_and_are_grey() -> None:
    places = municipalities(6)
    data = sample(municipalities=places, groups=(Group("Ryhmä", (places[0].name,), "#d0021b"),), other_participants=())
    shown = group_map(data, COLOURS.paper_map)
    assert [place.fills for place in shown.places] == [(0,)] + [(1,)] * 5
    printed = text(render(data).pdf)
    assert "Muut kunnat 5 kuntaa" in printed
    assert "Yhteensä 6 kuntaa." in printed
    assert "laskettu kerran" not in printed


def test_many_groups_stand_in_a_table_without_a_map() -> None:
    groups = tuple(Group(f"Ryhmä {index}", tuple(place.name for place in municipalities(22))) for index in range(40))
    with open_pdf(render(sample(groups=groups, other_participants=())).pdf) as pdf:
        assert len(tree(pdf).all("TR")) == 40
        assert "Ryhmä 3: " not in "".join(str(figure.dictionary.Alt) for figure in tree(pdf).all("Figure"))


@pytest.mark.parametrize("edition", ["", "large"])
def test_a_brochure_with_groups_and_borders_is_whole(with_borders: Database, edition: str) -> None:
    rendered = render(told(with_borders, "Verkosto-pk"), edition)
    assert faults(rendered.pdf) == []
    assert [finding.message for finding in pdfua.validate(io.BytesIO(rendered.pdf)).findings] == []
    assert rendered.pdf == render(told(with_borders, "Verkosto-pk"), edition).pdf
    assert edition or rendered.pages == 2


# ------------------------------------------------------------ what is drawn
def test_a_municipality_too_small_to_be_seen_is_a_dot() -> None:
    fill = Fill(COLOURS.paper_map.large)
    ink = tuple(round(value * 255) for value in fill.colour)
    tiny = MapData((Place("002", 251_000, 7_001_000),), (fill,), (), two_squares())
    assert sum(colour == ink for colour in pixels(tiny, 400)) >= 4
    large = replace(tiny, places=(Place("001", 350_000, 7_050_000),))
    side = 100_000 * 400 / 1_136_726
    assert sum(colour == ink for colour in pixels(large, 400)) == pytest.approx(side * side, rel=0.1)


def test_a_municipality_without_borders_is_a_dot_among_areas() -> None:
    fill = Fill(COLOURS.paper_map.large)
    ink = tuple(round(value * 255) for value in fill.colour)
    data = MapData((Place("999", 500_000, 6_900_000),), (fill,), (), two_squares())
    assert sum(colour == ink for colour in pixels(data, 400)) >= 4


def test_all_municipalities_are_drawn_in_few_bytes(with_borders: Database) -> None:
    data = told(with_borders, "USO")
    assert data.borders is not None
    for height in (288, 600):
        shown = plain_map(data, COLOURS.map)
        grounds = (land((), height, COLOURS.map, data.borders), mesh(height, COLOURS.map, data.borders))
        assert sum(len(part.body) for part in grounds) < MOST_BYTES
        assert sum(len(part.body) for part in layers(shown, height, COLOURS.map)) < MOST_BYTES


def test_borders_that_are_gone_give_way_to_dots(with_borders: Database) -> None:
    assert told(with_borders, "EVE").borders is not None
    settings.set_setting(with_borders, borders.KEY, "0" * 64)
    assert told(with_borders, "EVE").borders is None


def test_maps_are_drawn_once() -> None:
    data = plain_map(USUAL, COLOURS.map)
    assert layers(data, 200, COLOURS.map) is layers(replace(data), 200, COLOURS.map)


def test_a_place_nobody_knows_is_left_out() -> None:
    unknown = MapData((Place("", 0, 0),), (Fill(COLOURS.map.large),), USUAL.all_places)
    assert layers(unknown, 200, COLOURS.map) == ()
