"""A catalogue of very many projects: how long a page takes, whether time grows with the pages alone, and its memory."""

import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from benchmarks.table import Row
from verkostoadmin import documents
from verkostoadmin.documents.request import Request
from verkostoadmin.storage import catalogue, database

DAY = date(2026, 11, 24)
MANY, FEWER = 300, 100
ROUNDS = 3
ALONE = """
import resource, sys
from pathlib import Path
from benchmarks.catalogue import made
made(Path(sys.argv[1]), int(sys.argv[2]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def rows() -> list[Row]:
    """A page's time, the growth from a hundred projects to three hundred, and the memory of a process that makes one."""
    from benchmarks.catalogue_data import multiplied

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.verkosto"
        multiplied(path, MANY)
        memory = _memory(path)  # first: the system counts what this process holds as a part of its children's
        made(path, FEWER)
        taken: dict[int, list[float]] = {FEWER: [], MANY: []}
        pages = {}
        for _ in range(ROUNDS):
            for count, found in taken.items():
                begin = time.perf_counter()
                pages[count] = made(path, count)
                found.append((time.perf_counter() - begin) * 1000)
        fewer, many = min(taken[FEWER]), min(taken[MANY])
        name = f"a catalogue of {MANY} projects"
        return [
            Row(f"{name}, a page", many / pages[MANY], "", None, 10),
            Row(f"{name}", many, f"{FEWER} projects", fewer, 3.3),
            Row(f"{name}, memory", memory, "", None, 120, "MB"),
        ]


def made(path: Path, count: int) -> int:
    """Make a catalogue of so many projects of every kind; returns its pages."""
    db = database.open_(path)
    with db.read() as session:
        projects = tuple(catalogue.chosen(session, DAY)[:: MANY // count])
        rendered = documents.build(session, Request("catalogue", projects, DAY))
    db.close()
    return rendered.pages


def _memory(path: Path) -> float:
    """In megabytes, at most, of a process of its own."""
    command = [sys.executable, "-c", ALONE, str(path), str(MANY)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
