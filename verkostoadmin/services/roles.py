"""Roles of people in projects: of a person who is known, or of a new one who is made in the same step."""

from typing import Any

from sqlalchemy.orm import Session

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.storage import people
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label


def add_role(db: Database, role: dict[str, Any]) -> Changes:
    """Give a person a role. Raises ValidationError."""
    with db.write(N_("Add %(entity)s: %(record)s"), entity=N_("Role in a project"), record="") as step:
        row_id = _add(step.session, role)
        step.arguments["record"] = label(step.session, "project_role", row_id)
    return step.changes(_, row_id)


def add_role_of_new_person(db: Database, role: dict[str, Any], person: dict[str, Any], title: str) -> Changes:
    """Make a person, a position where the role is for an organisation, and the role. Raises ValidationError."""
    with db.write(N_("Add %(entity)s: %(record)s"), entity=N_("Role in a project"), record="") as step:
        person_id = records.add(step.session, "person", person).id
        if role.get("organisation_id"):
            position = {"person_id": person_id, "organisation_id": role["organisation_id"], "title": title}
            records.add(step.session, "position", position)
        row_id = _add(step.session, {**role, "person_id": person_id})
        step.arguments["record"] = label(step.session, "project_role", row_id)
    return step.changes(_, row_id)


def _add(session: Session, role: dict[str, Any]) -> int:
    """Experts come last in their order; those who act for an organisation are ordered by its name."""
    position = 0
    if not role.get("organisation_id"):
        present = people.roles_in_project(session, role["project_id"])
        position = max((row.position for row in present if row.organisation_id is None), default=-1) + 1
    return records.add(session, "project_role", {**role, "position": position}).id
