"""The main window: which file it opens, what it refuses, and what it remembers of its user's choices."""

from pathlib import Path
from typing import Any

import pytest
from plain_page import PlainStart
from plain_window import ENTRIES, MakeWindow, change, on_first_project, two_projects, use_plain_sheets
from PySide6.QtWidgets import QApplication, QFileDialog

from verkostoadmin import i18n, preferences
from verkostoadmin.preferences import Preferences
from verkostoadmin.storage import database
from verkostoadmin.ui import own_choices, theme
from verkostoadmin.ui.widgets.banner import Banner
from verkostoadmin.ui.window import MainWindow


@pytest.fixture(autouse=True)
def plain_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    use_plain_sheets(monkeypatch)


@pytest.fixture
def file(empty_template: Path, tmp_path: Path) -> Path:
    return two_projects(empty_template, tmp_path)


@pytest.fixture
def window(make_window: MakeWindow, file: Path) -> Any:
    return on_first_project(make_window, file)


# ------------------------------------------------------------ files
def test_a_file_that_is_no_database_is_refused_calmly(make_window: MakeWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "kirje.verkosto"
    wrong.write_text("Hyvä vastaanottaja", encoding="utf-8")
    made = make_window(wrong, entries=ENTRIES)
    QApplication.processEvents()
    assert made.context is None
    assert isinstance(made.pages.currentWidget(), PlainStart)
    assert any(banner.isVisible() for banner in made.findChildren(Banner))
    assert wrong.read_text(encoding="utf-8") == "Hyvä vastaanottaja"


def test_a_wrong_file_leaves_the_open_database_open(window: Any, tmp_path: Path) -> None:
    wrong = tmp_path / "kirje.verkosto"
    wrong.write_text("Hyvä vastaanottaja", encoding="utf-8")
    before = window.context
    window.open_database(wrong)
    assert window.context is before
    change(window, "organiser", "FCG")
    assert "kaikki tallennettu" in window.status._state.text()


def test_choosing_a_file_opens_it(window: Any, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.close_sheet()
    copy = tmp_path / "toinen.verkosto"
    database.create(copy, "Testaaja").close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(copy), ""))
    window.choose_database()
    assert window.context.db.path == copy
    assert window.windowTitle() == "toinen.verkosto – Verkostoadmin"
    assert window.pages.current().list.rows() == []


def test_the_first_start_offers_the_start_page(make_window: MakeWindow) -> None:
    made = make_window(entries=ENTRIES)
    made.open_first(None)
    assert isinstance(made.pages.currentWidget(), PlainStart)


def test_the_last_file_opens_by_itself(make_window: MakeWindow, file: Path) -> None:
    made = make_window(preferred=Preferences(last_file=str(file)), entries=ENTRIES)
    made.open_first(None)
    assert made.context is not None
    assert made.context.db.path == file


def test_the_first_window_fits_its_screen(qtbot: Any) -> None:
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    available = window.screen().availableSize()
    assert window.width() <= max(available.width(), window.minimumWidth())
    assert window.height() <= max(available.height(), window.minimumHeight())


# ------------------------------------------------------------ preferences
def test_colours_and_text_size_are_switched_alive_and_remembered(window: Any) -> None:
    record = window.pages.current().record
    own_choices.set_colours(window, "dark")
    assert theme.current().name == "dark"
    own_choices.set_text_scale(window, 1.25)
    QApplication.processEvents()
    assert window.band.height() == theme.sz(52) == 65
    assert window.pages.current().record == record
    window.close()
    stored = preferences.load()
    assert (stored.colours, stored.text_scale) == ("dark", 1.25)


def test_the_language_is_switched_alive(window: Any) -> None:
    own_choices.set_language(window, "sv")
    assert window.band.tabs.tabText(0) == "Projekt"
    own_choices.set_language(window, "en")
    assert window.band.tabs.tabText(0) == "Projects"
    assert i18n.current() == "en"
