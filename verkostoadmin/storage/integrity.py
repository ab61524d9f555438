"""Queries that check the file: SQLite's integrity and foreign keys, and the rows against the journal."""

from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from verkostoadmin.model.base import BOOKKEEPING
from verkostoadmin.model.entities import ENTITIES
from verkostoadmin.model.journal import Change
from verkostoadmin.storage.journal import encode

Cell = tuple[str, int, str]


@dataclass(frozen=True)
class Difference:
    """A value (as JSON, None for no value) that differs between the journal and its row."""

    entity: str
    id: int
    field: str
    journal: str | None
    stored: str | None


def file_problems(session: Session) -> list[str]:
    """What SQLite finds wrong with the file."""
    found = [row[0] for row in session.execute(text("PRAGMA integrity_check"))]
    return [] if found == ["ok"] else found


def dangling(session: Session) -> list[str]:
    """The tables with a row whose foreign key leads nowhere, one name for each such row."""
    return [row[0] for row in session.execute(text("PRAGMA foreign_key_check"))]


def journal_differences(session: Session) -> list[Difference]:
    """Every column whose stored value is not the one the journal wrote last."""
    journal: dict[Cell, str | None] = {}
    statement = select(Change.entity, Change.row_id, Change.field, Change.new)
    for entity, row_id, name, new in session.execute(statement.order_by(Change.transaction_id, Change.number)):
        journal[entity, row_id, name] = new
    stored = _stored(session)
    cells = sorted(journal.keys() | {cell for cell, value in stored.items() if value is not None})
    return [
        Difference(*cell, journal.get(cell), stored.get(cell))
        for cell in cells
        if journal.get(cell) != stored.get(cell)
    ]


def _stored(session: Session) -> dict[Cell, str | None]:
    found: dict[Cell, str | None] = {}
    for entity, cls in ENTITIES.items():
        names = [column.name for column in cls.__table__.columns if column.name not in BOOKKEEPING]
        for row in session.scalars(select(cls).execution_options(include_deleted=True)):
            found |= {(entity, row.id, name): encode(getattr(row, name)) for name in names}
    return found
