"""Queries of the check before printing: what no other page of the program needs, of any number of projects at once."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple, TypeVar

from sqlalchemy import Row, case, exists, func, literal, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.media import Image
from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.participation import Participation
from verkostoadmin.model.person import Person, ProjectRole
from verkostoadmin.model.project import Project, ProjectGroup, ProjectText
from verkostoadmin.storage.counting import confirmed_municipalities

Found = TypeVar("Found")
EXPERT_ROLES = ("lead_expert", "expert")
NAMED_ROLES = ("contact", "deputy")
_CONFIRMED = Participation.status == "confirmed"


class Counts(NamedTuple):
    """How many municipalities and regions a project has, how many groups, and how many wait for an answer."""

    municipalities: int = 0
    regions: int = 0
    groups: int = 0
    applications: int = 0


def texts(session: Session, project_ids: Collection[int]) -> dict[int, dict[str, ProjectText]]:
    """The texts by project and language."""
    found: dict[int, dict[str, ProjectText]] = {}
    for text in session.scalars(select(ProjectText).where(ProjectText.project_id.in_(project_ids))):
        found.setdefault(text.project_id, {})[text.language] = text
    return found


def counts(session: Session, project_ids: Collection[int]) -> dict[int, Counts]:
    """The counts of every project."""
    places, groups = _places(session, project_ids), group_counts(session, project_ids)
    applied = _applications(session, project_ids)
    return {key: Counts(*places.get(key, (0, 0)), groups.get(key, 0), applied.get(key, 0)) for key in project_ids}


def _places(session: Session, project_ids: Collection[int]) -> dict[int, tuple[int, int]]:
    counted = confirmed_municipalities().subquery()
    statement = (
        select(counted.c.project_id, func.count(), func.count(Municipality.region_code.distinct()))
        .outerjoin(Municipality, Municipality.organisation_id == counted.c.organisation_id)
        .where(counted.c.project_id.in_(project_ids))
        .group_by(counted.c.project_id)
    )
    return {key: (municipalities, regions) for key, municipalities, regions in session.execute(statement)}


def together(session: Session, project_ids: Collection[int]) -> tuple[int, int]:
    """How many municipalities and regions projects have together, each counted once."""
    counted = confirmed_municipalities(project_ids).subquery()
    statement = select(
        func.count(counted.c.organisation_id.distinct()), func.count(Municipality.region_code.distinct())
    ).select_from(counted.outerjoin(Municipality, Municipality.organisation_id == counted.c.organisation_id))
    municipalities, regions = session.execute(statement).one()
    return municipalities, regions


def _applications(session: Session, project_ids: Collection[int]) -> dict[int, int]:
    statement = (
        select(Participation.project_id, func.count())
        .where(Participation.project_id.in_(project_ids), Participation.status == "applied")
        .group_by(Participation.project_id)
    )
    return {key: count for key, count in session.execute(statement)}


def group_counts(session: Session, project_ids: Collection[int]) -> dict[int, int]:
    """How many groups each project has."""
    statement = (
        select(ProjectGroup.project_id, func.count())
        .where(ProjectGroup.project_id.in_(project_ids))
        .group_by(ProjectGroup.project_id)
    )
    return {key: count for key, count in session.execute(statement)}


def events(session: Session, project_ids: Collection[int]) -> dict[int, list[Event]]:
    """The events that were not cancelled, in order of time."""
    statement = (
        select(EventProject.project_id, Event)
        .join(Event, Event.id == EventProject.event_id)
        .where(EventProject.project_id.in_(project_ids), Event.status != "cancelled")
        .order_by(Event.starts_at, Event.id)
    )
    found = _by_project((key, event) for key, event in session.execute(statement))
    return {key: list(dict.fromkeys(listed)) for key, listed in found.items()}


def images(session: Session, image_ids: Collection[int]) -> dict[int, Image]:
    """Images by id, without their bytes."""
    if not image_ids:
        return {}
    return {image.id: image for image in session.scalars(select(Image).where(Image.id.in_(image_ids)))}


def experts(
    session: Session, project_ids: Collection[int]
) -> "dict[int, list[Row[int, int, int, str | None, str | None, date | None, date | None]]]":
    """The roles as experts: project, role, person, given and family name, and from when to when."""
    statement = (
        select(
            ProjectRole.project_id, ProjectRole.id, Person.id, Person.given_name, Person.family_name,
            ProjectRole.starts_on, ProjectRole.ends_on,
        )
        .join(Person, Person.id == ProjectRole.person_id)
        .where(ProjectRole.project_id.in_(project_ids), ProjectRole.role.in_(EXPERT_ROLES))
        .order_by(ProjectRole.position, ProjectRole.id)
    )  # fmt: skip
    return _by_project((row[0], row) for row in session.execute(statement))


def sites(session: Session, project_ids: Collection[int]) -> "dict[int, list[Row[int, int, str, str | None]]]":
    """Participants with a web site: project, participation, name and address."""
    statement = (
        select(Participation.project_id, Participation.id, Organisation.name_fi, Organisation.website)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .where(Participation.project_id.in_(project_ids), _CONFIRMED, Organisation.website.is_not(None))
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return _by_project((row[0], row) for row in session.execute(statement))


def silent(session: Session, project_ids: Collection[int]) -> dict[int, list[str]]:
    """Confirmed participants for which nobody is the contact person of the project, in Finnish order."""
    named = exists().where(
        ProjectRole.project_id == Participation.project_id, ProjectRole.role == "contact",
        ProjectRole.organisation_id == Participation.organisation_id, ProjectRole.deleted.is_(False),
    )  # fmt: skip
    statement = (
        select(Participation.project_id, Organisation.name_fi)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .where(Participation.project_id.in_(project_ids), _CONFIRMED, Participation.role == "participant", ~named)
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return _by_project((key, name) for key, name in session.execute(statement))


def contacts_without_email(
    session: Session, project_ids: Collection[int]
) -> "dict[int, list[Row[int, int, str | None, str | None]]]":
    """The contact persons of participants who have no e-mail address: project, role, given and family name."""
    statement = (
        select(ProjectRole.project_id, ProjectRole.id, Person.given_name, Person.family_name)
        .join(Person, Person.id == ProjectRole.person_id)
        .where(ProjectRole.project_id.in_(project_ids), ProjectRole.role == "contact", Person.email.is_(None))
        .order_by(Person.sort_key, ProjectRole.id)
    )
    return _by_project((row[0], row) for row in session.execute(statement))


def consents(session: Session, project_ids: Collection[int], day: date) -> dict[int, list[bool | None]]:
    """Whether each contact person or deputy of a confirmed participant may be named in lists, as lists of a day name them.

    Whose data is to be erased by then may not.
    """
    last = case((Project.ends_on < day, Project.ends_on), else_=literal(day))
    erased = Person.erase_on <= day
    statement = (
        select(ProjectRole.project_id, Person.id, case((erased, False), else_=Person.show_in_lists))
        .join(Person, Person.id == ProjectRole.person_id)
        .join(Project, Project.id == ProjectRole.project_id)
        .join(Participation, Participation.project_id == ProjectRole.project_id)
        .where(ProjectRole.project_id.in_(project_ids), ProjectRole.role.in_(NAMED_ROLES))
        .where(Participation.organisation_id == ProjectRole.organisation_id, _CONFIRMED)
        .where(or_(ProjectRole.starts_on.is_(None), ProjectRole.starts_on <= last))
        .where(or_(ProjectRole.ends_on.is_(None), ProjectRole.ends_on >= last))
        .distinct()
    )
    return _by_project((key, answer) for key, _person, answer in session.execute(statement))


def printed_names(session: Session, project_id: int) -> list[str]:
    """The names of groups and of confirmed participants: where else than in texts a character can stand."""
    groups = select(ProjectGroup.name).where(ProjectGroup.project_id == project_id)
    members = (
        select(Organisation.name_fi, Organisation.name_sv)
        .join(Participation, Participation.organisation_id == Organisation.id)
        .where(Participation.project_id == project_id, _CONFIRMED)
    )
    found = [name for row in session.execute(members) for name in row if name]
    return [*session.scalars(groups), *found]


def _by_project(rows: Iterable[tuple[int, Found]]) -> dict[int, list[Found]]:
    found: dict[int, list[Found]] = {}
    for key, row in rows:
        found.setdefault(key, []).append(row)
    return found
