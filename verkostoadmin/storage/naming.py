"""Queries that find rows by what people call them."""

from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.entities import ENTITIES
from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.person import Expert, Person

_NAME_FIELDS: dict[str, tuple[str, ...]] = {
    "project": ("short_name",),
    "organisation": ("name_fi", "name_sv"),
    "municipality": ("code",),
    "person": ("email",),
    "event": ("title",),
    "group": ("name",),
    "setting": ("key",),
}


def find_ids(session: Session, entity: str, name: str) -> list[int]:
    """The ids of the living rows with an id, a name, a municipality code or an e-mail address."""
    cls: Any = ENTITIES[entity]
    conditions: list[ColumnElement[bool]] = [getattr(cls, field) == name for field in _NAME_FIELDS.get(entity, ())]
    if name.isdecimal() and len(name) > 3:
        conditions.append(cls.id == int(name))
    if entity == "organisation":
        conditions.append(Organisation.id.in_(select(Municipality.organisation_id).where(Municipality.code == name)))
    if entity == "expert":
        conditions.append(Expert.person_id.in_(select(Person.id).where(Person.email == name)))
    if not conditions:
        return []
    return list(session.scalars(select(cls.id).where(or_(*conditions))))
