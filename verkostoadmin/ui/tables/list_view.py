"""The list of records: rows of three lines under group heads, or cards side by side."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.tables.delegate import row_colour
from verkostoadmin.ui.tables.list_rows import HEAD_HEIGHT, ROW_HEIGHT, ListHead, ListRow, Painter, paint_head, paint_row
from verkostoadmin.ui.tables.row_list import RowList, RowsModel, paint_ground
from verkostoadmin.ui.theme import sz

__all__ = ["ListHead", "ListRow", "RecordList"]

Role, State = Qt.ItemDataRole, QStyle.StateFlag


class _Rows(RowsModel[ListRow | ListHead]):
    def spoken(self, row: ListRow | ListHead) -> str:
        return row.spoken() if isinstance(row, ListRow) else row.title

    def is_stop(self, row: ListRow | ListHead) -> bool:
        """Group heads are not stopped at."""
        return isinstance(row, ListRow)


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, view: "RecordList", height: int, painter: Painter, card_width: int) -> None:
        super().__init__(view)
        self._view, self._height, self._painter, self._card_width = view, height, painter, card_width

    def sizeHint(self, option: Any, index: Any) -> QSize:
        head = isinstance(index.data(Role.UserRole), ListHead)
        return QSize(self._width(head), sz(HEAD_HEIGHT if head else self._height))

    def _width(self, head: bool) -> int:
        """Cards share the width evenly: as many as fit beside each other.

        Qt keeps room for a scroll bar whether it is shown or not; reckoning without it would put one card fewer on a line.
        """
        if not self._card_width:
            return 100
        space = self._view.maximumViewportSize().width() - self._view.verticalScrollBar().sizeHint().width() - 2
        return space if head else space // max(1, space // sz(self._card_width))

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        entry, rect = index.data(Role.UserRole), QRectF(option.rect)
        if isinstance(entry, ListHead):
            paint_head(painter, rect, entry.title)
            return
        inner = rect.adjusted(6, 6, -6, -6) if self._card_width else rect
        draw = self._paint_card if self._card_width else paint_ground
        draw(painter, inner, option.state, index == self._view.currentIndex() and self._view.hasFocus())
        self._painter(painter, inner, entry)

    def _paint_card(self, painter: QPainter, rect: QRectF, state: Any, ring: bool) -> None:
        colours, on = theme.current(), bool(state & State.State_Selected)
        fill = str(getattr(colours, row_colour(state, True)))
        paint.rounded(painter, rect, fill, colours.accent if on else colours.line, 2 if on else 1, 8)
        if ring:
            paint.focus_ring(painter, rect.adjusted(-3, -3, 3, 3), 10)


class RecordList(RowList):
    """`current_changed` tells the id of the row the user went to. With `card_width` the rows are cards side by side."""

    current_changed = Signal(object)
    activated_id = Signal(object)

    _showing = False  # rows are being shown: not the user's going; here, since Qt tells of none while __init__ runs

    def __init__(self, name: str, height: int = ROW_HEIGHT, painter: Painter = paint_row, card_width: int = 0) -> None:
        self._rows = _Rows()
        super().__init__(name, self._rows)
        self._cards = bool(card_width)
        self.setItemDelegate(_RowDelegate(self, height, painter, card_width))
        if card_width:
            self.setViewMode(QListView.ViewMode.IconMode)
            self.setResizeMode(QListView.ResizeMode.Adjust)
            self.setMovement(QListView.Movement.Static)
            self.setSpacing(0)

    def show_rows(self, entries: Sequence[ListRow | ListHead]) -> None:
        """New contents; the current row stays current if it is still there. Tells nobody."""
        current = self.current_id()
        self._showing = True
        self._rows.show_rows(entries)
        self.select_id(current)
        self._showing = False

    def rows(self) -> list[ListRow]:
        return [entry for entry in self._rows.rows if isinstance(entry, ListRow)]

    def current_id(self) -> int | None:
        entry = self.currentIndex().data(Role.UserRole) if self.currentIndex().isValid() else None
        return entry.id if isinstance(entry, ListRow) else None

    def select_id(self, row_id: int | None) -> bool:
        """Make a row current; False where it is not in the list. Tells nobody."""
        for number, entry in enumerate(self._rows.rows):
            if isinstance(entry, ListRow) and entry.id == row_id:
                before, self._showing = self._showing, True
                self.setCurrentIndex(self._rows.index(number, 0))
                self._showing = before
                return True
        return False

    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(current)
        if not self._showing and self.current_id() is not None:
            self.current_changed.emit(self.current_id())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first row current when the keyboard comes in, but selects nothing."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id() is not None:
            self.activated_id.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cards:
            self.doItemsLayout()
