"""Errors before printing that somebody waived by name."""

from datetime import date

import pytest

from verkostoadmin.services import history, records, waivers
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.waivers import Waived
from verkostoadmin.storage.waivers import waivers as stored

DAY = date(2026, 11, 24)


@pytest.fixture
def project(db: Database) -> int:
    return records.create(db, "project", {"short_name": "USO", "starts_on": DAY}).id or 0


def waived(db: Database, *projects: int) -> set[Waived]:
    with db.read() as session:
        return set(stored(session, projects))


def test_an_error_is_waived_by_name_and_with_a_reason(db: Database, project: int) -> None:
    waivers.waive(db, rule="overflow", project_id=project, language="fi", key="texts.lead:1f", reason="Sovittu")
    with db.read() as session:
        found = stored(session, [project])[Waived("overflow", project, "fi", "texts.lead:1f")]
        assert (found.waived_by, found.reason) == ("Testaaja", "Sovittu") and found.waived_at is not None


def test_waiving_is_one_step_that_undo_takes_back(db: Database, project: int) -> None:
    waivers.waive(db, rule="overflow", project_id=project, language="", key="", title="Teksti ei mahdu")
    assert history.state(db).undo == "Ohita virhe ennen tulostusta: USO · Teksti ei mahdu"
    assert waived(db, project) == {Waived("overflow", project, "", "")}
    history.undo(db)
    assert waived(db, project) == set()


def test_what_is_waived_already_stays_as_it_is(db: Database, project: int) -> None:
    about = {"rule": "overflow", "project_id": project, "language": "fi", "key": "lead"}
    first = waivers.waive(db, **about)  # type: ignore[arg-type]
    again = waivers.waive(db, **about)  # type: ignore[arg-type]
    assert again.id == first.id and again.transaction_id is None


def test_a_waiver_is_revoked(db: Database, project: int) -> None:
    made = waivers.waive(db, rule="overflow", project_id=project, language="fi", key="lead")
    waivers.revoke(db, made.id or 0)
    assert waived(db, project) == set()
    again = waivers.waive(db, rule="overflow", project_id=project, language="fi", key="lead")
    assert again.id != made.id and waived(db, project)


def test_waivers_of_other_projects_do_not_count_those_of_none_do(db: Database, project: int) -> None:
    other = records.create(db, "project", {"short_name": "OMA", "starts_on": DAY}).id
    for key in (project, other, None):
        waivers.waive(db, rule="foreword", project_id=key, language="sv", key="")
    assert waived(db, project) == {Waived("foreword", project, "sv", ""), Waived("foreword", None, "sv", "")}


def test_a_waiver_goes_and_comes_back_with_its_project(db: Database, project: int) -> None:
    waivers.waive(db, rule="overflow", project_id=project, language="fi", key="lead")
    records.delete(db, "project", [project])
    assert waived(db, project) == set()
    history.undo(db)
    assert len(waived(db, project)) == 1
