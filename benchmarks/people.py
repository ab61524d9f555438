"""100,000 people: opening the list, a keystroke in its search field, and the memory it takes, over a repaint of the table."""

import random
import sqlite3
import statistics
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.table import Row, in_turns
from verkostoadmin.ids import new_id
from verkostoadmin.model.order import sort_key
from verkostoadmin.model.search import fold

PEOPLE = 100_000
KEYSTROKES = ("v", "vi", "vir", "virta", "ääne", "virtanen aino")
FAMILY = (
    "Virtanen",
    "Korhonen",
    "Mäkinen",
    "Nieminen",
    "Ääneri",
    "Forsström",
    "Kyläsaari",
    "Öhman",
    "Åkerlund",
    "Viitala",
)
GIVEN = ("Aino", "Eero", "Märta", "Tapio", "Siiri", "Väinö", "Áilu", "Örjan", "Liisa", "Veikko")


def rows() -> list[Row]:
    """The figures of the table of people, in a window of 1100 × 700 pixels."""
    from PySide6.QtWidgets import QApplication

    from verkostoadmin.storage import database
    from verkostoadmin.ui import theme
    from verkostoadmin.ui.style import Style

    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setStyle(Style())  # type: ignore[attr-defined]
    theme.load_fonts()
    theme.apply(False, 1.0)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.verkosto"
        _fill(file)
        db = database.open_(file)
        try:
            return _measure(app, db)
        finally:
            db.close()


def _measure(app: Any, db: Any) -> list[Row]:
    from verkostoadmin.ui.people.listing import PeopleListing
    from verkostoadmin.ui.tables import RecordTable

    before = _memory()
    table = RecordTable(PeopleListing(db), "people", "name")
    table.resize(1100, 700)
    table.show()

    def repaint() -> None:
        app.processEvents()
        table.viewport().repaint()
        app.processEvents()

    def load(text: str) -> None:
        table.records.load({"text": text})
        repaint()

    load("")
    opened, floor = in_turns([lambda: load(""), repaint], 9)
    strokes = [in_turns([lambda text=text: load(text), repaint], 5) for text in KEYSTROKES]  # type: ignore[misc]
    stroke = max(ours - bare for ours, bare in strokes)
    return [
        Row("open the list of 100,000 people, over a repaint", opened - floor, "–", None, 100),
        Row("the slowest search keystroke, over a repaint", stroke, "–", None, 100),
        Row(
            "the median search keystroke, over a repaint", statistics.median(o - b for o, b in strokes), "–", None, 100
        ),
        Row("memory of the list", _memory() - before, "–", None, 150, "MB"),
    ]


def _memory() -> float:
    """The resident memory of this process in megabytes."""
    import psutil

    return float(psutil.Process().memory_info().rss) / 1e6


def _fill(file: Path) -> None:
    """People with positions, written past the journal: what is measured is reading."""
    from verkostoadmin.services import setup

    setup.create_database(file).close()
    draw = random.Random(7)
    with closing(sqlite3.connect(file)) as raw:
        places = raw.execute("SELECT id, name_fi FROM organisation WHERE kind = 'municipality'").fetchall()
        people, positions = [], []
        for number in range(PEOPLE):
            family, given = draw.choice(FAMILY), draw.choice(GIVEN)
            place_id, place = draw.choice(places)
            email = f"{fold(given)}.{fold(family)}{number}@example.fi"
            person = new_id()
            text = fold(f"{given} {family} {email} kunnanjohtaja {place}")
            people.append((person, 1, 0, given, family, email, f"+35850{number:07d}", sort_key(family, given), text))
            title = "kunnanjohtaja"
            positions.append((new_id(), 1, 0, person, place_id, title, "official", sort_key(title), title))
        raw.executemany(
            "INSERT INTO person (id, version, deleted, given_name, family_name, email, phone, sort_key, search_text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            people,
        )
        raw.executemany(
            "INSERT INTO position (id, version, deleted, person_id, organisation_id, title, kind, sort_key, search_text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            positions,
        )
        raw.commit()
