"""Portraits in the details: round ones like in print, and the large square one of a profile."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from verkostoadmin.ui import theme
from verkostoadmin.ui.paint import ANTIALIASING, CENTRE
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.portrait import initials, paint_portrait

CORNER = 8


class RoundPortrait(QWidget):
    """Like `Portrait`, of a picture that is decoded already."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.name = ""
        self.photo: QPixmap | None = None
        self.setFixedSize(sz(size), sz(size))

    def show_person(self, name: str, photo: QPixmap | None, told: str = "") -> None:
        """`told` is what the picture says to those who do not see it."""
        self.name, self.photo = name, photo
        self.setAccessibleName(told or name)
        self.setToolTip(told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_portrait(QPainter(self), QRectF(self.rect()), self.name, self.photo)


class SquarePortrait(RoundPortrait):
    """The whole square picture with round corners."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(ANTIALIASING)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(rect, CORNER, CORNER)
        painter.setClipPath(outline)
        if self.photo is None:
            self._paint_initials(painter, rect)
        else:
            painter.drawPixmap(rect.toRect(), self._filling(rect))

    def _filling(self, rect: QRectF) -> QPixmap:
        """The middle square, smoothly scaled to the pixels of the screen."""
        assert self.photo is not None
        side = min(self.photo.width(), self.photo.height())
        left, top = (self.photo.width() - side) // 2, (self.photo.height() - side) // 2
        pixels = round(rect.width() * self.devicePixelRatioF())
        square = self.photo.copy(left, top, side, side)
        modes = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        return square.scaled(pixels, pixels, *modes)

    def _paint_initials(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, theme.colour("sel"))
        font = theme.font("h1")
        font.setPixelSize(round(rect.height() * 0.34))
        painter.setFont(font)
        painter.setPen(theme.colour("accent"))
        painter.drawText(rect, CENTRE, initials(self.name))
