"""What the entries of the history tell, and how much is read for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

import pytest
from sqlalchemy import event

from verkostoadmin.errors import UserError
from verkostoadmin.services import events, history, records
from verkostoadmin.services.history_entries import CHANGED, CREATED, DELETED, ROWS_SHOWN
from verkostoadmin.storage.database import Database


@contextmanager
def counted(db: Database) -> Iterator[list[str]]:
    asked: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        asked.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    yield asked
    event.remove(db.engine, "before_cursor_execute", note)


@pytest.fixture
def project(db: Database) -> int:
    changes = records.create(db, "project", {"short_name": "USO", "starts_on": date(2025, 1, 15)})
    assert changes.id is not None
    return changes.id


def test_an_entry_names_rows_and_references(db: Database, project: int) -> None:
    other = records.create(db, "project", {"short_name": "USO 2", "starts_on": date(2027, 1, 15)}).id
    assert other is not None
    records.change(db, "project", other, {"predecessor_id": project})
    row = history.entries(db, limit=1)[0].rows[0]
    assert (row.record, row.label, row.old, row.new, row.act) == ("USO 2", "Edeltäjä", "", "USO", CHANGED)


def test_creating_and_deleting_are_told_apart_from_changing(db: Database, project: int) -> None:
    records.delete(db, "project", [project])
    deleted, created = history.entries(db)[:2]
    assert [row.act for row in deleted.rows] == [DELETED]
    assert CREATED in [row.act for row in created.rows] and created.row_count > 1


def test_an_undone_step_is_marked_until_it_is_redone(db: Database, project: int) -> None:
    step = records.change(db, "project", project, {"organiser": "FCG"}).transaction_id
    marks = []
    for act in (history.undo, history.redo, history.undo):
        act(db)
        marks.append(next(entry.undone for entry in history.entries(db) if entry.id == step))
    assert marks == [True, False, True]
    assert step is not None and history.why_not_undo(db, step) == "Tämä on jo kumottu."


def test_of_a_large_step_the_first_changes_and_the_number_of_all(example_db: Database) -> None:
    examples, register = history.entries(example_db)[:2]
    assert len(examples.rows) == len(register.rows) == ROWS_SHOWN
    assert examples.row_count > 5000 and register.row_count > 5000


def test_register_and_examples_are_not_undone_from_the_history(example_db: Database) -> None:
    for entry in history.entries(example_db)[:2]:
        assert history.why_not_undo(example_db, entry.id)
        with pytest.raises(UserError):
            history.undo_transaction(example_db, entry.id)


def test_the_history_of_a_record_tells_its_own_part_of_a_large_step(example_db: Database) -> None:
    with example_db.read() as session:
        from verkostoadmin.storage.events import summaries

        found = summaries(session, "kaksoisjohtaminen")[0]
    (entry,) = history.entries(example_db, entity="event", id=found.id)
    assert {row.entity for row in entry.rows} <= {"event", "event_project"}
    assert entry.rows[0].record == found.title and ROWS_SHOWN < entry.row_count < 40


def test_pages_follow_each_other_without_gaps(db: Database, project: int) -> None:
    for number in range(25):
        records.change(db, "project", project, {"organiser": f"Nro {number}"})
    pages, before = [], None
    while found := history.entries(db, before=before, limit=10):
        pages.append([entry.id for entry in found])
        before = found[-1].id
    ids = [one for page in pages for one in page]
    assert [len(page) for page in pages] == [10, 10, 6] and ids == sorted(set(ids), reverse=True)


def test_reading_a_page_asks_no_query_for_each_row(example_db: Database) -> None:
    with example_db.read() as session:
        from verkostoadmin.storage.projects import summaries

        projects = [summary.id for summary in summaries(session, "fi", date.today())]
    for number in range(20):
        values = {"title": f"Nro {number}", "starts_at": datetime(2027, 1, number + 1, 9, 0), "kind": "webinar"}
        events.create_event(example_db, values, projects)
    with counted(example_db) as few:
        history.entries(example_db, limit=2)
    with counted(example_db) as many:
        history.entries(example_db, limit=20)
    assert len(many) == len(few) < 20
