"""Queries of joint bodies: who belongs to one, what an organisation belongs to, and the networks it is in through them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.organisation import Organisation, OrganisationMember
from verkostoadmin.model.participation import Participation
from verkostoadmin.storage.participations import Involvement, of_organisation


@dataclass(frozen=True)
class Membership:
    """A membership seen from one end: `other_id` is the organisation at the other end."""

    id: int
    other_id: int
    name: str
    kind: str
    starts_on: date | None
    ends_on: date | None


def members(session: Session, body_id: int) -> list[Membership]:
    """The members of a joint body in Finnish order of their names."""
    return _memberships(session, OrganisationMember.member_id, OrganisationMember.organisation_id == body_id)


def bodies(session: Session, organisation_id: int) -> list[Membership]:
    """The joint bodies an organisation is a member of."""
    return _memberships(session, OrganisationMember.organisation_id, OrganisationMember.member_id == organisation_id)


def _memberships(session: Session, other: Any, condition: Any) -> list[Membership]:
    statement = (
        select(OrganisationMember, Organisation)
        .join(Organisation, Organisation.id == other)
        .where(condition)
        .order_by(OrganisationMember.ends_on.is_not(None), Organisation.sort_key, OrganisationMember.id)
    )
    return [
        Membership(member.id, org.id, org.name_fi, org.kind, member.starts_on, member.ends_on)
        for member, org in session.execute(statement)
    ]


def represented(
    session: Session, organisation_id: int, language: str, now: datetime
) -> list[tuple[Membership, Involvement]]:
    """The networks in which a joint authority stands for one of its members, as the count of municipalities has it."""
    return [
        (body, involvement)
        for body in bodies(session, organisation_id)
        if body.kind == "joint_authority"
        for involvement in of_organisation(session, body.other_id, language, now)
        if involvement.status == "confirmed"
        and involvement.role == "participant"
        and (body.ends_on is None or body.ends_on >= involvement.project_starts_on)
    ]


def taking_part(session: Session, project_id: int, role: str, organisation_ids: Iterable[int]) -> set[int]:
    """Which of these organisations are in a project in a role, whatever their status."""
    statement = select(Participation.organisation_id).where(
        Participation.project_id == project_id,
        Participation.role == role,
        Participation.organisation_id.in_(list(organisation_ids)),
    )
    return set(session.scalars(statement))
