"""Queries of what a person is involved in: roles in projects with the projects' names and status, and the events to come."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.organisation import Organisation
from verkostoadmin.model.person import ProjectRole
from verkostoadmin.model.project import Project, ProjectText
from verkostoadmin.storage.projects import status_of


@dataclass(frozen=True)
class RoleLine:
    """A role of a person; `name` is the project's full name in Finnish, `organisation` whom the person acts for."""

    id: int
    project_id: int
    short_name: str
    name: str
    status: str
    role: str
    organisation: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class EventLine:
    """An event to come."""

    id: int
    title: str
    starts_at: datetime


def roles(session: Session, person_id: int, today: date) -> list[RoleLine]:
    """The roles of a person, those of the latest project first."""
    in_finnish = and_(ProjectText.project_id == Project.id, ProjectText.language == "fi")
    statement = (
        select(ProjectRole, Project, ProjectText.name, Organisation.name_fi)
        .join(Project, Project.id == ProjectRole.project_id)
        .outerjoin(ProjectText, in_finnish)
        .outerjoin(Organisation, Organisation.id == ProjectRole.organisation_id)
        .where(ProjectRole.person_id == person_id)
        .order_by(Project.starts_on.desc(), Project.sort_key, ProjectRole.id)
    )
    return [
        RoleLine(
            role.id, project.id, project.short_name, name or project.short_name, status_of(project, today), role.role,
            organisation or "", role.starts_on, role.ends_on,
        )
        for role, project, name, organisation in session.execute(statement)
    ]  # fmt: skip


def coming_events(session: Session, person_id: int, now: datetime, most: int = 5) -> list[EventLine]:
    """The next events of the projects in which the person has a role now."""
    projects = select(ProjectRole.project_id).where(
        ProjectRole.person_id == person_id, ProjectRole.ends_on.is_(None) | (ProjectRole.ends_on >= now.date())
    )
    events = select(EventProject.event_id).where(EventProject.project_id.in_(projects))
    statement = (
        select(Event.id, Event.title, Event.starts_at)
        .where(Event.id.in_(events), Event.starts_at >= now, Event.status != "cancelled")
        .order_by(Event.starts_at, Event.id)
        .limit(most)
    )
    return [EventLine(row.id, row.title, row.starts_at) for row in session.execute(statement)]
