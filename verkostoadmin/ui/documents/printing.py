"""Pages to a printer, band by band: the window stays alive, memory stays small, and the print can be given up."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QMarginsF, QObject, QRect, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.documents.raster import PRINT, Raster

# dots an inch are enough for text and pictures; a printer with more gets whole multiples of it or less
RESOLUTION = 300
SLACK = 0.99  # papers that differ by less are the same, rounded otherwise
BAND = 256  # rows of dots at a time


def ask_printer(parent: QWidget, run: "PrintRun", title: str, *, short_edge: bool) -> bool:
    """Which printer and which pages; False where the user thought better of it."""
    set_up(run, title, short_edge=short_edge)
    dialog = QPrintDialog(run.printer, parent)
    dialog.setWindowTitle(_("Print: %(title)s") % {"title": title})
    dialog.setMinMax(1, len(run))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    return dialog.exec() == QDialog.DialogCode.Accepted


def set_up(run: "PrintRun", title: str, *, short_edge: bool) -> None:
    """The paper is that of the document; both sides of it are turned so that its pages stand upright."""
    printer = run.printer
    printer.setFullPage(True)
    printer.setPageLayout(paper_of(run.points()))
    printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide if short_edge else QPrinter.DuplexMode.DuplexLongSide)
    printer.setDocName(title)


def paper_of(points: QSizeF) -> QPageLayout:
    """The paper for pages of a size: A4, A3 or what comes nearest, upright or lying, without margins."""
    lying = points.width() > points.height()
    size = QPageSize(
        points.transposed() if lying else points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    return QPageLayout(size, way_of(points), QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)


def way_of(points: QSizeF) -> QPageLayout.Orientation:
    """Lying or upright."""
    lying = points.width() > points.height()
    return QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait


def chosen_pages(printer: QPrinter, pages: int) -> list[int]:
    """The pages the dialog was asked for, in the order of printing, counted from 0; all where it was asked for none."""
    wanted = printer.pageRanges()
    found = [index for index in range(pages) if wanted.isEmpty() or wanted.contains(index + 1)]
    return found[::-1] if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst else found


class PrintRun(QObject):
    """One document on its way to a printer. `ended` tells whether all of it went; `cancel` stops between two bands.

    `lost` tells that the printer went away in the middle.
    """

    progressed = Signal(int, int)  # the page that is being printed, of how many
    ended = Signal(bool)

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._raster = Raster(pdf)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.lost = self._whole = False
        self._fit = 1.0
        self._painter = QPainter()
        self._steps = self._work()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    def __len__(self) -> int:
        return len(self._raster)

    def points(self) -> QSizeF:
        """The size of the first page."""
        return self._raster.points(0)

    def close(self) -> None:
        """Nothing is printed."""
        self._raster.close()

    def fit(self) -> float:
        """How large the pages are printed: 1 is their own size, less where the printer's paper is smaller.

        The paper is turned as the pages are, whatever was chosen in the dialog.
        """
        points, printer = self.points(), self.printer
        printer.setFullPage(True)
        printer.setPageOrientation(way_of(points))
        paper = printer.paperRect(QPrinter.Unit.Point)
        fitting = min(paper.width() / points.width(), paper.height() / points.height())
        return fitting if fitting < SLACK else 1.0

    def start(self) -> bool:
        """False where the printer does not take the work."""
        self._fit = self.fit()
        if not self._painter.begin(self.printer):
            self._raster.close()
            return False
        self._timer.start()
        return True

    def cancel(self) -> None:
        self.printer.abort()
        self._finish(False)

    def _step(self) -> None:
        if next(self._steps, None) is None:
            self._finish(self._whole)

    def _finish(self, whole: bool) -> None:
        if not self._painter.isActive():
            return
        self._timer.stop()
        self._painter.end()
        self._raster.close()
        self.ended.emit(whole)

    def _work(self) -> Iterator[bool]:
        pages = chosen_pages(self.printer, len(self._raster))
        for number, index in enumerate(pages):
            if number and not self.printer.newPage():
                self.lost = True
                return
            self.progressed.emit(number + 1, len(pages))
            yield from self._print_page(index)
        self._whole = True

    def _print_page(self, index: int) -> Iterator[bool]:
        """In bands of whole dots, so that no seam is seen between two of them."""
        dots = self.printer.resolution()
        coarser = ceil(dots / RESOLUTION)
        scale = dots / coarser / 72 * self._fit
        whole = self._raster.pixels(index, scale)
        paper = self.printer.paperRect(QPrinter.Unit.DevicePixel)
        left = round((paper.width() - whole.width() * coarser) / 2)
        head = round((paper.height() - whole.height() * coarser) / 2)
        for top in range(0, whole.height(), BAND):
            part = QRect(0, top, whole.width(), min(BAND, whole.height() - top))
            image = self._raster.image(index, scale, part, PRINT)
            place = QRectF(left, head + top * coarser, part.width() * coarser, part.height() * coarser)
            self._painter.drawImage(place, image)
            yield True
