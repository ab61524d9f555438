"""Single rows of any entity: finding them, their values, what depends on them and what they depend on."""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.base import Record
from verkostoadmin.model.entities import DEPENDENTS, ENTITIES
from verkostoadmin.model.fields import FIELDS

Row = tuple[str, int]
MOST_IDS: Final = 500  # in one query


def find(session: Session, entity: str, row_id: int, *, deleted: bool = False) -> Record | None:
    """The row with an id, None if there is none; a deleted row only when asked for."""
    cls = ENTITIES[entity]
    statement = select(cls).where(cls.id == row_id).execution_options(include_deleted=deleted)
    return session.scalars(statement).first()


def find_all(session: Session, wanted: Iterable[Row]) -> dict[Row, Record]:
    """The rows with these ids, deleted ones too."""
    by_entity: dict[str, list[int]] = {}
    for entity, row_id in wanted:
        by_entity.setdefault(entity, []).append(row_id)
    found: dict[Row, Record] = {}
    for entity, ids in by_entity.items():
        cls = ENTITIES[entity]
        for start in range(0, len(ids), MOST_IDS):
            statement = select(cls).where(cls.id.in_(ids[start : start + MOST_IDS]))
            for row in session.scalars(statement.execution_options(include_deleted=True)):
                found[entity, row.id] = row
    return found


def values(row: Record) -> dict[str, Any]:
    """All editable values of a row, with its id, version and tombstone."""
    names = (*FIELDS[row.entity], "id", "version", "deleted")
    return {name: getattr(row, name) for name in names}


def dependents(session: Session, entity: str, ids: Iterable[int]) -> list[Record]:
    """The living rows that mean nothing without these rows, and theirs in turn."""
    found: list[Record] = []
    for child, name in DEPENDENTS.get(entity, ()):
        cls = ENTITIES[child]
        rows = list(session.scalars(select(cls).where(getattr(cls, name).in_(list(ids)))))
        found.extend(rows)
        if rows:
            found.extend(dependents(session, child, [row.id for row in rows]))
    return found


def owners(row: Record) -> list[Row]:
    """The rows this row means nothing without."""
    return [
        (owner, getattr(row, name))
        for owner, children in DEPENDENTS.items()
        for child, name in children
        if child == row.entity and getattr(row, name) is not None
    ]


def gone(session: Session, wanted: Iterable[Row]) -> set[Row]:
    """Those of the rows that are deleted."""
    keys = set(wanted)
    living = {key for key, row in find_all(session, keys).items() if not row.deleted}
    return keys - living


def exists_with(session: Session, entity: str, wanted: dict[str, Any], except_id: int | None = None) -> bool:
    """Whether a living row with these values exists, other than one."""
    cls = ENTITIES[entity]
    statement = select(cls.id).where(*(getattr(cls, name) == value for name, value in wanted.items()))
    if except_id is not None:
        statement = statement.where(cls.id != except_id)
    return session.scalars(statement.limit(1)).first() is not None


def family(session: Session, entity: str, row_id: int) -> set[Row]:
    """A row with everything that depends on it, deleted or not: what the history of a record is about."""
    found = {(entity, row_id)}
    for child, name in DEPENDENTS.get(entity, ()):
        cls = ENTITIES[child]
        statement = select(cls.id).where(getattr(cls, name) == row_id).execution_options(include_deleted=True)
        for child_id in session.scalars(statement):
            found |= family(session, child, child_id)
    return found
