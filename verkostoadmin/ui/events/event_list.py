"""The list of events: what is to come, what has been, and the filters above it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from verkostoadmin.i18n import format_month
from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage import events
from verkostoadmin.storage.events import EventSummary
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.events.filters import EventFilters
from verkostoadmin.ui.events.wording import DOT, places, when_short, where
from verkostoadmin.ui.tables import ListHead, ListRow, RecordList
from verkostoadmin.ui.widgets.buttons import LinkButton, button
from verkostoadmin.ui.widgets.chips import look
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.layout import Pane, column


class EventListPane(Pane):
    """`chosen` tells the event the user went to, `delete_wanted` one to delete."""

    chosen = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, context: Context, add: Callable[[], Any]) -> None:
        self._context = context
        self._wanted: int | None = None
        self.filters = EventFilters()
        self.list = RecordList(_("Events"))
        self.stack = QStackedWidget()
        self._no_hits = Empty("filter", _("No event matches"), "", [LinkButton(_("Show all"), self.clear_filter)])
        first = button(_("New event…"), "primary", "plus", add)
        text = _("Seminars, workshops and meetings of the projects stand here.")
        self._none = Empty("calendar", _("No events yet"), text, [first])
        for page in (self.list, self._no_hits, self._none):
            self.stack.addWidget(page)
        super().__init__(column(self.filters, self.stack, gap=0))
        self._connect()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard goes to the list; no focus proxy, see FieldEditor."""
        self.list.setFocus(reason)

    def _connect(self) -> None:
        self.filters.text.rested.connect(self.refresh)
        self.filters.changed.connect(self.refresh)
        self.list.current_changed.connect(self._choose)
        key = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(lambda: self._delete())

    def _choose(self, event: int) -> None:
        self._wanted = event
        self.chosen.emit(event)

    def _delete(self) -> None:
        if self.list.current_id() is not None:
            self.delete_wanted.emit(self.list.current_id())

    # ------------------------------------------------------------ contents
    def refresh(self) -> None:
        wanted = self.filters.wanted()
        with self._context.db.read() as session:
            found = events.summaries(session, wanted.text, wanted.project_id, wanted.kind)
            total = len(found) if wanted.is_empty() else events.count(session)
            self.filters.show_projects(events.projects_with_events(session))
        self.filters.show_count(len(found), total)
        self.list.show_rows(entries(found, datetime.now()))
        self.list.select_id(self._wanted)
        self.stack.setCurrentWidget(self.list if found else self._none if total == 0 else self._no_hits)

    def wanted(self) -> int | None:
        """The event that was gone to, also while a filter hides it."""
        return self._wanted

    def first_id(self) -> int | None:
        """The next event to come, or the latest one."""
        rows = self.list.rows()
        return rows[0].id if rows else None

    def neighbour(self, event: int) -> int | None:
        """What to show when an event goes: the one after it, or the one before."""
        ids = [row.id for row in self.list.rows()]
        if event not in ids:
            return None
        place = ids.index(event)
        return next(iter(ids[place + 1 : place + 2] or ids[:place][-1:]), None)

    def select(self, event: int | None) -> None:
        """Mark an event without telling; filters that would hide it are taken away."""
        self._wanted = event
        if event is None:
            self.list.setCurrentIndex(QModelIndex())
        elif not self.list.select_id(event):
            self.clear_filter()

    def clear_filter(self) -> None:
        self.filters.clear()
        self.refresh()


def entries(summaries: list[EventSummary], now: datetime) -> list[ListRow | ListHead]:
    """What is to come from the next on, then what has been from the latest on, each under its heading."""
    coming = [summary for summary in summaries if _ends(summary) >= now]
    past = [summary for summary in reversed(summaries) if _ends(summary) < now]
    made: list[ListRow | ListHead] = []
    for title, group in ((_("Coming"), coming), (_("Past"), past)):
        if group:
            made += [ListHead(title), *(_row(summary, now.date(), group is past) for summary in group)]
    return made


def _ends(summary: EventSummary) -> datetime:
    """An event without an end lasts until midnight."""
    return summary.ends_at or datetime.combine(summary.starts_at.date(), datetime.max.time())


def _row(summary: EventSummary, today: date, past: bool) -> ListRow:
    second = when_short(summary.starts_at, summary.ends_at, today) + DOT + where(summary.venue, summary.online_url)
    facts = [", ".join(name for _id, name in summary.projects)]
    facts += [places(summary.capacity)] if summary.capacity else []
    badge = (str(summary.starts_at.day), format_month(summary.starts_at.date()))
    chip = look("event", summary.status) if summary.status != "confirmed" else None
    return ListRow(summary.id, summary.title, second, DOT.join(filter(None, facts)), chip, badge=badge, faded=past)
