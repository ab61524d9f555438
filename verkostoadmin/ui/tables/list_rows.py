"""The rows of a list: what they hold and how the usual one of three lines is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.paint import CENTRE, text_width
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.chips import Look, chip_width, paint_chip

ROW_HEIGHT, HEAD_HEIGHT = 78, 34
INDENT = 18
BADGE = 46


@dataclass(frozen=True)
class ListRow:
    """Name and chip, a muted line, a line of facts; `day` is a date at the right end, `badge` a leaf at the left.

    `payload` is for lists that draw their rows themselves.
    """

    id: int
    title: str
    second: str = ""
    facts: str = ""
    chip: Look | None = None
    day: str = ""
    badge: tuple[str, str] | None = None  # day of the month, name of the month
    faded: bool = False
    payload: Any = None

    def spoken(self) -> str:
        status = _(self.chip.label) if self.chip else ""
        leaf = " ".join(self.badge) if self.badge else ""
        return ", ".join(part for part in (self.title, status, leaf, self.second, self.facts, self.day) if part)


@dataclass(frozen=True)
class ListHead:
    """The heading of a group of rows."""

    title: str


Painter = Callable[[QPainter, QRectF, ListRow], None]


def paint_head(painter: QPainter, rect: QRectF, title: str, indent: int = INDENT) -> None:
    painter.fillRect(rect, theme.colour("window"))
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
    paint.text(painter, rect.adjusted(indent, 0, -14, 0), title, "label", "muted")


def paint_row(painter: QPainter, rect: QRectF, row: ListRow) -> None:
    """The row of three lines; beside a leaf the chip stands on the third, for the titles of events are long."""
    left, right = rect.left() + INDENT, rect.right() - 14
    if row.badge:
        _paint_badge(painter, QRectF(rect.left() + 16, rect.center().y() - sz(25), sz(BADGE), sz(50)), row)
        left += sz(BADGE) + 10
    end = right if row.badge else _paint_chip(painter, right, rect.top() + sz(20), row.chip)
    ink = "muted" if row.faded else "text"
    paint.text(painter, QRectF(left, rect.top() + sz(9), end - left, sz(20)), row.title, "h3", ink)
    paint.text(painter, QRectF(left, rect.top() + sz(30), right - left, sz(20)), row.second, "small", "muted")
    end = _paint_day(painter, rect, right, row.day) if row.day else right
    end = _paint_chip(painter, end, rect.top() + sz(60), row.chip) if row.badge else end
    paint.text(painter, QRectF(left, rect.top() + sz(50), end - left, sz(20)), row.facts, "small", ink)


def _paint_chip(painter: QPainter, right: float, centre: float, chip: Look | None) -> float:
    """A chip that ends at `right`; returns where the text before it ends."""
    if chip is None:
        return right
    left = right - chip_width(_(chip.label))
    paint_chip(painter, left, centre, chip)
    return left - 8


def _paint_day(painter: QPainter, rect: QRectF, right: float, day: str) -> float:
    """The next event of a project at the right end of the facts; returns where it begins."""
    left = right - text_width(day, "small")
    paint.text(painter, QRectF(left, rect.top() + sz(50), right - left + 4, sz(20)), day, "small")
    place = QRectF(left - sz(20), rect.top() + sz(53), sz(14), sz(14))
    icons.draw(painter, "calendar", place, theme.current().muted)
    return left - sz(24)


def _paint_badge(painter: QPainter, box: QRectF, row: ListRow) -> None:
    assert row.badge is not None
    colours = theme.current()
    paint.rounded(painter, box, colours.muted_bg if row.faded else colours.sel, None, radius=6)
    ink = "muted" if row.faded else "accent"
    day = QRectF(box.left(), box.top() + sz(5), box.width(), sz(22))
    paint.text(painter, day, row.badge[0], "h2", ink, CENTRE)
    month = QRectF(box.left(), box.top() + sz(26), box.width(), sz(18))
    paint.text(painter, month, row.badge[1], "small", ink, CENTRE)
