"""Which projects the document is about: one of them, or for a catalogue those that are ticked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.model.project_status import STATUS_ORDER
from verkostoadmin.model.search import fold
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.documents.making import ProjectChoice
from verkostoadmin.ui.tables.list_rows import ListRow
from verkostoadmin.ui.tables.list_view import RecordList
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.flow import Flow
from verkostoadmin.ui.widgets.inputs import SearchField
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column

ROW, TICK = 56, 18
STATUSES = {"all": STATUS_ORDER, "open": ("open",), "running": ("open", "running")}  # by rule
LIMITS = ("open", "running")


def paint_project(painter: QPainter, rect: QRectF, row: ListRow) -> None:
    """The short name and under it the name; before them a box where several can be chosen."""
    left = rect.left() + 18
    if row.payload is not None:
        _paint_box(painter, QRectF(left, rect.top() + sz(9), sz(TICK), sz(TICK)), on=row.payload)
        left += sz(TICK) + theme.S2
    width = rect.right() - left - theme.S3
    paint.text(painter, QRectF(left, rect.top() + sz(8), width, sz(20)), row.title, "h3")
    paint.text(painter, QRectF(left, rect.top() + sz(28), width, sz(20)), row.second, "small", "muted")


def _paint_box(painter: QPainter, box: QRectF, *, on: bool) -> None:
    colours = theme.current()
    paint.rounded(
        painter, box, colours.accent if on else colours.surface, colours.accent if on else colours.control, 1, 4
    )
    if on:
        icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), colours.on_accent)


class Rows(RecordList):
    """A click or the space bar ticks a row."""

    ticked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Project"), ROW, paint_project)
        self.setMinimumHeight(sz(ROW))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self, _index: QModelIndex) -> None:
        self.ticked.emit(self.current_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.current_id() is not None:
            self.ticked.emit(self.current_id())
        else:
            super().keyPressEvent(event)


class ProjectList(Pane):
    """`picked` tells the project gone to, `ticked` that another set of them is chosen."""

    picked = Signal(object)
    ticked = Signal()

    def __init__(self) -> None:
        self.filter = SearchField(_("Filter projects"))
        self.rows = Rows()
        self._head = label(_("Project"), "label")
        self._projects: Sequence[ProjectChoice] = ()
        self._several, self._chosen = False, set[int]()
        self._current: int | None = None  # the one gone to last, also while the filter hides it
        self._rule = "all"  # by which they were ticked at once; nothing where they were ticked by hand
        self.only = ""  # what a catalogue is limited to: open or running projects, or nothing
        self.quick = self._quick()
        layout = column(
            column(self._head, self.filter, self.quick, margins=(theme.S4, theme.S3, theme.S4, theme.S2)),
            self.rows,
            gap=0,
        )
        layout.setStretch(1, 1)
        super().__init__(layout, "surface")
        self.filter.textChanged.connect(lambda _text: self._show())
        self.rows.current_changed.connect(self._on_picked)
        self.rows.ticked.connect(self._tick)

    def _quick(self) -> QWidget:
        flow = Flow()
        for link in (
            LinkButton(_("all"), lambda: self.choose_all("all")),
            LinkButton(_("registration open"), lambda: self.choose_all("open")),
            LinkButton(_("running"), lambda: self.choose_all("running")),
            LinkButton(_("none of them"), lambda: self.choose_all("none")),
        ):
            flow.addWidget(link)
        made = QWidget()
        made.setLayout(flow)
        made.hide()
        return made

    # ------------------------------------------------------------ one or several
    def let_choose(self, *, several: bool) -> None:
        self._several = several
        self.quick.setVisible(several)
        self._show()

    def chosen(self) -> list[ProjectChoice]:
        """Those ticked, in the order of the list; where one is to be chosen, the current one."""
        wanted = self._chosen if self._several else {self._current}
        return [project for project in self._projects if project.id in wanted]

    def current(self) -> int | None:
        """The project gone to last."""
        return self._current

    def _on_picked(self, project_id: int) -> None:
        self._current = project_id
        self.picked.emit(project_id)

    def choose_all(self, rule: str) -> None:
        """Tick those that a rule is about, of those shown."""
        shown = {row.id for row in self.rows.rows()}
        self._chosen = self._of(rule) & shown
        self.only = rule if rule in LIMITS else ""
        self._rule = rule if len(shown) == len(self._projects) else ""
        self._show()
        self.ticked.emit()

    def _of(self, rule: str) -> set[int]:
        return {project.id for project in self._projects if project.status in STATUSES.get(rule, ())}

    def _tick(self, project_id: int) -> None:
        if not self._several:
            return
        self._chosen ^= {project_id}
        self._rule = ""
        self._show()
        self.ticked.emit()

    def remembered(self) -> dict[str, Any]:
        """What is chosen, for the next time: by a rule, which new projects follow too, or one by one."""
        return {"rule": self._rule, "only": self.only, "ids": [str(key) for key in sorted(self._chosen)]}

    def recall(self, remembered: dict[str, Any]) -> None:
        """Choose what was chosen the last time; tells nobody."""
        self._rule, self.only = remembered["rule"], remembered["only"]
        self._chosen = {int(key) for key in remembered["ids"]}

    # ------------------------------------------------------------ showing
    def show_projects(self, projects: Sequence[ProjectChoice], current: int | None) -> None:
        self._projects = projects
        self._chosen = self._of(self._rule) if self._rule else self._chosen & {project.id for project in projects}
        self._current = current
        self._show()

    def _show(self) -> None:
        words = fold(self.filter.text()).split()
        shown = [project for project in self._projects if _matches(project, words)]
        self.rows.show_rows([self._row(project) for project in shown])
        self.rows.select_id(self._current)
        count = len(self.chosen())
        several = ngettext("%(count)d project chosen", "%(count)d projects chosen", count) % {"count": count}
        self._head.setText(several if self._several else _("Project"))

    def _row(self, project: ProjectChoice) -> ListRow:
        on = project.id in self._chosen
        spoken = (_("chosen") if on else _("not chosen")) if self._several else ""
        return ListRow(project.id, project.short_name, project.name, spoken, payload=on if self._several else None)


def _matches(project: ProjectChoice, words: Sequence[str]) -> bool:
    text = fold(f"{project.short_name} {project.name}")
    return all(word in text for word in words)
