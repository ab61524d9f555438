"""Undo, redo and the history: reading the journal, and inverting its transactions as new ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import ENTITY_LABELS, FIELDS
from verkostoadmin.model.journal import REDO, UNDO, Change, Transaction
from verkostoadmin.model.values import display
from verkostoadmin.storage import journal, rows
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.inversion import Obstacle, invert, require_invertible
from verkostoadmin.storage.journal import Changes, decode, transaction_title
from verkostoadmin.storage.labels import label


@dataclass(frozen=True)
class UndoState:
    """The names of the steps that undo and redo would invert, None where there is none."""

    undo: str | None
    redo: str | None


@dataclass(frozen=True)
class ChangeRow:
    """One changed field as it is shown: `record` is the row's name, `old` and `new` are texts ("" for nothing)."""

    entity: str
    id: int
    record: str
    field: str
    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Entry:
    """One transaction as it is shown; `rows` holds at most `ROWS_SHOWN` of its `row_count` changes."""

    id: int
    at: datetime
    actor: str
    title: str
    source: str
    undoes: int | None
    rows: tuple[ChangeRow, ...]
    row_count: int


ROWS_SHOWN = 12


def state(db: Database) -> UndoState:
    """What undo and redo would do now."""
    with db.read() as session:
        undo_step, redo_step = journal.undo_and_redo(session)
        titles = [transaction_title(step, _) if step else None for step in (undo_step, _origin(session, redo_step))]
    return UndoState(*titles)


def _origin(session: Session, transaction: Transaction | None) -> Transaction | None:
    """The edit that an undo (or a redo of it) is about."""
    while transaction is not None and transaction.undoes is not None:
        transaction = session.get(Transaction, transaction.undoes)
    return transaction


def undo(db: Database) -> Changes | None:
    """Invert the latest step in force; None where there is nothing to undo. Raises UserError telling what stands in the way."""
    with db.read() as session:
        step, _redo = journal.undo_and_redo(session)
        target = step.id if step else None
    return _invert(db, target, UNDO, N_("Undo: %(step)s")) if target else None


def redo(db: Database) -> Changes | None:
    """Invert the latest undo in force; None where there is nothing to redo."""
    with db.read() as session:
        _undo, step = journal.undo_and_redo(session)
        target = step.id if step else None
    return _invert(db, target, REDO, N_("Redo: %(step)s")) if target else None


def undo_transaction(db: Database, transaction_id: int) -> Changes:
    """Invert any transaction of the history on the same rule; raises UserError."""
    with db.read() as session:
        transaction = session.get(Transaction, transaction_id)
        if transaction is None:
            raise UserError(_("There is no change with the number %(number)s.") % {"number": transaction_id})
        redoing = transaction.source == UNDO
    name = N_("Redo: %(step)s") if redoing else N_("Undo: %(step)s")
    return _invert(db, transaction_id, REDO if redoing else UNDO, name)


def why_not_undo(db: Database, transaction_id: int) -> str | None:
    """Why a transaction cannot be undone, None where it can; nothing is written."""
    with db.read() as session:
        try:
            require_invertible(session, transaction_id)
        except Obstacle as obstacle:
            return _reason(session, obstacle)
    return None


def _invert(db: Database, transaction_id: int, source: str, name: str) -> Changes:
    with db.write(name, source=source, undoes=transaction_id, step="") as step:
        origin = _origin(step.session, step.session.get(Transaction, transaction_id))
        step.arguments["step"] = transaction_title(origin, _) if origin else ""
        try:
            invert(step.session, transaction_id)
        except Obstacle as obstacle:
            step.session.rollback()
            raise UserError(_("This cannot be undone."), _reason(step.session, obstacle)) from obstacle
    return step.changes(_)


def _reason(session: Session, obstacle: Obstacle) -> str:
    change = obstacle.change
    record = label(session, change.entity, change.row_id)
    if obstacle.reason == "depended_on":
        return _("”%(record)s” has been given further information since; undo that first.") % {"record": record}
    if obstacle.reason == "owner_deleted":
        return _("What ”%(record)s” belongs to has been deleted; restore that first.") % {"record": record}
    later = journal.last_change(session, change.entity, change.row_id, change.field)
    values = {
        "field": field_label(change.entity, change.field),
        "record": record,
        "actor": later[1].actor if later else "?",
    }
    return _("%(field)s of ”%(record)s” has been changed after this by %(actor)s.") % values


def entries(
    db: Database,
    *,
    entity: str | None = None,
    id: int | None = None,
    actor: str | None = None,
    before: int | None = None,
    limit: int = 100,
) -> list[Entry]:
    """The history from the newest: of the whole database, or of one record with what belongs to it."""
    with db.read() as session:
        about: Iterable[tuple[str, int]] | None = None
        if entity is not None and id is not None:
            about = rows.family(session, entity, id)
        found = journal.entries(session, about, actor, before, limit)
        wanted = set(about) if about is not None else None
        return [_entry(session, transaction, wanted) for transaction in found]


def actors(db: Database) -> list[str]:
    """Everyone who has written something."""
    with db.read() as session:
        return journal.actors(session)


def _entry(session: Session, transaction: Transaction, about: set[tuple[str, int]] | None) -> Entry:
    changes = journal.changes_of(session, transaction.id, limit=ROWS_SHOWN * 20)
    mine = [change for change in changes if about is None or (change.entity, change.row_id) in about]
    shown = tuple(change_row(session, change) for change in mine[:ROWS_SHOWN])
    return Entry(
        transaction.id, transaction.at, transaction.actor, transaction_title(transaction, _), transaction.source,
        transaction.undoes, shown, journal.count_of(session, transaction.id),
    )  # fmt: skip


def change_row(session: Session, change: Change) -> ChangeRow:
    """A change with the names and texts that are shown."""
    old, new = (_shown(session, change, text) for text in (change.old, change.new))
    record = label(session, change.entity, change.row_id)
    return ChangeRow(
        change.entity, change.row_id, record, change.field, field_label(change.entity, change.field), old, new
    )


def field_label(entity: str, name: str) -> str:
    """The translated name of a field; of the tombstone, the name of the entity."""
    return _(ENTITY_LABELS[entity]) if name == "deleted" else _(FIELDS[entity][name].label)


def _shown(session: Session, change: Change, text: str | None) -> str:
    value: Any = decode(change.entity, change.field, text)
    if change.field == "deleted":
        return "" if value is None else _("deleted") if value else _("exists")
    field = FIELDS[change.entity][change.field]
    if field.kind == "reference" and value is not None:
        return label(session, field.target, value)
    return display(field, value)
