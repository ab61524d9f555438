"""What a row is called, and finding rows by what they are called: for references, history and messages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from verkostoadmin.i18n import format_date
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import SECTION_KIND, label_of
from verkostoadmin.model.entities import ENTITIES
from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.person import Person, Position
from verkostoadmin.model.project import Project, ProjectText
from verkostoadmin.model.regions import name_of
from verkostoadmin.model.search import fold

Labels = dict[int, str]
MOST_IDS: Final = 500  # in one query


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
    """The names of rows by id, deleted ones too; one query for each entity that the names are made of."""
    cls, keys, found = ENTITIES[entity], sorted(set(ids)), list[Any]()
    for start in range(0, len(keys), MOST_IDS):
        statement = select(cls).where(cls.id.in_(keys[start : start + MOST_IDS]))
        found += session.scalars(statement.execution_options(include_deleted=True))
    return _LABELS.get(entity, _plain)(session, found)


def label(session: Session, entity: str, row_id: int) -> str:
    """The name of one row, or its id where the row is gone."""
    return labels(session, entity, [row_id]).get(row_id, str(row_id))


def _plain(session: Session, rows: list[Any]) -> Labels:
    names = ("short_name", "name", "name_fi", "title", "key")
    return {row.id: str(next(filter(None, (getattr(row, name, None) for name in names)), "")) for row in rows}


def _people_labels(session: Session, rows: list[Any]) -> Labels:
    return {row.id: full_name(row.given_name, row.family_name) for row in rows}


def _image_labels(session: Session, rows: list[Any]) -> Labels:
    return {row.id: row.alt_fi or row.credit or _("Image") for row in rows}


def _joined(*names: tuple[str, str]) -> Callable[[Session, list[Any]], Labels]:
    """The labels of rows that have no name of their own: the names of the rows they join."""

    def made(session: Session, rows: list[Any]) -> Labels:
        parts = {name: _names_of(session, entity, name, rows) for entity, name in names}
        return {row.id: " · ".join(filter(None, (parts[name].get(row.id) for _, name in names))) for row in rows}

    return made


def _names_of(session: Session, entity: str, name: str, rows: list[Any]) -> Labels:
    """For each row the name of the row that one of its columns points to."""
    targets = {row.id: getattr(row, name) for row in rows if getattr(row, name)}
    named = labels(session, entity, targets.values()) if targets else {}
    return {row_id: named[target] for row_id, target in targets.items() if target in named}


def _text_labels(session: Session, rows: list[Any]) -> Labels:
    projects = _names_of(session, "project", "project_id", rows)
    return {row.id: f"{projects.get(row.id, '')} ({row.language})" for row in rows}


def _section_labels(session: Session, rows: list[Any]) -> Labels:
    projects = _names_of(session, "project", "project_id", rows)
    names = {row.id: row.heading_fi or _(label_of(SECTION_KIND, row.kind)) for row in rows}
    return {row.id: " · ".join(filter(None, (projects.get(row.id), names[row.id]))) for row in rows}


_LABELS: dict[str, Callable[[Session, list[Any]], Labels]] = {
    "person": _people_labels,
    "image": _image_labels,
    "project_text": _text_labels,
    "section": _section_labels,
    "expert": _joined(("person", "person_id")),
    "municipality": _joined(("organisation", "organisation_id")),
    "member": _joined(("organisation", "organisation_id"), ("organisation", "member_id")),
    "participation": _joined(("project", "project_id"), ("organisation", "organisation_id")),
    "participation_group": _joined(("participation", "participation_id"), ("group", "group_id")),
    "position": _joined(("person", "person_id"), ("organisation", "organisation_id")),
    "project_role": _joined(("person", "person_id"), ("project", "project_id")),
    "event_project": _joined(("event", "event_id"), ("project", "project_id")),
    "waiver": _joined(("project", "project_id")),
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
        select(
            Organisation.id, Organisation.name_fi, Organisation.name_sv, Municipality.region, Municipality.region_code
        )
        .outerjoin(Municipality, Municipality.organisation_id == Organisation.id)
        .where(contains(Organisation.search_text, text))
        .order_by(Organisation.sort_key, Organisation.id)
        .limit(limit)
    )
    return [
        Candidate(row.id, row.name_fi, name_of(row.region_code, row.region) or row.name_sv or "")
        for row in session.execute(statement)
    ]


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
    return [Candidate(row.id, row.title, format_date(row.starts_at)) for row in session.scalars(statement)]


_CANDIDATES: dict[str, Callable[[Session, str, int], list[Candidate]]] = {
    "project": _projects,
    "organisation": _organisations,
    "person": _people,
    "event": _events,
}
