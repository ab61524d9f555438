"""What a person does in projects, and the events that are coming in them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLayout, QWidget

from verkostoadmin.i18n import format_datetime, format_period
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import PROJECT_ROLE, label_of
from verkostoadmin.storage.involvement import EventLine, RoleLine
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms.record import RecordForm
from verkostoadmin.ui.people.lines import Line, LineWords
from verkostoadmin.ui.people.section import LinesSection
from verkostoadmin.ui.widgets.chips import look
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import clear, column, two_columns


class Roles(LinesSection):
    entity = "project_role"
    required = "project_id"

    def __init__(self, context: Context, new_role: str) -> None:
        self._new_role = new_role
        super().__init__(context, _("Projects"), _("Add to a project"), _("No roles in projects."))

    def lay_out(self, form: RecordForm) -> QLayout:
        project = form.editor("project_id", **self.context.reference("project"))
        organisation = form.editor("organisation_id", **self.context.reference("organisation"))
        return two_columns(
            (project, form.editor("role")),
            organisation,
            (form.editor("starts_on"), form.editor("ends_on")),
        )

    def show_person(self, person_id: int, roles: Sequence[RoleLine], today: date) -> None:
        self.show_owner({"person_id": person_id, "role": self._new_role})
        self.show_lines([self._words(role, today) for role in roles])

    def _words(self, line: RoleLine, today: date) -> LineWords:
        second = [_(label_of(PROJECT_ROLE, line.role)), line.organisation, format_period(line.starts_on, line.ends_on)]
        return LineWords(
            line.id,
            line.name,
            " · ".join(part for part in second if part),
            chip=look("project", line.status),
            open=lambda: self.context.open_record("project", line.project_id),
            edit=lambda: self.edit(line.id),
            acts=self.endings(line.id, line.ends_on, today, _("Remove from the project")),
        )


class ComingEvents(QWidget):
    """The next events of the person's projects; a click goes to the event."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: list[LineWords] | None = None
        self._lines = column(gap=theme.S2)
        self._empty = label(_("No events to come in these projects."), muted=True, wrap=True)
        self.setLayout(column(label(_("Events to come"), "h2"), self._empty, self._lines, gap=theme.S2))

    def show_events(self, events: Sequence[EventLine]) -> None:
        lines = [self._words(event) for event in events]
        if lines == self._shown:
            return
        self._shown = lines
        self._empty.setVisible(not lines)
        clear(self._lines)
        for words in lines:
            self._lines.addWidget(Line(words))

    def _words(self, event: EventLine) -> LineWords:
        return LineWords(
            event.id,
            event.title,
            format_datetime(event.starts_at),
            icon="calendar",
            open=lambda: self._context.open_record("event", event.id),
        )
