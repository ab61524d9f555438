"""What the tests of the tab of projects share: a window on that tab, and ways to find and change things in it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from verkostoadmin.preferences import Preferences
from verkostoadmin.services import records
from verkostoadmin.ui.pages import PAGES, PageEntry

ENTRIES = (
    PAGES[0],
    PageEntry("organisations", "Municipalities", "plain_page:PlainPage", PAGES[1].entities),
    PageEntry("experts", "Experts", "plain_page:PlainPage", PAGES[2].entities),
    PageEntry("events", "Events", "plain_page:PlainEventsPage", ("event", "event_project")),
)


def open_page(
    make_window: Callable[..., Any], template: Path, folder: Path, project: str = "", *, side: bool = False
) -> Any:
    """The page in a window over a copy of the template; `page.frame` is the window. `project` is opened by its short name.

    Without the side panel no brochure is made in the background.
    """
    file = folder / "verkostot.verkosto"
    shutil.copyfile(template, file)
    window = make_window(file, Preferences(window={"pages": {"projects": {"side": side}}}), entries=ENTRIES)
    page = window.pages.current()
    page.frame = window
    if project:
        page.open_project(project_id(page, project))
    return page


def project_id(page: Any, short_name: str) -> int:
    return next(row.id for row in page.list.list.rows() if row.title == short_name)


def names(page: Any) -> list[str]:
    return [row.title for row in page.list.list.rows()]


def section(page: Any, key: str) -> Any:
    """A section, shown."""
    page.detail.show_section(key)
    QApplication.processEvents()
    return page.detail.section(key)


def stored(page: Any, entity: str, record: int) -> dict[str, Any]:
    values = records.load(page.context.db, entity, record)
    assert values is not None
    return values


def edit(editor: Any, text: str) -> None:
    """Put a text into a field and leave it, as a user does."""
    editor.input.show_text(text)
    editor.input.edited.emit()
    editor.commit()


def button(parent: QWidget, words: str) -> QPushButton:
    """The visible button with these words or this name."""
    found = [made for made in parent.findChildren(QPushButton) if words in (made.text(), made.accessibleName())]
    return next(made for made in found if made.isVisibleTo(parent))


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def sheet(page: Any) -> Any:
    """The sheet over the window."""
    return page.frame.shade.sheet


def rows_of(table: Any) -> list[str]:
    """The first cell of every row."""
    return [table.records.row_values(number)[0] for number in range(table.records.rowCount())]
