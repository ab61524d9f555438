"""Queries of a project's groups and of who belongs to them."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from verkostoadmin.model.participation import ParticipationGroup
from verkostoadmin.model.project import ProjectGroup


def memberships(session: Session, participation_id: int) -> dict[int, int]:
    """The ids of the rows that tie a participant to its groups, by group."""
    statement = select(ParticipationGroup).where(ParticipationGroup.participation_id == participation_id)
    return {row.group_id: row.id for row in session.scalars(statement)}


def of_project(session: Session, project_id: int) -> list[tuple[ProjectGroup, int]]:
    """The groups of a project in their order, each with the number of its members."""
    statement = (
        select(ProjectGroup, func.count(ParticipationGroup.id))
        .outerjoin(ParticipationGroup, ParticipationGroup.group_id == ProjectGroup.id)
        .where(ProjectGroup.project_id == project_id)
        .group_by(ProjectGroup.id)
        .order_by(ProjectGroup.position, ProjectGroup.id)
    )
    return [(group, count) for group, count in session.execute(statement)]
