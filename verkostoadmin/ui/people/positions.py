"""The positions of a person: which organisation, what title, from when to when."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLayout

from verkostoadmin.i18n import format_period
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import POSITION_KIND, label_of
from verkostoadmin.storage.people import PositionRow
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms.record import RecordForm
from verkostoadmin.ui.people.lines import LineWords
from verkostoadmin.ui.people.section import LinesSection
from verkostoadmin.ui.widgets.layout import two_columns


class Positions(LinesSection):
    entity = "position"
    required = "organisation_id"

    def __init__(self, context: Context) -> None:
        super().__init__(context, _("Positions"), _("Add a position"), _("No positions in organisations."))

    def lay_out(self, form: RecordForm) -> QLayout:
        organisation = form.editor("organisation_id", **self.context.reference("organisation"))
        return two_columns(
            organisation,
            (form.editor("title"), form.editor("kind")),
            (form.editor("starts_on"), form.editor("ends_on")),
        )

    def show_person(self, person_id: int, positions: Sequence[PositionRow], today: date) -> None:
        self.show_owner({"person_id": person_id, "kind": "official"})
        self.show_lines([self._words(position, today) for position in positions])

    def _words(self, position: PositionRow, today: date) -> LineWords:
        kind = _(label_of(POSITION_KIND, position.kind))
        second = [
            position.title,
            kind if position.kind != "official" else "",
            format_period(position.starts_on, position.ends_on),
        ]
        return LineWords(
            position.id,
            position.organisation,
            " · ".join(part for part in second if part),
            icon="building",
            open=lambda: self.context.open_record("organisation", position.organisation_id),
            edit=lambda: self.edit(position.id),
            acts=self.endings(position.id, position.ends_on, today, _("Delete the position")),
        )
