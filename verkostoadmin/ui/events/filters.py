"""The filters of the list of events: words, and a menu of projects and kinds; what is in force stands as tags."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.model.choices import EVENT_KIND, label_of
from verkostoadmin.ui import theme
from verkostoadmin.ui.widgets.buttons import icon_button
from verkostoadmin.ui.widgets.flow import Flow
from verkostoadmin.ui.widgets.inputs import SearchField
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, clear, column, row
from verkostoadmin.ui.widgets.tags import Tag


@dataclass(frozen=True)
class Wanted:
    """What the list shows; empty texts and None filter nothing."""

    text: str
    project_id: int | None
    kind: str

    def is_empty(self) -> bool:
        return not self.text and self.project_id is None and not self.kind


class EventFilters(Pane):
    """`changed` after a choice from the menu; the words tell themselves by `text.textChanged`."""

    changed = Signal()

    def __init__(self) -> None:
        self.project_id: int | None = None
        self.kind = ""
        self._projects: dict[int, str] = {}
        self.text = SearchField(_("Filter events"))
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self._fill_menu)
        self.button = icon_button("filter", _("Filter by project or kind"), self._open_menu, kind="plain")
        self._tags = Flow()
        self._tag_line = QWidget()
        self._tag_line.setLayout(self._tags)
        self._count = label("", "small", muted=True)
        line = row(self.text, self.button)
        super().__init__(column(line, self._tag_line, self._count, margins=(theme.S3,) * 4), "surface", "b")
        self._show_tags()

    def wanted(self) -> Wanted:
        return Wanted(self.text.text().strip(), self.project_id, self.kind)

    def show_projects(self, projects: Sequence[tuple[int, str]]) -> None:
        """The projects the menu offers."""
        self._projects = dict(projects)

    def show_count(self, shown: int, total: int) -> None:
        words = ngettext("%(shown)d / %(count)d event", "%(shown)d / %(count)d events", total)
        self._count.setText(words % {"shown": shown, "count": total})
        self._count.setVisible(not self.wanted().is_empty())

    def clear(self) -> None:
        """Take all filters away without telling."""
        self.text.clear_silently()
        self.project_id, self.kind = None, ""
        self._show_tags()

    def set_project(self, project_id: int | None) -> None:
        self.project_id = project_id
        self._tell()

    def set_kind(self, kind: str) -> None:
        self.kind = kind
        self._tell()

    def _tell(self) -> None:
        self._show_tags()
        self.changed.emit()

    # ------------------------------------------------------------ menu and tags
    def _open_menu(self) -> None:
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self.menu.clear()
        projects = self.menu.addMenu(_("Project"))
        _choice(projects, _("All projects"), self.project_id is None).triggered.connect(lambda: self.set_project(None))
        projects.addSeparator()
        for key, name in self._projects.items():
            action = _choice(projects, name.replace("&", "&&"), key == self.project_id)
            action.triggered.connect(lambda _on=False, key=key: self.set_project(key))
        kinds = self.menu.addMenu(_("Kind of event"))
        _choice(kinds, _("All kinds"), not self.kind).triggered.connect(lambda: self.set_kind(""))
        kinds.addSeparator()
        for value, name in EVENT_KIND:
            action = _choice(kinds, _(name), value == self.kind)
            action.triggered.connect(lambda _on=False, value=value: self.set_kind(value))

    def _show_tags(self) -> None:
        clear(self._tags)
        if self.project_id is not None:
            self._add_tag(self._projects.get(self.project_id, ""), lambda: self.set_project(None))
        if self.kind:
            self._add_tag(_(label_of(EVENT_KIND, self.kind)), lambda: self.set_kind(""))
        self._tag_line.setVisible(self._tags.count() > 0)

    def _add_tag(self, words: str, remove: object) -> None:
        tag = Tag(words, removable=True)
        tag.clicked.connect(remove)
        self._tags.addWidget(tag)


def _choice(menu: QMenu, words: str, on: bool) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(on)
    return action
