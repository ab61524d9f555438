"""Creating and changing records from typed FIELD=VALUE texts, through the validation and the journal of the window."""

from sqlalchemy.orm import Session

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import ENTITY_LABELS, FIELDS
from verkostoadmin.services import records
from verkostoadmin.services.naming import resolve, values_from_texts
from verkostoadmin.storage import texts as text_queries
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label

_TEXT_FIELDS = ("name", "tagline", "lead", "plain")  # of a project: kept once for each language


def create_typed(db: Database, entity: str, typed: dict[str, str], language: str) -> Changes:
    """A new record; a project's name, tagline and lead become its text in the language. Raises UserError."""
    own, texts = _split(entity, typed, language)
    values = values_from_texts(db, entity, own)
    with db.write(N_("Add %(entity)s: %(record)s"), entity=ENTITY_LABELS[entity], record="") as step:
        row_id = records.add(step.session, entity, values).id
        if texts:
            _change_text(step.session, row_id, texts, language)
        step.arguments["record"] = label(step.session, entity, row_id)
    return step.changes(_, row_id)


def change_typed(db: Database, entity: str, name: str, typed: dict[str, str], language: str) -> Changes:
    """Change the record that a short name, code, e-mail address or id names; raises UserError."""
    row_id = resolve(db, entity, name)
    own, texts = _split(entity, typed, language)
    values = values_from_texts(db, entity, own)
    first = FIELDS["project_text"][next(iter(texts))] if texts else FIELDS[entity][next(iter(values))]
    with db.write(N_("Change %(field)s: %(record)s"), field=first.label, record="") as step:
        if values:
            records.update(step.session, entity, row_id, values)
        if texts:
            _change_text(step.session, row_id, texts, language)
        step.arguments["record"] = label(step.session, entity, row_id)
    return step.changes(_, row_id)


def _split(entity: str, typed: dict[str, str], language: str) -> tuple[dict[str, str], dict[str, str]]:
    """The record's own fields, and those of a project's text; "title" in Swedish means "title_sv" where there is one."""
    texts = {name: text for name, text in typed.items() if entity == "project" and name in _TEXT_FIELDS}
    own = {_own_field(entity, name, language): text for name, text in typed.items() if name not in texts}
    if not own and not texts:
        raise UserError(_("Nothing to change."), _("Give at least one FIELD=VALUE."))
    return own, texts


def _own_field(entity: str, name: str, language: str) -> str:
    localised = f"{name}_{language}"
    return localised if localised in FIELDS[entity] and (name not in FIELDS[entity] or language != "fi") else name


def _change_text(session: Session, project_id: int, texts: dict[str, str], language: str) -> None:
    found = text_queries.of_project(session, project_id).get(language)
    if found:
        records.update(session, "project_text", found.id, dict(texts))
    else:
        records.add(session, "project_text", {"project_id": project_id, "language": language, **texts})
