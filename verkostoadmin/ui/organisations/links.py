"""Names that open something: a link as wide as its place, elided where it does not fit."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import LEFT, text_width
from verkostoadmin.ui.theme import sz


class NameLink(QPushButton):
    """`plain` reads as text until the pointer or the keyboard is on it."""

    def __init__(self, words: str, on_click: Callable[[], Any], role: str = "body", *, plain: bool = True) -> None:
        super().__init__()
        self._role, self._plain = role, plain
        self.setText(words.replace("&", "&&"))
        self._words = words
        self.setAccessibleName(words)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(sz(24))
        self.clicked.connect(lambda: on_click())

    def sizeHint(self) -> QSize:
        return QSize(text_width(self._words, self._role) + 6, sz(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(sz(24), sz(24))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme.font(self._role)
        lit = self.underMouse() or self.hasFocus()
        font.setUnderline(lit or not self._plain)
        painter.setFont(font)
        painter.setPen(theme.colour("accent" if lit or not self._plain else "text"))
        shown = theme.metrics(self._role).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - 3)
        self.setToolTip(self._words if shown != self._words else "")
        painter.drawText(self.rect().adjusted(1, 0, 0, 0), LEFT, shown)
        if self.hasFocus():
            paint.focus_ring(painter, QRectF(self.rect()), 4)
