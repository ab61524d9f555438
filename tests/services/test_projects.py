"""Making projects, and copying one for the next season."""

from datetime import date

import pytest

from verkostoadmin.documents.project.source import collect
from verkostoadmin.services import projects, records
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.naming import find_ids

DAY = date(2026, 11, 24)


def test_the_next_season_has_the_price_and_the_look_of_this_one(example_db: Database) -> None:
    with example_db.read() as session:
        source = find_ids(session, "project", "USO")[0]
    records.change(example_db, "project", source, {"brand": "neutral"})
    copy = projects.copy_as_next_season(example_db, source, "USO 2028", date(2028, 1, 15)).id
    before, after = records.load(example_db, "project", source), records.load(example_db, "project", copy or 0)
    assert before is not None and after is not None
    for name in ("price_cents", "price_note", "price_note_sv", "price_note_en", "theme", "brand", "colour_primary"):
        assert after[name] == before[name] is not None, name
    assert after["predecessor_id"] == source and after["ends_on"] is None


@pytest.mark.parametrize(
    ("project", "language", "note"),
    [
        ("USO", "fi", "vuodessa, alv 0 %"),
        ("USO", "sv", "per år, moms 0 %"),
        ("USO", "en", "a year, VAT 0%"),
        ("OMA 2", "sv", "per år, moms 0 %"),
        ("Verkosto-pk", "sv", ""),
    ],
)
def test_the_note_on_the_price_is_in_the_language_of_the_document(
    example_db: Database, project: str, language: str, note: str
) -> None:
    with example_db.read() as session:
        key = find_ids(session, "project", project)[0]
        assert collect(session, key, language, DAY).price_note == note
