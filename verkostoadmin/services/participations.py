"""Participants of a project: adding many at once, changing many at once, and the groups they belong to."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.storage import rows
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.group_members import memberships
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label


def add_participants(
    db: Database, project_id: int, organisation_ids: Iterable[int], status: str = "confirmed", role: str = "participant"
) -> Changes:
    """Add organisations to a project; those that are in it already in that role are left as they are."""
    with db.write(N_("Add participants: %(record)s"), record="") as step:
        session = step.session
        step.arguments["record"] = label(session, "project", project_id)
        project = rows.find(session, "project", project_id)
        workshops = getattr(project, "own_workshops", None) if role == "participant" else None
        for organisation in organisation_ids:
            key = {"project_id": project_id, "organisation_id": organisation, "role": role}
            if not rows.exists_with(session, "participation", key):
                dates = _dates(status)
                records.add(
                    session, "participation", {**key, "status": status, "workshops_promised": workshops, **dates}
                )
    return step.changes(_)


def _dates(status: str) -> dict[str, Any]:
    """The day that belongs to a status is today."""
    today = date.today()
    days = {"applied": "applied_on", "confirmed": "confirmed_on", "withdrawn": "ended_on", "declined": "ended_on"}
    return {days[status]: today} if status in days else {}


def set_status(db: Database, participation_ids: Iterable[int], status: str) -> Changes:
    """Give many participants a status; the day that belongs to it becomes today where it is not known."""
    with db.write(N_("Change the status of participants")) as step:
        for row_id in participation_ids:
            row = rows.find(step.session, "participation", row_id)
            dates = {name: day for name, day in _dates(status).items() if row and getattr(row, name) is None}
            records.update(step.session, "participation", row_id, {"status": status, **dates})
    return step.changes(_)


def set_values(db: Database, participation_ids: Iterable[int], values: dict[str, Any]) -> Changes:
    """Give many participants the same values, such as the workshops promised."""
    with db.write(N_("Change participants")) as step:
        for row_id in participation_ids:
            records.update(step.session, "participation", row_id, values)
    return step.changes(_)


def put_in_group(db: Database, participation_ids: Iterable[int], group_id: int, member: bool) -> Changes:
    """Let participants belong to a group or not; their other groups stay as they are."""
    with db.write(N_("Change the groups of participants")) as step:
        for participation in participation_ids:
            present = memberships(step.session, participation)
            if member and group_id not in present:
                values = {"participation_id": participation, "group_id": group_id}
                records.add(step.session, "participation_group", values)
            elif not member and group_id in present:
                records.remove(step.session, "participation_group", present[group_id])
    return step.changes(_)
