"""Queries of experts: the cards of the list and the topics and languages they can be filtered by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.media import Blob, Image
from verkostoadmin.model.person import Expert, Person, ProjectRole
from verkostoadmin.model.project import Project
from verkostoadmin.storage.labels import contains
from verkostoadmin.storage.organisations import ProjectMark
from verkostoadmin.storage.projects import status_of


@dataclass(frozen=True)
class ExpertCard:
    """An expert in the list; the bytes of the photo are read by `photos`."""

    id: int
    person_id: int
    given_name: str
    family_name: str
    title: str
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    photo_id: int | None
    projects: tuple[ProjectMark, ...]


def cards(session: Session, today: date, text: str = "", topic: str = "", language: str = "") -> list[ExpertCard]:
    """The experts in Finnish order of their names; `text` is looked for in names, titles, topics and projects."""
    statement = select(Expert, Person).join(Person, Person.id == Expert.person_id).where(_matches(text))
    marks = _marks(session, today)
    found = [
        _card(expert, person, marks)
        for expert, person in session.execute(statement.order_by(Person.sort_key, Expert.id))
    ]
    return [
        card for card in found if (not topic or topic in card.topics) and (not language or language in card.languages)
    ]


def _matches(text: str) -> ColumnElement[bool]:
    """Every word is found somewhere: in the person, the profile or a project."""
    places = (
        or_(contains(Person.search_text, word), contains(Expert.search_text, word), Person.id.in_(_in_project(word)))
        for word in text.split()
    )
    return and_(True, *places)


def _in_project(text: str) -> "Select[int]":
    statement = select(ProjectRole.person_id).join(Project, Project.id == ProjectRole.project_id)
    return statement.where(contains(Project.search_text, text))


def _card(expert: Expert, person: Person, marks: dict[int, list[ProjectMark]]) -> ExpertCard:
    topics = tuple(part.strip() for part in (expert.topics or "").split(",") if part.strip())
    return ExpertCard(
        expert.id, person.id, person.given_name or "", person.family_name or "", expert.title or "", topics,
        tuple((expert.languages or "").split()), expert.photo_id, tuple(marks.get(person.id, ())),
    )  # fmt: skip


def photos(session: Session, image_ids: Iterable[int]) -> dict[int, bytes]:
    """The bytes of images by their id."""
    statement = select(Image.id, Blob.data).join(Blob, Blob.sha256 == Image.sha256).where(Image.id.in_(list(image_ids)))
    return {key: data for key, data in session.execute(statement)}


def _marks(session: Session, today: date) -> dict[int, list[ProjectMark]]:
    statement = (
        select(ProjectRole.person_id, Project)
        .join(Project, Project.id == ProjectRole.project_id)
        .where(ProjectRole.role.in_(("lead_expert", "expert")))
        .order_by(Project.starts_on.desc())
    )
    found: dict[int, list[ProjectMark]] = {}
    for person, project in session.execute(statement):
        mark = ProjectMark(project.id, project.short_name, status_of(project, today) in ("ended", "cancelled"))
        found.setdefault(person, []).append(mark)
    return found


def topics(session: Session) -> list[str]:
    """All topics in use."""
    texts = session.scalars(select(Expert.topics).where(Expert.topics.is_not(None)))
    return sorted({part.strip() for text in texts for part in (text or "").split(",") if part.strip()})


def languages(session: Session) -> list[str]:
    """The codes of all languages in use."""
    texts = session.scalars(select(Expert.languages).where(Expert.languages.is_not(None)))
    return sorted({code for text in texts for code in (text or "").split()})


def count(session: Session) -> int:
    """The number of experts."""
    return session.scalars(select(func.count(Expert.id))).one()


def with_photo(session: Session, image_id: int) -> int | None:
    """The id of the expert who has an image as photo."""
    return session.scalars(select(Expert.id).where(Expert.photo_id == image_id)).first()


def expert_of_person(session: Session, person_id: int) -> int | None:
    """The id of a person's profile, None where there is none."""
    return session.scalars(select(Expert.id).where(Expert.person_id == person_id)).first()
