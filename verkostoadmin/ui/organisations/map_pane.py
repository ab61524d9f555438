"""The pane of the map: a dot for every municipality, and under it the regions with how many of each take part."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal

from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage.organisations import MapPoint
from verkostoadmin.ui import theme
from verkostoadmin.ui.organisations.words import number
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.bars import Bar, CoverageBars
from verkostoadmin.ui.widgets.finland_map import Dot, FinlandMap, Legend
from verkostoadmin.ui.widgets.layout import Pane, column, hairline, row
from verkostoadmin.ui.widgets.scroll import scroll


@dataclass(frozen=True)
class Involved:
    """Who takes part in what the filter names: a project, or any that goes on; who waits for it."""

    members: frozenset[int]
    waiting: frozenset[int]
    project: str = ""


class MapPane(Pane):
    """`picked` tells an organisation, `region_picked` a region's code, empty when it was let go."""

    picked = Signal(object)
    region_picked = Signal(str)

    def __init__(self) -> None:
        self.map = FinlandMap(_("Map of the municipalities"))
        self.map.setMinimumSize(sz(120), sz(120))
        self.legend = Legend()
        self.bars = CoverageBars(_("Regions"))
        bars = scroll(self.bars, "window")
        bars.setMinimumHeight(sz(80))
        parts = (self.map, row(self.legend, margins=(theme.S4, 0, theme.S4, 0)), hairline(), bars)
        layout = column(*parts, margins=(0, theme.S1, 0, 0), gap=theme.S1)
        layout.setStretch(0, 5)
        layout.setStretch(3, 4)
        super().__init__(layout, "window")
        self.setMinimumWidth(sz(180))
        self._points: Sequence[MapPoint] = ()
        self._involved, self._region = Involved(frozenset(), frozenset()), ""
        self._group: frozenset[int] = frozenset()
        self._current: int | None = None
        self.map.dot_picked.connect(self.picked)
        self.map.region_picked.connect(self.region_picked)
        self.bars.picked.connect(self.region_picked)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard goes to the regions; no focus proxy, see FieldEditor."""
        self.bars.setFocus(reason)

    def show_points(self, points: Sequence[MapPoint], involved: Involved, region: str) -> None:
        self._points, self._involved, self._region = points, involved, region
        self.bars.show_bars(_bars(points, involved.members), region)
        self._show_dots()

    def show_current(self, organisation: int | None, group: frozenset[int]) -> None:
        """`group` are the municipalities of a joint body: while it is chosen, the map is about them."""
        self._current = organisation
        if group != self._group:
            self._group = group
            self._show_dots()
        self.map.set_current(organisation)

    def _show_dots(self) -> None:
        dots = [self._dot(point, self._state(point.id)) for point in self._points]
        self.map.show_dots(dots, self._current, self._region)
        self.legend.show_entries(self._entries())

    def _state(self, organisation: int) -> str:
        if organisation in (self._group or self._involved.members):
            return "member"
        return "applied" if organisation in self._involved.waiting and not self._group else "other"

    def _dot(self, point: MapPoint, state: str) -> Dot:
        words = _("%(name)s · %(region)s · %(residents)s residents")
        tip = words % {"name": point.name, "region": point.region, "residents": number(point.population)}
        return Dot(point.id, point.east, point.north, point.name, tip, state)

    def _entries(self) -> list[tuple[str, str, int]]:
        ids, involved = {point.id for point in self._points}, self._involved
        if self._group:
            inside = len(ids & self._group)
            return [("member", _("its municipalities"), inside), ("other", _("others"), len(ids) - inside)]
        members, waiting = len(ids & involved.members), len((ids & involved.waiting) - involved.members)
        named = _("in %(project)s") % {"project": involved.project} if involved.project else _("involved now")
        entries = [("member", named, members)]
        if waiting:
            entries.append(("applied", _("on their way"), waiting))
        return [*entries, ("other", _("not involved"), len(ids) - members - waiting)]


def _bars(points: Sequence[MapPoint], members: frozenset[int]) -> list[Bar]:
    """The regions with most participants first."""
    whole = Counter(point.region_code for point in points)
    part = Counter(point.region_code for point in points if point.id in members)
    names = {point.region_code: point.region for point in points}
    order = sorted(whole, key=lambda code: (-part[code], names[code]))
    return [Bar(code, names[code], part[code], whole[code]) for code in order]
