"""Saving and printing from the sheet of documents: whole or not at all, told calmly, given up at will."""

import errno
import os
import threading
from collections.abc import Callable
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QWidget

from verkostoadmin.documents import saving
from verkostoadmin.errors import UserError
from verkostoadmin.services import prints, projects, records
from verkostoadmin.services.lint import waiving
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents import asking, making, outputs
from verkostoadmin.ui.documents.printing import PrintRun, chosen_pages, paper_of, set_up
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


def words_of(widget: QWidget) -> str:
    return " ".join(made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget))


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
    sheet.foot.save.click()
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
    sheet.foot.save.click()
    assert sheet.notice.words() == ""


def test_a_failed_save_is_told_and_can_be_tried_elsewhere(
    sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "ask_file", tmp_path / "poissa" / "EVE.pdf")
    sheet.foot.save.click()
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


def test_errors_stop_a_document_until_they_are_waived(
    qtbot: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records.change(window.context.db, "project", id_of(window, "USO"), {"cancelled": True})
    window.show_documents("project", id_of(window, "USO"))
    sheet = window.shade.sheet
    qtbot.waitUntil(lambda: sheet.finished is not None)
    suggested = answer(monkeypatch, "ask_file", tmp_path / "USO.pdf")
    sheet.foot.save.click()
    assert not suggested
    assert "Hanke on peruttu" in sheet.notice.words()
    sheet.notice.links()[0].click()
    qtbot.waitUntil(lambda: (tmp_path / "USO.pdf").exists())
    qtbot.waitUntil(lambda: sheet.finished is not None)
    qtbot.waitUntil(lambda: "Ohittanut" in words_of(sheet.options))
    sheet.foot.save.click()
    assert len(suggested) == 2


def cancel_project(qtbot: Any, window: Any) -> Any:
    """The sheet of a project with an error that stops it."""
    records.change(window.context.db, "project", id_of(window, "USO"), {"cancelled": True})
    window.show_documents("project", id_of(window, "USO"))
    sheet = window.shade.sheet
    qtbot.waitUntil(lambda: sheet.finished is not None)
    return sheet


def test_what_was_asked_of_one_document_is_not_done_with_another(
    qtbot: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = cancel_project(qtbot, window)
    suggested = answer(monkeypatch, "ask_file", tmp_path / "EVE.pdf")
    sheet.foot.save.click()
    sheet.notice.links()[0].click()  # the document is being made anew
    sheet.choice.rows.setCurrentIndex(sheet.choice.rows.model().index(0, 0))
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.finished.projects[0].short_name != "USO"
    assert not suggested and not list(tmp_path.glob("*.pdf"))


def test_a_waiver_that_cannot_be_written_is_told_in_the_sheet(
    qtbot: Any, window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: Any, **values: Any) -> None:
        raise UserError("Tietokanta on lukittu.")

    sheet = cancel_project(qtbot, window)
    monkeypatch.setattr(waiving, "waive", refuse)
    suggested = answer(monkeypatch, "ask_file", None)
    sheet.foot.save.click()
    sheet.notice.links()[0].click()
    assert sheet.notice.words() == "Tietokanta on lukittu."
    assert not suggested


# ------------------------------------------------------------ all projects
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


# ------------------------------------------------------------ paper
def printer_to(path: Path, dots: int = 150) -> Callable[..., bool]:
    """In the place of the printer's dialog: a printer that writes into a file."""

    def ask(_parent: Any, run: PrintRun, title: str, *, short_edge: bool) -> bool:
        set_up(run, title, short_edge=short_edge)
        run.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        run.printer.setOutputFileName(str(path))
        run.printer.setResolution(dots)
        return True

    return ask


def test_all_pages_are_printed_as_they_are_seen(
    qtbot: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "paperi.pdf"
    monkeypatch.setattr(outputs, "ask_printer", printer_to(paper))
    sheet.foot.print.click()
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
    run = PrintRun(sheet.finished.rendered.pdf)
    printer_to(tmp_path / "sivu.pdf", 72)(None, run, "Koe", short_edge=False)
    run.printer.setFromTo(2, 2)
    assert list(chosen_pages(run.printer, 3)) == [1]
    with qtbot.waitSignal(run.ended) as ended:
        assert run.start()
    assert ended.args == [True]
    with pikepdf.open(tmp_path / "sivu.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_printing_can_be_stopped(qtbot: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outputs, "ask_printer", printer_to(tmp_path / "paperi.pdf"))
    sheet.foot.print.click()
    assert not sheet.foot.print.isEnabled()
    qtbot.waitUntil(lambda: "Tulostetaan" in sheet.notice.words())
    sheet.notice.links()[0].click()
    assert sheet.notice.words() == "Tulostus keskeytettiin."
    assert sheet.foot.print.isEnabled()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "poissa" / "paperi.pdf"
    monkeypatch.setattr(outputs, "ask_printer", printer_to(gone))
    sheet.foot.print.click()
    assert "Tulostin ei vastaa" in sheet.notice.words()
    assert sheet.foot.print.isEnabled()


def test_a_printer_that_vanishes_is_told_and_nothing_is_logged(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Vanishing(QPrinter):
        def newPage(self) -> bool:
            return False

    def ask(parent: Any, run: PrintRun, title: str, *, short_edge: bool) -> bool:
        run.printer = Vanishing()
        return printer_to(tmp_path / "paperi.pdf", 72)(parent, run, title, short_edge=short_edge)

    monkeypatch.setattr(outputs, "ask_printer", ask)
    sheet.foot.print.click()
    qtbot.waitUntil(lambda: "lakkasi vastaamasta" in sheet.notice.words(), timeout=20_000)
    assert printed_last(window) is None
    assert sheet.foot.print.isEnabled()


def test_closing_the_sheet_stops_what_goes_on(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "ask_printer", printer_to(tmp_path / "paperi.pdf", 300))
    sheet.foot.print.click()
    window.close_sheet()
    qtbot.wait(50)
    assert window.shade is None


@pytest.mark.parametrize(
    ("points", "size", "lying"),
    [((595.28, 841.89), "A4", False), ((841.89, 595.28), "A4", True), ((841.89, 1190.55), "A3", False)],
)
def test_the_paper_is_that_of_the_document(points: tuple[float, float], size: str, lying: bool) -> None:
    layout = paper_of(QSizeF(*points))
    assert layout.pageSize().name().startswith(size)
    assert (layout.orientation() == QPageLayout.Orientation.Landscape) == lying


class Printer(QPrinter):
    """A printer that keeps how it is to turn the paper; one that is not there would forget it."""

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:
        self.turned = duplex


@pytest.mark.parametrize("short_edge", [True, False])
def test_booklets_are_turned_on_their_short_edge(sheet: Any, short_edge: bool) -> None:
    run = PrintRun(sheet.finished.rendered.pdf)
    run.printer = Printer()
    set_up(run, "Vihko", short_edge=short_edge)
    wanted = QPrinter.DuplexMode.DuplexShortSide if short_edge else QPrinter.DuplexMode.DuplexLongSide
    assert run.printer.turned == wanted
    run.close()


# ------------------------------------------------------------ other programs
def test_a_document_is_handed_to_the_mail_program_as_a_draft(
    window: Any, sheet: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(asking, "open_outside", lambda path: not opened.append(path))
    sheet.foot.mail.click()
    message = message_from_bytes(opened[0].read_bytes(), policy=policy.default)
    assert message["X-Unsent"] == "1" and message["To"] is None
    assert "Elinvoiman kehittäminen" in message["Subject"]
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename() == "EVE-esite-fi.pdf"
    assert attachment.get_content() == sheet.finished.rendered.pdf
    assert printed_last(window).output == "mail"


def test_a_document_opens_in_the_systems_viewer(window: Any, sheet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(asking, "open_outside", lambda path: not opened.append(path))
    sheet.foot.open.click()
    assert opened[0].name == "EVE-esite-fi.pdf"
    assert opened[0].read_bytes() == sheet.finished.rendered.pdf
    assert printed_last(window) is None  # to look at something is not to hand it out


# ------------------------------------------------------------ the log
def printed_last(window: Any) -> Any:
    return prints.latest(window.context.db, "brochure", [id_of(window, "EVE")])


def save(sheet: Any, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "ask_file", target)
    sheet.foot.save.click()


def test_what_was_saved_is_in_the_log_and_its_changes_are_told(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not sheet.last.isVisibleTo(sheet)
    save(sheet, tmp_path / "EVE.pdf", monkeypatch)
    entry = printed_last(window)
    assert (entry.output, entry.file_name, entry.pages) == ("file", "EVE.pdf", sheet.finished.rendered.pages)
    qtbot.waitUntil(lambda: sheet.last.isVisibleTo(sheet))
    assert "Mikään ei ole muuttunut sen jälkeen" in words_of(sheet.last)
    assert not sheet.last.changes.isVisibleTo(sheet)
    change = lambda: records.change(window.context.db, "project", id_of(window, "EVE"), {"price_cents": 123_400})  # noqa: E731
    window.context.run(change)
    qtbot.waitUntil(lambda: sheet.last.changes.text() == "1 muutos sen jälkeen")
    sheet.last.changes.click()
    assert "1 234" in words_of(sheet.desk).replace("\u00a0", " ")


def test_a_document_is_shown_as_it_was_printed(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(sheet, tmp_path / "EVE.pdf", monkeypatch)
    then = (tmp_path / "EVE.pdf").read_bytes()
    window.context.run(
        lambda: records.change(window.context.db, "project", id_of(window, "EVE"), {"price_cents": 123_400})
    )
    qtbot.waitUntil(lambda: sheet.finished is not None and sheet.last.isVisibleTo(sheet))
    assert sheet.finished.rendered.pdf != then
    shown: list[bytes] = []
    real = sheet.desk.show_pdf
    monkeypatch.setattr(sheet.desk, "show_pdf", lambda pdf: shown.append(pdf) or real(pdf))
    sheet.last.then.click()
    qtbot.waitUntil(lambda: "Tällaisena se tulostettiin" in sheet.notice.words(), timeout=10_000)
    assert shown == [then]
    answer(monkeypatch, "ask_file", tmp_path / "uudelleen.pdf")
    sheet.foot.save.click()
    assert (tmp_path / "uudelleen.pdf").read_bytes() == then  # what is seen is what is saved
    qtbot.waitUntil(lambda: "1 muutos" in sheet.last.changes.text())
    sheet.last.then.click()
    qtbot.waitUntil(lambda: "Tällaisena se tulostettiin" in sheet.notice.words(), timeout=10_000)
    sheet.notice.links()[0].click()
    assert shown[-1] == sheet.finished.rendered.pdf
    answer(monkeypatch, "ask_file", tmp_path / "tänään.pdf")
    sheet.foot.save.click()
    assert (tmp_path / "tänään.pdf").read_bytes() == sheet.finished.rendered.pdf


def test_a_database_that_cannot_be_written_does_not_hinder_saving(
    sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: Any, **values: Any) -> None:
        raise UserError("Tietokanta on lukittu.")

    monkeypatch.setattr(prints, "record", refuse)
    save(sheet, tmp_path / "EVE.pdf", monkeypatch)
    assert (tmp_path / "EVE.pdf").exists()
    assert "Tulostus ei ole lokissa: Tietokanta on lukittu." in sheet.notice.words()
