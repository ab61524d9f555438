"""The main window: tabs, undo that goes to what it changed, keys, sheets, messages."""

from pathlib import Path
from typing import Any

import pytest
from plain_page import PlainSheet
from plain_window import ENTRIES, MakeWindow, change, on_first_project, two_projects, use_plain_sheets
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin import preferences
from verkostoadmin.preferences import Preferences
from verkostoadmin.services import records
from verkostoadmin.storage import database
from verkostoadmin.ui import theme
from verkostoadmin.ui.widgets.banner import Banner


@pytest.fixture(autouse=True)
def plain_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    use_plain_sheets(monkeypatch)


@pytest.fixture
def file(empty_template: Path, tmp_path: Path) -> Path:
    return two_projects(empty_template, tmp_path)


@pytest.fixture
def window(make_window: MakeWindow, file: Path) -> Any:
    return on_first_project(make_window, file)


# ------------------------------------------------------------ frame
def test_the_window_shows_itself_without_a_database(make_window: MakeWindow) -> None:
    made = make_window(entries=ENTRIES)
    assert made.context is None
    assert not made.band.undo.isEnabled()
    for act in (made.undo, made.redo, made.focus_filter, made.new_record, made.open_search, made.open_history):
        act()
    assert made.shade is None


def test_pages_are_made_when_first_shown(window: Any) -> None:
    assert list(window.pages._made) == ["projects"]
    window.band.tabs.setCurrentIndex(1)
    assert list(window.pages._made) == ["projects", "events"]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_window_fits_1280_by_720(make_window: MakeWindow, file: Path, scale: float) -> None:
    theme.apply(dark=False, text_scale=scale)
    made = make_window(file, Preferences(text_scale=scale), entries=ENTRIES)
    made.show_banner("warn", "Toimiston palvelimeen ei saada yhteyttä.", "Voit jatkaa työtä.", [("Yritä nyt", print)])
    made.resize(1280, 720)
    QApplication.processEvents()
    assert made.size() == QSize(1280, 720)
    least = made.centralWidget().minimumSizeHint()
    assert least.width() <= 1280
    assert least.height() + made.menuBar().height() <= 720


def test_everything_that_takes_the_keyboard_has_a_name(window: Any) -> None:
    takers = [
        found
        for found in window.findChildren(QWidget)
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus and found.isVisible() and found.window() is window
    ]
    assert len(takers) > 8
    assert [type(found).__name__ for found in takers if not found.accessibleName()] == []


def test_every_menu_line_does_something(window: Any) -> None:
    for method in window.menus.actions:
        assert callable(getattr(window, method))


