"""The sheet that makes a new organisation."""

from typing import Any

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import records
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.entry_sheet import EntrySheet, Values
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.widgets.layout import two_columns


class NewOrganisationSheet(EntrySheet):
    def __init__(self, context: Context, kind: str = "") -> None:
        super().__init__(context, _("New organisation"), _("Add the organisation"))
        fields = FIELDS["organisation"]
        for name in ("kind", "name_fi", "name_sv", "business_id", "website"):
            self.editors[name] = FieldEditor(fields[name])
        self.editors["kind"].show_value(kind if kind and kind != "municipality" else "joint_authority")
        made = self.editors
        self.build(
            two_columns(made["kind"], (made["name_fi"], made["name_sv"]), (made["business_id"], made["website"]))
        )
        self.first = made["name_fi"].input.focus

    def store(self, values: Values) -> Any:
        return records.create(self.context.db, "organisation", values)

    def stored(self, changes: Any) -> None:
        self.context.open_record("organisation", changes.id)
