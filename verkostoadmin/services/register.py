"""The register of municipalities: all 308, the retired ones with their successors, wellbeing counties and employment areas."""

from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from verkostoadmin import resources
from verkostoadmin.i18n import N_
from verkostoadmin.model.journal import REGISTER
from verkostoadmin.model.organisation import Municipality, Organisation, OrganisationMember
from verkostoadmin.storage.database import Database

POPULATION_YEAR: Final = 2025
_NUMBERS: Final = ("population", "east", "north")
_TEXTS: Final = (
    "code", "type", "region_code", "region", "subregion_code", "subregion", "wellbeing_county_code", "wellbeing_county",
    "employment_area_code", "employment_area", "vitality_centre_code", "vitality_centre", "language_status",
    "sami_homeland", "grouping",
)  # fmt: skip


def load_register(db: Database) -> None:
    """Fill an empty database with the register, as one step of the journal that undo does not reach."""
    with db.write(N_("Load the register of municipalities"), source=REGISTER) as step:
        by_code = _add_municipalities(step.session)
        _add_counties(step.session)
        _add_employment_areas(step.session, by_code)


def _add_municipalities(session: Session) -> dict[str, Organisation]:
    by_code: dict[str, Organisation] = {}
    rows = list(resources.read_csv("register", "municipalities.csv"))
    for row in rows:
        by_code[row["code"]] = _municipality(row)
    session.add_all(by_code.values())
    session.flush()
    for row in rows:
        session.add(_register_part(row, by_code[row["code"]].id))
        if row["successor_code"]:
            by_code[row["code"]].successor_id = by_code[row["successor_code"]].id
    return by_code


def _municipality(row: dict[str, str]) -> Organisation:
    return Organisation(
        kind="municipality",
        name_fi=row["name_fi"],
        name_sv=row["name_sv"] or None,
        business_id=row["business_id"] or None,
        website=row["website"] or None,
        valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        deleted=False,
    )


def _register_part(row: dict[str, str], organisation_id: int) -> Municipality:
    values: dict[str, Any] = {name: row[name] or None for name in _TEXTS}
    values |= {name: int(row[name]) if row[name] else None for name in _NUMBERS}
    year = POPULATION_YEAR if row["population"] else None
    return Municipality(organisation_id=organisation_id, population_year=year, deleted=False, **values)


def _add_counties(session: Session) -> None:
    for row in resources.read_csv("register", "wellbeing_counties.csv"):
        session.add(
            Organisation(kind="wellbeing_county", name_fi=row["name_fi"], name_sv=row["name_sv"], deleted=False)
        )


def _add_employment_areas(session: Session, by_code: dict[str, Organisation]) -> None:
    for row in resources.read_csv("register", "employment_areas.csv"):
        area = Organisation(
            kind="employment_area", name_fi=row["name_fi"], name_sv=row["name_sv"] or None, deleted=False
        )
        session.add(area)
        session.flush()
        for code in row["member_codes"].split():
            session.add(OrganisationMember(organisation_id=area.id, member_id=by_code[code].id, deleted=False))
