"""A person's photo in a circle; without one, initials on a tint."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from verkostoadmin.ui import theme
from verkostoadmin.ui.paint import ANTIALIASING, CENTRE
from verkostoadmin.ui.theme import sz


def initials(name: str) -> str:
    """LS for Leena Salmi: the first letters of the first and the last word."""
    words = name.split()
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper() if words else "?"


def decode(photo: bytes | None) -> QPixmap | None:
    """The picture of stored bytes, or None when there is none that can be read."""
    if not photo:
        return None
    made = QPixmap()
    made.loadFromData(QByteArray(photo))
    return None if made.isNull() else made


def paint_portrait(painter: QPainter, rect: QRectF, name: str, photo: QPixmap | None) -> None:
    painter.save()
    painter.setRenderHint(ANTIALIASING)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    outline = QPainterPath()
    outline.addEllipse(rect)
    painter.setClipPath(outline)
    if photo is None:
        _paint_initials(painter, rect, name)
    else:
        painter.drawPixmap(rect, photo, _middle_square(photo))
    painter.restore()


def _paint_initials(painter: QPainter, rect: QRectF, name: str) -> None:
    painter.fillRect(rect, theme.colour("sel"))
    font = theme.font("h2")
    font.setPixelSize(max(10, int(rect.height() * 0.36)))
    painter.setFont(font)
    painter.setPen(theme.colour("accent"))
    painter.drawText(rect, CENTRE, initials(name))


def _middle_square(photo: QPixmap) -> QRectF:
    side = min(photo.width(), photo.height())
    return QRectF((photo.width() - side) / 2, (photo.height() - side) / 2, side, side)


class Portrait(QWidget):
    def __init__(self, name: str = "", photo: bytes | None = None, size: int = 56) -> None:
        super().__init__()
        self.setFixedSize(sz(size), sz(size))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_person(name, photo)

    def show_person(self, name: str, photo: bytes | None) -> None:
        self._name, self._photo = name, decode(photo)
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_portrait(QPainter(self), QRectF(self.rect()), self._name, self._photo)
