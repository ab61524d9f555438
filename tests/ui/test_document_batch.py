"""The same document of all projects into a folder: counted, stopped, and told."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from document_sheet import answer, open_sheet
from one_page import PLAIN_PROJECTS

from verkostoadmin.services import projects
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents import making


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=(PLAIN_PROJECTS,))


@pytest.fixture
def sheet(qtbot: Any, window: Any) -> Any:
    return open_sheet(qtbot, window)


def test_the_brochures_of_all_projects_go_into_a_folder(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    projects.create_project(window.context.db, "A/B: koe", "Koe", date(2026, 1, 1))
    window.context.changed.emit(None)
    answer(monkeypatch, "ask_folder", tmp_path)
    sheet.foot.all.click()
    qtbot.waitUntil(lambda: "tallennettu" in sheet.notice.words(), timeout=20_000)
    expected = len(making.projects(window.context.db))
    expected -= 1  # the new one has hardly any texts, which somebody must mend or waive first
    told = f"{expected} tulostetta tallennettu. Korjattavia tai ohitettavia virheitä: A/B: koe."
    assert sheet.notice.words() == told
    files = sorted(tmp_path.glob("*.pdf"))
    assert len(files) == expected
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert not list(tmp_path.glob(".*"))

    before = files[0].stat().st_mtime_ns
    sheet.foot.all.click()
    assert f"{expected} tiedostoa on kansiossa jo" in sheet.notice.words()
    sheet.notice.links()[1].click()
    assert sheet.notice.words() == ""
    assert files[0].stat().st_mtime_ns == before


def test_projects_without_the_language_are_named(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "ask_folder", tmp_path)
    sheet.options.shape.language.control._pick(2)
    sheet.foot.all.click()
    qtbot.waitUntil(lambda: "tallennettu" in sheet.notice.words(), timeout=20_000)
    english = [row for row in making.projects(window.context.db) if "en" in row.texts]
    assert len(list(tmp_path.glob("*.pdf"))) == len(english)
    assert "Tekstit puuttuvat tällä kielellä" in sheet.notice.words()


def test_saving_all_can_be_stopped(qtbot: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second = threading.Event()
    real, calls = making.make, []

    def counted(*arguments: Any) -> Any:
        calls.append(arguments)
        if len(calls) == 2:
            second.wait(10)
        return real(*arguments)

    monkeypatch.setattr(making, "make", counted)
    answer(monkeypatch, "ask_folder", tmp_path)
    sheet.foot.all.click()
    assert not sheet.foot.save.isEnabled()
    qtbot.waitUntil(lambda: len(calls) == 2, timeout=10_000)
    assert "1 /" in sheet.notice.words()
    sheet.kinds.picked.emit("flyer")  # something else is looked at meanwhile
    assert not sheet.foot.all.isEnabled() and not sheet.foot.save.isEnabled()
    sheet.notice.links()[0].click()
    second.set()
    qtbot.waitUntil(sheet.foot.save.isEnabled)
    assert sheet.notice.words().startswith("1 tuloste tallennettu. Loput keskeytettiin.")


def test_a_folder_that_goes_away_stops_the_rest(
    qtbot: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "ask_folder", tmp_path / "poissa")
    sheet.foot.all.click()
    qtbot.waitUntil(lambda: "ei löytynyt" in sheet.notice.words(), timeout=10_000)
    assert sheet.notice.words().startswith("0 tulostetta tallennettu.")
    assert sheet.foot.all.isEnabled()
