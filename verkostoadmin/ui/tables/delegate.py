"""How one cell of a table is drawn: tint and bar of the selection, hairline, contents, tool tip where it is cut."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QToolTip

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.tables.cells import CELL_LEFT, CELL_RIGHT, Column, fits, paint_cell, words
from verkostoadmin.ui.tables.model import FADED_ROLE, VALUE_ROLE
from verkostoadmin.ui.theme import sz

State = QStyle.StateFlag


def row_colour(state: Any, view_has_keyboard: bool) -> str:
    if state & State.State_Selected:
        return "sel" if view_has_keyboard else "sel_idle"
    return "hover" if state & State.State_MouseOver else "surface"


class CellDelegate(QStyledItemDelegate):
    def __init__(self, view: QAbstractItemView, columns: list[Column], lead: int) -> None:
        super().__init__(view)
        self._view, self._columns, self._lead = view, columns, lead
        self.marks_cell = False  # a ring around the current cell, where cells act

    def _inner(self, rect: QRectF, column: int) -> QRectF:
        return rect.adjusted(self._lead if column == 0 else CELL_LEFT, 0, -CELL_RIGHT, 0)

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        rect = QRectF(option.rect)
        keyboard = self._view.hasFocus()
        painter.fillRect(rect, theme.colour(row_colour(option.state, keyboard)))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
        if option.state & State.State_Selected and index.column() == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        column = self._columns[index.column()]
        inner = self._inner(rect, index.column())
        paint_cell(painter, inner, column, index.data(VALUE_ROLE), index.column() == 0, bool(index.data(FADED_ROLE)))
        if keyboard and index == self._view.currentIndex() and self.marks_cell:
            paint.focus_ring(painter, rect.adjusted(1, 1, -1, -2), 3)
        elif keyboard and index.row() == self._view.currentIndex().row():
            self._underline(painter, rect)

    def _underline(self, painter: QPainter, rect: QRectF) -> None:
        """The row with the keyboard among several selected ones: a line of two pixels above and below."""
        for y in (rect.top(), rect.bottom() - 2):
            painter.fillRect(QRectF(rect.left(), y, rect.width(), 1.5), theme.colour("accent"))

    def sizeHint(self, option: Any, index: Any) -> QSize:
        return QSize(80, sz(theme.ROW))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: Any, index: Any) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        column, value = self._columns[index.column()], index.data(VALUE_ROLE)
        width = self._inner(QRectF(view.visualRect(QModelIndex(index))), index.column()).width()
        shown = fits(column, value, width, index.column() == 0)
        QToolTip.showText(event.globalPos(), "" if shown else words(column, value), view)
        return True
