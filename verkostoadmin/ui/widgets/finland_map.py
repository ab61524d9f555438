"""The map of Finland: regions to pick, a dot for every municipality. Bars and table do the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QToolTip, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import ANTIALIASING, CENTRE, rounded, text_width
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets import finland

REACH = 9  # how near the pointer must be to a dot, in pixels
MARGIN = 8


@dataclass(frozen=True)
class Dot:
    """A municipality; `state` is member, applied or other."""

    id: int
    east: int
    north: int
    name: str
    tip: str = ""
    state: str = "other"


class FinlandMap(QWidget):
    """Click a region = filter by it (again = let go), click a dot = open it."""

    region_picked = Signal(str)
    dot_picked = Signal(object)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._dots: list[Dot] = []
        self._current: int | None = None
        self._hover: Dot | None = None
        self._region = ""
        self._places: dict[int, QPointF] = {}
        self._paths: dict[str, QPainterPath] = {}
        self.setMouseTracking(True)
        self.setMinimumSize(sz(140), sz(200))
        self.setAccessibleName(name or _("Map of Finland"))
        self.setAccessibleDescription(_("The same is in the list of regions and in the table."))

    def show_dots(self, dots: Sequence[Dot], current: int | None = None, region: str = "") -> None:
        self._dots = list(dots)
        self._current, self._region, self._hover = current, region, None
        self._measure()

    def set_current(self, current: int | None) -> None:
        self._current = current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sz(240), sz(350))

    def resizeEvent(self, event: QEvent) -> None:
        self._measure()

    def _measure(self) -> None:
        """Shapes and places in pixels, kept until the size or the dots change: painting then takes few milliseconds."""
        transform = self._transform()
        self._places = {dot.id: transform.map(QPointF(dot.east, -dot.north)) for dot in self._dots}
        self._paths = {code: transform.map(path) for code, path in finland.shapes().regions.items()}
        self.update()

    def _transform(self) -> QTransform:
        return finland.fit(QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))

    def _dot_at(self, place: QPointF) -> Dot | None:
        if not self._dots:
            return None
        nearest = min(self._dots, key=lambda dot: (self._places[dot.id] - place).manhattanLength())
        return nearest if (self._places[nearest.id] - place).manhattanLength() < REACH else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        dot = self._dot_at(event.position())
        if dot is self._hover:
            return
        self._hover = dot
        self.setCursor(Qt.CursorShape.PointingHandCursor if dot else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), (dot.tip or dot.name) if dot else "", self)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        dot = self._dot_at(event.position())
        if dot is not None:
            self.dot_picked.emit(dot.id)
            return
        code = next((code for code, path in self._paths.items() if path.contains(event.position())), "")
        if code:
            self._region = "" if code == self._region else code
            self.update()
            self.region_picked.emit(self._region)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(ANTIALIASING)
        self._paint_land(painter)
        for state in ("other", "member", "applied"):
            for dot in self._dots:
                if dot.state == state:
                    paint_dot(painter, self._places[dot.id], state, self._radius())
        for dot in self._dots:
            if dot.id == self._current or dot is self._hover:
                paint_dot(painter, self._places[dot.id], "current", self._radius())
        self._paint_name(painter)

    def _radius(self) -> float:
        return max(2.6, self.height() / 150)

    def _paint_land(self, painter: QPainter) -> None:
        colours = theme.current()
        painter.setBrush(QColor(colours.land))
        painter.setPen(QPen(QColor(colours.land_line), 1.0))
        for path in self._paths.values():
            painter.drawPath(path)
        if self._region in self._paths:
            painter.setBrush(QColor(colours.sel))
            painter.setPen(QPen(QColor(colours.accent), 1.8))
            painter.drawPath(self._paths[self._region])

    def _paint_name(self, painter: QPainter) -> None:
        dot = next((dot for dot in self._dots if dot.id == self._current), None)
        if dot is None:
            return
        place, width = self._places[dot.id], text_width(dot.name, "label") + 14
        x = place.x() + 10 if place.x() + 10 + width < self.width() else max(2.0, place.x() - 10 - width)
        box = QRectF(x, place.y() - sz(11), width, sz(22))
        rounded(painter, box, theme.current().surface, theme.current().control, 1, 4)
        paint.text(painter, box.adjusted(0, -1, 0, -1), dot.name, "label", "text", CENTRE)


def paint_dot(painter: QPainter, place: QPointF, state: str, radius: float, small: float = 1.3) -> None:
    """member = filled, applied = ring, current = large and orange, other = small and grey."""
    colours = theme.current()
    pens = {"member": QPen(QColor(colours.surface), 0.8), "applied": QPen(QColor(colours.warn), 1.8)}
    pens["current"] = QPen(QColor(colours.text), 1.6)
    fills = {"member": colours.accent, "applied": colours.surface, "current": colours.orange}
    sizes = {"member": radius, "applied": radius - 0.3, "current": radius + 2.4}
    painter.setPen(pens.get(state, QPen(Qt.PenStyle.NoPen)))
    painter.setBrush(QColor(fills.get(state, colours.map_dot)))
    painter.drawEllipse(place, sizes.get(state, small), sizes.get(state, small))


class Legend(QWidget):
    """What the dots of a map mean, with their numbers: (state, words, count)."""

    def __init__(self, entries: Sequence[tuple[str, str, int]] = ()) -> None:
        super().__init__()
        self._lines: list[list[tuple[str, str]]] = []
        self.show_entries(entries)

    def show_entries(self, entries: Sequence[tuple[str, str, int]]) -> None:
        self._entries = list(entries)
        self.setAccessibleName(", ".join(f"{words} {count}" for _state, words, count in entries))
        self._break_lines()

    def resizeEvent(self, event: QEvent) -> None:
        self._break_lines()

    def _break_lines(self) -> None:
        """As many entries on a line as fit."""
        self._lines, left = [], 0
        for state, words, count in self._entries:
            shown = f"{words} {count}"
            width = 15 + text_width(shown, "small") + 14
            if width - 14 > left:
                self._lines.append([])
                left = self.width()
            self._lines[-1].append((state, shown))
            left -= width
        self.setFixedHeight(sz(22) * max(1, len(self._lines)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, height = QPainter(self), sz(22)
        painter.setRenderHint(ANTIALIASING)
        for number, line in enumerate(self._lines):
            x, y = 0.0, number * height
            for state, shown in line:
                paint_dot(painter, QPointF(x + 6, y + height / 2), state, 4.3, small=2.5)
                paint.text(painter, QRectF(x + 15, y, self.width() - x - 15, height), shown, "small", "muted")
                x += 15 + text_width(shown, "small") + 14
