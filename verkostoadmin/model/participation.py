"""Participation of organisations in projects, and the groups they belong to there."""

from datetime import date

from sqlalchemy.orm import Mapped

from verkostoadmin.model.base import Record, column


class Participation(Record):
    """One organisation in one project, in one role."""

    __tablename__ = "participation"
    entity = "participation"

    project_id: Mapped[int] = column("project")
    organisation_id: Mapped[int] = column("organisation")
    role: Mapped[str] = column(default="participant")
    status: Mapped[str] = column(default="confirmed")
    applied_on: Mapped[date | None] = column()
    confirmed_on: Mapped[date | None] = column()
    ended_on: Mapped[date | None] = column()
    workshops_promised: Mapped[int | None] = column()
    fee_cents: Mapped[int | None] = column()
    invoicing_reference: Mapped[str | None] = column()
    note: Mapped[str | None] = column()


class ParticipationGroup(Record):
    """A participant belongs to a group of its project; it may belong to several."""

    __tablename__ = "participation_group"
    entity = "participation_group"

    participation_id: Mapped[int] = column("participation")
    group_id: Mapped[int] = column("project_group")
