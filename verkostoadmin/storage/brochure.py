"""Queries of what a brochure tells: participants with their places, groups, open events, and the people to turn to."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import case, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.media import Blob, Image
from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.participation import Participation, ParticipationGroup
from verkostoadmin.model.person import Expert, Person, Position, ProjectRole
from verkostoadmin.model.project import Project, ProjectGroup
from verkostoadmin.storage.counting import municipalities_by_project

CONTACT_ROLES = ("lead_expert", "expert", "contact")


class Contact(NamedTuple):
    """A person with a role in a project that is shown outside, and the profile, if there is one."""

    person: Person
    role: ProjectRole
    expert: Expert | None


def project(session: Session, project_id: int) -> Project | None:
    """The project, None if there is none of this id or it was deleted."""
    return session.scalars(select(Project).where(Project.id == project_id)).one_or_none()


def municipalities(session: Session, project_id: int) -> list[tuple[Organisation, Municipality]]:
    """The counted municipalities of a project with their register data, in Finnish order."""
    ids = municipalities_by_project(session, project_id).get(project_id, set())
    statement = (
        select(Organisation, Municipality)
        .join(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Organisation.id.in_(list(ids)))
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return [(organisation, register) for organisation, register in session.execute(statement)]


def all_places(session: Session) -> tuple[tuple[int, int], ...]:
    """Where all present municipalities lie."""
    statement = (
        select(Municipality.east, Municipality.north)
        .join(Organisation, Organisation.id == Municipality.organisation_id)
        .where(Municipality.east.is_not(None), Municipality.north.is_not(None), Organisation.valid_to.is_(None))
        .order_by(Municipality.code, Municipality.id)
    )
    return tuple((east, north) for east, north in session.execute(statement) if east and north)


def others(session: Session, project_id: int) -> list[tuple[str, Organisation]]:
    """Confirmed participants that are no municipalities, and all who stand behind the project, each with its role."""
    statement = (
        select(Participation.role, Organisation)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .where(Participation.project_id == project_id, Participation.status == "confirmed")
        .where(or_(Participation.role != "participant", Organisation.kind != "municipality"))
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return [(role, organisation) for role, organisation in session.execute(statement)]


def group_members(session: Session, project_id: int) -> list[tuple[ProjectGroup, Organisation]]:
    """The confirmed participants of every group, by the groups' order."""
    statement = (
        select(ProjectGroup, Organisation)
        .join(ParticipationGroup, ParticipationGroup.group_id == ProjectGroup.id)
        .join(Participation, Participation.id == ParticipationGroup.participation_id)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .where(ProjectGroup.project_id == project_id)
        .where(Participation.status == "confirmed", Participation.role == "participant")
        .order_by(ProjectGroup.position, ProjectGroup.id, Organisation.sort_key, Organisation.id)
    )
    return [(group, organisation) for group, organisation in session.execute(statement)]


def open_events(session: Session, project_id: int) -> list[Event]:
    """The events of the whole network in order of time: no steering groups, no own workshops, nothing cancelled."""
    statement = (
        select(Event)
        .join(EventProject, EventProject.event_id == Event.id)
        .where(EventProject.project_id == project_id, Event.status != "cancelled", Event.kind != "steering")
        .where(or_(Event.kind != "workshop", Event.host_organisation_id.is_(None)))
        .order_by(Event.starts_at, Event.id)
    )
    return list(dict.fromkeys(session.scalars(statement)))


def contacts(session: Session, project_id: int, day: date) -> list[Contact]:
    """The experts of a project on a day, the responsible ones first; contact persons only if they have a profile."""
    rank = case((ProjectRole.role == "lead_expert", 0), (ProjectRole.role == "expert", 1), else_=2)
    statement = (
        select(Person, ProjectRole, Expert)
        .join(ProjectRole, ProjectRole.person_id == Person.id)
        .outerjoin(Expert, Expert.person_id == Person.id)
        .where(ProjectRole.project_id == project_id, ProjectRole.role.in_(CONTACT_ROLES))
        .where(or_(ProjectRole.starts_on.is_(None), ProjectRole.starts_on <= day))
        .where(or_(ProjectRole.ends_on.is_(None), ProjectRole.ends_on >= day))
        .where(or_(ProjectRole.role != "contact", Expert.id.is_not(None)))
        .order_by(rank, ProjectRole.position, ProjectRole.id)
    )
    found: dict[int, Contact] = {}
    for person, role, expert in session.execute(statement):
        found.setdefault(person.id, Contact(person, role, expert))
    return list(found.values())


def positions(session: Session, person_ids: list[int], day: date) -> dict[int, tuple[Position, Organisation]]:
    """The position of each person on a day, the latest begun where there are several."""
    statement = (
        select(Position, Organisation)
        .join(Organisation, Organisation.id == Position.organisation_id)
        .where(Position.person_id.in_(person_ids))
        .where(or_(Position.ends_on.is_(None), Position.ends_on >= day))
        .order_by(Position.starts_on, Position.id)
    )
    return {position.person_id: (position, organisation) for position, organisation in session.execute(statement)}


def photos(session: Session, image_ids: list[int]) -> dict[int, tuple[Image, bytes]]:
    """Images with their bytes by id."""
    statement = select(Image, Blob.data).join(Blob, Blob.sha256 == Image.sha256).where(Image.id.in_(image_ids))
    return {image.id: (image, data) for image, data in session.execute(statement)}
