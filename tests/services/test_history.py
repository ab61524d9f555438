"""Undo, redo and the history."""

from datetime import date

import pytest

from verkostoadmin.errors import UserError
from verkostoadmin.services import history, records
from verkostoadmin.storage import database
from verkostoadmin.storage.database import Database


@pytest.fixture
def project(db: Database) -> int:
    changes = records.create(db, "project", {"short_name": "USO", "starts_on": date(2025, 1, 15), "organiser": "FCG"})
    assert changes.id is not None
    return changes.id


def organiser(db: Database, row: int) -> object:
    loaded = records.load(db, "project", row)
    return loaded["organiser"] if loaded else None


def test_undo_and_redo_walk_the_steps(db: Database, project: int) -> None:
    for name in ("A", "B"):
        records.change(db, "project", project, {"organiser": name})
    seen = []
    for step in (history.undo, history.undo, history.redo, history.redo, history.undo):
        step(db)
        seen.append(organiser(db, project))
    assert seen == ["A", "FCG", "A", "B", "A"]


def test_undo_survives_a_restart(db: Database, project: int) -> None:
    records.change(db, "project", project, {"organiser": "Kuntaliitto"})
    db.close()
    again = database.open_(db.path, "Toinen")
    assert history.state(again).undo == "Muuta järjestäjä: USO"
    history.undo(again)
    assert organiser(again, project) == "FCG"
    assert history.state(again).redo == "Muuta järjestäjä: USO"
    again.close()


def test_an_edit_after_an_undo_ends_the_redo(db: Database, project: int) -> None:
    records.change(db, "project", project, {"organiser": "A"})
    history.undo(db)
    records.change(db, "project", project, {"price_cents": 100})
    assert history.state(db).redo is None


def test_undo_of_a_creation_and_its_redo(db: Database, project: int) -> None:
    history.undo(db)
    assert records.load(db, "project", project) is None
    history.redo(db)
    assert organiser(db, project) == "FCG"


def test_nothing_to_undo(db: Database) -> None:
    assert history.undo(db) is None and history.redo(db) is None


def test_an_old_step_is_undone_unless_its_field_changed_since(db: Database, project: int) -> None:
    first = records.change(db, "project", project, {"organiser": "A"}).transaction_id
    second = records.change(db, "project", project, {"price_cents": 100}).transaction_id
    third = records.change(db, "project", project, {"price_cents": 200}).transaction_id
    assert first and second and third
    assert history.why_not_undo(db, first) is None
    reason = history.why_not_undo(db, second)
    assert reason and "Testaaja" in reason
    with pytest.raises(UserError):
        history.undo_transaction(db, second)
    history.undo_transaction(db, first)
    assert organiser(db, project) == "FCG"


def test_a_creation_that_others_depend_on_is_not_undone(db: Database, project: int) -> None:
    creation = history.entries(db)[0].id
    records.create(db, "group", {"project_id": project, "name": "Lappi"})
    assert history.why_not_undo(db, creation) is not None
    with pytest.raises(UserError):
        history.undo_transaction(db, creation)
    assert records.load(db, "project", project) is not None


def test_a_row_is_not_restored_under_a_deleted_owner(db: Database, project: int) -> None:
    group = records.create(db, "group", {"project_id": project, "name": "Lappi"}).id
    assert group is not None
    deletion = records.delete(db, "group", [group]).transaction_id
    records.delete(db, "project", [project])
    assert deletion and history.why_not_undo(db, deletion) is not None
    with pytest.raises(UserError):
        history.undo_transaction(db, deletion)
    assert records.load(db, "group", group) is None


def test_entries_tell_who_what_and_from_what_to_what(db: Database, project: int) -> None:
    records.change(db, "project", project, {"ends_on": date(2026, 12, 31)})
    entry = history.entries(db, entity="project", id=project)[0]
    row = entry.rows[0]
    assert (entry.actor, row.record, row.label, row.old, row.new) == ("Testaaja", "USO", "Päättyy", "", "31.12.2026")
