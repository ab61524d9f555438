"""Saving and printing from the sheet of documents: whole or not at all, told calmly, given up at will."""

import errno
import os
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from verkostoadmin.documents import saving
from verkostoadmin.errors import UserError
from verkostoadmin.services import projects, records
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents import asking, making, outputs
from verkostoadmin.ui.documents.printing import PrintRun, chosen_pages
from verkostoadmin.ui.documents.raster import Raster

ENTRIES = (PLAIN_PROJECTS,)


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=ENTRIES)


@pytest.fixture
def sheet(qtbot: Any, window: Any) -> Any:
    window.show_documents("project", id_of(window, "EVE"))
    made = window.shade.sheet
    qtbot.waitUntil(lambda: made.finished is not None)
    return made


def id_of(window: Any, short_name: str) -> int:
    return next(row.id for row in making.projects(window.context.db) if row.short_name == short_name)


def answer(monkeypatch: pytest.MonkeyPatch, name: str, value: Any) -> list[Path]:
    """The file dialog's answer; the list gets what was suggested."""
    suggested: list[Path] = []
    monkeypatch.setattr(asking, name, lambda parent, path: suggested.append(path) or value)
    return suggested


# ------------------------------------------------------------ one file
def test_a_saved_pdf_is_what_was_seen(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "esitteet" / "EVE.pdf"
    target.parent.mkdir()
    suggested = answer(monkeypatch, "ask_file", target)
    opened: list[Path] = []
    monkeypatch.setattr(asking, "open_outside", lambda path: not opened.append(path))
    sheet.save.click()
    assert suggested[0].name == "EVE-esite-fi.pdf"
    assert target.read_bytes() == sheet.finished.rendered.pdf
    assert sheet.notice.words() == "Tallennettu: EVE.pdf"
    for link in sheet.notice.links():
        link.click()
    assert opened == [target, target.parent]
    qtbot.keyClick(sheet.choice.rows, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert suggested[1].parent == target.parent
    assert window.preferences.window["pages"]["documents"]["folder"] == str(target.parent)


def test_giving_up_the_dialog_changes_nothing(sheet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "ask_file", None)
    sheet.save.click()
    assert sheet.notice.words() == ""


def test_a_failed_save_is_told_and_can_be_tried_elsewhere(
    sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "ask_file", tmp_path / "poissa" / "EVE.pdf")
    sheet.save.click()
    assert "ei löytynyt" in sheet.notice.words()
    answer(monkeypatch, "ask_file", tmp_path / "EVE.pdf")
    sheet.notice.links()[0].click()
    assert (tmp_path / "EVE.pdf").exists()


def test_a_full_disk_leaves_the_old_file_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "EVE.pdf"
    target.write_bytes(b"old")

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="Levy on täynnä") as refused:
        saving.write(target, b"new")
    assert "keskeneräistä" in refused.value.hint
    assert [file.name for file in tmp_path.iterdir()] == ["EVE.pdf"]
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.EACCES, "ei saa kirjoittaa"), (errno.EROFS, "ei saa kirjoittaa"), (errno.EIO, "ei voitu tallentaa")],
)
def test_other_refusals_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str) -> None:
    def refuse(_file: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError, match=words):
        saving.write(tmp_path / "EVE.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_grave_faults_are_asked_about_once(
    qtbot: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records.change(window.context.db, "project", id_of(window, "USO"), {"cancelled": True})
    window.show_documents("project", id_of(window, "USO"))
    sheet = window.shade.sheet
    qtbot.waitUntil(lambda: sheet.finished is not None)
    suggested = answer(monkeypatch, "ask_file", tmp_path / "USO.pdf")
    sheet.save.click()
    assert not suggested
    assert "Jatketaanko silti?" in sheet.notice.words()
    sheet.notice.links()[0].click()
    assert (tmp_path / "USO.pdf").exists()
    sheet.save.click()
    assert len(suggested) == 2


# ------------------------------------------------------------ all projects
def test_the_brochures_of_all_projects_go_into_a_folder(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    projects.create_project(window.context.db, "A/B: koe", "Koe", date(2026, 1, 1))
    window.context.changed.emit(None)
    answer(monkeypatch, "ask_folder", tmp_path)
    sheet.all.click()
    qtbot.waitUntil(lambda: "tallennettu" in sheet.notice.words(), timeout=20_000)
    expected = len(making.projects(window.context.db))
    assert sheet.notice.words() == f"{expected} esitettä tallennettu."
    files = sorted(tmp_path.glob("*.pdf"))
    assert len(files) == expected
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert not list(tmp_path.glob(".*"))

    before = files[0].stat().st_mtime_ns
    sheet.all.click()
    assert f"{expected} tiedostoa on kansiossa jo" in sheet.notice.words()
    sheet.notice.links()[1].click()
    assert sheet.notice.words() == ""
    assert files[0].stat().st_mtime_ns == before


def test_projects_without_the_language_are_named(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "ask_folder", tmp_path)
    sheet.options.language._pick(2)
    sheet.all.click()
    qtbot.waitUntil(lambda: "tallennettu" in sheet.notice.words(), timeout=20_000)
    english = [row for row in making.projects(window.context.db) if "en" in row.texts]
    assert len(list(tmp_path.glob("*.pdf"))) == len(english)
    assert "Tekstit puuttuvat tällä kielellä" in sheet.notice.words()


def test_saving_all_can_be_stopped(qtbot: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second = threading.Event()
    real, calls = making.brochure, []

    def counted(*arguments: Any) -> Any:
        calls.append(arguments)
        if len(calls) == 2:
            second.wait(10)
        return real(*arguments)

    monkeypatch.setattr(making, "brochure", counted)
    answer(monkeypatch, "ask_folder", tmp_path)
    sheet.all.click()
    assert not sheet.save.isEnabled()
    qtbot.waitUntil(lambda: len(calls) == 2, timeout=10_000)
    assert "1 /" in sheet.notice.words()
    sheet.notice.links()[0].click()
    second.set()
    assert sheet.notice.words().startswith("1 esite tallennettu. Loput keskeytettiin.")
    assert sheet.save.isEnabled()


def test_a_folder_that_goes_away_stops_the_rest(
    qtbot: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "ask_folder", tmp_path / "poissa")
    sheet.all.click()
    qtbot.waitUntil(lambda: "ei löytynyt" in sheet.notice.words(), timeout=10_000)
    assert sheet.notice.words().startswith("0 esitettä tallennettu.")
    assert sheet.all.isEnabled()


# ------------------------------------------------------------ paper
def printer_to(path: Path, dots: int = 150) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dots)
    printer.setFullPage(True)
    return printer


def test_all_pages_are_printed_as_they_are_seen(
    qtbot: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "paperi.pdf"
    monkeypatch.setattr(outputs, "ask_printer", lambda *arguments: printer_to(paper))
    sheet.print.click()
    qtbot.waitUntil(lambda: "Tulostetaan" in sheet.notice.words())
    qtbot.waitUntil(lambda: "Lähetetty" in sheet.notice.words(), timeout=20_000)
    seen, printed = Raster(sheet.finished.rendered.pdf), Raster(paper.read_bytes())
    assert len(printed) == len(seen)
    for index in range(len(seen)):
        one, other = seen.image(index, 0.25), printed.image(index, 0.25)
        assert abs(one.width() - other.width()) <= 1
        assert difference(one, other) < 12
    seen.close()
    printed.close()


def difference(one: Any, other: Any) -> float:
    """The mean difference of brightness on a grid of points, from 0 to 255."""
    points = [(x, y) for x in range(4, 140, 6) for y in range(4, 200, 6)]
    return sum(abs(one.pixelColor(*p).lightness() - other.pixelColor(*p).lightness()) for p in points) / len(points)


def test_a_range_of_pages_is_printed(qtbot: Any, sheet: Any, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "sivu.pdf", 72)
    printer.setFromTo(2, 2)
    assert list(chosen_pages(printer, 3)) == [1]
    run = PrintRun(printer, sheet.finished.rendered.pdf)
    with qtbot.waitSignal(run.ended) as ended:
        assert run.start()
    assert ended.args == [True]
    with pikepdf.open(tmp_path / "sivu.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_printing_can_be_stopped(qtbot: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outputs, "ask_printer", lambda *arguments: printer_to(tmp_path / "paperi.pdf"))
    sheet.print.click()
    assert not sheet.print.isEnabled()
    qtbot.waitUntil(lambda: "Tulostetaan" in sheet.notice.words())
    sheet.notice.links()[0].click()
    assert sheet.notice.words() == "Tulostus keskeytettiin."
    assert sheet.print.isEnabled()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "poissa" / "paperi.pdf"
    monkeypatch.setattr(outputs, "ask_printer", lambda *arguments: printer_to(gone))
    sheet.print.click()
    assert "Tulostin ei vastaa" in sheet.notice.words()
    assert sheet.print.isEnabled()


def test_closing_the_sheet_stops_what_goes_on(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "ask_printer", lambda *arguments: printer_to(tmp_path / "paperi.pdf", 300))
    sheet.print.click()
    window.close_sheet()
    qtbot.wait(50)
    assert window.shade is None
