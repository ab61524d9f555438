"""Fields that are not part of a record: the filter of a list and a drop-down of choices."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.popups import PopupRows

PAUSE = 120  # milliseconds after a key until a list is filtered


class SearchField(QLineEdit):
    """A filter: a magnifier, a hint, and a cross that empties it. `rested` comes once typing pauses."""

    rested = Signal()

    def __init__(self, hint: str, name: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self.setAccessibleName(name or hint)
        self.setFont(theme.font("body"))
        self.setFixedHeight(sz(theme.CONTROL))
        self.setTextMargins(sz(22), 0, 0, 0)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.rested)
        self.textChanged.connect(lambda: self._timer.start())

    def clear_silently(self) -> None:
        """Without `rested`. Blocking all signals would leave the cross standing."""
        self.clear()
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRectF(sz(9), (self.height() - sz(18)) / 2, sz(18), sz(18))
        icons.draw(QPainter(self), "search", place, theme.current().muted)


def combo(choices: Sequence[tuple[Any, str]], name: str) -> QComboBox:
    """A drop-down of (value, words); read it by `currentData()`."""
    made = QComboBox()
    for value, words in choices:
        made.addItem(words, value)
    made.setAccessibleName(name)
    made.view().setAccessibleName(name)
    made.view().setItemDelegate(PopupRows(made))
    made.setFont(theme.font("body"))
    made.setFixedHeight(sz(theme.CONTROL))
    made.setMaxVisibleItems(20)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(10)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.installEventFilter(_WheelGuard(made))
    return made


class _WheelGuard(QObject):
    """Scrolling a page must not change the value of a drop-down that happens to be under the pointer."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
