"""The pages of a PDF as images, whole or in parts. Only for the window's own thread: pdfium serves one at a time."""

from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtCore import QRect, QSize, QSizeF
from PySide6.QtGui import QImage

SCREEN, PRINT = pdfium.FPDF_ANNOT, pdfium.FPDF_ANNOT | pdfium.FPDF_PRINTING


class Raster:
    """An open document; `close` it when another one takes its place."""

    def __init__(self, pdf: bytes) -> None:
        self._document: Any = pypdfium2.PdfDocument(pdf)
        self._pages: list[Any] = [self._document[index] for index in range(len(self._document))]

    def __len__(self) -> int:
        return len(self._pages)

    def points(self, index: int) -> QSizeF:
        """The size of a page in points, 72 of which are an inch."""
        width, height = self._pages[index].get_size()
        return QSizeF(width, height)

    def pixels(self, index: int, scale: float) -> QSize:
        size = self.points(index) * scale
        return QSize(max(1, round(size.width())), max(1, round(size.height())))

    def image(self, index: int, scale: float, part: QRect | None = None, flags: int = SCREEN) -> QImage:
        """A page at `scale` pixels for a point, or the `part` of it, in pixels."""
        whole = self.pixels(index, scale)
        part = part or QRect(0, 0, whole.width(), whole.height())
        bitmap = pypdfium2.PdfBitmap.new_native(part.width(), part.height(), pdfium.FPDFBitmap_BGRx)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, part.width(), part.height())
        page, place = self._pages[index], (-part.left(), -part.top(), whole.width(), whole.height(), 0)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *place, flags)
        made = QImage(bitmap.buffer, part.width(), part.height(), bitmap.stride, QImage.Format.Format_RGB32)
        return made.copy()

    def text(self, index: int) -> str:
        """What a page says, for screen readers."""
        reader = self._pages[index].get_textpage()
        words = str(reader.get_text_bounded())
        reader.close()
        return words

    def close(self) -> None:
        for page in self._pages:
            page.close()
        self._document.close()
        self._pages = []
