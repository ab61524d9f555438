"""The sheet of documents in small windows and by keys: every part is in reach."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from document_sheet import open_sheet, press
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from verkostoadmin.services import projects
from verkostoadmin.storage.database import Database
from verkostoadmin.ui import theme
from verkostoadmin.ui.documents import outputs

ENTRIES = (PLAIN_PROJECTS,)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=ENTRIES)


@pytest.mark.parametrize("size", [(1280, 720), (960, 600)])
def test_the_sheet_fits_a_small_window(qtbot: Any, window: Any, size: tuple[int, int]) -> None:
    window.resize(*size)
    sheet = open_sheet(qtbot, window)
    inside = sheet.rect()
    for button in (sheet.foot.save, sheet.foot.print, sheet.foot.all):
        corner = button.mapTo(sheet, button.rect().bottomRight())
        assert inside.contains(corner)
    assert sheet.desk.view.viewport().width() > 150
    assert apart(sheet.desk.search, sheet.desk.finder.before, sheet.desk.finder.next)


def test_in_a_narrow_window_pages_and_settings_take_turns(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    assert not sheet.body.switch.isVisibleTo(sheet)
    theme.apply(dark=False, text_scale=1.5)
    window.close_sheet()
    window.resize(960, 600)
    sheet = open_sheet(qtbot, window)
    assert sheet.desk.isVisibleTo(sheet) and not sheet.options.isVisibleTo(sheet)
    press(sheet, "Asetukset")
    assert not sheet.desk.isVisibleTo(sheet) and sheet.options.isVisibleTo(sheet)
    qtbot.keyClick(sheet.kinds, Qt.Key.Key_F9)
    assert sheet.desk.isVisibleTo(sheet) and not sheet.options.isVisibleTo(sheet)
    qtbot.keyClick(sheet.kinds, Qt.Key.Key_F9)
    qtbot.keyClick(sheet.kinds, Qt.Key.Key_F, CONTROL)
    assert sheet.desk.isVisibleTo(sheet) and QApplication.focusWidget() is sheet.desk.search
    QApplication.processEvents()
    foot = sheet.foot
    assert apart(foot.all, foot.mail, foot.open, foot.print, foot.save)
    assert apart(sheet.choice.filter, sheet.choice.rows)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: sheet.desk.isVisibleTo(sheet) and sheet.options.isVisibleTo(sheet))
    assert not sheet.body.switch.isVisibleTo(sheet)


def apart(*widgets: QWidget) -> bool:
    """None of them lies over another, and all are seen whole."""
    parent = widgets[0].parentWidget()
    boxes = [widget.geometry() for widget in widgets]
    whole = all(parent.rect().contains(box) for box in boxes)
    return whole and not any(one.intersects(other) for i, one in enumerate(boxes) for other in boxes[:i])


def test_a_long_notice_is_read_whole_beside_or_above_the_buttons(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    sheet.notice.say("Tiedostoa ei voitu tallentaa kansioon. " * 5, "err", [("Tallenna muualle…", lambda: None)])
    for size, above in (((1440, 900), False), ((960, 600), True)):
        window.resize(*size)
        qtbot.waitUntil(lambda above=above: (sheet.notice.geometry().bottom() < sheet.foot.save.y()) == above)
        words = next(made for made in sheet.notice.findChildren(QLabel) if made.text())
        assert words.height() >= words.heightForWidth(words.width())
        assert apart(sheet.notice, sheet.foot.save, sheet.foot.mail)


def test_the_chosen_document_stays_in_view_in_a_small_window(qtbot: Any, window: Any) -> None:
    window.resize(960, 600)
    sheet = open_sheet(qtbot, window)
    number = next(i for i, row in enumerate(sheet.kinds._rows.rows) if getattr(row, "title", "") == "Esitekirja")
    sheet.kinds.setCurrentIndex(sheet.kinds.model().index(number, 0))
    QApplication.processEvents()
    seen = sheet.kinds.viewport().rect()
    assert seen.contains(sheet.kinds.visualRect(sheet.kinds.currentIndex()).adjusted(0, 1, 0, -1))
    assert sheet.choice.rows.height() >= 2 * 56


def test_long_names_do_not_widen_the_sheet(qtbot: Any, window: Any) -> None:
    made = projects.create_project(window.context.db, "P" * 40, "Pitkänimisen verkoston hanke " * 6, date(2026, 1, 1))
    window.resize(1280, 720)
    window.show_documents("project", made.id)
    sheet = window.shade.sheet
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.width() <= 1280 - 64
    assert Path(sheet.finished.file_name()).name == sheet.finished.file_name()


# ------------------------------------------------------------ keys
def holder(sheet: Any) -> str:
    """Which part of the sheet holds the keyboard."""
    here = QApplication.focusWidget()
    parts = ("kinds", "choice", "desk", "options", "foot")
    found = [name for name in parts if here is not None and getattr(sheet, name) in (here, *ancestors(here))]
    return found[0] if found else ""


def ancestors(widget: QWidget) -> list[QWidget]:
    found = []
    while (parent := widget.parentWidget()) is not None:
        found.append(parent)
        widget = parent
    return found


def test_ctrl_f_finds_in_the_document_not_on_the_page_below(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    sheet.desk.search.setText("kunta")
    sheet.kinds.setFocus()
    qtbot.keyClick(sheet.kinds, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is sheet.desk.search
    assert sheet.desk.search.selectedText() == "kunta"


def test_ctrl_p_prints_what_is_looked_at(qtbot: Any, window: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = open_sheet(qtbot, window)
    pressed = []
    sheet.foot.print.clicked.connect(lambda: pressed.append(True))
    monkeypatch.setattr(outputs, "ask_printer", lambda *arguments, **named: False)
    qtbot.keyClick(sheet.kinds, Qt.Key.Key_P, CONTROL)
    assert pressed and window.shade.sheet is sheet


def test_f6_walks_the_parts_of_the_sheet_and_stays_in_it(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    walked = []
    for _step in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        walked.append(holder(sheet))
    assert walked == ["choice", "desk", "options", "foot", "kinds", "choice"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert holder(sheet) == "kinds"


def test_f9_hides_the_side_and_shows_it_again(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    qtbot.keyClick(sheet.kinds, Qt.Key.Key_F9)
    assert not sheet.options.isVisibleTo(sheet)
    qtbot.keyClick(sheet.kinds, Qt.Key.Key_F9)
    assert sheet.options.isVisibleTo(sheet)


def test_escape_empties_the_words_looked_for_and_then_closes(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    sheet.desk.search.setFocus()
    sheet.desk.search.setText("kunta")
    qtbot.keyClick(sheet.desk.search, Qt.Key.Key_Escape)
    assert window.shade is not None and sheet.desk.search.text() == ""
    qtbot.keyClick(sheet.desk.search, Qt.Key.Key_Escape)
    assert window.shade is None
