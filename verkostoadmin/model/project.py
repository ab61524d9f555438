"""Network projects (verkostohankkeet): the run, its texts in each language, its ordered sections and its groups."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from verkostoadmin.model.base import Named, Record, column


class Project(Named, Record):
    """One run of a network; the runs that follow each other by `predecessor_id` are one network."""

    __tablename__ = "project"
    entity = "project"

    short_name: Mapped[str] = column()
    organiser: Mapped[str | None] = column()
    theme: Mapped[str | None] = column()
    starts_on: Mapped[date] = column()
    ends_on: Mapped[date | None] = column()
    registration_opens: Mapped[date | None] = column()
    registration_closes: Mapped[date | None] = column()
    price_cents: Mapped[int | None] = column()
    price_note: Mapped[str | None] = column()
    price_note_sv: Mapped[str | None] = column()
    price_note_en: Mapped[str | None] = column()
    currency: Mapped[str] = column(default="EUR")
    predecessor_id: Mapped[int | None] = column("project")
    page_url: Mapped[str | None] = column()
    cover_image_id: Mapped[int | None] = column("image")
    brand: Mapped[str | None] = column()
    colour_primary: Mapped[str | None] = column()
    colour_accent: Mapped[str | None] = column()
    own_workshops: Mapped[int | None] = column()
    cancelled: Mapped[bool] = column(default=False)

    def name_parts(self) -> list[str | None]:
        return [self.short_name]

    def search_parts(self) -> list[str | None]:
        return [self.short_name, self.organiser]


class ProjectText(Named, Record):
    """One language of a project; `approved_digest` tells whether the text changed after it was approved.

    `plain` is a text in plain language, printed in large print instead of the lead and the sections.
    """

    __tablename__ = "project_text"
    entity = "project_text"

    project_id: Mapped[int] = column("project")
    language: Mapped[str] = column()
    name: Mapped[str] = column()
    tagline: Mapped[str | None] = column()
    lead: Mapped[str | None] = column()
    plain: Mapped[str | None] = column()
    approved_by: Mapped[str | None] = column()
    approved_at: Mapped[datetime | None] = column()
    approved_digest: Mapped[str | None] = column()

    def name_parts(self) -> list[str | None]:
        return [self.name]

    def search_parts(self) -> list[str | None]:
        return [self.name, self.tagline]


class ProjectSection(Record):
    """One section of a project's text, with its place in the order, in every language."""

    __tablename__ = "project_section"
    entity = "section"

    project_id: Mapped[int] = column("project")
    position: Mapped[int] = column(default=0)
    kind: Mapped[str] = column(default="content")
    layout: Mapped[str] = column(default="paragraphs")
    heading_fi: Mapped[str | None] = column()
    heading_sv: Mapped[str | None] = column()
    heading_en: Mapped[str | None] = column()
    body_fi: Mapped[str | None] = column()
    body_sv: Mapped[str | None] = column()
    body_en: Mapped[str | None] = column()


class ProjectGroup(Record):
    """A part of a project's participants (osaverkko, pilottialue); one participant may be in several."""

    __tablename__ = "project_group"
    entity = "group"

    project_id: Mapped[int] = column("project")
    name: Mapped[str] = column()
    colour: Mapped[str | None] = column()
    position: Mapped[int] = column(default=0)
