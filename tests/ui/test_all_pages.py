"""Every page in the real window: fits 1280 × 720, has names for all, and lives through changes of size and language."""

import shutil
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from one_page import settle
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QToolButton, QWidget

from verkostoadmin import i18n
from verkostoadmin.preferences import Preferences
from verkostoadmin.services import history
from verkostoadmin.storage import experts, labels
from verkostoadmin.ui import own_choices, theme
from verkostoadmin.ui.pages import PAGES
from verkostoadmin.ui.widgets.tabs import SectionTabs

TABS = range(len(PAGES))


@pytest.fixture
def file(example_template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "esimerkki.verkosto"
    shutil.copyfile(example_template, path)
    return path


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("tab", TABS)
def test_the_page_fits_1280_by_720(
    qtbot: Any, make_window: Callable[..., Any], file: Path, tab: int, scale: float
) -> None:
    theme.apply(dark=False, text_scale=scale)
    window = make_window(file, Preferences(text_scale=scale, window={"tab": tab}))
    window.show_banner("warn", "Varmuuskopiota ei voitu tehdä.", "Levy on täynnä.", [("Avaa kansio", print)])
    window.resize(1280, 720)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1280, 720)
    least = window.centralWidget().minimumSizeHint()
    assert least.width() <= 1280
    assert least.height() + window.menuBar().height() <= 720


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(("scale", "width"), [(1.0, 1280), (1.25, 1440), (1.5, 1280)])
def test_every_section_of_a_project_is_within_its_bar(
    make_window: Callable[..., Any], file: Path, language: str, scale: float, width: int
) -> None:
    i18n.use(language)
    theme.apply(dark=False, text_scale=scale)
    window = make_window(file, Preferences(text_scale=scale, language=language))
    window.resize(width, 720)
    QApplication.processEvents()
    tabs = window.pages.current().detail.tabs
    for chosen in range(tabs.count()):
        tabs.setCurrentIndex(chosen)
        QApplication.processEvents()
        outside = [index for index in range(tabs.count()) if not tabs.rect().contains(tabs.tabRect(index))]
        assert outside == []
    assert tabs.accessibleTabName(2).split()[-1].isdigit()  # a count that is not painted is still told


def test_in_a_narrow_bar_the_sections_can_be_scrolled(qtbot: Any) -> None:
    theme.apply(dark=False, text_scale=1.5)
    tabs = SectionTabs(["Perustiedot", "Osallistujat", "Asiantuntijat"], "Osiot")
    qtbot.addWidget(tabs)
    tabs.resize(200, 60)
    tabs.show()
    QApplication.processEvents()
    buttons = [found for found in tabs.findChildren(QToolButton) if found.isVisible()]
    assert len(buttons) == 2


def name_by_words(widget: QWidget) -> str:
    """Buttons and check boxes are named by what is written on them."""
    return widget.text() if isinstance(widget, QAbstractButton) else ""


@pytest.mark.parametrize("tab", TABS)
def test_everything_that_takes_the_keyboard_has_a_name(make_window: Callable[..., Any], file: Path, tab: int) -> None:
    window = make_window(file, Preferences(window={"tab": tab}))
    QApplication.processEvents()
    takers = [
        found
        for found in window.findChildren(QWidget)
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus and found.isVisible() and found.window() is window
    ]
    assert len(takers) > 10
    assert [type(found).__name__ for found in takers if not (found.accessibleName() or name_by_words(found))] == []


@pytest.mark.parametrize("tab", TABS)
def test_tab_goes_through_all_of_the_page_and_round(
    qtbot: Any, make_window: Callable[..., Any], file: Path, tab: int
) -> None:
    window = make_window(file, Preferences(window={"tab": tab}))
    window.activateWindow()
    QApplication.processEvents()
    start, reached = window.band.tabs, []
    start.setFocus()
    for _ in range(100):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QApplication.processEvents()
        if QApplication.focusWidget() is start:
            break
        reached.append(QApplication.focusWidget())
    assert QApplication.focusWidget() is start, "Tab goes in rounds inside the page"
    assert len(set(reached)) == len(reached)
    fields = [found for found in window.findChildren(QLineEdit) if found.isVisible() and found.isEnabled()]
    assert [found.accessibleName() for found in fields if found not in reached and not found.isReadOnly()] == []


