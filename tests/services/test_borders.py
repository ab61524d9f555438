"""Importing municipal borders: what comes in, what is refused with a reason, and that nothing is half-written."""

from pathlib import Path
from typing import Any

import pytest

from tests.border_files import collection, feature, grid, square, written
from verkostoadmin.errors import UserError
from verkostoadmin.model.borders import Borders, area_of, outline
from verkostoadmin.services import borders, geojson, history, settings
from verkostoadmin.storage import borders as queries
from verkostoadmin.storage.database import Database

HELSINKI, ESPOO, KAUNIAINEN = "091", "049", "235"


@pytest.fixture
def codes(example_db: Database) -> list[str]:
    with example_db.read() as session:
        return list(queries.registered(session).names)


def bring_in(db: Database, file: Path) -> tuple[borders.Prepared, Borders]:
    prepared = borders.prepare(db, file)
    borders.store(db, prepared)
    with db.read() as session:
        found = queries.load(session, settings.all_settings(db)[borders.KEY])
    assert found is not None
    return prepared, found


def size(found: Borders, code: str) -> float:
    """In squares of the test files; holes are taken off."""
    areas = sorted((area_of(outline(found.lines, ring)) for ring in found.areas[code]), reverse=True)
    return round((areas[0] - sum(areas[1:])) / 40_000**2, 3)


# ------------------------------------------------------------ what comes in
def test_all_municipalities_come_in(example_db: Database, codes: list[str], tmp_path: Path) -> None:
    prepared, found = bring_in(example_db, written(tmp_path, grid(codes)))
    assert (prepared.municipalities, prepared.missing, prepared.ignored) == (308, (), ())
    assert set(found.areas) == set(codes)
    assert {size(found, code) for code in codes} == {1}
    assert sum(area_of(outline(found.lines, ring)) for ring in found.land) == 308 * 40_000**2


def test_holes_parts_and_numbers_of_any_kind(example_db: Database, tmp_path: Path) -> None:
    """A municipality inside another, one of two islands; numbers without zeros, as a number, with blanks; heights."""
    islands: dict[str, Any] = feature("12", name="Kaksi saarta")
    islands["properties"]["kunta"] = 5
    islands["geometry"] = {"type": "MultiPolygon", "coordinates": [[square(4, 4, 0.5)], [square(5, 5, 0.5)]]}
    hole = square(1.25, 1.25, 0.5)
    espoo = feature(" 49 ", [[*place, 12.5] for place in square(1, 1)], hole)
    file = written(tmp_path, collection(espoo, feature("235", hole), islands))
    prepared, found = bring_in(example_db, file)
    assert set(found.areas) == {"005", ESPOO, KAUNIAINEN}
    assert (size(found, ESPOO), size(found, KAUNIAINEN)) == (0.75, 0.25)
    assert len(found.areas["005"]) == 2
    assert found.land == ()
    assert len(prepared.missing) == 305
    assert "Helsinki" in prepared.missing


def test_what_has_merged_is_part_of_its_successor(example_db: Database, tmp_path: Path) -> None:
    """Pertunmaa lies in Mäntyharju since 2025: between them there is no border any more."""
    old, new = feature("588", square(1, 0), name="Pertunmaa"), feature("507", square(0, 0), name="Mäntyharju")
    gone = feature("999", square(5, 5), name="Ei mikään")
    prepared, found = bring_in(example_db, written(tmp_path, collection(old, new, gone)))
    assert prepared.ignored == ("Ei mikään (999)",)
    assert [len(rings) for rings in found.areas.values()] == [1]
    assert area_of(outline(found.lines, found.areas["507"][0])) == 2 * 40_000**2


def test_a_byte_order_mark_and_islets_do_no_harm(example_db: Database, tmp_path: Path) -> None:
    polygons = [[square(1, 1)], *([square(3 + index, 3, 0.01)] for index in range(5))]
    several = feature(HELSINKI)
    several["geometry"] = {"type": "MultiPolygon", "coordinates": polygons}
    tiny = feature(ESPOO, square(8, 8, 0.01))
    file = written(tmp_path, b"\xef\xbb\xbf" + collection(several, tiny).encode())
    _prepared, found = bring_in(example_db, file)
    assert [len(found.areas[code]) for code in (HELSINKI, ESPOO)] == [1, 1]


def test_it_is_one_step_that_can_be_undone(example_db: Database, codes: list[str], tmp_path: Path) -> None:
    first, _found = bring_in(example_db, written(tmp_path, grid(codes).replace('"vuosi": 2026', '"vuosi": 2025')))
    kept = settings.all_settings(example_db)
    assert kept[borders.SOURCE] == "Tilastokeskus 2025"
    second, _found = bring_in(example_db, written(tmp_path, grid(codes[:100]), "toinen.geojson"))
    assert settings.all_settings(example_db)[borders.SOURCE] == "Tilastokeskus 2026"
    assert history.entries(example_db, limit=1)[0].title == "Tuo kuntarajat: Tilastokeskus 2026"
    history.undo(example_db)
    assert settings.all_settings(example_db) == kept
    history.undo(example_db)
    assert borders.KEY not in settings.all_settings(example_db)
    assert first.data != second.data


