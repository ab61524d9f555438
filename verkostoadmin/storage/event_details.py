"""What stands around one event: its projects with their counts, its host, and what else happens in its week."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.participation import Participation
from verkostoadmin.model.project import Project
from verkostoadmin.model.regions import name_of
from verkostoadmin.storage import rows
from verkostoadmin.storage.counting import municipalities_by_project
from verkostoadmin.storage.participations import contacts_by_organisation
from verkostoadmin.storage.projects import names_by_project, status_of, workshops_by_host


@dataclass(frozen=True)
class EventProjectInfo:
    """A project of an event; the workshops are those of the event's host in it."""

    id: int
    short_name: str
    name: str
    status: str
    municipality_ids: frozenset[int]
    workshops_held: int
    workshops_promised: int
    host_contact: str


@dataclass(frozen=True)
class Host:
    """The organisation whose own event it is."""

    id: int
    name: str
    kind: str
    region: str


@dataclass(frozen=True)
class Neighbour:
    """Another event of the same week."""

    id: int
    title: str
    starts_at: datetime
    venue: str
    status: str


@dataclass(frozen=True)
class EventDetails:
    """One event with everything its page shows."""

    id: int
    values: dict[str, Any]
    projects: tuple[EventProjectInfo, ...]
    host: Host | None
    same_week: tuple[Neighbour, ...]

    def municipality_ids(self) -> frozenset[int]:
        """The municipalities of all its projects, each once."""
        return frozenset[int]().union(*(project.municipality_ids for project in self.projects))


def details(session: Session, event_id: int, language: str, now: datetime) -> EventDetails | None:
    """One living event, None where there is none."""
    row = rows.find(session, "event", event_id)
    if not isinstance(row, Event):
        return None
    host = _host(session, row.host_organisation_id)
    projects = tuple(
        _project(session, project, host.id if host else None, language, now) for project in _projects(session, event_id)
    )
    return EventDetails(event_id, rows.values(row), projects, host, tuple(_same_week(session, row)))


def _projects(session: Session, event_id: int) -> list[Project]:
    statement = select(Project).join(EventProject, EventProject.project_id == Project.id)
    return list(session.scalars(statement.where(EventProject.event_id == event_id).order_by(Project.sort_key)))


def _project(session: Session, project: Project, host: int | None, language: str, now: datetime) -> EventProjectInfo:
    name = names_by_project(session, language).get(project.id, "")
    ids = frozenset(municipalities_by_project(session, project.id).get(project.id, ()))
    held = workshops_by_host(session, project.id, now).get(host, 0) if host is not None else 0
    promised = _promised(session, project.id, host) if host is not None else 0
    contact = contacts_by_organisation(session, project.id).get(host, "") if host is not None else ""
    status = status_of(project, now.date())
    return EventProjectInfo(project.id, project.short_name, name, status, ids, held, promised, contact)


def _promised(session: Session, project_id: int, host: int) -> int:
    statement = select(func.coalesce(func.sum(Participation.workshops_promised), 0)).where(
        Participation.project_id == project_id,
        Participation.organisation_id == host,
        Participation.status == "confirmed",
    )
    return session.scalars(statement).one() or 0


def _host(session: Session, organisation_id: int | None) -> Host | None:
    statement = (
        select(Organisation, Municipality.region_code, Municipality.region)
        .outerjoin(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Organisation.id == organisation_id)
    )
    found = session.execute(statement).first() if organisation_id is not None else None
    return Host(found[0].id, found[0].name_fi, found[0].kind, name_of(found[1], found[2])) if found else None


def _same_week(session: Session, event: Event) -> list[Neighbour]:
    """The other events from Monday to Sunday."""
    monday = event.starts_at.date() - timedelta(days=event.starts_at.weekday())
    begins = datetime.combine(monday, time.min)
    statement = (
        select(Event)
        .where(Event.id != event.id, Event.starts_at >= begins, Event.starts_at < begins + timedelta(days=7))
        .order_by(Event.starts_at, Event.id)
    )
    return [
        Neighbour(other.id, other.title, other.starts_at, other.venue or "", other.status)
        for other in session.scalars(statement)
    ]
