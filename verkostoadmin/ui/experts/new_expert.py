"""The sheet that makes a new expert: of a new person, or of one who is known already."""

from typing import Any

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import people, records
from verkostoadmin.storage import experts
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.entry_sheet import Values
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.people.person_sheet import PersonSheet


class NewExpertSheet(PersonSheet):
    def __init__(self, context: Context) -> None:
        super().__init__(context, _("New expert"), _("Add the expert"), "expert")
        self.editors["title"] = FieldEditor(FIELDS["expert"]["title"])
        self.build(self.editors["title"])

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
        if self.is_new() or not text.isdigit():
            return None
        with self.context.db.read() as session:
            return experts.expert_of_person(session, int(text))

    def store(self, values: Values) -> Any:
        if not self.is_new():
            return records.create(self.context.db, "expert", values)
        return people.create_expert(self.context.db, self.person_values(values), values["title"] or "")

    def stored(self, changes: Any) -> None:
        self.context.open_record("expert", changes.id)
