"""What a document would tell otherwise now than in a state of the past: field by field, who changed it, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy.orm import Session

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.base import Record
from verkostoadmin.model.fields import ENTITY_LABELS
from verkostoadmin.model.office import SETTINGS
from verkostoadmin.services.history_entries import (
    CHANGED,
    CREATED,
    DELETED,
    Names,
    field_label,
    shown_value,
    target_of,
)
from verkostoadmin.storage import journal, rows
from verkostoadmin.storage.as_of import session_as_of
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.labels import labels
from verkostoadmin.storage.rows import Row
from verkostoadmin.storage.told import ENTITIES_TOLD, Scope, fields_told, rows_told

_ROW: Final = "deleted"  # the field that stands for a whole row, as in the journal


@dataclass(frozen=True)
class ChangedField:
    """One difference in words: `record` is the row's name, `old` and `new` are texts ("" for nothing).

    `act` is changed for a field; created or deleted for a whole row, whose `field` is "deleted".
    """

    entity: str
    id: int
    record: str
    field: str
    label: str
    old: str
    new: str
    act: str
    actor: str
    at: datetime


class _Difference(NamedTuple):
    entity: str
    id: int
    field: str
    old: Any
    new: Any


def differences(db: Database, state: int, scope: Scope) -> list[ChangedField]:
    """All differences between a state and now, by record; what was changed and changed back is none."""
    with db.read() as present:
        writers = journal.last_writers(present, state)
        changed = {(entity, row_id) for entity, row_id, _name in writers if entity in ENTITIES_TOLD}
        if not changed:
            return []
        with session_as_of(db, state) as past:
            told = changed & (rows_told(past, scope) | rows_told(present, scope))
            before, after = rows.find_all(past, told), rows.find_all(present, told)
        found = [each for row in told for each in _of_row(row, before.get(row), after.get(row), scope)]
        return _in_words(present, found, writers)


def _of_row(row: Row, before: Record | None, after: Record | None, scope: Scope) -> Iterable[_Difference]:
    """A row that came or went is one difference, whatever stands in it."""
    lived, lives = (each is not None and not each.deleted for each in (before, after))
    if lived != lives:
        yield _Difference(*row, _ROW, not lived if before else None, not lives)
    elif lives:
        for name in fields_told(scope, row[0]):
            old, new = getattr(before, name), getattr(after, name)
            if old != new:
                yield _Difference(*row, name, old, new)


def _in_words(session: Session, found: list[_Difference], writers: journal.Writers) -> list[ChangedField]:
    names = _names(session, found)
    told = [_told(each, names, writers) for each in found]
    order = {entity: number for number, entity in enumerate(ENTITIES_TOLD)}
    return sorted(told, key=lambda each: (order[each.entity], each.record, each.id))


def _told(found: _Difference, names: Names, writers: journal.Writers) -> ChangedField:
    entity, row_id, name, old, new = found
    writer = writers[entity, row_id, name]
    record, label = names[entity].get(row_id, ""), field_label(entity, name)
    if entity == "setting" and record in SETTINGS:
        record, label = _(ENTITY_LABELS[entity]), _(SETTINGS[record].label)
    before, after = (shown_value(entity, name, value, names) for value in (old, new))
    return ChangedField(entity, row_id, record, name, label, before, after, _act(found), writer.actor, writer.at)


def _act(found: _Difference) -> str:
    if found.field != _ROW:
        return CHANGED
    return DELETED if found.new else CREATED


def _names(session: Session, found: list[_Difference]) -> Names:
    """The names of all rows that are named, by entity."""
    wanted: dict[str, set[int]] = {}
    for each in found:
        wanted.setdefault(each.entity, set()).add(each.id)
        target = target_of(each.entity, each.field)
        if target:
            wanted.setdefault(target, set()).update(value for value in (each.old, each.new) if value is not None)
    return {entity: labels(session, entity, ids) for entity, ids in wanted.items()}
