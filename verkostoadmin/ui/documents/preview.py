"""One large page on the desk: as it will be printed, fitted or zoomed, by wheel, keys and buttons."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.documents.raster import Raster

EDGE = 16  # free desk around a fitted page
STEP, LEAST, MOST = 1.25, 0.25, 6.0
PAPER_EDGE = "#33000000"
FRAME = 1.5
FOUND, FOUND_HERE = "#ffe7a8", "#f2a33a"  # paper keeps its colours in dark mode too


class Paper(QWidget):
    """The page itself. Only what is seen is rendered, so that a large zoom costs no more than a small one."""

    def __init__(self) -> None:
        super().__init__()
        self._raster: Raster | None = None
        self._index, self._scale = 0, 1.0
        self._kept: tuple[tuple[int, float, QRect], QImage] | None = None
        self._marks: list[tuple[QRectF, bool]] = []

    def show_marks(self, marks: list[tuple[QRectF, bool]]) -> None:
        """Boxes in points round words that were searched for; true for the one gone to."""
        self._marks = marks
        self.update()

    def show_page(self, raster: Raster | None, index: int, zoom: float) -> None:
        self._raster, self._index, self._scale, self._kept = raster, index, zoom, None
        self.setFixedSize(raster.pixels(index, zoom) if raster else QSize(1, 1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._raster is None:
            return
        painter, seen = QPainter(self), self.visibleRegion().boundingRect()
        image = self._seen(seen)
        painter.drawImage(QRectF(seen), image, QRectF(image.rect()))
        for box, gone_to in self._marks:
            self._paint_mark(painter, box, QColor(FOUND_HERE if gone_to else FOUND))
        painter.setPen(QColor(PAPER_EDGE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_mark(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        """As a marker pen does it, and a frame, which is seen on dark grounds too."""
        scaled = QRectF(box.topLeft() * self._scale, box.size() * self._scale).adjusted(-1, -1, 1, 1)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(scaled, colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(colour, FRAME))
        painter.drawRect(scaled.adjusted(-1, -1, 1, 1))

    def _seen(self, seen: QRect) -> QImage:
        """The part of the page that is seen, at the pixels of the screen."""
        assert self._raster is not None
        sharp = self.devicePixelRatioF()
        scale = self._scale * sharp
        key = (self._index, scale, seen)
        if self._kept is None or self._kept[0] != key:
            corner = QPoint(round(seen.left() * sharp), round(seen.top() * sharp))
            part = QRect(corner, QSize(round(seen.width() * sharp), round(seen.height() * sharp)))
            self._kept = (key, self._raster.image(self._index, scale, part))
        return self._kept[1]


class PageView(QScrollArea):
    """Ctrl+wheel, + and − zoom, 0 fits the page, PgUp and PgDn turn pages, dragging moves the page."""

    page_turned = Signal(int)
    zoomed = Signal(int)  # percent

    def __init__(self) -> None:
        super().__init__()
        self._raster: Raster | None = None
        self._index, self._zoom, self._fitted = 0, 1.0, True
        self._dragged: QPoint | None = None
        self._paper = Paper()
        self.setWidget(self._paper)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Preview"))
        self.setProperty("fill", "sunken")
        for part in (self, self.viewport()):
            part.setAutoFillBackground(False)
            part.setBackgroundRole(QPalette.ColorRole.NoRole)

    # ------------------------------------------------------------ what is shown
    def show_document(self, raster: Raster | None) -> None:
        """Another document; the same page of it, as far as it has one, at the same zoom."""
        self._raster = raster
        self._index = min(self._index, len(raster) - 1) if raster else 0
        self._arrange()
        self._describe()

    def index(self) -> int:
        return self._index

    def zoom(self) -> float:
        """Screen pixels for a pixel of paper at 96 dots an inch: 1 is the size of paper."""
        return self._zoom

    def turn_to(self, index: int) -> None:
        if self._raster is None or not 0 <= index < len(self._raster) or index == self._index:
            return
        self._index = index
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self._describe()
        self.page_turned.emit(index)

    def show_found(self, marks: list[tuple[QRectF, bool]]) -> None:
        """Mark what was found on this page; true for the one gone to."""
        self._paper.show_marks(marks)

    def bring_into_view(self, box: QRectF) -> None:
        """Scroll to a box of the page, in points."""
        place = box.center() * (self._zoom * 96 / 72)
        self.ensureVisible(round(place.x()), round(place.y()), 80, 80)

    def fit(self) -> None:
        self._fitted = True
        self._arrange()

    def set_zoom(self, zoom: float, at: QPoint | None = None) -> None:
        """Zoom, keeping the point of the page that lies at `at` (else the middle of what is seen) in its place."""
        zoom = min(MOST, max(LEAST, zoom))
        at = at or self.viewport().rect().center()
        before = self._paper.mapFrom(self.viewport(), at)
        factor = zoom / self._zoom
        self._fitted, self._zoom = False, zoom
        self._arrange()
        self.horizontalScrollBar().setValue(round(before.x() * factor) - at.x())
        self.verticalScrollBar().setValue(round(before.y() * factor) - at.y())

    def step_zoom(self, steps: float) -> None:
        self.set_zoom(self._zoom * STEP**steps)

    def _arrange(self) -> None:
        if self._raster is not None and self._fitted:
            size = self._raster.points(self._index) * (96 / 72)
            room = self.maximumViewportSize()
            fitting = min((room.width() - 2 * EDGE) / size.width(), (room.height() - 2 * EDGE) / size.height())
            self._zoom = max(0.05, fitting)
        self._paper.show_page(self._raster, self._index, self._zoom * 96 / 72)
        self.zoomed.emit(round(self._zoom * 100))

    def _describe(self) -> None:
        """A screen reader is told which page it is and what it says."""
        if self._raster is None:
            self.setAccessibleDescription("")
            return
        numbers = {"page": self._index + 1, "pages": len(self._raster)}
        self.setAccessibleName(_("Preview, page %(page)d of %(pages)d") % numbers)
        self.setAccessibleDescription(self._raster.text(self._index))

    # ------------------------------------------------------------ wheel, keys, dragging
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * STEP ** (event.angleDelta().y() / 120), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: lambda: self.step_zoom(1),
            Qt.Key.Key_Minus: lambda: self.step_zoom(-1),
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_PageDown: lambda: self._page_down(1),
            Qt.Key.Key_PageUp: lambda: self._page_down(-1),
            Qt.Key.Key_Home: lambda: self.turn_to(0),
            Qt.Key.Key_End: lambda: self.turn_to(len(self._raster) - 1 if self._raster else 0),
        }
        act = acts.get(Qt.Key(event.key()))
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def _page_down(self, step: int) -> None:
        """A screenful on, and from the end of a page to the next one."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + step * bar.pageStep())
        if bar.value() == before:
            self.turn_to(self._index + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged = event.position().toPoint()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            return
        moved = event.position().toPoint() - self._dragged
        self._dragged = event.position().toPoint()
        for bar, way in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(bar.value() - way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """To the size of paper at the place that was clicked, and back to the whole page."""
        if self._fitted:
            self.set_zoom(1.0, event.position().toPoint())
        else:
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("sunken"))
        if self.hasFocus():
            paint.focus_ring(painter, QRectF(self.viewport().rect()).adjusted(2, 2, -2, -2))
