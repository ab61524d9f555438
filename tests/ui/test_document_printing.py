"""Pages to a printer from the sheet of documents: as they are seen, given up at will, and a printer that goes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from document_sheet import open_sheet, printed_last
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize
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
    assert chosen_pages(run.printer, 3) == [1]
    with qtbot.waitSignal(run.ended) as ended:
        assert run.start()
    assert ended.args == [True]
    with pikepdf.open(tmp_path / "sivu.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_single_pages_and_the_last_one_first(sheet: Any) -> None:
    printer = QPrinter()
    assert chosen_pages(printer, 4) == [0, 1, 2, 3]
    printer.setPageRanges(QPageRanges.fromString("1,3-9"))
    assert chosen_pages(printer, 4) == [0, 2, 3]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(printer, 4) == [3, 2, 0]


def test_a_mistake_in_the_middle_is_not_told_as_printed(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: Any) -> Any:
        raise MemoryError("koe")

    monkeypatch.setattr(outputs, "ask_printer", printer_to(tmp_path / "paperi.pdf"))
    monkeypatch.setattr(Raster, "image", broken)
    with qtbot.capture_exceptions() as caught:
        sheet.foot.print.click()
        qtbot.waitUntil(lambda: "keskeytettiin" in sheet.notice.words())
    assert caught[0][0] is MemoryError and printed_last(window) is None


def booklet_with_marks(qtbot: Any, sheet: Any) -> None:
    shape = sheet.options.shape
    shape.marks.setChecked(True)
    shape.folded.control._pick(1)
    qtbot.waitUntil(lambda: sheet.finished is not None)


def on_a4(path: Path) -> Callable[..., bool]:
    """A printer that has nothing but A4, upright."""
    to_file = printer_to(path)

    def ask(parent: Any, run: PrintRun, title: str, *, short_edge: bool) -> bool:
        to_file(parent, run, title, short_edge=short_edge)
        run.printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        run.printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        return True

    return ask


def test_smaller_paper_is_told_and_the_pages_fit_on_it(
    qtbot: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    booklet_with_marks(qtbot, sheet)
    paper = tmp_path / "paperi.pdf"
    monkeypatch.setattr(outputs, "ask_printer", on_a4(paper))
    sheet.foot.print.click()
    words = sheet.notice.words()
    assert "297 × 210" in words and "320 × 225" in words and "92 %" in words and "Ilman leikkausmerkkejä" in words
    sheet.notice.links()[0].click()
    qtbot.waitUntil(lambda: "Lähetetty" in sheet.notice.words(), timeout=20_000)
    seen, printed = Raster(sheet.finished.rendered.pdf), Raster(paper.read_bytes())
    assert printed.points(0).toSize() == QSize(842, 595)
    left, top, right, bottom = inked(printed.image(0, 1))
    marks = [edge * 297 / 320 for edge in inked(seen.image(0, 1))]  # scaled evenly, in the middle of the paper
    assert (right - left, bottom - top) == pytest.approx((marks[2] - marks[0], marks[3] - marks[1]), abs=2)
    assert left == pytest.approx(842 - right, abs=2) and top == pytest.approx(595 - bottom, abs=2)
    seen.close()
    printed.close()


def inked(image: QImage) -> tuple[int, int, int, int]:
    """The box round all that is not white."""
    dark = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 200
    ]
    return min(x for x, _ in dark), min(y for _, y in dark), max(x for x, _ in dark), max(y for _, y in dark)


def test_pages_that_would_become_smaller_need_not_be_printed(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    booklet_with_marks(qtbot, sheet)
    monkeypatch.setattr(outputs, "ask_printer", on_a4(tmp_path / "paperi.pdf"))
    sheet.foot.print.click()
    sheet.notice.links()[1].click()
    assert sheet.notice.words() == "" and sheet.foot.print.isEnabled()
    assert printed_last(window) is None and not (tmp_path / "paperi.pdf").exists()


def test_the_paper_is_turned_as_the_pages_are(sheet: Any, tmp_path: Path) -> None:
    run = PrintRun(sheet.finished.rendered.pdf)
    on_a4(tmp_path / "paperi.pdf")(None, run, "Koe", short_edge=False)
    run.printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    assert run.fit() == 1
    assert run.printer.pageLayout().orientation() == QPageLayout.Orientation.Portrait
    run.close()


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
