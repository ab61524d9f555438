"""Which municipalities a project counts: each once, with a confirmed participation of its own or of its joint authority."""

from collections.abc import Collection

from sqlalchemy import CompoundSelect, or_, select
from sqlalchemy.orm import Session, aliased

from verkostoadmin.model.organisation import Organisation, OrganisationMember
from verkostoadmin.model.participation import Participation
from verkostoadmin.model.project import Project

_CONFIRMED = (Participation.status == "confirmed", Participation.role == "participant")


def confirmed_municipalities(project_ids: Collection[int] | None = None) -> "CompoundSelect[int, int]":
    """(project_id, organisation_id) of every counted municipality, of all projects or some; UNION leaves each pair once."""
    own = (
        select(Participation.project_id, Participation.organisation_id)
        .join(Organisation, Organisation.id == Participation.organisation_id)
        .where(*_CONFIRMED, Organisation.kind == "municipality")
    )
    joint = aliased(Organisation)
    stood_for = (
        select(Participation.project_id, OrganisationMember.member_id)
        .join(joint, joint.id == Participation.organisation_id)
        .join(OrganisationMember, OrganisationMember.organisation_id == joint.id)
        .join(Organisation, Organisation.id == OrganisationMember.member_id)
        .join(Project, Project.id == Participation.project_id)
        .where(*_CONFIRMED, joint.kind == "joint_authority", Organisation.kind == "municipality")
        .where(or_(OrganisationMember.ends_on.is_(None), OrganisationMember.ends_on >= Project.starts_on))
    )
    if project_ids is not None:
        some = Participation.project_id.in_(project_ids)
        own, stood_for = own.where(some), stood_for.where(some)
    return own.union(stood_for)


def municipalities_by_project(session: Session, project_id: int | None = None) -> dict[int, set[int]]:
    """The counted municipalities' organisation ids by project; of one project where it is given."""
    found: dict[int, set[int]] = {}
    pairs = confirmed_municipalities(None if project_id is None else [project_id]).subquery()
    statement = select(pairs.c.project_id, pairs.c.organisation_id)
    for project, organisation in session.execute(statement):
        found.setdefault(project, set()).add(organisation)
    return found
