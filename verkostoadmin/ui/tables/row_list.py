"""What all lists of drawn rows have in common: the model behind them, how they scroll, the ground of a row."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.tables.delegate import row_colour

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Row = TypeVar("Row")


class RowsModel(QAbstractListModel, Generic[Row]):
    """The delegate gets a row by `UserRole`; a subclass tells how a row is spoken and where the keyboard stops."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def spoken(self, row: Row) -> str:
        raise NotImplementedError

    def is_stop(self, row: Row) -> bool:
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt asks with and without it
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.is_stop(self.rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Role.UserRole:
            return row
        return self.spoken(row) if role in (Role.DisplayRole, Role.AccessibleTextRole) else None


class RowList(QListView):
    """Scrolls by pixels, in one direction; nothing is edited in place."""

    def __init__(self, name: str, model: RowsModel[Any]) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def paint_ground(painter: QPainter, rect: QRectF, state: Any, has_keyboard: bool) -> None:
    """Tint, hairline below, the bar of the selected row, the ring of the one with the keyboard."""
    painter.fillRect(rect, theme.colour(row_colour(state, True)))
    painter.fillRect(QRectF(rect.left() + 16, rect.bottom() - 1, rect.width() - 16, 1), theme.colour("line"))
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), theme.colour("accent"))
    if has_keyboard:
        paint.focus_ring(painter, rect.adjusted(6, 3, -4, -4), 5)
