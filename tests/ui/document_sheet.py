"""What the tests of the sheet of documents share: opening it, reading its words, answering its dialogs."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from verkostoadmin.services import prints
from verkostoadmin.ui.documents import asking, making


def id_of(window: Any, short_name: str) -> int:
    return next(row.id for row in making.projects(window.context.db) if row.short_name == short_name)


def open_sheet(qtbot: Any, window: Any, project: str = "EVE") -> Any:
    """The sheet with the document of a project, finished."""
    window.show_documents("project", id_of(window, project))
    sheet = window.shade.sheet
    qtbot.waitUntil(lambda: sheet.finished is not None)
    QApplication.processEvents()  # what was put into a layout is shown now
    return sheet


def words_of(widget: QWidget) -> str:
    """All that is to be read in a part of the window."""
    return " ".join(made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget))


def press(widget: QWidget, words: str) -> None:
    """Press the button or link with the words."""
    made = next(b for b in widget.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(widget))
    made.click()


def answer(monkeypatch: pytest.MonkeyPatch, name: str, value: Any) -> list[Path]:
    """The file dialog's answer; the list gets what was suggested."""
    suggested: list[Path] = []
    monkeypatch.setattr(asking, name, lambda parent, path: suggested.append(path) or value)
    return suggested


def printed_last(window: Any) -> Any:
    """The latest entry of the log about the brochure of the project that the sheet opens with."""
    return prints.latest(window.context.db, "brochure", [id_of(window, "EVE")])
