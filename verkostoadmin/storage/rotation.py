"""The backups that are made by themselves: one in a folder beside the database when something has changed, the last ten kept."""

import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from verkostoadmin.storage import problems
from verkostoadmin.storage.backup import back_up

FOLDER: Final = "backups"
KEPT: Final = 10


def back_up_changes(path: Path, now: datetime) -> Path | None:
    """Back up a database whose latest step its newest backup lacks, and let the oldest backups go. Raises DatabaseError."""
    kept = backups(path)
    latest = _latest_step(path)
    if latest is None or (kept and _latest_step(kept[-1]) == latest):
        return None
    target = path.parent / FOLDER / f"{path.stem}-{now:%Y%m%d-%H%M%S}{path.suffix}"
    try:
        target.parent.mkdir(exist_ok=True)
        back_up(path, target)
        for old in [file for file in kept if file != target][: 1 - KEPT]:
            old.unlink()
    except OSError as error:
        raise problems.unreadable(target) from error
    return target


def backups(path: Path) -> list[Path]:
    """The backups of a database, the oldest first."""
    named = re.compile(re.escape(path.stem) + r"-\d{8}-\d{6}" + re.escape(path.suffix))
    folder = path.parent / FOLDER
    return sorted(file for file in folder.glob("*") if named.fullmatch(file.name)) if folder.is_dir() else []


def _latest_step(path: Path) -> int | None:
    """The id of the newest transaction; None where there is none, or where a backup cannot be read."""
    wal = path.with_name(path.name + "-wal").exists()
    address = f"{path.absolute().as_uri()}?mode=ro" + ("" if wal else "&immutable=1")
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            newest: int | None = connection.execute('SELECT max(id) FROM "transaction"').fetchone()[0]
    except sqlite3.Error:
        return None
    return newest
