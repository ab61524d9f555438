"""Which project the document is about: all of them in a list that can be filtered."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.search import fold
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.documents.making import ProjectChoice
from verkostoadmin.ui.tables.list_rows import ListRow
from verkostoadmin.ui.tables.list_view import RecordList
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.inputs import SearchField
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column

WIDTH, ROW = 232, 56


def paint_project(painter: QPainter, rect: QRectF, row: ListRow) -> None:
    """The short name and under it the name."""
    left, width = rect.left() + 18, rect.width() - 18 - theme.S3
    paint.text(painter, QRectF(left, rect.top() + sz(8), width, sz(20)), row.title, "h3")
    paint.text(painter, QRectF(left, rect.top() + sz(28), width, sz(20)), row.second, "small", "muted")


class ProjectList(Pane):
    picked = Signal(object)  # the id of the project

    def __init__(self) -> None:
        self.filter = SearchField(_("Filter projects"))
        self.rows = RecordList(_("Project"), ROW, paint_project)
        self._projects: Sequence[ProjectChoice] = ()
        top = column(label(_("Project"), "label"), self.filter, margins=(theme.S4, theme.S4, theme.S4, theme.S3))
        layout = column(top, self.rows, gap=0)
        layout.setStretch(1, 1)
        super().__init__(layout, "surface", "r")
        layout.setContentsMargins(0, 0, 1, 0)
        self.setFixedWidth(sz(WIDTH))
        self.filter.textChanged.connect(lambda _text: self._show())
        self.rows.current_changed.connect(self.picked)

    def show_projects(self, projects: Sequence[ProjectChoice], current: int | None) -> None:
        self._projects = projects
        self._show()
        self.rows.select_id(current)

    def _show(self) -> None:
        words = fold(self.filter.text()).split()
        shown = [project for project in self._projects if _matches(project, words)]
        self.rows.show_rows([ListRow(project.id, project.short_name, project.name) for project in shown])


def _matches(project: ProjectChoice, words: Sequence[str]) -> bool:
    text = fold(f"{project.short_name} {project.name}")
    return all(word in text for word in words)
