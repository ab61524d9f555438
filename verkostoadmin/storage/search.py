"""Search over everything: projects, organisations, people and events, a few of each with the total."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.i18n import format_date
from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.organisation import Municipality, Organisation, OrganisationAlias
from verkostoadmin.model.participation import Participation
from verkostoadmin.model.person import Expert, Person, Position
from verkostoadmin.model.project import Project, ProjectText
from verkostoadmin.model.regions import name_of
from verkostoadmin.model.search import fold
from verkostoadmin.storage.labels import Candidate, contains, full_name
from verkostoadmin.storage.projects import names_by_project

MOST: Final = 5
Row = tuple[str, int]
Check = Callable[[], None]


@dataclass(frozen=True)
class Hits:
    """The first hits of one entity, and how many there are."""

    entity: str
    total: int
    first: tuple[Candidate, ...]


def _go_on() -> None:
    """The check of a search that nobody gives up."""


def everything(session: Session, text: str, most: int = MOST, check: Check = _go_on) -> list[Hits]:
    """Hits by entity in the order of the tabs, without those of no hits; `check` may raise to give up between two queries.

    The totals are those of the lists filtered by the same words. Names that begin with the words come first.
    """
    if not fold(text).split():
        return []
    found = []
    for entity, (cls, condition) in _SEARCHED.items():
        check()
        matches = condition(text)
        best = select(cls.id).where(matches).order_by(_rank(cls, text), cls.sort_key, cls.id).limit(most)
        ids = list(session.scalars(best))
        if ids:
            total = len(ids) if len(ids) < most else _count(session, cls, matches)
            found.append(Hits(entity, total, tuple(_described(session, entity, ids))))
    return found


def _count(session: Session, cls: Any, matches: ColumnElement[bool]) -> int:
    return session.scalars(select(func.count(cls.id)).where(matches)).one()


def described(session: Session, rows: Iterable[Row]) -> list[tuple[str, Candidate]]:
    """Names and details of some records in the order asked for; deleted ones and parts of records are left out."""
    wanted = [(entity, row_id) for entity, row_id in rows if entity in _DETAILS]
    named = {
        (entity, hit.id): hit
        for entity in dict.fromkeys(entity for entity, _ in wanted)
        for hit in _described(session, entity, [row_id for kind, row_id in wanted if kind == entity])
    }
    return [(row[0], named[row]) for row in wanted if row in named]


def _rank(cls: Any, text: str) -> ColumnElement[int]:
    """0 where the name begins with the first word, 1 where another word does, 2 where it stands inside a word."""
    word = fold(text).split()[0].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    begins = cls.search_text.like(f"{word}%", escape="\\")
    return case((begins, 0), (cls.search_text.like(f"% {word}%", escape="\\"), 1), else_=2)


def _project(text: str) -> ColumnElement[bool]:
    named = select(ProjectText.project_id).where(contains(ProjectText.search_text, text))
    return or_(contains(Project.search_text, text), Project.id.in_(named))


def _organisation(text: str) -> ColumnElement[bool]:
    aliases = select(OrganisationAlias.organisation_id).where(contains(OrganisationAlias.search_text, text))
    return or_(contains(Organisation.search_text, text), Organisation.id.in_(aliases))


def _person(text: str) -> ColumnElement[bool]:
    """The search text of a person also holds the titles and organisations of the positions."""
    return contains(Person.search_text, text)


def _event(text: str) -> ColumnElement[bool]:
    named = (
        select(EventProject.event_id)
        .join(Project, Project.id == EventProject.project_id)
        .where(contains(Project.search_text, text))
    )
    return or_(contains(Event.search_text, text), Event.id.in_(named))


_SEARCHED: Final[dict[str, tuple[Any, Callable[[str], ColumnElement[bool]]]]] = {
    "project": (Project, _project),
    "organisation": (Organisation, _organisation),
    "person": (Person, _person),
    "event": (Event, _event),
}


def _described(session: Session, entity: str, ids: Sequence[int]) -> list[Candidate]:
    found = {hit.id: hit for hit in _DETAILS[entity](session, ids)}
    return [found[row_id] for row_id in ids if row_id in found]


def _projects(session: Session, ids: Sequence[int]) -> list[Candidate]:
    names = names_by_project(session, "fi")
    rows = session.execute(select(Project.id, Project.short_name).where(Project.id.in_(ids)))
    return [Candidate(row.id, row.short_name, names.get(row.id, "")) for row in rows]


def _organisations(session: Session, ids: Sequence[int]) -> list[Candidate]:
    """With the region and the projects that an organisation takes part in."""
    statement = (
        select(
            Organisation.id, Organisation.name_fi, Organisation.name_sv, Municipality.region, Municipality.region_code
        )
        .outerjoin(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Organisation.id.in_(ids))
    )
    projects = _taken_part_in(session, ids)
    found: list[Candidate] = []
    for row in session.execute(statement):
        place = name_of(row.region_code, row.region) or row.name_sv
        found.append(Candidate(row.id, row.name_fi, " · ".join(filter(None, (place, projects.get(row.id, ""))))))
    return found


def _taken_part_in(session: Session, ids: Sequence[int]) -> dict[int, str]:
    statement = (
        select(Participation.organisation_id, Project.short_name)
        .join(Project, Project.id == Participation.project_id)
        .where(Participation.organisation_id.in_(ids), Participation.status == "confirmed")
        .order_by(Project.starts_on.desc(), Project.sort_key)
    )
    found: dict[int, list[str]] = {}
    for organisation, name in session.execute(statement):
        found.setdefault(organisation, []).append(name)
    return {key: ", ".join(dict.fromkeys(names)) for key, names in found.items()}


def _people(session: Session, ids: Sequence[int]) -> list[Candidate]:
    """With the position that began last."""
    statement = (
        select(Person.id, Person.given_name, Person.family_name, Position.title, Organisation.name_fi, Expert.title)
        .outerjoin(Position, Position.person_id == Person.id)
        .outerjoin(Organisation, Organisation.id == Position.organisation_id)
        .outerjoin(Expert, Expert.person_id == Person.id)
        .where(Person.id.in_(ids))
        .order_by(Position.ends_on.is_not(None), Position.starts_on.desc(), Position.id)
    )
    found: dict[int, Candidate] = {}
    for row_id, given, family, title, organisation, profile in session.execute(statement):
        detail = " · ".join(filter(None, (profile or title, organisation)))
        found.setdefault(row_id, Candidate(row_id, full_name(given, family), detail))
    return list(found.values())


def _events(session: Session, ids: Sequence[int]) -> list[Candidate]:
    rows = session.execute(select(Event.id, Event.title, Event.starts_at, Event.venue).where(Event.id.in_(ids)))
    return [
        Candidate(row.id, row.title, " · ".join(filter(None, (format_date(row.starts_at), row.venue)))) for row in rows
    ]


def _experts(session: Session, ids: Sequence[int]) -> list[Candidate]:
    statement = select(Expert.id, Expert.title, Person.given_name, Person.family_name)
    rows = session.execute(statement.join(Person, Person.id == Expert.person_id).where(Expert.id.in_(ids)))
    return [Candidate(row.id, full_name(row.given_name, row.family_name), row.title or "") for row in rows]


_DETAILS: Final[dict[str, Callable[[Session, Sequence[int]], list[Candidate]]]] = {
    "project": _projects,
    "organisation": _organisations,
    "person": _people,
    "expert": _experts,
    "event": _events,
}
