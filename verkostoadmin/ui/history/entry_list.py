"""The list of the history: days and entries, older ones read when the end comes near."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.history_entries import Entry
from verkostoadmin.ui.history.paint_entry import height, paint_entry, where_rect
from verkostoadmin.ui.history.shown import Shown, day_title
from verkostoadmin.ui.tables.list_rows import HEAD_HEIGHT, paint_head
from verkostoadmin.ui.tables.row_list import Index, Role, RowList, RowsModel, paint_ground
from verkostoadmin.ui.theme import sz

State = QStyle.StateFlag
Read = Callable[[int | None, int], list[Shown]]  # before which entry, how many
PAGE = 60
NEAR = 600  # pixels before the end
INDENT = 24


class _Entries(RowsModel[str | Shown]):
    """Rows are a day's title (str) or an entry."""

    def __init__(self, read: Read) -> None:
        super().__init__()
        self._read = read
        self.complete = False

    def load(self) -> None:
        self.beginResetModel()
        self.rows = []
        self.rows = self._next_rows()
        self.endResetModel()

    def _next_rows(self) -> list[str | Shown]:
        last = next((row for row in reversed(self.rows) if isinstance(row, Shown)), None)
        found = self._read(last.entry.id if last else None, PAGE)
        self.complete = len(found) < PAGE
        made: list[str | Shown] = []
        day = last.entry.at.date() if last else None
        for row in found:
            if row.entry.at.date() != day:
                day = row.entry.at.date()
                made.append(day_title(day, date.today()))
            made.append(row)
        return made

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self.complete

    def fetchMore(self, parent: Index) -> None:
        more = self._next_rows()
        if more:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(more) - 1)
            self.rows += more
            self.endInsertRows()

    def spoken(self, row: str | Shown) -> str:
        return row if isinstance(row, str) else row.spoken()

    def is_stop(self, row: str | Shown) -> bool:
        return isinstance(row, Shown)


class EntryList(RowList):
    """`chosen` tells the entry with the keyboard (or None), `opened` one whose record is wanted."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, read: Read) -> None:
        self._entries = _Entries(read)
        super().__init__(_("Changes"), self._entries)
        self.setItemDelegate(_EntryDelegate(self))
        self.verticalScrollBar().valueChanged.connect(self._read_on)

    def load(self) -> None:
        """Read again from the newest; the entry with the keyboard keeps it while it is there."""
        before = self.current()
        self._entries.load()
        wanted = next((row for row, entry in self._numbered() if before and entry.id == before.id), None)
        first = next((row for row, _entry in self._numbered()), None)
        row = wanted if wanted is not None else first
        if row is None:
            self.chosen.emit(None)
        else:
            self.setCurrentIndex(self._entries.index(row, 0))

    def _numbered(self) -> list[tuple[int, Entry]]:
        return [(row, shown.entry) for row, shown in enumerate(self._entries.rows) if isinstance(shown, Shown)]

    def entries(self) -> Sequence[Entry]:
        return [entry for _row, entry in self._numbered()]

    def current(self) -> Entry | None:
        index = self.currentIndex()
        row = index.data(Role.UserRole) if index.isValid() else None
        return row.entry if isinstance(row, Shown) else None

    def _read_on(self, value: int) -> None:
        if value > self.verticalScrollBar().maximum() - NEAR and self._entries.canFetchMore(QModelIndex()):
            self._entries.fetchMore(QModelIndex())

    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(current)
            self.chosen.emit(self.current())

    # ------------------------------------------------------------ opening
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._entry_whose_record_is_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        entry = self._entry_whose_record_is_at(event.position())
        if entry is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.current() is not None:
            self.opened.emit(self.current())

    def _entry_whose_record_is_at(self, point: QPointF) -> Entry | None:
        index = self.indexAt(point.toPoint())
        row = index.data(Role.UserRole) if index.isValid() else None
        if isinstance(row, Shown) and where_rect(QRectF(self.visualRect(index)), row).contains(point):
            return row.entry
        return None


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, view: EntryList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: Any, index: Any) -> QSize:
        row = index.data(Role.UserRole)
        return QSize(100, height(row) if isinstance(row, Shown) else sz(HEAD_HEIGHT))

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        row, rect = index.data(Role.UserRole), QRectF(option.rect)
        if isinstance(row, str):
            paint_head(painter, rect, row, INDENT)
            return
        paint_ground(painter, rect, option.state, index == self._view.currentIndex() and self._view.hasFocus())
        paint_entry(painter, rect, row, bool(option.state & State.State_MouseOver))
