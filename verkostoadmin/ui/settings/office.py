"""The settings of the office: they lie in the database, are the same for everybody, and each change can be undone."""

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.office import OFFICE, Settings
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor, RecordForm
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, in_pairs, two_columns

ALL = 1  # all settings together are one record of the form


class SettingsForm(QWidget):
    """Settings of one registry as a form."""

    def __init__(self, context: Context, fields: Settings, *above: QWidget) -> None:
        super().__init__()
        self._context, self._registry = context, fields
        self.form = RecordForm("setting", self._save, context.drafts)
        self.form.saved.connect(context.tell)
        context.changed.connect(self._refresh)
        self.setLayout(column(*above, self._fields()))
        self.form.show_record(ALL, self._values())
        for editor in self.form.editors.values():
            editor.input.set_read_only(context.db.read_only)

    def _fields(self) -> Any:
        made = {key: self.form.bind(FieldEditor(field)) for key, field in self._registry.items()}
        short = [editor for editor in made.values() if editor.field.kind != "multiline"]
        long = [editor for editor in made.values() if editor.field.kind == "multiline"]
        grid = two_columns(*in_pairs(short), *long)
        grid.setContentsMargins(0, theme.S2, 0, 0)
        return grid

    def _values(self) -> dict[str, str]:
        from verkostoadmin.services import settings

        return settings.all_settings(self._context.db)

    def _save(self, _record: int, values: dict[str, Any], seen: dict[str, Any]) -> Any:
        from verkostoadmin.services import settings

        ((key, value),) = values.items()
        return settings.set_setting(self._context.db, key, value or "", seen.get(key) or "")

    def _refresh(self, _changes: Any) -> None:
        self.form.refresh(self._values())

    def hideEvent(self, event: QEvent) -> None:
        """The sheet goes: what is being typed is saved, what was refused stays as a draft."""
        self.form.leave()


class OfficeSettings(SettingsForm):
    def __init__(self, context: Context) -> None:
        note = _("Printed on the documents. These are kept in the database, the same for everybody who uses it.")
        super().__init__(context, OFFICE, label(_("Office"), "h2"), label(note, "small", muted=True, wrap=True))
