"""Organisations: municipalities with their register data, joint authorities, counties, providers; and who stands for whom."""

from datetime import date

from sqlalchemy.orm import Mapped

from verkostoadmin.model.base import Named, Record, column


class Organisation(Named, Record):
    """Anyone that can take part in a project; a retired one keeps `valid_to` and its `successor_id`."""

    __tablename__ = "organisation"
    entity = "organisation"

    kind: Mapped[str] = column()
    name_fi: Mapped[str] = column()
    name_sv: Mapped[str | None] = column()
    business_id: Mapped[str | None] = column()
    website: Mapped[str | None] = column()
    logo_id: Mapped[int | None] = column("image")
    valid_from: Mapped[date | None] = column()
    valid_to: Mapped[date | None] = column()
    successor_id: Mapped[int | None] = column("organisation")

    def name_parts(self) -> list[str | None]:
        return [self.name_fi]

    def search_parts(self) -> list[str | None]:
        return [self.name_fi, self.name_sv, self.business_id]


class OrganisationAlias(Named, Record):
    """Another name an organisation is known or found by."""

    __tablename__ = "organisation_alias"
    entity = "alias"

    organisation_id: Mapped[int] = column("organisation")
    name: Mapped[str] = column()

    def name_parts(self) -> list[str | None]:
        return [self.name]

    def search_parts(self) -> list[str | None]:
        return [self.name]


class Municipality(Record):
    """The register part of an organisation of kind municipality. Codes are text; `east`, `north` are EPSG:3067 metres."""

    __tablename__ = "municipality"
    entity = "municipality"

    organisation_id: Mapped[int] = column("organisation")
    code: Mapped[str] = column()
    type: Mapped[str | None] = column()
    region_code: Mapped[str | None] = column()
    region: Mapped[str | None] = column()
    subregion_code: Mapped[str | None] = column()
    subregion: Mapped[str | None] = column()
    wellbeing_county_code: Mapped[str | None] = column()
    wellbeing_county: Mapped[str | None] = column()
    employment_area_code: Mapped[str | None] = column()
    employment_area: Mapped[str | None] = column()
    vitality_centre_code: Mapped[str | None] = column()
    vitality_centre: Mapped[str | None] = column()
    language_status: Mapped[str | None] = column()
    sami_homeland: Mapped[str | None] = column()
    grouping: Mapped[str | None] = column()
    population: Mapped[int | None] = column()
    population_year: Mapped[int | None] = column()
    east: Mapped[int | None] = column()
    north: Mapped[int | None] = column()


class OrganisationMember(Record):
    """A joint body stands for its members between two days."""

    __tablename__ = "organisation_member"
    entity = "member"

    organisation_id: Mapped[int] = column("organisation")
    member_id: Mapped[int] = column("organisation")
    starts_on: Mapped[date | None] = column()
    ends_on: Mapped[date | None] = column()
