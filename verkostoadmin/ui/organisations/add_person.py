"""The sheet that adds a person to an organisation: a new one or a known one, with a position there."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLayout

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import contacts
from verkostoadmin.storage.participations import Involvement
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.entry_sheet import Values
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.people.person_sheet import PERSON_FIELDS, PersonSheet
from verkostoadmin.ui.widgets.inputs import combo
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, two_columns

POSITION = ("title", "kind", "starts_on")


class AddPersonSheet(PersonSheet):
    def __init__(self, context: Context, organisation: int, name: str, involvements: Sequence[Involvement]) -> None:
        title = _("Add a person: %(organisation)s") % {"organisation": name}
        super().__init__(context, title, _("Add the person"), "position", (*PERSON_FIELDS, "language"))
        self._organisation = organisation
        projects = [(one.project_id, one.short_name) for one in involvements if one.project_status != "ended"]
        self.project = combo([(None, _("no project")), *dict(projects).items()], _("Contact person in the project"))
        for field in POSITION:
            self.editors[field] = FieldEditor(FIELDS["position"][field])
        self.editors["kind"].show_value("official")
        self.build(self._position_part())

    def _position_part(self) -> QLayout:
        made = self.editors
        head = label(_("Contact person in the project"), "label")
        head.setBuddy(self.project)
        contact = column(head, self.project, None, gap=theme.S1)
        return two_columns((made["title"], made["kind"]), (made["starts_on"], contact))

    def store(self, values: Values) -> Any:
        person = self.person_values(values) if self.is_new() else values["person_id"]
        position = {name: values[name] for name in POSITION}
        return contacts.add_to_organisation(
            self.context.db, self._organisation, person, position, self.project.currentData()
        )
