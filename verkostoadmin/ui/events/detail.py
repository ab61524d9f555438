"""One event's page: head, figures and form; the same page makes a new one."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import events
from verkostoadmin.storage.event_details import EventDetails
from verkostoadmin.ui import tab_order, theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.events.figures import numbers
from verkostoadmin.ui.events.form import EventForm
from verkostoadmin.ui.events.head import Acts, EventHead
from verkostoadmin.ui.events.project_tags import Named
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.figures import Figures
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.scroll import scroll

NEW = 0  # the form's record while there is none yet
COPIED = ("title", "title_sv", "title_en", "kind", "venue", "address", "online_url", "capacity", "quota",
          "host_organisation_id", "note")  # fmt: skip
FIRST = {"kind": "seminar", "status": "planned"}


class EventDetail(Pane):
    """`show_event` opens an event, `refresh` shows what changed in it, `show_new` and `show_copy` make one."""

    def __init__(self, context: Context, acts: Acts) -> None:
        self._context = context
        self._details: EventDetails | None = None
        self._choices: list[Named] = []
        self.head = EventHead(acts)
        self.figures = Figures()
        self.body = EventForm(context, self._create)
        self.body.tags.wanted.connect(self._set_projects)
        strip = QWidget()
        strip.setLayout(row(self.figures, margins=(theme.S5, 0, theme.S5, theme.S3)))
        strip.setMaximumWidth(sz(1000))
        self._strip = strip
        inner = Pane(column(strip, self.body, None, gap=0))
        self.area = scroll(inner)
        super().__init__(column(self.head, self.area, gap=0))

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard goes to the title; no focus proxy, see FieldEditor."""
        self.body.form.editors["title"].setFocus(reason)

    # ------------------------------------------------------------ showing
    def current(self) -> int | None:
        """The event that is shown, None while a new one is being made."""
        return self.body.form.record or None

    def is_new(self) -> bool:
        return self.body.form.record == NEW

    def show_event(self, details: EventDetails, choices: list[Named]) -> None:
        """Open an event: from its top, with the texts that were left unsaved in it."""
        self._show_around(details, choices)
        self.body.form.show_record(details.id, details.values)
        self.area.verticalScrollBar().setValue(0)

    def refresh(self, details: EventDetails, choices: list[Named]) -> None:
        """The same event with what is stored now; what is being typed stays."""
        self._show_around(details, choices)
        self.body.form.refresh(details.values)

    def _show_around(self, details: EventDetails, choices: list[Named]) -> None:
        self._details, self._choices = details, choices
        self._strip.show()
        self.head.show_event(details)
        self.figures.show_numbers(numbers(details, date.today(), self._ways()))
        chosen = [(project.id, project.short_name) for project in details.projects]
        self.body.tags.show_projects(chosen, choices)

    def _ways(self) -> dict[str, Callable[[], Any]]:
        """Where the figures lead."""
        return {
            "day": lambda: self.focus_field("starts_at"),
            "capacity": lambda: self.focus_field("capacity"),
            "projects": self._go_to_project,
            "municipalities": self._go_to_project,
            "host": self._go_to_host,
        }

    def focus_field(self, name: str) -> None:
        self.body.focus_field(name)
        self.area.ensureWidgetVisible(self.body.form.editors[name], 0, sz(60))

    def _go_to_project(self) -> None:
        """To the only project; of several the user picks one; of none, to where one is added."""
        projects = self._details.projects if self._details else ()
        if not projects:
            self.body.tags.add.setFocus()
        elif len(projects) == 1:
            self._context.open_record("project", projects[0].id)
        else:
            self._pick_project([(project.id, project.short_name) for project in projects])

    def _pick_project(self, projects: Iterable[Named]) -> None:
        menu = QMenu(self)
        for key, name in projects:
            menu.addAction(name.replace("&", "&&"), partial(self._context.open_record, "project", key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def _go_to_host(self) -> None:
        if self._details is not None and self._details.host is not None:
            self._context.open_record("organisation", self._details.host.id)

    # ------------------------------------------------------------ making
    def show_new(self, chosen: Iterable[Named], choices: list[Named]) -> None:
        """An empty form; what was typed into the last one and not stored is offered back."""
        self._show_unstored(_("New event"), FIRST, chosen, choices)
        self.focus_field("title")

    def show_copy(self, choices: list[Named]) -> None:
        """The form filled from the event shown; only the time is missing."""
        assert self._details is not None
        source = self._details
        values = {**FIRST, **{name: source.values[name] for name in COPIED}}
        chosen = [(project.id, project.short_name) for project in source.projects]
        self.forget_new()
        self._show_unstored(_("Copy of an event"), values, chosen, choices)
        self.focus_field("starts_at")

    def _show_unstored(self, title: str, values: dict[str, Any], chosen: Iterable[Named], choices: list[Named]) -> None:
        self._details, self._choices = None, choices
        self._strip.hide()
        self.head.show_new(title)
        self.body.tags.show_projects(chosen, choices)
        self.body.form.show_new(values)
        tab_order.arrange(self)
        self.area.verticalScrollBar().setValue(0)

    def forget_new(self) -> None:
        """Drop what was typed into an event that was never stored."""
        for name in self.body.form.editors:
            self._context.drafts.remove("event", NEW, name)

    def let_go(self) -> None:
        """The event shown is gone: nothing of it is to be saved."""
        self.body.form.record = None

    def _create(self, values: dict[str, Any]) -> Any:
        return events.create_event(self._context.db, values, self.body.tags.ids())

    def _set_projects(self, ids: list[int]) -> None:
        record = self.current()
        if record is not None:
            self._context.run(lambda: events.set_projects(self._context.db, record, ids))
        else:
            names = dict(self._choices)
            self.body.tags.show_projects([(key, names[key]) for key in ids], self._choices)
            tab_order.arrange(self)
