"""The input of longer texts: it grows with its text."""

from math import ceil
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit

from verkostoadmin.ui import theme
from verkostoadmin.ui.forms.inputs import Input
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import row

STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class GrowingText(QPlainTextEdit):
    """As high as its text, at least `lines`; Tab leaves it."""

    left = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setFont(theme.font("body"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(5)
        self.viewport().setAutoFillBackground(False)  # its square corners would cover the rounded outline
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda: self._fit())
        self._fit()

    def _fit(self) -> None:
        """The document of a plain text edit tells its height in lines, wrapped ones counted."""
        lines = max(self._lines, round(self.document().size().height()))
        height = lines * _line_height(self.font()) + sz(17)
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """All of the text is seen: the wheel moves the form around it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STAYING:
            self.left.emit()


def _line_height(font: QFont) -> int:
    """Of a laid-out line, which rounds up where QFontMetrics rounds: a pixel too few a line, and the last is not seen."""
    metrics = QFontMetricsF(font)
    return ceil(metrics.ascent()) + ceil(metrics.descent())


class TextInput(Input):
    """Several lines: Enter begins a new one, Ctrl+Enter or leaving saves."""

    def __init__(self, lines: int = 3) -> None:
        super().__init__()
        self.area = GrowingText(lines)
        self.area.textChanged.connect(self._changed)
        self.area.left.connect(self.finished)
        self.focus = self.area
        self._showing = False
        self.setLayout(row(self.area, gap=0))

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit()

    def text(self) -> str:
        return self.area.toPlainText()

    def show_text(self, text: str) -> None:
        if text != self.area.toPlainText():
            self._showing = True
            self.area.setPlainText(text)
            self._showing = False

    def show_value(self, value: Any) -> None:
        self.show_text(value or "")

    def set_read_only(self, on: bool) -> None:
        self.area.setReadOnly(on)
        self.area.update()
