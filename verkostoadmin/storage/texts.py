"""Queries of a project's texts: its languages and its ordered sections."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.project import ProjectSection, ProjectText


def of_project(session: Session, project_id: int) -> dict[str, ProjectText]:
    """The texts of a project by language."""
    statement = select(ProjectText).where(ProjectText.project_id == project_id)
    return {text.language: text for text in session.scalars(statement)}


def sections(session: Session, project_id: int) -> list[ProjectSection]:
    """The sections of a project in their order."""
    statement = (
        select(ProjectSection)
        .where(ProjectSection.project_id == project_id)
        .order_by(ProjectSection.position, ProjectSection.id)
    )
    return list(session.scalars(statement))


def one_language(session: Session, text_id: int) -> tuple[ProjectText, list[ProjectSection]]:
    """One language of a project with the project's sections."""
    text = session.scalars(select(ProjectText).where(ProjectText.id == text_id)).one()
    return text, sections(session, text.project_id)


def ids_by_project(session: Session) -> dict[int, dict[str, int]]:
    """The row ids of all texts by project and language."""
    found: dict[int, dict[str, int]] = {}
    for row in session.execute(select(ProjectText.project_id, ProjectText.language, ProjectText.id)):
        found.setdefault(row.project_id, {})[row.language] = row.id
    return found
