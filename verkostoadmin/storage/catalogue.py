"""Queries of a catalogue: which projects it is of, and what it tells of all of them together."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.project import Project, ProjectText
from verkostoadmin.model.project_status import STATUS_ORDER
from verkostoadmin.model.search import fold
from verkostoadmin.storage.counting import confirmed_municipalities
from verkostoadmin.storage.projects import status_of

STATUSES: Final = ("all", "open", "running")


def chosen(
    session: Session, day: date, status: str = "all", network_of: int | None = None, theme: str | None = None
) -> list[int]:
    """The projects of a catalogue: open ones first, then running, planned and ended, each group in Finnish order.

    `all` are those that have not been cancelled, `running` those that have begun and not ended, whether registration is
    open or not. `network_of` keeps the runs of one project's network, `theme` those of a theme.
    """
    projects = list(session.scalars(select(Project).order_by(Project.sort_key, Project.id)))
    if network_of is not None:
        runs = _runs(projects, network_of)
        projects = [project for project in projects if project.id in runs]
    if theme:
        projects = [project for project in projects if fold(project.theme or "") == fold(theme)]
    found = [(status_of(project, day), project) for project in projects]
    kept = [(now, project) for now, project in found if _is_chosen(now, project, day, status)]
    return [project.id for now, project in sorted(kept, key=lambda item: STATUS_ORDER.index(item[0]))]


def _is_chosen(now: str, project: Project, day: date, status: str) -> bool:
    if status == "running":
        return now in ("open", "running") and project.starts_on <= day
    return now == "open" if status == "open" else now != "cancelled"


def _runs(projects: Sequence[Project], project_id: int) -> set[int]:
    """The project with all that came before and after it."""
    follows = {project.id: project.predecessor_id for project in projects}
    found, waiting = set[int](), [project_id]
    while waiting:
        key = waiting.pop()
        if key in follows and key not in found:
            found.add(key)
            waiting += [other for other, before in follows.items() if before == key]
            waiting += [before] if (before := follows[key]) else []
    return found


def names(session: Session, project_ids: Collection[int], language: str) -> dict[int, tuple[str, str]]:
    """The name and the tagline in a language of those projects that have a text in it."""
    statement = select(ProjectText.project_id, ProjectText.name, ProjectText.tagline)
    statement = statement.where(ProjectText.project_id.in_(project_ids), ProjectText.language == language)
    return {key: (name, tagline or "") for key, name, tagline in session.execute(statement)}


class Town(NamedTuple):
    """A municipality with all of the projects that count it."""

    organisation: Organisation
    register: Municipality
    projects: frozenset[int]


def towns(session: Session, project_ids: Collection[int]) -> list[Town]:
    """The municipalities that the projects count, in Finnish order."""
    counted = confirmed_municipalities(project_ids).subquery()
    pairs = select(counted.c.organisation_id, counted.c.project_id)
    projects: dict[int, set[int]] = {}
    for organisation_id, project_id in session.execute(pairs):
        projects.setdefault(organisation_id, set()).add(project_id)
    statement = (
        select(Organisation, Municipality)
        .join(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Organisation.id.in_(projects))
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return [Town(row, place, frozenset(projects[row.id])) for row, place in session.execute(statement)]
