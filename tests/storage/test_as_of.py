"""The past out of the journal: after any history, every state of it is found again as it was."""

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from verkostoadmin.errors import UserError
from verkostoadmin.model.base import BOOKKEEPING
from verkostoadmin.model.entities import ENTITIES
from verkostoadmin.model.journal import Transaction
from verkostoadmin.model.project import Project
from verkostoadmin.services import history, prints, records
from verkostoadmin.storage import database, integrity, journal
from verkostoadmin.storage.as_of import session_as_of
from verkostoadmin.storage.database import Database

TEMPLATE = Path(tempfile.mkdtemp()) / "template.verkosto"
database.create(TEMPLATE, "Testaaja").close()
DAY = date(2026, 11, 24)
NAMES = st.text(st.characters(categories=("L", "N", "Zs")), min_size=1, max_size=12).filter(str.strip)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("project"), NAMES),
        st.tuples(st.just("group"), st.integers(0, 9), NAMES),
        st.tuples(st.just("rename"), st.integers(0, 9), NAMES),
        st.tuples(st.just("price"), st.integers(0, 9), st.none() | st.integers(0, 10**6)),
        st.tuples(st.just("ends"), st.integers(0, 9), st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1))),
        st.tuples(st.just("event"), NAMES),
        st.tuples(st.just("delete"), st.integers(0, 9)),
        st.tuples(st.sampled_from(["undo", "redo", "print"])),
    ),
    min_size=1,
    max_size=25,
)


def everything(session: Session) -> tuple[dict[tuple[str, int], dict[str, Any]], list[int]]:
    """Every row of every entity, deleted ones too, without its bookkeeping; and the order of the living projects."""
    found = {}
    for entity, cls in ENTITIES.items():
        for row in session.scalars(select(cls).execution_options(include_deleted=True)):
            names = set(cls.__table__.columns.keys()) - BOOKKEEPING
            found[entity, row.id] = {name: getattr(row, name) for name in names}
    return found, list(session.scalars(select(Project.id).order_by(Project.sort_key, Project.id)))


class Play:
    """Acts on a database, and what was there after each."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.projects: list[int] = []
        self.states: dict[int, Any] = {}

    def act(self, kind: str, *arguments: Any) -> None:
        try:
            getattr(self, kind)(*arguments)
        except UserError:
            return  # a name that is taken, a row that is gone
        with self.db.read() as session:
            self.states[journal.latest_id(session)] = everything(session)

    def project(self, name: str) -> None:
        made = records.create(self.db, "project", {"short_name": name, "starts_on": DAY})
        self.projects.append(made.id or 0)

    def group(self, number: int, name: str) -> None:
        records.create(self.db, "group", {"project_id": self._one(number), "name": name})

    def rename(self, number: int, name: str) -> None:
        records.change(self.db, "project", self._one(number), {"short_name": name})

    def price(self, number: int, cents: int | None) -> None:
        records.change(self.db, "project", self._one(number), {"price_cents": cents})

    def ends(self, number: int, day: date | None) -> None:
        records.change(self.db, "project", self._one(number), {"ends_on": day})

    def event(self, title: str) -> None:
        records.create(self.db, "event", {"title": title, "starts_at": "26.11.2026 9.00"})

    def delete(self, number: int) -> None:
        records.delete(self.db, "project", [self._one(number)])

    def undo(self) -> None:
        history.undo(self.db)

    def redo(self) -> None:
        history.redo(self.db)

    def print(self) -> None:
        options = {"document": "brochure", "projects": ["1"], "language": "fi"}
        prints.record(self.db, options, state=0, pdf=b"", title="Esite", pages=1)

    def _one(self, number: int) -> int:
        return self.projects[number % len(self.projects)] if self.projects else 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ACTS)
def test_every_state_of_any_history_is_found_again(acts: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        db = database.open_(Path(shutil.copy(TEMPLATE, folder)), "Testaaja")
        play = Play(db)
        for act in acts:
            play.act(*act)
        for transaction, state in play.states.items():
            with session_as_of(db, transaction) as session:
                assert everything(session) == state
                assert integrity.journal_differences(session) == []
        db.close()


def test_the_past_hides_later_steps_and_ends_with_its_session(db: Database) -> None:
    project = records.create(db, "project", {"short_name": "USO", "starts_on": DAY}).id or 0
    then = history.entries(db)[0].id
    records.change(db, "project", project, {"short_name": "USO 2"})
    for _again in range(2):
        with session_as_of(db, then) as session:
            assert session.scalars(select(Project.short_name)).all() == ["USO"]
            assert session.scalars(select(Transaction.id)).all() == [then]
        with db.read() as session:
            assert session.scalars(select(Project.short_name)).all() == ["USO 2"]
            assert session.scalars(text("SELECT name FROM temp.sqlite_master")).all() == []


def test_others_write_while_the_past_is_read(db: Database) -> None:
    project = records.create(db, "project", {"short_name": "USO", "starts_on": DAY}).id or 0
    then = history.entries(db)[0].id
    records.change(db, "project", project, {"organiser": "FCG"})
    with session_as_of(db, then) as session:
        other = database.open_(db.path, "Liisa")
        records.change(other, "project", project, {"short_name": "Toinen"})
        other.close()
        row = session.scalars(select(Project)).one()
        assert (row.short_name, row.organiser) == ("USO", None)
    values = records.load(db, "project", project)
    assert values is not None and (values["short_name"], values["organiser"]) == ("Toinen", "FCG")


def test_a_read_only_file_has_its_past_too(db: Database) -> None:
    project = records.create(db, "project", {"short_name": "USO", "starts_on": DAY}).id or 0
    then = history.entries(db)[0].id
    records.change(db, "project", project, {"short_name": "USO 2"})
    db.checkpoint()
    db.close()
    db.path.chmod(0o444)
    opened = database.open_(db.path)
    with session_as_of(opened, then) as session:
        assert session.scalars(select(Project.short_name)).all() == ["USO"]
    opened.close()


def test_what_was_scrubbed_from_the_journal_stays_erased(db: Database) -> None:
    person = records.create(db, "person", {"given_name": "Aino", "family_name": "Järvinen"}).id or 0
    then = history.entries(db)[0].id
    records.change(db, "person", person, {"email": "aino.jarvinen@example.fi"})
    with db.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE person SET given_name = NULL, family_name = NULL, email = NULL")
        connection.exec_driver_sql("UPDATE change SET old = NULL, new = NULL WHERE field != 'deleted'")
    with session_as_of(db, then) as session:
        row = session.scalars(select(ENTITIES["person"])).one()
        assert (row.given_name, row.family_name, row.email) == (None, None, None)
