"""Queries of people: the list, one person's positions and roles, and those who have to do with an organisation or project."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from verkostoadmin.model.organisation import Organisation
from verkostoadmin.model.person import Expert, Person, Position, ProjectRole
from verkostoadmin.model.project import Project
from verkostoadmin.storage.labels import contains, full_name
from verkostoadmin.storage.listing import ids as listed


@dataclass(frozen=True)
class PersonRow:
    """A person in the list; `title` and `organisation` are of the present position that began last."""

    id: int
    family_name: str
    given_name: str
    title: str
    organisation: str
    email: str
    phone: str
    show_in_lists: bool | None


@dataclass(frozen=True)
class PositionRow:
    """A position of a person in an organisation."""

    id: int
    person_id: int
    person: str
    organisation_id: int
    organisation: str
    title: str
    kind: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class RoleRow:
    """A person's role in a project; `expert_id` and `photo_id` where the person has a profile."""

    id: int
    person_id: int
    person: str
    title: str
    email: str
    phone: str
    project_id: int
    project: str
    organisation_id: int | None
    organisation: str
    role: str
    starts_on: date | None
    ends_on: date | None
    position: int
    expert_id: int | None
    photo_id: int | None
    show_in_lists: bool | None = None


_SORTS: dict[str, tuple[Any, ...]] = {
    "name": (Person.sort_key,),
    "email": (Person.email, Person.sort_key),
    "show_in_lists": (Person.show_in_lists, Person.sort_key),
}


def ids(session: Session, text: str = "", sort: str = "name", descending: bool = False) -> "array[int]":
    """The ids of the people whose name, e-mail, titles and organisations contain the words, in order."""
    keys = [key.desc() if descending else key for key in (*_SORTS[sort], Person.id)]
    return listed(session, select(Person.id).where(contains(Person.search_text, text)).order_by(*keys))


def rows(session: Session, wanted: Iterable[int], today: date) -> dict[int, PersonRow]:
    """The rows of some people by id."""
    keys = list(wanted)
    held: dict[int, PositionRow] = {}
    for position in _positions(session, Position.person_id.in_(keys)):
        if position.ends_on is None or position.ends_on >= today:
            held.setdefault(position.person_id, position)
    return {
        person.id: PersonRow(
            person.id, person.family_name or "", person.given_name or "",
            held[person.id].title if person.id in held else "", held[person.id].organisation if person.id in held else "",
            person.email or "", person.phone or "", person.show_in_lists,
        )
        for person in session.scalars(select(Person).where(Person.id.in_(keys)))
    }  # fmt: skip


def positions_of_person(session: Session, person_id: int) -> list[PositionRow]:
    """All positions of a person, the latest first."""
    return _positions(session, Position.person_id == person_id)


def positions_in_organisation(session: Session, organisation_id: int) -> list[PositionRow]:
    """Everyone who has or had a position in an organisation, the latest first."""
    return _positions(session, Position.organisation_id == organisation_id)


def _positions(session: Session, condition: Any) -> list[PositionRow]:
    statement = (
        select(Position, Person, Organisation)
        .join(Person, Person.id == Position.person_id)
        .join(Organisation, Organisation.id == Position.organisation_id)
        .where(condition)
        .order_by(Position.ends_on.is_not(None), Position.starts_on.desc(), Person.sort_key, Position.id)
    )
    return [
        PositionRow(
            position.id, person.id, full_name(person.given_name, person.family_name), organisation.id,
            organisation.name_fi, position.title or "", position.kind, position.starts_on, position.ends_on,
        )
        for position, person, organisation in session.execute(statement)
    ]  # fmt: skip


def roles_in_project(session: Session, project_id: int) -> list[RoleRow]:
    """Everyone with a role in a project: experts first, then contact persons by organisation."""
    order = (ProjectRole.organisation_id.is_not(None), ProjectRole.position, Organisation.sort_key, Person.sort_key)
    return _roles(session, _role_query().where(ProjectRole.project_id == project_id).order_by(*order, ProjectRole.id))


def roles_of_organisation(session: Session, organisation_id: int) -> list[RoleRow]:
    """Everyone who acts for an organisation in projects, the latest project first."""
    statement = _role_query().where(ProjectRole.organisation_id == organisation_id)
    return _roles(session, statement.order_by(Project.starts_on.desc(), ProjectRole.position, ProjectRole.id))


def _role_query() -> "Select[ProjectRole, Person, Project, Organisation, Expert]":
    return (
        select(ProjectRole, Person, Project, Organisation, Expert)
        .join(Person, Person.id == ProjectRole.person_id)
        .join(Project, Project.id == ProjectRole.project_id)
        .outerjoin(Organisation, Organisation.id == ProjectRole.organisation_id)
        .outerjoin(Expert, Expert.person_id == Person.id)
    )


def _roles(session: Session, statement: "Select[ProjectRole, Person, Project, Organisation, Expert]") -> list[RoleRow]:
    found = session.execute(statement).all()
    titles = _titles(session, [row[1].id for row in found])
    return [
        RoleRow(
            role.id, person.id, full_name(person.given_name, person.family_name),
            (expert.title if expert else None) or titles.get((person.id, role.organisation_id), "")
            or titles.get((person.id, None), ""),
            person.email or "", person.phone or "", project.id, project.short_name,
            organisation.id if organisation else None, organisation.name_fi if organisation else "", role.role,
            role.starts_on, role.ends_on, role.position, expert.id if expert else None, expert.photo_id if expert else None,
            person.show_in_lists,
        )
        for role, person, project, organisation, expert in found
    ]  # fmt: skip


def _titles(session: Session, people: list[int]) -> dict[tuple[int, int | None], str]:
    """Titles by (person, organisation), and the latest one by (person, None)."""
    found: dict[tuple[int, int | None], str] = {}
    for position in _positions(session, Position.person_id.in_(people)):
        found.setdefault((position.person_id, position.organisation_id), position.title)
        found.setdefault((position.person_id, None), position.title)
    return found
