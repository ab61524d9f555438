"""A database with very many projects: those of the examples again and again, every time with other texts."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from verkostoadmin.services import setup

BELOW = ("project_text", "project_section", "project_group", "participation", "project_role", "event_project")
TEXTS = {
    "project_text": ("name", "tagline", "lead"),
    "project_section": tuple(f"{part}_{language}" for part in ("heading", "body") for language in ("fi", "sv", "en")),
}
Row = dict[str, Any]


def multiplied(path: Path, count: int) -> None:
    """Create the database. The rows are written as they are, without the journal, which nothing here reads."""
    setup.create_database(path, examples=True).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        originals = _rows(connection, "project")
        ids = iter(range(_largest_id(connection) + 1, 2**62))
        for number in range(count - len(originals)):
            _copy(connection, originals[number % len(originals)], number, ids)
        connection.commit()


def _rows(connection: sqlite3.Connection, table: str, column: str = "deleted", value: int = 0) -> list[Row]:
    found = connection.execute(f"SELECT * FROM {table} WHERE {column} = ? AND deleted = 0 ORDER BY id", (value,))
    return [dict(row) for row in found]


def _largest_id(connection: sqlite3.Connection) -> int:
    tables = ("project", "participation_group", *BELOW)
    return int(max(connection.execute(f"SELECT max(id) FROM {table}").fetchone()[0] for table in tables))


def _copy(connection: sqlite3.Connection, project: Row, number: int, ids: Iterator[int]) -> None:
    """A project with all that belongs to it, its words in another order."""
    seed, new = random.Random(number), next(ids)
    name = f"{project['short_name']} {number}"
    _insert(connection, "project", project | {"id": new, "short_name": name, "predecessor_id": None})
    moved: dict[int, int] = {}
    for table in BELOW:
        for row in _rows(connection, table, "project_id", project["id"]):
            moved[row["id"]] = next(ids)
            texts = {field: _shuffled(row[field], seed) for field in TEXTS.get(table, ()) if row[field]}
            _insert(connection, table, row | texts | {"id": moved[row["id"]], "project_id": new})
    for before, after in list(moved.items()):
        for row in _rows(connection, "participation_group", "participation_id", before):
            ties = {"id": next(ids), "participation_id": after, "group_id": moved[row["group_id"]]}
            _insert(connection, "participation_group", row | ties)


def _shuffled(text: str, seed: random.Random) -> str:
    """The same words in another order, line by line, and the last one with new letters: no text is known already."""
    lines = []
    for line in text.splitlines():
        words = line.split()
        seed.shuffle(words)
        last = words.pop() if words else ""
        lines.append(
            " ".join([*words, last[:-2] + "".join(seed.choices("aeiklnostu", k=2)) if len(last) > 3 else last])
        )
    return "\n".join(lines)


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    columns, places = ", ".join(row), ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", tuple(row.values()))
