"""Rules of the journal that must hold after any history: Hypothesis makes the histories."""

import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from verkostoadmin.errors import ConflictError, UserError
from verkostoadmin.model.base import BOOKKEEPING
from verkostoadmin.model.entities import DEPENDENTS, ENTITIES
from verkostoadmin.model.journal import Change
from verkostoadmin.services import history, records
from verkostoadmin.storage import database, journal

TEMPLATE = Path(tempfile.mkdtemp()) / "template.verkosto"
database.create(TEMPLATE, "Testaaja").close()
DAYS = st.integers(0, 3000).map(lambda n: date(2024, 1, 1) + timedelta(days=n))
NAMES = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=30).filter(str.strip)


def snapshot(db: database.Database) -> dict[tuple[str, int], dict[str, Any]]:
    """Every row of every entity, deleted ones too, without its bookkeeping."""
    found = {}
    with db.read() as session:
        for entity, cls in ENTITIES.items():
            for row in session.scalars(select(cls).execution_options(include_deleted=True)):
                names = set(cls.__table__.columns.keys()) - BOOKKEEPING
                found[entity, row.id] = {name: getattr(row, name) for name in names}
    return found


def living(rows: dict[tuple[str, int], dict[str, Any]]) -> dict[tuple[str, int], dict[str, Any]]:
    return {key: values for key, values in rows.items() if not values["deleted"]}


class Histories(RuleBasedStateMachine):
    """Random edits, deletions, undos and redos by two windows on one file."""

    projects = Bundle("projects")
    groups = Bundle("groups")

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        shutil.copyfile(TEMPLATE, self.folder / "a.verkosto")
        self.windows = [database.open_(self.folder / "a.verkosto", name) for name in ("Aino", "Eero")]
        self.states = [living(snapshot(self.windows[0]))]  # after each step in force, for linear undo
        self.redoable: list[dict[tuple[str, int], dict[str, Any]]] = []

    def teardown(self) -> None:
        for window in getattr(self, "windows", []):
            window.close()

    def did(self, changes: journal.Changes) -> None:
        if changes.transaction_id is not None:
            self.states.append(living(snapshot(self.windows[0])))
            self.redoable = []

    @rule(target=projects, who=st.integers(0, 1), name=NAMES, day=DAYS)
    def add_project(self, who: int, name: str, day: date) -> int | None:
        try:
            changes = records.create(self.windows[who], "project", {"short_name": name, "starts_on": day})
        except UserError:
            return None
        self.did(changes)
        return changes.id

    @rule(target=groups, who=st.integers(0, 1), project=projects, name=NAMES)
    def add_group(self, who: int, project: int | None, name: str) -> int | None:
        try:
            changes = records.create(self.windows[who], "group", {"project_id": project, "name": name})
        except UserError:
            return None
        self.did(changes)
        return changes.id

    @rule(
        who=st.integers(0, 1),
        project=projects,
        field=st.sampled_from(["organiser", "price_note"]),
        text=NAMES | st.none(),
    )
    def edit(self, who: int, project: int | None, field: str, text: str | None) -> None:
        if project is not None and records.load(self.windows[who], "project", project):
            self.did(records.change(self.windows[who], "project", project, {field: text}))

    @rule(project=projects, text=NAMES)
    def edit_what_was_changed_elsewhere(self, project: int | None, text: str) -> None:
        mine, theirs = self.windows
        seen = records.load(mine, "project", project or 0)
        if seen is None or project is None:
            return
        changes = records.change(theirs, "project", project, {"organiser": f"{text} toisaalla"})
        self.did(changes)
        stored = records.load(mine, "project", project)
        try:
            self.did(
                records.change(
                    mine, "project", project, {"organiser": f"{text} täällä"}, seen={"organiser": seen["organiser"]}
                )
            )
        except ConflictError:
            assert records.load(mine, "project", project) == stored
        else:
            assert changes.transaction_id is None, "an update was lost"

    @rule(who=st.integers(0, 1), project=projects)
    def delete_project(self, who: int, project: int | None) -> None:
        if project is not None:
            self.did(records.delete(self.windows[who], "project", [project]))

    @rule(who=st.integers(0, 1), group=groups)
    def delete_group(self, who: int, group: int | None) -> None:
        if group is not None:
            self.did(records.delete(self.windows[who], "group", [group]))

    @rule(who=st.integers(0, 1))
    def undo(self, who: int) -> None:
        undone = history.undo(self.windows[who])
        assert (undone is not None) == (len(self.states) > 1)
        if undone is not None:
            self.redoable.append(self.states.pop())
        assert living(snapshot(self.windows[who])) == self.states[-1]

    @rule(who=st.integers(0, 1))
    def redo(self, who: int) -> None:
        redone = history.redo(self.windows[who])
        assert (redone is not None) == bool(self.redoable)
        if redone is not None:
            self.states.append(self.redoable.pop())
        assert living(snapshot(self.windows[who])) == self.states[-1]

    @invariant()
    def the_journal_alone_rebuilds_every_row(self) -> None:
        if not hasattr(self, "windows"):
            return
        rebuilt: dict[tuple[str, int], dict[str, Any]] = {}
        with self.windows[0].read() as session:
            for change in session.scalars(select(Change).order_by(Change.transaction_id, Change.number)):
                row = rebuilt.setdefault((change.entity, change.row_id), {})
                assert journal.encode(row.get(change.field)) == change.old
                row[change.field] = journal.decode(change.entity, change.field, change.new)
        stored = snapshot(self.windows[0])
        assert stored.keys() == rebuilt.keys()
        for key, values in stored.items():
            assert values == {name: rebuilt[key].get(name) for name in values}

    @invariant()
    def no_living_row_belongs_to_a_deleted_one(self) -> None:
        if not hasattr(self, "windows"):
            return
        rows = living(snapshot(self.windows[0]))
        for owner, children in DEPENDENTS.items():
            for child, name in children:
                assert all((owner, v[name]) in rows for (entity, _), v in rows.items() if entity == child and v[name])


Histories.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestHistories = Histories.TestCase
