"""Events with their projects."""

from collections.abc import Iterable
from typing import Any

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.events import links_of
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label


def create_event(db: Database, values: dict[str, Any], project_ids: Iterable[int]) -> Changes:
    """A new event of some projects; raises ValidationError."""
    with db.write(N_("Add %(entity)s: %(record)s"), entity=N_("Event"), record=str(values.get("title", ""))) as step:
        row_id = records.add(step.session, "event", values).id
        for project in project_ids:
            records.add(step.session, "event_project", {"event_id": row_id, "project_id": project})
    return step.changes(_, row_id)


def set_projects(db: Database, event_id: int, project_ids: Iterable[int]) -> Changes:
    """Let an event belong to exactly these projects."""
    wanted = set(project_ids)
    with db.write(N_("Change the projects of the event: %(record)s"), record="") as step:
        step.arguments["record"] = label(step.session, "event", event_id)
        present = {link.project_id: link.id for link in links_of(step.session, event_id)}
        for project in wanted - present.keys():
            records.add(step.session, "event_project", {"event_id": event_id, "project_id": project})
        for project in present.keys() - wanted:
            records.remove(step.session, "event_project", present[project])
    return step.changes(_, event_id)
