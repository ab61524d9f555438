"""The projects of an event as tags that can be taken away, and a menu to add one."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.flow import Flow
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import clear, column
from verkostoadmin.ui.widgets.tags import Tag

Named = tuple[int, str]


class ProjectTags(QWidget):
    """`wanted` tells the ids that the user wants the event to belong to; `choices` are all projects."""

    wanted = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._chosen: list[Named] = []
        self._choices: Sequence[Named] = ()
        self._tags = Flow()
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add = button(_("Add a project"), "ghost", "plus", self._open_menu)
        tags = QWidget()
        tags.setLayout(self._tags)
        self.setLayout(column(label(_("Projects of the event"), "label"), tags, gap=theme.S1))
        self._tags.addWidget(self.add)

    def ids(self) -> list[int]:
        return [key for key, _name in self._chosen]

    def show_projects(self, chosen: Iterable[Named], choices: Sequence[Named]) -> None:
        before, self._chosen, self._choices = self._chosen, list(chosen), choices
        if before != self._chosen:
            self._show_tags()

    def _show_tags(self) -> None:
        """The button stays the same widget, so that it keeps the keyboard."""
        self._tags.removeWidget(self.add)
        clear(self._tags)
        for key, name in self._chosen:
            tag = Tag(name, removable=True)
            tag.setAccessibleName(_("Remove the project: %(name)s") % {"name": name})
            tag.clicked.connect(partial(self._remove, key))
            self._tags.addWidget(tag)
        self._tags.addWidget(self.add)
        self.updateGeometry()

    def _remove(self, key: int) -> None:
        self.add.setFocus()  # the tag goes; the keyboard must not fall somewhere else
        self._want([chosen for chosen in self._chosen if chosen[0] != key])

    def _want(self, chosen: list[Named]) -> None:
        self.wanted.emit([key for key, _name in chosen])

    def _open_menu(self) -> None:
        self._menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self._menu.clear()
        present = set(self.ids())
        for key, name in self._choices:
            if key not in present:
                self._menu.addAction(name.replace("&", "&&"), partial(self._want, [*self._chosen, (key, name)]))
        if self._menu.isEmpty():
            self._menu.addAction(_("The event belongs to all projects already")).setEnabled(False)
