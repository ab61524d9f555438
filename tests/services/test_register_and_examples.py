"""The register and the example content: complete, consistent and removable."""

import csv
from datetime import date, datetime

from sqlalchemy import func, select

from verkostoadmin import resources
from verkostoadmin.model.event import Event
from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.person import Person
from verkostoadmin.services import checking, examples, exports, history
from verkostoadmin.storage import organisations, participations, projects
from verkostoadmin.storage.counting import municipalities_by_project
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.group_members import of_project as groups_of
from verkostoadmin.storage.naming import find_ids
from verkostoadmin.storage.organisations import OrganisationFilter

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12)


def project(db: Database, short_name: str) -> int:
    with db.read() as session:
        return find_ids(session, "project", short_name)[0]


def test_all_308_municipalities_are_there(example_db: Database) -> None:
    with example_db.read() as session:
        assert organisations.totals(session, OrganisationFilter()) == (308, 5_652_881)
        assert len(organisations.map_points(session)) == 308
        assert sum(count for _, _, count in organisations.regions(session)) == 308


def test_pertunmaa_is_retired_into_mantyharju(example_db: Database) -> None:
    with example_db.read() as session:
        retired = session.scalars(select(Organisation).where(Organisation.valid_to.is_not(None))).all()
        assert [(org.name_fi, org.valid_to) for org in retired] == [("Pertunmaa", date(2024, 12, 31))]
        successor = session.get(Organisation, retired[0].successor_id)
        assert successor is not None and successor.name_fi == "Mäntyharju"


def test_counties_and_employment_areas_are_organisations(example_db: Database) -> None:
    with example_db.read() as session:
        kinds = dict(session.execute(select(Organisation.kind, func.count()).group_by(Organisation.kind)).all())  # type: ignore[arg-type]
    assert (kinds["wellbeing_county"], kinds["employment_area"]) == (21, 45)


def test_unconfirmed_business_ids_are_left_out(example_db: Database) -> None:
    with example_db.read() as session:
        statement = select(func.count(Organisation.business_id)).where(Organisation.kind == "municipality")
        assert session.scalars(statement).one() == 285


def test_the_counts_are_those_of_the_networks(example_db: Database) -> None:
    with example_db.read() as session:
        counts = municipalities_by_project(session)
    assert len(counts[project(example_db, "Verkosto-pk")]) == 39
    assert len(counts[project(example_db, "USO")]) == 78


def test_verkostoperuskoulu_has_ten_pilots_with_one_overlap(example_db: Database) -> None:
    pk = project(example_db, "Verkosto-pk")
    with example_db.read() as session:
        groups = groups_of(session, pk)
        counted = municipalities_by_project(session)[pk]
        rows = [row for row in participations.of_project(session, pk, NOW) if row.organisation_id in counted]
    assert len(groups) == 10
    assert sorted(len(row.groups) for row in rows) == [1] * 38 + [2]


def test_there_are_30_events_and_over_200_people(example_db: Database) -> None:
    with example_db.read() as session:
        assert session.scalars(select(func.count(Event.id))).one() == 30
        assert session.scalars(select(func.count(Person.id))).one() == 215


def test_every_network_has_texts_for_a_brochure(example_db: Database) -> None:
    with example_db.read() as session:
        found = projects.summaries(session, "fi", TODAY)
    assert {p.short_name for p in found} >= {
        "OMA 2", "Digi", "USO", "Kestävä II", "EVE", "TOK", "Ilmasto", "Nova Schola", "Verkosto-pk",
    }  # fmt: skip
    assert {p.short_name: p.status for p in found}["EVE"] == "open"


def test_the_database_is_in_order(example_db: Database) -> None:
    assert checking.check(example_db) == []


def test_the_examples_go_in_one_step_and_come_back(example_db: Database) -> None:
    examples.remove_examples(example_db)
    assert exports.listed(example_db, "projects") == [] and exports.listed(example_db, "people") == []
    assert not examples.has_examples(example_db)
    assert len(exports.listed(example_db, "organisations")) == 309 + 21 + 45
    history.undo(example_db)
    assert len(exports.listed(example_db, "projects")) == 11
    assert checking.check(example_db) == []


def test_figures_agree_with_the_participants(example_db: Database) -> None:
    with example_db.read() as session:
        figures = projects.figures(session, project(example_db, "USO"), NOW)
        population = session.scalars(
            select(func.sum(Municipality.population)).where(Municipality.organisation_id.in_(figures.municipality_ids))
        ).one()
    assert len(figures.municipality_ids) == 78
    assert (figures.population, figures.workshops_held <= figures.workshops_promised) == (population, True)


def test_the_register_carries_its_attributions() -> None:
    notice = resources.read_text("register", "NOTICE.md")
    for source in ("Tilastokeskus", "GeoNames", "Maanmittauslaitos", "CC BY 4.0", "Natural Earth"):
        assert source in notice


def test_codes_are_text_with_leading_zeros() -> None:
    with resources.path("register", "municipalities.csv").open(encoding="utf-8") as file:
        assert all(len(row["code"]) == 3 for row in csv.DictReader(file))
