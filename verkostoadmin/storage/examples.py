"""Queries of the example content: the names its files use, what is left of it, and what hangs on what was removed."""

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from verkostoadmin.model.base import Record
from verkostoadmin.model.entities import DEPENDENTS, ENTITIES
from verkostoadmin.model.journal import EXAMPLE, Change, Transaction
from verkostoadmin.model.organisation import Municipality, Organisation


def organisation_keys(session: Session) -> dict[str, int]:
    """Organisation ids by municipality code, and by Finnish name for those that are no municipalities."""
    codes = session.execute(select(Municipality.code, Municipality.organisation_id))
    names = session.execute(select(Organisation.name_fi, Organisation.id).where(Organisation.kind != "municipality"))
    return {key: row_id for key, row_id in [*codes, *names]}


def living_example_rows(session: Session) -> list[Record]:
    """The rows that the example content made and that are still there."""
    by_entity: dict[str, list[int]] = {}
    for entity, row_id in session.execute(_made(Change.entity, Change.row_id)):
        by_entity.setdefault(entity, []).append(row_id)
    return [
        row
        for entity, ids in by_entity.items()
        for row in session.scalars(select(ENTITIES[entity]).where(ENTITIES[entity].id.in_(ids)))
    ]


def any_living(session: Session) -> bool:
    """Whether one such row is left; stops at the first, so that a menu can ask it."""
    return any(
        session.scalars(
            select(cls.id).where(cls.id.in_(_made(Change.row_id).where(Change.entity == entity))).limit(1)
        ).first()
        for entity, cls in ENTITIES.items()
    )


def _made(*columns: Any) -> Select[Any]:
    """Columns of the changes by which the example content brought rows into being."""
    return (
        select(*columns)
        .join(Transaction, Transaction.id == Change.transaction_id)
        .where(Transaction.source == EXAMPLE, Change.field == "deleted", Change.old.is_(None))
    )


def orphans(session: Session) -> list[Record]:
    """The living rows whose owner is deleted."""
    found: list[Record] = []
    for owner, children in DEPENDENTS.items():
        living = select(ENTITIES[owner].id)
        for child, name in children:
            cls = ENTITIES[child]
            column = getattr(cls, name)
            found += session.scalars(select(cls).where(column.is_not(None), column.not_in(living)))
    return found
