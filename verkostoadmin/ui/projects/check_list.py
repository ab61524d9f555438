"""A list of organisations to tick: what is ticked stays ticked while the filter changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.tables.delegate import row_colour
from verkostoadmin.ui.tables.row_list import Index, Role, RowList, RowsModel
from verkostoadmin.ui.theme import sz

BOX = 18


@dataclass(frozen=True)
class Entry:
    """`inside`: it is in the project already and cannot be ticked."""

    id: int
    name: str
    detail: str
    inside: bool


class _Entries(RowsModel[Entry]):
    def __init__(self) -> None:
        super().__init__()
        self.ticked: dict[int, str] = {}  # id → name, in the order of ticking

    def spoken(self, row: Entry) -> str:
        inside = _("involved already") if row.inside else ""
        return ", ".join(part for part in (row.name, row.detail, inside) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if index.isValid() and role == Role.CheckStateRole:
            entry = self.rows[index.row()]
            on = entry.inside or entry.id in self.ticked
            return (Qt.CheckState.Checked if on else Qt.CheckState.Unchecked).value
        return super().data(index, role)


class _Delegate(QStyledItemDelegate):
    """A box, the name, and what tells it from others; those that are in already are muted."""

    def __init__(self, view: "CheckList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: Any, index: Any) -> QSize:
        return QSize(200, sz(theme.ROW))

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        entry, rect, colours = index.data(Role.UserRole), QRectF(option.rect), theme.current()
        current = index == self._view.currentIndex() and self._view.hasFocus()
        state = option.state & ~QStyle.StateFlag.State_Selected
        painter.fillRect(rect, theme.colour(row_colour(state, True)))
        painter.fillRect(QRectF(rect.left() + 16, rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
        on = index.data(Role.CheckStateRole) == Qt.CheckState.Checked.value
        box = QRectF(rect.left() + theme.S5, rect.center().y() - sz(BOX) / 2, sz(BOX), sz(BOX))
        edge = colours.line if entry.inside else colours.accent if on else colours.control
        fill = colours.muted_bg if entry.inside else colours.accent if on else colours.surface
        paint.rounded(painter, box, fill, edge, 1, 4)
        if on:
            ink = colours.muted if entry.inside else colours.on_accent
            icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), ink)
        self._paint_words(painter, rect, box.right() + theme.S3, entry)
        if current:
            paint.focus_ring(painter, rect.adjusted(2, 1, -2, -2), 4)

    def _paint_words(self, painter: QPainter, rect: QRectF, left: float, entry: Entry) -> None:
        middle = rect.left() + rect.width() * 0.5
        name = QRectF(left, rect.top(), middle - left - 8, rect.height())
        paint.text(painter, name, entry.name, "strong", "muted" if entry.inside else "text")
        words = _("involved already") if entry.inside else entry.detail
        paint.text(
            painter, QRectF(middle, rect.top(), rect.right() - middle - 12, rect.height()), words, "body", "muted"
        )


class CheckList(RowList):
    """Space, Enter or a click ticks."""

    ticks_changed = Signal()

    def __init__(self, name: str) -> None:
        self._entries = _Entries()
        super().__init__(name, self._entries)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.clicked.connect(lambda index: self.toggle(index.row()))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self._entries.show_rows(entries)

    def entries(self) -> list[Entry]:
        return self._entries.rows

    def ticked(self) -> dict[int, str]:
        """Name by id, in the order of ticking."""
        return dict(self._entries.ticked)

    def toggle(self, row: int) -> None:
        if 0 <= row < len(self._entries.rows):
            entry = self._entries.rows[row]
            self.tick([entry], entry.id not in self._entries.ticked)

    def tick(self, entries: Sequence[Entry], on: bool = True) -> None:
        for entry in entries:
            if on and not entry.inside:
                self._entries.ticked[entry.id] = entry.name
            else:
                self._entries.ticked.pop(entry.id, None)
        self.viewport().update()
        self.ticks_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.type() == QEvent.Type.FocusIn:
            self.setCurrentIndex(self._entries.index(0))
