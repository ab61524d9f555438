"""The page of the tab Hankkeet: list, one project, side panel."""

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from verkostoadmin import i18n
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.storage import projects
from verkostoadmin.storage.project_summary import ProjectSummary
from verkostoadmin.ui import tab_order
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.pages import NewAction
from verkostoadmin.ui.projects import new_project, snapshot
from verkostoadmin.ui.projects.detail import KEYS, ProjectDetail
from verkostoadmin.ui.projects.places import owner, place_of
from verkostoadmin.ui.projects.project_list import ProjectListPane
from verkostoadmin.ui.projects.side import SidePanel
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.panes import Panes


class ProjectsPage(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._memory = context.remembered("projects")
        self._stale = False
        self._touched: frozenset[tuple[str, int, str]] = frozenset()  # what the latest change was about
        self.list = ProjectListPane(self._summaries)
        self.detail = ProjectDetail(context, self._acts())
        self.side = SidePanel(context, self.detail)
        self._places = QStackedWidget()
        self._places.addWidget(self.detail)
        self._places.addWidget(Pane(column(self._nothing())))
        self._panes = Panes(self.list, self._places, self.side, self._memory)
        self.setLayout(column(self._panes, gap=0))
        self._connect()

    def _summaries(self, text: str) -> list[ProjectSummary]:
        with self.context.db.read() as session:
            return projects.summaries(session, i18n.current(), date.today(), text)

    def _acts(self) -> dict[str, Any]:
        return {
            "documents": lambda: self.context.show_documents(*self._current()),
            "copy": lambda: new_project.show_copy_sheet(self.context, self.detail.snapshot, self._open_new),
            "cancel": self._toggle_cancelled,
            "history": lambda: self.context.show_history(*self._current()),
            "delete": self._delete,
        }

    def _nothing(self) -> QWidget:
        text = _("A project is one run of a network: its texts, participants, experts and events.")
        return Empty(
            "doc", _("No project is open"), text, [button(_("New project…"), "primary", "plus", self.add_project)]
        )

    def _connect(self) -> None:
        self.list.chosen.connect(self.open_project)
        self.list.list.activated_id.connect(lambda _id: self.detail.tabs.setFocus())
        self.detail.header.side_wanted.connect(self.toggle_side_panel)
        self.detail.section_shown.connect(self._on_section)
        self.detail.side_wanted.connect(lambda: self._panes.show_side(True))
        if self._memory.get("section") in KEYS:
            self.detail.show_section(str(self._memory["section"]))

    # ------------------------------------------------------------ showing
    def refresh(self, changes: Any) -> None:
        """Hidden pages read again when they are looked at."""
        if changes is not None:
            self._touched = changes.fields
            QTimer.singleShot(0, self, self._forget_touched)  # undo shows the record in the same moment
        if self.isHidden() and changes is not None:
            self._stale = True
            return
        self._stale = False
        self.list.refresh()
        current = self.detail.snapshot.id if self.detail.snapshot else self._memory.get("project")
        if not self._read(current) and not self._read(self.list.first_id()):
            self._show_nothing()

    def _forget_touched(self) -> None:
        self._touched = frozenset()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            QTimer.singleShot(0, lambda: self.refresh(None))

    def open_project(self, project: int) -> None:
        self.detail.leave()
        if self._read(project):
            self.context.note_opened("project", project)

    def _read(self, project: int | None) -> bool:
        found = snapshot.load(self.context.db, project, datetime.now()) if project is not None else None
        if found is None:
            return False
        self._memory["project"] = found.id
        self._places.setCurrentIndex(0)
        self.list.select(found.id)
        self.detail.show_snapshot(found)
        self.side.show_snapshot(found, self.detail.key())
        self._order_soon()
        return True

    def _order_soon(self) -> None:
        """Once all widgets that the project needs have been made."""
        QTimer.singleShot(0, self, lambda: tab_order.arrange(self._panes))

    def _show_nothing(self) -> None:
        self.detail.snapshot = None
        self._places.setCurrentIndex(1)
        self.side.show_nothing()

    def _on_section(self, key: str) -> None:
        self._memory["section"] = key
        self.side.show_section(key)
        self._order_soon()

    # ------------------------------------------------------------ what the window asks
    def show_record(self, entity: str, record: int) -> None:
        """Parts lead to their project and to the section where they are seen; after undo, to the field."""
        project = owner(self.context.db, entity, record)
        if project is None or not self._open_if_other(project):
            return
        assert self.detail.snapshot is not None
        fields = sorted(name for kind, row, name in self._touched if (kind, row) == (entity, record))
        place = place_of(self.detail.snapshot, entity, record, fields, self.detail.key())
        if place is not None:
            self.detail.go(place)

    def show_place(self, place: Place) -> None:
        """Of the project that is shown: where a remark of the preflight is mended."""
        self.detail.go(place)

    def _open_if_other(self, project: int) -> bool:
        if self.detail.snapshot is not None and self.detail.snapshot.id == project and not self._stale:
            return True
        self.detail.leave()
        return self._read(project)

    def focus_filter(self) -> None:
        """The filter of the section that is open, where it has one; pressed again, the filter of the projects."""
        field = self.detail.filter_field()
        if field is None or field.hasFocus():
            field = self.list.filter
        field.setFocus()
        field.selectAll()

    def filter_list(self, entity: str, text: str) -> None:
        self.list.clear_filter()
        self.list.filter.setText(text)
        self.list.refresh()

    def toggle_side_panel(self) -> None:
        self._panes.toggle_side()

    def step_section(self, step: int) -> None:
        self.detail.step(step)

    def panes(self) -> list[QWidget]:
        return [self.list.list, self.detail.tabs, self.side]

    def current_record(self) -> tuple[str, int] | None:
        return ("project", self.detail.snapshot.id) if self.detail.snapshot else None

    def _current(self) -> tuple[str, int]:
        assert self.detail.snapshot is not None
        return "project", self.detail.snapshot.id

    def new_actions(self) -> list[NewAction]:
        here = self.detail.section(self.detail.key()).new_actions() if self.detail.snapshot else []
        return [(_("New project…"), self.add_project), *here]

    def leave(self) -> None:
        self.detail.leave()

    # ------------------------------------------------------------ acts
    def add_project(self) -> None:
        new_project.show_sheet(self.context, self._open_new)

    def _open_new(self, project: int) -> None:
        self.open_project(project)
        self.detail.show_section("basics")

    def _toggle_cancelled(self) -> None:
        assert self.detail.snapshot is not None
        project, value = self.detail.snapshot.id, not self.detail.snapshot.values["cancelled"]
        self.context.run(lambda: records.change(self.context.db, "project", project, {"cancelled": value}))

    def _delete(self) -> None:
        self.detail.leave()
        project = self._current()[1]
        self.context.run(lambda: records.delete(self.context.db, "project", [project]), offer_undo=True)
