"""The sections of the texts in their order: adding, deleting, and moving them by drag or by keyboard."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import SECTION_KIND
from verkostoadmin.services import projects, records
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.projects.section_editor import SectionEditor
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.widgets.buttons import button, menu_button
from verkostoadmin.ui.widgets.edge_scroll import EdgeScroll
from verkostoadmin.ui.widgets.layout import column, row

BULLETED = ("goals", "benefits")


class SectionList(QWidget):
    """Editors are kept from project to project: making them is what costs."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._project = 0
        self.editors: list[SectionEditor] = []  # in the order they are seen
        self._spare: list[SectionEditor] = []
        self._drop: int | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.S4)
        menu = QMenu(self)
        for kind, name in SECTION_KIND:
            menu.addAction(_(name), partial(self.add, kind))
        self.add_button = menu_button(button(_("Add a section"), "plain", "plus"), menu)
        self._mark = _DropMark(self)
        self._edge = EdgeScroll(self)
        self._edge.moved.connect(self._show_drop)
        self.setLayout(column(self._column, row(self.add_button, None), gap=theme.S4))

    # ------------------------------------------------------------ showing
    def show_sections(self, snapshot: Snapshot, codes: tuple[str, ...], two: bool) -> None:
        self._project = snapshot.id
        known = {editor.record: editor for editor in self.editors}
        ids = [values["id"] for values in snapshot.sections]
        self._spare += [editor for record, editor in known.items() if record not in ids]
        self.editors = [known.get(record) or self._take() for record in ids]
        for number, values in enumerate(snapshot.sections):
            editor = self.editors[number]
            self._column.removeWidget(editor)
            self._column.insertWidget(number, editor)
            editor.show_section(values, codes, (number, len(ids)), two)
            editor.show()
        for editor in self._spare:
            editor.form.leave()
            editor.hide()

    def _take(self) -> SectionEditor:
        if self._spare:
            return self._spare.pop(0)
        made = SectionEditor(self._context)
        made.moved.connect(lambda step: self.move_by(made, step))
        made.removed.connect(lambda: self.remove(made))
        made.handle.dragged.connect(lambda place: self._on_dragged(place))
        made.handle.dropped.connect(lambda _place: self._on_dropped(made))
        return made

    # ------------------------------------------------------------ acts
    def add(self, kind: str) -> None:
        values = {
            "project_id": self._project,
            "kind": kind,
            "layout": "bullets" if kind in BULLETED else "paragraphs",
            "position": len(self.editors),
        }
        changes = self._context.run(lambda: records.create(self._context.db, "section", values))
        made = next((editor for editor in self.editors if changes and editor.record == changes.id), None)
        body = made.editor("body_fi") if made else None
        if body is not None:
            body.setFocus()

    def remove(self, editor: SectionEditor) -> None:
        record = editor.record
        if record is not None:
            self._context.run(lambda: records.delete(self._context.db, "section", [record]), offer_undo=True)

    def move_by(self, editor: SectionEditor, step: int) -> None:
        place = self.editors.index(editor)
        if 0 <= place + step < len(self.editors):
            self._move(editor, place + step)

    def _move(self, editor: SectionEditor, target: int) -> None:
        order = [other for other in self.editors if other is not editor]
        order.insert(target, editor)
        ids = [other.record for other in order if other.record is not None]
        if order != self.editors:
            self._context.run(lambda: projects.reorder(self._context.db, "section", ids))

    # ------------------------------------------------------------ dragging
    def _on_dragged(self, place: QPointF) -> None:
        self._edge.follow(place)
        self._show_drop(place)

    def _show_drop(self, place: QPointF) -> None:
        y = self.mapFromGlobal(place).y()
        self._drop = sum(editor.geometry().center().y() < y for editor in self.editors)
        last = self.editors[-1].geometry().bottom() + theme.S2
        edge = self.editors[self._drop].y() - theme.S2 if self._drop < len(self.editors) else last
        self._mark.setGeometry(0, int(edge) - 2, self.width(), 4)
        self._mark.raise_()
        self._mark.show()

    def _on_dropped(self, editor: SectionEditor) -> None:
        self._edge.stop()
        self._mark.hide()
        if self._drop is not None:
            before = self.editors.index(editor)
            self._move(editor, self._drop - (1 if self._drop > before else 0))
        self._drop = None

    def leave(self) -> None:
        for editor in self.editors:
            editor.form.leave()


class _DropMark(QWidget):
    """The line where a dragged section would come."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(self.rect()), theme.colour("accent"))
