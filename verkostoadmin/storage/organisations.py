"""Queries of organisations: the filtered list, counts by region, the points of the map, and one organisation's page."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.orm import Session

from verkostoadmin.i18n import DEFAULT_LANGUAGE, current
from verkostoadmin.model.organisation import Municipality, Organisation, OrganisationAlias
from verkostoadmin.model.participation import Participation
from verkostoadmin.model.project import Project
from verkostoadmin.model.regions import name_of, names
from verkostoadmin.storage.counting import confirmed_municipalities
from verkostoadmin.storage.labels import contains
from verkostoadmin.storage.listing import ids as listed
from verkostoadmin.storage.projects import status_of
from verkostoadmin.storage.rows import find


@dataclass(frozen=True)
class OrganisationFilter:
    """What the list shows; empty texts and None filter nothing. `involvement` (all, in, out) is about `project_id`;
    where that is None, about any project, or any that has not ended by the day `running_on`."""

    text: str = ""
    kind: str = "municipality"
    region: str = ""
    language_status: str = ""
    project_id: int | None = None
    involvement: str = "all"
    running_on: date | None = None
    retired: bool = False


@dataclass(frozen=True)
class ProjectMark:
    """A project an organisation takes part in, as a pill."""

    id: int
    short_name: str
    ended: bool


@dataclass(frozen=True)
class OrganisationRow:
    """An organisation in the list."""

    id: int
    name_fi: str
    name_sv: str
    kind: str
    region: str
    language_status: str
    population: int | None
    projects: tuple[ProjectMark, ...]
    valid_to: date | None = None


@dataclass(frozen=True)
class MapPoint:
    """A living municipality on the map; EPSG:3067 metres."""

    id: int
    code: str
    name: str
    region_code: str
    region: str
    east: int
    north: int
    population: int


_SORTS: dict[str, Any] = {
    "name": Organisation.sort_key,
    "language": Municipality.language_status,
    "population": Municipality.population,
    "kind": Organisation.kind,
}


def ids(session: Session, wanted: OrganisationFilter, sort: str = "name", descending: bool = False) -> "array[int]":
    """The ids of the filtered organisations in order; ties in Finnish order of names."""
    key = _region() if sort == "region" else _SORTS[sort]
    key = key.desc() if descending else key
    return listed(
        session, _filtered(select(Organisation.id), wanted).order_by(key, Organisation.sort_key, Organisation.id)
    )


def _region() -> Any:
    """What the region is called in the window's language."""
    if current() == DEFAULT_LANGUAGE:
        return Municipality.region
    return case(dict(names(current())), value=Municipality.region_code, else_=Municipality.region)


def totals(session: Session, wanted: OrganisationFilter) -> tuple[int, int]:
    """How many organisations the filter leaves, and how many people live in them."""
    statement = _filtered(
        select(func.count(Organisation.id), func.coalesce(func.sum(Municipality.population), 0)), wanted
    )
    count, population = session.execute(statement).one()
    return int(count), int(population)


def _filtered(statement: Any, wanted: OrganisationFilter) -> Any:
    statement = statement.select_from(Organisation).outerjoin(
        Municipality, Municipality.organisation_id == Organisation.id
    )
    return statement.where(*_conditions(wanted))


