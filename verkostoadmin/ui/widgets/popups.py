"""The rows of lists that pop up under a field: drop-downs and the choices of a search."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import text_width
from verkostoadmin.ui.theme import sz

State = QStyle.StateFlag
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 9
ROW = 30


class PopupRows(QStyledItemDelegate):
    """A name, and after it a detail that tells it from others of the same name."""

    def sizeHint(self, option: Any, index: Any) -> QSize:
        return QSize(sz(120), sz(ROW))

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        rect, on = QRectF(option.rect), bool(option.state & (State.State_Selected | State.State_MouseOver))
        painter.fillRect(rect, theme.colour("sel" if on else "surface"))
        if on:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        name = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        inner = rect.adjusted(10, 0, -8, 0)
        paint.text(painter, inner, name)
        detail, used = index.data(DETAIL_ROLE), text_width(name) + 10
        if detail and used < inner.width() - sz(30):
            paint.text(painter, inner.adjusted(used, 0, 0, 0), str(detail), "small", "muted")


def dress(view: QAbstractItemView) -> None:
    """Give a popup list its rows and its edge."""
    view.setItemDelegate(PopupRows(view))
    view.setProperty("popup", True)
    view.setFrameShape(QFrame.Shape.StyledPanel)
    view.setMouseTracking(True)
