"""Queries of what was printed: the newest first, of a document or a project."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.prints import PrintRecord


def page(
    session: Session,
    *,
    document: str = "",
    project_ids: Iterable[int] = (),
    language: str = "",
    before: int | None = None,
    limit: int = 100,
) -> list[PrintRecord]:
    """Records from the newest: of one document, of all these projects at once, in one language (all where not given).

    `before` is the last id of the page before.
    """
    statement = select(PrintRecord).order_by(PrintRecord.id.desc()).limit(limit)
    if document:
        statement = statement.where(PrintRecord.document == document)
    if before is not None:
        statement = statement.where(PrintRecord.id < before)
    for project_id in project_ids:
        statement = statement.where(PrintRecord.projects.contains(f'"{project_id}"'))
    if language:
        statement = statement.where(PrintRecord.languages.contains(language, autoescape=True))
    return list(session.scalars(statement))


def find(session: Session, print_id: int) -> PrintRecord | None:
    """One record, None where there is none or it was deleted."""
    return session.scalars(select(PrintRecord).where(PrintRecord.id == print_id)).one_or_none()
