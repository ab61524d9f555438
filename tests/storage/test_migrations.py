"""Migrations: they make the schema of the models, keep what is there, and leave nothing half done."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from verkostoadmin.storage import database, header, migrate
from verkostoadmin.storage.database import Database


def schema(path: Path) -> dict[str, list[tuple[str, str, int]]]:
    """Columns and indexes by table."""
    with closing(sqlite3.connect(path)) as file:
        tables = [row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        found = {t: sorted(row[1:4] for row in file.execute(f'PRAGMA table_info("{t}")')) for t in tables}
        found["indexes"] = sorted(
            file.execute("SELECT name, tbl_name, 0 FROM sqlite_master WHERE type = 'index' AND sql > ''")
        )
        return found


def outdated(path: Path, scripts: Path, body: str) -> None:
    """A copy of our scripts with one more migration, so that a present database is an older one."""
    shutil.copytree(migrate.SCRIPTS, scripts)
    text = f'"""Later."""\nfrom alembic import op\nrevision = "0002"\ndown_revision = "0001"\n\ndef upgrade():\n    {body}\n'
    (scripts / "versions" / "0002_later.py").write_text(text, encoding="utf-8")


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
