"""The section Asiantuntijat: everyone with a role in the project."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.services import projects, records
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.pages import NewAction
from verkostoadmin.ui.people.consent import consent_button
from verkostoadmin.ui.projects.add_role import show_role_sheet
from verkostoadmin.ui.projects.people_table import KINDS, PeopleListing
from verkostoadmin.ui.projects.role_details import RoleDetails
from verkostoadmin.ui.projects.section import Section
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.tables import RecordTable, SelectionBar
from verkostoadmin.ui.widgets.buttons import LinkButton, button
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.inputs import SearchField
from verkostoadmin.ui.widgets.layout import column, row
from verkostoadmin.ui.widgets.segmented import Segmented

CONTACTS = 2  # the kind of role that lists to be handed out name


class PeopleSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.listing = PeopleListing()
        self.filter = SearchField(_("Filter people"))
        self.kinds = Segmented(self._words(), _("Kind of role"))
        self.table = RecordTable(self.listing, _("People of the project"))
        self.details = RoleDetails(context)
        self.side = self.details
        self._stack = QStackedWidget()
        for page in (self.table, self._nobody(), self._no_hits()):
            self._stack.addWidget(page)
        add = button(_("Add a person…"), "plain", "plus", self.add)
        bar = row(self.filter, add, margins=(theme.S5, theme.S3, theme.S4, theme.S2))
        kinds = row(self.kinds, None, margins=(theme.S5, 0, theme.S4, theme.S2))
        remove = button(_("Remove"), "plain", "trash", self.remove)
        acts = [consent_button(context, self._selected_people), remove]
        self.bulk = SelectionBar(_selected, acts)
        layout = column(bar, kinds, self._stack, self.bulk, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._connect()

    def _nobody(self) -> Empty:
        add = button(_("Add a person…"), "primary", "plus", self.add)
        text = _("Experts are printed in the brochure; contact persons act for their municipality.")
        return Empty("people", _("Nobody has a role in the project yet"), text, [add])

    def _no_hits(self) -> Empty:
        return Empty("filter", _("Nobody matches the filters"), "", [LinkButton(_("Show all"), self.clear)])

    def _connect(self) -> None:
        self.filter.rested.connect(self._load)
        self.kinds.picked.connect(lambda _index: self._load())
        self.table.current_changed.connect(self._show_details)
        self.table.activated_id.connect(self._open_details)
        self.table.selection_changed.connect(self.bulk.show_selection)
        self.details.up.clicked.connect(lambda: self.move_by(-1))
        self.details.down.clicked.connect(lambda: self.move_by(1))
        self.details.remove.clicked.connect(self.remove)
        acts = (("Alt+Up", lambda: self.move_by(-1)), ("Alt+Down", lambda: self.move_by(1)), ("Delete", self.remove))
        for keys, act in acts:
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    # ------------------------------------------------------------ showing
    def _words(self) -> list[str]:
        names = (_("All"), _("Experts"), _("Contact persons"), _("Steering group"))
        return [f"{name} {self.listing.count(kinds)}" for name, kinds in zip(names, KINDS, strict=True)]

    def new_actions(self) -> list[NewAction]:
        return [(_("Add a person…"), self.add)]

    def fill(self, snapshot: Snapshot, opened: bool) -> None:
        self.listing.show_rows(snapshot.roles)
        self.kinds.set_words(self._words())
        if opened:
            self._forget_filters()
        self._load()
        if self.listing.row(self.table.current_id()) is None and self.table.records.rowCount():
            self.table.select_id(self.table.records.id_at(0))
        self._show_details(self.table.current_id())

    def _forget_filters(self) -> None:
        self.filter.clear_silently()
        self.kinds.set_current(0)

    def _load(self) -> None:
        self.table.load({"text": self.filter.text(), "kinds": KINDS[self.kinds.current()]})
        shown, nobody = self.table.records.rowCount(), not self.listing.count(None)
        self._stack.setCurrentIndex(0 if shown else 1 if nobody else 2)

    def clear(self) -> None:
        self._forget_filters()
        self._load()

    def _show_details(self, role: int | None) -> None:
        order = self.listing.peers(role)
        place = order.index(role) if role in order else None
        self.details.show_role(self.listing.row(role), place, len(order))

    def _open_details(self, role: int) -> None:
        self._show_details(role)
        self.side_wanted.emit()
        self.details.focus_first()

    # ------------------------------------------------------------ acts
    def add(self) -> None:
        if self.snapshot is not None:
            role = (
                "contact" if self.kinds.current() == CONTACTS else "steering" if self.kinds.current() == 3 else "expert"
            )
            show_role_sheet(self.context, self.snapshot.id, role, None, self._go_to)

    def _selected_people(self) -> list[int]:
        found = (self.listing.row(role) for role in self.table.selected_ids())
        return [role.person_id for role in found if role is not None]

    def remove(self) -> None:
        ids = self.table.selected_ids()
        if ids:
            self.context.run(lambda: records.delete(self.context.db, "project_role", ids), offer_undo=True)

    def move_by(self, step: int) -> None:
        """In the order of print; those who act for an organisation are ordered by its name."""
        role = self.table.current_id()
        order = self.listing.peers(role)
        if role not in order:
            return
        place = order.index(role)
        if 0 <= place + step < len(order):
            order.insert(place + step, order.pop(place))
            self.context.run(lambda: projects.reorder(self.context.db, "project_role", order))

    # ------------------------------------------------------------ going and leaving
    def go(self, place: Place) -> None:
        """A missing e-mail address or photo is mended on the page of the person, answers of several in the table."""
        if place.field == "show_in_lists":
            self._go_to_unasked()
            return
        if place.record is None:
            self.table.setFocus()
            return
        role = self.listing.row(place.record)
        if role is not None and place.field == "email":
            self.context.open_record("person", role.person_id)
        elif role is not None and place.field and role.expert_id is not None:
            self.context.open_record("expert", role.expert_id)
        else:
            self._go_to(place.record)

    def _go_to_unasked(self) -> None:
        """Among the contact persons, the first of whom it is not known whether the name may be shown."""
        self.filter.clear_silently()
        self.kinds.set_current(CONTACTS)
        self._load()
        ids = self.table.records.ids()
        unasked = (role for role in ids if self.listing.answer(role) is None)
        self.table.select_id(next(unasked, next(iter(ids), None)))
        self.table.setFocus()

    def _go_to(self, role: int) -> None:
        if self.listing.row(role) is None:
            return
        if not self.table.select_id(role):
            self.clear()
            self.table.select_id(role)
        self._show_details(role)
        self.table.setFocus()

    def filter_field(self) -> QLineEdit | None:
        return self.filter

    def leave(self) -> None:
        self.details.leave()


def _selected(count: int) -> str:
    return ngettext("%(count)d selected", "%(count)d selected", count) % {"count": count}
