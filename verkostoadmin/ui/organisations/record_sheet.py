"""A small sheet with some fields of one record, each saved by itself, such as the days of a membership."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QHideEvent

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import records
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, row, two_columns

Line = tuple[str, str] | str  # names of two fields side by side, or of one alone


class RecordSheet(Sheet):
    """`record` None makes a new record with `defaults` as soon as its required fields are filled."""

    def __init__(
        self,
        context: Context,
        title: str,
        entity: str,
        lines: Sequence[Line],
        record: int | None = None,
        defaults: dict[str, Any] | None = None,
        note: str = "",
    ) -> None:
        super().__init__(name=title)
        self.context = context
        self.form = context.form(entity)
        self.form.setParent(self)
        body = two_columns(*(self._line(line) for line in lines))
        body.setContentsMargins(theme.S5, 0, theme.S5, 0)
        words = row(label(note, "small", muted=True, wrap=True), margins=(theme.S5, 0, theme.S5, theme.S3))
        done = button(_("Done"), "primary", None, self._close)
        foot = row(None, done, margins=(theme.S5, theme.S4, theme.S5, theme.S5))
        self.setLayout(column(self.head(title), *([words] if note else []), body, None, foot, gap=0))
        if record is None:
            self.form.show_new(defaults or {})
        else:
            self.form.show_record(record, records.load(context.db, entity, record) or {})
        self.first = next(iter(self.form.editors.values())).input.focus

    def _line(self, line: Line) -> Any:
        return self._editor(line) if isinstance(line, str) else (self._editor(line[0]), self._editor(line[1]))

    def _editor(self, name: str) -> FieldEditor:
        field = FIELDS[self.form.entity][name]
        return self.form.editor(name, **(self.context.reference(field.target) if field.target else {}))

    def hideEvent(self, event: QHideEvent) -> None:
        """A refused value goes with the sheet; its draft is offered when the sheet is opened again."""
        super().hideEvent(event)
        self.form.unsaved_changed.emit([])

    def _close(self) -> None:
        """A refused value keeps the sheet open: its reason stands beside the field."""
        self.form.leave()
        if not any(editor.problem for editor in self.form.editors.values()):
            self.closed.emit()
