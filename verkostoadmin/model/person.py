"""People: their positions in organisations, the experts' profiles, and people's roles in projects."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from verkostoadmin.model.base import Named, Record, column


class Person(Named, Record):
    """Anyone: participant, contact, speaker, expert. A phone number is kept in E.164 form.

    Lists that are handed out name only those who agreed to it: `show_in_lists` is empty until they are asked.

    When a step is stored, `storage.people_search` adds titles and organisations to `search_text`, so that the index
    below answers any list or search of people without reading the table.
    """

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_list", "sort_key", "id", "deleted", "search_text"),)
    entity = "person"

    given_name: Mapped[str | None] = column()
    family_name: Mapped[str | None] = column()
    email: Mapped[str | None] = column()
    phone: Mapped[str | None] = column()
    language: Mapped[str | None] = column()
    show_in_lists: Mapped[bool | None] = column()
    note: Mapped[str | None] = column()
    erase_on: Mapped[date | None] = column()

    def name_parts(self) -> list[str | None]:
        return [self.family_name or self.given_name, self.given_name]

    def search_parts(self) -> list[str | None]:
        return [self.given_name, self.family_name, self.email]


class Position(Named, Record):
    """A person's position in an organisation between two days; a person may have several."""

    __tablename__ = "position"
    entity = "position"

    person_id: Mapped[int] = column("person")
    organisation_id: Mapped[int] = column("organisation")
    title: Mapped[str | None] = column()
    kind: Mapped[str] = column(default="official")
    starts_on: Mapped[date | None] = column()
    ends_on: Mapped[date | None] = column()

    def name_parts(self) -> list[str | None]:
        return [self.title]

    def search_parts(self) -> list[str | None]:
        return [self.title]


class Expert(Named, Record):
    """The profile of a person whom the office offers; topics are separated by commas, language codes by spaces."""

    __tablename__ = "expert"
    entity = "expert"

    person_id: Mapped[int] = column("person")
    title: Mapped[str | None] = column()
    title_sv: Mapped[str | None] = column()
    title_en: Mapped[str | None] = column()
    bio_fi: Mapped[str | None] = column()
    bio_sv: Mapped[str | None] = column()
    bio_en: Mapped[str | None] = column()
    photo_id: Mapped[int | None] = column("image")
    topics: Mapped[str | None] = column()
    languages: Mapped[str | None] = column()
    public_email: Mapped[bool] = column(default=True)
    public_phone: Mapped[bool] = column(default=True)

    def name_parts(self) -> list[str | None]:
        return [self.title]

    def search_parts(self) -> list[str | None]:
        return [self.title, self.topics]


class ProjectRole(Record):
    """What a person does in a project, for an organisation, between two days; `position` orders experts in print."""

    __tablename__ = "project_role"
    entity = "project_role"

    person_id: Mapped[int] = column("person")
    project_id: Mapped[int] = column("project")
    organisation_id: Mapped[int | None] = column("organisation")
    role: Mapped[str] = column(default="contact")
    starts_on: Mapped[date | None] = column()
    ends_on: Mapped[date | None] = column()
    position: Mapped[int] = column(default=0)
