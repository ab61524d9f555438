"""Queries of the check before printing, as plain rows: what no other page of the program needs."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.media import Image
from verkostoadmin.model.organisation import Organisation
from verkostoadmin.model.participation import Participation
from verkostoadmin.model.person import Person, ProjectRole
from verkostoadmin.model.project import ProjectGroup

EXPERT_ROLES = ("lead_expert", "expert")


def events(session: Session, project_id: int) -> list[Event]:
    """The events of a project that were not cancelled, in order of time."""
    statement = (
        select(Event)
        .where(Event.id.in_(select(EventProject.event_id).where(EventProject.project_id == project_id)))
        .where(Event.status != "cancelled")
        .order_by(Event.starts_at, Event.id)
    )
    return list(session.scalars(statement))


def images(session: Session, image_ids: Collection[int]) -> dict[int, Image]:
    """Images by id, without their bytes."""
    if not image_ids:
        return {}
    return {image.id: image for image in session.scalars(select(Image).where(Image.id.in_(image_ids)))}


def experts(
    session: Session, project_id: int
) -> "list[Row[int, int, str | None, str | None, date | None, date | None]]":
    """The roles as experts in a project: role, person, given and family name, and from when to when."""
    statement = (
        select(
            ProjectRole.id, Person.id, Person.given_name, Person.family_name, ProjectRole.starts_on, ProjectRole.ends_on
        )
        .join(Person, Person.id == ProjectRole.person_id)
        .where(ProjectRole.project_id == project_id, ProjectRole.role.in_(EXPERT_ROLES))
        .order_by(ProjectRole.position, ProjectRole.id)
    )
    return list(session.execute(statement))


def sites(session: Session, project_id: int) -> "list[Row[int, str, str | None]]":
    """Participants with a web site: participation, name and address."""
    statement = (
        select(Participation.id, Organisation.name_fi, Organisation.website)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .where(Participation.project_id == project_id, Participation.status == "confirmed")
        .where(Organisation.website.is_not(None))
        .order_by(Organisation.sort_key)
    )
    return list(session.execute(statement))


def silent(session: Session, project_id: int) -> list[str]:
    """Confirmed participants for which nobody is the contact person of the project, in Finnish order."""
    named = select(ProjectRole.organisation_id).where(
        ProjectRole.project_id == project_id, ProjectRole.role == "contact", ProjectRole.organisation_id.is_not(None)
    )
    statement = (
        select(Organisation.name_fi)
        .join(Participation, Participation.organisation_id == Organisation.id)
        .where(Participation.project_id == project_id, Participation.status == "confirmed")
        .where(Participation.role == "participant", Organisation.id.not_in(named))
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return list(session.scalars(statement))


def contacts_without_email(session: Session, project_id: int) -> "list[Row[int, str | None, str | None]]":
    """The contact persons of participants who have no e-mail address: role, given and family name."""
    statement = (
        select(ProjectRole.id, Person.given_name, Person.family_name)
        .join(Person, Person.id == ProjectRole.person_id)
        .where(ProjectRole.project_id == project_id, ProjectRole.role == "contact", Person.email.is_(None))
        .order_by(Person.sort_key, ProjectRole.id)
    )
    return list(session.execute(statement))


def group_count(session: Session, project_id: int) -> int:
    """How many groups a project has."""
    return session.scalars(select(func.count(ProjectGroup.id)).where(ProjectGroup.project_id == project_id)).one()


def printed_names(session: Session, project_id: int) -> list[str]:
    """The names of groups and of confirmed participants: where else than in texts a character can stand."""
    groups = select(ProjectGroup.name).where(ProjectGroup.project_id == project_id)
    members = (
        select(Organisation.name_fi, Organisation.name_sv)
        .join(Participation, Participation.organisation_id == Organisation.id)
        .where(Participation.project_id == project_id, Participation.status == "confirmed")
    )
    found = [name for row in session.execute(members) for name in row if name]
    return [*session.scalars(groups), *found]
