"""A sheet that asks for the values of something new and stores them in one step."""

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
    """A subclass makes editors and lays them out by `build`, and stores their values in `store`."""

    def __init__(self, context: Context, title: str, act: str) -> None:
        super().__init__(name=title)
        self.context, self.title = context, title
        self.editors: dict[str, FieldEditor] = {}
        self.submit_button = button(act, "primary", "plus", self.submit)
        self.trouble = label("", ink="err", wrap=True)
        self.trouble.hide()

    def build(self, *parts: Part) -> None:
        cancel = button(_("Cancel"), "plain", None, self.closed.emit)
        inside = (theme.S5, 0, theme.S5, 0)
        body = column(*parts, self.trouble, margins=inside, gap=theme.S3)
        foot = row(None, cancel, self.submit_button, margins=(theme.S5, theme.S4, theme.S5, theme.S5))
        self.setLayout(column(self.head(self.title), body, None, foot, gap=0))

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
        values, problems = {}, {}
        for name in self.asked():
            editor = self.editors[name]
            try:
                values[name] = parse(editor.field, editor.text())
            except FieldProblem as problem:
                problems[name] = str(problem)
        self._show_problems(problems)
        return None if problems else values

    def _show_problems(self, problems: dict[str, str]) -> None:
        shown = [name for name in problems if name in self.editors]
        for name in shown:
            self.editors[name].show_problem(problems[name])
        if shown:
            self.editors[shown[0]].setFocus()
        self._say(" ".join(text for name, text in problems.items() if name not in shown))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    # ------------------------------------------------------------ Qt
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)
