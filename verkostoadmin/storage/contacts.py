"""Queries of e-mail addresses: whom to write to in many organisations at once."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from verkostoadmin.model.person import Person, ProjectRole


def addresses(
    session: Session, organisation_ids: Iterable[int], today: date, project_id: int | None = None
) -> dict[int, list[str]]:
    """The addresses of the contact persons and their deputies by organisation, of one project where it is given.

    An organisation nobody can be reached in is left out.
    """
    statement = (
        select(ProjectRole.organisation_id, Person.email)
        .join(Person, Person.id == ProjectRole.person_id)
        .where(ProjectRole.organisation_id.in_(list(organisation_ids)), Person.email.is_not(None))
        .where(ProjectRole.role.in_(("contact", "deputy")))
        .where(or_(ProjectRole.ends_on.is_(None), ProjectRole.ends_on >= today))
        .order_by(ProjectRole.organisation_id, ProjectRole.role, ProjectRole.position, ProjectRole.id)
    )
    if project_id is not None:
        statement = statement.where(ProjectRole.project_id == project_id)
    found: dict[int, list[str]] = {}
    for organisation, email in session.execute(statement):
        if organisation is None or email is None:
            continue
        known = found.setdefault(organisation, [])
        if email not in known:
            known.append(email)
    return found
