"""Pages to a printer, band by band: the window stays alive, memory stays small, and the print can be given up."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QMarginsF, QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.documents.raster import PRINT, Raster

RESOLUTION = (
    300  # dots an inch are enough for text and pictures; a printer with more gets whole multiples of it or less
)
BAND = 256  # rows of dots at a time


def ask_printer(parent: QWidget, title: str, pages: int) -> QPrinter | None:
    """Which printer and which pages; None where the user thought better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print: %(title)s") % {"title": title})
    dialog.setMinMax(1, pages)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def chosen_pages(printer: QPrinter, pages: int) -> range:
    """The pages the dialog was asked for, counted from 0; all where it was asked for none."""
    first, last = printer.fromPage() or 1, printer.toPage() or pages
    return range(max(first, 1) - 1, min(last, pages))


class PrintRun(QObject):
    """One document on its way to a printer. `ended` tells whether all of it went; `cancel` stops between two bands."""

    progressed = Signal(int, int)  # the page that is being printed, of how many
    ended = Signal(bool)

    def __init__(self, printer: QPrinter, pdf: bytes) -> None:
        super().__init__()
        self._printer, self._raster = printer, Raster(pdf)
        self._painter = QPainter()
        self._steps = self._work()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    def start(self) -> bool:
        """False where the printer does not take the work."""
        if not self._painter.begin(self._printer):
            self._raster.close()
            return False
        self._timer.start()
        return True

    def cancel(self) -> None:
        self._printer.abort()
        self._finish(False)

    def _step(self) -> None:
        if next(self._steps, None) is None:
            self._finish(True)

    def _finish(self, whole: bool) -> None:
        if not self._painter.isActive():
            return
        self._timer.stop()
        self._painter.end()
        self._raster.close()
        self.ended.emit(whole)

    def _work(self) -> Iterator[bool]:
        pages = chosen_pages(self._printer, len(self._raster))
        for number, index in enumerate(pages):
            if number:
                self._printer.newPage()
            self.progressed.emit(number + 1, len(pages))
            yield from self._print_page(index)

    def _print_page(self, index: int) -> Iterator[bool]:
        """In bands of whole dots, so that no seam is seen between two of them."""
        dots = self._printer.resolution()
        coarser = ceil(dots / RESOLUTION)
        scale = dots / coarser / 72
        whole = self._raster.pixels(index, scale)
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        left = (paper.width() - whole.width() * coarser) / 2
        for top in range(0, whole.height(), BAND):
            part = QRect(0, top, whole.width(), min(BAND, whole.height() - top))
            image = self._raster.image(index, scale, part, PRINT)
            place = QRectF(left, top * coarser, part.width() * coarser, part.height() * coarser)
            self._painter.drawImage(place, image)
            yield True
