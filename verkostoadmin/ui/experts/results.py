"""The left side of the tab: the filters, and one of the three lists or why it is empty."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from verkostoadmin.i18n import format_number, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage import experts
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.experts import nobody
from verkostoadmin.ui.experts.cards import Cards
from verkostoadmin.ui.experts.filters import FilterBar
from verkostoadmin.ui.experts.listing import ExpertListing
from verkostoadmin.ui.people.photos import Photos
from verkostoadmin.ui.people.table import PeopleTable
from verkostoadmin.ui.tables import RecordTable
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.layout import Pane, column

# What the list of people is ordered by, and what is searched in it.
ORDERED = {("person", name) for name in ("given_name", "family_name", "email", "show_in_lists", "deleted")}
SEARCHED = ("person", "position", "organisation")


class Results(Pane):
    """`current_changed` tells entity and id; `acts` make a new expert or person."""

    current_changed = Signal(str, object)
    activated_id = Signal(object)

    def __init__(self, context: Context, photos: Photos, view: str, acts: nobody.Acts) -> None:
        super().__init__()
        self.context, self._acts = context, acts
        self.filters = FilterBar()
        self.filters.set_view(view)
        self.cards = Cards(photos)
        self.listing = ExpertListing()
        self.table = RecordTable(self.listing, _("Experts"), "name")
        self.people: PeopleTable | None = None  # made when first shown
        self.stack = QStackedWidget()
        self._empty: Empty | None = None
        for part in (self.cards, self.table):
            self.stack.addWidget(part)
            part.current_changed.connect(self._expert_changed)
            part.activated_id.connect(self.activated_id)
        self.filters.changed.connect(self.load)
        self.filters.view_picked.connect(self._switch)
        layout = column(self.filters, self.stack, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    # ------------------------------------------------------------ contents
    def refresh(self, changes: Any) -> None:
        """After a change: of 100,000 people only the seen ones are read again where nobody can have moved."""
        if self.filters.view() == "people" and self.people is not None and not self._may_move(changes):
            self.people.table.records.refresh_rows()
        else:
            self.load()

    def _may_move(self, changes: Any) -> bool:
        if changes is None or self.stack.currentWidget() is not self.people:
            return True
        found = {(entity, name) for entity, _id, name in changes.fields}
        searched = self.filters.text() and any(entity in SEARCHED for entity, _name in found)
        return bool(searched or found & ORDERED)

    def load(self) -> None:
        """The list of the view in force."""
        if self.filters.view() == "people":
            self._load_people()
        else:
            self._load_experts()

    def _load_experts(self) -> None:
        with self.context.db.read() as session:
            self.filters.show_choices(experts.topics(session), experts.languages(session))
            found = experts.cards(session, date.today(), **self.filters.wanted())
            total = experts.count(session)
        self.listing.cards = found
        shown: QWidget = self.cards if self.filters.view() == "cards" else self.table
        current = self.current_id()
        if shown is self.cards:
            self.cards.show_cards(found)
        else:
            self.table.load()
        words = ngettext("%(found)s of %(total)s expert", "%(found)s of %(total)s experts", total)
        self._show(shown, len(found), words % {"found": len(found), "total": total})
        if current is not None:
            self._select_expert(current)

    def _load_people(self) -> None:
        table = self._people_table()
        count = table.load(self.filters.text())
        words = ngettext("%(count)s person", "%(count)s people", count)
        self._show(table, count, words % {"count": format_number(count)})

    def _people_table(self) -> PeopleTable:
        if self.people is None:
            self.people = PeopleTable(self.context)
            self.people.current_changed.connect(lambda one: self.current_changed.emit("person", one))
            self.people.activated_id.connect(self.activated_id)
            self.stack.addWidget(self.people)
        return self.people

    def _show(self, shown: QWidget, count: int, words: str) -> None:
        self.filters.show_count(words)
        if self._empty is not None:
            self.stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if not count:
            shown = self._empty = nobody.make(self.filters, self._clear_filters, self._acts)
            self.stack.addWidget(shown)
        self.stack.setCurrentWidget(shown)

    def _clear_filters(self) -> None:
        self.filters.clear()
        self.filters.search.setFocus()

    # ------------------------------------------------------------ current record
    def shown_list(self) -> QWidget:
        if self.filters.view() == "people" and self.people is not None:
            return self.people.table
        return self.cards.list if self.filters.view() == "cards" else self.table

    def current_id(self) -> int | None:
        if self.filters.view() == "people":
            return self.people.table.current_id() if self.people is not None else None
        return self.cards.list.current_id() if self.filters.view() == "cards" else self.table.current_id()

    def _expert_changed(self, expert_id: int) -> None:
        self.current_changed.emit("expert", expert_id)

    def _select_expert(self, expert_id: int) -> bool:
        if self.filters.view() == "cards":
            return self.cards.list.select_id(expert_id)
        return self.table.select_id(expert_id)

    def ids(self) -> Sequence[int]:
        """The ids of the list in force, in the order they are seen."""
        if self.filters.view() == "people":
            return self.people.table.records.ids() if self.people is not None else []
        return self.table.records.ids() if self.filters.view() == "table" else [card.id for card in self.listing.cards]

    def place(self) -> int:
        """Where in the list the current record stands; 0 where there is none."""
        current, ids = self.current_id(), self.ids()
        return ids.index(current) if current in ids else 0

    def select_place(self, place: int = 0) -> None:
        """Nothing is chosen, or what was chosen is gone: what stands in its place now, if anything does."""
        ids = self.ids()
        if ids:
            chosen = ids[min(place, len(ids) - 1)]
            self._select(chosen)
            self.current_changed.emit("person" if self.filters.view() == "people" else "expert", chosen)

    def reach(self, entity: str, record: int) -> None:
        """Bring a record into view, without the filters that hide it."""
        wanted = "people" if entity == "person" else "cards" if self.filters.view() == "people" else self.filters.view()
        if wanted != self.filters.view():
            self.filters.set_view(wanted)
            self.load()
        if not self._select(record):
            self.filters.clear()
            self._select(record)

    def _select(self, record: int) -> bool:
        if self.filters.view() == "people":
            return self._people_table().table.select_id(record)
        return self._select_expert(record)

    def _switch(self, view: str) -> None:
        """Another list: cards and table keep the expert, everyone begins where it was left."""
        current = (
            self.cards.list.current_id() if view == "table" else self.table.current_id() if view == "cards" else None
        )
        self.filters.set_view(view)
        self.load()
        if current is not None:
            self._select_expert(current)
        shown = self.current_id()
        if shown is None:
            QTimer.singleShot(0, self, self.select_place)  # the list is seen before the detail is made
        else:
            self.current_changed.emit("person" if view == "people" else "expert", shown)
