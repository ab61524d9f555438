"""The form behind "edit the data": every field of an organisation and of a municipality's register part, other names."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import logos, records
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor, RecordForm
from verkostoadmin.ui.logo import LogoEditor
from verkostoadmin.ui.organisations.record import OrganisationRecord
from verkostoadmin.ui.widgets.buttons import icon_button
from verkostoadmin.ui.widgets.labels import ElidedLabel, label
from verkostoadmin.ui.widgets.layout import clear, column, row, two_columns

OWN = (
    ("name_fi", "name_sv"),
    ("kind", "business_id"),
    ("website", ""),
    ("valid_from", "valid_to"),
    ("successor_id", ""),
)
REGISTER = (
    ("code", "type"), ("population", "population_year"), ("language_status", "grouping"), ("region_code", "region"),
    ("subregion_code", "subregion"), ("wellbeing_county_code", "wellbeing_county"),
    ("employment_area_code", "employment_area"), ("vitality_centre_code", "vitality_centre"), ("east", "north"),
    ("sami_homeland", ""),
)  # fmt: skip


class EditForm(QWidget):
    """Made when it is first unfolded; shows one organisation after another."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.own, self.register = context.form("organisation"), context.form("municipality")
        self.names = AliasList(context)
        self._register_part = QWidget()
        register_head = label(_("Register data"), "h3")
        self._register_part.setLayout(column(register_head, self._grid(context, self.register, REGISTER)))
        self._organisation = 0
        self.logo = LogoEditor(
            context,
            _("Logo"),
            lambda data: logos.set_logo(context.db, self._organisation, data),
            lambda: records.change(context.db, "organisation", self._organisation, {"logo_id": None}),
        )
        parts = (self._grid(context, self.own, OWN), self.logo, self.names, self._register_part)
        self.setLayout(column(*parts, gap=theme.S4))

    def _grid(self, context: Context, form: RecordForm, lines: tuple[tuple[str, str], ...]) -> Any:
        made = [tuple(self._editor(context, form, name) for name in line if name) for line in lines]
        return two_columns(*((pair[0], pair[1]) if len(pair) == 2 else pair[0] for pair in made), gap=theme.S4)

    def _editor(self, context: Context, form: RecordForm, name: str) -> FieldEditor:
        field = FIELDS[form.entity][name]
        return form.editor(name, **(context.reference(field.target) if field.target else {}))

    def show_record(self, record: OrganisationRecord) -> None:
        """Another organisation, or the same one after a change."""
        if self.own.record == record.id:
            self.own.refresh(record.values)
        else:
            self.own.show_record(record.id, record.values)
        self._organisation = record.id
        self.logo.show_logo(record.values["logo_id"], record.values["name_fi"])
        self._show_register(record)
        self.names.show_record(record)

    def _show_register(self, record: OrganisationRecord) -> None:
        """A municipality without register data gets them as soon as its number is written."""
        self._register_part.setVisible(record.kind == "municipality")
        if record.kind != "municipality":
            return
        if record.register is None:
            self.register.show_new({"organisation_id": record.id})
        elif self.register.record == record.register["id"]:
            self.register.refresh(record.register)
        else:
            self.register.show_record(record.register["id"], record.register)

    def leave(self) -> None:
        for form in (self.own, self.register, self.names.form):
            form.leave()


class AliasList(QWidget):
    """The other names of an organisation, each with a way to take it away, and a field for one more."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.form = context.form("alias")
        self.editor = FieldEditor(replace(FIELDS["alias"]["name"], required=False), title=_("Add another name"))
        self.form.bind(self.editor)
        self.form.saved.connect(lambda _changes: self._ask_next())
        self._rows = column(gap=0)
        self._head = label(_("Other names"), "label")
        self.setLayout(column(self._head, self._rows, self.editor, gap=theme.S1))
        self._organisation: int | None = None

    def show_record(self, record: OrganisationRecord) -> None:
        clear(self._rows)
        self._head.setVisible(bool(record.aliases))
        for alias, name in record.aliases:
            remove = icon_button("trash", _("Remove: %(name)s") % {"name": name}, partial(self._remove, alias))
            line = row(ElidedLabel(name), remove)
            line.setStretch(0, 1)
            self._rows.addLayout(line)
        if record.id != self._organisation:
            self._organisation = record.id
            self._ask_next()

    def _ask_next(self) -> None:
        self.form.show_new({"organisation_id": self._organisation})

    def _remove(self, alias: int) -> None:
        self._context.run(lambda: records.delete(self._context.db, "alias", [alias]), offer_undo=True)