def place_in(area: QWidget, stop: QWidget) -> QRect:
    return QRect(stop.mapTo(area, QPoint(0, 0)), stop.size())


def is_read_after(first: QRect, second: QRect) -> bool:
    """Below, or on the same line further right."""
    return second.top() >= first.bottom() or (second.left() >= first.right() and second.bottom() > first.top())


def stops_of_the_detail(qtbot: Any, detail: QWidget) -> list[QWidget]:
    """What Tab goes through in it, with its scrolled parts at their tops afterwards."""
    stops: list[QWidget] = []
    here = detail.window().band.tabs  # type: ignore[attr-defined]
    here.setFocus()
    for _ in range(150):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QApplication.processEvents()
        if QApplication.focusWidget() is here:
            break
        if detail.isAncestorOf(QApplication.focusWidget()):
            stops.append(QApplication.focusWidget())
    for area in detail.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    return stops


def some_record(window: Any, entity: str, words: str) -> int:
    with window.context.db.read() as session:
        if entity == "expert":
            return experts.cards(session, date.today(), words)[-1].id
        return labels.candidates(session, entity, words)[-1].id


@pytest.mark.parametrize(
    ("entity", "names"),
    [
        ("project", ("Verkosto-pk", "USO")),
        ("organisation", ("Iisalmi", "Kemi", "hyvinvointialue", "kuntayhtymä")),
        ("expert", ("", "a")),
        ("person", ("", "a")),
        ("event", ("", "työpaja")),
    ],
)
def test_tab_goes_through_the_detail_as_it_is_read(
    qtbot: Any, make_window: Callable[..., Any], file: Path, entity: str, names: tuple[str, ...]
) -> None:
    """Also after another record has been opened, whose rows are new widgets."""
    window = make_window(file, Preferences(window={"pages": {"projects": {"side": False}}}))
    window.activateWindow()
    for name in names:
        window.open_record(entity, some_record(window, entity, name))
        settle()
        detail = window.pages.current().detail
        stops = stops_of_the_detail(qtbot, detail)
        assert len(stops) > 5
        steps = pairwise((place_in(detail, stop), stop.accessibleName() or name_by_words(stop)) for stop in stops)
        assert [(a[1], b[1]) for a, b in steps if not is_read_after(a[0], b[0])] == []


@pytest.mark.parametrize("tab", TABS)
def test_the_page_is_made_anew_for_another_size_and_language(
    qtbot: Any, make_window: Callable[..., Any], file: Path, tab: int
) -> None:
    """Also while its jobs are still running: what an old page started must not reach for what is gone."""
    window = make_window(file, Preferences(window={"tab": tab}))
    before = window.pages.current().current_record()
    own_choices.set_text_scale(window, 1.25)
    own_choices.set_language(window, "sv")
    own_choices.set_colours(window, "dark")
    qtbot.wait(900)
    assert window.pages.current().current_record() == before
    assert window.shade is None


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_leaving_the_tabs_changes_nothing_in_any_language(
    make_window: Callable[..., Any], file: Path, language: str
) -> None:
    """What a field shows is what it reads back: nothing is stored, nothing is left unsaved."""
    i18n.use(language)
    window = make_window(file, Preferences(language=language))
    unsaved: list[str] = []
    window.context.unsaved_changed.connect(unsaved.extend)
    for tab in TABS:
        window.band.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
    window.pages.leave()
    assert unsaved == []
    assert history.state(window.context.db).undo is None
