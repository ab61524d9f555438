"""Queries of rosters: everyone in a project with groups and contact persons, and whom joint bodies stand for."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.organisation import Municipality, Organisation, OrganisationMember
from verkostoadmin.model.participation import Participation, ParticipationGroup
from verkostoadmin.model.person import Person, Position, ProjectRole
from verkostoadmin.model.project import Project, ProjectGroup


class Entry(NamedTuple):
    """An organisation in a project, with its register data if it is a municipality."""

    participation: Participation
    organisation: Organisation
    municipality: Municipality | None


class Contact(NamedTuple):
    """A contact person or a deputy, with the position in the organisation that is represented."""

    role: ProjectRole
    person: Person
    position: Position | None


def entries(session: Session, project_id: int) -> list[Entry]:
    """All participations of a project, whatever their role and status, in Finnish order."""
    statement = (
        select(Participation, Organisation, Municipality)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .outerjoin(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Participation.project_id == project_id)
        .order_by(Organisation.sort_key, Participation.id)
    )
    return [Entry(*row) for row in session.execute(statement)]


def groups(session: Session, project_id: int) -> list[tuple[int, ProjectGroup]]:
    """Every group of a project with each of its participations, by the groups' order."""
    statement = (
        select(ParticipationGroup.participation_id, ProjectGroup)
        .join(ProjectGroup, ProjectGroup.id == ParticipationGroup.group_id)
        .where(ProjectGroup.project_id == project_id)
        .order_by(ProjectGroup.position, ProjectGroup.id, ParticipationGroup.id)
    )
    return [(participation, group) for participation, group in session.execute(statement)]


def contacts(session: Session, project_id: int, day: date) -> list[Contact]:
    """The contact persons of a project on a day in their order, deputies after them."""
    statement = (
        select(ProjectRole, Person)
        .join(Person, Person.id == ProjectRole.person_id)
        .where(ProjectRole.project_id == project_id, ProjectRole.role.in_(("contact", "deputy")))
        .where(or_(ProjectRole.starts_on.is_(None), ProjectRole.starts_on <= day))
        .where(or_(ProjectRole.ends_on.is_(None), ProjectRole.ends_on >= day))
        .order_by(ProjectRole.role, ProjectRole.position, Person.sort_key, ProjectRole.id)
    )
    found = [(role, person) for role, person in session.execute(statement)]
    held = _positions(session, {person.id for _role, person in found}, day)
    return [Contact(role, person, held.get((person.id, role.organisation_id))) for role, person in found]


def _positions(session: Session, people: Iterable[int], day: date) -> dict[tuple[int, int | None], Position]:
    """The position of each person in each organisation on a day, the latest begun where there are several."""
    statement = (
        select(Position)
        .where(Position.person_id.in_(list(people)))
        .where(or_(Position.starts_on.is_(None), Position.starts_on <= day))
        .where(or_(Position.ends_on.is_(None), Position.ends_on >= day))
        .order_by(Position.starts_on, Position.id)
    )
    return {(held.person_id, held.organisation_id): held for held in session.scalars(statement)}


def members(session: Session, project: Project) -> dict[int, list[Organisation]]:
    """The municipalities that each joint authority stands for in a project, by the rule that counts them."""
    statement = (
        select(OrganisationMember.organisation_id, Organisation)
        .join(Organisation, Organisation.id == OrganisationMember.member_id)
        .join(Participation, Participation.organisation_id == OrganisationMember.organisation_id)
        .where(Participation.project_id == project.id, Organisation.kind == "municipality")
        .where(or_(OrganisationMember.ends_on.is_(None), OrganisationMember.ends_on >= project.starts_on))
        .order_by(Organisation.sort_key, Organisation.id)
    )
    found: dict[int, list[Organisation]] = {}
    for joint, member in session.execute(statement):
        if member not in found.setdefault(joint, []):
            found[joint].append(member)
    return found
