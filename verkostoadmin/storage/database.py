"""The database file: creating and opening it, read sessions, and write steps that end in the journal."""

import getpass
import os
import platform
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from verkostoadmin.model import entities  # noqa: F401 – maps every entity
from verkostoadmin.model.base import Base
from verkostoadmin.model.journal import EDIT
from verkostoadmin.storage import header, journal, problems
from verkostoadmin.storage.journal import Step
from verkostoadmin.storage.session import JournaledSession, ReadSession

BUSY_TIMEOUT_SECONDS = 5.0
REVISION = "0002"


@dataclass
class Database:
    """An open database; `actor` is the name that stands in the journal."""

    path: Path
    engine: Engine
    actor: str
    read_only: bool = False

    def __post_init__(self) -> None:
        self._file = _identity(self.path)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one consistent state and writes nothing."""
        with problems.translated(self.path), ReadSession(self.engine) as session:
            yield session

    @contextmanager
    def write(self, name: str, *, source: str = EDIT, undoes: int | None = None, **arguments: str) -> Iterator[Step]:
        """One transaction with a readable name (an English message and its arguments); all of it is stored or nothing."""
        if self.read_only:
            raise problems.read_only(self.path)
        if _identity(self.path) != self._file:  # SQLite would go on writing to the file that nobody finds any more
            raise problems.moved(self.path)
        step = Step(name, arguments, self.actor, platform.node(), source, undoes)
        with problems.translated(self.path), self._writer() as session:
            step.session = session
            yield step
            journal.write(session, step)
            session.commit()

    def _writer(self) -> JournaledSession:
        return JournaledSession(self.engine.execution_options(sqlite_write=True), expire_on_commit=False)

    def checkpoint(self) -> None:
        """Move everything from the write-ahead log into the file itself."""
        with problems.translated(self.path), self.engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


def create(path: Path, actor: str = "") -> Database:
    """Make an empty database; refuses to overwrite anything. Raises DatabaseError."""
    require_free(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise problems.unreadable(path) from error
    with problems.translated(path):
        _initialise(path)
    return open_(path, actor)


def require_free(path: Path) -> None:
    """Raise DatabaseError where a file of that name exists."""
    if path.exists():
        raise problems.exists(path)


def open_(path: Path, actor: str = "") -> Database:
    """Open an existing database, bringing an older one up to date; raises DatabaseError and then leaves the file untouched."""
    found = header.require_ours(path)
    read_only = not _writable(path)
    if found.schema_version < header.SCHEMA_VERSION:
        if read_only:
            raise problems.older(path)
        from verkostoadmin.storage.migrate import upgrade

        upgrade(path)
    database = Database(path, _engine(path, read_only), actor or user_name(), read_only)
    with problems.translated(path), database.engine.connect() as connection:
        connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    return database


def remove(path: Path) -> None:
    """Remove a database file with what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def user_name() -> str:
    """The name of the computer's user, who stands in the journal until a name is given."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells the file from another of its name, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _writable(path: Path) -> bool:
    """Whether the file may be written; its mode counts even for a user whom the system would let write anyway."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _initialise(path: Path) -> None:
    """Schema, application id and versions, written before the file is switched to write-ahead logging."""
    engine = create_engine(URL.create("sqlite", database=str(path)))
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {header.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {header.SCHEMA_VERSION}")
            Base.metadata.create_all(connection)
            connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISION,))
    finally:
        engine.dispose()


def _engine(path: Path, read_only: bool) -> Engine:
    arguments: dict[str, Any] = {"timeout": BUSY_TIMEOUT_SECONDS, "uri": True}
    mode = "ro" if read_only else "rw"
    immutable = "&immutable=1" if read_only and not path.with_name(path.name + "-wal").exists() else ""
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}{immutable}", check_same_thread=False, **arguments
        ),
        poolclass=QueuePool,
        hide_parameters=True,  # errors end in the log, where no personal data belongs
    )
    event.listen(engine, "connect", _prepare_read_only if read_only else _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -32768")
    _keep_temporary_in_memory(connection)


def _prepare_read_only(connection: sqlite3.Connection, record: object) -> None:
    connection.isolation_level = None
    _keep_temporary_in_memory(connection)


def _keep_temporary_in_memory(connection: sqlite3.Connection) -> None:
    """What SQLite sorts or keeps for a moment would else stand in files outside the database, people's names with it."""
    connection.execute("PRAGMA temp_store = MEMORY")


def _begin(connection: Connection) -> None:
    """Readers begin deferred; writers take the write lock at once, or an upgrade could fail in the middle."""
    write = connection.get_execution_options().get("sqlite_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
