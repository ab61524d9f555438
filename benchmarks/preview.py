"""The preview after an edit: from the commit to the painted page, in the window with the sheet of documents open."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.table import Row

ROUNDS = 15
GOALS = {  # milliseconds; the catalogue of all examples has over thirty pages and is only told
    "brochure": 300,
    "flyer": 300,
    "poster": 300,
    "participants": 300,
    "catalogue": None,
}
PATIENCE = 30.0  # seconds


def rows() -> list[Row]:
    """Every document of one project, and the catalogue of all."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from verkostoadmin.services import setup
    from verkostoadmin.ui import theme
    from verkostoadmin.ui.style import Style

    app = QApplication.instance() or QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale("fi_FI"))
    app.setStyle(Style())  # type: ignore[attr-defined]
    theme.load_fonts()
    theme.apply(False, 1.0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.verkosto"
        setup.create_database(path, examples=True).close()
        found = _measure(app, path)
    return [Row(f"preview after an edit ({kind})", taken, "–", None, GOALS[kind]) for kind, taken in found.items()]


def _measure(app: Any, path: Path) -> dict[str, float]:
    from PySide6.QtCore import QEvent

    from verkostoadmin.preferences import Preferences
    from verkostoadmin.ui.window import MainWindow

    window: Any = MainWindow(Preferences())
    window.furnish()
    window.resize(1440, 900)
    window.show()
    window.open_database(path)
    found = {}
    for kind in GOALS:
        window.context.remembered("documents")["document"] = kind
        window.show_documents("project", _project(window))
        sheet = window.shade.sheet
        _wait(app, lambda sheet=sheet: sheet.finished is not None)  # type: ignore[misc]
        found[kind] = statistics.median(_edit(app, window, sheet, number) for number in range(ROUNDS))
        window.close_sheet()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the loop of the program would
    window.close()
    return found


def _project(window: Any) -> int:
    from verkostoadmin.storage.projects import short_names

    with window.context.db.read() as session:
        return {name: key for key, name in short_names(session).items()}["EVE"]


def _edit(app: Any, window: Any, sheet: Any, number: int) -> float:
    """Milliseconds from an edit of the lead to the page that shows it."""
    from verkostoadmin.services import records

    text = next(iter(sheet.finished.projects)).texts["fi"]
    begin = time.perf_counter()
    window.context.run(lambda: records.change(window.context.db, "project_text", text, {"lead": f"Johdanto {number}."}))
    _wait(app, lambda: sheet.finished is not None)
    sheet.desk.view.repaint()
    return (time.perf_counter() - begin) * 1000


def _wait(app: Any, done: Callable[[], bool]) -> None:
    """Let the window work until it is done."""
    until = time.perf_counter() + PATIENCE
    while not done():
        app.processEvents()
        if time.perf_counter() > until:
            raise TimeoutError("the window did not become ready")
