"""The sheet that makes a new expert: of a new person, or of one who is known already."""

from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import people, records
from verkostoadmin.storage import experts
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.organisations.entry_sheet import EntrySheet, Values
from verkostoadmin.ui.widgets.layout import column, row, two_columns
from verkostoadmin.ui.widgets.segmented import Segmented

PERSON = ("given_name", "family_name", "email", "phone")


class NewExpertSheet(EntrySheet):
    def __init__(self, context: Context) -> None:
        super().__init__(context, _("New expert"), _("Add the expert"))
        made = self.editors
        for name in PERSON:
            made[name] = FieldEditor(FIELDS["person"][name])
        made["person_id"] = FieldEditor(FIELDS["expert"]["person_id"], **context.reference("person"))
        made["title"] = FieldEditor(FIELDS["expert"]["title"])
        self.which = Segmented([_("New person"), _("Known person")], _("Person"))
        self.which.picked.connect(lambda _index: self._show_part())
        self._new, self._known = QWidget(), QWidget()
        pairs = [(made[left], made[right]) for left, right in zip(PERSON[::2], PERSON[1::2], strict=True)]
        self._new.setLayout(two_columns(*pairs))
        self._known.setLayout(column(made["person_id"], gap=0))
        self.build(row(self.which, None), self._new, self._known, made["title"])
        self._show_part()

    def _is_new(self) -> bool:
        return self.which.current() == 0

    def _show_part(self) -> None:
        self._new.setVisible(self._is_new())
        self._known.setVisible(not self._is_new())
        self.first = self.editors["given_name" if self._is_new() else "person_id"].input.focus
        if self.isVisible():
            self.first.setFocus()

    def asked(self) -> list[str]:
        return [*(PERSON if self._is_new() else ("person_id",)), "title"]

    def submit(self) -> None:
        """A person who is an expert already is shown instead of refused."""
        known = self._known_expert()
        if known is None:
            super().submit()
        else:
            self.closed.emit()
            self.context.open_record("expert", known)

    def _known_expert(self) -> int | None:
        text = self.editors["person_id"].text()
        if self._is_new() or not text.isdigit():
            return None
        with self.context.db.read() as session:
            return experts.expert_of_person(session, int(text))

    def store(self, values: Values) -> Any:
        if not self._is_new():
            return records.create(self.context.db, "expert", values)
        person = {name: values[name] for name in PERSON}
        return people.create_expert(self.context.db, person, values["title"] or "")

    def stored(self, changes: Any) -> None:
        self.context.open_record("expert", changes.id)