def test_no_key_is_given_twice(window: Any) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    keys = [
        key.toString()
        for action in window.findChildren(type(window.menus.actions["undo"]))
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+Z", "Ctrl+Y", "Ctrl+K", "Ctrl+F", "Ctrl+H", "Ctrl+P", "Ctrl+1", "Ctrl+2", "F9"} <= set(keys)


# ------------------------------------------------------------ saving and undo
def test_saving_is_said_in_the_status_bar_and_undo_gets_its_name(window: Any) -> None:
    change(window, "organiser", "FCG")
    assert "kaikki tallennettu" in window.status._state.text()
    assert window.band.undo.isEnabled()
    assert window.band.undo.toolTip().startswith("Kumoa: ")
    assert window.menus.actions["undo"].text() == window.band.undo.toolTip()


def test_undo_goes_to_what_it_changed(window: Any) -> None:
    page = window.pages.current()
    change(window, "organiser", "FCG")
    first, second = (row.id for row in page.list.rows())
    page.show_record("project", second)
    window.band.tabs.setCurrentIndex(1)
    window.undo()
    assert window.band.tabs.currentIndex() == 0
    assert page.record == first
    assert page.form.editors["organiser"].text() == ""
    window.redo()
    assert page.form.editors["organiser"].text() == "FCG"


def test_undo_survives_a_restart(make_window: MakeWindow, window: Any, file: Path) -> None:
    change(window, "organiser", "FCG")
    window.close()
    again = make_window(file, entries=ENTRIES)
    assert again.band.undo.isEnabled()
    again.undo()
    assert again.pages.current().form.editors["organiser"].text() == ""


def test_ctrl_z_undoes_the_program_only_when_the_field_has_nothing(qtbot: Any, window: Any, type_text: Any) -> None:
    change(window, "organiser", "FCG")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    editor = window.pages.current().form.editors["organiser"]
    editor.input.focus.setFocus()
    editor.input.focus.end(False)
    type_text(editor.input.focus, "x")
    qtbot.keyClick(editor.input.focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "FCG"
    assert window.band.undo.isEnabled()
    qtbot.keyClick(editor.input.focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == ""


def test_a_refused_value_stands_in_the_status_bar(window: Any) -> None:
    change(window, "ends_on", "joskus")
    assert "1 arvo tallentamatta: Päättyy" in window.status._state.text()
    window.pages.current().form.editors["ends_on"].restore()
    assert "tallentamatta" not in window.status._state.text()


def test_every_page_hears_of_a_change(window: Any) -> None:
    window.band.tabs.setCurrentIndex(1)
    window.band.tabs.setCurrentIndex(0)
    change(window, "organiser", "FCG")
    assert [page.refreshed[-1].title for page in window.pages._made.values()] == [
        window.pages.current().refreshed[-1].title
    ] * 2


def test_a_deletion_offers_undo_for_a_while(window: Any) -> None:
    context, page = window.context, window.pages.current()
    context.run(lambda: records.delete(context.db, "project", [page.list.rows()[1].id]), offer_undo=True)
    assert len(page.list.rows()) == 1
    assert not window.status._undo.isHidden()
    window.status._undo.click()
    assert len(page.list.rows()) == 2


def test_changes_of_another_window_are_seen_on_return(window: Any, file: Path) -> None:
    other = database.open_(file, "Toinen")
    records.change(other, "project", window.pages.current().record, {"organiser": "Kuntaliitto"})
    other.close()
    window.look_elsewhere()
    assert window.pages.current().form.editors["organiser"].text() == "Kuntaliitto"
    assert window.pages.current().refreshed[-1] is None


# ------------------------------------------------------------ going about
def test_ctrl_numbers_and_f6(qtbot: Any, window: Any) -> None:
    window.activateWindow()
    window.menus.view.actions()
    next(a for a in window.menus.view.actions() if a.shortcut() == QKeySequence("Ctrl+2")).trigger()
    assert window.band.tabs.currentIndex() == 1
    window.band.tabs.setFocus()
    window.next_pane(1)
    assert window.focusWidget() is window.pages.current().list
    window.next_pane(-1)
    assert window.focusWidget() is window.band.tabs
    window.next_pane(-1)
    assert window.focusWidget() is window.pages.current().panes()[-1]


def test_keys_of_a_page_do_nothing_while_a_sheet_covers_it(window: Any) -> None:
    window.show_keys()
    before = QApplication.focusWidget()
    for act in (lambda: window.next_pane(1), window.focus_filter, window.toggle_side_panel):
        act()
        assert QApplication.focusWidget() is before
    window.close_sheet()
    window.next_pane(1)
    assert QApplication.focusWidget() is not before


def test_the_new_menu_offers_what_this_page_makes_first(window: Any) -> None:
    window.band.tabs.setCurrentIndex(1)
    window._new_menu.aboutToShow.emit()
    assert [action.text() for action in window._new_menu.actions()] == ["Uusi event\tCtrl+N", "Uusi project"]
    window.new_record()
    assert window.pages.current().new == ["event"]


def test_f9_is_remembered_for_each_tab(make_window: MakeWindow, window: Any, file: Path) -> None:
    window.toggle_side_panel()
    assert window.pages.current().panes_.side.isHidden()
    window.close()
    again = make_window(file, preferences.load(), entries=ENTRIES)
    assert again.pages.current().panes_.side.isHidden()
    again.band.tabs.setCurrentIndex(1)
    assert not again.pages.current().panes_.side.isHidden()


# ------------------------------------------------------------ sheets and messages
def test_a_sheet_takes_the_keyboard_and_gives_it_back(qtbot: Any, window: Any) -> None:
    window.activateWindow()
    page = window.pages.current()
    page.list.setFocus()
    window.open_search("ilma")
    sheet = window.shade.sheet
    assert isinstance(sheet, PlainSheet)
    assert sheet.arguments == ("ilma",)
    assert window.focusWidget() is sheet.field
    for expected in (sheet.second,):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is expected
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert sheet.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.shade is None
    assert window.focusWidget() is page.list


def test_another_tab_closes_the_sheet_of_the_page_before(window: Any) -> None:
    window.show_settings()
    window.band.tabs.setCurrentIndex(1)
    assert window.shade is None


def test_history_and_prints_are_about_the_record_that_is_shown(window: Any) -> None:
    record = window.pages.current().record
    for act in (window.open_history, window.open_documents):
        act()
        assert window.shade.sheet.arguments == ("project", record)
    window.status._history.click()
    assert window.shade.sheet.arguments == ("project", record)


def test_one_banner_at_a_time_and_a_save_takes_it_away(window: Any) -> None:
    window.show_banner("err", "Ensimmäinen")
    window.show_banner("warn", "Toinen")
    QApplication.processEvents()
    shown = [banner for banner in window.findChildren(Banner) if banner.isVisible()]
    assert [banner.accessibleName() for banner in shown] == ["Toinen"]
    change(window, "organiser", "FCG")
    assert not any(banner.isVisible() for banner in window.findChildren(Banner))


def test_a_bug_is_shown_and_the_window_stays(window: Any) -> None:
    window.show_bug("Traceback: jotakin")
    assert window.shade.sheet.accessibleName() == "Ohjelmassa tapahtui virhe"
    window.close_sheet()
    assert window.isVisible()


def test_the_small_sheets_open_and_close(window: Any) -> None:
    for act in (window.show_keys, window.show_about, window.show_settings):
        act()
        assert window.shade is not None
        window.close_sheet()
        assert window.shade is None
