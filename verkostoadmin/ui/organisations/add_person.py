"""The sheet that adds a person to an organisation: a new one or a known one, with a position there."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import contacts
from verkostoadmin.storage.participations import Involvement
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.organisations.entry_sheet import EntrySheet, Values
from verkostoadmin.ui.widgets.inputs import combo
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, row, two_columns
from verkostoadmin.ui.widgets.segmented import Segmented

PERSON = ("given_name", "family_name", "email", "phone", "language")
POSITION = ("title", "kind", "starts_on")


class AddPersonSheet(EntrySheet):
    def __init__(self, context: Context, organisation: int, name: str, involvements: Sequence[Involvement]) -> None:
        super().__init__(context, _("Add a person: %(organisation)s") % {"organisation": name}, _("Add the person"))
        self._organisation = organisation
        self._make_editors()
        self.which = Segmented([_("New person"), _("Known person")], _("Person"))
        self.which.picked.connect(lambda _index: self._show_part())
        projects = [(one.project_id, one.short_name) for one in involvements if one.project_status != "ended"]
        self.project = combo([(None, _("no project")), *dict(projects).items()], _("Contact person in the project"))
        self._new, self._known = self._new_part(), self._known_part()
        self.build(row(self.which, None), self._new, self._known, self._position_part())
        self._show_part()

    def _make_editors(self) -> None:
        for name in PERSON:
            self.editors[name] = FieldEditor(FIELDS["person"][name])
        reference = self.context.reference("person")
        self.editors["person_id"] = FieldEditor(FIELDS["position"]["person_id"], **reference)
        for name in POSITION:
            self.editors[name] = FieldEditor(FIELDS["position"][name])
        self.editors["kind"].show_value("official")

    def _new_part(self) -> QWidget:
        made, part = self.editors, QWidget()
        pairs = ((made["given_name"], made["family_name"]), (made["email"], made["phone"]), (made["language"], None))
        part.setLayout(two_columns(*pairs))
        return part

    def _known_part(self) -> QWidget:
        part = QWidget()
        part.setLayout(column(self.editors["person_id"], gap=0))
        return part

    def _position_part(self) -> Any:
        made = self.editors
        head = label(_("Contact person in the project"), "label")
        head.setBuddy(self.project)
        contact = column(head, self.project, None, gap=theme.S1)
        return two_columns((made["title"], made["kind"]), (made["starts_on"], contact))

    def _is_new(self) -> bool:
        return self.which.current() == 0

    def _show_part(self) -> None:
        self._new.setVisible(self._is_new())
        self._known.setVisible(not self._is_new())
        self.first = self.editors["given_name" if self._is_new() else "person_id"].input.focus
        if self.isVisible():
            self.first.setFocus()

    def asked(self) -> list[str]:
        return [*(PERSON if self._is_new() else ("person_id",)), *POSITION]

    def store(self, values: Values) -> Any:
        person = {name: values[name] for name in PERSON} if self._is_new() else values["person_id"]
        position = {name: values[name] for name in POSITION}
        return contacts.add_to_organisation(
            self.context.db, self._organisation, person, position, self.project.currentData()
        )
