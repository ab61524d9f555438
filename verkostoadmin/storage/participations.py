"""Queries of participation: the participants of a project, and all the networks of an organisation."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.participation import Participation, ParticipationGroup
from verkostoadmin.model.person import Person, Position, ProjectRole
from verkostoadmin.model.project import Project, ProjectGroup
from verkostoadmin.model.regions import name_of
from verkostoadmin.storage.labels import full_name
from verkostoadmin.storage.projects import names_by_project, status_of, workshops_by_host, workshops_of_host


@dataclass(frozen=True)
class ParticipationRow:
    """A participant of a project; `contact` is "name, title" of its first contact person."""

    id: int
    organisation_id: int
    organisation: str
    kind: str
    region: str
    role: str
    status: str
    groups: tuple[str, ...]
    group_ids: tuple[int, ...]
    workshops_held: int
    workshops_promised: int
    contact: str
    applied_on: date | None
    confirmed_on: date | None
    ended_on: date | None
    fee_cents: int | None
    population: int


@dataclass(frozen=True)
class Involvement:
    """An organisation's participation in one project, for its own page; `returning`: it was in the run before."""

    id: int
    project_id: int
    short_name: str
    name: str
    project_status: str
    role: str
    status: str
    applied_on: date | None
    confirmed_on: date | None
    ended_on: date | None
    returning: bool
    workshops_held: int
    workshops_promised: int
    project_starts_on: date


def of_project(session: Session, project_id: int, now: datetime) -> list[ParticipationRow]:
    """The participants of a project in Finnish order of their names."""
    statement = (
        select(Participation, Organisation, Municipality)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .outerjoin(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Participation.project_id == project_id)
        .order_by(Organisation.sort_key, Participation.id)
    )
    groups = _groups(session, project_id)
    held = workshops_by_host(session, project_id, now)
    contacts = contacts_by_organisation(session, project_id)
    return [
        ParticipationRow(
            part.id, org.id, org.name_fi, org.kind, name_of(muni.region_code, muni.region) if muni else "", part.role,
            part.status, tuple(name for _, name in groups.get(part.id, ())), tuple(key for key, _ in groups.get(part.id, ())),
            held.get(org.id, 0), part.workshops_promised or 0, contacts.get(org.id, ""), part.applied_on,
            part.confirmed_on, part.ended_on, part.fee_cents, (muni.population or 0) if muni else 0,
        )
        for part, org, muni in session.execute(statement)
    ]  # fmt: skip


def _groups(session: Session, project_id: int) -> dict[int, list[tuple[int, str]]]:
    statement = (
        select(ParticipationGroup.participation_id, ProjectGroup.id, ProjectGroup.name)
        .join(ProjectGroup, ProjectGroup.id == ParticipationGroup.group_id)
        .where(ProjectGroup.project_id == project_id)
        .order_by(ProjectGroup.position, ProjectGroup.id)
    )
    found: dict[int, list[tuple[int, str]]] = {}
    for participation, group, name in session.execute(statement):
        found.setdefault(participation, []).append((group, name))
    return found


def contacts_by_organisation(session: Session, project_id: int) -> dict[int, str]:
    """The first contact person of each organisation in a project, as "name, title"."""
    statement = (
        select(ProjectRole.organisation_id, Person.given_name, Person.family_name, Position.title)
        .join(Person, Person.id == ProjectRole.person_id)
        .outerjoin(
            Position, (Position.person_id == Person.id) & (Position.organisation_id == ProjectRole.organisation_id)
        )
        .where(
            ProjectRole.project_id == project_id,
            ProjectRole.role == "contact",
            ProjectRole.organisation_id.is_not(None),
        )
        .order_by(ProjectRole.position, ProjectRole.id)
    )
    found: dict[int, str] = {}
    for row in session.execute(statement):
        text = ", ".join(part for part in (full_name(row.given_name, row.family_name), row.title) if part)
        found.setdefault(row.organisation_id, text)
    return found


def of_organisation(session: Session, organisation_id: int, language: str, now: datetime) -> list[Involvement]:
    """Every project an organisation has had to do with, the latest run first."""
    statement = (
        select(Participation, Project)
        .join(Project, Project.id == Participation.project_id)
        .where(Participation.organisation_id == organisation_id)
        .order_by(Project.starts_on.desc(), Participation.id)
    )
    pairs = [(part, project) for part, project in session.execute(statement)]
    names = names_by_project(session, language)
    held = workshops_of_host(session, organisation_id, now)
    took_part = {project.id for part, project in pairs if part.status in ("confirmed", "withdrawn")}
    return [
        Involvement(
            part.id, project.id, project.short_name, names.get(project.id, project.short_name),
            status_of(project, now.date()), part.role, part.status, part.applied_on, part.confirmed_on, part.ended_on,
            project.predecessor_id in took_part,
            held.get(project.id, 0), part.workshops_promised or 0, project.starts_on,
        )
        for part, project in pairs
    ]  # fmt: skip
