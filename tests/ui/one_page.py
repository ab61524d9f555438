"""What the tests of the main tabs share: a window that begins with one tab, and ways to find and use things in it."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from verkostoadmin.preferences import Preferences
from verkostoadmin.services import records
from verkostoadmin.storage import labels
from verkostoadmin.ui.pages import PAGES, PageEntry

PLAIN_PROJECTS = PageEntry("projects", "Projects", "plain_page:PlainPage", PAGES[0].entities)
PLAIN_EVENTS = PageEntry("events", "Events", "plain_page:PlainEventsPage", ("event", "event_project"))


def open_on(
    entries: Sequence[PageEntry],
    make_window: Callable[..., Any],
    template: Path,
    folder: Path,
    preferred: Preferences | None = None,
) -> Any:
    """The first page in a window of 1440 × 900 over a copy of the template; `page.frame` is the window."""
    file = folder / "verkostot.verkosto"
    shutil.copyfile(template, file)
    window = make_window(file, preferred, entries=entries)
    page = window.pages.current()
    page.frame = window
    return page


# ---------------------------------------------------------------- what is in the database
def find(page: Any, entity: str, name: str) -> int:
    """The id of the record with exactly this name, or else of the first whose name contains it."""
    with page.context.db.read() as session:
        hits = [hit for hit in labels.candidates(session, entity, name) if name in hit.label]
    return next(hit.id for hit in sorted(hits, key=lambda hit: hit.label != name))


def stored(page: Any, entity: str, record: int | None) -> Any:
    """The values of a record, or None."""
    return records.load(page.context.db, entity, record or 0)


# ---------------------------------------------------------------- what is in the window
def button(inside: QWidget, words: str) -> QPushButton:
    """The visible button or link with these words or this name."""
    QApplication.processEvents()
    found = [made for made in inside.findChildren(QPushButton) if made.isVisibleTo(inside)]
    named = [made for made in found if words in (made.text(), made.accessibleName())]
    assert named, [made.accessibleName() or made.text() for made in found]
    return named[0]


def sheet(page: Any) -> Any:
    """The sheet over the window."""
    assert page.frame.shade is not None
    return page.frame.shade.sheet


def first_cells(table: Any) -> list[str]:
    """The first cell of every row of a table."""
    return [table.records.row_values(number)[0] for number in range(table.records.rowCount())]


def edit(editor: Any, text: str) -> None:
    """Put a text into a field and leave it, as a user does."""
    editor.input.show_text(text)
    editor.input.edited.emit()
    editor.commit()


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def clipboard() -> str:
    return QApplication.clipboard().text()


def settle() -> None:
    """Let timers and deletions that are due happen."""
    for _round in range(3):
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()
