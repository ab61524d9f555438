"""What the tests of the tab of organisations share: a window with that tab alone, and ways to find things in it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from verkostoadmin.storage import labels, rows
from verkostoadmin.ui.pages import PAGES, PageEntry

ENTRIES = (
    PAGES[1],
    PageEntry("projects", "Projects", "plain_page:PlainPage", PAGES[0].entities),
)


def open_page(make_window: Callable[..., Any], template: Path, folder: Path) -> Any:
    """The page in a window of 1440 × 900 over a copy of the template; `page.frame` is the window."""
    file = folder / "verkostot.verkosto"
    shutil.copyfile(template, file)
    window = make_window(file, entries=ENTRIES)
    page = window.pages.current()
    page.frame = window
    return page


def find(page: Any, name: str) -> int:
    """The id of the organisation with a name."""
    with page.context.db.read() as session:
        return next(hit.id for hit in labels.candidates(session, "organisation", name) if hit.label == name)


def project(page: Any, short_name: str) -> int:
    with page.context.db.read() as session:
        return next(hit.id for hit in labels.candidates(session, "project", short_name) if hit.label == short_name)


def stored(page: Any, entity: str, row_id: int) -> dict[str, Any]:
    with page.context.db.read() as session:
        row = rows.find(session, entity, row_id)
        assert row is not None
        return rows.values(row)


def names(page: Any) -> list[str]:
    """The first column of the table."""
    model = page.table.records
    return [model.row_values(row)[0] for row in range(model.rowCount())]


def select(page: Any, *wanted: str) -> None:
    """Select rows as Ctrl and a click do."""
    table, flag = page.table, QItemSelectionModel.SelectionFlag
    table.clearSelection()
    for row, name in enumerate(names(page)):
        if name in wanted:
            index = table.records.index(row, 0)
            table.selectionModel().setCurrentIndex(index, flag.Select | flag.Rows)


def choose(box: Any, words: str) -> None:
    """Choose in a drop-down what reads so."""
    index = box.findText(words)
    assert index >= 0, [box.itemText(number) for number in range(box.count())]
    box.setCurrentIndex(index)


def button(where: QWidget, words: str) -> QPushButton:
    """The visible button with these words or this name."""
    QApplication.processEvents()
    found = [made for made in where.findChildren(QPushButton) if made.isVisible()]
    named = [made for made in found if words in (made.text(), made.accessibleName())]
    assert named, [made.accessibleName() for made in found]
    return named[0]


def sheet(page: Any) -> Any:
    assert page.frame.shade is not None
    return page.frame.shade.sheet


def clipboard() -> str:
    return QApplication.clipboard().text()
