"""Queries of projects: the list with its counts, and the figures of one project."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.organisation import Municipality
from verkostoadmin.model.participation import Participation
from verkostoadmin.model.project import Project, ProjectText
from verkostoadmin.model.project_status import status
from verkostoadmin.storage.counting import municipalities_by_project
from verkostoadmin.storage.labels import contains
from verkostoadmin.storage.project_summary import ProjectSummary, in_order, name_in


@dataclass(frozen=True)
class Figures:
    """The counts of a project; `municipality_ids` are the organisations behind the first one."""

    municipality_ids: frozenset[int]
    regions: int
    population: int
    workshops_held: int
    workshops_promised: int


def status_of(project: Project, today: date) -> str:
    """The status of a stored project on a day."""
    return status(
        starts_on=project.starts_on,
        ends_on=project.ends_on,
        opens=project.registration_opens,
        closes=project.registration_closes,
        cancelled=project.cancelled,
        today=today,
    )


def summaries(session: Session, language: str, today: date, search: str = "") -> list[ProjectSummary]:
    """All projects whose names contain the words, open ones first, then running, planned and ended, each in Finnish order."""
    counts = municipalities_by_project(session)
    names = names_by_project(session, language)
    upcoming = _next_events(session, today)
    statement = select(Project).order_by(Project.sort_key, Project.id)
    if search:
        named = select(ProjectText.project_id).where(contains(ProjectText.search_text, search))
        statement = statement.where(or_(contains(Project.search_text, search), Project.id.in_(named)))
    found = [
        ProjectSummary(
            project.id, project.short_name, names.get(project.id, ""), project.organiser or "", project.starts_on,
            project.ends_on, project.registration_closes, status_of(project, today), len(counts.get(project.id, ())),
            upcoming.get(project.id),
        )
        for project in session.scalars(statement)
    ]  # fmt: skip
    return in_order(found)


def names_by_project(session: Session, language: str) -> dict[int, str]:
    """The projects' names in a language, in Finnish or any other where that is missing."""
    names: dict[int, dict[str, str]] = {}
    for row in session.execute(select(ProjectText.project_id, ProjectText.language, ProjectText.name)):
        names.setdefault(row.project_id, {})[row.language] = row.name
    return {key: name_in(found, language) for key, found in names.items()}


def short_names(session: Session) -> dict[int, str]:
    """The short names of all projects by id, in Finnish order."""
    statement = select(Project.id, Project.short_name).order_by(Project.sort_key, Project.id)
    return {row.id: row.short_name for row in session.execute(statement)}


def _next_events(session: Session, today: date) -> dict[int, datetime]:
    statement = (
        select(EventProject.project_id, func.min(Event.starts_at))
        .join(Event, Event.id == EventProject.event_id)
        .where(Event.starts_at >= datetime.combine(today, time.min), Event.status != "cancelled")
        .group_by(EventProject.project_id)
    )
    return {project: at for project, at in session.execute(statement)}


def figures(session: Session, project_id: int, now: datetime) -> Figures:
    """The counts of one project at a moment."""
    ids = municipalities_by_project(session, project_id).get(project_id, set())
    regions, population = _regions_and_population(session, ids)
    promised = session.scalars(
        select(func.coalesce(func.sum(Participation.workshops_promised), 0)).where(
            Participation.project_id == project_id, Participation.status == "confirmed"
        )
    ).one()
    held = sum(workshops_by_host(session, project_id, now).values())
    return Figures(frozenset(ids), regions, population, held, promised or 0)


def _regions_and_population(session: Session, ids: set[int]) -> tuple[int, int]:
    statement = select(Municipality.region_code, Municipality.population).where(
        Municipality.organisation_id.in_(list(ids))
    )
    rows = session.execute(statement).all()
    return len({row.region_code for row in rows}), sum(row.population or 0 for row in rows)


def workshops_by_host(session: Session, project_id: int, now: datetime) -> dict[int, int]:
    """How many own workshops each host organisation has held in a project by a moment."""
    statement = (
        select(Event.host_organisation_id, func.count(Event.id.distinct()))
        .join(EventProject, EventProject.event_id == Event.id)
        .where(EventProject.project_id == project_id, Event.kind == "workshop", Event.status != "cancelled")
        .where(Event.host_organisation_id.is_not(None), Event.starts_at <= now)
        .group_by(Event.host_organisation_id)
    )
    return {host: count for host, count in session.execute(statement) if host is not None}


def workshops_of_host(session: Session, organisation_id: int, now: datetime) -> dict[int, int]:
    """How many own workshops an organisation has held by a moment, by project."""
    statement = (
        select(EventProject.project_id, func.count(Event.id.distinct()))
        .join(Event, Event.id == EventProject.event_id)
        .where(Event.host_organisation_id == organisation_id, Event.kind == "workshop", Event.status != "cancelled")
        .where(Event.starts_at <= now)
        .group_by(EventProject.project_id)
    )
    return {project: count for project, count in session.execute(statement)}
