"""What a row is called, and finding rows by what they are called: for references, history and messages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from verkostoadmin.model.entities import ENTITIES
from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.person import Person, Position
from verkostoadmin.model.project import Project, ProjectText
from verkostoadmin.model.search import fold

Labels = dict[int, str]


@dataclass(frozen=True)
class Candidate:
    """A row that a reference can point to, with a second line that tells it from others of the same name."""

    id: int
    label: str
    detail: str = ""


def contains(column: InstrumentedAttribute[str], text: str) -> ColumnElement[bool]:
    """The condition that a folded search column contains every word of the text."""
    words = [word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for word in fold(text).split()]
    return and_(True, *(column.like(f"%{word}%", escape="\\") for word in words))


def full_name(given: str | None, family: str | None) -> str:
    """A person's name as it is read."""
    return " ".join(part for part in (given, family) if part)


def labels(session: Session, entity: str, ids: Iterable[int]) -> Labels:
    """The names of rows by id, deleted ones too."""
    cls = ENTITIES[entity]
    wanted = list(set(ids))
    rows = session.scalars(select(cls).where(cls.id.in_(wanted)).execution_options(include_deleted=True))
    return {row.id: _LABELS.get(entity, _plain)(session, row) for row in rows}


def label(session: Session, entity: str, row_id: int) -> str:
    """The name of one row, or its id where the row is gone."""
    return labels(session, entity, [row_id]).get(row_id, str(row_id))


def _plain(session: Session, row: Any) -> str:
    for name in ("short_name", "name", "name_fi", "title", "key"):
        if getattr(row, name, None):
            return str(getattr(row, name))
    return ""


def _person(session: Session, row: Any) -> str:
    return full_name(row.given_name, row.family_name)


def _through(*names: tuple[str, str]) -> Callable[[Session, Any], str]:
    """The label of a row that has no name of its own: the names of the rows it joins."""

    def made(session: Session, row: Any) -> str:
        parts = [label(session, entity, getattr(row, name)) for entity, name in names if getattr(row, name)]
        return " · ".join(parts)

    return made


def _text(session: Session, row: Any) -> str:
    return f"{label(session, 'project', row.project_id)} ({row.language})"


def _section(session: Session, row: Any) -> str:
    return " · ".join(part for part in (label(session, "project", row.project_id), row.heading_fi) if part)


_LABELS: dict[str, Callable[[Session, Any], str]] = {
    "person": _person,
    "project_text": _text,
    "section": _section,
    "expert": _through(("person", "person_id")),
    "municipality": _through(("organisation", "organisation_id")),
    "member": _through(("organisation", "organisation_id"), ("organisation", "member_id")),
    "participation": _through(("project", "project_id"), ("organisation", "organisation_id")),
    "participation_group": _through(("participation", "participation_id"), ("group", "group_id")),
    "position": _through(("person", "person_id"), ("organisation", "organisation_id")),
    "project_role": _through(("person", "person_id"), ("project", "project_id")),
    "event_project": _through(("event", "event_id"), ("project", "project_id")),
}


def candidates(session: Session, entity: str, text: str, limit: int = 20) -> list[Candidate]:
    """The rows whose names contain every word of the text, in Finnish order."""
    return _CANDIDATES[entity](session, text, limit)


def _projects(session: Session, text: str, limit: int) -> list[Candidate]:
    statement = (
        select(Project.id, Project.short_name, ProjectText.name)
        .outerjoin(ProjectText, and_(ProjectText.project_id == Project.id, ProjectText.language == "fi"))
        .where(contains(Project.search_text, text) | contains(ProjectText.search_text, text))
        .order_by(Project.sort_key, Project.id)
        .limit(limit)
    )
    return [Candidate(row.id, row.short_name, row.name or "") for row in session.execute(statement)]


def _organisations(session: Session, text: str, limit: int) -> list[Candidate]:
    statement = (
        select(Organisation.id, Organisation.name_fi, Organisation.name_sv, Municipality.region)
        .outerjoin(Municipality, Municipality.organisation_id == Organisation.id)
        .where(contains(Organisation.search_text, text))
        .order_by(Organisation.sort_key, Organisation.id)
        .limit(limit)
    )
    return [Candidate(row.id, row.name_fi, row.region or row.name_sv or "") for row in session.execute(statement)]


def _people(session: Session, text: str, limit: int) -> list[Candidate]:
    statement = (
        select(Person.id, Person.given_name, Person.family_name, Position.title, Organisation.name_fi)
        .outerjoin(Position, Position.person_id == Person.id)
        .outerjoin(Organisation, Organisation.id == Position.organisation_id)
        .where(contains(Person.search_text, text))
        .order_by(Person.sort_key, Person.id)
        .limit(limit * 2)
    )
    found: dict[int, Candidate] = {}
    for row in session.execute(statement):
        detail = ", ".join(part for part in (row.title, row.name_fi) if part)
        found.setdefault(row.id, Candidate(row.id, full_name(row.given_name, row.family_name), detail))
    return list(found.values())[:limit]


def _events(session: Session, text: str, limit: int) -> list[Candidate]:
    cls: Any = ENTITIES["event"]
    statement = select(cls).where(contains(cls.search_text, text)).order_by(cls.starts_at.desc(), cls.id).limit(limit)
    return [Candidate(row.id, row.title, f"{row.starts_at:%d.%m.%Y}") for row in session.scalars(statement)]


_CANDIDATES: dict[str, Callable[[Session, str, int], list[Candidate]]] = {
    "project": _projects,
    "organisation": _organisations,
    "person": _people,
    "event": _events,
}