def test_the_same_file_gives_the_same_bytes(example_db: Database, codes: list[str], tmp_path: Path) -> None:
    file = written(tmp_path, grid(codes))
    assert borders.prepare(example_db, file).data == borders.prepare(example_db, file).data


# ------------------------------------------------------------ what is refused
def in_degrees() -> str:
    return collection(feature(HELSINKI, [[24.8, 60.1], [25.2, 60.1], [25.2, 60.3], [24.8, 60.1]]), crs=None)


def moved(east: float, north: float, crs: str) -> str:
    ring = [[x + east, y + north] for x, y in square(3, 3)]
    return collection(feature(HELSINKI, ring), crs={"type": "name", "properties": {"name": crs}})


def without(name: str) -> str:
    made = feature(HELSINKI, square(1, 1))
    del made["properties"][name]
    return collection(made)


GOOD = collection(feature(HELSINKI, square(1, 1), name="Hämeenkyrö"))
BAD: dict[str, tuple[str | bytes, str]] = {
    "empty": (b"", "tyhjä"),
    "white": (b" \n", "tyhjä"),
    "xml": ("<?xml version='1.0'?><wfs:FeatureCollection/>", "XML"),
    "no json": ("kunta;nimi\n049;Espoo", "ei ole GeoJSONia"),
    "zip": (b"PK\x03\x04\xff\xfe\x00\x00", "UTF-8"),
    "latin-1": (GOOD.encode("latin-1"), "UTF-8"),
    "utf-16": (GOOD.encode("utf-16"), "UTF-8"),
    "other json": ('{"type": "Topology", "objects": {}}', "mutta ei GeoJSONia"),
    "list": ("[1, 2, 3]", "mutta ei GeoJSONia"),
    "features are none": ('{"type": "FeatureCollection", "features": 5}', "mutta ei GeoJSONia"),
    "no features": (collection(), "ei ole yhtään kuntaa"),
    "cut": (GOOD[: len(GOOD) // 2], "katkeaa kesken"),
    "cut in a text": (GOOD[: GOOD.index("Hämeen") + 3], "katkeaa kesken"),
    "cut at the end": (GOOD[:-1], "katkeaa kesken"),
    "tower": ("[" * 200_000, "ei ole GeoJSONia"),
    "tower of coordinates": (GOOD.replace("[[[", "[" * 100_000), "ei ole GeoJSONia"),
    "long number": (GOOD.replace("180000", "9" * 5000), "ei ole GeoJSONia"),
    "not a number": (GOOD.replace("140000.0", "NaN").replace("140000", "NaN"), "ei ole GeoJSONia"),
    "endless": (GOOD.replace("140000", "1e999"), "lukupareja"),
    "words": (GOOD.replace("140000", '"itä"'), "lukupareja"),
    "lone numbers": (collection(feature(HELSINKI, [1, 2, 3])), "lukupareja"),  # type: ignore[list-item]
    "degrees": (in_degrees(), "WGS84, EPSG:4326"),
    "web mercator": (moved(2_400_000, 1_600_000, "EPSG:3857"), "Web Mercator"),
    "another zone": (moved(25_000_000, 0, "urn:ogc:def:crs:EPSG::3879"), "EPSG:3879"),
    "another system": (moved(0, 9_000_000, ""), "muuta järjestelmää"),
    "no number": (without("kunta"), "kenttä ”kunta”|kentässä ”kunta”"),
    "number of words": (collection(feature("Espoo", square(1, 1))), "kentässä ”kunta”"),
    "number true": (collection(feature(True, square(1, 1))), "kentässä ”kunta”"),
    "points": (
        collection({**feature(HELSINKI), "geometry": {"type": "Point", "coordinates": [1, 2]}}),
        "ei ole aluetta",
    ),
    "no geometry": (collection({**feature(HELSINKI), "geometry": None}), "ei ole aluetta"),
    "no properties": (collection({"type": "Feature"}), "kentässä ”kunta”"),
    "no feature": (collection(7), "kentässä ”kunta”"),
    "unknown": (collection(feature("999", square(1, 1))), "rekisterissä"),
}


@pytest.mark.parametrize("name", BAD)
def test_other_files_are_refused_with_a_reason(example_db: Database, tmp_path: Path, name: str) -> None:
    content, reason = BAD[name]
    before = settings.all_settings(example_db)
    with pytest.raises(UserError, match=reason) as caught:
        borders.prepare(example_db, written(tmp_path, content))
    assert caught.value.hint
    assert settings.all_settings(example_db) == before


def test_a_huge_file_and_one_that_is_gone_are_refused(
    example_db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError, match="ei voi lukea"):
        borders.prepare(example_db, tmp_path / "poissa.geojson")
    with pytest.raises(UserError, match="ei voi lukea"):
        borders.prepare(example_db, tmp_path)
    monkeypatch.setattr(geojson, "MOST_BYTES", 100)
    with pytest.raises(UserError, match="suurempi"):
        borders.prepare(example_db, written(tmp_path, GOOD))


def test_it_can_be_given_up(example_db: Database, codes: list[str], tmp_path: Path) -> None:
    file, calls = written(tmp_path, grid(codes)), 0

    class GivenUp(Exception):
        pass

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 1000:
            raise GivenUp

    with pytest.raises(GivenUp):
        borders.prepare(example_db, file, check)
    assert borders.KEY not in settings.all_settings(example_db)
