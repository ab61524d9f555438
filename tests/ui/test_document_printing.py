"""Pages to a printer from the sheet of documents: as they are seen, given up at will, and a printer that goes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from document_sheet import open_sheet, printed_last
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents import outputs
from verkostoadmin.ui.documents.printing import PrintRun, chosen_pages, paper_of, set_up
from verkostoadmin.ui.documents.raster import Raster


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=(PLAIN_PROJECTS,))


@pytest.fixture
def sheet(qtbot: Any, window: Any) -> Any:
    return open_sheet(qtbot, window)


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
