"""Tables and lists over any number of rows; the listing behind a table sorts and filters, mostly in the database."""

from verkostoadmin.ui.tables.cells import Column
from verkostoadmin.ui.tables.list_rows import ListHead, ListRow
from verkostoadmin.ui.tables.list_view import RecordList
from verkostoadmin.ui.tables.model import Listing, RecordTableModel
from verkostoadmin.ui.tables.selection_bar import SelectionBar
from verkostoadmin.ui.tables.table_view import RecordTable

__all__ = ["Column", "ListHead", "ListRow", "Listing", "RecordList", "RecordTable", "RecordTableModel", "SelectionBar"]
