"""A section of lines, each edited in place by one form, with a link that adds another."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.ui import tab_order, theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms.record import NEW, RecordForm
from verkostoadmin.ui.people.lines import Line, LineWords
from verkostoadmin.ui.widgets.buttons import Act, LinkButton, button
from verkostoadmin.ui.widgets.labels import label, section_head
from verkostoadmin.ui.widgets.layout import Pane, clear, column, row


class LineEditor(Pane):
    """The form of one line, opened under it; Esc closes it once nothing unsaved stands in a field."""

    def __init__(self, form: RecordForm, layout: QLayout, close: Callable[[], Any]) -> None:
        self.done = button(_("Done"), "plain", "check", close)
        super().__init__(
            column(layout, row(None, self.done), margins=(12, 12, 12, 12), gap=theme.S3), "window", radius=8
        )
        self.form, self._close = form, close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)


class LinesSection(QWidget):
    """A subclass lays out the editors of `entity`; `owner` are the values that every new line begins with."""

    entity: str
    required: str  # the field without which there is no line

    def __init__(self, context: Context, title: str, add_words: str, empty: str) -> None:
        super().__init__()
        self.context = context
        self.owner: dict[str, Any] = {}
        self._shown: list[LineWords] = []
        self.form = context.form(self.entity)
        self.editor = LineEditor(self.form, self.lay_out(self.form), self.close_editor)
        self.editor.hide()
        self.add_link = LinkButton(add_words, self.add, "plus")
        self._empty = label(empty, muted=True, wrap=True)
        self._lines = column(gap=theme.S2)
        self.setLayout(column(section_head(title, self.add_link), self._empty, self._lines, gap=theme.S2))

    def lay_out(self, form: RecordForm) -> QLayout:
        raise NotImplementedError

    # ------------------------------------------------------------ lines
    def show_owner(self, owner: dict[str, Any]) -> None:
        """Another record: what was being edited is saved and closed."""
        if owner != self.owner:
            self._put_editor_away()
            self.owner = dict(owner)

    def show_lines(self, lines: Sequence[LineWords]) -> None:
        self._empty.setVisible(not lines and not self._is_open())
        if self.form.record and self._is_open():
            self._refresh_editor(self.form.record)
        if list(lines) != self._shown:
            self._shown = list(lines)
            self._lay_lines()

    def _lay_lines(self) -> None:
        self._lines.removeWidget(self.editor)
        clear(self._lines)
        for words in self._shown:
            self._lines.addWidget(Line(words))
        self._place_editor()

    def _place_editor(self) -> None:
        """Under its line; that of a new line comes last."""
        self._lines.removeWidget(self.editor)
        ids = [words.id for words in self._shown]
        place = ids.index(self.form.record) + 1 if self.form.record in ids else len(ids)
        self._lines.insertWidget(place, self.editor)

    # ------------------------------------------------------------ editing
    def add(self) -> None:
        self.form.show_new(self.owner)
        self._open(self.required)

    def edit(self, row_id: int) -> None:
        values = records.load(self.context.db, self.entity, row_id)
        if values is not None:
            self.form.show_record(row_id, values)
            self._open(next(iter(self.form.editors)))

    def remove(self, row_id: int) -> None:
        if self.form.record == row_id:
            self._put_editor_away()
        self.context.run(lambda: records.delete(self.context.db, self.entity, [row_id]), offer_undo=True)

    def endings(self, row_id: int, ends_on: date | None, today: date, remove: str) -> list[Act]:
        """The acts that end what a line tells: today, as long as it lasts, or as if it had never been."""
        acts: list[Act] = [(remove, lambda: self.remove(row_id))]
        if ends_on is None or ends_on > today:
            acts.insert(0, (_("Ends today"), lambda: self._change(row_id, {"ends_on": today})))
        return acts

    def _change(self, row_id: int, values: dict[str, Any]) -> None:
        self.context.run(lambda: records.change(self.context.db, self.entity, row_id, values))

    def close_editor(self) -> None:
        """Done; a new line that lacks what it needs says so instead of vanishing."""
        self.form.leave()
        editors = self.form.editors
        typed = any(editor.text().strip() for name, editor in editors.items() if editor.field.kind != "choice")
        if self.form.record == NEW and typed:
            needed = editors[self.required]
            needed.show_problem(_("%(field)s cannot be empty.") % {"field": needed.title})
            needed.setFocus()
            return
        self._put_editor_away()
        self.add_link.setFocus()

    def leave(self) -> None:
        if self._is_open():
            self.form.leave()

    def _is_open(self) -> bool:
        return not self.editor.isHidden()

    def _open(self, first: str) -> None:
        self._place_editor()
        self._empty.hide()
        self.editor.show()
        tab_order.arrange(self)
        self.form.editors[first].setFocus(Qt.FocusReason.TabFocusReason)

    def _put_editor_away(self) -> None:
        if self._is_open():
            self.form.leave()
            self.form.record = None
            self.editor.hide()
            self._empty.setVisible(not self._shown)

    def _refresh_editor(self, row_id: int) -> None:
        values = records.load(self.context.db, self.entity, row_id)
        if values is None:  # undone or deleted elsewhere
            self.form.record = None
            self.editor.hide()
        else:
            self.form.refresh(values)
