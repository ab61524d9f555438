"""The model of a table: a list of ids and pages of rows fetched when they are looked at."""

from array import array
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.paint import LEFT, RIGHT
from verkostoadmin.ui.tables.cells import Column, is_right, words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
PAGE, PAGES = 128, 64
ID_ROLE = Role.UserRole
VALUE_ROLE = Role.UserRole + 1  # the raw value of the cell
FADED_ROLE = Role.UserRole + 2


class Listing(Protocol):
    """What a table shows. Sorting and filtering are the listing's work: in SQL, never here."""

    columns: Sequence[Column]

    def ids(self, sort: str, descending: bool, filters: Mapping[str, Any]) -> "array[int]":
        """The ids of the rows that pass the filters, in order."""

    def rows(self, ids: Sequence[int]) -> Mapping[int, tuple[Any, ...]]:
        """One value per column for each id; a row may have one value more: True = shown faded."""


class RecordTableModel(QAbstractTableModel):
    """All rows are known by their id only; 100,000 of them take 800 kB."""

    def __init__(self, listing: Listing, sort: str = "") -> None:
        super().__init__()
        self.listing = listing
        self.columns = list(listing.columns)
        self.sort_key, self.descending = sort, False
        self.filters: dict[str, Any] = {}
        self._ids: array[int] = array("q")
        self._rows: OrderedDict[int, Mapping[int, tuple[Any, ...]]] = OrderedDict()

    # ------------------------------------------------------------ contents
    def load(self, filters: Mapping[str, Any] | None = None) -> None:
        """Ask the listing again: new filters, a new order, or other contents."""
        if filters is not None:
            self.filters = dict(filters)
        self.beginResetModel()
        self._rows.clear()
        self._ids = self.listing.ids(self.sort_key, self.descending, self.filters)
        self.endResetModel()

    def refresh_rows(self) -> None:
        """The same rows in the same places with new contents: after an edit that moves nothing."""
        self._rows.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].key:
            self.sort_key = self.columns[column].key
            self.descending = order == Qt.SortOrder.DescendingOrder
            self.load()

    def ids(self) -> "array[int]":
        return self._ids

    def id_at(self, row: int) -> int | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, row_id: int) -> int | None:
        try:
            return self._ids.index(row_id)
        except ValueError:
            return None

    def row_values(self, row: int) -> tuple[Any, ...] | None:
        number = row // PAGE
        page = self._rows.get(number)
        if page is None:
            page = self._rows[number] = self.listing.rows(self._ids[number * PAGE : (number + 1) * PAGE].tolist())
            if len(self._rows) > PAGES:
                self._rows.popitem(last=False)
        else:
            self._rows.move_to_end(number)
        return page.get(self._ids[row])

    # ------------------------------------------------------------ what Qt asks
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt asks with and without it
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – likewise
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return _(column.title)
        return (RIGHT if is_right(column) else LEFT) if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or role not in WANTED:
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        values = self.row_values(index.row())
        if values is None:  # deleted since the list was made; the next load drops it
            return None
        if role == VALUE_ROLE:
            return values[index.column()]
        if role == FADED_ROLE:
            return len(values) > len(self.columns) and bool(values[len(self.columns)])
        return words(self.columns[index.column()], values[index.column()])


WANTED = (Role.DisplayRole, Role.AccessibleTextRole, ID_ROLE, VALUE_ROLE, FADED_ROLE)
