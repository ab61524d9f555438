"""The head of an event's page: title and status, when and where, and the rarer acts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage.event_details import EventDetails
from verkostoadmin.ui import theme
from verkostoadmin.ui.events.wording import DOT, kind, when, where
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button, icon_button, more_button
from verkostoadmin.ui.widgets.chips import Chip, look
from verkostoadmin.ui.widgets.labels import ElidedLabel, Glyph, label
from verkostoadmin.ui.widgets.layout import column, row

Acts = dict[str, Callable[[], Any]]  # copy, history, delete, panel, cancel


class EventHead(QWidget):
    """Of a stored event, or of one that is being made."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self._title = ElidedLabel("", "h1")
        self._title.setFixedHeight(sz(34))
        self._chip = Chip(look("event", "planned"))
        self._cancel = button(_("Cancel"), "plain", None, acts["cancel"])
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not leave the field first, which saves it
        self._panel = icon_button("panel", _("Side panel (F9)"), acts["panel"])
        self._more = more_button(self._menu(acts), _("More acts"))
        top = row(self._title, self._chip, self._cancel, self._panel, self._more)
        top.setStretch(0, 1)
        self._when, self._where = label(""), ElidedLabel("")
        self._what = ElidedLabel("", muted=True)
        self._stored = QWidget()
        line = row(Glyph("calendar"), self._when, theme.S3, Glyph("pin"), self._where, theme.S3, self._what, gap=6)
        self._where.setSizePolicy(
            QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        )  # as wide as its words, if it can
        line.setStretch(6, 1)
        self._stored.setLayout(line)
        self._hint = label(_("The event is stored once it has a title and a time."), muted=True, wrap=True)
        self.setLayout(
            column(top, self._stored, self._hint, margins=(theme.S5, theme.S4, theme.S4, theme.S2), gap=theme.S1)
        )

    def _menu(self, acts: Acts) -> QMenu:
        menu = QMenu()
        menu.addAction(_("Copy the event…"), acts["copy"])
        menu.addAction(_("Change history"), acts["history"])
        menu.addSeparator()
        menu.addAction(_("Delete the event"), acts["delete"])
        return menu

    def show_event(self, details: EventDetails) -> None:
        values = details.values
        self._switch(new=False)
        self._title.setText(values["title"])
        self._chip.show_look(look("event", values["status"]))
        self._when.setText(when(values["starts_at"], values["ends_at"]))
        self._where.setText(where(values["venue"], values["online_url"]))
        projects = ", ".join(project.short_name for project in details.projects)
        self._what.setText(DOT.join(filter(None, (kind(values["kind"]), projects))))

    def show_new(self, title: str) -> None:
        self._switch(new=True)
        self._title.setText(title)

    def _switch(self, *, new: bool) -> None:
        for part in (self._chip, self._stored, self._more):
            part.setVisible(not new)
        for part in (self._cancel, self._hint):
            part.setVisible(new)
