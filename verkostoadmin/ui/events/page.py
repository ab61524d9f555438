"""The tab of events: list, one event and what stands around it, side by side."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from verkostoadmin import i18n
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.storage import event_details, labels, rows
from verkostoadmin.ui import tab_order
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.events.detail import EventDetail
from verkostoadmin.ui.events.event_list import EventListPane
from verkostoadmin.ui.events.head import Acts
from verkostoadmin.ui.events.project_tags import Named
from verkostoadmin.ui.events.side import EventSide
from verkostoadmin.ui.pages import NewAction
from verkostoadmin.ui.tab_page import TabPage
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.panes import ROOMY, Panes
from verkostoadmin.ui.widgets.scroll import scroll

MANY = 500  # projects to choose from


class EventsPage(TabPage):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._before: int | None = None  # shown before a new event was begun
        self.list_pane = EventListPane(context, self.add)
        self.detail = EventDetail(context, self._acts())
        self.middle = QStackedWidget()
        self._nothing = Pane()  # while there is no event
        self.middle.addWidget(self._nothing)
        self.middle.addWidget(self.detail)
        self.side = EventSide(context.open_record)
        area = scroll(self.side, "window")
        self.triple = Panes(self.list_pane, self.middle, area, context.remembered("events"), side_from=ROOMY)
        self.setLayout(column(self.triple, gap=0))
        self._connect()

    def _acts(self) -> Acts:
        return {
            "copy": self.copy,
            "history": self._show_history,
            "delete": lambda: self.delete(self.detail.current()),
            "panel": self.toggle_side_panel,
            "cancel": self.cancel_new,
        }

    def _connect(self) -> None:
        self.list_pane.chosen.connect(self.show_event)
        self.list_pane.delete_wanted.connect(self.delete)
        self.list_pane.list.activated_id.connect(lambda _event: self.detail.focus_field("title"))

    # ------------------------------------------------------------ what the window asks of a page
    def load(self, changes: Any) -> None:
        """The list, and the event that is shown."""
        self.list_pane.refresh()
        if self.detail.is_new():
            return
        current = self.detail.current()
        details = self._details(current) if current is not None else None
        if details is None:
            self.show_event(self.list_pane.first_id())
            return
        if self.list_pane.wanted() != current:  # made just now
            self.list_pane.select(current)
        self._refresh_event(details)

    def show_record(self, entity: str, record: int) -> None:
        """Go to an event; of a tie between event and project, to its event."""
        self.catch_up()
        self.show_event(self._event_of(record) if entity == "event_project" else record)

    def current_record(self) -> tuple[str, int] | None:
        current = self.detail.current()
        return ("event", current) if current is not None else None

    def focus_filter(self) -> None:
        self.list_pane.filters.text.setFocus()
        self.list_pane.filters.text.selectAll()

    def filter_list(self, entity: str, text: str) -> None:
        """Show the events that match the words, with no other filter in force."""
        self.list_pane.filters.clear()
        self.list_pane.filters.text.setText(text)
        self.list_pane.refresh()

    def toggle_side_panel(self) -> None:
        self.triple.toggle_side()

    def step_section(self, step: int) -> None:
        self.detail.body.step_section(step)

    def panes(self) -> Sequence[QWidget]:
        return [self.list_pane, self.detail, *([self.side] if self.side.has_links() else [])]

    def new_actions(self) -> Sequence[NewAction]:
        return [(_("New event…"), self.add)]

    def leave(self) -> None:
        self.detail.body.form.leave()

    # ------------------------------------------------------------ going and showing
    def show_event(self, event: int | None) -> None:
        """Open an event after saving what is being typed in the one before; of a deleted one, the first of the list."""
        self.detail.body.form.leave()
        details = self._details(event) if event is not None else None
        if details is None:
            event = self.list_pane.first_id()
            details = self._details(event) if event is not None else None
        self.list_pane.select(details.id if details else None)
        if details is not None:
            self._context.note_opened("event", details.id)
        self.middle.setCurrentWidget(self.detail if details else self._nothing)
        self.side.show_event(details)
        if details is None:
            self.detail.let_go()
        elif self.detail.current() == details.id:
            self._refresh_event(details)
        else:
            self.detail.show_event(details, self._projects())
        tab_order.arrange(self.triple)

    def _refresh_event(self, details: event_details.EventDetails) -> None:
        self.detail.refresh(details, self._projects())
        self.side.show_event(details)
        tab_order.arrange(self.triple)

    def _details(self, event: int) -> event_details.EventDetails | None:
        with self._context.db.read() as session:
            return event_details.details(session, event, i18n.current(), datetime.now())

    def _projects(self) -> list[Named]:
        with self._context.db.read() as session:
            return [(hit.id, hit.label) for hit in labels.candidates(session, "project", "", MANY)]

    def _event_of(self, link: int) -> int | None:
        with self._context.db.read() as session:
            row = rows.find(session, "event_project", link, deleted=True)
            return rows.values(row)["event_id"] if row is not None else None

    def _show_history(self) -> None:
        self._context.show_history("event", self.detail.current())

    # ------------------------------------------------------------ making and deleting
    def add(self) -> None:
        """An empty form, for the project that the list is filtered by."""
        self.detail.body.form.leave()
        projects = self._projects()
        wanted = self.list_pane.filters.project_id
        self._begin()
        self.detail.show_new([project for project in projects if project[0] == wanted], projects)

    def copy(self) -> None:
        self.detail.body.form.leave()
        if self.detail.current() is not None:
            self._begin()
            self.detail.show_copy(self._projects())

    def _begin(self) -> None:
        self._before = self.detail.current()
        self.list_pane.select(None)
        self.side.show_event(None)
        self.middle.setCurrentWidget(self.detail)

    def cancel_new(self) -> None:
        """Back to the event that was shown before; what was typed is forgotten."""
        self.detail.forget_new()
        self.detail.let_go()
        self.show_event(self._before)

    def delete(self, event: int | None) -> None:
        """At once, with Undo in the status bar; the keyboard stays in the list, on the next event."""
        if event is None:
            return
        following = self.list_pane.neighbour(event)
        self.detail.body.form.leave()
        self.detail.let_go()
        done = self._context.run(partial(records.delete, self._context.db, "event", [event]), offer_undo=True)
        self.show_event(following if done is not None else event)
        self.list_pane.list.setFocus()
