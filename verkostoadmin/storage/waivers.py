"""Queries of the errors before printing that were waived by name."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.prints import Waiver


class Waived(NamedTuple):
    """What a waiver is about: the rule, of which project and language (None and "" for the whole), and which of several."""

    rule: str
    project_id: int | None
    language: str
    key: str


def waivers(session: Session, project_ids: Iterable[int]) -> dict[Waived, Waiver]:
    """The waivers of the projects, and those of no project, by what they are about."""
    statement = select(Waiver).where(or_(Waiver.project_id.is_(None), Waiver.project_id.in_(list(project_ids))))
    return {_about(waiver): waiver for waiver in session.scalars(statement.order_by(Waiver.id))}


def _about(waiver: Waiver) -> Waived:
    return Waived(waiver.rule, waiver.project_id, waiver.language or "", waiver.key or "")
