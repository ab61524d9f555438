"""The table of records: fixed row height, no grid, the selection kept by id through sorting and filtering."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.paint import LEFT
from verkostoadmin.ui.tables.cells import HEADER_FONT, LEAD, words
from verkostoadmin.ui.tables.delegate import CellDelegate
from verkostoadmin.ui.tables.model import Listing, RecordTableModel
from verkostoadmin.ui.theme import sz

Flag = QItemSelectionModel.SelectionFlag
FEW = 20
AT_ONCE = 2_000  # rows kept selected through a reload; more would cost more than they help


class RecordTable(QTableView):
    """`current_changed` tells the id with the keyboard, `activated_id` one opened by Enter or a double click."""

    current_changed = Signal(object)
    activated_id = Signal(object)
    selection_changed = Signal(list)

    def __init__(self, listing: Listing, name: str, sort: str = "", lead: int = LEAD) -> None:
        super().__init__()
        self.records = RecordTableModel(listing, sort)
        self._restoring = False
        self.setModel(self.records)
        self.setAccessibleName(name)
        self.cells = CellDelegate(self, self.records.columns, lead)
        self.setItemDelegate(self.cells)
        self._set_look()
        self._set_header(lead, sort)
        self.activated.connect(lambda index: self.activated_id.emit(self.records.id_at(index.row())))

    def _set_look(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(20)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(sz(theme.ROW))

    def _set_header(self, lead: int, sort: str) -> None:
        header = self.horizontalHeader()
        header.setProperty("lead", lead)
        header.setFont(theme.font(HEADER_FONT))
        header.setDefaultAlignment(LEFT)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setFixedHeight(sz(32))
        header.setStretchLastSection(False)
        for index, column in enumerate(self.records.columns):
            header.resizeSection(index, sz(column.width) + (lead - 12 if index == 0 else 0))
            if column.stretch:
                header.setSectionResizeMode(index, QHeaderView.ResizeMode.Stretch)
        self._show_order()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort_by)

    def _sort_by(self, section: int) -> None:
        """A column without a key cannot be sorted: the arrow goes back to where it was."""
        header, column = self.horizontalHeader(), self.records.columns[section]
        if not column.key:
            self._show_order()
            return
        with self._kept_selection():
            self.records.sort(section, header.sortIndicatorOrder())

    def _show_order(self) -> None:
        """The arrow on the column that the rows are sorted by, on none where the listing has an order of its own."""
        keys = [column.key for column in self.records.columns]
        key, descending = self.records.sort_key, self.records.descending
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(keys.index(key) if key and key in keys else -1, order)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without room for all columns some give way, or there would be none for the one that stretches."""
        super().resizeEvent(event)
        for index, column in enumerate(self.records.columns):
            if column.shown_from:
                self.setColumnHidden(index, self.width() < sz(column.shown_from))

    # ------------------------------------------------------------ contents
    def load(self, filters: Mapping[str, Any] | None = None) -> None:
        """Ask the listing again; the rows that are still there stay selected."""
        with self._kept_selection():
            self.records.load(filters)

    def _kept_selection(self) -> "_Kept":
        return _Kept(self)

    # ------------------------------------------------------------ selection
    def current_id(self) -> int | None:
        return self.records.id_at(self.currentIndex().row())

    def selected_rows(self) -> list[int]:
        """Read from the ranges of the selection: asking Qt for 100,000 single rows takes seconds."""
        parts = self.selectionModel().selection().toList()
        return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})

    def selected_ids(self) -> list[int]:
        return [self.records.ids()[row] for row in self.selected_rows()]

    def select_id(self, row_id: int | None) -> bool:
        """Make one row current and selected; False where the filters hide it."""
        row = self.records.row_of(row_id) if row_id is not None else None
        if row is None:
            return False
        self.setCurrentIndex(self.records.index(row, 0))
        return True

    def restore(self, selected: list[int], current: int | None) -> None:
        self._restoring = True
        chosen, last = QItemSelection(), len(self.records.columns) - 1
        places = self._places([*selected, current] if current is not None else selected)
        for row in sorted(places[row_id] for row_id in selected if row_id in places):
            chosen.select(self.records.index(row, 0), self.records.index(row, last))
        self.selectionModel().select(chosen, Flag.ClearAndSelect)
        if current in places:
            index = self.records.index(places[current], 0)
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
            self.scrollTo(index)
        self._restoring = False
        self.selection_changed.emit(self.selected_ids())

    def _places(self, wanted: list[int]) -> dict[int, int]:
        """The rows of ids that are in the list: a few are looked for one by one, many in one pass."""
        if len(wanted) > FEW:
            return {row_id: row for row, row_id in enumerate(self.records.ids())}
        found = ((row_id, self.records.row_of(row_id)) for row_id in wanted)
        return {row_id: row for row_id, row in found if row is not None}

    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._restoring and current.row() != previous.row() and current.isValid():
            self.current_changed.emit(self.records.id_at(current.row()))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._restoring:
            self.selection_changed.emit(self.selected_ids())

    # ------------------------------------------------------------ keyboard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first row current when the keyboard comes in, but selects nothing."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id() is not None:
            self.activated_id.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def copy_rows(self, *, everything: bool = False) -> int:
        """The selected rows (or all) as text with tabs, headings first: a spreadsheet takes it as cells. Returns how many.

        Columns that are hidden are left out.
        """
        rows = ([] if everything else self.selected_rows()) or range(self.records.rowCount())
        shown = [index for index in range(len(self.records.columns)) if not self.isColumnHidden(index)]
        columns = self.records.columns
        lines = ["\t".join(_(columns[index].title) for index in shown)]
        for row in rows:
            values = self.records.row_values(row) or ()
            cells = [words(columns[index], values[index]) for index in shown if index < len(values)]
            lines.append("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
        return len(rows)


class _Kept:
    """Around a reload: remembers selected and current rows by their ids."""

    def __init__(self, table: RecordTable) -> None:
        self._table = table

    def __enter__(self) -> None:
        self._selected = self._table.selected_ids()[:AT_ONCE]
        self._current = self._table.current_id()

    def __exit__(self, *problem: object) -> None:
        self._table.restore(self._selected, self._current)
