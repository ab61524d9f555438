"""A link as wide as its column: what does not fit is elided and told whole in the tool tip."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import LEFT
from verkostoadmin.ui.theme import sz


class ElidedLink(QPushButton):
    """For names of records, which may be long."""

    def __init__(self, words: str, on_click: Callable[[], Any], role: str = "strong") -> None:
        super().__init__(words)
        self._role = role
        self.setAutoDefault(True)  # Enter presses it too, not only the space bar
        self.setFixedHeight(sz(24))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words)
        self.clicked.connect(lambda: on_click())

    def minimumSizeHint(self) -> QSize:
        return QSize(sz(40), sz(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, font = QPainter(self), theme.font(self._role)
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(theme.colour("accent"))
        shown = theme.metrics(self._role).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(self.rect().adjusted(1, 0, 0, 0), LEFT, shown)
        if self.hasFocus():
            paint.focus_ring(painter, QRectF(self.rect()), 4)
