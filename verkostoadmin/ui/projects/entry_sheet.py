"""A small sheet that asks for the few values a new record needs, and says beside a field why it cannot be made."""

from collections.abc import Callable, Mapping
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

Make = Callable[[dict[str, Any]], Any]  # {field: value} → Changes


class EntrySheet(Sheet):
    """`make` is called with the values of all editors; `done` with the id it made, after the sheet has closed."""

    def __init__(
        self,
        context: Context,
        title: str,
        editors: Mapping[str, FieldEditor],
        act: str,
        make: Make,
        done: Callable[[int], Any] | None = None,
        *,
        words: str = "",
        layout: Part = None,
    ) -> None:
        super().__init__(name=title)
        self._context, self._make, self._done = context, make, done
        self.editors = dict(editors)
        self.trouble = label("", "small", ink="err", wrap=True)
        self.trouble.hide()
        self.act = button(act, "primary", None, self.submit)
        cancel = button(_("Cancel"), "plain", None, self.closed.emit)
        about = [label(words, muted=True, wrap=True)] if words else []
        fields = column(*self.editors.values(), gap=theme.S3) if layout is None else layout
        body = column(*about, fields, self.trouble, margins=(theme.S5, 0, theme.S5, 0), gap=theme.S3)
        foot = row(None, cancel, self.act, margins=(theme.S5, theme.S4, theme.S5, theme.S5))
        self.setLayout(column(self.head(title), body, foot, gap=0))
        self.first = next(iter(self.editors.values())).input.focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field is the act at the bottom right; Ctrl+Enter from anywhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)

    def submit(self) -> None:
        values = self._values()
        if values is None:
            return
        try:
            changes = self._make(values)
        except ValidationError as refused:
            self._show_problems(refused.problems)
        except UserError as trouble:
            self._show_problems({"": str(trouble)})
        else:
            self.closed.emit()
            self._context.tell(changes)
            if self._done is not None and changes.id is not None:
                self._done(changes.id)

    def _values(self) -> dict[str, Any] | None:
        values: dict[str, Any] = {}
        problems: dict[str, str] = {}
        for name, editor in self.editors.items():
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
        others = [text for name, text in problems.items() if name not in self.editors]
        self.trouble.setText(" ".join(others))
        self.trouble.setVisible(bool(others))
        first = next((editor for name, editor in self.editors.items() if name in problems), None)
        if first is not None:
            first.setFocus()
        shade = self.parentWidget()
        if shade is not None and hasattr(shade, "arrange"):
            shade.arrange()
