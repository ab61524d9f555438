"""What the tests of the tab of organisations share: a window with that tab alone, and ways to find things in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from one_page import PLAIN_PROJECTS, find, first_cells, open_on
from PySide6.QtCore import QItemSelectionModel

from verkostoadmin.ui.pages import PAGES

ENTRIES = (PAGES[1], PLAIN_PROJECTS)


def open_page(make_window: Callable[..., Any], template: Path, folder: Path) -> Any:
    return open_on(ENTRIES, make_window, template, folder)


def organisation(page: Any, name: str) -> int:
    return find(page, "organisation", name)


def project(page: Any, short_name: str) -> int:
    return find(page, "project", short_name)


def names(page: Any) -> list[str]:
    return first_cells(page.table)


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
