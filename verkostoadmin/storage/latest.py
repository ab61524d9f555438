"""Who changed a project or anything that belongs to it last, and when."""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.entities import DEPENDENTS, ENTITIES
from verkostoadmin.model.journal import Change, Transaction


def of_project(session: Session, project_id: int) -> tuple[datetime, str] | None:
    """The moment and the actor of the latest change; deletions count too."""
    own = and_(Change.entity == "project", Change.row_id == project_id)
    parts = [and_(Change.entity == child, Change.row_id.in_(_ids(child, name, project_id))) for child, name in _PARTS]
    latest = select(func.max(Change.transaction_id)).where(or_(own, *parts)).scalar_subquery()
    found = session.scalars(select(Transaction).where(Transaction.id == latest)).first()
    return (found.at, found.actor) if found else None


_PARTS = DEPENDENTS["project"]


def _ids(entity: str, name: str, project_id: int) -> Any:
    cls = ENTITIES[entity]
    return select(cls.id).where(getattr(cls, name) == project_id)
