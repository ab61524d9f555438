"""How many people and applications a project has: what its page shows before its lists are read."""

from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from verkostoadmin.model.participation import Participation
from verkostoadmin.model.person import ProjectRole


class Counts(NamedTuple):
    roles: int
    participations: int
    applications: int


def of_project(session: Session, project_id: int) -> Counts:
    """The counts of one project."""
    roles = select(func.count(ProjectRole.id)).where(ProjectRole.project_id == project_id)
    parts = select(func.count(Participation.id)).where(Participation.project_id == project_id)
    applied = parts.where(Participation.status == "applied")
    return Counts(*(session.scalars(statement).one() for statement in (roles, parts, applied)))