def _conditions(wanted: OrganisationFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.text:
        aliases = select(OrganisationAlias.organisation_id).where(contains(OrganisationAlias.search_text, wanted.text))
        found.append(or_(contains(Organisation.search_text, wanted.text), Organisation.id.in_(aliases)))
    if wanted.kind:
        found.append(Organisation.kind == wanted.kind)
    if wanted.region:
        found.append(Municipality.region_code == wanted.region)
    if wanted.language_status:
        found.append(Municipality.language_status == wanted.language_status)
    if not wanted.retired:
        found.append(Organisation.valid_to.is_(None))
    if wanted.involvement != "all":
        taking_part = Organisation.id.in_(_taking_part(wanted))
        found.append(taking_part if wanted.involvement == "in" else ~taking_part)
    return found


def _taking_part(wanted: OrganisationFilter) -> "Select[Any]":
    """Organisations with a confirmed participation, and municipalities their joint authority stands for."""
    pairs = confirmed_municipalities().subquery()
    direct = select(Participation.organisation_id, Participation.project_id).where(Participation.status == "confirmed")
    both = direct.union(select(pairs.c.organisation_id, pairs.c.project_id)).subquery()
    statement = select(both.c.organisation_id)
    if wanted.project_id is not None:
        return statement.where(both.c.project_id == wanted.project_id)
    if wanted.running_on is not None:
        goes_on = or_(Project.ends_on.is_(None), Project.ends_on >= wanted.running_on)
        running = select(Project.id).where(goes_on, Project.cancelled.is_(False))
        return statement.where(both.c.project_id.in_(running))
    return statement


def rows(session: Session, wanted: Iterable[int], today: date) -> dict[int, OrganisationRow]:
    """The rows of some organisations by id."""
    keys = list(wanted)
    marks = _marks(session, keys, today)
    statement = (
        select(Organisation, Municipality)
        .outerjoin(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Organisation.id.in_(keys))
    )
    return {
        org.id: OrganisationRow(
            org.id, org.name_fi, org.name_sv or "", org.kind, name_of(muni.region_code, muni.region) if muni else "",
            (muni.language_status or "") if muni else "", muni.population if muni else None, tuple(marks.get(org.id, ())),
            org.valid_to,
        )
        for org, muni in session.execute(statement)
    }  # fmt: skip


def _marks(session: Session, keys: list[int], today: date) -> dict[int, list[ProjectMark]]:
    statement = (
        select(Participation.organisation_id, Project)
        .join(Project, Project.id == Participation.project_id)
        .where(Participation.organisation_id.in_(keys), Participation.status == "confirmed")
        .order_by(Project.starts_on.desc(), Project.sort_key)
    )
    found: dict[int, list[ProjectMark]] = {}
    for organisation, project in session.execute(statement):
        ended = status_of(project, today) in ("ended", "cancelled")
        mark = ProjectMark(project.id, project.short_name, ended)
        if mark not in found.setdefault(organisation, []):
            found[organisation].append(mark)
    return {key: sorted(marks, key=lambda mark: mark.ended) for key, marks in found.items()}


def map_points(session: Session) -> list[MapPoint]:
    """All living municipalities with a centre."""
    statement = (
        select(Organisation, Municipality)
        .join(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Municipality.east.is_not(None), Municipality.north.is_not(None), Organisation.valid_to.is_(None))
        .order_by(Organisation.sort_key)
    )
    return [
        MapPoint(
            org.id, muni.code, org.name_fi, muni.region_code or "", name_of(muni.region_code, muni.region),
            muni.east or 0, muni.north or 0, muni.population or 0,
        )
        for org, muni in session.execute(statement)
    ]  # fmt: skip


def regions(session: Session) -> list[tuple[str, str, int]]:
    """(code, name, number of living municipalities) of every region, in the order of the names."""
    statement = (
        select(Municipality.region_code, Municipality.region, func.count(Municipality.id))
        .join(Organisation, Organisation.id == Municipality.organisation_id)
        .where(Organisation.valid_to.is_(None), Municipality.region_code.is_not(None))
        .group_by(Municipality.region_code, Municipality.region)
    )
    return sorted(
        ((code or "", name_of(code, name), count) for code, name, count in session.execute(statement)),
        key=lambda row: row[1],
    )


def municipality_of(session: Session, organisation_id: int) -> Municipality | None:
    """The register part of an organisation, None where it is no municipality."""
    return session.scalars(select(Municipality).where(Municipality.organisation_id == organisation_id)).first()


def aliases_of(session: Session, organisation_id: int) -> list[OrganisationAlias]:
    """The other names of an organisation."""
    statement = select(OrganisationAlias).where(OrganisationAlias.organisation_id == organisation_id)
    return list(session.scalars(statement.order_by(OrganisationAlias.sort_key)))


def owner_of(session: Session, entity: str, row_id: int) -> int | None:
    """The organisation a row belongs to, also of a deleted row: an alias, a membership, a position, register data."""
    if entity == "organisation":
        return row_id
    row: Any = find(session, entity, row_id, deleted=True)
    return row.organisation_id if row is not None else None


def waiting_for(session: Session, project_id: int) -> set[int]:
    """The organisations whose participation in a project is not settled: invited, applied, on the waiting list."""
    statement = select(Participation.organisation_id).where(
        Participation.project_id == project_id, Participation.status.in_(("invited", "applied", "waiting"))
    )
    return set(session.scalars(statement))


def in_county(session: Session, county: str) -> list[tuple[int, str]]:
    """(id, name) of the living municipalities of a wellbeing services county, which the register knows by its name."""
    statement = (
        select(Organisation.id, Organisation.name_fi)
        .join(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Municipality.wellbeing_county == county, Organisation.valid_to.is_(None))
        .order_by(Organisation.sort_key)
    )
    return [(key, name) for key, name in session.execute(statement)]
