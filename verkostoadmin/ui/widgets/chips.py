"""Status chips: tint, ink and a shape, so that a status survives greyscale. Every status is named here once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.paint import ANTIALIASING, LEFT, rounded
from verkostoadmin.ui.theme import sz


@dataclass(frozen=True)
class Look:
    tone: str  # ok, warn, err, info or muted
    shape: str  # a key of SHAPES
    label: str  # English message


LOOKS: dict[tuple[str, str], Look] = {
    ("project", "planned"): Look("info", "ring", N_("Planned")),
    ("project", "open"): Look("warn", "ring", N_("Open for registration")),
    ("project", "running"): Look("ok", "dot", N_("Running")),
    ("project", "ended"): Look("muted", "square", N_("Ended")),
    ("project", "cancelled"): Look("err", "cross", N_("Cancelled")),
    ("participation", "invited"): Look("info", "ring", N_("Invited")),
    ("participation", "applied"): Look("warn", "ring", N_("Applied")),
    ("participation", "confirmed"): Look("ok", "check", N_("Confirmed")),
    ("participation", "waiting"): Look("warn", "half", N_("On the waiting list")),
    ("participation", "declined"): Look("muted", "cross", N_("Declined")),
    ("participation", "withdrawn"): Look("muted", "cross", N_("Withdrawn")),
    ("event", "planned"): Look("info", "ring", N_("Planned")),
    ("event", "confirmed"): Look("ok", "check", N_("Confirmed event")),
    ("event", "cancelled"): Look("err", "cross", N_("Cancelled")),
    ("text", "approved"): Look("ok", "check", N_("Approved")),
    ("text", "changed"): Look("warn", "half", N_("Changed after approval")),
    ("text", "draft"): Look("warn", "half", N_("Unfinished")),
    ("text", "missing"): Look("muted", "ring", N_("Missing")),
}
_PADDING = 30


def look(kind: str, value: str) -> Look:
    return LOOKS[kind, value]


def chip_width(words: str) -> int:
    return theme.metrics("chip").horizontalAdvance(words) + _PADDING


def paint_chip(painter: QPainter, x: float, centre: float, chip: Look, most: float = 10_000) -> float:
    """Paint a chip from `x` on, around the line `centre`; returns the width it took."""
    colours, words = theme.current(), _(chip.label)
    width = min(chip_width(words), most)
    rect = QRectF(x, centre - sz(11), width, sz(theme.CHIP))
    ink = str(getattr(colours, chip.tone))
    rounded(painter, rect, str(getattr(colours, chip.tone + "_bg")), None, radius=sz(11))
    painter.save()
    painter.setRenderHint(ANTIALIASING)
    painter.setPen(QPen(QColor(ink), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    SHAPES[chip.shape](painter, QPointF(rect.left() + 13, centre), QColor(ink))
    painter.setFont(theme.font("chip"))
    painter.setPen(QColor(ink))
    shown = theme.metrics("chip").elidedText(words, Qt.TextElideMode.ElideRight, int(width - _PADDING + 2))
    painter.drawText(rect.adjusted(22, -1, -4, 0), LEFT, shown)
    painter.restore()
    return width


def _dot(painter: QPainter, c: QPointF, ink: QColor) -> None:
    painter.setBrush(ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(c, 4, 4)


def _ring(painter: QPainter, c: QPointF, ink: QColor) -> None:
    painter.drawEllipse(c, 3.6, 3.6)


def _half(painter: QPainter, c: QPointF, ink: QColor) -> None:
    painter.drawEllipse(c, 3.8, 3.8)
    painter.setBrush(ink)
    painter.drawPie(QRectF(c.x() - 3.8, c.y() - 3.8, 7.6, 7.6), 90 * 16, 180 * 16)


def _square(painter: QPainter, c: QPointF, ink: QColor) -> None:
    painter.fillRect(QRectF(c.x() - 3.5, c.y() - 3.5, 7, 7), ink)


def _cross(painter: QPainter, c: QPointF, ink: QColor) -> None:
    painter.drawLine(c + QPointF(-3, -3), c + QPointF(3, 3))
    painter.drawLine(c + QPointF(3, -3), c + QPointF(-3, 3))


def _check(painter: QPainter, c: QPointF, ink: QColor) -> None:
    painter.drawPolyline([c + QPointF(-4, 0), c + QPointF(-1, 3), c + QPointF(4, -3.5)])


def _swap(painter: QPainter, c: QPointF, ink: QColor) -> None:
    painter.drawLine(c + QPointF(-4, -2), c + QPointF(4, -2))
    painter.drawLine(c + QPointF(-4, 2.5), c + QPointF(4, 2.5))


SHAPES: dict[str, Callable[[QPainter, QPointF, QColor], None]] = {
    "dot": _dot,
    "ring": _ring,
    "half": _half,
    "square": _square,
    "cross": _cross,
    "check": _check,
    "swap": _swap,
}


class Chip(QWidget):
    """A chip standing alone, for example beside a heading."""

    def __init__(self, chip: Look) -> None:
        super().__init__()
        self._look = chip
        self.show_look(chip)

    def show_look(self, chip: Look) -> None:
        self._look = chip
        self.setFixedSize(chip_width(_(chip.label)), sz(24))
        self.setAccessibleName(_(chip.label))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), 0, self.height() / 2, self._look)
