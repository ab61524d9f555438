"""The form of one record: binds its editors to what is stored, saves each field by itself, keeps unsaved texts."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from verkostoadmin.errors import ConflictError, UserError, ValidationError
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.ui.forms.editor import FieldEditor

Values = Mapping[str, Any]
Save = Callable[[int, dict[str, Any], dict[str, Any]], Any]  # id, {field: value}, {field: value seen} → Changes
Create = Callable[[dict[str, Any]], Any]  # {field: value} → Changes


class DraftStore(Protocol):
    """Where unsaved texts are kept; see `ui.drafts`."""

    def get(self, entity: str, record: int, field: str) -> str | None: ...
    def put(self, entity: str, record: int, field: str, text: str) -> None: ...
    def remove(self, entity: str, record: int, field: str) -> None: ...


NEW = 0  # the record that does not exist yet


class RecordForm(QObject):
    """Make it once per page, add editors, then `show_record` for every record that is opened.

    A new record (`show_new`) exists once its required fields are valid: then `create` is called and the form goes on
    with the record it made.
    """

    saved = Signal(object)  # Changes
    unsaved_changed = Signal(list)  # titles of the fields that hold something unsaved and refused

    def __init__(self, entity: str, save: Save, drafts: DraftStore, create: Create | None = None) -> None:
        super().__init__()
        self.entity = entity
        self.record: int | None = None
        self.editors: dict[str, FieldEditor] = {}
        self._save, self._create, self._drafts = save, create, drafts
        self._new_values: dict[str, Any] = {}

    def editor(self, name: str, **options: Any) -> FieldEditor:
        """Make the editor of a field of this entity and bind it; `options` go to FieldEditor."""
        return self.bind(FieldEditor(FIELDS[self.entity][name], **options))

    def bind(self, editor: FieldEditor) -> FieldEditor:
        name = editor.field.name
        self.editors[name] = editor
        editor.committed.connect(lambda value, seen: self._commit(name, value, seen))
        editor.edited.connect(lambda: self._keep_draft(name))
        editor.restored.connect(lambda: self._drop_draft(name))
        editor.problem_changed.connect(self._tell_unsaved)
        return editor

    # ------------------------------------------------------------ showing
    def show_record(self, record: int, values: Values) -> None:
        """Open a record: its stored values, and the unsaved texts of the last time."""
        self.leave()
        self.record = record
        for name, editor in self.editors.items():
            editor.show_value(values.get(name))
            draft = self._drafts.get(self.entity, record, name)
            if draft is not None:
                editor.offer_draft(draft)
        self._tell_unsaved()

    def show_new(self, defaults: Values) -> None:
        """Open an empty form for a record to be made; `defaults` are stored with it."""
        self._new_values = dict(defaults)
        self.show_record(NEW, defaults)

    def refresh(self, values: Values) -> None:
        """Show what is stored now; a field that holds something unsaved is left alone and noticed when it is saved."""
        for name, editor in self.editors.items():
            value = values.get(name)
            if not editor.is_unsaved() and editor.stored() != value:
                editor.show_value(value)

    def leave(self) -> None:
        """Before another record is shown or the page goes: save what is typed; what is refused stays as a draft."""
        if self.record is None:
            return
        for editor in self.editors.values():
            if editor.is_unsaved() and not editor.problem:
                editor.commit()

    # ------------------------------------------------------------ saving
    def _commit(self, name: str, value: Any, seen: Any) -> None:
        editor = self.editors[name]
        try:
            changes = self._store(name, value, seen)
        except ConflictError as conflict:
            editor.show_conflict(value, conflict.stored, conflict.by, conflict.at)
        except ValidationError as refused:
            editor.show_problem(refused.problems.get(name) or refused.text)
        except UserError as trouble:
            editor.show_problem(str(trouble))
        else:
            self._saved(name, value, changes)

    def _store(self, name: str, value: Any, seen: Any) -> Any:
        if self.record:
            return self._save(self.record, {name: value}, {name: seen})
        self._new_values[name] = value
        if self._create is None or self._missing():
            return None
        return self._create(dict(self._new_values))

    def _missing(self) -> bool:
        required = (name for name, field in FIELDS[self.entity].items() if field.required)
        return any(self._new_values.get(name) in (None, "") for name in required)

    def _saved(self, name: str, value: Any, changes: Any) -> None:
        self.editors[name].show_value(value)
        if changes is None:  # a part of a record that does not exist yet: its draft is still all there is of it
            return
        for done in self._new_values if self.record == NEW else (name,):
            self._drop_draft(done)
        self.record = self.record or changes.id
        self.saved.emit(changes)

    # ------------------------------------------------------------ drafts
    def _keep_draft(self, name: str) -> None:
        """Text that was typed back to what is stored is no draft."""
        if self.record is not None and self.editors[name].is_unsaved():
            self._drafts.put(self.entity, self.record, name, self.editors[name].text())
        else:
            self._drop_draft(name)

    def _drop_draft(self, name: str) -> None:
        if self.record is not None:
            self._drafts.remove(self.entity, self.record, name)

    def _tell_unsaved(self) -> None:
        self.unsaved_changed.emit([editor.title for editor in self.editors.values() if editor.problem])
