"""Inverting a transaction: why it may not be undone, and putting its old values back as new ones."""

import json

from sqlalchemy.orm import Session

from verkostoadmin.model.base import Record
from verkostoadmin.model.journal import Change
from verkostoadmin.storage import journal, rows
from verkostoadmin.storage.journal import decode, encode


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
    created = {(change.entity, change.row_id) for change in _row_changes(changes) if change.old is None}
    for change in changes:
        row = touched[change.entity, change.row_id]
        if (change.entity, change.row_id) not in created:
            setattr(row, change.field, decode(change.entity, change.field, change.old))
        elif change.field == "deleted":
            row.deleted = True
    session.flush()
    for change in _row_changes(changes):
        _require_whole(session, touched[change.entity, change.row_id], change)


def require_invertible(session: Session, transaction_id: int) -> None:
    """Raise the Obstacle that inverting would meet, without writing."""
    changes = journal.changes_of(session, transaction_id)
    touched = _touched(session, changes)
    ours = set(touched)
    for change in _row_changes(changes):
        row = touched[change.entity, change.row_id]
        if change.old is not None and json.loads(change.old) is False:
            owner = rows.deleted_owner(session, row)
            if owner and owner not in ours:
                raise Obstacle("owner_deleted", change)
        elif any((d.entity, d.id) not in ours for d in rows.dependents(session, change.entity, [change.row_id])):
            raise Obstacle("depended_on", change)


def _touched(session: Session, changes: list[Change]) -> dict[tuple[str, int], Record]:
    """The rows of the changes by (entity, id); raises Obstacle where a value is no longer the one that was written."""
    touched = rows.find_all(session, {(change.entity, change.row_id) for change in changes})
    for change in changes:
        row = touched.get((change.entity, change.row_id))
        if row is None or encode(getattr(row, change.field)) != change.new:
            raise Obstacle("changed", change)
    return touched


def _row_changes(changes: list[Change]) -> list[Change]:
    """The changes that made, deleted or restored a row."""
    return [change for change in changes if change.field == "deleted"]


def _require_whole(session: Session, row: Record, change: Change) -> None:
    """No living row may be left without the row it belongs to."""
    if row.deleted and rows.dependents(session, row.entity, [row.id]):
        raise Obstacle("depended_on", change)
    if not row.deleted and rows.deleted_owner(session, row):
        raise Obstacle("owner_deleted", change)
