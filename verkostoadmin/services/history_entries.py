"""The entries of the history as they are shown: transactions with their changes in words, read in a few queries a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import ENTITY_LABELS, FIELDS
from verkostoadmin.model.journal import Change, Transaction
from verkostoadmin.model.values import display
from verkostoadmin.storage import journal
from verkostoadmin.storage.journal import decode, transaction_title
from verkostoadmin.storage.labels import Labels, labels

ROWS_SHOWN: Final = 12
CHANGED, CREATED, DELETED, RESTORED = "changed", "created", "deleted", "restored"


@dataclass(frozen=True)
class ChangeRow:
    """One changed field as it is shown: `record` is the row's name, `old` and `new` are texts ("" for nothing).

    `act` is changed for a field; created, deleted or restored for the row itself.
    """

    entity: str
    id: int
    record: str
    field: str
    label: str
    old: str
    new: str
    act: str = CHANGED


@dataclass(frozen=True)
class Entry:
    """One transaction as it is shown; `rows` holds at most `ROWS_SHOWN` of its `row_count` changes.

    In the history of one record both are about that record and what belongs to it. `undone`: out of force by now.
    """

    id: int
    at: datetime
    actor: str
    title: str
    source: str
    undoes: int | None
    rows: tuple[ChangeRow, ...]
    row_count: int
    undone: bool = False


def read(
    session: Session, transactions: list[Transaction], about: Iterable[tuple[str, int]] | None = None
) -> list[Entry]:
    """The entries of a page of transactions, of some rows only where `about` is given."""
    ids = [transaction.id for transaction in transactions]
    changes = journal.changes_of_all(session, ids, ROWS_SHOWN, about)
    counts = journal.counts_of_all(session, ids, about)
    out = journal.out_of_force(session, ids)
    names = _names(session, [change for some in changes.values() for change in some])
    return [
        Entry(
            step.id, step.at, step.actor, transaction_title(step, _), step.source, step.undoes,
            tuple(_row(change, names) for change in changes.get(step.id, ())), counts.get(step.id, 0), step.id in out,
        )
        for step in transactions
    ]  # fmt: skip


Names = dict[str, Labels]


def _names(session: Session, changes: list[Change]) -> Names:
    """The names of all changed rows and of all rows their references point to, by entity."""
    wanted: dict[str, set[int]] = {}
    for change in changes:
        wanted.setdefault(change.entity, set()).add(change.row_id)
        target = target_of(change.entity, change.field)
        for text in (change.old, change.new) if target else ():
            if text is not None:
                wanted.setdefault(target, set()).add(decode(change.entity, change.field, text))
    return {entity: labels(session, entity, ids) for entity, ids in wanted.items()}


def target_of(entity: str, name: str) -> str:
    """The entity that a reference points to, "" for another field."""
    field = FIELDS[entity].get(name)
    return field.target if field is not None and field.kind == "reference" else ""


def _row(change: Change, names: Names) -> ChangeRow:
    old, new = (
        shown_value(change.entity, change.field, decode(change.entity, change.field, text), names)
        for text in (change.old, change.new)
    )
    record = names[change.entity].get(change.row_id, "")
    label = field_label(change.entity, change.field)
    return ChangeRow(change.entity, change.row_id, record, change.field, label, old, new, _act(change))


def _act(change: Change) -> str:
    if change.field != "deleted":
        return CHANGED
    if change.old is None:
        return CREATED
    return DELETED if change.new == "true" else RESTORED


def field_label(entity: str, name: str) -> str:
    """The translated name of a field; of the tombstone, the name of the entity."""
    return _(ENTITY_LABELS[entity]) if name == "deleted" else _(FIELDS[entity][name].label)


def shown_value(entity: str, name: str, value: Any, names: Names) -> str:
    """A value as the window's language shows it; `names` has those of the rows that references point to."""
    if name == "deleted":
        return "" if value is None else _("deleted") if value else _("exists")
    target = target_of(entity, name)
    if target and value is not None:
        return names[target].get(value, str(value))
    return display(FIELDS[entity][name], value)
