"""Opening files that are broken, foreign, newer, read-only, locked or on a full disk: a clear message, the file untouched."""

import shutil
import sqlite3
import struct
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from verkostoadmin.errors import DatabaseError
from verkostoadmin.services import records
from verkostoadmin.storage import database, problems
from verkostoadmin.storage.database import Database

PROJECT = {"short_name": "USO", "starts_on": date(2025, 1, 15)}


def foreign(path: Path) -> None:
    path.write_text("Tämä on kirje, ei tietokanta.", encoding="utf-8")


def other_sqlite(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE t (a)")
        file.commit()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def truncated(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def newer(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[60:64] = struct.pack(">I", 99)
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (foreign, "ei ole Verkostoadminin tietokanta"),
        (other_sqlite, "ei ole Verkostoadminin tietokanta"),
        (empty, "ei ole Verkostoadminin tietokanta"),
        (truncated, "vioittunut tai katkennut"),
        (newer, "uudemmalla versiolla"),
    ],
)
def test_a_file_that_cannot_be_opened_is_explained_and_left_untouched(
    db: Database, spoil: Callable[[Path], None], words: str
) -> None:
    db.close()
    spoil(db.path)
    before = (db.path.read_bytes(), sorted(path.name for path in db.path.parent.iterdir()))
    with pytest.raises(DatabaseError, match=words) as refused:
        database.open_(db.path)
    assert "ei koskettu" in refused.value.hint
    assert (db.path.read_bytes(), sorted(path.name for path in db.path.parent.iterdir())) == before


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="ei löytynyt"):
        database.open_(tmp_path / "puuttuu.verkosto")
    assert not list(tmp_path.iterdir())


def test_any_file_name_will_do(tmp_path: Path) -> None:
    path = tmp_path / "verkostot #1 50 % ää?&mode=ro.verkosto"
    db = database.create(path)
    row = records.create(db, "project", PROJECT).id
    db.close()
    again = database.open_(path)
    assert row is not None and records.load(again, "project", row) is not None
    again.close()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError):
        database.open_(tmp_path)


def test_creating_refuses_to_overwrite(db: Database) -> None:
    before = db.path.read_bytes()
    with pytest.raises(DatabaseError, match="jo olemassa"):
        database.create(db.path)
    assert db.path.read_bytes() == before


def test_a_read_only_file_can_be_read_and_a_write_is_explained(db: Database) -> None:
    row = records.create(db, "project", PROJECT).id
    assert row is not None
    db.checkpoint()
    db.close()
    db.path.chmod(0o444)
    opened = database.open_(db.path)
    assert opened.read_only and records.load(opened, "project", row) is not None
    with pytest.raises(DatabaseError, match="vain luettavissa"):
        records.change(opened, "project", row, {"organiser": "FCG"})
    opened.close()


def test_a_locked_file_is_explained_and_nothing_is_lost(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    row = records.create(db, "project", PROJECT).id
    assert row is not None
    db.close()
    monkeypatch.setattr(database, "BUSY_TIMEOUT_SECONDS", 0.05)
    impatient = database.open_(db.path)
    with closing(sqlite3.connect(db.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError, match="Toinen ohjelma") as refused:
            records.change(impatient, "project", row, {"organiser": "FCG"})
        other.rollback()
    assert "Mitään ei kadonnut" in refused.value.hint
    records.change(impatient, "project", row, {"organiser": "FCG"})
    impatient.close()


def test_a_full_disk_is_explained_and_what_was_saved_stays(db: Database) -> None:
    """SQLite's page limit gives the very error of a full disk."""
    row = records.create(db, "project", PROJECT).id
    assert row is not None
    with db.engine.connect() as connection:
        file = connection.connection.driver_connection
        assert file is not None
        file.execute("PRAGMA max_page_count = 1")  # raised by SQLite to the present size
        with pytest.raises(DatabaseError, match="Levy on täynnä"), problems.translated(db.path):
            connection.exec_driver_sql("CREATE TABLE filler AS SELECT zeroblob(1000000) AS data")
    assert records.load(db, "project", row) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file where it is")
def test_nothing_is_said_to_be_saved_into_a_file_that_was_moved(db: Database, tmp_path: Path) -> None:
    row = records.create(db, "project", PROJECT).id
    assert row is not None
    elsewhere = tmp_path / "muualla.verkosto"
    db.checkpoint()
    db.path.rename(elsewhere)
    with pytest.raises(DatabaseError, match="siirretty, poistettu tai korvattu"):
        records.change(db, "project", row, {"organiser": "FCG"})
    shutil.copyfile(elsewhere, db.path)
    with pytest.raises(DatabaseError, match="siirretty, poistettu tai korvattu"):
        records.change(db, "project", row, {"organiser": "FCG"})
    elsewhere.replace(db.path)
    records.change(db, "project", row, {"organiser": "FCG"})


def test_an_error_does_not_carry_personal_data(db: Database) -> None:
    with db.engine.connect() as connection, pytest.raises(DBAPIError) as raised:
        connection.exec_driver_sql("SELECT nothing FROM person WHERE email = ?", ("aino.jarvinen@example.fi",))
    assert "aino" not in str(raised.value)


def test_damage_met_while_reading_is_explained(db: Database) -> None:
    for number in range(40):
        records.create(db, "project", {**PROJECT, "short_name": f"USO {number}", "organiser": "x" * 190})
    db.checkpoint()
    db.close()
    data = bytearray(db.path.read_bytes())
    data[4096 * 3 :] = b"\xff" * (len(data) - 4096 * 3)
    db.path.write_bytes(data)
    with pytest.raises(DatabaseError, match="vioittunut"):
        opened = database.open_(db.path)
        try:
            records.load(opened, "project", 1)
            with opened.read() as session:
                from verkostoadmin.storage.projects import summaries

                summaries(session, "fi", date(2026, 11, 24))
        finally:
            opened.close()
