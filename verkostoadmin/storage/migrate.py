"""Bringing an older database up to date, so that a failure leaves it exactly as it was."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.pool import NullPool

from verkostoadmin.storage import header, problems
from verkostoadmin.storage.backup import back_up

SCRIPTS = Path(__file__).parent / "migrations"


class MigrationRefused(RuntimeError):
    """A migration would have broken references or dropped an index or trigger; nothing was kept of it."""


def upgrade(path: Path, scripts: Path = SCRIPTS) -> None:
    """Back up, then run all migrations in one transaction with foreign keys off, and keep the result only if it is whole."""
    back_up(path, path.with_name(f"{path.name}.before-{header.SCHEMA_VERSION}.bak"))
    with problems.translated(path):
        _run(path, scripts)


def _run(path: Path, scripts: Path) -> None:
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as connection:
        before = _schema_objects(connection)
        config = Config()
        config.set_main_option("script_location", str(scripts))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _require_whole(connection, before)
        connection.exec_driver_sql(f"PRAGMA user_version = {header.SCHEMA_VERSION}")


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = OFF")


def _schema_objects(connection: Connection) -> set[tuple[str, str]]:
    rows = connection.exec_driver_sql("SELECT type, name FROM sqlite_master WHERE type IN ('index', 'trigger')")
    return {(kind, name) for kind, name in rows if not name.startswith("sqlite_")}


def _require_whole(connection: Connection, before: set[tuple[str, str]]) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    lost = before - _schema_objects(connection)
    if broken or lost:
        raise MigrationRefused(f"broken references: {len(broken)}, lost: {sorted(lost)}")
