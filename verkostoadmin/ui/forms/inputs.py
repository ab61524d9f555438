"""What every input of a form has in common, and the one-line input."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from verkostoadmin.model.fields import Field
from verkostoadmin.model.values import display
from verkostoadmin.ui import theme
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import row


class Input(QWidget):
    """Shows a value and gives back text that `model.values.parse` understands."""

    edited = Signal()  # the user changed something
    finished = Signal()  # Enter, Tab or leaving: time to save

    focus: QWidget  # the part that takes the keyboard and carries name, description and the "invalid" mark

    def text(self) -> str:
        raise NotImplementedError

    def show_text(self, text: str) -> None:
        """Text as typed, perhaps not valid: a draft."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        raise NotImplementedError

    def set_read_only(self, on: bool) -> None:
        self.focus.setEnabled(not on)


class LineInput(Input):
    """One line of text."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.line = QLineEdit()
        self.line.setFont(theme.font("body"))
        self.line.setFixedHeight(sz(theme.CONTROL))
        self.line.textEdited.connect(lambda: self.edited.emit())
        self.line.editingFinished.connect(self.finished)
        self.focus = self.line
        self.parts = row(self.line, gap=theme.S1)
        self.setLayout(self.parts)

    def text(self) -> str:
        return self.line.text()

    def show_text(self, text: str) -> None:
        self.line.setText(text)

    def show_value(self, value: Any) -> None:
        self.line.setText(display(self.field, value))
        self.line.setCursorPosition(0)

    def set_read_only(self, on: bool) -> None:
        self.line.setReadOnly(on)
        self.line.update()
