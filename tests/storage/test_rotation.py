"""Backups made on closing: when there is something new, whole, and not more than ten."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from verkostoadmin.errors import DatabaseError
from verkostoadmin.services import records
from verkostoadmin.storage import database, rotation
from verkostoadmin.storage.database import Database

NOON = datetime(2026, 11, 24, 12, 0, 0)


def add(db: Database, number: int) -> None:
    records.create(db, "person", {"given_name": "Liisa", "family_name": f"Koe {number}"})


def people(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM person").fetchone()[0])


def test_a_changed_database_is_backed_up_once(db: Database) -> None:
    add(db, 1)
    made = rotation.back_up_changes(db.path, NOON)
    assert made == db.path.parent / "backups" / "verkostot-20261124-120000.verkosto"
    assert people(made) == 1
    assert rotation.back_up_changes(db.path, NOON + timedelta(hours=1)) is None
    add(db, 2)
    assert rotation.back_up_changes(db.path, NOON + timedelta(hours=2)) is not None


def test_a_backup_opens_as_a_database(db: Database) -> None:
    add(db, 1)
    made = rotation.back_up_changes(db.path, NOON)
    assert made is not None
    opened = database.open_(made)
    assert opened.path == made
    opened.close()


def test_nothing_is_made_of_a_database_without_steps(db: Database) -> None:
    assert rotation.back_up_changes(db.path, NOON) is None
    assert not (db.path.parent / "backups").exists()


def test_the_last_ten_are_kept_and_other_files_left_alone(db: Database) -> None:
    folder = db.path.parent / "backups"
    folder.mkdir()
    others = [folder / "verkostot-vanha-20200101-000000.verkosto", folder / "muistiinpanot.txt"]
    for other in others:
        other.write_bytes(b"x")
    for number in range(13):
        add(db, number)
        rotation.back_up_changes(db.path, NOON + timedelta(days=number))
    kept = rotation.backups(db.path)
    assert len(kept) == 10
    assert kept[0].name == "verkostot-20261127-120000.verkosto"
    assert people(kept[-1]) == 13
    assert all(other.exists() for other in others)


def test_a_broken_backup_is_no_reason_to_skip_the_next(db: Database) -> None:
    add(db, 1)
    made = rotation.back_up_changes(db.path, NOON)
    assert made is not None
    made.write_bytes(b"torn")
    assert rotation.back_up_changes(db.path, NOON + timedelta(days=1)) is not None


def test_a_folder_that_cannot_be_made_is_told(db: Database) -> None:
    add(db, 1)
    (db.path.parent / "backups").write_text("a file stands in the way")
    with pytest.raises(DatabaseError):
        rotation.back_up_changes(db.path, NOON)
    assert people(db.path) == 1
