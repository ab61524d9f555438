"""The pages of a PDF as images, whole or in parts. Only for the window's own thread: pdfium serves one at a time."""

import re
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtCore import QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage

from verkostoadmin.ui.documents.matching import DIVIDED

MOST_OPEN = 16  # pages; an open one takes some hundred kilobytes
SCREEN, PRINT = pdfium.FPDF_ANNOT, pdfium.FPDF_ANNOT | pdfium.FPDF_PRINTING


class Raster:
    """An open document; `close` it when another one takes its place."""

    def __init__(self, pdf: bytes) -> None:
        self._document: Any = pypdfium2.PdfDocument(pdf)
        self._opened: dict[int, Any] = {}
        self._texts: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._document)

    def _page(self, index: int) -> Any:
        """A page, opened when it is asked for; a catalogue has hundreds, of which only the latest stay open."""
        if index not in self._opened:
            if len(self._opened) == MOST_OPEN:
                self._opened.pop(next(iter(self._opened))).close()
            self._opened[index] = self._document[index]
        return self._opened[index]

    def points(self, index: int) -> QSizeF:
        """The size of a page in points, 72 of which are an inch."""
        width, height = self._page(index).get_size()
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
        page, place = self._page(index), (-part.left(), -part.top(), whole.width(), whole.height(), 0)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *place, flags)
        made = QImage(bitmap.buffer, part.width(), part.height(), bitmap.stride, QImage.Format.Format_RGB32)
        return made.copy()

    def text(self, index: int) -> str:
        """What a page says, for screen readers."""
        return self._text(index).replace(DIVIDED, "-")

    def _text(self, index: int) -> str:
        """The letters of a page as pdfium counts them, kept: a search asks for those of every page at each pause."""
        if index not in self._texts:
            reader = self._page(index).get_textpage()
            self._texts[index] = str(reader.get_text_range())
            reader.close()
        return self._texts[index]

    def find(self, words: re.Pattern[str], index: int) -> list[list[QRectF]]:
        """Where a page has the words: for each place its boxes in points from the top left, one a line."""
        places = [found.span() for found in words.finditer(self._text(index))]
        if not places:
            return []
        reader, height = self._page(index).get_textpage(), self.points(index).height()
        found = []
        for start, end in places:
            boxes = [reader.get_rect(number) for number in range(reader.count_rects(start, end - start))]
            found.append([QRectF(left, height - top, right - left, top - bottom) for left, bottom, right, top in boxes])
        reader.close()
        return found

    def close(self) -> None:
        for page in self._opened.values():
            page.close()
        self._document.close()
        self._opened = {}
