"""Where the participants of a project are: the map, and every region with how many of its municipalities take part."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal

from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage import organisations
from verkostoadmin.storage.organisations import MapPoint
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.bars import Bar, CoverageBars
from verkostoadmin.ui.widgets.finland_map import Dot, FinlandMap, Legend
from verkostoadmin.ui.widgets.labels import label, section_head
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.scroll import scroll

MAP_HEIGHT = 350


class CoverageSide(Pane):
    """`region_picked` tells the name of a region, "" when it was let go; `municipality_picked` an organisation's id."""

    region_picked = Signal(str)
    municipality_picked = Signal(object)

    def __init__(self, context: Context) -> None:
        self._context = context
        self._points: list[MapPoint] = []
        self._names: dict[str, str] = {}
        self._regions = label("", "small", muted=True)
        self.map = FinlandMap(_("Map of the participants"))
        self.map.setFixedHeight(sz(MAP_HEIGHT))
        self.legend = Legend()
        self.bars = CoverageBars(_("Regions"))
        edge = (theme.S4, 0, theme.S4, 0)
        head = section_head(_("Coverage"), self._regions)
        head.setContentsMargins(theme.S4, theme.S4, theme.S4, 0)
        parts = (head, row(self.map, margins=edge), row(self.legend, margins=edge), theme.S1, self.bars, None)
        body = Pane(column(*parts), "window")
        super().__init__(column(scroll(body, "window"), gap=0), "window")
        self.bars.picked.connect(lambda code: self.region_picked.emit(self._names.get(code, "")))
        self.map.region_picked.connect(lambda code: self.region_picked.emit(self._names.get(code, "")))
        self.map.dot_picked.connect(self.municipality_picked)

    def forget_register(self) -> None:
        """Read the municipalities again the next time: the register has changed."""
        self._points = []

    def show_snapshot(self, snapshot: Snapshot, region: str) -> None:
        points = self._read_points()
        members = snapshot.figures.municipality_ids
        applied = {part.organisation_id for part in snapshot.participations if part.status == "applied"} - members
        code = next((code for code, name in self._names.items() if name == region), "")
        self.map.show_dots([_dot(point, members, applied) for point in points], None, code)
        others = len(points) - sum(point.id in members or point.id in applied for point in points)
        entries = [("member", _("involved"), len(members)), ("applied", _("applied"), len(applied))]
        self.legend.show_entries([*entries, ("other", _("not"), others)])
        bars = _bars(points, members)
        self.bars.show_bars(bars, code)
        covered = sum(bar.part > 0 for bar in bars)
        self._regions.setText(_("%(count)d / %(all)d regions") % {"count": covered, "all": len(bars)})

    def show_current(self, organisation: int | None) -> None:
        self.map.set_current(organisation)

    def _read_points(self) -> list[MapPoint]:
        if not self._points:
            with self._context.db.read() as session:
                self._points = organisations.map_points(session)
            self._names = {point.region_code: point.region for point in self._points}
        return self._points


def _dot(point: MapPoint, members: frozenset[int], applied: set[int]) -> Dot:
    state = "member" if point.id in members else "applied" if point.id in applied else "other"
    return Dot(point.id, point.east, point.north, point.name, f"{point.name}, {point.region}", state)


def _bars(points: Sequence[MapPoint], members: frozenset[int]) -> list[Bar]:
    """The regions with most participants first, equal ones by name."""
    whole = Counter((point.region_code, point.region) for point in points)
    part = Counter(point.region_code for point in points if point.id in members)
    bars = [Bar(code, name, part[code], count) for (code, name), count in whole.items()]
    return sorted(bars, key=lambda bar: (-bar.part, bar.name))
