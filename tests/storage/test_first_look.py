"""The first look at the projects tells the same as the query of the page, without the database library."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from verkostoadmin.services import records
from verkostoadmin.storage import first_look, projects
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.naming import find_ids

DAYS = (date(2022, 6, 1), date(2026, 11, 24), date(2027, 3, 15))


def same(db: Database) -> bool:
    with db.read() as session:
        return all(
            first_look.projects(db.path, language, day) == projects.summaries(session, language, day)
            for day in DAYS
            for language in ("fi", "sv", "en")
        )


def key(db: Database, entity: str, name: str) -> int:
    with db.read() as session:
        return find_ids(session, entity, name)[0]


def delete_a_project(db: Database) -> None:
    records.delete(db, "project", [key(db, "project", "USO")])


def cancel_a_project(db: Database) -> None:
    records.change(db, "project", key(db, "project", "EVE"), {"cancelled": True})


def let_a_joint_authority_take_part(db: Database) -> None:
    joint = records.create(db, "organisation", {"kind": "joint_authority", "name_fi": "Yhtymä"}).id
    for code, ends_on in (("142", None), ("049", date(2020, 1, 1)), ("091", date(2025, 1, 1))):
        values = {"organisation_id": joint, "member_id": key(db, "organisation", code), "ends_on": ends_on}
        records.create(db, "member", values)
    values = {"project_id": key(db, "project", "EVE"), "organisation_id": joint}
    records.create(db, "participation", {**values, "role": "participant", "status": "confirmed"})


def add_a_project_without_texts(db: Database) -> None:
    records.create(db, "project", {"short_name": "Åland", "starts_on": date(2027, 1, 1)})


@pytest.mark.parametrize(
    "change",
    [
        lambda db: None,
        delete_a_project,
        cancel_a_project,
        let_a_joint_authority_take_part,
        add_a_project_without_texts,
    ],
)
def test_it_tells_what_the_page_tells(example_db: Database, change: Callable[[Database], None]) -> None:
    change(example_db)
    assert same(example_db)


def test_a_file_that_is_no_database_gives_nothing_and_stays_untouched(tmp_path: Path) -> None:
    letter = tmp_path / "kirje.verkosto"
    letter.write_text("Hei!", encoding="utf-8")
    assert first_look.projects(letter, "fi", DAYS[0]) == []
    assert first_look.projects(tmp_path / "puuttuu.verkosto", "fi", DAYS[0]) == []
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [
        ("kirje.verkosto", "Hei!")
    ]


def test_it_does_not_load_the_database_library() -> None:
    program = "import sys, verkostoadmin.ui.projects.first_look; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
