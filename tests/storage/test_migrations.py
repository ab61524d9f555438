"""Migrations: they make the schema of the models, keep what is there, and leave nothing half done."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from verkostoadmin.errors import DatabaseError
from verkostoadmin.services import checking, history, records
from verkostoadmin.storage import database, header, migrate
from verkostoadmin.storage.database import REVISION, Database
from verkostoadmin.storage.naming import find_ids

DATA = Path(__file__).parent.parent / "data"


def schema(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Columns, references and indexes by table."""
    with closing(sqlite3.connect(path)) as file:
        tables = [row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        found = {t: sorted(row[1:4] for row in file.execute(f'PRAGMA table_info("{t}")')) for t in tables}
        found |= {
            f"{t} refers to": sorted(row[2:5] for row in file.execute(f'PRAGMA foreign_key_list("{t}")'))
            for t in tables
        }
        found["indexes"] = sorted(
            file.execute("SELECT name, tbl_name, 0 FROM sqlite_master WHERE type = 'index' AND sql > ''")
        )
        return found


def outdated(path: Path, scripts: Path, body: str) -> None:
    """A copy of our scripts with one more migration, so that a present database is an older one."""
    shutil.copytree(migrate.SCRIPTS, scripts)
    head = f'"""Later."""\nfrom alembic import op\nrevision = "9999"\ndown_revision = "{REVISION}"\n\n'
    text = f"{head}def upgrade():\n    {body}\n"
    (scripts / "versions" / "9999_later.py").write_text(text, encoding="utf-8")


def test_migrations_make_the_schema_of_the_models(tmp_path: Path, empty_template: Path) -> None:
    path = tmp_path / "migrated.db"
    sqlite3.connect(path).close()
    migrate.upgrade(path)
    assert schema(path) == schema(empty_template)


def test_a_migration_keeps_the_rows_and_a_backup(db: Database, tmp_path: Path) -> None:
    outdated(db.path, tmp_path / "scripts", 'op.execute("ALTER TABLE project ADD COLUMN motto TEXT")')
    db.close()
    migrate.upgrade(db.path, tmp_path / "scripts")
    assert ("motto", "TEXT", 0) in schema(db.path)["project"]
    backup = db.path.with_name(f"{db.path.name}.before-{header.SCHEMA_VERSION}.bak")
    assert ("motto", "TEXT", 0) not in schema(backup)["project"]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ('op.execute("DROP INDEX ix_person_sort_key")', migrate.MigrationRefused),
        ('op.execute("ALTER TABLE project ADD COLUMN motto TEXT"); op.execute("no sql")', Exception),
    ],
)
def test_a_failed_migration_leaves_nothing_behind(
    db: Database, tmp_path: Path, body: str, error: type[Exception]
) -> None:
    outdated(db.path, tmp_path / "scripts", body)
    db.close()
    before = schema(db.path)
    with pytest.raises(error):
        migrate.upgrade(db.path, tmp_path / "scripts")
    assert schema(db.path) == before
    database.open_(db.path).close()


@pytest.fixture(params=sorted(DATA.glob("schema-*.verkosto")), ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a database that a released version of the program made."""
    return Path(shutil.copy(request.param, tmp_path / "vanha.verkosto"))


def contents(path: Path, columns: dict[str, list[str]]) -> dict[str, list[Any]]:
    """The rows of the tables, of these columns only."""
    with closing(sqlite3.connect(path)) as file:
        return {
            table: file.execute(f'SELECT {", ".join(names)} FROM "{table}" ORDER BY 1, 2').fetchall()
            for table, names in columns.items()
        }


def columns_of(path: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(path)) as file:
        tables = [row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {t: [f'"{row[1]}"' for row in file.execute(f'PRAGMA table_info("{t}")')] for t in tables}
    del found["alembic_version"]
    return {table: [*names, "1"] for table, names in found.items()}


def test_a_released_file_is_brought_up_to_date_after_a_backup(released: Path, empty_template: Path) -> None:
    columns = columns_of(released)
    rows = contents(released, columns)
    database.open_(released).close()
    assert schema(released) == schema(empty_template)
    assert header.read(released).schema_version == header.SCHEMA_VERSION  # type: ignore[union-attr]
    assert contents(released, columns) == rows
    backup = released.with_name(f"vanha.verkosto.before-{header.SCHEMA_VERSION}.bak")
    assert contents(backup, columns) == rows and header.read(backup).schema_version == 1  # type: ignore[union-attr]


def test_steps_of_a_released_file_can_be_undone(released: Path) -> None:
    db = database.open_(released, "Testaaja")
    with db.read() as session:
        project = find_ids(session, "project", "Kokeilu")[0]
    undone = [changes.title for changes in (history.undo(db), history.undo(db)) if changes]
    assert undone == ["Kumottu: Muuta luvattuja omia työpajoja: Kokeilu", "Kumottu: Poista hanke: Vanha"]
    values = records.load(db, "project", project)
    assert values is not None and values["own_workshops"] is None and values["brand"] is None
    with db.read() as session:
        assert find_ids(session, "project", "Vanha")
    records.change(db, "project", project, {"price_note_sv": "per år, moms 0 %", "brand": "neutral"})
    history.undo(db)
    assert checking.check(db) == []
    db.close()


def test_a_released_file_that_may_not_be_written_is_explained_and_left_untouched(released: Path) -> None:
    before = released.read_bytes()
    released.chmod(0o444)
    with pytest.raises(DatabaseError, match="vanhemmalla versiolla") as refused:
        database.open_(released)
    assert "ei koskettu" in refused.value.hint
    assert released.read_bytes() == before and [path.name for path in released.parent.iterdir()] == [released.name]
