"""The inputs of closed choices: drop-downs, a check box."""

from typing import Any

from PySide6.QtWidgets import QCheckBox

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import Field
from verkostoadmin.ui import theme
from verkostoadmin.ui.forms.inputs import Input
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.inputs import combo
from verkostoadmin.ui.widgets.layout import row


class ChoiceInput(Input):
    """A drop-down of the values of the field; one that is not required begins with an empty line."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.box = combo(self._entries(field), _(field.label))
        self.box.activated.connect(self._picked)
        self.focus = self.box
        self.setLayout(row(self.box, gap=0))

    def _entries(self, field: Field) -> list[tuple[str, str]]:
        entries = [(value, _(label)) for value, label in field.choices]
        return entries if field.required else [("", "–"), *entries]

    def _picked(self) -> None:
        self.edited.emit()
        self.finished.emit()

    def text(self) -> str:
        return str(self.box.currentData() or "")

    def show_text(self, text: str) -> None:
        self.box.setCurrentIndex(self.box.findData(text))

    def show_value(self, value: Any) -> None:
        self.show_text(value or "")


class AnswerInput(ChoiceInput):
    """A drop-down of yes, no, and that nobody has been asked: a check box could not tell the last two apart."""

    def _entries(self, field: Field) -> list[tuple[str, str]]:
        return [(value, _(label)) for value, label in field.choices]

    def show_value(self, value: Any) -> None:
        self.show_text("" if value is None else "yes" if value else "no")


class BooleanInput(Input):
    """A check box that carries the label of its field."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.box = QCheckBox(_(field.label))
        self.box.setFont(theme.font("body"))
        self.box.setMinimumHeight(sz(24))
        self.box.clicked.connect(self._clicked)
        self.focus = self.box
        self.setLayout(row(self.box, None, gap=0))

    def _clicked(self) -> None:
        self.edited.emit()
        self.finished.emit()

    def text(self) -> str:
        return "1" if self.box.isChecked() else "0"

    def show_text(self, text: str) -> None:
        self.box.setChecked(text == "1")

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))
