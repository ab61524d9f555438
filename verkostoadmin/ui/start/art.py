"""The drawn map of the start page: the largest municipality of every region, joined into one network."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from verkostoadmin import resources
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets import finland

NAME = "Verkostoadmin"
EDGE, DOT = 40, 5
Line = tuple[QPointF, QPointF]


class Network(NamedTuple):
    places: list[QPointF]  # metres, north upwards as the negative of y
    lines: list[Line]


@lru_cache(maxsize=1)
def network() -> Network:
    """Joined by the shortest lines that leave nobody out."""
    largest: dict[str, tuple[int, QPointF]] = {}
    for row in resources.read_csv("register", "municipalities.csv"):
        people = int(row["population"] or 0)
        if people > largest.get(row["region"], (0, QPointF()))[0]:
            largest[row["region"]] = (people, QPointF(float(row["east"]), -float(row["north"])))
    places = [place for _people, place in largest.values()]
    return Network(places, _joined(places))


def _joined(places: list[QPointF]) -> list[Line]:
    lines: list[Line] = []
    joined, left = places[:1], places[1:]
    while left:
        line = min(((one, other) for one in joined for other in left), key=lambda pair: _length(*pair))
        lines.append(line)
        joined.append(line[1])
        left.remove(line[1])
    return lines


def _length(one: QPointF, other: QPointF) -> float:
    step = one - other
    return step.x() ** 2 + step.y() ** 2


class Art(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(sz(300))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(paint.ANTIALIASING)
        painter.fillRect(self.rect(), theme.colour("band"))
        to_pixels = finland.fit(QRectF(self.rect()).adjusted(EDGE, sz(60), -EDGE, -sz(40)))
        painter.setPen(QPen(theme.colour("band"), 1))
        painter.setBrush(theme.colour("band_hover"))
        for path in finland.shapes().regions.values():
            painter.drawPath(to_pixels.map(path))
        drawn = network()
        painter.setPen(QPen(theme.colour("orange"), 1.2))
        for one, other in drawn.lines:
            painter.drawLine(to_pixels.map(one), to_pixels.map(other))
        painter.setPen(QPen(theme.colour("band"), 1.5))
        painter.setBrush(theme.colour("orange"))
        for place in drawn.places:
            painter.drawEllipse(to_pixels.map(place), DOT, DOT)
        self._paint_name(painter)

    def _paint_name(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(EDGE, sz(44), sz(32), sz(5)), theme.colour("orange"))
        place = QRectF(EDGE, sz(56), self.width() - 2 * EDGE, sz(40))
        paint.text(painter, place, NAME, "metric", "on_band")
