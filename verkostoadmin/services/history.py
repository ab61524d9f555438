"""Undo, redo and the history: reading the journal, and inverting its transactions as new ones."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.journal import EXAMPLE, PRINT, REDO, REGISTER, UNDO, Transaction
from verkostoadmin.services import history_entries
from verkostoadmin.services.history_entries import ChangeRow, Entry, field_label
from verkostoadmin.storage import journal, rows
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.inversion import Obstacle, invert, require_invertible
from verkostoadmin.storage.journal import Changes, transaction_title
from verkostoadmin.storage.labels import label

__all__ = [
    "ChangeRow",
    "Entry",
    "UndoState",
    "actors",
    "entries",
    "redo",
    "state",
    "undo",
    "undo_transaction",
    "why_not_undo",
]


@dataclass(frozen=True)
class UndoState:
    """The names of the steps that undo and redo would invert, None where there is none."""

    undo: str | None
    redo: str | None


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
    return _invert(db, target, UNDO, N_("Undone: %(step)s")) if target else None


def redo(db: Database) -> Changes | None:
    """Invert the latest undo in force; None where there is nothing to redo."""
    with db.read() as session:
        _undo, step = journal.undo_and_redo(session)
        target = step.id if step else None
    return _invert(db, target, REDO, N_("Redone: %(step)s")) if target else None


def undo_transaction(db: Database, transaction_id: int) -> Changes:
    """Invert any transaction of the history on the same rule; raises UserError."""
    with db.read() as session:
        transaction = session.get(Transaction, transaction_id)
        if transaction is None:
            raise UserError(_("There is no change with the number %(number)s.") % {"number": transaction_id})
        _require_reachable(transaction)
        redoing = transaction.source == UNDO
    name = N_("Redone: %(step)s") if redoing else N_("Undone: %(step)s")
    return _invert(db, transaction_id, REDO if redoing else UNDO, name)


def why_not_undo(db: Database, transaction_id: int) -> str | None:
    """Why a transaction cannot be undone, None where it can; nothing is written."""
    with db.read() as session:
        transaction = session.get(Transaction, transaction_id)
        if transaction is not None and transaction.source in _FIXED:
            return _(_FIXED[transaction.source])
        if transaction_id in journal.out_of_force(session, [transaction_id]):
            return _("This has been undone already.")
        try:
            require_invertible(session, transaction_id)
        except Obstacle as obstacle:
            return _reason(session, obstacle)
    return None


_FIXED = {
    REGISTER: N_("The register of municipalities is not undone."),
    EXAMPLE: N_("The example content is removed in the File menu, not here."),
    PRINT: N_("What was printed stays in the log."),
}


def _require_reachable(transaction: Transaction) -> None:
    if transaction.source in _FIXED:
        raise UserError(_("This cannot be undone."), _(_FIXED[transaction.source]))


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
        return history_entries.read(session, found, about)


def actors(db: Database) -> list[str]:
    """Everyone who has written something."""
    with db.read() as session:
        return journal.actors(session)
