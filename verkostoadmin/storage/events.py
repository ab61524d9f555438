"""Queries of events: the list of the tab and of a project."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.organisation import Organisation
from verkostoadmin.model.project import Project
from verkostoadmin.storage.labels import contains


@dataclass(frozen=True)
class EventSummary:
    """An event in a list; `projects` are (id, short name)."""

    id: int
    title: str
    kind: str
    status: str
    starts_at: datetime
    ends_at: datetime | None
    venue: str
    online_url: str
    capacity: int | None
    host_id: int | None
    host: str
    projects: tuple[tuple[int, str], ...]


def summaries(session: Session, text: str = "", project_id: int | None = None, kind: str = "") -> list[EventSummary]:
    """The events whose title, venue or project contain the words, in the order of time."""
    statement = (
        select(Event, Organisation.name_fi)
        .outerjoin(Organisation, Organisation.id == Event.host_organisation_id)
        .order_by(Event.starts_at, Event.id)
    )
    if text:
        in_project = select(EventProject.event_id).join(Project, Project.id == EventProject.project_id)
        named = in_project.where(contains(Project.search_text, text))
        statement = statement.where(or_(contains(Event.search_text, text), Event.id.in_(named)))
    if project_id is not None:
        statement = statement.where(
            Event.id.in_(select(EventProject.event_id).where(EventProject.project_id == project_id))
        )
    if kind:
        statement = statement.where(Event.kind == kind)
    projects = projects_by_event(session)
    return [
        EventSummary(
            event.id, event.title, event.kind, event.status, event.starts_at, event.ends_at, event.venue or "",
            event.online_url or "", event.capacity, event.host_organisation_id, host or "", tuple(projects.get(event.id, ())),
        )
        for event, host in session.execute(statement)
    ]  # fmt: skip


def projects_by_event(session: Session) -> dict[int, list[tuple[int, str]]]:
    """The projects of every event as (id, short name)."""
    statement = (
        select(EventProject.event_id, Project.id, Project.short_name)
        .join(Project, Project.id == EventProject.project_id)
        .order_by(Project.sort_key)
    )
    found: dict[int, list[tuple[int, str]]] = {}
    for event, project, name in session.execute(statement):
        found.setdefault(event, []).append((project, name))
    return found


def links_of(session: Session, event_id: int) -> list[EventProject]:
    """The rows that tie an event to its projects."""
    return list(session.scalars(select(EventProject).where(EventProject.event_id == event_id)))


def count(session: Session) -> int:
    """How many events there are."""
    return session.scalars(select(func.count(Event.id))).one()


def projects_with_events(session: Session) -> list[tuple[int, str]]:
    """(id, short name) of the projects that have events, in Finnish order."""
    statement = select(Project.id, Project.short_name).where(
        Project.id.in_(select(EventProject.project_id).join(Event, Event.id == EventProject.event_id))
    )
    return [(row.id, row.short_name) for row in session.execute(statement.order_by(Project.sort_key))]
