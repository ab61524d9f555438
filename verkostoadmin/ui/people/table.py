"""The table of all people with what can be done to several at once."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.services import records
from verkostoadmin.storage import people
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.people.consent import consent_button
from verkostoadmin.ui.people.listing import PeopleListing
from verkostoadmin.ui.tables import RecordTable, SelectionBar
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.layout import column

AT_ONCE = 1_000  # people whose addresses are read in one query


class PeopleTable(QWidget):
    current_changed = Signal(object)  # id of a person
    activated_id = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.table = RecordTable(PeopleListing(context.db), _("People"), "name")
        self.table.current_changed.connect(self.current_changed)
        self.table.activated_id.connect(self.activated_id)
        acts = (
            consent_button(context, self.table.selected_ids),
            button(_("Copy e-mail addresses"), "plain", "mail", self.copy_addresses),
            button(_("Delete"), "danger", "trash", self.delete_selected),
        )
        self.bar = SelectionBar(_selected, acts)
        self.table.selection_changed.connect(self.bar.show_selection)
        self.setLayout(column(self.table, self.bar, gap=0))

    def load(self, text: str) -> int:
        """Show the people whose names, titles or organisations contain the words; returns how many."""
        self.table.load({"text": text})
        return len(self.table.records.ids())

    def copy_addresses(self) -> None:
        """As e-mail programs take them; people without an address are left out and counted."""
        ids = self.table.selected_ids()
        found = [row.email for row in self._rows(ids) if row.email]
        QGuiApplication.clipboard().setText("; ".join(dict.fromkeys(found)))
        words = ngettext("%(count)d address copied", "%(count)d addresses copied", len(found)) % {"count": len(found)}
        without = len(ids) - len(found)
        missing = " · " + _("without an address: %(count)d") % {"count": without} if without else ""
        self.context.say(words + missing)

    def _rows(self, ids: Sequence[int]) -> list[people.PersonRow]:
        found: list[people.PersonRow] = []
        with self.context.db.read() as session:
            for start in range(0, len(ids), AT_ONCE):
                part = ids[start : start + AT_ONCE]
                rows = people.rows(session, part, date.today())
                found.extend(rows[key] for key in part if key in rows)
        return found

    def delete_selected(self) -> None:
        ids = self.table.selected_ids()
        self.context.run(lambda: records.delete(self.context.db, "person", ids), offer_undo=True)


def _selected(count: int) -> str:
    return ngettext("%(count)d person selected", "%(count)d people selected", count) % {"count": count}
