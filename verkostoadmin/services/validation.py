"""Whether values may be stored: each field's kind and length, the record's own rules, references, and names that must differ."""

from typing import Any

from sqlalchemy.orm import Session

from verkostoadmin.errors import ValidationError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model import rules
from verkostoadmin.model.fields import FIELDS, Field
from verkostoadmin.model.values import FieldProblem, clean, parse
from verkostoadmin.storage import rows

# Values that no two living records may share: the entity, its fields, and the field the reason stands beside.
_UNIQUE = (
    ("project", ("short_name",), "short_name"),
    ("project_text", ("project_id", "language"), "language"),
    ("group", ("project_id", "name"), "name"),
    ("participation", ("project_id", "organisation_id", "role"), "organisation_id"),
    ("participation_group", ("participation_id", "group_id"), "group_id"),
    ("event_project", ("event_id", "project_id"), "project_id"),
    ("expert", ("person_id",), "person_id"),
    ("municipality", ("code",), "code"),
    ("setting", ("key",), "key"),
)


def parsed(entity: str, texts: dict[str, str]) -> dict[str, Any]:
    """Typed texts as values; raises ValidationError with every problem found."""
    found: dict[str, str] = {}
    values: dict[str, Any] = {}
    for name, text in texts.items():
        try:
            values[name] = parse(FIELDS[entity][name], text)
        except FieldProblem as problem:
            found[name] = str(problem)
    if found:
        raise ValidationError(found)
    return values


def normalised(entity: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values as they are stored: texts go through their field's parser, so nothing unclean comes in by any door."""
    texts = {name: value for name, value in values.items() if isinstance(value, str)}
    return {**values, **parsed(entity, texts)}


def require_valid(session: Session, entity: str, values: dict[str, Any], changed: set[str], row_id: int | None) -> None:
    """Raise ValidationError unless a record with these values may be stored."""
    found = _missing(entity, values, changed)
    found |= rules.problems(entity, {**values, "id": row_id}, changed)
    found |= _dangling(session, entity, values, changed)
    found |= _taken(session, entity, values, changed, row_id)
    if found:
        raise ValidationError(found)


def _missing(entity: str, values: dict[str, Any], changed: set[str]) -> dict[str, str]:
    return {
        name: _("%(field)s cannot be empty.") % {"field": _(field.label)}
        for name, field in FIELDS[entity].items()
        if field.required and name in changed and values.get(name) in (None, "")
    }


def _dangling(session: Session, entity: str, values: dict[str, Any], changed: set[str]) -> dict[str, str]:
    return {
        name: _("%(field)s: ”%(text)s” was not found.") % {"field": _(field.label), "text": values[name]}
        for name, field in _references(entity, changed)
        if values.get(name) is not None and rows.find(session, field.target, values[name]) is None
    }


def _references(entity: str, changed: set[str]) -> list[tuple[str, Field]]:
    return [(name, field) for name, field in FIELDS[entity].items() if field.kind == "reference" and name in changed]


def _taken(
    session: Session, entity: str, values: dict[str, Any], changed: set[str], row_id: int | None
) -> dict[str, str]:
    found = {}
    for owner, names, beside in _UNIQUE:
        wanted = {name: values.get(name) for name in names}
        if owner == entity and changed & set(names) and rows.exists_with(session, entity, wanted, row_id):
            found[beside] = _("%(field)s ”%(text)s” is in use already.") % {
                "field": _(FIELDS[entity][beside].label),
                "text": clean(str(values.get(beside))) if FIELDS[entity][beside].kind != "reference" else "…",
            }
    return found
