"""A segmented control: a few choices side by side, one tab stop, arrows inside."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from verkostoadmin.ui.widgets.buttons import button, fit
from verkostoadmin.ui.widgets.layout import row


class Segmented(QWidget):
    """Exactly one choice is on; `picked` tells its index when the user changes it."""

    picked = Signal(int)

    def __init__(self, words: Sequence[str], name: str, current: int = 0) -> None:
        super().__init__()
        self._buttons = [self._segment(text, index, len(words)) for index, text in enumerate(words)]
        self.setLayout(row(*self._buttons, gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name = name
        self.setAccessibleName(name)
        self.set_words(words)
        self.set_current(current)

    def _segment(self, text: str, index: int, count: int) -> QPushButton:
        made = button(text, "segment", checkable=True)
        joint = "first" if index == 0 else "last" if index == count - 1 else "middle"
        made.setProperty("joint", "only" if count == 1 else joint)
        made.clicked.connect(lambda: self._pick(index))
        made.installEventFilter(self)
        return made

    def current(self) -> int:
        return next(index for index, made in enumerate(self._buttons) if made.isChecked())

    def set_current(self, current: int) -> None:
        for index, made in enumerate(self._buttons):
            made.setChecked(index == current)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == current else Qt.FocusPolicy.ClickFocus)

    def set_words(self, words: Sequence[str]) -> None:
        """New words, for example with new counts in them."""
        for made, text in zip(self._buttons, words, strict=True):
            made.setText(text)
            made.setAccessibleName(f"{self._name}: {text}")
            fit(made)

    def _pick(self, index: int) -> None:
        self.set_current(index)
        self.picked.emit(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None:
                index = (self.current() + step) % len(self._buttons)
                self._pick(index)
                self._buttons[index].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
