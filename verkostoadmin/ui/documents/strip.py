"""The small pages beside the large one: one tab stop, arrows turn the page."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.documents.preview import PAPER_EDGE
from verkostoadmin.ui.documents.raster import Raster
from verkostoadmin.ui.theme import sz

WIDTH, THUMB, RING, NUMBER = 120, 86, 5, 24


class Thumbs(QWidget):
    """A page is rendered small when it is first painted."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._raster: Raster | None = None
        self._current = 0
        self._images: dict[int, QImage] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Pages"))

    def show_document(self, raster: Raster | None, current: int) -> None:
        self._raster, self._images = raster, {}
        height = self._box(len(raster) - 1).bottom() + sz(NUMBER) + theme.S3 if raster else 0
        self.setFixedSize(sz(WIDTH), max(1, height))
        self.show_current(current)

    def show_current(self, index: int) -> None:
        self._current = index
        pages = len(self._raster) if self._raster else 0
        self.setAccessibleDescription(_("Page %(page)d of %(pages)d") % {"page": index + 1, "pages": pages})
        self.update()

    def current_box(self) -> QRect:
        return self._box(self._current)

    def _size(self) -> QSize:
        """All small pages are as large as the first one."""
        assert self._raster is not None
        points = self._raster.points(0)
        return QSize(sz(THUMB), round(sz(THUMB) * points.height() / points.width()))

    def _box(self, index: int) -> QRect:
        size = self._size()
        step = size.height() + sz(NUMBER) + theme.S3
        return QRect((sz(WIDTH) - size.width()) // 2, theme.S4 + index * step, size.width(), size.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._raster) if self._raster else 0):
            if self._box(index).contains(event.position().toPoint()):
                self.picked.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._raster) - 1 if self._raster else 0
        targets = {
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        elif 0 <= target <= last:
            self.picked.emit(target)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour("sunken"))
        for index in range(len(self._raster) if self._raster else 0):
            box = self._box(index)
            if box.adjusted(0, -RING, 0, sz(NUMBER)).intersects(event.rect()):
                self._paint_page(painter, index, box)

    def _paint_page(self, painter: QPainter, index: int, box: QRect) -> None:
        painter.drawImage(QRectF(box), self._image(index, box))
        painter.setPen(QColor(PAPER_EDGE))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        on = index == self._current
        if on:
            ring = QRectF(box).adjusted(-RING, -RING, RING, RING)
            paint.rounded(painter, ring, None, theme.current().accent, 3 if self.hasFocus() else 2)
        under = QRectF(box.left(), box.bottom() + RING, box.width(), sz(NUMBER))
        paint.text(painter, under, str(index + 1), "label" if on else "small", "text" if on else "muted", paint.CENTRE)

    def _image(self, index: int, box: QRect) -> QImage:
        assert self._raster is not None
        if index not in self._images:
            sharp = self.devicePixelRatioF()
            self._images[index] = self._raster.image(index, box.width() * sharp / self._raster.points(index).width())
        return self._images[index]


class Strip(QScrollArea):
    """The small pages in a column of their own; the current one is kept in view."""

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self.setWidget(thumbs)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(sz(WIDTH))
        self.setProperty("fill", "sunken")
        self.viewport().setAutoFillBackground(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt would bring the middle of all pages into view when the keyboard leaves them."""
        place = self.verticalScrollBar().value()
        moved = super().focusNextPrevChild(forward)
        self.verticalScrollBar().setValue(place)
        return moved
