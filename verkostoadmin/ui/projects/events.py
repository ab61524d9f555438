"""The section Tapahtumat: the events of a project; a new one is made here, and all are edited in their own tab."""

from array import array
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from verkostoadmin.i18n import N_, format_datetime, format_weekday
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import EVENT_KIND, label_of
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import events
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.storage.events import EventSummary
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.pages import NewAction
from verkostoadmin.ui.projects.ask import ask
from verkostoadmin.ui.projects.section import Section
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.tables import Column, RecordTable
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton, button
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.inputs import combo
from verkostoadmin.ui.widgets.layout import column, row


class EventsListing:
    """The events of one project in the order of time; those that are over are muted."""

    columns: Sequence[Column] = (
        Column("", N_("Event"), 220, stretch=True),
        Column("", N_("Time"), 170),
        Column("", N_("Kind"), 120, muted=True, shown_from=640),
        Column("", N_("Place"), 130, muted=True, shown_from=740),
        Column("", N_("Status"), 122, "chip", status="event"),
    )

    def __init__(self) -> None:
        self._rows: dict[int, EventSummary] = {}

    def show_rows(self, rows: Sequence[EventSummary]) -> None:
        self._rows = {row.id: row for row in rows}

    def ids(self, sort: str, descending: bool, filters: Mapping[str, Any]) -> "array[int]":
        kind = filters.get("kind")
        return array("q", [row.id for row in self._rows.values() if not kind or row.kind == kind])

    def rows(self, ids: Sequence[int]) -> Mapping[int, tuple[Any, ...]]:
        now = datetime.now()
        return {row_id: _cells(self._rows[row_id], now) for row_id in ids if row_id in self._rows}


def _cells(event: EventSummary, now: datetime) -> tuple[Any, ...]:
    time = f"{format_weekday(event.starts_at)} {format_datetime(event.starts_at)}"
    place = event.venue or event.host or (_("Online") if event.online_url else "")
    kind = _(label_of(EVENT_KIND, event.kind))
    return event.title, time, kind, place, event.status, (event.ends_at or event.starts_at) < now


class EventsSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.listing = EventsListing()
        kinds = [("", _("All kinds of events")), *((value, _(name)) for value, name in EVENT_KIND)]
        self.kind = combo(kinds, _("Kind of event"))
        self.kind.setMinimumWidth(sz(210))
        self.table = RecordTable(self.listing, _("Events of the project"))
        self._stack = QStackedWidget()
        none = _("Seminars, workshops and meetings stand on the timeline of the brochure.")
        first = button(_("New event…"), "primary", "plus", self.add)
        self._stack.addWidget(self.table)
        self._stack.addWidget(Empty("calendar", _("No events yet"), none, [first]))
        all_kinds = LinkButton(_("Show all"), lambda: self.kind.setCurrentIndex(0))
        self._stack.addWidget(Empty("filter", _("No events of this kind"), "", [all_kinds]))
        add = button(_("New event…"), "plain", "plus", self.add)
        bar = row(self.kind, None, add, margins=(theme.S5, theme.S3, theme.S4, theme.S2))
        layout = column(bar, self._stack, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.kind.currentIndexChanged.connect(lambda _index: self._load())
        self.table.activated_id.connect(lambda event: self.context.open_record("event", event))

    def new_actions(self) -> list[NewAction]:
        return [(_("New event…"), self.add)]

    def fill(self, snapshot: Snapshot, opened: bool) -> None:
        self.listing.show_rows(snapshot.events)
        if opened:
            self.kind.blockSignals(True)
            self.kind.setCurrentIndex(0)
            self.kind.blockSignals(False)
        self._load()

    def _load(self) -> None:
        self.table.load({"kind": self.kind.currentData()})
        some = self.snapshot is not None and bool(self.snapshot.events)
        self._stack.setCurrentIndex(0 if self.table.records.rowCount() else 2 if some else 1)

    def add(self) -> None:
        """Title, kind and time make an event; the rest is written in the tab of events."""
        if self.snapshot is None:
            return
        project, fields = self.snapshot.id, FIELDS["event"]
        editors = {name: FieldEditor(fields[name]) for name in ("title", "kind", "starts_at")}
        host = self.context.reference("organisation")
        editors["host_organisation_id"] = FieldEditor(fields["host_organisation_id"], **host)
        editors["kind"].show_value(self.kind.currentData() or "seminar")

        def make(values: dict[str, Any]) -> Any:
            return events.create_event(self.context.db, values, [project])

        words = _("The place, link, capacity and the rest are written in the tab of events.")
        title, act = _("New event"), _("Create the event")
        ask(self.context, title, editors, act, make, self.table.select_id, words=words)

    def go(self, place: Place) -> None:
        """`field` is a kind of events to show, `record` one event, whatever kinds are shown."""
        if place.record is not None and not self.table.select_id(place.record):
            self.kind.setCurrentIndex(0)
            self.table.select_id(place.record)
        elif place.field:
            self.kind.setCurrentIndex(max(0, self.kind.findData(place.field)))
        self.table.setFocus()
