"""The tab Kunnat: filters above, then the map, the table and the organisation that is chosen."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import current, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage import organisations, projects
from verkostoadmin.storage.organisations import MapPoint, OrganisationFilter
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.organisations import counts, nothing_found
from verkostoadmin.ui.organisations.detail import Detail
from verkostoadmin.ui.organisations.filters import FilterBar
from verkostoadmin.ui.organisations.listing import OrganisationListing
from verkostoadmin.ui.organisations.map_pane import Involved, MapPane
from verkostoadmin.ui.organisations.new_organisation import NewOrganisationSheet
from verkostoadmin.ui.organisations.table_pane import TablePane
from verkostoadmin.ui.organisations.words import number
from verkostoadmin.ui.pages import NewAction
from verkostoadmin.ui.tab_page import TabPage
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import column
from verkostoadmin.ui.widgets.splitter import Splitter

OURS = frozenset(
    {
        "organisation", "alias", "municipality", "member", "participation", "position", "person", "project",
        "project_text", "project_role", "event",
    }
)  # fmt: skip
WIDTHS = (("wide", 1700), ("usual", 1360), ("narrow", 1000), ("tight", 0))  # least pixels at the text size of 100 %
PANES = {"wide": (340, 520), "usual": (300, 420), "narrow": (240, 340), "tight": (240, 340)}  # map, detail


class OrganisationsPage(TabPage):
    entities = OURS

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._remembered = context.remembered("organisations")
        self.filters, self.map_pane = FilterBar(), MapPane()
        self.table_pane, self.detail = TablePane(OrganisationListing(context.db)), Detail(context)
        self.table = self.table_pane.table
        self.splitter = Splitter(self.map_pane, self.table_pane, self.detail, sizes=(300, 620, 420))
        layout = column(self.filters, self.splitter, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._width_class = ""
        self._points: list[MapPoint] = []
        self._mapped: tuple[int | None, str] | None = None
        self._connect()

    def _connect(self) -> None:
        self.filters.changed.connect(self._load)
        self.filters.copy_wanted.connect(lambda: self._copy(everything=True))
        self.map_pane.region_picked.connect(self.filters.choose_region)
        self.map_pane.picked.connect(lambda one: self.show_record("organisation", one))
        self.table.current_changed.connect(self._show_current)
        self.table.activated_id.connect(lambda _one: self.detail.step_section(1))
        self.table_pane.add_to_project.connect(self._add_to_project)
        self.table_pane.copy_addresses.connect(self._copy_addresses)
        self.table_pane.copy_rows.connect(lambda: self._copy(everything=False))

    # ------------------------------------------------------------ what the window asks
    def load(self, changes: Any) -> None:
        place = self.table.currentIndex().row()
        self._load_choices()
        self._load()
        self.detail.show_organisation(self.detail.record.id if self.detail.record is not None else None)
        if self.detail.record is None:
            self._choose_near(place)

    def _choose_near(self, place: int) -> None:
        """Nothing is shown, or what was shown is gone: the row that stands in its place now."""
        ids = self.table_pane.ids()
        if ids:
            chosen = ids[min(max(place, 0), len(ids) - 1)]
            self.table.select_id(chosen)
            self._show_current(chosen)

    def show_record(self, entity: str, record: int) -> None:
        with self.context.db.read() as session:
            owner = organisations.owner_of(session, entity, record)
            row = organisations.rows(session, [owner], date.today()).get(owner) if owner is not None else None
        if row is None:  # deleted: there is nothing to show
            return
        if not self.table.select_id(row.id):
            self.filters.reset("municipality" if row.kind == "municipality" else "", row.valid_to is not None)
            self.table.select_id(row.id)
        self._show_current(row.id)

    def current_record(self) -> tuple[str, int] | None:
        return ("organisation", self.detail.record.id) if self.detail.record is not None else None

    def focus_filter(self) -> None:
        self.filters.text.setFocus()
        self.filters.text.selectAll()

    def filter_list(self, entity: str, text: str) -> None:
        """Of all kinds, those that have ceased too: what the search has counted."""
        self.filters.reset("", retired=True)
        self.filters.text.setText(text)

    def toggle_side_panel(self) -> None:
        self.map_pane.setVisible(self.map_pane.isHidden())
        self._remembered["map"] = not self.map_pane.isHidden()

    def step_section(self, step: int) -> None:
        self.detail.step_section(step)

    def panes(self) -> Sequence[QWidget]:
        return (self.filters.text, self.map_pane.bars, self.table, self.detail.heading.more)

    def new_actions(self) -> Sequence[NewAction]:
        return [(_("New organisation…"), self.new_organisation)]

    def leave(self) -> None:
        self.detail.leave()
        self._keep_sizes()

    # ------------------------------------------------------------ contents
    def _load_choices(self) -> None:
        with self.context.db.read() as session:
            regions = [(code, name) for code, name, _count in organisations.regions(session)]
            found = projects.summaries(session, current(), date.today())
            self._points = organisations.map_points(session)
        self.filters.show_choices(regions, [(one.id, one.short_name) for one in found])
        self._mapped = None

    def _load(self) -> None:
        """The table, the map and the counts for the filters in force."""
        wanted = self.filters.wanted()
        self.table_pane.load(wanted)
        with self.context.db.read() as session:
            found = counts.of_filter(session, wanted)
            elsewhere = counts.elsewhere(session, wanted) if not found.listed else None
            self._show_map(session, wanted)
        self.filters.count.setText(counts.in_words(found, wanted.kind))
        self.filters.involved.set_words(_("involved %(count)s") % {"count": number(found.involved)})
        empty = nothing_found.make(self.filters, elsewhere) if elsewhere is not None else None
        self.table_pane.show_empty(empty)

    def _show_map(self, session: Any, wanted: OrganisationFilter) -> None:
        """The map shows a project and a region; other filters leave it as it is."""
        mapped = (wanted.project_id, wanted.region)
        if mapped != self._mapped:
            self._mapped = mapped
            self.map_pane.show_points(self._points, self._involved(session, wanted), wanted.region)

    def _involved(self, session: Any, wanted: OrganisationFilter) -> Involved:
        project = wanted.project_id
        inside = OrganisationFilter(project_id=project, involvement="in", running_on=wanted.running_on)
        members = frozenset(organisations.ids(session, inside))
        waiting = frozenset(organisations.waiting_for(session, project)) if project is not None else frozenset()
        return Involved(members, waiting, self.filters.project_name())

    def _show_current(self, organisation: int) -> None:
        self.context.note_opened("organisation", organisation)
        self.detail.show_organisation(organisation)
        record = self.detail.record
        self.map_pane.show_current(organisation, record.group() if record is not None else frozenset())

    # ------------------------------------------------------------ acts
    def new_organisation(self) -> None:
        self.context.show_sheet(NewOrganisationSheet(self.context, self.filters.kind.currentData()), "message")

    def _add_to_project(self) -> None:
        """The project of the filter is meant where the table shows who is not in it."""
        wanted = self.filters.wanted()
        project = wanted.project_id if wanted.involvement != "in" else None
        self.detail.acts.add_many(self.table.selected_ids(), project)

    def _copy_addresses(self) -> None:
        self.detail.acts.copy_addresses(self.table.selected_ids(), self.filters.project.currentData())

    def _copy(self, everything: bool) -> None:
        count = self.table.copy_rows(everything=everything)
        words = ngettext("%(count)d row copied", "%(count)d rows copied", count)
        self.context.say(words % {"count": count})

    # ------------------------------------------------------------ sizes
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow, usual and wide windows have sizes of panes of their own, which the user may change."""
        super().resizeEvent(event)
        width = event.size().width()
        found = next(name for name, least in WIDTHS if width >= sz(least))
        if found == self._width_class:
            return
        self._keep_sizes()
        self._width_class = found
        self.map_pane.setVisible(self._remembered.get("map", found != "tight"))
        left, right = (sz(size) for size in PANES[found])
        self.splitter.setSizes(self._remembered.get(f"sizes {found}") or [left, width - left - right, right])

    def _keep_sizes(self) -> None:
        if self._width_class and self.isVisible():
            self._remembered[f"sizes {self._width_class}"] = self.splitter.sizes()
