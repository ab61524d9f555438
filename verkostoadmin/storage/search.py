"""Search over everything: projects, organisations, people and events, a few of each with the total."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event
from verkostoadmin.model.organisation import Organisation
from verkostoadmin.model.person import Person
from verkostoadmin.model.project import Project, ProjectText
from verkostoadmin.storage.labels import Candidate, candidates, contains


@dataclass(frozen=True)
class Hits:
    """The first hits of one entity, and how many there are."""

    entity: str
    total: int
    first: tuple[Candidate, ...]


def everything(session: Session, text: str, most: int = 5) -> list[Hits]:
    """Hits by entity in the order of the tabs; entities without hits are left out."""
    if not text.strip():
        return []
    found = [Hits(entity, count(session, text), ()) for entity, count in _COUNTS.items()]
    return [
        Hits(hits.entity, hits.total, tuple(candidates(session, hits.entity, text, most)))
        for hits in found
        if hits.total
    ]


def _count_projects(session: Session, text: str) -> int:
    named = select(ProjectText.project_id).where(ProjectText.language == "fi", contains(ProjectText.search_text, text))
    condition = or_(contains(Project.search_text, text), Project.id.in_(named))
    return session.scalars(select(func.count(Project.id)).where(condition)).one()


def _counter(column: type[Organisation] | type[Person] | type[Event]) -> Callable[[Session, str], int]:
    def count(session: Session, text: str) -> int:
        return session.scalars(select(func.count(column.id)).where(contains(column.search_text, text))).one()

    return count


_COUNTS: dict[str, Callable[[Session, str], int]] = {
    "project": _count_projects,
    "organisation": _counter(Organisation),
    "person": _counter(Person),
    "event": _counter(Event),
}
