"""The first start: three ways to a database, errors told on the page, a way back to what is open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from verkostoadmin import preferences
from verkostoadmin.services import examples, setup
from verkostoadmin.storage.database import Database
from verkostoadmin.ui import own_choices
from verkostoadmin.ui.start.art import network
from verkostoadmin.ui.start.page import StartPage, free_path
from verkostoadmin.ui.widgets.banner import Banner

ENTRIES = (PLAIN_PROJECTS,)


@pytest.fixture
def window(make_window: Callable[..., Any]) -> Any:
    made = make_window(entries=ENTRIES)
    made.open_first(None)
    return made


def start_page(window: Any) -> StartPage:
    QApplication.processEvents()
    page = window.pages.currentWidget()
    assert isinstance(page, StartPage)
    return page


def banner_words(window: Any) -> str:
    QApplication.processEvents()  # what was put into a layout is shown now
    return " ".join(banner.accessibleName() for banner in window.findChildren(Banner) if banner.isVisible())


@pytest.mark.parametrize("examples_wanted", [True, False])
def test_a_database_is_made_where_the_page_says(
    qtbot: Any, window: Any, examples_wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = start_page(window)
    assert page.target == preferences.default_database()
    assert not window.band.isVisible()
    qtbot.keyClick(page.examples if examples_wanted else page.empty, Qt.Key.Key_Return)
    assert not page.examples.isEnabled()
    qtbot.waitUntil(lambda: window.context is not None, timeout=30_000)
    assert window.context.db.path == preferences.default_database()
    assert examples.has_examples(window.context.db) == examples_wanted
    qtbot.waitUntil(lambda: window.band.isVisible() and window.status.isVisible())
    assert preferences.load().last_file == str(preferences.default_database())


def test_the_keyboard_begins_at_the_first_choice(window: Any) -> None:
    assert window.focusWidget() is start_page(window).examples


def test_making_tells_that_it_takes_a_while(qtbot: Any, window: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    go_on, real = threading.Event(), setup.create_database

    def slow(*arguments: Any, **named: Any) -> Database:
        go_on.wait(10)
        return real(*arguments, **named)

    monkeypatch.setattr(setup, "create_database", slow)
    page = start_page(window)
    page.empty.click()
    assert not page._bar.isVisible()
    qtbot.waitUntil(page._bar.isVisible, timeout=3000)
    assert page._doing.text() == "Luodaan tietokantaa…"
    go_on.set()
    qtbot.waitUntil(lambda: window.context is not None, timeout=30_000)


def test_a_name_that_is_taken_meanwhile_is_told_and_nothing_lost(qtbot: Any, window: Any) -> None:
    page = start_page(window)
    page.target.write_text("in the way", encoding="utf-8")
    page.examples.click()
    qtbot.waitUntil(lambda: bool(banner_words(window)))
    assert "on jo olemassa" in banner_words(window)
    assert page.examples.isEnabled()
    assert page.target.read_text(encoding="utf-8") == "in the way"


def test_another_place_is_chosen(window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = start_page(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "omat"), ""))
    page._choose_target()
    assert page.target == tmp_path / "omat.verkosto"
    assert page._path.text() == str(page.target)


def test_an_existing_file_is_opened(window: Any, empty_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(empty_template), ""))
    start_page(window).open.click()
    assert window.context.db.path == empty_template


def test_a_wrong_file_is_told_on_the_page(window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = tmp_path / "kirje.txt"
    wrong.write_text("Hei", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(wrong), ""))
    start_page(window).open.click()
    assert "ei ole Verkostoadminin tietokanta" in banner_words(window)
    start_page(window)


def test_a_new_database_beside_an_open_one_and_back(make_window: Any, db: Database) -> None:
    db.close()
    window = make_window(db.path, entries=ENTRIES)
    window.show_start()
    page = start_page(window)
    back = next(made for made in page.findChildren(QPushButton) if made.text() == "Takaisin")
    assert back.isVisible()
    back.click()
    assert window.band.isVisible()
    assert window.pages.current() is not None


def test_the_suggested_name_is_free(tmp_path: Path) -> None:
    wanted = tmp_path / "verkostot.verkosto"
    assert free_path(wanted) == wanted
    wanted.touch()
    (tmp_path / "verkostot-2.verkosto").touch()
    assert free_path(wanted).name == "verkostot-3.verkosto"


def test_the_drawn_network_joins_every_region() -> None:
    drawn = network()
    assert len(drawn.places) == 19
    assert len(drawn.lines) == 18
    assert all(any(place in line for line in drawn.lines) for place in drawn.places)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_page_fits_and_has_names(window: Any, scale: float) -> None:
    own_choices.set_text_scale(window, scale)
    window.show_start()
    window.resize(1280, 720)
    page = start_page(window)
    assert page.minimumSizeHint().height() <= 720
    takers = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    assert takers
    assert [w for w in takers if not w.accessibleName()] == []
