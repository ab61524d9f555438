"""People with what makes them findable: a new person with a position, a new expert, a contact person of a participant."""

from typing import Any

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes


def create_person(db: Database, person: dict[str, Any], position: dict[str, Any] | None = None) -> Changes:
    """A new person, with a position when its values (organisation_id, title, kind …) are given; raises ValidationError."""
    with db.write(N_("Add %(entity)s: %(record)s"), entity=N_("Person"), record=_name(person)) as step:
        row_id = records.add(step.session, "person", person).id
        if position:
            records.add(step.session, "position", {**position, "person_id": row_id})
    return step.changes(_, row_id)


def create_expert(db: Database, person: dict[str, Any], title: str) -> Changes:
    """A new person with an expert's profile; the id of the changes is the profile's. Raises ValidationError."""
    with db.write(N_("Add %(entity)s: %(record)s"), entity=N_("Expert"), record=_name(person)) as step:
        person_id = records.add(step.session, "person", person).id
        row_id = records.add(step.session, "expert", {"person_id": person_id, "title": title}).id
    return step.changes(_, row_id)


def _name(person: dict[str, Any]) -> str:
    return " ".join(str(person[name]) for name in ("given_name", "family_name") if person.get(name))
