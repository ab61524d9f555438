"""The section Osallistujat: who takes part in a project, in which state, groups and with what promised."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.pages import NewAction
from verkostoadmin.ui.projects.add_participants import AddParticipantsSheet
from verkostoadmin.ui.projects.bulk import BulkBar
from verkostoadmin.ui.projects.groups import GroupsSheet
from verkostoadmin.ui.projects.participant_side import ParticipantsSide
from verkostoadmin.ui.projects.participants_filters import ParticipantsFilters, choose
from verkostoadmin.ui.projects.participants_table import ParticipantsListing
from verkostoadmin.ui.projects.section import Section
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.tables import RecordTable
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton, button
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Part, column, row

NARROW_GROUPS = 128


class ParticipantsSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.filters = ParticipantsFilters()
        self.listing = ParticipantsListing()
        self.table = RecordTable(self.listing, _("Participants"), "name")
        self.bulk = BulkBar(context, self.table)
        self.panel = ParticipantsSide(context, self.listing)
        self.side = self.panel
        self._stack = QStackedWidget()
        for page in (self.table, self._nobody(), self._no_hits()):
            self._stack.addWidget(page)
        layout = column(self._bar(), self._words(), self._stack, self.bulk, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._connect()

    # ------------------------------------------------------------ building
    def _bar(self) -> Part:
        add = button(_("Add municipalities…"), "plain", "plus", self.add)
        made = row(self.filters, add, margins=(theme.S5, theme.S3, theme.S4, theme.S2))
        made.setStretch(0, 1)
        return made

    def _words(self) -> Part:
        self._count = label("", "small", muted=True, rich=True, wrap=True)
        groups = LinkButton(_("Edit groups…"), self.manage_groups)
        made = row(self._count, self.filters.tags, groups, margins=(theme.S5, 0, theme.S4, theme.S2))
        made.setStretch(0, 1)
        return made

    def _nobody(self) -> Empty:
        add = button(_("Add municipalities…"), "primary", "plus", self.add)
        text = _("Type or paste their names, or choose them by region.")
        return Empty("building", _("No participants yet"), text, [add])

    def _no_hits(self) -> Empty:
        return Empty("filter", _("No participant matches the filters"), "", [LinkButton(_("Show all"), self.clear)])

    def _connect(self) -> None:
        self.filters.changed.connect(self._load)
        self.filters.region_let_go.connect(lambda: self.pick_region(""))
        self.table.current_changed.connect(self.panel.show_participation)
        self.table.activated_id.connect(self._open_details)
        self.panel.coverage.region_picked.connect(self.pick_region)
        self.panel.coverage.municipality_picked.connect(self._pick_municipality)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.bulk.remove)

    # ------------------------------------------------------------ showing
    def new_actions(self) -> list[NewAction]:
        return [(_("Add municipalities…"), self.add)]

    def fill(self, snapshot: Snapshot, opened: bool) -> None:
        self.listing.show_rows(snapshot.participations, snapshot.figures.municipality_ids)
        if opened:
            self.filters.forget()
        self.filters.show_groups(snapshot)
        self.bulk.show_groups(snapshot)
        self._show_words(snapshot)
        self.panel.show_snapshot(snapshot, self.filters.region, opened)
        self._load()

    def _show_words(self, snapshot: Snapshot) -> None:
        count = len(snapshot.figures.municipality_ids)
        many = ngettext(
            "<b>%(count)d municipality</b> involved.", "<b>%(count)d municipalities</b> involved.", count
        ) % {"count": count}
        waiting = sum(part.status in ("invited", "applied", "waiting") for part in snapshot.participations)
        pending = ngettext("%(count)d awaits confirmation.", "%(count)d await confirmation.", waiting)
        once = _("A municipality in two groups is counted once.") if snapshot.groups else ""
        parts = (many, pending % {"count": waiting} if waiting else "", once)
        self._count.setText(" ".join(part for part in parts if part))

    def _load(self) -> None:
        self.table.load(self.filters.values())
        self._fit_columns()
        shown = self.table.records.rowCount()
        nobody = self.snapshot is not None and not self.snapshot.counts.participations
        self._stack.setCurrentIndex(0 if shown else 1 if nobody else 2)

    def _fit_columns(self) -> None:
        """Columns that tell nothing are hidden; without room for all, roles go first, then groups get narrower."""
        widths = {shown.key: shown.width for shown in self.listing.columns if self.listing.has(shown.key)}
        if self._room(widths) < 0 and self.snapshot is not None and not self.snapshot.groups:
            widths.pop("groups", None)  # nothing but roles, which the details tell too
        if self._room(widths) < 0 and "groups" in widths:
            widths["groups"] = NARROW_GROUPS
        if self._room(widths) < 0:
            widths.pop("workshops", None)
        for number, shown in enumerate(self.listing.columns):
            self.table.setColumnHidden(number, shown.key not in widths)
            if shown.key == "groups":
                self.table.setColumnWidth(number, sz(widths.get("groups", shown.width)))

    def _room(self, widths: dict[str, int]) -> int:
        return self.width() - sz(sum(widths.values()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    # ------------------------------------------------------------ acts
    def clear(self) -> None:
        self.filters.forget()
        self._refill()

    def pick_region(self, region: str) -> None:
        self.filters.show_region(region)
        self._refill()

    def _refill(self) -> None:
        if self.snapshot is not None:
            self.panel.show_coverage(self.snapshot, self.filters.region)
        self._load()

    def _pick_municipality(self, organisation: int) -> None:
        """A participant is gone to in the table, another municipality on its own page."""
        rows = self.snapshot.participations if self.snapshot else ()
        found = next((row.id for row in rows if row.organisation_id == organisation), None)
        if found is None:
            self.context.open_record("organisation", organisation)
        else:
            self.go(Place("participants", record=found))

    def _open_details(self, participation: int) -> None:
        self.side_wanted.emit()
        self.panel.open_details(participation)

    def add(self) -> None:
        if self.snapshot is not None:
            self.context.show_sheet(AddParticipantsSheet(self.context, self.snapshot), "centre")

    def manage_groups(self) -> None:
        if self.snapshot is not None:
            self.context.show_sheet(GroupsSheet(self.context, self.snapshot.id), "right")

    # ------------------------------------------------------------ going and leaving
    def go(self, place: Place) -> None:
        """`field` is what the choice of statuses has, or "regions" for the bars of the regions."""
        if place.record is not None:
            self._go_to_row(place.record)
        elif place.field == "regions":
            self.side_wanted.emit()
            self.panel.show_map()
            self.panel.coverage.bars.setFocus()
        else:
            self.filters.forget()
            choose(self.filters.status, place.field)
            self._refill()
            self.table.setFocus()

    def _go_to_row(self, record: int) -> None:
        if self.listing.row(record) is None:
            return
        if not self.table.select_id(record):
            self.clear()
            self.table.select_id(record)
        self.table.setFocus()

    def filter_field(self) -> QLineEdit | None:
        return self.filters.text

    def leave(self) -> None:
        self.panel.leave()
