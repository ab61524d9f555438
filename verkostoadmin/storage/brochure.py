"""Queries of what documents tell of projects: participants with their places, groups, open events, people to turn to.

Each answers for any number of projects at once, by project, so that a catalogue asks no more often than a brochure.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple, TypeVar

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.media import Blob, Image
from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.participation import Participation, ParticipationGroup
from verkostoadmin.model.person import Expert, Person, Position, ProjectRole
from verkostoadmin.model.project import Project, ProjectGroup, ProjectSection, ProjectText
from verkostoadmin.storage.counting import confirmed_municipalities

Found = TypeVar("Found")
CONTACT_ROLES = ("lead_expert", "expert", "contact")


class Contact(NamedTuple):
    """A person with a role in a project that is shown outside, and the profile, if there is one."""

    person: Person
    role: ProjectRole
    expert: Expert | None


def projects(session: Session, project_ids: Collection[int]) -> dict[int, Project]:
    """The projects; one that was deleted is missing."""
    return {project.id: project for project in session.scalars(select(Project).where(Project.id.in_(project_ids)))}


def texts(session: Session, project_ids: Collection[int], language: str) -> dict[int, ProjectText]:
    """The texts in a language of those projects that have one."""
    statement = select(ProjectText).where(ProjectText.project_id.in_(project_ids), ProjectText.language == language)
    return {text.project_id: text for text in session.scalars(statement)}


def sections(session: Session, project_ids: Collection[int]) -> dict[int, list[ProjectSection]]:
    """The sections in their order."""
    statement = (
        select(ProjectSection.project_id, ProjectSection)
        .where(ProjectSection.project_id.in_(project_ids))
        .order_by(ProjectSection.position, ProjectSection.id)
    )
    return _by_key((key, section) for key, section in session.execute(statement))


def municipalities(
    session: Session, project_ids: Collection[int]
) -> dict[int, list[tuple[Organisation, Municipality]]]:
    """The counted municipalities with their register data, in Finnish order."""
    counted = confirmed_municipalities(project_ids).subquery()
    statement = (
        select(counted.c.project_id, Organisation, Municipality)
        .join(Organisation, Organisation.id == counted.c.organisation_id)
        .join(Municipality, Municipality.organisation_id == Organisation.id)
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return _by_key((key, (organisation, place)) for key, organisation, place in session.execute(statement))


def all_places(session: Session) -> tuple[tuple[int, int], ...]:
    """Where all present municipalities lie."""
    statement = (
        select(Municipality.east, Municipality.north)
        .join(Organisation, Organisation.id == Municipality.organisation_id)
        .where(Municipality.east.is_not(None), Municipality.north.is_not(None), Organisation.valid_to.is_(None))
        .order_by(Municipality.code, Municipality.id)
    )
    return tuple((east, north) for east, north in session.execute(statement) if east and north)


def others(session: Session, project_ids: Collection[int]) -> dict[int, list[tuple[str, Organisation]]]:
    """Confirmed participants that are no municipalities, and all who stand behind the project, each with its role."""
    statement = (
        select(Participation.project_id, Participation.role, Organisation)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .where(Participation.project_id.in_(project_ids), Participation.status == "confirmed")
        .where(or_(Participation.role != "participant", Organisation.kind != "municipality"))
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return _by_key((key, (role, organisation)) for key, role, organisation in session.execute(statement))


def group_members(session: Session, project_ids: Collection[int]) -> dict[int, list[tuple[ProjectGroup, Organisation]]]:
    """The confirmed participants of every group, by the groups' order."""
    statement = (
        select(ProjectGroup.project_id, ProjectGroup, Organisation)
        .join(ParticipationGroup, ParticipationGroup.group_id == ProjectGroup.id)
        .join(Participation, Participation.id == ParticipationGroup.participation_id)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .where(ProjectGroup.project_id.in_(project_ids))
        .where(Participation.status == "confirmed", Participation.role == "participant")
        .order_by(ProjectGroup.position, ProjectGroup.id, Organisation.sort_key, Organisation.id)
    )
    return _by_key((key, (group, organisation)) for key, group, organisation in session.execute(statement))


def open_to_all() -> ColumnElement[bool]:
    """The condition on events of the whole network: no steering groups, no own workshops, nothing cancelled."""
    own = (Event.kind == "workshop") & Event.host_organisation_id.is_not(None)
    return (Event.status != "cancelled") & (Event.kind != "steering") & ~own


def open_events(session: Session, project_ids: Collection[int]) -> dict[int, list[Event]]:
    """The events of the whole network in order of time."""
    statement = (
        select(EventProject.project_id, Event)
        .join(Event, EventProject.event_id == Event.id)
        .where(EventProject.project_id.in_(project_ids), open_to_all())
        .order_by(Event.starts_at, Event.id)
    )
    found = _by_key((key, event) for key, event in session.execute(statement))
    return {key: list(dict.fromkeys(events)) for key, events in found.items()}


def contacts(session: Session, project_ids: Collection[int], today: date) -> dict[int, list[Contact]]:
    """The experts today, or on the last day of a project that has ended, the responsible ones first.

    Contact persons are among them only if they have a profile.
    """
    rank = case((ProjectRole.role == "lead_expert", 0), (ProjectRole.role == "expert", 1), else_=2)
    ends = func.coalesce(Project.ends_on, today)
    day = case((ends < today, ends), else_=today)
    statement = (
        select(ProjectRole.project_id, Person, ProjectRole, Expert)
        .join(ProjectRole, ProjectRole.person_id == Person.id)
        .join(Project, Project.id == ProjectRole.project_id)
        .outerjoin(Expert, Expert.person_id == Person.id)
        .where(ProjectRole.project_id.in_(project_ids), ProjectRole.role.in_(CONTACT_ROLES))
        .where(or_(ProjectRole.starts_on.is_(None), ProjectRole.starts_on <= day))
        .where(or_(ProjectRole.ends_on.is_(None), ProjectRole.ends_on >= day))
        .where(or_(ProjectRole.role != "contact", Expert.id.is_not(None)))
        .order_by(rank, ProjectRole.position, ProjectRole.id)
    )
    found: dict[int, dict[int, Contact]] = {}
    for key, person, role, expert in session.execute(statement):
        found.setdefault(key, {}).setdefault(person.id, Contact(person, role, expert))
    return {key: list(people.values()) for key, people in found.items()}


def positions(session: Session, person_ids: Collection[int]) -> dict[int, list[tuple[Position, Organisation]]]:
    """The positions of each person, the latest begun last."""
    statement = (
        select(Position, Organisation)
        .join(Organisation, Organisation.id == Position.organisation_id)
        .where(Position.person_id.in_(person_ids))
        .order_by(Position.starts_on, Position.id)
    )
    return _by_key(
        (position.person_id, (position, organisation)) for position, organisation in session.execute(statement)
    )


def photos(session: Session, image_ids: Collection[int]) -> dict[int, tuple[Image, bytes]]:
    """Images with their bytes by id."""
    if not image_ids:
        return {}
    statement = select(Image, Blob.data).join(Blob, Blob.sha256 == Image.sha256).where(Image.id.in_(image_ids))
    return {image.id: (image, data) for image, data in session.execute(statement)}


def _by_key(rows: Iterable[tuple[int, Found]]) -> dict[int, list[Found]]:
    found: dict[int, list[Found]] = {}
    for key, row in rows:
        found.setdefault(key, []).append(row)
    return found
