"""About and help: the attributions that licences ask for, and keys that are really there."""

from collections.abc import Callable
from typing import Any

import pytest
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from verkostoadmin import __version__
from verkostoadmin.ui import own_choices
from verkostoadmin.ui.about import KEYS, AboutSheet, HelpSheet, license_text, plain

ENTRIES = (PLAIN_PROJECTS,)


def words_of(widget: QWidget) -> str:
    return "\n".join(made.text() for made in widget.findChildren(QLabel))


def test_about_tells_version_sources_and_licences(qtbot: Any) -> None:
    sheet = AboutSheet()
    qtbot.addWidget(sheet)
    words = words_of(sheet)
    for part in (
        __version__,
        "Tilastokeskus",
        "CC BY 4.0",
        "Natural Earth",
        "Red Hat",
        "Adobe",
        "SIL OPEN FONT",
        "MIT",
    ):
        assert part in words
    assert "`" not in words
    assert "PERMISSION & CONDITIONS" in words


def test_the_licence_is_whole() -> None:
    assert "THE SOFTWARE IS PROVIDED" in license_text()


def test_hard_line_breaks_become_paragraphs() -> None:
    assert plain("# Title\n\none\ntwo\n\n- a\n  b\n- c") == "one two\n\n- a b\n- c"


def test_help_tells_every_key_of_the_menus(qtbot: Any, make_window: Callable[..., Any]) -> None:
    sheet = HelpSheet()
    qtbot.addWidget(sheet)
    told = " ".join(key for _title, keys in KEYS for key, _words in keys)
    window = make_window(entries=ENTRIES)
    keys = {s.toString() for action in window.menus.actions.values() for s in action.shortcuts()}
    keys |= {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    silent = {"F1", "Ctrl+Shift+Z"}  # the one that opened the help, and another hand's redo
    missing = [key for key in keys - silent if key and key.replace("PgDown", "PgDn") not in told]
    assert missing == []


@pytest.mark.parametrize("method", ["show_keys", "show_about"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_sheets_fit_a_small_window(make_window: Callable[..., Any], method: str, scale: float) -> None:
    window = make_window(entries=ENTRIES)
    own_choices.set_text_scale(window, scale)
    window.resize(1280, 720)
    getattr(window, method)()
    QApplication.processEvents()
    sheet = window.shade.sheet
    assert window.rect().contains(sheet.geometry())
    corner = sheet.first.mapTo(sheet, sheet.first.rect().bottomRight())
    assert sheet.rect().contains(corner)
    assert sheet.first.hasFocus()


def test_the_text_is_moved_by_keys(qtbot: Any, make_window: Callable[..., Any]) -> None:
    window = make_window(entries=ENTRIES)
    window.resize(1280, 720)
    window.show_about()
    QApplication.processEvents()
    sheet = window.shade.sheet
    bar = sheet._area.verticalScrollBar()
    qtbot.keyClick(sheet.first, Qt.Key.Key_PageDown)
    assert 0 < bar.value() < bar.maximum()
    qtbot.keyClick(sheet.first, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_escape_closes(qtbot: Any, make_window: Callable[..., Any]) -> None:
    window = make_window(entries=ENTRIES)
    window.show_about()
    qtbot.keyClick(window.shade.sheet.first, Qt.Key.Key_Escape)
    assert window.shade is None
    assert QKeySequence("F1") in window.menus.actions["show_keys"].shortcuts()
