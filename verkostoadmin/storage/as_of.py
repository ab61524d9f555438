"""The database as it stood after a transaction of the past, rebuilt from the journal for reading.

A connection of its own sees the file in one consistent state. On it, temporary tables take the place of those in which
anything has changed since: every cell has the value from before its first later change, and rows made later are gone. As
SQLite looks for a table among the temporary ones first, every query finds the past without knowing of it, and nothing
is copied that has not changed: no pictures, and nothing onto the disk.

The journal is the only source of what was: what has been scrubbed from it stays erased. Search texts remain today's.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.orm import Session

from verkostoadmin.model.base import Named
from verkostoadmin.model.entities import ENTITIES
from verkostoadmin.model.journal import Change
from verkostoadmin.model.order import sort_key
from verkostoadmin.storage import problems, rows
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import decode
from verkostoadmin.storage.session import ReadSession

Cells = dict[tuple[int, str], Any]  # row id, field → value
_OVERLAID: Final = {"schema_translate_map": {None: "temp"}}


@contextmanager
def session_as_of(db: Database, transaction_id: int) -> Iterator[Session]:
    """A session for queries in which everything is as it was right after a transaction."""
    with problems.translated(db.path), db.engine.connect() as connection:
        connection.detach()  # it is closed at the end, or the tables of the past would come back with it from the pool
        for entity, cells in _former_values(connection, transaction_id).items():
            _overlay(connection, entity, cells)
        _hide_later_steps(connection, transaction_id)
        with _session(connection) as session:
            yield session


def _session(connection: Connection) -> Session:
    """Its end leaves the transaction of the connection, and so the temporary tables, as they are."""
    return ReadSession(connection, join_transaction_mode="rollback_only")


def _former_values(connection: Connection, transaction_id: int) -> dict[str, Cells]:
    """Every cell that has changed since, by entity, with its value then, which the earliest change tells."""
    statement = (
        select(Change.entity, Change.row_id, Change.field, Change.old)
        .where(Change.transaction_id > transaction_id)
        .order_by(Change.transaction_id, Change.number)
    )
    found: dict[str, Cells] = {}
    for entity, row_id, name, old in connection.execute(statement):
        found.setdefault(entity, {}).setdefault((row_id, name), decode(entity, name, old))
    return found


def _overlay(connection: Connection, entity: str, cells: Cells) -> None:
    """Put a temporary table with the former values in the place of an entity's own."""
    name = ENTITIES[entity].__table__.name  # type: ignore[attr-defined]  # it is a Table, which the stubs do not say
    connection.exec_driver_sql(f'CREATE TEMP TABLE "{name}" AS SELECT * FROM main."{name}"')
    connection.exec_driver_sql(f'CREATE UNIQUE INDEX temp."as_of_{name}" ON "{name}" (id)')
    made_later = {row_id for (row_id, field), value in cells.items() if field == "deleted" and value is None}
    _remove(connection, entity, made_later)
    by_field: dict[str, dict[int, Any]] = {}
    for (row_id, field), value in cells.items():
        if row_id not in made_later:
            by_field.setdefault(field, {})[row_id] = value
    for field, values in by_field.items():
        _write(connection, entity, field, values)
    if issubclass(ENTITIES[entity], Named):
        _write(connection, entity, "sort_key", _sort_keys(connection, entity, {row_id for row_id, _ in cells}))


def _remove(connection: Connection, entity: str, ids: set[int]) -> None:
    table: Any = ENTITIES[entity].__table__
    if ids:
        statement = delete(table).where(table.c.id == bindparam("row"))
        connection.execute(statement, [{"row": row_id} for row_id in ids], execution_options=_OVERLAID)


def _write(connection: Connection, entity: str, field: str, values: dict[int, Any]) -> None:
    table: Any = ENTITIES[entity].__table__
    if values:
        statement = update(table).where(table.c.id == bindparam("row")).values({field: bindparam("former")})
        pairs = [{"row": row_id, "former": value} for row_id, value in values.items()]
        connection.execute(statement, pairs, execution_options=_OVERLAID)


def _sort_keys(connection: Connection, entity: str, ids: set[int]) -> dict[int, bytes]:
    """The places of the rows in the lists, as they follow from the former values."""
    with _session(connection) as session:
        found: dict[Any, Any] = rows.find_all(session, [(entity, row_id) for row_id in ids])
        return {row.id: sort_key(*row.name_parts()) for row in found.values()}


def _hide_later_steps(connection: Connection, transaction_id: int) -> None:
    for name, key in (("transaction", "id"), ("change", "transaction_id")):
        query = f'SELECT * FROM main."{name}" WHERE {key} <= {int(transaction_id)}'
        connection.exec_driver_sql(f'CREATE TEMP VIEW "{name}" AS {query}')
