"""A sheet that asks for the values of something new and stores them in one step."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from verkostoadmin.errors import UserError, ValidationError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.values import FieldProblem, parse
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Part, column, row

Values = dict[str, Any]


class EntrySheet(Sheet):
    """A subclass makes editors, lays them out by `build`, and stores their values in `store`."""

    def __init__(self, context: Context, title: str, act: str, icon: str | None = "plus") -> None:
        super().__init__(name=title)
        self.context, self.title = context, title
        self.editors: dict[str, FieldEditor] = {}
        self.submit_button = button(act, "primary", icon, self.submit)
        self.trouble = label("", ink="err", wrap=True)
        self.trouble.hide()

    def build(self, *parts: Part) -> None:
        """The parts stand between the title and the buttons."""
        body = column(*parts, self.trouble, margins=(theme.S5, 0, theme.S5, 0), gap=theme.S3)
        foot = row(None, *self.buttons(), margins=(theme.S5, theme.S4, theme.S5, theme.S5))
        self.setLayout(column(self.head(self.title), body, None, foot, gap=0))

    def buttons(self) -> list[Part]:
        return [button(_("Cancel"), "plain", None, self.closed.emit), self.submit_button]

    # ------------------------------------------------------------ storing
    def store(self, values: Values) -> Any:
        """Call the service; returns its Changes."""
        raise NotImplementedError

    def stored(self, changes: Any) -> None:
        """Called after the sheet is gone, for example to open what was made."""

    def asked(self) -> list[str]:
        """The names of the editors that count now."""
        return list(self.editors)

    def submit(self) -> None:
        values = self._read()
        if values is None:
            return
        try:
            changes = self.store(values)
        except ValidationError as refused:
            self._show_problems(refused.problems)
        except UserError as trouble:
            self._say(str(trouble))
        else:
            self.closed.emit()
            self.context.tell(changes)
            self.stored(changes)

    def _read(self) -> Values | None:
        """The typed values; None where one of them is none, which is told beside it."""
        values: Values = {}
        problems: dict[str, str] = {}
        for name in self.asked():
            editor = self.editors[name]
            try:
                values[name] = parse(editor.field, editor.text())
            except FieldProblem as problem:
                problems[name] = str(problem)
        self._show_problems(problems)
        return None if problems else values

    def _show_problems(self, problems: Mapping[str, str]) -> None:
        """Beside their fields; what belongs to no field of the sheet stands above the buttons."""
        for name, editor in self.editors.items():
            if name in problems:
                editor.show_reason(problems[name])
            else:
                editor.clear_reason()
        shown = [name for name in self.editors if name in problems]
        if shown:
            self.editors[shown[0]].setFocus()
        self._say(" ".join(text for name, text in problems.items() if name not in shown))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    # ------------------------------------------------------------ Qt
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field is the act at the bottom right; Ctrl+Enter from anywhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)
