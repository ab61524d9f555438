"""Events: seminars, workshops, meetings and webinars of one or several projects, in Helsinki wall time."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from verkostoadmin.model.base import Named, Record, column


class Event(Named, Record):
    """An event; with both a venue and an online link it is hybrid. Times are local wall time in Helsinki."""

    __tablename__ = "event"
    entity = "event"

    title: Mapped[str] = column()
    title_sv: Mapped[str | None] = column()
    title_en: Mapped[str | None] = column()
    kind: Mapped[str] = column(default="seminar")
    starts_at: Mapped[datetime] = column()
    ends_at: Mapped[datetime | None] = column()
    venue: Mapped[str | None] = column()
    address: Mapped[str | None] = column()
    online_url: Mapped[str | None] = column()
    capacity: Mapped[int | None] = column()
    quota: Mapped[int | None] = column()
    registration_opens: Mapped[date | None] = column()
    registration_closes: Mapped[date | None] = column()
    host_organisation_id: Mapped[int | None] = column("organisation")
    status: Mapped[str] = column(default="planned")
    note: Mapped[str | None] = column()

    def name_parts(self) -> list[str | None]:
        return [self.title]

    def search_parts(self) -> list[str | None]:
        return [self.title, self.title_sv, self.venue, self.address]


class EventProject(Record):
    """An event belongs to a project; it may belong to several."""

    __tablename__ = "event_project"
    entity = "event_project"

    event_id: Mapped[int] = column("event")
    project_id: Mapped[int] = column("project")
