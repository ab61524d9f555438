"""Importing municipal borders from the menu: a summary, a reason, and nothing when it is given up."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import PLAIN_PROJECTS
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.border_files import collection, feature, grid, square, written
from verkostoadmin.services import borders, settings
from verkostoadmin.storage import borders as queries
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.widgets.banner import Banner


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=(PLAIN_PROJECTS,))


@pytest.fixture
def whole(example_db: Database, tmp_path: Path) -> Path:
    with example_db.read() as session:
        return written(tmp_path, grid(list(queries.registered(session).names)))


def choose(monkeypatch: pytest.MonkeyPatch, file: Path | None) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(file) if file else "", ""))


def words(window: Any) -> str:
    QApplication.processEvents()
    return " ".join(banner.accessibleName() for banner in window.findChildren(Banner) if banner.isVisible())


def stored(window: Any) -> str:
    return settings.all_settings(window.context.db).get(borders.KEY, "")


def test_borders_come_in_from_the_menu_and_go_with_undo(
    qtbot: Any, window: Any, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, whole)
    window.menus.actions["import_borders"].trigger()
    qtbot.waitUntil(lambda: "308 kunnan rajat tuotiin" in words(window))
    assert stored(window)
    window.undo()
    assert not stored(window)


def test_the_summary_names_what_is_missing_and_what_is_left_out(
    qtbot: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(
        monkeypatch,
        written(tmp_path, collection(feature("091", square(1, 1)), feature("999", square(3, 3), name="Uusi"))),
    )
    window.import_borders()
    qtbot.waitUntil(lambda: "1 kunnan rajat tuotiin" in words(window))
    assert "Akaa, Alajärvi, Alavieska, Alavus, Asikkala + 302" in words(window)
    assert "jätettiin pois: Uusi (999)." in words(window)


def test_a_wrong_file_is_told_and_changes_nothing(
    qtbot: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, written(tmp_path, "<html>"))
    window.import_borders()
    qtbot.waitUntil(lambda: "XML" in words(window))
    assert not stored(window)


def test_nothing_happens_without_a_file_or_when_it_is_given_up(
    qtbot: Any, window: Any, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, None)
    window.import_borders()
    choose(monkeypatch, whole)
    window.import_borders()
    (job,) = window.jobs._running
    with qtbot.waitSignal(job.ended):
        job.cancel()
    after = window.jobs.run("Seuraava", lambda _check: "tehty")
    with qtbot.waitSignal(after.done):
        pass
    assert not stored(window)
    assert words(window) == ""


def test_only_a_database_that_can_be_written_offers_it(make_window: Any, window: Any) -> None:
    path = window.context.db.path
    window.close()
    path.chmod(0o444)
    reading = make_window(path, entries=(PLAIN_PROJECTS,))
    reading.menus.file.aboutToShow.emit()
    assert not reading.menus.actions["import_borders"].isEnabled()
