"""The head of a project: its name, status, who changed it last, and the acts on the whole project."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy

from verkostoadmin import i18n
from verkostoadmin.i18n import format_datetime
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.projects.wording import DOT, status_reason, years
from verkostoadmin.ui.widgets.buttons import button, icon_button, more_button
from verkostoadmin.ui.widgets.chips import Chip, look
from verkostoadmin.ui.widgets.labels import ElidedLabel
from verkostoadmin.ui.widgets.layout import Pane, column, row

Acts = dict[str, Callable[[], Any]]


class ProjectHeader(Pane):
    """`acts` are called by the keys documents, side, copy, cancel, history and delete."""

    side_wanted = Signal()

    def __init__(self, acts: Acts) -> None:
        self.title = ElidedLabel("", "h1")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.chip = Chip(look("project", "planned"))
        self.name = ElidedLabel("", muted=True)
        self.meta = ElidedLabel("", "small", muted=True)
        self.side = icon_button("panel", _("Show or hide the side panel (F9)"))
        documents = button(
            _("Brochure"), "plain", "doc", acts["documents"], tip=_("Save or print the brochure (Ctrl+P)")
        )
        self.menu = QMenu()
        self.cancelled = self.menu.addAction("", acts["cancel"])
        first = self.menu.insertSeparator(self.cancelled)
        self.menu.insertAction(first, self.menu.addAction(_("Copy as the base of the next season…"), acts["copy"]))
        self.menu.addAction(_("Show the change history"), acts["history"])
        self.menu.addSeparator()
        self.menu.addAction(_("Delete the project"), acts["delete"])
        more = more_button(self.menu, _("More acts"))
        top = row(self.title, self.chip, None, documents, self.side, more)
        super().__init__(column(top, self.name, self.meta, margins=(theme.S5, theme.S4, theme.S4, theme.S2), gap=2))
        self.side.clicked.connect(lambda: self.side_wanted.emit())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        values = snapshot.values
        self.title.setText(snapshot.short_name)
        self.title.updateGeometry()
        self.chip.show_look(look("project", snapshot.status))
        self.chip.setToolTip(status_reason(snapshot.status, values))
        self.name.setText(snapshot.name(i18n.current()))
        parts = [years(values["starts_on"], values["ends_on"]), values["organiser"], _changed(snapshot)]
        self.meta.setText(DOT.join(part for part in parts if part))
        self.cancelled.setText(_("Not cancelled after all") if values["cancelled"] else _("Mark as cancelled"))


def _changed(snapshot: Snapshot) -> str:
    if snapshot.changed is None:
        return ""
    at, actor = snapshot.changed
    return _("changed %(time)s, %(actor)s") % {"time": format_datetime(at), "actor": actor}
