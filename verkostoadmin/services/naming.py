"""Finding the record that a short name, a code, an e-mail address or an id names, as the command line does."""

from dataclasses import replace

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import ENTITY_LABELS, FIELDS, Field
from verkostoadmin.model.values import FieldProblem, parse
from verkostoadmin.storage import naming
from verkostoadmin.storage.database import Database


def resolve(db: Database, entity: str, name: str) -> int:
    """The id of the record; raises UserError where none or several have the name."""
    with db.read() as session:
        found = naming.find_ids(session, entity, name)
    if len(found) == 1:
        return found[0]
    values = {"entity": _(ENTITY_LABELS[entity]), "name": name, "count": len(found)}
    if found:
        text = _("%(entity)s ”%(name)s” is not one but %(count)d records.") % values
        raise UserError(text, _("Use the id that the list shows."))
    raise UserError(_("%(entity)s ”%(name)s” was not found.") % values, _("The command list shows what there is."))


def values_from_texts(db: Database, entity: str, texts: dict[str, str]) -> dict[str, str | int | None]:
    """Typed FIELD=VALUE texts with names of records turned into ids; raises UserError for an unknown field."""
    return dict(_value(db, entity, name, text) for name, text in texts.items())


def _value(db: Database, entity: str, name: str, text: str) -> tuple[str, str | int | None]:
    """The stored field and value; an amount is given as price=4900 in euros or as price_cents=490000."""
    field = _field(entity, name)
    if field.kind == "reference" and text.strip():
        return field.name, resolve(db, field.target, text)
    if field.kind == "money" and name == field.name:
        field = replace(field, kind="integer")
    try:
        return field.name, parse(field, text)
    except FieldProblem as problem:
        raise UserError(f"{_(field.label)}: {problem}") from problem


def _field(entity: str, name: str) -> Field:
    fields = FIELDS[entity]
    found = fields.get(name) or fields.get(f"{name}_cents") or fields.get(f"{name}_id")
    if found is None:
        values = {"entity": _(ENTITY_LABELS[entity]), "field": name}
        raise UserError(
            _("%(entity)s has no field ”%(field)s”.") % values,
            _("Its fields are: %(fields)s.") % {"fields": ", ".join(fields)},
        )
    return found
