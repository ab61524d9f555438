"""The pane of the table: the organisations the filters leave, and what can be done with several of them at once."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.storage.organisations import OrganisationFilter
from verkostoadmin.ui import theme
from verkostoadmin.ui.organisations.listing import (
    KIND,
    LANGUAGE,
    NAME,
    NAME_TITLES,
    POPULATION,
    REGION,
    OrganisationListing,
)
from verkostoadmin.ui.tables import RecordTable, SelectionBar
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.layout import Pane, column


class TablePane(Pane):
    """The acts of the selection bar are told by signals; the page does them."""

    add_to_project = Signal()
    copy_addresses = Signal()
    copy_rows = Signal()

    def __init__(self, listing: OrganisationListing) -> None:
        self.table = RecordTable(listing, _("Organisations"), "name", lead=theme.S4)
        add = button(_("Add to a project…"), "primary", "plus", lambda: self.add_to_project.emit())
        tip = _("E-mail addresses of the contact persons")
        mail = button(_("Copy the addresses"), "plain", "mail", lambda: self.copy_addresses.emit(), tip=tip)
        copy = button(_("Copy the rows"), "plain", "copy", lambda: self.copy_rows.emit())
        self.bar = SelectionBar(self._selected_words, (add, mail, copy))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        layout = column(self._stack, self.bar, gap=0)
        layout.setStretch(0, 1)
        super().__init__(layout)
        self.setMinimumWidth(sz(300))
        self._kind = "municipality"
        self.table.selection_changed.connect(self.bar.show_selection)

    def _selected_words(self, count: int) -> str:
        if self._kind == "municipality":
            return ngettext("%(count)d municipality selected", "%(count)d municipalities selected", count) % {
                "count": count
            }
        return ngettext("%(count)d organisation selected", "%(count)d organisations selected", count) % {"count": count}

    def load(self, wanted: OrganisationFilter) -> None:
        """Show what the filter leaves; of kinds side by side only the place is told."""
        self._kind = wanted.kind
        municipal = wanted.kind == "municipality"
        self.table.setColumnHidden(KIND, bool(wanted.kind))
        self.table.setColumnHidden(REGION, wanted.kind not in ("", "municipality"))
        for column_index in (LANGUAGE, POPULATION):
            self.table.setColumnHidden(column_index, not municipal)
        columns = self.table.records.columns
        columns[NAME] = replace(columns[NAME], title=NAME_TITLES[municipal])
        self.table.horizontalHeader().resizeSection(NAME, sz(190 if municipal else 220))
        self.table.records.headerDataChanged.emit(Qt.Orientation.Horizontal, NAME, NAME)
        self.table.load({"wanted": wanted})

    def ids(self) -> list[int]:
        return list(self.table.records.ids())

    def show_empty(self, empty: Empty | None) -> None:
        """In place of the table, what stands there when it has no rows; None = the table."""
        for index in range(self._stack.count() - 1, 0, -1):
            gone = self._stack.widget(index)
            if gone is not None:
                self._stack.removeWidget(gone)
                gone.deleteLater()
        if empty is not None:
            self._stack.addWidget(empty)
        self._stack.setCurrentIndex(self._stack.count() - 1)
