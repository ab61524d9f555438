"""One edit with its journal against the same edit without one, both committed to disk by the same library."""

import itertools
import tempfile
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from benchmarks.table import Row, in_turns
from verkostoadmin.model.project import Project
from verkostoadmin.services import records
from verkostoadmin.storage import database

ROUNDS = 300


def rows() -> list[Row]:
    """The median of single edits taken in turns."""
    with tempfile.TemporaryDirectory() as folder:
        ours = database.create(Path(folder) / "ours.verkosto")
        bare = database.create(Path(folder) / "bare.verkosto")
        values = {"short_name": "USO", "starts_on": date(2025, 1, 15)}
        ids = [records.create(db, "project", values).id for db in (ours, bare)]
        numbers = itertools.count()

        def with_journal() -> None:
            with ours.write("Change") as step:
                row = step.session.get(Project, ids[0])
                assert row is not None
                row.organiser = f"FCG {next(numbers)}"

        def without() -> None:
            with Session(bare.engine.execution_options(sqlite_write=True), expire_on_commit=False) as session:
                row = session.get(Project, ids[1])
                assert row is not None
                row.organiser = f"FCG {next(numbers)}"
                session.commit()

        found = in_turns([with_journal, without], ROUNDS)
        ours.close()
        bare.close()
    return [Row("one edit with its journal", found[0], "the same edit without", found[1], 2.0)]
