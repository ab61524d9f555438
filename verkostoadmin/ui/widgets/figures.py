"""The figures strip: a few numbers with a word each, every one a link to the list behind it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import rounded
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import Pane, clear, row


@dataclass(frozen=True)
class Number:
    value: str
    words: str
    on_click: Callable[[], Any] | None = None
    tone: str = "accent"
    tip: str = ""


class Figures(Pane):
    """Three to six numbers on a sunken strip; one strip on a page."""

    def __init__(self, numbers: Sequence[Number] = ()) -> None:
        super().__init__(row(gap=0), fill="sunken", radius=8)
        self.setFixedHeight(sz(64))
        self.show_numbers(numbers)

    def show_numbers(self, numbers: Sequence[Number]) -> None:
        """A number that only changes its value keeps its button, so the keyboard stays where it is."""
        buttons = self.findChildren(_NumberButton)
        if len(buttons) == len(numbers):
            for made, number in zip(buttons, numbers, strict=True):
                made.show_number(number)
            return
        layout = self.layout()
        assert layout is not None
        for made in buttons:
            made.setParent(None)
        clear(layout)
        for index, number in enumerate(numbers):
            layout.addWidget(_NumberButton(number, first=index == 0))


class _NumberButton(QPushButton):
    def __init__(self, number: Number, first: bool) -> None:
        super().__init__()
        self._first = first
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._act)
        self.show_number(number)

    def show_number(self, number: Number) -> None:
        self._number = number
        self.setAccessibleName(f"{number.value} {number.words}")
        self.setToolTip(number.tip)
        linked = number.on_click is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if linked else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.ArrowCursor)
        self.update()

    def _act(self) -> None:
        if self._number.on_click is not None:
            self._number.on_click()

    def minimumSizeHint(self) -> QSize:
        return QSize(sz(60), sz(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, rect = QPainter(self), theme.current(), QRectF(self.rect())
        if not self._first:
            painter.fillRect(QRectF(0, 12, 1, rect.height() - 24), theme.colour("line"))
        if self._number.on_click is not None and self.underMouse():
            rounded(painter, rect.adjusted(4, 4, -4, -4), colours.sel)
        value = QRectF(theme.S4, sz(6), rect.width() - theme.S4, sz(30))
        paint.text(painter, value, self._number.value, "metric", self._number.tone)
        words = QRectF(theme.S4, sz(35), rect.width() - theme.S4 - 4, sz(20))
        paint.text(painter, words, self._number.words, "small", "muted")
        if self.hasFocus():
            paint.focus_ring(painter, rect.adjusted(2, 2, -2, -2))
