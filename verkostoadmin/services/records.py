"""Creating, changing and deleting one record of any entity: the road of every form and of the command line."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from verkostoadmin.errors import ConflictError, UserError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.base import Record
from verkostoadmin.model.entities import ENTITIES
from verkostoadmin.model.fields import ENTITY_LABELS, FIELDS
from verkostoadmin.services.validation import normalised, require_valid
from verkostoadmin.storage import journal, rows
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label

MOST_NAMED: Final = 3  # in the name of a step


def load(db: Database, entity: str, row_id: int) -> dict[str, Any] | None:
    """The plain values of a living record with its id and version, or None."""
    with db.read() as session:
        row = rows.find(session, entity, row_id)
        return rows.values(row) if row else None


def create(db: Database, entity: str, values: dict[str, Any]) -> Changes:
    """Store a new record; raises ValidationError."""
    with db.write(N_("Add %(entity)s: %(record)s"), entity=ENTITY_LABELS[entity], record="") as step:
        row = add(step.session, entity, values)
        step.arguments["record"] = label(step.session, entity, row.id)
        row_id = row.id
    return step.changes(_, row_id)


def add(session: Session, entity: str, values: dict[str, Any]) -> Record:
    """Add a validated row to a step; for services that create several rows at once."""
    values = normalised(entity, values)
    complete = {**_defaults(entity), **values}
    require_valid(session, entity, complete, set(FIELDS[entity]), None)
    row = ENTITIES[entity](**complete, deleted=False)
    session.add(row)
    session.flush()
    return row


def _defaults(entity: str) -> dict[str, Any]:
    columns = ENTITIES[entity].__table__.columns
    return {
        name: columns[name].default.arg
        for name in FIELDS[entity]
        if columns[name].default is not None and columns[name].default.is_scalar
    }


def change(
    db: Database, entity: str, row_id: int, values: dict[str, Any], seen: dict[str, Any] | None = None
) -> Changes:
    """Store new values of a record; `seen` are the values the user saw, and a field that has another value by now is refused.

    Raises ValidationError, ConflictError, or UserError where the record has been deleted.
    """
    with db.write(N_("Change %(field)s: %(record)s"), field=_field_names(entity, values), record="") as step:
        update(step.session, entity, row_id, values, seen)
        step.arguments["record"] = label(step.session, entity, row_id)
    return step.changes(_, row_id)


def change_all(db: Database, entity: str, ids: Iterable[int], values: dict[str, Any]) -> Changes:
    """Store the same values in several records, as one step. Raises like `change`; then none of them is changed."""
    wanted = list(dict.fromkeys(ids))
    with db.write(N_("Change %(field)s: %(record)s"), field=_field_names(entity, values), record="") as step:
        for row_id in wanted:
            update(step.session, entity, row_id, values)
        step.arguments["record"] = _names(step.session, entity, wanted)
    return step.changes(_)


def _names(session: Session, entity: str, ids: list[int]) -> str:
    """The first few names stand for all."""
    names = [label(session, entity, row_id) for row_id in ids[:MOST_NAMED]]
    return ", ".join(names) + (" …" if len(ids) > MOST_NAMED else "")


def update(
    session: Session, entity: str, row_id: int, values: dict[str, Any], seen: dict[str, Any] | None = None
) -> None:
    """Change a row inside a step, with the validation and conflict rule of `change`."""
    row = rows.find(session, entity, row_id)
    if row is None:
        raise UserError(
            _("The record has been deleted elsewhere."), _("Nothing was saved. You can restore it from the history.")
        )
    values = normalised(entity, values)
    for name in values.keys() & (seen or {}).keys():
        _require_unchanged(session, row, name, (seen or {})[name], values[name])
    require_valid(session, entity, {**rows.values(row), **values}, set(values), row_id)
    for name, value in values.items():
        setattr(row, name, value)


def _require_unchanged(session: Session, row: Record, name: str, seen: Any, wanted: Any) -> None:
    stored = getattr(row, name)
    empty = (None, "")  # unlike False, which may be an answer
    if stored in (seen, wanted) or (stored in empty and seen in empty):
        return
    latest = journal.last_change(session, row.entity, row.id, name)
    by, at = (latest[1].actor, latest[1].at) if latest else ("", None)
    raise _conflict(row.entity, name, stored, by, at)


def _conflict(entity: str, name: str, stored: Any, by: str, at: datetime | None) -> ConflictError:
    text = _("%(field)s was changed elsewhere by %(actor)s while you were editing. Your text was not saved.")
    return ConflictError(text % {"field": _(FIELDS[entity][name].label), "actor": by}, name, stored, by, at)


def _field_names(entity: str, values: dict[str, Any]) -> str:
    """The message of the changed field's name; of several, the first stands for all."""
    return FIELDS[entity][next(iter(values))].label


def delete(db: Database, entity: str, ids: Iterable[int]) -> Changes:
    """Delete records with everything that depends on them; one step, which undo brings back."""
    wanted = list(ids)
    with db.write(N_("Delete %(entity)s: %(record)s"), entity=ENTITY_LABELS[entity], record="") as step:
        step.arguments["record"] = _names(step.session, entity, wanted)
        for row_id in wanted:
            remove(step.session, entity, row_id)
    return step.changes(_)


def remove(session: Session, entity: str, row_id: int) -> None:
    """Put the tombstone on a row and on what depends on it, inside a step."""
    row = rows.find(session, entity, row_id)
    if row is None:
        return
    for dependent in rows.dependents(session, entity, [row_id]):
        dependent.deleted = True
    row.deleted = True
