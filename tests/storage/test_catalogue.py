"""Which projects a catalogue is of, and the municipalities of all of them."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from verkostoadmin.services import records
from verkostoadmin.storage import catalogue
from verkostoadmin.storage.counting import municipalities_by_project
from verkostoadmin.storage.projects import short_names

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database

TODAY = date(2026, 11, 24)
RUNNING = ["EVE", "Ilmasto", "Nova Schola", "OMA 2", "USO"]
ENDED = ["Digi", "Kestävä II", "Kestävä kuntatalous", "OMA", "TOK", "Verkosto-pk"]


def chosen(db: "Database", day: date = TODAY, **filters: str | int) -> list[str]:
    """The short names of the chosen projects."""
    with db.read() as session:
        names = short_names(session)
        return [names[key] for key in catalogue.chosen(session, day, **filters)]  # type: ignore[arg-type]


def ids(db: "Database") -> dict[str, int]:
    """The projects by short name."""
    with db.read() as session:
        return {name: key for key, name in short_names(session).items()}


@pytest.mark.parametrize(("status", "expected"), [("all", [*RUNNING, *ENDED]), ("open", ["EVE"]), ("running", RUNNING)])
def test_by_status_open_ones_come_first(example_db: "Database", status: str, expected: list[str]) -> None:
    assert chosen(example_db, status=status) == expected


def test_a_network_with_open_registration_runs_only_once_it_has_begun(example_db: "Database") -> None:
    records.change(example_db, "project", ids(example_db)["EVE"], {"starts_on": date(2027, 2, 1)})
    assert chosen(example_db, status="running") == RUNNING[1:]
    assert chosen(example_db, status="open") == ["EVE"]


def test_cancelled_ones_are_no_part_of_a_catalogue(example_db: "Database") -> None:
    records.change(example_db, "project", ids(example_db)["USO"], {"cancelled": True})
    assert "USO" not in chosen(example_db)
    assert "USO" not in chosen(example_db, status="running")


@pytest.mark.parametrize("name", ["OMA", "OMA 2"])
def test_all_runs_of_a_network(example_db: "Database", name: str) -> None:
    assert chosen(example_db, network_of=ids(example_db)[name]) == ["OMA 2", "OMA"]
    assert chosen(example_db, status="running", network_of=ids(example_db)[name]) == ["OMA 2"]


def test_runs_that_follow_each_other_in_a_circle_end(example_db: "Database") -> None:
    keys = ids(example_db)
    with example_db.write("Circle") as step:
        records.update(step.session, "project", keys["OMA"], {"predecessor_id": keys["OMA 2"]})
    assert chosen(example_db, network_of=keys["OMA"]) == ["OMA 2", "OMA"]


def test_by_theme(example_db: "Database") -> None:
    key = ids(example_db)["TOK"]
    records.change(example_db, "project", key, {"theme": "Konsernit"})
    assert chosen(example_db, theme="konsernit") == ["TOK"]
    assert chosen(example_db, theme="") == chosen(example_db)


def test_municipalities_with_all_their_projects(example_db: "Database") -> None:
    with example_db.read() as session:
        projects = catalogue.chosen(session, TODAY, "running")
        towns = catalogue.towns(session, projects)
        counted = municipalities_by_project(session)
    assert [town.organisation.sort_key for town in towns] == sorted(town.organisation.sort_key for town in towns)
    found = {key: {town.organisation.id for town in towns if key in town.projects} for key in projects}
    assert found == {key: counted[key] for key in projects}


def test_names_are_those_of_a_language(example_db: "Database") -> None:
    with example_db.read() as session:
        found = catalogue.names(session, catalogue.chosen(session, TODAY), "en")
    assert [name for name, _tagline in found.values()] == ["Developing Local Vitality", "New Generation Organisations"]
