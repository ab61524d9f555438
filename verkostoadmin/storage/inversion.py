"""Inverting a transaction: why it may not be undone, and putting its old values back as new ones."""

from typing import Final

from sqlalchemy.orm import Session

from verkostoadmin.model.base import Record
from verkostoadmin.model.journal import Change
from verkostoadmin.storage import journal, rows
from verkostoadmin.storage.journal import decode, encode
from verkostoadmin.storage.rows import Row

Touched = dict[Row, Record]
_FALSE: Final = encode(False)


class Obstacle(Exception):
    """A later change or a missing row stands in the way; `change` is the one that cannot be inverted."""

    def __init__(self, reason: str, change: Change) -> None:
        super().__init__(reason)
        self.reason = reason  # changed | depended_on | owner_deleted
        self.change = change


def invert(session: Session, transaction_id: int) -> None:
    """Give every column its value from before the transaction; raises Obstacle where that may not be.

    A row that the transaction made gets its tombstone and keeps its values, for a redo.
    """
    changes = journal.changes_of(session, transaction_id)
    touched = _touched(session, changes)
    created = {_key(change) for change in _row_changes(changes) if change.old is None}
    for change in changes:
        row = touched[_key(change)]
        if _key(change) not in created:
            setattr(row, change.field, decode(change.entity, change.field, change.old))
        elif change.field == "deleted":
            row.deleted = True
    session.flush()
    _require_whole(session, changes, touched, frozenset())


def require_invertible(session: Session, transaction_id: int) -> None:
    """Raise the Obstacle that inverting would meet, without writing."""
    changes = journal.changes_of(session, transaction_id)
    touched = _touched(session, changes)
    _require_whole(session, changes, touched, frozenset(touched))


def _touched(session: Session, changes: list[Change]) -> Touched:
    """The rows of the changes by (entity, id); raises Obstacle where a value is no longer the one that was written."""
    touched = rows.find_all(session, {_key(change) for change in changes})
    for change in changes:
        row = touched.get(_key(change))
        if row is None or encode(getattr(row, change.field)) != change.new:
            raise Obstacle("changed", change)
    return touched


def _row_changes(changes: list[Change]) -> list[Change]:
    """The changes that made, deleted or restored a row."""
    return [change for change in changes if change.field == "deleted"]


def _require_whole(session: Session, changes: list[Change], touched: Touched, ours: frozenset[Row]) -> None:
    """No living row may be left without the row it belongs to; `ours` change along with the rows that are looked at."""
    back = [change for change in _row_changes(changes) if change.old == _FALSE]
    owners = {_key(change): set(rows.owners(touched[_key(change)])) - ours for change in back}
    gone = rows.gone(session, set().union(*owners.values()))
    for change in back:
        if owners[_key(change)] & gone:
            raise Obstacle("owner_deleted", change)
    away = [change for change in _row_changes(changes) if change.old != _FALSE]
    needed = _needed(session, away, ours)
    for change in away:
        if _key(change) in needed:
            raise Obstacle("depended_on", change)


def _needed(session: Session, away: list[Change], ours: frozenset[Row]) -> set[Row]:
    """The rows that living ones belong to, other than ours."""
    by_entity: dict[str, list[int]] = {}
    for change in away:
        by_entity.setdefault(change.entity, []).append(change.row_id)
    dependents = [row for entity, ids in by_entity.items() for row in rows.dependents(session, entity, ids)]
    return {owner for row in dependents if (row.entity, row.id) not in ours for owner in rows.owners(row)}


def _key(change: Change) -> Row:
    return change.entity, change.row_id
