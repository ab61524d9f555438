"""Verified copies of a database, made by SQLite's backup API: a file copy of an open database may lack its latest changes."""

import sqlite3
from contextlib import closing
from pathlib import Path

from verkostoadmin.storage import problems


def back_up(source: Path, target: Path) -> None:
    """Copy a database into a new file; the target appears only when the copy is whole. Raises DatabaseError."""
    temporary = target.with_name(target.name + ".new")
    with problems.translated(target):
        temporary.unlink(missing_ok=True)
        try:
            _copy(source, temporary)
            temporary.replace(target)
        except OSError as error:
            raise problems.unreadable(target) from error
        finally:
            temporary.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    address = f"{source.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)
        if copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise problems.damaged(source)
