"""The sheet that makes a new person, with a first position if one is known."""

from typing import Any

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import people
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.entry_sheet import EntrySheet, Values
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.people.person_sheet import PERSON_FIELDS, person_editors
from verkostoadmin.ui.widgets.layout import in_pairs, two_columns


class NewPersonSheet(EntrySheet):
    def __init__(self, context: Context) -> None:
        super().__init__(context, _("New person"), _("Add the person"))
        person = person_editors()
        made = self.editors
        made.update(person)
        for name in ("organisation_id", "title"):
            reference = context.reference("organisation") if name == "organisation_id" else {}
            made[name] = FieldEditor(FIELDS["position"][name], **reference)
        made["organisation_id"].label.setText(made["organisation_id"].title)  # not required here
        self.build(two_columns(*in_pairs(list(person.values())), (made["organisation_id"], made["title"])))
        self.first = made["given_name"].input.focus

    def asked(self) -> list[str]:
        """A person may have no position; a title alone asks for its organisation."""
        without = not self.editors["organisation_id"].text().strip() and not self.editors["title"].text().strip()
        return [*PERSON_FIELDS] if without else [*PERSON_FIELDS, "organisation_id", "title"]

    def store(self, values: Values) -> Any:
        person = {name: values[name] for name in PERSON_FIELDS}
        position: Values = {name: values[name] for name in ("organisation_id", "title") if name in values}
        return people.create_person(self.context.db, person, position or None)

    def stored(self, changes: Any) -> None:
        self.context.open_record("person", changes.id)
