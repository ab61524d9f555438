"""A picture with a square on it that says which part becomes the portrait: dragged, pulled at a corner, or nudged."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.theme import sz

Box = tuple[float, float, float, float]
STEP, LARGE_STEP = 0.005, 0.05  # of the shorter side of the picture
SMALLEST = 0.15
GRAB = 14  # pixels around a corner
ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
SIZES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


class CropView(QWidget):
    """The square is kept in pixels of the picture and never leaves it."""

    changed = Signal()

    def __init__(self, picture: QPixmap) -> None:
        super().__init__()
        self.picture = picture
        self.square = first_square(picture.width(), picture.height())
        self._grip: QPointF | None = None  # where inside the square it is held, in pixels of the picture
        self._corner: QPointF | None = None  # the corner that stays while the opposite one is pulled
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(sz(240), sz(200))
        self.setAccessibleName(_("Part of the picture that becomes the portrait"))
        keys = _("Arrow keys move the square, with Shift in large steps; plus and minus change its size.")
        self.setAccessibleDescription(keys)

    # ------------------------------------------------------------ the square
    def crop(self) -> Box:
        """Left, top, right, bottom as fractions of the picture."""
        width, height, square = self.picture.width(), self.picture.height(), self.square
        return square.left() / width, square.top() / height, square.right() / width, square.bottom() / height

    def portrait(self) -> QPixmap:
        return self.picture.copy(self.square.toRect())

    def move_by(self, step: QPointF) -> None:
        self._set(self.square.translated(step))

    def resize_by(self, pixels: float) -> None:
        """Grow or shrink around the middle."""
        side = self._side(self.square.width() + pixels)
        middle = self.square.center()
        self._set(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side))

    def _side(self, wanted: float) -> float:
        shorter = self._shorter()
        return min(float(shorter), max(SMALLEST * shorter, wanted))

    def _shorter(self) -> int:
        return min(self.picture.width(), self.picture.height())

    def _set(self, square: QRectF) -> None:
        left = min(max(0.0, square.left()), self.picture.width() - square.width())
        top = min(max(0.0, square.top()), self.picture.height() - square.height())
        self.square = QRectF(left, top, square.width(), square.height())
        self.changed.emit()
        self.update()

    # ------------------------------------------------------------ between picture and widget
    def _frame(self) -> QRectF:
        """Where the picture stands: as large as fits, in the middle."""
        size = QSize(self.picture.width(), self.picture.height()).scaled(
            self.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        return QRectF(
            (self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height()
        )

    def _factor(self) -> float:
        return self._frame().width() / self.picture.width()

    def _to_picture(self, point: QPointF) -> QPointF:
        return (point - self._frame().topLeft()) / self._factor()

    def square_on_screen(self) -> QRectF:
        factor, corner = self._factor(), self._frame().topLeft()
        side = self.square.width() * factor
        return QRectF(corner.x() + self.square.left() * factor, corner.y() + self.square.top() * factor, side, side)

    # ------------------------------------------------------------ mouse and keys
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        self._corner = self._opposite(place)
        if self._corner is None and self.square_on_screen().contains(place):
            self._grip = self._to_picture(place) - self.square.topLeft()

    def _opposite(self, place: QPointF) -> QPointF | None:
        shown, square = self.square_on_screen(), self.square
        corners = (
            (shown.topLeft(), square.bottomRight()),
            (shown.topRight(), square.bottomLeft()),
            (shown.bottomLeft(), square.topRight()),
            (shown.bottomRight(), square.topLeft()),
        )
        return next((stays for corner, stays in corners if (corner - place).manhattanLength() <= sz(GRAB)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._to_picture(event.position())
        if self._corner is not None:
            self._pull(self._corner, place)
        elif self._grip is not None:
            self._set(QRectF(place - self._grip, self.square.size()))
        else:
            self._show_cursor(event.position())

    def _pull(self, stays: QPointF, place: QPointF) -> None:
        """The pulled corner follows the pointer as far as the picture goes."""
        right, down = place.x() >= stays.x(), place.y() >= stays.y()
        room_x = self.picture.width() - stays.x() if right else stays.x()
        room_y = self.picture.height() - stays.y() if down else stays.y()
        side = min(self._side(max(abs(place.x() - stays.x()), abs(place.y() - stays.y()))), room_x, room_y)
        if side >= SMALLEST * self._shorter():
            left, top = (stays.x() if right else stays.x() - side), (stays.y() if down else stays.y() - side)
            self._set(QRectF(left, top, side, side))

    def _show_cursor(self, place: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._opposite(place) is not None:
            shape = Qt.CursorShape.SizeAllCursor
        elif self.square_on_screen().contains(place):
            shape = Qt.CursorShape.OpenHandCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = self._corner = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        step = (LARGE_STEP if large else STEP) * self._shorter()
        key = Qt.Key(event.key())
        if key in ARROWS:
            self.move_by(ARROWS[key] * step)
        elif key in SIZES:
            self.resize_by(SIZES[key] * LARGE_STEP * self._shorter())
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ painting
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, frame, shown = QPainter(self), self._frame(), self.square_on_screen()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(frame, self.picture, QRectF(self.picture.rect()))
        around = QPainterPath()
        around.addRect(frame)
        inside = QPainterPath()
        inside.addRect(shown)
        painter.fillPath(around.subtracted(inside), QColor(4, 20, 17, 150))
        self._paint_square(painter, shown)

    def _paint_square(self, painter: QPainter, shown: QRectF) -> None:
        """White on dark, so that it is seen on any picture; the circle is what print shows."""
        colours = theme.current()
        paint.rounded(painter, shown.adjusted(-1, -1, 1, 1), None, "#041411", 1, 0)
        paint.rounded(painter, shown, None, "#ffffff", 2, 0)
        paint.rounded(painter, shown.adjusted(2, 2, -2, -2), None, "#b0ffffff", 1, shown.width() / 2)
        for corner in (shown.topLeft(), shown.topRight(), shown.bottomLeft(), shown.bottomRight()):
            grip = QRectF(corner.x() - sz(5), corner.y() - sz(5), sz(10), sz(10))
            paint.rounded(painter, grip, "#ffffff", "#041411", 1, 2)
        if self.hasFocus():
            paint.rounded(painter, shown.adjusted(-4, -4, 4, 4), None, colours.orange, 2, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()


def first_square(width: int, height: int) -> QRectF:
    """As large as fits; of an upright picture the upper part, where the face usually is."""
    side = float(min(width, height))
    return QRectF((width - side) / 2, (height - side) * 0.15 if height > width else (height - side) / 2, side, side)
