"""The sheet of a project's groups: adding, naming, colouring, ordering and deleting them."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.services import projects, records
from verkostoadmin.storage import group_members, rows
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.projects.snapshot import Group
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.widgets.buttons import button, icon_button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column, hairline, row
from verkostoadmin.ui.widgets.scroll import scroll


class GroupsSheet(Sheet):
    def __init__(self, context: Context, project: int) -> None:
        super().__init__(name=_("Groups of the project"))
        self._context, self._project = context, project
        self.editors: list[GroupEditor] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.S3)
        self._empty = label(
            _("A group is a part of the participants, such as a pilot area. One participant may be in several."),
            muted=True,
            wrap=True,
        )
        self.add = button(_("Add a group"), "plain", "plus", self.add_group)
        inner = column(self._empty, self._column, row(self.add, None), None, margins=(theme.S5, 0, theme.S5, theme.S5))
        self.setLayout(column(self.head(_("Groups")), scroll(Pane(inner)), gap=0))
        self.first = self.add
        context.changed.connect(self._on_changed)
        self.closed.connect(self.leave)
        self._show()

    def _on_changed(self, _changes: Any) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        """The editor of a group that is still there stays, so that the keyboard stays where it is."""
        with self._context.db.read() as session:
            found = group_members.of_project(session, self._project)
            groups = [Group(row.id, rows.values(row), members) for row, members in found]
        known = {editor.record: editor for editor in self.editors}
        wanted = {group.id for group in groups}
        for record, editor in known.items():
            if record not in wanted:
                editor.hide()
                editor.deleteLater()
        self.editors = [known.get(group.id) or self._make() for group in groups]
        for number, group in enumerate(groups):
            self._column.insertWidget(number, self.editors[number])
            self.editors[number].show()
            self.editors[number].show_group(group, (number, len(groups)))
        self._empty.setVisible(not groups)

    def _make(self) -> "GroupEditor":
        made = GroupEditor(self._context)
        made.up.clicked.connect(lambda: self._move(made, -1))
        made.down.clicked.connect(lambda: self._move(made, 1))
        made.delete.clicked.connect(lambda: self._delete(made))
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), made)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._move(made, step))
        return made

    # ------------------------------------------------------------ acts
    def add_group(self) -> None:
        names = {editor.name.text() for editor in self.editors}
        number = len(self.editors) + 1
        while (name := _("Group %(number)d") % {"number": number}) in names:
            number += 1
        values = {"project_id": self._project, "name": name, "position": len(self.editors)}
        self._context.run(lambda: records.create(self._context.db, "group", values))
        if self.editors:
            field = self.editors[-1].name.input.focus
            field.setFocus()
            if isinstance(field, QLineEdit):
                field.selectAll()

    def _move(self, editor: "GroupEditor", step: int) -> None:
        order = list(self.editors)
        place = order.index(editor)
        if 0 <= place + step < len(order):
            order.insert(place + step, order.pop(place))
            ids = [other.record for other in order if other.record is not None]
            self._context.run(lambda: projects.reorder(self._context.db, "group", ids))

    def _delete(self, editor: "GroupEditor") -> None:
        record = editor.record
        if record is not None:
            self._context.run(lambda: records.delete(self._context.db, "group", [record]), offer_undo=True)

    def leave(self) -> None:
        for editor in self.editors:
            editor.form.leave()


class GroupEditor(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self.form = context.form("group")
        self.name, colour = self.form.editor("name"), self.form.editor("colour")
        self._members = label("", "small", muted=True)
        self.up = icon_button("up", _("Move up (Alt+Up)"))
        self.down = icon_button("down", _("Move down (Alt+Down)"))
        self.delete = icon_button("trash", _("Delete the group"))
        head = row(self._members, None, self.up, self.down, self.delete)
        fields = row(self.name, colour, gap=theme.S3)
        fields.setStretch(0, 3)
        fields.setStretch(1, 2)
        self.setLayout(column(hairline(), head, fields, gap=theme.S1))

    @property
    def record(self) -> int | None:
        return self.form.record

    def show_group(self, group: Group, place: tuple[int, int]) -> None:
        if self.form.record == group.id:
            self.form.refresh(group.values)
        else:
            self.form.show_record(group.id, group.values)
        members = ngettext("%(count)d participant", "%(count)d participants", group.members)
        self._members.setText(members % {"count": group.members})
        self.delete.setAccessibleName(_("Delete the group %(name)s") % {"name": group.name})
        self.up.setEnabled(place[0] > 0)
        self.down.setEnabled(place[0] < place[1] - 1)
