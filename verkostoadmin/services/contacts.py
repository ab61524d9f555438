"""A person for an organisation: the person, a position there, and the role of contact person in a project, in one step."""

from typing import Any

from sqlalchemy.orm import Session

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label


def add_to_organisation(
    db: Database,
    organisation_id: int,
    person: dict[str, Any] | int,
    position: dict[str, Any],
    contact_in: int | None = None,
) -> Changes:
    """Add a position for a new person (values) or a known one (id); `contact_in` is a project. Raises ValidationError."""
    with db.write(N_("Add a person to an organisation: %(record)s"), record="") as step:
        person_id = person if isinstance(person, int) else records.add(step.session, "person", person).id
        records.add(step.session, "position", {**position, "person_id": person_id, "organisation_id": organisation_id})
        if contact_in is not None:
            _add_contact(step.session, organisation_id, person_id, contact_in)
        step.arguments["record"] = label(step.session, "person", person_id)
    return step.changes(_, person_id)


def _add_contact(session: Session, organisation_id: int, person_id: int, project_id: int) -> None:
    values = {"person_id": person_id, "project_id": project_id, "organisation_id": organisation_id, "role": "contact"}
    records.add(session, "project_role", values)
