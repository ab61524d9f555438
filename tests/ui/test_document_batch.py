"""The same document of all projects into a folder: counted, stopped, and told."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from document_sheet import answer, open_sheet
from one_page import PLAIN_PROJECTS

from verkostoadmin.documents import saving
from verkostoadmin.errors import UserError
from verkostoadmin.services import prints, projects
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents import making
from verkostoadmin.ui.documents.making import Finished


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


def hold_writing(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """The first file is being written until the second event is set; the first one tells that it has begun."""
    begun, go_on, real = threading.Event(), threading.Event(), saving.write

    def slow(path: Path, data: bytes) -> None:
        begun.set()
        go_on.wait(10)
        real(path, data)

    monkeypatch.setattr(saving, "write", slow)
    return begun, go_on


def logged(window: Any) -> list[str]:
    return [entry.file_name for entry in prints.page(window.context.db, document="brochure")]


def test_the_file_that_is_being_written_is_finished_and_nothing_more_begun(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = hold_writing(monkeypatch)
    answer(monkeypatch, "ask_folder", tmp_path)
    sheet.foot.all.click()
    qtbot.waitUntil(begun.is_set, timeout=10_000)
    sheet.notice.links()[0].click()
    assert "Keskeytetään" in sheet.notice.words() and sheet.notice.links() == []
    go_on.set()
    qtbot.waitUntil(sheet.foot.save.isEnabled)
    (file,) = tmp_path.glob("*.pdf")
    assert file.read_bytes().startswith(b"%PDF") and logged(window) == [file.name]
    assert sheet.notice.words().startswith("1 tuloste tallennettu. Loput keskeytettiin.")


@pytest.mark.parametrize("closed", ["sheet", "window"])
def test_what_was_written_while_the_sheet_was_closed_is_in_the_log(
    qtbot: Any, make_window: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    begun, go_on = hold_writing(monkeypatch)
    answer(monkeypatch, "ask_folder", tmp_path)
    path, jobs = window.context.db.path, window.jobs
    sheet.foot.all.click()
    qtbot.waitUntil(begun.is_set, timeout=10_000)
    threading.Timer(0.2, go_on.set).start()
    (window.close_sheet if closed == "sheet" else window.close)()
    qtbot.waitUntil(go_on.is_set)
    qtbot.waitUntil(lambda: not jobs._running)
    qtbot.wait(50)
    (file,) = tmp_path.glob("*.pdf")
    assert logged(make_window(path, entries=(PLAIN_PROJECTS,))) == [file.name]


def test_a_project_that_cannot_be_made_does_not_stop_the_others(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = making.make

    def broken(db: Any, request: Any, chosen: Any, *rest: Any) -> Any:
        if chosen[0].short_name == "USO":
            raise UserError("Kansikuvaa ei voi lukea.", "Valitse toinen.")
        return real(db, request, chosen, *rest)

    monkeypatch.setattr(making, "make", broken)
    answer(monkeypatch, "ask_folder", tmp_path)
    sheet.foot.all.click()
    qtbot.waitUntil(lambda: "tallennettu" in sheet.notice.words(), timeout=20_000)
    assert len(list(tmp_path.glob("*.pdf"))) == len(making.projects(window.context.db)) - 1
    assert "USO: Kansikuvaa ei voi lukea." in sheet.notice.words()


def test_projects_with_names_alike_get_files_of_their_own(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OMA-2", "oma/2"):
        projects.create_project(window.context.db, name, "Koe", date(2026, 1, 1))
    monkeypatch.setattr(Finished, "errors", lambda _finished: [])
    window.context.changed.emit(None)
    answer(monkeypatch, "ask_folder", tmp_path)
    sheet.foot.all.click()
    qtbot.waitUntil(lambda: "tallennettu" in sheet.notice.words(), timeout=20_000)
    count = len(making.projects(window.context.db))
    assert sheet.notice.words().startswith(f"{count} tulostetta tallennettu.")
    files = {file.name.casefold() for file in tmp_path.glob("*.pdf")}
    assert len(files) == count
    assert {"oma-2-esite-fi.pdf", "oma-2-esite-fi-2.pdf", "oma-2-esite-fi-3.pdf"} <= files
